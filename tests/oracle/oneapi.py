"""Lets hls4ml run its oneAPI projects without Intel's compiler: g++, the AC datatypes of its Quartus backend and the
stand-ins for SYCL in sycl/. Import it before a model is compiled. io_parallel only.

hls4ml 1.3.0's save_layer_output takes a pointer where its oneAPI projects pass a std::array, so that traces do not
compile: an overload is added to the project's nnet_helpers.h. Weights and a few parameters are `constexpr` of Intel's edition of the AC
datatypes, which the public one has no constructors for: they become `const`. Nothing else of a project is changed.
"""

import re
import subprocess
from pathlib import Path

import hls4ml
from hls4ml.backends.oneapi.oneapi_backend import OneAPIBackend

HERE = Path(__file__).parent
AC_TYPES = Path(hls4ml.__file__).parent / "templates/quartus/ac_types"
TRACE_OF_ARRAY = """
template <class array_T> void save_layer_output(const array_T &data, const char *layer_name, size_t layer_size) {
    save_layer_output(const_cast<typename array_T::value_type *>(data.data()), layer_name, layer_size);
}

} // namespace nnet

#endif
"""


def compile_project(self, model):
    folder = Path(Path.cwd(), model.config.get_output_dir())
    name, stamp = model.config.get_project_name(), model.config.get_config_value("Stamp")
    helpers = folder / "src/firmware/nnet_utils/nnet_helpers.h"
    text = helpers.read_text()
    if "array_T" not in text:
        helpers.write_text(text[: text.rindex("} // namespace nnet")] + TRACE_OF_ARRAY)
    for weights in (folder / "src/firmware/weights").glob("*.h"):
        weights.write_text(weights.read_text().replace("static constexpr", "static const"))
    parameters = folder / "src/firmware/parameters.h"
    parameters.write_text(re.sub(r"static constexpr (\w+_t) ", r"inline static const \1 ", parameters.read_text()))
    (folder / "firmware").mkdir(exist_ok=True)  # where hls4ml goes before it runs the library
    library = folder / f"build/lib{name}-{stamp}.so"
    library.parent.mkdir(exist_ok=True)
    sources = [folder / f"src/firmware/{name}.cpp", folder / f"src/{name}_bridge.cpp"]
    joined = folder / "build/joined.cpp"  # in one go: reading the headers is most of the work
    joined.write_text("".join(f'#include "{source}"\n' for source in sources))
    subprocess.run(
        ["g++", "-std=c++17", "-O0", "-w", "-fPIC", "-shared", "-ftrivial-auto-var-init=pattern", f"-I{HERE / 'sycl'}",
         f"-I{AC_TYPES}", f"-I{folder / 'src'}", f"-I{folder / 'src/firmware'}", "-o", library, joined],
        check=True)
    return library


OneAPIBackend.compile = compile_project
