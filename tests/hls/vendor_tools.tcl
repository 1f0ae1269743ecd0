# Runs a script of an exported project as vivado_hls, vitis_hls or vivado would, with commands that only say that they were
# called: tclsh vendor_tools.tcl LOG SCRIPT [arguments]. A command that the tools do not have is an error.
set log [open [lindex $argv 0] w]
set script [lindex $argv 1]
set argv [lrange $argv 2 end]

set hls_commands {open_project set_top add_files open_solution set_part create_clock set_clock_uncertainty config_compile
    config_schedule config_dataflow config_interface csim_design csynth_design cosim_design export_design}
set vivado_commands {create_project set_property update_ip_catalog create_bd_design create_bd_cell apply_bd_automation
    connect_bd_intf_net connect_bd_net assign_bd_address validate_bd_design save_bd_design make_wrapper
    update_compile_order launch_runs wait_on_run open_run report_utilization report_timing_summary report_power
    get_ipdefs get_bd_cells get_bd_pins get_bd_intf_pins get_files get_runs get_property get_board_parts current_project
    current_fileset add_files read_xdc synth_design opt_design}

proc note {words} {
    puts $::log $words
    flush $::log
}
foreach command [lsort -unique [concat $hls_commands $vivado_commands]] {
    proc $command {args} [format {
        note [concat %1$s $args]
        return [answer_%1$s {*}$args]
    } $command]
    proc answer_$command {args} {
        return [lindex $args end]
    }
}

# What scripts look at.
proc answer_get_ipdefs {args} {
    regexp {NAME == (\w+)} $args whole name
    return [list xilinx.com:ip:$name:1.0 xilinx.com:ip:$name:1.10 xilinx.com:ip:$name:1.9]
}
proc answer_get_bd_intf_pins {args} {
    if {[regexp {MODE == (\w+) && VLNV =~ \*:(\w+)_rtl} $args whole mode kind]} {
        return [expr {$mode eq "Master" && $kind eq "aximm" ? "net/m_axi_gmem0 net/m_axi_gmem1" : "net/${mode}_$kind"}]
    }
    return [lindex $args end]
}
proc answer_get_board_parts {args} {
    return $::board_parts
}
proc answer_get_property {name args} {
    switch $name {
        PROGRESS { return 100% }
        STATS.WNS { return 0.25 }
        DIRECTORY {
            file mkdir accelerator/build/impl_1
            close [open accelerator/build/impl_1/board_wrapper.bit w]
            return accelerator/build/impl_1
        }
    }
    error "no property $name"
}
proc answer_csim_design {flag arguments} {
    if {[llength $arguments] != 2} {
        error "two arguments expected: $arguments"
    }
    file copy -force tb_data/expected_outputs.dat [regsub {^(\.\./){4}} [lindex $arguments 1] {}]
}
proc answer_export_design {args} {
    file mkdir [file join ${::project_name}_prj solution1 impl ip]
}
set board_parts {}

rename exit real_exit
proc exit {{code 0}} {
    note "exit $code"
    real_exit $code
}
source $script
