#pragma once

#include "config/configuration.hpp"
#include "floorplan/place.hpp"

#include <QUndoCommand>

#include <functional>
#include <string>

namespace bitscape::session {

/// Edits made in one go (an open editor, one drag of a spin box) share a gesture and become one undo step.
/// 0 stands alone.
using Gesture = int;

/// One change of the knobs: the configuration before and after. Both are values; nothing else is remembered.
class SetConfiguration final : public QUndoCommand {
public:
    using Apply = std::function<void(const config::Configuration&)>;

    SetConfiguration(const QString& text, config::Configuration before, config::Configuration after,
                     Gesture gesture, Apply apply);

    void undo() override;
    void redo() override;
    [[nodiscard]] int id() const override;
    bool mergeWith(const QUndoCommand* next) override;
    [[nodiscard]] Gesture gesture() const { return gesture_; }

private:
    config::Configuration before_, after_;
    Gesture gesture_;
    Apply apply_;
};

/// Layers that were dragged on the floorplan of a part: all of its anchors before and after.
class SetPlaces final : public QUndoCommand {
public:
    using Apply = std::function<void(const std::string& part, const floorplan::Anchors&)>;

    SetPlaces(const QString& text, std::string part, floorplan::Anchors before, floorplan::Anchors after,
              Gesture gesture, Apply apply);

    void undo() override;
    void redo() override;
    [[nodiscard]] int id() const override;
    bool mergeWith(const QUndoCommand* next) override;

private:
    std::string part_;
    floorplan::Anchors before_, after_;
    Gesture gesture_;
    Apply apply_;
};

} // namespace bitscape::session
