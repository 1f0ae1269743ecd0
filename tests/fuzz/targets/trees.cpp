// Boosted trees: XGBoost, LightGBM, conifer, ONNX' tree ensembles, TMVA and YDF; the first line is the file's
// ending.
#include "fuzz/models.hpp"
#include "importer_trees/importer_trees.hpp"

#include <algorithm>
#include <cstring>

namespace {

using namespace bitscape;

/// A forest of YDF is four files: a letter for its kind, three files after their lengths (two bytes each),
/// then the nodes. The path of its header.
std::filesystem::path write_forest(const fuzz::Scratch& scratch, std::string_view content)
{
    const char kind = content.empty() ? 'b' : content[0];
    const char* header = kind == 'f'   ? "random_forest_header.pb"
                         : kind == 'i' ? "isolation_forest_header.pb"
                                       : "gradient_boosted_trees_header.pb";
    content.remove_prefix(std::min<std::size_t>(content.size(), 1));
    std::filesystem::path place;
    for (const char* name : {"header.pb", "data_spec.pb", header}) {
        std::uint16_t length = 0;
        if (content.size() >= sizeof length)
            std::memcpy(&length, content.data(), sizeof length);
        content.remove_prefix(std::min(content.size(), sizeof length));
        const std::size_t size = std::min<std::size_t>(length, content.size());
        place = scratch.write(name, content.substr(0, size));
        content.remove_prefix(size);
    }
    scratch.write("nodes-00000-of-00001", content);
    return place;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    static const fuzz::Scratch scratch;
    static const auto importer = make_trees_importer();
    const std::string_view text = fuzz::text_of(bytes, size);
    const std::size_t line = text.find('\n');
    const std::string_view ending = text.substr(0, line);
    const std::string_view content =
        line == std::string_view::npos ? std::string_view() : text.substr(line + 1);
    for (const char* known : {"json", "ubj", "txt", "onnx", "xml"})
        if (ending == known) {
            const auto file = scratch.write((std::string("model.") + known).c_str(), content);
            if (importer->detects(file, content.substr(0, 4096)))
                fuzz::read_model(*importer, {file, std::nullopt});
        }
    if (ending == "ydf")
        fuzz::read_model(*importer, {write_forest(scratch, content), std::nullopt});
    return 0;
}
