#include "exporter_hls/literals.hpp"
#include "exporter_hls/naming.hpp"
#include "exporter_hls/project.hpp"
#include "exporter_hls/widths.hpp"
#include "exporter_hls/wiring.hpp"
#include "exporter_vitis/exporter_vitis.hpp"
#include "unit/exporter_hls/sample_design.hpp"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bitscape::hls {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

TEST(Naming, Identifiers)
{
    EXPECT_TRUE(is_identifier("myproject"));
    EXPECT_TRUE(is_identifier("a1_b"));
    for (const char* bad : {"",      "1a",  "a-b",      "a b",     "main",   "int",       "module",
                            "a\"",   "_x",  "Template", "SIGNAL",  "xor_eq", "endmodule", "co_await",
                            "naïve", "a.b", "std",      "defines", "AP_INT", "bitscape_x"})
        EXPECT_FALSE(is_identifier(bad)) << bad;
    EXPECT_TRUE(is_identifier(std::string(80, 'n')));
    EXPECT_FALSE(is_identifier(std::string(81, 'n')));
}

TEST(Naming, UsesOfANameAreWholeWordsOfCode)
{
    EXPECT_EQ(uses_of("typedef int w2_t;\nw2_t w2[3]; // w2\n#include \"w2.h\"\nhls::w2(w2);", "w2"), 2U);
    EXPECT_EQ(uses_of("w2", "w2"), 1U);
    EXPECT_EQ(uses_of("", "w2"), 0U);
}

TEST(Naming, CommentsStayOneLine)
{
    EXPECT_EQ(one_line("a\nb\\"), "a?b?");
    EXPECT_EQ(one_line("end */ int x;"), "end ?/ int x;");
    EXPECT_EQ(one_line("*\xff/*/"), "*?/?/");
    EXPECT_THAT(one_line("what\?\?/"), Not(HasSubstr("\?\?"))); // a trigraph is a backslash
    EXPECT_THAT(one_line("\n\n\n/"), Not(HasSubstr("\?\?")));
    EXPECT_EQ(one_line("größe 幅"), "größe 幅");
    EXPECT_EQ(one_line("a\u202eb\u2028c\xc3"), "a?b?c?"); // turns the line around, ends it, is cut off
    EXPECT_EQ(one_line("\xc0\xaf\xed\xa0\x80").find("\xc0"), std::string::npos);
    EXPECT_EQ(one_line(std::string(199, 'x') + "é"), std::string(199, 'x'));
    EXPECT_EQ(one_line("$(rm -rf /) @MODEL@"), "$(rm -rf /) @MODEL@");
}

TEST(Naming, NumbersAreHls4mlsWhereUnique)
{
    design::Design design = test::branching_design(design::Strategy::latency);
    design.nodes[3].index = 9;
    EXPECT_EQ(make_names(design)[3].tensor, "layer9_out");
    design.nodes[3].index = design.nodes[2].index;
    EXPECT_EQ(make_names(design)[3].tensor, "layer4_out");
}

TEST(Literals, DoublesWhereTheyHoldTheValue)
{
    const FixedPoint type{.width = 16, .integer = 6};
    EXPECT_EQ(literal(-1024, type, "t"), "-1.0");
    EXPECT_EQ(literal(1, type, "t"), "0.0009765625");
    EXPECT_EQ(literal(0, type, "t"), "0.0");
}

TEST(Literals, WideNumbersAreTheSumOfTwo)
{
    const FixedPoint type{.width = 64, .integer = 64};
    const auto largest = std::numeric_limits<std::int64_t>::max();
    EXPECT_EQ(literal(largest, type, "t"), "t(9.223372036854775e+18) + t(1023.0)");
    EXPECT_EQ(literal(-largest, type, "t"), "t(-9.223372036854775e+18) + t(-1023.0)");
    EXPECT_EQ(literal(std::numeric_limits<std::int64_t>::min(), type, "t"), "-9.223372036854776e+18");
}

TEST(Wiring, APipelineSharesArrays)
{
    const design::Design design = test::branching_design(design::Strategy::latency);
    ASSERT_EQ(style_of(design), Style::pipeline);
    const Wiring wiring = wire(design, make_names(design), Style::pipeline);
    EXPECT_EQ(wiring.steps[1].writes, "layer2_out");
    EXPECT_THAT(wiring.steps[2].reads, ElementsAre("layer2_out"));
    EXPECT_THAT(wiring.steps[3].reads, ElementsAre("layer2_out"));
    EXPECT_THAT(wiring.steps[1].copies, ElementsAre("bitscape_hls::copy<layer2_size>(layer2_out, output2);"));
    EXPECT_EQ(wiring.steps[2].writes, "output1");
    EXPECT_EQ(wiring.steps[3].writes, "output3");
}

TEST(Wiring, DataflowGivesEveryReaderItsCopy)
{
    const design::Design design = test::branching_design(design::Strategy::resource);
    ASSERT_EQ(style_of(design), Style::dataflow);
    const Wiring wiring = wire(design, make_names(design), Style::dataflow);
    EXPECT_THAT(wiring.steps[2].reads, ElementsAre("layer2_out_copy1"));
    EXPECT_THAT(wiring.steps[3].reads, ElementsAre("layer2_out_copy2"));
    EXPECT_THAT(
        wiring.steps[1].copies,
        ElementsAre("bitscape_hls::fan_out<layer2_size>(layer2_out, layer2_out_copy1, layer2_out_rest1);",
                    "bitscape_hls::fan_out<layer2_size>(layer2_out_rest1, layer2_out_copy2, output2);"));
}

TEST(Wiring, ReshapesAreAnotherNameAndUnreadLayersGo)
{
    test::DesignBuilder builder;
    const NodeId x = builder.input("x", 4, {.width = 8, .integer = 4});
    const NodeId flat =
        builder.add("flat", "Reshape", design::Reshape{}, {x}, {2, 2}, {.width = 8, .integer = 4});
    builder.activation("unread", flat, graph::Function::relu, 4, {.width = 8, .integer = 4});
    builder.output(flat);
    const design::Design design = builder.finish();
    const Wiring wiring = wire(design, make_names(design), Style::pipeline);
    EXPECT_FALSE(wiring.steps[2].used);
    EXPECT_THAT(wiring.steps[0].copies, ElementsAre("bitscape_hls::copy<layer1_size>(input1, output1);"));
}

TEST(Widths, IntermediateResultsEndAt128Bits)
{
    test::DesignBuilder builder;
    const NodeId x = builder.input("x", 1, {.width = 121, .integer = 60});
    builder.dense("fc", x, 1, 1, {1}, {0});
    design::Design design = builder.finish();
    Result<void> fits = check_widths(design, design.nodes[1]);
    ASSERT_FALSE(fits);
    EXPECT_EQ(english(fits.error()),
              "layer 'fc': an intermediate result needs 129 bits, exported projects end at 128");
    design.nodes[0].result.width = 120;
    EXPECT_TRUE(check_widths(design, design.nodes[1]));
}

std::string text_of(const std::vector<File>& files, std::string_view path)
{
    const auto found = std::ranges::find(files, path, &File::path);
    return found == files.end() ? std::string() : found->text;
}

TEST(Project, IsComplete)
{
    const design::Design design = test::branching_design(design::Strategy::resource);
    TestData data{.inputs = {{.rows = 1, .columns = 2, .values = {0.1, -2}}}, .outputs = {}};
    const auto files = project_files(design, vitis_dialect(), data);
    ASSERT_TRUE(files) << english(files.error());
    for (const char* path :
         {"build_prj.tcl", "project.tcl", "vivado_synth.tcl", "Makefile", "README.txt", "sample_net_test.cpp",
          "firmware/sample_net.cpp", "firmware/sample_net.h", "firmware/defines.h", "firmware/parameters.h",
          "firmware/weights/w2.h", "firmware/weights/b4.h", "firmware/kernels/dense.h",
          "firmware/kernels/tool.h", "sim/ap_fixed.h", "hls4ml_config.yml"})
        EXPECT_THAT(text_of(*files, path), Not(IsEmpty())) << path;
    EXPECT_EQ(files->back().path, "bitscape.json");
    EXPECT_EQ(text_of(*files, "tb_data/input_features.dat"), "0.10000000000000001 -2\n");
    for (const File& file : *files) // every placeholder of the templates is filled in
        EXPECT_THAT(file.text, Not(testing::ContainsRegex("@[A-Z_]+@"))) << file.path;
    EXPECT_THAT(text_of(*files, "firmware/sample_net.cpp"), HasSubstr("BITSCAPE_DATAFLOW"));
    // Resource reads the matrix by output
    EXPECT_THAT(text_of(*files, "firmware/weights/w2.h"),
                HasSubstr("{\n    1.0, 0.25, -2.0, 3.0, 0.5, -1.0\n}"));
}

TEST(Project, SameDesignSameText)
{
    const design::Design design = test::branching_design(design::Strategy::latency);
    const TestData data{.inputs = generated_inputs(design, 5), .outputs = {}, .generated = true};
    const auto first = project_files(design, vitis_dialect(), data);
    const auto second = project_files(
        design, vitis_dialect(), {.inputs = generated_inputs(design, 5), .outputs = {}, .generated = true});
    ASSERT_TRUE(first && second);
    ASSERT_EQ(first->size(), second->size());
    for (std::size_t i = 0; i < first->size(); ++i)
        EXPECT_EQ((*first)[i].text, (*second)[i].text) << (*first)[i].path;
}

/// The message of a design that must not be exported.
std::string refusal(const design::Design& design)
{
    const auto files = project_files(design, vitis_dialect(), {});
    return files ? "exported" : english(files.error());
}

TEST(Project, RefusesWhatItCannotWrite)
{
    const design::Design good = test::branching_design(design::Strategy::latency);
    design::Design design = good;
    design.configuration.set_project_name("a b; rm -rf /");
    EXPECT_EQ(refusal(design),
              "ProjectName: 'a b; rm -rf /' cannot name a C++ function: at most 80 letters, digits and _, a "
              "letter first, no word of C++, Verilog or VHDL and no name of the project's own");
    design = good;
    design.part = "x\"]; exec evil";
    EXPECT_EQ(refusal(design), "Part: 'x\"]; exec evil' is not a part's name");
    design = good;
    design.backend = design::Backend::quartus;
    EXPECT_THAT(refusal(design), HasSubstr("Backend: this exporter writes Vitis projects"));
    design = good;
    std::get<design::Dense>(design.nodes[1].operation).strategy = design::Strategy::resource;
    design.nodes[1].reuse_factor = 4;
    EXPECT_EQ(refusal(design),
              "layer 'fc1': reuse factor 4 is not valid for a 2 x 3 matrix with the Resource strategy");
    design = good;
    std::get<design::Dense>(design.nodes[1].operation).weight.raw.pop_back();
    EXPECT_EQ(refusal(design), "layer 'fc1': the weights do not fit the layer's size");
}

} // namespace
} // namespace bitscape::hls
