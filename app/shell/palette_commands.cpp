#include "shell/palette_commands.hpp"

#include "layer_table/layer_panel.hpp"
#include "layer_table/layer_tree.hpp"
#include "session/knobs.hpp"
#include "shell/file_flow.hpp"
#include "shell/main_window.hpp"
#include "widgets/quantities.hpp"

#include <QAction>
#include <QCoreApplication>
#include <QDockWidget>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QRegularExpression>
#include <QToolButton>

#include <set>

namespace bitscape {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Palette)
};

/// Collects without doubles: an action in a menu and in a toolbar is one command.
class Collector {
public:
    void add_menu(QMenu& menu, const QString& group)
    {
        Q_EMIT menu.aboutToShow(); // some are filled only then
        for (QAction* action : menu.actions()) {
            if (QMenu* inner = action->menu()) {
                add_menu(*inner, group + QStringLiteral(" › ") + plain_text(inner->title()));
                continue;
            }
            add_action(*action, group);
        }
    }

    void add_action(QAction& action, const QString& group)
    {
        const QString title = plain_text(action.text());
        if (action.isSeparator() || !action.isEnabled() || title.isEmpty() || !seen_.insert(&action).second)
            return;
        add(title, group, [guarded = QPointer<QAction>(&action)] {
            if (guarded)
                guarded->trigger();
        });
        commands_.back().shortcut = action.shortcut().toString(QKeySequence::NativeText);
    }

    void add(const QString& title, const QString& group, std::function<void()> run)
    {
        commands_.push_back({title, group, {}, std::move(run)});
    }

    [[nodiscard]] std::vector<PaletteCommand> take() { return std::move(commands_); }

private:
    std::vector<PaletteCommand> commands_;
    std::set<const QAction*> seen_;
};

void add_panels(MainWindow& window, Collector& collector)
{
    const auto bring = [&](const QString& key, const QString& title) {
        collector.add(Words::tr("Go to %1").arg(title), Words::tr("Panel"), [&window, key] {
            QWidget* view = window.view(key);
            if (auto* dock = qobject_cast<QDockWidget*>(view))
                view = dock->widget();
            if (QWidget* next = view->nextInFocusChain(); view->focusPolicy() == Qt::NoFocus && next)
                view = next; // what the panel has first
            view->setFocus(Qt::ShortcutFocusReason);
        });
    };
    collector.add(Words::tr("Go to %1").arg(Words::tr("Layers")), Words::tr("Panel"),
                  [&window] { window.layers().tree().setFocus(Qt::ShortcutFocusReason); });
    for (const QDockWidget* dock : window.findChildren<QDockWidget*>())
        bring(dock->objectName(), dock->windowTitle());
}

/// The menus behind the panels' buttons: presets, exports, ways to draw.
void add_panel_menus(MainWindow& window, Collector& collector)
{
    const auto add_of = [&](const QWidget& panel, const QString& title) {
        for (const QToolButton* button : panel.findChildren<QToolButton*>())
            if (QMenu* menu = button->menu())
                collector.add_menu(*menu, title);
    };
    for (QAction* action : window.layers().actions())
        collector.add_action(*action, Words::tr("Layers"));
    add_of(window.layers(), Words::tr("Layers"));
    for (const QDockWidget* dock : window.findChildren<QDockWidget*>())
        add_of(*dock, dock->windowTitle());
}

void add_layers(MainWindow& window, Collector& collector)
{
    for (const session::LayerRow& row : *window.session().snapshot()->rows)
        collector.add(text(row.name), Words::tr("Layer"), [&window, name = row.name] {
            window.session().selection().set({name});
            window.layers().tree().setFocus(Qt::ShortcutFocusReason);
        });
}

void add_parts(MainWindow& window, Collector& collector)
{
    const auto& bench = window.session().snapshot()->bench;
    if (!bench)
        return;
    for (const estimate::Part& part : bench->parts)
        collector.add(text(part.id), Words::tr("Part"),
                      [&window, code = part.code] { session::set_part(window.session(), code); });
}

} // namespace

QString plain_text(const QString& text)
{
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == QLatin1Char('&') && ++i >= text.size())
            break;
        plain += text[i];
    }
    // Japanese and Chinese have their mnemonics behind the words: "開く(&O)…".
    static const QRegularExpression behind(QStringLiteral("\\s*\\([A-Z]\\)(?=…?$)"));
    return plain.remove(behind);
}

std::vector<PaletteCommand> palette_commands(MainWindow& window)
{
    Collector collector;
    for (QAction* top : window.menuBar()->actions())
        if (top->menu())
            collector.add_menu(*top->menu(), plain_text(top->text()));
    if (window.session().snapshot()->has_model()) {
        add_panels(window, collector);
        add_panel_menus(window, collector);
        add_layers(window, collector);
        add_parts(window, collector);
    }
    return collector.take();
}

} // namespace bitscape
