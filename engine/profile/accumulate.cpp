#include "profile/accumulate.hpp"

#include "metrics/weight_view.hpp"

#include <algorithm>
#include <cmath>

namespace bitscape::profile {

namespace {

bool from_quantizer(const design::Node& node, std::string_view tensor)
{
    return std::visit(
        [&](const auto& operation) {
            if constexpr (requires { operation.weight_from_quantizer; })
                return (tensor == "weight" && operation.weight_from_quantizer) ||
                       (tensor == "bias" && operation.bias_from_quantizer);
            else
                return false;
        },
        node.operation);
}

bool is_number(const FixedPoint& type)
{
    return type.encoding == Encoding::number && !type.is_integer;
}

/// What became of the weights: those that the type cannot reach, and those that it made zero.
void count_losses(const metrics::WeightView& view, bool quantized, TensorProfile& profile)
{
    profile.lost_of = static_cast<std::int64_t>(view.values.size());
    profile.lost.underflows = static_cast<std::int64_t>(view.count(metrics::Zero::rounded));
    if (quantized || profile.type.encoding != Encoding::number)
        return; // the quantizer brought them into the range in training already
    const TypeLimits limits(profile.type);
    profile.before_beyond = Losses{};
    for (std::size_t i = 0; i < view.trained.size(); ++i) {
        if (view.zeros[i] == metrics::Zero::pruned)
            continue;
        profile.before_beyond->overflows += limits.overflows(view.trained[i]) ? 1 : 0;
        profile.before_beyond->underflows += limits.underflows(view.trained[i]) ? 1 : 0;
    }
    profile.lost.overflows = profile.before_beyond->overflows;
}

std::vector<TensorProfile> weight_profiles(const design::Design& design, const design::Node& node)
{
    std::vector<TensorProfile> profiles;
    for (const metrics::WeightView& view : metrics::weight_views(design, node)) {
        TensorProfile profile;
        profile.layer = node.name;
        profile.tensor = view.tensor;
        profile.type = *view.type;
        const bool quantized = from_quantizer(node, view.tensor);
        profile.is_settable = !quantized && is_number(*view.type);
        auto after = std::make_shared<Distribution>();
        after->add(view.values);
        profile.after = std::move(after);
        if (!view.trained.empty()) {
            auto before = std::make_shared<Distribution>();
            before->add(std::vector<double>(view.trained.begin(), view.trained.end()));
            profile.before = std::move(before);
            count_losses(view, quantized, profile);
        }
        profiles.push_back(std::move(profile));
    }
    return profiles;
}

/// A number that scatters evenly over 64 bits (Steele and others, SplitMix64).
std::uint64_t scattered(std::uint64_t number)
{
    number += 0x9e3779b97f4a7c15;
    number = (number ^ number >> 30) * 0xbf58476d1ce4e5b9;
    number = (number ^ number >> 27) * 0x94d049bb133111eb;
    return number ^ number >> 31;
}

/// Element `pair` of a sample of `total`: one out of each of most_pairs equal stretches.
std::int64_t sampled(std::size_t pair, std::int64_t total)
{
    constexpr auto most = static_cast<std::int64_t>(Profiler::most_pairs);
    const auto at = static_cast<std::int64_t>(pair);
    if (total <= most)
        return at;
    const double length = static_cast<double>(total) / static_cast<double>(most);
    const auto from = static_cast<std::int64_t>(static_cast<double>(at) * length);
    const auto to = std::min(total, static_cast<std::int64_t>(static_cast<double>(at + 1) * length));
    return from + static_cast<std::int64_t>(scattered(pair) % static_cast<std::uint64_t>(to - from));
}

} // namespace

Accumulator::Accumulator(const design::Design& design, std::size_t rows) : design_(design), rows_(rows)
{
    for (const design::Node& node : design.nodes)
        weights_.push_back(weight_profiles(design, node));
    sums_.resize(design.nodes.size());
}

void Accumulator::compare(NodeSums& sums, const Samples& values, const Samples& reference, std::int64_t total)
{
    LayerAgreement& agreement = sums.agreement;
    const auto size = static_cast<std::int64_t>(values.values.size());
    for (std::size_t i = 0; i < values.values.size(); ++i) {
        const double error = std::fabs(values.values[i] - reference.values[i]);
        sums.error_sum += error;
        sums.square_sum += error * error;
        agreement.largest_error = std::max(agreement.largest_error, error);
    }
    agreement.values += size;
    const auto wanted = static_cast<std::size_t>(
        std::min<std::int64_t>(total, static_cast<std::int64_t>(Profiler::most_pairs)));
    for (; sums.next_pair < wanted; ++sums.next_pair) {
        const std::int64_t at = sampled(sums.next_pair, total) - sums.seen;
        if (at >= size)
            break; // in a later block
        const auto here = static_cast<std::size_t>(at);
        agreement.sample.push_back(
            {static_cast<float>(reference.values[here]), static_cast<float>(values.values[here])});
    }
}

void Accumulator::add(std::size_t n, const Samples& values, const emulate::TensorStats& stats,
                      const Samples* reference)
{
    const design::Node& node = design_.nodes[n];
    NodeSums& sums = sums_[n];
    sums.after.add(values.values);
    sums.lost.overflows += stats.overflows;
    sums.lost.underflows += stats.underflows;
    if (reference != nullptr && reference->values.size() == values.values.size()) {
        sums.before.add(reference->values);
        if (node.result.encoding == Encoding::number) {
            const Losses beyond = TypeLimits(node.result).losses(reference->values);
            sums.beyond.overflows += beyond.overflows;
            sums.beyond.underflows += beyond.underflows;
        }
        compare(sums, values, *reference, static_cast<std::int64_t>(rows_ * values.columns));
    }
    sums.seen += static_cast<std::int64_t>(values.values.size());
}

Profile Accumulator::profile(std::size_t rows) const
{
    Profile profile;
    profile.rows = rows;
    profile.of_rows = rows_;
    for (std::size_t n = 0; n < sums_.size(); ++n) {
        const design::Node& node = design_.nodes[n];
        const NodeSums& sums = sums_[n];
        profile.tensors.insert(profile.tensors.end(), weights_[n].begin(), weights_[n].end());
        if (sums.after.count() == 0)
            continue;
        TensorProfile result;
        result.kind = TensorProfile::Kind::activation;
        result.layer = node.name;
        result.tensor = "result";
        result.type = node.result;
        result.is_settable =
            is_number(node.result) && !std::holds_alternative<design::Reshape>(node.operation);
        result.after = std::make_shared<const Distribution>(sums.after);
        result.lost = sums.lost;
        result.lost_of = sums.after.count();
        if (sums.before.count() > 0) {
            result.before = std::make_shared<const Distribution>(sums.before);
            if (node.result.encoding == Encoding::number)
                result.before_beyond = sums.beyond;
        }
        profile.tensors.push_back(std::move(result));
        if (sums.agreement.values == 0)
            continue;
        LayerAgreement agreement = sums.agreement;
        agreement.layer = node.name;
        agreement.mean_error = sums.error_sum / static_cast<double>(agreement.values);
        agreement.rms_error = std::sqrt(sums.square_sum / static_cast<double>(agreement.values));
        agreement.range = sums.before.max() - sums.before.min();
        profile.agreement.push_back(std::move(agreement));
    }
    return profile;
}

} // namespace bitscape::profile
