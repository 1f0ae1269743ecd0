#pragma once

#include "widgets/theme.hpp"

#include <QString>
#include <qcustomplot.h>

#include <string>

namespace bitscape {

/// A plot with Bitscape's manners: the wheel zooms, a drag pans, a double click shows everything, the pointer
/// reads out, colours follow the theme, and what is shown can be saved as picture and as numbers. A plot of
/// one kind says what to draw.
class Plot : public QCustomPlot {
    Q_OBJECT

public:
    explicit Plot(const QString& accessible_name, QWidget* parent = nullptr);

    /// What stands at a position of the widget; empty: nothing.
    [[nodiscard]] virtual QString words_at(const QPointF& position) const = 0;
    /// The numbers that are shown, with a header line.
    [[nodiscard]] virtual std::string csv() const = 0;
    /// Size of an exported picture.
    [[nodiscard]] virtual QSize export_size() const { return {900, 600}; }
    /// A picture is about to be written, or was: all that is scrolled away belongs to it.
    virtual void set_exporting(bool) {}

    void show_everything();
    /// Draws again; what the user zoomed into stays unless `from_start`.
    void redraw(bool from_start = false);

Q_SIGNALS:
    void read_out(const QString& words);

protected:
    /// Fills the plot, which is empty but for styled axes.
    virtual void draw(const Theme& theme) = 0;
    /// Ranges of the axes that show everything.
    virtual void frame() = 0;
    /// Ranges that the user chose, after drawing again.
    virtual void keep(const QCPRange& x, const QCPRange& y);
    /// A click that was no drag.
    virtual void clicked(const QPointF&) {}

    /// A legend in a corner, in the theme's colours; hidden while there is no room for it. In draw().
    void show_legend(const Theme& theme, Qt::Alignment corner);

    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void prepare(const Theme& theme);

    void fit_legend();

    QPoint pressed_;
    bool user_range_ = false; ///< zoomed or moved: new data leaves the range alone
    bool has_legend_ = false;
    bool is_outdated_ = false; ///< the theme changed while nobody saw it
    bool is_built_ = false;
};

/// Puts a word for each row of `words` on an axis, at 0, 1, 2 ...
void name_ticks(QCPAxis& axis, const QStringList& words);

} // namespace bitscape
