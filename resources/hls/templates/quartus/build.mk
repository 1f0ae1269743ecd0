# Intel HLS:   make -f build.mk report   (emulate: x86 check, report: RTL and reports without a simulation)
CXX := i++
FLAGS := --clock @CLOCK_MHZ@MHz -march=@PART@ -fp-relaxed
SOURCES := @PROJECT@_test.cpp firmware/@PROJECT@.cpp

emulate:
	$(CXX) -march=x86-64 $(SOURCES) -o @PROJECT@-emulation
	./@PROJECT@-emulation tb_data tb_data/csim_results.log
	cmp tb_data/csim_results.log tb_data/expected_outputs.dat

report:
	$(CXX) $(FLAGS) --simulator none $(SOURCES) -o @PROJECT@-fpga

.PHONY: emulate report
