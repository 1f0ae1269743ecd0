// One array of NumPy.
#include "fuzz/scratch.hpp"
#include "metrics/arrays.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    using namespace bitscape;
    const auto array = metrics::parse_npy(fuzz::text_of(bytes, size), "x.npy");
    if (array)
        fuzz::require(array->samples.values.size() == array->samples.rows * array->samples.columns,
                      "rows times columns");
    return 0;
}
