<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
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
</TS>
