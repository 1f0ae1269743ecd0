#include "exporter_verilog/structure.hpp"

#include "design/redundancy.hpp"
#include "exporter_hls/naming.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bitscape::verilog {
namespace {

using Elements = std::vector<std::uint32_t>;

bool counts_up(const Elements& elements, std::size_t from, std::size_t size)
{
    if (elements.size() != size)
        return false;
    for (std::size_t i = 0; i < size; ++i)
        if (elements[i] != from + i)
            return false;
    return true;
}

} // namespace

std::vector<Slice> slices(const Elements& elements, int width)
{
    std::vector<Slice> parts;
    const auto bits = static_cast<std::size_t>(width);
    for (std::size_t i = 0; i < elements.size();) {
        std::size_t end = i + 1;
        const bool is_zero = elements[i] == Layer::Instance::zero;
        while (end < elements.size() &&
               (is_zero ? elements[end] == Layer::Instance::zero : elements[end] == elements[i] + (end - i)))
            ++end;
        parts.push_back({is_zero, is_zero ? 0 : elements[i] * bits, (end - i) * bits});
        i = end;
    }
    return parts;
}

bool is_regular(const Layer& layer)
{
    if (layer.kernels.size() != 1 || layer.instances.size() < 2)
        return false;
    for (std::size_t i = 0; i < layer.instances.size(); ++i) {
        const Layer::Instance& instance = layer.instances[i];
        const std::size_t outputs = layer.instances[0].outputs.size();
        if (!counts_up(instance.outputs, i * outputs, outputs))
            return false;
        for (std::size_t p = 0; p < instance.inputs.size(); ++p) {
            const std::size_t elements = layer.kernels[0].ports[p].elements;
            if (!counts_up(instance.inputs[p], i * elements, elements))
                return false;
        }
    }
    return true;
}

Top::Top(const design::Design& design, std::string project)
    : design_(design), tensor_of_(design.nodes.size(), 0)
{
    plan_.name = std::move(project);
}

void Top::add_input(const design::Node& node, const std::string& name)
{
    const std::size_t bits = element_count(node.shape) * static_cast<std::size_t>(node.result.width);
    plan_.inputs.push_back({name,
                            fmt::format("{} x {}: {}", element_count(node.shape),
                                        bitscape::to_string(node.result), hls::one_line(node.name)),
                            {},
                            bits});
    tensor_of_[node.id.index()] = tensors_.size();
    tensors_.push_back({name, bits, {}, 0});
}

void Top::add_alias(const design::Node& node)
{
    tensor_of_[node.id.index()] = tensor_of_[node.inputs.front().index()];
}

Moment Top::begin_of(const design::Node& node) const
{
    Moment begin;
    for (const NodeId id : node.inputs)
        begin = std::max(begin, tensors_[tensor_of_[id.index()]].end);
    return begin;
}

std::string Top::delayed(std::size_t tensor, int delay)
{
    Tensor& here = tensors_[tensor];
    const auto name = [&](int k) { return k == 0 ? here.wire : fmt::format("{}_r{}", here.wire, k); };
    for (; here.delays < delay; ++here.delays)
        plan_.items.emplace_back(TopPlan::Delay{name(here.delays + 1), name(here.delays), here.bits});
    return name(delay);
}

void Top::add_layer(const design::Node& node, const std::string& module, const std::string& wire, Moment end)
{
    const Moment begin = begin_of(node);
    TopPlan::Instance instance;
    instance.module = module;
    instance.wire = wire;
    instance.comment = fmt::format("{} x {}", element_count(node.shape), bitscape::to_string(node.result));
    for (const NodeId id : node.inputs) {
        const std::size_t tensor = tensor_of_[id.index()];
        instance.inputs.push_back(delayed(tensor, begin.stage - tensors_[tensor].end.stage));
    }
    instance.bits = element_count(node.shape) * static_cast<std::size_t>(node.result.width);
    instance.thrice = design::redundancy(design_, node) == design::Redundancy::logic;
    tensor_of_[node.id.index()] = tensors_.size();
    tensors_.push_back({wire, instance.bits, end, 0});
    plan_.items.emplace_back(std::move(instance));
}

void Top::finish(Hardware& hardware, const Pipelining& pipelining)
{
    Moment last;
    for (const NodeId id : design_.outputs)
        last = std::max(last, tensors_[tensor_of_[id.index()]].end);
    hardware.latency = pipelining.levels == 0 ? 0 : last.stage + 1;
    hardware.levels = last.levels;
    for (const NodeId id : design_.inputs) {
        const design::Node& node = design_.node(id);
        hardware.inputs.push_back(
            {tensors_[tensor_of_[id.index()]].wire, id, node.result.width, element_count(node.shape)});
    }
    for (std::size_t k = 0; k < design_.outputs.size(); ++k) {
        const NodeId id = design_.outputs[k];
        const design::Node& node = design_.node(id);
        const std::size_t tensor = tensor_of_[id.index()];
        const std::string name = fmt::format("output{}", k + 1);
        hardware.outputs.push_back(
            {name, id, design_.node(hls::storage(design_, id)).result.width, element_count(node.shape)});
        const int delay = hardware.latency - (hardware.latency == 0 ? 0 : tensors_[tensor].end.stage);
        plan_.outputs.push_back({name,
                                 fmt::format("{} x {}: {}", element_count(node.shape),
                                             bitscape::to_string(node.result), hls::one_line(node.name)),
                                 delayed(tensor, delay), tensors_[tensor].bits});
    }
    for (const Tensor& tensor : tensors_)
        hardware.registers += tensor.bits * static_cast<std::size_t>(tensor.delays);
    plan_.latency = hardware.latency;
    hardware.top = std::move(plan_);
}

} // namespace bitscape::verilog
