#include "pareto_view/overlay_menu.hpp"

#include "widgets/quantities.hpp"

#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>

#include <algorithm>

namespace bitscape {

OverlayMenu::OverlayMenu(session::Session& session, QWidget* parent) : QToolButton(parent), session_(session)
{
    setText(tr("Studies"));
    setToolTip(tr("Draw the fronts of other studies, of this model or of others, over this one"));
    setAutoRaise(true);
    setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(this);
    setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fill(*menu); });
    connect(&session_, &session::Session::snapshot_changed, this, [this] {
        if (session_.snapshot()->document.model == model_)
            return;
        model_ = session_.snapshot()->document.model; // another model: begin anew
        overlays_.clear();
        Q_EMIT changed();
    });
}

bool OverlayMenu::is_shown(const std::string& location, const std::string& study) const
{
    return std::ranges::any_of(overlays_, [&](const StudyOverlay& overlay) {
        return overlay.location == location && overlay.study == study;
    });
}

void OverlayMenu::fill(QMenu& menu)
{
    menu.clear();
    const auto& snapshot = *session_.snapshot();
    const std::string& own = snapshot.document.study;
    const auto entry = [&](const QString& title, const std::string& location, const std::string& study) {
        QAction* action = menu.addAction(QString(title).replace(QLatin1Char('&'), QLatin1String("&&")));
        action->setCheckable(true);
        action->setChecked(is_shown(location, study));
        connect(action, &QAction::triggered, this,
                [this, location, study](bool on) { on ? add(location, study) : remove(location, study); });
    };
    for (const std::string& study : snapshot.studies)
        if (!snapshot.study || study != snapshot.study->name)
            entry(bitscape::text(study), own, study);
    for (const StudyOverlay& overlay : overlays_)
        if (overlay.location != own)
            entry(overlay.title, overlay.location, overlay.study);
    if (!menu.isEmpty())
        menu.addSeparator();
    menu.addAction(tr("From Another File…"), this, &OverlayMenu::add_file);
}

void OverlayMenu::add_file()
{
    const QString file =
        QFileDialog::getOpenFileName(this, tr("Study of another model"),
                                     QFileInfo(bitscape::text(session_.snapshot()->document.study)).path(),
                                     tr("Studies (*.db *.sqlite);;All files (*)"));
    if (!file.isEmpty())
        add(file.toStdString(), {});
}

void OverlayMenu::add(const std::string& location, const std::string& study)
{
    const bool is_own = location == session_.snapshot()->document.study;
    session_.tracker().start(
        jobs::Lane::studies, this, tr("Reading trials"),
        [location, study](std::stop_token, Progress&) { return session::load_study(location, study); },
        [this, location, is_own](Result<session::LoadedStudy> loaded) {
            if (!loaded)
                return Q_EMIT failed(tr("Open the study"), loaded.error());
            if (!loaded->description || is_shown(location, loaded->description->name))
                return;
            StudyOverlay overlay{location, loaded->description->name,
                                 bitscape::text(loaded->description->name), loaded->trials};
            const QString model =
                QFileInfo(bitscape::text(loaded->description->model_file)).completeBaseName();
            if (!is_own && !model.isEmpty())
                overlay.title = QStringLiteral("%1 · %2").arg(model, overlay.title);
            overlays_.push_back(std::move(overlay));
            Q_EMIT changed();
        });
}

void OverlayMenu::remove(const std::string& location, const std::string& study)
{
    std::erase_if(overlays_, [&](const StudyOverlay& overlay) {
        return overlay.location == location && overlay.study == study;
    });
    Q_EMIT changed();
}

} // namespace bitscape
