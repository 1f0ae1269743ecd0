#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace bitscape::config {

/// One YAML node as plain values: scalars keep their text (and tag), maps keep their order.
struct Node {
    struct Scalar {
        std::string text;
        std::string tag; ///< "!" for quoted text, "!keras_model" and the like; empty for plain scalars
        friend bool operator==(const Scalar&, const Scalar&) = default;
    };
    using Sequence = std::vector<Node>;
    using Map = std::vector<std::pair<std::string, Node>>;

    std::variant<Scalar, Sequence, Map> value;

    [[nodiscard]] static Node map();
    [[nodiscard]] static Node scalar(std::string text);

    [[nodiscard]] bool is_map() const;
    [[nodiscard]] const Node* find(std::string_view key) const; ///< child of a map, nullptr if none
    [[nodiscard]] const std::string* text() const;              ///< a scalar's text, nullptr otherwise
    Node& operator[](std::string_view key); ///< child of a map, made (empty map) if missing; turns into a map

    /// Not defaulted here: clang cannot look into the variant while Node is incomplete.
    friend bool operator==(const Node& a, const Node& b);
};

} // namespace bitscape::config
