#include "score_view/score_view.hpp"

#include "score_view/metric_tile.hpp"
#include "widgets/icons.hpp"
#include "widgets/panel.hpp"
#include "widgets/quantities.hpp"
#include "widgets/resource_bar.hpp"
#include "widgets/theme.hpp"

#include <QEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

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
    : QWidget(parent), session_(session), title_(new PanelTitle(tr("Score"))), state_(new QLabel),
      measured_(new QLabel), open_data_(new QPushButton(tr("Open test data…"))), notes_(new QListWidget)
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(title_);
    auto* area = new QScrollArea;
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
    add_heading(column, tr("Notes"), &notes_heading_);
    notes_->setAccessibleName(tr("Notes on the design"));
    notes_->setWordWrap(true);
    notes_->setFrameShape(QFrame::NoFrame);
    notes_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    notes_->setMinimumHeight(64);
    notes_->setSpacing(1);
    column->addWidget(notes_, 1);
    connect(notes_, &QListWidget::itemActivated, this, [this](const QListWidgetItem* item) {
        if (const QString layer = item->data(Qt::UserRole).toString(); !layer.isEmpty())
            session_.selection().set({layer.toStdString()});
    });
    connect(notes_, &QListWidget::itemClicked, notes_, &QListWidget::itemActivated);
    connect(&session_, &session::Session::snapshot_changed, this, &ScoreView::refresh);
    refresh();
}

void ScoreView::add_heading(QVBoxLayout* column, const QString& title, QLabel** note)
{
    column->addSpacing(10);
    auto* row = new QHBoxLayout;
    auto* name = new QLabel(title);
    name->setFont(bold_font(font()));
    row->addWidget(name);
    row->addStretch();
    if (note) {
        *note = new QLabel;
        (*note)->setForegroundRole(QPalette::PlaceholderText);
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
    tiles_[objective] = tile;
    column->addWidget(tile);
}

void ScoreView::add_bar(QVBoxLayout* column, const std::string& objective)
{
    auto* bar = new ResourceBar(quantity(objective).title);
    bars_[objective] = bar;
    column->addWidget(bar);
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
    part_name_->setText(part ? tr("% of %1").arg(text(part->id)) : QString());
    const bool has_baseline = snapshot.baseline && snapshot.evaluation;
    title_->set_note(!has_baseline               ? QString()
                     : snapshot.baseline->pinned ? tr("against the pinned design")
                                                 : tr("against the design at open"));
    show_notes();
    show_measured();
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

void ScoreView::show_notes()
{
    notes_->clear();
    const auto& snapshot = *session_.snapshot();
    const auto count = static_cast<std::size_t>(note_count());
    notes_heading_->setText(count == 0 ? QString() : QString::number(count));
    if (!snapshot.design)
        return;
    const Theme& theme = theme_of(palette());
    if (count == 0) {
        auto* item = new QListWidgetItem(tr("Nothing to note."), notes_);
        item->setFlags(Qt::NoItemFlags);
    }
    for (const std::string& note : snapshot.document.notes) { // of opening it
        auto* item = new QListWidgetItem(icon(QStringLiteral("warning"), theme.warning, theme.warning),
                                         text(note), notes_);
        item->setToolTip(text(note));
    }
    for (const design::Note& note : snapshot.design->notes) {
        const bool is_warning = note.severity == design::Note::Severity::warning;
        const QColor colour = is_warning ? theme.warning : theme.muted;
        const QString words = note.layer.empty()
                                  ? text(note.text)
                                  : QStringLiteral("%1: %2").arg(text(note.layer), text(note.text));
        auto* item = new QListWidgetItem(
            icon(is_warning ? QStringLiteral("warning") : QStringLiteral("info"), colour, colour), words,
            notes_);
        item->setData(Qt::UserRole, text(note.layer));
        item->setToolTip(words);
    }
}

int ScoreView::note_count() const
{
    const auto& snapshot = *session_.snapshot();
    return snapshot.design ? static_cast<int>(snapshot.design->notes.size() + snapshot.document.notes.size())
                           : 0;
}

} // namespace bitscape
