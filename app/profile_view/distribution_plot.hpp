#pragma once

#include "profile/profile.hpp"
#include "profile_view/row_plot.hpp"

#include <memory>
#include <vector>

namespace bitscape {

/// A profile under a name, as plots lay several over each other.
struct NamedProfile {
    QString name;
    std::shared_ptr<const profile::Profile> profile;
};

/// Where the magnitudes of every tensor lie on a log2 axis, drawn as hls4ml's profiling does: a box from
/// quartile to quartile with whiskers to the extremes (or a violin), behind it the grey bar of what the type
/// holds, from its resolution to its largest power of two. Values that leave the bar are counted beside it.
class DistributionPlot final : public RowPlot {
    Q_OBJECT

public:
    enum class Shape { box, violin };
    enum class Tensors { all, weights, activations };
    enum class When { both, before, after };
    struct Options {
        Shape shape = Shape::box;
        Tensors tensors = Tensors::all;
        When when = When::both;
        friend bool operator==(const Options&, const Options&) = default;
    };
    /// A row: the tensor in each of the profiles that have it.
    struct Row {
        std::string layer, tensor;
        std::vector<const profile::TensorProfile*> of; ///< one a profile; nullptr: it has none
    };

    explicit DistributionPlot(QWidget* parent = nullptr);

    /// One profile is shown before and after quantization, several as they are in the hardware.
    void show_profiles(std::vector<NamedProfile> profiles);
    void set_options(const Options& options);
    [[nodiscard]] const Options& options() const { return options_; }
    [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }
    [[nodiscard]] const profile::TensorProfile* tensor(int row) const; ///< of the first profile
    [[nodiscard]] QString words_at(const QPointF& position) const override;
    [[nodiscard]] QString words_of(int row) const;
    [[nodiscard]] std::string csv() const override;

protected:
    [[nodiscard]] int row_height() const override;
    void draw(const Theme& theme) override;
    void frame() override;

private:
    /// One of the boxes of a row.
    struct Lane {
        std::size_t profile = 0;
        bool before = false;
        QString name;
        QColor colour;
    };
    [[nodiscard]] std::vector<Lane> lanes(const Theme& theme) const;
    void collect_rows();
    void draw_type(const profile::TensorProfile& tensor, double middle, double height, const Theme& theme);
    void draw_losses(const profile::TensorProfile& tensor, double middle, const Theme& theme);
    void draw_box(const Lane& lane, double offset, double height);
    void draw_violin(const profile::Distribution& values, const Lane& lane, double middle, double height);
    void name_lanes(const std::vector<Lane>& lanes, const Theme& theme);

    std::vector<NamedProfile> profiles_;
    std::vector<Row> rows_;
    Options options_;
};

} // namespace bitscape
