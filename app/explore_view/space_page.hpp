#pragma once

#include "search/space.hpp"
#include "session/snapshot.hpp"
#include "settings/settings.hpp"

#include <QWidget>

#include <optional>
#include <string>
#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QSpinBox;

namespace bitscape {

/// What a search may change: which types, tied how, over which widths; reuse factors, strategies, sparsity;
/// and which layers stay as they are. Or a space from a file.
class SpacePage final : public QWidget {
    Q_OBJECT

public:
    SpacePage(const session::Snapshot& snapshot, const Settings& settings, QWidget* parent = nullptr);

    [[nodiscard]] search::SpaceOptions options() const;
    /// The space that was read from a file; nullopt: options() say what is tried.
    [[nodiscard]] const std::optional<search::Space>& from_file() const { return file_space_; }
    /// What the search will try; empty without a design.
    [[nodiscard]] search::Space space() const;
    [[nodiscard]] QString problem() const;

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QWidget* tensors_row();
    [[nodiscard]] QWidget* widths_row();
    [[nodiscard]] QWidget* integers_row();
    [[nodiscard]] QWidget* hardware_row();
    [[nodiscard]] QWidget* files_row();
    void form_changed();
    void read_file();
    void write_file();
    void use_file(std::optional<search::Space> space, const QString& name);

    std::shared_ptr<const design::Design> design_;
    QCheckBox *weights_, *results_, *biases_, *accumulators_, *tables_, *reuse_, *strategies_, *sparsity_,
        *integers_, *tie_tensors_;
    QSpinBox *low_, *high_, *step_, *integer_low_, *integer_high_, *max_reuse_, *max_sparsity_;
    QComboBox* tie_;
    QListWidget* layers_;
    QLabel* file_;
    QPushButton* forget_;
    std::vector<QWidget*> form_parts_; ///< grey while a file says what is tried
    std::optional<search::Space> file_space_;
    QString file_problem_;
};

} // namespace bitscape
