#include "exporter_hls/layers.hpp"

#include "emulate/tables.hpp"
#include "exporter_hls/literals.hpp"
#include "exporter_hls/widths.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bitscape::hls {
namespace {

using design::Strategy;

/// Collects the lines of a config struct.
class ConfigText {
public:
    explicit ConfigText(const std::string& name) : text_("struct " + name + " {\n") {}
    void constant(std::string_view name, std::size_t value)
    {
        text_ += fmt::format("    static constexpr unsigned {} = {};\n", name, value);
    }
    void type(std::string_view name, const FixedPoint& type)
    {
        text_ += fmt::format("    typedef {} {};\n", to_ap_string(type), name);
    }
    [[nodiscard]] std::string finish() && { return std::move(text_) + "};\n"; }

private:
    std::string text_;
};

std::vector<std::int64_t> transposed(const std::vector<std::int64_t>& matrix, std::size_t rows,
                                     std::size_t columns)
{
    std::vector<std::int64_t> result(matrix.size());
    for (std::size_t r = 0; r < rows; ++r)
        for (std::size_t c = 0; c < columns; ++c)
            result[c * rows + r] = matrix[r * columns + c];
    return result;
}

/// Writes the text of one node; one overload of text() per kind of layer.
class LayerWriter {
public:
    LayerWriter(const design::Design& design, const design::Node& node, const Names& names,
                const Wiring::Step& step)
        : design_(design), node_(node), names_(names), step_(step), config_(names.config)
    {
    }

    Result<LayerText> run()
    {
        if (Result<void> fits = check_widths(design_, node_); !fits)
            return pass(std::move(fits).error());
        Result<void> done =
            std::visit([&](const auto& operation) { return text(operation); }, node_.operation);
        if (!done)
            return pass(std::move(done).error());
        if (has_config_)
            result_.config = std::move(config_).finish();
        return std::move(result_);
    }

private:
    Result<void> text(const design::Input&) { return {}; }
    Result<void> text(const design::Reshape&) { return {}; }
    template <class Other> Result<void> text(const Other&)
    {
        return fail(ErrorCode::unsupported, fmt::format("layer '{}'", node_.name),
                    fmt::format("{} cannot be exported yet", node_.class_name));
    }

    Result<void> text(const design::Dense& dense)
    {
        const auto reuse = static_cast<std::size_t>(node_.reuse_factor);
        const std::size_t products = dense.n_in * dense.n_out;
        const bool latency = dense.strategy == Strategy::latency;
        if (dense.weight.raw.size() != products || dense.bias.raw.size() != dense.n_out)
            return failure(ErrorCode::mismatch, "the weights do not fit the layer's size");
        if (!multiplies_numbers(dense.weight.type))
            return failure(ErrorCode::unsupported,
                           "products of signs or powers of two cannot be exported yet");
        const bool valid = reuse <= dense.n_in ? reuse >= 1 && dense.n_in % reuse == 0
                                               : reuse % dense.n_in == 0 && products % reuse == 0;
        if (!latency && !valid)
            return failure(
                ErrorCode::invalid_value,
                fmt::format("reuse factor {} is not valid for a {} x {} matrix with the Resource strategy",
                            reuse, dense.n_in, dense.n_out));
        const auto zeros = static_cast<std::size_t>(std::ranges::count(dense.weight.raw, 0));
        const std::size_t multipliers = (products + reuse - 1) / reuse - zeros / reuse;
        config_.constant("n_in", dense.n_in);
        config_.constant("n_out", dense.n_out);
        config_.constant("n_rows", elements() / dense.n_out);
        config_.constant("reuse_factor", reuse);
        config_.constant("multiplier_limit", std::max<std::size_t>(multipliers, 1));
        config_.type("weight_t", dense.weight.type);
        config_.type("bias_t", dense.bias.type);
        config_.type("accum_t", dense.accum);
        if (latency)
            constants("w", "weight_t", fmt::format("weights [{}, {}]", dense.n_in, dense.n_out),
                      dense.weight.raw, dense.weight.type);
        else
            constants("w", "weight_t",
                      fmt::format("weights, transposed to [{}, {}]", dense.n_out, dense.n_in),
                      transposed(dense.weight.raw, dense.n_in, dense.n_out), dense.weight.type);
        constants("b", "bias_t", fmt::format("biases [{}]", dense.n_out), dense.bias.raw, dense.bias.type);
        call(latency ? "dense_latency" : "dense_resource", {"w", "b"});
        return {};
    }

    Result<void> text(const design::BatchNormalization& layer)
    {
        const std::size_t channels = layer.scale.raw.size();
        if (channels == 0 || layer.bias.raw.size() != channels || elements() % channels != 0)
            return failure(ErrorCode::mismatch, "scale and bias do not fit the layer's size");
        if (!multiplies_numbers(layer.scale.type))
            return failure(ErrorCode::unsupported,
                           "products of signs or powers of two cannot be exported yet");
        const auto reuse = static_cast<std::size_t>(std::max<std::int64_t>(node_.reuse_factor, 1));
        config_.constant("n", elements());
        config_.constant("n_channels", channels);
        config_.constant("reuse_factor", reuse);
        config_.constant("multiplier_limit", (elements() + reuse - 1) / reuse);
        config_.type("scale_t", layer.scale.type);
        config_.type("bias_t", layer.bias.type);
        constants("s", "scale_t", fmt::format("scale [{}]", channels), layer.scale.raw, layer.scale.type);
        constants("b", "bias_t", fmt::format("bias [{}]", channels), layer.bias.raw, layer.bias.type);
        call("normalize", {"s", "b"});
        return {};
    }

    Result<void> text(const design::Activation& layer)
    {
        config_.constant("n", elements());
        switch (layer.function) {
        case graph::Function::linear:
            call("linear", {});
            return {};
        case graph::Function::relu:
            call("relu", {});
            return {};
        case graph::Function::sigmoid:
            return looked_up("sigmoid", layer, emulate::sigmoid_table(layer.table_size, layer.table));
        case graph::Function::tanh:
            return looked_up("tanh", layer, emulate::tanh_table(layer.table_size, layer.table));
        default: // the exported project has kernels for these four
            break;
        }
        return failure(ErrorCode::unsupported, "this activation cannot be exported");
    }

    Result<void> looked_up(std::string_view function, const design::Activation& layer,
                           const std::vector<std::int64_t>& table)
    {
        if (table.empty())
            return failure(ErrorCode::invalid_value, "the table has no entries");
        config_.constant("table_size", layer.table_size);
        config_.type("table_t", layer.table);
        constants("t", "table_t", fmt::format("table of {} [{}]", function, table.size()), table,
                  layer.table);
        call(function, {"t"});
        return {};
    }

    Result<void> text(const design::Softmax& layer)
    {
        if (layer.n == 0 || elements() % layer.n != 0)
            return failure(ErrorCode::mismatch, "the number of classes does not fit the layer's size");
        if (layer.inner != 1)
            return failure(ErrorCode::unsupported, "softmax over an inner axis cannot be exported yet");
        config_.constant("n", layer.n);
        config_.constant("n_groups", elements() / layer.n);
        if (layer.implementation == design::SoftmaxImplementation::argmax) {
            call("softmax_argmax", {});
            return {};
        }
        config_.constant("exp_table_size", layer.exp_table_size);
        config_.constant("inverse_table_size", layer.inv_table_size);
        return layer.implementation == design::SoftmaxImplementation::legacy ? legacy(layer) : tabled(layer);
    }

    Result<void> legacy(const design::Softmax& layer)
    {
        config_.type("table_t", emulate::legacy_table_type);
        constants("e", "table_t", "exp(x) over [-8, 8)",
                  emulate::legacy_exponential_table(layer.exp_table_size), emulate::legacy_table_type);
        constants("i", "table_t", "1 / x over [0, 64)", emulate::legacy_inverse_table(layer.inv_table_size),
                  emulate::legacy_table_type);
        call("softmax_legacy", {"e", "i"});
        return {};
    }

    Result<void> tabled(const design::Softmax& layer)
    {
        const bool stable = layer.implementation == design::SoftmaxImplementation::stable;
        const FixedPoint& address = stable ? layer.inp_norm : input_type(design_, node_);
        if (layer.exp_table_size < 2 || emulate::address_bits(layer.exp_table_size) > address.width)
            return failure(ErrorCode::invalid_value,
                           fmt::format("an exponential table of {} entries does not fit its {}-bit address",
                                       layer.exp_table_size, address.width));
        if (layer.inv_table_size < 2 || emulate::address_bits(layer.inv_table_size) > layer.inv_inp.width)
            return failure(ErrorCode::invalid_value,
                           fmt::format("an inverse table of {} entries does not fit its {}-bit address",
                                       layer.inv_table_size, layer.inv_inp.width));
        if (stable)
            config_.type("norm_t", layer.inp_norm);
        config_.type("exp_table_t", layer.exp_table);
        config_.type("accum_t", layer.accum);
        config_.type("inverse_input_t", layer.inv_inp);
        config_.type("inverse_table_t", layer.inv_table);
        constants("e", "exp_table_t", stable ? "exp(-x), x in the upper bits" : "exp(x), x in the upper bits",
                  emulate::exponential_table(layer.exp_table_size, address, stable, layer.exp_table),
                  layer.exp_table);
        constants("i", "inverse_table_t", "1 / x, x in the upper bits",
                  emulate::inverse_table(layer.inv_table_size, layer.inv_inp, layer.inv_table),
                  layer.inv_table);
        call(stable ? "softmax_stable" : "softmax_latency", {"e", "i"});
        return {};
    }

    /// Not signs, powers of two, or one bit by one bit, whose products and sums are others.
    [[nodiscard]] bool multiplies_numbers(const FixedPoint& weight) const
    {
        const FixedPoint& data = input_type(design_, node_);
        const auto is_bit = [](const FixedPoint& type) {
            return type.is_integer && !type.is_signed && type.width == 1;
        };
        return weight.encoding == Encoding::number && data.encoding == Encoding::number &&
               !(is_bit(weight) && is_bit(data));
    }

    [[nodiscard]] std::size_t elements() const { return element_count(node_.shape); }

    void constants(std::string_view prefix, std::string_view type_name, std::string_view what,
                   const std::vector<std::int64_t>& raw, const FixedPoint& type)
    {
        const std::string name = fmt::format("{}{}", prefix, names_.number);
        const std::string comment = fmt::format("{}: {}, {}", one_line(node_.name), what, to_string(type));
        result_.headers.push_back(
            {"firmware/weights/" + name + ".h",
             array_header(comment, names_.config + "::" + std::string(type_name), name, raw, type)});
    }

    void call(std::string_view kernel, const std::vector<std::string>& arrays)
    {
        has_config_ = true;
        result_.call = fmt::format("bitscape_hls::{}<{}>({}, {}", kernel, names_.config, step_.reads.front(),
                                   step_.writes);
        for (const std::string& array : arrays)
            result_.call += ", " + array + names_.number;
        result_.call += ");";
    }

    [[nodiscard]] tl::unexpected<Error> failure(ErrorCode code, std::string what) const
    {
        return fail(code, fmt::format("layer '{}'", node_.name), std::move(what));
    }

    const design::Design& design_;
    const design::Node& node_;
    const Names& names_;
    const Wiring::Step& step_;
    ConfigText config_;
    bool has_config_ = false;
    LayerText result_;
};

} // namespace

Result<LayerText> layer_text(const design::Design& design, const design::Node& node, const Names& names,
                             const Wiring::Step& step)
{
    return LayerWriter(design, node, names, step).run();
}

} // namespace bitscape::hls
