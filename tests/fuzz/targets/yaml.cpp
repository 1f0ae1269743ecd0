// hls4ml_config.yml: what was read can be written, and reads back as the same configuration.
#include "config/configuration.hpp"
#include "fuzz/scratch.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    using namespace bitscape;
    const auto first = config::parse_configuration(fuzz::text_of(bytes, size), "hls4ml_config.yml");
    if (!first) {
        fuzz::require(!first.error().what.empty(), "an error says what is wrong");
        return 0;
    }
    const auto second = config::parse_configuration(config::to_yaml(*first), "written");
    fuzz::require(second.has_value(), "what was written can be read");
    fuzz::require(*second == *first, "the configuration survives writing and reading");
    return 0;
}
