# From the exported IP to a bitstream for the @BOARD@:
#   vivado -mode batch -source accelerator/block_design.tcl
# Leaves @PROJECT@.bit, @PROJECT@.hwh and the reports in accelerator/out. What belongs to the board is in board.tcl.

set here [file dirname [file normalize [info script]]]
cd [file dirname $here]
source project.tcl
source [file join $here board.tcl]

set ip_folder [file join ${project_name}_prj solution1 impl ip]
if {![file isdirectory $ip_folder]} {
    puts "ERROR: $ip_folder is missing: run build_prj.tcl with synth=1 export=1 first"
    exit 1
}

# The newest version of an IP in the catalogue.
proc newest {name} {
    set found [lsort -dictionary [get_ipdefs -all -filter "NAME == $name"]]
    if {[llength $found] == 0} {
        puts "ERROR: this Vivado has no IP called $name"
        exit 1
    }
    return [lindex $found end]
}

proc add_cell {name ip settings} {
    set cell [create_bd_cell -type ip -vlnv [newest $ip] $name]
    set properties {}
    foreach {key value} $settings {
        lappend properties CONFIG.$key $value
    }
    if {[llength $properties] > 0} {
        set_property -dict $properties $cell
    }
    return $cell
}

# Bus interfaces of the network by what they are, whatever the tool has called them.
proc buses_of {cell mode kind} {
    return [get_bd_intf_pins -of_objects [get_bd_cells $cell] -filter "MODE == $mode && VLNV =~ *:${kind}_rtl:*"]
}

proc connect_bus {from to} {
    connect_bd_intf_net [get_bd_intf_pins $from] [get_bd_intf_pins $to]
}

proc connect_clock {pins} {
    global clock_pin
    foreach pin $pins {
        connect_bd_net [get_bd_pins ps/$clock_pin] [get_bd_pins $pin]
    }
}

proc connect_reset {pins} {
    foreach pin $pins {
        connect_bd_net [get_bd_pins reset/peripheral_aresetn] [get_bd_pins $pin]
    }
}

# Several masters on one slave of the processing system, or one of its masters on several slaves.
proc add_bus {name masters slaves} {
    add_cell $name smartconnect [list NUM_SI [llength $masters] NUM_MI [llength $slaves]]
    set number 0
    foreach master $masters {
        connect_bus $master $name/[format "S%02d_AXI" $number]
        incr number
    }
    set number 0
    foreach slave $slaves {
        connect_bus $name/[format "M%02d_AXI" $number] $slave
        incr number
    }
    connect_clock $name/aclk
    connect_reset $name/aresetn
}

create_project -force ${project_name}_board [file join $here build] -part $part
# Board files set up the processing system. Without them (PYNQ images set it up themselves) the IP's own settings stay.
set board_files [get_board_parts -quiet -latest_file_version "[join [lrange [split $board_part :] 0 2] :]:*"]
set has_board_files [expr {[llength $board_files] > 0}]
if {$has_board_files} {
    set_property board_part [lindex $board_files 0] [current_project]
} else {
    puts "WARNING: no board files for $board_part: the processing system keeps its default settings"
}
set_property ip_repo_paths $ip_folder [current_project]
update_ip_catalog

create_bd_design board
add_cell ps $ps_ip {}
set preset [list apply_board_preset $has_board_files]
if {$ps_external ne ""} {
    lappend preset make_external $ps_external
}
apply_bd_automation -rule xilinx.com:bd_rule:$ps_ip -config $preset [get_bd_cells ps]
set properties [list CONFIG.$clock_property $clock_mhz]
foreach {key value} $ps_settings {
    lappend properties CONFIG.$key $value
}
set_property -dict $properties [get_bd_cells ps]

add_cell reset proc_sys_reset {}
connect_clock reset/slowest_sync_clk
connect_bd_net [get_bd_pins ps/$reset_pin] [get_bd_pins reset/ext_reset_in]

add_cell net $top_function {}
connect_clock net/ap_clk
connect_reset net/ap_rst_n

switch $interface {
    axi_stream {
        set memory_bits [expr {max(32, $input_bits, $output_bits)}]
        add_cell dma axi_dma [list c_include_sg 0 c_sg_length_width 26 \
            c_m_axi_mm2s_data_width $memory_bits c_m_axis_mm2s_tdata_width $input_bits \
            c_m_axi_s2mm_data_width $memory_bits]
        connect_clock {dma/s_axi_lite_aclk dma/m_axi_mm2s_aclk dma/m_axi_s2mm_aclk}
        connect_reset dma/axi_resetn
        connect_bus dma/M_AXIS_MM2S [buses_of net Slave axis]
        connect_bus [buses_of net Master axis] dma/S_AXIS_S2MM
        add_bus control_bus ps/$control_port dma/S_AXI_LITE
        add_bus memory_bus {dma/M_AXI_MM2S dma/M_AXI_S2MM} ps/$memory_port
    }
    axi_master {
        add_bus control_bus ps/$control_port [buses_of net Slave aximm]
        add_bus memory_bus [buses_of net Master aximm] ps/$memory_port
    }
    axi_lite {
        add_bus control_bus ps/$control_port [buses_of net Slave aximm]
    }
}

foreach pin $port_clocks {
    connect_clock ps/$pin
}

assign_bd_address
validate_bd_design
save_bd_design

set design_file [get_files board.bd]
make_wrapper -files $design_file -top -import
set_property top board_wrapper [current_fileset]
update_compile_order -fileset sources_1
launch_runs impl_1 -to_step write_bitstream -jobs 4
wait_on_run impl_1
if {[get_property PROGRESS [get_runs impl_1]] ne "100%"} {
    puts "ERROR: the implementation failed: see accelerator/build"
    exit 1
}

set out [file join $here out]
file mkdir $out
open_run impl_1
report_utilization -file [file join $out utilization.rpt]
report_utilization -hierarchical -file [file join $out utilization_hierarchy.rpt]
report_timing_summary -file [file join $out timing.rpt]
report_power -file [file join $out power.rpt]

set run [get_property DIRECTORY [get_runs impl_1]]
file copy -force [file join $run board_wrapper.bit] [file join $out ${project_name}.bit]
# Vivado keeps the hardware handoff under .gen (since 2020.2) or .srcs.
foreach kind {gen srcs} {
    set handoff [file join $here build ${project_name}_board.$kind sources_1 bd board hw_handoff board.hwh]
    if {[file exists $handoff]} {
        file copy -force $handoff [file join $out ${project_name}.hwh]
    }
}
set slack [get_property STATS.WNS [get_runs impl_1]]
puts "== accelerator/out/${project_name}.bit, worst slack $slack ns at $clock_mhz MHz"
if {$slack < 0} {
    puts "WARNING: timing is not met: a longer ClockPeriod, or a larger reuse factor, may help"
}
exit
