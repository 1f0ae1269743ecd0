# The tests write .npz and .h5 files themselves.
target_link_libraries(test_metrics PRIVATE hdf5::hdf5 PkgConfig::LIBZIP)
