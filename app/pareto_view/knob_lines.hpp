#pragma once

#include "session/session.hpp"
#include "study/study.hpp"

#include <QWidget>

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace bitscape {

/// Parallel coordinates: one axis a knob and one a number of the study, one line a trial of the front,
/// coloured by the first objective. A drag along an axis keeps the trials that cross it there; a click on the
/// axis lets all through again. Knobs that are the same in every trial are left out.
class KnobLines final : public QWidget {
    Q_OBJECT

public:
    explicit KnobLines(QWidget* parent = nullptr);

    struct Axis {
        std::string name;
        bool is_number = false;
        std::vector<std::string> choices; ///< of a knob
        double low = 0, high = 1;         ///< of a number, in its own unit
    };
    struct Line {
        TrialId trial;
        std::vector<double> places; ///< 0..1 on each axis, NaN: has none
    };

    /// `trials` with their parameters, for the knobs and objectives of `description`.
    void set_trials(const study::Description& description, const std::vector<study::Trial>& trials);
    void clear();
    [[nodiscard]] const std::vector<Axis>& axes() const { return axes_; }
    [[nodiscard]] const std::vector<Line>& lines() const { return lines_; }
    /// Trials that all brushes let through; empty while nothing is brushed.
    [[nodiscard]] std::set<TrialId> chosen() const;
    void clear_brushes();
    [[nodiscard]] double x_of(std::size_t axis) const; ///< in pixels
    [[nodiscard]] double y_of(double place) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen_changed();
    void trial_clicked(bitscape::TrialId trial);
    void read_out(const QString& words);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    struct Range {
        double low = 0, high = 1;
    };
    [[nodiscard]] bool passes(const Line& line) const;
    [[nodiscard]] std::optional<std::size_t> axis_near(double x) const;
    [[nodiscard]] std::optional<std::size_t> line_near(const QPointF& where) const;
    [[nodiscard]] QString end_label(const Axis& axis, bool is_top) const;
    void paint_line(QPainter& painter, const Line& line) const;
    void paint_axes(QPainter& painter) const;

    std::vector<Axis> axes_;
    std::vector<Line> lines_;
    std::vector<std::optional<Range>> brushes_; ///< one an axis
    std::optional<std::size_t> dragged_, hovered_;
    double drag_from_ = 0;
    QPointF pressed_;
};

} // namespace bitscape
