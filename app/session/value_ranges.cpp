#include "session/value_ranges.hpp"

#include <chrono>
#include <thread>
#include <utility>

namespace bitscape::session {

namespace {

constexpr std::chrono::milliseconds stands_still{150}; // a dragged knob is not measured on its way

int half_of_the_cores()
{
    return static_cast<int>(std::thread::hardware_concurrency() / 2);
}

} // namespace

ValueRanges::ValueRanges(Session& session, QObject* parent) : QObject(parent), session_(session)
{
    delay_.setSingleShot(true);
    delay_.setInterval(stands_still);
    connect(&delay_, &QTimer::timeout, this, &ValueRanges::measure);
    connect(&session_, &Session::snapshot_changed, this, &ValueRanges::follow);
}

void ValueRanges::set_wanted(bool wanted)
{
    wanted_ = wanted;
    if (wanted_)
        follow();
    else
        delay_.stop();
}

const emulate::NeededRange* ValueRanges::find(std::string_view layer, std::string_view tensor) const
{
    const bool is_current = design_ && design_ == session_.snapshot()->design;
    return is_current ? emulate::find_range(ranges_, layer, tensor) : nullptr;
}

void ValueRanges::follow()
{
    const auto& snapshot = *session_.snapshot();
    if (!wanted_ || !snapshot.design || snapshot.pending || !snapshot.has_data() ||
        snapshot.design == design_)
        return;
    delay_.start();
}

void ValueRanges::measure()
{
    const auto& snapshot = *session_.snapshot();
    if (!wanted_ || !snapshot.design || snapshot.pending || !snapshot.has_data())
        return;
    session_.tracker().start(
        jobs::Lane::ranges, this, tr("Measuring ranges"),
        [design = snapshot.design, bench = snapshot.bench](std::stop_token stop, Progress& progress) {
            return emulate::needed_ranges(*design, *bench->inputs, half_of_the_cores(), std::move(stop),
                                          progress);
        },
        [this, design = snapshot.design](Result<std::vector<emulate::NeededRange>> ranges) {
            if (!ranges) // stopped, or a type too wide to look through: what is known stays
                return;
            design_ = design;
            ranges_ = *std::move(ranges);
            Q_EMIT changed();
        });
}

} // namespace bitscape::session
