// Random networks through an exporter: each project is built and compared with the emulator bit for bit.
//   bitscape_random_exports BACKEND[-stream] FIRST COUNT FOLDER
// One line a network: exact, different, refused (by name) or failed. Exit 1 if any is different or failed, or
// fewer than half could be exported. FOLDER keeps what went wrong.
#include "builtin/builtin.hpp"
#include "hls/random_networks.hpp"

#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fmt/format.h>
#include <map>

namespace bitscape {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t rows = 24;

std::optional<design::Backend> backend_of(std::string_view name)
{
    using design::Backend;
    static const std::map<std::string_view, Backend> backends{
        {"Vitis", Backend::vitis},       {"Vivado", Backend::vivado}, {"Quartus", Backend::quartus},
        {"Catapult", Backend::catapult}, {"oneAPI", Backend::oneapi}, {"Verilog", Backend::vitis},
        {"VHDL", Backend::vitis}};
    const auto found = backends.find(name);
    return found == backends.end() ? std::nullopt : std::optional(found->second);
}

const sdk::Exporter* exporter_of(const sdk::Plugins& plugins, std::string_view backend)
{
    for (const auto& exporter : plugins.exporters.all())
        if (exporter->backend() == backend)
            return exporter.get();
    return nullptr;
}

struct Outcome {
    std::string_view state;
    std::string words;
};

Outcome try_one(const sdk::Exporter& exporter, std::uint64_t seed, const design::Design& design,
                const fs::path& folder)
{
    tests::Random random(seed);
    Progress progress;
    const std::vector<Samples> inputs{tests::random_inputs(random, design.nodes.front(), rows)};
    const auto written = exporter.write(design, {.directory = folder, .inputs = inputs}, {}, progress);
    if (!written)
        return {"refused", english(written.error())};
    const auto checked = exporter.check(folder, {}, progress);
    if (!checked)
        return {"failed", english(checked.error())};
    if (checked->values == 0 || checked->equal != checked->values)
        return {"different", fmt::format("{} of {} equal; {}", checked->equal, checked->values,
                                         checked->first_difference)};
    return {"exact", fmt::format("{} values", checked->values)};
}

int run(int count, char** words)
{
    if (count != 5) {
        fmt::print(stderr, "usage: bitscape_random_exports BACKEND FIRST COUNT FOLDER\n");
        return 2;
    }
    sdk::Plugins plugins;
    add_builtin_plugins(plugins);
    std::string_view name = words[1];
    constexpr std::string_view suffix = "-stream";
    const bool streams = name.ends_with(suffix);
    if (streams)
        name.remove_suffix(suffix.size());
    const auto backend = backend_of(name);
    const sdk::Exporter* exporter = exporter_of(plugins, name);
    if (!backend || exporter == nullptr) {
        fmt::print(stderr, "bitscape_random_exports: no exporter for '{}'\n", words[1]);
        return 2;
    }
    const std::uint64_t first = std::strtoull(words[2], nullptr, 10),
                        tries = std::strtoull(words[3], nullptr, 10);
    std::map<std::string_view, std::uint64_t> totals;
    for (std::uint64_t seed = first; seed < first + tries; ++seed) {
        const fs::path folder = fs::path(words[4]) / fmt::format("{}_{}", words[1], seed);
        const design::Design design =
            tests::NetworkMaker(seed, *backend,
                                streams ? design::IoType::io_stream : design::IoType::io_parallel)
                .make();
        const Outcome outcome = try_one(*exporter, seed, design, folder);
        ++totals[outcome.state];
        fmt::print("{:9} {} seed {}: {}\n", outcome.state, words[1], seed, outcome.words);
        std::fflush(stdout);
        std::error_code ignored;
        if (outcome.state == "exact")
            fs::remove_all(folder, ignored);
    }
    fmt::print("{}: {} exact, {} different, {} failed, {} refused of {}\n", words[1], totals["exact"],
               totals["different"], totals["failed"], totals["refused"], tries);
    return totals["different"] + totals["failed"] == 0 && 2 * totals["exact"] >= tries ? 0 : 1;
}

} // namespace
} // namespace bitscape

int main(int count, char** words)
{
    try {
        return bitscape::run(count, words);
    } catch (const std::exception& error) {
        fmt::print(stderr, "bitscape_random_exports: {}\n", error.what());
        return 1;
    }
}
