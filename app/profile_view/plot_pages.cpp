#include "profile_view/plot_pages.hpp"

#include "base/files.hpp"
#include "profile_view/agreement_plot.hpp"
#include "profile_view/confusion_plot.hpp"
#include "profile_view/error_plot.hpp"
#include "profile_view/event_plot.hpp"
#include "profile_view/flip_model.hpp"
#include "profile_view/roc_model.hpp"
#include "profile_view/roc_plot.hpp"
#include "profile_view/scatter_plot.hpp"
#include "widgets/panel.hpp"
#include "widgets/plot_export.hpp"
#include "widgets/quantities.hpp"
#include "widgets/theme.hpp"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QSortFilterProxyModel>
#include <QSpinBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

namespace bitscape {

using Page = PlotPages::Page;

namespace {

QComboBox* choice(const QStringList& items, const QString& name, const QString& tip)
{
    auto* box = new QComboBox;
    box->addItems(items);
    box->setAccessibleName(name);
    box->setToolTip(tip);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    constexpr qsizetype least_letters = 10, most_letters = 18;
    qsizetype longest = least_letters;
    for (const QString& item : items)
        longest = std::max(longest, item.size());
    box->setMinimumContentsLength(static_cast<int>(std::min(longest, most_letters)));
    box->setMinimumWidth(70); // in a narrow dock the text is cut, nothing is lost
    return box;
}

/// A table of numbers, one line a row.
QTableView* table(QAbstractItemModel* model, const QString& name)
{
    auto* view = new QTableView;
    view->setModel(model);
    view->setAccessibleName(name);
    view->setFrameShape(QFrame::NoFrame);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setShowGrid(false);
    view->verticalHeader()->hide();
    constexpr int padding = 6;
    view->verticalHeader()->setDefaultSectionSize(view->fontMetrics().height() + padding);
    view->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    constexpr int rows_looked_at = 60; // for the width of columns
    view->horizontalHeader()->setResizeContentsPrecision(rows_looked_at);
    view->setTabKeyNavigation(false);
    return view;
}

QSplitter* beside(QWidget* left, QWidget* right, int left_share, int right_share)
{
    auto* parts = new QSplitter;
    parts->addWidget(left);
    parts->addWidget(right);
    parts->setHandleWidth(1);
    constexpr int pixels = 200; // only the ratio counts
    parts->setSizes({left_share * pixels, right_share * pixels});
    parts->setStretchFactor(0, left_share);
    parts->setStretchFactor(1, right_share);
    parts->setChildrenCollapsible(false);
    return parts;
}

} // namespace

PlotPages::PlotPages(QWidget* parent)
    : QWidget(parent),
      page_(choice({tr("Distributions"), tr("Float against fixed"), tr("Agreement by layer"),
                    tr("ROC curves"), tr("Confusion matrix"), tr("Errors"), tr("Flipped events")},
                   tr("Picture"), tr("What is shown"))),
      tensors_(choice({tr("All tensors"), tr("Weights"), tr("Activations")}, tr("Tensors"),
                      tr("Which tensors have a row"))),
      shape_(choice({tr("Boxes"), tr("Violins")}, tr("Shape"),
                    tr("Boxes from quartile to quartile with whiskers to the extremes, or the whole "
                       "distribution as a violin"))),
      when_(choice({tr("Before and after"), tr("Before (float)"), tr("After (fixed point)")}, tr("When"),
                   tr("Values before quantization, after it, or both"))),
      layer_(choice({}, tr("Layer"), tr("The layer whose results are shown"))),
      values_(choice({tr("Values"), tr("Differences")}, tr("Upright axis"),
                     tr("Results in fixed point, or how far they are from the float model"))),
      class_(choice({tr("All classes")}, tr("Class"), tr("The class that is the signal"))),
      design_(choice({}, tr("Design"), tr("Whose decisions are counted"))),
      against_(choice({}, tr("Compared with"), tr("Events that this one decides otherwise are listed"))),
      efficiency_(new QSpinBox), fit_(new QToolButton), options_(new QWidget), stack_(new QStackedWidget),
      hint_(empty_hint({})), menu_(new QMenu(this)), distributions_(new DistributionPlot),
      scatter_(new ScatterPlot), agreement_(new AgreementPlot), roc_(new RocPlot),
      roc_numbers_(new RocModel(this)), roc_table_(nullptr), confusion_(new ConfusionPlot),
      errors_(new ErrorPlot), flips_(new FlipModel(this)), sorted_flips_(new QSortFilterProxyModel(this)),
      flip_table_(nullptr), event_(new EventPlot)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    build_options();
    build_pages();
    column->addWidget(options_);
    column->addWidget(stack_, 1);
    build_menu();
    connect_plots();
    recolour();
    review();
}

void PlotPages::build_options()
{
    auto* row = new QHBoxLayout(options_);
    row->setContentsMargins(8, 2, 6, 2);
    row->setSpacing(6);
    options_->setBackgroundRole(QPalette::Base);
    options_->setAutoFillBackground(true);
    efficiency_->setRange(1, 100);
    efficiency_->setValue(roc_->signal_efficiency());
    efficiency_->setSuffix(tr(" % signal"));
    efficiency_->setAccessibleName(tr("Signal efficiency"));
    efficiency_->setToolTip(tr("Background rejections are read where this share of the signal passes"));
    fit_->setText(tr("Fit"));
    fit_->setAccessibleName(tr("Fit the type"));
    fit_->setToolTip(
        tr("Give the chosen tensor the type that holds all its values: same width, as few integer "
           "bits as suffice (double click or Enter on a row does it too)"));
    fit_->setPopupMode(QToolButton::MenuButtonPopup);
    auto* fits = new QMenu(fit_);
    fits->addAction(tr("Fit the &Range, Keep the Width"), this,
                    [this] { fit_current(profile::FitPolicy::keep_width); });
    fits->addAction(tr("Fit the Range, &Keep the Resolution"), this,
                    [this] { fit_current(profile::FitPolicy::keep_resolution); });
    fits->addSeparator();
    fits->addAction(tr("Fit &All That Overflow"), this, &PlotPages::fit_all_wanted);
    fit_->setMenu(fits);
    for (QWidget* control : std::initializer_list<QWidget*>{tensors_, shape_, when_, layer_, values_, class_,
                                                            efficiency_, design_, against_, fit_})
        row->addWidget(control);
    row->addStretch();
    connect(fit_, &QToolButton::clicked, this, [this] { fit_current(profile::FitPolicy::keep_width); });
    const auto set_options = [this] {
        distributions_->set_options({static_cast<DistributionPlot::Shape>(shape_->currentIndex()),
                                     static_cast<DistributionPlot::Tensors>(tensors_->currentIndex()),
                                     static_cast<DistributionPlot::When>(when_->currentIndex())});
        review();
    };
    for (QComboBox* box : {tensors_, shape_, when_})
        connect(box, &QComboBox::currentIndexChanged, this, set_options);
    connect(page_, &QComboBox::currentIndexChanged, this, [this] {
        feed();
        Q_EMIT page_changed();
    });
    connect(layer_, &QComboBox::activated, this, [this] { choose_row(layer_->currentText().toStdString()); });
    connect(values_, &QComboBox::currentIndexChanged, this,
            [this](int at) { scatter_->set_shown(static_cast<ScatterPlot::Shown>(at)); });
    connect(class_, &QComboBox::currentIndexChanged, this, [this](int at) {
        roc_->set_class(at > 0 ? std::optional(static_cast<std::size_t>(at - 1)) : std::nullopt);
    });
    connect(efficiency_, &QSpinBox::valueChanged, this, [this](int value) {
        roc_->set_signal_efficiency(value);
        roc_numbers_->set_signal_efficiency(value);
    });
    connect(design_, &QComboBox::currentIndexChanged, this,
            [this](int at) { confusion_->set_design(static_cast<std::size_t>(std::max(0, at))); });
    connect(against_, &QComboBox::currentIndexChanged, this, &PlotPages::show_flips);
}

void PlotPages::build_pages()
{
    hint_->setBackgroundRole(QPalette::Base);
    hint_->setAutoFillBackground(true);
    stack_->addWidget(hint_); // the others stand one behind the number of their page
    stack_->addWidget(new RowView(distributions_));
    stack_->addWidget(scatter_);
    stack_->addWidget(new RowView(agreement_));
    roc_table_ = table(roc_numbers_, tr("AUC and background rejection"));
    roc_table_->setSelectionMode(QAbstractItemView::NoSelection);
    stack_->addWidget(beside(roc_, roc_table_, 3, 2));
    stack_->addWidget(confusion_);
    stack_->addWidget(new RowView(errors_));
    sorted_flips_->setSourceModel(flips_);
    sorted_flips_->setSortRole(FlipModel::SortRole);
    flip_table_ = table(sorted_flips_, tr("Flipped events"));
    flip_table_->setSortingEnabled(true);
    flip_table_->horizontalHeader()->moveSection(FlipModel::Verdict, FlipModel::Truth); // never cut off
    flip_table_->sortByColumn(FlipModel::Event, Qt::AscendingOrder);
    stack_->addWidget(beside(flip_table_, event_, 2, 1));
}

void PlotPages::build_menu()
{
    for (const char* suffix : {"png", "svg", "pdf"})
        menu_->addAction(tr("Save the Picture as %1…").arg(QString::fromLatin1(suffix).toUpper()), this,
                         [this, suffix] { export_as(QString::fromLatin1(suffix)); });
    menu_->addAction(tr("Save the Numbers as CSV…"), this, [this] { export_as(QStringLiteral("csv")); });
    menu_->addSeparator();
    menu_->addAction(tr("Show &Everything"), this, [this] { current_plot().show_everything(); });
}

void PlotPages::connect_plots()
{
    for (Plot* plot : std::initializer_list<Plot*>{distributions_, scatter_, agreement_, roc_, confusion_,
                                                   errors_, event_}) {
        connect(plot, &Plot::read_out, this, &PlotPages::read_out);
        plot->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(plot, &QWidget::customContextMenuRequested, this,
                [this, plot](const QPoint& where) { menu_->popup(plot->mapToGlobal(where)); });
    }
    connect(distributions_, &RowPlot::row_chosen, this, [this](int row) {
        review();
        Q_EMIT layer_chosen(distributions_->rows()[static_cast<std::size_t>(row)].layer);
    });
    connect(distributions_, &RowPlot::row_activated, this, [this](int row) {
        Q_EMIT layer_chosen(distributions_->rows()[static_cast<std::size_t>(row)].layer);
        fit_current(profile::FitPolicy::keep_width);
    });
    const auto choose_layer = [this](int row) {
        Q_EMIT layer_chosen(agreement_->layers()[static_cast<std::size_t>(row)]);
    };
    connect(agreement_, &RowPlot::row_chosen, this, choose_layer);
    connect(agreement_, &RowPlot::row_activated, this, [this, choose_layer](int row) {
        choose_layer(row);
        set_page(Page::scatter);
    });
    connect(flip_table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &PlotPages::show_event);
}

Page PlotPages::page() const
{
    return static_cast<Page>(std::max(0, page_->currentIndex()));
}

void PlotPages::set_page(Page page)
{
    page_->setCurrentIndex(static_cast<int>(page));
}

bool PlotPages::needs_profile() const
{
    return page() == Page::distributions || page() == Page::scatter || page() == Page::agreement;
}

Plot& PlotPages::current_plot() const
{
    const std::array<Plot*, 7> plots{distributions_, scatter_, agreement_, roc_, confusion_, errors_, event_};
    return *plots[static_cast<std::size_t>(page())];
}

void PlotPages::set_hints(const QString& no_profile, const QString& no_quality)
{
    no_profile_ = no_profile;
    no_quality_ = no_quality;
    review();
}

void PlotPages::set_fit_allowed(bool allowed)
{
    fit_allowed_ = allowed;
    review();
}

void PlotPages::offer(Page page, bool offered)
{
    if (auto* items = qobject_cast<QStandardItemModel*>(page_->model()))
        items->item(static_cast<int>(page))->setEnabled(offered);
}

QString PlotPages::missing() const
{
    if (needs_profile()) {
        if (profiles_.empty())
            return no_profile_;
        const bool has_events = profiles_.front().profile->rows > 0;
        if (page() != Page::distributions && !has_events)
            return no_quality_;
        if (page() == Page::distributions && distributions_->rows().empty())
            return has_events ? tr("The design has no such tensors.") : no_quality_;
        return {};
    }
    if (!set_)
        return no_quality_;
    if (page() == Page::errors)
        return {};
    if (!set_->has_classes())
        return tr("The test data has no class labels. Choose Errors to see how far the outputs are off.");
    if (page() == Page::flips && set_->all.size() > 1 && flips_->flips().empty())
        return tr("No event is decided otherwise.");
    return {};
}

void PlotPages::review()
{
    const auto show = [](QWidget* widget, bool shown) { widget->setVisible(shown); };
    const Page now = page();
    for (QComboBox* box : {tensors_, shape_, when_})
        show(box, now == Page::distributions);
    show(fit_, now == Page::distributions && fit_allowed_);
    for (QComboBox* box : {layer_, values_})
        show(box, now == Page::scatter);
    show(class_, now == Page::roc);
    show(efficiency_, now == Page::roc);
    show(design_, now == Page::confusion);
    show(against_, now == Page::flips);
    const auto row = distributions_->current();
    const auto* tensor = row ? distributions_->tensor(*row) : nullptr;
    fit_->setEnabled(
        std::ranges::any_of(profiles_, [](const NamedProfile& one) { return one.profile->rows > 0; }) ||
        tensor != nullptr);
    const QString why = missing();
    hint_->setText(why);
    options_->setVisible(now != Page::agreement && now != Page::errors &&
                         (!needs_profile() || !profiles_.empty()));
    stack_->setCurrentIndex(why.isEmpty() ? page_->currentIndex() + 1 : 0);
}

QString PlotPages::hint() const
{
    return stack_->currentIndex() == 0 ? hint_->text() : QString();
}

void PlotPages::show_profiles(std::vector<NamedProfile> profiles)
{
    profiles_ = std::move(profiles);
    for (const Page page : {Page::distributions, Page::scatter, Page::agreement})
        fed_[static_cast<std::size_t>(page)] = false;
    feed();
}

void PlotPages::show_quality(QualityPointer set)
{
    set_ = std::move(set);
    for (const Page page : {Page::roc, Page::confusion, Page::errors, Page::flips})
        fed_[static_cast<std::size_t>(page)] = false;
    feed();
}

void PlotPages::choose_row(const std::string& layer)
{
    follow_layer(layer);
    Q_EMIT layer_chosen(layer);
}

void PlotPages::follow_layer(const std::string& layer)
{
    followed_ = layer;
    if (layer.empty())
        return review();
    const auto& rows = distributions_->rows();
    const auto current = distributions_->current();
    const bool is_there = current && rows[static_cast<std::size_t>(*current)].layer == layer;
    if (!is_there) {
        std::optional<int> found;
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (rows[i].layer == layer && (!found || rows[i].tensor == "result"))
                found = static_cast<int>(i);
        distributions_->set_current(found);
    }
    const auto at = std::ranges::find(agreement_->layers(), layer);
    agreement_->set_current(at == agreement_->layers().end()
                                ? std::nullopt
                                : std::optional(static_cast<int>(at - agreement_->layers().begin())));
    if (const int entry = layer_->findText(text(layer)); entry >= 0) {
        layer_->setCurrentIndex(entry);
        scatter_->show_layer(profiles_.empty() ? nullptr : profiles_.front().profile, layer);
    }
    review();
}

void PlotPages::fit_current(profile::FitPolicy policy)
{
    const auto row = distributions_->current();
    if (!fit_allowed_ || !row)
        return;
    const auto& chosen = distributions_->rows()[static_cast<std::size_t>(*row)];
    Q_EMIT fit_wanted(chosen.layer, chosen.tensor, policy);
}

/// A chosen line stays as readable as the others.
void PlotPages::recolour()
{
    const Theme& theme = theme_of(palette());
    const QString sheet =
        QStringLiteral("QTableView { selection-background-color: %1; selection-color: %2; }")
            .arg(theme.accent_soft.name(), theme.text.name());
    for (QTableView* view : {roc_table_, flip_table_})
        if (view->styleSheet() != sheet)
            view->setStyleSheet(sheet);
}

void PlotPages::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && flip_table_ != nullptr)
        recolour();
}

void PlotPages::export_as(const QString& suffix)
{
    const std::array names{"distributions", "scatter", "agreement", "roc", "confusion", "errors", "event"};
    const QString name = QString::fromLatin1(names[static_cast<std::size_t>(page())]);
    QString file = QFileDialog::getSaveFileName(this, tr("Save"), name + QLatin1Char('.') + suffix,
                                                QStringLiteral("*.") + suffix);
    if (file.isEmpty())
        return;
    if (QFileInfo(file).suffix().toLower() != suffix)
        file += QLatin1Char('.') + suffix;
    export_to(file);
}

void PlotPages::export_to(const QString& file)
{
    const bool is_csv = QFileInfo(file).suffix().toLower() == QLatin1String("csv");
    const auto done = is_csv && page() == Page::flips ? write_file(file.toStdString(), flips_->csv())
                                                      : export_plot(current_plot(), file);
    if (!done)
        Q_EMIT failed(tr("Save"), done.error());
}

} // namespace bitscape
