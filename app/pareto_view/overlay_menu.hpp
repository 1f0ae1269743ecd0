#pragma once

#include "pareto_view/study_overlay.hpp"
#include "session/session.hpp"

#include <QToolButton>

#include <vector>

class QMenu;

namespace bitscape {

/// Which other studies are drawn over the shown one: those of its file, and of other files (other models).
/// Those of its file that are about other models are shown unasked.
class OverlayMenu final : public QToolButton {
    Q_OBJECT

public:
    explicit OverlayMenu(session::Session& session, QWidget* parent = nullptr);

    [[nodiscard]] const std::vector<StudyOverlay>& overlays() const { return overlays_; }
    /// Reads a study in the background and adds it; an empty name is the newest of the file.
    void add(const std::string& location, const std::string& study);
    void remove(const std::string& location, const std::string& study);

Q_SIGNALS:
    void changed();
    void failed(const QString& task, const bitscape::Error& error);

private:
    using Read = Result<std::vector<StudyOverlay>>;
    void read(const std::string& location, std::vector<std::string> studies, bool other_models_only);
    void take(Read read);
    void follow_session();
    void fill(QMenu& menu);
    void add_file();
    [[nodiscard]] bool is_shown(const std::string& location, const std::string& study) const;

    session::Session& session_;
    std::vector<StudyOverlay> overlays_;
    std::shared_ptr<const graph::Model> model_;
    std::string beside_; ///< the file whose other studies were shown unasked
};

} // namespace bitscape
