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

Result<Weights> Weights::find(const Hdf5File& file, std::string in, const Architecture& architecture)
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
    const auto root = store_root(file);
    if (!root)
        return fail(ErrorCode::bad_format, where, "the file holds no Keras weights");
    Weights weights(file, *root, std::move(in));
    for (const LayerText& layer : architecture.layers)
        weights.stored_[layer.name] = {*root + "/" + layer.store_group, store_paths(layer)};
    return weights;
}

Result<std::string> Weights::path_of(const std::string& wanted, std::string_view tensor) const
{
    const auto renamed = renamed_.find(wanted);
    const std::string& layer = renamed == renamed_.end() ? wanted : renamed->second;
    const std::string where = fmt::format("{}{}", tensor, in_);
    if (is_store()) {
        const auto found = stored_.find(layer);
        if (found == stored_.end())
            return fail(ErrorCode::not_found, where, "the layer's weights are missing");
        const Stored& stored = found->second;
        const auto path = stored.paths.find(tensor);
        if (!file_->has_group(stored.group))
            return fail(ErrorCode::not_found, where, "the layer's weights are missing");
        if (path == stored.paths.end())
            return fail(ErrorCode::not_found, where, "is missing");
        return stored.group + "/" + path->second;
    }
    const std::string group = root_ + "/" + layer;
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
    return group + "/" + *found;
}

Result<Hdf5File::Numbers> Weights::read_any(const std::string& layer, std::string_view tensor) const
{
    if (const auto of_layer = replaced_.find(layer); of_layer != replaced_.end())
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

Result<std::vector<float>> Weights::read(const std::string& layer, std::string_view tensor,
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

Result<Hdf5File::Numbers> Weights::stored(const std::string& layer, const std::string& place) const
{
    const std::string where = fmt::format("{}{}", place, in_);
    const auto found = stored_.find(layer);
    if (found == stored_.end())
        return fail(ErrorCode::not_found, where, "is missing");
    auto numbers = file_->numbers(found->second.group + "/" + place);
    if (!numbers)
        return pass(std::move(numbers).error().at(where));
    if (auto finite = check_finite(numbers->values, where); !finite)
        return pass(std::move(finite).error());
    return numbers;
}

std::string Weights::noted_name(const std::string& layer, const std::string& place) const
{
    const auto found = stored_.find(layer);
    if (found == stored_.end())
        return "";
    const auto names = file_->strings(found->second.group + "/" + place, "name");
    return names && *names && !(*names)->empty() ? (*names)->front() : "";
}

} // namespace bitscape::keras
