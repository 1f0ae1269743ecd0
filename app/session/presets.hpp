#pragma once

#include "search/presets.hpp"
#include "session/session.hpp"

#include <QObject>

namespace bitscape::session {

/// Applies presets to the open design: worked out in the background, then one undo step.
class Presets final : public QObject {
    Q_OBJECT

public:
    explicit Presets(Session& session, QObject* parent = nullptr);

    void apply(search::Preset preset);
    /// Why it cannot be applied now; empty: it can.
    [[nodiscard]] QString obstacle(search::Preset preset) const;

    [[nodiscard]] static QString name(search::Preset preset); ///< "Smallest that does not overflow"
    [[nodiscard]] static QString description(search::Preset preset);

Q_SIGNALS:
    /// Done; what could not be done is one line, or empty.
    void applied(const QString& preset, const QString& note);
    void failed(const QString& task, const bitscape::Error& error);

private:
    Session& session_;
};

} // namespace bitscape::session
