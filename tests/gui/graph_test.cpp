// The graph: search, colours, direction, edges, export, and that a large one stays smooth.
#include "graph_view/graph_panel.hpp"
#include "graph_view/layer_box.hpp"
#include "session/knobs.hpp"
#include "shell/actions.hpp"
#include "support.hpp"

#include <QApplication>
#include <QComboBox>
#include <QImage>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <algorithm>

using namespace bitscape;
using namespace bitscape::gui_test;

class GraphTest final : public QObject {
    Q_OBJECT

    std::unique_ptr<MainWindow> window_;
    QTemporaryDir folder_;

    session::Session& session() { return window_->session(); }
    GraphPanel& panel() { return window_->graph(); }
    GraphView& view() { return window_->graph().view(); }
    const LayerBox& box(const char* layer)
    {
        return **std::ranges::find(view().boxes(), std::string(layer), &LayerBox::layer);
    }
    void choose(GraphColour colour)
    {
        QComboBox& choice = panel().colour_choice();
        choice.setCurrentIndex(choice.findData(static_cast<int>(colour)));
        Q_EMIT choice.activated(choice.currentIndex());
    }
    QAction* menu_action(const QString& words)
    {
        const auto actions = panel().menu().actions();
        const auto found = std::ranges::find_if(
            actions, [&](const QAction* action) { return action->text().contains(words); });
        return found == actions.end() ? nullptr : *found;
    }
    QString path(const char* name) const { return folder_.filePath(QString::fromLatin1(name)); }
    void open_script(const QByteArray& words)
    {
        write_text(path("net.script"), "SCRIPTED " + words + "\n");
        session().open({path("net.script").toStdString(), {}, {}, {}, false});
        QVERIFY(wait_idle(*window_));
    }

private Q_SLOTS:
    void init()
    {
        window_ = make_window();
        open_example(*window_);
    }
    void cleanup() { window_.reset(); }

    void ctrl_f_finds_layers_by_name_and_kind()
    {
        QTest::keyClick(window_.get(), Qt::Key_F, Qt::ControlModifier);
        QLineEdit& field = panel().search_field();
        QTRY_VERIFY(field.hasFocus());
        QTest::keyClicks(&field, QStringLiteral("FC"));
        const auto found = std::ranges::count_if(view().boxes(), &LayerBox::is_found);
        QVERIFY(found >= 3);
        QCOMPARE(panel().search_result(), QString::number(found));
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(panel().search_result(), QStringLiteral("1 of %1").arg(found));
        QCOMPARE(session().selection().layers(), std::vector<std::string>{"fc1"});
        QTest::keyClick(&field, Qt::Key_Return);
        const auto second = session().selection().layers();
        QVERIFY(second != std::vector<std::string>{"fc1"});
        QTest::keyClick(&field, Qt::Key_Return, Qt::ShiftModifier);
        QTest::keyClick(&field, Qt::Key_Return, Qt::ShiftModifier); // before the first comes the last
        QCOMPARE(panel().search_result(), QStringLiteral("%1 of %1").arg(found));
        field.clear();
        QTest::keyClicks(&field, QStringLiteral("softmax")); // a kind
        QVERIFY(box("softmax").is_found());
        QTest::keyClicks(&field, QStringLiteral("zzz"));
        QCOMPARE(panel().search_result(), QStringLiteral("none"));
        QTest::keyClick(&field, Qt::Key_Escape);
        QVERIFY(view().hasFocus());
        QVERIFY(std::ranges::none_of(view().boxes(), &LayerBox::is_found));
    }

    void edges_say_what_flows_along_them()
    {
        QVERIFY(view().edges().size() >= view().box_count() - 1);
        const auto from_fc1 = std::ranges::find_if(view().edges(), [](const EdgeLine* edge) {
            return edge->content().tooltip.startsWith(QStringLiteral("fc1 →"));
        });
        QVERIFY(from_fc1 != view().edges().end());
        const EdgeContent& content = (*from_fc1)->content();
        const auto* node = session().snapshot()->design->find("fc1");
        const QString type = QString::fromStdString(to_string(node->result));
        QCOMPARE(content.label, QStringLiteral("64 · %1").arg(type));
        QVERIFY(content.tooltip.contains(QStringLiteral("64 values")));
        QVERIFY(content.tooltip.contains(type));
    }

    void colours_follow_bits_cost_and_overflow()
    {
        QCOMPARE(box("fc1").content().number, QStringLiteral("16 b"));
        choose(GraphColour::lut);
        QVERIFY(box("fc2").content().number.endsWith(QLatin1Char('%')));
        const QColor cheap = box("softmax").content().strip, dear = box("fc2").content().strip;
        QVERIFY(cheap != dear);
        choose(GraphColour::overflow);
        QCOMPARE(box("fc1").content().number, QStringLiteral("0 %"));
        const QColor sound = box("fc1").content().strip;
        session::set_precision(session(), {{"fc1", "result"}}, "fixed<5,1>");
        QVERIFY(wait_idle(*window_));
        const auto& stats = session().snapshot()->evaluation->stats;
        QVERIFY(std::ranges::any_of(stats, [](const auto& own) { return own.overflows > 0; }));
        QVERIFY(box("fc1").content().number != QStringLiteral("0 %"));
        QVERIFY(box("fc1").content().strip != sound);
        QCOMPARE(window_->settings().graph_colour, GraphColour::overflow);
    }

    void the_direction_is_chosen_in_the_menu()
    {
        const auto middle = [&](const char* layer) { return box(layer).sceneBoundingRect().center(); };
        QVERIFY(middle("fc1").y() < middle("fc2").y());
        menu_action(QStringLiteral("Left to Right"))->trigger();
        QVERIFY(wait_idle(*window_));
        QVERIFY(middle("fc1").x() < middle("fc2").x());
        QCOMPARE(window_->settings().graph_flow, GraphFlow::right);
        QCOMPARE(box("fc1").content().number, QStringLiteral("16 b"));
    }

    void zoom_to_fit_shows_all_of_it()
    {
        const auto shows_all = [&] {
            const QRectF all = view().mapFromScene(view().sceneRect()).boundingRect();
            return QRectF(view().viewport()->rect()).adjusted(-2, -2, 2, 2).contains(all);
        };
        for (int i = 0; i < 6; ++i)
            QTest::keyClick(&view(), Qt::Key_Plus);
        QVERIFY(!shows_all());
        window_->actions().fit_graph->trigger();
        QVERIFY(shows_all());
        QTest::keyClick(&view(), Qt::Key_1);
        QCOMPARE(view().zoom(), 1.0);
        QTest::keyClick(&view(), Qt::Key_0);
        QVERIFY(shows_all());
    }

    /// The scale once depended on scroll bars that it made come and go.
    void fitting_comes_to_rest_at_any_size()
    {
        for (int width = 140; width < 400; width += 13)
            for (const int height : {120, 333, 517}) {
                view().resize(width, height);
                QCoreApplication::processEvents();
                view().fit();
                const double once = view().zoom();
                QCoreApplication::processEvents();
                view().fit();
                QCOMPARE(view().zoom(), once);
            }
    }

    void layers_that_cannot_be_built_stand_out()
    {
        session::Snapshot snapshot = *session().snapshot();
        snapshot.error = Error{ErrorCode::unsupported, "jets.h5: layer 'fc2'", "hls4ml has nothing like it"};
        const auto problems = session::layer_problems(snapshot);
        QVERIFY(!problems.empty());
        QVERIFY(problems.front().cannot_be_built);
        QCOMPARE(problems.front().layer, std::string("fc2"));
        const Theme& theme = theme_of(ThemeName::light);
        const auto row = session::find_row(*snapshot.rows, "fc2");
        const BoxContent content = box_content(snapshot, *row, problems, {GraphColour::bits, &theme});
        QCOMPARE(content.mark, BoxContent::Mark::cannot_be_built);
        QVERIFY(content.tooltip.contains(QStringLiteral("hls4ml has nothing like it")));
    }

    void a_double_click_brings_the_layers_details()
    {
        view().ensureVisible(&box("fc3"));
        const QPoint where = view().box_centre("fc3");
        QTest::mouseDClick(view().viewport(), Qt::LeftButton, {}, where);
        QCOMPARE(session().selection().layers(), std::vector<std::string>{"fc3"});
        QTRY_VERIFY(window_->view(QStringLiteral("layer"))->isVisible());
    }

    void the_whole_graph_is_exported_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("svg") << QStringLiteral("graph.svg");
        QTest::newRow("png") << QStringLiteral("graph.png");
        QTest::newRow("pdf") << QStringLiteral("graph.pdf");
    }

    void the_whole_graph_is_exported()
    {
        QFETCH(QString, name);
        for (int i = 0; i < 4; ++i) // most of it is outside of the view
            QTest::keyClick(&view(), Qt::Key_Plus);
        QSignalSpy exported(&panel(), &GraphPanel::exported);
        const QString file = folder_.filePath(name);
        panel().export_to(file);
        QVERIFY(wait_idle(*window_));
        QCOMPARE(exported.count(), 1);
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArray content = written.readAll();
        if (name.endsWith(QStringLiteral("svg")))
            for (const LayerBox* layer : view().boxes()) // each name is text of the picture
                QVERIFY2(content.contains(layer->content().title.toUtf8()), layer->layer().c_str());
        else if (name.endsWith(QStringLiteral("pdf")))
            QVERIFY(content.startsWith("%PDF"));
        else {
            const QImage image = QImage::fromData(content);
            QVERIFY(image.height() > 2 * view().scene()->itemsBoundingRect().height() * 0.9);
            QVERIFY(image.height() > image.width());
        }
    }

    void an_export_that_fails_says_so()
    {
        QSignalSpy failed(&panel(), &GraphPanel::failed);
        panel().export_to(path("no such folder/graph.svg"));
        QVERIFY(wait_idle(*window_));
        QCOMPARE(failed.count(), 1);
    }

    void five_hundred_layers_stay_smooth()
    {
        Heartbeat heart;
        QElapsedTimer clock;
        clock.start();
        open_script("many 500");
        qInfo("500 layers: open, evaluate and lay out %lld ms, longest pause of the window %lld ms (aim 50)",
              static_cast<long long>(clock.elapsed()), static_cast<long long>(heart.longest_ms()));
        QCOMPARE(view().box_count(), std::size_t{500});
        QVERIFY(heart.longest_ms() <= 2 * allowed_block_ms);
        window_->resize(1400, 900);
        QTRY_VERIFY(view().isVisible() && view().viewport()->height() > 300);
        const auto frames = [&](const char* what, const auto& change) {
            std::vector<double> times;
            for (int i = 0; i < 20; ++i) {
                change(i);
                QElapsedTimer frame;
                frame.start();
                const QPixmap drawn = view().viewport()->grab();
                QVERIFY(!drawn.isNull());
                times.push_back(double(frame.nsecsElapsed()) / 1e6);
            }
            std::ranges::sort(times);
            qInfo("500 layers, %s: %.1f ms a frame, slowest %.1f", what, times[10], times.back());
            QVERIFY2(times[10] <= double(allowed_block_ms), what);
        };
        view().fit();
        frames("all in view", [](int) {});
        frames("zooming", [&](int i) { QTest::keyClick(&view(), i % 2 ? Qt::Key_Plus : Qt::Key_Minus); });
        QTest::keyClick(&view(), Qt::Key_1);
        QScrollBar* bar = view().verticalScrollBar();
        frames("panning", [&](int i) { bar->setValue(bar->minimum() + i * 300); });
    }
};

BITSCAPE_GUI_TEST(GraphTest)
#include "graph_test.moc"
