// The user story "tune a layer": bits dragged by mouse and keys, factors, settings copied, presets,
// sensitivity.
#include "fixed/range.hpp"
#include "layer_table/cell_delegate.hpp"
#include "layer_table/layer_model.hpp"
#include "layer_table/layer_panel.hpp"
#include "layer_table/layer_tree.hpp"
#include "layer_table/value_box.hpp"
#include "session/knobs.hpp"
#include "session/layer_settings.hpp"
#include "shell/screenshot.hpp"
#include "support.hpp"
#include "widgets/bits_bar.hpp"
#include "widgets/message_bar.hpp"
#include "widgets/precision_popup.hpp"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QDoubleSpinBox>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSlider>

#include <algorithm>
#include <vector>

using namespace bitscape;
using namespace bitscape::gui_test;

class LayersTest final : public QObject {
    Q_OBJECT

    std::unique_ptr<MainWindow> window_;

    LayerTree& tree() { return window_->layers().tree(); }
    LayerModel& model() { return tree().layers(); }
    session::Session& session() { return window_->session(); }
    [[nodiscard]] const config::Configuration& knobs()
    {
        return session().snapshot()->document.configuration;
    }
    std::string precision(const char* layer, const char* tensor)
    {
        return knobs().precision(layer, tensor).value_or("");
    }
    QModelIndex cell(const char* layer, int column)
    {
        return model().index_of(layer).siblingAtColumn(column);
    }
    void go_to(const QModelIndex& index)
    {
        tree().setFocus();
        tree().selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect |
                                                            QItemSelectionModel::Rows);
        tree().scrollTo(index);
    }
    QAction* action(const QString& name)
    {
        for (QAction* any : window_->layers().actions())
            if (any->text() == name)
                return any;
        return nullptr;
    }
    /// Mouse pressed at a handle of a cell's bar, moved by so many bits.
    void press_and_move(const QModelIndex& index, BitsHandle handle, int bits)
    {
        tree().scrollTo(index);
        const QRect place = tree().visualRect(index);
        const auto geometry = CellDelegate::bits_of(index, place);
        QVERIFY(geometry.has_value());
        const int column = handle == BitsHandle::left_end ? geometry->begin
                           : handle == BitsHandle::point  ? geometry->point
                                                          : geometry->end;
        const QPoint from(qRound(geometry->x(column)), CellDelegate::bits_area(place).center().y());
        QWidget* view = tree().viewport();
        QTest::mousePress(view, Qt::LeftButton, {}, from);
        for (int moved = 1; moved <= std::abs(bits); ++moved) {
            const int step = bits > 0 ? moved : -moved;
            const QPoint to = from + QPoint(qRound(step * geometry->unit), 0);
            QMouseEvent move(QEvent::MouseMove, to, view->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
            QApplication::sendEvent(view, &move);
        }
    }
    void drag(const QModelIndex& index, BitsHandle handle, int bits)
    {
        press_and_move(index, handle, bits);
        QTest::mouseRelease(tree().viewport(), Qt::LeftButton, {}, QPoint(1, 1));
    }

private Q_SLOTS:
    void init()
    {
        window_ = make_window();
        open_example(*window_);
    }
    void cleanup() { window_.reset(); }

    void bits_move_as_they_are_pulled()
    {
        const FixedPoint type{16, 6};
        QCOMPARE(dragged(type, BitsHandle::right_end, -4), (FixedPoint{12, 6}));
        QCOMPARE(dragged(type, BitsHandle::point, 2), (FixedPoint{16, 8}));
        QCOMPARE(dragged(type, BitsHandle::left_end, -1), (FixedPoint{17, 7})); // one integer bit more
        QCOMPARE(dragged(type, BitsHandle::right_end, -99).width, 1);
        QCOMPARE(dragged(type, BitsHandle::left_end, -99).width, 64);
        QCOMPARE(dragged(whole_number_type(8, true), BitsHandle::right_end, 1), (FixedPoint{9, 8}));
        QCOMPARE(dragged(whole_number_type(8, true), BitsHandle::left_end, 2), whole_number_type(6, true));
        const BitsGeometry outside = bits_geometry(FixedPoint{4, -2}, 10, 5); // bits behind the point
        QCOMPARE(outside.begin, 2);
        QCOMPARE(outside.point, 0);
        QCOMPARE(handle_at(outside, outside.x(6) + 1, 4), BitsHandle::right_end);
        const BitsGeometry whole = bits_geometry(FixedPoint{4, 4}, 0, 5); // end and point at one place
        QCOMPARE(handle_at(whole, 19, 4), BitsHandle::point);
        QCOMPARE(handle_at(whole, 21, 4), BitsHandle::right_end);
        QCOMPARE(handle_at(whole, 10, 4), BitsHandle::none);
    }

    void the_model_keeps_the_rules_while_everything_happens()
    {
        QAbstractItemModelTester tester(&model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        tree().expandAll();
        tree().set_filter(QStringLiteral("fc"));
        session::set_precision(session(), {{"fc1", "result"}}, "fixed<6,2>");
        QVERIFY(wait_idle(*window_));
        window_->layers().presets().apply(search::Preset::smallest);
        QVERIFY(wait_idle(*window_));
        action(tr_name("Measure sensitivity"))->trigger();
        QVERIFY(wait_idle(*window_));
        session().close();
        QCOMPARE(model().rowCount(), 0);
    }

    void a_bar_in_a_cell_is_dragged_as_one_step()
    {
        session::set_precision(session(), {{"fc1", "result"}}, "fixed<16,6>");
        QVERIFY(wait_idle(*window_));
        const int steps = session().undo_stack().count();
        drag(cell("fc1", LayerModel::Values), BitsHandle::right_end, -5);
        QCOMPARE(precision("fc1", "result"), "fixed<11,6>");
        QCOMPARE(session().undo_stack().count(), steps + 1);
        QCOMPARE(session().undo_stack().undoText(), QStringLiteral("fc1: result fixed<11,6>"));
        QVERIFY(wait_idle(*window_));
        drag(cell("fc1", LayerModel::Values), BitsHandle::point, -2);
        QCOMPARE(precision("fc1", "result"), "fixed<11,4>");
        QVERIFY(wait_idle(*window_));
        press_and_move(cell("fc1", LayerModel::Values), BitsHandle::right_end, 3);
        QCOMPARE(precision("fc1", "result"), "fixed<14,4>");
        QTest::keyClick(&tree(), Qt::Key_Escape); // taken back
        QTest::mouseRelease(tree().viewport(), Qt::LeftButton, {}, QPoint(1, 1));
        QCOMPARE(precision("fc1", "result"), "fixed<11,4>");
        session().undo_stack().undo();
        session().undo_stack().undo();
        QCOMPARE(precision("fc1", "result"), "fixed<16,6>");
        QVERIFY(wait_idle(*window_));
    }

    void a_drag_moves_every_selected_type_by_the_same_bits()
    {
        session::set_precision(session(), {{"fc1", "result"}}, "fixed<16,6>");
        session::set_precision(session(), {{"fc2", "result"}}, "fixed<12,4,RND,SAT>");
        QVERIFY(wait_idle(*window_));
        session().selection().set({"fc1", "fc2"});
        drag(cell("fc1", LayerModel::Values), BitsHandle::right_end, -3);
        QCOMPARE(precision("fc1", "result"), "fixed<13,6>");
        QCOMPARE(precision("fc2", "result"), "fixed<9,4,RND,SAT>");
        session().undo_stack().undo();
        QCOMPARE(precision("fc2", "result"), "fixed<12,4,RND,SAT>");
        QVERIFY(wait_idle(*window_));
    }

    void the_popup_says_what_the_values_need_and_fits_them()
    {
        session::set_precision(session(), {{"fc1", "result"}}, "fixed<10,3>"); // too few integer bits
        QVERIFY(wait_idle(*window_));
        go_to(cell("fc1", LayerModel::Values));
        QTest::keyClick(&tree(), Qt::Key_F2);
        PrecisionPopup& popup = tree().precision_popup();
        QVERIFY(popup.isVisible());
        auto* fit = popup.findChild<QPushButton*>();
        QTRY_VERIFY(fit->isVisibleTo(&popup) && fit->isEnabled()); // ranges before overflow are there
        QTest::mouseClick(fit, Qt::LeftButton);
        const auto fitted_type = parse_fixed_point(precision("fc1", "result"));
        QVERIFY(fitted_type);
        QCOMPARE(fitted_type->fraction(), 7);
        QVERIFY(fitted_type->integer > 3);
        QTest::keyClick(&popup, Qt::Key_Return);
        QVERIFY(wait_idle(*window_));
        QCOMPARE(cell("fc1", LayerModel::OverflowColumn).data().toString(), QStringLiteral("0"));
    }

    void the_popup_s_bar_is_dragged_and_escape_takes_back()
    {
        session::set_precision(session(), {{"fc2", "weight"}}, "fixed<16,6>");
        QVERIFY(wait_idle(*window_));
        go_to(cell("fc2", LayerModel::Constants));
        QTest::keyClick(&tree(), Qt::Key_Return);
        PrecisionPopup& popup = tree().precision_popup();
        auto* bar = popup.findChild<BitsBar*>();
        const QPoint from = bar->handle_place(BitsHandle::right_end).toPoint();
        const double unit =
            (bar->handle_place(BitsHandle::right_end).x() - bar->handle_place(BitsHandle::left_end).x()) / 16;
        QTest::mousePress(bar, Qt::LeftButton, {}, from);
        for (int bits = 1; bits <= 8; ++bits)
            QTest::mouseMove(bar, from - QPoint(qRound(bits * unit), 0));
        QMouseEvent move(QEvent::MouseMove, from - QPoint(qRound(8 * unit), 0),
                         bar->mapToGlobal(from - QPoint(qRound(8 * unit), 0)), Qt::NoButton, Qt::LeftButton,
                         {});
        QApplication::sendEvent(bar, &move);
        QTest::mouseRelease(bar, Qt::LeftButton, {}, from - QPoint(qRound(8 * unit), 0));
        QCOMPARE(precision("fc2", "weight"), "fixed<8,6>");
        QCOMPARE(popup.findChild<QLineEdit*>(QString(), Qt::FindDirectChildrenOnly)->text(),
                 QStringLiteral("fixed<8,6>"));
        QVERIFY(popup.findChild<QLabel*>(QStringLiteral("message"))
                    ->text()
                    .contains(QStringLiteral("−32 to 31.75, step 0.25")));
        bar->setFocus();
        QTest::keyClick(bar, Qt::Key_Left, Qt::ControlModifier); // the point
        QCOMPARE(precision("fc2", "weight"), "fixed<8,5>");
        QTest::keyClick(bar, Qt::Key_Left, Qt::ShiftModifier); // the left end: one more integer bit
        QCOMPARE(precision("fc2", "weight"), "fixed<9,6>");
        QTest::keyClick(&popup, Qt::Key_Escape);
        QCOMPARE(precision("fc2", "weight"), "fixed<16,6>");
        QVERIFY(wait_idle(*window_));
    }

    void keys_turn_bits_and_walk_valid_factors()
    {
        session::set_precision(session(), {{"fc1", "result"}}, "fixed<16,6>");
        QVERIFY(wait_idle(*window_));
        const int steps = session().undo_stack().count();
        go_to(cell("fc1", LayerModel::Values));
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(&tree(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(precision("fc1", "result"), "fixed<13,6>");
        QCOMPARE(session().undo_stack().count(), steps + 1);
        session::set_strategy(session(), {"fc1"}, "Resource");
        QVERIFY(wait_idle(*window_));
        go_to(cell("fc1", LayerModel::Reuse));
        const auto valid = design::valid_reuse_factors(16, 64);
        for (std::size_t i = 1; i < 6; ++i) {
            QTest::keyClick(&tree(), Qt::Key_Right, Qt::AltModifier);
            QCOMPARE(knobs().reuse_factor("fc1").value_or(0), valid[i]);
        }
        QVERIFY(wait_idle(*window_));
    }

    void an_impossible_factor_says_why_and_is_not_taken()
    {
        session::set_strategy(session(), {"fc1"}, "Resource");
        QVERIFY(wait_idle(*window_));
        go_to(cell("fc1", LayerModel::Reuse));
        QTest::keyClick(&tree(), Qt::Key_F2);
        auto* box = tree().viewport()->findChild<ValueBox*>();
        QVERIFY(box != nullptr);
        box->selectAll();
        QTest::keyClicks(box, QStringLiteral("7"));
        QVERIFY2(box->reason().contains(QStringLiteral("4 and 8")), qPrintable(box->reason()));
        QTest::keyClick(box, Qt::Key_Return);
        QVERIFY(box->isVisible()); // not closed, not taken
        QVERIFY(knobs().reuse_factor("fc1").value_or(1) == 1);
        box->selectAll();
        QTest::keyClicks(box, QStringLiteral("8"));
        QVERIFY(box->reason().isEmpty());
        QTest::keyClick(box, Qt::Key_Up);
        QCOMPARE(box->value(), 16);
        QTest::keyClick(box, Qt::Key_Return);
        QTRY_COMPARE(knobs().reuse_factor("fc1").value_or(0), 16);
        QVERIFY(wait_idle(*window_));
        session::set_reuse_factor(session(), {"fc1"}, 7); // from a file: the cell explains itself
        QVERIFY(wait_idle(*window_));
        const QString problem = cell("fc1", LayerModel::Reuse).data(LayerModel::ProblemRole).toString();
        QVERIFY2(problem.startsWith(QStringLiteral("7 is set, hls4ml takes 8")), qPrintable(problem));
        QVERIFY(cell("fc1", LayerModel::Reuse).data(Qt::ToolTipRole).toString().contains(problem));
        QVERIFY(!model().setData(cell("fc1", LayerModel::Reuse), 7, Qt::EditRole));
    }

    void a_slider_prunes_as_it_moves()
    {
        go_to(cell("fc2", LayerModel::Sparsity));
        QTest::keyClick(&tree(), Qt::Key_F2);
        auto* share = tree().viewport()->findChild<ShareEditor*>();
        QVERIFY(share != nullptr);
        const int steps = session().undo_stack().count();
        share->slider().setFocus();
        for (int i = 0; i < 4; ++i)
            QTest::keyClick(&share->slider(), Qt::Key_Right);
        QVERIFY(std::abs(knobs().sparsity("fc2") - 0.2) < 1e-6); // while the editor is open
        QCOMPARE(session().undo_stack().count(), steps + 1);
        QTest::keyClick(share, Qt::Key_Escape);
        QTRY_COMPARE(knobs().sparsity("fc2"), 0.0);
        QVERIFY(wait_idle(*window_));
    }

    void settings_are_copied_as_text_and_pasted_on_many()
    {
        session::set_precision(session(), {{"fc1", "weight"}}, "fixed<7,2>");
        session::set_strategy(session(), {"fc1"}, "Resource");
        session::set_reuse_factor(session(), {"fc1"}, 4);
        QVERIFY(wait_idle(*window_));
        go_to(cell("fc1", LayerModel::Name));
        QTest::keyClick(&tree(), Qt::Key_C, Qt::ControlModifier);
        const QString copied = QApplication::clipboard()->text();
        QVERIFY2(copied.startsWith(QStringLiteral("fc1:")), qPrintable(copied));
        QVERIFY(copied.contains(QStringLiteral("weight: fixed<7,2>")));
        QVERIFY(copied.contains(QStringLiteral("ReuseFactor: 4")));
        session().selection().set({"fc2", "fc3", "relu1"});
        tree().setFocus();
        QTest::keyClick(&tree(), Qt::Key_V, Qt::ControlModifier);
        for (const char* layer : {"fc2", "fc3"}) {
            QCOMPARE(precision(layer, "weight"), "fixed<7,2>");
            QCOMPARE(knobs().reuse_factor(layer).value_or(0), 4);
        }
        QCOMPARE(precision("relu1", "weight"), ""); // it has none
        QCOMPARE(session().undo_stack().undoText(), QStringLiteral("Paste settings to 3 layers"));
        session().undo_stack().undo();
        QVERIFY(precision("fc3", "weight") != "fixed<7,2>");
        QApplication::clipboard()->setText(QStringLiteral("nonsense"));
        QTest::keyClick(&tree(), Qt::Key_V, Qt::ControlModifier);
        QVERIFY(window_->messages().isVisible());
        QVERIFY(wait_idle(*window_));
    }

    void a_single_type_goes_onto_any_tensor()
    {
        session::set_precision(session(), {{"fc1", "weight"}}, "fixed<7,2>");
        QVERIFY(wait_idle(*window_));
        const QModelIndex fc1 = model().index_of("fc1");
        tree().expand(fc1);
        go_to(model().index(0, LayerModel::Constants, fc1)); // weight
        QTest::keyClick(&tree(), Qt::Key_C, Qt::ControlModifier);
        go_to(model().index(1, LayerModel::Constants, fc1)); // bias
        QTest::keyClick(&tree(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(precision("fc1", "bias"), "fixed<7,2>");
        QVERIFY(wait_idle(*window_));
    }

    void bad_settings_are_refused_with_the_place()
    {
        const auto message = [](const char* text) {
            const auto read = session::read_settings(text);
            return read ? std::string() : english(read.error());
        };
        QVERIFY(message("").find("the clipboard") != std::string::npos);
        QVERIFY(message("fc1: {Precision: {weight: fixed<0>}}").find("fixed<0>") != std::string::npos);
        QVERIFY(message("fc1: {ReuseFactor: -3}").find("ReuseFactor") != std::string::npos);
        QVERIFY(message("fc1: {Sparsity: 2}").find("Sparsity") != std::string::npos);
        const auto whole = session::read_settings("HLSConfig: {LayerName: {a: {Strategy: Resource}}}");
        QVERIFY(whole && whole->size() == 1 && whole->front().strategy == "Resource");
        const auto two = session::read_settings("a: {Strategy: Resource}\nb: {Strategy: Latency}");
        QVERIFY(two);
        session::LayerRow row;
        row.name = "c";
        row.has_matrix = true;
        const auto pasted = session::paste_settings(*two, {{&row, nullptr}}, {});
        QVERIFY(!pasted && english(pasted.error()).find("settings of 2 layers") != std::string::npos);
    }

    void a_filter_leaves_the_layers_that_match()
    {
        go_to(cell("fc1", LayerModel::Name));
        QTest::keyClick(&tree(), Qt::Key_Slash);
        QLineEdit& filter = window_->layers().filter();
        QTRY_VERIFY(filter.hasFocus());
        QTest::keyClicks(&filter, QStringLiteral("dense 2"));
        QCOMPARE(tree().shown_layers(), 1);
        QVERIFY(!tree().isRowHidden(model().index_of("fc2").row(), {}));
        QVERIFY(!tree().selectionModel()->hasSelection()); // fc1 is not there any more: no edit reaches it
        session::set_precision(session(), {{"fc2", "result"}}, "fixed<9,4>");
        QVERIFY(wait_idle(*window_));
        QCOMPARE(tree().shown_layers(), 1);
        QTest::keyClick(&filter, Qt::Key_Escape);
        QCOMPARE(tree().shown_layers(), model().rowCount());
        QVERIFY(tree().hasFocus());
    }

    void a_preset_is_one_named_step()
    {
        session::set_precision(session(), {{"fc1", "result"}}, "fixed<9,2>"); // overflows
        QVERIFY(wait_idle(*window_));
        QVERIFY(cell("fc1", LayerModel::OverflowColumn).data(LayerModel::SortRole).toDouble() > 0);
        QVERIFY(cell("fc1", LayerModel::Values).data(LayerModel::ProblemRole).isValid());
        const auto before = knobs();
        QAction* smallest = action(tr_name("Preset: Smallest that does not overflow"));
        QVERIFY(smallest != nullptr && smallest->isEnabled());
        smallest->trigger();
        QVERIFY(wait_idle(*window_));
        QCOMPARE(session().undo_stack().undoText(),
                 QStringLiteral("Preset: Smallest that does not overflow"));
        for (int row = 0; row < model().rowCount(); ++row)
            QCOMPARE(model().index(row, LayerModel::OverflowColumn).data(LayerModel::SortRole).toDouble(),
                     0.0);
        session().undo_stack().undo();
        QCOMPARE(knobs(), before);
        QVERIFY(wait_idle(*window_));
        QVERIFY(!action(tr_name("Preset: Match quantizers"))->isEnabled()); // a float model
    }

    void sensitivity_is_a_dash_until_it_is_measured()
    {
        QCOMPARE(cell("fc1", LayerModel::SensitivityColumn).data().toString(), QStringLiteral("–"));
        action(tr_name("Measure sensitivity"))->trigger();
        QVERIFY(wait_idle(*window_));
        QVERIFY(cell("fc1", LayerModel::SensitivityColumn).data(LayerModel::SortRole).isValid());
        QVERIFY(model().losses().finished && model().losses().of_now);
        QVERIFY(!tree().isColumnHidden(LayerModel::SensitivityColumn)); // however narrow the table is
        session::set_precision(session(), {{"fc1", "result"}}, "fixed<9,4>");
        QVERIFY(!model().losses().of_now);
        QVERIFY(wait_idle(*window_));
    }

    void columns_that_were_chosen_are_remembered()
    {
        tree().show_column(LayerModel::Ff, false);
        tree().show_column(LayerModel::Energy, true);
        Settings settings = window_->settings();
        QVERIFY(settings.layer_columns.contains(QStringLiteral("energy")));
        LayerPanel other(session(), window_->scanner(), settings);
        QVERIFY(other.tree().isColumnHidden(LayerModel::Ff));
        QVERIFY(!other.tree().isColumnHidden(LayerModel::Energy));
    }

    void rows_are_copied_as_csv_with_plain_numbers()
    {
        session().selection().set({"fc1"});
        tree().setFocus();
        QTest::keyClick(&tree(), Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
        const QStringList lines = QApplication::clipboard()->text().trimmed().split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines[0].startsWith(QStringLiteral("Layer,Tensor,Kind")));
        QVERIFY2(lines[1].startsWith(QStringLiteral("fc1,,Dense,")), qPrintable(lines[1]));
        const double lut = cell("fc1", LayerModel::Lut).data(LayerModel::SortRole).toDouble();
        QVERIFY(lines[1].contains(QString::number(lut, 'g', 10)));
        tree().copy_csv(true);
        QVERIFY(QApplication::clipboard()->text().count(QLatin1Char('\n')) > 20);
    }

    void cells_say_their_column_and_editors_have_names()
    {
        const QString said = cell("fc1", LayerModel::Reuse).data(Qt::AccessibleTextRole).toString();
        QCOMPARE(said, QStringLiteral("Reuse factor: 1"));
        for (const QWidget* editor : tree().precision_popup().findChildren<QWidget*>())
            if (editor->focusPolicy() != Qt::NoFocus && editor->inherits("BitsBar"))
                QVERIFY(!editor->accessibleName().isEmpty());
        QVERIFY(!window_->layers().filter().accessibleName().isEmpty());
    }

    /// Not asserted: printed, for the report.
    void how_long_from_a_dragged_bit_to_the_estimate()
    {
        session::set_precision(session(), {{"fc1", "result"}}, "fixed<16,6>");
        QVERIFY(wait_idle(*window_));
        std::vector<qint64> times;
        const auto gesture = session().new_gesture();
        for (int i = 0; i < 30; ++i) {
            const auto estimates = session().snapshot()->evaluation;
            QElapsedTimer clock;
            clock.start();
            session::set_precision(session(), {{"fc1", "result"}},
                                   "fixed<" + std::to_string(8 + i % 9) + ",5>", gesture);
            QVERIFY(QTest::qWaitFor([&] { return session().snapshot()->evaluation != estimates; }, 20'000));
            times.push_back(clock.nsecsElapsed() / 1000);
            QVERIFY(wait_idle(*window_));
        }
        std::ranges::sort(times);
        qInfo("dragged bit to new numbers: median %lld us, best %lld us, worst %lld us",
              static_cast<long long>(times[times.size() / 2]), static_cast<long long>(times.front()),
              static_cast<long long>(times.back()));
    }

    void pictures()
    {
        const QString folder = qEnvironmentVariable("BITSCAPE_SHOTS", QDir::tempPath());
        QDir().mkpath(folder);
        session::set_precision(session(), {{"fc1", "result"}}, "fixed<10,3>");
        session::set_precision(session(), {{"fc2", "weight"}}, "fixed<8,2>");
        session::set_strategy(session(), {"fc2"}, "Resource");
        session::set_reuse_factor(session(), {"fc2"}, 7);
        QVERIFY(wait_idle(*window_));
        action(tr_name("Measure sensitivity"))->trigger();
        QVERIFY(wait_idle(*window_));
        window_->messages().hide();
        tree().expand(model().index_of("fc1"));
        for (const ThemeName theme : {ThemeName::light, ThemeName::dark}) {
            window_->set_theme(theme);
            const QString name = theme == ThemeName::dark ? QStringLiteral("dark") : QStringLiteral("light");
            settle(*window_);
            QVERIFY(window_->layers().grab().save(QStringLiteral("%1/layers-%2.png").arg(folder, name)));
            go_to(cell("fc1", LayerModel::Values));
            QTest::keyClick(&tree(), Qt::Key_F2);
            settle(*window_);
            PrecisionPopup& popup = tree().precision_popup();
            QVERIFY(popup.grab().save(QStringLiteral("%1/layers-popup-%2.png").arg(folder, name)));
            popup.close();
        }
        window_->set_theme(ThemeName::light);
        window_->resize(800, 700);
        settle(*window_);
        QVERIFY(window_->layers().grab().save(QStringLiteral("%1/layers-narrow.png").arg(folder)));
    }

private:
    static QString tr_name(const char* name) { return QString::fromUtf8(name); }
};

BITSCAPE_GUI_TEST(LayersTest)
#include "layers_test.moc"
