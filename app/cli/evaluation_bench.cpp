#include "cli/evaluation_bench.hpp"

#include "cli/progress_line.hpp"
#include "estimate/part_catalogue.hpp"

#include <fmt/format.h>

namespace bitscape::cli {

Result<std::shared_ptr<const study::Bench>> make_bench(const document::Document& document,
                                                       const std::string& data)
{
    std::shared_ptr<const metrics::DataSet> rows;
    if (!data.empty()) {
        auto read = metrics::read_data(data, *document.model);
        if (!read)
            return pass(std::move(read).error());
        rows = std::make_shared<const metrics::DataSet>(*std::move(read));
    }
    auto parts = estimate::known_parts();
    if (!parts)
        return pass(std::move(parts).error());
    auto calibration = estimate::UserCalibration::read(estimate::user_calibration_file());
    if (!calibration)
        return pass(std::move(calibration).error());
    return study::make_bench(document.model, std::move(rows), *std::move(parts), *std::move(calibration));
}

Result<Exit> with_evaluated(std::string_view command, const ModelOptions& model, const std::string& data,
                            int threads, Context& context,
                            const std::function<Result<Exit>(const Evaluated&)>& go_on)
{
    auto document = open_document(model, context);
    if (!document)
        return pass(std::move(document).error());
    const std::string named = data.empty() ? document->data : data;
    if (named.empty())
        return usage_error(fmt::format("{}: --data is required (the project names none)", command));
    auto bench = make_bench(*document, named);
    if (!bench)
        return pass(std::move(bench).error());
    study::Evaluator evaluator(*bench);
    auto evaluation = [&] {
        const ProgressLine line("evaluate", context.progress);
        return evaluator.evaluate(document->configuration, thread_count(threads), context.stop,
                                  context.progress);
    }();
    if (!evaluation)
        return pass(placed_evaluation(evaluation.error(), *document));
    return go_on(
        {*std::move(document), named, *std::move(bench), evaluator.last_design(), *std::move(evaluation)});
}

} // namespace bitscape::cli
