#pragma once

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

} // namespace bitscape::hdf5
