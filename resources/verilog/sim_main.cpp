// For Verilator: clocks the bench until all rows have come out.
#include "Vbench.h"
#include "verilated.h"

#include <cstdio>

int main(int argc, char** argv)
{
    constexpr long most_cycles = 10L * (@ROWS@ + @LATENCY@) + 100;
    VerilatedContext context;
    context.commandArgs(argc, argv);
    Vbench bench(&context);
    for (long cycle = 0; cycle < most_cycles && !bench.done; ++cycle) {
        bench.clk = 0;
        bench.eval();
        bench.clk = 1;
        bench.eval();
    }
    bench.final();
    if (!bench.done) {
        std::fprintf(stderr, "nothing came out for %ld cycles\n", most_cycles);
        return 2;
    }
    std::printf("%s: %u of @ROWS@ rows differ\n", bench.mismatches == 0 ? "PASS" : "FAIL",
                static_cast<unsigned>(bench.mismatches));
    return bench.mismatches == 0 ? 0 : 1;
}
