#include "shell/dock_layouts.hpp"

#include <QDockWidget>
#include <QInputDialog>
#include <QMainWindow>
#include <QMenu>

#include <algorithm>
#include <utility>

namespace bitscape {

namespace {

DockPlan::Group keys(std::initializer_list<const char*> names)
{
    DockPlan::Group group;
    for (const char* name : names)
        group.push_back(QLatin1String(name));
    return group;
}

} // namespace

DockLayouts::DockLayouts(QMainWindow& window, const std::vector<QDockWidget*>& docks, int version,
                         Access access)
    : QObject(&window), window_(window), docks_(docks), version_(version), access_(std::move(access))
{
}

std::vector<DockLayouts::Shipped> DockLayouts::shipped()
{
    return {
        {tr("Tuning"),
         tr("Types and their consequences: the layer's numbers, what goes wrong, the score"),
         {{keys({"graph"})}, {keys({"score"})}, {keys({"profile", "layer"}), keys({"checks"})}, 0.42}},
        {tr("Search"),
         tr("Many designs: the front and scans large, designs beside each other"),
         {{}, {keys({"score"})}, {keys({"pareto", "scan", "compare"})}, 0.62}},
        {tr("Review"),
         tr("One design for others to judge: the die, the report, where the numbers are from"),
         {{},
          {keys({"score"}), keys({"checks"})},
          {keys({"floorplan", "compare"}), keys({"report", "calibration", "import"})},
          0.6}},
    };
}

QDockWidget* DockLayouts::dock(const QString& key) const
{
    const auto found = std::ranges::find(docks_, key, &QDockWidget::objectName);
    return found == docks_.end() ? nullptr : *found;
}

void DockLayouts::place(const std::vector<DockPlan::Group>& groups, Qt::DockWidgetArea area,
                        Qt::Orientation along)
{
    QDockWidget* before = nullptr;
    for (const DockPlan::Group& group : groups) {
        QDockWidget* first = dock(group.front());
        if (!first)
            continue;
        before ? window_.splitDockWidget(before, first, along) : window_.addDockWidget(area, first);
        QDockWidget* last = first;
        for (const QString& key : group) {
            QDockWidget* panel = dock(key);
            if (!panel)
                continue;
            panel->setFloating(false);
            panel->show();
            if (panel != first)
                window_.tabifyDockWidget(std::exchange(last, panel), panel);
        }
        first->raise();
        before = first;
    }
}

void DockLayouts::arrange(const DockPlan& plan)
{
    for (QDockWidget* panel : docks_) { // side by side for a moment they would ask for too much room
        panel->hide();
        window_.removeDockWidget(panel);
    }
    place(plan.left, Qt::LeftDockWidgetArea, Qt::Vertical);
    place(plan.right, Qt::RightDockWidgetArea, Qt::Vertical);
    place(plan.bottom, Qt::BottomDockWidgetArea, Qt::Horizontal);
    QDockWidget* anchor = plan.bottom.empty() ? nullptr : dock(plan.bottom.front().back());
    for (QDockWidget* panel : docks_) {
        if (window_.dockWidgetArea(panel) != Qt::NoDockWidgetArea)
            continue;
        window_.addDockWidget(Qt::BottomDockWidgetArea, panel);
        if (anchor)
            window_.tabifyDockWidget(anchor, panel);
        panel->hide();
    }
    constexpr int roomy = 1300; // below this the table needs every pixel
    const bool is_roomy = window_.width() >= roomy;
    const auto widths = [&](const std::vector<DockPlan::Group>& groups, int width) {
        if (!groups.empty())
            window_.resizeDocks({dock(groups.front().front())}, {width}, Qt::Horizontal);
    };
    widths(plan.left, is_roomy ? 200 : 168);
    widths(plan.right, is_roomy ? 262 : 232);
    if (!plan.bottom.empty())
        window_.resizeDocks({dock(plan.bottom.front().front())},
                            {static_cast<int>(window_.height() * plan.bottom_share)}, Qt::Vertical);
    for (const auto* groups : {&plan.left, &plan.right, &plan.bottom})
        for (const DockPlan::Group& group : *groups)
            if (QDockWidget* first = dock(group.front()))
                first->raise();
    Q_EMIT arranged();
}

void DockLayouts::save_as(const QString& name)
{
    access_.change([&](Settings& settings) { settings.layouts[name] = window_.saveState(version_); });
}

bool DockLayouts::restore(const QString& name)
{
    const QByteArray state = access_.settings().layouts.value(name);
    const bool fits = !state.isEmpty() && window_.restoreState(state, version_);
    fits ? Q_EMIT arranged() : Q_EMIT outdated(name);
    return fits;
}

void DockLayouts::remove(const QString& name)
{
    access_.change([&](Settings& settings) { settings.layouts.remove(name); });
}

void DockLayouts::ask_for_name()
{
    auto* dialog = new QInputDialog(&window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save the Layout"));
    dialog->setLabelText(tr("Name of this arrangement of the panels:"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString& name) {
        if (!name.trimmed().isEmpty())
            save_as(name.trimmed());
    });
    dialog->open();
}

void DockLayouts::fill(QMenu& menu)
{
    menu.clear();
    menu.addAction(tr("&Default"), this, &DockLayouts::default_wanted)
        ->setStatusTip(tr("Put every panel back to its place"));
    for (const Shipped& one : shipped())
        menu.addAction(one.name, this, [this, plan = one.plan] { arrange(plan); })->setStatusTip(one.tip);
    menu.addSeparator();
    const QStringList own = access_.settings().layouts.keys();
    for (const QString& name : own)
        menu.addAction(QString(name).replace(QLatin1Char('&'), QLatin1String("&&")), this,
                       [this, name] { restore(name); });
    if (!own.isEmpty())
        menu.addSeparator();
    menu.addAction(tr("&Save As…"), this, &DockLayouts::ask_for_name);
    QMenu* gone = menu.addMenu(tr("De&lete"));
    gone->setEnabled(!own.isEmpty());
    for (const QString& name : own)
        gone->addAction(QString(name).replace(QLatin1Char('&'), QLatin1String("&&")), this,
                        [this, name] { remove(name); });
}

} // namespace bitscape
