#pragma once

#include "config/configuration.hpp"
#include "fuzz/scratch.hpp"
#include "graph/model.hpp"
#include "sdk/plugin.hpp"

namespace bitscape::fuzz {

/// Reads a model as every program does: an error is one line, a model passes validation and has a
/// configuration that can be written and read again.
inline void read_model(const sdk::Importer& importer, const sdk::Importer::Request& request)
{
    Progress progress;
    const auto model = importer.read(request, {}, progress);
    if (!model) {
        require(!model.error().what.empty(), "an error says what is wrong");
        require(english(model.error()).find('\n') == std::string::npos, "an error is one line");
        return;
    }
    require(graph::validate(*model).has_value(), "an imported model is valid");
    const config::Configuration configuration = config::default_configuration(*model);
    require(config::parse_configuration(config::to_yaml(configuration), "default").has_value(),
            "the default configuration can be read");
}

} // namespace bitscape::fuzz
