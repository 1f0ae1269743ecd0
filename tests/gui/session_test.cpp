#include "session/knobs.hpp"
#include "shell/file_flow.hpp"
#include "support.hpp"
#include "widgets/message_bar.hpp"

#include <QApplication>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace bitscape;
using namespace bitscape::gui_test;

class SessionTest final : public QObject {
    Q_OBJECT

    std::unique_ptr<MainWindow> window_;

    session::Session& session() { return window_->session(); }
    [[nodiscard]] const config::Configuration& knobs()
    {
        return session().snapshot()->document.configuration;
    }

private Q_SLOTS:
    void init()
    {
        window_ = make_window();
        open_example(*window_);
    }
    void cleanup() { window_.reset(); }

    void an_edit_is_a_step_and_undo_brings_the_numbers_back()
    {
        const auto before = session().snapshot();
        session::set_precision(session(), {{"fc1", "result"}}, "fixed<6,3>");
        QVERIFY(session().snapshot()->pending);
        QCOMPARE(session().snapshot()->evaluation,
                 before->evaluation); // old numbers stay until the new are there
        QVERIFY(wait_idle(*window_));
        QVERIFY(!session().snapshot()->pending);
        QVERIFY(session().snapshot()->evaluation->design_hash != before->evaluation->design_hash);
        QVERIFY(session().is_dirty());
        session().undo_stack().undo();
        QVERIFY(wait_idle(*window_));
        QCOMPARE(knobs(), before->document.configuration);
        QCOMPARE(session().snapshot()->evaluation->design_hash, before->evaluation->design_hash);
        QCOMPARE(*session().snapshot()->evaluation->metrics.accuracy, *before->evaluation->metrics.accuracy);
        QVERIFY(!session().is_dirty());
    }

    void edits_of_one_gesture_are_one_step()
    {
        const auto before = knobs();
        const session::Gesture drag = session().new_gesture();
        for (int bits = 16; bits > 6; --bits)
            session::set_precision(session(), {{"fc1", "result"}}, "fixed<" + std::to_string(bits) + ",3>",
                                   drag);
        session::set_precision(session(), {{"fc1", "result"}}, "fixed<5,3>", session().new_gesture());
        QCOMPARE(session().undo_stack().count(), 2);
        session().undo_stack().undo();
        session().undo_stack().undo();
        QCOMPARE(knobs(), before);
        QVERIFY(wait_idle(*window_));
    }

    void a_gesture_that_returns_to_its_start_leaves_no_step()
    {
        const auto start = knobs().precision("fc1", "result").value_or("auto");
        const session::Gesture drag = session().new_gesture();
        session::set_precision(session(), {{"fc1", "result"}}, "fixed<9,3>", drag);
        session::set_precision(session(), {{"fc1", "result"}}, start, drag);
        QCOMPARE(session().undo_stack().count(), 0);
        QVERIFY(wait_idle(*window_));
    }

    void an_abandoned_gesture_is_taken_back_and_nothing_else()
    {
        session::set_precision(session(), {{"fc1", "result"}}, "fixed<9,3>");
        const auto kept = knobs();
        const session::Gesture gesture = session().new_gesture();
        session::set_precision(session(), {{"fc1", "result"}}, "fixed<4,3>", gesture);
        session().abandon(gesture);
        QCOMPARE(knobs(), kept);
        session().abandon(gesture);
        QCOMPARE(knobs(), kept);
        QVERIFY(wait_idle(*window_));
    }

    void rapid_edits_show_the_newest_only()
    {
        QSignalSpy changes(&session(), &session::Session::snapshot_changed);
        for (int bits = 4; bits <= 12; ++bits)
            session::set_precision(session(), {{"fc2", "result"}}, "fixed<" + std::to_string(bits) + ",3>");
        QVERIFY(wait_idle(*window_));
        const auto* node = session().snapshot()->design->find("fc2");
        QVERIFY(node != nullptr);
        QCOMPARE(node->result.width, 12);
        QCOMPARE(changes.count(), 9 + 1); // nine edits, one result
    }

    void knobs_that_cannot_be_built_are_an_error_not_a_crash()
    {
        session().edit(QStringLiteral("bad"), [](config::Configuration& c) { c.set_backend("Abacus"); });
        QVERIFY(wait_idle(*window_));
        QVERIFY(session().snapshot()->error.has_value());
        session().undo_stack().undo();
        QVERIFY(wait_idle(*window_));
        QVERIFY(!session().snapshot()->error.has_value());
    }

    void a_project_comes_back_as_it_was_saved()
    {
        const QTemporaryDir folder;
        session::set_reuse_factor(session(), {"fc1"}, 4);
        QVERIFY(wait_idle(*window_));
        const auto saved = session().snapshot();
        const auto file = (folder.path() + QStringLiteral("/a.bitscape")).toStdString();
        session().save(file);
        QVERIFY(wait_idle(*window_));
        QVERIFY(!session().is_dirty());
        auto other = make_window();
        other->show();
        other->session().open({file, {}, {}, {}, false});
        QVERIFY(wait_idle(*other));
        QVERIFY(other->session().snapshot()->evaluation != nullptr);
        QCOMPARE(other->session().snapshot()->evaluation->design_hash, saved->evaluation->design_hash);
        QCOMPARE(*other->session().snapshot()->evaluation->metrics.accuracy,
                 *saved->evaluation->metrics.accuracy);
    }

    void a_file_that_cannot_be_opened_leaves_what_is_open()
    {
        const QTemporaryDir folder;
        const QString file = folder.path() + QStringLiteral("/broken.h5");
        QFile broken(file);
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("this is no model");
        broken.close();
        const auto before = session().snapshot();
        window_->files().open_file(file);
        QVERIFY(wait_idle(*window_));
        QCOMPARE(session().snapshot()->document.model, before->document.model);
        QVERIFY(window_->messages().isVisible());
        QVERIFY(window_->messages().message().contains(QStringLiteral("broken.h5")));
    }

    void unsaved_work_of_a_killed_window_is_found()
    {
        const QTemporaryDir folder;
        const QString left = folder.path() + QStringLiteral("/left.bitscape");
        {
            session::Autosave copies(session(), folder.path());
            QVERIFY(!copies.left_behind());
            session::set_reuse_factor(session(), {"fc1"}, 2);
            copies.write();
            QVERIFY(wait_idle(*window_));
            const auto files = QDir(folder.path()).entryList({QStringLiteral("*.bitscape")});
            QCOMPARE(files.size(), 1);
            QVERIFY(
                QFile::copy(QDir(folder.path()).filePath(files.front()), left)); // as if its window were gone
            QCOMPARE(copies.left_behind().value_or(QString()), left);
        }
        QCOMPARE(QDir(folder.path()).entryList({QStringLiteral("*.bitscape")}),
                 QStringList{QStringLiteral("left.bitscape")});
        auto other = make_window();
        session::OpenRequest request;
        request.file = left.toStdString();
        request.recovered = true;
        other->session().open(request);
        QVERIFY(wait_idle(*other));
        QCOMPARE(other->session().snapshot()->document.configuration.reuse_factor("fc1").value_or(0), 2);
        QVERIFY(other->session().is_dirty());
        QVERIFY(!other->session().snapshot()->document.project_file);
    }

    void the_pinned_design_becomes_the_baseline()
    {
        session::set_precision(session(), {{"fc1", "result"}}, "fixed<6,3>");
        QVERIFY(wait_idle(*window_));
        const auto opened = session().snapshot()->baseline;
        session().pin_baseline();
        QCOMPARE(session().snapshot()->baseline->evaluation, session().snapshot()->evaluation);
        session().reset_baseline();
        QCOMPARE(session().snapshot()->baseline, opened);
    }
};

BITSCAPE_GUI_TEST(SessionTest)
#include "session_test.moc"
