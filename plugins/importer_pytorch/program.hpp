#pragma once

#include "base/result.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace bitscape::pytorch {

/// One extent of a tensor: a number, or an expression of open ones ("s0").
struct Extent {
    std::optional<std::int64_t> value;
    std::string expression;
    friend bool operator==(const Extent&, const Extent&) = default;
};

/// A value that a node reads by name.
struct TensorName {
    std::string name;
};
using TensorNames = std::vector<TensorName>;
using Integers = std::vector<std::int64_t>;

/// What is given for a parameter of an operator; std::monostate: None, or nothing that a layer needs.
using Argument = std::variant<std::monostate, TensorName, TensorNames, bool, std::int64_t, double,
                              std::string, Integers, std::vector<double>>;

/// One call of an ATen operator.
struct Node {
    std::string target; ///< as written: "torch.ops.aten.conv2d.default"
    std::string op;     ///< "conv2d"; empty if it is no ATen operator
    std::vector<std::pair<std::string, Argument>> arguments;
    std::vector<std::string> outputs; ///< tensor names, in the operator's order
    std::string module_key;           ///< tells calls of one torch.nn layer apart; empty outside of layers
    std::string module_path;          ///< "features.0"
    std::string module_class;         ///< "Conv2d"
    std::string function;             ///< what the user called where no layer did: "flatten"; may be empty

    [[nodiscard]] const Argument* find(std::string_view name) const;
    template <class T> [[nodiscard]] const T* get(std::string_view name) const
    {
        const Argument* argument = find(name);
        return argument == nullptr ? nullptr : std::get_if<T>(argument);
    }
    /// The tensor given for a parameter; empty if none is.
    [[nodiscard]] std::string tensor(std::string_view name) const;
    [[nodiscard]] std::int64_t integer(std::string_view name, std::int64_t otherwise) const;
    [[nodiscard]] double real(std::string_view name, double otherwise) const;
    [[nodiscard]] bool flag(std::string_view name, bool otherwise) const;
    [[nodiscard]] Integers integers(std::string_view name) const; ///< a single number is a list of one
    [[nodiscard]] std::vector<std::string> tensors() const;       ///< all it reads, in order
};

/// A program that torch.export wrote.
struct Program {
    std::vector<std::string> inputs, outputs; ///< tensor names; of the user's arguments and results
    /// Placeholder of each parameter, buffer and constant -> name of the stored tensor.
    std::map<std::string, std::string, std::less<>> weights, constants;
    std::map<std::string, std::vector<Extent>, std::less<>> shapes; ///< of every tensor, batch included
    std::vector<Node> nodes;                                        ///< in execution order
    std::string torch_version;                                      ///< empty if the file does not say
};

/// Errors: not JSON, not a program of schema 5 to 8 (PyTorch 2.3 and later), parts that are missing.
[[nodiscard]] Result<Program> parse_program(std::string_view json);

} // namespace bitscape::pytorch
