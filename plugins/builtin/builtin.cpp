#include "builtin/builtin.hpp"

#include "exporter_vitis/exporter_vitis.hpp"
#include "importer_hls4ml/importer_hls4ml.hpp"
#include "importer_keras/importer_keras.hpp"
#include "importer_onnx/importer_onnx.hpp"

namespace bitscape {

void add_builtin_plugins(sdk::Plugins& plugins)
{
    plugins.importers.add(make_keras_importer());
    plugins.importers.add(make_onnx_importer());
    plugins.importers.add(make_hls4ml_importer());
    plugins.exporters.add(make_vitis_exporter());
}

} // namespace bitscape
