#pragma once

#include <QImage>
#include <QString>
#include <qcustomplot.h>

#include <memory>

namespace bitscape {

struct TensorDetails;
struct Theme;

namespace metrics {
struct WeightView;
}

/// A tensor as a picture: colours diverge around zero, zeros have colours of their own by their reason,
/// convolution kernels are tiles. Wheel and drag zoom and pan, double-click shows all, the pointer reads out.
class WeightMatrix final : public QCustomPlot {
    Q_OBJECT

public:
    explicit WeightMatrix(QWidget* parent = nullptr);
    void set_details(std::shared_ptr<const TensorDetails> details); ///< nullptr: empty
    [[nodiscard]] QString words_at(const QPointF& position) const;  ///< of the widget; empty: no weight
    [[nodiscard]] const QImage& image() const { return image_; }    ///< one pixel a cell
    [[nodiscard]] QPointF position_of(std::size_t row, std::size_t column) const; ///< of a cell; for tests
    void show_everything();

Q_SIGNALS:
    void read_out(const QString& words); ///< under the pointer; empty: nothing

protected:
    void changeEvent(QEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    class ImageItem;
    void recolour();
    void paint_image();

    std::shared_ptr<const TensorDetails> details_;
    QImage image_;
    ImageItem* item_;
    QCPColorScale* scale_;
};

/// "12 pruned" and so on for every reason that occurs, each with a square of its colour; rich text.
[[nodiscard]] QString zeros_html(const metrics::WeightView& view, const Theme& theme);

} // namespace bitscape
