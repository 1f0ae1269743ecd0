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
        QVERIFY(wait_idle(*window_)); // placed in the background
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

    void drag(const std::string& layer, const QPoint& to)
    {
        const QPoint from = view().layer_centre(layer);
        QTest::mousePress(&view(), Qt::LeftButton, {}, from);
        QTest::mouseMove(&view(), (from + to) / 2);
        QTest::mouseMove(&view(), to);
        QTest::mouseRelease(&view(), Qt::LeftButton, {}, to);
        QVERIFY(wait_idle(*window_));
    }

    void a_dragged_layer_moves_and_undo_brings_it_back()
    {
        const double before = region("fc2").x + region("fc2").y;
        const QPoint from = view().layer_centre("fc2");
        drag("fc2", {view().width() - from.x(), view().height() / 2});
        QCOMPARE(view().anchors().size(), std::size_t{1});
        QVERIFY(view().content().dragged.contains("fc2"));
        QVERIFY(std::abs(region("fc2").x + region("fc2").y - before) > 10);
        QVERIFY(session().undo_stack().undoText().contains(QStringLiteral("fc2")));
        QVERIFY(session().is_dirty());
        session().undo_stack().undo();
        QVERIFY(wait_idle(*window_));
        QVERIFY(view().anchors().empty());
        QCOMPARE(region("fc2").x + region("fc2").y, before);
        session().undo_stack().redo();
        QCOMPARE(view().anchors().size(), std::size_t{1});
        view().forget_moves();
        QVERIFY(view().anchors().empty());
    }

    void it_goes_to_another_slr_and_is_there_when_the_project_is_opened_again()
    {
        const floorplan::Device& device = *view().content().device;
        QCOMPARE(device.slrs.size(), std::size_t{4});
        const int column = static_cast<int>(device.columns.size()) / 2;
        drag("fc2", view().tile_centre({column, device.slrs[2].first + 60}));
        QCOMPARE(region("fc2").first_slr, std::size_t{2});
        QVERIFY(panel().title()->note().contains(QStringLiteral("SLR crossings")));
        const QString file = folder_.filePath(QStringLiteral("placed.bitscape"));
        session().save(file.toStdString());
        QVERIFY(wait_idle(*window_));
        QVERIFY(!session().is_dirty());
        const double x = region("fc2").x;
        const double y = region("fc2").y;
        session().close();
        QVERIFY(view().content().empty());
        session().open({file.toStdString(), {}, {}, {}});
        QVERIFY(wait_idle(*window_));
        window_->view(QStringLiteral("floorplan"));
        QVERIFY(wait_idle(*window_));
        QCOMPARE(view().anchors().size(), std::size_t{1});
        QCOMPARE(region("fc2").x, x);
        QCOMPARE(region("fc2").y, y);
    }

    void places_belong_to_a_part()
    {
        view().move_layer("fc2", {40, 700});
        const auto on_part = [&](const char* part) {
            session().edit(QStringLiteral("part"),
                           [&](config::Configuration& configuration) { configuration.set_part(part); });
            QVERIFY(wait_idle(*window_));
        };
        on_part("xc7z020clg400-1");
        QVERIFY(view().anchors().empty());
        on_part("xcvu13p-flga2577-2-e");
        QCOMPARE(view().anchors().size(), std::size_t{1});
    }

    void keys_nudge_pan_and_reset()
    {
        session().selection().set({"fc2"});
        view().setFocus();
        const std::size_t slr = region("fc2").first_slr;
        QVERIFY(view().picture().geometry.is_lying()); // right on the screen is up on the die
        for (int i = 0; i < 5; ++i) {
            QTest::keyClick(&view(), Qt::Key_Right, Qt::ControlModifier);
            QVERIFY(wait_idle(*window_));
        }
        QVERIFY(region("fc2").first_slr > slr);
        QCOMPARE(session().undo_stack().count(), 1); // presses in a row are one step
        QTest::keyClick(&view(), Qt::Key_Delete);
        QVERIFY(wait_idle(*window_));
        QCOMPARE(region("fc2").first_slr, slr);
        const QPoint centre = view().layer_centre("fc2");
        QTest::keyClick(&view(), Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY(view().layer_centre("fc2").x() < centre.x());
        QCOMPARE(session().selection().layers(), std::vector<std::string>{"fc2"});
    }

    void it_says_in_words_what_is_where()
    {
        const QString words = view().accessibleDescription();
        for (const char* part : {"xcvu13p", "fc1 around SLR0, clock region", "softmax around"})
            QVERIFY2(words.contains(QLatin1String(part)), qPrintable(words));
    }

    void the_cursor_reads_out_site_and_layer()
    {
        QSignalSpy spy(&view(), &FloorplanView::readout_changed);
        QTest::mouseMove(&view(), view().layer_centre("fc1"));
        QTRY_VERIFY(!spy.isEmpty());
        QVERIFY(view().readout().contains(QStringLiteral("fc1")));
        QVERIFY(view().readout().contains(QStringLiteral("SLR0, clock region")));
        QVERIFY(view().readout().contains(QStringLiteral("used: logic")));
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
        QVERIFY(wait_idle(*window_));
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

    void heat_maps_and_wires_draw_differently()
    {
        std::vector<QImage> seen;
        QVERIFY(panel().colour_choice().count() >= 5); // layers, use, and one for each site of the part
        for (int i = 0; i < panel().colour_choice().count(); ++i) {
            panel().colour_choice().setCurrentIndex(i);
            Q_EMIT panel().colour_choice().activated(i);
            seen.push_back(view().grab().toImage());
        }
        QVERIFY(seen[1] != seen[0]);
        QVERIFY(seen[3] != seen[2]); // DSPs lie elsewhere than logic
        view().set_colour(FloorplanColour::layers);
        view().set_wires(false);
        QVERIFY(view().grab().toImage() != seen[0]);
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
