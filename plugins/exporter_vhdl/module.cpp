#include "exporter_vhdl/module.hpp"

#include "exporter_hls/naming.hpp"
#include "exporter_vhdl/expression.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bitscape::vhdl {
namespace {

using verilog::Module;
using verilog::Signal;
using Kind = Expression::Kind;

constexpr WideRaw most_integer = (WideRaw{1} << 31) - 1; ///< of VHDL's own numbers

/// The low bits of a number in two's complement, as a number of that many bits.
WideRaw reduced(WideRaw value, int bits)
{
    if (bits >= 127)
        return value;
    const auto modulus = static_cast<unsigned __int128>(1) << bits;
    const unsigned __int128 low = static_cast<unsigned __int128>(value) & (modulus - 1);
    const bool is_negative = (low >> (bits - 1) & 1) != 0;
    return static_cast<WideRaw>(is_negative ? low - modulus : low);
}

std::string bit_string(WideRaw value, int bits)
{
    std::string text;
    for (int bit = bits - 1; bit >= 0; --bit)
        text.push_back((value >> std::min(bit, 127) & 1) != 0 ? '1' : '0');
    return "\"" + text + "\"";
}

/// A constant of a type and width.
std::string literal(WideRaw value, int bits, bool is_signed)
{
    const std::string_view type = is_signed ? "signed" : "unsigned";
    const WideRaw held = is_signed ? reduced(value, bits) : value;
    const bool fits = held <= most_integer && held >= (is_signed ? -most_integer : 0) &&
                      (is_signed || bits > 31 || held < (WideRaw{1} << bits));
    return fits ? fmt::format("to_{}({}, {})", type, verilog::decimal(held), bits)
                : fmt::format("{}'({})", type, bit_string(value, bits));
}

int signed_bits(WideRaw value)
{
    int bits = 1;
    while (value < -(WideRaw{1} << (bits - 1)) || value >= (WideRaw{1} << (bits - 1)))
        ++bits;
    return bits;
}

/// Writes the expressions of one value.
class Writer {
public:
    Writer(const Module& module, const Module::Value& value)
        : module_(module), value_(value), stage_(module.stage(value)), is_signed_(value.range.min < 0)
    {
    }

    /// What stands behind `<=` for the value.
    [[nodiscard]] std::string assigned(const Expression& e) const
    {
        if (e.kind != Kind::choose)
            return converted(e);
        return fmt::format("{} when {} else\n            {}", converted(e.parts[1]), condition(e.parts[0]),
                           assigned(e.parts[2]));
    }
    /// The address of a table.
    [[nodiscard]] std::string address(const Expression& e, int bits) const
    {
        return fmt::format("std_logic_vector({})", low_bits(e, bits));
    }

private:
    /// An operand: a constant, or a wire of this stage.
    struct Operand {
        std::string name;
        int width = 1;
        bool is_signed = false, is_constant = false;
        WideRaw number = 0;
    };
    [[nodiscard]] Operand operand(const Expression& e) const
    {
        if (e.kind == Kind::number)
            return {{}, 0, e.number < 0, true, e.number};
        const Module::Value& value = module_.value(value_.statement.operands[e.operand]);
        if (value.is_constant)
            return {{}, 0, value.range.min < 0, true, value.range.min};
        const int delay = stage_ - module_.stage(value);
        return {delay == 0 ? value.name : fmt::format("{}_r{}", value.name, delay), value.width,
                value.range.min < 0, false, 0};
    }
    static bool is_operand(const Expression& e) { return e.kind == Kind::operand || e.kind == Kind::number; }

    /// In the value's own type and width.
    [[nodiscard]] std::string converted(const Expression& e) const
    {
        if (is_operand(e)) {
            const Operand from = operand(e);
            if (from.is_constant)
                return literal(from.number, value_.width, is_signed_);
            if (from.width == value_.width && from.is_signed == is_signed_)
                return from.name;
        }
        const std::string bits = low_bits(e, value_.width);
        return is_signed_ ? bits : fmt::format("unsigned({})", bits);
    }

    static std::string in_parentheses(const std::string& text) { return "(" + text + ")"; }
    /// A part of a larger expression.
    [[nodiscard]] std::string part(const Expression& e, int width) const
    {
        const std::string text = low_bits(e, width);
        const bool is_simple =
            e.kind != Kind::add && e.kind != Kind::subtract && e.kind != Kind::negate && e.kind != Kind::both;
        return is_simple ? text : in_parentheses(text);
    }
    /// A signed of `width` bits, equal to the expression modulo 2^width.
    [[nodiscard]] std::string low_bits(const Expression& e, int width) const
    {
        switch (e.kind) {
        case Kind::operand:
        case Kind::number: {
            const Operand from = operand(e);
            if (from.is_constant)
                return literal(from.number, width, true);
            if (from.width == width)
                return from.is_signed ? from.name : fmt::format("signed({})", from.name);
            return fmt::format("fit({}, {})", from.name, width);
        }
        case Kind::bits: {
            const Operand from = operand(e);
            const std::string bits = fmt::format("{}({} downto {})", from.name, e.high, e.low);
            return fmt::format("fit({}, {})", from.is_signed ? "unsigned(" + bits + ")" : bits, width);
        }
        case Kind::add:
            return low_bits_or_sum(e, width, "+");
        case Kind::subtract:
            return low_bits_or_sum(e, width, "-");
        case Kind::multiply:
        case Kind::divide:
            return fmt::format("fit({} {} {}, {})", whole_part(e.parts[0]),
                               e.kind == Kind::multiply ? "*" : "/", whole_part(e.parts[1]), width);
        case Kind::left:
            return fmt::format("shift_left({}, {})", low_bits(e.parts[0], width), verilog::decimal(e.number));
        case Kind::right:
            return fmt::format("fit(shift_right({}, {}), {})", whole(e.parts[0]), verilog::decimal(e.number),
                               width);
        case Kind::negate:
            return "-" + part(e.parts[0], width);
        case Kind::both:
            if (is_comparison(e.parts[0]) || is_comparison(e.parts[1]))
                break;
            return fmt::format("{} and {}", part(e.parts[0], width), part(e.parts[1], width));
        case Kind::choose:
            return fmt::format("choose({}, {}, {})", condition(e.parts[0]), low_bits(e.parts[1], width),
                               low_bits(e.parts[2], width));
        default:
            break;
        }
        return fmt::format("holds({}, {})", condition(e), width);
    }
    [[nodiscard]] std::string low_bits_or_sum(const Expression& e, int width, std::string_view op) const
    {
        // a - b - c is (a - b) - c: the left part needs no parentheses.
        const Expression& a = e.parts[0];
        const bool is_sum = a.kind == Kind::add || a.kind == Kind::subtract;
        return fmt::format("{} {} {}", is_sum ? low_bits(a, width) : part(a, width), op,
                           part(e.parts[1], width));
    }

    /// Bits that hold the expression's value as a signed.
    [[nodiscard]] int whole_width(const Expression& e) const
    {
        const auto of = [&](std::size_t k) { return whole_width(e.parts[k]); };
        switch (e.kind) {
        case Kind::operand:
        case Kind::number: {
            const Operand from = operand(e);
            return from.is_constant ? signed_bits(from.number) : from.width + (from.is_signed ? 0 : 1);
        }
        case Kind::bits:
            return e.high - e.low + 2;
        case Kind::add:
        case Kind::subtract:
            return std::max(of(0), of(1)) + 1;
        case Kind::multiply:
            return of(0) + of(1);
        case Kind::divide:
        case Kind::negate:
            return of(0) + 1;
        case Kind::left:
            return of(0) + static_cast<int>(e.number);
        case Kind::right:
            return std::max(of(0) - static_cast<int>(e.number), 1);
        case Kind::both:
            return std::max(of(0), of(1));
        case Kind::choose:
            return std::max(of(1), of(2));
        default:
            return 2; // of a comparison
        }
    }
    /// A signed with the expression's value.
    [[nodiscard]] std::string whole(const Expression& e) const { return low_bits(e, whole_width(e)); }
    [[nodiscard]] std::string whole_part(const Expression& e) const { return part(e, whole_width(e)); }

    static bool is_comparison(const Expression& e)
    {
        return e.kind == Kind::less || e.kind == Kind::less_equal || e.kind == Kind::greater ||
               e.kind == Kind::greater_equal || e.kind == Kind::equal ||
               (e.kind == Kind::both && (is_comparison(e.parts[0]) || is_comparison(e.parts[1])));
    }
    /// A boolean.
    [[nodiscard]] std::string condition(const Expression& e) const
    {
        switch (e.kind) {
        case Kind::less:
            return comparison(e, "<");
        case Kind::less_equal:
            return comparison(e, "<=");
        case Kind::greater:
            return comparison(e, ">");
        case Kind::greater_equal:
            return comparison(e, ">=");
        case Kind::equal:
            return comparison(e, "=");
        case Kind::both:
            if (is_comparison(e))
                return both(e);
            break;
        case Kind::operand:
        case Kind::number:
            if (const Operand from = operand(e); from.is_constant)
                return from.number != 0 ? "true" : "false";
            else
                return from.name + " /= 0";
        default:
            break;
        }
        return whole_part(e) + " /= 0";
    }
    /// "a and b" without what is always true.
    [[nodiscard]] std::string both(const Expression& e) const
    {
        std::string text;
        for (const Expression& one : e.parts) {
            const std::string here = condition(one);
            if (here != "true")
                text +=
                    (text.empty() ? "" : " and ") + (one.kind == Kind::both ? here : in_parentheses(here));
        }
        return text.empty() ? "true" : text;
    }
    /// As the operands are declared where both have the same sign or one is a small number.
    [[nodiscard]] std::string comparison(const Expression& e, std::string_view op) const
    {
        const Expression &a = e.parts[0], &b = e.parts[1];
        if (is_operand(a) && is_operand(b)) {
            const Operand x = operand(a), y = operand(b);
            const auto is_small = [](const Operand& one, const Operand& beside) {
                return one.is_constant && one.number <= most_integer &&
                       one.number >= (beside.is_signed ? -most_integer : 0);
            };
            const bool alike = !x.is_constant && !y.is_constant && x.is_signed == y.is_signed;
            if (alike || (is_small(y, x) && !x.is_constant) || (is_small(x, y) && !y.is_constant))
                return fmt::format("{} {} {}", x.is_constant ? verilog::decimal(x.number) : x.name, op,
                                   y.is_constant ? verilog::decimal(y.number) : y.name);
        }
        return fmt::format("{} {} {}", whole_part(a), op, whole_part(b));
    }

    const Module& module_;
    const Module::Value& value_;
    int stage_;
    bool is_signed_;
};

std::string type_of(const Module::Value& value)
{
    return fmt::format("{}({} downto 0)", value.range.min < 0 ? "signed" : "unsigned", value.width - 1);
}

/// The architecture's declarations, its statements and what its registers take.
struct Body {
    std::string declarations, statements, clocked;
};

Expression parsed(const Module::Value& value)
{
    auto made = parse_expression(value.statement.text);
    return made ? *std::move(made) : Expression{}; // checked by can_write()
}

void add_table(Body& body, const Module& module, const Module::Value& value)
{
    const Module::Table& table = module.tables()[static_cast<std::size_t>(value.table)];
    const bool is_signed = value.range.min < 0;
    body.declarations += fmt::format("    signal {}_at : std_logic_vector({} downto 0);\n", value.name,
                                     table.address_bits - 1);
    body.statements += fmt::format("    {0}_at <= {1};\n    with {0}_at select {0} <=\n", value.name,
                                   Writer(module, value).address(parsed(value), table.address_bits));
    for (const auto& [address, entry] : table.entries)
        body.statements += fmt::format("        {} when {},\n", literal(entry, value.width, is_signed),
                                       bit_string(static_cast<WideRaw>(address), table.address_bits));
    body.statements +=
        fmt::format("        {} when others;\n", literal(table.otherwise, value.width, is_signed));
}

void add_value(Body& body, const Module& module, const Module::Value& value)
{
    body.declarations += fmt::format("    signal {} : {};\n", value.name, type_of(value));
    if (value.is_port)
        body.statements += fmt::format("    {} <= {}({}({} downto {}));\n", value.name,
                                       value.range.min < 0 ? "signed" : "unsigned", port_name(value.port),
                                       value.place + static_cast<std::size_t>(value.width) - 1, value.place);
    else if (value.table >= 0)
        add_table(body, module, value);
    else
        body.statements +=
            fmt::format("    {} <= {};\n", value.name, Writer(module, value).assigned(parsed(value)));
    const int delays = value.last_stage - module.stage(value);
    for (int k = 1; k <= delays; ++k) {
        const std::string before = k == 1 ? value.name : fmt::format("{}_r{}", value.name, k - 1);
        body.declarations += fmt::format("    signal {}_r{} : {};\n", value.name, k, type_of(value));
        body.clocked += fmt::format("            {}_r{} <= {};\n", value.name, k, before);
    }
}

void add_outputs(Body& body, const Module& module)
{
    for (std::size_t i = 0; i < module.outputs().size(); ++i) {
        const Module::Value& value = module.value(module.outputs()[i]);
        const auto width = static_cast<std::size_t>(module.output_width());
        std::string bits = literal(value.range.min, module.output_width(), true);
        if (!value.is_constant) {
            const int delay = module.output_stage() - module.stage(value);
            const std::string name = delay == 0 ? value.name : fmt::format("{}_r{}", value.name, delay);
            bits = value.width == module.output_width()
                       ? name
                       : fmt::format("fit({}, {})", name, module.output_width());
        }
        body.statements += fmt::format("    y({} downto {}) <= std_logic_vector({});\n", (i + 1) * width - 1,
                                       i * width, bits);
    }
}

} // namespace

std::string port_name(const std::string& netlist_name)
{
    return netlist_name.back() == '_' ? netlist_name + "in" : netlist_name;
}

std::string file_head(std::string_view what)
{
    return fmt::format("-- {}\n-- Written by Bitscape.\n", hls::one_line(what));
}

Result<void> can_write(const Module& module)
{
    for (const Module::Value& value : module.values())
        if (value.used && !value.is_constant && !value.is_port)
            if (auto made = parse_expression(value.statement.text); !made)
                return pass(std::move(made).error());
    return {};
}

std::string libraries()
{
    return "library ieee;\nuse ieee.std_logic_1164.all;\nuse ieee.numeric_std.all;\n"
           "use work.bitscape_arithmetic.all;\n\n";
}

std::string module_text(const Module& module)
{
    Body body;
    for (const Module::Value& value : module.values())
        if (value.used && !value.is_constant)
            add_value(body, module, value);
    add_outputs(body, module);
    std::string text = fmt::format("-- {}\n{}entity {} is\n    port (\n        clk : in std_logic;\n",
                                   module.comment(), libraries(), module.name());
    for (const Module::Port& port : module.ports())
        text += fmt::format("        {} : in std_logic_vector({} downto 0);\n", port_name(port.name),
                            port.bits - 1);
    text += fmt::format("        y : out std_logic_vector({} downto 0)\n    );\nend entity;\n\n",
                        module.outputs().size() * static_cast<std::size_t>(module.output_width()) - 1);
    text += fmt::format("architecture rtl of {} is\n{}begin\n{}", module.name(), body.declarations,
                        body.statements);
    if (!body.clocked.empty())
        text += "\n    process (clk)\n    begin\n        if rising_edge(clk) then\n" + body.clocked +
                "        end if;\n    end process;\n";
    return text + "end architecture;\n";
}

} // namespace bitscape::vhdl
