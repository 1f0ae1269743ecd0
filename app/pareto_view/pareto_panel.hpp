#pragma once

#include "session/explorer.hpp"
#include "session/session.hpp"
#include "settings/settings.hpp"

#include <QTimer>
#include <QWidget>

#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

class QComboBox;
class QLabel;
class QMenu;
class QScrollArea;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace bitscape {

class KnobLines;
class OverlayMenu;
class PanelTitle;
class ParetoPlot;
class SearchBar;
class TrialView;
struct StudyOverlay;

/// The Pareto dock: which two numbers, the plot, what is under the pointer, the running search; beside the
/// plot the trials as a table or the knobs behind the front. What is chosen in one is shown in the others.
class ParetoPanel final : public QWidget {
    Q_OBJECT

public:
    enum class Side { none, table, knobs };

    ParetoPanel(session::Session& session, session::Explorer& explorer, const Settings& settings,
                QWidget* parent = nullptr);

    [[nodiscard]] ParetoPlot& plot() const { return *plot_; }
    [[nodiscard]] TrialView& trials() const { return *trials_; }
    [[nodiscard]] KnobLines& knobs() const { return *knobs_; }
    [[nodiscard]] SearchBar& search_bar() const { return *search_; }
    [[nodiscard]] OverlayMenu& overlays() const { return *overlays_; }
    [[nodiscard]] PanelTitle* title() const { return title_; }
    void show_side(Side side);
    [[nodiscard]] Side side() const;
    /// Shows these numbers, as the choices in the title do.
    void set_axes(const std::string& x, const std::string& y);

Q_SIGNALS:
    void axes_changed(const QString& x, const QString& y);
    void explore_wanted();
    /// The model of a trial of another study is to be opened, with the study it is in.
    void model_wanted(const bitscape::session::OpenRequest& request);
    /// Trials of the shown study.
    void compare_wanted(const std::vector<bitscape::TrialId>& trials);
    void failed(const QString& task, const bitscape::Error& error);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void build_title();
    void connect_parts();
    [[nodiscard]] QComboBox* axis_choice(const std::string& chosen, const QString& name);
    void axes_chosen();
    void refresh();
    void refresh_studies(const session::Snapshot& snapshot);
    void refresh_axes(const session::Snapshot& snapshot);
    void mark_chosen();
    void open_other(const StudyOverlay& overlay, TrialId trial);
    void load_wanted_trial();
    void read_knobs();
    void fill_menu(QMenu& menu);
    void export_as(const QString& suffix);
    void export_csv(const QString& file);
    void copy_trials();
    void show_menu(const QPoint& where);

    session::Session& session_;
    PanelTitle* title_;
    SearchBar* search_;
    ParetoPlot* plot_;
    TrialView* trials_;
    KnobLines* knobs_;
    OverlayMenu* overlays_;
    QStackedWidget *pages_, *side_;
    QSplitter* split_;
    QComboBox* study_; ///< shown when the file holds more than one
    QComboBox* x_;
    QComboBox* y_;
    QToolButton *table_button_, *knobs_button_;
    QLabel* over_ = nullptr;
    /// A trial of another study, until its model and its study are open.
    struct WantedTrial {
        std::string location, study;
        TrialId trial;
    };
    std::optional<WantedTrial> wanted_;
    QTimer knobs_timer_; ///< a search changes the front often
    /// Whose knobs are shown: the study and its trials.
    std::tuple<std::string, std::string, std::vector<TrialId>> knobs_of_;
};

} // namespace bitscape
