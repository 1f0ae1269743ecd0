#include "checks_view/checks_panel.hpp"

#include "widgets/panel.hpp"

#include <QVBoxLayout>

namespace bitscape {

ChecksPanel::ChecksPanel(session::Session& session, QWidget* parent)
    : QWidget(parent), session_(session), title_(new PanelTitle(tr("Checks")))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(empty_hint(tr("Open a model to see what will go wrong with it.")));
}

} // namespace bitscape
