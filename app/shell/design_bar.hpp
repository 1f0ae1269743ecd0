#pragma once

#include "session/session.hpp"

#include <QObject>

#include <memory>
#include <vector>

class QAction;
class QComboBox;
class QDoubleSpinBox;
class QToolBar;

namespace bitscape {

/// The project-wide knobs in the toolbar: part, clock, IO type, backend.
class DesignBar final : public QObject {
    Q_OBJECT

public:
    DesignBar(session::Session& session, QToolBar& bar);

    void set_compact(bool is_compact); ///< narrow window: without the names before the fields

    [[nodiscard]] QComboBox& part() const { return *part_; }
    /// Opens the table of all parts.
    void choose_part();
    [[nodiscard]] QAction& choose_part_action() const { return *choose_; }
    [[nodiscard]] QDoubleSpinBox& clock() const { return *clock_; }

private:
    void refresh();
    void fill_parts();
    void take_part(const QString& code);
    void clock_changed(double nanoseconds);

    session::Session& session_;
    std::shared_ptr<const study::Bench> bench_; ///< whose parts the list holds
    QComboBox* part_;
    QAction* choose_;
    QDoubleSpinBox* clock_;
    QComboBox* io_;
    QComboBox* backend_;
    session::Gesture clock_gesture_ = 0; ///< one undo step as long as the clock has the focus
    std::vector<QAction*> names_;        ///< before the fields
    bool filling_ = false;
};

} // namespace bitscape
