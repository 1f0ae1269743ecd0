#include "importer_onnx/importer_onnx.hpp"

#include "base/files.hpp"
#include "importer_onnx/file.hpp"
#include "importer_onnx/handlers.hpp"
#include "importer_onnx/layers.hpp"
#include "importer_onnx/network.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

namespace bitscape {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t largest_file = std::size_t{1} << 31; ///< protobuf's own limit
constexpr std::int64_t oldest_opset = 7;

Result<graph::Model> read_network(std::string bytes, const fs::path& file, std::stop_token stop,
                                  Progress& progress)
{
    progress.total = 4;
    const auto step = [&]() -> Result<void> {
        ++progress.done;
        if (stop.stop_requested())
            return fail(ErrorCode::cancelled, "", "cancelled");
        return {};
    };
    auto parsed = onnx::parse_file(bytes, file.parent_path());
    if (!parsed)
        return pass(std::move(parsed).error());
    std::string().swap(bytes); // the tensors are copied
    const auto opset = parsed->opsets.find("");
    if (opset != parsed->opsets.end() && opset->second < oldest_opset)
        return fail(
            ErrorCode::unsupported, "",
            fmt::format("opset {} is older than {}; export the model again", opset->second, oldest_opset));
    if (auto going = step(); !going)
        return pass(std::move(going).error());
    auto network = onnx::make_network(std::move(*parsed));
    if (!network)
        return pass(std::move(network).error());
    if (auto done = onnx::infer_shapes(*network); !done)
        return pass(std::move(done).error());
    if (auto going = step(); !going)
        return pass(std::move(going).error());
    if (!onnx::is_clean(*network))
        if (auto done = onnx::clean_up(*network); !done)
            return pass(std::move(done).error());
    if (auto going = step(); !going)
        return pass(std::move(going).error());
    auto model = onnx::make_model(*network);
    if (!model)
        return pass(std::move(model).error());
    model->format = fmt::format("ONNX opset {}", network->opset);
    if (auto valid = graph::validate(*model); !valid)
        return pass(std::move(valid).error());
    ++progress.done;
    return model;
}

sdk::Support::Kind kind_of(std::string_view op)
{
    static const std::set<std::string_view> activations{
        "Relu",  "Sigmoid", "Tanh",    "Softplus",        "Softsign", "Selu",       "LeakyRelu",
        "PRelu", "Elu",     "Softmax", "ThresholdedRelu", "Clip",     "HardSigmoid"};
    return activations.contains(op) ? sdk::Support::Kind::activation : sdk::Support::Kind::layer;
}

std::string remark_of(std::string_view op)
{
    static const std::map<std::string_view, const char*> remarks{
        {"Clip", "ranges 0.., 0..1, 0..6, -1..1"},
        {"Cast", "between floats"},
        {"Conv", "one or two spatial axes"},
        {"Div", "by a constant"},
        {"Trunc", "opens, cannot be built"},
        {"MatMul", "with constant weights"},
        {"Pad", "zeros around spatial axes"},
        {"Resize", "nearest, whole factors"},
        {"Transpose", "the batch stays in front"},
        {"Concat", "the batches are not joined"},
        {"LayerNormalization", "over the last axis"},
        {"Softmax", "before opset 13 over the last axis"},
        {"LSTM", "batch first, forward or both directions"},
        {"GRU", "batch first, forward or both directions"},
        {"RNN", "batch first, forward or both directions"}};
    const auto found = remarks.find(op);
    return found == remarks.end() ? "" : found->second;
}

class OnnxImporter final : public sdk::Importer {
public:
    [[nodiscard]] std::string name() const override { return "onnx"; }
    [[nodiscard]] std::string description() const override { return "ONNX and QONNX .onnx"; }
    [[nodiscard]] std::vector<std::string> extensions() const override { return {".onnx"}; }

    [[nodiscard]] bool detects(const fs::path&, std::string_view head) const override
    {
        return onnx::looks_like_onnx(head);
    }

    [[nodiscard]] std::vector<sdk::Support> supported() const override
    {
        using Kind = sdk::Support::Kind;
        std::vector<sdk::Support> all;
        for (const std::string_view op : onnx::handled_operators()) {
            const bool is_quantizer =
                op == "Quant" || op == "IntQuant" || op == "BipolarQuant" || op == "Trunc";
            all.push_back({is_quantizer ? "QONNX" : "ONNX", is_quantizer ? Kind::quantizer : kind_of(op),
                           std::string(op), remark_of(op)});
        }
        for (const char* op : {"Gemm", "Squeeze", "Unsqueeze", "Upsample"})
            all.push_back({"ONNX", Kind::layer, op, ""});
        all.push_back({"ONNX", Kind::layer, "ReduceMean", "over all spatial axes"});
        for (const char* op : {"QuantizeLinear", "DequantizeLinear"})
            all.push_back({"ONNX", Kind::quantizer, op, "in pairs, scales and zero points constant"});
        return all;
    }

    [[nodiscard]] Result<graph::Model> read(const Request& request, std::stop_token stop,
                                            Progress& progress) const override
    {
        auto bytes = read_file(request.model, largest_file);
        if (!bytes)
            return pass(std::move(bytes).error());
        if (!onnx::looks_like_onnx(*bytes))
            return fail(ErrorCode::bad_format, request.model.string(), "is not an ONNX file");
        auto model = read_network(std::move(*bytes), request.model, stop, progress);
        if (!model)
            return pass(std::move(model).error().at(request.model.string()));
        model->file = request.model.string();
        return model;
    }
};

} // namespace

std::unique_ptr<sdk::Importer> make_onnx_importer()
{
    return std::make_unique<OnnxImporter>();
}

} // namespace bitscape
