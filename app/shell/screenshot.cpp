#include "shell/screenshot.hpp"

#include "shell/main_window.hpp"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QPixmap>
#include <QRegularExpression>
#include <QThread>

#include <cstdio>

namespace bitscape {

std::optional<QSize> parse_size(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("^(\\d{3,4})x(\\d{3,4})$"));
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    constexpr int smallest = 200, largest = 8000;
    if (size.width() < smallest || size.height() < smallest || size.width() > largest ||
        size.height() > largest)
        return std::nullopt;
    return size;
}

bool settle(MainWindow& window, int timeout_ms)
{
    const QDeadlineTimer deadline(timeout_ms);
    constexpr int quiet_rounds = 5; // layouts and queued repaints trigger each other a few times
    for (int quiet = 0; quiet < quiet_rounds;) {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        quiet = window.tracker().is_idle() ? quiet + 1 : 0;
        if (deadline.hasExpired())
            return false;
        QThread::msleep(window.tracker().is_idle() ? 1 : 5);
    }
    return true;
}

bool take_screenshot(MainWindow& window, const ScreenshotOptions& options)
{
    if (!settle(window)) {
        std::fputs("bitscape: the window did not settle in time\n", stderr);
        return false;
    }
    if (!options.select.isEmpty())
        window.session().selection().set({options.select.toStdString()});
    QWidget* view = window.view(options.view);
    if (!view) {
        std::fprintf(stderr, "bitscape: no view is called '%s' (%s)\n", qPrintable(options.view),
                     qPrintable(MainWindow::view_names().join(QStringLiteral(", "))));
        return false;
    }
    if (!settle(window)) { // a view that came to the front has work to do
        std::fputs("bitscape: the window did not settle in time\n", stderr);
        return false;
    }
    if (!view->grab().save(options.file)) {
        std::fprintf(stderr, "bitscape: %s: cannot be written\n", qPrintable(options.file));
        return false;
    }
    return true;
}

} // namespace bitscape
