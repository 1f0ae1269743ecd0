#pragma once

#include "base/result.hpp"

#include <cstddef>
#include <cstdint>
#include <hdf5.h>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bitscape::keras {

/// The bytes of object `index` of the global heap collection at `address`. `image` is the file from its
/// superblock on. Nothing if there is no such object, or the collection's sizes contradict each other.
[[nodiscard]] std::optional<std::string_view> heap_object(std::string_view image, std::uint64_t address,
                                                          std::uint32_t index);

/// The texts of a variable-length attribute of `count` elements. HDF5 1.10 believes the lengths in the file:
/// damaged ones make it fill gigabytes, or follow a heap's objects in a circle for ever. So it is asked for
/// the bare references only, and the heap is read here. Errors: damaged.
[[nodiscard]] Result<std::vector<std::string>> read_variable_texts(hid_t attribute, std::size_t count,
                                                                   std::string_view image);

} // namespace bitscape::keras
