#include "graph_view/graph_layout.hpp"

#include <algorithm>
#include <utility>

#ifdef BITSCAPE_GRAPHVIZ
#include <cstdio>
#include <gvc.h>
#include <memory>
#include <mutex>
#include <string>
#endif

namespace bitscape {

namespace {

using Inputs = std::vector<std::vector<std::size_t>>;

/// The own layout flows downwards; for the other way both axes change places.
std::vector<BoxPlace> layered(std::vector<BoxSize> boxes, const Inputs& inputs, GraphFlow flow)
{
    if (flow == GraphFlow::down)
        return layered_layout(boxes, inputs);
    for (BoxSize& box : boxes)
        std::swap(box.width, box.height);
    constexpr LayoutSpacing sideways{16, 28};
    std::vector<BoxPlace> places = layered_layout(boxes, inputs, sideways);
    for (BoxPlace& place : places) {
        std::swap(place.x, place.y);
        std::swap(place.width, place.height);
    }
    return places;
}

GraphLayout straight(const std::vector<BoxSize>& boxes, const Inputs& inputs, GraphFlow flow)
{
    GraphLayout layout{layered(boxes, inputs, flow), {}};
    for (std::size_t to = 0; to < inputs.size(); ++to)
        for (const std::size_t from : inputs[to]) {
            const BoxPlace &a = layout.boxes[from], &b = layout.boxes[to];
            EdgePath edge{from, to, {}};
            if (flow == GraphFlow::down)
                edge.points = {{a.x + a.width / 2, a.y + a.height}, {b.x + b.width / 2, b.y}};
            else
                edge.points = {{a.x + a.width, a.y + a.height / 2}, {b.x, b.y + b.height / 2}};
            layout.edges.push_back(std::move(edge));
        }
    return layout;
}

#ifdef BITSCAPE_GRAPHVIZ

constexpr double points_per_inch = 72; // Graphviz takes sizes in inches and gives positions in points

struct CloseGraph {
    void operator()(Agraph_t* graph) const { (void)agclose(graph); }
};
using GraphHandle = std::unique_ptr<Agraph_t, CloseGraph>;

struct FreeContext {
    void operator()(GVC_t* context) const { (void)gvFreeContext(context); }
};
using ContextHandle = std::unique_ptr<GVC_t, FreeContext>;

struct FreeLayout {
    GVC_t* context;
    void operator()(Agraph_t* graph) const { (void)gvFreeLayout(context, graph); }
};

void set(void* object, const char* name, const std::string& value)
{
    std::string key = name, text = value, otherwise; // the C interface takes them unconst
    (void)agsafeset(object, key.data(), text.data(), otherwise.data());
}

GraphHandle make_graph(GraphFlow flow)
{
    std::string name = "layers";
    GraphHandle graph(agopen(name.data(), Agdirected, nullptr));
    if (!graph)
        return graph;
    set(graph.get(), "rankdir", flow == GraphFlow::down ? "TB" : "LR");
    set(graph.get(), "nodesep", "0.25");
    set(graph.get(), "ranksep", flow == GraphFlow::down ? "0.28" : "0.45");
    set(graph.get(), "splines", "spline");
    set(graph.get(), "dpi", "72");
    return graph;
}

std::vector<Agnode_t*> add_boxes(Agraph_t* graph, const std::vector<BoxSize>& boxes)
{
    std::vector<Agnode_t*> nodes;
    for (std::size_t at = 0; at < boxes.size(); ++at) {
        std::string name = std::to_string(at);
        Agnode_t* node = agnode(graph, name.data(), 1);
        set(node, "shape", "box");
        set(node, "fixedsize", "true");
        set(node, "label", ""); // no text: Graphviz would look for fonts
        set(node, "width", std::to_string(boxes[at].width / points_per_inch));
        set(node, "height", std::to_string(boxes[at].height / points_per_inch));
        nodes.push_back(node);
    }
    return nodes;
}

/// Graphviz's y points upwards.
LayoutPoint flipped(const pointf& point, double top)
{
    return {point.x, top - point.y};
}

EdgePath path_of(Agedge_t* edge, std::size_t from, std::size_t to, double top)
{
    EdgePath path{from, to, {}};
    const splines* drawn = ED_spl(edge);
    if (drawn == nullptr || drawn->size < 1)
        return path;
    const bezier& curve = drawn->list[0];
    for (std::size_t i = 0; i < static_cast<std::size_t>(curve.size); ++i)
        path.points.push_back(flipped(curve.list[i], top));
    if (curve.eflag != 0 && !path.points.empty()) { // the curve ends where the arrow head begins
        const LayoutPoint end = path.points.back(), tip = flipped(curve.ep, top);
        path.points.insert(path.points.end(), {end, tip, tip});
    }
    return path;
}

GraphLayout read_layout(Agraph_t* graph, const std::vector<Agnode_t*>& nodes,
                        const std::vector<std::pair<Agedge_t*, EdgePath>>& edges,
                        const std::vector<BoxSize>& boxes)
{
    const double top = GD_bb(graph).UR.y;
    GraphLayout layout;
    for (std::size_t at = 0; at < nodes.size(); ++at) {
        const LayoutPoint middle = flipped(ND_coord(nodes[at]), top);
        layout.boxes.push_back({middle.x - boxes[at].width / 2, middle.y - boxes[at].height / 2,
                                boxes[at].width, boxes[at].height});
    }
    for (const auto& [edge, ends] : edges)
        layout.edges.push_back(path_of(edge, ends.from, ends.to, top));
    return layout;
}

/// Graphviz's warnings say nothing to a user of the window.
int ignore_message(char*)
{
    return 0;
}

/// Empty boxes: Graphviz could not do it (its plugin for dot is not installed).
GraphLayout by_graphviz(const std::vector<BoxSize>& boxes, const Inputs& inputs, GraphFlow flow)
{
    static std::mutex one_at_a_time; // the library keeps state of its own
    const std::scoped_lock lock(one_at_a_time);
    (void)agseterrf(ignore_message);
    const ContextHandle context(gvContext());
    const GraphHandle graph = make_graph(flow);
    if (!context || !graph)
        return {};
    const std::vector<Agnode_t*> nodes = add_boxes(graph.get(), boxes);
    std::vector<std::pair<Agedge_t*, EdgePath>> edges;
    for (std::size_t to = 0; to < inputs.size(); ++to)
        for (const std::size_t from : inputs[to]) {
            Agedge_t* edge = agedge(graph.get(), nodes[from], nodes[to], nullptr, 1);
            set(edge, "tailport", flow == GraphFlow::down ? "s" : "e"); // not from the sides or corners
            set(edge, "headport", flow == GraphFlow::down ? "n" : "w");
            edges.emplace_back(edge, EdgePath{from, to, {}});
        }
    if (gvLayout(context.get(), graph.get(), "dot") != 0)
        return {};
    const std::unique_ptr<Agraph_t, FreeLayout> laid_out(graph.get(), FreeLayout{context.get()});
    return read_layout(graph.get(), nodes, edges, boxes);
}

#endif

} // namespace

GraphLayout graph_layout(const std::vector<BoxSize>& boxes, const Inputs& inputs, GraphFlow flow)
{
#ifdef BITSCAPE_GRAPHVIZ
    if (!boxes.empty() && boxes.size() <= largest_for_dot)
        if (GraphLayout layout = by_graphviz(boxes, inputs, flow); !layout.boxes.empty())
            return layout;
#endif
    return straight(boxes, inputs, flow);
}

} // namespace bitscape
