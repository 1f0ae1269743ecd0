#include "layer_table/layer_panel.hpp"

#include "layer_table/layer_tree.hpp"
#include "session/layer_sensitivity.hpp"
#include "widgets/panel.hpp"
#include "widgets/quantities.hpp"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace bitscape {

LayerPanel::LayerPanel(session::Session& session, session::Scanner& scanner, const Settings& settings,
                       QWidget* parent)
    : QWidget(parent), session_(session), scanner_(scanner), presets_(session),
      title_(new PanelTitle(tr("Layers"))), tree_(new LayerTree(session, scanner)), filter_(new QLineEdit),
      preset_button_(new QToolButton), unfold_(new QToolButton), more_(new QToolButton)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(title_);
    column->addWidget(tree_);
    build_actions();
    build_title();
    tree_->set_columns(settings.layer_columns);
    connect(tree_, &LayerTree::columns_chosen, this, &LayerPanel::columns_chosen);
    connect(tree_, &LayerTree::failed, this, &LayerPanel::failed);
    connect(tree_, &LayerTree::filter_wanted, filter_, qOverload<>(&QWidget::setFocus));
    connect(&presets_, &session::Presets::failed, this, &LayerPanel::failed);
    connect(&presets_, &session::Presets::applied, this, [this](const QString& preset, const QString& note) {
        if (!note.isEmpty())
            Q_EMIT applied(QStringLiteral("%1: %2").arg(preset, note));
    });
    connect(&session_, &session::Session::snapshot_changed, this, &LayerPanel::refresh);
    connect(&scanner_, &session::Scanner::running_changed, this, &LayerPanel::refresh);
    refresh();
}

void LayerPanel::build_actions()
{
    const auto add = [this](const QString& name, const QString& tip) {
        auto* action = new QAction(name, this);
        action->setToolTip(tip);
        action->setStatusTip(tip);
        actions_.push_back(action);
        return action;
    };
    for (const search::Preset preset : search::presets()) {
        QAction* action =
            add(tr("Preset: %1").arg(session::Presets::name(preset)), session::Presets::description(preset));
        connect(action, &QAction::triggered, this, [this, preset] { presets_.apply(preset); });
        preset_actions_.emplace_back(preset, action);
    }
    sensitivity_ = add(tr("Measure sensitivity"),
                       tr("What the design loses when each of its types gets a bit fewer, one at a time"));
    connect(sensitivity_, &QAction::triggered, this, [this] { scanner_.start(session::sensitivity_scan()); });
    QAction* filter = add(tr("Filter layers"), tr("Show only layers whose name or kind holds these words"));
    connect(filter, &QAction::triggered, filter_, qOverload<>(&QWidget::setFocus));
    QAction* copy = add(tr("Copy the layer table as CSV"), tr("All rows and columns, numbers in full"));
    connect(copy, &QAction::triggered, this, [this] { tree_->copy_csv(true); });
}

void LayerPanel::build_title()
{
    filter_->setPlaceholderText(tr("Filter (/)"));
    filter_->setAccessibleName(tr("Filter layers by name or kind"));
    filter_->setClearButtonEnabled(true);
    filter_->installEventFilter(this);
    constexpr int filter_width = 130;
    filter_->setFixedWidth(filter_width);
    connect(filter_, &QLineEdit::textChanged, this, &LayerPanel::filter_by);
    title_->add_control(filter_);

    preset_button_->setText(tr("Presets"));
    preset_button_->setToolTip(tr("Types for the whole model by a rule; one step to undo"));
    auto* menu = new QMenu(preset_button_);
    menu->setToolTipsVisible(true);
    for (const auto& [preset, action] : preset_actions_) {
        QAction* entry = menu->addAction(session::Presets::name(preset), action, &QAction::trigger);
        const auto follow = [this, entry, action = action, preset = preset] {
            const QString obstacle = presets_.obstacle(preset);
            entry->setEnabled(action->isEnabled());
            entry->setToolTip(obstacle.isEmpty() ? session::Presets::description(preset) : obstacle);
        };
        connect(menu, &QMenu::aboutToShow, entry, follow);
    }
    preset_button_->setMenu(menu);
    preset_button_->setPopupMode(QToolButton::InstantPopup);

    unfold_->setText(tr("All types"));
    unfold_->setToolTip(tr("Unfold every layer to one line a type"));
    unfold_->setCheckable(true);
    connect(unfold_, &QToolButton::toggled, tree_,
            [this](bool on) { on ? tree_->expandAll() : tree_->collapseAll(); });

    more_->setText(QStringLiteral("⋯"));
    more_->setToolTip(tr("Sensitivity, columns, copies"));
    more_->setAccessibleName(tr("More of the layer table"));
    auto* more = new QMenu(more_);
    connect(more, &QMenu::aboutToShow, this, [this, more] {
        more->clear();
        more->addAction(sensitivity_);
        more->addAction(unfold_->text(), unfold_, &QToolButton::toggle);
        more->addSeparator();
        more->addAction(tr("Copy settings"), tree_, &LayerTree::copy_settings);
        more->addAction(tr("Paste settings"), tree_, &LayerTree::paste_settings);
        more->addAction(tr("Copy rows as CSV"), tree_, [this] { tree_->copy_csv(false); });
        more->addAction(actions_.back());
        more->addSeparator();
        tree_->fill_column_menu(*more->addMenu(tr("Columns")));
    });
    more_->setMenu(more);
    more_->setPopupMode(QToolButton::InstantPopup);
    for (QToolButton* button : {preset_button_, unfold_, more_}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        title_->add_control(button);
    }
    title_->set_least_width(1); // resizeEvent makes room
}

void LayerPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    constexpr int room_for_all = 560, room_for_filter = 400;
    unfold_->setVisible(width() >= room_for_all);
    filter_->setVisible(width() >= room_for_filter || !filter_->text().isEmpty());
}

bool LayerPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == filter_ && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape)
            filter_->clear();
        if (key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Down) {
            tree_->setFocus();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void LayerPanel::filter_by(const QString& words)
{
    tree_->set_filter(words);
    refresh();
}

void LayerPanel::refresh()
{
    const auto& snapshot = *session_.snapshot();
    for (const auto& [preset, action] : preset_actions_)
        action->setEnabled(presets_.obstacle(preset).isEmpty());
    sensitivity_->setEnabled(snapshot.design && snapshot.has_data() && !scanner_.is_running());
    const auto& rows = *snapshot.rows;
    const auto in_hardware =
        std::ranges::count_if(rows, [](const session::LayerRow& row) { return bool(row.node); });
    std::size_t parameters = 0;
    for (const session::LayerRow& row : rows)
        parameters += row.node ? row.parameters : 0;
    if (rows.empty())
        return title_->set_note({});
    if (in_hardware == 0)
        return title_->set_note(tr("%1 layers, none in the hardware").arg(rows.size()));
    if (!filter_->text().isEmpty())
        return title_->set_note(tr("%1 of %2 layers").arg(tree_->shown_layers()).arg(in_hardware));
    title_->set_note(tr("%1 layers · %2 parameters · double-click a type, factor or strategy to change it")
                         .arg(in_hardware)
                         .arg(number(double(parameters))));
}

} // namespace bitscape
