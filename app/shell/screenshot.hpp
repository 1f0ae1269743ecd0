#pragma once

#include <QSize>
#include <QString>

#include <optional>

namespace bitscape {

class MainWindow;

/// What --screenshot shall draw.
struct ScreenshotOptions {
    QString file;
    QString view = QStringLiteral("window");
    QString select; ///< layer to select; empty: none
    QSize size{1440, 900};
};

/// "1440x900"; nullopt for anything else or sizes outside 200..8000.
[[nodiscard]] std::optional<QSize> parse_size(const QString& text);

/// Lets the event loop run until no job is left and everything is painted. False after `timeout_ms`.
bool settle(MainWindow& window, int timeout_ms = 120'000);

/// Settles, draws, writes. False with a message on standard error if the view is unknown or the file cannot
/// be written.
[[nodiscard]] bool take_screenshot(MainWindow& window, const ScreenshotOptions& options);

} // namespace bitscape
