create_clock -name clk -period @CLOCK_PERIOD@ [get_ports clk]
