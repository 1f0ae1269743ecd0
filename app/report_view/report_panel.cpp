#include "report_view/report_panel.hpp"

#include "report_view/resource_delegate.hpp"
#include "review_view/review_export.hpp"
#include "widgets/panel.hpp"
#include "widgets/picture_file.hpp"
#include "widgets/quantities.hpp"
#include "widgets/soft_selection.hpp"

#include <QApplication>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace bitscape {

ReportPanel::ReportPanel(session::Session& session, QWidget* parent)
    : QWidget(parent), session_(session), shown_(session::empty_snapshot()),
      title_(new PanelTitle(tr("Report"))), model_(new ResourceModel(this)), order_(new ResourceOrder(this)),
      tree_(new QTreeView), delegate_(new ResourceDelegate(tree_)), chart_(new ChartView(session)),
      chart_choice_(new QComboBox), amount_choice_(new QComboBox), readout_(new ElidedLabel),
      splitter_(new QSplitter), pages_(new QStackedWidget), menu_(new QMenu(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(title_);
    column->addWidget(pages_);
    auto* empty = empty_hint(tr("Open a model to see what each layer costs."));
    empty->setBackgroundRole(QPalette::Base);
    empty->setAutoFillBackground(true);
    pages_->addWidget(empty);
    pages_->addWidget(splitter_);
    build_tree();
    build_charts();
    build_menu();
    connect(&session_, &session::Session::snapshot_changed, this, &ReportPanel::follow_snapshot);
    connect(&session_.selection(), &session::Selection::changed, this, &ReportPanel::follow_selection);
    soften_selection(*tree_, theme_of(palette()));
    follow_snapshot();
}

void ReportPanel::build_tree()
{
    order_->setSourceModel(model_);
    tree_->setModel(order_);
    tree_->setItemDelegate(delegate_);
    tree_->setAccessibleName(tr("What each layer costs"));
    tree_->setAccessibleDescription(tr(
        "A row a layer with resources, cycles, energy, memory bits and products by kind; below a layer its "
        "tensors. Headers sort."));
    tree_->setFrameShape(QFrame::NoFrame);
    tree_->setUniformRowHeights(true);
    tree_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    tree_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    tree_->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    tree_->setSortingEnabled(true);
    tree_->header()->setSortIndicator(-1,
                                      Qt::AscendingOrder); // the dataflow's order, until a header is clicked
    tree_->header()->setSortIndicatorClearable(true);
    tree_->header()->setStretchLastSection(false);
    connect(tree_->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ReportPanel::select_layers);
    splitter_->addWidget(tree_);
}

void ReportPanel::build_charts()
{
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* scroll = new QScrollArea;
    scroll->setWidget(chart_);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    column->addWidget(scroll, 1);
    readout_->setContentsMargins(10, 2, 10, 2);
    readout_->setBackgroundRole(QPalette::Base);
    readout_->setAutoFillBackground(true);
    readout_->setMinimumHeight(fontMetrics().height() + 6);
    column->addWidget(readout_);
    splitter_->addWidget(side);
    splitter_->setStretchFactor(0, 3);
    splitter_->setStretchFactor(1, 2);
    splitter_->setChildrenCollapsible(true);
    chart_choice_->addItem(tr("Areas"), static_cast<int>(ReportChart::treemap));
    chart_choice_->addItem(tr("Bars"), static_cast<int>(ReportChart::bars));
    chart_choice_->addItem(tr("Pipeline"), static_cast<int>(ReportChart::pipeline));
    chart_choice_->setAccessibleName(tr("Chart of the report"));
    chart_choice_->setToolTip(
        tr("Areas: one resource. Bars: all resources. Pipeline: when each layer works on "
           "the first inference, and what limits the interval"));
    for (const auto amount : {ReportAmount::lut, ReportAmount::ff, ReportAmount::dsp, ReportAmount::bram18,
                              ReportAmount::uram, ReportAmount::energy, ReportAmount::constant_bits})
        amount_choice_->addItem(amount_title(amount), static_cast<int>(amount));
    amount_choice_->setAccessibleName(tr("What the areas show"));
    connect(chart_choice_, &QComboBox::activated, this, [this] {
        const auto chart = static_cast<ReportChart>(chart_choice_->currentData().toInt());
        chart_->set_chart(chart);
        amount_choice_->setEnabled(chart == ReportChart::treemap);
    });
    connect(amount_choice_, &QComboBox::activated, this,
            [this] { chart_->set_amount(static_cast<ReportAmount>(amount_choice_->currentData().toInt())); });
    connect(chart_, &ChartView::readout_changed, this,
            [this](const QString& words) { readout_->set_text(words); });
}

void ReportPanel::build_menu()
{
    QAction* intervals = menu_->addAction(tr("Always 90 % &Intervals"), this, [this](bool shown) {
        always_intervals_ = shown;
        fit_columns();
        tree_->viewport()->update();
    });
    intervals->setCheckable(true);
    intervals->setToolTip(tr("Otherwise they are seen where there is room, and in the tooltips"));
    menu_->addAction(tr("&Unfold All"), tree_, &QTreeView::expandAll);
    menu_->addAction(tr("&Fold All"), tree_, &QTreeView::collapseAll);
    menu_->addAction(tr("Order of the &Dataflow"), this,
                     [this] { tree_->header()->setSortIndicator(-1, Qt::AscendingOrder); });
    menu_->addSeparator();
    menu_->addAction(tr("Save the Table as &CSV…"), this, [this] { ask_and_export(QStringLiteral("csv")); });
    for (const char* suffix : {"svg", "png", "pdf"})
        menu_->addAction(tr("Save the Chart as %1…").arg(QString::fromLatin1(suffix).toUpper()), this,
                         [this, suffix] { ask_and_export(QString::fromLatin1(suffix)); });
    auto* button = new QToolButton;
    button->setText(QStringLiteral("⋯"));
    button->setToolTip(tr("Intervals, order and export of the report"));
    button->setAccessibleName(button->toolTip());
    button->setAutoRaise(true);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; }"));
    button->setMenu(menu_);
    for (QWidget* control : std::initializer_list<QWidget*>{chart_choice_, amount_choice_, button})
        title_->add_control(control);
    constexpr int least_width = 300;
    title_->set_least_width(least_width);
}

void ReportPanel::follow_snapshot()
{
    const auto before = std::exchange(shown_, session_.snapshot());
    if (before->evaluation == shown_->evaluation && before->document.model == shown_->document.model)
        return;
    stale_ = true;
    if (seen_)
        compute();
}

void ReportPanel::set_seen(bool seen)
{
    seen_ = seen;
    if (seen && stale_)
        compute();
}

void ReportPanel::compute()
{
    stale_ = false;
    if (!shown_->design || !shown_->evaluation || !shown_->evaluation->estimate.part) {
        session_.tracker().cancel(jobs::Lane::report);
        return show_content(nullptr);
    }
    session_.tracker().start(
        jobs::Lane::report, this, tr("Counting what layers cost"),
        [snapshot = shown_](std::stop_token, Progress&) { return report_of(snapshot); },
        [this](const ReportPointer& content) {
            if (content->snapshot->evaluation == shown_->evaluation) // otherwise closed since
                show_content(content);
        });
}

void ReportPanel::show_content(ReportPointer content)
{
    std::set<std::string> open;
    for (int row = 0; row < order_->rowCount(); ++row)
        if (const QModelIndex index = order_->index(row, 0); tree_->isExpanded(index))
            open.insert(model_->layer_of(order_->mapToSource(index)));
    const int scrolled = tree_->verticalScrollBar() ? tree_->verticalScrollBar()->value() : 0;
    const bool first = !model_->content() || !content;
    following_ = true; // the selection goes with the rows and comes back
    model_->show(content);
    following_ = false;
    for (int row = 0; row < order_->rowCount(); ++row) {
        const QModelIndex index = order_->index(row, 0);
        const std::string layer = model_->layer_of(order_->mapToSource(index));
        tree_->setExpanded(index, !layer.empty() && open.contains(layer));
    }
    pages_->setCurrentIndex(content ? 1 : 0);
    title_->set_note(content ? QStringLiteral("%1 · %2").arg(limit_text(*content), power_text(*content))
                             : QString());
    chart_->show(std::move(content));
    if (first)
        fit_columns();
    tree_->verticalScrollBar()->setValue(scrolled);
    follow_selection();
}

void ReportPanel::fit_columns()
{
    constexpr int widest = 260;
    const bool has_uram = model_->content() && amount_of_part(*model_->content(), ReportAmount::uram) > 0;
    tree_->setColumnHidden(ResourceModel::Uram, !has_uram);
    for (const bool roomy : {true, false}) { // intervals only where everything is seen with them
        delegate_->set_intervals(roomy);
        int sum = 0;
        for (int column = 0; column < model_->columnCount(); ++column) {
            tree_->resizeColumnToContents(column);
            const int room = column == 0 ? tree_->indentation() : 0;
            tree_->setColumnWidth(column, std::min(tree_->columnWidth(column) + room, widest));
            sum += tree_->columnWidth(column);
        }
        if (sum <= tree_->viewport()->width() || always_intervals_)
            return;
    }
}

void ReportPanel::select_layers()
{
    if (following_)
        return;
    std::vector<std::string> layers;
    for (const QModelIndex& index : tree_->selectionModel()->selectedRows()) {
        const std::string layer = model_->layer_of(order_->mapToSource(index));
        if (!layer.empty() && std::ranges::find(layers, layer) == layers.end())
            layers.push_back(layer);
    }
    following_ = true;
    session_.selection().set(layers);
    following_ = false;
}

void ReportPanel::follow_selection()
{
    if (following_)
        return;
    following_ = true;
    QItemSelection wanted;
    QModelIndex first;
    for (const std::string& layer : session_.selection().layers())
        if (const QModelIndex index = order_->mapFromSource(model_->index_of(layer)); index.isValid()) {
            wanted.select(index, index.siblingAtColumn(ResourceModel::ColumnCount - 1));
            first = first.isValid() ? first : index;
        }
    tree_->selectionModel()->select(wanted, QItemSelectionModel::ClearAndSelect);
    if (first.isValid()) {
        tree_->selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
        tree_->scrollTo(first);
    }
    following_ = false;
}

void ReportPanel::ask_and_export(const QString& suffix)
{
    if (!model_->content())
        return;
    const QString stem = text(shown_->document.model_file.stem().string());
    QString file =
        QFileDialog::getSaveFileName(this, tr("Save the report"), stem + QStringLiteral("_report.") + suffix,
                                     QStringLiteral("*.") + suffix);
    if (file.isEmpty())
        return;
    if (QFileInfo(file).suffix().toLower() != suffix)
        file += QLatin1Char('.') + suffix;
    export_to(file);
}

void ReportPanel::export_to(const QString& file)
{
    if (!model_->content())
        return;
    session_.tracker().start(
        jobs::Lane::picture, this, tr("Saving the report"),
        [content = model_->content(), picture = chart_->picture(), font = small_font(QApplication::font()),
         file](std::stop_token, Progress&) -> Result<void> {
            if (QFileInfo(file).suffix().toLower() == QLatin1String("csv"))
                return export_review(*content->snapshot, {}, file);
            constexpr double width = 900, margin = 12, roomy = 480;
            const double height = picture.chart == ReportChart::treemap ? roomy : chart_height(picture, font);
            ChartPicture plain = picture;
            plain.selected.clear();
            return write_picture(
                QSizeF(width, height + 2 * margin),
                [&](QPainter& painter) {
                    paint_chart(painter, plain, QRectF(margin, margin, width - 2 * margin, height),
                                theme_of(ThemeName::light), font);
                },
                file);
        },
        [this, file](Result<void> done) {
            if (done)
                Q_EMIT exported(file);
            else
                Q_EMIT failed(tr("Save the report"), done.error());
        });
}

/// Below a certain width the charts go under the table.
void ReportPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    splitter_->setOrientation(width() < height() ? Qt::Vertical : Qt::Horizontal);
    if (event->size().width() != event->oldSize().width())
        fit_columns();
}

void ReportPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        soften_selection(*tree_, theme_of(palette()));
}

} // namespace bitscape
