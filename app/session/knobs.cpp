#include "session/knobs.hpp"

#include "config/attribute.hpp"

#include <QCoreApplication>
#include <QLocale>

namespace bitscape::session {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Knobs)
};

QString subject(const std::vector<std::string>& layers)
{
    if (layers.size() == 1)
        return QString::fromStdString(layers.front());
    return Words::tr("%n layers", nullptr, static_cast<int>(layers.size()));
}

} // namespace

void set_precision(Session& session, const std::vector<TensorKnob>& knobs, const std::string& text,
                   Gesture gesture)
{
    if (knobs.empty())
        return;
    std::vector<std::string> layers;
    for (const TensorKnob& knob : knobs)
        layers.push_back(knob.layer);
    const QString title =
        Words::tr("%1: %2 %3")
            .arg(subject(layers), QString::fromStdString(knobs.front().tensor), QString::fromStdString(text));
    session.edit(
        title,
        [&](config::Configuration& configuration) {
            for (const TensorKnob& knob : knobs)
                configuration.set_precision(knob.layer, knob.tensor, text);
        },
        gesture);
}

void set_precisions(Session& session, const std::vector<std::pair<TensorKnob, std::string>>& knobs,
                    const QString& what, Gesture gesture)
{
    if (knobs.empty())
        return;
    std::vector<std::string> layers;
    for (const auto& [knob, type] : knobs)
        if (layers.empty() || layers.back() != knob.layer)
            layers.push_back(knob.layer);
    session.edit(
        QStringLiteral("%1: %2").arg(subject(layers), what),
        [&](config::Configuration& configuration) {
            for (const auto& [knob, type] : knobs)
                configuration.set_precision(knob.layer, knob.tensor, type);
        },
        gesture);
}

void set_reuse_factor(Session& session, const std::vector<std::string>& layers, std::int64_t value,
                      Gesture gesture)
{
    session.edit(
        Words::tr("%1: reuse factor %2").arg(subject(layers)).arg(value),
        [&](config::Configuration& configuration) {
            for (const std::string& layer : layers)
                configuration.set_reuse_factor(layer, value);
        },
        gesture);
}

void set_strategy(Session& session, const std::vector<std::string>& layers, const std::string& value)
{
    session.edit(Words::tr("%1: strategy %2").arg(subject(layers), QString::fromStdString(value)),
                 [&](config::Configuration& configuration) {
                     for (const std::string& layer : layers)
                         configuration.set_strategy(layer, value);
                 });
}

void set_sparsity(Session& session, const std::vector<std::string>& layers, double value, Gesture gesture)
{
    session.edit(
        Words::tr("%1: sparsity %2 %").arg(subject(layers), QLocale().toString(value * 100, 'f', 1)),
        [&](config::Configuration& configuration) {
            for (const std::string& layer : layers)
                configuration.set_sparsity(layer, value);
        },
        gesture);
}

void set_parallelization(Session& session, const std::vector<std::string>& layers, std::int64_t value,
                         Gesture gesture)
{
    session.edit(
        Words::tr("%1: parallelization factor %2").arg(subject(layers)).arg(value),
        [&](config::Configuration& configuration) {
            for (const std::string& layer : layers)
                config::set_attribute(configuration, layer, "ParallelizationFactor", std::to_string(value));
        },
        gesture);
}

void set_table_size(Session& session, const std::vector<std::string>& layers, std::int64_t value,
                    Gesture gesture)
{
    session.edit(
        Words::tr("%1: tables of %2 entries").arg(subject(layers)).arg(value),
        [&](config::Configuration& configuration) {
            for (const std::string& layer : layers)
                config::set_attribute(configuration, layer, "TableSize", std::to_string(value));
        },
        gesture);
}

void set_redundancy(Session& session, const std::vector<std::string>& layers,
                    std::optional<config::Redundancy> value)
{
    const QString name =
        value ? QString::fromStdString(std::string(config::to_string(*value))) : Words::tr("as the model");
    session.edit(Words::tr("%1: redundancy %2").arg(subject(layers), name),
                 [&](config::Configuration& configuration) {
                     for (const std::string& layer : layers)
                         config::set_redundancy(configuration, layer, value);
                 });
}

void set_part(Session& session, const std::string& code)
{
    session.edit(Words::tr("Part %1").arg(QString::fromStdString(code)),
                 [&](config::Configuration& configuration) { configuration.set_part(code); });
}

void set_clock_period(Session& session, double nanoseconds, Gesture gesture)
{
    session.edit(
        Words::tr("Clock %1 ns").arg(QLocale().toString(nanoseconds, 'g', 4)),
        [&](config::Configuration& configuration) { configuration.set_clock_period_ns(nanoseconds); },
        gesture);
}

void set_io_type(Session& session, const std::string& value)
{
    session.edit(Words::tr("IO %1").arg(QString::fromStdString(value)),
                 [&](config::Configuration& configuration) { configuration.set_io_type(value); });
}

void set_backend(Session& session, const std::string& value)
{
    session.edit(Words::tr("Backend %1").arg(QString::fromStdString(value)),
                 [&](config::Configuration& configuration) { configuration.set_backend(value); });
}

const std::vector<std::string>& strategy_names()
{
    static const std::vector<std::string> names{"Latency", "Resource", "Resource_Unrolled",
                                                "Distributed_Arithmetic"};
    return names;
}

std::string_view strategy_name(design::Strategy strategy)
{
    return strategy_names()[static_cast<std::size_t>(strategy)];
}

} // namespace bitscape::session
