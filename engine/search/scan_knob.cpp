#include "search/scan_knob.hpp"

#include "design/weight_matrix.hpp"
#include "fixed/range.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <map>
#include <set>

namespace bitscape::search {

namespace {

using Quantity = ScanKnob::Quantity;

constexpr int widest_base = 16; ///< an `auto` type above it is replaced, see IntegerBits::keep
constexpr std::array type_tensors{"weight", "bias", "scale", "result"};

/// One configurable type of a node.
struct Tensor {
    std::string_view name;
    FixedPoint type;
    const design::WeightTensor* values = nullptr; ///< of constants
};

struct AddTensor {
    std::vector<Tensor>& tensors;
    void operator()(std::string_view name, const design::WeightTensor& values) const
    {
        tensors.push_back({name, values.type, &values});
    }
    void operator()(std::string_view name, const FixedPoint& type, std::size_t) const
    {
        tensors.push_back({name, type, nullptr});
    }
};

/// Whether a quantizer of the model, and not the configuration, decides.
bool is_fixed_by_quantizer(const design::Node& node, std::string_view tensor)
{
    return std::visit(
        [&](const auto& operation) {
            if constexpr (requires { operation.weight_from_quantizer; })
                return (tensor == "weight" && operation.weight_from_quantizer) ||
                       (tensor == "bias" && operation.bias_from_quantizer);
            else
                return false;
        },
        node.operation);
}

std::vector<Tensor> tensors_of(const design::Node& node)
{
    std::vector<Tensor> tensors;
    std::visit([&](const auto& operation) { operation.each_type(AddTensor{tensors}); }, node.operation);
    if (!std::holds_alternative<design::Reshape>(node.operation)) // has its input's type
        tensors.push_back({"result", node.result, nullptr});
    std::erase_if(tensors, [&](const Tensor& tensor) {
        return tensor.type.is_integer || tensor.type.encoding != Encoding::number ||
               is_fixed_by_quantizer(node, tensor.name);
    });
    return tensors;
}

/// Makes targets of a design's types.
struct TargetMaker {
    const design::Design& base;
    const IntegerBits& integer;
    std::map<std::string, const emulate::TensorStats*> stats;

    [[nodiscard]] bool is_auto(const design::Node& node, std::string_view tensor) const
    {
        const auto text = base.configuration.effective_precision(node.name, node.class_name, tensor);
        return !text || *text == "auto" || text->empty();
    }

    [[nodiscard]] Result<ScanTarget> make(const design::Node& node, const Tensor& tensor) const
    {
        ScanTarget target{node.name, std::string(tensor.name), tensor.type};
        const bool replaced = tensor.type.width > widest_base && is_auto(node, tensor.name);
        const auto fallback = parse_fixed_point(base.configuration.default_precision());
        if (replaced && fallback && fallback->integer < tensor.type.integer)
            target.type.integer = fallback->integer - (fallback->is_signed && !tensor.type.is_signed ? 1 : 0);
        if (replaced)
            target.type.width = fallback ? fallback->width : widest_base;
        if (integer.policy == IntegerBits::Policy::number)
            target.type.integer = integer.bits;
        if (integer.policy == IntegerBits::Policy::fit)
            return fitted(node, tensor, std::move(target));
        return target;
    }

    [[nodiscard]] Result<ScanTarget> fitted(const design::Node& node, const Tensor& tensor,
                                            ScanTarget target) const
    {
        double low = 0, high = 0;
        if (tensor.values != nullptr) {
            for (const auto raw : tensor.values->raw) {
                const double value = std::ldexp(static_cast<double>(raw), -tensor.type.fraction());
                low = std::min(low, value);
                high = std::max(high, value);
            }
        } else if (tensor.name == "result") {
            const auto found = stats.find(node.name);
            if (found == stats.end())
                return fail(ErrorCode::not_found, fmt::format("layer '{}'", node.name),
                            "integer bits that fit need the ranges on test data");
            low = found->second->min;
            high = found->second->max;
        } else {
            return target; // accumulators and tables: nothing was measured
        }
        if (low != 0 || high != 0)
            target.type.integer = integer_bits(low, high, tensor.type.is_signed);
        return target;
    }
};

bool is_wanted(std::string_view tensor, std::string_view what)
{
    if (what == "types" || what == "tensors")
        return std::find(type_tensors.begin(), type_tensors.end(), tensor) != type_tensors.end();
    return tensor == what;
}

struct KnobText {
    std::string_view which, what;
    Quantity quantity = Quantity::width;
};

/// Layers may have dots in their names, so the text is read from its end.
Result<KnobText> parse(std::string_view text)
{
    const auto bad = [&](const char* why) {
        return fail(ErrorCode::invalid_value, fmt::format("knob '{}'", text), why);
    };
    KnobText knob;
    std::string_view rest = text;
    const auto take_last = [&rest]() -> std::string_view {
        const auto dot = rest.rfind('.');
        if (dot == std::string_view::npos)
            return {};
        const auto last = rest.substr(dot + 1);
        rest = rest.substr(0, dot);
        return last;
    };
    knob.what = take_last();
    for (const Quantity quantity : {Quantity::width, Quantity::integer, Quantity::lowered})
        if (knob.what == to_string(quantity)) {
            knob.quantity = quantity;
            knob.what = take_last();
            break;
        }
    if (knob.what.empty() || rest.empty())
        return bad("is not of the form LAYER.TENSOR, all.TENSOR, each.TENSOR or class.TENSOR");
    if (knob.what == "reuse_factor" || knob.what == "sparsity")
        knob.quantity = knob.what == "sparsity" ? Quantity::sparsity : Quantity::reuse_factor;
    knob.which = rest;
    if (knob.what == "tensors" && knob.which != "each")
        return bad("'tensors' goes with 'each' only: a curve for every tensor");
    return knob;
}

const std::vector<double>& values_of(const ScanRanges& ranges, Quantity quantity)
{
    switch (quantity) {
    case Quantity::integer:
        return ranges.integers;
    case Quantity::lowered:
        return ranges.lowered;
    case Quantity::reuse_factor:
        return ranges.reuse_factors;
    case Quantity::sparsity:
        return ranges.sparsities;
    case Quantity::width:
        break;
    }
    return ranges.widths;
}

/// Factors that are valid for any of the layers; thinned where there are very many.
std::vector<double> valid_factors(const design::Design& base, const std::vector<ScanTarget>& targets)
{
    std::set<std::int64_t> factors;
    for (const ScanTarget& target : targets)
        if (const auto matrix = design::weight_matrix(*base.find(target.layer)))
            for (const std::int64_t factor : design::valid_reuse_factors(matrix->n_in, matrix->n_out))
                factors.insert(factor);
    return {factors.begin(), factors.end()};
}

/// Collects targets into one knob a curve.
class Collector {
public:
    Collector(const KnobText& text, const design::Design& base, const ScanRanges& ranges)
        : text_(text), base_(base), ranges_(ranges)
    {
    }

    void add(const design::Node& node, ScanTarget target)
    {
        std::string which(text_.which), what(text_.what);
        if (text_.which == "each")
            which = node.name;
        else if (text_.which == "class")
            which = node.class_name;
        if (text_.what == "tensors")
            what = target.tensor;
        std::string name = fmt::format("{}.{}", which, what);
        if (text_.quantity == Quantity::integer || text_.quantity == Quantity::lowered)
            name += fmt::format(".{}", to_string(text_.quantity));
        auto found = std::find_if(knobs_.begin(), knobs_.end(),
                                  [&](const ScanKnob& knob) { return knob.name == name; });
        if (found == knobs_.end()) {
            knobs_.push_back({std::move(name), text_.quantity, {}, {}});
            found = knobs_.end() - 1;
        }
        found->targets.push_back(std::move(target));
    }

    std::vector<ScanKnob> take()
    {
        for (ScanKnob& knob : knobs_) {
            knob.values = values_of(ranges_, text_.quantity);
            if (knob.quantity == Quantity::reuse_factor && knob.values.empty())
                knob.values = valid_factors(base_, knob.targets);
        }
        return std::move(knobs_);
    }

private:
    const KnobText& text_;
    const design::Design& base_;
    const ScanRanges& ranges_;
    std::vector<ScanKnob> knobs_;
};

bool is_selected(const design::Node& node, std::string_view which)
{
    return which == "all" || which == "each" || which == "class" || which == node.name ||
           which == node.class_name;
}

} // namespace

std::string_view to_string(Quantity quantity)
{
    switch (quantity) {
    case Quantity::width:
        return "width";
    case Quantity::integer:
        return "integer";
    case Quantity::lowered:
        return "lowered";
    case Quantity::reuse_factor:
        return "reuse_factor";
    case Quantity::sparsity:
        break;
    }
    return "sparsity";
}

ScanRanges default_scan_ranges()
{
    ScanRanges ranges;
    const auto fill = [](std::vector<double>& values, int low, int high, double unit) {
        for (int i = low; i <= high; ++i)
            values.push_back(i * unit);
    };
    fill(ranges.widths, 2, 16, 1);
    fill(ranges.integers, 1, 8, 1);
    fill(ranges.lowered, 0, 6, 1);
    for (int i = 0; i <= 18; ++i)
        ranges.sparsities.push_back(i / 20.0);
    return ranges;
}

Result<std::vector<double>> parse_scan_values(std::string_view text)
{
    const auto bad = [&](std::string why) {
        return fail(ErrorCode::invalid_value, fmt::format("values '{}'", text), std::move(why));
    };
    constexpr std::size_t most = 1000;
    const char separator = text.find(':') != std::string_view::npos ? ':' : ',';
    std::vector<double> parts;
    for (std::string_view rest = text;;) {
        const auto end = rest.find(separator);
        const std::string_view part = rest.substr(0, end);
        double value = 0;
        const auto [last, error] = std::from_chars(part.data(), part.data() + part.size(), value);
        if (error != std::errc() || last != part.data() + part.size() || part.empty() ||
            !std::isfinite(value))
            return bad("are not numbers: LOW:HIGH, LOW:HIGH:STEP or A,B,C");
        parts.push_back(value);
        if (end == std::string_view::npos)
            break;
        rest = rest.substr(end + 1);
    }
    if (separator == ',' || parts.size() == 1) {
        std::sort(parts.begin(), parts.end());
        parts.erase(std::unique(parts.begin(), parts.end()), parts.end());
        return parts.size() > most ? Result<std::vector<double>>(bad("are over 1000")) : parts;
    }
    const double low = parts[0], high = parts[1], step = parts.size() > 2 ? parts[2] : 1;
    if (parts.size() > 3 || step <= 0 || high < low)
        return bad("are not LOW:HIGH or LOW:HIGH:STEP with LOW <= HIGH and STEP > 0");
    if ((high - low) / step >= static_cast<double>(most))
        return bad("are over 1000");
    std::vector<double> values;
    const auto count = static_cast<int>(std::floor((high - low) / step + 1e-9)) + 1;
    for (int i = 0; i < count; ++i)
        values.push_back(low + i * step);
    return values;
}

Result<std::vector<ScanKnob>> make_scan_knobs(std::string_view text, const design::Design& base,
                                              const ScanRanges& ranges, const IntegerBits& integer,
                                              const std::vector<emulate::TensorStats>& stats)
{
    const auto parsed = parse(text);
    if (!parsed)
        return pass(parsed.error());
    TargetMaker maker{base, integer, {}};
    for (const emulate::TensorStats& one : stats)
        maker.stats[one.layer] = &one;
    const bool is_type = parsed->quantity != Quantity::reuse_factor && parsed->quantity != Quantity::sparsity;
    Collector collector(*parsed, base, ranges);
    bool any_layer = false;
    for (const design::Node& node : base.nodes) {
        if (!is_selected(node, parsed->which))
            continue;
        any_layer = true;
        if (!is_type) {
            if (design::weight_matrix(node))
                collector.add(node, {node.name, {}, {}});
            continue;
        }
        for (const Tensor& tensor : tensors_of(node)) {
            if (!is_wanted(tensor.name, parsed->what))
                continue;
            auto target = maker.make(node, tensor);
            if (!target)
                return pass(std::move(target).error());
            collector.add(node, std::move(*target));
        }
    }
    auto knobs = collector.take();
    if (!any_layer)
        return fail(ErrorCode::not_found, fmt::format("knob '{}'", text),
                    fmt::format("no layer or class is named '{}'", parsed->which));
    if (knobs.empty())
        return fail(
            ErrorCode::not_found, fmt::format("knob '{}'", text),
            fmt::format("'{}' has no '{}' that the configuration decides", parsed->which, parsed->what));
    return knobs;
}

void turn(const ScanKnob& knob, double value, std::vector<ScanTarget>& types,
          config::Configuration& configuration)
{
    for (const ScanTarget& target : knob.targets) {
        if (knob.quantity == Quantity::reuse_factor) {
            configuration.set_reuse_factor(target.layer, std::llround(value));
            continue;
        }
        if (knob.quantity == Quantity::sparsity) {
            configuration.set_sparsity(target.layer, value);
            continue;
        }
        auto own = std::find_if(types.begin(), types.end(), [&](const ScanTarget& other) {
            return other.layer == target.layer && other.tensor == target.tensor;
        });
        if (own == types.end())
            own = types.insert(types.end(), target);
        const int bits = static_cast<int>(std::lround(value));
        if (knob.quantity == Quantity::width)
            own->type.width = bits;
        else if (knob.quantity == Quantity::lowered)
            own->type.width = std::max(1, own->type.width - bits);
        else
            own->type.integer = bits;
        configuration.set_precision(target.layer, target.tensor, to_string(own->type));
    }
}

} // namespace bitscape::search
