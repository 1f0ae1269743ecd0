// HDF5 files as test data.
#include "fuzz/scratch.hpp"
#include "metrics/data_set.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    using namespace bitscape;
    static const fuzz::Scratch scratch;
    const auto data = metrics::read_data(scratch.write("data.h5", fuzz::text_of(bytes, size)).string());
    if (!data)
        fuzz::require(!data.error().what.empty(), "an error says what is wrong");
    return 0;
}
