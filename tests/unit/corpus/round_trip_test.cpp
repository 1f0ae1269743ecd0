// A model that was opened, saved as a project and opened again is the same model and computes the same bits.
#include "corpus.hpp"
#include "emulate/emulate.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

namespace bitscape::test {

namespace fs = std::filesystem;

namespace {

class RoundTrip : public testing::Test {
protected:
    RoundTrip() : folder_(fs::temp_directory_path() / ("bitscape-round-trip-" + std::to_string(::getpid())))
    {
        fs::create_directories(folder_);
        add_builtin_plugins(plugins_);
    }
    ~RoundTrip() override { fs::remove_all(folder_); }

    /// Saves and opens again. The model lies elsewhere: paths in the project are relative.
    Result<document::Document> again(const document::Document& document)
    {
        const fs::path project = folder_ / "saved.bitscape";
        if (auto saved = document::save_project(document, project); !saved)
            return pass(std::move(saved).error());
        Progress progress;
        return document::open(project, std::nullopt, plugins_, {}, progress);
    }

    fs::path folder_;
    sdk::Plugins plugins_;
};

/// Rows that reach both ends of the usual types; the same each time.
std::vector<Samples> rows_for(const graph::Model& model)
{
    std::vector<Samples> inputs;
    std::uint32_t state = 1;
    for (const LayerId id : model.inputs) {
        Samples samples{3, element_count(model.layer(id).shape), {}};
        for (std::size_t i = 0; i < samples.rows * samples.columns; ++i) {
            state = state * 1664525U + 1013904223U;
            samples.values.push_back(double(state >> 20U) / 512.0 - 4.0);
        }
        inputs.push_back(std::move(samples));
    }
    return inputs;
}

void expect_same_graph(const graph::Model& first, const graph::Model& second)
{
    ASSERT_EQ(first.layers.size(), second.layers.size());
    EXPECT_EQ(first.name, second.name);
    EXPECT_EQ(first.format, second.format);
    EXPECT_EQ(first.inputs, second.inputs);
    EXPECT_EQ(first.outputs, second.outputs);
    EXPECT_EQ(first.rewrites, second.rewrites);
    for (std::size_t i = 0; i < first.layers.size(); ++i) {
        const graph::Layer &a = first.layers[i], &b = second.layers[i];
        EXPECT_EQ(a.name, b.name);
        EXPECT_EQ(a.source_class, b.source_class);
        EXPECT_EQ(a.operation.index(), b.operation.index()) << a.name;
        EXPECT_EQ(a.inputs, b.inputs) << a.name;
        EXPECT_EQ(a.shape, b.shape) << a.name;
        EXPECT_EQ(graph::parameter_count(a), graph::parameter_count(b)) << a.name;
    }
}

void expect_same_bits(const document::Document& first, const document::Document& second)
{
    const auto design = design::resolve(first.model, first.configuration);
    const auto reopened = design::resolve(second.model, second.configuration);
    ASSERT_EQ(design.has_value(), reopened.has_value());
    if (!design)
        return;
    EXPECT_EQ(design::hash(*design), design::hash(*reopened));
    Progress progress;
    const auto inputs = rows_for(*first.model);
    const auto outputs = emulate::run(*design, inputs, {}, {}, progress);
    const auto later = emulate::run(*reopened, inputs, {}, {}, progress);
    ASSERT_EQ(outputs.has_value(), later.has_value());
    if (!outputs)
        return;
    ASSERT_EQ(outputs->outputs.size(), later->outputs.size());
    for (std::size_t k = 0; k < outputs->outputs.size(); ++k)
        EXPECT_EQ(outputs->outputs[k].values, later->outputs[k].values);
}

} // namespace

TEST_F(RoundTrip, OfTheCorpus)
{
    std::size_t opened = 0;
    for (const Entry& entry : corpus_entries()) {
        if (entry.bad())
            continue;
        SCOPED_TRACE(entry.path());
        const auto document = entry.open();
        ASSERT_TRUE(document) << english(document.error());
        const auto later = again(*document);
        ASSERT_TRUE(later) << english(later.error());
        EXPECT_EQ(later->configuration, document->configuration);
        EXPECT_EQ(later->model_file, document->model_file);
        EXPECT_EQ(later->weights_file, document->weights_file);
        expect_same_graph(*document->model, *later->model);
        expect_same_bits(*document, *later);
        ++opened;
    }
    EXPECT_GE(opened, 9U);
}

TEST_F(RoundTrip, OfTheGoldens)
{
    std::size_t opened = 0;
    for (const auto& found : fs::directory_iterator(fs::path(BITSCAPE_SOURCE_DIR) / "tests/goldens")) {
        if (!fs::exists(found.path() / "hls4ml_config.yml"))
            continue;
        SCOPED_TRACE(found.path().filename());
        Progress progress;
        const auto document = document::open(found.path(), std::nullopt, plugins_, {}, progress);
        ASSERT_TRUE(document) << english(document.error());
        const auto later = again(*document);
        ASSERT_TRUE(later) << english(later.error());
        EXPECT_EQ(later->configuration, document->configuration);
        expect_same_graph(*document->model, *later->model);
        expect_same_bits(*document, *later);
        ++opened;
    }
    EXPECT_GE(opened, 100U);
}

} // namespace bitscape::test
