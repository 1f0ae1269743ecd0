#pragma once

#include "session/export_runner.hpp"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace bitscape {

/// Writes the open design as a project: for which tool, on which board, where to, with which test events;
/// then builds its C simulation and says in green or red whether it is exact.
class ExportDialog final : public QDialog {
    Q_OBJECT

public:
    struct Start {
        QString folder; ///< beside which the project is suggested
        int rows = 0;   ///< events for the test bench
    };
    ExportDialog(session::Session& session, session::ExportRunner& exports, Start start,
                 QWidget* parent = nullptr);

    [[nodiscard]] QComboBox& backend() const { return *backend_; }
    [[nodiscard]] QComboBox& io_type() const { return *io_type_; }
    [[nodiscard]] QComboBox& board() const { return *board_; }
    [[nodiscard]] QComboBox& bus() const { return *bus_; }
    [[nodiscard]] QComboBox& form() const { return *form_; }
    [[nodiscard]] QLineEdit& place() const { return *place_; }
    [[nodiscard]] QSpinBox& rows() const { return *rows_; }
    [[nodiscard]] QCheckBox& check() const { return *check_; }
    [[nodiscard]] QLabel& outcome() const { return *outcome_; }
    [[nodiscard]] QPushButton& start() const { return *start_; }
    [[nodiscard]] QPushButton& cancel() const { return *cancel_; }
    [[nodiscard]] QPushButton& show_folder() const { return *show_folder_; }

Q_SIGNALS:
    void rows_changed(int rows);

protected:
    void changeEvent(QEvent* event) override;

private:
    enum class Mood { none, good, bad };

    void build();
    void fill();
    void connect_all();
    void follow_backend();
    void follow_board();
    void follow_form();
    void follow_jobs();
    void browse();
    void begin();
    void show_written(const QString& directory, int files);
    void show_checked(const sdk::Exporter::Checked& result);
    void show_failed(const QString& task, const Error& error);
    void say(Mood mood, const QString& text);
    void restyle();
    [[nodiscard]] bool is_archive() const;
    [[nodiscard]] QString describe() const;

    session::Session& session_;
    session::ExportRunner& exports_;
    std::vector<document::ExportBoard> boards_;
    Mood mood_ = Mood::none;
    bool running_ = false; ///< what the runner tells is of this dialog's order
    QString written_;
    QComboBox *backend_, *io_type_, *board_, *bus_, *form_;
    QLineEdit* place_;
    QPushButton* browse_;
    QSpinBox* rows_;
    QLabel* data_;
    QCheckBox* check_;
    QLabel* what_;
    QProgressBar* progress_;
    QLabel* outcome_;
    QPushButton *start_, *cancel_, *show_folder_, *close_;
};

} // namespace bitscape
