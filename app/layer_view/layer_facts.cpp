#include "layer_view/layer_facts.hpp"

#include "design/design.hpp"
#include "layer_table/layer_text.hpp"
#include "session/layer_problems.hpp"
#include "session/quantizer_text.hpp"
#include "widgets/quantities.hpp"

#include <QCoreApplication>
#include <QStringList>

namespace bitscape {

using session::LayerRow;
using session::Snapshot;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Facts)
};

QString input_text(const Snapshot& snapshot, const LayerRow& row)
{
    QStringList inputs;
    for (const std::size_t at : row.inputs) {
        const LayerRow& from = (*snapshot.rows)[at];
        inputs << QStringLiteral("%1 (%2)").arg(text(from.name), shape_text(from.shape));
    }
    return inputs.join(QStringLiteral(", "));
}

void add_hardware(const Snapshot& snapshot, const LayerRow& row, Facts& facts)
{
    for (const session::TensorRow& tensor : row.tensors)
        facts.emplace_back(text(tensor.tensor),
                           precision_text(tensor) + (tensor.fixed_by_quantizer
                                                         ? Words::tr("  (by the model's quantizer)")
                                                         : QString()));
    const design::Node& node = snapshot.design->node(*row.node);
    const design::MultiplyCount multiplies = design::multiply_count(node);
    if (multiplies.total > 0)
        facts.emplace_back(Words::tr("Multiplications"),
                           Words::tr("%1 (%2 by weights that are not zero)")
                               .arg(number(double(multiplies.total)), number(double(multiplies.nonzero))));
    if (row.has_matrix) {
        facts.emplace_back(Words::tr("Reuse factor"), number(double(row.reuse_factor)));
        facts.emplace_back(Words::tr("Strategy"), text(design::to_string(row.strategy)));
    }
}

void add_ranges(const Snapshot& snapshot, const LayerRow& row, Facts& facts)
{
    if (!snapshot.evaluation || row.node->index() >= snapshot.evaluation->stats.size())
        return;
    const emulate::TensorStats& stats = snapshot.evaluation->stats[row.node->index()];
    if (stats.values == 0)
        return;
    facts.emplace_back(Words::tr("Results seen"), Words::tr("%1 to %2").arg(stats.min).arg(stats.max));
    facts.emplace_back(Words::tr("Overflows"),
                       Words::tr("%1 of %2 results (%3)")
                           .arg(number(double(stats.overflows)), number(double(stats.values)),
                                percent(double(stats.overflows) / double(stats.values), 2)));
}

/// What importer and passes changed at a layer, under its own name or the one in the file.
void add_rewrites(const std::vector<graph::Rewrite>& rewrites, const std::string& layer, Facts& facts)
{
    for (const graph::Rewrite& rewrite : rewrites)
        if (rewrite.layer == layer)
            facts.emplace_back(Words::tr("Rewritten"), text(rewrite.text));
}

} // namespace

Facts layer_facts(const Snapshot& snapshot, std::size_t at)
{
    const LayerRow& row = (*snapshot.rows)[at];
    const graph::Model& model = *snapshot.document.model;
    const graph::Layer& source = model.layer(row.source);
    Facts facts;
    for (const session::LayerProblem& problem : session::layer_problems(snapshot))
        if (problem.layer == row.name)
            facts.emplace_back(problem.cannot_be_built ? Words::tr("Cannot be built") : Words::tr("Warning"),
                               text(problem.text));
    facts.emplace_back(Words::tr("Class in the file"), text(source.source_class));
    facts.emplace_back(Words::tr("Kind in hls4ml"),
                       text(row.node ? std::string_view(snapshot.design->node(*row.node).class_name)
                                     : graph::kind_name(source)));
    if (!row.node && snapshot.design) {
        const std::string target = session::merged_into(*snapshot.rows, at);
        facts.emplace_back(Words::tr("In hardware"),
                           target.empty() ? Words::tr("nothing") : Words::tr("part of %1").arg(text(target)));
    }
    if (source.name != row.name)
        facts.emplace_back(Words::tr("Made from"), text(source.name));
    if (!row.inputs.empty())
        facts.emplace_back(Words::tr("Input"), input_text(snapshot, row));
    facts.emplace_back(Words::tr("Output"), shape_text(row.shape));
    if (row.parameters > 0)
        facts.emplace_back(Words::tr("Parameters"), number(double(row.parameters)));
    for (const auto& [name, quantizer] : session::layer_quantizers(source))
        facts.emplace_back(Words::tr("Quantizer (%1)").arg(text(name)), text(quantizer));
    if (row.node && snapshot.design) {
        add_hardware(snapshot, row, facts);
        add_ranges(snapshot, row, facts);
    }
    add_rewrites(model.rewrites, row.name, facts);
    if (snapshot.design)
        add_rewrites(snapshot.design->rewrites, row.name, facts);
    return facts;
}

Facts model_facts(const Snapshot& snapshot)
{
    const graph::Model& model = *snapshot.document.model;
    Facts facts;
    facts.emplace_back(Words::tr("File"), text(snapshot.document.model_file.string()));
    facts.emplace_back(Words::tr("Format"), text(model.format));
    facts.emplace_back(Words::tr("Layers"), number(double(model.layers.size())));
    std::size_t parameters = 0;
    for (const graph::Layer& layer : model.layers)
        parameters += graph::parameter_count(layer);
    facts.emplace_back(Words::tr("Parameters"), number(double(parameters)));
    const auto ports = [&](const std::vector<LayerId>& layers) {
        QStringList words;
        for (const LayerId id : layers)
            words << QStringLiteral("%1 (%2)").arg(text(model.layer(id).name),
                                                   shape_text(model.layer(id).shape));
        return words.join(QStringLiteral(", "));
    };
    facts.emplace_back(Words::tr("Inputs"), ports(model.inputs));
    facts.emplace_back(Words::tr("Outputs"), ports(model.outputs));
    if (!snapshot.design)
        return facts;
    design::MultiplyCount all;
    for (const design::Node& node : snapshot.design->nodes) {
        const design::MultiplyCount own = design::multiply_count(node);
        all.total += own.total, all.nonzero += own.nonzero;
    }
    facts.emplace_back(Words::tr("Multiplications"),
                       Words::tr("%1 (%2 by weights that are not zero)")
                           .arg(number(double(all.total)), number(double(all.nonzero))));
    facts.emplace_back(Words::tr("Rewrites"),
                       number(double(model.rewrites.size() + snapshot.design->rewrites.size())));
    return facts;
}

QString facts_html(const QString& title, const Facts& facts, const Theme& theme)
{
    QString html =
        QStringLiteral("<p style='margin:0 0 4px 0'><b>%1</b></p><table cellspacing='0' cellpadding='1'>")
            .arg(title.toHtmlEscaped());
    const QString muted = theme.muted.name();
    for (const auto& [name, value] : facts)
        html += QStringLiteral("<tr><td style='color:%1; padding-right:10px'>%2</td><td>%3</td></tr>")
                    .arg(muted, name.toHtmlEscaped(), value.toHtmlEscaped());
    return html + QStringLiteral("</table>");
}

} // namespace bitscape
