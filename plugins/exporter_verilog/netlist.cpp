#include "exporter_verilog/netlist.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>

namespace bitscape::verilog {
namespace {

std::string wire_type(int width, bool is_signed)
{
    return fmt::format("{}{}", is_signed ? "signed " : "",
                       width == 1 ? std::string() : fmt::format("[{}:0] ", width - 1));
}

} // namespace

int wire_width(const Range& range)
{
    const int bits = emulate::signed_bits(range);
    return range.min < 0 ? bits : std::max(bits - 1, 1);
}

std::string decimal(WideRaw value)
{
    if (value < 0)
        return "-" + decimal(-value); // never the smallest 128-bit number
    std::string digits;
    for (; value > 9; value /= 10)
        digits.push_back(static_cast<char>('0' + static_cast<int>(value % 10)));
    digits.push_back(static_cast<char>('0' + static_cast<int>(value)));
    std::reverse(digits.begin(), digits.end());
    return digits;
}

std::string number(WideRaw value, const Range& wire)
{
    const bool is_signed = wire.min < 0;
    const int width = wire_width(wire) + (is_signed && value < 0 ? 1 : 0); // -8'sd128 is too wide for some
    if (value < 0)
        return fmt::format("-{}'sd{}", width, decimal(-value));
    return fmt::format("{}'{}d{}", width, is_signed ? "s" : "", decimal(value));
}

Module::Module(std::string name, std::string comment, Pipelining pipelining, int levels_before)
    : name_(std::move(name)), comment_(std::move(comment)), pipelining_(pipelining),
      levels_before_(levels_before)
{
}

std::vector<Signal> Module::add_port(std::string port, std::size_t elements, int width, const Range& range)
{
    std::vector<Signal> signals;
    for (std::size_t i = 0; i < elements; ++i) {
        Value value;
        value.name = fmt::format("{}{}", port, i);
        value.range = range;
        value.width = std::min(wire_width(range), width);
        value.level = levels_before_;
        value.port = port;
        value.is_port = true;
        value.place = i * static_cast<std::size_t>(width);
        values_.push_back(std::move(value));
        signals.push_back({static_cast<std::uint32_t>(values_.size() - 1)});
    }
    ports_.push_back({std::move(port), elements * static_cast<std::size_t>(width)});
    return signals;
}

Signal Module::constant(WideRaw number_value)
{
    Value value;
    value.range = {number_value, number_value};
    value.width = wire_width(value.range);
    value.is_constant = true;
    values_.push_back(std::move(value));
    return {static_cast<std::uint32_t>(values_.size() - 1)};
}

int Module::stage_of(int level) const
{
    return pipelining_.levels == 0 || level == 0 ? 0 : (level - 1) / pipelining_.levels;
}

/// A statement is not cut: what would cross a register begins behind it.
int Module::level_after(std::span<const Signal> operands, int levels) const
{
    int begin = 0;
    for (const Signal operand : operands)
        begin = std::max(begin, values_[operand.id].is_constant ? 0 : values_[operand.id].level);
    if (pipelining_.levels == 0 || levels == 0)
        return begin + levels;
    levels = std::min(levels, pipelining_.levels);
    const int room = begin == 0 ? pipelining_.levels : (stage_of(begin) + 1) * pipelining_.levels - begin;
    return levels <= room ? begin + levels : begin + room + levels;
}

Signal Module::add(Statement statement)
{
    if (statement.range.min == statement.range.max && statement.width == 0)
        return constant(statement.range.min);
    Value value;
    const std::string_view hint = statement.hint.empty() ? "t" : statement.hint;
    value.name = fmt::format("{}{}", hint, values_.size());
    value.range = statement.range;
    value.width = statement.width == 0 ? wire_width(statement.range) : statement.width;
    value.level = level_after(statement.operands, statement.levels);
    value.statement = std::move(statement);
    values_.push_back(std::move(value));
    return {static_cast<std::uint32_t>(values_.size() - 1)};
}

Signal Module::add_table(Table table, std::string address, std::vector<Signal> operands)
{
    if (table.entries.empty())
        return constant(table.otherwise);
    constexpr int bits_a_level = 6; // one look-up table of the device
    const int levels = std::max((table.address_bits + bits_a_level - 1) / bits_a_level, 1);
    const Range range = table.range;
    tables_.push_back(std::move(table));
    const Signal made = add({std::move(address), std::move(operands), range, levels, 0, "rom", true});
    if (!values_[made.id].is_constant)
        values_[made.id].table = static_cast<int>(tables_.size() - 1);
    return made;
}

void Module::set_outputs(std::vector<Signal> outputs, int width)
{
    outputs_ = std::move(outputs);
    output_width_ = width;
}

Moment Module::end() const
{
    int level = levels_before_ > 0 || pipelining_.levels == 0 ? levels_before_ : 0;
    for (const Signal output : outputs_)
        level = std::max(level, values_[output.id].is_constant ? 0 : values_[output.id].level);
    const int stage = stage_of(level);
    return {stage, level - stage * pipelining_.levels};
}

int Module::output_stage() const
{
    return std::max(end().stage, wait_.stage);
}

std::string Module::operand_text(Signal operand, int stage, bool raw, bool in_signed) const
{
    const Value& value = values_[operand.id];
    if (value.is_constant) {
        const Range wire = in_signed && value.range.min >= 0 ? Range{-1, value.range.max} : value.range;
        return number(value.range.min, wire);
    }
    const int delay = stage - stage_of(value.level);
    const std::string name = delay == 0 ? value.name : fmt::format("{}_r{}", value.name, delay);
    return !raw && in_signed && !is_signed(value) ? fmt::format("$signed({{1'b0, {}}})", name) : name;
}

std::string Module::expression(const Value& value, const std::string& text, int stage) const
{
    const auto& operands = value.statement.operands;
    const bool in_signed = std::any_of(operands.begin(), operands.end(),
                                       [&](Signal operand) { return values_[operand.id].range.min < 0; }) ||
                           value.range.min < 0;
    std::string made;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '$' || i + 1 >= text.size() || text[i + 1] < '0' || text[i + 1] > '9') {
            made.push_back(text[i]);
            continue;
        }
        std::size_t index = 0;
        while (i + 1 < text.size() && text[i + 1] >= '0' && text[i + 1] <= '9')
            index = index * 10 + static_cast<std::size_t>(text[++i] - '0');
        made += operand_text(operands[index], stage, value.statement.raw_operands, in_signed);
    }
    return made;
}

void Module::prepare()
{
    for (Value& value : values_) {
        value.last_stage = stage_of(value.level);
        value.used = false;
    }
    for (const Signal output : outputs_) {
        values_[output.id].last_stage = output_stage();
        values_[output.id].used = true;
    }
    for (auto value = values_.rbegin(); value != values_.rend(); ++value)
        if (value->used)
            for (const Signal operand : value->statement.operands) {
                Value& read = values_[operand.id];
                read.used = true;
                read.last_stage = std::max(read.last_stage, stage_of(value->level));
            }
    registers_ = 0;
    for (const Value& value : values_)
        if (value.used && !value.is_constant)
            registers_ += static_cast<std::size_t>(value.width) *
                          static_cast<std::size_t>(value.last_stage - stage_of(value.level));
}

void Module::write_declaration(std::string& text, const Value& value) const
{
    const int stage = stage_of(value.level);
    const std::string type = wire_type(value.width, is_signed(value));
    const auto to = std::back_inserter(text);
    if (value.is_port)
        fmt::format_to(to, "    wire {}{} = {}[{} +: {}];\n", type, value.name, value.port, value.place,
                       value.width);
    else if (value.table >= 0)
        write_table(text, value, stage);
    else
        fmt::format_to(to, "    wire {}{} = {};\n", type, value.name,
                       expression(value, value.statement.text, stage));
}

void Module::write_table(std::string& text, const Value& value, int stage) const
{
    const Table& table = tables_[static_cast<std::size_t>(value.table)];
    const auto to = std::back_inserter(text);
    fmt::format_to(to, "    reg {}{};\n    always @(*)\n        case ({})\n",
                   wire_type(value.width, is_signed(value)), value.name,
                   expression(value, value.statement.text, stage));
    for (const auto& [address, entry] : table.entries)
        fmt::format_to(to, "            {}'d{}: {} = {};\n", table.address_bits, address, value.name,
                       number(entry, value.range));
    fmt::format_to(to, "            default: {} = {};\n        endcase\n", value.name,
                   number(table.otherwise, value.range));
}

std::string Module::text()
{
    prepare();
    return verilog();
}

std::string Module::verilog() const
{
    std::string declarations, clocked;
    for (const Value& value : values_) {
        if (!value.used || value.is_constant)
            continue;
        write_declaration(declarations, value);
        const int delays = value.last_stage - stage_of(value.level);
        for (int k = 1; k <= delays; ++k) {
            const std::string before = k == 1 ? value.name : fmt::format("{}_r{}", value.name, k - 1);
            fmt::format_to(std::back_inserter(declarations), "    reg {}{}_r{};\n",
                           wire_type(value.width, is_signed(value)), value.name, k);
            fmt::format_to(std::back_inserter(clocked), "        {}_r{} <= {};\n", value.name, k, before);
        }
    }
    std::string text = fmt::format("// {}\nmodule {} (\n    input wire clk,\n", comment_, name_);
    for (const Port& port : ports_)
        text += fmt::format("    input wire [{}:0] {},\n", port.bits - 1, port.name);
    text += fmt::format("    output wire [{}:0] y\n);\n",
                        outputs_.size() * static_cast<std::size_t>(output_width_) - 1);
    text += declarations;
    if (!clocked.empty())
        text += "\n    always @(posedge clk) begin\n" + clocked + "    end\n";
    text += "\n";
    for (std::size_t i = 0; i < outputs_.size(); ++i) {
        const Value& value = values_[outputs_[i].id];
        const std::size_t place = i * static_cast<std::size_t>(output_width_);
        const std::string name = operand_text(outputs_[i], output_stage(), true, value.range.min < 0);
        text += fmt::format("    assign y[{} +: {}] = {};\n", place, output_width_, name);
    }
    return text + "endmodule\n";
}

} // namespace bitscape::verilog
