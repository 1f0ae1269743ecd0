#pragma once

#include <QString>
#include <qcustomplot.h>

#include <memory>

namespace bitscape {

struct TensorDetails;

enum class HistogramScale { magnitudes, values };

/// The weights of a tensor in the hardware as bars (negative and positive ones), as they were trained as a
/// line, and the range of the type from its resolution to its largest value. Wheel and drag zoom and pan,
/// double-click shows all.
class WeightHistogram final : public QCustomPlot {
    Q_OBJECT

public:
    explicit WeightHistogram(QWidget* parent = nullptr);
    void set_details(std::shared_ptr<const TensorDetails> details); ///< nullptr: empty
    void set_scale(HistogramScale scale);
    [[nodiscard]] HistogramScale scale() const { return scale_; }
    [[nodiscard]] QString words_at(double key) const; ///< what stands in the bin there; empty: nothing
    void show_everything();
    /// Sums of the bars that are drawn, for tests.
    [[nodiscard]] double drawn() const;

Q_SIGNALS:
    void read_out(const QString& words); ///< under the pointer; empty: nothing

protected:
    void changeEvent(QEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void draw();
    void draw_magnitudes();
    void draw_values();
    void draw_range(double low, double high, const QString& low_words, const QString& high_words);
    void arrange_words();
    void add_bin(double key, double negative, double positive);
    void recolour();

    std::shared_ptr<const TensorDetails> details_;
    HistogramScale scale_ = HistogramScale::magnitudes;
    QCPBars *negative_, *positive_;
    QCPGraph* trained_;
    QCPItemRect* range_;
    QCPItemText *low_text_, *high_text_;
    double bin_width_ = 1;
};

} // namespace bitscape
