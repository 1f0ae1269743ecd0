target_link_libraries(test_exporter_hls PRIVATE bitscape_exporter_vitis bitscape_exporter_vivado bitscape_exporter_quartus
                                                bitscape_exporter_catapult bitscape_exporter_oneapi)
