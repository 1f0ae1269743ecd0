# Compiled and built in as :/i18n/bitscape_<language>.qm. `./dev translations` updates the .ts files.
find_package(Qt6 6.4 REQUIRED COMPONENTS LinguistTools)
set(languages en de fr it nb ja zh_CN)
foreach(language IN LISTS languages)
    list(APPEND ts_files ${PROJECT_SOURCE_DIR}/translations/bitscape_${language}.ts)
endforeach()
set_source_files_properties(${ts_files} PROPERTIES OUTPUT_LOCATION ${PROJECT_BINARY_DIR}/translations)
qt_add_lrelease(bitscape_app TS_FILES ${ts_files} QM_FILES_OUTPUT_VARIABLE qm_files OPTIONS -silent)
qt_add_resources(bitscape_app translations PREFIX /i18n BASE ${PROJECT_BINARY_DIR}/translations FILES ${qm_files})
