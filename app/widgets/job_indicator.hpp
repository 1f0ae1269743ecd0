#pragma once

#include "jobs/job_tracker.hpp"

#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace bitscape {

/// Right end of the status bar: what runs in the background, how far it is, and a way to stop it. Work
/// shorter than 0.2 s never shows.
class JobIndicator final : public QWidget {
    Q_OBJECT

public:
    explicit JobIndicator(jobs::JobTracker& tracker, QWidget* parent = nullptr);
    [[nodiscard]] bool shows_job() const;

private:
    void refresh();

    jobs::JobTracker& tracker_;
    QLabel* title_;
    QProgressBar* bar_;
    QToolButton* cancel_;
    jobs::Lane lane_ = jobs::Lane::open;
};

} // namespace bitscape
