#pragma once

#include "importer_onnx/file.hpp"

namespace bitscape::onnx {

/// Decodes TensorProto messages. Keeps count over all tensors of a file, so that small files cannot fill the
/// memory.
class TensorReader {
public:
    explicit TensorReader(const std::filesystem::path& folder) : folder_(folder) {}

    /// Errors name the tensor: an unreadable type, data that does not fit the dimensions, external data
    /// outside the model's folder.
    [[nodiscard]] Result<Tensor> read(std::string_view bytes);

private:
    struct Parts;

    [[nodiscard]] Result<Parts> split(std::string_view bytes) const;
    [[nodiscard]] Result<Tensor> decode(Parts& parts);
    [[nodiscard]] Result<std::string> external_bytes(const Parts& parts, std::size_t expected) const;

    std::filesystem::path folder_;
    std::size_t elements_ = 0; ///< of all tensors so far
};

} // namespace bitscape::onnx
