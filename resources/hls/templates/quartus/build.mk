# Intel HLS compiler:   make -f build.mk emulate report
#   emulate  x86 program, compared with what Bitscape computed
#   report   RTL and area reports, no simulation
#   cosim    RTL simulation (ModelSim or Questa), compared like the emulation
#   fit      Quartus compilation as well: measured resources and clock
CXX := i++
FPGA := -march=@PART@ --clock @CLOCK_MHZ@MHz
SOURCES := @PROJECT@_test.cpp firmware/@PROJECT@.cpp
DEPENDENCIES := $(SOURCES) $(wildcard firmware/*.h firmware/weights/*.h firmware/kernels/*.h)

emulate: @PROJECT@-emulation
cosim: @PROJECT@-cosim
emulate cosim:
	./$< tb_data tb_data/csim_results.log
	cmp tb_data/csim_results.log tb_data/expected_outputs.dat

report: @PROJECT@-report
fit: @PROJECT@-fit

@PROJECT@-emulation: $(DEPENDENCIES)
	$(CXX) -march=x86-64 $(SOURCES) -o $@
@PROJECT@-cosim: $(DEPENDENCIES)
	$(CXX) $(FPGA) $(SOURCES) -o $@
@PROJECT@-report: $(DEPENDENCIES)
	$(CXX) $(FPGA) --simulator none $(SOURCES) -o $@
@PROJECT@-fit: $(DEPENDENCIES)
	$(CXX) $(FPGA) --simulator none --quartus-compile $(SOURCES) -o $@

.PHONY: emulate cosim report fit
