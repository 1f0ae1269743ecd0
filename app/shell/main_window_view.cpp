// What surrounds the panels: View and Help menus, layouts, language, command palette, tour, moving by
// keyboard.
#include "layer_table/layer_panel.hpp"
#include "layer_table/layer_tree.hpp"
#include "shell/actions.hpp"
#include "shell/command_palette.hpp"
#include "shell/dock_layouts.hpp"
#include "shell/file_flow.hpp"
#include "shell/language.hpp"
#include "shell/main_window.hpp"
#include "shell/manual_window.hpp"
#include "shell/palette_commands.hpp"
#include "shell/tour.hpp"
#include "widgets/message_bar.hpp"

#include <QActionGroup>
#include <QApplication>
#include <QDockWidget>
#include <QMenuBar>
#include <QStackedWidget>

#include <algorithm>

namespace bitscape {

void MainWindow::build_view_menu()
{
    QMenu* view = menuBar()->addMenu(tr("&View"));
    for (const QDockWidget* dock : docks_)
        view->addAction(dock->toggleViewAction());
    view->addSeparator();
    build_layout_menu(*view);
    view->addActions({actions_->next_panel, actions_->previous_panel});
    view->addSeparator();
    view->addActions({actions_->find_layer, actions_->fit_graph});
    view->addSeparator();
    view->addActions({actions_->light, actions_->dark});
    build_language_menu(*view);
}

void MainWindow::build_layout_menu(QMenu& view)
{
    QMenu* menu = view.addMenu(tr("La&youts"));
    menu->setObjectName(QStringLiteral("layouts"));
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        layouts_->fill(*menu);
        menu->setEnabled(model_open_);
    });
    view.addAction(actions_->reset_layout);
    connect(layouts_, &DockLayouts::default_wanted, this, &MainWindow::default_layout);
    connect(layouts_, &DockLayouts::arranged, this, &MainWindow::scroll_tabs);
    connect(layouts_, &DockLayouts::outdated, this, [this](const QString& name) {
        messages_->show_message(
            MessageBar::Kind::info,
            tr("The layout %1 was saved by a version with other panels; please save it anew.")
                .arg(name.toHtmlEscaped()));
    });
}

void MainWindow::build_language_menu(QMenu& view)
{
    QMenu* menu = view.addMenu(tr("Lan&guage"));
    menu->setObjectName(QStringLiteral("language"));
    auto* choices = new QActionGroup(menu);
    const auto add = [&](const QString& name, const QString& code) {
        QAction* choice = menu->addAction(name, this, [this, code] { choose_language(code); });
        choice->setCheckable(true);
        choice->setChecked(settings_.language == code);
        choices->addAction(choice);
    };
    add(tr("&System"), {});
    menu->addSeparator();
    for (const Language& language : languages())
        add(language.own_name, language.code);
}

void MainWindow::choose_language(const QString& code)
{
    if (code == settings_.language)
        return;
    change_settings([&](Settings& settings) { settings.language = code; });
    messages_->show_message(MessageBar::Kind::info,
                            tr("The language changes when Bitscape starts the next time."));
    messages_->add_action(tr("Restart now"), [this] { restart(); });
}

/// Asks about unsaved work first; the undo history ends here.
void MainWindow::restart()
{
    files_->when_safe([this] {
        const auto& document = session_.snapshot()->document;
        session::OpenRequest request;
        if (session_.snapshot()->has_model()) {
            request.file = document.project_file ? *document.project_file : document.model_file;
            if (!document.project_file) {
                request.config = document.configuration_file;
                request.data = document.data;
                request.study = document.study;
            }
        }
        closing_ = true;
        close();
        Q_EMIT restart_wanted(request);
    });
}

void MainWindow::connect_help()
{
    palette_ = new CommandPalette(this);
    const auto run = [this](QAction* action, auto&& what) {
        connect(action, &QAction::triggered, this, what);
    };
    run(actions_->command_palette, [this] { palette_->open(palette_commands(*this)); });
    run(actions_->next_panel, [this] { move_to_panel(1); });
    run(actions_->previous_panel, [this] { move_to_panel(-1); });
    run(actions_->manual, [this] { show_manual(); });
    run(actions_->shortcuts, [this] { show_manual(QStringLiteral("shortcuts.md")); });
    run(actions_->tour, [this] { take_tour(); });
    run(actions_->about, [this] { about(); });
}

QString MainWindow::view_with_focus() const
{
    for (const QWidget* widget = QApplication::focusWidget(); widget; widget = widget->parentWidget()) {
        if (qobject_cast<const QDockWidget*>(widget))
            return widget->objectName();
        if (widget == layers_)
            return QStringLiteral("layers");
    }
    return {};
}

/// Round the panels that can be seen, the table first.
void MainWindow::move_to_panel(int step)
{
    std::vector<QWidget*> stops{pages_->currentWidget()};
    std::vector<QString> names{QStringLiteral("layers")};
    for (QDockWidget* dock : docks_)
        if (dock->isVisible() && !dock->visibleRegion().isEmpty()) {
            stops.push_back(dock->widget());
            names.push_back(dock->objectName());
        }
    const auto found = std::ranges::find(names, view_with_focus());
    const auto count = static_cast<int>(stops.size());
    const int from = found == names.end() ? 0 : static_cast<int>(found - names.begin());
    QWidget* const panel = stops[static_cast<std::size_t>((from + step + count) % count)];
    if (panel == layers_)
        return layers_->tree().setFocus(Qt::ShortcutFocusReason);
    QWidget* target = panel;
    while (target->focusPolicy() == Qt::NoFocus || !target->isVisible()) { // the first that takes keys
        target = target->nextInFocusChain();
        if (target == panel || !panel->isAncestorOf(target))
            return panel->setFocus(Qt::ShortcutFocusReason);
    }
    target->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::show_manual(const QString& page)
{
    if (manual_ == nullptr)
        manual_ = new ManualWindow(this);
    const HelpPlace place = page.isEmpty() ? help_of_view(view_with_focus()) : HelpPlace{page, {}};
    if (!manual_->show_place(place))
        messages_->show_message(MessageBar::Kind::error,
                                tr("The manual is not installed beside this program."));
}

void MainWindow::offer_tour()
{
    if (settings_.tour_offered)
        return;
    change_settings([](Settings& settings) { settings.tour_offered = true; });
    messages_->show_message(MessageBar::Kind::info,
                            tr("New here? A tour of two minutes on the jet tagger shows what is where."));
    messages_->add_action(tr("Take the tour"), [this] { take_tour(); });
}

void MainWindow::take_tour()
{
    if (!session_.snapshot()->has_model()) {
        connect(&session_, &session::Session::opened, this, &MainWindow::take_tour, Qt::SingleShotConnection);
        files_->open_example();
        return;
    }
    delete tour_;
    tour_ = new Tour(this, tour_steps(*this));
    connect(tour_, &Tour::ended, this, [this] { layers_->tree().setFocus(); });
    tour_->start();
}

} // namespace bitscape
