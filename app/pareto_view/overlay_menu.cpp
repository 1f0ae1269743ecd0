#include "pareto_view/overlay_menu.hpp"

#include "widgets/quantities.hpp"

#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>

#include <algorithm>

namespace bitscape {

namespace {

/// Studies of one file; an empty name is its newest. Those of the model `own_model` are left out.
Result<std::vector<StudyOverlay>> read_overlays(const std::string& location,
                                                const std::vector<std::string>& studies, bool is_own,
                                                const std::string& own_model)
{
    std::vector<StudyOverlay> overlays;
    for (const std::string& name : studies) {
        const auto loaded = session::load_study(location, name);
        if (!loaded)
            return pass(loaded.error());
        if (!loaded->description || (!own_model.empty() && loaded->description->model_file == own_model))
            continue;
        const auto store = study::Store::open(location);
        if (!store)
            return pass(store.error());
        const auto family = study::family_of(**store, *loaded->description);
        if (!family)
            return pass(family.error());
        StudyOverlay overlay{location,       loaded->description->name,       text(loaded->description->name),
                             loaded->trials, loaded->description->model_file, *family};
        const QString model = QFileInfo(text(overlay.model_file)).completeBaseName();
        if (!is_own && !model.isEmpty())
            overlay.title = QStringLiteral("%1 · %2").arg(model, overlay.title);
        overlays.push_back(std::move(overlay));
    }
    return overlays;
}

} // namespace

QString family_title(study::Family family)
{
    return family == study::Family::trees ? OverlayMenu::tr("boosted trees") : OverlayMenu::tr("network");
}

OverlayMenu::OverlayMenu(session::Session& session, QWidget* parent) : QToolButton(parent), session_(session)
{
    setText(tr("Studies"));
    setToolTip(tr("Draw the fronts of other studies, of this model or of others, over this one"));
    setAutoRaise(true);
    setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(this);
    setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fill(*menu); });
    connect(&session_, &session::Session::snapshot_changed, this, &OverlayMenu::follow_session);
}

void OverlayMenu::follow_session()
{
    const auto& snapshot = *session_.snapshot();
    const std::string own = snapshot.study ? snapshot.study->name : std::string();
    if (snapshot.document.model != model_) { // another model: begin anew
        model_ = snapshot.document.model;
        beside_.clear();
        overlays_.clear();
        Q_EMIT changed();
    }
    if (is_shown(snapshot.document.study, own))
        remove(snapshot.document.study, own); // now it is the shown one
    if (own.empty() || beside_ == snapshot.document.study)
        return;
    beside_ = snapshot.document.study;
    constexpr std::size_t most_unasked = 6; // more would hide the plot
    std::vector<std::string> others = snapshot.studies;
    std::erase(others, own);
    if (!others.empty() && others.size() <= most_unasked)
        read(beside_, std::move(others), true);
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
    read(location, {study}, false);
}

void OverlayMenu::read(const std::string& location, std::vector<std::string> studies, bool other_models_only)
{
    const auto& snapshot = *session_.snapshot();
    const bool is_own = location == snapshot.document.study;
    const std::string own_model = other_models_only && snapshot.study ? snapshot.study->model_file : "";
    session_.tracker().start(
        jobs::Lane::studies, this, tr("Reading trials"),
        [location, studies, is_own, own_model](std::stop_token, Progress&) {
            return read_overlays(location, studies, is_own, own_model);
        },
        [this](Read read) { take(std::move(read)); });
}

void OverlayMenu::take(Read read)
{
    if (!read)
        return Q_EMIT failed(tr("Open the study"), read.error());
    for (StudyOverlay& overlay : *read)
        if (!is_shown(overlay.location, overlay.study))
            overlays_.push_back(std::move(overlay));
    Q_EMIT changed();
}

void OverlayMenu::remove(const std::string& location, const std::string& study)
{
    std::erase_if(overlays_, [&](const StudyOverlay& overlay) {
        return overlay.location == location && overlay.study == study;
    });
    Q_EMIT changed();
}

} // namespace bitscape
