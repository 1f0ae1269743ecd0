// Keras models in HDF5.
#include "fuzz/models.hpp"
#include "importer_keras/importer_keras.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    using namespace bitscape;
    static const fuzz::Scratch scratch;
    static const auto importer = make_keras_importer();
    fuzz::read_model(*importer, {scratch.write("model.h5", fuzz::text_of(bytes, size)), std::nullopt});
    return 0;
}
