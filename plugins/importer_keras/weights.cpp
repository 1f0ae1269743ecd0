#include "importer_keras/weights.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace bitscape::keras {

namespace {

/// "dense/kernel:0" -> "kernel"
std::string_view tensor_name(std::string_view weight_name)
{
    const std::size_t slash = weight_name.rfind('/');
    if (slash != std::string_view::npos)
        weight_name.remove_prefix(slash + 1);
    return weight_name.substr(0, weight_name.find(':'));
}

/// "forward/kernel" is the kernel below a part that is called "forward_...":
/// "bi/forward_cell/lstm_cell/kernel:0".
bool names_tensor(std::string_view weight_name, std::string_view tensor)
{
    const std::size_t slash = tensor.find('/');
    if (slash == std::string_view::npos)
        return tensor_name(weight_name) == tensor;
    const std::string part = "/" + std::string(tensor.substr(0, slash)) + "_";
    return tensor_name(weight_name) == tensor.substr(slash + 1) &&
           ("/" + std::string(weight_name)).find(part) != std::string::npos;
}

} // namespace

Result<Weights> Weights::find(const Hdf5File& file, std::string in)
{
    const std::string where = in.empty() ? "" : "weights" + in;
    const std::string full_model = "model_weights";
    if (file.has_group(full_model))
        return Weights(file, full_model, std::move(in));
    const auto layer_names = file.strings("", "layer_names");
    if (!layer_names)
        return pass(Error(layer_names.error()).at(where));
    if (*layer_names)
        return Weights(file, "", std::move(in));
    if (file.has_group("layers") || file.has_group("_layer_checkpoint_dependencies"))
        return fail(ErrorCode::unsupported, where,
                    "weights files of Keras 3 are not supported yet; save the whole model with "
                    "model.save('name.h5')");
    return fail(ErrorCode::bad_format, where, "the file holds no Keras weights");
}

Result<std::vector<float>> Weights::read(const std::string& layer, std::string_view tensor,
                                         const Shape& expected) const
{
    const auto renamed = renamed_.find(layer);
    const std::string group = root_ + "/" + (renamed == renamed_.end() ? layer : renamed->second);
    const std::string where = fmt::format("{}{}", tensor, in_);
    if (!file_->has_group(group))
        return fail(ErrorCode::not_found, where, "the layer's weights are missing");
    const auto names = file_->strings(group, "weight_names");
    if (!names)
        return pass(Error(names.error()).at(where));
    const std::vector<std::string> listed = names->value_or(std::vector<std::string>{});
    const auto found = std::find_if(listed.begin(), listed.end(),
                                    [&](const std::string& name) { return names_tensor(name, tensor); });
    if (found == listed.end())
        return fail(ErrorCode::not_found, where, "is missing");
    const std::string path = group + "/" + *found;
    const auto shape = file_->shape(path);
    if (!shape)
        return pass(Error(shape.error()).at(where));
    if (*shape != expected)
        return fail(ErrorCode::mismatch, where,
                    fmt::format("has shape ({}) instead of ({})", fmt::join(*shape, ", "),
                                fmt::join(expected, ", ")));
    auto values = file_->values(path);
    if (!values)
        return pass(std::move(values).error().at(where));
    const auto bad =
        std::find_if(values->begin(), values->end(), [](float value) { return !std::isfinite(value); });
    if (bad != values->end())
        return fail(
            ErrorCode::invalid_value, where,
            fmt::format("holds a value that is not finite ({} at element {})", *bad, bad - values->begin()));
    return values;
}

} // namespace bitscape::keras
