// Random configurations on the models of conformance cases: whatever a configuration says, resolving and
// running it ends with values or with an error that says what is wrong, never with a crash, and the fast
// kernels compute what the plain evaluation computes. Meant for the sanitizers' build, where undefined
// behaviour is a crash, too.
//
//     fuzz_configurations FOLDER... [--rounds N] [--seed N] [--verbose]
//
// FOLDER: a case, or a folder of cases. --verbose names each round before it starts. Exit 0, or 1 with the
// seed of the first round that went wrong.

#include "builtin/builtin.hpp"
#include "emulate/emulate.hpp"
#include "session/document/document.hpp"
#include "unit/emulate/random_design.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fmt/format.h>
#include <map>
#include <string>
#include <vector>

namespace {

using namespace bitscape;
using tests::Random;

template <class... Options> std::string one_of(Random& random, Options... options)
{
    const std::string all[] = {std::string(options)...};
    return all[random.next() % sizeof...(options)];
}

/// A type's text: mostly valid, of any width and mode; sometimes nonsense.
std::string random_precision(Random& random)
{
    if (random.chance(0.03))
        return one_of(random, "", "auto", "fixed<", "fixed<0,0>", "ap_fixed<65,3>", "int", "float",
                      "fixed<8,9,NO>", "ufixed<99999999999,1>", "fixed<16,6,RND,SAT,3>");
    if (random.chance(0.1))
        return "auto";
    if (random.chance(0.1))
        return fmt::format("{}int<{}>", random.chance(0.3) ? "u" : "", random.integer(1, 64));
    return to_string(tests::random_type(random));
}

std::string random_number(Random& random)
{
    if (random.chance(0.05))
        return one_of(random, "0", "-1", "1.5", "many", "99999999999999999999", "[1, 2]");
    return fmt::format("{}", 1 << random.integer(0, 11));
}

/// Changes some of a layer's values; `chance` of each.
void mutate_layer(Random& random, config::Node& layer, double chance)
{
    if (!layer.is_map())
        return;
    for (auto& [key, value] : std::get<config::Node::Map>(layer.value)) {
        if (key == "Precision" && value.is_map()) {
            for (auto& [tensor, type] : std::get<config::Node::Map>(value.value))
                if (random.chance(chance))
                    type = config::Node::scalar(random_precision(random));
        } else if (!random.chance(chance)) {
            continue;
        } else if (key.ends_with("Factor") || key.ends_with("Size")) {
            value = config::Node::scalar(random_number(random));
        } else if (key == "Strategy") {
            value = config::Node::scalar(one_of(random, "Latency", "Resource", "Resource_Unrolled",
                                                "Unrolled", "distributed_arithmetic", "?"));
        } else if (key == "Implementation") {
            value = config::Node::scalar(one_of(random, "stable", "latency", "legacy", "argmax", "?"));
        } else if (key == "TableRangePower2") {
            value = config::Node::scalar(fmt::format("{}", random.integer(-4, 6)));
        }
    }
}

config::Configuration mutate(Random& random, const config::Configuration& configuration)
{
    config::Node root = configuration.root();
    const double chance = random.chance(0.5) ? 0.1 : 0.5;
    if (random.chance(0.15))
        root["Backend"] = config::Node::scalar(
            one_of(random, "Vitis", "Vivado", "Quartus", "Catapult", "oneAPI", "Libero"));
    if (random.chance(0.1))
        root["IOType"] = config::Node::scalar(one_of(random, "io_stream", "io_parallel", "io_serial"));
    config::Node& hls = root["HLSConfig"];
    config::Node& model = hls["Model"];
    if (random.chance(0.3))
        model["Strategy"] = config::Node::scalar(one_of(random, "Latency", "Resource", "Resource_Unrolled"));
    if (random.chance(0.3))
        model["ReuseFactor"] = config::Node::scalar(random_number(random));
    if (random.chance(0.2))
        model["Precision"]["default"] = config::Node::scalar(random_precision(random));
    if (random.chance(0.1))
        model["Precision"]["maximum"] = config::Node::scalar(random_precision(random));
    if (hls["LayerName"].is_map())
        for (auto& [name, layer] : std::get<config::Node::Map>(hls["LayerName"].value))
            mutate_layer(random, layer, chance);
    return config::Configuration(std::move(root));
}

/// How many rounds ended how.
struct Tally {
    int computed = 0;
    std::map<std::string, int> errors; ///< by kind
};

/// Inputs like the input layers' types; Embedding indices and the like wrap or are refused.
std::vector<Samples> inputs_of(Random& random, const design::Design& design)
{
    std::vector<Samples> inputs;
    for (const NodeId id : design.inputs)
        inputs.push_back(tests::random_inputs(random, design.node(id), 9));
    return inputs;
}

/// One configuration. The text says what is wrong; empty when all is well.
std::string try_configuration(Random& random, const document::Document& document, Tally& tally)
{
    const auto refused = [&tally](const Error& error) {
        ++tally.errors[error.code == ErrorCode::unsupported ? "unsupported" : "invalid"];
        return std::string();
    };
    const auto design = design::resolve(document.model, mutate(random, document.configuration));
    if (!design)
        return refused(design.error());
    const std::vector<Samples> inputs = inputs_of(random, *design);
    Progress progress;
    const auto plain = emulate::run(*design, inputs, {.kernel = emulate::Kernel::plain}, {}, progress);
    const auto fast = emulate::run(*design, inputs, {.kernel = emulate::Kernel::fast}, {}, progress);
    if (plain.has_value() != fast.has_value())
        return "only one of the kernels refuses it: " + english(plain ? fast.error() : plain.error());
    if (!plain)
        return refused(plain.error());
    for (std::size_t k = 0; k < plain->outputs.size(); ++k)
        if (plain->outputs[k].values != fast->outputs[k].values)
            return fmt::format("output {} of the fast kernels is not the plain one", k);
    for (std::size_t n = 0; n < plain->stats.size(); ++n)
        if (plain->stats[n].overflows != fast->stats[n].overflows ||
            plain->stats[n].min != fast->stats[n].min || plain->stats[n].max != fast->stats[n].max ||
            plain->stats[n].underflows != fast->stats[n].underflows)
            return "statistics of " + plain->stats[n].layer;
    ++tally.computed;
    return {};
}

std::vector<std::filesystem::path> find_cases(const std::filesystem::path& folder)
{
    if (std::filesystem::exists(folder / "hls4ml_config.yml"))
        return {folder};
    std::vector<std::filesystem::path> cases;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (std::filesystem::exists(entry.path() / "hls4ml_config.yml"))
            cases.push_back(entry.path());
    std::sort(cases.begin(), cases.end());
    return cases;
}

std::uint64_t number_after(const std::vector<std::string>& arguments, std::string_view name,
                           std::uint64_t otherwise)
{
    const auto found = std::find(arguments.begin(), arguments.end(), name);
    if (found == arguments.end() || found + 1 == arguments.end())
        return otherwise;
    const std::string& text = *(found + 1);
    std::from_chars(text.data(), text.data() + text.size(), otherwise);
    return otherwise;
}

} // namespace

int main(int count, char** values)
{
    const std::vector<std::string> arguments(values + 1, values + count);
    const std::uint64_t rounds = number_after(arguments, "--rounds", 10);
    const std::uint64_t first_seed = number_after(arguments, "--seed", 1);
    const bool verbose = std::find(arguments.begin(), arguments.end(), "--verbose") != arguments.end();
    sdk::Plugins plugins;
    add_builtin_plugins(plugins);
    Tally tally;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (arguments[i].starts_with("--")) {
            i += arguments[i] == "--verbose" ? 0 : 1;
            continue;
        }
        for (const std::filesystem::path& folder : find_cases(arguments[i])) {
            Progress progress;
            const auto document = document::open(folder, {}, plugins, {}, progress);
            if (!document)
                continue; // a format that is not there yet
            for (std::uint64_t seed = first_seed; seed < first_seed + rounds; ++seed) {
                if (verbose)
                    fmt::print(stderr, "{} {}\n", folder.filename().string(), seed);
                Random random(seed);
                const std::string wrong = try_configuration(random, *document, tally);
                if (!wrong.empty()) {
                    fmt::print(stderr, "{} --rounds 1 --seed {}: {}\n", folder.string(), seed, wrong);
                    return 1;
                }
            }
        }
    }
    fmt::print("{} configurations computed", tally.computed);
    for (const auto& [kind, number] : tally.errors)
        fmt::print(", {} refused as {}", number, kind);
    fmt::print("\n");
    return tally.computed > 0 ? 0 : 1;
}
