#pragma once

#include "base/result.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

struct zip;

namespace bitscape::pytorch {

/// A zip archive that is read member by member; never unpacked to disk.
class Zip {
public:
    [[nodiscard]] static Result<Zip> open(const std::filesystem::path& file);
    /// `bytes` must outlive the archive.
    [[nodiscard]] static Result<Zip> open_bytes(const std::string& bytes);

    [[nodiscard]] const std::vector<std::string>& names() const { return names_; }
    [[nodiscard]] bool holds(const std::string& name) const;
    /// A member's bytes; no more than what the archive could honestly hold, and a gibibyte. Errors: missing,
    /// damaged, encrypted, too large.
    [[nodiscard]] Result<std::string> read(const std::string& name) const;

private:
    struct Close {
        void operator()(zip* archive) const;
    };
    Zip(zip* archive, std::uint64_t size);

    std::unique_ptr<zip, Close> archive_;
    std::uint64_t size_ = 0; ///< of the archive in bytes
    std::vector<std::string> names_;
};

} // namespace bitscape::pytorch
