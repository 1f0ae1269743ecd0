#include "profile_view/distribution_plot.hpp"

#include "metrics/weight_view.hpp"
#include "profile_view/profile_words.hpp"
#include "widgets/plot_style.hpp"
#include "widgets/quantities.hpp"
#include "widgets/series_colours.hpp"

#include <QApplication>

#include <algorithm>
#include <cmath>

namespace bitscape {

using profile::Distribution;
using profile::TensorProfile;

namespace {

constexpr double filled = 0.78; // of a row's height; the rest is room between rows

/// Floating point has no end that matters.
bool has_bar(const FixedPoint& type)
{
    return type.encoding != Encoding::float32;
}

/// log2 of the smallest and the largest magnitude that the type tells apart, as hls4ml draws them: the
/// resolution and the power of two at the end.
struct TypeBar {
    double low = 0, high = 0;
};

TypeBar bar_of(const FixedPoint& type)
{
    if (type.encoding == Encoding::number)
        return {double(-type.fraction()), double(type.is_signed ? type.integer - 1 : type.integer)};
    const metrics::TypeRange range = metrics::type_range(type);
    return {std::log2(range.step), std::log2(range.highest)};
}

double step_of(const TensorProfile& tensor, bool before)
{
    return before ? 0 : profile::grid_of(tensor.type);
}

bool is_wanted(const TensorProfile& tensor, DistributionPlot::Tensors tensors)
{
    switch (tensors) {
    case DistributionPlot::Tensors::weights:
        return tensor.kind == TensorProfile::Kind::weight;
    case DistributionPlot::Tensors::activations:
        return tensor.kind == TensorProfile::Kind::activation;
    case DistributionPlot::Tensors::all:
        break;
    }
    return true;
}

} // namespace

DistributionPlot::DistributionPlot(QWidget* parent) : RowPlot(tr("Distributions of the tensors"), parent)
{
    redraw(true);
}

void DistributionPlot::show_profiles(std::vector<NamedProfile> profiles)
{
    const bool other_kind = profiles.size() != profiles_.size();
    profiles_ = std::move(profiles);
    collect_rows();
    redraw(other_kind);
}

void DistributionPlot::set_options(const Options& options)
{
    if (options == options_)
        return;
    options_ = options;
    collect_rows();
    redraw(true);
}

void DistributionPlot::collect_rows()
{
    rows_.clear();
    for (std::size_t p = 0; p < profiles_.size(); ++p)
        for (const TensorProfile& tensor : profiles_[p].profile->tensors) {
            if (!is_wanted(tensor, options_.tensors))
                continue;
            auto row = std::ranges::find_if(rows_, [&](const Row& other) {
                return other.layer == tensor.layer && other.tensor == tensor.tensor;
            });
            if (row == rows_.end())
                row = rows_.insert(rows_.end(), Row{tensor.layer, tensor.tensor, {}});
            row->of.resize(profiles_.size(), nullptr);
            row->of[p] = &tensor;
        }
    for (Row& row : rows_)
        row.of.resize(profiles_.size(), nullptr);
}

const TensorProfile* DistributionPlot::tensor(int row) const
{
    return row >= 0 && row < static_cast<int>(rows_.size()) ? rows_[static_cast<std::size_t>(row)].of.front()
                                                            : nullptr;
}

std::vector<DistributionPlot::Lane> DistributionPlot::lanes(const Theme& theme) const
{
    std::vector<Lane> lanes;
    if (profiles_.size() == 1) {
        if (options_.when != When::after)
            lanes.push_back({0, true, tr("Float"), mixed(theme.surface, theme.text, 0.35)});
        if (options_.when != When::before)
            lanes.push_back({0, false, tr("Fixed point"), series_colour(theme, 2)});
        return lanes;
    }
    for (std::size_t p = 0; p < profiles_.size(); ++p)
        lanes.push_back({p, options_.when == When::before, profiles_[p].name, series_colour(theme, p)});
    return lanes;
}

int DistributionPlot::row_height() const
{
    constexpr int one = 20, more = 11; // pixels
    const int count = profiles_.size() == 1 ? (options_.when == When::both ? 2 : 1)
                                            : static_cast<int>(std::max<std::size_t>(1, profiles_.size()));
    return one + more * (count - 1);
}

void DistributionPlot::draw(const Theme& theme)
{
    QStringList names;
    for (const Row& row : rows_)
        names << tensor_name(row.layer, row.tensor);
    set_rows(names);
    xAxis->setTicker(QSharedPointer<OctaveTicker>::create(8));
    xAxis->setLabel(tr("Magnitude of the non-zero values"));
    const std::vector<Lane> lanes = this->lanes(theme);
    const double height = filled / double(std::max<std::size_t>(1, lanes.size()));
    for (std::size_t i = 0; i < lanes.size(); ++i) {
        const double offset = (double(i) - (double(lanes.size()) - 1) / 2) * height;
        if (options_.shape == Shape::box)
            draw_box(lanes[i], offset, height * 0.86);
        for (std::size_t r = 0; r < rows_.size(); ++r) {
            const TensorProfile* tensor = rows_[r].of[lanes[i].profile];
            if (tensor == nullptr)
                continue;
            if (profiles_.size() > 1 && has_bar(tensor->type))
                draw_type(*tensor, double(r) + offset, height, theme);
            const Distribution* values = lanes[i].before ? tensor->before.get() : tensor->after.get();
            if (values != nullptr && options_.shape == Shape::violin)
                draw_violin(*values, lanes[i], double(r) + offset, height * 0.95);
        }
    }
    for (std::size_t r = 0; profiles_.size() == 1 && r < rows_.size(); ++r) {
        if (!has_bar(rows_[r].of.front()->type))
            continue;
        draw_type(*rows_[r].of.front(), double(r), filled, theme);
        draw_losses(*rows_[r].of.front(), double(r), theme);
    }
    name_lanes(lanes, theme);
}

/// The legend: lanes and the bar.
void DistributionPlot::name_lanes(const std::vector<Lane>& lanes, const Theme& theme)
{
    legend->clearItems();
    const auto add = [this](const QString& name, const QColor& colour) {
        auto* sample = new QCPGraph(xAxis, yAxis);
        sample->setName(name);
        sample->setPen(QPen(colour, 6));
        sample->addToLegend();
    };
    for (const Lane& lane : lanes)
        add(lane.name, lane.colour);
    add(tr("What the type holds"), mixed(theme.surface, theme.text, 0.16));
    show_legend(theme, Qt::AlignTop | Qt::AlignRight);
}

void DistributionPlot::draw_type(const TensorProfile& tensor, double middle, double height,
                                 const Theme& theme)
{
    const TypeBar bar = bar_of(tensor.type);
    auto* grey = new QCPItemRect(this);
    grey->setLayer(QStringLiteral("grid"));
    grey->topLeft->setCoords(bar.low, middle - height / 2);
    grey->bottomRight->setCoords(bar.high, middle + height / 2);
    grey->setPen(Qt::NoPen);
    QColor colour = theme.text;
    colour.setAlphaF(0.14F);
    grey->setBrush(colour);
}

/// Beyond the ends of the bar: how many values do not fit, with a mark and a colour for each kind.
void DistributionPlot::draw_losses(const TensorProfile& tensor, double middle, const Theme& theme)
{
    const TypeBar bar = bar_of(tensor.type);
    const auto write = [&](double at, Qt::Alignment side, const QString& words, const QColor& colour) {
        auto* text = new QCPItemText(this);
        text->position->setCoords(at, middle);
        text->setPositionAlignment(side | Qt::AlignVCenter);
        text->setText(words);
        text->setColor(colour);
        text->setFont(bold_font(small_font(QApplication::font())));
        text->setPadding(QMargins(3, 0, 3, 0));
        QColor behind = theme.surface;
        behind.setAlphaF(0.75F);
        text->setBrush(behind);
        text->setClipToAxisRect(true);
    };
    if (tensor.after && tensor.after->count() > 0 && tensor.after->nonzero() == 0)
        write((bar.low + bar.high) / 2, Qt::AlignHCenter, tr("all zero"), theme.muted);
    const double of = double(std::max<std::int64_t>(1, tensor.lost_of));
    double start = bar.low; // no box is drawn further in
    for (const bool before : {true, false})
        if (const auto& values = before ? tensor.before : tensor.after; values && values->nonzero() > 0)
            start = std::min(start, std::log2(values->quantile(0.25, step_of(tensor, before))));
    double end = bar.high; // nothing is drawn further out
    for (const auto* values : {tensor.before.get(), tensor.after.get()})
        if (values != nullptr && values->nonzero() > 0)
            end = std::max(end, std::log2(values->largest()));
    if (tensor.lost.overflows > 0)
        write(end, Qt::AlignLeft, QStringLiteral("▲ ") + percent(double(tensor.lost.overflows) / of),
              overflow_colour(theme));
    if (tensor.lost.underflows > 0)
        write(start, Qt::AlignRight, QStringLiteral("▼ ") + percent(double(tensor.lost.underflows) / of),
              underflow_colour(theme));
}

void DistributionPlot::draw_box(const Lane& lane, double offset, double height)
{
    const Theme& theme = theme_of(palette());
    auto* boxes = new QCPStatisticalBox(yAxis, xAxis);
    boxes->removeFromLegend();
    boxes->setWidth(height);
    boxes->setWhiskerWidth(height * 0.5);
    QColor fill = lane.colour;
    fill.setAlphaF(0.65F);
    boxes->setBrush(fill);
    boxes->setPen(QPen(mixed(lane.colour, theme.text, 0.4), 1));
    boxes->setMedianPen(QPen(theme.text, 2));
    boxes->setWhiskerPen(QPen(mixed(lane.colour, theme.text, 0.4), 1));
    boxes->setWhiskerBarPen(boxes->whiskerPen());
    for (std::size_t r = 0; r < rows_.size(); ++r) {
        const TensorProfile* tensor = rows_[r].of[lane.profile];
        const Distribution* values =
            tensor == nullptr ? nullptr : (lane.before ? tensor->before.get() : tensor->after.get());
        if (values == nullptr || values->nonzero() == 0)
            continue;
        const double step = step_of(*tensor, lane.before);
        const auto at = [&](double share) { return std::log2(values->quantile(share, step)); };
        boxes->addData(double(r) + offset, at(0), at(0.25), at(0.5), at(0.75), at(1));
    }
}

void DistributionPlot::draw_violin(const Distribution& values, const Lane& lane, double middle, double height)
{
    constexpr std::size_t places = 96;
    constexpr double bandwidth = 0.5; // octaves: the steps of narrow types run into each other
    const Distribution::Density density = values.density(places, bandwidth);
    const double highest = density.values.empty() ? 0 : *std::ranges::max_element(density.values);
    if (highest <= 0)
        return;
    auto* outline = new QCPCurve(xAxis, yAxis);
    outline->removeFromLegend();
    QColor fill = lane.colour;
    fill.setAlphaF(0.65F);
    outline->setBrush(fill);
    outline->setPen(QPen(lane.colour, 1));
    QVector<QCPCurveData> points;
    const double gap = (density.high - density.low) / double(places - 1);
    for (std::size_t i = 0; i < 2 * places; ++i) { // along one side, and back along the other
        const std::size_t at = i < places ? i : 2 * places - 1 - i;
        const double half = density.values[at] / highest * height / 2;
        points.push_back({double(i), density.low + gap * double(at), middle + (i < places ? half : -half)});
    }
    points.push_back({double(2 * places), points.front().key, points.front().value});
    outline->data()->set(points, true);
    const double median = std::log2(values.quantile(0.5));
    auto* mark = new QCPItemLine(this);
    mark->start->setCoords(median, middle - height / 2);
    mark->end->setCoords(median, middle + height / 2);
    mark->setPen(QPen(theme_of(palette()).text, 2));
}

void DistributionPlot::frame()
{
    double low = 0, high = 0;
    bool any = false;
    const auto include = [&](double from, double to) {
        low = any ? std::min(low, from) : from;
        high = any ? std::max(high, to) : to;
        any = true;
    };
    for (const Row& row : rows_)
        for (const TensorProfile* tensor : row.of) {
            if (tensor == nullptr)
                continue;
            if (has_bar(tensor->type)) {
                const TypeBar bar = bar_of(tensor->type);
                include(bar.low, bar.high);
            }
            for (const auto* values : {tensor->before.get(), tensor->after.get()})
                if (values != nullptr && values->nonzero() > 0)
                    include(std::log2(values->quantile(0.01)), std::log2(values->largest()));
        }
    if (!any)
        include(-8, 4);
    const double pad = (high - low) * 0.05 + 0.5;
    xAxis->setRange(low - pad, high + pad * 2); // room for the counts and the legend
    frame_rows();
}

QString DistributionPlot::words_of(int row) const
{
    if (row < 0 || row >= static_cast<int>(rows_.size()))
        return {};
    const Row& at = rows_[static_cast<std::size_t>(row)];
    if (profiles_.size() == 1)
        return tensor_words(*at.of.front());
    QStringList parts;
    for (std::size_t p = 0; p < profiles_.size(); ++p)
        if (at.of[p] != nullptr)
            parts << tr("%1: %2").arg(profiles_[p].name, type_words(*at.of[p]));
    return tensor_name(at.layer, at.tensor) + QStringLiteral(" · ") + parts.join(QStringLiteral(" · "));
}

QString DistributionPlot::words_at(const QPointF& position) const
{
    const auto row = row_at(position);
    return row ? words_of(*row) : QString();
}

std::string DistributionPlot::csv() const
{
    if (profiles_.size() == 1)
        return profile::to_csv(*profiles_.front().profile);
    std::string lines;
    for (const NamedProfile& named : profiles_)
        lines += profile::to_csv(*named.profile, named.name.toStdString(), lines.empty());
    return lines;
}

} // namespace bitscape
