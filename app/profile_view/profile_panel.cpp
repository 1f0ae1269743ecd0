#include "profile_view/profile_panel.hpp"

#include "widgets/panel.hpp"

#include <QVBoxLayout>

namespace bitscape {

ProfilePanel::ProfilePanel(session::Session& session, QWidget* parent)
    : QWidget(parent), session_(session), title_(new PanelTitle(tr("Profile")))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(empty_hint(tr("Open a model to see where its values lie.")));
}

} // namespace bitscape
