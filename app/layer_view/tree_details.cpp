#include "layer_view/tree_details.hpp"

#include "design/tree_splits.hpp"

#include <algorithm>

namespace bitscape {

const graph::TreeEnsemble* TreeDetails::trained() const
{
    return std::get_if<graph::TreeEnsemble>(&design->model->layer(design->node(node).source).operation);
}

QString TreeDetails::feature_name(int feature) const
{
    const graph::TreeEnsemble* layer = trained();
    const auto at = static_cast<std::size_t>(feature);
    if (layer != nullptr && at < layer->feature_names.size() && !layer->feature_names[at].empty())
        return QString::fromStdString(layer->feature_names[at]);
    return QStringLiteral("x%1").arg(feature);
}

std::shared_ptr<const TreeDetails> tree_details(const std::shared_ptr<const design::Design>& design,
                                                NodeId node, const Samples* data, const std::stop_token& stop)
{
    auto details = std::make_shared<TreeDetails>();
    details->design = design;
    details->node = node;
    details->shares = estimate::tree_costs(*design, design->node(node));
    const design::TreeEnsemble& trees = details->trees();
    const design::Node& input = design->node(design->node(node).inputs.front());
    const bool reads_data =
        std::holds_alternative<design::Input>(input.operation) && design->inputs.size() == 1;
    if (data == nullptr || !reads_data || data->columns != trees.n_features)
        return details;
    constexpr std::size_t most_steps = 20'000'000; // a few tenths of a second
    const std::size_t steps_a_row = std::max<std::size_t>(1, trees.root.size() * 8);
    details->rows = std::min(data->rows, std::max<std::size_t>(1, most_steps / steps_a_row));
    details->visits = design::visits(trees, input.result, *data, details->rows, stop);
    return details;
}

} // namespace bitscape
