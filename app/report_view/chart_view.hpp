#pragma once

#include "report_view/chart_paint.hpp"
#include "session/session.hpp"

#include <QWidget>

namespace bitscape {

/// A chart of the report. A click or the arrow keys select a layer; the cursor reads out.
class ChartView final : public QWidget {
    Q_OBJECT

public:
    explicit ChartView(session::Session& session, QWidget* parent = nullptr);
    void show(ReportPointer content);
    void set_chart(ReportChart chart);
    void set_amount(ReportAmount amount);
    [[nodiscard]] const ChartPicture& picture() const { return picture_; }
    [[nodiscard]] std::vector<ChartSpot> spots() const;
    [[nodiscard]] QSize sizeHint() const override { return {360, 240}; }
    [[nodiscard]] QSize minimumSizeHint() const override; ///< all lines: the area around it scrolls

Q_SIGNALS:
    void readout_changed(const QString& words);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void follow_selection();
    void describe();
    void select(std::size_t layer);
    [[nodiscard]] QRectF area() const;

    session::Session& session_;
    ChartPicture picture_;
};

} // namespace bitscape
