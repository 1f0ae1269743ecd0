// Keras 3 archives: a zip with JSON and HDF5 inside.
#include "fuzz/models.hpp"
#include "importer_keras/importer_keras.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    using namespace bitscape;
    static const fuzz::Scratch scratch;
    static const auto importer = make_keras_importer();
    fuzz::read_model(*importer, {scratch.write("model.keras", fuzz::text_of(bytes, size)), std::nullopt});
    return 0;
}
