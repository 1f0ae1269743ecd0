// Boosted trees: XGBoost, LightGBM, conifer and ONNX' tree ensembles; the first line is the file's ending.
#include "fuzz/models.hpp"
#include "importer_trees/importer_trees.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    using namespace bitscape;
    static const fuzz::Scratch scratch;
    static const auto importer = make_trees_importer();
    const std::string_view text = fuzz::text_of(bytes, size);
    const std::size_t line = text.find('\n');
    const std::string_view ending = text.substr(0, line);
    const std::string_view content =
        line == std::string_view::npos ? std::string_view() : text.substr(line + 1);
    for (const char* known : {"json", "ubj", "txt", "onnx"})
        if (ending == known) {
            const auto file = scratch.write((std::string("model.") + known).c_str(), content);
            if (importer->detects(file, content.substr(0, 4096)))
                fuzz::read_model(*importer, {file, std::nullopt});
        }
    return 0;
}
