#pragma once

#include "unit/emulate/random_design.hpp"

#include <memory>
#include <utility>

/// Small random networks of every kind of layer, for exporters: what a seed gives is the same everywhere.
/// Types are as unusual as in random_design.hpp but narrower, so that most of them can be exported.
namespace bitscape::tests {

class NetworkMaker {
public:
    /// io_stream: only what hls4ml streams.
    NetworkMaker(std::uint64_t seed, design::Backend backend,
                 design::IoType io_type = design::IoType::io_parallel)
        : random_(seed * 977 + 13)
    {
        auto model = std::make_shared<graph::Model>();
        model->name = "random";
        design_.model = std::move(model);
        design_.configuration.set_project_name("net");
        design_.part = "xcvu13p-flga2577-2-e";
        design_.backend = backend;
        design_.io_type = io_type;
    }

    design::Design make()
    {
        const bool image = random_.chance(0.5);
        add("Input", image ? Shape{size(2, 5), size(2, 5), size(1, 3)} : Shape{size(1, 12)}, type(20),
            design::Input{}, {});
        design_.inputs = {last().id};
        const int layers = random_.integer(1, 4);
        for (int k = 0; k < layers; ++k)
            if (last().shape.size() == 3)
                add_to_image();
            else
                add_to_vector();
        if (random_.chance(0.25))
            add_softmax();
        design_.outputs = {last().id};
        if (design_.nodes.size() > 3 && random_.chance(0.2) &&
            !std::holds_alternative<design::Reshape>(design_.nodes[2].operation))
            design_.outputs.push_back(design_.nodes[2].id);
        return std::move(design_);
    }

private:
    std::size_t size(int least, int most) { return static_cast<std::size_t>(random_.integer(least, most)); }
    FixedPoint type(int most = 16) { return random_type(random_, most); }
    [[nodiscard]] const design::Node& last() const { return design_.nodes.back(); }
    [[nodiscard]] bool streams() const { return design_.io_type == design::IoType::io_stream; }
    [[nodiscard]] std::size_t elements() const { return element_count(last().shape); }
    design::WeightTensor weights(std::size_t count) { return random_weights(random_, count, type(), 0.8); }

    NodeId add(std::string_view kind, Shape shape, const FixedPoint& result, design::Operation operation,
               std::vector<NodeId> inputs)
    {
        design::Node node;
        node.id = {static_cast<std::uint32_t>(design_.nodes.size())};
        node.index = static_cast<int>(node.id.value) + 1;
        node.name = fmt::format("{}{}", kind, node.index);
        node.class_name = kind;
        node.operation = std::move(operation);
        node.inputs = std::move(inputs);
        node.shape = std::move(shape);
        node.result = result;
        design_.nodes.push_back(std::move(node));
        return design_.nodes.back().id;
    }
    NodeId then(std::string_view kind, Shape shape, const FixedPoint& result, design::Operation operation)
    {
        return add(kind, std::move(shape), result, std::move(operation), {last().id});
    }

    FixedPoint accumulator(const FixedPoint& weight, std::size_t n_in)
    {
        return random_.chance(0.4) ? wide_accumulator(last().result, weight, n_in) : type(24);
    }

    void add_dense()
    {
        design::Dense layer;
        layer.n_in = last().shape.back();
        layer.n_out = size(1, 8);
        layer.weight = weights(layer.n_in * layer.n_out);
        layer.bias = weights(layer.n_out);
        layer.accum = accumulator(layer.weight.type, layer.n_in);
        layer.strategy = static_cast<design::Strategy>(random_.integer(0, 2));
        const std::int64_t reuse = random_reuse(random_, layer.n_in, layer.n_out);
        Shape shape = last().shape;
        shape.back() = layer.n_out;
        then("Dense", std::move(shape), type(), std::move(layer));
        design_.nodes.back().reuse_factor = reuse;
    }

    void add_normalization()
    {
        const std::size_t channels = last().shape.back();
        then("BatchNormalization", last().shape, type(),
             design::BatchNormalization{weights(channels), weights(channels)});
    }

    void add_activation()
    {
        using graph::Function;
        constexpr std::array common{
            Function::linear, Function::relu,     Function::relu1,    Function::relu6, Function::sigmoid,
            Function::tanh,   Function::softplus, Function::softsign, Function::selu,  Function::binary_tanh};
        constexpr std::array<std::size_t, 4> sizes{1024, 512, 100, 16};
        design::Activation layer;
        layer.function = common[random_.next() % common.size()];
        if (streams() && (layer.function == Function::relu1 || layer.function == Function::relu6))
            layer.function = Function::ternary_tanh;
        layer.table = type(20);
        layer.table_size = sizes[random_.next() % sizes.size()];
        then("Activation", last().shape, type(), layer);
    }

    void add_other_activation()
    {
        const std::size_t n = elements();
        switch (random_.integer(0, 2)) {
        case 0: {
            design::ParametrizedActivation layer;
            layer.kind = static_cast<graph::ParametrizedActivation::Kind>(random_.integer(0, 2));
            layer.parameter = weights(1);
            layer.table = type(20);
            then("ParametrizedActivation", last().shape, type(), std::move(layer));
            return;
        }
        case 1: {
            design::HardActivation layer;
            layer.kind = static_cast<graph::HardActivation::Kind>(random_.integer(0, 1));
            layer.slope = weights(1);
            layer.shift = weights(1);
            then("HardActivation", last().shape, type(), std::move(layer));
            return;
        }
        default:
            then("PReLU", last().shape, type(), design::PReLU{weights(n)});
        }
    }

    static graph::WindowAxis axis(Random& random, std::size_t extent, bool padded)
    {
        const auto size =
            static_cast<std::size_t>(random.integer(1, static_cast<int>(std::min<std::size_t>(extent, 3))));
        const graph::SlidingWindow window{size, static_cast<std::size_t>(random.integer(1, 2)), 1};
        const auto rule = padded ? graph::Padding::same : graph::Padding::valid;
        return graph::window_axis(window, extent, graph::margin_of(rule, window, extent));
    }
    graph::WindowGrid grid()
    {
        const bool padded = random_.chance(0.5) && !streams();
        return {.height = axis(random_, last().shape[0], padded),
                .width = axis(random_, last().shape[1], padded)};
    }

    void add_convolution()
    {
        design::Convolution layer;
        layer.grid = grid();
        layer.n_chan = last().shape[2];
        // Bitscape builds none of the others' depthwise convolutions.
        layer.depthwise = random_.chance(0.3) && (design_.backend == design::Backend::vitis ||
                                                  design_.backend == design::Backend::vivado);
        layer.n_filt = layer.depthwise ? layer.n_chan : size(1, 4);
        layer.weight = weights(layer.n_in() * (layer.depthwise ? 1 : layer.n_filt));
        layer.bias = weights(layer.n_filt);
        layer.accum = accumulator(layer.weight.type, layer.n_in());
        layer.strategy =
            random_.chance(0.5) || layer.depthwise ? design::Strategy::latency : design::Strategy::resource;
        const std::int64_t reuse = random_reuse(random_, layer.n_in(), layer.depthwise ? 1 : layer.n_filt);
        const Shape shape{layer.grid.height.out, layer.grid.width.out, layer.n_filt};
        then("Conv2D", shape, type(), std::move(layer));
        design_.nodes.back().reuse_factor = reuse;
    }

    void add_pooling()
    {
        design::Pooling layer;
        layer.op = random_.chance(0.5) ? graph::PoolOp::max : graph::PoolOp::average;
        layer.grid = grid();
        layer.n_chan = last().shape[2];
        layer.counts_padding = random_.chance(0.3);
        layer.accum = {last().result.width + 6, last().result.integer + 6, last().result.is_signed};
        const FixedPoint result = random_.chance(0.5) ? last().result : type();
        const Shape shape{layer.grid.height.out, layer.grid.width.out, layer.n_chan};
        then("Pooling2D", shape, result, layer);
    }

    void add_rearrangement()
    {
        design::Rearrangement layer;
        const auto n = static_cast<int>(elements());
        const std::size_t channels = last().shape.back();
        const std::size_t outputs = channels * size(1, 6);
        for (std::size_t k = 0; k < outputs; ++k)
            layer.source.push_back(random_.chance(0.1) ? -1 : random_.integer(0, n - 1));
        then("Rearrangement", {outputs}, last().result, std::move(layer));
    }

    /// Two tensors of one shape: what is there and a function of it.
    void add_merge()
    {
        const NodeId first = last().id;
        const Shape shape = last().shape;
        then("Activation", shape, type(), design::Activation{graph::Function::relu, {}, 1024});
        const NodeId second = last().id;
        if (random_.chance(0.3)) {
            const std::size_t n = element_count(shape);
            add("Concatenate", {2 * n}, type(), design::Concatenate{n, n}, {first, second});
            return;
        }
        add("Merge", shape, type(), design::Merge{static_cast<graph::Merge::Kind>(random_.integer(0, 5))},
            {first, second});
    }

    void add_quantizer()
    {
        design::FixedPointQuantizer layer;
        for (std::size_t k = 0; k < elements(); ++k)
            layer.types.push_back(k > 0 && random_.chance(0.5) ? layer.types.back() : type(10));
        if (random_.chance(0.2))
            layer.types.front().width = 0;
        FixedPoint result{.width = 1, .integer = 1, .is_signed = true};
        for (const FixedPoint& each : layer.types) {
            if (each.width == 0)
                continue;
            const int integer = std::max(result.integer, each.integer + (each.is_signed ? 0 : 1));
            const int fraction = std::max(result.fraction(), each.fraction());
            result = {.width = integer + fraction, .integer = integer, .is_signed = true};
        }
        then("FixedPointQuantizer", last().shape, result, std::move(layer));
    }

    void add_einsum_dense()
    {
        design::EinsumDense layer;
        layer.contracted = last().shape.back();
        layer.free_data = elements() / layer.contracted;
        layer.free_kernel = size(1, 5);
        const std::size_t outputs = layer.free_data * layer.free_kernel;
        layer.gather.resize(elements());
        layer.order.resize(outputs);
        std::iota(layer.gather.begin(), layer.gather.end(), 0U);
        for (std::size_t e = 0; e < outputs; ++e) // the result transposed
            layer.order[e] =
                static_cast<std::uint32_t>(e % layer.free_data * layer.free_kernel + e / layer.free_data);
        layer.weight = weights(layer.contracted * layer.free_kernel);
        layer.bias = weights(outputs);
        layer.accum = accumulator(layer.weight.type, layer.contracted);
        then("EinsumDense", {outputs}, type(), std::move(layer));
    }

    design::RecurrentCell cell(graph::CellKind kind, std::size_t n_in, std::size_t n_out)
    {
        design::RecurrentCell made;
        const std::size_t gates = graph::gate_count(kind) * n_out;
        made.kind = kind;
        made.n_in = n_in;
        made.n_out = n_out;
        made.weight = weights(n_in * gates);
        made.recurrent_weight = weights(n_out * gates);
        made.bias = weights(gates);
        if (kind != graph::CellKind::simple_rnn)
            made.recurrent_bias = {made.bias.type, weights(gates).raw};
        for (std::int64_t& raw : made.recurrent_bias.raw)
            raw = made.bias.raw[static_cast<std::size_t>(&raw - made.recurrent_bias.raw.data())];
        made.accum = {.width = 16, .integer = random_.integer(4, 8)};
        made.table = type(18);
        made.reuse_factor = random_reuse(random_, n_in, gates);
        made.recurrent_reuse_factor = random_reuse(random_, n_out, gates);
        made.strategy = random_.chance(0.5) ? design::Strategy::latency : design::Strategy::resource;
        return made;
    }

    void add_recurrent()
    {
        design::Recurrent layer;
        layer.steps = last().shape[0] * last().shape[1];
        layer.return_sequences = random_.chance(0.5);
        const std::size_t n_out = size(1, 3);
        layer.cell = cell(static_cast<graph::CellKind>(random_.integer(0, 2)), last().shape[2], n_out);
        const std::size_t rows = layer.return_sequences ? layer.steps : 1;
        FixedPoint result = type();
        // Designs for Intel's tools have LSTMs of one type for states and sums only.
        if (layer.cell.kind == graph::CellKind::lstm &&
            (design_.backend == design::Backend::quartus || design_.backend == design::Backend::oneapi))
            result = layer.cell.accum;
        then("LSTM", {rows * n_out}, result, std::move(layer));
    }

    void add_softmax()
    {
        const FixedPoint in = last().result;
        design::Softmax layer;
        layer.implementation = static_cast<design::SoftmaxImplementation>(random_.integer(0, 3));
        layer.n = last().shape.back();
        layer.exp_table = type(20);
        layer.inv_table = type(20);
        layer.inv_inp = type(20);
        layer.accum = type(20);
        const int sign = in.is_signed ? 1 : 0;
        layer.inp_norm = {in.width - sign, in.integer - sign, false};
        const bool stable = layer.implementation == design::SoftmaxImplementation::stable;
        layer.exp_table_size = std::size_t{1} << std::clamp(stable ? layer.inp_norm.width : in.width, 1, 9);
        layer.inv_table_size = std::size_t{1} << std::clamp(layer.inv_inp.width, 1, 9);
        then("Softmax", last().shape, type(), layer);
    }

    void add_to_vector()
    {
        switch (random_.integer(0, 9)) {
        case 0:
        case 1:
        case 2:
            return add_dense();
        case 3:
            return add_normalization();
        case 4:
        case 5:
            return add_activation();
        case 6:
            return add_other_activation();
        case 7:
            return add_merge();
        case 8:
            return add_quantizer();
        default:
            return add_einsum_dense();
        }
    }

    void add_to_image()
    {
        switch (random_.integer(0, 9)) {
        case 0:
        case 1:
        case 2:
            return add_convolution();
        case 3:
        case 4:
            return add_pooling();
        case 5:
            return add_rearrangement();
        case 6:
            return add_recurrent();
        case 7:
            return add_dense();
        case 8:
            return add_merge();
        default:
            return add_to_vector();
        }
    }

    Random random_;
    design::Design design_;
};

} // namespace bitscape::tests
