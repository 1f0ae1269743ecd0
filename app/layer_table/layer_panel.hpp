#pragma once

#include "session/session.hpp"

#include <QWidget>

namespace bitscape {

class LayerTree;
class PanelTitle;

/// The Layers panel: title line with totals over the table.
class LayerPanel final : public QWidget {
    Q_OBJECT

public:
    explicit LayerPanel(session::Session& session, QWidget* parent = nullptr);
    [[nodiscard]] LayerTree& tree() const { return *tree_; }

private:
    void refresh();

    session::Session& session_;
    PanelTitle* title_;
    LayerTree* tree_;
};

} // namespace bitscape
