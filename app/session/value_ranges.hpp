#pragma once

#include "emulate/ranges.hpp"
#include "session/session.hpp"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace bitscape::session {

/// What the tensors of the open design would hold if their types had no ends, measured in the background
/// while somebody wants to know.
class ValueRanges final : public QObject {
    Q_OBJECT

public:
    explicit ValueRanges(Session& session, QObject* parent = nullptr);

    /// As long as it is wanted, each new design is measured once it has stood still for a moment.
    void set_wanted(bool wanted);
    /// nullptr: not measured (yet), or of an earlier design.
    [[nodiscard]] const emulate::NeededRange* find(std::string_view layer, std::string_view tensor) const;

Q_SIGNALS:
    void changed();

private:
    void follow();
    void measure();

    Session& session_;
    QTimer delay_;
    bool wanted_ = false;
    std::shared_ptr<const design::Design> design_; ///< that ranges_ are of
    std::vector<emulate::NeededRange> ranges_;
};

} // namespace bitscape::session
