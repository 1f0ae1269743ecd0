#pragma once

#include "emulate/lanes.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bitscape::verilog {

using emulate::Range;

/// Where registers go. A level is about one adder.
struct Pipelining {
    int levels = 0; ///< between two registers; 0: no registers at all
};

/// How far a value has come: whole stages, and levels since the last register.
struct Moment {
    int stage = 0, levels = 0;
    auto operator<=>(const Moment&) const = default;
};

/// A value inside a module.
struct Signal {
    std::uint32_t id = 0;
};

/// Bits of the narrowest wire for a range: unsigned where it is never negative, two's complement otherwise.
[[nodiscard]] int wire_width(const Range& range);
/// A sized Verilog number of the given wire.
[[nodiscard]] std::string number(WideRaw value, const Range& wire);
[[nodiscard]] std::string decimal(WideRaw value);

/// A Verilog module without feedback: every statement makes one value of values before it. Registers are put
/// between statements when the text is made, so that no way between two of them is longer than asked for,
/// and all outputs come at the same time. Values are integers with proven ranges; what they mean is the
/// caller's business. It is written as Verilog here and as VHDL by exporter_vhdl.
class Module {
public:
    Module(std::string name, std::string comment, Pipelining pipelining, int levels_before);

    /// Elements of port `port` of the given width; the ranges may be narrower than the wires.
    std::vector<Signal> add_port(std::string port, std::size_t elements, int width, const Range& range);
    [[nodiscard]] Signal constant(WideRaw value);

    /// One statement: `text` with $0, $1, ... for the operands. `levels`: how long it takes. The result is
    /// `range`, or its low bits only if those are all that `width` holds (0: as many as needed).
    struct Statement {
        std::string text;
        std::vector<Signal> operands;
        Range range;
        int levels = 0;
        int width = 0;         ///< 0: of the range
        std::string_view hint; ///< beginning of the name: "s", "acc"
        /// Used as bits or compared, not added: operands are put in as they are declared.
        bool raw_operands = false;
    };
    Signal add(Statement statement);
    /// A value by a table: one entry for each address; `otherwise` for those that are not listed.
    struct Table {
        int address_bits = 0;
        std::vector<std::pair<std::uint64_t, WideRaw>> entries; ///< ascending addresses
        WideRaw otherwise = 0;
        Range range;
    };
    /// `address` is a Verilog expression of the operands.
    Signal add_table(Table table, std::string address, std::vector<Signal> operands);

    [[nodiscard]] const Range& range(Signal signal) const { return values_[signal.id].range; }
    [[nodiscard]] bool is_constant(Signal signal) const { return range(signal).min == range(signal).max; }
    /// Bits that hold the value; fewer than its range needs where only the low ones are kept.
    [[nodiscard]] int width(Signal signal) const { return values_[signal.id].width; }
    [[nodiscard]] const std::string& name() const { return name_; }

    /// Sets the elements of the output port y. May be called once.
    void set_outputs(std::vector<Signal> outputs, int width);
    /// Of the latest output. Outputs wait for that, or for `until`.
    [[nodiscard]] Moment end() const;
    void wait_until(Moment until) { wait_ = until; }
    [[nodiscard]] std::size_t registers() const { return registers_; } ///< bits; counted by prepare()

    /// Finds out which values are used and how long; to be called when the module is complete.
    void prepare();
    [[nodiscard]] std::string verilog() const; ///< the whole module, once prepared
    [[nodiscard]] std::string text();          ///< both

    // What is written, for other languages.
    struct Value {
        std::string name;
        Statement statement;
        Range range;
        int width = 1, level = 0;
        std::string port; ///< of a port's element
        bool is_port = false, is_constant = false;
        int table = -1;        ///< place in tables()
        std::size_t place = 0; ///< first bit in the port
        int last_stage = 0;    ///< the last one that somebody reads it in; by prepare()
        bool used = false;
    };
    struct Port {
        std::string name;
        std::size_t bits = 0;
    };
    [[nodiscard]] const std::string& comment() const { return comment_; }
    [[nodiscard]] const std::vector<Port>& ports() const { return ports_; }
    [[nodiscard]] const std::vector<Value>& values() const { return values_; } ///< operands first
    [[nodiscard]] const Value& value(Signal signal) const { return values_[signal.id]; }
    [[nodiscard]] const std::vector<Table>& tables() const { return tables_; }
    [[nodiscard]] const std::vector<Signal>& outputs() const { return outputs_; }
    [[nodiscard]] int output_width() const { return output_width_; }
    [[nodiscard]] int stage(const Value& value) const { return stage_of(value.level); }
    [[nodiscard]] int output_stage() const; ///< all outputs come in it

private:
    [[nodiscard]] int stage_of(int level) const;
    [[nodiscard]] int level_after(std::span<const Signal> operands, int levels) const;
    [[nodiscard]] bool is_signed(const Value& value) const { return value.range.min < 0; }
    [[nodiscard]] std::string operand_text(Signal operand, int stage, bool raw, bool in_signed) const;
    [[nodiscard]] std::string expression(const Value& value, const std::string& text, int stage) const;
    void write_declaration(std::string& text, const Value& value) const;
    void write_table(std::string& text, const Value& value, int stage) const;

    std::string name_, comment_;
    Pipelining pipelining_;
    int levels_before_;
    std::vector<Port> ports_;
    std::vector<Value> values_;
    std::vector<Table> tables_;
    std::vector<Signal> outputs_;
    int output_width_ = 1;
    Moment wait_;
    std::size_t registers_ = 0;
};

} // namespace bitscape::verilog
