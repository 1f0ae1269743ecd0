# Drives Catapult through this project:   catapult -shell -f build_prj.tcl
set here [file dirname [file normalize [info script]]]
cd $here

project new -name @PROJECT@_prj
solution options set /Input/CppStandard c++11
solution file add firmware/@PROJECT@.cpp
solution file add @PROJECT@_test.cpp -exclude true

go new
directive set -DESIGN_HIERARCHY @PROJECT@
directive set -CLOCKS {clk {-CLOCK_PERIOD @CLOCK_PERIOD@}}
go compile
go libraries
go assembly
go architect
go extract
