#include "export_view/export_dialog.hpp"

#include "shell/error_words.hpp"
#include "widgets/quantities.hpp"
#include "widgets/theme.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace bitscape {
namespace {

enum Form { Folder, Zip, TarGz };

QString ending(int form)
{
    return form == Zip ? QStringLiteral(".zip") : form == TarGz ? QStringLiteral(".tar.gz") : QString();
}

QString without_ending(QString place)
{
    for (const int form : {Zip, TarGz})
        if (place.endsWith(ending(form), Qt::CaseInsensitive))
            place.chop(ending(form).size());
    return place;
}

} // namespace

ExportDialog::ExportDialog(session::Session& session, session::ExportRunner& exports, Start start,
                           QWidget* parent)
    : QDialog(parent), session_(session), exports_(exports), backend_(new QComboBox), io_type_(new QComboBox),
      board_(new QComboBox), bus_(new QComboBox), form_(new QComboBox), place_(new QLineEdit),
      browse_(new QPushButton(tr("&Browse…"))), rows_(new QSpinBox), data_(new QLabel),
      check_(new QCheckBox(tr("&Check it bit for bit afterwards"))), what_(new QLabel),
      progress_(new QProgressBar), outcome_(new QLabel), start_(new QPushButton(tr("&Export"))),
      cancel_(new QPushButton(tr("Ca&ncel"))), show_folder_(new QPushButton(tr("&Show folder"))),
      close_(new QPushButton(tr("Close")))
{
    setWindowTitle(tr("Export the design as a project"));
    setObjectName(QStringLiteral("export_dialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    constexpr int usual_width = 640;
    setMinimumWidth(usual_width);
    if (auto boards = document::export_boards())
        boards_ = *std::move(boards);
    rows_->setValue(start.rows);
    build();
    fill();
    const QString name = text(session_.snapshot()->document.configuration.project_name());
    place_->setText(QDir::toNativeSeparators(QDir(start.folder).filePath(name)));
    rows_->setValue(std::min(start.rows, rows_->maximum()));
    connect_all();
    follow_backend();
    follow_jobs();
    say(Mood::none, {});
    start_->setFocus();
}

void ExportDialog::build()
{
    auto* where = new QHBoxLayout;
    where->addWidget(form_);
    where->addWidget(place_, 1);
    where->addWidget(browse_);
    auto* on_board = new QHBoxLayout;
    on_board->addWidget(board_, 1);
    on_board->addWidget(bus_);
    auto* events = new QHBoxLayout;
    events->addWidget(rows_);
    events->addWidget(data_, 1);
    auto* rows = new QFormLayout;
    rows->addRow(tr("&For"), backend_);
    rows->addRow(tr("&Layers are connected by"), io_type_);
    rows->addRow(tr("B&oard"), on_board);
    rows->addRow(tr("&Into"), where);
    rows->addRow(tr("&Test bench"), events);
    rows->addRow(QString(), check_);
    qobject_cast<QLabel*>(rows->labelForField(on_board))->setBuddy(board_);
    qobject_cast<QLabel*>(rows->labelForField(where))->setBuddy(place_);
    qobject_cast<QLabel*>(rows->labelForField(events))->setBuddy(rows_);
    backend_->setAccessibleName(tr("Tool the project is for"));
    io_type_->setAccessibleName(tr("How layers are connected"));
    board_->setAccessibleName(tr("Board"));
    bus_->setAccessibleName(tr("Bus of the board"));
    form_->setAccessibleName(tr("Folder or archive"));
    place_->setAccessibleName(tr("Where the project goes"));
    rows_->setAccessibleName(tr("Events of the test bench"));
    check_->setChecked(true);
    check_->setToolTip(
        tr("Builds the project's own simulation with the compiler of this machine, runs its test "
           "bench and compares every output with the emulator"));
    what_->setWordWrap(true);
    what_->setForegroundRole(QPalette::PlaceholderText);
    outcome_->setWordWrap(true);
    outcome_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    outcome_->setTextFormat(Qt::RichText);
    outcome_->setMinimumHeight(2 * outcome_->fontMetrics().lineSpacing());
    outcome_->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    progress_->setTextVisible(false);
    constexpr int thin = 6;
    progress_->setFixedHeight(thin);
    QSizePolicy kept = progress_->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    progress_->setSizePolicy(kept);
    auto* buttons = new QDialogButtonBox;
    buttons->addButton(start_, QDialogButtonBox::AcceptRole);
    buttons->addButton(cancel_, QDialogButtonBox::ActionRole);
    buttons->addButton(show_folder_, QDialogButtonBox::ActionRole);
    buttons->addButton(close_, QDialogButtonBox::RejectRole);
    start_->setDefault(true);
    cancel_->setEnabled(false);
    show_folder_->setEnabled(false);
    auto* column = new QVBoxLayout(this);
    column->addLayout(rows);
    column->addWidget(what_);
    column->addStretch(1);
    column->addWidget(progress_);
    column->addWidget(outcome_);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
}

void ExportDialog::fill()
{
    const auto& snapshot = *session_.snapshot();
    const auto& plugins = *session_.plugins();
    for (const std::string& name : exports_.backends()) {
        const sdk::Exporter* exporter = document::find_exporter(plugins, name);
        backend_->addItem(text(name));
        backend_->setItemData(backend_->count() - 1, text(exporter->description()), Qt::ToolTipRole);
    }
    io_type_->addItem(tr("arrays of all values (io_parallel)"), QStringLiteral("io_parallel"));
    io_type_->addItem(tr("streams (io_stream)"), QStringLiteral("io_stream"));
    io_type_->setCurrentIndex(snapshot.document.configuration.io_type() == "io_stream" ? 1 : 0);
    board_->addItem(tr("None: the network alone"));
    for (const document::ExportBoard& board : boards_)
        board_->addItem(text(board.name), text(board.part));
    form_->addItems({tr("a folder"), QStringLiteral(".zip"), QStringLiteral(".tar.gz")});
    const bool has_data = snapshot.has_data();
    const auto events = has_data && snapshot.bench->inputs && !snapshot.bench->inputs->empty()
                            ? static_cast<int>(snapshot.bench->inputs->front().rows)
                            : 0;
    rows_->setRange(0, events);
    rows_->setEnabled(events > 0);
    rows_->setGroupSeparatorShown(true);
    data_->setText(events > 0 ? tr("of %1 open test events (0: made-up ones)").arg(number(double(events)))
                              : tr("made-up events: no test data is open"));
}

void ExportDialog::connect_all()
{
    connect(backend_, &QComboBox::currentIndexChanged, this, &ExportDialog::follow_backend);
    connect(board_, &QComboBox::currentIndexChanged, this, &ExportDialog::follow_board);
    connect(bus_, &QComboBox::currentIndexChanged, this, [this] { what_->setText(describe()); });
    connect(io_type_, &QComboBox::currentIndexChanged, this, [this] { what_->setText(describe()); });
    connect(form_, &QComboBox::currentIndexChanged, this, &ExportDialog::follow_form);
    connect(place_, &QLineEdit::textChanged, this, [this] { start_->setEnabled(!place_->text().isEmpty()); });
    connect(rows_, &QSpinBox::valueChanged, this, &ExportDialog::rows_changed);
    connect(browse_, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(start_, &QPushButton::clicked, this, &ExportDialog::begin);
    connect(cancel_, &QPushButton::clicked, this, [this] {
        session_.tracker().cancel(jobs::Lane::transfer);
        session_.tracker().cancel(jobs::Lane::check);
    });
    connect(show_folder_, &QPushButton::clicked, this, [this] {
        const QFileInfo info(written_);
        QDesktopServices::openUrl(QUrl::fromLocalFile(info.isDir() ? written_ : info.absolutePath()));
    });
    connect(&exports_, &session::ExportRunner::written, this, &ExportDialog::show_written);
    connect(&exports_, &session::ExportRunner::checked, this,
            [this](const QString&, const sdk::Exporter::Checked& result) { show_checked(result); });
    connect(&exports_, &session::ExportRunner::failed, this, &ExportDialog::show_failed);
    connect(&session_.tracker(), &jobs::JobTracker::changed, this, &ExportDialog::follow_jobs);
}

bool ExportDialog::is_archive() const
{
    return form_->currentIndex() != Folder;
}

void ExportDialog::follow_backend()
{
    const bool boards = document::has_boards(*session_.plugins(), backend_->currentText().toStdString());
    board_->setEnabled(boards);
    if (!boards)
        board_->setCurrentIndex(0);
    board_->setToolTip(boards ? QString() : tr("Vitis and Vivado projects can be put on boards"));
    follow_board();
}

void ExportDialog::follow_board()
{
    const int chosen = board_->currentIndex() - 1;
    const QString before = bus_->currentText();
    const QSignalBlocker quiet(bus_);
    bus_->clear();
    if (chosen >= 0)
        for (const std::string& bus : boards_[static_cast<std::size_t>(chosen)].interfaces)
            bus_->addItem(text(bus));
    bus_->setCurrentIndex(std::max(bus_->findText(before), 0));
    bus_->setVisible(chosen >= 0);
    what_->setText(describe());
}

void ExportDialog::follow_form()
{
    place_->setText(without_ending(place_->text()) + ending(form_->currentIndex()));
    check_->setEnabled(!is_archive());
    what_->setText(describe());
}

/// What will be written, in a sentence or two.
QString ExportDialog::describe() const
{
    const auto& configuration = session_.snapshot()->document.configuration;
    const QString backend = backend_->currentText();
    const sdk::Exporter* exporter = document::find_exporter(*session_.plugins(), backend.toStdString());
    const int chosen = board_->currentIndex() - 1;
    QString words = exporter != nullptr ? text(exporter->description()) : QString();
    const QString clock = QLocale().toString(configuration.clock_period_ns(), 'g', 4);
    if (chosen >= 0)
        words = tr("The network behind AXI on the %1 (%2), with block design or link script, drivers and "
                   "host code, "
                   "at %3 ns.")
                    .arg(board_->currentText(), board_->currentData().toString(), clock);
    else
        words += tr(", for %1 at %2 ns.").arg(text(configuration.part()), clock);
    const auto own = document::export_backends(*session_.plugins(), configuration.backend());
    if (std::ranges::find(own, backend.toStdString()) == own.end())
        words +=
            QLatin1Char(' ') +
            tr("The design is resolved again for %1: types and results may differ from those shown, which "
               "are for %2.")
                .arg(backend, text(configuration.backend()));
    return words;
}

void ExportDialog::browse()
{
    const QString place =
        is_archive()
            ? QFileDialog::getSaveFileName(this, tr("Export into an archive"), place_->text(),
                                           QLatin1Char('*') + ending(form_->currentIndex()))
            : QFileDialog::getSaveFileName(this, tr("Export the project into a new folder"), place_->text(),
                                           {}, nullptr,
                                           QFileDialog::ShowDirsOnly | QFileDialog::DontConfirmOverwrite);
    if (!place.isEmpty())
        place_->setText(is_archive() ? without_ending(place) + ending(form_->currentIndex()) : place);
}

void ExportDialog::begin()
{
    session::ExportOrder order;
    order.place = QDir::fromNativeSeparators(place_->text()).toStdString();
    order.target.backend = backend_->currentText().toStdString();
    order.target.io_type = io_type_->currentData().toString().toStdString();
    if (board_->currentIndex() > 0) {
        order.target.board = board_->currentText().toStdString();
        order.target.interface = bus_->currentText().toStdString();
    }
    order.rows = rows_->value();
    order.check = check_->isChecked() && !is_archive();
    written_.clear();
    running_ = true;
    show_folder_->setEnabled(false);
    say(Mood::none, tr("Writing the project…"));
    exports_.write(order);
    follow_jobs();
}

void ExportDialog::show_written(const QString& directory, int files)
{
    if (!running_)
        return;
    written_ = directory;
    show_folder_->setEnabled(true);
    running_ = check_->isChecked() && !is_archive();
    if (running_)
        say(Mood::none, tr("%n files written. Building the C simulation…", nullptr, files));
    else
        say(Mood::good, tr("%n files written to %1.", nullptr, files).arg(directory.toHtmlEscaped()));
    follow_jobs();
}

void ExportDialog::show_checked(const sdk::Exporter::Checked& result)
{
    if (!running_)
        return;
    running_ = false;
    const QString values = number(double(result.values)), events = number(double(result.rows));
    if (result.equal == result.values)
        say(Mood::good,
            tr("Exact: %1 of %1 outputs over %2 events equal the emulator bit for bit.").arg(values, events));
    else
        say(Mood::bad, tr("%1 of %2 outputs over %3 events differ. First: %4")
                           .arg(number(double(result.values - result.equal)), values, events,
                                text(result.first_difference).toHtmlEscaped()));
    follow_jobs();
}

void ExportDialog::show_failed(const QString& task, const Error& error)
{
    if (!running_)
        return;
    running_ = false;
    if (error.code == ErrorCode::cancelled)
        say(Mood::none, written_.isEmpty() ? tr("Cancelled: nothing was written.")
                                           : tr("Cancelled: the project is written, but not checked."));
    else
        say(Mood::bad, error_words(task, error));
    follow_jobs();
}

void ExportDialog::follow_jobs()
{
    start_->setEnabled(!running_ && !place_->text().isEmpty());
    cancel_->setEnabled(running_);
    for (QWidget* widget : std::initializer_list<QWidget*>{backend_, io_type_, form_, place_, browse_})
        widget->setEnabled(!running_);
    check_->setEnabled(!running_ && !is_archive()); // show_written() reads it
    rows_->setEnabled(!running_ && rows_->maximum() > 0);
    progress_->setVisible(running_);
    if (!running_)
        return;
    progress_->setRange(0, 0);
    for (const jobs::JobState& job : session_.tracker().running())
        if ((job.lane == jobs::Lane::transfer || job.lane == jobs::Lane::check) && job.total > 0) {
            progress_->setRange(0, static_cast<int>(job.total));
            progress_->setValue(static_cast<int>(job.done));
        }
}

void ExportDialog::say(Mood mood, const QString& text)
{
    mood_ = mood;
    outcome_->setText(text);
    restyle();
}

void ExportDialog::restyle()
{
    const Theme& theme = theme_of(palette());
    const QColor colour = mood_ == Mood::good ? theme.good : mood_ == Mood::bad ? theme.bad : theme.muted;
    // A style sheet of its own: the program's colours labels, so that a palette would not be seen.
    const QString style =
        QStringLiteral("color: %1; font-weight: %2")
            .arg(colour.name(), mood_ == Mood::none ? QStringLiteral("normal") : QStringLiteral("600"));
    if (outcome_->styleSheet() != style)
        outcome_->setStyleSheet(style);
}

void ExportDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        restyle();
}

} // namespace bitscape
