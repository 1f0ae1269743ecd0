#include "pareto_view/trial_view.hpp"

#include "widgets/quantities.hpp"
#include "widgets/theme.hpp"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace bitscape {

TrialView::TrialView(session::Session& session, QWidget* parent)
    : QWidget(parent), session_(session), model_(new TrialModel(session, this)), table_(new QTableView),
      filter_(new QLineEdit), states_(new QComboBox), area_(new QToolButton), count_(new QLabel)
{
    build_filter();
    table_->setModel(model_);
    table_->setAccessibleName(tr("Trials"));
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setFrameShape(QFrame::NoFrame);
    table_->setShowGrid(false);
    table_->setAlternatingRowColors(true);
    table_->setWordWrap(false);
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setDefaultSectionSize(table_->fontMetrics().height() + 6);
    table_->setSortingEnabled(true);
    table_->horizontalHeader()->setSortIndicator(0, Qt::AscendingOrder);
    table_->horizontalHeader()->setHighlightSections(false);
    constexpr int usual_width = 108;
    table_->horizontalHeader()->setDefaultSectionSize(usual_width);
    constexpr int state_width = 126;
    connect(model_, &QAbstractItemModel::modelReset, table_, [this] {
        table_->setColumnWidth(TrialModel::Number, 84);
        table_->setColumnWidth(TrialModel::State, state_width);
        const study::TrialQuery& query = model_->query(); // columns may have moved
        for (int at = 0; at < model_->columnCount(); ++at)
            if (model_->headerData(at, Qt::Horizontal, TrialModel::NameRole).toString().toStdString() ==
                query.sort)
                table_->horizontalHeader()->setSortIndicator(at, query.descending ? Qt::DescendingOrder
                                                                                  : Qt::AscendingOrder);
    });
    table_->setContextMenuPolicy(Qt::CustomContextMenu);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(6, 4, 6, 4);
    line->addWidget(filter_, 1);
    line->addWidget(states_);
    line->addWidget(area_);
    line->addWidget(count_);
    column->addLayout(line);
    column->addWidget(table_, 1);

    connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &TrialView::selection_changed);
    connect(model_, &QAbstractItemModel::dataChanged, this, [this] {
        if (is_reading_)
            Q_EMIT selection_changed();
    });
    connect(table_, &QTableView::activated, this, [this](const QModelIndex& index) {
        if (const auto trial = model_->trial_at(index.row()))
            Q_EMIT load_wanted(*trial);
    });
    connect(table_, &QWidget::customContextMenuRequested, this, &TrialView::show_menu);
    connect(model_, &TrialModel::counted, this, &TrialView::say_count);
    connect(model_, &TrialModel::failed, this, &TrialView::failed);
}

void TrialView::build_filter()
{
    filter_->setPlaceholderText(tr("Filter: a knob or its value, such as fc1.weight=fixed<6"));
    filter_->setAccessibleName(tr("Filter of the trials"));
    filter_->setClearButtonEnabled(true);
    connect(filter_, &QLineEdit::textChanged, this,
            [this](const QString& text) { model_->set_text(text.trimmed().toStdString()); });
    states_->setAccessibleName(tr("State of the trials"));
    using study::TrialState;
    const std::array kinds{std::pair{tr("All"), std::vector<TrialState>{}},
                           std::pair{tr("Complete"), std::vector{TrialState::complete}},
                           std::pair{tr("Break a constraint"), std::vector{TrialState::infeasible}},
                           std::pair{tr("Stopped early"), std::vector{TrialState::pruned}},
                           std::pair{tr("Failed"), std::vector{TrialState::failed}}};
    for (const auto& kind : kinds)
        states_->addItem(kind.first);
    connect(states_, &QComboBox::activated, this,
            [this, kinds](int at) { model_->set_states(kinds[static_cast<std::size_t>(at)].second); });
    area_->setText(tr("Chosen area ✕"));
    area_->setToolTip(tr("Only trials inside the area that was drawn in the plot; press to show all again"));
    area_->hide();
    connect(area_, &QToolButton::clicked, this, &TrialView::area_cleared);
    count_->setForegroundRole(QPalette::PlaceholderText);
}

void TrialView::set_area(const std::vector<study::TrialQuery::Range>& ranges)
{
    area_->setVisible(!ranges.empty());
    model_->set_ranges(ranges);
}

std::vector<TrialId> TrialView::selected() const
{
    constexpr std::size_t most = 6000; // more rings than that say nothing, and the model keeps no more rows
    std::vector<TrialId> trials;
    std::size_t looked_at = 0;
    is_reading_ = false;
    for (const RowRange& range : selected_rows())
        for (std::size_t row = range.first; row < range.last && looked_at < most; ++row, ++looked_at) {
            if (const auto trial = model_->trial_at(static_cast<int>(row)))
                trials.push_back(*trial);
            else
                is_reading_ = true; // asking for it had it read
        }
    return trials;
}

std::vector<RowRange> TrialView::selected_rows() const
{
    std::vector<RowRange> rows;
    for (const QItemSelectionRange& range : table_->selectionModel()->selection())
        rows.push_back({std::size_t(range.top()), std::size_t(range.bottom()) + 1});
    std::ranges::sort(rows, {}, &RowRange::first);
    return rows;
}

void TrialView::show_menu(const QPoint& where)
{
    const auto trials = selected();
    if (trials.empty())
        return;
    QMenu menu(this);
    if (trials.size() == 1)
        menu.addAction(tr("Load trial %1").arg(trials.front().value), this,
                       [&] { Q_EMIT load_wanted(trials.front()); });
    menu.addAction(tr("Compare"), this, [&] { Q_EMIT compare_wanted(trials); });
    menu.addAction(tr("Copy as CSV"), this, &TrialView::copy_wanted);
    menu.exec(table_->viewport()->mapToGlobal(where));
}

void TrialView::say_count(qint64 rows)
{
    const auto all = session_.snapshot()->trials->size();
    count_->setText(std::size_t(rows) == all ? tr("%1 trials").arg(number(double(rows)))
                                             : tr("%1 of %2").arg(number(double(rows)), number(double(all))));
}

void TrialView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    model_->set_active(true);
}

void TrialView::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    model_->set_active(false);
}

} // namespace bitscape
