#pragma once

#include "session/session.hpp"
#include "settings/settings.hpp"

#include <QWidget>

class QComboBox;
class QStackedWidget;

namespace bitscape {

class PanelTitle;
class ParetoPlot;

/// The Pareto dock: which two objectives, the plot, what is under the pointer.
class ParetoPanel final : public QWidget {
    Q_OBJECT

public:
    ParetoPanel(session::Session& session, const Settings& settings, QWidget* parent = nullptr);

    [[nodiscard]] ParetoPlot& plot() const { return *plot_; }
    [[nodiscard]] PanelTitle* title() const { return title_; }

Q_SIGNALS:
    void axes_changed(const QString& x, const QString& y);
    void explore_wanted();
    void failed(const QString& task, const bitscape::Error& error);

private:
    [[nodiscard]] QComboBox* axis_choice(const std::string& chosen, const QString& name);
    void axes_chosen();
    void refresh();
    void refresh_studies(const session::Snapshot& snapshot);
    void export_as(const QString& suffix);
    void show_menu(const QPoint& where);

    session::Session& session_;
    PanelTitle* title_;
    ParetoPlot* plot_;
    QStackedWidget* pages_;
    QComboBox* study_; ///< shown when the file holds more than one
    QComboBox* x_;
    QComboBox* y_;
};

} // namespace bitscape
