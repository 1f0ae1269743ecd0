#pragma once

#include "base/result.hpp"
#include "layer_view/tensor_details.hpp"
#include "session/session.hpp"

#include <QWidget>

#include <memory>
#include <string>

class QComboBox;
class QLabel;
class QMenu;
class QSplitter;
class QTextBrowser;
class QToolButton;

namespace bitscape {

class PanelTitle;
class TreePanel;
struct TreeDetails;
class WeightHistogram;
class WeightMatrix;

/// The Layer dock: what is known about the selected layer, its weights as a histogram and as a picture. With
/// no layer selected it tells about the model. Weights are worked out by a job; only while it is seen.
class DetailsPanel final : public QWidget {
    Q_OBJECT

public:
    explicit DetailsPanel(session::Session& session, QWidget* parent = nullptr);
    [[nodiscard]] PanelTitle* title() const { return title_; }
    [[nodiscard]] WeightHistogram& histogram() const { return *histogram_; }
    [[nodiscard]] WeightMatrix& matrix() const { return *matrix_; }
    [[nodiscard]] QComboBox& tensor_choice() const { return *tensor_; }
    [[nodiscard]] TreePanel& trees() const { return *trees_; }
    [[nodiscard]] QMenu& menu() const { return *menu_; }
    [[nodiscard]] QString facts() const;              ///< as plain text
    [[nodiscard]] const TensorDetails* shown() const; ///< nullptr: no weights

    /// Whether anybody sees it: a dock behind another tab is not hidden for Qt.
    void set_seen(bool is_seen);
    [[nodiscard]] bool is_seen() const { return is_seen_; }

    /// Writes what `what` ("histogram", "matrix", "weights") names; the suffix of `file` says how (.png,
    /// .svg, .pdf; weights: .csv). failed() says what did not work.
    void export_to(const QString& what, const QString& file);

Q_SIGNALS:
    void exported(const QString& file);
    void failed(const QString& task, const bitscape::Error& error);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build_controls();
    void build_plots();
    void refresh();
    void show_facts();
    void load_weights();
    void show_weights(DetailsList list);
    void load_trees(const session::LayerRow& row);
    /// Parts side by side or over each other; trees need the room of the facts.
    void arrange();
    void show_trees(const std::string& layer, std::shared_ptr<const TreeDetails> details);
    void show_tensor();
    void export_as(const QString& what, const QString& suffix);

    session::Session& session_;
    PanelTitle* title_;
    QSplitter* parts_;
    QTextBrowser* facts_;
    WeightHistogram* histogram_;
    WeightMatrix* matrix_;
    TreePanel* trees_;
    QWidget* picture_; ///< the matrix and what its colours mean
    QLabel *hint_, *zeros_;
    QComboBox *tensor_, *scale_;
    QToolButton* more_;
    QMenu* menu_;
    session::SnapshotPointer seen_; ///< what is shown is of this snapshot
    std::string layer_;             ///< that is shown; empty: the model
    DetailsList tensors_;
    bool is_seen_ = false;
};

} // namespace bitscape
