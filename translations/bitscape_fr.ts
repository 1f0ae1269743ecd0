<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_US">
<context>
    <name>Checks</name>
    <message>
        <source>problem</source>
        <translation>problème</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>avertissement</translation>
    </message>
    <message>
        <source>hint</source>
        <translation>conseil</translation>
    </message>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%n problème</numerusform>
            <numerusform>%n problèmes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n avertissement</numerusform>
            <numerusform>%n avertissements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hints</source>
        <translation>
            <numerusform>%n conseil</numerusform>
            <numerusform>%n conseils</numerusform>
        </translation>
    </message>
    <message>
        <source>Inputs outside their type</source>
        <translation>Entrées hors de leur type</translation>
    </message>
    <message>
        <source>Sums outside the accumulator</source>
        <translation>Sommes hors de l&apos;accumulateur</translation>
    </message>
    <message>
        <source>Results outside their type</source>
        <translation>Résultats hors de leur type</translation>
    </message>
    <message>
        <source>Weights outside their type</source>
        <translation>Poids hors de leur type</translation>
    </message>
    <message>
        <source>Decisions lost in the softmax</source>
        <translation>Décisions perdues dans le softmax</translation>
    </message>
    <message>
        <source>Layers without weights</source>
        <translation>Couches sans poids</translation>
    </message>
    <message>
        <source>Layers that give only zeros</source>
        <translation>Couches qui ne donnent que des zéros</translation>
    </message>
    <message>
        <source>Too large for the part</source>
        <translation>Trop grand pour le composant</translation>
    </message>
    <message>
        <source>Loops too large to unroll</source>
        <translation>Boucles trop grandes à dérouler</translation>
    </message>
    <message>
        <source>Tensors too large for registers</source>
        <translation>Tenseurs trop grands pour des registres</translation>
    </message>
    <message>
        <source>Settings without effect</source>
        <translation>Réglages sans effet</translation>
    </message>
    <message>
        <source>Types other than trained</source>
        <translation>Types autres qu&apos;à l&apos;entraînement</translation>
    </message>
    <message>
        <source>Reuse factors that are snapped</source>
        <translation>Facteurs de réutilisation ajustés</translation>
    </message>
    <message>
        <source>Weights below the step of their type</source>
        <translation>Poids sous le pas de leur type</translation>
    </message>
    <message>
        <source>Results below the step of their type</source>
        <translation>Résultats sous le pas de leur type</translation>
    </message>
    <message>
        <source>Tables with too large steps</source>
        <translation>Tables à pas trop grands</translation>
    </message>
    <message>
        <source>One layer slower than the others</source>
        <translation>Une couche plus lente que les autres</translation>
    </message>
    <message>
        <source>More than one super logic region</source>
        <translation>Plus d&apos;une super région logique</translation>
    </message>
    <message>
        <source>Streams where none are needed</source>
        <translation>Flux là où il n&apos;en faut pas</translation>
    </message>
    <message>
        <source>Bits that cost another DSP</source>
        <translation>Bits qui coûtent un DSP de plus</translation>
    </message>
    <message>
        <source>Results finer than their table</source>
        <translation>Résultats plus fins que leur table</translation>
    </message>
    <message>
        <source>Estimates outside their rows</source>
        <translation>Estimations hors de leurs données</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>%1 of %2 events: sums reach %3 .. %4, the accumulator %5 holds %6 (events %7)</source>
        <translation>%1 événements sur %2 : les sommes vont de %3 .. %4, l&apos;accumulateur %5 contient %6 (événements %7)</translation>
    </message>
    <message>
        <source>A sum that wraps around has the wrong size and most often the wrong sign.</source>
        <translation>Une somme qui déborde a la mauvaise grandeur et le plus souvent le mauvais signe.</translation>
    </message>
    <message>
        <source>A sum that is clipped on the way depends on the order of its products.</source>
        <translation>Une somme limitée en chemin dépend de l&apos;ordre de ses produits.</translation>
    </message>
    <message>
        <source>Sums and decisions were not looked at: %1</source>
        <translation>Sommes et décisions n&apos;ont pas été examinées : %1</translation>
    </message>
    <message>
        <source>A layer of this design cannot be run with more room.</source>
        <translation>Une couche de ce design ne peut être calculée avec plus de place.</translation>
    </message>
    <message>
        <source>Configured as %1, trained with a quantizer of %2</source>
        <translation>Réglé sur %1, entraîné avec un quantificateur de %2</translation>
    </message>
    <message>
        <source>Configured as %1, but the model&apos;s quantizer decides: %2 is built</source>
        <translation>Réglé sur %1, mais le quantificateur du modèle décide : %2 est construit</translation>
    </message>
    <message>
        <source>The model learned with the steps and the limits of its quantizer.</source>
        <translation>Le modèle a appris avec les pas et les limites de son quantificateur.</translation>
    </message>
    <message>
        <source>hls4ml ignores this setting: turning it changes nothing.</source>
        <translation>hls4ml ignore ce réglage : le tourner ne change rien.</translation>
    </message>
    <message>
        <source>%1: %2 as trained</source>
        <translation>%1 : %2 comme à l&apos;entraînement</translation>
    </message>
    <message>
        <source>Estimates of %1 of %2 layers lie outside the synthesis rows they were fitted to: %3</source>
        <translation>Les estimations de %1 couches sur %2 sont hors des données de synthèse auxquelles elles furent ajustées : %3</translation>
    </message>
    <message>
        <source>Their intervals are wide; a synthesis report of your own narrows them.</source>
        <translation>Leurs intervalles sont larges ; un rapport de synthèse à vous les resserre.</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1 : %2 %3</translation>
    </message>
    <message>
        <source>%1 of %2 events come out otherwise with room for the sums inside: %3 holds %4 (events %5)</source>
        <translation>%1 événements sur %2 finissent autrement quand les sommes internes ont de la place : %3 contient %4 (événements %5)</translation>
    </message>
    <message>
        <source>A sum that does not fit changes what the layer gives.</source>
        <translation>Une somme qui n&apos;entre pas change ce que donne la couche.</translation>
    </message>
    <message>
        <source>It alone sets the initiation interval of %1 cycles, the others need %2; reuse factor %3 instead of %4 gives %5 cycles for %6 more LUT and %7 more DSP</source>
        <translation>Elle fixe seule l&apos;intervalle d&apos;initiation de %1 cycles, les autres en demandent %2 ; facteur de réutilisation %3 au lieu de %4 donne %5 cycles pour %6 LUT et %7 DSP de plus</translation>
    </message>
    <message>
        <source>All other layers wait for the slowest one with every event.</source>
        <translation>Toutes les autres couches attendent la plus lente à chaque événement.</translation>
    </message>
    <message>
        <source>%1: reuse factor %2</source>
        <translation>%1 : facteur de réutilisation %2</translation>
    </message>
    <message>
        <source>%1 %2 are needed, %3 has %4: %5 % too many</source>
        <translation>%1 %2 sont nécessaires, %3 en a %4 : %5 % de trop</translation>
    </message>
    <message>
        <source>Placement will fail on this part.</source>
        <translation>Le placement échouera sur ce composant.</translation>
    </message>
    <message>
        <source>%1 %2 are estimated, up to %3 with 90 % confidence: more than the %4 of %5</source>
        <translation>%1 %2 sont estimés, jusqu&apos;à %3 avec 90 % de confiance : plus que les %4 de %5</translation>
    </message>
    <message>
        <source>It fits by the estimate, but not surely: a synthesis report of yours narrows it.</source>
        <translation>Cela entre d&apos;après l&apos;estimation, mais pas sûrement : un rapport de synthèse à vous la resserre.</translation>
    </message>
    <message>
        <source>Part %1, the smallest that fits</source>
        <translation>Composant %1, le plus petit qui suffit</translation>
    </message>
    <message>
        <source>%1 %2 are needed; one of the %3 super logic regions of %4 has %5</source>
        <translation>%1 %2 sont nécessaires ; une des %3 super régions logiques de %4 en a %5</translation>
    </message>
    <message>
        <source>Wires between the regions are few and slow: timing is hard to close.</source>
        <translation>Les fils entre les régions sont rares et lents : le timing est difficile à tenir.</translation>
    </message>
    <message>
        <source>A product of %1 and %2 bits takes %3 DSP (%4 x %5 each); %6 bits less would save %7 DSP</source>
        <translation>Un produit de %1 et %2 bits prend %3 DSP (%4 x %5 chacun) ; %6 bits de moins épargneraient %7 DSP</translation>
    </message>
    <message>
        <source>Past the width of a multiplier every product costs another one.</source>
        <translation>Au-delà de la largeur d&apos;un multiplieur, chaque produit en coûte un autre.</translation>
    </message>
    <message>
        <source>Values outside wrap around to the other end of the range: their sign turns and what follows is noise.</source>
        <translation>Les valeurs dehors passent à l&apos;autre bout de la plage : leur signe s&apos;inverse et la suite est du bruit.</translation>
    </message>
    <message>
        <source>Values outside are clipped, so the model sees less of the large ones than it was trained with.</source>
        <translation>Les valeurs dehors sont limitées : le modèle voit moins des grandes qu&apos;à l&apos;entraînement.</translation>
    </message>
    <message>
        <source>%1 of %2 events: results reach %3 .. %4, %5 holds %6 (events %7)</source>
        <translation>%1 événements sur %2 : les résultats vont de %3 .. %4, %5 contient %6 (événements %7)</translation>
    </message>
    <message>
        <source>All %1 results are zero: they are smaller than the step %2 of %3</source>
        <translation>Tous les %1 résultats sont nuls : ils sont plus petits que le pas %2 de %3</translation>
    </message>
    <message>
        <source>%1 % of the results are smaller than the step %2 of %3 and become zero</source>
        <translation>%1 % des résultats sont plus petits que le pas %2 de %3 et deviennent nuls</translation>
    </message>
    <message>
        <source>Nothing of the event gets past this layer.</source>
        <translation>Rien de l&apos;événement ne passe cette couche.</translation>
    </message>
    <message>
        <source>Small values are information that the layers behind do not get.</source>
        <translation>Les petites valeurs sont une information qui manque aux couches suivantes.</translation>
    </message>
    <message>
        <source>%1 of %2 results do not fit %3 (%4)</source>
        <translation>%1 résultats sur %2 n&apos;entrent pas dans %3 (%4)</translation>
    </message>
    <message>
        <source>All %1 results are zero</source>
        <translation>Tous les %1 résultats sont nuls</translation>
    </message>
    <message>
        <source>%1 of %2 events: inputs reach %3 .. %4, %5 holds %6 (events %7)</source>
        <translation>%1 événements sur %2 : les entrées vont de %3 .. %4, %5 contient %6 (événements %7)</translation>
    </message>
    <message>
        <source>%1: tables of %2 entries</source>
        <translation>%1 : tables de %2 entrées</translation>
    </message>
    <message>
        <source>%1: narrower inputs, tables of %2 entries</source>
        <translation>%1 : entrées plus étroites, tables de %2 entrées</translation>
    </message>
    <message>
        <source>%1: tables of %2 entries, %3 more fraction bits</source>
        <translation>%1 : tables de %2 entrées, %3 bits fractionnaires de plus</translation>
    </message>
    <message>
        <source>%1: narrower inputs, tables of %2 entries, %3 more fraction bits</source>
        <translation>%1 : entrées plus étroites, tables de %2 entrées, %3 bits fractionnaires de plus</translation>
    </message>
    <message>
        <source>%1: stable implementation</source>
        <translation>%1 : implémentation stable</translation>
    </message>
    <message>
        <source>%1 of %2 events are decided otherwise behind the tables (%3, %4 entries; events %5)</source>
        <translation>%1 événements sur %2 sont décidés autrement derrière les tables (%3, %4 entrées ; événements %5)</translation>
    </message>
    <message>
        <source>The largest sum before the softmax is not the largest result: the accuracy is lost in the last layer.</source>
        <translation>La plus grande somme avant le softmax n&apos;est pas le plus grand résultat : l&apos;exactitude se perd dans la dernière couche.</translation>
    </message>
    <message>
        <source>%1: strategy Resource, reuse factor %2</source>
        <translation>%1 : stratégie Resource, facteur de réutilisation %2</translation>
    </message>
    <message>
        <source>%1 x %2 products with reuse factor %3 make a loop of %4 to unroll; the tools stop at %5</source>
        <translation>%1 x %2 produits avec facteur de réutilisation %3 font une boucle de %4 à dérouler ; les outils s&apos;arrêtent à %5</translation>
    </message>
    <message>
        <source>HLS ends with an error (&quot;Stop unrolling loop&quot;) after a long time.</source>
        <translation>La HLS finit par une erreur (&quot;Stop unrolling loop&quot;) après longtemps.</translation>
    </message>
    <message>
        <source>Reuse factor %1 is asked for, %2 is built: the nearest that divides %3 x %4 products</source>
        <translation>Facteur de réutilisation %1 demandé, %2 construit : le plus proche qui divise %3 x %4 produits</translation>
    </message>
    <message>
        <source>The configuration does not say what the hardware is.</source>
        <translation>La configuration ne dit pas ce qu&apos;est le matériel.</translation>
    </message>
    <message>
        <source>IO type %1</source>
        <translation>Type d&apos;E/S %1</translation>
    </message>
    <message>
        <source>io_parallel keeps all %1 elements (%2 bits) of this tensor in registers; the tools partition arrays up to %3</source>
        <translation>io_parallel garde les %1 éléments (%2 bits) de ce tenseur en registres ; les outils partitionnent les tableaux jusqu&apos;à %3</translation>
    </message>
    <message>
        <source>Large images belong in io_stream: pixel after pixel through FIFOs.</source>
        <translation>Les grandes images vont en io_stream : pixel après pixel par des FIFO.</translation>
    </message>
    <message>
        <source>io_parallel would take %1 LUT instead of %2 and about %3 cycles instead of %4, and it fits the part</source>
        <translation>io_parallel prendrait %1 LUT au lieu de %2 et environ %3 cycles au lieu de %4, et cela entre dans le composant</translation>
    </message>
    <message>
        <source>FIFOs between small dense layers only cost time and area.</source>
        <translation>Les FIFO entre petites couches denses ne coûtent que temps et surface.</translation>
    </message>
    <message>
        <source>Found out when the file was opened.</source>
        <translation>Trouvé à l&apos;ouverture du fichier.</translation>
    </message>
    <message>
        <source>Noted when the configuration was resolved as hls4ml does it.</source>
        <translation>Noté quand la configuration fut résolue comme le fait hls4ml.</translation>
    </message>
    <message>
        <source>The input %1 has %2 integer bits, so one of the %3 entries of the exponential&apos;s table stands for inputs up to %4 apart</source>
        <translation>L&apos;entrée %1 a %2 bits entiers, donc une des %3 entrées de la table exponentielle vaut pour des entrées distantes jusqu&apos;à %4</translation>
    </message>
    <message>
        <source>Classes whose sums differ by less than a step get the same score.</source>
        <translation>Les classes dont les sommes diffèrent de moins d&apos;un pas reçoivent le même score.</translation>
    </message>
    <message>
        <source>The last %1 bits of the result %2 are always zero: the table holds %3</source>
        <translation>Les derniers %1 bits du résultat %2 sont toujours nuls : la table contient %3</translation>
    </message>
    <message>
        <source>Bits that never change cost wires and hide that the table rounds.</source>
        <translation>Des bits qui ne changent jamais coûtent des fils et cachent que la table arrondit.</translation>
    </message>
    <message>
        <source>%1: table %2</source>
        <translation>%1 : table %2</translation>
    </message>
    <message>
        <source>%1 of %2 trained values are outside %3 (%4); they reach %5 .. %6</source>
        <translation>%1 valeurs entraînées sur %2 sont hors de %3 (%4) ; elles vont de %5 .. %6</translation>
    </message>
    <message>
        <source>They wrap around: large weights turn their sign.</source>
        <translation>Elles débordent : les grands poids changent de signe.</translation>
    </message>
    <message>
        <source>They are clipped to the largest that the type holds.</source>
        <translation>Elles sont limitées à la plus grande que le type contient.</translation>
    </message>
    <message>
        <source>All %1 weights are zero: sparsity %2 % prunes %3 of them</source>
        <translation>Tous les %1 poids sont nuls : la parcimonie %2 % en élague %3</translation>
    </message>
    <message>
        <source>All %1 weights are zero in %2</source>
        <translation>Tous les %1 poids sont nuls dans %2</translation>
    </message>
    <message>
        <source>The layer gives its biases, whatever the event is.</source>
        <translation>La couche donne ses biais, quel que soit l&apos;événement.</translation>
    </message>
    <message>
        <source>%1: no pruning</source>
        <translation>%1 : pas d&apos;élagage</translation>
    </message>
    <message>
        <source>%1 of %2 weights are smaller than the step %3 of %4 and become zero</source>
        <translation>%1 poids sur %2 sont plus petits que le pas %3 de %4 et deviennent nuls</translation>
    </message>
    <message>
        <source>Most of what was trained is not in the hardware.</source>
        <translation>La plupart de ce qui fut entraîné n&apos;est pas dans le matériel.</translation>
    </message>
</context>
<context>
    <name>CompareTable</name>
    <message>
        <source>not measured</source>
        <translation>non mesuré</translation>
    </message>
    <message>
        <source>not measured: %1</source>
        <translation>non mesuré : %1</translation>
    </message>
    <message>
        <source>Whole design</source>
        <translation>Design entier</translation>
    </message>
    <message>
        <source>%1 LUT</source>
        <translation>%1 LUT</translation>
    </message>
    <message>
        <source>not built</source>
        <translation>non construit</translation>
    </message>
    <message>
        <source>Reuse factor</source>
        <translation>Facteur de réutilisation</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Stratégie</translation>
    </message>
    <message>
        <source>Sparsity</source>
        <translation>Parcimonie</translation>
    </message>
    <message>
        <source>Open design</source>
        <translation>Design ouvert</translation>
    </message>
    <message>
        <source>Pinned design</source>
        <translation>Design épinglé</translation>
    </message>
    <message>
        <source>Design at open</source>
        <translation>Design à l&apos;ouverture</translation>
    </message>
    <message>
        <source>Trial %1</source>
        <translation>Essai %1</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Check that the file exists and may be read.</source>
        <translation>Vérifiez que le fichier existe et peut être lu.</translation>
    </message>
    <message>
        <source>Free some space or choose another disk; nothing was lost.</source>
        <translation>Libérez de la place ou choisissez un autre disque ; rien n&apos;est perdu.</translation>
    </message>
    <message>
        <source>Choose a folder you may write to.</source>
        <translation>Choisissez un dossier où vous pouvez écrire.</translation>
    </message>
    <message>
        <source>The file may be damaged or of another kind.</source>
        <translation>Le fichier est peut-être abîmé ou d&apos;un autre genre.</translation>
    </message>
    <message>
        <source>Nothing was loaded.</source>
        <translation>Rien n&apos;a été chargé.</translation>
    </message>
    <message>
        <source>Open it with a newer Bitscape.</source>
        <translation>Ouvrez-le avec un Bitscape plus récent.</translation>
    </message>
    <message>
        <source>Check that a C++ compiler (g++) is installed.</source>
        <translation>Vérifiez qu&apos;un compilateur C++ (g++) est installé.</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>  (by the model&apos;s quantizer)</source>
        <translation>  (par le quantificateur du modèle)</translation>
    </message>
    <message>
        <source>Multiplications</source>
        <translation>Multiplications</translation>
    </message>
    <message>
        <source>%1 (%2 by weights that are not zero)</source>
        <translation>%1 (%2 par des poids non nuls)</translation>
    </message>
    <message>
        <source>Reuse factor</source>
        <translation>Facteur de réutilisation</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Stratégie</translation>
    </message>
    <message>
        <source>Results seen</source>
        <translation>Résultats vus</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>Overflows</source>
        <translation>Débordements</translation>
    </message>
    <message>
        <source>%1 of %2 results (%3)</source>
        <translation>%1 résultats sur %2 (%3)</translation>
    </message>
    <message>
        <source>Rewritten</source>
        <translation>Réécrit</translation>
    </message>
    <message>
        <source>Cannot be built</source>
        <translation>Ne peut être construit</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Class in the file</source>
        <translation>Classe dans le fichier</translation>
    </message>
    <message>
        <source>Kind in hls4ml</source>
        <translation>Genre dans hls4ml</translation>
    </message>
    <message>
        <source>In hardware</source>
        <translation>Dans le matériel</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>part of %1</source>
        <translation>partie de %1</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>Issu de</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Quantizer (%1)</source>
        <translation>Quantificateur (%1)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Entrées</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Sorties</translation>
    </message>
    <message>
        <source>Rewrites</source>
        <translation>Réécritures</translation>
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
        <translation>occupé : %1</translation>
    </message>
    <message>
        <source>clock region X%1Y%2</source>
        <translation>région d&apos;horloge X%1Y%2</translation>
    </message>
    <message>
        <source>%1, column %2, row %3</source>
        <translation>%1, colonne %2, ligne %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, does not fit: %2</source>
        <translation>%1, n&apos;entre pas : %2</translation>
    </message>
    <message>
        <source>%1 around %2</source>
        <translation>%1 autour de %2</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>full</source>
        <translation>plein</translation>
    </message>
    <message>
        <source>over-full</source>
        <translation>trop plein</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>n&apos;entre pas</translation>
    </message>
    <message>
        <source>stream across SLRs</source>
        <translation>flux entre SLR</translation>
    </message>
    <message>
        <source>dragged</source>
        <translation>déplacé</translation>
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
        <translation>Ne peut être construit : %1</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Avertissement : %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>dans %1</translation>
    </message>
    <message>
        <source>Shape %1: %2 values</source>
        <translation>Forme %1 : %2 valeurs</translation>
    </message>
    <message>
        <source>Type %1</source>
        <translation>Type %1</translation>
    </message>
    <message>
        <source>Bits of the weights or result</source>
        <translation>Bits des poids ou du résultat</translation>
    </message>
    <message>
        <source>Share of the design&apos;s LUTs (%)</source>
        <translation>Part des LUT du design (%)</translation>
    </message>
    <message>
        <source>Share of the design&apos;s DSPs (%)</source>
        <translation>Part des DSP du design (%)</translation>
    </message>
    <message>
        <source>Overflow: open test data to see it</source>
        <translation>Débordement : ouvrez des données de test pour le voir</translation>
    </message>
    <message>
        <source>Results that wrapped or saturated (%)</source>
        <translation>Résultats débordés ou saturés (%)</translation>
    </message>
</context>
<context>
    <name>Knobs</name>
    <message numerus="yes">
        <source>%n layers</source>
        <translation>
            <numerusform>%n couche</numerusform>
            <numerusform>%n couches</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1 : %2 %3</translation>
    </message>
    <message>
        <source>%1: reuse factor %2</source>
        <translation>%1 : facteur de réutilisation %2</translation>
    </message>
    <message>
        <source>%1: strategy %2</source>
        <translation>%1 : stratégie %2</translation>
    </message>
    <message>
        <source>%1: sparsity %2 %</source>
        <translation>%1 : parcimonie %2 %</translation>
    </message>
    <message>
        <source>Part %1</source>
        <translation>Composant %1</translation>
    </message>
    <message>
        <source>Clock %1 ns</source>
        <translation>Horloge %1 ns</translation>
    </message>
    <message>
        <source>IO %1</source>
        <translation>E/S %1</translation>
    </message>
    <message>
        <source>Backend %1</source>
        <translation>Backend %1</translation>
    </message>
    <message>
        <source>%1: parallelization factor %2</source>
        <translation>%1 : facteur de parallélisation %2</translation>
    </message>
    <message>
        <source>%1: tables of %2 entries</source>
        <translation>%1 : tables de %2 entrées</translation>
    </message>
    <message>
        <source>as the model</source>
        <translation>comme le modèle</translation>
    </message>
    <message>
        <source>%1: redundancy %2</source>
        <translation>%1 : redondance %2</translation>
    </message>
</context>
<context>
    <name>Origin</name>
    <message>
        <source>measured</source>
        <translation>mesuré</translation>
    </message>
    <message>
        <source>calibrated</source>
        <translation>calibré</translation>
    </message>
    <message>
        <source>formula</source>
        <translation>formule</translation>
    </message>
    <message>
        <source>extrapolated</source>
        <translation>extrapolé</translation>
    </message>
    <message>
        <source>Measured: a report of exactly this says so</source>
        <translation>Mesuré : un rapport d&apos;exactement ceci le dit</translation>
    </message>
    <message>
        <source>Calibrated: fitted to synthesis results of its kind</source>
        <translation>Calibré : ajusté à des résultats de synthèse de son genre</translation>
    </message>
    <message>
        <source>Formula: a rule that needs no fit</source>
        <translation>Formule : une règle qui n&apos;a pas besoin d&apos;ajustement</translation>
    </message>
    <message>
        <source>Extrapolated: beyond what was ever compared with a report</source>
        <translation>Extrapolé : au-delà de tout ce qui fut comparé à un rapport</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Go to %1</source>
        <translation>Aller à %1</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>Panneau</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Composant</translation>
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
        <translation>Nécessaire</translation>
    </message>
    <message>
        <source>There</source>
        <translation>Disponible</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limite</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>Does not fit: %1</source>
        <translation>N&apos;entre pas : %1</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>Entre</translation>
    </message>
    <message>
        <source>Fits, but the design&apos;s backend is for another vendor</source>
        <translation>Entre, mais le backend du design est pour un autre fabricant</translation>
    </message>
    <message>
        <source>%1 W</source>
        <translation>%1 W</translation>
    </message>
    <message>
        <source>%1 to %2 W</source>
        <translation>%1 à %2 W</translation>
    </message>
    <message>
        <source>Power at the chosen clock (rough)</source>
        <translation>Puissance à l&apos;horloge choisie (approximative)</translation>
    </message>
    <message>
        <source>Static</source>
        <translation>Statique</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Horloge</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Opérations</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Ensemble</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Vérifié</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>Where the numbers come from</source>
        <translation>D&apos;où viennent les nombres</translation>
    </message>
    <message>
        <source>none there</source>
        <translation>aucun ici</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>De %1</translation>
    </message>
    <message>
        <source>DSP: %1, multiplies %2 x %3 bits (%4)</source>
        <translation>DSP : %1, multiplie %2 x %3 bits (%4)</translation>
    </message>
    <message>
        <source>Block memory: %1 Mbit (%2)</source>
        <translation>Mémoire bloc : %1 Mbit (%2)</translation>
    </message>
    <message>
        <source>Boards: %1</source>
        <translation>Cartes : %1</translation>
    </message>
</context>
<context>
    <name>ProfileWords</name>
    <message>
        <source>all zero</source>
        <translation>tous nuls</translation>
    </message>
    <message>
        <source>%1 … %2, median size %3</source>
        <translation>%1 … %2, grandeur médiane %3</translation>
    </message>
    <message>
        <source>▲ %1 too large (%2)</source>
        <translation>▲ %1 trop grands (%2)</translation>
    </message>
    <message>
        <source>▼ %1 became zero (%2)</source>
        <translation>▼ %1 devenus nuls (%2)</translation>
    </message>
    <message>
        <source>float %1</source>
        <translation>flottant %1</translation>
    </message>
    <message>
        <source>fixed %1</source>
        <translation>fixe %1</translation>
    </message>
    <message>
        <source>fits: %1</source>
        <translation>convient : %1</translation>
    </message>
    <message>
        <source>its type is not set here</source>
        <translation>son type n&apos;est pas réglé ici</translation>
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
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Oui</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Non</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Jeter</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorer</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>Rétablir les valeurs par défaut</translation>
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
        <translation>sortie %1</translation>
    </message>
</context>
<context>
    <name>Quantities</name>
    <message>
        <source>Accuracy</source>
        <translation>Exactitude</translation>
    </message>
    <message>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Accord</translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <translation>Erreur quadratique moyenne</translation>
    </message>
    <message>
        <source>Squared error to float</source>
        <translation>Erreur quadratique au flottant</translation>
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
        <translation>Latence</translation>
    </message>
    <message>
        <source>cycles</source>
        <translation>cycles</translation>
    </message>
    <message>
        <source>Initiation interval</source>
        <translation>Intervalle d&apos;initiation</translation>
    </message>
    <message>
        <source>ns</source>
        <translation>ns</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Énergie</translation>
    </message>
    <message>
        <source>nJ</source>
        <translation>nJ</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Bits of parameters</source>
        <translation>Bits des paramètres</translation>
    </message>
    <message>
        <source>Bits of parameters and activations</source>
        <translation>Bits des paramètres et activations</translation>
    </message>
    <message>
        <source>%1 pp</source>
        <translation>%1 pp</translation>
    </message>
    <message>
        <source>scalar</source>
        <translation>scalaire</translation>
    </message>
    <message>
        <source>Measured: no interval</source>
        <translation>Mesuré : pas d&apos;intervalle</translation>
    </message>
    <message>
        <source>90 % interval %1 to %2 %3</source>
        <translation>Intervalle à 90 % %1 à %2 %3</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Source : %1</translation>
    </message>
    <message>
        <source>sum over the layers</source>
        <translation>somme des couches</translation>
    </message>
    <message>
        <source>sum over the layers and what is between them</source>
        <translation>somme des couches et de ce qui est entre elles</translation>
    </message>
    <message>
        <source>longest path through the layers</source>
        <translation>plus long chemin à travers les couches</translation>
    </message>
    <message>
        <source>interval of the slowest layer</source>
        <translation>intervalle de la couche la plus lente</translation>
    </message>
    <message>
        <source>operation energies at 45 nm (QKeras QTools), not measured on an FPGA</source>
        <translation>énergies des opérations à 45 nm (QKeras QTools), non mesurées sur un FPGA</translation>
    </message>
    <message>
        <source>operation energies by width, 45 nm (QKeras QTools), not measured on an FPGA</source>
        <translation>énergies des opérations selon la largeur, 45 nm (QKeras QTools), non mesurées sur un FPGA</translation>
    </message>
    <message>
        <source>no hardware of its own</source>
        <translation>pas de matériel propre</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>between the layers</source>
        <translation>entre les couches</translation>
    </message>
    <message>
        <source>%1: cycles %2 to %3, a new input every %4</source>
        <translation>%1 : cycles %2 à %3, une nouvelle entrée tous les %4</translation>
    </message>
    <message>
        <source>share of %1</source>
        <translation>part de %1</translation>
    </message>
    <message>
        <source>Latency %1 cycles. %2</source>
        <translation>Latence %1 cycles. %2</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Énergie</translation>
    </message>
    <message>
        <source>Bits of constants</source>
        <translation>Bits de constantes</translation>
    </message>
    <message>
        <source>Interval %1: nothing limits it</source>
        <translation>Intervalle %1 : rien ne le limite</translation>
    </message>
    <message>
        <source>Interval %1, limited by %2</source>
        <translation>Intervalle %1, limité par %2</translation>
    </message>
    <message>
        <source>%1 W (%2 to %3, rough)</source>
        <translation>%1 W (%2 à %3, approximatif)</translation>
    </message>
</context>
<context>
    <name>Scan</name>
    <message>
        <source>Open design</source>
        <translation>Design ouvert</translation>
    </message>
    <message>
        <source>%1 bits fewer: %2</source>
        <translation>%1 bits de moins : %2</translation>
    </message>
    <message>
        <source>%1 bits fewer cannot be built</source>
        <translation>%1 bits de moins ne peut être construit</translation>
    </message>
    <message>
        <source>%1 bits could go</source>
        <translation>%1 bits pourraient partir</translation>
    </message>
    <message>
        <source>%1 lost with %2 bits fewer (percentage points)</source>
        <translation>%1 : perte avec %2 bits de moins (points de pourcentage)</translation>
    </message>
    <message>
        <source>%1 lost with %2 bits fewer</source>
        <translation>%1 : perte avec %2 bits de moins</translation>
    </message>
    <message>
        <source>Float model</source>
        <translation>Modèle flottant</translation>
    </message>
    <message>
        <source>Open design · %1</source>
        <translation>Design ouvert · %1</translation>
    </message>
    <message>
        <source>%1, dotted</source>
        <translation>%1, en pointillé</translation>
    </message>
    <message>
        <source>%1 spare</source>
        <translation>%1 en trop</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 bits</translation>
    </message>
    <message>
        <source>%1 integer bits</source>
        <translation>%1 bits entiers</translation>
    </message>
    <message>
        <source>%1 bits fewer</source>
        <translation>%1 bits de moins</translation>
    </message>
    <message>
        <source>reuse factor %1</source>
        <translation>facteur de réutilisation %1</translation>
    </message>
    <message>
        <source>%1 sparse</source>
        <translation>%1 de zéros</translation>
    </message>
    <message>
        <source>AUC of each class</source>
        <translation>AUC de chaque classe</translation>
    </message>
    <message>
        <source>AUC of class %1</source>
        <translation>AUC de la classe %1</translation>
    </message>
    <message>
        <source>Width (bits)</source>
        <translation>Largeur (bits)</translation>
    </message>
    <message>
        <source>Integer bits</source>
        <translation>Bits entiers</translation>
    </message>
    <message>
        <source>Bits taken off</source>
        <translation>Bits enlevés</translation>
    </message>
    <message>
        <source>Reuse factor</source>
        <translation>Facteur de réutilisation</translation>
    </message>
    <message>
        <source>Sparsity</source>
        <translation>Parcimonie</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Tous les types</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Biases</source>
        <translation>Biais</translation>
    </message>
    <message>
        <source>Accumulators</source>
        <translation>Accumulateurs</translation>
    </message>
    <message>
        <source>Each type alone</source>
        <translation>Chaque type seul</translation>
    </message>
    <message>
        <source>all layers together</source>
        <translation>toutes les couches ensemble</translation>
    </message>
    <message>
        <source>each layer alone</source>
        <translation>chaque couche seule</translation>
    </message>
    <message>
        <source>each class of layers</source>
        <translation>chaque classe de couches</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>TreeKnobs</name>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1 : %2 %3</translation>
    </message>
    <message>
        <source>%1: no %2</source>
        <translation>%1 : pas de %2</translation>
    </message>
</context>
<context>
    <name>bitscape::Actions</name>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>Open a model or a project</source>
        <translation>Ouvrir un modèle ou un projet</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open &amp;Folder…</source>
        <translation>Ouvrir un &amp;dossier…</translation>
    </message>
    <message>
        <source>Open a folder written by hls4ml</source>
        <translation>Ouvrir un dossier écrit par hls4ml</translation>
    </message>
    <message>
        <source>Open the &amp;Jet Tagger Example</source>
        <translation>Ouvrir l&apos;exemple &amp;Jet Tagger</translation>
    </message>
    <message>
        <source>Open the bundled jet tagger with its test events</source>
        <translation>Ouvrir l&apos;étiqueteur de jets fourni avec ses événements de test</translation>
    </message>
    <message>
        <source>Open Test &amp;Data…</source>
        <translation>Ouvrir des données de &amp;test…</translation>
    </message>
    <message>
        <source>Events with labels to measure accuracy on: npz, npy, csv or h5</source>
        <translation>Événements étiquetés sur lesquels mesurer l&apos;exactitude : npz, npy, csv ou h5</translation>
    </message>
    <message>
        <source>Open &amp;Configuration…</source>
        <translation>Ouvrir une &amp;configuration…</translation>
    </message>
    <message>
        <source>Load the knobs from an hls4ml_config.yml</source>
        <translation>Charger les réglages d&apos;un hls4ml_config.yml</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Save model, knobs, data and study as a project</source>
        <translation>Enregistrer modèle, réglages, données et étude comme projet</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>Enregistrer &amp;sous…</translation>
    </message>
    <message>
        <source>Save as another project</source>
        <translation>Enregistrer comme autre projet</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Close what is open</source>
        <translation>Fermer ce qui est ouvert</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>End Bitscape</source>
        <translation>Quitter Bitscape</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Take back the last change of a knob</source>
        <translation>Reprendre le dernier changement</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation>Refaire ce qui a été annulé</translation>
    </message>
    <message>
        <source>Compare With &amp;This Design</source>
        <translation>Comparer à &amp;ce design</translation>
    </message>
    <message>
        <source>Show changes against the design as it stands now</source>
        <translation>Montrer les changements par rapport au design tel qu&apos;il est</translation>
    </message>
    <message>
        <source>Compare With the Design at &amp;Open</source>
        <translation>Comparer au design à l&apos;&amp;ouverture</translation>
    </message>
    <message>
        <source>Show changes against what was opened</source>
        <translation>Montrer les changements par rapport à ce qui a été ouvert</translation>
    </message>
    <message>
        <source>&amp;Evaluate Again</source>
        <translation>É&amp;valuer à nouveau</translation>
    </message>
    <message>
        <source>Run the emulator and the estimators once more</source>
        <translation>Relancer l&apos;émulateur et les estimateurs</translation>
    </message>
    <message>
        <source>E&amp;xport Project…</source>
        <translation>E&amp;xporter le projet…</translation>
    </message>
    <message>
        <source>Write the design as a project for its backend</source>
        <translation>Écrire le design comme projet pour son outil</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>&amp;Check an Export…</source>
        <translation>Vérifier un e&amp;xport…</translation>
    </message>
    <message>
        <source>Build an exported C simulation here and compare it bit for bit</source>
        <translation>Construire ici une simulation C exportée et la comparer bit à bit</translation>
    </message>
    <message>
        <source>Save &amp;Report…</source>
        <translation>Enregistrer un &amp;rapport…</translation>
    </message>
    <message>
        <source>What one attaches to a design review: HTML, PDF or CSV</source>
        <translation>Ce qu&apos;on joint à une revue de conception : HTML, PDF ou CSV</translation>
    </message>
    <message>
        <source>&amp;Calibrate From Reports…</source>
        <translation>&amp;Calibrer d&apos;après des rapports…</translation>
    </message>
    <message>
        <source>Compare reports of synthesis tools with the estimates, and let them learn</source>
        <translation>Comparer les rapports des outils de synthèse aux estimations, et les laisser apprendre</translation>
    </message>
    <message>
        <source>Calibrate From a &amp;Synthesized Project…</source>
        <translation>Calibrer d&apos;après un projet &amp;synthétisé…</translation>
    </message>
    <message>
        <source>Find the reports of a project&apos;s folder and compare them with its estimates</source>
        <translation>Trouver les rapports du dossier d&apos;un projet et les comparer à ses estimations</translation>
    </message>
    <message>
        <source>&amp;Explore…</source>
        <translation>&amp;Explorer…</translation>
    </message>
    <message>
        <source>Search widths and reuse factors around this design</source>
        <translation>Chercher largeurs et facteurs de réutilisation autour de ce design</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Explorer</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>A&amp;rrêter</translation>
    </message>
    <message>
        <source>Stop the search; its trials are kept</source>
        <translation>Arrêter la recherche ; ses essais restent</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>Pa&amp;use</translation>
    </message>
    <message>
        <source>Hold the search between two trials, or let it go on</source>
        <translation>Suspendre la recherche entre deux essais, ou la laisser reprendre</translation>
    </message>
    <message>
        <source>S&amp;can</source>
        <translation>&amp;Balayage</translation>
    </message>
    <message>
        <source>Turn one knob or two over a range, as the Scan panel says</source>
        <translation>Tourner un réglage ou deux sur une plage, comme le dit le panneau Balayage</translation>
    </message>
    <message>
        <source>Open St&amp;udy…</source>
        <translation>Ouvrir une é&amp;tude…</translation>
    </message>
    <message>
        <source>Show the trials of a study database</source>
        <translation>Montrer les essais d&apos;une base d&apos;études</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Couleurs claires</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Sombre</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Couleurs sombres</translation>
    </message>
    <message>
        <source>&amp;Fit Graph</source>
        <translation>Ajuster le &amp;graphe</translation>
    </message>
    <message>
        <source>Show the whole graph</source>
        <translation>Montrer tout le graphe</translation>
    </message>
    <message>
        <source>Find &amp;Layer…</source>
        <translation>Chercher une &amp;couche…</translation>
    </message>
    <message>
        <source>Find a layer in the graph by name or kind</source>
        <translation>Chercher une couche du graphe par nom ou genre</translation>
    </message>
    <message>
        <source>Show &amp;All Trials</source>
        <translation>Montrer &amp;tous les essais</translation>
    </message>
    <message>
        <source>Zoom the plot out to every trial</source>
        <translation>Élargir le tracé à tous les essais</translation>
    </message>
    <message>
        <source>&amp;Reset Layout</source>
        <translation>&amp;Réinitialiser la disposition</translation>
    </message>
    <message>
        <source>Put every panel back to its place</source>
        <translation>Remettre chaque panneau à sa place</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Manuel</translation>
    </message>
    <message>
        <source>&amp;About Bitscape</source>
        <translation>À &amp;propos de Bitscape</translation>
    </message>
    <message>
        <source>Version and what this program is</source>
        <translation>Version et ce qu&apos;est ce programme</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>&amp;Commandes…</translation>
    </message>
    <message>
        <source>Find any command, panel, layer, part or recent file by a few letters</source>
        <translation>Trouver toute commande, panneau, couche, composant ou fichier récent par quelques lettres</translation>
    </message>
    <message>
        <source>&amp;Next Panel</source>
        <translation>Panneau &amp;suivant</translation>
    </message>
    <message>
        <source>Move the keyboard to the next panel</source>
        <translation>Mener le clavier au panneau suivant</translation>
    </message>
    <message>
        <source>Pre&amp;vious Panel</source>
        <translation>Panneau &amp;précédent</translation>
    </message>
    <message>
        <source>Move the keyboard to the panel before</source>
        <translation>Mener le clavier au panneau précédent</translation>
    </message>
    <message>
        <source>What the panel with the keyboard shows and how to use it</source>
        <translation>Ce que montre le panneau qui a le clavier et comment s&apos;en servir</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>&amp;Clavier</translation>
    </message>
    <message>
        <source>Every key of the program</source>
        <translation>Chaque touche du programme</translation>
    </message>
    <message>
        <source>&amp;Tour</source>
        <translation>&amp;Visite</translation>
    </message>
    <message>
        <source>What the parts of the window are for, one after the other</source>
        <translation>À quoi servent les parties de la fenêtre, l&apos;une après l&apos;autre</translation>
    </message>
</context>
<context>
    <name>bitscape::AgreementPlot</name>
    <message>
        <source>Differences from the float model, layer by layer</source>
        <translation>Écarts au modèle flottant, couche par couche</translation>
    </message>
    <message>
        <source>Mean error, % of the layer&apos;s range</source>
        <translation>Erreur moyenne, % de la plage de la couche</translation>
    </message>
    <message>
        <source>mean error %1 (%2 of the range), largest %3</source>
        <translation>erreur moyenne %1 (%2 de la plage), la plus grande %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
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
        <translation>Glissez le bout droit : bits fractionnaires. Glissez le point : bits entiers à même largeur. Glissez le bout gauche : bits entiers à même pas.
Touches : ← → le bout droit, Ctrl+← → le point, Maj+← → le bout gauche.</translation>
    </message>
    <message>
        <source>sign + %1 integer + %2 fraction = %3 bits</source>
        <translation>signe + %1 entiers + %2 fractionnaires = %3 bits</translation>
    </message>
    <message>
        <source>%1 integer + %2 fraction = %3 bits, no sign</source>
        <translation>%1 entiers + %2 fractionnaires = %3 bits, sans signe</translation>
    </message>
</context>
<context>
    <name>bitscape::CalibrationPanel</name>
    <message>
        <source>Calibration</source>
        <translation>Calibration</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Rapports</translation>
    </message>
    <message>
        <source>Measured beside estimated</source>
        <translation>Mesuré à côté d&apos;estimé</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Jeter</translation>
    </message>
    <message>
        <source>No reports yet. Drop what Vivado, Vitis, Quartus, oneAPI or Catapult wrote (csynth.xml, .rpt, a project&apos;s folder): estimates learn from it, and what was measured is shown as measured.</source>
        <translation>Pas encore de rapports. Déposez ce que Vivado, Vitis, Quartus, oneAPI ou Catapult ont écrit (csynth.xml, .rpt, le dossier d&apos;un projet) : les estimations en apprennent, et ce qui fut mesuré est montré comme tel.</translation>
    </message>
    <message>
        <source>Open reports…</source>
        <translation>Ouvrir des rapports…</translation>
    </message>
    <message>
        <source>Above the report, below the estimate and how far off it was: green inside its 90 % interval, red outside.</source>
        <translation>En haut le rapport, en bas l&apos;estimation et son écart : vert dans son intervalle à 90 %, rouge dehors.</translation>
    </message>
    <message>
        <source>Reports that cannot be used</source>
        <translation>Rapports inutilisables</translation>
    </message>
    <message>
        <source>&amp;Copy as CSV</source>
        <translation>&amp;Copier en CSV</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>Open Reports…</source>
        <translation>Ouvrir des rapports…</translation>
    </message>
    <message>
        <source>Open a Synthesized Project…</source>
        <translation>Ouvrir un projet synthétisé…</translation>
    </message>
    <message>
        <source>&amp;Export the Calibration…</source>
        <translation>&amp;Exporter la calibration…</translation>
    </message>
    <message>
        <source>Show Where It Is Kept</source>
        <translation>Montrer où elle se trouve</translation>
    </message>
    <message>
        <source>Open, remove and export reports</source>
        <translation>Ouvrir, retirer et exporter des rapports</translation>
    </message>
    <message>
        <source>%1 in use</source>
        <translation>%1 en service</translation>
    </message>
    <message>
        <source>%1 in use · %2 to add</source>
        <translation>%1 en service · %2 à ajouter</translation>
    </message>
    <message>
        <source>Add to the calibration</source>
        <translation>Ajouter à la calibration</translation>
    </message>
    <message>
        <source>Add %1 to the calibration</source>
        <translation>Ajouter %1 à la calibration</translation>
    </message>
    <message>
        <source>Kept in %1, for bitscape-cli too</source>
        <translation>Gardé dans %1, aussi pour bitscape-cli</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>et %1 de plus</translation>
    </message>
    <message>
        <source>Export the calibration</source>
        <translation>Exporter la calibration</translation>
    </message>
    <message>
        <source>Calibrations of Bitscape (*.json)</source>
        <translation>Calibrations de Bitscape (*.json)</translation>
    </message>
</context>
<context>
    <name>bitscape::ChartView</name>
    <message>
        <source>Chart of the report</source>
        <translation>Diagramme du rapport</translation>
    </message>
</context>
<context>
    <name>bitscape::Checker</name>
    <message>
        <source>Checking the design</source>
        <translation>Vérification du design</translation>
    </message>
    <message>
        <source>Check the design</source>
        <translation>Vérifier le design</translation>
    </message>
    <message>
        <source>There is no design until this is changed.</source>
        <translation>Il n&apos;y a pas de design tant que ceci n&apos;est pas changé.</translation>
    </message>
    <message>
        <source>Cure: %1</source>
        <translation>Remédier : %1</translation>
    </message>
</context>
<context>
    <name>bitscape::ChecksPanel</name>
    <message>
        <source>Checks</source>
        <translation>Contrôles</translation>
    </message>
    <message>
        <source>Open a model to see what will go wrong with it.</source>
        <translation>Ouvrez un modèle pour voir ce qui ira mal avec lui.</translation>
    </message>
    <message>
        <source>Findings, worst first</source>
        <translation>Constats, les pires d&apos;abord</translation>
    </message>
    <message>
        <source>&amp;Open the Place</source>
        <translation>&amp;Ouvrir l&apos;endroit</translation>
    </message>
    <message>
        <source>C&amp;ure</source>
        <translation>&amp;Remédier</translation>
    </message>
    <message>
        <source>Cure &amp;All of This Kind</source>
        <translation>Remédier à &amp;tous de ce genre</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>&amp;Masquer</translation>
    </message>
    <message>
        <source>&amp;Show Hidden</source>
        <translation>&amp;Montrer les masqués</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Copy as CS&amp;V</source>
        <translation>Copier en CS&amp;V</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Enregistrer en CSV…</translation>
    </message>
    <message>
        <source>Cure &amp;All: %1</source>
        <translation>&amp;Remédier à tous : %1</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Show %n Hidden</source>
        <translation>
            <numerusform>&amp;Montrer %n masqué</numerusform>
            <numerusform>&amp;Montrer %n masqués</numerusform>
        </translation>
    </message>
    <message>
        <source>Cure, hide, copy and save findings</source>
        <translation>Remédier, masquer, copier et enregistrer les constats</translation>
    </message>
    <message>
        <source>Nothing of what is shown here. The buttons above show the rest.</source>
        <translation>Rien de ce qui est montré ici. Les boutons du haut montrent le reste.</translation>
    </message>
    <message>
        <source>Nothing is wrong as far as the design alone tells. Open test data to look at overflows and decisions, too.</source>
        <translation>Rien ne va mal autant que le design seul le dit. Ouvrez des données de test pour voir aussi débordements et décisions.</translation>
    </message>
    <message>
        <source>Nothing is wrong: no overflow, nothing lost, and it fits the part.</source>
        <translation>Rien ne va mal : aucun débordement, rien de perdu, et cela entre dans le composant.</translation>
    </message>
    <message>
        <source>Show or hide: %1</source>
        <translation>Montrer ou masquer : %1</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <translation>
            <numerusform>%n masqué</numerusform>
            <numerusform>%n masqués</numerusform>
        </translation>
    </message>
    <message>
        <source>Checks (%1)</source>
        <translation>Contrôles (%1)</translation>
    </message>
    <message>
        <source>Save the findings</source>
        <translation>Enregistrer les constats</translation>
    </message>
</context>
<context>
    <name>bitscape::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Command, panel, layer, part or recent file</source>
        <translation>Commande, panneau, couche, composant ou fichier récent</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Trouver une commande</translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation>Commandes qui conviennent</translation>
    </message>
</context>
<context>
    <name>bitscape::CompareModel</name>
    <message>
        <source>The same in all designs</source>
        <translation>Pareil dans tous les designs</translation>
    </message>
    <message>
        <source>1 property differs</source>
        <translation>1 propriété diffère</translation>
    </message>
    <message>
        <source>%1 properties differ</source>
        <translation>%1 propriétés diffèrent</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>The others are compared with this one. Right-click a column for more.</source>
        <translation>Les autres sont comparés à celui-ci. Clic droit sur une colonne pour plus.</translation>
    </message>
    <message>
        <source>Right-click to compare the others with this one.</source>
        <translation>Clic droit pour comparer les autres à celui-ci.</translation>
    </message>
    <message>
        <source>Of the study %1. Right-click for more.</source>
        <translation>De l&apos;étude %1. Clic droit pour plus.</translation>
    </message>
</context>
<context>
    <name>bitscape::ComparePanel</name>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Only differences</source>
        <translation>Différences seulement</translation>
    </message>
    <message>
        <source>Leave out what is the same in all designs</source>
        <translation>Omettre ce qui est pareil dans tous les designs</translation>
    </message>
    <message>
        <source>Open design</source>
        <translation>Design ouvert</translation>
    </message>
    <message>
        <source>Show the design as it stands</source>
        <translation>Montrer le design tel qu&apos;il est</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Show the pinned design, or the one at open</source>
        <translation>Montrer le design épinglé, ou celui à l&apos;ouverture</translation>
    </message>
    <message>
        <source>Nothing to compare. Right-click trials in the Pareto plot or its table and choose Compare, or show the open design and the baseline.</source>
        <translation>Rien à comparer. Clic droit sur des essais dans le tracé de Pareto ou sa table puis Comparer, ou montrez le design ouvert et la référence.</translation>
    </message>
    <message>
        <source>Designs beside each other</source>
        <translation>Designs côte à côte</translation>
    </message>
    <message>
        <source>&amp;Copy as CSV</source>
        <translation>&amp;Copier en CSV</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Enregistrer en CSV…</translation>
    </message>
    <message>
        <source>Unfold All</source>
        <translation>Tout déplier</translation>
    </message>
    <message>
        <source>Fold All</source>
        <translation>Tout replier</translation>
    </message>
    <message>
        <source>Take All Trials Out</source>
        <translation>Retirer tous les essais</translation>
    </message>
    <message>
        <source>Copy, save and fold</source>
        <translation>Copier, enregistrer et plier</translation>
    </message>
    <message>
        <source>against %1</source>
        <translation>contre %1</translation>
    </message>
    <message>
        <source>Compare the Others With This</source>
        <translation>Comparer les autres à celui-ci</translation>
    </message>
    <message>
        <source>Load This Design</source>
        <translation>Charger ce design</translation>
    </message>
    <message>
        <source>Take It Out</source>
        <translation>Le retirer</translation>
    </message>
    <message>
        <source>Load %1</source>
        <translation>Charger %1</translation>
    </message>
    <message>
        <source>Save the comparison</source>
        <translation>Enregistrer la comparaison</translation>
    </message>
    <message>
        <source>Saving the comparison</source>
        <translation>Enregistrement de la comparaison</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>Tracés</translation>
    </message>
    <message>
        <source>Lay the designs&apos; distributions, ROC curves and errors over each other</source>
        <translation>Superposer distributions, courbes ROC et erreurs des designs</translation>
    </message>
    <message>
        <source>Working …</source>
        <translation>Travail en cours …</translation>
    </message>
    <message>
        <source>Open test data (File &gt; Open Test Data) to compare what the designs make of it.</source>
        <translation>Ouvrez des données de test (Fichier &gt; Ouvrir des données de test) pour comparer ce que les designs en font.</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>Tracé</translation>
    </message>
    <message>
        <source>Compare the designs</source>
        <translation>Comparer les designs</translation>
    </message>
</context>
<context>
    <name>bitscape::Comparer</name>
    <message>
        <source>Comparing designs</source>
        <translation>Comparaison des designs</translation>
    </message>
    <message>
        <source>Compare trial %1</source>
        <translation>Comparer l&apos;essai %1</translation>
    </message>
</context>
<context>
    <name>bitscape::ComparisonModel</name>
    <message>
        <source>%1 (estimated %2, %3)</source>
        <translation>%1 (estimé %2, %3)</translation>
    </message>
    <message>
        <source>%1 (estimated %2)</source>
        <translation>%1 (estimé %2)</translation>
    </message>
    <message>
        <source>Measured: %1</source>
        <translation>Mesuré : %1</translation>
    </message>
    <message>
        <source>Estimated: %1</source>
        <translation>Estimé : %1</translation>
    </message>
    <message>
        <source>Not used: %1</source>
        <translation>Non utilisé : %1</translation>
    </message>
    <message>
        <source>Whole design</source>
        <translation>Design entier</translation>
    </message>
    <message>
        <source>(no layer)</source>
        <translation>(aucune couche)</translation>
    </message>
    <message>
        <source>Above: what the report says. Below: what was estimated before, and how far off it was; green inside the 90 % interval, red outside.</source>
        <translation>En haut : ce que dit le rapport. En bas : ce qui était estimé avant, et l&apos;écart ; vert dans l&apos;intervalle à 90 %, rouge dehors.</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
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
        <translation>Latence</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervalle</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>bitscape::ConfusionPlot</name>
    <message>
        <source>Confusion matrix</source>
        <translation>Matrice de confusion</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>True class</source>
        <translation>Vraie classe</translation>
    </message>
    <message>
        <source>%1 of %2 events of %3 (%4) are taken for %5</source>
        <translation>%1 événements sur %2 de %3 (%4) sont pris pour %5</translation>
    </message>
    <message>
        <source> · %1: %2</source>
        <translation> · %1 : %2</translation>
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
        <translation>Composant</translation>
    </message>
    <message>
        <source>The FPGA the design is for</source>
        <translation>Le FPGA auquel le design est destiné</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Horloge</translation>
    </message>
    <message>
        <source>Clock period</source>
        <translation>Période d&apos;horloge</translation>
    </message>
    <message>
        <source>IO</source>
        <translation>E/S</translation>
    </message>
    <message>
        <source>All values at once (io_parallel) or one after another (io_stream)</source>
        <translation>Toutes les valeurs à la fois (io_parallel) ou l&apos;une après l&apos;autre (io_stream)</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>Backend</translation>
    </message>
    <message>
        <source>The HLS tool chain whose arithmetic is emulated</source>
        <translation>La chaîne HLS dont l&apos;arithmétique est émulée</translation>
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
        <translation>Période d&apos;horloge : %1 MHz</translation>
    </message>
    <message>
        <source>All parts and boards: which the design fits, their peak performance</source>
        <translation>Tous les composants et cartes : où le design entre, leur performance de crête</translation>
    </message>
    <message>
        <source>Parts…</source>
        <translation>Composants…</translation>
    </message>
</context>
<context>
    <name>bitscape::DetailsPanel</name>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>Facts about the layer</source>
        <translation>Faits sur la couche</translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation>Tenseur</translation>
    </message>
    <message>
        <source>Which parameters of the layer are shown</source>
        <translation>Quels paramètres de la couche sont montrés</translation>
    </message>
    <message>
        <source>Magnitudes (log₂)</source>
        <translation>Grandeurs (log₂)</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valeurs</translation>
    </message>
    <message>
        <source>Axis of the histogram</source>
        <translation>Axe de l&apos;histogramme</translation>
    </message>
    <message>
        <source>Magnitudes in powers of two, as types see them, or values</source>
        <translation>Grandeurs en puissances de deux, comme les types les voient, ou valeurs</translation>
    </message>
    <message>
        <source>Save the plots and the weights</source>
        <translation>Enregistrer les tracés et les poids</translation>
    </message>
    <message>
        <source>Save the Histogram as %1…</source>
        <translation>Enregistrer l&apos;histogramme en %1…</translation>
    </message>
    <message>
        <source>Save the Picture as %1…</source>
        <translation>Enregistrer l&apos;image en %1…</translation>
    </message>
    <message>
        <source>Save the Weights as CSV…</source>
        <translation>Enregistrer les poids en CSV…</translation>
    </message>
    <message>
        <source>Reading weights</source>
        <translation>Lecture des poids</translation>
    </message>
    <message>
        <source>Select a layer to see its weights.</source>
        <translation>Choisissez une couche pour voir ses poids.</translation>
    </message>
    <message>
        <source>%1 has no weights.</source>
        <translation>%1 n&apos;a pas de poids.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Saving the weights</source>
        <translation>Enregistrement des poids</translation>
    </message>
    <message>
        <source>Reading trees</source>
        <translation>Lecture des arbres</translation>
    </message>
</context>
<context>
    <name>bitscape::DistributionPlot</name>
    <message>
        <source>Distributions of the tensors</source>
        <translation>Distributions des tenseurs</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>Flottant</translation>
    </message>
    <message>
        <source>Fixed point</source>
        <translation>Virgule fixe</translation>
    </message>
    <message>
        <source>Magnitude of the non-zero values</source>
        <translation>Grandeur des valeurs non nulles</translation>
    </message>
    <message>
        <source>What the type holds</source>
        <translation>Ce que contient le type</translation>
    </message>
    <message>
        <source>all zero</source>
        <translation>tous nuls</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>bitscape::DockLayouts</name>
    <message>
        <source>Tuning</source>
        <translation>Réglage</translation>
    </message>
    <message>
        <source>Types and their consequences: the layer&apos;s numbers, what goes wrong, the score</source>
        <translation>Les types et leurs suites : les nombres de la couche, ce qui va mal, le score</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Many designs: the front and scans large, designs beside each other</source>
        <translation>Beaucoup de designs : front et balayages en grand, designs côte à côte</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revue</translation>
    </message>
    <message>
        <source>One design for others to judge: the die, the report, where the numbers are from</source>
        <translation>Un design soumis aux autres : la puce, le rapport, d&apos;où viennent les nombres</translation>
    </message>
    <message>
        <source>Save the Layout</source>
        <translation>Enregistrer la disposition</translation>
    </message>
    <message>
        <source>Name of this arrangement of the panels:</source>
        <translation>Nom de cette disposition des panneaux :</translation>
    </message>
    <message>
        <source>&amp;Default</source>
        <translation>Par &amp;défaut</translation>
    </message>
    <message>
        <source>Put every panel back to its place</source>
        <translation>Remettre chaque panneau à sa place</translation>
    </message>
    <message>
        <source>&amp;Save As…</source>
        <translation>Enregistrer &amp;sous…</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>Su&amp;pprimer</translation>
    </message>
</context>
<context>
    <name>bitscape::EditHistory</name>
    <message>
        <source>At open</source>
        <translation>À l&apos;ouverture</translation>
    </message>
</context>
<context>
    <name>bitscape::ErrorPlot</name>
    <message>
        <source>Errors by class or output</source>
        <translation>Erreurs par classe ou sortie</translation>
    </message>
    <message>
        <source>Change of the true class&apos;s score</source>
        <translation>Changement du score de la vraie classe</translation>
    </message>
    <message>
        <source>Output minus target</source>
        <translation>Sortie moins cible</translation>
    </message>
    <message>
        <source>Output minus float model</source>
        <translation>Sortie moins modèle flottant</translation>
    </message>
    <message>
        <source>%1: mean %2, half within %3 … %4, all within %5 … %6</source>
        <translation>%1 : moyenne %2, la moitié dans %3 … %4, tous dans %5 … %6</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n events</source>
        <translation>
            <numerusform>%1, %n événement</numerusform>
            <numerusform>%1, %n événements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitscape::EventPlot</name>
    <message>
        <source>Scores of the event</source>
        <translation>Scores de l&apos;événement</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Class, event %1</source>
        <translation>Classe, événement %1</translation>
    </message>
    <message>
        <source>Choose an event</source>
        <translation>Choisissez un événement</translation>
    </message>
    <message>
        <source> (truth: %1)</source>
        <translation> (vrai : %1)</translation>
    </message>
    <message>
        <source>
(truth)</source>
        <translation>
(vrai)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>bitscape::ExploreDialog</name>
    <message>
        <source>%1 combinations</source>
        <translation>%1 combinaisons</translation>
    </message>
    <message>
        <source>about 10%1 combinations</source>
        <translation>environ 10%1 combinaisons</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Explorer</translation>
    </message>
    <message>
        <source>&amp;Objectives</source>
        <translation>&amp;Objectifs</translation>
    </message>
    <message>
        <source>S&amp;core</source>
        <translation>S&amp;core</translation>
    </message>
    <message>
        <source>&amp;Knobs</source>
        <translation>&amp;Réglages</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>R&amp;echerche</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>%1 knobs, %2; %3 trials. They appear in the Pareto panel as they come.</source>
        <translation>%1 réglages, %2 ; %3 essais. Ils paraissent dans le panneau Pareto au fur et à mesure.</translation>
    </message>
</context>
<context>
    <name>bitscape::ExportDialog</name>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Parcourir…</translation>
    </message>
    <message>
        <source>&amp;Check it bit for bit afterwards</source>
        <translation>&amp;Vérifier ensuite bit à bit</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exporter</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>A&amp;nnuler</translation>
    </message>
    <message>
        <source>&amp;Show folder</source>
        <translation>A&amp;fficher le dossier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Export the design as a project</source>
        <translation>Exporter la conception sous forme de projet</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>Po&amp;ur</translation>
    </message>
    <message>
        <source>&amp;Layers are connected by</source>
        <translation>&amp;Couches reliées par</translation>
    </message>
    <message>
        <source>B&amp;oard</source>
        <translation>Ca&amp;rte</translation>
    </message>
    <message>
        <source>&amp;Into</source>
        <translation>&amp;Dans</translation>
    </message>
    <message>
        <source>&amp;Test bench</source>
        <translation>&amp;Banc de test</translation>
    </message>
    <message>
        <source>Tool the project is for</source>
        <translation>Outil auquel le projet est destiné</translation>
    </message>
    <message>
        <source>How layers are connected</source>
        <translation>Comment les couches sont reliées</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Bus of the board</source>
        <translation>Bus de la carte</translation>
    </message>
    <message>
        <source>Folder or archive</source>
        <translation>Dossier ou archive</translation>
    </message>
    <message>
        <source>Where the project goes</source>
        <translation>Où va le projet</translation>
    </message>
    <message>
        <source>Events of the test bench</source>
        <translation>Événements du banc de test</translation>
    </message>
    <message>
        <source>Builds the project&apos;s own simulation with the compiler of this machine, runs its test bench and compares every output with the emulator</source>
        <translation>Construit la simulation du projet avec le compilateur de cette machine, exécute son banc de test et compare chaque sortie avec l&apos;émulateur</translation>
    </message>
    <message>
        <source>arrays of all values (io_parallel)</source>
        <translation>tableaux de toutes les valeurs (io_parallel)</translation>
    </message>
    <message>
        <source>streams (io_stream)</source>
        <translation>flux (io_stream)</translation>
    </message>
    <message>
        <source>None: the network alone</source>
        <translation>Aucune : le réseau seul</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>un dossier</translation>
    </message>
    <message>
        <source>of %1 open test events (0: made-up ones)</source>
        <translation>sur %1 événements de test ouverts (0 : inventés)</translation>
    </message>
    <message>
        <source>made-up events: no test data is open</source>
        <translation>événements inventés : aucune donnée de test n&apos;est ouverte</translation>
    </message>
    <message>
        <source>Vitis and Vivado projects can be put on boards</source>
        <translation>Les projets Vitis et Vivado peuvent être mis sur des cartes</translation>
    </message>
    <message>
        <source>The network behind AXI on the %1 (%2), with block design or link script, drivers and host code, at %3 ns.</source>
        <translation>Le réseau derrière AXI sur la carte %1 (%2), avec block design ou script d&apos;édition de liens, pilotes et code hôte, à %3 ns.</translation>
    </message>
    <message>
        <source>, for %1 at %2 ns.</source>
        <translation>, pour %1 à %2 ns.</translation>
    </message>
    <message>
        <source>The design is resolved again for %1: types and results may differ from those shown, which are for %2.</source>
        <translation>La conception est résolue à nouveau pour %1 : types et résultats peuvent différer de ceux affichés, qui valent pour %2.</translation>
    </message>
    <message>
        <source>Export into an archive</source>
        <translation>Exporter dans une archive</translation>
    </message>
    <message>
        <source>Export the project into a new folder</source>
        <translation>Exporter le projet dans un nouveau dossier</translation>
    </message>
    <message>
        <source>Writing the project…</source>
        <translation>Écriture du projet…</translation>
    </message>
    <message numerus="yes">
        <source>%n files written. Building the C simulation…</source>
        <translation>
            <numerusform>%n fichier écrit. Construction de la simulation C…</numerusform>
            <numerusform>%n fichiers écrits. Construction de la simulation C…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files written to %1.</source>
        <translation>
            <numerusform>%n fichier écrit dans %1.</numerusform>
            <numerusform>%n fichiers écrits dans %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Exact: %1 of %1 outputs over %2 events equal the emulator bit for bit.</source>
        <translation>Exact : %1 sorties sur %1 sur %2 événements égalent l&apos;émulateur bit à bit.</translation>
    </message>
    <message>
        <source>%1 of %2 outputs over %3 events differ. First: %4</source>
        <translation>%1 sorties sur %2 sur %3 événements diffèrent. La première : %4</translation>
    </message>
    <message>
        <source>Cancelled: nothing was written.</source>
        <translation>Annulé : rien n&apos;a été écrit.</translation>
    </message>
    <message>
        <source>Cancelled: the project is written, but not checked.</source>
        <translation>Annulé : le projet est écrit, mais pas vérifié.</translation>
    </message>
</context>
<context>
    <name>bitscape::FileFlow</name>
    <message>
        <source>Models and projects (%1)</source>
        <translation>Modèles et projets (%1)</translation>
    </message>
    <message>
        <source>Bitscape projects (*.bitscape)</source>
        <translation>Projets Bitscape (*.bitscape)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>%1: cancelled.</source>
        <translation>%1 : annulé.</translation>
    </message>
    <message>
        <source>Open a model or project</source>
        <translation>Ouvrir un modèle ou un projet</translation>
    </message>
    <message>
        <source>Open a folder written by hls4ml</source>
        <translation>Ouvrir un dossier écrit par hls4ml</translation>
    </message>
    <message>
        <source>Looking at %1</source>
        <translation>Examen de %1</translation>
    </message>
    <message>
        <source>%1 was written by a synthesis tool: open the model or project it is of first.</source>
        <translation>%1 a été écrit par un outil de synthèse : ouvrez d&apos;abord le modèle ou projet dont il vient.</translation>
    </message>
    <message>
        <source>&lt;b&gt;One at a time, please:&lt;/b&gt; %1 are of the same kind.</source>
        <translation>&lt;b&gt;Un à la fois, s&apos;il vous plaît :&lt;/b&gt; %1 sont du même genre.</translation>
    </message>
    <message>
        <source>%1 holds trials: open the model they belong to first.</source>
        <translation>%1 contient des essais : ouvrez d&apos;abord leur modèle.</translation>
    </message>
    <message>
        <source>%1 holds test data: open the model it belongs to first.</source>
        <translation>%1 contient des données de test : ouvrez d&apos;abord leur modèle.</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 is open, but cannot be built:&lt;/b&gt; %2</source>
        <translation>&lt;b&gt;%1 est ouvert, mais ne peut être construit :&lt;/b&gt; %2</translation>
    </message>
    <message>
        <source>Show layer</source>
        <translation>Montrer la couche</translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>1 changement</translation>
    </message>
    <message>
        <source>%1 changes</source>
        <translation>%1 changements</translation>
    </message>
    <message>
        <source>%1 is open: %2 between the file and the hardware.</source>
        <translation>%1 est ouvert : %2 entre le fichier et le matériel.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Montrer</translation>
    </message>
    <message>
        <source>%1 is open, with a report of its synthesis.</source>
        <translation>%1 est ouvert, avec un rapport de sa synthèse.</translation>
    </message>
    <message>
        <source>%1 is open, with %2 reports of its synthesis.</source>
        <translation>%1 est ouvert, avec %2 rapports de sa synthèse.</translation>
    </message>
    <message>
        <source>Compare with the estimates</source>
        <translation>Comparer aux estimations</translation>
    </message>
    <message>
        <source>Open reports of synthesis tools</source>
        <translation>Ouvrir des rapports d&apos;outils de synthèse</translation>
    </message>
    <message>
        <source>Reports (*.xml *.rpt *.js *.ndjson *.txt *.log);;All files (*)</source>
        <translation>Rapports (*.xml *.rpt *.js *.ndjson *.txt *.log);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Open a synthesized project</source>
        <translation>Ouvrir un projet synthétisé</translation>
    </message>
    <message>
        <source>Open the example</source>
        <translation>Ouvrir l&apos;exemple</translation>
    </message>
    <message>
        <source>Open test data</source>
        <translation>Ouvrir des données de test</translation>
    </message>
    <message>
        <source>Test data (*.npz *.npy *.csv *.h5);;All files (*)</source>
        <translation>Données de test (*.npz *.npy *.csv *.h5);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Open a configuration</source>
        <translation>Ouvrir une configuration</translation>
    </message>
    <message>
        <source>hls4ml configuration (*.yml *.yaml)</source>
        <translation>Configuration hls4ml (*.yml *.yaml)</translation>
    </message>
    <message>
        <source>Load %1</source>
        <translation>Charger %1</translation>
    </message>
    <message>
        <source>Open a study</source>
        <translation>Ouvrir une étude</translation>
    </message>
    <message>
        <source>Studies (*.db);;All files (*)</source>
        <translation>Études (*.db);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation>Enregistrer le projet</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Changements non enregistrés</translation>
    </message>
    <message>
        <source>The knobs were changed since the last save.</source>
        <translation>Des réglages ont changé depuis le dernier enregistrement.</translation>
    </message>
    <message>
        <source>Save them as a project?</source>
        <translation>Les enregistrer comme projet ?</translation>
    </message>
    <message>
        <source>Check an exported project</source>
        <translation>Vérifier un projet exporté</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>Web page (*.html);;PDF (*.pdf);;Table (*.csv)</source>
        <translation>Page web (*.html);;PDF (*.pdf);;Table (*.csv)</translation>
    </message>
    <message>
        <source>Saving the report</source>
        <translation>Enregistrement du rapport</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>%1 enregistré.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message numerus="yes">
        <source>Exported %n files to %1.</source>
        <translation>
            <numerusform>%n fichier exporté vers %1.</numerusform>
            <numerusform>%n fichiers exportés vers %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Check bit for bit</source>
        <translation>Vérifier bit à bit</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Montrer le dossier</translation>
    </message>
    <message>
        <source>The export is exact: %1 of %2 outputs over %3 events equal the emulator bit for bit (%4).</source>
        <translation>L&apos;export est exact : %1 sorties sur %2 pour %3 événements égalent l&apos;émulateur bit à bit (%4).</translation>
    </message>
    <message>
        <source>&lt;b&gt;The export differs&lt;/b&gt; in %1 of %2 outputs (%3). First: %4</source>
        <translation>&lt;b&gt;L&apos;export diffère&lt;/b&gt; en %1 sorties sur %2 (%3). Première : %4</translation>
    </message>
</context>
<context>
    <name>bitscape::FindingModel</name>
    <message>
        <source>Cure: %1</source>
        <translation>Remédier : %1</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>What is found</source>
        <translation>Ce qui est trouvé</translation>
    </message>
    <message>
        <source>Cure</source>
        <translation>Remède</translation>
    </message>
</context>
<context>
    <name>bitscape::FlipModel</name>
    <message>
        <source>✗ lost</source>
        <translation>✗ perdu</translation>
    </message>
    <message>
        <source>✓ won</source>
        <translation>✓ gagné</translation>
    </message>
    <message>
        <source>wrong either way</source>
        <translation>faux des deux côtés</translation>
    </message>
    <message>
        <source>Number of the event in the test data, from 0</source>
        <translation>Numéro de l&apos;événement dans les données de test, dès 0</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>True class</source>
        <translation>Vraie classe</translation>
    </message>
    <message>
        <source>The class that what it is compared with decides for</source>
        <translation>La classe pour laquelle décide ce qui est comparé</translation>
    </message>
    <message>
        <source>Score that it gives its decision</source>
        <translation>Score qu&apos;il donne à sa décision</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>The class that the design decides for</source>
        <translation>La classe pour laquelle décide le design</translation>
    </message>
    <message>
        <source>Whether the decision became wrong or right</source>
        <translation>Si la décision est devenue fausse ou juste</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Issue</translation>
    </message>
</context>
<context>
    <name>bitscape::FloorplanPanel</name>
    <message>
        <source>Floorplan</source>
        <translation>Plan d&apos;implantation</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Occupation</translation>
    </message>
    <message>
        <source>Colours of the floorplan</source>
        <translation>Couleurs du plan d&apos;implantation</translation>
    </message>
    <message>
        <source>Wires, zoom and export of the floorplan</source>
        <translation>Fils, zoom et export du plan d&apos;implantation</translation>
    </message>
    <message>
        <source>&amp;Wires Between Layers</source>
        <translation>&amp;Fils entre les couches</translation>
    </message>
    <message>
        <source>&amp;Fit (0)</source>
        <translation>&amp;Ajuster (0)</translation>
    </message>
    <message>
        <source>Save as %1…</source>
        <translation>Enregistrer en %1…</translation>
    </message>
    <message>
        <source>Save as &amp;Constraints (XDC)…</source>
        <translation>Enregistrer en &amp;contraintes (XDC)…</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>n&apos;entre pas</translation>
    </message>
    <message>
        <source>SLR crossings: %1</source>
        <translation>Traversées de SLR : %1</translation>
    </message>
    <message>
        <source>schematic: the order of this die&apos;s columns is not published</source>
        <translation>schématique : l&apos;ordre des colonnes de cette puce n&apos;est pas publié</translation>
    </message>
    <message>
        <source>Save the floorplan</source>
        <translation>Enregistrer le plan d&apos;implantation</translation>
    </message>
    <message>
        <source>Saving the floorplan</source>
        <translation>Enregistrement du plan d&apos;implantation</translation>
    </message>
    <message>
        <source>Colours: where each layer sits, or how full each clock region is, in its fullest resource or in one</source>
        <translation>Couleurs : où chaque couche se trouve, ou le remplissage de chaque région d&apos;horloge, dans sa ressource la plus pleine ou dans une</translation>
    </message>
    <message>
        <source>Use of %1</source>
        <translation>Occupation en %1</translation>
    </message>
    <message>
        <source>Zoom &amp;In (+)</source>
        <translation>&amp;Agrandir (+)</translation>
    </message>
    <message>
        <source>Zoom &amp;Out (−)</source>
        <translation>&amp;Réduire (−)</translation>
    </message>
    <message>
        <source>Reset the Place of the &amp;Selected Layer (Del)</source>
        <translation>Réinitialiser la place de la couche &amp;choisie (Suppr)</translation>
    </message>
    <message>
        <source>&amp;Reset All Places</source>
        <translation>Réinitialiser &amp;toutes les places</translation>
    </message>
</context>
<context>
    <name>bitscape::FloorplanView</name>
    <message>
        <source>Floorplan</source>
        <translation>Plan d&apos;implantation</translation>
    </message>
    <message>
        <source>The floorplan of the open design appears here.</source>
        <translation>Le plan d&apos;implantation du design ouvert paraît ici.</translation>
    </message>
    <message>
        <source>Move %1 on the floorplan</source>
        <translation>Déplacer %1 sur le plan d&apos;implantation</translation>
    </message>
    <message>
        <source>Place all layers automatically</source>
        <translation>Placer toutes les couches automatiquement</translation>
    </message>
    <message>
        <source>Placing the layers</source>
        <translation>Placement des couches</translation>
    </message>
    <message>
        <source>%1. Arrow keys select the next layer, plus and minus zoom, zero shows all, Shift and arrows move the die, Control and arrows the selected layer.</source>
        <translation>%1. Les flèches choisissent la couche suivante, plus et moins zooment, zéro montre tout, Maj et flèches déplacent la puce, Ctrl et flèches la couche choisie.</translation>
    </message>
    <message>
        <source>Place %1 automatically</source>
        <translation>Placer %1 automatiquement</translation>
    </message>
</context>
<context>
    <name>bitscape::ForgivingPage</name>
    <message>
        <source>&amp;Search for this score</source>
        <translation>&amp;Chercher ce score</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Métrique</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Loss that is forgiven</source>
        <translation>Perte pardonnée</translation>
    </message>
    <message>
        <source>Gain that is asked for</source>
        <translation>Gain demandé</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Taux</translation>
    </message>
    <message>
        <source>Stress</source>
        <translation>Accent</translation>
    </message>
    <message>
        <source>The score takes the place of the objectives</source>
        <translation>Le score remplace les objectifs</translation>
    </message>
    <message>
        <source>for</source>
        <translation>pour</translation>
    </message>
    <message>
        <source>&amp;Forgiven</source>
        <translation>&amp;Pardonné</translation>
    </message>
    <message>
        <source>&amp;Asked for</source>
        <translation>&amp;Demandé pour</translation>
    </message>
    <message>
        <source>for a &amp;rate of</source>
        <translation>pour un &amp;taux de</translation>
    </message>
    <message>
        <source>S&amp;tress</source>
        <translation>A&amp;ccent</translation>
    </message>
    <message>
        <source>Designs of the same score</source>
        <translation>Designs de même score</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1 fois</translation>
    </message>
    <message>
        <source>A score needs a metric: open test data first.</source>
        <translation>Un score demande une métrique : ouvrez d&apos;abord des données de test.</translation>
    </message>
    <message>
        <source>A design with %1 instead of %2 may lose %3 and scores the same as the open one.</source>
        <translation>Un design avec %1 au lieu de %2 peut perdre %3 et obtient le même score que le design ouvert.</translation>
    </message>
</context>
<context>
    <name>bitscape::GraphLegend</name>
    <message>
        <source>What the colours of the graph mean</source>
        <translation>Ce que veulent dire les couleurs du graphe</translation>
    </message>
</context>
<context>
    <name>bitscape::GraphPanel</name>
    <message>
        <source>Graph</source>
        <translation>Graphe</translation>
    </message>
    <message>
        <source>Layer found before (Shift+Return)</source>
        <translation>Couche trouvée précédente (Maj+Entrée)</translation>
    </message>
    <message>
        <source>Next layer found (Return)</source>
        <translation>Couche trouvée suivante (Entrée)</translation>
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
        <translation>Débordement</translation>
    </message>
    <message>
        <source>What the colour and number of a box say: bits of its weights (of its result where it has none), its share of the LUTs or DSPs, or the share of its results that overflowed</source>
        <translation>Ce que disent la couleur et le nombre d&apos;une boîte : bits de ses poids (de son résultat si elle n&apos;en a pas), sa part des LUT ou DSP, ou la part de ses résultats débordés</translation>
    </message>
    <message>
        <source>Colour of the graph</source>
        <translation>Couleur du graphe</translation>
    </message>
    <message>
        <source>Direction, zoom and export of the graph</source>
        <translation>Direction, zoom et export du graphe</translation>
    </message>
    <message>
        <source>&amp;Top to Bottom</source>
        <translation>De &amp;haut en bas</translation>
    </message>
    <message>
        <source>&amp;Left to Right</source>
        <translation>De &amp;gauche à droite</translation>
    </message>
    <message>
        <source>&amp;Fit (0)</source>
        <translation>&amp;Ajuster (0)</translation>
    </message>
    <message>
        <source>&amp;Actual Size (1)</source>
        <translation>&amp;Taille réelle (1)</translation>
    </message>
    <message>
        <source>Save as %1…</source>
        <translation>Enregistrer en %1…</translation>
    </message>
    <message>
        <source>Find a layer</source>
        <translation>Chercher une couche</translation>
    </message>
    <message>
        <source>Find a layer by name or kind</source>
        <translation>Chercher une couche par nom ou genre</translation>
    </message>
    <message>
        <source>Part of a layer&apos;s name or kind (Ctrl+F)</source>
        <translation>Partie du nom ou du genre d&apos;une couche (Ctrl+F)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Save the graph</source>
        <translation>Enregistrer le graphe</translation>
    </message>
    <message>
        <source>Saving the graph</source>
        <translation>Enregistrement du graphe</translation>
    </message>
</context>
<context>
    <name>bitscape::GraphView</name>
    <message>
        <source>Graph of the layers</source>
        <translation>Graphe des couches</translation>
    </message>
    <message>
        <source>Arrow keys select the layer before or after, Return shows its details; plus and minus zoom, zero shows all.</source>
        <translation>Les flèches choisissent la couche d&apos;avant ou d&apos;après, Entrée montre ses détails ; plus et moins zooment, zéro montre tout.</translation>
    </message>
    <message>
        <source>Drawing the graph</source>
        <translation>Tracé du graphe</translation>
    </message>
</context>
<context>
    <name>bitscape::ImportPanel</name>
    <message>
        <source>Import report</source>
        <translation>Rapport d&apos;import</translation>
    </message>
    <message>
        <source>Changes between the file and the hardware</source>
        <translation>Changements entre le fichier et le matériel</translation>
    </message>
    <message>
        <source>Nothing was changed: every layer of the file is built as it is.</source>
        <translation>Rien n&apos;a été changé : chaque couche du fichier est construite telle quelle.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Filter the import report</source>
        <translation>Filtrer le rapport d&apos;import</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Enregistrer en CSV…</translation>
    </message>
    <message>
        <source>Save as Text…</source>
        <translation>Enregistrer en texte…</translation>
    </message>
    <message>
        <source>Copy and save the report</source>
        <translation>Copier et enregistrer le rapport</translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>1 changement</translation>
    </message>
    <message>
        <source>%1 changes</source>
        <translation>%1 changements</translation>
    </message>
    <message>
        <source>%1 of %2 changes</source>
        <translation>%1 changements sur %2</translation>
    </message>
    <message>
        <source>Save the import report</source>
        <translation>Enregistrer le rapport d&apos;import</translation>
    </message>
    <message>
        <source>Saving the import report</source>
        <translation>Enregistrement du rapport d&apos;import</translation>
    </message>
</context>
<context>
    <name>bitscape::JobIndicator</name>
    <message>
        <source>Progress</source>
        <translation>Progrès</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Stop the work in the background</source>
        <translation>Arrêter le travail en arrière-plan</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1 : %2 sur %3</translation>
    </message>
</context>
<context>
    <name>bitscape::KnobLines</name>
    <message>
        <source>Knobs of the front</source>
        <translation>Réglages du front</translation>
    </message>
    <message>
        <source>One line a trial of the front. Drag along an axis to keep the trials that cross it there; click the axis to let all through again.</source>
        <translation>Une ligne par essai du front. Glissez le long d&apos;un axe pour garder les essais qui le croisent là ; cliquez sur l&apos;axe pour les laisser tous passer.</translation>
    </message>
    <message>
        <source>The front&apos;s knobs appear here</source>
        <translation>Les réglages du front paraissent ici</translation>
    </message>
    <message>
        <source>Trial %1</source>
        <translation>Essai %1</translation>
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
        <translation>Choisir une valeur</translation>
    </message>
    <message>
        <source>Sparsity</source>
        <translation>Parcimonie</translation>
    </message>
    <message>
        <source>Reuse factor</source>
        <translation>Facteur de réutilisation</translation>
    </message>
    <message>
        <source>Asked for: %1, zero after quantization: %2</source>
        <translation>Demandé : %1, nuls après quantification : %2</translation>
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
        <translation>cycles</translation>
    </message>
    <message>
        <source>pJ</source>
        <translation>pJ</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forme</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Sparsity
%</source>
        <translation>Parcimonie
%</translation>
    </message>
    <message>
        <source>Reuse
factor</source>
        <translation>Facteur de
réutilisation</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Stratégie</translation>
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
        <translation>Latence
cycles</translation>
    </message>
    <message>
        <source>Overflow
%</source>
        <translation>Débordement
%</translation>
    </message>
    <message>
        <source>Energy
nJ</source>
        <translation>Énergie
nJ</translation>
    </message>
    <message>
        <source>Type of what does not change while the design runs: weights, biases, tables.
Unfold a layer to see every type it has.</source>
        <translation>Type de ce qui ne change pas pendant que le design tourne : poids, biais, tables.
Dépliez une couche pour voir chacun de ses types.</translation>
    </message>
    <message>
        <source>Type of what the layer computes.</source>
        <translation>Type de ce que la couche calcule.</translation>
    </message>
    <message>
        <source>Share of weights that are zero. Set it to prune the smallest weights of the layer.</source>
        <translation>Part des poids nuls. Réglez-la pour élaguer les plus petits poids de la couche.</translation>
    </message>
    <message>
        <source>How many times each multiplier is used for one inference: 1 is fastest, more is smaller.</source>
        <translation>Combien de fois chaque multiplieur sert pour une inférence : 1 est le plus rapide, plus est plus petit.</translation>
    </message>
    <message>
        <source>Latency unrolls the layer; Resource keeps weights in memory and shares multipliers.</source>
        <translation>Latency déroule la couche ; Resource garde les poids en mémoire et partage les multiplieurs.</translation>
    </message>
    <message>
        <source>Look-up tables, estimated. The bar is the layer&apos;s share of the design.</source>
        <translation>Tables de correspondance, estimées. La barre est la part de la couche dans le design.</translation>
    </message>
    <message>
        <source>Multiplier blocks, estimated.</source>
        <translation>Blocs multiplieurs, estimés.</translation>
    </message>
    <message>
        <source>Memory blocks of 18 kbit, estimated.</source>
        <translation>Blocs mémoire de 18 kbit, estimés.</translation>
    </message>
    <message>
        <source>Clock cycles from input to result of the layer, estimated.</source>
        <translation>Cycles d&apos;horloge de l&apos;entrée au résultat de la couche, estimés.</translation>
    </message>
    <message>
        <source>Share of results on the test data that did not fit the type: they wrapped (red) or were clipped.</source>
        <translation>Part des résultats sur les données de test qui n&apos;entraient pas dans le type : ils ont débordé (rouge) ou ont été limités.</translation>
    </message>
    <message>
        <source>Dynamic energy of one inference, estimated.</source>
        <translation>Énergie dynamique d&apos;une inférence, estimée.</translation>
    </message>
    <message>
        <source>auto → %1</source>
        <translation>auto → %1</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 de %2 : %3</translation>
    </message>
    <message>
        <source>Values %1</source>
        <translation>Valeurs %1</translation>
    </message>
    <message>
        <source>Locked: the model was trained with a quantizer, and hls4ml takes its type whatever is set here.</source>
        <translation>Verrouillé : le modèle a été entraîné avec un quantificateur, et hls4ml prend son type quoi qu&apos;on règle ici.</translation>
    </message>
    <message>
        <source>auto: hls4ml derives this type from the others.</source>
        <translation>auto : hls4ml déduit ce type des autres.</translation>
    </message>
    <message>
        <source>Set to %1</source>
        <translation>Réglé sur %1</translation>
    </message>
    <message>
        <source>This layer of the model needs no hardware.</source>
        <translation>Cette couche du modèle ne demande pas de matériel.</translation>
    </message>
    <message>
        <source>Not a layer of the hardware: hls4ml merges it into &apos;%1&apos;.</source>
        <translation>Pas une couche du matériel : hls4ml la fond dans &apos;%1&apos;.</translation>
    </message>
    <message>
        <source>table</source>
        <translation>table</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>constant</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>calculé</translation>
    </message>
    <message>
        <source>Open test data to count overflows.</source>
        <translation>Ouvrez des données de test pour compter les débordements.</translation>
    </message>
    <message>
        <source>%1 of %2 results did not fit the type; %3 small ones became zero.
Results lie between %4 and %5.</source>
        <translation>%1 résultats sur %2 n&apos;entraient pas dans le type ; %3 petits sont devenus zéro.
Les résultats vont de %4 à %5.</translation>
    </message>
    <message>
        <source>Parallelization factor</source>
        <translation>Facteur de parallélisation</translation>
    </message>
    <message>
        <source>Entries of the table</source>
        <translation>Entrées de la table</translation>
    </message>
    <message>
        <source>From 0 to 99.9 %</source>
        <translation>De 0 à 99,9 %</translation>
    </message>
    <message>
        <source>No such strategy</source>
        <translation>Pas de telle stratégie</translation>
    </message>
    <message>
        <source>At least 1</source>
        <translation>Au moins 1</translation>
    </message>
    <message>
        <source>Not possible here: %1</source>
        <translation>Impossible ici : %1</translation>
    </message>
    <message>
        <source>At most %1</source>
        <translation>Au plus %1</translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation>Tenseur</translation>
    </message>
    <message>
        <source>%1 is set, hls4ml takes %2</source>
        <translation>%1 est réglé, hls4ml prend %2</translation>
    </message>
    <message>
        <source>%1 of %2 values do not fit and wrap around</source>
        <translation>%1 valeurs sur %2 n&apos;entrent pas et débordent</translation>
    </message>
    <message>
        <source>FF</source>
        <translation>FF</translation>
    </message>
    <message>
        <source>Parallel
positions</source>
        <translation>Positions
parallèles</translation>
    </message>
    <message>
        <source>1 bit
fewer</source>
        <translation>1 bit
de moins</translation>
    </message>
    <message>
        <source>How many output positions of a convolution are built side by side: more is faster and larger.</source>
        <translation>Combien de positions de sortie d&apos;une convolution sont construites côte à côte : plus est plus rapide et plus grand.</translation>
    </message>
    <message>
        <source>Flip-flops, estimated.</source>
        <translation>Bascules, estimées.</translation>
    </message>
    <message>
        <source>What the design loses when the layer gets one bit fewer (the worst of its types).
A dash: not measured yet. Measure it from the panel&apos;s menu.</source>
        <translation>Ce que perd le design quand la couche reçoit un bit de moins (le pire de ses types).
Un tiret : pas encore mesuré. Mesurez-le depuis le menu du panneau.</translation>
    </message>
    <message>
        <source>Not measured yet.</source>
        <translation>Pas encore mesuré.</translation>
    </message>
    <message>
        <source>One bit fewer: %1 %2</source>
        <translation>Un bit de moins : %1 %2</translation>
    </message>
    <message>
        <source>Bits that can go without loss: %1</source>
        <translation>Bits qui peuvent partir sans perte : %1</translation>
    </message>
    <message>
        <source>Measured on an earlier configuration.</source>
        <translation>Mesuré sur une configuration antérieure.</translation>
    </message>
    <message>
        <source>Only with the Vivado or Vitis backend</source>
        <translation>Seulement avec le backend Vivado ou Vitis</translation>
    </message>
    <message>
        <source>Only with a reuse factor of 1</source>
        <translation>Seulement avec un facteur de réutilisation de 1</translation>
    </message>
    <message>
        <source>%1: it does not divide %2 × %3 evenly</source>
        <translation>%1 : ne divise pas %2 × %3 également</translation>
    </message>
    <message>
        <source>%1 is above the %2 products of the layer</source>
        <translation>%1 dépasse les %2 produits de la couche</translation>
    </message>
    <message>
        <source>%1: it does not divide %2 positions</source>
        <translation>%1 : ne divise pas %2 positions</translation>
    </message>
    <message>
        <source>Any from 1 to %1</source>
        <translation>Tout de 1 à %1</translation>
    </message>
    <message>
        <source>Possible: %1</source>
        <translation>Possibles : %1</translation>
    </message>
    <message>
        <source>%1 is the nearest</source>
        <translation>%1 est le plus proche</translation>
    </message>
    <message>
        <source>%1 and %2 are the nearest</source>
        <translation>%1 et %2 sont les plus proches</translation>
    </message>
    <message>
        <source>A whole number from 1 on</source>
        <translation>Un nombre entier à partir de 1</translation>
    </message>
</context>
<context>
    <name>bitscape::LayerPanel</name>
    <message>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Tous les types</translation>
    </message>
    <message>
        <source>Unfold every layer to one line a type</source>
        <translation>Déplier chaque couche en une ligne par type</translation>
    </message>
    <message>
        <source>%1 layers, none in the hardware</source>
        <translation>%1 couches, aucune dans le matériel</translation>
    </message>
    <message>
        <source>%1 layers · %2 parameters · double-click a type, factor or strategy to change it</source>
        <translation>%1 couches · %2 paramètres · double-cliquez un type, facteur ou stratégie pour le changer</translation>
    </message>
    <message>
        <source>Preset: %1</source>
        <translation>Préréglage : %1</translation>
    </message>
    <message>
        <source>Measure sensitivity</source>
        <translation>Mesurer la sensibilité</translation>
    </message>
    <message>
        <source>What the design loses when each of its types gets a bit fewer, one at a time</source>
        <translation>Ce que perd le design quand chacun de ses types, un à la fois, reçoit un bit de moins</translation>
    </message>
    <message>
        <source>Filter layers</source>
        <translation>Filtrer les couches</translation>
    </message>
    <message>
        <source>Show only layers whose name or kind holds these words</source>
        <translation>Ne montrer que les couches dont le nom ou le genre contient ces mots</translation>
    </message>
    <message>
        <source>Copy the layer table as CSV</source>
        <translation>Copier la table des couches en CSV</translation>
    </message>
    <message>
        <source>All rows and columns, numbers in full</source>
        <translation>Toutes les lignes et colonnes, nombres en entier</translation>
    </message>
    <message>
        <source>Filter (/)</source>
        <translation>Filtre (/)</translation>
    </message>
    <message>
        <source>Filter layers by name or kind</source>
        <translation>Filtrer les couches par nom ou genre</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Préréglages</translation>
    </message>
    <message>
        <source>Types for the whole model by a rule; one step to undo</source>
        <translation>Types pour tout le modèle selon une règle ; un pas à annuler</translation>
    </message>
    <message>
        <source>Sensitivity, columns, copies</source>
        <translation>Sensibilité, colonnes, copies</translation>
    </message>
    <message>
        <source>More of the layer table</source>
        <translation>Plus sur la table des couches</translation>
    </message>
    <message>
        <source>Copy settings</source>
        <translation>Copier les réglages</translation>
    </message>
    <message>
        <source>Paste settings</source>
        <translation>Coller les réglages</translation>
    </message>
    <message>
        <source>Copy rows as CSV</source>
        <translation>Copier les lignes en CSV</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>%1 of %2 layers</source>
        <translation>%1 couches sur %2</translation>
    </message>
</context>
<context>
    <name>bitscape::LayerTree</name>
    <message>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message numerus="yes">
        <source>and %n more selected</source>
        <translation>
            <numerusform>et %n de plus choisie</numerusform>
            <numerusform>et %n de plus choisies</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Éditer</translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation>Tout déplier</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>Tout replier</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Layer: %1 LUT, %2 DSP. Design: %3 LUT</source>
        <translation>Couche : %1 LUT, %2 DSP. Design : %3 LUT</translation>
    </message>
    <message>
        <source>Copy settings</source>
        <translation>Copier les réglages</translation>
    </message>
    <message>
        <source>Paste settings</source>
        <translation>Coller les réglages</translation>
    </message>
    <message>
        <source>Copy rows as CSV</source>
        <translation>Copier les lignes en CSV</translation>
    </message>
    <message>
        <source>Copy table as CSV</source>
        <translation>Copier la table en CSV</translation>
    </message>
    <message>
        <source>Radiation hardness</source>
        <translation>Tenue aux radiations</translation>
    </message>
    <message>
        <source>As the width allows</source>
        <translation>Comme la largeur le permet</translation>
    </message>
    <message>
        <source>bits of %1</source>
        <translation>bits de %1</translation>
    </message>
    <message>
        <source>Paste settings to 1 layer</source>
        <translation>Coller les réglages dans 1 couche</translation>
    </message>
    <message>
        <source>Paste settings to %1 layers</source>
        <translation>Coller les réglages dans %1 couches</translation>
    </message>
    <message>
        <source>As the model</source>
        <translation>Comme le modèle</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Weights three times, outvoted</source>
        <translation>Poids en triple, avec vote</translation>
    </message>
    <message>
        <source>The layer three times, outvoted</source>
        <translation>La couche en triple, avec vote</translation>
    </message>
</context>
<context>
    <name>bitscape::MainWindow</name>
    <message>
        <source>Graph</source>
        <translation>Graphe</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Pareto</source>
        <translation>Pareto</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Balayage</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Contrôles</translation>
    </message>
    <message>
        <source>Floorplan</source>
        <translation>Plan d&apos;implantation</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>Import report</source>
        <translation>Rapport d&apos;import</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Calibration</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>Rep&amp;rendre</translation>
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
        <translation>%1 événements de %2</translation>
    </message>
    <message>
        <source>study %1</source>
        <translation>étude %1</translation>
    </message>
    <message>
        <source>Bitscape ended unexpectedly. There is unsaved work of %1.</source>
        <translation>Bitscape s&apos;est terminé de façon inattendue. Il y a du travail non enregistré du %1.</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Récupérer</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Jeter</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>Ouvrir un fichier &amp;récent</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;Design</source>
        <translation>&amp;Design</translation>
    </message>
    <message>
        <source>E&amp;xplore</source>
        <translation>E&amp;xplorer</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aide</translation>
    </message>
    <message>
        <source>Nothing opened yet</source>
        <translation>Rien d&apos;ouvert encore</translation>
    </message>
    <message>
        <source>&amp;Clear This List</source>
        <translation>&amp;Vider cette liste</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>Main</source>
        <translation>Principale</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>&amp;Annuler %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>&amp;Rétablir %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>The graph was saved as %1.</source>
        <translation>Le graphe a été enregistré sous %1.</translation>
    </message>
    <message>
        <source>Read reports</source>
        <translation>Lire des rapports</translation>
    </message>
    <message>
        <source>%1 is forgotten: the estimates do not know it any more.</source>
        <translation>%1 est oublié : les estimations ne le connaissent plus.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (%2 à %3)</translation>
    </message>
    <message>
        <source>%1 LUT: %2 before, %3 %4.</source>
        <translation>%1 LUT : %2 avant, %3 %4.</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>mesuré</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>The study %1 answers another question: these trials go to the study %2.</source>
        <translation>L&apos;étude %1 répond à une autre question : ces essais vont à l&apos;étude %2.</translation>
    </message>
    <message>
        <source>The study %2 has its %1 trials already. Ask for more, or change what is tried.</source>
        <translation>L&apos;étude %2 a déjà ses %1 essais. Demandez-en plus, ou changez ce qui est essayé.</translation>
    </message>
    <message>
        <source>The search was stopped; the %1 trials of the study %2 are kept. Explore again to go on.</source>
        <translation>La recherche a été arrêtée ; les %1 essais de l&apos;étude %2 restent. Explorez à nouveau pour continuer.</translation>
    </message>
    <message>
        <source>The search is done: %1 new trials, %2 in the study %3. Click a point to load it.</source>
        <translation>La recherche est finie : %1 nouveaux essais, %2 dans l&apos;étude %3. Cliquez un point pour le charger.</translation>
    </message>
    <message>
        <source>The manual is not installed beside this program.</source>
        <translation>Le manuel n&apos;est pas installé à côté de ce programme.</translation>
    </message>
    <message>
        <source>About Bitscape</source>
        <translation>À propos de Bitscape</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Bitscape %1&lt;/h3&gt;&lt;p&gt;How few bits, multipliers and nanoseconds can a neural network on an FPGA live with before it gets worse?&lt;/p&gt;&lt;p&gt;Emulates hls4ml 1.3.0 bit for bit, without a compile step.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Bitscape %1&lt;/h3&gt;&lt;p&gt;De combien peu de bits, de multiplieurs et de nanosecondes un réseau de neurones sur FPGA peut-il se contenter avant d&apos;empirer ?&lt;/p&gt;&lt;p&gt;Émule hls4ml 1.3.0 bit à bit, sans étape de compilation.&lt;/p&gt;</translation>
    </message>
    <message numerus="yes">
        <source>The estimates have learned from %n reports.</source>
        <translation>
            <numerusform>Les estimations ont appris de %n rapport.</numerusform>
            <numerusform>Les estimations ont appris de %n rapports.</numerusform>
        </translation>
    </message>
    <message>
        <source>La&amp;youts</source>
        <translation>&amp;Dispositions</translation>
    </message>
    <message>
        <source>The layout %1 was saved by a version with other panels; please save it anew.</source>
        <translation>La disposition %1 a été enregistrée par une version à d&apos;autres panneaux ; enregistrez-la à nouveau.</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;Système</translation>
    </message>
    <message>
        <source>The language changes when Bitscape starts the next time.</source>
        <translation>La langue change au prochain démarrage de Bitscape.</translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation>Redémarrer maintenant</translation>
    </message>
    <message>
        <source>New here? A tour of two minutes on the jet tagger shows what is where.</source>
        <translation>Nouveau ici ? Une visite de deux minutes sur l&apos;étiqueteur de jets montre ce qui est où.</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>Faire la visite</translation>
    </message>
    <message>
        <source>Trial %1 of the study now has what was measured beside its estimates.</source>
        <translation>L&apos;essai %1 de l&apos;étude porte désormais les mesures à côté de ses estimations.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Montrer</translation>
    </message>
</context>
<context>
    <name>bitscape::ManualWindow</name>
    <message>
        <source>Bitscape: the manual</source>
        <translation>Bitscape : le manuel</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Retour</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>Chercher dans le manuel</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Sommaire</translation>
    </message>
    <message>
        <source>Page of the manual</source>
        <translation>Page du manuel</translation>
    </message>
    <message>
        <source>&amp;First page</source>
        <translation>&amp;Première page</translation>
    </message>
    <message>
        <source>Nothing in the manual has these words.</source>
        <translation>Rien dans le manuel ne contient ces mots.</translation>
    </message>
</context>
<context>
    <name>bitscape::MessageBar</name>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
</context>
<context>
    <name>bitscape::ObjectivesPage</name>
    <message>
        <source>below</source>
        <translation>sous</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>au plus</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>au moins</translation>
    </message>
    <message>
        <source>above</source>
        <translation>au-dessus de</translation>
    </message>
    <message>
        <source>&amp;1st objective</source>
        <translation>&amp;1er objectif</translation>
    </message>
    <message>
        <source>&amp;2nd</source>
        <translation>&amp;2e</translation>
    </message>
    <message>
        <source>&amp;3rd</source>
        <translation>&amp;3e</translation>
    </message>
    <message>
        <source>&amp;4th</source>
        <translation>&amp;4e</translation>
    </message>
    <message>
        <source>as small as possible</source>
        <translation>aussi petit que possible</translation>
    </message>
    <message>
        <source>Fit to the part</source>
        <translation>Limiter au composant</translation>
    </message>
    <message>
        <source>One limit for each resource of the part</source>
        <translation>Une limite pour chaque ressource du composant</translation>
    </message>
    <message>
        <source>One limit a line, for example
dsp &lt;= 220
latency_ns &lt; 100
lut &lt;= 80%</source>
        <translation>Une limite par ligne, par exemple
dsp &lt;= 220
latency_ns &lt; 100
lut &lt;= 80%</translation>
    </message>
    <message>
        <source>Constraints</source>
        <translation>Contraintes</translation>
    </message>
    <message>
        <source>Designs that break one are kept in the study but never on the front</source>
        <translation>Les designs qui en violent une restent dans l&apos;étude mais jamais sur le front</translation>
    </message>
    <message>
        <source>&amp;Constraints</source>
        <translation>&amp;Contraintes</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>The score takes the place of the objectives</source>
        <translation>Le score remplace les objectifs</translation>
    </message>
    <message>
        <source>A search needs an objective.</source>
        <translation>Une recherche demande un objectif.</translation>
    </message>
    <message>
        <source>as large as possible</source>
        <translation>aussi grand que possible</translation>
    </message>
    <message>
        <source> (the open design has %1)</source>
        <translation> (le design ouvert a %1)</translation>
    </message>
    <message>
        <source> (broken by the open design: %1)</source>
        <translation> (violée par le design ouvert : %1)</translation>
    </message>
</context>
<context>
    <name>bitscape::OverlayMenu</name>
    <message>
        <source>Studies</source>
        <translation>Études</translation>
    </message>
    <message>
        <source>Draw the fronts of other studies, of this model or of others, over this one</source>
        <translation>Tracer par-dessus les fronts d&apos;autres études, de ce modèle ou d&apos;autres</translation>
    </message>
    <message>
        <source>From Another File…</source>
        <translation>D&apos;un autre fichier…</translation>
    </message>
    <message>
        <source>Study of another model</source>
        <translation>Étude d&apos;un autre modèle</translation>
    </message>
    <message>
        <source>Studies (*.db *.sqlite);;All files (*)</source>
        <translation>Études (*.db *.sqlite);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Reading trials</source>
        <translation>Lecture des essais</translation>
    </message>
    <message>
        <source>Open the study</source>
        <translation>Ouvrir l&apos;étude</translation>
    </message>
    <message>
        <source>boosted trees</source>
        <translation>arbres boostés</translation>
    </message>
    <message>
        <source>network</source>
        <translation>réseau</translation>
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
        <translation>Nombre vers la droite</translation>
    </message>
    <message>
        <source>Number upwards</source>
        <translation>Nombre vers le haut</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Show the trials as a table beside the plot</source>
        <translation>Montrer les essais en table à côté du tracé</translation>
    </message>
    <message>
        <source>Knobs</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Show the knobs behind the front beside the plot</source>
        <translation>Montrer les réglages derrière le front à côté du tracé</translation>
    </message>
    <message>
        <source>No trials yet. A search tries widths and reuse factors for every layer and shows here which designs are worth having.</source>
        <translation>Pas encore d&apos;essais. Une recherche essaie largeurs et facteurs de réutilisation pour chaque couche et montre ici quels designs valent la peine.</translation>
    </message>
    <message>
        <source>Explore…</source>
        <translation>Explorer…</translation>
    </message>
    <message>
        <source>over</source>
        <translation>par rapport à</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Étude</translation>
    </message>
    <message>
        <source>Which study of the file is shown</source>
        <translation>Quelle étude du fichier est montrée</translation>
    </message>
    <message>
        <source>What the plot shows, and saving it</source>
        <translation>Ce que montre le tracé, et son enregistrement</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Reading the front</source>
        <translation>Lecture du front</translation>
    </message>
    <message>
        <source>Read the front</source>
        <translation>Lire le front</translation>
    </message>
    <message>
        <source>%1 trials · %2 on the front</source>
        <translation>%1 essais · %2 sur le front</translation>
    </message>
    <message>
        <source> · %1 break a constraint</source>
        <translation> · %1 violent une contrainte</translation>
    </message>
    <message>
        <source> · %1 stopped early</source>
        <translation> · %1 arrêtés tôt</translation>
    </message>
    <message>
        <source> · %1 failed</source>
        <translation> · %1 échoués</translation>
    </message>
    <message>
        <source>%1 trials, none has both numbers</source>
        <translation>%1 essais, aucun n&apos;a les deux nombres</translation>
    </message>
    <message>
        <source>Show All</source>
        <translation>Tout montrer</translation>
    </message>
    <message>
        <source>Mark the Knee</source>
        <translation>Marquer le coude</translation>
    </message>
    <message>
        <source>Shade Where a Constraint Is Broken</source>
        <translation>Hachurer là où une contrainte est violée</translation>
    </message>
    <message>
        <source>Thinned Front</source>
        <translation>Front éclairci</translation>
    </message>
    <message>
        <source>One point every %1 of the range</source>
        <translation>Un point tous les %1 de la plage</translation>
    </message>
    <message>
        <source>Every point</source>
        <translation>Chaque point</translation>
    </message>
    <message>
        <source>Save as %1…</source>
        <translation>Enregistrer en %1…</translation>
    </message>
    <message>
        <source>Load trial %1</source>
        <translation>Charger l&apos;essai %1</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Save the plot</source>
        <translation>Enregistrer le tracé</translation>
    </message>
    <message>
        <source>Saving the trials</source>
        <translation>Enregistrement des essais</translation>
    </message>
    <message>
        <source>Save the trials</source>
        <translation>Enregistrer les essais</translation>
    </message>
    <message>
        <source>Copying trials</source>
        <translation>Copie des essais</translation>
    </message>
    <message>
        <source>Copy the trials</source>
        <translation>Copier les essais</translation>
    </message>
</context>
<context>
    <name>bitscape::ParetoPlot</name>
    <message>
        <source>Plot of the trials</source>
        <translation>Tracé des essais</translation>
    </message>
    <message>
        <source>Breaks a constraint</source>
        <translation>Viole une contrainte</translation>
    </message>
    <message>
        <source>Stopped early</source>
        <translation>Arrêté tôt</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Essai</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Choisi</translation>
    </message>
    <message>
        <source>Pareto front</source>
        <translation>Front de Pareto</translation>
    </message>
    <message>
        <source>Knee</source>
        <translation>Coude</translation>
    </message>
    <message>
        <source>Open design</source>
        <translation>Design ouvert</translation>
    </message>
    <message>
        <source>Trial %1</source>
        <translation>Essai %1</translation>
    </message>
    <message>
        <source>breaks a constraint</source>
        <translation>viole une contrainte</translation>
    </message>
    <message>
        <source>stopped early</source>
        <translation>arrêté tôt</translation>
    </message>
    <message>
        <source>Front of all</source>
        <translation>Front de tous</translation>
    </message>
</context>
<context>
    <name>bitscape::PartDialog</name>
    <message>
        <source>Only parts that &amp;fit</source>
        <translation>Seulement ceux qui &amp;suffisent</translation>
    </message>
    <message>
        <source>&amp;Upper end of the 90 % interval</source>
        <translation>&amp;Haut de l&apos;intervalle à 90 %</translation>
    </message>
    <message>
        <source>&amp;Smallest that fits</source>
        <translation>Le &amp;plus petit qui suffit</translation>
    </message>
    <message>
        <source>Use this &amp;part</source>
        <translation>&amp;Prendre ce composant</translation>
    </message>
    <message>
        <source>Choose the part</source>
        <translation>Choisir le composant</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Composants</translation>
    </message>
    <message>
        <source>Boards</source>
        <translation>Cartes</translation>
    </message>
    <message>
        <source>Peak performance</source>
        <translation>Performance de crête</translation>
    </message>
    <message>
        <source>The part with the fewest LUTs on which the design fits, of a vendor that the design&apos;s backend is for</source>
        <translation>Le composant aux moins de LUT où entre le design, d&apos;un fabricant que vise son backend</translation>
    </message>
    <message>
        <source>Adds your own parts from a JSON file</source>
        <translation>Ajoute vos composants d&apos;un fichier JSON</translation>
    </message>
    <message>
        <source>Search: part, family, board</source>
        <translation>Chercher : composant, famille, carte</translation>
    </message>
    <message>
        <source>Search parts</source>
        <translation>Chercher des composants</translation>
    </message>
    <message>
        <source>Judges by what the design may need at most, not by what it probably needs</source>
        <translation>Juge d&apos;après ce dont le design peut avoir besoin au plus, non d&apos;après le probable</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Fill limit of the LUTs</source>
        <translation>Limite de remplissage des LUT</translation>
    </message>
    <message>
        <source>How full the LUTs may get; of FFs 50 %, of DSPs and memories 80 % count as full</source>
        <translation>Jusqu&apos;où remplir les LUT ; 50 % des FF, 80 % des DSP et mémoires comptent comme plein</translation>
    </message>
    <message>
        <source>LUTs up to</source>
        <translation>LUT jusqu&apos;à</translation>
    </message>
    <message>
        <source>What is known of the part</source>
        <translation>Ce qu&apos;on sait du composant</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Composant</translation>
    </message>
    <message>
        <source>Order code</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Vérifié</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Against bit width</source>
        <translation>Selon la largeur en bits</translation>
    </message>
    <message>
        <source>Against operations a byte</source>
        <translation>Selon les opérations par octet</translation>
    </message>
    <message>
        <source>Axis of the plot</source>
        <translation>Axe du tracé</translation>
    </message>
    <message>
        <source>Import parts</source>
        <translation>Importer des composants</translation>
    </message>
    <message>
        <source>Parts (*.json)</source>
        <translation>Composants (*.json)</translation>
    </message>
    <message>
        <source>Reading the parts</source>
        <translation>Lecture des composants</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Omis : %1</translation>
    </message>
    <message>
        <source>Estimating on every part</source>
        <translation>Estimation sur chaque composant</translation>
    </message>
    <message>
        <source>%1 GB/s</source>
        <translation>%1 Go/s</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>Importing parts</source>
        <translation>Import de composants</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) imported</source>
        <translation>
            <numerusform>%n composant importé</numerusform>
            <numerusform>%n composants importés</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the plot</source>
        <translation>Exporter le tracé</translation>
    </message>
    <message>
        <source>Pictures and numbers (*.svg *.png *.pdf *.csv)</source>
        <translation>Images et nombres (*.svg *.png *.pdf *.csv)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importer…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exporter…</translation>
    </message>
</context>
<context>
    <name>bitscape::PartModel</name>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>no: %1</source>
        <translation>non : %1</translation>
    </message>
    <message>
        <source>other vendor</source>
        <translation>autre fabricant</translation>
    </message>
    <message>
        <source>yes, smallest</source>
        <translation>oui, le plus petit</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>%1 nm</source>
        <translation>%1 nm</translation>
    </message>
    <message>
        <source>%1 needed of %2, limit %3</source>
        <translation>%1 nécessaires sur %2, limite %3</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Composant</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>Entre</translation>
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
        <translation>Procédé</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Famille</translation>
    </message>
    <message>
        <source>Boards</source>
        <translation>Cartes</translation>
    </message>
</context>
<context>
    <name>bitscape::PlotPages</name>
    <message>
        <source>Distributions</source>
        <translation>Distributions</translation>
    </message>
    <message>
        <source>Float against fixed</source>
        <translation>Flottant contre fixe</translation>
    </message>
    <message>
        <source>Agreement by layer</source>
        <translation>Accord par couche</translation>
    </message>
    <message>
        <source>ROC curves</source>
        <translation>Courbes ROC</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>Matrice de confusion</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>Flipped events</source>
        <translation>Événements basculés</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Ce qui est montré</translation>
    </message>
    <message>
        <source>All tensors</source>
        <translation>Tous les tenseurs</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>Activations</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>Tenseurs</translation>
    </message>
    <message>
        <source>Which tensors have a row</source>
        <translation>Quels tenseurs ont une ligne</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>Boîtes</translation>
    </message>
    <message>
        <source>Violins</source>
        <translation>Violons</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forme</translation>
    </message>
    <message>
        <source>Boxes from quartile to quartile with whiskers to the extremes, or the whole distribution as a violin</source>
        <translation>Boîtes de quartile à quartile avec moustaches jusqu&apos;aux extrêmes, ou toute la distribution en violon</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Avant et après</translation>
    </message>
    <message>
        <source>Before (float)</source>
        <translation>Avant (flottant)</translation>
    </message>
    <message>
        <source>After (fixed point)</source>
        <translation>Après (virgule fixe)</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Values before quantization, after it, or both</source>
        <translation>Valeurs avant la quantification, après, ou les deux</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>The layer whose results are shown</source>
        <translation>La couche dont les résultats sont montrés</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valeurs</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Différences</translation>
    </message>
    <message>
        <source>Upright axis</source>
        <translation>Axe vertical</translation>
    </message>
    <message>
        <source>Results in fixed point, or how far they are from the float model</source>
        <translation>Résultats en virgule fixe, ou leur écart au modèle flottant</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>Toutes les classes</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>The class that is the signal</source>
        <translation>La classe qui est le signal</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>Whose decisions are counted</source>
        <translation>De qui les décisions sont comptées</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Comparé à</translation>
    </message>
    <message>
        <source>Events that this one decides otherwise are listed</source>
        <translation>Les événements que celui-ci décide autrement sont listés</translation>
    </message>
    <message>
        <source> % signal</source>
        <translation> % signal</translation>
    </message>
    <message>
        <source>Signal efficiency</source>
        <translation>Efficacité du signal</translation>
    </message>
    <message>
        <source>Background rejections are read where this share of the signal passes</source>
        <translation>Le rejet du fond se lit là où passe cette part du signal</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajuster</translation>
    </message>
    <message>
        <source>Fit the type</source>
        <translation>Ajuster le type</translation>
    </message>
    <message>
        <source>Give the chosen tensor the type that holds all its values: same width, as few integer bits as suffice (double click or Enter on a row does it too)</source>
        <translation>Donner au tenseur choisi le type qui contient toutes ses valeurs : même largeur, aussi peu de bits entiers qu&apos;il suffit (double clic ou Entrée sur une ligne aussi)</translation>
    </message>
    <message>
        <source>Fit the &amp;Range, Keep the Width</source>
        <translation>Ajuster la &amp;plage, garder la largeur</translation>
    </message>
    <message>
        <source>Fit the Range, &amp;Keep the Resolution</source>
        <translation>Ajuster la plage, garder la &amp;résolution</translation>
    </message>
    <message>
        <source>Fit &amp;All That Overflow</source>
        <translation>Ajuster &amp;tous ceux qui débordent</translation>
    </message>
    <message>
        <source>AUC and background rejection</source>
        <translation>AUC et rejet du fond</translation>
    </message>
    <message>
        <source>Save the Picture as %1…</source>
        <translation>Enregistrer l&apos;image en %1…</translation>
    </message>
    <message>
        <source>Save the Numbers as CSV…</source>
        <translation>Enregistrer les nombres en CSV…</translation>
    </message>
    <message>
        <source>Show &amp;Everything</source>
        <translation>&amp;Tout montrer</translation>
    </message>
    <message>
        <source>The design has no such tensors.</source>
        <translation>Le design n&apos;a pas de tels tenseurs.</translation>
    </message>
    <message>
        <source>The test data has no class labels. Choose Errors to see how far the outputs are off.</source>
        <translation>Les données de test n&apos;ont pas de classes. Choisissez Erreurs pour voir l&apos;écart des sorties.</translation>
    </message>
    <message>
        <source>No event is decided otherwise.</source>
        <translation>Aucun événement n&apos;est décidé autrement.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>bitscape::PrecisionPopup</name>
    <message>
        <source>towards minus infinity</source>
        <translation>vers moins l&apos;infini</translation>
    </message>
    <message>
        <source>towards zero</source>
        <translation>vers zéro</translation>
    </message>
    <message>
        <source>nearest, half up</source>
        <translation>au plus proche, demi vers le haut</translation>
    </message>
    <message>
        <source>nearest, half to zero</source>
        <translation>au plus proche, demi vers zéro</translation>
    </message>
    <message>
        <source>nearest, half away from zero</source>
        <translation>au plus proche, demi loin de zéro</translation>
    </message>
    <message>
        <source>nearest, half down</source>
        <translation>au plus proche, demi vers le bas</translation>
    </message>
    <message>
        <source>nearest, half to even</source>
        <translation>au plus proche, demi vers le pair</translation>
    </message>
    <message>
        <source>wraps around</source>
        <translation>déborde (wrap)</translation>
    </message>
    <message>
        <source>clips at the ends</source>
        <translation>limité aux extrémités</translation>
    </message>
    <message>
        <source>becomes zero</source>
        <translation>devient zéro</translation>
    </message>
    <message>
        <source>clips, symmetric</source>
        <translation>limité, symétrique</translation>
    </message>
    <message>
        <source> bits</source>
        <translation> bits</translation>
    </message>
    <message>
        <source>&amp;Automatic (hls4ml decides)</source>
        <translation>&amp;Automatique (hls4ml décide)</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Largeur</translation>
    </message>
    <message>
        <source>Integer bits</source>
        <translation>Bits entiers</translation>
    </message>
    <message>
        <source>Si&amp;gned</source>
        <translation>Si&amp;gné</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Précision</translation>
    </message>
    <message>
        <source>Type as text</source>
        <translation>Type en texte</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Arrondi</translation>
    </message>
    <message>
        <source>Overflow</source>
        <translation>Débordement</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>&amp;Type</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>&amp;Largeur</translation>
    </message>
    <message>
        <source>&amp;Integer</source>
        <translation>&amp;Entiers</translation>
    </message>
    <message>
        <source>&amp;Rounding</source>
        <translation>A&amp;rrondi</translation>
    </message>
    <message>
        <source>&amp;Overflow</source>
        <translation>Dé&amp;bordement</translation>
    </message>
    <message>
        <source>Now %1: %2</source>
        <translation>Maintenant %1 : %2</translation>
    </message>
    <message>
        <source>Not a type: %1. Write it like fixed&lt;16,6&gt; or ufixed&lt;8,0,RND,SAT&gt;.</source>
        <translation>Pas un type : %1. Écrivez-le comme fixed&lt;16,6&gt; ou ufixed&lt;8,0,RND,SAT&gt;.</translation>
    </message>
    <message>
        <source>%1 to %2, step %3</source>
        <translation>%1 à %2, pas %3</translation>
    </message>
    <message>
        <source>Values seen after overflow: %1 to %2</source>
        <translation>Valeurs vues après débordement : %1 à %2</translation>
    </message>
    <message>
        <source>Values %1 to %2 need a sign</source>
        <translation>Les valeurs %1 à %2 demandent un signe</translation>
    </message>
    <message>
        <source>Values %1 to %2 need %3 integer bits</source>
        <translation>Les valeurs %1 à %2 demandent %3 bits entiers</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>&amp;Ajuster</translation>
    </message>
    <message>
        <source>As many integer bits as the values need; the step stays</source>
        <translation>Autant de bits entiers que les valeurs en demandent ; le pas reste</translation>
    </message>
    <message>
        <source>%1 of %2 do not fit, %3 become zero</source>
        <translation>%1 sur %2 n&apos;entrent pas, %3 deviennent nuls</translation>
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
        <translation>Ouvrez un modèle pour voir où sont ses valeurs.</translation>
    </message>
    <message>
        <source>Save the picture or the numbers</source>
        <translation>Enregistrer l&apos;image ou les nombres</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Profile the design</source>
        <translation>Profiler le design</translation>
    </message>
    <message>
        <source>Measure the design</source>
        <translation>Mesurer le design</translation>
    </message>
    <message>
        <source>These settings do not make a design; the Score says why.</source>
        <translation>Ces réglages ne font pas un design ; le score dit pourquoi.</translation>
    </message>
    <message>
        <source>Working …</source>
        <translation>Travail en cours …</translation>
    </message>
    <message>
        <source>Open test data (File &gt; Open Test Data) to see what the design makes of it.</source>
        <translation>Ouvrez des données de test (Fichier &gt; Ouvrir des données de test) pour voir ce que le design en fait.</translation>
    </message>
    <message>
        <source>Open design</source>
        <translation>Design ouvert</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Design at open</source>
        <translation>Design à l&apos;ouverture</translation>
    </message>
    <message>
        <source>weights only: there is no test data</source>
        <translation>poids seulement : pas de données de test</translation>
    </message>
    <message>
        <source>the first %1 of %2 events</source>
        <translation>les %1 premiers événements sur %2</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 événements</translation>
    </message>
    <message>
        <source>output %1</source>
        <translation>sortie %1</translation>
    </message>
    <message>
        <source>accuracy %1</source>
        <translation>exactitude %1</translation>
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
        <translation>%1 convient déjà</translation>
    </message>
    <message>
        <source>%1: its type is not set here, but by the model or the layer before</source>
        <translation>%1 : son type n&apos;est pas réglé ici, mais par le modèle ou la couche d&apos;avant</translation>
    </message>
    <message>
        <source>Fit %1 %2: %3</source>
        <translation>Ajuster %1 %2 : %3</translation>
    </message>
    <message>
        <source>No tensor overflows</source>
        <translation>Aucun tenseur ne déborde</translation>
    </message>
    <message numerus="yes">
        <source>Fit %n tensors</source>
        <translation>
            <numerusform>Ajuster %n tenseur</numerusform>
            <numerusform>Ajuster %n tenseurs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitscape::ProfileSource</name>
    <message>
        <source>Profiling</source>
        <translation>Profilage</translation>
    </message>
</context>
<context>
    <name>bitscape::QualitySource</name>
    <message>
        <source>Measuring quality</source>
        <translation>Mesure de la qualité</translation>
    </message>
    <message>
        <source>Float model</source>
        <translation>Modèle flottant</translation>
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
        <translation>Synthèse</translation>
    </message>
    <message>
        <source>Implementation</source>
        <translation>Implémentation</translation>
    </message>
    <message>
        <source>this design</source>
        <translation>ce design</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>totals only</source>
        <translation>totaux seulement</translation>
    </message>
    <message>
        <source>%1 ns</source>
        <translation>%1 ns</translation>
    </message>
    <message>
        <source>replaces</source>
        <translation>remplace</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>pas encore</translation>
    </message>
    <message>
        <source>Top function %1</source>
        <translation>Fonction principale %1</translation>
    </message>
    <message>
        <source>Compared with the design of its project, %1</source>
        <translation>Comparé au design de son projet, %1</translation>
    </message>
    <message>
        <source>Compared with the open design</source>
        <translation>Comparé au design ouvert</translation>
    </message>
    <message>
        <source>Exactly the open design: its numbers are shown as measured</source>
        <translation>Exactement le design ouvert : ses nombres sont montrés comme mesurés</translation>
    </message>
    <message>
        <source>The same design was reported before: adding this report replaces the other</source>
        <translation>Le même design avait déjà un rapport : celui-ci le remplace</translation>
    </message>
    <message>
        <source>Nothing in it is as in the design: it cannot be added</source>
        <translation>Rien n&apos;y est comme dans le design : il ne peut être ajouté</translation>
    </message>
    <message>
        <source>How many layers of the design the report speaks of</source>
        <translation>De combien de couches du design parle le rapport</translation>
    </message>
    <message>
        <source>How far the design had come: only estimates of the same stage learn from it</source>
        <translation>Jusqu&apos;où le design était allé : seules les estimations de la même étape en apprennent</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Outil</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Composant</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Horloge</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ajouté</translation>
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
        <translation>Ouvrez un modèle pour voir ce que coûte chaque couche.</translation>
    </message>
    <message>
        <source>What each layer costs</source>
        <translation>Ce que coûte chaque couche</translation>
    </message>
    <message>
        <source>A row a layer with resources, cycles, energy, memory bits and products by kind; below a layer its tensors. Headers sort.</source>
        <translation>Une ligne par couche avec ressources, cycles, énergie, bits de mémoire et produits par genre ; sous une couche ses tenseurs. Les en-têtes trient.</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Surfaces</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Barres</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Pipeline</translation>
    </message>
    <message>
        <source>Chart of the report</source>
        <translation>Diagramme du rapport</translation>
    </message>
    <message>
        <source>Areas: one resource. Bars: all resources. Pipeline: when each layer works on the first inference, and what limits the interval</source>
        <translation>Surfaces : une ressource. Barres : toutes les ressources. Pipeline : quand chaque couche travaille à la première inférence, et ce qui limite l&apos;intervalle</translation>
    </message>
    <message>
        <source>What the areas show</source>
        <translation>Ce que montrent les surfaces</translation>
    </message>
    <message>
        <source>Always 90 % &amp;Intervals</source>
        <translation>Toujours les &amp;intervalles à 90 %</translation>
    </message>
    <message>
        <source>Otherwise they are seen where there is room, and in the tooltips</source>
        <translation>Sinon on les voit là où il y a de la place, et dans les infobulles</translation>
    </message>
    <message>
        <source>&amp;Unfold All</source>
        <translation>Tout &amp;déplier</translation>
    </message>
    <message>
        <source>&amp;Fold All</source>
        <translation>Tout &amp;replier</translation>
    </message>
    <message>
        <source>Order of the &amp;Dataflow</source>
        <translation>Ordre du &amp;flot de données</translation>
    </message>
    <message>
        <source>Save the Table as &amp;CSV…</source>
        <translation>Enregistrer la table en &amp;CSV…</translation>
    </message>
    <message>
        <source>Save the Chart as %1…</source>
        <translation>Enregistrer le diagramme en %1…</translation>
    </message>
    <message>
        <source>Intervals, order and export of the report</source>
        <translation>Intervalles, ordre et export du rapport</translation>
    </message>
    <message>
        <source>Counting what layers cost</source>
        <translation>Compte de ce que coûtent les couches</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>Saving the report</source>
        <translation>Enregistrement du rapport</translation>
    </message>
</context>
<context>
    <name>bitscape::ResourceBar</name>
    <message>
        <source>Baseline: %1</source>
        <translation>Référence : %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Budget: %1 of the part, exceeded by %2</source>
        <translation>Budget : %1 du composant, dépassé de %2</translation>
    </message>
    <message>
        <source>Budget: %1 of the part, %2 left</source>
        <translation>Budget : %1 du composant, reste %2</translation>
    </message>
</context>
<context>
    <name>bitscape::ResourceModel</name>
    <message>
        <source>%1 with weight 0, %2 with a power of two, %3 made for another output already</source>
        <translation>%1 de poids 0, %2 d&apos;une puissance de deux, %3 déjà faits pour une autre sortie</translation>
    </message>
    <message>
        <source>%1 products take turns on %2 multipliers</source>
        <translation>%1 produits se relaient sur %2 multiplieurs</translation>
    </message>
    <message>
        <source>whole design</source>
        <translation>design entier</translation>
    </message>
    <message>
        <source>between the layers</source>
        <translation>entre les couches</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n value(s)</source>
        <translation>
            <numerusform>%1, %n valeur</numerusform>
            <numerusform>%1, %n valeurs</numerusform>
        </translation>
    </message>
    <message>
        <source>measured, %1</source>
        <translation>mesuré, %1</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>Layers and their tensors; below them what synthesis reports measured</source>
        <translation>Couches et leurs tenseurs ; dessous, ce que les rapports de synthèse ont mesuré</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Kind of the layer, type of the tensor</source>
        <translation>Genre de la couche, type du tenseur</translation>
    </message>
    <message>
        <source>Lookup tables</source>
        <translation>Tables de correspondance</translation>
    </message>
    <message>
        <source>Flip-flops</source>
        <translation>Bascules</translation>
    </message>
    <message>
        <source>DSP blocks</source>
        <translation>Blocs DSP</translation>
    </message>
    <message>
        <source>Block memories of 18 kbit</source>
        <translation>Mémoires blocs de 18 kbit</translation>
    </message>
    <message>
        <source>Ultra memories</source>
        <translation>Ultra-mémoires</translation>
    </message>
    <message>
        <source>Cycles</source>
        <translation>Cycles</translation>
    </message>
    <message>
        <source>Latency in clock cycles</source>
        <translation>Latence en cycles d&apos;horloge</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervalle</translation>
    </message>
    <message>
        <source>Cycles from one input to the next</source>
        <translation>Cycles d&apos;une entrée à la suivante</translation>
    </message>
    <message>
        <source>Energy (pJ)</source>
        <translation>Énergie (pJ)</translation>
    </message>
    <message>
        <source>Dynamic energy of one inference</source>
        <translation>Énergie dynamique d&apos;une inférence</translation>
    </message>
    <message>
        <source>Constant bits</source>
        <translation>Bits constants</translation>
    </message>
    <message>
        <source>Weights, biases and tables</source>
        <translation>Poids, biais et tables</translation>
    </message>
    <message>
        <source>Result bits</source>
        <translation>Bits de résultat</translation>
    </message>
    <message>
        <source>Outputs of one inference; of tensors also sums that pass by</source>
        <translation>Sorties d&apos;une inférence ; pour les tenseurs aussi les sommes de passage</translation>
    </message>
    <message>
        <source>× DSP</source>
        <translation>× DSP</translation>
    </message>
    <message>
        <source>Products that a DSP makes</source>
        <translation>Produits faits par un DSP</translation>
    </message>
    <message>
        <source>× LUT</source>
        <translation>× LUT</translation>
    </message>
    <message>
        <source>Products that a multiplier of LUTs makes</source>
        <translation>Produits faits par un multiplieur de LUT</translation>
    </message>
    <message>
        <source>Shift-add</source>
        <translation>Décalage-somme</translation>
    </message>
    <message>
        <source>Products with two digits: one adder each</source>
        <translation>Produits à deux chiffres : un additionneur chacun</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Libres</translation>
    </message>
    <message>
        <source>Products with 0 or a power of two, and those that another output made already</source>
        <translation>Produits par 0 ou une puissance de deux, et ceux qu&apos;une autre sortie a déjà faits</translation>
    </message>
    <message>
        <source>Share of the part</source>
        <translation>Part du composant</translation>
    </message>
    <message>
        <source>Of the resource that the layer takes most of</source>
        <translation>De la ressource dont la couche prend le plus</translation>
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
        <translation>Import : entre le fichier et le modèle. hls4ml : ce que ses passes changent avant que le matériel soit construit.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>Ce qui a été changé</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
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
        <translation>%1 : aire sous la courbe ROC, cette classe contre le reste</translation>
    </message>
    <message>
        <source>%1: one over the share of background that passes where %2 % of the signal does</source>
        <translation>%1 : un sur la part du fond qui passe là où %2 % du signal passent</translation>
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
        <translation>Rejet à %1 %
%2</translation>
    </message>
</context>
<context>
    <name>bitscape::RocPlot</name>
    <message>
        <source>ROC curves</source>
        <translation>Courbes ROC</translation>
    </message>
    <message>
        <source>Signal efficiency</source>
        <translation>Efficacité du signal</translation>
    </message>
    <message>
        <source>Background efficiency</source>
        <translation>Efficacité du fond</translation>
    </message>
    <message>
        <source>%1, AUC %2</source>
        <translation>%1, AUC %2</translation>
    </message>
    <message>
        <source>%1 at %2 signal efficiency</source>
        <translation>%1 à %2 d&apos;efficacité du signal</translation>
    </message>
    <message>
        <source>%1: %2 of the background</source>
        <translation>%1 : %2 du fond</translation>
    </message>
</context>
<context>
    <name>bitscape::RooflinePlot</name>
    <message>
        <source>Peak performance of the part</source>
        <translation>Performance de crête du composant</translation>
    </message>
    <message>
        <source>DSPs</source>
        <translation>DSP</translation>
    </message>
    <message>
        <source>LUTs, 70 % filled</source>
        <translation>LUT, remplies à 70 %</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>Crête</translation>
    </message>
    <message>
        <source>Bits (geometric mean of weight and input)</source>
        <translation>Bits (moyenne géométrique du poids et de l&apos;entrée)</translation>
    </message>
    <message numerus="yes">
        <source>Peak at %1 bits</source>
        <translation>
            <numerusform>Crête à %1 bits</numerusform>
            <numerusform>Crête à %1 bits</numerusform>
        </translation>
    </message>
    <message>
        <source>Operations a byte; memory of %1: %2 GB/s</source>
        <translation>Opérations par octet ; mémoire de %1 : %2 Go/s</translation>
    </message>
    <message>
        <source>Operations a byte; no board&apos;s memory is known for this part</source>
        <translation>Opérations par octet ; aucune mémoire de carte connue pour ce composant</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>10⁹ operations a second at %1 MHz</source>
        <translation>10⁹ opérations par seconde à %1 MHz</translation>
    </message>
    <message>
        <source>%1: %2 x %3 bits, %4 GOPS, %5 of the peak, %6 operations a byte</source>
        <translation>%1 : %2 x %3 bits, %4 GOPS, %5 de la crête, %6 opérations par octet</translation>
    </message>
    <message>
        <source>%1 bits: peak %2 GOPS (LUTs %3, DSPs %4), %5 weights on chip</source>
        <translation>%1 bits : crête %2 GOPS (LUT %3, DSP %4), %5 poids sur la puce</translation>
    </message>
</context>
<context>
    <name>bitscape::RowView</name>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
</context>
<context>
    <name>bitscape::ScanPanel</name>
    <message>
        <source>to</source>
        <translation>à</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Balayage</translation>
    </message>
    <message>
        <source>Narrowest</source>
        <translation>Plus étroit</translation>
    </message>
    <message>
        <source>Widest</source>
        <translation>Plus large</translation>
    </message>
    <message>
        <source>Fewest integer bits</source>
        <translation>Moins de bits entiers</translation>
    </message>
    <message>
        <source>Most integer bits</source>
        <translation>Plus de bits entiers</translation>
    </message>
    <message>
        <source>Bits taken off</source>
        <translation>Bits enlevés</translation>
    </message>
    <message>
        <source>How few bits are enough? A scan turns one knob, or two, over a range and shows what that does to the accuracy and to the cost.</source>
        <translation>Combien peu de bits suffisent ? Un balayage tourne un réglage, ou deux, sur une plage et montre l&apos;effet sur l&apos;exactitude et le coût.</translation>
    </message>
    <message>
        <source>Save the picture or the numbers</source>
        <translation>Enregistrer l&apos;image ou les nombres</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Choix</translation>
    </message>
    <message>
        <source>Show what is turned; without it the picture has all the room</source>
        <translation>Montrer ce qui est tourné ; sans cela l&apos;image a toute la place</translation>
    </message>
    <message>
        <source>Curve over the width</source>
        <translation>Courbe selon la largeur</translation>
    </message>
    <message>
        <source>Curve over integer bits</source>
        <translation>Courbe selon les bits entiers</translation>
    </message>
    <message>
        <source>Map: width, integer bits</source>
        <translation>Carte : largeur, bits entiers</translation>
    </message>
    <message>
        <source>Sensitivity, ranked</source>
        <translation>Sensibilité, classée</translation>
    </message>
    <message>
        <source>As they are</source>
        <translation>Tels quels</translation>
    </message>
    <message>
        <source>As few as fit</source>
        <translation>Aussi peu qu&apos;il faut</translation>
    </message>
    <message>
        <source>Integer bits the types start from; &quot;as few as fit&quot; holds every weight and every result that the test events show</source>
        <translation>Bits entiers dont partent les types ; « aussi peu qu&apos;il faut » contient chaque poids et chaque résultat que montrent les événements de test</translation>
    </message>
    <message>
        <source>Integer bits</source>
        <translation>Bits entiers</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Tourner</translation>
    </message>
    <message>
        <source>of</source>
        <translation>de</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Bits</translation>
    </message>
    <message>
        <source>Integer</source>
        <translation>Entiers</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Enlever</translation>
    </message>
    <message>
        <source> bits</source>
        <translation> bits</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Montrer</translation>
    </message>
    <message>
        <source>and</source>
        <translation>et</translation>
    </message>
    <message>
        <source>What is turned</source>
        <translation>Ce qui est tourné</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Métrique</translation>
    </message>
    <message>
        <source>Cost beside it</source>
        <translation>Coût à côté</translation>
    </message>
    <message>
        <source>nothing else</source>
        <translation>rien d&apos;autre</translation>
    </message>
    <message>
        <source>A reuse factor or a sparsity makes a curve</source>
        <translation>Un facteur de réutilisation ou une parcimonie fait une courbe</translation>
    </message>
    <message>
        <source>Each type alone is one of each layer alone</source>
        <translation>Chaque type seul est un de chaque couche seule</translation>
    </message>
    <message>
        <source>%1 of %2 points</source>
        <translation>%1 points sur %2</translation>
    </message>
    <message>
        <source>stopped after %1 of %2 points</source>
        <translation>arrêté après %1 points sur %2</translation>
    </message>
    <message>
        <source>%1 · %2 points; click one to set the design</source>
        <translation>%1 · %2 points ; cliquez-en un pour régler le design</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Save as %1…</source>
        <translation>Enregistrer en %1…</translation>
    </message>
    <message>
        <source>Save the scan</source>
        <translation>Enregistrer le balayage</translation>
    </message>
    <message>
        <source>What is turned and drawn</source>
        <translation>Ce qui est tourné et tracé</translation>
    </message>
</context>
<context>
    <name>bitscape::ScanPlot</name>
    <message>
        <source>Plot of the scan</source>
        <translation>Tracé du balayage</translation>
    </message>
</context>
<context>
    <name>bitscape::ScatterPlot</name>
    <message>
        <source>Fixed point over float</source>
        <translation>Fixe sur flottant</translation>
    </message>
    <message>
        <source>Float model</source>
        <translation>Modèle flottant</translation>
    </message>
    <message>
        <source>Fixed point</source>
        <translation>Virgule fixe</translation>
    </message>
    <message>
        <source>Fixed point minus float</source>
        <translation>Fixe moins flottant</translation>
    </message>
    <message>
        <source>%1 · float %2, fixed %3 · mean error %4, largest %5</source>
        <translation>%1 · flottant %2, fixe %3 · erreur moyenne %4, la plus grande %5</translation>
    </message>
    <message>
        <source>%1 · float %2, difference %3 · mean error %4, largest %5</source>
        <translation>%1 · flottant %2, différence %3 · erreur moyenne %4, la plus grande %5</translation>
    </message>
    <message>
        <source> · %1 of %2 values</source>
        <translation> · %1 valeurs sur %2</translation>
    </message>
</context>
<context>
    <name>bitscape::ScoreView</name>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Open test data…</source>
        <translation>Ouvrir des données de test…</translation>
    </message>
    <message>
        <source>Without test data only the estimates are known</source>
        <translation>Sans données de test, seules les estimations sont connues</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressources</translation>
    </message>
    <message>
        <source>Measured by the vendor&apos;s tools</source>
        <translation>Mesuré par les outils du fabricant</translation>
    </message>
    <message>
        <source>Timing and energy</source>
        <translation>Temps et énergie</translation>
    </message>
    <message>
        <source>The evaluation was cancelled: these numbers are of an earlier design. F5 evaluates again.</source>
        <translation>L&apos;évaluation a été annulée : ces nombres sont d&apos;un design antérieur. F5 évalue à nouveau.</translation>
    </message>
    <message>
        <source>There is no design: %1</source>
        <translation>Il n&apos;y a pas de design : %1</translation>
    </message>
    <message>
        <source>% of %1</source>
        <translation>% de %1</translation>
    </message>
    <message>
        <source>cycles</source>
        <translation>cycles</translation>
    </message>
    <message>
        <source>Measured, %1 (%2): %3</source>
        <translation>Mesuré, %1 (%2) : %3</translation>
    </message>
    <message>
        <source>Of the project as it was synthesized, from:</source>
        <translation>Du projet tel qu&apos;il a été synthétisé, d&apos;après :</translation>
    </message>
    <message>
        <source>This data does not say</source>
        <translation>Ces données ne le disent pas</translation>
    </message>
    <message>
        <source>No test data is open</source>
        <translation>Aucune donnée de test n&apos;est ouverte</translation>
    </message>
    <message>
        <source>Decisions that equal the float model&apos;s</source>
        <translation>Décisions égales à celles du modèle flottant</translation>
    </message>
    <message>
        <source>Measured on %1 events of %2</source>
        <translation>Mesuré sur %1 événements de %2</translation>
    </message>
    <message>
        <source>Baseline: %1</source>
        <translation>Référence : %1</translation>
    </message>
    <message>
        <source>Set the Budget of %1…</source>
        <translation>Fixer le budget de %1…</translation>
    </message>
    <message>
        <source>The Whole Part</source>
        <translation>Le composant entier</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Épingler</translation>
    </message>
    <message>
        <source>Last edits</source>
        <translation>Dernières modifications</translation>
    </message>
    <message>
        <source>Budget of %1</source>
        <translation>Budget de %1</translation>
    </message>
    <message>
        <source>Percent of the part that the design may take (100: all of it)</source>
        <translation>Pour cent du composant que le design peut prendre (100 : tout)</translation>
    </message>
    <message>
        <source>The checks find nothing</source>
        <translation>Les contrôles ne trouvent rien</translation>
    </message>
    <message>
        <source>Shows what is wrong and how to mend it</source>
        <translation>Montre ce qui ne va pas et comment y remédier</translation>
    </message>
    <message>
        <source>since the pin</source>
        <translation>depuis l&apos;épinglage</translation>
    </message>
    <message>
        <source>since opening</source>
        <translation>depuis l&apos;ouverture</translation>
    </message>
    <message>
        <source>Compare with the design at open again</source>
        <translation>Comparer de nouveau au design à l&apos;ouverture</translation>
    </message>
    <message>
        <source>Compare with the design as it stands now</source>
        <translation>Comparer au design tel qu&apos;il est</translation>
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
        <translation>Progrès de la recherche</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop the search; its trials are kept</source>
        <translation>Arrêter la recherche ; ses essais restent</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Go on with the search</source>
        <translation>Continuer la recherche</translation>
    </message>
    <message>
        <source>Hold the search between two trials</source>
        <translation>Suspendre la recherche entre deux essais</translation>
    </message>
    <message>
        <source>%1 of %2 trials</source>
        <translation>%1 essais sur %2</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>suspendu</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 par seconde</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>encore %1</translation>
    </message>
    <message>
        <source>%1 on the front</source>
        <translation>%1 sur le front</translation>
    </message>
    <message>
        <source>hypervolume %1</source>
        <translation>hypervolume %1</translation>
    </message>
    <message>
        <source>%1 stopped early</source>
        <translation>%1 arrêtés tôt</translation>
    </message>
    <message>
        <source>%1 break a constraint</source>
        <translation>%1 violent une contrainte</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 échoués</translation>
    </message>
</context>
<context>
    <name>bitscape::SearchPage</name>
    <message>
        <source>Random</source>
        <translation>Aléatoire</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Grille</translation>
    </message>
    <message>
        <source>Quasi-random (Sobol)</source>
        <translation>Quasi aléatoire (Sobol)</translation>
    </message>
    <message>
        <source>Genetic (NSGA-II)</source>
        <translation>Génétique (NSGA-II)</translation>
    </message>
    <message>
        <source>Particle swarm (NSPSO)</source>
        <translation>Essaim particulaire (NSPSO)</translation>
    </message>
    <message>
        <source>Parzen estimators (TPE)</source>
        <translation>Estimateurs de Parzen (TPE)</translation>
    </message>
    <message>
        <source>Greedy bit trimming</source>
        <translation>Rognage glouton des bits</translation>
    </message>
    <message>
        <source>Every knob by chance and independent of the others. Knows nothing, assumes nothing: what the others have to beat.</source>
        <translation>Chaque réglage au hasard et indépendamment des autres. Ne sait rien, ne suppose rien : ce que les autres doivent battre.</translation>
    </message>
    <message>
        <source>Every combination once, in order. Right where there are few: tie layers or take steps.</source>
        <translation>Chaque combinaison une fois, dans l&apos;ordre. Juste là où il y en a peu : liez les couches ou prenez des pas.</translation>
    </message>
    <message>
        <source>Spread evenly over the space, with neither gaps nor heaps. A good first look.</source>
        <translation>Réparti également dans l&apos;espace, sans trous ni tas. Un bon premier regard.</translation>
    </message>
    <message>
        <source>Crosses and mutates the best fronts so far, generation by generation. Strong with some hundred trials and more.</source>
        <translation>Croise et mute les meilleurs fronts, génération après génération. Fort à partir de quelques centaines d&apos;essais.</translation>
    </message>
    <message>
        <source>A swarm that flies towards the least crowded part of the front. An alternative to the genetic one.</source>
        <translation>Un essaim qui vole vers la partie la moins peuplée du front. Une alternative au génétique.</translation>
    </message>
    <message>
        <source>Learns which values good trials have in common. Strong with few trials.</source>
        <translation>Apprend quelles valeurs les bons essais ont en commun. Fort avec peu d&apos;essais.</translation>
    </message>
    <message>
        <source>Starts from wide types and takes off the bit that costs least, step by step. Quick to a sensible front.</source>
        <translation>Part de types larges et enlève pas à pas le bit qui coûte le moins. Vite à un front raisonnable.</translation>
    </message>
    <message>
        <source>Stop &amp;hopeless designs early</source>
        <translation>Arrêter tôt les designs &amp;sans espoir</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>the open design</source>
        <translation>le design ouvert</translation>
    </message>
    <message>
        <source>the open design and the front shown</source>
        <translation>le design ouvert et le front montré</translation>
    </message>
    <message>
        <source>A design is first judged by its cost, then on some events, then on more; it is left when it surely cannot reach the front. What is on the front has always seen every event.</source>
        <translation>Un design est d&apos;abord jugé à son coût, puis sur quelques événements, puis sur plus ; il est abandonné quand il ne peut sûrement pas atteindre le front. Ce qui est sur le front a toujours vu chaque événement.</translation>
    </message>
    <message>
        <source>first look at </source>
        <translation>premier regard sur </translation>
    </message>
    <message>
        <source> events</source>
        <translation> événements</translation>
    </message>
    <message>
        <source>Events of the first look</source>
        <translation>Événements du premier regard</translation>
    </message>
    <message>
        <source>The same seed tries the same designs, whatever the number of threads</source>
        <translation>La même graine essaie les mêmes designs, quel que soit le nombre de fils</translation>
    </message>
    <message>
        <source>Every trial is stored here at once; a study that exists is continued. A database&apos;s URL (postgresql://…) is shared with others.</source>
        <translation>Chaque essai est enregistré ici aussitôt ; une étude existante est continuée. L&apos;URL d&apos;une base (postgresql://…) se partage avec d&apos;autres.</translation>
    </message>
    <message>
        <source>named after the objectives</source>
        <translation>nommée d&apos;après les objectifs</translation>
    </message>
    <message>
        <source>&amp;Sampler</source>
        <translation>&amp;Échantillonneur</translation>
    </message>
    <message>
        <source>&amp;Trials in total</source>
        <translation>Essais au &amp;total</translation>
    </message>
    <message>
        <source>Start &amp;from</source>
        <translation>Partir &amp;de</translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation>&amp;Graine</translation>
    </message>
    <message>
        <source>Th&amp;reads</source>
        <translation>&amp;Fils</translation>
    </message>
    <message>
        <source>Study file or &amp;URL</source>
        <translation>Fichier d&apos;étude ou &amp;URL</translation>
    </message>
    <message>
        <source>Study &amp;name</source>
        <translation>&amp;Nom de l&apos;étude</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>Choose the study file</source>
        <translation>Choisir le fichier d&apos;étude</translation>
    </message>
    <message>
        <source>Study file</source>
        <translation>Fichier d&apos;étude</translation>
    </message>
    <message>
        <source>Studies (*.db)</source>
        <translation>Études (*.db)</translation>
    </message>
    <message>
        <source>The trials need a file.</source>
        <translation>Les essais demandent un fichier.</translation>
    </message>
</context>
<context>
    <name>bitscape::SpacePage</name>
    <message>
        <source>&amp;Weights</source>
        <translation>&amp;Poids</translation>
    </message>
    <message>
        <source>Res&amp;ults</source>
        <translation>Rés&amp;ultats</translation>
    </message>
    <message>
        <source>&amp;Biases</source>
        <translation>&amp;Biais</translation>
    </message>
    <message>
        <source>&amp;Accumulators</source>
        <translation>&amp;Accumulateurs</translation>
    </message>
    <message>
        <source>Ta&amp;bles</source>
        <translation>Ta&amp;bles</translation>
    </message>
    <message>
        <source>Reuse &amp;factor</source>
        <translation>&amp;Facteur de réutilisation</translation>
    </message>
    <message>
        <source>Strate&amp;gy</source>
        <translation>Straté&amp;gie</translation>
    </message>
    <message>
        <source>Latency or Resource, for each layer</source>
        <translation>Latency ou Resource, pour chaque couche</translation>
    </message>
    <message>
        <source>Sp&amp;arsity</source>
        <translation>&amp;Parcimonie</translation>
    </message>
    <message>
        <source>Share of weights set to zero, in steps of 10 %</source>
        <translation>Part des poids mis à zéro, par pas de 10 %</translation>
    </message>
    <message>
        <source>Integer bits from</source>
        <translation>Bits entiers à partir de</translation>
    </message>
    <message>
        <source>A knob of its own beside the width; otherwise integer bits stay as they are</source>
        <translation>Un réglage à part à côté de la largeur ; sinon les bits entiers restent tels quels</translation>
    </message>
    <message>
        <source>one width for all types of a layer</source>
        <translation>une largeur pour tous les types d&apos;une couche</translation>
    </message>
    <message>
        <source>Narrowest type</source>
        <translation>Type le plus étroit</translation>
    </message>
    <message>
        <source>Widest type</source>
        <translation>Type le plus large</translation>
    </message>
    <message>
        <source>Step of the width</source>
        <translation>Pas de la largeur</translation>
    </message>
    <message>
        <source>Fewest integer bits</source>
        <translation>Moins de bits entiers</translation>
    </message>
    <message>
        <source>Most integer bits</source>
        <translation>Plus de bits entiers</translation>
    </message>
    <message>
        <source>Largest reuse factor</source>
        <translation>Plus grand facteur de réutilisation</translation>
    </message>
    <message>
        <source>Largest sparsity</source>
        <translation>Plus grande parcimonie</translation>
    </message>
    <message>
        <source>Use the form</source>
        <translation>Utiliser le formulaire</translation>
    </message>
    <message>
        <source>each layer on its own</source>
        <translation>chaque couche pour elle-même</translation>
    </message>
    <message>
        <source>all layers of a class together</source>
        <translation>toutes les couches d&apos;une classe ensemble</translation>
    </message>
    <message>
        <source>all layers together</source>
        <translation>toutes les couches ensemble</translation>
    </message>
    <message>
        <source>Tying</source>
        <translation>Liaison</translation>
    </message>
    <message>
        <source>Layers that may change</source>
        <translation>Couches qui peuvent changer</translation>
    </message>
    <message>
        <source>Types of</source>
        <translation>Types de</translation>
    </message>
    <message>
        <source>Widths</source>
        <translation>Largeurs</translation>
    </message>
    <message>
        <source>&amp;Tie</source>
        <translation>&amp;Lier</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>Matériel</translation>
    </message>
    <message>
        <source>&amp;Layers</source>
        <translation>&amp;Couches</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source> bits</source>
        <translation> bits</translation>
    </message>
    <message>
        <source>to</source>
        <translation>à</translation>
    </message>
    <message>
        <source>in steps of</source>
        <translation>par pas de</translation>
    </message>
    <message>
        <source>any</source>
        <translation>quelconque</translation>
    </message>
    <message>
        <source>up to </source>
        <translation>jusqu&apos;à </translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>Sa&amp;ve…</source>
        <translation>Enre&amp;gistrer…</translation>
    </message>
    <message>
        <source>Read knobs and choices from a YAML file</source>
        <translation>Lire réglages et choix d&apos;un fichier YAML</translation>
    </message>
    <message>
        <source>Write the knobs and choices as a YAML file, to edit or to use on the command line</source>
        <translation>Écrire réglages et choix en fichier YAML, pour l&apos;éditer ou pour la ligne de commande</translation>
    </message>
    <message>
        <source>Search space</source>
        <translation>Espace de recherche</translation>
    </message>
    <message>
        <source>YAML (*.yml *.yaml);;All files (*)</source>
        <translation>YAML (*.yml *.yaml);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>YAML (*.yml *.yaml)</source>
        <translation>YAML (*.yml *.yaml)</translation>
    </message>
    <message>
        <source>The narrowest type is wider than the widest.</source>
        <translation>Le type le plus étroit est plus large que le plus large.</translation>
    </message>
    <message>
        <source>The fewest integer bits are more than the most.</source>
        <translation>Le moins de bits entiers dépasse le plus.</translation>
    </message>
    <message>
        <source>Nothing is left to try.</source>
        <translation>Il ne reste rien à essayer.</translation>
    </message>
</context>
<context>
    <name>bitscape::Sparklines</name>
    <message>
        <source>The last edits</source>
        <translation>Les dernières modifications</translation>
    </message>
    <message>
        <source>Click to go back to this state</source>
        <translation>Cliquez pour revenir à cet état</translation>
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
        <translation>De combien peu de bits, de multiplieurs et de nanosecondes votre réseau peut-il se contenter avant d&apos;empirer ?</translation>
    </message>
    <message>
        <source>Open the jet tagger example</source>
        <translation>Ouvrir l&apos;exemple Jet Tagger</translation>
    </message>
    <message>
        <source>Open a model or project…</source>
        <translation>Ouvrir un modèle ou un projet…</translation>
    </message>
    <message>
        <source>Open a folder written by hls4ml…</source>
        <translation>Ouvrir un dossier écrit par hls4ml…</translation>
    </message>
    <message>
        <source>Or drop files here: a model (Keras, QKeras, HGQ2, ONNX, QONNX), a .bitscape project, a folder with hls4ml_config.yml; with it test data, a configuration, a study.</source>
        <translation>Ou déposez des fichiers ici : un modèle (Keras, QKeras, HGQ2, ONNX, QONNX), un projet .bitscape, un dossier avec hls4ml_config.yml ; avec lui des données de test, une configuration, une étude.</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Récents</translation>
    </message>
    <message>
        <source>%1 (not there any more)</source>
        <translation>%1 (n&apos;est plus là)</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>Vider cette liste</translation>
    </message>
    <message>
        <source>Forget the recent files</source>
        <translation>Oublier les fichiers récents</translation>
    </message>
</context>
<context>
    <name>bitscape::Tour</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Retour</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>&amp;Passer</translation>
    </message>
    <message>
        <source>Tour of the window</source>
        <translation>Visite de la fenêtre</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Terminé</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Suivant</translation>
    </message>
    <message>
        <source>Every layer is a row</source>
        <translation>Chaque couche est une ligne</translation>
    </message>
    <message>
        <source>Double-click a type and turn its bits, or set reuse factor, strategy and sparsity. Unfold a layer to see each of its tensors.</source>
        <translation>Double-cliquez un type et tournez ses bits, ou réglez facteur de réutilisation, stratégie et parcimonie. Dépliez une couche pour voir chacun de ses tenseurs.</translation>
    </message>
    <message>
        <source>What it does to accuracy and cost</source>
        <translation>Ce que cela fait à l&apos;exactitude et au coût</translation>
    </message>
    <message>
        <source>Milliseconds after each change: accuracy on the test events, bit for bit what the hardware gives, and estimates of resources, latency and energy with their 90 % intervals.</source>
        <translation>Quelques millisecondes après chaque changement : l&apos;exactitude sur les événements de test, bit à bit comme le matériel, et les estimations de ressources, latence et énergie avec leurs intervalles à 90 %.</translation>
    </message>
    <message>
        <source>The network as it is built</source>
        <translation>Le réseau tel qu&apos;il est construit</translation>
    </message>
    <message>
        <source>A layer selected here is selected everywhere. The colours say where bits, resources or overflows are.</source>
        <translation>Une couche choisie ici l&apos;est partout. Les couleurs disent où sont bits, ressources ou débordements.</translation>
    </message>
    <message>
        <source>What will go wrong</source>
        <translation>Ce qui ira mal</translation>
    </message>
    <message>
        <source>Worst first: overflows in the test events, factors that are snapped, resources that do not fit. Most have a cure that is one click away.</source>
        <translation>Le pire d&apos;abord : débordements dans les événements de test, facteurs ajustés, ressources qui n&apos;entrent pas. La plupart ont un remède à un clic.</translation>
    </message>
    <message>
        <source>Values against types</source>
        <translation>Valeurs face aux types</translation>
    </message>
    <message>
        <source>Where the weights and the activations of each layer lie, against what its types can hold.</source>
        <translation>Où sont les poids et les activations de chaque couche, face à ce que contiennent ses types.</translation>
    </message>
    <message>
        <source>One knob over a range</source>
        <translation>Un réglage sur une plage</translation>
    </message>
    <message>
        <source>Scan draws accuracy against bits, or a map of widths and integer bits. A click on a point sets the design to it.</source>
        <translation>Le balayage trace l&apos;exactitude selon les bits, ou une carte de largeurs et bits entiers. Un clic sur un point y règle le design.</translation>
    </message>
    <message>
        <source>Let a search turn all knobs</source>
        <translation>Laisser une recherche tourner tous les réglages</translation>
    </message>
    <message>
        <source>Explore tries hundreds of designs a second. Those that nothing beats are the Pareto front: click one to load it, undo takes it back.</source>
        <translation>Explorer essaie des centaines de designs par seconde. Ceux que rien ne bat sont le front de Pareto : un clic en charge un, annuler le reprend.</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>L&apos;emporter</translation>
    </message>
    <message>
        <source>The design as a complete HLS project. Its C simulation can be built and compared here, bit for bit.</source>
        <translation>Le design en projet HLS complet. Sa simulation C peut être construite et comparée ici, bit à bit.</translation>
    </message>
    <message>
        <source>Everything by keyboard</source>
        <translation>Tout au clavier</translation>
    </message>
    <message>
        <source>%1 finds every command, panel, layer and part by a few letters. F1 opens the manual where you are. This tour waits in the Help menu.</source>
        <translation>%1 trouve chaque commande, panneau, couche et composant par quelques lettres. F1 ouvre le manuel là où vous êtes. Cette visite attend dans le menu Aide.</translation>
    </message>
</context>
<context>
    <name>bitscape::TreeDrawing</name>
    <message>
        <source>Tree</source>
        <translation>Arbre</translation>
    </message>
    <message numerus="yes">
        <source>%n more splits</source>
        <translation>
            <numerusform>%n autre division</numerusform>
            <numerusform>%n autres divisions</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 rows of the test set come here</source>
        <translation>%1 lignes sur %2 du jeu de test arrivent ici</translation>
    </message>
    <message>
        <source>Trained: %1</source>
        <translation>Entraîné : %1</translation>
    </message>
    <message>
        <source>Gain: %1</source>
        <translation>Gain : %1</translation>
    </message>
    <message>
        <source>Cover in training: %1</source>
        <translation>Couverture à l&apos;entraînement : %1</translation>
    </message>
</context>
<context>
    <name>bitscape::TreePanel</name>
    <message>
        <source>Leave out splits that decide nothing</source>
        <translation>Omettre les divisions qui ne décident rien</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Arbre</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>Splits</source>
        <translation>Divisions</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Profondeur</translation>
    </message>
    <message>
        <source>New
comparators</source>
        <translation>Nouveaux
comparateurs</translation>
    </message>
    <message>
        <source>LUT</source>
        <translation>LUT</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Dispersion</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Gain</translation>
    </message>
    <message>
        <source>Comparisons that no tree before it makes</source>
        <translation>Comparaisons qu&apos;aucun arbre précédent ne fait</translation>
    </message>
    <message>
        <source>Standard deviation of its scores: how far it tells events apart</source>
        <translation>Écart type de ses scores : à quel point il sépare les événements</translation>
    </message>
    <message>
        <source>What its splits gained in training, by the model&apos;s file</source>
        <translation>Ce que ses divisions ont gagné à l&apos;entraînement, selon le fichier du modèle</translation>
    </message>
    <message>
        <source>Trees</source>
        <translation>Arbres</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Tours</translation>
    </message>
    <message>
        <source>Strongest rounds</source>
        <translation>Tours les plus forts</translation>
    </message>
    <message>
        <source>Depth at most</source>
        <translation>Profondeur maximale</translation>
    </message>
    <message>
        <source>Merge by gain below</source>
        <translation>Fusionner si gain inférieur à</translation>
    </message>
    <message>
        <source>Merge scores closer than</source>
        <translation>Fusionner les scores plus proches que</translation>
    </message>
    <message>
        <source>The ensemble ends after so many rounds of boosting</source>
        <translation>L&apos;ensemble s&apos;arrête après ce nombre de tours de boosting</translation>
    </message>
    <message>
        <source>Of these, the rounds whose scores vary most; the others leave their mean to the start value</source>
        <translation>Parmi ceux-ci, les tours dont les scores varient le plus ; les autres laissent leur moyenne à la valeur de départ</translation>
    </message>
    <message>
        <source>Deeper splits become leaves: the mean of the scores below, weighted by cover</source>
        <translation>Les divisions plus profondes deviennent des feuilles : la moyenne des scores en dessous, pondérée par la couverture</translation>
    </message>
    <message>
        <source>Two leaves become one if training gained less by their split</source>
        <translation>Deux feuilles n&apos;en font plus qu&apos;une si l&apos;entraînement a gagné moins par leur division</translation>
    </message>
    <message>
        <source>Two leaves become one if their scores lie closer</source>
        <translation>Deux feuilles n&apos;en font plus qu&apos;une si leurs scores sont plus proches</translation>
    </message>
    <message>
        <source>Thresholds that no value of the features&apos; type can pass, questions that are answered already, equal scores: no output changes</source>
        <translation>Seuils qu&apos;aucune valeur du type des entrées ne peut franchir, questions déjà tranchées, scores égaux : aucune sortie ne change</translation>
    </message>
    <message>
        <source>Leave out splits that decide nothing (%1)</source>
        <translation>Omettre les divisions qui ne décident rien (%1)</translation>
    </message>
</context>
<context>
    <name>bitscape::TrialModel</name>
    <message>
        <source>complete</source>
        <translation>complet</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échoué</translation>
    </message>
    <message>
        <source>breaks a constraint</source>
        <translation>viole une contrainte</translation>
    </message>
    <message>
        <source>stopped early</source>
        <translation>arrêté tôt</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>Reading trials</source>
        <translation>Lecture des essais</translation>
    </message>
    <message>
        <source>Read the trials</source>
        <translation>Lire les essais</translation>
    </message>
    <message>
        <source>Trial %1, evaluated in %2 ms. Double-click loads it.</source>
        <translation>Essai %1, évalué en %2 ms. Un double clic le charge.</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Essai</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>%1 (measured %2)</source>
        <translation>%1 (mesuré %2)</translation>
    </message>
    <message>
        <source>Measured: %1 %2 (%3)</source>
        <translation>Mesuré : %1 %2 (%3)</translation>
    </message>
</context>
<context>
    <name>bitscape::TrialView</name>
    <message>
        <source>Trials</source>
        <translation>Essais</translation>
    </message>
    <message>
        <source>Filter: a knob or its value, such as fc1.weight=fixed&lt;6</source>
        <translation>Filtre : un réglage ou sa valeur, comme fc1.weight=fixed&lt;6</translation>
    </message>
    <message>
        <source>Filter of the trials</source>
        <translation>Filtre des essais</translation>
    </message>
    <message>
        <source>State of the trials</source>
        <translation>État des essais</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Complets</translation>
    </message>
    <message>
        <source>Break a constraint</source>
        <translation>Violent une contrainte</translation>
    </message>
    <message>
        <source>Stopped early</source>
        <translation>Arrêté tôt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échoués</translation>
    </message>
    <message>
        <source>Chosen area ✕</source>
        <translation>Zone choisie ✕</translation>
    </message>
    <message>
        <source>Only trials inside the area that was drawn in the plot; press to show all again</source>
        <translation>Seulement les essais de la zone tracée dans l&apos;image ; appuyez pour tous les montrer</translation>
    </message>
    <message>
        <source>Load trial %1</source>
        <translation>Charger l&apos;essai %1</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Copier en CSV</translation>
    </message>
    <message>
        <source>%1 trials</source>
        <translation>%1 essais</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>bitscape::WeightHistogram</name>
    <message>
        <source>Histogram of the weights</source>
        <translation>Histogramme des poids</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>Négatif</translation>
    </message>
    <message>
        <source>Positive</source>
        <translation>Positif</translation>
    </message>
    <message>
        <source>As trained</source>
        <translation>Tel qu&apos;entraîné</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>resolution %1</source>
        <translation>résolution %1</translation>
    </message>
    <message>
        <source>largest %1</source>
        <translation>plus grand %1</translation>
    </message>
    <message>
        <source>Magnitude</source>
        <translation>Grandeur</translation>
    </message>
    <message>
        <source>smallest %1</source>
        <translation>plus petit %1</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Magnitudes %1 to %2: %3 negative, %4 positive</source>
        <translation>Grandeurs %1 à %2 : %3 négatives, %4 positives</translation>
    </message>
    <message>
        <source>Values %1 to %2: %3 weights</source>
        <translation>Valeurs %1 à %2 : %3 poids</translation>
    </message>
</context>
<context>
    <name>bitscape::WeightMatrix</name>
    <message>
        <source>Picture of the weights</source>
        <translation>Image des poids</translation>
    </message>
    <message>
        <source>zero as trained</source>
        <translation>nul tel qu&apos;entraîné</translation>
    </message>
    <message>
        <source>pruned</source>
        <translation>élagué</translation>
    </message>
    <message>
        <source>rounded to zero</source>
        <translation>arrondi à zéro</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>zéro</translation>
    </message>
    <message>
        <source>, trained %1</source>
        <translation>, entraîné %1</translation>
    </message>
    <message>
        <source>%1 and %2 more: largest %3, %4 zero</source>
        <translation>%1 et %2 de plus : plus grand %3, %4 nuls</translation>
    </message>
    <message>
        <source>%1 weights</source>
        <translation>%1 poids</translation>
    </message>
    <message>
        <source>%1, none is zero</source>
        <translation>%1, aucun n&apos;est nul</translation>
    </message>
</context>
<context>
    <name>bitscape::session::Autosave</name>
    <message>
        <source>Saving a copy</source>
        <translation>Enregistrement d&apos;une copie</translation>
    </message>
</context>
<context>
    <name>bitscape::session::Calibrator</name>
    <message>
        <source>Read what your reports say</source>
        <translation>Lire ce que disent vos rapports</translation>
    </message>
    <message>
        <source>Reading reports</source>
        <translation>Lecture des rapports</translation>
    </message>
    <message>
        <source>Read reports</source>
        <translation>Lire des rapports</translation>
    </message>
    <message>
        <source>Add to the calibration</source>
        <translation>Ajouter à la calibration</translation>
    </message>
    <message>
        <source>Forget %1</source>
        <translation>Oublier %1</translation>
    </message>
    <message>
        <source>Put the report back</source>
        <translation>Remettre le rapport</translation>
    </message>
    <message>
        <source>Exporting the calibration</source>
        <translation>Export de la calibration</translation>
    </message>
    <message>
        <source>Export the calibration</source>
        <translation>Exporter la calibration</translation>
    </message>
    <message>
        <source>Looking for the trial of a report</source>
        <translation>Recherche de l&apos;essai d&apos;un rapport</translation>
    </message>
    <message>
        <source>Keep what was measured</source>
        <translation>Conserver les mesures</translation>
    </message>
</context>
<context>
    <name>bitscape::session::Explorer</name>
    <message>
        <source>Explore</source>
        <translation>Explorer</translation>
    </message>
    <message>
        <source>Exploring</source>
        <translation>Exploration</translation>
    </message>
</context>
<context>
    <name>bitscape::session::ExportRunner</name>
    <message>
        <source>Exporting</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Checking the export</source>
        <translation>Vérification de l&apos;export</translation>
    </message>
    <message>
        <source>Check the export</source>
        <translation>Vérifier l&apos;export</translation>
    </message>
</context>
<context>
    <name>bitscape::session::Presets</name>
    <message>
        <source>As trained</source>
        <translation>Tel qu&apos;entraîné</translation>
    </message>
    <message>
        <source>As hls4ml would</source>
        <translation>Comme hls4ml</translation>
    </message>
    <message>
        <source>Smallest that does not overflow</source>
        <translation>Le plus petit sans débordement</translation>
    </message>
    <message>
        <source>Match quantizers</source>
        <translation>Comme les quantificateurs</translation>
    </message>
    <message>
        <source>Types so wide that next to nothing of the trained model is lost; nothing pruned</source>
        <translation>Types si larges que presque rien du modèle entraîné n&apos;est perdu ; rien d&apos;élagué</translation>
    </message>
    <message>
        <source>hls4ml&apos;s default configuration of the model</source>
        <translation>La configuration par défaut de hls4ml pour le modèle</translation>
    </message>
    <message>
        <source>Each type keeps its step and gets the integer bits that the test data needs</source>
        <translation>Chaque type garde son pas et reçoit les bits entiers que demandent les données de test</translation>
    </message>
    <message>
        <source>Types as the quantizers say that the model was trained with</source>
        <translation>Les types avec lesquels, selon les quantificateurs, le modèle fut entraîné</translation>
    </message>
    <message>
        <source>Open a model first.</source>
        <translation>Ouvrez d&apos;abord un modèle.</translation>
    </message>
    <message>
        <source>It needs test data: which values occur is not known.</source>
        <translation>Il faut des données de test : on ne sait pas quelles valeurs apparaissent.</translation>
    </message>
    <message>
        <source>The model was trained without quantizers.</source>
        <translation>Le modèle a été entraîné sans quantificateurs.</translation>
    </message>
    <message>
        <source>Preset: %1</source>
        <translation>Préréglage : %1</translation>
    </message>
</context>
<context>
    <name>bitscape::session::Scanner</name>
    <message>
        <source>Scan</source>
        <translation>Balayage</translation>
    </message>
    <message>
        <source>Scanning</source>
        <translation>Balayage</translation>
    </message>
    <message>
        <source>Scan: %1 at %2</source>
        <translation>Balayage : %1 à %2</translation>
    </message>
</context>
<context>
    <name>bitscape::session::Session</name>
    <message>
        <source>Open %1</source>
        <translation>Ouvrir %1</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>Ouverture de %1</translation>
    </message>
    <message>
        <source>Reading test data</source>
        <translation>Lecture des données de test</translation>
    </message>
    <message>
        <source>Open test data</source>
        <translation>Ouvrir des données de test</translation>
    </message>
    <message>
        <source>Read what your reports say</source>
        <translation>Lire ce que disent vos rapports</translation>
    </message>
    <message>
        <source>Open the study</source>
        <translation>Ouvrir l&apos;étude</translation>
    </message>
    <message>
        <source>Reading trials</source>
        <translation>Lecture des essais</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation>Enregistrer le projet</translation>
    </message>
    <message>
        <source>Evaluating</source>
        <translation>Évaluation</translation>
    </message>
    <message>
        <source>Load trial %1</source>
        <translation>Charger l&apos;essai %1</translation>
    </message>
    <message>
        <source>Reading trial %1</source>
        <translation>Lecture de l&apos;essai %1</translation>
    </message>
</context>
<context>
    <name>bitscape::session::ValueRanges</name>
    <message>
        <source>Measuring ranges</source>
        <translation>Mesure des plages</translation>
    </message>
</context>
</TS>
