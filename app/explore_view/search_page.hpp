#pragma once

#include "session/explorer.hpp"
#include "settings/settings.hpp"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace bitscape {

/// How a search goes about it: sampler, number of trials, where it starts, early stopping, seed, threads and
/// the study's file.
class SearchPage final : public QWidget {
    Q_OBJECT

public:
    SearchPage(const session::Snapshot& snapshot, const Settings& settings, QWidget* parent = nullptr);

    void fill(session::ExploreOptions& options) const;
    [[nodiscard]] QString problem() const;
    [[nodiscard]] QSpinBox& trials() const { return *trials_; }
    [[nodiscard]] QComboBox& sampler() const { return *sampler_; }

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QWidget* file_row();
    void describe();

    QComboBox *sampler_, *start_;
    QLabel* sentence_;
    QSpinBox *trials_, *seed_, *jobs_, *first_events_;
    QCheckBox* early_;
    QLineEdit *file_, *name_;
};

/// One sentence on what a sampler does and when it is the right one.
[[nodiscard]] QString sampler_sentence(search::SamplerKind kind);
[[nodiscard]] QString sampler_title(search::SamplerKind kind);

} // namespace bitscape
