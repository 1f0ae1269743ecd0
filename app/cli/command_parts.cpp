#include "cli/json.hpp"
#include "cli/load.hpp"
#include "cli/table.hpp"
#include "estimate/part_catalogue.hpp"
#include "estimate/part_fit.hpp"
#include "estimate/roofline.hpp"
#include "estimate/user_calibration.hpp"

#include <cctype>
#include <cmath>
#include <fmt/format.h>

namespace bitscape::cli {

namespace {

using estimate::Catalogue;
using estimate::Part;

struct PartsOptions {
    ModelOptions model; ///< of --fits
    std::string peak, import;
    bool boards = false, by_value = false, json = false;
    double fill = 0;
};

std::string text_of(const std::optional<estimate::Sourced>& number)
{
    return number ? count_text(double(number->value)) : "";
}

Json number_json(const std::optional<estimate::PartNumber>& number)
{
    if (!number)
        return nullptr;
    return Json{{"value", number->value}, {"source", number->source}, {"verified", number->verified}};
}

Json board_json(const estimate::Board& board)
{
    return Json{{"name", board.name},         {"part", board.part},
                {"code", board.code},         {"source", board.source},
                {"verified", board.verified}, {"memory_gb_per_s", number_json(board.memory_gb_per_s)},
                {"note", board.note}};
}

Json part_json(const Catalogue& catalogue, const Part& part)
{
    Json json = to_json(part);
    const estimate::PartDetails& details = catalogue.details_of(part);
    json["die"] = details.die;
    json["memory_bits"] = number_json(details.memory_bits);
    json["file"] = details.file;
    json["user"] = details.is_user;
    json["boards"] = Json::array();
    for (const estimate::Board* board : catalogue.boards_of(part))
        json["boards"].push_back(board->name);
    json["numbers"] = Json::array();
    for (const estimate::PartNumber& number : details.numbers)
        json["numbers"].push_back(Json{{"name", number.name},
                                       {"value", number.value},
                                       {"source", number.source},
                                       {"basis", number.basis},
                                       {"verified", number.verified}});
    return json;
}

Result<Exit> shown(const Result<void>& printed)
{
    if (!printed)
        return pass(printed.error());
    return Exit::done;
}

std::string board_names(const Catalogue& catalogue, const Part& part)
{
    std::string names;
    for (const estimate::Board* board : catalogue.boards_of(part))
        names += (names.empty() ? "" : ", ") + board->name;
    return names;
}

Result<Exit> list_parts(const Catalogue& catalogue, bool json)
{
    if (json) {
        Json all{{"parts", Json::array()},
                 {"boards", Json::array()},
                 {"notes", catalogue.notes},
                 {"problems", Json::array()}};
        for (const Part& part : catalogue.parts)
            all["parts"].push_back(part_json(catalogue, part));
        for (const estimate::Board& board : catalogue.boards)
            all["boards"].push_back(board_json(board));
        for (const Error& problem : catalogue.problems)
            all["problems"].push_back(english(problem));
        return shown(print_json(all));
    }
    Table table({"part", "family", "process [nm]", "LUT", "FF", "DSP", "BRAM (18 kbit)", "URAM", "SLR",
                 "DSP kind", "order code", "boards"});
    for (const Part& part : catalogue.parts)
        table.add({part.id, part.family, fmt::format("{}", part.node_nm), text_of(part.lut), text_of(part.ff),
                   text_of(part.dsp), text_of(part.bram18), text_of(part.uram),
                   fmt::format("{}", part.slr_count), part.dsp_kind, part.code,
                   board_names(catalogue, part)});
    return shown(print(table.text()));
}

Result<Exit> list_boards(const Catalogue& catalogue, bool json)
{
    if (json) {
        Json all{{"boards", Json::array()}};
        for (const estimate::Board& board : catalogue.boards)
            all["boards"].push_back(board_json(board));
        return shown(print_json(all));
    }
    Table table({"board", "part", "order code", "memory [GB/s]", "checked", "source"});
    for (const estimate::Board& board : catalogue.boards)
        table.add({board.name, board.part, board.code,
                   board.memory_gb_per_s ? number_text(board.memory_gb_per_s->value) : "",
                   board.verified ? "yes" : "no", board.source});
    return shown(print(table.text()));
}

Result<Exit> show_peak(const Catalogue& catalogue, const PartsOptions& options)
{
    const Part* part = estimate::find_part(catalogue.parts, options.peak);
    if (part == nullptr)
        return fail(ErrorCode::not_found, fmt::format("part '{}'", options.peak),
                    "not in the catalogue (see: bitscape-cli parts)");
    estimate::PeakOptions at;
    if (options.model.clock_ns > 0)
        at.clock_ghz = 1 / options.model.clock_ns;
    constexpr int most_bits = 32;
    Json rows = Json::array();
    Table table({"bits", "peak [GOPS]", "LUTs [GOPS]", "DSPs [GOPS]", "LUT a product", "products a DSP",
                 "weights on chip"});
    for (int bits = 1; bits <= most_bits; ++bits) {
        const estimate::Peak peak = estimate::peak(*part, catalogue.details_of(*part), bits, bits, at);
        rows.push_back(Json{{"bits", bits},
                            {"gops", peak.gops},
                            {"lut_gops", peak.lut_gops},
                            {"dsp_gops", peak.dsp_gops},
                            {"lut_per_product", peak.lut_per_product},
                            {"products_per_dsp", peak.products_per_dsp},
                            {"weights", peak.weights}});
        table.add({fmt::format("{}", bits), number_text(peak.gops), number_text(peak.lut_gops),
                   number_text(peak.dsp_gops), number_text(peak.lut_per_product),
                   number_text(peak.products_per_dsp), count_text(std::floor(peak.weights))});
    }
    if (options.json)
        return shown(print_json(Json{{"part", part->id},
                                     {"clock_ghz", at.clock_ghz},
                                     {"lut_fill", at.lut_fill},
                                     {"memory_fill", at.memory_fill},
                                     {"source", "rough: constants from the seed talk's table for a ZU19EG"},
                                     {"rows", rows}}));
    return shown(print(fmt::format("{} at {:.4g} GHz, two operations a product\n\n{}", part->id, at.clock_ghz,
                                   table.text())));
}

Json use_json(const estimate::Use& use)
{
    const double share = use.share();
    return Json{{"needed", use.needed},
                {"available", use.known ? Json(use.available) : Json()},
                {"share", std::isfinite(share) ? Json(share) : Json()},
                {"limit", use.limit},
                {"fits", use.fits()}};
}

std::string share_text(const estimate::Use& use)
{
    if (use.needed <= 0)
        return "0 %";
    const double share = use.share();
    return std::isfinite(share) ? percent_text(share) : use.known ? "none there" : "?";
}

std::string lower(std::string_view text)
{
    std::string result(text);
    for (char& letter : result)
        letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
    return result;
}

/// What the table shows and by what it judges.
std::string fits_title(const estimate::FillLimits& limits, bool by_value)
{
    return fmt::format(
        "{} of each part's resources; fits up to {:.0f} % LUT, {:.0f} % FF, {:.0f} % DSP, "
        "{:.0f} % BRAM, {:.0f} % URAM",
        by_value ? "Estimated use" : "Use at the upper end of the 90 % interval (--by-value: as estimated)",
        100 * limits.lut, 100 * limits.ff, 100 * limits.dsp, 100 * limits.bram18, 100 * limits.uram);
}

Result<Exit> print_fits(const std::vector<estimate::PartUse>& uses, const PartsOptions& options,
                        const estimate::FillLimits& limits)
{
    const estimate::PartUse* smallest = estimate::smallest_that_fits(uses);
    Json list = Json::array();
    Table table({"part", "LUT", "FF", "DSP", "BRAM", "URAM", "fits"});
    for (const estimate::PartUse& use : uses) {
        Json json{{"id", use.part->id},
                  {"fits", use.fits()},
                  {"suits_backend", use.suits},
                  {"tightest", use.tightest().resource},
                  {"uses", Json::object()}};
        std::vector<std::string> row{use.part->id};
        for (const estimate::Use& one : use.uses) {
            json["uses"][lower(one.resource)] = use_json(one);
            row.push_back(share_text(one));
        }
        row.push_back(!use.fits()        ? fmt::format("no: {}", use.tightest().resource)
                      : !use.suits       ? "yes, but not for this backend"
                      : &use == smallest ? "yes: the smallest"
                                         : "yes");
        list.push_back(std::move(json));
        table.add(std::move(row));
    }
    if (options.json)
        return shown(print_json(Json{{"judged_by", options.by_value ? "value" : "upper end of the interval"},
                                     {"smallest", smallest ? Json(smallest->part->id) : Json()},
                                     {"parts", list}}));
    return shown(
        print(fmt::format("{}\n\n{}\nsmallest part that fits: {}\n", fits_title(limits, options.by_value),
                          table.text(), smallest ? smallest->part->id : "none")));
}

Result<Exit> show_fits(const Catalogue& catalogue, const PartsOptions& options, Context& context)
{
    auto document = open_document(options.model, context);
    if (!document)
        return pass(std::move(document).error());
    const auto design = resolve(*document);
    if (!design)
        return pass(design.error());
    const auto calibration = estimate::UserCalibration::read(estimate::user_calibration_file());
    if (!calibration)
        return pass(calibration.error());
    estimate::FitOptions fit;
    fit.estimate.user = &*calibration;
    fit.at_upper_limit = !options.by_value;
    fit.limits = catalogue.limits;
    if (options.fill > 0)
        for (double* limit :
             {&fit.limits.lut, &fit.limits.ff, &fit.limits.dsp, &fit.limits.bram18, &fit.limits.uram})
            *limit = options.fill;
    return print_fits(estimate::uses_on(*design, catalogue, fit), options, fit.limits);
}

Result<Exit> import(const std::string& file)
{
    const auto folder = estimate::user_parts_folder();
    const auto ids = estimate::import_parts(file, folder);
    if (!ids)
        return pass(ids.error());
    std::string names;
    for (const std::string& id : *ids)
        names += (names.empty() ? "" : ", ") + id;
    return shown(print(fmt::format("{} in {}\n", names, folder.string())));
}

Result<Exit> run(const PartsOptions& options, Context& context)
{
    if (!options.import.empty())
        return import(options.import);
    const auto catalogue = estimate::catalogue();
    if (!catalogue)
        return pass(catalogue.error());
    for (const std::string& note : catalogue->notes)
        print_note(note);
    for (const Error& problem : catalogue->problems)
        print_note(english(problem) + " (left out)");
    if (!options.peak.empty())
        return show_peak(*catalogue, options);
    if (!options.model.model.empty())
        return show_fits(*catalogue, options, context);
    return options.boards ? list_boards(*catalogue, options.json) : list_parts(*catalogue, options.json);
}

} // namespace

void add_parts(CLI::App& app, Action& action)
{
    auto options = std::make_shared<PartsOptions>();
    CLI::App* command = app.add_subcommand("parts", "The FPGA devices and boards Bitscape knows");
    auto* peak = command->add_option("--peak", options->peak,
                                     "Peak operations per second and weights on chip of PART by bit width");
    auto* fits =
        command->add_option("--fits", options->model.model, "Use of every part by the design of MODEL");
    command->add_option("--config", options->model.config, "The design's hls4ml_config.yml")->needs(fits);
    command->add_option("--clock", options->model.clock_ns, "Clock period in ns (with --peak: else 0.3 GHz)")
        ->check(CLI::Range(0.1, 1e6));
    command
        ->add_option("--fill", options->fill,
                     "How full each resource may get, else 0.7 of the LUTs, "
                     "0.5 of the FFs and 0.8 of the others")
        ->check(CLI::Range(0.01, 1.0))
        ->needs(fits);
    command
        ->add_flag("--by-value", options->by_value,
                   "Judge by the estimates, not by the upper ends of their intervals")
        ->needs(fits);
    auto* boards = command->add_flag("--boards", options->boards, "Boards and the parts on them");
    auto* import = command->add_option("--import", options->import, "Add the parts of a JSON file to yours");
    for (auto* one : {peak, fits, boards, import})
        for (auto* other : {peak, fits, boards, import})
            if (one != other)
                one->excludes(other);
    add_json_option(*command, options->json);
    command->callback(
        [&action, options] { action = [options](Context& context) { return run(*options, context); }; });
}

} // namespace bitscape::cli
