#pragma once

#include "importer_keras/architecture.hpp"
#include "importer_keras/hdf5_file.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace bitscape::keras {

/// The trained values in a Keras .h5: model_weights/<layer>/<weight name> of a full model, <layer>/<weight
/// name> of Keras 2's save_weights(), layers/<class>/vars/<rank> of Keras 3's (store.hpp).
class Weights {
public:
    /// `in` is said in errors when the weights are in a file of their own: " in model_weights.h5"; empty
    /// otherwise. Errors: the file holds no weights in one of these layouts. `file` must outlive the result.
    [[nodiscard]] static Result<Weights> find(const Hdf5File& file, std::string in,
                                              const Architecture& architecture);

    /// Values of `tensor` ("kernel") of a layer, row-major. Errors: missing, another shape than `expected`,
    /// NaN or infinite values; they name the tensor.
    [[nodiscard]] Result<std::vector<float>> read(const std::string& layer, std::string_view tensor,
                                                  const Shape& expected) const;

    /// read() of `name` reads the weights of `layer`: Keras keeps those of a wrapped layer with the outer
    /// one.
    void rename(std::string name, std::string layer) { renamed_[std::move(name)] = std::move(layer); }
    /// The same whatever its shape.
    [[nodiscard]] Result<Hdf5File::Numbers> read_any(const std::string& layer, std::string_view tensor) const;
    /// From now on `tensor` of the layer has these values.
    void replace(const std::string& layer, const std::string& tensor, Hdf5File::Numbers values)
    {
        replaced_[layer][tensor] = std::move(values);
    }

    /// Is this Keras 3's own layout? Then what a layer's parts keep can be read by place.
    [[nodiscard]] bool is_store() const { return !stored_.empty(); }
    /// A variable of a layer by its place below the layer's group, "iq/quantizer/vars/0", whatever its shape,
    /// whole numbers as well. Errors as read().
    [[nodiscard]] Result<Hdf5File::Numbers> stored(const std::string& layer, const std::string& place) const;
    /// The name that Keras noted beside a part's variables ("iq/vars"); empty if it did not.
    [[nodiscard]] std::string noted_name(const std::string& layer, const std::string& place) const;

private:
    struct Stored {
        std::string group;
        std::map<std::string, std::string, std::less<>> paths;
    };

    [[nodiscard]] Result<std::string> path_of(const std::string& layer, std::string_view tensor) const;

    Weights(const Hdf5File& file, std::string root, std::string in)
        : file_(&file), root_(std::move(root)), in_(std::move(in))
    {
    }

    const Hdf5File* file_;
    std::string root_; ///< group that holds the layers' groups
    std::string in_;
    std::map<std::string, std::string, std::less<>> renamed_;
    std::map<std::string, Stored, std::less<>> stored_; ///< of each layer; empty in the other layouts
    std::map<std::string, std::map<std::string, Hdf5File::Numbers, std::less<>>, std::less<>> replaced_;
};

} // namespace bitscape::keras
