// The user story "find and cure an overflow", the Checks dock around it, and the Score dock's budgets, pin
// and history.
#include "checks_view/checks_panel.hpp"
#include "checks_view/finding_words.hpp"
#include "layer_table/layer_panel.hpp"
#include "score_view/metric_tile.hpp"
#include "score_view/score_view.hpp"
#include "score_view/sparklines.hpp"
#include "session/knobs.hpp"
#include "support.hpp"
#include "widgets/panel.hpp"
#include "widgets/resource_bar.hpp"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QDockWidget>
#include <QDoubleSpinBox>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QStyleOptionViewItem>
#include <QToolButton>
#include <QTreeView>

using namespace bitscape;
using namespace bitscape::gui_test;
using checks::Kind;
using checks::Severity;

class ChecksTest final : public QObject {
    Q_OBJECT

    std::unique_ptr<MainWindow> window_;

    session::Session& session() { return window_->session(); }
    ChecksPanel& panel() { return window_->checks(); }
    Checker& checker() { return panel().checker(); }
    [[nodiscard]] double accuracy() { return *session().snapshot()->evaluation->metrics.accuracy; }

    void settle()
    {
        QVERIFY(wait_idle(*window_));
        QTRY_VERIFY(checker().is_current());
    }
    /// Row of the first finding of that kind; -1: none is shown.
    int row_of(Kind kind)
    {
        for (int row = 0; row < panel().model().rowCount(); ++row)
            if (panel().model().finding(row).kind == kind)
                return row;
        return -1;
    }
    QPoint middle_of(int row, FindingModel::Column column)
    {
        return panel().list().visualRect(panel().model().index(row, column)).center();
    }
    void choose(int row)
    {
        QTest::mouseClick(panel().list().viewport(), Qt::LeftButton, {}, middle_of(row, FindingModel::What));
    }
    void break_fc1()
    {
        session::set_precision(session(), {{"fc1", "accum"}}, "fixed<12,3>");
        settle();
    }

private Q_SLOTS:
    void init()
    {
        window_ = make_window();
        open_example(*window_);
        window_->view(QStringLiteral("checks"));
        settle();
    }
    void cleanup() { window_.reset(); }

    void find_and_cure_an_overflow()
    {
        const double before = accuracy();
        QCOMPARE(checker().count(Severity::problem), 0);
        break_fc1();
        QVERIFY(accuracy() < before - 0.02);

        // Seen: worst first, in the list, the tab and the Score dock.
        QCOMPARE(row_of(Kind::accumulator_overflow), 0);
        const checks::Finding found = panel().model().finding(0);
        QCOMPARE(found.layer, std::string("fc1"));
        QCOMPARE(found.severity, Severity::problem);
        QVERIFY(!found.events.empty());
        auto* dock = qobject_cast<QDockWidget*>(window_->view(QStringLiteral("checks")));
        QVERIFY(dock != nullptr);
        QVERIFY2(dock->windowTitle().contains(QLatin1Char('3')), qPrintable(dock->windowTitle()));
        QVERIFY(window_->score().checks_link().text().startsWith(QLatin1String("1 problem")));

        // A click selects the layer everywhere.
        choose(0);
        QVERIFY(session().selection().contains("fc1"));

        // The button cures it, and the accuracy is back.
        QTest::mouseClick(panel().list().viewport(), Qt::LeftButton, {}, middle_of(0, FindingModel::Cure));
        settle();
        QCOMPARE(session().undo_stack().undoText(), worded(found.cure->name));
        QCOMPARE(row_of(Kind::accumulator_overflow), -1);
        QVERIFY(std::abs(accuracy() - before) < 0.002);

        session().undo_stack().undo();
        settle();
        QCOMPARE(row_of(Kind::accumulator_overflow), 0);
    }

    void all_of_a_kind_are_cured_by_one_step()
    {
        for (const char* layer : {"fc1", "fc2", "fc3"})
            session::set_precision(session(), {{layer, "accum"}}, "fixed<12,2>");
        settle();
        const int steps = session().undo_stack().count();
        for (int round = 0; round < 3 && row_of(Kind::accumulator_overflow) >= 0; ++round) {
            // What overflows downstream is only seen right once the layers before are right.
            choose(row_of(Kind::accumulator_overflow));
            QTest::keyClick(&panel().list(), Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
            settle();
        }
        QCOMPARE(row_of(Kind::accumulator_overflow), -1);
        QVERIFY(session().undo_stack().count() <= steps + 3);
    }

    void keys_do_what_the_mouse_does()
    {
        break_fc1();
        choose(0);
        QTest::keyClick(&panel().list(), Qt::Key_C, Qt::ControlModifier);
        const QString copied = QApplication::clipboard()->text();
        QVERIFY2(copied.startsWith(QStringLiteral("problem: fc1 · accum: 1,84")), qPrintable(copied));
        QVERIFY(!copied.contains(QLatin1Char('\n'))); // the selected row alone
        panel().copy_csv();
        QVERIFY(QApplication::clipboard()->text().contains(
            QLatin1String("\nproblem,accumulator_overflow,\"fc1\",\"accum\",")));

        QSignalSpy places(&panel(), &ChecksPanel::place_wanted);
        QTest::keyClick(&panel().list(), Qt::Key_Return);
        QCOMPARE(places.count(), 1);
        window_->view(QStringLiteral("checks"));
        QCoreApplication::processEvents();

        QTest::keyClick(&panel().list(), Qt::Key_Return, Qt::ControlModifier);
        settle();
        QCOMPARE(row_of(Kind::accumulator_overflow), -1);
    }

    void what_is_hidden_stays_hidden_until_asked_for()
    {
        break_fc1();
        const int rows = panel().model().rowCount();
        choose(0);
        QTest::keyClick(&panel().list(), Qt::Key_Delete);
        QCOMPARE(panel().model().rowCount(), rows - 1);
        QCOMPARE(checker().count(Severity::problem), 0);
        session::set_precision(session(), {{"fc1", "accum"}}, "fixed<11,3>"); // still an overflow
        settle();
        QCOMPARE(row_of(Kind::accumulator_overflow), -1);
        QVERIFY(panel().title()->note().contains(QLatin1Char('1')));
        checker().show_hidden();
        QCOMPARE(row_of(Kind::accumulator_overflow), 0);
    }

    void severities_are_filtered()
    {
        const QAbstractItemModelTester tester(&panel().model(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        break_fc1();
        const int all = panel().model().rowCount();
        panel().filter(Severity::advice).click();
        QVERIFY(panel().model().rowCount() < all);
        for (int row = 0; row < panel().model().rowCount(); ++row)
            QVERIFY(panel().model().finding(row).severity != Severity::advice);
        panel().filter(Severity::advice).click();
        QCOMPARE(panel().model().rowCount(), all);
    }

    void the_newest_design_is_the_one_that_is_shown()
    {
        for (int bits = 10; bits <= 16; ++bits)
            session::set_precision(session(), {{"fc1", "accum"}}, "fixed<" + std::to_string(bits) + ",3>");
        session::set_precision(session(), {{"fc1", "accum"}}, "auto");
        settle();
        const auto& now = *session().snapshot();
        Progress progress;
        const auto wanted =
            checks::check({*now.design, *now.evaluation, *now.bench, now.document.notes}, 2, {}, progress);
        QVERIFY(wanted);
        QVERIFY(checker().findings() == *wanted);
        QCOMPARE(row_of(Kind::accumulator_overflow), -1);
    }

    void a_design_that_cannot_be_resolved_says_why()
    {
        session().edit(QStringLiteral("break"),
                       [](config::Configuration& configuration) { configuration.set_part("no such part"); });
        settle();
        QCOMPARE(panel().model().rowCount(), 1);
        QCOMPARE(panel().model().finding(0).severity, Severity::problem);
        session().undo_stack().undo();
        settle();
        QCOMPARE(checker().count(Severity::problem), 0);
    }

    void checking_does_not_block_the_window()
    {
        Heartbeat heartbeat;
        break_fc1();
        qInfo("longest block while checking: %lld ms", static_cast<long long>(heartbeat.longest_ms()));
        QVERIFY(heartbeat.longest_ms() < allowed_block_ms);
    }

    void the_history_goes_back()
    {
        Sparklines& lines = window_->score().sparklines();
        const double before = accuracy();
        break_fc1();
        session::set_precision(session(), {{"fc1", "result"}}, "fixed<10,6>");
        settle();
        const auto states = window_->score().history().states();
        QCOMPARE(states.size(), std::size_t{3});
        QCOMPARE(states[1].name, QStringLiteral("fc1: accum fixed<12,3>"));
        QCOMPARE(states[0].values.at("accuracy"), before);
        QVERIFY(lines.description(states[1]).startsWith(states[1].name));

        QTest::mouseClick(&lines, Qt::LeftButton, {}, lines.place_of(0));
        settle();
        QCOMPARE(session().undo_stack().index(), 0);
        QCOMPARE(accuracy(), before);
        lines.setFocus();
        QTest::keyClick(&lines, Qt::Key_Right);
        settle();
        QCOMPARE(session().undo_stack().index(), 1);
        // A new edit from here takes the place of the one that was undone.
        session::set_reuse_factor(session(), {"fc1"}, 2);
        settle();
        QCOMPARE(window_->score().history().states().size(), std::size_t{3});
        QVERIFY(window_->score().history().states()[2].name != states[2].name);
    }

    void a_baseline_is_pinned_from_the_title()
    {
        ScoreView& score = window_->score();
        break_fc1();
        const QString change = score.tile("accuracy").change();
        QVERIFY(!change.isEmpty());
        score.pin_button().click();
        QVERIFY(session().snapshot()->baseline->pinned);
        QVERIFY(score.tile("accuracy").change().isEmpty());
        score.pin_button().click();
        QVERIFY(!session().snapshot()->baseline->pinned);
        QCOMPARE(score.tile("accuracy").change(), change);
    }

    void budgets_are_kept_with_the_settings()
    {
        ScoreView& score = window_->score();
        QSignalSpy changed(&score, &ScoreView::budgets_changed);
        QVERIFY(!score.bar("lut").budget());
        QTimer::singleShot(0, this, [] { // the dialog that asks
            auto* dialog = QApplication::activeModalWidget();
            QVERIFY(dialog != nullptr);
            for (auto* box : dialog->findChildren<QDoubleSpinBox*>())
                box->setValue(5);
            QTest::keyClick(dialog, Qt::Key_Return);
        });
        score.ask_budget("lut");
        QCOMPARE(changed.count(), 1);
        QCOMPARE(score.bar("lut").budget().value_or(0), 0.05);
        QCOMPARE(window_->settings().budgets.value(QStringLiteral("lut")), 0.05);
        QVERIFY2(score.bar("lut").toolTip().contains(QLatin1String("exceeded by")),
                 qPrintable(score.bar("lut").toolTip()));
        QVERIFY(!score.bar("ff").budget());
    }

    void a_narrow_score_is_not_cut()
    {
        break_fc1();
        const QSize before = window_->size();
        window_->resize(800, 600);
        QTest::qWait(50);
        const auto* area = window_->score().findChild<QScrollArea*>();
        QVERIFY(area != nullptr);
        QVERIFY2(area->widget()->width() <= area->viewport()->width(),
                 qPrintable(
                     QStringLiteral("%1 of %2").arg(area->widget()->width()).arg(area->viewport()->width())));
        const QPushButton& link = window_->score().checks_link();
        QCOMPARE(link.text().replace(QStringLiteral(",\n"), QStringLiteral(", ")), link.accessibleName());
        QVERIFY(link.fontMetrics().size(0, link.text()).width() <= link.width());
        window_->resize(before);
    }

    void pictures_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("checks_light") << false;
        QTest::newRow("checks_dark") << true;
    }
    void pictures()
    {
        QFETCH(bool, dark);
        window_->set_theme(dark ? ThemeName::dark : ThemeName::light);
        session::set_precision(session(), {{"features", "result"}}, "fixed<10,3>");
        break_fc1();
        session::set_strategy(session(), {"fc3"}, "Resource");
        session::set_reuse_factor(session(), {"fc3"}, 100);
        settle();
        choose(0);
        const QString folder = qEnvironmentVariable("BITSCAPE_SHOTS", QStringLiteral("."));
        QDir().mkpath(folder);
        for (const char* name : {"checks", "score"}) {
            QWidget* part = window_->view(QLatin1String(name));
            const QImage image = part->grab().toImage();
            QVERIFY(
                image.save(QStringLiteral("%1/%2_%3.png")
                               .arg(folder, QLatin1String(QTest::currentDataTag()), QLatin1String(name))));
            QVERIFY(image.width() > 100 && image.height() > 100);
        }
    }
};

BITSCAPE_GUI_TEST(ChecksTest)
#include "checks_test.moc"
