#include "importer_pytorch/importer_pytorch.hpp"

#include "importer_pytorch/archive.hpp"
#include "importer_pytorch/builder.hpp"
#include "importer_pytorch/handlers.hpp"

#include <array>
#include <fmt/format.h>
#include <fstream>

namespace bitscape {

namespace {

namespace fs = std::filesystem;

constexpr const char* how_to_export =
    "is a PyTorch file that only Python can open (a pickle is a program); in Python: program = "
    "torch.export.export(model.eval(), (example_input,)); torch.export.save(program, 'model.pt2') "
    "[or: torch.onnx.export(model.eval(), (example_input,), 'model.onnx')] and open that";

/// The first bytes of a file; fewer if it is shorter.
Result<std::string> read_head(const fs::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        return fail(ErrorCode::io, "", "cannot be read");
    std::string head(4096, '\0');
    stream.read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<std::size_t>(stream.gcount()));
    return head;
}

Result<graph::Model> read_program(const fs::path& file, std::stop_token stop, Progress& progress)
{
    progress.total = 3;
    const auto cancelled = [&] { return stop.stop_requested(); };
    const auto head = read_head(file);
    if (!head)
        return pass(head.error());
    switch (pytorch::kind_of(file, *head)) {
    case pytorch::Kind::pickle:
        return fail(ErrorCode::unsupported, "", how_to_export);
    case pytorch::Kind::other:
        return fail(ErrorCode::bad_format, "", "is not a PyTorch file");
    case pytorch::Kind::program:
        break;
    }
    auto contents = pytorch::read_contents(file);
    if (!contents)
        return pass(std::move(contents).error());
    ++progress.done;
    if (cancelled())
        return fail(ErrorCode::cancelled, "", "cancelled");
    auto program = pytorch::parse_program(contents->program);
    if (!program)
        return pass(std::move(program).error());
    std::string().swap(contents->program);
    const std::string version = program->torch_version;
    ++progress.done;
    if (cancelled())
        return fail(ErrorCode::cancelled, "", "cancelled");
    auto model = pytorch::build_model(*std::move(program), *std::move(contents));
    if (!model)
        return pass(std::move(model).error());
    model->format = version.empty() ? "PyTorch pt2" : fmt::format("PyTorch {} pt2", version);
    if (auto valid = graph::validate(*model); !valid)
        return pass(std::move(valid).error());
    ++progress.done;
    return model;
}

class PytorchImporter final : public sdk::Importer {
public:
    [[nodiscard]] std::string name() const override { return "pytorch"; }
    [[nodiscard]] std::string description() const override { return "PyTorch torch.export .pt2"; }
    [[nodiscard]] std::vector<std::string> extensions() const override { return {".pt2"}; }

    [[nodiscard]] bool detects(const fs::path& file, std::string_view head) const override
    {
        return pytorch::kind_of(file, head) != pytorch::Kind::other;
    }

    [[nodiscard]] std::vector<sdk::Support> supported() const override
    {
        std::vector<sdk::Support> all;
        for (const auto& [op, entry] : pytorch::handlers())
            all.push_back({"PyTorch", sdk::Support::Kind::layer, std::string(op), entry.remark});
        for (const char* op : {"add", "sub", "mul", "minimum", "maximum", "fmin", "fmax"})
            all.push_back({"PyTorch", sdk::Support::Kind::layer, op, "alpha 1"});
        all.push_back({"PyTorch", sdk::Support::Kind::layer, "div", "by a number or parameter"});
        for (const char* op : {"lstm", "gru", "rnn_tanh", "rnn_relu"})
            all.push_back({"PyTorch", sdk::Support::Kind::layer, op, "batch_first, one layer"});
        return all;
    }

    [[nodiscard]] Result<graph::Model> read(const Request& request, std::stop_token stop,
                                            Progress& progress) const override
    {
        auto model = read_program(request.model, stop, progress);
        if (!model)
            return pass(std::move(model).error().at(request.model.string()));
        model->file = request.model.string();
        return model;
    }
};

} // namespace

std::unique_ptr<sdk::Importer> make_pytorch_importer()
{
    return std::make_unique<PytorchImporter>();
}

} // namespace bitscape
