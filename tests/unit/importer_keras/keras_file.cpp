#include "keras_file.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <fstream>
#include <hdf5.h>
#include <unistd.h>

namespace bitscape::test {

namespace fs = std::filesystem;

namespace {

hid_t open_group(hid_t file, const std::string& path)
{
    return H5Gopen2(file, path.empty() ? "/" : path.c_str(), H5P_DEFAULT);
}

void attribute(hid_t file, const std::string& group, const std::string& name, hid_t type, hid_t space,
               const void* data)
{
    const hid_t owner = open_group(file, group);
    const hid_t created = H5Acreate2(owner, name.c_str(), type, space, H5P_DEFAULT, H5P_DEFAULT);
    ASSERT_GE(created, 0) << name;
    if (data) {
        EXPECT_GE(H5Awrite(created, type, data), 0);
    }
    H5Aclose(created);
    H5Gclose(owner);
    H5Sclose(space);
    H5Tclose(type);
}

hid_t text_type(std::size_t size)
{
    const hid_t type = H5Tcopy(H5T_C_S1);
    H5Tset_size(type, size);
    H5Tset_cset(type, H5T_CSET_UTF8);
    return type;
}

hid_t stored_type(Stored stored)
{
    if (stored == Stored::float64)
        return H5Tcopy(H5T_IEEE_F64LE);
    if (stored == Stored::integers)
        return H5Tcopy(H5T_STD_I32LE);
    const hid_t type = H5Tcopy(H5T_IEEE_F32LE);
    if (stored == Stored::float16) { // as h5py describes it
        H5Tset_fields(type, 15, 10, 5, 0, 10);
        H5Tset_size(type, 2);
        H5Tset_ebias(type, 15);
    }
    return type;
}

hid_t create_properties(Stored stored, const std::vector<hsize_t>& shape)
{
    const hid_t properties = H5Pcreate(H5P_DATASET_CREATE);
    if (stored == Stored::gzip) {
        H5Pset_chunk(properties, static_cast<int>(shape.size()), shape.data());
        H5Pset_shuffle(properties);
        H5Pset_deflate(properties, 4);
    } else if (stored == Stored::external) {
        H5Pset_external(properties, "elsewhere.raw", 0, H5F_UNLIMITED);
    }
    return properties;
}

/// Files, groups, data sets, attributes and data types that are open.
std::int64_t count_open_handles()
{
    return H5Fget_obj_count(static_cast<hid_t>(H5F_OBJ_ALL), H5F_OBJ_ALL);
}

} // namespace

KerasFile::KerasFile(const fs::path& path, std::size_t user_block)
{
    const hid_t creation = H5Pcreate(H5P_FILE_CREATE);
    if (user_block)
        H5Pset_userblock(creation, user_block);
    file_ = H5Fcreate(path.c_str(), H5F_ACC_TRUNC, creation, H5P_DEFAULT);
    H5Pclose(creation);
}

KerasFile::~KerasFile()
{
    H5Fclose(file_);
}

void KerasFile::group(const std::string& path)
{
    const hid_t links = H5Pcreate(H5P_LINK_CREATE);
    H5Pset_create_intermediate_group(links, 1);
    H5Gclose(H5Gcreate2(file_, path.c_str(), links, H5P_DEFAULT, H5P_DEFAULT));
    H5Pclose(links);
}

void KerasFile::text(const std::string& group, const std::string& name, const std::string& value)
{
    const char* pointer = value.c_str();
    attribute(file_, group, name, text_type(H5T_VARIABLE), H5Screate(H5S_SCALAR),
              static_cast<const void*>(&pointer));
}

void KerasFile::fixed_text(const std::string& group, const std::string& name, const std::string& value)
{
    attribute(file_, group, name, text_type(value.size()), H5Screate(H5S_SCALAR), value.data());
}

void KerasFile::texts(const std::string& group, const std::string& name,
                      const std::vector<std::string>& values)
{
    std::vector<const char*> pointers;
    for (const std::string& value : values)
        pointers.push_back(value.c_str());
    const hsize_t count = values.size();
    attribute(file_, group, name, text_type(H5T_VARIABLE), H5Screate_simple(1, &count, nullptr),
              static_cast<const void*>(pointers.data()));
}

void KerasFile::no_texts(const std::string& group, const std::string& name)
{
    const hsize_t count = 0;
    attribute(file_, group, name, H5Tcopy(H5T_IEEE_F64LE), H5Screate_simple(1, &count, nullptr), nullptr);
}

void KerasFile::number(const std::string& group, const std::string& name, double value)
{
    attribute(file_, group, name, H5Tcopy(H5T_NATIVE_DOUBLE), H5Screate(H5S_SCALAR), &value);
}

void KerasFile::data(const std::string& path, const Shape& shape, const std::vector<float>& values,
                     Stored stored)
{
    const std::vector<hsize_t> extents(shape.begin(), shape.end());
    const hid_t type = stored_type(stored);
    const hid_t space = H5Screate_simple(static_cast<int>(extents.size()), extents.data(), nullptr);
    const hid_t properties = create_properties(stored, extents);
    const hid_t links = H5Pcreate(H5P_LINK_CREATE);
    H5Pset_create_intermediate_group(links, 1);
    const hid_t set = H5Dcreate2(file_, path.c_str(), type, space, links, properties, H5P_DEFAULT);
    ASSERT_GE(set, 0) << path;
    if (stored != Stored::external && stored != Stored::fill_value_only) {
        EXPECT_GE(H5Dwrite(set, H5T_NATIVE_FLOAT, H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data()), 0);
    }
    H5Dclose(set);
    H5Pclose(links);
    H5Pclose(properties);
    H5Sclose(space);
    H5Tclose(type);
}

void KerasFile::data_claiming(const std::string& path, const std::vector<std::uint64_t>& shape)
{
    const std::vector<hsize_t> extents(shape.begin(), shape.end());
    const std::vector<hsize_t> chunk(shape.size(), 1);
    const hid_t space = H5Screate_simple(static_cast<int>(extents.size()), extents.data(), nullptr);
    const hid_t properties = H5Pcreate(H5P_DATASET_CREATE);
    H5Pset_chunk(properties, static_cast<int>(chunk.size()), chunk.data());
    const hid_t links = H5Pcreate(H5P_LINK_CREATE);
    H5Pset_create_intermediate_group(links, 1);
    H5Dclose(H5Dcreate2(file_, path.c_str(), H5T_IEEE_F32LE, space, links, properties, H5P_DEFAULT));
    H5Pclose(links);
    H5Pclose(properties);
    H5Sclose(space);
}

void KerasFile::soft_link(const std::string& path, const std::string& target)
{
    EXPECT_GE(H5Lcreate_soft(target.c_str(), file_, path.c_str(), H5P_DEFAULT, H5P_DEFAULT), 0);
}

void KerasFile::dense(const std::string& name, std::size_t n_in, std::size_t n_out, const std::string& root)
{
    const std::string group_path = root.empty() ? name : root + "/" + name;
    std::vector<float> kernel, bias;
    for (std::size_t i = 0; i < n_in * n_out; ++i)
        kernel.push_back(static_cast<float>(i) + 0.5F);
    for (std::size_t i = 0; i < n_out; ++i)
        bias.push_back(-1.0F - static_cast<float>(i));
    group(group_path);
    texts(group_path, "weight_names", {name + "/kernel:0", name + "/bias:0"});
    data(group_path + "/" + name + "/kernel:0", {n_in, n_out}, kernel);
    data(group_path + "/" + name + "/bias:0", {n_out}, bias);
}

void KerasTest::SetUp()
{
    std::string pattern = (fs::temp_directory_path() / "bitscape-keras-XXXXXX").string();
    folder = ::mkdtemp(pattern.data());
    H5dont_atexit(); // as the importer does, but before this program's own use of HDF5
    open_handles_ = count_open_handles();
}

void KerasTest::TearDown()
{
    EXPECT_EQ(count_open_handles(), open_handles_);
    fs::remove_all(folder);
}

void overwrite(const fs::path& path, std::string_view bytes)
{
    fs::remove(path); // some file systems flush a file that was cut to nothing and written again
    std::ofstream(path, std::ios::binary) << bytes;
}

Result<graph::Model> KerasTest::read(const fs::path& model) const
{
    Progress progress;
    return make_keras_importer()->read({model, std::nullopt}, {}, progress);
}

std::string KerasTest::refusal(const std::filesystem::path& model) const
{
    const auto result = read(model);
    if (!result || graph::obstacles(*result).empty())
        return error(model);
    const graph::Layer& layer = result->layer(graph::obstacles(*result).front());
    return model.filename().string() + ": layer '" + layer.name + "': " + layer.not_built;
}

std::string KerasTest::error(const fs::path& model) const
{
    const auto result = read(model);
    if (result)
        return "read without error";
    std::string text = english(result.error());
    const std::string prefix = folder.string() + "/";
    for (std::size_t at = text.find(prefix); at != std::string::npos; at = text.find(prefix))
        text.erase(at, prefix.size());
    return text;
}

fs::path KerasTest::with_config(const std::string& config) const
{
    KerasFile file(folder / "model.h5");
    file.text("", "model_config", config);
    file.dense("d", 3, 2);
    return folder / "model.h5";
}

std::string sequential(const std::string& layers)
{
    return R"({"class_name":"Sequential","config":{"name":"s","layers":[{"class_name":"InputLayer","config":)"
           R"({"name":"x","batch_input_shape":[null,3],"dtype":"float32"}},)" +
           layers + "]}}";
}

std::string layer(const std::string& class_name, const std::string& name, const std::string& more)
{
    return fmt::format(R"({{"class_name":"{}","config":{{"name":"{}"{}{}}}}})", class_name, name,
                       more.empty() ? "" : ",", more);
}

std::string summary(const graph::Model& model)
{
    std::vector<std::string> parts;
    for (const graph::Layer& each : model.layers)
        parts.push_back(
            fmt::format("{} {} ({})", each.name, graph::kind_name(each), fmt::join(each.shape, ",")));
    return fmt::format("{}", fmt::join(parts, " | "));
}

} // namespace bitscape::test
