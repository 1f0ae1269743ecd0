#pragma once

#include "scan_view/scan_drawing.hpp"

#include <qcustomplot.h>

#include <memory>
#include <optional>

namespace bitscape {

/// The picture of a scan: curves, a map, or ranked bars. The pointer reads out the nearest point, a click
/// asks for it.
class ScanPlot final : public QCustomPlot {
    Q_OBJECT

public:
    explicit ScanPlot(QWidget* parent = nullptr);

    void show_result(std::shared_ptr<const session::ScanResult> result, const ScanShown& shown,
                     session::SnapshotPointer now);
    [[nodiscard]] const std::vector<ScanMark>& marks() const { return marks_; }
    [[nodiscard]] QPointF position_of(const ScanMark& mark) const; ///< in pixels
    [[nodiscard]] std::optional<std::size_t> mark_near(const QPointF& where) const;

Q_SIGNALS:
    void read_out(const QString& words);
    void point_clicked(std::size_t point); ///< index into ScanResult::points

protected:
    void changeEvent(QEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void redraw();
    void put_legend_beside();
    void mark(std::optional<std::size_t> at);

    std::shared_ptr<const session::ScanResult> result_;
    ScanShown shown_;
    session::SnapshotPointer now_;
    std::vector<ScanMark> marks_;
    QCPGraph* hovered_ = nullptr;
    QPoint pressed_;
    bool user_range_ = false;
};

} // namespace bitscape
