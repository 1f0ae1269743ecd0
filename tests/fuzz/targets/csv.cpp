// Tables of text as test data.
#include "fuzz/scratch.hpp"
#include "metrics/arrays.hpp"

#include <algorithm>
#include <cmath>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    using namespace bitscape;
    const auto table = metrics::parse_csv(fuzz::text_of(bytes, size), "data.csv");
    if (!table)
        return 0;
    const auto& [features, label] = *table;
    fuzz::require(features.rows == label.rows && label.columns == 1, "a label a row");
    fuzz::require(features.values.size() == features.rows * features.columns, "rows times columns");
    fuzz::require(std::all_of(features.values.begin(), features.values.end(),
                              [](double value) { return std::isfinite(value); }),
                  "all values are finite");
    return 0;
}
