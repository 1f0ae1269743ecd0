// Draws the window light, dark and small, and checks that every part of it has content. The pictures are left
// in the build folder (BITSCAPE_SHOTS) to be looked at.
#include "explore_view/explore_dialog.hpp"
#include "graph_view/graph_panel.hpp"
#include "layer_table/layer_panel.hpp"
#include "layer_table/layer_tree.hpp"
#include "pareto_view/pareto_panel.hpp"
#include "pareto_view/pareto_plot.hpp"
#include "session/knobs.hpp"
#include "shell/file_flow.hpp"
#include "shell/language.hpp"
#include "shell/palette_commands.hpp"
#include "shell/screenshot.hpp"
#include "shell/tour.hpp"
#include "support.hpp"
#include "widgets/message_bar.hpp"
#include "widgets/precision_popup.hpp"

#include <QApplication>
#include <QDir>
#include <QImage>
#include <QLineEdit>
#include <QTemporaryDir>

#include <map>

using namespace bitscape;
using namespace bitscape::gui_test;

namespace {

/// Share of pixels that are not the most frequent colour: an empty panel has almost none.
double content_share(const QImage& image)
{
    std::map<QRgb, int> counts;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            ++counts[image.pixel(x, y)];
    int most = 0;
    for (const auto& [colour, count] : counts)
        most = std::max(most, count);
    return 1.0 - double(most) / (double(image.width()) * image.height());
}

} // namespace

class ScreenshotTest final : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;

    [[nodiscard]] QString shots() const
    {
        const QString folder = qEnvironmentVariable("BITSCAPE_SHOTS", folder_.path());
        QDir().mkpath(folder);
        return folder;
    }

    /// A window with some trials in its plot.
    std::unique_ptr<MainWindow> filled(ThemeName theme, const QSize& size)
    {
        auto window = make_window(theme);
        window->resize(size);
        open_example(*window);
        session::ExploreOptions options;
        options.file = (folder_.path() + QStringLiteral("/study.db")).toStdString();
        options.name = "shots";
        options.trials = 40;
        window->explorer().start(options);
        settle(*window);
        return window;
    }

private Q_SLOTS:
    void every_part_has_content_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QString>("language");
        const QString english = QStringLiteral("en");
        QTest::newRow("light") << false << QSize(1440, 900) << english;
        QTest::newRow("dark") << true << QSize(1440, 900) << english;
        QTest::newRow("small") << false << QSize(1100, 700) << english;
        for (const QString& code : language_codes())
            if (code != english)
                QTest::newRow(qPrintable(code)) << false << QSize(1440, 900) << code;
    }

    void every_part_has_content()
    {
        QFETCH(bool, dark);
        QFETCH(QSize, size);
        QFETCH(QString, language);
        const InstalledLanguage installed(language);
        const auto window = filled(dark ? ThemeName::dark : ThemeName::light, size);
        QCOMPARE(window->size(), size);
        ScreenshotOptions options;
        options.file =
            shots() + QLatin1Char('/') + QLatin1String(QTest::currentDataTag()) + QStringLiteral(".png");
        QVERIFY(take_screenshot(*window, options));
        const QImage picture(options.file);
        QCOMPARE(picture.size(), size);
        const int background = picture.pixelColor(2, size.height() / 2).lightness();
        QVERIFY(dark ? background < 80 : background > 180);
        for (const char* name : {"graph", "layers", "score", "pareto"}) {
            const QWidget* part = window->view(QLatin1String(name));
            QVERIFY2(part->isVisible(), name);
            const QRect place(part->mapTo(window.get(), QPoint(0, 0)), part->size());
            QVERIFY2(window->rect().contains(place), name);
            const double share = content_share(picture.copy(place));
            QVERIFY2(share > 0.04, qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(name)).arg(share)));
        }
        QVERIFY(window->graph().view().box_count() >= 8);
        QCOMPARE(window->pareto().plot().points().points.size(), std::size_t{40});
    }

    /// What only shows while somebody works: each is looked at when the window changes.
    void states_can_be_looked_at()
    {
        const auto window = filled(ThemeName::light, {1440, 900});
        const auto shoot = [&](const QWidget& what, const char* name) {
            settle(*window);
            const QString file = shots() + QLatin1Char('/') + QLatin1String(name) + QStringLiteral(".png");
            QVERIFY(const_cast<QWidget&>(what).grab().save(file));
            QVERIFY2(content_share(QImage(file)) > 0.02, name);
        };
        window->messages().hide();
        window->session().selection().set({"fc2"});
        session::set_precision(window->session(), {{"fc2", "weight"}}, "fixed<6,1>");
        session::set_precision(window->session(), {{"fc2", "result"}}, "fixed<8,3,RND,SAT>");
        session::set_strategy(window->session(), {"fc1"}, "Resource");
        session::set_reuse_factor(window->session(), {"fc1"}, 5);
        LayerTree& tree = window->layers().tree();
        tree.expand(tree.layers().index_of("fc2"));
        shoot(*window, "edited");
        tree.edit(tree.layers().index_of("fc2").siblingAtColumn(LayerModel::Values));
        shoot(tree.precision_popup(), "popup");
        tree.precision_popup().hide();
        ExploreDialog dialog(*window->session().snapshot(), window->settings());
        dialog.show();
        shoot(dialog, "explore");
        dialog.hide();
        window->take_tour();
        shoot(*window, "tour");
        window->tour()->hide();
        window->palette_of_commands().open(palette_commands(*window));
        window->palette_of_commands().line().setText(QStringLiteral("exp"));
        shoot(window->palette_of_commands(), "palette");
        window->palette_of_commands().close();
        window->set_theme(ThemeName::dark);
        window->files().show_error(
            QStringLiteral("Open gru.h5"),
            {ErrorCode::unsupported, "gru.h5: layer 'gru'", "class 'GRU' is not supported"});
        tree.expandAll();
        shoot(*window, "unfolded-dark");
        window->set_theme(ThemeName::light);
    }

    void the_same_window_is_the_same_picture()
    {
        const auto first = filled(ThemeName::light, {1440, 900});
        const QImage a = first->grab().toImage();
        const auto second = filled(ThemeName::light, {1440, 900});
        const QImage b = second->grab().toImage();
        QCOMPARE(a.size(), b.size());
        QVERIFY(a == b);
    }

    void the_start_page_says_what_to_do()
    {
        const auto window = make_window();
        window->show();
        settle(*window);
        QVERIFY(content_share(window->grab().toImage()) > 0.02);
    }

    void sizes_are_read()
    {
        QCOMPARE(parse_size(QStringLiteral("1440x900")).value_or(QSize()), QSize(1440, 900));
        for (const char* bad : {"", "1440", "x900", "99x900", "9999x9999", "1440x900x2", "-100x300"})
            QVERIFY(!parse_size(QLatin1String(bad)));
    }
};

BITSCAPE_GUI_TEST(ScreenshotTest)
#include "screenshot_test.moc"
