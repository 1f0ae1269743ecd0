<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
<context>
    <name>Checks</name>
    <message>
        <source>problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>hint</source>
        <translation>建议</translation>
    </message>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%n 个问题</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n 个警告</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hints</source>
        <translation>
            <numerusform>%n 条建议</numerusform>
        </translation>
    </message>
    <message>
        <source>Inputs outside their type</source>
        <translation>输入超出其类型</translation>
    </message>
    <message>
        <source>Sums outside the accumulator</source>
        <translation>和超出累加器</translation>
    </message>
    <message>
        <source>Results outside their type</source>
        <translation>结果超出其类型</translation>
    </message>
    <message>
        <source>Weights outside their type</source>
        <translation>权重超出其类型</translation>
    </message>
    <message>
        <source>Decisions lost in the softmax</source>
        <translation>softmax 中丢失的判定</translation>
    </message>
    <message>
        <source>Layers without weights</source>
        <translation>没有权重的层</translation>
    </message>
    <message>
        <source>Layers that give only zeros</source>
        <translation>只输出零的层</translation>
    </message>
    <message>
        <source>Too large for the part</source>
        <translation>对器件来说太大</translation>
    </message>
    <message>
        <source>Loops too large to unroll</source>
        <translation>循环太大，无法展开</translation>
    </message>
    <message>
        <source>Tensors too large for registers</source>
        <translation>张量太大，放不进寄存器</translation>
    </message>
    <message>
        <source>Settings without effect</source>
        <translation>没有作用的设置</translation>
    </message>
    <message>
        <source>Types other than trained</source>
        <translation>与训练时不同的类型</translation>
    </message>
    <message>
        <source>Reuse factors that are snapped</source>
        <translation>被调整的复用因子</translation>
    </message>
    <message>
        <source>Weights below the step of their type</source>
        <translation>小于类型步长的权重</translation>
    </message>
    <message>
        <source>Results below the step of their type</source>
        <translation>小于类型步长的结果</translation>
    </message>
    <message>
        <source>Tables with too large steps</source>
        <translation>步长过大的查找表</translation>
    </message>
    <message>
        <source>One layer slower than the others</source>
        <translation>一层比其他层慢</translation>
    </message>
    <message>
        <source>More than one super logic region</source>
        <translation>跨多个 SLR</translation>
    </message>
    <message>
        <source>Streams where none are needed</source>
        <translation>不必要的流</translation>
    </message>
    <message>
        <source>Bits that cost another DSP</source>
        <translation>多占一个 DSP 的位</translation>
    </message>
    <message>
        <source>Results finer than their table</source>
        <translation>比查找表更细的结果</translation>
    </message>
    <message>
        <source>Estimates outside their rows</source>
        <translation>超出数据范围的估计</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>%1 of %2 events: sums reach %3 .. %4, the accumulator %5 holds %6 (events %7)</source>
        <translation>%2 个事例中的 %1 个：和达到 %3 .. %4，累加器 %5 可容纳 %6（事例 %7）</translation>
    </message>
    <message>
        <source>A sum that wraps around has the wrong size and most often the wrong sign.</source>
        <translation>回绕的和大小错误，符号多半也错。</translation>
    </message>
    <message>
        <source>A sum that is clipped on the way depends on the order of its products.</source>
        <translation>中途饱和的和取决于各乘积的顺序。</translation>
    </message>
    <message>
        <source>Sums and decisions were not looked at: %1</source>
        <translation>未检查和与判定：%1</translation>
    </message>
    <message>
        <source>A layer of this design cannot be run with more room.</source>
        <translation>此设计的一层无法以更大空间运行。</translation>
    </message>
    <message>
        <source>Configured as %1, trained with a quantizer of %2</source>
        <translation>配置为 %1，训练时量化器为 %2</translation>
    </message>
    <message>
        <source>Configured as %1, but the model&apos;s quantizer decides: %2 is built</source>
        <translation>配置为 %1，但由模型的量化器决定：构建 %2</translation>
    </message>
    <message>
        <source>The model learned with the steps and the limits of its quantizer.</source>
        <translation>模型是按其量化器的步长和界限学习的。</translation>
    </message>
    <message>
        <source>hls4ml ignores this setting: turning it changes nothing.</source>
        <translation>hls4ml 忽略此设置：改变它没有作用。</translation>
    </message>
    <message>
        <source>%1: %2 as trained</source>
        <translation>%1：按训练的 %2</translation>
    </message>
    <message>
        <source>Estimates of %1 of %2 layers lie outside the synthesis rows they were fitted to: %3</source>
        <translation>%2 层中 %1 层的估计超出拟合所用的综合数据：%3</translation>
    </message>
    <message>
        <source>Their intervals are wide; a synthesis report of your own narrows them.</source>
        <translation>其区间较宽；自己的综合报告可使其变窄。</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1：%2 %3</translation>
    </message>
    <message>
        <source>%1 of %2 events come out otherwise with room for the sums inside: %3 holds %4 (events %5)</source>
        <translation>若内部的和有足够空间，%2 个事例中的 %1 个结果不同：%3 可容纳 %4（事例 %5）</translation>
    </message>
    <message>
        <source>A sum that does not fit changes what the layer gives.</source>
        <translation>放不下的和会改变该层的输出。</translation>
    </message>
    <message>
        <source>It alone sets the initiation interval of %1 cycles, the others need %2; reuse factor %3 instead of %4 gives %5 cycles for %6 more LUT and %7 more DSP</source>
        <translation>它单独决定了 %1 个周期的启动间隔，其他层只需 %2；复用因子由 %4 改为 %3 得 %5 个周期，多用 %6 个 LUT 和 %7 个 DSP</translation>
    </message>
    <message>
        <source>All other layers wait for the slowest one with every event.</source>
        <translation>其他所有层每个事例都要等待最慢的一层。</translation>
    </message>
    <message>
        <source>%1: reuse factor %2</source>
        <translation>%1：复用因子 %2</translation>
    </message>
    <message>
        <source>%1 %2 are needed, %3 has %4: %5 % too many</source>
        <translation>需要 %1 个 %2，%3 有 %4：超出 %5 %</translation>
    </message>
    <message>
        <source>Placement will fail on this part.</source>
        <translation>在此器件上布局会失败。</translation>
    </message>
    <message>
        <source>%1 %2 are estimated, up to %3 with 90 % confidence: more than the %4 of %5</source>
        <translation>估计 %1 个 %2，以 90 % 置信度最多 %3：超过 %5 的 %4</translation>
    </message>
    <message>
        <source>It fits by the estimate, but not surely: a synthesis report of yours narrows it.</source>
        <translation>按估计放得下，但不确定：自己的综合报告可使其变窄。</translation>
    </message>
    <message>
        <source>Part %1, the smallest that fits</source>
        <translation>器件 %1，放得下的最小者</translation>
    </message>
    <message>
        <source>%1 %2 are needed; one of the %3 super logic regions of %4 has %5</source>
        <translation>需要 %1 个 %2；%4 的 %3 个 SLR 之一有 %5</translation>
    </message>
    <message>
        <source>Wires between the regions are few and slow: timing is hard to close.</source>
        <translation>区域间的连线少而慢：时序难以收敛。</translation>
    </message>
    <message>
        <source>A product of %1 and %2 bits takes %3 DSP (%4 x %5 each); %6 bits less would save %7 DSP</source>
        <translation>%1 位与 %2 位之积占用 %3 个 DSP（每个 %4 x %5）；减少 %6 位可省 %7 个 DSP</translation>
    </message>
    <message>
        <source>Past the width of a multiplier every product costs another one.</source>
        <translation>超过乘法器宽度后，每个乘积都要再占一个。</translation>
    </message>
    <message>
        <source>Values outside wrap around to the other end of the range: their sign turns and what follows is noise.</source>
        <translation>超出的值回绕到范围另一端：符号翻转，其后皆为噪声。</translation>
    </message>
    <message>
        <source>Values outside are clipped, so the model sees less of the large ones than it was trained with.</source>
        <translation>超出的值被截断，模型看到的大值比训练时小。</translation>
    </message>
    <message>
        <source>%1 of %2 events: results reach %3 .. %4, %5 holds %6 (events %7)</source>
        <translation>%2 个事例中的 %1 个：结果达到 %3 .. %4，%5 可容纳 %6（事例 %7）</translation>
    </message>
    <message>
        <source>All %1 results are zero: they are smaller than the step %2 of %3</source>
        <translation>%1 个结果全为零：小于 %3 的步长 %2</translation>
    </message>
    <message>
        <source>%1 % of the results are smaller than the step %2 of %3 and become zero</source>
        <translation>%1 % 的结果小于 %3 的步长 %2，变为零</translation>
    </message>
    <message>
        <source>Nothing of the event gets past this layer.</source>
        <translation>事例的信息无法通过此层。</translation>
    </message>
    <message>
        <source>Small values are information that the layers behind do not get.</source>
        <translation>小值也是信息，后面的层得不到。</translation>
    </message>
    <message>
        <source>%1 of %2 results do not fit %3 (%4)</source>
        <translation>%2 个结果中的 %1 个放不进 %3 (%4)</translation>
    </message>
    <message>
        <source>All %1 results are zero</source>
        <translation>%1 个结果全为零</translation>
    </message>
    <message>
        <source>%1 of %2 events: inputs reach %3 .. %4, %5 holds %6 (events %7)</source>
        <translation>%2 个事例中的 %1 个：输入达到 %3 .. %4，%5 可容纳 %6（事例 %7）</translation>
    </message>
    <message>
        <source>%1: tables of %2 entries</source>
        <translation>%1：查找表 %2 项</translation>
    </message>
    <message>
        <source>%1: narrower inputs, tables of %2 entries</source>
        <translation>%1：更窄的输入，查找表 %2 项</translation>
    </message>
    <message>
        <source>%1: tables of %2 entries, %3 more fraction bits</source>
        <translation>%1：查找表 %2 项，多 %3 个小数位</translation>
    </message>
    <message>
        <source>%1: narrower inputs, tables of %2 entries, %3 more fraction bits</source>
        <translation>%1：更窄的输入，查找表 %2 项，多 %3 个小数位</translation>
    </message>
    <message>
        <source>%1: stable implementation</source>
        <translation>%1：稳定实现</translation>
    </message>
    <message>
        <source>%1 of %2 events are decided otherwise behind the tables (%3, %4 entries; events %5)</source>
        <translation>%2 个事例中的 %1 个在查找表之后判定不同（%3，%4 项；事例 %5）</translation>
    </message>
    <message>
        <source>The largest sum before the softmax is not the largest result: the accuracy is lost in the last layer.</source>
        <translation>softmax 之前最大的和不是最大的结果：准确率在最后一层丢失。</translation>
    </message>
    <message>
        <source>%1: strategy Resource, reuse factor %2</source>
        <translation>%1：策略 Resource，复用因子 %2</translation>
    </message>
    <message>
        <source>%1 x %2 products with reuse factor %3 make a loop of %4 to unroll; the tools stop at %5</source>
        <translation>%1 x %2 个乘积、复用因子 %3 产生需展开 %4 次的循环；工具到 %5 为止</translation>
    </message>
    <message>
        <source>HLS ends with an error (&quot;Stop unrolling loop&quot;) after a long time.</source>
        <translation>HLS 在很久之后以错误 (&quot;Stop unrolling loop&quot;) 结束。</translation>
    </message>
    <message>
        <source>Reuse factor %1 is asked for, %2 is built: the nearest that divides %3 x %4 products</source>
        <translation>要求复用因子 %1，构建 %2：能整除 %3 x %4 个乘积的最近值</translation>
    </message>
    <message>
        <source>The configuration does not say what the hardware is.</source>
        <translation>配置没有如实说明硬件。</translation>
    </message>
    <message>
        <source>IO type %1</source>
        <translation>IO 类型 %1</translation>
    </message>
    <message>
        <source>io_parallel keeps all %1 elements (%2 bits) of this tensor in registers; the tools partition arrays up to %3</source>
        <translation>io_parallel 把此张量的全部 %1 个元素（%2 位）放在寄存器中；工具最多可划分 %3 的数组</translation>
    </message>
    <message>
        <source>Large images belong in io_stream: pixel after pixel through FIFOs.</source>
        <translation>大图像适合 io_stream：像素逐个通过 FIFO。</translation>
    </message>
    <message>
        <source>io_parallel would take %1 LUT instead of %2 and about %3 cycles instead of %4, and it fits the part</source>
        <translation>io_parallel 需 %1 个 LUT 而非 %2，约 %3 个周期而非 %4，且器件放得下</translation>
    </message>
    <message>
        <source>FIFOs between small dense layers only cost time and area.</source>
        <translation>小的全连接层之间的 FIFO 只费时间和面积。</translation>
    </message>
    <message>
        <source>Found out when the file was opened.</source>
        <translation>打开文件时发现。</translation>
    </message>
    <message>
        <source>Noted when the configuration was resolved as hls4ml does it.</source>
        <translation>按 hls4ml 的方式解析配置时记录。</translation>
    </message>
    <message>
        <source>The input %1 has %2 integer bits, so one of the %3 entries of the exponential&apos;s table stands for inputs up to %4 apart</source>
        <translation>输入 %1 有 %2 个整数位，因此指数表 %3 项中的一项代表相距至多 %4 的输入</translation>
    </message>
    <message>
        <source>Classes whose sums differ by less than a step get the same score.</source>
        <translation>和之差小于一步的类别得分相同。</translation>
    </message>
    <message>
        <source>The last %1 bits of the result %2 are always zero: the table holds %3</source>
        <translation>结果 %2 的最后 %1 位总为零：查找表可容纳 %3</translation>
    </message>
    <message>
        <source>Bits that never change cost wires and hide that the table rounds.</source>
        <translation>从不变化的位浪费连线，并掩盖查找表的舍入。</translation>
    </message>
    <message>
        <source>%1: table %2</source>
        <translation>%1：查找表 %2</translation>
    </message>
    <message>
        <source>%1 of %2 trained values are outside %3 (%4); they reach %5 .. %6</source>
        <translation>%2 个训练值中的 %1 个超出 %3 (%4)；范围 %5 .. %6</translation>
    </message>
    <message>
        <source>They wrap around: large weights turn their sign.</source>
        <translation>它们会回绕：大权重改变符号。</translation>
    </message>
    <message>
        <source>They are clipped to the largest that the type holds.</source>
        <translation>它们被截断为类型可容纳的最大值。</translation>
    </message>
    <message>
        <source>All %1 weights are zero: sparsity %2 % prunes %3 of them</source>
        <translation>%1 个权重全为零：稀疏度 %2 % 剪除其中 %3 个</translation>
    </message>
    <message>
        <source>All %1 weights are zero in %2</source>
        <translation>%1 个权重在 %2 中全为零</translation>
    </message>
    <message>
        <source>The layer gives its biases, whatever the event is.</source>
        <translation>无论事例如何，该层只给出偏置。</translation>
    </message>
    <message>
        <source>%1: no pruning</source>
        <translation>%1：不剪枝</translation>
    </message>
    <message>
        <source>%1 of %2 weights are smaller than the step %3 of %4 and become zero</source>
        <translation>%2 个权重中的 %1 个小于 %4 的步长 %3，变为零</translation>
    </message>
    <message>
        <source>Most of what was trained is not in the hardware.</source>
        <translation>训练所得的大部分不在硬件中。</translation>
    </message>
</context>
<context>
    <name>CompareTable</name>
    <message>
        <source>not measured</source>
        <translation>未测量</translation>
    </message>
    <message>
        <source>not measured: %1</source>
        <translation>未测量：%1</translation>
    </message>
    <message>
        <source>Whole design</source>
        <translation>整个设计</translation>
    </message>
    <message>
        <source>%1 LUT</source>
        <translation>%1 LUT</translation>
    </message>
    <message>
        <source>not built</source>
        <translation>未构建</translation>
    </message>
    <message>
        <source>Reuse factor</source>
        <translation>复用因子</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Sparsity</source>
        <translation>稀疏度</translation>
    </message>
    <message>
        <source>Open design</source>
        <translation>打开的设计</translation>
    </message>
    <message>
        <source>Pinned design</source>
        <translation>固定的设计</translation>
    </message>
    <message>
        <source>Design at open</source>
        <translation>打开时的设计</translation>
    </message>
    <message>
        <source>Trial %1</source>
        <translation>试验 %1</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Check that the file exists and may be read.</source>
        <translation>请检查文件是否存在并可读取。</translation>
    </message>
    <message>
        <source>Free some space or choose another disk; nothing was lost.</source>
        <translation>请腾出空间或选择其他磁盘；没有丢失任何内容。</translation>
    </message>
    <message>
        <source>Choose a folder you may write to.</source>
        <translation>请选择可以写入的文件夹。</translation>
    </message>
    <message>
        <source>The file may be damaged or of another kind.</source>
        <translation>文件可能已损坏或属于其他种类。</translation>
    </message>
    <message>
        <source>Nothing was loaded.</source>
        <translation>没有载入任何内容。</translation>
    </message>
    <message>
        <source>Open it with a newer Bitscape.</source>
        <translation>请用更新的 Bitscape 打开。</translation>
    </message>
    <message>
        <source>Check that a C++ compiler (g++) is installed.</source>
        <translation>请检查是否安装了 C++ 编译器 (g++)。</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>  (by the model&apos;s quantizer)</source>
        <translation>  （由模型的量化器决定）</translation>
    </message>
    <message>
        <source>Multiplications</source>
        <translation>乘法</translation>
    </message>
    <message>
        <source>%1 (%2 by weights that are not zero)</source>
        <translation>%1（其中 %2 个由非零权重产生）</translation>
    </message>
    <message>
        <source>Reuse factor</source>
        <translation>复用因子</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Results seen</source>
        <translation>观察到的结果</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 到 %2</translation>
    </message>
    <message>
        <source>Overflows</source>
        <translation>溢出</translation>
    </message>
    <message>
        <source>%1 of %2 results (%3)</source>
        <translation>%2 个结果中的 %1 个 (%3)</translation>
    </message>
    <message>
        <source>Rewritten</source>
        <translation>已改写</translation>
    </message>
    <message>
        <source>Cannot be built</source>
        <translation>无法构建</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Class in the file</source>
        <translation>文件中的类</translation>
    </message>
    <message>
        <source>Kind in hls4ml</source>
        <translation>hls4ml 中的种类</translation>
    </message>
    <message>
        <source>In hardware</source>
        <translation>在硬件中</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>part of %1</source>
        <translation>%1 的一部分</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Quantizer (%1)</source>
        <translation>量化器 (%1)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Rewrites</source>
        <translation>改写</translation>
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
        <translation>已用：%1</translation>
    </message>
    <message>
        <source>clock region X%1Y%2</source>
        <translation>时钟区域 X%1Y%2</translation>
    </message>
    <message>
        <source>%1, column %2, row %3</source>
        <translation>%1，列 %2，行 %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, does not fit: %2</source>
        <translation>%1，放不下：%2</translation>
    </message>
    <message>
        <source>%1 around %2</source>
        <translation>%1，%2 附近</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>full</source>
        <translation>满</translation>
    </message>
    <message>
        <source>over-full</source>
        <translation>超满</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>放不下</translation>
    </message>
    <message>
        <source>stream across SLRs</source>
        <translation>跨 SLR 的流</translation>
    </message>
    <message>
        <source>dragged</source>
        <translation>已拖动</translation>
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
        <translation>无法构建：%1</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>警告：%1</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>在 %1 中</translation>
    </message>
    <message>
        <source>Shape %1: %2 values</source>
        <translation>形状 %1：%2 个值</translation>
    </message>
    <message>
        <source>Type %1</source>
        <translation>类型 %1</translation>
    </message>
    <message>
        <source>Bits of the weights or result</source>
        <translation>权重或结果的位数</translation>
    </message>
    <message>
        <source>Share of the design&apos;s LUTs (%)</source>
        <translation>占设计 LUT 的比例 (%)</translation>
    </message>
    <message>
        <source>Share of the design&apos;s DSPs (%)</source>
        <translation>占设计 DSP 的比例 (%)</translation>
    </message>
    <message>
        <source>Overflow: open test data to see it</source>
        <translation>溢出：打开测试数据后可见</translation>
    </message>
    <message>
        <source>Results that wrapped or saturated (%)</source>
        <translation>回绕或饱和的结果 (%)</translation>
    </message>
</context>
<context>
    <name>Knobs</name>
    <message numerus="yes">
        <source>%n layers</source>
        <translation>
            <numerusform>%n 层</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1：%2 %3</translation>
    </message>
    <message>
        <source>%1: reuse factor %2</source>
        <translation>%1：复用因子 %2</translation>
    </message>
    <message>
        <source>%1: strategy %2</source>
        <translation>%1：策略 %2</translation>
    </message>
    <message>
        <source>%1: sparsity %2 %</source>
        <translation>%1：稀疏度 %2 %</translation>
    </message>
    <message>
        <source>Part %1</source>
        <translation>器件 %1</translation>
    </message>
    <message>
        <source>Clock %1 ns</source>
        <translation>时钟 %1 ns</translation>
    </message>
    <message>
        <source>IO %1</source>
        <translation>IO %1</translation>
    </message>
    <message>
        <source>Backend %1</source>
        <translation>后端 %1</translation>
    </message>
    <message>
        <source>%1: parallelization factor %2</source>
        <translation>%1：并行化因子 %2</translation>
    </message>
    <message>
        <source>%1: tables of %2 entries</source>
        <translation>%1：查找表 %2 项</translation>
    </message>
    <message>
        <source>as the model</source>
        <translation>同模型</translation>
    </message>
    <message>
        <source>%1: redundancy %2</source>
        <translation>%1：冗余 %2</translation>
    </message>
</context>
<context>
    <name>Origin</name>
    <message>
        <source>measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>calibrated</source>
        <translation>已校准</translation>
    </message>
    <message>
        <source>formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>extrapolated</source>
        <translation>外推</translation>
    </message>
    <message>
        <source>Measured: a report of exactly this says so</source>
        <translation>实测：恰为此设计的报告给出</translation>
    </message>
    <message>
        <source>Calibrated: fitted to synthesis results of its kind</source>
        <translation>已校准：由同类综合结果拟合</translation>
    </message>
    <message>
        <source>Formula: a rule that needs no fit</source>
        <translation>公式：无需拟合的规则</translation>
    </message>
    <message>
        <source>Extrapolated: beyond what was ever compared with a report</source>
        <translation>外推：超出曾与报告比较过的范围</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Go to %1</source>
        <translation>转到 %1</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>面板</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>器件</translation>
    </message>
</context>
<context>
    <name>PartFacts</name>
    <message>
        <source>Resource</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>所需</translation>
    </message>
    <message>
        <source>There</source>
        <translation>现有</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Does not fit: %1</source>
        <translation>放不下：%1</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>放得下</translation>
    </message>
    <message>
        <source>Fits, but the design&apos;s backend is for another vendor</source>
        <translation>放得下，但设计的后端属于另一厂商</translation>
    </message>
    <message>
        <source>%1 W</source>
        <translation>%1 W</translation>
    </message>
    <message>
        <source>%1 to %2 W</source>
        <translation>%1 到 %2 W</translation>
    </message>
    <message>
        <source>Power at the chosen clock (rough)</source>
        <translation>所选时钟下的功耗（粗略）</translation>
    </message>
    <message>
        <source>Static</source>
        <translation>静态</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>运算</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>已核实</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Where the numbers come from</source>
        <translation>数值来源</translation>
    </message>
    <message>
        <source>none there</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>来自 %1</translation>
    </message>
    <message>
        <source>DSP: %1, multiplies %2 x %3 bits (%4)</source>
        <translation>DSP：%1，%2 x %3 位乘法 (%4)</translation>
    </message>
    <message>
        <source>Block memory: %1 Mbit (%2)</source>
        <translation>块存储器：%1 Mbit (%2)</translation>
    </message>
    <message>
        <source>Boards: %1</source>
        <translation>开发板：%1</translation>
    </message>
</context>
<context>
    <name>ProfileWords</name>
    <message>
        <source>all zero</source>
        <translation>全为零</translation>
    </message>
    <message>
        <source>%1 … %2, median size %3</source>
        <translation>%1 … %2，量级中位数 %3</translation>
    </message>
    <message>
        <source>▲ %1 too large (%2)</source>
        <translation>▲ %1 个过大 (%2)</translation>
    </message>
    <message>
        <source>▼ %1 became zero (%2)</source>
        <translation>▼ %1 个变为零 (%2)</translation>
    </message>
    <message>
        <source>float %1</source>
        <translation>浮点 %1</translation>
    </message>
    <message>
        <source>fixed %1</source>
        <translation>定点 %1</translation>
    </message>
    <message>
        <source>fits: %1</source>
        <translation>合适：%1</translation>
    </message>
    <message>
        <source>its type is not set here</source>
        <translation>其类型不在此设置</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>是(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>否(&amp;N)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>恢复默认值</translation>
    </message>
</context>
<context>
    <name>QualitySet</name>
    <message>
        <source>class %1</source>
        <translation>类别 %1</translation>
    </message>
    <message>
        <source>output %1</source>
        <translation>输出 %1</translation>
    </message>
</context>
<context>
    <name>Quantities</name>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
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
        <translation>均方误差</translation>
    </message>
    <message>
        <source>Squared error to float</source>
        <translation>与浮点的平方误差</translation>
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
        <translation>延迟</translation>
    </message>
    <message>
        <source>cycles</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>Initiation interval</source>
        <translation>启动间隔</translation>
    </message>
    <message>
        <source>ns</source>
        <translation>ns</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>能量</translation>
    </message>
    <message>
        <source>nJ</source>
        <translation>nJ</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Bits of parameters</source>
        <translation>参数位数</translation>
    </message>
    <message>
        <source>Bits of parameters and activations</source>
        <translation>参数与激活的位数</translation>
    </message>
    <message>
        <source>%1 pp</source>
        <translation>%1 pp</translation>
    </message>
    <message>
        <source>scalar</source>
        <translation>标量</translation>
    </message>
    <message>
        <source>Measured: no interval</source>
        <translation>实测：无区间</translation>
    </message>
    <message>
        <source>90 % interval %1 to %2 %3</source>
        <translation>90 % 区间 %1 到 %2 %3</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>sum over the layers</source>
        <translation>各层之和</translation>
    </message>
    <message>
        <source>sum over the layers and what is between them</source>
        <translation>各层及其间内容之和</translation>
    </message>
    <message>
        <source>longest path through the layers</source>
        <translation>穿过各层的最长路径</translation>
    </message>
    <message>
        <source>interval of the slowest layer</source>
        <translation>最慢层的间隔</translation>
    </message>
    <message>
        <source>operation energies at 45 nm (QKeras QTools), not measured on an FPGA</source>
        <translation>45 nm 的运算能量 (QKeras QTools)，并非在 FPGA 上实测</translation>
    </message>
    <message>
        <source>operation energies by width, 45 nm (QKeras QTools), not measured on an FPGA</source>
        <translation>按位宽的运算能量，45 nm (QKeras QTools)，并非在 FPGA 上实测</translation>
    </message>
    <message>
        <source>no hardware of its own</source>
        <translation>没有自己的硬件</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>between the layers</source>
        <translation>层之间</translation>
    </message>
    <message>
        <source>%1: cycles %2 to %3, a new input every %4</source>
        <translation>%1：周期 %2 到 %3，每 %4 一个新输入</translation>
    </message>
    <message>
        <source>share of %1</source>
        <translation>占 %1</translation>
    </message>
    <message>
        <source>Latency %1 cycles. %2</source>
        <translation>延迟 %1 个周期。%2</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>能量</translation>
    </message>
    <message>
        <source>Bits of constants</source>
        <translation>常量位数</translation>
    </message>
    <message>
        <source>Interval %1: nothing limits it</source>
        <translation>启动间隔 %1：没有限制</translation>
    </message>
    <message>
        <source>Interval %1, limited by %2</source>
        <translation>启动间隔 %1，受 %2 限制</translation>
    </message>
    <message>
        <source>%1 W (%2 to %3, rough)</source>
        <translation>%1 W（%2 到 %3，粗略）</translation>
    </message>
</context>
<context>
    <name>Scan</name>
    <message>
        <source>Open design</source>
        <translation>打开的设计</translation>
    </message>
    <message>
        <source>%1 bits fewer: %2</source>
        <translation>少 %1 位：%2</translation>
    </message>
    <message>
        <source>%1 bits fewer cannot be built</source>
        <translation>少 %1 位无法构建</translation>
    </message>
    <message>
        <source>%1 bits could go</source>
        <translation>可以去掉 %1 位</translation>
    </message>
    <message>
        <source>%1 lost with %2 bits fewer (percentage points)</source>
        <translation>少 %2 位时损失的%1（百分点）</translation>
    </message>
    <message>
        <source>%1 lost with %2 bits fewer</source>
        <translation>少 %2 位时损失的%1</translation>
    </message>
    <message>
        <source>Float model</source>
        <translation>浮点模型</translation>
    </message>
    <message>
        <source>Open design · %1</source>
        <translation>打开的设计 · %1</translation>
    </message>
    <message>
        <source>%1, dotted</source>
        <translation>%1（虚线）</translation>
    </message>
    <message>
        <source>%1 spare</source>
        <translation>%1 富余</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 位</translation>
    </message>
    <message>
        <source>%1 integer bits</source>
        <translation>%1 个整数位</translation>
    </message>
    <message>
        <source>%1 bits fewer</source>
        <translation>少 %1 位</translation>
    </message>
    <message>
        <source>reuse factor %1</source>
        <translation>复用因子 %1</translation>
    </message>
    <message>
        <source>%1 sparse</source>
        <translation>零占 %1</translation>
    </message>
    <message>
        <source>AUC of each class</source>
        <translation>各类别的 AUC</translation>
    </message>
    <message>
        <source>AUC of class %1</source>
        <translation>类别 %1 的 AUC</translation>
    </message>
    <message>
        <source>Width (bits)</source>
        <translation>位宽（位）</translation>
    </message>
    <message>
        <source>Integer bits</source>
        <translation>整数位</translation>
    </message>
    <message>
        <source>Bits taken off</source>
        <translation>去掉的位数</translation>
    </message>
    <message>
        <source>Reuse factor</source>
        <translation>复用因子</translation>
    </message>
    <message>
        <source>Sparsity</source>
        <translation>稀疏度</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>所有类型</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Biases</source>
        <translation>偏置</translation>
    </message>
    <message>
        <source>Accumulators</source>
        <translation>累加器</translation>
    </message>
    <message>
        <source>Each type alone</source>
        <translation>逐个类型</translation>
    </message>
    <message>
        <source>all layers together</source>
        <translation>所有层一起</translation>
    </message>
    <message>
        <source>each layer alone</source>
        <translation>逐层</translation>
    </message>
    <message>
        <source>each class of layers</source>
        <translation>逐类层</translation>
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
        <translation>%1：%2 %3</translation>
    </message>
    <message>
        <source>%1: no %2</source>
        <translation>%1:无 %2</translation>
    </message>
</context>
<context>
    <name>bitscape::Actions</name>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a model or a project</source>
        <translation>打开模型或项目</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open &amp;Folder…</source>
        <translation>打开文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Open a folder written by hls4ml</source>
        <translation>打开由 hls4ml 写出的文件夹</translation>
    </message>
    <message>
        <source>Open the &amp;Jet Tagger Example</source>
        <translation>打开喷注标记示例(&amp;J)</translation>
    </message>
    <message>
        <source>Open the bundled jet tagger with its test events</source>
        <translation>打开自带的喷注标记模型及其测试事例</translation>
    </message>
    <message>
        <source>Open Test &amp;Data…</source>
        <translation>打开测试数据(&amp;D)…</translation>
    </message>
    <message>
        <source>Events with labels to measure accuracy on: npz, npy, csv or h5</source>
        <translation>用于测量准确率的带标签事例：npz、npy、csv 或 h5</translation>
    </message>
    <message>
        <source>Open &amp;Configuration…</source>
        <translation>打开配置(&amp;C)…</translation>
    </message>
    <message>
        <source>Load the knobs from an hls4ml_config.yml</source>
        <translation>从 hls4ml_config.yml 载入设置</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save model, knobs, data and study as a project</source>
        <translation>将模型、设置、数据和研究保存为项目</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Save as another project</source>
        <translation>保存为另一个项目</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Close what is open</source>
        <translation>关闭已打开的内容</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>End Bitscape</source>
        <translation>退出 Bitscape</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Take back the last change of a knob</source>
        <translation>撤回上一次更改</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation>重新执行已撤销的操作</translation>
    </message>
    <message>
        <source>Compare With &amp;This Design</source>
        <translation>与此设计比较(&amp;T)</translation>
    </message>
    <message>
        <source>Show changes against the design as it stands now</source>
        <translation>显示相对于当前设计的变化</translation>
    </message>
    <message>
        <source>Compare With the Design at &amp;Open</source>
        <translation>与打开时的设计比较(&amp;O)</translation>
    </message>
    <message>
        <source>Show changes against what was opened</source>
        <translation>显示相对于打开时内容的变化</translation>
    </message>
    <message>
        <source>&amp;Evaluate Again</source>
        <translation>重新评估(&amp;E)</translation>
    </message>
    <message>
        <source>Run the emulator and the estimators once more</source>
        <translation>再次运行仿真器和估计器</translation>
    </message>
    <message>
        <source>E&amp;xport Project…</source>
        <translation>导出项目(&amp;X)…</translation>
    </message>
    <message>
        <source>Write the design as a project for its backend</source>
        <translation>把设计写成其后端的项目</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>&amp;Check an Export…</source>
        <translation>检查导出(&amp;C)…</translation>
    </message>
    <message>
        <source>Build an exported C simulation here and compare it bit for bit</source>
        <translation>在此构建导出的 C 仿真并逐位比较</translation>
    </message>
    <message>
        <source>Save &amp;Report…</source>
        <translation>保存报告(&amp;R)…</translation>
    </message>
    <message>
        <source>What one attaches to a design review: HTML, PDF or CSV</source>
        <translation>设计评审所附内容：HTML、PDF 或 CSV</translation>
    </message>
    <message>
        <source>&amp;Calibrate From Reports…</source>
        <translation>由报告校准(&amp;C)…</translation>
    </message>
    <message>
        <source>Compare reports of synthesis tools with the estimates, and let them learn</source>
        <translation>将综合工具的报告与估计比较，并让估计学习</translation>
    </message>
    <message>
        <source>Calibrate From a &amp;Synthesized Project…</source>
        <translation>由已综合的项目校准(&amp;S)…</translation>
    </message>
    <message>
        <source>Find the reports of a project&apos;s folder and compare them with its estimates</source>
        <translation>查找项目文件夹中的报告并与其估计比较</translation>
    </message>
    <message>
        <source>&amp;Explore…</source>
        <translation>探索(&amp;E)…</translation>
    </message>
    <message>
        <source>Search widths and reuse factors around this design</source>
        <translation>在此设计周围搜索位宽和复用因子</translation>
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
        <translation>停止搜索；其试验会保留</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>暂停(&amp;U)</translation>
    </message>
    <message>
        <source>Hold the search between two trials, or let it go on</source>
        <translation>在两次试验之间暂停搜索，或让其继续</translation>
    </message>
    <message>
        <source>S&amp;can</source>
        <translation>扫描(&amp;C)</translation>
    </message>
    <message>
        <source>Turn one knob or two over a range, as the Scan panel says</source>
        <translation>按扫描面板所示，在一个范围内改变一个或两个设置</translation>
    </message>
    <message>
        <source>Open St&amp;udy…</source>
        <translation>打开研究(&amp;U)…</translation>
    </message>
    <message>
        <source>Show the trials of a study database</source>
        <translation>显示研究数据库中的试验</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>浅色配色</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>深色配色</translation>
    </message>
    <message>
        <source>&amp;Fit Graph</source>
        <translation>适应图形(&amp;F)</translation>
    </message>
    <message>
        <source>Show the whole graph</source>
        <translation>显示整个图</translation>
    </message>
    <message>
        <source>Find &amp;Layer…</source>
        <translation>查找层(&amp;L)…</translation>
    </message>
    <message>
        <source>Find a layer in the graph by name or kind</source>
        <translation>按名称或种类在图中查找层</translation>
    </message>
    <message>
        <source>Show &amp;All Trials</source>
        <translation>显示全部试验(&amp;A)</translation>
    </message>
    <message>
        <source>Zoom the plot out to every trial</source>
        <translation>缩放到显示每个试验</translation>
    </message>
    <message>
        <source>&amp;Reset Layout</source>
        <translation>重置布局(&amp;R)</translation>
    </message>
    <message>
        <source>Put every panel back to its place</source>
        <translation>将所有面板放回原位</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>手册(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;About Bitscape</source>
        <translation>关于 Bitscape(&amp;A)</translation>
    </message>
    <message>
        <source>Version and what this program is</source>
        <translation>版本以及本程序的说明</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>命令(&amp;C)…</translation>
    </message>
    <message>
        <source>Find any command, panel, layer, part or recent file by a few letters</source>
        <translation>用几个字母查找任何命令、面板、层、器件或最近文件</translation>
    </message>
    <message>
        <source>&amp;Next Panel</source>
        <translation>下一个面板(&amp;N)</translation>
    </message>
    <message>
        <source>Move the keyboard to the next panel</source>
        <translation>把键盘移到下一个面板</translation>
    </message>
    <message>
        <source>Pre&amp;vious Panel</source>
        <translation>上一个面板(&amp;V)</translation>
    </message>
    <message>
        <source>Move the keyboard to the panel before</source>
        <translation>把键盘移到上一个面板</translation>
    </message>
    <message>
        <source>What the panel with the keyboard shows and how to use it</source>
        <translation>有键盘焦点的面板显示什么以及如何使用</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>键盘(&amp;K)</translation>
    </message>
    <message>
        <source>Every key of the program</source>
        <translation>程序的所有按键</translation>
    </message>
    <message>
        <source>&amp;Tour</source>
        <translation>导览(&amp;T)</translation>
    </message>
    <message>
        <source>What the parts of the window are for, one after the other</source>
        <translation>逐一介绍窗口各部分的用途</translation>
    </message>
</context>
<context>
    <name>bitscape::AgreementPlot</name>
    <message>
        <source>Differences from the float model, layer by layer</source>
        <translation>与浮点模型逐层的差异</translation>
    </message>
    <message>
        <source>Mean error, % of the layer&apos;s range</source>
        <translation>平均误差，占该层范围的 %</translation>
    </message>
    <message>
        <source>mean error %1 (%2 of the range), largest %3</source>
        <translation>平均误差 %1（范围的 %2），最大 %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>bitscape::BitsBar</name>
    <message>
        <source>Bits</source>
        <translation>位</translation>
    </message>
    <message>
        <source>Drag the right end: fraction bits. Drag the point: integer bits at the same width. Drag the left end: integer bits at the same step.
Keys: ← → the right end, Ctrl+← → the point, Shift+← → the left end.</source>
        <translation>拖动右端：小数位。拖动小数点：位宽不变的整数位。拖动左端：步长不变的整数位。
按键：← → 右端，Ctrl+← → 小数点，Shift+← → 左端。</translation>
    </message>
    <message>
        <source>sign + %1 integer + %2 fraction = %3 bits</source>
        <translation>符号 + %1 整数 + %2 小数 = %3 位</translation>
    </message>
    <message>
        <source>%1 integer + %2 fraction = %3 bits, no sign</source>
        <translation>%1 整数 + %2 小数 = %3 位，无符号</translation>
    </message>
</context>
<context>
    <name>bitscape::CalibrationPanel</name>
    <message>
        <source>Calibration</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Measured beside estimated</source>
        <translation>实测与估计对照</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>No reports yet. Drop what Vivado, Vitis, Quartus, oneAPI or Catapult wrote (csynth.xml, .rpt, a project&apos;s folder): estimates learn from it, and what was measured is shown as measured.</source>
        <translation>尚无报告。请把 Vivado、Vitis、Quartus、oneAPI 或 Catapult 写出的内容（csynth.xml、.rpt、项目文件夹）拖到这里：估计会从中学习，测得的值显示为实测。</translation>
    </message>
    <message>
        <source>Open reports…</source>
        <translation>打开报告…</translation>
    </message>
    <message>
        <source>Above the report, below the estimate and how far off it was: green inside its 90 % interval, red outside.</source>
        <translation>上方为报告，下方为估计及其偏差：在 90 % 区间内为绿色，区间外为红色。</translation>
    </message>
    <message>
        <source>Reports that cannot be used</source>
        <translation>无法使用的报告</translation>
    </message>
    <message>
        <source>&amp;Copy as CSV</source>
        <translation>复制为 CSV(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Open Reports…</source>
        <translation>打开报告…</translation>
    </message>
    <message>
        <source>Open a Synthesized Project…</source>
        <translation>打开已综合的项目…</translation>
    </message>
    <message>
        <source>&amp;Export the Calibration…</source>
        <translation>导出校准(&amp;E)…</translation>
    </message>
    <message>
        <source>Show Where It Is Kept</source>
        <translation>显示保存位置</translation>
    </message>
    <message>
        <source>Open, remove and export reports</source>
        <translation>打开、移除和导出报告</translation>
    </message>
    <message>
        <source>%1 in use</source>
        <translation>使用中 %1 份</translation>
    </message>
    <message>
        <source>%1 in use · %2 to add</source>
        <translation>使用中 %1 份 · 可添加 %2 份</translation>
    </message>
    <message>
        <source>Add to the calibration</source>
        <translation>加入校准</translation>
    </message>
    <message>
        <source>Add %1 to the calibration</source>
        <translation>将 %1 份加入校准</translation>
    </message>
    <message>
        <source>Kept in %1, for bitscape-cli too</source>
        <translation>保存在 %1，bitscape-cli 也使用</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>以及另外 %1 份</translation>
    </message>
    <message>
        <source>Export the calibration</source>
        <translation>导出校准</translation>
    </message>
    <message>
        <source>Calibrations of Bitscape (*.json)</source>
        <translation>Bitscape 校准 (*.json)</translation>
    </message>
</context>
<context>
    <name>bitscape::ChartView</name>
    <message>
        <source>Chart of the report</source>
        <translation>报告图</translation>
    </message>
</context>
<context>
    <name>bitscape::Checker</name>
    <message>
        <source>Checking the design</source>
        <translation>正在检查设计</translation>
    </message>
    <message>
        <source>Check the design</source>
        <translation>检查设计</translation>
    </message>
    <message>
        <source>There is no design until this is changed.</source>
        <translation>在此更改之前没有设计。</translation>
    </message>
    <message>
        <source>Cure: %1</source>
        <translation>修正：%1</translation>
    </message>
</context>
<context>
    <name>bitscape::ChecksPanel</name>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Open a model to see what will go wrong with it.</source>
        <translation>打开模型以查看会出什么问题。</translation>
    </message>
    <message>
        <source>Findings, worst first</source>
        <translation>发现，最严重者在前</translation>
    </message>
    <message>
        <source>&amp;Open the Place</source>
        <translation>打开位置(&amp;O)</translation>
    </message>
    <message>
        <source>C&amp;ure</source>
        <translation>修正(&amp;U)</translation>
    </message>
    <message>
        <source>Cure &amp;All of This Kind</source>
        <translation>修正所有同类(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>隐藏(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Show Hidden</source>
        <translation>显示已隐藏(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy as CS&amp;V</source>
        <translation>复制为 CSV(&amp;V)</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>另存为 CSV…</translation>
    </message>
    <message>
        <source>Cure &amp;All: %1</source>
        <translation>全部修正(&amp;A)：%1</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Show %n Hidden</source>
        <translation>
            <numerusform>显示已隐藏的 %n 项(&amp;S)</numerusform>
        </translation>
    </message>
    <message>
        <source>Cure, hide, copy and save findings</source>
        <translation>修正、隐藏、复制和保存发现</translation>
    </message>
    <message>
        <source>Nothing of what is shown here. The buttons above show the rest.</source>
        <translation>这里所示的内容为空。上方按钮可显示其余部分。</translation>
    </message>
    <message>
        <source>Nothing is wrong as far as the design alone tells. Open test data to look at overflows and decisions, too.</source>
        <translation>仅就设计而言没有问题。打开测试数据可同时检查溢出和判定。</translation>
    </message>
    <message>
        <source>Nothing is wrong: no overflow, nothing lost, and it fits the part.</source>
        <translation>没有问题：无溢出、无损失，且器件放得下。</translation>
    </message>
    <message>
        <source>Show or hide: %1</source>
        <translation>显示或隐藏：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <translation>
            <numerusform>已隐藏 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Checks (%1)</source>
        <translation>检查 (%1)</translation>
    </message>
    <message>
        <source>Save the findings</source>
        <translation>保存发现</translation>
    </message>
</context>
<context>
    <name>bitscape::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Command, panel, layer, part or recent file</source>
        <translation>命令、面板、层、器件或最近文件</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>查找命令</translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation>匹配的命令</translation>
    </message>
</context>
<context>
    <name>bitscape::CompareModel</name>
    <message>
        <source>The same in all designs</source>
        <translation>所有设计中相同</translation>
    </message>
    <message>
        <source>1 property differs</source>
        <translation>1 个属性不同</translation>
    </message>
    <message>
        <source>%1 properties differ</source>
        <translation>%1 个属性不同</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>The others are compared with this one. Right-click a column for more.</source>
        <translation>其他设计与此比较。右键单击列可看更多。</translation>
    </message>
    <message>
        <source>Right-click to compare the others with this one.</source>
        <translation>右键单击可将其他设计与此比较。</translation>
    </message>
    <message>
        <source>Of the study %1. Right-click for more.</source>
        <translation>来自研究 %1。右键单击可看更多。</translation>
    </message>
</context>
<context>
    <name>bitscape::ComparePanel</name>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Only differences</source>
        <translation>仅差异</translation>
    </message>
    <message>
        <source>Leave out what is the same in all designs</source>
        <translation>省去所有设计中相同的内容</translation>
    </message>
    <message>
        <source>Open design</source>
        <translation>打开的设计</translation>
    </message>
    <message>
        <source>Show the design as it stands</source>
        <translation>显示当前的设计</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>Show the pinned design, or the one at open</source>
        <translation>显示固定的设计，或打开时的设计</translation>
    </message>
    <message>
        <source>Nothing to compare. Right-click trials in the Pareto plot or its table and choose Compare, or show the open design and the baseline.</source>
        <translation>没有可比较的内容。在帕累托图或其表格中右键单击试验并选择“比较”，或显示打开的设计和基准。</translation>
    </message>
    <message>
        <source>Designs beside each other</source>
        <translation>并列的设计</translation>
    </message>
    <message>
        <source>&amp;Copy as CSV</source>
        <translation>复制为 CSV(&amp;C)</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>另存为 CSV…</translation>
    </message>
    <message>
        <source>Unfold All</source>
        <translation>全部展开</translation>
    </message>
    <message>
        <source>Fold All</source>
        <translation>全部折叠</translation>
    </message>
    <message>
        <source>Take All Trials Out</source>
        <translation>移出所有试验</translation>
    </message>
    <message>
        <source>Copy, save and fold</source>
        <translation>复制、保存和折叠</translation>
    </message>
    <message>
        <source>against %1</source>
        <translation>相对于 %1</translation>
    </message>
    <message>
        <source>Compare the Others With This</source>
        <translation>将其他与此比较</translation>
    </message>
    <message>
        <source>Load This Design</source>
        <translation>载入此设计</translation>
    </message>
    <message>
        <source>Take It Out</source>
        <translation>移出</translation>
    </message>
    <message>
        <source>Load %1</source>
        <translation>载入%1</translation>
    </message>
    <message>
        <source>Save the comparison</source>
        <translation>保存比较</translation>
    </message>
    <message>
        <source>Saving the comparison</source>
        <translation>正在保存比较</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Lay the designs&apos; distributions, ROC curves and errors over each other</source>
        <translation>将各设计的分布、ROC 曲线和误差叠加</translation>
    </message>
    <message>
        <source>Working …</source>
        <translation>处理中 …</translation>
    </message>
    <message>
        <source>Open test data (File &gt; Open Test Data) to compare what the designs make of it.</source>
        <translation>打开测试数据（文件 &gt; 打开测试数据）以比较各设计的结果。</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Compare the designs</source>
        <translation>比较设计</translation>
    </message>
</context>
<context>
    <name>bitscape::Comparer</name>
    <message>
        <source>Comparing designs</source>
        <translation>正在比较设计</translation>
    </message>
    <message>
        <source>Compare trial %1</source>
        <translation>比较试验 %1</translation>
    </message>
</context>
<context>
    <name>bitscape::ComparisonModel</name>
    <message>
        <source>%1 (estimated %2, %3)</source>
        <translation>%1（估计 %2，%3）</translation>
    </message>
    <message>
        <source>%1 (estimated %2)</source>
        <translation>%1（估计 %2）</translation>
    </message>
    <message>
        <source>Measured: %1</source>
        <translation>实测：%1</translation>
    </message>
    <message>
        <source>Estimated: %1</source>
        <translation>估计：%1</translation>
    </message>
    <message>
        <source>Not used: %1</source>
        <translation>未使用：%1</translation>
    </message>
    <message>
        <source>Whole design</source>
        <translation>整个设计</translation>
    </message>
    <message>
        <source>(no layer)</source>
        <translation>（无层）</translation>
    </message>
    <message>
        <source>Above: what the report says. Below: what was estimated before, and how far off it was; green inside the 90 % interval, red outside.</source>
        <translation>上：报告所述。下：之前的估计及其偏差；在 90 % 区间内为绿色，区间外为红色。</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
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
        <translation>延迟</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>bitscape::ConfusionPlot</name>
    <message>
        <source>Confusion matrix</source>
        <translation>混淆矩阵</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>True class</source>
        <translation>真实类别</translation>
    </message>
    <message>
        <source>%1 of %2 events of %3 (%4) are taken for %5</source>
        <translation>%3 的 %2 个事例中有 %1 个 (%4) 被判为 %5</translation>
    </message>
    <message>
        <source> · %1: %2</source>
        <translation> · %1：%2</translation>
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
        <translation>器件</translation>
    </message>
    <message>
        <source>The FPGA the design is for</source>
        <translation>设计所针对的 FPGA</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Clock period</source>
        <translation>时钟周期</translation>
    </message>
    <message>
        <source>IO</source>
        <translation>IO</translation>
    </message>
    <message>
        <source>All values at once (io_parallel) or one after another (io_stream)</source>
        <translation>所有值同时 (io_parallel) 或逐个 (io_stream)</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>后端</translation>
    </message>
    <message>
        <source>The HLS tool chain whose arithmetic is emulated</source>
        <translation>所仿真算术的 HLS 工具链</translation>
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
        <translation>时钟周期：%1 MHz</translation>
    </message>
    <message>
        <source>All parts and boards: which the design fits, their peak performance</source>
        <translation>所有器件和开发板：哪些放得下设计，及其峰值性能</translation>
    </message>
    <message>
        <source>Parts…</source>
        <translation>器件…</translation>
    </message>
</context>
<context>
    <name>bitscape::DetailsPanel</name>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Facts about the layer</source>
        <translation>关于该层的信息</translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation>张量</translation>
    </message>
    <message>
        <source>Which parameters of the layer are shown</source>
        <translation>显示该层的哪些参数</translation>
    </message>
    <message>
        <source>Magnitudes (log₂)</source>
        <translation>量级 (log₂)</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Axis of the histogram</source>
        <translation>直方图的轴</translation>
    </message>
    <message>
        <source>Magnitudes in powers of two, as types see them, or values</source>
        <translation>以 2 的幂表示的量级（类型所见），或值</translation>
    </message>
    <message>
        <source>Save the plots and the weights</source>
        <translation>保存图和权重</translation>
    </message>
    <message>
        <source>Save the Histogram as %1…</source>
        <translation>将直方图另存为 %1…</translation>
    </message>
    <message>
        <source>Save the Picture as %1…</source>
        <translation>将图片另存为 %1…</translation>
    </message>
    <message>
        <source>Save the Weights as CSV…</source>
        <translation>将权重另存为 CSV…</translation>
    </message>
    <message>
        <source>Reading weights</source>
        <translation>正在读取权重</translation>
    </message>
    <message>
        <source>Select a layer to see its weights.</source>
        <translation>选择一层以查看其权重。</translation>
    </message>
    <message>
        <source>%1 has no weights.</source>
        <translation>%1 没有权重。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Saving the weights</source>
        <translation>正在保存权重</translation>
    </message>
    <message>
        <source>Reading trees</source>
        <translation>正在读取树</translation>
    </message>
</context>
<context>
    <name>bitscape::DistributionPlot</name>
    <message>
        <source>Distributions of the tensors</source>
        <translation>张量的分布</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>浮点</translation>
    </message>
    <message>
        <source>Fixed point</source>
        <translation>定点</translation>
    </message>
    <message>
        <source>Magnitude of the non-zero values</source>
        <translation>非零值的量级</translation>
    </message>
    <message>
        <source>What the type holds</source>
        <translation>类型可容纳的范围</translation>
    </message>
    <message>
        <source>all zero</source>
        <translation>全为零</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>bitscape::DockLayouts</name>
    <message>
        <source>Tuning</source>
        <translation>调节</translation>
    </message>
    <message>
        <source>Types and their consequences: the layer&apos;s numbers, what goes wrong, the score</source>
        <translation>类型及其后果：层的数值、会出的问题、得分</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Many designs: the front and scans large, designs beside each other</source>
        <translation>许多设计：放大前沿和扫描，设计并列</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>评审</translation>
    </message>
    <message>
        <source>One design for others to judge: the die, the report, where the numbers are from</source>
        <translation>供他人评判的一个设计：芯片、报告、数值来源</translation>
    </message>
    <message>
        <source>Save the Layout</source>
        <translation>保存布局</translation>
    </message>
    <message>
        <source>Name of this arrangement of the panels:</source>
        <translation>此面板布局的名称：</translation>
    </message>
    <message>
        <source>&amp;Default</source>
        <translation>默认(&amp;D)</translation>
    </message>
    <message>
        <source>Put every panel back to its place</source>
        <translation>将所有面板放回原位</translation>
    </message>
    <message>
        <source>&amp;Save As…</source>
        <translation>另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>删除(&amp;L)</translation>
    </message>
</context>
<context>
    <name>bitscape::EditHistory</name>
    <message>
        <source>At open</source>
        <translation>打开时</translation>
    </message>
</context>
<context>
    <name>bitscape::ErrorPlot</name>
    <message>
        <source>Errors by class or output</source>
        <translation>按类别或输出的误差</translation>
    </message>
    <message>
        <source>Change of the true class&apos;s score</source>
        <translation>真实类别得分的变化</translation>
    </message>
    <message>
        <source>Output minus target</source>
        <translation>输出减目标</translation>
    </message>
    <message>
        <source>Output minus float model</source>
        <translation>输出减浮点模型</translation>
    </message>
    <message>
        <source>%1: mean %2, half within %3 … %4, all within %5 … %6</source>
        <translation>%1：平均 %2，半数在 %3 … %4，全部在 %5 … %6</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n events</source>
        <translation>
            <numerusform>%1，%n 个事例</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitscape::EventPlot</name>
    <message>
        <source>Scores of the event</source>
        <translation>事例的得分</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Class, event %1</source>
        <translation>类别，事例 %1</translation>
    </message>
    <message>
        <source>Choose an event</source>
        <translation>选择一个事例</translation>
    </message>
    <message>
        <source> (truth: %1)</source>
        <translation> （真实：%1）</translation>
    </message>
    <message>
        <source>
(truth)</source>
        <translation>
(真实)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>bitscape::ExploreDialog</name>
    <message>
        <source>%1 combinations</source>
        <translation>%1 种组合</translation>
    </message>
    <message>
        <source>about 10%1 combinations</source>
        <translation>约 10%1 种组合</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>探索</translation>
    </message>
    <message>
        <source>&amp;Objectives</source>
        <translation>目标(&amp;O)</translation>
    </message>
    <message>
        <source>S&amp;core</source>
        <translation>得分(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Knobs</source>
        <translation>设置(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>搜索(&amp;S)</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>%1 knobs, %2; %3 trials. They appear in the Pareto panel as they come.</source>
        <translation>%1 个设置，%2；%3 次试验。结果会陆续出现在帕累托面板中。</translation>
    </message>
</context>
<context>
    <name>bitscape::ExportDialog</name>
    <message>
        <source>&amp;Browse…</source>
        <translation>浏览(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Check it bit for bit afterwards</source>
        <translation>之后逐位检查(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>取消(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Show folder</source>
        <translation>显示文件夹(&amp;S)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Export the design as a project</source>
        <translation>将设计导出为项目</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>用于(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Layers are connected by</source>
        <translation>层的连接方式(&amp;L)</translation>
    </message>
    <message>
        <source>B&amp;oard</source>
        <translation>开发板(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Into</source>
        <translation>目标位置(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Test bench</source>
        <translation>测试平台(&amp;T)</translation>
    </message>
    <message>
        <source>Tool the project is for</source>
        <translation>项目所用的工具</translation>
    </message>
    <message>
        <source>How layers are connected</source>
        <translation>层的连接方式</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>开发板</translation>
    </message>
    <message>
        <source>Bus of the board</source>
        <translation>开发板的总线</translation>
    </message>
    <message>
        <source>Folder or archive</source>
        <translation>文件夹或压缩包</translation>
    </message>
    <message>
        <source>Where the project goes</source>
        <translation>项目的存放位置</translation>
    </message>
    <message>
        <source>Events of the test bench</source>
        <translation>测试平台的事例</translation>
    </message>
    <message>
        <source>Builds the project&apos;s own simulation with the compiler of this machine, runs its test bench and compares every output with the emulator</source>
        <translation>用本机的编译器构建项目自带的仿真,运行其测试平台,并将每个输出与仿真器比较</translation>
    </message>
    <message>
        <source>arrays of all values (io_parallel)</source>
        <translation>全部数值的数组 (io_parallel)</translation>
    </message>
    <message>
        <source>streams (io_stream)</source>
        <translation>数据流 (io_stream)</translation>
    </message>
    <message>
        <source>None: the network alone</source>
        <translation>无:仅网络本身</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>of %1 open test events (0: made-up ones)</source>
        <translation>共 %1 个已打开的测试事例(0:使用生成的事例)</translation>
    </message>
    <message>
        <source>made-up events: no test data is open</source>
        <translation>生成的事例:未打开测试数据</translation>
    </message>
    <message>
        <source>Vitis and Vivado projects can be put on boards</source>
        <translation>Vitis 和 Vivado 项目可以用于开发板</translation>
    </message>
    <message>
        <source>The network behind AXI on the %1 (%2), with block design or link script, drivers and host code, at %3 ns.</source>
        <translation>%1(%2)上 AXI 之后的网络,附块设计或链接脚本、驱动程序和主机代码,%3 ns。</translation>
    </message>
    <message>
        <source>, for %1 at %2 ns.</source>
        <translation>,用于 %1,%2 ns。</translation>
    </message>
    <message>
        <source>The design is resolved again for %1: types and results may differ from those shown, which are for %2.</source>
        <translation>设计将针对 %1 重新解析:类型和结果可能与所显示的(针对 %2)不同。</translation>
    </message>
    <message>
        <source>Export into an archive</source>
        <translation>导出到压缩包</translation>
    </message>
    <message>
        <source>Export the project into a new folder</source>
        <translation>将项目导出到新文件夹</translation>
    </message>
    <message>
        <source>Writing the project…</source>
        <translation>正在写入项目…</translation>
    </message>
    <message numerus="yes">
        <source>%n files written. Building the C simulation…</source>
        <translation>
            <numerusform>已写入 %n 个文件。正在构建 C 仿真…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files written to %1.</source>
        <translation>
            <numerusform>已将 %n 个文件写入 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Exact: %1 of %1 outputs over %2 events equal the emulator bit for bit.</source>
        <translation>完全一致:%2 个事例的 %1 个输出中有 %1 个与仿真器逐位相同。</translation>
    </message>
    <message>
        <source>%1 of %2 outputs over %3 events differ. First: %4</source>
        <translation>%3 个事例的 %2 个输出中有 %1 个不同。首个:%4</translation>
    </message>
    <message>
        <source>Cancelled: nothing was written.</source>
        <translation>已取消:未写入任何内容。</translation>
    </message>
    <message>
        <source>Cancelled: the project is written, but not checked.</source>
        <translation>已取消:项目已写入,但未检查。</translation>
    </message>
</context>
<context>
    <name>bitscape::FileFlow</name>
    <message>
        <source>Models and projects (%1)</source>
        <translation>模型和项目 (%1)</translation>
    </message>
    <message>
        <source>Bitscape projects (*.bitscape)</source>
        <translation>Bitscape 项目 (*.bitscape)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>%1: cancelled.</source>
        <translation>%1：已取消。</translation>
    </message>
    <message>
        <source>Open a model or project</source>
        <translation>打开模型或项目</translation>
    </message>
    <message>
        <source>Open a folder written by hls4ml</source>
        <translation>打开由 hls4ml 写出的文件夹</translation>
    </message>
    <message>
        <source>Looking at %1</source>
        <translation>正在查看 %1</translation>
    </message>
    <message>
        <source>%1 was written by a synthesis tool: open the model or project it is of first.</source>
        <translation>%1 由综合工具写出：请先打开它所属的模型或项目。</translation>
    </message>
    <message>
        <source>&lt;b&gt;One at a time, please:&lt;/b&gt; %1 are of the same kind.</source>
        <translation>&lt;b&gt;请一次一个：&lt;/b&gt;%1 属于同一种类。</translation>
    </message>
    <message>
        <source>%1 holds trials: open the model they belong to first.</source>
        <translation>%1 含有试验：请先打开其所属的模型。</translation>
    </message>
    <message>
        <source>%1 holds test data: open the model it belongs to first.</source>
        <translation>%1 含有测试数据：请先打开其所属的模型。</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 is open, but cannot be built:&lt;/b&gt; %2</source>
        <translation>&lt;b&gt;%1 已打开，但无法构建：&lt;/b&gt;%2</translation>
    </message>
    <message>
        <source>Show layer</source>
        <translation>显示层</translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>1 处更改</translation>
    </message>
    <message>
        <source>%1 changes</source>
        <translation>%1 处更改</translation>
    </message>
    <message>
        <source>%1 is open: %2 between the file and the hardware.</source>
        <translation>%1 已打开：文件与硬件之间有%2。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>%1 is open, with a report of its synthesis.</source>
        <translation>%1 已打开，附有一份综合报告。</translation>
    </message>
    <message>
        <source>%1 is open, with %2 reports of its synthesis.</source>
        <translation>%1 已打开，附有 %2 份综合报告。</translation>
    </message>
    <message>
        <source>Compare with the estimates</source>
        <translation>与估计比较</translation>
    </message>
    <message>
        <source>Open reports of synthesis tools</source>
        <translation>打开综合工具的报告</translation>
    </message>
    <message>
        <source>Reports (*.xml *.rpt *.js *.ndjson *.txt *.log);;All files (*)</source>
        <translation>报告 (*.xml *.rpt *.js *.ndjson *.txt *.log);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Open a synthesized project</source>
        <translation>打开已综合的项目</translation>
    </message>
    <message>
        <source>Open the example</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <source>Open test data</source>
        <translation>打开测试数据</translation>
    </message>
    <message>
        <source>Test data (*.npz *.npy *.csv *.h5);;All files (*)</source>
        <translation>测试数据 (*.npz *.npy *.csv *.h5);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Open a configuration</source>
        <translation>打开配置</translation>
    </message>
    <message>
        <source>hls4ml configuration (*.yml *.yaml)</source>
        <translation>hls4ml 配置 (*.yml *.yaml)</translation>
    </message>
    <message>
        <source>Load %1</source>
        <translation>载入%1</translation>
    </message>
    <message>
        <source>Open a study</source>
        <translation>打开研究</translation>
    </message>
    <message>
        <source>Studies (*.db);;All files (*)</source>
        <translation>研究 (*.db);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation>保存项目</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>未保存的更改</translation>
    </message>
    <message>
        <source>The knobs were changed since the last save.</source>
        <translation>自上次保存以来设置已更改。</translation>
    </message>
    <message>
        <source>Save them as a project?</source>
        <translation>保存为项目吗？</translation>
    </message>
    <message>
        <source>Check an exported project</source>
        <translation>检查已导出的项目</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Web page (*.html);;PDF (*.pdf);;Table (*.csv)</source>
        <translation>网页 (*.html);;PDF (*.pdf);;表格 (*.csv)</translation>
    </message>
    <message>
        <source>Saving the report</source>
        <translation>正在保存报告</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>已保存 %1。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message numerus="yes">
        <source>Exported %n files to %1.</source>
        <translation>
            <numerusform>已将 %n 个文件导出到 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Check bit for bit</source>
        <translation>逐位检查</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>显示文件夹</translation>
    </message>
    <message>
        <source>The export is exact: %1 of %2 outputs over %3 events equal the emulator bit for bit (%4).</source>
        <translation>导出完全一致：%3 个事例上 %2 个输出中的 %1 个与仿真器逐位相同 (%4)。</translation>
    </message>
    <message>
        <source>&lt;b&gt;The export differs&lt;/b&gt; in %1 of %2 outputs (%3). First: %4</source>
        <translation>&lt;b&gt;导出有差异&lt;/b&gt;：%2 个输出中的 %1 个 (%3)。第一处：%4</translation>
    </message>
</context>
<context>
    <name>bitscape::FindingModel</name>
    <message>
        <source>Cure: %1</source>
        <translation>修正：%1</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>What is found</source>
        <translation>发现的问题</translation>
    </message>
    <message>
        <source>Cure</source>
        <translation>修正</translation>
    </message>
</context>
<context>
    <name>bitscape::FlipModel</name>
    <message>
        <source>✗ lost</source>
        <translation>✗ 丢失</translation>
    </message>
    <message>
        <source>✓ won</source>
        <translation>✓ 赢得</translation>
    </message>
    <message>
        <source>wrong either way</source>
        <translation>两者都错</translation>
    </message>
    <message>
        <source>Number of the event in the test data, from 0</source>
        <translation>测试数据中的事例编号，从 0 开始</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事例</translation>
    </message>
    <message>
        <source>True class</source>
        <translation>真实类别</translation>
    </message>
    <message>
        <source>The class that what it is compared with decides for</source>
        <translation>比较对象所判定的类别</translation>
    </message>
    <message>
        <source>Score that it gives its decision</source>
        <translation>它给自己判定的得分</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>The class that the design decides for</source>
        <translation>设计所判定的类别</translation>
    </message>
    <message>
        <source>Whether the decision became wrong or right</source>
        <translation>判定变错还是变对</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>bitscape::FloorplanPanel</name>
    <message>
        <source>Floorplan</source>
        <translation>布局图</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用率</translation>
    </message>
    <message>
        <source>Colours of the floorplan</source>
        <translation>布局图的颜色</translation>
    </message>
    <message>
        <source>Wires, zoom and export of the floorplan</source>
        <translation>布局图的连线、缩放和导出</translation>
    </message>
    <message>
        <source>&amp;Wires Between Layers</source>
        <translation>层间连线(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Fit (0)</source>
        <translation>适应(&amp;F) (0)</translation>
    </message>
    <message>
        <source>Save as %1…</source>
        <translation>另存为 %1…</translation>
    </message>
    <message>
        <source>Save as &amp;Constraints (XDC)…</source>
        <translation>另存为约束 (XDC)(&amp;C)…</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>放不下</translation>
    </message>
    <message>
        <source>SLR crossings: %1</source>
        <translation>跨越 SLR：%1</translation>
    </message>
    <message>
        <source>schematic: the order of this die&apos;s columns is not published</source>
        <translation>示意图：此芯片的列顺序未公开</translation>
    </message>
    <message>
        <source>Save the floorplan</source>
        <translation>保存布局图</translation>
    </message>
    <message>
        <source>Saving the floorplan</source>
        <translation>正在保存布局图</translation>
    </message>
    <message>
        <source>Colours: where each layer sits, or how full each clock region is, in its fullest resource or in one</source>
        <translation>颜色：各层所在位置，或各时钟区域的使用率（最满的资源或某一种）</translation>
    </message>
    <message>
        <source>Use of %1</source>
        <translation>%1 的使用率</translation>
    </message>
    <message>
        <source>Zoom &amp;In (+)</source>
        <translation>放大(&amp;I) (+)</translation>
    </message>
    <message>
        <source>Zoom &amp;Out (−)</source>
        <translation>缩小(&amp;O) (−)</translation>
    </message>
    <message>
        <source>Reset the Place of the &amp;Selected Layer (Del)</source>
        <translation>重置所选层的位置(&amp;S) (Del)</translation>
    </message>
    <message>
        <source>&amp;Reset All Places</source>
        <translation>重置所有位置(&amp;R)</translation>
    </message>
</context>
<context>
    <name>bitscape::FloorplanView</name>
    <message>
        <source>Floorplan</source>
        <translation>布局图</translation>
    </message>
    <message>
        <source>The floorplan of the open design appears here.</source>
        <translation>打开的设计的布局图将显示在这里。</translation>
    </message>
    <message>
        <source>Move %1 on the floorplan</source>
        <translation>在布局图上移动 %1</translation>
    </message>
    <message>
        <source>Place all layers automatically</source>
        <translation>自动放置所有层</translation>
    </message>
    <message>
        <source>Placing the layers</source>
        <translation>正在放置各层</translation>
    </message>
    <message>
        <source>%1. Arrow keys select the next layer, plus and minus zoom, zero shows all, Shift and arrows move the die, Control and arrows the selected layer.</source>
        <translation>%1。方向键选择下一层，加减号缩放，零显示全部，Shift 加方向键移动芯片，Ctrl 加方向键移动所选层。</translation>
    </message>
    <message>
        <source>Place %1 automatically</source>
        <translation>自动放置 %1</translation>
    </message>
</context>
<context>
    <name>bitscape::ForgivingPage</name>
    <message>
        <source>&amp;Search for this score</source>
        <translation>搜索此得分(&amp;S)</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Loss that is forgiven</source>
        <translation>容许的损失</translation>
    </message>
    <message>
        <source>Gain that is asked for</source>
        <translation>要求的收益</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>比率</translation>
    </message>
    <message>
        <source>Stress</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>The score takes the place of the objectives</source>
        <translation>得分取代目标</translation>
    </message>
    <message>
        <source>for</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>&amp;Forgiven</source>
        <translation>容许(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Asked for</source>
        <translation>要求(&amp;A)</translation>
    </message>
    <message>
        <source>for a &amp;rate of</source>
        <translation>比率为(&amp;R)</translation>
    </message>
    <message>
        <source>S&amp;tress</source>
        <translation>强度(&amp;T)</translation>
    </message>
    <message>
        <source>Designs of the same score</source>
        <translation>得分相同的设计</translation>
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
        <translation>得分需要指标：请先打开测试数据。</translation>
    </message>
    <message>
        <source>A design with %1 instead of %2 may lose %3 and scores the same as the open one.</source>
        <translation>以 %1 代替 %2 的设计可以损失 %3，得分与打开的设计相同。</translation>
    </message>
</context>
<context>
    <name>bitscape::GraphLegend</name>
    <message>
        <source>What the colours of the graph mean</source>
        <translation>图中颜色的含义</translation>
    </message>
</context>
<context>
    <name>bitscape::GraphPanel</name>
    <message>
        <source>Graph</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Layer found before (Shift+Return)</source>
        <translation>上一个找到的层 (Shift+Enter)</translation>
    </message>
    <message>
        <source>Next layer found (Return)</source>
        <translation>下一个找到的层 (Enter)</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>位</translation>
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
        <translation>溢出</translation>
    </message>
    <message>
        <source>What the colour and number of a box say: bits of its weights (of its result where it has none), its share of the LUTs or DSPs, or the share of its results that overflowed</source>
        <translation>方框的颜色和数字的含义：其权重的位数（没有权重则为结果的位数）、占 LUT 或 DSP 的比例，或溢出结果的比例</translation>
    </message>
    <message>
        <source>Colour of the graph</source>
        <translation>图的颜色</translation>
    </message>
    <message>
        <source>Direction, zoom and export of the graph</source>
        <translation>图的方向、缩放和导出</translation>
    </message>
    <message>
        <source>&amp;Top to Bottom</source>
        <translation>从上到下(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Left to Right</source>
        <translation>从左到右(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Fit (0)</source>
        <translation>适应(&amp;F) (0)</translation>
    </message>
    <message>
        <source>&amp;Actual Size (1)</source>
        <translation>实际大小(&amp;A) (1)</translation>
    </message>
    <message>
        <source>Save as %1…</source>
        <translation>另存为 %1…</translation>
    </message>
    <message>
        <source>Find a layer</source>
        <translation>查找层</translation>
    </message>
    <message>
        <source>Find a layer by name or kind</source>
        <translation>按名称或种类查找层</translation>
    </message>
    <message>
        <source>Part of a layer&apos;s name or kind (Ctrl+F)</source>
        <translation>层名称或种类的一部分 (Ctrl+F)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Save the graph</source>
        <translation>保存图</translation>
    </message>
    <message>
        <source>Saving the graph</source>
        <translation>正在保存图</translation>
    </message>
</context>
<context>
    <name>bitscape::GraphView</name>
    <message>
        <source>Graph of the layers</source>
        <translation>层的图</translation>
    </message>
    <message>
        <source>Arrow keys select the layer before or after, Return shows its details; plus and minus zoom, zero shows all.</source>
        <translation>方向键选择前后的层，Enter 显示其详情；加减号缩放，零显示全部。</translation>
    </message>
    <message>
        <source>Drawing the graph</source>
        <translation>正在绘制图</translation>
    </message>
</context>
<context>
    <name>bitscape::ImportPanel</name>
    <message>
        <source>Import report</source>
        <translation>导入报告</translation>
    </message>
    <message>
        <source>Changes between the file and the hardware</source>
        <translation>文件与硬件之间的更改</translation>
    </message>
    <message>
        <source>Nothing was changed: every layer of the file is built as it is.</source>
        <translation>没有更改：文件的每一层都按原样构建。</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter the import report</source>
        <translation>筛选导入报告</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>另存为 CSV…</translation>
    </message>
    <message>
        <source>Save as Text…</source>
        <translation>另存为文本…</translation>
    </message>
    <message>
        <source>Copy and save the report</source>
        <translation>复制并保存报告</translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>1 处更改</translation>
    </message>
    <message>
        <source>%1 changes</source>
        <translation>%1 处更改</translation>
    </message>
    <message>
        <source>%1 of %2 changes</source>
        <translation>%2 处更改中的 %1 处</translation>
    </message>
    <message>
        <source>Save the import report</source>
        <translation>保存导入报告</translation>
    </message>
    <message>
        <source>Saving the import report</source>
        <translation>正在保存导入报告</translation>
    </message>
</context>
<context>
    <name>bitscape::JobIndicator</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop the work in the background</source>
        <translation>停止后台工作</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1：%2 / %3</translation>
    </message>
</context>
<context>
    <name>bitscape::KnobLines</name>
    <message>
        <source>Knobs of the front</source>
        <translation>前沿的设置</translation>
    </message>
    <message>
        <source>One line a trial of the front. Drag along an axis to keep the trials that cross it there; click the axis to let all through again.</source>
        <translation>前沿的每个试验一条线。沿轴拖动可只保留在该处穿过的试验；单击轴则全部恢复。</translation>
    </message>
    <message>
        <source>The front&apos;s knobs appear here</source>
        <translation>前沿的设置将显示在这里</translation>
    </message>
    <message>
        <source>Trial %1</source>
        <translation>试验 %1</translation>
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
        <translation>选择一个值</translation>
    </message>
    <message>
        <source>Sparsity</source>
        <translation>稀疏度</translation>
    </message>
    <message>
        <source>Reuse factor</source>
        <translation>复用因子</translation>
    </message>
    <message>
        <source>Asked for: %1, zero after quantization: %2</source>
        <translation>要求：%1，量化后为零：%2</translation>
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
        <translation>周期</translation>
    </message>
    <message>
        <source>pJ</source>
        <translation>pJ</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Sparsity
%</source>
        <translation>稀疏度
%</translation>
    </message>
    <message>
        <source>Reuse
factor</source>
        <translation>复用
因子</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>策略</translation>
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
        <translation>延迟
周期</translation>
    </message>
    <message>
        <source>Overflow
%</source>
        <translation>溢出
%</translation>
    </message>
    <message>
        <source>Energy
nJ</source>
        <translation>能量
nJ</translation>
    </message>
    <message>
        <source>Type of what does not change while the design runs: weights, biases, tables.
Unfold a layer to see every type it has.</source>
        <translation>设计运行时不变之物的类型：权重、偏置、查找表。
展开一层可看到它的全部类型。</translation>
    </message>
    <message>
        <source>Type of what the layer computes.</source>
        <translation>该层所计算之值的类型。</translation>
    </message>
    <message>
        <source>Share of weights that are zero. Set it to prune the smallest weights of the layer.</source>
        <translation>为零的权重所占比例。设置它可剪除该层最小的权重。</translation>
    </message>
    <message>
        <source>How many times each multiplier is used for one inference: 1 is fastest, more is smaller.</source>
        <translation>一次推理中每个乘法器使用的次数：1 最快，越大越省资源。</translation>
    </message>
    <message>
        <source>Latency unrolls the layer; Resource keeps weights in memory and shares multipliers.</source>
        <translation>Latency 展开该层；Resource 把权重放在存储器中并共享乘法器。</translation>
    </message>
    <message>
        <source>Look-up tables, estimated. The bar is the layer&apos;s share of the design.</source>
        <translation>查找表（估计）。条形表示该层在设计中的比例。</translation>
    </message>
    <message>
        <source>Multiplier blocks, estimated.</source>
        <translation>乘法器块（估计）。</translation>
    </message>
    <message>
        <source>Memory blocks of 18 kbit, estimated.</source>
        <translation>18 kbit 存储块（估计）。</translation>
    </message>
    <message>
        <source>Clock cycles from input to result of the layer, estimated.</source>
        <translation>从输入到该层结果的时钟周期（估计）。</translation>
    </message>
    <message>
        <source>Share of results on the test data that did not fit the type: they wrapped (red) or were clipped.</source>
        <translation>测试数据上放不进该类型的结果比例：回绕（红色）或被截断。</translation>
    </message>
    <message>
        <source>Dynamic energy of one inference, estimated.</source>
        <translation>一次推理的动态能量（估计）。</translation>
    </message>
    <message>
        <source>auto → %1</source>
        <translation>auto → %1</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 / %2：%3</translation>
    </message>
    <message>
        <source>Values %1</source>
        <translation>值 %1</translation>
    </message>
    <message>
        <source>Locked: the model was trained with a quantizer, and hls4ml takes its type whatever is set here.</source>
        <translation>已锁定：模型是用量化器训练的，无论这里如何设置，hls4ml 都采用其类型。</translation>
    </message>
    <message>
        <source>auto: hls4ml derives this type from the others.</source>
        <translation>auto：hls4ml 由其他类型推导此类型。</translation>
    </message>
    <message>
        <source>Set to %1</source>
        <translation>设为 %1</translation>
    </message>
    <message>
        <source>This layer of the model needs no hardware.</source>
        <translation>模型的这一层不需要硬件。</translation>
    </message>
    <message>
        <source>Not a layer of the hardware: hls4ml merges it into &apos;%1&apos;.</source>
        <translation>不是硬件中的层：hls4ml 将它并入 &apos;%1&apos;。</translation>
    </message>
    <message>
        <source>table</source>
        <translation>查找表</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>常量</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>计算值</translation>
    </message>
    <message>
        <source>Open test data to count overflows.</source>
        <translation>打开测试数据以统计溢出。</translation>
    </message>
    <message>
        <source>%1 of %2 results did not fit the type; %3 small ones became zero.
Results lie between %4 and %5.</source>
        <translation>%2 个结果中有 %1 个放不进类型；%3 个小值变为零。
结果在 %4 与 %5 之间。</translation>
    </message>
    <message>
        <source>Parallelization factor</source>
        <translation>并行化因子</translation>
    </message>
    <message>
        <source>Entries of the table</source>
        <translation>查找表项数</translation>
    </message>
    <message>
        <source>From 0 to 99.9 %</source>
        <translation>从 0 到 99.9 %</translation>
    </message>
    <message>
        <source>No such strategy</source>
        <translation>没有这种策略</translation>
    </message>
    <message>
        <source>At least 1</source>
        <translation>至少 1</translation>
    </message>
    <message>
        <source>Not possible here: %1</source>
        <translation>此处不可行：%1</translation>
    </message>
    <message>
        <source>At most %1</source>
        <translation>至多 %1</translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation>张量</translation>
    </message>
    <message>
        <source>%1 is set, hls4ml takes %2</source>
        <translation>设为 %1，hls4ml 采用 %2</translation>
    </message>
    <message>
        <source>%1 of %2 values do not fit and wrap around</source>
        <translation>%2 个值中的 %1 个放不下而回绕</translation>
    </message>
    <message>
        <source>FF</source>
        <translation>FF</translation>
    </message>
    <message>
        <source>Parallel
positions</source>
        <translation>并行
位置</translation>
    </message>
    <message>
        <source>1 bit
fewer</source>
        <translation>少
1 位</translation>
    </message>
    <message>
        <source>How many output positions of a convolution are built side by side: more is faster and larger.</source>
        <translation>卷积并列构建多少个输出位置：越多越快也越大。</translation>
    </message>
    <message>
        <source>Flip-flops, estimated.</source>
        <translation>触发器（估计）。</translation>
    </message>
    <message>
        <source>What the design loses when the layer gets one bit fewer (the worst of its types).
A dash: not measured yet. Measure it from the panel&apos;s menu.</source>
        <translation>该层少一位时设计的损失（其最差的类型）。
横线：尚未测量。可从面板菜单测量。</translation>
    </message>
    <message>
        <source>Not measured yet.</source>
        <translation>尚未测量。</translation>
    </message>
    <message>
        <source>One bit fewer: %1 %2</source>
        <translation>少一位：%1 %2</translation>
    </message>
    <message>
        <source>Bits that can go without loss: %1</source>
        <translation>可无损去掉的位：%1</translation>
    </message>
    <message>
        <source>Measured on an earlier configuration.</source>
        <translation>在较早的配置上测得。</translation>
    </message>
    <message>
        <source>Only with the Vivado or Vitis backend</source>
        <translation>仅限 Vivado 或 Vitis 后端</translation>
    </message>
    <message>
        <source>Only with a reuse factor of 1</source>
        <translation>仅限复用因子 1</translation>
    </message>
    <message>
        <source>%1: it does not divide %2 × %3 evenly</source>
        <translation>%1：不能整除 %2 × %3</translation>
    </message>
    <message>
        <source>%1 is above the %2 products of the layer</source>
        <translation>%1 大于该层的 %2 个乘积</translation>
    </message>
    <message>
        <source>%1: it does not divide %2 positions</source>
        <translation>%1：不能整除 %2 个位置</translation>
    </message>
    <message>
        <source>Any from 1 to %1</source>
        <translation>1 到 %1 均可</translation>
    </message>
    <message>
        <source>Possible: %1</source>
        <translation>可选：%1</translation>
    </message>
    <message>
        <source>%1 is the nearest</source>
        <translation>%1 最近</translation>
    </message>
    <message>
        <source>%1 and %2 are the nearest</source>
        <translation>%1 和 %2 最近</translation>
    </message>
    <message>
        <source>A whole number from 1 on</source>
        <translation>从 1 起的整数</translation>
    </message>
</context>
<context>
    <name>bitscape::LayerPanel</name>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>所有类型</translation>
    </message>
    <message>
        <source>Unfold every layer to one line a type</source>
        <translation>将每层展开为每种类型一行</translation>
    </message>
    <message>
        <source>%1 layers, none in the hardware</source>
        <translation>%1 层，没有硬件</translation>
    </message>
    <message>
        <source>%1 layers · %2 parameters · double-click a type, factor or strategy to change it</source>
        <translation>%1 层 · %2 个参数 · 双击类型、因子或策略可更改</translation>
    </message>
    <message>
        <source>Preset: %1</source>
        <translation>预设：%1</translation>
    </message>
    <message>
        <source>Measure sensitivity</source>
        <translation>测量灵敏度</translation>
    </message>
    <message>
        <source>What the design loses when each of its types gets a bit fewer, one at a time</source>
        <translation>逐一将各类型减少一位时设计的损失</translation>
    </message>
    <message>
        <source>Filter layers</source>
        <translation>筛选层</translation>
    </message>
    <message>
        <source>Show only layers whose name or kind holds these words</source>
        <translation>只显示名称或种类含有这些词的层</translation>
    </message>
    <message>
        <source>Copy the layer table as CSV</source>
        <translation>将层表复制为 CSV</translation>
    </message>
    <message>
        <source>All rows and columns, numbers in full</source>
        <translation>所有行和列，数值完整</translation>
    </message>
    <message>
        <source>Filter (/)</source>
        <translation>筛选 (/)</translation>
    </message>
    <message>
        <source>Filter layers by name or kind</source>
        <translation>按名称或种类筛选层</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Types for the whole model by a rule; one step to undo</source>
        <translation>按规则设定整个模型的类型；一步即可撤销</translation>
    </message>
    <message>
        <source>Sensitivity, columns, copies</source>
        <translation>灵敏度、列、复制</translation>
    </message>
    <message>
        <source>More of the layer table</source>
        <translation>层表的更多操作</translation>
    </message>
    <message>
        <source>Copy settings</source>
        <translation>复制设置</translation>
    </message>
    <message>
        <source>Paste settings</source>
        <translation>粘贴设置</translation>
    </message>
    <message>
        <source>Copy rows as CSV</source>
        <translation>将行复制为 CSV</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>%1 of %2 layers</source>
        <translation>%1 / %2 层</translation>
    </message>
</context>
<context>
    <name>bitscape::LayerTree</name>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message numerus="yes">
        <source>and %n more selected</source>
        <translation>
            <numerusform>以及另选 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation>全部展开</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>全部折叠</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Layer: %1 LUT, %2 DSP. Design: %3 LUT</source>
        <translation>层：%1 LUT，%2 DSP。设计：%3 LUT</translation>
    </message>
    <message>
        <source>Copy settings</source>
        <translation>复制设置</translation>
    </message>
    <message>
        <source>Paste settings</source>
        <translation>粘贴设置</translation>
    </message>
    <message>
        <source>Copy rows as CSV</source>
        <translation>将行复制为 CSV</translation>
    </message>
    <message>
        <source>Copy table as CSV</source>
        <translation>将表复制为 CSV</translation>
    </message>
    <message>
        <source>Radiation hardness</source>
        <translation>抗辐射</translation>
    </message>
    <message>
        <source>As the width allows</source>
        <translation>按位宽</translation>
    </message>
    <message>
        <source>bits of %1</source>
        <translation>%1 的位</translation>
    </message>
    <message>
        <source>Paste settings to 1 layer</source>
        <translation>将设置粘贴到 1 层</translation>
    </message>
    <message>
        <source>Paste settings to %1 layers</source>
        <translation>将设置粘贴到 %1 层</translation>
    </message>
    <message>
        <source>As the model</source>
        <translation>同模型</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Weights three times, outvoted</source>
        <translation>权重三份，表决</translation>
    </message>
    <message>
        <source>The layer three times, outvoted</source>
        <translation>整层三份，表决</translation>
    </message>
</context>
<context>
    <name>bitscape::MainWindow</name>
    <message>
        <source>Graph</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Pareto</source>
        <translation>帕累托</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>剖析</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Floorplan</source>
        <translation>布局图</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Import report</source>
        <translation>导入报告</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>继续(&amp;U)</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>暂停(&amp;U)</translation>
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
        <translation>%1 个事例，来自 %2</translation>
    </message>
    <message>
        <source>study %1</source>
        <translation>研究 %1</translation>
    </message>
    <message>
        <source>Bitscape ended unexpectedly. There is unsaved work of %1.</source>
        <translation>Bitscape 意外结束。有 %1 未保存的工作。</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>打开最近的文件(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Design</source>
        <translation>设计(&amp;D)</translation>
    </message>
    <message>
        <source>E&amp;xplore</source>
        <translation>探索(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Nothing opened yet</source>
        <translation>尚未打开任何内容</translation>
    </message>
    <message>
        <source>&amp;Clear This List</source>
        <translation>清空此列表(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>Main</source>
        <translation>主工具栏</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>撤销%1(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>重做%1(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>The graph was saved as %1.</source>
        <translation>图已保存为 %1。</translation>
    </message>
    <message>
        <source>Read reports</source>
        <translation>读取报告</translation>
    </message>
    <message>
        <source>%1 is forgotten: the estimates do not know it any more.</source>
        <translation>已忘记 %1：估计不再知道它。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1（%2 到 %3）</translation>
    </message>
    <message>
        <source>%1 LUT: %2 before, %3 %4.</source>
        <translation>%1 LUT：之前 %2，%3 %4。</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>The study %1 answers another question: these trials go to the study %2.</source>
        <translation>研究 %1 回答的是另一个问题：这些试验归入研究 %2。</translation>
    </message>
    <message>
        <source>The study %2 has its %1 trials already. Ask for more, or change what is tried.</source>
        <translation>研究 %2 已有 %1 个试验。请增加数量，或更改要尝试的内容。</translation>
    </message>
    <message>
        <source>The search was stopped; the %1 trials of the study %2 are kept. Explore again to go on.</source>
        <translation>搜索已停止；研究 %2 的 %1 个试验已保留。再次探索可继续。</translation>
    </message>
    <message>
        <source>The search is done: %1 new trials, %2 in the study %3. Click a point to load it.</source>
        <translation>搜索完成：新试验 %1 个，研究 %3 中共 %2 个。单击一个点可载入。</translation>
    </message>
    <message>
        <source>The manual is not installed beside this program.</source>
        <translation>手册未与本程序一起安装。</translation>
    </message>
    <message>
        <source>About Bitscape</source>
        <translation>关于 Bitscape</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Bitscape %1&lt;/h3&gt;&lt;p&gt;How few bits, multipliers and nanoseconds can a neural network on an FPGA live with before it gets worse?&lt;/p&gt;&lt;p&gt;Emulates hls4ml 1.3.0 bit for bit, without a compile step.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Bitscape %1&lt;/h3&gt;&lt;p&gt;FPGA 上的神经网络在变差之前，能用多少位、多少乘法器和多少纳秒就够？&lt;/p&gt;&lt;p&gt;无需编译即可逐位仿真 hls4ml 1.3.0。&lt;/p&gt;</translation>
    </message>
    <message numerus="yes">
        <source>The estimates have learned from %n reports.</source>
        <translation>
            <numerusform>估计已从 %n 份报告中学习。</numerusform>
        </translation>
    </message>
    <message>
        <source>La&amp;youts</source>
        <translation>布局(&amp;Y)</translation>
    </message>
    <message>
        <source>The layout %1 was saved by a version with other panels; please save it anew.</source>
        <translation>布局 %1 由面板不同的版本保存；请重新保存。</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>语言(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>系统(&amp;S)</translation>
    </message>
    <message>
        <source>The language changes when Bitscape starts the next time.</source>
        <translation>语言将在 Bitscape 下次启动时更改。</translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation>立即重启</translation>
    </message>
    <message>
        <source>New here? A tour of two minutes on the jet tagger shows what is where.</source>
        <translation>初次使用？用喷注标记示例做两分钟导览，了解各处内容。</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>开始导览</translation>
    </message>
    <message>
        <source>Trial %1 of the study now has what was measured beside its estimates.</source>
        <translation>研究的试验 %1 现在除估计值外还有实测值。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
</context>
<context>
    <name>bitscape::ManualWindow</name>
    <message>
        <source>Bitscape: the manual</source>
        <translation>Bitscape：手册</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>搜索手册</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Page of the manual</source>
        <translation>手册页</translation>
    </message>
    <message>
        <source>&amp;First page</source>
        <translation>首页(&amp;F)</translation>
    </message>
    <message>
        <source>Nothing in the manual has these words.</source>
        <translation>手册中没有这些词。</translation>
    </message>
</context>
<context>
    <name>bitscape::MessageBar</name>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>bitscape::ObjectivesPage</name>
    <message>
        <source>below</source>
        <translation>小于</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>至多</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>至少</translation>
    </message>
    <message>
        <source>above</source>
        <translation>大于</translation>
    </message>
    <message>
        <source>&amp;1st objective</source>
        <translation>第&amp;1目标</translation>
    </message>
    <message>
        <source>&amp;2nd</source>
        <translation>第&amp;2</translation>
    </message>
    <message>
        <source>&amp;3rd</source>
        <translation>第&amp;3</translation>
    </message>
    <message>
        <source>&amp;4th</source>
        <translation>第&amp;4</translation>
    </message>
    <message>
        <source>as small as possible</source>
        <translation>尽可能小</translation>
    </message>
    <message>
        <source>Fit to the part</source>
        <translation>限制在器件内</translation>
    </message>
    <message>
        <source>One limit for each resource of the part</source>
        <translation>器件每种资源一个限制</translation>
    </message>
    <message>
        <source>One limit a line, for example
dsp &lt;= 220
latency_ns &lt; 100
lut &lt;= 80%</source>
        <translation>每行一个限制，例如
dsp &lt;= 220
latency_ns &lt; 100
lut &lt;= 80%</translation>
    </message>
    <message>
        <source>Constraints</source>
        <translation>约束</translation>
    </message>
    <message>
        <source>Designs that break one are kept in the study but never on the front</source>
        <translation>违反约束的设计保留在研究中，但不会进入前沿</translation>
    </message>
    <message>
        <source>&amp;Constraints</source>
        <translation>约束(&amp;C)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>The score takes the place of the objectives</source>
        <translation>得分取代目标</translation>
    </message>
    <message>
        <source>A search needs an objective.</source>
        <translation>搜索需要一个目标。</translation>
    </message>
    <message>
        <source>as large as possible</source>
        <translation>尽可能大</translation>
    </message>
    <message>
        <source> (the open design has %1)</source>
        <translation> （打开的设计为 %1）</translation>
    </message>
    <message>
        <source> (broken by the open design: %1)</source>
        <translation> （打开的设计违反了：%1）</translation>
    </message>
</context>
<context>
    <name>bitscape::OverlayMenu</name>
    <message>
        <source>Studies</source>
        <translation>研究</translation>
    </message>
    <message>
        <source>Draw the fronts of other studies, of this model or of others, over this one</source>
        <translation>在此之上绘制本模型或其他模型的其他研究的前沿</translation>
    </message>
    <message>
        <source>From Another File…</source>
        <translation>来自其他文件…</translation>
    </message>
    <message>
        <source>Study of another model</source>
        <translation>其他模型的研究</translation>
    </message>
    <message>
        <source>Studies (*.db *.sqlite);;All files (*)</source>
        <translation>研究 (*.db *.sqlite);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Reading trials</source>
        <translation>正在读取试验</translation>
    </message>
    <message>
        <source>Open the study</source>
        <translation>打开研究</translation>
    </message>
    <message>
        <source>boosted trees</source>
        <translation>提升树</translation>
    </message>
    <message>
        <source>network</source>
        <translation>网络</translation>
    </message>
</context>
<context>
    <name>bitscape::ParetoPanel</name>
    <message>
        <source>Pareto</source>
        <translation>帕累托</translation>
    </message>
    <message>
        <source>Number to the right</source>
        <translation>横轴的数</translation>
    </message>
    <message>
        <source>Number upwards</source>
        <translation>纵轴的数</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Show the trials as a table beside the plot</source>
        <translation>在图旁以表格显示试验</translation>
    </message>
    <message>
        <source>Knobs</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Show the knobs behind the front beside the plot</source>
        <translation>在图旁显示前沿背后的设置</translation>
    </message>
    <message>
        <source>No trials yet. A search tries widths and reuse factors for every layer and shows here which designs are worth having.</source>
        <translation>尚无试验。搜索会尝试每层的位宽和复用因子，并在此显示哪些设计值得采用。</translation>
    </message>
    <message>
        <source>Explore…</source>
        <translation>探索…</translation>
    </message>
    <message>
        <source>over</source>
        <translation>对</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>研究</translation>
    </message>
    <message>
        <source>Which study of the file is shown</source>
        <translation>显示文件中的哪个研究</translation>
    </message>
    <message>
        <source>What the plot shows, and saving it</source>
        <translation>图显示什么，以及保存</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Reading the front</source>
        <translation>正在读取前沿</translation>
    </message>
    <message>
        <source>Read the front</source>
        <translation>读取前沿</translation>
    </message>
    <message>
        <source>%1 trials · %2 on the front</source>
        <translation>%1 个试验 · %2 个在前沿上</translation>
    </message>
    <message>
        <source> · %1 break a constraint</source>
        <translation> · %1 个违反约束</translation>
    </message>
    <message>
        <source> · %1 stopped early</source>
        <translation> · %1 个提前停止</translation>
    </message>
    <message>
        <source> · %1 failed</source>
        <translation> · %1 个失败</translation>
    </message>
    <message>
        <source>%1 trials, none has both numbers</source>
        <translation>%1 个试验，没有一个同时有两个数</translation>
    </message>
    <message>
        <source>Show All</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>Mark the Knee</source>
        <translation>标出拐点</translation>
    </message>
    <message>
        <source>Shade Where a Constraint Is Broken</source>
        <translation>为违反约束处加阴影</translation>
    </message>
    <message>
        <source>Thinned Front</source>
        <translation>稀疏的前沿</translation>
    </message>
    <message>
        <source>One point every %1 of the range</source>
        <translation>每隔范围的 %1 取一点</translation>
    </message>
    <message>
        <source>Every point</source>
        <translation>每个点</translation>
    </message>
    <message>
        <source>Save as %1…</source>
        <translation>另存为 %1…</translation>
    </message>
    <message>
        <source>Load trial %1</source>
        <translation>载入试验 %1</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Save the plot</source>
        <translation>保存图</translation>
    </message>
    <message>
        <source>Saving the trials</source>
        <translation>正在保存试验</translation>
    </message>
    <message>
        <source>Save the trials</source>
        <translation>保存试验</translation>
    </message>
    <message>
        <source>Copying trials</source>
        <translation>正在复制试验</translation>
    </message>
    <message>
        <source>Copy the trials</source>
        <translation>复制试验</translation>
    </message>
</context>
<context>
    <name>bitscape::ParetoPlot</name>
    <message>
        <source>Plot of the trials</source>
        <translation>试验图</translation>
    </message>
    <message>
        <source>Breaks a constraint</source>
        <translation>违反约束</translation>
    </message>
    <message>
        <source>Stopped early</source>
        <translation>提前停止</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>试验</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>已选</translation>
    </message>
    <message>
        <source>Pareto front</source>
        <translation>帕累托前沿</translation>
    </message>
    <message>
        <source>Knee</source>
        <translation>拐点</translation>
    </message>
    <message>
        <source>Open design</source>
        <translation>打开的设计</translation>
    </message>
    <message>
        <source>Trial %1</source>
        <translation>试验 %1</translation>
    </message>
    <message>
        <source>breaks a constraint</source>
        <translation>违反约束</translation>
    </message>
    <message>
        <source>stopped early</source>
        <translation>提前停止</translation>
    </message>
    <message>
        <source>Front of all</source>
        <translation>全部的前沿</translation>
    </message>
</context>
<context>
    <name>bitscape::PartDialog</name>
    <message>
        <source>Only parts that &amp;fit</source>
        <translation>仅放得下的器件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Upper end of the 90 % interval</source>
        <translation>90 % 区间的上端(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Smallest that fits</source>
        <translation>放得下的最小者(&amp;S)</translation>
    </message>
    <message>
        <source>Use this &amp;part</source>
        <translation>使用此器件(&amp;P)</translation>
    </message>
    <message>
        <source>Choose the part</source>
        <translation>选择器件</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>器件</translation>
    </message>
    <message>
        <source>Boards</source>
        <translation>开发板</translation>
    </message>
    <message>
        <source>Peak performance</source>
        <translation>峰值性能</translation>
    </message>
    <message>
        <source>The part with the fewest LUTs on which the design fits, of a vendor that the design&apos;s backend is for</source>
        <translation>在设计后端所属厂商的器件中，放得下设计且 LUT 最少者</translation>
    </message>
    <message>
        <source>Adds your own parts from a JSON file</source>
        <translation>从 JSON 文件添加自己的器件</translation>
    </message>
    <message>
        <source>Search: part, family, board</source>
        <translation>搜索：器件、系列、开发板</translation>
    </message>
    <message>
        <source>Search parts</source>
        <translation>搜索器件</translation>
    </message>
    <message>
        <source>Judges by what the design may need at most, not by what it probably needs</source>
        <translation>按设计最多可能需要的量判断，而非按大概需要的量</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Fill limit of the LUTs</source>
        <translation>LUT 填充上限</translation>
    </message>
    <message>
        <source>How full the LUTs may get; of FFs 50 %, of DSPs and memories 80 % count as full</source>
        <translation>LUT 可填多满；FF 50 %、DSP 和存储器 80 % 即视为满</translation>
    </message>
    <message>
        <source>LUTs up to</source>
        <translation>LUT 至多</translation>
    </message>
    <message>
        <source>What is known of the part</source>
        <translation>关于该器件的已知信息</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>开发板</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>器件</translation>
    </message>
    <message>
        <source>Order code</source>
        <translation>订货号</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>存储器</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>已核实</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Against bit width</source>
        <translation>随位宽</translation>
    </message>
    <message>
        <source>Against operations a byte</source>
        <translation>随每字节运算数</translation>
    </message>
    <message>
        <source>Axis of the plot</source>
        <translation>图的轴</translation>
    </message>
    <message>
        <source>Import parts</source>
        <translation>导入器件</translation>
    </message>
    <message>
        <source>Parts (*.json)</source>
        <translation>器件 (*.json)</translation>
    </message>
    <message>
        <source>Reading the parts</source>
        <translation>正在读取器件</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>已略去：%1</translation>
    </message>
    <message>
        <source>Estimating on every part</source>
        <translation>正在对每个器件估计</translation>
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
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Importing parts</source>
        <translation>正在导入器件</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) imported</source>
        <translation>
            <numerusform>已导入 %n 个器件</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the plot</source>
        <translation>导出图</translation>
    </message>
    <message>
        <source>Pictures and numbers (*.svg *.png *.pdf *.csv)</source>
        <translation>图片和数值 (*.svg *.png *.pdf *.csv)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
</context>
<context>
    <name>bitscape::PartModel</name>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>no: %1</source>
        <translation>否：%1</translation>
    </message>
    <message>
        <source>other vendor</source>
        <translation>其他厂商</translation>
    </message>
    <message>
        <source>yes, smallest</source>
        <translation>是，最小</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>%1 nm</source>
        <translation>%1 nm</translation>
    </message>
    <message>
        <source>%1 needed of %2, limit %3</source>
        <translation>需要 %1 / %2，上限 %3</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>器件</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>放得下</translation>
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
        <translation>工艺</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>Boards</source>
        <translation>开发板</translation>
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
        <translation>浮点对定点</translation>
    </message>
    <message>
        <source>Agreement by layer</source>
        <translation>逐层一致性</translation>
    </message>
    <message>
        <source>ROC curves</source>
        <translation>ROC 曲线</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>混淆矩阵</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>Flipped events</source>
        <translation>判定翻转的事例</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>显示什么</translation>
    </message>
    <message>
        <source>All tensors</source>
        <translation>所有张量</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>激活</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>张量</translation>
    </message>
    <message>
        <source>Which tensors have a row</source>
        <translation>哪些张量占一行</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>箱线</translation>
    </message>
    <message>
        <source>Violins</source>
        <translation>小提琴</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Boxes from quartile to quartile with whiskers to the extremes, or the whole distribution as a violin</source>
        <translation>四分位箱与延伸到极值的须，或以小提琴表示的完整分布</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>前后</translation>
    </message>
    <message>
        <source>Before (float)</source>
        <translation>之前（浮点）</translation>
    </message>
    <message>
        <source>After (fixed point)</source>
        <translation>之后（定点）</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时点</translation>
    </message>
    <message>
        <source>Values before quantization, after it, or both</source>
        <translation>量化之前、之后或两者的值</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>The layer whose results are shown</source>
        <translation>显示其结果的层</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Upright axis</source>
        <translation>纵轴</translation>
    </message>
    <message>
        <source>Results in fixed point, or how far they are from the float model</source>
        <translation>定点结果，或其与浮点模型的差距</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>所有类别</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>The class that is the signal</source>
        <translation>作为信号的类别</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>设计</translation>
    </message>
    <message>
        <source>Whose decisions are counted</source>
        <translation>统计谁的判定</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>比较对象</translation>
    </message>
    <message>
        <source>Events that this one decides otherwise are listed</source>
        <translation>列出它判定不同的事例</translation>
    </message>
    <message>
        <source> % signal</source>
        <translation> % 信号</translation>
    </message>
    <message>
        <source>Signal efficiency</source>
        <translation>信号效率</translation>
    </message>
    <message>
        <source>Background rejections are read where this share of the signal passes</source>
        <translation>在此比例的信号通过处读取本底抑制</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适配</translation>
    </message>
    <message>
        <source>Fit the type</source>
        <translation>适配类型</translation>
    </message>
    <message>
        <source>Give the chosen tensor the type that holds all its values: same width, as few integer bits as suffice (double click or Enter on a row does it too)</source>
        <translation>给所选张量能容纳其所有值的类型：位宽相同，整数位够用即可（也可双击行或按 Enter）</translation>
    </message>
    <message>
        <source>Fit the &amp;Range, Keep the Width</source>
        <translation>适配范围，保持位宽(&amp;R)</translation>
    </message>
    <message>
        <source>Fit the Range, &amp;Keep the Resolution</source>
        <translation>适配范围，保持分辨率(&amp;K)</translation>
    </message>
    <message>
        <source>Fit &amp;All That Overflow</source>
        <translation>适配所有溢出者(&amp;A)</translation>
    </message>
    <message>
        <source>AUC and background rejection</source>
        <translation>AUC 与本底抑制</translation>
    </message>
    <message>
        <source>Save the Picture as %1…</source>
        <translation>将图片另存为 %1…</translation>
    </message>
    <message>
        <source>Save the Numbers as CSV…</source>
        <translation>将数值另存为 CSV…</translation>
    </message>
    <message>
        <source>Show &amp;Everything</source>
        <translation>全部显示(&amp;E)</translation>
    </message>
    <message>
        <source>The design has no such tensors.</source>
        <translation>设计没有这样的张量。</translation>
    </message>
    <message>
        <source>The test data has no class labels. Choose Errors to see how far the outputs are off.</source>
        <translation>测试数据没有类别标签。选择“误差”可查看输出的偏差。</translation>
    </message>
    <message>
        <source>No event is decided otherwise.</source>
        <translation>没有判定不同的事例。</translation>
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
        <translation>向负无穷</translation>
    </message>
    <message>
        <source>towards zero</source>
        <translation>向零</translation>
    </message>
    <message>
        <source>nearest, half up</source>
        <translation>最近值，半数向上</translation>
    </message>
    <message>
        <source>nearest, half to zero</source>
        <translation>最近值，半数向零</translation>
    </message>
    <message>
        <source>nearest, half away from zero</source>
        <translation>最近值，半数远离零</translation>
    </message>
    <message>
        <source>nearest, half down</source>
        <translation>最近值，半数向下</translation>
    </message>
    <message>
        <source>nearest, half to even</source>
        <translation>最近值，半数取偶</translation>
    </message>
    <message>
        <source>wraps around</source>
        <translation>回绕 (wrap)</translation>
    </message>
    <message>
        <source>clips at the ends</source>
        <translation>在两端饱和</translation>
    </message>
    <message>
        <source>becomes zero</source>
        <translation>变为零</translation>
    </message>
    <message>
        <source>clips, symmetric</source>
        <translation>对称饱和</translation>
    </message>
    <message>
        <source> bits</source>
        <translation> 位</translation>
    </message>
    <message>
        <source>&amp;Automatic (hls4ml decides)</source>
        <translation>自动（由 hls4ml 决定）(&amp;A)</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>位宽</translation>
    </message>
    <message>
        <source>Integer bits</source>
        <translation>整数位</translation>
    </message>
    <message>
        <source>Si&amp;gned</source>
        <translation>有符号(&amp;G)</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Type as text</source>
        <translation>类型文本</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>舍入</translation>
    </message>
    <message>
        <source>Overflow</source>
        <translation>溢出</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>类型(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>位宽(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Integer</source>
        <translation>整数(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Rounding</source>
        <translation>舍入(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Overflow</source>
        <translation>溢出(&amp;O)</translation>
    </message>
    <message>
        <source>Now %1: %2</source>
        <translation>当前 %1：%2</translation>
    </message>
    <message>
        <source>Not a type: %1. Write it like fixed&lt;16,6&gt; or ufixed&lt;8,0,RND,SAT&gt;.</source>
        <translation>不是类型：%1。请写成 fixed&lt;16,6&gt; 或 ufixed&lt;8,0,RND,SAT&gt;。</translation>
    </message>
    <message>
        <source>%1 to %2, step %3</source>
        <translation>%1 到 %2，步长 %3</translation>
    </message>
    <message>
        <source>Values seen after overflow: %1 to %2</source>
        <translation>溢出后所见的值：%1 到 %2</translation>
    </message>
    <message>
        <source>Values %1 to %2 need a sign</source>
        <translation>值 %1 到 %2 需要符号</translation>
    </message>
    <message>
        <source>Values %1 to %2 need %3 integer bits</source>
        <translation>值 %1 到 %2 需要 %3 个整数位</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>适配(&amp;F)</translation>
    </message>
    <message>
        <source>As many integer bits as the values need; the step stays</source>
        <translation>按值所需的整数位；步长不变</translation>
    </message>
    <message>
        <source>%1 of %2 do not fit, %3 become zero</source>
        <translation>%2 个中 %1 个放不下，%3 个变为零</translation>
    </message>
</context>
<context>
    <name>bitscape::ProfilePanel</name>
    <message>
        <source>Profile</source>
        <translation>剖析</translation>
    </message>
    <message>
        <source>Open a model to see where its values lie.</source>
        <translation>打开模型以查看其值的位置。</translation>
    </message>
    <message>
        <source>Save the picture or the numbers</source>
        <translation>保存图片或数值</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Profile the design</source>
        <translation>剖析设计</translation>
    </message>
    <message>
        <source>Measure the design</source>
        <translation>测量设计</translation>
    </message>
    <message>
        <source>These settings do not make a design; the Score says why.</source>
        <translation>这些设置不构成设计；得分面板说明原因。</translation>
    </message>
    <message>
        <source>Working …</source>
        <translation>处理中 …</translation>
    </message>
    <message>
        <source>Open test data (File &gt; Open Test Data) to see what the design makes of it.</source>
        <translation>打开测试数据（文件 &gt; 打开测试数据）以查看设计的结果。</translation>
    </message>
    <message>
        <source>Open design</source>
        <translation>打开的设计</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>Design at open</source>
        <translation>打开时的设计</translation>
    </message>
    <message>
        <source>weights only: there is no test data</source>
        <translation>仅权重：没有测试数据</translation>
    </message>
    <message>
        <source>the first %1 of %2 events</source>
        <translation>%2 个事例中的前 %1 个</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 个事例</translation>
    </message>
    <message>
        <source>output %1</source>
        <translation>输出 %1</translation>
    </message>
    <message>
        <source>accuracy %1</source>
        <translation>准确率 %1</translation>
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
        <translation>%1 已合适</translation>
    </message>
    <message>
        <source>%1: its type is not set here, but by the model or the layer before</source>
        <translation>%1：其类型不在此设置，而由模型或前一层决定</translation>
    </message>
    <message>
        <source>Fit %1 %2: %3</source>
        <translation>适配 %1 %2：%3</translation>
    </message>
    <message>
        <source>No tensor overflows</source>
        <translation>没有张量溢出</translation>
    </message>
    <message numerus="yes">
        <source>Fit %n tensors</source>
        <translation>
            <numerusform>适配 %n 个张量</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitscape::ProfileSource</name>
    <message>
        <source>Profiling</source>
        <translation>正在剖析</translation>
    </message>
</context>
<context>
    <name>bitscape::QualitySource</name>
    <message>
        <source>Measuring quality</source>
        <translation>正在测量质量</translation>
    </message>
    <message>
        <source>Float model</source>
        <translation>浮点模型</translation>
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
        <translation>综合</translation>
    </message>
    <message>
        <source>Implementation</source>
        <translation>实现</translation>
    </message>
    <message>
        <source>this design</source>
        <translation>此设计</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>totals only</source>
        <translation>仅总计</translation>
    </message>
    <message>
        <source>%1 ns</source>
        <translation>%1 ns</translation>
    </message>
    <message>
        <source>replaces</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未</translation>
    </message>
    <message>
        <source>Top function %1</source>
        <translation>顶层函数 %1</translation>
    </message>
    <message>
        <source>Compared with the design of its project, %1</source>
        <translation>与其项目的设计 %1 比较</translation>
    </message>
    <message>
        <source>Compared with the open design</source>
        <translation>与打开的设计比较</translation>
    </message>
    <message>
        <source>Exactly the open design: its numbers are shown as measured</source>
        <translation>恰为打开的设计：其数值显示为实测</translation>
    </message>
    <message>
        <source>The same design was reported before: adding this report replaces the other</source>
        <translation>同一设计之前已有报告：添加此报告会替换它</translation>
    </message>
    <message>
        <source>Nothing in it is as in the design: it cannot be added</source>
        <translation>其中没有与设计相同之处：无法添加</translation>
    </message>
    <message>
        <source>How many layers of the design the report speaks of</source>
        <translation>报告涉及设计的多少层</translation>
    </message>
    <message>
        <source>How far the design had come: only estimates of the same stage learn from it</source>
        <translation>设计进行到哪一步：只有同阶段的估计从中学习</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>器件</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>添加时间</translation>
    </message>
</context>
<context>
    <name>bitscape::ReportPanel</name>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Open a model to see what each layer costs.</source>
        <translation>打开模型以查看每层的成本。</translation>
    </message>
    <message>
        <source>What each layer costs</source>
        <translation>每层的成本</translation>
    </message>
    <message>
        <source>A row a layer with resources, cycles, energy, memory bits and products by kind; below a layer its tensors. Headers sort.</source>
        <translation>每层一行：资源、周期、能量、存储位和按种类的乘积；层下为其张量。单击表头排序。</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>条形</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>流水线</translation>
    </message>
    <message>
        <source>Chart of the report</source>
        <translation>报告图</translation>
    </message>
    <message>
        <source>Areas: one resource. Bars: all resources. Pipeline: when each layer works on the first inference, and what limits the interval</source>
        <translation>面积：一种资源。条形：所有资源。流水线：首次推理中各层何时工作，以及什么限制启动间隔</translation>
    </message>
    <message>
        <source>What the areas show</source>
        <translation>面积显示什么</translation>
    </message>
    <message>
        <source>Always 90 % &amp;Intervals</source>
        <translation>总是显示 90 % 区间(&amp;I)</translation>
    </message>
    <message>
        <source>Otherwise they are seen where there is room, and in the tooltips</source>
        <translation>否则在有空间处和提示中显示</translation>
    </message>
    <message>
        <source>&amp;Unfold All</source>
        <translation>全部展开(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Fold All</source>
        <translation>全部折叠(&amp;F)</translation>
    </message>
    <message>
        <source>Order of the &amp;Dataflow</source>
        <translation>数据流顺序(&amp;D)</translation>
    </message>
    <message>
        <source>Save the Table as &amp;CSV…</source>
        <translation>将表格另存为 CSV(&amp;C)…</translation>
    </message>
    <message>
        <source>Save the Chart as %1…</source>
        <translation>将图另存为 %1…</translation>
    </message>
    <message>
        <source>Intervals, order and export of the report</source>
        <translation>报告的区间、顺序和导出</translation>
    </message>
    <message>
        <source>Counting what layers cost</source>
        <translation>正在统计各层成本</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Saving the report</source>
        <translation>正在保存报告</translation>
    </message>
</context>
<context>
    <name>bitscape::ResourceBar</name>
    <message>
        <source>Baseline: %1</source>
        <translation>基准：%1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Budget: %1 of the part, exceeded by %2</source>
        <translation>预算：器件的 %1，超出 %2</translation>
    </message>
    <message>
        <source>Budget: %1 of the part, %2 left</source>
        <translation>预算：器件的 %1，剩余 %2</translation>
    </message>
</context>
<context>
    <name>bitscape::ResourceModel</name>
    <message>
        <source>%1 with weight 0, %2 with a power of two, %3 made for another output already</source>
        <translation>权重为 0 的 %1 个，2 的幂 %2 个，已为其他输出算出 %3 个</translation>
    </message>
    <message>
        <source>%1 products take turns on %2 multipliers</source>
        <translation>%1 个乘积轮流使用 %2 个乘法器</translation>
    </message>
    <message>
        <source>whole design</source>
        <translation>整个设计</translation>
    </message>
    <message>
        <source>between the layers</source>
        <translation>层之间</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n value(s)</source>
        <translation>
            <numerusform>%1，%n 个值</numerusform>
        </translation>
    </message>
    <message>
        <source>measured, %1</source>
        <translation>实测，%1</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Layers and their tensors; below them what synthesis reports measured</source>
        <translation>层及其张量；其下为综合报告的实测值</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Kind of the layer, type of the tensor</source>
        <translation>层的种类，张量的类型</translation>
    </message>
    <message>
        <source>Lookup tables</source>
        <translation>查找表</translation>
    </message>
    <message>
        <source>Flip-flops</source>
        <translation>触发器</translation>
    </message>
    <message>
        <source>DSP blocks</source>
        <translation>DSP 块</translation>
    </message>
    <message>
        <source>Block memories of 18 kbit</source>
        <translation>18 kbit 块存储器</translation>
    </message>
    <message>
        <source>Ultra memories</source>
        <translation>Ultra 存储器</translation>
    </message>
    <message>
        <source>Cycles</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>Latency in clock cycles</source>
        <translation>以时钟周期计的延迟</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>Cycles from one input to the next</source>
        <translation>一个输入到下一个输入的周期</translation>
    </message>
    <message>
        <source>Energy (pJ)</source>
        <translation>能量 (pJ)</translation>
    </message>
    <message>
        <source>Dynamic energy of one inference</source>
        <translation>一次推理的动态能量</translation>
    </message>
    <message>
        <source>Constant bits</source>
        <translation>常量位</translation>
    </message>
    <message>
        <source>Weights, biases and tables</source>
        <translation>权重、偏置和查找表</translation>
    </message>
    <message>
        <source>Result bits</source>
        <translation>结果位</translation>
    </message>
    <message>
        <source>Outputs of one inference; of tensors also sums that pass by</source>
        <translation>一次推理的输出；张量还包括经过的和</translation>
    </message>
    <message>
        <source>× DSP</source>
        <translation>× DSP</translation>
    </message>
    <message>
        <source>Products that a DSP makes</source>
        <translation>由 DSP 产生的乘积</translation>
    </message>
    <message>
        <source>× LUT</source>
        <translation>× LUT</translation>
    </message>
    <message>
        <source>Products that a multiplier of LUTs makes</source>
        <translation>由 LUT 乘法器产生的乘积</translation>
    </message>
    <message>
        <source>Shift-add</source>
        <translation>移位加</translation>
    </message>
    <message>
        <source>Products with two digits: one adder each</source>
        <translation>两个数字位的乘积：各用一个加法器</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>免费</translation>
    </message>
    <message>
        <source>Products with 0 or a power of two, and those that another output made already</source>
        <translation>与 0 或 2 的幂的乘积，以及其他输出已算出的乘积</translation>
    </message>
    <message>
        <source>Share of the part</source>
        <translation>占器件比例</translation>
    </message>
    <message>
        <source>Of the resource that the layer takes most of</source>
        <translation>该层占用最多的资源的比例</translation>
    </message>
</context>
<context>
    <name>bitscape::RewriteModel</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>hls4ml</source>
        <translation>hls4ml</translation>
    </message>
    <message>
        <source>Import: between the file and the model. hls4ml: what its passes change before the hardware is built.</source>
        <translation>导入：文件与模型之间。hls4ml：在构建硬件之前其各步所做的更改。</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>更改了什么</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
</context>
<context>
    <name>bitscape::RocModel</name>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>%1: area under the ROC curve, this class against the rest</source>
        <translation>%1：ROC 曲线下面积，此类别对其余</translation>
    </message>
    <message>
        <source>%1: one over the share of background that passes where %2 % of the signal does</source>
        <translation>%1：%2 % 信号通过处本底通过比例的倒数</translation>
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
        <translation>%1 % 处的抑制
%2</translation>
    </message>
</context>
<context>
    <name>bitscape::RocPlot</name>
    <message>
        <source>ROC curves</source>
        <translation>ROC 曲线</translation>
    </message>
    <message>
        <source>Signal efficiency</source>
        <translation>信号效率</translation>
    </message>
    <message>
        <source>Background efficiency</source>
        <translation>本底效率</translation>
    </message>
    <message>
        <source>%1, AUC %2</source>
        <translation>%1，AUC %2</translation>
    </message>
    <message>
        <source>%1 at %2 signal efficiency</source>
        <translation>信号效率 %2 处 %1</translation>
    </message>
    <message>
        <source>%1: %2 of the background</source>
        <translation>%1：本底的 %2</translation>
    </message>
</context>
<context>
    <name>bitscape::RooflinePlot</name>
    <message>
        <source>Peak performance of the part</source>
        <translation>器件的峰值性能</translation>
    </message>
    <message>
        <source>DSPs</source>
        <translation>DSP</translation>
    </message>
    <message>
        <source>LUTs, 70 % filled</source>
        <translation>LUT，填充 70 %</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>峰值</translation>
    </message>
    <message>
        <source>Bits (geometric mean of weight and input)</source>
        <translation>位（权重与输入的几何平均）</translation>
    </message>
    <message numerus="yes">
        <source>Peak at %1 bits</source>
        <translation>
            <numerusform>%1 位时的峰值</numerusform>
        </translation>
    </message>
    <message>
        <source>Operations a byte; memory of %1: %2 GB/s</source>
        <translation>每字节运算数；%1 的存储器：%2 GB/s</translation>
    </message>
    <message>
        <source>Operations a byte; no board&apos;s memory is known for this part</source>
        <translation>每字节运算数；此器件没有已知的板上存储器</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>设计</translation>
    </message>
    <message>
        <source>10⁹ operations a second at %1 MHz</source>
        <translation>%1 MHz 下每秒 10⁹ 次运算</translation>
    </message>
    <message>
        <source>%1: %2 x %3 bits, %4 GOPS, %5 of the peak, %6 operations a byte</source>
        <translation>%1：%2 x %3 位，%4 GOPS，峰值的 %5，每字节 %6 次运算</translation>
    </message>
    <message>
        <source>%1 bits: peak %2 GOPS (LUTs %3, DSPs %4), %5 weights on chip</source>
        <translation>%1 位：峰值 %2 GOPS（LUT %3，DSP %4），片上权重 %5</translation>
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
        <translation>到</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>Narrowest</source>
        <translation>最窄</translation>
    </message>
    <message>
        <source>Widest</source>
        <translation>最宽</translation>
    </message>
    <message>
        <source>Fewest integer bits</source>
        <translation>最少整数位</translation>
    </message>
    <message>
        <source>Most integer bits</source>
        <translation>最多整数位</translation>
    </message>
    <message>
        <source>Bits taken off</source>
        <translation>去掉的位数</translation>
    </message>
    <message>
        <source>How few bits are enough? A scan turns one knob, or two, over a range and shows what that does to the accuracy and to the cost.</source>
        <translation>多少位才够？扫描在一个范围内改变一个或两个设置，并显示其对准确率和成本的影响。</translation>
    </message>
    <message>
        <source>Save the picture or the numbers</source>
        <translation>保存图片或数值</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Show what is turned; without it the picture has all the room</source>
        <translation>显示改变什么；不显示时图占满空间</translation>
    </message>
    <message>
        <source>Curve over the width</source>
        <translation>随位宽的曲线</translation>
    </message>
    <message>
        <source>Curve over integer bits</source>
        <translation>随整数位的曲线</translation>
    </message>
    <message>
        <source>Map: width, integer bits</source>
        <translation>图谱：位宽、整数位</translation>
    </message>
    <message>
        <source>Sensitivity, ranked</source>
        <translation>灵敏度排名</translation>
    </message>
    <message>
        <source>As they are</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>As few as fit</source>
        <translation>恰好够用</translation>
    </message>
    <message>
        <source>Integer bits the types start from; &quot;as few as fit&quot; holds every weight and every result that the test events show</source>
        <translation>类型起始的整数位；“恰好够用”可容纳测试事例所显示的每个权重和每个结果</translation>
    </message>
    <message>
        <source>Integer bits</source>
        <translation>整数位</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>改变</translation>
    </message>
    <message>
        <source>of</source>
        <translation>属于</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>位</translation>
    </message>
    <message>
        <source>Integer</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source> bits</source>
        <translation> 位</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>and</source>
        <translation>和</translation>
    </message>
    <message>
        <source>What is turned</source>
        <translation>改变什么</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Cost beside it</source>
        <translation>旁边的成本</translation>
    </message>
    <message>
        <source>nothing else</source>
        <translation>无</translation>
    </message>
    <message>
        <source>A reuse factor or a sparsity makes a curve</source>
        <translation>复用因子或稀疏度得到一条曲线</translation>
    </message>
    <message>
        <source>Each type alone is one of each layer alone</source>
        <translation>逐个类型即每层各自逐个</translation>
    </message>
    <message>
        <source>%1 of %2 points</source>
        <translation>%1 / %2 点</translation>
    </message>
    <message>
        <source>stopped after %1 of %2 points</source>
        <translation>在 %1 / %2 点后停止</translation>
    </message>
    <message>
        <source>%1 · %2 points; click one to set the design</source>
        <translation>%1 · %2 点；单击一点可设置设计</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Save as %1…</source>
        <translation>另存为 %1…</translation>
    </message>
    <message>
        <source>Save the scan</source>
        <translation>保存扫描</translation>
    </message>
    <message>
        <source>What is turned and drawn</source>
        <translation>改变什么以及绘制什么</translation>
    </message>
</context>
<context>
    <name>bitscape::ScanPlot</name>
    <message>
        <source>Plot of the scan</source>
        <translation>扫描图</translation>
    </message>
</context>
<context>
    <name>bitscape::ScatterPlot</name>
    <message>
        <source>Fixed point over float</source>
        <translation>定点对浮点</translation>
    </message>
    <message>
        <source>Float model</source>
        <translation>浮点模型</translation>
    </message>
    <message>
        <source>Fixed point</source>
        <translation>定点</translation>
    </message>
    <message>
        <source>Fixed point minus float</source>
        <translation>定点减浮点</translation>
    </message>
    <message>
        <source>%1 · float %2, fixed %3 · mean error %4, largest %5</source>
        <translation>%1 · 浮点 %2，定点 %3 · 平均误差 %4，最大 %5</translation>
    </message>
    <message>
        <source>%1 · float %2, difference %3 · mean error %4, largest %5</source>
        <translation>%1 · 浮点 %2，差 %3 · 平均误差 %4，最大 %5</translation>
    </message>
    <message>
        <source> · %1 of %2 values</source>
        <translation> · %2 个值中的 %1 个</translation>
    </message>
</context>
<context>
    <name>bitscape::ScoreView</name>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Open test data…</source>
        <translation>打开测试数据…</translation>
    </message>
    <message>
        <source>Without test data only the estimates are known</source>
        <translation>没有测试数据时只知道估计值</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Measured by the vendor&apos;s tools</source>
        <translation>由厂商工具实测</translation>
    </message>
    <message>
        <source>Timing and energy</source>
        <translation>时序与能量</translation>
    </message>
    <message>
        <source>The evaluation was cancelled: these numbers are of an earlier design. F5 evaluates again.</source>
        <translation>评估已取消：这些数值属于之前的设计。按 F5 重新评估。</translation>
    </message>
    <message>
        <source>There is no design: %1</source>
        <translation>没有设计：%1</translation>
    </message>
    <message>
        <source>% of %1</source>
        <translation>%1 的 %</translation>
    </message>
    <message>
        <source>cycles</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>Measured, %1 (%2): %3</source>
        <translation>实测，%1 (%2)：%3</translation>
    </message>
    <message>
        <source>Of the project as it was synthesized, from:</source>
        <translation>项目综合时的数值，来自：</translation>
    </message>
    <message>
        <source>This data does not say</source>
        <translation>此数据没有说明</translation>
    </message>
    <message>
        <source>No test data is open</source>
        <translation>没有打开测试数据</translation>
    </message>
    <message>
        <source>Decisions that equal the float model&apos;s</source>
        <translation>与浮点模型相同的判定</translation>
    </message>
    <message>
        <source>Measured on %1 events of %2</source>
        <translation>在 %2 的 %1 个事例上测得</translation>
    </message>
    <message>
        <source>Baseline: %1</source>
        <translation>基准：%1</translation>
    </message>
    <message>
        <source>Set the Budget of %1…</source>
        <translation>设置 %1 的预算…</translation>
    </message>
    <message>
        <source>The Whole Part</source>
        <translation>整个器件</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Last edits</source>
        <translation>最近的编辑</translation>
    </message>
    <message>
        <source>Budget of %1</source>
        <translation>%1 的预算</translation>
    </message>
    <message>
        <source>Percent of the part that the design may take (100: all of it)</source>
        <translation>设计可占器件的百分比（100：全部）</translation>
    </message>
    <message>
        <source>The checks find nothing</source>
        <translation>检查未发现问题</translation>
    </message>
    <message>
        <source>Shows what is wrong and how to mend it</source>
        <translation>显示有什么问题以及如何修正</translation>
    </message>
    <message>
        <source>since the pin</source>
        <translation>自固定以来</translation>
    </message>
    <message>
        <source>since opening</source>
        <translation>自打开以来</translation>
    </message>
    <message>
        <source>Compare with the design at open again</source>
        <translation>重新与打开时的设计比较</translation>
    </message>
    <message>
        <source>Compare with the design as it stands now</source>
        <translation>与当前设计比较</translation>
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
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>Progress of the search</source>
        <translation>搜索进度</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop the search; its trials are kept</source>
        <translation>停止搜索；其试验会保留</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Go on with the search</source>
        <translation>继续搜索</translation>
    </message>
    <message>
        <source>Hold the search between two trials</source>
        <translation>在两次试验之间暂停搜索</translation>
    </message>
    <message>
        <source>%1 of %2 trials</source>
        <translation>%2 个试验中的 %1 个</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>每秒 %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>%1 on the front</source>
        <translation>前沿上 %1</translation>
    </message>
    <message>
        <source>hypervolume %1</source>
        <translation>超体积 %1</translation>
    </message>
    <message>
        <source>%1 stopped early</source>
        <translation>提前停止 %1</translation>
    </message>
    <message>
        <source>%1 break a constraint</source>
        <translation>违反约束 %1</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>失败 %1</translation>
    </message>
</context>
<context>
    <name>bitscape::SearchPage</name>
    <message>
        <source>Random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Quasi-random (Sobol)</source>
        <translation>准随机 (Sobol)</translation>
    </message>
    <message>
        <source>Genetic (NSGA-II)</source>
        <translation>遗传 (NSGA-II)</translation>
    </message>
    <message>
        <source>Particle swarm (NSPSO)</source>
        <translation>粒子群 (NSPSO)</translation>
    </message>
    <message>
        <source>Parzen estimators (TPE)</source>
        <translation>Parzen 估计 (TPE)</translation>
    </message>
    <message>
        <source>Greedy bit trimming</source>
        <translation>贪心减位</translation>
    </message>
    <message>
        <source>Every knob by chance and independent of the others. Knows nothing, assumes nothing: what the others have to beat.</source>
        <translation>每个设置独立随机。什么都不知道，什么都不假设：其他方法必须胜过它。</translation>
    </message>
    <message>
        <source>Every combination once, in order. Right where there are few: tie layers or take steps.</source>
        <translation>每种组合依次一次。组合少时适用：合并层或采用步长。</translation>
    </message>
    <message>
        <source>Spread evenly over the space, with neither gaps nor heaps. A good first look.</source>
        <translation>在空间中均匀分布，既无空隙也无堆积。适合初次了解。</translation>
    </message>
    <message>
        <source>Crosses and mutates the best fronts so far, generation by generation. Strong with some hundred trials and more.</source>
        <translation>逐代交叉和变异迄今最好的前沿。数百次以上试验时效果好。</translation>
    </message>
    <message>
        <source>A swarm that flies towards the least crowded part of the front. An alternative to the genetic one.</source>
        <translation>飞向前沿最空处的粒子群。遗传方法的替代。</translation>
    </message>
    <message>
        <source>Learns which values good trials have in common. Strong with few trials.</source>
        <translation>学习好的试验有哪些共同的值。试验少时效果好。</translation>
    </message>
    <message>
        <source>Starts from wide types and takes off the bit that costs least, step by step. Quick to a sensible front.</source>
        <translation>从宽类型开始，逐步去掉代价最小的位。很快得到合理的前沿。</translation>
    </message>
    <message>
        <source>Stop &amp;hopeless designs early</source>
        <translation>提前停止无望的设计(&amp;H)</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>the open design</source>
        <translation>打开的设计</translation>
    </message>
    <message>
        <source>the open design and the front shown</source>
        <translation>打开的设计和所示前沿</translation>
    </message>
    <message>
        <source>A design is first judged by its cost, then on some events, then on more; it is left when it surely cannot reach the front. What is on the front has always seen every event.</source>
        <translation>设计先按成本判断，再看一些事例，然后看更多；当它肯定到不了前沿时就放弃。前沿上的设计总是看过每个事例。</translation>
    </message>
    <message>
        <source>first look at </source>
        <translation>先看 </translation>
    </message>
    <message>
        <source> events</source>
        <translation> 个事例</translation>
    </message>
    <message>
        <source>Events of the first look</source>
        <translation>首次查看的事例数</translation>
    </message>
    <message>
        <source>The same seed tries the same designs, whatever the number of threads</source>
        <translation>相同的种子无论线程数多少都尝试相同的设计</translation>
    </message>
    <message>
        <source>Every trial is stored here at once; a study that exists is continued. A database&apos;s URL (postgresql://…) is shared with others.</source>
        <translation>每个试验立即保存在此；已有的研究会继续。数据库的 URL (postgresql://…) 可与他人共享。</translation>
    </message>
    <message>
        <source>named after the objectives</source>
        <translation>以目标命名</translation>
    </message>
    <message>
        <source>&amp;Sampler</source>
        <translation>采样器(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Trials in total</source>
        <translation>试验总数(&amp;T)</translation>
    </message>
    <message>
        <source>Start &amp;from</source>
        <translation>起点(&amp;F)</translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation>种子(&amp;D)</translation>
    </message>
    <message>
        <source>Th&amp;reads</source>
        <translation>线程(&amp;R)</translation>
    </message>
    <message>
        <source>Study file or &amp;URL</source>
        <translation>研究文件或 URL(&amp;U)</translation>
    </message>
    <message>
        <source>Study &amp;name</source>
        <translation>研究名称(&amp;N)</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>Choose the study file</source>
        <translation>选择研究文件</translation>
    </message>
    <message>
        <source>Study file</source>
        <translation>研究文件</translation>
    </message>
    <message>
        <source>Studies (*.db)</source>
        <translation>研究 (*.db)</translation>
    </message>
    <message>
        <source>The trials need a file.</source>
        <translation>试验需要一个文件。</translation>
    </message>
</context>
<context>
    <name>bitscape::SpacePage</name>
    <message>
        <source>&amp;Weights</source>
        <translation>权重(&amp;W)</translation>
    </message>
    <message>
        <source>Res&amp;ults</source>
        <translation>结果(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Biases</source>
        <translation>偏置(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Accumulators</source>
        <translation>累加器(&amp;A)</translation>
    </message>
    <message>
        <source>Ta&amp;bles</source>
        <translation>查找表(&amp;B)</translation>
    </message>
    <message>
        <source>Reuse &amp;factor</source>
        <translation>复用因子(&amp;F)</translation>
    </message>
    <message>
        <source>Strate&amp;gy</source>
        <translation>策略(&amp;G)</translation>
    </message>
    <message>
        <source>Latency or Resource, for each layer</source>
        <translation>每层 Latency 或 Resource</translation>
    </message>
    <message>
        <source>Sp&amp;arsity</source>
        <translation>稀疏度(&amp;P)</translation>
    </message>
    <message>
        <source>Share of weights set to zero, in steps of 10 %</source>
        <translation>置零权重的比例，步长 10 %</translation>
    </message>
    <message>
        <source>Integer bits from</source>
        <translation>整数位起始</translation>
    </message>
    <message>
        <source>A knob of its own beside the width; otherwise integer bits stay as they are</source>
        <translation>作为位宽之外的独立设置；否则整数位保持原样</translation>
    </message>
    <message>
        <source>one width for all types of a layer</source>
        <translation>一层的所有类型同一位宽</translation>
    </message>
    <message>
        <source>Narrowest type</source>
        <translation>最窄类型</translation>
    </message>
    <message>
        <source>Widest type</source>
        <translation>最宽类型</translation>
    </message>
    <message>
        <source>Step of the width</source>
        <translation>位宽步长</translation>
    </message>
    <message>
        <source>Fewest integer bits</source>
        <translation>最少整数位</translation>
    </message>
    <message>
        <source>Most integer bits</source>
        <translation>最多整数位</translation>
    </message>
    <message>
        <source>Largest reuse factor</source>
        <translation>最大复用因子</translation>
    </message>
    <message>
        <source>Largest sparsity</source>
        <translation>最大稀疏度</translation>
    </message>
    <message>
        <source>Use the form</source>
        <translation>使用表单</translation>
    </message>
    <message>
        <source>each layer on its own</source>
        <translation>每层各自</translation>
    </message>
    <message>
        <source>all layers of a class together</source>
        <translation>同类的层一起</translation>
    </message>
    <message>
        <source>all layers together</source>
        <translation>所有层一起</translation>
    </message>
    <message>
        <source>Tying</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Layers that may change</source>
        <translation>可以改变的层</translation>
    </message>
    <message>
        <source>Types of</source>
        <translation>类型属于</translation>
    </message>
    <message>
        <source>Widths</source>
        <translation>位宽</translation>
    </message>
    <message>
        <source>&amp;Tie</source>
        <translation>合并(&amp;T)</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>硬件</translation>
    </message>
    <message>
        <source>&amp;Layers</source>
        <translation>层(&amp;L)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source> bits</source>
        <translation> 位</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>in steps of</source>
        <translation>步长</translation>
    </message>
    <message>
        <source>any</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>up to </source>
        <translation>至多 </translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Sa&amp;ve…</source>
        <translation>保存(&amp;V)…</translation>
    </message>
    <message>
        <source>Read knobs and choices from a YAML file</source>
        <translation>从 YAML 文件读取设置和选项</translation>
    </message>
    <message>
        <source>Write the knobs and choices as a YAML file, to edit or to use on the command line</source>
        <translation>将设置和选项写为 YAML 文件，以便编辑或在命令行使用</translation>
    </message>
    <message>
        <source>Search space</source>
        <translation>搜索空间</translation>
    </message>
    <message>
        <source>YAML (*.yml *.yaml);;All files (*)</source>
        <translation>YAML (*.yml *.yaml);;所有文件 (*)</translation>
    </message>
    <message>
        <source>YAML (*.yml *.yaml)</source>
        <translation>YAML (*.yml *.yaml)</translation>
    </message>
    <message>
        <source>The narrowest type is wider than the widest.</source>
        <translation>最窄类型比最宽类型还宽。</translation>
    </message>
    <message>
        <source>The fewest integer bits are more than the most.</source>
        <translation>最少整数位多于最多整数位。</translation>
    </message>
    <message>
        <source>Nothing is left to try.</source>
        <translation>没有可尝试的内容。</translation>
    </message>
</context>
<context>
    <name>bitscape::Sparklines</name>
    <message>
        <source>The last edits</source>
        <translation>最近的编辑</translation>
    </message>
    <message>
        <source>Click to go back to this state</source>
        <translation>单击可回到此状态</translation>
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
        <translation>您的网络在变差之前，能用多少位、多少乘法器和多少纳秒就够？</translation>
    </message>
    <message>
        <source>Open the jet tagger example</source>
        <translation>打开喷注标记示例</translation>
    </message>
    <message>
        <source>Open a model or project…</source>
        <translation>打开模型或项目…</translation>
    </message>
    <message>
        <source>Open a folder written by hls4ml…</source>
        <translation>打开由 hls4ml 写出的文件夹…</translation>
    </message>
    <message>
        <source>Or drop files here: a model (Keras, QKeras, HGQ2, ONNX, QONNX), a .bitscape project, a folder with hls4ml_config.yml; with it test data, a configuration, a study.</source>
        <translation>或将文件拖到这里：模型（Keras、QKeras、HGQ2、ONNX、QONNX）、.bitscape 项目、含 hls4ml_config.yml 的文件夹；并可附测试数据、配置、研究。</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>%1 (not there any more)</source>
        <translation>%1（已不存在）</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>清空此列表</translation>
    </message>
    <message>
        <source>Forget the recent files</source>
        <translation>忘记最近的文件</translation>
    </message>
</context>
<context>
    <name>bitscape::Tour</name>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>跳过(&amp;S)</translation>
    </message>
    <message>
        <source>Tour of the window</source>
        <translation>窗口导览</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>完成(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>Every layer is a row</source>
        <translation>每层一行</translation>
    </message>
    <message>
        <source>Double-click a type and turn its bits, or set reuse factor, strategy and sparsity. Unfold a layer to see each of its tensors.</source>
        <translation>双击类型并改变其位，或设置复用因子、策略和稀疏度。展开一层可看到其每个张量。</translation>
    </message>
    <message>
        <source>What it does to accuracy and cost</source>
        <translation>对准确率和成本的影响</translation>
    </message>
    <message>
        <source>Milliseconds after each change: accuracy on the test events, bit for bit what the hardware gives, and estimates of resources, latency and energy with their 90 % intervals.</source>
        <translation>每次更改后数毫秒：测试事例上的准确率，与硬件逐位一致；资源、延迟和能量的估计及其 90 % 区间。</translation>
    </message>
    <message>
        <source>The network as it is built</source>
        <translation>按构建方式显示的网络</translation>
    </message>
    <message>
        <source>A layer selected here is selected everywhere. The colours say where bits, resources or overflows are.</source>
        <translation>在此选中的层处处选中。颜色表示位、资源或溢出所在。</translation>
    </message>
    <message>
        <source>What will go wrong</source>
        <translation>会出什么问题</translation>
    </message>
    <message>
        <source>Worst first: overflows in the test events, factors that are snapped, resources that do not fit. Most have a cure that is one click away.</source>
        <translation>最严重者在前：测试事例中的溢出、被调整的因子、放不下的资源。多数只需单击即可修正。</translation>
    </message>
    <message>
        <source>Values against types</source>
        <translation>值与类型</translation>
    </message>
    <message>
        <source>Where the weights and the activations of each layer lie, against what its types can hold.</source>
        <translation>各层权重和激活的位置，与其类型可容纳的范围。</translation>
    </message>
    <message>
        <source>One knob over a range</source>
        <translation>在范围内改变一个设置</translation>
    </message>
    <message>
        <source>Scan draws accuracy against bits, or a map of widths and integer bits. A click on a point sets the design to it.</source>
        <translation>扫描绘出准确率随位数的曲线，或位宽与整数位的图谱。单击一点即设置设计。</translation>
    </message>
    <message>
        <source>Let a search turn all knobs</source>
        <translation>让搜索改变所有设置</translation>
    </message>
    <message>
        <source>Explore tries hundreds of designs a second. Those that nothing beats are the Pareto front: click one to load it, undo takes it back.</source>
        <translation>探索每秒尝试数百个设计。无可超越者构成帕累托前沿：单击载入一个，撤销可恢复。</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>带走成果</translation>
    </message>
    <message>
        <source>The design as a complete HLS project. Its C simulation can be built and compared here, bit for bit.</source>
        <translation>将设计导出为完整的 HLS 项目。其 C 仿真可在此构建并逐位比较。</translation>
    </message>
    <message>
        <source>Everything by keyboard</source>
        <translation>一切皆可用键盘</translation>
    </message>
    <message>
        <source>%1 finds every command, panel, layer and part by a few letters. F1 opens the manual where you are. This tour waits in the Help menu.</source>
        <translation>%1 用几个字母查找每个命令、面板、层和器件。F1 在所在处打开手册。此导览在帮助菜单中。</translation>
    </message>
</context>
<context>
    <name>bitscape::TreeDrawing</name>
    <message>
        <source>Tree</source>
        <translation>树</translation>
    </message>
    <message numerus="yes">
        <source>%n more splits</source>
        <translation>
            <numerusform>另有 %n 个分裂</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 rows of the test set come here</source>
        <translation>测试集 %2 行中有 %1 行到达此处</translation>
    </message>
    <message>
        <source>Trained: %1</source>
        <translation>训练值:%1</translation>
    </message>
    <message>
        <source>Gain: %1</source>
        <translation>增益:%1</translation>
    </message>
    <message>
        <source>Cover in training: %1</source>
        <translation>训练时的覆盖:%1</translation>
    </message>
</context>
<context>
    <name>bitscape::TreePanel</name>
    <message>
        <source>Leave out splits that decide nothing</source>
        <translation>省去不起作用的分裂</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>树</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Splits</source>
        <translation>分裂</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>深度</translation>
    </message>
    <message>
        <source>New
comparators</source>
        <translation>新
比较器</translation>
    </message>
    <message>
        <source>LUT</source>
        <translation>LUT</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>离散度</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>增益</translation>
    </message>
    <message>
        <source>Comparisons that no tree before it makes</source>
        <translation>之前的树没有做过的比较</translation>
    </message>
    <message>
        <source>Standard deviation of its scores: how far it tells events apart</source>
        <translation>其得分的标准差:区分事例的程度</translation>
    </message>
    <message>
        <source>What its splits gained in training, by the model&apos;s file</source>
        <translation>模型文件所记录的训练时分裂增益</translation>
    </message>
    <message>
        <source>Trees</source>
        <translation>树</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>Strongest rounds</source>
        <translation>最强的轮次</translation>
    </message>
    <message>
        <source>Depth at most</source>
        <translation>最大深度</translation>
    </message>
    <message>
        <source>Merge by gain below</source>
        <translation>增益低于此值时合并</translation>
    </message>
    <message>
        <source>Merge scores closer than</source>
        <translation>得分差小于此值时合并</translation>
    </message>
    <message>
        <source>The ensemble ends after so many rounds of boosting</source>
        <translation>集成在这么多轮提升后结束</translation>
    </message>
    <message>
        <source>Of these, the rounds whose scores vary most; the others leave their mean to the start value</source>
        <translation>其中得分变化最大的轮次;其余的把平均值并入初始值</translation>
    </message>
    <message>
        <source>Deeper splits become leaves: the mean of the scores below, weighted by cover</source>
        <translation>更深的分裂变为叶:其下得分按覆盖加权的平均值</translation>
    </message>
    <message>
        <source>Two leaves become one if training gained less by their split</source>
        <translation>若训练从其分裂获得的增益更小,则两片叶合为一片</translation>
    </message>
    <message>
        <source>Two leaves become one if their scores lie closer</source>
        <translation>若两片叶的得分更接近,则合为一片</translation>
    </message>
    <message>
        <source>Thresholds that no value of the features&apos; type can pass, questions that are answered already, equal scores: no output changes</source>
        <translation>特征类型的任何值都无法越过的阈值、已有答案的判断、相等的得分:输出不变</translation>
    </message>
    <message>
        <source>Leave out splits that decide nothing (%1)</source>
        <translation>省去不起作用的分裂(%1)</translation>
    </message>
</context>
<context>
    <name>bitscape::TrialModel</name>
    <message>
        <source>complete</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>breaks a constraint</source>
        <translation>违反约束</translation>
    </message>
    <message>
        <source>stopped early</source>
        <translation>提前停止</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Reading trials</source>
        <translation>正在读取试验</translation>
    </message>
    <message>
        <source>Read the trials</source>
        <translation>读取试验</translation>
    </message>
    <message>
        <source>Trial %1, evaluated in %2 ms. Double-click loads it.</source>
        <translation>试验 %1，用 %2 ms 评估。双击可载入。</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>试验</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>%1 (measured %2)</source>
        <translation>%1(实测 %2)</translation>
    </message>
    <message>
        <source>Measured: %1 %2 (%3)</source>
        <translation>实测:%1 %2(%3)</translation>
    </message>
</context>
<context>
    <name>bitscape::TrialView</name>
    <message>
        <source>Trials</source>
        <translation>试验</translation>
    </message>
    <message>
        <source>Filter: a knob or its value, such as fc1.weight=fixed&lt;6</source>
        <translation>筛选：设置或其值，例如 fc1.weight=fixed&lt;6</translation>
    </message>
    <message>
        <source>Filter of the trials</source>
        <translation>试验筛选</translation>
    </message>
    <message>
        <source>State of the trials</source>
        <translation>试验状态</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Break a constraint</source>
        <translation>违反约束</translation>
    </message>
    <message>
        <source>Stopped early</source>
        <translation>提前停止</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Chosen area ✕</source>
        <translation>选定区域 ✕</translation>
    </message>
    <message>
        <source>Only trials inside the area that was drawn in the plot; press to show all again</source>
        <translation>只显示图中所画区域内的试验；按下可重新显示全部</translation>
    </message>
    <message>
        <source>Load trial %1</source>
        <translation>载入试验 %1</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>复制为 CSV</translation>
    </message>
    <message>
        <source>%1 trials</source>
        <translation>%1 个试验</translation>
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
        <translation>权重直方图</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>负</translation>
    </message>
    <message>
        <source>Positive</source>
        <translation>正</translation>
    </message>
    <message>
        <source>As trained</source>
        <translation>训练所得</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>resolution %1</source>
        <translation>分辨率 %1</translation>
    </message>
    <message>
        <source>largest %1</source>
        <translation>最大 %1</translation>
    </message>
    <message>
        <source>Magnitude</source>
        <translation>量级</translation>
    </message>
    <message>
        <source>smallest %1</source>
        <translation>最小 %1</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Magnitudes %1 to %2: %3 negative, %4 positive</source>
        <translation>量级 %1 到 %2：负 %3 个，正 %4 个</translation>
    </message>
    <message>
        <source>Values %1 to %2: %3 weights</source>
        <translation>值 %1 到 %2：%3 个权重</translation>
    </message>
</context>
<context>
    <name>bitscape::WeightMatrix</name>
    <message>
        <source>Picture of the weights</source>
        <translation>权重图片</translation>
    </message>
    <message>
        <source>zero as trained</source>
        <translation>训练时即为零</translation>
    </message>
    <message>
        <source>pruned</source>
        <translation>已剪枝</translation>
    </message>
    <message>
        <source>rounded to zero</source>
        <translation>舍入为零</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>零</translation>
    </message>
    <message>
        <source>, trained %1</source>
        <translation>，训练值 %1</translation>
    </message>
    <message>
        <source>%1 and %2 more: largest %3, %4 zero</source>
        <translation>%1 及另外 %2 个：最大 %3，零 %4 个</translation>
    </message>
    <message>
        <source>%1 weights</source>
        <translation>%1 个权重</translation>
    </message>
    <message>
        <source>%1, none is zero</source>
        <translation>%1，无零</translation>
    </message>
</context>
<context>
    <name>bitscape::session::Autosave</name>
    <message>
        <source>Saving a copy</source>
        <translation>正在保存副本</translation>
    </message>
</context>
<context>
    <name>bitscape::session::Calibrator</name>
    <message>
        <source>Read what your reports say</source>
        <translation>读取报告内容</translation>
    </message>
    <message>
        <source>Reading reports</source>
        <translation>正在读取报告</translation>
    </message>
    <message>
        <source>Read reports</source>
        <translation>读取报告</translation>
    </message>
    <message>
        <source>Add to the calibration</source>
        <translation>加入校准</translation>
    </message>
    <message>
        <source>Forget %1</source>
        <translation>忘记 %1</translation>
    </message>
    <message>
        <source>Put the report back</source>
        <translation>放回报告</translation>
    </message>
    <message>
        <source>Exporting the calibration</source>
        <translation>正在导出校准</translation>
    </message>
    <message>
        <source>Export the calibration</source>
        <translation>导出校准</translation>
    </message>
    <message>
        <source>Looking for the trial of a report</source>
        <translation>正在查找报告对应的试验</translation>
    </message>
    <message>
        <source>Keep what was measured</source>
        <translation>保留实测值</translation>
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
        <translation>正在探索</translation>
    </message>
</context>
<context>
    <name>bitscape::session::ExportRunner</name>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Checking the export</source>
        <translation>正在检查导出</translation>
    </message>
    <message>
        <source>Check the export</source>
        <translation>检查导出</translation>
    </message>
</context>
<context>
    <name>bitscape::session::Presets</name>
    <message>
        <source>As trained</source>
        <translation>训练所得</translation>
    </message>
    <message>
        <source>As hls4ml would</source>
        <translation>同 hls4ml</translation>
    </message>
    <message>
        <source>Smallest that does not overflow</source>
        <translation>不溢出的最小值</translation>
    </message>
    <message>
        <source>Match quantizers</source>
        <translation>匹配量化器</translation>
    </message>
    <message>
        <source>Types so wide that next to nothing of the trained model is lost; nothing pruned</source>
        <translation>类型足够宽，训练好的模型几乎没有损失；不剪枝</translation>
    </message>
    <message>
        <source>hls4ml&apos;s default configuration of the model</source>
        <translation>hls4ml 对该模型的默认配置</translation>
    </message>
    <message>
        <source>Each type keeps its step and gets the integer bits that the test data needs</source>
        <translation>各类型保持步长，并获得测试数据所需的整数位</translation>
    </message>
    <message>
        <source>Types as the quantizers say that the model was trained with</source>
        <translation>量化器所示的训练时的类型</translation>
    </message>
    <message>
        <source>Open a model first.</source>
        <translation>请先打开模型。</translation>
    </message>
    <message>
        <source>It needs test data: which values occur is not known.</source>
        <translation>需要测试数据：不知道会出现哪些值。</translation>
    </message>
    <message>
        <source>The model was trained without quantizers.</source>
        <translation>模型训练时没有量化器。</translation>
    </message>
    <message>
        <source>Preset: %1</source>
        <translation>预设：%1</translation>
    </message>
</context>
<context>
    <name>bitscape::session::Scanner</name>
    <message>
        <source>Scan</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>Scanning</source>
        <translation>正在扫描</translation>
    </message>
    <message>
        <source>Scan: %1 at %2</source>
        <translation>扫描：%2 处的 %1</translation>
    </message>
</context>
<context>
    <name>bitscape::session::Session</name>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>正在打开 %1</translation>
    </message>
    <message>
        <source>Reading test data</source>
        <translation>正在读取测试数据</translation>
    </message>
    <message>
        <source>Open test data</source>
        <translation>打开测试数据</translation>
    </message>
    <message>
        <source>Read what your reports say</source>
        <translation>读取报告内容</translation>
    </message>
    <message>
        <source>Open the study</source>
        <translation>打开研究</translation>
    </message>
    <message>
        <source>Reading trials</source>
        <translation>正在读取试验</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation>保存项目</translation>
    </message>
    <message>
        <source>Evaluating</source>
        <translation>正在评估</translation>
    </message>
    <message>
        <source>Load trial %1</source>
        <translation>载入试验 %1</translation>
    </message>
    <message>
        <source>Reading trial %1</source>
        <translation>正在读取试验 %1</translation>
    </message>
</context>
<context>
    <name>bitscape::session::ValueRanges</name>
    <message>
        <source>Measuring ranges</source>
        <translation>正在测量范围</translation>
    </message>
</context>
</TS>
