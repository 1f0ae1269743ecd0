#pragma once

#include "session/explorer.hpp"
#include "settings/settings.hpp"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace bitscape {

/// What a search shall try, what for, how long and where its trials go.
class ExploreDialog final : public QDialog {
    Q_OBJECT

public:
    ExploreDialog(const session::Snapshot& snapshot, const Settings& settings, QWidget* parent = nullptr);
    [[nodiscard]] session::ExploreOptions options() const;

private:
    void build_form();
    [[nodiscard]] QWidget* file_row();
    void review(); ///< says what is wrong, allows Start when nothing is
    [[nodiscard]] std::string study_name() const;

    std::shared_ptr<const design::Design> design_;
    QComboBox* quality_;
    QComboBox* cost_;
    QSpinBox* trials_;
    QComboBox* sampler_;
    QSpinBox* min_bits_;
    QSpinBox* max_bits_;
    QCheckBox* weights_;
    QCheckBox* results_;
    QCheckBox* reuse_;
    QLineEdit* constraints_;
    QSpinBox* seed_;
    QSpinBox* jobs_;
    QLineEdit* file_;
    QLabel* message_;
    QDialogButtonBox* buttons_;
};

} // namespace bitscape
