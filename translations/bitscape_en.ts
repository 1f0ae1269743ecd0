<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>Checks</name>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hints</source>
        <translation>
            <numerusform>%n hint</numerusform>
            <numerusform>%n hints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Knobs</name>
    <message numerus="yes">
        <source>%n layers</source>
        <translation>
            <numerusform>%n layer</numerusform>
            <numerusform>%n layers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitscape::ChecksPanel</name>
    <message numerus="yes">
        <source>&amp;Show %n Hidden</source>
        <translation>
            <numerusform>&amp;Show %n Hidden</numerusform>
            <numerusform>&amp;Show %n Hidden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <translation>
            <numerusform>%n hidden</numerusform>
            <numerusform>%n hidden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitscape::ErrorPlot</name>
    <message numerus="yes">
        <source>%1, %n events</source>
        <translation>
            <numerusform>%1, %n event</numerusform>
            <numerusform>%1, %n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitscape::ExportDialog</name>
    <message numerus="yes">
        <source>%n files written. Building the C simulation…</source>
        <translation>
            <numerusform>%n file written. Building the C simulation…</numerusform>
            <numerusform>%n files written. Building the C simulation…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files written to %1.</source>
        <translation>
            <numerusform>%n file written to %1.</numerusform>
            <numerusform>%n files written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitscape::FileFlow</name>
    <message numerus="yes">
        <source>Exported %n files to %1.</source>
        <translation>
            <numerusform>Exported %n file to %1.</numerusform>
            <numerusform>Exported %n files to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitscape::LayerTree</name>
    <message numerus="yes">
        <source>and %n more selected</source>
        <translation>
            <numerusform>and %n more selected</numerusform>
            <numerusform>and %n more selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitscape::MainWindow</name>
    <message numerus="yes">
        <source>The estimates have learned from %n reports.</source>
        <translation>
            <numerusform>The estimates have learned from %n report.</numerusform>
            <numerusform>The estimates have learned from %n reports.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitscape::PartDialog</name>
    <message numerus="yes">
        <source>%n part(s) imported</source>
        <translation>
            <numerusform>%n part imported</numerusform>
            <numerusform>%n parts imported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitscape::ProfilePanel</name>
    <message numerus="yes">
        <source>Fit %n tensors</source>
        <translation>
            <numerusform>Fit %n tensor</numerusform>
            <numerusform>Fit %n tensors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitscape::ResourceModel</name>
    <message numerus="yes">
        <source>%1, %n value(s)</source>
        <translation>
            <numerusform>%1, %n value</numerusform>
            <numerusform>%1, %n values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitscape::RooflinePlot</name>
    <message numerus="yes">
        <source>Peak at %1 bits</source>
        <translation>
            <numerusform>Peak at %1 bit</numerusform>
            <numerusform>Peak at %1 bits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitscape::TreeDrawing</name>
    <message numerus="yes">
        <source>%n more splits</source>
        <translation>
            <numerusform>%n more split</numerusform>
            <numerusform>%n more splits</numerusform>
        </translation>
    </message>
</context>
</TS>
