<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
<context>
    <name>Checks</name>
    <message>
        <source>problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>hint</source>
        <translation>Hinweis</translation>
    </message>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%n Problem</numerusform>
            <numerusform>%n Probleme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hints</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>Inputs outside their type</source>
        <translation>Eingänge außerhalb ihres Typs</translation>
    </message>
    <message>
        <source>Sums outside the accumulator</source>
        <translation>Summen außerhalb des Akkumulators</translation>
    </message>
    <message>
        <source>Results outside their type</source>
        <translation>Ergebnisse außerhalb ihres Typs</translation>
    </message>
    <message>
        <source>Weights outside their type</source>
        <translation>Gewichte außerhalb ihres Typs</translation>
    </message>
    <message>
        <source>Decisions lost in the softmax</source>
        <translation>Im Softmax verlorene Entscheidungen</translation>
    </message>
    <message>
        <source>Layers without weights</source>
        <translation>Schichten ohne Gewichte</translation>
    </message>
    <message>
        <source>Layers that give only zeros</source>
        <translation>Schichten, die nur Nullen geben</translation>
    </message>
    <message>
        <source>Too large for the part</source>
        <translation>Zu groß für den Baustein</translation>
    </message>
    <message>
        <source>Loops too large to unroll</source>
        <translation>Schleifen zu groß zum Ausrollen</translation>
    </message>
    <message>
        <source>Tensors too large for registers</source>
        <translation>Tensoren zu groß für Register</translation>
    </message>
    <message>
        <source>Settings without effect</source>
        <translation>Einstellungen ohne Wirkung</translation>
    </message>
    <message>
        <source>Types other than trained</source>
        <translation>Andere Typen als trainiert</translation>
    </message>
    <message>
        <source>Reuse factors that are snapped</source>
        <translation>Angepasste Reuse-Faktoren</translation>
    </message>
    <message>
        <source>Weights below the step of their type</source>
        <translation>Gewichte unter der Schrittweite ihres Typs</translation>
    </message>
    <message>
        <source>Results below the step of their type</source>
        <translation>Ergebnisse unter der Schrittweite ihres Typs</translation>
    </message>
    <message>
        <source>Tables with too large steps</source>
        <translation>Tabellen mit zu großen Schritten</translation>
    </message>
    <message>
        <source>One layer slower than the others</source>
        <translation>Eine Schicht langsamer als die anderen</translation>
    </message>
    <message>
        <source>More than one super logic region</source>
        <translation>Mehr als eine Super Logic Region</translation>
    </message>
    <message>
        <source>Streams where none are needed</source>
        <translation>Streams, wo keine nötig sind</translation>
    </message>
    <message>
        <source>Bits that cost another DSP</source>
        <translation>Bits, die einen weiteren DSP kosten</translation>
    </message>
    <message>
        <source>Results finer than their table</source>
        <translation>Ergebnisse feiner als ihre Tabelle</translation>
    </message>
    <message>
        <source>Estimates outside their rows</source>
        <translation>Schätzungen außerhalb ihrer Daten</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>%1 of %2 events: sums reach %3 .. %4, the accumulator %5 holds %6 (events %7)</source>
        <translation>%1 von %2 Ereignissen: Summen reichen von %3 .. %4, der Akkumulator %5 fasst %6 (Ereignisse %7)</translation>
    </message>
    <message>
        <source>A sum that wraps around has the wrong size and most often the wrong sign.</source>
        <translation>Eine überlaufende Summe hat die falsche Größe und meist das falsche Vorzeichen.</translation>
    </message>
    <message>
        <source>A sum that is clipped on the way depends on the order of its products.</source>
        <translation>Eine unterwegs begrenzte Summe hängt von der Reihenfolge ihrer Produkte ab.</translation>
    </message>
    <message>
        <source>Sums and decisions were not looked at: %1</source>
        <translation>Summen und Entscheidungen wurden nicht angesehen: %1</translation>
    </message>
    <message>
        <source>A layer of this design cannot be run with more room.</source>
        <translation>Eine Schicht dieses Entwurfs kann nicht mit mehr Raum gerechnet werden.</translation>
    </message>
    <message>
        <source>Configured as %1, trained with a quantizer of %2</source>
        <translation>Eingestellt als %1, trainiert mit einem Quantisierer von %2</translation>
    </message>
    <message>
        <source>Configured as %1, but the model&apos;s quantizer decides: %2 is built</source>
        <translation>Eingestellt als %1, aber der Quantisierer des Modells entscheidet: gebaut wird %2</translation>
    </message>
    <message>
        <source>The model learned with the steps and the limits of its quantizer.</source>
        <translation>Das Modell lernte mit den Schritten und Grenzen seines Quantisierers.</translation>
    </message>
    <message>
        <source>hls4ml ignores this setting: turning it changes nothing.</source>
        <translation>hls4ml übergeht diese Einstellung: sie zu drehen ändert nichts.</translation>
    </message>
    <message>
        <source>%1: %2 as trained</source>
        <translation>%1: %2 wie trainiert</translation>
    </message>
    <message>
        <source>Estimates of %1 of %2 layers lie outside the synthesis rows they were fitted to: %3</source>
        <translation>Schätzungen für %1 von %2 Schichten liegen außerhalb der Synthesedaten, an die sie angepasst wurden: %3</translation>
    </message>
    <message>
        <source>Their intervals are wide; a synthesis report of your own narrows them.</source>
        <translation>Ihre Intervalle sind weit; ein eigener Synthesebericht macht sie enger.</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>%1 of %2 events come out otherwise with room for the sums inside: %3 holds %4 (events %5)</source>
        <translation>%1 von %2 Ereignissen gehen anders aus, wenn die Summen im Inneren Platz haben: %3 fasst %4 (Ereignisse %5)</translation>
    </message>
    <message>
        <source>A sum that does not fit changes what the layer gives.</source>
        <translation>Eine Summe, die nicht passt, ändert, was die Schicht gibt.</translation>
    </message>
    <message>
        <source>It alone sets the initiation interval of %1 cycles, the others need %2; reuse factor %3 instead of %4 gives %5 cycles for %6 more LUT and %7 more DSP</source>
        <translation>Sie allein bestimmt das Initiierungsintervall von %1 Takten, die anderen brauchen %2; Reuse-Faktor %3 statt %4 ergibt %5 Takte für %6 LUT und %7 DSP mehr</translation>
    </message>
    <message>
        <source>All other layers wait for the slowest one with every event.</source>
        <translation>Alle anderen Schichten warten bei jedem Ereignis auf die langsamste.</translation>
    </message>
    <message>
        <source>%1: reuse factor %2</source>
        <translation>%1: Reuse-Faktor %2</translation>
    </message>
    <message>
        <source>%1 %2 are needed, %3 has %4: %5 % too many</source>
        <translation>%1 %2 werden gebraucht, %3 hat %4: %5 % zu viel</translation>
    </message>
    <message>
        <source>Placement will fail on this part.</source>
        <translation>Die Platzierung wird auf diesem Baustein scheitern.</translation>
    </message>
    <message>
        <source>%1 %2 are estimated, up to %3 with 90 % confidence: more than the %4 of %5</source>
        <translation>%1 %2 sind geschätzt, mit 90 % Sicherheit bis %3: mehr als die %4 von %5</translation>
    </message>
    <message>
        <source>It fits by the estimate, but not surely: a synthesis report of yours narrows it.</source>
        <translation>Nach der Schätzung passt es, aber nicht sicher: ein eigener Synthesebericht engt es ein.</translation>
    </message>
    <message>
        <source>Part %1, the smallest that fits</source>
        <translation>Baustein %1, der kleinste, der passt</translation>
    </message>
    <message>
        <source>%1 %2 are needed; one of the %3 super logic regions of %4 has %5</source>
        <translation>%1 %2 werden gebraucht; eine der %3 Super Logic Regions von %4 hat %5</translation>
    </message>
    <message>
        <source>Wires between the regions are few and slow: timing is hard to close.</source>
        <translation>Leitungen zwischen den Regionen sind wenige und langsam: das Timing ist schwer zu schließen.</translation>
    </message>
    <message>
        <source>A product of %1 and %2 bits takes %3 DSP (%4 x %5 each); %6 bits less would save %7 DSP</source>
        <translation>Ein Produkt aus %1 und %2 Bits braucht %3 DSP (je %4 x %5); %6 Bits weniger sparen %7 DSP</translation>
    </message>
    <message>
        <source>Past the width of a multiplier every product costs another one.</source>
        <translation>Jenseits der Breite eines Multiplizierers kostet jedes Produkt einen weiteren.</translation>
    </message>
    <message>
        <source>Values outside wrap around to the other end of the range: their sign turns and what follows is noise.</source>
        <translation>Werte außerhalb laufen zum anderen Ende des Bereichs über: ihr Vorzeichen kippt, und was folgt, ist Rauschen.</translation>
    </message>
    <message>
        <source>Values outside are clipped, so the model sees less of the large ones than it was trained with.</source>
        <translation>Werte außerhalb werden begrenzt; das Modell sieht von den großen weniger als beim Training.</translation>
    </message>
    <message>
        <source>%1 of %2 events: results reach %3 .. %4, %5 holds %6 (events %7)</source>
        <translation>%1 von %2 Ereignissen: Ergebnisse reichen von %3 .. %4, %5 fasst %6 (Ereignisse %7)</translation>
    </message>
    <message>
        <source>All %1 results are zero: they are smaller than the step %2 of %3</source>
        <translation>Alle %1 Ergebnisse sind null: sie sind kleiner als die Schrittweite %2 von %3</translation>
    </message>
    <message>
        <source>%1 % of the results are smaller than the step %2 of %3 and become zero</source>
        <translation>%1 % der Ergebnisse sind kleiner als die Schrittweite %2 von %3 und werden null</translation>
    </message>
    <message>
        <source>Nothing of the event gets past this layer.</source>
        <translation>Nichts vom Ereignis kommt an dieser Schicht vorbei.</translation>
    </message>
    <message>
        <source>Small values are information that the layers behind do not get.</source>
        <translation>Kleine Werte sind Information, die den Schichten dahinter fehlt.</translation>
    </message>
    <message>
        <source>%1 of %2 results do not fit %3 (%4)</source>
        <translation>%1 von %2 Ergebnissen passen nicht in %3 (%4)</translation>
    </message>
    <message>
        <source>All %1 results are zero</source>
        <translation>Alle %1 Ergebnisse sind null</translation>
    </message>
    <message>
        <source>%1 of %2 events: inputs reach %3 .. %4, %5 holds %6 (events %7)</source>
        <translation>%1 von %2 Ereignissen: Eingänge reichen von %3 .. %4, %5 fasst %6 (Ereignisse %7)</translation>
    </message>
    <message>
        <source>%1: tables of %2 entries</source>
        <translation>%1: Tabellen mit %2 Einträgen</translation>
    </message>
    <message>
        <source>%1: narrower inputs, tables of %2 entries</source>
        <translation>%1: schmalere Eingänge, Tabellen mit %2 Einträgen</translation>
    </message>
    <message>
        <source>%1: tables of %2 entries, %3 more fraction bits</source>
        <translation>%1: Tabellen mit %2 Einträgen, %3 Nachkommabits mehr</translation>
    </message>
    <message>
        <source>%1: narrower inputs, tables of %2 entries, %3 more fraction bits</source>
        <translation>%1: schmalere Eingänge, Tabellen mit %2 Einträgen, %3 Nachkommabits mehr</translation>
    </message>
    <message>
        <source>%1: stable implementation</source>
        <translation>%1: stabile Implementierung</translation>
    </message>
    <message>
        <source>%1 of %2 events are decided otherwise behind the tables (%3, %4 entries; events %5)</source>
        <translation>%1 von %2 Ereignissen werden hinter den Tabellen anders entschieden (%3, %4 Einträge; Ereignisse %5)</translation>
    </message>
    <message>
        <source>The largest sum before the softmax is not the largest result: the accuracy is lost in the last layer.</source>
        <translation>Die größte Summe vor dem Softmax ist nicht das größte Ergebnis: die Genauigkeit geht in der letzten Schicht verloren.</translation>
    </message>
    <message>
        <source>%1: strategy Resource, reuse factor %2</source>
        <translation>%1: Strategie Resource, Reuse-Faktor %2</translation>
    </message>
    <message>
        <source>%1 x %2 products with reuse factor %3 make a loop of %4 to unroll; the tools stop at %5</source>
        <translation>%1 x %2 Produkte mit Reuse-Faktor %3 ergeben eine auszurollende Schleife von %4; die Werkzeuge hören bei %5 auf</translation>
    </message>
    <message>
        <source>HLS ends with an error (&quot;Stop unrolling loop&quot;) after a long time.</source>
        <translation>HLS endet nach langer Zeit mit einem Fehler (&quot;Stop unrolling loop&quot;).</translation>
    </message>
    <message>
        <source>Reuse factor %1 is asked for, %2 is built: the nearest that divides %3 x %4 products</source>
        <translation>Reuse-Faktor %1 ist verlangt, %2 wird gebaut: der nächste, der %3 x %4 Produkte teilt</translation>
    </message>
    <message>
        <source>The configuration does not say what the hardware is.</source>
        <translation>Die Konfiguration sagt nicht, was die Hardware ist.</translation>
    </message>
    <message>
        <source>IO type %1</source>
        <translation>IO-Typ %1</translation>
    </message>
    <message>
        <source>io_parallel keeps all %1 elements (%2 bits) of this tensor in registers; the tools partition arrays up to %3</source>
        <translation>io_parallel hält alle %1 Elemente (%2 Bits) dieses Tensors in Registern; die Werkzeuge teilen Felder bis %3 auf</translation>
    </message>
    <message>
        <source>Large images belong in io_stream: pixel after pixel through FIFOs.</source>
        <translation>Große Bilder gehören in io_stream: Pixel für Pixel durch FIFOs.</translation>
    </message>
    <message>
        <source>io_parallel would take %1 LUT instead of %2 and about %3 cycles instead of %4, and it fits the part</source>
        <translation>io_parallel nähme %1 LUT statt %2 und etwa %3 Takte statt %4, und es passt auf den Baustein</translation>
    </message>
    <message>
        <source>FIFOs between small dense layers only cost time and area.</source>
        <translation>FIFOs zwischen kleinen Dense-Schichten kosten nur Zeit und Fläche.</translation>
    </message>
    <message>
        <source>Found out when the file was opened.</source>
        <translation>Beim Öffnen der Datei gefunden.</translation>
    </message>
    <message>
        <source>Noted when the configuration was resolved as hls4ml does it.</source>
        <translation>Vermerkt, als die Konfiguration wie bei hls4ml aufgelöst wurde.</translation>
    </message>
    <message>
        <source>The input %1 has %2 integer bits, so one of the %3 entries of the exponential&apos;s table stands for inputs up to %4 apart</source>
        <translation>Der Eingang %1 hat %2 Ganzzahlbits, also steht einer der %3 Einträge der Exponentialtabelle für Eingänge, die bis %4 auseinander liegen</translation>
    </message>
    <message>
        <source>Classes whose sums differ by less than a step get the same score.</source>
        <translation>Klassen, deren Summen sich um weniger als einen Schritt unterscheiden, erhalten denselben Wert.</translation>
    </message>
    <message>
        <source>The last %1 bits of the result %2 are always zero: the table holds %3</source>
        <translation>Die letzten %1 Bits des Ergebnisses %2 sind immer null: die Tabelle fasst %3</translation>
    </message>
    <message>
        <source>Bits that never change cost wires and hide that the table rounds.</source>
        <translation>Bits, die sich nie ändern, kosten Leitungen und verbergen, dass die Tabelle rundet.</translation>
    </message>
    <message>
        <source>%1: table %2</source>
        <translation>%1: Tabelle %2</translation>
    </message>
    <message>
        <source>%1 of %2 trained values are outside %3 (%4); they reach %5 .. %6</source>
        <translation>%1 von %2 trainierten Werten liegen außerhalb von %3 (%4); sie reichen von %5 .. %6</translation>
    </message>
    <message>
        <source>They wrap around: large weights turn their sign.</source>
        <translation>Sie laufen über: große Gewichte wechseln ihr Vorzeichen.</translation>
    </message>
    <message>
        <source>They are clipped to the largest that the type holds.</source>
        <translation>Sie werden auf das Größte begrenzt, das der Typ fasst.</translation>
    </message>
    <message>
        <source>All %1 weights are zero: sparsity %2 % prunes %3 of them</source>
        <translation>Alle %1 Gewichte sind null: Sparsity %2 % entfernt %3 davon</translation>
    </message>
    <message>
        <source>All %1 weights are zero in %2</source>
        <translation>Alle %1 Gewichte sind null in %2</translation>
    </message>
    <message>
        <source>The layer gives its biases, whatever the event is.</source>
        <translation>Die Schicht gibt ihre Bias, was auch immer das Ereignis ist.</translation>
    </message>
    <message>
        <source>%1: no pruning</source>
        <translation>%1: kein Pruning</translation>
    </message>
    <message>
        <source>%1 of %2 weights are smaller than the step %3 of %4 and become zero</source>
        <translation>%1 von %2 Gewichten sind kleiner als die Schrittweite %3 von %4 und werden null</translation>
    </message>
    <message>
        <source>Most of what was trained is not in the hardware.</source>
        <translation>Das meiste des Trainierten ist nicht in der Hardware.</translation>
    </message>
</context>
<context>
    <name>CompareTable</name>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>not measured: %1</source>
        <translation>nicht gemessen: %1</translation>
    </message>
    <message>
        <source>Whole design</source>
        <translation>Ganzer Entwurf</translation>
    </message>
    <message>
        <source>%1 LUT</source>
        <translation>%1 LUT</translation>
    </message>
    <message>
        <source>not built</source>
        <translation>nicht gebaut</translation>
    </message>
    <message>
        <source>Reuse factor</source>
        <translation>Reuse-Faktor</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>Sparsity</source>
        <translation>Sparsity</translation>
    </message>
    <message>
        <source>Open design</source>
        <translation>Offener Entwurf</translation>
    </message>
    <message>
        <source>Pinned design</source>
        <translation>Gemerkter Entwurf</translation>
    </message>
    <message>
        <source>Design at open</source>
        <translation>Entwurf beim Öffnen</translation>
    </message>
    <message>
        <source>Trial %1</source>
        <translation>Versuch %1</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Check that the file exists and may be read.</source>
        <translation>Prüfen, ob die Datei da ist und gelesen werden darf.</translation>
    </message>
    <message>
        <source>Free some space or choose another disk; nothing was lost.</source>
        <translation>Platz schaffen oder einen anderen Datenträger wählen; nichts ging verloren.</translation>
    </message>
    <message>
        <source>Choose a folder you may write to.</source>
        <translation>Einen Ordner wählen, in den geschrieben werden darf.</translation>
    </message>
    <message>
        <source>The file may be damaged or of another kind.</source>
        <translation>Die Datei ist vielleicht beschädigt oder von anderer Art.</translation>
    </message>
    <message>
        <source>Nothing was loaded.</source>
        <translation>Nichts wurde geladen.</translation>
    </message>
    <message>
        <source>Open it with a newer Bitscape.</source>
        <translation>Mit einem neueren Bitscape öffnen.</translation>
    </message>
    <message>
        <source>Check that a C++ compiler (g++) is installed.</source>
        <translation>Prüfen, ob ein C++-Compiler (g++) installiert ist.</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>  (by the model&apos;s quantizer)</source>
        <translation>  (durch den Quantisierer des Modells)</translation>
    </message>
    <message>
        <source>Multiplications</source>
        <translation>Multiplikationen</translation>
    </message>
    <message>
        <source>%1 (%2 by weights that are not zero)</source>
        <translation>%1 (%2 mit Gewichten, die nicht null sind)</translation>
    </message>
    <message>
        <source>Reuse factor</source>
        <translation>Reuse-Faktor</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>Results seen</source>
        <translation>Gesehene Ergebnisse</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Overflows</source>
        <translation>Überläufe</translation>
    </message>
    <message>
        <source>%1 of %2 results (%3)</source>
        <translation>%1 von %2 Ergebnissen (%3)</translation>
    </message>
    <message>
        <source>Rewritten</source>
        <translation>Umgeschrieben</translation>
    </message>
    <message>
        <source>Cannot be built</source>
        <translation>Kann nicht gebaut werden</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Class in the file</source>
        <translation>Klasse in der Datei</translation>
    </message>
    <message>
        <source>Kind in hls4ml</source>
        <translation>Art in hls4ml</translation>
    </message>
    <message>
        <source>In hardware</source>
        <translation>In der Hardware</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>part of %1</source>
        <translation>Teil von %1</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>Entstanden aus</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Quantizer (%1)</source>
        <translation>Quantisierer (%1)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Eingänge</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Ausgänge</translation>
    </message>
    <message>
        <source>Rewrites</source>
        <translation>Umschreibungen</translation>
    </message>
</context>
<context>
    <name>Floorplan</name>
    <message>
        <source>%1 LUT</source>
        <translation>%1 LUT</translation>
    </message>
    <message>
        <source>%1 FF</source>
        <translation>%1 FF</translation>
    </message>
    <message>
        <source>%1 DSP</source>
        <translation>%1 DSP</translation>
    </message>
    <message>
        <source>%1 BRAM18</source>
        <translation>%1 BRAM18</translation>
    </message>
    <message>
        <source>%1 URAM</source>
        <translation>%1 URAM</translation>
    </message>
    <message>
        <source>used: %1</source>
        <translation>belegt: %1</translation>
    </message>
    <message>
        <source>clock region X%1Y%2</source>
        <translation>Taktregion X%1Y%2</translation>
    </message>
    <message>
        <source>%1, column %2, row %3</source>
        <translation>%1, Spalte %2, Zeile %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, does not fit: %2</source>
        <translation>%1, passt nicht: %2</translation>
    </message>
    <message>
        <source>%1 around %2</source>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>full</source>
        <translation>voll</translation>
    </message>
    <message>
        <source>over-full</source>
        <translation>übervoll</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>passt nicht</translation>
    </message>
    <message>
        <source>stream across SLRs</source>
        <translation>Stream über SLRs</translation>
    </message>
    <message>
        <source>dragged</source>
        <translation>gezogen</translation>
    </message>
</context>
<context>
    <name>Graph</name>
    <message>
        <source>%1 b</source>
        <translation>%1 b</translation>
    </message>
    <message>
        <source>Cannot be built: %1</source>
        <translation>Kann nicht gebaut werden: %1</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Warnung: %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>Shape %1: %2 values</source>
        <translation>Form %1: %2 Werte</translation>
    </message>
    <message>
        <source>Type %1</source>
        <translation>Typ %1</translation>
    </message>
    <message>
        <source>Bits of the weights or result</source>
        <translation>Bits der Gewichte oder des Ergebnisses</translation>
    </message>
    <message>
        <source>Share of the design&apos;s LUTs (%)</source>
        <translation>Anteil an den LUTs des Entwurfs (%)</translation>
    </message>
    <message>
        <source>Share of the design&apos;s DSPs (%)</source>
        <translation>Anteil an den DSPs des Entwurfs (%)</translation>
    </message>
    <message>
        <source>Overflow: open test data to see it</source>
        <translation>Überlauf: dafür Testdaten öffnen</translation>
    </message>
    <message>
        <source>Results that wrapped or saturated (%)</source>
        <translation>Ergebnisse, die überliefen oder begrenzt wurden (%)</translation>
    </message>
</context>
<context>
    <name>Knobs</name>
    <message numerus="yes">
        <source>%n layers</source>
        <translation>
            <numerusform>%n Schicht</numerusform>
            <numerusform>%n Schichten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>%1: reuse factor %2</source>
        <translation>%1: Reuse-Faktor %2</translation>
    </message>
    <message>
        <source>%1: strategy %2</source>
        <translation>%1: Strategie %2</translation>
    </message>
    <message>
        <source>%1: sparsity %2 %</source>
        <translation>%1: Sparsity %2 %</translation>
    </message>
    <message>
        <source>Part %1</source>
        <translation>Baustein %1</translation>
    </message>
    <message>
        <source>Clock %1 ns</source>
        <translation>Takt %1 ns</translation>
    </message>
    <message>
        <source>IO %1</source>
        <translation>E/A %1</translation>
    </message>
    <message>
        <source>Backend %1</source>
        <translation>Backend %1</translation>
    </message>
    <message>
        <source>%1: parallelization factor %2</source>
        <translation>%1: Parallelisierungsfaktor %2</translation>
    </message>
    <message>
        <source>%1: tables of %2 entries</source>
        <translation>%1: Tabellen mit %2 Einträgen</translation>
    </message>
    <message>
        <source>as the model</source>
        <translation>wie das Modell</translation>
    </message>
    <message>
        <source>%1: redundancy %2</source>
        <translation>%1: Redundanz %2</translation>
    </message>
</context>
<context>
    <name>Origin</name>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>calibrated</source>
        <translation>kalibriert</translation>
    </message>
    <message>
        <source>formula</source>
        <translation>Formel</translation>
    </message>
    <message>
        <source>extrapolated</source>
        <translation>extrapoliert</translation>
    </message>
    <message>
        <source>Measured: a report of exactly this says so</source>
        <translation>Gemessen: ein Bericht von genau diesem sagt es</translation>
    </message>
    <message>
        <source>Calibrated: fitted to synthesis results of its kind</source>
        <translation>Kalibriert: angepasst an Syntheseergebnisse seiner Art</translation>
    </message>
    <message>
        <source>Formula: a rule that needs no fit</source>
        <translation>Formel: eine Regel, die keine Anpassung braucht</translation>
    </message>
    <message>
        <source>Extrapolated: beyond what was ever compared with a report</source>
        <translation>Extrapoliert: jenseits dessen, was je mit einem Bericht verglichen wurde</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Go to %1</source>
        <translation>Zu %1</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Baustein</translation>
    </message>
</context>
<context>
    <name>PartFacts</name>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Gebraucht</translation>
    </message>
    <message>
        <source>There</source>
        <translation>Vorhanden</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Does not fit: %1</source>
        <translation>Passt nicht: %1</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>Passt</translation>
    </message>
    <message>
        <source>Fits, but the design&apos;s backend is for another vendor</source>
        <translation>Passt, aber das Backend des Entwurfs ist für einen anderen Hersteller</translation>
    </message>
    <message>
        <source>%1 W</source>
        <translation>%1 W</translation>
    </message>
    <message>
        <source>%1 to %2 W</source>
        <translation>%1 bis %2 W</translation>
    </message>
    <message>
        <source>Power at the chosen clock (rough)</source>
        <translation>Leistung beim gewählten Takt (grob)</translation>
    </message>
    <message>
        <source>Static</source>
        <translation>Statisch</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Takt</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Operationen</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Zusammen</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Where the numbers come from</source>
        <translation>Woher die Zahlen sind</translation>
    </message>
    <message>
        <source>none there</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Aus %1</translation>
    </message>
    <message>
        <source>DSP: %1, multiplies %2 x %3 bits (%4)</source>
        <translation>DSP: %1, multipliziert %2 x %3 Bits (%4)</translation>
    </message>
    <message>
        <source>Block memory: %1 Mbit (%2)</source>
        <translation>Blockspeicher: %1 Mbit (%2)</translation>
    </message>
    <message>
        <source>Boards: %1</source>
        <translation>Karten: %1</translation>
    </message>
</context>
<context>
    <name>ProfileWords</name>
    <message>
        <source>all zero</source>
        <translation>alle null</translation>
    </message>
    <message>
        <source>%1 … %2, median size %3</source>
        <translation>%1 … %2, Median der Beträge %3</translation>
    </message>
    <message>
        <source>▲ %1 too large (%2)</source>
        <translation>▲ %1 zu groß (%2)</translation>
    </message>
    <message>
        <source>▼ %1 became zero (%2)</source>
        <translation>▼ %1 wurde null (%2)</translation>
    </message>
    <message>
        <source>float %1</source>
        <translation>Gleitkomma %1</translation>
    </message>
    <message>
        <source>fixed %1</source>
        <translation>Festkomma %1</translation>
    </message>
    <message>
        <source>fits: %1</source>
        <translation>passt: %1</translation>
    </message>
    <message>
        <source>its type is not set here</source>
        <translation>sein Typ wird hier nicht eingestellt</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ja</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Nein</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Übergehen</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>Vorgaben wiederherstellen</translation>
    </message>
</context>
<context>
    <name>QualitySet</name>
    <message>
        <source>class %1</source>
        <translation>Klasse %1</translation>
    </message>
    <message>
        <source>output %1</source>
        <translation>Ausgang %1</translation>
    </message>
</context>
<context>
    <name>Quantities</name>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Übereinstimmung</translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <translation>Mittlerer quadratischer Fehler</translation>
    </message>
    <message>
        <source>Squared error to float</source>
        <translation>Quadratischer Fehler zu Gleitkomma</translation>
    </message>
    <message>
        <source>LUT</source>
        <translation>LUT</translation>
    </message>
    <message>
        <source>FF</source>
        <translation>FF</translation>
    </message>
    <message>
        <source>DSP</source>
        <translation>DSP</translation>
    </message>
    <message>
        <source>BRAM</source>
        <translation>BRAM</translation>
    </message>
    <message>
        <source>18 kbit</source>
        <translation>18 kbit</translation>
    </message>
    <message>
        <source>URAM</source>
        <translation>URAM</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>cycles</source>
        <translation>Takte</translation>
    </message>
    <message>
        <source>Initiation interval</source>
        <translation>Initiierungsintervall</translation>
    </message>
    <message>
        <source>ns</source>
        <translation>ns</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>nJ</source>
        <translation>nJ</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punktzahl</translation>
    </message>
    <message>
        <source>Bits of parameters</source>
        <translation>Bits der Parameter</translation>
    </message>
    <message>
        <source>Bits of parameters and activations</source>
        <translation>Bits der Parameter und Aktivierungen</translation>
    </message>
    <message>
        <source>%1 pp</source>
        <translation>%1 PP</translation>
    </message>
    <message>
        <source>scalar</source>
        <translation>skalar</translation>
    </message>
    <message>
        <source>Measured: no interval</source>
        <translation>Gemessen: kein Intervall</translation>
    </message>
    <message>
        <source>90 % interval %1 to %2 %3</source>
        <translation>90-%-Intervall %1 bis %2 %3</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Quelle: %1</translation>
    </message>
    <message>
        <source>sum over the layers</source>
        <translation>Summe über die Schichten</translation>
    </message>
    <message>
        <source>sum over the layers and what is between them</source>
        <translation>Summe über die Schichten und was zwischen ihnen liegt</translation>
    </message>
    <message>
        <source>longest path through the layers</source>
        <translation>längster Weg durch die Schichten</translation>
    </message>
    <message>
        <source>interval of the slowest layer</source>
        <translation>Intervall der langsamsten Schicht</translation>
    </message>
    <message>
        <source>operation energies at 45 nm (QKeras QTools), not measured on an FPGA</source>
        <translation>Energien der Operationen bei 45 nm (QKeras QTools), nicht auf einem FPGA gemessen</translation>
    </message>
    <message>
        <source>operation energies by width, 45 nm (QKeras QTools), not measured on an FPGA</source>
        <translation>Energien der Operationen nach Breite, 45 nm (QKeras QTools), nicht auf einem FPGA gemessen</translation>
    </message>
    <message>
        <source>no hardware of its own</source>
        <translation>keine eigene Hardware</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>between the layers</source>
        <translation>zwischen den Schichten</translation>
    </message>
    <message>
        <source>%1: cycles %2 to %3, a new input every %4</source>
        <translation>%1: Takte %2 bis %3, alle %4 ein neuer Eingang</translation>
    </message>
    <message>
        <source>share of %1</source>
        <translation>Anteil an %1</translation>
    </message>
    <message>
        <source>Latency %1 cycles. %2</source>
        <translation>Latenz %1 Takte. %2</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>Bits of constants</source>
        <translation>Bits der Konstanten</translation>
    </message>
    <message>
        <source>Interval %1: nothing limits it</source>
        <translation>Intervall %1: nichts begrenzt es</translation>
    </message>
    <message>
        <source>Interval %1, limited by %2</source>
        <translation>Intervall %1, begrenzt durch %2</translation>
    </message>
    <message>
        <source>%1 W (%2 to %3, rough)</source>
        <translation>%1 W (%2 bis %3, grob)</translation>
    </message>
</context>
<context>
    <name>Scan</name>
    <message>
        <source>Open design</source>
        <translation>Offener Entwurf</translation>
    </message>
    <message>
        <source>%1 bits fewer: %2</source>
        <translation>%1 Bits weniger: %2</translation>
    </message>
    <message>
        <source>%1 bits fewer cannot be built</source>
        <translation>%1 Bits weniger kann nicht gebaut werden</translation>
    </message>
    <message>
        <source>%1 bits could go</source>
        <translation>%1 Bits könnten weg</translation>
    </message>
    <message>
        <source>%1 lost with %2 bits fewer (percentage points)</source>
        <translation>%1: Verlust mit %2 Bits weniger (Prozentpunkte)</translation>
    </message>
    <message>
        <source>%1 lost with %2 bits fewer</source>
        <translation>%1: Verlust mit %2 Bits weniger</translation>
    </message>
    <message>
        <source>Float model</source>
        <translation>Gleitkomma-Modell</translation>
    </message>
    <message>
        <source>Open design · %1</source>
        <translation>Offener Entwurf · %1</translation>
    </message>
    <message>
        <source>%1, dotted</source>
        <translation>%1, gepunktet</translation>
    </message>
    <message>
        <source>%1 spare</source>
        <translation>%1 übrig</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 Bits</translation>
    </message>
    <message>
        <source>%1 integer bits</source>
        <translation>%1 Ganzzahlbits</translation>
    </message>
    <message>
        <source>%1 bits fewer</source>
        <translation>%1 Bits weniger</translation>
    </message>
    <message>
        <source>reuse factor %1</source>
        <translation>Reuse-Faktor %1</translation>
    </message>
    <message>
        <source>%1 sparse</source>
        <translation>%1 Nullen</translation>
    </message>
    <message>
        <source>AUC of each class</source>
        <translation>AUC jeder Klasse</translation>
    </message>
    <message>
        <source>AUC of class %1</source>
        <translation>AUC der Klasse %1</translation>
    </message>
    <message>
        <source>Width (bits)</source>
        <translation>Breite (Bits)</translation>
    </message>
    <message>
        <source>Integer bits</source>
        <translation>Ganzzahlbits</translation>
    </message>
    <message>
        <source>Bits taken off</source>
        <translation>Weggenommene Bits</translation>
    </message>
    <message>
        <source>Reuse factor</source>
        <translation>Reuse-Faktor</translation>
    </message>
    <message>
        <source>Sparsity</source>
        <translation>Sparsity</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Alle Typen</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Biases</source>
        <translation>Bias</translation>
    </message>
    <message>
        <source>Accumulators</source>
        <translation>Akkumulatoren</translation>
    </message>
    <message>
        <source>Each type alone</source>
        <translation>Jeden Typ allein</translation>
    </message>
    <message>
        <source>all layers together</source>
        <translation>alle Schichten zusammen</translation>
    </message>
    <message>
        <source>each layer alone</source>
        <translation>jede Schicht allein</translation>
    </message>
    <message>
        <source>each class of layers</source>
        <translation>jede Klasse von Schichten</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>TreeKnobs</name>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>%1: no %2</source>
        <translation>%1: kein %2</translation>
    </message>
</context>
<context>
    <name>bitscape::Actions</name>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Open a model or a project</source>
        <translation>Ein Modell oder ein Projekt öffnen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open &amp;Folder…</source>
        <translation>&amp;Ordner öffnen …</translation>
    </message>
    <message>
        <source>Open a folder written by hls4ml</source>
        <translation>Einen von hls4ml geschriebenen Ordner öffnen</translation>
    </message>
    <message>
        <source>Open the &amp;Jet Tagger Example</source>
        <translation>Beispiel &amp;Jet-Tagger öffnen</translation>
    </message>
    <message>
        <source>Open the bundled jet tagger with its test events</source>
        <translation>Den mitgelieferten Jet-Tagger mit seinen Testereignissen öffnen</translation>
    </message>
    <message>
        <source>Open Test &amp;Data…</source>
        <translation>Test&amp;daten öffnen …</translation>
    </message>
    <message>
        <source>Events with labels to measure accuracy on: npz, npy, csv or h5</source>
        <translation>Ereignisse mit Labels, an denen die Genauigkeit gemessen wird: npz, npy, csv oder h5</translation>
    </message>
    <message>
        <source>Open &amp;Configuration…</source>
        <translation>&amp;Konfiguration öffnen …</translation>
    </message>
    <message>
        <source>Load the knobs from an hls4ml_config.yml</source>
        <translation>Die Einstellungen aus einer hls4ml_config.yml laden</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save model, knobs, data and study as a project</source>
        <translation>Modell, Einstellungen, Daten und Studie als Projekt speichern</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>Speichern &amp;unter …</translation>
    </message>
    <message>
        <source>Save as another project</source>
        <translation>Als anderes Projekt speichern</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Close what is open</source>
        <translation>Schließen, was offen ist</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>End Bitscape</source>
        <translation>Bitscape beenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Take back the last change of a knob</source>
        <translation>Die letzte Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation>Das Zurückgenommene wieder tun</translation>
    </message>
    <message>
        <source>Compare With &amp;This Design</source>
        <translation>Mit &amp;diesem Entwurf vergleichen</translation>
    </message>
    <message>
        <source>Show changes against the design as it stands now</source>
        <translation>Änderungen gegenüber dem jetzigen Entwurf zeigen</translation>
    </message>
    <message>
        <source>Compare With the Design at &amp;Open</source>
        <translation>Mit dem Entwurf beim &amp;Öffnen vergleichen</translation>
    </message>
    <message>
        <source>Show changes against what was opened</source>
        <translation>Änderungen gegenüber dem Geöffneten zeigen</translation>
    </message>
    <message>
        <source>&amp;Evaluate Again</source>
        <translation>Neu &amp;auswerten</translation>
    </message>
    <message>
        <source>Run the emulator and the estimators once more</source>
        <translation>Emulator und Schätzer noch einmal laufen lassen</translation>
    </message>
    <message>
        <source>E&amp;xport Project…</source>
        <translation>Projekt e&amp;xportieren …</translation>
    </message>
    <message>
        <source>Write the design as a project for its backend</source>
        <translation>Den Entwurf als Projekt für seine Werkzeuge schreiben</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>&amp;Check an Export…</source>
        <translation>Einen Export &amp;prüfen …</translation>
    </message>
    <message>
        <source>Build an exported C simulation here and compare it bit for bit</source>
        <translation>Eine exportierte C-Simulation hier bauen und Bit für Bit vergleichen</translation>
    </message>
    <message>
        <source>Save &amp;Report…</source>
        <translation>&amp;Bericht speichern …</translation>
    </message>
    <message>
        <source>What one attaches to a design review: HTML, PDF or CSV</source>
        <translation>Was man einer Entwurfsprüfung beilegt: HTML, PDF oder CSV</translation>
    </message>
    <message>
        <source>&amp;Calibrate From Reports…</source>
        <translation>Aus Berichten &amp;kalibrieren …</translation>
    </message>
    <message>
        <source>Compare reports of synthesis tools with the estimates, and let them learn</source>
        <translation>Berichte der Synthesewerkzeuge mit den Schätzungen vergleichen und diese daraus lernen lassen</translation>
    </message>
    <message>
        <source>Calibrate From a &amp;Synthesized Project…</source>
        <translation>Aus einem &amp;synthetisierten Projekt kalibrieren …</translation>
    </message>
    <message>
        <source>Find the reports of a project&apos;s folder and compare them with its estimates</source>
        <translation>Die Berichte im Ordner eines Projekts finden und mit seinen Schätzungen vergleichen</translation>
    </message>
    <message>
        <source>&amp;Explore…</source>
        <translation>&amp;Erkunden …</translation>
    </message>
    <message>
        <source>Search widths and reuse factors around this design</source>
        <translation>Breiten und Reuse-Faktoren um diesen Entwurf herum absuchen</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Erkunden</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Stop the search; its trials are kept</source>
        <translation>Die Suche beenden; ihre Versuche bleiben</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>Pa&amp;use</translation>
    </message>
    <message>
        <source>Hold the search between two trials, or let it go on</source>
        <translation>Die Suche zwischen zwei Versuchen anhalten oder weiterlaufen lassen</translation>
    </message>
    <message>
        <source>S&amp;can</source>
        <translation>S&amp;can</translation>
    </message>
    <message>
        <source>Turn one knob or two over a range, as the Scan panel says</source>
        <translation>Eine Einstellung oder zwei über einen Bereich drehen, wie es das Scan-Feld sagt</translation>
    </message>
    <message>
        <source>Open St&amp;udy…</source>
        <translation>St&amp;udie öffnen …</translation>
    </message>
    <message>
        <source>Show the trials of a study database</source>
        <translation>Die Versuche einer Studien-Datenbank zeigen</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Helle Farben</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Dunkle Farben</translation>
    </message>
    <message>
        <source>&amp;Fit Graph</source>
        <translation>Graph &amp;einpassen</translation>
    </message>
    <message>
        <source>Show the whole graph</source>
        <translation>Den ganzen Graphen zeigen</translation>
    </message>
    <message>
        <source>Find &amp;Layer…</source>
        <translation>&amp;Schicht suchen …</translation>
    </message>
    <message>
        <source>Find a layer in the graph by name or kind</source>
        <translation>Eine Schicht des Graphen nach Name oder Art suchen</translation>
    </message>
    <message>
        <source>Show &amp;All Trials</source>
        <translation>Alle &amp;Versuche zeigen</translation>
    </message>
    <message>
        <source>Zoom the plot out to every trial</source>
        <translation>Die Ansicht auf alle Versuche vergrößern</translation>
    </message>
    <message>
        <source>&amp;Reset Layout</source>
        <translation>Anordnung &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Put every panel back to its place</source>
        <translation>Alle Felder an ihren Platz zurücklegen</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>&amp;About Bitscape</source>
        <translation>&amp;Über Bitscape</translation>
    </message>
    <message>
        <source>Version and what this program is</source>
        <translation>Version und was dieses Programm ist</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>&amp;Befehle …</translation>
    </message>
    <message>
        <source>Find any command, panel, layer, part or recent file by a few letters</source>
        <translation>Jeden Befehl, jedes Feld, jede Schicht, jeden Baustein oder jede letzte Datei mit wenigen Buchstaben finden</translation>
    </message>
    <message>
        <source>&amp;Next Panel</source>
        <translation>&amp;Nächstes Feld</translation>
    </message>
    <message>
        <source>Move the keyboard to the next panel</source>
        <translation>Die Tastatur zum nächsten Feld</translation>
    </message>
    <message>
        <source>Pre&amp;vious Panel</source>
        <translation>&amp;Voriges Feld</translation>
    </message>
    <message>
        <source>Move the keyboard to the panel before</source>
        <translation>Die Tastatur zum vorigen Feld</translation>
    </message>
    <message>
        <source>What the panel with the keyboard shows and how to use it</source>
        <translation>Was das Feld mit der Tastatur zeigt und wie man es benutzt</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>&amp;Tastatur</translation>
    </message>
    <message>
        <source>Every key of the program</source>
        <translation>Jede Taste des Programms</translation>
    </message>
    <message>
        <source>&amp;Tour</source>
        <translation>&amp;Rundgang</translation>
    </message>
    <message>
        <source>What the parts of the window are for, one after the other</source>
        <translation>Wofür die Teile des Fensters da sind, einer nach dem anderen</translation>
    </message>
</context>
<context>
    <name>bitscape::AgreementPlot</name>
    <message>
        <source>Differences from the float model, layer by layer</source>
        <translation>Unterschiede zum Gleitkomma-Modell, Schicht für Schicht</translation>
    </message>
    <message>
        <source>Mean error, % of the layer&apos;s range</source>
        <translation>Mittlerer Fehler, % des Bereichs der Schicht</translation>
    </message>
    <message>
        <source>mean error %1 (%2 of the range), largest %3</source>
        <translation>mittlerer Fehler %1 (%2 des Bereichs), größter %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>bitscape::BitsBar</name>
    <message>
        <source>Bits</source>
        <translation>Bits</translation>
    </message>
    <message>
        <source>Drag the right end: fraction bits. Drag the point: integer bits at the same width. Drag the left end: integer bits at the same step.
Keys: ← → the right end, Ctrl+← → the point, Shift+← → the left end.</source>
        <translation>Rechtes Ende ziehen: Nachkommabits. Punkt ziehen: Ganzzahlbits bei gleicher Breite. Linkes Ende ziehen: Ganzzahlbits bei gleicher Schrittweite.
Tasten: ← → rechtes Ende, Strg+← → Punkt, Umschalt+← → linkes Ende.</translation>
    </message>
    <message>
        <source>sign + %1 integer + %2 fraction = %3 bits</source>
        <translation>Vorzeichen + %1 Ganzzahl + %2 Nachkomma = %3 Bits</translation>
    </message>
    <message>
        <source>%1 integer + %2 fraction = %3 bits, no sign</source>
        <translation>%1 Ganzzahl + %2 Nachkomma = %3 Bits, ohne Vorzeichen</translation>
    </message>
</context>
<context>
    <name>bitscape::CalibrationPanel</name>
    <message>
        <source>Calibration</source>
        <translation>Kalibrierung</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>Measured beside estimated</source>
        <translation>Gemessen neben geschätzt</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>No reports yet. Drop what Vivado, Vitis, Quartus, oneAPI or Catapult wrote (csynth.xml, .rpt, a project&apos;s folder): estimates learn from it, and what was measured is shown as measured.</source>
        <translation>Noch keine Berichte. Hier ablegen, was Vivado, Vitis, Quartus, oneAPI oder Catapult schrieb (csynth.xml, .rpt, den Ordner eines Projekts): Die Schätzungen lernen daraus, und Gemessenes wird als gemessen gezeigt.</translation>
    </message>
    <message>
        <source>Open reports…</source>
        <translation>Berichte öffnen …</translation>
    </message>
    <message>
        <source>Above the report, below the estimate and how far off it was: green inside its 90 % interval, red outside.</source>
        <translation>Oben der Bericht, unten die Schätzung und wie weit sie daneben lag: grün im 90-%-Intervall, rot außerhalb.</translation>
    </message>
    <message>
        <source>Reports that cannot be used</source>
        <translation>Berichte, die nicht zu gebrauchen sind</translation>
    </message>
    <message>
        <source>&amp;Copy as CSV</source>
        <translation>Als CSV &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Open Reports…</source>
        <translation>Berichte öffnen …</translation>
    </message>
    <message>
        <source>Open a Synthesized Project…</source>
        <translation>Ein synthetisiertes Projekt öffnen …</translation>
    </message>
    <message>
        <source>&amp;Export the Calibration…</source>
        <translation>Kalibrierung &amp;exportieren …</translation>
    </message>
    <message>
        <source>Show Where It Is Kept</source>
        <translation>Zeigen, wo sie liegt</translation>
    </message>
    <message>
        <source>Open, remove and export reports</source>
        <translation>Berichte öffnen, entfernen und exportieren</translation>
    </message>
    <message>
        <source>%1 in use</source>
        <translation>%1 im Einsatz</translation>
    </message>
    <message>
        <source>%1 in use · %2 to add</source>
        <translation>%1 im Einsatz · %2 hinzuzufügen</translation>
    </message>
    <message>
        <source>Add to the calibration</source>
        <translation>Zur Kalibrierung hinzufügen</translation>
    </message>
    <message>
        <source>Add %1 to the calibration</source>
        <translation>%1 zur Kalibrierung hinzufügen</translation>
    </message>
    <message>
        <source>Kept in %1, for bitscape-cli too</source>
        <translation>Liegt in %1, auch für bitscape-cli</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>Export the calibration</source>
        <translation>Kalibrierung exportieren</translation>
    </message>
    <message>
        <source>Calibrations of Bitscape (*.json)</source>
        <translation>Kalibrierungen von Bitscape (*.json)</translation>
    </message>
</context>
<context>
    <name>bitscape::ChartView</name>
    <message>
        <source>Chart of the report</source>
        <translation>Diagramm des Berichts</translation>
    </message>
</context>
<context>
    <name>bitscape::Checker</name>
    <message>
        <source>Checking the design</source>
        <translation>Der Entwurf wird geprüft</translation>
    </message>
    <message>
        <source>Check the design</source>
        <translation>Den Entwurf prüfen</translation>
    </message>
    <message>
        <source>There is no design until this is changed.</source>
        <translation>Es gibt keinen Entwurf, bis das geändert ist.</translation>
    </message>
    <message>
        <source>Cure: %1</source>
        <translation>Beheben: %1</translation>
    </message>
</context>
<context>
    <name>bitscape::ChecksPanel</name>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Open a model to see what will go wrong with it.</source>
        <translation>Ein Modell öffnen, um zu sehen, was damit schiefgehen wird.</translation>
    </message>
    <message>
        <source>Findings, worst first</source>
        <translation>Befunde, schlimmste zuerst</translation>
    </message>
    <message>
        <source>&amp;Open the Place</source>
        <translation>&amp;Ort öffnen</translation>
    </message>
    <message>
        <source>C&amp;ure</source>
        <translation>&amp;Beheben</translation>
    </message>
    <message>
        <source>Cure &amp;All of This Kind</source>
        <translation>&amp;Alle dieser Art beheben</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>Aus&amp;blenden</translation>
    </message>
    <message>
        <source>&amp;Show Hidden</source>
        <translation>&amp;Ausgeblendete zeigen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy as CS&amp;V</source>
        <translation>Als CS&amp;V kopieren</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Als CSV speichern …</translation>
    </message>
    <message>
        <source>Cure &amp;All: %1</source>
        <translation>&amp;Alle beheben: %1</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Show %n Hidden</source>
        <translation>
            <numerusform>&amp;Zeige %n ausgeblendeten</numerusform>
            <numerusform>&amp;Zeige %n ausgeblendete</numerusform>
        </translation>
    </message>
    <message>
        <source>Cure, hide, copy and save findings</source>
        <translation>Befunde beheben, ausblenden, kopieren und speichern</translation>
    </message>
    <message>
        <source>Nothing of what is shown here. The buttons above show the rest.</source>
        <translation>Nichts von dem, was hier gezeigt wird. Die Knöpfe darüber zeigen den Rest.</translation>
    </message>
    <message>
        <source>Nothing is wrong as far as the design alone tells. Open test data to look at overflows and decisions, too.</source>
        <translation>Soweit der Entwurf allein es sagt, ist nichts falsch. Testdaten öffnen, um auch Überläufe und Entscheidungen anzusehen.</translation>
    </message>
    <message>
        <source>Nothing is wrong: no overflow, nothing lost, and it fits the part.</source>
        <translation>Nichts ist falsch: kein Überlauf, nichts verloren, und es passt auf den Baustein.</translation>
    </message>
    <message>
        <source>Show or hide: %1</source>
        <translation>Zeigen oder ausblenden: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <translation>
            <numerusform>%n ausgeblendet</numerusform>
            <numerusform>%n ausgeblendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Checks (%1)</source>
        <translation>Prüfungen (%1)</translation>
    </message>
    <message>
        <source>Save the findings</source>
        <translation>Die Befunde speichern</translation>
    </message>
</context>
<context>
    <name>bitscape::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Command, panel, layer, part or recent file</source>
        <translation>Befehl, Feld, Schicht, Baustein oder letzte Datei</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Einen Befehl finden</translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation>Passende Befehle</translation>
    </message>
</context>
<context>
    <name>bitscape::CompareModel</name>
    <message>
        <source>The same in all designs</source>
        <translation>In allen Entwürfen gleich</translation>
    </message>
    <message>
        <source>1 property differs</source>
        <translation>1 Eigenschaft ist verschieden</translation>
    </message>
    <message>
        <source>%1 properties differ</source>
        <translation>%1 Eigenschaften sind verschieden</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>The others are compared with this one. Right-click a column for more.</source>
        <translation>Die anderen werden mit diesem verglichen. Rechtsklick auf eine Spalte für mehr.</translation>
    </message>
    <message>
        <source>Right-click to compare the others with this one.</source>
        <translation>Rechtsklick, um die anderen mit diesem zu vergleichen.</translation>
    </message>
    <message>
        <source>Of the study %1. Right-click for more.</source>
        <translation>Aus der Studie %1. Rechtsklick für mehr.</translation>
    </message>
</context>
<context>
    <name>bitscape::ComparePanel</name>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Only differences</source>
        <translation>Nur Unterschiede</translation>
    </message>
    <message>
        <source>Leave out what is the same in all designs</source>
        <translation>Weglassen, was in allen Entwürfen gleich ist</translation>
    </message>
    <message>
        <source>Open design</source>
        <translation>Offener Entwurf</translation>
    </message>
    <message>
        <source>Show the design as it stands</source>
        <translation>Den Entwurf zeigen, wie er jetzt ist</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Bezug</translation>
    </message>
    <message>
        <source>Show the pinned design, or the one at open</source>
        <translation>Den gemerkten Entwurf zeigen oder den beim Öffnen</translation>
    </message>
    <message>
        <source>Nothing to compare. Right-click trials in the Pareto plot or its table and choose Compare, or show the open design and the baseline.</source>
        <translation>Nichts zu vergleichen. Im Pareto-Bild oder seiner Tabelle Versuche rechts anklicken und Vergleichen wählen, oder den offenen Entwurf und den Bezug zeigen.</translation>
    </message>
    <message>
        <source>Designs beside each other</source>
        <translation>Entwürfe nebeneinander</translation>
    </message>
    <message>
        <source>&amp;Copy as CSV</source>
        <translation>Als CSV &amp;kopieren</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Als CSV speichern …</translation>
    </message>
    <message>
        <source>Unfold All</source>
        <translation>Alle aufklappen</translation>
    </message>
    <message>
        <source>Fold All</source>
        <translation>Alle zuklappen</translation>
    </message>
    <message>
        <source>Take All Trials Out</source>
        <translation>Alle Versuche herausnehmen</translation>
    </message>
    <message>
        <source>Copy, save and fold</source>
        <translation>Kopieren, speichern und falten</translation>
    </message>
    <message>
        <source>against %1</source>
        <translation>gegen %1</translation>
    </message>
    <message>
        <source>Compare the Others With This</source>
        <translation>Die anderen damit vergleichen</translation>
    </message>
    <message>
        <source>Load This Design</source>
        <translation>Diesen Entwurf laden</translation>
    </message>
    <message>
        <source>Take It Out</source>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <source>Load %1</source>
        <translation>%1 laden</translation>
    </message>
    <message>
        <source>Save the comparison</source>
        <translation>Vergleich speichern</translation>
    </message>
    <message>
        <source>Saving the comparison</source>
        <translation>Der Vergleich wird gespeichert</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Lay the designs&apos; distributions, ROC curves and errors over each other</source>
        <translation>Verteilungen, ROC-Kurven und Fehler der Entwürfe übereinanderlegen</translation>
    </message>
    <message>
        <source>Working …</source>
        <translation>Arbeitet …</translation>
    </message>
    <message>
        <source>Open test data (File &gt; Open Test Data) to compare what the designs make of it.</source>
        <translation>Testdaten öffnen (Datei &gt; Testdaten öffnen), um zu vergleichen, was die Entwürfe daraus machen.</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Compare the designs</source>
        <translation>Die Entwürfe vergleichen</translation>
    </message>
</context>
<context>
    <name>bitscape::Comparer</name>
    <message>
        <source>Comparing designs</source>
        <translation>Entwürfe werden verglichen</translation>
    </message>
    <message>
        <source>Compare trial %1</source>
        <translation>Versuch %1 vergleichen</translation>
    </message>
</context>
<context>
    <name>bitscape::ComparisonModel</name>
    <message>
        <source>%1 (estimated %2, %3)</source>
        <translation>%1 (geschätzt %2, %3)</translation>
    </message>
    <message>
        <source>%1 (estimated %2)</source>
        <translation>%1 (geschätzt %2)</translation>
    </message>
    <message>
        <source>Measured: %1</source>
        <translation>Gemessen: %1</translation>
    </message>
    <message>
        <source>Estimated: %1</source>
        <translation>Geschätzt: %1</translation>
    </message>
    <message>
        <source>Not used: %1</source>
        <translation>Nicht benutzt: %1</translation>
    </message>
    <message>
        <source>Whole design</source>
        <translation>Ganzer Entwurf</translation>
    </message>
    <message>
        <source>(no layer)</source>
        <translation>(keine Schicht)</translation>
    </message>
    <message>
        <source>Above: what the report says. Below: what was estimated before, and how far off it was; green inside the 90 % interval, red outside.</source>
        <translation>Oben: was der Bericht sagt. Unten: was vorher geschätzt wurde und wie weit es daneben lag; grün im 90-%-Intervall, rot außerhalb.</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>LUT</source>
        <translation>LUT</translation>
    </message>
    <message>
        <source>FF</source>
        <translation>FF</translation>
    </message>
    <message>
        <source>DSP</source>
        <translation>DSP</translation>
    </message>
    <message>
        <source>BRAM</source>
        <translation>BRAM</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervall</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
</context>
<context>
    <name>bitscape::ConfusionPlot</name>
    <message>
        <source>Confusion matrix</source>
        <translation>Konfusionsmatrix</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>True class</source>
        <translation>Wahre Klasse</translation>
    </message>
    <message>
        <source>%1 of %2 events of %3 (%4) are taken for %5</source>
        <translation>%1 von %2 Ereignissen von %3 (%4) werden für %5 gehalten</translation>
    </message>
    <message>
        <source> · %1: %2</source>
        <translation> · %1: %2</translation>
    </message>
</context>
<context>
    <name>bitscape::DesignBar</name>
    <message>
        <source> ns</source>
        <translation> ns</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Baustein</translation>
    </message>
    <message>
        <source>The FPGA the design is for</source>
        <translation>Das FPGA, für das der Entwurf ist</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Takt</translation>
    </message>
    <message>
        <source>Clock period</source>
        <translation>Taktperiode</translation>
    </message>
    <message>
        <source>IO</source>
        <translation>E/A</translation>
    </message>
    <message>
        <source>All values at once (io_parallel) or one after another (io_stream)</source>
        <translation>Alle Werte auf einmal (io_parallel) oder nacheinander (io_stream)</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>Backend</translation>
    </message>
    <message>
        <source>The HLS tool chain whose arithmetic is emulated</source>
        <translation>Die HLS-Werkzeuge, deren Arithmetik emuliert wird</translation>
    </message>
    <message>
        <source>%1 LUT</source>
        <translation>%1 LUT</translation>
    </message>
    <message>
        <source>%1 DSP</source>
        <translation>%1 DSP</translation>
    </message>
    <message>
        <source>Clock period: %1 MHz</source>
        <translation>Taktperiode: %1 MHz</translation>
    </message>
    <message>
        <source>All parts and boards: which the design fits, their peak performance</source>
        <translation>Alle Bausteine und Karten: auf welche der Entwurf passt, ihre Spitzenleistung</translation>
    </message>
    <message>
        <source>Parts…</source>
        <translation>Bausteine …</translation>
    </message>
</context>
<context>
    <name>bitscape::DetailsPanel</name>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Facts about the layer</source>
        <translation>Angaben zur Schicht</translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation>Tensor</translation>
    </message>
    <message>
        <source>Which parameters of the layer are shown</source>
        <translation>Welche Parameter der Schicht gezeigt werden</translation>
    </message>
    <message>
        <source>Magnitudes (log₂)</source>
        <translation>Beträge (log₂)</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Axis of the histogram</source>
        <translation>Achse des Histogramms</translation>
    </message>
    <message>
        <source>Magnitudes in powers of two, as types see them, or values</source>
        <translation>Beträge in Zweierpotenzen, wie Typen sie sehen, oder Werte</translation>
    </message>
    <message>
        <source>Save the plots and the weights</source>
        <translation>Bilder und Gewichte speichern</translation>
    </message>
    <message>
        <source>Save the Histogram as %1…</source>
        <translation>Histogramm als %1 speichern …</translation>
    </message>
    <message>
        <source>Save the Picture as %1…</source>
        <translation>Bild als %1 speichern …</translation>
    </message>
    <message>
        <source>Save the Weights as CSV…</source>
        <translation>Gewichte als CSV speichern …</translation>
    </message>
    <message>
        <source>Reading weights</source>
        <translation>Gewichte werden gelesen</translation>
    </message>
    <message>
        <source>Select a layer to see its weights.</source>
        <translation>Eine Schicht auswählen, um ihre Gewichte zu sehen.</translation>
    </message>
    <message>
        <source>%1 has no weights.</source>
        <translation>%1 hat keine Gewichte.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Saving the weights</source>
        <translation>Die Gewichte werden gespeichert</translation>
    </message>
    <message>
        <source>Reading trees</source>
        <translation>Bäume werden gelesen</translation>
    </message>
</context>
<context>
    <name>bitscape::DistributionPlot</name>
    <message>
        <source>Distributions of the tensors</source>
        <translation>Verteilungen der Tensoren</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>Gleitkomma</translation>
    </message>
    <message>
        <source>Fixed point</source>
        <translation>Festkomma</translation>
    </message>
    <message>
        <source>Magnitude of the non-zero values</source>
        <translation>Betrag der von null verschiedenen Werte</translation>
    </message>
    <message>
        <source>What the type holds</source>
        <translation>Was der Typ fasst</translation>
    </message>
    <message>
        <source>all zero</source>
        <translation>alle null</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>bitscape::DockLayouts</name>
    <message>
        <source>Tuning</source>
        <translation>Abstimmen</translation>
    </message>
    <message>
        <source>Types and their consequences: the layer&apos;s numbers, what goes wrong, the score</source>
        <translation>Typen und ihre Folgen: die Zahlen der Schicht, was schiefgeht, die Wertung</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Many designs: the front and scans large, designs beside each other</source>
        <translation>Viele Entwürfe: Front und Scans groß, Entwürfe nebeneinander</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>One design for others to judge: the die, the report, where the numbers are from</source>
        <translation>Ein Entwurf für das Urteil anderer: der Chip, der Bericht, woher die Zahlen sind</translation>
    </message>
    <message>
        <source>Save the Layout</source>
        <translation>Die Anordnung speichern</translation>
    </message>
    <message>
        <source>Name of this arrangement of the panels:</source>
        <translation>Name dieser Anordnung der Felder:</translation>
    </message>
    <message>
        <source>&amp;Default</source>
        <translation>&amp;Vorgabe</translation>
    </message>
    <message>
        <source>Put every panel back to its place</source>
        <translation>Alle Felder an ihren Platz zurücklegen</translation>
    </message>
    <message>
        <source>&amp;Save As…</source>
        <translation>Speichern &amp;als …</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>&amp;Löschen</translation>
    </message>
</context>
<context>
    <name>bitscape::EditHistory</name>
    <message>
        <source>At open</source>
        <translation>Beim Öffnen</translation>
    </message>
</context>
<context>
    <name>bitscape::ErrorPlot</name>
    <message>
        <source>Errors by class or output</source>
        <translation>Fehler nach Klasse oder Ausgang</translation>
    </message>
    <message>
        <source>Change of the true class&apos;s score</source>
        <translation>Änderung des Werts der wahren Klasse</translation>
    </message>
    <message>
        <source>Output minus target</source>
        <translation>Ausgang minus Ziel</translation>
    </message>
    <message>
        <source>Output minus float model</source>
        <translation>Ausgang minus Gleitkomma-Modell</translation>
    </message>
    <message>
        <source>%1: mean %2, half within %3 … %4, all within %5 … %6</source>
        <translation>%1: Mittel %2, die Hälfte in %3 … %4, alle in %5 … %6</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n events</source>
        <translation>
            <numerusform>%1, %n Ereignis</numerusform>
            <numerusform>%1, %n Ereignisse</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitscape::EventPlot</name>
    <message>
        <source>Scores of the event</source>
        <translation>Werte des Ereignisses</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punktzahl</translation>
    </message>
    <message>
        <source>Class, event %1</source>
        <translation>Klasse, Ereignis %1</translation>
    </message>
    <message>
        <source>Choose an event</source>
        <translation>Ein Ereignis wählen</translation>
    </message>
    <message>
        <source> (truth: %1)</source>
        <translation> (wahr: %1)</translation>
    </message>
    <message>
        <source>
(truth)</source>
        <translation>
(wahr)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>bitscape::ExploreDialog</name>
    <message>
        <source>%1 combinations</source>
        <translation>%1 Kombinationen</translation>
    </message>
    <message>
        <source>about 10%1 combinations</source>
        <translation>etwa 10%1 Kombinationen</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Erkunden</translation>
    </message>
    <message>
        <source>&amp;Objectives</source>
        <translation>&amp;Ziele</translation>
    </message>
    <message>
        <source>S&amp;core</source>
        <translation>P&amp;unktzahl</translation>
    </message>
    <message>
        <source>&amp;Knobs</source>
        <translation>&amp;StellgrößenStellgrößen</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Suche</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Los</translation>
    </message>
    <message>
        <source>%1 knobs, %2; %3 trials. They appear in the Pareto panel as they come.</source>
        <translation>%1 Stellgrößen, %2; %3 Versuche. Sie erscheinen im Pareto-Feld, sobald sie da sind.</translation>
    </message>
</context>
<context>
    <name>bitscape::ExportDialog</name>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Durchsuchen …</translation>
    </message>
    <message>
        <source>&amp;Check it bit for bit afterwards</source>
        <translation>Danach Bit für Bit &amp;prüfen</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Show folder</source>
        <translation>Ordner &amp;zeigen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Export the design as a project</source>
        <translation>Den Entwurf als Projekt exportieren</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>&amp;Für</translation>
    </message>
    <message>
        <source>&amp;Layers are connected by</source>
        <translation>Schichten &amp;verbunden durch</translation>
    </message>
    <message>
        <source>B&amp;oard</source>
        <translation>&amp;Karte</translation>
    </message>
    <message>
        <source>&amp;Into</source>
        <translation>&amp;Nach</translation>
    </message>
    <message>
        <source>&amp;Test bench</source>
        <translation>&amp;Testbank</translation>
    </message>
    <message>
        <source>Tool the project is for</source>
        <translation>Werkzeug, für das das Projekt ist</translation>
    </message>
    <message>
        <source>How layers are connected</source>
        <translation>Wie Schichten verbunden sind</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Bus of the board</source>
        <translation>Bus der Karte</translation>
    </message>
    <message>
        <source>Folder or archive</source>
        <translation>Ordner oder Archiv</translation>
    </message>
    <message>
        <source>Where the project goes</source>
        <translation>Wohin das Projekt kommt</translation>
    </message>
    <message>
        <source>Events of the test bench</source>
        <translation>Ereignisse der Testbank</translation>
    </message>
    <message>
        <source>Builds the project&apos;s own simulation with the compiler of this machine, runs its test bench and compares every output with the emulator</source>
        <translation>Baut die eigene Simulation des Projekts mit dem Compiler dieses Rechners, lässt seine Testbank laufen und vergleicht jeden Ausgang mit dem Emulator</translation>
    </message>
    <message>
        <source>arrays of all values (io_parallel)</source>
        <translation>Felder aller Werte (io_parallel)</translation>
    </message>
    <message>
        <source>streams (io_stream)</source>
        <translation>Ströme (io_stream)</translation>
    </message>
    <message>
        <source>None: the network alone</source>
        <translation>Keine: nur das Netz</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>ein Ordner</translation>
    </message>
    <message>
        <source>of %1 open test events (0: made-up ones)</source>
        <translation>von %1 offenen Testereignissen (0: erfundene)</translation>
    </message>
    <message>
        <source>made-up events: no test data is open</source>
        <translation>erfundene Ereignisse: keine Testdaten sind offen</translation>
    </message>
    <message>
        <source>Vitis and Vivado projects can be put on boards</source>
        <translation>Projekte für Vitis und Vivado können auf Karten</translation>
    </message>
    <message>
        <source>The network behind AXI on the %1 (%2), with block design or link script, drivers and host code, at %3 ns.</source>
        <translation>Das Netz hinter AXI auf der Karte %1 (%2), mit Blockdesign oder Linkskript, Treibern und Host-Code, bei %3 ns.</translation>
    </message>
    <message>
        <source>, for %1 at %2 ns.</source>
        <translation>, für %1 bei %2 ns.</translation>
    </message>
    <message>
        <source>The design is resolved again for %1: types and results may differ from those shown, which are for %2.</source>
        <translation>Der Entwurf wird für %1 neu aufgelöst: Typen und Ergebnisse können von den gezeigten abweichen, die für %2 gelten.</translation>
    </message>
    <message>
        <source>Export into an archive</source>
        <translation>In ein Archiv exportieren</translation>
    </message>
    <message>
        <source>Export the project into a new folder</source>
        <translation>Das Projekt in einen neuen Ordner exportieren</translation>
    </message>
    <message>
        <source>Writing the project…</source>
        <translation>Projekt wird geschrieben …</translation>
    </message>
    <message numerus="yes">
        <source>%n files written. Building the C simulation…</source>
        <translation>
            <numerusform>%n Datei geschrieben. Die C-Simulation wird gebaut …</numerusform>
            <numerusform>%n Dateien geschrieben. Die C-Simulation wird gebaut …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files written to %1.</source>
        <translation>
            <numerusform>%n Datei nach %1 geschrieben.</numerusform>
            <numerusform>%n Dateien nach %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Exact: %1 of %1 outputs over %2 events equal the emulator bit for bit.</source>
        <translation>Exakt: %1 von %1 Ausgängen über %2 Ereignisse gleichen dem Emulator Bit für Bit.</translation>
    </message>
    <message>
        <source>%1 of %2 outputs over %3 events differ. First: %4</source>
        <translation>%1 von %2 Ausgängen über %3 Ereignisse weichen ab. Der erste: %4</translation>
    </message>
    <message>
        <source>Cancelled: nothing was written.</source>
        <translation>Abgebrochen: nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Cancelled: the project is written, but not checked.</source>
        <translation>Abgebrochen: das Projekt ist geschrieben, aber nicht geprüft.</translation>
    </message>
</context>
<context>
    <name>bitscape::FileFlow</name>
    <message>
        <source>Models and projects (%1)</source>
        <translation>Modelle und Projekte (%1)</translation>
    </message>
    <message>
        <source>Bitscape projects (*.bitscape)</source>
        <translation>Bitscape-Projekte (*.bitscape)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1: cancelled.</source>
        <translation>%1: abgebrochen.</translation>
    </message>
    <message>
        <source>Open a model or project</source>
        <translation>Ein Modell oder Projekt öffnen</translation>
    </message>
    <message>
        <source>Open a folder written by hls4ml</source>
        <translation>Einen von hls4ml geschriebenen Ordner öffnen</translation>
    </message>
    <message>
        <source>Looking at %1</source>
        <translation>%1 wird angesehen</translation>
    </message>
    <message>
        <source>%1 was written by a synthesis tool: open the model or project it is of first.</source>
        <translation>%1 wurde von einem Synthesewerkzeug geschrieben: zuerst das Modell oder Projekt öffnen, zu dem es gehört.</translation>
    </message>
    <message>
        <source>&lt;b&gt;One at a time, please:&lt;/b&gt; %1 are of the same kind.</source>
        <translation>&lt;b&gt;Eins nach dem anderen, bitte:&lt;/b&gt; %1 sind von derselben Art.</translation>
    </message>
    <message>
        <source>%1 holds trials: open the model they belong to first.</source>
        <translation>%1 enthält Versuche: zuerst das Modell öffnen, zu dem sie gehören.</translation>
    </message>
    <message>
        <source>%1 holds test data: open the model it belongs to first.</source>
        <translation>%1 enthält Testdaten: zuerst das Modell öffnen, zu dem sie gehören.</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 is open, but cannot be built:&lt;/b&gt; %2</source>
        <translation>&lt;b&gt;%1 ist offen, kann aber nicht gebaut werden:&lt;/b&gt; %2</translation>
    </message>
    <message>
        <source>Show layer</source>
        <translation>Schicht zeigen</translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>1 Änderung</translation>
    </message>
    <message>
        <source>%1 changes</source>
        <translation>%1 Änderungen</translation>
    </message>
    <message>
        <source>%1 is open: %2 between the file and the hardware.</source>
        <translation>%1 ist offen: %2 zwischen der Datei und der Hardware.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>%1 is open, with a report of its synthesis.</source>
        <translation>%1 ist offen, mit einem Bericht seiner Synthese.</translation>
    </message>
    <message>
        <source>%1 is open, with %2 reports of its synthesis.</source>
        <translation>%1 ist offen, mit %2 Berichten seiner Synthese.</translation>
    </message>
    <message>
        <source>Compare with the estimates</source>
        <translation>Mit den Schätzungen vergleichen</translation>
    </message>
    <message>
        <source>Open reports of synthesis tools</source>
        <translation>Berichte von Synthesewerkzeugen öffnen</translation>
    </message>
    <message>
        <source>Reports (*.xml *.rpt *.js *.ndjson *.txt *.log);;All files (*)</source>
        <translation>Berichte (*.xml *.rpt *.js *.ndjson *.txt *.log);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open a synthesized project</source>
        <translation>Ein synthetisiertes Projekt öffnen</translation>
    </message>
    <message>
        <source>Open the example</source>
        <translation>Das Beispiel öffnen</translation>
    </message>
    <message>
        <source>Open test data</source>
        <translation>Testdaten öffnen</translation>
    </message>
    <message>
        <source>Test data (*.npz *.npy *.csv *.h5);;All files (*)</source>
        <translation>Testdaten (*.npz *.npy *.csv *.h5);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open a configuration</source>
        <translation>Eine Konfiguration öffnen</translation>
    </message>
    <message>
        <source>hls4ml configuration (*.yml *.yaml)</source>
        <translation>hls4ml-Konfiguration (*.yml *.yaml)</translation>
    </message>
    <message>
        <source>Load %1</source>
        <translation>%1 laden</translation>
    </message>
    <message>
        <source>Open a study</source>
        <translation>Eine Studie öffnen</translation>
    </message>
    <message>
        <source>Studies (*.db);;All files (*)</source>
        <translation>Studien (*.db);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation>Das Projekt speichern</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Ungespeicherte Änderungen</translation>
    </message>
    <message>
        <source>The knobs were changed since the last save.</source>
        <translation>Seit dem letzten Speichern wurden Einstellungen geändert.</translation>
    </message>
    <message>
        <source>Save them as a project?</source>
        <translation>Als Projekt speichern?</translation>
    </message>
    <message>
        <source>Check an exported project</source>
        <translation>Ein exportiertes Projekt prüfen</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Den Bericht speichern</translation>
    </message>
    <message>
        <source>Web page (*.html);;PDF (*.pdf);;Table (*.csv)</source>
        <translation>Webseite (*.html);;PDF (*.pdf);;Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Saving the report</source>
        <translation>Der Bericht wird gespeichert</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>%1 gespeichert.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message numerus="yes">
        <source>Exported %n files to %1.</source>
        <translation>
            <numerusform>%n Datei nach %1 exportiert.</numerusform>
            <numerusform>%n Dateien nach %1 exportiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Check bit for bit</source>
        <translation>Bit für Bit prüfen</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>The export is exact: %1 of %2 outputs over %3 events equal the emulator bit for bit (%4).</source>
        <translation>Der Export ist exakt: %1 von %2 Ausgängen über %3 Ereignisse gleichen dem Emulator Bit für Bit (%4).</translation>
    </message>
    <message>
        <source>&lt;b&gt;The export differs&lt;/b&gt; in %1 of %2 outputs (%3). First: %4</source>
        <translation>&lt;b&gt;Der Export weicht ab&lt;/b&gt; in %1 von %2 Ausgängen (%3). Erster: %4</translation>
    </message>
</context>
<context>
    <name>bitscape::FindingModel</name>
    <message>
        <source>Cure: %1</source>
        <translation>Beheben: %1</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>What is found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Cure</source>
        <translation>Abhilfe</translation>
    </message>
</context>
<context>
    <name>bitscape::FlipModel</name>
    <message>
        <source>✗ lost</source>
        <translation>✗ verloren</translation>
    </message>
    <message>
        <source>✓ won</source>
        <translation>✓ gewonnen</translation>
    </message>
    <message>
        <source>wrong either way</source>
        <translation>beide Male falsch</translation>
    </message>
    <message>
        <source>Number of the event in the test data, from 0</source>
        <translation>Nummer des Ereignisses in den Testdaten, ab 0</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>True class</source>
        <translation>Wahre Klasse</translation>
    </message>
    <message>
        <source>The class that what it is compared with decides for</source>
        <translation>Die Klasse, für die sich das Verglichene entscheidet</translation>
    </message>
    <message>
        <source>Score that it gives its decision</source>
        <translation>Wert, den es seiner Entscheidung gibt</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punktzahl</translation>
    </message>
    <message>
        <source>The class that the design decides for</source>
        <translation>Die Klasse, für die sich der Entwurf entscheidet</translation>
    </message>
    <message>
        <source>Whether the decision became wrong or right</source>
        <translation>Ob die Entscheidung falsch oder richtig wurde</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
</context>
<context>
    <name>bitscape::FloorplanPanel</name>
    <message>
        <source>Floorplan</source>
        <translation>Floorplan</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Belegung</translation>
    </message>
    <message>
        <source>Colours of the floorplan</source>
        <translation>Farben des Floorplans</translation>
    </message>
    <message>
        <source>Wires, zoom and export of the floorplan</source>
        <translation>Leitungen, Vergrößerung und Export des Floorplans</translation>
    </message>
    <message>
        <source>&amp;Wires Between Layers</source>
        <translation>&amp;Leitungen zwischen Schichten</translation>
    </message>
    <message>
        <source>&amp;Fit (0)</source>
        <translation>&amp;Einpassen (0)</translation>
    </message>
    <message>
        <source>Save as %1…</source>
        <translation>Als %1 speichern …</translation>
    </message>
    <message>
        <source>Save as &amp;Constraints (XDC)…</source>
        <translation>Als &amp;Constraints (XDC) speichern …</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>passt nicht</translation>
    </message>
    <message>
        <source>SLR crossings: %1</source>
        <translation>SLR-Übergänge: %1</translation>
    </message>
    <message>
        <source>schematic: the order of this die&apos;s columns is not published</source>
        <translation>schematisch: die Reihenfolge der Spalten dieses Chips ist nicht veröffentlicht</translation>
    </message>
    <message>
        <source>Save the floorplan</source>
        <translation>Den Floorplan speichern</translation>
    </message>
    <message>
        <source>Saving the floorplan</source>
        <translation>Der Floorplan wird gespeichert</translation>
    </message>
    <message>
        <source>Colours: where each layer sits, or how full each clock region is, in its fullest resource or in one</source>
        <translation>Farben: wo jede Schicht sitzt, oder wie voll jede Taktregion ist, in ihrer knappsten Ressource oder in einer</translation>
    </message>
    <message>
        <source>Use of %1</source>
        <translation>Belegung von %1</translation>
    </message>
    <message>
        <source>Zoom &amp;In (+)</source>
        <translation>Ver&amp;größern (+)</translation>
    </message>
    <message>
        <source>Zoom &amp;Out (−)</source>
        <translation>Ver&amp;kleinern (−)</translation>
    </message>
    <message>
        <source>Reset the Place of the &amp;Selected Layer (Del)</source>
        <translation>Platz der gewählten &amp;Schicht zurücksetzen (Entf)</translation>
    </message>
    <message>
        <source>&amp;Reset All Places</source>
        <translation>Alle Plätze &amp;zurücksetzen</translation>
    </message>
</context>
<context>
    <name>bitscape::FloorplanView</name>
    <message>
        <source>Floorplan</source>
        <translation>Floorplan</translation>
    </message>
    <message>
        <source>The floorplan of the open design appears here.</source>
        <translation>Hier erscheint der Floorplan des offenen Entwurfs.</translation>
    </message>
    <message>
        <source>Move %1 on the floorplan</source>
        <translation>%1 auf dem Floorplan verschieben</translation>
    </message>
    <message>
        <source>Place all layers automatically</source>
        <translation>Alle Schichten automatisch platzieren</translation>
    </message>
    <message>
        <source>Placing the layers</source>
        <translation>Die Schichten werden platziert</translation>
    </message>
    <message>
        <source>%1. Arrow keys select the next layer, plus and minus zoom, zero shows all, Shift and arrows move the die, Control and arrows the selected layer.</source>
        <translation>%1. Pfeiltasten wählen die nächste Schicht, Plus und Minus vergrößern, Null zeigt alles, Umschalt und Pfeile bewegen den Chip, Strg und Pfeile die gewählte Schicht.</translation>
    </message>
    <message>
        <source>Place %1 automatically</source>
        <translation>%1 automatisch platzieren</translation>
    </message>
</context>
<context>
    <name>bitscape::ForgivingPage</name>
    <message>
        <source>&amp;Search for this score</source>
        <translation>Nach dieser Punktzahl &amp;suchen</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Gütemaß</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Loss that is forgiven</source>
        <translation>Verziehener Verlust</translation>
    </message>
    <message>
        <source>Gain that is asked for</source>
        <translation>Verlangter Gewinn</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Stress</source>
        <translation>Betonung</translation>
    </message>
    <message>
        <source>The score takes the place of the objectives</source>
        <translation>Die Punktzahl tritt an die Stelle der Ziele</translation>
    </message>
    <message>
        <source>for</source>
        <translation>für</translation>
    </message>
    <message>
        <source>&amp;Forgiven</source>
        <translation>&amp;Verziehen</translation>
    </message>
    <message>
        <source>&amp;Asked for</source>
        <translation>V&amp;erlangt für</translation>
    </message>
    <message>
        <source>for a &amp;rate of</source>
        <translation>für eine &amp;Rate von</translation>
    </message>
    <message>
        <source>S&amp;tress</source>
        <translation>&amp;Betonung</translation>
    </message>
    <message>
        <source>Designs of the same score</source>
        <translation>Entwürfe gleicher Punktzahl</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1-mal</translation>
    </message>
    <message>
        <source>A score needs a metric: open test data first.</source>
        <translation>Eine Punktzahl braucht ein Gütemaß: zuerst Testdaten öffnen.</translation>
    </message>
    <message>
        <source>A design with %1 instead of %2 may lose %3 and scores the same as the open one.</source>
        <translation>Ein Entwurf mit %1 statt %2 darf %3 verlieren und erhält dieselbe Punktzahl wie der offene.</translation>
    </message>
</context>
<context>
    <name>bitscape::GraphLegend</name>
    <message>
        <source>What the colours of the graph mean</source>
        <translation>Was die Farben des Graphen bedeuten</translation>
    </message>
</context>
<context>
    <name>bitscape::GraphPanel</name>
    <message>
        <source>Graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <source>Layer found before (Shift+Return)</source>
        <translation>Vorige gefundene Schicht (Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Next layer found (Return)</source>
        <translation>Nächste gefundene Schicht (Eingabe)</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Bits</translation>
    </message>
    <message>
        <source>LUT</source>
        <translation>LUT</translation>
    </message>
    <message>
        <source>DSP</source>
        <translation>DSP</translation>
    </message>
    <message>
        <source>Overflow</source>
        <translation>Überlauf</translation>
    </message>
    <message>
        <source>What the colour and number of a box say: bits of its weights (of its result where it has none), its share of the LUTs or DSPs, or the share of its results that overflowed</source>
        <translation>Was Farbe und Zahl eines Kastens sagen: Bits seiner Gewichte (seines Ergebnisses, wo er keine hat), sein Anteil an LUTs oder DSPs, oder der Anteil seiner übergelaufenen Ergebnisse</translation>
    </message>
    <message>
        <source>Colour of the graph</source>
        <translation>Farbe des Graphen</translation>
    </message>
    <message>
        <source>Direction, zoom and export of the graph</source>
        <translation>Richtung, Vergrößerung und Export des Graphen</translation>
    </message>
    <message>
        <source>&amp;Top to Bottom</source>
        <translation>&amp;Von oben nach unten</translation>
    </message>
    <message>
        <source>&amp;Left to Right</source>
        <translation>Von &amp;links nach rechts</translation>
    </message>
    <message>
        <source>&amp;Fit (0)</source>
        <translation>&amp;Einpassen (0)</translation>
    </message>
    <message>
        <source>&amp;Actual Size (1)</source>
        <translation>&amp;Originalgröße (1)</translation>
    </message>
    <message>
        <source>Save as %1…</source>
        <translation>Als %1 speichern …</translation>
    </message>
    <message>
        <source>Find a layer</source>
        <translation>Schicht suchen</translation>
    </message>
    <message>
        <source>Find a layer by name or kind</source>
        <translation>Eine Schicht nach Name oder Art suchen</translation>
    </message>
    <message>
        <source>Part of a layer&apos;s name or kind (Ctrl+F)</source>
        <translation>Teil von Name oder Art einer Schicht (Strg+F)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Save the graph</source>
        <translation>Den Graphen speichern</translation>
    </message>
    <message>
        <source>Saving the graph</source>
        <translation>Der Graph wird gespeichert</translation>
    </message>
</context>
<context>
    <name>bitscape::GraphView</name>
    <message>
        <source>Graph of the layers</source>
        <translation>Graph der Schichten</translation>
    </message>
    <message>
        <source>Arrow keys select the layer before or after, Return shows its details; plus and minus zoom, zero shows all.</source>
        <translation>Pfeiltasten wählen die Schicht davor oder danach, Eingabe zeigt ihre Einzelheiten; Plus und Minus vergrößern, Null zeigt alles.</translation>
    </message>
    <message>
        <source>Drawing the graph</source>
        <translation>Der Graph wird gezeichnet</translation>
    </message>
</context>
<context>
    <name>bitscape::ImportPanel</name>
    <message>
        <source>Import report</source>
        <translation>Importbericht</translation>
    </message>
    <message>
        <source>Changes between the file and the hardware</source>
        <translation>Änderungen zwischen der Datei und der Hardware</translation>
    </message>
    <message>
        <source>Nothing was changed: every layer of the file is built as it is.</source>
        <translation>Nichts wurde geändert: jede Schicht der Datei wird gebaut, wie sie ist.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter the import report</source>
        <translation>Den Importbericht filtern</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Als CSV speichern …</translation>
    </message>
    <message>
        <source>Save as Text…</source>
        <translation>Als Text speichern …</translation>
    </message>
    <message>
        <source>Copy and save the report</source>
        <translation>Den Bericht kopieren und speichern</translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>1 Änderung</translation>
    </message>
    <message>
        <source>%1 changes</source>
        <translation>%1 Änderungen</translation>
    </message>
    <message>
        <source>%1 of %2 changes</source>
        <translation>%1 von %2 Änderungen</translation>
    </message>
    <message>
        <source>Save the import report</source>
        <translation>Den Importbericht speichern</translation>
    </message>
    <message>
        <source>Saving the import report</source>
        <translation>Der Importbericht wird gespeichert</translation>
    </message>
</context>
<context>
    <name>bitscape::JobIndicator</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop the work in the background</source>
        <translation>Die Arbeit im Hintergrund abbrechen</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 von %3</translation>
    </message>
</context>
<context>
    <name>bitscape::KnobLines</name>
    <message>
        <source>Knobs of the front</source>
        <translation>Stellgrößen der Front</translation>
    </message>
    <message>
        <source>One line a trial of the front. Drag along an axis to keep the trials that cross it there; click the axis to let all through again.</source>
        <translation>Eine Linie je Versuch der Front. Entlang einer Achse ziehen behält die Versuche, die sie dort schneiden; ein Klick auf die Achse lässt wieder alle durch.</translation>
    </message>
    <message>
        <source>The front&apos;s knobs appear here</source>
        <translation>Hier erscheinen die Stellgrößen der Front</translation>
    </message>
    <message>
        <source>Trial %1</source>
        <translation>Versuch %1</translation>
    </message>
</context>
<context>
    <name>bitscape::LayerModel</name>
    <message>
        <source>auto → </source>
        <translation>auto → </translation>
    </message>
    <message>
        <source>Choose a value</source>
        <translation>Einen Wert wählen</translation>
    </message>
    <message>
        <source>Sparsity</source>
        <translation>Sparsity</translation>
    </message>
    <message>
        <source>Reuse factor</source>
        <translation>Reuse-Faktor</translation>
    </message>
    <message>
        <source>Asked for: %1, zero after quantization: %2</source>
        <translation>Verlangt: %1, null nach der Quantisierung: %2</translation>
    </message>
    <message>
        <source>LUT</source>
        <translation>LUT</translation>
    </message>
    <message>
        <source>DSP</source>
        <translation>DSP</translation>
    </message>
    <message>
        <source>BRAM18</source>
        <translation>BRAM18</translation>
    </message>
    <message>
        <source>cycles</source>
        <translation>Takte</translation>
    </message>
    <message>
        <source>pJ</source>
        <translation>pJ</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Sparsity
%</source>
        <translation>Sparsity
%</translation>
    </message>
    <message>
        <source>Reuse
factor</source>
        <translation>Reuse-
Faktor</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>BRAM
18 kbit</source>
        <translation>BRAM
18 kbit</translation>
    </message>
    <message>
        <source>Latency
cycles</source>
        <translation>Latenz
Takte</translation>
    </message>
    <message>
        <source>Overflow
%</source>
        <translation>Überlauf
%</translation>
    </message>
    <message>
        <source>Energy
nJ</source>
        <translation>Energie
nJ</translation>
    </message>
    <message>
        <source>Type of what does not change while the design runs: weights, biases, tables.
Unfold a layer to see every type it has.</source>
        <translation>Typ dessen, was sich im laufenden Entwurf nicht ändert: Gewichte, Bias, Tabellen.
Eine Schicht aufklappen zeigt jeden ihrer Typen.</translation>
    </message>
    <message>
        <source>Type of what the layer computes.</source>
        <translation>Typ dessen, was die Schicht berechnet.</translation>
    </message>
    <message>
        <source>Share of weights that are zero. Set it to prune the smallest weights of the layer.</source>
        <translation>Anteil der Gewichte, die null sind. Einstellen, um die kleinsten Gewichte der Schicht zu entfernen.</translation>
    </message>
    <message>
        <source>How many times each multiplier is used for one inference: 1 is fastest, more is smaller.</source>
        <translation>Wie oft jeder Multiplizierer für eine Inferenz benutzt wird: 1 ist am schnellsten, mehr ist kleiner.</translation>
    </message>
    <message>
        <source>Latency unrolls the layer; Resource keeps weights in memory and shares multipliers.</source>
        <translation>Latency rollt die Schicht aus; Resource hält Gewichte im Speicher und teilt Multiplizierer.</translation>
    </message>
    <message>
        <source>Look-up tables, estimated. The bar is the layer&apos;s share of the design.</source>
        <translation>Look-up-Tabellen, geschätzt. Der Balken ist der Anteil der Schicht am Entwurf.</translation>
    </message>
    <message>
        <source>Multiplier blocks, estimated.</source>
        <translation>Multiplizierer-Blöcke, geschätzt.</translation>
    </message>
    <message>
        <source>Memory blocks of 18 kbit, estimated.</source>
        <translation>Speicherblöcke zu 18 kbit, geschätzt.</translation>
    </message>
    <message>
        <source>Clock cycles from input to result of the layer, estimated.</source>
        <translation>Takte vom Eingang zum Ergebnis der Schicht, geschätzt.</translation>
    </message>
    <message>
        <source>Share of results on the test data that did not fit the type: they wrapped (red) or were clipped.</source>
        <translation>Anteil der Ergebnisse auf den Testdaten, die nicht in den Typ passten: sie liefen über (rot) oder wurden begrenzt.</translation>
    </message>
    <message>
        <source>Dynamic energy of one inference, estimated.</source>
        <translation>Dynamische Energie einer Inferenz, geschätzt.</translation>
    </message>
    <message>
        <source>auto → %1</source>
        <translation>auto → %1</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 von %2: %3</translation>
    </message>
    <message>
        <source>Values %1</source>
        <translation>Werte %1</translation>
    </message>
    <message>
        <source>Locked: the model was trained with a quantizer, and hls4ml takes its type whatever is set here.</source>
        <translation>Gesperrt: das Modell wurde mit einem Quantisierer trainiert, und hls4ml nimmt dessen Typ, was auch immer hier steht.</translation>
    </message>
    <message>
        <source>auto: hls4ml derives this type from the others.</source>
        <translation>auto: hls4ml leitet diesen Typ aus den anderen ab.</translation>
    </message>
    <message>
        <source>Set to %1</source>
        <translation>Auf %1 gesetzt</translation>
    </message>
    <message>
        <source>This layer of the model needs no hardware.</source>
        <translation>Diese Schicht des Modells braucht keine Hardware.</translation>
    </message>
    <message>
        <source>Not a layer of the hardware: hls4ml merges it into &apos;%1&apos;.</source>
        <translation>Keine Schicht der Hardware: hls4ml vereinigt sie mit &apos;%1&apos;.</translation>
    </message>
    <message>
        <source>table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>konstant</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>berechnet</translation>
    </message>
    <message>
        <source>Open test data to count overflows.</source>
        <translation>Testdaten öffnen, um Überläufe zu zählen.</translation>
    </message>
    <message>
        <source>%1 of %2 results did not fit the type; %3 small ones became zero.
Results lie between %4 and %5.</source>
        <translation>%1 von %2 Ergebnissen passten nicht in den Typ; %3 kleine wurden null.
Die Ergebnisse liegen zwischen %4 und %5.</translation>
    </message>
    <message>
        <source>Parallelization factor</source>
        <translation>Parallelisierungsfaktor</translation>
    </message>
    <message>
        <source>Entries of the table</source>
        <translation>Einträge der Tabelle</translation>
    </message>
    <message>
        <source>From 0 to 99.9 %</source>
        <translation>Von 0 bis 99,9 %</translation>
    </message>
    <message>
        <source>No such strategy</source>
        <translation>Keine solche Strategie</translation>
    </message>
    <message>
        <source>At least 1</source>
        <translation>Mindestens 1</translation>
    </message>
    <message>
        <source>Not possible here: %1</source>
        <translation>Hier nicht möglich: %1</translation>
    </message>
    <message>
        <source>At most %1</source>
        <translation>Höchstens %1</translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation>Tensor</translation>
    </message>
    <message>
        <source>%1 is set, hls4ml takes %2</source>
        <translation>%1 ist eingestellt, hls4ml nimmt %2</translation>
    </message>
    <message>
        <source>%1 of %2 values do not fit and wrap around</source>
        <translation>%1 von %2 Werten passen nicht und laufen über</translation>
    </message>
    <message>
        <source>FF</source>
        <translation>FF</translation>
    </message>
    <message>
        <source>Parallel
positions</source>
        <translation>Parallele
Positionen</translation>
    </message>
    <message>
        <source>1 bit
fewer</source>
        <translation>1 Bit
weniger</translation>
    </message>
    <message>
        <source>How many output positions of a convolution are built side by side: more is faster and larger.</source>
        <translation>Wie viele Ausgangspositionen einer Faltung nebeneinander gebaut werden: mehr ist schneller und größer.</translation>
    </message>
    <message>
        <source>Flip-flops, estimated.</source>
        <translation>Flipflops, geschätzt.</translation>
    </message>
    <message>
        <source>What the design loses when the layer gets one bit fewer (the worst of its types).
A dash: not measured yet. Measure it from the panel&apos;s menu.</source>
        <translation>Was der Entwurf verliert, wenn die Schicht ein Bit weniger erhält (der schlimmste ihrer Typen).
Ein Strich: noch nicht gemessen. Gemessen wird aus dem Menü des Felds.</translation>
    </message>
    <message>
        <source>Not measured yet.</source>
        <translation>Noch nicht gemessen.</translation>
    </message>
    <message>
        <source>One bit fewer: %1 %2</source>
        <translation>Ein Bit weniger: %1 %2</translation>
    </message>
    <message>
        <source>Bits that can go without loss: %1</source>
        <translation>Bits, die ohne Verlust weg können: %1</translation>
    </message>
    <message>
        <source>Measured on an earlier configuration.</source>
        <translation>An einer früheren Konfiguration gemessen.</translation>
    </message>
    <message>
        <source>Only with the Vivado or Vitis backend</source>
        <translation>Nur mit dem Backend Vivado oder Vitis</translation>
    </message>
    <message>
        <source>Only with a reuse factor of 1</source>
        <translation>Nur mit einem Reuse-Faktor von 1</translation>
    </message>
    <message>
        <source>%1: it does not divide %2 × %3 evenly</source>
        <translation>%1: teilt %2 × %3 nicht gleichmäßig</translation>
    </message>
    <message>
        <source>%1 is above the %2 products of the layer</source>
        <translation>%1 liegt über den %2 Produkten der Schicht</translation>
    </message>
    <message>
        <source>%1: it does not divide %2 positions</source>
        <translation>%1: teilt %2 Positionen nicht</translation>
    </message>
    <message>
        <source>Any from 1 to %1</source>
        <translation>Jede von 1 bis %1</translation>
    </message>
    <message>
        <source>Possible: %1</source>
        <translation>Möglich: %1</translation>
    </message>
    <message>
        <source>%1 is the nearest</source>
        <translation>%1 ist am nächsten</translation>
    </message>
    <message>
        <source>%1 and %2 are the nearest</source>
        <translation>%1 und %2 sind am nächsten</translation>
    </message>
    <message>
        <source>A whole number from 1 on</source>
        <translation>Eine ganze Zahl ab 1</translation>
    </message>
</context>
<context>
    <name>bitscape::LayerPanel</name>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Alle Typen</translation>
    </message>
    <message>
        <source>Unfold every layer to one line a type</source>
        <translation>Jede Schicht auf eine Zeile je Typ aufklappen</translation>
    </message>
    <message>
        <source>%1 layers, none in the hardware</source>
        <translation>%1 Schichten, keine in der Hardware</translation>
    </message>
    <message>
        <source>%1 layers · %2 parameters · double-click a type, factor or strategy to change it</source>
        <translation>%1 Schichten · %2 Parameter · Doppelklick auf Typ, Faktor oder Strategie ändert sie</translation>
    </message>
    <message>
        <source>Preset: %1</source>
        <translation>Vorlage: %1</translation>
    </message>
    <message>
        <source>Measure sensitivity</source>
        <translation>Empfindlichkeit messen</translation>
    </message>
    <message>
        <source>What the design loses when each of its types gets a bit fewer, one at a time</source>
        <translation>Was der Entwurf verliert, wenn jeder seiner Typen, einer nach dem anderen, ein Bit weniger erhält</translation>
    </message>
    <message>
        <source>Filter layers</source>
        <translation>Schichten filtern</translation>
    </message>
    <message>
        <source>Show only layers whose name or kind holds these words</source>
        <translation>Nur Schichten zeigen, deren Name oder Art diese Wörter enthält</translation>
    </message>
    <message>
        <source>Copy the layer table as CSV</source>
        <translation>Schichtentabelle als CSV kopieren</translation>
    </message>
    <message>
        <source>All rows and columns, numbers in full</source>
        <translation>Alle Zeilen und Spalten, Zahlen ungekürzt</translation>
    </message>
    <message>
        <source>Filter (/)</source>
        <translation>Filter (/)</translation>
    </message>
    <message>
        <source>Filter layers by name or kind</source>
        <translation>Schichten nach Name oder Art filtern</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Types for the whole model by a rule; one step to undo</source>
        <translation>Typen für das ganze Modell nach einer Regel; ein Schritt zum Rückgängigmachen</translation>
    </message>
    <message>
        <source>Sensitivity, columns, copies</source>
        <translation>Empfindlichkeit, Spalten, Kopien</translation>
    </message>
    <message>
        <source>More of the layer table</source>
        <translation>Mehr zur Schichtentabelle</translation>
    </message>
    <message>
        <source>Copy settings</source>
        <translation>Einstellungen kopieren</translation>
    </message>
    <message>
        <source>Paste settings</source>
        <translation>Einstellungen einfügen</translation>
    </message>
    <message>
        <source>Copy rows as CSV</source>
        <translation>Zeilen als CSV kopieren</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>%1 of %2 layers</source>
        <translation>%1 von %2 Schichten</translation>
    </message>
</context>
<context>
    <name>bitscape::LayerTree</name>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message numerus="yes">
        <source>and %n more selected</source>
        <translation>
            <numerusform>und %n weitere gewählt</numerusform>
            <numerusform>und %n weitere gewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation>Alle aufklappen</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>Alle zuklappen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Layer: %1 LUT, %2 DSP. Design: %3 LUT</source>
        <translation>Schicht: %1 LUT, %2 DSP. Entwurf: %3 LUT</translation>
    </message>
    <message>
        <source>Copy settings</source>
        <translation>Einstellungen kopieren</translation>
    </message>
    <message>
        <source>Paste settings</source>
        <translation>Einstellungen einfügen</translation>
    </message>
    <message>
        <source>Copy rows as CSV</source>
        <translation>Zeilen als CSV kopieren</translation>
    </message>
    <message>
        <source>Copy table as CSV</source>
        <translation>Tabelle als CSV kopieren</translation>
    </message>
    <message>
        <source>Radiation hardness</source>
        <translation>Strahlungsfestigkeit</translation>
    </message>
    <message>
        <source>As the width allows</source>
        <translation>Wie die Breite es erlaubt</translation>
    </message>
    <message>
        <source>bits of %1</source>
        <translation>Bits von %1</translation>
    </message>
    <message>
        <source>Paste settings to 1 layer</source>
        <translation>Einstellungen in 1 Schicht einfügen</translation>
    </message>
    <message>
        <source>Paste settings to %1 layers</source>
        <translation>Einstellungen in %1 Schichten einfügen</translation>
    </message>
    <message>
        <source>As the model</source>
        <translation>Wie das Modell</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Weights three times, outvoted</source>
        <translation>Gewichte dreifach, mit Abstimmung</translation>
    </message>
    <message>
        <source>The layer three times, outvoted</source>
        <translation>Die Schicht dreifach, mit Abstimmung</translation>
    </message>
</context>
<context>
    <name>bitscape::MainWindow</name>
    <message>
        <source>Graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punktzahl</translation>
    </message>
    <message>
        <source>Pareto</source>
        <translation>Pareto</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Scan</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Floorplan</source>
        <translation>Floorplan</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Import report</source>
        <translation>Importbericht</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Kalibrierung</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>Pa&amp;use</translation>
    </message>
    <message>
        <source>%1[*] — Bitscape</source>
        <translation>%1[*] — Bitscape</translation>
    </message>
    <message>
        <source>Bitscape</source>
        <translation>Bitscape</translation>
    </message>
    <message>
        <source>%1 events of %2</source>
        <translation>%1 Ereignisse aus %2</translation>
    </message>
    <message>
        <source>study %1</source>
        <translation>Studie %1</translation>
    </message>
    <message>
        <source>Bitscape ended unexpectedly. There is unsaved work of %1.</source>
        <translation>Bitscape endete unerwartet. Es gibt ungespeicherte Arbeit von %1.</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Design</source>
        <translation>&amp;Entwurf</translation>
    </message>
    <message>
        <source>E&amp;xplore</source>
        <translation>E&amp;rkunden</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Nothing opened yet</source>
        <translation>Noch nichts geöffnet</translation>
    </message>
    <message>
        <source>&amp;Clear This List</source>
        <translation>Diese Liste &amp;leeren</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Main</source>
        <translation>Haupt</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>The graph was saved as %1.</source>
        <translation>Der Graph wurde als %1 gespeichert.</translation>
    </message>
    <message>
        <source>Read reports</source>
        <translation>Berichte lesen</translation>
    </message>
    <message>
        <source>%1 is forgotten: the estimates do not know it any more.</source>
        <translation>%1 ist vergessen: die Schätzungen kennen es nicht mehr.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (%2 bis %3)</translation>
    </message>
    <message>
        <source>%1 LUT: %2 before, %3 %4.</source>
        <translation>%1 LUT: vorher %2, %3 %4.</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>The study %1 answers another question: these trials go to the study %2.</source>
        <translation>Die Studie %1 beantwortet eine andere Frage: diese Versuche kommen in die Studie %2.</translation>
    </message>
    <message>
        <source>The study %2 has its %1 trials already. Ask for more, or change what is tried.</source>
        <translation>Die Studie %2 hat ihre %1 Versuche schon. Mehr verlangen oder ändern, was versucht wird.</translation>
    </message>
    <message>
        <source>The search was stopped; the %1 trials of the study %2 are kept. Explore again to go on.</source>
        <translation>Die Suche wurde angehalten; die %1 Versuche der Studie %2 bleiben. Erneut erkunden setzt sie fort.</translation>
    </message>
    <message>
        <source>The search is done: %1 new trials, %2 in the study %3. Click a point to load it.</source>
        <translation>Die Suche ist fertig: %1 neue Versuche, %2 in der Studie %3. Ein Klick auf einen Punkt lädt ihn.</translation>
    </message>
    <message>
        <source>The manual is not installed beside this program.</source>
        <translation>Das Handbuch ist nicht neben diesem Programm installiert.</translation>
    </message>
    <message>
        <source>About Bitscape</source>
        <translation>Über Bitscape</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Bitscape %1&lt;/h3&gt;&lt;p&gt;How few bits, multipliers and nanoseconds can a neural network on an FPGA live with before it gets worse?&lt;/p&gt;&lt;p&gt;Emulates hls4ml 1.3.0 bit for bit, without a compile step.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Bitscape %1&lt;/h3&gt;&lt;p&gt;Mit wie wenigen Bits, Multiplizierern und Nanosekunden kommt ein neuronales Netz auf einem FPGA aus, bevor es schlechter wird?&lt;/p&gt;&lt;p&gt;Emuliert hls4ml 1.3.0 Bit für Bit, ohne Übersetzungsschritt.&lt;/p&gt;</translation>
    </message>
    <message numerus="yes">
        <source>The estimates have learned from %n reports.</source>
        <translation>
            <numerusform>Die Schätzungen haben aus %n Bericht gelernt.</numerusform>
            <numerusform>Die Schätzungen haben aus %n Berichten gelernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>La&amp;youts</source>
        <translation>An&amp;ordnungen</translation>
    </message>
    <message>
        <source>The layout %1 was saved by a version with other panels; please save it anew.</source>
        <translation>Die Anordnung %1 wurde von einer Version mit anderen Feldern gespeichert; bitte neu speichern.</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;System</translation>
    </message>
    <message>
        <source>The language changes when Bitscape starts the next time.</source>
        <translation>Die Sprache wechselt beim nächsten Start von Bitscape.</translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation>Jetzt neu starten</translation>
    </message>
    <message>
        <source>New here? A tour of two minutes on the jet tagger shows what is where.</source>
        <translation>Neu hier? Ein Rundgang von zwei Minuten am Jet-Tagger zeigt, was wo ist.</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>Rundgang machen</translation>
    </message>
    <message>
        <source>Trial %1 of the study now has what was measured beside its estimates.</source>
        <translation>Versuch %1 der Studie hat nun das Gemessene neben seinen Schätzungen.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>bitscape::ManualWindow</name>
    <message>
        <source>Bitscape: the manual</source>
        <translation>Bitscape: das Handbuch</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>Das Handbuch durchsuchen</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Page of the manual</source>
        <translation>Seite des Handbuchs</translation>
    </message>
    <message>
        <source>&amp;First page</source>
        <translation>&amp;Erste Seite</translation>
    </message>
    <message>
        <source>Nothing in the manual has these words.</source>
        <translation>Nichts im Handbuch enthält diese Wörter.</translation>
    </message>
</context>
<context>
    <name>bitscape::MessageBar</name>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>bitscape::ObjectivesPage</name>
    <message>
        <source>below</source>
        <translation>unter</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>höchstens</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>mindestens</translation>
    </message>
    <message>
        <source>above</source>
        <translation>über</translation>
    </message>
    <message>
        <source>&amp;1st objective</source>
        <translation>&amp;1. Ziel</translation>
    </message>
    <message>
        <source>&amp;2nd</source>
        <translation>&amp;2.</translation>
    </message>
    <message>
        <source>&amp;3rd</source>
        <translation>&amp;3.</translation>
    </message>
    <message>
        <source>&amp;4th</source>
        <translation>&amp;4.</translation>
    </message>
    <message>
        <source>as small as possible</source>
        <translation>so klein wie möglich</translation>
    </message>
    <message>
        <source>Fit to the part</source>
        <translation>Auf den Baustein begrenzen</translation>
    </message>
    <message>
        <source>One limit for each resource of the part</source>
        <translation>Eine Grenze für jede Ressource des Bausteins</translation>
    </message>
    <message>
        <source>One limit a line, for example
dsp &lt;= 220
latency_ns &lt; 100
lut &lt;= 80%</source>
        <translation>Eine Grenze je Zeile, zum Beispiel
dsp &lt;= 220
latency_ns &lt; 100
lut &lt;= 80%</translation>
    </message>
    <message>
        <source>Constraints</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Designs that break one are kept in the study but never on the front</source>
        <translation>Entwürfe, die eine verletzen, bleiben in der Studie, kommen aber nie auf die Front</translation>
    </message>
    <message>
        <source>&amp;Constraints</source>
        <translation>&amp;Grenzen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>The score takes the place of the objectives</source>
        <translation>Die Punktzahl tritt an die Stelle der Ziele</translation>
    </message>
    <message>
        <source>A search needs an objective.</source>
        <translation>Eine Suche braucht ein Ziel.</translation>
    </message>
    <message>
        <source>as large as possible</source>
        <translation>so groß wie möglich</translation>
    </message>
    <message>
        <source> (the open design has %1)</source>
        <translation> (der offene Entwurf hat %1)</translation>
    </message>
    <message>
        <source> (broken by the open design: %1)</source>
        <translation> (vom offenen Entwurf verletzt: %1)</translation>
    </message>
</context>
<context>
    <name>bitscape::OverlayMenu</name>
    <message>
        <source>Studies</source>
        <translation>Studien</translation>
    </message>
    <message>
        <source>Draw the fronts of other studies, of this model or of others, over this one</source>
        <translation>Die Fronten anderer Studien, dieses Modells oder anderer, darüber zeichnen</translation>
    </message>
    <message>
        <source>From Another File…</source>
        <translation>Aus einer anderen Datei …</translation>
    </message>
    <message>
        <source>Study of another model</source>
        <translation>Studie eines anderen Modells</translation>
    </message>
    <message>
        <source>Studies (*.db *.sqlite);;All files (*)</source>
        <translation>Studien (*.db *.sqlite);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Reading trials</source>
        <translation>Versuche werden gelesen</translation>
    </message>
    <message>
        <source>Open the study</source>
        <translation>Die Studie öffnen</translation>
    </message>
    <message>
        <source>boosted trees</source>
        <translation>Boosted Trees</translation>
    </message>
    <message>
        <source>network</source>
        <translation>Netz</translation>
    </message>
</context>
<context>
    <name>bitscape::ParetoPanel</name>
    <message>
        <source>Pareto</source>
        <translation>Pareto</translation>
    </message>
    <message>
        <source>Number to the right</source>
        <translation>Zahl nach rechts</translation>
    </message>
    <message>
        <source>Number upwards</source>
        <translation>Zahl nach oben</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Show the trials as a table beside the plot</source>
        <translation>Die Versuche als Tabelle neben dem Bild zeigen</translation>
    </message>
    <message>
        <source>Knobs</source>
        <translation>Stellgrößen</translation>
    </message>
    <message>
        <source>Show the knobs behind the front beside the plot</source>
        <translation>Die Stellgrößen hinter der Front neben dem Bild zeigen</translation>
    </message>
    <message>
        <source>No trials yet. A search tries widths and reuse factors for every layer and shows here which designs are worth having.</source>
        <translation>Noch keine Versuche. Eine Suche versucht Breiten und Reuse-Faktoren für jede Schicht und zeigt hier, welche Entwürfe sich lohnen.</translation>
    </message>
    <message>
        <source>Explore…</source>
        <translation>Erkunden …</translation>
    </message>
    <message>
        <source>over</source>
        <translation>über</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Studie</translation>
    </message>
    <message>
        <source>Which study of the file is shown</source>
        <translation>Welche Studie der Datei gezeigt wird</translation>
    </message>
    <message>
        <source>What the plot shows, and saving it</source>
        <translation>Was das Bild zeigt, und es speichern</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Reading the front</source>
        <translation>Die Front wird gelesen</translation>
    </message>
    <message>
        <source>Read the front</source>
        <translation>Die Front lesen</translation>
    </message>
    <message>
        <source>%1 trials · %2 on the front</source>
        <translation>%1 Versuche · %2 auf der Front</translation>
    </message>
    <message>
        <source> · %1 break a constraint</source>
        <translation> · %1 verletzen eine Grenze</translation>
    </message>
    <message>
        <source> · %1 stopped early</source>
        <translation> · %1 früh beendet</translation>
    </message>
    <message>
        <source> · %1 failed</source>
        <translation> · %1 gescheitert</translation>
    </message>
    <message>
        <source>%1 trials, none has both numbers</source>
        <translation>%1 Versuche, keiner hat beide Zahlen</translation>
    </message>
    <message>
        <source>Show All</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Mark the Knee</source>
        <translation>Das Knie markieren</translation>
    </message>
    <message>
        <source>Shade Where a Constraint Is Broken</source>
        <translation>Schraffieren, wo eine Grenze verletzt ist</translation>
    </message>
    <message>
        <source>Thinned Front</source>
        <translation>Ausgedünnte Front</translation>
    </message>
    <message>
        <source>One point every %1 of the range</source>
        <translation>Ein Punkt alle %1 des Bereichs</translation>
    </message>
    <message>
        <source>Every point</source>
        <translation>Jeder Punkt</translation>
    </message>
    <message>
        <source>Save as %1…</source>
        <translation>Als %1 speichern …</translation>
    </message>
    <message>
        <source>Load trial %1</source>
        <translation>Versuch %1 laden</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Save the plot</source>
        <translation>Das Bild speichern</translation>
    </message>
    <message>
        <source>Saving the trials</source>
        <translation>Die Versuche werden gespeichert</translation>
    </message>
    <message>
        <source>Save the trials</source>
        <translation>Die Versuche speichern</translation>
    </message>
    <message>
        <source>Copying trials</source>
        <translation>Versuche werden kopiert</translation>
    </message>
    <message>
        <source>Copy the trials</source>
        <translation>Die Versuche kopieren</translation>
    </message>
</context>
<context>
    <name>bitscape::ParetoPlot</name>
    <message>
        <source>Plot of the trials</source>
        <translation>Bild der Versuche</translation>
    </message>
    <message>
        <source>Breaks a constraint</source>
        <translation>Verletzt eine Grenze</translation>
    </message>
    <message>
        <source>Stopped early</source>
        <translation>Früh beendet</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Gewählt</translation>
    </message>
    <message>
        <source>Pareto front</source>
        <translation>Pareto-Front</translation>
    </message>
    <message>
        <source>Knee</source>
        <translation>Knie</translation>
    </message>
    <message>
        <source>Open design</source>
        <translation>Offener Entwurf</translation>
    </message>
    <message>
        <source>Trial %1</source>
        <translation>Versuch %1</translation>
    </message>
    <message>
        <source>breaks a constraint</source>
        <translation>verletzt eine Grenze</translation>
    </message>
    <message>
        <source>stopped early</source>
        <translation>früh beendet</translation>
    </message>
    <message>
        <source>Front of all</source>
        <translation>Front aller</translation>
    </message>
</context>
<context>
    <name>bitscape::PartDialog</name>
    <message>
        <source>Only parts that &amp;fit</source>
        <translation>Nur &amp;passende Bausteine</translation>
    </message>
    <message>
        <source>&amp;Upper end of the 90 % interval</source>
        <translation>&amp;Oberes Ende des 90-%-Intervalls</translation>
    </message>
    <message>
        <source>&amp;Smallest that fits</source>
        <translation>&amp;Kleinster passender</translation>
    </message>
    <message>
        <source>Use this &amp;part</source>
        <translation>Diesen &amp;Baustein nehmen</translation>
    </message>
    <message>
        <source>Choose the part</source>
        <translation>Den Baustein wählen</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Bausteine</translation>
    </message>
    <message>
        <source>Boards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Peak performance</source>
        <translation>Spitzenleistung</translation>
    </message>
    <message>
        <source>The part with the fewest LUTs on which the design fits, of a vendor that the design&apos;s backend is for</source>
        <translation>Der Baustein mit den wenigsten LUTs, auf den der Entwurf passt, von einem Hersteller, für den das Backend des Entwurfs ist</translation>
    </message>
    <message>
        <source>Adds your own parts from a JSON file</source>
        <translation>Fügt eigene Bausteine aus einer JSON-Datei hinzu</translation>
    </message>
    <message>
        <source>Search: part, family, board</source>
        <translation>Suche: Baustein, Familie, Karte</translation>
    </message>
    <message>
        <source>Search parts</source>
        <translation>Bausteine suchen</translation>
    </message>
    <message>
        <source>Judges by what the design may need at most, not by what it probably needs</source>
        <translation>Urteilt nach dem, was der Entwurf höchstens braucht, nicht nach dem, was er wahrscheinlich braucht</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Fill limit of the LUTs</source>
        <translation>Füllgrenze der LUTs</translation>
    </message>
    <message>
        <source>How full the LUTs may get; of FFs 50 %, of DSPs and memories 80 % count as full</source>
        <translation>Wie voll die LUTs werden dürfen; bei FFs gelten 50 %, bei DSPs und Speichern 80 % als voll</translation>
    </message>
    <message>
        <source>LUTs up to</source>
        <translation>LUTs bis</translation>
    </message>
    <message>
        <source>What is known of the part</source>
        <translation>Was über den Baustein bekannt ist</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Baustein</translation>
    </message>
    <message>
        <source>Order code</source>
        <translation>Bestellnummer</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Against bit width</source>
        <translation>Über der Bitbreite</translation>
    </message>
    <message>
        <source>Against operations a byte</source>
        <translation>Über Operationen je Byte</translation>
    </message>
    <message>
        <source>Axis of the plot</source>
        <translation>Achse des Bilds</translation>
    </message>
    <message>
        <source>Import parts</source>
        <translation>Bausteine importieren</translation>
    </message>
    <message>
        <source>Parts (*.json)</source>
        <translation>Bausteine (*.json)</translation>
    </message>
    <message>
        <source>Reading the parts</source>
        <translation>Bausteine werden gelesen</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Ausgelassen: %1</translation>
    </message>
    <message>
        <source>Estimating on every part</source>
        <translation>Schätzung auf jedem Baustein</translation>
    </message>
    <message>
        <source>%1 GB/s</source>
        <translation>%1 GB/s</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Importing parts</source>
        <translation>Bausteine werden importiert</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) imported</source>
        <translation>
            <numerusform>%n Baustein importiert</numerusform>
            <numerusform>%n Bausteine importiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the plot</source>
        <translation>Das Bild exportieren</translation>
    </message>
    <message>
        <source>Pictures and numbers (*.svg *.png *.pdf *.csv)</source>
        <translation>Bilder und Zahlen (*.svg *.png *.pdf *.csv)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren …</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren …</translation>
    </message>
</context>
<context>
    <name>bitscape::PartModel</name>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>no: %1</source>
        <translation>nein: %1</translation>
    </message>
    <message>
        <source>other vendor</source>
        <translation>anderer Hersteller</translation>
    </message>
    <message>
        <source>yes, smallest</source>
        <translation>ja, kleinster</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>%1 nm</source>
        <translation>%1 nm</translation>
    </message>
    <message>
        <source>%1 needed of %2, limit %3</source>
        <translation>%1 gebraucht von %2, Grenze %3</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Baustein</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>Passt</translation>
    </message>
    <message>
        <source>LUT</source>
        <translation>LUT</translation>
    </message>
    <message>
        <source>FF</source>
        <translation>FF</translation>
    </message>
    <message>
        <source>DSP</source>
        <translation>DSP</translation>
    </message>
    <message>
        <source>BRAM18</source>
        <translation>BRAM18</translation>
    </message>
    <message>
        <source>URAM</source>
        <translation>URAM</translation>
    </message>
    <message>
        <source>SLRs</source>
        <translation>SLRs</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>Boards</source>
        <translation>Karten</translation>
    </message>
</context>
<context>
    <name>bitscape::PlotPages</name>
    <message>
        <source>Distributions</source>
        <translation>Verteilungen</translation>
    </message>
    <message>
        <source>Float against fixed</source>
        <translation>Gleitkomma gegen Festkomma</translation>
    </message>
    <message>
        <source>Agreement by layer</source>
        <translation>Übereinstimmung je Schicht</translation>
    </message>
    <message>
        <source>ROC curves</source>
        <translation>ROC-Kurven</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>Konfusionsmatrix</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Flipped events</source>
        <translation>Gekippte Ereignisse</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>All tensors</source>
        <translation>Alle Tensoren</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>Aktivierungen</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>Tensoren</translation>
    </message>
    <message>
        <source>Which tensors have a row</source>
        <translation>Welche Tensoren eine Zeile haben</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>Kästen</translation>
    </message>
    <message>
        <source>Violins</source>
        <translation>Violinen</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Boxes from quartile to quartile with whiskers to the extremes, or the whole distribution as a violin</source>
        <translation>Kästen von Quartil zu Quartil mit Antennen bis zu den Extremen, oder die ganze Verteilung als Violine</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Vorher und nachher</translation>
    </message>
    <message>
        <source>Before (float)</source>
        <translation>Vorher (Gleitkomma)</translation>
    </message>
    <message>
        <source>After (fixed point)</source>
        <translation>Nachher (Festkomma)</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Values before quantization, after it, or both</source>
        <translation>Werte vor der Quantisierung, danach, oder beide</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>The layer whose results are shown</source>
        <translation>Die Schicht, deren Ergebnisse gezeigt werden</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Differenzen</translation>
    </message>
    <message>
        <source>Upright axis</source>
        <translation>Senkrechte Achse</translation>
    </message>
    <message>
        <source>Results in fixed point, or how far they are from the float model</source>
        <translation>Ergebnisse in Festkomma, oder wie weit sie vom Gleitkomma-Modell weg sind</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>Alle Klassen</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>The class that is the signal</source>
        <translation>Die Klasse, die das Signal ist</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Whose decisions are counted</source>
        <translation>Wessen Entscheidungen gezählt werden</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Verglichen mit</translation>
    </message>
    <message>
        <source>Events that this one decides otherwise are listed</source>
        <translation>Ereignisse, die dieser anders entscheidet, werden gelistet</translation>
    </message>
    <message>
        <source> % signal</source>
        <translation> % Signal</translation>
    </message>
    <message>
        <source>Signal efficiency</source>
        <translation>Signaleffizienz</translation>
    </message>
    <message>
        <source>Background rejections are read where this share of the signal passes</source>
        <translation>Untergrundunterdrückung wird dort abgelesen, wo dieser Anteil des Signals durchgeht</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Fit the type</source>
        <translation>Den Typ einpassen</translation>
    </message>
    <message>
        <source>Give the chosen tensor the type that holds all its values: same width, as few integer bits as suffice (double click or Enter on a row does it too)</source>
        <translation>Dem gewählten Tensor den Typ geben, der alle seine Werte fasst: gleiche Breite, so wenige Ganzzahlbits wie genügen (auch Doppelklick oder Eingabe auf einer Zeile)</translation>
    </message>
    <message>
        <source>Fit the &amp;Range, Keep the Width</source>
        <translation>&amp;Bereich einpassen, Breite behalten</translation>
    </message>
    <message>
        <source>Fit the Range, &amp;Keep the Resolution</source>
        <translation>Bereich einpassen, &amp;Auflösung behalten</translation>
    </message>
    <message>
        <source>Fit &amp;All That Overflow</source>
        <translation>Alle &amp;einpassen, die überlaufen</translation>
    </message>
    <message>
        <source>AUC and background rejection</source>
        <translation>AUC und Untergrundunterdrückung</translation>
    </message>
    <message>
        <source>Save the Picture as %1…</source>
        <translation>Bild als %1 speichern …</translation>
    </message>
    <message>
        <source>Save the Numbers as CSV…</source>
        <translation>Zahlen als CSV speichern …</translation>
    </message>
    <message>
        <source>Show &amp;Everything</source>
        <translation>&amp;Alles zeigen</translation>
    </message>
    <message>
        <source>The design has no such tensors.</source>
        <translation>Der Entwurf hat keine solchen Tensoren.</translation>
    </message>
    <message>
        <source>The test data has no class labels. Choose Errors to see how far the outputs are off.</source>
        <translation>Die Testdaten haben keine Klassen. „Fehler“ wählen, um zu sehen, wie weit die Ausgänge weg sind.</translation>
    </message>
    <message>
        <source>No event is decided otherwise.</source>
        <translation>Kein Ereignis wird anders entschieden.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>bitscape::PrecisionPopup</name>
    <message>
        <source>towards minus infinity</source>
        <translation>gegen minus unendlich</translation>
    </message>
    <message>
        <source>towards zero</source>
        <translation>gegen null</translation>
    </message>
    <message>
        <source>nearest, half up</source>
        <translation>nächster, halbe aufwärts</translation>
    </message>
    <message>
        <source>nearest, half to zero</source>
        <translation>nächster, halbe zur Null</translation>
    </message>
    <message>
        <source>nearest, half away from zero</source>
        <translation>nächster, halbe von der Null weg</translation>
    </message>
    <message>
        <source>nearest, half down</source>
        <translation>nächster, halbe abwärts</translation>
    </message>
    <message>
        <source>nearest, half to even</source>
        <translation>nächster, halbe zum geraden</translation>
    </message>
    <message>
        <source>wraps around</source>
        <translation>läuft über (wrap)</translation>
    </message>
    <message>
        <source>clips at the ends</source>
        <translation>begrenzt an den Enden</translation>
    </message>
    <message>
        <source>becomes zero</source>
        <translation>wird null</translation>
    </message>
    <message>
        <source>clips, symmetric</source>
        <translation>begrenzt, symmetrisch</translation>
    </message>
    <message>
        <source> bits</source>
        <translation> Bits</translation>
    </message>
    <message>
        <source>&amp;Automatic (hls4ml decides)</source>
        <translation>&amp;Automatisch (hls4ml entscheidet)</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Integer bits</source>
        <translation>Ganzzahlbits</translation>
    </message>
    <message>
        <source>Si&amp;gned</source>
        <translation>Mit &amp;Vorzeichen</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Präzision</translation>
    </message>
    <message>
        <source>Type as text</source>
        <translation>Typ als Text</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Rundung</translation>
    </message>
    <message>
        <source>Overflow</source>
        <translation>Überlauf</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>&amp;Typ</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>&amp;Breite</translation>
    </message>
    <message>
        <source>&amp;Integer</source>
        <translation>&amp;Ganzzahl</translation>
    </message>
    <message>
        <source>&amp;Rounding</source>
        <translation>&amp;Rundung</translation>
    </message>
    <message>
        <source>&amp;Overflow</source>
        <translation>Ü&amp;berlauf</translation>
    </message>
    <message>
        <source>Now %1: %2</source>
        <translation>Jetzt %1: %2</translation>
    </message>
    <message>
        <source>Not a type: %1. Write it like fixed&lt;16,6&gt; or ufixed&lt;8,0,RND,SAT&gt;.</source>
        <translation>Kein Typ: %1. Schreibweise: fixed&lt;16,6&gt; oder ufixed&lt;8,0,RND,SAT&gt;.</translation>
    </message>
    <message>
        <source>%1 to %2, step %3</source>
        <translation>%1 bis %2, Schritt %3</translation>
    </message>
    <message>
        <source>Values seen after overflow: %1 to %2</source>
        <translation>Nach dem Überlauf gesehene Werte: %1 bis %2</translation>
    </message>
    <message>
        <source>Values %1 to %2 need a sign</source>
        <translation>Die Werte %1 bis %2 brauchen ein Vorzeichen</translation>
    </message>
    <message>
        <source>Values %1 to %2 need %3 integer bits</source>
        <translation>Die Werte %1 bis %2 brauchen %3 Ganzzahlbits</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>&amp;Einpassen</translation>
    </message>
    <message>
        <source>As many integer bits as the values need; the step stays</source>
        <translation>So viele Ganzzahlbits, wie die Werte brauchen; die Schrittweite bleibt</translation>
    </message>
    <message>
        <source>%1 of %2 do not fit, %3 become zero</source>
        <translation>%1 von %2 passen nicht, %3 werden null</translation>
    </message>
</context>
<context>
    <name>bitscape::ProfilePanel</name>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Open a model to see where its values lie.</source>
        <translation>Ein Modell öffnen, um zu sehen, wo seine Werte liegen.</translation>
    </message>
    <message>
        <source>Save the picture or the numbers</source>
        <translation>Bild oder Zahlen speichern</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Profile the design</source>
        <translation>Den Entwurf profilieren</translation>
    </message>
    <message>
        <source>Measure the design</source>
        <translation>Den Entwurf messen</translation>
    </message>
    <message>
        <source>These settings do not make a design; the Score says why.</source>
        <translation>Diese Einstellungen ergeben keinen Entwurf; die Wertung sagt, warum.</translation>
    </message>
    <message>
        <source>Working …</source>
        <translation>Arbeitet …</translation>
    </message>
    <message>
        <source>Open test data (File &gt; Open Test Data) to see what the design makes of it.</source>
        <translation>Testdaten öffnen (Datei &gt; Testdaten öffnen), um zu sehen, was der Entwurf daraus macht.</translation>
    </message>
    <message>
        <source>Open design</source>
        <translation>Offener Entwurf</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Bezug</translation>
    </message>
    <message>
        <source>Design at open</source>
        <translation>Entwurf beim Öffnen</translation>
    </message>
    <message>
        <source>weights only: there is no test data</source>
        <translation>nur Gewichte: es gibt keine Testdaten</translation>
    </message>
    <message>
        <source>the first %1 of %2 events</source>
        <translation>die ersten %1 von %2 Ereignissen</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 Ereignisse</translation>
    </message>
    <message>
        <source>output %1</source>
        <translation>Ausgang %1</translation>
    </message>
    <message>
        <source>accuracy %1</source>
        <translation>Genauigkeit %1</translation>
    </message>
    <message>
        <source>AUC %1</source>
        <translation>AUC %1</translation>
    </message>
    <message>
        <source>MSE %1</source>
        <translation>MSE %1</translation>
    </message>
    <message>
        <source>%1 fits already</source>
        <translation>%1 passt schon</translation>
    </message>
    <message>
        <source>%1: its type is not set here, but by the model or the layer before</source>
        <translation>%1: der Typ wird nicht hier eingestellt, sondern vom Modell oder der Schicht davor</translation>
    </message>
    <message>
        <source>Fit %1 %2: %3</source>
        <translation>%1 einpassen, %2: %3</translation>
    </message>
    <message>
        <source>No tensor overflows</source>
        <translation>Kein Tensor läuft über</translation>
    </message>
    <message numerus="yes">
        <source>Fit %n tensors</source>
        <translation>
            <numerusform>%n Tensor einpassen</numerusform>
            <numerusform>%n Tensoren einpassen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitscape::ProfileSource</name>
    <message>
        <source>Profiling</source>
        <translation>Profil wird erstellt</translation>
    </message>
</context>
<context>
    <name>bitscape::QualitySource</name>
    <message>
        <source>Measuring quality</source>
        <translation>Güte wird gemessen</translation>
    </message>
    <message>
        <source>Float model</source>
        <translation>Gleitkomma-Modell</translation>
    </message>
</context>
<context>
    <name>bitscape::ReportModel</name>
    <message>
        <source>HLS</source>
        <translation>HLS</translation>
    </message>
    <message>
        <source>Synthesis</source>
        <translation>Synthese</translation>
    </message>
    <message>
        <source>Implementation</source>
        <translation>Implementierung</translation>
    </message>
    <message>
        <source>this design</source>
        <translation>dieser Entwurf</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>totals only</source>
        <translation>nur Summen</translation>
    </message>
    <message>
        <source>%1 ns</source>
        <translation>%1 ns</translation>
    </message>
    <message>
        <source>replaces</source>
        <translation>ersetzt</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>Top function %1</source>
        <translation>Top-Funktion %1</translation>
    </message>
    <message>
        <source>Compared with the design of its project, %1</source>
        <translation>Verglichen mit dem Entwurf seines Projekts, %1</translation>
    </message>
    <message>
        <source>Compared with the open design</source>
        <translation>Verglichen mit dem offenen Entwurf</translation>
    </message>
    <message>
        <source>Exactly the open design: its numbers are shown as measured</source>
        <translation>Genau der offene Entwurf: seine Zahlen werden als gemessen gezeigt</translation>
    </message>
    <message>
        <source>The same design was reported before: adding this report replaces the other</source>
        <translation>Über denselben Entwurf gab es schon einen Bericht: dieser ersetzt ihn</translation>
    </message>
    <message>
        <source>Nothing in it is as in the design: it cannot be added</source>
        <translation>Nichts darin ist wie im Entwurf: er kann nicht hinzugefügt werden</translation>
    </message>
    <message>
        <source>How many layers of the design the report speaks of</source>
        <translation>Von wie vielen Schichten des Entwurfs der Bericht spricht</translation>
    </message>
    <message>
        <source>How far the design had come: only estimates of the same stage learn from it</source>
        <translation>Wie weit der Entwurf war: nur Schätzungen derselben Stufe lernen daraus</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Baustein</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Takt</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
</context>
<context>
    <name>bitscape::ReportPanel</name>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Open a model to see what each layer costs.</source>
        <translation>Ein Modell öffnen, um zu sehen, was jede Schicht kostet.</translation>
    </message>
    <message>
        <source>What each layer costs</source>
        <translation>Was jede Schicht kostet</translation>
    </message>
    <message>
        <source>A row a layer with resources, cycles, energy, memory bits and products by kind; below a layer its tensors. Headers sort.</source>
        <translation>Eine Zeile je Schicht mit Ressourcen, Takten, Energie, Speicherbits und Produkten nach Art; unter einer Schicht ihre Tensoren. Köpfe sortieren.</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Flächen</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Balken</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Pipeline</translation>
    </message>
    <message>
        <source>Chart of the report</source>
        <translation>Diagramm des Berichts</translation>
    </message>
    <message>
        <source>Areas: one resource. Bars: all resources. Pipeline: when each layer works on the first inference, and what limits the interval</source>
        <translation>Flächen: eine Ressource. Balken: alle Ressourcen. Pipeline: wann jede Schicht an der ersten Inferenz arbeitet und was das Intervall begrenzt</translation>
    </message>
    <message>
        <source>What the areas show</source>
        <translation>Was die Flächen zeigen</translation>
    </message>
    <message>
        <source>Always 90 % &amp;Intervals</source>
        <translation>Immer 90-%-&amp;Intervalle</translation>
    </message>
    <message>
        <source>Otherwise they are seen where there is room, and in the tooltips</source>
        <translation>Sonst sieht man sie, wo Platz ist, und in den Tooltips</translation>
    </message>
    <message>
        <source>&amp;Unfold All</source>
        <translation>Alle &amp;aufklappen</translation>
    </message>
    <message>
        <source>&amp;Fold All</source>
        <translation>Alle &amp;zuklappen</translation>
    </message>
    <message>
        <source>Order of the &amp;Dataflow</source>
        <translation>Reihenfolge des &amp;Datenflusses</translation>
    </message>
    <message>
        <source>Save the Table as &amp;CSV…</source>
        <translation>Die Tabelle als &amp;CSV speichern …</translation>
    </message>
    <message>
        <source>Save the Chart as %1…</source>
        <translation>Das Diagramm als %1 speichern …</translation>
    </message>
    <message>
        <source>Intervals, order and export of the report</source>
        <translation>Intervalle, Reihenfolge und Export des Berichts</translation>
    </message>
    <message>
        <source>Counting what layers cost</source>
        <translation>Es wird gezählt, was Schichten kosten</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Den Bericht speichern</translation>
    </message>
    <message>
        <source>Saving the report</source>
        <translation>Der Bericht wird gespeichert</translation>
    </message>
</context>
<context>
    <name>bitscape::ResourceBar</name>
    <message>
        <source>Baseline: %1</source>
        <translation>Bezug: %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Budget: %1 of the part, exceeded by %2</source>
        <translation>Budget: %1 des Bausteins, um %2 überschritten</translation>
    </message>
    <message>
        <source>Budget: %1 of the part, %2 left</source>
        <translation>Budget: %1 des Bausteins, %2 übrig</translation>
    </message>
</context>
<context>
    <name>bitscape::ResourceModel</name>
    <message>
        <source>%1 with weight 0, %2 with a power of two, %3 made for another output already</source>
        <translation>%1 mit Gewicht 0, %2 mit einer Zweierpotenz, %3 schon für einen anderen Ausgang gebildet</translation>
    </message>
    <message>
        <source>%1 products take turns on %2 multipliers</source>
        <translation>%1 Produkte wechseln sich auf %2 Multiplizierern ab</translation>
    </message>
    <message>
        <source>whole design</source>
        <translation>ganzer Entwurf</translation>
    </message>
    <message>
        <source>between the layers</source>
        <translation>zwischen den Schichten</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n value(s)</source>
        <translation>
            <numerusform>%1, %n Wert</numerusform>
            <numerusform>%1, %n Werte</numerusform>
        </translation>
    </message>
    <message>
        <source>measured, %1</source>
        <translation>gemessen, %1</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Layers and their tensors; below them what synthesis reports measured</source>
        <translation>Schichten und ihre Tensoren; darunter, was Syntheseberichte maßen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Kind of the layer, type of the tensor</source>
        <translation>Art der Schicht, Typ des Tensors</translation>
    </message>
    <message>
        <source>Lookup tables</source>
        <translation>Look-up-Tabellen</translation>
    </message>
    <message>
        <source>Flip-flops</source>
        <translation>Flipflops</translation>
    </message>
    <message>
        <source>DSP blocks</source>
        <translation>DSP-Blöcke</translation>
    </message>
    <message>
        <source>Block memories of 18 kbit</source>
        <translation>Blockspeicher zu 18 kbit</translation>
    </message>
    <message>
        <source>Ultra memories</source>
        <translation>Ultra-Speicher</translation>
    </message>
    <message>
        <source>Cycles</source>
        <translation>Takte</translation>
    </message>
    <message>
        <source>Latency in clock cycles</source>
        <translation>Latenz in Takten</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervall</translation>
    </message>
    <message>
        <source>Cycles from one input to the next</source>
        <translation>Takte von einem Eingang zum nächsten</translation>
    </message>
    <message>
        <source>Energy (pJ)</source>
        <translation>Energie (pJ)</translation>
    </message>
    <message>
        <source>Dynamic energy of one inference</source>
        <translation>Dynamische Energie einer Inferenz</translation>
    </message>
    <message>
        <source>Constant bits</source>
        <translation>Konstante Bits</translation>
    </message>
    <message>
        <source>Weights, biases and tables</source>
        <translation>Gewichte, Bias und Tabellen</translation>
    </message>
    <message>
        <source>Result bits</source>
        <translation>Ergebnisbits</translation>
    </message>
    <message>
        <source>Outputs of one inference; of tensors also sums that pass by</source>
        <translation>Ausgänge einer Inferenz; bei Tensoren auch Summen, die vorbeikommen</translation>
    </message>
    <message>
        <source>× DSP</source>
        <translation>× DSP</translation>
    </message>
    <message>
        <source>Products that a DSP makes</source>
        <translation>Produkte, die ein DSP bildet</translation>
    </message>
    <message>
        <source>× LUT</source>
        <translation>× LUT</translation>
    </message>
    <message>
        <source>Products that a multiplier of LUTs makes</source>
        <translation>Produkte, die ein Multiplizierer aus LUTs bildet</translation>
    </message>
    <message>
        <source>Shift-add</source>
        <translation>Shift-Add</translation>
    </message>
    <message>
        <source>Products with two digits: one adder each</source>
        <translation>Produkte mit zwei Ziffern: je ein Addierer</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>Products with 0 or a power of two, and those that another output made already</source>
        <translation>Produkte mit 0 oder einer Zweierpotenz, und solche, die ein anderer Ausgang schon bildete</translation>
    </message>
    <message>
        <source>Share of the part</source>
        <translation>Anteil am Baustein</translation>
    </message>
    <message>
        <source>Of the resource that the layer takes most of</source>
        <translation>An der Ressource, von der die Schicht am meisten nimmt</translation>
    </message>
</context>
<context>
    <name>bitscape::RewriteModel</name>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>hls4ml</source>
        <translation>hls4ml</translation>
    </message>
    <message>
        <source>Import: between the file and the model. hls4ml: what its passes change before the hardware is built.</source>
        <translation>Import: zwischen der Datei und dem Modell. hls4ml: was dessen Schritte ändern, bevor die Hardware gebaut wird.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>Was geändert wurde</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
</context>
<context>
    <name>bitscape::RocModel</name>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>%1: area under the ROC curve, this class against the rest</source>
        <translation>%1: Fläche unter der ROC-Kurve, diese Klasse gegen den Rest</translation>
    </message>
    <message>
        <source>%1: one over the share of background that passes where %2 % of the signal does</source>
        <translation>%1: eins durch den Anteil des Untergrunds, der durchgeht, wo %2 % des Signals es tun</translation>
    </message>
    <message>
        <source>AUC
%1</source>
        <translation>AUC
%1</translation>
    </message>
    <message>
        <source>Rejection at %1 %
%2</source>
        <translation>Unterdrückung bei %1 %
%2</translation>
    </message>
</context>
<context>
    <name>bitscape::RocPlot</name>
    <message>
        <source>ROC curves</source>
        <translation>ROC-Kurven</translation>
    </message>
    <message>
        <source>Signal efficiency</source>
        <translation>Signaleffizienz</translation>
    </message>
    <message>
        <source>Background efficiency</source>
        <translation>Untergrundeffizienz</translation>
    </message>
    <message>
        <source>%1, AUC %2</source>
        <translation>%1, AUC %2</translation>
    </message>
    <message>
        <source>%1 at %2 signal efficiency</source>
        <translation>%1 bei %2 Signaleffizienz</translation>
    </message>
    <message>
        <source>%1: %2 of the background</source>
        <translation>%1: %2 des Untergrunds</translation>
    </message>
</context>
<context>
    <name>bitscape::RooflinePlot</name>
    <message>
        <source>Peak performance of the part</source>
        <translation>Spitzenleistung des Bausteins</translation>
    </message>
    <message>
        <source>DSPs</source>
        <translation>DSPs</translation>
    </message>
    <message>
        <source>LUTs, 70 % filled</source>
        <translation>LUTs, zu 70 % gefüllt</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>Spitze</translation>
    </message>
    <message>
        <source>Bits (geometric mean of weight and input)</source>
        <translation>Bits (geometrisches Mittel aus Gewicht und Eingang)</translation>
    </message>
    <message numerus="yes">
        <source>Peak at %1 bits</source>
        <translation>
            <numerusform>Spitze bei %1 Bits</numerusform>
            <numerusform>Spitze bei %1 Bits</numerusform>
        </translation>
    </message>
    <message>
        <source>Operations a byte; memory of %1: %2 GB/s</source>
        <translation>Operationen je Byte; Speicher von %1: %2 GB/s</translation>
    </message>
    <message>
        <source>Operations a byte; no board&apos;s memory is known for this part</source>
        <translation>Operationen je Byte; für diesen Baustein ist kein Speicher einer Karte bekannt</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>10⁹ operations a second at %1 MHz</source>
        <translation>10⁹ Operationen je Sekunde bei %1 MHz</translation>
    </message>
    <message>
        <source>%1: %2 x %3 bits, %4 GOPS, %5 of the peak, %6 operations a byte</source>
        <translation>%1: %2 x %3 Bits, %4 GOPS, %5 der Spitze, %6 Operationen je Byte</translation>
    </message>
    <message>
        <source>%1 bits: peak %2 GOPS (LUTs %3, DSPs %4), %5 weights on chip</source>
        <translation>%1 Bits: Spitze %2 GOPS (LUTs %3, DSPs %4), %5 Gewichte auf dem Chip</translation>
    </message>
</context>
<context>
    <name>bitscape::RowView</name>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
</context>
<context>
    <name>bitscape::ScanPanel</name>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Scan</translation>
    </message>
    <message>
        <source>Narrowest</source>
        <translation>Schmalste</translation>
    </message>
    <message>
        <source>Widest</source>
        <translation>Breiteste</translation>
    </message>
    <message>
        <source>Fewest integer bits</source>
        <translation>Wenigste Ganzzahlbits</translation>
    </message>
    <message>
        <source>Most integer bits</source>
        <translation>Meiste Ganzzahlbits</translation>
    </message>
    <message>
        <source>Bits taken off</source>
        <translation>Weggenommene Bits</translation>
    </message>
    <message>
        <source>How few bits are enough? A scan turns one knob, or two, over a range and shows what that does to the accuracy and to the cost.</source>
        <translation>Wie wenige Bits reichen? Ein Scan dreht eine Einstellung oder zwei über einen Bereich und zeigt, was das mit Genauigkeit und Kosten macht.</translation>
    </message>
    <message>
        <source>Save the picture or the numbers</source>
        <translation>Bild oder Zahlen speichern</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Show what is turned; without it the picture has all the room</source>
        <translation>Zeigen, was gedreht wird; ohne das hat das Bild allen Platz</translation>
    </message>
    <message>
        <source>Curve over the width</source>
        <translation>Kurve über der Breite</translation>
    </message>
    <message>
        <source>Curve over integer bits</source>
        <translation>Kurve über den Ganzzahlbits</translation>
    </message>
    <message>
        <source>Map: width, integer bits</source>
        <translation>Karte: Breite, Ganzzahlbits</translation>
    </message>
    <message>
        <source>Sensitivity, ranked</source>
        <translation>Empfindlichkeit, gereiht</translation>
    </message>
    <message>
        <source>As they are</source>
        <translation>Wie sie sind</translation>
    </message>
    <message>
        <source>As few as fit</source>
        <translation>So wenige wie passen</translation>
    </message>
    <message>
        <source>Integer bits the types start from; &quot;as few as fit&quot; holds every weight and every result that the test events show</source>
        <translation>Ganzzahlbits, von denen die Typen ausgehen; „so wenige wie passen“ fasst jedes Gewicht und jedes Ergebnis, das die Testereignisse zeigen</translation>
    </message>
    <message>
        <source>Integer bits</source>
        <translation>Ganzzahlbits</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Drehen</translation>
    </message>
    <message>
        <source>of</source>
        <translation>von</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Bits</translation>
    </message>
    <message>
        <source>Integer</source>
        <translation>Ganzzahl</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Wegnehmen</translation>
    </message>
    <message>
        <source> bits</source>
        <translation> Bits</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>and</source>
        <translation>und</translation>
    </message>
    <message>
        <source>What is turned</source>
        <translation>Was gedreht wird</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Gütemaß</translation>
    </message>
    <message>
        <source>Cost beside it</source>
        <translation>Kosten daneben</translation>
    </message>
    <message>
        <source>nothing else</source>
        <translation>nichts weiter</translation>
    </message>
    <message>
        <source>A reuse factor or a sparsity makes a curve</source>
        <translation>Ein Reuse-Faktor oder eine Sparsity ergibt eine Kurve</translation>
    </message>
    <message>
        <source>Each type alone is one of each layer alone</source>
        <translation>Jeder Typ allein heißt einer von jeder Schicht allein</translation>
    </message>
    <message>
        <source>%1 of %2 points</source>
        <translation>%1 von %2 Punkten</translation>
    </message>
    <message>
        <source>stopped after %1 of %2 points</source>
        <translation>angehalten nach %1 von %2 Punkten</translation>
    </message>
    <message>
        <source>%1 · %2 points; click one to set the design</source>
        <translation>%1 · %2 Punkte; ein Klick auf einen stellt den Entwurf ein</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Save as %1…</source>
        <translation>Als %1 speichern …</translation>
    </message>
    <message>
        <source>Save the scan</source>
        <translation>Den Scan speichern</translation>
    </message>
    <message>
        <source>What is turned and drawn</source>
        <translation>Was gedreht und gezeichnet wird</translation>
    </message>
</context>
<context>
    <name>bitscape::ScanPlot</name>
    <message>
        <source>Plot of the scan</source>
        <translation>Bild des Scans</translation>
    </message>
</context>
<context>
    <name>bitscape::ScatterPlot</name>
    <message>
        <source>Fixed point over float</source>
        <translation>Festkomma über Gleitkomma</translation>
    </message>
    <message>
        <source>Float model</source>
        <translation>Gleitkomma-Modell</translation>
    </message>
    <message>
        <source>Fixed point</source>
        <translation>Festkomma</translation>
    </message>
    <message>
        <source>Fixed point minus float</source>
        <translation>Festkomma minus Gleitkomma</translation>
    </message>
    <message>
        <source>%1 · float %2, fixed %3 · mean error %4, largest %5</source>
        <translation>%1 · Gleitkomma %2, Festkomma %3 · mittlerer Fehler %4, größter %5</translation>
    </message>
    <message>
        <source>%1 · float %2, difference %3 · mean error %4, largest %5</source>
        <translation>%1 · Gleitkomma %2, Differenz %3 · mittlerer Fehler %4, größter %5</translation>
    </message>
    <message>
        <source> · %1 of %2 values</source>
        <translation> · %1 von %2 Werten</translation>
    </message>
</context>
<context>
    <name>bitscape::ScoreView</name>
    <message>
        <source>Score</source>
        <translation>Punktzahl</translation>
    </message>
    <message>
        <source>Open test data…</source>
        <translation>Testdaten öffnen …</translation>
    </message>
    <message>
        <source>Without test data only the estimates are known</source>
        <translation>Ohne Testdaten sind nur die Schätzungen bekannt</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>Measured by the vendor&apos;s tools</source>
        <translation>Von den Werkzeugen des Herstellers gemessen</translation>
    </message>
    <message>
        <source>Timing and energy</source>
        <translation>Zeit und Energie</translation>
    </message>
    <message>
        <source>The evaluation was cancelled: these numbers are of an earlier design. F5 evaluates again.</source>
        <translation>Die Auswertung wurde abgebrochen: diese Zahlen sind von einem früheren Entwurf. F5 wertet neu aus.</translation>
    </message>
    <message>
        <source>There is no design: %1</source>
        <translation>Es gibt keinen Entwurf: %1</translation>
    </message>
    <message>
        <source>% of %1</source>
        <translation>% von %1</translation>
    </message>
    <message>
        <source>cycles</source>
        <translation>Takte</translation>
    </message>
    <message>
        <source>Measured, %1 (%2): %3</source>
        <translation>Gemessen, %1 (%2): %3</translation>
    </message>
    <message>
        <source>Of the project as it was synthesized, from:</source>
        <translation>Vom Projekt, wie es synthetisiert wurde, aus:</translation>
    </message>
    <message>
        <source>This data does not say</source>
        <translation>Diese Daten sagen es nicht</translation>
    </message>
    <message>
        <source>No test data is open</source>
        <translation>Keine Testdaten sind offen</translation>
    </message>
    <message>
        <source>Decisions that equal the float model&apos;s</source>
        <translation>Entscheidungen, die denen des Gleitkomma-Modells gleichen</translation>
    </message>
    <message>
        <source>Measured on %1 events of %2</source>
        <translation>Gemessen an %1 Ereignissen aus %2</translation>
    </message>
    <message>
        <source>Baseline: %1</source>
        <translation>Bezug: %1</translation>
    </message>
    <message>
        <source>Set the Budget of %1…</source>
        <translation>Budget für %1 festlegen …</translation>
    </message>
    <message>
        <source>The Whole Part</source>
        <translation>Der ganze Baustein</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Merken</translation>
    </message>
    <message>
        <source>Last edits</source>
        <translation>Letzte Änderungen</translation>
    </message>
    <message>
        <source>Budget of %1</source>
        <translation>Budget für %1</translation>
    </message>
    <message>
        <source>Percent of the part that the design may take (100: all of it)</source>
        <translation>Prozent des Bausteins, die der Entwurf nehmen darf (100: alles)</translation>
    </message>
    <message>
        <source>The checks find nothing</source>
        <translation>Die Prüfungen finden nichts</translation>
    </message>
    <message>
        <source>Shows what is wrong and how to mend it</source>
        <translation>Zeigt, was falsch ist und wie man es behebt</translation>
    </message>
    <message>
        <source>since the pin</source>
        <translation>seit dem Merken</translation>
    </message>
    <message>
        <source>since opening</source>
        <translation>seit dem Öffnen</translation>
    </message>
    <message>
        <source>Compare with the design at open again</source>
        <translation>Wieder mit dem Entwurf beim Öffnen vergleichen</translation>
    </message>
    <message>
        <source>Compare with the design as it stands now</source>
        <translation>Mit dem Entwurf vergleichen, wie er jetzt ist</translation>
    </message>
</context>
<context>
    <name>bitscape::SearchBar</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>Progress of the search</source>
        <translation>Fortschritt der Suche</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop the search; its trials are kept</source>
        <translation>Die Suche beenden; ihre Versuche bleiben</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Go on with the search</source>
        <translation>Mit der Suche weitermachen</translation>
    </message>
    <message>
        <source>Hold the search between two trials</source>
        <translation>Die Suche zwischen zwei Versuchen anhalten</translation>
    </message>
    <message>
        <source>%1 of %2 trials</source>
        <translation>%1 von %2 Versuchen</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 je Sekunde</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>%1 on the front</source>
        <translation>%1 auf der Front</translation>
    </message>
    <message>
        <source>hypervolume %1</source>
        <translation>Hypervolumen %1</translation>
    </message>
    <message>
        <source>%1 stopped early</source>
        <translation>%1 früh beendet</translation>
    </message>
    <message>
        <source>%1 break a constraint</source>
        <translation>%1 verletzen eine Grenze</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 gescheitert</translation>
    </message>
</context>
<context>
    <name>bitscape::SearchPage</name>
    <message>
        <source>Random</source>
        <translation>Zufällig</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Gitter</translation>
    </message>
    <message>
        <source>Quasi-random (Sobol)</source>
        <translation>Quasi-zufällig (Sobol)</translation>
    </message>
    <message>
        <source>Genetic (NSGA-II)</source>
        <translation>Genetisch (NSGA-II)</translation>
    </message>
    <message>
        <source>Particle swarm (NSPSO)</source>
        <translation>Teilchenschwarm (NSPSO)</translation>
    </message>
    <message>
        <source>Parzen estimators (TPE)</source>
        <translation>Parzen-Schätzer (TPE)</translation>
    </message>
    <message>
        <source>Greedy bit trimming</source>
        <translation>Gierig Bits wegnehmen</translation>
    </message>
    <message>
        <source>Every knob by chance and independent of the others. Knows nothing, assumes nothing: what the others have to beat.</source>
        <translation>Jede Stellgröße zufällig und unabhängig von den anderen. Weiß nichts, nimmt nichts an: was die anderen schlagen müssen.</translation>
    </message>
    <message>
        <source>Every combination once, in order. Right where there are few: tie layers or take steps.</source>
        <translation>Jede Kombination einmal, der Reihe nach. Richtig, wo es wenige gibt: Schichten verbinden oder Schritte nehmen.</translation>
    </message>
    <message>
        <source>Spread evenly over the space, with neither gaps nor heaps. A good first look.</source>
        <translation>Gleichmäßig über den Raum verteilt, ohne Lücken und Haufen. Ein guter erster Blick.</translation>
    </message>
    <message>
        <source>Crosses and mutates the best fronts so far, generation by generation. Strong with some hundred trials and more.</source>
        <translation>Kreuzt und verändert die bisher besten Fronten, Generation um Generation. Stark mit einigen hundert Versuchen und mehr.</translation>
    </message>
    <message>
        <source>A swarm that flies towards the least crowded part of the front. An alternative to the genetic one.</source>
        <translation>Ein Schwarm, der zum leersten Teil der Front fliegt. Eine Alternative zum genetischen.</translation>
    </message>
    <message>
        <source>Learns which values good trials have in common. Strong with few trials.</source>
        <translation>Lernt, welche Werte gute Versuche gemeinsam haben. Stark mit wenigen Versuchen.</translation>
    </message>
    <message>
        <source>Starts from wide types and takes off the bit that costs least, step by step. Quick to a sensible front.</source>
        <translation>Beginnt mit breiten Typen und nimmt Schritt für Schritt das Bit weg, das am wenigsten kostet. Schnell bei einer brauchbaren Front.</translation>
    </message>
    <message>
        <source>Stop &amp;hopeless designs early</source>
        <translation>Au&amp;ssichtslose Entwürfe früh beenden</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>the open design</source>
        <translation>der offene Entwurf</translation>
    </message>
    <message>
        <source>the open design and the front shown</source>
        <translation>der offene Entwurf und die gezeigte Front</translation>
    </message>
    <message>
        <source>A design is first judged by its cost, then on some events, then on more; it is left when it surely cannot reach the front. What is on the front has always seen every event.</source>
        <translation>Ein Entwurf wird zuerst nach seinen Kosten beurteilt, dann an einigen Ereignissen, dann an mehr; er wird verlassen, wenn er die Front sicher nicht erreichen kann. Was auf der Front ist, hat stets jedes Ereignis gesehen.</translation>
    </message>
    <message>
        <source>first look at </source>
        <translation>erster Blick auf </translation>
    </message>
    <message>
        <source> events</source>
        <translation> Ereignisse</translation>
    </message>
    <message>
        <source>Events of the first look</source>
        <translation>Ereignisse des ersten Blicks</translation>
    </message>
    <message>
        <source>The same seed tries the same designs, whatever the number of threads</source>
        <translation>Derselbe Startwert versucht dieselben Entwürfe, bei jeder Zahl von Threads</translation>
    </message>
    <message>
        <source>Every trial is stored here at once; a study that exists is continued. A database&apos;s URL (postgresql://…) is shared with others.</source>
        <translation>Jeder Versuch wird hier sofort gespeichert; eine vorhandene Studie wird fortgesetzt. Die URL einer Datenbank (postgresql://…) wird mit anderen geteilt.</translation>
    </message>
    <message>
        <source>named after the objectives</source>
        <translation>benannt nach den Zielen</translation>
    </message>
    <message>
        <source>&amp;Sampler</source>
        <translation>&amp;Verfahren</translation>
    </message>
    <message>
        <source>&amp;Trials in total</source>
        <translation>&amp;Versuche insgesamt</translation>
    </message>
    <message>
        <source>Start &amp;from</source>
        <translation>Beginnen &amp;mit</translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation>&amp;Startwert</translation>
    </message>
    <message>
        <source>Th&amp;reads</source>
        <translation>T&amp;hreads</translation>
    </message>
    <message>
        <source>Study file or &amp;URL</source>
        <translation>Studiendatei oder &amp;URL</translation>
    </message>
    <message>
        <source>Study &amp;name</source>
        <translation>&amp;Name der Studie</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>Choose the study file</source>
        <translation>Die Studiendatei wählen</translation>
    </message>
    <message>
        <source>Study file</source>
        <translation>Studiendatei</translation>
    </message>
    <message>
        <source>Studies (*.db)</source>
        <translation>Studien (*.db)</translation>
    </message>
    <message>
        <source>The trials need a file.</source>
        <translation>Die Versuche brauchen eine Datei.</translation>
    </message>
</context>
<context>
    <name>bitscape::SpacePage</name>
    <message>
        <source>&amp;Weights</source>
        <translation>&amp;Gewichte</translation>
    </message>
    <message>
        <source>Res&amp;ults</source>
        <translation>E&amp;rgebnisse</translation>
    </message>
    <message>
        <source>&amp;Biases</source>
        <translation>&amp;Bias</translation>
    </message>
    <message>
        <source>&amp;Accumulators</source>
        <translation>&amp;Akkumulatoren</translation>
    </message>
    <message>
        <source>Ta&amp;bles</source>
        <translation>&amp;Tabellen</translation>
    </message>
    <message>
        <source>Reuse &amp;factor</source>
        <translation>Reuse-&amp;Faktor</translation>
    </message>
    <message>
        <source>Strate&amp;gy</source>
        <translation>Strate&amp;gie</translation>
    </message>
    <message>
        <source>Latency or Resource, for each layer</source>
        <translation>Latency oder Resource, für jede Schicht</translation>
    </message>
    <message>
        <source>Sp&amp;arsity</source>
        <translation>S&amp;parsity</translation>
    </message>
    <message>
        <source>Share of weights set to zero, in steps of 10 %</source>
        <translation>Anteil der auf null gesetzten Gewichte, in Schritten von 10 %</translation>
    </message>
    <message>
        <source>Integer bits from</source>
        <translation>Ganzzahlbits ab</translation>
    </message>
    <message>
        <source>A knob of its own beside the width; otherwise integer bits stay as they are</source>
        <translation>Eine eigene Stellgröße neben der Breite; sonst bleiben die Ganzzahlbits, wie sie sind</translation>
    </message>
    <message>
        <source>one width for all types of a layer</source>
        <translation>eine Breite für alle Typen einer Schicht</translation>
    </message>
    <message>
        <source>Narrowest type</source>
        <translation>Schmalster Typ</translation>
    </message>
    <message>
        <source>Widest type</source>
        <translation>Breitester Typ</translation>
    </message>
    <message>
        <source>Step of the width</source>
        <translation>Schritt der Breite</translation>
    </message>
    <message>
        <source>Fewest integer bits</source>
        <translation>Wenigste Ganzzahlbits</translation>
    </message>
    <message>
        <source>Most integer bits</source>
        <translation>Meiste Ganzzahlbits</translation>
    </message>
    <message>
        <source>Largest reuse factor</source>
        <translation>Größter Reuse-Faktor</translation>
    </message>
    <message>
        <source>Largest sparsity</source>
        <translation>Größte Sparsity</translation>
    </message>
    <message>
        <source>Use the form</source>
        <translation>Das Formular benutzen</translation>
    </message>
    <message>
        <source>each layer on its own</source>
        <translation>jede Schicht für sich</translation>
    </message>
    <message>
        <source>all layers of a class together</source>
        <translation>alle Schichten einer Klasse zusammen</translation>
    </message>
    <message>
        <source>all layers together</source>
        <translation>alle Schichten zusammen</translation>
    </message>
    <message>
        <source>Tying</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Layers that may change</source>
        <translation>Schichten, die sich ändern dürfen</translation>
    </message>
    <message>
        <source>Types of</source>
        <translation>Typen von</translation>
    </message>
    <message>
        <source>Widths</source>
        <translation>Breiten</translation>
    </message>
    <message>
        <source>&amp;Tie</source>
        <translation>Ver&amp;binden</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>Hardware</translation>
    </message>
    <message>
        <source>&amp;Layers</source>
        <translation>&amp;Schichten</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source> bits</source>
        <translation> Bits</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>in steps of</source>
        <translation>in Schritten von</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>up to </source>
        <translation>bis </translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Sa&amp;ve…</source>
        <translation>Sp&amp;eichern …</translation>
    </message>
    <message>
        <source>Read knobs and choices from a YAML file</source>
        <translation>Stellgrößen und Auswahl aus einer YAML-Datei lesen</translation>
    </message>
    <message>
        <source>Write the knobs and choices as a YAML file, to edit or to use on the command line</source>
        <translation>Stellgrößen und Auswahl als YAML-Datei schreiben, zum Bearbeiten oder für die Kommandozeile</translation>
    </message>
    <message>
        <source>Search space</source>
        <translation>Suchraum</translation>
    </message>
    <message>
        <source>YAML (*.yml *.yaml);;All files (*)</source>
        <translation>YAML (*.yml *.yaml);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>YAML (*.yml *.yaml)</source>
        <translation>YAML (*.yml *.yaml)</translation>
    </message>
    <message>
        <source>The narrowest type is wider than the widest.</source>
        <translation>Der schmalste Typ ist breiter als der breiteste.</translation>
    </message>
    <message>
        <source>The fewest integer bits are more than the most.</source>
        <translation>Die wenigsten Ganzzahlbits sind mehr als die meisten.</translation>
    </message>
    <message>
        <source>Nothing is left to try.</source>
        <translation>Nichts bleibt zu versuchen.</translation>
    </message>
</context>
<context>
    <name>bitscape::Sparklines</name>
    <message>
        <source>The last edits</source>
        <translation>Die letzten Änderungen</translation>
    </message>
    <message>
        <source>Click to go back to this state</source>
        <translation>Klicken, um zu diesem Stand zurückzugehen</translation>
    </message>
</context>
<context>
    <name>bitscape::StartPage</name>
    <message>
        <source>Bitscape</source>
        <translation>Bitscape</translation>
    </message>
    <message>
        <source>How few bits, multipliers and nanoseconds can your network live with before it gets worse?</source>
        <translation>Mit wie wenigen Bits, Multiplizierern und Nanosekunden kommt Ihr Netz aus, bevor es schlechter wird?</translation>
    </message>
    <message>
        <source>Open the jet tagger example</source>
        <translation>Das Beispiel Jet-Tagger öffnen</translation>
    </message>
    <message>
        <source>Open a model or project…</source>
        <translation>Ein Modell oder Projekt öffnen …</translation>
    </message>
    <message>
        <source>Open a folder written by hls4ml…</source>
        <translation>Einen von hls4ml geschriebenen Ordner öffnen …</translation>
    </message>
    <message>
        <source>Or drop files here: a model (Keras, QKeras, HGQ2, ONNX, QONNX), a .bitscape project, a folder with hls4ml_config.yml; with it test data, a configuration, a study.</source>
        <translation>Oder Dateien hier ablegen: ein Modell (Keras, QKeras, HGQ2, ONNX, QONNX), ein .bitscape-Projekt, einen Ordner mit hls4ml_config.yml; dazu Testdaten, eine Konfiguration, eine Studie.</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>%1 (not there any more)</source>
        <translation>%1 (nicht mehr da)</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>Diese Liste leeren</translation>
    </message>
    <message>
        <source>Forget the recent files</source>
        <translation>Die letzten Dateien vergessen</translation>
    </message>
</context>
<context>
    <name>bitscape::Tour</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>Ü&amp;berspringen</translation>
    </message>
    <message>
        <source>Tour of the window</source>
        <translation>Rundgang durch das Fenster</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Fertig</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Every layer is a row</source>
        <translation>Jede Schicht ist eine Zeile</translation>
    </message>
    <message>
        <source>Double-click a type and turn its bits, or set reuse factor, strategy and sparsity. Unfold a layer to see each of its tensors.</source>
        <translation>Auf einen Typ doppelklicken und an seinen Bits drehen, oder Reuse-Faktor, Strategie und Sparsity setzen. Eine Schicht aufklappen zeigt jeden ihrer Tensoren.</translation>
    </message>
    <message>
        <source>What it does to accuracy and cost</source>
        <translation>Was es mit Genauigkeit und Kosten macht</translation>
    </message>
    <message>
        <source>Milliseconds after each change: accuracy on the test events, bit for bit what the hardware gives, and estimates of resources, latency and energy with their 90 % intervals.</source>
        <translation>Millisekunden nach jeder Änderung: die Genauigkeit auf den Testereignissen, Bit für Bit wie die Hardware, und Schätzungen von Ressourcen, Latenz und Energie mit ihren 90-%-Intervallen.</translation>
    </message>
    <message>
        <source>The network as it is built</source>
        <translation>Das Netz, wie es gebaut wird</translation>
    </message>
    <message>
        <source>A layer selected here is selected everywhere. The colours say where bits, resources or overflows are.</source>
        <translation>Eine hier gewählte Schicht ist überall gewählt. Die Farben sagen, wo Bits, Ressourcen oder Überläufe sind.</translation>
    </message>
    <message>
        <source>What will go wrong</source>
        <translation>Was schiefgehen wird</translation>
    </message>
    <message>
        <source>Worst first: overflows in the test events, factors that are snapped, resources that do not fit. Most have a cure that is one click away.</source>
        <translation>Das Schlimmste zuerst: Überläufe in den Testereignissen, angepasste Faktoren, Ressourcen, die nicht passen. Für das meiste gibt es Abhilfe mit einem Klick.</translation>
    </message>
    <message>
        <source>Values against types</source>
        <translation>Werte gegen Typen</translation>
    </message>
    <message>
        <source>Where the weights and the activations of each layer lie, against what its types can hold.</source>
        <translation>Wo Gewichte und Aktivierungen jeder Schicht liegen, gegen das, was ihre Typen fassen.</translation>
    </message>
    <message>
        <source>One knob over a range</source>
        <translation>Eine Einstellung über einen Bereich</translation>
    </message>
    <message>
        <source>Scan draws accuracy against bits, or a map of widths and integer bits. A click on a point sets the design to it.</source>
        <translation>Der Scan zeichnet Genauigkeit gegen Bits, oder eine Karte aus Breiten und Ganzzahlbits. Ein Klick auf einen Punkt stellt den Entwurf darauf.</translation>
    </message>
    <message>
        <source>Let a search turn all knobs</source>
        <translation>Eine Suche alle Einstellungen drehen lassen</translation>
    </message>
    <message>
        <source>Explore tries hundreds of designs a second. Those that nothing beats are the Pareto front: click one to load it, undo takes it back.</source>
        <translation>Erkunden versucht Hunderte Entwürfe in der Sekunde. Die, die nichts schlägt, sind die Pareto-Front: ein Klick lädt einen, Rückgängig nimmt ihn zurück.</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>Mitnehmen</translation>
    </message>
    <message>
        <source>The design as a complete HLS project. Its C simulation can be built and compared here, bit for bit.</source>
        <translation>Der Entwurf als vollständiges HLS-Projekt. Seine C-Simulation lässt sich hier bauen und vergleichen, Bit für Bit.</translation>
    </message>
    <message>
        <source>Everything by keyboard</source>
        <translation>Alles mit der Tastatur</translation>
    </message>
    <message>
        <source>%1 finds every command, panel, layer and part by a few letters. F1 opens the manual where you are. This tour waits in the Help menu.</source>
        <translation>%1 findet jeden Befehl, jedes Feld, jede Schicht und jeden Baustein mit wenigen Buchstaben. F1 öffnet das Handbuch, wo Sie sind. Dieser Rundgang wartet im Menü Hilfe.</translation>
    </message>
</context>
<context>
    <name>bitscape::TreeDrawing</name>
    <message>
        <source>Tree</source>
        <translation>Baum</translation>
    </message>
    <message numerus="yes">
        <source>%n more splits</source>
        <translation>
            <numerusform>%n weitere Teilung</numerusform>
            <numerusform>%n weitere Teilungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 rows of the test set come here</source>
        <translation>%1 von %2 Zeilen der Testdaten kommen hierher</translation>
    </message>
    <message>
        <source>Trained: %1</source>
        <translation>Trainiert: %1</translation>
    </message>
    <message>
        <source>Gain: %1</source>
        <translation>Gewinn: %1</translation>
    </message>
    <message>
        <source>Cover in training: %1</source>
        <translation>Abdeckung im Training: %1</translation>
    </message>
</context>
<context>
    <name>bitscape::TreePanel</name>
    <message>
        <source>Leave out splits that decide nothing</source>
        <translation>Teilungen weglassen, die nichts entscheiden</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Baum</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Splits</source>
        <translation>Teilungen</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>New
comparators</source>
        <translation>Neue
Vergleicher</translation>
    </message>
    <message>
        <source>LUT</source>
        <translation>LUT</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Streuung</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Gewinn</translation>
    </message>
    <message>
        <source>Comparisons that no tree before it makes</source>
        <translation>Vergleiche, die kein Baum davor macht</translation>
    </message>
    <message>
        <source>Standard deviation of its scores: how far it tells events apart</source>
        <translation>Standardabweichung seiner Werte: wie weit er Ereignisse trennt</translation>
    </message>
    <message>
        <source>What its splits gained in training, by the model&apos;s file</source>
        <translation>Was seine Teilungen im Training gewannen, laut Modelldatei</translation>
    </message>
    <message>
        <source>Trees</source>
        <translation>Bäume</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Runden</translation>
    </message>
    <message>
        <source>Strongest rounds</source>
        <translation>Stärkste Runden</translation>
    </message>
    <message>
        <source>Depth at most</source>
        <translation>Tiefe höchstens</translation>
    </message>
    <message>
        <source>Merge by gain below</source>
        <translation>Vereinen bei Gewinn unter</translation>
    </message>
    <message>
        <source>Merge scores closer than</source>
        <translation>Werte vereinen, näher als</translation>
    </message>
    <message>
        <source>The ensemble ends after so many rounds of boosting</source>
        <translation>Das Ensemble endet nach so vielen Boosting-Runden</translation>
    </message>
    <message>
        <source>Of these, the rounds whose scores vary most; the others leave their mean to the start value</source>
        <translation>Von diesen die Runden, deren Werte am meisten streuen; die übrigen geben ihren Mittelwert an den Startwert ab</translation>
    </message>
    <message>
        <source>Deeper splits become leaves: the mean of the scores below, weighted by cover</source>
        <translation>Tiefere Teilungen werden Blätter: der Mittelwert der Werte darunter, nach Abdeckung gewichtet</translation>
    </message>
    <message>
        <source>Two leaves become one if training gained less by their split</source>
        <translation>Zwei Blätter werden eines, wenn das Training durch ihre Teilung weniger gewann</translation>
    </message>
    <message>
        <source>Two leaves become one if their scores lie closer</source>
        <translation>Zwei Blätter werden eines, wenn ihre Werte näher beieinanderliegen</translation>
    </message>
    <message>
        <source>Thresholds that no value of the features&apos; type can pass, questions that are answered already, equal scores: no output changes</source>
        <translation>Schwellen, die kein Wert des Eingangstyps überschreiten kann, schon beantwortete Fragen, gleiche Werte: kein Ausgang ändert sich</translation>
    </message>
    <message>
        <source>Leave out splits that decide nothing (%1)</source>
        <translation>Teilungen weglassen, die nichts entscheiden (%1)</translation>
    </message>
</context>
<context>
    <name>bitscape::TrialModel</name>
    <message>
        <source>complete</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>breaks a constraint</source>
        <translation>verletzt eine Grenze</translation>
    </message>
    <message>
        <source>stopped early</source>
        <translation>früh beendet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>Reading trials</source>
        <translation>Versuche werden gelesen</translation>
    </message>
    <message>
        <source>Read the trials</source>
        <translation>Die Versuche lesen</translation>
    </message>
    <message>
        <source>Trial %1, evaluated in %2 ms. Double-click loads it.</source>
        <translation>Versuch %1, in %2 ms ausgewertet. Doppelklick lädt ihn.</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>%1 (measured %2)</source>
        <translation>%1 (gemessen %2)</translation>
    </message>
    <message>
        <source>Measured: %1 %2 (%3)</source>
        <translation>Gemessen: %1 %2 (%3)</translation>
    </message>
</context>
<context>
    <name>bitscape::TrialView</name>
    <message>
        <source>Trials</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Filter: a knob or its value, such as fc1.weight=fixed&lt;6</source>
        <translation>Filter: eine Stellgröße oder ihr Wert, etwa fc1.weight=fixed&lt;6</translation>
    </message>
    <message>
        <source>Filter of the trials</source>
        <translation>Filter der Versuche</translation>
    </message>
    <message>
        <source>State of the trials</source>
        <translation>Zustand der Versuche</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Break a constraint</source>
        <translation>Verletzen eine Grenze</translation>
    </message>
    <message>
        <source>Stopped early</source>
        <translation>Früh beendet</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Chosen area ✕</source>
        <translation>Gewählter Bereich ✕</translation>
    </message>
    <message>
        <source>Only trials inside the area that was drawn in the plot; press to show all again</source>
        <translation>Nur Versuche im Bereich, der im Bild gezogen wurde; drücken, um wieder alle zu zeigen</translation>
    </message>
    <message>
        <source>Load trial %1</source>
        <translation>Versuch %1 laden</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
    <message>
        <source>%1 trials</source>
        <translation>%1 Versuche</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>bitscape::WeightHistogram</name>
    <message>
        <source>Histogram of the weights</source>
        <translation>Histogramm der Gewichte</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>Negativ</translation>
    </message>
    <message>
        <source>Positive</source>
        <translation>Positiv</translation>
    </message>
    <message>
        <source>As trained</source>
        <translation>Wie trainiert</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>resolution %1</source>
        <translation>Auflösung %1</translation>
    </message>
    <message>
        <source>largest %1</source>
        <translation>größter %1</translation>
    </message>
    <message>
        <source>Magnitude</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>smallest %1</source>
        <translation>kleinster %1</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Magnitudes %1 to %2: %3 negative, %4 positive</source>
        <translation>Beträge %1 bis %2: %3 negativ, %4 positiv</translation>
    </message>
    <message>
        <source>Values %1 to %2: %3 weights</source>
        <translation>Werte %1 bis %2: %3 Gewichte</translation>
    </message>
</context>
<context>
    <name>bitscape::WeightMatrix</name>
    <message>
        <source>Picture of the weights</source>
        <translation>Bild der Gewichte</translation>
    </message>
    <message>
        <source>zero as trained</source>
        <translation>null wie trainiert</translation>
    </message>
    <message>
        <source>pruned</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>rounded to zero</source>
        <translation>auf null gerundet</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>null</translation>
    </message>
    <message>
        <source>, trained %1</source>
        <translation>, trainiert %1</translation>
    </message>
    <message>
        <source>%1 and %2 more: largest %3, %4 zero</source>
        <translation>%1 und %2 weitere: größtes %3, %4 null</translation>
    </message>
    <message>
        <source>%1 weights</source>
        <translation>%1 Gewichte</translation>
    </message>
    <message>
        <source>%1, none is zero</source>
        <translation>%1, keines ist null</translation>
    </message>
</context>
<context>
    <name>bitscape::session::Autosave</name>
    <message>
        <source>Saving a copy</source>
        <translation>Eine Kopie wird gespeichert</translation>
    </message>
</context>
<context>
    <name>bitscape::session::Calibrator</name>
    <message>
        <source>Read what your reports say</source>
        <translation>Lesen, was Ihre Berichte sagen</translation>
    </message>
    <message>
        <source>Reading reports</source>
        <translation>Berichte werden gelesen</translation>
    </message>
    <message>
        <source>Read reports</source>
        <translation>Berichte lesen</translation>
    </message>
    <message>
        <source>Add to the calibration</source>
        <translation>Zur Kalibrierung hinzufügen</translation>
    </message>
    <message>
        <source>Forget %1</source>
        <translation>%1 vergessen</translation>
    </message>
    <message>
        <source>Put the report back</source>
        <translation>Den Bericht zurücklegen</translation>
    </message>
    <message>
        <source>Exporting the calibration</source>
        <translation>Die Kalibrierung wird exportiert</translation>
    </message>
    <message>
        <source>Export the calibration</source>
        <translation>Kalibrierung exportieren</translation>
    </message>
    <message>
        <source>Looking for the trial of a report</source>
        <translation>Versuch zu einem Bericht wird gesucht</translation>
    </message>
    <message>
        <source>Keep what was measured</source>
        <translation>Gemessenes behalten</translation>
    </message>
</context>
<context>
    <name>bitscape::session::Explorer</name>
    <message>
        <source>Explore</source>
        <translation>Erkunden</translation>
    </message>
    <message>
        <source>Exploring</source>
        <translation>Erkundung läuft</translation>
    </message>
</context>
<context>
    <name>bitscape::session::ExportRunner</name>
    <message>
        <source>Exporting</source>
        <translation>Export läuft</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Checking the export</source>
        <translation>Der Export wird geprüft</translation>
    </message>
    <message>
        <source>Check the export</source>
        <translation>Den Export prüfen</translation>
    </message>
</context>
<context>
    <name>bitscape::session::Presets</name>
    <message>
        <source>As trained</source>
        <translation>Wie trainiert</translation>
    </message>
    <message>
        <source>As hls4ml would</source>
        <translation>Wie hls4ml</translation>
    </message>
    <message>
        <source>Smallest that does not overflow</source>
        <translation>Kleinste ohne Überlauf</translation>
    </message>
    <message>
        <source>Match quantizers</source>
        <translation>Wie die Quantisierer</translation>
    </message>
    <message>
        <source>Types so wide that next to nothing of the trained model is lost; nothing pruned</source>
        <translation>Typen so breit, dass fast nichts vom trainierten Modell verloren geht; nichts entfernt</translation>
    </message>
    <message>
        <source>hls4ml&apos;s default configuration of the model</source>
        <translation>Die Vorgabe von hls4ml für das Modell</translation>
    </message>
    <message>
        <source>Each type keeps its step and gets the integer bits that the test data needs</source>
        <translation>Jeder Typ behält seine Schrittweite und erhält die Ganzzahlbits, die die Testdaten brauchen</translation>
    </message>
    <message>
        <source>Types as the quantizers say that the model was trained with</source>
        <translation>Typen, mit denen das Modell nach seinen Quantisierern trainiert wurde</translation>
    </message>
    <message>
        <source>Open a model first.</source>
        <translation>Zuerst ein Modell öffnen.</translation>
    </message>
    <message>
        <source>It needs test data: which values occur is not known.</source>
        <translation>Es braucht Testdaten: welche Werte vorkommen, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The model was trained without quantizers.</source>
        <translation>Das Modell wurde ohne Quantisierer trainiert.</translation>
    </message>
    <message>
        <source>Preset: %1</source>
        <translation>Vorlage: %1</translation>
    </message>
</context>
<context>
    <name>bitscape::session::Scanner</name>
    <message>
        <source>Scan</source>
        <translation>Scan</translation>
    </message>
    <message>
        <source>Scanning</source>
        <translation>Scan läuft</translation>
    </message>
    <message>
        <source>Scan: %1 at %2</source>
        <translation>Scan: %1 bei %2</translation>
    </message>
</context>
<context>
    <name>bitscape::session::Session</name>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
    <message>
        <source>Reading test data</source>
        <translation>Testdaten werden gelesen</translation>
    </message>
    <message>
        <source>Open test data</source>
        <translation>Testdaten öffnen</translation>
    </message>
    <message>
        <source>Read what your reports say</source>
        <translation>Lesen, was Ihre Berichte sagen</translation>
    </message>
    <message>
        <source>Open the study</source>
        <translation>Die Studie öffnen</translation>
    </message>
    <message>
        <source>Reading trials</source>
        <translation>Versuche werden gelesen</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation>Das Projekt speichern</translation>
    </message>
    <message>
        <source>Evaluating</source>
        <translation>Auswertung läuft</translation>
    </message>
    <message>
        <source>Load trial %1</source>
        <translation>Versuch %1 laden</translation>
    </message>
    <message>
        <source>Reading trial %1</source>
        <translation>Versuch %1 wird gelesen</translation>
    </message>
</context>
<context>
    <name>bitscape::session::ValueRanges</name>
    <message>
        <source>Measuring ranges</source>
        <translation>Bereiche werden gemessen</translation>
    </message>
</context>
</TS>
