// Runs a fuzz target without libFuzzer: on the files that were found to matter, and on mutations of them.
//
//     replay_<target> FILE_OR_FOLDER... [--rounds N] [--seed N]
//
// Exit 0, or death by the signal that the target died of; its input is then in fuzz_<target>.input. Memory is
// limited to two gibibytes (not under AddressSanitizer, which reserves more) and an input to a minute.

#include <algorithm>
#include <charconv>
#include <csignal>
#include <cstdint>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <string>
#include <sys/resource.h>
#include <unistd.h>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);

namespace {

namespace fs = std::filesystem;
using Bytes = std::vector<std::uint8_t>;

constexpr rlim_t most_memory = rlim_t{2} << 30;
constexpr unsigned longest_input = 60; ///< seconds

/// splitmix64: the same mutations on every machine.
class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next()
    {
        std::uint64_t z = (state_ += 0x9e3779b97f4a7c15U);
        z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31U);
    }
    std::size_t below(std::size_t limit) { return limit == 0 ? 0 : next() % limit; }

private:
    std::uint64_t state_;
};

/// A few changes of the kinds that damage does: bits, bytes, lengths, pieces of other files.
Bytes mutate(Bytes bytes, const Bytes& other, Random& random)
{
    for (std::size_t change = 1 + random.below(4); change > 0; --change) {
        const std::size_t at = random.below(bytes.size());
        switch (bytes.empty() ? 5 : random.below(6)) {
        case 0:
            bytes[at] ^= static_cast<std::uint8_t>(1U << random.below(8));
            break;
        case 1:
            bytes[at] = static_cast<std::uint8_t>(random.next());
            break;
        case 2: // a number's worth of 0xff: lengths and addresses become absurd
            std::fill_n(bytes.begin() + at, std::min<std::size_t>(8, bytes.size() - at), 0xff);
            break;
        case 3:
            bytes.resize(at);
            break;
        case 4:
            bytes.erase(bytes.begin() + at,
                        bytes.begin() + at + std::min(bytes.size() - at, random.below(64)));
            break;
        default: {
            const std::size_t from = random.below(other.size());
            const std::size_t length = std::min(other.size() - from, random.below(256));
            bytes.insert(bytes.begin() + at, other.begin() + from, other.begin() + from + length);
        }
        }
    }
    return bytes;
}

Bytes read(const fs::path& path)
{
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

std::vector<fs::path> files_of(const fs::path& place)
{
    if (!fs::is_directory(place))
        return {place};
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(place))
        if (entry.is_regular_file())
            files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

class Replay {
public:
    explicit Replay(const fs::path& program) : kept_(program.filename().string() + ".input") {}

    void operator()(const Bytes& bytes, bool mutated)
    {
        if (mutated) // so that a death leaves its input behind
            std::ofstream(kept_, std::ios::binary)
                .write(reinterpret_cast<const char*>(bytes.data()), std::ssize(bytes));
        ::alarm(longest_input);
        LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
        ::alarm(0);
        ++count_;
    }
    ~Replay()
    {
        std::error_code ignored;
        fs::remove(kept_, ignored);
    }
    Replay(const Replay&) = delete;
    Replay& operator=(const Replay&) = delete;
    [[nodiscard]] std::size_t count() const { return count_; }

private:
    fs::path kept_;
    std::size_t count_ = 0;
};

} // namespace

int main(int count, char** values)
{
#ifndef __SANITIZE_ADDRESS__
    const rlimit limit{most_memory, most_memory};
    ::setrlimit(RLIMIT_AS, &limit);
#endif
    std::vector<Bytes> inputs;
    std::uint64_t rounds = 0, seed = 1;
    Replay replay(values[0]);
    for (int i = 1; i < count; ++i) {
        const std::string argument = values[i];
        if ((argument == "--rounds" || argument == "--seed") && i + 1 < count) {
            const std::string number = values[++i];
            std::from_chars(number.data(), number.data() + number.size(),
                            argument == "--seed" ? seed : rounds);
            continue;
        }
        if (!fs::exists(argument)) {
            fmt::print(stderr, "{}: no such file or folder\n", argument);
            return 2;
        }
        for (const fs::path& file : files_of(argument)) {
            fmt::print("{}\n", file.string());
            inputs.push_back(read(file));
            replay(inputs.back(), false);
        }
    }
    if (inputs.empty()) {
        fmt::print(stderr, "no inputs\n");
        return 2;
    }
    Random random(seed);
    for (std::uint64_t round = 0; round < rounds; ++round)
        replay(mutate(inputs[random.below(inputs.size())], inputs[random.below(inputs.size())], random),
               true);
    fmt::print("{} inputs\n", replay.count());
    return 0;
}
