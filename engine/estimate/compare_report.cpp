// What a report measured beside what was estimated for the same layers.
#include "estimate/compare_report.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <fmt/format.h>
#include <map>
#include <optional>

namespace bitscape::estimate {

namespace {

using report::Numbers;

constexpr std::array targets = {Target::lut,    Target::ff,      Target::dsp,
                                Target::bram18, Target::latency, Target::interval};

std::optional<double> number_of(const Numbers& numbers, Target target)
{
    const auto whole = [](const std::optional<std::int64_t>& value) {
        return value ? std::optional<double>(static_cast<double>(*value)) : std::nullopt;
    };
    switch (target) {
    case Target::lut:
        return numbers.lut;
    case Target::ff:
        return numbers.ff;
    case Target::dsp:
        return numbers.dsp;
    case Target::bram18:
        return numbers.bram18;
    case Target::latency:
        return whole(numbers.latency_max);
    default:
        return whole(numbers.interval_max);
    }
}

const Estimate& estimate_of(const Resources& resources, const Estimate& latency, const Estimate& interval,
                            Target target)
{
    switch (target) {
    case Target::lut:
        return resources.lut;
    case Target::ff:
        return resources.ff;
    case Target::dsp:
        return resources.dsp;
    case Target::bram18:
        return resources.bram18;
    case Target::latency:
        return latency;
    default:
        return interval;
    }
}

std::vector<ComparedNumber> measured_numbers(const Numbers& numbers)
{
    std::vector<ComparedNumber> result;
    for (const Target target : targets)
        if (const auto measured = number_of(numbers, target))
            result.push_back({target, *measured, {}});
    return result;
}

template <class Owner> void add_estimates(ComparedLayer& layer, const Owner& owner)
{
    for (ComparedNumber& number : layer.numbers)
        number.estimated =
            estimate_of(owner.resources, owner.latency_cycles, owner.interval_cycles, number.target);
}

/// A module that HLS calls for a layer; of several of one layer the largest is the layer's own.
struct Module {
    std::string name;
    Numbers numbers;
};

std::string name_of(const report::Row& row)
{
    return row.module.empty() ? row.instance : row.module;
}

std::map<int, Module> modules_of(const report::Report& report)
{
    std::map<int, Module> modules;
    for (const report::Row& row : report.modules) {
        if (!row.layer_index)
            continue;
        const auto [known, fresh] = modules.try_emplace(*row.layer_index, Module{name_of(row), row.numbers});
        if (!fresh && row.numbers.lut.value_or(0) > known->second.numbers.lut.value_or(0))
            known->second = {name_of(row), row.numbers};
    }
    return modules;
}

/// Every type a layer's module may name: its own and those of what it reads.
class TypesOfLayer {
public:
    TypesOfLayer(const design::Design& design, const design::Node& node)
    {
        types_.push_back(node.result);
        for (const NodeId input : node.inputs)
            types_.push_back(design.node(input).result);
        std::visit([this](const auto& operation) { operation.each_type(*this); }, node.operation);
    }
    void operator()(std::string_view, const design::WeightTensor& tensor) { types_.push_back(tensor.type); }
    void operator()(std::string_view, const FixedPoint& type, std::size_t) { types_.push_back(type); }

    [[nodiscard]] bool holds(const FixedPoint& type) const
    {
        return std::ranges::any_of(types_, [&](const FixedPoint& own) {
            return own.width == type.width && own.integer == type.integer && own.is_signed == type.is_signed;
        });
    }

private:
    std::vector<FixedPoint> types_;
};

/// hls4ml's functions whose layers cannot be of these kinds.
bool is_other_function(std::string_view module, const design::Operation& operation)
{
    const bool has_weights = std::holds_alternative<design::Dense>(operation) ||
                             std::holds_alternative<design::Convolution>(operation);
    const bool is_pooling = std::holds_alternative<design::Pooling>(operation);
    const bool is_softmax = std::holds_alternative<design::Softmax>(operation);
    const auto is = [&](std::string_view function) { return module.starts_with(function); };
    if (is("relu") || is("sigmoid") || is("tanh") || is("hard_"))
        return has_weights || is_pooling || is_softmax;
    if (is("softmax"))
        return has_weights || is_pooling || std::holds_alternative<design::Activation>(operation);
    if (is("conv_") || is("depthwise_") || is("pointwise_"))
        return is_pooling || is_softmax || std::holds_alternative<design::Activation>(operation);
    if (is("pooling") || is("global_pooling"))
        return has_weights || is_softmax || std::holds_alternative<design::Activation>(operation);
    if (is("dense"))
        return is_pooling || is_softmax || std::holds_alternative<design::Activation>(operation);
    return false;
}

/// Why a module is not this layer; empty if nothing speaks against it.
std::string contradiction(const design::Design& design, const design::Node& node, std::string_view module)
{
    if (is_other_function(module, node.operation))
        return fmt::format("layer {} of the design is '{}' ({}): another function", node.index, node.name,
                           node.class_name);
    const TypesOfLayer types(design, node);
    for (const FixedPoint& type : types_in_name(module))
        if (!types.holds(type))
            return fmt::format("was built with ap_{}fixed<{},{}>, which '{}' of the design does not use",
                               type.is_signed ? "" : "u", type.width, type.integer, node.name);
    return {};
}

/// The design as the report's project was built.
Result<std::pair<design::Design, const Part*>>
as_built(const report::Report& report, const design::Design& design, const std::vector<Part>& parts)
{
    const Part* configured = find_part(parts, design.part);
    const Part* reported = find_part(parts, report.part);
    const Part* part = reported != nullptr ? reported : configured;
    if (part == nullptr)
        return fail(ErrorCode::not_found, fmt::format("part '{}'", design.part),
                    "not in the catalogue (see: bitscape-cli parts)");
    design::Design built = design;
    if (part != configured)
        built.part = part->code;
    if (report.clock_target_ns && *report.clock_target_ns > 0)
        built.clock_period_ns = *report.clock_target_ns;
    return std::pair(std::move(built), part);
}

std::string id_of(const Comparison& comparison, std::uint64_t design)
{
    std::uint64_t state = 1469598103934665603ULL; // FNV-1a over what tells reports apart
    for (const std::string& text : {comparison.tool, std::string(to_string(comparison.stage)),
                                    comparison.design, fmt::format("{:016x}", design)})
        for (const char letter : text)
            state = (state ^ static_cast<unsigned char>(letter)) * 1099511628211ULL;
    return fmt::format("{:08x}", static_cast<std::uint32_t>(state ^ (state >> 32)));
}

Comparison head_of(const report::Report& report, const design::Design& built)
{
    Comparison head;
    head.file = report.file;
    head.tool =
        std::string(report::to_string(report.tool)) + (report.version.empty() ? "" : " " + report.version);
    head.part = report.part.empty() ? built.part : report.part;
    head.design = report.top;
    head.backend = design::to_string(built.backend);
    head.clock_ns = built.clock_period_ns;
    head.stage = report.stage == report::Stage::csynth   ? Stage::csynth
                 : report.stage == report::Stage::vsynth ? Stage::vsynth
                                                         : Stage::impl;
    head.id = id_of(head, design::hash(built));
    return head;
}

void match_layers(Comparison& comparison, const report::Report& report, const design::Design& built,
                  const DesignEstimate& estimated)
{
    std::map<int, Module> modules = modules_of(report);
    for (const design::Node& node : built.nodes) {
        const auto module = modules.find(node.index);
        if (module == modules.end()) {
            if (!std::holds_alternative<design::Input>(node.operation))
                comparison.absent.push_back(node.name);
            continue;
        }
        ComparedLayer layer;
        layer.module = module->second.name;
        layer.numbers = measured_numbers(module->second.numbers);
        layer.reason = contradiction(built, node, layer.module);
        modules.erase(module);
        if (!layer.reason.empty()) {
            comparison.unmatched.push_back(std::move(layer));
            continue;
        }
        const LayerEstimate& own = estimated.layers[node.id.index()];
        layer.layer = node.name;
        layer.family = own.family;
        layer.key = measured_key(layer_key(built, node, *estimated.part), estimated.part->id);
        add_estimates(layer, own);
        comparison.layers.push_back(std::move(layer));
    }
    for (auto& [index, module] : modules)
        comparison.unmatched.push_back({{},
                                        std::move(module.name),
                                        {},
                                        0,
                                        measured_numbers(module.numbers),
                                        fmt::format("the design has no layer {}", index)});
    for (const report::Row& row : report.modules)
        if (!row.layer_index && row.module != built.configuration.project_name() &&
            !measured_numbers(row.numbers).empty())
            comparison.unmatched.push_back({{},
                                            name_of(row),
                                            {},
                                            0,
                                            measured_numbers(row.numbers),
                                            "its name holds no layer number of hls4ml"});
}

/// Of a project for a board: the network behind the wrapper, which is one of its modules.
struct Whole {
    std::string module;
    Numbers numbers;
    std::string reason; ///< why there is none
};

Whole whole_of(const report::Report& report, const design::Design& built)
{
    const std::string network = built.configuration.project_name();
    const bool is_wrapper = report.top == network + "_axi";
    const bool is_board = report.top.ends_with("_wrapper"); // a block design's top, as Vivado names it
    if (!is_wrapper && !is_board)
        return {report.top, report.total, {}};
    for (const report::Row& row : report.modules)
        if (row.module == network)
            return {network, row.numbers, {}};
    return {report.top, report.total,
            fmt::format("is of {}, and the report does not tell the network's share",
                        is_wrapper ? "network and bus wrapper together" : "the whole board")};
}

/// The whole is of another design if more of its layers are.
void match_total(Comparison& comparison, const report::Report& report, const design::Design& built,
                 const DesignEstimate& estimated)
{
    ComparedLayer& total = comparison.total;
    Whole whole = whole_of(report, built);
    total.module = std::move(whole.module);
    total.family = "network";
    total.numbers = measured_numbers(whole.numbers);
    total.reason = std::move(whole.reason);
    if (!total.reason.empty())
        return;
    const auto others = std::ranges::count_if(comparison.unmatched, [](const ComparedLayer& layer) {
        return report::layer_index(layer.module).has_value();
    });
    if (others > 0) {
        total.reason = comparison.layers.empty() ? "no layer of it is as in the design"
                                                 : "some of its layers are not as in the design";
        return;
    }
    total.key = design::hash(built);
    add_estimates(total, estimated);
}

std::string today()
{
    const std::chrono::year_month_day day(
        std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                       static_cast<unsigned>(day.day()));
}

} // namespace

bool Comparison::is_usable() const
{
    return !layers.empty() || (total.reason.empty() && !total.numbers.empty());
}

Result<Comparison> compare(const report::Report& report, const design::Design& design,
                           const std::vector<Part>& parts)
{
    if (report.stage == report::Stage::cosim)
        return fail(ErrorCode::unsupported, report.file.string(), "is of co-simulation: it has no resources");
    auto built = as_built(report, design, parts);
    if (!built)
        return pass(std::move(built).error());
    Comparison comparison = head_of(report, built->first);
    const DesignEstimate estimated =
        estimate(built->first, *built->second, {comparison.stage, nullptr, nullptr});
    match_layers(comparison, report, built->first, estimated);
    match_total(comparison, report, built->first, estimated);
    if (comparison.layers.empty() && comparison.unmatched.empty() && comparison.total.numbers.empty())
        return fail(ErrorCode::bad_format, report.file.string(),
                    "says nothing of LUTs, FFs, DSPs, memory or cycles");
    return comparison;
}

std::vector<CalibrationRow> calibration_rows(const Comparison& comparison)
{
    CalibrationRow head;
    head.id = comparison.id;
    head.report = comparison.file.filename().string();
    head.tool = comparison.tool;
    head.part = comparison.part;
    head.design = comparison.design;
    head.backend = comparison.backend;
    head.clock_ns = comparison.clock_ns;
    head.stage = comparison.stage;
    head.added = today();
    std::vector<CalibrationRow> rows;
    const auto add = [&](const ComparedLayer& layer) {
        CalibrationRow row = head;
        row.layer = layer.layer;
        row.family = layer.family;
        row.key = layer.key;
        for (const ComparedNumber& number : layer.numbers) {
            row.target = number.target;
            row.measured = number.measured;
            row.estimated = number.estimated->value;
            rows.push_back(row);
        }
    };
    for (const ComparedLayer& layer : comparison.layers)
        add(layer);
    if (comparison.total.reason.empty())
        add(comparison.total);
    return rows;
}

std::vector<FixedPoint> types_in_name(std::string_view module)
{
    std::vector<FixedPoint> types;
    for (std::size_t at = module.find("ap_"); at != std::string_view::npos; at = module.find("ap_", at + 1)) {
        std::string_view rest = module.substr(at + 3);
        FixedPoint type;
        type.is_signed = !rest.starts_with('u');
        rest.remove_prefix(type.is_signed ? 0 : 1);
        if (!rest.starts_with("fixed_"))
            continue;
        rest.remove_prefix(6);
        std::array<int, 5> numbers{}; // width, integer, rounding, overflow, saturation bits
        std::size_t count = 0;
        for (; count < numbers.size(); ++count) {
            if (rest.starts_with("m")) // "-1" in a name
                break;
            const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), numbers[count]);
            if (error != std::errc())
                break;
            rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
            if (count + 1 < numbers.size() && !rest.starts_with('_')) {
                ++count;
                break;
            }
            rest.remove_prefix(rest.starts_with('_') ? 1 : 0);
        }
        if (count != numbers.size())
            continue;
        type.width = numbers[0], type.integer = numbers[1];
        types.push_back(type);
    }
    return types;
}

} // namespace bitscape::estimate
