#pragma once

#include "importer_keras/architecture.hpp"
#include "importer_keras/hdf5_file.hpp"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bitscape::keras {

/// The trained values in a Keras .h5: model_weights/<layer>/<weight name> of a full model, <layer>/<weight
/// name> of Keras 2's save_weights(), layers/<class>/vars/<rank> of Keras 3's (store.hpp).
class Weights {
public:
    /// `in` is said in errors when the weights are in a file of their own: " in model_weights.h5"; empty
    /// otherwise. Errors: the file holds no weights in one of these layouts. `file` must outlive the result.
    [[nodiscard]] static Result<Weights> find(const Hdf5File& file, std::string in);

    /// Values of `tensor` ("kernel") of a layer, row-major. Errors: missing, another shape than `expected`,
    /// NaN or infinite values; they name the tensor.
    [[nodiscard]] Result<std::vector<float>> read(const LayerText& layer, std::string_view tensor,
                                                  const Shape& expected) const;
    /// The same whatever its shape.
    [[nodiscard]] Result<Hdf5File::Numbers> read_any(const LayerText& layer, std::string_view tensor) const;
    /// As read_any(), of whole numbers, too.
    [[nodiscard]] Result<Hdf5File::Numbers> read_numbers(const LayerText& layer,
                                                         std::string_view tensor) const;
    /// From now on `tensor` of this call of the layer has these values.
    void replace(const LayerText& layer, const std::string& tensor, Hdf5File::Numbers values)
    {
        replaced_[layer.key][tensor] = std::move(values);
    }
    /// Everything that is kept for a layer, by the names in the file; what is damaged or no number is left
    /// out.
    [[nodiscard]] std::vector<std::pair<std::string, std::vector<float>>> all(const LayerText& layer) const;

    /// Is this Keras 3's own layout? Then what a layer's parts keep can be read by place.
    [[nodiscard]] bool is_store() const { return is_store_; }
    /// A variable of a layer by its place below the layer's group, "iq/quantizer/vars/0", whatever its shape,
    /// whole numbers as well. Errors as read().
    [[nodiscard]] Result<Hdf5File::Numbers> stored(const LayerText& layer, const std::string& place) const;
    /// The name that Keras noted beside a part's variables ("iq/vars"); empty if it did not.
    [[nodiscard]] std::string noted_name(const LayerText& layer, const std::string& place) const;

private:
    using Paths = std::map<std::string, std::string, std::less<>>;
    using Replaced = std::map<std::string, Hdf5File::Numbers, std::less<>>;

    [[nodiscard]] std::string group_of(const LayerText& layer) const;
    [[nodiscard]] Result<std::string> path_of(const LayerText& layer, std::string_view tensor) const;
    [[nodiscard]] std::vector<std::string> listed(const LayerText& layer, const std::string& group) const;

    Weights(const Hdf5File& file, std::string root, std::string in, bool is_store)
        : file_(&file), root_(std::move(root)), in_(std::move(in)), is_store_(is_store)
    {
    }

    const Hdf5File* file_;
    std::string root_; ///< group that holds the layers' groups
    std::string in_;
    bool is_store_ = false;
    std::map<std::string, Replaced, std::less<>> replaced_; ///< of each call
};

} // namespace bitscape::keras
