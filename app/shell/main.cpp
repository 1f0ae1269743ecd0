#include "base/files.hpp"
#include "base/version.hpp"
#include "builtin/builtin.hpp"
#include "compare_view/compare_panel.hpp"
#include "review_view/review_export.hpp"
#include "shell/file_flow.hpp"
#include "shell/language.hpp"
#include "shell/main_window.hpp"
#include "shell/screenshot.hpp"
#include "widgets/theme.hpp"

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QSettings>

#include <clocale>
#include <cstdio>
#include <cstring>
#include <optional>

namespace {

using namespace bitscape;

constexpr int wrong_usage = 2;

struct Arguments {
    std::optional<session::OpenRequest> request;
    std::optional<ScreenshotOptions> screenshot;
    std::optional<ThemeName> theme;
    std::vector<std::filesystem::path> reports;
    std::vector<TrialId> compared;
    QSize size;
    QString language;
};

int fail_usage(const QString& message)
{
    std::fprintf(stderr, "bitscape: %s\n", qPrintable(message));
    return wrong_usage;
}

/// Warnings about what the offscreen platform cannot do, and of a missing folder that we do not use, say
/// nothing to anybody.
void print_message(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    if (message.contains(QLatin1String("does not support propagateSizeHints")) ||
        message.contains(QLatin1String("XDG_RUNTIME_DIR not set")))
        return;
    std::fprintf(stderr, "%s\n", qPrintable(qFormatLogMessage(type, context, message)));
}

void add_options(QCommandLineParser& parser)
{
    parser.setApplicationDescription(QStringLiteral("Explorer for neural networks on FPGAs."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("file"),
                                 QStringLiteral("Project (.bitscape), model or hls4ml folder."),
                                 QStringLiteral("[PROJECT|MODEL]"));
    const auto add = [&](const char* name, const char* help, const char* value) {
        parser.addOption({QLatin1String(name), QLatin1String(help), QLatin1String(value)});
    };
    parser.addOption({QStringLiteral("example"), QStringLiteral("Open the bundled jet tagger.")});
    add("screenshot", "Wait for all work, draw the window into a PNG, exit.", "FILE.png");
    add("view",
        "What to draw: window, graph, layers, score, pareto, layer, import, calibration, compare, scan, "
        "floorplan.",
        "NAME");
    add("print", "Print a report (.html of bitscape-cli report) as PDF, exit.", "PAGE.html");
    add("to", "Where --print writes.", "FILE.pdf");
    add("compare", "Trials of the study to show in the Compare dock: 3,17.", "NUMBERS");
    add("select", "Layer to select before drawing.", "LAYER");
    add("size", "Size of the window.", "WxH");
    add("theme", "light or dark.", "NAME");
    add("language", "en, de, fr, it, nb, ja, zh_CN; to find what is cut off: pseudo-long, pseudo-rtl.",
        "CODE");
    add("data", "Test data (npz, npy, csv, h5).", "DATA");
    add("config", "Configuration (hls4ml_config.yml).", "CFG");
    add("reports", "Report of a synthesis tool, or a folder of such, to compare with the estimates.", "PATH");
    add("study", "Study database whose trials are shown.", "DB");
}

/// Empty message: fine.
QString read_arguments(const QCommandLineParser& parser, Arguments& arguments)
{
    const QStringList files = parser.positionalArguments();
    if (files.size() > 1)
        return QStringLiteral("one file at a time, please");
    if (parser.isSet(QStringLiteral("example"))) {
        auto example = example_request();
        if (!example)
            return QString::fromStdString(english(example.error()));
        arguments.request = std::move(*example);
    }
    if (!files.isEmpty()) {
        arguments.request.emplace();
        arguments.request->file = files.front().toStdString();
    }
    const auto value = [&](const char* name) { return parser.value(QLatin1String(name)); };
    if (arguments.request) {
        if (parser.isSet(QStringLiteral("data")))
            arguments.request->data = value("data").toStdString();
        if (parser.isSet(QStringLiteral("config")))
            arguments.request->config = value("config").toStdString();
        arguments.request->study = value("study").toStdString();
    }
    for (const QString& one : value("compare").split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        bool is_number = false;
        arguments.compared.push_back(TrialId{one.toUInt(&is_number)});
        if (!is_number)
            return QStringLiteral("--compare takes numbers of trials, for example 3,17");
    }
    for (const QString& path : parser.values(QStringLiteral("reports")))
        arguments.reports.emplace_back(path.toStdString());
    if (parser.isSet(QStringLiteral("theme"))) {
        if (value("theme") != QLatin1String("light") && value("theme") != QLatin1String("dark"))
            return QStringLiteral("--theme is light or dark");
        arguments.theme = value("theme") == QLatin1String("dark") ? ThemeName::dark : ThemeName::light;
    }
    arguments.language = value("language");
    if (!arguments.language.isEmpty() && !language_codes().contains(arguments.language))
        return QStringLiteral("--language is one of %1").arg(language_codes().join(QStringLiteral(", ")));
    if (parser.isSet(QStringLiteral("size"))) {
        const auto size = parse_size(value("size"));
        if (!size)
            return QStringLiteral("--size is WxH, for example 1440x900");
        arguments.size = *size;
    }
    if (parser.isSet(QStringLiteral("screenshot"))) {
        arguments.screenshot.emplace();
        arguments.screenshot->file = value("screenshot");
        if (parser.isSet(QStringLiteral("view")))
            arguments.screenshot->view = value("view");
        arguments.screenshot->select = value("select");
        if (!MainWindow::view_names().contains(arguments.screenshot->view))
            return QStringLiteral("--view is one of %1")
                .arg(MainWindow::view_names().join(QStringLiteral(", ")));
    }
    return {};
}

int draw(MainWindow& window, const Arguments& arguments)
{
    std::optional<Error> problem;
    const QObject listener; // ends with this function, as does what the lambda refers to
    QObject::connect(&window.session(), &session::Session::failed, &listener,
                     [&](const QString&, const Error& error) { problem = error; });
    window.show();
    if (arguments.request)
        window.session().open(*arguments.request);
    settle(window);
    if (!arguments.reports.empty()) {
        window.calibrator().look_at(arguments.reports);
        settle(window);
    }
    window.compare().comparer().add_trials(arguments.compared);
    if (problem) {
        std::fprintf(stderr, "bitscape: %s\n", english(*problem).c_str());
        return 1;
    }
    return take_screenshot(window, *arguments.screenshot) ? 0 : 1;
}

/// The window that a user works with, until it closes. True: it wants to be made anew with `arguments`.
bool run_once(QApplication& application, const std::shared_ptr<const sdk::Plugins>& plugins,
              Arguments& arguments, int& exit_code)
{
    QSettings store;
    MainWindow::Options options;
    options.settings = load_settings(store);
    options.store_settings = [&store](const Settings& settings) { save_settings(settings, store); };
    options.autosave_folder = session::default_autosave_folder();
    if (arguments.theme)
        options.settings.theme = *arguments.theme;
    const InstalledLanguage language(arguments.language.isEmpty() ? options.settings.language
                                                                  : arguments.language);
    apply_theme(application, options.settings.theme);
    MainWindow window(plugins, options);
    if (arguments.size.isValid())
        window.resize(arguments.size);
    window.show();
    window.offer_tour();
    window.offer_recovery();
    if (!arguments.reports.empty())
        QObject::connect(
            &window.session(), &session::Session::opened, &window,
            [&window, &arguments] { window.calibrator().look_at(arguments.reports); },
            Qt::SingleShotConnection);
    bool again = false;
    QObject::connect(&window, &MainWindow::restart_wanted, &window, [&](const session::OpenRequest& request) {
        again = true;
        arguments = {};
        if (!request.file.empty())
            arguments.request = request;
    });
    if (arguments.request)
        window.files().open_request(*arguments.request);
    exit_code = QApplication::exec();
    return again;
}

/// Pictures are the same whatever the user has set.
int run_picture(QApplication& application, const std::shared_ptr<const sdk::Plugins>& plugins,
                const Arguments& arguments)
{
    MainWindow::Options options;
    options.settings.theme = arguments.theme.value_or(options.settings.theme);
    const InstalledLanguage language(arguments.language.isEmpty() ? QStringLiteral("en")
                                                                  : arguments.language);
    apply_theme(application, options.settings.theme);
    MainWindow window(plugins, options);
    if (arguments.size.isValid())
        window.resize(arguments.size);
    return draw(window, arguments);
}

bool asks_for_picture(int argc, char** argv)
{
    for (int i = 1; i < argc; ++i)
        if (std::strncmp(argv[i], "--screenshot", std::strlen("--screenshot")) == 0 ||
            std::strcmp(argv[i], "--print") == 0)
            return true;
    return false;
}

/// What bitscape-cli report asks for; the page was its temporary file.
int print(const QString& page, const QString& file)
{
    const auto html = read_file(page.toStdString());
    QFile::remove(page);
    const auto printed = html ? print_page(*html, file) : Result<void>(pass(html.error()));
    if (printed)
        return 0;
    std::fprintf(stderr, "bitscape: %s\n", english(printed.error()).c_str());
    return 1;
}

} // namespace

int main(int argc, char** argv)
{
    qInstallMessageHandler(print_message);
    if (asks_for_picture(argc, argv) && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen"); // needs no display and draws the same everywhere
    if (asks_for_picture(argc, argv) && !qEnvironmentVariableIsSet("BITSCAPE_DATA_DIR"))
        qputenv("BITSCAPE_DATA_DIR", "/nonexistent"); // pictures are without the user's own calibration
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("Bitscape"));
    QApplication::setOrganizationName(QStringLiteral("Bitscape"));
    QApplication::setApplicationVersion(QString::fromLatin1(version));
    std::setlocale(LC_NUMERIC, "C"); // Qt set the user's; numbers in files have decimal points everywhere

    QCommandLineParser parser;
    add_options(parser);
    if (!parser.parse(QApplication::arguments()))
        return fail_usage(parser.errorText());
    if (parser.isSet(QStringLiteral("help")))
        parser.showHelp(0);
    if (parser.isSet(QStringLiteral("version")))
        parser.showVersion();
    if (parser.isSet(QStringLiteral("print")))
        return print(parser.value(QStringLiteral("print")), parser.value(QStringLiteral("to")));
    Arguments arguments;
    if (const QString problem = read_arguments(parser, arguments); !problem.isEmpty())
        return fail_usage(problem);
    auto plugins = std::make_shared<sdk::Plugins>();
    add_builtin_plugins(*plugins);
    if (arguments.screenshot)
        return run_picture(application, plugins, arguments);
    int exit_code = 0;
    while (run_once(application, plugins, arguments, exit_code)) {
    }
    return exit_code;
}
