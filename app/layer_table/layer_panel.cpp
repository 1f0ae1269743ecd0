#include "layer_table/layer_panel.hpp"

#include "layer_table/layer_tree.hpp"
#include "widgets/panel.hpp"
#include "widgets/quantities.hpp"

#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace bitscape {

LayerPanel::LayerPanel(session::Session& session, QWidget* parent)
    : QWidget(parent), session_(session), title_(new PanelTitle(tr("Layers"))), tree_(new LayerTree(session))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(title_);
    column->addWidget(tree_);
    auto* unfold = new QToolButton;
    unfold->setText(tr("All types"));
    unfold->setToolTip(tr("Unfold every layer to one line a type"));
    unfold->setCheckable(true);
    unfold->setAutoRaise(true);
    connect(unfold, &QToolButton::toggled, tree_,
            [this](bool on) { on ? tree_->expandAll() : tree_->collapseAll(); });
    title_->add_control(unfold);
    connect(&session_, &session::Session::snapshot_changed, this, &LayerPanel::refresh);
    refresh();
}

void LayerPanel::refresh()
{
    const auto& rows = *session_.snapshot()->rows;
    const auto in_hardware =
        std::ranges::count_if(rows, [](const session::LayerRow& row) { return bool(row.node); });
    std::size_t parameters = 0;
    for (const session::LayerRow& row : rows)
        parameters += row.node ? row.parameters : 0;
    if (rows.empty())
        return title_->set_note({});
    if (in_hardware == 0)
        return title_->set_note(tr("%1 layers, none in the hardware").arg(rows.size()));
    title_->set_note(tr("%1 layers · %2 parameters · double-click a type, factor or strategy to change it")
                         .arg(in_hardware)
                         .arg(number(double(parameters))));
}

} // namespace bitscape
