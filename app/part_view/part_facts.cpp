#include "part_view/part_facts.hpp"

#include "widgets/quantities.hpp"

#include <QCoreApplication>
#include <QStringList>

#include <cmath>

namespace bitscape {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PartFacts)
};

QString row_html(const QStringList& cells, const char* tag = "td")
{
    QString row = QStringLiteral("<tr>");
    for (const QString& cell : cells)
        row += QStringLiteral("<%1 style='padding-right:12px'>%2</%1>").arg(QLatin1String(tag), cell);
    return row + QStringLiteral("</tr>");
}

QString escaped(const std::string& words)
{
    return text(words).toHtmlEscaped();
}

QString use_html(const PartFacts& facts, int row)
{
    const estimate::PartUse& use = facts.use(row);
    QString html = row_html({Words::tr("Resource"), Words::tr("Needed"), Words::tr("There"),
                             Words::tr("Share"), Words::tr("Limit")},
                            "th");
    for (const estimate::Use& one : use.uses)
        html += row_html({text(one.resource), number(one.needed),
                          one.known ? number(one.available) : Words::tr("not known"),
                          share_words(one).toHtmlEscaped(), percent(one.limit, 0)});
    const QString verdict = !use.fits() ? Words::tr("Does not fit: %1").arg(text(use.tightest().resource))
                            : use.suits ? Words::tr("Fits")
                                        : Words::tr("Fits, but the design's backend is for another vendor");
    return QStringLiteral("<p><b>%1</b></p><table>%2</table>").arg(verdict, html);
}

QString power_html(const estimate::Power& power)
{
    const auto line = [](const QString& name, const estimate::Estimate& watt) {
        constexpr int decimals = 3;
        return row_html({name, Words::tr("%1 W").arg(number(watt.value, decimals)),
                         Words::tr("%1 to %2 W").arg(number(watt.low, decimals), number(watt.high, decimals)),
                         escaped(watt.source)});
    };
    return QStringLiteral("<p><b>%1</b></p><table>%2%3%4%5</table>")
        .arg(Words::tr("Power at the chosen clock (rough)"), line(Words::tr("Static"), power.static_w),
             line(Words::tr("Clock"), power.clock_w), line(Words::tr("Operations"), power.operations_w),
             line(Words::tr("Together"), power.total_w));
}

QString numbers_html(const estimate::PartDetails& details)
{
    QString html =
        row_html({Words::tr("Number"), Words::tr("Value"), Words::tr("Checked"), Words::tr("Source")}, "th");
    for (const estimate::PartNumber& one : details.numbers)
        html += row_html({escaped(one.name), number(one.value),
                          one.verified ? Words::tr("yes") : Words::tr("no"), escaped(one.source)});
    return QStringLiteral("<p><b>%1</b></p><table>%2</table>")
        .arg(Words::tr("Where the numbers come from"), html);
}

} // namespace

int PartFacts::row_of(const estimate::Part* wanted) const
{
    for (std::size_t i = 0; i < catalogue->parts.size(); ++i)
        if (&catalogue->parts[i] == wanted)
            return static_cast<int>(i);
    return -1;
}

int PartFacts::smallest() const
{
    const estimate::PartUse* best = estimate::smallest_that_fits(uses);
    return best == nullptr ? -1 : static_cast<int>(best - uses.data());
}

PartFactsPointer part_facts(std::shared_ptr<const estimate::Catalogue> catalogue,
                            std::shared_ptr<const design::Design> design, const estimate::FitOptions& options)
{
    auto facts = std::make_shared<PartFacts>();
    facts->options = options;
    facts->options.estimate = {}; // it refers to what the caller owns
    facts->uses = estimate::uses_on(*design, *catalogue, options);
    for (const estimate::PartUse& use : facts->uses) {
        facts->rooflines.push_back(
            estimate::roofline(*design, use.estimate, *use.part, catalogue->details_of(*use.part)));
        facts->powers.push_back(estimate::power_of(use.estimate, *use.part, design->clock_period_ns));
    }
    facts->catalogue = std::move(catalogue);
    facts->design = std::move(design);
    return facts;
}

QString share_words(const estimate::Use& use)
{
    const double share = use.share();
    if (std::isfinite(share))
        return percent(share, 0);
    return use.known ? Words::tr("none there") : Words::tr("not known");
}

QString board_names(const estimate::Catalogue& catalogue, const estimate::Part& part)
{
    QStringList names;
    for (const estimate::Board* board : catalogue.boards_of(part))
        names << text(board->name);
    return names.join(QStringLiteral(", "));
}

QString part_html(const PartFacts& facts, int row)
{
    const estimate::Part& part = facts.part(row);
    const estimate::PartDetails& details = facts.catalogue->details_of(part);
    QString html = QStringLiteral("<h3>%1</h3><p>%2 %3, %4<br>%5</p>")
                       .arg(escaped(part.id), escaped(part.vendor), escaped(part.family), escaped(part.code),
                            Words::tr("From %1").arg(escaped(details.file)));
    if (!details.note.empty())
        html += QStringLiteral("<p><i>%1</i></p>").arg(escaped(details.note));
    html += use_html(facts, row) + power_html(facts.powers[static_cast<std::size_t>(row)]);
    html += QStringLiteral("<p>%1</p>")
                .arg(Words::tr("DSP: %1, multiplies %2 x %3 bits (%4)")
                         .arg(escaped(details.dsp_primitive))
                         .arg(part.dsp_a)
                         .arg(part.dsp_b)
                         .arg(escaped(details.dsp_source)));
    if (details.memory_bits)
        html += QStringLiteral("<p>%1</p>")
                    .arg(Words::tr("Block memory: %1 Mbit (%2)")
                             .arg(number(details.memory_bits->value / 1e6, 1),
                                  escaped(details.memory_bits->source)));
    if (const QString boards = board_names(*facts.catalogue, part); !boards.isEmpty())
        html += QStringLiteral("<p>%1</p>").arg(Words::tr("Boards: %1").arg(boards.toHtmlEscaped()));
    return html + numbers_html(details);
}

} // namespace bitscape
