#pragma once

#include "design/design.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace bitscape::search {

enum class TensorRole { result, weight, bias, accumulator, table };

/// A type of a layer that a configuration can set.
struct TensorType {
    std::string name; ///< "weight", "recurrent_bias", "exp_table"
    TensorRole role = TensorRole::result;
    FixedPoint type; ///< resolved
};

/// Parameters, sums and tables, then the result; without those that the model's quantizers fix or hls4ml
/// takes from elsewhere.
[[nodiscard]] std::vector<TensorType> variable_types(const design::Node& node);

/// The type to vary: `resolved`, or one of useful size in its place where `auto` kept every bit (see
/// default_space).
[[nodiscard]] FixedPoint varied_type(const design::Design& base, const design::Node& node,
                                     std::string_view tensor, const FixedPoint& resolved, int max_width);

} // namespace bitscape::search
