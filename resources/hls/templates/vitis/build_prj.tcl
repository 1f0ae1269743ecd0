# Drives Vitis HLS through this project:   vitis_hls -f build_prj.tcl "csim=1 synth=1 cosim=0"
# (Vitis 2024.1 and later:                 vitis-run --mode hls --tcl build_prj.tcl)
# What belongs to this project alone (names, part, clock) is in project.tcl.

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

set test_data [file join $here tb_data]

if {$step(reset)} {
    open_project -reset ${project_name}_prj
} else {
    open_project ${project_name}_prj
}
set_top $project_name
set design_flags "-std=c++14"
add_files [file join firmware ${project_name}.cpp] -cflags $design_flags
add_files -tb ${project_name}_test.cpp -cflags $design_flags
add_files -tb tb_data

if {$step(reset)} {
    open_solution -reset solution1 -flow_target vivado
} else {
    open_solution solution1 -flow_target vivado
}
set_part $part
create_clock -period $clock_period -name default
set_clock_uncertainty $clock_uncertainty default
config_compile -name_max_length 80
config_schedule -enable_dsp_full_reg=false

if {$step(csim)} {
    timed "C simulation" {
        csim_design -argv "$test_data [file join $test_data csim_results.log]"
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
        cosim_design -argv "$test_data [file join $test_data rtl_cosim_results.log]"
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
