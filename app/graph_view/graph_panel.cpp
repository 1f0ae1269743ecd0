#include "graph_view/graph_panel.hpp"

#include "widgets/panel.hpp"

#include <QComboBox>
#include <QVBoxLayout>

namespace bitscape {

GraphPanel::GraphPanel(session::Session& session, GraphColour colour, QWidget* parent)
    : QWidget(parent), title_(new PanelTitle(tr("Graph"))), view_(new GraphView(session, colour))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(title_);
    column->addWidget(view_);
    auto* choice = new QComboBox;
    choice->addItem(tr("Bits"));
    choice->addItem(tr("LUT share"));
    choice->setCurrentIndex(colour == GraphColour::lut ? 1 : 0);
    choice->setToolTip(
        tr("What the colour and number of a box say: bits of its weights (of its result where it has "
           "none), or its share of the LUTs"));
    choice->setAccessibleName(tr("Colour of the graph"));
    connect(choice, &QComboBox::activated, this, [this](int at) {
        const GraphColour chosen = at == 1 ? GraphColour::lut : GraphColour::bits;
        view_->set_colour(chosen);
        Q_EMIT colour_changed(chosen);
    });
    title_->add_control(choice);
}

} // namespace bitscape
