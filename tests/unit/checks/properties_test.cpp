// Whatever the design, a cure takes away what it is offered for.
#include "unit/checks/checked.hpp"

#include <fmt/format.h>

namespace bitscape::checks {
namespace {

class RandomDesign {
public:
    explicit RandomDesign(unsigned seed) : engine_(seed) {}

    config::Configuration make(const study::Bench& bench)
    {
        auto configuration = base(bench);
        for (const auto& [layer, tensor] : {std::pair{"x", "result"},
                                            {"fc1", "weight"},
                                            {"fc1", "bias"},
                                            {"fc1", "accum"},
                                            {"fc1", "result"},
                                            {"relu1", "result"},
                                            {"fc2", "weight"},
                                            {"fc2", "accum"},
                                            {"fc2", "result"},
                                            {"softmax", "result"}})
            if (pick(2) == 0)
                configuration.set_precision(layer, tensor, type());
        for (const char* layer : {"fc1", "fc2"}) {
            if (pick(2) == 0)
                configuration.set_strategy(layer, "Resource");
            configuration.set_reuse_factor(layer, pick(30) + 1);
            if (pick(4) == 0)
                configuration.set_sparsity(layer, pick(5) * 0.25);
        }
        if (pick(3) == 0)
            configuration.set_io_type("io_stream");
        if (pick(3) == 0)
            configuration.set_part("xc7z007sclg225-1");
        return configuration;
    }

private:
    int pick(int below) { return static_cast<int>(engine_() % static_cast<unsigned>(below)); }
    std::string type()
    {
        const int integer = pick(6) - 1;
        const int width = std::max(2, integer + pick(14) + 1);
        const char* modes[] = {"", ",RND,SAT", ",TRN,SAT", ",RND_CONV,WRAP", ",TRN_ZERO,SAT_SYM"};
        return fmt::format("fixed<{},{}{}>", width, integer, modes[pick(5)]);
    }

    std::mt19937 engine_;
};

bool has(const std::vector<Finding>& findings, const Finding& wanted)
{
    return std::ranges::any_of(findings, [&](const Finding& finding) {
        return key(finding) == key(wanted) && finding.severity <= wanted.severity;
    });
}

TEST(Cures, TakeAwayWhatTheyAreOfferedFor)
{
    const auto bench = study::small_bench();
    std::size_t cured = 0;
    std::set<Kind> kinds;
    for (unsigned seed = 0; seed < 30; ++seed) {
        const auto configuration = RandomDesign(seed).make(*bench);
        const auto before = findings_of(bench, configuration);
        for (const Finding& finding : before) {
            if (!finding.cure)
                continue;
            auto changed = configuration;
            apply(*finding.cure, changed);
            EXPECT_FALSE(has(findings_of(bench, changed), finding))
                << "seed " << seed << ", " << key(finding) << ": " << english(finding.text) << "\ncure "
                << english(finding.cure->name) << "\n"
                << config::to_yaml(configuration);
            ++cured;
            kinds.insert(finding.kind);
        }
    }
    EXPECT_GT(cured, 75u);
    EXPECT_GE(kinds.size(), 8u);
}

} // namespace
} // namespace bitscape::checks
