#pragma once

#include "session/presets.hpp"
#include "session/scanner.hpp"
#include "session/session.hpp"
#include "settings/settings.hpp"

#include <QWidget>

#include <vector>

class QAction;
class QLineEdit;
class QToolButton;

namespace bitscape {

class LayerTree;
class PanelTitle;

/// The Layers panel: title line with filter, presets and a menu over the table.
class LayerPanel final : public QWidget {
    Q_OBJECT

public:
    LayerPanel(session::Session& session, session::Scanner& scanner, const Settings& settings,
               QWidget* parent = nullptr);
    [[nodiscard]] LayerTree& tree() const { return *tree_; }
    [[nodiscard]] session::Presets& presets() { return presets_; }
    [[nodiscard]] QLineEdit& filter() const { return *filter_; }
    /// What the panel can do, by name: presets, sensitivity, copies. For menus and the command palette.
    [[nodiscard]] const std::vector<QAction*>& actions() const { return actions_; }

Q_SIGNALS:
    void columns_chosen(const QString& keys); ///< to be remembered
    void applied(const QString& note);        ///< a preset, with what it could not do
    void failed(const QString& task, const bitscape::Error& error);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build_title();
    void build_actions();
    void refresh();
    void filter_by(const QString& words);

    session::Session& session_;
    session::Scanner& scanner_;
    session::Presets presets_;
    PanelTitle* title_;
    LayerTree* tree_;
    QLineEdit* filter_;
    QToolButton *preset_button_, *unfold_, *more_;
    std::vector<QAction*> actions_;
    std::vector<std::pair<search::Preset, QAction*>> preset_actions_;
    QAction* sensitivity_ = nullptr;
};

} // namespace bitscape
