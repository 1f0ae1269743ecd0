// Keras architectures. The first line names the corpus file whose weights go with the JSON below it, so that
// mutations of real descriptions get past the first layer.
#include "fuzz/models.hpp"
#include "importer_keras/importer_keras.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    using namespace bitscape;
    static const fuzz::Scratch scratch;
    static const auto importer = make_keras_importer();
    const std::filesystem::path corpus = BITSCAPE_SOURCE_DIR "/tests/corpus/keras";
    const std::string_view text = fuzz::text_of(bytes, size);
    const std::size_t line = text.find('\n');
    if (line > 64 || text.substr(0, line).find_first_of(std::string_view("/\0", 2)) != std::string_view::npos)
        return 0;
    fuzz::read_model(*importer,
                     {scratch.write("model.json", text.substr(line + 1)), corpus / text.substr(0, line)});
    return 0;
}
