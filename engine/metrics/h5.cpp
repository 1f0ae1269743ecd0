#include "base/hdf5.hpp"
#include "metrics/arrays.hpp"

#include <fmt/core.h>
#include <memory>

namespace bitscape::metrics {

namespace {

using hdf5::Handle;
using hdf5::Session;

/// Links into other files, and those that are only a path, are not followed.
herr_t collect_dataset(hid_t group, const char* name, const H5L_info_t* link, void* names)
{
    if (link->type != H5L_TYPE_HARD)
        return 0;
    const Handle object(H5Oopen(group, name, H5P_DEFAULT), H5Oclose);
    if (object && H5Iget_type(object.id()) == H5I_DATASET)
        static_cast<std::vector<std::string>*>(names)->emplace_back(name);
    return 0;
}

/// NumPy booleans are stored as an enumeration of one byte.
Result<void> read_booleans(hid_t dataset, hid_t type, Samples& samples, const std::string& where)
{
    std::vector<unsigned char> bytes(samples.values.size());
    if (H5Dread(dataset, type, H5S_ALL, H5S_ALL, H5P_DEFAULT, bytes.data()) < 0)
        return fail(ErrorCode::bad_format, where,
                    "cannot be read: the file is damaged or uses an unknown filter");
    samples.values.assign(bytes.begin(), bytes.end());
    return {};
}

Result<StoredArray> read_dataset(hid_t file, const std::string& name, const std::string& where)
{
    const Session session;
    const Handle dataset(H5Dopen2(file, name.c_str(), H5P_DEFAULT), H5Dclose);
    const Handle space(dataset ? H5Dget_space(dataset.id()) : -1, H5Sclose);
    const Handle type(dataset ? H5Dget_type(dataset.id()) : -1, H5Tclose);
    const Handle properties(dataset ? H5Dget_create_plist(dataset.id()) : -1, H5Pclose);
    if (!dataset || !space || !type || !properties)
        return fail(ErrorCode::bad_format, where, "cannot be opened");
    if (!hdf5::is_stored_inside(properties.id()))
        return fail(ErrorCode::unsupported, where, "is not stored in this file");
    const H5T_class_t kind = H5Tget_class(type.id());
    const bool boolean = kind == H5T_ENUM && H5Tget_size(type.id()) == 1;
    if (!boolean && !hdf5::is_number(type.id(), true))
        return fail(ErrorCode::unsupported, where, "does not hold numbers");
    const int rank = H5Sget_simple_extent_ndims(space.id());
    std::vector<hsize_t> extents(static_cast<std::size_t>(std::max(rank, 0)));
    if (rank > 0)
        H5Sget_simple_extent_dims(space.id(), extents.data(), nullptr);
    auto array = empty_array({extents.begin(), extents.end()}, where);
    if (!array)
        return pass(std::move(array).error());
    Samples& samples = array->samples;
    const std::size_t count = samples.rows * samples.columns;
    if (!hdf5::can_hold(dataset.id(), properties.id(), count))
        return fail(ErrorCode::bad_format, where,
                    fmt::format("claims {} values, but only {} bytes are stored", count,
                                H5Dget_storage_size(dataset.id())));
    samples.values.resize(count);
    if (boolean) {
        if (auto done = read_booleans(dataset.id(), type.id(), samples, where); !done)
            return pass(std::move(done).error());
    } else if (!samples.values.empty() && H5Dread(dataset.id(), H5T_NATIVE_DOUBLE, H5S_ALL, H5S_ALL,
                                                  H5P_DEFAULT, samples.values.data()) < 0)
        return fail(ErrorCode::bad_format, where,
                    "cannot be read: the file is damaged or uses an unknown filter");
    return array;
}

} // namespace

Result<ArrayFile> open_h5(const std::filesystem::path& path)
{
    const Session session;
    const std::string name = path.filename().string();
    const std::shared_ptr<const Handle> file(
        new Handle(H5Fopen(path.c_str(), H5F_ACC_RDONLY, H5P_DEFAULT), H5Fclose), [](const Handle* open) {
            const Session closing;
            delete open;
        });
    if (!*file)
        return fail(std::filesystem::exists(path) ? ErrorCode::bad_format : ErrorCode::io, name,
                    "is not a readable HDF5 file");
    ArrayFile result;
    hsize_t position = 0;
    if (H5Literate(file->id(), H5_INDEX_NAME, H5_ITER_INC, &position, collect_dataset, &result.names) < 0)
        return fail(ErrorCode::bad_format, name, "cannot be listed");
    result.read = [file, name](const std::string& dataset) {
        return read_dataset(file->id(), dataset, fmt::format("{}: array '{}'", name, dataset));
    };
    return result;
}

} // namespace bitscape::metrics
