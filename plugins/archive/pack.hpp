#pragma once

#include "base/result.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Archives whose bytes depend on nothing but what is in them: members sorted by name, all of the same time
/// (1 January 1980), with the same rights (0644) and without an owner.
namespace bitscape::archive {

enum class Kind { zip, tar_gz };

/// By the end of the file's name: .zip, .tar.gz or .tgz.
[[nodiscard]] std::optional<Kind> kind_of(const std::filesystem::path& file);

struct Member {
    std::string path; ///< relative, '/' between folders
    std::string bytes;
};

/// Errors: no memory, what the libraries say.
[[nodiscard]] Result<std::string> pack(Kind kind, std::vector<Member> members);

/// The file `name` in the archive's only top folder; nullopt: it is no archive (of either kind), or has none
/// of at most 16 MB.
[[nodiscard]] std::optional<std::string> file_of(const std::filesystem::path& archive, std::string_view name);

/// All regular files in and below a folder, as members of one folder `top`. Errors: cannot be read, or
/// something in it is neither a file nor a folder.
[[nodiscard]] Result<std::vector<Member>> members_of(const std::filesystem::path& folder,
                                                     std::string_view top);

/// The files in a zip, in its order. Errors: not a zip, damaged, encrypted, more than `limit` bytes in all.
[[nodiscard]] Result<std::vector<Member>> unpack_zip(std::string_view bytes, std::size_t limit);

} // namespace bitscape::archive
