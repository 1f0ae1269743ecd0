#include "score_view/edit_history.hpp"

#include <utility>

namespace bitscape {

EditHistory::EditHistory(session::Session& session, QObject* parent) : QObject(parent), session_(session)
{
    connect(&session_, &session::Session::snapshot_changed, this, &EditHistory::record);
    connect(&session_.undo_stack(), &QUndoStack::indexChanged, this, &EditHistory::record);
    record();
}

/// Called when numbers or the place in the undo stack changed.
void EditHistory::record()
{
    const auto& snapshot = *session_.snapshot();
    QUndoStack& undo = session_.undo_stack();
    if (snapshot.document.model != model_) {
        model_ = snapshot.document.model;
        states_.clear();
    }
    states_.erase(states_.upper_bound(undo.count()), states_.end()); // edits that were undone and replaced
    if (snapshot.evaluation && !snapshot.pending && !snapshot.error) {
        State state;
        state.index = undo.index();
        state.name = undo.index() == 0 ? tr("At open") : undo.text(undo.index() - 1);
        for (const char* objective : kept)
            if (const auto value = study::objective_value(*snapshot.evaluation, objective))
                state.values.emplace(objective, *value);
        states_.insert_or_assign(state.index, std::move(state));
    }
    Q_EMIT changed();
}

std::vector<EditHistory::State> EditHistory::states() const
{
    std::vector<State> newest;
    for (const auto& [index, state] : states_)
        newest.push_back(state);
    if (newest.size() > most_states)
        newest.erase(newest.begin(), newest.end() - static_cast<std::ptrdiff_t>(most_states));
    return newest;
}

void EditHistory::go_to(int index)
{
    session_.undo_stack().setIndex(index);
}

} // namespace bitscape
