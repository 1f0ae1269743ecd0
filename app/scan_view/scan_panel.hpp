#pragma once

#include "scan_view/scan_drawing.hpp"
#include "session/scanner.hpp"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QScrollArea;
class QSpinBox;
class QStackedWidget;
class QFormLayout;
class QMenu;

namespace bitscape {

class PanelTitle;
class ScanPlot;

/// The Scan dock: one knob or two over a range, and what that does to the metric and to the cost; or each
/// layer alone lowered.
class ScanPanel final : public QWidget {
    Q_OBJECT

public:
    ScanPanel(session::Session& session, session::Scanner& scanner, QWidget* parent = nullptr);

    enum class Picture { curve, map, sensitivity };

    [[nodiscard]] PanelTitle* title() const { return title_; }
    [[nodiscard]] ScanPlot& plot() const { return *plot_; }
    [[nodiscard]] QPushButton& start_button() const { return *start_; }
    /// Sets the choices of the form, as a user would.
    void choose(Picture picture, const QString& which, const QString& what);
    void set_metric(const std::string& metric);
    void set_cost(const std::string& cost); ///< empty: none
    [[nodiscard]] session::ScanOptions options() const;
    void start();

Q_SIGNALS:
    void failed(const QString& task, const bitscape::Error& error);

private:
    void build();
    [[nodiscard]] QWidget* build_form();
    void fill_layers();
    void fill_metrics();
    void review(); ///< shows the rows that the picture needs
    void show_result();
    void fill_menu(QMenu& menu);
    void export_as(const QString& suffix);
    [[nodiscard]] ScanShown shown() const;
    [[nodiscard]] QString status_words() const;

    session::Session& session_;
    session::Scanner& scanner_;
    PanelTitle* title_;
    QStackedWidget* pages_;
    ScanPlot* plot_;
    QFormLayout* form_ = nullptr;
    QComboBox *picture_, *which_, *what_, *integer_, *metric_, *cost_;
    QSpinBox *low_, *high_, *integer_low_, *integer_high_, *bits_;
    QWidget *widths_row_ = nullptr, *integers_row_ = nullptr;
    QPushButton* start_;
    std::shared_ptr<const study::Evaluation> evaluation_;
    std::shared_ptr<const std::vector<session::LayerRow>> rows_;
};

} // namespace bitscape
