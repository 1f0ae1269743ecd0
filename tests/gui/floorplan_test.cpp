// The Floorplan dock: placed with every evaluation, dragged with undo, read out, exported; and the saved
// report.
#include "base/files.hpp"
#include "floorplan_view/floorplan_panel.hpp"
#include "review_view/review_export.hpp"
#include "shell/manual_window.hpp"
#include "support.hpp"
#include "widgets/panel.hpp"

#include <QComboBox>
#include <QDir>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTextBrowser>

using namespace bitscape;
using namespace bitscape::gui_test;

class FloorplanTest final : public QObject {
    Q_OBJECT

    std::unique_ptr<MainWindow> window_;
    QTemporaryDir folder_;

    session::Session& session() { return window_->session(); }
    FloorplanPanel& panel() { return window_->floorplan(); }
    FloorplanView& view() { return panel().view(); }
    const floorplan::Region& region(const std::string& layer)
    {
        for (std::size_t i = 0; i < view().content().demands.size(); ++i)
            if (view().content().demands[i].name == layer)
                return view().content().plan.layers[i];
        throw std::runtime_error("no layer " + layer);
    }

private Q_SLOTS:
    void init()
    {
        window_ = make_window();
        open_example(*window_);
        QVERIFY(window_->view(QStringLiteral("floorplan")) != nullptr);
        QCoreApplication::processEvents();
    }
    void cleanup() { window_.reset(); }

    void every_layer_with_hardware_is_placed()
    {
        const FloorplanContent& content = view().content();
        QCOMPARE(content.device->part, std::string("xcvu13p"));
        QVERIFY(content.plan.fits());
        QVERIFY(region("features").empty());
        for (const char* layer : {"fc1", "relu1", "fc2", "softmax"})
            QVERIFY2(!region(layer).empty(), layer);
        double luts = 0;
        for (const floorplan::Demand& demand : content.demands)
            luts += demand.lut;
        QVERIFY(std::abs(luts - session().snapshot()->evaluation->estimate.resources.lut.value) <
                1); // glue included
        QVERIFY(panel().title()->note().contains(QStringLiteral("xcvu13p")));
        QVERIFY(panel().title()->note().contains(QStringLiteral("schematic")));
    }

    void it_follows_the_knobs()
    {
        const double before = region("fc2").units[0];
        session().edit(QStringLiteral("narrow"), [](config::Configuration& configuration) {
            configuration.set_precision("fc2", "weight", "fixed<4,2>");
        });
        QVERIFY(wait_idle(*window_));
        QVERIFY(region("fc2").units[0] < before);
    }

    void a_small_part_says_what_does_not_fit()
    {
        session().edit(QStringLiteral("part"), [](config::Configuration& configuration) {
            configuration.set_part("xc7z020clg400-1");
        });
        QVERIFY(wait_idle(*window_));
        QCOMPARE(view().content().device->part, std::string("xc7z020"));
        QVERIFY(!view().content().plan.fits());
        QVERIFY(panel().title()->note().contains(QStringLiteral("does not fit")));
        QVERIFY(!panel().title()->note().contains(QStringLiteral("schematic")));
    }

    void a_click_selects_everywhere_and_back()
    {
        QTest::mouseClick(&view(), Qt::LeftButton, {}, view().layer_centre("fc2"));
        QCOMPARE(session().selection().layers(), std::vector<std::string>{"fc2"});
        session().selection().set({"fc1"});
        QVERIFY(view().picture().selected.contains("fc1"));
        view().setFocus();
        QTest::keyClick(&view(), Qt::Key_Right);
        QCOMPARE(session().selection().layers(), std::vector<std::string>{"relu1"});
    }

    void a_dragged_layer_moves_and_undo_brings_it_back()
    {
        const double before = region("fc2").x + region("fc2").y;
        const QPoint from = view().layer_centre("fc2");
        const QPoint to(view().width() - from.x(), view().height() / 2);
        QTest::mousePress(&view(), Qt::LeftButton, {}, from);
        QTest::mouseMove(&view(), (from + to) / 2);
        QTest::mouseMove(&view(), to);
        QTest::mouseRelease(&view(), Qt::LeftButton, {}, to);
        QCOMPARE(view().anchors().size(), std::size_t{1});
        QVERIFY(std::abs(region("fc2").x + region("fc2").y - before) > 10);
        QVERIFY(session().undo_stack().undoText().contains(QStringLiteral("fc2")));
        session().undo_stack().undo();
        QVERIFY(view().anchors().empty());
        QCOMPARE(region("fc2").x + region("fc2").y, before);
        session().undo_stack().redo();
        QCOMPARE(view().anchors().size(), std::size_t{1});
        view().forget_moves();
        QVERIFY(view().anchors().empty());
    }

    void the_cursor_reads_out_site_and_layer()
    {
        QSignalSpy spy(&view(), &FloorplanView::readout_changed);
        QTest::mouseMove(&view(), view().layer_centre("fc1"));
        QTRY_VERIFY(!spy.isEmpty());
        QVERIFY(view().readout().contains(QStringLiteral("fc1")));
        QVERIFY(view().readout().contains(QStringLiteral("SLR0")));
    }

    void it_zooms_around_the_cursor_and_fits_again()
    {
        const QPoint centre = view().layer_centre("fc2");
        view().setFocus();
        QTest::keyClick(&view(), Qt::Key_Plus);
        QVERIFY(view().zoom() > 1);
        QTest::keyClick(&view(), Qt::Key_0);
        QCOMPARE(view().zoom(), 1.0);
        QCOMPARE(view().layer_centre("fc2"), centre);
    }

    void it_exports_pictures_and_constraints()
    {
        for (const char* suffix : {"svg", "png", "pdf", "xdc"}) {
            QSignalSpy saved(&panel(), &FloorplanPanel::exported);
            const QString file = folder_.filePath(QStringLiteral("plan.") + QLatin1String(suffix));
            panel().export_to(file);
            QVERIFY(wait_idle(*window_));
            QCOMPARE(saved.size(), 1);
            const auto content = read_file(file.toStdString());
            QVERIFY(content && content->size() > 200);
            if (QLatin1String(suffix) == QLatin1String("xdc"))
                QVERIFY(content->find("create_pblock pblock_fc1") != std::string::npos);
        }
        QSignalSpy failed(&panel(), &FloorplanPanel::failed);
        panel().export_to(folder_.filePath(QStringLiteral("missing/plan.svg")));
        QVERIFY(wait_idle(*window_));
        QCOMPARE(failed.size(), 1);
    }

    void hidden_it_waits_until_it_is_seen()
    {
        const double before = region("fc2").units[0];
        window_->view(QStringLiteral("layer")); // another tab in front
        QCoreApplication::processEvents();
        session().edit(QStringLiteral("narrow"), [](config::Configuration& configuration) {
            configuration.set_precision("fc2", "weight", "fixed<4,2>");
        });
        QVERIFY(wait_idle(*window_));
        QCOMPARE(region("fc2").units[0], before);
        window_->view(QStringLiteral("floorplan"));
        QCoreApplication::processEvents();
        QVERIFY(region("fc2").units[0] < before);
    }

    void the_manual_opens_with_its_pictures()
    {
        ManualWindow manual;
        QVERIFY(manual.show_page(QStringLiteral("manual.md")));
        QVERIFY(manual.browser().toPlainText().contains(QStringLiteral("In a minute")));
        QVERIFY(!manual.browser()
                     .document()
                     ->resource(QTextDocument::ImageResource, QUrl(QStringLiteral("window.png")))
                     .isNull());
        manual.browser().setSource(QUrl(QStringLiteral("floorplan.md")));
        QVERIFY(manual.browser().toPlainText().contains(QStringLiteral("Pblock")));
        QVERIFY(!manual.show_page(QStringLiteral("nothing.md")));
    }

    void heat_map_and_wires_draw_in_both_themes()
    {
        view().set_colour(FloorplanColour::use);
        const QImage heat = view().grab().toImage();
        view().set_colour(FloorplanColour::layers);
        QVERIFY(view().grab().toImage() != heat);
        const QImage wired = view().grab().toImage();
        view().set_wires(false);
        QVERIFY(view().grab().toImage() != wired);
    }

    void the_report_is_saved_as_page_table_and_pdf()
    {
        for (const char* suffix : {"html", "csv", "pdf"}) {
            const QString file = folder_.filePath(QStringLiteral("report.") + QLatin1String(suffix));
            const auto done = export_review(*session().snapshot(), QStringLiteral("2026-11-23"), file);
            QVERIFY2(done.has_value(), suffix);
            const auto content = read_file(file.toStdString());
            QVERIFY(content && content->size() > 1000);
        }
        QVERIFY(!export_review(*session().snapshot(), {}, folder_.filePath(QStringLiteral("report.doc"))));
        session().pin_baseline();
        const QString file = folder_.filePath(QStringLiteral("two.html"));
        QVERIFY(export_review(*session().snapshot(), {}, file));
        QVERIFY(read_file(file.toStdString())->find("pinned baseline") != std::string::npos);
    }
};

BITSCAPE_GUI_TEST(FloorplanTest)
#include "floorplan_test.moc"
