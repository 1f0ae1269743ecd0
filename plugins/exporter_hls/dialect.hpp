#pragma once

#include "base/result.hpp"
#include "design/design.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bitscape::hls {

/// What one tool chain has of its own: spelling, interface of the top function, files. The arithmetic is in
/// the kernels (resources/hls/kernels), which are the same for all.
struct Dialect {
    /// A file of the project made of one below resources/hls; @KEY@ is replaced in both.
    struct Template {
        std::string_view path, resource;
    };
    enum class Types { ap_fixed, ac_fixed };
    /// How the top function gets its tensors: array arguments, structs by value, or SYCL pipes.
    enum class Ports { arrays, structs, pipes };

    design::Backend backend = design::Backend::vitis;
    std::string_view name;        ///< "vitis": of the exporter and of resources/hls/tools/<name>.h
    std::string_view title;       ///< "Vitis HLS"
    std::string_view description; ///< of the exporter, for lists
    Types types = Types::ap_fixed;
    Ports ports = Ports::arrays;
    std::vector<Template> templates; ///< besides those of all projects
    /// Values of keys that only the dialect's own templates have; they may name keys of all projects.
    std::vector<std::pair<std::string, std::string>> values{};
    /// Flags of the C simulation's compiler beyond those of all projects.
    std::vector<std::string> compile_flags;

    [[nodiscard]] std::string type_name(const FixedPoint& type) const;
    [[nodiscard]] std::string manifest_kind() const; ///< "exported Vitis HLS project"
    /// Can the tool have streams between layers (io_stream)?
    [[nodiscard]] bool has_streams() const { return ports == Ports::arrays; }
    [[nodiscard]] bool is_amd() const
    {
        return backend == design::Backend::vitis || backend == design::Backend::vivado;
    }
};

/// "exported Vitis HLS project"
[[nodiscard]] std::string manifest_kind(std::string_view title);

} // namespace bitscape::hls
