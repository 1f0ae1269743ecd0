#pragma once

#include "session/export_runner.hpp"
#include "session/file_kind.hpp"
#include "session/session.hpp"

#include <QObject>

#include <functional>

class QWidget;

namespace bitscape {

class MainWindow;
class MessageBar;

/// Opening, saving, exporting as the user goes through them: file dialogs, questions, news in the message
/// bar.
class FileFlow final : public QObject {
    Q_OBJECT

public:
    FileFlow(MainWindow& window, session::ExportRunner& exports, MessageBar& messages);

    void open();
    void open_folder();
    /// Decides by the content what each file is (model or project, test data, configuration, study) and opens
    /// them together. A model takes the others along; without one they go to what is open.
    void open_files(const QStringList& files);
    void open_file(const QString& file) { open_files({file}); }
    void open_request(const session::OpenRequest& request);
    void open_example();
    void open_data();
    void open_configuration();
    void open_study();
    void open_reports();       ///< of synthesis tools, to compare with the estimates
    void open_report_folder(); ///< of a synthesized project
    void save();
    void save_as();
    void close();
    void export_project();
    void check_export();
    void save_report();
    void show_saved(const QString& file); ///< tells of a picture or report that was written
    /// Runs `then` once unsaved work is saved or given up; not at all if the user stays.
    void when_safe(const std::function<void()>& then);
    void show_error(const QString& task, const Error& error);

Q_SIGNALS:
    void report_wanted();                          ///< the import report
    void reports_chosen(const QStringList& files); ///< of synthesis tools, or folders that hold some

private:
    [[nodiscard]] QString start_folder() const;
    void open_sorted(const session::SortedFiles& files);
    void open_beside(const session::SortedFiles& files);
    void read_configuration(const QString& file, const std::function<void()>& then = {});
    void show_opened();
    void offer_reports(const QString& name);
    void show_written(const QString& directory, int files);
    void show_checked(const QString& directory, const sdk::Exporter::Checked& result);

    MainWindow& window_;
    session::Session& session_;
    session::ExportRunner& exports_;
    MessageBar& messages_;
    std::function<void()> after_save_;
    QString opening_; ///< goes to the recent files when it is open; empty: the example or a recovered copy
};

/// The bundled example: model and test events. Errors: the installation lacks it.
[[nodiscard]] Result<session::OpenRequest> example_request();

} // namespace bitscape
