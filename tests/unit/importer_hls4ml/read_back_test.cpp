// Networks read back from hls4ml's firmware compute what that project's own C simulation computed: the golden
// case of the same name.
#include "base/files.hpp"
#include "importer_hls4ml/importer_hls4ml.hpp"
#include "importer_hls4ml/network.hpp"

#include <cstring>
#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <unistd.h>

namespace bitscape {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

const fs::path corpus = fs::path(BITSCAPE_SOURCE_DIR) / "tests/corpus/hls4ml";
const fs::path goldens = fs::path(BITSCAPE_SOURCE_DIR) / "tests/goldens";

std::vector<Samples> arrays(const json& list, const std::string& bytes)
{
    std::vector<Samples> made;
    for (const json& each : list) {
        Samples samples{each["shape"][0].get<std::size_t>(), 1, {}};
        for (std::size_t k = 1; k < each["shape"].size(); ++k)
            samples.columns *= each["shape"][k].get<std::size_t>();
        const bool single = each["dtype"] == "float32";
        const char* at = bytes.data() + each["offset"].get<std::size_t>();
        for (std::size_t i = 0; i < samples.rows * samples.columns; ++i) {
            float narrow = 0;
            double wide = 0;
            if (single)
                std::memcpy(&narrow, at + i * sizeof narrow, sizeof narrow);
            else
                std::memcpy(&wide, at + i * sizeof wide, sizeof wide);
            samples.values.push_back(single ? double{narrow} : wide);
        }
        made.push_back(std::move(samples));
    }
    return made;
}

struct Opened {
    Result<graph::Model> model = fail(ErrorCode::not_found, "", "not read");
    std::optional<config::Configuration> configuration;
};

Opened read_back(const fs::path& file)
{
    const auto importer = make_hls4ml_importer();
    Progress progress;
    Opened opened{importer->read({file, std::nullopt}, {}, progress), std::nullopt};
    if (auto settings = importer->settings({file, std::nullopt}))
        opened.configuration = *settings;
    return opened;
}

class ReadBack : public testing::TestWithParam<const char*> {};

TEST_P(ReadBack, ComputesWhatTheProjectComputed)
{
    const fs::path golden = goldens / GetParam();
    const Opened opened = read_back(corpus / GetParam() / "firmware/myproject.cpp");
    ASSERT_TRUE(opened.model) << english(opened.model.error());
    ASSERT_TRUE(opened.configuration);
    EXPECT_EQ(opened.model->format, "hls4ml firmware");
    const auto design =
        design::resolve(std::make_shared<const graph::Model>(*opened.model), *opened.configuration);
    ASSERT_TRUE(design) << english(design.error());
    const json expected = json::parse(read_file(golden / "case.json").value_or("{}"));
    const auto inputs = arrays(expected["inputs"], read_file(golden / "inputs.bin").value_or(""));
    const auto outputs = arrays(expected["outputs"], read_file(golden / "outputs.bin").value_or(""));
    Progress progress;
    const auto run = emulate::run(*design, inputs, {}, {}, progress);
    ASSERT_TRUE(run) << english(run.error());
    ASSERT_EQ(run->outputs.size(), outputs.size());
    for (std::size_t k = 0; k < outputs.size(); ++k)
        EXPECT_EQ(run->outputs[k].values, outputs[k].values) << "output " << k;
}

INSTANTIATE_TEST_SUITE_P(Projects, ReadBack,
                         testing::Values("dense_mixed_0", "backend_vivado_cnn_stream_1",
                                         "backend_quartus_mlp_parallel_6", "dwsep_4", "embedding_0",
                                         "merge_0"),
                         [](const auto& info) { return std::string(info.param); });

TEST(ReadBackTypes, AreThoseOfTheProject)
{
    const Opened opened = read_back(corpus / "dense_mixed_0/firmware/myproject.cpp");
    ASSERT_TRUE(opened.configuration);
    const config::Configuration& configuration = *opened.configuration;
    EXPECT_EQ(configuration.precision("fc1", "result"), "fixed<14,1,RND_INF,SAT_ZERO>");
    EXPECT_EQ(configuration.precision("fc1", "accum"), "fixed<19,7,RND_ZERO,SAT_ZERO>");
    EXPECT_EQ(configuration.precision("x", "result"), "fixed<9,5,RND_CONV,SAT>");
    EXPECT_EQ(configuration.reuse_factor("fc2"), 1);
    EXPECT_EQ(configuration.backend(), "Vitis");
}

/// A copy of a project, to be damaged.
class Damaged : public testing::Test {
protected:
    Damaged() : folder_(fs::temp_directory_path() / ("bitscape-readback-" + std::to_string(::getpid())))
    {
        fs::remove_all(folder_);
        fs::copy(corpus / "dense_mixed_0", folder_, fs::copy_options::recursive);
    }
    ~Damaged() override { fs::remove_all(folder_); }

    void replace(const std::string& file, const std::string& old, const std::string& now)
    {
        std::string text = read_file(folder_ / file).value_or("");
        const std::size_t at = text.find(old);
        ASSERT_NE(at, std::string::npos) << old;
        text.replace(at, old.size(), now);
        std::ofstream(folder_ / file) << text;
    }
    [[nodiscard]] std::string message() const
    {
        const Opened opened = read_back(folder_ / "firmware/myproject.cpp");
        if (opened.model)
            return "opened";
        std::string text = english(opened.model.error());
        for (std::size_t at = text.find(folder_.string()); at != std::string::npos;
             at = text.find(folder_.string()))
            text.erase(at, folder_.string().size());
        return text;
    }
    fs::path folder_;
};

TEST_F(Damaged, UnknownFunctionsAreNamedWithTheirLine)
{
    replace("firmware/myproject.cpp", "nnet::relu<", "nnet::mish<");
    EXPECT_THAT(
        message(),
        testing::MatchesRegex(
            ": firmware/myproject.cpp: line [0-9]+: layer 'fc1_relu': nnet::mish cannot be read back"));
}

TEST_F(Damaged, TypesThatAreNoFixedPointTypes)
{
    replace("firmware/defines.h", "typedef ap_fixed<12,7,AP_RND_ZERO,AP_SAT_ZERO,0> fc1_weight_t;",
            "typedef float fc1_weight_t;");
    EXPECT_THAT(
        message(),
        testing::HasSubstr("layer 'fc1': firmware/defines.h: the type 'float' is not a fixed-point type"));
}

TEST_F(Damaged, MissingAndShortWeights)
{
    fs::remove(folder_ / "firmware/weights/w2.txt");
    EXPECT_THAT(message(), testing::HasSubstr("layer 'fc1': "));
    std::ofstream(folder_ / "firmware/weights/w2.txt") << "1, 2, 3";
    EXPECT_THAT(message(), testing::HasSubstr("'w2' holds 3 values, not 77"));
    std::ofstream(folder_ / "firmware/weights/w2.txt") << "1, two";
    EXPECT_THAT(message(), testing::HasSubstr("'two' is not a number"));
}

TEST_F(Damaged, SizesThatContradictEachOther)
{
    replace("firmware/parameters.h", "static const unsigned n_in = 7;",
            "static const unsigned n_in = 99999999999999;");
    EXPECT_THAT(message(), testing::HasSubstr("'99999999999999' is not a number up to 2^20"));
    replace("firmware/parameters.h", "99999999999999", "6");
    EXPECT_NE(message(), "opened");
}

TEST_F(Damaged, FilesThatAreCutOffEndInOneLine)
{
    for (const char* file : {"firmware/myproject.cpp", "firmware/parameters.h", "firmware/defines.h"}) {
        const std::string whole = read_file(folder_ / file).value_or("");
        for (std::size_t size = 0; size < whole.size(); size += 97) {
            std::ofstream(folder_ / file) << whole.substr(0, size);
            EXPECT_THAT(message(), testing::Not(testing::HasSubstr("\n")));
        }
        std::ofstream(folder_ / file) << whole;
    }
    EXPECT_EQ(message(), "opened");
}

TEST(Calls, AreReadWithBracketsInside)
{
    const auto call = firmware::read_call(
        "nnet::dense<nnet::array<ap_fixed<8, 2>, 3*1>, out_t, config2>(x, y, w2, b2); // fc1");
    ASSERT_TRUE(call);
    EXPECT_EQ(call->function, "dense");
    EXPECT_THAT(call->templates,
                testing::ElementsAre("nnet::array<ap_fixed<8, 2>, 3*1>", "out_t", "config2"));
    EXPECT_THAT(call->arguments, testing::ElementsAre("x", "y", "w2", "b2"));
    EXPECT_EQ(call->layer, "fc1");
    EXPECT_FALSE(firmware::read_call("nnet::dense<a, b(x);"));
    EXPECT_FALSE(firmware::read_call("dense(x);"));
}

} // namespace
} // namespace bitscape
