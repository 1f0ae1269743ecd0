// Panels are closed, floated, moved and opened again while a search fills the study: nothing crashes, and
// every number that stays on screen is that of the design beside it.
#include "shell/actions.hpp"
#include "support.hpp"

#include <QDockWidget>
#include <QTemporaryDir>

#include <array>
#include <random>

using namespace bitscape;
using namespace bitscape::gui_test;

class DocksTest final : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    std::unique_ptr<MainWindow> window_;

    session::Session& session() { return window_->session(); }

    void start_search(const char* name)
    {
        session::ExploreOptions options;
        options.file = (folder_.path() + QStringLiteral("/study.db")).toStdString();
        options.name = name;
        options.trials = 1'000'000;
        options.seed = 3;
        window_->explorer().start(options);
        QTRY_VERIFY_WITH_TIMEOUT(session().snapshot()->trials->size() >= 5, 60'000);
    }

    void turn(QDockWidget& dock, unsigned what)
    {
        constexpr std::array areas{Qt::LeftDockWidgetArea, Qt::RightDockWidgetArea, Qt::BottomDockWidgetArea};
        switch (what % 4) {
        case 0:
            dock.setVisible(!dock.isVisible());
            break;
        case 1:
            dock.setFloating(!dock.isFloating());
            break;
        case 2:
            window_->addDockWidget(areas.at(what / 4 % areas.size()), &dock);
            break;
        default:
            dock.show();
            dock.raise();
        }
    }

private Q_SLOTS:
    void init()
    {
        window_ = make_window();
        open_example(*window_);
    }
    void cleanup() { window_.reset(); }

    void panels_move_while_a_search_runs()
    {
        start_search("moved");
        const auto docks = window_->findChildren<QDockWidget*>();
        QVERIFY(docks.size() >= 10);
        std::mt19937 engine(11);
        for (int step = 0; step < 60; ++step) {
            turn(*docks.at(static_cast<qsizetype>(engine() % static_cast<unsigned>(docks.size()))),
                 static_cast<unsigned>(engine()));
            QTest::qWait(15);
        }
        window_->actions().reset_layout->trigger();
        window_->explorer().stop();
        QVERIFY(wait_idle(*window_));
        QVERIFY(window_->view(QStringLiteral("pareto"))->isVisible());
    }

    void a_loaded_trial_has_the_numbers_of_its_point()
    {
        start_search("loaded");
        window_->explorer().stop();
        QVERIFY(wait_idle(*window_));
        const auto trials = session().snapshot()->trials;
        const std::size_t last = trials->size() - 1;
        const auto column = trials->column("accuracy");
        QVERIFY(column.has_value());
        session().load_trial(trials->number(last));
        QVERIFY(wait_idle(*window_));
        const auto accuracy = study::objective_value(*session().snapshot()->evaluation, "accuracy");
        QVERIFY(accuracy.has_value());
        QCOMPARE(*accuracy, trials->value(last, *column));
    }

    void the_window_closes_while_a_search_runs()
    {
        start_search("closed");
        window_.reset();
        const auto kept =
            session::load_study((folder_.path() + QStringLiteral("/study.db")).toStdString(), "closed");
        QVERIFY(kept.has_value());
        QVERIFY(kept->trials->size() >= 5);
    }
};

BITSCAPE_GUI_TEST(DocksTest)
#include "docks_test.moc"
