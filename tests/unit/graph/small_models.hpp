#pragma once

#include "graph/model.hpp"

namespace bitscape::test {

/// x (3) -> d Dense (2) -> d_relu -> s softmax, all weights small and plain.
[[nodiscard]] inline graph::Model small_model()
{
    graph::Model model;
    model.name = "small";
    graph::Dense dense{3, 2, {1, -1, 2, -2, 0.5F, 0.25F}, {0.5F, -0.5F}, {}, {}};
    model.layers.push_back({LayerId{0}, "x", "InputLayer", graph::Input{}, {}, {3}});
    model.layers.push_back({LayerId{1}, "d", "Dense", dense, {LayerId{0}}, {2}});
    model.layers.push_back({LayerId{2},
                            "d_relu",
                            "Activation",
                            graph::Activation{graph::Function::relu, {}, {}},
                            {LayerId{1}},
                            {2}});
    model.layers.push_back({LayerId{3}, "s", "Activation", graph::Softmax{}, {LayerId{2}}, {2}});
    model.inputs = {LayerId{0}};
    model.outputs = {LayerId{3}};
    return model;
}

} // namespace bitscape::test
