#pragma once

#include "widgets/theme.hpp"

#include <QString>
#include <qcustomplot.h>

namespace bitscape {

/// Axes, grid and background in the theme's colours.
void style_plot(QCustomPlot& plot, const Theme& theme);

/// "2⁻³"
[[nodiscard]] QString power_of_two(int exponent);

/// Of an axis that shows log2 of values: labels 2^k at every n-th octave, so that some `wanted` fit.
class OctaveTicker final : public QCPAxisTicker {
public:
    explicit OctaveTicker(double wanted = 6) : wanted_(wanted) {}

protected:
    double getTickStep(const QCPRange& range) override;
    int getSubTickCount(double step) override;
    QString getTickLabel(double tick, const QLocale& locale, QChar format, int precision) override;

private:
    double wanted_;
};

} // namespace bitscape
