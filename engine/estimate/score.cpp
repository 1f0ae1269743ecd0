#include "estimate/score.hpp"

#include "base/files.hpp"
#include "estimate/formulas.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fmt/core.h>
#include <map>
#include <optional>

namespace bitscape::estimate {

namespace {

using Record = std::vector<std::string>;

/// One record of a comma separated file; fields may be quoted, "" inside quotes is a quote, no line breaks in
/// fields.
Record split(std::string_view line)
{
    Record fields(1);
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '"') {
            const bool doubled = quoted && i + 1 < line.size() && line[i + 1] == '"';
            if (doubled)
                fields.back() += line[++i];
            else
                quoted = !quoted;
        } else if (line[i] == ',' && !quoted)
            fields.emplace_back();
        else if (line[i] != '\r')
            fields.back() += line[i];
    }
    return fields;
}

class Table {
public:
    Table(std::string name, Record header) : name_(std::move(name))
    {
        for (std::size_t i = 0; i < header.size(); ++i)
            columns_.emplace(header[i], i);
    }
    [[nodiscard]] bool has(const std::string& column) const { return columns_.count(column) != 0; }
    void set(Record record, std::size_t line)
    {
        record_ = std::move(record);
        line_ = line;
    }
    [[nodiscard]] const std::string& text(const std::string& column) const
    {
        static const std::string none;
        const auto found = columns_.find(column);
        return found == columns_.end() || found->second >= record_.size() ? none : record_[found->second];
    }
    /// The cell's number, or `otherwise` if it is empty. The first bad cell is kept as the error.
    double number(const std::string& column, double otherwise = 0)
    {
        const std::string& cell = text(column);
        if (cell.empty())
            return otherwise;
        double value = 0;
        const auto [end, code] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
        if (code != std::errc() || end != cell.data() + cell.size() || !std::isfinite(value)) {
            if (error_.what.empty())
                error_ = {ErrorCode::bad_format, fmt::format("{}: line {}", name_, line_),
                          fmt::format("column '{}': '{}' is not a number", column, cell)};
            return otherwise;
        }
        return value;
    }
    [[nodiscard]] const Error& error() const { return error_; }

private:
    std::string name_;
    std::map<std::string, std::size_t> columns_;
    Record record_;
    std::size_t line_ = 0;
    Error error_{};
};

/// "ap_fixed<16,6>" -> 16; 0 if there is no width.
int type_width(const std::string& type)
{
    const auto open = type.find('<');
    int width = 0;
    if (open != std::string::npos)
        std::from_chars(type.data() + open + 1, type.data() + type.size(), width);
    return width;
}

std::size_t count(Table& table, const char* column)
{
    return static_cast<std::size_t>(std::clamp(table.number(column), 0.0, 1e12));
}

WeightFacts row_weights(Table& table)
{
    WeightFacts facts;
    facts.weights = count(table, "n_weights");
    facts.nonzero = count(table, "nnz");
    facts.power_of_two = count(table, "n_pow2");
    facts.csd_digits = count(table, "csd_digits");
    facts.unique_nonzero = count(table, "u_nnz");
    facts.unique_pow2_positive = count(table, "u_pow2pos");
    facts.unique_pow2_negative = count(table, "u_pow2neg");
    facts.unique_csd2 = count(table, "u_csd2");
    facts.unique_csd3 = count(table, "u_csd3");
    facts.unique_csd_digits = count(table, "u_csd");
    facts.bias_nonzero = count(table, "bias_nnz");
    const std::string& widths = table.text("u_widths"); // "5:13;6:22"
    const char* at = widths.data();
    const char* const end = at + widths.size();
    while (at < end) {
        unsigned width = 0, times = 0;
        const auto first = std::from_chars(at, end, width);
        if (first.ec != std::errc() || first.ptr == end)
            break;
        const auto second = std::from_chars(first.ptr + 1, end, times);
        if (second.ec != std::errc())
            break;
        if (width < facts.csd3_widths.size())
            facts.csd3_widths[width] += times;
        at = second.ptr + 1;
    }
    return facts;
}

LayerFeatures row_features(Table& table)
{
    LayerFeatures layer;
    layer.kind = LayerKind::dense;
    const std::string &tool = table.text("tool"), &style = table.text("mul_impl"), &part = table.text("part");
    layer.tool = tool.rfind("Vivado", 0) == 0  ? Tool::vivado_hls
                 : tool.rfind("Vitis", 0) == 0 ? Tool::vitis_hls
                                               : Tool::other;
    layer.strategy =
        table.text("strategy") == "resource" ? design::Strategy::resource : design::Strategy::latency;
    layer.multiplier = style == "dsp"      ? MultiplierStyle::dsp
                       : style == "fabric" ? MultiplierStyle::fabric
                                           : MultiplierStyle::automatic;
    layer.io_stream = table.text("io_type") == "io_stream";
    layer.n_in = table.number("n_in");
    layer.n_out = table.number("n_out");
    layer.calls = std::max(1.0, table.number("n_calls", 1));
    layer.reuse_factor = std::max(1.0, table.number("reuse_factor", 1));
    layer.in_bits = static_cast<int>(std::clamp(table.number("in_bits"), 1.0, 128.0));
    layer.weight_bits = static_cast<int>(std::clamp(table.number("weight_bits"), 1.0, 64.0));
    layer.result_bits = static_cast<int>(std::clamp(table.number("result_bits", layer.in_bits), 1.0, 128.0));
    layer.accum_bits = type_width(table.text("accum_type"));
    const std::string &in = table.text("in_type"), &result = table.text("result_type");
    layer.in_signed = in.find("ufixed") == std::string::npos && in.find("uint") == std::string::npos;
    layer.rounds = result.find("RND") != std::string::npos;
    layer.saturates = result.find("SAT") != std::string::npos;
    layer.clock_ns = std::max(0.1, table.number("clock_target_ns", 5));
    layer.dsp_a = part.rfind("xc7", 0) == 0 ? 25 : 27;
    layer.weights = row_weights(table);
    return layer;
}

struct Errors {
    std::vector<double> relative;
    std::size_t covered = 0, exact = 0;
};

const Estimate& predicted(const LayerEstimate& layer, const std::string& quantity)
{
    if (quantity == "lut")
        return layer.resources.lut;
    if (quantity == "ff")
        return layer.resources.ff;
    if (quantity == "dsp")
        return layer.resources.dsp;
    if (quantity == "bram18")
        return layer.resources.bram18;
    return quantity == "latency_cycles" ? layer.latency_cycles : layer.interval_cycles;
}

constexpr std::pair<const char*, const char*> quantities[] = {{"lut", "LUT"},
                                                              {"ff", "FF"},
                                                              {"dsp", "DSP"},
                                                              {"bram18", "BRAM18"},
                                                              {"latency_cycles", "lat_min"},
                                                              {"interval_cycles", "ii_min"}};

ScoreGroup summarise(const std::string& name, const std::vector<const SynthesisRow*>& rows)
{
    std::map<std::string, Errors> errors;
    for (const SynthesisRow* row : rows) {
        const LayerEstimate layer = predict(row->features);
        for (const auto& [quantity, truth] : row->measured) {
            const Estimate& estimate = predicted(layer, quantity);
            Errors& of = errors[quantity];
            of.relative.push_back(std::abs(estimate.value - truth) / std::max(truth, 1.0));
            of.covered += truth >= estimate.low && truth <= estimate.high;
            of.exact += truth == estimate.value;
        }
    }
    ScoreGroup group{name, rows.size(), {}};
    for (const auto& [quantity, column] : quantities) {
        const auto found = errors.find(quantity);
        if (found == errors.end())
            continue;
        auto& list = found->second.relative;
        std::sort(list.begin(), list.end());
        const std::size_t n = list.size();
        const double median = n % 2 ? list[n / 2] : (list[n / 2 - 1] + list[n / 2]) / 2;
        group.quantities.push_back({quantity, n, median,
                                    static_cast<double>(found->second.covered) / double(n),
                                    static_cast<double>(found->second.exact) / double(n)});
    }
    return group;
}

Result<void> check_columns(const Table& table, const std::string& name)
{
    for (const char* column :
         {"layer_class", "stage", "tool", "strategy", "io_type", "reuse_factor", "n_in", "n_out",
          "accum_type", "in_bits", "weight_bits", "nnz", "u_pow2neg", "u_csd2", "u_csd3", "u_widths"})
        if (!table.has(column))
            return fail(ErrorCode::bad_format, name, fmt::format("column '{}' is missing", column));
    return {};
}

} // namespace

Result<std::vector<SynthesisRow>> parse_synthesis_rows(std::string_view csv, const std::string& name,
                                                       std::size_t& skipped)
{
    std::vector<SynthesisRow> rows;
    std::optional<Table> table;
    skipped = 0;
    std::size_t line = 0;
    for (std::size_t at = 0; at < csv.size();) {
        const std::size_t end = std::min(csv.find('\n', at), csv.size());
        const std::string_view text = csv.substr(at, end - at);
        at = end + 1;
        ++line;
        if (text.empty() || text == "\r")
            continue;
        if (!table) {
            table.emplace(name, split(text));
            if (auto checked = check_columns(*table, name); !checked)
                return pass(std::move(checked).error());
            continue;
        }
        table->set(split(text), line);
        SynthesisRow row{
            fmt::format("{}, {}, {}", table->text("tool"), table->text("strategy"), table->text("io_type")),
            {},
            {}};
        const bool usable = table->text("layer_class") == "Dense" && table->text("stage") == "csynth" &&
                            !table->text("u_csd3").empty();
        if (usable)
            row.features = row_features(*table);
        for (const auto& [quantity, column] : quantities)
            if (usable && !table->text(column).empty())
                row.measured.emplace_back(quantity, table->number(column));
        if (!table->error().what.empty())
            return pass(table->error());
        if (usable && row.features.n_in >= 1 && row.features.n_out >= 1 && row.features.accum_bits > 0)
            rows.push_back(std::move(row));
        else
            ++skipped;
    }
    if (rows.empty())
        return fail(ErrorCode::bad_format, name, "holds no dense layer at csynth with known weights");
    return rows;
}

Result<EstimatorScore> score_estimator(std::string_view csv, const std::string& name)
{
    EstimatorScore score;
    const auto rows = parse_synthesis_rows(csv, name, score.skipped);
    if (!rows)
        return pass(rows.error());
    std::map<std::string, std::vector<const SynthesisRow*>> groups;
    std::vector<const SynthesisRow*> all;
    for (const SynthesisRow& row : *rows) {
        groups[row.group].push_back(&row);
        all.push_back(&row);
    }
    score.groups.push_back(summarise("all", all));
    for (const auto& [group, members] : groups)
        score.groups.push_back(summarise(group, members));
    return score;
}

Result<EstimatorScore> score_estimator(const std::filesystem::path& file)
{
    const auto content = read_file(file);
    if (!content)
        return pass(content.error());
    return score_estimator(*content, file.filename().string());
}

} // namespace bitscape::estimate
