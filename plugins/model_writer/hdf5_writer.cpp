#include "model_writer/hdf5_writer.hpp"

#include "base/hdf5.hpp"
#include "importer_keras/hdf5_file.hpp"

#include <cstdint>
#include <cstring>
#include <fmt/format.h>
#include <vector>

namespace bitscape::model_writer {

namespace {

using hdf5::Handle;
using hdf5::Session;

constexpr std::size_t increment = std::size_t{1} << 20; ///< by which the file grows in memory

/// A file in memory that may be written.
class Image {
public:
    /// Opens a copy of `bytes`, or a new file if there are none.
    explicit Image(const std::string& bytes)
    {
        const Handle access(H5Pcreate(H5P_FILE_ACCESS), H5Pclose);
        H5Pset_fapl_core(access.id(), increment, 0);
        // HDF5 wants a name, and takes two open images of the same name for one file.
        const std::string name = fmt::format("bitscape image {}", fmt::ptr(this));
        if (bytes.empty()) {
            const Handle creation(H5Pcreate(H5P_FILE_CREATE), H5Pclose);
            H5Pset_obj_track_times(creation.id(), 0);
            file_ = Handle(H5Fcreate(name.c_str(), H5F_ACC_TRUNC, creation.id(), access.id()), H5Fclose);
            return;
        }
        std::string copy = bytes;
        H5Pset_file_image(access.id(), copy.data(), copy.size());
        file_ = Handle(H5Fopen(name.c_str(), H5F_ACC_RDWR, access.id()), H5Fclose);
    }

    [[nodiscard]] hid_t id() const { return file_.id(); }
    explicit operator bool() const { return static_cast<bool>(file_); }

    [[nodiscard]] Result<std::string> bytes(const std::string& name) const
    {
        H5Fflush(id(), H5F_SCOPE_GLOBAL);
        const ssize_t size = H5Fget_file_image(id(), nullptr, 0);
        std::string image(static_cast<std::size_t>(std::max<ssize_t>(size, 0)), '\0');
        if (size <= 0 || H5Fget_file_image(id(), image.data(), image.size()) != size)
            return fail(ErrorCode::io, name, "its copy cannot be written");
        return image;
    }

private:
    Handle file_{H5I_INVALID_HID, H5Fclose};
};

bool write_values(const Image& image, const Tensor& tensor)
{
    const Handle set(H5Dopen2(image.id(), tensor.name.c_str(), H5P_DEFAULT), H5Dclose);
    return set &&
           H5Dwrite(set.id(), H5T_NATIVE_FLOAT, H5S_ALL, H5S_ALL, H5P_DEFAULT, tensor.values.data()) >= 0;
}

bool write_text(hid_t object, const char* name, const std::string& text)
{
    if (H5Aexists(object, name) > 0)
        H5Adelete(object, name);
    const Handle type(H5Tcopy(H5T_C_S1), H5Tclose);
    H5Tset_size(type.id(), H5T_VARIABLE); // the text lies elsewhere in the file: attributes end at 64 kB
    H5Tset_cset(type.id(), H5T_CSET_UTF8);
    const Handle space(H5Screate(H5S_SCALAR), H5Sclose);
    const Handle attribute(H5Acreate2(object, name, type.id(), space.id(), H5P_DEFAULT, H5P_DEFAULT),
                           H5Aclose);
    const char* pointer = text.c_str();
    return attribute && H5Awrite(attribute.id(), type.id(), static_cast<const void*>(&pointer)) >= 0;
}

/// Copies an attribute whatever its type; text of variable length as such.
herr_t copy_attribute(hid_t from, const char* name, const H5A_info_t*, void* to)
{
    const hid_t target = *static_cast<hid_t*>(to);
    const Handle source(H5Aopen(from, name, H5P_DEFAULT), H5Aclose);
    const Handle type(H5Aget_type(source.id()), H5Tclose);
    const Handle space(H5Aget_space(source.id()), H5Sclose);
    const Handle copy(H5Acreate2(target, name, type.id(), space.id(), H5P_DEFAULT, H5P_DEFAULT), H5Aclose);
    const std::uint64_t bytes = H5Aget_storage_size(source.id());
    if (!source || !type || !space || !copy)
        return -1;
    if (bytes == 0)
        return 0; // an empty list
    std::vector<char> content(bytes);
    const bool copied = H5Aread(source.id(), type.id(), content.data()) >= 0 &&
                        H5Awrite(copy.id(), type.id(), content.data()) >= 0;
    if (H5Tdetect_class(type.id(), H5T_VLEN) > 0 || H5Tis_variable_str(type.id()) > 0)
        H5Dvlen_reclaim(type.id(), space.id(), H5P_DEFAULT, content.data());
    return copied ? 0 : -1;
}

/// A group without a note of when it was made.
Handle make_group(hid_t file, const char* name)
{
    const Handle creation(H5Pcreate(H5P_GROUP_CREATE), H5Pclose);
    H5Pset_obj_track_times(creation.id(), 0);
    return {H5Gcreate2(file, name, H5P_DEFAULT, creation.id(), H5P_DEFAULT), H5Gclose};
}

herr_t take_name(hid_t, const char* name, const H5L_info_t* link, void* to)
{
    if (link->type == H5L_TYPE_HARD) // others could lead out of the file
        static_cast<std::vector<std::string>*>(to)->emplace_back(name);
    return 0;
}

/// What save_weights() wrote becomes the group "model_weights" of a whole model.
bool copy_weights(const Image& from, const Image& to)
{
    const Handle source(H5Gopen2(from.id(), "/", H5P_DEFAULT), H5Gclose);
    const Handle group = make_group(to.id(), "model_weights");
    std::vector<std::string> names;
    hsize_t start = 0;
    if (!source || !group ||
        H5Literate(source.id(), H5_INDEX_NAME, H5_ITER_INC, &start, take_name, &names) < 0)
        return false;
    for (const std::string& name : names)
        if (H5Ocopy(source.id(), name.c_str(), group.id(), name.c_str(), H5P_DEFAULT, H5P_DEFAULT) < 0)
            return false;
    hid_t target = group.id();
    hsize_t at = 0;
    return H5Aiterate2(source.id(), H5_INDEX_NAME, H5_ITER_INC, &at, copy_attribute, &target) >= 0;
}

std::string text_of(const keras::Hdf5File& file, const char* attribute, const char* otherwise)
{
    for (const char* group : {"", "model_weights"})
        if (const auto texts = file.strings(group, attribute); texts && *texts && !(*texts)->empty())
            return (*texts)->front();
    return otherwise;
}

} // namespace

Result<std::string> replace_weights(std::string bytes, const std::string& name,
                                    const std::vector<Replacement>& changes)
{
    std::vector<Tensor> tensors;
    {
        const auto file = keras::Hdf5File::from_bytes(bytes, name);
        if (!file)
            return pass(file.error());
        for (const std::string& path : file->data_sets("")) {
            if (path.starts_with("optimizer"))
                continue;
            auto numbers = file->numbers(path);
            if (numbers)
                tensors.push_back({path, std::move(numbers->shape), std::move(numbers->values)});
        }
    }
    for (const std::string& missed : replace(tensors, changes))
        return fail(ErrorCode::mismatch, name + ": layer '" + missed + "'",
                    "its weights are not in the file as they were read");
    const Session session;
    const Image image(bytes);
    if (!image)
        return fail(ErrorCode::bad_format, name, "is not an HDF5 file, or is damaged");
    for (const Tensor& tensor : tensors)
        if (tensor.changed && !write_values(image, tensor))
            return fail(ErrorCode::io, name + ": " + tensor.name, "cannot be written");
    return image.bytes(name);
}

Result<std::string> whole_model(const std::string& architecture, std::string weights, const std::string& name)
{
    bool is_whole = false;
    std::string version, backend;
    {
        const auto file = keras::Hdf5File::from_bytes(weights, name);
        if (!file)
            return pass(file.error());
        is_whole = file->has_group("model_weights");
        version = text_of(*file, "keras_version", "2.14.0");
        backend = text_of(*file, "backend", "tensorflow");
    }
    const Session session;
    const Image source(weights);
    const Image fresh((std::string()));
    const Image& image = is_whole ? source : fresh;
    const Handle root(image ? H5Gopen2(image.id(), "/", H5P_DEFAULT) : H5I_INVALID_HID, H5Gclose);
    if (!source || !root || (!is_whole && !copy_weights(source, fresh)) ||
        !write_text(root.id(), "keras_version", version) || !write_text(root.id(), "backend", backend) ||
        !write_text(root.id(), "model_config", architecture))
        return fail(ErrorCode::io, name, "cannot be made a whole model");
    return image.bytes(name);
}

Result<bool> is_keras3_store(const std::string& weights, const std::string& name)
{
    const auto file = keras::Hdf5File::from_bytes(weights, name);
    if (!file)
        return pass(file.error());
    const auto names = file->strings("", "layer_names");
    return !file->has_group("model_weights") && !(names && *names);
}

} // namespace bitscape::model_writer
