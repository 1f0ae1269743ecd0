#pragma once

#include "session/session.hpp"

#include <QWidget>

namespace bitscape {

class PanelTitle;

/// What will go wrong with the design, worst first, and how to mend it.
class ChecksPanel final : public QWidget {
    Q_OBJECT

public:
    explicit ChecksPanel(session::Session& session, QWidget* parent = nullptr);

    [[nodiscard]] PanelTitle* title() const { return title_; }

Q_SIGNALS:
    void failed(const QString& task, const bitscape::Error& error);
    /// The user asked to see the place of a finding; `view` as --view names it.
    void place_wanted(const QString& view);

private:
    session::Session& session_;
    PanelTitle* title_;
};

} // namespace bitscape
