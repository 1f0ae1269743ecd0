#include "profile/profile.hpp"

#include "emulate/emulate.hpp"
#include "emulate/ranges.hpp"
#include "graph/layout.hpp"
#include "graph/trace_float.hpp"
#include "profile/accumulate.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <fmt/format.h>
#include <iterator>
#include <map>
#include <thread>

namespace bitscape::profile {

namespace {

constexpr std::size_t most_block_rows = 4096, least_block_rows = 16;

/// Float values of the layers that nodes are compared with, for some events.
using FloatBlock = std::map<LayerId, Samples>;

std::size_t bytes_of(const FloatBlock& block)
{
    std::size_t bytes = 0;
    for (const auto& [layer, samples] : block)
        bytes += samples.values.size() * sizeof(double);
    return bytes;
}

/// Events that are run at a time: the same for all designs of a model.
std::size_t block_rows(const graph::Model& model)
{
    std::size_t elements = 1;
    for (const graph::Layer& layer : model.layers)
        elements += element_count(layer.shape);
    const std::size_t row_bytes = 2 * elements * sizeof(double); // float and hardware
    return std::clamp(Profiler::block_bytes / row_bytes, least_block_rows, most_block_rows);
}

std::vector<Samples> slice(const std::vector<Samples>& inputs, std::size_t first, std::size_t rows)
{
    std::vector<Samples> part;
    for (const Samples& input : inputs) {
        const auto from = input.values.begin() + static_cast<std::ptrdiff_t>(first * input.columns);
        const auto to = from + static_cast<std::ptrdiff_t>(rows * input.columns);
        part.push_back({rows, input.columns, {from, to}});
    }
    return part;
}

/// Calls work(i) for i < count on `threads` threads; here if there are none.
template <class Work> void for_each_index(std::size_t count, int threads, Work work)
{
    std::atomic<std::size_t> next = 0;
    const auto take = [&] {
        for (std::size_t i = next++; i < count; i = next++)
            work(i);
    };
    std::vector<std::jthread> helpers;
    for (int i = 1; i < threads && static_cast<std::size_t>(i) < count; ++i)
        helpers.emplace_back(take);
    take();
}

/// A layer's float values in the order of the node's elements.
const Samples& in_order(const Samples& values, const design::Design& design, const design::Node& node,
                        Samples& turned)
{
    const auto shape = turned_shape(design, node);
    if (!shape)
        return values;
    turned = graph::to_channels_last(values, *shape);
    return turned;
}

/// How far results would reach that overflow, themselves or after others.
Result<void> add_needed(Profile& profile, const design::Design& design, const std::vector<Samples>* inputs,
                        int threads, const std::stop_token& stop)
{
    const auto overflows = [](const TensorProfile& tensor) {
        return tensor.kind == TensorProfile::Kind::activation && tensor.lost.overflows > 0;
    };
    if (inputs == nullptr || std::ranges::none_of(profile.tensors, overflows))
        return {};
    Progress own;
    const auto ranges = emulate::needed_ranges(design, *inputs, threads, stop, own);
    if (!ranges)
        return pass(ranges.error());
    for (TensorProfile& tensor : profile.tensors)
        if (const auto* range = emulate::find_range(*ranges, tensor.layer, tensor.tensor);
            range != nullptr && tensor.kind == TensorProfile::Kind::activation)
            tensor.needed = TensorProfile::Span{range->min, range->max};
    return {};
}

} // namespace

struct Profiler::State {
    std::shared_ptr<const std::vector<Samples>> inputs;
    std::shared_ptr<const graph::Model> model; ///< whose float values are kept
    std::vector<FloatBlock> kept;              ///< of the first blocks
    std::size_t kept_size = 0;                 ///< bytes

    Result<const FloatBlock*> float_block(const design::Design& design, std::size_t index,
                                          const std::vector<Samples>& part, const std::stop_token& stop,
                                          FloatBlock& scratch);
};

/// What was kept, or computed into `scratch`. All layers are kept: another design may merge others.
Result<const FloatBlock*> Profiler::State::float_block(const design::Design& design, std::size_t index,
                                                       const std::vector<Samples>& part,
                                                       const std::stop_token& stop, FloatBlock& scratch)
{
    if (index < kept.size())
        return &kept[index];
    scratch.clear();
    auto traced = graph::trace_float(*design.model, part, [&](const graph::Layer& layer, const Samples& out) {
        scratch.emplace(layer.id, out);
        return !stop.stop_requested();
    });
    if (!traced)
        return pass(std::move(traced).error());
    const std::size_t size = bytes_of(scratch);
    if (index == kept.size() && kept_size + size <= kept_bytes) {
        kept_size += size;
        return &kept.emplace_back(std::move(scratch));
    }
    return &scratch;
}

Profiler::Profiler(std::shared_ptr<const std::vector<Samples>> inputs) : state_(std::make_unique<State>())
{
    state_->inputs = std::move(inputs);
}
Profiler::~Profiler() = default;
Profiler::Profiler(Profiler&&) noexcept = default;
Profiler& Profiler::operator=(Profiler&&) noexcept = default;

Result<Profile> Profiler::run(const design::Design& design, const Options& options, std::stop_token stop,
                              Progress& progress)
{
    State& state = *state_;
    const bool has_data = state.inputs && !state.inputs->empty();
    const std::size_t rows = has_data ? state.inputs->front().rows : 0;
    progress.total = static_cast<std::int64_t>(rows);
    progress.done = 0;
    if (state.model != design.model) {
        state.kept.clear();
        state.kept_size = 0;
        state.model = design.model;
    }
    Accumulator sums(design, rows);
    const std::vector<std::optional<LayerId>> partners = counterparts(design);
    const std::size_t block = block_rows(*design.model);
    FloatBlock scratch;
    for (std::size_t first = 0, index = 0; first < rows; first += block, ++index) {
        const std::size_t count = std::min(block, rows - first);
        const std::vector<Samples> part = slice(*state.inputs, first, count);
        const auto reference = state.float_block(design, index, part, stop, scratch);
        if (!reference)
            return pass(reference.error());
        emulate::Options run;
        run.threads = options.threads;
        run.trace = true;
        Progress own;
        const auto output = emulate::run(design, part, run, stop, own);
        if (!output)
            return pass(output.error());
        for_each_index(design.nodes.size(), options.threads, [&](std::size_t n) {
            const Samples* partner = nullptr;
            Samples turned;
            if (partners[n])
                partner = &in_order((*reference)->at(*partners[n]), design, design.nodes[n], turned);
            sums.add(n, output->traces[n].values, output->stats[n], partner);
        });
        progress.done += static_cast<std::int64_t>(count);
        if (first + count < rows && options.partial && options.wants_partial && options.wants_partial())
            options.partial(sums.profile(first + count));
    }
    Profile profile = sums.profile(rows);
    if (auto added = add_needed(profile, design, state.inputs.get(), options.threads, stop); !added)
        return pass(std::move(added).error());
    return profile;
}

std::optional<FixedPoint> TensorProfile::suggested(FitPolicy policy) const
{
    if (!is_settable)
        return std::nullopt;
    double low = 0, high = 0;
    if (before) {
        low = before->min();
        high = before->max();
    }
    if (needed) {
        low = std::min(low, needed->low);
        high = std::max(high, needed->high);
    } else if (after && (lost.overflows == 0 || !before)) {
        low = std::min(low, after->min());
        high = std::max(high, after->max());
    }
    auto fitted = fitting_type(type, low, high, policy);
    return fitted && *fitted != type ? fitted : std::nullopt;
}

std::optional<double> LayerAgreement::relative() const
{
    if (!(range > 0))
        return std::nullopt;
    return mean_error / range;
}

namespace {

std::string columns_of(const Distribution* values, double step)
{
    if (values == nullptr || values->count() == 0)
        return ",,,,,,,,";
    std::string text = fmt::format(",{},{},{}", values->min(), values->max(), values->zeros());
    for (const double share : shown_quantiles)
        text += values->nonzero() > 0 ? fmt::format(",{}", values->quantile(share, step)) : ",";
    return text;
}

} // namespace

namespace {

std::string csv_header()
{
    std::string text = "kind,layer,tensor,type,values,overflows,underflows,float_overflows,float_underflows,"
                       "suggested_type";
    for (const char* when : {"float", "fixed"}) {
        text += fmt::format(",{0}_min,{0}_max,{0}_zeros", when);
        for (const double share : shown_quantiles)
            text += fmt::format(",{}_q{:02}", when, static_cast<int>(std::lround(share * 100)));
    }
    return text + '\n';
}

std::string csv_line(const TensorProfile& tensor)
{
    const auto fit = tensor.suggested();
    const std::string beyond = tensor.before_beyond ? fmt::format("{},{}", tensor.before_beyond->overflows,
                                                                  tensor.before_beyond->underflows)
                                                    : std::string(",");
    return fmt::format("{},{},{},\"{}\",{},{},{},{},\"{}\"{}{}\n",
                       tensor.kind == TensorProfile::Kind::weight ? "weight" : "activation", tensor.layer,
                       tensor.tensor, to_string(tensor.type), tensor.after ? tensor.after->count() : 0,
                       tensor.lost.overflows, tensor.lost.underflows, beyond,
                       fit ? to_string(*fit) : std::string(), columns_of(tensor.before.get(), 0),
                       columns_of(tensor.after.get(), grid_of(tensor.type)));
}

} // namespace

std::string to_csv(const Profile& profile)
{
    std::string text = csv_header();
    for (const TensorProfile& tensor : profile.tensors)
        text += csv_line(tensor);
    return text;
}

std::string to_csv(const Profile& profile, const std::string& name, bool with_header)
{
    std::string text = with_header ? "design," + csv_header() : std::string();
    for (const TensorProfile& tensor : profile.tensors)
        text += fmt::format("\"{}\",{}", name, csv_line(tensor));
    return text;
}

} // namespace bitscape::profile
