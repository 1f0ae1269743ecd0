# Drives @TOOL@ through this project:
#   @COMMAND@ "csim=1 synth=1 cosim=0"@COMMAND_NOTE@
# What belongs to this project alone (names, part, clock, the tool's options) is in project.tcl.

set here [file dirname [file normalize [info script]]]
cd $here
source project.tcl

# Every step is a switch; "name=0" or "name=1" in the arguments sets it.
array set step {
    reset  1
    csim   1
    synth  1
    cosim  0
    compare 0
    export 0
    vsynth 0
}
foreach argument [split [join $::argv " "]] {
    if {[regexp {^(\w+)=([01])$} $argument whole name value] && [info exists step($name)]} {
        set step($name) $value
    }
}

# Runs one step, tells how long it took.
proc timed {title body} {
    puts "== $title"
    set begin [clock seconds]
    uplevel 1 $body
    puts "== $title: [expr {[clock seconds] - $begin}] s"
}

proc contents {path} {
    set file [open $path r]
    set text [read $file]
    close $file
    return $text
}

# True if both files exist and hold the same text.
proc same_text {first second} {
    if {![file exists $first] || ![file exists $second]} {
        return 0
    }
    return [string equal [contents $first] [contents $second]]
}

# What the test bench gets. The tools run it four folders below the project and cut its arguments at spaces.
set test_data [file join $here tb_data]
set argument [expr {[string first " " $here] < 0 ? $test_data : "../../../../tb_data"}]

set reset [expr {$step(reset) ? "-reset" : ""}]
open_project {*}$reset ${project_name}_prj
set_top $top_function
foreach source $sources {
    add_files $source -cflags $design_flags
}
add_files -tb ${project_name}_test.cpp -cflags $design_flags
add_files -tb tb_data

open_solution {*}$reset solution1 {*}$solution_options
set_part $part
create_clock -period $clock_period -name default
set_clock_uncertainty $clock_uncertainty default
config_compile -name_max_length 80
foreach option $schedule_options {
    config_schedule $option
}

if {$step(csim)} {
    timed "C simulation" {
        csim_design -argv "$argument $argument/csim_results.log"
    }
    if {[same_text [file join $test_data expected_outputs.dat] [file join $test_data csim_results.log]]} {
        puts "== C simulation equals Bitscape's emulation, bit for bit"
    } else {
        puts "ERROR: tb_data/csim_results.log differs from tb_data/expected_outputs.dat"
        exit 1
    }
}

if {$step(synth)} {
    timed "C synthesis" { csynth_design }
}

if {$step(cosim)} {
    timed "C/RTL co-simulation" {
        cosim_design -argv "$argument $argument/rtl_cosim_results.log"
    }
    set step(compare) 1
}

if {$step(compare)} {
    if {[same_text [file join $test_data expected_outputs.dat] [file join $test_data rtl_cosim_results.log]]} {
        puts "== RTL simulation equals Bitscape's emulation, bit for bit"
    } else {
        puts "ERROR: tb_data/rtl_cosim_results.log differs from tb_data/expected_outputs.dat"
        exit 1
    }
}

if {$step(export)} {
    timed "IP export" { export_design -format ip_catalog -version $version }
}

if {$step(vsynth)} {
    set verilog [file join ${project_name}_prj solution1 syn verilog]
    if {![file isdirectory $verilog]} {
        puts "ERROR: $verilog is missing: run with synth=1 first"
        exit 1
    }
    timed "Vivado synthesis" { exec vivado -mode batch -source vivado_synth.tcl >@ stdout }
}

exit
