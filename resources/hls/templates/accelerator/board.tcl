# The board and how the network is attached to it, read by block_design.tcl.
set board_name "@BOARD@"
set board_part "@BOARD_PART@"
set interface "@INTERFACE@"
set clock_mhz @CLOCK_MHZ@
set input_bits @INPUT_BITS@
set output_bits @OUTPUT_BITS@

# The processing system: its IP, ports, clock and reset pins.
set ps_ip "@PS@"
set ps_settings {@PS_SETTINGS@}
set ps_external "@PS_EXTERNAL@"
set control_port "@CONTROL_PORT@"
set memory_port "@MEMORY_PORT@"
set clock_property "@CLOCK_PROPERTY@"
set clock_pin "@CLOCK_PIN@"
set reset_pin "@RESET_PIN@"
set port_clocks {@PORT_CLOCKS@}
