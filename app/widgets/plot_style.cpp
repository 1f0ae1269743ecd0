#include "widgets/plot_style.hpp"

#include <QApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace bitscape {

void style_plot(QCustomPlot& plot, const Theme& theme)
{
    plot.setBackground(QBrush(theme.surface));
    plot.axisRect()->setBackground(QBrush(theme.surface));
    for (QCPAxis* axis : {plot.xAxis, plot.yAxis, plot.xAxis2, plot.yAxis2}) {
        axis->setBasePen(QPen(theme.border));
        axis->setTickPen(QPen(theme.border));
        axis->setSubTickPen(QPen(theme.border));
        axis->setTickLabelColor(theme.muted);
        axis->setLabelColor(theme.muted);
        axis->setTickLabelFont(small_font(QApplication::font()));
        axis->setLabelFont(small_font(QApplication::font()));
        axis->grid()->setPen(QPen(theme.grid));
        axis->grid()->setZeroLinePen(QPen(theme.grid));
    }
    plot.setLocale(QLocale());
}

QString power_of_two(int exponent)
{
    static const QString digits = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
    QString text = QStringLiteral("2");
    for (const QChar letter : QString::number(exponent))
        text += letter == QLatin1Char('-') ? QStringLiteral("⁻") : QString(digits[letter.digitValue()]);
    return text;
}

double OctaveTicker::getTickStep(const QCPRange& range)
{
    return std::max(1.0, std::ceil(range.size() / wanted_));
}

int OctaveTicker::getSubTickCount(double)
{
    return 0;
}

QString OctaveTicker::getTickLabel(double tick, const QLocale&, QChar, int)
{
    return power_of_two(static_cast<int>(std::lround(tick)));
}

} // namespace bitscape
