// One array of NumPy.
#include "fuzz/scratch.hpp"
#include "metrics/arrays.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    using namespace bitscape;
    const auto samples = metrics::parse_npy(fuzz::text_of(bytes, size), "x.npy");
    if (samples)
        fuzz::require(samples->values.size() == samples->rows * samples->columns, "rows times columns");
    return 0;
}
