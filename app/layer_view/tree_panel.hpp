#pragma once

#include "base/result.hpp"
#include "layer_view/tree_details.hpp"
#include "session/session.hpp"

#include <QSplitter>

class QCheckBox;
class QDoubleSpinBox;
class QScrollArea;
class QSpinBox;
class QTableWidget;

namespace bitscape {

class TreeDrawing;

/// A layer of boosted trees: how it is pruned, what each tree costs and brings, and one tree drawn.
class TreePanel final : public QSplitter {
    Q_OBJECT

public:
    explicit TreePanel(session::Session& session, QWidget* parent = nullptr);
    /// `layer`: whose knobs are turned. Null details: nothing to show yet.
    void set_details(const std::string& layer, std::shared_ptr<const TreeDetails> details);
    [[nodiscard]] QTableWidget& table() const { return *table_; }
    [[nodiscard]] QSpinBox& rounds() const { return *rounds_; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* make_knobs();
    void show_knobs();
    void show_table();
    void show_tree();
    /// The table as wide as its columns, the drawing has the rest.
    void share_width();
    void turn(std::string_view name, double value, double neutral);

    session::Session& session_;
    std::string layer_;
    std::shared_ptr<const TreeDetails> details_;
    QSpinBox *rounds_, *strongest_, *depth_;
    QDoubleSpinBox *gain_, *difference_;
    QCheckBox* simplify_;
    QTableWidget* table_;
    QScrollArea* scroll_;
    TreeDrawing* drawing_;
    bool is_filling_ = false;
};

} // namespace bitscape
