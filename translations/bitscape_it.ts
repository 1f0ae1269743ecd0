<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it_IT" sourcelanguage="en_US">
<context>
    <name>Checks</name>
    <message>
        <source>problem</source>
        <translation>problema</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>avviso</translation>
    </message>
    <message>
        <source>hint</source>
        <translation>consiglio</translation>
    </message>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%n problema</numerusform>
            <numerusform>%n problemi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n avviso</numerusform>
            <numerusform>%n avvisi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hints</source>
        <translation>
            <numerusform>%n consiglio</numerusform>
            <numerusform>%n consigli</numerusform>
        </translation>
    </message>
    <message>
        <source>Inputs outside their type</source>
        <translation>Ingressi fuori dal loro tipo</translation>
    </message>
    <message>
        <source>Sums outside the accumulator</source>
        <translation>Somme fuori dall&apos;accumulatore</translation>
    </message>
    <message>
        <source>Results outside their type</source>
        <translation>Risultati fuori dal loro tipo</translation>
    </message>
    <message>
        <source>Weights outside their type</source>
        <translation>Pesi fuori dal loro tipo</translation>
    </message>
    <message>
        <source>Decisions lost in the softmax</source>
        <translation>Decisioni perse nel softmax</translation>
    </message>
    <message>
        <source>Layers without weights</source>
        <translation>Strati senza pesi</translation>
    </message>
    <message>
        <source>Layers that give only zeros</source>
        <translation>Strati che danno solo zeri</translation>
    </message>
    <message>
        <source>Too large for the part</source>
        <translation>Troppo grande per il componente</translation>
    </message>
    <message>
        <source>Loops too large to unroll</source>
        <translation>Cicli troppo grandi da srotolare</translation>
    </message>
    <message>
        <source>Tensors too large for registers</source>
        <translation>Tensori troppo grandi per i registri</translation>
    </message>
    <message>
        <source>Settings without effect</source>
        <translation>Impostazioni senza effetto</translation>
    </message>
    <message>
        <source>Types other than trained</source>
        <translation>Tipi diversi dall&apos;addestramento</translation>
    </message>
    <message>
        <source>Reuse factors that are snapped</source>
        <translation>Fattori di riuso adattati</translation>
    </message>
    <message>
        <source>Weights below the step of their type</source>
        <translation>Pesi sotto il passo del loro tipo</translation>
    </message>
    <message>
        <source>Results below the step of their type</source>
        <translation>Risultati sotto il passo del loro tipo</translation>
    </message>
    <message>
        <source>Tables with too large steps</source>
        <translation>Tabelle a passi troppo grandi</translation>
    </message>
    <message>
        <source>One layer slower than the others</source>
        <translation>Uno strato più lento degli altri</translation>
    </message>
    <message>
        <source>More than one super logic region</source>
        <translation>Più di una super regione logica</translation>
    </message>
    <message>
        <source>Streams where none are needed</source>
        <translation>Flussi dove non servono</translation>
    </message>
    <message>
        <source>Bits that cost another DSP</source>
        <translation>Bit che costano un altro DSP</translation>
    </message>
    <message>
        <source>Results finer than their table</source>
        <translation>Risultati più fini della loro tabella</translation>
    </message>
    <message>
        <source>Estimates outside their rows</source>
        <translation>Stime fuori dai loro dati</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>%1 of %2 events: sums reach %3 .. %4, the accumulator %5 holds %6 (events %7)</source>
        <translation>%1 eventi su %2: le somme vanno da %3 .. %4, l&apos;accumulatore %5 contiene %6 (eventi %7)</translation>
    </message>
    <message>
        <source>A sum that wraps around has the wrong size and most often the wrong sign.</source>
        <translation>Una somma che trabocca ha la grandezza sbagliata e per lo più il segno sbagliato.</translation>
    </message>
    <message>
        <source>A sum that is clipped on the way depends on the order of its products.</source>
        <translation>Una somma limitata strada facendo dipende dall&apos;ordine dei suoi prodotti.</translation>
    </message>
    <message>
        <source>Sums and decisions were not looked at: %1</source>
        <translation>Somme e decisioni non sono state esaminate: %1</translation>
    </message>
    <message>
        <source>A layer of this design cannot be run with more room.</source>
        <translation>Uno strato di questo design non si può calcolare con più spazio.</translation>
    </message>
    <message>
        <source>Configured as %1, trained with a quantizer of %2</source>
        <translation>Impostato come %1, addestrato con un quantizzatore di %2</translation>
    </message>
    <message>
        <source>Configured as %1, but the model&apos;s quantizer decides: %2 is built</source>
        <translation>Impostato come %1, ma decide il quantizzatore del modello: si costruisce %2</translation>
    </message>
    <message>
        <source>The model learned with the steps and the limits of its quantizer.</source>
        <translation>Il modello ha imparato con i passi e i limiti del suo quantizzatore.</translation>
    </message>
    <message>
        <source>hls4ml ignores this setting: turning it changes nothing.</source>
        <translation>hls4ml ignora questa impostazione: girarla non cambia nulla.</translation>
    </message>
    <message>
        <source>%1: %2 as trained</source>
        <translation>%1: %2 come addestrato</translation>
    </message>
    <message>
        <source>Estimates of %1 of %2 layers lie outside the synthesis rows they were fitted to: %3</source>
        <translation>Le stime di %1 strati su %2 stanno fuori dai dati di sintesi a cui furono adattate: %3</translation>
    </message>
    <message>
        <source>Their intervals are wide; a synthesis report of your own narrows them.</source>
        <translation>I loro intervalli sono larghi; un proprio rapporto di sintesi li restringe.</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>%1 of %2 events come out otherwise with room for the sums inside: %3 holds %4 (events %5)</source>
        <translation>%1 eventi su %2 finiscono altrimenti se le somme interne hanno spazio: %3 contiene %4 (eventi %5)</translation>
    </message>
    <message>
        <source>A sum that does not fit changes what the layer gives.</source>
        <translation>Una somma che non entra cambia ciò che lo strato dà.</translation>
    </message>
    <message>
        <source>It alone sets the initiation interval of %1 cycles, the others need %2; reuse factor %3 instead of %4 gives %5 cycles for %6 more LUT and %7 more DSP</source>
        <translation>Da solo fissa l&apos;intervallo di iniziazione di %1 cicli, gli altri ne chiedono %2; fattore di riuso %3 invece di %4 dà %5 cicli per %6 LUT e %7 DSP in più</translation>
    </message>
    <message>
        <source>All other layers wait for the slowest one with every event.</source>
        <translation>Tutti gli altri strati aspettano il più lento a ogni evento.</translation>
    </message>
    <message>
        <source>%1: reuse factor %2</source>
        <translation>%1: fattore di riuso %2</translation>
    </message>
    <message>
        <source>%1 %2 are needed, %3 has %4: %5 % too many</source>
        <translation>Servono %1 %2, %3 ne ha %4: %5 % di troppo</translation>
    </message>
    <message>
        <source>Placement will fail on this part.</source>
        <translation>Il piazzamento fallirà su questo componente.</translation>
    </message>
    <message>
        <source>%1 %2 are estimated, up to %3 with 90 % confidence: more than the %4 of %5</source>
        <translation>Sono stimati %1 %2, fino a %3 con il 90 % di fiducia: più dei %4 di %5</translation>
    </message>
    <message>
        <source>It fits by the estimate, but not surely: a synthesis report of yours narrows it.</source>
        <translation>Secondo la stima entra, ma non di certo: un proprio rapporto di sintesi la restringe.</translation>
    </message>
    <message>
        <source>Part %1, the smallest that fits</source>
        <translation>Componente %1, il più piccolo che basta</translation>
    </message>
    <message>
        <source>%1 %2 are needed; one of the %3 super logic regions of %4 has %5</source>
        <translation>Servono %1 %2; una delle %3 super regioni logiche di %4 ne ha %5</translation>
    </message>
    <message>
        <source>Wires between the regions are few and slow: timing is hard to close.</source>
        <translation>I fili tra le regioni sono pochi e lenti: il timing è difficile da chiudere.</translation>
    </message>
    <message>
        <source>A product of %1 and %2 bits takes %3 DSP (%4 x %5 each); %6 bits less would save %7 DSP</source>
        <translation>Un prodotto di %1 e %2 bit prende %3 DSP (%4 x %5 ciascuno); %6 bit in meno risparmierebbero %7 DSP</translation>
    </message>
    <message>
        <source>Past the width of a multiplier every product costs another one.</source>
        <translation>Oltre la larghezza di un moltiplicatore ogni prodotto ne costa un altro.</translation>
    </message>
    <message>
        <source>Values outside wrap around to the other end of the range: their sign turns and what follows is noise.</source>
        <translation>I valori fuori passano all&apos;altro capo dell&apos;intervallo: il segno si inverte e ciò che segue è rumore.</translation>
    </message>
    <message>
        <source>Values outside are clipped, so the model sees less of the large ones than it was trained with.</source>
        <translation>I valori fuori sono limitati: il modello vede dei grandi meno che nell&apos;addestramento.</translation>
    </message>
    <message>
        <source>%1 of %2 events: results reach %3 .. %4, %5 holds %6 (events %7)</source>
        <translation>%1 eventi su %2: i risultati vanno da %3 .. %4, %5 contiene %6 (eventi %7)</translation>
    </message>
    <message>
        <source>All %1 results are zero: they are smaller than the step %2 of %3</source>
        <translation>Tutti i %1 risultati sono nulli: sono più piccoli del passo %2 di %3</translation>
    </message>
    <message>
        <source>%1 % of the results are smaller than the step %2 of %3 and become zero</source>
        <translation>%1 % dei risultati sono più piccoli del passo %2 di %3 e diventano nulli</translation>
    </message>
    <message>
        <source>Nothing of the event gets past this layer.</source>
        <translation>Nulla dell&apos;evento passa questo strato.</translation>
    </message>
    <message>
        <source>Small values are information that the layers behind do not get.</source>
        <translation>I valori piccoli sono informazione che manca agli strati successivi.</translation>
    </message>
    <message>
        <source>%1 of %2 results do not fit %3 (%4)</source>
        <translation>%1 risultati su %2 non entrano in %3 (%4)</translation>
    </message>
    <message>
        <source>All %1 results are zero</source>
        <translation>Tutti i %1 risultati sono nulli</translation>
    </message>
    <message>
        <source>%1 of %2 events: inputs reach %3 .. %4, %5 holds %6 (events %7)</source>
        <translation>%1 eventi su %2: gli ingressi vanno da %3 .. %4, %5 contiene %6 (eventi %7)</translation>
    </message>
    <message>
        <source>%1: tables of %2 entries</source>
        <translation>%1: tabelle di %2 voci</translation>
    </message>
    <message>
        <source>%1: narrower inputs, tables of %2 entries</source>
        <translation>%1: ingressi più stretti, tabelle di %2 voci</translation>
    </message>
    <message>
        <source>%1: tables of %2 entries, %3 more fraction bits</source>
        <translation>%1: tabelle di %2 voci, %3 bit frazionari in più</translation>
    </message>
    <message>
        <source>%1: narrower inputs, tables of %2 entries, %3 more fraction bits</source>
        <translation>%1: ingressi più stretti, tabelle di %2 voci, %3 bit frazionari in più</translation>
    </message>
    <message>
        <source>%1: stable implementation</source>
        <translation>%1: implementazione stabile</translation>
    </message>
    <message>
        <source>%1 of %2 events are decided otherwise behind the tables (%3, %4 entries; events %5)</source>
        <translation>%1 eventi su %2 sono decisi altrimenti dietro le tabelle (%3, %4 voci; eventi %5)</translation>
    </message>
    <message>
        <source>The largest sum before the softmax is not the largest result: the accuracy is lost in the last layer.</source>
        <translation>La somma più grande prima del softmax non è il risultato più grande: l&apos;accuratezza si perde nell&apos;ultimo strato.</translation>
    </message>
    <message>
        <source>%1: strategy Resource, reuse factor %2</source>
        <translation>%1: strategia Resource, fattore di riuso %2</translation>
    </message>
    <message>
        <source>%1 x %2 products with reuse factor %3 make a loop of %4 to unroll; the tools stop at %5</source>
        <translation>%1 x %2 prodotti con fattore di riuso %3 fanno un ciclo di %4 da srotolare; gli strumenti si fermano a %5</translation>
    </message>
    <message>
        <source>HLS ends with an error (&quot;Stop unrolling loop&quot;) after a long time.</source>
        <translation>La HLS finisce con un errore (&quot;Stop unrolling loop&quot;) dopo molto tempo.</translation>
    </message>
    <message>
        <source>Reuse factor %1 is asked for, %2 is built: the nearest that divides %3 x %4 products</source>
        <translation>Si chiede il fattore di riuso %1, si costruisce %2: il più vicino che divide %3 x %4 prodotti</translation>
    </message>
    <message>
        <source>The configuration does not say what the hardware is.</source>
        <translation>La configurazione non dice che cos&apos;è l&apos;hardware.</translation>
    </message>
    <message>
        <source>IO type %1</source>
        <translation>Tipo di I/O %1</translation>
    </message>
    <message>
        <source>io_parallel keeps all %1 elements (%2 bits) of this tensor in registers; the tools partition arrays up to %3</source>
        <translation>io_parallel tiene tutti i %1 elementi (%2 bit) di questo tensore in registri; gli strumenti dividono vettori fino a %3</translation>
    </message>
    <message>
        <source>Large images belong in io_stream: pixel after pixel through FIFOs.</source>
        <translation>Le immagini grandi vanno in io_stream: pixel dopo pixel attraverso FIFO.</translation>
    </message>
    <message>
        <source>io_parallel would take %1 LUT instead of %2 and about %3 cycles instead of %4, and it fits the part</source>
        <translation>io_parallel prenderebbe %1 LUT invece di %2 e circa %3 cicli invece di %4, ed entra nel componente</translation>
    </message>
    <message>
        <source>FIFOs between small dense layers only cost time and area.</source>
        <translation>Le FIFO tra piccoli strati densi costano solo tempo e area.</translation>
    </message>
    <message>
        <source>Found out when the file was opened.</source>
        <translation>Trovato all&apos;apertura del file.</translation>
    </message>
    <message>
        <source>Noted when the configuration was resolved as hls4ml does it.</source>
        <translation>Annotato quando la configurazione fu risolta come fa hls4ml.</translation>
    </message>
    <message>
        <source>The input %1 has %2 integer bits, so one of the %3 entries of the exponential&apos;s table stands for inputs up to %4 apart</source>
        <translation>L&apos;ingresso %1 ha %2 bit interi, quindi una delle %3 voci della tabella esponenziale vale per ingressi distanti fino a %4</translation>
    </message>
    <message>
        <source>Classes whose sums differ by less than a step get the same score.</source>
        <translation>Classi le cui somme differiscono di meno di un passo ricevono lo stesso punteggio.</translation>
    </message>
    <message>
        <source>The last %1 bits of the result %2 are always zero: the table holds %3</source>
        <translation>Gli ultimi %1 bit del risultato %2 sono sempre nulli: la tabella contiene %3</translation>
    </message>
    <message>
        <source>Bits that never change cost wires and hide that the table rounds.</source>
        <translation>Bit che non cambiano mai costano fili e nascondono che la tabella arrotonda.</translation>
    </message>
    <message>
        <source>%1: table %2</source>
        <translation>%1: tabella %2</translation>
    </message>
    <message>
        <source>%1 of %2 trained values are outside %3 (%4); they reach %5 .. %6</source>
        <translation>%1 valori addestrati su %2 sono fuori da %3 (%4); vanno da %5 .. %6</translation>
    </message>
    <message>
        <source>They wrap around: large weights turn their sign.</source>
        <translation>Traboccano: i pesi grandi cambiano segno.</translation>
    </message>
    <message>
        <source>They are clipped to the largest that the type holds.</source>
        <translation>Sono limitati al più grande che il tipo contiene.</translation>
    </message>
    <message>
        <source>All %1 weights are zero: sparsity %2 % prunes %3 of them</source>
        <translation>Tutti i %1 pesi sono nulli: la sparsità %2 % ne pota %3</translation>
    </message>
    <message>
        <source>All %1 weights are zero in %2</source>
        <translation>Tutti i %1 pesi sono nulli in %2</translation>
    </message>
    <message>
        <source>The layer gives its biases, whatever the event is.</source>
        <translation>Lo strato dà i suoi bias, qualunque sia l&apos;evento.</translation>
    </message>
    <message>
        <source>%1: no pruning</source>
        <translation>%1: nessuna potatura</translation>
    </message>
    <message>
        <source>%1 of %2 weights are smaller than the step %3 of %4 and become zero</source>
        <translation>%1 pesi su %2 sono più piccoli del passo %3 di %4 e diventano nulli</translation>
    </message>
    <message>
        <source>Most of what was trained is not in the hardware.</source>
        <translation>La maggior parte di ciò che fu addestrato non è nell&apos;hardware.</translation>
    </message>
</context>
<context>
    <name>CompareTable</name>
    <message>
        <source>not measured</source>
        <translation>non misurato</translation>
    </message>
    <message>
        <source>not measured: %1</source>
        <translation>non misurato: %1</translation>
    </message>
    <message>
        <source>Whole design</source>
        <translation>Intero progetto</translation>
    </message>
    <message>
        <source>%1 LUT</source>
        <translation>%1 LUT</translation>
    </message>
    <message>
        <source>not built</source>
        <translation>non costruito</translation>
    </message>
    <message>
        <source>Reuse factor</source>
        <translation>Fattore di riuso</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategia</translation>
    </message>
    <message>
        <source>Sparsity</source>
        <translation>Sparsità</translation>
    </message>
    <message>
        <source>Open design</source>
        <translation>Design aperto</translation>
    </message>
    <message>
        <source>Pinned design</source>
        <translation>Design fissato</translation>
    </message>
    <message>
        <source>Design at open</source>
        <translation>Design all&apos;apertura</translation>
    </message>
    <message>
        <source>Trial %1</source>
        <translation>Prova %1</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Check that the file exists and may be read.</source>
        <translation>Controllare che il file esista e si possa leggere.</translation>
    </message>
    <message>
        <source>Free some space or choose another disk; nothing was lost.</source>
        <translation>Liberare spazio o scegliere un altro disco; nulla è andato perso.</translation>
    </message>
    <message>
        <source>Choose a folder you may write to.</source>
        <translation>Scegliere una cartella in cui si possa scrivere.</translation>
    </message>
    <message>
        <source>The file may be damaged or of another kind.</source>
        <translation>Il file può essere danneggiato o di altro genere.</translation>
    </message>
    <message>
        <source>Nothing was loaded.</source>
        <translation>Nulla è stato caricato.</translation>
    </message>
    <message>
        <source>Open it with a newer Bitscape.</source>
        <translation>Aprirlo con un Bitscape più recente.</translation>
    </message>
    <message>
        <source>Check that a C++ compiler (g++) is installed.</source>
        <translation>Controllare che sia installato un compilatore C++ (g++).</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>  (by the model&apos;s quantizer)</source>
        <translation>  (dal quantizzatore del modello)</translation>
    </message>
    <message>
        <source>Multiplications</source>
        <translation>Moltiplicazioni</translation>
    </message>
    <message>
        <source>%1 (%2 by weights that are not zero)</source>
        <translation>%1 (%2 per pesi non nulli)</translation>
    </message>
    <message>
        <source>Reuse factor</source>
        <translation>Fattore di riuso</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategia</translation>
    </message>
    <message>
        <source>Results seen</source>
        <translation>Risultati visti</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>da %1 a %2</translation>
    </message>
    <message>
        <source>Overflows</source>
        <translation>Overflow</translation>
    </message>
    <message>
        <source>%1 of %2 results (%3)</source>
        <translation>%1 risultati su %2 (%3)</translation>
    </message>
    <message>
        <source>Rewritten</source>
        <translation>Riscritto</translation>
    </message>
    <message>
        <source>Cannot be built</source>
        <translation>Non si può costruire</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avviso</translation>
    </message>
    <message>
        <source>Class in the file</source>
        <translation>Classe nel file</translation>
    </message>
    <message>
        <source>Kind in hls4ml</source>
        <translation>Genere in hls4ml</translation>
    </message>
    <message>
        <source>In hardware</source>
        <translation>Nell&apos;hardware</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>niente</translation>
    </message>
    <message>
        <source>part of %1</source>
        <translation>parte di %1</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>Fatto da</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Ingresso</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Uscita</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parametri</translation>
    </message>
    <message>
        <source>Quantizer (%1)</source>
        <translation>Quantizzatore (%1)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Strati</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Ingressi</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Uscite</translation>
    </message>
    <message>
        <source>Rewrites</source>
        <translation>Riscritture</translation>
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
        <translation>usato: %1</translation>
    </message>
    <message>
        <source>clock region X%1Y%2</source>
        <translation>regione di clock X%1Y%2</translation>
    </message>
    <message>
        <source>%1, column %2, row %3</source>
        <translation>%1, colonna %2, riga %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, does not fit: %2</source>
        <translation>%1, non ci sta: %2</translation>
    </message>
    <message>
        <source>%1 around %2</source>
        <translation>%1 intorno a %2</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vuoto</translation>
    </message>
    <message>
        <source>full</source>
        <translation>pieno</translation>
    </message>
    <message>
        <source>over-full</source>
        <translation>troppo pieno</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>non ci sta</translation>
    </message>
    <message>
        <source>stream across SLRs</source>
        <translation>flusso tra SLR</translation>
    </message>
    <message>
        <source>dragged</source>
        <translation>trascinato</translation>
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
        <translation>Non si può costruire: %1</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Avviso: %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>Shape %1: %2 values</source>
        <translation>Forma %1: %2 valori</translation>
    </message>
    <message>
        <source>Type %1</source>
        <translation>Tipo %1</translation>
    </message>
    <message>
        <source>Bits of the weights or result</source>
        <translation>Bit dei pesi o del risultato</translation>
    </message>
    <message>
        <source>Share of the design&apos;s LUTs (%)</source>
        <translation>Quota delle LUT del design (%)</translation>
    </message>
    <message>
        <source>Share of the design&apos;s DSPs (%)</source>
        <translation>Quota dei DSP del design (%)</translation>
    </message>
    <message>
        <source>Overflow: open test data to see it</source>
        <translation>Overflow: aprire dati di test per vederlo</translation>
    </message>
    <message>
        <source>Results that wrapped or saturated (%)</source>
        <translation>Risultati traboccati o saturati (%)</translation>
    </message>
</context>
<context>
    <name>Knobs</name>
    <message numerus="yes">
        <source>%n layers</source>
        <translation>
            <numerusform>%n strato</numerusform>
            <numerusform>%n strati</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>%1: reuse factor %2</source>
        <translation>%1: fattore di riuso %2</translation>
    </message>
    <message>
        <source>%1: strategy %2</source>
        <translation>%1: strategia %2</translation>
    </message>
    <message>
        <source>%1: sparsity %2 %</source>
        <translation>%1: sparsità %2 %</translation>
    </message>
    <message>
        <source>Part %1</source>
        <translation>Componente %1</translation>
    </message>
    <message>
        <source>Clock %1 ns</source>
        <translation>Clock %1 ns</translation>
    </message>
    <message>
        <source>IO %1</source>
        <translation>I/O %1</translation>
    </message>
    <message>
        <source>Backend %1</source>
        <translation>Backend %1</translation>
    </message>
    <message>
        <source>%1: parallelization factor %2</source>
        <translation>%1: fattore di parallelizzazione %2</translation>
    </message>
    <message>
        <source>%1: tables of %2 entries</source>
        <translation>%1: tabelle di %2 voci</translation>
    </message>
    <message>
        <source>as the model</source>
        <translation>come il modello</translation>
    </message>
    <message>
        <source>%1: redundancy %2</source>
        <translation>%1: ridondanza %2</translation>
    </message>
</context>
<context>
    <name>Origin</name>
    <message>
        <source>measured</source>
        <translation>misurato</translation>
    </message>
    <message>
        <source>calibrated</source>
        <translation>calibrato</translation>
    </message>
    <message>
        <source>formula</source>
        <translation>formula</translation>
    </message>
    <message>
        <source>extrapolated</source>
        <translation>estrapolato</translation>
    </message>
    <message>
        <source>Measured: a report of exactly this says so</source>
        <translation>Misurato: lo dice un rapporto proprio di questo</translation>
    </message>
    <message>
        <source>Calibrated: fitted to synthesis results of its kind</source>
        <translation>Calibrato: adattato a risultati di sintesi del suo genere</translation>
    </message>
    <message>
        <source>Formula: a rule that needs no fit</source>
        <translation>Formula: una regola che non richiede adattamento</translation>
    </message>
    <message>
        <source>Extrapolated: beyond what was ever compared with a report</source>
        <translation>Estrapolato: oltre ciò che fu mai confrontato con un rapporto</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Go to %1</source>
        <translation>Vai a %1</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>Pannello</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Strati</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Strato</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Componente</translation>
    </message>
</context>
<context>
    <name>PartFacts</name>
    <message>
        <source>Resource</source>
        <translation>Risorsa</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Necessario</translation>
    </message>
    <message>
        <source>There</source>
        <translation>Presente</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Quota</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limite</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>non noto</translation>
    </message>
    <message>
        <source>Does not fit: %1</source>
        <translation>Non ci sta: %1</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>Ci sta</translation>
    </message>
    <message>
        <source>Fits, but the design&apos;s backend is for another vendor</source>
        <translation>Ci sta, ma il backend del design è di un altro produttore</translation>
    </message>
    <message>
        <source>%1 W</source>
        <translation>%1 W</translation>
    </message>
    <message>
        <source>%1 to %2 W</source>
        <translation>da %1 a %2 W</translation>
    </message>
    <message>
        <source>Power at the chosen clock (rough)</source>
        <translation>Potenza al clock scelto (approssimata)</translation>
    </message>
    <message>
        <source>Static</source>
        <translation>Statica</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Clock</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Operazioni</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Insieme</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numero</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valore</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Verificato</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fonte</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sì</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Where the numbers come from</source>
        <translation>Da dove vengono i numeri</translation>
    </message>
    <message>
        <source>none there</source>
        <translation>nessuno</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Da %1</translation>
    </message>
    <message>
        <source>DSP: %1, multiplies %2 x %3 bits (%4)</source>
        <translation>DSP: %1, moltiplica %2 x %3 bit (%4)</translation>
    </message>
    <message>
        <source>Block memory: %1 Mbit (%2)</source>
        <translation>Memoria a blocchi: %1 Mbit (%2)</translation>
    </message>
    <message>
        <source>Boards: %1</source>
        <translation>Schede: %1</translation>
    </message>
</context>
<context>
    <name>ProfileWords</name>
    <message>
        <source>all zero</source>
        <translation>tutti nulli</translation>
    </message>
    <message>
        <source>%1 … %2, median size %3</source>
        <translation>%1 … %2, grandezza mediana %3</translation>
    </message>
    <message>
        <source>▲ %1 too large (%2)</source>
        <translation>▲ %1 troppo grandi (%2)</translation>
    </message>
    <message>
        <source>▼ %1 became zero (%2)</source>
        <translation>▼ %1 diventati nulli (%2)</translation>
    </message>
    <message>
        <source>float %1</source>
        <translation>float %1</translation>
    </message>
    <message>
        <source>fixed %1</source>
        <translation>fisso %1</translation>
    </message>
    <message>
        <source>fits: %1</source>
        <translation>adatto: %1</translation>
    </message>
    <message>
        <source>its type is not set here</source>
        <translation>il suo tipo non si imposta qui</translation>
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
        <translation>Salva</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Apri</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Sì</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;No</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Applica</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Reimposta</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aiuto</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Scarta</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignora</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>Ripristina predefiniti</translation>
    </message>
</context>
<context>
    <name>QualitySet</name>
    <message>
        <source>class %1</source>
        <translation>classe %1</translation>
    </message>
    <message>
        <source>output %1</source>
        <translation>uscita %1</translation>
    </message>
</context>
<context>
    <name>Quantities</name>
    <message>
        <source>Accuracy</source>
        <translation>Accuratezza</translation>
    </message>
    <message>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Concordanza</translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <translation>Errore quadratico medio</translation>
    </message>
    <message>
        <source>Squared error to float</source>
        <translation>Errore quadratico rispetto al float</translation>
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
        <translation>Latenza</translation>
    </message>
    <message>
        <source>cycles</source>
        <translation>cicli</translation>
    </message>
    <message>
        <source>Initiation interval</source>
        <translation>Intervallo di iniziazione</translation>
    </message>
    <message>
        <source>ns</source>
        <translation>ns</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energia</translation>
    </message>
    <message>
        <source>nJ</source>
        <translation>nJ</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punteggio</translation>
    </message>
    <message>
        <source>Bits of parameters</source>
        <translation>Bit dei parametri</translation>
    </message>
    <message>
        <source>Bits of parameters and activations</source>
        <translation>Bit di parametri e attivazioni</translation>
    </message>
    <message>
        <source>%1 pp</source>
        <translation>%1 pp</translation>
    </message>
    <message>
        <source>scalar</source>
        <translation>scalare</translation>
    </message>
    <message>
        <source>Measured: no interval</source>
        <translation>Misurato: nessun intervallo</translation>
    </message>
    <message>
        <source>90 % interval %1 to %2 %3</source>
        <translation>Intervallo al 90 % da %1 a %2 %3</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Fonte: %1</translation>
    </message>
    <message>
        <source>sum over the layers</source>
        <translation>somma degli strati</translation>
    </message>
    <message>
        <source>sum over the layers and what is between them</source>
        <translation>somma degli strati e di ciò che sta fra loro</translation>
    </message>
    <message>
        <source>longest path through the layers</source>
        <translation>cammino più lungo attraverso gli strati</translation>
    </message>
    <message>
        <source>interval of the slowest layer</source>
        <translation>intervallo dello strato più lento</translation>
    </message>
    <message>
        <source>operation energies at 45 nm (QKeras QTools), not measured on an FPGA</source>
        <translation>energie delle operazioni a 45 nm (QKeras QTools), non misurate su un FPGA</translation>
    </message>
    <message>
        <source>operation energies by width, 45 nm (QKeras QTools), not measured on an FPGA</source>
        <translation>energie delle operazioni secondo la larghezza, 45 nm (QKeras QTools), non misurate su un FPGA</translation>
    </message>
    <message>
        <source>no hardware of its own</source>
        <translation>nessun hardware proprio</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>between the layers</source>
        <translation>tra gli strati</translation>
    </message>
    <message>
        <source>%1: cycles %2 to %3, a new input every %4</source>
        <translation>%1: cicli da %2 a %3, un nuovo ingresso ogni %4</translation>
    </message>
    <message>
        <source>share of %1</source>
        <translation>quota di %1</translation>
    </message>
    <message>
        <source>Latency %1 cycles. %2</source>
        <translation>Latenza %1 cicli. %2</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energia</translation>
    </message>
    <message>
        <source>Bits of constants</source>
        <translation>Bit delle costanti</translation>
    </message>
    <message>
        <source>Interval %1: nothing limits it</source>
        <translation>Intervallo %1: nulla lo limita</translation>
    </message>
    <message>
        <source>Interval %1, limited by %2</source>
        <translation>Intervallo %1, limitato da %2</translation>
    </message>
    <message>
        <source>%1 W (%2 to %3, rough)</source>
        <translation>%1 W (da %2 a %3, approssimato)</translation>
    </message>
</context>
<context>
    <name>Scan</name>
    <message>
        <source>Open design</source>
        <translation>Design aperto</translation>
    </message>
    <message>
        <source>%1 bits fewer: %2</source>
        <translation>%1 bit in meno: %2</translation>
    </message>
    <message>
        <source>%1 bits fewer cannot be built</source>
        <translation>%1 bit in meno non si può costruire</translation>
    </message>
    <message>
        <source>%1 bits could go</source>
        <translation>%1 bit potrebbero sparire</translation>
    </message>
    <message>
        <source>%1 lost with %2 bits fewer (percentage points)</source>
        <translation>%1: perdita con %2 bit in meno (punti percentuali)</translation>
    </message>
    <message>
        <source>%1 lost with %2 bits fewer</source>
        <translation>%1: perdita con %2 bit in meno</translation>
    </message>
    <message>
        <source>Float model</source>
        <translation>Modello in virgola mobile</translation>
    </message>
    <message>
        <source>Open design · %1</source>
        <translation>Design aperto · %1</translation>
    </message>
    <message>
        <source>%1, dotted</source>
        <translation>%1, punteggiato</translation>
    </message>
    <message>
        <source>%1 spare</source>
        <translation>%1 in più</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 bit</translation>
    </message>
    <message>
        <source>%1 integer bits</source>
        <translation>%1 bit interi</translation>
    </message>
    <message>
        <source>%1 bits fewer</source>
        <translation>%1 bit in meno</translation>
    </message>
    <message>
        <source>reuse factor %1</source>
        <translation>fattore di riuso %1</translation>
    </message>
    <message>
        <source>%1 sparse</source>
        <translation>%1 di zeri</translation>
    </message>
    <message>
        <source>AUC of each class</source>
        <translation>AUC di ogni classe</translation>
    </message>
    <message>
        <source>AUC of class %1</source>
        <translation>AUC della classe %1</translation>
    </message>
    <message>
        <source>Width (bits)</source>
        <translation>Larghezza (bit)</translation>
    </message>
    <message>
        <source>Integer bits</source>
        <translation>Bit interi</translation>
    </message>
    <message>
        <source>Bits taken off</source>
        <translation>Bit tolti</translation>
    </message>
    <message>
        <source>Reuse factor</source>
        <translation>Fattore di riuso</translation>
    </message>
    <message>
        <source>Sparsity</source>
        <translation>Sparsità</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Tutti i tipi</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Pesi</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Risultati</translation>
    </message>
    <message>
        <source>Biases</source>
        <translation>Bias</translation>
    </message>
    <message>
        <source>Accumulators</source>
        <translation>Accumulatori</translation>
    </message>
    <message>
        <source>Each type alone</source>
        <translation>Ogni tipo da solo</translation>
    </message>
    <message>
        <source>all layers together</source>
        <translation>tutti gli strati insieme</translation>
    </message>
    <message>
        <source>each layer alone</source>
        <translation>ogni strato da solo</translation>
    </message>
    <message>
        <source>each class of layers</source>
        <translation>ogni classe di strati</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 di %2</translation>
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
        <translation>%1: nessun %2</translation>
    </message>
</context>
<context>
    <name>bitscape::Actions</name>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Apri…</translation>
    </message>
    <message>
        <source>Open a model or a project</source>
        <translation>Aprire un modello o un progetto</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Apri</translation>
    </message>
    <message>
        <source>Open &amp;Folder…</source>
        <translation>Apri &amp;cartella…</translation>
    </message>
    <message>
        <source>Open a folder written by hls4ml</source>
        <translation>Aprire una cartella scritta da hls4ml</translation>
    </message>
    <message>
        <source>Open the &amp;Jet Tagger Example</source>
        <translation>Apri l&apos;esempio &amp;Jet Tagger</translation>
    </message>
    <message>
        <source>Open the bundled jet tagger with its test events</source>
        <translation>Aprire il jet tagger fornito con i suoi eventi di test</translation>
    </message>
    <message>
        <source>Open Test &amp;Data…</source>
        <translation>Apri &amp;dati di test…</translation>
    </message>
    <message>
        <source>Events with labels to measure accuracy on: npz, npy, csv or h5</source>
        <translation>Eventi con etichette su cui misurare l&apos;accuratezza: npz, npy, csv o h5</translation>
    </message>
    <message>
        <source>Open &amp;Configuration…</source>
        <translation>Apri &amp;configurazione…</translation>
    </message>
    <message>
        <source>Load the knobs from an hls4ml_config.yml</source>
        <translation>Caricare le regolazioni da un hls4ml_config.yml</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Salva</translation>
    </message>
    <message>
        <source>Save model, knobs, data and study as a project</source>
        <translation>Salvare modello, regolazioni, dati e studio come progetto</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>Salva con &amp;nome…</translation>
    </message>
    <message>
        <source>Save as another project</source>
        <translation>Salvare come altro progetto</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>C&amp;hiudi</translation>
    </message>
    <message>
        <source>Close what is open</source>
        <translation>Chiudere ciò che è aperto</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Esci</translation>
    </message>
    <message>
        <source>End Bitscape</source>
        <translation>Chiudere Bitscape</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annulla</translation>
    </message>
    <message>
        <source>Take back the last change of a knob</source>
        <translation>Riprendere l&apos;ultima modifica</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Ripristina</translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation>Rifare ciò che è stato annullato</translation>
    </message>
    <message>
        <source>Compare With &amp;This Design</source>
        <translation>Confronta con &amp;questo design</translation>
    </message>
    <message>
        <source>Show changes against the design as it stands now</source>
        <translation>Mostrare i cambiamenti rispetto al design com&apos;è ora</translation>
    </message>
    <message>
        <source>Compare With the Design at &amp;Open</source>
        <translation>Confronta con il design all&apos;a&amp;pertura</translation>
    </message>
    <message>
        <source>Show changes against what was opened</source>
        <translation>Mostrare i cambiamenti rispetto a ciò che fu aperto</translation>
    </message>
    <message>
        <source>&amp;Evaluate Again</source>
        <translation>&amp;Valuta di nuovo</translation>
    </message>
    <message>
        <source>Run the emulator and the estimators once more</source>
        <translation>Far girare ancora emulatore e stimatori</translation>
    </message>
    <message>
        <source>E&amp;xport Project…</source>
        <translation>E&amp;sporta progetto…</translation>
    </message>
    <message>
        <source>Write the design as a project for its backend</source>
        <translation>Scrivere il design come progetto per il suo strumento</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Esporta</translation>
    </message>
    <message>
        <source>&amp;Check an Export…</source>
        <translation>&amp;Controlla un&apos;esportazione…</translation>
    </message>
    <message>
        <source>Build an exported C simulation here and compare it bit for bit</source>
        <translation>Costruire qui una simulazione C esportata e confrontarla bit per bit</translation>
    </message>
    <message>
        <source>Save &amp;Report…</source>
        <translation>Salva &amp;rapporto…</translation>
    </message>
    <message>
        <source>What one attaches to a design review: HTML, PDF or CSV</source>
        <translation>Ciò che si allega a una revisione di progetto: HTML, PDF o CSV</translation>
    </message>
    <message>
        <source>&amp;Calibrate From Reports…</source>
        <translation>&amp;Calibra da rapporti…</translation>
    </message>
    <message>
        <source>Compare reports of synthesis tools with the estimates, and let them learn</source>
        <translation>Confrontare i rapporti degli strumenti di sintesi con le stime, e lasciarle imparare</translation>
    </message>
    <message>
        <source>Calibrate From a &amp;Synthesized Project…</source>
        <translation>Calibra da un progetto &amp;sintetizzato…</translation>
    </message>
    <message>
        <source>Find the reports of a project&apos;s folder and compare them with its estimates</source>
        <translation>Trovare i rapporti nella cartella di un progetto e confrontarli con le sue stime</translation>
    </message>
    <message>
        <source>&amp;Explore…</source>
        <translation>&amp;Esplora…</translation>
    </message>
    <message>
        <source>Search widths and reuse factors around this design</source>
        <translation>Cercare larghezze e fattori di riuso attorno a questo design</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Esplora</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Ferma</translation>
    </message>
    <message>
        <source>Stop the search; its trials are kept</source>
        <translation>Fermare la ricerca; le sue prove restano</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>Pa&amp;usa</translation>
    </message>
    <message>
        <source>Hold the search between two trials, or let it go on</source>
        <translation>Sospendere la ricerca tra due prove, o lasciarla continuare</translation>
    </message>
    <message>
        <source>S&amp;can</source>
        <translation>S&amp;cansione</translation>
    </message>
    <message>
        <source>Turn one knob or two over a range, as the Scan panel says</source>
        <translation>Girare una regolazione o due su un intervallo, come dice il pannello Scansione</translation>
    </message>
    <message>
        <source>Open St&amp;udy…</source>
        <translation>Apri st&amp;udio…</translation>
    </message>
    <message>
        <source>Show the trials of a study database</source>
        <translation>Mostrare le prove di una base di studi</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Chiaro</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Colori chiari</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Scuro</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Colori scuri</translation>
    </message>
    <message>
        <source>&amp;Fit Graph</source>
        <translation>&amp;Adatta il grafo</translation>
    </message>
    <message>
        <source>Show the whole graph</source>
        <translation>Mostrare tutto il grafo</translation>
    </message>
    <message>
        <source>Find &amp;Layer…</source>
        <translation>Trova &amp;strato…</translation>
    </message>
    <message>
        <source>Find a layer in the graph by name or kind</source>
        <translation>Trovare uno strato del grafo per nome o genere</translation>
    </message>
    <message>
        <source>Show &amp;All Trials</source>
        <translation>Mostra &amp;tutte le prove</translation>
    </message>
    <message>
        <source>Zoom the plot out to every trial</source>
        <translation>Allargare il grafico a tutte le prove</translation>
    </message>
    <message>
        <source>&amp;Reset Layout</source>
        <translation>&amp;Ripristina disposizione</translation>
    </message>
    <message>
        <source>Put every panel back to its place</source>
        <translation>Rimettere ogni pannello al suo posto</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Manuale</translation>
    </message>
    <message>
        <source>&amp;About Bitscape</source>
        <translation>&amp;Informazioni su Bitscape</translation>
    </message>
    <message>
        <source>Version and what this program is</source>
        <translation>Versione e che cos&apos;è questo programma</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>&amp;Comandi…</translation>
    </message>
    <message>
        <source>Find any command, panel, layer, part or recent file by a few letters</source>
        <translation>Trovare ogni comando, pannello, strato, componente o file recente con poche lettere</translation>
    </message>
    <message>
        <source>&amp;Next Panel</source>
        <translation>Pannello &amp;successivo</translation>
    </message>
    <message>
        <source>Move the keyboard to the next panel</source>
        <translation>Portare la tastiera al pannello successivo</translation>
    </message>
    <message>
        <source>Pre&amp;vious Panel</source>
        <translation>Pannello &amp;precedente</translation>
    </message>
    <message>
        <source>Move the keyboard to the panel before</source>
        <translation>Portare la tastiera al pannello precedente</translation>
    </message>
    <message>
        <source>What the panel with the keyboard shows and how to use it</source>
        <translation>Che cosa mostra il pannello con la tastiera e come si usa</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>&amp;Tastiera</translation>
    </message>
    <message>
        <source>Every key of the program</source>
        <translation>Ogni tasto del programma</translation>
    </message>
    <message>
        <source>&amp;Tour</source>
        <translation>&amp;Visita</translation>
    </message>
    <message>
        <source>What the parts of the window are for, one after the other</source>
        <translation>A che cosa servono le parti della finestra, una dopo l&apos;altra</translation>
    </message>
</context>
<context>
    <name>bitscape::AgreementPlot</name>
    <message>
        <source>Differences from the float model, layer by layer</source>
        <translation>Differenze dal modello float, strato per strato</translation>
    </message>
    <message>
        <source>Mean error, % of the layer&apos;s range</source>
        <translation>Errore medio, % dell&apos;intervallo dello strato</translation>
    </message>
    <message>
        <source>mean error %1 (%2 of the range), largest %3</source>
        <translation>errore medio %1 (%2 dell&apos;intervallo), massimo %3</translation>
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
        <translation>Bit</translation>
    </message>
    <message>
        <source>Drag the right end: fraction bits. Drag the point: integer bits at the same width. Drag the left end: integer bits at the same step.
Keys: ← → the right end, Ctrl+← → the point, Shift+← → the left end.</source>
        <translation>Trascinare il capo destro: bit frazionari. Trascinare il punto: bit interi a pari larghezza. Trascinare il capo sinistro: bit interi a pari passo.
Tasti: ← → il capo destro, Ctrl+← → il punto, Maiusc+← → il capo sinistro.</translation>
    </message>
    <message>
        <source>sign + %1 integer + %2 fraction = %3 bits</source>
        <translation>segno + %1 interi + %2 frazionari = %3 bit</translation>
    </message>
    <message>
        <source>%1 integer + %2 fraction = %3 bits, no sign</source>
        <translation>%1 interi + %2 frazionari = %3 bit, senza segno</translation>
    </message>
</context>
<context>
    <name>bitscape::CalibrationPanel</name>
    <message>
        <source>Calibration</source>
        <translation>Calibrazione</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Rapporti</translation>
    </message>
    <message>
        <source>Measured beside estimated</source>
        <translation>Misurato accanto a stimato</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Scarta</translation>
    </message>
    <message>
        <source>No reports yet. Drop what Vivado, Vitis, Quartus, oneAPI or Catapult wrote (csynth.xml, .rpt, a project&apos;s folder): estimates learn from it, and what was measured is shown as measured.</source>
        <translation>Ancora nessun rapporto. Lasciare qui ciò che hanno scritto Vivado, Vitis, Quartus, oneAPI o Catapult (csynth.xml, .rpt, la cartella di un progetto): le stime ne imparano, e ciò che fu misurato è mostrato come misurato.</translation>
    </message>
    <message>
        <source>Open reports…</source>
        <translation>Apri rapporti…</translation>
    </message>
    <message>
        <source>Above the report, below the estimate and how far off it was: green inside its 90 % interval, red outside.</source>
        <translation>Sopra il rapporto, sotto la stima e quanto ha sbagliato: verde nel suo intervallo al 90 %, rosso fuori.</translation>
    </message>
    <message>
        <source>Reports that cannot be used</source>
        <translation>Rapporti che non si possono usare</translation>
    </message>
    <message>
        <source>&amp;Copy as CSV</source>
        <translation>&amp;Copia come CSV</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Togli</translation>
    </message>
    <message>
        <source>Open Reports…</source>
        <translation>Apri rapporti…</translation>
    </message>
    <message>
        <source>Open a Synthesized Project…</source>
        <translation>Apri un progetto sintetizzato…</translation>
    </message>
    <message>
        <source>&amp;Export the Calibration…</source>
        <translation>&amp;Esporta la calibrazione…</translation>
    </message>
    <message>
        <source>Show Where It Is Kept</source>
        <translation>Mostra dove si trova</translation>
    </message>
    <message>
        <source>Open, remove and export reports</source>
        <translation>Aprire, togliere ed esportare rapporti</translation>
    </message>
    <message>
        <source>%1 in use</source>
        <translation>%1 in uso</translation>
    </message>
    <message>
        <source>%1 in use · %2 to add</source>
        <translation>%1 in uso · %2 da aggiungere</translation>
    </message>
    <message>
        <source>Add to the calibration</source>
        <translation>Aggiungi alla calibrazione</translation>
    </message>
    <message>
        <source>Add %1 to the calibration</source>
        <translation>Aggiungi %1 alla calibrazione</translation>
    </message>
    <message>
        <source>Kept in %1, for bitscape-cli too</source>
        <translation>Tenuto in %1, anche per bitscape-cli</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>e altri %1</translation>
    </message>
    <message>
        <source>Export the calibration</source>
        <translation>Esportare la calibrazione</translation>
    </message>
    <message>
        <source>Calibrations of Bitscape (*.json)</source>
        <translation>Calibrazioni di Bitscape (*.json)</translation>
    </message>
</context>
<context>
    <name>bitscape::ChartView</name>
    <message>
        <source>Chart of the report</source>
        <translation>Diagramma del rapporto</translation>
    </message>
</context>
<context>
    <name>bitscape::Checker</name>
    <message>
        <source>Checking the design</source>
        <translation>Controllo del design</translation>
    </message>
    <message>
        <source>Check the design</source>
        <translation>Controlla il design</translation>
    </message>
    <message>
        <source>There is no design until this is changed.</source>
        <translation>Non c&apos;è un design finché questo non è cambiato.</translation>
    </message>
    <message>
        <source>Cure: %1</source>
        <translation>Rimediare: %1</translation>
    </message>
</context>
<context>
    <name>bitscape::ChecksPanel</name>
    <message>
        <source>Checks</source>
        <translation>Controlli</translation>
    </message>
    <message>
        <source>Open a model to see what will go wrong with it.</source>
        <translation>Aprire un modello per vedere che cosa andrà male.</translation>
    </message>
    <message>
        <source>Findings, worst first</source>
        <translation>Rilievi, i peggiori prima</translation>
    </message>
    <message>
        <source>&amp;Open the Place</source>
        <translation>&amp;Apri il punto</translation>
    </message>
    <message>
        <source>C&amp;ure</source>
        <translation>&amp;Rimedia</translation>
    </message>
    <message>
        <source>Cure &amp;All of This Kind</source>
        <translation>Rimedia a &amp;tutti di questo genere</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>&amp;Nascondi</translation>
    </message>
    <message>
        <source>&amp;Show Hidden</source>
        <translation>&amp;Mostra nascosti</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copia</translation>
    </message>
    <message>
        <source>Copy as CS&amp;V</source>
        <translation>Copia come CS&amp;V</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Salva come CSV…</translation>
    </message>
    <message>
        <source>Cure &amp;All: %1</source>
        <translation>&amp;Rimedia a tutti: %1</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Show %n Hidden</source>
        <translation>
            <numerusform>&amp;Mostra %n nascosto</numerusform>
            <numerusform>&amp;Mostra %n nascosti</numerusform>
        </translation>
    </message>
    <message>
        <source>Cure, hide, copy and save findings</source>
        <translation>Rimediare, nascondere, copiare e salvare i rilievi</translation>
    </message>
    <message>
        <source>Nothing of what is shown here. The buttons above show the rest.</source>
        <translation>Nulla di ciò che qui si mostra. I pulsanti sopra mostrano il resto.</translation>
    </message>
    <message>
        <source>Nothing is wrong as far as the design alone tells. Open test data to look at overflows and decisions, too.</source>
        <translation>Nulla va male per quanto dice il solo design. Aprire dati di test per guardare anche overflow e decisioni.</translation>
    </message>
    <message>
        <source>Nothing is wrong: no overflow, nothing lost, and it fits the part.</source>
        <translation>Nulla va male: nessun overflow, nulla di perso, e sta nel componente.</translation>
    </message>
    <message>
        <source>Show or hide: %1</source>
        <translation>Mostrare o nascondere: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <translation>
            <numerusform>%n nascosto</numerusform>
            <numerusform>%n nascosti</numerusform>
        </translation>
    </message>
    <message>
        <source>Checks (%1)</source>
        <translation>Controlli (%1)</translation>
    </message>
    <message>
        <source>Save the findings</source>
        <translation>Salvare i rilievi</translation>
    </message>
</context>
<context>
    <name>bitscape::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Comandi</translation>
    </message>
    <message>
        <source>Command, panel, layer, part or recent file</source>
        <translation>Comando, pannello, strato, componente o file recente</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Trovare un comando</translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation>Comandi adatti</translation>
    </message>
</context>
<context>
    <name>bitscape::CompareModel</name>
    <message>
        <source>The same in all designs</source>
        <translation>Uguale in tutti i design</translation>
    </message>
    <message>
        <source>1 property differs</source>
        <translation>1 proprietà è diversa</translation>
    </message>
    <message>
        <source>%1 properties differ</source>
        <translation>%1 proprietà sono diverse</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Strato</translation>
    </message>
    <message>
        <source>The others are compared with this one. Right-click a column for more.</source>
        <translation>Gli altri sono confrontati con questo. Clic destro su una colonna per altro.</translation>
    </message>
    <message>
        <source>Right-click to compare the others with this one.</source>
        <translation>Clic destro per confrontare gli altri con questo.</translation>
    </message>
    <message>
        <source>Of the study %1. Right-click for more.</source>
        <translation>Dallo studio %1. Clic destro per altro.</translation>
    </message>
</context>
<context>
    <name>bitscape::ComparePanel</name>
    <message>
        <source>Compare</source>
        <translation>Confronto</translation>
    </message>
    <message>
        <source>Only differences</source>
        <translation>Solo differenze</translation>
    </message>
    <message>
        <source>Leave out what is the same in all designs</source>
        <translation>Omettere ciò che è uguale in tutti i design</translation>
    </message>
    <message>
        <source>Open design</source>
        <translation>Design aperto</translation>
    </message>
    <message>
        <source>Show the design as it stands</source>
        <translation>Mostrare il design com&apos;è ora</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Riferimento</translation>
    </message>
    <message>
        <source>Show the pinned design, or the one at open</source>
        <translation>Mostrare il design fissato, o quello all&apos;apertura</translation>
    </message>
    <message>
        <source>Nothing to compare. Right-click trials in the Pareto plot or its table and choose Compare, or show the open design and the baseline.</source>
        <translation>Nulla da confrontare. Clic destro su prove nel grafico di Pareto o nella sua tabella e scegliere Confronta, o mostrare il design aperto e il riferimento.</translation>
    </message>
    <message>
        <source>Designs beside each other</source>
        <translation>Design fianco a fianco</translation>
    </message>
    <message>
        <source>&amp;Copy as CSV</source>
        <translation>&amp;Copia come CSV</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Salva come CSV…</translation>
    </message>
    <message>
        <source>Unfold All</source>
        <translation>Espandi tutto</translation>
    </message>
    <message>
        <source>Fold All</source>
        <translation>Comprimi tutto</translation>
    </message>
    <message>
        <source>Take All Trials Out</source>
        <translation>Togli tutte le prove</translation>
    </message>
    <message>
        <source>Copy, save and fold</source>
        <translation>Copiare, salvare ed espandere</translation>
    </message>
    <message>
        <source>against %1</source>
        <translation>contro %1</translation>
    </message>
    <message>
        <source>Compare the Others With This</source>
        <translation>Confronta gli altri con questo</translation>
    </message>
    <message>
        <source>Load This Design</source>
        <translation>Carica questo design</translation>
    </message>
    <message>
        <source>Take It Out</source>
        <translation>Toglilo</translation>
    </message>
    <message>
        <source>Load %1</source>
        <translation>Carica %1</translation>
    </message>
    <message>
        <source>Save the comparison</source>
        <translation>Salvare il confronto</translation>
    </message>
    <message>
        <source>Saving the comparison</source>
        <translation>Salvataggio del confronto</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>Grafici</translation>
    </message>
    <message>
        <source>Lay the designs&apos; distributions, ROC curves and errors over each other</source>
        <translation>Sovrapporre distribuzioni, curve ROC ed errori dei design</translation>
    </message>
    <message>
        <source>Working …</source>
        <translation>Al lavoro …</translation>
    </message>
    <message>
        <source>Open test data (File &gt; Open Test Data) to compare what the designs make of it.</source>
        <translation>Aprire dati di test (File &gt; Apri dati di test) per confrontare che cosa ne fanno i design.</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>Grafico</translation>
    </message>
    <message>
        <source>Compare the designs</source>
        <translation>Confronta i design</translation>
    </message>
</context>
<context>
    <name>bitscape::Comparer</name>
    <message>
        <source>Comparing designs</source>
        <translation>Confronto dei design</translation>
    </message>
    <message>
        <source>Compare trial %1</source>
        <translation>Confrontare la prova %1</translation>
    </message>
</context>
<context>
    <name>bitscape::ComparisonModel</name>
    <message>
        <source>%1 (estimated %2, %3)</source>
        <translation>%1 (stimato %2, %3)</translation>
    </message>
    <message>
        <source>%1 (estimated %2)</source>
        <translation>%1 (stimato %2)</translation>
    </message>
    <message>
        <source>Measured: %1</source>
        <translation>Misurato: %1</translation>
    </message>
    <message>
        <source>Estimated: %1</source>
        <translation>Stimato: %1</translation>
    </message>
    <message>
        <source>Not used: %1</source>
        <translation>Non usato: %1</translation>
    </message>
    <message>
        <source>Whole design</source>
        <translation>Intero progetto</translation>
    </message>
    <message>
        <source>(no layer)</source>
        <translation>(nessuno strato)</translation>
    </message>
    <message>
        <source>Above: what the report says. Below: what was estimated before, and how far off it was; green inside the 90 % interval, red outside.</source>
        <translation>Sopra: ciò che dice il rapporto. Sotto: ciò che era stimato prima, e di quanto sbagliava; verde nell&apos;intervallo al 90 %, rosso fuori.</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Strato</translation>
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
        <translation>Latenza</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervallo</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
</context>
<context>
    <name>bitscape::ConfusionPlot</name>
    <message>
        <source>Confusion matrix</source>
        <translation>Matrice di confusione</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decisione</translation>
    </message>
    <message>
        <source>True class</source>
        <translation>Classe vera</translation>
    </message>
    <message>
        <source>%1 of %2 events of %3 (%4) are taken for %5</source>
        <translation>%1 eventi su %2 di %3 (%4) sono presi per %5</translation>
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
        <translation>Componente</translation>
    </message>
    <message>
        <source>The FPGA the design is for</source>
        <translation>L&apos;FPGA a cui è destinato il design</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Clock</translation>
    </message>
    <message>
        <source>Clock period</source>
        <translation>Periodo di clock</translation>
    </message>
    <message>
        <source>IO</source>
        <translation>I/O</translation>
    </message>
    <message>
        <source>All values at once (io_parallel) or one after another (io_stream)</source>
        <translation>Tutti i valori insieme (io_parallel) o uno dopo l&apos;altro (io_stream)</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>Backend</translation>
    </message>
    <message>
        <source>The HLS tool chain whose arithmetic is emulated</source>
        <translation>La catena HLS di cui si emula l&apos;aritmetica</translation>
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
        <translation>Periodo di clock: %1 MHz</translation>
    </message>
    <message>
        <source>All parts and boards: which the design fits, their peak performance</source>
        <translation>Tutti i componenti e schede: dove sta il design, le loro prestazioni di picco</translation>
    </message>
    <message>
        <source>Parts…</source>
        <translation>Componenti…</translation>
    </message>
</context>
<context>
    <name>bitscape::DetailsPanel</name>
    <message>
        <source>Layer</source>
        <translation>Strato</translation>
    </message>
    <message>
        <source>Facts about the layer</source>
        <translation>Fatti sullo strato</translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation>Tensore</translation>
    </message>
    <message>
        <source>Which parameters of the layer are shown</source>
        <translation>Quali parametri dello strato sono mostrati</translation>
    </message>
    <message>
        <source>Magnitudes (log₂)</source>
        <translation>Grandezze (log₂)</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valori</translation>
    </message>
    <message>
        <source>Axis of the histogram</source>
        <translation>Asse dell&apos;istogramma</translation>
    </message>
    <message>
        <source>Magnitudes in powers of two, as types see them, or values</source>
        <translation>Grandezze in potenze di due, come le vedono i tipi, o valori</translation>
    </message>
    <message>
        <source>Save the plots and the weights</source>
        <translation>Salvare i grafici e i pesi</translation>
    </message>
    <message>
        <source>Save the Histogram as %1…</source>
        <translation>Salva l&apos;istogramma come %1…</translation>
    </message>
    <message>
        <source>Save the Picture as %1…</source>
        <translation>Salva l&apos;immagine come %1…</translation>
    </message>
    <message>
        <source>Save the Weights as CSV…</source>
        <translation>Salva i pesi come CSV…</translation>
    </message>
    <message>
        <source>Reading weights</source>
        <translation>Lettura dei pesi</translation>
    </message>
    <message>
        <source>Select a layer to see its weights.</source>
        <translation>Scegliere uno strato per vederne i pesi.</translation>
    </message>
    <message>
        <source>%1 has no weights.</source>
        <translation>%1 non ha pesi.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salva</translation>
    </message>
    <message>
        <source>Saving the weights</source>
        <translation>Salvataggio dei pesi</translation>
    </message>
    <message>
        <source>Reading trees</source>
        <translation>Lettura degli alberi</translation>
    </message>
</context>
<context>
    <name>bitscape::DistributionPlot</name>
    <message>
        <source>Distributions of the tensors</source>
        <translation>Distribuzioni dei tensori</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>Float</translation>
    </message>
    <message>
        <source>Fixed point</source>
        <translation>Virgola fissa</translation>
    </message>
    <message>
        <source>Magnitude of the non-zero values</source>
        <translation>Grandezza dei valori non nulli</translation>
    </message>
    <message>
        <source>What the type holds</source>
        <translation>Ciò che il tipo contiene</translation>
    </message>
    <message>
        <source>all zero</source>
        <translation>tutti nulli</translation>
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
        <translation>Regolazione</translation>
    </message>
    <message>
        <source>Types and their consequences: the layer&apos;s numbers, what goes wrong, the score</source>
        <translation>I tipi e le loro conseguenze: i numeri dello strato, che cosa va male, il punteggio</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Ricerca</translation>
    </message>
    <message>
        <source>Many designs: the front and scans large, designs beside each other</source>
        <translation>Molti design: fronte e scansioni in grande, design fianco a fianco</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisione</translation>
    </message>
    <message>
        <source>One design for others to judge: the die, the report, where the numbers are from</source>
        <translation>Un design da far giudicare ad altri: il chip, il rapporto, da dove vengono i numeri</translation>
    </message>
    <message>
        <source>Save the Layout</source>
        <translation>Salva la disposizione</translation>
    </message>
    <message>
        <source>Name of this arrangement of the panels:</source>
        <translation>Nome di questa disposizione dei pannelli:</translation>
    </message>
    <message>
        <source>&amp;Default</source>
        <translation>&amp;Predefinita</translation>
    </message>
    <message>
        <source>Put every panel back to its place</source>
        <translation>Rimettere ogni pannello al suo posto</translation>
    </message>
    <message>
        <source>&amp;Save As…</source>
        <translation>Salva &amp;con nome…</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>&amp;Elimina</translation>
    </message>
</context>
<context>
    <name>bitscape::EditHistory</name>
    <message>
        <source>At open</source>
        <translation>All&apos;apertura</translation>
    </message>
</context>
<context>
    <name>bitscape::ErrorPlot</name>
    <message>
        <source>Errors by class or output</source>
        <translation>Errori per classe o uscita</translation>
    </message>
    <message>
        <source>Change of the true class&apos;s score</source>
        <translation>Cambiamento del punteggio della classe vera</translation>
    </message>
    <message>
        <source>Output minus target</source>
        <translation>Uscita meno obiettivo</translation>
    </message>
    <message>
        <source>Output minus float model</source>
        <translation>Uscita meno modello float</translation>
    </message>
    <message>
        <source>%1: mean %2, half within %3 … %4, all within %5 … %6</source>
        <translation>%1: media %2, metà entro %3 … %4, tutti entro %5 … %6</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n events</source>
        <translation>
            <numerusform>%1, %n evento</numerusform>
            <numerusform>%1, %n eventi</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitscape::EventPlot</name>
    <message>
        <source>Scores of the event</source>
        <translation>Punteggi dell&apos;evento</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punteggio</translation>
    </message>
    <message>
        <source>Class, event %1</source>
        <translation>Classe, evento %1</translation>
    </message>
    <message>
        <source>Choose an event</source>
        <translation>Scegliere un evento</translation>
    </message>
    <message>
        <source> (truth: %1)</source>
        <translation> (vero: %1)</translation>
    </message>
    <message>
        <source>
(truth)</source>
        <translation>
(vero)</translation>
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
        <translation>%1 combinazioni</translation>
    </message>
    <message>
        <source>about 10%1 combinations</source>
        <translation>circa 10%1 combinazioni</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Esplora</translation>
    </message>
    <message>
        <source>&amp;Objectives</source>
        <translation>&amp;Obiettivi</translation>
    </message>
    <message>
        <source>S&amp;core</source>
        <translation>&amp;Punteggio</translation>
    </message>
    <message>
        <source>&amp;Knobs</source>
        <translation>&amp;Regolazioni</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>Ri&amp;cerca</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Avvia</translation>
    </message>
    <message>
        <source>%1 knobs, %2; %3 trials. They appear in the Pareto panel as they come.</source>
        <translation>%1 regolazioni, %2; %3 prove. Appaiono nel pannello Pareto man mano.</translation>
    </message>
</context>
<context>
    <name>bitscape::ExportDialog</name>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Sfoglia…</translation>
    </message>
    <message>
        <source>&amp;Check it bit for bit afterwards</source>
        <translation>Poi &amp;controllare bit per bit</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Esporta</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>A&amp;nnulla</translation>
    </message>
    <message>
        <source>&amp;Show folder</source>
        <translation>&amp;Mostra cartella</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Export the design as a project</source>
        <translation>Esportare il progetto come cartella per lo strumento</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>&amp;Per</translation>
    </message>
    <message>
        <source>&amp;Layers are connected by</source>
        <translation>S&amp;trati collegati da</translation>
    </message>
    <message>
        <source>B&amp;oard</source>
        <translation>Sche&amp;da</translation>
    </message>
    <message>
        <source>&amp;Into</source>
        <translation>&amp;In</translation>
    </message>
    <message>
        <source>&amp;Test bench</source>
        <translation>&amp;Banco di prova</translation>
    </message>
    <message>
        <source>Tool the project is for</source>
        <translation>Strumento per cui è il progetto</translation>
    </message>
    <message>
        <source>How layers are connected</source>
        <translation>Come sono collegati gli strati</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Scheda</translation>
    </message>
    <message>
        <source>Bus of the board</source>
        <translation>Bus della scheda</translation>
    </message>
    <message>
        <source>Folder or archive</source>
        <translation>Cartella o archivio</translation>
    </message>
    <message>
        <source>Where the project goes</source>
        <translation>Dove va il progetto</translation>
    </message>
    <message>
        <source>Events of the test bench</source>
        <translation>Eventi del banco di prova</translation>
    </message>
    <message>
        <source>Builds the project&apos;s own simulation with the compiler of this machine, runs its test bench and compares every output with the emulator</source>
        <translation>Costruisce la simulazione del progetto con il compilatore di questa macchina, esegue il banco di prova e confronta ogni uscita con l&apos;emulatore</translation>
    </message>
    <message>
        <source>arrays of all values (io_parallel)</source>
        <translation>vettori di tutti i valori (io_parallel)</translation>
    </message>
    <message>
        <source>streams (io_stream)</source>
        <translation>flussi (io_stream)</translation>
    </message>
    <message>
        <source>None: the network alone</source>
        <translation>Nessuna: la sola rete</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>una cartella</translation>
    </message>
    <message>
        <source>of %1 open test events (0: made-up ones)</source>
        <translation>di %1 eventi di test aperti (0: inventati)</translation>
    </message>
    <message>
        <source>made-up events: no test data is open</source>
        <translation>eventi inventati: nessun dato di test è aperto</translation>
    </message>
    <message>
        <source>Vitis and Vivado projects can be put on boards</source>
        <translation>I progetti Vitis e Vivado possono andare su schede</translation>
    </message>
    <message>
        <source>The network behind AXI on the %1 (%2), with block design or link script, drivers and host code, at %3 ns.</source>
        <translation>La rete dietro AXI sulla scheda %1 (%2), con block design o script di link, driver e codice host, a %3 ns.</translation>
    </message>
    <message>
        <source>, for %1 at %2 ns.</source>
        <translation>, per %1 a %2 ns.</translation>
    </message>
    <message>
        <source>The design is resolved again for %1: types and results may differ from those shown, which are for %2.</source>
        <translation>Il progetto viene risolto di nuovo per %1: tipi e risultati possono differire da quelli mostrati, che valgono per %2.</translation>
    </message>
    <message>
        <source>Export into an archive</source>
        <translation>Esporta in un archivio</translation>
    </message>
    <message>
        <source>Export the project into a new folder</source>
        <translation>Esportare il progetto in una nuova cartella</translation>
    </message>
    <message>
        <source>Writing the project…</source>
        <translation>Scrittura del progetto…</translation>
    </message>
    <message numerus="yes">
        <source>%n files written. Building the C simulation…</source>
        <translation>
            <numerusform>%n file scritto. Costruzione della simulazione C…</numerusform>
            <numerusform>%n file scritti. Costruzione della simulazione C…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files written to %1.</source>
        <translation>
            <numerusform>%n file scritto in %1.</numerusform>
            <numerusform>%n file scritti in %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Exact: %1 of %1 outputs over %2 events equal the emulator bit for bit.</source>
        <translation>Esatto: %1 uscite su %1 su %2 eventi uguali all&apos;emulatore bit per bit.</translation>
    </message>
    <message>
        <source>%1 of %2 outputs over %3 events differ. First: %4</source>
        <translation>%1 uscite su %2 su %3 eventi differiscono. La prima: %4</translation>
    </message>
    <message>
        <source>Cancelled: nothing was written.</source>
        <translation>Annullato: non è stato scritto nulla.</translation>
    </message>
    <message>
        <source>Cancelled: the project is written, but not checked.</source>
        <translation>Annullato: il progetto è scritto, ma non controllato.</translation>
    </message>
</context>
<context>
    <name>bitscape::FileFlow</name>
    <message>
        <source>Models and projects (%1)</source>
        <translation>Modelli e progetti (%1)</translation>
    </message>
    <message>
        <source>Bitscape projects (*.bitscape)</source>
        <translation>Progetti Bitscape (*.bitscape)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tutti i file (*)</translation>
    </message>
    <message>
        <source>%1: cancelled.</source>
        <translation>%1: annullato.</translation>
    </message>
    <message>
        <source>Open a model or project</source>
        <translation>Aprire un modello o un progetto</translation>
    </message>
    <message>
        <source>Open a folder written by hls4ml</source>
        <translation>Aprire una cartella scritta da hls4ml</translation>
    </message>
    <message>
        <source>Looking at %1</source>
        <translation>Esame di %1</translation>
    </message>
    <message>
        <source>%1 was written by a synthesis tool: open the model or project it is of first.</source>
        <translation>%1 è stato scritto da uno strumento di sintesi: aprire prima il modello o progetto a cui appartiene.</translation>
    </message>
    <message>
        <source>&lt;b&gt;One at a time, please:&lt;/b&gt; %1 are of the same kind.</source>
        <translation>&lt;b&gt;Uno alla volta, per favore:&lt;/b&gt; %1 sono dello stesso genere.</translation>
    </message>
    <message>
        <source>%1 holds trials: open the model they belong to first.</source>
        <translation>%1 contiene prove: aprire prima il modello a cui appartengono.</translation>
    </message>
    <message>
        <source>%1 holds test data: open the model it belongs to first.</source>
        <translation>%1 contiene dati di test: aprire prima il modello a cui appartengono.</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 is open, but cannot be built:&lt;/b&gt; %2</source>
        <translation>&lt;b&gt;%1 è aperto, ma non si può costruire:&lt;/b&gt; %2</translation>
    </message>
    <message>
        <source>Show layer</source>
        <translation>Mostra lo strato</translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>1 modifica</translation>
    </message>
    <message>
        <source>%1 changes</source>
        <translation>%1 modifiche</translation>
    </message>
    <message>
        <source>%1 is open: %2 between the file and the hardware.</source>
        <translation>%1 è aperto: %2 tra il file e l&apos;hardware.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostra</translation>
    </message>
    <message>
        <source>%1 is open, with a report of its synthesis.</source>
        <translation>%1 è aperto, con un rapporto della sua sintesi.</translation>
    </message>
    <message>
        <source>%1 is open, with %2 reports of its synthesis.</source>
        <translation>%1 è aperto, con %2 rapporti della sua sintesi.</translation>
    </message>
    <message>
        <source>Compare with the estimates</source>
        <translation>Confronta con le stime</translation>
    </message>
    <message>
        <source>Open reports of synthesis tools</source>
        <translation>Aprire rapporti di strumenti di sintesi</translation>
    </message>
    <message>
        <source>Reports (*.xml *.rpt *.js *.ndjson *.txt *.log);;All files (*)</source>
        <translation>Rapporti (*.xml *.rpt *.js *.ndjson *.txt *.log);;Tutti i file (*)</translation>
    </message>
    <message>
        <source>Open a synthesized project</source>
        <translation>Aprire un progetto sintetizzato</translation>
    </message>
    <message>
        <source>Open the example</source>
        <translation>Aprire l&apos;esempio</translation>
    </message>
    <message>
        <source>Open test data</source>
        <translation>Aprire dati di test</translation>
    </message>
    <message>
        <source>Test data (*.npz *.npy *.csv *.h5);;All files (*)</source>
        <translation>Dati di test (*.npz *.npy *.csv *.h5);;Tutti i file (*)</translation>
    </message>
    <message>
        <source>Open a configuration</source>
        <translation>Aprire una configurazione</translation>
    </message>
    <message>
        <source>hls4ml configuration (*.yml *.yaml)</source>
        <translation>Configurazione hls4ml (*.yml *.yaml)</translation>
    </message>
    <message>
        <source>Load %1</source>
        <translation>Carica %1</translation>
    </message>
    <message>
        <source>Open a study</source>
        <translation>Aprire uno studio</translation>
    </message>
    <message>
        <source>Studies (*.db);;All files (*)</source>
        <translation>Studi (*.db);;Tutti i file (*)</translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation>Salvare il progetto</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Modifiche non salvate</translation>
    </message>
    <message>
        <source>The knobs were changed since the last save.</source>
        <translation>Le regolazioni sono cambiate dall&apos;ultimo salvataggio.</translation>
    </message>
    <message>
        <source>Save them as a project?</source>
        <translation>Salvarle come progetto?</translation>
    </message>
    <message>
        <source>Check an exported project</source>
        <translation>Controllare un progetto esportato</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Salvare il rapporto</translation>
    </message>
    <message>
        <source>Web page (*.html);;PDF (*.pdf);;Table (*.csv)</source>
        <translation>Pagina web (*.html);;PDF (*.pdf);;Tabella (*.csv)</translation>
    </message>
    <message>
        <source>Saving the report</source>
        <translation>Salvataggio del rapporto</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>%1 salvato.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Apri</translation>
    </message>
    <message numerus="yes">
        <source>Exported %n files to %1.</source>
        <translation>
            <numerusform>%n file esportato in %1.</numerusform>
            <numerusform>%n file esportati in %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Check bit for bit</source>
        <translation>Controlla bit per bit</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Mostra la cartella</translation>
    </message>
    <message>
        <source>The export is exact: %1 of %2 outputs over %3 events equal the emulator bit for bit (%4).</source>
        <translation>L&apos;esportazione è esatta: %1 uscite su %2 per %3 eventi sono uguali all&apos;emulatore bit per bit (%4).</translation>
    </message>
    <message>
        <source>&lt;b&gt;The export differs&lt;/b&gt; in %1 of %2 outputs (%3). First: %4</source>
        <translation>&lt;b&gt;L&apos;esportazione differisce&lt;/b&gt; in %1 uscite su %2 (%3). Prima: %4</translation>
    </message>
</context>
<context>
    <name>bitscape::FindingModel</name>
    <message>
        <source>Cure: %1</source>
        <translation>Rimediare: %1</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Strato</translation>
    </message>
    <message>
        <source>What is found</source>
        <translation>Che cosa si è trovato</translation>
    </message>
    <message>
        <source>Cure</source>
        <translation>Rimedio</translation>
    </message>
</context>
<context>
    <name>bitscape::FlipModel</name>
    <message>
        <source>✗ lost</source>
        <translation>✗ perso</translation>
    </message>
    <message>
        <source>✓ won</source>
        <translation>✓ vinto</translation>
    </message>
    <message>
        <source>wrong either way</source>
        <translation>sbagliato in entrambi</translation>
    </message>
    <message>
        <source>Number of the event in the test data, from 0</source>
        <translation>Numero dell&apos;evento nei dati di test, da 0</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>True class</source>
        <translation>Classe vera</translation>
    </message>
    <message>
        <source>The class that what it is compared with decides for</source>
        <translation>La classe per cui decide ciò con cui si confronta</translation>
    </message>
    <message>
        <source>Score that it gives its decision</source>
        <translation>Punteggio che dà alla sua decisione</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punteggio</translation>
    </message>
    <message>
        <source>The class that the design decides for</source>
        <translation>La classe per cui decide il design</translation>
    </message>
    <message>
        <source>Whether the decision became wrong or right</source>
        <translation>Se la decisione è divenuta sbagliata o giusta</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Esito</translation>
    </message>
</context>
<context>
    <name>bitscape::FloorplanPanel</name>
    <message>
        <source>Floorplan</source>
        <translation>Pianta del chip</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Strati</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Uso</translation>
    </message>
    <message>
        <source>Colours of the floorplan</source>
        <translation>Colori della pianta</translation>
    </message>
    <message>
        <source>Wires, zoom and export of the floorplan</source>
        <translation>Fili, zoom ed esportazione della pianta</translation>
    </message>
    <message>
        <source>&amp;Wires Between Layers</source>
        <translation>&amp;Fili tra gli strati</translation>
    </message>
    <message>
        <source>&amp;Fit (0)</source>
        <translation>&amp;Adatta (0)</translation>
    </message>
    <message>
        <source>Save as %1…</source>
        <translation>Salva come %1…</translation>
    </message>
    <message>
        <source>Save as &amp;Constraints (XDC)…</source>
        <translation>Salva come &amp;vincoli (XDC)…</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>non ci sta</translation>
    </message>
    <message>
        <source>SLR crossings: %1</source>
        <translation>Attraversamenti di SLR: %1</translation>
    </message>
    <message>
        <source>schematic: the order of this die&apos;s columns is not published</source>
        <translation>schematico: l&apos;ordine delle colonne di questo chip non è pubblicato</translation>
    </message>
    <message>
        <source>Save the floorplan</source>
        <translation>Salvare la pianta</translation>
    </message>
    <message>
        <source>Saving the floorplan</source>
        <translation>Salvataggio della pianta</translation>
    </message>
    <message>
        <source>Colours: where each layer sits, or how full each clock region is, in its fullest resource or in one</source>
        <translation>Colori: dove sta ogni strato, o quanto è piena ogni regione di clock, nella sua risorsa più piena o in una</translation>
    </message>
    <message>
        <source>Use of %1</source>
        <translation>Uso di %1</translation>
    </message>
    <message>
        <source>Zoom &amp;In (+)</source>
        <translation>&amp;Ingrandisci (+)</translation>
    </message>
    <message>
        <source>Zoom &amp;Out (−)</source>
        <translation>&amp;Rimpicciolisci (−)</translation>
    </message>
    <message>
        <source>Reset the Place of the &amp;Selected Layer (Del)</source>
        <translation>Reimposta il posto dello strato &amp;scelto (Canc)</translation>
    </message>
    <message>
        <source>&amp;Reset All Places</source>
        <translation>Reimposta &amp;tutti i posti</translation>
    </message>
</context>
<context>
    <name>bitscape::FloorplanView</name>
    <message>
        <source>Floorplan</source>
        <translation>Pianta del chip</translation>
    </message>
    <message>
        <source>The floorplan of the open design appears here.</source>
        <translation>La pianta del design aperto appare qui.</translation>
    </message>
    <message>
        <source>Move %1 on the floorplan</source>
        <translation>Spostare %1 sulla pianta</translation>
    </message>
    <message>
        <source>Place all layers automatically</source>
        <translation>Disporre tutti gli strati automaticamente</translation>
    </message>
    <message>
        <source>Placing the layers</source>
        <translation>Disposizione degli strati</translation>
    </message>
    <message>
        <source>%1. Arrow keys select the next layer, plus and minus zoom, zero shows all, Shift and arrows move the die, Control and arrows the selected layer.</source>
        <translation>%1. Le frecce scelgono lo strato successivo, più e meno ingrandiscono, zero mostra tutto, Maiusc e frecce spostano il chip, Ctrl e frecce lo strato scelto.</translation>
    </message>
    <message>
        <source>Place %1 automatically</source>
        <translation>Disporre %1 automaticamente</translation>
    </message>
</context>
<context>
    <name>bitscape::ForgivingPage</name>
    <message>
        <source>&amp;Search for this score</source>
        <translation>&amp;Cerca questo punteggio</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Metrica</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Costo</translation>
    </message>
    <message>
        <source>Loss that is forgiven</source>
        <translation>Perdita perdonata</translation>
    </message>
    <message>
        <source>Gain that is asked for</source>
        <translation>Guadagno richiesto</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Tasso</translation>
    </message>
    <message>
        <source>Stress</source>
        <translation>Accento</translation>
    </message>
    <message>
        <source>The score takes the place of the objectives</source>
        <translation>Il punteggio prende il posto degli obiettivi</translation>
    </message>
    <message>
        <source>for</source>
        <translation>per</translation>
    </message>
    <message>
        <source>&amp;Forgiven</source>
        <translation>&amp;Perdonata</translation>
    </message>
    <message>
        <source>&amp;Asked for</source>
        <translation>&amp;Richiesto per</translation>
    </message>
    <message>
        <source>for a &amp;rate of</source>
        <translation>per un &amp;tasso di</translation>
    </message>
    <message>
        <source>S&amp;tress</source>
        <translation>A&amp;ccento</translation>
    </message>
    <message>
        <source>Designs of the same score</source>
        <translation>Design con lo stesso punteggio</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1 volte</translation>
    </message>
    <message>
        <source>A score needs a metric: open test data first.</source>
        <translation>Un punteggio richiede una metrica: aprire prima dati di test.</translation>
    </message>
    <message>
        <source>A design with %1 instead of %2 may lose %3 and scores the same as the open one.</source>
        <translation>Un design con %1 invece di %2 può perdere %3 e ottiene lo stesso punteggio di quello aperto.</translation>
    </message>
</context>
<context>
    <name>bitscape::GraphLegend</name>
    <message>
        <source>What the colours of the graph mean</source>
        <translation>Che cosa significano i colori del grafo</translation>
    </message>
</context>
<context>
    <name>bitscape::GraphPanel</name>
    <message>
        <source>Graph</source>
        <translation>Grafo</translation>
    </message>
    <message>
        <source>Layer found before (Shift+Return)</source>
        <translation>Strato trovato precedente (Maiusc+Invio)</translation>
    </message>
    <message>
        <source>Next layer found (Return)</source>
        <translation>Strato trovato successivo (Invio)</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Bit</translation>
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
        <translation>Overflow</translation>
    </message>
    <message>
        <source>What the colour and number of a box say: bits of its weights (of its result where it has none), its share of the LUTs or DSPs, or the share of its results that overflowed</source>
        <translation>Che cosa dicono il colore e il numero di un riquadro: bit dei suoi pesi (del suo risultato dove non ne ha), la sua quota di LUT o DSP, o la quota dei suoi risultati traboccati</translation>
    </message>
    <message>
        <source>Colour of the graph</source>
        <translation>Colore del grafo</translation>
    </message>
    <message>
        <source>Direction, zoom and export of the graph</source>
        <translation>Direzione, zoom ed esportazione del grafo</translation>
    </message>
    <message>
        <source>&amp;Top to Bottom</source>
        <translation>Dall&apos;&amp;alto in basso</translation>
    </message>
    <message>
        <source>&amp;Left to Right</source>
        <translation>Da &amp;sinistra a destra</translation>
    </message>
    <message>
        <source>&amp;Fit (0)</source>
        <translation>&amp;Adatta (0)</translation>
    </message>
    <message>
        <source>&amp;Actual Size (1)</source>
        <translation>&amp;Dimensione reale (1)</translation>
    </message>
    <message>
        <source>Save as %1…</source>
        <translation>Salva come %1…</translation>
    </message>
    <message>
        <source>Find a layer</source>
        <translation>Trova uno strato</translation>
    </message>
    <message>
        <source>Find a layer by name or kind</source>
        <translation>Trovare uno strato per nome o genere</translation>
    </message>
    <message>
        <source>Part of a layer&apos;s name or kind (Ctrl+F)</source>
        <translation>Parte del nome o genere di uno strato (Ctrl+F)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nessuno</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 di %2</translation>
    </message>
    <message>
        <source>Save the graph</source>
        <translation>Salvare il grafo</translation>
    </message>
    <message>
        <source>Saving the graph</source>
        <translation>Salvataggio del grafo</translation>
    </message>
</context>
<context>
    <name>bitscape::GraphView</name>
    <message>
        <source>Graph of the layers</source>
        <translation>Grafo degli strati</translation>
    </message>
    <message>
        <source>Arrow keys select the layer before or after, Return shows its details; plus and minus zoom, zero shows all.</source>
        <translation>Le frecce scelgono lo strato prima o dopo, Invio ne mostra i dettagli; più e meno ingrandiscono, zero mostra tutto.</translation>
    </message>
    <message>
        <source>Drawing the graph</source>
        <translation>Disegno del grafo</translation>
    </message>
</context>
<context>
    <name>bitscape::ImportPanel</name>
    <message>
        <source>Import report</source>
        <translation>Rapporto d&apos;importazione</translation>
    </message>
    <message>
        <source>Changes between the file and the hardware</source>
        <translation>Modifiche tra il file e l&apos;hardware</translation>
    </message>
    <message>
        <source>Nothing was changed: every layer of the file is built as it is.</source>
        <translation>Nulla è stato cambiato: ogni strato del file è costruito com&apos;è.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Filter the import report</source>
        <translation>Filtrare il rapporto d&apos;importazione</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copia</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Salva come CSV…</translation>
    </message>
    <message>
        <source>Save as Text…</source>
        <translation>Salva come testo…</translation>
    </message>
    <message>
        <source>Copy and save the report</source>
        <translation>Copiare e salvare il rapporto</translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>1 modifica</translation>
    </message>
    <message>
        <source>%1 changes</source>
        <translation>%1 modifiche</translation>
    </message>
    <message>
        <source>%1 of %2 changes</source>
        <translation>%1 modifiche su %2</translation>
    </message>
    <message>
        <source>Save the import report</source>
        <translation>Salvare il rapporto d&apos;importazione</translation>
    </message>
    <message>
        <source>Saving the import report</source>
        <translation>Salvataggio del rapporto d&apos;importazione</translation>
    </message>
</context>
<context>
    <name>bitscape::JobIndicator</name>
    <message>
        <source>Progress</source>
        <translation>Avanzamento</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Stop the work in the background</source>
        <translation>Fermare il lavoro in secondo piano</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 di %3</translation>
    </message>
</context>
<context>
    <name>bitscape::KnobLines</name>
    <message>
        <source>Knobs of the front</source>
        <translation>Regolazioni del fronte</translation>
    </message>
    <message>
        <source>One line a trial of the front. Drag along an axis to keep the trials that cross it there; click the axis to let all through again.</source>
        <translation>Una linea per prova del fronte. Trascinare lungo un asse per tenere le prove che lo incrociano lì; fare clic sull&apos;asse per lasciarle passare tutte.</translation>
    </message>
    <message>
        <source>The front&apos;s knobs appear here</source>
        <translation>Le regolazioni del fronte appaiono qui</translation>
    </message>
    <message>
        <source>Trial %1</source>
        <translation>Prova %1</translation>
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
        <translation>Scegliere un valore</translation>
    </message>
    <message>
        <source>Sparsity</source>
        <translation>Sparsità</translation>
    </message>
    <message>
        <source>Reuse factor</source>
        <translation>Fattore di riuso</translation>
    </message>
    <message>
        <source>Asked for: %1, zero after quantization: %2</source>
        <translation>Richiesto: %1, nulli dopo la quantizzazione: %2</translation>
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
        <translation>cicli</translation>
    </message>
    <message>
        <source>pJ</source>
        <translation>pJ</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Strato</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genere</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forma</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Pesi</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Risultato</translation>
    </message>
    <message>
        <source>Sparsity
%</source>
        <translation>Sparsità
%</translation>
    </message>
    <message>
        <source>Reuse
factor</source>
        <translation>Fattore
di riuso</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategia</translation>
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
        <translation>Latenza
cicli</translation>
    </message>
    <message>
        <source>Overflow
%</source>
        <translation>Overflow
%</translation>
    </message>
    <message>
        <source>Energy
nJ</source>
        <translation>Energia
nJ</translation>
    </message>
    <message>
        <source>Type of what does not change while the design runs: weights, biases, tables.
Unfold a layer to see every type it has.</source>
        <translation>Tipo di ciò che non cambia mentre il design lavora: pesi, bias, tabelle.
Espandere uno strato per vedere ogni suo tipo.</translation>
    </message>
    <message>
        <source>Type of what the layer computes.</source>
        <translation>Tipo di ciò che lo strato calcola.</translation>
    </message>
    <message>
        <source>Share of weights that are zero. Set it to prune the smallest weights of the layer.</source>
        <translation>Quota dei pesi nulli. Impostarla per potare i pesi più piccoli dello strato.</translation>
    </message>
    <message>
        <source>How many times each multiplier is used for one inference: 1 is fastest, more is smaller.</source>
        <translation>Quante volte ogni moltiplicatore serve per un&apos;inferenza: 1 è il più veloce, di più è più piccolo.</translation>
    </message>
    <message>
        <source>Latency unrolls the layer; Resource keeps weights in memory and shares multipliers.</source>
        <translation>Latency srotola lo strato; Resource tiene i pesi in memoria e condivide i moltiplicatori.</translation>
    </message>
    <message>
        <source>Look-up tables, estimated. The bar is the layer&apos;s share of the design.</source>
        <translation>Tabelle di consultazione, stimate. La barra è la quota dello strato nel design.</translation>
    </message>
    <message>
        <source>Multiplier blocks, estimated.</source>
        <translation>Blocchi moltiplicatori, stimati.</translation>
    </message>
    <message>
        <source>Memory blocks of 18 kbit, estimated.</source>
        <translation>Blocchi di memoria da 18 kbit, stimati.</translation>
    </message>
    <message>
        <source>Clock cycles from input to result of the layer, estimated.</source>
        <translation>Cicli di clock dall&apos;ingresso al risultato dello strato, stimati.</translation>
    </message>
    <message>
        <source>Share of results on the test data that did not fit the type: they wrapped (red) or were clipped.</source>
        <translation>Quota dei risultati sui dati di test che non entravano nel tipo: traboccati (rosso) o limitati.</translation>
    </message>
    <message>
        <source>Dynamic energy of one inference, estimated.</source>
        <translation>Energia dinamica di un&apos;inferenza, stimata.</translation>
    </message>
    <message>
        <source>auto → %1</source>
        <translation>auto → %1</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 di %2: %3</translation>
    </message>
    <message>
        <source>Values %1</source>
        <translation>Valori %1</translation>
    </message>
    <message>
        <source>Locked: the model was trained with a quantizer, and hls4ml takes its type whatever is set here.</source>
        <translation>Bloccato: il modello è stato addestrato con un quantizzatore, e hls4ml prende il suo tipo qualunque cosa si imposti qui.</translation>
    </message>
    <message>
        <source>auto: hls4ml derives this type from the others.</source>
        <translation>auto: hls4ml ricava questo tipo dagli altri.</translation>
    </message>
    <message>
        <source>Set to %1</source>
        <translation>Impostato a %1</translation>
    </message>
    <message>
        <source>This layer of the model needs no hardware.</source>
        <translation>Questo strato del modello non richiede hardware.</translation>
    </message>
    <message>
        <source>Not a layer of the hardware: hls4ml merges it into &apos;%1&apos;.</source>
        <translation>Non è uno strato dell&apos;hardware: hls4ml lo unisce a &apos;%1&apos;.</translation>
    </message>
    <message>
        <source>table</source>
        <translation>tabella</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>costante</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>calcolato</translation>
    </message>
    <message>
        <source>Open test data to count overflows.</source>
        <translation>Aprire dati di test per contare gli overflow.</translation>
    </message>
    <message>
        <source>%1 of %2 results did not fit the type; %3 small ones became zero.
Results lie between %4 and %5.</source>
        <translation>%1 risultati su %2 non entravano nel tipo; %3 piccoli sono diventati zero.
I risultati stanno tra %4 e %5.</translation>
    </message>
    <message>
        <source>Parallelization factor</source>
        <translation>Fattore di parallelizzazione</translation>
    </message>
    <message>
        <source>Entries of the table</source>
        <translation>Voci della tabella</translation>
    </message>
    <message>
        <source>From 0 to 99.9 %</source>
        <translation>Da 0 a 99,9 %</translation>
    </message>
    <message>
        <source>No such strategy</source>
        <translation>Nessuna strategia simile</translation>
    </message>
    <message>
        <source>At least 1</source>
        <translation>Almeno 1</translation>
    </message>
    <message>
        <source>Not possible here: %1</source>
        <translation>Qui impossibile: %1</translation>
    </message>
    <message>
        <source>At most %1</source>
        <translation>Al massimo %1</translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation>Tensore</translation>
    </message>
    <message>
        <source>%1 is set, hls4ml takes %2</source>
        <translation>È impostato %1, hls4ml prende %2</translation>
    </message>
    <message>
        <source>%1 of %2 values do not fit and wrap around</source>
        <translation>%1 valori su %2 non entrano e traboccano</translation>
    </message>
    <message>
        <source>FF</source>
        <translation>FF</translation>
    </message>
    <message>
        <source>Parallel
positions</source>
        <translation>Posizioni
parallele</translation>
    </message>
    <message>
        <source>1 bit
fewer</source>
        <translation>1 bit
in meno</translation>
    </message>
    <message>
        <source>How many output positions of a convolution are built side by side: more is faster and larger.</source>
        <translation>Quante posizioni d&apos;uscita di una convoluzione si costruiscono affiancate: di più è più veloce e più grande.</translation>
    </message>
    <message>
        <source>Flip-flops, estimated.</source>
        <translation>Flip-flop, stimati.</translation>
    </message>
    <message>
        <source>What the design loses when the layer gets one bit fewer (the worst of its types).
A dash: not measured yet. Measure it from the panel&apos;s menu.</source>
        <translation>Che cosa perde il design se lo strato ha un bit in meno (il peggiore dei suoi tipi).
Un trattino: non ancora misurato. Si misura dal menu del pannello.</translation>
    </message>
    <message>
        <source>Not measured yet.</source>
        <translation>Non ancora misurato.</translation>
    </message>
    <message>
        <source>One bit fewer: %1 %2</source>
        <translation>Un bit in meno: %1 %2</translation>
    </message>
    <message>
        <source>Bits that can go without loss: %1</source>
        <translation>Bit che possono sparire senza perdita: %1</translation>
    </message>
    <message>
        <source>Measured on an earlier configuration.</source>
        <translation>Misurato su una configurazione precedente.</translation>
    </message>
    <message>
        <source>Only with the Vivado or Vitis backend</source>
        <translation>Solo con il backend Vivado o Vitis</translation>
    </message>
    <message>
        <source>Only with a reuse factor of 1</source>
        <translation>Solo con un fattore di riuso di 1</translation>
    </message>
    <message>
        <source>%1: it does not divide %2 × %3 evenly</source>
        <translation>%1: non divide %2 × %3 in parti uguali</translation>
    </message>
    <message>
        <source>%1 is above the %2 products of the layer</source>
        <translation>%1 supera i %2 prodotti dello strato</translation>
    </message>
    <message>
        <source>%1: it does not divide %2 positions</source>
        <translation>%1: non divide %2 posizioni</translation>
    </message>
    <message>
        <source>Any from 1 to %1</source>
        <translation>Qualsiasi da 1 a %1</translation>
    </message>
    <message>
        <source>Possible: %1</source>
        <translation>Possibili: %1</translation>
    </message>
    <message>
        <source>%1 is the nearest</source>
        <translation>%1 è il più vicino</translation>
    </message>
    <message>
        <source>%1 and %2 are the nearest</source>
        <translation>%1 e %2 sono i più vicini</translation>
    </message>
    <message>
        <source>A whole number from 1 on</source>
        <translation>Un numero intero da 1 in su</translation>
    </message>
</context>
<context>
    <name>bitscape::LayerPanel</name>
    <message>
        <source>Layers</source>
        <translation>Strati</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Tutti i tipi</translation>
    </message>
    <message>
        <source>Unfold every layer to one line a type</source>
        <translation>Espandere ogni strato a una riga per tipo</translation>
    </message>
    <message>
        <source>%1 layers, none in the hardware</source>
        <translation>%1 strati, nessuno nell&apos;hardware</translation>
    </message>
    <message>
        <source>%1 layers · %2 parameters · double-click a type, factor or strategy to change it</source>
        <translation>%1 strati · %2 parametri · doppio clic su tipo, fattore o strategia per cambiarli</translation>
    </message>
    <message>
        <source>Preset: %1</source>
        <translation>Preimpostazione: %1</translation>
    </message>
    <message>
        <source>Measure sensitivity</source>
        <translation>Misura la sensibilità</translation>
    </message>
    <message>
        <source>What the design loses when each of its types gets a bit fewer, one at a time</source>
        <translation>Che cosa perde il design se ognuno dei suoi tipi, uno alla volta, ha un bit in meno</translation>
    </message>
    <message>
        <source>Filter layers</source>
        <translation>Filtra gli strati</translation>
    </message>
    <message>
        <source>Show only layers whose name or kind holds these words</source>
        <translation>Mostrare solo gli strati il cui nome o genere contiene queste parole</translation>
    </message>
    <message>
        <source>Copy the layer table as CSV</source>
        <translation>Copia la tabella degli strati come CSV</translation>
    </message>
    <message>
        <source>All rows and columns, numbers in full</source>
        <translation>Tutte le righe e colonne, numeri per intero</translation>
    </message>
    <message>
        <source>Filter (/)</source>
        <translation>Filtro (/)</translation>
    </message>
    <message>
        <source>Filter layers by name or kind</source>
        <translation>Filtrare gli strati per nome o genere</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Preimpostazioni</translation>
    </message>
    <message>
        <source>Types for the whole model by a rule; one step to undo</source>
        <translation>Tipi per tutto il modello secondo una regola; un passo da annullare</translation>
    </message>
    <message>
        <source>Sensitivity, columns, copies</source>
        <translation>Sensibilità, colonne, copie</translation>
    </message>
    <message>
        <source>More of the layer table</source>
        <translation>Altro sulla tabella degli strati</translation>
    </message>
    <message>
        <source>Copy settings</source>
        <translation>Copia impostazioni</translation>
    </message>
    <message>
        <source>Paste settings</source>
        <translation>Incolla impostazioni</translation>
    </message>
    <message>
        <source>Copy rows as CSV</source>
        <translation>Copia righe come CSV</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>%1 of %2 layers</source>
        <translation>%1 strati su %2</translation>
    </message>
</context>
<context>
    <name>bitscape::LayerTree</name>
    <message>
        <source>Layers</source>
        <translation>Strati</translation>
    </message>
    <message numerus="yes">
        <source>and %n more selected</source>
        <translation>
            <numerusform>e un altro (%n) scelto</numerusform>
            <numerusform>e altri %n scelti</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifica</translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation>Espandi tutto</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>Comprimi tutto</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Layer: %1 LUT, %2 DSP. Design: %3 LUT</source>
        <translation>Strato: %1 LUT, %2 DSP. Design: %3 LUT</translation>
    </message>
    <message>
        <source>Copy settings</source>
        <translation>Copia impostazioni</translation>
    </message>
    <message>
        <source>Paste settings</source>
        <translation>Incolla impostazioni</translation>
    </message>
    <message>
        <source>Copy rows as CSV</source>
        <translation>Copia righe come CSV</translation>
    </message>
    <message>
        <source>Copy table as CSV</source>
        <translation>Copia la tabella come CSV</translation>
    </message>
    <message>
        <source>Radiation hardness</source>
        <translation>Resistenza alle radiazioni</translation>
    </message>
    <message>
        <source>As the width allows</source>
        <translation>Come la larghezza permette</translation>
    </message>
    <message>
        <source>bits of %1</source>
        <translation>bit di %1</translation>
    </message>
    <message>
        <source>Paste settings to 1 layer</source>
        <translation>Incolla impostazioni in 1 strato</translation>
    </message>
    <message>
        <source>Paste settings to %1 layers</source>
        <translation>Incolla impostazioni in %1 strati</translation>
    </message>
    <message>
        <source>As the model</source>
        <translation>Come il modello</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Nessuna</translation>
    </message>
    <message>
        <source>Weights three times, outvoted</source>
        <translation>Pesi tre volte, con voto</translation>
    </message>
    <message>
        <source>The layer three times, outvoted</source>
        <translation>Lo strato tre volte, con voto</translation>
    </message>
</context>
<context>
    <name>bitscape::MainWindow</name>
    <message>
        <source>Graph</source>
        <translation>Grafo</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punteggio</translation>
    </message>
    <message>
        <source>Pareto</source>
        <translation>Pareto</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Scansione</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profilo</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Controlli</translation>
    </message>
    <message>
        <source>Floorplan</source>
        <translation>Pianta del chip</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapporto</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Strato</translation>
    </message>
    <message>
        <source>Import report</source>
        <translation>Rapporto d&apos;importazione</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Confronto</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Calibrazione</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>Rip&amp;rendi</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>Pa&amp;usa</translation>
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
        <translation>%1 eventi di %2</translation>
    </message>
    <message>
        <source>study %1</source>
        <translation>studio %1</translation>
    </message>
    <message>
        <source>Bitscape ended unexpectedly. There is unsaved work of %1.</source>
        <translation>Bitscape è terminato in modo imprevisto. C&apos;è lavoro non salvato del %1.</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Recupera</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Scarta</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>Apri &amp;recenti</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Modifica</translation>
    </message>
    <message>
        <source>&amp;Design</source>
        <translation>&amp;Design</translation>
    </message>
    <message>
        <source>E&amp;xplore</source>
        <translation>E&amp;splora</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aiuto</translation>
    </message>
    <message>
        <source>Nothing opened yet</source>
        <translation>Ancora nulla di aperto</translation>
    </message>
    <message>
        <source>&amp;Clear This List</source>
        <translation>&amp;Svuota questo elenco</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Vista</translation>
    </message>
    <message>
        <source>Main</source>
        <translation>Principale</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>&amp;Annulla %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annulla</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>&amp;Ripristina %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Ripristina</translation>
    </message>
    <message>
        <source>The graph was saved as %1.</source>
        <translation>Il grafo è stato salvato come %1.</translation>
    </message>
    <message>
        <source>Read reports</source>
        <translation>Leggere rapporti</translation>
    </message>
    <message>
        <source>%1 is forgotten: the estimates do not know it any more.</source>
        <translation>%1 è dimenticato: le stime non lo conoscono più.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (da %2 a %3)</translation>
    </message>
    <message>
        <source>%1 LUT: %2 before, %3 %4.</source>
        <translation>%1 LUT: prima %2, %3 %4.</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>misurato</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ora</translation>
    </message>
    <message>
        <source>The study %1 answers another question: these trials go to the study %2.</source>
        <translation>Lo studio %1 risponde a un&apos;altra domanda: queste prove vanno nello studio %2.</translation>
    </message>
    <message>
        <source>The study %2 has its %1 trials already. Ask for more, or change what is tried.</source>
        <translation>Lo studio %2 ha già le sue %1 prove. Chiederne di più, o cambiare ciò che si prova.</translation>
    </message>
    <message>
        <source>The search was stopped; the %1 trials of the study %2 are kept. Explore again to go on.</source>
        <translation>La ricerca è stata fermata; le %1 prove dello studio %2 restano. Esplorare di nuovo per continuare.</translation>
    </message>
    <message>
        <source>The search is done: %1 new trials, %2 in the study %3. Click a point to load it.</source>
        <translation>La ricerca è finita: %1 prove nuove, %2 nello studio %3. Fare clic su un punto per caricarlo.</translation>
    </message>
    <message>
        <source>The manual is not installed beside this program.</source>
        <translation>Il manuale non è installato accanto a questo programma.</translation>
    </message>
    <message>
        <source>About Bitscape</source>
        <translation>Informazioni su Bitscape</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Bitscape %1&lt;/h3&gt;&lt;p&gt;How few bits, multipliers and nanoseconds can a neural network on an FPGA live with before it gets worse?&lt;/p&gt;&lt;p&gt;Emulates hls4ml 1.3.0 bit for bit, without a compile step.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Bitscape %1&lt;/h3&gt;&lt;p&gt;Di quanti pochi bit, moltiplicatori e nanosecondi può accontentarsi una rete neurale su FPGA prima di peggiorare?&lt;/p&gt;&lt;p&gt;Emula hls4ml 1.3.0 bit per bit, senza passo di compilazione.&lt;/p&gt;</translation>
    </message>
    <message numerus="yes">
        <source>The estimates have learned from %n reports.</source>
        <translation>
            <numerusform>Le stime hanno imparato da %n rapporto.</numerusform>
            <numerusform>Le stime hanno imparato da %n rapporti.</numerusform>
        </translation>
    </message>
    <message>
        <source>La&amp;youts</source>
        <translation>&amp;Disposizioni</translation>
    </message>
    <message>
        <source>The layout %1 was saved by a version with other panels; please save it anew.</source>
        <translation>La disposizione %1 fu salvata da una versione con altri pannelli; salvarla di nuovo.</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Lingua</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;Sistema</translation>
    </message>
    <message>
        <source>The language changes when Bitscape starts the next time.</source>
        <translation>La lingua cambia al prossimo avvio di Bitscape.</translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation>Riavvia ora</translation>
    </message>
    <message>
        <source>New here? A tour of two minutes on the jet tagger shows what is where.</source>
        <translation>Nuovo qui? Una visita di due minuti sul jet tagger mostra che cosa sta dove.</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>Fai la visita</translation>
    </message>
    <message>
        <source>Trial %1 of the study now has what was measured beside its estimates.</source>
        <translation>La prova %1 dello studio ha ora le misure accanto alle stime.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostra</translation>
    </message>
</context>
<context>
    <name>bitscape::ManualWindow</name>
    <message>
        <source>Bitscape: the manual</source>
        <translation>Bitscape: il manuale</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Indietro</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>Cerca nel manuale</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Indice</translation>
    </message>
    <message>
        <source>Page of the manual</source>
        <translation>Pagina del manuale</translation>
    </message>
    <message>
        <source>&amp;First page</source>
        <translation>&amp;Prima pagina</translation>
    </message>
    <message>
        <source>Nothing in the manual has these words.</source>
        <translation>Nulla nel manuale contiene queste parole.</translation>
    </message>
</context>
<context>
    <name>bitscape::MessageBar</name>
    <message>
        <source>Message</source>
        <translation>Messaggio</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Chiudere questo messaggio</translation>
    </message>
</context>
<context>
    <name>bitscape::ObjectivesPage</name>
    <message>
        <source>below</source>
        <translation>sotto</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>al massimo</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>almeno</translation>
    </message>
    <message>
        <source>above</source>
        <translation>sopra</translation>
    </message>
    <message>
        <source>&amp;1st objective</source>
        <translation>&amp;1º obiettivo</translation>
    </message>
    <message>
        <source>&amp;2nd</source>
        <translation>&amp;2º</translation>
    </message>
    <message>
        <source>&amp;3rd</source>
        <translation>&amp;3º</translation>
    </message>
    <message>
        <source>&amp;4th</source>
        <translation>&amp;4º</translation>
    </message>
    <message>
        <source>as small as possible</source>
        <translation>il più piccolo possibile</translation>
    </message>
    <message>
        <source>Fit to the part</source>
        <translation>Limita al componente</translation>
    </message>
    <message>
        <source>One limit for each resource of the part</source>
        <translation>Un limite per ogni risorsa del componente</translation>
    </message>
    <message>
        <source>One limit a line, for example
dsp &lt;= 220
latency_ns &lt; 100
lut &lt;= 80%</source>
        <translation>Un limite per riga, per esempio
dsp &lt;= 220
latency_ns &lt; 100
lut &lt;= 80%</translation>
    </message>
    <message>
        <source>Constraints</source>
        <translation>Vincoli</translation>
    </message>
    <message>
        <source>Designs that break one are kept in the study but never on the front</source>
        <translation>I design che ne violano uno restano nello studio ma mai sul fronte</translation>
    </message>
    <message>
        <source>&amp;Constraints</source>
        <translation>&amp;Vincoli</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nessuno</translation>
    </message>
    <message>
        <source>The score takes the place of the objectives</source>
        <translation>Il punteggio prende il posto degli obiettivi</translation>
    </message>
    <message>
        <source>A search needs an objective.</source>
        <translation>Una ricerca richiede un obiettivo.</translation>
    </message>
    <message>
        <source>as large as possible</source>
        <translation>il più grande possibile</translation>
    </message>
    <message>
        <source> (the open design has %1)</source>
        <translation> (il design aperto ha %1)</translation>
    </message>
    <message>
        <source> (broken by the open design: %1)</source>
        <translation> (violato dal design aperto: %1)</translation>
    </message>
</context>
<context>
    <name>bitscape::OverlayMenu</name>
    <message>
        <source>Studies</source>
        <translation>Studi</translation>
    </message>
    <message>
        <source>Draw the fronts of other studies, of this model or of others, over this one</source>
        <translation>Disegnare sopra i fronti di altri studi, di questo modello o di altri</translation>
    </message>
    <message>
        <source>From Another File…</source>
        <translation>Da un altro file…</translation>
    </message>
    <message>
        <source>Study of another model</source>
        <translation>Studio di un altro modello</translation>
    </message>
    <message>
        <source>Studies (*.db *.sqlite);;All files (*)</source>
        <translation>Studi (*.db *.sqlite);;Tutti i file (*)</translation>
    </message>
    <message>
        <source>Reading trials</source>
        <translation>Lettura delle prove</translation>
    </message>
    <message>
        <source>Open the study</source>
        <translation>Aprire lo studio</translation>
    </message>
    <message>
        <source>boosted trees</source>
        <translation>alberi potenziati</translation>
    </message>
    <message>
        <source>network</source>
        <translation>rete</translation>
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
        <translation>Numero verso destra</translation>
    </message>
    <message>
        <source>Number upwards</source>
        <translation>Numero verso l&apos;alto</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabella</translation>
    </message>
    <message>
        <source>Show the trials as a table beside the plot</source>
        <translation>Mostrare le prove come tabella accanto al grafico</translation>
    </message>
    <message>
        <source>Knobs</source>
        <translation>Regolazioni</translation>
    </message>
    <message>
        <source>Show the knobs behind the front beside the plot</source>
        <translation>Mostrare le regolazioni dietro il fronte accanto al grafico</translation>
    </message>
    <message>
        <source>No trials yet. A search tries widths and reuse factors for every layer and shows here which designs are worth having.</source>
        <translation>Ancora nessuna prova. Una ricerca prova larghezze e fattori di riuso per ogni strato e mostra qui quali design valgono la pena.</translation>
    </message>
    <message>
        <source>Explore…</source>
        <translation>Esplora…</translation>
    </message>
    <message>
        <source>over</source>
        <translation>rispetto a</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Studio</translation>
    </message>
    <message>
        <source>Which study of the file is shown</source>
        <translation>Quale studio del file è mostrato</translation>
    </message>
    <message>
        <source>What the plot shows, and saving it</source>
        <translation>Che cosa mostra il grafico, e salvarlo</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Altro</translation>
    </message>
    <message>
        <source>Reading the front</source>
        <translation>Lettura del fronte</translation>
    </message>
    <message>
        <source>Read the front</source>
        <translation>Leggere il fronte</translation>
    </message>
    <message>
        <source>%1 trials · %2 on the front</source>
        <translation>%1 prove · %2 sul fronte</translation>
    </message>
    <message>
        <source> · %1 break a constraint</source>
        <translation> · %1 violano un vincolo</translation>
    </message>
    <message>
        <source> · %1 stopped early</source>
        <translation> · %1 fermate presto</translation>
    </message>
    <message>
        <source> · %1 failed</source>
        <translation> · %1 fallite</translation>
    </message>
    <message>
        <source>%1 trials, none has both numbers</source>
        <translation>%1 prove, nessuna ha entrambi i numeri</translation>
    </message>
    <message>
        <source>Show All</source>
        <translation>Mostra tutto</translation>
    </message>
    <message>
        <source>Mark the Knee</source>
        <translation>Segna il ginocchio</translation>
    </message>
    <message>
        <source>Shade Where a Constraint Is Broken</source>
        <translation>Tratteggia dove un vincolo è violato</translation>
    </message>
    <message>
        <source>Thinned Front</source>
        <translation>Fronte sfoltito</translation>
    </message>
    <message>
        <source>One point every %1 of the range</source>
        <translation>Un punto ogni %1 dell&apos;intervallo</translation>
    </message>
    <message>
        <source>Every point</source>
        <translation>Ogni punto</translation>
    </message>
    <message>
        <source>Save as %1…</source>
        <translation>Salva come %1…</translation>
    </message>
    <message>
        <source>Load trial %1</source>
        <translation>Carica la prova %1</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Confronto</translation>
    </message>
    <message>
        <source>Save the plot</source>
        <translation>Salvare il grafico</translation>
    </message>
    <message>
        <source>Saving the trials</source>
        <translation>Salvataggio delle prove</translation>
    </message>
    <message>
        <source>Save the trials</source>
        <translation>Salvare le prove</translation>
    </message>
    <message>
        <source>Copying trials</source>
        <translation>Copia delle prove</translation>
    </message>
    <message>
        <source>Copy the trials</source>
        <translation>Copiare le prove</translation>
    </message>
</context>
<context>
    <name>bitscape::ParetoPlot</name>
    <message>
        <source>Plot of the trials</source>
        <translation>Grafico delle prove</translation>
    </message>
    <message>
        <source>Breaks a constraint</source>
        <translation>Viola un vincolo</translation>
    </message>
    <message>
        <source>Stopped early</source>
        <translation>Fermata presto</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Prova</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Scelta</translation>
    </message>
    <message>
        <source>Pareto front</source>
        <translation>Fronte di Pareto</translation>
    </message>
    <message>
        <source>Knee</source>
        <translation>Ginocchio</translation>
    </message>
    <message>
        <source>Open design</source>
        <translation>Design aperto</translation>
    </message>
    <message>
        <source>Trial %1</source>
        <translation>Prova %1</translation>
    </message>
    <message>
        <source>breaks a constraint</source>
        <translation>viola un vincolo</translation>
    </message>
    <message>
        <source>stopped early</source>
        <translation>fermata presto</translation>
    </message>
    <message>
        <source>Front of all</source>
        <translation>Fronte di tutti</translation>
    </message>
</context>
<context>
    <name>bitscape::PartDialog</name>
    <message>
        <source>Only parts that &amp;fit</source>
        <translation>Solo quelli &amp;adatti</translation>
    </message>
    <message>
        <source>&amp;Upper end of the 90 % interval</source>
        <translation>Estremo &amp;superiore dell&apos;intervallo al 90 %</translation>
    </message>
    <message>
        <source>&amp;Smallest that fits</source>
        <translation>Il più &amp;piccolo adatto</translation>
    </message>
    <message>
        <source>Use this &amp;part</source>
        <translation>&amp;Usa questo componente</translation>
    </message>
    <message>
        <source>Choose the part</source>
        <translation>Scegliere il componente</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Componenti</translation>
    </message>
    <message>
        <source>Boards</source>
        <translation>Schede</translation>
    </message>
    <message>
        <source>Peak performance</source>
        <translation>Prestazioni di picco</translation>
    </message>
    <message>
        <source>The part with the fewest LUTs on which the design fits, of a vendor that the design&apos;s backend is for</source>
        <translation>Il componente con meno LUT in cui sta il design, di un produttore a cui serve il suo backend</translation>
    </message>
    <message>
        <source>Adds your own parts from a JSON file</source>
        <translation>Aggiunge componenti propri da un file JSON</translation>
    </message>
    <message>
        <source>Search: part, family, board</source>
        <translation>Cerca: componente, famiglia, scheda</translation>
    </message>
    <message>
        <source>Search parts</source>
        <translation>Cercare componenti</translation>
    </message>
    <message>
        <source>Judges by what the design may need at most, not by what it probably needs</source>
        <translation>Giudica da ciò che al design può servire al massimo, non da ciò che è probabile</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Fill limit of the LUTs</source>
        <translation>Limite di riempimento delle LUT</translation>
    </message>
    <message>
        <source>How full the LUTs may get; of FFs 50 %, of DSPs and memories 80 % count as full</source>
        <translation>Quanto si possono riempire le LUT; il 50 % degli FF, l&apos;80 % di DSP e memorie conta come pieno</translation>
    </message>
    <message>
        <source>LUTs up to</source>
        <translation>LUT fino a</translation>
    </message>
    <message>
        <source>What is known of the part</source>
        <translation>Che cosa si sa del componente</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Scheda</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Componente</translation>
    </message>
    <message>
        <source>Order code</source>
        <translation>Codice d&apos;ordine</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Verificato</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fonte</translation>
    </message>
    <message>
        <source>Against bit width</source>
        <translation>Sulla larghezza in bit</translation>
    </message>
    <message>
        <source>Against operations a byte</source>
        <translation>Sulle operazioni per byte</translation>
    </message>
    <message>
        <source>Axis of the plot</source>
        <translation>Asse del grafico</translation>
    </message>
    <message>
        <source>Import parts</source>
        <translation>Importare componenti</translation>
    </message>
    <message>
        <source>Parts (*.json)</source>
        <translation>Componenti (*.json)</translation>
    </message>
    <message>
        <source>Reading the parts</source>
        <translation>Lettura dei componenti</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Tralasciato: %1</translation>
    </message>
    <message>
        <source>Estimating on every part</source>
        <translation>Stima su ogni componente</translation>
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
        <translation>sì</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Importing parts</source>
        <translation>Importazione di componenti</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) imported</source>
        <translation>
            <numerusform>%n componente importato</numerusform>
            <numerusform>%n componenti importati</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the plot</source>
        <translation>Esportare il grafico</translation>
    </message>
    <message>
        <source>Pictures and numbers (*.svg *.png *.pdf *.csv)</source>
        <translation>Immagini e numeri (*.svg *.png *.pdf *.csv)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importa…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Esporta…</translation>
    </message>
</context>
<context>
    <name>bitscape::PartModel</name>
    <message>
        <source>not known</source>
        <translation>non noto</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>no: %1</source>
        <translation>no: %1</translation>
    </message>
    <message>
        <source>other vendor</source>
        <translation>altro produttore</translation>
    </message>
    <message>
        <source>yes, smallest</source>
        <translation>sì, il più piccolo</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sì</translation>
    </message>
    <message>
        <source>%1 nm</source>
        <translation>%1 nm</translation>
    </message>
    <message>
        <source>%1 needed of %2, limit %3</source>
        <translation>%1 necessari su %2, limite %3</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Componente</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>Ci sta</translation>
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
        <translation>SLR</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Processo</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Famiglia</translation>
    </message>
    <message>
        <source>Boards</source>
        <translation>Schede</translation>
    </message>
</context>
<context>
    <name>bitscape::PlotPages</name>
    <message>
        <source>Distributions</source>
        <translation>Distribuzioni</translation>
    </message>
    <message>
        <source>Float against fixed</source>
        <translation>Float contro fisso</translation>
    </message>
    <message>
        <source>Agreement by layer</source>
        <translation>Concordanza per strato</translation>
    </message>
    <message>
        <source>ROC curves</source>
        <translation>Curve ROC</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>Matrice di confusione</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errori</translation>
    </message>
    <message>
        <source>Flipped events</source>
        <translation>Eventi ribaltati</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Immagine</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Che cosa si mostra</translation>
    </message>
    <message>
        <source>All tensors</source>
        <translation>Tutti i tensori</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Pesi</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>Attivazioni</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>Tensori</translation>
    </message>
    <message>
        <source>Which tensors have a row</source>
        <translation>Quali tensori hanno una riga</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>Scatole</translation>
    </message>
    <message>
        <source>Violins</source>
        <translation>Violini</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forma</translation>
    </message>
    <message>
        <source>Boxes from quartile to quartile with whiskers to the extremes, or the whole distribution as a violin</source>
        <translation>Scatole da quartile a quartile con baffi fino agli estremi, o l&apos;intera distribuzione come violino</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Prima e dopo</translation>
    </message>
    <message>
        <source>Before (float)</source>
        <translation>Prima (float)</translation>
    </message>
    <message>
        <source>After (fixed point)</source>
        <translation>Dopo (virgola fissa)</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>Values before quantization, after it, or both</source>
        <translation>Valori prima della quantizzazione, dopo, o entrambi</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Strato</translation>
    </message>
    <message>
        <source>The layer whose results are shown</source>
        <translation>Lo strato di cui si mostrano i risultati</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valori</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Differenze</translation>
    </message>
    <message>
        <source>Upright axis</source>
        <translation>Asse verticale</translation>
    </message>
    <message>
        <source>Results in fixed point, or how far they are from the float model</source>
        <translation>Risultati in virgola fissa, o quanto distano dal modello float</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>Tutte le classi</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>The class that is the signal</source>
        <translation>La classe che è il segnale</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>Whose decisions are counted</source>
        <translation>Di chi si contano le decisioni</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Confrontato con</translation>
    </message>
    <message>
        <source>Events that this one decides otherwise are listed</source>
        <translation>Si elencano gli eventi che questo decide altrimenti</translation>
    </message>
    <message>
        <source> % signal</source>
        <translation> % segnale</translation>
    </message>
    <message>
        <source>Signal efficiency</source>
        <translation>Efficienza del segnale</translation>
    </message>
    <message>
        <source>Background rejections are read where this share of the signal passes</source>
        <translation>La reiezione del fondo si legge dove passa questa quota del segnale</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Adatta</translation>
    </message>
    <message>
        <source>Fit the type</source>
        <translation>Adatta il tipo</translation>
    </message>
    <message>
        <source>Give the chosen tensor the type that holds all its values: same width, as few integer bits as suffice (double click or Enter on a row does it too)</source>
        <translation>Dare al tensore scelto il tipo che contiene tutti i suoi valori: stessa larghezza, quanti bit interi bastano (anche doppio clic o Invio su una riga)</translation>
    </message>
    <message>
        <source>Fit the &amp;Range, Keep the Width</source>
        <translation>Adatta l&apos;&amp;intervallo, tieni la larghezza</translation>
    </message>
    <message>
        <source>Fit the Range, &amp;Keep the Resolution</source>
        <translation>Adatta l&apos;intervallo, tieni la &amp;risoluzione</translation>
    </message>
    <message>
        <source>Fit &amp;All That Overflow</source>
        <translation>Adatta &amp;tutti quelli che traboccano</translation>
    </message>
    <message>
        <source>AUC and background rejection</source>
        <translation>AUC e reiezione del fondo</translation>
    </message>
    <message>
        <source>Save the Picture as %1…</source>
        <translation>Salva l&apos;immagine come %1…</translation>
    </message>
    <message>
        <source>Save the Numbers as CSV…</source>
        <translation>Salva i numeri come CSV…</translation>
    </message>
    <message>
        <source>Show &amp;Everything</source>
        <translation>Mostra &amp;tutto</translation>
    </message>
    <message>
        <source>The design has no such tensors.</source>
        <translation>Il design non ha tensori simili.</translation>
    </message>
    <message>
        <source>The test data has no class labels. Choose Errors to see how far the outputs are off.</source>
        <translation>I dati di test non hanno classi. Scegliere Errori per vedere quanto distano le uscite.</translation>
    </message>
    <message>
        <source>No event is decided otherwise.</source>
        <translation>Nessun evento è deciso altrimenti.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salva</translation>
    </message>
</context>
<context>
    <name>bitscape::PrecisionPopup</name>
    <message>
        <source>towards minus infinity</source>
        <translation>verso meno infinito</translation>
    </message>
    <message>
        <source>towards zero</source>
        <translation>verso zero</translation>
    </message>
    <message>
        <source>nearest, half up</source>
        <translation>al più vicino, metà in su</translation>
    </message>
    <message>
        <source>nearest, half to zero</source>
        <translation>al più vicino, metà verso zero</translation>
    </message>
    <message>
        <source>nearest, half away from zero</source>
        <translation>al più vicino, metà lontano da zero</translation>
    </message>
    <message>
        <source>nearest, half down</source>
        <translation>al più vicino, metà in giù</translation>
    </message>
    <message>
        <source>nearest, half to even</source>
        <translation>al più vicino, metà al pari</translation>
    </message>
    <message>
        <source>wraps around</source>
        <translation>trabocca (wrap)</translation>
    </message>
    <message>
        <source>clips at the ends</source>
        <translation>limitato agli estremi</translation>
    </message>
    <message>
        <source>becomes zero</source>
        <translation>diventa zero</translation>
    </message>
    <message>
        <source>clips, symmetric</source>
        <translation>limitato, simmetrico</translation>
    </message>
    <message>
        <source> bits</source>
        <translation> bit</translation>
    </message>
    <message>
        <source>&amp;Automatic (hls4ml decides)</source>
        <translation>&amp;Automatico (decide hls4ml)</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Larghezza</translation>
    </message>
    <message>
        <source>Integer bits</source>
        <translation>Bit interi</translation>
    </message>
    <message>
        <source>Si&amp;gned</source>
        <translation>Con &amp;segno</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precisione</translation>
    </message>
    <message>
        <source>Type as text</source>
        <translation>Tipo come testo</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Arrotondamento</translation>
    </message>
    <message>
        <source>Overflow</source>
        <translation>Overflow</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>&amp;Tipo</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>&amp;Larghezza</translation>
    </message>
    <message>
        <source>&amp;Integer</source>
        <translation>&amp;Interi</translation>
    </message>
    <message>
        <source>&amp;Rounding</source>
        <translation>&amp;Arrotondamento</translation>
    </message>
    <message>
        <source>&amp;Overflow</source>
        <translation>&amp;Overflow</translation>
    </message>
    <message>
        <source>Now %1: %2</source>
        <translation>Ora %1: %2</translation>
    </message>
    <message>
        <source>Not a type: %1. Write it like fixed&lt;16,6&gt; or ufixed&lt;8,0,RND,SAT&gt;.</source>
        <translation>Non è un tipo: %1. Scriverlo come fixed&lt;16,6&gt; o ufixed&lt;8,0,RND,SAT&gt;.</translation>
    </message>
    <message>
        <source>%1 to %2, step %3</source>
        <translation>da %1 a %2, passo %3</translation>
    </message>
    <message>
        <source>Values seen after overflow: %1 to %2</source>
        <translation>Valori visti dopo l&apos;overflow: da %1 a %2</translation>
    </message>
    <message>
        <source>Values %1 to %2 need a sign</source>
        <translation>I valori da %1 a %2 richiedono un segno</translation>
    </message>
    <message>
        <source>Values %1 to %2 need %3 integer bits</source>
        <translation>I valori da %1 a %2 richiedono %3 bit interi</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>&amp;Adatta</translation>
    </message>
    <message>
        <source>As many integer bits as the values need; the step stays</source>
        <translation>Tanti bit interi quanti ne chiedono i valori; il passo resta</translation>
    </message>
    <message>
        <source>%1 of %2 do not fit, %3 become zero</source>
        <translation>%1 su %2 non entrano, %3 diventano nulli</translation>
    </message>
</context>
<context>
    <name>bitscape::ProfilePanel</name>
    <message>
        <source>Profile</source>
        <translation>Profilo</translation>
    </message>
    <message>
        <source>Open a model to see where its values lie.</source>
        <translation>Aprire un modello per vedere dove stanno i suoi valori.</translation>
    </message>
    <message>
        <source>Save the picture or the numbers</source>
        <translation>Salvare l&apos;immagine o i numeri</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Altro</translation>
    </message>
    <message>
        <source>Profile the design</source>
        <translation>Profila il design</translation>
    </message>
    <message>
        <source>Measure the design</source>
        <translation>Misura il design</translation>
    </message>
    <message>
        <source>These settings do not make a design; the Score says why.</source>
        <translation>Queste impostazioni non fanno un design; il punteggio dice perché.</translation>
    </message>
    <message>
        <source>Working …</source>
        <translation>Al lavoro …</translation>
    </message>
    <message>
        <source>Open test data (File &gt; Open Test Data) to see what the design makes of it.</source>
        <translation>Aprire dati di test (File &gt; Apri dati di test) per vedere che cosa ne fa il design.</translation>
    </message>
    <message>
        <source>Open design</source>
        <translation>Design aperto</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Riferimento</translation>
    </message>
    <message>
        <source>Design at open</source>
        <translation>Design all&apos;apertura</translation>
    </message>
    <message>
        <source>weights only: there is no test data</source>
        <translation>solo pesi: non ci sono dati di test</translation>
    </message>
    <message>
        <source>the first %1 of %2 events</source>
        <translation>i primi %1 eventi su %2</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 eventi</translation>
    </message>
    <message>
        <source>output %1</source>
        <translation>uscita %1</translation>
    </message>
    <message>
        <source>accuracy %1</source>
        <translation>accuratezza %1</translation>
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
        <translation>%1 è già adatto</translation>
    </message>
    <message>
        <source>%1: its type is not set here, but by the model or the layer before</source>
        <translation>%1: il suo tipo non si imposta qui, ma dal modello o dallo strato prima</translation>
    </message>
    <message>
        <source>Fit %1 %2: %3</source>
        <translation>Adatta %1 %2: %3</translation>
    </message>
    <message>
        <source>No tensor overflows</source>
        <translation>Nessun tensore trabocca</translation>
    </message>
    <message numerus="yes">
        <source>Fit %n tensors</source>
        <translation>
            <numerusform>Adatta %n tensore</numerusform>
            <numerusform>Adatta %n tensori</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitscape::ProfileSource</name>
    <message>
        <source>Profiling</source>
        <translation>Profilazione</translation>
    </message>
</context>
<context>
    <name>bitscape::QualitySource</name>
    <message>
        <source>Measuring quality</source>
        <translation>Misura della qualità</translation>
    </message>
    <message>
        <source>Float model</source>
        <translation>Modello in virgola mobile</translation>
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
        <translation>Sintesi</translation>
    </message>
    <message>
        <source>Implementation</source>
        <translation>Implementazione</translation>
    </message>
    <message>
        <source>this design</source>
        <translation>questo design</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nessuno</translation>
    </message>
    <message>
        <source>totals only</source>
        <translation>solo totali</translation>
    </message>
    <message>
        <source>%1 ns</source>
        <translation>%1 ns</translation>
    </message>
    <message>
        <source>replaces</source>
        <translation>sostituisce</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>non ancora</translation>
    </message>
    <message>
        <source>Top function %1</source>
        <translation>Funzione principale %1</translation>
    </message>
    <message>
        <source>Compared with the design of its project, %1</source>
        <translation>Confrontato con il design del suo progetto, %1</translation>
    </message>
    <message>
        <source>Compared with the open design</source>
        <translation>Confrontato con il design aperto</translation>
    </message>
    <message>
        <source>Exactly the open design: its numbers are shown as measured</source>
        <translation>Proprio il design aperto: i suoi numeri sono mostrati come misurati</translation>
    </message>
    <message>
        <source>The same design was reported before: adding this report replaces the other</source>
        <translation>Lo stesso design aveva già un rapporto: aggiungere questo lo sostituisce</translation>
    </message>
    <message>
        <source>Nothing in it is as in the design: it cannot be added</source>
        <translation>Nulla in esso è come nel design: non si può aggiungere</translation>
    </message>
    <message>
        <source>How many layers of the design the report speaks of</source>
        <translation>Di quanti strati del design parla il rapporto</translation>
    </message>
    <message>
        <source>How far the design had come: only estimates of the same stage learn from it</source>
        <translation>Fin dove era arrivato il design: ne imparano solo le stime dello stesso stadio</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapporto</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Strumento</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stadio</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Strati</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Componente</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Clock</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Aggiunto</translation>
    </message>
</context>
<context>
    <name>bitscape::ReportPanel</name>
    <message>
        <source>Report</source>
        <translation>Rapporto</translation>
    </message>
    <message>
        <source>Open a model to see what each layer costs.</source>
        <translation>Aprire un modello per vedere che cosa costa ogni strato.</translation>
    </message>
    <message>
        <source>What each layer costs</source>
        <translation>Che cosa costa ogni strato</translation>
    </message>
    <message>
        <source>A row a layer with resources, cycles, energy, memory bits and products by kind; below a layer its tensors. Headers sort.</source>
        <translation>Una riga per strato con risorse, cicli, energia, bit di memoria e prodotti per genere; sotto uno strato i suoi tensori. Le intestazioni ordinano.</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Aree</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Barre</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Pipeline</translation>
    </message>
    <message>
        <source>Chart of the report</source>
        <translation>Diagramma del rapporto</translation>
    </message>
    <message>
        <source>Areas: one resource. Bars: all resources. Pipeline: when each layer works on the first inference, and what limits the interval</source>
        <translation>Aree: una risorsa. Barre: tutte le risorse. Pipeline: quando ogni strato lavora alla prima inferenza, e che cosa limita l&apos;intervallo</translation>
    </message>
    <message>
        <source>What the areas show</source>
        <translation>Che cosa mostrano le aree</translation>
    </message>
    <message>
        <source>Always 90 % &amp;Intervals</source>
        <translation>Sempre gli &amp;intervalli al 90 %</translation>
    </message>
    <message>
        <source>Otherwise they are seen where there is room, and in the tooltips</source>
        <translation>Altrimenti si vedono dove c&apos;è spazio, e nei suggerimenti</translation>
    </message>
    <message>
        <source>&amp;Unfold All</source>
        <translation>&amp;Espandi tutto</translation>
    </message>
    <message>
        <source>&amp;Fold All</source>
        <translation>&amp;Comprimi tutto</translation>
    </message>
    <message>
        <source>Order of the &amp;Dataflow</source>
        <translation>Ordine del &amp;flusso dei dati</translation>
    </message>
    <message>
        <source>Save the Table as &amp;CSV…</source>
        <translation>Salva la tabella come &amp;CSV…</translation>
    </message>
    <message>
        <source>Save the Chart as %1…</source>
        <translation>Salva il diagramma come %1…</translation>
    </message>
    <message>
        <source>Intervals, order and export of the report</source>
        <translation>Intervalli, ordine ed esportazione del rapporto</translation>
    </message>
    <message>
        <source>Counting what layers cost</source>
        <translation>Conteggio dei costi degli strati</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Salvare il rapporto</translation>
    </message>
    <message>
        <source>Saving the report</source>
        <translation>Salvataggio del rapporto</translation>
    </message>
</context>
<context>
    <name>bitscape::ResourceBar</name>
    <message>
        <source>Baseline: %1</source>
        <translation>Riferimento: %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 di %2</translation>
    </message>
    <message>
        <source>Budget: %1 of the part, exceeded by %2</source>
        <translation>Budget: %1 del componente, superato di %2</translation>
    </message>
    <message>
        <source>Budget: %1 of the part, %2 left</source>
        <translation>Budget: %1 del componente, restano %2</translation>
    </message>
</context>
<context>
    <name>bitscape::ResourceModel</name>
    <message>
        <source>%1 with weight 0, %2 with a power of two, %3 made for another output already</source>
        <translation>%1 con peso 0, %2 con una potenza di due, %3 già fatti per un&apos;altra uscita</translation>
    </message>
    <message>
        <source>%1 products take turns on %2 multipliers</source>
        <translation>%1 prodotti si alternano su %2 moltiplicatori</translation>
    </message>
    <message>
        <source>whole design</source>
        <translation>intero design</translation>
    </message>
    <message>
        <source>between the layers</source>
        <translation>tra gli strati</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n value(s)</source>
        <translation>
            <numerusform>%1, %n valore</numerusform>
            <numerusform>%1, %n valori</numerusform>
        </translation>
    </message>
    <message>
        <source>measured, %1</source>
        <translation>misurato, %1</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Strato</translation>
    </message>
    <message>
        <source>Layers and their tensors; below them what synthesis reports measured</source>
        <translation>Strati e loro tensori; sotto, ciò che hanno misurato i rapporti di sintesi</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genere</translation>
    </message>
    <message>
        <source>Kind of the layer, type of the tensor</source>
        <translation>Genere dello strato, tipo del tensore</translation>
    </message>
    <message>
        <source>Lookup tables</source>
        <translation>Tabelle di consultazione</translation>
    </message>
    <message>
        <source>Flip-flops</source>
        <translation>Flip-flop</translation>
    </message>
    <message>
        <source>DSP blocks</source>
        <translation>Blocchi DSP</translation>
    </message>
    <message>
        <source>Block memories of 18 kbit</source>
        <translation>Memorie a blocchi da 18 kbit</translation>
    </message>
    <message>
        <source>Ultra memories</source>
        <translation>Ultra memorie</translation>
    </message>
    <message>
        <source>Cycles</source>
        <translation>Cicli</translation>
    </message>
    <message>
        <source>Latency in clock cycles</source>
        <translation>Latenza in cicli di clock</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervallo</translation>
    </message>
    <message>
        <source>Cycles from one input to the next</source>
        <translation>Cicli da un ingresso al successivo</translation>
    </message>
    <message>
        <source>Energy (pJ)</source>
        <translation>Energia (pJ)</translation>
    </message>
    <message>
        <source>Dynamic energy of one inference</source>
        <translation>Energia dinamica di un&apos;inferenza</translation>
    </message>
    <message>
        <source>Constant bits</source>
        <translation>Bit costanti</translation>
    </message>
    <message>
        <source>Weights, biases and tables</source>
        <translation>Pesi, bias e tabelle</translation>
    </message>
    <message>
        <source>Result bits</source>
        <translation>Bit dei risultati</translation>
    </message>
    <message>
        <source>Outputs of one inference; of tensors also sums that pass by</source>
        <translation>Uscite di un&apos;inferenza; per i tensori anche le somme di passaggio</translation>
    </message>
    <message>
        <source>× DSP</source>
        <translation>× DSP</translation>
    </message>
    <message>
        <source>Products that a DSP makes</source>
        <translation>Prodotti fatti da un DSP</translation>
    </message>
    <message>
        <source>× LUT</source>
        <translation>× LUT</translation>
    </message>
    <message>
        <source>Products that a multiplier of LUTs makes</source>
        <translation>Prodotti fatti da un moltiplicatore di LUT</translation>
    </message>
    <message>
        <source>Shift-add</source>
        <translation>Shift-add</translation>
    </message>
    <message>
        <source>Products with two digits: one adder each</source>
        <translation>Prodotti a due cifre: un sommatore ciascuno</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Gratis</translation>
    </message>
    <message>
        <source>Products with 0 or a power of two, and those that another output made already</source>
        <translation>Prodotti per 0 o una potenza di due, e quelli che un&apos;altra uscita ha già fatto</translation>
    </message>
    <message>
        <source>Share of the part</source>
        <translation>Quota del componente</translation>
    </message>
    <message>
        <source>Of the resource that the layer takes most of</source>
        <translation>Della risorsa di cui lo strato prende di più</translation>
    </message>
</context>
<context>
    <name>bitscape::RewriteModel</name>
    <message>
        <source>Import</source>
        <translation>Importazione</translation>
    </message>
    <message>
        <source>hls4ml</source>
        <translation>hls4ml</translation>
    </message>
    <message>
        <source>Import: between the file and the model. hls4ml: what its passes change before the hardware is built.</source>
        <translation>Importazione: tra il file e il modello. hls4ml: ciò che i suoi passi cambiano prima che l&apos;hardware sia costruito.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Passo</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Strato</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>Che cosa è cambiato</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regola</translation>
    </message>
</context>
<context>
    <name>bitscape::RocModel</name>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>%1: area under the ROC curve, this class against the rest</source>
        <translation>%1: area sotto la curva ROC, questa classe contro il resto</translation>
    </message>
    <message>
        <source>%1: one over the share of background that passes where %2 % of the signal does</source>
        <translation>%1: uno sulla quota di fondo che passa dove passa il %2 % del segnale</translation>
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
        <translation>Reiezione al %1 %
%2</translation>
    </message>
</context>
<context>
    <name>bitscape::RocPlot</name>
    <message>
        <source>ROC curves</source>
        <translation>Curve ROC</translation>
    </message>
    <message>
        <source>Signal efficiency</source>
        <translation>Efficienza del segnale</translation>
    </message>
    <message>
        <source>Background efficiency</source>
        <translation>Efficienza del fondo</translation>
    </message>
    <message>
        <source>%1, AUC %2</source>
        <translation>%1, AUC %2</translation>
    </message>
    <message>
        <source>%1 at %2 signal efficiency</source>
        <translation>%1 a %2 di efficienza del segnale</translation>
    </message>
    <message>
        <source>%1: %2 of the background</source>
        <translation>%1: %2 del fondo</translation>
    </message>
</context>
<context>
    <name>bitscape::RooflinePlot</name>
    <message>
        <source>Peak performance of the part</source>
        <translation>Prestazioni di picco del componente</translation>
    </message>
    <message>
        <source>DSPs</source>
        <translation>DSP</translation>
    </message>
    <message>
        <source>LUTs, 70 % filled</source>
        <translation>LUT, piene al 70 %</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>Picco</translation>
    </message>
    <message>
        <source>Bits (geometric mean of weight and input)</source>
        <translation>Bit (media geometrica di peso e ingresso)</translation>
    </message>
    <message numerus="yes">
        <source>Peak at %1 bits</source>
        <translation>
            <numerusform>Picco a %1 bit</numerusform>
            <numerusform>Picco a %1 bit</numerusform>
        </translation>
    </message>
    <message>
        <source>Operations a byte; memory of %1: %2 GB/s</source>
        <translation>Operazioni per byte; memoria di %1: %2 GB/s</translation>
    </message>
    <message>
        <source>Operations a byte; no board&apos;s memory is known for this part</source>
        <translation>Operazioni per byte; per questo componente non si conosce la memoria di una scheda</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Strati</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>10⁹ operations a second at %1 MHz</source>
        <translation>10⁹ operazioni al secondo a %1 MHz</translation>
    </message>
    <message>
        <source>%1: %2 x %3 bits, %4 GOPS, %5 of the peak, %6 operations a byte</source>
        <translation>%1: %2 x %3 bit, %4 GOPS, %5 del picco, %6 operazioni per byte</translation>
    </message>
    <message>
        <source>%1 bits: peak %2 GOPS (LUTs %3, DSPs %4), %5 weights on chip</source>
        <translation>%1 bit: picco %2 GOPS (LUT %3, DSP %4), %5 pesi sul chip</translation>
    </message>
</context>
<context>
    <name>bitscape::RowView</name>
    <message>
        <source>Rows</source>
        <translation>Righe</translation>
    </message>
</context>
<context>
    <name>bitscape::ScanPanel</name>
    <message>
        <source>to</source>
        <translation>a</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Scansione</translation>
    </message>
    <message>
        <source>Narrowest</source>
        <translation>Più stretto</translation>
    </message>
    <message>
        <source>Widest</source>
        <translation>Più largo</translation>
    </message>
    <message>
        <source>Fewest integer bits</source>
        <translation>Meno bit interi</translation>
    </message>
    <message>
        <source>Most integer bits</source>
        <translation>Più bit interi</translation>
    </message>
    <message>
        <source>Bits taken off</source>
        <translation>Bit tolti</translation>
    </message>
    <message>
        <source>How few bits are enough? A scan turns one knob, or two, over a range and shows what that does to the accuracy and to the cost.</source>
        <translation>Quanti pochi bit bastano? Una scansione gira una regolazione, o due, su un intervallo e mostra che cosa ne viene ad accuratezza e costo.</translation>
    </message>
    <message>
        <source>Save the picture or the numbers</source>
        <translation>Salvare l&apos;immagine o i numeri</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Altro</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Scelte</translation>
    </message>
    <message>
        <source>Show what is turned; without it the picture has all the room</source>
        <translation>Mostrare ciò che si gira; senza, l&apos;immagine ha tutto lo spazio</translation>
    </message>
    <message>
        <source>Curve over the width</source>
        <translation>Curva sulla larghezza</translation>
    </message>
    <message>
        <source>Curve over integer bits</source>
        <translation>Curva sui bit interi</translation>
    </message>
    <message>
        <source>Map: width, integer bits</source>
        <translation>Mappa: larghezza, bit interi</translation>
    </message>
    <message>
        <source>Sensitivity, ranked</source>
        <translation>Sensibilità, in ordine</translation>
    </message>
    <message>
        <source>As they are</source>
        <translation>Come sono</translation>
    </message>
    <message>
        <source>As few as fit</source>
        <translation>Quanti bastano</translation>
    </message>
    <message>
        <source>Integer bits the types start from; &quot;as few as fit&quot; holds every weight and every result that the test events show</source>
        <translation>Bit interi da cui partono i tipi; &quot;quanti bastano&quot; contiene ogni peso e ogni risultato che gli eventi di test mostrano</translation>
    </message>
    <message>
        <source>Integer bits</source>
        <translation>Bit interi</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Immagine</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Girare</translation>
    </message>
    <message>
        <source>of</source>
        <translation>di</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Bit</translation>
    </message>
    <message>
        <source>Integer</source>
        <translation>Interi</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Togliere</translation>
    </message>
    <message>
        <source> bits</source>
        <translation> bit</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostra</translation>
    </message>
    <message>
        <source>and</source>
        <translation>e</translation>
    </message>
    <message>
        <source>What is turned</source>
        <translation>Che cosa si gira</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Strati</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Metrica</translation>
    </message>
    <message>
        <source>Cost beside it</source>
        <translation>Costo accanto</translation>
    </message>
    <message>
        <source>nothing else</source>
        <translation>nient&apos;altro</translation>
    </message>
    <message>
        <source>A reuse factor or a sparsity makes a curve</source>
        <translation>Un fattore di riuso o una sparsità fa una curva</translation>
    </message>
    <message>
        <source>Each type alone is one of each layer alone</source>
        <translation>Ogni tipo da solo è uno di ogni strato da solo</translation>
    </message>
    <message>
        <source>%1 of %2 points</source>
        <translation>%1 punti su %2</translation>
    </message>
    <message>
        <source>stopped after %1 of %2 points</source>
        <translation>fermata dopo %1 punti su %2</translation>
    </message>
    <message>
        <source>%1 · %2 points; click one to set the design</source>
        <translation>%1 · %2 punti; fare clic su uno per impostare il design</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Ferma</translation>
    </message>
    <message>
        <source>Save as %1…</source>
        <translation>Salva come %1…</translation>
    </message>
    <message>
        <source>Save the scan</source>
        <translation>Salvare la scansione</translation>
    </message>
    <message>
        <source>What is turned and drawn</source>
        <translation>Che cosa si gira e si disegna</translation>
    </message>
</context>
<context>
    <name>bitscape::ScanPlot</name>
    <message>
        <source>Plot of the scan</source>
        <translation>Grafico della scansione</translation>
    </message>
</context>
<context>
    <name>bitscape::ScatterPlot</name>
    <message>
        <source>Fixed point over float</source>
        <translation>Fisso su float</translation>
    </message>
    <message>
        <source>Float model</source>
        <translation>Modello in virgola mobile</translation>
    </message>
    <message>
        <source>Fixed point</source>
        <translation>Virgola fissa</translation>
    </message>
    <message>
        <source>Fixed point minus float</source>
        <translation>Fisso meno float</translation>
    </message>
    <message>
        <source>%1 · float %2, fixed %3 · mean error %4, largest %5</source>
        <translation>%1 · float %2, fisso %3 · errore medio %4, massimo %5</translation>
    </message>
    <message>
        <source>%1 · float %2, difference %3 · mean error %4, largest %5</source>
        <translation>%1 · float %2, differenza %3 · errore medio %4, massimo %5</translation>
    </message>
    <message>
        <source> · %1 of %2 values</source>
        <translation> · %1 valori su %2</translation>
    </message>
</context>
<context>
    <name>bitscape::ScoreView</name>
    <message>
        <source>Score</source>
        <translation>Punteggio</translation>
    </message>
    <message>
        <source>Open test data…</source>
        <translation>Apri dati di test…</translation>
    </message>
    <message>
        <source>Without test data only the estimates are known</source>
        <translation>Senza dati di test si conoscono solo le stime</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Risorse</translation>
    </message>
    <message>
        <source>Measured by the vendor&apos;s tools</source>
        <translation>Misurato dagli strumenti del produttore</translation>
    </message>
    <message>
        <source>Timing and energy</source>
        <translation>Tempi ed energia</translation>
    </message>
    <message>
        <source>The evaluation was cancelled: these numbers are of an earlier design. F5 evaluates again.</source>
        <translation>La valutazione è stata annullata: questi numeri sono di un design precedente. F5 valuta di nuovo.</translation>
    </message>
    <message>
        <source>There is no design: %1</source>
        <translation>Non c&apos;è un design: %1</translation>
    </message>
    <message>
        <source>% of %1</source>
        <translation>% di %1</translation>
    </message>
    <message>
        <source>cycles</source>
        <translation>cicli</translation>
    </message>
    <message>
        <source>Measured, %1 (%2): %3</source>
        <translation>Misurato, %1 (%2): %3</translation>
    </message>
    <message>
        <source>Of the project as it was synthesized, from:</source>
        <translation>Del progetto come fu sintetizzato, da:</translation>
    </message>
    <message>
        <source>This data does not say</source>
        <translation>Questi dati non lo dicono</translation>
    </message>
    <message>
        <source>No test data is open</source>
        <translation>Nessun dato di test è aperto</translation>
    </message>
    <message>
        <source>Decisions that equal the float model&apos;s</source>
        <translation>Decisioni uguali a quelle del modello in virgola mobile</translation>
    </message>
    <message>
        <source>Measured on %1 events of %2</source>
        <translation>Misurato su %1 eventi di %2</translation>
    </message>
    <message>
        <source>Baseline: %1</source>
        <translation>Riferimento: %1</translation>
    </message>
    <message>
        <source>Set the Budget of %1…</source>
        <translation>Imposta il budget di %1…</translation>
    </message>
    <message>
        <source>The Whole Part</source>
        <translation>L&apos;intero componente</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Fissa</translation>
    </message>
    <message>
        <source>Last edits</source>
        <translation>Ultime modifiche</translation>
    </message>
    <message>
        <source>Budget of %1</source>
        <translation>Budget di %1</translation>
    </message>
    <message>
        <source>Percent of the part that the design may take (100: all of it)</source>
        <translation>Percento del componente che il design può prendere (100: tutto)</translation>
    </message>
    <message>
        <source>The checks find nothing</source>
        <translation>I controlli non trovano nulla</translation>
    </message>
    <message>
        <source>Shows what is wrong and how to mend it</source>
        <translation>Mostra che cosa va male e come rimediare</translation>
    </message>
    <message>
        <source>since the pin</source>
        <translation>dal fissaggio</translation>
    </message>
    <message>
        <source>since opening</source>
        <translation>dall&apos;apertura</translation>
    </message>
    <message>
        <source>Compare with the design at open again</source>
        <translation>Confrontare di nuovo con il design all&apos;apertura</translation>
    </message>
    <message>
        <source>Compare with the design as it stands now</source>
        <translation>Confrontare con il design com&apos;è ora</translation>
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
        <translation>Avanzamento della ricerca</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Ferma</translation>
    </message>
    <message>
        <source>Stop the search; its trials are kept</source>
        <translation>Fermare la ricerca; le sue prove restano</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Riprendi</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Go on with the search</source>
        <translation>Continuare la ricerca</translation>
    </message>
    <message>
        <source>Hold the search between two trials</source>
        <translation>Sospendere la ricerca tra due prove</translation>
    </message>
    <message>
        <source>%1 of %2 trials</source>
        <translation>%1 prove su %2</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>sospesa</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 al secondo</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>ancora %1</translation>
    </message>
    <message>
        <source>%1 on the front</source>
        <translation>%1 sul fronte</translation>
    </message>
    <message>
        <source>hypervolume %1</source>
        <translation>ipervolume %1</translation>
    </message>
    <message>
        <source>%1 stopped early</source>
        <translation>%1 fermate presto</translation>
    </message>
    <message>
        <source>%1 break a constraint</source>
        <translation>%1 violano un vincolo</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fallite</translation>
    </message>
</context>
<context>
    <name>bitscape::SearchPage</name>
    <message>
        <source>Random</source>
        <translation>Casuale</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Griglia</translation>
    </message>
    <message>
        <source>Quasi-random (Sobol)</source>
        <translation>Quasi casuale (Sobol)</translation>
    </message>
    <message>
        <source>Genetic (NSGA-II)</source>
        <translation>Genetico (NSGA-II)</translation>
    </message>
    <message>
        <source>Particle swarm (NSPSO)</source>
        <translation>Sciame di particelle (NSPSO)</translation>
    </message>
    <message>
        <source>Parzen estimators (TPE)</source>
        <translation>Stimatori di Parzen (TPE)</translation>
    </message>
    <message>
        <source>Greedy bit trimming</source>
        <translation>Rifilatura golosa dei bit</translation>
    </message>
    <message>
        <source>Every knob by chance and independent of the others. Knows nothing, assumes nothing: what the others have to beat.</source>
        <translation>Ogni regolazione a caso e indipendente dalle altre. Non sa nulla, non suppone nulla: ciò che gli altri devono battere.</translation>
    </message>
    <message>
        <source>Every combination once, in order. Right where there are few: tie layers or take steps.</source>
        <translation>Ogni combinazione una volta, in ordine. Giusto dove sono poche: legare gli strati o prendere passi.</translation>
    </message>
    <message>
        <source>Spread evenly over the space, with neither gaps nor heaps. A good first look.</source>
        <translation>Sparso ugualmente nello spazio, senza vuoti né mucchi. Un buon primo sguardo.</translation>
    </message>
    <message>
        <source>Crosses and mutates the best fronts so far, generation by generation. Strong with some hundred trials and more.</source>
        <translation>Incrocia e muta i migliori fronti, generazione dopo generazione. Forte da qualche centinaio di prove in su.</translation>
    </message>
    <message>
        <source>A swarm that flies towards the least crowded part of the front. An alternative to the genetic one.</source>
        <translation>Uno sciame che vola verso la parte meno affollata del fronte. Un&apos;alternativa al genetico.</translation>
    </message>
    <message>
        <source>Learns which values good trials have in common. Strong with few trials.</source>
        <translation>Impara quali valori hanno in comune le prove buone. Forte con poche prove.</translation>
    </message>
    <message>
        <source>Starts from wide types and takes off the bit that costs least, step by step. Quick to a sensible front.</source>
        <translation>Parte da tipi larghi e toglie passo per passo il bit che costa meno. Presto a un fronte sensato.</translation>
    </message>
    <message>
        <source>Stop &amp;hopeless designs early</source>
        <translation>Ferma presto i design &amp;senza speranza</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>niente</translation>
    </message>
    <message>
        <source>the open design</source>
        <translation>il design aperto</translation>
    </message>
    <message>
        <source>the open design and the front shown</source>
        <translation>il design aperto e il fronte mostrato</translation>
    </message>
    <message>
        <source>A design is first judged by its cost, then on some events, then on more; it is left when it surely cannot reach the front. What is on the front has always seen every event.</source>
        <translation>Un design è giudicato prima dal costo, poi su alcuni eventi, poi su altri; è lasciato quando di certo non può raggiungere il fronte. Ciò che è sul fronte ha sempre visto ogni evento.</translation>
    </message>
    <message>
        <source>first look at </source>
        <translation>primo sguardo su </translation>
    </message>
    <message>
        <source> events</source>
        <translation> eventi</translation>
    </message>
    <message>
        <source>Events of the first look</source>
        <translation>Eventi del primo sguardo</translation>
    </message>
    <message>
        <source>The same seed tries the same designs, whatever the number of threads</source>
        <translation>Lo stesso seme prova gli stessi design, con qualunque numero di thread</translation>
    </message>
    <message>
        <source>Every trial is stored here at once; a study that exists is continued. A database&apos;s URL (postgresql://…) is shared with others.</source>
        <translation>Ogni prova è salvata qui subito; uno studio esistente è continuato. L&apos;URL di una base di dati (postgresql://…) si condivide con altri.</translation>
    </message>
    <message>
        <source>named after the objectives</source>
        <translation>chiamato come gli obiettivi</translation>
    </message>
    <message>
        <source>&amp;Sampler</source>
        <translation>&amp;Campionatore</translation>
    </message>
    <message>
        <source>&amp;Trials in total</source>
        <translation>Prove in &amp;totale</translation>
    </message>
    <message>
        <source>Start &amp;from</source>
        <translation>Partire &amp;da</translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation>&amp;Seme</translation>
    </message>
    <message>
        <source>Th&amp;reads</source>
        <translation>T&amp;hread</translation>
    </message>
    <message>
        <source>Study file or &amp;URL</source>
        <translation>File dello studio o &amp;URL</translation>
    </message>
    <message>
        <source>Study &amp;name</source>
        <translation>&amp;Nome dello studio</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>Choose the study file</source>
        <translation>Scegliere il file dello studio</translation>
    </message>
    <message>
        <source>Study file</source>
        <translation>File dello studio</translation>
    </message>
    <message>
        <source>Studies (*.db)</source>
        <translation>Studi (*.db)</translation>
    </message>
    <message>
        <source>The trials need a file.</source>
        <translation>Le prove richiedono un file.</translation>
    </message>
</context>
<context>
    <name>bitscape::SpacePage</name>
    <message>
        <source>&amp;Weights</source>
        <translation>&amp;Pesi</translation>
    </message>
    <message>
        <source>Res&amp;ults</source>
        <translation>Ris&amp;ultati</translation>
    </message>
    <message>
        <source>&amp;Biases</source>
        <translation>&amp;Bias</translation>
    </message>
    <message>
        <source>&amp;Accumulators</source>
        <translation>&amp;Accumulatori</translation>
    </message>
    <message>
        <source>Ta&amp;bles</source>
        <translation>Ta&amp;belle</translation>
    </message>
    <message>
        <source>Reuse &amp;factor</source>
        <translation>&amp;Fattore di riuso</translation>
    </message>
    <message>
        <source>Strate&amp;gy</source>
        <translation>Strate&amp;gia</translation>
    </message>
    <message>
        <source>Latency or Resource, for each layer</source>
        <translation>Latency o Resource, per ogni strato</translation>
    </message>
    <message>
        <source>Sp&amp;arsity</source>
        <translation>S&amp;parsità</translation>
    </message>
    <message>
        <source>Share of weights set to zero, in steps of 10 %</source>
        <translation>Quota dei pesi messi a zero, a passi del 10 %</translation>
    </message>
    <message>
        <source>Integer bits from</source>
        <translation>Bit interi da</translation>
    </message>
    <message>
        <source>A knob of its own beside the width; otherwise integer bits stay as they are</source>
        <translation>Una regolazione propria accanto alla larghezza; altrimenti i bit interi restano come sono</translation>
    </message>
    <message>
        <source>one width for all types of a layer</source>
        <translation>una larghezza per tutti i tipi di uno strato</translation>
    </message>
    <message>
        <source>Narrowest type</source>
        <translation>Tipo più stretto</translation>
    </message>
    <message>
        <source>Widest type</source>
        <translation>Tipo più largo</translation>
    </message>
    <message>
        <source>Step of the width</source>
        <translation>Passo della larghezza</translation>
    </message>
    <message>
        <source>Fewest integer bits</source>
        <translation>Meno bit interi</translation>
    </message>
    <message>
        <source>Most integer bits</source>
        <translation>Più bit interi</translation>
    </message>
    <message>
        <source>Largest reuse factor</source>
        <translation>Fattore di riuso massimo</translation>
    </message>
    <message>
        <source>Largest sparsity</source>
        <translation>Sparsità massima</translation>
    </message>
    <message>
        <source>Use the form</source>
        <translation>Usa il modulo</translation>
    </message>
    <message>
        <source>each layer on its own</source>
        <translation>ogni strato per sé</translation>
    </message>
    <message>
        <source>all layers of a class together</source>
        <translation>tutti gli strati di una classe insieme</translation>
    </message>
    <message>
        <source>all layers together</source>
        <translation>tutti gli strati insieme</translation>
    </message>
    <message>
        <source>Tying</source>
        <translation>Legame</translation>
    </message>
    <message>
        <source>Layers that may change</source>
        <translation>Strati che possono cambiare</translation>
    </message>
    <message>
        <source>Types of</source>
        <translation>Tipi di</translation>
    </message>
    <message>
        <source>Widths</source>
        <translation>Larghezze</translation>
    </message>
    <message>
        <source>&amp;Tie</source>
        <translation>&amp;Lega</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>Hardware</translation>
    </message>
    <message>
        <source>&amp;Layers</source>
        <translation>&amp;Strati</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source> bits</source>
        <translation> bit</translation>
    </message>
    <message>
        <source>to</source>
        <translation>a</translation>
    </message>
    <message>
        <source>in steps of</source>
        <translation>a passi di</translation>
    </message>
    <message>
        <source>any</source>
        <translation>qualsiasi</translation>
    </message>
    <message>
        <source>up to </source>
        <translation>fino a </translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Apri…</translation>
    </message>
    <message>
        <source>Sa&amp;ve…</source>
        <translation>Sa&amp;lva…</translation>
    </message>
    <message>
        <source>Read knobs and choices from a YAML file</source>
        <translation>Leggere regolazioni e scelte da un file YAML</translation>
    </message>
    <message>
        <source>Write the knobs and choices as a YAML file, to edit or to use on the command line</source>
        <translation>Scrivere regolazioni e scelte come file YAML, da modificare o usare dalla riga di comando</translation>
    </message>
    <message>
        <source>Search space</source>
        <translation>Spazio di ricerca</translation>
    </message>
    <message>
        <source>YAML (*.yml *.yaml);;All files (*)</source>
        <translation>YAML (*.yml *.yaml);;Tutti i file (*)</translation>
    </message>
    <message>
        <source>YAML (*.yml *.yaml)</source>
        <translation>YAML (*.yml *.yaml)</translation>
    </message>
    <message>
        <source>The narrowest type is wider than the widest.</source>
        <translation>Il tipo più stretto è più largo del più largo.</translation>
    </message>
    <message>
        <source>The fewest integer bits are more than the most.</source>
        <translation>Il minimo dei bit interi supera il massimo.</translation>
    </message>
    <message>
        <source>Nothing is left to try.</source>
        <translation>Non resta nulla da provare.</translation>
    </message>
</context>
<context>
    <name>bitscape::Sparklines</name>
    <message>
        <source>The last edits</source>
        <translation>Le ultime modifiche</translation>
    </message>
    <message>
        <source>Click to go back to this state</source>
        <translation>Fare clic per tornare a questo stato</translation>
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
        <translation>Di quanti pochi bit, moltiplicatori e nanosecondi può accontentarsi la tua rete prima di peggiorare?</translation>
    </message>
    <message>
        <source>Open the jet tagger example</source>
        <translation>Apri l&apos;esempio jet tagger</translation>
    </message>
    <message>
        <source>Open a model or project…</source>
        <translation>Apri un modello o progetto…</translation>
    </message>
    <message>
        <source>Open a folder written by hls4ml…</source>
        <translation>Apri una cartella scritta da hls4ml…</translation>
    </message>
    <message>
        <source>Or drop files here: a model (Keras, QKeras, HGQ2, ONNX, QONNX), a .bitscape project, a folder with hls4ml_config.yml; with it test data, a configuration, a study.</source>
        <translation>O lascia qui dei file: un modello (Keras, QKeras, HGQ2, ONNX, QONNX), un progetto .bitscape, una cartella con hls4ml_config.yml; con esso dati di test, una configurazione, uno studio.</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Recenti</translation>
    </message>
    <message>
        <source>%1 (not there any more)</source>
        <translation>%1 (non c&apos;è più)</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>Svuota questo elenco</translation>
    </message>
    <message>
        <source>Forget the recent files</source>
        <translation>Dimenticare i file recenti</translation>
    </message>
</context>
<context>
    <name>bitscape::Tour</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Indietro</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>&amp;Salta</translation>
    </message>
    <message>
        <source>Tour of the window</source>
        <translation>Visita della finestra</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 di %2</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Fine</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Avanti</translation>
    </message>
    <message>
        <source>Every layer is a row</source>
        <translation>Ogni strato è una riga</translation>
    </message>
    <message>
        <source>Double-click a type and turn its bits, or set reuse factor, strategy and sparsity. Unfold a layer to see each of its tensors.</source>
        <translation>Fare doppio clic su un tipo e girarne i bit, o impostare fattore di riuso, strategia e sparsità. Espandere uno strato per vedere ogni suo tensore.</translation>
    </message>
    <message>
        <source>What it does to accuracy and cost</source>
        <translation>Che cosa ne viene ad accuratezza e costo</translation>
    </message>
    <message>
        <source>Milliseconds after each change: accuracy on the test events, bit for bit what the hardware gives, and estimates of resources, latency and energy with their 90 % intervals.</source>
        <translation>Millisecondi dopo ogni modifica: l&apos;accuratezza sugli eventi di test, bit per bit come l&apos;hardware, e stime di risorse, latenza ed energia con i loro intervalli al 90 %.</translation>
    </message>
    <message>
        <source>The network as it is built</source>
        <translation>La rete come è costruita</translation>
    </message>
    <message>
        <source>A layer selected here is selected everywhere. The colours say where bits, resources or overflows are.</source>
        <translation>Uno strato scelto qui è scelto ovunque. I colori dicono dove sono bit, risorse o overflow.</translation>
    </message>
    <message>
        <source>What will go wrong</source>
        <translation>Che cosa andrà male</translation>
    </message>
    <message>
        <source>Worst first: overflows in the test events, factors that are snapped, resources that do not fit. Most have a cure that is one click away.</source>
        <translation>Il peggio prima: overflow negli eventi di test, fattori adattati, risorse che non bastano. Quasi tutto ha un rimedio a un clic.</translation>
    </message>
    <message>
        <source>Values against types</source>
        <translation>Valori contro tipi</translation>
    </message>
    <message>
        <source>Where the weights and the activations of each layer lie, against what its types can hold.</source>
        <translation>Dove stanno pesi e attivazioni di ogni strato, contro ciò che i loro tipi contengono.</translation>
    </message>
    <message>
        <source>One knob over a range</source>
        <translation>Una regolazione su un intervallo</translation>
    </message>
    <message>
        <source>Scan draws accuracy against bits, or a map of widths and integer bits. A click on a point sets the design to it.</source>
        <translation>La scansione disegna l&apos;accuratezza secondo i bit, o una mappa di larghezze e bit interi. Un clic su un punto vi imposta il design.</translation>
    </message>
    <message>
        <source>Let a search turn all knobs</source>
        <translation>Lasciare a una ricerca tutte le regolazioni</translation>
    </message>
    <message>
        <source>Explore tries hundreds of designs a second. Those that nothing beats are the Pareto front: click one to load it, undo takes it back.</source>
        <translation>Esplora prova centinaia di design al secondo. Quelli che nulla batte sono il fronte di Pareto: un clic ne carica uno, annulla lo riprende.</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>Portarlo via</translation>
    </message>
    <message>
        <source>The design as a complete HLS project. Its C simulation can be built and compared here, bit for bit.</source>
        <translation>Il design come progetto HLS completo. La sua simulazione C si può costruire e confrontare qui, bit per bit.</translation>
    </message>
    <message>
        <source>Everything by keyboard</source>
        <translation>Tutto da tastiera</translation>
    </message>
    <message>
        <source>%1 finds every command, panel, layer and part by a few letters. F1 opens the manual where you are. This tour waits in the Help menu.</source>
        <translation>%1 trova ogni comando, pannello, strato e componente con poche lettere. F1 apre il manuale dove si è. Questa visita aspetta nel menu Aiuto.</translation>
    </message>
</context>
<context>
    <name>bitscape::TreeDrawing</name>
    <message>
        <source>Tree</source>
        <translation>Albero</translation>
    </message>
    <message numerus="yes">
        <source>%n more splits</source>
        <translation>
            <numerusform>altra %n divisione</numerusform>
            <numerusform>altre %n divisioni</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 rows of the test set come here</source>
        <translation>%1 righe su %2 dell&apos;insieme di test arrivano qui</translation>
    </message>
    <message>
        <source>Trained: %1</source>
        <translation>Addestrato: %1</translation>
    </message>
    <message>
        <source>Gain: %1</source>
        <translation>Guadagno: %1</translation>
    </message>
    <message>
        <source>Cover in training: %1</source>
        <translation>Copertura in addestramento: %1</translation>
    </message>
</context>
<context>
    <name>bitscape::TreePanel</name>
    <message>
        <source>Leave out splits that decide nothing</source>
        <translation>Tralasciare le divisioni che non decidono nulla</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Albero</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Uscita</translation>
    </message>
    <message>
        <source>Splits</source>
        <translation>Divisioni</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Profondità</translation>
    </message>
    <message>
        <source>New
comparators</source>
        <translation>Nuovi
comparatori</translation>
    </message>
    <message>
        <source>LUT</source>
        <translation>LUT</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Dispersione</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Guadagno</translation>
    </message>
    <message>
        <source>Comparisons that no tree before it makes</source>
        <translation>Confronti che nessun albero precedente fa</translation>
    </message>
    <message>
        <source>Standard deviation of its scores: how far it tells events apart</source>
        <translation>Deviazione standard dei suoi punteggi: quanto distingue gli eventi</translation>
    </message>
    <message>
        <source>What its splits gained in training, by the model&apos;s file</source>
        <translation>Quanto hanno guadagnato le sue divisioni in addestramento, secondo il file del modello</translation>
    </message>
    <message>
        <source>Trees</source>
        <translation>Alberi</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Cicli</translation>
    </message>
    <message>
        <source>Strongest rounds</source>
        <translation>Cicli più forti</translation>
    </message>
    <message>
        <source>Depth at most</source>
        <translation>Profondità massima</translation>
    </message>
    <message>
        <source>Merge by gain below</source>
        <translation>Unire con guadagno sotto</translation>
    </message>
    <message>
        <source>Merge scores closer than</source>
        <translation>Unire punteggi più vicini di</translation>
    </message>
    <message>
        <source>The ensemble ends after so many rounds of boosting</source>
        <translation>L&apos;insieme termina dopo questo numero di cicli di boosting</translation>
    </message>
    <message>
        <source>Of these, the rounds whose scores vary most; the others leave their mean to the start value</source>
        <translation>Di questi, i cicli i cui punteggi variano di più; gli altri lasciano la loro media al valore iniziale</translation>
    </message>
    <message>
        <source>Deeper splits become leaves: the mean of the scores below, weighted by cover</source>
        <translation>Le divisioni più profonde diventano foglie: la media dei punteggi sottostanti, pesata con la copertura</translation>
    </message>
    <message>
        <source>Two leaves become one if training gained less by their split</source>
        <translation>Due foglie diventano una se l&apos;addestramento ha guadagnato meno dalla loro divisione</translation>
    </message>
    <message>
        <source>Two leaves become one if their scores lie closer</source>
        <translation>Due foglie diventano una se i loro punteggi sono più vicini</translation>
    </message>
    <message>
        <source>Thresholds that no value of the features&apos; type can pass, questions that are answered already, equal scores: no output changes</source>
        <translation>Soglie che nessun valore del tipo degli ingressi può superare, domande già risolte, punteggi uguali: nessuna uscita cambia</translation>
    </message>
    <message>
        <source>Leave out splits that decide nothing (%1)</source>
        <translation>Tralasciare le divisioni che non decidono nulla (%1)</translation>
    </message>
</context>
<context>
    <name>bitscape::TrialModel</name>
    <message>
        <source>complete</source>
        <translation>completa</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallita</translation>
    </message>
    <message>
        <source>breaks a constraint</source>
        <translation>viola un vincolo</translation>
    </message>
    <message>
        <source>stopped early</source>
        <translation>fermata presto</translation>
    </message>
    <message>
        <source>running</source>
        <translation>in corso</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>in attesa</translation>
    </message>
    <message>
        <source>Reading trials</source>
        <translation>Lettura delle prove</translation>
    </message>
    <message>
        <source>Read the trials</source>
        <translation>Leggere le prove</translation>
    </message>
    <message>
        <source>Trial %1, evaluated in %2 ms. Double-click loads it.</source>
        <translation>Prova %1, valutata in %2 ms. Il doppio clic la carica.</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Prova</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>%1 (measured %2)</source>
        <translation>%1 (misurato %2)</translation>
    </message>
    <message>
        <source>Measured: %1 %2 (%3)</source>
        <translation>Misurato: %1 %2 (%3)</translation>
    </message>
</context>
<context>
    <name>bitscape::TrialView</name>
    <message>
        <source>Trials</source>
        <translation>Prove</translation>
    </message>
    <message>
        <source>Filter: a knob or its value, such as fc1.weight=fixed&lt;6</source>
        <translation>Filtro: una regolazione o il suo valore, come fc1.weight=fixed&lt;6</translation>
    </message>
    <message>
        <source>Filter of the trials</source>
        <translation>Filtro delle prove</translation>
    </message>
    <message>
        <source>State of the trials</source>
        <translation>Stato delle prove</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tutte</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>Break a constraint</source>
        <translation>Violano un vincolo</translation>
    </message>
    <message>
        <source>Stopped early</source>
        <translation>Fermata presto</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallite</translation>
    </message>
    <message>
        <source>Chosen area ✕</source>
        <translation>Area scelta ✕</translation>
    </message>
    <message>
        <source>Only trials inside the area that was drawn in the plot; press to show all again</source>
        <translation>Solo le prove nell&apos;area disegnata nel grafico; premere per mostrarle di nuovo tutte</translation>
    </message>
    <message>
        <source>Load trial %1</source>
        <translation>Carica la prova %1</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Confronto</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Copia come CSV</translation>
    </message>
    <message>
        <source>%1 trials</source>
        <translation>%1 prove</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 di %2</translation>
    </message>
</context>
<context>
    <name>bitscape::WeightHistogram</name>
    <message>
        <source>Histogram of the weights</source>
        <translation>Istogramma dei pesi</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>Negativo</translation>
    </message>
    <message>
        <source>Positive</source>
        <translation>Positivo</translation>
    </message>
    <message>
        <source>As trained</source>
        <translation>Come addestrato</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Pesi</translation>
    </message>
    <message>
        <source>resolution %1</source>
        <translation>risoluzione %1</translation>
    </message>
    <message>
        <source>largest %1</source>
        <translation>più grande %1</translation>
    </message>
    <message>
        <source>Magnitude</source>
        <translation>Grandezza</translation>
    </message>
    <message>
        <source>smallest %1</source>
        <translation>più piccolo %1</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valore</translation>
    </message>
    <message>
        <source>Magnitudes %1 to %2: %3 negative, %4 positive</source>
        <translation>Grandezze da %1 a %2: %3 negative, %4 positive</translation>
    </message>
    <message>
        <source>Values %1 to %2: %3 weights</source>
        <translation>Valori da %1 a %2: %3 pesi</translation>
    </message>
</context>
<context>
    <name>bitscape::WeightMatrix</name>
    <message>
        <source>Picture of the weights</source>
        <translation>Immagine dei pesi</translation>
    </message>
    <message>
        <source>zero as trained</source>
        <translation>nullo come addestrato</translation>
    </message>
    <message>
        <source>pruned</source>
        <translation>potato</translation>
    </message>
    <message>
        <source>rounded to zero</source>
        <translation>arrotondato a zero</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>zero</translation>
    </message>
    <message>
        <source>, trained %1</source>
        <translation>, addestrato %1</translation>
    </message>
    <message>
        <source>%1 and %2 more: largest %3, %4 zero</source>
        <translation>%1 e altri %2: più grande %3, %4 nulli</translation>
    </message>
    <message>
        <source>%1 weights</source>
        <translation>%1 pesi</translation>
    </message>
    <message>
        <source>%1, none is zero</source>
        <translation>%1, nessuno è nullo</translation>
    </message>
</context>
<context>
    <name>bitscape::session::Autosave</name>
    <message>
        <source>Saving a copy</source>
        <translation>Salvataggio di una copia</translation>
    </message>
</context>
<context>
    <name>bitscape::session::Calibrator</name>
    <message>
        <source>Read what your reports say</source>
        <translation>Leggere ciò che dicono i rapporti</translation>
    </message>
    <message>
        <source>Reading reports</source>
        <translation>Lettura dei rapporti</translation>
    </message>
    <message>
        <source>Read reports</source>
        <translation>Leggere rapporti</translation>
    </message>
    <message>
        <source>Add to the calibration</source>
        <translation>Aggiungi alla calibrazione</translation>
    </message>
    <message>
        <source>Forget %1</source>
        <translation>Dimentica %1</translation>
    </message>
    <message>
        <source>Put the report back</source>
        <translation>Rimetti il rapporto</translation>
    </message>
    <message>
        <source>Exporting the calibration</source>
        <translation>Esportazione della calibrazione</translation>
    </message>
    <message>
        <source>Export the calibration</source>
        <translation>Esportare la calibrazione</translation>
    </message>
    <message>
        <source>Looking for the trial of a report</source>
        <translation>Ricerca della prova di un rapporto</translation>
    </message>
    <message>
        <source>Keep what was measured</source>
        <translation>Conserva le misure</translation>
    </message>
</context>
<context>
    <name>bitscape::session::Explorer</name>
    <message>
        <source>Explore</source>
        <translation>Esplora</translation>
    </message>
    <message>
        <source>Exploring</source>
        <translation>Esplorazione</translation>
    </message>
</context>
<context>
    <name>bitscape::session::ExportRunner</name>
    <message>
        <source>Exporting</source>
        <translation>Esportazione</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Esporta</translation>
    </message>
    <message>
        <source>Checking the export</source>
        <translation>Controllo dell&apos;esportazione</translation>
    </message>
    <message>
        <source>Check the export</source>
        <translation>Controllare l&apos;esportazione</translation>
    </message>
</context>
<context>
    <name>bitscape::session::Presets</name>
    <message>
        <source>As trained</source>
        <translation>Come addestrato</translation>
    </message>
    <message>
        <source>As hls4ml would</source>
        <translation>Come farebbe hls4ml</translation>
    </message>
    <message>
        <source>Smallest that does not overflow</source>
        <translation>Il più piccolo senza overflow</translation>
    </message>
    <message>
        <source>Match quantizers</source>
        <translation>Come i quantizzatori</translation>
    </message>
    <message>
        <source>Types so wide that next to nothing of the trained model is lost; nothing pruned</source>
        <translation>Tipi così larghi che quasi nulla del modello addestrato va perso; nulla potato</translation>
    </message>
    <message>
        <source>hls4ml&apos;s default configuration of the model</source>
        <translation>La configurazione predefinita di hls4ml per il modello</translation>
    </message>
    <message>
        <source>Each type keeps its step and gets the integer bits that the test data needs</source>
        <translation>Ogni tipo tiene il suo passo e riceve i bit interi che i dati di test richiedono</translation>
    </message>
    <message>
        <source>Types as the quantizers say that the model was trained with</source>
        <translation>Tipi con cui, secondo i quantizzatori, il modello fu addestrato</translation>
    </message>
    <message>
        <source>Open a model first.</source>
        <translation>Aprire prima un modello.</translation>
    </message>
    <message>
        <source>It needs test data: which values occur is not known.</source>
        <translation>Servono dati di test: non si sa quali valori compaiono.</translation>
    </message>
    <message>
        <source>The model was trained without quantizers.</source>
        <translation>Il modello fu addestrato senza quantizzatori.</translation>
    </message>
    <message>
        <source>Preset: %1</source>
        <translation>Preimpostazione: %1</translation>
    </message>
</context>
<context>
    <name>bitscape::session::Scanner</name>
    <message>
        <source>Scan</source>
        <translation>Scansione</translation>
    </message>
    <message>
        <source>Scanning</source>
        <translation>Scansione in corso</translation>
    </message>
    <message>
        <source>Scan: %1 at %2</source>
        <translation>Scansione: %1 a %2</translation>
    </message>
</context>
<context>
    <name>bitscape::session::Session</name>
    <message>
        <source>Open %1</source>
        <translation>Apri %1</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>Apertura di %1</translation>
    </message>
    <message>
        <source>Reading test data</source>
        <translation>Lettura dei dati di test</translation>
    </message>
    <message>
        <source>Open test data</source>
        <translation>Aprire dati di test</translation>
    </message>
    <message>
        <source>Read what your reports say</source>
        <translation>Leggere ciò che dicono i rapporti</translation>
    </message>
    <message>
        <source>Open the study</source>
        <translation>Aprire lo studio</translation>
    </message>
    <message>
        <source>Reading trials</source>
        <translation>Lettura delle prove</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Salvataggio</translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation>Salvare il progetto</translation>
    </message>
    <message>
        <source>Evaluating</source>
        <translation>Valutazione</translation>
    </message>
    <message>
        <source>Load trial %1</source>
        <translation>Carica la prova %1</translation>
    </message>
    <message>
        <source>Reading trial %1</source>
        <translation>Lettura della prova %1</translation>
    </message>
</context>
<context>
    <name>bitscape::session::ValueRanges</name>
    <message>
        <source>Measuring ranges</source>
        <translation>Misura degli intervalli</translation>
    </message>
</context>
</TS>
