#include "review/schedule.hpp"

#include <algorithm>

namespace bitscape::review {

std::vector<Slot> schedule(const design::Design& design, const estimate::DesignEstimate& estimate)
{
    const bool stream = design.io_type == design::IoType::io_stream;
    std::vector<Slot> slots(design.nodes.size());
    for (std::size_t i = 0; i < slots.size() && i < estimate.layers.size(); ++i) {
        Slot& slot = slots[i];
        double ready = 0; // the last input's end
        for (const NodeId input : design.nodes[i].inputs) {
            const Slot& before = slots[input.index()];
            slot.start = std::max(slot.start,
                                  stream ? before.start + (before.end > before.start ? 1 : 0) : before.end);
            ready = std::max(ready, before.end);
        }
        slot.end = std::max(slot.start + estimate.layers[i].latency_cycles.value, stream ? ready : 0.0);
    }
    return slots;
}

} // namespace bitscape::review
