// Files that can be read, in every form Keras has written them.
#include "base/files.hpp"
#include "keras_file.hpp"

#include <fmt/format.h>
#include <fstream>

namespace bitscape::test {

namespace fs = std::filesystem;
using graph::Activation;
using graph::Dense;

namespace {

std::string functional(const std::string& layers, const std::string& inputs, const std::string& outputs)
{
    return fmt::format(R"({{"class_name":"Functional","config":{{"name":"f","layers":[{}],"input_layers":{},)"
                       R"("output_layers":{}}}}})",
                       layers, inputs, outputs);
}

std::string node(const std::string& class_name, const std::string& name, const std::string& config,
                 const std::string& inbound)
{
    return fmt::format(
        R"({{"class_name":"{0}","name":"{1}","config":{{"name":"{1}"{2}{3}}},"inbound_nodes":{4}}})",
        class_name, name, config.empty() ? "" : ",", config, inbound);
}

const std::string input_x = node("InputLayer", "x", R"("batch_input_shape":[null,3])", "[]");

} // namespace

TEST_F(KerasTest, ReadsDenseAndSplitsTheActivationOff)
{
    const auto model = read(with_config(sequential(dense_d)));
    ASSERT_TRUE(model) << english(model.error());
    EXPECT_EQ(summary(*model), "x Input (3) | d Dense (2) | d_relu Activation (2)");
    EXPECT_EQ(model->name, "s");
    EXPECT_EQ(model->format, "Keras 2 h5");
    EXPECT_EQ(model->file, (folder / "model.h5").string());
    const auto& dense = std::get<Dense>(model->layers[1].operation);
    EXPECT_EQ(dense.kernel, (std::vector<float>{0.5F, 1.5F, 2.5F, 3.5F, 4.5F, 5.5F}));
    EXPECT_EQ(dense.bias, (std::vector<float>{-1, -2}));
    EXPECT_EQ(model->layers[1].source_class, "Dense");
    EXPECT_EQ(model->outputs, std::vector<LayerId>{LayerId{2}});
}

TEST_F(KerasTest, NamesTheMadeUpInputAsHls4mlDoes)
{
    const std::string first =
        R"({"class_name":"Dense","config":{"name":"d","units":2,"activation":"linear","batch_input_shape":[null,3]}})";
    for (const std::string& config :
         {R"({"class_name":"Sequential","config":{"name":"s","layers":[)" + first + "]}}",
          R"({"class_name":"Sequential","config":[)" + first + "]}"}) {
        const auto model = read(with_config(config));
        ASSERT_TRUE(model) << english(model.error());
        EXPECT_EQ(summary(*model), "input1 Input (3) | d Dense (2) | d_linear Activation (2)");
    }
}

TEST_F(KerasTest, ReadsFixedLengthTextAndListsCutIntoPieces)
{
    {
        KerasFile file(folder / "model.h5", 512);
        file.fixed_text("", "model_config", sequential(dense_d));
        file.group("model_weights/d");
        file.texts("model_weights/d", "weight_names0", {"d/kernel:0"});
        file.texts("model_weights/d", "weight_names1", {"d/bias:0"});
        file.data("model_weights/d/d/kernel:0", {3, 2}, {1, 2, 3, 4, 5, 6});
        file.data("model_weights/d/d/bias:0", {2}, {7, 8});
    }
    const auto model = read(folder / "model.h5");
    ASSERT_TRUE(model) << english(model.error());
    EXPECT_EQ(std::get<Dense>(model->layers[1].operation).bias, (std::vector<float>{7, 8}));
}

TEST_F(KerasTest, JoinsAModelConfigCutIntoPieces)
{
    const std::string config = sequential(dense_d);
    {
        KerasFile file(folder / "model.h5");
        file.text("", "model_config0", config.substr(0, 40));
        file.text("", "model_config1", config.substr(40));
        file.dense("d", 3, 2);
    }
    EXPECT_TRUE(read(folder / "model.h5"));
}

TEST_F(KerasTest, ConvertsHalfAndDoubleAndInflates)
{
    for (const Stored stored : {Stored::float16, Stored::float64, Stored::gzip}) {
        {
            KerasFile file(folder / "model.h5");
            file.text("", "model_config", sequential(dense_d));
            file.group("model_weights/d");
            file.texts("model_weights/d", "weight_names", {"d/kernel:0", "d/bias:0"});
            file.data("model_weights/d/d/kernel:0", {3, 2}, {0.5F, -1.25F, 1024, 0, 3, -0.0625F}, stored);
            file.data("model_weights/d/d/bias:0", {2}, {1, -1}, stored);
        }
        const auto model = read(folder / "model.h5");
        ASSERT_TRUE(model) << english(model.error());
        EXPECT_EQ(std::get<Dense>(model->layers[1].operation).kernel,
                  (std::vector<float>{0.5F, -1.25F, 1024, 0, 3, -0.0625F}));
    }
}

TEST_F(KerasTest, ReadsLayerNamesWithSlashes)
{
    {
        KerasFile file(folder / "model.h5");
        file.text("", "model_config", sequential(layer("Dense", "block/d", R"("units":2)")));
        file.dense("block/d", 3, 2);
    }
    const auto model = read(folder / "model.h5");
    ASSERT_TRUE(model) << english(model.error());
    EXPECT_EQ(summary(*model), "x Input (3) | block/d Dense (2)"); // no activation entry: no activation layer
}

TEST_F(KerasTest, PutsLayersInExecutionOrder)
{
    const std::string text = functional(
        node("Activation", "late", R"("activation":"tanh")", R"([[["d",0,0,{}]]])") + "," +
            node("Dense", "d", R"("units":2,"activation":"relu")", R"([[["x",0,0,{}]]])") + "," + input_x,
        R"([["x",0,0]])", R"([["late",0,0],["d",0,0]])");
    const auto model = read(with_config(text));
    ASSERT_TRUE(model) << english(model.error());
    EXPECT_EQ(summary(*model), "x Input (3) | d Dense (2) | d_relu Activation (2) | late Activation (2)");
    EXPECT_EQ(model->outputs, (std::vector<LayerId>{LayerId{3}, LayerId{2}})); // 'd' means its activation
}

TEST_F(KerasTest, ReadsWhatKeras3Writes)
{
    const auto tensor = [](const std::string& name) {
        return fmt::format(
            R"([{{"args":[{{"class_name":"__keras_tensor__","config":{{"shape":[null,3],)"
            R"("dtype":"float32","keras_history":["{}",0,0]}}}}],"kwargs":{{"training":false}}}}])",
            name);
    };
    const std::string policy =
        R"("dtype":{"module":"keras","class_name":"DTypePolicy","config":{"name":"float32"}})";
    const std::string text =
        functional(node("InputLayer", "x", R"("batch_shape":[null,3],"dtype":"float32")", "[]") + "," +
                       node("Dense", "d", R"("units":2,"activation":"linear",)" + policy, tensor("x")) + "," +
                       node("Dropout", "drop", R"("rate":0.5)", tensor("d")) + "," +
                       node("Activation", "s", R"("activation":"softmax")", tensor("drop")),
                   R"(["x",0,0])", R"([["s",0,0]])");
    const auto model = read(with_config(text));
    ASSERT_TRUE(model) << english(model.error());
    EXPECT_EQ(summary(*model), "x Input (3) | d Dense (2) | drop Activation (2) | s Softmax (2)");
    EXPECT_EQ(model->format, "Keras 3 h5");
}

TEST_F(KerasTest, UnderstandsQuantizersWrittenAsText)
{
    const auto quantizer = [&](const std::string& text) {
        const auto model =
            read(with_config(sequential(layer("QActivation", "q", R"("activation":")" + text + '"'))));
        EXPECT_TRUE(model) << english(model.error());
        return model ? std::get<Activation>(model->layers[1].operation) : Activation{};
    };
    using Quantizer = graph::ActivationQuantizer;
    EXPECT_EQ(quantizer("quantized_relu(6,0)").quantizer, Quantizer(graph::QuantizedRelu{6, 0}));
    EXPECT_EQ(quantizer("quantized_relu( 3 , integer = 1 )").quantizer,
              Quantizer(graph::QuantizedRelu{3, 1}));
    EXPECT_EQ(quantizer("quantized_relu").quantizer, Quantizer(graph::QuantizedRelu{8, 0}));
    EXPECT_EQ(quantizer("quantized_relu(4)").function, graph::Function::relu);
    EXPECT_EQ(quantizer("quantized_bits(8,2,1,False,alpha=1.0)").quantizer,
              Quantizer(graph::QuantizedBits{8, 2, true, false, {graph::Alpha::Kind::number, 1}}));
    EXPECT_EQ(quantizer("quantized_bits(8,2)").function,
              graph::Function::linear); // no alpha: not scaled here
}

TEST_F(KerasTest, FindsTheWeightsOfAnArchitecture)
{
    for (const char* name : {"net_weights.h5", "net.h5"}) {
        ASSERT_TRUE(write_file(folder / "net.json", sequential(dense_d)));
        {
            KerasFile file(folder / name);
            file.texts("", "layer_names", {"d"});
            file.dense("d", 3, 2, "");
        }
        const auto model = read(folder / "net.json");
        ASSERT_TRUE(model) << english(model.error());
        EXPECT_EQ(model->format, "Keras 2 json + h5");
        fs::remove(folder / name);
    }
    EXPECT_EQ(error(folder / "net.json"), "net.json: its weights are needed too: none of net_weights.h5, "
                                          "net.weights.h5 and net.h5 is beside it");
}

TEST_F(KerasTest, DetectsByContent)
{
    const auto importer = make_keras_importer();
    const std::string magic = "\x89HDF\r\n\x1a\n";
    EXPECT_TRUE(importer->detects("x.bin", magic));
    EXPECT_TRUE(importer->detects("x.h5", std::string(512, 'u') + magic));
    EXPECT_TRUE(
        importer->detects("x", " {\"backend\": \"tensorflow\", \"class_name\": \"Model\", \"config\": {"));
    EXPECT_TRUE(importer->detects("x.keras", "PK\x03\x04"));
    EXPECT_TRUE(importer->detects("saved_model.pb", "\x08\x01"));
    EXPECT_FALSE(importer->detects("x.npz", "PK\x03\x04"));
    EXPECT_FALSE(importer->detects("x.json", "{\"learner\": {}}"));
    EXPECT_FALSE(importer->detects("x.h5", ""));
}

TEST_F(KerasTest, StopsWhenAsked)
{
    std::stop_source stop;
    stop.request_stop();
    Progress progress;
    const auto model = make_keras_importer()->read({with_config(sequential(dense_d)), std::nullopt},
                                                   stop.get_token(), progress);
    ASSERT_FALSE(model);
    EXPECT_EQ(model.error().code, ErrorCode::cancelled);
}

} // namespace bitscape::test
