#include "review/markup.hpp"
#include "review/printable.hpp"
#include "review/review.hpp"
#include "review/schedule.hpp"
#include "review/treemap.hpp"

#include <cmath>
#include <gtest/gtest.h>

namespace bitscape::review {
namespace {

TEST(Treemap, AreasAreTheWeightsAndBoxesTileTheRoom)
{
    const std::vector<double> weights{6, 0, 6, 4, 3, 2, 2, 1, 0.001};
    const auto boxes = treemap(weights, {10, 20, 600, 400});
    double sum = 0;
    for (const double weight : weights)
        sum += weight;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        EXPECT_NEAR(boxes[i].width * boxes[i].height, weights[i] / sum * 600 * 400, 1e-6);
        if (weights[i] <= 0)
            continue;
        EXPECT_GE(boxes[i].x, 10 - 1e-9);
        EXPECT_GE(boxes[i].y, 20 - 1e-9);
        EXPECT_LE(boxes[i].x + boxes[i].width, 610 + 1e-9);
        EXPECT_LE(boxes[i].y + boxes[i].height, 420 + 1e-9);
        for (std::size_t j = 0; j < i; ++j) { // no two overlap
            const double x = std::min(boxes[i].x + boxes[i].width, boxes[j].x + boxes[j].width) -
                             std::max(boxes[i].x, boxes[j].x);
            const double y = std::min(boxes[i].y + boxes[i].height, boxes[j].y + boxes[j].height) -
                             std::max(boxes[i].y, boxes[j].y);
            EXPECT_FALSE(weights[j] > 0 && x > 1e-9 && y > 1e-9) << i << ' ' << j;
        }
    }
    EXPECT_EQ(treemap({0, 0}, {0, 0, 1, 1})[0].width, 0);
    EXPECT_TRUE(treemap({}, {0, 0, 1, 1}).empty());
}

TEST(Treemap, IsSquarerThanSlices)
{
    const auto boxes = treemap(std::vector<double>(16, 1.0), {0, 0, 400, 400});
    for (const Box& box : boxes)
        EXPECT_NEAR(box.width, box.height, 1e-6);
}

TEST(Escaped, NothingOfTheUsersTextBecomesMarkup)
{
    EXPECT_EQ(escaped("a<b>&\"'\x01"), "a&lt;b&gt;&amp;&quot;&#39;");
}

TEST(Number, GroupsDigitsAndKeepsWhatMatters)
{
    EXPECT_EQ(number(0), "0");
    EXPECT_EQ(number(1234567), "1,234,567");
    EXPECT_EQ(number(-1234), "-1,234");
    EXPECT_EQ(number(0.0412), "0.0412");
    EXPECT_EQ(number(999), "999");
    EXPECT_EQ(number(NAN), "–");
}

/// Two layers in a row and one beside them.
Subject subject(design::IoType io_type)
{
    auto design = std::make_shared<design::Design>();
    auto evaluation = std::make_shared<study::Evaluation>();
    static const auto parts = estimate::builtin_parts();
    evaluation->estimate.part = estimate::find_part(*parts, "xcvu13p");
    design->io_type = io_type;
    const std::vector<std::vector<std::uint32_t>> inputs{{}, {0}, {1}, {0}};
    const double latency[] = {0, 5, 7, 3};
    for (std::uint32_t i = 0; i < 4; ++i) {
        design::Node node;
        node.id = NodeId{i};
        node.name = i == 1 ? "fc<1>" : "layer" + std::to_string(i);
        node.class_name = "Dense";
        for (const std::uint32_t input : inputs[i])
            node.inputs.push_back(NodeId{input});
        estimate::LayerEstimate layer;
        layer.name = node.name;
        layer.latency_cycles = {latency[i], latency[i], latency[i], "formula: test"};
        layer.resources.lut = {1000.0 * i, 800.0 * i, 1300.0 * i, "calibrated: \"rows\""};
        layer.resources.dsp = {10.0 * i, 10.0 * i, 10.0 * i, "formula: test"};
        evaluation->estimate.layers.push_back(layer);
        design->nodes.push_back(std::move(node));
    }
    evaluation->estimate.resources.lut = {6000, 5000, 7500, "calibrated: sum"};
    evaluation->estimate.glue.name = "between the layers";
    return {"first", "model.h5", "Backend: Vitis\n# <b>", design, evaluation};
}

TEST(Schedule, ParallelLayersWaitForTheirInputs)
{
    const Subject one = subject(design::IoType::io_parallel);
    const auto slots = schedule(*one.design, one.evaluation->estimate);
    EXPECT_EQ(slots[1].start, 0);
    EXPECT_EQ(slots[2].start, 5);
    EXPECT_EQ(slots[2].end, 12);
    EXPECT_EQ(slots[3].end, 3);
}

TEST(Schedule, StreamsOverlapAndEndAfterTheirInputs)
{
    const Subject one = subject(design::IoType::io_stream);
    const auto slots = schedule(*one.design, one.evaluation->estimate);
    EXPECT_EQ(slots[2].start, 1);
    EXPECT_GE(slots[2].end, slots[1].end);
}

/// Start tags without an end tag; empty means well formed as far as these pages go.
std::vector<std::string> unclosed(const std::string& html)
{
    std::vector<std::string> open;
    for (std::size_t at = html.find('<'); at != std::string::npos; at = html.find('<', at + 1)) {
        const std::size_t end = html.find_first_of(" >", at);
        const std::string name = html.substr(at + 1, end - at - 1);
        const std::size_t close = html.find('>', at);
        if (name.starts_with('!') || name == "meta" || name == "br" || html[close - 1] == '/')
            continue;
        if (!name.starts_with('/'))
            open.push_back(name);
        else if (!open.empty() && open.back() == name.substr(1))
            open.pop_back();
        else
            return {name};
    }
    return open;
}

TEST(Html, IsWholeAndRefersToNothingOutside)
{
    const Subject one = subject(design::IoType::io_parallel);
    const std::string html = to_html({"jets & more", "test.npz", "2026-11-23", {one, one}});
    EXPECT_TRUE(unclosed(html).empty()) << unclosed(html).front();
    EXPECT_EQ(html.find("http"), std::string::npos);
    EXPECT_EQ(html.find("<script"), std::string::npos);
    EXPECT_EQ(html.find("<img"), std::string::npos);
    EXPECT_EQ(html.find("fc<1>"), std::string::npos);
    EXPECT_NE(html.find("fc&lt;1&gt;"), std::string::npos);
    EXPECT_NE(html.find("6,000<small>5,000 to 7,500</small>"), std::string::npos);
    EXPECT_NE(html.find("Side by side"), std::string::npos);
    for (const char* heading : {"Power at", "Memory and products", "no layer limits it", "Floorplan"})
        EXPECT_NE(html.find(heading), std::string::npos) << heading;
    EXPECT_EQ(html, to_html({"jets & more", "test.npz", "2026-11-23", {one, one}}));
}

TEST(Printable, TakesThePicturesOut)
{
    const Subject one = subject(design::IoType::io_parallel);
    const Printable page = printable(to_html({"jets", "", "", {one}}));
    EXPECT_EQ(page.pictures.size(), 5U);
    EXPECT_EQ(page.html.find("<svg"), std::string::npos);
    EXPECT_NE(page.html.find("src=\"picture:4\""), std::string::npos);
    for (const std::string& picture : page.pictures) {
        EXPECT_TRUE(picture.starts_with("<svg xmlns="));
        EXPECT_EQ(picture.find("var("), std::string::npos);
        EXPECT_EQ(picture.find("currentColor"), std::string::npos);
    }
}

TEST(Csv, HasARowALayerGlueAndTotal)
{
    const Subject one = subject(design::IoType::io_parallel);
    const std::string csv = to_csv({"jets", "", "", {one}});
    EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 1 + 4 + 2);
    EXPECT_NE(csv.find("\"calibrated: \"\"rows\"\"\""), std::string::npos);
    EXPECT_NE(csv.find("first,total,,,,6000,5000,7500,calibrated: sum"), std::string::npos);
    EXPECT_NE(csv.find("products_shift_add"), std::string::npos);
    std::size_t columns = 0;
    for (std::size_t at = 0; at < csv.find('\r'); ++at)
        columns += csv[at] == ',' ? 1 : 0;
    EXPECT_EQ(columns, 4U + 8 * 4 + 10);
    for (std::size_t line = 0; line < csv.size(); line = csv.find('\n', line) + 1) { // as many in each row
        const std::string row = csv.substr(line, csv.find('\n', line) - line);
        std::size_t commas = 0;
        bool quoted = false;
        for (const char c : row) {
            quoted = quoted != (c == '"');
            commas += c == ',' && !quoted ? 1 : 0;
        }
        EXPECT_EQ(commas, columns) << row;
    }
}

} // namespace
} // namespace bitscape::review
