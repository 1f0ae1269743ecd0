#include "session/layer_problems.hpp"

namespace bitscape::session {

std::string layer_named_by(const Error& error, const std::vector<LayerRow>& rows)
{
    const std::string words = english(error);
    for (const LayerRow& row : rows)
        if (error.where == row.name || words.find("layer '" + row.name + "'") != std::string::npos)
            return row.name;
    return {};
}

std::vector<LayerProblem> layer_problems(const Snapshot& snapshot)
{
    std::vector<LayerProblem> problems;
    for (const LayerRow& row : *snapshot.rows)
        if (const std::string& reason = snapshot.document.model->layer(row.source).not_built; !reason.empty())
            problems.push_back({row.name, reason, true});
    if (snapshot.error)
        if (std::string layer = layer_named_by(*snapshot.error, *snapshot.rows); !layer.empty())
            if (problems.empty()) // otherwise it says the same of the first of them
                problems.push_back({std::move(layer), snapshot.error->what, true});
    if (snapshot.design)
        for (const design::Note& note : snapshot.design->notes)
            if (note.severity == design::Note::Severity::warning && !note.layer.empty())
                problems.push_back({note.layer, note.text, false});
    return problems;
}

} // namespace bitscape::session
