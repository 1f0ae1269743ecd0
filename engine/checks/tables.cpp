// Tables that are too coarse for what they are asked, or for what is read from them.
#include "checks/context.hpp"
#include "checks/words.hpp"
#include "fixed/range.hpp"

#include <cmath>

namespace bitscape::checks {

namespace {

constexpr int largest_table = 16; ///< log2 of its entries

/// The exponential's table is indexed by the top bits of the input.
void check_exponential(Context& context, const design::Node& node, const design::Softmax& softmax)
{
    const design::Node& before = context.design().node(node.inputs.front());
    const FixedPoint& input = before.result;
    const double step = std::ldexp(1.0, input.integer) / double(softmax.exp_table_size);
    if (step <= 1 || softmax.implementation == design::SoftmaxImplementation::argmax)
        return;
    Finding& finding = context.add(
        Severity::warning, Kind::coarse_table, node.name, "exp_table",
        words(QT_TRANSLATE_NOOP("Checks", "The input %1 has %2 integer bits, so one of the %3 entries of the "
                                          "exponential's table stands for inputs up to %4 apart"),
              to_string(input), std::int64_t{input.integer}, whole(softmax.exp_table_size), step),
        words(QT_TRANSLATE_NOOP("Checks",
                                "Classes whose sums differ by less than a step get the same score.")));
    finding.share = step;
    const auto gone_with = [&](Cure cure) {
        const auto tried = context.tried(cure.changes);
        const design::Node* changed = tried ? tried->design.find(node.name) : nullptr;
        const auto* now = changed != nullptr ? std::get_if<design::Softmax>(&changed->operation) : nullptr;
        if (now == nullptr || std::ldexp(1.0, tried->design.node(changed->inputs.front()).result.integer) >
                                  double(now->exp_table_size))
            return false;
        finding.cure = std::move(cure);
        return true;
    };
    const auto* seen = context.stats(before);
    if (seen != nullptr && seen->overflows == 0 && input.encoding == Encoding::number) {
        const FixedPoint type = fitted(input, seen->min, seen->max);
        if (type.integer < input.integer && gone_with(precision_cure(before.name, "result", type)))
            return;
    }
    if (input.integer <= largest_table) {
        const std::size_t size = std::size_t{1} << input.integer;
        static_cast<void>(
            gone_with({words(QT_TRANSLATE_NOOP("Checks", "%1: tables of %2 entries"), node.name, whole(size)),
                       {attribute(node, "TableSize", std::to_string(size))}}));
    }
}

void check_entries(Context& context, const design::Node& node, const design::Activation& layer)
{
    if (layer.function != graph::Function::sigmoid && layer.function != graph::Function::tanh)
        return;
    const int lost = node.result.fraction() - layer.table.fraction();
    if (lost <= 0)
        return;
    Finding& finding = context.add(
        Severity::advice, Kind::coarse_table_type, node.name, "table",
        words(QT_TRANSLATE_NOOP("Checks",
                                "The last %1 bits of the result %2 are always zero: the table holds %3"),
              std::int64_t{lost}, to_string(node.result), to_string(layer.table)),
        words(QT_TRANSLATE_NOOP("Checks",
                                "Bits that never change cost wires and hide that the table rounds.")));
    finding.share = lost;
    FixedPoint finer = layer.table;
    finer.width += lost;
    const Cure cure{words(QT_TRANSLATE_NOOP("Checks", "%1: table %2"), node.name, to_string(finer)),
                    {attribute(node, "table_t", to_string(finer))}};
    const auto tried = finer.width <= 64 ? context.tried(cure.changes) : std::nullopt;
    const design::Node* changed = tried ? tried->design.find(node.name) : nullptr;
    if (changed != nullptr && std::get<design::Activation>(changed->operation).table == finer)
        finding.cure = cure;
}

} // namespace

void check_tables(Context& context)
{
    for (const design::Node& node : context.design().nodes) {
        if (const auto* softmax = std::get_if<design::Softmax>(&node.operation))
            check_exponential(context, node, *softmax);
        if (const auto* layer = std::get_if<design::Activation>(&node.operation))
            check_entries(context, node, *layer);
    }
}

} // namespace bitscape::checks
