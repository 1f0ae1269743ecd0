#pragma once

#include "pareto_view/pareto_points.hpp"
#include "session/session.hpp"

#include <QTimer>
#include <qcustomplot.h>

#include <optional>
#include <string>

namespace bitscape {

/// The plot of a study: every trial a dot, the front a line, the open design a diamond. Wheel and drag zoom
/// and pan (double-click: everything), the pointer reads out the nearest trial, a click loads it.
class ParetoPlot final : public QCustomPlot {
    Q_OBJECT

public:
    ParetoPlot(session::Session& session, QWidget* parent = nullptr);

    void set_axes(const std::string& x, const std::string& y);
    [[nodiscard]] const std::string& x_name() const { return x_; }
    [[nodiscard]] const std::string& y_name() const { return y_; }
    [[nodiscard]] const ParetoPoints& points() const { return points_; }
    /// Trial under or near a position of the widget.
    [[nodiscard]] std::optional<std::size_t> point_near(const QPointF& position) const;
    [[nodiscard]] QPointF position_of(std::size_t point) const;
    void show_everything();

Q_SIGNALS:
    void trial_clicked(std::size_t trial); ///< index into the snapshot's trials
    void read_out(const QString& words);   ///< under the pointer; empty: nothing
    void points_changed();

protected:
    void changeEvent(QEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void update_data();
    void draw_points();
    void draw_design();
    void mark(std::optional<std::size_t> point);
    void recolour();
    void style_points();
    [[nodiscard]] QString words_of(std::size_t point) const;

    session::Session& session_;
    std::string x_ = "lut", y_ = "accuracy";
    std::shared_ptr<const session::TrialList> trials_;
    std::shared_ptr<const study::Evaluation> evaluation_;
    ParetoPoints points_;
    QCPGraph *cloud_, *infeasible_, *front_, *design_, *hovered_;
    QPoint pressed_;
    bool user_range_ = false; ///< zoomed or moved: live updates leave the range alone
};

} // namespace bitscape
