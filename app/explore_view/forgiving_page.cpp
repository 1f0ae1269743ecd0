#include "explore_view/forgiving_page.hpp"

#include "widgets/plot_style.hpp"
#include "widgets/quantities.hpp"
#include "widgets/theme.hpp"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSlider>
#include <QVBoxLayout>
#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace bitscape {

namespace {

constexpr double per_step = 0.1; // sliders hold tenths

/// The metric with which a design of that cost scores like the open one.
double needed(const study::ForgivingFactor& factor, double metric, double cost)
{
    return metric * (1 + study::delta(factor, factor.reference)) / (1 + study::delta(factor, cost));
}

QComboBox* choice(const session::Snapshot& snapshot, bool is_metric, const QString& name)
{
    auto* box = new QComboBox;
    for (const std::string_view objective : study::objective_names())
        if (study::is_maximized(objective) == is_metric && snapshot.evaluation &&
            study::objective_value(*snapshot.evaluation, objective).value_or(0) > 0 && objective != "mse" &&
            objective != "float_mse")
            box->addItem(axis_title(objective), text(objective));
    box->setAccessibleName(name);
    return box;
}

} // namespace

ForgivingPage::ForgivingPage(const session::Snapshot& snapshot, QWidget* parent)
    : QWidget(parent), evaluation_(snapshot.evaluation), trials_(snapshot.trials),
      wanted_(new QCheckBox(tr("&Search for this score"))), metric_(choice(snapshot, true, tr("Metric"))),
      cost_(choice(snapshot, false, tr("Cost"))), delta_p_(slider(0, 300, 80, tr("Loss that is forgiven"))),
      delta_n_(slider(0, 300, 80, tr("Gain that is asked for"))), rate_(slider(11, 100, 20, tr("Rate"))),
      stress_(slider(1, 20, 10, tr("Stress"))), delta_p_words_(new QLabel), delta_n_words_(new QLabel),
      rate_words_(new QLabel), stress_words_(new QLabel), plot_(new QCustomPlot), sentence_(new QLabel)
{
    cost_->setCurrentIndex(std::max(0, cost_->findData(QStringLiteral("lut"))));
    wanted_->setToolTip(tr("The score takes the place of the objectives"));
    auto* head = new QHBoxLayout;
    head->addWidget(wanted_);
    head->addStretch();
    head->addWidget(metric_);
    head->addWidget(new QLabel(tr("for")));
    head->addWidget(cost_);
    auto* grid = new QGridLayout;
    const std::array rows{std::tuple{tr("&Forgiven"), delta_p_, delta_p_words_},
                          std::tuple{tr("&Asked for"), delta_n_, delta_n_words_},
                          std::tuple{tr("for a &rate of"), rate_, rate_words_},
                          std::tuple{tr("S&tress"), stress_, stress_words_}};
    int row = 0;
    for (const auto& [title, slider, words] : rows) {
        auto* label = new QLabel(title);
        label->setBuddy(slider);
        grid->addWidget(label, row, 0);
        grid->addWidget(slider, row, 1);
        words->setMinimumWidth(64);
        grid->addWidget(words, row++, 2);
    }
    sentence_->setWordWrap(true);
    plot_->setMinimumHeight(150);
    plot_->setAccessibleName(tr("Designs of the same score"));
    auto* column = new QVBoxLayout(this);
    column->addLayout(head);
    column->addWidget(plot_, 1);
    column->addLayout(grid);
    column->addWidget(sentence_);
    for (QSlider* slider : {delta_p_, delta_n_, rate_, stress_})
        connect(slider, &QSlider::valueChanged, this, &ForgivingPage::draw);
    for (QComboBox* box : {metric_, cost_})
        connect(box, &QComboBox::currentIndexChanged, this, &ForgivingPage::draw);
    connect(wanted_, &QCheckBox::toggled, this, &ForgivingPage::changed);
    setEnabled(metric_->count() > 0 && cost_->count() > 0);
    draw();
}

QSlider* ForgivingPage::slider(int low, int high, int value, const QString& name)
{
    auto* made = new QSlider(Qt::Horizontal);
    made->setRange(low, high);
    made->setValue(value);
    made->setAccessibleName(name);
    return made;
}

study::ForgivingFactor ForgivingPage::factor() const
{
    study::ForgivingFactor p;
    p.metric = metric_->currentData().toString().toStdString();
    p.cost = cost_->currentData().toString().toStdString();
    p.delta_p = delta_p_->value() * per_step;
    p.delta_n = delta_n_->value() * per_step;
    p.rate = rate_->value() * per_step;
    p.stress = stress_->value() * per_step;
    if (evaluation_)
        p.reference = study::objective_value(*evaluation_, p.cost).value_or(0);
    return p;
}

bool ForgivingPage::is_wanted() const
{
    return isEnabled() && wanted_->isChecked();
}

QString ForgivingPage::sentence() const
{
    return sentence_->text();
}

void ForgivingPage::draw()
{
    const study::ForgivingFactor p = factor();
    plot_->clearPlottables();
    const Theme& theme = theme_of(palette());
    style_plot(*plot_, theme);
    delta_p_words_->setText(tr("%1 %").arg(number(p.delta_p, 1)));
    delta_n_words_->setText(tr("%1 %").arg(number(p.delta_n, 1)));
    rate_words_->setText(tr("%1 times").arg(number(p.rate, 1)));
    stress_words_->setText(number(p.stress, 1));
    const auto metric = evaluation_ ? study::objective_value(*evaluation_, p.metric) : std::nullopt;
    if (!metric || p.reference <= 0)
        return sentence_->setText(tr("A score needs a metric: open test data first."));
    draw_equals(p, *metric);
    draw_designs(p, *metric);
    plot_->replot();
    sentence_->setText(say(p, *metric));
    Q_EMIT changed();
}

/// The line of designs that score like the open one, what is above it, and the axes around that.
void ForgivingPage::draw_equals(const study::ForgivingFactor& p, double metric)
{
    const double scale_x = quantity(p.cost).scale, scale_y = quantity(p.metric).scale;
    QVector<double> x, y;
    constexpr int points = 120;
    constexpr double octaves = 2; // shown on each side
    double high = metric;
    for (int i = 0; i <= points; ++i) {
        const double cost = p.reference * std::exp2(octaves * (2.0 * i / points - 1));
        const double same = needed(p, metric, cost);
        x.push_back(cost * scale_x);
        y.push_back(same * scale_y);
        high = std::max(high, same);
    }
    const Theme& theme = theme_of(palette());
    QCPGraph* better = plot_->addGraph(); // all that is above the line
    better->setData(x, QVector<double>(x.size(), high * 1.2 * scale_y), true);
    QCPGraph* line = plot_->addGraph();
    line->setData(x, y, true);
    line->setPen(QPen(theme.accent, 2));
    QColor soft = theme.accent;
    soft.setAlphaF(0.10F);
    better->setPen(Qt::NoPen);
    better->setBrush(soft);
    better->setChannelFillGraph(line);
    plot_->xAxis->setNumberFormat(QStringLiteral("gb"));
    plot_->xAxis->setNumberPrecision(7);
    plot_->xAxis->setRange(x.front(), x.back());
    plot_->xAxis->setLabel(axis_title(p.cost));
    plot_->yAxis->setLabel(axis_title(p.metric));
    const double low = *std::min_element(y.begin(), y.end());
    const double pad = std::max((high * scale_y - low) * 0.12, 0.005 * scale_y);
    plot_->yAxis->setRange(low - pad, high * scale_y + pad);
}

/// The trials of the study as dots, the open design as a diamond.
void ForgivingPage::draw_designs(const study::ForgivingFactor& p, double metric)
{
    const Theme& theme = theme_of(palette());
    const double scale_x = quantity(p.cost).scale, scale_y = quantity(p.metric).scale;
    const auto column_x = trials_->column(p.cost), column_y = trials_->column(p.metric);
    if (column_x && column_y) {
        QCPGraph* trials = plot_->addGraph();
        constexpr std::size_t most = 5000; // the last ones; more would only be a blot
        const std::size_t first = trials_->size() > most ? trials_->size() - most : 0;
        for (std::size_t row = first; row < trials_->size(); ++row)
            if (trials_->state(row) == study::TrialState::complete)
                trials->addData(trials_->value(row, *column_x) * scale_x,
                                trials_->value(row, *column_y) * scale_y);
        trials->setLineStyle(QCPGraph::lsNone);
        trials->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDot, theme.muted, 2));
    }
    QCPGraph* design = plot_->addGraph();
    design->addData(p.reference * scale_x, metric * scale_y);
    design->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssDiamond, QPen(theme.surface, 1.4), QBrush(theme.warning), 13));
}

QString ForgivingPage::say(const study::ForgivingFactor& p, double metric)
{
    const double cheaper = p.reference / p.rate;
    const double lost = metric - needed(p, metric, cheaper);
    return tr("A design with %1 instead of %2 may lose %3 and scores the same as the open one.")
        .arg(worded(p.cost, cheaper),
             quantity(p.cost).unit.isEmpty()
                 ? QStringLiteral("%1 %2").arg(worded(p.cost, p.reference), quantity(p.cost).title)
                 : worded(p.cost, p.reference),
             worded_change(p.metric, lost).remove(QLatin1Char('+')));
}

void ForgivingPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && sentence_)
        draw();
}

} // namespace bitscape
