#pragma once

#include "profile/quality.hpp"

#include <QString>

#include <memory>
#include <vector>

namespace bitscape {

/// One curve of the plots of quality: a design, or the float model, on the test set.
struct NamedQuality {
    enum class Role { design, float_model, baseline };
    Role role = Role::design;
    QString name;
    std::shared_ptr<const profile::Quality> quality;
};

/// What is laid over each other. The first is what is looked at; the others are what it is compared with.
struct QualitySet {
    std::shared_ptr<const metrics::DataSet> data;
    std::vector<NamedQuality> all;

    [[nodiscard]] std::size_t columns() const
    {
        return all.empty() ? 0 : all.front().quality->outputs->columns;
    }
    [[nodiscard]] bool has_classes() const { return data && data->classes.has_value(); }
    /// Classes of the data; one output column stands for two.
    [[nodiscard]] std::size_t classes() const { return columns() == 1 ? 2 : columns(); }
};

using QualityPointer = std::shared_ptr<const QualitySet>;

/// "class 3"; a regression's: "output 3".
[[nodiscard]] QString class_name(const QualitySet& set, std::size_t k);
/// The line that tells a set's curves apart where the colour says the class: solid, dashed, dotted ...
[[nodiscard]] Qt::PenStyle line_style(std::size_t index);

} // namespace bitscape
