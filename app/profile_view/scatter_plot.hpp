#pragma once

#include "profile/profile.hpp"
#include "widgets/plot.hpp"

#include <memory>
#include <optional>
#include <string>

namespace bitscape {

/// A layer's results in fixed point over the float model's, value against value: on the diagonal they agree.
/// Many points are shown by their density. Dashed: the ends of what the type holds.
class ScatterPlot final : public Plot {
    Q_OBJECT

public:
    enum class Shown { values, errors }; ///< fixed point, or its difference from the float value

    explicit ScatterPlot(QWidget* parent = nullptr);

    void show_layer(std::shared_ptr<const profile::Profile> profile, const std::string& layer);
    void set_shown(Shown shown);
    [[nodiscard]] const std::string& layer() const { return layer_; }
    [[nodiscard]] std::size_t point_count() const;
    [[nodiscard]] bool is_density() const;
    [[nodiscard]] QString words_at(const QPointF& position) const override;
    [[nodiscard]] std::string csv() const override;

protected:
    void draw(const Theme& theme) override;
    void frame() override;

private:
    struct Limits {
        double low = 0, high = 0;
    };
    [[nodiscard]] double shown_of(const profile::LayerAgreement::Pair& pair) const;
    [[nodiscard]] const profile::LayerAgreement* agreement() const;
    [[nodiscard]] std::optional<Limits> type_limits() const;
    void draw_points(const Theme& theme);
    void draw_density();
    void draw_lines(const Theme& theme);

    std::shared_ptr<const profile::Profile> profile_;
    std::string layer_;
    Shown shown_ = Shown::values;
    double low_x_ = 0, high_x_ = 1, low_y_ = 0, high_y_ = 1; ///< of the points
};

} // namespace bitscape
