// The export dialog: choose tool, board and place, write, check, green or red; cancel and refusals leave
// nothing.
#include "export_view/export_dialog.hpp"
#include "pareto_view/pareto_panel.hpp"
#include "pareto_view/trial_model.hpp"
#include "pareto_view/trial_view.hpp"
#include "session/knobs.hpp"
#include "shell/actions.hpp"
#include "support.hpp"
#include "vendor_report.hpp"
#include "widgets/message_bar.hpp"
#include "widgets/theme.hpp"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>

using namespace bitscape;
using namespace bitscape::gui_test;

class ExportTest final : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    std::unique_ptr<MainWindow> window_;
    ExportDialog* dialog_ = nullptr;

    void take_shot(const char* name, ThemeName theme)
    {
        const QString folder = qEnvironmentVariable("BITSCAPE_SHOTS");
        if (folder.isEmpty())
            return;
        QDir().mkpath(folder);
        window_->set_theme(theme);
        QTest::qWait(50);
        QVERIFY(dialog_->grab().save(folder + QLatin1Char('/') + QLatin1String(name)));
    }
    QString place(const char* name) { return folder_.filePath(QLatin1String(name)); }
    void press_and_wait()
    {
        QTest::mouseClick(&dialog_->start(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(dialog_->start().isEnabled(), 120'000);
    }

private Q_SLOTS:
    void init()
    {
        qputenv("BITSCAPE_DATA_DIR", folder_.path().toUtf8());
        window_ = make_window();
        open_example(*window_);
        QVERIFY(wait_idle(*window_));
        window_->actions().export_project->trigger();
        dialog_ = window_->findChild<ExportDialog*>();
        QVERIFY(dialog_ != nullptr);
        dialog_->rows().setValue(20);
    }
    void cleanup() { window_.reset(); }

    void lists_what_the_registry_has()
    {
        QCOMPARE(dialog_->backend().currentText(), QStringLiteral("Vitis")); // the design's own first
        for (const char* name : {"Vivado", "Quartus", "Catapult", "Verilog"})
            QVERIFY2(dialog_->backend().findText(QLatin1String(name)) > 0, name);
        QVERIFY(dialog_->board().isEnabled());
        QVERIFY(dialog_->board().findText(QStringLiteral("Pynq-Z2")) > 0);
        dialog_->backend().setCurrentText(QStringLiteral("Verilog"));
        QVERIFY(!dialog_->board().isEnabled());
        take_shot("export_start_dark.png", ThemeName::dark);
    }

    void a_project_is_written_and_proven()
    {
        dialog_->place().setText(place("jets"));
        press_and_wait();
        QVERIFY2(dialog_->outcome().text().startsWith(QStringLiteral("Exact: ")),
                 qPrintable(dialog_->outcome().text()));
        QVERIFY(dialog_->outcome().text().contains(QStringLiteral("over 20 events")));
        QVERIFY(dialog_->outcome().styleSheet().contains(theme_of(dialog_->palette()).good.name()));
        QVERIFY(dialog_->show_folder().isEnabled());
        QVERIFY(QFile::exists(place("jets/firmware/defines.h")));
        dialog_->place().setText(
            QStringLiteral("jets_vitis")); // the manual's figure names no folder of a machine
        take_shot("export_exact_light.png", ThemeName::light);
        take_shot("export_exact_dark.png", ThemeName::dark);
    }

    void on_a_board()
    {
        dialog_->board().setCurrentText(QStringLiteral("Pynq-Z2"));
        QCOMPARE(dialog_->bus().count(), 3);
        dialog_->bus().setCurrentText(QStringLiteral("axi_master"));
        dialog_->place().setText(place("board"));
        take_shot("export_board_light.png", ThemeName::light);
        press_and_wait();
        QVERIFY2(dialog_->outcome().text().startsWith(QStringLiteral("Exact: ")),
                 qPrintable(dialog_->outcome().text()));
        QVERIFY(QFile::exists(place("board/accelerator/block_design.tcl")));
        QVERIFY(QFile::exists(place("board/firmware/myproject_axi.cpp")));
    }

    void as_an_archive()
    {
        dialog_->place().setText(place("packed"));
        dialog_->form().setCurrentIndex(2);
        QCOMPARE(dialog_->place().text(), place("packed.tar.gz"));
        QVERIFY(!dialog_->check().isEnabled());
        press_and_wait();
        QVERIFY2(dialog_->outcome().text().contains(QStringLiteral("files written")),
                 qPrintable(dialog_->outcome().text()));
        QVERIFY(QFile::exists(place("packed.tar.gz")));
    }

    void a_folder_of_somebody_else_is_refused()
    {
        QVERIFY(QDir().mkpath(place("mine")));
        QFile file(place("mine/thesis.txt"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        dialog_->place().setText(place("mine"));
        press_and_wait();
        QVERIFY2(dialog_->outcome().text().contains(QStringLiteral("not empty")),
                 qPrintable(dialog_->outcome().text()));
        QVERIFY(dialog_->outcome().styleSheet().contains(theme_of(dialog_->palette()).bad.name()));
        QVERIFY(!dialog_->show_folder().isEnabled());
        QCOMPARE(QDir(place("mine")).entryList(QDir::Files), QStringList{QStringLiteral("thesis.txt")});
        take_shot("export_refused_light.png", ThemeName::light);
    }

    void reports_fill_the_trial_they_are_of()
    {
        const auto snapshot = window_->session().snapshot();
        const QString study = place("study.db");
        {
            const auto store = study::Store::open_or_create(study.toStdString());
            QVERIFY(store.has_value());
            study::Description description;
            description.name = "jets";
            description.objectives = {{"lut", study::Direction::minimize}};
            QVERIFY((*store)->begin(description).has_value());
            for (const std::uint64_t hash : {std::uint64_t{1}, design::hash(*snapshot->design)}) {
                study::Trial trial;
                trial.values = {1000};
                trial.numbers = {{"lut", 1000}};
                trial.design_hash = hash;
                trial.configuration = config::to_yaml(snapshot->document.configuration);
                QVERIFY((*store)->add("jets", trial).has_value());
            }
        }
        window_->session().open_study(study.toStdString());
        QVERIFY(wait_idle(*window_));
        dialog_->place().setText(place("built"));
        dialog_->check().setChecked(false);
        press_and_wait();
        QFile report(place("built/csynth.xml"));
        QVERIFY(report.open(QIODevice::WriteOnly));
        report.write(csynth_xml(*snapshot->design, snapshot->evaluation->estimate, 1.5));
        report.close();
        window_->calibrator().look_at({place("built").toStdString()});
        QVERIFY(wait_idle(*window_));
        QVERIFY2(window_->messages().message().startsWith(QStringLiteral("Trial 1 of the study")),
                 qPrintable(window_->messages().message()));
        TrialModel& trials = window_->pareto().trials().model();
        trials.set_active(true);
        const auto words = [&](int row) {
            QString all;
            for (int column = 0; column < trials.columnCount(); ++column)
                all += trials.index(row, column).data().toString() + QLatin1Char('|');
            return all;
        };
        QTRY_VERIFY_WITH_TIMEOUT(words(1).contains(QStringLiteral("(measured ")), 10'000);
        QVERIFY(!words(0).contains(QStringLiteral("measured")));
        QVERIFY(trials.index(1, 0)
                    .data(Qt::ToolTipRole)
                    .toString()
                    .contains(QStringLiteral("Vitis HLS 2023.2, csynth")));
    }

    void cancelled_while_it_compiles()
    {
        dialog_->place().setText(place("cancelled"));
        QTest::mouseClick(&dialog_->start(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(dialog_->show_folder().isEnabled(), 60'000); // written, now it is built
        QVERIFY(dialog_->cancel().isEnabled());
        QTest::mouseClick(&dialog_->cancel(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(dialog_->start().isEnabled(), 20'000);
        QCOMPARE(dialog_->outcome().text(),
                 QStringLiteral("Cancelled: the project is written, but not checked."));
    }
};

QTEST_MAIN(ExportTest)
#include "export_test.moc"
