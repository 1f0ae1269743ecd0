#pragma once

#include "base/result.hpp"
#include "floorplan_view/floorplan_view.hpp"

#include <QWidget>

class QComboBox;
class QMenu;

namespace bitscape {

class ElidedLabel;
class PanelTitle;

/// The Floorplan dock: title with what is used, choice of colours and menu; the die; a line that reads out
/// what is under the cursor.
class FloorplanPanel final : public QWidget {
    Q_OBJECT

public:
    explicit FloorplanPanel(session::Session& session, QWidget* parent = nullptr);
    [[nodiscard]] FloorplanView& view() const { return *view_; }
    [[nodiscard]] PanelTitle* title() const { return title_; }
    [[nodiscard]] QComboBox& colour_choice() const { return *colour_; }
    [[nodiscard]] QMenu& menu() const { return *menu_; }

    void export_as(const QString& suffix); ///< asks for the file: "svg", "png", "pdf", "xdc"
    void export_to(const QString& file);   ///< in the background; exported() or failed() follows

Q_SIGNALS:
    void exported(const QString& file);
    void failed(const QString& task, const bitscape::Error& error);

private:
    void build_menu();
    void fill_colours();
    void refresh();

    session::Session& session_;
    PanelTitle* title_;
    FloorplanView* view_;
    ElidedLabel* readout_;
    QComboBox* colour_;
    QMenu* menu_;
    std::string part_; ///< whose colours are offered
};

} // namespace bitscape
