#include "session/edit_command.hpp"

#include <utility>

namespace bitscape::session {

SetConfiguration::SetConfiguration(const QString& text, config::Configuration before,
                                   config::Configuration after, Gesture gesture, Apply apply)
    : QUndoCommand(text), before_(std::move(before)), after_(std::move(after)), gesture_(gesture),
      apply_(std::move(apply))
{
}

void SetConfiguration::undo()
{
    apply_(before_);
}

void SetConfiguration::redo()
{
    apply_(after_);
}

int SetConfiguration::id() const
{
    return gesture_ == 0 ? -1 : 1; // -1: never merged
}

bool SetConfiguration::mergeWith(const QUndoCommand* next)
{
    const auto* newer = static_cast<const SetConfiguration*>(next); // same id(), so the same class
    if (newer->gesture_ != gesture_)
        return false;
    after_ = newer->after_;
    setObsolete(after_ == before_); // turned there and back: no step
    return true;
}

} // namespace bitscape::session
