target_link_libraries(test_study PRIVATE sqlite3 PkgConfig::LIBPQ)
