// Choosing the part: search, what fits, the smallest that does (one undo step), boards, peak performance, own
// parts.
#include "part_view/part_dialog.hpp"
#include "part_view/part_model.hpp"
#include "part_view/roofline_plot.hpp"
#include "session/knobs.hpp"
#include "shell/design_bar.hpp"
#include "support.hpp"
#include "widgets/plot_export.hpp"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTextBrowser>

using namespace bitscape;
using namespace bitscape::gui_test;

class PartsTest final : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    std::unique_ptr<MainWindow> window_;
    PartDialog* dialog_ = nullptr;

    session::Session& session() { return window_->session(); }
    std::string part() { return session().snapshot()->document.configuration.part(); }
    int shown() { return dialog_->table().model()->rowCount(); }

    void take_shot(const char* name, ThemeName theme)
    {
        const QString folder = qEnvironmentVariable("BITSCAPE_SHOTS");
        if (folder.isEmpty())
            return;
        QDir().mkpath(folder);
        window_->set_theme(theme);
        QTest::qWait(50); // plots draw when the event loop comes round
        QVERIFY(dialog_->grab().save(folder + QLatin1Char('/') + QLatin1String(name)));
    }

private Q_SLOTS:
    void init()
    {
        qputenv("BITSCAPE_DATA_DIR", folder_.path().toUtf8());
        window_ = make_window();
        open_example(*window_);
        window_->design_bar().choose_part_action().trigger();
        dialog_ = window_->findChild<PartDialog*>();
        QVERIFY(dialog_ != nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(dialog_->facts() != nullptr, 20'000);
        QVERIFY(wait_idle(*window_));
    }
    void cleanup()
    {
        window_.reset();
        QDir(folder_.filePath(QStringLiteral("parts"))).removeRecursively();
    }

    void shows_every_part_with_the_designs_use()
    {
        QVERIFY(shown() >= 30);
        const auto row = dialog_->table().selectionModel()->selectedRows();
        QCOMPARE(row.size(), 1); // the present part
        QCOMPARE(row.front().data().toString(), QStringLiteral("xcvu13p"));
        const QString lut = row.front().siblingAtColumn(PartModel::Lut).data().toString();
        QVERIFY2(lut.contains(QLatin1Char('%')), qPrintable(lut));
        QVERIFY(dialog_->details().toPlainText().contains(QStringLiteral("Power")));
        QVERIFY(dialog_->details().toPlainText().contains(QStringLiteral("same_die")) ||
                dialog_->details().toPlainText().contains(QStringLiteral("platforms.py")));
    }

    void the_search_line_finds_boards_too()
    {
        dialog_->search().setText(QStringLiteral("pynq z2"));
        QCOMPARE(shown(), 1);
        QCOMPARE(dialog_->table().model()->index(0, 0).data().toString(), QStringLiteral("xc7z020"));
        dialog_->search().setText(QStringLiteral("no such part"));
        QCOMPARE(shown(), 0);
        QVERIFY(!dialog_->use().isEnabled());
        dialog_->search().clear();
        QVERIFY(shown() >= 30);
    }

    void the_smallest_that_fits_is_one_undo_step()
    {
        const std::string before = part();
        const int smallest = dialog_->facts()->smallest();
        QVERIFY(smallest >= 0);
        const auto facts = dialog_->facts();
        for (const estimate::PartUse& use : facts->uses)
            QVERIFY(!use.fits() || !use.suits || use.part->lut->value >= facts->part(smallest).lut->value);
        QTest::mouseClick(&dialog_->smallest(), Qt::LeftButton);
        QVERIFY(wait_idle(*window_));
        QCOMPARE(part(), facts->part(smallest).code);
        QCOMPARE(session().snapshot()->evaluation->estimate.part->id, facts->part(smallest).id);
        session().undo_stack().undo();
        QVERIFY(wait_idle(*window_));
        QCOMPARE(part(), before);
        QVERIFY(!session().undo_stack().canUndo());
    }

    void the_last_entry_of_the_toolbars_list_opens_it_too()
    {
        dialog_->reject();
        QTRY_VERIFY(window_->findChild<PartDialog*>() == nullptr);
        QComboBox& box = window_->design_bar().part();
        const int shown_part = box.currentIndex();
        box.setCurrentIndex(box.count() - 1);
        Q_EMIT box.activated(box.count() - 1);
        QVERIFY(window_->findChild<PartDialog*>() != nullptr);
        QCOMPARE(box.currentIndex(), shown_part);
        QVERIFY(!session().undo_stack().canUndo());
    }

    void the_keyboard_chooses()
    {
        dialog_->search().setText(QStringLiteral("u250"));
        QCOMPARE(shown(), 1);
        dialog_->table().setFocus();
        QTest::keyClick(&dialog_->table(), Qt::Key_Return);
        QVERIFY(wait_idle(*window_));
        QCOMPARE(part(), std::string("xcu250-figd2104-2L-e"));
    }

    void stricter_limits_leave_fewer_parts()
    {
        auto* only = dialog_->findChildren<QCheckBox*>().front();
        only->setChecked(true);
        const int usual = shown();
        QVERIFY(usual > 0);
        auto* fill = dialog_->findChild<QDoubleSpinBox*>();
        fill->setValue(5);
        QVERIFY(wait_idle(*window_));
        QVERIFY(shown() < usual);
    }

    void boards_lead_to_their_parts()
    {
        dialog_->tabs().setCurrentIndex(1);
        QTableWidget& boards = dialog_->boards();
        const auto found = boards.findItems(QStringLiteral("KV260"), Qt::MatchExactly);
        QCOMPARE(found.size(), 1);
        boards.setCurrentItem(found.front());
        dialog_->tabs().setCurrentIndex(0);
        QCOMPARE(dialog_->table().selectionModel()->selectedRows().front().data().toString(),
                 QStringLiteral("xck26"));
    }

    void the_plot_holds_design_and_layers_and_is_exported()
    {
        dialog_->tabs().setCurrentIndex(2);
        RooflinePlot& plot = dialog_->plot();
        const auto points = plot.points();
        QCOMPARE(points.size(), 5U); // four layers and the design
        for (const QPointF& point : points)
            QVERIFY(point.x() > 0 && point.y() > 0);
        const QPointF at(plot.xAxis->coordToPixel(points.back().x()),
                         plot.yAxis->coordToPixel(points.back().y()));
        QVERIFY2(plot.words_at(at).startsWith(QStringLiteral("Design:")), qPrintable(plot.words_at(at)));
        const QString file = folder_.filePath(QStringLiteral("peak.csv"));
        QVERIFY(export_plot(plot, file));
        QFile csv(file);
        QVERIFY(csv.open(QIODevice::ReadOnly));
        QCOMPARE(csv.readAll().count('\n'), 1 + 32 + 5);
        plot.set_axis(RooflinePlot::Axis::intensity);
        QCOMPARE(plot.points().size(), 5U);
        QVERIFY(plot.points().back().x() > points.back().x());
    }

    void own_parts_are_imported_and_can_be_used()
    {
        const QString file = folder_.filePath(QStringLiteral("lab.json"));
        write_text(file, R"({"schema": 1, "parts": [{"id": "lab9", "part": "lab9-1", "vendor": "AMD",
            "family": "Lab", "dsp_kind": "DSP48E2", "node_nm": 16,
            "resources": {"lut": 4000000, "ff": 8000000, "dsp": 9000, "bram36": 2000}}]})");
        dialog_->import_file(file);
        QVERIFY(wait_idle(*window_));
        QTRY_COMPARE(dialog_->table().selectionModel()->selectedRows().front().data().toString(),
                     QStringLiteral("lab9"));
        QTest::mouseClick(&dialog_->use(), Qt::LeftButton);
        QVERIFY(wait_idle(*window_));
        QCOMPARE(session().snapshot()->evaluation->estimate.part->id, std::string("lab9"));
        QCOMPARE(window_->design_bar().part().currentText(), QStringLiteral("lab9"));
    }

    void a_broken_file_is_refused_with_its_place()
    {
        const QString file = folder_.filePath(QStringLiteral("broken.json"));
        write_text(file, R"({"schema": 1, "parts": [{"id": "lab9"}]})");
        dialog_->import_file(file);
        QVERIFY(wait_idle(*window_));
        bool said = false;
        for (const QLabel* label : dialog_->findChildren<QLabel*>())
            said = said || label->text().contains(QStringLiteral("broken.json: part 'lab9'"));
        QVERIFY(said);
    }

    void pictures()
    {
        dialog_->resize(1120, 680);
        take_shot("parts_light.png", ThemeName::light);
        take_shot("parts_dark.png", ThemeName::dark);
        dialog_->tabs().setCurrentIndex(1);
        take_shot("parts_boards_light.png", ThemeName::light);
        dialog_->tabs().setCurrentIndex(2);
        take_shot("parts_peak_light.png", ThemeName::light);
        take_shot("parts_peak_dark.png", ThemeName::dark);
        dialog_->select("xcu250"); // its board's memory is known
        dialog_->findChildren<QComboBox*>().front()->setCurrentIndex(1);
        take_shot("parts_roofline_light.png", ThemeName::light);
    }
};

BITSCAPE_GUI_TEST(PartsTest)
#include "parts_test.moc"
