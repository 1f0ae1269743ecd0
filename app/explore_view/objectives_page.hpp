#pragma once

#include "session/snapshot.hpp"

#include <QWidget>

#include <string>
#include <vector>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QToolButton;
class QVBoxLayout;

namespace bitscape {

/// What a search is for: one to four numbers, each larger or smaller, and limits that a design must keep.
class ObjectivesPage final : public QWidget {
    Q_OBJECT

public:
    explicit ObjectivesPage(const session::Snapshot& snapshot, QWidget* parent = nullptr);

    [[nodiscard]] std::vector<std::string> objectives() const; ///< without repetition
    void set_objectives(const std::vector<std::string>& names);
    [[nodiscard]] std::vector<std::string> constraints() const; ///< one a line or comma; blank ones left out
    /// What is wrong; empty: nothing.
    [[nodiscard]] QString problem() const;
    void fit_to_part();
    /// A score takes the place of the objectives; constraints count all the same.
    void set_replaced(bool replaced);

Q_SIGNALS:
    void changed();

private:
    static constexpr int most = 4;
    [[nodiscard]] QComboBox* objective_box(int at);
    void review();

    const estimate::Part* part_ = nullptr; ///< lives as long as the snapshot's evaluation
    std::shared_ptr<const study::Evaluation> evaluation_;
    bool has_data_ = false;
    std::vector<QComboBox*> boxes_;
    std::vector<QLabel*> directions_;
    QPlainTextEdit* constraints_;
    QLabel* reading_; ///< the constraints as they are understood, and whether the open design keeps them
};

} // namespace bitscape
