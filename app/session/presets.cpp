#include "session/presets.hpp"

#include <thread>
#include <utility>

namespace bitscape::session {

using search::Preset;

Presets::Presets(Session& session, QObject* parent) : QObject(parent), session_(session) {}

QString Presets::name(Preset preset)
{
    switch (preset) {
    case Preset::as_trained:
        return tr("As trained");
    case Preset::as_hls4ml:
        return tr("As hls4ml would");
    case Preset::smallest:
        return tr("Smallest that does not overflow");
    case Preset::match_quantizers:
        break;
    }
    return tr("Match quantizers");
}

QString Presets::description(Preset preset)
{
    switch (preset) {
    case Preset::as_trained:
        return tr("Types so wide that next to nothing of the trained model is lost; nothing pruned");
    case Preset::as_hls4ml:
        return tr("hls4ml's default configuration of the model");
    case Preset::smallest:
        return tr("Each type keeps its step and gets the integer bits that the test data needs");
    case Preset::match_quantizers:
        break;
    }
    return tr("Types as the quantizers say that the model was trained with");
}

QString Presets::obstacle(Preset preset) const
{
    const auto& snapshot = *session_.snapshot();
    if (!snapshot.has_model() || !snapshot.bench)
        return tr("Open a model first.");
    if (preset == Preset::smallest && !snapshot.has_data())
        return tr("It needs test data: which values occur is not known.");
    const auto& model = *snapshot.document.model;
    if (preset == Preset::match_quantizers && search::quantizer_knobs(model).empty() &&
        !search::has_quantizer_layers(model))
        return tr("The model was trained without quantizers.");
    return {};
}

void Presets::apply(Preset preset)
{
    if (!obstacle(preset).isEmpty())
        return;
    const auto snapshot = session_.snapshot();
    session_.tracker().start(
        jobs::Lane::knobs, this, name(preset),
        [preset, snapshot](std::stop_token stop, Progress& progress) {
            const int threads = static_cast<int>(std::thread::hardware_concurrency());
            return search::apply_preset(preset, snapshot->document.configuration, snapshot->bench, threads,
                                        std::move(stop), progress);
        },
        [this, preset, snapshot](Result<search::PresetOutcome> outcome) {
            if (session_.snapshot()->document.model != snapshot->document.model)
                return; // another one was opened meanwhile
            if (!outcome) {
                if (outcome.error().code != ErrorCode::cancelled)
                    Q_EMIT failed(name(preset), outcome.error());
                return;
            }
            if (!(session_.snapshot()->document.configuration == snapshot->document.configuration))
                return apply(preset); // knobs were turned meanwhile: it starts from those
            session_.load_configuration(tr("Preset: %1").arg(name(preset)), outcome->configuration);
            QString note;
            if (!outcome->notes.empty())
                note = QStringLiteral("%1: %2").arg(QString::fromStdString(outcome->notes.front().layer),
                                                    QString::fromStdString(outcome->notes.front().text));
            Q_EMIT applied(name(preset), note);
        });
}

} // namespace bitscape::session
