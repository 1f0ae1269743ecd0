// Bitscape's own project files.
#include "session/document/project.hpp"

#include "fuzz/scratch.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    using namespace bitscape;
    static const fuzz::Scratch scratch;
    const auto project = document::read_project(scratch.write("a.bitscape", fuzz::text_of(bytes, size)));
    if (!project)
        fuzz::require(english(project.error()).find('\n') == std::string::npos, "an error is one line");
    else
        fuzz::require(project->model_file.is_absolute(), "paths are absolute");
    return 0;
}
