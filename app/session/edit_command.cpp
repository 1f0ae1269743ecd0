#include "session/edit_command.hpp"

#include <utility>

namespace bitscape::session {

namespace {

constexpr int never_merged = -1, configuration_edit = 1, places_edit = 2; // QUndoCommand::id()

} // namespace

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
    return gesture_ == 0 ? never_merged : configuration_edit;
}

bool SetConfiguration::mergeWith(const QUndoCommand* next)
{
    const auto* newer = static_cast<const SetConfiguration*>(next); // same id(), so the same class
    if (newer->gesture_ != gesture_)
        return false;
    after_ = newer->after_;
    setText(newer->text());         // what undo takes back is where the knob ended
    setObsolete(after_ == before_); // turned there and back: no step
    return true;
}

SetPlaces::SetPlaces(const QString& text, std::string part, floorplan::Anchors before,
                     floorplan::Anchors after, Gesture gesture, Apply apply)
    : QUndoCommand(text), part_(std::move(part)), before_(std::move(before)), after_(std::move(after)),
      gesture_(gesture), apply_(std::move(apply))
{
}

void SetPlaces::undo()
{
    apply_(part_, before_);
}

void SetPlaces::redo()
{
    apply_(part_, after_);
}

int SetPlaces::id() const
{
    return gesture_ == 0 ? never_merged : places_edit;
}

bool SetPlaces::mergeWith(const QUndoCommand* next)
{
    const auto* newer = static_cast<const SetPlaces*>(next); // same id(), so the same class
    if (newer->gesture_ != gesture_ || newer->part_ != part_)
        return false;
    after_ = newer->after_;
    setObsolete(after_ == before_);
    return true;
}

} // namespace bitscape::session
