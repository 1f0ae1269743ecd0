#include "support.hpp"

#include "builtin/builtin.hpp"
#include "scripted_importer.hpp"
#include "shell/file_flow.hpp"
#include "widgets/theme.hpp"

#include <QApplication>
#include <QLocale>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>
#include <chrono>

namespace bitscape::gui_test {

Heartbeat::Heartbeat()
{
    timer_.setTimerType(Qt::PreciseTimer);
    timer_.setInterval(std::chrono::milliseconds(2));
    connect(&timer_, &QTimer::timeout, this, &Heartbeat::beat);
    timer_.start();
    since_.start();
}

void Heartbeat::beat()
{
    longest_ = std::max(longest_, since_.restart());
}

void Heartbeat::restart()
{
    longest_ = 0;
    since_.restart();
}

qint64 Heartbeat::longest_ms()
{
    beat();
    return longest_;
}

std::unique_ptr<MainWindow> make_window(ThemeName theme)
{
    auto plugins = std::make_shared<sdk::Plugins>();
    add_builtin_plugins(*plugins);
    plugins->importers.add(make_scripted_importer());
    MainWindow::Options options;
    options.settings.theme = theme;
    apply_theme(*qApp, theme);
    return std::make_unique<MainWindow>(std::move(plugins), std::move(options));
}

void write_text(const QString& file, const QByteArray& content)
{
    QFile target(file);
    QVERIFY(target.open(QIODevice::WriteOnly));
    target.write(content);
}

bool wait_idle(MainWindow& window, int timeout_ms)
{
    return QTest::qWaitFor([&] { return window.tracker().is_idle(); }, timeout_ms);
}

void open_example(MainWindow& window)
{
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const auto request = example_request();
    QVERIFY2(request.has_value(), request ? "" : english(request.error()).c_str());
    window.session().open(*request);
    QVERIFY(wait_idle(window));
    QVERIFY2(window.session().snapshot()->evaluation != nullptr, "the example was not evaluated");
}

void prepare_environment()
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true); // nothing of the user's is read or written
    static const QTemporaryDir data;          // goes when the program ends
    qputenv("BITSCAPE_DATA_DIR", data.path().toLocal8Bit());
}

void prepare_application(QApplication& application)
{
    QApplication::setApplicationName(QStringLiteral("BitscapeTest"));
    QApplication::setOrganizationName(QStringLiteral("Bitscape"));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    apply_theme(application, ThemeName::light);
}

} // namespace bitscape::gui_test
