#include "search/presets.hpp"

#include "config/attribute.hpp"
#include "emulate/ranges.hpp"
#include "fixed/cast.hpp"
#include "fixed/range.hpp"
#include "search/space_targets.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <fmt/format.h>
#include <map>
#include <utility>

namespace bitscape::search {

namespace {

constexpr std::array all_presets{Preset::as_trained, Preset::as_hls4ml, Preset::smallest,
                                 Preset::match_quantizers};
constexpr std::array<std::string_view, 4> preset_names{"as-trained", "hls4ml", "smallest", "quantizers"};

using TensorName = std::pair<std::string, std::string>; ///< layer, tensor

/// Any quantizer among a layer's own fields, or those of a layer inside it.
template <class Operation> bool has_quantizer(const Operation& layer)
{
    bool found = false;
    if constexpr (requires { layer.kernel_quantizer.has_value(); })
        found = found || layer.kernel_quantizer;
    if constexpr (requires { layer.bias_quantizer.has_value(); })
        found = found || layer.bias_quantizer;
    if constexpr (requires { layer.recurrent_quantizer.has_value(); })
        found = found || layer.recurrent_quantizer || layer.state_quantizer;
    if constexpr (requires { layer.depthwise_quantizer.has_value(); })
        found = found || layer.depthwise_quantizer || layer.pointwise_quantizer;
    if constexpr (requires { layer.quantizer.has_value(); })
        found = found || layer.quantizer;
    if constexpr (requires { layer.cell; })
        found = found || has_quantizer(layer.cell);
    if constexpr (requires { layer.convolution; })
        found = found || has_quantizer(layer.convolution);
    return found;
}

template <class... Kinds> bool is_any_of(const graph::Operation& operation)
{
    return (std::holds_alternative<Kinds>(operation) || ...);
}

/// `now` with hls4ml's defaults for the model in place of its own knobs.
config::Configuration as_hls4ml(const graph::Model& model, const config::Configuration& now)
{
    const config::Configuration defaults = config::default_configuration(model);
    config::Node root = now.root();
    const config::Node* own = root.find("HLSConfig");
    const config::Node* settings = own != nullptr ? own->find("Model") : nullptr;
    const config::Node* read_back = settings != nullptr ? settings->find("ReadBack") : nullptr;
    config::Node fresh = *defaults.root().find("HLSConfig");
    if (read_back != nullptr) // a network that was read back from its code stays one
        fresh["Model"]["ReadBack"] = *read_back;
    root["HLSConfig"] = std::move(fresh);
    return config::Configuration(std::move(root));
}

void set_quantizer_types(const graph::Model& model, config::Configuration& configuration)
{
    for (const QuantizerKnob& knob : quantizer_knobs(model))
        configuration.set_precision(knob.layer, knob.tensor, knob.text);
    if (!has_quantizer_layers(model))
        return;
    const config::Configuration defaults = config::default_configuration(model);
    const config::Node* layers = defaults.root().find("HLSConfig")->find("LayerName");
    for (const auto& [layer, settings] : std::get<config::Node::Map>(layers->value))
        if (const config::Node* types = settings.find("Precision"); types != nullptr && types->is_map())
            for (const auto& [tensor, text] : std::get<config::Node::Map>(types->value))
                if (text.text() != nullptr)
                    configuration.set_precision(layer, tensor, *text.text());
}

/// Works out types for one design after another, around the same model and data.
class Fitting {
public:
    Fitting(const std::shared_ptr<const study::Bench>& bench, config::Configuration start, int threads,
            std::stop_token stop, Progress& progress)
        : bench_(bench), configuration_(std::move(start)), threads_(threads), stop_(std::move(stop)),
          progress_(progress), backend_(configuration_.backend())
    {
        for (const QuantizerKnob& knob : quantizer_knobs(*bench->model))
            trained_.emplace_back(knob.layer, knob.tensor);
    }

    Result<PresetOutcome> smallest();
    Result<PresetOutcome> as_trained();

private:
    [[nodiscard]] bool is_free(const design::Node& node, const TensorType& tensor) const
    {
        const TensorName name{node.name, tensor.name};
        const bool is_recurrent = std::holds_alternative<design::Recurrent>(node.operation) ||
                                  std::holds_alternative<design::Bidirectional>(node.operation);
        if (is_recurrent && backend_ == "Quartus") // knows one type for all of them
            return false;
        const auto written = configuration_.precision(node.name, tensor.name);
        const bool from_elsewhere = tensor.type.is_integer && (!written || *written == "auto");
        return !from_elsewhere && tensor.type.encoding == Encoding::number &&
               std::find(trained_.begin(), trained_.end(), name) == trained_.end();
    }
    [[nodiscard]] Result<design::Design> resolve() const
    {
        if (stop_.stop_requested())
            return fail(ErrorCode::cancelled, {}, "cancelled");
        return design::resolve(bench_->model, configuration_);
    }
    void set(const design::Node& node, const std::string& tensor, const FixedPoint& type)
    {
        configuration_.set_precision(node.name, tensor, to_string(type));
    }
    /// Of a result: also of a linear activation that hls4ml merges into the node, whose type it would take.
    void set_result(const design::Design& design, const design::Node& node, const FixedPoint& type)
    {
        set(node, "result", type);
        for (const graph::Layer& layer : bench_->model->layers) {
            const auto* activation = std::get_if<graph::Activation>(&layer.operation);
            const bool is_merged = activation != nullptr && activation->function == graph::Function::linear &&
                                   layer.inputs.size() == 1 && layer.inputs.front() == node.source &&
                                   design.find(layer.name) == nullptr;
            const auto own = configuration_.precision(layer.name, "result");
            if (is_merged && own && *own != "auto")
                configuration_.set_precision(layer.name, "result", to_string(type));
        }
    }
    Result<void> fit_parameters(int width);
    Result<bool> fit_values(const design::Design& design);
    void widen_values(const design::Design& design, const std::vector<emulate::NeededRange>& ranges);
    [[nodiscard]] PresetOutcome outcome() const;

    std::shared_ptr<const study::Bench> bench_;
    config::Configuration configuration_;
    int threads_;
    std::stop_token stop_;
    Progress& progress_;
    std::string backend_;
    std::vector<TensorName> trained_;
    std::vector<emulate::NeededRange> ranges_; ///< of the design that was fitted last
};

/// Fitted, with a sign where it needs one, but never of a single bit: not every backend and layer takes such
/// a type.
FixedPoint smallest_type(const FixedPoint& type, double low, double high)
{
    FixedPoint start = type;
    start.is_signed = type.is_signed || low < 0; // without a sign nothing below zero fits
    FixedPoint fit = fitted(start, low, high);
    if (fit.width == 1 && fit.encoding == Encoding::number && !fit.is_integer) {
        ++fit.width;
        ++fit.integer;
    }
    return fit;
}

struct Values {
    double low = 0, high = 0;
};

/// Smallest and largest number of each parameter of a node.
struct ParameterValues {
    std::map<std::string, Values, std::less<>>& values;

    void operator()(std::string_view name, const design::WeightTensor& tensor) const
    {
        if (tensor.raw.empty())
            return;
        const auto [low, high] = std::minmax_element(tensor.raw.begin(), tensor.raw.end());
        values[std::string(name)] = {to_double(*low, tensor.type), to_double(*high, tensor.type)};
    }
    void operator()(std::string_view, const FixedPoint&, std::size_t) const {}
};

/// Integer bits of weights, biases and scales: those that their values need, seen through types without ends.
/// `width` 0: steps stay; otherwise they get as fine as that many bits allow.
Result<void> Fitting::fit_parameters(int width)
{
    constexpr int roomy_integer = 20, most_fraction = 40;
    const auto design = resolve();
    if (!design)
        return pass(design.error());
    const config::Configuration before = configuration_;
    std::vector<std::pair<const design::Node*, TensorType>> wanted;
    for (const design::Node& node : design->nodes)
        for (TensorType& tensor : variable_types(node)) {
            const bool is_parameter = tensor.role == TensorRole::weight || tensor.role == TensorRole::bias;
            if (!is_free(node, tensor))
                continue;
            if (!is_parameter) { // left to hls4ml they would grow with the parameters, beyond what it takes
                if (tensor.role != TensorRole::table)
                    set(node, tensor.name, FixedPoint{});
                continue;
            }
            const int fraction = width > 0 ? most_fraction : std::min(tensor.type.fraction(), most_fraction);
            FixedPoint roomy = tensor.type;
            roomy.integer = roomy_integer;
            roomy.is_signed = true;
            roomy.width = std::max(1, roomy_integer + fraction);
            set(node, tensor.name, roomy);
            wanted.emplace_back(&node, std::move(tensor));
        }
    const auto wide = resolve();
    if (!wide)
        return pass(wide.error());
    configuration_ = before;
    for (auto& [node, tensor] : wanted) {
        std::map<std::string, Values, std::less<>> values;
        const design::Node* same = wide->find(node->name);
        if (same != nullptr)
            std::visit([&](const auto& operation) { operation.each_type(ParameterValues{values}); },
                       same->operation);
        const auto found = values.find(tensor.name);
        if (found == values.end())
            continue;
        FixedPoint type = tensor.type;
        if (width > 0) {
            type = {.width = width, .rounding = Rounding::rnd};
            type.integer = integer_bits(found->second.low, found->second.high, true);
        }
        set(*node, tensor.name,
            width > 0 ? type : smallest_type(type, found->second.low, found->second.high));
    }
    return {};
}

/// An accumulator whose every possible sum fits, with the steps of `accum`.
FixedPoint possible_sums(const design::Design& design, const design::Node& node, const FixedPoint& accum,
                         const FixedPoint& weight, std::size_t terms)
{
    const FixedPoint& input = design.node(node.inputs[0]).result;
    FixedPoint type = accum;
    type.integer = input.integer + weight.integer + static_cast<int>(std::bit_width(terms)) + 1;
    type.width = std::clamp(type.integer + accum.fraction(), 1, 64);
    return type;
}

/// Integer bits of results and accumulators from what their values are now. False: nothing changed.
Result<bool> Fitting::fit_values(const design::Design& design)
{
    auto ranges = emulate::needed_ranges(design, *bench_->inputs, threads_, stop_, progress_);
    if (!ranges)
        return pass(std::move(ranges).error());
    ranges_ = *std::move(ranges);
    const config::Configuration before = configuration_;
    for (const design::Node& node : design.nodes)
        for (const TensorType& tensor : variable_types(node)) {
            const auto* range = emulate::find_range(ranges_, node.name, tensor.name);
            if (range == nullptr || !is_free(node, tensor))
                continue;
            FixedPoint type = smallest_type(tensor.type, range->min, range->highest());
            const auto* dense = std::get_if<design::Dense>(&node.operation);
            const auto* window = std::get_if<design::Convolution>(&node.operation);
            if (tensor.role == TensorRole::accumulator && tensor.type.overflow != Overflow::wrap) {
                if (dense != nullptr)
                    type = possible_sums(design, node, tensor.type, dense->weight.type, dense->n_in);
                else if (window != nullptr)
                    type = possible_sums(design, node, tensor.type, window->weight.type, window->n_in());
                else
                    continue;
            }
            if (tensor.role == TensorRole::result)
                set_result(design, node, type);
            else
                set(node, tensor.name, type);
        }
    return !(configuration_ == before);
}

Result<PresetOutcome> Fitting::smallest()
{
    if (!bench_->inputs || bench_->inputs->empty())
        return fail(ErrorCode::not_found, {},
                    "the smallest types that do not overflow need test data: open some");
    if (auto fit = fit_parameters(0); !fit)
        return pass(std::move(fit).error());
    // A layer's values are right once those before it are: each pass settles one layer at least.
    for (std::size_t pass_number = 0;; ++pass_number) {
        const auto design = resolve();
        if (!design)
            return pass(design.error());
        const auto changed = fit_values(*design);
        if (!changed)
            return pass(changed.error());
        if (!*changed || pass_number > design->nodes.size() + 1)
            break;
    }
    return outcome();
}

/// Says what still overflows.
PresetOutcome Fitting::outcome() const
{
    PresetOutcome outcome{configuration_, {}};
    for (const emulate::NeededRange& range : ranges_) {
        if (range.overflows == 0)
            continue;
        const TensorName name{range.layer, range.tensor};
        if (has_quantizer_layers(*bench_->model) ||
            std::find(trained_.begin(), trained_.end(), name) != trained_.end())
            outcome.notes.push_back({design::Note::Severity::info, range.layer,
                                     fmt::format("{}: {} values leave the range the model was trained with; "
                                                 "the quantizer's type stays",
                                                 range.tensor, range.overflows)});
        else
            outcome.notes.push_back({design::Note::Severity::warning, range.layer,
                                     fmt::format("{}: {} values do not fit {}", range.tensor, range.overflows,
                                                 to_string(range.type))});
    }
    return outcome;
}

/// Whether hls4ml makes an accumulator left to it as wide as its sums.
bool holds_every_sum(const design::Node& node)
{
    return std::holds_alternative<design::Dense>(node.operation) ||
           std::holds_alternative<design::Convolution>(node.operation) ||
           std::holds_alternative<design::Pooling>(node.operation) ||
           std::holds_alternative<design::Dot>(node.operation) ||
           std::holds_alternative<design::EinsumDense>(node.operation) ||
           std::holds_alternative<design::Einsum>(node.operation);
}

/// Results wide enough that nothing is lost, softmax tables fine enough.
void Fitting::widen_values(const design::Design& design, const std::vector<emulate::NeededRange>& ranges)
{
    constexpr int width = 28, without_data = 12, table_width = 24, table_integer = 8;
    constexpr std::string_view entries = "16384";
    for (const design::Node& node : design.nodes) {
        const auto* softmax = std::get_if<design::Softmax>(&node.operation);
        const auto* activation = std::get_if<design::Activation>(&node.operation);
        for (const TensorType& tensor : variable_types(node)) {
            if (!is_free(node, tensor))
                continue;
            FixedPoint type{.width = width,
                            .integer = without_data,
                            .rounding = Rounding::rnd,
                            .overflow = Overflow::sat};
            if (tensor.role == TensorRole::result) {
                if (const auto* range = emulate::find_range(ranges, node.name, "result"))
                    type.integer = std::max(integer_bits(range->min, range->highest(), true), 1) + 1;
                set_result(design, node, type);
            } else if (tensor.role == TensorRole::accumulator) {
                if (holds_every_sum(node))
                    configuration_.set_precision(node.name, tensor.name, "auto");
            } else if (tensor.role == TensorRole::table && (softmax != nullptr || activation != nullptr)) {
                type.width = table_width;
                type.integer = table_integer;
                set(node, tensor.name, type);
                config::set_attribute(configuration_, node.name, "TableSize", entries);
            }
        }
        if (softmax != nullptr && softmax->implementation == design::SoftmaxImplementation::stable) {
            FixedPoint sum{.width = table_width, .rounding = Rounding::rnd, .overflow = Overflow::sat};
            sum.integer = integer_bits(0, static_cast<double>(softmax->n), true);
            set(node, "inv_inp", sum);
        }
    }
}

Result<PresetOutcome> Fitting::as_trained()
{
    set_quantizer_types(*bench_->model, configuration_);
    const auto pruned = resolve();
    if (!pruned)
        return pass(pruned.error());
    for (const design::Node& node : pruned->nodes)
        if (configuration_.sparsity(node.name) > 0)
            configuration_.set_sparsity(node.name, 0);
    if (has_quantizer_layers(*bench_->model))
        return PresetOutcome{configuration_, {}};
    const bool has_data = bench_->inputs && !bench_->inputs->empty();
    const auto widen = [&]() -> Result<bool> { // false: nothing changed
        const auto design = resolve();
        if (!design)
            return pass(design.error());
        const config::Configuration before = configuration_;
        auto ranges = has_data ? emulate::needed_ranges(*design, *bench_->inputs, threads_, stop_, progress_)
                               : Result<std::vector<emulate::NeededRange>>();
        if (!ranges)
            return pass(std::move(ranges).error());
        widen_values(*design, *ranges);
        return !(configuration_ == before);
    };
    if (auto wide = widen(); !wide)
        return pass(std::move(wide).error());
    constexpr int weight_bits = 24, most_passes = 6; // a pass sees what the one before still clipped
    if (auto fit = fit_parameters(weight_bits); !fit)
        return pass(std::move(fit).error());
    for (int run = 0; run < most_passes; ++run) {
        const auto changed = widen();
        if (!changed)
            return pass(changed.error());
        if (!*changed)
            break;
    }
    return PresetOutcome{configuration_, {}};
}

} // namespace

std::span<const Preset> presets()
{
    return all_presets;
}

std::string_view to_string(Preset preset)
{
    return preset_names[static_cast<std::size_t>(preset)];
}

std::optional<Preset> parse_preset(std::string_view name)
{
    const auto found = std::find(preset_names.begin(), preset_names.end(), name);
    if (found == preset_names.end())
        return std::nullopt;
    return all_presets[static_cast<std::size_t>(found - preset_names.begin())];
}

bool has_quantizer_layers(const graph::Model& model)
{
    return std::any_of(model.layers.begin(), model.layers.end(), [](const graph::Layer& layer) {
        return is_any_of<graph::Quant, graph::BipolarQuant, graph::Trunc, graph::FixedPointQuantizer,
                         graph::UnaryLut, graph::TableSoftmax>(layer.operation);
    });
}

std::vector<QuantizerKnob> quantizer_knobs(const graph::Model& model)
{
    std::vector<QuantizerKnob> knobs;
    const config::Configuration defaults = config::default_configuration(model);
    const config::Node* layers = defaults.root().find("HLSConfig")->find("LayerName");
    for (const graph::Layer& layer : model.layers) {
        if (!std::visit([](const auto& operation) { return has_quantizer(operation); }, layer.operation))
            continue;
        const config::Node* settings = layers->find(layer.name);
        const config::Node* types = settings != nullptr ? settings->find("Precision") : nullptr;
        if (types == nullptr || !types->is_map())
            continue;
        for (const auto& [tensor, text] : std::get<config::Node::Map>(types->value))
            if (text.text() != nullptr && *text.text() != "auto" && !tensor.ends_with("table"))
                knobs.push_back({layer.name, tensor, *text.text()});
    }
    return knobs;
}

Result<PresetOutcome> apply_preset(Preset preset, const config::Configuration& now,
                                   const std::shared_ptr<const study::Bench>& bench, int threads,
                                   std::stop_token stop, Progress& progress)
{
    switch (preset) {
    case Preset::as_hls4ml:
        return PresetOutcome{as_hls4ml(*bench->model, now), {}};
    case Preset::match_quantizers: {
        if (quantizer_knobs(*bench->model).empty() && !has_quantizer_layers(*bench->model))
            return fail(ErrorCode::not_found, {}, "the model was trained without quantizers");
        PresetOutcome outcome{now, {}};
        set_quantizer_types(*bench->model, outcome.configuration);
        return outcome;
    }
    case Preset::smallest:
        return Fitting(bench, now, threads, std::move(stop), progress).smallest();
    case Preset::as_trained:
        break;
    }
    return Fitting(bench, now, threads, std::move(stop), progress).as_trained();
}

} // namespace bitscape::search
