#include "layer_view/tensor_details.hpp"

#include <utility>

namespace bitscape {

namespace {

DetailsList details_of(std::vector<metrics::WeightView> views, const std::stop_token& stop)
{
    DetailsList list;
    for (metrics::WeightView& view : views) {
        if (stop.stop_requested())
            return list;
        const metrics::TensorLayout layout(view.shape, view.axes);
        auto picture = metrics::weight_picture(view, layout);
        auto hardware = metrics::magnitude_histogram(view.values);
        auto trained = metrics::magnitude_histogram(view.trained);
        std::optional<metrics::TypeRange> range;
        if (view.type)
            range = metrics::type_range(*view.type);
        list.push_back(std::make_shared<const TensorDetails>(TensorDetails{
            std::move(view), layout, std::move(picture), range, std::move(hardware), std::move(trained)}));
    }
    return list;
}

} // namespace

DetailsList tensor_details(const design::Design& design, const design::Node& node,
                           const std::stop_token& stop)
{
    return details_of(metrics::weight_views(design, node), stop);
}

DetailsList tensor_details(const graph::Layer& layer, const std::stop_token& stop)
{
    return details_of(metrics::weight_views(layer), stop);
}

} // namespace bitscape
