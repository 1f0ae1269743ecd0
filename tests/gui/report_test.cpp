// The Report dock: what each layer costs as a table and as charts, linked with the selection, exported.
#include "base/files.hpp"
#include "report_view/report_panel.hpp"
#include "review_view/pages.hpp"
#include "support.hpp"
#include "widgets/panel.hpp"

#include <QAbstractItemModelTester>
#include <QAbstractTextDocumentLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTextBlock>
#include <QTextDocument>
#include <QTreeView>

using namespace bitscape;
using namespace bitscape::gui_test;

class ReportTest final : public QObject {
    Q_OBJECT

    std::unique_ptr<MainWindow> window_;
    QTemporaryDir folder_;

    session::Session& session() { return window_->session(); }
    ReportPanel& panel() { return *window_->findChild<ReportPanel*>(); }
    ResourceModel& model() { return panel().model(); }
    QModelIndex cell(const std::string& layer, int column)
    {
        return model().index_of(layer).siblingAtColumn(column);
    }
    double value(const std::string& layer, int column)
    {
        return cell(layer, column).data(ResourceModel::SortRole).toDouble();
    }

private Q_SLOTS:
    void init()
    {
        window_ = make_window();
        open_example(*window_);
        QVERIFY(window_->view(QStringLiteral("report")) != nullptr);
        QVERIFY(wait_idle(*window_));
        QVERIFY(model().content() != nullptr);
    }
    void cleanup() { window_.reset(); }

    void rows_add_up_to_the_design()
    {
        const QAbstractItemModelTester tester(&model(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        const int rows = model().rowCount();
        for (const int column :
             {int(ResourceModel::Lut), int(ResourceModel::Dsp), int(ResourceModel::ConstantBits),
              int(ResourceModel::DspProducts), int(ResourceModel::FreeProducts)}) {
            double sum = 0;
            for (int row = 0; row + 1 < rows; ++row)
                sum += model().index(row, column).data(ResourceModel::SortRole).toDouble();
            const double whole = model().index(rows - 1, column).data(ResourceModel::SortRole).toDouble();
            QVERIFY2(std::abs(sum - whole) < 1, qPrintable(QString::number(column)));
        }
        const auto* lut = &session().snapshot()->evaluation->estimate.resources.lut;
        QCOMPARE(model().index(rows - 1, ResourceModel::Lut).data(ResourceModel::SortRole).toDouble(),
                 lut->value);
    }

    void tensors_lie_below_their_layer()
    {
        const QModelIndex layer = model().index_of("fc1");
        QStringList names;
        double bits = 0;
        for (int row = 0; row < model().rowCount(layer); ++row) {
            names << model().index(row, 0, layer).data().toString();
            bits +=
                QLocale().toDouble(model().index(row, ResourceModel::ConstantBits, layer).data().toString());
        }
        QVERIFY(names.filter(QStringLiteral("weight")).size() == 1);
        QVERIFY(names.filter(QStringLiteral("result")).size() == 1);
        QCOMPARE(bits, value("fc1", ResourceModel::ConstantBits));
        QVERIFY(cell("fc1", ResourceModel::Lut)
                    .data(Qt::ToolTipRole)
                    .toString()
                    .contains(QStringLiteral("90 %")));
        QVERIFY(cell("fc1", ResourceModel::Lut).data(ResourceModel::OriginRole).isValid());
    }

    void it_follows_the_knobs_and_waits_while_hidden()
    {
        const double before = value("fc2", ResourceModel::ConstantBits);
        const auto narrow = [&](const char* type) {
            session().edit(QStringLiteral("narrow"), [&](config::Configuration& configuration) {
                configuration.set_precision("fc2", "weight", type);
            });
            QVERIFY(wait_idle(*window_));
        };
        narrow("fixed<4,2>");
        const double narrowed = value("fc2", ResourceModel::ConstantBits);
        QVERIFY(narrowed < before);
        window_->view(QStringLiteral("layer"));
        QCoreApplication::processEvents();
        narrow("fixed<3,2>");
        QCOMPARE(value("fc2", ResourceModel::ConstantBits), narrowed);
        window_->view(QStringLiteral("report"));
        QVERIFY(wait_idle(*window_));
        QVERIFY(value("fc2", ResourceModel::ConstantBits) < narrowed);
    }

    void a_click_selects_everywhere_and_back()
    {
        QTreeView& tree = panel().tree();
        const auto* order = qobject_cast<QSortFilterProxyModel*>(tree.model());
        const QRect row = tree.visualRect(order->mapFromSource(model().index_of("fc2")));
        QTest::mouseClick(tree.viewport(), Qt::LeftButton, {}, row.center());
        QCOMPARE(session().selection().layers(), std::vector<std::string>{"fc2"});
        QVERIFY(panel().chart().picture().selected.contains("fc2"));
        session().selection().set({"fc1"});
        QCOMPARE(tree.selectionModel()->selectedRows().size(), 1);
        QCOMPARE(model().layer_of(order->mapToSource(tree.selectionModel()->selectedRows().front())),
                 std::string("fc1"));
        panel().chart().setFocus();
        QTest::keyClick(&panel().chart(), Qt::Key_Right);
        QCOMPARE(session().selection().layers(), std::vector<std::string>{"relu1"});
        for (const ChartSpot& spot : panel().chart().spots())
            if (model().content()->layer(spot.layer).name == "fc3")
                QTest::mouseClick(&panel().chart(), Qt::LeftButton, {}, spot.area.center().toPoint());
        QCOMPARE(session().selection().layers(), std::vector<std::string>{"fc3"});
    }

    void headers_sort_and_the_whole_design_stays_last()
    {
        QTreeView& tree = panel().tree();
        for (const auto direction : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            tree.sortByColumn(ResourceModel::Lut, direction);
            const auto* order = tree.model();
            const int last = order->rowCount() - 1;
            QVERIFY(order->index(last, 0).data(ResourceModel::LastRole).toBool());
            for (int row = 0; row + 2 < order->rowCount(); ++row) {
                const double a =
                    order->index(row, ResourceModel::Lut).data(ResourceModel::SortRole).toDouble();
                const double b =
                    order->index(row + 1, ResourceModel::Lut).data(ResourceModel::SortRole).toDouble();
                QVERIFY(direction == Qt::AscendingOrder ? a <= b : a >= b);
            }
        }
    }

    void charts_show_areas_bars_and_the_pipeline()
    {
        const auto choose = [](QComboBox& box, int index) {
            box.setCurrentIndex(index);
            Q_EMIT box.activated(index);
        };
        ChartView& chart = panel().chart();
        const auto layers = [&] {
            std::set<std::size_t> found;
            for (const ChartSpot& spot : chart.spots())
                found.insert(spot.layer);
            return found.size();
        };
        QVERIFY(layers() >= 4);
        choose(panel().amount_choice(),
               panel().amount_choice().findData(static_cast<int>(ReportAmount::dsp)));
        QVERIFY(chart.spots().front().words.contains(QStringLiteral("DSP")));
        choose(panel().chart_choice(), 1);
        QVERIFY(!panel().amount_choice().isEnabled());
        choose(panel().chart_choice(), 2);
        for (const ChartSpot& spot : chart.spots())
            QVERIFY(spot.words.contains(QStringLiteral("cycles")));
        QVERIFY(!chart.accessibleDescription().isEmpty());
    }

    void what_limits_the_interval_is_named()
    {
        session().edit(QStringLiteral("reuse"), [](config::Configuration& configuration) {
            configuration.set_strategy("fc2", "Resource");
            configuration.set_reuse_factor("fc2", 64);
        });
        QVERIFY(wait_idle(*window_));
        QVERIFY2(panel().title()->note().contains(QStringLiteral("limited by fc2")),
                 qPrintable(panel().title()->note()));
        QVERIFY(panel().title()->note().contains(QStringLiteral("rough"))); // the power
    }

    void it_exports_table_and_charts()
    {
        for (const char* suffix : {"csv", "svg", "png", "pdf"}) {
            QSignalSpy saved(&panel(), &ReportPanel::exported);
            const QString file = folder_.filePath(QStringLiteral("report.") + QLatin1String(suffix));
            panel().export_to(file);
            QVERIFY(wait_idle(*window_));
            QCOMPARE(saved.size(), 1);
            const auto content = read_file(file.toStdString());
            QVERIFY(content && content->size() > 500);
            if (QLatin1String(suffix) == QLatin1String("csv"))
                QVERIFY(content->find("products_shift_add") != std::string::npos);
        }
        QSignalSpy failed(&panel(), &ReportPanel::failed);
        panel().export_to(folder_.filePath(QStringLiteral("missing/report.png")));
        QVERIFY(wait_idle(*window_));
        QCOMPARE(failed.size(), 1);
    }

    void pages_break_between_rows_and_keep_headings()
    {
        QString html;
        for (int section = 0; section < 12; ++section) {
            html +=
                QStringLiteral("<h3>Section %1</h3><table><tr><th>name</th><th>words</th></tr>").arg(section);
            for (int row = 0; row < 7 + section; ++row)
                html += QStringLiteral("<tr><td>%1</td><td>one<br>two<br>three</td></tr>").arg(row);
            html += QStringLiteral("</table>");
        }
        QTextDocument document;
        document.setHtml(html);
        document.setTextWidth(600);
        constexpr double height = 500;
        const auto pages = paginate(document, height);
        QVERIFY(pages.size() > 5);
        const auto page_of = [&](double y) {
            std::size_t page = 0;
            while (page + 1 < pages.size() && pages[page].bottom <= y + 1e-6)
                ++page;
            return page;
        };
        for (std::size_t i = 0; i < pages.size(); ++i) {
            QVERIFY(pages[i].bottom > pages[i].top);
            QVERIFY(pages[i].bottom - pages[i].top <= height + 1e-6);
            QVERIFY(i == 0 || pages[i].top >= pages[i - 1].bottom - 1e-6);
        }
        for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
            const QRectF box = document.documentLayout()->blockBoundingRect(block);
            const QRectF next = document.documentLayout()->blockBoundingRect(block.next());
            QCOMPARE(page_of(box.top() + 1), page_of(box.bottom() - 1)); // no row in two
            if (block.blockFormat().headingLevel() > 0 && block.next().isValid())
                QCOMPARE(page_of(box.top() + 1), page_of(next.top() + 1));
        }
        QVERIFY(paginate(QTextDocument(), height).size() <= 1);
    }

    void closed_it_says_what_to_do()
    {
        session().close();
        QVERIFY(wait_idle(*window_));
        QVERIFY(model().content() == nullptr);
        QCOMPARE(model().rowCount(), 0);
    }
};

BITSCAPE_GUI_TEST(ReportTest)
#include "report_test.moc"
