#pragma once

#include "profile_view/quality_set.hpp"
#include "profile_view/row_plot.hpp"

#include <vector>

namespace bitscape {

/// How far outputs are off, class by class or output by output: boxes from quartile to quartile, whiskers
/// over 90 % of the events, a dot for the mean. With class labels the change of the right class's score
/// against the float model; with targets the residuals, those of the float model beside them.
class ErrorPlot final : public RowPlot {
    Q_OBJECT

public:
    explicit ErrorPlot(QWidget* parent = nullptr);

    void show_quality(QualityPointer set);
    [[nodiscard]] QString words_at(const QPointF& position) const override;
    [[nodiscard]] QString words_of(int row) const;
    [[nodiscard]] std::string csv() const override;

protected:
    [[nodiscard]] int row_height() const override;
    void draw(const Theme& theme) override;
    void frame() override;

private:
    QualityPointer set_;
    std::vector<std::size_t> shown_; ///< of the set: those that have errors
};

} // namespace bitscape
