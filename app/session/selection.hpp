#pragma once

#include <QObject>

#include <string>
#include <vector>

namespace bitscape::session {

/// The layers that are selected, everywhere at once. Views write it and follow it.
class Selection final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] const std::vector<std::string>& layers() const { return layers_; }
    [[nodiscard]] bool contains(const std::string& layer) const;
    /// Does nothing if it is the same already, so that views can write back without going in circles.
    void set(std::vector<std::string> layers);

Q_SIGNALS:
    void changed();

private:
    std::vector<std::string> layers_;
};

} // namespace bitscape::session
