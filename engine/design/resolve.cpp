#include "design/hls_graph.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstdlib>
#include <fmt/format.h>
#include <map>

namespace bitscape::design {

namespace {

Result<Backend> parse_backend(const std::string& name)
{
    for (const Backend backend :
         {Backend::vivado, Backend::vitis, Backend::quartus, Backend::catapult, Backend::oneapi})
        if (to_string(backend) == name)
            return backend;
    if (name == "VivadoAccelerator")
        return Backend::vivado;
    return fail(ErrorCode::invalid_value, "Backend",
                fmt::format("'{}' is not one of Vivado, Vitis, Quartus, Catapult, oneAPI", name));
}

Result<IoType> parse_io_type(const std::string& name)
{
    for (const IoType io_type : {IoType::io_parallel, IoType::io_stream})
        if (to_string(io_type) == name)
            return io_type;
    return fail(ErrorCode::invalid_value, "IOType",
                fmt::format("'{}' is not io_parallel or io_stream", name));
}

/// Turns the rewritten graph into the Design's nodes: strategy, reuse factor, tables, quantized weights.
class Finisher {
public:
    Finisher(Design& design, const config::Configuration& configuration)
        : design_(design), configuration_(configuration)
    {
    }

    Result<void> finish(const hls::Node& from)
    {
        Node node;
        node.id = NodeId{static_cast<std::uint32_t>(design_.nodes.size())};
        node.name = from.name;
        node.class_name = from.class_name;
        node.source = from.source;
        node.index = from.index;
        node.shape = from.shape;
        node.result = *from.result;
        for (const hls::Node* input : from.inputs)
            node.inputs.push_back(ids_.at(input));
        Result<std::int64_t> reuse = configuration_.effective_reuse_factor(node.name, node.class_name);
        if (!reuse)
            return pass(std::move(reuse).error());
        node.reuse_factor = *reuse;
        Result<void> filled =
            std::visit([&](const auto& operation) { return fill(node, operation); }, from.operation);
        if (!filled)
            return filled;
        if (Result<void> checked = check_width(node); !checked)
            return checked;
        ids_[&from] = node.id;
        design_.nodes.push_back(std::move(node));
        return {};
    }

    [[nodiscard]] NodeId id(const hls::Node* node) const { return ids_.at(node); }

private:
    void note(const Node& node, std::string text)
    {
        design_.notes.push_back({Note::Severity::warning, node.name, std::move(text)});
    }

    static Result<void> check_width(const Node& node)
    {
        const auto* dense = std::get_if<Dense>(&node.operation);
        const int widest = std::max(node.result.width, dense != nullptr ? dense->accum.width : 0);
        if (widest <= 128 && widest >= 1)
            return {};
        return fail(
            ErrorCode::unsupported, fmt::format("layer '{}'", node.name),
            fmt::format("needs {} bits; Bitscape computes up to 128 (set a result precision, or a maximum)",
                        widest));
    }

    [[nodiscard]] const FixedPoint& input_type(const Node& node) const
    {
        return design_.node(node.inputs.front()).result;
    }

    Result<void> fill(Node& node, const hls::Input&)
    {
        node.operation = Input{};
        return {};
    }

    Result<void> fill(Node& node, const hls::Dense& from)
    {
        Dense dense;
        dense.n_in = from.n_in;
        dense.n_out = from.n_out;
        dense.accum = *from.accum;
        dense.weight_from_quantizer = from.weight.quantizer.has_value();
        dense.bias_from_quantizer = from.bias.quantizer.has_value();
        const std::string where = fmt::format("layer '{}'", node.name);
        Result<WeightTensor> weight =
            hls::quantize_weights(from.weight.data, *from.weight.type, where + ": weight");
        if (!weight)
            return pass(std::move(weight).error());
        dense.weight = std::move(*weight);
        Result<WeightTensor> bias = hls::quantize_weights(from.bias.data, *from.bias.type, where + ": bias");
        if (!bias)
            return pass(std::move(bias).error());
        dense.bias = std::move(*bias);
        if (Result<void> chosen = choose_strategy(node, dense); !chosen)
            return chosen;
        const auto zeros = std::count(dense.weight.raw.begin(), dense.weight.raw.end(), 0);
        node.sparsity = static_cast<double>(zeros) /
                        static_cast<double>(std::max<std::size_t>(1, dense.weight.raw.size()));
        node.operation = std::move(dense);
        return {};
    }

    Result<void> choose_strategy(Node& node, Dense& dense)
    {
        std::string wanted = configuration_.effective_strategy(node.name, node.class_name);
        if (wanted == "distributed_arithmetic" || wanted == "da")
            return fail(ErrorCode::unsupported, fmt::format("layer '{}': Strategy", node.name),
                        "distributed_arithmetic is not supported yet");
        if (design_.backend == Backend::quartus || design_.backend == Backend::oneapi)
            wanted = "resource"; // the Intel backends know nothing else
        if (design_.backend == Backend::catapult && wanted == "resource_unrolled")
            wanted = "latency";
        const bool unrolled_fits =
            node.reuse_factor > 1 && (node.shape.size() == 1 || design_.io_type == IoType::io_stream);
        if (wanted == "resource_unrolled" && !unrolled_fits) {
            note(node,
                 "resource_unrolled needs a reuse factor above 1 (and for tensors of rank 2, io_stream); "
                 "resource is used, as hls4ml does");
            wanted = "resource";
        }
        if (wanted != "resource" && wanted != "resource_unrolled") {
            dense.strategy = Strategy::latency;
            const auto products = static_cast<std::int64_t>(dense.n_in * dense.n_out);
            if (node.reuse_factor > products) // one multiplier cannot be shared any further
                note(node, fmt::format("reuse factor {} is above the {} products of the layer",
                                       node.reuse_factor, products));
            if (wanted != "latency")
                note(node, fmt::format("strategy '{}' is taken as latency, as hls4ml does", wanted));
            return {};
        }
        const config::Node* compression = configuration_.attribute(node.name, node.class_name, "Compression");
        if (compression != nullptr && compression->text() != nullptr &&
            (*compression->text() == "true" || *compression->text() == "True" || *compression->text() == "1"))
            return fail(ErrorCode::unsupported, fmt::format("layer '{}': Compression", node.name),
                        "compressed weights are not supported yet");
        dense.strategy = wanted == "resource" ? Strategy::resource : Strategy::resource_unrolled;
        std::vector<std::int64_t> valid = valid_reuse_factors(dense.n_in, dense.n_out);
        if (dense.strategy == Strategy::resource_unrolled && valid.size() > 1)
            valid.pop_back(); // hls4ml leaves the largest out: one multiplier is not unrolled
        const std::int64_t closest = closest_reuse_factor(valid, node.reuse_factor);
        if (closest != node.reuse_factor) {
            note(node, fmt::format("reuse factor {} does not divide {} x {} evenly: {} is used",
                                   node.reuse_factor, dense.n_in, dense.n_out, closest));
            node.reuse_factor = closest;
        }
        return {};
    }

    Result<void> fill(Node& node, const hls::BatchNormalization& from)
    {
        const std::string where = fmt::format("layer '{}'", node.name);
        Result<WeightTensor> scale =
            hls::quantize_weights(from.scale.data, *from.scale.type, where + ": scale");
        if (!scale)
            return pass(std::move(scale).error());
        Result<WeightTensor> bias = hls::quantize_weights(from.bias.data, *from.bias.type, where + ": bias");
        if (!bias)
            return pass(std::move(bias).error());
        node.operation = BatchNormalization{std::move(*scale), std::move(*bias)};
        return {};
    }

    Result<void> fill(Node& node, const hls::Activation& from)
    {
        Activation activation{.function = from.function, .table = {}, .table_size = 1024};
        Result<std::size_t> size = table_size(node, "TableSize", 1024);
        if (!size)
            return pass(std::move(size).error());
        activation.table_size = *size;
        Result<FixedPoint> table = direct_type(node, "table_t", {.width = 18, .integer = 8});
        if (!table)
            return pass(std::move(table).error());
        activation.table = *table;
        node.operation = activation;
        return {};
    }

    Result<void> fill(Node& node, const hls::Softmax& from)
    {
        constexpr FixedPoint usual{
            .width = 18, .integer = 8, .rounding = Rounding::rnd, .overflow = Overflow::sat};
        Softmax softmax;
        softmax.accum = *from.accum;
        // Without a list of classes (rank > 1) io_parallel normalises the whole tensor at once.
        softmax.n = design_.io_type == IoType::io_parallel ? element_count(node.shape) : node.shape.back();
        Result<SoftmaxImplementation> implementation = softmax_implementation(node);
        if (!implementation)
            return pass(std::move(implementation).error());
        softmax.implementation = *implementation;
        for (const auto& [key, type] :
             {std::pair{"exp_table_t", &softmax.exp_table}, std::pair{"inv_table_t", &softmax.inv_table},
              std::pair{"inv_inp_t", &softmax.inv_inp}}) {
            Result<FixedPoint> found = direct_type(node, key, usual);
            if (!found)
                return pass(std::move(found).error());
            *type = *found;
        }
        if (Result<void> sized = size_tables(node, softmax); !sized)
            return sized;
        node.operation = softmax;
        return {};
    }

    /// hls4ml's FixSoftmaxTableSize and what its template does on top for the stable implementation.
    Result<void> size_tables(const Node& node, Softmax& softmax)
    {
        const FixedPoint& input = input_type(node);
        Result<std::size_t> size = table_size(node, "TableSize", 1024);
        if (!size)
            return pass(std::move(size).error());
        const int spare = design_.backend == Backend::quartus ? 1 : 0;
        const int index_bits = std::min(input.width, softmax.inv_table.width) - spare;
        const bool has_own_inverse =
            configuration_.attribute(node.name, node.class_name, "InvTableSize") != nullptr;
        if (!has_own_inverse && index_bits < 63 && (std::size_t{1} << std::max(0, index_bits)) < *size)
            size = std::size_t{1} << std::max(0, index_bits);
        // The Quartus template writes this size for both tables and nothing else.
        if (design_.backend == Backend::quartus) {
            softmax.inv_table_size = softmax.exp_table_size = *size;
            softmax.inp_norm = input;
            return {};
        }
        Result<std::size_t> inverse = table_size(node, "InvTableSize", *size);
        if (!inverse)
            return pass(std::move(inverse).error());
        Result<std::size_t> exponential = table_size(node, "ExpTableSize", *size);
        if (!exponential)
            return pass(std::move(exponential).error());
        softmax.inv_table_size = *inverse;
        softmax.exp_table_size = *exponential;
        const int sign = input.is_signed ? 1 : 0;
        const FixedPoint distance{
            .width = input.width - sign, .integer = input.integer - sign, .is_signed = false};
        const bool has_own_norm =
            configuration_.attribute(node.name, node.class_name, "inp_norm_t") != nullptr;
        if (softmax.implementation == SoftmaxImplementation::stable && !has_own_norm && input.is_signed)
            softmax.exp_table_size =
                std::min(*inverse, distance.width < 63 ? std::size_t{1} << distance.width : *inverse);
        Result<FixedPoint> norm = direct_type(node, "inp_norm_t", distance);
        if (!norm)
            return pass(std::move(norm).error());
        softmax.inp_norm = *norm;
        if (softmax.implementation == SoftmaxImplementation::stable && softmax.inp_norm.width < 1)
            return fail(ErrorCode::invalid_value, fmt::format("layer '{}'", node.name),
                        "softmax needs an input of at least 2 bits");
        return {};
    }

    Result<SoftmaxImplementation> softmax_implementation(const Node& node) const
    {
        const config::Node* found = configuration_.attribute(node.name, node.class_name, "Implementation");
        const std::string name = found != nullptr && found->text() != nullptr ? *found->text() : "stable";
        for (const auto choice : {SoftmaxImplementation::stable, SoftmaxImplementation::latency,
                                  SoftmaxImplementation::legacy, SoftmaxImplementation::argmax})
            if (to_string(choice) == name)
                return choice;
        return fail(ErrorCode::invalid_value, fmt::format("layer '{}': Implementation", node.name),
                    fmt::format("'{}' is not one of stable, latency, legacy, argmax", name));
    }

    Result<void> fill(Node& node, const hls::Reshape&)
    {
        node.operation = Reshape{};
        // In io_parallel the reshaped tensor is another name for the same array: a type of its own has no
        // effect.
        if (design_.io_type == IoType::io_parallel)
            node.result = input_type(node);
        return {};
    }

    Result<std::size_t> table_size(const Node& node, std::string_view key, std::size_t otherwise) const
    {
        constexpr long largest = 1L << 20;
        const config::Node* found = configuration_.attribute(node.name, node.class_name, key);
        if (found == nullptr)
            return otherwise;
        char* end = nullptr;
        const long size = found->text() != nullptr ? std::strtol(found->text()->c_str(), &end, 10) : 0;
        if (size < 1 || size > largest || *end != '\0')
            return fail(ErrorCode::invalid_value, fmt::format("layer '{}': {}", node.name, key),
                        fmt::format("must be a whole number from 1 to {}", largest));
        return static_cast<std::size_t>(size);
    }

    /// hls4ml reads these types from direct keys of the layer ("exp_table_t"); the entries of the same name
    /// under Precision are listed by its default configuration but have no effect.
    Result<FixedPoint> direct_type(const Node& node, std::string_view key, const FixedPoint& otherwise)
    {
        const config::Node* found = configuration_.attribute(node.name, node.class_name, key);
        if (found == nullptr || found->text() == nullptr) {
            const std::string tensor(key.substr(0, key.size() - 2));
            if (const auto listed = configuration_.precision(node.name, tensor);
                listed && tensor != "inp_norm")
                if (const Result<FixedPoint> type = parse_fixed_point(*listed); type && *type != otherwise)
                    note(node, fmt::format("Precision: {}: {} is not used: hls4ml reads only the key {}",
                                           tensor, *listed, key));
            return otherwise;
        }
        Result<FixedPoint> type = parse_fixed_point(*found->text());
        if (!type)
            return pass(std::move(type).error().at(fmt::format("layer '{}': {}", node.name, key)));
        return *type;
    }

    Design& design_;
    const config::Configuration& configuration_;
    std::map<const hls::Node*, NodeId> ids_;
};

bool is_true(const config::Node* node)
{
    const std::string* text = node != nullptr ? node->text() : nullptr;
    return text != nullptr && (*text == "true" || *text == "True" || *text == "1");
}

/// The rewrites of hls4ml's backend flow: a reshape at the end and softmax layers to skip go.
Result<void> remove_without_effect(hls::Graph& graph, const config::Configuration& configuration,
                                   IoType io_type)
{
    for (auto node = graph.nodes.begin(); node != graph.nodes.end();) {
        hls::Node& candidate = *node++;
        const bool final_reshape = std::holds_alternative<hls::Reshape>(candidate.operation) &&
                                   graph.user_count(candidate) == 0 && io_type == IoType::io_parallel;
        const bool skipped = std::holds_alternative<hls::Softmax>(candidate.operation) &&
                             is_true(configuration.attribute(candidate.name, candidate.class_name, "Skip"));
        if (!final_reshape && !skipped)
            continue;
        if (Result<void> removed = graph.remove(candidate); !removed)
            return removed;
    }
    return {};
}

/// Settings for layers that the model does not have: most often a name mistyped or renamed, and without any
/// effect.
void note_unknown_layers(Design& design)
{
    const config::Node* settings = design.configuration.root().find("HLSConfig");
    const config::Node* layers = settings != nullptr ? settings->find("LayerName") : nullptr;
    const auto* names = layers != nullptr ? std::get_if<config::Node::Map>(&layers->value) : nullptr;
    if (names == nullptr)
        return;
    for (const auto& [name, unused] : *names)
        if (std::none_of(design.model->layers.begin(), design.model->layers.end(),
                         [&](const graph::Layer& layer) {
                             return std::equal(layer.name.begin(), layer.name.end(), name.begin(), name.end(),
                                               [](char a, char b) {
                                                   return std::tolower(static_cast<unsigned char>(a)) ==
                                                          std::tolower(static_cast<unsigned char>(b));
                                               });
                         }))
            design.notes.push_back(
                {Note::Severity::warning, name, "is configured, but the model has no layer of that name"});
}

/// Hints that follow from the resolved types alone.
void note_risks(Design& design)
{
    for (const Node& node : design.nodes) {
        const auto* softmax = std::get_if<Softmax>(&node.operation);
        if (softmax == nullptr || softmax->implementation == SoftmaxImplementation::argmax)
            continue;
        const FixedPoint& input = design.node(node.inputs.front()).result;
        // The table is indexed by the top bits, so its step is 2^integer / size: above 1 most logits look
        // equal.
        const double step = std::ldexp(1.0, input.integer) / static_cast<double>(softmax->exp_table_size);
        if (step > 1)
            design.notes.push_back(
                {Note::Severity::warning, node.name,
                 fmt::format(
                     "its input {} has {} integer bits, so one step of the exponential table is {}: set a "
                     "narrower result precision on the layer before",
                     to_string(input), input.integer, step)});
    }
}

/// Where hls4ml's Quartus sigmoid and tanh read beside their table, so that no result is the right one.
void note_table_overruns(Design& design)
{
    for (const Node& node : design.nodes) {
        const auto* layer = std::get_if<Activation>(&node.operation);
        if (design.backend != Backend::quartus || layer == nullptr ||
            (layer->function != graph::Function::sigmoid && layer->function != graph::Function::tanh))
            continue;
        const FixedPoint& input = design.node(node.inputs.front()).result;
        const int log2_reach = layer->function == graph::Function::sigmoid ? 3 : 2;
        const bool mirrors_wrongly = input.is_signed && input.overflow == Overflow::wrap;
        if (mirrors_wrongly || input.integer - (input.is_signed ? 1 : 0) > log2_reach)
            design.notes.push_back(
                {Note::Severity::warning, node.name,
                 fmt::format(
                     "hls4ml's Quartus code reads outside its table where the input {} is its smallest "
                     "number or exactly +-{}: results there are undefined",
                     to_string(input), 1 << log2_reach)});
    }
}

} // namespace

Result<Design> resolve(std::shared_ptr<const graph::Model> model, const config::Configuration& configuration)
{
    Design design;
    design.model = model;
    design.configuration = configuration;
    Result<Backend> backend = parse_backend(configuration.backend());
    if (!backend)
        return pass(std::move(backend).error());
    design.backend = *backend;
    Result<IoType> io_type = parse_io_type(configuration.io_type());
    if (!io_type)
        return pass(std::move(io_type).error());
    design.io_type = *io_type;
    design.part = configuration.part();
    design.clock_period_ns = configuration.clock_period_ns();

    Result<hls::Graph> graph = hls::build(*model, configuration);
    if (!graph)
        return pass(std::move(graph).error());
    if (Result<void> converted = hls::convert(*graph, configuration); !converted)
        return pass(std::move(converted).error());
    if (Result<void> removed = remove_without_effect(*graph, configuration, design.io_type); !removed)
        return pass(std::move(removed).error());
    design.notes = std::move(graph->notes);
    Finisher finisher(design, configuration);
    for (const hls::Node& node : graph->nodes)
        if (Result<void> finished = finisher.finish(node); !finished)
            return pass(std::move(finished).error());
    for (const hls::Node* input : graph->inputs)
        design.inputs.push_back(finisher.id(input));
    for (const hls::Node* output : graph->outputs)
        design.outputs.push_back(finisher.id(output));
    note_risks(design);
    note_unknown_layers(design);
    note_table_overruns(design);
    return design;
}

} // namespace bitscape::design
