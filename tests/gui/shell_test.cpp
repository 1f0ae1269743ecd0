// What surrounds the panels: command palette, layouts, tour, manual, keys, language menu.
#include "base/files.hpp"
#include "layer_table/layer_panel.hpp"
#include "layer_table/layer_tree.hpp"
#include "session/knobs.hpp"
#include "shell/actions.hpp"
#include "shell/command_palette.hpp"
#include "shell/dock_layouts.hpp"
#include "shell/manual_window.hpp"
#include "shell/palette_commands.hpp"
#include "shell/screenshot.hpp"
#include "shell/tour.hpp"
#include "support.hpp"
#include "widgets/fuzzy.hpp"
#include "widgets/message_bar.hpp"
#include "widgets/series_colours.hpp"

#include <QDockWidget>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTextBrowser>
#include <QTreeWidget>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

using namespace bitscape;
using namespace bitscape::gui_test;

namespace {

/// The table of resources/help/shortcuts.md, as the actions have it.
QString shortcut_table(const Actions& actions)
{
    QString table = QStringLiteral("| keys | command |\n| --- | --- |\n");
    for (const QAction* action : actions.findChildren<const QAction*>(QString(), Qt::FindDirectChildrenOnly))
        if (!action->shortcut().isEmpty())
            table += QStringLiteral("| `%1` | %2 |\n")
                         .arg(action->shortcut().toString(QKeySequence::PortableText), action->statusTip());
    return table;
}

struct Lab {
    double l, a, b;
};

/// CIE L*a*b* of a colour as somebody with a colour vision deficiency sees it (Machado et al. 2009, severity
/// 1).
Lab seen(const QColor& colour, const std::array<double, 9>& vision)
{
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    const std::array own{linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF())};
    std::array<double, 3> rgb{};
    for (std::size_t row = 0; row < 3; ++row)
        rgb[row] = std::clamp(
            vision[3 * row] * own[0] + vision[3 * row + 1] * own[1] + vision[3 * row + 2] * own[2], 0.0, 1.0);
    const auto root = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    const double x = root((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.9505);
    const double y = root(0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]);
    const double z = root((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.089);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

QStringList visible_docks(const MainWindow& window)
{
    QStringList shown;
    for (const QDockWidget* dock : window.findChildren<const QDockWidget*>())
        if (dock->isVisible())
            shown << dock->objectName();
    shown.sort();
    return shown;
}

} // namespace

class ShellTest final : public QObject {
    Q_OBJECT

    std::unique_ptr<MainWindow> window_;

    QPushButton* tour_button(const QString& text) const
    {
        for (auto* button : window_->tour()->findChildren<QPushButton*>())
            if (plain_text(button->text()) == text)
                return button;
        return nullptr;
    }

private Q_SLOTS:
    void init()
    {
        window_ = make_window();
        open_example(*window_);
    }

    void cleanup() { window_.reset(); }

    void typed_letters_find_titles()
    {
        const auto score = [](const char* typed, const char* title) {
            return fuzzy_score(QString::fromUtf8(typed), QString::fromUtf8(title));
        };
        QVERIFY(score("", "anything"));
        QVERIFY(score("exp", "Export Project…") > score("exp", "Open the Example"));
        QVERIFY(score("ep", "Export Project…") > score("ep", "Stop"));
        QVERIFY(score("FC1", "fc1") && score("eval", "Évaluate"));
        QVERIFY(score("project export", "Export Project…"));
        QVERIFY(!score("exq", "Export Project…") && !score("tropxe", "Export"));
    }

    void the_palette_runs_what_was_typed()
    {
        CommandPalette& palette = window_->palette_of_commands();
        QTest::keyClick(window_.get(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(palette.isVisible());
        QTest::keyClicks(&palette.line(), QStringLiteral("dark"));
        QCOMPARE(palette.list().currentIndex().data().toString(), QStringLiteral("Dark"));
        QTest::keyClick(&palette.line(), Qt::Key_Return);
        QVERIFY(!palette.isVisible());
        QTRY_COMPARE(window_->settings().theme, ThemeName::dark);

        palette.open(palette_commands(*window_));
        QTest::keyClicks(&palette.line(), QStringLiteral("fc2 layer"));
        QTest::keyClick(&palette.line(), Qt::Key_Return);
        QTRY_COMPARE(window_->session().selection().layers(), std::vector<std::string>{"fc2"});

        palette.open(palette_commands(*window_));
        QTest::keyClick(&palette.line(), Qt::Key_Down);
        QCOMPARE(palette.list().currentIndex().row(), 1);
        QTest::keyClick(&palette.line(), Qt::Key_Escape);
        QVERIFY(!palette.isVisible());
    }

    void the_palette_knows_every_enabled_action_and_preset()
    {
        std::set<QString> titles;
        for (const PaletteCommand& command : palette_commands(*window_))
            titles.insert(command.title);
        for (const QAction* action : window_->actions().findChildren<const QAction*>())
            if (action->isEnabled())
                QVERIFY2(titles.contains(plain_text(action->text())), qPrintable(action->text()));
        for (const QAction* action : window_->layers().actions())
            if (action->isEnabled() && !action->isSeparator())
                QVERIFY2(titles.contains(plain_text(action->text())), qPrintable(action->text()));
    }

    void layouts_are_applied_saved_and_deleted()
    {
        DockLayouts& layouts = window_->layouts();
        const QStringList before = visible_docks(*window_);
        std::map<QString, QStringList> shown;
        for (const auto& shipped : DockLayouts::shipped()) {
            layouts.arrange(shipped.plan);
            settle(*window_);
            shown[shipped.name] = visible_docks(*window_);
            QVERIFY(shown[shipped.name] != before);
        }
        QVERIFY(shown[QStringLiteral("Search")].contains(QStringLiteral("pareto")));
        QVERIFY(!shown[QStringLiteral("Search")].contains(QStringLiteral("graph")));
        layouts.save_as(QStringLiteral("mine"));
        const QStringList mine = visible_docks(*window_);
        window_->actions().reset_layout->trigger();
        settle(*window_);
        QCOMPARE(visible_docks(*window_), before);
        QVERIFY(layouts.restore(QStringLiteral("mine")));
        QCOMPARE(visible_docks(*window_), mine);
        QMenu menu;
        layouts.fill(menu);
        QStringList entries;
        for (const QAction* action : menu.actions())
            entries << plain_text(action->text());
        QVERIFY(entries.contains(QStringLiteral("mine")) && entries.contains(QStringLiteral("Tuning")));
        layouts.remove(QStringLiteral("mine"));
        QVERIFY(!layouts.restore(QStringLiteral("mine")));
        QVERIFY(window_->messages().message().contains(QStringLiteral("mine")));
        QVERIFY(window_->view(QStringLiteral("graph"))->isVisible()); // one that is hidden still comes
    }

    void the_tour_points_at_what_can_be_seen()
    {
        window_->take_tour();
        Tour& tour = *window_->tour();
        QVERIFY(tour.isVisible());
        std::set<QString> said;
        for (int step = 0;; ++step) {
            settle(*window_);
            QCOMPARE(tour.step(), step);
            QVERIFY(said.insert(tour.words()).second);
            QVERIFY2(tour.spot().width() > 10 && tour.spot().height() > 10, qPrintable(tour.words()));
            QVERIFY(tour.rect().contains(tour.card()));
            QVERIFY(QApplication::focusWidget() && tour.isAncestorOf(QApplication::focusWidget()));
            QVERIFY(!QApplication::focusWidget()->accessibleDescription().isEmpty());
            if (tour_button(QStringLiteral("Done")))
                break;
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        }
        QVERIFY(said.size() >= 7);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
        QCOMPARE(tour.step(), static_cast<int>(said.size()) - 2);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!tour.isVisible());
    }

    void a_first_time_user_is_asked_once()
    {
        window_->offer_tour();
        QVERIFY(window_->messages().message().contains(QStringLiteral("tour")));
        QVERIFY(window_->settings().tour_offered);
        window_->messages().hide();
        window_->offer_tour();
        QVERIFY(!window_->messages().isVisible());
    }

    void the_manual_is_searched_and_opens_where_one_is()
    {
        window_->view(QStringLiteral("scan"))->findChild<QWidget*>()->setFocus();
        auto* inside = window_->view(QStringLiteral("compare"))->findChild<QAbstractItemView*>();
        QVERIFY(inside);
        inside->setFocus();
        QTest::keyClick(inside, Qt::Key_F1);
        QTRY_VERIFY(window_->manual() && window_->manual()->isVisible());
        ManualWindow& manual = *window_->manual();
        QCOMPARE(manual.browser().source().fileName(), QStringLiteral("compare.md"));
        QVERIFY(manual.contents().topLevelItemCount() > 3);
        QTest::keyClicks(&manual.search(), QStringLiteral("reuse factor snapped"));
        QVERIFY(manual.contents().topLevelItemCount() >= 1);
        QTest::keyClick(&manual.search(), Qt::Key_Return);
        QCOMPARE(manual.browser().source().fileName(), QStringLiteral("manual.md"));
        QVERIFY(manual.browser().textCursor().hasSelection());
        manual.search().setText(QStringLiteral("xyzzy"));
        QCOMPARE(manual.contents().topLevelItemCount(), 1);
        QVERIFY(manual.contents().topLevelItem(0)->flags() == Qt::NoItemFlags);
    }

    void every_view_has_its_place_in_the_manual()
    {
        const auto folder = find_resource("help/manual.md");
        QVERIFY(folder.has_value());
        const auto sections = read_help(folder->parent_path());
        for (const QString& view : MainWindow::view_names()) {
            const HelpPlace place = help_of_view(view);
            const bool exists = std::ranges::any_of(sections, [&](const HelpSection& section) {
                return section.page == place.page &&
                       (place.heading.isEmpty() || section.heading == place.heading);
            });
            QVERIFY2(exists, qPrintable(QStringLiteral("%1: %2, %3").arg(view, place.page, place.heading)));
        }
    }

    void the_page_of_keys_is_that_of_the_actions()
    {
        const auto page = find_resource("help/shortcuts.md");
        QVERIFY(page.has_value());
        const QString table = shortcut_table(window_->actions());
        const QString written = QString::fromStdString(read_file(*page).value_or(std::string()));
        const QString wanted = qEnvironmentVariable("BITSCAPE_SHOTS", QStringLiteral(".")) +
                               QStringLiteral("/shortcuts_table.md"); // to be copied from
        if (!written.contains(table))
            write_text(wanted, table.toUtf8());
        QVERIFY2(written.contains(table),
                 qPrintable(QStringLiteral("resources/help/shortcuts.md needs the table of ") + wanted));
    }

    void no_two_actions_have_the_same_keys()
    {
        std::map<QString, QString> owners;
        for (const QAction* action : window_->actions().findChildren<const QAction*>()) {
            const QString keys = action->shortcut().toString();
            if (!keys.isEmpty())
                QVERIFY2(owners.emplace(keys, action->text()).second, qPrintable(keys));
        }
    }

    void curves_are_told_apart_by_everybody()
    {
        constexpr std::array<std::array<double, 9>, 4> visions{
            {{1, 0, 0, 0, 1, 0, 0, 0, 1},
             {0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998},
             {0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881},
             {1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900}}};
        constexpr std::size_t curves = 8;
        constexpr double least = 10; // two to three are just noticeable side by side
        for (const ThemeName name : {ThemeName::light, ThemeName::dark})
            for (const auto& vision : visions)
                for (std::size_t i = 0; i < curves; ++i)
                    for (std::size_t j = 0; j < i; ++j) {
                        const Lab a = seen(series_colour(theme_of(name), i), vision);
                        const Lab b = seen(series_colour(theme_of(name), j), vision);
                        const double apart = std::hypot(a.l - b.l, a.a - b.a, a.b - b.b);
                        QVERIFY2(apart >= least,
                                 qPrintable(QStringLiteral("%1 %2: %3").arg(i).arg(j).arg(apart)));
                    }
    }

    void the_keyboard_goes_round_the_panels()
    {
        window_->layers().tree().setFocus();
        std::set<const QWidget*> panels;
        for (int i = 0; i < 4; ++i) {
            const QWidget* panel = QApplication::focusWidget();
            while (panel && !qobject_cast<const QDockWidget*>(panel) && panel != &window_->layers())
                panel = panel->parentWidget();
            QVERIFY(panel);
            panels.insert(panel);
            window_->actions().next_panel->trigger();
        }
        QVERIFY(panels.size() >= 3);
        window_->layers().tree().setFocus();
        window_->actions().next_panel->trigger();
        window_->actions().previous_panel->trigger();
        QVERIFY(window_->layers().isAncestorOf(QApplication::focusWidget()));
    }

    void undo_says_what_it_takes_back()
    {
        session::set_precision(window_->session(), {{"fc1", "weight"}}, "fixed<6,1>");
        const QString name = QStringLiteral("fc1: weight fixed<6,1>");
        QVERIFY(window_->actions().undo->text().contains(name));
        QVERIFY(window_->actions().undo->toolTip().contains(name));
        window_->actions().undo->trigger();
        QVERIFY(window_->actions().redo->toolTip().contains(name));
        QVERIFY(wait_idle(*window_));
    }

    void a_language_is_chosen_and_the_window_made_anew()
    {
        auto* menu = window_->findChild<QMenu*>(QStringLiteral("language"));
        QVERIFY(menu && menu->actions().size() >= 9);
        QSignalSpy restarts(window_.get(), &MainWindow::restart_wanted);
        for (QAction* action : menu->actions())
            if (action->text() == QStringLiteral("Deutsch"))
                action->trigger();
        QCOMPARE(window_->settings().language, QStringLiteral("de"));
        QVERIFY(restarts.isEmpty());
        QPushButton* now = nullptr;
        for (auto* button : window_->messages().findChildren<QPushButton*>())
            now = button->text() == QStringLiteral("Restart now") ? button : now;
        auto* button = now ? static_cast<QAbstractButton*>(now) : nullptr;
        if (!button)
            for (auto* other : window_->messages().findChildren<QAbstractButton*>())
                if (other->text() == QStringLiteral("Restart now"))
                    button = other;
        QVERIFY(button);
        button->click();
        QTRY_COMPARE(restarts.size(), 1);
        const auto request = restarts.front().front().value<session::OpenRequest>();
        QVERIFY(!request.file.empty() && !request.data.empty());
        QVERIFY(!window_->isVisible());
    }
};

BITSCAPE_GUI_TEST(ShellTest)
#include "shell_test.moc"
