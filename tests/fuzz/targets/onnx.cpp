// ONNX and QONNX models; a file for external tensor data lies beside the model.
#include "fuzz/models.hpp"
#include "importer_onnx/importer_onnx.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    using namespace bitscape;
    static const fuzz::Scratch scratch;
    static const auto importer = make_onnx_importer();
    static const auto beside = scratch.write("weights.bin", std::string(4096, '\x3f'));
    fuzz::read_model(*importer, {scratch.write("model.onnx", fuzz::text_of(bytes, size)), std::nullopt});
    return 0;
}
