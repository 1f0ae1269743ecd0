// Every way a file can be wrong gives one line that says where.
#include "base/files.hpp"
#include "keras_file.hpp"

#include <cmath>
#include <fmt/format.h>
#include <limits>

namespace bitscape::test {

namespace fs = std::filesystem;

namespace {

struct Case {
    std::string layers; ///< behind the input 'x' of a Sequential model
    std::string error;  ///< after "model.h5: "
};

std::string functional(const std::string& layers, const std::string& ends = R"("input_layers":[["x",0,0]],)"
                                                                            R"("output_layers":[["d",0,0]])")
{
    return R"({"class_name":"Model","config":{"layers":[{"class_name":"InputLayer","name":"x","config":)"
           R"({"batch_input_shape":[null,3]},"inbound_nodes":[]},)" +
           layers + "]," + ends + "}}";
}

std::string dense(const std::string& inbound, const std::string& name = "d")
{
    return fmt::format(R"({{"class_name":"Dense","name":"{}","config":{{"units":2}},"inbound_nodes":{}}})",
                       name, inbound);
}

} // namespace

TEST_F(KerasTest, NamesTheLayerThatIsNotSupported)
{
    const auto q = [](const std::string& text) {
        return layer("QActivation", "q", R"("activation":")" + text + '"');
    };
    const auto q_object = [](const std::string& object) {
        return layer("QActivation", "q", R"("activation":)" + object);
    };
    const auto kernel = [](const std::string& quantizer) {
        return layer("QDense", "d", R"("units":2,"kernel_quantizer":)" + quantizer);
    };
    const std::string image = layer("Reshape", "image", R"("target_shape":[1,3,1])") + ",";
    const std::vector<Case> cases{
        {layer("Conv3D", "conv1"), "layer 'conv1': layer type 'Conv3D' is not supported yet"},
        {layer("Conv2D", "c"), "layer 'c': it takes a tensor of rank 3 but gets rank 1"},
        {layer("Reshape", "r", R"("target_shape":[2,-1])"),
         "layer 'r': target_shape [2,-1] does not fit 3 elements"},
        {image + layer("Conv2D", "c", R"("kernel_size":[2,2],"groups":3)"),
         "layer 'c': groups 3 is not supported"},
        {image + layer("Conv2D", "c", R"("kernel_size":[2,2],"data_format":"channels_first")"),
         "layer 'c': data_format 'channels_first' is not supported yet"},
        {image + layer("Conv2D", "c", R"("kernel_size":[2],"filters":1)"),
         "layer 'c': kernel_size is not 2 positive whole numbers"},
        {image + layer("Conv2D", "c", R"("kernel_size":[2,2],"padding":"reflect")"),
         "layer 'c': padding 'reflect' is not supported"},
        {image + layer("Conv2D", "c", R"("kernel_size":[4,1],"filters":1)"),
         "layer 'c': a window of 4 does not fit an input of 1"},
        {image + layer("MaxPooling2D", "p", R"("pool_size":0)"),
         "layer 'p': pool_size is not 2 positive whole numbers"},
        {image + layer("Cropping2D", "k", R"("cropping":[[1,0],[0,0]])"),
         "layer 'k': cropping 1 of 1 leaves nothing"},
        {image + layer("ZeroPadding2D", "z", R"("padding":[[1],[0]])"),
         "layer 'z': padding is not a pair of whole numbers for each axis"},
        {image + layer("UpSampling2D", "u", R"("size":2,"interpolation":"bilinear")"),
         "layer 'u': interpolation 'bilinear' is not supported"},
        {layer("Activation", "a", R"("activation":"gelu")"),
         "layer 'a': hls4ml 1.3.0 has no activation 'gelu'"},
        {layer("Activation", "a"), "layer 'a': it does not say which activation"},
        {layer("Dense", "d", R"("units":2,"activation":{"class_name":"function","config":"mine"})"),
         "layer 'd_mine': hls4ml 1.3.0 has no activation 'mine'"},
        {layer("BatchNormalization", "b", R"("axis":[3])"),
         "layer 'b': axis 3 is not supported yet, only the last one is"},
        {layer("BatchNormalization", "b", R"("renorm":true)"),
         "layer 'b': batch renormalization is not supported yet"},
        {layer("Dense", "d", R"("units":2,"lora_rank":4)"), "layer 'd': lora_rank is not supported yet"},
        {layer("Dense", "d", R"("units":-2)"), "layer 'd': units is not a positive whole number"},
        {layer("Dropout", "o", R"("rate":"half")"), "layer 'o': rate is not a number"},
        {layer("Dropout", "o", R"("rate":2)"), "layer 'o': rate 2 is not between 0 and 1"},
        {layer("Sequential", "inner"), "layer 'inner': model_config: the model has no list of layers"},
        {q("quantized_relu(6,0"), "layer 'q': quantizer 'quantized_relu(6,0' is not understood"},
        {q("quantized_relu(6,-1)"), "layer 'q': quantized_relu with integer = -1 is not supported yet"},
        {q("quantized_relu(6,0,colour=3)"), "layer 'q': quantized_relu with colour = 3 is not supported yet"},
        {q("quantized_bits(8,0,alpha='auto')"), "layer 'q': quantized_bits: an activation's quantizer cannot "
                                                "have an automatic alpha: it would depend "
                                                "on the data"},
        {q("quantized_relu(6,0,negative_slope=0.3)"),
         "layer 'q': quantized_relu: quantizer negative_slope 0.3 is not a power of two"},
        {q("stochastic_binary(alpha=1)"),
         "layer 'q': quantizer 'stochastic_binary' is not supported as an activation"},
        {q("ternary(alpha='auto',threshold=0.5)"),
         "layer 'q': ternary with threshold = 0.5 is not supported yet"},
        {q("binary_sigmoid"), "layer 'q': quantizer 'binary_sigmoid' is not supported yet"},
        {q_object(R"({"class_name":"quantized_bits","config":{"bits":64}})"),
         "layer 'q': quantized_bits with bits = 64 is not supported yet"},
        {q_object(R"({"config":{}})"), "layer 'q': a quantizer without class_name is not understood"},
        {kernel(R"({"class_name":"quantized_bits","config":{"bits":6,"alpha":[1,2]}})"),
         "layer 'd': kernel_quantizer: quantized_bits with alpha = [1,2] is not supported yet"},
        {kernel(R"({"class_name":"quantized_ulaw","config":{"bits":6}})"),
         "layer 'd': kernel_quantizer: quantizer 'quantized_ulaw' is not supported yet"},
        {layer("PReLU", "p", R"("shared_axes":[1])"),
         "layer 'p': PReLU with shared_axes is not supported, neither by hls4ml"},
        {layer("Softmax", "s", R"("axis":0)"), "layer 's': softmax over axis 0 is not supported"},
        {layer("Permute", "r", R"("dims":[2,1])"), "layer 'r': axis 2 is not one of its input's"},
        {layer("RepeatVector", "r", R"("n":2)"),
         "layer 'r': hls4ml 1.3.0 has no layer of type 'RepeatVector'"},
        {layer("InputLayer", "y", R"("batch_input_shape":[null,3])"),
         "layer 'y': it reads 1 layers instead of 0"},
        {dense_d + "," + layer("Activation", "d_relu", R"("activation":"relu")"),
         "layer 'd_relu_0': hls4ml 1.3.0 needs names that occur once: there is another 'd_relu'"},
        {dense_d + "," + dense_d, "layer 'd': two layers have this name"},
    };
    for (const Case& each : cases)
        EXPECT_EQ(refusal(with_config(sequential(each.layers))), "model.h5: " + each.error);
}

TEST_F(KerasTest, RefusesBadWiring)
{
    const std::vector<Case> cases{
        {functional(dense(R"([[["ghost",0,0,{}]]])")),
         "layer 'd': it reads 'ghost', which is not a layer of the model"},
        {functional(dense(R"([[["e",0,0,{}]]])") + "," + dense(R"([[["d",0,0,{}]]])", "e")),
         "layer 'd': the wiring of the layers runs in a circle"},
        {functional(dense(R"([[["d",0,0,{}]]])")), "layer 'd': the wiring of the layers runs in a circle"},
        {functional(dense(R"([[["x",0,0,{}]],[["x",0,0,{}]]])")),
         "layer 'd_0': hls4ml 1.3.0 reads only the first call of a layer that is called several times"},
        {functional(dense(R"([[["x",1,0,{}]]])")),
         "layer 'd': it reads 'x', which is not a layer of the model"},
        {functional(dense(R"([[["x",0,1,{}]]])")),
         "layer 'x': a layer with several outputs is not supported yet"},
        {functional(dense(R"([[["x",0,0,{}],["x",0,0,{}]]])")), "layer 'd': it reads 2 layers instead of 1"},
        {functional(dense("[]")), "layer 'd': it reads 0 layers instead of 1"},
        {functional(dense("7")), "layer 'd': inbound_nodes is not a list"},
        {functional(dense(R"([[["x",0,0,{"training":true}]]])")),
         "layer 'd': a layer called with training=True is not supported yet"},
        {functional(dense(R"([[["x",0,0,{}]]])"),
                    R"("input_layers":[["x",0,0]],"output_layers":[["z",0,0]])"),
         "model_config: input or output 'z' is not a layer of the model"},
        {functional(dense(R"([[["x",0,0,{}]]])"), R"("input_layers":[["x",0,0]],"output_layers":[])"),
         "model_config: output_layers is missing or empty"},
        {functional(dense(R"([[["x",0,0,{}]]])"),
                    R"("input_layers":[["d",0,0]],"output_layers":[["d",0,0]])"),
         "inputs: not every input of the model is an input layer"},
        {functional(dense(R"([[["x",0,0,{}]]])"),
                    R"("input_layers":[["x",0,0]],"output_layers":[["d",0,0],["d",0,0]])"),
         "outputs: 'd' is listed twice, which is not supported yet"},
    };
    for (const Case& each : cases)
        EXPECT_EQ(refusal(with_config(each.layers)), "model.h5: " + each.error);
}

TEST_F(KerasTest, RefusesBadArchitectures)
{
    const std::string open = R"({"class_name":"Sequential","config":{"layers":[)";
    const auto input = [&](const std::string& shape) {
        return open + R"({"class_name":"InputLayer","config":{"name":"x","batch_input_shape":)" + shape +
               "}}]}}";
    };
    std::string deep(200000, '[');
    const std::vector<Case> cases{
        {"{\"class_name\": ", "model_config: is not valid JSON (byte 16)"},
        {"{\"class_name\": \"\xff\xfe\"}", "model_config: is not valid JSON (byte 17)"},
        {deep, "its architecture is nested too deeply"},
        {"[]", "model_config: is not a Keras model (class_name or config is missing)"},
        {R"({"class_name":"HGQModel","config":{}})",
         "model_config: model type 'HGQModel' is not supported yet"},
        {R"({"class_name":"Model","config":{}})", "model_config: the model has no list of layers"},
        {R"({"class_name":"Sequential","config":5})", "model_config: the model has no list of layers"},
        {open + "]}}", "model_config: the model has no layers"},
        {open + "3]}}", "model_config: a layer has no class_name or no config"},
        {open + R"({"class_name":"Dense","config":{}}]}})", "model_config: a layer has no name"},
        {open + R"({"class_name":"Dense","config":{"name":"a\u0000b"}}]}})",
         "model_config: a layer's name has control characters in it"},
        {open + dense_d + "]}}", "layer 'd': the model does not say the shape of its input"},
        {input("[null,null]"), "layer 'x': an input with an open dimension is not supported yet"},
        {input("[null]"), "layer 'x': an input without dimensions is not supported yet"},
        {input("[null,0]"), "layer 'x': its shape has a dimension that is not a positive whole number"},
        {input("[null,-3]"), "layer 'x': its shape has a dimension that is not a positive whole number"},
        {input("3"), "layer 'x': its shape is not a list of dimensions"},
        {input("[null,1099511627776]"), "layer 'x': its output shape (1099511627776) is too large"},
        {open +
             R"({"class_name":"InputLayer","config":{"name":"x","batch_input_shape":[null,3],"dtype":"string"}}]}})",
         "layer 'x': inputs of type 'string' are not supported yet"},
    };
    for (const Case& each : cases)
        EXPECT_EQ(error(with_config(each.layers)), "model.h5: " + each.error);
}

TEST_F(KerasTest, RefusesBadWeights)
{
    constexpr float nan = std::numeric_limits<float>::quiet_NaN(),
                    infinity = std::numeric_limits<float>::infinity();
    const std::string kernel = "model_weights/d/d/kernel:0";
    const std::vector<float> six{1, 2, 3, 4, 5, 6};
    struct Spoiled {
        void (*spoil)(KerasFile&, const std::string&, const std::vector<float>&);
        std::string error;
    };
    const std::vector<Spoiled> cases{
        {[](KerasFile& f, const std::string& k, const auto&) {
             f.data(k, {3, 2}, {1, 2, nan, 4, 5, 6});
         },
         "kernel: holds a value that is not finite (nan at element 2)"},
        {[](KerasFile& f, const std::string& k, const auto&) {
             f.data(k, {3, 2}, {1, 2, 3, 4, 5, -infinity});
         },
         "kernel: holds a value that is not finite (-inf at element 5)"},
        {[](KerasFile& f, const std::string& k, const auto& v) {
             f.data(k, {2, 3}, v);
         },
         "kernel: has shape (2, 3) instead of (3, 2)"},
        {[](KerasFile& f, const std::string& k, const auto& v) { f.data(k, {6}, v); },
         "kernel: has shape (6) instead of (3, 2)"},
        {[](KerasFile& f, const std::string& k, const auto& v) {
             f.data(k, {3, 2}, v, Stored::integers);
         },
         "kernel: does not hold 16-, 32- or 64-bit floating-point numbers"},
        {[](KerasFile& f, const std::string& k, const auto& v) {
             f.data(k, {3, 2}, v, Stored::external);
         },
         "kernel: is not stored in this file"},
        {[](KerasFile& f, const std::string& k, const auto& v) {
             f.data(k, {3, 2}, v, Stored::fill_value_only);
         },
         "kernel: claims 6 values, but only 0 bytes are stored"},
        {[](KerasFile& f, const std::string& k, const auto&) {
             f.data_claiming(k, {1ULL << 40, 1ULL << 20});
         },
         "kernel: claims more than 268435456 values"},
        {[](KerasFile& f, const std::string& k, const auto& v) {
             f.data("hidden", {3, 2}, v);
             f.group("model_weights/d/d");
             f.soft_link(k, "/hidden");
         },
         "kernel: is missing"},
        {[](KerasFile& f, const std::string& k, const auto&) { f.group(k); }, "kernel: is missing"},
        {[](KerasFile&, const std::string&, const auto&) {}, "kernel: is missing"},
    };
    for (const Spoiled& each : cases) {
        {
            KerasFile file(folder / "model.h5");
            file.text("", "model_config", sequential(dense_d));
            file.group("model_weights/d");
            file.texts("model_weights/d", "weight_names", {"d/kernel:0", "d/bias:0"});
            each.spoil(file, kernel, six);
            file.data("model_weights/d/d/bias:0", {2}, {1, 2});
        }
        EXPECT_EQ(error(folder / "model.h5"), "model.h5: layer 'd': " + each.error);
    }
}

/// A hostile file whose architecture and data set agree on an absurd size: refused before anything is
/// allocated.
TEST_F(KerasTest, RefusesHugeClaimsBeforeAllocating)
{
    const auto claim = [&](std::uint64_t n_in, std::uint64_t n_out) {
        KerasFile file(folder / "model.h5");
        file.text(
            "", "model_config",
            fmt::format(
                R"({{"class_name":"Sequential","config":{{"layers":[{{"class_name":"InputLayer","config":)"
                R"({{"name":"x","batch_input_shape":[null,{}]}}}},{{"class_name":"Dense","config":)"
                R"({{"name":"d","units":{},"use_bias":false}}}}]}}}})",
                n_in, n_out));
        file.group("model_weights/d");
        file.texts("model_weights/d", "weight_names", {"d/kernel:0"});
        file.data_claiming("model_weights/d/d/kernel:0", {n_in, n_out});
    };
    claim(1ULL << 40, 1);
    EXPECT_EQ(error(folder / "model.h5"), "model.h5: layer 'd': kernel: claims more than 268435456 values");
    claim(1ULL << 13, 1ULL << 13);
    EXPECT_EQ(error(folder / "model.h5"),
              "model.h5: layer 'd': kernel: claims 67108864 values, but only 0 bytes are stored");
}

TEST_F(KerasTest, RefusesMissingParts)
{
    const fs::path path = folder / "model.h5";
    const auto write = [&](auto fill) {
        KerasFile file(path);
        fill(file);
    };
    write([](KerasFile& file) { file.group("data"); });
    EXPECT_EQ(error(path), "model.h5: is not a Keras model (it has no model_config)");
    write([](KerasFile& file) {
        file.texts("", "layer_names", {"d"});
        file.dense("d", 3, 2, "");
    });
    EXPECT_EQ(error(path),
              "model.h5: holds weights without an architecture; open the .json that goes with it, or save "
              "the whole model with model.save('name.h5')");
    write([](KerasFile& file) { file.number("", "model_config", 3); });
    EXPECT_EQ(error(path), "model.h5: attribute 'model_config': is not text");
    write([](KerasFile& file) { file.text("", "model_config", sequential(dense_d)); });
    EXPECT_EQ(error(path), "model.h5: the file holds no Keras weights");
    write([](KerasFile& file) {
        file.text("", "model_config", sequential(dense_d));
        file.group("model_weights");
    });
    EXPECT_EQ(error(path), "model.h5: layer 'd': kernel: the layer's weights are missing");
    write([](KerasFile& file) {
        file.text("", "model_config", sequential(dense_d));
        file.group("model_weights/d");
        file.no_texts("model_weights/d", "weight_names");
    });
    EXPECT_EQ(error(path), "model.h5: layer 'd': kernel: is missing");
    write([](KerasFile& file) {
        file.text("", "model_config", sequential(dense_d));
        file.group("model_weights/d");
        file.texts("model_weights/d", "weight_names", {"d/kernel:0"});
        file.data("model_weights/d/d/kernel:0", {3, 2}, {1, 2, 3, 4, 5, 6});
    });
    EXPECT_EQ(error(path), "model.h5: layer 'd': bias: is missing");
}

TEST_F(KerasTest, SaysWhichWeightsFileIsAtFault)
{
    ASSERT_TRUE(write_file(folder / "net.json", sequential(dense_d)));
    {
        KerasFile file(folder / "net_weights.h5");
        file.texts("", "layer_names", {"d"});
        file.dense("d", 4, 2, "");
    }
    EXPECT_EQ(error(folder / "net.json"),
              "net.json: layer 'd': kernel in net_weights.h5: has shape (4, 2) instead of (3, 2)");
    KerasFile(folder / "net_weights.h5").group("layers");
    EXPECT_EQ(error(folder / "net.json"),
              "net.json: layer 'd': kernel in net_weights.h5: the layer's weights are missing");
    ASSERT_TRUE(write_file(folder / "net_weights.h5", "not hdf5"));
    EXPECT_EQ(error(folder / "net.json"), "net_weights.h5: is not an HDF5 file, or is damaged");
}

TEST_F(KerasTest, RefusesOtherFiles)
{
    const auto content = [&](const std::string& name, const std::string& bytes) {
        EXPECT_TRUE(write_file(folder / name, bytes));
        return error(folder / name);
    };
    EXPECT_EQ(content("empty.h5", ""), "empty.h5: the file is empty");
    EXPECT_EQ(content("random.h5", "\x01\x02 nothing known"),
              "random.h5: is neither a Keras .keras or .h5 nor an architecture .json");
    EXPECT_EQ(content("half.h5", "\x89HDF\r\n\x1a\n"), "half.h5: is not an HDF5 file, or is damaged");
    EXPECT_EQ(content("net.keras", "PK\x03\x04"),
              "net.keras: is not a readable .keras archive: Not a zip archive");
    EXPECT_EQ(error(folder / "absent.h5"), "absent.h5: no such file");
    fs::create_directory(folder / "saved");
    EXPECT_EQ(error(folder / "saved"), "saved: is a folder, a file is needed");
    const std::string saved = "is a TensorFlow SavedModel; load it with tf.keras.models.load_model() and "
                              "save it with model.save('name.h5')";
    EXPECT_EQ(content("saved/saved_model.pb", "\x08\x01"), "saved/saved_model.pb: " + saved);
    EXPECT_EQ(error(folder / "saved"), "saved: " + saved);
}

TEST_F(KerasTest, SurvivesTruncationAtEveryPlace)
{
    const auto whole = read_file(with_config(sequential(dense_d)));
    ASSERT_TRUE(whole);
    for (std::size_t size = 0; size < whole->size(); size += 37) {
        overwrite(folder / "cut.h5", std::string_view(*whole).substr(0, size));
        EXPECT_THAT(error(folder / "cut.h5"), testing::StartsWith("cut.h5: ")) << size;
    }
}

} // namespace bitscape::test
