#pragma once

#include "base/result.hpp"
#include "graph_view/graph_view.hpp"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QToolButton;

namespace bitscape {

class GraphLegend;
class PanelTitle;

/// The Graph dock: title with the choice of colours and a menu, the search, the graph, the legend.
class GraphPanel final : public QWidget {
    Q_OBJECT

public:
    GraphPanel(session::Session& session, const Settings& settings, QWidget* parent = nullptr);
    [[nodiscard]] GraphView& view() const { return *view_; }
    [[nodiscard]] PanelTitle* title() const { return title_; }
    [[nodiscard]] QLineEdit& search_field() const { return *search_; }
    [[nodiscard]] QString search_result() const; ///< "2 of 7"
    [[nodiscard]] QMenu& menu() const { return *menu_; }
    [[nodiscard]] QComboBox& colour_choice() const { return *colour_; }

    void find();                           ///< the cursor goes to the search
    void export_as(const QString& suffix); ///< asks for the file: "svg", "png", "pdf"
    void export_to(const QString& file);   ///< in the background; exported() or failed() follows

Q_SIGNALS:
    void colour_changed(bitscape::GraphColour colour);
    void flow_changed(bitscape::GraphFlow flow);
    void exported(const QString& file);
    void failed(const QString& task, const bitscape::Error& error);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build_menu();
    [[nodiscard]] QWidget* build_search();
    void search_again();
    void step(int direction);

    session::Session& session_;
    PanelTitle* title_;
    GraphView* view_;
    GraphLegend* legend_;
    QLineEdit* search_;
    QLabel* count_;
    QToolButton *previous_, *next_;
    QComboBox* colour_;
    QMenu* menu_;
    int found_ = 0;
};

/// What the colours of the graph mean.
class GraphLegend final : public QWidget {
    Q_OBJECT

public:
    explicit GraphLegend(GraphView& view, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    GraphView& view_;
};

} // namespace bitscape
