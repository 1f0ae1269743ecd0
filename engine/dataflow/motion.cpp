#include "dataflow/motion.hpp"

#include <algorithm>

namespace bitscape::dataflow {
namespace {

bool is_reshape(const design::Node& node)
{
    return std::holds_alternative<design::Reshape>(node.operation);
}

/// hls4ml's name for a reshape that packs its elements anew.
bool packs_anew(const design::Node& node)
{
    return is_reshape(node) && node.class_name == "Repack";
}

/// The input pixel of each output pixel, -1: zeros; nothing if elements leave their pixel.
std::optional<std::vector<std::int64_t>> pixel_map(const std::vector<std::int32_t>& source,
                                                   std::size_t elements)
{
    if (elements == 0 || source.size() % elements != 0)
        return std::nullopt;
    std::vector<std::int64_t> pixels;
    for (std::size_t i = 0; i < source.size(); i += elements) {
        const std::int32_t first = source[i];
        const bool empty = first < 0;
        if (!empty && static_cast<std::size_t>(first) % elements != 0)
            return std::nullopt;
        for (std::size_t c = 0; c < elements; ++c)
            if (source[i + c] != (empty ? -1 : first + static_cast<std::int32_t>(c)))
                return std::nullopt;
        pixels.push_back(empty ? -1 : first / static_cast<std::int64_t>(elements));
    }
    return pixels;
}

struct Extent {
    std::size_t height = 1, width = 1;
};

Extent extent_of(const Shape& shape)
{
    if (shape.size() == 3)
        return {shape[0], shape[1]};
    return {1, shape.size() == 2 ? shape[0] : 1};
}

std::optional<Margins> margins(const std::vector<std::int64_t>& pixels, Extent in, Extent out)
{
    const auto first = std::ranges::find_if(pixels, [](std::int64_t pixel) { return pixel >= 0; });
    if (first == pixels.end())
        return std::nullopt;
    const auto at = first - pixels.begin();
    const auto width = static_cast<std::int64_t>(out.width), in_width = static_cast<std::int64_t>(in.width);
    const Margins made{.top = at / width - *first / in_width,
                       .left = at % width - *first % in_width,
                       .in_height = in.height,
                       .in_width = in.width,
                       .out_height = out.height,
                       .out_width = out.width};
    for (std::int64_t p = 0; p < static_cast<std::int64_t>(pixels.size()); ++p) {
        const std::int64_t row = p / width - made.top, column = p % width - made.left;
        const bool inside =
            row >= 0 && row < static_cast<std::int64_t>(in.height) && column >= 0 && column < in_width;
        if (pixels[static_cast<std::size_t>(p)] != (inside ? row * in_width + column : -1))
            return std::nullopt;
    }
    return made;
}

std::optional<Upsampling> upsampling(const std::vector<std::int64_t>& pixels, Extent in, Extent out)
{
    if (out.height % in.height != 0 || out.width % in.width != 0)
        return std::nullopt;
    const Upsampling made{.height = in.height,
                          .width = in.width,
                          .rows_factor = out.height / in.height,
                          .columns_factor = out.width / in.width};
    for (std::size_t p = 0; p < pixels.size(); ++p) {
        const std::size_t row = p / out.width / made.rows_factor;
        const std::size_t column = p % out.width / made.columns_factor;
        if (pixels[p] != static_cast<std::int64_t>(row * in.width + column))
            return std::nullopt;
    }
    return made;
}

Motion motion(const design::Design& design, const design::Node& node, const design::Rearrangement& layer)
{
    const design::Node& input = design.node(node.inputs.front());
    const std::size_t elements = beat_elements(design, node.id), before = beat_elements(design, input.id);
    // One number a pixel, repeated for each channel.
    bool repeats_number = before == 1 && beats(design, input.id) == beats(design, node.id);
    for (std::size_t i = 0; repeats_number && i < layer.source.size(); ++i)
        repeats_number = layer.source[i] == static_cast<std::int32_t>(i / elements);
    if (repeats_number)
        return EachBeat{};
    const auto pixels = elements == before ? pixel_map(layer.source, elements) : std::nullopt;
    if (!pixels || beat_elements(design, input.id) != input.shape.back())
        return Whole{};
    const Extent in = extent_of(input.shape), out = extent_of(node.shape);
    if (in.height * in.width == 1 && std::ranges::count(*pixels, 0) == std::ssize(*pixels))
        return Repetition{pixels->size()};
    if (const auto made = margins(*pixels, in, out))
        return *made;
    if (const auto made = upsampling(*pixels, in, out))
        return *made;
    return Whole{};
}

Motion motion(const design::Design& design, const design::Node& node, const design::Concatenate& layer)
{
    const std::size_t first = beat_elements(design, node.inputs[0]);
    const std::size_t second = beat_elements(design, node.inputs[1]);
    const std::size_t out = beat_elements(design, node.id);
    const bool paired = beats(design, node.inputs[0]) == beats(design, node.id) &&
                        beats(design, node.inputs[1]) == beats(design, node.id);
    if (paired && layer.first == first && layer.second == second)
        return EachBeat{};
    if (first == out && second == out && layer.first % out == 0 && layer.second % out == 0)
        return Turns{layer.first / out, layer.second / out};
    return Whole{};
}

/// Does a beat hold a pixel of the input, or of the output?
bool pixels_pass(const design::Design& design, const design::Node& node, std::size_t in, std::size_t out)
{
    return beat_elements(design, node.inputs.front()) == in && beat_elements(design, node.id) == out;
}

Motion motion(const design::Design& design, const design::Node& node, const design::Convolution& layer)
{
    if (!pixels_pass(design, node, layer.n_chan, layer.n_filt))
        return Whole{};
    return Window{layer.grid};
}

/// Streams are pooled in another way than whole tensors, so there is no other motion.
Motion motion(const design::Design&, const design::Node&, const design::Pooling& layer)
{
    if (layer.is_global)
        return Reduction{};
    return Window{layer.grid};
}

Motion motion(const design::Design& design, const design::Node& node, const design::Recurrent& layer)
{
    if (!pixels_pass(design, node, layer.cell.n_in, layer.cell.n_out))
        return Whole{};
    return Steps{layer.return_sequences};
}

Motion motion(const design::Design& design, const design::Node& node, const design::Reshape&)
{
    return Repacking{beat_elements(design, node.inputs.front()), beat_elements(design, node.id)};
}

/// Element by element, or within a beat, if all tensors come in the same number of beats.
template <class Layer> Motion motion(const design::Design& design, const design::Node& node, const Layer&)
{
    constexpr bool mixes_beats =
        std::is_same_v<Layer, design::Dense> || std::is_same_v<Layer, design::Embedding> ||
        std::is_same_v<Layer, design::EinsumDense> || std::is_same_v<Layer, design::Einsum> ||
        std::is_same_v<Layer, design::Dot> || std::is_same_v<Layer, design::Bidirectional> ||
        std::is_same_v<Layer, design::GarNet> || std::is_same_v<Layer, design::TreeEnsemble> ||
        std::is_same_v<Layer, design::FixedPointQuantizer>;
    if (mixes_beats)
        return Whole{};
    for (const NodeId input : node.inputs)
        if (beats(design, input) != beats(design, node.id) ||
            beat_elements(design, input) != beat_elements(design, node.id))
            return Whole{};
    return EachBeat{};
}

} // namespace

std::size_t beat_elements(const design::Design& design, NodeId id)
{
    const design::Node* node = &design.node(id);
    while (is_reshape(*node) && !packs_anew(*node))
        node = &design.node(node->inputs.front());
    return std::max<std::size_t>(node->shape.empty() ? 1 : node->shape.back(), 1);
}

std::size_t beats(const design::Design& design, NodeId id)
{
    return element_count(design.node(id).shape) / beat_elements(design, id);
}

NodeId stream_of(const design::Design& design, NodeId id)
{
    while (is_reshape(design.node(id))) {
        const NodeId from = design.node(id).inputs.front();
        if (beat_elements(design, from) != beat_elements(design, id))
            break;
        id = from;
    }
    return id;
}

Motion motion_of(const design::Design& design, const design::Node& node)
{
    return std::visit([&](const auto& layer) { return motion(design, node, layer); }, node.operation);
}

} // namespace bitscape::dataflow
