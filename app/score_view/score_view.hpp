#pragma once

#include "score_view/edit_history.hpp"
#include "session/session.hpp"

#include <QMap>
#include <QScrollArea>

#include <map>
#include <string>

class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace bitscape {

class ElidedLabel;
class MetricTile;
class PanelTitle;
class ResourceBar;
class Sparklines;

/// What the design is worth: quality, resources of the part against their budgets, latency, energy, how it
/// came to this with the last edits, and how many checks found something. Every number shows its change
/// against the baseline; interval and source are in the tooltips.
class ScoreView final : public QWidget {
    Q_OBJECT

public:
    explicit ScoreView(session::Session& session, QWidget* parent = nullptr);

    [[nodiscard]] PanelTitle* title() const { return title_; }
    [[nodiscard]] const MetricTile& tile(const std::string& objective) const { return *tiles_.at(objective); }
    [[nodiscard]] const ResourceBar& bar(const std::string& objective) const { return *bars_.at(objective); }
    [[nodiscard]] Sparklines& sparklines() const { return *sparklines_; }
    [[nodiscard]] EditHistory& history() { return history_; }
    [[nodiscard]] QToolButton& pin_button() const { return *pin_; }
    [[nodiscard]] QPushButton& checks_link() const { return *checks_; }

    /// Share of the part that a resource may take, by objective name; what is missing may take all.
    void set_budgets(const QMap<QString, double>& budgets);
    /// Asks for the budget of a resource; nothing is changed if the user cancels.
    void ask_budget(const std::string& objective);
    /// How much the checks found.
    void show_findings(int problems, int warnings, int advice);

Q_SIGNALS:
    void data_wanted();   ///< the button for missing test data was pressed
    void checks_wanted(); ///< what the checks found was pressed
    void budgets_changed(const QMap<QString, double>& budgets);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build_pin();
    void build_history(QVBoxLayout* column);
    void set_budget(const std::string& objective, double share);
    void add_tile(QVBoxLayout* column, const std::string& objective, bool is_large);
    void add_bar(QVBoxLayout* column, const std::string& objective);
    void add_heading(QVBoxLayout* column, const QString& title, ElidedLabel** note = nullptr);
    void refresh();
    void show_everything();
    void show_tile(const std::string& objective);
    void show_bar(const std::string& objective);
    void show_measured();
    void show_link();

    session::Session& session_;
    EditHistory history_;
    PanelTitle* title_;
    QLabel* state_; ///< why the numbers are not of the knobs as they stand
    ElidedLabel* part_name_ = nullptr;
    QLabel* measured_; ///< what the vendor's tools said of this project, when it was opened with reports
    QPushButton* open_data_;
    QPushButton* checks_;
    QToolButton* pin_;
    Sparklines* sparklines_;
    QMap<QString, double> budgets_;
    std::array<int, 3> found_{}; ///< problems, warnings, advice
    session::SnapshotPointer shown_;
    std::map<std::string, MetricTile*> tiles_;
    std::map<std::string, ResourceBar*> bars_;
};

} // namespace bitscape
