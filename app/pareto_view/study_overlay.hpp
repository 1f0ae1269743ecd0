#pragma once

#include "session/trial_table.hpp"
#include "study/family.hpp"

#include <QString>

#include <memory>
#include <string>

namespace bitscape {

/// Another study, of this file or of another, of this model or of another, drawn over the shown one.
struct StudyOverlay {
    std::string location, study;
    QString title; ///< "jets · tpe"
    std::shared_ptr<const session::TrialTable> trials;
    std::string model_file; ///< as the study names it
    study::Family family = study::Family::network;
};

/// Words for the legend.
[[nodiscard]] QString family_title(study::Family family);

} // namespace bitscape
