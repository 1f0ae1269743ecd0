#include "emulate/emulate.hpp"

#include "emulate/executor.hpp"

#include <fmt/format.h>
#include <map>
#include <string_view>

namespace bitscape::emulate {
namespace {

/// The design's own promises: nodes in order, inputs before their users.
Result<void> check_design(const design::Design& design)
{
    for (std::size_t n = 0; n < design.nodes.size(); ++n)
        for (const NodeId input : design.nodes[n].inputs)
            if (input.index() >= n)
                return fail(ErrorCode::mismatch, fmt::format("layer '{}'", design.nodes[n].name),
                            "its input does not come before it");
    std::vector<bool> fed(design.nodes.size(), false);
    for (const NodeId id : design.inputs) {
        if (id.index() >= design.nodes.size() || !design.node(id).inputs.empty())
            return fail(ErrorCode::mismatch, {}, "an input of the design is not an input layer");
        fed[id.index()] = true;
    }
    for (std::size_t n = 0; n < design.nodes.size(); ++n)
        if (design.nodes[n].inputs.empty() && !fed[n])
            return fail(ErrorCode::mismatch, fmt::format("layer '{}'", design.nodes[n].name),
                        "it has no input");
    for (const NodeId id : design.outputs)
        if (id.index() >= design.nodes.size())
            return fail(ErrorCode::mismatch, {}, "an output of the design does not exist");
    return {};
}

/// Bytes that say everything an output of a node depends on, apart from the values of its inputs.
class Signature {
public:
    template <class T>
    requires std::is_trivially_copyable_v<T>
    void add(const T& value) { bytes_.append(reinterpret_cast<const char*>(&value), sizeof(value)); }
    void add(const FixedPoint& type)
    {
        add(type.width);
        add(type.integer);
        add(type.is_signed);
        add(type.rounding);
        add(type.overflow);
        add(type.is_integer);
        add(type.encoding);
    }
    void add(const design::WeightTensor& tensor)
    {
        add(tensor.type);
        add(tensor.raw.size());
        bytes_.append(reinterpret_cast<const char*>(tensor.raw.data()),
                      tensor.raw.size() * sizeof(std::int64_t));
        add(tensor.negative);
    }
    template <class T> void add(const std::vector<T>& values)
    {
        add(values.size());
        for (const T& value : values)
            add(value);
    }
    [[nodiscard]] std::string take() { return std::move(bytes_); }

private:
    std::string bytes_;
};

std::string signature_of(const design::Design& design, const design::Node& node)
{
    Signature signature;
    signature.add(design.backend);
    signature.add(design.io_type);
    signature.add(node.operation.index());
    const auto add = [&signature](const auto& field) { signature.add(field); };
    std::visit([&](const auto& operation) { operation.each_field(add); }, node.operation);
    // The reuse factor matters only for the order in which a saturating accumulator is filled.
    if (const auto* dense = std::get_if<design::Dense>(&node.operation);
        dense == nullptr || dense->accum.overflow != Overflow::wrap)
        signature.add(node.reuse_factor);
    signature.add(node.result);
    for (const std::size_t extent : node.shape)
        signature.add(extent);
    return signature.take();
}

/// Of all nodes. What runs once for each time step is computed as a whole or not at all.
std::vector<std::string> signatures_of(const design::Design& design)
{
    std::vector<std::string> signatures = signatures_of(design);
    for (const design::Node& node : design.nodes)
        signatures.push_back(signature_of(design, node));
    for (std::size_t n = 0; n < signatures.size(); ++n) {
        const std::size_t last = closing_node(design, n);
        std::string whole;
        for (std::size_t k = n; k <= last; ++k)
            whole += signatures[k];
        for (std::size_t k = n; last > n && k <= last; ++k)
            signatures[k] = whole;
        n = last;
    }
    return signatures;
}

Result<Step> compile_node(const design::Design& design, std::size_t n, const std::vector<TensorInfo>& infos,
                          Kernel kernel)
{
    std::vector<TensorInfo> inputs;
    for (const NodeId input : design.nodes[n].inputs)
        inputs.push_back(infos[input.index()]);
    return compile(design, design.nodes[n], inputs, kernel == Kernel::fast);
}

} // namespace

Result<Output> run(const design::Design& design, const std::vector<Samples>& inputs, const Options& options,
                   std::stop_token stop, Progress& progress)
{
    if (auto ok = check_design(design); !ok)
        return pass(std::move(ok).error());
    if (auto ok = check_inputs(design, inputs); !ok)
        return pass(std::move(ok).error());
    Job job{design, inputs, options, {}, {}};
    std::vector<TensorInfo> infos;
    for (std::size_t n = 0; n < design.nodes.size(); ++n) {
        auto step = compile_node(design, n, infos, options.kernel);
        if (!step)
            return pass(std::move(step).error());
        infos.push_back(step->out);
        job.steps.emplace_back(std::move(*step));
    }
    return execute(job, std::move(stop), progress);
}

struct Incremental::State {
    struct Entry {
        std::string signature; ///< empty: `tensor` is not valid
        std::vector<std::string> inputs;
        CachedTensor tensor;
    };
    std::shared_ptr<const std::vector<Samples>> data;
    std::map<std::string, Entry, std::less<>> entries; ///< by layer name
    std::size_t computed = 0;
};

Incremental::Incremental(std::shared_ptr<const std::vector<Samples>> inputs)
    : state_(std::make_unique<State>())
{
    state_->data = std::move(inputs);
}
Incremental::~Incremental() = default;
Incremental::Incremental(Incremental&&) noexcept = default;
Incremental& Incremental::operator=(Incremental&&) noexcept = default;

std::size_t Incremental::last_computed() const
{
    return state_->computed;
}

Result<Output> Incremental::run(const design::Design& design, const Options& options, std::stop_token stop,
                                Progress& progress)
{
    state_->computed = 0;
    if (auto ok = check_design(design); !ok)
        return pass(std::move(ok).error());
    if (auto ok = check_inputs(design, *state_->data); !ok)
        return pass(std::move(ok).error());

    Job job{design, *state_->data, options, {}, {}};
    std::vector<TensorInfo> infos;
    std::vector<std::string> signatures;
    std::map<std::string, State::Entry, std::less<>> kept;
    for (std::size_t n = 0; n < design.nodes.size(); ++n) {
        const design::Node& node = design.nodes[n];
        State::Entry& entry = state_->entries[node.name];
        std::vector<std::string> inputs;
        bool valid = entry.signature == signatures[n];
        for (const NodeId id : node.inputs) {
            inputs.push_back(design.node(id).name);
            valid = valid && !job.steps[id.index()];
        }
        // An input layer is tied to its column of the data, all others to the layers they read.
        for (std::size_t k = 0; node.inputs.empty() && k < design.inputs.size(); ++k)
            if (design.inputs[k].index() == n)
                inputs.push_back(fmt::format("#{}", k));
        valid = valid && entry.inputs == inputs;
        if (!valid) {
            auto step = compile_node(design, n, infos, options.kernel);
            if (!step)
                return pass(std::move(step).error());
            entry.signature.clear();
            entry.inputs = std::move(inputs);
            infos.push_back(step->out);
            job.steps.emplace_back(std::move(*step));
        } else {
            infos.push_back(entry.tensor.info);
            job.steps.emplace_back();
        }
        job.cache.push_back(&entry.tensor);
    }
    auto output = execute(job, std::move(stop), progress);
    if (!output)
        return output;
    for (std::size_t n = 0; n < design.nodes.size(); ++n) {
        const std::string& name = design.nodes[n].name;
        auto entry = state_->entries.extract(name);
        entry.mapped().signature = std::move(signatures[n]);
        kept.insert(std::move(entry));
        state_->computed += job.steps[n] ? 1 : 0;
    }
    state_->entries = std::move(kept); // layers the design no longer has are forgotten
    return output;
}

} // namespace bitscape::emulate
