# Project-specific values, read by build_prj.tcl and vivado_synth.tcl.
set project_name "@PROJECT@"
set part "@PART@"
set clock_period @CLOCK_PERIOD@
set clock_uncertainty @CLOCK_UNCERTAINTY@
set version "1.0.0"
