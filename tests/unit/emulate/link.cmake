target_link_libraries(test_emulate PRIVATE hwy::hwy)
