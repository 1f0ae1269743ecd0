#include "design/finish/finish.hpp"

#include <bit>
#include <cmath>
#include <cstdlib>
#include <fmt/format.h>

namespace bitscape::design::hls {

namespace {

tl::unexpected<Error> unsupported(const design::Node& node, std::string text)
{
    return fail(ErrorCode::unsupported, fmt::format("layer '{}'", node.name), std::move(text));
}

bool is_xilinx(Backend backend)
{
    return backend == Backend::vivado || backend == Backend::vitis;
}

/// A whole number from 0 to 31 under a key of the layer.
Result<int> small_number(const FinishContext& context, const design::Node& node, std::string_view key)
{
    const config::Node* found = context.configuration.attribute(node.name, node.class_name, key);
    if (found == nullptr || found->text() == nullptr)
        return 0;
    char* end = nullptr;
    const long value = std::strtol(found->text()->c_str(), &end, 10);
    if (value < 0 || value > 30 || *end != '\0' || end == found->text()->c_str())
        return fail(ErrorCode::invalid_value, fmt::format("layer '{}': {}", node.name, key),
                    "must be a whole number from 0 to 30");
    return static_cast<int>(value);
}

/// Fills in each of several weights of a node.
struct Tensor {
    std::string name;
    WeightTensor& to;
};

Result<void> finish_tensors(const Node& from, const std::vector<Tensor>& tensors)
{
    for (const Tensor& tensor : tensors) {
        Result<WeightTensor> made = finish_weights(from, tensor.name);
        if (!made)
            return pass(std::move(made).error());
        tensor.to = std::move(*made);
    }
    return {};
}

/// A type of GarNet's insides. hls4ml takes its own choice unless layer or kind name this one: a mere default
/// does not count.
Result<FixedPoint> inner_type(const FinishContext& context, const Node& from, const std::string& tensor,
                              const FixedPoint& otherwise)
{
    const config::Configuration& configuration = context.configuration;
    const config::Node* found = configuration.root().find("HLSConfig");
    for (const char* key : {"LayerType", from.class_name.c_str(), "Precision"})
        found = found != nullptr ? found->find(key) : nullptr;
    const bool by_kind = found != nullptr && found->find(tensor) != nullptr;
    const bool by_name = configuration.precision(from.name, tensor).has_value() ||
                         configuration.precision(from.name, "default").has_value();
    if (!by_kind && !by_name)
        return otherwise;
    Result<Type> type = configured_type(configuration, from, tensor);
    if (!type)
        return pass(std::move(type).error());
    if (!*type)
        return fail(ErrorCode::invalid_value, fmt::format("layer '{}': {}", from.name, tensor),
                    "cannot be auto");
    return **type;
}

int floor_log2(std::uint64_t value)
{
    return static_cast<int>(std::bit_width(value)) - 1;
}

/// hls4ml: ten digits behind the point, integer bits for the longest of the sums.
Result<void> choose_types(const FinishContext& context, const Node& from, design::GarNet& made)
{
    constexpr int fraction = 10, norm_integer = 4, safety = 3;
    const int log2_reuse = floor_log2(static_cast<std::uint64_t>(made.reuse_factor));
    const int integer = std::max(log2_reuse, floor_log2(made.vertices) - log2_reuse);
    made.distance = {.width = 12, .integer = 4, .overflow = Overflow::sat};
    struct Inner {
        const char* name;
        FixedPoint usual;
        FixedPoint& to;
    };
    const auto positive = [](int width, int whole) {
        return FixedPoint{.width = width, .integer = whole, .is_signed = false};
    };
    for (const Inner& inner :
         {Inner{"edge_weight", positive(fraction, 0), made.edge_weight},
          Inner{"edge_weight_aggr", positive(integer + fraction, integer), made.edge_weight_aggr},
          Inner{"aggr", {.width = integer + safety + fraction, .integer = integer + safety}, made.aggr},
          Inner{"norm", positive(norm_integer + fraction, norm_integer), made.norm}}) {
        Result<FixedPoint> type = inner_type(context, from, inner.name, inner.usual);
        if (!type)
            return pass(std::move(type).error());
        inner.to = *type;
    }
    return {};
}

Result<void> check_garnet(const FinishContext& context, const design::Node& node, const GarNet& operation)
{
    if (!is_xilinx(context.design.backend) || context.design.io_type != IoType::io_parallel)
        return unsupported(node, "GarNet is supported for Vivado and Vitis in io_parallel only");
    if (operation.is_stack && !operation.collapse_mean)
        return unsupported(node, "hls4ml's GarNetStack does not compile without collapse 'mean'");
    const auto vertices = static_cast<std::int64_t>(operation.vertices);
    if (vertices % node.reuse_factor != 0)
        return unsupported(node, fmt::format("the reuse factor {} must divide the {} vertices",
                                             node.reuse_factor, vertices));
    if (operation.mean_by_nvert && !context.input_type(node, 1).is_integer)
        return unsupported(node, "mean_by_nvert needs a number of vertices of an integer type");
    return {};
}

} // namespace

Result<void> finish_node(FinishContext& context, design::Node& node, const Node& from,
                         const LayerNormalization& operation)
{
    if (!is_xilinx(context.design.backend) || context.design.io_type != IoType::io_parallel)
        return unsupported(node, "hls4ml has LayerNormalization only for Vivado and Vitis, in io_parallel");
    if (node.shape.size() != 2)
        return unsupported(node, "hls4ml normalizes sequences of vectors only");
    const int power = static_cast<int>(-std::nearbyint(std::log10(operation.epsilon)));
    if (power <= 0 || power > 30)
        return unsupported(node, fmt::format("epsilon {} is not between 1e-30 and 1e-1", operation.epsilon));
    design::LayerNormalization made;
    made.n = operation.n;
    made.epsilon_power_of_10 = power;
    made.accum = *from.type("accum");
    if (auto ok = finish_tensors(from, {{"scale", made.scale}, {"bias", made.bias}}); !ok)
        return ok;
    Result<std::size_t> size = table_size(context, node, "TableSize", 4096);
    if (!size)
        return pass(std::move(size).error());
    made.table_size = *size;
    Result<int> range = small_number(context, node, "TableRangePower2");
    if (!range)
        return pass(std::move(range).error());
    made.table_range_power2 = *range;
    constexpr FixedPoint usual{.width = 8,
                               .integer = 5,
                               .is_signed = false,
                               .rounding = Rounding::rnd_conv,
                               .overflow = Overflow::sat};
    Result<FixedPoint> table = direct_type(context, node, "table_t", usual);
    if (!table)
        return pass(std::move(table).error());
    made.table = *table;
    node.operation = std::move(made);
    return {};
}

Result<void> finish_node(FinishContext& context, design::Node& node, const Node& from,
                         const Embedding& operation)
{
    if (context.input_type(node).fraction() > 0)
        context.note(node, fmt::format("its input {} has a fraction: give the input an integer type",
                                       to_string(context.input_type(node))));
    design::Embedding made;
    made.vocabulary = operation.vocabulary;
    made.n_out = operation.n_out;
    if (auto ok = finish_tensors(from, {{"embeddings", made.embeddings}}); !ok)
        return ok;
    node.operation = std::move(made);
    return {};
}

Result<void> finish_node(FinishContext& context, design::Node& node, const Node& from,
                         const GarNet& operation)
{
    if (auto ok = check_garnet(context, node, operation); !ok)
        return ok;
    design::GarNet made;
    made.vertices = operation.vertices;
    made.reuse_factor = node.reuse_factor;
    made.is_stack = operation.is_stack;
    made.collapse_mean = operation.collapse_mean;
    made.mean_by_nvert = operation.mean_by_nvert;
    made.layers.resize(operation.layers.size());
    for (std::size_t k = 0; k < made.layers.size(); ++k) {
        design::GarNetLayer& layer = made.layers[k];
        layer.n_in = operation.layers[k].n_in;
        layer.n_aggregators = operation.layers[k].n_aggregators;
        layer.n_out = operation.layers[k].n_out;
        const std::string part = operation.is_stack ? fmt::format("_{}", k) : "";
        if (auto ok =
                finish_tensors(from, {{"input_transform" + part + "_weights", layer.input_weights},
                                      {"input_transform" + part + "_biases", layer.input_biases},
                                      {"aggregator_distance" + part + "_weights", layer.distance_weights},
                                      {"aggregator_distance" + part + "_biases", layer.distance_biases},
                                      {"output_transform" + part + "_biases", layer.output_biases}});
            !ok)
            return ok;
    }
    if (auto ok = choose_types(context, from, made); !ok)
        return ok;
    node.operation = std::move(made);
    return {};
}

} // namespace bitscape::design::hls
