target_link_libraries(test_study PRIVATE sqlite3 PkgConfig::LIBPQ)
target_link_libraries(test_study PRIVATE nlohmann_json::nlohmann_json)
