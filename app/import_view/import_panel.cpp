#include "import_view/import_panel.hpp"

#include "base/files.hpp"
#include "widgets/panel.hpp"
#include "widgets/quantities.hpp"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace bitscape {

ImportPanel::ImportPanel(session::Session& session, QWidget* parent)
    : QWidget(parent), session_(session), title_(new PanelTitle(tr("Import report"))),
      model_(new RewriteModel(session, this)), filtered_(new QSortFilterProxyModel(this)),
      table_(new QTableView), filter_(new QLineEdit), pages_(new QStackedWidget), menu_(new QMenu(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(title_);
    column->addWidget(pages_);
    filtered_->setSourceModel(model_);
    filtered_->setFilterKeyColumn(-1); // any column
    filtered_->setFilterCaseSensitivity(Qt::CaseInsensitive);
    table_->setModel(filtered_);
    table_->setAccessibleName(tr("Changes between the file and the hardware"));
    table_->setFrameShape(QFrame::NoFrame);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setShowGrid(false);
    table_->setSortingEnabled(true);
    table_->sortByColumn(-1, Qt::AscendingOrder); // in the order it was done, until a header is clicked
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    table_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table_->horizontalHeader()->setHighlightSections(false);
    table_->horizontalHeader()->setSectionResizeMode(RewriteModel::Change, QHeaderView::Stretch);
    auto* empty = empty_hint(tr("Nothing was changed: every layer of the file is built as it is."));
    empty->setBackgroundRole(QPalette::Base);
    empty->setAutoFillBackground(true);
    pages_->addWidget(empty);
    pages_->addWidget(table_);
    filter_->setPlaceholderText(tr("Filter"));
    filter_->setClearButtonEnabled(true);
    filter_->setAccessibleName(tr("Filter the import report"));
    filter_->setMaximumWidth(180);
    title_->add_control(filter_);
    build_menu();
    connect(filter_, &QLineEdit::textChanged, this, [this](const QString& words) {
        filtered_->setFilterFixedString(words);
        refresh();
    });
    connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ImportPanel::select_layer);
    connect(model_, &QAbstractItemModel::modelReset, this, &ImportPanel::refresh);
    refresh();
}

void ImportPanel::build_menu()
{
    QAction* copy_lines =
        menu_->addAction(tr("&Copy"), QKeySequence(QKeySequence::Copy), this, &ImportPanel::copy);
    copy_lines->setShortcutContext(Qt::WidgetShortcut);
    table_->addAction(copy_lines);
    menu_->addSeparator();
    menu_->addAction(tr("Save as CSV…"), this, [this] { export_as(QStringLiteral("csv")); });
    menu_->addAction(tr("Save as Text…"), this, [this] { export_as(QStringLiteral("txt")); });
    auto* button = new QToolButton;
    button->setText(QStringLiteral("⋯"));
    button->setAutoRaise(true);
    button->setToolTip(tr("Copy and save the report"));
    button->setAccessibleName(button->toolTip());
    button->setPopupMode(QToolButton::InstantPopup);
    button->setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; }"));
    button->setMenu(menu_);
    title_->add_control(button);
    table_->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(table_, &QWidget::customContextMenuRequested, this,
            [this](const QPoint& where) { menu_->popup(table_->viewport()->mapToGlobal(where)); });
}

void ImportPanel::refresh()
{
    const int all = model_->rowCount(), shown = filtered_->rowCount();
    pages_->setCurrentIndex(all > 0 ? 1 : 0);
    title_->set_note(all == 0       ? QString()
                     : all == shown ? (all == 1 ? tr("1 change") : tr("%1 changes").arg(all))
                                    : tr("%1 of %2 changes").arg(shown).arg(all));
    for (const int column : {RewriteModel::Step, RewriteModel::Layer, RewriteModel::Rule})
        table_->resizeColumnToContents(column);
}

void ImportPanel::select_layer()
{
    const auto rows = table_->selectionModel()->selectedRows();
    if (rows.isEmpty())
        return;
    const auto& line =
        model_->lines().at(static_cast<std::size_t>(filtered_->mapToSource(rows.back()).row()));
    if (const auto row = session::row_of_layer(*session_.snapshot(), line.rewrite.layer))
        session_.selection().set({(*session_.snapshot()->rows)[*row].name});
}

std::vector<session::ReportLine> ImportPanel::shown_lines(bool selected_only) const
{
    std::vector<session::ReportLine> lines;
    const auto* selected = table_->selectionModel();
    for (int row = 0; row < filtered_->rowCount(); ++row)
        if (!selected_only || selected->isRowSelected(row))
            lines.push_back(model_->lines().at(
                static_cast<std::size_t>(filtered_->mapToSource(filtered_->index(row, 0)).row())));
    return lines;
}

void ImportPanel::copy() const
{
    const bool any = table_->selectionModel()->hasSelection();
    QApplication::clipboard()->setText(text(session::report_text(shown_lines(any))));
}

void ImportPanel::export_as(const QString& suffix)
{
    const QString stem = text(session_.snapshot()->document.model_file.stem().string());
    QString file = QFileDialog::getSaveFileName(this, tr("Save the import report"),
                                                stem + QStringLiteral("_import.") + suffix,
                                                QStringLiteral("*.") + suffix);
    if (file.isEmpty())
        return;
    if (QFileInfo(file).suffix().isEmpty())
        file += QLatin1Char('.') + suffix;
    export_to(file);
}

void ImportPanel::export_to(const QString& file)
{
    const bool is_csv = QFileInfo(file).suffix().toLower() == QLatin1String("csv");
    session_.tracker().start(
        jobs::Lane::picture, this, tr("Saving the import report"),
        [lines = shown_lines(false), is_csv, path = file.toStdString()](std::stop_token, Progress&) {
            return write_file(path, is_csv ? session::report_csv(lines) : session::report_text(lines));
        },
        [this](Result<void> done) {
            if (!done)
                Q_EMIT failed(tr("Save the import report"), done.error());
        });
}

} // namespace bitscape
