#pragma once

#include "profile_view/quality_set.hpp"
#include "widgets/plot.hpp"

#include <optional>

namespace bitscape {

/// ROC curves as particle physics draws them: background efficiency on a logarithmic axis over the signal
/// efficiency, a class against the rest. The colour says the class, the line the design: solid the open one,
/// dashed and dotted what it is compared with.
class RocPlot final : public Plot {
    Q_OBJECT

public:
    explicit RocPlot(QWidget* parent = nullptr);

    void show_quality(QualityPointer set);
    /// nullopt: all classes.
    void set_class(std::optional<std::size_t> k);
    /// In percent, 1..100: where background rejections are read.
    void set_signal_efficiency(int percent);
    [[nodiscard]] int signal_efficiency() const { return efficiency_; }
    [[nodiscard]] QString words_at(const QPointF& position) const override;
    [[nodiscard]] std::string csv() const override;
    [[nodiscard]] std::size_t curve_count() const { return curves_.size(); }

protected:
    void draw(const Theme& theme) override;
    void frame() override;

private:
    struct Curve {
        std::size_t design = 0, k = 0;
    };
    [[nodiscard]] const profile::ClassCurve& at(const Curve& curve) const;
    void draw_curve(const Curve& curve, const Theme& theme);
    void name_curves(const Theme& theme);

    QualityPointer set_;
    std::optional<std::size_t> class_;
    int efficiency_ = 30;
    std::vector<Curve> curves_;
    double lowest_ = 1e-3; ///< background efficiency that is drawn
};

} // namespace bitscape
