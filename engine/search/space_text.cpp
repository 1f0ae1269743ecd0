// Writing spaces.
#include "search/space_file.hpp"

#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

namespace bitscape::search {

std::string to_yaml(const Space& space)
{
    YAML::Emitter out;
    out << YAML::BeginMap << YAML::Key << "defaults" << YAML::Value << false << YAML::Key << "knobs"
        << YAML::Value << YAML::BeginSeq;
    for (const Knob& knob : space.knobs) {
        out << YAML::BeginMap << YAML::Key << "name" << YAML::Value << knob.name << YAML::Key << "kind"
            << YAML::Value << std::string(to_string(knob.kind)) << YAML::Key << "of" << YAML::Value;
        const bool has_types = knob.kind == Knob::Kind::width || knob.kind == Knob::Kind::integer;
        if (has_types)
            out << YAML::BeginMap;
        else
            out << YAML::Flow << YAML::BeginSeq;
        for (const Knob::Target& target : knob.targets) {
            const std::string name =
                target.tensor.empty() ? target.layer : fmt::format("{}.{}", target.layer, target.tensor);
            if (has_types)
                out << YAML::Key << name << YAML::Value << target.type;
            else
                out << name;
        }
        if (has_types)
            out << YAML::EndMap;
        else
            out << YAML::EndSeq;
        out << YAML::Key << "choices" << YAML::Value << YAML::Flow << knob.choices;
        if (knob.condition) {
            const Knob& other = space.knobs[knob.condition->knob];
            out << YAML::Key << "when" << YAML::Value << YAML::Flow << YAML::BeginMap << YAML::Key << "knob"
                << YAML::Value << other.name << YAML::Key << "is" << YAML::Value << YAML::BeginSeq;
            for (const std::size_t choice : knob.condition->choices)
                out << other.choices[choice];
            out << YAML::EndSeq << YAML::EndMap;
        }
        out << YAML::EndMap;
    }
    out << YAML::EndSeq << YAML::EndMap;
    return std::string(out.c_str()) + "\n";
}

} // namespace bitscape::search
