#include "graph_view/graph_panel.hpp"
#include "layer_table/layer_model.hpp"
#include "layer_table/layer_panel.hpp"
#include "layer_table/layer_tree.hpp"
#include "session/knobs.hpp"
#include "support.hpp"
#include "widgets/precision_popup.hpp"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>

using namespace bitscape;
using namespace bitscape::gui_test;

class ModelsTest final : public QObject {
    Q_OBJECT

    std::unique_ptr<MainWindow> window_;

    LayerTree& tree() { return window_->layers().tree(); }
    LayerModel& model() { return tree().layers(); }
    session::Session& session() { return window_->session(); }
    QModelIndex cell(const char* layer, int column)
    {
        return model().index_of(layer).siblingAtColumn(column);
    }

private Q_SLOTS:
    void init() { window_ = make_window(); }
    void cleanup() { window_.reset(); }

    void the_layer_model_keeps_the_rules_of_models()
    {
        QAbstractItemModelTester tester(&model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        open_example(*window_);
        session::set_precision(session(), {{"fc1", "result"}}, "fixed<8,3>");
        QVERIFY(wait_idle(*window_));
        session().undo_stack().undo();
        QVERIFY(wait_idle(*window_));
        session().close();
        QCOMPARE(model().rowCount(), 0);
    }

    void rows_are_the_layers_and_their_types()
    {
        open_example(*window_);
        const QModelIndex fc1 = model().index_of("fc1");
        QVERIFY(fc1.isValid());
        QCOMPARE(fc1.data().toString(), QStringLiteral("fc1"));
        QStringList types;
        for (int row = 0; row < model().rowCount(fc1); ++row)
            types << model().index(row, 0, fc1).data().toString();
        QCOMPARE(types, (QStringList{QStringLiteral("weight"), QStringLiteral("bias"),
                                     QStringLiteral("accum"), QStringLiteral("result")}));
        const auto accum = model().index(2, LayerModel::Values, fc1).data().toString();
        QVERIFY2(accum.startsWith(QStringLiteral("auto → fixed<")), qPrintable(accum));
        QVERIFY(cell("fc1", LayerModel::Lut).data(LayerModel::SortRole).toDouble() > 0);
        QVERIFY(
            cell("fc1", LayerModel::Lut).data(Qt::ToolTipRole).toString().contains(QStringLiteral("90 %")));
    }

    void bad_values_cannot_be_set()
    {
        open_example(*window_);
        const auto before = session().snapshot()->document.configuration;
        const QModelIndex result = cell("fc1", LayerModel::Values);
        for (const char* bad : {"", "fixed", "fixed<0,0>", "fixed<16>x", "auto2", "fixed<99999,2>"})
            QVERIFY(!model().setData(result, QString::fromLatin1(bad), Qt::EditRole));
        QVERIFY(!model().setData(cell("fc1", LayerModel::Lut), 5, Qt::EditRole));
        QCOMPARE(session().snapshot()->document.configuration, before);
        QVERIFY(model().setData(result, QStringLiteral("fixed<9,4>"), Qt::EditRole));
        QCOMPARE(session().snapshot()->document.configuration.precision("fc1", "result").value_or(""),
                 "fixed<9,4>");
        QVERIFY(wait_idle(*window_));
    }

    void an_edit_holds_for_all_selected_rows_as_one_step()
    {
        open_example(*window_);
        session().selection().set({"fc1", "fc2", "fc3"});
        const auto targets = tree().targets(cell("fc2", LayerModel::Reuse));
        QCOMPARE(targets.size(), 3);
        model().edit(targets, 4);
        QVERIFY(wait_idle(*window_));
        for (const char* layer : {"fc1", "fc2", "fc3"})
            QCOMPARE(session().snapshot()->document.configuration.reuse_factor(layer).value_or(0), 4);
        QCOMPARE(session().undo_stack().count(), 1);
    }

    void the_keyboard_alone_changes_a_reuse_factor()
    {
        open_example(*window_);
        session().selection().set({"fc1"});
        tree().setFocus();
        tree().expand(model().index_of("fc1"));
        for (int i = 0; i < LayerModel::ColumnCount && tree().currentIndex().column() != LayerModel::Reuse;
             ++i)
            QTest::keyClick(&tree(), Qt::Key_Right);
        QCOMPARE(tree().currentIndex().column(), int(LayerModel::Reuse));
        QTest::keyClick(&tree(), Qt::Key_F2);
        auto* editor = tree().viewport()->findChild<QSpinBox*>();
        QVERIFY(editor != nullptr);
        editor->selectAll();
        QTest::keyClicks(editor, QStringLiteral("8"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(session().snapshot()->document.configuration.reuse_factor("fc1").value_or(0), 8);
        QVERIFY(wait_idle(*window_));
    }

    void resource_strategy_offers_only_valid_factors()
    {
        open_example(*window_);
        QVERIFY(!cell("fc1", LayerModel::Reuse).data(LayerModel::ChoicesRole).isValid());
        model().edit({cell("fc1", LayerModel::Strategy)}, QStringLiteral("Resource"));
        QVERIFY(wait_idle(*window_));
        const auto offered = cell("fc1", LayerModel::Reuse).data(LayerModel::ChoicesRole).toStringList();
        QStringList valid;
        for (const auto factor : design::valid_reuse_factors(16, 64))
            valid << QString::number(factor);
        QCOMPARE(offered, valid);
    }

    void selection_is_the_same_everywhere()
    {
        open_example(*window_);
        GraphView& graph = window_->graph().view();
        QTest::mouseClick(graph.viewport(), Qt::LeftButton, {}, graph.box_centre("fc2"));
        QCOMPARE(session().selection().layers(), std::vector<std::string>{"fc2"});
        const auto rows = tree().selectionModel()->selectedRows();
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.front().data().toString(), QStringLiteral("fc2"));
        const QRect fc3 = tree().visualRect(cell("fc3", LayerModel::Lut));
        QTest::mouseClick(tree().viewport(), Qt::LeftButton, {}, fc3.center());
        QCOMPARE(session().selection().layers(), std::vector<std::string>{"fc3"});
        graph.setFocus();
        QTest::keyClick(&graph, Qt::Key_Up);
        QCOMPARE(tree().selectionModel()->selectedRows().size(), 1);
        QVERIFY(tree().selectionModel()->selectedRows().front().data().toString() != QStringLiteral("fc3"));
    }

    void the_popup_keeps_text_and_parts_in_step()
    {
        PrecisionPopup popup;
        QSignalSpy edited(&popup, &PrecisionPopup::edited);
        popup.open({QStringLiteral("fc1 · result"), {}, QStringLiteral("fixed<16,6>"), {}, true},
                   QRect(0, 0, 10, 10));
        auto* text = popup.findChild<QLineEdit*>(QString(), Qt::FindDirectChildrenOnly);
        const auto spins = popup.findChildren<QSpinBox*>();
        QVERIFY(text != nullptr);
        QCOMPARE(spins.size(), 2);
        spins[0]->setValue(8);
        QCOMPARE(text->text(), QStringLiteral("fixed<8,6>"));
        QCOMPARE(edited.takeLast().front().toString(), QStringLiteral("fixed<8,6>"));
        text->setFocus();
        text->selectAll();
        QTest::keyClicks(text, QStringLiteral("ufixed<9,0,RND,SAT>"));
        QCOMPARE(spins[0]->value(), 9);
        QCOMPARE(spins[1]->value(), 0);
        QCOMPARE(edited.takeLast().front().toString(), QStringLiteral("ufixed<9,0,RND,SAT>"));
        edited.clear();
        text->selectAll();
        QTest::keyClicks(text, QStringLiteral("nonsense<"));
        QCOMPARE(edited.count(), 0);
        QVERIFY(popup.findChild<QLabel*>(QStringLiteral("message"))
                    ->text()
                    .contains(QStringLiteral("Not a type")));
    }
};

BITSCAPE_GUI_TEST(ModelsTest)
#include "models_test.moc"
