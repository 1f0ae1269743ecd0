#include "importer_trees/formats.hpp"

#include "importer_onnx/file.hpp"

#include <cctype>
#include <cstdint>
#include <cstring>
#include <fmt/format.h>

namespace bitscape::trees {

namespace {

bool has(std::string_view head, std::string_view text)
{
    return head.find(text) != std::string_view::npos;
}

/// The first character that is no blank; 0 without one.
char first_mark(std::string_view head)
{
    const std::size_t at = head.find_first_not_of(" \t\r\n");
    return at == std::string_view::npos ? '\0' : head[at];
}

bool is_pickle(const std::filesystem::path& file, std::string_view head)
{
    std::string extension = file.extension().string();
    for (char& c : extension)
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    if (extension == ".pkl" || extension == ".pickle" || extension == ".joblib")
        return true;
    return head.size() > 2 && head[0] == '\x80' && head[1] >= 2 && head[1] <= 5 &&
           (has(head, "sklearn") || has(head, "xgboost") || has(head, "lightgbm"));
}

/// XGBoost's binary format until version 3.0: 136 bytes of parameters, then
/// objective and booster, each after its length.
bool is_old_xgboost(std::string_view head)
{
    if (head.starts_with("binf"))
        return true;
    constexpr std::size_t parameters = 136;
    std::uint64_t length = 0;
    if (head.size() < parameters + sizeof length)
        return false;
    std::memcpy(&length, head.data() + parameters, sizeof length);
    const std::size_t booster = parameters + sizeof length + static_cast<std::size_t>(length);
    if (length > 64 || booster + sizeof length > head.size())
        return false;
    return head.substr(booster + sizeof length).starts_with("gbtree") ||
           head.substr(booster + sizeof length).starts_with("gblinear") ||
           head.substr(booster + sizeof length).starts_with("dart");
}

bool is_dump(std::string_view head)
{
    return head.starts_with("booster[0]") || (first_mark(head) == '[' && has(head, "\"nodeid\""));
}

bool is_lightgbm_dump(std::string_view head)
{
    return first_mark(head) == '{' && has(head, "\"tree_info\"") && has(head, "\"num_tree_per_iteration\"");
}

bool is_catboost(std::string_view head)
{
    return head.starts_with("CBM1") || (first_mark(head) == '{' && has(head, "\"oblivious_trees\"")) ||
           (first_mark(head) == '{' && has(head, "\"features_info\"") && has(head, "\"ctrs\""));
}

bool is_foreign(const std::filesystem::path& file, std::string_view head)
{
    return is_pickle(file, head) || is_old_xgboost(head) || is_dump(head) || is_lightgbm_dump(head) ||
           is_catboost(head) || has(head.substr(0, 256), "#GEN -*-*-*-*-*-*-*-*-*-*-*- general info");
}

Format format_of_object(std::string_view head)
{
    if (has(head, "\"n_classes\"") && has(head, "\"init_predict\""))
        return Format::conifer;
    if (has(head, "\"learner\"") || has(head, "\"gradient_booster\""))
        return Format::xgboost_json;
    // UBJSON: an object whose first key is a length and "learner" or "version".
    const std::string_view start = head.substr(0, 64);
    const bool is_ubj = start.size() > 2 && (start[1] == 'L' || start[1] == 'i' || start[1] == 'U');
    return is_ubj && has(start, "learner") ? Format::xgboost_ubj : Format::other;
}

/// skl2onnx and onnxmltools may put much before the trees.
bool is_onnx_of_trees(std::string_view head)
{
    const bool by_converter = has(head, "skl2onnx") || has(head, "OnnxMLTools");
    const bool has_network = has(head, "MatMul") || has(head, "Gemm");
    return (has(head, "TreeEnsemble") || (by_converter && !has_network)) && onnx::looks_like_onnx(head);
}

} // namespace

Format format_of(const std::filesystem::path& file, std::string_view head)
{
    if (head.starts_with("tree\n") || head.starts_with("tree\r\n"))
        return Format::lightgbm;
    const std::string name = file.filename().string();
    for (const char* end : {"gradient_boosted_trees_header.pb", "random_forest_header.pb",
                            "isolation_forest_header.pb", "data_spec.pb", "header.pb"})
        if (name.ends_with(end))
            return Format::yggdrasil;
    if (is_foreign(file, head))
        return Format::foreign;
    if (first_mark(head) == '<')
        return has(head, "<MethodSetup") ? Format::tmva : Format::other;
    if (first_mark(head) == '{')
        return format_of_object(head);
    return is_onnx_of_trees(head) ? Format::onnx : Format::other;
}

std::string_view words(Format format)
{
    switch (format) {
    case Format::xgboost_json:
        return "XGBoost JSON";
    case Format::xgboost_ubj:
        return "XGBoost UBJSON";
    case Format::conifer:
        return "conifer JSON";
    case Format::lightgbm:
        return "LightGBM text";
    case Format::onnx:
        return "ONNX trees";
    case Format::tmva:
        return "TMVA weights";
    case Format::yggdrasil:
        return "YDF forest";
    case Format::foreign:
    case Format::other:
        break;
    }
    return "";
}

std::string refusal(const std::filesystem::path& file, std::string_view head)
{
    if (is_old_xgboost(head))
        return "is XGBoost's old binary format: load it with an XGBoost below 3.1 "
               "and save it with "
               "save_model('model.json')";
    if (is_dump(head))
        return "is a dump of XGBoost's trees, which lacks the rest of the model: "
               "save it with "
               "save_model('model.json')";
    if (is_lightgbm_dump(head))
        return "is a dump of LightGBM's trees: save the model itself with "
               "booster.save_model('model.txt')";
    if (is_catboost(head))
        return "is CatBoost's format: save it with save_model('model.onnx', "
               "format='onnx')";
    if (!is_pickle(file, head))
        return "is a text file of TMVA before 4.0: book the method with that file "
               "in a newer TMVA, which writes "
               "XML";
    const std::string_view export_line = has(head, "xgboost") ? "model.save_model('model.json')"
                                         : has(head, "lightgbm")
                                             ? "model.booster_.save_model('model.txt')"
                                             : "from skl2onnx import to_onnx; "
                                               "open('model.onnx', 'wb').write(to_onnx(model, "
                                               "X[:1].astype('float32')).SerializeToString())";
    return fmt::format("is a Python pickle, which runs programs when it is "
                       "loaded and therefore is never "
                       "opened; export it in Python: {}",
                       export_line);
}

} // namespace bitscape::trees
