#include "importer_keras/weights.hpp"

#include "importer_keras/store.hpp"

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

Result<void> check_finite(const std::vector<float>& values, const std::string& where)
{
    const auto bad =
        std::find_if(values.begin(), values.end(), [](float value) { return !std::isfinite(value); });
    if (bad != values.end())
        return fail(
            ErrorCode::invalid_value, where,
            fmt::format("holds a value that is not finite ({} at element {})", *bad, bad - values.begin()));
    return {};
}

/// Keras 3 keeps the layers of a model in "layers", its first versions elsewhere.
std::optional<std::string> store_root(const Hdf5File& file)
{
    for (const char* root : {"layers", "_layer_checkpoint_dependencies"})
        if (file.has_group(root))
            return root;
    return {};
}

} // namespace

Result<Weights> Weights::find(const Hdf5File& file, std::string in)
{
    const std::string where = in.empty() ? "" : "weights" + in;
    const std::string full_model = "model_weights";
    if (file.has_group(full_model))
        return Weights(file, full_model, std::move(in), false);
    const auto layer_names = file.strings("", "layer_names");
    if (!layer_names)
        return pass(Error(layer_names.error()).at(where));
    if (*layer_names)
        return Weights(file, "", std::move(in), false);
    const auto root = store_root(file);
    if (!root)
        return fail(ErrorCode::bad_format, where, "the file holds no Keras weights");
    return Weights(file, *root, std::move(in), true);
}

std::string Weights::group_of(const LayerText& layer) const
{
    if (is_store_)
        return fmt::format("{}/{}", root_, fmt::join(layer.store_groups, "/" + root_ + "/"));
    return root_ + "/" + layer.h5_group;
}

std::vector<std::string> Weights::listed(const LayerText& layer, const std::string& group) const
{
    const auto names = file_->strings(group, "weight_names");
    if (!names || !*names)
        return {};
    std::vector<std::string> own;
    for (const std::string& name : **names)
        if (layer.h5_part.empty() || ("/" + name).find("/" + layer.h5_part + "/") != std::string::npos)
            own.push_back(name);
    return own;
}

Result<std::string> Weights::path_of(const LayerText& layer, std::string_view tensor) const
{
    const std::string where = fmt::format("{}{}", tensor, in_), group = group_of(layer);
    if (!file_->has_group(group))
        return fail(ErrorCode::not_found, where, "the layer's weights are missing");
    if (is_store_) {
        const auto paths = store_paths(layer);
        const auto path = paths.find(tensor);
        if (path == paths.end())
            return fail(ErrorCode::not_found, where, "is missing");
        return group + "/" + path->second;
    }
    if (const auto names = file_->strings(group, "weight_names"); !names)
        return pass(Error(names.error()).at(where));
    const std::vector<std::string> own = listed(layer, group);
    const auto found = std::find_if(own.begin(), own.end(),
                                    [&](const std::string& name) { return names_tensor(name, tensor); });
    if (found == own.end())
        return fail(ErrorCode::not_found, where, "is missing");
    return group + "/" + *found;
}

Result<Hdf5File::Numbers> Weights::read_any(const LayerText& layer, std::string_view tensor) const
{
    if (const auto of_layer = replaced_.find(layer.key); of_layer != replaced_.end())
        if (const auto found = of_layer->second.find(tensor); found != of_layer->second.end())
            return found->second;
    const std::string where = fmt::format("{}{}", tensor, in_);
    const auto path = path_of(layer, tensor);
    if (!path)
        return pass(path.error());
    const auto shape = file_->shape(*path);
    if (!shape)
        return pass(Error(shape.error()).at(where));
    auto values = file_->values(*path);
    if (!values)
        return pass(std::move(values).error().at(where));
    if (auto finite = check_finite(*values, where); !finite)
        return pass(std::move(finite).error());
    return Hdf5File::Numbers{*shape, *std::move(values)};
}

Result<Hdf5File::Numbers> Weights::read_numbers(const LayerText& layer, std::string_view tensor) const
{
    const auto path = path_of(layer, tensor);
    if (!path)
        return pass(path.error());
    auto numbers = file_->numbers(*path);
    if (!numbers)
        return pass(std::move(numbers).error().at(fmt::format("{}{}", tensor, in_)));
    return numbers;
}

Result<std::vector<float>> Weights::read(const LayerText& layer, std::string_view tensor,
                                         const Shape& expected) const
{
    auto numbers = read_any(layer, tensor);
    if (!numbers)
        return pass(std::move(numbers).error());
    if (numbers->shape != expected)
        return fail(ErrorCode::mismatch, fmt::format("{}{}", tensor, in_),
                    fmt::format("has shape ({}) instead of ({})", fmt::join(numbers->shape, ", "),
                                fmt::join(expected, ", ")));
    return std::move(numbers->values);
}

std::vector<std::pair<std::string, std::vector<float>>> Weights::all(const LayerText& layer) const
{
    const std::string group = group_of(layer);
    std::vector<std::pair<std::string, std::vector<float>>> tensors;
    for (std::string& name : is_store_ ? file_->data_sets(group) : listed(layer, group)) {
        auto values = file_->values(group + "/" + name);
        if (values && check_finite(*values, name))
            tensors.emplace_back(std::move(name), *std::move(values));
    }
    return tensors;
}

Result<Hdf5File::Numbers> Weights::stored(const LayerText& layer, const std::string& place) const
{
    const std::string where = fmt::format("{}{}", place, in_);
    auto numbers = file_->numbers(group_of(layer) + "/" + place);
    if (!numbers)
        return pass(std::move(numbers).error().at(where));
    if (auto finite = check_finite(numbers->values, where); !finite)
        return pass(std::move(finite).error());
    return numbers;
}

std::string Weights::noted_name(const LayerText& layer, const std::string& place) const
{
    const auto names = file_->strings(group_of(layer) + "/" + place, "name");
    return names && *names && !(*names)->empty() ? (*names)->front() : "";
}

} // namespace bitscape::keras
