# The window: one static library, so that the tests link what the program runs, and a small main.
if(NOT BITSCAPE_GUI)
    return()
endif()
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets Svg PrintSupport)
find_package(QCustomPlotQt6 REQUIRED) # after Qt6 with PrintSupport: its config looks for nothing itself

pkg_check_modules(GRAPHVIZ IMPORTED_TARGET libgvc libcgraph) # lays out the graph; without it the own layout does

set(gui_folders jobs settings widgets session graph_view layer_table layer_view import_view export_view calibration_view compare_view score_view pareto_view scan_view explore_view floorplan_view review_view profile_view checks_view report_view part_view shell)
foreach(folder IN LISTS gui_folders)
    file(GLOB found CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*.hpp)
    list(APPEND gui_sources ${found})
endforeach()
list(REMOVE_ITEM gui_sources ${CMAKE_CURRENT_SOURCE_DIR}/shell/main.cpp)

add_library(bitscape_app STATIC ${gui_sources})
set_target_properties(bitscape_app PROPERTIES AUTOMOC ON)
target_include_directories(bitscape_app PUBLIC ${CMAKE_CURRENT_SOURCE_DIR})
target_compile_definitions(bitscape_app PUBLIC QT_NO_CAST_TO_ASCII) # not QT_NO_KEYWORDS: qcustomplot.h uses them
target_link_libraries(bitscape_app
                      PUBLIC bitscape_document Qt6::Widgets Qt6::Svg Qt6::PrintSupport QCustomPlotQt6::QCustomPlotQt6
                      PRIVATE bitscape_warnings)
if(BITSCAPE_PCH)
    target_precompile_headers(bitscape_app PRIVATE <QtWidgets> <qcustomplot.h> <algorithm> <cmath> <filesystem> <functional>
                              <map> <memory> <optional> <string> <thread> <vector>)
endif()
if(TARGET PkgConfig::GRAPHVIZ)
    target_link_libraries(bitscape_app PRIVATE PkgConfig::GRAPHVIZ)
    target_compile_definitions(bitscape_app PRIVATE BITSCAPE_GRAPHVIZ)
endif()
file(GLOB icons CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/resources/icons/*.svg)
qt_add_resources(bitscape_app icons PREFIX /icons BASE ${PROJECT_SOURCE_DIR}/resources/icons FILES ${icons})
include(${PROJECT_SOURCE_DIR}/translations/translations.cmake)

add_executable(bitscape ${CMAKE_CURRENT_SOURCE_DIR}/shell/main.cpp)
target_link_libraries(bitscape PRIVATE bitscape_app bitscape_warnings)
install(TARGETS bitscape)
