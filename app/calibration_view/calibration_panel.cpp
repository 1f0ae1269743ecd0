#include "calibration_view/calibration_panel.hpp"

#include "calibration_view/comparison_delegate.hpp"
#include "widgets/panel.hpp"
#include "widgets/quantities.hpp"
#include "widgets/theme.hpp"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace bitscape {

namespace {

constexpr std::size_t most_problems = 4; ///< lines; the tooltip has all of them

QTableView* plain_table(const QString& name)
{
    auto* table = new QTableView;
    table->setAccessibleName(name);
    table->setFrameShape(QFrame::NoFrame);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + 8);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setStretchLastSection(true);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    return table;
}

} // namespace

CalibrationPanel::CalibrationPanel(session::Session& session, session::Calibrator& calibrator,
                                   QWidget* parent)
    : QWidget(parent), session_(session), calibrator_(calibrator), title_(new PanelTitle(tr("Calibration"))),
      reports_(new ReportModel(calibrator, session, this)), comparison_(new ComparisonModel(this)),
      report_table_(plain_table(tr("Reports"))),
      comparison_table_(plain_table(tr("Measured beside estimated"))), problems_(new QLabel),
      place_(new QLabel), add_(new QPushButton), discard_(new QPushButton(tr("Discard"))),
      pages_(new QStackedWidget), menu_(new QMenu(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(title_);
    column->addWidget(pages_);
    auto* empty = new QWidget;
    empty->setBackgroundRole(QPalette::Base);
    empty->setAutoFillBackground(true);
    auto* middle = new QVBoxLayout(empty);
    middle->addStretch();
    middle->addWidget(empty_hint(
        tr("No reports yet. Drop what Vivado, Vitis, Quartus, oneAPI or Catapult wrote (csynth.xml, "
           ".rpt, a project's folder): estimates learn from it, and what was measured is shown as "
           "measured.")));
    auto* open = new QPushButton(tr("Open reports…"));
    connect(open, &QPushButton::clicked, this, &CalibrationPanel::files_wanted);
    middle->addWidget(open, 0, Qt::AlignHCenter);
    middle->addStretch();
    pages_->addWidget(empty);
    auto* splitter = new QSplitter;
    splitter->setChildrenCollapsible(false);
    auto* side = new QWidget;
    build_list(side);
    splitter->addWidget(side);
    splitter->addWidget(comparison_side());
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    pages_->addWidget(splitter);
    build_tables();
    build_menu();
    connect(add_, &QPushButton::clicked, this, [this] { calibrator_.add(reports_->checked()); });
    connect(discard_, &QPushButton::clicked, this, [this] {
        std::vector<std::string> ids;
        for (const ListedReport& report : reports_->reports())
            if (report.is_waiting)
                ids.push_back(report.id);
        calibrator_.forget_problems();
        calibrator_.discard(ids);
    });
    connect(reports_, &QAbstractItemModel::modelReset, this, &CalibrationPanel::refresh);
    connect(reports_, &QAbstractItemModel::dataChanged, this, &CalibrationPanel::refresh);
    refresh();
}

/// The comparison and, below it, how it is read.
QWidget* CalibrationPanel::comparison_side()
{
    auto* side = new QWidget;
    side->setBackgroundRole(QPalette::Base);
    side->setAutoFillBackground(true);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 4);
    column->setSpacing(4);
    column->addWidget(comparison_table_, 1);
    auto* legend =
        new QLabel(tr("Above the report, below the estimate and how far off it was: green inside its "
                      "90 % interval, red outside."));
    legend->setContentsMargins(8, 0, 8, 0);
    legend->setFont(small_font(font()));
    legend->setForegroundRole(QPalette::PlaceholderText);
    legend->setWordWrap(true);
    column->addWidget(legend);
    return side;
}

void CalibrationPanel::build_list(QWidget* side)
{
    side->setBackgroundRole(QPalette::Base);
    side->setAutoFillBackground(true);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 4);
    column->setSpacing(4);
    column->addWidget(report_table_, 1);
    problems_->setWordWrap(true);
    problems_->setContentsMargins(8, 0, 8, 0);
    problems_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    problems_->setAccessibleName(tr("Reports that cannot be used"));
    column->addWidget(problems_);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(8, 0, 8, 0);
    add_->setDefault(true);
    buttons->addWidget(add_);
    buttons->addWidget(discard_);
    buttons->addStretch();
    column->addLayout(buttons);
    place_->setContentsMargins(8, 0, 8, 0);
    place_->setFont(small_font(font()));
    place_->setForegroundRole(QPalette::PlaceholderText);
    place_->setWordWrap(true);
    column->addWidget(place_);
}

void CalibrationPanel::build_tables()
{
    report_table_->setModel(reports_);
    comparison_table_->setModel(comparison_);
    comparison_table_->setItemDelegate(new ComparisonDelegate(comparison_table_));
    comparison_table_->setColumnHidden(ComparisonModel::Note, true); // below the names; the CSV has it
    comparison_table_->horizontalHeader()->setStretchLastSection(false);
    comparison_table_->verticalHeader()->setDefaultSectionSize(fontMetrics().height() +
                                                               QFontMetrics(small_font(font())).height() + 6);
    connect(report_table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &CalibrationPanel::show_selected);
    connect(comparison_table_->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &CalibrationPanel::select_layer);
    auto* copy = new QAction(tr("&Copy as CSV"), comparison_table_);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &CalibrationPanel::copy_table);
    comparison_table_->addAction(copy);
    comparison_table_->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void CalibrationPanel::build_menu()
{
    QAction* remove = menu_->addAction(tr("&Remove"), QKeySequence(Qt::Key_Delete), this,
                                       &CalibrationPanel::remove_selected);
    remove->setObjectName(QStringLiteral("remove"));
    remove->setShortcutContext(Qt::WidgetShortcut);
    report_table_->addAction(remove);
    menu_->addSeparator();
    menu_->addAction(tr("Open Reports…"), this, &CalibrationPanel::files_wanted);
    menu_->addAction(tr("Open a Synthesized Project…"), this, &CalibrationPanel::folder_wanted);
    menu_->addSeparator();
    QAction* save = menu_->addAction(tr("&Export the Calibration…"), this, &CalibrationPanel::export_all);
    QAction* folder = menu_->addAction(tr("Show Where It Is Kept"), this, [] {
        const QString file = text(estimate::user_calibration_file().string());
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(file).absolutePath()));
    });
    connect(menu_, &QMenu::aboutToShow, this, [this, remove, save, folder] {
        const bool any = !calibrator_.stored().rows().empty();
        remove->setEnabled(report_table_->currentIndex().isValid());
        save->setEnabled(any);
        folder->setEnabled(any);
    });
    auto* button = new QToolButton;
    button->setText(QStringLiteral("⋯"));
    button->setAutoRaise(true);
    button->setToolTip(tr("Open, remove and export reports"));
    button->setAccessibleName(button->toolTip());
    button->setPopupMode(QToolButton::InstantPopup);
    button->setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; }"));
    button->setMenu(menu_);
    title_->add_control(button);
    report_table_->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(report_table_, &QWidget::customContextMenuRequested, this,
            [this](const QPoint& where) { menu_->popup(report_table_->viewport()->mapToGlobal(where)); });
}

QString CalibrationPanel::problem() const
{
    return problems_->isHidden() ? QString() : problems_->text();
}

void CalibrationPanel::refresh()
{
    const auto& all = reports_->reports();
    const auto waiting = std::ranges::count(all, true, &ListedReport::is_waiting);
    const auto stored = static_cast<qsizetype>(all.size()) - waiting;
    const auto wanted = static_cast<qsizetype>(reports_->checked().size());
    pages_->setCurrentIndex(all.empty() && calibrator_.problems().empty() ? 0 : 1);
    title_->set_note(all.empty()    ? QString()
                     : waiting == 0 ? tr("%1 in use").arg(stored)
                                    : tr("%1 in use · %2 to add").arg(stored).arg(waiting));
    add_->setText(wanted == 1 ? tr("Add to the calibration") : tr("Add %1 to the calibration").arg(wanted));
    add_->setEnabled(wanted > 0);
    const bool any_news = waiting > 0 || !calibrator_.problems().empty();
    add_->setVisible(waiting > 0);
    discard_->setVisible(any_news);
    const QString file = QDir::toNativeSeparators(text(estimate::user_calibration_file().string()));
    const QString home = QDir::toNativeSeparators(QDir::homePath());
    place_->setText(tr("Kept in %1, for bitscape-cli too")
                        .arg(file.startsWith(home) ? QLatin1Char('~') + file.mid(home.size()) : file));
    place_->setToolTip(file);
    QStringList lines;
    for (const Error& error : calibrator_.problems())
        lines << text(english(error)).toHtmlEscaped();
    problems_->setToolTip(lines.join(QStringLiteral("<br>")));
    if (lines.size() > qsizetype(most_problems))
        lines = lines.mid(0, most_problems) << tr("and %1 more").arg(lines.size() - qsizetype(most_problems));
    problems_->setText(QStringLiteral("<span style='color:%1'>%2</span>")
                           .arg(theme_of(palette()).bad.name(), lines.join(QStringLiteral("<br>"))));
    problems_->setVisible(!lines.isEmpty());
    report_table_->resizeColumnsToContents();
    keep_selection();
}

/// The same report stays shown; a new one that waits comes first.
void CalibrationPanel::keep_selection()
{
    const auto& all = reports_->reports();
    int row = reports_->row_of(shown_);
    const bool is_news = !all.empty() && all.front().is_waiting;
    if (row < 0 || (is_news && !all[static_cast<std::size_t>(row)].is_waiting))
        row = all.empty() ? -1 : 0;
    if (row >= 0)
        report_table_->selectRow(row);
    show_selected();
}

void CalibrationPanel::show_selected()
{
    const QModelIndex index = report_table_->currentIndex();
    if (!index.isValid()) {
        shown_.clear();
        comparison_->show({});
        return;
    }
    const ListedReport& report = reports_->reports().at(static_cast<std::size_t>(index.row()));
    shown_ = report.id;
    comparison_->show(report);
    comparison_table_->resizeColumnsToContents();
}

void CalibrationPanel::select_layer()
{
    const auto rows = comparison_table_->selectionModel()->selectedRows();
    if (rows.isEmpty())
        return;
    const std::string layer = comparison_->layer_of(rows.front().row());
    if (session::find_row(*session_.snapshot()->rows, layer))
        session_.selection().set({layer});
}

void CalibrationPanel::remove_selected()
{
    const QModelIndex index = report_table_->currentIndex();
    if (!index.isValid())
        return;
    const ListedReport report = reports_->reports().at(static_cast<std::size_t>(index.row()));
    if (report.is_waiting)
        calibrator_.discard({report.id});
    else
        calibrator_.remove(report.id);
}

void CalibrationPanel::copy_table() const
{
    QApplication::clipboard()->setText(text(comparison_->csv()));
}

void CalibrationPanel::export_all()
{
    const QString file =
        QFileDialog::getSaveFileName(this, tr("Export the calibration"), QStringLiteral("calibration.json"),
                                     tr("Calibrations of Bitscape (*.json)"));
    if (!file.isEmpty())
        calibrator_.export_to(file.toStdString());
}

} // namespace bitscape
