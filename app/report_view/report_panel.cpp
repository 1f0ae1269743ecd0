#include "report_view/report_panel.hpp"

#include "widgets/panel.hpp"

#include <QVBoxLayout>

namespace bitscape {

ReportPanel::ReportPanel(session::Session& session, QWidget* parent)
    : QWidget(parent), session_(session), title_(new PanelTitle(tr("Report")))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(empty_hint(tr("Open a model to see what each layer costs.")));
}

} // namespace bitscape
