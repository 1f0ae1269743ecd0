#include "layer_view/tree_panel.hpp"

#include "layer_view/tree_drawing.hpp"
#include "session/tree_knobs.hpp"
#include "widgets/quantities.hpp"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QTableWidget>

#include <algorithm>
#include <charconv>
#include <initializer_list>

namespace bitscape {

namespace {

enum Column { Tree, Output, Splits, Depth, Comparators, Lut, Spread, Gain, ColumnCount };

/// A cell that sorts as a number.
QTableWidgetItem* cell(double value, const QString& shown)
{
    struct Item final : QTableWidgetItem {
        bool operator<(const QTableWidgetItem& other) const override
        {
            return data(Qt::UserRole).toDouble() < other.data(Qt::UserRole).toDouble();
        }
    };
    auto* item = new Item;
    item->setText(shown);
    item->setData(Qt::UserRole, value);
    item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    item->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled);
    return item;
}

double number_of(const std::optional<std::string>& text, double otherwise)
{
    double value = otherwise;
    if (text)
        std::from_chars(text->data(), text->data() + text->size(), value);
    return value;
}

} // namespace

TreePanel::TreePanel(session::Session& session, QWidget* parent)
    : QSplitter(Qt::Horizontal, parent), session_(session), rounds_(new QSpinBox), strongest_(new QSpinBox),
      depth_(new QSpinBox), gain_(new QDoubleSpinBox), difference_(new QDoubleSpinBox),
      simplify_(new QCheckBox(tr("Leave out splits that decide nothing"))), table_(new QTableWidget),
      scroll_(new QScrollArea), drawing_(new TreeDrawing)
{
    addWidget(make_knobs());
    table_->setColumnCount(ColumnCount);
    table_->setHorizontalHeaderLabels({tr("Tree"), tr("Output"), tr("Splits"), tr("Depth"),
                                       tr("New\ncomparators"), tr("LUT"), tr("Spread"), tr("Gain")});
    table_->horizontalHeaderItem(Comparators)->setToolTip(tr("Comparisons that no tree before it makes"));
    table_->horizontalHeaderItem(Spread)->setToolTip(
        tr("Standard deviation of its scores: how far it tells events apart"));
    table_->horizontalHeaderItem(Gain)->setToolTip(
        tr("What its splits gained in training, by the model's file"));
    table_->verticalHeader()->hide();
    table_->horizontalHeader()->setMinimumSectionSize(24);
    table_->horizontalHeader()->setStyleSheet(QStringLiteral("QHeaderView::section { padding: 3px 5px; }"));
    table_->setAccessibleName(tr("Trees"));
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setShowGrid(false);
    table_->setFrameShape(QFrame::NoFrame);
    addWidget(table_);
    scroll_->setWidget(drawing_);
    scroll_->setWidgetResizable(true);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->viewport()->installEventFilter(this);
    addWidget(scroll_);
    setHandleWidth(1);
    setChildrenCollapsible(false);
    setStretchFactor(0, 0);
    setStretchFactor(1, 0);
    setStretchFactor(2, 1);
    connect(table_, &QTableWidget::itemSelectionChanged, this, &TreePanel::show_tree);
}

QWidget* TreePanel::make_knobs()
{
    auto* box = new QWidget;
    box->setBackgroundRole(QPalette::Base);
    box->setAutoFillBackground(true);
    auto* form = new QFormLayout(box);
    form->setContentsMargins(8, 4, 6, 4);
    form->setVerticalSpacing(3);
    form->addRow(tr("Rounds"), rounds_);
    form->addRow(tr("Strongest rounds"), strongest_);
    form->addRow(tr("Depth at most"), depth_);
    form->addRow(tr("Merge by gain below"), gain_);
    form->addRow(tr("Merge scores closer than"), difference_);
    form->addRow(simplify_);
    rounds_->setToolTip(tr("The ensemble ends after so many rounds of boosting"));
    strongest_->setToolTip(
        tr("Of these, the rounds whose scores vary most; the others leave their mean to the start value"));
    depth_->setToolTip(tr("Deeper splits become leaves: the mean of the scores below, weighted by cover"));
    gain_->setToolTip(tr("Two leaves become one if training gained less by their split"));
    difference_->setToolTip(tr("Two leaves become one if their scores lie closer"));
    simplify_->setToolTip(
        tr("Thresholds that no value of the features' type can pass, questions that are answered "
           "already, equal scores: no output changes"));
    for (QAbstractSpinBox* spin :
         std::initializer_list<QAbstractSpinBox*>{rounds_, strongest_, depth_, gain_, difference_})
        spin->setMaximumWidth(90);
    for (QDoubleSpinBox* spin : {gain_, difference_}) {
        spin->setRange(0, 1e9);
        spin->setDecimals(4);
        spin->setSingleStep(0.01);
    }
    const auto follow = [this](auto* spin, std::string_view name) {
        spin->setKeyboardTracking(false);
        connect(spin, &std::remove_pointer_t<decltype(spin)>::valueChanged, this,
                [this, spin, name](auto value) {
                    turn(name, double(value), name.starts_with("Min") ? 0 : double(spin->maximum()));
                });
    };
    follow(rounds_, "Rounds");
    follow(strongest_, "Strongest");
    follow(depth_, "MaxDepth");
    follow(gain_, "MinGain");
    follow(difference_, "MinDifference");
    connect(simplify_, &QCheckBox::toggled, this, [this](bool on) {
        if (!is_filling_)
            session::set_tree_knob(session_, layer_, "Simplify",
                                   on ? std::nullopt : std::optional<std::string>("false"));
    });
    return box;
}

void TreePanel::turn(std::string_view name, double value, double neutral)
{
    if (is_filling_ || layer_.empty())
        return;
    session::set_tree_knob(session_, layer_, name,
                           value == neutral ? std::nullopt
                                            : std::optional(QString::number(value, 'g', 12).toStdString()));
}

void TreePanel::set_details(const std::string& layer, std::shared_ptr<const TreeDetails> details)
{
    layer_ = layer;
    details_ = std::move(details);
    is_filling_ = true;
    show_knobs();
    show_table();
    is_filling_ = false;
    show_tree();
}

void TreePanel::show_knobs()
{
    const graph::TreeEnsemble* trained = details_ ? details_->trained() : nullptr;
    setEnabled(trained != nullptr);
    if (trained == nullptr)
        return;
    std::size_t depth = 0;
    bool has_gain = true;
    for (const graph::DecisionTree& tree : trained->trees) {
        depth = std::max(depth, tree.depth());
        has_gain = has_gain && (!tree.gain.empty() || tree.feature.size() == 1);
    }
    const auto& configuration = session_.snapshot()->document.configuration;
    const auto fill = [&](auto* spin, std::string_view name, double least, double most) {
        spin->setRange(static_cast<decltype(spin->value())>(least),
                       static_cast<decltype(spin->value())>(most));
        const double neutral = name.starts_with("Min") ? 0 : most;
        spin->setValue(static_cast<decltype(spin->value())>(
            number_of(config::tree_knob(configuration, layer_, name), neutral)));
    };
    const auto rounds = double(trained->trees.size() / trained->n_outputs);
    fill(rounds_, "Rounds", 1, rounds);
    fill(strongest_, "Strongest", 1, rounds);
    fill(depth_, "MaxDepth", 0, double(depth));
    fill(gain_, "MinGain", 0, 1e9);
    fill(difference_, "MinDifference", 0, 1e9);
    gain_->setEnabled(has_gain);
    const auto simplify = config::tree_knob(configuration, layer_, "Simplify");
    simplify_->setChecked(!simplify || (*simplify != "false" && *simplify != "False" && *simplify != "0"));
    const std::size_t idle = details_->trees().idle_splits;
    simplify_->setText(idle == 0 ? tr("Leave out splits that decide nothing")
                                 : tr("Leave out splits that decide nothing (%1)").arg(number(double(idle))));
}

void TreePanel::show_table()
{
    const int chosen = table_->currentRow();
    table_->setSortingEnabled(false);
    table_->setRowCount(details_ ? static_cast<int>(details_->shares.size()) : 0);
    for (int row = 0; row < table_->rowCount(); ++row) {
        const estimate::TreeShare& share = details_->shares[static_cast<std::size_t>(row)];
        const auto count = [&](int column, double value) {
            table_->setItem(row, column, cell(value, number(value)));
        };
        count(Tree, double(share.tree));
        table_->item(row, Tree)->setData(Qt::UserRole + 1, row);
        count(Output, double(share.output));
        count(Splits, share.features.splits);
        count(Depth, share.features.depth);
        count(Comparators, share.features.comparators);
        count(Lut, share.lut.value);
        table_->item(row, Lut)->setToolTip(interval_text(share.lut, tr("LUT")));
        table_->setItem(row, Spread, cell(share.deviation, QLocale().toString(share.deviation, 'g', 3)));
        table_->setItem(
            row, Gain,
            cell(share.gain.value_or(0), share.gain ? QLocale().toString(*share.gain, 'g', 4) : QString()));
    }
    table_->setColumnHidden(Output, !details_ || details_->trees().n_outputs < 2);
    table_->setColumnHidden(Gain, !details_ || details_->shares.empty() || !details_->shares.front().gain);
    table_->setSortingEnabled(true);
    table_->resizeColumnsToContents();
    share_width();
    if (table_->rowCount() > 0)
        table_->selectRow(std::clamp(chosen, 0, table_->rowCount() - 1));
}

void TreePanel::share_width()
{
    if (orientation() == Qt::Vertical)
        return;
    const int wanted =
        table_->horizontalHeader()->length() + table_->verticalScrollBar()->sizeHint().width() + 2;
    const int knobs = widget(0)->sizeHint().width();
    const int rest = std::max(0, width() - knobs - 2 * handleWidth());
    const int table = std::min(wanted, rest / 2);
    setSizes({knobs, table, rest - table});
}

void TreePanel::resizeEvent(QResizeEvent* event)
{
    QSplitter::resizeEvent(event);
    share_width();
}

bool TreePanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == scroll_->viewport() && event->type() == QEvent::Resize)
        drawing_->set_room(scroll_->maximumViewportSize());
    return QSplitter::eventFilter(watched, event);
}

void TreePanel::show_tree()
{
    if (is_filling_)
        return;
    const QTableWidgetItem* item =
        table_->currentRow() >= 0 ? table_->item(table_->currentRow(), Tree) : nullptr;
    drawing_->set_tree(item != nullptr ? details_ : nullptr,
                       item != nullptr ? item->data(Qt::UserRole + 1).toULongLong() : 0);
    scroll_->ensureVisible(drawing_->width() / 2, 0, scroll_->viewport()->width() / 2, 0); // the root
}

} // namespace bitscape
