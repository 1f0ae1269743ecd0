#include "design/backend_name.hpp"

namespace bitscape::design {

std::optional<Backend> backend_named(std::string_view name)
{
    for (const Backend backend :
         {Backend::vivado, Backend::vitis, Backend::quartus, Backend::catapult, Backend::oneapi})
        if (to_string(backend) == name)
            return backend;
    if (name == "VivadoAccelerator")
        return Backend::vivado;
    if (name == "VitisAccelerator")
        return Backend::vitis;
    return std::nullopt;
}

bool is_accelerator_name(std::string_view name)
{
    return name.ends_with("Accelerator") && backend_named(name);
}

} // namespace bitscape::design
