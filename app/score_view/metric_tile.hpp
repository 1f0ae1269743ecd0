#pragma once

#include "widgets/origin.hpp"

#include <QString>
#include <QWidget>

namespace bitscape {

/// One number with its name, unit and change against the baseline. The large one heads the Score panel.
class MetricTile final : public QWidget {
    Q_OBJECT

public:
    enum class Size { normal, large };
    enum class Change { none, better, worse };

    MetricTile(QString name, Size size, QWidget* parent = nullptr);

    void set_value(const QString& value, const QString& unit, const QString& change, Change direction);
    /// How sure the value is: a mark of its origin and the 90 % interval in few letters (may be empty).
    void set_certainty(Origin origin, const QString& interval);
    [[nodiscard]] Origin origin() const { return origin_; }
    [[nodiscard]] const QString& interval() const { return interval_; }
    /// The longest unit of the tiles it stands among: its place is kept, so that numbers stand below each
    /// other.
    void set_longest_unit(const QString& unit) { longest_unit_ = unit; }
    void set_missing(const QString& why); ///< shows a dash, `why` as tooltip
    [[nodiscard]] QString value() const { return value_; }
    [[nodiscard]] QString change() const { return change_; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString name_, value_, unit_, change_, interval_, longest_unit_;
    Origin origin_ = Origin::unknown;
    Size size_;
    Change direction_ = Change::none;
};

} // namespace bitscape
