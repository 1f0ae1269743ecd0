#pragma once

#include "score_view/edit_history.hpp"

#include <QWidget>

#include <optional>
#include <string>
#include <vector>

namespace bitscape {

/// The last edits as lines, one row an objective, all over the same states. Hover names the edit and reads
/// its numbers out, a click goes back to it; Left and Right step through them.
class Sparklines final : public QWidget {
    Q_OBJECT

public:
    explicit Sparklines(EditHistory& history, QWidget* parent = nullptr);

    /// Objectives of the rows that are shown: those with numbers.
    [[nodiscard]] std::vector<std::string> rows() const;
    /// The state under a place of the widget; nothing beside the lines.
    [[nodiscard]] std::optional<EditHistory::State> state_at(const QPoint& place) const;
    [[nodiscard]] QPoint place_of(int index) const; ///< of the state with that index, on the first row
    [[nodiscard]] QString description(const EditHistory::State& state) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void refresh();
    [[nodiscard]] int name_width() const;
    [[nodiscard]] int row_height() const;
    [[nodiscard]] QRectF plot_area(std::size_t row) const; ///< of the line itself
    [[nodiscard]] double x_of(std::size_t state) const;
    void paint_row(QPainter& painter, std::size_t row, const std::string& objective) const;
    void step(int by);

    EditHistory& history_;
    std::vector<EditHistory::State> states_;
    int hovered_ = -1; ///< undo index
};

} // namespace bitscape
