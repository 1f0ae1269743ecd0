#pragma once

#include <array>
#include <cstdint>
#include <hdf5.h>
#include <mutex>
#include <utility>

/// What every reader of HDF5 files needs of the library. Only for .cpp files: nobody else need see its names.
namespace bitscape::hdf5 {

/// One identifier, closed with the function of its kind. Errors: id() is negative; false as a condition.
class Handle {
public:
    using Close = herr_t (*)(hid_t);
    Handle(hid_t id, Close close) : id_(id), close_(close) {}
    Handle(Handle&& other) noexcept : id_(std::exchange(other.id_, H5I_INVALID_HID)), close_(other.close_) {}
    Handle& operator=(Handle&& other) noexcept
    {
        std::swap(id_, other.id_);
        std::swap(close_, other.close_);
        return *this;
    }
    ~Handle()
    {
        if (id_ >= 0)
            close_(id_);
    }
    [[nodiscard]] hid_t id() const { return id_; }
    explicit operator bool() const { return id_ >= 0; }

private:
    hid_t id_;
    Close close_;
};

/// While one lives, HDF5 belongs to this thread and prints no errors by itself. Conversions, error printing
/// and, in builds without its thread-safety option, everything else are state of the whole library: readers
/// in several threads (verify's workers, the window's import) would otherwise undo each other's settings.
/// May be nested.
class Session {
public:
    Session() : lock_(library())
    {
        H5Eget_auto2(H5E_DEFAULT, &function_, &data_);
        H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr);
    }
    ~Session() { H5Eset_auto2(H5E_DEFAULT, function_, data_); }
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

private:
    static std::recursive_mutex& library()
    {
        static std::recursive_mutex mutex;
        return mutex;
    }

    std::scoped_lock<std::recursive_mutex> lock_;
    H5E_auto2_t function_ = nullptr;
    void* data_ = nullptr;
};

/// Is the data set's layout one that reads nothing but this file? `properties`: of its creation.
[[nodiscard]] inline bool is_stored_inside(hid_t properties)
{
    const H5D_layout_t layout = H5Pget_layout(properties);
    const bool own = layout == H5D_COMPACT || layout == H5D_CONTIGUOUS || layout == H5D_CHUNKED;
    return own && H5Pget_external_count(properties) == 0;
}

/// Is this one of the types that numbers are stored in: IEEE's of 16, 32 and 64 bits or, if wanted, whole
/// numbers of 8 to 64 bits? HDF5 1.10 converts what a damaged file describes, fields outside of the number
/// included.
[[nodiscard]] inline bool is_number(hid_t type, bool whole_too)
{
    const auto is_half = [type] {
        const Handle half(H5Tcopy(H5T_IEEE_F32LE), H5Tclose);
        H5Tset_fields(half.id(), 15, 10, 5, 0, 10); // sign, exponent, mantissa
        H5Tset_size(half.id(), 2);
        H5Tset_ebias(half.id(), 15);
        const bool little = H5Tequal(type, half.id()) > 0;
        H5Tset_order(half.id(), H5T_ORDER_BE);
        return little || H5Tequal(type, half.id()) > 0;
    };
    for (const hid_t known : {H5T_IEEE_F32LE, H5T_IEEE_F64LE, H5T_IEEE_F32BE, H5T_IEEE_F64BE})
        if (H5Tequal(type, known) > 0)
            return true;
    if (H5Tget_class(type) == H5T_FLOAT)
        return is_half();
    for (const hid_t known :
         {H5T_STD_I8LE, H5T_STD_I16LE, H5T_STD_I32LE, H5T_STD_I64LE, H5T_STD_U8LE, H5T_STD_U16LE,
          H5T_STD_U32LE, H5T_STD_U64LE, H5T_STD_I8BE, H5T_STD_I16BE, H5T_STD_I32BE, H5T_STD_I64BE,
          H5T_STD_U8BE, H5T_STD_U16BE, H5T_STD_U32BE, H5T_STD_U64BE})
        if (whole_too && H5Tequal(type, known) > 0)
            return true;
    return false;
}

/// Can the bytes that are stored hold `values` of the data set's type, even at deflate's best? Neither these
/// nor a chunk, which HDF5 unpacks as a whole, may be allocated on the word of the file alone.
[[nodiscard]] inline bool can_hold(hid_t dataset, hid_t properties, std::uint64_t values)
{
    constexpr std::uint64_t most_deflation = 1040; // it shrinks at best 1032 : 1
    const Handle type(H5Dget_type(dataset), H5Tclose);
    const std::uint64_t item = type ? H5Tget_size(type.id()) : 0;
    const std::uint64_t stored = H5Dget_storage_size(dataset);
    const std::uint64_t most =
        item == 0 || stored > UINT64_MAX / most_deflation ? 0 : stored * most_deflation / item;
    if (H5Pget_layout(properties) == H5D_CHUNKED) {
        std::array<hsize_t, H5S_MAX_RANK> extents{};
        const int rank = H5Pget_chunk(properties, H5S_MAX_RANK, extents.data());
        std::uint64_t chunk = 1;
        for (int axis = 0; axis < rank; ++axis)
            if (__builtin_mul_overflow(chunk, extents[static_cast<std::size_t>(axis)], &chunk))
                return false;
        if (rank < 1 || (values > 0 && chunk > most))
            return false;
    }
    return values <= most;
}

} // namespace bitscape::hdf5
