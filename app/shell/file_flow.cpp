#include "shell/file_flow.hpp"

#include "base/files.hpp"
#include "session/export_runner.hpp"
#include "shell/error_words.hpp"
#include "shell/main_window.hpp"
#include "widgets/message_bar.hpp"
#include "widgets/quantities.hpp"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QStandardPaths>
#include <QUrl>

#include <utility>

namespace bitscape {

using jobs::Lane;

namespace {

QString model_filter(const sdk::Plugins& plugins)
{
    QStringList patterns{QStringLiteral("*.bitscape"), QStringLiteral("hls4ml_config.yml")};
    for (const auto& importer : plugins.importers.all())
        for (const std::string& extension : importer->extensions())
            patterns << QLatin1Char('*') + text(extension);
    patterns.removeDuplicates();
    return FileFlow::tr("Models and projects (%1);;All files (*)").arg(patterns.join(QLatin1Char(' ')));
}

} // namespace

Result<session::OpenRequest> example_request()
{
    auto model = find_resource("examples/jets/jets.h5");
    if (!model)
        return pass(std::move(model).error());
    auto data = find_resource("examples/jets/jets_test.npz");
    if (!data)
        return pass(std::move(data).error());
    auto config = find_resource("examples/jets/jets_config.yml");
    if (!config)
        return pass(std::move(config).error());
    session::OpenRequest request; // its parts, not the bundled project: saving asks where to
    request.file = *model;
    request.config = *config;
    request.data = data->string();
    return request;
}

FileFlow::FileFlow(MainWindow& window, session::ExportRunner& exports, MessageBar& messages)
    : QObject(&window), window_(window), session_(window.session()), exports_(exports), messages_(messages)
{
    connect(&session_, &session::Session::failed, this, [this](const QString& task, const Error& error) {
        after_save_ = nullptr;
        show_error(task, error);
    });
    connect(&session_, &session::Session::opened, this, [this] {
        if (opening_.isEmpty())
            return;
        window_.change_settings([this](Settings& settings) {
            settings.folder = QFileInfo(opening_).absolutePath();
            remember_file(settings, opening_);
        });
    });
    connect(&session_, &session::Session::saved, this, [this] {
        if (const auto then = std::exchange(after_save_, nullptr))
            then();
    });
    connect(&exports_, &session::ExportRunner::failed, this, &FileFlow::show_error);
    connect(&exports_, &session::ExportRunner::written, this, &FileFlow::show_written);
    connect(&exports_, &session::ExportRunner::checked, this, &FileFlow::show_checked);
}

void FileFlow::show_error(const QString& task, const Error& error)
{
    if (error.code == ErrorCode::cancelled)
        messages_.show_message(MessageBar::Kind::info, tr("%1: cancelled.").arg(task));
    else
        messages_.show_message(MessageBar::Kind::error, error_words(task, error));
}

QString FileFlow::start_folder() const
{
    const QString& last = window_.settings().folder;
    return last.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) : last;
}

void FileFlow::open()
{
    const QString file = QFileDialog::getOpenFileName(&window_, tr("Open a model or project"), start_folder(),
                                                      model_filter(*session_.plugins()));
    if (!file.isEmpty())
        open_file(file);
}

void FileFlow::open_file(const QString& file)
{
    const QFileInfo info(file);
    const QString suffix = info.suffix().toLower();
    if (info.fileName() == QLatin1String("hls4ml_config.yml"))
        return open_file(info.path()); // the folder is the project
    const bool has_model = session_.snapshot()->has_model();
    if (has_model &&
        QStringList{QStringLiteral("npz"), QStringLiteral("npy"), QStringLiteral("csv")}.contains(suffix))
        return session_.open_data(file.toStdString());
    if (has_model && (suffix == QLatin1String("yml") || suffix == QLatin1String("yaml")))
        return read_configuration(file);
    if (has_model && suffix == QLatin1String("db"))
        return session_.open_study(file.toStdString());
    session::OpenRequest request;
    request.file = file.toStdString();
    open_request(request);
}

void FileFlow::open_request(const session::OpenRequest& request)
{
    when_safe([this, request] {
        messages_.hide();
        session_.open(request);
        opening_ = request.recovered ? QString() : QFileInfo(text(request.file.string())).absoluteFilePath();
    });
}

void FileFlow::open_example()
{
    const auto request = example_request();
    if (!request)
        return show_error(tr("Open the example"), request.error());
    when_safe([this, request] {
        messages_.hide();
        opening_.clear();
        session_.open(*request);
    });
}

void FileFlow::open_data()
{
    const QString file =
        QFileDialog::getOpenFileName(&window_, tr("Open test data"), start_folder(),
                                     tr("Test data (*.npz *.npy *.csv *.h5);;All files (*)"));
    if (!file.isEmpty())
        session_.open_data(file.toStdString());
}

void FileFlow::open_configuration()
{
    const QString file = QFileDialog::getOpenFileName(&window_, tr("Open a configuration"), start_folder(),
                                                      tr("hls4ml configuration (*.yml *.yaml)"));
    if (!file.isEmpty())
        read_configuration(file);
}

void FileFlow::read_configuration(const QString& file)
{
    const QString task = tr("Load %1").arg(QFileInfo(file).fileName());
    session_.tracker().start(
        Lane::open, this, task,
        [path = file.toStdString()](std::stop_token, Progress&) { return config::read_configuration(path); },
        [this, task](Result<config::Configuration> read) {
            if (!read)
                return show_error(task, read.error());
            session_.edit(task, [&](config::Configuration& knobs) { knobs = std::move(*read); });
        });
}

void FileFlow::open_study()
{
    const QString file = QFileDialog::getOpenFileName(&window_, tr("Open a study"), start_folder(),
                                                      tr("Studies (*.db);;All files (*)"));
    if (!file.isEmpty())
        session_.open_study(file.toStdString());
}

void FileFlow::save()
{
    const auto& project = session_.snapshot()->document.project_file;
    if (!project)
        return save_as();
    session_.save(*project);
}

void FileFlow::save_as()
{
    if (!session_.snapshot()->has_model())
        return;
    const QString stem = text(session_.snapshot()->document.model_file.stem().string());
    QString file = QFileDialog::getSaveFileName(
        &window_, tr("Save the project"), QDir(start_folder()).filePath(stem + QStringLiteral(".bitscape")),
        tr("Bitscape projects (*.bitscape)"));
    if (file.isEmpty()) {
        after_save_ = nullptr;
        return;
    }
    if (QFileInfo(file).suffix().isEmpty())
        file += QStringLiteral(".bitscape");
    window_.change_settings([&](Settings& settings) {
        settings.folder = QFileInfo(file).absolutePath();
        remember_file(settings, file);
    });
    session_.save(file.toStdString());
}

void FileFlow::close()
{
    when_safe([this] {
        messages_.hide();
        session_.close();
    });
}

void FileFlow::when_safe(const std::function<void()>& then)
{
    if (!session_.is_dirty())
        return then();
    QMessageBox question(QMessageBox::Question, tr("Unsaved changes"),
                         tr("The knobs were changed since the last save."),
                         QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, &window_);
    question.setInformativeText(tr("Save them as a project?"));
    const int answer = question.exec();
    if (answer == QMessageBox::Discard)
        return then();
    if (answer != QMessageBox::Save)
        return;
    after_save_ = then;
    save();
}

void FileFlow::export_project()
{
    const auto& snapshot = *session_.snapshot();
    if (!snapshot.design)
        return;
    const QString name = text(snapshot.document.configuration.project_name());
    const QString folder = QFileDialog::getSaveFileName(
        &window_, tr("Export the project into a new folder"), QDir(start_folder()).filePath(name), QString(),
        nullptr, QFileDialog::ShowDirsOnly | QFileDialog::DontConfirmOverwrite);
    if (!folder.isEmpty())
        exports_.write(folder.toStdString(), window_.settings().export_rows);
}

void FileFlow::check_export()
{
    const QString folder =
        QFileDialog::getExistingDirectory(&window_, tr("Check an exported project"), start_folder());
    if (!folder.isEmpty())
        exports_.check(folder.toStdString());
}

void FileFlow::show_written(const QString& directory, int files)
{
    messages_.show_message(MessageBar::Kind::good,
                           tr("Exported %n files to %1.", nullptr, files).arg(directory.toHtmlEscaped()));
    messages_.add_action(tr("Check bit for bit"),
                         [this, directory] { exports_.check(directory.toStdString()); });
    messages_.add_action(tr("Show folder"),
                         [directory] { QDesktopServices::openUrl(QUrl::fromLocalFile(directory)); });
}

void FileFlow::show_checked(const QString& directory, const sdk::Exporter::Checked& result)
{
    const QString where = directory.toHtmlEscaped();
    if (result.equal == result.values)
        return messages_.show_message(
            MessageBar::Kind::good,
            tr("The export is exact: %1 of %2 outputs over %3 events equal the emulator bit for bit (%4).")
                .arg(number(double(result.equal)), number(double(result.values)), number(double(result.rows)),
                     where));
    messages_.show_message(MessageBar::Kind::error,
                           tr("<b>The export differs</b> in %1 of %2 outputs (%3). First: %4")
                               .arg(number(double(result.values - result.equal)),
                                    number(double(result.values)), where,
                                    text(result.first_difference).toHtmlEscaped()));
}

} // namespace bitscape
