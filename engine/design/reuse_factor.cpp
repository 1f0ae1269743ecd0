#include "design/knob_values.hpp"

#include <algorithm>

namespace bitscape::design {

namespace {

/// hls4ml's rule for the resource strategy: the matrix divides evenly over the multipliers, and either a
/// whole number of outputs or a whole number of inputs is worked on at a time.
bool is_valid(std::size_t n_in, std::size_t n_out, std::size_t reuse)
{
    const std::size_t products = n_in * n_out;
    if (products % reuse != 0)
        return false;
    const std::size_t factor = std::min(n_in, reuse);
    const std::size_t multipliers = (products + factor - 1) / factor;
    const bool outputs_divide = multipliers % n_out == 0 || reuse >= n_in;
    const bool inputs_divide = reuse % n_in == 0 || reuse < n_in;
    return outputs_divide && inputs_divide;
}

} // namespace

std::vector<std::int64_t> valid_reuse_factors(std::size_t n_in, std::size_t n_out)
{
    const std::size_t products = n_in * n_out;
    std::vector<std::int64_t> valid;
    // Divisors come in pairs, so the search ends at the square root.
    for (std::size_t divisor = 1; divisor * divisor <= products; ++divisor) {
        if (products % divisor != 0)
            continue;
        if (is_valid(n_in, n_out, divisor))
            valid.push_back(static_cast<std::int64_t>(divisor));
        const std::size_t partner = products / divisor;
        if (partner != divisor && is_valid(n_in, n_out, partner))
            valid.push_back(static_cast<std::int64_t>(partner));
    }
    std::sort(valid.begin(), valid.end());
    return valid;
}

std::int64_t closest_reuse_factor(const std::vector<std::int64_t>& valid, std::int64_t wanted)
{
    const auto after = std::lower_bound(valid.begin(), valid.end(), wanted);
    if (after == valid.begin())
        return valid.front();
    if (after == valid.end())
        return valid.back();
    const auto before = std::prev(after);
    return *after - wanted < wanted - *before ? *after : *before;
}

std::vector<std::int64_t> reuse_factor_choices(Strategy strategy, std::size_t n_in, std::size_t n_out)
{
    if (strategy == Strategy::latency)
        return {};
    if (strategy == Strategy::distributed_arithmetic)
        return {1};
    std::vector<std::int64_t> valid = valid_reuse_factors(n_in, n_out);
    if (strategy == Strategy::resource_unrolled && valid.size() > 1)
        valid.pop_back(); // hls4ml leaves the largest out: one multiplier is not unrolled
    return valid;
}

std::vector<std::int64_t> parallelization_choices(Backend backend, IoType io_type, std::size_t positions)
{
    if (io_type == IoType::io_stream)
        return {1};
    std::vector<std::int64_t> choices;
    const bool takes_any = backend == Backend::quartus || backend == Backend::oneapi;
    for (std::size_t factor = 1; factor <= positions; ++factor)
        if (takes_any || positions % factor == 0)
            choices.push_back(static_cast<std::int64_t>(factor));
    return choices;
}

} // namespace bitscape::design
