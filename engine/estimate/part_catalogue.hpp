#pragma once

#include "base/result.hpp"
#include "estimate/part.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bitscape::estimate {

/// A number of a part or board as its file has it, for reading rather than for counting.
struct PartNumber {
    std::string name; ///< key of the file: "lutram", "per_slr 0: dsp"
    double value = 0;
    std::string source;
    std::string basis; ///< key of resources/parts/README.md: "on_disk", "derived", "memory"
    bool verified = false;
};

struct MemoryKind {
    std::string kind; ///< "BRAM36", "URAM", "M20K"
    double bits = 0;  ///< of one block
    std::string shape;
};

/// What a part's file says besides what the estimators count with.
struct PartDetails {
    std::string die, note;
    std::string file; ///< name of the file it was read from
    bool is_user = false;
    std::vector<PartNumber> numbers;  ///< every number with its source, in the order of the file
    std::vector<MemoryKind> memories; ///< blocks on the part
    std::string dsp_primitive, dsp_source;
    int accumulator_bits = 0;
    int dual_a = 0, dual_b = 0; ///< one block also makes two products this wide at once; 0: it does not
    bool dsp_verified = false;
    std::optional<PartNumber> memory_bits; ///< of all blocks (LUT memory left out)
};

/// A board and the part on it.
struct Board {
    std::string name;
    std::string part; ///< id
    std::string code; ///< order code on the board
    std::string source, note;
    bool verified = false;
    std::optional<PartNumber> memory_gb_per_s; ///< peak of the external memory
};

/// How full a resource may get before timing suffers.
struct FillLimits {
    double lut = 0.7, ff = 0.5, dsp = 0.8, bram18 = 0.8, uram = 0.8;
    std::string source = "Xilinx/finn: src/finn/util/platforms.py (DEFAULT_RES_LIMITS)";
};

/// All parts, the built-in ones and the user's.
struct Catalogue {
    std::vector<Part> parts;
    std::vector<PartDetails> details; ///< of the part at the same place
    std::vector<Board> boards;
    std::vector<std::string> notes; ///< user parts that hide built-in ones
    std::vector<Error> problems;    ///< user files that were left out, with file and place
    FillLimits limits;              ///< what the guides of devices.json recommend

    [[nodiscard]] const PartDetails& details_of(const Part& part) const; ///< `part` of this catalogue
    [[nodiscard]] std::vector<const Board*> boards_of(const Part& part) const;
};

/// Reads the built-in files and every *.json of `user_folder` (none if it does not exist), by name. Errors:
/// only of built-in files; what is wrong with the user's is in `problems`.
[[nodiscard]] Result<Catalogue> read_catalogue(const std::filesystem::path& user_folder);
/// A board's name in lower case, with '-' for whatever is no letter or digit: "alveo-u250".
[[nodiscard]] std::string board_key(std::string_view name);
/// By name, however it is spelled (board_key); nullptr if unknown.
[[nodiscard]] const Board* find_board(const Catalogue& catalogue, std::string_view name);
/// With the user's own folder.
[[nodiscard]] Result<Catalogue> catalogue();
/// The parts of catalogue().
[[nodiscard]] Result<std::vector<Part>> known_parts();

/// "parts" in the folder of user_calibration_file().
[[nodiscard]] std::filesystem::path user_parts_folder();

/// Checks a user's part file and copies it into `folder` (made if missing). Returns the ids of its parts.
/// Errors: with file and place; a file of that name with other content is there already.
[[nodiscard]] Result<std::vector<std::string>> import_parts(const std::filesystem::path& file,
                                                            const std::filesystem::path& folder);

} // namespace bitscape::estimate
