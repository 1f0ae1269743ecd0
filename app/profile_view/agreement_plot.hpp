#pragma once

#include "profile_view/distribution_plot.hpp"
#include "profile_view/row_plot.hpp"

#include <vector>

namespace bitscape {

/// How far each layer's results are from the float model's: the mean absolute error relative to the range of
/// the float values, layer by layer in execution order, a bar for each design.
class AgreementPlot final : public RowPlot {
    Q_OBJECT

public:
    explicit AgreementPlot(QWidget* parent = nullptr);

    void show_profiles(std::vector<NamedProfile> profiles);
    [[nodiscard]] const std::vector<std::string>& layers() const { return layers_; } ///< one a row
    [[nodiscard]] QString words_at(const QPointF& position) const override;
    [[nodiscard]] QString words_of(int row) const;
    [[nodiscard]] std::string csv() const override;

protected:
    [[nodiscard]] int row_height() const override;
    void draw(const Theme& theme) override;
    void frame() override;

private:
    [[nodiscard]] static const profile::LayerAgreement* find(const profile::Profile& profile,
                                                             const std::string& layer);

    std::vector<NamedProfile> profiles_;
    std::vector<std::string> layers_;
};

} // namespace bitscape
