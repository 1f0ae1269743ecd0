#pragma once

#include "shell/main_window.hpp"

#include <QElapsedTimer>
#include <QTimer>
#include <QtTest>

#include <memory>

namespace bitscape::gui_test {

/// Ticks on the GUI thread and remembers the longest pause between two ticks: how long the window was
/// blocked.
class Heartbeat final : public QObject {
    Q_OBJECT

public:
    Heartbeat();
    void restart(); ///< forgets pauses so far
    [[nodiscard]] qint64 longest_ms();

private:
    void beat();

    QTimer timer_;
    QElapsedTimer since_;
    qint64 longest_ = 0;
};

/// How long the window may be blocked before a test fails. The aim is 50 ms on a quiet machine (the tests
/// print what they saw); a loaded or instrumented one gets five times that, because the scheduler's pauses
/// are not ours.
inline constexpr qint64 allowed_block_ms = 250;

/// A window with the built-in plugins and the scripted importer that neither reads nor writes the user's
/// settings and copies.
[[nodiscard]] std::unique_ptr<MainWindow> make_window(ThemeName theme = ThemeName::light);

/// Shows it, opens the jet tagger example and waits for its numbers.
void open_example(MainWindow& window);

/// Writes a file of a test.
void write_text(const QString& file, const QByteArray& content);

/// Waits until no job runs; fails the test after `timeout_ms`.
[[nodiscard]] bool wait_idle(MainWindow& window, int timeout_ms = 60'000);

} // namespace bitscape::gui_test

/// Sets up a test program like the real one: Fusion, fonts, English numbers.
#define BITSCAPE_GUI_TEST(TestClass)                                                                         \
    int main(int argc, char** argv)                                                                          \
    {                                                                                                        \
        bitscape::gui_test::prepare_environment();                                                           \
        QApplication application(argc, argv);                                                                \
        bitscape::gui_test::prepare_application(application);                                                \
        TestClass test;                                                                                      \
        return QTest::qExec(&test, argc, argv);                                                              \
    }

namespace bitscape::gui_test {

void prepare_environment();
void prepare_application(QApplication& application);

} // namespace bitscape::gui_test
