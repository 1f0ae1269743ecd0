#pragma once

#include "widgets/plot.hpp"

#include <QScrollBar>

#include <optional>

namespace bitscape {

/// A plot with a named row for each layer or tensor, as many as there are: what does not fit is scrolled. The
/// wheel scrolls (with Ctrl, or where all fits, it zooms), arrow keys move the current row.
class RowPlot : public Plot {
    Q_OBJECT

public:
    explicit RowPlot(const QString& accessible_name, QWidget* parent = nullptr);

    [[nodiscard]] int row_count() const { return static_cast<int>(names_.size()); }
    [[nodiscard]] std::optional<int> row_at(const QPointF& position) const;
    [[nodiscard]] QPointF middle_of(int row) const; ///< in pixels
    [[nodiscard]] std::optional<int> current() const { return current_; }
    /// Marks it and scrolls to it; nullopt: none.
    void set_current(std::optional<int> row);
    void scroll_to(double first_row);
    [[nodiscard]] double first_row() const { return first_; }
    [[nodiscard]] double shown_rows() const; ///< that fit
    [[nodiscard]] QSize export_size() const override;
    void set_exporting(bool exporting) override;

Q_SIGNALS:
    void row_chosen(int row);    ///< by the user
    void row_activated(int row); ///< double click or Enter
    void scrolled();             ///< other rows are seen, or there are more or fewer

protected:
    /// Pixels a row needs at least.
    [[nodiscard]] virtual int row_height() const { return 22; }
    void set_rows(const QStringList& names); ///< in draw()
    void frame_rows();                       ///< in frame()
    void keep(const QCPRange& x, const QCPRange& y) override;
    void clicked(const QPointF& position) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void choose(int row);
    void mark_current();
    void reveal_current(); ///< by what is scrolled to

    QStringList names_;
    std::optional<int> current_;
    QCPItemRect* mark_ = nullptr;
    double first_ = 0;
    bool exporting_ = false;
};

/// A row plot with its scroll bar.
class RowView final : public QWidget {
    Q_OBJECT

public:
    explicit RowView(RowPlot* plot, QWidget* parent = nullptr);
    [[nodiscard]] QScrollBar& bar() const { return *bar_; }

private:
    void follow();

    RowPlot* plot_;
    QScrollBar* bar_;
    bool following_ = false;
};

} // namespace bitscape
