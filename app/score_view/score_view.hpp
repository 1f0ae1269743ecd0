#pragma once

#include "session/session.hpp"

#include <QScrollArea>

#include <map>
#include <string>

class QLabel;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace bitscape {

class MetricTile;
class PanelTitle;
class ResourceBar;

/// What the design is worth: quality, resources of the part, latency, energy, and what the user should know.
/// Every number shows its change against the baseline; interval and source are in the tooltips.
class ScoreView final : public QWidget {
    Q_OBJECT

public:
    explicit ScoreView(session::Session& session, QWidget* parent = nullptr);

    [[nodiscard]] PanelTitle* title() const { return title_; }
    [[nodiscard]] const MetricTile& tile(const std::string& objective) const { return *tiles_.at(objective); }
    [[nodiscard]] const ResourceBar& bar(const std::string& objective) const { return *bars_.at(objective); }
    [[nodiscard]] int note_count() const;

Q_SIGNALS:
    void data_wanted(); ///< the button for missing test data was pressed

protected:
    void changeEvent(QEvent* event) override;

private:
    void add_tile(QVBoxLayout* column, const std::string& objective, bool is_large);
    void add_bar(QVBoxLayout* column, const std::string& objective);
    void add_heading(QVBoxLayout* column, const QString& title, QLabel** note = nullptr);
    void refresh();
    void show_everything();
    void show_tile(const std::string& objective);
    void show_bar(const std::string& objective);
    void show_notes();
    void show_measured();

    session::Session& session_;
    PanelTitle* title_;
    QLabel* state_; ///< why the numbers are not of the knobs as they stand
    QLabel* part_name_ = nullptr;
    QLabel* measured_; ///< what the vendor's tools said of this project, when it was opened with reports
    QLabel* notes_heading_ = nullptr;
    QPushButton* open_data_;
    QListWidget* notes_;
    session::SnapshotPointer shown_;
    std::map<std::string, MetricTile*> tiles_;
    std::map<std::string, ResourceBar*> bars_;
};

} // namespace bitscape
