#include "design/backend_name.hpp"
#include "design/build/build.hpp"
#include "design/finish/finish.hpp"
#include "design/hls_graph.hpp"
#include "design/notes.hpp"
#include "design/passes/passes.hpp"

#include <fmt/format.h>

namespace bitscape::design {

namespace {

Result<Backend> parse_backend(const std::string& name)
{
    if (const std::optional<Backend> backend = backend_named(name))
        return *backend;
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

/// Resolving and emulating take some 50 bytes a weight, and hls4ml writes each one as text.
Result<void> check_size(const graph::Model& model)
{
    constexpr std::size_t most_parameters = std::size_t{1} << 24;
    std::size_t count = 0;
    for (const graph::Layer& layer : model.layers)
        count += graph::parameter_count(layer);
    if (count <= most_parameters)
        return {};
    return fail(ErrorCode::unsupported, "",
                fmt::format("has {} parameters; designs of up to {} are built", count, most_parameters));
}

} // namespace

Result<Design> resolve(std::shared_ptr<const graph::Model> model, const config::Configuration& configuration)
{
    if (auto checked = check_size(*model); !checked)
        return pass(std::move(checked).error());
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

    config::Configuration settings = hls::with_separable_halves(*model, configuration); // rewrites add layers
    Result<hls::Graph> graph = hls::build(*model, settings);
    if (!graph)
        return pass(std::move(graph).error());
    hls::PassContext context{.model = *model,
                             .graph = *graph,
                             .configuration = settings,
                             .backend = design.backend,
                             .io_type = design.io_type};
    if (model->channels_first) {
        Result<hls::LayoutSettings> layout = hls::layout_settings(settings);
        if (!layout)
            return pass(std::move(layout).error());
        context.layout = *layout;
    }
    if (Result<void> converted = hls::convert(context); !converted)
        return pass(std::move(converted).error());
    if (Result<void> specialized = hls::specialize(context); !specialized)
        return pass(std::move(specialized).error());
    design.notes = std::move(graph->notes);
    design.rewrites = std::move(graph->rewrites);
    if (Result<void> finished = hls::finish(*graph, settings, design); !finished)
        return pass(std::move(finished).error());
    add_notes(design);
    return design;
}

} // namespace bitscape::design
