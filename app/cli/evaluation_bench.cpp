#include "cli/evaluation_bench.hpp"

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
    auto parts = estimate::builtin_parts();
    if (!parts)
        return pass(std::move(parts).error());
    auto calibration = estimate::UserCalibration::read(estimate::user_calibration_file());
    if (!calibration)
        return pass(std::move(calibration).error());
    return study::make_bench(document.model, std::move(rows), *std::move(parts), *std::move(calibration));
}

} // namespace bitscape::cli
