#pragma once

#include "session/session.hpp"

#include <QWidget>

namespace bitscape {

class PanelTitle;

/// What each layer and tensor of the design costs.
class ReportPanel final : public QWidget {
    Q_OBJECT

public:
    explicit ReportPanel(session::Session& session, QWidget* parent = nullptr);

    [[nodiscard]] PanelTitle* title() const { return title_; }
    /// Nobody looks: nothing is computed.
    void set_seen(bool seen) { seen_ = seen; }

Q_SIGNALS:
    void failed(const QString& task, const bitscape::Error& error);

private:
    session::Session& session_;
    PanelTitle* title_;
    bool seen_ = false;
};

} // namespace bitscape
