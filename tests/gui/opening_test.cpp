// Opening: what a file is, dropping files, cancelling, failing, recent files.
#include "base/files.hpp"
#include "graph_view/graph_panel.hpp"
#include "graph_view/layer_box.hpp"
#include "session/file_kind.hpp"
#include "shell/file_flow.hpp"
#include "shell/start_page.hpp"
#include "support.hpp"
#include "widgets/job_indicator.hpp"
#include "widgets/message_bar.hpp"

#include <QApplication>
#include <QDir>
#include <QDropEvent>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QTemporaryDir>
#include <QToolButton>
#include <QUrl>

#include <algorithm>

using namespace bitscape;
using namespace bitscape::gui_test;
using session::FileKind;

class OpeningTest final : public QObject {
    Q_OBJECT

    std::unique_ptr<MainWindow> window_;
    std::unique_ptr<QTemporaryDir> folder_;
    QString example_;

    session::Session& session() { return window_->session(); }
    QString path(const char* name) const { return folder_->filePath(QString::fromLatin1(name)); }
    QString example(const char* name) const
    {
        return example_ + QLatin1Char('/') + QString::fromLatin1(name);
    }
    std::string document() { return session().snapshot()->document.model_file.filename().string(); }

    /// Carries files over the window and lets them go there.
    bool drop(const QStringList& files)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString& file : files)
            urls << QUrl::fromLocalFile(file);
        data.setUrls(urls);
        const QPoint middle = window_->rect().center();
        QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        enter.setAccepted(false);
        QApplication::sendEvent(window_.get(), &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent let_go(QPointF(middle), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window_.get(), &let_go);
        return wait_idle(*window_);
    }
    QMenu* recent_menu()
    {
        auto* menu = window_->findChild<QMenu*>(QStringLiteral("recent"));
        Q_EMIT menu->aboutToShow();
        return menu;
    }

private Q_SLOTS:
    void init()
    {
        folder_ = std::make_unique<QTemporaryDir>();
        const auto model = find_resource("examples/jets/jets.h5");
        QVERIFY(model.has_value());
        example_ = QString::fromStdString(model->parent_path().string());
        window_ = make_window();
        window_->show();
        QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
    }
    void cleanup() { window_.reset(); }

    void content_decides_before_the_extension()
    {
        const auto& known = *session().plugins();
        const auto kind = [&](const QString& file) { return session::file_kind(file.toStdString(), known); };
        QVERIFY(QFile::copy(example("jets.h5"), path("model.csv")));
        QVERIFY(QFile::copy(example("jets_test.npz"), path("events.h5")));
        QVERIFY(QFile::copy(example("jets_config.yml"), path("knobs.txt")));
        write_text(path("study.txt"), QByteArray("SQLite format 3\0rest", 20));
        write_text(path("plain.csv"), "1,2,0\n");
        write_text(path("other.yml"), "a: 1\n");
        write_text(path("nonsense.xyz"), "what is this");
        QCOMPARE(kind(path("model.csv")), FileKind::model);
        QCOMPARE(kind(path("events.h5")), FileKind::data);
        QCOMPARE(kind(path("knobs.txt")), FileKind::configuration);
        QCOMPARE(kind(path("study.txt")), FileKind::study);
        QCOMPARE(kind(path("plain.csv")), FileKind::data);
        QCOMPARE(kind(path("other.yml")), FileKind::configuration);
        QCOMPARE(kind(path("nonsense.xyz")), FileKind::model);
        QCOMPARE(kind(example("jets.bitscape")), FileKind::model);
        QCOMPARE(kind(folder_->path()), FileKind::model);
    }

    void a_model_dropped_with_data_and_knobs_opens_with_them()
    {
        QVERIFY(drop({example("jets_test.npz"), example("jets.h5")}));
        QCOMPARE(document(), std::string("jets.h5"));
        QVERIFY(session().snapshot()->has_data());
        write_text(path("knobs.yml"), "Backend: Vitis\nPart: xcvu13p-flga2577-2-e\nClockPeriod: 5\nIOType: "
                                      "io_parallel\nHLSConfig:\n  Model:\n    Precision: fixed<9,4>\n    "
                                      "ReuseFactor: 1\n    Strategy: Latency\n");
        QVERIFY(drop({path("knobs.yml")})); // knobs alone go to what is open, as a step that can be undone
        QCOMPARE(session().snapshot()->design->find("fc1")->result.width, 9);
        QCOMPARE(session().undo_stack().count(), 1);
        QVERIFY(session().snapshot()->has_data());
        session().undo_stack().undo();
        QVERIFY(wait_idle(*window_));
    }

    void data_dropped_on_an_open_model_is_its_test_set()
    {
        QVERIFY(drop({example("jets.h5")}));
        QVERIFY(!session().snapshot()->has_data());
        QVERIFY(drop({example("jets_test.npz")}));
        QVERIFY(session().snapshot()->has_data());
        QCOMPARE(document(), std::string("jets.h5"));
    }

    void data_without_a_model_says_what_is_missing()
    {
        QVERIFY(drop({example("jets_test.npz")}));
        QVERIFY(!session().snapshot()->has_model());
        QVERIFY(window_->messages().message().contains(QStringLiteral("jets_test.npz holds test data")));
    }

    void a_folder_of_hls4ml_opens()
    {
        QVERIFY(QFile::copy(example("jets.h5"), path("jets.h5")));
        QVERIFY(QFile::copy(example("jets_config.yml"), path("hls4ml_config.yml")));
        QVERIFY(drop({folder_->path()}));
        QCOMPARE(document(), std::string("jets.h5"));
        session().close();
        QVERIFY(drop({path("hls4ml_config.yml")})); // stands for its folder
        QCOMPARE(document(), std::string("jets.h5"));
    }

    void two_models_at_once_are_refused_by_name()
    {
        QVERIFY(drop({example("jets.h5"), example("jets_q6.h5")}));
        QVERIFY(!session().snapshot()->has_model());
        QVERIFY(window_->messages().message().contains(QStringLiteral("jets.h5, jets_q6.h5")));
    }

    void what_is_no_file_is_not_taken()
    {
        QMimeData words;
        words.setText(QStringLiteral("hello"));
        QDragEnterEvent enter({5, 5}, Qt::CopyAction, &words, Qt::LeftButton, Qt::NoModifier);
        enter.setAccepted(false);
        QApplication::sendEvent(window_.get(), &enter);
        QVERIFY(!enter.isAccepted());
    }

    void cancelling_leaves_what_was_open()
    {
        QVERIFY(drop({example("jets.h5")}));
        const auto before = session().snapshot();
        write_text(path("endless.script"), "SCRIPTED slow\n");
        window_->files().open_file(path("endless.script"));
        auto* indicator = window_->findChild<JobIndicator*>();
        QTRY_VERIFY_WITH_TIMEOUT(indicator->shows_job(), 5000);
        QVERIFY(session().snapshot() == before);
        QTest::mouseClick(indicator->findChild<QToolButton*>(), Qt::LeftButton);
        QVERIFY(wait_idle(*window_, 5000));
        QVERIFY(session().snapshot() == before);
        QVERIFY(window_->messages().message().contains(QStringLiteral("cancelled")));
        QVERIFY(!window_->settings().recent_files.contains(path("endless.script")));
    }

    void a_file_that_fails_leaves_what_was_open_and_says_why_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("reason");
        QTest::newRow("layer") << QByteArray("SCRIPTED bad\n")
                               << QStringLiteral("layer 'mystery': class 'Mystery' is not supported");
        QTest::newRow("unknown") << QByteArray("what is this") << QStringLiteral("not a model file");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("the file is empty");
    }

    void a_file_that_fails_leaves_what_was_open_and_says_why()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, reason);
        QVERIFY(drop({example("jets.h5")}));
        const auto before = session().snapshot();
        const QStringList recent = window_->settings().recent_files;
        write_text(path("odd.script"), content);
        QVERIFY(drop({path("odd.script")}));
        QVERIFY(session().snapshot() == before);
        QVERIFY(window_->messages().isVisible());
        const QString message =
            window_->messages().message().replace(QStringLiteral("&#39;"), QStringLiteral("'"));
        QVERIFY2(message.contains(reason), qPrintable(message));
        QVERIFY(!message.contains(QLatin1Char('\n')));
        QCOMPARE(window_->settings().recent_files, recent);
    }

    void a_network_that_cannot_be_built_opens_and_says_which_layer_and_why()
    {
        write_text(path("odd.script"), "SCRIPTED unbuilt\n");
        QVERIFY(drop({path("odd.script")}));
        QVERIFY(session().snapshot()->has_model());
        QVERIFY(session().snapshot()->error.has_value());
        const QString message = window_->messages().message();
        QVERIFY2(message.contains(QStringLiteral("is open, but cannot be built")), qPrintable(message));
        QVERIFY(message.contains(QStringLiteral("hls4ml has nothing like it")));
        const auto& boxes = window_->graph().view().boxes();
        QCOMPARE(boxes.size(), std::size_t{4});
        for (const LayerBox* box : boxes)
            QCOMPARE(box->content().mark == BoxContent::Mark::cannot_be_built, box->layer() == "relu2");
        QTest::mouseClick(window_->messages().findChild<QPushButton*>(), Qt::LeftButton);
        QCOMPARE(session().selection().layers(), std::vector<std::string>{"relu2"});
    }

    void recent_files_that_are_gone_are_grey_and_the_list_can_be_cleared()
    {
        QVERIFY(QFile::copy(example("jets.h5"), path("mine.h5")));
        QVERIFY(drop({path("mine.h5")}));
        QVERIFY(drop({example("jets_q6.h5")}));
        QVERIFY(QFile::remove(path("mine.h5")));
        const auto entries = recent_menu()->actions();
        QCOMPARE(entries[0]->text(), example("jets_q6.h5"));
        QVERIFY(entries[0]->isEnabled());
        QCOMPARE(entries[1]->text(), path("mine.h5"));
        QVERIFY(!entries[1]->isEnabled());
        session().close();
        auto* start = window_->findChild<StartPage*>();
        QVERIFY(start->isVisible());
        const auto shown = [&](const QString& words) {
            return std::ranges::any_of(start->findChildren<QLabel*>(),
                                       [&](const QLabel* label) { return label->text().contains(words); });
        };
        QVERIFY(shown(QStringLiteral("mine.h5 (not there any more)")));
        QVERIFY(shown(QStringLiteral(">jets_q6.h5</a>")));
        recent_menu()->actions().back()->trigger();
        QVERIFY(window_->settings().recent_files.isEmpty());
        QTRY_VERIFY(!shown(QStringLiteral("jets_q6.h5")));
        QCOMPARE(recent_menu()->actions().size(), 1);
        QVERIFY(!recent_menu()->actions().front()->isEnabled());
    }

    void a_narrow_window_keeps_its_toolbar()
    {
        window_->resize(800, 600);
        QCoreApplication::processEvents();
        const auto extension = window_->findChildren<QToolButton*>(QStringLiteral("qt_toolbar_ext_button"));
        for (const QToolButton* button : extension)
            QVERIFY2(!button->isVisible(), "the toolbar's end is hidden");
    }
};

BITSCAPE_GUI_TEST(OpeningTest)
#include "opening_test.moc"
