// A user has a design synthesized and gives the report to the window: estimates learn, and forget again.
#include "base/files.hpp"
#include "calibration_view/calibration_panel.hpp"
#include "layer_table/layer_model.hpp"
#include "layer_table/layer_panel.hpp"
#include "layer_table/layer_tree.hpp"
#include "score_view/metric_tile.hpp"
#include "score_view/score_view.hpp"
#include "session/knobs.hpp"
#include "shell/screenshot.hpp"
#include "support.hpp"
#include "vendor_report.hpp"
#include "widgets/message_bar.hpp"
#include "widgets/resource_bar.hpp"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>

#include <cmath>
#include <filesystem>

using namespace bitscape;
using namespace bitscape::gui_test;

class CalibrationTest final : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    std::unique_ptr<MainWindow> window_;
    std::unique_ptr<Heartbeat> heart_;
    double width_before_ = 0; ///< of the next design's LUT estimate, relative, before anything was learned
    double lut_before_ = 0, measured_lut_ = 0;

    session::Session& session() { return window_->session(); }
    CalibrationPanel& panel() { return window_->calibration(); }
    const estimate::Estimate& lut() { return *window_->score().bar("lut").estimate(); }
    QString file(const char* name) { return folder_.filePath(QString::fromLatin1(name)); }

    static double width(const estimate::Estimate& estimate)
    {
        return (estimate.high - estimate.low) / estimate.value;
    }

    void next_design()
    {
        session::set_precision(session(), {{"fc2", "weight"}}, "fixed<12,4>");
        QVERIFY(wait_idle(*window_));
    }

    void undo()
    {
        session().undo_stack().undo();
        QVERIFY(wait_idle(*window_));
    }

    void drop(const QStringList& files)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString& one : files)
            urls << QUrl::fromLocalFile(one);
        data.setUrls(urls);
        const QPoint middle = window_->rect().center();
        QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window_.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window_.get(), &event);
        QVERIFY(wait_idle(*window_));
    }

    void write_report(const QString& where, double factor)
    {
        const auto& snapshot = *session().snapshot();
        write_text(where, csynth_xml(*snapshot.design, snapshot.evaluation->estimate, factor));
    }

    QByteArray kept()
    {
        QFile store(QString::fromStdString(estimate::user_calibration_file().string()));
        return store.open(QIODevice::ReadOnly) ? store.readAll() : QByteArray();
    }

private Q_SLOTS:
    void initTestCase()
    {
        window_ = make_window();
        open_example(*window_);
        QTest::qWait(50); // the first paint loads fonts and styles: not counted
        heart_ = std::make_unique<Heartbeat>();
    }
    void init() { heart_->restart(); }
    void cleanup()
    {
        const qint64 longest = heart_->longest_ms();
        qInfo("%s: longest pause of the window %lld ms (aim 50)", QTest::currentTestFunction(),
              static_cast<long long>(longest));
        QVERIFY(longest <= allowed_block_ms);
    }
    void cleanupTestCase()
    {
        heart_.reset();
        window_.reset();
    }

    void notes_how_sure_the_next_estimate_is()
    {
        QAbstractItemModelTester reports(&panel().reports(),
                                         QAbstractItemModelTester::FailureReportingMode::QtTest);
        lut_before_ = lut().value;
        QVERIFY(!lut().source.starts_with("measured"));
        next_design();
        width_before_ = width(lut());
        QVERIFY2(width_before_ > 0.01, "an estimate without an interval");
        undo();
        QCOMPARE(lut().value, lut_before_);
        write_report(file("csynth.xml"), 0.9);
        measured_lut_ = std::round(0.9 * lut_before_);
    }

    void a_dropped_report_is_recognised_and_waits()
    {
        QAbstractItemModelTester layers(&panel().comparison(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        drop({file("csynth.xml")});
        QVERIFY(panel().isVisible());
        QCOMPARE(panel().reports().rowCount(), 1);
        const ListedReport& report = panel().reports().reports().front();
        QVERIFY(report.is_waiting);
        QCOMPARE(report.tool, std::string("Vitis HLS 2023.2"));
        QCOMPARE(report.stage, std::string("csynth"));
        QCOMPARE(report.matched, std::size_t{8});
        const ComparisonModel& shown = panel().comparison();
        QCOMPARE(shown.index(0, ComparisonModel::Layer).data().toString(), QStringLiteral("Whole design"));
        QCOMPARE(shown.index(0, ComparisonModel::Lut).data(ComparisonModel::DeviationRole).toString(),
                 QStringLiteral("−10 %"));
        QCOMPARE(shown.index(1, ComparisonModel::Layer).data().toString(), QStringLiteral("fc1"));
        if (const QString folder = qEnvironmentVariable("BITSCAPE_SHOTS"); !folder.isEmpty()) {
            QDir().mkpath(folder);
            window_->resize(1900, 900);
            for (QLabel* label : panel().findChildren<QLabel*>()) // where this run keeps it
                label->setHidden(label->text().contains(QStringLiteral("calibration.json")));
            QVERIFY(settle(*window_));
            QVERIFY(panel().parentWidget()->grab().save(folder + QStringLiteral("/calibration.png")));
        }
        QCOMPARE(lut().value, lut_before_); // nothing is learned before the user says so
        QVERIFY(kept().isEmpty());
    }

    void added_it_is_measured_here_and_narrows_the_next_estimate()
    {
        QTest::mouseClick(&panel().add_button(), Qt::LeftButton);
        QVERIFY(wait_idle(*window_));
        QVERIFY(!kept().isEmpty());
        QCOMPARE(lut().value, measured_lut_);
        QVERIFY2(lut().source.starts_with("measured: Vitis HLS 2023.2"), lut().source.c_str());
        QVERIFY(window_->messages().message().contains(QStringLiteral("measured")));
        QCOMPARE(window_->score().tile("latency_cycles").origin(), Origin::measured);
        const LayerModel& layers = window_->layers().tree().layers();
        const QModelIndex cell = layers.index_of("fc1").siblingAtColumn(LayerModel::Lut);
        QCOMPARE(cell.data(LayerModel::OriginRole).toInt(), int(Origin::measured));
        QVERIFY(!cell.data(LayerModel::IntervalRole).isValid());
        QCOMPARE(window_->score().tile("latency_cycles").change(), QString()); // the baseline learned as well
        QCOMPARE(session().snapshot()->baseline->evaluation->estimate.resources.lut.value, measured_lut_);

        next_design();
        QVERIFY2(lut().source.starts_with("calibrated"), lut().source.c_str());
        QVERIFY2(width(lut()) < 0.8 * width_before_, "one report narrows the next estimate visibly");
        const QModelIndex other = layers.index_of("fc2").siblingAtColumn(LayerModel::Lut);
        QCOMPARE(other.data(LayerModel::OriginRole).toInt(), int(Origin::calibrated));
        QVERIFY(other.data(LayerModel::IntervalRole).isValid());
        QVERIFY(other.data(Qt::ToolTipRole).toString().contains(QStringLiteral("90 % interval")));
        QCOMPARE(cell.data(LayerModel::OriginRole).toInt(), int(Origin::measured)); // fc1 is as it was
        undo();
        QCOMPARE(lut().value, measured_lut_);
    }

    void a_known_report_is_not_credited_with_the_next_knob()
    {
        window_->calibrator().look_at({file("csynth.xml").toStdString()});
        QVERIFY(wait_idle(*window_));
        std::vector<std::string> ids;
        for (const ListedReport& report : panel().reports().reports())
            if (report.is_waiting)
                ids.push_back(report.id);
        QCOMPARE(ids.size(), std::size_t{1});
        window_->calibrator().add(ids);
        QVERIFY(wait_idle(*window_));
        QVERIFY(window_->messages().message().contains(QStringLiteral("learned")));
        window_->messages().show_message(MessageBar::Kind::info, QStringLiteral("nothing new"));
        next_design();
        QCOMPARE(window_->messages().message(), QStringLiteral("nothing new"));
        undo();
        QCOMPARE(lut().value, measured_lut_);
    }

    void damaged_reports_are_one_line_and_nothing_is_lost()
    {
        const QByteArray before = kept();
        write_text(file("broken.xml"), "<profile><AreaEstimates><Resources>");
        write_text(file("other.rpt"), "no report");
        window_->calibrator().look_at({file("broken.xml").toStdString(), file("other.rpt").toStdString()});
        QVERIFY(wait_idle(*window_));
        QVERIFY2(window_->messages().message().contains(QStringLiteral("broken.xml: line 1: not XML")),
                 qPrintable(window_->messages().message()));
        QCOMPARE(panel().problem().count(QStringLiteral("<br>")), 1); // a line each
        QCOMPARE(panel().reports().rowCount(), 1);
        QCOMPARE(kept(), before);
        QCOMPARE(lut().value, measured_lut_);
        QTest::mouseClick(&panel().discard_button(), Qt::LeftButton);
        QCOMPARE(panel().problem(), QString());
    }

    void modules_of_another_design_say_why_they_are_not_used()
    {
        next_design();
        write_report(file("next.xml"), 1.1);
        undo();
        drop({file("next.xml")});
        const ListedReport& report = panel().reports().reports().front();
        QVERIFY(report.is_waiting);
        QVERIFY2(report.matched < 8, "the result of fc2 has another type");
        QStringList notes;
        for (int row = 0; row < panel().comparison().rowCount(); ++row)
            notes << panel().comparison().index(row, ComparisonModel::Note).data().toString();
        QVERIFY2(notes.join(QLatin1Char('\n')).contains(QStringLiteral("does not use")),
                 qPrintable(notes.join(QLatin1Char('\n'))));
        panel().remove_selected();
        QCOMPARE(panel().reports().rowCount(), 1);
    }

    void removed_it_is_the_old_estimate_again_and_undo_brings_it_back()
    {
        QTableView& table = panel().report_table();
        table.selectRow(0);
        table.setFocus();
        QTest::keyClick(&table, Qt::Key_Delete);
        QVERIFY(wait_idle(*window_));
        QCOMPARE(panel().reports().rowCount(), 0);
        QCOMPARE(lut().value, lut_before_);
        next_design();
        QCOMPARE(width(lut()), width_before_);
        undo();
        QVERIFY(window_->messages().message().contains(QStringLiteral("forgotten")));
        for (QPushButton* button : window_->messages().findChildren<QPushButton*>())
            if (button->text() == QStringLiteral("Undo"))
                QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(wait_idle(*window_));
        QCOMPARE(lut().value, measured_lut_);
    }

    void a_synthesized_project_offers_its_reports()
    {
        namespace fs = std::filesystem;
        const fs::path project = fs::path(file("project").toStdString());
        const auto resources = find_resource("parts/devices.json"); // of the source tree
        QVERIFY(resources.has_value());
        const fs::path source = resources->parent_path().parent_path().parent_path();
        fs::copy(source / "tests/corpus/hls4ml/dense_mixed_0", project, fs::copy_options::recursive);
        fs::create_directories(project / "prj/solution1");
        drop({QString::fromStdString(project.string())});
        QVERIFY(session().snapshot()->document.reports.empty());
        const auto& snapshot = *session().snapshot();
        const QString report = QString::fromStdString((project / "prj/solution1/csynth.xml").string());
        write_text(report,
                   csynth_xml(document::numbered_as_built(*snapshot.design, snapshot.document.model_file),
                              snapshot.evaluation->estimate, 1.2));
        drop({QString::fromStdString(project.string())});
        QCOMPARE(session().snapshot()->document.reports.size(), std::size_t{1});
        QVERIFY2(window_->messages().message().contains(QStringLiteral("a report of its synthesis")),
                 qPrintable(window_->messages().message()));
        QTest::mouseClick(window_->messages().findChildren<QPushButton*>().front(), Qt::LeftButton);
        QVERIFY(wait_idle(*window_));
        const ListedReport& shown = panel().reports().reports().front();
        QVERIFY(shown.is_waiting);
        QVERIFY2(shown.matched >= 4, qPrintable(QString::number(shown.matched)));
        QCOMPARE(shown.project, project.string());
        QCOMPARE(panel().reports().index(0, ReportModel::Layers).data().toString(),
                 QStringLiteral("this design"));
        panel().remove_selected();
        drop({QString::fromStdString(
            (project / "prj").string())}); // no project of hls4ml: its reports are meant
        QCOMPARE(panel().reports().reports().front().project, project.string());
        panel().remove_selected();
        open_example(*window_);
    }

    void the_command_line_s_changes_are_seen()
    {
        QVERIFY(QFile::remove(QString::fromStdString(estimate::user_calibration_file().string())));
        window_->calibrator().reload();
        QVERIFY(wait_idle(*window_));
        QCOMPARE(lut().value, lut_before_);
    }

    void a_damaged_store_neither_stops_opening_nor_is_overwritten()
    {
        const QByteArray damaged = "{ not a calibration";
        write_text(QString::fromStdString(estimate::user_calibration_file().string()), damaged);
        open_example(*window_);
        QVERIFY(window_->messages().message().contains(QStringLiteral("calibration.json")));
        QCOMPARE(lut().value, lut_before_);
        window_->calibrator().look_at({file("csynth.xml").toStdString()});
        QVERIFY(wait_idle(*window_));
        QTest::mouseClick(&panel().add_button(), Qt::LeftButton);
        QVERIFY(wait_idle(*window_));
        QCOMPARE(kept(), damaged);
        QVERIFY(window_->messages().message().contains(QStringLiteral("is not a calibration of Bitscape")));
        QCOMPARE(panel().reports().rowCount(), 1); // still waits
        QVERIFY(QFile::remove(QString::fromStdString(estimate::user_calibration_file().string())));
    }
};

BITSCAPE_GUI_TEST(CalibrationTest)
#include "calibration_test.moc"
