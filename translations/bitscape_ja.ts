<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en_US">
<context>
    <name>Checks</name>
    <message>
        <source>problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>hint</source>
        <translation>助言</translation>
    </message>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>問題 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>警告 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hints</source>
        <translation>
            <numerusform>助言 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Inputs outside their type</source>
        <translation>型の外の入力</translation>
    </message>
    <message>
        <source>Sums outside the accumulator</source>
        <translation>累算器の外の和</translation>
    </message>
    <message>
        <source>Results outside their type</source>
        <translation>型の外の結果</translation>
    </message>
    <message>
        <source>Weights outside their type</source>
        <translation>型の外の重み</translation>
    </message>
    <message>
        <source>Decisions lost in the softmax</source>
        <translation>ソフトマックスで失われた判定</translation>
    </message>
    <message>
        <source>Layers without weights</source>
        <translation>重みのない層</translation>
    </message>
    <message>
        <source>Layers that give only zeros</source>
        <translation>ゼロしか出さない層</translation>
    </message>
    <message>
        <source>Too large for the part</source>
        <translation>デバイスに大きすぎる</translation>
    </message>
    <message>
        <source>Loops too large to unroll</source>
        <translation>展開するには大きすぎるループ</translation>
    </message>
    <message>
        <source>Tensors too large for registers</source>
        <translation>レジスタには大きすぎるテンソル</translation>
    </message>
    <message>
        <source>Settings without effect</source>
        <translation>効果のない設定</translation>
    </message>
    <message>
        <source>Types other than trained</source>
        <translation>学習時と異なる型</translation>
    </message>
    <message>
        <source>Reuse factors that are snapped</source>
        <translation>調整された再利用係数</translation>
    </message>
    <message>
        <source>Weights below the step of their type</source>
        <translation>型の刻みより小さい重み</translation>
    </message>
    <message>
        <source>Results below the step of their type</source>
        <translation>型の刻みより小さい結果</translation>
    </message>
    <message>
        <source>Tables with too large steps</source>
        <translation>刻みが粗すぎるテーブル</translation>
    </message>
    <message>
        <source>One layer slower than the others</source>
        <translation>ほかより遅い 1 つの層</translation>
    </message>
    <message>
        <source>More than one super logic region</source>
        <translation>複数の SLR にまたがる</translation>
    </message>
    <message>
        <source>Streams where none are needed</source>
        <translation>必要のないストリーム</translation>
    </message>
    <message>
        <source>Bits that cost another DSP</source>
        <translation>DSP を余分に使うビット</translation>
    </message>
    <message>
        <source>Results finer than their table</source>
        <translation>テーブルより細かい結果</translation>
    </message>
    <message>
        <source>Estimates outside their rows</source>
        <translation>データの範囲外の推定</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>%1 of %2 events: sums reach %3 .. %4, the accumulator %5 holds %6 (events %7)</source>
        <translation>%2 事象中 %1 事象: 和は %3 .. %4 に達し、累算器 %5 が持てるのは %6 (事象 %7)</translation>
    </message>
    <message>
        <source>A sum that wraps around has the wrong size and most often the wrong sign.</source>
        <translation>回り込んだ和は大きさが誤り、多くは符号も誤ります。</translation>
    </message>
    <message>
        <source>A sum that is clipped on the way depends on the order of its products.</source>
        <translation>途中で飽和する和は積の順序に左右されます。</translation>
    </message>
    <message>
        <source>Sums and decisions were not looked at: %1</source>
        <translation>和と判定は調べていません: %1</translation>
    </message>
    <message>
        <source>A layer of this design cannot be run with more room.</source>
        <translation>この設計の層を広げて実行できません。</translation>
    </message>
    <message>
        <source>Configured as %1, trained with a quantizer of %2</source>
        <translation>設定は %1、学習時の量子化器は %2</translation>
    </message>
    <message>
        <source>Configured as %1, but the model&apos;s quantizer decides: %2 is built</source>
        <translation>設定は %1 ですが、モデルの量子化器が優先されます: %2 が構築されます</translation>
    </message>
    <message>
        <source>The model learned with the steps and the limits of its quantizer.</source>
        <translation>モデルは量子化器の刻みと限界で学習しました。</translation>
    </message>
    <message>
        <source>hls4ml ignores this setting: turning it changes nothing.</source>
        <translation>hls4ml はこの設定を無視します。変えても何も変わりません。</translation>
    </message>
    <message>
        <source>%1: %2 as trained</source>
        <translation>%1: 学習時の %2</translation>
    </message>
    <message>
        <source>Estimates of %1 of %2 layers lie outside the synthesis rows they were fitted to: %3</source>
        <translation>%2 層中 %1 層の推定は、当てはめに使った合成データの範囲外です: %3</translation>
    </message>
    <message>
        <source>Their intervals are wide; a synthesis report of your own narrows them.</source>
        <translation>区間が広くなります。自分の合成報告があれば狭まります。</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>%1 of %2 events come out otherwise with room for the sums inside: %3 holds %4 (events %5)</source>
        <translation>内部の和に余裕があれば %2 事象中 %1 事象の結果が変わります: %3 が持てるのは %4 (事象 %5)</translation>
    </message>
    <message>
        <source>A sum that does not fit changes what the layer gives.</source>
        <translation>収まらない和は層の出力を変えます。</translation>
    </message>
    <message>
        <source>It alone sets the initiation interval of %1 cycles, the others need %2; reuse factor %3 instead of %4 gives %5 cycles for %6 more LUT and %7 more DSP</source>
        <translation>この層だけで開始間隔が %1 サイクルになり、ほかは %2 で済みます。再利用係数を %4 から %3 にすると %5 サイクル、LUT が %6、DSP が %7 増えます</translation>
    </message>
    <message>
        <source>All other layers wait for the slowest one with every event.</source>
        <translation>ほかのすべての層が事象ごとに最も遅い層を待ちます。</translation>
    </message>
    <message>
        <source>%1: reuse factor %2</source>
        <translation>%1: 再利用係数 %2</translation>
    </message>
    <message>
        <source>%1 %2 are needed, %3 has %4: %5 % too many</source>
        <translation>%2 が %1 必要、%3 には %4: %5 % 超過</translation>
    </message>
    <message>
        <source>Placement will fail on this part.</source>
        <translation>このデバイスでは配置に失敗します。</translation>
    </message>
    <message>
        <source>%1 %2 are estimated, up to %3 with 90 % confidence: more than the %4 of %5</source>
        <translation>%2 は推定 %1、90 % の確度で最大 %3: %5 の %4 を超えます</translation>
    </message>
    <message>
        <source>It fits by the estimate, but not surely: a synthesis report of yours narrows it.</source>
        <translation>推定では収まりますが確実ではありません。自分の合成報告で狭まります。</translation>
    </message>
    <message>
        <source>Part %1, the smallest that fits</source>
        <translation>デバイス %1、収まる最小のもの</translation>
    </message>
    <message>
        <source>%1 %2 are needed; one of the %3 super logic regions of %4 has %5</source>
        <translation>%2 が %1 必要、%4 の %3 個の SLR の 1 つには %5</translation>
    </message>
    <message>
        <source>Wires between the regions are few and slow: timing is hard to close.</source>
        <translation>領域間の配線は少なく遅いため、タイミングが難しくなります。</translation>
    </message>
    <message>
        <source>A product of %1 and %2 bits takes %3 DSP (%4 x %5 each); %6 bits less would save %7 DSP</source>
        <translation>%1 ビットと %2 ビットの積は DSP を %3 個使います (それぞれ %4 x %5)。%6 ビット減らすと DSP が %7 個減ります</translation>
    </message>
    <message>
        <source>Past the width of a multiplier every product costs another one.</source>
        <translation>乗算器の幅を超えると、積ごとにもう 1 個必要です。</translation>
    </message>
    <message>
        <source>Values outside wrap around to the other end of the range: their sign turns and what follows is noise.</source>
        <translation>範囲外の値は反対の端へ回り込みます。符号が変わり、その先は雑音になります。</translation>
    </message>
    <message>
        <source>Values outside are clipped, so the model sees less of the large ones than it was trained with.</source>
        <translation>範囲外の値は飽和し、大きい値が学習時より小さく見えます。</translation>
    </message>
    <message>
        <source>%1 of %2 events: results reach %3 .. %4, %5 holds %6 (events %7)</source>
        <translation>%2 事象中 %1 事象: 結果は %3 .. %4 に達し、%5 が持てるのは %6 (事象 %7)</translation>
    </message>
    <message>
        <source>All %1 results are zero: they are smaller than the step %2 of %3</source>
        <translation>%1 個の結果がすべてゼロ: %3 の刻み %2 より小さい</translation>
    </message>
    <message>
        <source>%1 % of the results are smaller than the step %2 of %3 and become zero</source>
        <translation>結果の %1 % が %3 の刻み %2 より小さく、ゼロになります</translation>
    </message>
    <message>
        <source>Nothing of the event gets past this layer.</source>
        <translation>この層から先へ事象の情報は届きません。</translation>
    </message>
    <message>
        <source>Small values are information that the layers behind do not get.</source>
        <translation>小さい値も情報で、後ろの層に届かなくなります。</translation>
    </message>
    <message>
        <source>%1 of %2 results do not fit %3 (%4)</source>
        <translation>%2 個中 %1 個の結果が %3 に収まりません (%4)</translation>
    </message>
    <message>
        <source>All %1 results are zero</source>
        <translation>%1 個の結果がすべてゼロ</translation>
    </message>
    <message>
        <source>%1 of %2 events: inputs reach %3 .. %4, %5 holds %6 (events %7)</source>
        <translation>%2 事象中 %1 事象: 入力は %3 .. %4 に達し、%5 が持てるのは %6 (事象 %7)</translation>
    </message>
    <message>
        <source>%1: tables of %2 entries</source>
        <translation>%1: テーブル %2 項目</translation>
    </message>
    <message>
        <source>%1: narrower inputs, tables of %2 entries</source>
        <translation>%1: 入力を狭く、テーブル %2 項目</translation>
    </message>
    <message>
        <source>%1: tables of %2 entries, %3 more fraction bits</source>
        <translation>%1: テーブル %2 項目、小数部 %3 ビット追加</translation>
    </message>
    <message>
        <source>%1: narrower inputs, tables of %2 entries, %3 more fraction bits</source>
        <translation>%1: 入力を狭く、テーブル %2 項目、小数部 %3 ビット追加</translation>
    </message>
    <message>
        <source>%1: stable implementation</source>
        <translation>%1: 安定な実装</translation>
    </message>
    <message>
        <source>%1 of %2 events are decided otherwise behind the tables (%3, %4 entries; events %5)</source>
        <translation>%2 事象中 %1 事象の判定がテーブルの後で変わります (%3、%4 項目、事象 %5)</translation>
    </message>
    <message>
        <source>The largest sum before the softmax is not the largest result: the accuracy is lost in the last layer.</source>
        <translation>ソフトマックス前の最大の和が最大の結果にならず、最後の層で正解率が失われます。</translation>
    </message>
    <message>
        <source>%1: strategy Resource, reuse factor %2</source>
        <translation>%1: 方式 Resource、再利用係数 %2</translation>
    </message>
    <message>
        <source>%1 x %2 products with reuse factor %3 make a loop of %4 to unroll; the tools stop at %5</source>
        <translation>%1 x %2 個の積、再利用係数 %3 では %4 のループを展開することになり、ツールは %5 で止まります</translation>
    </message>
    <message>
        <source>HLS ends with an error (&quot;Stop unrolling loop&quot;) after a long time.</source>
        <translation>HLS は長い時間の後にエラー (&quot;Stop unrolling loop&quot;) で終わります。</translation>
    </message>
    <message>
        <source>Reuse factor %1 is asked for, %2 is built: the nearest that divides %3 x %4 products</source>
        <translation>再利用係数 %1 の指定に対し %2 が構築されます: %3 x %4 個の積を割り切る最も近い値</translation>
    </message>
    <message>
        <source>The configuration does not say what the hardware is.</source>
        <translation>設定がハードウェアと一致していません。</translation>
    </message>
    <message>
        <source>IO type %1</source>
        <translation>IO 型 %1</translation>
    </message>
    <message>
        <source>io_parallel keeps all %1 elements (%2 bits) of this tensor in registers; the tools partition arrays up to %3</source>
        <translation>io_parallel はこのテンソルの全 %1 要素 (%2 ビット) をレジスタに置きます。ツールが分割できる配列は %3 まで</translation>
    </message>
    <message>
        <source>Large images belong in io_stream: pixel after pixel through FIFOs.</source>
        <translation>大きい画像は io_stream で、画素を順に FIFO へ流します。</translation>
    </message>
    <message>
        <source>io_parallel would take %1 LUT instead of %2 and about %3 cycles instead of %4, and it fits the part</source>
        <translation>io_parallel なら LUT は %2 でなく %1、約 %4 でなく %3 サイクルで、デバイスに収まります</translation>
    </message>
    <message>
        <source>FIFOs between small dense layers only cost time and area.</source>
        <translation>小さい全結合層の間の FIFO は時間と面積を使うだけです。</translation>
    </message>
    <message>
        <source>Found out when the file was opened.</source>
        <translation>ファイルを開いたときに見つかりました。</translation>
    </message>
    <message>
        <source>Noted when the configuration was resolved as hls4ml does it.</source>
        <translation>hls4ml と同じく設定を解決したときに記録されました。</translation>
    </message>
    <message>
        <source>The input %1 has %2 integer bits, so one of the %3 entries of the exponential&apos;s table stands for inputs up to %4 apart</source>
        <translation>入力 %1 の整数部は %2 ビットなので、指数テーブルの %3 項目の 1 つが最大 %4 離れた入力を代表します</translation>
    </message>
    <message>
        <source>Classes whose sums differ by less than a step get the same score.</source>
        <translation>和の差が刻みより小さいクラスは同じスコアになります。</translation>
    </message>
    <message>
        <source>The last %1 bits of the result %2 are always zero: the table holds %3</source>
        <translation>結果 %2 の下位 %1 ビットは常にゼロ: テーブルは %3</translation>
    </message>
    <message>
        <source>Bits that never change cost wires and hide that the table rounds.</source>
        <translation>変わらないビットは配線を使い、テーブルの丸めを隠します。</translation>
    </message>
    <message>
        <source>%1: table %2</source>
        <translation>%1: テーブル %2</translation>
    </message>
    <message>
        <source>%1 of %2 trained values are outside %3 (%4); they reach %5 .. %6</source>
        <translation>%2 個中 %1 個の学習値が %3 の外 (%4)、範囲は %5 .. %6</translation>
    </message>
    <message>
        <source>They wrap around: large weights turn their sign.</source>
        <translation>回り込みます: 大きい重みの符号が変わります。</translation>
    </message>
    <message>
        <source>They are clipped to the largest that the type holds.</source>
        <translation>型が持てる最大に飽和します。</translation>
    </message>
    <message>
        <source>All %1 weights are zero: sparsity %2 % prunes %3 of them</source>
        <translation>%1 個の重みがすべてゼロ: スパース率 %2 % が %3 個を枝刈り</translation>
    </message>
    <message>
        <source>All %1 weights are zero in %2</source>
        <translation>%1 個の重みが %2 ではすべてゼロ</translation>
    </message>
    <message>
        <source>The layer gives its biases, whatever the event is.</source>
        <translation>この層は事象によらずバイアスだけを出します。</translation>
    </message>
    <message>
        <source>%1: no pruning</source>
        <translation>%1: 枝刈りなし</translation>
    </message>
    <message>
        <source>%1 of %2 weights are smaller than the step %3 of %4 and become zero</source>
        <translation>%2 個中 %1 個の重みが %4 の刻み %3 より小さく、ゼロになります</translation>
    </message>
    <message>
        <source>Most of what was trained is not in the hardware.</source>
        <translation>学習したものの大半がハードウェアにありません。</translation>
    </message>
</context>
<context>
    <name>CompareTable</name>
    <message>
        <source>not measured</source>
        <translation>未測定</translation>
    </message>
    <message>
        <source>not measured: %1</source>
        <translation>未測定: %1</translation>
    </message>
    <message>
        <source>Whole design</source>
        <translation>設計全体</translation>
    </message>
    <message>
        <source>%1 LUT</source>
        <translation>%1 LUT</translation>
    </message>
    <message>
        <source>not built</source>
        <translation>構築されない</translation>
    </message>
    <message>
        <source>Reuse factor</source>
        <translation>再利用係数</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Sparsity</source>
        <translation>スパース率</translation>
    </message>
    <message>
        <source>Open design</source>
        <translation>開いている設計</translation>
    </message>
    <message>
        <source>Pinned design</source>
        <translation>固定した設計</translation>
    </message>
    <message>
        <source>Design at open</source>
        <translation>開いたときの設計</translation>
    </message>
    <message>
        <source>Trial %1</source>
        <translation>試行 %1</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Check that the file exists and may be read.</source>
        <translation>ファイルが存在し、読めることを確かめてください。</translation>
    </message>
    <message>
        <source>Free some space or choose another disk; nothing was lost.</source>
        <translation>空きを作るか別のディスクを選んでください。失われたものはありません。</translation>
    </message>
    <message>
        <source>Choose a folder you may write to.</source>
        <translation>書き込めるフォルダを選んでください。</translation>
    </message>
    <message>
        <source>The file may be damaged or of another kind.</source>
        <translation>ファイルが壊れているか、別の種類かもしれません。</translation>
    </message>
    <message>
        <source>Nothing was loaded.</source>
        <translation>何も読み込まれませんでした。</translation>
    </message>
    <message>
        <source>Open it with a newer Bitscape.</source>
        <translation>新しい Bitscape で開いてください。</translation>
    </message>
    <message>
        <source>Check that a C++ compiler (g++) is installed.</source>
        <translation>C++ コンパイラ (g++) が入っていることを確かめてください。</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>  (by the model&apos;s quantizer)</source>
        <translation>  (モデルの量子化器による)</translation>
    </message>
    <message>
        <source>Multiplications</source>
        <translation>乗算</translation>
    </message>
    <message>
        <source>%1 (%2 by weights that are not zero)</source>
        <translation>%1 (うちゼロでない重みによるもの %2)</translation>
    </message>
    <message>
        <source>Reuse factor</source>
        <translation>再利用係数</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Results seen</source>
        <translation>観測した結果</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 から %2</translation>
    </message>
    <message>
        <source>Overflows</source>
        <translation>オーバーフロー</translation>
    </message>
    <message>
        <source>%1 of %2 results (%3)</source>
        <translation>%1 / %2 個の結果 (%3)</translation>
    </message>
    <message>
        <source>Rewritten</source>
        <translation>書き換え後</translation>
    </message>
    <message>
        <source>Cannot be built</source>
        <translation>構築できません</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Class in the file</source>
        <translation>ファイル中のクラス</translation>
    </message>
    <message>
        <source>Kind in hls4ml</source>
        <translation>hls4ml での種類</translation>
    </message>
    <message>
        <source>In hardware</source>
        <translation>ハードウェアでは</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>part of %1</source>
        <translation>%1 の一部</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>元になった層</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>パラメータ</translation>
    </message>
    <message>
        <source>Quantizer (%1)</source>
        <translation>量子化器 (%1)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>層</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>Rewrites</source>
        <translation>書き換え</translation>
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
        <translation>使用: %1</translation>
    </message>
    <message>
        <source>clock region X%1Y%2</source>
        <translation>クロック領域 X%1Y%2</translation>
    </message>
    <message>
        <source>%1, column %2, row %3</source>
        <translation>%1、列 %2、行 %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1, does not fit: %2</source>
        <translation>%1、収まりません: %2</translation>
    </message>
    <message>
        <source>%1 around %2</source>
        <translation>%1、%2 付近</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>full</source>
        <translation>満杯</translation>
    </message>
    <message>
        <source>over-full</source>
        <translation>超過</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>収まりません</translation>
    </message>
    <message>
        <source>stream across SLRs</source>
        <translation>SLR をまたぐストリーム</translation>
    </message>
    <message>
        <source>dragged</source>
        <translation>移動済み</translation>
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
        <translation>構築できません: %1</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>警告: %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>%1 の中</translation>
    </message>
    <message>
        <source>Shape %1: %2 values</source>
        <translation>形状 %1: %2 個の値</translation>
    </message>
    <message>
        <source>Type %1</source>
        <translation>型 %1</translation>
    </message>
    <message>
        <source>Bits of the weights or result</source>
        <translation>重みまたは結果のビット数</translation>
    </message>
    <message>
        <source>Share of the design&apos;s LUTs (%)</source>
        <translation>設計の LUT に占める割合 (%)</translation>
    </message>
    <message>
        <source>Share of the design&apos;s DSPs (%)</source>
        <translation>設計の DSP に占める割合 (%)</translation>
    </message>
    <message>
        <source>Overflow: open test data to see it</source>
        <translation>オーバーフロー: テストデータを開くと表示されます</translation>
    </message>
    <message>
        <source>Results that wrapped or saturated (%)</source>
        <translation>回り込み、または飽和した結果 (%)</translation>
    </message>
</context>
<context>
    <name>Knobs</name>
    <message numerus="yes">
        <source>%n layers</source>
        <translation>
            <numerusform>%n 層</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>%1: reuse factor %2</source>
        <translation>%1: 再利用係数 %2</translation>
    </message>
    <message>
        <source>%1: strategy %2</source>
        <translation>%1: 方式 %2</translation>
    </message>
    <message>
        <source>%1: sparsity %2 %</source>
        <translation>%1: スパース率 %2 %</translation>
    </message>
    <message>
        <source>Part %1</source>
        <translation>デバイス %1</translation>
    </message>
    <message>
        <source>Clock %1 ns</source>
        <translation>クロック %1 ns</translation>
    </message>
    <message>
        <source>IO %1</source>
        <translation>IO %1</translation>
    </message>
    <message>
        <source>Backend %1</source>
        <translation>バックエンド %1</translation>
    </message>
    <message>
        <source>%1: parallelization factor %2</source>
        <translation>%1: 並列化係数 %2</translation>
    </message>
    <message>
        <source>%1: tables of %2 entries</source>
        <translation>%1: テーブル %2 項目</translation>
    </message>
    <message>
        <source>as the model</source>
        <translation>モデルのとおり</translation>
    </message>
    <message>
        <source>%1: redundancy %2</source>
        <translation>%1: 冗長化 %2</translation>
    </message>
</context>
<context>
    <name>Origin</name>
    <message>
        <source>measured</source>
        <translation>実測</translation>
    </message>
    <message>
        <source>calibrated</source>
        <translation>較正済み</translation>
    </message>
    <message>
        <source>formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>extrapolated</source>
        <translation>外挿</translation>
    </message>
    <message>
        <source>Measured: a report of exactly this says so</source>
        <translation>実測: まさにこの設計の報告による値</translation>
    </message>
    <message>
        <source>Calibrated: fitted to synthesis results of its kind</source>
        <translation>較正済み: 同種の合成結果に当てはめた値</translation>
    </message>
    <message>
        <source>Formula: a rule that needs no fit</source>
        <translation>公式: 当てはめの要らない規則</translation>
    </message>
    <message>
        <source>Extrapolated: beyond what was ever compared with a report</source>
        <translation>外挿: 報告と比べたことのない範囲</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Go to %1</source>
        <translation>%1 へ移動</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>パネル</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>層</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>デバイス</translation>
    </message>
</context>
<context>
    <name>PartFacts</name>
    <message>
        <source>Resource</source>
        <translation>資源</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>必要</translation>
    </message>
    <message>
        <source>There</source>
        <translation>あり</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>割合</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Does not fit: %1</source>
        <translation>収まりません: %1</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>収まります</translation>
    </message>
    <message>
        <source>Fits, but the design&apos;s backend is for another vendor</source>
        <translation>収まりますが、設計のバックエンドは別のベンダー用です</translation>
    </message>
    <message>
        <source>%1 W</source>
        <translation>%1 W</translation>
    </message>
    <message>
        <source>%1 to %2 W</source>
        <translation>%1 から %2 W</translation>
    </message>
    <message>
        <source>Power at the chosen clock (rough)</source>
        <translation>選んだクロックでの電力 (概算)</translation>
    </message>
    <message>
        <source>Static</source>
        <translation>静的</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>クロック</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>演算</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>出典</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>no</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>Where the numbers come from</source>
        <translation>数値の出所</translation>
    </message>
    <message>
        <source>none there</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>%1 より</translation>
    </message>
    <message>
        <source>DSP: %1, multiplies %2 x %3 bits (%4)</source>
        <translation>DSP: %1、%2 x %3 ビットの乗算 (%4)</translation>
    </message>
    <message>
        <source>Block memory: %1 Mbit (%2)</source>
        <translation>ブロックメモリ: %1 Mbit (%2)</translation>
    </message>
    <message>
        <source>Boards: %1</source>
        <translation>ボード: %1</translation>
    </message>
</context>
<context>
    <name>ProfileWords</name>
    <message>
        <source>all zero</source>
        <translation>すべてゼロ</translation>
    </message>
    <message>
        <source>%1 … %2, median size %3</source>
        <translation>%1 … %2、大きさの中央値 %3</translation>
    </message>
    <message>
        <source>▲ %1 too large (%2)</source>
        <translation>▲ 大きすぎる %1 (%2)</translation>
    </message>
    <message>
        <source>▼ %1 became zero (%2)</source>
        <translation>▼ ゼロになった %1 (%2)</translation>
    </message>
    <message>
        <source>float %1</source>
        <translation>浮動 %1</translation>
    </message>
    <message>
        <source>fixed %1</source>
        <translation>固定 %1</translation>
    </message>
    <message>
        <source>fits: %1</source>
        <translation>適する型: %1</translation>
    </message>
    <message>
        <source>its type is not set here</source>
        <translation>型はここでは決まりません</translation>
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
        <translation>保存</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>はい(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>いいえ(&amp;N)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取り消し</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>適用</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>リセット</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>無視</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>既定値に戻す</translation>
    </message>
</context>
<context>
    <name>QualitySet</name>
    <message>
        <source>class %1</source>
        <translation>クラス %1</translation>
    </message>
    <message>
        <source>output %1</source>
        <translation>出力 %1</translation>
    </message>
</context>
<context>
    <name>Quantities</name>
    <message>
        <source>Accuracy</source>
        <translation>正解率</translation>
    </message>
    <message>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>一致率</translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <translation>平均二乗誤差</translation>
    </message>
    <message>
        <source>Squared error to float</source>
        <translation>浮動小数点との二乗誤差</translation>
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
        <translation>レイテンシ</translation>
    </message>
    <message>
        <source>cycles</source>
        <translation>サイクル</translation>
    </message>
    <message>
        <source>Initiation interval</source>
        <translation>開始間隔</translation>
    </message>
    <message>
        <source>ns</source>
        <translation>ns</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>エネルギー</translation>
    </message>
    <message>
        <source>nJ</source>
        <translation>nJ</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>スコア</translation>
    </message>
    <message>
        <source>Bits of parameters</source>
        <translation>パラメータのビット数</translation>
    </message>
    <message>
        <source>Bits of parameters and activations</source>
        <translation>パラメータと活性値のビット数</translation>
    </message>
    <message>
        <source>%1 pp</source>
        <translation>%1 pp</translation>
    </message>
    <message>
        <source>scalar</source>
        <translation>スカラー</translation>
    </message>
    <message>
        <source>Measured: no interval</source>
        <translation>実測: 区間なし</translation>
    </message>
    <message>
        <source>90 % interval %1 to %2 %3</source>
        <translation>90 % 区間 %1 から %2 %3</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>出典: %1</translation>
    </message>
    <message>
        <source>sum over the layers</source>
        <translation>層の合計</translation>
    </message>
    <message>
        <source>sum over the layers and what is between them</source>
        <translation>層とその間のものの合計</translation>
    </message>
    <message>
        <source>longest path through the layers</source>
        <translation>層を通る最長経路</translation>
    </message>
    <message>
        <source>interval of the slowest layer</source>
        <translation>最も遅い層の間隔</translation>
    </message>
    <message>
        <source>operation energies at 45 nm (QKeras QTools), not measured on an FPGA</source>
        <translation>45 nm の演算エネルギー (QKeras QTools)、FPGA での実測ではありません</translation>
    </message>
    <message>
        <source>operation energies by width, 45 nm (QKeras QTools), not measured on an FPGA</source>
        <translation>幅ごとの演算エネルギー、45 nm (QKeras QTools)、FPGA での実測ではありません</translation>
    </message>
    <message>
        <source>no hardware of its own</source>
        <translation>独自のハードウェアなし</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>between the layers</source>
        <translation>層の間</translation>
    </message>
    <message>
        <source>%1: cycles %2 to %3, a new input every %4</source>
        <translation>%1: サイクル %2 から %3、新しい入力は %4 ごと</translation>
    </message>
    <message>
        <source>share of %1</source>
        <translation>%1 の割合</translation>
    </message>
    <message>
        <source>Latency %1 cycles. %2</source>
        <translation>レイテンシ %1 サイクル。%2</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>エネルギー</translation>
    </message>
    <message>
        <source>Bits of constants</source>
        <translation>定数のビット</translation>
    </message>
    <message>
        <source>Interval %1: nothing limits it</source>
        <translation>開始間隔 %1: 制限なし</translation>
    </message>
    <message>
        <source>Interval %1, limited by %2</source>
        <translation>開始間隔 %1、%2 による</translation>
    </message>
    <message>
        <source>%1 W (%2 to %3, rough)</source>
        <translation>%1 W (%2 から %3、概算)</translation>
    </message>
</context>
<context>
    <name>Scan</name>
    <message>
        <source>Open design</source>
        <translation>開いている設計</translation>
    </message>
    <message>
        <source>%1 bits fewer: %2</source>
        <translation>%1 ビット少なく: %2</translation>
    </message>
    <message>
        <source>%1 bits fewer cannot be built</source>
        <translation>%1 ビット少なくは構築できません</translation>
    </message>
    <message>
        <source>%1 bits could go</source>
        <translation>%1 ビット減らせます</translation>
    </message>
    <message>
        <source>%1 lost with %2 bits fewer (percentage points)</source>
        <translation>%1 の損失、%2 ビット少ないとき (パーセントポイント)</translation>
    </message>
    <message>
        <source>%1 lost with %2 bits fewer</source>
        <translation>%1 の損失、%2 ビット少ないとき</translation>
    </message>
    <message>
        <source>Float model</source>
        <translation>浮動小数点モデル</translation>
    </message>
    <message>
        <source>Open design · %1</source>
        <translation>開いている設計 · %1</translation>
    </message>
    <message>
        <source>%1, dotted</source>
        <translation>%1 (点線)</translation>
    </message>
    <message>
        <source>%1 spare</source>
        <translation>%1 の余裕</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 ビット</translation>
    </message>
    <message>
        <source>%1 integer bits</source>
        <translation>整数 %1 ビット</translation>
    </message>
    <message>
        <source>%1 bits fewer</source>
        <translation>%1 ビット少なく</translation>
    </message>
    <message>
        <source>reuse factor %1</source>
        <translation>再利用係数 %1</translation>
    </message>
    <message>
        <source>%1 sparse</source>
        <translation>ゼロ %1</translation>
    </message>
    <message>
        <source>AUC of each class</source>
        <translation>各クラスの AUC</translation>
    </message>
    <message>
        <source>AUC of class %1</source>
        <translation>クラス %1 の AUC</translation>
    </message>
    <message>
        <source>Width (bits)</source>
        <translation>幅 (ビット)</translation>
    </message>
    <message>
        <source>Integer bits</source>
        <translation>整数ビット</translation>
    </message>
    <message>
        <source>Bits taken off</source>
        <translation>減らしたビット</translation>
    </message>
    <message>
        <source>Reuse factor</source>
        <translation>再利用係数</translation>
    </message>
    <message>
        <source>Sparsity</source>
        <translation>スパース率</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>すべての型</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Biases</source>
        <translation>バイアス</translation>
    </message>
    <message>
        <source>Accumulators</source>
        <translation>累算器</translation>
    </message>
    <message>
        <source>Each type alone</source>
        <translation>型を 1 つずつ</translation>
    </message>
    <message>
        <source>all layers together</source>
        <translation>すべての層をまとめて</translation>
    </message>
    <message>
        <source>each layer alone</source>
        <translation>層を 1 つずつ</translation>
    </message>
    <message>
        <source>each class of layers</source>
        <translation>層の種類ごと</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
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
        <translation>%1: %2 なし</translation>
    </message>
</context>
<context>
    <name>bitscape::Actions</name>
    <message>
        <source>&amp;Open…</source>
        <translation>開く(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a model or a project</source>
        <translation>モデルまたはプロジェクトを開く</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Open &amp;Folder…</source>
        <translation>フォルダを開く(&amp;F)…</translation>
    </message>
    <message>
        <source>Open a folder written by hls4ml</source>
        <translation>hls4ml が書いたフォルダを開く</translation>
    </message>
    <message>
        <source>Open the &amp;Jet Tagger Example</source>
        <translation>ジェットタガーの例を開く(&amp;J)</translation>
    </message>
    <message>
        <source>Open the bundled jet tagger with its test events</source>
        <translation>付属のジェットタガーをテスト事象とともに開く</translation>
    </message>
    <message>
        <source>Open Test &amp;Data…</source>
        <translation>テストデータを開く(&amp;D)…</translation>
    </message>
    <message>
        <source>Events with labels to measure accuracy on: npz, npy, csv or h5</source>
        <translation>正解率を測るためのラベル付き事象: npz、npy、csv、h5</translation>
    </message>
    <message>
        <source>Open &amp;Configuration…</source>
        <translation>設定を開く(&amp;C)…</translation>
    </message>
    <message>
        <source>Load the knobs from an hls4ml_config.yml</source>
        <translation>hls4ml_config.yml から設定を読み込む</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save model, knobs, data and study as a project</source>
        <translation>モデル、設定、データ、スタディをプロジェクトとして保存</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>名前を付けて保存(&amp;A)…</translation>
    </message>
    <message>
        <source>Save as another project</source>
        <translation>別のプロジェクトとして保存</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>Close what is open</source>
        <translation>開いているものを閉じる</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>End Bitscape</source>
        <translation>Bitscape を終了</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>Take back the last change of a knob</source>
        <translation>直前の変更を取り消す</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>やり直す(&amp;R)</translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation>取り消したことをもう一度行う</translation>
    </message>
    <message>
        <source>Compare With &amp;This Design</source>
        <translation>この設計と比べる(&amp;T)</translation>
    </message>
    <message>
        <source>Show changes against the design as it stands now</source>
        <translation>いまの設計からの変化を表示</translation>
    </message>
    <message>
        <source>Compare With the Design at &amp;Open</source>
        <translation>開いたときの設計と比べる(&amp;O)</translation>
    </message>
    <message>
        <source>Show changes against what was opened</source>
        <translation>開いたものからの変化を表示</translation>
    </message>
    <message>
        <source>&amp;Evaluate Again</source>
        <translation>もう一度評価(&amp;E)</translation>
    </message>
    <message>
        <source>Run the emulator and the estimators once more</source>
        <translation>エミュレータと推定をもう一度実行</translation>
    </message>
    <message>
        <source>E&amp;xport Project…</source>
        <translation>プロジェクトを書き出す(&amp;X)…</translation>
    </message>
    <message>
        <source>Write the design as a project for its backend</source>
        <translation>設計をバックエンドのプロジェクトとして書く</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>&amp;Check an Export…</source>
        <translation>書き出しを検査(&amp;C)…</translation>
    </message>
    <message>
        <source>Build an exported C simulation here and compare it bit for bit</source>
        <translation>書き出した C シミュレーションをここで構築し、ビット単位で比べる</translation>
    </message>
    <message>
        <source>Save &amp;Report…</source>
        <translation>報告書を保存(&amp;R)…</translation>
    </message>
    <message>
        <source>What one attaches to a design review: HTML, PDF or CSV</source>
        <translation>設計審査に添えるもの: HTML、PDF、CSV</translation>
    </message>
    <message>
        <source>&amp;Calibrate From Reports…</source>
        <translation>報告から較正(&amp;C)…</translation>
    </message>
    <message>
        <source>Compare reports of synthesis tools with the estimates, and let them learn</source>
        <translation>合成ツールの報告を推定と比べ、学習させる</translation>
    </message>
    <message>
        <source>Calibrate From a &amp;Synthesized Project…</source>
        <translation>合成済みプロジェクトから較正(&amp;S)…</translation>
    </message>
    <message>
        <source>Find the reports of a project&apos;s folder and compare them with its estimates</source>
        <translation>プロジェクトのフォルダの報告を探し、推定と比べる</translation>
    </message>
    <message>
        <source>&amp;Explore…</source>
        <translation>探索(&amp;E)…</translation>
    </message>
    <message>
        <source>Search widths and reuse factors around this design</source>
        <translation>この設計のまわりで幅と再利用係数を探す</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>探索</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Stop the search; its trials are kept</source>
        <translation>探索を止める。試行は残ります</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>一時停止(&amp;U)</translation>
    </message>
    <message>
        <source>Hold the search between two trials, or let it go on</source>
        <translation>試行の間で探索を止める、または再開する</translation>
    </message>
    <message>
        <source>S&amp;can</source>
        <translation>スキャン(&amp;C)</translation>
    </message>
    <message>
        <source>Turn one knob or two over a range, as the Scan panel says</source>
        <translation>スキャンパネルのとおり、1 つか 2 つの設定を範囲で変える</translation>
    </message>
    <message>
        <source>Open St&amp;udy…</source>
        <translation>スタディを開く(&amp;U)…</translation>
    </message>
    <message>
        <source>Show the trials of a study database</source>
        <translation>スタディのデータベースの試行を表示</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>明るい(&amp;L)</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>明るい配色</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>暗い(&amp;D)</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>暗い配色</translation>
    </message>
    <message>
        <source>&amp;Fit Graph</source>
        <translation>グラフを合わせる(&amp;F)</translation>
    </message>
    <message>
        <source>Show the whole graph</source>
        <translation>グラフ全体を表示</translation>
    </message>
    <message>
        <source>Find &amp;Layer…</source>
        <translation>層を探す(&amp;L)…</translation>
    </message>
    <message>
        <source>Find a layer in the graph by name or kind</source>
        <translation>名前か種類でグラフの層を探す</translation>
    </message>
    <message>
        <source>Show &amp;All Trials</source>
        <translation>すべての試行を表示(&amp;A)</translation>
    </message>
    <message>
        <source>Zoom the plot out to every trial</source>
        <translation>すべての試行まで図を広げる</translation>
    </message>
    <message>
        <source>&amp;Reset Layout</source>
        <translation>配置を戻す(&amp;R)</translation>
    </message>
    <message>
        <source>Put every panel back to its place</source>
        <translation>すべてのパネルを元の場所に戻す</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>マニュアル(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;About Bitscape</source>
        <translation>Bitscape について(&amp;A)</translation>
    </message>
    <message>
        <source>Version and what this program is</source>
        <translation>バージョンとこのプログラムの説明</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>コマンド(&amp;C)…</translation>
    </message>
    <message>
        <source>Find any command, panel, layer, part or recent file by a few letters</source>
        <translation>コマンド、パネル、層、デバイス、最近のファイルを数文字で探す</translation>
    </message>
    <message>
        <source>&amp;Next Panel</source>
        <translation>次のパネル(&amp;N)</translation>
    </message>
    <message>
        <source>Move the keyboard to the next panel</source>
        <translation>キーボードを次のパネルへ移す</translation>
    </message>
    <message>
        <source>Pre&amp;vious Panel</source>
        <translation>前のパネル(&amp;V)</translation>
    </message>
    <message>
        <source>Move the keyboard to the panel before</source>
        <translation>キーボードを前のパネルへ移す</translation>
    </message>
    <message>
        <source>What the panel with the keyboard shows and how to use it</source>
        <translation>キーボードのあるパネルが示すものとその使い方</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>キーボード(&amp;K)</translation>
    </message>
    <message>
        <source>Every key of the program</source>
        <translation>プログラムのすべてのキー</translation>
    </message>
    <message>
        <source>&amp;Tour</source>
        <translation>ツアー(&amp;T)</translation>
    </message>
    <message>
        <source>What the parts of the window are for, one after the other</source>
        <translation>ウィンドウの各部の役割を順に</translation>
    </message>
</context>
<context>
    <name>bitscape::AgreementPlot</name>
    <message>
        <source>Differences from the float model, layer by layer</source>
        <translation>浮動小数点モデルとの差、層ごと</translation>
    </message>
    <message>
        <source>Mean error, % of the layer&apos;s range</source>
        <translation>平均誤差、層の範囲に対する %</translation>
    </message>
    <message>
        <source>mean error %1 (%2 of the range), largest %3</source>
        <translation>平均誤差 %1 (範囲の %2)、最大 %3</translation>
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
        <translation>ビット</translation>
    </message>
    <message>
        <source>Drag the right end: fraction bits. Drag the point: integer bits at the same width. Drag the left end: integer bits at the same step.
Keys: ← → the right end, Ctrl+← → the point, Shift+← → the left end.</source>
        <translation>右端をドラッグ: 小数ビット。点をドラッグ: 同じ幅で整数ビット。左端をドラッグ: 同じ刻みで整数ビット。
キー: ← → 右端、Ctrl+← → 点、Shift+← → 左端。</translation>
    </message>
    <message>
        <source>sign + %1 integer + %2 fraction = %3 bits</source>
        <translation>符号 + 整数 %1 + 小数 %2 = %3 ビット</translation>
    </message>
    <message>
        <source>%1 integer + %2 fraction = %3 bits, no sign</source>
        <translation>整数 %1 + 小数 %2 = %3 ビット、符号なし</translation>
    </message>
</context>
<context>
    <name>bitscape::CalibrationPanel</name>
    <message>
        <source>Calibration</source>
        <translation>較正</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>報告</translation>
    </message>
    <message>
        <source>Measured beside estimated</source>
        <translation>実測と推定の対照</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>No reports yet. Drop what Vivado, Vitis, Quartus, oneAPI or Catapult wrote (csynth.xml, .rpt, a project&apos;s folder): estimates learn from it, and what was measured is shown as measured.</source>
        <translation>まだ報告がありません。Vivado、Vitis、Quartus、oneAPI、Catapult が書いたもの (csynth.xml、.rpt、プロジェクトのフォルダ) をここに置くと、推定がそこから学び、測られた値は実測として表示されます。</translation>
    </message>
    <message>
        <source>Open reports…</source>
        <translation>報告を開く…</translation>
    </message>
    <message>
        <source>Above the report, below the estimate and how far off it was: green inside its 90 % interval, red outside.</source>
        <translation>上が報告、下が推定とその外れ: 90 % 区間の中は緑、外は赤。</translation>
    </message>
    <message>
        <source>Reports that cannot be used</source>
        <translation>使えない報告</translation>
    </message>
    <message>
        <source>&amp;Copy as CSV</source>
        <translation>CSV としてコピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>取り除く(&amp;R)</translation>
    </message>
    <message>
        <source>Open Reports…</source>
        <translation>報告を開く…</translation>
    </message>
    <message>
        <source>Open a Synthesized Project…</source>
        <translation>合成済みプロジェクトを開く…</translation>
    </message>
    <message>
        <source>&amp;Export the Calibration…</source>
        <translation>較正を書き出す(&amp;E)…</translation>
    </message>
    <message>
        <source>Show Where It Is Kept</source>
        <translation>保存場所を表示</translation>
    </message>
    <message>
        <source>Open, remove and export reports</source>
        <translation>報告を開く、取り除く、書き出す</translation>
    </message>
    <message>
        <source>%1 in use</source>
        <translation>%1 件使用中</translation>
    </message>
    <message>
        <source>%1 in use · %2 to add</source>
        <translation>%1 件使用中 · %2 件追加できます</translation>
    </message>
    <message>
        <source>Add to the calibration</source>
        <translation>較正に加える</translation>
    </message>
    <message>
        <source>Add %1 to the calibration</source>
        <translation>%1 件を較正に加える</translation>
    </message>
    <message>
        <source>Kept in %1, for bitscape-cli too</source>
        <translation>%1 に保存、bitscape-cli でも有効</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>ほか %1 件</translation>
    </message>
    <message>
        <source>Export the calibration</source>
        <translation>較正を書き出す</translation>
    </message>
    <message>
        <source>Calibrations of Bitscape (*.json)</source>
        <translation>Bitscape の較正 (*.json)</translation>
    </message>
</context>
<context>
    <name>bitscape::ChartView</name>
    <message>
        <source>Chart of the report</source>
        <translation>報告の図</translation>
    </message>
</context>
<context>
    <name>bitscape::Checker</name>
    <message>
        <source>Checking the design</source>
        <translation>設計を検査中</translation>
    </message>
    <message>
        <source>Check the design</source>
        <translation>設計を検査</translation>
    </message>
    <message>
        <source>There is no design until this is changed.</source>
        <translation>これを変えるまで設計がありません。</translation>
    </message>
    <message>
        <source>Cure: %1</source>
        <translation>対処: %1</translation>
    </message>
</context>
<context>
    <name>bitscape::ChecksPanel</name>
    <message>
        <source>Checks</source>
        <translation>検査</translation>
    </message>
    <message>
        <source>Open a model to see what will go wrong with it.</source>
        <translation>モデルを開くと、うまくいかない点が分かります。</translation>
    </message>
    <message>
        <source>Findings, worst first</source>
        <translation>所見、悪い順</translation>
    </message>
    <message>
        <source>&amp;Open the Place</source>
        <translation>場所を開く(&amp;O)</translation>
    </message>
    <message>
        <source>C&amp;ure</source>
        <translation>対処(&amp;U)</translation>
    </message>
    <message>
        <source>Cure &amp;All of This Kind</source>
        <translation>同種すべてに対処(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>隠す(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Show Hidden</source>
        <translation>隠したものを表示(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>Copy as CS&amp;V</source>
        <translation>CSV としてコピー(&amp;V)</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>CSV として保存…</translation>
    </message>
    <message>
        <source>Cure &amp;All: %1</source>
        <translation>すべてに対処(&amp;A): %1</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Show %n Hidden</source>
        <translation>
            <numerusform>隠した %n 件を表示(&amp;S)</numerusform>
        </translation>
    </message>
    <message>
        <source>Cure, hide, copy and save findings</source>
        <translation>所見の対処、非表示、コピー、保存</translation>
    </message>
    <message>
        <source>Nothing of what is shown here. The buttons above show the rest.</source>
        <translation>ここに示すものはありません。上のボタンで残りを表示します。</translation>
    </message>
    <message>
        <source>Nothing is wrong as far as the design alone tells. Open test data to look at overflows and decisions, too.</source>
        <translation>設計だけから分かる問題はありません。テストデータを開くとオーバーフローと判定も調べます。</translation>
    </message>
    <message>
        <source>Nothing is wrong: no overflow, nothing lost, and it fits the part.</source>
        <translation>問題ありません: オーバーフローも損失もなく、デバイスに収まります。</translation>
    </message>
    <message>
        <source>Show or hide: %1</source>
        <translation>表示または非表示: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <translation>
            <numerusform>%n 件を非表示</numerusform>
        </translation>
    </message>
    <message>
        <source>Checks (%1)</source>
        <translation>検査 (%1)</translation>
    </message>
    <message>
        <source>Save the findings</source>
        <translation>所見を保存</translation>
    </message>
</context>
<context>
    <name>bitscape::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Command, panel, layer, part or recent file</source>
        <translation>コマンド、パネル、層、デバイス、最近のファイル</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>コマンドを探す</translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation>合うコマンド</translation>
    </message>
</context>
<context>
    <name>bitscape::CompareModel</name>
    <message>
        <source>The same in all designs</source>
        <translation>すべての設計で同じ</translation>
    </message>
    <message>
        <source>1 property differs</source>
        <translation>1 項目が異なります</translation>
    </message>
    <message>
        <source>%1 properties differ</source>
        <translation>%1 項目が異なります</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>The others are compared with this one. Right-click a column for more.</source>
        <translation>ほかはこれと比べられます。列を右クリックするとほかの操作があります。</translation>
    </message>
    <message>
        <source>Right-click to compare the others with this one.</source>
        <translation>右クリックでほかをこれと比べます。</translation>
    </message>
    <message>
        <source>Of the study %1. Right-click for more.</source>
        <translation>スタディ %1 より。右クリックでほかの操作。</translation>
    </message>
</context>
<context>
    <name>bitscape::ComparePanel</name>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Only differences</source>
        <translation>違いだけ</translation>
    </message>
    <message>
        <source>Leave out what is the same in all designs</source>
        <translation>すべての設計で同じものを省く</translation>
    </message>
    <message>
        <source>Open design</source>
        <translation>開いている設計</translation>
    </message>
    <message>
        <source>Show the design as it stands</source>
        <translation>いまの設計を表示</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基準</translation>
    </message>
    <message>
        <source>Show the pinned design, or the one at open</source>
        <translation>固定した設計、または開いたときの設計を表示</translation>
    </message>
    <message>
        <source>Nothing to compare. Right-click trials in the Pareto plot or its table and choose Compare, or show the open design and the baseline.</source>
        <translation>比べるものがありません。パレート図かその表で試行を右クリックして「比較」を選ぶか、開いている設計と基準を表示してください。</translation>
    </message>
    <message>
        <source>Designs beside each other</source>
        <translation>並べた設計</translation>
    </message>
    <message>
        <source>&amp;Copy as CSV</source>
        <translation>CSV としてコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>CSV として保存…</translation>
    </message>
    <message>
        <source>Unfold All</source>
        <translation>すべて展開</translation>
    </message>
    <message>
        <source>Fold All</source>
        <translation>すべて折りたたむ</translation>
    </message>
    <message>
        <source>Take All Trials Out</source>
        <translation>すべての試行を外す</translation>
    </message>
    <message>
        <source>Copy, save and fold</source>
        <translation>コピー、保存、折りたたみ</translation>
    </message>
    <message>
        <source>against %1</source>
        <translation>%1 に対して</translation>
    </message>
    <message>
        <source>Compare the Others With This</source>
        <translation>ほかをこれと比べる</translation>
    </message>
    <message>
        <source>Load This Design</source>
        <translation>この設計を読み込む</translation>
    </message>
    <message>
        <source>Take It Out</source>
        <translation>外す</translation>
    </message>
    <message>
        <source>Load %1</source>
        <translation>%1 を読み込む</translation>
    </message>
    <message>
        <source>Save the comparison</source>
        <translation>比較を保存</translation>
    </message>
    <message>
        <source>Saving the comparison</source>
        <translation>比較を保存中</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>図</translation>
    </message>
    <message>
        <source>Lay the designs&apos; distributions, ROC curves and errors over each other</source>
        <translation>設計の分布、ROC 曲線、誤差を重ねる</translation>
    </message>
    <message>
        <source>Working …</source>
        <translation>処理中 …</translation>
    </message>
    <message>
        <source>Open test data (File &gt; Open Test Data) to compare what the designs make of it.</source>
        <translation>テストデータを開く (ファイル &gt; テストデータを開く) と、設計ごとの結果を比べられます。</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>図</translation>
    </message>
    <message>
        <source>Compare the designs</source>
        <translation>設計を比べる</translation>
    </message>
</context>
<context>
    <name>bitscape::Comparer</name>
    <message>
        <source>Comparing designs</source>
        <translation>設計を比較中</translation>
    </message>
    <message>
        <source>Compare trial %1</source>
        <translation>試行 %1 を比較</translation>
    </message>
</context>
<context>
    <name>bitscape::ComparisonModel</name>
    <message>
        <source>%1 (estimated %2, %3)</source>
        <translation>%1 (推定 %2、%3)</translation>
    </message>
    <message>
        <source>%1 (estimated %2)</source>
        <translation>%1 (推定 %2)</translation>
    </message>
    <message>
        <source>Measured: %1</source>
        <translation>実測: %1</translation>
    </message>
    <message>
        <source>Estimated: %1</source>
        <translation>推定: %1</translation>
    </message>
    <message>
        <source>Not used: %1</source>
        <translation>不使用: %1</translation>
    </message>
    <message>
        <source>Whole design</source>
        <translation>設計全体</translation>
    </message>
    <message>
        <source>(no layer)</source>
        <translation>(層なし)</translation>
    </message>
    <message>
        <source>Above: what the report says. Below: what was estimated before, and how far off it was; green inside the 90 % interval, red outside.</source>
        <translation>上: 報告の値。下: それ以前の推定とその外れ。90 % 区間の中は緑、外は赤。</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>層</translation>
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
        <translation>レイテンシ</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>区間</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備考</translation>
    </message>
</context>
<context>
    <name>bitscape::ConfusionPlot</name>
    <message>
        <source>Confusion matrix</source>
        <translation>混同行列</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>True class</source>
        <translation>正解クラス</translation>
    </message>
    <message>
        <source>%1 of %2 events of %3 (%4) are taken for %5</source>
        <translation>%3 の %2 事象中 %1 事象 (%4) が %5 と判定されます</translation>
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
        <translation>デバイス</translation>
    </message>
    <message>
        <source>The FPGA the design is for</source>
        <translation>設計の対象の FPGA</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>クロック</translation>
    </message>
    <message>
        <source>Clock period</source>
        <translation>クロック周期</translation>
    </message>
    <message>
        <source>IO</source>
        <translation>IO</translation>
    </message>
    <message>
        <source>All values at once (io_parallel) or one after another (io_stream)</source>
        <translation>値を一度に (io_parallel)、または順に (io_stream)</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>バックエンド</translation>
    </message>
    <message>
        <source>The HLS tool chain whose arithmetic is emulated</source>
        <translation>演算をエミュレートする HLS ツール</translation>
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
        <translation>クロック周期: %1 MHz</translation>
    </message>
    <message>
        <source>All parts and boards: which the design fits, their peak performance</source>
        <translation>すべてのデバイスとボード: 設計が収まるもの、最大性能</translation>
    </message>
    <message>
        <source>Parts…</source>
        <translation>デバイス…</translation>
    </message>
</context>
<context>
    <name>bitscape::DetailsPanel</name>
    <message>
        <source>Layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>Facts about the layer</source>
        <translation>層の情報</translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation>テンソル</translation>
    </message>
    <message>
        <source>Which parameters of the layer are shown</source>
        <translation>表示する層のパラメータ</translation>
    </message>
    <message>
        <source>Magnitudes (log₂)</source>
        <translation>大きさ (log₂)</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Axis of the histogram</source>
        <translation>ヒストグラムの軸</translation>
    </message>
    <message>
        <source>Magnitudes in powers of two, as types see them, or values</source>
        <translation>型から見た 2 のべきの大きさ、または値</translation>
    </message>
    <message>
        <source>Save the plots and the weights</source>
        <translation>図と重みを保存</translation>
    </message>
    <message>
        <source>Save the Histogram as %1…</source>
        <translation>ヒストグラムを %1 として保存…</translation>
    </message>
    <message>
        <source>Save the Picture as %1…</source>
        <translation>画像を %1 として保存…</translation>
    </message>
    <message>
        <source>Save the Weights as CSV…</source>
        <translation>重みを CSV として保存…</translation>
    </message>
    <message>
        <source>Reading weights</source>
        <translation>重みを読み込み中</translation>
    </message>
    <message>
        <source>Select a layer to see its weights.</source>
        <translation>重みを見るには層を選んでください。</translation>
    </message>
    <message>
        <source>%1 has no weights.</source>
        <translation>%1 に重みはありません。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Saving the weights</source>
        <translation>重みを保存中</translation>
    </message>
    <message>
        <source>Reading trees</source>
        <translation>決定木を読み込み中</translation>
    </message>
</context>
<context>
    <name>bitscape::DistributionPlot</name>
    <message>
        <source>Distributions of the tensors</source>
        <translation>テンソルの分布</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>浮動小数点</translation>
    </message>
    <message>
        <source>Fixed point</source>
        <translation>固定小数点</translation>
    </message>
    <message>
        <source>Magnitude of the non-zero values</source>
        <translation>ゼロでない値の大きさ</translation>
    </message>
    <message>
        <source>What the type holds</source>
        <translation>型が持てる範囲</translation>
    </message>
    <message>
        <source>all zero</source>
        <translation>すべてゼロ</translation>
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
        <translation>調整</translation>
    </message>
    <message>
        <source>Types and their consequences: the layer&apos;s numbers, what goes wrong, the score</source>
        <translation>型とその影響: 層の数値、うまくいかない点、スコア</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>探索</translation>
    </message>
    <message>
        <source>Many designs: the front and scans large, designs beside each other</source>
        <translation>多くの設計: フロントとスキャンを大きく、設計を並べて</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>審査</translation>
    </message>
    <message>
        <source>One design for others to judge: the die, the report, where the numbers are from</source>
        <translation>1 つの設計を人に見せる: ダイ、報告、数値の出所</translation>
    </message>
    <message>
        <source>Save the Layout</source>
        <translation>配置を保存</translation>
    </message>
    <message>
        <source>Name of this arrangement of the panels:</source>
        <translation>このパネル配置の名前:</translation>
    </message>
    <message>
        <source>&amp;Default</source>
        <translation>既定(&amp;D)</translation>
    </message>
    <message>
        <source>Put every panel back to its place</source>
        <translation>すべてのパネルを元の場所に戻す</translation>
    </message>
    <message>
        <source>&amp;Save As…</source>
        <translation>名前を付けて保存(&amp;S)…</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>削除(&amp;L)</translation>
    </message>
</context>
<context>
    <name>bitscape::EditHistory</name>
    <message>
        <source>At open</source>
        <translation>開いたとき</translation>
    </message>
</context>
<context>
    <name>bitscape::ErrorPlot</name>
    <message>
        <source>Errors by class or output</source>
        <translation>クラスまたは出力ごとの誤差</translation>
    </message>
    <message>
        <source>Change of the true class&apos;s score</source>
        <translation>正解クラスのスコアの変化</translation>
    </message>
    <message>
        <source>Output minus target</source>
        <translation>出力 − 目標</translation>
    </message>
    <message>
        <source>Output minus float model</source>
        <translation>出力 − 浮動小数点モデル</translation>
    </message>
    <message>
        <source>%1: mean %2, half within %3 … %4, all within %5 … %6</source>
        <translation>%1: 平均 %2、半数は %3 … %4、全体は %5 … %6</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n events</source>
        <translation>
            <numerusform>%1、%n 事象</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitscape::EventPlot</name>
    <message>
        <source>Scores of the event</source>
        <translation>事象のスコア</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>スコア</translation>
    </message>
    <message>
        <source>Class, event %1</source>
        <translation>クラス、事象 %1</translation>
    </message>
    <message>
        <source>Choose an event</source>
        <translation>事象を選んでください</translation>
    </message>
    <message>
        <source> (truth: %1)</source>
        <translation> (正解: %1)</translation>
    </message>
    <message>
        <source>
(truth)</source>
        <translation>
(正解)</translation>
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
        <translation>%1 通り</translation>
    </message>
    <message>
        <source>about 10%1 combinations</source>
        <translation>約 10%1 通り</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>探索</translation>
    </message>
    <message>
        <source>&amp;Objectives</source>
        <translation>目的(&amp;O)</translation>
    </message>
    <message>
        <source>S&amp;core</source>
        <translation>スコア(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Knobs</source>
        <translation>設定(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>探索(&amp;S)</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>%1 knobs, %2; %3 trials. They appear in the Pareto panel as they come.</source>
        <translation>設定 %1 個、%2、試行 %3 回。結果は順にパレートパネルに現れます。</translation>
    </message>
</context>
<context>
    <name>bitscape::ExportDialog</name>
    <message>
        <source>&amp;Browse…</source>
        <translation>参照(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Check it bit for bit afterwards</source>
        <translation>書き出し後にビット単位で検査(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>書き出す(&amp;E)</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>取り消し(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Show folder</source>
        <translation>フォルダを表示(&amp;S)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Export the design as a project</source>
        <translation>設計をプロジェクトとして書き出す</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>対象(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Layers are connected by</source>
        <translation>層の接続(&amp;L)</translation>
    </message>
    <message>
        <source>B&amp;oard</source>
        <translation>ボード(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Into</source>
        <translation>出力先(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Test bench</source>
        <translation>テストベンチ(&amp;T)</translation>
    </message>
    <message>
        <source>Tool the project is for</source>
        <translation>プロジェクトの対象ツール</translation>
    </message>
    <message>
        <source>How layers are connected</source>
        <translation>層のつなぎ方</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>ボード</translation>
    </message>
    <message>
        <source>Bus of the board</source>
        <translation>ボードのバス</translation>
    </message>
    <message>
        <source>Folder or archive</source>
        <translation>フォルダまたはアーカイブ</translation>
    </message>
    <message>
        <source>Where the project goes</source>
        <translation>プロジェクトの置き場所</translation>
    </message>
    <message>
        <source>Events of the test bench</source>
        <translation>テストベンチの事象</translation>
    </message>
    <message>
        <source>Builds the project&apos;s own simulation with the compiler of this machine, runs its test bench and compares every output with the emulator</source>
        <translation>プロジェクト自身のシミュレーションをこの計算機のコンパイラで構築し、テストベンチを実行して全出力をエミュレータと比べます</translation>
    </message>
    <message>
        <source>arrays of all values (io_parallel)</source>
        <translation>全値の配列 (io_parallel)</translation>
    </message>
    <message>
        <source>streams (io_stream)</source>
        <translation>ストリーム (io_stream)</translation>
    </message>
    <message>
        <source>None: the network alone</source>
        <translation>なし: ネットワークのみ</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>フォルダ</translation>
    </message>
    <message>
        <source>of %1 open test events (0: made-up ones)</source>
        <translation>/ 開いているテスト事象 %1 件 (0: 生成した事象)</translation>
    </message>
    <message>
        <source>made-up events: no test data is open</source>
        <translation>生成した事象: テストデータが開かれていません</translation>
    </message>
    <message>
        <source>Vitis and Vivado projects can be put on boards</source>
        <translation>Vitis と Vivado のプロジェクトはボードに載せられます</translation>
    </message>
    <message>
        <source>The network behind AXI on the %1 (%2), with block design or link script, drivers and host code, at %3 ns.</source>
        <translation>%1 (%2) 上の AXI の背後のネットワーク。ブロックデザインまたはリンクスクリプト、ドライバ、ホストコード付き、%3 ns。</translation>
    </message>
    <message>
        <source>, for %1 at %2 ns.</source>
        <translation>、%1、%2 ns。</translation>
    </message>
    <message>
        <source>The design is resolved again for %1: types and results may differ from those shown, which are for %2.</source>
        <translation>設計は %1 向けに解決し直されます: 型と結果は表示中のもの (%2 向け) と異なることがあります。</translation>
    </message>
    <message>
        <source>Export into an archive</source>
        <translation>アーカイブに書き出す</translation>
    </message>
    <message>
        <source>Export the project into a new folder</source>
        <translation>新しいフォルダにプロジェクトを書き出す</translation>
    </message>
    <message>
        <source>Writing the project…</source>
        <translation>プロジェクトを書き込み中…</translation>
    </message>
    <message numerus="yes">
        <source>%n files written. Building the C simulation…</source>
        <translation>
            <numerusform>%n 個のファイルを書き込みました。C シミュレーションを構築中…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files written to %1.</source>
        <translation>
            <numerusform>%n 個のファイルを %1 に書き込みました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Exact: %1 of %1 outputs over %2 events equal the emulator bit for bit.</source>
        <translation>完全一致: %2 事象の出力 %1 個中 %1 個がエミュレータとビット単位で一致。</translation>
    </message>
    <message>
        <source>%1 of %2 outputs over %3 events differ. First: %4</source>
        <translation>%3 事象の出力 %2 個中 %1 個が異なります。最初: %4</translation>
    </message>
    <message>
        <source>Cancelled: nothing was written.</source>
        <translation>取り消しました: 何も書き込まれていません。</translation>
    </message>
    <message>
        <source>Cancelled: the project is written, but not checked.</source>
        <translation>取り消しました: プロジェクトは書き込まれましたが、検査されていません。</translation>
    </message>
</context>
<context>
    <name>bitscape::FileFlow</name>
    <message>
        <source>Models and projects (%1)</source>
        <translation>モデルとプロジェクト (%1)</translation>
    </message>
    <message>
        <source>Bitscape projects (*.bitscape)</source>
        <translation>Bitscape プロジェクト (*.bitscape)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>%1: cancelled.</source>
        <translation>%1: 取り消されました。</translation>
    </message>
    <message>
        <source>Open a model or project</source>
        <translation>モデルまたはプロジェクトを開く</translation>
    </message>
    <message>
        <source>Open a folder written by hls4ml</source>
        <translation>hls4ml が書いたフォルダを開く</translation>
    </message>
    <message>
        <source>Looking at %1</source>
        <translation>%1 を調べています</translation>
    </message>
    <message>
        <source>%1 was written by a synthesis tool: open the model or project it is of first.</source>
        <translation>%1 は合成ツールが書いたものです。先にそのモデルかプロジェクトを開いてください。</translation>
    </message>
    <message>
        <source>&lt;b&gt;One at a time, please:&lt;/b&gt; %1 are of the same kind.</source>
        <translation>&lt;b&gt;1 つずつお願いします:&lt;/b&gt; %1 は同じ種類です。</translation>
    </message>
    <message>
        <source>%1 holds trials: open the model they belong to first.</source>
        <translation>%1 には試行が入っています。先にそのモデルを開いてください。</translation>
    </message>
    <message>
        <source>%1 holds test data: open the model it belongs to first.</source>
        <translation>%1 にはテストデータが入っています。先にそのモデルを開いてください。</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 is open, but cannot be built:&lt;/b&gt; %2</source>
        <translation>&lt;b&gt;%1 を開きましたが、構築できません:&lt;/b&gt; %2</translation>
    </message>
    <message>
        <source>Show layer</source>
        <translation>層を表示</translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>変更 1 件</translation>
    </message>
    <message>
        <source>%1 changes</source>
        <translation>変更 %1 件</translation>
    </message>
    <message>
        <source>%1 is open: %2 between the file and the hardware.</source>
        <translation>%1 を開きました: ファイルとハードウェアの間に%2。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>%1 is open, with a report of its synthesis.</source>
        <translation>%1 を合成の報告とともに開きました。</translation>
    </message>
    <message>
        <source>%1 is open, with %2 reports of its synthesis.</source>
        <translation>%1 を合成の報告 %2 件とともに開きました。</translation>
    </message>
    <message>
        <source>Compare with the estimates</source>
        <translation>推定と比べる</translation>
    </message>
    <message>
        <source>Open reports of synthesis tools</source>
        <translation>合成ツールの報告を開く</translation>
    </message>
    <message>
        <source>Reports (*.xml *.rpt *.js *.ndjson *.txt *.log);;All files (*)</source>
        <translation>報告 (*.xml *.rpt *.js *.ndjson *.txt *.log);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Open a synthesized project</source>
        <translation>合成済みプロジェクトを開く</translation>
    </message>
    <message>
        <source>Open the example</source>
        <translation>例を開く</translation>
    </message>
    <message>
        <source>Open test data</source>
        <translation>テストデータを開く</translation>
    </message>
    <message>
        <source>Test data (*.npz *.npy *.csv *.h5);;All files (*)</source>
        <translation>テストデータ (*.npz *.npy *.csv *.h5);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Open a configuration</source>
        <translation>設定を開く</translation>
    </message>
    <message>
        <source>hls4ml configuration (*.yml *.yaml)</source>
        <translation>hls4ml の設定 (*.yml *.yaml)</translation>
    </message>
    <message>
        <source>Load %1</source>
        <translation>%1 を読み込む</translation>
    </message>
    <message>
        <source>Open a study</source>
        <translation>スタディを開く</translation>
    </message>
    <message>
        <source>Studies (*.db);;All files (*)</source>
        <translation>スタディ (*.db);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation>プロジェクトを保存</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>保存していない変更</translation>
    </message>
    <message>
        <source>The knobs were changed since the last save.</source>
        <translation>前回の保存から設定が変わっています。</translation>
    </message>
    <message>
        <source>Save them as a project?</source>
        <translation>プロジェクトとして保存しますか?</translation>
    </message>
    <message>
        <source>Check an exported project</source>
        <translation>書き出したプロジェクトを検査</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>報告書を保存</translation>
    </message>
    <message>
        <source>Web page (*.html);;PDF (*.pdf);;Table (*.csv)</source>
        <translation>ウェブページ (*.html);;PDF (*.pdf);;表 (*.csv)</translation>
    </message>
    <message>
        <source>Saving the report</source>
        <translation>報告書を保存中</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>%1 を保存しました。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message numerus="yes">
        <source>Exported %n files to %1.</source>
        <translation>
            <numerusform>%n 個のファイルを %1 に書き出しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Check bit for bit</source>
        <translation>ビット単位で検査</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>フォルダを表示</translation>
    </message>
    <message>
        <source>The export is exact: %1 of %2 outputs over %3 events equal the emulator bit for bit (%4).</source>
        <translation>書き出しは正確です: %3 事象にわたる %2 個中 %1 個の出力がエミュレータとビット単位で等しい (%4)。</translation>
    </message>
    <message>
        <source>&lt;b&gt;The export differs&lt;/b&gt; in %1 of %2 outputs (%3). First: %4</source>
        <translation>&lt;b&gt;書き出しに差があります&lt;/b&gt; %2 個中 %1 個の出力 (%3)。最初: %4</translation>
    </message>
</context>
<context>
    <name>bitscape::FindingModel</name>
    <message>
        <source>Cure: %1</source>
        <translation>対処: %1</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>What is found</source>
        <translation>見つかったもの</translation>
    </message>
    <message>
        <source>Cure</source>
        <translation>対処</translation>
    </message>
</context>
<context>
    <name>bitscape::FlipModel</name>
    <message>
        <source>✗ lost</source>
        <translation>✗ 失った</translation>
    </message>
    <message>
        <source>✓ won</source>
        <translation>✓ 得た</translation>
    </message>
    <message>
        <source>wrong either way</source>
        <translation>どちらも誤り</translation>
    </message>
    <message>
        <source>Number of the event in the test data, from 0</source>
        <translation>テストデータ中の事象番号 (0 から)</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事象</translation>
    </message>
    <message>
        <source>True class</source>
        <translation>正解クラス</translation>
    </message>
    <message>
        <source>The class that what it is compared with decides for</source>
        <translation>比較相手が選ぶクラス</translation>
    </message>
    <message>
        <source>Score that it gives its decision</source>
        <translation>その判定に与えるスコア</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>スコア</translation>
    </message>
    <message>
        <source>The class that the design decides for</source>
        <translation>設計が選ぶクラス</translation>
    </message>
    <message>
        <source>Whether the decision became wrong or right</source>
        <translation>判定が誤りになったか正しくなったか</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
</context>
<context>
    <name>bitscape::FloorplanPanel</name>
    <message>
        <source>Floorplan</source>
        <translation>フロアプラン</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>層</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用率</translation>
    </message>
    <message>
        <source>Colours of the floorplan</source>
        <translation>フロアプランの色</translation>
    </message>
    <message>
        <source>Wires, zoom and export of the floorplan</source>
        <translation>フロアプランの配線、拡大、書き出し</translation>
    </message>
    <message>
        <source>&amp;Wires Between Layers</source>
        <translation>層の間の配線(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Fit (0)</source>
        <translation>合わせる(&amp;F) (0)</translation>
    </message>
    <message>
        <source>Save as %1…</source>
        <translation>%1 として保存…</translation>
    </message>
    <message>
        <source>Save as &amp;Constraints (XDC)…</source>
        <translation>制約 (XDC) として保存(&amp;C)…</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>収まりません</translation>
    </message>
    <message>
        <source>SLR crossings: %1</source>
        <translation>SLR の横断: %1</translation>
    </message>
    <message>
        <source>schematic: the order of this die&apos;s columns is not published</source>
        <translation>模式図: このダイの列の順序は公開されていません</translation>
    </message>
    <message>
        <source>Save the floorplan</source>
        <translation>フロアプランを保存</translation>
    </message>
    <message>
        <source>Saving the floorplan</source>
        <translation>フロアプランを保存中</translation>
    </message>
    <message>
        <source>Colours: where each layer sits, or how full each clock region is, in its fullest resource or in one</source>
        <translation>色: 各層の位置、または各クロック領域の使用率 (最も混んだ資源か 1 つの資源)</translation>
    </message>
    <message>
        <source>Use of %1</source>
        <translation>%1 の使用率</translation>
    </message>
    <message>
        <source>Zoom &amp;In (+)</source>
        <translation>拡大(&amp;I) (+)</translation>
    </message>
    <message>
        <source>Zoom &amp;Out (−)</source>
        <translation>縮小(&amp;O) (−)</translation>
    </message>
    <message>
        <source>Reset the Place of the &amp;Selected Layer (Del)</source>
        <translation>選んだ層の位置を戻す(&amp;S) (Del)</translation>
    </message>
    <message>
        <source>&amp;Reset All Places</source>
        <translation>すべての位置を戻す(&amp;R)</translation>
    </message>
</context>
<context>
    <name>bitscape::FloorplanView</name>
    <message>
        <source>Floorplan</source>
        <translation>フロアプラン</translation>
    </message>
    <message>
        <source>The floorplan of the open design appears here.</source>
        <translation>開いている設計のフロアプランがここに現れます。</translation>
    </message>
    <message>
        <source>Move %1 on the floorplan</source>
        <translation>フロアプラン上で %1 を動かす</translation>
    </message>
    <message>
        <source>Place all layers automatically</source>
        <translation>すべての層を自動配置</translation>
    </message>
    <message>
        <source>Placing the layers</source>
        <translation>層を配置中</translation>
    </message>
    <message>
        <source>%1. Arrow keys select the next layer, plus and minus zoom, zero shows all, Shift and arrows move the die, Control and arrows the selected layer.</source>
        <translation>%1。矢印キーで次の層、プラスとマイナスで拡大縮小、ゼロで全体、Shift+矢印でダイ、Ctrl+矢印で選んだ層を動かします。</translation>
    </message>
    <message>
        <source>Place %1 automatically</source>
        <translation>%1 を自動配置</translation>
    </message>
</context>
<context>
    <name>bitscape::ForgivingPage</name>
    <message>
        <source>&amp;Search for this score</source>
        <translation>このスコアを探索(&amp;S)</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指標</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>コスト</translation>
    </message>
    <message>
        <source>Loss that is forgiven</source>
        <translation>許される損失</translation>
    </message>
    <message>
        <source>Gain that is asked for</source>
        <translation>求める利得</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>割合</translation>
    </message>
    <message>
        <source>Stress</source>
        <translation>強さ</translation>
    </message>
    <message>
        <source>The score takes the place of the objectives</source>
        <translation>スコアが目的の代わりになります</translation>
    </message>
    <message>
        <source>for</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>&amp;Forgiven</source>
        <translation>許容(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Asked for</source>
        <translation>要求(&amp;A)</translation>
    </message>
    <message>
        <source>for a &amp;rate of</source>
        <translation>割合(&amp;R)</translation>
    </message>
    <message>
        <source>S&amp;tress</source>
        <translation>強さ(&amp;T)</translation>
    </message>
    <message>
        <source>Designs of the same score</source>
        <translation>同じスコアの設計</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1 倍</translation>
    </message>
    <message>
        <source>A score needs a metric: open test data first.</source>
        <translation>スコアには指標が必要です。先にテストデータを開いてください。</translation>
    </message>
    <message>
        <source>A design with %1 instead of %2 may lose %3 and scores the same as the open one.</source>
        <translation>%2 の代わりに %1 の設計は %3 を失っても、開いている設計と同じスコアです。</translation>
    </message>
</context>
<context>
    <name>bitscape::GraphLegend</name>
    <message>
        <source>What the colours of the graph mean</source>
        <translation>グラフの色の意味</translation>
    </message>
</context>
<context>
    <name>bitscape::GraphPanel</name>
    <message>
        <source>Graph</source>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>Layer found before (Shift+Return)</source>
        <translation>前に見つかった層 (Shift+Enter)</translation>
    </message>
    <message>
        <source>Next layer found (Return)</source>
        <translation>次に見つかった層 (Enter)</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>ビット</translation>
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
        <translation>オーバーフロー</translation>
    </message>
    <message>
        <source>What the colour and number of a box say: bits of its weights (of its result where it has none), its share of the LUTs or DSPs, or the share of its results that overflowed</source>
        <translation>箱の色と数の意味: 重みのビット数 (なければ結果のビット数)、LUT か DSP の割合、または結果のオーバーフローの割合</translation>
    </message>
    <message>
        <source>Colour of the graph</source>
        <translation>グラフの色</translation>
    </message>
    <message>
        <source>Direction, zoom and export of the graph</source>
        <translation>グラフの向き、拡大、書き出し</translation>
    </message>
    <message>
        <source>&amp;Top to Bottom</source>
        <translation>上から下(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Left to Right</source>
        <translation>左から右(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Fit (0)</source>
        <translation>合わせる(&amp;F) (0)</translation>
    </message>
    <message>
        <source>&amp;Actual Size (1)</source>
        <translation>実寸(&amp;A) (1)</translation>
    </message>
    <message>
        <source>Save as %1…</source>
        <translation>%1 として保存…</translation>
    </message>
    <message>
        <source>Find a layer</source>
        <translation>層を探す</translation>
    </message>
    <message>
        <source>Find a layer by name or kind</source>
        <translation>名前か種類で層を探す</translation>
    </message>
    <message>
        <source>Part of a layer&apos;s name or kind (Ctrl+F)</source>
        <translation>層の名前か種類の一部 (Ctrl+F)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Save the graph</source>
        <translation>グラフを保存</translation>
    </message>
    <message>
        <source>Saving the graph</source>
        <translation>グラフを保存中</translation>
    </message>
</context>
<context>
    <name>bitscape::GraphView</name>
    <message>
        <source>Graph of the layers</source>
        <translation>層のグラフ</translation>
    </message>
    <message>
        <source>Arrow keys select the layer before or after, Return shows its details; plus and minus zoom, zero shows all.</source>
        <translation>矢印キーで前後の層、Enter で詳細、プラスとマイナスで拡大縮小、ゼロで全体。</translation>
    </message>
    <message>
        <source>Drawing the graph</source>
        <translation>グラフを描画中</translation>
    </message>
</context>
<context>
    <name>bitscape::ImportPanel</name>
    <message>
        <source>Import report</source>
        <translation>取り込みの報告</translation>
    </message>
    <message>
        <source>Changes between the file and the hardware</source>
        <translation>ファイルとハードウェアの間の変更</translation>
    </message>
    <message>
        <source>Nothing was changed: every layer of the file is built as it is.</source>
        <translation>変更はありません。ファイルの各層がそのまま構築されます。</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>絞り込み</translation>
    </message>
    <message>
        <source>Filter the import report</source>
        <translation>取り込みの報告を絞り込む</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>CSV として保存…</translation>
    </message>
    <message>
        <source>Save as Text…</source>
        <translation>テキストとして保存…</translation>
    </message>
    <message>
        <source>Copy and save the report</source>
        <translation>報告をコピー、保存</translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>変更 1 件</translation>
    </message>
    <message>
        <source>%1 changes</source>
        <translation>変更 %1 件</translation>
    </message>
    <message>
        <source>%1 of %2 changes</source>
        <translation>変更 %1 / %2 件</translation>
    </message>
    <message>
        <source>Save the import report</source>
        <translation>取り込みの報告を保存</translation>
    </message>
    <message>
        <source>Saving the import report</source>
        <translation>取り込みの報告を保存中</translation>
    </message>
</context>
<context>
    <name>bitscape::JobIndicator</name>
    <message>
        <source>Progress</source>
        <translation>進行状況</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取り消し</translation>
    </message>
    <message>
        <source>Stop the work in the background</source>
        <translation>裏の作業を止める</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 / %3</translation>
    </message>
</context>
<context>
    <name>bitscape::KnobLines</name>
    <message>
        <source>Knobs of the front</source>
        <translation>フロントの設定</translation>
    </message>
    <message>
        <source>One line a trial of the front. Drag along an axis to keep the trials that cross it there; click the axis to let all through again.</source>
        <translation>フロントの試行 1 回に 1 本の線。軸に沿ってドラッグするとそこを通る試行だけが残り、軸をクリックするとまたすべて通ります。</translation>
    </message>
    <message>
        <source>The front&apos;s knobs appear here</source>
        <translation>フロントの設定がここに現れます</translation>
    </message>
    <message>
        <source>Trial %1</source>
        <translation>試行 %1</translation>
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
        <translation>値を選ぶ</translation>
    </message>
    <message>
        <source>Sparsity</source>
        <translation>スパース率</translation>
    </message>
    <message>
        <source>Reuse factor</source>
        <translation>再利用係数</translation>
    </message>
    <message>
        <source>Asked for: %1, zero after quantization: %2</source>
        <translation>指定: %1、量子化後のゼロ: %2</translation>
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
        <translation>サイクル</translation>
    </message>
    <message>
        <source>pJ</source>
        <translation>pJ</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Sparsity
%</source>
        <translation>スパース率
%</translation>
    </message>
    <message>
        <source>Reuse
factor</source>
        <translation>再利用
係数</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>方式</translation>
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
        <translation>レイテンシ
サイクル</translation>
    </message>
    <message>
        <source>Overflow
%</source>
        <translation>オーバーフロー
%</translation>
    </message>
    <message>
        <source>Energy
nJ</source>
        <translation>エネルギー
nJ</translation>
    </message>
    <message>
        <source>Type of what does not change while the design runs: weights, biases, tables.
Unfold a layer to see every type it has.</source>
        <translation>動作中に変わらないものの型: 重み、バイアス、テーブル。
層を展開すると、すべての型が見えます。</translation>
    </message>
    <message>
        <source>Type of what the layer computes.</source>
        <translation>層が計算するものの型。</translation>
    </message>
    <message>
        <source>Share of weights that are zero. Set it to prune the smallest weights of the layer.</source>
        <translation>ゼロである重みの割合。設定すると層の小さい重みから枝刈りします。</translation>
    </message>
    <message>
        <source>How many times each multiplier is used for one inference: 1 is fastest, more is smaller.</source>
        <translation>1 回の推論で各乗算器を使う回数: 1 が最速、多いほど小さくなります。</translation>
    </message>
    <message>
        <source>Latency unrolls the layer; Resource keeps weights in memory and shares multipliers.</source>
        <translation>Latency は層を展開し、Resource は重みをメモリに置いて乗算器を共有します。</translation>
    </message>
    <message>
        <source>Look-up tables, estimated. The bar is the layer&apos;s share of the design.</source>
        <translation>ルックアップテーブル (推定)。棒は設計に占めるこの層の割合です。</translation>
    </message>
    <message>
        <source>Multiplier blocks, estimated.</source>
        <translation>乗算ブロック (推定)。</translation>
    </message>
    <message>
        <source>Memory blocks of 18 kbit, estimated.</source>
        <translation>18 kbit のメモリブロック (推定)。</translation>
    </message>
    <message>
        <source>Clock cycles from input to result of the layer, estimated.</source>
        <translation>入力から層の結果までのクロックサイクル (推定)。</translation>
    </message>
    <message>
        <source>Share of results on the test data that did not fit the type: they wrapped (red) or were clipped.</source>
        <translation>型に収まらなかったテストデータ上の結果の割合: 回り込み (赤) または飽和。</translation>
    </message>
    <message>
        <source>Dynamic energy of one inference, estimated.</source>
        <translation>1 回の推論の動的エネルギー (推定)。</translation>
    </message>
    <message>
        <source>auto → %1</source>
        <translation>auto → %1</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 / %2: %3</translation>
    </message>
    <message>
        <source>Values %1</source>
        <translation>値 %1</translation>
    </message>
    <message>
        <source>Locked: the model was trained with a quantizer, and hls4ml takes its type whatever is set here.</source>
        <translation>固定: モデルは量子化器付きで学習されたため、ここの設定にかかわらず hls4ml はその型を使います。</translation>
    </message>
    <message>
        <source>auto: hls4ml derives this type from the others.</source>
        <translation>auto: hls4ml がほかの型からこの型を導きます。</translation>
    </message>
    <message>
        <source>Set to %1</source>
        <translation>%1 に設定</translation>
    </message>
    <message>
        <source>This layer of the model needs no hardware.</source>
        <translation>モデルのこの層はハードウェアを必要としません。</translation>
    </message>
    <message>
        <source>Not a layer of the hardware: hls4ml merges it into &apos;%1&apos;.</source>
        <translation>ハードウェアの層ではありません: hls4ml が &apos;%1&apos; に統合します。</translation>
    </message>
    <message>
        <source>table</source>
        <translation>テーブル</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>定数</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>計算値</translation>
    </message>
    <message>
        <source>Open test data to count overflows.</source>
        <translation>テストデータを開くとオーバーフローを数えます。</translation>
    </message>
    <message>
        <source>%1 of %2 results did not fit the type; %3 small ones became zero.
Results lie between %4 and %5.</source>
        <translation>%1 / %2 個の結果が型に収まりませんでした。%3 個の小さい値はゼロになりました。
結果は %4 から %5 の間です。</translation>
    </message>
    <message>
        <source>Parallelization factor</source>
        <translation>並列化係数</translation>
    </message>
    <message>
        <source>Entries of the table</source>
        <translation>テーブルの項目数</translation>
    </message>
    <message>
        <source>From 0 to 99.9 %</source>
        <translation>0 から 99.9 %</translation>
    </message>
    <message>
        <source>No such strategy</source>
        <translation>そのような方式はありません</translation>
    </message>
    <message>
        <source>At least 1</source>
        <translation>1 以上</translation>
    </message>
    <message>
        <source>Not possible here: %1</source>
        <translation>ここではできません: %1</translation>
    </message>
    <message>
        <source>At most %1</source>
        <translation>%1 以下</translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation>テンソル</translation>
    </message>
    <message>
        <source>%1 is set, hls4ml takes %2</source>
        <translation>%1 の設定に対し hls4ml は %2 を使います</translation>
    </message>
    <message>
        <source>%1 of %2 values do not fit and wrap around</source>
        <translation>%2 個中 %1 個の値が収まらず回り込みます</translation>
    </message>
    <message>
        <source>FF</source>
        <translation>FF</translation>
    </message>
    <message>
        <source>Parallel
positions</source>
        <translation>並列
位置</translation>
    </message>
    <message>
        <source>1 bit
fewer</source>
        <translation>1 ビット
減</translation>
    </message>
    <message>
        <source>How many output positions of a convolution are built side by side: more is faster and larger.</source>
        <translation>畳み込みの出力位置をいくつ並べて構築するか: 多いほど速く大きくなります。</translation>
    </message>
    <message>
        <source>Flip-flops, estimated.</source>
        <translation>フリップフロップ (推定)。</translation>
    </message>
    <message>
        <source>What the design loses when the layer gets one bit fewer (the worst of its types).
A dash: not measured yet. Measure it from the panel&apos;s menu.</source>
        <translation>層を 1 ビット減らしたときの損失 (最悪の型)。
横線: 未測定。パネルのメニューから測れます。</translation>
    </message>
    <message>
        <source>Not measured yet.</source>
        <translation>未測定。</translation>
    </message>
    <message>
        <source>One bit fewer: %1 %2</source>
        <translation>1 ビット減: %1 %2</translation>
    </message>
    <message>
        <source>Bits that can go without loss: %1</source>
        <translation>損失なしで減らせるビット: %1</translation>
    </message>
    <message>
        <source>Measured on an earlier configuration.</source>
        <translation>以前の設定で測定。</translation>
    </message>
    <message>
        <source>Only with the Vivado or Vitis backend</source>
        <translation>バックエンド Vivado か Vitis のみ</translation>
    </message>
    <message>
        <source>Only with a reuse factor of 1</source>
        <translation>再利用係数 1 のみ</translation>
    </message>
    <message>
        <source>%1: it does not divide %2 × %3 evenly</source>
        <translation>%1: %2 × %3 を割り切りません</translation>
    </message>
    <message>
        <source>%1 is above the %2 products of the layer</source>
        <translation>%1 は層の積 %2 個を超えます</translation>
    </message>
    <message>
        <source>%1: it does not divide %2 positions</source>
        <translation>%1: %2 個の位置を割り切りません</translation>
    </message>
    <message>
        <source>Any from 1 to %1</source>
        <translation>1 から %1 まで</translation>
    </message>
    <message>
        <source>Possible: %1</source>
        <translation>可能: %1</translation>
    </message>
    <message>
        <source>%1 is the nearest</source>
        <translation>%1 が最も近い値です</translation>
    </message>
    <message>
        <source>%1 and %2 are the nearest</source>
        <translation>%1 と %2 が最も近い値です</translation>
    </message>
    <message>
        <source>A whole number from 1 on</source>
        <translation>1 以上の整数</translation>
    </message>
</context>
<context>
    <name>bitscape::LayerPanel</name>
    <message>
        <source>Layers</source>
        <translation>層</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>すべての型</translation>
    </message>
    <message>
        <source>Unfold every layer to one line a type</source>
        <translation>すべての層を型ごとに 1 行へ展開</translation>
    </message>
    <message>
        <source>%1 layers, none in the hardware</source>
        <translation>%1 層、ハードウェアはなし</translation>
    </message>
    <message>
        <source>%1 layers · %2 parameters · double-click a type, factor or strategy to change it</source>
        <translation>%1 層 · パラメータ %2 個 · 型、係数、方式はダブルクリックで変更</translation>
    </message>
    <message>
        <source>Preset: %1</source>
        <translation>プリセット: %1</translation>
    </message>
    <message>
        <source>Measure sensitivity</source>
        <translation>感度を測る</translation>
    </message>
    <message>
        <source>What the design loses when each of its types gets a bit fewer, one at a time</source>
        <translation>各型を 1 つずつ 1 ビット減らしたときの設計の損失</translation>
    </message>
    <message>
        <source>Filter layers</source>
        <translation>層を絞り込む</translation>
    </message>
    <message>
        <source>Show only layers whose name or kind holds these words</source>
        <translation>名前か種類にこの語を含む層だけを表示</translation>
    </message>
    <message>
        <source>Copy the layer table as CSV</source>
        <translation>層の表を CSV としてコピー</translation>
    </message>
    <message>
        <source>All rows and columns, numbers in full</source>
        <translation>すべての行と列、数値は省略なし</translation>
    </message>
    <message>
        <source>Filter (/)</source>
        <translation>絞り込み (/)</translation>
    </message>
    <message>
        <source>Filter layers by name or kind</source>
        <translation>名前か種類で層を絞り込む</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>プリセット</translation>
    </message>
    <message>
        <source>Types for the whole model by a rule; one step to undo</source>
        <translation>モデル全体の型を規則で決めます。1 回で元に戻せます</translation>
    </message>
    <message>
        <source>Sensitivity, columns, copies</source>
        <translation>感度、列、コピー</translation>
    </message>
    <message>
        <source>More of the layer table</source>
        <translation>層の表のその他</translation>
    </message>
    <message>
        <source>Copy settings</source>
        <translation>設定をコピー</translation>
    </message>
    <message>
        <source>Paste settings</source>
        <translation>設定を貼り付け</translation>
    </message>
    <message>
        <source>Copy rows as CSV</source>
        <translation>行を CSV としてコピー</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>%1 of %2 layers</source>
        <translation>%1 / %2 層</translation>
    </message>
</context>
<context>
    <name>bitscape::LayerTree</name>
    <message>
        <source>Layers</source>
        <translation>層</translation>
    </message>
    <message numerus="yes">
        <source>and %n more selected</source>
        <translation>
            <numerusform>ほか %n 個を選択</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation>すべて展開</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>すべて折りたたむ</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Layer: %1 LUT, %2 DSP. Design: %3 LUT</source>
        <translation>層: %1 LUT、%2 DSP。設計: %3 LUT</translation>
    </message>
    <message>
        <source>Copy settings</source>
        <translation>設定をコピー</translation>
    </message>
    <message>
        <source>Paste settings</source>
        <translation>設定を貼り付け</translation>
    </message>
    <message>
        <source>Copy rows as CSV</source>
        <translation>行を CSV としてコピー</translation>
    </message>
    <message>
        <source>Copy table as CSV</source>
        <translation>表を CSV としてコピー</translation>
    </message>
    <message>
        <source>Radiation hardness</source>
        <translation>放射線耐性</translation>
    </message>
    <message>
        <source>As the width allows</source>
        <translation>幅に応じて</translation>
    </message>
    <message>
        <source>bits of %1</source>
        <translation>%1 のビット</translation>
    </message>
    <message>
        <source>Paste settings to 1 layer</source>
        <translation>設定を 1 層に貼り付け</translation>
    </message>
    <message>
        <source>Paste settings to %1 layers</source>
        <translation>設定を %1 層に貼り付け</translation>
    </message>
    <message>
        <source>As the model</source>
        <translation>モデルのとおり</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Weights three times, outvoted</source>
        <translation>重みを三重化、多数決</translation>
    </message>
    <message>
        <source>The layer three times, outvoted</source>
        <translation>層を三重化、多数決</translation>
    </message>
</context>
<context>
    <name>bitscape::MainWindow</name>
    <message>
        <source>Graph</source>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>スコア</translation>
    </message>
    <message>
        <source>Pareto</source>
        <translation>パレート</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>スキャン</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>プロファイル</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>検査</translation>
    </message>
    <message>
        <source>Floorplan</source>
        <translation>フロアプラン</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>報告</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>Import report</source>
        <translation>取り込みの報告</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>較正</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>再開(&amp;U)</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>一時停止(&amp;U)</translation>
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
        <translation>%1 事象、%2 より</translation>
    </message>
    <message>
        <source>study %1</source>
        <translation>スタディ %1</translation>
    </message>
    <message>
        <source>Bitscape ended unexpectedly. There is unsaved work of %1.</source>
        <translation>Bitscape が予期せず終了しました。%1 の保存していない作業があります。</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>復元</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>最近のファイルを開く(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Design</source>
        <translation>設計(&amp;D)</translation>
    </message>
    <message>
        <source>E&amp;xplore</source>
        <translation>探索(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>Nothing opened yet</source>
        <translation>まだ何も開いていません</translation>
    </message>
    <message>
        <source>&amp;Clear This List</source>
        <translation>この一覧を消す(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>Main</source>
        <translation>メイン</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>%1を元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>%1をやり直す(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>やり直す(&amp;R)</translation>
    </message>
    <message>
        <source>The graph was saved as %1.</source>
        <translation>グラフを %1 として保存しました。</translation>
    </message>
    <message>
        <source>Read reports</source>
        <translation>報告を読む</translation>
    </message>
    <message>
        <source>%1 is forgotten: the estimates do not know it any more.</source>
        <translation>%1 を忘れました。推定はもうこれを知りません。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (%2 から %3)</translation>
    </message>
    <message>
        <source>%1 LUT: %2 before, %3 %4.</source>
        <translation>%1 LUT: 前は %2、%3 %4。</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>実測</translation>
    </message>
    <message>
        <source>now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>The study %1 answers another question: these trials go to the study %2.</source>
        <translation>スタディ %1 は別の問いに答えています。これらの試行はスタディ %2 に入ります。</translation>
    </message>
    <message>
        <source>The study %2 has its %1 trials already. Ask for more, or change what is tried.</source>
        <translation>スタディ %2 はすでに %1 回の試行を終えています。回数を増やすか、試すものを変えてください。</translation>
    </message>
    <message>
        <source>The search was stopped; the %1 trials of the study %2 are kept. Explore again to go on.</source>
        <translation>探索を止めました。スタディ %2 の %1 回の試行は残っています。続けるにはもう一度探索してください。</translation>
    </message>
    <message>
        <source>The search is done: %1 new trials, %2 in the study %3. Click a point to load it.</source>
        <translation>探索が終わりました: 新しい試行 %1 回、スタディ %3 に計 %2 回。点をクリックすると読み込みます。</translation>
    </message>
    <message>
        <source>The manual is not installed beside this program.</source>
        <translation>マニュアルがこのプログラムと一緒に入っていません。</translation>
    </message>
    <message>
        <source>About Bitscape</source>
        <translation>Bitscape について</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Bitscape %1&lt;/h3&gt;&lt;p&gt;How few bits, multipliers and nanoseconds can a neural network on an FPGA live with before it gets worse?&lt;/p&gt;&lt;p&gt;Emulates hls4ml 1.3.0 bit for bit, without a compile step.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Bitscape %1&lt;/h3&gt;&lt;p&gt;FPGA 上のニューラルネットワークは、悪くなる前にどれだけ少ないビット、乗算器、ナノ秒で済むでしょうか。&lt;/p&gt;&lt;p&gt;hls4ml 1.3.0 をコンパイルなしでビット単位に再現します。&lt;/p&gt;</translation>
    </message>
    <message numerus="yes">
        <source>The estimates have learned from %n reports.</source>
        <translation>
            <numerusform>推定が報告 %n 件から学びました。</numerusform>
        </translation>
    </message>
    <message>
        <source>La&amp;youts</source>
        <translation>配置(&amp;Y)</translation>
    </message>
    <message>
        <source>The layout %1 was saved by a version with other panels; please save it anew.</source>
        <translation>配置 %1 は別のパネルを持つ版で保存されました。保存し直してください。</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>言語(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>システム(&amp;S)</translation>
    </message>
    <message>
        <source>The language changes when Bitscape starts the next time.</source>
        <translation>言語は Bitscape の次の起動で変わります。</translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation>今すぐ再起動</translation>
    </message>
    <message>
        <source>New here? A tour of two minutes on the jet tagger shows what is where.</source>
        <translation>初めてですか。ジェットタガーで 2 分間のツアーが場所を案内します。</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>ツアーを始める</translation>
    </message>
    <message>
        <source>Trial %1 of the study now has what was measured beside its estimates.</source>
        <translation>スタディの試行 %1 に推定値と並んで実測値が付きました。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
</context>
<context>
    <name>bitscape::ManualWindow</name>
    <message>
        <source>Bitscape: the manual</source>
        <translation>Bitscape: マニュアル</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>マニュアルを検索</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目次</translation>
    </message>
    <message>
        <source>Page of the manual</source>
        <translation>マニュアルのページ</translation>
    </message>
    <message>
        <source>&amp;First page</source>
        <translation>最初のページ(&amp;F)</translation>
    </message>
    <message>
        <source>Nothing in the manual has these words.</source>
        <translation>マニュアルにこの語はありません。</translation>
    </message>
</context>
<context>
    <name>bitscape::MessageBar</name>
    <message>
        <source>Message</source>
        <translation>お知らせ</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>このお知らせを閉じる</translation>
    </message>
</context>
<context>
    <name>bitscape::ObjectivesPage</name>
    <message>
        <source>below</source>
        <translation>未満</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>以下</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>以上</translation>
    </message>
    <message>
        <source>above</source>
        <translation>超</translation>
    </message>
    <message>
        <source>&amp;1st objective</source>
        <translation>第 &amp;1 目的</translation>
    </message>
    <message>
        <source>&amp;2nd</source>
        <translation>第 &amp;2</translation>
    </message>
    <message>
        <source>&amp;3rd</source>
        <translation>第 &amp;3</translation>
    </message>
    <message>
        <source>&amp;4th</source>
        <translation>第 &amp;4</translation>
    </message>
    <message>
        <source>as small as possible</source>
        <translation>できるだけ小さく</translation>
    </message>
    <message>
        <source>Fit to the part</source>
        <translation>デバイスに収める</translation>
    </message>
    <message>
        <source>One limit for each resource of the part</source>
        <translation>デバイスの各資源に上限を 1 つ</translation>
    </message>
    <message>
        <source>One limit a line, for example
dsp &lt;= 220
latency_ns &lt; 100
lut &lt;= 80%</source>
        <translation>1 行に 1 つの制約。例
dsp &lt;= 220
latency_ns &lt; 100
lut &lt;= 80%</translation>
    </message>
    <message>
        <source>Constraints</source>
        <translation>制約</translation>
    </message>
    <message>
        <source>Designs that break one are kept in the study but never on the front</source>
        <translation>破った設計はスタディに残りますが、フロントには入りません</translation>
    </message>
    <message>
        <source>&amp;Constraints</source>
        <translation>制約(&amp;C)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>The score takes the place of the objectives</source>
        <translation>スコアが目的の代わりになります</translation>
    </message>
    <message>
        <source>A search needs an objective.</source>
        <translation>探索には目的が必要です。</translation>
    </message>
    <message>
        <source>as large as possible</source>
        <translation>できるだけ大きく</translation>
    </message>
    <message>
        <source> (the open design has %1)</source>
        <translation> (開いている設計は %1)</translation>
    </message>
    <message>
        <source> (broken by the open design: %1)</source>
        <translation> (開いている設計が破っています: %1)</translation>
    </message>
</context>
<context>
    <name>bitscape::OverlayMenu</name>
    <message>
        <source>Studies</source>
        <translation>スタディ</translation>
    </message>
    <message>
        <source>Draw the fronts of other studies, of this model or of others, over this one</source>
        <translation>このモデルやほかのモデルの別のスタディのフロントを重ねて描く</translation>
    </message>
    <message>
        <source>From Another File…</source>
        <translation>別のファイルから…</translation>
    </message>
    <message>
        <source>Study of another model</source>
        <translation>別のモデルのスタディ</translation>
    </message>
    <message>
        <source>Studies (*.db *.sqlite);;All files (*)</source>
        <translation>スタディ (*.db *.sqlite);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Reading trials</source>
        <translation>試行を読み込み中</translation>
    </message>
    <message>
        <source>Open the study</source>
        <translation>スタディを開く</translation>
    </message>
    <message>
        <source>boosted trees</source>
        <translation>ブースト決定木</translation>
    </message>
    <message>
        <source>network</source>
        <translation>ネットワーク</translation>
    </message>
</context>
<context>
    <name>bitscape::ParetoPanel</name>
    <message>
        <source>Pareto</source>
        <translation>パレート</translation>
    </message>
    <message>
        <source>Number to the right</source>
        <translation>右方向の数</translation>
    </message>
    <message>
        <source>Number upwards</source>
        <translation>上方向の数</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Show the trials as a table beside the plot</source>
        <translation>試行を図の横に表で表示</translation>
    </message>
    <message>
        <source>Knobs</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Show the knobs behind the front beside the plot</source>
        <translation>フロントの背後の設定を図の横に表示</translation>
    </message>
    <message>
        <source>No trials yet. A search tries widths and reuse factors for every layer and shows here which designs are worth having.</source>
        <translation>まだ試行がありません。探索は各層の幅と再利用係数を試し、持つ価値のある設計をここに示します。</translation>
    </message>
    <message>
        <source>Explore…</source>
        <translation>探索…</translation>
    </message>
    <message>
        <source>over</source>
        <translation>対</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>スタディ</translation>
    </message>
    <message>
        <source>Which study of the file is shown</source>
        <translation>ファイルのどのスタディを表示するか</translation>
    </message>
    <message>
        <source>What the plot shows, and saving it</source>
        <translation>図が示すものと保存</translation>
    </message>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Reading the front</source>
        <translation>フロントを読み込み中</translation>
    </message>
    <message>
        <source>Read the front</source>
        <translation>フロントを読む</translation>
    </message>
    <message>
        <source>%1 trials · %2 on the front</source>
        <translation>試行 %1 回 · フロント上 %2 回</translation>
    </message>
    <message>
        <source> · %1 break a constraint</source>
        <translation> · %1 回が制約を破る</translation>
    </message>
    <message>
        <source> · %1 stopped early</source>
        <translation> · %1 回が早期終了</translation>
    </message>
    <message>
        <source> · %1 failed</source>
        <translation> · %1 回が失敗</translation>
    </message>
    <message>
        <source>%1 trials, none has both numbers</source>
        <translation>試行 %1 回、両方の数を持つものはありません</translation>
    </message>
    <message>
        <source>Show All</source>
        <translation>すべて表示</translation>
    </message>
    <message>
        <source>Mark the Knee</source>
        <translation>膝点を示す</translation>
    </message>
    <message>
        <source>Shade Where a Constraint Is Broken</source>
        <translation>制約を破る所を塗る</translation>
    </message>
    <message>
        <source>Thinned Front</source>
        <translation>間引いたフロント</translation>
    </message>
    <message>
        <source>One point every %1 of the range</source>
        <translation>範囲の %1 ごとに 1 点</translation>
    </message>
    <message>
        <source>Every point</source>
        <translation>すべての点</translation>
    </message>
    <message>
        <source>Save as %1…</source>
        <translation>%1 として保存…</translation>
    </message>
    <message>
        <source>Load trial %1</source>
        <translation>試行 %1 を読み込む</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Save the plot</source>
        <translation>図を保存</translation>
    </message>
    <message>
        <source>Saving the trials</source>
        <translation>試行を保存中</translation>
    </message>
    <message>
        <source>Save the trials</source>
        <translation>試行を保存</translation>
    </message>
    <message>
        <source>Copying trials</source>
        <translation>試行をコピー中</translation>
    </message>
    <message>
        <source>Copy the trials</source>
        <translation>試行をコピー</translation>
    </message>
</context>
<context>
    <name>bitscape::ParetoPlot</name>
    <message>
        <source>Plot of the trials</source>
        <translation>試行の図</translation>
    </message>
    <message>
        <source>Breaks a constraint</source>
        <translation>制約を破る</translation>
    </message>
    <message>
        <source>Stopped early</source>
        <translation>早期終了</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>試行</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>選択済み</translation>
    </message>
    <message>
        <source>Pareto front</source>
        <translation>パレートフロント</translation>
    </message>
    <message>
        <source>Knee</source>
        <translation>膝点</translation>
    </message>
    <message>
        <source>Open design</source>
        <translation>開いている設計</translation>
    </message>
    <message>
        <source>Trial %1</source>
        <translation>試行 %1</translation>
    </message>
    <message>
        <source>breaks a constraint</source>
        <translation>制約を破る</translation>
    </message>
    <message>
        <source>stopped early</source>
        <translation>早期終了</translation>
    </message>
    <message>
        <source>Front of all</source>
        <translation>全体のフロント</translation>
    </message>
</context>
<context>
    <name>bitscape::PartDialog</name>
    <message>
        <source>Only parts that &amp;fit</source>
        <translation>収まるデバイスのみ(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Upper end of the 90 % interval</source>
        <translation>90 % 区間の上端(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Smallest that fits</source>
        <translation>収まる最小(&amp;S)</translation>
    </message>
    <message>
        <source>Use this &amp;part</source>
        <translation>このデバイスを使う(&amp;P)</translation>
    </message>
    <message>
        <source>Choose the part</source>
        <translation>デバイスを選ぶ</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>デバイス</translation>
    </message>
    <message>
        <source>Boards</source>
        <translation>ボード</translation>
    </message>
    <message>
        <source>Peak performance</source>
        <translation>最大性能</translation>
    </message>
    <message>
        <source>The part with the fewest LUTs on which the design fits, of a vendor that the design&apos;s backend is for</source>
        <translation>設計が収まり LUT が最少のデバイス (バックエンドの対象ベンダーのもの)</translation>
    </message>
    <message>
        <source>Adds your own parts from a JSON file</source>
        <translation>JSON ファイルから独自のデバイスを追加</translation>
    </message>
    <message>
        <source>Search: part, family, board</source>
        <translation>検索: デバイス、系列、ボード</translation>
    </message>
    <message>
        <source>Search parts</source>
        <translation>デバイスを検索</translation>
    </message>
    <message>
        <source>Judges by what the design may need at most, not by what it probably needs</source>
        <translation>おそらく必要な量ではなく、最大で必要な量で判断します</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Fill limit of the LUTs</source>
        <translation>LUT の使用上限</translation>
    </message>
    <message>
        <source>How full the LUTs may get; of FFs 50 %, of DSPs and memories 80 % count as full</source>
        <translation>LUT をどこまで使ってよいか。FF は 50 %、DSP とメモリは 80 % で満杯とみなします</translation>
    </message>
    <message>
        <source>LUTs up to</source>
        <translation>LUT 上限</translation>
    </message>
    <message>
        <source>What is known of the part</source>
        <translation>デバイスについて分かっていること</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>ボード</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>デバイス</translation>
    </message>
    <message>
        <source>Order code</source>
        <translation>注文コード</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>メモリ</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>出典</translation>
    </message>
    <message>
        <source>Against bit width</source>
        <translation>ビット幅に対して</translation>
    </message>
    <message>
        <source>Against operations a byte</source>
        <translation>バイトあたりの演算に対して</translation>
    </message>
    <message>
        <source>Axis of the plot</source>
        <translation>図の軸</translation>
    </message>
    <message>
        <source>Import parts</source>
        <translation>デバイスを取り込む</translation>
    </message>
    <message>
        <source>Parts (*.json)</source>
        <translation>デバイス (*.json)</translation>
    </message>
    <message>
        <source>Reading the parts</source>
        <translation>デバイスを読み込み中</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>除外: %1</translation>
    </message>
    <message>
        <source>Estimating on every part</source>
        <translation>各デバイスで推定中</translation>
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
        <translation>はい</translation>
    </message>
    <message>
        <source>no</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>Importing parts</source>
        <translation>デバイスを取り込み中</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) imported</source>
        <translation>
            <numerusform>%n 個のデバイスを取り込みました</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the plot</source>
        <translation>図を書き出す</translation>
    </message>
    <message>
        <source>Pictures and numbers (*.svg *.png *.pdf *.csv)</source>
        <translation>画像と数値 (*.svg *.png *.pdf *.csv)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>取り込む(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>書き出す(&amp;E)…</translation>
    </message>
</context>
<context>
    <name>bitscape::PartModel</name>
    <message>
        <source>not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>no: %1</source>
        <translation>いいえ: %1</translation>
    </message>
    <message>
        <source>other vendor</source>
        <translation>別のベンダー</translation>
    </message>
    <message>
        <source>yes, smallest</source>
        <translation>はい、最小</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>%1 nm</source>
        <translation>%1 nm</translation>
    </message>
    <message>
        <source>%1 needed of %2, limit %3</source>
        <translation>%2 中 %1 必要、上限 %3</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>デバイス</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>収まります</translation>
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
        <translation>プロセス</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>Boards</source>
        <translation>ボード</translation>
    </message>
</context>
<context>
    <name>bitscape::PlotPages</name>
    <message>
        <source>Distributions</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>Float against fixed</source>
        <translation>浮動と固定の対照</translation>
    </message>
    <message>
        <source>Agreement by layer</source>
        <translation>層ごとの一致</translation>
    </message>
    <message>
        <source>ROC curves</source>
        <translation>ROC 曲線</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>混同行列</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>誤差</translation>
    </message>
    <message>
        <source>Flipped events</source>
        <translation>判定の変わった事象</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>図</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>表示するもの</translation>
    </message>
    <message>
        <source>All tensors</source>
        <translation>すべてのテンソル</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>活性値</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>テンソル</translation>
    </message>
    <message>
        <source>Which tensors have a row</source>
        <translation>行を持つテンソル</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>箱ひげ</translation>
    </message>
    <message>
        <source>Violins</source>
        <translation>バイオリン</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Boxes from quartile to quartile with whiskers to the extremes, or the whole distribution as a violin</source>
        <translation>四分位の箱と両端までのひげ、または分布全体のバイオリン</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>前と後</translation>
    </message>
    <message>
        <source>Before (float)</source>
        <translation>前 (浮動小数点)</translation>
    </message>
    <message>
        <source>After (fixed point)</source>
        <translation>後 (固定小数点)</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時点</translation>
    </message>
    <message>
        <source>Values before quantization, after it, or both</source>
        <translation>量子化の前、後、または両方の値</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>The layer whose results are shown</source>
        <translation>結果を表示する層</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差</translation>
    </message>
    <message>
        <source>Upright axis</source>
        <translation>縦軸</translation>
    </message>
    <message>
        <source>Results in fixed point, or how far they are from the float model</source>
        <translation>固定小数点の結果、または浮動小数点モデルとの差</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>すべてのクラス</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>クラス</translation>
    </message>
    <message>
        <source>The class that is the signal</source>
        <translation>信号とするクラス</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>設計</translation>
    </message>
    <message>
        <source>Whose decisions are counted</source>
        <translation>どの設計の判定を数えるか</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>比較相手</translation>
    </message>
    <message>
        <source>Events that this one decides otherwise are listed</source>
        <translation>これと判定が異なる事象を並べます</translation>
    </message>
    <message>
        <source> % signal</source>
        <translation> % 信号</translation>
    </message>
    <message>
        <source>Signal efficiency</source>
        <translation>信号効率</translation>
    </message>
    <message>
        <source>Background rejections are read where this share of the signal passes</source>
        <translation>この割合の信号が通る所で背景の棄却を読みます</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>合わせる</translation>
    </message>
    <message>
        <source>Fit the type</source>
        <translation>型を合わせる</translation>
    </message>
    <message>
        <source>Give the chosen tensor the type that holds all its values: same width, as few integer bits as suffice (double click or Enter on a row does it too)</source>
        <translation>選んだテンソルに、すべての値が収まる型を与えます: 同じ幅、必要最少の整数ビット (行のダブルクリックか Enter でも)</translation>
    </message>
    <message>
        <source>Fit the &amp;Range, Keep the Width</source>
        <translation>範囲に合わせ、幅を保つ(&amp;R)</translation>
    </message>
    <message>
        <source>Fit the Range, &amp;Keep the Resolution</source>
        <translation>範囲に合わせ、分解能を保つ(&amp;K)</translation>
    </message>
    <message>
        <source>Fit &amp;All That Overflow</source>
        <translation>オーバーフローするすべてを合わせる(&amp;A)</translation>
    </message>
    <message>
        <source>AUC and background rejection</source>
        <translation>AUC と背景の棄却</translation>
    </message>
    <message>
        <source>Save the Picture as %1…</source>
        <translation>画像を %1 として保存…</translation>
    </message>
    <message>
        <source>Save the Numbers as CSV…</source>
        <translation>数値を CSV として保存…</translation>
    </message>
    <message>
        <source>Show &amp;Everything</source>
        <translation>すべて表示(&amp;E)</translation>
    </message>
    <message>
        <source>The design has no such tensors.</source>
        <translation>そのようなテンソルはありません。</translation>
    </message>
    <message>
        <source>The test data has no class labels. Choose Errors to see how far the outputs are off.</source>
        <translation>テストデータにクラスがありません。「誤差」を選ぶと出力の差が見えます。</translation>
    </message>
    <message>
        <source>No event is decided otherwise.</source>
        <translation>判定の異なる事象はありません。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>bitscape::PrecisionPopup</name>
    <message>
        <source>towards minus infinity</source>
        <translation>負の無限大へ</translation>
    </message>
    <message>
        <source>towards zero</source>
        <translation>ゼロへ</translation>
    </message>
    <message>
        <source>nearest, half up</source>
        <translation>最近接、中間は上へ</translation>
    </message>
    <message>
        <source>nearest, half to zero</source>
        <translation>最近接、中間はゼロへ</translation>
    </message>
    <message>
        <source>nearest, half away from zero</source>
        <translation>最近接、中間はゼロから遠くへ</translation>
    </message>
    <message>
        <source>nearest, half down</source>
        <translation>最近接、中間は下へ</translation>
    </message>
    <message>
        <source>nearest, half to even</source>
        <translation>最近接、中間は偶数へ</translation>
    </message>
    <message>
        <source>wraps around</source>
        <translation>あふれて回る (wrap)</translation>
    </message>
    <message>
        <source>clips at the ends</source>
        <translation>両端で飽和</translation>
    </message>
    <message>
        <source>becomes zero</source>
        <translation>ゼロになる</translation>
    </message>
    <message>
        <source>clips, symmetric</source>
        <translation>対称に飽和</translation>
    </message>
    <message>
        <source> bits</source>
        <translation> ビット</translation>
    </message>
    <message>
        <source>&amp;Automatic (hls4ml decides)</source>
        <translation>自動 (hls4ml が決める)(&amp;A)</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>幅</translation>
    </message>
    <message>
        <source>Integer bits</source>
        <translation>整数ビット</translation>
    </message>
    <message>
        <source>Si&amp;gned</source>
        <translation>符号あり(&amp;G)</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Type as text</source>
        <translation>型の文字表記</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>丸め</translation>
    </message>
    <message>
        <source>Overflow</source>
        <translation>オーバーフロー</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>型(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>幅(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Integer</source>
        <translation>整数(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Rounding</source>
        <translation>丸め(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Overflow</source>
        <translation>オーバーフロー(&amp;O)</translation>
    </message>
    <message>
        <source>Now %1: %2</source>
        <translation>現在 %1: %2</translation>
    </message>
    <message>
        <source>Not a type: %1. Write it like fixed&lt;16,6&gt; or ufixed&lt;8,0,RND,SAT&gt;.</source>
        <translation>型ではありません: %1。fixed&lt;16,6&gt; や ufixed&lt;8,0,RND,SAT&gt; のように書いてください。</translation>
    </message>
    <message>
        <source>%1 to %2, step %3</source>
        <translation>%1 から %2、刻み %3</translation>
    </message>
    <message>
        <source>Values seen after overflow: %1 to %2</source>
        <translation>オーバーフロー後に見た値: %1 から %2</translation>
    </message>
    <message>
        <source>Values %1 to %2 need a sign</source>
        <translation>値 %1 から %2 には符号が必要です</translation>
    </message>
    <message>
        <source>Values %1 to %2 need %3 integer bits</source>
        <translation>値 %1 から %2 には整数 %3 ビットが必要です</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>合わせる(&amp;F)</translation>
    </message>
    <message>
        <source>As many integer bits as the values need; the step stays</source>
        <translation>値に必要なだけの整数ビット。刻みはそのまま</translation>
    </message>
    <message>
        <source>%1 of %2 do not fit, %3 become zero</source>
        <translation>%2 個中 %1 個が収まらず、%3 個がゼロになります</translation>
    </message>
</context>
<context>
    <name>bitscape::ProfilePanel</name>
    <message>
        <source>Profile</source>
        <translation>プロファイル</translation>
    </message>
    <message>
        <source>Open a model to see where its values lie.</source>
        <translation>モデルを開くと値の分布が見えます。</translation>
    </message>
    <message>
        <source>Save the picture or the numbers</source>
        <translation>画像または数値を保存</translation>
    </message>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Profile the design</source>
        <translation>設計のプロファイルを取る</translation>
    </message>
    <message>
        <source>Measure the design</source>
        <translation>設計を測る</translation>
    </message>
    <message>
        <source>These settings do not make a design; the Score says why.</source>
        <translation>この設定では設計になりません。理由はスコアにあります。</translation>
    </message>
    <message>
        <source>Working …</source>
        <translation>処理中 …</translation>
    </message>
    <message>
        <source>Open test data (File &gt; Open Test Data) to see what the design makes of it.</source>
        <translation>テストデータを開く (ファイル &gt; テストデータを開く) と、設計の結果が見えます。</translation>
    </message>
    <message>
        <source>Open design</source>
        <translation>開いている設計</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基準</translation>
    </message>
    <message>
        <source>Design at open</source>
        <translation>開いたときの設計</translation>
    </message>
    <message>
        <source>weights only: there is no test data</source>
        <translation>重みのみ: テストデータがありません</translation>
    </message>
    <message>
        <source>the first %1 of %2 events</source>
        <translation>%2 事象中の最初の %1 事象</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 事象</translation>
    </message>
    <message>
        <source>output %1</source>
        <translation>出力 %1</translation>
    </message>
    <message>
        <source>accuracy %1</source>
        <translation>正解率 %1</translation>
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
        <translation>%1 はすでに合っています</translation>
    </message>
    <message>
        <source>%1: its type is not set here, but by the model or the layer before</source>
        <translation>%1: 型はここではなく、モデルか前の層で決まります</translation>
    </message>
    <message>
        <source>Fit %1 %2: %3</source>
        <translation>%1 %2 を合わせる: %3</translation>
    </message>
    <message>
        <source>No tensor overflows</source>
        <translation>オーバーフローするテンソルはありません</translation>
    </message>
    <message numerus="yes">
        <source>Fit %n tensors</source>
        <translation>
            <numerusform>%n 個のテンソルを合わせる</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitscape::ProfileSource</name>
    <message>
        <source>Profiling</source>
        <translation>プロファイル中</translation>
    </message>
</context>
<context>
    <name>bitscape::QualitySource</name>
    <message>
        <source>Measuring quality</source>
        <translation>品質を測定中</translation>
    </message>
    <message>
        <source>Float model</source>
        <translation>浮動小数点モデル</translation>
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
        <translation>論理合成</translation>
    </message>
    <message>
        <source>Implementation</source>
        <translation>配置配線</translation>
    </message>
    <message>
        <source>this design</source>
        <translation>この設計</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>totals only</source>
        <translation>合計のみ</translation>
    </message>
    <message>
        <source>%1 ns</source>
        <translation>%1 ns</translation>
    </message>
    <message>
        <source>replaces</source>
        <translation>置き換え</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>まだ</translation>
    </message>
    <message>
        <source>Top function %1</source>
        <translation>最上位関数 %1</translation>
    </message>
    <message>
        <source>Compared with the design of its project, %1</source>
        <translation>そのプロジェクトの設計 %1 と比較</translation>
    </message>
    <message>
        <source>Compared with the open design</source>
        <translation>開いている設計と比較</translation>
    </message>
    <message>
        <source>Exactly the open design: its numbers are shown as measured</source>
        <translation>まさに開いている設計: その値は実測として表示されます</translation>
    </message>
    <message>
        <source>The same design was reported before: adding this report replaces the other</source>
        <translation>同じ設計の報告が以前にあります。これを加えると置き換わります</translation>
    </message>
    <message>
        <source>Nothing in it is as in the design: it cannot be added</source>
        <translation>設計と同じものがないため、加えられません</translation>
    </message>
    <message>
        <source>How many layers of the design the report speaks of</source>
        <translation>報告が設計の何層に触れているか</translation>
    </message>
    <message>
        <source>How far the design had come: only estimates of the same stage learn from it</source>
        <translation>設計がどの段階だったか: 同じ段階の推定だけが学びます</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>報告</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>ツール</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>段階</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>層</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>デバイス</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>クロック</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>追加</translation>
    </message>
</context>
<context>
    <name>bitscape::ReportPanel</name>
    <message>
        <source>Report</source>
        <translation>報告</translation>
    </message>
    <message>
        <source>Open a model to see what each layer costs.</source>
        <translation>モデルを開くと各層のコストが見えます。</translation>
    </message>
    <message>
        <source>What each layer costs</source>
        <translation>各層のコスト</translation>
    </message>
    <message>
        <source>A row a layer with resources, cycles, energy, memory bits and products by kind; below a layer its tensors. Headers sort.</source>
        <translation>層ごとに 1 行: 資源、サイクル、エネルギー、メモリビット、種類別の積。層の下にテンソル。見出しで並べ替え。</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>面積</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>棒</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>パイプライン</translation>
    </message>
    <message>
        <source>Chart of the report</source>
        <translation>報告の図</translation>
    </message>
    <message>
        <source>Areas: one resource. Bars: all resources. Pipeline: when each layer works on the first inference, and what limits the interval</source>
        <translation>面積: 1 つの資源。棒: すべての資源。パイプライン: 最初の推論で各層が働く時間と、開始間隔を決めるもの</translation>
    </message>
    <message>
        <source>What the areas show</source>
        <translation>面積が示すもの</translation>
    </message>
    <message>
        <source>Always 90 % &amp;Intervals</source>
        <translation>90 % 区間を常に表示(&amp;I)</translation>
    </message>
    <message>
        <source>Otherwise they are seen where there is room, and in the tooltips</source>
        <translation>そうでなければ余裕のある所とツールチップに表示</translation>
    </message>
    <message>
        <source>&amp;Unfold All</source>
        <translation>すべて展開(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Fold All</source>
        <translation>すべて折りたたむ(&amp;F)</translation>
    </message>
    <message>
        <source>Order of the &amp;Dataflow</source>
        <translation>データフローの順(&amp;D)</translation>
    </message>
    <message>
        <source>Save the Table as &amp;CSV…</source>
        <translation>表を CSV として保存(&amp;C)…</translation>
    </message>
    <message>
        <source>Save the Chart as %1…</source>
        <translation>図を %1 として保存…</translation>
    </message>
    <message>
        <source>Intervals, order and export of the report</source>
        <translation>報告の区間、順序、書き出し</translation>
    </message>
    <message>
        <source>Counting what layers cost</source>
        <translation>層のコストを計算中</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>報告書を保存</translation>
    </message>
    <message>
        <source>Saving the report</source>
        <translation>報告書を保存中</translation>
    </message>
</context>
<context>
    <name>bitscape::ResourceBar</name>
    <message>
        <source>Baseline: %1</source>
        <translation>基準: %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Budget: %1 of the part, exceeded by %2</source>
        <translation>予算: デバイスの %1、%2 超過</translation>
    </message>
    <message>
        <source>Budget: %1 of the part, %2 left</source>
        <translation>予算: デバイスの %1、残り %2</translation>
    </message>
</context>
<context>
    <name>bitscape::ResourceModel</name>
    <message>
        <source>%1 with weight 0, %2 with a power of two, %3 made for another output already</source>
        <translation>重み 0 が %1、2 のべきが %2、ほかの出力で作成済みが %3</translation>
    </message>
    <message>
        <source>%1 products take turns on %2 multipliers</source>
        <translation>%1 個の積が %2 個の乗算器を順に使います</translation>
    </message>
    <message>
        <source>whole design</source>
        <translation>設計全体</translation>
    </message>
    <message>
        <source>between the layers</source>
        <translation>層の間</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n value(s)</source>
        <translation>
            <numerusform>%1、値 %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>measured, %1</source>
        <translation>実測、%1</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>Layers and their tensors; below them what synthesis reports measured</source>
        <translation>層とそのテンソル。その下に合成報告の実測値</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Kind of the layer, type of the tensor</source>
        <translation>層の種類、テンソルの型</translation>
    </message>
    <message>
        <source>Lookup tables</source>
        <translation>ルックアップテーブル</translation>
    </message>
    <message>
        <source>Flip-flops</source>
        <translation>フリップフロップ</translation>
    </message>
    <message>
        <source>DSP blocks</source>
        <translation>DSP ブロック</translation>
    </message>
    <message>
        <source>Block memories of 18 kbit</source>
        <translation>18 kbit のブロックメモリ</translation>
    </message>
    <message>
        <source>Ultra memories</source>
        <translation>ウルトラメモリ</translation>
    </message>
    <message>
        <source>Cycles</source>
        <translation>サイクル</translation>
    </message>
    <message>
        <source>Latency in clock cycles</source>
        <translation>レイテンシ (クロックサイクル)</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>区間</translation>
    </message>
    <message>
        <source>Cycles from one input to the next</source>
        <translation>入力から次の入力までのサイクル</translation>
    </message>
    <message>
        <source>Energy (pJ)</source>
        <translation>エネルギー (pJ)</translation>
    </message>
    <message>
        <source>Dynamic energy of one inference</source>
        <translation>1 回の推論の動的エネルギー</translation>
    </message>
    <message>
        <source>Constant bits</source>
        <translation>定数ビット</translation>
    </message>
    <message>
        <source>Weights, biases and tables</source>
        <translation>重み、バイアス、テーブル</translation>
    </message>
    <message>
        <source>Result bits</source>
        <translation>結果ビット</translation>
    </message>
    <message>
        <source>Outputs of one inference; of tensors also sums that pass by</source>
        <translation>1 回の推論の出力。テンソルでは途中の和も</translation>
    </message>
    <message>
        <source>× DSP</source>
        <translation>× DSP</translation>
    </message>
    <message>
        <source>Products that a DSP makes</source>
        <translation>DSP が作る積</translation>
    </message>
    <message>
        <source>× LUT</source>
        <translation>× LUT</translation>
    </message>
    <message>
        <source>Products that a multiplier of LUTs makes</source>
        <translation>LUT の乗算器が作る積</translation>
    </message>
    <message>
        <source>Shift-add</source>
        <translation>シフト加算</translation>
    </message>
    <message>
        <source>Products with two digits: one adder each</source>
        <translation>2 桁の積: 加算器 1 個ずつ</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>無料</translation>
    </message>
    <message>
        <source>Products with 0 or a power of two, and those that another output made already</source>
        <translation>0 か 2 のべきの積、ほかの出力で作成済みの積</translation>
    </message>
    <message>
        <source>Share of the part</source>
        <translation>デバイスの割合</translation>
    </message>
    <message>
        <source>Of the resource that the layer takes most of</source>
        <translation>層が最も多く使う資源の割合</translation>
    </message>
</context>
<context>
    <name>bitscape::RewriteModel</name>
    <message>
        <source>Import</source>
        <translation>取り込み</translation>
    </message>
    <message>
        <source>hls4ml</source>
        <translation>hls4ml</translation>
    </message>
    <message>
        <source>Import: between the file and the model. hls4ml: what its passes change before the hardware is built.</source>
        <translation>取り込み: ファイルとモデルの間。hls4ml: ハードウェアが作られる前にそのパスが変えるもの。</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>段階</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>変わったもの</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>規則</translation>
    </message>
</context>
<context>
    <name>bitscape::RocModel</name>
    <message>
        <source>Class</source>
        <translation>クラス</translation>
    </message>
    <message>
        <source>%1: area under the ROC curve, this class against the rest</source>
        <translation>%1: ROC 曲線の下の面積、このクラス対その他</translation>
    </message>
    <message>
        <source>%1: one over the share of background that passes where %2 % of the signal does</source>
        <translation>%1: 信号の %2 % が通るときに通る背景の割合の逆数</translation>
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
        <translation>%1 % での棄却
%2</translation>
    </message>
</context>
<context>
    <name>bitscape::RocPlot</name>
    <message>
        <source>ROC curves</source>
        <translation>ROC 曲線</translation>
    </message>
    <message>
        <source>Signal efficiency</source>
        <translation>信号効率</translation>
    </message>
    <message>
        <source>Background efficiency</source>
        <translation>背景効率</translation>
    </message>
    <message>
        <source>%1, AUC %2</source>
        <translation>%1、AUC %2</translation>
    </message>
    <message>
        <source>%1 at %2 signal efficiency</source>
        <translation>信号効率 %2 で %1</translation>
    </message>
    <message>
        <source>%1: %2 of the background</source>
        <translation>%1: 背景の %2</translation>
    </message>
</context>
<context>
    <name>bitscape::RooflinePlot</name>
    <message>
        <source>Peak performance of the part</source>
        <translation>デバイスの最大性能</translation>
    </message>
    <message>
        <source>DSPs</source>
        <translation>DSP</translation>
    </message>
    <message>
        <source>LUTs, 70 % filled</source>
        <translation>LUT、70 % 使用</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>Bits (geometric mean of weight and input)</source>
        <translation>ビット (重みと入力の幾何平均)</translation>
    </message>
    <message numerus="yes">
        <source>Peak at %1 bits</source>
        <translation>
            <numerusform>%1 ビットでの最大</numerusform>
        </translation>
    </message>
    <message>
        <source>Operations a byte; memory of %1: %2 GB/s</source>
        <translation>バイトあたりの演算。%1 のメモリ: %2 GB/s</translation>
    </message>
    <message>
        <source>Operations a byte; no board&apos;s memory is known for this part</source>
        <translation>バイトあたりの演算。このデバイスのボードのメモリは不明</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>層</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>設計</translation>
    </message>
    <message>
        <source>10⁹ operations a second at %1 MHz</source>
        <translation>10⁹ 演算/秒、%1 MHz</translation>
    </message>
    <message>
        <source>%1: %2 x %3 bits, %4 GOPS, %5 of the peak, %6 operations a byte</source>
        <translation>%1: %2 x %3 ビット、%4 GOPS、最大の %5、バイトあたり %6 演算</translation>
    </message>
    <message>
        <source>%1 bits: peak %2 GOPS (LUTs %3, DSPs %4), %5 weights on chip</source>
        <translation>%1 ビット: 最大 %2 GOPS (LUT %3、DSP %4)、チップ上の重み %5</translation>
    </message>
</context>
<context>
    <name>bitscape::RowView</name>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
</context>
<context>
    <name>bitscape::ScanPanel</name>
    <message>
        <source>to</source>
        <translation>から</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>スキャン</translation>
    </message>
    <message>
        <source>Narrowest</source>
        <translation>最小幅</translation>
    </message>
    <message>
        <source>Widest</source>
        <translation>最大幅</translation>
    </message>
    <message>
        <source>Fewest integer bits</source>
        <translation>最少の整数ビット</translation>
    </message>
    <message>
        <source>Most integer bits</source>
        <translation>最多の整数ビット</translation>
    </message>
    <message>
        <source>Bits taken off</source>
        <translation>減らしたビット</translation>
    </message>
    <message>
        <source>How few bits are enough? A scan turns one knob, or two, over a range and shows what that does to the accuracy and to the cost.</source>
        <translation>どれだけ少ないビットで足りるでしょうか。スキャンは 1 つか 2 つの設定を範囲で変え、正解率とコストへの影響を示します。</translation>
    </message>
    <message>
        <source>Save the picture or the numbers</source>
        <translation>画像または数値を保存</translation>
    </message>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>選択</translation>
    </message>
    <message>
        <source>Show what is turned; without it the picture has all the room</source>
        <translation>何を変えるかを表示。隠すと図が全面を使います</translation>
    </message>
    <message>
        <source>Curve over the width</source>
        <translation>幅に対する曲線</translation>
    </message>
    <message>
        <source>Curve over integer bits</source>
        <translation>整数ビットに対する曲線</translation>
    </message>
    <message>
        <source>Map: width, integer bits</source>
        <translation>地図: 幅、整数ビット</translation>
    </message>
    <message>
        <source>Sensitivity, ranked</source>
        <translation>感度の順位</translation>
    </message>
    <message>
        <source>As they are</source>
        <translation>そのまま</translation>
    </message>
    <message>
        <source>As few as fit</source>
        <translation>収まる最少</translation>
    </message>
    <message>
        <source>Integer bits the types start from; &quot;as few as fit&quot; holds every weight and every result that the test events show</source>
        <translation>型の出発点になる整数ビット。「収まる最少」はテスト事象が示すすべての重みと結果を収めます</translation>
    </message>
    <message>
        <source>Integer bits</source>
        <translation>整数ビット</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>図</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>変える</translation>
    </message>
    <message>
        <source>of</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>ビット</translation>
    </message>
    <message>
        <source>Integer</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>減らす</translation>
    </message>
    <message>
        <source> bits</source>
        <translation> ビット</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>and</source>
        <translation>と</translation>
    </message>
    <message>
        <source>What is turned</source>
        <translation>変えるもの</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>層</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指標</translation>
    </message>
    <message>
        <source>Cost beside it</source>
        <translation>横に示すコスト</translation>
    </message>
    <message>
        <source>nothing else</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>A reuse factor or a sparsity makes a curve</source>
        <translation>再利用係数やスパース率では曲線になります</translation>
    </message>
    <message>
        <source>Each type alone is one of each layer alone</source>
        <translation>型を 1 つずつとは、層を 1 つずつのそれぞれです</translation>
    </message>
    <message>
        <source>%1 of %2 points</source>
        <translation>%1 / %2 点</translation>
    </message>
    <message>
        <source>stopped after %1 of %2 points</source>
        <translation>%1 / %2 点で停止</translation>
    </message>
    <message>
        <source>%1 · %2 points; click one to set the design</source>
        <translation>%1 · %2 点。点をクリックすると設計に設定します</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Save as %1…</source>
        <translation>%1 として保存…</translation>
    </message>
    <message>
        <source>Save the scan</source>
        <translation>スキャンを保存</translation>
    </message>
    <message>
        <source>What is turned and drawn</source>
        <translation>変えるものと描くもの</translation>
    </message>
</context>
<context>
    <name>bitscape::ScanPlot</name>
    <message>
        <source>Plot of the scan</source>
        <translation>スキャンの図</translation>
    </message>
</context>
<context>
    <name>bitscape::ScatterPlot</name>
    <message>
        <source>Fixed point over float</source>
        <translation>固定小数点 対 浮動小数点</translation>
    </message>
    <message>
        <source>Float model</source>
        <translation>浮動小数点モデル</translation>
    </message>
    <message>
        <source>Fixed point</source>
        <translation>固定小数点</translation>
    </message>
    <message>
        <source>Fixed point minus float</source>
        <translation>固定小数点 − 浮動小数点</translation>
    </message>
    <message>
        <source>%1 · float %2, fixed %3 · mean error %4, largest %5</source>
        <translation>%1 · 浮動 %2、固定 %3 · 平均誤差 %4、最大 %5</translation>
    </message>
    <message>
        <source>%1 · float %2, difference %3 · mean error %4, largest %5</source>
        <translation>%1 · 浮動 %2、差 %3 · 平均誤差 %4、最大 %5</translation>
    </message>
    <message>
        <source> · %1 of %2 values</source>
        <translation> · 値 %2 個中 %1 個</translation>
    </message>
</context>
<context>
    <name>bitscape::ScoreView</name>
    <message>
        <source>Score</source>
        <translation>スコア</translation>
    </message>
    <message>
        <source>Open test data…</source>
        <translation>テストデータを開く…</translation>
    </message>
    <message>
        <source>Without test data only the estimates are known</source>
        <translation>テストデータがなければ推定だけが分かります</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>資源</translation>
    </message>
    <message>
        <source>Measured by the vendor&apos;s tools</source>
        <translation>ベンダーのツールによる実測</translation>
    </message>
    <message>
        <source>Timing and energy</source>
        <translation>時間とエネルギー</translation>
    </message>
    <message>
        <source>The evaluation was cancelled: these numbers are of an earlier design. F5 evaluates again.</source>
        <translation>評価は取り消されました。これらの値は以前の設計のものです。F5 でもう一度評価します。</translation>
    </message>
    <message>
        <source>There is no design: %1</source>
        <translation>設計がありません: %1</translation>
    </message>
    <message>
        <source>% of %1</source>
        <translation>%1 の %</translation>
    </message>
    <message>
        <source>cycles</source>
        <translation>サイクル</translation>
    </message>
    <message>
        <source>Measured, %1 (%2): %3</source>
        <translation>実測、%1 (%2): %3</translation>
    </message>
    <message>
        <source>Of the project as it was synthesized, from:</source>
        <translation>合成されたままのプロジェクト、出典:</translation>
    </message>
    <message>
        <source>This data does not say</source>
        <translation>このデータからは分かりません</translation>
    </message>
    <message>
        <source>No test data is open</source>
        <translation>テストデータが開かれていません</translation>
    </message>
    <message>
        <source>Decisions that equal the float model&apos;s</source>
        <translation>浮動小数点モデルと等しい判定</translation>
    </message>
    <message>
        <source>Measured on %1 events of %2</source>
        <translation>%2 の %1 事象で測定</translation>
    </message>
    <message>
        <source>Baseline: %1</source>
        <translation>基準: %1</translation>
    </message>
    <message>
        <source>Set the Budget of %1…</source>
        <translation>%1 の予算を設定…</translation>
    </message>
    <message>
        <source>The Whole Part</source>
        <translation>デバイス全体</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Last edits</source>
        <translation>最近の変更</translation>
    </message>
    <message>
        <source>Budget of %1</source>
        <translation>%1 の予算</translation>
    </message>
    <message>
        <source>Percent of the part that the design may take (100: all of it)</source>
        <translation>設計が使ってよいデバイスの % (100: 全部)</translation>
    </message>
    <message>
        <source>The checks find nothing</source>
        <translation>検査で問題は見つかりません</translation>
    </message>
    <message>
        <source>Shows what is wrong and how to mend it</source>
        <translation>問題とその対処を表示</translation>
    </message>
    <message>
        <source>since the pin</source>
        <translation>固定後</translation>
    </message>
    <message>
        <source>since opening</source>
        <translation>開いてから</translation>
    </message>
    <message>
        <source>Compare with the design at open again</source>
        <translation>開いたときの設計と再び比べる</translation>
    </message>
    <message>
        <source>Compare with the design as it stands now</source>
        <translation>いまの設計と比べる</translation>
    </message>
</context>
<context>
    <name>bitscape::SearchBar</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 時間</translation>
    </message>
    <message>
        <source>Progress of the search</source>
        <translation>探索の進行状況</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop the search; its trials are kept</source>
        <translation>探索を止める。試行は残ります</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Go on with the search</source>
        <translation>探索を続ける</translation>
    </message>
    <message>
        <source>Hold the search between two trials</source>
        <translation>試行の間で探索を止める</translation>
    </message>
    <message>
        <source>%1 of %2 trials</source>
        <translation>試行 %1 / %2</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>毎秒 %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>残り %1</translation>
    </message>
    <message>
        <source>%1 on the front</source>
        <translation>フロント上 %1</translation>
    </message>
    <message>
        <source>hypervolume %1</source>
        <translation>超体積 %1</translation>
    </message>
    <message>
        <source>%1 stopped early</source>
        <translation>早期終了 %1</translation>
    </message>
    <message>
        <source>%1 break a constraint</source>
        <translation>制約違反 %1</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>失敗 %1</translation>
    </message>
</context>
<context>
    <name>bitscape::SearchPage</name>
    <message>
        <source>Random</source>
        <translation>ランダム</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>格子</translation>
    </message>
    <message>
        <source>Quasi-random (Sobol)</source>
        <translation>準乱数 (Sobol)</translation>
    </message>
    <message>
        <source>Genetic (NSGA-II)</source>
        <translation>遺伝的 (NSGA-II)</translation>
    </message>
    <message>
        <source>Particle swarm (NSPSO)</source>
        <translation>粒子群 (NSPSO)</translation>
    </message>
    <message>
        <source>Parzen estimators (TPE)</source>
        <translation>Parzen 推定 (TPE)</translation>
    </message>
    <message>
        <source>Greedy bit trimming</source>
        <translation>貪欲なビット削減</translation>
    </message>
    <message>
        <source>Every knob by chance and independent of the others. Knows nothing, assumes nothing: what the others have to beat.</source>
        <translation>どの設定も独立に偶然で決めます。何も知らず何も仮定しない、ほかが勝つべき相手です。</translation>
    </message>
    <message>
        <source>Every combination once, in order. Right where there are few: tie layers or take steps.</source>
        <translation>すべての組み合わせを順に 1 回ずつ。少ないときに適します。層をまとめるか刻みを使ってください。</translation>
    </message>
    <message>
        <source>Spread evenly over the space, with neither gaps nor heaps. A good first look.</source>
        <translation>すき間も偏りもなく空間に均等に。最初の一手に向きます。</translation>
    </message>
    <message>
        <source>Crosses and mutates the best fronts so far, generation by generation. Strong with some hundred trials and more.</source>
        <translation>これまでの最良のフロントを世代ごとに交叉、変異させます。数百回以上の試行で強力です。</translation>
    </message>
    <message>
        <source>A swarm that flies towards the least crowded part of the front. An alternative to the genetic one.</source>
        <translation>フロントの最も空いた所へ飛ぶ群れ。遺伝的手法の代わりです。</translation>
    </message>
    <message>
        <source>Learns which values good trials have in common. Strong with few trials.</source>
        <translation>良い試行に共通する値を学びます。少ない試行で強力です。</translation>
    </message>
    <message>
        <source>Starts from wide types and takes off the bit that costs least, step by step. Quick to a sensible front.</source>
        <translation>広い型から始め、最も損の少ないビットを一歩ずつ取ります。すぐに手頃なフロントになります。</translation>
    </message>
    <message>
        <source>Stop &amp;hopeless designs early</source>
        <translation>見込みのない設計を早く止める(&amp;H)</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>the open design</source>
        <translation>開いている設計</translation>
    </message>
    <message>
        <source>the open design and the front shown</source>
        <translation>開いている設計と表示中のフロント</translation>
    </message>
    <message>
        <source>A design is first judged by its cost, then on some events, then on more; it is left when it surely cannot reach the front. What is on the front has always seen every event.</source>
        <translation>設計はまずコストで、次に一部の事象で、さらに多くで判定され、フロントに届かないことが確かになれば止めます。フロント上のものは必ず全事象を見ています。</translation>
    </message>
    <message>
        <source>first look at </source>
        <translation>最初は </translation>
    </message>
    <message>
        <source> events</source>
        <translation> 事象</translation>
    </message>
    <message>
        <source>Events of the first look</source>
        <translation>最初に見る事象数</translation>
    </message>
    <message>
        <source>The same seed tries the same designs, whatever the number of threads</source>
        <translation>同じ種はスレッド数によらず同じ設計を試します</translation>
    </message>
    <message>
        <source>Every trial is stored here at once; a study that exists is continued. A database&apos;s URL (postgresql://…) is shared with others.</source>
        <translation>各試行はすぐここに保存され、既存のスタディは続きます。データベースの URL (postgresql://…) はほかと共有されます。</translation>
    </message>
    <message>
        <source>named after the objectives</source>
        <translation>目的に応じた名前</translation>
    </message>
    <message>
        <source>&amp;Sampler</source>
        <translation>サンプラ(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Trials in total</source>
        <translation>試行の総数(&amp;T)</translation>
    </message>
    <message>
        <source>Start &amp;from</source>
        <translation>出発点(&amp;F)</translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation>乱数の種(&amp;D)</translation>
    </message>
    <message>
        <source>Th&amp;reads</source>
        <translation>スレッド(&amp;R)</translation>
    </message>
    <message>
        <source>Study file or &amp;URL</source>
        <translation>スタディのファイルか URL(&amp;U)</translation>
    </message>
    <message>
        <source>Study &amp;name</source>
        <translation>スタディ名(&amp;N)</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>Choose the study file</source>
        <translation>スタディのファイルを選ぶ</translation>
    </message>
    <message>
        <source>Study file</source>
        <translation>スタディのファイル</translation>
    </message>
    <message>
        <source>Studies (*.db)</source>
        <translation>スタディ (*.db)</translation>
    </message>
    <message>
        <source>The trials need a file.</source>
        <translation>試行にはファイルが必要です。</translation>
    </message>
</context>
<context>
    <name>bitscape::SpacePage</name>
    <message>
        <source>&amp;Weights</source>
        <translation>重み(&amp;W)</translation>
    </message>
    <message>
        <source>Res&amp;ults</source>
        <translation>結果(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Biases</source>
        <translation>バイアス(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Accumulators</source>
        <translation>累算器(&amp;A)</translation>
    </message>
    <message>
        <source>Ta&amp;bles</source>
        <translation>テーブル(&amp;B)</translation>
    </message>
    <message>
        <source>Reuse &amp;factor</source>
        <translation>再利用係数(&amp;F)</translation>
    </message>
    <message>
        <source>Strate&amp;gy</source>
        <translation>方式(&amp;G)</translation>
    </message>
    <message>
        <source>Latency or Resource, for each layer</source>
        <translation>層ごとに Latency か Resource</translation>
    </message>
    <message>
        <source>Sp&amp;arsity</source>
        <translation>スパース率(&amp;P)</translation>
    </message>
    <message>
        <source>Share of weights set to zero, in steps of 10 %</source>
        <translation>ゼロにする重みの割合、10 % 刻み</translation>
    </message>
    <message>
        <source>Integer bits from</source>
        <translation>整数ビットの下限</translation>
    </message>
    <message>
        <source>A knob of its own beside the width; otherwise integer bits stay as they are</source>
        <translation>幅とは別の設定にします。そうでなければ整数ビットはそのままです</translation>
    </message>
    <message>
        <source>one width for all types of a layer</source>
        <translation>層のすべての型に 1 つの幅</translation>
    </message>
    <message>
        <source>Narrowest type</source>
        <translation>最小の型</translation>
    </message>
    <message>
        <source>Widest type</source>
        <translation>最大の型</translation>
    </message>
    <message>
        <source>Step of the width</source>
        <translation>幅の刻み</translation>
    </message>
    <message>
        <source>Fewest integer bits</source>
        <translation>最少の整数ビット</translation>
    </message>
    <message>
        <source>Most integer bits</source>
        <translation>最多の整数ビット</translation>
    </message>
    <message>
        <source>Largest reuse factor</source>
        <translation>最大の再利用係数</translation>
    </message>
    <message>
        <source>Largest sparsity</source>
        <translation>最大のスパース率</translation>
    </message>
    <message>
        <source>Use the form</source>
        <translation>フォームを使う</translation>
    </message>
    <message>
        <source>each layer on its own</source>
        <translation>層ごと</translation>
    </message>
    <message>
        <source>all layers of a class together</source>
        <translation>種類ごとにまとめて</translation>
    </message>
    <message>
        <source>all layers together</source>
        <translation>すべての層をまとめて</translation>
    </message>
    <message>
        <source>Tying</source>
        <translation>まとめ方</translation>
    </message>
    <message>
        <source>Layers that may change</source>
        <translation>変えてよい層</translation>
    </message>
    <message>
        <source>Types of</source>
        <translation>対象の型</translation>
    </message>
    <message>
        <source>Widths</source>
        <translation>幅</translation>
    </message>
    <message>
        <source>&amp;Tie</source>
        <translation>まとめ(&amp;T)</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>ハードウェア</translation>
    </message>
    <message>
        <source>&amp;Layers</source>
        <translation>層(&amp;L)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source> bits</source>
        <translation> ビット</translation>
    </message>
    <message>
        <source>to</source>
        <translation>から</translation>
    </message>
    <message>
        <source>in steps of</source>
        <translation>刻み</translation>
    </message>
    <message>
        <source>any</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>up to </source>
        <translation>最大 </translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>開く(&amp;O)…</translation>
    </message>
    <message>
        <source>Sa&amp;ve…</source>
        <translation>保存(&amp;V)…</translation>
    </message>
    <message>
        <source>Read knobs and choices from a YAML file</source>
        <translation>設定と選択肢を YAML ファイルから読む</translation>
    </message>
    <message>
        <source>Write the knobs and choices as a YAML file, to edit or to use on the command line</source>
        <translation>設定と選択肢を YAML ファイルに書き、編集やコマンドラインで使う</translation>
    </message>
    <message>
        <source>Search space</source>
        <translation>探索空間</translation>
    </message>
    <message>
        <source>YAML (*.yml *.yaml);;All files (*)</source>
        <translation>YAML (*.yml *.yaml);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>YAML (*.yml *.yaml)</source>
        <translation>YAML (*.yml *.yaml)</translation>
    </message>
    <message>
        <source>The narrowest type is wider than the widest.</source>
        <translation>最小の型が最大の型より広くなっています。</translation>
    </message>
    <message>
        <source>The fewest integer bits are more than the most.</source>
        <translation>最少の整数ビットが最多を超えています。</translation>
    </message>
    <message>
        <source>Nothing is left to try.</source>
        <translation>試すものがありません。</translation>
    </message>
</context>
<context>
    <name>bitscape::Sparklines</name>
    <message>
        <source>The last edits</source>
        <translation>最近の変更</translation>
    </message>
    <message>
        <source>Click to go back to this state</source>
        <translation>クリックするとこの状態に戻ります</translation>
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
        <translation>あなたのネットワークは、悪くなる前にどれだけ少ないビット、乗算器、ナノ秒で済むでしょうか。</translation>
    </message>
    <message>
        <source>Open the jet tagger example</source>
        <translation>ジェットタガーの例を開く</translation>
    </message>
    <message>
        <source>Open a model or project…</source>
        <translation>モデルまたはプロジェクトを開く…</translation>
    </message>
    <message>
        <source>Open a folder written by hls4ml…</source>
        <translation>hls4ml が書いたフォルダを開く…</translation>
    </message>
    <message>
        <source>Or drop files here: a model (Keras, QKeras, HGQ2, ONNX, QONNX), a .bitscape project, a folder with hls4ml_config.yml; with it test data, a configuration, a study.</source>
        <translation>またはここにファイルを置いてください: モデル (Keras、QKeras、HGQ2、ONNX、QONNX)、.bitscape プロジェクト、hls4ml_config.yml のあるフォルダ。テストデータ、設定、スタディも一緒に置けます。</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>%1 (not there any more)</source>
        <translation>%1 (もうありません)</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>この一覧を消す</translation>
    </message>
    <message>
        <source>Forget the recent files</source>
        <translation>最近のファイルを忘れる</translation>
    </message>
</context>
<context>
    <name>bitscape::Tour</name>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>飛ばす(&amp;S)</translation>
    </message>
    <message>
        <source>Tour of the window</source>
        <translation>ウィンドウのツアー</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>完了(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>次へ(&amp;N)</translation>
    </message>
    <message>
        <source>Every layer is a row</source>
        <translation>層ごとに 1 行</translation>
    </message>
    <message>
        <source>Double-click a type and turn its bits, or set reuse factor, strategy and sparsity. Unfold a layer to see each of its tensors.</source>
        <translation>型をダブルクリックしてビットを変えるか、再利用係数、方式、スパース率を設定します。層を展開すると各テンソルが見えます。</translation>
    </message>
    <message>
        <source>What it does to accuracy and cost</source>
        <translation>正解率とコストへの影響</translation>
    </message>
    <message>
        <source>Milliseconds after each change: accuracy on the test events, bit for bit what the hardware gives, and estimates of resources, latency and energy with their 90 % intervals.</source>
        <translation>変更のたび数ミリ秒で: ハードウェアとビット単位で同じテスト事象の正解率と、90 % 区間付きの資源、レイテンシ、エネルギーの推定。</translation>
    </message>
    <message>
        <source>The network as it is built</source>
        <translation>構築されるネットワーク</translation>
    </message>
    <message>
        <source>A layer selected here is selected everywhere. The colours say where bits, resources or overflows are.</source>
        <translation>ここで選んだ層はどこでも選ばれます。色はビット、資源、オーバーフローの場所を示します。</translation>
    </message>
    <message>
        <source>What will go wrong</source>
        <translation>うまくいかない点</translation>
    </message>
    <message>
        <source>Worst first: overflows in the test events, factors that are snapped, resources that do not fit. Most have a cure that is one click away.</source>
        <translation>悪い順: テスト事象のオーバーフロー、調整された係数、足りない資源。ほとんどは 1 回のクリックで対処できます。</translation>
    </message>
    <message>
        <source>Values against types</source>
        <translation>値と型</translation>
    </message>
    <message>
        <source>Where the weights and the activations of each layer lie, against what its types can hold.</source>
        <translation>各層の重みと活性値がどこにあり、型が何を持てるか。</translation>
    </message>
    <message>
        <source>One knob over a range</source>
        <translation>1 つの設定を範囲で</translation>
    </message>
    <message>
        <source>Scan draws accuracy against bits, or a map of widths and integer bits. A click on a point sets the design to it.</source>
        <translation>スキャンは正解率とビットの曲線、または幅と整数ビットの地図を描きます。点をクリックすると設計に設定します。</translation>
    </message>
    <message>
        <source>Let a search turn all knobs</source>
        <translation>探索にすべての設定を任せる</translation>
    </message>
    <message>
        <source>Explore tries hundreds of designs a second. Those that nothing beats are the Pareto front: click one to load it, undo takes it back.</source>
        <translation>探索は毎秒数百の設計を試します。どれにも負けないものがパレートフロントです。クリックで読み込み、元に戻すで戻ります。</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>持ち出す</translation>
    </message>
    <message>
        <source>The design as a complete HLS project. Its C simulation can be built and compared here, bit for bit.</source>
        <translation>設計を完全な HLS プロジェクトに。C シミュレーションをここで構築し、ビット単位で比べられます。</translation>
    </message>
    <message>
        <source>Everything by keyboard</source>
        <translation>すべてキーボードで</translation>
    </message>
    <message>
        <source>%1 finds every command, panel, layer and part by a few letters. F1 opens the manual where you are. This tour waits in the Help menu.</source>
        <translation>%1 でコマンド、パネル、層、デバイスを数文字で探せます。F1 はその場のマニュアルを開きます。このツアーはヘルプメニューにあります。</translation>
    </message>
</context>
<context>
    <name>bitscape::TreeDrawing</name>
    <message>
        <source>Tree</source>
        <translation>木</translation>
    </message>
    <message numerus="yes">
        <source>%n more splits</source>
        <translation>
            <numerusform>ほか %n 個の分岐</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 rows of the test set come here</source>
        <translation>テストセット %2 行中 %1 行がここに来ます</translation>
    </message>
    <message>
        <source>Trained: %1</source>
        <translation>学習値: %1</translation>
    </message>
    <message>
        <source>Gain: %1</source>
        <translation>ゲイン: %1</translation>
    </message>
    <message>
        <source>Cover in training: %1</source>
        <translation>学習時のカバー: %1</translation>
    </message>
</context>
<context>
    <name>bitscape::TreePanel</name>
    <message>
        <source>Leave out splits that decide nothing</source>
        <translation>何も決めない分岐を省く</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>木</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>Splits</source>
        <translation>分岐</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>深さ</translation>
    </message>
    <message>
        <source>New
comparators</source>
        <translation>新規
比較器</translation>
    </message>
    <message>
        <source>LUT</source>
        <translation>LUT</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>ばらつき</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>ゲイン</translation>
    </message>
    <message>
        <source>Comparisons that no tree before it makes</source>
        <translation>前の木が行っていない比較</translation>
    </message>
    <message>
        <source>Standard deviation of its scores: how far it tells events apart</source>
        <translation>スコアの標準偏差: 事象をどれだけ分けるか</translation>
    </message>
    <message>
        <source>What its splits gained in training, by the model&apos;s file</source>
        <translation>モデルファイルによる、学習時に分岐が得たゲイン</translation>
    </message>
    <message>
        <source>Trees</source>
        <translation>木</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>ラウンド数</translation>
    </message>
    <message>
        <source>Strongest rounds</source>
        <translation>最も強いラウンド</translation>
    </message>
    <message>
        <source>Depth at most</source>
        <translation>最大の深さ</translation>
    </message>
    <message>
        <source>Merge by gain below</source>
        <translation>これ未満のゲインで統合</translation>
    </message>
    <message>
        <source>Merge scores closer than</source>
        <translation>これより近いスコアを統合</translation>
    </message>
    <message>
        <source>The ensemble ends after so many rounds of boosting</source>
        <translation>この回数のブースティングで打ち切ります</translation>
    </message>
    <message>
        <source>Of these, the rounds whose scores vary most; the others leave their mean to the start value</source>
        <translation>そのうちスコアの変動が最も大きいラウンド。残りは平均を初期値に加えます</translation>
    </message>
    <message>
        <source>Deeper splits become leaves: the mean of the scores below, weighted by cover</source>
        <translation>これより深い分岐は葉になります: 下位スコアのカバー加重平均</translation>
    </message>
    <message>
        <source>Two leaves become one if training gained less by their split</source>
        <translation>学習での分岐のゲインがこれより小さい 2 枚の葉は 1 枚になります</translation>
    </message>
    <message>
        <source>Two leaves become one if their scores lie closer</source>
        <translation>スコアの差がこれより小さい 2 枚の葉は 1 枚になります</translation>
    </message>
    <message>
        <source>Thresholds that no value of the features&apos; type can pass, questions that are answered already, equal scores: no output changes</source>
        <translation>特徴量の型のどの値も越えられない閾値、既に答えの出た問い、等しいスコア: 出力は変わりません</translation>
    </message>
    <message>
        <source>Leave out splits that decide nothing (%1)</source>
        <translation>何も決めない分岐を省く (%1)</translation>
    </message>
</context>
<context>
    <name>bitscape::TrialModel</name>
    <message>
        <source>complete</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>breaks a constraint</source>
        <translation>制約を破る</translation>
    </message>
    <message>
        <source>stopped early</source>
        <translation>早期終了</translation>
    </message>
    <message>
        <source>running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>Reading trials</source>
        <translation>試行を読み込み中</translation>
    </message>
    <message>
        <source>Read the trials</source>
        <translation>試行を読む</translation>
    </message>
    <message>
        <source>Trial %1, evaluated in %2 ms. Double-click loads it.</source>
        <translation>試行 %1、%2 ms で評価。ダブルクリックで読み込みます。</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>試行</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>%1 (measured %2)</source>
        <translation>%1 (実測 %2)</translation>
    </message>
    <message>
        <source>Measured: %1 %2 (%3)</source>
        <translation>実測: %1 %2 (%3)</translation>
    </message>
</context>
<context>
    <name>bitscape::TrialView</name>
    <message>
        <source>Trials</source>
        <translation>試行</translation>
    </message>
    <message>
        <source>Filter: a knob or its value, such as fc1.weight=fixed&lt;6</source>
        <translation>絞り込み: 設定かその値、たとえば fc1.weight=fixed&lt;6</translation>
    </message>
    <message>
        <source>Filter of the trials</source>
        <translation>試行の絞り込み</translation>
    </message>
    <message>
        <source>State of the trials</source>
        <translation>試行の状態</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Break a constraint</source>
        <translation>制約を破る</translation>
    </message>
    <message>
        <source>Stopped early</source>
        <translation>早期終了</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Chosen area ✕</source>
        <translation>選んだ範囲 ✕</translation>
    </message>
    <message>
        <source>Only trials inside the area that was drawn in the plot; press to show all again</source>
        <translation>図に描いた範囲の試行だけ。押すとまたすべてを表示します</translation>
    </message>
    <message>
        <source>Load trial %1</source>
        <translation>試行 %1 を読み込む</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>CSV としてコピー</translation>
    </message>
    <message>
        <source>%1 trials</source>
        <translation>試行 %1 回</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>bitscape::WeightHistogram</name>
    <message>
        <source>Histogram of the weights</source>
        <translation>重みのヒストグラム</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>負</translation>
    </message>
    <message>
        <source>Positive</source>
        <translation>正</translation>
    </message>
    <message>
        <source>As trained</source>
        <translation>学習時</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>resolution %1</source>
        <translation>分解能 %1</translation>
    </message>
    <message>
        <source>largest %1</source>
        <translation>最大 %1</translation>
    </message>
    <message>
        <source>Magnitude</source>
        <translation>大きさ</translation>
    </message>
    <message>
        <source>smallest %1</source>
        <translation>最小 %1</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Magnitudes %1 to %2: %3 negative, %4 positive</source>
        <translation>大きさ %1 から %2: 負 %3、正 %4</translation>
    </message>
    <message>
        <source>Values %1 to %2: %3 weights</source>
        <translation>値 %1 から %2: 重み %3 個</translation>
    </message>
</context>
<context>
    <name>bitscape::WeightMatrix</name>
    <message>
        <source>Picture of the weights</source>
        <translation>重みの画像</translation>
    </message>
    <message>
        <source>zero as trained</source>
        <translation>学習時からゼロ</translation>
    </message>
    <message>
        <source>pruned</source>
        <translation>枝刈り</translation>
    </message>
    <message>
        <source>rounded to zero</source>
        <translation>ゼロに丸め</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>ゼロ</translation>
    </message>
    <message>
        <source>, trained %1</source>
        <translation>、学習時 %1</translation>
    </message>
    <message>
        <source>%1 and %2 more: largest %3, %4 zero</source>
        <translation>%1 とほか %2 個: 最大 %3、ゼロ %4 個</translation>
    </message>
    <message>
        <source>%1 weights</source>
        <translation>重み %1 個</translation>
    </message>
    <message>
        <source>%1, none is zero</source>
        <translation>%1、ゼロなし</translation>
    </message>
</context>
<context>
    <name>bitscape::session::Autosave</name>
    <message>
        <source>Saving a copy</source>
        <translation>控えを保存中</translation>
    </message>
</context>
<context>
    <name>bitscape::session::Calibrator</name>
    <message>
        <source>Read what your reports say</source>
        <translation>報告の内容を読む</translation>
    </message>
    <message>
        <source>Reading reports</source>
        <translation>報告を読み込み中</translation>
    </message>
    <message>
        <source>Read reports</source>
        <translation>報告を読む</translation>
    </message>
    <message>
        <source>Add to the calibration</source>
        <translation>較正に加える</translation>
    </message>
    <message>
        <source>Forget %1</source>
        <translation>%1 を忘れる</translation>
    </message>
    <message>
        <source>Put the report back</source>
        <translation>報告を戻す</translation>
    </message>
    <message>
        <source>Exporting the calibration</source>
        <translation>較正を書き出し中</translation>
    </message>
    <message>
        <source>Export the calibration</source>
        <translation>較正を書き出す</translation>
    </message>
    <message>
        <source>Looking for the trial of a report</source>
        <translation>レポートの試行を探しています</translation>
    </message>
    <message>
        <source>Keep what was measured</source>
        <translation>実測値を残す</translation>
    </message>
</context>
<context>
    <name>bitscape::session::Explorer</name>
    <message>
        <source>Explore</source>
        <translation>探索</translation>
    </message>
    <message>
        <source>Exploring</source>
        <translation>探索中</translation>
    </message>
</context>
<context>
    <name>bitscape::session::ExportRunner</name>
    <message>
        <source>Exporting</source>
        <translation>書き出し中</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>Checking the export</source>
        <translation>書き出しを検査中</translation>
    </message>
    <message>
        <source>Check the export</source>
        <translation>書き出しを検査</translation>
    </message>
</context>
<context>
    <name>bitscape::session::Presets</name>
    <message>
        <source>As trained</source>
        <translation>学習時</translation>
    </message>
    <message>
        <source>As hls4ml would</source>
        <translation>hls4ml と同じ</translation>
    </message>
    <message>
        <source>Smallest that does not overflow</source>
        <translation>オーバーフローしない最小</translation>
    </message>
    <message>
        <source>Match quantizers</source>
        <translation>量子化器に合わせる</translation>
    </message>
    <message>
        <source>Types so wide that next to nothing of the trained model is lost; nothing pruned</source>
        <translation>学習したモデルがほとんど失われない広い型。枝刈りなし</translation>
    </message>
    <message>
        <source>hls4ml&apos;s default configuration of the model</source>
        <translation>モデルに対する hls4ml の既定の設定</translation>
    </message>
    <message>
        <source>Each type keeps its step and gets the integer bits that the test data needs</source>
        <translation>各型は刻みを保ち、テストデータに必要な整数ビットを得ます</translation>
    </message>
    <message>
        <source>Types as the quantizers say that the model was trained with</source>
        <translation>モデルが学習したと量子化器が示す型</translation>
    </message>
    <message>
        <source>Open a model first.</source>
        <translation>先にモデルを開いてください。</translation>
    </message>
    <message>
        <source>It needs test data: which values occur is not known.</source>
        <translation>テストデータが必要です。どの値が現れるか分かりません。</translation>
    </message>
    <message>
        <source>The model was trained without quantizers.</source>
        <translation>モデルは量子化器なしで学習されました。</translation>
    </message>
    <message>
        <source>Preset: %1</source>
        <translation>プリセット: %1</translation>
    </message>
</context>
<context>
    <name>bitscape::session::Scanner</name>
    <message>
        <source>Scan</source>
        <translation>スキャン</translation>
    </message>
    <message>
        <source>Scanning</source>
        <translation>スキャン中</translation>
    </message>
    <message>
        <source>Scan: %1 at %2</source>
        <translation>スキャン: %2 で %1</translation>
    </message>
</context>
<context>
    <name>bitscape::session::Session</name>
    <message>
        <source>Open %1</source>
        <translation>%1 を開く</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>%1 を開いています</translation>
    </message>
    <message>
        <source>Reading test data</source>
        <translation>テストデータを読み込み中</translation>
    </message>
    <message>
        <source>Open test data</source>
        <translation>テストデータを開く</translation>
    </message>
    <message>
        <source>Read what your reports say</source>
        <translation>報告の内容を読む</translation>
    </message>
    <message>
        <source>Open the study</source>
        <translation>スタディを開く</translation>
    </message>
    <message>
        <source>Reading trials</source>
        <translation>試行を読み込み中</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>保存中</translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation>プロジェクトを保存</translation>
    </message>
    <message>
        <source>Evaluating</source>
        <translation>評価中</translation>
    </message>
    <message>
        <source>Load trial %1</source>
        <translation>試行 %1 を読み込む</translation>
    </message>
    <message>
        <source>Reading trial %1</source>
        <translation>試行 %1 を読み込み中</translation>
    </message>
</context>
<context>
    <name>bitscape::session::ValueRanges</name>
    <message>
        <source>Measuring ranges</source>
        <translation>範囲を測定中</translation>
    </message>
</context>
</TS>
