// Archives of torch.export.save.
#include "fuzz/models.hpp"
#include "importer_pytorch/importer_pytorch.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    using namespace bitscape;
    static const fuzz::Scratch scratch;
    static const auto importer = make_pytorch_importer();
    fuzz::read_model(*importer, {scratch.write("model.pt2", fuzz::text_of(bytes, size)), std::nullopt});
    return 0;
}
