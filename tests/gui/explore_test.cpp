// The Explore dialog and the Pareto panel: a search is asked for, paused, stopped, looked at; plot, table and
// knobs show the same choice.
#include "explore_view/explore_dialog.hpp"
#include "explore_view/objectives_page.hpp"
#include "explore_view/search_page.hpp"
#include "explore_view/space_page.hpp"
#include "pareto_view/knob_lines.hpp"
#include "pareto_view/overlay_menu.hpp"
#include "pareto_view/pareto_panel.hpp"
#include "pareto_view/pareto_plot.hpp"
#include "pareto_view/search_bar.hpp"
#include "pareto_view/trial_view.hpp"
#include "pareto_view/trials_csv.hpp"
#include "shell/actions.hpp"
#include "support.hpp"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSet>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>

#include <algorithm>
#include <random>

using namespace bitscape;
using namespace bitscape::gui_test;

class ExploreTest final : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    std::unique_ptr<MainWindow> window_;
    std::unique_ptr<Heartbeat> heart_;

    session::Session& session() { return window_->session(); }
    ParetoPanel& pareto() { return window_->pareto(); }
    ParetoPlot& plot() { return pareto().plot(); }
    QTableView& table() { return pareto().trials().table(); }

    session::ExploreOptions search(std::size_t trials, const char* name)
    {
        session::ExploreOptions options;
        options.file = (folder_.path() + QStringLiteral("/study.db")).toStdString();
        options.name = name;
        options.trials = trials;
        options.constraints = {"dsp<=900"};
        options.seed = 5;
        return options;
    }

    static QStringList text_lines(const QString& words)
    {
        return words.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    }

    bool table_is_ready()
    {
        return QTest::qWaitFor([&] { return pareto().trials().model().is_complete(); }, 20'000);
    }

    /// A study of random numbers, as if a long search had run.
    void fill_study(const std::string& file, const std::string& name, unsigned trials)
    {
        auto store = study::Store::open_or_create(file);
        QVERIFY(store.has_value());
        study::Description description;
        description.name = name;
        description.objectives = {{"accuracy", study::Direction::maximize},
                                  {"lut", study::Direction::minimize}};
        description.sampler = "random";
        description.space = {{"fc1.weight", {"fixed<4,1>", "fixed<6,1>", "fixed<8,1>"}},
                             {"fc2.weight", {"fixed<4,1>", "fixed<6,1>"}}};
        QVERIFY((*store)->begin(description).has_value());
        std::mt19937 engine(trials);
        for (unsigned i = 0; i < trials; ++i) {
            study::Trial trial;
            trial.state = i % 7 == 3 ? study::TrialState::infeasible : study::TrialState::complete;
            const double cost = 1000.0 + engine() % 9000;
            trial.values = {0.8 - 300 / cost - (engine() % 1000) / 5e3, cost};
            trial.numbers = {{"accuracy", trial.values[0]}, {"lut", cost}};
            trial.parameters = {{"fc1.weight", description.space[0].choices[engine() % 3]},
                                {"fc2.weight", description.space[1].choices[engine() % 2]}};
            QVERIFY((*store)->add(name, trial).has_value());
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        window_ = make_window();
        open_example(*window_);
        QTest::qWait(50);
        heart_ = std::make_unique<Heartbeat>();
    }
    void init() { heart_->restart(); }
    void cleanup()
    {
        const qint64 longest = heart_->longest_ms();
        qInfo("%s: longest pause of the window %lld ms (aim 50)", QTest::currentTestFunction(),
              static_cast<long long>(longest));
        QVERIFY2(longest <= allowed_block_ms, QTest::currentTestFunction());
    }
    void cleanupTestCase()
    {
        heart_.reset();
        window_.reset();
    }

    void the_dialog_turns_choices_into_a_search()
    {
        ExploreDialog dialog(*session().snapshot(), window_->settings());
        dialog.show();
        QCOMPARE(dialog.options().objectives, (std::vector<std::string>{"accuracy", "lut"}));
        QCOMPARE(dialog.options().name, std::string("accuracy-lut"));
        QVERIFY(dialog.can_start());
        dialog.objectives().set_objectives({"auc", "lut", "latency_ns", "energy_pj"});
        QCOMPARE(dialog.options().objectives.size(), std::size_t{4});
        auto* constraints = dialog.objectives().findChild<QPlainTextEdit*>();
        constraints->setPlainText(QStringLiteral("dsp <= 220\nlatency_ns < 100, lut <= 80%"));
        QCOMPARE(dialog.options().constraints.size(), std::size_t{3});
        QVERIFY(dialog.can_start());
        constraints->setPlainText(QStringLiteral("dsp ~ 220"));
        QVERIFY(!dialog.can_start());
        QVERIFY(dialog.message().contains(QStringLiteral("dsp ~ 220")));
        constraints->clear();
        dialog.objectives().fit_to_part();
        QVERIFY(constraints->toPlainText().contains(QStringLiteral("dsp<=")));
        QVERIFY(dialog.can_start());
        for (const search::SamplerKind kind : search::sampler_kinds()) {
            QVERIFY(!sampler_title(kind).isEmpty());
            QVERIFY(!sampler_sentence(kind).isEmpty());
            dialog.search().sampler().setCurrentIndex(
                dialog.search().sampler().findData(static_cast<int>(kind)));
            QCOMPARE(dialog.options().sampler, kind);
        }
        heart_->restart(); // one block by intent
    }

    void the_dialog_counts_what_it_would_try()
    {
        ExploreDialog dialog(*session().snapshot(), window_->settings());
        const auto all = dialog.space().space().knobs.size();
        for (QCheckBox* box : dialog.space().findChildren<QCheckBox*>())
            box->setChecked(box->text() == QStringLiteral("&Weights"));
        const auto weights = dialog.space().space();
        QVERIFY(weights.knobs.size() < all && !weights.knobs.empty());
        QVERIFY(dialog.message().contains(combinations_words(weights.size())));
        auto* tie = dialog.space().findChild<QComboBox*>();
        tie->setCurrentIndex(2);
        QCOMPARE(dialog.space().space().knobs.size(), std::size_t{1});
        for (QCheckBox* box : dialog.space().findChildren<QCheckBox*>())
            box->setChecked(false);
        QVERIFY(!dialog.can_start());
        QCOMPARE(combinations_words(1234), QStringLiteral("1,234 combinations"));
        QCOMPARE(combinations_words(2e12), QStringLiteral("about 10¹² combinations"));
        heart_->restart(); // one block by intent
    }

    void a_search_goes_on_after_a_click_on_a_trial()
    {
        QSignalSpy finished(&window_->explorer(), &session::Explorer::finished);
        QSignalSpy anew(&window_->explorer(), &session::Explorer::named_anew);
        const auto run = [&](std::size_t trials) {
            window_->explorer().start(search(trials, "goes on"));
            return finished.wait(60'000) && wait_idle(*window_);
        };
        QVERIFY(run(12));
        const auto before = session().snapshot()->document.configuration;
        session().load_trial(TrialId{7});
        QVERIFY(wait_idle(*window_));
        QVERIFY(!(session().snapshot()->document.configuration == before));
        QVERIFY(run(20));
        QCOMPARE(finished.back().at(0).toInt(), 8);
        QCOMPARE(session().snapshot()->study->name, std::string("goes on"));
        QCOMPARE(session().snapshot()->trials->size(), std::size_t(20));
        QVERIFY(anew.isEmpty());
        session().edit(QStringLiteral("Turn"),
                       [](config::Configuration& knobs) { knobs.set_clock_period_ns(9); });
        QVERIFY(wait_idle(*window_));
        QVERIFY(run(5)); // nothing that the study's knobs could say
        QCOMPARE(anew.size(), 1);
        QCOMPARE(session().snapshot()->study->name, std::string("goes on 2"));
        session().undo_stack().undo();
        session().undo_stack().undo();
        QVERIFY(wait_idle(*window_));
    }

    void a_search_pauses_resumes_and_stops()
    {
        QSignalSpy finished(&window_->explorer(), &session::Explorer::finished);
        window_->explorer().start(search(1'000'000, "long"));
        SearchBar& bar = pareto().search_bar();
        QTRY_VERIFY_WITH_TIMEOUT(session().snapshot()->trials->size() >= 20, 60'000);
        QVERIFY(bar.isVisible());
        QTRY_VERIFY(bar.words().contains(QStringLiteral("a second")));
        QTest::mouseClick(&bar.pause(), Qt::LeftButton);
        QVERIFY(window_->explorer().is_paused());
        QTest::qWait(600); // what was in flight ends
        const auto held = session().snapshot()->trials->size();
        QTest::qWait(400);
        QCOMPARE(session().snapshot()->trials->size(), held);
        QVERIFY(bar.words().contains(QStringLiteral("paused")));
        window_->actions().pause->trigger();
        QVERIFY(!window_->explorer().is_paused());
        QTRY_VERIFY_WITH_TIMEOUT(session().snapshot()->trials->size() > held, 20'000);
        QTest::mouseClick(&bar.stop(), Qt::LeftButton);
        QVERIFY(finished.wait(10'000));
        QVERIFY(finished.front().at(1).toBool());
        QVERIFY(!bar.isVisible());
        QVERIFY(wait_idle(*window_));
        const auto kept = session::load_study(session().snapshot()->document.study, "long");
        QVERIFY(kept.has_value());
        QCOMPARE(kept->trials->size(), session().snapshot()->trials->size());
    }

    void a_click_loads_a_design_and_undo_takes_it_back()
    {
        const auto before = session().snapshot()->document.configuration;
        const std::size_t point = plot().points().front.front();
        QTest::mouseClick(&plot(), Qt::LeftButton, {}, plot().position_of(point).toPoint());
        QVERIFY(wait_idle(*window_));
        QVERIFY(!(session().snapshot()->document.configuration == before));
        QVERIFY(session().undo_stack().undoText().contains(QStringLiteral("trial")));
        session().undo_stack().undo();
        QVERIFY(wait_idle(*window_));
        QVERIFY(session().snapshot()->document.configuration == before);
    }

    void the_table_keeps_the_rules_of_models_and_pages()
    {
        QAbstractItemModelTester tester(&pareto().trials().model(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        const std::string file = folder_.path().toStdString() + "/many.db";
        fill_study(file, "many", 1500);
        heart_->restart(); // the test itself took that time
        session().open_study(file);
        QVERIFY(wait_idle(*window_));
        pareto().show_side(ParetoPanel::Side::table);
        QTRY_COMPARE_WITH_TIMEOUT(table().model()->rowCount(), 1500, 20'000);
        QVERIFY(table_is_ready());
        QCOMPARE(table().model()->index(0, TrialModel::Number).data().toString(), QStringLiteral("0"));
        table().scrollToBottom();
        QTRY_COMPARE_WITH_TIMEOUT(table().model()->index(1499, 0).data().toString(), QStringLiteral("1,499"),
                                  20'000);
    }

    void the_table_sorts_and_filters_in_the_store()
    {
        TrialModel& model = pareto().trials().model();
        int accuracy = -1;
        for (int column = 0; column < model.columnCount(); ++column)
            if (model.headerData(column, Qt::Horizontal, TrialModel::NameRole) == QStringLiteral("accuracy"))
                accuracy = column;
        QVERIFY(accuracy > 0);
        table().scrollToTop();
        table().sortByColumn(accuracy, Qt::DescendingOrder);
        QTest::qWait(10);
        QVERIFY(table_is_ready());
        QTRY_VERIFY(!model.index(1, accuracy).data().toString().isEmpty());
        QVERIFY(table_is_ready());
        QVERIFY(model.index(0, accuracy).data().toString().toDouble() >=
                model.index(1, accuracy).data().toString().toDouble());
        pareto().trials().filter().setText(QStringLiteral("fc1.weight=fixed<6"));
        QTRY_VERIFY_WITH_TIMEOUT(model.rowCount() > 0 && model.rowCount() < 800, 20'000);
        QVERIFY(table_is_ready());
        pareto().trials().filter().clear();
        QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 1500, 20'000);
    }

    void a_drawn_area_filters_the_table_and_rows_are_ringed()
    {
        QVERIFY(table_is_ready());
        const QPoint middle = plot().position_of(plot().points().front.front()).toPoint();
        const QPoint from = middle - QPoint(12, 25), to = middle + QPoint(60, 60);
        QTest::mousePress(&plot(), Qt::LeftButton, Qt::ShiftModifier, from);
        QTest::mouseMove(&plot(), (from + to) / 2);
        QMouseEvent move(QEvent::MouseMove, to, plot().mapToGlobal(to), Qt::NoButton, Qt::LeftButton,
                         Qt::ShiftModifier);
        QApplication::sendEvent(&plot(), &move);
        QTest::mouseRelease(&plot(), Qt::LeftButton, Qt::ShiftModifier, to);
        QVERIFY(plot().brush().has_value());
        QCOMPARE(pareto().trials().model().query().ranges.size(), std::size_t{2});
        TrialModel& model = pareto().trials().model();
        QTRY_VERIFY_WITH_TIMEOUT(model.rowCount() < 1500, 20'000);
        QVERIFY(table_is_ready());
        std::size_t expected = 0;
        const auto brush = *plot().brush();
        const auto& trials = *session().snapshot()->trials;
        for (std::size_t row = 0; row < trials.size(); ++row) {
            const double x = trials.value(row, *trials.column("lut")),
                         y = trials.value(row, *trials.column("accuracy"));
            expected += x >= brush.low_x && x <= brush.high_x && y >= brush.low_y && y <= brush.high_y;
        }
        QVERIFY(expected > 0);
        QCOMPARE(std::size_t(model.rowCount()), expected);
        QSignalSpy compared(&pareto(), &ParetoPanel::compare_wanted);
        table().selectionModel()->select(model.index(0, 0),
                                         QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        QCOMPARE(pareto().trials().selected().size(), std::size_t{1});
        Q_EMIT pareto().trials().compare_wanted(pareto().trials().selected());
        QCOMPARE(compared.count(), 1);
        plot().clear_brush();
        QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 1500, 20'000);
        table().selectAll(); // most of it is not read: copied all the same, as Save as CSV has it
        const QString file = folder_.path() + QStringLiteral("/all.csv");
        Progress progress;
        const auto front = plot().front_trials();
        const auto& snapshot = *session().snapshot();
        QVERIFY(write_trials_csv(snapshot.document.study, snapshot.study->name,
                                 std::set<TrialId>(front.begin(), front.end()), file.toStdString(), {},
                                 progress)
                    .has_value());
        heart_->restart(); // one block by intent
        Q_EMIT pareto().trials().copy_wanted();
        QVERIFY(wait_idle(*window_));
        const auto copied = text_lines(QApplication::clipboard()->text());
        QCOMPARE(copied.size(), 1501);
        QFile saved(file);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        const auto wanted = text_lines(QString::fromUtf8(saved.readAll()));
        QCOMPARE(QSet<QString>(copied.begin(), copied.end()), QSet<QString>(wanted.begin(), wanted.end()));
        QTRY_COMPARE_WITH_TIMEOUT(pareto().trials().selected().size(), std::size_t{1500}, 20'000);
        table().clearSelection();
        Q_EMIT plot().selectionRect()->accepted(QRect(to, from), nullptr); // from the other corner
        QCOMPARE(plot().brush()->low_x < plot().brush()->high_x, true);
        QCOMPARE(plot().brush()->low_y < plot().brush()->high_y, true);
        plot().clear_brush();
    }

    void the_knobs_of_the_front_can_be_brushed()
    {
        pareto().show_side(ParetoPanel::Side::knobs);
        KnobLines& knobs = pareto().knobs();
        QTRY_COMPARE_WITH_TIMEOUT(knobs.lines().size(), plot().points().front.size(), 20'000);
        std::size_t axis = 0;
        for (; axis < knobs.axes().size(); ++axis)
            if (knobs.axes()[axis].name == "fc1.weight")
                break;
        QVERIFY(axis < knobs.axes().size());
        const auto send = [&](QEvent::Type type, const QPointF& at, Qt::MouseButtons buttons) {
            QMouseEvent event(type, at, knobs.mapToGlobal(at), Qt::LeftButton, buttons, Qt::NoModifier);
            QApplication::sendEvent(&knobs, &event);
        };
        const QPointF top(knobs.x_of(axis), knobs.y_of(1.0) - 2), near(knobs.x_of(axis), knobs.y_of(0.8));
        send(QEvent::MouseButtonPress, top, Qt::LeftButton);
        send(QEvent::MouseMove, near, Qt::LeftButton);
        send(QEvent::MouseButtonRelease, near, Qt::NoButton);
        std::size_t expected = 0;
        for (const auto& line : knobs.lines())
            expected += line.places[axis] > 0.9;
        QCOMPARE(knobs.chosen().size(), expected);
        knobs.clear_brushes();
        QVERIFY(knobs.chosen().empty());
        pareto().show_side(ParetoPanel::Side::none);
    }

    void fronts_of_other_studies_lie_over_this_one()
    {
        const std::string file = folder_.path().toStdString() + "/other.db";
        fill_study(file, "other", 300);
        heart_->restart();
        pareto().overlays().add(file, {});
        QTRY_COMPARE_WITH_TIMEOUT(pareto().overlays().overlays().size(), std::size_t{1}, 20'000);
        QVERIFY(plot().legend->itemCount() >= 4);
        pareto().overlays().remove(file, "other");
        QVERIFY(pareto().overlays().overlays().empty());
    }

    void the_trials_are_written_as_csv()
    {
        const QString target = folder_.path() + QStringLiteral("/trials.csv");
        Progress progress;
        const auto written = write_trials_csv(session().snapshot()->document.study, "many", {TrialId{4}},
                                              target.toStdString(), {}, progress);
        QVERIFY2(written.has_value(), written ? "" : english(written.error()).c_str());
        QFile file(target);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto lines = file.readAll().split('\n');
        QCOMPARE(lines.size(), 1502);
        QVERIFY(lines[0].startsWith("trial,state,front,"));
        QVERIFY(lines[0].contains("fc1.weight"));
        QVERIFY(lines[5].startsWith("4,complete,1,"));
        QVERIFY(lines[6].startsWith("5,complete,0,"));
    }

    void a_hundred_thousand_trials_move_with_the_pointer()
    {
        std::mt19937 engine(9);
        std::vector<session::TrialNumbers> rows;
        for (unsigned i = 0; i < 100'000; ++i) {
            const double cost = 1000.0 + engine() % 90'000;
            rows.push_back({TrialId{i},
                            study::TrialState::complete,
                            {{"accuracy", 0.8 - 300 / cost - (engine() % 1000) / 5e3}, {"lut", cost}}});
        }
        session().close();
        session::LoadedStudy loaded;
        loaded.description.emplace();
        loaded.description->name = "big";
        loaded.trials = std::make_shared<const session::TrialTable>(session::TrialTable().with(rows));
        heart_->restart();
        QElapsedTimer clock;
        clock.start();
        session().begin_study("big.db", std::move(loaded));
        qInfo("100,000 trials shown after %lld ms", static_cast<long long>(clock.elapsed()));
        QCOMPARE(plot().points().points.size(), rows.size());
        plot().resize(900, 600);
        plot().replot();
        constexpr int frames = 20;
        clock.restart();
        for (int i = 0; i < frames; ++i) {
            plot().xAxis->moveRange(200);
            plot().replot(QCustomPlot::rpImmediateRefresh);
        }
        qInfo("100,000 trials: %.1f ms a frame (aim 33)", double(clock.elapsed()) / frames);
        heart_->restart(); // the loop above is one block by intent
    }
};

BITSCAPE_GUI_TEST(ExploreTest)
#include "explore_test.moc"
