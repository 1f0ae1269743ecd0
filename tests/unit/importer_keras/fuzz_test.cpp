// A quick mutation fuzz with a fixed seed: whatever bytes are changed, reading ends with a model or one
// Error.
#include "base/files.hpp"
#include "keras_file.hpp"

#include <random>

// HDF5 1.10 copes with most damage, but not as a sanitizer would like it: it asks for absurd sizes that the
// file names (and lives with the refusal), reads a little past the buffer of a damaged object header, and
// loses some memory. Our own code is checked in full, handles we do not close by KerasTest::TearDown; the
// names are the sanitizer's.
extern "C" const char* __asan_default_options() // NOLINT(bugprone-reserved-identifier)
{
    return "allocator_may_return_null=1";
}
extern "C" const char* __asan_default_suppressions() // NOLINT(bugprone-reserved-identifier)
{
    return "interceptor_via_lib:libhdf5\n";
}
extern "C" const char* __lsan_default_suppressions() // NOLINT(bugprone-reserved-identifier)
{
    return "leak:libhdf5\n";
}

namespace bitscape::test {

namespace {

/// Flips, overwrites or copies a few bytes, or cuts the end off.
std::string mutated(std::string bytes, std::mt19937_64& random)
{
    const auto below = [&](std::size_t bound) { return random() % bound; };
    if (below(10) == 0)
        bytes.resize(below(bytes.size()));
    const std::size_t edits = bytes.empty() ? 0 : 1 + below(6);
    for (std::size_t edit = 0; edit < edits; ++edit) {
        const std::size_t at = below(bytes.size());
        switch (below(4)) {
        case 0:
            bytes[at] = static_cast<char>(bytes[at] ^ (1 << below(8)));
            break;
        case 1:
            bytes[at] = static_cast<char>(below(256));
            break;
        case 2:
            bytes[at] = below(2) ? '\xff' : '\0';
            break;
        default: {
            const std::size_t length = std::min<std::size_t>(8, bytes.size() - at);
            bytes.replace(at, length, bytes.substr(below(bytes.size()), length));
        }
        }
    }
    return bytes;
}

} // namespace

TEST_F(KerasTest, MutatedFilesGiveAModelOrOneError)
{
    const auto small = read_file(with_config(sequential(dense_d)));
    const auto real =
        read_file(std::filesystem::path(BITSCAPE_SOURCE_DIR) / "tests/corpus/keras/no_input_layer.h5");
    ASSERT_TRUE(small && real);
    std::mt19937_64 random(20240521);
    std::size_t refused = 0, read_anyway = 0;
    for (int round = 0; round < 3000; ++round) {
        const std::filesystem::path path = folder / "mutant.h5";
        overwrite(path, mutated(round % 2 ? *real : *small, random));
        const auto model = read(path);
        if (model) {
            ++read_anyway;
            EXPECT_TRUE(graph::validate(*model));
        } else {
            ++refused;
            EXPECT_FALSE(model.error().what.empty());
            EXPECT_EQ(english(model.error()).find('\n'), std::string::npos);
        }
    }
    EXPECT_GT(refused, 300u);
    EXPECT_GT(read_anyway, 300u);
    RecordProperty("refused", static_cast<int>(refused));
}

} // namespace bitscape::test
