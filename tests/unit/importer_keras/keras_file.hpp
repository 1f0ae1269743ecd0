#pragma once

#include "base/samples.hpp"
#include "importer_keras/importer_keras.hpp"

#include <cstdint>
#include <filesystem>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace bitscape::test {

/// How a data set is stored.
enum class Stored { float32, float16, float64, gzip, integers, external, fill_value_only };

/// Writes a small .h5 as Keras does, piece by piece, so that a test can leave out or spoil any of it.
class KerasFile {
public:
    explicit KerasFile(const std::filesystem::path& path, std::size_t user_block = 0);
    ~KerasFile();
    KerasFile(const KerasFile&) = delete;
    KerasFile& operator=(const KerasFile&) = delete;

    void group(const std::string& path);
    void text(const std::string& group, const std::string& attribute, const std::string& value);
    void fixed_text(const std::string& group, const std::string& attribute, const std::string& value);
    void texts(const std::string& group, const std::string& attribute,
               const std::vector<std::string>& values);
    void no_texts(const std::string& group, const std::string& attribute); ///< as h5py writes an empty list
    void number(const std::string& group, const std::string& attribute, double value);
    void data(const std::string& path, const Shape& shape, const std::vector<float>& values,
              Stored stored = Stored::float32);
    void data_claiming(const std::string& path,
                       const std::vector<std::uint64_t>& shape); ///< nothing behind it
    void soft_link(const std::string& path, const std::string& target);

    /// model_weights/<layer> with kernel [n_in, n_out] = 0.5, 1.5, ... and bias = -1, -2, ...
    void dense(const std::string& layer, std::size_t n_in, std::size_t n_out,
               const std::string& root = "model_weights");

private:
    std::int64_t file_;
};

/// A folder of its own for each test, the importer, and a check for handles left open.
class KerasTest : public testing::Test {
protected:
    void SetUp() override;
    void TearDown() override; ///< checks that every HDF5 handle was closed

    [[nodiscard]] Result<graph::Model> read(const std::filesystem::path& model) const;
    /// The error's text with the test's folder taken out; "read without error" if there was none.
    [[nodiscard]] std::string error(const std::filesystem::path& model) const;
    /// The error's text, or what the first layer that cannot be built says.
    [[nodiscard]] std::string refusal(const std::filesystem::path& model) const;
    /// A model.h5 with this model_config and the weights of a Dense 'd' [3, 2].
    [[nodiscard]] std::filesystem::path with_config(const std::string& config) const;

    std::filesystem::path folder;

private:
    std::int64_t open_handles_ = 0;
};

/// Writes a file without the care (and the flush to disk) of write_file: for tests with thousands of them.
void overwrite(const std::filesystem::path& path, std::string_view bytes);

/// Sequential model_config: an input 'x' of three values, then `layers` (JSON objects, separated by commas).
[[nodiscard]] std::string sequential(const std::string& layers);

/// {"class_name": ..., "config": {"name": ..., <more>}}
[[nodiscard]] std::string layer(const std::string& class_name, const std::string& name,
                                const std::string& more = "");

inline const std::string dense_d =
    R"({"class_name":"Dense","config":{"name":"d","units":2,"activation":"relu"}})";

/// "x Input (3) | d Dense (2) | ..."
[[nodiscard]] std::string summary(const graph::Model& model);

} // namespace bitscape::test
