// What every importer must keep, ours and a stranger's alike. A plugin author adds the plugin to
// make_importers().
#include "base/files.hpp"
#include "builtin/builtin.hpp"
#include "example/example.hpp"

#include <filesystem>
#include <gtest/gtest.h>
#include <random>
#include <unistd.h>

namespace fs = std::filesystem;
using namespace bitscape;

namespace {

sdk::Plugins all_plugins()
{
    sdk::Plugins plugins;
    add_builtin_plugins(plugins);
    plugins.importers.add(make_example_importer());
    return plugins;
}

class Contract : public testing::Test {
protected:
    void SetUp() override
    {
        std::string pattern = (fs::temp_directory_path() / "bitscape-contract-XXXXXX").string();
        folder = ::mkdtemp(pattern.data());
    }
    void TearDown() override { fs::remove_all(folder); }

    fs::path write(const std::string& name, const std::string& content)
    {
        EXPECT_TRUE(write_file(folder / name, content));
        return folder / name;
    }
    static Result<graph::Model> read(const sdk::Importer& importer, const fs::path& file)
    {
        Progress progress;
        return importer.read({.model = file, .weights = {}}, {}, progress);
    }

    fs::path folder;
    sdk::Plugins plugins = all_plugins();
};

TEST_F(Contract, MetadataIsComplete)
{
    for (const auto& importer : plugins.importers.all()) {
        EXPECT_FALSE(importer->name().empty());
        EXPECT_FALSE(importer->description().empty());
        ASSERT_FALSE(importer->extensions().empty());
        for (const std::string& extension : importer->extensions())
            EXPECT_EQ(extension.front(), '.');
    }
    for (const auto& exporter : plugins.exporters.all()) {
        EXPECT_FALSE(exporter->name().empty());
        EXPECT_FALSE(exporter->backend().empty());
        EXPECT_FALSE(exporter->description().empty());
    }
}

TEST_F(Contract, DetectionGoesByContentAndIsDeterministic)
{
    const std::string head = "bitscape-example 1\n";
    for (const auto& importer : plugins.importers.all()) {
        EXPECT_EQ(importer->detects("model.h5", head), importer->detects("anything", head));
        EXPECT_EQ(importer->detects("model.h5", head), importer->name() == "example");
        EXPECT_FALSE(importer->detects("empty", ""));
    }
}

TEST_F(Contract, MissingFileIsAnErrorThatNamesIt)
{
    for (const auto& importer : plugins.importers.all()) {
        const auto model = read(*importer, folder / "gone.h5");
        ASSERT_FALSE(model) << importer->name();
        EXPECT_NE(english(model.error()).find("gone.h5"), std::string::npos) << english(model.error());
    }
}

TEST_F(Contract, GarbageIsAnErrorNotACrash)
{
    std::mt19937 random(11);
    for (int round = 0; round < 200; ++round) {
        std::string garbage(random() % 4096, '\0');
        for (char& byte : garbage)
            byte = static_cast<char>(random());
        if (round % 3 == 0)
            garbage = "\x89HDF\r\n\x1a\n" + garbage;
        if (round % 3 == 1)
            garbage = "{\"class_name\": \"Sequential\", \"config\": " + garbage;
        const fs::path file = write("garbage", garbage);
        for (const auto& importer : plugins.importers.all()) {
            const auto model = read(*importer, file);
            ASSERT_FALSE(model) << importer->name() << " accepted garbage of round " << round;
            EXPECT_EQ(english(model.error()).find('\n'), std::string::npos) << "one line only";
        }
    }
}

TEST_F(Contract, ReadingWritesNothing)
{
    const fs::path file = write("file", "bitscape-example 1\ninput x 1\ndense fc 1\n2\n3\n");
    for (const auto& importer : plugins.importers.all())
        (void)read(*importer, file);
    EXPECT_EQ(std::distance(fs::directory_iterator(folder), fs::directory_iterator()), 1);
}

TEST_F(Contract, ExampleReadsItsOwnFormat)
{
    const auto importer = make_example_importer();
    const auto model =
        read(*importer, write("net.bsx", "bitscape-example 1\ninput x 2\ndense fc1 1 relu\n2\n-1\n0.5\n"));
    ASSERT_TRUE(model) << english(model.error());
    ASSERT_EQ(model->layers.size(), 3U);
    const auto outputs = graph::run_float(*model, {Samples{1, 2, {3, 4}}});
    ASSERT_TRUE(outputs);
    EXPECT_EQ(outputs->front().values, std::vector<double>{2.5});
}

TEST_F(Contract, ExampleSaysWhereItStopped)
{
    const auto importer = make_example_importer();
    const auto message = [&](const std::string& text) {
        const auto model = read(*importer, write("net.bsx", text));
        return model ? "no error" : english(model.error()).substr(folder.string().size() + 1);
    };
    EXPECT_EQ(message("bitscape-example 1\n"), "net.bsx: line 2: has no layers");
    EXPECT_EQ(message("bitscape-example 1\ninput x 2\ndense fc1 1 gelu\n2\n-1\n0.5\n"),
              "net.bsx: layer 'fc1': activation 'gelu' is not supported");
    EXPECT_EQ(message("bitscape-example 1\ninput x 2\ndense fc1 1 relu\n2\n"),
              "net.bsx: line 5: the file ends inside the weights");
    EXPECT_EQ(message("bitscape-example 1\ninput x 99999\n"),
              "net.bsx: line 2: wants: input|dense NAME SIZE, with a size from 1 to 4096");
}

} // namespace
