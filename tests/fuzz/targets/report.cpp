// Reports of the vendors' tools, all kinds: the text decides which one it is.
#include "report/report.hpp"

#include "fuzz/scratch.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    using namespace bitscape;
    const std::string_view text = fuzz::text_of(bytes, size);
    (void)report::is_report(text.substr(0, 4096));
    const auto report = report::parse_report(text, "report");
    if (!report)
        fuzz::require(english(report.error()).find('\n') == std::string::npos, "an error is one line");
    return 0;
}
