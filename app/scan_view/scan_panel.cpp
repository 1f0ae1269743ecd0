#include "scan_view/scan_panel.hpp"

#include "base/files.hpp"
#include "scan_view/scan_plot.hpp"
#include "widgets/panel.hpp"
#include "widgets/plot_export.hpp"
#include "widgets/quantities.hpp"

#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <set>
#include <thread>

namespace bitscape {

namespace {

QSpinBox* bits_box(int low, int high, int value, const QString& name)
{
    auto* box = new QSpinBox;
    box->setRange(low, high);
    box->setValue(value);
    box->setAccessibleName(name);
    return box;
}

QWidget* from_to(QSpinBox* low, QSpinBox* high)
{
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(4);
    line->addWidget(low, 1);
    line->addWidget(new QLabel(ScanPanel::tr("to")));
    line->addWidget(high, 1);
    return row;
}

void add(QComboBox* box, const QString& title, const QString& data)
{
    box->addItem(title, data);
}

} // namespace

ScanPanel::ScanPanel(session::Session& session, session::Scanner& scanner, QWidget* parent)
    : QWidget(parent), session_(session), scanner_(scanner), title_(new PanelTitle(tr("Scan"))),
      pages_(new QStackedWidget), plot_(new ScanPlot), picture_(new QComboBox), which_(new QComboBox),
      what_(new QComboBox), integer_(new QComboBox), metric_(new QComboBox), cost_(new QComboBox),
      low_(bits_box(1, 64, 2, tr("Narrowest"))), high_(bits_box(1, 64, 16, tr("Widest"))),
      integer_low_(bits_box(-16, 32, 1, tr("Fewest integer bits"))),
      integer_high_(bits_box(-16, 32, 8, tr("Most integer bits"))),
      bits_(bits_box(1, 12, 2, tr("Bits taken off"))), start_(new QPushButton)
{
    build();
    connect(start_, &QPushButton::clicked, this,
            [this] { scanner_.is_running() ? scanner_.stop() : start(); });
    connect(&scanner_, &session::Scanner::result_changed, this, &ScanPanel::show_result);
    connect(&scanner_, &session::Scanner::running_changed, this, &ScanPanel::show_result);
    connect(&scanner_, &session::Scanner::failed, this, &ScanPanel::failed);
    connect(plot_, &ScanPlot::point_clicked, this, [this](std::size_t point) {
        if (const auto& result = scanner_.result(); result && point < result->points.size())
            scanner_.apply(result->points[point]);
    });
    connect(plot_, &ScanPlot::read_out, this,
            [this](const QString& words) { title_->set_note(words.isEmpty() ? status_words() : words); });
    for (QComboBox* box : {metric_, cost_})
        connect(box, &QComboBox::activated, this, &ScanPanel::show_result);
    connect(bits_, &QSpinBox::valueChanged, this, &ScanPanel::show_result);
    for (QComboBox* box : {picture_, what_})
        connect(box, &QComboBox::currentIndexChanged, this, &ScanPanel::review);
    connect(&session_, &session::Session::snapshot_changed, this, [this] {
        const auto& snapshot = *session_.snapshot();
        start_->setEnabled(snapshot.design && snapshot.has_data() && !snapshot.error);
        if (snapshot.rows != rows_)
            fill_layers();
        if (snapshot.evaluation == evaluation_)
            return;
        evaluation_ = snapshot.evaluation;
        fill_metrics();
        show_result();
    });
    fill_layers();
    fill_metrics();
    review();
    show_result();
}

void ScanPanel::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(title_);
    auto* middle = new QHBoxLayout;
    middle->setContentsMargins(0, 0, 0, 0);
    middle->setSpacing(0);
    auto* scroll = new QScrollArea;
    scroll->setAccessibleName(tr("What is turned and drawn"));
    scroll->setWidget(build_form());
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFrameShape(QFrame::NoFrame);
    constexpr int form_width = 256;
    scroll->setFixedWidth(form_width);
    middle->addWidget(scroll);
    middle->addWidget(pages_, 1);
    column->addLayout(middle, 1);
    auto* empty = new QWidget;
    empty->setBackgroundRole(QPalette::Base);
    empty->setAutoFillBackground(true);
    auto* hint = new QVBoxLayout(empty);
    hint->addStretch();
    hint->addWidget(empty_hint(tr("How few bits are enough? A scan turns one knob, or two, over a range and "
                                  "shows what that does to the accuracy and to the cost.")));
    hint->addStretch();
    pages_->addWidget(empty);
    pages_->addWidget(plot_);
    auto* more = new QToolButton;
    more->setText(QStringLiteral("⋯"));
    more->setToolTip(tr("Save the picture or the numbers"));
    more->setAccessibleName(tr("More"));
    more->setAutoRaise(true);
    more->setPopupMode(QToolButton::InstantPopup);
    more->setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; }"));
    auto* menu = new QMenu(more);
    fill_menu(*menu);
    more->setMenu(menu);
    auto* choices = new QToolButton;
    choices->setText(tr("Choices"));
    choices->setToolTip(tr("Show what is turned; without it the picture has all the room"));
    choices->setCheckable(true);
    choices->setChecked(true);
    choices->setAutoRaise(true);
    connect(choices, &QToolButton::toggled, scroll, &QWidget::setVisible);
    title_->add_control(choices);
    title_->add_control(more);
    plot_->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(plot_, &QWidget::customContextMenuRequested, this,
            [this, menu](const QPoint& where) { menu->popup(plot_->mapToGlobal(where)); });
}

QWidget* ScanPanel::build_form()
{
    add(picture_, tr("Curve over the width"), QStringLiteral("width"));
    add(picture_, tr("Curve over integer bits"), QStringLiteral("integer"));
    add(picture_, tr("Map: width, integer bits"), QStringLiteral("map"));
    add(picture_, tr("Sensitivity, ranked"), QStringLiteral("lowered"));
    for (const char* what :
         {"types", "weight", "result", "bias", "accum", "tensors", "reuse_factor", "sparsity"})
        add(what_, turned_words(QLatin1String(what)), QLatin1String(what));
    add(integer_, tr("As they are"), QStringLiteral("keep"));
    add(integer_, tr("As few as fit"), QStringLiteral("fit"));
    integer_->setToolTip(
        tr("Integer bits the types start from; \"as few as fit\" holds every weight and every "
           "result that the test events show"));
    integer_->setAccessibleName(tr("Integer bits"));
    auto* widget = new QWidget;
    form_ = new QFormLayout(widget);
    form_->setContentsMargins(10, 8, 8, 8);
    form_->setVerticalSpacing(5);
    form_->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (QComboBox* box : {picture_, which_, what_, integer_, metric_, cost_}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
    }
    widths_row_ = from_to(low_, high_);
    integers_row_ = from_to(integer_low_, integer_high_);
    form_->addRow(tr("Picture"), picture_);
    form_->addRow(tr("Turn"), what_);
    form_->addRow(tr("of"), which_);
    form_->addRow(tr("Bits"), widths_row_);
    form_->addRow(tr("Integer"), integers_row_);
    form_->addRow(tr("Integer"), integer_);
    form_->addRow(tr("Take off"), bits_);
    bits_->setSuffix(tr(" bits"));
    form_->addRow(tr("Show"), metric_);
    form_->addRow(tr("and"), cost_);
    for (const auto& [box, name] : {std::pair{picture_, tr("Picture")},
                                    std::pair{what_, tr("What is turned")}, std::pair{which_, tr("Layers")},
                                    std::pair{metric_, tr("Metric")}, std::pair{cost_, tr("Cost beside it")}})
        box->setAccessibleName(name);
    form_->addRow(start_);
    return widget;
}

void ScanPanel::fill_layers()
{
    rows_ = session_.snapshot()->rows;
    const QString chosen = which_->currentData().toString();
    which_->clear();
    for (const char* which : {"all", "each", "class"})
        add(which_, layers_words(QLatin1String(which)), QLatin1String(which));
    for (const session::LayerRow& row : *rows_)
        if (row.node)
            add(which_, text(row.name), text(row.name));
    which_->setCurrentIndex(std::max(0, which_->findData(chosen)));
}

void ScanPanel::fill_metrics()
{
    const QString metric = metric_->currentData().toString(), cost = cost_->currentData().toString();
    metric_->clear();
    cost_->clear();
    add(cost_, tr("nothing else"), {});
    const auto& evaluation = session_.snapshot()->evaluation;
    const std::set<std::string_view> metrics{"accuracy", "auc", "agreement", "mse", "float_mse"};
    for (const std::string_view name : study::objective_names()) {
        if (!metrics.contains(name))
            add(cost_, axis_title(name), text(name));
        else if (!evaluation || study::objective_value(*evaluation, name))
            add(metric_, axis_title(name), text(name));
        if (name == "auc" && evaluation && evaluation->metrics.class_auc.size() > 1)
            add(metric_, metric_title("auc[]"), QStringLiteral("auc[]"));
    }
    metric_->setCurrentIndex(std::max(0, metric_->findData(metric)));
    cost_->setCurrentIndex(
        std::max(0, cost_->findData(cost.isEmpty() && metric.isEmpty() ? QStringLiteral("lut") : cost)));
}

void ScanPanel::review()
{
    const QString picture = picture_->currentData().toString(), what = what_->currentData().toString();
    const bool is_type = what != QLatin1String("reuse_factor") && what != QLatin1String("sparsity");
    const bool is_lowered = picture == QLatin1String("lowered");
    const auto show_row = [this](QWidget* field, bool shown) {
        field->setVisible(shown);
        if (QWidget* label = form_->labelForField(field))
            label->setVisible(shown);
    };
    show_row(widths_row_, is_type && (picture == QLatin1String("width") || picture == QLatin1String("map")));
    show_row(integers_row_,
             is_type && (picture == QLatin1String("integer") || picture == QLatin1String("map")));
    show_row(integer_, is_type && (picture == QLatin1String("width") || is_lowered));
    show_row(bits_, is_type && is_lowered);
    picture_->setEnabled(is_type);
    picture_->setToolTip(is_type ? QString() : tr("A reuse factor or a sparsity makes a curve"));
    const bool is_each = what == QLatin1String("tensors");
    which_->setEnabled(!is_each);
    which_->setToolTip(is_each ? tr("Each type alone is one of each layer alone") : QString());
}

void ScanPanel::choose(Picture picture, const QString& which, const QString& what)
{
    picture_->setCurrentIndex(picture_->findData(picture == Picture::curve ? QStringLiteral("width")
                                                 : picture == Picture::map ? QStringLiteral("map")
                                                                           : QStringLiteral("lowered")));
    which_->setCurrentIndex(which_->findData(which));
    what_->setCurrentIndex(what_->findData(what));
}

void ScanPanel::set_metric(const std::string& metric)
{
    metric_->setCurrentIndex(metric_->findData(text(metric)));
    show_result();
}

void ScanPanel::set_cost(const std::string& cost)
{
    cost_->setCurrentIndex(std::max(0, cost_->findData(text(cost))));
    show_result();
}

session::ScanOptions ScanPanel::options() const
{
    session::ScanOptions options;
    const QString picture = picture_->currentData().toString(), what = what_->currentData().toString();
    QString which = which_->currentData().toString();
    const bool is_type = what != QLatin1String("reuse_factor") && what != QLatin1String("sparsity");
    if (what == QLatin1String("tensors"))
        which = QStringLiteral("each");
    QString knob = QStringLiteral("%1.%2").arg(which, what);
    const auto fill = [](const QSpinBox* low, const QSpinBox* high) {
        std::vector<double> values;
        for (int i = low->value(); i <= high->value(); ++i)
            values.push_back(i);
        return values;
    };
    options.ranges.widths = fill(low_, high_);
    options.ranges.integers = fill(integer_low_, integer_high_);
    options.ranges.lowered.clear();
    for (int bits = 0; bits <= std::max(bits_->value(), 6); ++bits)
        options.ranges.lowered.push_back(bits);
    if (is_type && picture == QLatin1String("map")) {
        if (which == QLatin1String("each") || which == QLatin1String("class"))
            knob = QStringLiteral("all.%1").arg(what == QLatin1String("tensors") ? QStringLiteral("types")
                                                                                 : what);
        options.second = (knob + QStringLiteral(".integer")).toStdString();
    } else if (is_type && picture == QLatin1String("integer")) {
        knob += QStringLiteral(".integer");
    } else if (is_type && picture == QLatin1String("lowered")) {
        if (which == QLatin1String("all"))
            knob = QStringLiteral("each.%1").arg(what); // each alone is what ranking is about
        knob += QStringLiteral(".lowered");
    }
    options.knob = knob.toStdString();
    if (integer_->currentData().toString() == QLatin1String("fit"))
        options.integer.policy = search::IntegerBits::Policy::fit;
    options.jobs = std::max(1, static_cast<int>(std::thread::hardware_concurrency()) - 1);
    return options;
}

void ScanPanel::start()
{
    scanner_.start(options());
}

ScanShown ScanPanel::shown() const
{
    return {metric_->currentData().toString().toStdString(), cost_->currentData().toString().toStdString(),
            bits_->value()};
}

QString ScanPanel::status_words() const
{
    const auto& result = scanner_.result();
    if (!result)
        return {};
    if (scanner_.is_running())
        return tr("%1 of %2 points").arg(result->points.size()).arg(result->wanted);
    if (result->points.size() < result->wanted)
        return tr("stopped after %1 of %2 points").arg(result->points.size()).arg(result->wanted);
    return tr("%1 · %2 points; click one to set the design")
        .arg(knob_words(result->options.knob))
        .arg(result->points.size());
}

void ScanPanel::show_result()
{
    start_->setText(scanner_.is_running() ? tr("Stop") : tr("Scan"));
    const auto& result = scanner_.result();
    pages_->setCurrentIndex(result ? 1 : 0);
    title_->set_note(status_words());
    plot_->show_result(result, shown(), session_.snapshot());
}

void ScanPanel::fill_menu(QMenu& menu)
{
    for (const char* suffix : {"png", "svg", "pdf", "csv"})
        menu.addAction(tr("Save as %1…").arg(QString::fromLatin1(suffix).toUpper()), this,
                       [this, suffix] { export_as(QString::fromLatin1(suffix)); });
}

void ScanPanel::export_as(const QString& suffix)
{
    if (!scanner_.result())
        return;
    const QString file = QFileDialog::getSaveFileName(
        this, tr("Save the scan"), QStringLiteral("scan.") + suffix, QStringLiteral("*.") + suffix);
    if (file.isEmpty())
        return;
    const auto done = suffix == QLatin1String("csv")
                          ? write_file(file.toStdString(), scan_csv(*scanner_.result()))
                          : export_plot(*plot_, file,
                                        suffix == QLatin1String("png")   ? PlotFormat::png
                                        : suffix == QLatin1String("svg") ? PlotFormat::svg
                                                                         : PlotFormat::pdf);
    if (!done)
        Q_EMIT failed(tr("Save the scan"), done.error());
}

} // namespace bitscape
