// The selected layer: facts, histogram, picture, readout, export; and the import report.
#include "base/files.hpp"
#include "fixed/cast.hpp"
#include "graph_view/graph_panel.hpp"
#include "import_view/import_panel.hpp"
#include "layer_view/details_panel.hpp"
#include "layer_view/weight_histogram.hpp"
#include "layer_view/weight_matrix.hpp"
#include "session/knobs.hpp"
#include "shell/file_flow.hpp"
#include "support.hpp"
#include "widgets/message_bar.hpp"
#include "widgets/panel.hpp"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>

#include <algorithm>

using namespace bitscape;
using namespace bitscape::gui_test;

class DetailsTest final : public QObject {
    Q_OBJECT

    std::unique_ptr<MainWindow> window_;
    QTemporaryDir folder_;

    session::Session& session() { return window_->session(); }
    DetailsPanel& panel() { return window_->details(); }
    QString path(const char* name) const { return folder_.filePath(QString::fromLatin1(name)); }
    void select(const char* layer)
    {
        session().selection().set({layer});
        QVERIFY(wait_idle(*window_));
    }
    void bring(const char* view)
    {
        QVERIFY(window_->view(QLatin1String(view)) != nullptr);
        QCoreApplication::processEvents();
        QVERIFY(wait_idle(*window_));
    }
    const design::Dense& fc1()
    {
        return std::get<design::Dense>(session().snapshot()->design->find("fc1")->operation);
    }

private Q_SLOTS:
    void init()
    {
        window_ = make_window();
        open_example(*window_);
        bring("layer");
    }
    void cleanup() { window_.reset(); }

    void without_a_layer_it_tells_about_the_model()
    {
        QVERIFY(panel().facts().contains(QStringLiteral("jets.h5")));
        QVERIFY(panel().facts().contains(QStringLiteral("Multiplications")));
        QVERIFY(panel().shown() == nullptr);
    }

    void a_layer_tells_what_is_known_about_it()
    {
        select("fc1");
        const QString facts = panel().facts();
        for (const char* words :
             {"fc1", "Class in the file", "Dense", "Input", "16", "Output", "64", "Parameters", "1,088",
              "Multiplications", "1,024", "weight", "accum", "Reuse factor", "Overflows"})
            QVERIFY2(facts.contains(QLatin1String(words)), words);
    }

    void quantizers_of_the_model_are_named()
    {
        const auto model = find_resource("examples/jets/jets_q6.h5");
        QVERIFY(model.has_value());
        session().open({*model, {}, {}, {}, false});
        QVERIFY(wait_idle(*window_));
        std::string layer;
        for (const session::LayerRow& row : *session().snapshot()->rows)
            if (row.has_matrix && layer.empty())
                layer = row.name;
        select(layer.c_str());
        QVERIFY(panel().facts().contains(QStringLiteral("quantized_bits(6")));
        QVERIFY(panel().shown() != nullptr);
        QVERIFY(!panel().shown()->view.trained.empty()); // what the quantizer started from
    }

    void the_histogram_holds_every_weight_that_is_not_zero()
    {
        select("fc1");
        const TensorDetails* details = panel().shown();
        QVERIFY(details != nullptr);
        QCOMPARE(details->view.values.size(), std::size_t{16 * 64});
        const double nonzero = double(16 * 64 - fc1().weight.zeros());
        QCOMPARE(panel().histogram().drawn(), nonzero);
        panel().histogram().set_scale(HistogramScale::values);
        QCOMPARE(panel().histogram().drawn(), double(16 * 64));
        QVERIFY(panel().histogram().words_at(0).contains(QStringLiteral("weights")));
    }

    void the_picture_reads_out_weights_under_the_pointer()
    {
        select("fc1");
        WeightMatrix& matrix = panel().matrix();
        QCOMPARE(matrix.image().size(), QSize(64, 16));
        QTest::qWait(30); // laid out and drawn
        QSignalSpy said(&matrix, &WeightMatrix::read_out);
        QTest::mouseMove(&matrix, matrix.position_of(3, 17).toPoint());
        QTRY_VERIFY(said.count() > 0);
        const double value = to_double(fc1().weight.raw[3 * 64 + 17], fc1().weight.type);
        const QString words = matrix.words_at(matrix.position_of(3, 17));
        QVERIFY2(words.startsWith(QStringLiteral("weight[3, 17] = %1").arg(value)), qPrintable(words));
        QVERIFY(words.contains(QStringLiteral("trained")));
        QCOMPARE(panel().title()->note(), words);
        QVERIFY(matrix.words_at({1, 1}).isEmpty()); // on the axis
    }

    void pruned_weights_are_told_from_those_rounded_to_zero()
    {
        select("fc1");
        session::set_sparsity(session(), {"fc1"}, 0.5);
        session::set_precision(session(), {{"fc1", "weight"}}, "fixed<4,1>");
        QVERIFY(wait_idle(*window_));
        const metrics::WeightView& view = panel().shown()->view;
        QCOMPARE(view.count(metrics::Zero::pruned), std::size_t{512});
        const std::size_t rounded = view.count(metrics::Zero::rounded);
        QCOMPARE(fc1().weight.zeros(), 512 + rounded);
        const QString words = zeros_html(view, theme_of(ThemeName::light));
        QVERIFY(words.contains(QStringLiteral("512 pruned")));
        const auto at = static_cast<std::size_t>(std::ranges::find(view.zeros, metrics::Zero::pruned) -
                                                 view.zeros.begin());
        const QColor pixel = panel().matrix().image().pixelColor(int(at % 64), int(at / 64));
        const auto kept =
            static_cast<std::size_t>(std::ranges::find(view.zeros, metrics::Zero::no) - view.zeros.begin());
        QVERIFY(pixel != panel().matrix().image().pixelColor(int(kept % 64), int(kept / 64)));
        QVERIFY(panel()
                    .matrix()
                    .words_at(panel().matrix().position_of(at / 64, at % 64))
                    .contains(QStringLiteral("pruned")));
    }

    void other_tensors_are_chosen_and_kept_for_the_next_layer()
    {
        select("fc1");
        panel().tensor_choice().setCurrentText(QStringLiteral("bias"));
        Q_EMIT panel().tensor_choice().activated(1);
        QCOMPARE(panel().shown()->view.tensor, std::string("bias"));
        QCOMPARE(panel().matrix().image().size(), QSize(64, 1));
        select("fc2");
        QCOMPARE(panel().shown()->view.tensor, std::string("bias"));
    }

    void a_layer_without_weights_says_so()
    {
        select("softmax");
        QVERIFY(panel().shown() == nullptr);
        QVERIFY(!panel().histogram().isVisible());
    }

    void plots_and_weights_are_exported()
    {
        select("fc1");
        QSignalSpy exported(&panel(), &DetailsPanel::exported), failed(&panel(), &DetailsPanel::failed);
        panel().export_to(QStringLiteral("histogram"), path("h.svg"));
        panel().export_to(QStringLiteral("matrix"), path("m.png"));
        panel().export_to(QStringLiteral("weights"), path("w.csv"));
        QVERIFY(wait_idle(*window_));
        QCOMPARE(failed.count(), 0);
        QCOMPARE(exported.count(), 3);
        QFile csv(path("w.csv"));
        QVERIFY(csv.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = csv.readAll().split('\n');
        QCOMPARE(lines.size(), 1 + 16 * 64 + 1);
        QCOMPARE(lines[0], QByteArray("input,output,value,trained,zero"));
        QVERIFY(QImage(path("m.png")).width() >= 900);
        panel().export_to(QStringLiteral("matrix"), path("nowhere/m.png"));
        QCOMPARE(failed.count(), 1);
    }

    void it_works_on_nothing_while_it_is_hidden()
    {
        QVERIFY(window_->view(QStringLiteral("pareto"))); // its tab covers the panel
        QTRY_VERIFY(!panel().is_seen());
        session().selection().set({"fc1"});
        QVERIFY(session().tracker().is_idle());
        bring("layer");
        QVERIFY(panel().shown() != nullptr);
    }

    void the_import_report_lists_filters_selects_and_copies()
    {
        QAbstractItemModelTester tester(&window_->import_report().model(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        write_text(path("net.script"), "SCRIPTED rewrites\n");
        window_->files().open_file(path("net.script"));
        QVERIFY(wait_idle(*window_));
        QVERIFY(window_->messages().isVisible());
        const auto& lines = window_->import_report().model().lines();
        QVERIFY(lines.size() >= 2);
        QVERIFY(window_->messages().message().contains(QStringLiteral("%1 change").arg(lines.size())));
        QTest::mouseClick(window_->messages().findChild<QPushButton*>(), Qt::LeftButton);
        QTRY_VERIFY(window_->import_report().isVisible());
        QTableView& table = window_->import_report().table();
        QCOMPARE(table.model()->rowCount(), int(lines.size()));
        QTest::keyClicks(&window_->import_report().filter(), QStringLiteral("SPLIT_"));
        QCOMPARE(table.model()->rowCount(), 1);
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {},
                          table.visualRect(table.model()->index(0, 1)).center());
        QCOMPARE(session().selection().layers(), std::vector<std::string>{"relu2"});
        window_->import_report().copy();
        QCOMPARE(QApplication::clipboard()->text(),
                 QStringLiteral("import: layer 'relu2': Its activation is a layer of its own, \"relu2\"\n"));
        window_->import_report().export_to(path("report.csv"));
        QVERIFY(wait_idle(*window_));
        QFile csv(path("report.csv"));
        QVERIFY(csv.open(QIODevice::ReadOnly));
        QCOMPARE(csv.readAll(),
                 QByteArray("step,layer,rule,text\nimport,relu2,split_activation,\"Its activation is a "
                            "layer of its own, \"\"relu2\"\"\"\n"));
    }
};

BITSCAPE_GUI_TEST(DetailsTest)
#include "details_test.moc"
