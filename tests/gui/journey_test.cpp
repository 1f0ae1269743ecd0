// One user's way through the window, with real key and mouse events; a heartbeat watches that nothing blocks
// it.
#include "layer_table/layer_panel.hpp"
#include "layer_table/layer_tree.hpp"
#include "pareto_view/pareto_panel.hpp"
#include "pareto_view/pareto_plot.hpp"
#include "score_view/metric_tile.hpp"
#include "score_view/score_view.hpp"
#include "session/export_runner.hpp"
#include "session/knobs.hpp"
#include "shell/actions.hpp"
#include "shell/file_flow.hpp"
#include "shell/start_page.hpp"
#include "support.hpp"
#include "widgets/message_bar.hpp"
#include "widgets/precision_popup.hpp"
#include "widgets/resource_bar.hpp"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>

using namespace bitscape;
using namespace bitscape::gui_test;

class JourneyTest final : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    std::unique_ptr<MainWindow> window_;
    std::unique_ptr<Heartbeat> heart_;
    double opened_dsp_ = 0, opened_lut_ = 0;
    QString opened_accuracy_;

    session::Session& session() { return window_->session(); }
    LayerTree& tree() { return window_->layers().tree(); }
    QModelIndex cell(const char* layer, int column)
    {
        return tree().layers().index_of(layer).siblingAtColumn(column);
    }
    double lut() { return window_->score().bar("lut").value(); }
    double dsp() { return window_->score().bar("dsp").value(); }

    /// A shortcut of the window; a popup that was open has taken its focus away.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        window_->activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), window_.get());
        QTest::keyClick(window_.get(), key, modifiers);
        QVERIFY(wait_idle(*window_));
    }

    void double_click(const QModelIndex& index)
    {
        tree().scrollTo(index);
        const QPoint where = tree().visualRect(index).center();
        QTest::mouseClick(tree().viewport(), Qt::LeftButton, {}, where);
        QTest::mouseDClick(tree().viewport(), Qt::LeftButton, {}, where);
    }

    session::ExploreOptions search(std::size_t trials, const char* name)
    {
        session::ExploreOptions options;
        options.file = (folder_.path() + QStringLiteral("/study.db")).toStdString();
        options.name = name;
        options.trials = trials;
        options.seed = 7;
        return options;
    }

    void check_heart(const char* step, qint64 allowed)
    {
        const qint64 longest = heart_->longest_ms();
        qInfo("%s: longest pause of the window %lld ms (aim 50)", step, static_cast<long long>(longest));
        QVERIFY2(longest <= allowed, step);
    }

private Q_SLOTS:
    void initTestCase()
    {
        window_ = make_window();
        window_->show();
        window_->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window_.get()));
        QTest::qWait(50); // the first paint loads fonts and styles: not counted
        heart_ = std::make_unique<Heartbeat>();
    }
    void init() { heart_->restart(); }
    void cleanup()
    {
        const QByteArray step = QTest::currentTestFunction();
        // A known miss of the aim: Qt matches every widget against a new style sheet, 160 to 210 ms in all.
        const bool is_theme = step == "themes_change_while_it_runs";
        check_heart(step.constData(), is_theme ? 4 * allowed_block_ms : allowed_block_ms);
    }
    void cleanupTestCase()
    {
        heart_.reset();
        window_.reset();
    }

    void opens_the_example_from_the_start_page()
    {
        auto* start = window_->findChild<StartPage*>();
        QVERIFY(start->isVisible());
        QTest::mouseClick(start->findChild<QPushButton*>(), Qt::LeftButton);
        QVERIFY(wait_idle(*window_));
        QVERIFY(session().snapshot()->evaluation != nullptr);
        QVERIFY(tree().isVisible());
        QVERIFY(lut() > 0);
        opened_lut_ = lut();
        opened_dsp_ = dsp();
        opened_accuracy_ = window_->score().tile("accuracy").value();
        QVERIFY(opened_accuracy_.toDouble() > 70);
    }

    void fewer_weight_bits_need_fewer_multipliers_at_once()
    {
        double_click(cell("fc2", LayerModel::Constants));
        PrecisionPopup& popup = tree().precision_popup();
        QVERIFY(popup.isVisible());
        QSpinBox* width = popup.findChildren<QSpinBox*>().front();
        QVERIFY(width->hasFocus());
        QTest::keyClick(width, Qt::Key_4); // all is selected: this replaces the width
        QTest::keyClick(width, Qt::Key_Return);
        QVERIFY(!popup.isVisible());
        QVERIFY(wait_idle(*window_));
        QCOMPARE(session().snapshot()->design->find("fc2")->name, std::string("fc2"));
        QCOMPARE(cell("fc2", LayerModel::Constants)
                     .data(LayerModel::PrecisionRole)
                     .value<PrecisionCell>()
                     .type.width,
                 4);
        QVERIFY2(dsp() < opened_dsp_, "four-bit weights take no DSP");
        QVERIFY(lut() != opened_lut_);
        QCOMPARE(session().undo_stack().count(), 1);
    }

    void undo_and_redo_bring_numbers_back()
    {
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(dsp(), opened_dsp_);
        QCOMPARE(lut(), opened_lut_);
        QCOMPARE(window_->score().tile("accuracy").value(), opened_accuracy_);
        press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(dsp() < opened_dsp_);
        press(Qt::Key_Z, Qt::ControlModifier);
    }

    void turning_a_spin_box_is_one_step_and_escape_takes_it_back()
    {
        const int steps = session().undo_stack().count();
        const int index = session().undo_stack().index();
        double_click(cell("fc1", LayerModel::Values));
        QSpinBox* width = tree().precision_popup().findChildren<QSpinBox*>().front();
        for (int i = 0; i < 5; ++i)
            QTest::keyClick(width, Qt::Key_Down);
        QVERIFY(wait_idle(*window_));
        QCOMPARE(session().undo_stack().index(), index + 1);
        QTest::keyClick(width, Qt::Key_Escape);
        QVERIFY(!tree().precision_popup().isVisible());
        QVERIFY(wait_idle(*window_));
        QCOMPARE(session().undo_stack().index(), index);
        QVERIFY(session().undo_stack().count() <= std::max(steps, index + 1));
        QCOMPARE(lut(), opened_lut_);
    }

    void a_search_of_50_trials_fills_the_plot()
    {
        QSignalSpy finished(&window_->explorer(), &session::Explorer::finished);
        window_->explorer().start(search(50, "fifty"));
        QVERIFY(window_->explorer().is_running());
        QVERIFY(window_->actions().stop->isEnabled());
        QVERIFY(!window_->actions().explore->isEnabled());
        QVERIFY(finished.wait(120'000));
        QCOMPARE(finished.front().at(0).toInt(), 50);
        QCOMPARE(finished.front().at(1).toBool(), false);
        QCOMPARE(session().snapshot()->trials->size(), std::size_t{50});
        QVERIFY(!window_->pareto().plot().points().front.empty());
        QVERIFY(window_->actions().explore->isEnabled());
    }

    void a_click_on_the_front_loads_that_design()
    {
        QTest::qWait(50); // the plot is drawn
        ParetoPlot& plot = window_->pareto().plot();
        const std::size_t point = plot.points().front.front();
        const auto& trials = *session().snapshot()->trials;
        const double wanted_lut = trials.value(plot.points().points[point].row, *trials.column("lut"));
        QTest::mouseMove(&plot, plot.position_of(point).toPoint());
        QTest::mouseClick(&plot, Qt::LeftButton, {}, plot.position_of(point).toPoint());
        QVERIFY(wait_idle(*window_));
        const auto at_click = plot.point_near(plot.position_of(point));
        QVERIFY(at_click.has_value());
        const auto loaded = session::load_trial(session().snapshot()->document.study,
                                                session().snapshot()->study->name, plot.trial_of(*at_click));
        QVERIFY(loaded.has_value());
        QCOMPARE(session().snapshot()->evaluation->design_hash, loaded->design_hash);
        QCOMPARE(loaded->numbers.at("lut"), wanted_lut);
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(lut(), opened_lut_);
    }

    void a_long_search_stops_when_asked_and_keeps_its_trials()
    {
        QSignalSpy finished(&window_->explorer(), &session::Explorer::finished);
        window_->explorer().start(search(1'000'000, "long"));
        QTRY_VERIFY_WITH_TIMEOUT(
            session().snapshot()->trials->size() >= 5 && session().snapshot()->study->name == "long", 60'000);
        window_->actions().stop->trigger();
        QVERIFY(finished.wait(5000));
        QVERIFY(finished.front().at(1).toBool());
        const auto kept = session().snapshot()->trials->size();
        const auto loaded = session::load_study(folder_.path().toStdString() + "/study.db");
        QVERIFY(loaded.has_value());
        QVERIFY(kept >= 5);
        QVERIFY(window_->messages().isVisible());
        QVERIFY(wait_idle(*window_));
    }

    void the_export_checks_out_bit_for_bit()
    {
        session::ExportRunner exports(session());
        QSignalSpy written(&exports, &session::ExportRunner::written);
        QSignalSpy failed(&exports, &session::ExportRunner::failed);
        const auto target = folder_.path() + QStringLiteral("/exported");
        exports.write(target.toStdString(), 200);
        QTRY_VERIFY_WITH_TIMEOUT(written.count() + failed.count() > 0, 60'000);
        QCOMPARE(failed.count(), 0);
        std::optional<sdk::Exporter::Checked> checked;
        connect(&exports, &session::ExportRunner::checked, this,
                [&](const QString&, const sdk::Exporter::Checked& result) { checked = result; });
        exports.check(target.toStdString());
        QTRY_VERIFY_WITH_TIMEOUT(checked.has_value() || failed.count() > 0, 120'000);
        QCOMPARE(failed.count(), 0);
        QVERIFY(checked->values > 0);
        QCOMPARE(checked->equal, checked->values);
    }

    void the_project_opens_again_with_its_study()
    {
        const auto file = folder_.path() + QStringLiteral("/journey.bitscape");
        session::set_reuse_factor(session(), {"fc1"}, 2);
        QVERIFY(wait_idle(*window_));
        const double saved_lut = lut();
        session().save(file.toStdString());
        QVERIFY(wait_idle(*window_));
        QVERIFY(!window_->isWindowModified());
        window_->files().close();
        QVERIFY(!session().snapshot()->has_model());
        window_->files().open_file(file);
        QVERIFY(wait_idle(*window_));
        QCOMPARE(lut(), saved_lut);
        QVERIFY(session().snapshot()->study.has_value());
        QVERIFY(!session().snapshot()->trials->empty());
    }

    void themes_change_while_it_runs()
    {
        window_->actions().dark->trigger();
        QTest::qWait(20);
        QVERIFY(window_->palette().color(QPalette::Window).lightness() < 80);
        window_->actions().light->trigger();
        QTest::qWait(20);
        QVERIFY(window_->palette().color(QPalette::Window).lightness() > 180);
    }
};

BITSCAPE_GUI_TEST(JourneyTest)
#include "journey_test.moc"
