// HDF5 keeps state of the whole library (conversions, error printing): several readers must not meet in it.
#include "keras_file.hpp"

#include <atomic>
#include <thread>

namespace bitscape::test {

TEST_F(KerasTest, ReadsFilesInSeveralThreadsAtOnce)
{
    const auto model = with_config(sequential(dense_d)); // model_config is of variable length, as h5py writes
    constexpr int threads = 16;
    constexpr int reads = 200;
    std::atomic<int> failures = 0;
    {
        std::vector<std::jthread> readers;
        for (int i = 0; i < threads; ++i)
            readers.emplace_back([&] {
                for (int j = 0; j < reads; ++j)
                    failures += read(model) ? 0 : 1;
            });
    }
    EXPECT_EQ(failures, 0);
}

} // namespace bitscape::test
