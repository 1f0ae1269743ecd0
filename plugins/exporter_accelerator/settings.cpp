#include "exporter_accelerator/settings.hpp"

#include "estimate/part_catalogue.hpp"
#include "exporter_hls/naming.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace bitscape::accelerator {
namespace {

constexpr const char* section_name = "AcceleratorConfig";
constexpr int most_kernels = 15; // two memory ports each, and HBM has 32

std::string place(std::string_view key)
{
    return fmt::format("{} / {}", section_name, key);
}

/// Reads the texts of the section.
class Section {
public:
    explicit Section(const config::Configuration& configuration)
        : node_(configuration.root().find(section_name))
    {
    }

    [[nodiscard]] std::string text(std::string_view key, std::string fallback) const
    {
        return text_of(node_, key).value_or(std::move(fallback));
    }
    [[nodiscard]] std::optional<std::string> precision(std::string_view key) const
    {
        return text_of(node_ != nullptr && node_->is_map() ? node_->find("Precision") : nullptr, key);
    }

private:
    static std::optional<std::string> text_of(const config::Node* map, std::string_view key)
    {
        const config::Node* node = map != nullptr && map->is_map() ? map->find(key) : nullptr;
        if (node == nullptr || node->text() == nullptr)
            return std::nullopt;
        return *node->text();
    }
    const config::Node* node_;
};

Result<Interface> read_interface(const Section& section, const Board& board)
{
    const std::string name = section.text("Interface", "axi_stream");
    for (const Interface interface : {Interface::axi_stream, Interface::axi_master, Interface::axi_lite})
        if (name == to_string(interface) &&
            std::ranges::find(board.interfaces, name) != board.interfaces.end())
            return interface;
    return fail(ErrorCode::unsupported, place("Interface"),
                fmt::format("'{}' cannot be on the {} (possible: {})", hls::one_line(name), board.name,
                            fmt::join(board.interfaces, ", ")));
}

/// The tensors of one side must fit through its words.
Result<Word> read_word(const Section& section, std::string_view key, const design::Design& design,
                       const std::vector<NodeId>& tensors, Interface interface, bool is_output)
{
    const std::string where = fmt::format("{} / Precision / {}", section_name, key);
    int widest = 0;
    const design::Node* widest_node = nullptr;
    for (const NodeId id : tensors) {
        const FixedPoint& type = design.node(hls::storage(design, id)).result;
        const int width = type.encoding == Encoding::float32 ? 24 : type.width;
        if (width > widest) {
            widest = width;
            widest_node = &design.node(id);
        }
    }
    const std::optional<std::string> wish = section.precision(key);
    if (!wish && interface == Interface::axi_lite && widest > 24 && widest <= 32 && tensors.size() == 1)
        return parse_word(to_ap_string(design.node(hls::storage(design, tensors.front())).result));
    if (!wish)
        return Word{.kind = widest > 24 ? Word::Kind::ieee_double : Word::Kind::ieee_float};
    Result<Word> word = parse_word(*wish);
    if (!word)
        return fail(ErrorCode::invalid_value, where,
                    fmt::format("'{}' is not float, double or a fixed-point type", hls::one_line(*wish)));
    if (is_output && word->kind != Word::Kind::fixed_point && word->significant_bits() < widest)
        return fail(
            ErrorCode::unsupported, where,
            fmt::format("output '{}' has {} bits and a {} holds {}: take double or a fixed-point type",
                        hls::one_line(widest_node->name), widest, word->name(), word->significant_bits()));
    return word;
}

Result<int> read_kernels(const Section& section, const Board& board)
{
    const std::string text = section.text("Num_Kernel", "1");
    int count = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (error != std::errc() || end != text.data() + text.size() || count < 1 || count > most_kernels)
        return fail(ErrorCode::invalid_value, place("Num_Kernel"),
                    fmt::format("'{}' is not a number from 1 to {}", hls::one_line(text), most_kernels));
    if (count > 1 && !board.is_card())
        return fail(ErrorCode::unsupported, place("Num_Kernel"),
                    fmt::format("the {} takes one copy of the network", board.name));
    return count;
}

/// Platforms are words on a command line.
bool is_platform(const std::string& name)
{
    return !name.empty() && std::ranges::all_of(name, [](unsigned char c) {
        return std::isalnum(c) != 0 || c == '_' || c == '-' || c == '.' || c == '/';
    });
}

} // namespace

std::string_view to_string(Interface interface)
{
    constexpr std::array<std::string_view, 3> names{"axi_stream", "axi_master", "axi_lite"};
    return names.at(static_cast<std::size_t>(interface));
}

Result<Settings> read_settings(const design::Design& design)
{
    const Section section(design.configuration);
    Result<Board> board = find_board(section.text("Board", "pynq-z2"));
    if (!board)
        return pass(std::move(board).error());
    const Result<Interface> interface = read_interface(section, *board);
    if (!interface)
        return pass(interface.error());
    const std::string driver = section.text("Driver", "python");
    if (std::ranges::find(board->drivers, driver) == board->drivers.end())
        return fail(ErrorCode::unsupported, place("Driver"),
                    fmt::format("'{}' is not written for the {} (possible: {})", hls::one_line(driver),
                                board->name, fmt::join(board->drivers, ", ")));
    const Result<Word> input = read_word(section, "Input", design, design.inputs, *interface, false);
    if (!input)
        return pass(input.error());
    const Result<Word> output = read_word(section, "Output", design, design.outputs, *interface, true);
    if (!output)
        return pass(output.error());
    if (*interface == Interface::axi_lite && std::max(input->bits(), output->bits()) > 32)
        return fail(ErrorCode::unsupported, place("Precision"),
                    "registers of axi_lite have 32 bits: take float or a fixed-point type of up to 32 bits");
    const Result<int> kernels = read_kernels(section, *board);
    if (!kernels)
        return pass(kernels.error());
    if (1000 / design.clock_period_ns > board->most_mhz * 1.0001)
        return fail(ErrorCode::unsupported, "ClockPeriod",
                    fmt::format("{} ns is faster than the {} MHz of the {}", design.clock_period_ns,
                                board->most_mhz, board->name));
    const std::string platform = section.text("Platform", board->platform);
    if (board->is_card() && !is_platform(platform))
        return fail(ErrorCode::invalid_value, place("Platform"),
                    fmt::format("'{}' is not a platform's name", hls::one_line(platform)));
    return Settings{.board = *std::move(board),
                    .interface = *interface,
                    .driver = driver,
                    .input = *input,
                    .output = *output,
                    .platform = platform,
                    .kernels = *kernels};
}

void write_settings(config::Configuration& configuration, const Settings& settings)
{
    config::Node root = configuration.root();
    config::Node& section = root[section_name];
    const auto set = [](config::Node& map, std::string_view key, std::string text) {
        map[key] = config::Node::scalar(std::move(text));
    };
    set(section, "Board", estimate::board_key(settings.board.name));
    set(section, "Interface", std::string(to_string(settings.interface)));
    set(section, "Driver", settings.driver);
    set(section["Precision"], "Input", settings.input.name());
    set(section["Precision"], "Output", settings.output.name());
    if (settings.board.is_card()) {
        set(section, "Platform", settings.platform);
        set(section, "Num_Kernel", std::to_string(settings.kernels));
    }
    configuration = config::Configuration(std::move(root));
    configuration.set_part(settings.board.part);
}

} // namespace bitscape::accelerator
