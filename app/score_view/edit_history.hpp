#pragma once

#include "session/session.hpp"

#include <QObject>

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace bitscape {

/// What each state of the undo stack is worth, as far as it was evaluated: the last edits as a story.
class EditHistory final : public QObject {
    Q_OBJECT

public:
    static constexpr std::size_t most_states = 50;

    struct State {
        int index = 0;                        ///< of the undo stack: 0 is the design at open
        QString name;                         ///< of the edit that led here
        std::map<std::string, double> values; ///< by objective, those that were measured or estimated
    };

    explicit EditHistory(session::Session& session, QObject* parent = nullptr);

    /// The newest, oldest first.
    [[nodiscard]] std::vector<State> states() const;
    [[nodiscard]] int current() const { return session_.undo_stack().index(); }
    /// Undoes or redoes until the design is that state.
    void go_to(int index);

    /// The objectives that are kept.
    static constexpr std::array kept{"accuracy", "mse", "lut", "dsp", "latency_ns"};

Q_SIGNALS:
    void changed();

private:
    void record();

    session::Session& session_;
    std::shared_ptr<const graph::Model> model_;
    std::map<int, State> states_;
};

} // namespace bitscape
