#include "checks_view/finding_words.hpp"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace bitscape {

namespace {

using checks::Kind;
using checks::Severity;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Checks)
};

struct ArgumentText {
    QString operator()(const std::string& text) const { return QString::fromStdString(text); }
    QString operator()(std::int64_t number) const { return QLocale().toString(qlonglong(number)); }
    QString operator()(double number) const
    {
        constexpr double large = 1e4, huge = 1e15; // whole numbers in between
        const double size = std::abs(number);
        constexpr int digits = 4;
        return size >= large && size < huge ? QLocale().toString(number, 'f', 0)
                                            : QLocale().toString(number, 'g', digits);
    }
};

QPainterPath mark_of(const QRectF& box, Severity severity)
{
    const QPointF middle = box.center();
    const qreal r = std::min(box.width(), box.height()) / 2 - 1;
    QPainterPath path;
    switch (severity) {
    case Severity::problem:
        path.moveTo(middle.x(), middle.y() - r);
        path.lineTo(middle.x() + r, middle.y());
        path.lineTo(middle.x(), middle.y() + r);
        path.lineTo(middle.x() - r, middle.y());
        path.closeSubpath();
        break;
    case Severity::warning:
        path.moveTo(middle.x(), middle.y() - r);
        path.lineTo(middle.x() + r, middle.y() + 0.8 * r);
        path.lineTo(middle.x() - r, middle.y() + 0.8 * r);
        path.closeSubpath();
        break;
    case Severity::advice:
        path.addEllipse(middle, 0.75 * r, 0.75 * r);
        break;
    }
    return path;
}

} // namespace

QString worded(const checks::Text& text)
{
    const QByteArray key(text.pattern.data(), static_cast<qsizetype>(text.pattern.size()));
    const QString pattern = QCoreApplication::translate("Checks", key.constData());
    QString out;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const int digit =
            pattern[i] == QLatin1Char('%') && i + 1 < pattern.size() ? pattern[i + 1].digitValue() : -1;
        if (digit < 1 || static_cast<std::size_t>(digit) > text.arguments.size()) {
            out += pattern[i];
            continue;
        }
        out += std::visit(ArgumentText{}, text.arguments[static_cast<std::size_t>(digit - 1)]);
        ++i;
    }
    return out;
}

QString severity_word(Severity severity)
{
    switch (severity) {
    case Severity::problem:
        return Words::tr("problem");
    case Severity::warning:
        return Words::tr("warning");
    case Severity::advice:
        return Words::tr("hint");
    }
    return {};
}

QString severity_count(Severity severity, int count)
{
    switch (severity) {
    case Severity::problem:
        return Words::tr("%n problems", nullptr, count);
    case Severity::warning:
        return Words::tr("%n warnings", nullptr, count);
    case Severity::advice:
        return Words::tr("%n hints", nullptr, count);
    }
    return {};
}

QString kind_title(Kind kind)
{
    switch (kind) {
    case Kind::input_overflow:
        return Words::tr("Inputs outside their type");
    case Kind::accumulator_overflow:
        return Words::tr("Sums outside the accumulator");
    case Kind::result_overflow:
        return Words::tr("Results outside their type");
    case Kind::weight_overflow:
        return Words::tr("Weights outside their type");
    case Kind::softmax_flip:
        return Words::tr("Decisions lost in the softmax");
    case Kind::zero_weights:
        return Words::tr("Layers without weights");
    case Kind::zero_results:
        return Words::tr("Layers that give only zeros");
    case Kind::does_not_fit:
        return Words::tr("Too large for the part");
    case Kind::unrolled_limit:
        return Words::tr("Loops too large to unroll");
    case Kind::refused_stream:
        return Words::tr("Tensors too large for registers");
    case Kind::ignored_knob:
        return Words::tr("Settings without effect");
    case Kind::quantizer_disagrees:
        return Words::tr("Types other than trained");
    case Kind::reuse_snapped:
        return Words::tr("Reuse factors that are snapped");
    case Kind::lost_weights:
        return Words::tr("Weights below the step of their type");
    case Kind::underflow:
        return Words::tr("Results below the step of their type");
    case Kind::coarse_table:
        return Words::tr("Tables with too large steps");
    case Kind::interval_of_one_layer:
        return Words::tr("One layer slower than the others");
    case Kind::spans_regions:
        return Words::tr("More than one super logic region");
    case Kind::small_for_stream:
        return Words::tr("Streams where none are needed");
    case Kind::dsp_step:
        return Words::tr("Bits that cost another DSP");
    case Kind::coarse_table_type:
        return Words::tr("Results finer than their table");
    case Kind::extrapolated:
        return Words::tr("Estimates outside their rows");
    case Kind::note:
        return Words::tr("Notes");
    }
    return {};
}

void paint_severity(QPainter& painter, const QRectF& box, Severity severity, const Theme& theme)
{
    const QColor colour = severity == Severity::problem   ? theme.bad
                          : severity == Severity::warning ? theme.warning
                                                          : theme.accent;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    constexpr qreal ring = 1.6;
    painter.setPen(severity == Severity::advice ? QPen(colour, ring) : QPen(Qt::NoPen));
    painter.setBrush(severity == Severity::advice ? QBrush(Qt::NoBrush) : QBrush(colour));
    painter.drawPath(mark_of(box, severity));
    painter.restore();
}

QIcon severity_icon(Severity severity, const Theme& theme)
{
    QIcon icon;
    constexpr int size = 16;
    for (const int scale : {1, 2}) {
        QPixmap pixmap(size * scale, size * scale);
        pixmap.setDevicePixelRatio(scale);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint_severity(painter, QRectF(0, 0, size, size), severity, theme);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace bitscape
