#pragma once

#include "session/session.hpp"

#include <QWidget>

namespace bitscape {

class PanelTitle;

/// Where the values of each layer lie against the range and the step of their types.
class ProfilePanel final : public QWidget {
    Q_OBJECT

public:
    explicit ProfilePanel(session::Session& session, QWidget* parent = nullptr);

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
