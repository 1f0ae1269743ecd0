// Designs beside each other: the open one, the baseline and trials of a study.
#include "compare_view/compare_panel.hpp"
#include "pareto_view/pareto_panel.hpp"
#include "profile_view/roc_plot.hpp"
#include "session/knobs.hpp"
#include "support.hpp"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>

using namespace bitscape;
using namespace bitscape::gui_test;

class CompareTest final : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    std::unique_ptr<MainWindow> window_;
    std::unique_ptr<QAbstractItemModelTester> rules_;
    std::unique_ptr<Heartbeat> heart_;

    session::Session& session() { return window_->session(); }
    ComparePanel& panel() { return window_->compare(); }
    CompareModel& model() { return panel().model(); }

    /// The layer's row; the whole design's for an empty name.
    QModelIndex group(const std::string& layer)
    {
        for (int row = 0; row < model().rowCount(); ++row)
            if (model().group_of(model().index(row, 0))->layer == layer)
                return model().index(row, 0);
        return {};
    }
    QModelIndex line(const std::string& layer, const char* property, int column)
    {
        const QModelIndex parent = group(layer);
        for (int row = 0; row < model().rowCount(parent); ++row)
            if (model().index(row, 0, parent).data().toString() == QString::fromUtf8(property))
                return model().index(row, column, parent);
        return {};
    }
    static CompareCell::Change change(const QModelIndex& index)
    {
        return static_cast<CompareCell::Change>(index.data(CompareModel::ChangeRole).toInt());
    }
    QStringList headers()
    {
        QStringList names;
        for (int column = 1; column < model().columnCount(); ++column)
            names << model().headerData(column, Qt::Horizontal).toString();
        return names;
    }
    /// Layers that the view shows.
    QStringList shown()
    {
        QStringList names;
        const QAbstractItemModel& view = *panel().tree().model();
        for (int row = 0; row < view.rowCount(); ++row)
            names << view.index(row, 0).data().toString();
        return names;
    }

    void shoot(const QString& name)
    {
        if (const QString folder = qEnvironmentVariable("BITSCAPE_SHOTS");
            !folder.isEmpty() && QDir().mkpath(folder))
            QVERIFY(panel().parentWidget()->grab().save(QStringLiteral("%1/%2.png").arg(folder, name)));
    }

private Q_SLOTS:
    void initTestCase()
    {
        window_ = make_window();
        rules_ = std::make_unique<QAbstractItemModelTester>(
            &model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        open_example(*window_);
        QVERIFY(window_->view(QStringLiteral("compare")) != nullptr);
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
        QVERIFY(longest <= allowed_block_ms);
    }
    void cleanupTestCase()
    {
        heart_.reset();
        rules_.reset();
        window_.reset();
    }

    void an_unchanged_design_does_not_differ_from_the_one_at_open()
    {
        QCOMPARE(headers(), (QStringList{QStringLiteral("Design at open"), QStringLiteral("Open design")}));
        for (int row = 0; row < model().rowCount(); ++row)
            QVERIFY(!model().index(row, 0).data(CompareModel::DiffersRole).toBool());
        QVERIFY(line("", "Accuracy", 1).isValid());
        QVERIFY(line("fc1", "weight", 1).isValid());
        QTest::mouseClick(&panel().only_differences(), Qt::LeftButton);
        QCOMPARE(shown(), QStringList());
        QTest::mouseClick(&panel().only_differences(), Qt::LeftButton);
    }

    void a_changed_knob_stands_out()
    {
        session::set_precision(session(), {{"fc2", "weight"}}, "fixed<4,1>");
        QVERIFY(wait_idle(*window_));
        const QModelIndex weight = line("fc2", "weight", 2);
        QCOMPARE(weight.data().toString(), QStringLiteral("fixed<4,1>"));
        QCOMPARE(change(weight), CompareCell::Change::other);
        QCOMPARE(change(line("fc2", "weight", 1)), CompareCell::Change::none);
        const QModelIndex dsp = line("fc2", "DSP", 2);
        QCOMPARE(change(dsp), CompareCell::Change::better);
        const double before = line("fc2", "DSP", 1).data(CompareModel::SortRole).toDouble();
        const double after = dsp.data(CompareModel::SortRole).toDouble();
        QVERIFY(after < before);
        const QString words = dsp.data(CompareModel::DifferenceRole).toString();
        QVERIFY2(words.startsWith(QStringLiteral("−%1").arg(QLocale().toString(before - after, 'f', 0))),
                 qPrintable(words));
        QVERIFY2(words.contains(QLatin1Char('%')), qPrintable(words));
        QVERIFY(
            line("", "LUT", 2).data(Qt::ToolTipRole).toString().contains(QStringLiteral("90 % interval")));
        QTest::mouseClick(&panel().only_differences(), Qt::LeftButton);
        QVERIFY(shown().contains(QStringLiteral("fc2")));
        QVERIFY(!shown().contains(QStringLiteral("fc1")));
        QTest::mouseClick(&panel().only_differences(), Qt::LeftButton);
    }

    void trials_join_with_their_own_numbers()
    {
        session::ExploreOptions options;
        options.file = (folder_.path() + QStringLiteral("/study.db")).toStdString();
        options.name = "compare";
        options.trials = 12;
        options.seed = 5;
        window_->explorer().start(options);
        QVERIFY(wait_idle(*window_));
        QVERIFY(session().snapshot()->trials->size() >= 12);
        heart_->restart(); // the search has a test of its own
        Q_EMIT window_->pareto().compare_wanted({TrialId{2}, TrialId{7}});
        QVERIFY(wait_idle(*window_));
        QVERIFY(panel().isVisible());
        QCOMPARE(headers().mid(2), (QStringList{QStringLiteral("Trial 2"), QStringLiteral("Trial 7")}));
        for (int column : {3, 4}) {
            const ComparedDesign& design = *model().design_of(column);
            const auto trial = session::load_trial(options.file, "compare", design.choice.trial);
            QVERIFY(trial.has_value());
            study::Evaluation evaluation;
            evaluation.estimate = design.estimate;
            for (const char* name : {"lut", "dsp", "latency_cycles"})
                QCOMPARE(study::objective_value(evaluation, name), std::optional(trial->numbers.at(name)));
            QCOMPARE(design.measured.at("accuracy"), trial->numbers.at("accuracy"));
        }
    }

    void any_design_can_be_the_one_that_others_differ_from()
    {
        const DesignChoice chosen = model().design_of(4)->choice;
        panel().comparer().compare_with(chosen);
        QVERIFY(wait_idle(*window_));
        QCOMPARE(headers().front(), QStringLiteral("Trial 7"));
        for (int row = 0; row < model().rowCount(group("fc1")); ++row)
            QCOMPARE(change(model().index(row, 1, group("fc1"))), CompareCell::Change::none);
        panel().comparer().remove(chosen);
        QVERIFY(wait_idle(*window_));
        QCOMPARE(model().columnCount(), 4);
    }

    void selection_is_one_thing()
    {
        QTreeView& tree = panel().tree();
        tree.setCurrentIndex(tree.model()->index(group("fc3").row(), 0));
        QCOMPARE(session().selection().layers(), std::vector<std::string>{"fc3"});
        session().selection().set({"fc1"});
        QCOMPARE(tree.currentIndex().data().toString(), QStringLiteral("fc1"));
    }

    void plots_lie_over_each_other()
    {
        session().selection().set({"fc2"});
        QTest::mouseClick(&panel().plots_button(), Qt::LeftButton);
        QVERIFY(wait_idle(*window_));
        PlotPages& plots = panel().plots();
        const std::size_t designs = panel().comparer().designs().size();
        QVERIFY(designs >= 2);
        const auto& rows = plots.distributions().rows();
        QVERIFY(!rows.empty());
        for (const auto& row : rows)
            QCOMPARE(row.of.size(), designs);
        QVERIFY(!plots.fit_button().isVisible()); // nothing is set from here
        QCOMPARE(rows[std::size_t(plots.distributions().current().value())].layer, std::string("fc2"));
        shoot(QStringLiteral("compare_distributions"));
        plots.set_page(PlotPages::Page::roc);
        QVERIFY(wait_idle(*window_));
        const QualityPointer& set = panel().quality().quality();
        QVERIFY(set != nullptr);
        QCOMPARE(set->all.front().name, headers().front());
        QCOMPARE(set->all[1].role, NamedQuality::Role::float_model);
        for (const auto& design : panel().comparer().designs()) {
            const auto same = std::ranges::find(set->all, design_title(*design), &NamedQuality::name);
            if (same != set->all.end()) // two that are the same design are one curve
                QCOMPARE(*same->quality->metrics->accuracy, design->measured.at("accuracy"));
        }
        shoot(QStringLiteral("compare_roc"));
        plots.set_page(PlotPages::Page::agreement);
        QVERIFY(wait_idle(*window_));
        shoot(QStringLiteral("compare_agreement"));
        plots.set_page(PlotPages::Page::distributions);
        QTest::mouseClick(&panel().plots_button(), Qt::LeftButton);
        QVERIFY(panel().tree().isVisible());
    }

    void the_table_is_copied_as_csv()
    {
        panel().copy();
        const QStringList lines = QApplication::clipboard()->text().split(QLatin1Char('\n'));
        QCOMPARE(lines.front(),
                 QStringLiteral("layer,property,Design at open,Design at open: difference,Open design,"
                                "Open design: difference,Trial 2,Trial 2: difference"));
        const auto types = std::ranges::find_if(
            lines, [](const QString& one) { return one.startsWith(QStringLiteral("fc2,weight,")); });
        QVERIFY(types != lines.end());
        QVERIFY2(types->contains(QStringLiteral(",\"fixed<4,1>\",")), qPrintable(*types));
    }

    void a_fourth_design_fits()
    {
        window_->resize(1400, 900);
        panel().comparer().add_trials({TrialId{4}});
        QVERIFY(wait_idle(*window_));
        QCOMPARE(model().columnCount(), 5);
        QTest::qWait(20);
        panel().tree().scrollToTop();
        shoot(QStringLiteral("compare"));
        QCOMPARE(panel().tree().horizontalScrollBar()->maximum(), 0);
    }

    void what_was_not_measured_is_said()
    {
        const std::string file = (folder_.path() + QStringLiteral("/study.db")).toStdString();
        auto trial = session::load_trial(file, "compare", TrialId{2});
        QVERIFY(trial.has_value());
        trial->state = study::TrialState::pruned;
        trial->values.clear();
        for (const char* name : {"accuracy", "auc", "agreement", "float_mse"})
            trial->numbers.erase(name);
        auto store = study::Store::open_or_create(file);
        QVERIFY(store.has_value());
        study::Description description = *(*store)->describe("compare");
        description.name = "stopped";
        QVERIFY((*store)->begin(description).has_value());
        QVERIFY((*store)->add("stopped", *trial).has_value());
        auto stopped = session::load_study(file, "stopped");
        QVERIFY(stopped.has_value());
        const std::uint32_t number = stopped->trials->number(0).value;
        session().begin_study(file, *std::move(stopped));
        panel().comparer().clear_trials();
        panel().comparer().add_trials({TrialId{number}});
        QVERIFY(wait_idle(*window_));
        QCOMPARE(headers().back(), QStringLiteral("Trial %1, stopped early").arg(number));
        const QModelIndex accuracy = line("", "Accuracy", 3);
        QCOMPARE(accuracy.data().toString(), QStringLiteral("–"));
        QCOMPARE(accuracy.data(Qt::ToolTipRole).toString(), QStringLiteral("not measured: stopped early"));
        QVERIFY(line("", "LUT", 3).data(CompareModel::SortRole).isValid());
    }

    void another_model_begins_anew()
    {
        session().close();
        QCOMPARE(model().rowCount(), 0);
        open_example(*window_);
        window_->view(QStringLiteral("compare"));
        QVERIFY(wait_idle(*window_));
        QCOMPARE(headers(), (QStringList{QStringLiteral("Design at open"), QStringLiteral("Open design")}));
    }
};

BITSCAPE_GUI_TEST(CompareTest)
#include "compare_test.moc"
