#include "compare_view/compare_panel.hpp"

#include "base/files.hpp"
#include "compare_view/compare_delegate.hpp"
#include "widgets/panel.hpp"
#include "widgets/quantities.hpp"
#include "widgets/soft_selection.hpp"
#include "widgets/theme.hpp"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QMenu>
#include <QResizeEvent>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

namespace bitscape {

namespace {

/// Leaves out what is the same in all designs, if that is wanted.
class DifferenceFilter final : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void set_active(bool active)
    {
        active_ = active;
        invalidateFilter();
    }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override
    {
        return !active_ || sourceModel()->index(row, 0, parent).data(CompareModel::DiffersRole).toBool();
    }

private:
    bool active_ = false;
};

QToolButton* toggle(const QString& name, const QString& tip)
{
    auto* button = new QToolButton;
    button->setText(name);
    button->setToolTip(tip);
    button->setCheckable(true);
    button->setAutoRaise(true);
    return button;
}

} // namespace

ComparePanel::ComparePanel(session::Session& session, QWidget* parent)
    : QWidget(parent), session_(session), comparer_(session), title_(new PanelTitle(tr("Compare"))),
      model_(new CompareModel(comparer_, this)), filtered_(new DifferenceFilter(this)), tree_(new QTreeView),
      delegate_(new CompareDelegate(tree_)), pages_(new QStackedWidget),
      only_differences_(toggle(tr("Only differences"), tr("Leave out what is the same in all designs"))),
      current_(toggle(tr("Open design"), tr("Show the design as it stands"))),
      baseline_(toggle(tr("Baseline"), tr("Show the pinned design, or the one at open"))),
      plots_(
          toggle(tr("Plots"), tr("Lay the designs' distributions, ROC curves and errors over each other"))),
      pages_of_plots_(new PlotPages), profiles_(new ProfileSource(session, jobs::Lane::compare_plots, this)),
      quality_(new QualitySource(session, jobs::Lane::compare_plots, this)), menu_(new QMenu(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(title_);
    column->addWidget(pages_);
    auto* empty =
        empty_hint(tr("Nothing to compare. Right-click trials in the Pareto plot or its table and choose "
                      "Compare, or show the open design and the baseline."));
    empty->setBackgroundRole(QPalette::Base);
    empty->setAutoFillBackground(true);
    pages_->addWidget(empty);
    pages_->addWidget(tree_);
    pages_->addWidget(pages_of_plots_);
    build_tree();
    build_controls();
    build_plots();
    connect(&comparer_, &Comparer::changed, this, &ComparePanel::refresh);
    connect(&comparer_, &Comparer::failed, this, &ComparePanel::failed);
    connect(&session_.selection(), &session::Selection::changed, this, &ComparePanel::follow_selection);
    soften_selection(*tree_, theme_of(palette()));
    refresh();
}

void ComparePanel::build_tree()
{
    filtered_->setSourceModel(model_);
    tree_->setModel(filtered_);
    tree_->setItemDelegate(delegate_);
    tree_->setAccessibleName(tr("Designs beside each other"));
    tree_->setFrameShape(QFrame::NoFrame);
    tree_->setUniformRowHeights(true);
    tree_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    tree_->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    tree_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    tree_->header()->setStretchLastSection(true);
    tree_->header()->setSectionsMovable(false);
    tree_->header()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(tree_->header(), &QWidget::customContextMenuRequested, this, &ComparePanel::show_column_menu);
    tree_->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(tree_, &QWidget::customContextMenuRequested, this, [this](const QPoint& where) {
        show_column_menu({tree_->header()->sectionViewportPosition(tree_->indexAt(where).column()) + 1, 0});
    });
    connect(tree_->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ComparePanel::select_layer);
    const auto remember = [this](const QModelIndex& index, bool is_open) {
        if (const CompareGroup* group = model_->group_of(filtered_->mapToSource(index)))
            is_open ? void(expanded_.insert(group->layer)) : void(expanded_.erase(group->layer));
    };
    connect(tree_, &QTreeView::expanded, this,
            [remember](const QModelIndex& index) { remember(index, true); });
    connect(tree_, &QTreeView::collapsed, this,
            [remember](const QModelIndex& index) { remember(index, false); });
}

void ComparePanel::build_controls()
{
    connect(only_differences_, &QToolButton::toggled, this, [this](bool on) {
        static_cast<DifferenceFilter*>(filtered_)->set_active(on);
        refresh();
    });
    connect(current_, &QToolButton::clicked, this, [this](bool on) { comparer_.show_current(on); });
    connect(baseline_, &QToolButton::clicked, this, [this](bool on) { comparer_.show_baseline(on); });
    QAction* copy_all =
        menu_->addAction(tr("&Copy as CSV"), QKeySequence(QKeySequence::Copy), this, &ComparePanel::copy);
    copy_all->setShortcutContext(Qt::WidgetShortcut);
    tree_->addAction(copy_all);
    menu_->addAction(tr("Save as CSV…"), this, &ComparePanel::export_table);
    menu_->addSeparator();
    menu_->addAction(tr("Unfold All"), tree_, &QTreeView::expandAll);
    menu_->addAction(tr("Fold All"), tree_, &QTreeView::collapseAll);
    menu_->addSeparator();
    menu_->addAction(tr("Take All Trials Out"), &comparer_, &Comparer::clear_trials);
    auto* button = new QToolButton;
    button->setText(QStringLiteral("⋯"));
    button->setAutoRaise(true);
    button->setToolTip(tr("Copy, save and fold"));
    button->setAccessibleName(button->toolTip());
    button->setPopupMode(QToolButton::InstantPopup);
    button->setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; }"));
    button->setMenu(menu_);
    for (QWidget* control : std::initializer_list<QWidget*>{baseline_, current_, only_differences_,
                                                            &pages_of_plots_->page_choice(), plots_, button})
        title_->add_control(control);
    constexpr int least_width = 360; // a window of 800 pixels has no more for it
    title_->set_least_width(least_width);
}

void ComparePanel::build_plots()
{
    pages_of_plots_->set_fit_allowed(false);
    pages_of_plots_->offer(PlotPages::Page::scatter, false); // a picture of one design
    pages_of_plots_->page_choice().hide();
    pages_of_plots_->set_hints(
        tr("Working …"), tr("Open test data (File > Open Test Data) to compare what the designs make of "
                            "it."));
    menu_->addSeparator();
    pages_of_plots_->menu().setTitle(tr("Plot"));
    menu_->addMenu(&pages_of_plots_->menu());
    connect(plots_, &QToolButton::toggled, this, [this](bool on) {
        pages_of_plots_->page_choice().setVisible(on);
        only_differences_->setVisible(!on);
        refresh();
    });
    connect(pages_of_plots_, &PlotPages::page_changed, this, &ComparePanel::wake_plots);
    connect(pages_of_plots_, &PlotPages::failed, this, &ComparePanel::failed);
    connect(pages_of_plots_, &PlotPages::layer_chosen, this,
            [this](const std::string& layer) { session_.selection().set({layer}); });
    connect(pages_of_plots_, &PlotPages::read_out, this,
            [this](const QString& words) { title_->set_note(words.isEmpty() ? note() : words); });
    connect(profiles_, &ProfileSource::changed, this,
            [this] { pages_of_plots_->show_profiles(profiles_->profiles()); });
    connect(quality_, &QualitySource::changed, this,
            [this] { pages_of_plots_->show_quality(quality_->quality()); });
    connect(profiles_, &ProfileSource::failed, this,
            [this](const Error& error) { Q_EMIT failed(tr("Compare the designs"), error); });
    connect(quality_, &QualitySource::failed, this,
            [this](const Error& error) { Q_EMIT failed(tr("Compare the designs"), error); });
}

void ComparePanel::set_seen(bool seen)
{
    is_seen_ = seen;
    comparer_.set_seen(seen);
    wake_plots();
}

void ComparePanel::wake_plots()
{
    const bool shown = is_seen_ && plots_->isChecked();
    if (pages_of_plots_->needs_profile()) { // who shares a lane ends before the other begins
        quality_->set_seen(false);
        profiles_->set_seen(shown);
    } else {
        profiles_->set_seen(false);
        quality_->set_seen(shown);
    }
}

void ComparePanel::refresh_plots()
{
    std::vector<PlottedDesign> designs;
    for (const auto& design : comparer_.designs())
        designs.push_back({design_title(*design),
                           design->choice.kind == DesignChoice::Kind::baseline ? NamedQuality::Role::baseline
                                                                               : NamedQuality::Role::design,
                           design->configuration});
    profiles_->set_wanted(designs);
    quality_->set_wanted(std::move(designs));
    wake_plots();
}

QString ComparePanel::note() const
{
    const ComparedDesigns& designs = comparer_.designs();
    return designs.size() < 2 ? QString() : tr("against %1").arg(design_title(*designs.front()));
}

void ComparePanel::refresh()
{
    const auto count = comparer_.designs().size();
    pages_->setCurrentIndex(count == 0 ? 0 : plots_->isChecked() ? 2 : 1);
    refresh_plots();
    current_->setChecked(comparer_.shows(DesignChoice::Kind::current));
    baseline_->setChecked(comparer_.shows(DesignChoice::Kind::baseline));
    title_->set_note(note());
    for (int row = 0; row < filtered_->rowCount(); ++row) {
        const QModelIndex index = filtered_->index(row, 0);
        const CompareGroup* group = model_->group_of(filtered_->mapToSource(index));
        tree_->setExpanded(index,
                           group && (only_differences_->isChecked() || expanded_.contains(group->layer)));
    }
    fit_columns();
    follow_selection();
}

void ComparePanel::fit_columns()
{
    constexpr int widest = 320, least = 90;
    for (const bool roomy : {true, false}) {
        delegate_->set_roomy(roomy);
        int sum = 0;
        for (int column = 0; column < filtered_->columnCount(); ++column) {
            tree_->resizeColumnToContents(column);
            const int room = column == 0 ? tree_->indentation() : 0; // a name's own width is without it
            tree_->setColumnWidth(column, std::clamp(tree_->columnWidth(column) + room, least, widest));
            sum += tree_->columnWidth(column);
        }
        if (sum <= tree_->viewport()->width())
            return;
    }
}

void ComparePanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fit_columns();
}

void ComparePanel::select_layer()
{
    const QModelIndex index = tree_->currentIndex();
    const CompareGroup* group = model_->group_of(filtered_->mapToSource(index));
    if (following_ || !group || group->layer.empty())
        return;
    following_ = true;
    session_.selection().set({group->layer});
    following_ = false;
}

void ComparePanel::follow_selection()
{
    const auto& layers = session_.selection().layers();
    if (following_ || layers.empty())
        return;
    following_ = true;
    pages_of_plots_->follow_layer(layers.front());
    for (int row = 0; row < filtered_->rowCount(); ++row) {
        const QModelIndex index = filtered_->index(row, 0);
        const CompareGroup* group = model_->group_of(filtered_->mapToSource(index));
        if (group && group->layer == layers.front()) {
            tree_->setCurrentIndex(index);
            tree_->scrollTo(index);
            break;
        }
    }
    following_ = false;
}

void ComparePanel::show_column_menu(const QPoint& where)
{
    const int column = tree_->header()->logicalIndexAt(where);
    QMenu menu(this);
    const ComparedDesign* design = model_->design_of(column);
    if (design) {
        const DesignChoice choice = design->choice;
        QAction* first = menu.addAction(tr("Compare the Others With This"), this,
                                        [this, choice] { comparer_.compare_with(choice); });
        first->setEnabled(column > 1);
        QAction* load_it = menu.addAction(tr("Load This Design"), this, [this, column] {
            if (const ComparedDesign* chosen = model_->design_of(column))
                load(*chosen);
        });
        load_it->setEnabled(choice.kind != DesignChoice::Kind::current);
        menu.addAction(tr("Take It Out"), this, [this, choice] { comparer_.remove(choice); });
        menu.addSeparator();
    }
    menu.addActions(menu_->actions());
    menu.exec(tree_->header()->mapToGlobal(where));
}

void ComparePanel::load(const ComparedDesign& design)
{
    const config::Configuration wanted = design.configuration;
    session_.edit(tr("Load %1").arg(design_title(design)),
                  [&](config::Configuration& knobs) { knobs = wanted; });
}

void ComparePanel::copy() const
{
    QApplication::clipboard()->setText(text(compare_csv(comparer_.designs(), *comparer_.table())));
}

void ComparePanel::export_table()
{
    QString file = QFileDialog::getSaveFileName(this, tr("Save the comparison"),
                                                QStringLiteral("compare.csv"), QStringLiteral("*.csv"));
    if (file.isEmpty())
        return;
    if (QFileInfo(file).suffix().isEmpty())
        file += QStringLiteral(".csv");
    export_to(file);
}

void ComparePanel::export_to(const QString& file)
{
    session_.tracker().start(
        jobs::Lane::picture, this, tr("Saving the comparison"),
        [designs = comparer_.designs(), table = comparer_.table(), path = file.toStdString()](
            std::stop_token, Progress&) { return write_file(path, compare_csv(designs, *table)); },
        [this](Result<void> done) {
            if (!done)
                Q_EMIT failed(tr("Save the comparison"), done.error());
        });
}

void ComparePanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        soften_selection(*tree_, theme_of(palette()));
}

} // namespace bitscape
