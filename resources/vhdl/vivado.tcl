# vivado -mode batch -source synth/vivado.tcl   in the project's folder: out of context, reports beside this file.
create_project -in_memory -part @PART@
read_vhdl [glob rtl/*.vhd]
read_xdc synth/clock.xdc
synth_design -top @PROJECT@ -part @PART@ -mode out_of_context -flatten_hierarchy rebuilt
report_utilization -file synth/vivado_synth_utilization.rpt
opt_design
place_design
route_design
report_utilization -file synth/vivado_impl_utilization.rpt
report_timing_summary -file synth/vivado_impl_timing.rpt
