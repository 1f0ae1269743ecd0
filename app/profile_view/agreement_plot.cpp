#include "profile_view/agreement_plot.hpp"

#include "widgets/quantities.hpp"
#include "widgets/series_colours.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bitscape {

using profile::LayerAgreement;

AgreementPlot::AgreementPlot(QWidget* parent)
    : RowPlot(tr("Differences from the float model, layer by layer"), parent)
{
    redraw(true);
}

void AgreementPlot::show_profiles(std::vector<NamedProfile> profiles)
{
    profiles_ = std::move(profiles);
    layers_.clear();
    for (const NamedProfile& named : profiles_)
        for (const LayerAgreement& layer : named.profile->agreement)
            if (std::ranges::find(layers_, layer.layer) == layers_.end())
                layers_.push_back(layer.layer);
    redraw();
}

const LayerAgreement* AgreementPlot::find(const profile::Profile& profile, const std::string& layer)
{
    const auto found = std::ranges::find(profile.agreement, layer, &LayerAgreement::layer);
    return found == profile.agreement.end() ? nullptr : &*found;
}

int AgreementPlot::row_height() const
{
    constexpr int one = 20, more = 9;
    return one + more * std::max(0, static_cast<int>(profiles_.size()) - 1);
}

void AgreementPlot::draw(const Theme& theme)
{
    QStringList names;
    for (const std::string& layer : layers_)
        names << text(layer);
    set_rows(names);
    xAxis->setLabel(tr("Mean error, % of the layer's range"));
    legend->clearItems();
    const double height = 0.72 / double(std::max<std::size_t>(1, profiles_.size()));
    for (std::size_t p = 0; p < profiles_.size(); ++p) {
        auto* bars = new QCPBars(yAxis, xAxis);
        bars->setName(profiles_[p].name);
        bars->setWidth(height * 0.92);
        const QColor colour = profiles_.size() == 1 ? series_colour(theme, 2) : series_colour(theme, p);
        bars->setPen(Qt::NoPen);
        bars->setBrush(colour);
        const double offset = (double(p) - (double(profiles_.size()) - 1) / 2) * height;
        for (std::size_t r = 0; r < layers_.size(); ++r)
            if (const LayerAgreement* layer = find(*profiles_[p].profile, layers_[r]))
                bars->addData(double(r) + offset, 100 * layer->relative().value_or(0));
    }
    if (profiles_.size() > 1)
        show_legend(theme, Qt::AlignTop | Qt::AlignRight);
}

void AgreementPlot::frame()
{
    double end = 0;
    for (const NamedProfile& named : profiles_)
        for (const LayerAgreement& layer : named.profile->agreement)
            end = std::max(end, 100 * layer.relative().value_or(0));
    xAxis->setRange(0, end > 0 ? end * 1.1 : 1);
    frame_rows();
}

QString AgreementPlot::words_of(int row) const
{
    if (row < 0 || row >= static_cast<int>(layers_.size()))
        return {};
    const std::string& name = layers_[static_cast<std::size_t>(row)];
    QStringList parts{text(name)};
    for (const NamedProfile& named : profiles_) {
        const LayerAgreement* layer = find(*named.profile, name);
        if (layer == nullptr)
            continue;
        const auto value = [](double number) { return QLocale().toString(number, 'g', 3); };
        const QString words = tr("mean error %1 (%2 of the range), largest %3")
                                  .arg(value(layer->mean_error), percent(layer->relative().value_or(0), 2),
                                       value(layer->largest_error));
        parts << (profiles_.size() > 1 ? tr("%1: %2").arg(named.name, words) : words);
    }
    return parts.join(QStringLiteral(" · "));
}

QString AgreementPlot::words_at(const QPointF& position) const
{
    const auto row = row_at(position);
    return row ? words_of(*row) : QString();
}

std::string AgreementPlot::csv() const
{
    std::string lines = "design,layer,values,mean_error,rms_error,largest_error,range\n";
    for (const NamedProfile& named : profiles_)
        for (const LayerAgreement& layer : named.profile->agreement)
            lines +=
                fmt::format("\"{}\",{},{},{},{},{},{}\n", named.name.toStdString(), layer.layer, layer.values,
                            layer.mean_error, layer.rms_error, layer.largest_error, layer.range);
    return lines;
}

} // namespace bitscape
