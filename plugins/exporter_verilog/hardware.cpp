#include "exporter_verilog/hardware.hpp"

#include "design/redundancy.hpp"
#include "exporter_hls/naming.hpp"
#include "exporter_verilog/structure.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fmt/format.h>

namespace bitscape::verilog {
namespace {

/// The layer's name as an identifier of Verilog and VHDL behind its number, which makes it unique.
std::string module_name(const std::string& number, std::string_view layer)
{
    constexpr std::size_t longest = 40;
    std::string name = "layer" + number + "_";
    for (const char c : layer.substr(0, longest)) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (plain || name.back() != '_') // VHDL knows no two underscores side by side, and none at the end
            name += plain ? c : '_';
    }
    if (name.back() == '_')
        name.pop_back();
    return name;
}

LayerPlan plan_of(const LayerContext& context)
{
    LayerPlan plan;
    plan.name = context.name;
    plan.title = hls::one_line(context.node.name);
    plan.comment =
        fmt::format("{} ({}): {} -> {}", plan.title, context.node.class_name,
                    bitscape::to_string(context.input_type()), bitscape::to_string(context.result()));
    for (std::size_t k = 0; k < context.step.inputs.size(); ++k)
        plan.inputs.push_back({context.input_elements(k), context.input_type(k).width});
    plan.output = {context.elements(), context.result().width};
    return plan;
}

/// Builds layer after layer, then the top.
class Builder {
public:
    Builder(const design::Design& design, std::string project, const Settings& settings)
        : design_(design), settings_(settings), names_(hls::make_names(design)),
          top_(design, std::move(project))
    {
    }

    Result<Hardware> run(const std::stop_token& stop, Progress& progress)
    {
        progress.total += static_cast<std::int64_t>(design_.nodes.size());
        for (const design::Node& node : design_.nodes) {
            if (stop.stop_requested())
                return fail(ErrorCode::cancelled, {}, "cancelled");
            if (auto added = add(node, stop); !added)
                return pass(std::move(added).error().at(fmt::format("layer '{}'", node.name)));
            ++progress.done;
        }
        top_.finish(made_, settings_.pipelining);
        return std::move(made_);
    }

private:
    Result<void> add(const design::Node& node, const std::stop_token& stop)
    {
        std::vector<emulate::TensorInfo> inputs;
        for (const NodeId id : node.inputs)
            inputs.push_back(tensors_[id.index()]);
        auto compiled = emulate::compile(design_, node, inputs, false);
        if (!compiled)
            return fail(compiled.error().code, {}, compiled.error().what);
        emulate::TensorInfo out = compiled->out;
        if (std::holds_alternative<design::Input>(node.operation)) {
            top_.add_input(node, names_[node.id.index()].tensor);
        } else if (std::holds_alternative<design::Reshape>(node.operation)) {
            out.range = inputs[0].range;
            top_.add_alias(node);
        } else {
            auto layer = add_layer(node, *compiled, stop);
            if (!layer)
                return pass(std::move(layer).error());
            out.range = *layer;
        }
        tensors_.push_back(out);
        return {};
    }

    Result<Range> add_layer(const design::Node& node, const emulate::Step& step, const std::stop_token& stop)
    {
        const std::string& number = names_[node.id.index()].number;
        const Moment begin = top_.begin_of(node);
        LayerContext context{design_,
                             node,
                             step,
                             {},
                             settings_.pipelining,
                             begin.levels,
                             settings_.products,
                             module_name(number, node.name),
                             stop};
        for (const emulate::TensorInfo& input : step.inputs)
            context.inputs.push_back(input.range);
        auto layer = build_layer(context);
        if (!layer)
            return pass(std::move(layer).error());
        const Moment end = layer->kernels.front().module.end();
        Moment last = end;
        for (const Layer::Kernel& kernel : layer->kernels)
            last = std::max(last, kernel.module.end());
        LayerReport report{node.name,
                           node.class_name,
                           context.name,
                           layer->products,
                           layer->kernels.size(),
                           layer->instances.size(),
                           0,
                           {begin.stage + last.stage, last.levels}};
        LayerPlan plan = plan_of(context);
        std::vector<std::size_t> uses(layer->kernels.size(), 0);
        for (const Layer::Instance& instance : layer->instances)
            ++uses[instance.kernel];
        const bool thrice = design::redundancy(design_, node) == design::Redundancy::logic;
        const std::size_t copies = thrice ? 3 : 1;
        for (std::size_t k = 0; k < layer->kernels.size(); ++k) {
            Layer::Kernel& kernel = layer->kernels[k];
            plan.is_wire.push_back(kernel.is_wire && last.stage == 0);
            if (plan.is_wire.back())
                continue;
            kernel.module.prepare();
            report.registers += kernel.module.registers() * uses[k] * copies;
        }
        plan.layer = *std::move(layer);
        made_.registers += report.registers;
        top_.add_layer(node, context.name, names_[node.id.index()].tensor, report.end);
        made_.layers.push_back(std::move(report));
        made_.plans.push_back(std::move(plan));
        return made_.plans.back().layer.range;
    }

    const design::Design& design_;
    const Settings& settings_;
    std::vector<hls::Names> names_;
    std::vector<emulate::TensorInfo> tensors_; ///< by node
    Top top_;
    Hardware made_;
};

/// A whole number from `low` to `high` below the key `Verilog`.
Result<std::optional<int>> number_at(const design::Design& design, std::string_view key, int low, int high)
{
    const config::Node* section = design.configuration.root().find("Verilog");
    const config::Node* found = section == nullptr ? nullptr : section->find(key);
    if (found == nullptr)
        return std::optional<int>{};
    const std::string* text = found->text();
    int value = 0;
    const char* end = text == nullptr ? nullptr : text->data() + text->size();
    if (text == nullptr || text->empty() || std::from_chars(text->data(), end, value).ptr != end ||
        value < low || value > high)
        return fail(ErrorCode::invalid_value, fmt::format("Verilog: {}", key),
                    fmt::format("must be a whole number from {} to {}", low, high));
    return std::optional<int>(value);
}

} // namespace

Result<Settings> settings_of(const design::Design& design)
{
    constexpr int most_levels = 1000;
    const auto levels = number_at(design, "LevelsPerStage", 0, most_levels);
    const auto extra = number_at(design, "ExtraDepth", 0, most_levels);
    const auto effort = number_at(design, "Effort", 1, 64);
    for (const auto* value : {&levels, &extra, &effort})
        if (!*value)
            return pass(value->error());
    // An adder of some 12 bits with its wires, on today's parts at their slower speed.
    constexpr double ns_a_level = 1.0, ns_of_a_register = 0.5;
    const int by_clock =
        static_cast<int>(std::floor((design.clock_period_ns - ns_of_a_register) / ns_a_level));
    Settings settings;
    settings.pipelining.levels = levels->value_or(std::clamp(by_clock, 1, most_levels));
    settings.products.extra_depth = extra->value_or(0);
    settings.products.attempts = effort->value_or(settings.products.attempts);
    return settings;
}

Result<Hardware> build_hardware(const design::Design& design, const std::string& project,
                                const Settings& settings, std::stop_token stop, Progress& progress)
{
    return Builder(design, project, settings).run(stop, progress);
}

} // namespace bitscape::verilog
