// Which exporter writes a design, and what a board does to its configuration.
#include "session/document/export_target.hpp"

#include "builtin/builtin.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bitscape::document {
namespace {

class Target : public testing::Test {
protected:
    Target() { add_builtin_plugins(plugins_); }

    std::string prepared(const std::string& backend, const ExportTarget& target)
    {
        configuration_ = config::Configuration();
        configuration_.set_backend(backend);
        const auto exporter = prepare_export(configuration_, plugins_, target);
        return exporter ? (*exporter)->name() : english(exporter.error());
    }

    sdk::Plugins plugins_;
    config::Configuration configuration_;
};

TEST_F(Target, TheConfigurationsBackendUnlessAskedOtherwise)
{
    EXPECT_EQ(prepared("Vivado", {}), "vivado");
    EXPECT_EQ(prepared("Vivado", {.backend = "vitis", .board = {}}), "vitis");
    EXPECT_EQ(configuration_.backend(), "Vitis");
    EXPECT_EQ(prepared("Vivado", {.backend = "Verilog", .board = {}}), "verilog");
    EXPECT_EQ(configuration_.backend(), "Vivado"); // whose arithmetic it has
    EXPECT_EQ(prepared("VivadoAccelerator", {}), "vivado-accelerator");
    EXPECT_THAT(prepared("Vivado", {.backend = "Libero", .board = {}}),
                testing::StartsWith("Libero: no exporter for this backend in this version (known: "));
}

TEST_F(Target, ABoardChoosesExporterAndPart)
{
    EXPECT_EQ(prepared("Vitis", {.backend = {}, .board = "Alveo U250"}), "vitis-accelerator");
    EXPECT_EQ(configuration_.part(), "xcu250-figd2104-2L-e");
    EXPECT_EQ(*configuration_.root().find("AcceleratorConfig")->find("Board")->text(), "alveo-u250");
    EXPECT_EQ(prepared("Vivado", {.backend = {}, .board = "pynq-z2"}), "vivado-accelerator");
    EXPECT_EQ(configuration_.part(), "xc7z020clg400-1");
    EXPECT_EQ(prepared("Quartus", {.backend = {}, .board = "pynq-z2"}),
              "pynq-z2: Quartus projects are not written for boards (Vitis and Vivado are)");
}

TEST_F(Target, ThePartOfAnAcceleratorIsItsBoards)
{
    config::Configuration configuration;
    configuration.set_backend("VivadoAccelerator");
    configuration.set_part("xcu250-figd2104-2L-e");
    EXPECT_EQ(take_part_of_board(configuration),
              "Part: 'xcu250-figd2104-2L-e' is not on the board: xc7z020clg400-1 (Pynq-Z2) is taken");
    EXPECT_EQ(take_part_of_board(configuration), "");
    configuration.set_backend("Vivado");
    configuration.set_part("xcvu9p-flga2577-2-e");
    EXPECT_EQ(take_part_of_board(configuration), "");
    EXPECT_EQ(configuration.part(), "xcvu9p-flga2577-2-e");
}

TEST_F(Target, BackendsOfADesignFirst)
{
    const auto vitis = export_backends(plugins_, "Vitis");
    ASSERT_GE(vitis.size(), 3U);
    EXPECT_EQ(vitis[0], "Vitis");
    EXPECT_EQ(vitis[1], "VitisAccelerator");
    EXPECT_THAT(vitis, testing::Contains("Verilog"));
    EXPECT_THAT(vitis, testing::Not(testing::Contains("Vivado")));
    EXPECT_EQ(export_backends(plugins_, "VivadoAccelerator")[0], "Vivado");
}

} // namespace
} // namespace bitscape::document
