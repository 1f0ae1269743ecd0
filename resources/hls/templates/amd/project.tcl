# Project-specific values, read by build_prj.tcl and vivado_synth.tcl.
set project_name "@PROJECT@"
set top_function "@TOP_FUNCTION@"
set sources [list @SOURCES@]
set part "@PART@"
set clock_period @CLOCK_PERIOD@
set clock_uncertainty @CLOCK_UNCERTAINTY@
set version "1.0.0"

# Options of @TOOL@.
set design_flags "-std=@CXX_STANDARD@"
set solution_options [list @SOLUTION_OPTIONS@]
set schedule_options [list @SCHEDULE_OPTIONS@]
