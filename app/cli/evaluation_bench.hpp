#pragma once

#include "cli/load.hpp"
#include "session/document/document.hpp"
#include "study/evaluation.hpp"

#include <functional>
#include <memory>
#include <string>

namespace bitscape::cli {

/// Model, data (empty: none, estimates only) and parts for evaluations. Errors: unreadable data, data that
/// does not fit the model.
[[nodiscard]] Result<std::shared_ptr<const study::Bench>> make_bench(const document::Document& document,
                                                                     const std::string& data);

/// A document with test data and what its own configuration is worth on them.
struct Evaluated {
    document::Document document;
    std::string data; ///< as the user or the project names it
    std::shared_ptr<const study::Bench> bench;
    std::shared_ptr<const design::Design> design;
    study::Evaluation evaluation;
};

/// Opens and evaluates what `command` was given, then goes on with it. `data`: empty is what the project
/// names; a project that names none is wrong usage.
[[nodiscard]] Result<Exit> with_evaluated(std::string_view command, const ModelOptions& model,
                                          const std::string& data, int threads, Context& context,
                                          const std::function<Result<Exit>(const Evaluated&)>& go_on);

} // namespace bitscape::cli
