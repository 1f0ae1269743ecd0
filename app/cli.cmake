# bitscape-cli: everything the window does, over the engine alone.
find_package(CLI11 REQUIRED)
file(GLOB cli_sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/cli/*.cpp)
add_executable(bitscape-cli ${cli_sources})
target_link_libraries(bitscape-cli PRIVATE bitscape_document bitscape_warnings bitscape_compile_quickly CLI11::CLI11
                                           nlohmann_json::nlohmann_json)
if(BITSCAPE_PCH)
    target_precompile_headers(bitscape-cli PRIVATE <CLI/CLI.hpp> <fmt/format.h> <nlohmann/json.hpp>)
endif()
install(TARGETS bitscape-cli)
