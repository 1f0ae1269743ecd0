#pragma once

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <string>
#include <string_view>
#include <unistd.h>

/// What fuzz targets share. A target is the function LLVMFuzzerTestOneInput: libFuzzer calls it in the `fuzz`
/// preset, replay.cpp in every other build.
namespace bitscape::fuzz {

[[nodiscard]] inline std::string_view text_of(const std::uint8_t* bytes, std::size_t size)
{
    return {reinterpret_cast<const char*>(bytes), size};
}

/// A law that a reader broke: reported as a crash.
inline void require(bool holds, const char* law)
{
    if (holds)
        return;
    fmt::print(stderr, "does not hold: {}\n", law);
    std::abort();
}

/// A folder of this process for readers that want a file ($TMPDIR decides where; /dev/shm is fast).
class Scratch {
public:
    Scratch() : folder_(std::filesystem::temp_directory_path() / fmt::format("bitscape_fuzz_{}", ::getpid()))
    {
        std::filesystem::create_directories(folder_);
    }
    ~Scratch()
    {
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    std::filesystem::path write(const char* name, std::string_view content) const
    {
        const std::filesystem::path path = folder_ / name;
        std::ofstream(path, std::ios::binary).write(content.data(), std::ssize(content));
        return path;
    }

private:
    std::filesystem::path folder_;
};

} // namespace bitscape::fuzz
