#pragma once

#include "profile_view/quality_set.hpp"
#include "widgets/plot.hpp"

namespace bitscape {

/// The confusion matrix of one of the designs: a row a true class, a column a decision; counts, shares of the
/// row and how the count differs from the first other one.
class ConfusionPlot final : public Plot {
    Q_OBJECT

public:
    explicit ConfusionPlot(QWidget* parent = nullptr);

    void show_quality(QualityPointer set);
    void set_design(std::size_t index); ///< of the set; beyond its end: the first
    [[nodiscard]] QString words_at(const QPointF& position) const override;
    [[nodiscard]] QString words_of(std::size_t truth, std::size_t decision) const;
    [[nodiscard]] std::string csv() const override;
    [[nodiscard]] QSize export_size() const override { return {700, 700}; }

protected:
    void draw(const Theme& theme) override;
    void frame() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] const metrics::Confusion* shown() const;
    /// Of the float model, or of the first that is not shown; nullptr: there is none.
    [[nodiscard]] const NamedQuality* other() const;
    void draw_cell(std::size_t truth, std::size_t decision, const Theme& theme);

    QualityPointer set_;
    std::size_t design_ = 0;
};

} // namespace bitscape
