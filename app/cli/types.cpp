#include "cli/types.hpp"

namespace bitscape::cli {

namespace {

using Types = std::vector<std::pair<std::string, FixedPoint>>;

struct AddTypes {
    Types& types;

    void operator()(const design::Input&) const {}
    void operator()(const design::Reshape&) const {}
    void operator()(const design::Dense& dense) const
    {
        types.emplace_back("weight", dense.weight.type);
        types.emplace_back("bias", dense.bias.type);
        types.emplace_back("accum", dense.accum);
    }
    void operator()(const design::BatchNormalization& normalization) const
    {
        types.emplace_back("scale", normalization.scale.type);
        types.emplace_back("bias", normalization.bias.type);
    }
    void operator()(const design::Activation& activation) const
    {
        if (activation.function == graph::Function::sigmoid || activation.function == graph::Function::tanh)
            types.emplace_back("table", activation.table);
    }
    void operator()(const design::Softmax& softmax) const
    {
        types.emplace_back("accum", softmax.accum);
        types.emplace_back("exp_table", softmax.exp_table);
        types.emplace_back("inv_table", softmax.inv_table);
        types.emplace_back("inv_inp", softmax.inv_inp);
    }
};

} // namespace

Types named_types(const design::Node& node)
{
    Types types{{"result", node.result}};
    std::visit(AddTypes{types}, node.operation);
    return types;
}

} // namespace bitscape::cli
