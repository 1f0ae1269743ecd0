#pragma once

#include "session/session.hpp"

#include <QLockFile>
#include <QObject>
#include <QString>
#include <QTimer>

#include <memory>
#include <optional>

namespace bitscape::session {

/// Keeps a copy of unsaved work in a folder: a killed program loses at most some seconds. Each running window
/// owns one file and holds its lock; a file whose lock is free was left behind.
class Autosave final : public QObject {
    Q_OBJECT

public:
    /// `folder` is made if missing. Without write access it does nothing.
    Autosave(Session& session, QString folder, QObject* parent = nullptr);
    ~Autosave() override; ///< an orderly end removes the file

    /// Newest file that a window that no longer runs left behind.
    [[nodiscard]] std::optional<QString> left_behind() const;
    /// Removes a left-behind file and its lock.
    void discard(const QString& file);
    /// The open document was recovered from `file`: it goes once this window's own copy is written.
    void adopt(const QString& file);
    /// Writes now if there is unsaved work; removes the copy if there is none.
    void write();

private:
    Session& session_;
    QString folder_, file_, adopted_;
    std::unique_ptr<QLockFile> lock_;
    QTimer timer_;
};

/// Where the program keeps its copies.
[[nodiscard]] QString default_autosave_folder();

} // namespace bitscape::session
