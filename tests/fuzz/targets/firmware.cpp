// The C++ that hls4ml generates: types, configuration structs and the top function's body.
#include "importer_hls4ml/firmware.hpp"

#include "fuzz/scratch.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    using namespace bitscape;
    const std::string_view text = fuzz::text_of(bytes, size);
    firmware::Firmware found;
    firmware::read_types(text, found);
    firmware::read_configs(text, found);
    firmware::read_body(text, "myproject.cpp", found);
    for (const auto& [variable, type] : found.variables)
        (void)found.type_of_variable(variable);
    (void)firmware::read_call(text);
    return 0;
}
