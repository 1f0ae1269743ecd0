#pragma once

#include "profile_view/quality_set.hpp"
#include "widgets/plot.hpp"

#include <optional>

namespace bitscape {

/// The scores of one event: a group of bars a class, a bar a design; the true class is marked.
class EventPlot final : public Plot {
    Q_OBJECT

public:
    explicit EventPlot(QWidget* parent = nullptr);

    void show_event(QualityPointer set, std::optional<std::size_t> row);
    [[nodiscard]] std::optional<std::size_t> event() const { return row_; }
    [[nodiscard]] QString words_at(const QPointF& position) const override;
    [[nodiscard]] std::string csv() const override;

protected:
    void draw(const Theme& theme) override;
    void frame() override;

private:
    QualityPointer set_;
    std::optional<std::size_t> row_;
};

} // namespace bitscape
