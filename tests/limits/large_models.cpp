// Writes large models of Dense layers: large.h5 (Keras 2), large.keras (Keras 3) and large.onnx, each of
// about the size that is asked for.
//
//     bitscape_large_models FOLDER MEGABYTES

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <hdf5.h>
#include <string>
#include <vector>
#include <zip.h>

namespace {

namespace fs = std::filesystem;

constexpr std::size_t width = 1024; ///< a layer is width x width, 4 MiB

/// Kernel of layer `k`; never all the same, so that nothing compresses it away.
std::vector<float> kernel(std::size_t k)
{
    std::vector<float> values(width * width);
    auto state = static_cast<std::uint32_t>(k + 1);
    for (float& value : values) {
        state = state * 1664525U + 1013904223U;
        value = static_cast<float>(static_cast<std::int32_t>(state)) / 2147483648.0F / 32;
    }
    return values;
}

void text_attribute(hid_t object, const char* name, const std::vector<std::string>& texts)
{
    const hid_t type = H5Tcopy(H5T_C_S1);
    H5Tset_size(type, H5T_VARIABLE);
    const hsize_t count = texts.size();
    const hid_t space = count == 1 ? H5Screate(H5S_SCALAR) : H5Screate_simple(1, &count, nullptr);
    std::vector<const char*> pointers;
    for (const std::string& text : texts)
        pointers.push_back(text.c_str());
    const hid_t attribute = H5Acreate2(object, name, type, space, H5P_DEFAULT, H5P_DEFAULT);
    H5Awrite(attribute, type, static_cast<const void*>(pointers.data()));
    H5Aclose(attribute);
    H5Sclose(space);
    H5Tclose(type);
}

void data_set(hid_t file, const std::string& path, const std::vector<hsize_t>& extents,
              const std::vector<float>& values)
{
    const hid_t links = H5Pcreate(H5P_LINK_CREATE);
    H5Pset_create_intermediate_group(links, 1);
    const hid_t space = H5Screate_simple(static_cast<int>(extents.size()), extents.data(), nullptr);
    const hid_t data = H5Dcreate2(file, path.c_str(), H5T_IEEE_F32LE, space, links, H5P_DEFAULT, H5P_DEFAULT);
    H5Dwrite(data, H5T_NATIVE_FLOAT, H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data());
    H5Dclose(data);
    H5Sclose(space);
    H5Pclose(links);
}

std::string architecture(std::size_t layers, bool keras3)
{
    const std::string_view shape = keras3 ? "batch_shape" : "batch_input_shape";
    std::string text = fmt::format(
        R"({{"class_name": "Sequential", "config": {{"name": "large", "layers": [{{"class_name": "InputLayer", "config": {{"{}": [null, {}], "dtype": "float32", "name": "input"}}}})",
        shape, width);
    for (std::size_t k = 0; k < layers; ++k)
        text += fmt::format(
            R"(, {{"class_name": "Dense", "config": {{"name": "fc{}", "units": {}, "activation": "relu", "use_bias": true}}}})",
            k, width);
    return text + "]}}";
}

void write_h5(const fs::path& path, std::size_t layers)
{
    const hid_t file = H5Fcreate(path.c_str(), H5F_ACC_TRUNC, H5P_DEFAULT, H5P_DEFAULT);
    text_attribute(file, "model_config", {architecture(layers, false)});
    text_attribute(file, "keras_version", {"2.14.0"});
    for (std::size_t k = 0; k < layers; ++k) {
        const std::string group = fmt::format("model_weights/fc{}", k);
        data_set(file, fmt::format("{}/fc{}/kernel:0", group, k), {width, width}, kernel(k));
        data_set(file, fmt::format("{}/fc{}/bias:0", group, k), {width}, std::vector<float>(width));
        const hid_t owner = H5Gopen2(file, group.c_str(), H5P_DEFAULT);
        text_attribute(owner, "weight_names",
                       {fmt::format("fc{}/kernel:0", k), fmt::format("fc{}/bias:0", k)});
        H5Gclose(owner);
    }
    H5Fclose(file);
}

void write_keras(const fs::path& path, std::size_t layers)
{
    const fs::path weights = path.string() + ".weights";
    const hid_t file = H5Fcreate(weights.c_str(), H5F_ACC_TRUNC, H5P_DEFAULT, H5P_DEFAULT);
    for (std::size_t k = 0; k < layers; ++k) {
        const std::string vars =
            k == 0 ? std::string("layers/dense/vars") : fmt::format("layers/dense_{}/vars", k);
        data_set(file, vars + "/0", {width, width}, kernel(k));
        data_set(file, vars + "/1", {width}, std::vector<float>(width));
    }
    H5Fclose(file);
    int code = 0;
    zip_t* archive = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &code);
    const std::string config = architecture(layers, true);
    const std::string metadata = R"({"keras_version": "3.4.0"})";
    const auto add = [&](const char* name, zip_source_t* source) {
        const zip_int64_t index = zip_file_add(archive, name, source, 0);
        zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0); // as Keras does
    };
    add("metadata.json", zip_source_buffer(archive, metadata.data(), metadata.size(), 0));
    add("config.json", zip_source_buffer(archive, config.data(), config.size(), 0));
    add("model.weights.h5", zip_source_file(archive, weights.c_str(), 0, -1));
    zip_close(archive);
    fs::remove(weights);
}

// Protocol Buffers' wire format, as far as an ONNX file needs it.
std::string varint(std::uint64_t value)
{
    std::string bytes;
    for (; value >= 0x80; value >>= 7U)
        bytes += static_cast<char>((value & 0x7fU) | 0x80U);
    return bytes + static_cast<char>(value);
}
std::string whole(std::uint32_t field, std::uint64_t value)
{
    return varint(field << 3U) + varint(value);
}
std::string head(std::uint32_t field, std::size_t size)
{
    return varint(field << 3U | 2U) + varint(size);
}
std::string nested(std::uint32_t field, const std::string& content)
{
    return head(field, content.size()) + content;
}
std::string value_info(const std::string& name)
{
    const std::string shape = nested(1, whole(1, 1)) + nested(1, whole(1, width));
    return nested(1, name) + nested(2, nested(1, whole(1, 1) + nested(2, shape)));
}

void write_onnx(const fs::path& path, std::size_t layers)
{
    std::string nodes, tail;
    std::string input = "x";
    std::vector<std::string> tensor_heads;
    std::size_t graph_size = 0;
    constexpr std::size_t bytes = width * width * sizeof(float);
    for (std::size_t k = 0; k < layers; ++k) {
        const std::string weight = fmt::format("w{}", k), sum = fmt::format("s{}", k);
        const std::string output = k + 1 == layers ? "y" : fmt::format("h{}", k);
        nodes += nested(1, nested(1, input) + nested(1, weight) + nested(2, sum) +
                               nested(3, fmt::format("MatMul_{}", k)) + nested(4, "MatMul"));
        nodes += nested(1, nested(1, sum) + nested(2, output) + nested(3, fmt::format("Relu_{}", k)) +
                               nested(4, "Relu"));
        const std::string tensor =
            whole(1, width) + whole(1, width) + whole(2, 1) + nested(8, weight) + head(9, bytes);
        tensor_heads.push_back(head(5, tensor.size() + bytes) + tensor);
        graph_size += tensor_heads.back().size() + bytes;
        input = output;
    }
    nodes += nested(2, "large");
    tail = nested(11, value_info("x")) + nested(12, value_info("y"));
    graph_size += nodes.size() + tail.size();
    std::ofstream file(path, std::ios::binary);
    file << whole(1, 8) << nested(8, nested(1, "") + whole(2, 13)) << head(7, graph_size) << nodes;
    for (std::size_t k = 0; k < layers; ++k) {
        const std::vector<float> values = kernel(k);
        file << tensor_heads[k];
        file.write(reinterpret_cast<const char*>(values.data()), bytes);
    }
    file << tail;
}

} // namespace

int main(int count, char** values)
{
    const long megabytes = count == 3 ? std::strtol(values[2], nullptr, 10) : 0;
    if (megabytes < 4) {
        fmt::print(stderr, "usage: bitscape_large_models FOLDER MEGABYTES\n");
        return 2;
    }
    const fs::path folder = values[1];
    fs::create_directories(folder);
    const auto layers = static_cast<std::size_t>(megabytes) / 4;
    write_h5(folder / "large.h5", layers);
    write_keras(folder / "large.keras", layers);
    write_onnx(folder / "large.onnx", layers);
    return 0;
}
