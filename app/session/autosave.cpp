#include "session/autosave.hpp"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QUuid>

#include <chrono>
#include <utility>

namespace bitscape::session {

namespace {

constexpr std::chrono::seconds quiet_time{3}; // after the last edit, then the copy is written

QString lock_name(const QString& file)
{
    return file + QStringLiteral(".lock");
}

} // namespace

QString default_autosave_folder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/autosave");
}

Autosave::Autosave(Session& session, QString folder, QObject* parent)
    : QObject(parent), session_(session), folder_(std::move(folder))
{
    QDir().mkpath(folder_);
    file_ = folder_ + QLatin1Char('/') + QUuid::createUuid().toString(QUuid::WithoutBraces) +
            QStringLiteral(".bitscape");
    lock_ = std::make_unique<QLockFile>(lock_name(file_));
    lock_->setStaleLockTime(0); // held as long as the program runs, however long that is
    if (!lock_->tryLock())
        return;
    timer_.setSingleShot(true);
    timer_.setInterval(quiet_time);
    connect(&timer_, &QTimer::timeout, this, &Autosave::write);
    connect(&session_, &Session::dirty_changed, &timer_, qOverload<>(&QTimer::start));
    connect(&session_.undo_stack(), &QUndoStack::indexChanged, &timer_, qOverload<>(&QTimer::start));
}

Autosave::~Autosave()
{
    QFile::remove(file_);
}

void Autosave::write()
{
    if (!session_.is_dirty()) {
        QFile::remove(file_);
        return;
    }
    const std::filesystem::path target = file_.toStdString();
    session_.tracker().start(
        jobs::Lane::autosave, this, tr("Saving a copy"),
        [document = session_.snapshot()->document, target](std::stop_token, Progress&) {
            return document::save_project(document, target);
        },
        [this](Result<void> result) { // on failure the work itself is not at risk: the next edit tries again
            if (result && !adopted_.isEmpty())
                discard(std::exchange(adopted_, {}));
        });
}

void Autosave::adopt(const QString& file)
{
    adopted_ = file;
    write();
}

std::optional<QString> Autosave::left_behind() const
{
    const QDir folder(folder_);
    const auto names =
        folder.entryList({QStringLiteral("*.bitscape")}, QDir::Files, QDir::Time); // newest first
    for (const QString& name : names) {
        const QString file = folder.filePath(name);
        if (file == file_)
            continue;
        QLockFile probe(lock_name(file));
        probe.setStaleLockTime(0);
        if (probe.tryLock()) // QLockFile breaks the lock of a process that is gone
            return file;
    }
    return std::nullopt;
}

void Autosave::discard(const QString& file)
{
    QFile::remove(file);
    QFile::remove(lock_name(file));
}

} // namespace bitscape::session
