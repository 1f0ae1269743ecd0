// A window that is killed (kill -9, a process of its own) loses nothing that was older than some seconds.
#include "builtin/builtin.hpp"
#include "session/autosave.hpp"
#include "session/knobs.hpp"
#include "shell/file_flow.hpp"
#include "support.hpp"
#include "widgets/message_bar.hpp"

#include <QAbstractButton>
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>
#include <cstring>

using namespace bitscape;
using namespace bitscape::gui_test;

namespace {

constexpr const char* precision = "fixed<7,2>";

std::unique_ptr<MainWindow> window_with_copies(const QString& folder)
{
    auto plugins = std::make_shared<sdk::Plugins>();
    add_builtin_plugins(*plugins);
    MainWindow::Options options;
    options.autosave_folder = folder;
    return std::make_unique<MainWindow>(std::move(plugins), std::move(options));
}

std::string weight_of_fc1(MainWindow& window)
{
    for (const session::LayerRow& row : *window.session().snapshot()->rows)
        for (const session::TensorRow& tensor : row.tensors)
            if (row.name == "fc1" && tensor.tensor == "weight")
                return tensor.knob;
    return {};
}

/// The process that will be killed: edits, waits for its copy to be on disk, says so, waits.
int be_the_victim(const QString& folder)
{
    const auto window = window_with_copies(folder);
    open_example(*window);
    session::set_precision(window->session(), {{"fc1", "weight"}}, precision);
    const bool is_saved = QTest::qWaitFor(
        [&] {
            return !QDir(folder).entryList({QStringLiteral("*.bitscape")}, QDir::Files).isEmpty() &&
                   window->tracker().is_idle();
        },
        30'000);
    std::puts(is_saved ? "saved" : "not saved");
    std::fflush(stdout);
    return QApplication::exec();
}

} // namespace

class CrashTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_killed_windows_work_comes_back()
    {
        const QTemporaryDir folder;
        QProcess victim;
        victim.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--victim"), folder.path()});
        QVERIFY(QTest::qWaitFor([&] { return victim.canReadLine(); }, 60'000));
        QCOMPARE(victim.readLine().trimmed(), QByteArray("saved"));
        victim.kill(); // SIGKILL
        QVERIFY(victim.waitForFinished());
        QCOMPARE(victim.exitStatus(), QProcess::CrashExit);

        const auto window = window_with_copies(folder.path());
        window->show();
        window->offer_recovery();
        QVERIFY(window->messages().message().contains(QStringLiteral("unsaved work")));
        QAbstractButton* recover = nullptr;
        for (auto* button : window->messages().findChildren<QAbstractButton*>())
            if (button->text() == QStringLiteral("Recover"))
                recover = button;
        QVERIFY(recover);
        recover->click();
        QVERIFY(QTest::qWaitFor([&] { return window->session().snapshot()->evaluation != nullptr; }, 60'000));
        QCOMPARE(weight_of_fc1(*window), std::string(precision));
        QVERIFY(window->session().is_dirty()); // it is nobody's project yet
        QVERIFY(window->session().snapshot()->has_data());
    }

    void an_orderly_end_leaves_nothing_behind()
    {
        const QTemporaryDir folder;
        {
            const auto window = window_with_copies(folder.path());
            open_example(*window);
        }
        const auto next = window_with_copies(folder.path());
        next->show();
        next->offer_recovery();
        QVERIFY(!next->messages().isVisible());
    }
};

int main(int argc, char** argv)
{
    prepare_environment();
    QApplication application(argc, argv);
    prepare_application(application);
    if (argc == 3 && std::strcmp(argv[1], "--victim") == 0)
        return be_the_victim(QString::fromLocal8Bit(argv[2]));
    CrashTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "crash_test.moc"
