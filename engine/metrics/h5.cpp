#include "metrics/arrays.hpp"

#include <fmt/core.h>
#include <hdf5.h>
#include <memory>

namespace bitscape::metrics {

namespace {

/// Closes an HDF5 object when it goes out of scope.
class Handle {
public:
    Handle(hid_t id, herr_t (*close)(hid_t)) : id_(id), close_(close) {}
    ~Handle()
    {
        if (id_ >= 0)
            close_(id_);
    }
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;
    [[nodiscard]] hid_t get() const { return id_; }
    [[nodiscard]] bool valid() const { return id_ >= 0; }

private:
    hid_t id_;
    herr_t (*close_)(hid_t);
};

/// HDF5 prints its error stack unless told not to; the old behaviour comes back with the scope.
class QuietErrors {
public:
    QuietErrors()
    {
        H5Eget_auto2(H5E_DEFAULT, &function_, &data_);
        H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr);
    }
    ~QuietErrors() { H5Eset_auto2(H5E_DEFAULT, function_, data_); }
    QuietErrors(const QuietErrors&) = delete;
    QuietErrors& operator=(const QuietErrors&) = delete;

private:
    H5E_auto2_t function_ = nullptr;
    void* data_ = nullptr;
};

herr_t collect_dataset(hid_t group, const char* name, const H5L_info_t*, void* names)
{
    const Handle object(H5Oopen(group, name, H5P_DEFAULT), H5Oclose);
    if (object.valid() && H5Iget_type(object.get()) == H5I_DATASET)
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

Result<Samples> read_dataset(hid_t file, const std::string& name, const std::string& where)
{
    const QuietErrors quiet;
    const Handle dataset(H5Dopen2(file, name.c_str(), H5P_DEFAULT), H5Dclose);
    const Handle space(dataset.valid() ? H5Dget_space(dataset.get()) : -1, H5Sclose);
    const Handle type(dataset.valid() ? H5Dget_type(dataset.get()) : -1, H5Tclose);
    if (!dataset.valid() || !space.valid() || !type.valid())
        return fail(ErrorCode::bad_format, where, "cannot be opened");
    const H5T_class_t kind = H5Tget_class(type.get());
    const bool boolean = kind == H5T_ENUM && H5Tget_size(type.get()) == 1;
    if (kind != H5T_INTEGER && kind != H5T_FLOAT && !boolean)
        return fail(ErrorCode::unsupported, where, "does not hold numbers");
    const int rank = H5Sget_simple_extent_ndims(space.get());
    std::vector<hsize_t> extents(static_cast<std::size_t>(std::max(rank, 0)));
    if (rank > 0)
        H5Sget_simple_extent_dims(space.get(), extents.data(), nullptr);
    auto samples = empty_samples({extents.begin(), extents.end()}, where);
    if (!samples)
        return pass(std::move(samples).error());
    samples->values.resize(samples->rows * samples->columns);
    if (boolean) {
        if (auto done = read_booleans(dataset.get(), type.get(), *samples, where); !done)
            return pass(std::move(done).error());
    } else if (!samples->values.empty() && H5Dread(dataset.get(), H5T_NATIVE_DOUBLE, H5S_ALL, H5S_ALL,
                                                   H5P_DEFAULT, samples->values.data()) < 0)
        return fail(ErrorCode::bad_format, where,
                    "cannot be read: the file is damaged or uses an unknown filter");
    return samples;
}

} // namespace

Result<ArrayFile> open_h5(const std::filesystem::path& path)
{
    const QuietErrors quiet;
    const std::string name = path.filename().string();
    const auto file = std::make_shared<Handle>(H5Fopen(path.c_str(), H5F_ACC_RDONLY, H5P_DEFAULT), H5Fclose);
    if (!file->valid())
        return fail(std::filesystem::exists(path) ? ErrorCode::bad_format : ErrorCode::io, name,
                    "is not a readable HDF5 file");
    ArrayFile result;
    hsize_t position = 0;
    if (H5Literate(file->get(), H5_INDEX_NAME, H5_ITER_INC, &position, collect_dataset, &result.names) < 0)
        return fail(ErrorCode::bad_format, name, "cannot be listed");
    result.read = [file, name](const std::string& dataset) {
        return read_dataset(file->get(), dataset, fmt::format("{}: array '{}'", name, dataset));
    };
    return result;
}

} // namespace bitscape::metrics
