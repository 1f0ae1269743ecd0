#pragma once

#include "fixed/fixed_point.hpp"

#include <QRectF>
#include <QWidget>

class QPainter;

namespace bitscape {

struct Theme;

/// What of a type's bar can be taken hold of.
enum class BitsHandle {
    none,
    left_end, ///< integer bits come and go, steps stay
    point,    ///< the binary point moves, the width stays
    right_end ///< fraction bits come and go, integer bits stay
};

/// Where the bits of a type lie on a line: one column a bit, the binary point between two columns. The point
/// may lie outside of the bits.
struct BitsGeometry {
    double left = 0, unit = 1; ///< of column 0; of a column
    int begin = 0, end = 0;    ///< columns of the bits
    int point = 0;             ///< column that the point stands before

    [[nodiscard]] double x(int column) const { return left + column * unit; }
    [[nodiscard]] int columns() const { return end > point ? end : point; }
};

[[nodiscard]] BitsGeometry bits_geometry(const FixedPoint& type, double left, double unit);
/// The handle within `reach` of x; of two at one place the one on x's side.
[[nodiscard]] BitsHandle handle_at(const BitsGeometry& geometry, double x, double reach);
/// The type after a handle was moved by so many columns to the right. Widths stay within 1..64; whole-number
/// types have no point to move and no fraction: they become fixed-point ones.
[[nodiscard]] FixedPoint dragged(const FixedPoint& start, BitsHandle handle, int columns);
/// Sign, integer and fraction bits in three tones, the point as a line. `strength` 1: in effect, less: faint.
void paint_bits(QPainter& painter, const BitsGeometry& geometry, const QRectF& area, const FixedPoint& type,
                const Theme& theme, double strength);

/// The bits of one type as a bar to be dragged. Right end: fraction bits, point: integer bits at the same
/// width, left end: integer bits at the same step. Keys: Left and Right move the right end, with Ctrl the
/// point, with Shift the left end; Home and End go to the narrowest and widest.
class BitsBar final : public QWidget {
    Q_OBJECT

public:
    explicit BitsBar(QWidget* parent = nullptr);

    void set_type(const FixedPoint& type);
    [[nodiscard]] const FixedPoint& type() const { return type_; }
    /// In the widget's coordinates; for tests and tours.
    [[nodiscard]] QPointF handle_place(BitsHandle handle) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void edited(const bitscape::FixedPoint& type);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] BitsGeometry geometry_now() const;
    [[nodiscard]] BitsHandle handle_under(const QPointF& place) const;
    void change(const FixedPoint& type);
    void describe();

    FixedPoint type_, start_;
    BitsHandle held_ = BitsHandle::none, hovered_ = BitsHandle::none;
    double pressed_x_ = 0, unit_ = 0; ///< while dragging the scale stays
    double left_ = 0;
};

} // namespace bitscape
