#pragma once

#include "base/result.hpp"
#include "profile_view/distribution_plot.hpp"
#include "profile_view/quality_set.hpp"

#include <QWidget>

#include <array>
#include <string>
#include <vector>

class QComboBox;
class QLabel;
class QMenu;
class QSortFilterProxyModel;
class QSpinBox;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace bitscape {

class AgreementPlot;
class ConfusionPlot;
class ErrorPlot;
class EventPlot;
class FlipModel;
class RocModel;
class RocPlot;
class ScatterPlot;

/// The pictures of values and of quality, one at a time, with what can be chosen about each: shared by the
/// Profile dock (one design) and the Compare dock (several over each other).
class PlotPages final : public QWidget {
    Q_OBJECT

public:
    enum class Page { distributions, scatter, agreement, roc, confusion, errors, flips };

    explicit PlotPages(QWidget* parent = nullptr);

    void show_profiles(std::vector<NamedProfile> profiles);
    void show_quality(QualityPointer set);
    void set_page(Page page);
    [[nodiscard]] Page page() const;
    [[nodiscard]] bool needs_profile() const; ///< the page shows a profile; otherwise quality
    /// The layer that is selected elsewhere; empty: none.
    void follow_layer(const std::string& layer);
    /// While there is nothing to show: why, and what to do. Plain words of the owner for the pages of
    /// profiles and of quality.
    void set_hints(const QString& no_profile, const QString& no_quality);
    void set_fit_allowed(bool allowed);  ///< a click may set types
    void offer(Page page, bool offered); ///< whether it can be chosen

    [[nodiscard]] QComboBox& page_choice() const { return *page_; }
    [[nodiscard]] QMenu& menu() const { return *menu_; }
    [[nodiscard]] Plot& current_plot() const;
    [[nodiscard]] DistributionPlot& distributions() const { return *distributions_; }
    [[nodiscard]] ScatterPlot& scatter() const { return *scatter_; }
    [[nodiscard]] AgreementPlot& agreement() const { return *agreement_; }
    [[nodiscard]] RocPlot& roc() const { return *roc_; }
    [[nodiscard]] ConfusionPlot& confusion() const { return *confusion_; }
    [[nodiscard]] ErrorPlot& errors() const { return *errors_; }
    [[nodiscard]] FlipModel& flips() const { return *flips_; }
    [[nodiscard]] QTableView& flip_table() const { return *flip_table_; }
    [[nodiscard]] EventPlot& event() const { return *event_; }
    [[nodiscard]] QToolButton& fit_button() const { return *fit_; }
    [[nodiscard]] QString hint() const; ///< that is shown; empty: a plot is

    /// Writes the current plot; the suffix says how: .png, .svg, .pdf or .csv. failed() says what did not
    /// work.
    void export_to(const QString& file);

Q_SIGNALS:
    void page_changed();
    void read_out(const QString& words);
    void layer_chosen(const std::string& layer);
    void fit_wanted(const std::string& layer, const std::string& tensor, bitscape::profile::FitPolicy policy);
    /// Every tensor that is shown and loses values to overflow.
    void fit_all_wanted();
    void failed(const QString& task, const bitscape::Error& error);

protected:
    void changeEvent(QEvent* event) override;

private:
    void recolour();
    void build_options();
    void build_pages();
    void build_menu();
    void connect_plots();
    void review(); ///< which options and which page are shown
    void feed();
    void feed_distributions();
    void fill_layers();
    void fill_classes();
    void fill_designs(QComboBox& box, std::size_t first);
    void choose_row(const std::string& layer);
    void show_flips();
    void show_event();
    void export_as(const QString& suffix);
    [[nodiscard]] QString missing() const; ///< why there is nothing to show; empty: there is
    void fit_current(profile::FitPolicy policy);

    std::vector<NamedProfile> profiles_;
    QualityPointer set_;
    QString no_profile_, no_quality_;
    bool fit_allowed_ = true;
    std::string followed_;
    std::array<bool, 7> fed_{}; ///< pages that show what they were given last
    QComboBox *page_, *tensors_, *shape_, *when_, *layer_, *values_, *class_, *design_, *against_;
    QSpinBox* efficiency_;
    QToolButton* fit_;
    QWidget* options_;
    QStackedWidget* stack_;
    QLabel* hint_;
    QMenu* menu_;
    DistributionPlot* distributions_;
    ScatterPlot* scatter_;
    AgreementPlot* agreement_;
    RocPlot* roc_;
    RocModel* roc_numbers_;
    QTableView* roc_table_;
    ConfusionPlot* confusion_;
    ErrorPlot* errors_;
    FlipModel* flips_;
    QSortFilterProxyModel* sorted_flips_;
    QTableView* flip_table_;
    EventPlot* event_;
};

} // namespace bitscape
