# Drives Catapult through this project:   CSIM=1 SYNTH=1 catapult -shell -f build_prj.tcl
#
# Set to 0 or 1 in the environment:
#   CSIM   C simulation with Catapult's own number headers, compared with what Bitscape computed (1)
#   SYNTH  synthesis to RTL (1)
#   VHDL   VHDL beside Verilog (0)
# LIBRARY: component library in the place of the one that Catapult has for the part.
set here [file dirname [file normalize [info script]]]
cd $here

proc wanted {name otherwise} {
    return [expr {[info exists ::env($name)] ? $::env($name) : $otherwise}]
}

if {[wanted CSIM 1]} {
    set mgc $::env(MGC_HOME)
    set compiler [expr {[file executable $mgc/bin/g++] ? "$mgc/bin/g++" : "g++"}]
    exec $compiler -std=c++17 -O1 -w -I$mgc/shared/include -o csim_catapult @PROJECT@_test.cpp \
        firmware/@PROJECT@.cpp >@ stdout 2>@ stderr
    exec ./csim_catapult tb_data tb_data/csim_results.log >@ stdout
    if {[catch {exec cmp tb_data/csim_results.log tb_data/expected_outputs.dat} difference]} {
        error "the C simulation differs from tb_data/expected_outputs.dat: $difference"
    }
    puts "C simulation: equal, bit for bit"
}
if {![wanted SYNTH 1]} {
    return
}

project new -name @PROJECT@_prj
options set Input/CppStandard {c++17}
options set Output/OutputVerilog true
options set Output/OutputVHDL [expr {[wanted VHDL 0] ? "true" : "false"}]
solution file add $here/firmware/@PROJECT@.cpp
solution file add $here/@PROJECT@_test.cpp -exclude true
# Arrays are registers up to this size: a pipeline reads all their elements at once.
directive set -MEM_MAP_THRESHOLD 32769
# The sources say what is the top (hls_design top) and what a process of its own (hls_design block).
go analyze
go compile

# The library of the part: Catapult lists FPGA parts below its Vivado configuration.
set library [wanted LIBRARY ""]
if {$library eq ""} {
    set places /CONFIG/PARAMETERS/Vivado/PARAMETERS/Xilinx/PARAMETERS/*/PARAMETERS/*/PARAMETERS/@PART@
    set library [lindex [library get $places/LIBRARIES/*/NAME -match glob -ret v] 0]
}
if {$library eq ""} {
    error "Catapult has no library for the part @PART@: name one in LIBRARY"
}
solution library add $library -- -rtlsyntool Vivado -vendor Xilinx -part @PART@
solution library add Xilinx_RAMS
solution library add Xilinx_ROMS
solution library add Xilinx_FIFO
go libraries
directive set -CLOCKS {clk {-CLOCK_PERIOD @CLOCK_PERIOD@}}
go assembly
go architect
go allocate
go extract
