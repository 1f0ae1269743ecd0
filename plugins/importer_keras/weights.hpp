#pragma once

#include "importer_keras/hdf5_file.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace bitscape::keras {

/// The trained values in a Keras .h5: model_weights/<layer>/<weight name> of a full model, <layer>/<weight
/// name> of save_weights().
class Weights {
public:
    /// `in` is said in errors when the weights are in a file of their own: " in model_weights.h5"; empty
    /// otherwise. Errors: the file holds no weights in one of these layouts. `file` must outlive the result.
    [[nodiscard]] static Result<Weights> find(const Hdf5File& file, std::string in);

    /// Values of `tensor` ("kernel") of a layer, row-major. Errors: missing, another shape than `expected`,
    /// NaN or infinite values; they name the tensor.
    [[nodiscard]] Result<std::vector<float>> read(const std::string& layer, std::string_view tensor,
                                                  const Shape& expected) const;

    /// read() of `name` reads the weights of `layer`: Keras keeps those of a wrapped layer with the outer
    /// one.
    void rename(std::string name, std::string layer) { renamed_[std::move(name)] = std::move(layer); }

private:
    Weights(const Hdf5File& file, std::string root, std::string in)
        : file_(&file), root_(std::move(root)), in_(std::move(in))
    {
    }

    const Hdf5File* file_;
    std::string root_; ///< group that holds the layers' groups
    std::string in_;
    std::map<std::string, std::string, std::less<>> renamed_;
};

} // namespace bitscape::keras
