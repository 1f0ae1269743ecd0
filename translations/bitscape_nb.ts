<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nb_NO" sourcelanguage="en_US">
<context>
    <name>Checks</name>
    <message>
        <source>problem</source>
        <translation>problem</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>advarsel</translation>
    </message>
    <message>
        <source>hint</source>
        <translation>råd</translation>
    </message>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problemer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n advarsel</numerusform>
            <numerusform>%n advarsler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hints</source>
        <translation>
            <numerusform>%n råd</numerusform>
            <numerusform>%n råd</numerusform>
        </translation>
    </message>
    <message>
        <source>Inputs outside their type</source>
        <translation>Innganger utenfor typen</translation>
    </message>
    <message>
        <source>Sums outside the accumulator</source>
        <translation>Summer utenfor akkumulatoren</translation>
    </message>
    <message>
        <source>Results outside their type</source>
        <translation>Resultater utenfor typen</translation>
    </message>
    <message>
        <source>Weights outside their type</source>
        <translation>Vekter utenfor typen</translation>
    </message>
    <message>
        <source>Decisions lost in the softmax</source>
        <translation>Avgjørelser tapt i softmax</translation>
    </message>
    <message>
        <source>Layers without weights</source>
        <translation>Lag uten vekter</translation>
    </message>
    <message>
        <source>Layers that give only zeros</source>
        <translation>Lag som bare gir nuller</translation>
    </message>
    <message>
        <source>Too large for the part</source>
        <translation>For stort for brikken</translation>
    </message>
    <message>
        <source>Loops too large to unroll</source>
        <translation>Løkker for store å rulle ut</translation>
    </message>
    <message>
        <source>Tensors too large for registers</source>
        <translation>Tensorer for store for registre</translation>
    </message>
    <message>
        <source>Settings without effect</source>
        <translation>Innstillinger uten virkning</translation>
    </message>
    <message>
        <source>Types other than trained</source>
        <translation>Andre typer enn ved trening</translation>
    </message>
    <message>
        <source>Reuse factors that are snapped</source>
        <translation>Tilpassede gjenbruksfaktorer</translation>
    </message>
    <message>
        <source>Weights below the step of their type</source>
        <translation>Vekter under typens steg</translation>
    </message>
    <message>
        <source>Results below the step of their type</source>
        <translation>Resultater under typens steg</translation>
    </message>
    <message>
        <source>Tables with too large steps</source>
        <translation>Tabeller med for store steg</translation>
    </message>
    <message>
        <source>One layer slower than the others</source>
        <translation>Ett lag tregere enn de andre</translation>
    </message>
    <message>
        <source>More than one super logic region</source>
        <translation>Mer enn én super logic region</translation>
    </message>
    <message>
        <source>Streams where none are needed</source>
        <translation>Strømmer der ingen trengs</translation>
    </message>
    <message>
        <source>Bits that cost another DSP</source>
        <translation>Biter som koster en DSP til</translation>
    </message>
    <message>
        <source>Results finer than their table</source>
        <translation>Resultater finere enn tabellen</translation>
    </message>
    <message>
        <source>Estimates outside their rows</source>
        <translation>Anslag utenfor sine data</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Merknader</translation>
    </message>
    <message>
        <source>%1 of %2 events: sums reach %3 .. %4, the accumulator %5 holds %6 (events %7)</source>
        <translation>%1 av %2 hendelser: summene når %3 .. %4, akkumulatoren %5 rommer %6 (hendelser %7)</translation>
    </message>
    <message>
        <source>A sum that wraps around has the wrong size and most often the wrong sign.</source>
        <translation>En sum som flyter over, har feil størrelse og oftest feil fortegn.</translation>
    </message>
    <message>
        <source>A sum that is clipped on the way depends on the order of its products.</source>
        <translation>En sum som kuttes underveis, avhenger av rekkefølgen på produktene.</translation>
    </message>
    <message>
        <source>Sums and decisions were not looked at: %1</source>
        <translation>Summer og avgjørelser ble ikke sett på: %1</translation>
    </message>
    <message>
        <source>A layer of this design cannot be run with more room.</source>
        <translation>Et lag i dette designet kan ikke kjøres med mer plass.</translation>
    </message>
    <message>
        <source>Configured as %1, trained with a quantizer of %2</source>
        <translation>Satt til %1, trent med en kvantiserer på %2</translation>
    </message>
    <message>
        <source>Configured as %1, but the model&apos;s quantizer decides: %2 is built</source>
        <translation>Satt til %1, men modellens kvantiserer bestemmer: %2 bygges</translation>
    </message>
    <message>
        <source>The model learned with the steps and the limits of its quantizer.</source>
        <translation>Modellen lærte med kvantisererens steg og grenser.</translation>
    </message>
    <message>
        <source>hls4ml ignores this setting: turning it changes nothing.</source>
        <translation>hls4ml overser denne innstillingen: å vri på den endrer ingenting.</translation>
    </message>
    <message>
        <source>%1: %2 as trained</source>
        <translation>%1: %2 som trent</translation>
    </message>
    <message>
        <source>Estimates of %1 of %2 layers lie outside the synthesis rows they were fitted to: %3</source>
        <translation>Anslag for %1 av %2 lag ligger utenfor syntesedataene de ble tilpasset: %3</translation>
    </message>
    <message>
        <source>Their intervals are wide; a synthesis report of your own narrows them.</source>
        <translation>Intervallene er vide; en egen synteserapport gjør dem smalere.</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>%1 of %2 events come out otherwise with room for the sums inside: %3 holds %4 (events %5)</source>
        <translation>%1 av %2 hendelser ender annerledes når summene inni har plass: %3 rommer %4 (hendelser %5)</translation>
    </message>
    <message>
        <source>A sum that does not fit changes what the layer gives.</source>
        <translation>En sum som ikke får plass, endrer det laget gir.</translation>
    </message>
    <message>
        <source>It alone sets the initiation interval of %1 cycles, the others need %2; reuse factor %3 instead of %4 gives %5 cycles for %6 more LUT and %7 more DSP</source>
        <translation>Det alene setter initieringsintervallet på %1 sykluser, de andre trenger %2; gjenbruksfaktor %3 i stedet for %4 gir %5 sykluser for %6 flere LUT og %7 flere DSP</translation>
    </message>
    <message>
        <source>All other layers wait for the slowest one with every event.</source>
        <translation>Alle andre lag venter på det tregeste ved hver hendelse.</translation>
    </message>
    <message>
        <source>%1: reuse factor %2</source>
        <translation>%1: gjenbruksfaktor %2</translation>
    </message>
    <message>
        <source>%1 %2 are needed, %3 has %4: %5 % too many</source>
        <translation>%1 %2 trengs, %3 har %4: %5 % for mye</translation>
    </message>
    <message>
        <source>Placement will fail on this part.</source>
        <translation>Plasseringen vil mislykkes på denne brikken.</translation>
    </message>
    <message>
        <source>%1 %2 are estimated, up to %3 with 90 % confidence: more than the %4 of %5</source>
        <translation>%1 %2 er anslått, opptil %3 med 90 % sikkerhet: mer enn de %4 på %5</translation>
    </message>
    <message>
        <source>It fits by the estimate, but not surely: a synthesis report of yours narrows it.</source>
        <translation>Det får plass etter anslaget, men ikke sikkert: en egen synteserapport gjør det smalere.</translation>
    </message>
    <message>
        <source>Part %1, the smallest that fits</source>
        <translation>Brikke %1, den minste som holder</translation>
    </message>
    <message>
        <source>%1 %2 are needed; one of the %3 super logic regions of %4 has %5</source>
        <translation>%1 %2 trengs; én av de %3 super logic regions på %4 har %5</translation>
    </message>
    <message>
        <source>Wires between the regions are few and slow: timing is hard to close.</source>
        <translation>Ledninger mellom regionene er få og trege: timing er vanskelig å nå.</translation>
    </message>
    <message>
        <source>A product of %1 and %2 bits takes %3 DSP (%4 x %5 each); %6 bits less would save %7 DSP</source>
        <translation>Et produkt av %1 og %2 biter tar %3 DSP (%4 x %5 hver); %6 biter færre ville spare %7 DSP</translation>
    </message>
    <message>
        <source>Past the width of a multiplier every product costs another one.</source>
        <translation>Forbi en multiplikators bredde koster hvert produkt en til.</translation>
    </message>
    <message>
        <source>Values outside wrap around to the other end of the range: their sign turns and what follows is noise.</source>
        <translation>Verdier utenfor går rundt til den andre enden: fortegnet snur, og det som følger er støy.</translation>
    </message>
    <message>
        <source>Values outside are clipped, so the model sees less of the large ones than it was trained with.</source>
        <translation>Verdier utenfor kuttes, så modellen ser mindre av de store enn den ble trent med.</translation>
    </message>
    <message>
        <source>%1 of %2 events: results reach %3 .. %4, %5 holds %6 (events %7)</source>
        <translation>%1 av %2 hendelser: resultatene når %3 .. %4, %5 rommer %6 (hendelser %7)</translation>
    </message>
    <message>
        <source>All %1 results are zero: they are smaller than the step %2 of %3</source>
        <translation>Alle %1 resultater er null: de er mindre enn steget %2 i %3</translation>
    </message>
    <message>
        <source>%1 % of the results are smaller than the step %2 of %3 and become zero</source>
        <translation>%1 % av resultatene er mindre enn steget %2 i %3 og blir null</translation>
    </message>
    <message>
        <source>Nothing of the event gets past this layer.</source>
        <translation>Ingenting av hendelsen kommer forbi dette laget.</translation>
    </message>
    <message>
        <source>Small values are information that the layers behind do not get.</source>
        <translation>Små verdier er informasjon som lagene bak ikke får.</translation>
    </message>
    <message>
        <source>%1 of %2 results do not fit %3 (%4)</source>
        <translation>%1 av %2 resultater får ikke plass i %3 (%4)</translation>
    </message>
    <message>
        <source>All %1 results are zero</source>
        <translation>Alle %1 resultater er null</translation>
    </message>
    <message>
        <source>%1 of %2 events: inputs reach %3 .. %4, %5 holds %6 (events %7)</source>
        <translation>%1 av %2 hendelser: inngangene når %3 .. %4, %5 rommer %6 (hendelser %7)</translation>
    </message>
    <message>
        <source>%1: tables of %2 entries</source>
        <translation>%1: tabeller på %2 verdier</translation>
    </message>
    <message>
        <source>%1: narrower inputs, tables of %2 entries</source>
        <translation>%1: smalere innganger, tabeller på %2 verdier</translation>
    </message>
    <message>
        <source>%1: tables of %2 entries, %3 more fraction bits</source>
        <translation>%1: tabeller på %2 verdier, %3 flere desimalbiter</translation>
    </message>
    <message>
        <source>%1: narrower inputs, tables of %2 entries, %3 more fraction bits</source>
        <translation>%1: smalere innganger, tabeller på %2 verdier, %3 flere desimalbiter</translation>
    </message>
    <message>
        <source>%1: stable implementation</source>
        <translation>%1: stabil implementering</translation>
    </message>
    <message>
        <source>%1 of %2 events are decided otherwise behind the tables (%3, %4 entries; events %5)</source>
        <translation>%1 av %2 hendelser avgjøres annerledes bak tabellene (%3, %4 verdier; hendelser %5)</translation>
    </message>
    <message>
        <source>The largest sum before the softmax is not the largest result: the accuracy is lost in the last layer.</source>
        <translation>Den største summen før softmax er ikke det største resultatet: nøyaktigheten tapes i siste lag.</translation>
    </message>
    <message>
        <source>%1: strategy Resource, reuse factor %2</source>
        <translation>%1: strategi Resource, gjenbruksfaktor %2</translation>
    </message>
    <message>
        <source>%1 x %2 products with reuse factor %3 make a loop of %4 to unroll; the tools stop at %5</source>
        <translation>%1 x %2 produkter med gjenbruksfaktor %3 gir en løkke på %4 å rulle ut; verktøyene stopper ved %5</translation>
    </message>
    <message>
        <source>HLS ends with an error (&quot;Stop unrolling loop&quot;) after a long time.</source>
        <translation>HLS ender med en feil (&quot;Stop unrolling loop&quot;) etter lang tid.</translation>
    </message>
    <message>
        <source>Reuse factor %1 is asked for, %2 is built: the nearest that divides %3 x %4 products</source>
        <translation>Gjenbruksfaktor %1 er ønsket, %2 bygges: den nærmeste som deler %3 x %4 produkter</translation>
    </message>
    <message>
        <source>The configuration does not say what the hardware is.</source>
        <translation>Konfigurasjonen sier ikke hva maskinvaren er.</translation>
    </message>
    <message>
        <source>IO type %1</source>
        <translation>IO-type %1</translation>
    </message>
    <message>
        <source>io_parallel keeps all %1 elements (%2 bits) of this tensor in registers; the tools partition arrays up to %3</source>
        <translation>io_parallel holder alle %1 elementer (%2 biter) av denne tensoren i registre; verktøyene deler opp tabeller inntil %3</translation>
    </message>
    <message>
        <source>Large images belong in io_stream: pixel after pixel through FIFOs.</source>
        <translation>Store bilder hører hjemme i io_stream: piksel etter piksel gjennom FIFO-er.</translation>
    </message>
    <message>
        <source>io_parallel would take %1 LUT instead of %2 and about %3 cycles instead of %4, and it fits the part</source>
        <translation>io_parallel ville ta %1 LUT i stedet for %2 og omtrent %3 sykluser i stedet for %4, og det får plass på brikken</translation>
    </message>
    <message>
        <source>FIFOs between small dense layers only cost time and area.</source>
        <translation>FIFO-er mellom små tette lag koster bare tid og areal.</translation>
    </message>
    <message>
        <source>Found out when the file was opened.</source>
        <translation>Funnet da filen ble åpnet.</translation>
    </message>
    <message>
        <source>Noted when the configuration was resolved as hls4ml does it.</source>
        <translation>Notert da konfigurasjonen ble løst opp slik hls4ml gjør det.</translation>
    </message>
    <message>
        <source>The input %1 has %2 integer bits, so one of the %3 entries of the exponential&apos;s table stands for inputs up to %4 apart</source>
        <translation>Inngangen %1 har %2 heltallsbiter, så én av de %3 verdiene i eksponentialtabellen står for innganger inntil %4 fra hverandre</translation>
    </message>
    <message>
        <source>Classes whose sums differ by less than a step get the same score.</source>
        <translation>Klasser hvis summer skiller mindre enn et steg, får samme poeng.</translation>
    </message>
    <message>
        <source>The last %1 bits of the result %2 are always zero: the table holds %3</source>
        <translation>De siste %1 bitene i resultatet %2 er alltid null: tabellen rommer %3</translation>
    </message>
    <message>
        <source>Bits that never change cost wires and hide that the table rounds.</source>
        <translation>Biter som aldri endres, koster ledninger og skjuler at tabellen avrunder.</translation>
    </message>
    <message>
        <source>%1: table %2</source>
        <translation>%1: tabell %2</translation>
    </message>
    <message>
        <source>%1 of %2 trained values are outside %3 (%4); they reach %5 .. %6</source>
        <translation>%1 av %2 trente verdier er utenfor %3 (%4); de når %5 .. %6</translation>
    </message>
    <message>
        <source>They wrap around: large weights turn their sign.</source>
        <translation>De flyter over: store vekter skifter fortegn.</translation>
    </message>
    <message>
        <source>They are clipped to the largest that the type holds.</source>
        <translation>De kuttes til det største typen rommer.</translation>
    </message>
    <message>
        <source>All %1 weights are zero: sparsity %2 % prunes %3 of them</source>
        <translation>Alle %1 vekter er null: nullandelen %2 % beskjærer %3 av dem</translation>
    </message>
    <message>
        <source>All %1 weights are zero in %2</source>
        <translation>Alle %1 vekter er null i %2</translation>
    </message>
    <message>
        <source>The layer gives its biases, whatever the event is.</source>
        <translation>Laget gir sine bias, uansett hendelse.</translation>
    </message>
    <message>
        <source>%1: no pruning</source>
        <translation>%1: ingen beskjæring</translation>
    </message>
    <message>
        <source>%1 of %2 weights are smaller than the step %3 of %4 and become zero</source>
        <translation>%1 av %2 vekter er mindre enn steget %3 i %4 og blir null</translation>
    </message>
    <message>
        <source>Most of what was trained is not in the hardware.</source>
        <translation>Det meste av det som ble trent, er ikke i maskinvaren.</translation>
    </message>
</context>
<context>
    <name>CompareTable</name>
    <message>
        <source>not measured</source>
        <translation>ikke målt</translation>
    </message>
    <message>
        <source>not measured: %1</source>
        <translation>ikke målt: %1</translation>
    </message>
    <message>
        <source>Whole design</source>
        <translation>Hele designet</translation>
    </message>
    <message>
        <source>%1 LUT</source>
        <translation>%1 LUT</translation>
    </message>
    <message>
        <source>not built</source>
        <translation>ikke bygd</translation>
    </message>
    <message>
        <source>Reuse factor</source>
        <translation>Gjenbruksfaktor</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategi</translation>
    </message>
    <message>
        <source>Sparsity</source>
        <translation>Nullandel</translation>
    </message>
    <message>
        <source>Open design</source>
        <translation>Åpent design</translation>
    </message>
    <message>
        <source>Pinned design</source>
        <translation>Festet design</translation>
    </message>
    <message>
        <source>Design at open</source>
        <translation>Designet ved åpning</translation>
    </message>
    <message>
        <source>Trial %1</source>
        <translation>Forsøk %1</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Check that the file exists and may be read.</source>
        <translation>Sjekk at filen finnes og kan leses.</translation>
    </message>
    <message>
        <source>Free some space or choose another disk; nothing was lost.</source>
        <translation>Frigjør plass eller velg en annen disk; ingenting gikk tapt.</translation>
    </message>
    <message>
        <source>Choose a folder you may write to.</source>
        <translation>Velg en mappe du kan skrive til.</translation>
    </message>
    <message>
        <source>The file may be damaged or of another kind.</source>
        <translation>Filen kan være skadet eller av et annet slag.</translation>
    </message>
    <message>
        <source>Nothing was loaded.</source>
        <translation>Ingenting ble lastet.</translation>
    </message>
    <message>
        <source>Open it with a newer Bitscape.</source>
        <translation>Åpne den med et nyere Bitscape.</translation>
    </message>
    <message>
        <source>Check that a C++ compiler (g++) is installed.</source>
        <translation>Sjekk at en C++-kompilator (g++) er installert.</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>  (by the model&apos;s quantizer)</source>
        <translation>  (av modellens kvantiserer)</translation>
    </message>
    <message>
        <source>Multiplications</source>
        <translation>Multiplikasjoner</translation>
    </message>
    <message>
        <source>%1 (%2 by weights that are not zero)</source>
        <translation>%1 (%2 med vekter som ikke er null)</translation>
    </message>
    <message>
        <source>Reuse factor</source>
        <translation>Gjenbruksfaktor</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategi</translation>
    </message>
    <message>
        <source>Results seen</source>
        <translation>Sette resultater</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 til %2</translation>
    </message>
    <message>
        <source>Overflows</source>
        <translation>Overflyt</translation>
    </message>
    <message>
        <source>%1 of %2 results (%3)</source>
        <translation>%1 av %2 resultater (%3)</translation>
    </message>
    <message>
        <source>Rewritten</source>
        <translation>Omskrevet</translation>
    </message>
    <message>
        <source>Cannot be built</source>
        <translation>Kan ikke bygges</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Advarsel</translation>
    </message>
    <message>
        <source>Class in the file</source>
        <translation>Klasse i filen</translation>
    </message>
    <message>
        <source>Kind in hls4ml</source>
        <translation>Slag i hls4ml</translation>
    </message>
    <message>
        <source>In hardware</source>
        <translation>I maskinvaren</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>ingenting</translation>
    </message>
    <message>
        <source>part of %1</source>
        <translation>del av %1</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>Laget av</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Inngang</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Utgang</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parametere</translation>
    </message>
    <message>
        <source>Quantizer (%1)</source>
        <translation>Kvantiserer (%1)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Lag</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Innganger</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Utganger</translation>
    </message>
    <message>
        <source>Rewrites</source>
        <translation>Omskrivinger</translation>
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
        <translation>brukt: %1</translation>
    </message>
    <message>
        <source>clock region X%1Y%2</source>
        <translation>klokkeregion X%1Y%2</translation>
    </message>
    <message>
        <source>%1, column %2, row %3</source>
        <translation>%1, kolonne %2, rad %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, does not fit: %2</source>
        <translation>%1, får ikke plass: %2</translation>
    </message>
    <message>
        <source>%1 around %2</source>
        <translation>%1 rundt %2</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>tom</translation>
    </message>
    <message>
        <source>full</source>
        <translation>full</translation>
    </message>
    <message>
        <source>over-full</source>
        <translation>overfull</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>får ikke plass</translation>
    </message>
    <message>
        <source>stream across SLRs</source>
        <translation>strøm over SLR-er</translation>
    </message>
    <message>
        <source>dragged</source>
        <translation>dratt</translation>
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
        <translation>Kan ikke bygges: %1</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Advarsel: %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>i %1</translation>
    </message>
    <message>
        <source>Shape %1: %2 values</source>
        <translation>Form %1: %2 verdier</translation>
    </message>
    <message>
        <source>Type %1</source>
        <translation>Type %1</translation>
    </message>
    <message>
        <source>Bits of the weights or result</source>
        <translation>Biter i vektene eller resultatet</translation>
    </message>
    <message>
        <source>Share of the design&apos;s LUTs (%)</source>
        <translation>Andel av designets LUT-er (%)</translation>
    </message>
    <message>
        <source>Share of the design&apos;s DSPs (%)</source>
        <translation>Andel av designets DSP-er (%)</translation>
    </message>
    <message>
        <source>Overflow: open test data to see it</source>
        <translation>Overflyt: åpne testdata for å se den</translation>
    </message>
    <message>
        <source>Results that wrapped or saturated (%)</source>
        <translation>Resultater som fløt over eller ble kuttet (%)</translation>
    </message>
</context>
<context>
    <name>Knobs</name>
    <message numerus="yes">
        <source>%n layers</source>
        <translation>
            <numerusform>%n lag</numerusform>
            <numerusform>%n lag</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>%1: reuse factor %2</source>
        <translation>%1: gjenbruksfaktor %2</translation>
    </message>
    <message>
        <source>%1: strategy %2</source>
        <translation>%1: strategi %2</translation>
    </message>
    <message>
        <source>%1: sparsity %2 %</source>
        <translation>%1: nullandel %2 %</translation>
    </message>
    <message>
        <source>Part %1</source>
        <translation>Brikke %1</translation>
    </message>
    <message>
        <source>Clock %1 ns</source>
        <translation>Klokke %1 ns</translation>
    </message>
    <message>
        <source>IO %1</source>
        <translation>I/O %1</translation>
    </message>
    <message>
        <source>Backend %1</source>
        <translation>Bakende %1</translation>
    </message>
    <message>
        <source>%1: parallelization factor %2</source>
        <translation>%1: parallelliseringsfaktor %2</translation>
    </message>
    <message>
        <source>%1: tables of %2 entries</source>
        <translation>%1: tabeller på %2 verdier</translation>
    </message>
    <message>
        <source>as the model</source>
        <translation>som modellen</translation>
    </message>
    <message>
        <source>%1: redundancy %2</source>
        <translation>%1: redundans %2</translation>
    </message>
</context>
<context>
    <name>Origin</name>
    <message>
        <source>measured</source>
        <translation>målt</translation>
    </message>
    <message>
        <source>calibrated</source>
        <translation>kalibrert</translation>
    </message>
    <message>
        <source>formula</source>
        <translation>formel</translation>
    </message>
    <message>
        <source>extrapolated</source>
        <translation>ekstrapolert</translation>
    </message>
    <message>
        <source>Measured: a report of exactly this says so</source>
        <translation>Målt: en rapport om nettopp dette sier det</translation>
    </message>
    <message>
        <source>Calibrated: fitted to synthesis results of its kind</source>
        <translation>Kalibrert: tilpasset synteseresultater av sitt slag</translation>
    </message>
    <message>
        <source>Formula: a rule that needs no fit</source>
        <translation>Formel: en regel som ikke trenger tilpasning</translation>
    </message>
    <message>
        <source>Extrapolated: beyond what was ever compared with a report</source>
        <translation>Ekstrapolert: utenfor alt som er sammenlignet med en rapport</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Go to %1</source>
        <translation>Gå til %1</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>Panel</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Lag</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Lag</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Brikke</translation>
    </message>
</context>
<context>
    <name>PartFacts</name>
    <message>
        <source>Resource</source>
        <translation>Ressurs</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Trengs</translation>
    </message>
    <message>
        <source>There</source>
        <translation>Finnes</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Andel</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grense</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>ikke kjent</translation>
    </message>
    <message>
        <source>Does not fit: %1</source>
        <translation>Får ikke plass: %1</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>Får plass</translation>
    </message>
    <message>
        <source>Fits, but the design&apos;s backend is for another vendor</source>
        <translation>Får plass, men designets bakende er for en annen leverandør</translation>
    </message>
    <message>
        <source>%1 W</source>
        <translation>%1 W</translation>
    </message>
    <message>
        <source>%1 to %2 W</source>
        <translation>%1 til %2 W</translation>
    </message>
    <message>
        <source>Power at the chosen clock (rough)</source>
        <translation>Effekt ved valgt klokke (grovt)</translation>
    </message>
    <message>
        <source>Static</source>
        <translation>Statisk</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Klokke</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Operasjoner</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Til sammen</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Tall</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Verdi</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Sjekket</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Kilde</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nei</translation>
    </message>
    <message>
        <source>Where the numbers come from</source>
        <translation>Hvor tallene kommer fra</translation>
    </message>
    <message>
        <source>none there</source>
        <translation>ingen der</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Fra %1</translation>
    </message>
    <message>
        <source>DSP: %1, multiplies %2 x %3 bits (%4)</source>
        <translation>DSP: %1, multipliserer %2 x %3 biter (%4)</translation>
    </message>
    <message>
        <source>Block memory: %1 Mbit (%2)</source>
        <translation>Blokkminne: %1 Mbit (%2)</translation>
    </message>
    <message>
        <source>Boards: %1</source>
        <translation>Kort: %1</translation>
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
        <translation>%1 … %2, median størrelse %3</translation>
    </message>
    <message>
        <source>▲ %1 too large (%2)</source>
        <translation>▲ %1 for store (%2)</translation>
    </message>
    <message>
        <source>▼ %1 became zero (%2)</source>
        <translation>▼ %1 ble null (%2)</translation>
    </message>
    <message>
        <source>float %1</source>
        <translation>flyttall %1</translation>
    </message>
    <message>
        <source>fixed %1</source>
        <translation>fast %1</translation>
    </message>
    <message>
        <source>fits: %1</source>
        <translation>passer: %1</translation>
    </message>
    <message>
        <source>its type is not set here</source>
        <translation>typen settes ikke her</translation>
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
        <translation>Lagre</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åpne</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ja</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Nei</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Bruk</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Tilbakestill</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hjelp</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Forkast</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Prøv igjen</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Overse</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>Gjenopprett standard</translation>
    </message>
</context>
<context>
    <name>QualitySet</name>
    <message>
        <source>class %1</source>
        <translation>klasse %1</translation>
    </message>
    <message>
        <source>output %1</source>
        <translation>utgang %1</translation>
    </message>
</context>
<context>
    <name>Quantities</name>
    <message>
        <source>Accuracy</source>
        <translation>Nøyaktighet</translation>
    </message>
    <message>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Samsvar</translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <translation>Midlere kvadratfeil</translation>
    </message>
    <message>
        <source>Squared error to float</source>
        <translation>Kvadratfeil mot flyttall</translation>
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
        <translation>Forsinkelse</translation>
    </message>
    <message>
        <source>cycles</source>
        <translation>sykluser</translation>
    </message>
    <message>
        <source>Initiation interval</source>
        <translation>Initieringsintervall</translation>
    </message>
    <message>
        <source>ns</source>
        <translation>ns</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energi</translation>
    </message>
    <message>
        <source>nJ</source>
        <translation>nJ</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Poengsum</translation>
    </message>
    <message>
        <source>Bits of parameters</source>
        <translation>Biter i parametere</translation>
    </message>
    <message>
        <source>Bits of parameters and activations</source>
        <translation>Biter i parametere og aktiveringer</translation>
    </message>
    <message>
        <source>%1 pp</source>
        <translation>%1 pp</translation>
    </message>
    <message>
        <source>scalar</source>
        <translation>skalar</translation>
    </message>
    <message>
        <source>Measured: no interval</source>
        <translation>Målt: intet intervall</translation>
    </message>
    <message>
        <source>90 % interval %1 to %2 %3</source>
        <translation>90 %-intervall %1 til %2 %3</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Kilde: %1</translation>
    </message>
    <message>
        <source>sum over the layers</source>
        <translation>sum over lagene</translation>
    </message>
    <message>
        <source>sum over the layers and what is between them</source>
        <translation>sum over lagene og det som er mellom dem</translation>
    </message>
    <message>
        <source>longest path through the layers</source>
        <translation>lengste vei gjennom lagene</translation>
    </message>
    <message>
        <source>interval of the slowest layer</source>
        <translation>intervallet til det tregeste laget</translation>
    </message>
    <message>
        <source>operation energies at 45 nm (QKeras QTools), not measured on an FPGA</source>
        <translation>operasjonsenergier ved 45 nm (QKeras QTools), ikke målt på en FPGA</translation>
    </message>
    <message>
        <source>operation energies by width, 45 nm (QKeras QTools), not measured on an FPGA</source>
        <translation>operasjonsenergier etter bredde, 45 nm (QKeras QTools), ikke målt på en FPGA</translation>
    </message>
    <message>
        <source>no hardware of its own</source>
        <translation>ingen egen maskinvare</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>between the layers</source>
        <translation>mellom lagene</translation>
    </message>
    <message>
        <source>%1: cycles %2 to %3, a new input every %4</source>
        <translation>%1: sykluser %2 til %3, en ny inngang hver %4</translation>
    </message>
    <message>
        <source>share of %1</source>
        <translation>andel av %1</translation>
    </message>
    <message>
        <source>Latency %1 cycles. %2</source>
        <translation>Forsinkelse %1 sykluser. %2</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energi</translation>
    </message>
    <message>
        <source>Bits of constants</source>
        <translation>Biter i konstanter</translation>
    </message>
    <message>
        <source>Interval %1: nothing limits it</source>
        <translation>Intervall %1: ingenting begrenser det</translation>
    </message>
    <message>
        <source>Interval %1, limited by %2</source>
        <translation>Intervall %1, begrenset av %2</translation>
    </message>
    <message>
        <source>%1 W (%2 to %3, rough)</source>
        <translation>%1 W (%2 til %3, grovt)</translation>
    </message>
</context>
<context>
    <name>Scan</name>
    <message>
        <source>Open design</source>
        <translation>Åpent design</translation>
    </message>
    <message>
        <source>%1 bits fewer: %2</source>
        <translation>%1 biter færre: %2</translation>
    </message>
    <message>
        <source>%1 bits fewer cannot be built</source>
        <translation>%1 biter færre kan ikke bygges</translation>
    </message>
    <message>
        <source>%1 bits could go</source>
        <translation>%1 biter kunne gå</translation>
    </message>
    <message>
        <source>%1 lost with %2 bits fewer (percentage points)</source>
        <translation>%1: tap med %2 biter færre (prosentpoeng)</translation>
    </message>
    <message>
        <source>%1 lost with %2 bits fewer</source>
        <translation>%1: tap med %2 biter færre</translation>
    </message>
    <message>
        <source>Float model</source>
        <translation>Flyttallsmodell</translation>
    </message>
    <message>
        <source>Open design · %1</source>
        <translation>Åpent design · %1</translation>
    </message>
    <message>
        <source>%1, dotted</source>
        <translation>%1, prikket</translation>
    </message>
    <message>
        <source>%1 spare</source>
        <translation>%1 til overs</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 biter</translation>
    </message>
    <message>
        <source>%1 integer bits</source>
        <translation>%1 heltallsbiter</translation>
    </message>
    <message>
        <source>%1 bits fewer</source>
        <translation>%1 biter færre</translation>
    </message>
    <message>
        <source>reuse factor %1</source>
        <translation>gjenbruksfaktor %1</translation>
    </message>
    <message>
        <source>%1 sparse</source>
        <translation>%1 nuller</translation>
    </message>
    <message>
        <source>AUC of each class</source>
        <translation>AUC for hver klasse</translation>
    </message>
    <message>
        <source>AUC of class %1</source>
        <translation>AUC for klasse %1</translation>
    </message>
    <message>
        <source>Width (bits)</source>
        <translation>Bredde (biter)</translation>
    </message>
    <message>
        <source>Integer bits</source>
        <translation>Heltallsbiter</translation>
    </message>
    <message>
        <source>Bits taken off</source>
        <translation>Biter tatt bort</translation>
    </message>
    <message>
        <source>Reuse factor</source>
        <translation>Gjenbruksfaktor</translation>
    </message>
    <message>
        <source>Sparsity</source>
        <translation>Nullandel</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Alle typer</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Vekter</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultater</translation>
    </message>
    <message>
        <source>Biases</source>
        <translation>Bias</translation>
    </message>
    <message>
        <source>Accumulators</source>
        <translation>Akkumulatorer</translation>
    </message>
    <message>
        <source>Each type alone</source>
        <translation>Hver type alene</translation>
    </message>
    <message>
        <source>all layers together</source>
        <translation>alle lag sammen</translation>
    </message>
    <message>
        <source>each layer alone</source>
        <translation>hvert lag alene</translation>
    </message>
    <message>
        <source>each class of layers</source>
        <translation>hver klasse av lag</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 av %2</translation>
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
        <translation>%1: ingen %2</translation>
    </message>
</context>
<context>
    <name>bitscape::Actions</name>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Åpne …</translation>
    </message>
    <message>
        <source>Open a model or a project</source>
        <translation>Åpne en modell eller et prosjekt</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åpne</translation>
    </message>
    <message>
        <source>Open &amp;Folder…</source>
        <translation>Åpne &amp;mappe …</translation>
    </message>
    <message>
        <source>Open a folder written by hls4ml</source>
        <translation>Åpne en mappe skrevet av hls4ml</translation>
    </message>
    <message>
        <source>Open the &amp;Jet Tagger Example</source>
        <translation>Åpne &amp;jet tagger-eksempelet</translation>
    </message>
    <message>
        <source>Open the bundled jet tagger with its test events</source>
        <translation>Åpne den medfølgende jet taggeren med testhendelser</translation>
    </message>
    <message>
        <source>Open Test &amp;Data…</source>
        <translation>Åpne &amp;testdata …</translation>
    </message>
    <message>
        <source>Events with labels to measure accuracy on: npz, npy, csv or h5</source>
        <translation>Hendelser med fasit å måle nøyaktigheten på: npz, npy, csv eller h5</translation>
    </message>
    <message>
        <source>Open &amp;Configuration…</source>
        <translation>Åpne &amp;konfigurasjon …</translation>
    </message>
    <message>
        <source>Load the knobs from an hls4ml_config.yml</source>
        <translation>Last innstillingene fra en hls4ml_config.yml</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Lagre</translation>
    </message>
    <message>
        <source>Save model, knobs, data and study as a project</source>
        <translation>Lagre modell, innstillinger, data og studie som prosjekt</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>Lagre &amp;som …</translation>
    </message>
    <message>
        <source>Save as another project</source>
        <translation>Lagre som et annet prosjekt</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>L&amp;ukk</translation>
    </message>
    <message>
        <source>Close what is open</source>
        <translation>Lukk det som er åpent</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Avslutt</translation>
    </message>
    <message>
        <source>End Bitscape</source>
        <translation>Avslutt Bitscape</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Angre</translation>
    </message>
    <message>
        <source>Take back the last change of a knob</source>
        <translation>Ta tilbake den siste endringen</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Gjør om</translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation>Gjør på nytt det som ble tatt tilbake</translation>
    </message>
    <message>
        <source>Compare With &amp;This Design</source>
        <translation>Sammenlign med &amp;dette designet</translation>
    </message>
    <message>
        <source>Show changes against the design as it stands now</source>
        <translation>Vis endringer mot designet slik det er nå</translation>
    </message>
    <message>
        <source>Compare With the Design at &amp;Open</source>
        <translation>Sammenlign med designet ved å&amp;pning</translation>
    </message>
    <message>
        <source>Show changes against what was opened</source>
        <translation>Vis endringer mot det som ble åpnet</translation>
    </message>
    <message>
        <source>&amp;Evaluate Again</source>
        <translation>&amp;Evaluer på nytt</translation>
    </message>
    <message>
        <source>Run the emulator and the estimators once more</source>
        <translation>Kjør emulator og anslag en gang til</translation>
    </message>
    <message>
        <source>E&amp;xport Project…</source>
        <translation>E&amp;ksporter prosjekt …</translation>
    </message>
    <message>
        <source>Write the design as a project for its backend</source>
        <translation>Skriv designet som prosjekt for verktøyet</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Eksporter</translation>
    </message>
    <message>
        <source>&amp;Check an Export…</source>
        <translation>&amp;Sjekk en eksport …</translation>
    </message>
    <message>
        <source>Build an exported C simulation here and compare it bit for bit</source>
        <translation>Bygg en eksportert C-simulering her og sammenlign bit for bit</translation>
    </message>
    <message>
        <source>Save &amp;Report…</source>
        <translation>Lagre &amp;rapport …</translation>
    </message>
    <message>
        <source>What one attaches to a design review: HTML, PDF or CSV</source>
        <translation>Det man legger ved en designgjennomgang: HTML, PDF eller CSV</translation>
    </message>
    <message>
        <source>&amp;Calibrate From Reports…</source>
        <translation>&amp;Kalibrer fra rapporter …</translation>
    </message>
    <message>
        <source>Compare reports of synthesis tools with the estimates, and let them learn</source>
        <translation>Sammenlign rapporter fra synteseverktøy med anslagene, og la dem lære</translation>
    </message>
    <message>
        <source>Calibrate From a &amp;Synthesized Project…</source>
        <translation>Kalibrer fra et &amp;syntetisert prosjekt …</translation>
    </message>
    <message>
        <source>Find the reports of a project&apos;s folder and compare them with its estimates</source>
        <translation>Finn rapportene i et prosjekts mappe og sammenlign dem med anslagene</translation>
    </message>
    <message>
        <source>&amp;Explore…</source>
        <translation>&amp;Utforsk …</translation>
    </message>
    <message>
        <source>Search widths and reuse factors around this design</source>
        <translation>Søk bredder og gjenbruksfaktorer rundt dette designet</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Utforsk</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stopp</translation>
    </message>
    <message>
        <source>Stop the search; its trials are kept</source>
        <translation>Stopp søket; forsøkene beholdes</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>Pa&amp;use</translation>
    </message>
    <message>
        <source>Hold the search between two trials, or let it go on</source>
        <translation>Hold søket mellom to forsøk, eller la det gå videre</translation>
    </message>
    <message>
        <source>S&amp;can</source>
        <translation>S&amp;kann</translation>
    </message>
    <message>
        <source>Turn one knob or two over a range, as the Scan panel says</source>
        <translation>Vri én innstilling eller to over et område, slik skannpanelet sier</translation>
    </message>
    <message>
        <source>Open St&amp;udy…</source>
        <translation>Åpne st&amp;udie …</translation>
    </message>
    <message>
        <source>Show the trials of a study database</source>
        <translation>Vis forsøkene i en studiedatabase</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Lyst</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Lyse farger</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Mørkt</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Mørke farger</translation>
    </message>
    <message>
        <source>&amp;Fit Graph</source>
        <translation>&amp;Tilpass grafen</translation>
    </message>
    <message>
        <source>Show the whole graph</source>
        <translation>Vis hele grafen</translation>
    </message>
    <message>
        <source>Find &amp;Layer…</source>
        <translation>Finn &amp;lag …</translation>
    </message>
    <message>
        <source>Find a layer in the graph by name or kind</source>
        <translation>Finn et lag i grafen etter navn eller slag</translation>
    </message>
    <message>
        <source>Show &amp;All Trials</source>
        <translation>Vis &amp;alle forsøk</translation>
    </message>
    <message>
        <source>Zoom the plot out to every trial</source>
        <translation>Zoom ut til alle forsøk</translation>
    </message>
    <message>
        <source>&amp;Reset Layout</source>
        <translation>&amp;Tilbakestill oppsettet</translation>
    </message>
    <message>
        <source>Put every panel back to its place</source>
        <translation>Sett alle paneler tilbake på plass</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Håndbok</translation>
    </message>
    <message>
        <source>&amp;About Bitscape</source>
        <translation>&amp;Om Bitscape</translation>
    </message>
    <message>
        <source>Version and what this program is</source>
        <translation>Versjon og hva dette programmet er</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>&amp;Kommandoer …</translation>
    </message>
    <message>
        <source>Find any command, panel, layer, part or recent file by a few letters</source>
        <translation>Finn enhver kommando, panel, lag, brikke eller nylig fil med noen få bokstaver</translation>
    </message>
    <message>
        <source>&amp;Next Panel</source>
        <translation>&amp;Neste panel</translation>
    </message>
    <message>
        <source>Move the keyboard to the next panel</source>
        <translation>Flytt tastaturet til neste panel</translation>
    </message>
    <message>
        <source>Pre&amp;vious Panel</source>
        <translation>&amp;Forrige panel</translation>
    </message>
    <message>
        <source>Move the keyboard to the panel before</source>
        <translation>Flytt tastaturet til forrige panel</translation>
    </message>
    <message>
        <source>What the panel with the keyboard shows and how to use it</source>
        <translation>Hva panelet med tastaturet viser og hvordan det brukes</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>&amp;Tastatur</translation>
    </message>
    <message>
        <source>Every key of the program</source>
        <translation>Hver tast i programmet</translation>
    </message>
    <message>
        <source>&amp;Tour</source>
        <translation>&amp;Omvisning</translation>
    </message>
    <message>
        <source>What the parts of the window are for, one after the other</source>
        <translation>Hva vinduets deler er til, én etter én</translation>
    </message>
</context>
<context>
    <name>bitscape::AgreementPlot</name>
    <message>
        <source>Differences from the float model, layer by layer</source>
        <translation>Forskjeller fra flyttallsmodellen, lag for lag</translation>
    </message>
    <message>
        <source>Mean error, % of the layer&apos;s range</source>
        <translation>Midlere feil, % av lagets område</translation>
    </message>
    <message>
        <source>mean error %1 (%2 of the range), largest %3</source>
        <translation>midlere feil %1 (%2 av området), største %3</translation>
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
        <translation>Biter</translation>
    </message>
    <message>
        <source>Drag the right end: fraction bits. Drag the point: integer bits at the same width. Drag the left end: integer bits at the same step.
Keys: ← → the right end, Ctrl+← → the point, Shift+← → the left end.</source>
        <translation>Dra høyre ende: desimalbiter. Dra punktet: heltallsbiter ved samme bredde. Dra venstre ende: heltallsbiter ved samme steg.
Taster: ← → høyre ende, Ctrl+← → punktet, Shift+← → venstre ende.</translation>
    </message>
    <message>
        <source>sign + %1 integer + %2 fraction = %3 bits</source>
        <translation>fortegn + %1 heltall + %2 desimal = %3 biter</translation>
    </message>
    <message>
        <source>%1 integer + %2 fraction = %3 bits, no sign</source>
        <translation>%1 heltall + %2 desimal = %3 biter, uten fortegn</translation>
    </message>
</context>
<context>
    <name>bitscape::CalibrationPanel</name>
    <message>
        <source>Calibration</source>
        <translation>Kalibrering</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Rapporter</translation>
    </message>
    <message>
        <source>Measured beside estimated</source>
        <translation>Målt ved siden av anslått</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Forkast</translation>
    </message>
    <message>
        <source>No reports yet. Drop what Vivado, Vitis, Quartus, oneAPI or Catapult wrote (csynth.xml, .rpt, a project&apos;s folder): estimates learn from it, and what was measured is shown as measured.</source>
        <translation>Ingen rapporter ennå. Slipp det Vivado, Vitis, Quartus, oneAPI eller Catapult skrev (csynth.xml, .rpt, en prosjektmappe): anslagene lærer av det, og det som ble målt, vises som målt.</translation>
    </message>
    <message>
        <source>Open reports…</source>
        <translation>Åpne rapporter …</translation>
    </message>
    <message>
        <source>Above the report, below the estimate and how far off it was: green inside its 90 % interval, red outside.</source>
        <translation>Øverst rapporten, under anslaget og hvor mye det bommet: grønt innenfor 90 %-intervallet, rødt utenfor.</translation>
    </message>
    <message>
        <source>Reports that cannot be used</source>
        <translation>Rapporter som ikke kan brukes</translation>
    </message>
    <message>
        <source>&amp;Copy as CSV</source>
        <translation>&amp;Kopier som CSV</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Fjern</translation>
    </message>
    <message>
        <source>Open Reports…</source>
        <translation>Åpne rapporter …</translation>
    </message>
    <message>
        <source>Open a Synthesized Project…</source>
        <translation>Åpne et syntetisert prosjekt …</translation>
    </message>
    <message>
        <source>&amp;Export the Calibration…</source>
        <translation>&amp;Eksporter kalibreringen …</translation>
    </message>
    <message>
        <source>Show Where It Is Kept</source>
        <translation>Vis hvor den ligger</translation>
    </message>
    <message>
        <source>Open, remove and export reports</source>
        <translation>Åpne, fjern og eksporter rapporter</translation>
    </message>
    <message>
        <source>%1 in use</source>
        <translation>%1 i bruk</translation>
    </message>
    <message>
        <source>%1 in use · %2 to add</source>
        <translation>%1 i bruk · %2 å legge til</translation>
    </message>
    <message>
        <source>Add to the calibration</source>
        <translation>Legg til i kalibreringen</translation>
    </message>
    <message>
        <source>Add %1 to the calibration</source>
        <translation>Legg %1 til i kalibreringen</translation>
    </message>
    <message>
        <source>Kept in %1, for bitscape-cli too</source>
        <translation>Ligger i %1, også for bitscape-cli</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>og %1 til</translation>
    </message>
    <message>
        <source>Export the calibration</source>
        <translation>Eksporter kalibreringen</translation>
    </message>
    <message>
        <source>Calibrations of Bitscape (*.json)</source>
        <translation>Bitscape-kalibreringer (*.json)</translation>
    </message>
</context>
<context>
    <name>bitscape::ChartView</name>
    <message>
        <source>Chart of the report</source>
        <translation>Diagram i rapporten</translation>
    </message>
</context>
<context>
    <name>bitscape::Checker</name>
    <message>
        <source>Checking the design</source>
        <translation>Kontrollerer designet</translation>
    </message>
    <message>
        <source>Check the design</source>
        <translation>Kontroller designet</translation>
    </message>
    <message>
        <source>There is no design until this is changed.</source>
        <translation>Det er intet design før dette er endret.</translation>
    </message>
    <message>
        <source>Cure: %1</source>
        <translation>Rett opp: %1</translation>
    </message>
</context>
<context>
    <name>bitscape::ChecksPanel</name>
    <message>
        <source>Checks</source>
        <translation>Kontroller</translation>
    </message>
    <message>
        <source>Open a model to see what will go wrong with it.</source>
        <translation>Åpne en modell for å se hva som vil gå galt.</translation>
    </message>
    <message>
        <source>Findings, worst first</source>
        <translation>Funn, verste først</translation>
    </message>
    <message>
        <source>&amp;Open the Place</source>
        <translation>&amp;Åpne stedet</translation>
    </message>
    <message>
        <source>C&amp;ure</source>
        <translation>&amp;Rett opp</translation>
    </message>
    <message>
        <source>Cure &amp;All of This Kind</source>
        <translation>Rett opp &amp;alle av dette slaget</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>&amp;Skjul</translation>
    </message>
    <message>
        <source>&amp;Show Hidden</source>
        <translation>&amp;Vis skjulte</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopier</translation>
    </message>
    <message>
        <source>Copy as CS&amp;V</source>
        <translation>Kopier som CS&amp;V</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Lagre som CSV …</translation>
    </message>
    <message>
        <source>Cure &amp;All: %1</source>
        <translation>Rett opp &amp;alle: %1</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Show %n Hidden</source>
        <translation>
            <numerusform>&amp;Vis %n skjult</numerusform>
            <numerusform>&amp;Vis %n skjulte</numerusform>
        </translation>
    </message>
    <message>
        <source>Cure, hide, copy and save findings</source>
        <translation>Rett opp, skjul, kopier og lagre funn</translation>
    </message>
    <message>
        <source>Nothing of what is shown here. The buttons above show the rest.</source>
        <translation>Ingenting av det som vises her. Knappene over viser resten.</translation>
    </message>
    <message>
        <source>Nothing is wrong as far as the design alone tells. Open test data to look at overflows and decisions, too.</source>
        <translation>Ingenting er galt så langt designet alene sier. Åpne testdata for å se på overflyt og avgjørelser også.</translation>
    </message>
    <message>
        <source>Nothing is wrong: no overflow, nothing lost, and it fits the part.</source>
        <translation>Ingenting er galt: ingen overflyt, ingenting tapt, og det får plass på brikken.</translation>
    </message>
    <message>
        <source>Show or hide: %1</source>
        <translation>Vis eller skjul: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <translation>
            <numerusform>%n skjult</numerusform>
            <numerusform>%n skjulte</numerusform>
        </translation>
    </message>
    <message>
        <source>Checks (%1)</source>
        <translation>Kontroller (%1)</translation>
    </message>
    <message>
        <source>Save the findings</source>
        <translation>Lagre funnene</translation>
    </message>
</context>
<context>
    <name>bitscape::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Kommandoer</translation>
    </message>
    <message>
        <source>Command, panel, layer, part or recent file</source>
        <translation>Kommando, panel, lag, brikke eller nylig fil</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Finn en kommando</translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation>Kommandoer som passer</translation>
    </message>
</context>
<context>
    <name>bitscape::CompareModel</name>
    <message>
        <source>The same in all designs</source>
        <translation>Likt i alle design</translation>
    </message>
    <message>
        <source>1 property differs</source>
        <translation>1 egenskap er ulik</translation>
    </message>
    <message>
        <source>%1 properties differ</source>
        <translation>%1 egenskaper er ulike</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Lag</translation>
    </message>
    <message>
        <source>The others are compared with this one. Right-click a column for more.</source>
        <translation>De andre sammenlignes med dette. Høyreklikk på en kolonne for mer.</translation>
    </message>
    <message>
        <source>Right-click to compare the others with this one.</source>
        <translation>Høyreklikk for å sammenligne de andre med dette.</translation>
    </message>
    <message>
        <source>Of the study %1. Right-click for more.</source>
        <translation>Fra studien %1. Høyreklikk for mer.</translation>
    </message>
</context>
<context>
    <name>bitscape::ComparePanel</name>
    <message>
        <source>Compare</source>
        <translation>Sammenlign</translation>
    </message>
    <message>
        <source>Only differences</source>
        <translation>Bare forskjeller</translation>
    </message>
    <message>
        <source>Leave out what is the same in all designs</source>
        <translation>Utelat det som er likt i alle design</translation>
    </message>
    <message>
        <source>Open design</source>
        <translation>Åpent design</translation>
    </message>
    <message>
        <source>Show the design as it stands</source>
        <translation>Vis designet slik det er</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Referanse</translation>
    </message>
    <message>
        <source>Show the pinned design, or the one at open</source>
        <translation>Vis det festede designet, eller det ved åpning</translation>
    </message>
    <message>
        <source>Nothing to compare. Right-click trials in the Pareto plot or its table and choose Compare, or show the open design and the baseline.</source>
        <translation>Ingenting å sammenligne. Høyreklikk på forsøk i Pareto-bildet eller tabellen og velg Sammenlign, eller vis det åpne designet og referansen.</translation>
    </message>
    <message>
        <source>Designs beside each other</source>
        <translation>Design side ved side</translation>
    </message>
    <message>
        <source>&amp;Copy as CSV</source>
        <translation>&amp;Kopier som CSV</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Lagre som CSV …</translation>
    </message>
    <message>
        <source>Unfold All</source>
        <translation>Fold ut alt</translation>
    </message>
    <message>
        <source>Fold All</source>
        <translation>Fold sammen alt</translation>
    </message>
    <message>
        <source>Take All Trials Out</source>
        <translation>Ta ut alle forsøk</translation>
    </message>
    <message>
        <source>Copy, save and fold</source>
        <translation>Kopier, lagre og fold</translation>
    </message>
    <message>
        <source>against %1</source>
        <translation>mot %1</translation>
    </message>
    <message>
        <source>Compare the Others With This</source>
        <translation>Sammenlign de andre med dette</translation>
    </message>
    <message>
        <source>Load This Design</source>
        <translation>Last dette designet</translation>
    </message>
    <message>
        <source>Take It Out</source>
        <translation>Ta det ut</translation>
    </message>
    <message>
        <source>Load %1</source>
        <translation>Last %1</translation>
    </message>
    <message>
        <source>Save the comparison</source>
        <translation>Lagre sammenligningen</translation>
    </message>
    <message>
        <source>Saving the comparison</source>
        <translation>Lagrer sammenligningen</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Lay the designs&apos; distributions, ROC curves and errors over each other</source>
        <translation>Legg designenes fordelinger, ROC-kurver og feil over hverandre</translation>
    </message>
    <message>
        <source>Working …</source>
        <translation>Arbeider …</translation>
    </message>
    <message>
        <source>Open test data (File &gt; Open Test Data) to compare what the designs make of it.</source>
        <translation>Åpne testdata (Fil &gt; Åpne testdata) for å sammenligne hva designene gjør av dem.</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>Bilde</translation>
    </message>
    <message>
        <source>Compare the designs</source>
        <translation>Sammenlign designene</translation>
    </message>
</context>
<context>
    <name>bitscape::Comparer</name>
    <message>
        <source>Comparing designs</source>
        <translation>Sammenligner design</translation>
    </message>
    <message>
        <source>Compare trial %1</source>
        <translation>Sammenlign forsøk %1</translation>
    </message>
</context>
<context>
    <name>bitscape::ComparisonModel</name>
    <message>
        <source>%1 (estimated %2, %3)</source>
        <translation>%1 (anslått %2, %3)</translation>
    </message>
    <message>
        <source>%1 (estimated %2)</source>
        <translation>%1 (anslått %2)</translation>
    </message>
    <message>
        <source>Measured: %1</source>
        <translation>Målt: %1</translation>
    </message>
    <message>
        <source>Estimated: %1</source>
        <translation>Anslått: %1</translation>
    </message>
    <message>
        <source>Not used: %1</source>
        <translation>Ikke brukt: %1</translation>
    </message>
    <message>
        <source>Whole design</source>
        <translation>Hele designet</translation>
    </message>
    <message>
        <source>(no layer)</source>
        <translation>(intet lag)</translation>
    </message>
    <message>
        <source>Above: what the report says. Below: what was estimated before, and how far off it was; green inside the 90 % interval, red outside.</source>
        <translation>Øverst: det rapporten sier. Under: det som var anslått før, og hvor mye det bommet; grønt innenfor 90 %-intervallet, rødt utenfor.</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Lag</translation>
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
        <translation>Forsinkelse</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervall</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Merknad</translation>
    </message>
</context>
<context>
    <name>bitscape::ConfusionPlot</name>
    <message>
        <source>Confusion matrix</source>
        <translation>Forvekslingsmatrise</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Avgjørelse</translation>
    </message>
    <message>
        <source>True class</source>
        <translation>Sann klasse</translation>
    </message>
    <message>
        <source>%1 of %2 events of %3 (%4) are taken for %5</source>
        <translation>%1 av %2 hendelser av %3 (%4) tas for %5</translation>
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
        <translation>Brikke</translation>
    </message>
    <message>
        <source>The FPGA the design is for</source>
        <translation>FPGA-en designet er for</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Klokke</translation>
    </message>
    <message>
        <source>Clock period</source>
        <translation>Klokkeperiode</translation>
    </message>
    <message>
        <source>IO</source>
        <translation>I/O</translation>
    </message>
    <message>
        <source>All values at once (io_parallel) or one after another (io_stream)</source>
        <translation>Alle verdier på én gang (io_parallel) eller én etter én (io_stream)</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>Bakende</translation>
    </message>
    <message>
        <source>The HLS tool chain whose arithmetic is emulated</source>
        <translation>HLS-verktøyene hvis aritmetikk emuleres</translation>
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
        <translation>Klokkeperiode: %1 MHz</translation>
    </message>
    <message>
        <source>All parts and boards: which the design fits, their peak performance</source>
        <translation>Alle brikker og kort: hvilke designet får plass på, toppytelsen deres</translation>
    </message>
    <message>
        <source>Parts…</source>
        <translation>Brikker …</translation>
    </message>
</context>
<context>
    <name>bitscape::DetailsPanel</name>
    <message>
        <source>Layer</source>
        <translation>Lag</translation>
    </message>
    <message>
        <source>Facts about the layer</source>
        <translation>Fakta om laget</translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation>Tensor</translation>
    </message>
    <message>
        <source>Which parameters of the layer are shown</source>
        <translation>Hvilke av lagets parametere som vises</translation>
    </message>
    <message>
        <source>Magnitudes (log₂)</source>
        <translation>Størrelser (log₂)</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Verdier</translation>
    </message>
    <message>
        <source>Axis of the histogram</source>
        <translation>Histogrammets akse</translation>
    </message>
    <message>
        <source>Magnitudes in powers of two, as types see them, or values</source>
        <translation>Størrelser i toerpotenser, slik typer ser dem, eller verdier</translation>
    </message>
    <message>
        <source>Save the plots and the weights</source>
        <translation>Lagre bildene og vektene</translation>
    </message>
    <message>
        <source>Save the Histogram as %1…</source>
        <translation>Lagre histogrammet som %1 …</translation>
    </message>
    <message>
        <source>Save the Picture as %1…</source>
        <translation>Lagre bildet som %1 …</translation>
    </message>
    <message>
        <source>Save the Weights as CSV…</source>
        <translation>Lagre vektene som CSV …</translation>
    </message>
    <message>
        <source>Reading weights</source>
        <translation>Leser vekter</translation>
    </message>
    <message>
        <source>Select a layer to see its weights.</source>
        <translation>Velg et lag for å se vektene.</translation>
    </message>
    <message>
        <source>%1 has no weights.</source>
        <translation>%1 har ingen vekter.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lagre</translation>
    </message>
    <message>
        <source>Saving the weights</source>
        <translation>Lagrer vektene</translation>
    </message>
    <message>
        <source>Reading trees</source>
        <translation>Leser trær</translation>
    </message>
</context>
<context>
    <name>bitscape::DistributionPlot</name>
    <message>
        <source>Distributions of the tensors</source>
        <translation>Fordelinger av tensorene</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>Flyttall</translation>
    </message>
    <message>
        <source>Fixed point</source>
        <translation>Fast komma</translation>
    </message>
    <message>
        <source>Magnitude of the non-zero values</source>
        <translation>Størrelse på verdier som ikke er null</translation>
    </message>
    <message>
        <source>What the type holds</source>
        <translation>Det typen rommer</translation>
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
        <translation>Justering</translation>
    </message>
    <message>
        <source>Types and their consequences: the layer&apos;s numbers, what goes wrong, the score</source>
        <translation>Typer og følgene: lagets tall, hva som går galt, poengene</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Søk</translation>
    </message>
    <message>
        <source>Many designs: the front and scans large, designs beside each other</source>
        <translation>Mange design: fronten og skann stort, design side ved side</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Gjennomgang</translation>
    </message>
    <message>
        <source>One design for others to judge: the die, the report, where the numbers are from</source>
        <translation>Ett design for andres dom: brikken, rapporten, hvor tallene kommer fra</translation>
    </message>
    <message>
        <source>Save the Layout</source>
        <translation>Lagre oppsettet</translation>
    </message>
    <message>
        <source>Name of this arrangement of the panels:</source>
        <translation>Navn på dette oppsettet av panelene:</translation>
    </message>
    <message>
        <source>&amp;Default</source>
        <translation>&amp;Standard</translation>
    </message>
    <message>
        <source>Put every panel back to its place</source>
        <translation>Sett alle paneler tilbake på plass</translation>
    </message>
    <message>
        <source>&amp;Save As…</source>
        <translation>Lagre &amp;som …</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>S&amp;lett</translation>
    </message>
</context>
<context>
    <name>bitscape::EditHistory</name>
    <message>
        <source>At open</source>
        <translation>Ved åpning</translation>
    </message>
</context>
<context>
    <name>bitscape::ErrorPlot</name>
    <message>
        <source>Errors by class or output</source>
        <translation>Feil etter klasse eller utgang</translation>
    </message>
    <message>
        <source>Change of the true class&apos;s score</source>
        <translation>Endring i den sanne klassens poeng</translation>
    </message>
    <message>
        <source>Output minus target</source>
        <translation>Utgang minus mål</translation>
    </message>
    <message>
        <source>Output minus float model</source>
        <translation>Utgang minus flyttallsmodell</translation>
    </message>
    <message>
        <source>%1: mean %2, half within %3 … %4, all within %5 … %6</source>
        <translation>%1: middel %2, halvparten innen %3 … %4, alle innen %5 … %6</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n events</source>
        <translation>
            <numerusform>%1, %n hendelse</numerusform>
            <numerusform>%1, %n hendelser</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitscape::EventPlot</name>
    <message>
        <source>Scores of the event</source>
        <translation>Hendelsens poeng</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Poengsum</translation>
    </message>
    <message>
        <source>Class, event %1</source>
        <translation>Klasse, hendelse %1</translation>
    </message>
    <message>
        <source>Choose an event</source>
        <translation>Velg en hendelse</translation>
    </message>
    <message>
        <source> (truth: %1)</source>
        <translation> (sant: %1)</translation>
    </message>
    <message>
        <source>
(truth)</source>
        <translation>
(sant)</translation>
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
        <translation>%1 kombinasjoner</translation>
    </message>
    <message>
        <source>about 10%1 combinations</source>
        <translation>omtrent 10%1 kombinasjoner</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Utforsk</translation>
    </message>
    <message>
        <source>&amp;Objectives</source>
        <translation>&amp;Mål</translation>
    </message>
    <message>
        <source>S&amp;core</source>
        <translation>&amp;Poengsum</translation>
    </message>
    <message>
        <source>&amp;Knobs</source>
        <translation>&amp;Innstillinger</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Søk</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>%1 knobs, %2; %3 trials. They appear in the Pareto panel as they come.</source>
        <translation>%1 innstillinger, %2; %3 forsøk. De kommer i Pareto-panelet etter hvert.</translation>
    </message>
</context>
<context>
    <name>bitscape::ExportDialog</name>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Bla gjennom …</translation>
    </message>
    <message>
        <source>&amp;Check it bit for bit afterwards</source>
        <translation>&amp;Sjekk bit for bit etterpå</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Eksporter</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>A&amp;vbryt</translation>
    </message>
    <message>
        <source>&amp;Show folder</source>
        <translation>&amp;Vis mappe</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>Export the design as a project</source>
        <translation>Eksporter designet som prosjekt</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>&amp;For</translation>
    </message>
    <message>
        <source>&amp;Layers are connected by</source>
        <translation>&amp;Lag forbindes med</translation>
    </message>
    <message>
        <source>B&amp;oard</source>
        <translation>K&amp;ort</translation>
    </message>
    <message>
        <source>&amp;Into</source>
        <translation>&amp;Inn i</translation>
    </message>
    <message>
        <source>&amp;Test bench</source>
        <translation>&amp;Testbenk</translation>
    </message>
    <message>
        <source>Tool the project is for</source>
        <translation>Verktøyet prosjektet er for</translation>
    </message>
    <message>
        <source>How layers are connected</source>
        <translation>Hvordan lag er forbundet</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Kort</translation>
    </message>
    <message>
        <source>Bus of the board</source>
        <translation>Kortets buss</translation>
    </message>
    <message>
        <source>Folder or archive</source>
        <translation>Mappe eller arkiv</translation>
    </message>
    <message>
        <source>Where the project goes</source>
        <translation>Hvor prosjektet havner</translation>
    </message>
    <message>
        <source>Events of the test bench</source>
        <translation>Testbenkens hendelser</translation>
    </message>
    <message>
        <source>Builds the project&apos;s own simulation with the compiler of this machine, runs its test bench and compares every output with the emulator</source>
        <translation>Bygger prosjektets egen simulering med kompilatoren på denne maskinen, kjører testbenken og sammenligner hver utgang med emulatoren</translation>
    </message>
    <message>
        <source>arrays of all values (io_parallel)</source>
        <translation>tabeller med alle verdier (io_parallel)</translation>
    </message>
    <message>
        <source>streams (io_stream)</source>
        <translation>strømmer (io_stream)</translation>
    </message>
    <message>
        <source>None: the network alone</source>
        <translation>Ingen: bare nettet</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>en mappe</translation>
    </message>
    <message>
        <source>of %1 open test events (0: made-up ones)</source>
        <translation>av %1 åpne testhendelser (0: oppdiktede)</translation>
    </message>
    <message>
        <source>made-up events: no test data is open</source>
        <translation>oppdiktede hendelser: ingen testdata er åpne</translation>
    </message>
    <message>
        <source>Vitis and Vivado projects can be put on boards</source>
        <translation>Vitis- og Vivado-prosjekter kan settes på kort</translation>
    </message>
    <message>
        <source>The network behind AXI on the %1 (%2), with block design or link script, drivers and host code, at %3 ns.</source>
        <translation>Nettet bak AXI på %1 (%2), med blokkdesign eller lenkeskript, drivere og vertskode, ved %3 ns.</translation>
    </message>
    <message>
        <source>, for %1 at %2 ns.</source>
        <translation>, for %1 ved %2 ns.</translation>
    </message>
    <message>
        <source>The design is resolved again for %1: types and results may differ from those shown, which are for %2.</source>
        <translation>Designet løses på nytt for %1: typer og resultater kan avvike fra de viste, som gjelder %2.</translation>
    </message>
    <message>
        <source>Export into an archive</source>
        <translation>Eksporter til et arkiv</translation>
    </message>
    <message>
        <source>Export the project into a new folder</source>
        <translation>Eksporter prosjektet til en ny mappe</translation>
    </message>
    <message>
        <source>Writing the project…</source>
        <translation>Skriver prosjektet …</translation>
    </message>
    <message numerus="yes">
        <source>%n files written. Building the C simulation…</source>
        <translation>
            <numerusform>%n fil skrevet. Bygger C-simuleringen …</numerusform>
            <numerusform>%n filer skrevet. Bygger C-simuleringen …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files written to %1.</source>
        <translation>
            <numerusform>%n fil skrevet til %1.</numerusform>
            <numerusform>%n filer skrevet til %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Exact: %1 of %1 outputs over %2 events equal the emulator bit for bit.</source>
        <translation>Eksakt: %1 av %1 utganger over %2 hendelser er lik emulatoren bit for bit.</translation>
    </message>
    <message>
        <source>%1 of %2 outputs over %3 events differ. First: %4</source>
        <translation>%1 av %2 utganger over %3 hendelser avviker. Den første: %4</translation>
    </message>
    <message>
        <source>Cancelled: nothing was written.</source>
        <translation>Avbrutt: ingenting ble skrevet.</translation>
    </message>
    <message>
        <source>Cancelled: the project is written, but not checked.</source>
        <translation>Avbrutt: prosjektet er skrevet, men ikke sjekket.</translation>
    </message>
</context>
<context>
    <name>bitscape::FileFlow</name>
    <message>
        <source>Models and projects (%1)</source>
        <translation>Modeller og prosjekter (%1)</translation>
    </message>
    <message>
        <source>Bitscape projects (*.bitscape)</source>
        <translation>Bitscape-prosjekter (*.bitscape)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle filer (*)</translation>
    </message>
    <message>
        <source>%1: cancelled.</source>
        <translation>%1: avbrutt.</translation>
    </message>
    <message>
        <source>Open a model or project</source>
        <translation>Åpne en modell eller et prosjekt</translation>
    </message>
    <message>
        <source>Open a folder written by hls4ml</source>
        <translation>Åpne en mappe skrevet av hls4ml</translation>
    </message>
    <message>
        <source>Looking at %1</source>
        <translation>Ser på %1</translation>
    </message>
    <message>
        <source>%1 was written by a synthesis tool: open the model or project it is of first.</source>
        <translation>%1 ble skrevet av et synteseverktøy: åpne først modellen eller prosjektet den hører til.</translation>
    </message>
    <message>
        <source>&lt;b&gt;One at a time, please:&lt;/b&gt; %1 are of the same kind.</source>
        <translation>&lt;b&gt;Én om gangen, takk:&lt;/b&gt; %1 er av samme slag.</translation>
    </message>
    <message>
        <source>%1 holds trials: open the model they belong to first.</source>
        <translation>%1 inneholder forsøk: åpne først modellen de hører til.</translation>
    </message>
    <message>
        <source>%1 holds test data: open the model it belongs to first.</source>
        <translation>%1 inneholder testdata: åpne først modellen de hører til.</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 is open, but cannot be built:&lt;/b&gt; %2</source>
        <translation>&lt;b&gt;%1 er åpen, men kan ikke bygges:&lt;/b&gt; %2</translation>
    </message>
    <message>
        <source>Show layer</source>
        <translation>Vis laget</translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>1 endring</translation>
    </message>
    <message>
        <source>%1 changes</source>
        <translation>%1 endringer</translation>
    </message>
    <message>
        <source>%1 is open: %2 between the file and the hardware.</source>
        <translation>%1 er åpen: %2 mellom filen og maskinvaren.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Vis</translation>
    </message>
    <message>
        <source>%1 is open, with a report of its synthesis.</source>
        <translation>%1 er åpen, med en rapport fra syntesen.</translation>
    </message>
    <message>
        <source>%1 is open, with %2 reports of its synthesis.</source>
        <translation>%1 er åpen, med %2 rapporter fra syntesen.</translation>
    </message>
    <message>
        <source>Compare with the estimates</source>
        <translation>Sammenlign med anslagene</translation>
    </message>
    <message>
        <source>Open reports of synthesis tools</source>
        <translation>Åpne rapporter fra synteseverktøy</translation>
    </message>
    <message>
        <source>Reports (*.xml *.rpt *.js *.ndjson *.txt *.log);;All files (*)</source>
        <translation>Rapporter (*.xml *.rpt *.js *.ndjson *.txt *.log);;Alle filer (*)</translation>
    </message>
    <message>
        <source>Open a synthesized project</source>
        <translation>Åpne et syntetisert prosjekt</translation>
    </message>
    <message>
        <source>Open the example</source>
        <translation>Åpne eksempelet</translation>
    </message>
    <message>
        <source>Open test data</source>
        <translation>Åpne testdata</translation>
    </message>
    <message>
        <source>Test data (*.npz *.npy *.csv *.h5);;All files (*)</source>
        <translation>Testdata (*.npz *.npy *.csv *.h5);;Alle filer (*)</translation>
    </message>
    <message>
        <source>Open a configuration</source>
        <translation>Åpne en konfigurasjon</translation>
    </message>
    <message>
        <source>hls4ml configuration (*.yml *.yaml)</source>
        <translation>hls4ml-konfigurasjon (*.yml *.yaml)</translation>
    </message>
    <message>
        <source>Load %1</source>
        <translation>Last %1</translation>
    </message>
    <message>
        <source>Open a study</source>
        <translation>Åpne en studie</translation>
    </message>
    <message>
        <source>Studies (*.db);;All files (*)</source>
        <translation>Studier (*.db);;Alle filer (*)</translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation>Lagre prosjektet</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Ulagrede endringer</translation>
    </message>
    <message>
        <source>The knobs were changed since the last save.</source>
        <translation>Innstillingene er endret siden sist lagring.</translation>
    </message>
    <message>
        <source>Save them as a project?</source>
        <translation>Lagre dem som prosjekt?</translation>
    </message>
    <message>
        <source>Check an exported project</source>
        <translation>Sjekk et eksportert prosjekt</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Lagre rapporten</translation>
    </message>
    <message>
        <source>Web page (*.html);;PDF (*.pdf);;Table (*.csv)</source>
        <translation>Nettside (*.html);;PDF (*.pdf);;Tabell (*.csv)</translation>
    </message>
    <message>
        <source>Saving the report</source>
        <translation>Lagrer rapporten</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>%1 er lagret.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åpne</translation>
    </message>
    <message numerus="yes">
        <source>Exported %n files to %1.</source>
        <translation>
            <numerusform>Eksporterte %n fil til %1.</numerusform>
            <numerusform>Eksporterte %n filer til %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Check bit for bit</source>
        <translation>Sjekk bit for bit</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Vis mappen</translation>
    </message>
    <message>
        <source>The export is exact: %1 of %2 outputs over %3 events equal the emulator bit for bit (%4).</source>
        <translation>Eksporten er eksakt: %1 av %2 utganger over %3 hendelser er lik emulatoren bit for bit (%4).</translation>
    </message>
    <message>
        <source>&lt;b&gt;The export differs&lt;/b&gt; in %1 of %2 outputs (%3). First: %4</source>
        <translation>&lt;b&gt;Eksporten avviker&lt;/b&gt; i %1 av %2 utganger (%3). Første: %4</translation>
    </message>
</context>
<context>
    <name>bitscape::FindingModel</name>
    <message>
        <source>Cure: %1</source>
        <translation>Rett opp: %1</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Lag</translation>
    </message>
    <message>
        <source>What is found</source>
        <translation>Hva som er funnet</translation>
    </message>
    <message>
        <source>Cure</source>
        <translation>Botemiddel</translation>
    </message>
</context>
<context>
    <name>bitscape::FlipModel</name>
    <message>
        <source>✗ lost</source>
        <translation>✗ tapt</translation>
    </message>
    <message>
        <source>✓ won</source>
        <translation>✓ vunnet</translation>
    </message>
    <message>
        <source>wrong either way</source>
        <translation>feil begge veier</translation>
    </message>
    <message>
        <source>Number of the event in the test data, from 0</source>
        <translation>Hendelsens nummer i testdataene, fra 0</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Hendelse</translation>
    </message>
    <message>
        <source>True class</source>
        <translation>Sann klasse</translation>
    </message>
    <message>
        <source>The class that what it is compared with decides for</source>
        <translation>Klassen som det sammenlignede velger</translation>
    </message>
    <message>
        <source>Score that it gives its decision</source>
        <translation>Poeng det gir sin avgjørelse</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Poengsum</translation>
    </message>
    <message>
        <source>The class that the design decides for</source>
        <translation>Klassen som designet velger</translation>
    </message>
    <message>
        <source>Whether the decision became wrong or right</source>
        <translation>Om avgjørelsen ble feil eller rett</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Utfall</translation>
    </message>
</context>
<context>
    <name>bitscape::FloorplanPanel</name>
    <message>
        <source>Floorplan</source>
        <translation>Plantegning</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Lag</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Bruk</translation>
    </message>
    <message>
        <source>Colours of the floorplan</source>
        <translation>Plantegningens farger</translation>
    </message>
    <message>
        <source>Wires, zoom and export of the floorplan</source>
        <translation>Ledninger, zoom og eksport av plantegningen</translation>
    </message>
    <message>
        <source>&amp;Wires Between Layers</source>
        <translation>&amp;Ledninger mellom lag</translation>
    </message>
    <message>
        <source>&amp;Fit (0)</source>
        <translation>&amp;Tilpass (0)</translation>
    </message>
    <message>
        <source>Save as %1…</source>
        <translation>Lagre som %1 …</translation>
    </message>
    <message>
        <source>Save as &amp;Constraints (XDC)…</source>
        <translation>Lagre som &amp;føringer (XDC) …</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>får ikke plass</translation>
    </message>
    <message>
        <source>SLR crossings: %1</source>
        <translation>SLR-kryssinger: %1</translation>
    </message>
    <message>
        <source>schematic: the order of this die&apos;s columns is not published</source>
        <translation>skjematisk: rekkefølgen på kolonnene i denne brikken er ikke publisert</translation>
    </message>
    <message>
        <source>Save the floorplan</source>
        <translation>Lagre plantegningen</translation>
    </message>
    <message>
        <source>Saving the floorplan</source>
        <translation>Lagrer plantegningen</translation>
    </message>
    <message>
        <source>Colours: where each layer sits, or how full each clock region is, in its fullest resource or in one</source>
        <translation>Farger: hvor hvert lag ligger, eller hvor full hver klokkeregion er, i sin fulleste ressurs eller i én</translation>
    </message>
    <message>
        <source>Use of %1</source>
        <translation>Bruk av %1</translation>
    </message>
    <message>
        <source>Zoom &amp;In (+)</source>
        <translation>Zoom &amp;inn (+)</translation>
    </message>
    <message>
        <source>Zoom &amp;Out (−)</source>
        <translation>Zoom &amp;ut (−)</translation>
    </message>
    <message>
        <source>Reset the Place of the &amp;Selected Layer (Del)</source>
        <translation>Tilbakestill plassen til det &amp;valgte laget (Del)</translation>
    </message>
    <message>
        <source>&amp;Reset All Places</source>
        <translation>Tilbakestill &amp;alle plasser</translation>
    </message>
</context>
<context>
    <name>bitscape::FloorplanView</name>
    <message>
        <source>Floorplan</source>
        <translation>Plantegning</translation>
    </message>
    <message>
        <source>The floorplan of the open design appears here.</source>
        <translation>Plantegningen av det åpne designet kommer her.</translation>
    </message>
    <message>
        <source>Move %1 on the floorplan</source>
        <translation>Flytt %1 på plantegningen</translation>
    </message>
    <message>
        <source>Place all layers automatically</source>
        <translation>Plasser alle lag automatisk</translation>
    </message>
    <message>
        <source>Placing the layers</source>
        <translation>Plasserer lagene</translation>
    </message>
    <message>
        <source>%1. Arrow keys select the next layer, plus and minus zoom, zero shows all, Shift and arrows move the die, Control and arrows the selected layer.</source>
        <translation>%1. Piltaster velger neste lag, pluss og minus zoomer, null viser alt, Shift og piler flytter brikken, Ctrl og piler det valgte laget.</translation>
    </message>
    <message>
        <source>Place %1 automatically</source>
        <translation>Plasser %1 automatisk</translation>
    </message>
</context>
<context>
    <name>bitscape::ForgivingPage</name>
    <message>
        <source>&amp;Search for this score</source>
        <translation>&amp;Søk denne poengsummen</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Mål</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kostnad</translation>
    </message>
    <message>
        <source>Loss that is forgiven</source>
        <translation>Tap som tilgis</translation>
    </message>
    <message>
        <source>Gain that is asked for</source>
        <translation>Vinst som kreves</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Stress</source>
        <translation>Vekt</translation>
    </message>
    <message>
        <source>The score takes the place of the objectives</source>
        <translation>Poengsummen tar målenes plass</translation>
    </message>
    <message>
        <source>for</source>
        <translation>for</translation>
    </message>
    <message>
        <source>&amp;Forgiven</source>
        <translation>&amp;Tilgitt</translation>
    </message>
    <message>
        <source>&amp;Asked for</source>
        <translation>&amp;Krevd for</translation>
    </message>
    <message>
        <source>for a &amp;rate of</source>
        <translation>for en &amp;rate på</translation>
    </message>
    <message>
        <source>S&amp;tress</source>
        <translation>&amp;Vekt</translation>
    </message>
    <message>
        <source>Designs of the same score</source>
        <translation>Design med samme poengsum</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1 ganger</translation>
    </message>
    <message>
        <source>A score needs a metric: open test data first.</source>
        <translation>En poengsum trenger et mål: åpne testdata først.</translation>
    </message>
    <message>
        <source>A design with %1 instead of %2 may lose %3 and scores the same as the open one.</source>
        <translation>Et design med %1 i stedet for %2 kan tape %3 og får samme poengsum som det åpne.</translation>
    </message>
</context>
<context>
    <name>bitscape::GraphLegend</name>
    <message>
        <source>What the colours of the graph mean</source>
        <translation>Hva grafens farger betyr</translation>
    </message>
</context>
<context>
    <name>bitscape::GraphPanel</name>
    <message>
        <source>Graph</source>
        <translation>Graf</translation>
    </message>
    <message>
        <source>Layer found before (Shift+Return)</source>
        <translation>Forrige funne lag (Shift+Enter)</translation>
    </message>
    <message>
        <source>Next layer found (Return)</source>
        <translation>Neste funne lag (Enter)</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Biter</translation>
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
        <translation>Overflyt</translation>
    </message>
    <message>
        <source>What the colour and number of a box say: bits of its weights (of its result where it has none), its share of the LUTs or DSPs, or the share of its results that overflowed</source>
        <translation>Hva farge og tall på en boks sier: biter i vektene (i resultatet der den ikke har noen), andelen av LUT-er eller DSP-er, eller andelen resultater som fløt over</translation>
    </message>
    <message>
        <source>Colour of the graph</source>
        <translation>Grafens farge</translation>
    </message>
    <message>
        <source>Direction, zoom and export of the graph</source>
        <translation>Retning, zoom og eksport av grafen</translation>
    </message>
    <message>
        <source>&amp;Top to Bottom</source>
        <translation>&amp;Ovenfra og ned</translation>
    </message>
    <message>
        <source>&amp;Left to Right</source>
        <translation>Fra &amp;venstre til høyre</translation>
    </message>
    <message>
        <source>&amp;Fit (0)</source>
        <translation>&amp;Tilpass (0)</translation>
    </message>
    <message>
        <source>&amp;Actual Size (1)</source>
        <translation>&amp;Virkelig størrelse (1)</translation>
    </message>
    <message>
        <source>Save as %1…</source>
        <translation>Lagre som %1 …</translation>
    </message>
    <message>
        <source>Find a layer</source>
        <translation>Finn et lag</translation>
    </message>
    <message>
        <source>Find a layer by name or kind</source>
        <translation>Finn et lag etter navn eller slag</translation>
    </message>
    <message>
        <source>Part of a layer&apos;s name or kind (Ctrl+F)</source>
        <translation>Del av et lags navn eller slag (Ctrl+F)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 av %2</translation>
    </message>
    <message>
        <source>Save the graph</source>
        <translation>Lagre grafen</translation>
    </message>
    <message>
        <source>Saving the graph</source>
        <translation>Lagrer grafen</translation>
    </message>
</context>
<context>
    <name>bitscape::GraphView</name>
    <message>
        <source>Graph of the layers</source>
        <translation>Graf over lagene</translation>
    </message>
    <message>
        <source>Arrow keys select the layer before or after, Return shows its details; plus and minus zoom, zero shows all.</source>
        <translation>Piltaster velger laget før eller etter, Enter viser detaljene; pluss og minus zoomer, null viser alt.</translation>
    </message>
    <message>
        <source>Drawing the graph</source>
        <translation>Tegner grafen</translation>
    </message>
</context>
<context>
    <name>bitscape::ImportPanel</name>
    <message>
        <source>Import report</source>
        <translation>Importrapport</translation>
    </message>
    <message>
        <source>Changes between the file and the hardware</source>
        <translation>Endringer mellom filen og maskinvaren</translation>
    </message>
    <message>
        <source>Nothing was changed: every layer of the file is built as it is.</source>
        <translation>Ingenting ble endret: hvert lag i filen bygges som det er.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter the import report</source>
        <translation>Filtrer importrapporten</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopier</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Lagre som CSV …</translation>
    </message>
    <message>
        <source>Save as Text…</source>
        <translation>Lagre som tekst …</translation>
    </message>
    <message>
        <source>Copy and save the report</source>
        <translation>Kopier og lagre rapporten</translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>1 endring</translation>
    </message>
    <message>
        <source>%1 changes</source>
        <translation>%1 endringer</translation>
    </message>
    <message>
        <source>%1 of %2 changes</source>
        <translation>%1 av %2 endringer</translation>
    </message>
    <message>
        <source>Save the import report</source>
        <translation>Lagre importrapporten</translation>
    </message>
    <message>
        <source>Saving the import report</source>
        <translation>Lagrer importrapporten</translation>
    </message>
</context>
<context>
    <name>bitscape::JobIndicator</name>
    <message>
        <source>Progress</source>
        <translation>Framdrift</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Stop the work in the background</source>
        <translation>Stopp arbeidet i bakgrunnen</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 av %3</translation>
    </message>
</context>
<context>
    <name>bitscape::KnobLines</name>
    <message>
        <source>Knobs of the front</source>
        <translation>Frontens innstillinger</translation>
    </message>
    <message>
        <source>One line a trial of the front. Drag along an axis to keep the trials that cross it there; click the axis to let all through again.</source>
        <translation>Én linje per forsøk på fronten. Dra langs en akse for å beholde forsøkene som krysser den der; klikk på aksen for å slippe alle gjennom igjen.</translation>
    </message>
    <message>
        <source>The front&apos;s knobs appear here</source>
        <translation>Frontens innstillinger kommer her</translation>
    </message>
    <message>
        <source>Trial %1</source>
        <translation>Forsøk %1</translation>
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
        <translation>Velg en verdi</translation>
    </message>
    <message>
        <source>Sparsity</source>
        <translation>Nullandel</translation>
    </message>
    <message>
        <source>Reuse factor</source>
        <translation>Gjenbruksfaktor</translation>
    </message>
    <message>
        <source>Asked for: %1, zero after quantization: %2</source>
        <translation>Ønsket: %1, null etter kvantisering: %2</translation>
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
        <translation>sykluser</translation>
    </message>
    <message>
        <source>pJ</source>
        <translation>pJ</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Lag</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Slag</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Vekter</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultat</translation>
    </message>
    <message>
        <source>Sparsity
%</source>
        <translation>Nullandel
%</translation>
    </message>
    <message>
        <source>Reuse
factor</source>
        <translation>Gjenbruks-
faktor</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategi</translation>
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
        <translation>Forsinkelse
sykluser</translation>
    </message>
    <message>
        <source>Overflow
%</source>
        <translation>Overflyt
%</translation>
    </message>
    <message>
        <source>Energy
nJ</source>
        <translation>Energi
nJ</translation>
    </message>
    <message>
        <source>Type of what does not change while the design runs: weights, biases, tables.
Unfold a layer to see every type it has.</source>
        <translation>Typen til det som ikke endres mens designet går: vekter, bias, tabeller.
Fold ut et lag for å se alle typene det har.</translation>
    </message>
    <message>
        <source>Type of what the layer computes.</source>
        <translation>Typen til det laget beregner.</translation>
    </message>
    <message>
        <source>Share of weights that are zero. Set it to prune the smallest weights of the layer.</source>
        <translation>Andel vekter som er null. Sett den for å beskjære lagets minste vekter.</translation>
    </message>
    <message>
        <source>How many times each multiplier is used for one inference: 1 is fastest, more is smaller.</source>
        <translation>Hvor mange ganger hver multiplikator brukes i én inferens: 1 er raskest, flere er mindre.</translation>
    </message>
    <message>
        <source>Latency unrolls the layer; Resource keeps weights in memory and shares multipliers.</source>
        <translation>Latency ruller ut laget; Resource holder vekter i minne og deler multiplikatorer.</translation>
    </message>
    <message>
        <source>Look-up tables, estimated. The bar is the layer&apos;s share of the design.</source>
        <translation>Oppslagstabeller, anslått. Søylen er lagets andel av designet.</translation>
    </message>
    <message>
        <source>Multiplier blocks, estimated.</source>
        <translation>Multiplikatorblokker, anslått.</translation>
    </message>
    <message>
        <source>Memory blocks of 18 kbit, estimated.</source>
        <translation>Minneblokker på 18 kbit, anslått.</translation>
    </message>
    <message>
        <source>Clock cycles from input to result of the layer, estimated.</source>
        <translation>Klokkesykluser fra inngang til lagets resultat, anslått.</translation>
    </message>
    <message>
        <source>Share of results on the test data that did not fit the type: they wrapped (red) or were clipped.</source>
        <translation>Andel resultater på testdataene som ikke fikk plass i typen: de fløt over (rødt) eller ble kuttet.</translation>
    </message>
    <message>
        <source>Dynamic energy of one inference, estimated.</source>
        <translation>Dynamisk energi for én inferens, anslått.</translation>
    </message>
    <message>
        <source>auto → %1</source>
        <translation>auto → %1</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 av %2: %3</translation>
    </message>
    <message>
        <source>Values %1</source>
        <translation>Verdier %1</translation>
    </message>
    <message>
        <source>Locked: the model was trained with a quantizer, and hls4ml takes its type whatever is set here.</source>
        <translation>Låst: modellen ble trent med en kvantiserer, og hls4ml tar dens type uansett hva som settes her.</translation>
    </message>
    <message>
        <source>auto: hls4ml derives this type from the others.</source>
        <translation>auto: hls4ml utleder denne typen av de andre.</translation>
    </message>
    <message>
        <source>Set to %1</source>
        <translation>Satt til %1</translation>
    </message>
    <message>
        <source>This layer of the model needs no hardware.</source>
        <translation>Dette laget i modellen trenger ingen maskinvare.</translation>
    </message>
    <message>
        <source>Not a layer of the hardware: hls4ml merges it into &apos;%1&apos;.</source>
        <translation>Ikke et lag i maskinvaren: hls4ml slår det sammen med &apos;%1&apos;.</translation>
    </message>
    <message>
        <source>table</source>
        <translation>tabell</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>konstant</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>beregnet</translation>
    </message>
    <message>
        <source>Open test data to count overflows.</source>
        <translation>Åpne testdata for å telle overflyt.</translation>
    </message>
    <message>
        <source>%1 of %2 results did not fit the type; %3 small ones became zero.
Results lie between %4 and %5.</source>
        <translation>%1 av %2 resultater fikk ikke plass i typen; %3 små ble null.
Resultatene ligger mellom %4 og %5.</translation>
    </message>
    <message>
        <source>Parallelization factor</source>
        <translation>Parallelliseringsfaktor</translation>
    </message>
    <message>
        <source>Entries of the table</source>
        <translation>Verdier i tabellen</translation>
    </message>
    <message>
        <source>From 0 to 99.9 %</source>
        <translation>Fra 0 til 99,9 %</translation>
    </message>
    <message>
        <source>No such strategy</source>
        <translation>Ingen slik strategi</translation>
    </message>
    <message>
        <source>At least 1</source>
        <translation>Minst 1</translation>
    </message>
    <message>
        <source>Not possible here: %1</source>
        <translation>Ikke mulig her: %1</translation>
    </message>
    <message>
        <source>At most %1</source>
        <translation>Høyst %1</translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation>Tensor</translation>
    </message>
    <message>
        <source>%1 is set, hls4ml takes %2</source>
        <translation>%1 er satt, hls4ml tar %2</translation>
    </message>
    <message>
        <source>%1 of %2 values do not fit and wrap around</source>
        <translation>%1 av %2 verdier får ikke plass og flyter over</translation>
    </message>
    <message>
        <source>FF</source>
        <translation>FF</translation>
    </message>
    <message>
        <source>Parallel
positions</source>
        <translation>Parallelle
posisjoner</translation>
    </message>
    <message>
        <source>1 bit
fewer</source>
        <translation>1 bit
færre</translation>
    </message>
    <message>
        <source>How many output positions of a convolution are built side by side: more is faster and larger.</source>
        <translation>Hvor mange utgangsposisjoner i en konvolusjon som bygges side ved side: flere er raskere og større.</translation>
    </message>
    <message>
        <source>Flip-flops, estimated.</source>
        <translation>Vipper, anslått.</translation>
    </message>
    <message>
        <source>What the design loses when the layer gets one bit fewer (the worst of its types).
A dash: not measured yet. Measure it from the panel&apos;s menu.</source>
        <translation>Hva designet taper når laget får én bit færre (den verste av typene).
En strek: ikke målt ennå. Mål det fra panelets meny.</translation>
    </message>
    <message>
        <source>Not measured yet.</source>
        <translation>Ikke målt ennå.</translation>
    </message>
    <message>
        <source>One bit fewer: %1 %2</source>
        <translation>Én bit færre: %1 %2</translation>
    </message>
    <message>
        <source>Bits that can go without loss: %1</source>
        <translation>Biter som kan gå uten tap: %1</translation>
    </message>
    <message>
        <source>Measured on an earlier configuration.</source>
        <translation>Målt på en tidligere konfigurasjon.</translation>
    </message>
    <message>
        <source>Only with the Vivado or Vitis backend</source>
        <translation>Bare med bakenden Vivado eller Vitis</translation>
    </message>
    <message>
        <source>Only with a reuse factor of 1</source>
        <translation>Bare med en gjenbruksfaktor på 1</translation>
    </message>
    <message>
        <source>%1: it does not divide %2 × %3 evenly</source>
        <translation>%1: deler ikke %2 × %3 jevnt</translation>
    </message>
    <message>
        <source>%1 is above the %2 products of the layer</source>
        <translation>%1 er over lagets %2 produkter</translation>
    </message>
    <message>
        <source>%1: it does not divide %2 positions</source>
        <translation>%1: deler ikke %2 posisjoner</translation>
    </message>
    <message>
        <source>Any from 1 to %1</source>
        <translation>Alle fra 1 til %1</translation>
    </message>
    <message>
        <source>Possible: %1</source>
        <translation>Mulige: %1</translation>
    </message>
    <message>
        <source>%1 is the nearest</source>
        <translation>%1 er nærmest</translation>
    </message>
    <message>
        <source>%1 and %2 are the nearest</source>
        <translation>%1 og %2 er nærmest</translation>
    </message>
    <message>
        <source>A whole number from 1 on</source>
        <translation>Et helt tall fra 1</translation>
    </message>
</context>
<context>
    <name>bitscape::LayerPanel</name>
    <message>
        <source>Layers</source>
        <translation>Lag</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Alle typer</translation>
    </message>
    <message>
        <source>Unfold every layer to one line a type</source>
        <translation>Fold ut hvert lag til én linje per type</translation>
    </message>
    <message>
        <source>%1 layers, none in the hardware</source>
        <translation>%1 lag, ingen i maskinvaren</translation>
    </message>
    <message>
        <source>%1 layers · %2 parameters · double-click a type, factor or strategy to change it</source>
        <translation>%1 lag · %2 parametere · dobbeltklikk på type, faktor eller strategi for å endre</translation>
    </message>
    <message>
        <source>Preset: %1</source>
        <translation>Forvalg: %1</translation>
    </message>
    <message>
        <source>Measure sensitivity</source>
        <translation>Mål følsomheten</translation>
    </message>
    <message>
        <source>What the design loses when each of its types gets a bit fewer, one at a time</source>
        <translation>Hva designet taper når hver av typene, én om gangen, får én bit færre</translation>
    </message>
    <message>
        <source>Filter layers</source>
        <translation>Filtrer lag</translation>
    </message>
    <message>
        <source>Show only layers whose name or kind holds these words</source>
        <translation>Vis bare lag hvis navn eller slag har disse ordene</translation>
    </message>
    <message>
        <source>Copy the layer table as CSV</source>
        <translation>Kopier lagtabellen som CSV</translation>
    </message>
    <message>
        <source>All rows and columns, numbers in full</source>
        <translation>Alle rader og kolonner, tallene i sin helhet</translation>
    </message>
    <message>
        <source>Filter (/)</source>
        <translation>Filter (/)</translation>
    </message>
    <message>
        <source>Filter layers by name or kind</source>
        <translation>Filtrer lag etter navn eller slag</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Forvalg</translation>
    </message>
    <message>
        <source>Types for the whole model by a rule; one step to undo</source>
        <translation>Typer for hele modellen etter en regel; ett steg å angre</translation>
    </message>
    <message>
        <source>Sensitivity, columns, copies</source>
        <translation>Følsomhet, kolonner, kopier</translation>
    </message>
    <message>
        <source>More of the layer table</source>
        <translation>Mer om lagtabellen</translation>
    </message>
    <message>
        <source>Copy settings</source>
        <translation>Kopier innstillinger</translation>
    </message>
    <message>
        <source>Paste settings</source>
        <translation>Lim inn innstillinger</translation>
    </message>
    <message>
        <source>Copy rows as CSV</source>
        <translation>Kopier rader som CSV</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolonner</translation>
    </message>
    <message>
        <source>%1 of %2 layers</source>
        <translation>%1 av %2 lag</translation>
    </message>
</context>
<context>
    <name>bitscape::LayerTree</name>
    <message>
        <source>Layers</source>
        <translation>Lag</translation>
    </message>
    <message numerus="yes">
        <source>and %n more selected</source>
        <translation>
            <numerusform>og %n til valgt</numerusform>
            <numerusform>og %n til valgt</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Rediger</translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation>Fold ut alt</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>Fold sammen alt</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolonner</translation>
    </message>
    <message>
        <source>Layer: %1 LUT, %2 DSP. Design: %3 LUT</source>
        <translation>Lag: %1 LUT, %2 DSP. Design: %3 LUT</translation>
    </message>
    <message>
        <source>Copy settings</source>
        <translation>Kopier innstillinger</translation>
    </message>
    <message>
        <source>Paste settings</source>
        <translation>Lim inn innstillinger</translation>
    </message>
    <message>
        <source>Copy rows as CSV</source>
        <translation>Kopier rader som CSV</translation>
    </message>
    <message>
        <source>Copy table as CSV</source>
        <translation>Kopier tabellen som CSV</translation>
    </message>
    <message>
        <source>Radiation hardness</source>
        <translation>Strålingsherding</translation>
    </message>
    <message>
        <source>As the width allows</source>
        <translation>Slik bredden tillater</translation>
    </message>
    <message>
        <source>bits of %1</source>
        <translation>biter i %1</translation>
    </message>
    <message>
        <source>Paste settings to 1 layer</source>
        <translation>Lim inn innstillinger i 1 lag</translation>
    </message>
    <message>
        <source>Paste settings to %1 layers</source>
        <translation>Lim inn innstillinger i %1 lag</translation>
    </message>
    <message>
        <source>As the model</source>
        <translation>Som modellen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>Weights three times, outvoted</source>
        <translation>Vektene tre ganger, med avstemning</translation>
    </message>
    <message>
        <source>The layer three times, outvoted</source>
        <translation>Laget tre ganger, med avstemning</translation>
    </message>
</context>
<context>
    <name>bitscape::MainWindow</name>
    <message>
        <source>Graph</source>
        <translation>Graf</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Poengsum</translation>
    </message>
    <message>
        <source>Pareto</source>
        <translation>Pareto</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Skann</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Kontroller</translation>
    </message>
    <message>
        <source>Floorplan</source>
        <translation>Plantegning</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Lag</translation>
    </message>
    <message>
        <source>Import report</source>
        <translation>Importrapport</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Sammenlign</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Kalibrering</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>&amp;Fortsett</translation>
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
        <translation>%1 hendelser fra %2</translation>
    </message>
    <message>
        <source>study %1</source>
        <translation>studie %1</translation>
    </message>
    <message>
        <source>Bitscape ended unexpectedly. There is unsaved work of %1.</source>
        <translation>Bitscape sluttet uventet. Det finnes ulagret arbeid fra %1.</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Gjenopprett</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Forkast</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fil</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>Åpne &amp;nylige</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Rediger</translation>
    </message>
    <message>
        <source>&amp;Design</source>
        <translation>&amp;Design</translation>
    </message>
    <message>
        <source>E&amp;xplore</source>
        <translation>&amp;Utforsk</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hjelp</translation>
    </message>
    <message>
        <source>Nothing opened yet</source>
        <translation>Ingenting åpnet ennå</translation>
    </message>
    <message>
        <source>&amp;Clear This List</source>
        <translation>&amp;Tøm denne listen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Vis</translation>
    </message>
    <message>
        <source>Main</source>
        <translation>Hoved</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>&amp;Angre %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Angre</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>&amp;Gjør om %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Gjør om</translation>
    </message>
    <message>
        <source>The graph was saved as %1.</source>
        <translation>Grafen ble lagret som %1.</translation>
    </message>
    <message>
        <source>Read reports</source>
        <translation>Les rapporter</translation>
    </message>
    <message>
        <source>%1 is forgotten: the estimates do not know it any more.</source>
        <translation>%1 er glemt: anslagene kjenner den ikke lenger.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Angre</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (%2 til %3)</translation>
    </message>
    <message>
        <source>%1 LUT: %2 before, %3 %4.</source>
        <translation>%1 LUT: %2 før, %3 %4.</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>målt</translation>
    </message>
    <message>
        <source>now</source>
        <translation>nå</translation>
    </message>
    <message>
        <source>The study %1 answers another question: these trials go to the study %2.</source>
        <translation>Studien %1 svarer på et annet spørsmål: disse forsøkene går til studien %2.</translation>
    </message>
    <message>
        <source>The study %2 has its %1 trials already. Ask for more, or change what is tried.</source>
        <translation>Studien %2 har alt sine %1 forsøk. Be om flere, eller endre hva som prøves.</translation>
    </message>
    <message>
        <source>The search was stopped; the %1 trials of the study %2 are kept. Explore again to go on.</source>
        <translation>Søket ble stoppet; de %1 forsøkene i studien %2 beholdes. Utforsk igjen for å gå videre.</translation>
    </message>
    <message>
        <source>The search is done: %1 new trials, %2 in the study %3. Click a point to load it.</source>
        <translation>Søket er ferdig: %1 nye forsøk, %2 i studien %3. Klikk på et punkt for å laste det.</translation>
    </message>
    <message>
        <source>The manual is not installed beside this program.</source>
        <translation>Håndboken er ikke installert ved siden av programmet.</translation>
    </message>
    <message>
        <source>About Bitscape</source>
        <translation>Om Bitscape</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Bitscape %1&lt;/h3&gt;&lt;p&gt;How few bits, multipliers and nanoseconds can a neural network on an FPGA live with before it gets worse?&lt;/p&gt;&lt;p&gt;Emulates hls4ml 1.3.0 bit for bit, without a compile step.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Bitscape %1&lt;/h3&gt;&lt;p&gt;Hvor få biter, multiplikatorer og nanosekunder kan et nevralt nett på en FPGA leve med før det blir dårligere?&lt;/p&gt;&lt;p&gt;Emulerer hls4ml 1.3.0 bit for bit, uten kompileringstrinn.&lt;/p&gt;</translation>
    </message>
    <message numerus="yes">
        <source>The estimates have learned from %n reports.</source>
        <translation>
            <numerusform>Anslagene har lært av %n rapport.</numerusform>
            <numerusform>Anslagene har lært av %n rapporter.</numerusform>
        </translation>
    </message>
    <message>
        <source>La&amp;youts</source>
        <translation>Opp&amp;sett</translation>
    </message>
    <message>
        <source>The layout %1 was saved by a version with other panels; please save it anew.</source>
        <translation>Oppsettet %1 ble lagret av en versjon med andre paneler; lagre det på nytt.</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Språk</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;System</translation>
    </message>
    <message>
        <source>The language changes when Bitscape starts the next time.</source>
        <translation>Språket skifter neste gang Bitscape starter.</translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation>Start på nytt nå</translation>
    </message>
    <message>
        <source>New here? A tour of two minutes on the jet tagger shows what is where.</source>
        <translation>Ny her? En omvisning på to minutter med jet taggeren viser hva som er hvor.</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>Ta omvisningen</translation>
    </message>
    <message>
        <source>Trial %1 of the study now has what was measured beside its estimates.</source>
        <translation>Forsøk %1 i studien har nå målingene ved siden av anslagene.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Vis</translation>
    </message>
</context>
<context>
    <name>bitscape::ManualWindow</name>
    <message>
        <source>Bitscape: the manual</source>
        <translation>Bitscape: håndboken</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Tilbake</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>Søk i håndboken</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Innhold</translation>
    </message>
    <message>
        <source>Page of the manual</source>
        <translation>Side i håndboken</translation>
    </message>
    <message>
        <source>&amp;First page</source>
        <translation>&amp;Første side</translation>
    </message>
    <message>
        <source>Nothing in the manual has these words.</source>
        <translation>Ingenting i håndboken har disse ordene.</translation>
    </message>
</context>
<context>
    <name>bitscape::MessageBar</name>
    <message>
        <source>Message</source>
        <translation>Melding</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Lukk denne meldingen</translation>
    </message>
</context>
<context>
    <name>bitscape::ObjectivesPage</name>
    <message>
        <source>below</source>
        <translation>under</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>høyst</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>minst</translation>
    </message>
    <message>
        <source>above</source>
        <translation>over</translation>
    </message>
    <message>
        <source>&amp;1st objective</source>
        <translation>&amp;1. mål</translation>
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
        <translation>så lite som mulig</translation>
    </message>
    <message>
        <source>Fit to the part</source>
        <translation>Begrens til brikken</translation>
    </message>
    <message>
        <source>One limit for each resource of the part</source>
        <translation>Én grense for hver ressurs på brikken</translation>
    </message>
    <message>
        <source>One limit a line, for example
dsp &lt;= 220
latency_ns &lt; 100
lut &lt;= 80%</source>
        <translation>Én grense per linje, for eksempel
dsp &lt;= 220
latency_ns &lt; 100
lut &lt;= 80%</translation>
    </message>
    <message>
        <source>Constraints</source>
        <translation>Grenser</translation>
    </message>
    <message>
        <source>Designs that break one are kept in the study but never on the front</source>
        <translation>Design som bryter en, beholdes i studien, men aldri på fronten</translation>
    </message>
    <message>
        <source>&amp;Constraints</source>
        <translation>&amp;Grenser</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>The score takes the place of the objectives</source>
        <translation>Poengsummen tar målenes plass</translation>
    </message>
    <message>
        <source>A search needs an objective.</source>
        <translation>Et søk trenger et mål.</translation>
    </message>
    <message>
        <source>as large as possible</source>
        <translation>så stort som mulig</translation>
    </message>
    <message>
        <source> (the open design has %1)</source>
        <translation> (det åpne designet har %1)</translation>
    </message>
    <message>
        <source> (broken by the open design: %1)</source>
        <translation> (brutt av det åpne designet: %1)</translation>
    </message>
</context>
<context>
    <name>bitscape::OverlayMenu</name>
    <message>
        <source>Studies</source>
        <translation>Studier</translation>
    </message>
    <message>
        <source>Draw the fronts of other studies, of this model or of others, over this one</source>
        <translation>Tegn frontene til andre studier, av denne modellen eller andre, over denne</translation>
    </message>
    <message>
        <source>From Another File…</source>
        <translation>Fra en annen fil …</translation>
    </message>
    <message>
        <source>Study of another model</source>
        <translation>Studie av en annen modell</translation>
    </message>
    <message>
        <source>Studies (*.db *.sqlite);;All files (*)</source>
        <translation>Studier (*.db *.sqlite);;Alle filer (*)</translation>
    </message>
    <message>
        <source>Reading trials</source>
        <translation>Leser forsøk</translation>
    </message>
    <message>
        <source>Open the study</source>
        <translation>Åpne studien</translation>
    </message>
    <message>
        <source>boosted trees</source>
        <translation>boostede trær</translation>
    </message>
    <message>
        <source>network</source>
        <translation>nett</translation>
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
        <translation>Tall mot høyre</translation>
    </message>
    <message>
        <source>Number upwards</source>
        <translation>Tall oppover</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabell</translation>
    </message>
    <message>
        <source>Show the trials as a table beside the plot</source>
        <translation>Vis forsøkene som tabell ved siden av bildet</translation>
    </message>
    <message>
        <source>Knobs</source>
        <translation>Innstillinger</translation>
    </message>
    <message>
        <source>Show the knobs behind the front beside the plot</source>
        <translation>Vis innstillingene bak fronten ved siden av bildet</translation>
    </message>
    <message>
        <source>No trials yet. A search tries widths and reuse factors for every layer and shows here which designs are worth having.</source>
        <translation>Ingen forsøk ennå. Et søk prøver bredder og gjenbruksfaktorer for hvert lag og viser her hvilke design som er verdt å ha.</translation>
    </message>
    <message>
        <source>Explore…</source>
        <translation>Utforsk …</translation>
    </message>
    <message>
        <source>over</source>
        <translation>over</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Studie</translation>
    </message>
    <message>
        <source>Which study of the file is shown</source>
        <translation>Hvilken av filens studier som vises</translation>
    </message>
    <message>
        <source>What the plot shows, and saving it</source>
        <translation>Hva bildet viser, og lagring</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mer</translation>
    </message>
    <message>
        <source>Reading the front</source>
        <translation>Leser fronten</translation>
    </message>
    <message>
        <source>Read the front</source>
        <translation>Les fronten</translation>
    </message>
    <message>
        <source>%1 trials · %2 on the front</source>
        <translation>%1 forsøk · %2 på fronten</translation>
    </message>
    <message>
        <source> · %1 break a constraint</source>
        <translation> · %1 bryter en grense</translation>
    </message>
    <message>
        <source> · %1 stopped early</source>
        <translation> · %1 stoppet tidlig</translation>
    </message>
    <message>
        <source> · %1 failed</source>
        <translation> · %1 mislykket</translation>
    </message>
    <message>
        <source>%1 trials, none has both numbers</source>
        <translation>%1 forsøk, ingen har begge tallene</translation>
    </message>
    <message>
        <source>Show All</source>
        <translation>Vis alle</translation>
    </message>
    <message>
        <source>Mark the Knee</source>
        <translation>Merk kneet</translation>
    </message>
    <message>
        <source>Shade Where a Constraint Is Broken</source>
        <translation>Skraver der en grense er brutt</translation>
    </message>
    <message>
        <source>Thinned Front</source>
        <translation>Uttynnet front</translation>
    </message>
    <message>
        <source>One point every %1 of the range</source>
        <translation>Ett punkt per %1 av området</translation>
    </message>
    <message>
        <source>Every point</source>
        <translation>Hvert punkt</translation>
    </message>
    <message>
        <source>Save as %1…</source>
        <translation>Lagre som %1 …</translation>
    </message>
    <message>
        <source>Load trial %1</source>
        <translation>Last forsøk %1</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Sammenlign</translation>
    </message>
    <message>
        <source>Save the plot</source>
        <translation>Lagre bildet</translation>
    </message>
    <message>
        <source>Saving the trials</source>
        <translation>Lagrer forsøkene</translation>
    </message>
    <message>
        <source>Save the trials</source>
        <translation>Lagre forsøkene</translation>
    </message>
    <message>
        <source>Copying trials</source>
        <translation>Kopierer forsøk</translation>
    </message>
    <message>
        <source>Copy the trials</source>
        <translation>Kopier forsøkene</translation>
    </message>
</context>
<context>
    <name>bitscape::ParetoPlot</name>
    <message>
        <source>Plot of the trials</source>
        <translation>Bilde av forsøkene</translation>
    </message>
    <message>
        <source>Breaks a constraint</source>
        <translation>Bryter en grense</translation>
    </message>
    <message>
        <source>Stopped early</source>
        <translation>Stoppet tidlig</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Forsøk</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Valgt</translation>
    </message>
    <message>
        <source>Pareto front</source>
        <translation>Pareto-front</translation>
    </message>
    <message>
        <source>Knee</source>
        <translation>Kne</translation>
    </message>
    <message>
        <source>Open design</source>
        <translation>Åpent design</translation>
    </message>
    <message>
        <source>Trial %1</source>
        <translation>Forsøk %1</translation>
    </message>
    <message>
        <source>breaks a constraint</source>
        <translation>bryter en grense</translation>
    </message>
    <message>
        <source>stopped early</source>
        <translation>stoppet tidlig</translation>
    </message>
    <message>
        <source>Front of all</source>
        <translation>Fronten av alle</translation>
    </message>
</context>
<context>
    <name>bitscape::PartDialog</name>
    <message>
        <source>Only parts that &amp;fit</source>
        <translation>Bare brikker som &amp;holder</translation>
    </message>
    <message>
        <source>&amp;Upper end of the 90 % interval</source>
        <translation>&amp;Øvre ende av 90 %-intervallet</translation>
    </message>
    <message>
        <source>&amp;Smallest that fits</source>
        <translation>&amp;Minste som holder</translation>
    </message>
    <message>
        <source>Use this &amp;part</source>
        <translation>&amp;Bruk denne brikken</translation>
    </message>
    <message>
        <source>Choose the part</source>
        <translation>Velg brikken</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Brikker</translation>
    </message>
    <message>
        <source>Boards</source>
        <translation>Kort</translation>
    </message>
    <message>
        <source>Peak performance</source>
        <translation>Toppytelse</translation>
    </message>
    <message>
        <source>The part with the fewest LUTs on which the design fits, of a vendor that the design&apos;s backend is for</source>
        <translation>Brikken med færrest LUT-er som designet får plass på, fra en leverandør designets bakende er for</translation>
    </message>
    <message>
        <source>Adds your own parts from a JSON file</source>
        <translation>Legger til egne brikker fra en JSON-fil</translation>
    </message>
    <message>
        <source>Search: part, family, board</source>
        <translation>Søk: brikke, familie, kort</translation>
    </message>
    <message>
        <source>Search parts</source>
        <translation>Søk brikker</translation>
    </message>
    <message>
        <source>Judges by what the design may need at most, not by what it probably needs</source>
        <translation>Dømmer etter det designet høyst kan trenge, ikke etter det det trolig trenger</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Fill limit of the LUTs</source>
        <translation>Fyllgrense for LUT-er</translation>
    </message>
    <message>
        <source>How full the LUTs may get; of FFs 50 %, of DSPs and memories 80 % count as full</source>
        <translation>Hvor fulle LUT-ene kan bli; av FF regnes 50 %, av DSP og minner 80 % som fullt</translation>
    </message>
    <message>
        <source>LUTs up to</source>
        <translation>LUT-er opptil</translation>
    </message>
    <message>
        <source>What is known of the part</source>
        <translation>Hva som er kjent om brikken</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Kort</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Brikke</translation>
    </message>
    <message>
        <source>Order code</source>
        <translation>Bestillingskode</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Minne</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Sjekket</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Kilde</translation>
    </message>
    <message>
        <source>Against bit width</source>
        <translation>Mot bitbredde</translation>
    </message>
    <message>
        <source>Against operations a byte</source>
        <translation>Mot operasjoner per byte</translation>
    </message>
    <message>
        <source>Axis of the plot</source>
        <translation>Bildets akse</translation>
    </message>
    <message>
        <source>Import parts</source>
        <translation>Importer brikker</translation>
    </message>
    <message>
        <source>Parts (*.json)</source>
        <translation>Brikker (*.json)</translation>
    </message>
    <message>
        <source>Reading the parts</source>
        <translation>Leser brikkene</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Utelatt: %1</translation>
    </message>
    <message>
        <source>Estimating on every part</source>
        <translation>Anslår på hver brikke</translation>
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
        <translation>nei</translation>
    </message>
    <message>
        <source>Importing parts</source>
        <translation>Importerer brikker</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) imported</source>
        <translation>
            <numerusform>%n brikke importert</numerusform>
            <numerusform>%n brikker importert</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the plot</source>
        <translation>Eksporter bildet</translation>
    </message>
    <message>
        <source>Pictures and numbers (*.svg *.png *.pdf *.csv)</source>
        <translation>Bilder og tall (*.svg *.png *.pdf *.csv)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importer …</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Eksporter …</translation>
    </message>
</context>
<context>
    <name>bitscape::PartModel</name>
    <message>
        <source>not known</source>
        <translation>ikke kjent</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>no: %1</source>
        <translation>nei: %1</translation>
    </message>
    <message>
        <source>other vendor</source>
        <translation>annen leverandør</translation>
    </message>
    <message>
        <source>yes, smallest</source>
        <translation>ja, minste</translation>
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
        <translation>%1 trengs av %2, grense %3</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Brikke</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>Får plass</translation>
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
        <translation>SLR-er</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prosess</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>Boards</source>
        <translation>Kort</translation>
    </message>
</context>
<context>
    <name>bitscape::PlotPages</name>
    <message>
        <source>Distributions</source>
        <translation>Fordelinger</translation>
    </message>
    <message>
        <source>Float against fixed</source>
        <translation>Flyttall mot fast komma</translation>
    </message>
    <message>
        <source>Agreement by layer</source>
        <translation>Samsvar etter lag</translation>
    </message>
    <message>
        <source>ROC curves</source>
        <translation>ROC-kurver</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>Forvekslingsmatrise</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Feil</translation>
    </message>
    <message>
        <source>Flipped events</source>
        <translation>Snudde hendelser</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bilde</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Hva som vises</translation>
    </message>
    <message>
        <source>All tensors</source>
        <translation>Alle tensorer</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Vekter</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>Aktiveringer</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>Tensorer</translation>
    </message>
    <message>
        <source>Which tensors have a row</source>
        <translation>Hvilke tensorer som har en rad</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>Bokser</translation>
    </message>
    <message>
        <source>Violins</source>
        <translation>Fioliner</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Boxes from quartile to quartile with whiskers to the extremes, or the whole distribution as a violin</source>
        <translation>Bokser fra kvartil til kvartil med streker til ytterpunktene, eller hele fordelingen som fiolin</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Før og etter</translation>
    </message>
    <message>
        <source>Before (float)</source>
        <translation>Før (flyttall)</translation>
    </message>
    <message>
        <source>After (fixed point)</source>
        <translation>Etter (fast komma)</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Når</translation>
    </message>
    <message>
        <source>Values before quantization, after it, or both</source>
        <translation>Verdier før kvantisering, etter, eller begge</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Lag</translation>
    </message>
    <message>
        <source>The layer whose results are shown</source>
        <translation>Laget hvis resultater vises</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Verdier</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Forskjeller</translation>
    </message>
    <message>
        <source>Upright axis</source>
        <translation>Loddrett akse</translation>
    </message>
    <message>
        <source>Results in fixed point, or how far they are from the float model</source>
        <translation>Resultater i fast komma, eller hvor langt de er fra flyttallsmodellen</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>Alle klasser</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>The class that is the signal</source>
        <translation>Klassen som er signalet</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>Whose decisions are counted</source>
        <translation>Hvis avgjørelser telles</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Sammenlignet med</translation>
    </message>
    <message>
        <source>Events that this one decides otherwise are listed</source>
        <translation>Hendelser som denne avgjør annerledes, listes</translation>
    </message>
    <message>
        <source> % signal</source>
        <translation> % signal</translation>
    </message>
    <message>
        <source>Signal efficiency</source>
        <translation>Signaleffektivitet</translation>
    </message>
    <message>
        <source>Background rejections are read where this share of the signal passes</source>
        <translation>Bakgrunnsavvisning leses av der denne andelen av signalet slipper gjennom</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Tilpass</translation>
    </message>
    <message>
        <source>Fit the type</source>
        <translation>Tilpass typen</translation>
    </message>
    <message>
        <source>Give the chosen tensor the type that holds all its values: same width, as few integer bits as suffice (double click or Enter on a row does it too)</source>
        <translation>Gi den valgte tensoren typen som rommer alle verdiene: samme bredde, så få heltallsbiter som holder (dobbeltklikk eller Enter på en rad også)</translation>
    </message>
    <message>
        <source>Fit the &amp;Range, Keep the Width</source>
        <translation>Tilpass &amp;området, behold bredden</translation>
    </message>
    <message>
        <source>Fit the Range, &amp;Keep the Resolution</source>
        <translation>Tilpass området, behold &amp;oppløsningen</translation>
    </message>
    <message>
        <source>Fit &amp;All That Overflow</source>
        <translation>Tilpass &amp;alle som flyter over</translation>
    </message>
    <message>
        <source>AUC and background rejection</source>
        <translation>AUC og bakgrunnsavvisning</translation>
    </message>
    <message>
        <source>Save the Picture as %1…</source>
        <translation>Lagre bildet som %1 …</translation>
    </message>
    <message>
        <source>Save the Numbers as CSV…</source>
        <translation>Lagre tallene som CSV …</translation>
    </message>
    <message>
        <source>Show &amp;Everything</source>
        <translation>Vis &amp;alt</translation>
    </message>
    <message>
        <source>The design has no such tensors.</source>
        <translation>Designet har ingen slike tensorer.</translation>
    </message>
    <message>
        <source>The test data has no class labels. Choose Errors to see how far the outputs are off.</source>
        <translation>Testdataene har ingen klasser. Velg Feil for å se hvor langt utgangene er unna.</translation>
    </message>
    <message>
        <source>No event is decided otherwise.</source>
        <translation>Ingen hendelse avgjøres annerledes.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lagre</translation>
    </message>
</context>
<context>
    <name>bitscape::PrecisionPopup</name>
    <message>
        <source>towards minus infinity</source>
        <translation>mot minus uendelig</translation>
    </message>
    <message>
        <source>towards zero</source>
        <translation>mot null</translation>
    </message>
    <message>
        <source>nearest, half up</source>
        <translation>nærmeste, halve opp</translation>
    </message>
    <message>
        <source>nearest, half to zero</source>
        <translation>nærmeste, halve mot null</translation>
    </message>
    <message>
        <source>nearest, half away from zero</source>
        <translation>nærmeste, halve bort fra null</translation>
    </message>
    <message>
        <source>nearest, half down</source>
        <translation>nærmeste, halve ned</translation>
    </message>
    <message>
        <source>nearest, half to even</source>
        <translation>nærmeste, halve til partall</translation>
    </message>
    <message>
        <source>wraps around</source>
        <translation>flyter over (wrap)</translation>
    </message>
    <message>
        <source>clips at the ends</source>
        <translation>kuttes ved endene</translation>
    </message>
    <message>
        <source>becomes zero</source>
        <translation>blir null</translation>
    </message>
    <message>
        <source>clips, symmetric</source>
        <translation>kuttes, symmetrisk</translation>
    </message>
    <message>
        <source> bits</source>
        <translation> biter</translation>
    </message>
    <message>
        <source>&amp;Automatic (hls4ml decides)</source>
        <translation>&amp;Automatisk (hls4ml bestemmer)</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Bredde</translation>
    </message>
    <message>
        <source>Integer bits</source>
        <translation>Heltallsbiter</translation>
    </message>
    <message>
        <source>Si&amp;gned</source>
        <translation>Med &amp;fortegn</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Presisjon</translation>
    </message>
    <message>
        <source>Type as text</source>
        <translation>Type som tekst</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Avrunding</translation>
    </message>
    <message>
        <source>Overflow</source>
        <translation>Overflyt</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>&amp;Type</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>&amp;Bredde</translation>
    </message>
    <message>
        <source>&amp;Integer</source>
        <translation>&amp;Heltall</translation>
    </message>
    <message>
        <source>&amp;Rounding</source>
        <translation>&amp;Avrunding</translation>
    </message>
    <message>
        <source>&amp;Overflow</source>
        <translation>&amp;Overflyt</translation>
    </message>
    <message>
        <source>Now %1: %2</source>
        <translation>Nå %1: %2</translation>
    </message>
    <message>
        <source>Not a type: %1. Write it like fixed&lt;16,6&gt; or ufixed&lt;8,0,RND,SAT&gt;.</source>
        <translation>Ikke en type: %1. Skriv den som fixed&lt;16,6&gt; eller ufixed&lt;8,0,RND,SAT&gt;.</translation>
    </message>
    <message>
        <source>%1 to %2, step %3</source>
        <translation>%1 til %2, steg %3</translation>
    </message>
    <message>
        <source>Values seen after overflow: %1 to %2</source>
        <translation>Verdier sett etter overflyt: %1 til %2</translation>
    </message>
    <message>
        <source>Values %1 to %2 need a sign</source>
        <translation>Verdiene %1 til %2 trenger fortegn</translation>
    </message>
    <message>
        <source>Values %1 to %2 need %3 integer bits</source>
        <translation>Verdiene %1 til %2 trenger %3 heltallsbiter</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>&amp;Tilpass</translation>
    </message>
    <message>
        <source>As many integer bits as the values need; the step stays</source>
        <translation>Så mange heltallsbiter som verdiene trenger; steget blir</translation>
    </message>
    <message>
        <source>%1 of %2 do not fit, %3 become zero</source>
        <translation>%1 av %2 får ikke plass, %3 blir null</translation>
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
        <translation>Åpne en modell for å se hvor verdiene ligger.</translation>
    </message>
    <message>
        <source>Save the picture or the numbers</source>
        <translation>Lagre bildet eller tallene</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mer</translation>
    </message>
    <message>
        <source>Profile the design</source>
        <translation>Profiler designet</translation>
    </message>
    <message>
        <source>Measure the design</source>
        <translation>Mål designet</translation>
    </message>
    <message>
        <source>These settings do not make a design; the Score says why.</source>
        <translation>Disse innstillingene gir intet design; poengene sier hvorfor.</translation>
    </message>
    <message>
        <source>Working …</source>
        <translation>Arbeider …</translation>
    </message>
    <message>
        <source>Open test data (File &gt; Open Test Data) to see what the design makes of it.</source>
        <translation>Åpne testdata (Fil &gt; Åpne testdata) for å se hva designet gjør av dem.</translation>
    </message>
    <message>
        <source>Open design</source>
        <translation>Åpent design</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Referanse</translation>
    </message>
    <message>
        <source>Design at open</source>
        <translation>Designet ved åpning</translation>
    </message>
    <message>
        <source>weights only: there is no test data</source>
        <translation>bare vekter: det finnes ingen testdata</translation>
    </message>
    <message>
        <source>the first %1 of %2 events</source>
        <translation>de første %1 av %2 hendelser</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 hendelser</translation>
    </message>
    <message>
        <source>output %1</source>
        <translation>utgang %1</translation>
    </message>
    <message>
        <source>accuracy %1</source>
        <translation>nøyaktighet %1</translation>
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
        <translation>%1 passer alt</translation>
    </message>
    <message>
        <source>%1: its type is not set here, but by the model or the layer before</source>
        <translation>%1: typen settes ikke her, men av modellen eller laget før</translation>
    </message>
    <message>
        <source>Fit %1 %2: %3</source>
        <translation>Tilpass %1 %2: %3</translation>
    </message>
    <message>
        <source>No tensor overflows</source>
        <translation>Ingen tensor flyter over</translation>
    </message>
    <message numerus="yes">
        <source>Fit %n tensors</source>
        <translation>
            <numerusform>Tilpass %n tensor</numerusform>
            <numerusform>Tilpass %n tensorer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitscape::ProfileSource</name>
    <message>
        <source>Profiling</source>
        <translation>Profilerer</translation>
    </message>
</context>
<context>
    <name>bitscape::QualitySource</name>
    <message>
        <source>Measuring quality</source>
        <translation>Måler kvalitet</translation>
    </message>
    <message>
        <source>Float model</source>
        <translation>Flyttallsmodell</translation>
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
        <translation>Syntese</translation>
    </message>
    <message>
        <source>Implementation</source>
        <translation>Implementering</translation>
    </message>
    <message>
        <source>this design</source>
        <translation>dette designet</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>totals only</source>
        <translation>bare summer</translation>
    </message>
    <message>
        <source>%1 ns</source>
        <translation>%1 ns</translation>
    </message>
    <message>
        <source>replaces</source>
        <translation>erstatter</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>ikke ennå</translation>
    </message>
    <message>
        <source>Top function %1</source>
        <translation>Toppfunksjon %1</translation>
    </message>
    <message>
        <source>Compared with the design of its project, %1</source>
        <translation>Sammenlignet med designet i sitt prosjekt, %1</translation>
    </message>
    <message>
        <source>Compared with the open design</source>
        <translation>Sammenlignet med det åpne designet</translation>
    </message>
    <message>
        <source>Exactly the open design: its numbers are shown as measured</source>
        <translation>Nettopp det åpne designet: tallene vises som målt</translation>
    </message>
    <message>
        <source>The same design was reported before: adding this report replaces the other</source>
        <translation>Samme design var rapportert før: å legge til denne erstatter den andre</translation>
    </message>
    <message>
        <source>Nothing in it is as in the design: it cannot be added</source>
        <translation>Ingenting i den er som i designet: den kan ikke legges til</translation>
    </message>
    <message>
        <source>How many layers of the design the report speaks of</source>
        <translation>Hvor mange av designets lag rapporten omtaler</translation>
    </message>
    <message>
        <source>How far the design had come: only estimates of the same stage learn from it</source>
        <translation>Hvor langt designet var kommet: bare anslag på samme trinn lærer av den</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Verktøy</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Trinn</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Lag</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Brikke</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Klokke</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Lagt til</translation>
    </message>
</context>
<context>
    <name>bitscape::ReportPanel</name>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Open a model to see what each layer costs.</source>
        <translation>Åpne en modell for å se hva hvert lag koster.</translation>
    </message>
    <message>
        <source>What each layer costs</source>
        <translation>Hva hvert lag koster</translation>
    </message>
    <message>
        <source>A row a layer with resources, cycles, energy, memory bits and products by kind; below a layer its tensors. Headers sort.</source>
        <translation>Én rad per lag med ressurser, sykluser, energi, minnebiter og produkter etter slag; under et lag tensorene. Overskrifter sorterer.</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Flater</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Søyler</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Samlebånd</translation>
    </message>
    <message>
        <source>Chart of the report</source>
        <translation>Diagram i rapporten</translation>
    </message>
    <message>
        <source>Areas: one resource. Bars: all resources. Pipeline: when each layer works on the first inference, and what limits the interval</source>
        <translation>Flater: én ressurs. Søyler: alle ressurser. Samlebånd: når hvert lag arbeider på første inferens, og hva som begrenser intervallet</translation>
    </message>
    <message>
        <source>What the areas show</source>
        <translation>Hva flatene viser</translation>
    </message>
    <message>
        <source>Always 90 % &amp;Intervals</source>
        <translation>Alltid 90 %-&amp;intervaller</translation>
    </message>
    <message>
        <source>Otherwise they are seen where there is room, and in the tooltips</source>
        <translation>Ellers sees de der det er plass, og i verktøytipsene</translation>
    </message>
    <message>
        <source>&amp;Unfold All</source>
        <translation>Fold &amp;ut alt</translation>
    </message>
    <message>
        <source>&amp;Fold All</source>
        <translation>Fold &amp;sammen alt</translation>
    </message>
    <message>
        <source>Order of the &amp;Dataflow</source>
        <translation>&amp;Dataflytens rekkefølge</translation>
    </message>
    <message>
        <source>Save the Table as &amp;CSV…</source>
        <translation>Lagre tabellen som &amp;CSV …</translation>
    </message>
    <message>
        <source>Save the Chart as %1…</source>
        <translation>Lagre diagrammet som %1 …</translation>
    </message>
    <message>
        <source>Intervals, order and export of the report</source>
        <translation>Intervaller, rekkefølge og eksport av rapporten</translation>
    </message>
    <message>
        <source>Counting what layers cost</source>
        <translation>Teller hva lagene koster</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Lagre rapporten</translation>
    </message>
    <message>
        <source>Saving the report</source>
        <translation>Lagrer rapporten</translation>
    </message>
</context>
<context>
    <name>bitscape::ResourceBar</name>
    <message>
        <source>Baseline: %1</source>
        <translation>Referanse: %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 av %2</translation>
    </message>
    <message>
        <source>Budget: %1 of the part, exceeded by %2</source>
        <translation>Budsjett: %1 av brikken, overskredet med %2</translation>
    </message>
    <message>
        <source>Budget: %1 of the part, %2 left</source>
        <translation>Budsjett: %1 av brikken, %2 igjen</translation>
    </message>
</context>
<context>
    <name>bitscape::ResourceModel</name>
    <message>
        <source>%1 with weight 0, %2 with a power of two, %3 made for another output already</source>
        <translation>%1 med vekt 0, %2 med en toerpotens, %3 alt laget for en annen utgang</translation>
    </message>
    <message>
        <source>%1 products take turns on %2 multipliers</source>
        <translation>%1 produkter bytter på %2 multiplikatorer</translation>
    </message>
    <message>
        <source>whole design</source>
        <translation>hele designet</translation>
    </message>
    <message>
        <source>between the layers</source>
        <translation>mellom lagene</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n value(s)</source>
        <translation>
            <numerusform>%1, %n verdi</numerusform>
            <numerusform>%1, %n verdier</numerusform>
        </translation>
    </message>
    <message>
        <source>measured, %1</source>
        <translation>målt, %1</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Lag</translation>
    </message>
    <message>
        <source>Layers and their tensors; below them what synthesis reports measured</source>
        <translation>Lag og tensorene deres; under dem det synteserapporter målte</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Slag</translation>
    </message>
    <message>
        <source>Kind of the layer, type of the tensor</source>
        <translation>Lagets slag, tensorens type</translation>
    </message>
    <message>
        <source>Lookup tables</source>
        <translation>Oppslagstabeller</translation>
    </message>
    <message>
        <source>Flip-flops</source>
        <translation>Vipper</translation>
    </message>
    <message>
        <source>DSP blocks</source>
        <translation>DSP-blokker</translation>
    </message>
    <message>
        <source>Block memories of 18 kbit</source>
        <translation>Blokkminner på 18 kbit</translation>
    </message>
    <message>
        <source>Ultra memories</source>
        <translation>Ultraminner</translation>
    </message>
    <message>
        <source>Cycles</source>
        <translation>Sykluser</translation>
    </message>
    <message>
        <source>Latency in clock cycles</source>
        <translation>Forsinkelse i klokkesykluser</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervall</translation>
    </message>
    <message>
        <source>Cycles from one input to the next</source>
        <translation>Sykluser fra én inngang til den neste</translation>
    </message>
    <message>
        <source>Energy (pJ)</source>
        <translation>Energi (pJ)</translation>
    </message>
    <message>
        <source>Dynamic energy of one inference</source>
        <translation>Dynamisk energi for én inferens</translation>
    </message>
    <message>
        <source>Constant bits</source>
        <translation>Konstante biter</translation>
    </message>
    <message>
        <source>Weights, biases and tables</source>
        <translation>Vekter, bias og tabeller</translation>
    </message>
    <message>
        <source>Result bits</source>
        <translation>Resultatbiter</translation>
    </message>
    <message>
        <source>Outputs of one inference; of tensors also sums that pass by</source>
        <translation>Utganger av én inferens; for tensorer også summer som passerer</translation>
    </message>
    <message>
        <source>× DSP</source>
        <translation>× DSP</translation>
    </message>
    <message>
        <source>Products that a DSP makes</source>
        <translation>Produkter som en DSP lager</translation>
    </message>
    <message>
        <source>× LUT</source>
        <translation>× LUT</translation>
    </message>
    <message>
        <source>Products that a multiplier of LUTs makes</source>
        <translation>Produkter som en multiplikator av LUT-er lager</translation>
    </message>
    <message>
        <source>Shift-add</source>
        <translation>Skift-adder</translation>
    </message>
    <message>
        <source>Products with two digits: one adder each</source>
        <translation>Produkter med to sifre: én adderer hver</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Gratis</translation>
    </message>
    <message>
        <source>Products with 0 or a power of two, and those that another output made already</source>
        <translation>Produkter med 0 eller en toerpotens, og de som en annen utgang alt har laget</translation>
    </message>
    <message>
        <source>Share of the part</source>
        <translation>Andel av brikken</translation>
    </message>
    <message>
        <source>Of the resource that the layer takes most of</source>
        <translation>Av ressursen laget tar mest av</translation>
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
        <translation>Import: mellom filen og modellen. hls4ml: det passene endrer før maskinvaren bygges.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Steg</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Lag</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>Hva som ble endret</translation>
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
        <translation>%1: areal under ROC-kurven, denne klassen mot resten</translation>
    </message>
    <message>
        <source>%1: one over the share of background that passes where %2 % of the signal does</source>
        <translation>%1: én over andelen bakgrunn som slipper gjennom der %2 % av signalet gjør det</translation>
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
        <translation>Avvisning ved %1 %
%2</translation>
    </message>
</context>
<context>
    <name>bitscape::RocPlot</name>
    <message>
        <source>ROC curves</source>
        <translation>ROC-kurver</translation>
    </message>
    <message>
        <source>Signal efficiency</source>
        <translation>Signaleffektivitet</translation>
    </message>
    <message>
        <source>Background efficiency</source>
        <translation>Bakgrunnseffektivitet</translation>
    </message>
    <message>
        <source>%1, AUC %2</source>
        <translation>%1, AUC %2</translation>
    </message>
    <message>
        <source>%1 at %2 signal efficiency</source>
        <translation>%1 ved %2 signaleffektivitet</translation>
    </message>
    <message>
        <source>%1: %2 of the background</source>
        <translation>%1: %2 av bakgrunnen</translation>
    </message>
</context>
<context>
    <name>bitscape::RooflinePlot</name>
    <message>
        <source>Peak performance of the part</source>
        <translation>Brikkens toppytelse</translation>
    </message>
    <message>
        <source>DSPs</source>
        <translation>DSP-er</translation>
    </message>
    <message>
        <source>LUTs, 70 % filled</source>
        <translation>LUT-er, 70 % fylt</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>Topp</translation>
    </message>
    <message>
        <source>Bits (geometric mean of weight and input)</source>
        <translation>Biter (geometrisk middel av vekt og inngang)</translation>
    </message>
    <message numerus="yes">
        <source>Peak at %1 bits</source>
        <translation>
            <numerusform>Topp ved %1 biter</numerusform>
            <numerusform>Topp ved %1 biter</numerusform>
        </translation>
    </message>
    <message>
        <source>Operations a byte; memory of %1: %2 GB/s</source>
        <translation>Operasjoner per byte; minnet på %1: %2 GB/s</translation>
    </message>
    <message>
        <source>Operations a byte; no board&apos;s memory is known for this part</source>
        <translation>Operasjoner per byte; intet kortminne er kjent for denne brikken</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Lag</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>10⁹ operations a second at %1 MHz</source>
        <translation>10⁹ operasjoner i sekundet ved %1 MHz</translation>
    </message>
    <message>
        <source>%1: %2 x %3 bits, %4 GOPS, %5 of the peak, %6 operations a byte</source>
        <translation>%1: %2 x %3 biter, %4 GOPS, %5 av toppen, %6 operasjoner per byte</translation>
    </message>
    <message>
        <source>%1 bits: peak %2 GOPS (LUTs %3, DSPs %4), %5 weights on chip</source>
        <translation>%1 biter: topp %2 GOPS (LUT-er %3, DSP-er %4), %5 vekter på brikken</translation>
    </message>
</context>
<context>
    <name>bitscape::RowView</name>
    <message>
        <source>Rows</source>
        <translation>Rader</translation>
    </message>
</context>
<context>
    <name>bitscape::ScanPanel</name>
    <message>
        <source>to</source>
        <translation>til</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Skann</translation>
    </message>
    <message>
        <source>Narrowest</source>
        <translation>Smalest</translation>
    </message>
    <message>
        <source>Widest</source>
        <translation>Bredest</translation>
    </message>
    <message>
        <source>Fewest integer bits</source>
        <translation>Færrest heltallsbiter</translation>
    </message>
    <message>
        <source>Most integer bits</source>
        <translation>Flest heltallsbiter</translation>
    </message>
    <message>
        <source>Bits taken off</source>
        <translation>Biter tatt bort</translation>
    </message>
    <message>
        <source>How few bits are enough? A scan turns one knob, or two, over a range and shows what that does to the accuracy and to the cost.</source>
        <translation>Hvor få biter er nok? Et skann vrir én innstilling, eller to, over et område og viser hva det gjør med nøyaktighet og kostnad.</translation>
    </message>
    <message>
        <source>Save the picture or the numbers</source>
        <translation>Lagre bildet eller tallene</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mer</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Valg</translation>
    </message>
    <message>
        <source>Show what is turned; without it the picture has all the room</source>
        <translation>Vis hva som vris; uten det har bildet all plassen</translation>
    </message>
    <message>
        <source>Curve over the width</source>
        <translation>Kurve over bredden</translation>
    </message>
    <message>
        <source>Curve over integer bits</source>
        <translation>Kurve over heltallsbitene</translation>
    </message>
    <message>
        <source>Map: width, integer bits</source>
        <translation>Kart: bredde, heltallsbiter</translation>
    </message>
    <message>
        <source>Sensitivity, ranked</source>
        <translation>Følsomhet, rangert</translation>
    </message>
    <message>
        <source>As they are</source>
        <translation>Som de er</translation>
    </message>
    <message>
        <source>As few as fit</source>
        <translation>Så få som holder</translation>
    </message>
    <message>
        <source>Integer bits the types start from; &quot;as few as fit&quot; holds every weight and every result that the test events show</source>
        <translation>Heltallsbiter typene starter fra; «så få som holder» rommer hver vekt og hvert resultat som testhendelsene viser</translation>
    </message>
    <message>
        <source>Integer bits</source>
        <translation>Heltallsbiter</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bilde</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Vri</translation>
    </message>
    <message>
        <source>of</source>
        <translation>av</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Biter</translation>
    </message>
    <message>
        <source>Integer</source>
        <translation>Heltall</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source> bits</source>
        <translation> biter</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Vis</translation>
    </message>
    <message>
        <source>and</source>
        <translation>og</translation>
    </message>
    <message>
        <source>What is turned</source>
        <translation>Hva som vris</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Lag</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Mål</translation>
    </message>
    <message>
        <source>Cost beside it</source>
        <translation>Kostnad ved siden av</translation>
    </message>
    <message>
        <source>nothing else</source>
        <translation>ikke mer</translation>
    </message>
    <message>
        <source>A reuse factor or a sparsity makes a curve</source>
        <translation>En gjenbruksfaktor eller nullandel gir en kurve</translation>
    </message>
    <message>
        <source>Each type alone is one of each layer alone</source>
        <translation>Hver type alene er én for hvert lag alene</translation>
    </message>
    <message>
        <source>%1 of %2 points</source>
        <translation>%1 av %2 punkter</translation>
    </message>
    <message>
        <source>stopped after %1 of %2 points</source>
        <translation>stoppet etter %1 av %2 punkter</translation>
    </message>
    <message>
        <source>%1 · %2 points; click one to set the design</source>
        <translation>%1 · %2 punkter; klikk på ett for å stille inn designet</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Save as %1…</source>
        <translation>Lagre som %1 …</translation>
    </message>
    <message>
        <source>Save the scan</source>
        <translation>Lagre skannet</translation>
    </message>
    <message>
        <source>What is turned and drawn</source>
        <translation>Hva som vris og tegnes</translation>
    </message>
</context>
<context>
    <name>bitscape::ScanPlot</name>
    <message>
        <source>Plot of the scan</source>
        <translation>Bilde av skannet</translation>
    </message>
</context>
<context>
    <name>bitscape::ScatterPlot</name>
    <message>
        <source>Fixed point over float</source>
        <translation>Fast komma over flyttall</translation>
    </message>
    <message>
        <source>Float model</source>
        <translation>Flyttallsmodell</translation>
    </message>
    <message>
        <source>Fixed point</source>
        <translation>Fast komma</translation>
    </message>
    <message>
        <source>Fixed point minus float</source>
        <translation>Fast komma minus flyttall</translation>
    </message>
    <message>
        <source>%1 · float %2, fixed %3 · mean error %4, largest %5</source>
        <translation>%1 · flyttall %2, fast %3 · midlere feil %4, største %5</translation>
    </message>
    <message>
        <source>%1 · float %2, difference %3 · mean error %4, largest %5</source>
        <translation>%1 · flyttall %2, forskjell %3 · midlere feil %4, største %5</translation>
    </message>
    <message>
        <source> · %1 of %2 values</source>
        <translation> · %1 av %2 verdier</translation>
    </message>
</context>
<context>
    <name>bitscape::ScoreView</name>
    <message>
        <source>Score</source>
        <translation>Poengsum</translation>
    </message>
    <message>
        <source>Open test data…</source>
        <translation>Åpne testdata …</translation>
    </message>
    <message>
        <source>Without test data only the estimates are known</source>
        <translation>Uten testdata er bare anslagene kjent</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressurser</translation>
    </message>
    <message>
        <source>Measured by the vendor&apos;s tools</source>
        <translation>Målt av leverandørens verktøy</translation>
    </message>
    <message>
        <source>Timing and energy</source>
        <translation>Tid og energi</translation>
    </message>
    <message>
        <source>The evaluation was cancelled: these numbers are of an earlier design. F5 evaluates again.</source>
        <translation>Evalueringen ble avbrutt: disse tallene er fra et tidligere design. F5 evaluerer på nytt.</translation>
    </message>
    <message>
        <source>There is no design: %1</source>
        <translation>Det finnes intet design: %1</translation>
    </message>
    <message>
        <source>% of %1</source>
        <translation>% av %1</translation>
    </message>
    <message>
        <source>cycles</source>
        <translation>sykluser</translation>
    </message>
    <message>
        <source>Measured, %1 (%2): %3</source>
        <translation>Målt, %1 (%2): %3</translation>
    </message>
    <message>
        <source>Of the project as it was synthesized, from:</source>
        <translation>Fra prosjektet slik det ble syntetisert, fra:</translation>
    </message>
    <message>
        <source>This data does not say</source>
        <translation>Disse dataene sier det ikke</translation>
    </message>
    <message>
        <source>No test data is open</source>
        <translation>Ingen testdata er åpne</translation>
    </message>
    <message>
        <source>Decisions that equal the float model&apos;s</source>
        <translation>Avgjørelser som er lik flyttallsmodellens</translation>
    </message>
    <message>
        <source>Measured on %1 events of %2</source>
        <translation>Målt på %1 hendelser fra %2</translation>
    </message>
    <message>
        <source>Baseline: %1</source>
        <translation>Referanse: %1</translation>
    </message>
    <message>
        <source>Set the Budget of %1…</source>
        <translation>Sett budsjettet for %1 …</translation>
    </message>
    <message>
        <source>The Whole Part</source>
        <translation>Hele brikken</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Fest</translation>
    </message>
    <message>
        <source>Last edits</source>
        <translation>Siste endringer</translation>
    </message>
    <message>
        <source>Budget of %1</source>
        <translation>Budsjett for %1</translation>
    </message>
    <message>
        <source>Percent of the part that the design may take (100: all of it)</source>
        <translation>Prosent av brikken designet kan ta (100: alt)</translation>
    </message>
    <message>
        <source>The checks find nothing</source>
        <translation>Kontrollene finner ingenting</translation>
    </message>
    <message>
        <source>Shows what is wrong and how to mend it</source>
        <translation>Viser hva som er galt og hvordan det rettes</translation>
    </message>
    <message>
        <source>since the pin</source>
        <translation>siden festingen</translation>
    </message>
    <message>
        <source>since opening</source>
        <translation>siden åpningen</translation>
    </message>
    <message>
        <source>Compare with the design at open again</source>
        <translation>Sammenlign igjen med designet ved åpning</translation>
    </message>
    <message>
        <source>Compare with the design as it stands now</source>
        <translation>Sammenlign med designet slik det er nå</translation>
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
        <translation>%1 t</translation>
    </message>
    <message>
        <source>Progress of the search</source>
        <translation>Søkets framdrift</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Stop the search; its trials are kept</source>
        <translation>Stopp søket; forsøkene beholdes</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsett</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Go on with the search</source>
        <translation>Gå videre med søket</translation>
    </message>
    <message>
        <source>Hold the search between two trials</source>
        <translation>Hold søket mellom to forsøk</translation>
    </message>
    <message>
        <source>%1 of %2 trials</source>
        <translation>%1 av %2 forsøk</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pause</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 i sekundet</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 igjen</translation>
    </message>
    <message>
        <source>%1 on the front</source>
        <translation>%1 på fronten</translation>
    </message>
    <message>
        <source>hypervolume %1</source>
        <translation>hypervolum %1</translation>
    </message>
    <message>
        <source>%1 stopped early</source>
        <translation>%1 stoppet tidlig</translation>
    </message>
    <message>
        <source>%1 break a constraint</source>
        <translation>%1 bryter en grense</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 mislykket</translation>
    </message>
</context>
<context>
    <name>bitscape::SearchPage</name>
    <message>
        <source>Random</source>
        <translation>Tilfeldig</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Rutenett</translation>
    </message>
    <message>
        <source>Quasi-random (Sobol)</source>
        <translation>Kvasitilfeldig (Sobol)</translation>
    </message>
    <message>
        <source>Genetic (NSGA-II)</source>
        <translation>Genetisk (NSGA-II)</translation>
    </message>
    <message>
        <source>Particle swarm (NSPSO)</source>
        <translation>Partikkelsverm (NSPSO)</translation>
    </message>
    <message>
        <source>Parzen estimators (TPE)</source>
        <translation>Parzen-estimatorer (TPE)</translation>
    </message>
    <message>
        <source>Greedy bit trimming</source>
        <translation>Grådig bit-trimming</translation>
    </message>
    <message>
        <source>Every knob by chance and independent of the others. Knows nothing, assumes nothing: what the others have to beat.</source>
        <translation>Hver innstilling tilfeldig og uavhengig av de andre. Vet ingenting, antar ingenting: det de andre må slå.</translation>
    </message>
    <message>
        <source>Every combination once, in order. Right where there are few: tie layers or take steps.</source>
        <translation>Hver kombinasjon én gang, i rekkefølge. Riktig der det er få: bind lag sammen eller ta steg.</translation>
    </message>
    <message>
        <source>Spread evenly over the space, with neither gaps nor heaps. A good first look.</source>
        <translation>Spredt jevnt over rommet, uten hull eller klumper. Et godt første blikk.</translation>
    </message>
    <message>
        <source>Crosses and mutates the best fronts so far, generation by generation. Strong with some hundred trials and more.</source>
        <translation>Krysser og muterer de beste frontene hittil, generasjon for generasjon. Sterk fra noen hundre forsøk.</translation>
    </message>
    <message>
        <source>A swarm that flies towards the least crowded part of the front. An alternative to the genetic one.</source>
        <translation>En sverm som flyr mot den minst trange delen av fronten. Et alternativ til den genetiske.</translation>
    </message>
    <message>
        <source>Learns which values good trials have in common. Strong with few trials.</source>
        <translation>Lærer hvilke verdier gode forsøk har felles. Sterk med få forsøk.</translation>
    </message>
    <message>
        <source>Starts from wide types and takes off the bit that costs least, step by step. Quick to a sensible front.</source>
        <translation>Starter fra brede typer og tar steg for steg bort biten som koster minst. Raskt til en fornuftig front.</translation>
    </message>
    <message>
        <source>Stop &amp;hopeless designs early</source>
        <translation>Stopp &amp;håpløse design tidlig</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>ingenting</translation>
    </message>
    <message>
        <source>the open design</source>
        <translation>det åpne designet</translation>
    </message>
    <message>
        <source>the open design and the front shown</source>
        <translation>det åpne designet og fronten som vises</translation>
    </message>
    <message>
        <source>A design is first judged by its cost, then on some events, then on more; it is left when it surely cannot reach the front. What is on the front has always seen every event.</source>
        <translation>Et design dømmes først etter kostnaden, så på noen hendelser, så på flere; det forlates når det sikkert ikke kan nå fronten. Det som er på fronten, har alltid sett hver hendelse.</translation>
    </message>
    <message>
        <source>first look at </source>
        <translation>første blikk på </translation>
    </message>
    <message>
        <source> events</source>
        <translation> hendelser</translation>
    </message>
    <message>
        <source>Events of the first look</source>
        <translation>Hendelser i første blikk</translation>
    </message>
    <message>
        <source>The same seed tries the same designs, whatever the number of threads</source>
        <translation>Samme frø prøver de samme designene, uansett antall tråder</translation>
    </message>
    <message>
        <source>Every trial is stored here at once; a study that exists is continued. A database&apos;s URL (postgresql://…) is shared with others.</source>
        <translation>Hvert forsøk lagres her med en gang; en studie som finnes, fortsettes. En databases URL (postgresql://…) deles med andre.</translation>
    </message>
    <message>
        <source>named after the objectives</source>
        <translation>oppkalt etter målene</translation>
    </message>
    <message>
        <source>&amp;Sampler</source>
        <translation>&amp;Prøvetaker</translation>
    </message>
    <message>
        <source>&amp;Trials in total</source>
        <translation>&amp;Forsøk i alt</translation>
    </message>
    <message>
        <source>Start &amp;from</source>
        <translation>Start &amp;fra</translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation>F&amp;rø</translation>
    </message>
    <message>
        <source>Th&amp;reads</source>
        <translation>&amp;Tråder</translation>
    </message>
    <message>
        <source>Study file or &amp;URL</source>
        <translation>Studiefil eller &amp;URL</translation>
    </message>
    <message>
        <source>Study &amp;name</source>
        <translation>Studiens &amp;navn</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>Choose the study file</source>
        <translation>Velg studiefilen</translation>
    </message>
    <message>
        <source>Study file</source>
        <translation>Studiefil</translation>
    </message>
    <message>
        <source>Studies (*.db)</source>
        <translation>Studier (*.db)</translation>
    </message>
    <message>
        <source>The trials need a file.</source>
        <translation>Forsøkene trenger en fil.</translation>
    </message>
</context>
<context>
    <name>bitscape::SpacePage</name>
    <message>
        <source>&amp;Weights</source>
        <translation>&amp;Vekter</translation>
    </message>
    <message>
        <source>Res&amp;ults</source>
        <translation>Res&amp;ultater</translation>
    </message>
    <message>
        <source>&amp;Biases</source>
        <translation>&amp;Bias</translation>
    </message>
    <message>
        <source>&amp;Accumulators</source>
        <translation>&amp;Akkumulatorer</translation>
    </message>
    <message>
        <source>Ta&amp;bles</source>
        <translation>Ta&amp;beller</translation>
    </message>
    <message>
        <source>Reuse &amp;factor</source>
        <translation>Gjenbruks&amp;faktor</translation>
    </message>
    <message>
        <source>Strate&amp;gy</source>
        <translation>Strate&amp;gi</translation>
    </message>
    <message>
        <source>Latency or Resource, for each layer</source>
        <translation>Latency eller Resource, for hvert lag</translation>
    </message>
    <message>
        <source>Sp&amp;arsity</source>
        <translation>&amp;Nullandel</translation>
    </message>
    <message>
        <source>Share of weights set to zero, in steps of 10 %</source>
        <translation>Andel vekter satt til null, i steg på 10 %</translation>
    </message>
    <message>
        <source>Integer bits from</source>
        <translation>Heltallsbiter fra</translation>
    </message>
    <message>
        <source>A knob of its own beside the width; otherwise integer bits stay as they are</source>
        <translation>En egen innstilling ved siden av bredden; ellers blir heltallsbitene som de er</translation>
    </message>
    <message>
        <source>one width for all types of a layer</source>
        <translation>én bredde for alle typer i et lag</translation>
    </message>
    <message>
        <source>Narrowest type</source>
        <translation>Smaleste type</translation>
    </message>
    <message>
        <source>Widest type</source>
        <translation>Bredeste type</translation>
    </message>
    <message>
        <source>Step of the width</source>
        <translation>Breddens steg</translation>
    </message>
    <message>
        <source>Fewest integer bits</source>
        <translation>Færrest heltallsbiter</translation>
    </message>
    <message>
        <source>Most integer bits</source>
        <translation>Flest heltallsbiter</translation>
    </message>
    <message>
        <source>Largest reuse factor</source>
        <translation>Største gjenbruksfaktor</translation>
    </message>
    <message>
        <source>Largest sparsity</source>
        <translation>Største nullandel</translation>
    </message>
    <message>
        <source>Use the form</source>
        <translation>Bruk skjemaet</translation>
    </message>
    <message>
        <source>each layer on its own</source>
        <translation>hvert lag for seg</translation>
    </message>
    <message>
        <source>all layers of a class together</source>
        <translation>alle lag i en klasse sammen</translation>
    </message>
    <message>
        <source>all layers together</source>
        <translation>alle lag sammen</translation>
    </message>
    <message>
        <source>Tying</source>
        <translation>Binding</translation>
    </message>
    <message>
        <source>Layers that may change</source>
        <translation>Lag som kan endres</translation>
    </message>
    <message>
        <source>Types of</source>
        <translation>Typer av</translation>
    </message>
    <message>
        <source>Widths</source>
        <translation>Bredder</translation>
    </message>
    <message>
        <source>&amp;Tie</source>
        <translation>&amp;Bind</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>Maskinvare</translation>
    </message>
    <message>
        <source>&amp;Layers</source>
        <translation>&amp;Lag</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source> bits</source>
        <translation> biter</translation>
    </message>
    <message>
        <source>to</source>
        <translation>til</translation>
    </message>
    <message>
        <source>in steps of</source>
        <translation>i steg på</translation>
    </message>
    <message>
        <source>any</source>
        <translation>hvilken som helst</translation>
    </message>
    <message>
        <source>up to </source>
        <translation>opptil </translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Åpne …</translation>
    </message>
    <message>
        <source>Sa&amp;ve…</source>
        <translation>La&amp;gre …</translation>
    </message>
    <message>
        <source>Read knobs and choices from a YAML file</source>
        <translation>Les innstillinger og valg fra en YAML-fil</translation>
    </message>
    <message>
        <source>Write the knobs and choices as a YAML file, to edit or to use on the command line</source>
        <translation>Skriv innstillinger og valg som YAML-fil, for redigering eller kommandolinjen</translation>
    </message>
    <message>
        <source>Search space</source>
        <translation>Søkerom</translation>
    </message>
    <message>
        <source>YAML (*.yml *.yaml);;All files (*)</source>
        <translation>YAML (*.yml *.yaml);;Alle filer (*)</translation>
    </message>
    <message>
        <source>YAML (*.yml *.yaml)</source>
        <translation>YAML (*.yml *.yaml)</translation>
    </message>
    <message>
        <source>The narrowest type is wider than the widest.</source>
        <translation>Den smaleste typen er bredere enn den bredeste.</translation>
    </message>
    <message>
        <source>The fewest integer bits are more than the most.</source>
        <translation>Færrest heltallsbiter er flere enn flest.</translation>
    </message>
    <message>
        <source>Nothing is left to try.</source>
        <translation>Ingenting er igjen å prøve.</translation>
    </message>
</context>
<context>
    <name>bitscape::Sparklines</name>
    <message>
        <source>The last edits</source>
        <translation>De siste endringene</translation>
    </message>
    <message>
        <source>Click to go back to this state</source>
        <translation>Klikk for å gå tilbake til denne tilstanden</translation>
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
        <translation>Hvor få biter, multiplikatorer og nanosekunder kan nettet ditt leve med før det blir dårligere?</translation>
    </message>
    <message>
        <source>Open the jet tagger example</source>
        <translation>Åpne jet tagger-eksempelet</translation>
    </message>
    <message>
        <source>Open a model or project…</source>
        <translation>Åpne en modell eller et prosjekt …</translation>
    </message>
    <message>
        <source>Open a folder written by hls4ml…</source>
        <translation>Åpne en mappe skrevet av hls4ml …</translation>
    </message>
    <message>
        <source>Or drop files here: a model (Keras, QKeras, HGQ2, ONNX, QONNX), a .bitscape project, a folder with hls4ml_config.yml; with it test data, a configuration, a study.</source>
        <translation>Eller slipp filer her: en modell (Keras, QKeras, HGQ2, ONNX, QONNX), et .bitscape-prosjekt, en mappe med hls4ml_config.yml; med den testdata, en konfigurasjon, en studie.</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Nylige</translation>
    </message>
    <message>
        <source>%1 (not there any more)</source>
        <translation>%1 (ikke der lenger)</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>Tøm denne listen</translation>
    </message>
    <message>
        <source>Forget the recent files</source>
        <translation>Glem de nylige filene</translation>
    </message>
</context>
<context>
    <name>bitscape::Tour</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Tilbake</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>&amp;Hopp over</translation>
    </message>
    <message>
        <source>Tour of the window</source>
        <translation>Omvisning i vinduet</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 av %2</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Ferdig</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Neste</translation>
    </message>
    <message>
        <source>Every layer is a row</source>
        <translation>Hvert lag er en rad</translation>
    </message>
    <message>
        <source>Double-click a type and turn its bits, or set reuse factor, strategy and sparsity. Unfold a layer to see each of its tensors.</source>
        <translation>Dobbeltklikk på en type og vri på bitene, eller sett gjenbruksfaktor, strategi og nullandel. Fold ut et lag for å se hver tensor.</translation>
    </message>
    <message>
        <source>What it does to accuracy and cost</source>
        <translation>Hva det gjør med nøyaktighet og kostnad</translation>
    </message>
    <message>
        <source>Milliseconds after each change: accuracy on the test events, bit for bit what the hardware gives, and estimates of resources, latency and energy with their 90 % intervals.</source>
        <translation>Millisekunder etter hver endring: nøyaktighet på testhendelsene, bit for bit slik maskinvaren gir, og anslag for ressurser, forsinkelse og energi med 90 %-intervaller.</translation>
    </message>
    <message>
        <source>The network as it is built</source>
        <translation>Nettet slik det bygges</translation>
    </message>
    <message>
        <source>A layer selected here is selected everywhere. The colours say where bits, resources or overflows are.</source>
        <translation>Et lag valgt her er valgt overalt. Fargene sier hvor biter, ressurser eller overflyt er.</translation>
    </message>
    <message>
        <source>What will go wrong</source>
        <translation>Hva som vil gå galt</translation>
    </message>
    <message>
        <source>Worst first: overflows in the test events, factors that are snapped, resources that do not fit. Most have a cure that is one click away.</source>
        <translation>Verste først: overflyt i testhendelsene, tilpassede faktorer, ressurser som ikke holder. De fleste har et botemiddel ett klikk unna.</translation>
    </message>
    <message>
        <source>Values against types</source>
        <translation>Verdier mot typer</translation>
    </message>
    <message>
        <source>Where the weights and the activations of each layer lie, against what its types can hold.</source>
        <translation>Hvor vektene og aktiveringene i hvert lag ligger, mot det typene rommer.</translation>
    </message>
    <message>
        <source>One knob over a range</source>
        <translation>Én innstilling over et område</translation>
    </message>
    <message>
        <source>Scan draws accuracy against bits, or a map of widths and integer bits. A click on a point sets the design to it.</source>
        <translation>Skann tegner nøyaktighet mot biter, eller et kart over bredder og heltallsbiter. Et klikk på et punkt setter designet dit.</translation>
    </message>
    <message>
        <source>Let a search turn all knobs</source>
        <translation>La et søk vri alle innstillinger</translation>
    </message>
    <message>
        <source>Explore tries hundreds of designs a second. Those that nothing beats are the Pareto front: click one to load it, undo takes it back.</source>
        <translation>Utforsk prøver hundrevis av design i sekundet. De som ingenting slår, er Pareto-fronten: klikk på et for å laste det, angre tar det tilbake.</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>Ta det med</translation>
    </message>
    <message>
        <source>The design as a complete HLS project. Its C simulation can be built and compared here, bit for bit.</source>
        <translation>Designet som et fullstendig HLS-prosjekt. C-simuleringen kan bygges og sammenlignes her, bit for bit.</translation>
    </message>
    <message>
        <source>Everything by keyboard</source>
        <translation>Alt med tastaturet</translation>
    </message>
    <message>
        <source>%1 finds every command, panel, layer and part by a few letters. F1 opens the manual where you are. This tour waits in the Help menu.</source>
        <translation>%1 finner hver kommando, panel, lag og brikke med noen få bokstaver. F1 åpner håndboken der du er. Omvisningen venter i Hjelp-menyen.</translation>
    </message>
</context>
<context>
    <name>bitscape::TreeDrawing</name>
    <message>
        <source>Tree</source>
        <translation>Tre</translation>
    </message>
    <message numerus="yes">
        <source>%n more splits</source>
        <translation>
            <numerusform>%n deling til</numerusform>
            <numerusform>%n delinger til</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 rows of the test set come here</source>
        <translation>%1 av %2 rader i testsettet kommer hit</translation>
    </message>
    <message>
        <source>Trained: %1</source>
        <translation>Trent: %1</translation>
    </message>
    <message>
        <source>Gain: %1</source>
        <translation>Gevinst: %1</translation>
    </message>
    <message>
        <source>Cover in training: %1</source>
        <translation>Dekning i treningen: %1</translation>
    </message>
</context>
<context>
    <name>bitscape::TreePanel</name>
    <message>
        <source>Leave out splits that decide nothing</source>
        <translation>Utelat delinger som ikke avgjør noe</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Tre</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Utgang</translation>
    </message>
    <message>
        <source>Splits</source>
        <translation>Delinger</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Dybde</translation>
    </message>
    <message>
        <source>New
comparators</source>
        <translation>Nye
komparatorer</translation>
    </message>
    <message>
        <source>LUT</source>
        <translation>LUT</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Spredning</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Gevinst</translation>
    </message>
    <message>
        <source>Comparisons that no tree before it makes</source>
        <translation>Sammenligninger som ingen tre før det gjør</translation>
    </message>
    <message>
        <source>Standard deviation of its scores: how far it tells events apart</source>
        <translation>Standardavvik for verdiene: hvor godt det skiller hendelser</translation>
    </message>
    <message>
        <source>What its splits gained in training, by the model&apos;s file</source>
        <translation>Hva delingene vant i treningen, ifølge modellfilen</translation>
    </message>
    <message>
        <source>Trees</source>
        <translation>Trær</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Runder</translation>
    </message>
    <message>
        <source>Strongest rounds</source>
        <translation>Sterkeste runder</translation>
    </message>
    <message>
        <source>Depth at most</source>
        <translation>Dybde høyst</translation>
    </message>
    <message>
        <source>Merge by gain below</source>
        <translation>Slå sammen ved gevinst under</translation>
    </message>
    <message>
        <source>Merge scores closer than</source>
        <translation>Slå sammen verdier nærmere enn</translation>
    </message>
    <message>
        <source>The ensemble ends after so many rounds of boosting</source>
        <translation>Ensemblet slutter etter så mange boosting-runder</translation>
    </message>
    <message>
        <source>Of these, the rounds whose scores vary most; the others leave their mean to the start value</source>
        <translation>Av disse, rundene med størst spredning; de andre gir middelverdien til startverdien</translation>
    </message>
    <message>
        <source>Deeper splits become leaves: the mean of the scores below, weighted by cover</source>
        <translation>Dypere delinger blir blader: middelverdien av verdiene under, vektet med dekning</translation>
    </message>
    <message>
        <source>Two leaves become one if training gained less by their split</source>
        <translation>To blader blir ett hvis treningen vant mindre på delingen</translation>
    </message>
    <message>
        <source>Two leaves become one if their scores lie closer</source>
        <translation>To blader blir ett hvis verdiene ligger nærmere</translation>
    </message>
    <message>
        <source>Thresholds that no value of the features&apos; type can pass, questions that are answered already, equal scores: no output changes</source>
        <translation>Terskler som ingen verdi av inngangenes type kan passere, spørsmål som alt er besvart, like verdier: ingen utgang endres</translation>
    </message>
    <message>
        <source>Leave out splits that decide nothing (%1)</source>
        <translation>Utelat delinger som ikke avgjør noe (%1)</translation>
    </message>
</context>
<context>
    <name>bitscape::TrialModel</name>
    <message>
        <source>complete</source>
        <translation>fullført</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>mislykket</translation>
    </message>
    <message>
        <source>breaks a constraint</source>
        <translation>bryter en grense</translation>
    </message>
    <message>
        <source>stopped early</source>
        <translation>stoppet tidlig</translation>
    </message>
    <message>
        <source>running</source>
        <translation>går</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>venter</translation>
    </message>
    <message>
        <source>Reading trials</source>
        <translation>Leser forsøk</translation>
    </message>
    <message>
        <source>Read the trials</source>
        <translation>Les forsøkene</translation>
    </message>
    <message>
        <source>Trial %1, evaluated in %2 ms. Double-click loads it.</source>
        <translation>Forsøk %1, evaluert på %2 ms. Dobbeltklikk laster det.</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Forsøk</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tilstand</translation>
    </message>
    <message>
        <source>%1 (measured %2)</source>
        <translation>%1 (målt %2)</translation>
    </message>
    <message>
        <source>Measured: %1 %2 (%3)</source>
        <translation>Målt: %1 %2 (%3)</translation>
    </message>
</context>
<context>
    <name>bitscape::TrialView</name>
    <message>
        <source>Trials</source>
        <translation>Forsøk</translation>
    </message>
    <message>
        <source>Filter: a knob or its value, such as fc1.weight=fixed&lt;6</source>
        <translation>Filter: en innstilling eller dens verdi, som fc1.weight=fixed&lt;6</translation>
    </message>
    <message>
        <source>Filter of the trials</source>
        <translation>Filter for forsøkene</translation>
    </message>
    <message>
        <source>State of the trials</source>
        <translation>Forsøkenes tilstand</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Fullført</translation>
    </message>
    <message>
        <source>Break a constraint</source>
        <translation>Bryter en grense</translation>
    </message>
    <message>
        <source>Stopped early</source>
        <translation>Stoppet tidlig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Mislykket</translation>
    </message>
    <message>
        <source>Chosen area ✕</source>
        <translation>Valgt område ✕</translation>
    </message>
    <message>
        <source>Only trials inside the area that was drawn in the plot; press to show all again</source>
        <translation>Bare forsøk i området som ble tegnet i bildet; trykk for å vise alle igjen</translation>
    </message>
    <message>
        <source>Load trial %1</source>
        <translation>Last forsøk %1</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Sammenlign</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Kopier som CSV</translation>
    </message>
    <message>
        <source>%1 trials</source>
        <translation>%1 forsøk</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 av %2</translation>
    </message>
</context>
<context>
    <name>bitscape::WeightHistogram</name>
    <message>
        <source>Histogram of the weights</source>
        <translation>Histogram over vektene</translation>
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
        <translation>Som trent</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Vekter</translation>
    </message>
    <message>
        <source>resolution %1</source>
        <translation>oppløsning %1</translation>
    </message>
    <message>
        <source>largest %1</source>
        <translation>størst %1</translation>
    </message>
    <message>
        <source>Magnitude</source>
        <translation>Størrelse</translation>
    </message>
    <message>
        <source>smallest %1</source>
        <translation>minst %1</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Verdi</translation>
    </message>
    <message>
        <source>Magnitudes %1 to %2: %3 negative, %4 positive</source>
        <translation>Størrelser %1 til %2: %3 negative, %4 positive</translation>
    </message>
    <message>
        <source>Values %1 to %2: %3 weights</source>
        <translation>Verdier %1 til %2: %3 vekter</translation>
    </message>
</context>
<context>
    <name>bitscape::WeightMatrix</name>
    <message>
        <source>Picture of the weights</source>
        <translation>Bilde av vektene</translation>
    </message>
    <message>
        <source>zero as trained</source>
        <translation>null som trent</translation>
    </message>
    <message>
        <source>pruned</source>
        <translation>beskåret</translation>
    </message>
    <message>
        <source>rounded to zero</source>
        <translation>avrundet til null</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>null</translation>
    </message>
    <message>
        <source>, trained %1</source>
        <translation>, trent %1</translation>
    </message>
    <message>
        <source>%1 and %2 more: largest %3, %4 zero</source>
        <translation>%1 og %2 til: størst %3, %4 null</translation>
    </message>
    <message>
        <source>%1 weights</source>
        <translation>%1 vekter</translation>
    </message>
    <message>
        <source>%1, none is zero</source>
        <translation>%1, ingen er null</translation>
    </message>
</context>
<context>
    <name>bitscape::session::Autosave</name>
    <message>
        <source>Saving a copy</source>
        <translation>Lagrer en kopi</translation>
    </message>
</context>
<context>
    <name>bitscape::session::Calibrator</name>
    <message>
        <source>Read what your reports say</source>
        <translation>Les det rapportene sier</translation>
    </message>
    <message>
        <source>Reading reports</source>
        <translation>Leser rapporter</translation>
    </message>
    <message>
        <source>Read reports</source>
        <translation>Les rapporter</translation>
    </message>
    <message>
        <source>Add to the calibration</source>
        <translation>Legg til i kalibreringen</translation>
    </message>
    <message>
        <source>Forget %1</source>
        <translation>Glem %1</translation>
    </message>
    <message>
        <source>Put the report back</source>
        <translation>Legg rapporten tilbake</translation>
    </message>
    <message>
        <source>Exporting the calibration</source>
        <translation>Eksporterer kalibreringen</translation>
    </message>
    <message>
        <source>Export the calibration</source>
        <translation>Eksporter kalibreringen</translation>
    </message>
    <message>
        <source>Looking for the trial of a report</source>
        <translation>Leter etter forsøket til en rapport</translation>
    </message>
    <message>
        <source>Keep what was measured</source>
        <translation>Behold målingene</translation>
    </message>
</context>
<context>
    <name>bitscape::session::Explorer</name>
    <message>
        <source>Explore</source>
        <translation>Utforsk</translation>
    </message>
    <message>
        <source>Exploring</source>
        <translation>Utforsker</translation>
    </message>
</context>
<context>
    <name>bitscape::session::ExportRunner</name>
    <message>
        <source>Exporting</source>
        <translation>Eksporterer</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Eksporter</translation>
    </message>
    <message>
        <source>Checking the export</source>
        <translation>Sjekker eksporten</translation>
    </message>
    <message>
        <source>Check the export</source>
        <translation>Sjekk eksporten</translation>
    </message>
</context>
<context>
    <name>bitscape::session::Presets</name>
    <message>
        <source>As trained</source>
        <translation>Som trent</translation>
    </message>
    <message>
        <source>As hls4ml would</source>
        <translation>Slik hls4ml ville</translation>
    </message>
    <message>
        <source>Smallest that does not overflow</source>
        <translation>Minste som ikke flyter over</translation>
    </message>
    <message>
        <source>Match quantizers</source>
        <translation>Følg kvantisererne</translation>
    </message>
    <message>
        <source>Types so wide that next to nothing of the trained model is lost; nothing pruned</source>
        <translation>Typer så brede at nesten ingenting av den trente modellen tapes; ingenting beskåret</translation>
    </message>
    <message>
        <source>hls4ml&apos;s default configuration of the model</source>
        <translation>hls4mls standardkonfigurasjon for modellen</translation>
    </message>
    <message>
        <source>Each type keeps its step and gets the integer bits that the test data needs</source>
        <translation>Hver type beholder steget og får heltallsbitene testdataene trenger</translation>
    </message>
    <message>
        <source>Types as the quantizers say that the model was trained with</source>
        <translation>Typene som kvantisererne sier modellen ble trent med</translation>
    </message>
    <message>
        <source>Open a model first.</source>
        <translation>Åpne en modell først.</translation>
    </message>
    <message>
        <source>It needs test data: which values occur is not known.</source>
        <translation>Det trengs testdata: hvilke verdier som forekommer, er ikke kjent.</translation>
    </message>
    <message>
        <source>The model was trained without quantizers.</source>
        <translation>Modellen ble trent uten kvantiserere.</translation>
    </message>
    <message>
        <source>Preset: %1</source>
        <translation>Forvalg: %1</translation>
    </message>
</context>
<context>
    <name>bitscape::session::Scanner</name>
    <message>
        <source>Scan</source>
        <translation>Skann</translation>
    </message>
    <message>
        <source>Scanning</source>
        <translation>Skanner</translation>
    </message>
    <message>
        <source>Scan: %1 at %2</source>
        <translation>Skann: %1 ved %2</translation>
    </message>
</context>
<context>
    <name>bitscape::session::Session</name>
    <message>
        <source>Open %1</source>
        <translation>Åpne %1</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>Åpner %1</translation>
    </message>
    <message>
        <source>Reading test data</source>
        <translation>Leser testdata</translation>
    </message>
    <message>
        <source>Open test data</source>
        <translation>Åpne testdata</translation>
    </message>
    <message>
        <source>Read what your reports say</source>
        <translation>Les det rapportene sier</translation>
    </message>
    <message>
        <source>Open the study</source>
        <translation>Åpne studien</translation>
    </message>
    <message>
        <source>Reading trials</source>
        <translation>Leser forsøk</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Lagrer</translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation>Lagre prosjektet</translation>
    </message>
    <message>
        <source>Evaluating</source>
        <translation>Evaluerer</translation>
    </message>
    <message>
        <source>Load trial %1</source>
        <translation>Last forsøk %1</translation>
    </message>
    <message>
        <source>Reading trial %1</source>
        <translation>Leser forsøk %1</translation>
    </message>
</context>
<context>
    <name>bitscape::session::ValueRanges</name>
    <message>
        <source>Measuring ranges</source>
        <translation>Måler områder</translation>
    </message>
</context>
</TS>
