#include "emulate/backends/catapult.hpp"
#include "emulate/backends/quartus.hpp"
#include "exporter_hls/layer_writer.hpp"

#include <fmt/format.h>

namespace bitscape::hls {
namespace {

/// Types, tables and their addresses, as Softmax and TableSoftmax have them.
template <class Layer>
Result<void> write_tables(LayerWriter& writer, const Layer& layer, bool stable, double scale)
{
    ConfigText& config = writer.config;
    const FixedPoint& address = stable ? layer.inp_norm : writer.input();
    if (layer.exp_table_size < 2 || emulate::address_bits(layer.exp_table_size) > address.width)
        return writer.failure(
            ErrorCode::invalid_value,
            fmt::format("an exponential table of {} entries does not fit its {}-bit address",
                        layer.exp_table_size, address.width));
    if (layer.inv_table_size < 2 || emulate::address_bits(layer.inv_table_size) > layer.inv_inp.width)
        return writer.failure(ErrorCode::invalid_value,
                              fmt::format("an inverse table of {} entries does not fit its {}-bit address",
                                          layer.inv_table_size, layer.inv_inp.width));
    config.constant("exp_table_size", layer.exp_table_size);
    config.constant("inverse_table_size", layer.inv_table_size);
    if (stable)
        writer.type(config, "norm_t", layer.inp_norm);
    writer.type(config, "accum_t", layer.accum);
    writer.type(config, "inverse_input_t", layer.inv_inp);
    const std::string exponentials = writer.array(
        "e", "exp_table_t", stable ? "exp(-x), x in the upper bits" : "exp(x), x in the upper bits",
        emulate::exponential_table(layer.exp_table_size, address, stable, layer.exp_table,
                                   static_cast<float>(scale)),
        layer.exp_table);
    const std::string inverses = writer.array(
        "i", "inverse_table_t", "1 / x, x in the upper bits",
        emulate::inverse_table(layer.inv_table_size, layer.inv_inp, layer.inv_table), layer.inv_table);
    writer.call("softmax",
                fmt::format("softmax<bitscape_hls::{}, {}>", stable ? "SoftmaxStable" : "SoftmaxLatency",
                            config.name()),
                {exponentials, inverses});
    return {};
}

Result<void> write_legacy(LayerWriter& writer, const design::Softmax& layer)
{
    ConfigText& config = writer.config;
    // Streams keep the default size of hls4ml's configuration.
    constexpr std::size_t stream_size = 1024;
    const bool stream = writer.design.io_type == design::IoType::io_stream;
    const std::size_t exponentials = stream ? stream_size : layer.exp_table_size;
    const std::size_t inverses = stream ? stream_size : layer.inv_table_size;
    config.constant("exp_table_size", exponentials);
    config.constant("inverse_table_size", inverses);
    const std::string e =
        writer.array("e", "table_t", "exp(x) over [-8, 8)", emulate::legacy_exponential_table(exponentials),
                     emulate::legacy_table_type);
    const std::string i = writer.numbers("i", config.name() + "::table_t", "1 / x over [0, 64)",
                                         emulate::legacy_inverse_table(inverses), emulate::legacy_table_type);
    writer.call("softmax", fmt::format("softmax<bitscape_hls::SoftmaxLegacy, {}>", config.name()), {e, i});
    return {};
}

/// Intel's backends: one size for both tables, which all softmax layers share.
Result<void> write_intel(LayerWriter& writer, const design::Softmax& layer)
{
    using enum design::SoftmaxImplementation;
    const std::vector<emulate::TensorInfo> inputs{tensor_info(writer.design, writer.node, 0)};
    const Result<emulate::Tables> tables = emulate::quartus::softmax_tables(
        {writer.design, writer.node, inputs, writer.node.result, writer.elements()}, layer);
    if (!tables)
        return pass(Error(tables.error()).at(fmt::format("layer '{}'", writer.node.name)));
    ConfigText& config = writer.config;
    config.constant("table_size", layer.inv_table_size);
    writer.type(config, "exp_t", layer.exp_table);
    writer.type(config, "inverse_t", layer.inv_table);
    const FixedPoint& entry = emulate::quartus::softmax_entry;
    const std::string e = writer.array("e", "table_t", "exponentials", tables->exponential, entry);
    const std::string i =
        writer.numbers("i", config.name() + "::table_t", "reciprocals", tables->inverse, entry);
    const std::string_view form = layer.implementation == stable    ? "StableTables"
                                  : layer.implementation == latency ? "LatencyTables"
                                                                    : "LegacyTables";
    writer.call("softmax_intel", fmt::format("softmax_by_tables<bitscape_hls::{}, {}>", form, config.name()),
                {e, i});
    return {};
}

/// Catapult computes one softmax, whatever the implementation.
Result<void> write_segments(LayerWriter& writer)
{
    const emulate::catapult::SoftmaxTypes types =
        emulate::catapult::softmax_types(writer.input(), writer.elements());
    writer.config.constant("n", writer.elements());
    writer.type(writer.config, "exp_t", types.exponential);
    writer.type(writer.config, "sum_t", types.sum);
    writer.type(writer.config, "inverse_t", types.inverse);
    writer.call("softmax_segments", fmt::format("softmax_by_segments<{}>", writer.config.name()), {});
    return {};
}

} // namespace

Result<void> write(LayerWriter& writer, const design::Softmax& layer)
{
    using enum design::SoftmaxImplementation;
    ConfigText& config = writer.config;
    if (writer.design.backend == design::Backend::catapult)
        return write_segments(writer);
    if (layer.n == 0 || layer.inner == 0 || writer.elements() % (layer.n * layer.inner) != 0)
        return writer.failure(ErrorCode::mismatch, "the number of classes does not fit the layer's size");
    config.constant("n", layer.n);
    if (!writer.dialect.is_amd() && layer.implementation != argmax)
        return write_intel(writer, layer);
    config.constant("n_elements", writer.elements());
    config.constant("inner", layer.inner);
    if (layer.implementation == argmax) {
        writer.call("softmax", fmt::format("softmax_argmax<{}>", config.name()), {});
        return {};
    }
    if (layer.implementation == legacy)
        return write_legacy(writer, layer);
    return write_tables(writer, layer, layer.implementation == stable, 1);
}

Result<void> write(LayerWriter& writer, const design::TableSoftmax& layer)
{
    if (layer.outer * layer.slice * layer.inner != writer.elements() * writer.beats)
        return writer.failure(ErrorCode::mismatch, "its axes do not fit its input");
    writer.config.constant("n", layer.slice);
    writer.config.constant("n_elements", writer.elements());
    writer.config.constant("inner", layer.inner);
    return write_tables(writer, layer, layer.stable, layer.input_scale);
}

} // namespace bitscape::hls
