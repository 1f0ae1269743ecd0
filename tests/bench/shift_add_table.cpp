// Adders, depth and seconds of the shift-add graph of a matrix, one JSON object a line and depth:
//     bitscape_shift_add_bench MATRIX.txt EXTRA_DEPTH...
// MATRIX.txt: inputs and outputs, then the integers row by row. EXTRA_DEPTH: levels beyond the fewest, -1:
// any number.
#include "shift_add/solve.hpp"

#include <cstdlib>
#include <ctime>
#include <fmt/format.h>
#include <fstream>

namespace sa = bitscape::shift_add;

int main(int argc, char** argv)
{
    std::ifstream file(argc > 1 ? argv[1] : "");
    sa::Problem problem;
    file >> problem.inputs >> problem.outputs;
    for (std::int64_t weight = 0; file >> weight;)
        problem.weights.push_back(weight);
    problem.ranges.assign(problem.inputs, {-128, 127}); // what da4ml assumes
    for (int k = 2; k < argc; ++k) {
        sa::Options options;
        const int extra = std::atoi(argv[k]);
        options.extra_depth = extra < 0 ? std::nullopt : std::optional<int>(extra);
        bitscape::Progress progress;
        const std::clock_t begin = std::clock();
        const auto graph = sa::solve(problem, options, {}, progress);
        if (!graph) {
            fmt::print(stderr, "{}\n", english(graph.error()));
            return 1;
        }
        fmt::print("{{\"extra\": {}, \"minimal\": {}, \"depth\": {}, \"adders\": {}, \"bits\": {}, "
                   "\"seconds\": {:.4f}}}\n",
                   extra, sa::minimal_depth(problem), graph->depth(), graph->sums.size(), graph->adder_bits(),
                   static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
    }
    return 0;
}
