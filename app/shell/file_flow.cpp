#include "shell/file_flow.hpp"

#include "base/files.hpp"
#include "export_view/export_dialog.hpp"
#include "review_view/review_export.hpp"
#include "session/document/calibrate.hpp"
#include "session/export_runner.hpp"
#include "session/import_report.hpp"
#include "session/layer_problems.hpp"
#include "shell/error_words.hpp"
#include "shell/main_window.hpp"
#include "widgets/message_bar.hpp"
#include "widgets/quantities.hpp"

#include <QDate>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QStandardPaths>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace bitscape {

using jobs::Lane;

namespace {

/// Everything that opens as a document in one line, then a line for each format.
QString model_filter(const sdk::Plugins& plugins)
{
    QStringList all{QStringLiteral("*.bitscape"), QStringLiteral("hls4ml_config.yml")}, lines;
    for (const auto& importer : plugins.importers.all()) {
        QStringList own;
        for (const std::string& extension : importer->extensions())
            own << QLatin1Char('*') + text(extension);
        all << own;
        const QString name = text(importer->description()).remove(QLatin1Char('(')).remove(QLatin1Char(')'));
        lines << QStringLiteral("%1 (%2)").arg(name, own.join(QLatin1Char(' ')));
    }
    all.removeDuplicates();
    lines.prepend(FileFlow::tr("Models and projects (%1)").arg(all.join(QLatin1Char(' '))));
    lines << FileFlow::tr("Bitscape projects (*.bitscape)") << FileFlow::tr("All files (*)");
    return lines.join(QStringLiteral(";;"));
}

QString names_of(const std::vector<std::filesystem::path>& files)
{
    QStringList names;
    for (const auto& file : files)
        names << text(file.filename().string());
    return names.join(QStringLiteral(", "));
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
        show_opened();
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

void FileFlow::open_folder()
{
    const QString folder =
        QFileDialog::getExistingDirectory(&window_, tr("Open a folder written by hls4ml"), start_folder());
    if (!folder.isEmpty())
        open_file(folder);
}

void FileFlow::open_files(const QStringList& files)
{
    std::vector<std::filesystem::path> paths;
    for (const QString& file : files)
        paths.emplace_back(file.toStdString());
    if (paths.empty())
        return;
    session_.tracker().start(
        Lane::open, this, tr("Looking at %1").arg(QFileInfo(files.front()).fileName()),
        [paths, plugins = session_.plugins()](std::stop_token, Progress&) {
            return session::sort_files(paths, *plugins);
        },
        [this](session::SortedFiles sorted) { open_sorted(sorted); });
}

void FileFlow::open_sorted(const session::SortedFiles& files)
{
    const auto refuse = [this](const QString& words) {
        messages_.show_message(MessageBar::Kind::error, words);
    };
    if (!files.reports
             .empty()) { // they are compared with what is open, or with what opens together with them
        QStringList reports;
        for (const auto& report : files.reports)
            reports << text(report.string());
        session::SortedFiles rest = files;
        rest.reports.clear();
        if (files.models.empty() && !session_.snapshot()->has_model())
            return messages_.show_message(
                MessageBar::Kind::info,
                tr("%1 was written by a synthesis tool: open the model or project it is of first.")
                    .arg(names_of(files.reports).toHtmlEscaped()));
        if (files.models.empty()) {
            Q_EMIT reports_chosen(reports);
        } else { // once the model is there, if it opens
            auto* once = new QObject(this);
            connect(&session_, &session::Session::opened, once, [this, once, reports] {
                once->deleteLater();
                Q_EMIT reports_chosen(reports);
            });
            connect(&session_, &session::Session::failed, once, &QObject::deleteLater);
        }
        return open_sorted(rest);
    }
    for (const auto* several : {&files.models, &files.data, &files.configurations, &files.studies})
        if (several->size() > 1)
            return refuse(tr("<b>One at a time, please:</b> %1 are of the same kind.")
                              .arg(names_of(*several).toHtmlEscaped()));
    if (files.models.empty())
        return open_beside(files);
    session::OpenRequest request;
    request.file = files.models.front();
    if (!files.configurations.empty())
        request.config = files.configurations.front();
    if (!files.data.empty())
        request.data = files.data.front().string();
    if (!files.studies.empty())
        request.study = files.studies.front().string();
    open_request(request);
}

/// Files that are no model go to the model that is open.
void FileFlow::open_beside(const session::SortedFiles& files)
{
    const bool has_model = session_.snapshot()->has_model();
    if (!files.configurations.empty()) {
        const std::filesystem::path& file = files.configurations.front();
        if (!has_model || file.filename() == "hls4ml_config.yml") { // its folder is a project
            session::SortedFiles folder = files;
            folder.configurations.clear();
            folder.models.push_back(file.parent_path());
            return open_sorted(folder);
        }
        session::SortedFiles rest = files;
        rest.configurations.clear();
        return read_configuration(text(file.string()), [this, rest] { open_beside(rest); });
    }
    if (files.data.empty() && files.studies.empty())
        return;
    if (!has_model)
        return messages_.show_message(
            MessageBar::Kind::info,
            (files.data.empty() ? tr("%1 holds trials: open the model they belong to first.")
                                : tr("%1 holds test data: open the model it belongs to first."))
                .arg(names_of(files.data.empty() ? files.studies : files.data).toHtmlEscaped()));
    const std::string study =
        files.studies.empty() ? std::string() : std::filesystem::absolute(files.studies.front()).string();
    if (!files.data.empty())
        session_.open_data(files.data.front().string(), study);
    else
        session_.open_study(study);
}

/// What a user should know about a model that was just opened: why it cannot be built, or what was rewritten.
void FileFlow::show_opened()
{
    const auto& snapshot = *session_.snapshot();
    const QString name = QFileInfo(opening_).fileName().toHtmlEscaped();
    if (snapshot.error) {
        messages_.show_message(MessageBar::Kind::error,
                               tr("<b>%1 is open, but cannot be built:</b> %2")
                                   .arg(name, text(english(*snapshot.error)).toHtmlEscaped()));
        const std::string layer = session::layer_named_by(*snapshot.error, *snapshot.rows);
        if (!layer.empty())
            messages_.add_action(tr("Show layer"), [this, layer] { session_.selection().set({layer}); });
        return;
    }
    if (!snapshot.document.reports.empty() && messages_.isHidden())
        return offer_reports(name);
    const int rewrites = static_cast<int>(session::import_report(snapshot).size());
    if (rewrites == 0 || !messages_.isHidden()) // what went wrong (with the study) is more important
        return;
    const QString changes = rewrites == 1 ? tr("1 change") : tr("%1 changes").arg(rewrites);
    messages_.show_message(MessageBar::Kind::info,
                           tr("%1 is open: %2 between the file and the hardware.").arg(name, changes));
    messages_.add_action(tr("Show"), [this] { Q_EMIT report_wanted(); });
}

/// A project that was synthesized: its reports can teach the estimates.
void FileFlow::offer_reports(const QString& name)
{
    const auto& reports = session_.snapshot()->document.reports;
    messages_.show_message(
        MessageBar::Kind::info,
        reports.size() == 1
            ? tr("%1 is open, with a report of its synthesis.").arg(name)
            : tr("%1 is open, with %2 reports of its synthesis.").arg(name).arg(reports.size()));
    const auto folder = document::project_of(reports.front().file);
    const QString where = text((folder ? *folder : reports.front().file).string());
    messages_.add_action(tr("Compare with the estimates"), [this, where] { Q_EMIT reports_chosen({where}); });
}

void FileFlow::open_reports()
{
    const QStringList files =
        QFileDialog::getOpenFileNames(&window_, tr("Open reports of synthesis tools"), start_folder(),
                                      tr("Reports (*.xml *.rpt *.js *.ndjson *.txt *.log);;All files (*)"));
    if (!files.isEmpty())
        Q_EMIT reports_chosen(files);
}

void FileFlow::open_report_folder()
{
    const QString folder =
        QFileDialog::getExistingDirectory(&window_, tr("Open a synthesized project"), start_folder());
    if (!folder.isEmpty())
        Q_EMIT reports_chosen({folder});
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

void FileFlow::read_configuration(const QString& file, const std::function<void()>& then)
{
    const QString task = tr("Load %1").arg(QFileInfo(file).fileName());
    session_.tracker().start(
        Lane::knobs, this, task,
        [path = file.toStdString()](std::stop_token, Progress&) { return config::read_configuration(path); },
        [this, task, then](Result<config::Configuration> read) {
            if (!read)
                return show_error(task, read.error());
            session_.edit(task, [&](config::Configuration& knobs) { knobs = std::move(*read); });
            if (then)
                then();
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
    auto* dialog =
        new ExportDialog(session_, exports_, {start_folder(), window_.settings().export_rows}, &window_);
    QObject::connect(dialog, &ExportDialog::rows_changed, this, [this](int rows) {
        window_.change_settings([rows](Settings& settings) { settings.export_rows = rows; });
    });
    dialog->open();
}

void FileFlow::check_export()
{
    const QString folder =
        QFileDialog::getExistingDirectory(&window_, tr("Check an exported project"), start_folder());
    if (!folder.isEmpty())
        exports_.check(folder.toStdString());
}

void FileFlow::save_report()
{
    const auto snapshot = session_.snapshot();
    if (!snapshot->design || !snapshot->evaluation)
        return;
    const QString stem = text(snapshot->document.model_file.stem().string());
    const QString file = QFileDialog::getSaveFileName(
        &window_, tr("Save the report"), QDir(start_folder()).filePath(stem + QStringLiteral("_report.html")),
        tr("Web page (*.html);;PDF (*.pdf);;Table (*.csv)"));
    if (file.isEmpty())
        return;
    const QString today = QDate::currentDate().toString(Qt::ISODate);
    window_.tracker().start(
        jobs::Lane::transfer, this, tr("Saving the report"),
        [snapshot, today, file](std::stop_token, Progress&) { return export_review(*snapshot, today, file); },
        [this, file](Result<void> done) {
            if (done)
                show_saved(file);
            else
                show_error(tr("Save the report"), done.error());
        });
}

void FileFlow::show_saved(const QString& file)
{
    messages_.show_message(MessageBar::Kind::good, tr("Saved %1.").arg(file.toHtmlEscaped()));
    messages_.add_action(tr("Open"), [file] { QDesktopServices::openUrl(QUrl::fromLocalFile(file)); });
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
