#pragma once

#include "profile_view/plot_pages.hpp"
#include "profile_view/profile_source.hpp"
#include "session/session.hpp"

#include <QWidget>

#include <memory>

namespace bitscape {

class PanelTitle;

/// The Profile dock: where the values of each tensor lie against the range and the step of its type, how far
/// layers and outputs are from the float model, and how good the design is on the test data. Works only while
/// somebody looks.
class ProfilePanel final : public QWidget {
    Q_OBJECT

public:
    explicit ProfilePanel(session::Session& session, QWidget* parent = nullptr);

    [[nodiscard]] PanelTitle* title() const { return title_; }
    [[nodiscard]] PlotPages& pages() const { return *pages_; }
    [[nodiscard]] const ProfileSource& profiles() const { return *profiles_; }
    [[nodiscard]] const QualitySource& quality() const { return *quality_; }
    /// Nobody looks: nothing is computed.
    void set_seen(bool seen);
    [[nodiscard]] QString status() const; ///< what the title says while nothing is under the pointer

Q_SIGNALS:
    void failed(const QString& task, const bitscape::Error& error);

private:
    void refresh(); ///< the session's snapshot
    void show_profile();
    void show_quality();
    void wake(); ///< the source that the page needs
    void fit(const std::string& layer, const std::string& tensor, profile::FitPolicy policy);
    void fit_all();
    void follow_selection();

    session::Session& session_;
    PanelTitle* title_;
    PlotPages* pages_;
    ProfileSource* profiles_;
    QualitySource* quality_;
    std::shared_ptr<const design::Design> design_;
    std::shared_ptr<const session::Baseline> baseline_;
    std::shared_ptr<const study::Bench> bench_;
    bool seen_ = false;
};

} // namespace bitscape
