#pragma once

#include "estimate/estimate.hpp"

#include <QWidget>

#include <optional>

namespace bitscape {

/// One resource of the part as a row: name, share of the part as a bar with its 90 % interval as a whisker,
/// number.
class ResourceBar final : public QWidget {
    Q_OBJECT

public:
    explicit ResourceBar(QString name, QWidget* parent = nullptr);

    /// `available`: what the part has, nullopt if the catalogue does not know. `baseline`: to show the
    /// change.
    void set_value(const estimate::Estimate& value, std::optional<double> available,
                   std::optional<double> baseline);
    /// The share of the part (above 0, up to 1) that this design may take; nullopt: all of it.
    void set_budget(std::optional<double> share);
    [[nodiscard]] std::optional<double> budget() const { return budget_; }
    void clear();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QString value_text() const; ///< "1,234 of 1,728,000"
    [[nodiscard]] double value() const { return value_ ? value_->value : 0; }
    [[nodiscard]] const std::optional<estimate::Estimate>& estimate() const { return value_; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paint_interval(QPainter& painter, const QRect& room) const;
    void paint_bar(QPainter& painter, const QRectF& bar) const;
    void describe();
    [[nodiscard]] QString share_text() const;

    QString name_;
    std::optional<estimate::Estimate> value_;
    std::optional<double> available_, baseline_, budget_;
};

} // namespace bitscape
