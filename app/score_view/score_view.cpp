#include "score_view/score_view.hpp"

#include "checks_view/finding_words.hpp"
#include "score_view/metric_tile.hpp"
#include "score_view/sparklines.hpp"
#include "widgets/panel.hpp"
#include "widgets/quantities.hpp"
#include "widgets/resource_bar.hpp"
#include "widgets/theme.hpp"

#include <QEvent>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <optional>

namespace bitscape {

namespace {

constexpr std::array quality{"accuracy", "auc", "agreement", "mse",
                             "float_mse"}; // those that the data allows
constexpr std::array resources{"lut", "ff", "dsp", "bram18", "uram"};
constexpr std::array timing{"latency_ns", "latency_cycles", "interval_cycles", "energy_pj"};

std::optional<double> available_on(const estimate::Part* part, std::string_view name)
{
    if (!part)
        return std::nullopt;
    const std::optional<estimate::Sourced>& count = name == "lut"      ? part->lut
                                                    : name == "ff"     ? part->ff
                                                    : name == "dsp"    ? part->dsp
                                                    : name == "bram18" ? part->bram18
                                                                       : part->uram;
    return count ? std::optional(double(count->value)) : std::nullopt;
}

std::optional<double> baseline_value(const session::Snapshot& snapshot, std::string_view name)
{
    if (!snapshot.baseline)
        return std::nullopt;
    return study::objective_value(*snapshot.baseline->evaluation, name);
}

bool is_measured(const session::Snapshot& snapshot, std::string_view name)
{
    return snapshot.evaluation && study::objective_value(*snapshot.evaluation, name);
}

/// Accuracy and its kin for classes, squared errors for regression; the headline stays even without data.
bool is_shown(const session::Snapshot& snapshot, std::string_view name)
{
    if (name == quality.front())
        return is_measured(snapshot, name) || !is_measured(snapshot, "mse");
    const bool is_error = name == "mse" || name == "float_mse";
    return is_measured(snapshot, name) && !(is_error && is_measured(snapshot, "accuracy"));
}

} // namespace

ScoreView::ScoreView(session::Session& session, QWidget* parent)
    : QWidget(parent), session_(session), history_(session), title_(new PanelTitle(tr("Score"))),
      state_(new QLabel), measured_(new QLabel), open_data_(new QPushButton(tr("Open test data…"))),
      checks_(new QPushButton), pin_(new QToolButton), sparklines_(new Sparklines(history_))
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(title_);
    auto* area = new QScrollArea;
    area->setAccessibleName(tr("Score"));
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    outer->addWidget(area);
    auto* body = new QWidget;
    body->setBackgroundRole(QPalette::Base);
    body->setAutoFillBackground(true);
    area->setWidget(body);
    area->setMinimumWidth(210);

    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(3);
    state_->setWordWrap(true);
    state_->hide();
    column->addWidget(state_);
    add_tile(column, quality[0], true);
    for (std::size_t i = 1; i < quality.size(); ++i)
        add_tile(column, quality[i], false);
    open_data_->setStatusTip(tr("Without test data only the estimates are known"));
    connect(open_data_, &QPushButton::clicked, this, &ScoreView::data_wanted);
    column->addWidget(open_data_);
    checks_->setFlat(true);
    checks_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // as wide as the panel, in more lines
    checks_->installEventFilter(this);
    checks_->setCursor(Qt::PointingHandCursor);
    checks_->setStyleSheet(QStringLiteral("text-align: left; padding: 2px 0;"));
    connect(checks_, &QPushButton::clicked, this, &ScoreView::checks_wanted);
    column->addWidget(checks_);
    add_heading(column, tr("Resources"), &part_name_);
    for (const char* name : resources)
        add_bar(column, name);
    measured_->setWordWrap(true);
    measured_->setAccessibleName(tr("Measured by the vendor's tools"));
    measured_->hide();
    column->addWidget(measured_);
    add_heading(column, tr("Timing and energy"));
    for (const char* name : timing)
        add_tile(column, name, false);
    build_history(column);
    build_pin();
    connect(&session_, &session::Session::snapshot_changed, this, &ScoreView::refresh);
    refresh();
}

void ScoreView::add_heading(QVBoxLayout* column, const QString& title, ElidedLabel** note)
{
    column->addSpacing(10);
    auto* row = new QHBoxLayout;
    auto* name = new QLabel(title);
    name->setFont(bold_font(font()));
    name->setWordWrap(note == nullptr); // long words make no part of the panel wider than the dock
    row->addWidget(name);
    if (note) {
        *note = new ElidedLabel;
        (*note)->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
        row->addStretch();
        row->addWidget(*note);
    }
    column->addLayout(row);
}

void ScoreView::add_tile(QVBoxLayout* column, const std::string& objective, bool is_large)
{
    QString name = quantity(objective).title;
    if (objective == "latency_cycles")
        name.clear(); // a second unit of the line above
    auto* tile = new MetricTile(name, is_large ? MetricTile::Size::large : MetricTile::Size::normal);
    const bool is_quality = std::ranges::find(quality, objective) != quality.end();
    tile->set_longest_unit(quantity(is_quality ? "accuracy" : "latency_cycles").unit);
    tiles_[objective] = tile;
    column->addWidget(tile);
}

void ScoreView::add_bar(QVBoxLayout* column, const std::string& objective)
{
    auto* bar = new ResourceBar(quantity(objective).title);
    bars_[objective] = bar;
    column->addWidget(bar);
    bar->setFocusPolicy(Qt::TabFocus);
    bar->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto* ask = new QAction(tr("Set the Budget of %1…").arg(quantity(objective).title), bar);
    ask->setShortcut(Qt::Key_Return);
    ask->setShortcutContext(Qt::WidgetShortcut);
    connect(ask, &QAction::triggered, this, [this, objective] { ask_budget(objective); });
    bar->addAction(ask);
    auto* all = new QAction(tr("The Whole Part"), bar);
    connect(all, &QAction::triggered, this, [this, objective] { set_budget(objective, 1); });
    bar->addAction(all);
}

void ScoreView::build_pin()
{
    pin_->setText(tr("Pin"));
    pin_->setCheckable(true);
    pin_->setAutoRaise(true);
    connect(pin_, &QToolButton::toggled, this, [this](bool pinned) {
        if (pinned)
            session_.pin_baseline();
        else
            session_.reset_baseline();
    });
    title_->add_control(pin_);
}

void ScoreView::build_history(QVBoxLayout* column)
{
    add_heading(column, tr("Last edits"));
    column->addWidget(sparklines_);
    column->addStretch(1);
}

void ScoreView::set_budgets(const QMap<QString, double>& budgets)
{
    budgets_ = budgets;
    for (const auto& [name, bar] : bars_) {
        const auto budget = budgets_.constFind(text(name));
        bar->set_budget(budget == budgets_.constEnd() ? std::nullopt : std::optional(*budget));
    }
}

void ScoreView::set_budget(const std::string& objective, double share)
{
    QMap<QString, double> budgets = budgets_;
    if (share > 0 && share < 1)
        budgets.insert(text(objective), share);
    else
        budgets.remove(text(objective));
    if (budgets == budgets_)
        return;
    set_budgets(budgets);
    Q_EMIT budgets_changed(budgets_);
}

void ScoreView::ask_budget(const std::string& objective)
{
    bool accepted = false;
    constexpr double whole = 100;
    const double percent =
        QInputDialog::getDouble(this, tr("Budget of %1").arg(quantity(objective).title),
                                tr("Percent of the part that the design may take (100: all of it)"),
                                whole * budgets_.value(text(objective), 1), 1, whole, 0, &accepted);
    if (accepted)
        set_budget(objective, percent / whole);
}

void ScoreView::show_findings(int problems, int warnings, int advice)
{
    found_ = {problems, warnings, advice};
    show_link();
}

void ScoreView::show_link()
{
    using checks::Severity;
    QStringList parts;
    Severity worst = Severity::advice;
    for (const Severity severity : {Severity::advice, Severity::warning, Severity::problem})
        if (const int count = found_.at(static_cast<std::size_t>(severity)); count > 0) {
            worst = severity;
            parts.prepend(severity_count(severity, count));
        }
    checks_->setVisible(session_.snapshot()->has_model());
    const QString words = parts.isEmpty() ? tr("The checks find nothing") : parts.join(QStringLiteral(", "));
    const int room = checks_->width() - checks_->iconSize().width() - 12;
    const bool is_wide = checks_->fontMetrics().horizontalAdvance(words) <= room;
    checks_->setAccessibleName(words);
    checks_->setText(is_wide || parts.isEmpty() ? words : parts.join(QStringLiteral(",\n")));
    checks_->setIcon(parts.isEmpty() ? QIcon() : severity_icon(worst, theme_of(palette())));
    checks_->setToolTip(tr("Shows what is wrong and how to mend it"));
}

/// New trials of a search change nothing here.
void ScoreView::refresh()
{
    const auto& now = session_.snapshot();
    const bool is_same = shown_ && shown_->evaluation == now->evaluation &&
                         shown_->baseline == now->baseline && shown_->bench == now->bench &&
                         shown_->error.has_value() == now->error.has_value();
    shown_ = now;
    if (!is_same || now->error)
        show_everything();
}

void ScoreView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && shown_)
        show_everything(); // icons and texts with colours of their own
}

bool ScoreView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == checks_ && event->type() == QEvent::Resize)
        show_link(); // where its lines break
    return QWidget::eventFilter(watched, event);
}

void ScoreView::show_everything()
{
    const auto& snapshot = *session_.snapshot();
    for (const auto& [name, tile] : tiles_)
        show_tile(name);
    for (const auto& [name, bar] : bars_)
        show_bar(name);
    open_data_->setVisible(snapshot.has_model() && !snapshot.has_data());
    for (const char* name : quality)
        tiles_.at(name)->setVisible(is_shown(snapshot, name));
    state_->setVisible(snapshot.error.has_value());
    if (snapshot.error) {
        const bool is_cancelled = snapshot.error->code == ErrorCode::cancelled;
        const QString words =
            is_cancelled
                ? tr("The evaluation was cancelled: these numbers are of an earlier design. F5 evaluates "
                     "again.")
                : tr("There is no design: %1").arg(text(english(*snapshot.error)).toHtmlEscaped());
        state_->setText(
            QStringLiteral("<span style='color:%1'>%2</span>").arg(theme_of(palette()).bad.name(), words));
    }
    const estimate::Part* part = snapshot.evaluation ? snapshot.evaluation->estimate.part : nullptr;
    part_name_->set_text(part ? tr("% of %1").arg(text(part->id)) : QString());
    const bool has_baseline = snapshot.baseline && snapshot.evaluation;
    title_->set_note(!has_baseline               ? QString()
                     : snapshot.baseline->pinned ? tr("since the pin")
                                                 : tr("since opening"));
    const bool is_pinned = snapshot.baseline && snapshot.baseline->pinned;
    const QSignalBlocker quiet(pin_);
    pin_->setChecked(is_pinned);
    pin_->setEnabled(snapshot.evaluation && !snapshot.error);
    pin_->setToolTip(is_pinned ? tr("Compare with the design at open again")
                               : tr("Compare with the design as it stands now"));
    show_measured();
    show_link();
}

void ScoreView::show_measured()
{
    const auto& reports = session_.snapshot()->document.reports;
    measured_->setVisible(!reports.empty());
    QStringList lines, files;
    for (const report::Report& report : reports) {
        QStringList numbers;
        const auto add = [&numbers](const QString& name, auto value) {
            if (value)
                numbers << QStringLiteral("%1 %2").arg(name, number(double(*value)));
        };
        add(QStringLiteral("LUT"), report.total.lut);
        add(QStringLiteral("FF"), report.total.ff);
        add(QStringLiteral("DSP"), report.total.dsp);
        add(QStringLiteral("BRAM18"), report.total.bram18);
        add(QStringLiteral("ALM"), report.total.alm);
        add(tr("cycles"), report.total.latency_max);
        const QString tool =
            text(std::string(report::to_string(report.tool)) + ' ' + report.version).trimmed();
        lines << tr("Measured, %1 (%2): %3")
                     .arg(text(report::to_string(report.stage)), tool, numbers.join(QStringLiteral(", ")));
        files << text(report.file.string());
    }
    measured_->setText(lines.join(QLatin1Char('\n')));
    measured_->setToolTip(tr("Of the project as it was synthesized, from:") + QLatin1Char('\n') +
                          files.join(QLatin1Char('\n')));
}

void ScoreView::show_tile(const std::string& objective)
{
    MetricTile& tile = *tiles_.at(objective);
    const auto& snapshot = *session_.snapshot();
    const auto value =
        snapshot.evaluation ? study::objective_value(*snapshot.evaluation, objective) : std::nullopt;
    if (!value)
        return tile.set_missing(snapshot.has_data() ? tr("This data does not say")
                                                    : tr("No test data is open"));
    QString change;
    auto direction = MetricTile::Change::none;
    const auto before = baseline_value(snapshot, objective);
    if (const double moved = *value - before.value_or(*value); moved != 0) {
        change = worded_change(objective, moved);
        direction = (moved > 0) == study::is_maximized(objective) ? MetricTile::Change::better
                                                                  : MetricTile::Change::worse;
    }
    const Quantity q = quantity(objective);
    tile.set_value(number(*value * q.scale, q.decimals), q.unit, change, direction);
    QString tip;
    if (const auto* estimated = study::objective_estimate(*snapshot.evaluation, objective)) {
        estimate::Estimate scaled = *estimated;
        scaled.low *= q.scale;
        scaled.high *= q.scale;
        tip = interval_text(scaled, q.unit, q.decimals);
        tile.set_certainty(origin_of(*estimated), brief_interval(*estimated, q.scale, q.decimals));
    } else {
        if (objective == "agreement")
            tip = tr("Decisions that equal the float model's") + QLatin1Char('\n');
        tip += tr("Measured on %1 events of %2")
                   .arg(number(double(snapshot.bench->data->rows())), text(snapshot.bench->data->file));
    }
    if (before)
        tip += QLatin1Char('\n') + tr("Baseline: %1").arg(worded(objective, *before));
    tile.setToolTip(tip);
}

void ScoreView::show_bar(const std::string& objective)
{
    const auto& snapshot = *session_.snapshot();
    ResourceBar& bar = *bars_.at(objective);
    if (!snapshot.evaluation)
        return bar.clear();
    const auto& design = snapshot.evaluation->estimate;
    const auto before = baseline_value(snapshot, objective);
    bar.set_value(*study::objective_estimate(*snapshot.evaluation, objective),
                  available_on(design.part, objective), before);
}

} // namespace bitscape
