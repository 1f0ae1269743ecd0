# Logic synthesis of the generated Verilog alone, for resource numbers after optimisation:
#   vivado -mode batch -source vivado_synth.tcl
set here [file dirname [file normalize [info script]]]
cd $here
source project.tcl

add_files ${project_name}_prj/solution1/syn/verilog
if {[file exists constraints/floorplan.xdc]} {
    read_xdc constraints/floorplan.xdc
}
synth_design -top $top_function -part $part -mode out_of_context
opt_design
report_utilization -file vivado_synth.rpt
report_utilization -hierarchical -file vivado_synth_hierarchy.rpt
