#pragma once

#include "exporter_accelerator/exporter_accelerator.hpp"
#include "exporter_hls/process.hpp"
#include "unit/exporter_hls/sample_design.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>

namespace bitscape::test {

/// x [2] and y [3] -> dense layers -> two outputs: buses carry all tensors of an event one after the other.
inline design::Design two_ports(design::Backend backend)
{
    DesignBuilder builder;
    const NodeId x = builder.input("x", 2, {.width = 8, .integer = 4});
    const NodeId y = builder.input("y", 3, {.width = 10, .integer = 3, .is_signed = false});
    const NodeId fc1 = builder.dense("fc1", x, 2, 3, {4, -8, 2, 1, 12, -4}, {2, 0, -1});
    const NodeId fc2 = builder.dense("fc2", y, 3, 2, {3, 4, -8, 5, 1, 1}, {0, 1});
    builder.output(builder.activation("relu", fc1, graph::Function::relu, 3, {.width = 12, .integer = 8}));
    builder.output(fc2);
    design::Design design = builder.finish();
    design.backend = backend;
    return design;
}

using Keys = std::vector<std::pair<std::string, std::string>>;

/// Sets AcceleratorConfig; "Input" and "Output" are those of Precision.
inline void accelerate(design::Design& design, const Keys& keys)
{
    config::Node root = design.configuration.root();
    config::Node& section = root["AcceleratorConfig"];
    for (const auto& [key, value] : keys) {
        config::Node& place = key == "Input" || key == "Output" ? section["Precision"] : section;
        place[key] = config::Node::scalar(value);
    }
    design.configuration = config::Configuration(std::move(root));
}

class AcceleratorTest : public testing::Test {
protected:
    void SetUp() override
    {
        std::string pattern = (std::filesystem::temp_directory_path() / "bitscape accel_XXXXXX").string();
        ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
        root_ = pattern;
    }
    void TearDown() override { std::filesystem::remove_all(root_); }

    /// Writes a project for the sample network on a board; the network's backend chooses the exporter.
    [[nodiscard]] Result<sdk::Exporter::Written> write(const Keys& keys,
                                                       design::Backend backend = design::Backend::vitis,
                                                       double clock_ns = 5,
                                                       design::IoType io_type = design::IoType::io_parallel)
    {
        design::Design design = two_ports(backend);
        design.clock_period_ns = clock_ns;
        design.io_type = io_type;
        accelerate(design, keys);
        exporter_ = backend == design::Backend::vitis ? make_vitis_accelerator_exporter()
                                                      : make_vivado_accelerator_exporter();
        return exporter_->write(design, {.directory = project(), .inputs = {}, .extras = {}}, {}, progress_);
    }

    [[nodiscard]] std::filesystem::path project() const { return root_ / "p"; }
    [[nodiscard]] std::string text(const std::filesystem::path& file) const
    {
        std::ifstream stream(project() / file);
        return {std::istreambuf_iterator<char>(stream), {}};
    }
    [[nodiscard]] Result<int> run(std::vector<std::string> arguments,
                                  const std::filesystem::path& directory) const
    {
        return hls::run_process(
            {.arguments = std::move(arguments), .directory = directory, .log = root_ / "run.log"}, {});
    }

    std::filesystem::path root_;
    std::unique_ptr<sdk::Exporter> exporter_;
    Progress progress_;
};

} // namespace bitscape::test
