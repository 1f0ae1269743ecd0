#pragma once

#include "base/result.hpp"
#include "graph/model.hpp"
#include "study/study.hpp"

#include <string_view>

namespace bitscape::study {

/// What kind of model a study is about: they are told apart where several studies are shown together.
enum class Family { network, trees };
[[nodiscard]] std::string_view to_string(Family family); ///< "network", "boosted trees"

/// Trees, if the model has any.
[[nodiscard]] Family family_of(const graph::Model& model);

/// User attribute of a study, a JSON text: to_string() of its family. search::run sets it.
inline constexpr const char* family_attribute = "bitscape:family";
/// As the study says; of one that does not, by its knobs, some of which only trees have.
[[nodiscard]] Result<Family> family_of(const Store& store, const Description& description);

} // namespace bitscape::study
