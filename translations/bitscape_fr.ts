<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_US">
<context>
    <name>CompareTable</name>
    <message>
        <source>not measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not measured: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 LUT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not built</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reuse factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sparsity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Design at open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trial %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Check that the file exists and may be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space or choose another disk; nothing was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder you may write to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file may be damaged or of another kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it with a newer Bitscape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that a C++ compiler (g++) is installed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>  (by the model&apos;s quantizer)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiplications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 by weights that are not zero)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reuse factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overflows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 results (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rewritten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be built</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind in hls4ml</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In hardware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantizer (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rewrites</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Graph</name>
    <message>
        <source>%1 b</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be built: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape %1: %2 values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bits of the weights or result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the design&apos;s LUTs (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the design&apos;s DSPs (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overflow: open test data to see it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results that wrapped or saturated (%)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Knobs</name>
    <message numerus="yes">
        <source>%n layers</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: reuse factor %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: strategy %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: sparsity %2 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock %1 ns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IO %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backend %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Origin</name>
    <message>
        <source>measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calibrated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>formula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>extrapolated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured: a report of exactly this says so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibrated: fitted to synthesis results of its kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formula: a rule that needs no fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extrapolated: beyond what was ever compared with a report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Quantities</name>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Squared error to float</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LUT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DSP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BRAM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>18 kbit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>URAM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cycles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Initiation interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Energy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nJ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bits of parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bits of parameters and activations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scalar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured: no interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>90 % interval %1 to %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Scan</name>
    <message>
        <source>Open design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bits fewer: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bits fewer cannot be built</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bits could go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lost with %2 bits fewer (percentage points)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lost with %2 bits fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Float model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open design · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, dotted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 spare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 integer bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bits fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reuse factor %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sparse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUC of each class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUC of class %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width (bits)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Integer bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bits taken off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reuse factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sparsity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All types</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Biases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accumulators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each type alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all layers together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each layer alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each class of layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bitscape::Actions</name>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a model or a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;Folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder written by hls4ml</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;Jet Tagger Example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the bundled jet tagger with its test events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Test &amp;Data…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events with labels to measure accuracy on: npz, npy, csv or h5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;Configuration…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load the knobs from an hls4ml_config.yml</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save model, knobs, data and study as a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as another project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close what is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End Bitscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the last change of a knob</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare With &amp;This Design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show changes against the design as it stands now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare With the Design at &amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show changes against what was opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Evaluate Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the emulator and the estimators once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xport Project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the design as a project for its backend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Check an Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build an exported C simulation here and compare it bit for bit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;Report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What one attaches to a design review: HTML, PDF or CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Calibrate From Reports…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare reports of synthesis tools with the estimates, and let them learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibrate From a &amp;Synthesized Project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the reports of a project&apos;s folder and compare them with its estimates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Explore…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search widths and reuse factors around this design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the search; its trials are kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold the search between two trials, or let it go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;can</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn one knob or two over a range, as the Scan panel says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open St&amp;udy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the trials of a study database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fit Graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;Layer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a layer in the graph by name or kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;All Trials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom the plot out to every trial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset Layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put every panel back to its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the panels show and how to use them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Bitscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version and what this program is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bitscape::CalibrationPanel</name>
    <message>
        <source>Calibration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured beside estimated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reports yet. Drop what Vivado, Vitis, Quartus, oneAPI or Catapult wrote (csynth.xml, .rpt, a project&apos;s folder): estimates learn from it, and what was measured is shown as measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open reports…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above the report, below the estimate and how far off it was: green inside its 90 % interval, red outside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports that cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Reports…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a Synthesized Project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export the Calibration…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show Where It Is Kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open, remove and export reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in use · %2 to add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to the calibration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add %1 to the calibration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in %1, for bitscape-cli too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the calibration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibrations of Bitscape (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bitscape::ChecksPanel</name>
    <message>
        <source>Checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a model to see what will go wrong with it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bitscape::CompareModel</name>
    <message>
        <source>The same in all designs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 property differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 properties differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The others are compared with this one. Right-click a column for more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right-click to compare the others with this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the study %1. Right-click for more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bitscape::ComparePanel</name>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out what is the same in all designs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the design as it stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the pinned design, or the one at open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to compare. Right-click trials in the Pareto plot or its table and choose Compare, or show the open design and the baseline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Designs beside each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfold All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take All Trials Out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy, save and fold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>against %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the Others With This</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load This Design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take It Out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving the comparison</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bitscape::Comparer</name>
    <message>
        <source>Comparing designs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare trial %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bitscape::ComparisonModel</name>
    <message>
        <source>%1 (estimated %2, %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (estimated %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimated: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not used: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no layer)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above: what the report says. Below: what was estimated before, and how far off it was; green inside the 90 % interval, red outside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LUT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DSP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BRAM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bitscape::DesignBar</name>
    <message>
        <source> ns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The FPGA the design is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All values at once (io_parallel) or one after another (io_stream)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The HLS tool chain whose arithmetic is emulated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 LUT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 DSP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock period: %1 MHz</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bitscape::DetailsPanel</name>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts about the layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which parameters of the layer are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Magnitudes (log₂)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Axis of the histogram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Magnitudes in powers of two, as types see them, or values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the plots and the weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the Histogram as %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the Picture as %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the Weights as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a layer to see its weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving the weights</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bitscape::ExploreDialog</name>
    <message>
        <source>%1 combinations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about 10%1 combinations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Objectives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Knobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 knobs, %2; %3 trials. They appear in the Pareto panel as they come.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bitscape::FileFlow</name>
    <message>
        <source>Models and projects (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bitscape projects (*.bitscape)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a model or project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder written by hls4ml</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was written by a synthesis tool: open the model or project it is of first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;One at a time, please:&lt;/b&gt; %1 are of the same kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds trials: open the model they belong to first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds test data: open the model it belongs to first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 is open, but cannot be built:&lt;/b&gt; %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is open: %2 between the file and the hardware.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is open, with a report of its synthesis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is open, with %2 reports of its synthesis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with the estimates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open reports of synthesis tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports (*.xml *.rpt *.js *.ndjson *.txt *.log);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a synthesized project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open test data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test data (*.npz *.npy *.csv *.h5);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hls4ml configuration (*.yml *.yaml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Studies (*.db);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The knobs were changed since the last save.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save them as a project?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the project into a new folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check an exported project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web page (*.html);;PDF (*.pdf);;Table (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Exported %n files to %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Check bit for bit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export is exact: %1 of %2 outputs over %3 events equal the emulator bit for bit (%4).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;The export differs&lt;/b&gt; in %1 of %2 outputs (%3). First: %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bitscape::FloorplanPanel</name>
    <message>
        <source>Floorplan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours: where each layer sits, or how full each clock region is in its fullest resource</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours of the floorplan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wires, zoom and export of the floorplan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Wires Between Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fit (0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place All Layers &amp;Automatically</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as &amp;Constraints (XDC)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SLR crossings: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>schematic: the order of this die&apos;s columns is not published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the floorplan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving the floorplan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bitscape::FloorplanView</name>
    <message>
        <source>Floorplan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The die of the part with the layers on it. Arrow keys select the next layer, plus and minus zoom, zero shows all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The floorplan of the open design appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 LUT, %3 FF, %4 DSP, %5 BRAM18</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, column %2, row %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SLR%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move %1 on the floorplan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place all layers automatically</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bitscape::ForgivingPage</name>
    <message>
        <source>&amp;Search for this score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss that is forgiven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gain that is asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The score takes the place of the objectives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forgiven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for a &amp;rate of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;tress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Designs of the same score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A score needs a metric: open test data first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A design with %1 instead of %2 may lose %3 and scores the same as the open one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bitscape::GraphLegend</name>
    <message>
        <source>What the colours of the graph mean</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bitscape::GraphPanel</name>
    <message>
        <source>Graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer found before (Shift+Return)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next layer found (Return)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LUT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DSP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overflow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the colour and number of a box say: bits of its weights (of its result where it has none), its share of the LUTs or DSPs, or the share of its results that overflowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour of the graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction, zoom and export of the graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Top to Bottom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Left to Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fit (0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Actual Size (1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a layer by name or kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of a layer&apos;s name or kind (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving the graph</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bitscape::GraphView</name>
    <message>
        <source>Graph of the layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys select the layer before or after, Return shows its details; plus and minus zoom, zero shows all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing the graph</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bitscape::ImportPanel</name>
    <message>
        <source>Import report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes between the file and the hardware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed: every layer of the file is built as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the import report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as Text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy and save the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the import report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving the import report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bitscape::JobIndicator</name>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the work in the background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bitscape::KnobLines</name>
    <message>
        <source>Knobs of the front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One line a trial of the front. Drag along an axis to keep the trials that cross it there; click the axis to let all through again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The front&apos;s knobs appear here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trial %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bitscape::LayerModel</name>
    <message>
        <source>auto → </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sparsity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reuse factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for: %1, zero after quantization: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LUT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DSP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BRAM18</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cycles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pJ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sparsity
%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reuse
factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BRAM
18 kbit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency
cycles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overflow
%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Energy
nJ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type of what does not change while the design runs: weights, biases, tables.
Unfold a layer to see every type it has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type of what the layer computes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of weights that are zero. Set it to prune the smallest weights of the layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many times each multiplier is used for one inference: 1 is fastest, more is smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency unrolls the layer; Resource keeps weights in memory and shares multipliers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look-up tables, estimated. The bar is the layer&apos;s share of the design.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiplier blocks, estimated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory blocks of 18 kbit, estimated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock cycles from input to result of the layer, estimated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of results on the test data that did not fit the type: they wrapped (red) or were clipped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dynamic energy of one inference, estimated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auto → %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked: the model was trained with a quantizer, and hls4ml takes its type whatever is set here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auto: hls4ml derives this type from the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This layer of the model needs no hardware.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a layer of the hardware: hls4ml merges it into &apos;%1&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>constant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>computed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open test data to count overflows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 results did not fit the type; %3 small ones became zero.
Results lie between %4 and %5.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bitscape::LayerPanel</name>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All types</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfold every layer to one line a type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 layers, none in the hardware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 layers · %2 parameters · double-click a type, factor or strategy to change it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bitscape::LayerTree</name>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bitscape::MainWindow</name>
    <message>
        <source>Graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pareto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Floorplan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1[*] — Bitscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bitscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>study %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bitscape ended unexpectedly. There is unsaved work of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xplore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing opened yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear This List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Main</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The graph was saved as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is forgotten: the estimates do not know it any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The estimates have learned from 1 report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The estimates have learned from %1 reports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 LUT: %2 before, %3 %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The study %1 answers another question: these trials go to the study %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The study %2 has its %1 trials already. Ask for more, or change what is tried.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search was stopped; the %1 trials of the study %2 are kept. Explore again to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search is done: %1 new trials, %2 in the study %3. Click a point to load it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The manual is not installed beside this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Bitscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;h3&gt;Bitscape %1&lt;/h3&gt;&lt;p&gt;How few bits, multipliers and nanoseconds can a neural network on an FPGA live with before it gets worse?&lt;/p&gt;&lt;p&gt;Emulates hls4ml 1.3.0 bit for bit, without a compile step.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bitscape::ManualWindow</name>
    <message>
        <source>Bitscape: the manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bitscape::MessageBar</name>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bitscape::ObjectivesPage</name>
    <message>
        <source>below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;1st objective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;2nd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;3rd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;4th</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as small as possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit to the part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One limit for each resource of the part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One limit a line, for example
dsp &lt;= 220
latency_ns &lt; 100
lut &lt;= 80%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Constraints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Designs that break one are kept in the study but never on the front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Constraints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The score takes the place of the objectives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A search needs an objective.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as large as possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (the open design has %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (broken by the open design: %1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bitscape::OverlayMenu</name>
    <message>
        <source>Studies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the fronts of other studies, of this model or of others, over this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From Another File…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Study of another model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Studies (*.db *.sqlite);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading trials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the study</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bitscape::ParetoPanel</name>
    <message>
        <source>Pareto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number upwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the trials as a table beside the plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Knobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the knobs behind the front beside the plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No trials yet. A search tries widths and reuse factors for every layer and shows here which designs are worth having.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explore…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which study of the file is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the plot shows, and saving it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 trials · %2 on the front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · %1 break a constraint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · %1 stopped early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · %1 failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 trials, none has both numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark the Knee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shade Where a Constraint Is Broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thinned Front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One point every %1 of the range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load trial %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving the trials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the trials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying trials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the trials</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bitscape::ParetoPlot</name>
    <message>
        <source>Plot of the trials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breaks a constraint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pareto front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Knee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trial %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>breaks a constraint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped early</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bitscape::PrecisionPopup</name>
    <message>
        <source>towards minus infinity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>towards zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nearest, half up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nearest, half to zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nearest, half away from zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nearest, half down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nearest, half to even</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wraps around</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clips at the ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>becomes zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clips, symmetric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 … %2 in steps of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Automatic (hls4ml decides)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Integer bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Si&amp;gned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overflow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Integer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rounding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Overflow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a type: %1. Write it like fixed&lt;16,6&gt; or ufixed&lt;8,0,RND,SAT&gt;.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bitscape::ProfilePanel</name>
    <message>
        <source>Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a model to see where its values lie.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bitscape::ReportModel</name>
    <message>
        <source>HLS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synthesis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Implementation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>totals only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top function %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared with the design of its project, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared with the open design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exactly the open design: its numbers are shown as measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same design was reported before: adding this report replaces the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in it is as in the design: it cannot be added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many layers of the design the report speaks of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the design had come: only estimates of the same stage learn from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bitscape::ReportPanel</name>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a model to see what each layer costs.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bitscape::ResourceBar</name>
    <message>
        <source>Baseline: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bitscape::RewriteModel</name>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hls4ml</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import: between the file and the model. hls4ml: what its passes change before the hardware is built.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bitscape::ScanPanel</name>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrowest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Widest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewest integer bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most integer bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bits taken off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How few bits are enough? A scan turns one knob, or two, over a range and shows what that does to the accuracy and to the cost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the picture or the numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what is turned; without it the picture has all the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curve over the width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curve over integer bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map: width, integer bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sensitivity, ranked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As few as fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Integer bits the types start from; &quot;as few as fit&quot; holds every weight and every result that the test events show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Integer bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Integer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is turned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reuse factor or a sparsity makes a curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each type alone is one of each layer alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped after %1 of %2 points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 points; click one to set the design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the scan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bitscape::ScanPlot</name>
    <message>
        <source>Plot of the scan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bitscape::ScoreView</name>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open test data…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without test data only the estimates are known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured by the vendor&apos;s tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timing and energy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes on the design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The evaluation was cancelled: these numbers are of an earlier design. F5 evaluates again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no design: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>% of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>against the pinned design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>against the design at open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cycles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured, %1 (%2): %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the project as it was synthesized, from:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This data does not say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No test data is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions that equal the float model&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured on %1 events of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baseline: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to note.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bitscape::SearchBar</name>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the search; its trials are kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold the search between two trials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 trials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on the front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hypervolume %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stopped early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 break a constraint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bitscape::SearchPage</name>
    <message>
        <source>Random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quasi-random (Sobol)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Genetic (NSGA-II)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Particle swarm (NSPSO)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parzen estimators (TPE)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greedy bit trimming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every knob by chance and independent of the others. Knows nothing, assumes nothing: what the others have to beat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every combination once, in order. Right where there are few: tie layers or take steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spread evenly over the space, with neither gaps nor heaps. A good first look.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crosses and mutates the best fronts so far, generation by generation. Strong with some hundred trials and more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A swarm that flies towards the least crowded part of the front. An alternative to the genetic one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learns which values good trials have in common. Strong with few trials.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts from wide types and takes off the bit that costs least, step by step. Quick to a sensible front.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop &amp;hopeless designs early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the open design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the open design and the front shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A design is first judged by its cost, then on some events, then on more; it is left when it surely cannot reach the front. What is on the front has always seen every event.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first look at </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events of the first look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed tries the same designs, whatever the number of threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every trial is stored here at once; a study that exists is continued. A database&apos;s URL (postgresql://…) is shared with others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>named after the objectives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sampler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Trials in total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start &amp;from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Th&amp;reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Study file or &amp;URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Study &amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the study file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Study file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Studies (*.db)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trials need a file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bitscape::SpacePage</name>
    <message>
        <source>&amp;Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Res&amp;ults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Biases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Accumulators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ta&amp;bles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reuse &amp;factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strate&amp;gy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency or Resource, for each layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sp&amp;arsity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of weights set to zero, in steps of 10 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Integer bits from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A knob of its own beside the width; otherwise integer bits stay as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one width for all types of a layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrowest type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Widest type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step of the width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewest integer bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most integer bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest reuse factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest sparsity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each layer on its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all layers of a class together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all layers together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers that may change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Types of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Widths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in steps of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sa&amp;ve…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read knobs and choices from a YAML file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the knobs and choices as a YAML file, to edit or to use on the command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>YAML (*.yml *.yaml);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>YAML (*.yml *.yaml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The narrowest type is wider than the widest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fewest integer bits are more than the most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left to try.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bitscape::StartPage</name>
    <message>
        <source>Bitscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How few bits, multipliers and nanoseconds can your network live with before it gets worse?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the jet tagger example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a model or project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder written by hls4ml…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or drop files here: a model (Keras, QKeras, HGQ2, ONNX, QONNX), a .bitscape project, a folder with hls4ml_config.yml; with it test data, a configuration, a study.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (not there any more)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget the recent files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bitscape::TrialModel</name>
    <message>
        <source>complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>breaks a constraint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading trials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the trials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trial %1, evaluated in %2 ms. Double-click loads it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bitscape::TrialView</name>
    <message>
        <source>Trials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: a knob or its value, such as fc1.weight=fixed&lt;6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter of the trials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the trials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break a constraint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen area ✕</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only trials inside the area that was drawn in the plot; press to show all again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load trial %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 trials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bitscape::WeightHistogram</name>
    <message>
        <source>Histogram of the weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Negative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Positive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resolution %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>largest %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Magnitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smallest %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Magnitudes %1 to %2: %3 negative, %4 positive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values %1 to %2: %3 weights</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bitscape::WeightMatrix</name>
    <message>
        <source>Picture of the weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zero as trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pruned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rounded to zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, trained %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 more: largest %3, %4 zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, none is zero</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bitscape::session::Autosave</name>
    <message>
        <source>Saving a copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bitscape::session::Calibrator</name>
    <message>
        <source>Read what your reports say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to the calibration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the report back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting the calibration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the calibration</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bitscape::session::Explorer</name>
    <message>
        <source>Explore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exploring</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bitscape::session::ExportRunner</name>
    <message>
        <source>Exporting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the export</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bitscape::session::Scanner</name>
    <message>
        <source>Scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scanning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan: %1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bitscape::session::Session</name>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading test data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open test data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read what your reports say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading trials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load trial %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading trial %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
