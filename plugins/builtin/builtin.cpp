#include "builtin/builtin.hpp"

#include "exporter_accelerator/exporter_accelerator.hpp"
#include "exporter_catapult/exporter_catapult.hpp"
#include "exporter_oneapi/exporter_oneapi.hpp"
#include "exporter_quartus/exporter_quartus.hpp"
#include "exporter_verilog/exporter_verilog.hpp"
#include "exporter_vhdl/exporter_vhdl.hpp"
#include "exporter_vitis/exporter_vitis.hpp"
#include "exporter_vivado/exporter_vivado.hpp"
#include "importer_hls4ml/importer_hls4ml.hpp"
#include "importer_keras/importer_keras.hpp"
#include "importer_onnx/importer_onnx.hpp"
#include "importer_pytorch/importer_pytorch.hpp"
#include "importer_trees/importer_trees.hpp"

namespace bitscape {

void add_builtin_plugins(sdk::Plugins& plugins)
{
    plugins.importers.add(make_pytorch_importer()); // before Keras, which looks for any config.json in a zip
    plugins.importers.add(make_hls4ml_importer());  // before Keras: .fml names the layers' Keras classes
    plugins.importers.add(make_keras_importer());
    plugins.importers.add(make_trees_importer()); // before ONNX: it takes only the files that hold trees
    plugins.importers.add(make_onnx_importer());
    plugins.exporters.add(make_vitis_exporter());
    plugins.exporters.add(make_vivado_exporter());
    plugins.exporters.add(make_quartus_exporter());
    plugins.exporters.add(make_catapult_exporter());
    plugins.exporters.add(make_oneapi_exporter());
    plugins.exporters.add(make_vitis_accelerator_exporter());
    plugins.exporters.add(make_vivado_accelerator_exporter());
    plugins.exporters.add(make_verilog_exporter());
    plugins.exporters.add(make_vhdl_exporter());
}

} // namespace bitscape
