#include "importer_keras/wiring.hpp"

#include "importer_keras/hls4ml_unfolding.hpp"
#include "importer_keras/layer_text.hpp"
#include "importer_keras/store.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

namespace bitscape::keras {

using nlohmann::json;

namespace {

constexpr char level_mark = '\x1e', call_mark = '\x1f'; ///< in keys; names have no control characters
constexpr int deepest_model = 16;                       ///< models inside models
constexpr std::size_t most_layers = 20000;              ///< shared models inside shared models multiply

std::string layer_place(std::string_view name)
{
    return fmt::format("layer '{}'", name);
}

/// The model inside the model that is being unfolded.
struct Scope {
    std::string key;   ///< in front of the keys of its layers
    std::string group; ///< "encoder/head"
    std::vector<std::string> store;
    std::string h5;
    int depth = 0, call = 0;

    [[nodiscard]] std::string key_of(const std::string& name, std::int64_t call_number) const
    {
        return key + name + (call_number == 0 ? "" : fmt::format("{}{}", call_mark, call_number));
    }
};

/// Key of an output of a call that is not its first.
std::string further_output(const std::string& key, std::int64_t tensor)
{
    return tensor == 0 ? key : fmt::format("{}{}t{}", key, call_mark, tensor);
}

class Unfolder {
public:
    using Keys = std::vector<std::string>;
    struct Ends {
        Keys inputs, outputs;
    };

    /// `arguments`: what a model inside the model is called with; nullptr for the outermost.
    Result<Ends> unfold(const std::string& class_name, const json& config, const Scope& scope,
                        const Keys* arguments)
    {
        if (scope.depth > deepest_model)
            return fail(ErrorCode::too_large, "model_config",
                        fmt::format("has more than {} models inside each other", deepest_model));
        const json* entries =
            config.is_array() ? &config : member(config, "layers"); // a bare list before Keras 2.2.3
        if (!entries || !entries->is_array())
            return fail(ErrorCode::bad_format, "model_config", "the model has no list of layers");
        auto parsed = parse_entries(*entries, scope);
        if (!parsed)
            return pass(std::move(parsed).error());
        if (class_name != "Sequential")
            return functional_model(config, *entries, *std::move(parsed), scope, arguments);
        return sequential_model(config, *std::move(parsed), scope, arguments);
    }

    /// Replaces keys that stand for others, orders the layers.
    Result<Architecture> finish(std::string name, const Ends& ends);

private:
    Result<std::vector<LayerText>> parse_entries(const json& entries, const Scope& scope);
    Result<Ends> sequential_model(const json& config, std::vector<LayerText> layers, const Scope& scope,
                                  const Keys* arguments);
    Result<Ends> functional_model(const json& config, const json& entries, std::vector<LayerText> layers,
                                  const Scope& scope, const Keys* arguments);
    /// One call of a layer or of a model; says the keys of its outputs.
    Result<Keys> call(const LayerText& layer, const Scope& scope, std::int64_t number, Keys inputs,
                      std::string obstacle);
    Result<Keys> call_model(const LayerText& layer, const Scope& scope, std::int64_t number,
                            const Keys& inputs, std::string obstacle);
    Status emit(LayerText layer);
    [[nodiscard]] Result<std::string> resolved(std::string key, const std::string& reader) const;

    std::vector<LayerText> layers_;
    std::map<std::string, std::string> stands_for_; ///< key -> another key
    std::vector<graph::Rewrite> rewrites_;
    std::set<std::string> reported_;
    std::vector<Architecture::Nest> nests_;
};

Result<std::vector<LayerText>> Unfolder::parse_entries(const json& entries, const Scope& scope)
{
    std::vector<LayerText> layers;
    std::set<std::string> names;
    std::vector<std::string> class_names;
    for (const json& entry : entries) {
        auto layer = parse_layer(entry);
        if (!layer)
            return pass(std::move(layer).error());
        if (!names.insert(layer->h5_part).second)
            return fail(ErrorCode::bad_format, layer_place(layer->h5_part), "two layers have this name");
        class_names.push_back(text_of(entry, "class_name", ""));
        layers.push_back(*std::move(layer));
    }
    if (layers.empty())
        return fail(ErrorCode::bad_format, "model_config", "the model has no layers");
    const auto groups = store_groups(class_names);
    for (std::size_t i = 0; i < layers.size(); ++i) {
        LayerText& layer = layers[i];
        layer.store_groups = scope.store;
        layer.store_groups.push_back(groups[i]);
        const std::string in_file = layer.h5_part;
        layer.source = scope.key_of(in_file, 0);
        layer.group = scope.group;
        layer.h5_group = scope.h5.empty() ? in_file : scope.h5;
        if (scope.h5.empty())
            layer.h5_part.clear();
        layer.key = in_file; // until a call of it is made
        if (layer.name != in_file && reported_.insert(layer.source).second)
            rewrites_.push_back({layer.name, "strip_wrapper",
                                 fmt::format("The wrapper {} was taken off: it does nothing after training",
                                             class_names[i])});
    }
    return layers;
}

Status Unfolder::emit(LayerText layer)
{
    if (layers_.size() >= most_layers)
        return fail(ErrorCode::too_large, "model_config",
                    fmt::format("has more than {} layers, shared ones counted at every call", most_layers));
    layers_.push_back(std::move(layer));
    return {};
}

Result<Unfolder::Keys> Unfolder::call_model(const LayerText& layer, const Scope& scope, std::int64_t number,
                                            const Keys& inputs, std::string obstacle)
{
    const std::string key = scope.key_of(layer.key, number);
    Scope inner{key + level_mark,   scope.group + (scope.group.empty() ? "" : "/") + layer.name,
                layer.store_groups, layer.h5_group,
                scope.depth + 1,    std::max(scope.call, static_cast<int>(number))};
    const std::size_t nest = nests_.size(), first = layers_.size();
    if (nest >= most_layers)
        return fail(ErrorCode::too_large, "model_config",
                    fmt::format("has more than {} models inside models, counted at every call", most_layers));
    nests_.push_back({layer.name, "", scope.depth == 0, input_names(layer.config), std::move(obstacle)});
    auto ends = unfold(layer.class_name, layer.config, inner, &inputs);
    if (!ends)
        return pass(std::move(ends).error().at(layer_place(layer.name)));
    // The layers' values are those of the model's first call.
    const std::string own = scope.key_of(layer.key, 0) + level_mark;
    for (std::size_t i = first; i < layers_.size(); ++i)
        if (layers_[i].source.starts_with(inner.key))
            layers_[i].source.replace(0, inner.key.size(), own);
    if (first < layers_.size())
        nests_[nest].first = layers_[first].key;
    if (reported_.insert(own).second)
        rewrites_.push_back({layer.name, "unfold_model",
                             fmt::format("The model inside the model was unfolded into its {} layers",
                                         layers_.size() - first)});
    for (std::size_t t = 0; t < ends->outputs.size(); ++t)
        stands_for_[further_output(key, static_cast<std::int64_t>(t))] = ends->outputs[t];
    return ends->outputs;
}

Result<Unfolder::Keys> Unfolder::call(const LayerText& layer, const Scope& scope, std::int64_t number,
                                      Keys inputs, std::string obstacle)
{
    if (is_model_class(layer.class_name, layer.config))
        return call_model(layer, scope, number, inputs, std::move(obstacle));
    LayerText text = layer;
    text.key = scope.key_of(layer.key, number);
    text.call = std::max(scope.call, static_cast<int>(number));
    text.inputs = std::move(inputs);
    if (number == 1)
        rewrites_.push_back({layer.name, "repeat_shared_layer",
                             "The layer is called several times: it appears once for each call"});
    std::string key = text.key;
    if (auto done = emit(std::move(text)); !done)
        return pass(std::move(done).error());
    return Keys{std::move(key)};
}

/// hls4ml calls the input it adds to a Sequential model without one `input1`.
Result<LayerText> made_up_input(const json& config, const LayerText& first)
{
    json shape;
    for (const char* key : {"batch_input_shape", "batch_shape"})
        if (const json* found = member(first.config, key))
            shape = *found;
    if (const json* built = member(config, "build_input_shape"); built && shape.is_null())
        shape = *built;
    if (shape.is_null())
        return fail(ErrorCode::bad_format, layer_place(first.name),
                    "the model does not say the shape of its input");
    LayerText input{"input1", "InputLayer", json{{"batch_input_shape", shape}}};
    input.key = input.source = input.h5_group = std::string(1, call_mark) + "input1";
    return input;
}

Result<Unfolder::Ends> Unfolder::sequential_model(const json& config, std::vector<LayerText> layers,
                                                  const Scope& scope, const Keys* arguments)
{
    if (arguments && arguments->size() != 1)
        return fail(ErrorCode::bad_format, "",
                    fmt::format("it reads {} layers instead of 1", arguments->size()));
    Ends ends;
    std::string previous = arguments ? arguments->front() : "";
    if (!arguments && layers.front().class_name != "InputLayer") {
        auto input = made_up_input(config, layers.front());
        if (!input)
            return pass(std::move(input).error());
        rewrites_.push_back({"input1", "add_input", "An input layer was added: the model does not list one"});
        previous = input->key;
        ends.inputs = {previous};
        if (auto done = emit(*std::move(input)); !done)
            return pass(std::move(done).error());
    }
    for (const LayerText& layer : layers) {
        const bool input = layer.class_name == "InputLayer";
        if (input && arguments)
            continue;
        auto outputs = call(layer, scope, 0, previous.empty() ? Keys{} : Keys{previous}, "");
        if (!outputs)
            return pass(std::move(outputs).error());
        if (outputs->empty())
            return fail(ErrorCode::bad_format, layer_place(layer.name), "it has no output");
        previous = outputs->front();
        if (input && ends.inputs.empty())
            ends.inputs = {previous}; // one that reads a layer is refused when it is built
    }
    ends.outputs = {previous};
    return ends;
}

/// Calls of models inside the model are counted from 1, as their own making counts as one: by Keras 2
/// everywhere, by Keras 3 (which writes each call as an object) for functional ones in the lists of ends.
enum class CountedFromOne { all_models, functional_ones, none };

CountedFromOne counted_in_ends(const json& entries)
{
    for (const json& entry : entries)
        if (const json* nodes = member(entry, "inbound_nodes"); nodes && nodes->is_array() && !nodes->empty())
            return nodes->front().is_object() ? CountedFromOne::functional_ones : CountedFromOne::all_models;
    return CountedFromOne::all_models;
}

/// Class of each model inside the model, by its name.
using Models = std::map<std::string, std::string>;

Unfolder::Keys keys_of(const std::vector<Reference>& references, const Scope& scope, const Models& models,
                       CountedFromOne counted)
{
    Unfolder::Keys keys;
    for (const Reference& reference : references) {
        const auto model = models.find(reference.layer);
        const bool from_one = model != models.end() &&
                              (counted == CountedFromOne::all_models ||
                               (counted == CountedFromOne::functional_ones && model->second != "Sequential"));
        const std::int64_t call = reference.node - (from_one && reference.node > 0 ? 1 : 0);
        keys.push_back(further_output(scope.key_of(reference.layer, call), reference.tensor));
    }
    return keys;
}

Result<std::vector<Reference>> ends_of(const json& config, const char* key)
{
    const json* value = member(config, key);
    std::vector<Reference> references;
    if (value)
        collect_references(*value, references);
    if (references.empty())
        return fail(ErrorCode::bad_format, "model_config", fmt::format("{} is missing or empty", key));
    return references;
}

Result<Calls> calls_of(const LayerText& layer, const json& entry)
{
    const json* nodes = member(entry, "inbound_nodes");
    Calls calls;
    if (!nodes)
        return calls;
    if (!nodes->is_array())
        return fail(ErrorCode::bad_format, layer_place(layer.name), "inbound_nodes is not a list");
    for (const json& node : *nodes) {
        if (called_for_training(node))
            return fail(ErrorCode::unsupported, layer_place(layer.name),
                        "a layer called with training=True is not supported yet");
        collect_references(node, calls.emplace_back());
    }
    return calls;
}

Result<Unfolder::Ends> Unfolder::functional_model(const json& config, const json& entries,
                                                  std::vector<LayerText> layers, const Scope& scope,
                                                  const Keys* arguments)
{
    std::vector<Calls> calls;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        auto found = calls_of(layers[i], entries[i]);
        if (!found)
            return pass(std::move(found).error());
        calls.push_back(*std::move(found));
    }
    const auto inputs = ends_of(config, "input_layers"), outputs = ends_of(config, "output_layers");
    for (const auto* list : {&inputs, &outputs})
        if (!*list)
            return pass(list->error());
    if (arguments && arguments->size() != inputs->size())
        return fail(ErrorCode::bad_format, "",
                    fmt::format("it reads {} layers instead of {}", arguments->size(), inputs->size()));
    Models models;
    for (const LayerText& layer : layers)
        if (is_model_class(layer.class_name, layer.config))
            models.emplace(layer.key, layer.class_name);
    const CountedFromOne in_ends = counted_in_ends(entries);
    const CountedFromOne in_calls = in_ends == CountedFromOne::all_models ? in_ends : CountedFromOne::none;
    const Ends ends{keys_of(*inputs, scope, models, in_ends), keys_of(*outputs, scope, models, in_ends)};
    for (std::size_t k = 0; arguments && k < inputs->size(); ++k)
        stands_for_[ends.inputs[k]] = (*arguments)[k];
    for (std::size_t i = 0; i < layers.size(); ++i) {
        if (arguments && stands_for_.contains(scope.key_of(layers[i].key, 0)) &&
            layers[i].class_name == "InputLayer")
            continue;
        if (calls[i].empty())
            calls[i].emplace_back(); // an input
        std::string obstacle;
        if (models.contains(layers[i].key))
            obstacle =
                is_chain(layers[i].class_name, layers[i].config)
                    ? unfolding_obstacle(i, layers, calls)
                    : fmt::format("hls4ml 1.3.0 cannot unfold the model '{}' that it is part of: its layers "
                                  "are not in one line",
                                  layers[i].name);
        for (std::size_t n = 0; n < calls[i].size(); ++n)
            if (auto made = call(layers[i], scope, static_cast<std::int64_t>(n),
                                 keys_of(calls[i][n], scope, models, in_calls), obstacle);
                !made)
                return pass(std::move(made).error());
    }
    return ends;
}

Result<std::string> Unfolder::resolved(std::string key, const std::string& reader) const
{
    const std::string asked = key;
    for (std::size_t step = 0; step <= stands_for_.size(); ++step) {
        const auto found = stands_for_.find(key);
        if (found == stands_for_.end())
            return key;
        key = found->second;
    }
    return fail(ErrorCode::bad_format, layer_place(reader), "the wiring of the layers runs in a circle");
}

/// Puts every layer behind those it reads and keeps the file's order otherwise.
Result<std::vector<LayerText>> in_execution_order(std::vector<LayerText> layers)
{
    std::map<std::string, std::size_t, std::less<>> index_of;
    for (std::size_t i = 0; i < layers.size(); ++i)
        index_of.emplace(layers[i].key, i);
    std::vector<std::size_t> missing(layers.size());
    std::vector<std::vector<std::size_t>> readers(layers.size());
    std::set<std::size_t> ready;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        missing[i] = layers[i].inputs.size();
        for (const std::string& input : layers[i].inputs)
            readers[index_of.at(input)].push_back(i);
        if (missing[i] == 0)
            ready.insert(i);
    }
    std::vector<LayerText> ordered;
    while (!ready.empty()) {
        const std::size_t next = *ready.begin();
        ready.erase(ready.begin());
        for (const std::size_t reader : readers[next])
            if (--missing[reader] == 0)
                ready.insert(reader);
        ordered.push_back(std::move(layers[next]));
    }
    if (ordered.size() == layers.size())
        return ordered;
    const auto stuck =
        std::find_if(missing.begin(), missing.end(), [](std::size_t count) { return count > 0; });
    return fail(ErrorCode::bad_format,
                layer_place(layers[static_cast<std::size_t>(stuck - missing.begin())].name),
                "the wiring of the layers runs in a circle");
}

/// A key as the user knows it.
std::string shown(const std::string& key)
{
    const std::string last = key.substr(key.rfind(level_mark) + 1);
    return last.substr(0, last.find(call_mark));
}

Result<Architecture> Unfolder::finish(std::string name, const Ends& ends)
{
    std::set<std::string> known;
    for (const LayerText& layer : layers_)
        known.insert(layer.key);
    const auto check = [&](const std::string& key, const std::string& place,
                           const char* what) -> Result<std::string> {
        auto found = resolved(key, shown(key));
        if (!found || known.contains(*found))
            return found;
        if (const auto mark = found->rfind(std::string(1, call_mark) + "t");
            mark != std::string::npos && known.contains(found->substr(0, mark)))
            return fail(ErrorCode::unsupported, layer_place(shown(*found)),
                        "a layer with several outputs is not supported yet");
        return fail(ErrorCode::bad_format, place, fmt::format(fmt::runtime(what), shown(key)));
    };
    for (LayerText& layer : layers_)
        for (std::string& input : layer.inputs) {
            auto found =
                check(input, layer_place(layer.name), "it reads '{}', which is not a layer of the model");
            if (!found)
                return pass(std::move(found).error());
            input = *std::move(found);
        }
    Architecture model;
    model.name = std::move(name);
    for (const auto& [from, to] :
         {std::pair{&ends.inputs, &model.inputs}, std::pair{&ends.outputs, &model.outputs}})
        for (const std::string& key : *from) {
            auto found = check(key, "model_config", "input or output '{}' is not a layer of the model");
            if (!found)
                return pass(std::move(found).error());
            to->push_back(*std::move(found));
        }
    auto ordered = in_execution_order(std::move(layers_));
    if (!ordered)
        return pass(std::move(ordered).error());
    model.layers = *std::move(ordered);
    model.rewrites = std::move(rewrites_);
    model.nests = std::move(nests_);
    return model;
}

} // namespace

bool is_model_class(const std::string& class_name, const json& config)
{
    if (class_name == "Sequential" || class_name == "Model" || class_name == "Functional")
        return true;
    return member(config, "layers") && member(config, "input_layers") && member(config, "output_layers");
}

Result<Architecture> unfold(const std::string& class_name, const json& config)
{
    Unfolder unfolder;
    auto ends = unfolder.unfold(class_name, config, {}, nullptr);
    if (!ends)
        return pass(std::move(ends).error());
    const char* otherwise = class_name == "Sequential" ? "sequential" : "model";
    return unfolder.finish(text_of(config, "name", otherwise), *ends);
}

} // namespace bitscape::keras
