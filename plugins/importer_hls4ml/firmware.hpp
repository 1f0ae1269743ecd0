#pragma once

#include "base/result.hpp"
#include "base/samples.hpp"

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What hls4ml generated, as far as it says what the network is: types, configuration structs, the calls of
/// the top function in their order, weights. Read from a project's C++ or from an .fml archive, which keeps
/// the same text layer by layer.
namespace bitscape::firmware {

/// What Firmware::types says of a struct of sign and exponent, with the exponent's width behind it. Its
/// weights are pairs of both.
inline constexpr std::string_view power_of_two_prefix = "power of two, ";

/// "struct config2 : nnet::dense_config { ... };"
struct Config {
    std::string name;
    std::string layer;                                      ///< from the comment above it; may be empty
    std::map<std::string, std::string, std::less<>> values; ///< constants, function templates ("kernel")
    std::map<std::string, std::string, std::less<>> types;  ///< typedefs

    [[nodiscard]] std::string_view value(std::string_view key) const; ///< empty if there is none
    [[nodiscard]] std::string_view type(std::string_view key) const;  ///< empty if there is none
};

/// "nnet::dense<input_t, layer2_t, config2>(x, layer2_out, w2, b2); // fc1"
struct Call {
    std::string function;
    std::vector<std::string> templates, arguments;
    std::string layer; ///< from the comment behind it; may be empty
    std::string where; ///< for messages: "firmware/myproject.cpp: line 61"
};

struct Firmware {
    std::string name;                                      ///< of the project
    std::map<std::string, std::string, std::less<>> types; ///< typedef name -> "ap_fixed<16,6>"
    std::map<std::string, std::size_t, std::less<>> packs; ///< typedef name -> elements of an nnet::array
    std::map<std::string, std::string, std::less<>> defines;
    std::map<std::string, Config, std::less<>> configs;
    std::vector<Call> calls;
    std::map<std::string, std::string, std::less<>> aliases;   ///< "auto& b = a;": b -> a
    std::map<std::string, std::string, std::less<>> variables; ///< name -> typedef name
    std::map<std::string, Shape, std::less<>> shapes;          ///< of variables, where they are known
    std::vector<std::string> ports;                            ///< of the top function, inputs and outputs
    /// The values of the weights of that name, as C++ reads them.
    std::function<Result<std::vector<double>>(const std::string& name)> weights;

    /// The element type of a variable, as text. Error: nothing is known about it.
    [[nodiscard]] Result<std::string> type_of_variable(const std::string& variable) const;
    /// The type behind a typedef's name; the text itself if there is no such name.
    [[nodiscard]] std::string resolved(std::string_view type) const;
    /// A number: digits, the name of a #define, or a product of these.
    [[nodiscard]] std::optional<std::size_t> size(std::string_view text) const;
};

/// "typedef ... name;" and "#define name value".
void read_types(std::string_view text, Firmware& firmware);
void read_configs(std::string_view text, Firmware& firmware);
/// Calls, aliases and declared variables of the top function's body; ports of its head.
void read_body(std::string_view text, const std::string& file, Firmware& firmware);
/// Without the "inputs." and "outputs." of the Intel backends.
[[nodiscard]] std::string plain_variable(std::string_view text);
/// One statement "nnet::f<...>(...);"; nothing if it is none.
[[nodiscard]] std::optional<Call> read_call(std::string_view statement);

/// The project around `cpp` (firmware/<project>.cpp). Errors: missing files, nothing that hls4ml wrote.
[[nodiscard]] Result<Firmware> read_project(const std::filesystem::path& cpp);
/// `folder`: an .fml archive, unpacked.
[[nodiscard]] Result<Firmware> read_fml(const std::filesystem::path& folder);

} // namespace bitscape::firmware
