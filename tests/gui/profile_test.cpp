// The Profile dock: where values lie, types that fit by a click, and the plots of quality.
#include "profile_view/agreement_plot.hpp"
#include "profile_view/confusion_plot.hpp"
#include "profile_view/error_plot.hpp"
#include "profile_view/event_plot.hpp"
#include "profile_view/flip_model.hpp"
#include "profile_view/profile_panel.hpp"
#include "profile_view/roc_model.hpp"
#include "profile_view/roc_plot.hpp"
#include "profile_view/scatter_plot.hpp"
#include "session/knobs.hpp"
#include "support.hpp"
#include "widgets/panel.hpp"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDir>
#include <QDockWidget>
#include <QFile>
#include <QHeaderView>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>

#include <algorithm>

using namespace bitscape;
using namespace bitscape::gui_test;

class ProfileTest final : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    std::unique_ptr<MainWindow> window_;
    std::unique_ptr<QAbstractItemModelTester> rules_;
    std::unique_ptr<Heartbeat> heart_;

    session::Session& session() { return window_->session(); }
    ProfilePanel& panel() { return window_->profile(); }
    PlotPages& pages() { return panel().pages(); }
    DistributionPlot& boxes() { return pages().distributions(); }

    int row_of(const std::string& layer, const std::string& tensor)
    {
        for (int row = 0; row < boxes().row_count(); ++row)
            if (boxes().rows()[std::size_t(row)].layer == layer &&
                boxes().rows()[std::size_t(row)].tensor == tensor)
                return row;
        return -1;
    }
    const profile::TensorProfile& tensor(const std::string& layer, const std::string& name)
    {
        return *boxes().tensor(row_of(layer, name));
    }
    void go_to(PlotPages::Page page)
    {
        pages().set_page(page);
        QVERIFY(wait_idle(*window_));
    }
    void shoot(const QString& name)
    {
        QTest::qWait(30);
        if (const QString folder = qEnvironmentVariable("BITSCAPE_SHOTS");
            !folder.isEmpty() && QDir().mkpath(folder))
            QVERIFY(panel().parentWidget()->grab().save(QStringLiteral("%1/%2.png").arg(folder, name)));
    }

private Q_SLOTS:
    void initTestCase()
    {
        window_ = make_window();
        window_->resize(1400, 1000);
        rules_ = std::make_unique<QAbstractItemModelTester>(
            &pages().flips(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        open_example(*window_);
        QVERIFY(window_->view(QStringLiteral("profile")) != nullptr);
        QVERIFY(wait_idle(*window_));
        QTest::qWait(50); // the first paint loads fonts and styles: not counted
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
        rules_.reset();
        window_.reset();
    }

    void every_tensor_has_a_row()
    {
        QVERIFY(row_of("fc1", "weight") >= 0);
        QVERIFY(row_of("fc1", "result") > row_of("fc1", "weight"));
        QCOMPARE(tensor("fc1", "result").after->count(), tensor("fc1", "result").before->count());
        QVERIFY(panel().status().contains(QStringLiteral("10,000")));
        const int all = boxes().row_count();
        shoot(QStringLiteral("profile_boxes"));
        boxes().set_options({DistributionPlot::Shape::violin, DistributionPlot::Tensors::weights,
                             DistributionPlot::When::both});
        QVERIFY(boxes().row_count() < all);
        QCOMPARE(row_of("fc1", "result"), -1);
        shoot(QStringLiteral("profile_violins"));
        boxes().set_options({});
        QCOMPARE(boxes().row_count(), all);
    }

    void a_click_selects_the_layer_everywhere_and_the_pointer_reads_out()
    {
        const int row = row_of("fc2", "result");
        QTest::mouseClick(&boxes(), Qt::LeftButton, {}, boxes().middle_of(row).toPoint());
        QCOMPARE(session().selection().layers(), std::vector<std::string>{"fc2"});
        QCOMPARE(boxes().current(), std::optional(row));
        QVERIFY(boxes().words_of(row).contains(QStringLiteral("fc2")));
        QVERIFY(boxes().words_of(row).contains(QStringLiteral("fixed<")));
        session().selection().set({"fc3"});
        QCOMPARE(boxes().rows()[std::size_t(boxes().current().value())].layer, std::string("fc3"));
        boxes().setFocus();
        QTest::keyClick(&boxes(), Qt::Key_Up);
        QVERIFY(boxes().current().value() < row_of("fc3", "result"));
    }

    void an_overflow_is_seen_and_cured_by_a_click()
    {
        session::set_precision(session(), {{"fc2", "result"}}, "fixed<10,1>");
        QVERIFY(wait_idle(*window_));
        QVERIFY(tensor("fc2", "result").lost.overflows > 0);
        QVERIFY(boxes().words_of(row_of("fc2", "result")).contains(QStringLiteral("too large")));
        shoot(QStringLiteral("profile_overflow"));
        const int steps = session().undo_stack().index();
        QTest::mouseDClick(&boxes(), Qt::LeftButton, {},
                           boxes().middle_of(row_of("fc2", "result")).toPoint());
        QVERIFY(wait_idle(*window_));
        QCOMPARE(session().undo_stack().index(), steps + 1);
        QVERIFY2(session().undo_stack().undoText().startsWith(QStringLiteral("Fit fc2 result: fixed<10,")),
                 qPrintable(session().undo_stack().undoText()));
        QCOMPARE(tensor("fc2", "result").lost.overflows, std::int64_t(0));
        QCOMPARE(tensor("fc2", "result").type.width, 10);
        QTest::mouseClick(&pages().fit_button(), Qt::LeftButton); // fits: nothing happens
        QCOMPARE(session().undo_stack().index(), steps + 1);
        session().undo_stack().undo();
        session().undo_stack().undo();
        QVERIFY(wait_idle(*window_));
    }

    void scatter_and_agreement_follow_the_layer()
    {
        go_to(PlotPages::Page::agreement);
        const auto& layers = pages().agreement().layers();
        QVERIFY(std::ranges::find(layers, "fc1") != layers.end());
        shoot(QStringLiteral("profile_agreement"));
        const int row = int(std::ranges::find(layers, "fc1") - layers.begin());
        QTest::mouseDClick(&pages().agreement(), Qt::LeftButton, {},
                           pages().agreement().middle_of(row).toPoint());
        QCOMPARE(pages().page(), PlotPages::Page::scatter);
        QCOMPARE(pages().scatter().layer(), std::string("fc1"));
        QCOMPARE(pages().scatter().point_count(), std::size_t(profile::Profiler::most_pairs));
        QVERIFY(pages().scatter().is_density());
        shoot(QStringLiteral("profile_scatter"));
        pages().scatter().set_shown(ScatterPlot::Shown::errors);
        shoot(QStringLiteral("profile_scatter_errors"));
        pages().scatter().set_shown(ScatterPlot::Shown::values);
    }

    void roc_curves_lie_over_each_other()
    {
        session::set_precision(session(), {{"fc3", "weight"}}, "fixed<4,1>");
        QVERIFY(wait_idle(*window_));
        go_to(PlotPages::Page::roc);
        const QualityPointer& set = panel().quality().quality();
        QVERIFY(set != nullptr);
        QCOMPARE(set->all.size(), std::size_t(3)); // design, float model, design at open
        QCOMPARE(pages().roc().curve_count(), 3 * set->columns());
        const auto& evaluation = *session().snapshot()->evaluation;
        for (std::size_t k = 0; k < set->columns(); ++k) {
            QCOMPARE(set->all[0].quality->classes[k].auc, evaluation.metrics.class_auc[k]);
            QVERIFY(qFuzzyCompare(set->all[0].quality->classes[k].rejections[30],
                                  evaluation.metrics.rejection[k]));
        }
        const QString words = pages().roc().words_at(pages().roc().rect().center());
        QVERIFY2(words.contains(QStringLiteral("Float model")), qPrintable(words));
        RocModel numbers;
        QAbstractItemModelTester rules(&numbers, QAbstractItemModelTester::FailureReportingMode::QtTest);
        numbers.show_quality(set);
        numbers.set_signal_efficiency(50);
        QCOMPARE(numbers.rowCount(), int(set->columns()));
        QCOMPARE(numbers.index(1, 2).data(RocModel::SortRole).toDouble(),
                 set->all[0].quality->classes[1].rejections[50]);
        shoot(QStringLiteral("profile_roc"));
        pages().roc().set_class(2);
        QCOMPARE(pages().roc().curve_count(), std::size_t(3));
        shoot(QStringLiteral("profile_roc_class"));
        pages().roc().set_class(std::nullopt);
    }

    void confusion_and_errors_tell_where_it_goes_wrong()
    {
        go_to(PlotPages::Page::confusion);
        const auto& confusion = *panel().quality().quality()->all.front().quality->confusion;
        std::int64_t right = 0;
        for (std::size_t k = 0; k < confusion.classes; ++k)
            right += confusion.at(k, k);
        QCOMPARE(double(right) / 10'000, *session().snapshot()->evaluation->metrics.accuracy);
        QVERIFY(pages().confusion().words_of(0, 1).contains(QStringLiteral("class 0")));
        shoot(QStringLiteral("profile_confusion"));
        go_to(PlotPages::Page::errors);
        QCOMPARE(pages().errors().row_count(), int(confusion.classes));
        QVERIFY(!pages().errors().words_of(0).isEmpty());
        shoot(QStringLiteral("profile_errors"));
    }

    void flipped_events_are_listed_with_their_scores()
    {
        go_to(PlotPages::Page::flips);
        const auto& flips = pages().flips().flips();
        QVERIFY(!flips.empty());
        const double agreement = *session().snapshot()->evaluation->metrics.agreement;
        QCOMPARE(10'000 - std::lround(agreement * 10'000), long(flips.size()));
        QCOMPARE(pages().event().event(), std::optional(flips.front().row));
        QTableView& table = pages().flip_table();
        table.sortByColumn(FlipModel::Verdict, Qt::AscendingOrder);
        table.setCurrentIndex(table.model()->index(0, 0));
        const auto row = std::size_t(table.currentIndex().data(FlipModel::SortRole).toULongLong());
        QCOMPARE(pages().event().event(), std::optional(row));
        const auto lost = std::ranges::find(flips, row, &metrics::Flip::row);
        QVERIFY(lost->was_right());
        shoot(QStringLiteral("profile_flips"));
    }

    void every_picture_is_saved_in_every_format()
    {
        for (const auto page : {PlotPages::Page::distributions, PlotPages::Page::scatter,
                                PlotPages::Page::agreement, PlotPages::Page::roc, PlotPages::Page::confusion,
                                PlotPages::Page::errors, PlotPages::Page::flips}) {
            go_to(page);
            for (const char* suffix : {"png", "svg", "pdf", "csv"}) {
                const QString file =
                    QStringLiteral("%1/%2.%3").arg(folder_.path()).arg(int(page)).arg(QLatin1String(suffix));
                pages().export_to(file);
                QVERIFY2(QFile(file).size() > 60, qPrintable(file));
            }
        }
        heart_->restart(); // drawing for files is the GUI thread's; the next test counts again
        QSignalSpy failed(&panel(), &ProfilePanel::failed);
        pages().export_to(folder_.path() + QStringLiteral("/none/x.csv"));
        QCOMPARE(failed.count(), 1);
    }

    void nothing_is_computed_while_nobody_looks()
    {
        go_to(PlotPages::Page::distributions);
        const auto before = panel().profiles().profiles().front().profile;
        window_->view(QStringLiteral("pareto")); // in front of it
        QTest::qWait(20);
        session::set_precision(session(), {{"fc1", "result"}}, "fixed<9,4>");
        QVERIFY(wait_idle(*window_));
        QCOMPARE(panel().profiles().profiles().front().profile, before);
        window_->view(QStringLiteral("profile"));
        QVERIFY(wait_idle(*window_));
        QCOMPARE(to_string(tensor("fc1", "result").type), std::string("fixed<9,4>"));
    }

    void the_dark_theme_and_a_narrow_dock_are_readable()
    {
        window_->set_theme(ThemeName::dark);
        QTest::qWait(50);
        heart_->restart(); // the whole window's change of colours is not counted
        for (const auto& [page, name] :
             {std::pair{PlotPages::Page::distributions, "boxes"}, std::pair{PlotPages::Page::roc, "roc"},
              std::pair{PlotPages::Page::confusion, "confusion"}, std::pair{PlotPages::Page::flips, "flips"},
              std::pair{PlotPages::Page::scatter, "scatter"}}) {
            go_to(page);
            shoot(QStringLiteral("profile_dark_%1").arg(QLatin1String(name)));
        }
        window_->set_theme(ThemeName::light);
        window_->resize(860, 640);
        QTest::qWait(50);
        heart_->restart();
        go_to(PlotPages::Page::distributions);
        shoot(QStringLiteral("profile_narrow"));
        QVERIFY(boxes().shown_rows() < boxes().row_count());
        boxes().setFocus();
        QTest::keyClick(&boxes(), Qt::Key_End);
        QCOMPARE(boxes().current(), std::optional(boxes().row_count() - 1));
        QVERIFY(boxes().first_row() + boxes().shown_rows() > boxes().row_count() - 1);
    }

    void many_events_are_shown_early_and_begun_again_when_nobody_looked()
    {
        constexpr std::size_t events = 150'000;
        Samples x{events, 16, std::vector<double>(events * 16)};
        for (std::size_t i = 0; i < x.values.size(); ++i)
            x.values[i] = double(i * 2'654'435'761U % 4096) / 1024 - 2;
        const QString file = folder_.path() + QStringLiteral("/many.npy");
        QVERIFY(metrics::write_npy(file.toStdString(), x).has_value());
        session().open_data(file.toStdString());
        QVERIFY(wait_idle(*window_));
        heart_->restart(); // reading is another test's
        window_->view(QStringLiteral("profile"));
        session::set_precision(session(), {{"fc2", "result"}}, "fixed<12,6>");
        QTRY_VERIFY_WITH_TIMEOUT(!window_->tracker().is_busy(jobs::Lane::evaluate), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(!panel().profiles().profiles().empty(), 30'000); // the first events
        window_->view(QStringLiteral("pareto"));                                  // not seen: stopped
        QVERIFY(wait_idle(*window_));
        window_->view(QStringLiteral("profile"));
        QVERIFY(wait_idle(*window_));
        QCOMPARE(panel().profiles().profiles().front().profile->rows, events);
        QVERIFY(panel().status().startsWith(QStringLiteral("150,000")));
        QCOMPARE(to_string(tensor("fc2", "result").type), std::string("fixed<12,6>"));
        go_to(PlotPages::Page::roc); // no labels
        QVERIFY(pages().hint().contains(QStringLiteral("no class labels")));
        go_to(PlotPages::Page::errors);
        QVERIFY(pages().hint().isEmpty());
        go_to(PlotPages::Page::distributions);
    }

    void a_file_that_closes_during_the_job_leaves_nothing()
    {
        session::set_precision(session(), {{"fc2", "result"}}, "fixed<13,6>");
        QTRY_VERIFY_WITH_TIMEOUT(window_->tracker().is_busy(jobs::Lane::profile), 30'000);
        session().close();
        QVERIFY(panel().profiles().profiles().empty());
        QVERIFY(panel().profiles().is_current()); // nothing is waited for
        QVERIFY(wait_idle(*window_));
        QVERIFY(panel().profiles().profiles().empty());
    }

    void without_data_only_weights_are_there_and_words_say_what_to_do()
    {
        session().close();
        QVERIFY(!pages().hint().isEmpty());
        go_to(PlotPages::Page::roc);
        QVERIFY(!pages().hint().isEmpty());
    }
};

BITSCAPE_GUI_TEST(ProfileTest)
#include "profile_test.moc"
