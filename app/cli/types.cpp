#include "cli/types.hpp"

namespace bitscape::cli {

namespace {

using Types = std::vector<std::pair<std::string, FixedPoint>>;

struct AddTypes {
    Types& types;

    void operator()(std::string_view tensor, const design::WeightTensor& values) const
    {
        types.emplace_back(tensor, values.type);
    }
    void operator()(std::string_view tensor, const FixedPoint& type, std::size_t) const
    {
        types.emplace_back(tensor, type);
    }
};

} // namespace

Types named_types(const design::Node& node)
{
    Types types{{"result", node.result}};
    std::visit([&](const auto& operation) { operation.each_type(AddTypes{types}); }, node.operation);
    return types;
}

} // namespace bitscape::cli
