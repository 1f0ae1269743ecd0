// Each pair is read again and has to give the design that it was made of, and itself once more.
#include "archive/pack.hpp"
#include "base/files.hpp"
#include "design/deployed.hpp"
#include "importer_keras/importer_keras.hpp"
#include "importer_onnx/importer_onnx.hpp"
#include "model_writer/model_writer.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

namespace bitscape::model_writer {
namespace {

namespace fs = std::filesystem;
using testing::Contains;
using testing::HasSubstr;

struct Opened {
    std::shared_ptr<const graph::Model> model;
    config::Configuration configuration;
};

Opened open(const fs::path& folder)
{
    const auto configuration = config::read_configuration(folder / "hls4ml_config.yml");
    EXPECT_TRUE(configuration) << english(configuration.error());
    const fs::path file = folder / configuration->model_file();
    std::optional<fs::path> weights;
    if (!configuration->weights_file().empty())
        weights = folder / configuration->weights_file();
    Progress progress;
    const auto importer = file.extension() == ".onnx" ? make_onnx_importer() : make_keras_importer();
    auto model = importer->read({file, weights}, {}, progress);
    EXPECT_TRUE(model) << english(model.error());
    return {std::make_shared<const graph::Model>(*std::move(model)), *configuration};
}

design::Design resolved(const Opened& opened)
{
    auto design = design::resolve(opened.model, opened.configuration);
    EXPECT_TRUE(design) << english(design.error());
    return *std::move(design);
}

/// Prunes every layer that the design lists.
Opened pruned(Opened opened, double sparsity)
{
    for (const design::Node& node : resolved(opened).nodes)
        opened.configuration.set_sparsity(node.name, sparsity);
    return opened;
}

class Folder {
public:
    Folder()
    {
        std::string pattern = (fs::temp_directory_path() / "bitscape_pair_XXXXXX").string();
        path_ = ::mkdtemp(pattern.data());
    }
    ~Folder() { fs::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    void put(const Pair& pair) const
    {
        for (const Pair::File& file : pair.files)
            EXPECT_TRUE(write_file(path_ / file.path, file.bytes));
        EXPECT_TRUE(write_file(path_ / "hls4ml_config.yml", config::to_yaml(pair.configuration)));
    }
    [[nodiscard]] fs::path path() const { return path_; }

private:
    fs::path path_;
};

std::size_t zeros(const design::Design& design)
{
    std::size_t count = 0;
    for (const design::Node& node : design.nodes)
        count += design::multiply_count(node).total - design::multiply_count(node).nonzero;
    return count;
}

class EveryFamily : public testing::TestWithParam<const char*> {};

TEST_P(EveryFamily, ReadBackItIsTheDesignAndMakesItselfAgain)
{
    const fs::path golden = fs::path(BITSCAPE_SOURCE_DIR) / "tests/goldens" / GetParam();
    for (const double sparsity : {0.0, 0.5}) {
        const design::Design design = resolved(sparsity > 0 ? pruned(open(golden), sparsity) : open(golden));
        const Pair pair = make_pair(design);
        EXPECT_TRUE(pair.exact) << testing::PrintToString(pair.remarks);
        ASSERT_EQ(pair.files.size(), 1U);
        EXPECT_EQ(make_pair(design).files[0].bytes, pair.files[0].bytes);

        const Folder folder;
        folder.put(pair);
        Opened again = open(folder.path());
        const design::Design copy = resolved(again);
        EXPECT_EQ(design::hash(copy), design::hash(design));
        EXPECT_EQ(make_pair(copy).files[0].bytes, pair.files[0].bytes) << "quantizing is not idempotent";
        for (const design::Node& node : copy.nodes) // the zeros are in the file, not in the settings
            again.configuration.set_sparsity(node.name, 0);
        EXPECT_EQ(zeros(resolved(again)), zeros(design));
    }
}

INSTANTIATE_TEST_SUITE_P(Goldens, EveryFamily,
                         testing::Values("dense_sweep_00", "bn_0_fused", "bn_1_first", "conv2d_1",
                                         "conv_folding", "conv_layer_types", "dwsep_4", "embedding_0",
                                         "hgq2_0_mlp", "jets_q6", "k3_einsum_dense_1", "k3_shared_1",
                                         "layernorm_0", "onnx_mlp_0_q0", "onnx_mlp_1_q4", "onnx_mlp_3_q3",
                                         "qkeras_bits4", "qkeras_ternary", "rnn_10_gru", "rnn_12_lstm",
                                         "sparse_0", "time_distributed_0"),
                         [](const auto& info) { return std::string(info.param); });

TEST(Pair, ConfigurationStandsAlone)
{
    const Pair pair =
        make_pair(resolved(open(fs::path(BITSCAPE_SOURCE_DIR) / "tests/goldens/dense_sweep_00")));
    const config::Node& root = pair.configuration.root();
    for (const char* key :
         {"Backend", "IOType", "Part", "ClockPeriod", "ProjectName", "HLSConfig", "OutputDir"})
        EXPECT_NE(root.find(key), nullptr) << key;
    EXPECT_EQ(pair.configuration.model_file(), pair.files.at(0).path);
    EXPECT_THAT(config::to_yaml(pair.configuration), testing::Not(HasSubstr(BITSCAPE_SOURCE_DIR)));
}

TEST(Pair, Keras3ModelsAreLoadedByTheirTag)
{
    const Pair pair =
        make_pair(resolved(open(fs::path(BITSCAPE_SOURCE_DIR) / "tests/goldens/k3_einsum_dense_1")));
    EXPECT_THAT(config::to_yaml(pair.configuration), HasSubstr("KerasModel: !<!keras_model> model.keras\n"));
}

TEST(Pair, SaysWhyThereIsNone)
{
    Opened opened = open(fs::path(BITSCAPE_SOURCE_DIR) / "tests/goldens/dense_sweep_00");
    const design::Design design = resolved(opened);
    graph::Model model = *opened.model;
    const auto remarks = [&] {
        design::Design other = design;
        other.model = std::make_shared<const graph::Model>(model);
        const Pair pair = make_pair(other);
        EXPECT_TRUE(pair.files.empty());
        EXPECT_FALSE(pair.exact);
        return pair.remarks;
    };
    model.file = "/nowhere/model.h5";
    EXPECT_THAT(remarks(), Contains("no model file: /nowhere/model.h5: no such file"));
    model.file.clear();
    EXPECT_THAT(remarks(), Contains("no model file: the design does not come from one"));
    model.file = opened.model->file;
    model.format = "PyTorch 2.5 pt2";
    EXPECT_THAT(remarks(), Contains(HasSubstr("cannot be written in a form that hls4ml reads")));
}

TEST(Pair, SplitKerasModelsBecomeOneFile)
{
    const fs::path corpus = fs::path(BITSCAPE_SOURCE_DIR) / "tests/corpus/keras";
    for (const char* name : {"branches_split", "quantized_split"}) {
        Progress progress;
        auto model = make_keras_importer()->read({corpus / fmt::format("{}.json", name), {}}, {}, progress);
        ASSERT_TRUE(model) << english(model.error());
        const auto shared = std::make_shared<const graph::Model>(*std::move(model));
        const design::Design design = resolved({shared, config::default_configuration(*shared)});
        const Pair pair = make_pair(design);
        EXPECT_TRUE(pair.exact) << testing::PrintToString(pair.remarks);
        ASSERT_EQ(pair.files.size(), 1U);
        EXPECT_EQ(pair.files[0].path, "model.h5");
        const Folder folder;
        folder.put(pair);
        EXPECT_EQ(open(folder.path()).model->format, "Keras 2 h5");
    }
}

} // namespace
} // namespace bitscape::model_writer
