#include "files.hpp"
#include "metrics/data_set.hpp"

#include <gmock/gmock.h>
#include <limits>

namespace bitscape::metrics {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using namespace bitscape::tests;

class Npy : public Folder {};
class Data : public Folder {};

std::string message(const Error& error)
{
    return english(error);
}

TEST_F(Npy, ReadsEveryElementType)
{
    const auto values = [&](const std::string& type, const std::string& data) {
        const auto read = read_npy(write("a.npy", npy(type, "(2, 1)", data)));
        EXPECT_TRUE(read.has_value()) << type << ": " << (read ? "" : message(read.error()));
        return read ? read->values : std::vector<double>();
    };
    EXPECT_THAT(values("<f8", packed<double>({1.5, -2})), ElementsAre(1.5, -2));
    EXPECT_THAT(values("<f4", packed<float>({1.5f, -2})), ElementsAre(1.5, -2));
    EXPECT_THAT(values("<f2", packed<std::uint16_t>({0x3e00, 0xc000})), ElementsAre(1.5, -2));
    EXPECT_THAT(values("<f2", packed<std::uint16_t>({0x0001, 0x03ff})),
                ElementsAre(std::ldexp(1, -24), std::ldexp(1023, -24)));
    EXPECT_THAT(values("|i1", packed<std::int8_t>({-128, 127})), ElementsAre(-128, 127));
    EXPECT_THAT(values("|u1", packed<std::uint8_t>({0, 255})), ElementsAre(0, 255));
    EXPECT_THAT(values("<i2", packed<std::int16_t>({-300, 300})), ElementsAre(-300, 300));
    EXPECT_THAT(values("<u2", packed<std::uint16_t>({0, 65535})), ElementsAre(0, 65535));
    EXPECT_THAT(values("<i4", packed<std::int32_t>({-70000, 70000})), ElementsAre(-70000, 70000));
    EXPECT_THAT(values("<u4", packed<std::uint32_t>({0, 4294967295u})), ElementsAre(0, 4294967295.0));
    EXPECT_THAT(values("<i8", packed<std::int64_t>({-5, 1LL << 40})), ElementsAre(-5, 1099511627776.0));
    EXPECT_THAT(values("|b1", packed<std::uint8_t>({0, 1})), ElementsAre(0, 1));
    EXPECT_THAT(values(">i2", std::string("\x01\x00\xff\xfe", 4)), ElementsAre(256, -2));
}

TEST_F(Npy, PutsFortranOrderInRowOrder)
{
    // a[i][j][k] = 100 i + 10 j + k, stored with i fastest
    std::vector<double> data;
    for (int k = 0; k < 2; ++k)
        for (int j = 0; j < 3; ++j)
            for (int i = 0; i < 2; ++i)
                data.push_back(100 * i + 10 * j + k);
    const auto read = read_npy(write("a.npy", npy("<f8", "(2, 3, 2)", packed(data), true)));
    ASSERT_TRUE(read) << message(read.error());
    EXPECT_EQ(read->rows, 2u);
    EXPECT_EQ(read->columns, 6u);
    EXPECT_THAT(read->values, ElementsAre(0, 1, 10, 11, 20, 21, 100, 101, 110, 111, 120, 121));
}

TEST_F(Npy, WritesWhatItReads)
{
    const Samples samples{3, 2, {1, -2.5, 1e-300, 4, 5, 0.1}};
    ASSERT_TRUE(write_npy(path("w.npy"), samples));
    const auto read = read_npy(path("w.npy"));
    ASSERT_TRUE(read) << message(read.error());
    EXPECT_EQ(read->rows, 3u);
    EXPECT_EQ(read->values, samples.values);
    std::ifstream file(path("w.npy"), std::ios::binary);
    std::string bytes((std::istreambuf_iterator<char>(file)), {});
    EXPECT_EQ((bytes.size() - 48) % 64, 0u) << "data must start at a multiple of 64";
}

TEST_F(Npy, RefusesBrokenFiles)
{
    const auto error = [&](const std::string& bytes) {
        const auto read = read_npy(write("bad.npy", bytes));
        return read ? std::string("read") : message(read.error());
    };
    EXPECT_EQ(error(""), "bad.npy: is not a .npy array");
    EXPECT_EQ(error("hello, this is text"), "bad.npy: is not a .npy array");
    EXPECT_EQ(error(npy("<f8", "(4,)", packed<double>({1, 2}))),
              "bad.npy: is truncated: 4 values promised, 2 there");
    EXPECT_EQ(error(npy("|O", "(2,)", "xxxxxxxxxxxxxxxx")), "bad.npy: holds Python objects, not numbers");
    EXPECT_EQ(error(npy("<c8", "(1,)", "xxxxxxxx")), "bad.npy: element type '<c8' is not supported");
    EXPECT_EQ(error(npy("<f8", "()", packed<double>({1}))),
              "bad.npy: is a single number, not rows of samples");
    EXPECT_EQ(error(npy("<f8", "(2, x)", "")), "bad.npy: the .npy header's shape is not made of counts");
    EXPECT_EQ(error(npy("<f8", "(4294967296, 4294967296)", "")), "bad.npy: has more than 268435456 values");
    EXPECT_EQ(error(npy("<f8", "(2,)", "").substr(0, 40)), "bad.npy: is truncated inside its header");
    EXPECT_EQ(error(npy("<f8", "(2, 2)", packed<double>({1, 2, 3, std::nan("")}))),
              "bad.npy: row 1 holds a NaN");
    EXPECT_EQ(error(npy("<f8", "(2,)", packed<double>({-HUGE_VAL, 0}))),
              "bad.npy: row 0 holds an infinite value");
}

TEST_F(Data, ReadsNpzStoredAndDeflated)
{
    for (const bool deflate : {false, true}) {
        write_npz(path("d.npz"),
                  {{"x", npy("<f4", "(3, 2)", packed<float>({1, 2, 3, 4, 5, 6}))},
                   {"y", npy("<i8", "(3,)", packed<std::int64_t>({0, 2, 1}))}},
                  deflate);
        const auto data = read_data(path("d.npz"));
        ASSERT_TRUE(data) << message(data.error());
        EXPECT_EQ(data->rows(), 3u);
        EXPECT_THAT(data->x[0].values, ElementsAre(1, 2, 3, 4, 5, 6));
        ASSERT_TRUE(data->classes);
        EXPECT_THAT(*data->classes, ElementsAre(0, 2, 1));
        EXPECT_EQ(data->class_count, 3u);
        EXPECT_FALSE(data->targets);
    }
}

TEST_F(Data, OneHotRowsAreClassesAndOthersAreTargets)
{
    const auto x = npy("<f8", "(2, 1)", packed<double>({1, 2}));
    write_npz(path("a.npz"),
              {{"X_test", x}, {"Y_test", npy("|u1", "(2, 3)", packed<std::uint8_t>({0, 0, 1, 1, 0, 0}))}},
              true);
    auto data = read_data(path("a.npz"));
    ASSERT_TRUE(data) << message(data.error());
    EXPECT_THAT(*data->classes, ElementsAre(2, 0));
    EXPECT_EQ(data->class_count, 3u);

    write_npz(path("b.npz"),
              {{"features", x}, {"targets", npy("<f8", "(2, 2)", packed<double>({1, 1, 0, 1}))}}, true);
    data = read_data(path("b.npz"));
    ASSERT_TRUE(data) << message(data.error());
    EXPECT_FALSE(data->classes);
    EXPECT_THAT(data->targets->values, ElementsAre(1, 1, 0, 1));

    write_npz(path("c.npz"), {{"x", x}, {"y", npy("<f8", "(2,)", packed<double>({0.5, 1}))}}, true);
    data = read_data(path("c.npz"));
    ASSERT_TRUE(data) << message(data.error());
    EXPECT_FALSE(data->classes);
    EXPECT_TRUE(data->targets);
}

TEST_F(Data, TakesSeveralInputsByNumberOrByModelName)
{
    const auto one = npy("<f8", "(2, 1)", packed<double>({1, 2})),
               two = npy("<f8", "(2, 2)", packed<double>({3, 4, 5, 6}));
    write_npz(path("n.npz"), {{"x_1", two}, {"x_0", one}}, true);
    auto data = read_data(path("n.npz"));
    ASSERT_TRUE(data) << message(data.error());
    ASSERT_EQ(data->x.size(), 2u);
    EXPECT_EQ(data->x[0].columns, 1u);
    EXPECT_EQ(data->x[1].columns, 2u);

    graph::Model model;
    model.layers = {{LayerId{0}, "tracks", "InputLayer", graph::Input{}, {}, {2}},
                    {LayerId{1}, "calo", "InputLayer", graph::Input{}, {}, {1}}};
    model.inputs = {LayerId{0}, LayerId{1}};
    write_npz(path("m.npz"), {{"calo", one}, {"tracks", two}}, true);
    data = read_data(path("m.npz"), model);
    ASSERT_TRUE(data) << message(data.error());
    EXPECT_THAT(data->input_names, ElementsAre("tracks", "calo"));

    write_npz(path("o.npz"), {{"x", two}}, true);
    data = read_data(path("o.npz"), model);
    ASSERT_FALSE(data);
    EXPECT_THAT(message(data.error()), HasSubstr("1 input array, the model has 2 inputs"));
}

TEST_F(Data, RefusesBrokenArchives)
{
    const auto error = [&](const std::string& spec) {
        const auto data = read_data(spec);
        return data ? std::string("read") : message(data.error());
    };
    const auto x = npy("<f8", "(3, 1)", packed<double>({1, 2, 3}));
    EXPECT_THAT(error(write("t.npz", "PK no zip at all")), HasSubstr("t.npz: is not a readable .npz"));
    EXPECT_THAT(error(write("e.npz", "")), HasSubstr("e.npz: "));
    EXPECT_THAT(error(path("none.npz")), HasSubstr("does not exist"));
    EXPECT_THAT(error(write("d.parquet", "x")), HasSubstr("test data must be .npz, .npy, .csv or .h5"));
    write_npz(path("u.npz"), {{"x", x}, {"y", npy("<i8", "(2,)", packed<std::int64_t>({0, 1}))}}, true);
    EXPECT_EQ(error(path("u.npz")), "u.npz: array 'y': 2 labels for 3 rows of features");
    write_npz(path("nan.npz"), {{"x", npy("<f8", "(2, 1)", packed<double>({1, std::nan("")}))}}, true);
    EXPECT_EQ(error(path("nan.npz")), "nan.npz: array 'x': row 1 holds a NaN");
    write_npz(path("y.npz"), {{"y", x}}, true);
    EXPECT_EQ(error(path("y.npz")), "y.npz: no array named x (there are: y)");
    write_npz(path("empty.npz"), {{"x", npy("<f8", "(0, 4)", "")}}, true);
    EXPECT_EQ(error(path("empty.npz")), "empty.npz: array 'x': holds no values");

    // Every truncation and some flipped bytes of a real archive: an error, or, where the damage hits nothing
    // read, the data.
    write_npz(path("good.npz"), {{"x", x}}, true);
    std::ifstream file(path("good.npz"), std::ios::binary);
    const std::string good((std::istreambuf_iterator<char>(file)), {});
    for (std::size_t length = 0; length < good.size(); ++length)
        EXPECT_NE(error(write("cut.npz", good.substr(0, length))), "read") << length;
    for (std::size_t at = 0; at < good.size(); ++at) {
        std::string flipped = good;
        flipped[at] = static_cast<char>(flipped[at] ^ 0x5a);
        const auto data = read_data(write("flip.npz", flipped));
        if (data) {
            EXPECT_EQ(data->x[0].values, (std::vector<double>{1, 2, 3})) << at;
        }
    }
}

TEST_F(Data, ReadsCsvWithAndWithoutHeader)
{
    for (const std::string text :
         {"a,b,label\n1,2.5,0\n-3,4e1,1\n", "1;2.5;0\r\n-3;4e1;1\r\n", "1\t2.5\t0\n\n# note\n-3\t+40\t1"}) {
        const auto data = read_data(write("d.csv", text));
        ASSERT_TRUE(data) << text << message(data.error());
        EXPECT_THAT(data->x[0].values, ElementsAre(1, 2.5, -3, 40)) << text;
        EXPECT_THAT(*data->classes, ElementsAre(0, 1)) << text;
    }
    const auto error = [&](const std::string& text) {
        const auto data = read_data(write("d.csv", text));
        return data ? std::string("read") : message(data.error());
    };
    EXPECT_EQ(error("a,b\n1,2\n3,x\n"), "d.csv: line 3: column 2: 'x' is not a finite number");
    EXPECT_EQ(error("1,2\n3,nan\n"), "d.csv: line 2: column 2: 'nan' is not a finite number");
    EXPECT_EQ(error("1,2,0\n3,1\n"), "d.csv: line 2: 2 columns instead of 3");
    EXPECT_EQ(error("a,b,c\n"), "d.csv: holds no rows");
    EXPECT_EQ(error(""), "d.csv: holds no rows");
    EXPECT_EQ(error("1\n2\n"), "d.csv: has one column: features and, last, a label are needed");
}

TEST_F(Data, ReadsH5AndPairsOfNpy)
{
    write_h5(path("d.h5"), {{"x", {1, 2, 3, 4}}, {"y", {0, 1, 1, 0}}}, 2);
    auto data = read_data(path("d.h5"));
    ASSERT_TRUE(data) << message(data.error());
    EXPECT_THAT(data->x[0].values, ElementsAre(1, 2, 3, 4));
    EXPECT_THAT(*data->classes, ElementsAre(1, 0));
    EXPECT_THAT(message(read_data(write("bad.h5", "no hdf5")).error()),
                HasSubstr("bad.h5: is not a readable HDF5 file"));

    write("x.npy", npy("<f8", "(2, 1)", packed<double>({7, 8})));
    write("y.npy", npy("<i4", "(2,)", packed<std::int32_t>({1, 0})));
    data = read_data(path("x.npy") + "," + path("y.npy"));
    ASSERT_TRUE(data) << message(data.error());
    EXPECT_THAT(*data->classes, ElementsAre(1, 0));
    data = read_data(path("x.npy"));
    ASSERT_TRUE(data) << message(data.error());
    EXPECT_FALSE(data->classes);
    EXPECT_FALSE(data->targets);
}

TEST_F(Data, ComparesColumnsWithTheModel)
{
    graph::Model model;
    model.layers = {{LayerId{0}, "in", "InputLayer", graph::Input{}, {}, {4, 2}}};
    model.inputs = {LayerId{0}};
    DataSet data;
    data.file = "d.npz";
    data.x = {Samples{10, 8, std::vector<double>(80)}};
    EXPECT_TRUE(check_fits(data, model));
    data.x[0].columns = 16;
    EXPECT_EQ(message(check_fits(data, model).error()),
              "d.npz: features are [10, 16], the model's input 'in' is [4, 2]");
}

graph::Model model_with_input(Shape shape)
{
    graph::Model model;
    model.layers.push_back({LayerId{0}, "in", "InputLayer", graph::Input{}, {}, std::move(shape)});
    model.inputs = model.outputs = {LayerId{0}};
    return model;
}

TEST_F(Data, RowsOfAnotherShapeAreRefused)
{
    const std::string stored = packed(std::vector<double>(2 * 24, 0.5));
    const std::string images = write("i.npy", npy("<f8", "(2, 3, 2, 4)", stored));
    const std::string vectors = write("v.npy", npy("<f8", "(2, 24)", stored));
    const std::string with_channel = write("c.npy", npy("<f8", "(2, 1, 4, 6)", stored));
    const auto last = read_data(images, model_with_input({2, 4, 3}));
    ASSERT_FALSE(last);
    EXPECT_EQ(message(last.error()),
              images + ": its rows have the shape [3, 2, 4], the model's input 'in' is [2, 4, 3]");
    EXPECT_TRUE(read_data(images, model_with_input({3, 2, 4})));
    EXPECT_TRUE(read_data(images, model_with_input({24}))); // flattened, as the model takes it
    EXPECT_TRUE(read_data(vectors, model_with_input({2, 4, 3})));
    EXPECT_TRUE(
        read_data(with_channel, model_with_input({4, 6, 1}))); // one channel: the same values in order
}

TEST_F(Data, H5DoesNotAllocateWhatTheFileOnlyClaims)
{
    const hsize_t extents[2] = {hsize_t{1} << 20, 128}, chunk[2] = {1024, 128};
    const hid_t file = H5Fcreate(path("claims.h5").c_str(), H5F_ACC_TRUNC, H5P_DEFAULT, H5P_DEFAULT);
    const hid_t space = H5Screate_simple(2, extents, nullptr);
    const hid_t properties = H5Pcreate(H5P_DATASET_CREATE);
    H5Pset_chunk(properties, 2, chunk);
    H5Dclose(H5Dcreate2(file, "x", H5T_IEEE_F32LE, space, H5P_DEFAULT, properties, H5P_DEFAULT));
    H5Pclose(properties);
    H5Sclose(space);
    H5Fclose(file);
    const auto data = read_data(path("claims.h5"));
    ASSERT_FALSE(data);
    EXPECT_EQ(message(data.error()),
              "claims.h5: array 'x': claims 134217728 values, but only 0 bytes are stored");
}

TEST_F(Data, H5FollowsNoLinkOutOfTheFile)
{
    write_h5(path("other.h5"), {{"x", {1, 2, 3, 4}}, {"y", {0, 1}}}, 2);
    const hid_t file = H5Fcreate(path("links.h5").c_str(), H5F_ACC_TRUNC, H5P_DEFAULT, H5P_DEFAULT);
    H5Lcreate_external(path("other.h5").c_str(), "x", file, "x", H5P_DEFAULT, H5P_DEFAULT);
    const hsize_t extents[2] = {2, 2};
    const hid_t space = H5Screate_simple(2, extents, nullptr);
    const hid_t properties = H5Pcreate(H5P_DATASET_CREATE);
    H5Pset_external(properties, path("other.h5").c_str(), 0, H5F_UNLIMITED);
    H5Dclose(H5Dcreate2(file, "data", H5T_IEEE_F32LE, space, H5P_DEFAULT, properties, H5P_DEFAULT));
    H5Pclose(properties);
    H5Sclose(space);
    H5Fclose(file);
    const auto data = read_data(path("links.h5"));
    ASSERT_FALSE(data);
    EXPECT_EQ(message(data.error()), "links.h5: array 'data': is not stored in this file");
}

} // namespace
} // namespace bitscape::metrics
