#pragma once

#include "pareto_view/pareto_points.hpp"
#include "pareto_view/study_overlay.hpp"
#include "session/session.hpp"

#include <qcustomplot.h>

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace bitscape {

/// The plot of a study: every trial a dot, the front a line, the open design a diamond. Wheel and drag zoom
/// and pan (double-click: everything), Shift and drag choose trials, the pointer reads out the nearest trial,
/// a click loads it.
class ParetoPlot final : public QCustomPlot {
    Q_OBJECT

public:
    /// A part of the plane, in the numbers' own units.
    struct Brush {
        double low_x = 0, high_x = 0, low_y = 0, high_y = 0;
        friend bool operator==(const Brush&, const Brush&) = default;
    };
    struct Options {
        bool knee = true;        ///< the front's knee is marked
        bool constraints = true; ///< where a constraint is broken is shaded
        double epsilon = 0;      ///< above 0: the front with one point a box of this share of its range
        friend bool operator==(const Options&, const Options&) = default;
    };

    ParetoPlot(session::Session& session, QWidget* parent = nullptr);

    void set_axes(const std::string& x, const std::string& y);
    void set_options(const Options& options);
    [[nodiscard]] const Options& options() const { return options_; }
    /// Studies over this one, each with its front.
    void set_overlays(const std::vector<StudyOverlay>& overlays);
    /// Trials that are chosen elsewhere (in the table, by the knobs) are ringed.
    void set_marked(const std::set<TrialId>& trials);
    void clear_brush();

    [[nodiscard]] const std::string& x_name() const { return x_; }
    [[nodiscard]] const std::string& y_name() const { return y_; }
    [[nodiscard]] const ParetoPoints& points() const { return points_; }
    [[nodiscard]] const std::optional<Brush>& brush() const { return brush_; }
    [[nodiscard]] std::vector<TrialId> front_trials() const;
    [[nodiscard]] TrialId trial_of(std::size_t point) const;
    [[nodiscard]] std::optional<std::size_t> knee() const { return knee_; }
    /// Trial under or near a position of the widget.
    [[nodiscard]] std::optional<std::size_t> point_near(const QPointF& position) const;
    [[nodiscard]] QPointF position_of(std::size_t point) const;
    /// A trial of another study: which overlay, and its point there.
    struct OtherPoint {
        std::size_t overlay = 0, point = 0;
        friend bool operator==(const OtherPoint&, const OtherPoint&) = default;
    };
    [[nodiscard]] std::optional<OtherPoint> other_point_near(const QPointF& position) const;
    [[nodiscard]] const ParetoPoints& other_points(std::size_t overlay) const { return overlaid_[overlay]; }
    /// Trials of all shown studies that no other of them dominates; drawn where there are several.
    [[nodiscard]] std::size_t joint_size() const;
    void show_everything();

Q_SIGNALS:
    void trial_clicked(bitscape::TrialId trial);
    /// Of another study, perhaps of another model.
    void other_trial_clicked(const bitscape::StudyOverlay& overlay, bitscape::TrialId trial);
    void read_out(const QString& words); ///< under the pointer; empty: nothing
    void points_changed();
    void brush_changed();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void build();
    void update_data();
    void draw_points(bool from_start);
    void draw_front();
    void draw_design();
    void draw_shading();
    void draw_brush();
    void draw_marked();
    void draw_overlays();
    void brush_rect(const QRect& drawn);
    void mark(std::optional<std::size_t> point);
    void mark_other(const OtherPoint& at);
    void draw_joint();
    void name_families();
    [[nodiscard]] study::Family own_family() const;
    void recolour();
    void style_points();
    void keep_legend();
    [[nodiscard]] QString words_of(std::size_t point) const;
    [[nodiscard]] QString words_of(const session::TrialTable& trials, const ParetoPoints::Point& at) const;

    session::Session& session_;
    std::string x_ = "lut", y_ = "accuracy";
    Options options_;
    std::shared_ptr<const session::TrialTable> trials_;
    std::shared_ptr<const study::Evaluation> evaluation_;
    std::string study_; ///< name of the study that trials_ is of
    ParetoPoints points_;
    std::optional<std::size_t> knee_;
    std::optional<Brush> brush_;
    std::set<TrialId> marked_;
    std::vector<StudyOverlay> overlays_;
    QCPGraph *cloud_ = nullptr, *infeasible_ = nullptr, *pruned_ = nullptr, *front_ = nullptr,
             *kneed_ = nullptr, *design_ = nullptr, *hovered_ = nullptr, *ringed_ = nullptr;
    QCPGraph* joint_ = nullptr;          ///< the front of all shown studies
    std::vector<ParetoPoints> overlaid_; ///< by overlay
    std::vector<QCPGraph*> overlay_fronts_, overlay_clouds_;
    std::vector<QCPItemRect*> shades_;
    QCPItemRect* brushed_ = nullptr;
    QPoint pressed_;
    bool user_range_ = false; ///< zoomed or moved: live updates leave the range alone
    bool brushing_ = false;
};

} // namespace bitscape
