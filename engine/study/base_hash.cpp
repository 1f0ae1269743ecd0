#include "study/evaluation.hpp"

#include <string_view>

namespace bitscape::study {

namespace {

/// FNV-1a over bytes: stable between runs and machines of one byte order, which is all a study file needs.
class Hasher {
public:
    void add(const void* data, std::size_t bytes)
    {
        const auto* byte = static_cast<const unsigned char*>(data);
        for (std::size_t i = 0; i < bytes; ++i)
            state_ = (state_ ^ byte[i]) * 1099511628211ULL;
    }
    void add(std::string_view text) { add(text.data(), text.size()); }
    template <class Number> void add(const std::vector<Number>& numbers)
    {
        add(numbers.data(), numbers.size() * sizeof(Number));
    }
    [[nodiscard]] std::uint64_t value() const { return state_; }

private:
    std::uint64_t state_ = 14695981039346656037ULL;
};

void add_layer(Hasher& hasher, const graph::Layer& layer)
{
    hasher.add(layer.name);
    hasher.add(layer.source_class);
    const auto add = [&hasher](std::string_view, const auto& values) { hasher.add(values); };
    std::visit([&](const auto& operation) { operation.each_parameter(add); }, layer.operation);
}

/// The document without what only says where things are: a renamed model is the same model.
config::Configuration without_places(const config::Configuration& base)
{
    config::Node root = base.root();
    if (auto* map = std::get_if<config::Node::Map>(&root.value))
        std::erase_if(*map, [](const auto& entry) {
            for (const char* key : {"KerasModel", "KerasJson", "KerasH5", "OutputDir", "ProjectName",
                                    "InputData", "OutputPredictions"})
                if (entry.first == key)
                    return true;
            return false;
        });
    return config::Configuration(std::move(root));
}

} // namespace

std::uint64_t base_hash(const config::Configuration& base, const Bench& bench)
{
    Hasher hasher;
    for (const graph::Layer& layer : bench.model->layers)
        add_layer(hasher, layer);
    if (bench.data) {
        for (const Samples& samples : bench.data->x)
            hasher.add(samples.values);
        if (bench.data->classes)
            hasher.add(*bench.data->classes);
        if (bench.data->targets)
            hasher.add(bench.data->targets->values);
    }
    const std::uint64_t knobs = config::hash(without_places(base));
    hasher.add(&knobs, sizeof knobs);
    return hasher.value();
}

} // namespace bitscape::study
