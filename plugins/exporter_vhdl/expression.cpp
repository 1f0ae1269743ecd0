#include "exporter_vhdl/expression.hpp"

#include <array>
#include <fmt/format.h>
#include <optional>
#include <string>

namespace bitscape::vhdl {
namespace {

using Kind = Expression::Kind;
using Parsed = std::optional<Expression>; ///< nothing: not of this language

struct Operator {
    std::string_view text;
    Kind kind;
};

/// Binary operators by how strongly they bind, the weakest first; longer spellings before their beginnings.
constexpr std::array<std::array<Operator, 4>, 6> levels{{
    {{{"&", Kind::both}}},
    {{{"==", Kind::equal}}},
    {{{"<=", Kind::less_equal}, {">=", Kind::greater_equal}, {"<", Kind::less}, {">", Kind::greater}}},
    {{{"<<<", Kind::left}, {">>>", Kind::right}}},
    {{{"+", Kind::add}, {"-", Kind::subtract}}},
    {{{"*", Kind::multiply}, {"/", Kind::divide}}},
}};

class Parser {
public:
    explicit Parser(std::string_view text) : text_(text) {}

    Parsed whole()
    {
        Parsed made = choice();
        skip();
        return at_ == text_.size() ? made : Parsed{};
    }

private:
    void skip()
    {
        while (at_ < text_.size() && text_[at_] == ' ')
            ++at_;
    }
    bool take(std::string_view what)
    {
        skip();
        if (text_.substr(at_, what.size()) != what)
            return false;
        at_ += what.size();
        return true;
    }
    /// A shift is no comparison, and the other way round.
    bool take(const Operator& op)
    {
        skip();
        const std::string_view rest = text_.substr(at_);
        const bool is_shift = rest.substr(0, 3) == "<<<" || rest.substr(0, 3) == ">>>";
        if (op.text.empty() || (is_shift && op.text.size() != 3))
            return false;
        return take(op.text);
    }
    static Expression node(Kind kind, std::vector<Expression> parts)
    {
        Expression made;
        made.kind = kind;
        made.parts = std::move(parts);
        return made;
    }

    Parsed choice()
    {
        Parsed condition = binary(0);
        if (!condition || !take("?"))
            return condition;
        Parsed yes = choice();
        if (!yes || !take(":"))
            return {};
        Parsed no = choice();
        if (!no)
            return {};
        return node(Kind::choose, {*std::move(condition), *std::move(yes), *std::move(no)});
    }
    Parsed binary(std::size_t level)
    {
        if (level == levels.size())
            return unary();
        Parsed left = binary(level + 1);
        for (bool found = true; left && found;) {
            found = false;
            for (const Operator& op : levels[level]) {
                if (!take(op))
                    continue;
                Parsed right = binary(level + 1);
                if (!right)
                    return {};
                left = joined(op.kind, *std::move(left), *std::move(right));
                found = true;
                break;
            }
        }
        return left;
    }
    static Parsed joined(Kind kind, Expression left, Expression right)
    {
        if (kind != Kind::left && kind != Kind::right)
            return node(kind, {std::move(left), std::move(right)});
        if (right.kind != Kind::number)
            return {}; // wires are shifted by constants only
        Expression made = node(kind, {std::move(left)});
        made.number = right.number;
        return made;
    }
    Parsed unary()
    {
        if (!take("-"))
            return primary();
        Parsed part = unary();
        return part ? Parsed(node(Kind::negate, {*std::move(part)})) : Parsed{};
    }
    Parsed primary()
    {
        if (take("(")) {
            Parsed inner = choice();
            return inner && take(")") ? inner : Parsed{};
        }
        Expression made;
        if (!take("$")) {
            const auto value = number();
            if (!value)
                return {};
            made.number = *value;
            return made;
        }
        const auto operand = digits();
        if (!operand)
            return {};
        made.kind = Kind::operand;
        made.operand = static_cast<std::size_t>(*operand);
        if (!take("["))
            return made;
        const auto high = digits();
        const auto low = high && take(":") ? digits() : std::optional<WideRaw>{};
        if (!low || !take("]"))
            return {};
        made.kind = Kind::bits;
        made.high = static_cast<int>(*high);
        made.low = static_cast<int>(*low);
        return made;
    }
    std::optional<WideRaw> digits()
    {
        const std::size_t begin = at_;
        WideRaw value = 0;
        for (; at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9' && at_ - begin < 36; ++at_)
            value = value * 10 + (text_[at_] - '0');
        return at_ == begin ? std::optional<WideRaw>{} : value;
    }
    /// 12, 4'd12, 4'sd12, 2'b01
    std::optional<WideRaw> number()
    {
        skip();
        const auto plain = digits();
        if (!plain || at_ >= text_.size() || text_[at_] != '\'')
            return plain;
        ++at_;
        if (at_ < text_.size() && text_[at_] == 's')
            ++at_;
        if (at_ >= text_.size())
            return {};
        const char base = text_[at_++];
        if (base == 'd')
            return digits();
        if (base != 'b')
            return {};
        WideRaw value = 0;
        const std::size_t begin = at_;
        for (; at_ < text_.size() && (text_[at_] == '0' || text_[at_] == '1'); ++at_)
            value = 2 * value + (text_[at_] - '0');
        return at_ == begin ? std::optional<WideRaw>{} : value;
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

} // namespace

Result<Expression> parse_expression(std::string_view text)
{
    Parsed made = Parser(text).whole();
    if (!made)
        return fail(ErrorCode::unsupported, {}, fmt::format("'{}' cannot be written in VHDL", text));
    return *std::move(made);
}

} // namespace bitscape::vhdl
