# bitscape-cli: everything the window does, over the engine alone.
find_package(CLI11 REQUIRED)
file(GLOB cli_sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/cli/*.cpp)
add_executable(bitscape-cli ${cli_sources})
target_link_libraries(bitscape-cli PRIVATE bitscape_document bitscape_warnings CLI11::CLI11
                                           nlohmann_json::nlohmann_json)
install(TARGETS bitscape-cli)
