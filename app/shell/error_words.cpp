#include "shell/error_words.hpp"

#include <QCoreApplication>

namespace bitscape {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Errors)
};

QString advice(ErrorCode code)
{
    switch (code) {
    case ErrorCode::io:
        return Words::tr("Check that the file exists and may be read.");
    case ErrorCode::disk_full:
        return Words::tr("Free some space or choose another disk; nothing was lost.");
    case ErrorCode::read_only:
        return Words::tr("Choose a folder you may write to.");
    case ErrorCode::bad_format:
        return Words::tr("The file may be damaged or of another kind.");
    case ErrorCode::unsupported:
        return Words::tr("Nothing was loaded.");
    case ErrorCode::newer_version:
        return Words::tr("Open it with a newer Bitscape.");
    case ErrorCode::tool_failed:
        return Words::tr("Check that a C++ compiler (g++) is installed.");
    case ErrorCode::invalid_value:
    case ErrorCode::mismatch:
    case ErrorCode::too_large:
    case ErrorCode::not_found:
    case ErrorCode::cancelled:
        break;
    }
    return {};
}

} // namespace

QString error_words(const QString& task, const Error& error)
{
    const QString what = QString::fromStdString(english(error)).toHtmlEscaped();
    QString words = QStringLiteral("<b>%1:</b> %2").arg(task.toHtmlEscaped(), what);
    if (!words.endsWith(QLatin1Char('.')))
        words += QLatin1Char('.');
    const QString next = advice(error.code);
    return next.isEmpty() ? words : words + QLatin1Char(' ') + next;
}

} // namespace bitscape
