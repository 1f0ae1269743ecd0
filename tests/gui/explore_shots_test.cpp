// Pictures of the Explore dialog and of the Scan and Pareto panels, light, dark and small: left in the build
// folder (BITSCAPE_SHOTS) to be looked at, and the manual's figures.
#include "explore_view/explore_dialog.hpp"
#include "explore_view/space_page.hpp"
#include "pareto_view/knob_lines.hpp"
#include "pareto_view/pareto_panel.hpp"
#include "pareto_view/pareto_plot.hpp"
#include "pareto_view/trial_view.hpp"
#include "scan_view/scan_panel.hpp"
#include "shell/screenshot.hpp"
#include "support.hpp"
#include "widgets/message_bar.hpp"

#include <QDir>
#include <QImage>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>

#include <set>

using namespace bitscape;
using namespace bitscape::gui_test;

class ExploreShotsTest final : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;

    void shoot(MainWindow& window, QWidget& what, const QString& name)
    {
        QVERIFY(settle(window));
        const QString folder = qEnvironmentVariable("BITSCAPE_SHOTS", folder_.path());
        QDir().mkpath(folder);
        const QString file =
            QStringLiteral("%1/%2-%3.png").arg(folder, name, QLatin1String(QTest::currentDataTag()));
        QVERIFY(what.grab().save(file));
        const QImage picture(file);
        std::set<QRgb> colours;
        for (int y = 0; y < picture.height(); y += 3)
            for (int x = 0; x < picture.width(); x += 3)
                colours.insert(picture.pixel(x, y));
        QVERIFY2(colours.size() > 20, qPrintable(name)); // something is drawn
    }

private Q_SLOTS:
    void pictures_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QSize>("size");
        QTest::newRow("light") << false << QSize(1440, 900);
        QTest::newRow("dark") << true << QSize(1440, 900);
        QTest::newRow("small") << false << QSize(800, 600);
    }

    void pictures()
    {
        QFETCH(bool, dark);
        QFETCH(QSize, size);
        const auto window = make_window(dark ? ThemeName::dark : ThemeName::light);
        window->resize(size);
        open_example(*window);
        if (window->size() != size) // who needs the room
            for (const QWidget* part : window->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
                qWarning("%s %s needs %d x %d", part->metaObject()->className(),
                         qPrintable(part->objectName()), part->minimumSizeHint().width(),
                         part->minimumSizeHint().height());
        QCOMPARE(window->size(), size);

        window->view(QStringLiteral("scan"));
        ScanPanel& scan = window->scan();
        scan.choose(ScanPanel::Picture::curve, QStringLiteral("all"), QStringLiteral("types"));
        scan.set_metric("auc[]");
        scan.start();
        shoot(*window, *window, QStringLiteral("scan-window"));
        shoot(*window, *window->view(QStringLiteral("scan")), QStringLiteral("scan"));
        scan.set_metric("accuracy");
        scan.choose(ScanPanel::Picture::curve, QStringLiteral("each"), QStringLiteral("weight"));
        scan.start();
        shoot(*window, scan, QStringLiteral("scan-layers"));
        scan.choose(ScanPanel::Picture::map, QStringLiteral("all"), QStringLiteral("types"));
        scan.start();
        shoot(*window, scan, QStringLiteral("scan-map"));
        scan.choose(ScanPanel::Picture::sensitivity, QStringLiteral("each"), QStringLiteral("types"));
        scan.start();
        shoot(*window, scan, QStringLiteral("scan-sensitivity"));

        session::ExploreOptions options;
        options.file = QStringLiteral("%1/%2.db")
                           .arg(folder_.path(), QLatin1String(QTest::currentDataTag()))
                           .toStdString();
        options.name = "shots";
        options.constraints = {"lut<=200000"};
        options.trials = 300;
        options.sampler = search::SamplerKind::nsga2;
        window->explorer().start(options);
        QVERIFY(settle(*window));
        window->messages().hide();
        ParetoPanel& pareto = window->pareto();
        shoot(*window, pareto, QStringLiteral("pareto-plain"));
        pareto.show_side(ParetoPanel::Side::table);
        QVERIFY(settle(*window));
        pareto.trials().table().selectRow(2);
        pareto.trials().table().selectionModel()->select(
            pareto.trials().model().index(4, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        shoot(*window, *window, QStringLiteral("pareto-window"));
        shoot(*window, *window->view(QStringLiteral("pareto")), QStringLiteral("pareto"));
        pareto.show_side(ParetoPanel::Side::knobs);
        QVERIFY(settle(*window));
        shoot(*window, pareto, QStringLiteral("pareto-knobs"));

        ExploreDialog dialog(*window->session().snapshot(), window->settings());
        dialog.show();
        for (int page = 0; page < dialog.pages().count(); ++page) {
            dialog.pages().setCurrentIndex(page);
            shoot(*window, dialog, QStringLiteral("explore-%1").arg(page));
        }
        QVERIFY2(dialog.width() <= 800 && dialog.height() <= 600, "the dialog fits a small screen");
    }
};

BITSCAPE_GUI_TEST(ExploreShotsTest)
#include "explore_shots_test.moc"
