#include "base/files.hpp"
#include "study/evaluation.hpp"
#include "study/forgiving_factor.hpp"
#include "unit/study/small_bench.hpp"

#include <array>
#include <filesystem>
#include <nlohmann/json.hpp>

namespace bitscape::study {
namespace {

/// Figures of QKeras 0.9.0, measured by running it.
struct Reference {
    double delta_p, delta_n, rate, stress, reference, cost, delta;
};
constexpr std::array references{
    Reference{8, 8, 2, 1, 61446, 26334, 0.0977913934382012},
    Reference{8, 8, 2, 1, 61446, 61446, 0},
    Reference{8, 8, 2, 1, 26334, 61446, -0.0977913934382012},
    Reference{1, 8, 2, 1, 35112, 17556, 0.009999999972521647},
    Reference{8, 2, 2, 1, 20000, 30000, -0.011699249982275513},
    Reference{10, 10, 4, 1, 100000, 6250, 0.19999999945043295},
    Reference{8, 8, 2, 0.25, 61446, 26334, -0.06220860612214515},
    Reference{5, 15, 3, 1.5, 7004, 2633, 0.06298048143590546},
    Reference{8, 8, 10, 1, 7004, 2633, 0.03399162179239388},
    Reference{0.5, 0.5, 1.5, 1, 123456, 1234, 0.056794332416810644},
};

ForgivingFactor factor_of(const Reference& r)
{
    return {"accuracy", "energy_pj", r.reference, r.delta_p, r.delta_n, r.rate, r.stress};
}

TEST(ForgivingFactor, IsWhatAutoQKerasComputes)
{
    for (const Reference& r : references) {
        const ForgivingFactor factor = factor_of(r);
        EXPECT_NEAR(delta(factor, r.cost), r.delta, 1e-6 * std::abs(r.delta)) << to_string(factor);
        EXPECT_NEAR(score(factor, 0.748, r.cost), 0.748 * (1 + r.delta), 1e-7);
    }
}

TEST(ForgivingFactor, SaysWhatOnePaysForWhat)
{
    ForgivingFactor factor;
    factor.reference = 1000;
    // Half the cost: 8 % of the score more, so that the metric may be lower by the inverse.
    EXPECT_NEAR(equal_metric(factor, 0.75, 500), 0.75 / 1.08, 1e-6);
    EXPECT_EQ(equal_metric(factor, 0.75, 1000), 0.75);
    EXPECT_NEAR(score(factor, equal_metric(factor, 0.75, 300), 300), score(factor, 0.75, 1000), 1e-12);
    EXPECT_EQ(total_factor(factor, 750), -0.25);
}

TEST(ForgivingFactor, ReadsBack)
{
    const ForgivingFactor factor{"auc", "parameter_bits", 26334.5, 5, 12.5, 3, 0.5};
    EXPECT_EQ(to_string(factor),
              "forgiving_factor(auc,parameter_bits,reference=26334.5,delta_p=5,delta_n=12.5,"
              "rate=3,stress=0.5)");
    EXPECT_EQ(*parse_forgiving_factor(to_string(factor)), factor);
    EXPECT_EQ(*parse_forgiving_factor("forgiving_factor"), ForgivingFactor{});
    EXPECT_EQ(*parse_forgiving_factor("forgiving_factor( accuracy , lut , rate = 4 )"),
              (ForgivingFactor{"accuracy", "lut", 0, 8, 8, 4, 1}));
    EXPECT_EQ(*parse_forgiving_factor("accuracy"), std::nullopt);
}

TEST(ForgivingFactor, NamesWhatIsWrong)
{
    const auto what = [](const char* text) { return parse_forgiving_factor(text).error().what; };
    EXPECT_EQ(what("forgiving_factor(lut,dsp)"), "'lut' is not a metric to be maximized");
    EXPECT_EQ(what("forgiving_factor(accuracy,auc)"), "'auc' is not a cost to be minimized");
    EXPECT_EQ(what("forgiving_factor(accuracy,lut,rate=1)"), "rate must be a number above 1, not '1'");
    EXPECT_EQ(what("forgiving_factor(accuracy,lut,delta_p=-1)"), "delta_p must be a number from 0, not '-1'");
    EXPECT_EQ(what("forgiving_factor(accuracy,lut,stress=x)"), "stress must be a number above 0, not 'x'");
    EXPECT_EQ(what("forgiving_factor(accuracy,lut,size=3)"),
              "unknown parameter 'size' (reference, delta_p, delta_n, rate, stress)");
    EXPECT_NE(what("forgiving_factor accuracy").find("in brackets"), std::string::npos);
    EXPECT_FALSE(parse_forgiving_factor("forgiving_factor(accuracy,lut,dsp)"));
}

TEST(ForgivingFactor, IsAnObjective)
{
    const auto bench = small_bench();
    Evaluator evaluator(bench);
    Progress progress;
    const auto base = evaluator.evaluate(config::default_configuration(*bench->model), 0, {}, progress);
    ASSERT_TRUE(base) << english(base.error());
    const auto named = with_reference("forgiving_factor(accuracy,lut,delta_p=10)", *base);
    ASSERT_TRUE(named) << english(named.error());
    EXPECT_TRUE(check_objective(*named));
    EXPECT_TRUE(is_maximized(*named));
    EXPECT_EQ(ingredients(*named), (std::vector<std::string>{"accuracy", "lut"}));
    EXPECT_EQ(objective_value(*base, *named), base->metrics.accuracy); // at the reference
    const double lut = base->estimate.resources.lut.value;
    EXPECT_NEAR(*objective_value({{"accuracy", 0.5}, {"lut", lut / 2}}, *named), 0.5 * 1.1, 1e-6);
    EXPECT_EQ(objective_value({{"accuracy", 0.5}}, *named), std::nullopt);
    EXPECT_EQ(*with_reference("lut", *base), "lut");
    EXPECT_FALSE(with_reference("forgiving_factor(accuracy,uram)", *base)); // it has none
    EXPECT_FALSE(check_objective("beauty"));
}

/// 16-64-32-32-5 as AutoQKeras' examples have it.
std::shared_ptr<const graph::Model> tagger()
{
    auto model = std::make_shared<graph::Model>();
    model->name = "tagger";
    const auto add = [&](std::string name, std::string source, graph::Operation operation,
                         std::size_t width) {
        graph::Layer layer;
        layer.id = LayerId{static_cast<std::uint32_t>(model->layers.size())};
        layer.name = std::move(name);
        layer.source_class = std::move(source);
        layer.operation = std::move(operation);
        if (layer.id.value > 0)
            layer.inputs = {LayerId{layer.id.value - 1}};
        layer.shape = {width};
        model->layers.push_back(std::move(layer));
    };
    add("x", "InputLayer", graph::Input{}, 16);
    const std::array<std::size_t, 5> widths{16, 64, 32, 32, 5};
    for (std::size_t i = 1; i < widths.size(); ++i) {
        graph::Dense dense;
        dense.n_in = widths[i - 1];
        dense.n_out = widths[i];
        dense.kernel.assign(dense.n_in * dense.n_out, 0.25F);
        dense.bias.assign(dense.n_out, 0.5F);
        add("fc" + std::to_string(i), "Dense", std::move(dense), widths[i]);
        if (i + 1 < widths.size())
            add("relu" + std::to_string(i), "Activation", graph::Activation{graph::Function::relu, {}, {}},
                widths[i]);
    }
    add("softmax", "Activation", graph::Softmax{}, 5);
    model->inputs = {LayerId{0}};
    model->outputs = {LayerId{static_cast<std::uint32_t>(model->layers.size() - 1)}};
    EXPECT_TRUE(graph::validate(*model));
    return model;
}

/// Inputs and softmax have 8 bits.
design::Design tagger_design(int weight, int bias, int activation)
{
    const auto model = tagger();
    auto configuration = config::default_configuration(*model);
    const auto type = [](int bits) { return "fixed<" + std::to_string(bits) + ",1>"; };
    for (int i = 1; i <= 4; ++i) {
        const std::string number = std::to_string(i);
        configuration.set_precision("fc" + number, "weight", type(weight));
        configuration.set_precision("fc" + number, "bias", type(bias));
        configuration.set_precision("fc" + number, "result", "fixed<20,10>");
        if (i < 4)
            configuration.set_precision("relu" + number, "result", "u" + type(activation));
    }
    configuration.set_precision("x", "result", type(8));
    configuration.set_precision("softmax", "result", type(8));
    auto design = design::resolve(model, configuration);
    EXPECT_TRUE(design) << english(design.error());
    return *design;
}

struct Network {
    const char* name;
    int weight, bias, activation;
    double parameters, total; ///< what QKeras counts
};
constexpr std::array networks{
    Network{"reference 8", 8, 8, 8, 35112, 36304}, Network{"reference 32", 32, 32, 32, 140448, 144712},
    Network{"q6", 6, 6, 6, 26334, 27270},          Network{"q4", 4, 4, 4, 17556, 18236},
    Network{"ternary_a4", 2, 4, 4, 9044, 9724},    Network{"bf14", 14, 14, 14, 61446, 63406},
};

TEST(ForgivingFactor, CountsBitsAsAutoQKerasDoes)
{
    for (const Network& network : networks) {
        const auto design = tagger_design(network.weight, network.bias, network.activation);
        EXPECT_EQ(parameter_bits(design), network.parameters) << network.name;
        EXPECT_EQ(parameter_bits(design) + activation_bits(design), network.total) << network.name;
    }
}

double bits_of(const std::string& name, bool with_activations)
{
    for (const Network& network : networks)
        if (network.name == name)
            return with_activations ? network.total : network.parameters;
    ADD_FAILURE() << name;
    return 0;
}

/// pJ of a network of estimate's qtools_test, which computes them layer by layer.
double energy_of(const std::string& name)
{
    const auto text = read_file(BITSCAPE_SOURCE_DIR "/tests/unit/estimate/qtools_cases.json");
    EXPECT_TRUE(text);
    const auto json = nlohmann::json::parse(*text);
    for (const auto& one : json.is_array() ? json : json.at("cases"))
        if (one.at("name") == name)
            return one.at("counted");
    ADD_FAILURE() << name;
    return 0;
}

std::string energy_case(const std::string& model)
{
    if (model == "q6" || model == "bf14")
        return "jet_" + model + "_seed";
    return model == "q4" ? "jet_q4" : "jet_ternary";
}

/// All of the shared figures, where they are at hand.
TEST(ForgivingFactor, AgreesWithEverySharedFigure)
{
    const std::filesystem::path file =
        std::filesystem::path(BITSCAPE_SOURCE_DIR) / "../shared/references/forgiving_factor.json";
    const auto text = read_file(file);
    if (!text)
        GTEST_SKIP() << "no " << file;
    const auto json = nlohmann::json::parse(*text);
    std::size_t checked = 0;
    for (const auto& one : json.at("numeric_examples")) {
        const ForgivingFactor factor{
            "accuracy",        "lut",          one.at("reference_cost"), one.at("delta_p"),
            one.at("delta_n"), one.at("rate"), one.at("stress")};
        EXPECT_NEAR(factor.reference * factor.stress, one.at("reference_cost_times_stress").get<double>(),
                    1e-9);
        const double wanted = one.at("score");
        EXPECT_NEAR(score(factor, one.at("accuracy"), one.at("trial_cost")), wanted, 1e-6 * wanted);
        EXPECT_NEAR(delta(factor, one.at("trial_cost")), one.at("delta").get<double>(),
                    1e-6 * std::abs(one.at("delta").get<double>()));
        ++checked;
    }
    for (const auto& one : json.at("model_examples")) {
        ForgivingFactor factor{"accuracy",     "energy_pj",     0, one.at("delta_p"), one.at("delta_n"),
                               one.at("rate"), one.at("stress")};
        const double cost = one.at("trial_cost");
        if (one.at("variant") == "energy") {
            // Costs: the counted totals of estimate/qtools. Stress reaches only what QKeras reports there.
            const bool floating = one.at("reference_internal") == "fp32";
            factor.reference = energy_of(floating ? "jet_float_reference" : "jet_int8_reference");
            EXPECT_EQ(factor.reference, one.at("reference_cost").get<double>());
            EXPECT_EQ(energy_of(energy_case(one.at("trial_model"))), cost);
            EXPECT_EQ(factor.reference * factor.stress, one.at("get_reference_returns").get<double>());
            factor.stress = 1;
        } else {
            const bool activations = one.at("counts").size() == 2;
            const int reference_bits = one.at("ref_bits");
            factor.reference = bits_of("reference " + std::to_string(reference_bits), activations);
            EXPECT_EQ(bits_of(one.at("trial_model"), activations), cost);
            EXPECT_EQ(factor.reference * factor.stress, one.at("reference_cost_times_stress").get<double>());
            EXPECT_NEAR(total_factor(factor, cost), one.at("total_factor").get<double>(), 1e-12);
        }
        const double wanted = one.at("delta");
        EXPECT_NEAR(delta(factor, cost), wanted, 1e-6 * std::abs(wanted) + 1e-12) << one.dump();
        ++checked;
    }
    EXPECT_EQ(checked, json.at("numeric_examples").size() + json.at("model_examples").size());
}

} // namespace
} // namespace bitscape::study
