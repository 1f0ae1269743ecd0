#pragma once

#include "part_view/part_facts.hpp"
#include "widgets/plot.hpp"

namespace bitscape {

/// Peak performance of a part with the design and its layers below it: against bit width (the talk's table as
/// a curve), or against operations per byte where data comes from the board's memory.
class RooflinePlot final : public Plot {
    Q_OBJECT

public:
    enum class Axis { bits, intensity };

    explicit RooflinePlot(QWidget* parent = nullptr);

    void show_part(PartFactsPointer facts, int row);
    void set_axis(Axis axis);

    [[nodiscard]] QString words_at(const QPointF& position) const override;
    [[nodiscard]] std::string csv() const override;
    /// Points that are drawn: the layers in execution order, the design last.
    [[nodiscard]] std::vector<QPointF> points() const;

protected:
    void draw(const Theme& theme) override;
    void frame() override;

private:
    void draw_peaks(const Theme& theme);
    void draw_roofs(const Theme& theme);
    void draw_points(const Theme& theme);
    [[nodiscard]] QPointF place_of(const estimate::RooflinePoint& point) const;
    [[nodiscard]] const estimate::Roofline* line() const;
    [[nodiscard]] estimate::PeakOptions at_clock() const;

    PartFactsPointer facts_;
    int row_ = -1;
    Axis axis_ = Axis::bits;
};

} // namespace bitscape
