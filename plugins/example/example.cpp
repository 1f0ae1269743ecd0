#include "example/example.hpp"

#include "base/files.hpp"

#include <fmt/format.h>
#include <sstream>

namespace bitscape {

namespace {

constexpr std::string_view signature = "bitscape-example 1";
constexpr std::size_t largest_layer = 4096; // what a text file may claim before a number is read

/// Reads the lines one by one and knows where it is, so that every message can say so.
class Reader {
public:
    Reader(std::string text, std::string file) : stream_(std::move(text)), file_(std::move(file)) {}

    Result<graph::Model> read(std::stop_token stop)
    {
        graph::Model model;
        model.file = file_;
        model.format = "Bitscape example text";
        std::string line;
        for (next(line); next(line);) { // the first line is the signature
            if (stop.stop_requested())
                return fail(ErrorCode::cancelled, file_, "cancelled");
            if (line.empty())
                continue;
            if (Result<void> added = add_layer(model, line); !added)
                return pass(std::move(added).error());
        }
        if (model.layers.empty())
            return failure("has no layers");
        model.inputs = {model.layers.front().id};
        model.outputs = {model.layers.back().id};
        if (Result<void> valid = graph::validate(model); !valid)
            return pass(std::move(valid).error().at(file_));
        return model;
    }

private:
    bool next(std::string& line)
    {
        ++line_number_;
        return static_cast<bool>(std::getline(stream_, line));
    }

    [[nodiscard]] tl::unexpected<Error> failure(std::string what) const
    {
        return fail(ErrorCode::bad_format, fmt::format("{}: line {}", file_, line_number_), std::move(what));
    }

    Result<void> add_layer(graph::Model& model, const std::string& line)
    {
        std::istringstream words(line);
        std::string keyword;
        std::string name;
        std::size_t size = 0;
        words >> keyword >> name >> size;
        if (!words || size == 0 || size > largest_layer)
            return failure(
                fmt::format("wants: input|dense NAME SIZE, with a size from 1 to {}", largest_layer));
        if (keyword == "input" && model.layers.empty()) {
            append(model, name, "input", graph::Input{}, size);
            return {};
        }
        if (keyword != "dense" || model.layers.empty())
            return failure("wants one input line first and dense lines after it");
        std::string activation = "linear";
        words >> activation;
        return add_dense(model, name, size, activation);
    }

    Result<void> add_dense(graph::Model& model, const std::string& name, std::size_t n_out,
                           const std::string& activation)
    {
        graph::Dense dense;
        dense.n_in = model.layers.back().shape.back();
        dense.n_out = n_out;
        for (std::size_t row = 0; row <= dense.n_in; ++row)
            if (Result<void> numbers = read_row(row < dense.n_in ? dense.kernel : dense.bias, n_out);
                !numbers)
                return numbers;
        for (const auto function : {graph::Function::linear, graph::Function::relu, graph::Function::sigmoid,
                                    graph::Function::tanh})
            if (graph::function_name(function) == activation) {
                append(model, name, "dense", std::move(dense), n_out);
                // As everywhere in Bitscape, an activation is a layer of its own.
                append(model, name + "_" + activation, "activation", graph::Activation{function, {}, {}},
                       n_out);
                return {};
            }
        return fail(ErrorCode::unsupported, fmt::format("{}: layer '{}'", file_, name),
                    fmt::format("activation '{}' is not supported", activation));
    }

    Result<void> read_row(std::vector<float>& numbers, std::size_t count)
    {
        std::string line;
        if (!next(line))
            return failure("the file ends inside the weights");
        std::istringstream words(line);
        for (std::size_t i = 0; i < count; ++i) {
            float value = 0;
            if (!(words >> value))
                return failure(fmt::format("wants {} numbers", count));
            numbers.push_back(value);
        }
        return {};
    }

    static void append(graph::Model& model, std::string name, std::string source, graph::Operation operation,
                       std::size_t size)
    {
        const LayerId id{static_cast<std::uint32_t>(model.layers.size())};
        std::vector<LayerId> inputs;
        if (!model.layers.empty())
            inputs.push_back(model.layers.back().id);
        model.layers.push_back(
            {id, std::move(name), std::move(source), std::move(operation), inputs, {size}});
    }

    std::istringstream stream_;
    std::string file_;
    std::size_t line_number_ = 0;
};

class ExampleImporter final : public sdk::Importer {
public:
    [[nodiscard]] std::string name() const override { return "example"; }
    [[nodiscard]] std::string description() const override { return "Bitscape example text (.bsx)"; }
    [[nodiscard]] std::vector<std::string> extensions() const override { return {".bsx"}; }

    [[nodiscard]] bool detects(const std::filesystem::path&, std::string_view head) const override
    {
        return head.substr(0, signature.size()) == signature;
    }

    [[nodiscard]] Result<graph::Model> read(const Request& request, std::stop_token stop,
                                            Progress&) const override
    {
        constexpr std::size_t largest_file = std::size_t{64} << 20;
        Result<std::string> text = read_file(request.model, largest_file);
        if (!text)
            return pass(std::move(text).error());
        if (!detects(request.model, *text))
            return fail(ErrorCode::bad_format, request.model.string(),
                        fmt::format("does not begin with '{}'", signature));
        return Reader(std::move(*text), request.model.string()).read(std::move(stop));
    }
};

} // namespace

std::unique_ptr<sdk::Importer> make_example_importer()
{
    return std::make_unique<ExampleImporter>();
}

} // namespace bitscape
