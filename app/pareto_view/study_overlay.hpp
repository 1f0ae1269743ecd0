#pragma once

#include "session/trial_table.hpp"

#include <QString>

#include <memory>
#include <string>

namespace bitscape {

/// Another study, of this file or of another, of this model or of another, drawn over the shown one.
struct StudyOverlay {
    std::string location, study;
    QString title; ///< "jets · tpe"
    std::shared_ptr<const session::TrialTable> trials;
};

} // namespace bitscape
