#include "config/node.hpp"

#include <algorithm>

namespace bitscape::config {

Node Node::map()
{
    Node made; // not {Map{}}: clang would look into a pair of Nodes while it makes that pair
    made.value.emplace<Map>();
    return made;
}

Node Node::scalar(std::string text)
{
    return {Scalar{std::move(text), {}}};
}

bool Node::is_map() const
{
    return std::holds_alternative<Map>(value);
}

bool operator==(const Node& a, const Node& b)
{
    return a.value == b.value;
}

const Node* Node::find(std::string_view key) const
{
    const Map* children = std::get_if<Map>(&value);
    if (children == nullptr)
        return nullptr;
    const auto found = std::find_if(children->begin(), children->end(),
                                    [key](const auto& child) { return child.first == key; });
    return found == children->end() ? nullptr : &found->second;
}

const std::string* Node::text() const
{
    const Scalar* scalar = std::get_if<Scalar>(&value);
    return scalar == nullptr ? nullptr : &scalar->text;
}

Node& Node::operator[](std::string_view key)
{
    if (!is_map())
        value = Map{};
    Map& children = std::get<Map>(value);
    const auto found = std::find_if(children.begin(), children.end(),
                                    [key](const auto& child) { return child.first == key; });
    if (found != children.end())
        return found->second;
    return children.emplace_back(std::string(key), Node::map()).second;
}

} // namespace bitscape::config
