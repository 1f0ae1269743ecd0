#include "checks_view/checks_panel.hpp"

#include "base/files.hpp"
#include "checks_view/finding_delegate.hpp"
#include "checks_view/finding_words.hpp"
#include "widgets/panel.hpp"
#include "widgets/quantities.hpp"

#include <QAbstractItemDelegate>
#include <QApplication>
#include <QClipboard>
#include <QDockWidget>
#include <QEvent>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace bitscape {

using checks::Finding;
using checks::Kind;
using checks::Severity;

namespace {

constexpr std::array severities{Severity::problem, Severity::warning, Severity::advice};

/// Where one sees more of it; empty: the layer table, which is always there.
QString view_of(const Finding& finding)
{
    switch (finding.kind) {
    case Kind::input_overflow:
    case Kind::accumulator_overflow:
    case Kind::result_overflow:
    case Kind::underflow:
    case Kind::zero_results:
    case Kind::softmax_flip:
        return QStringLiteral("profile");
    case Kind::weight_overflow:
    case Kind::lost_weights:
    case Kind::zero_weights:
        return QStringLiteral("layer");
    case Kind::does_not_fit:
    case Kind::spans_regions:
        return QStringLiteral("floorplan");
    case Kind::extrapolated:
        return QStringLiteral("calibration");
    default:
        return {};
    }
}

} // namespace

ChecksPanel::ChecksPanel(session::Session& session, QWidget* parent)
    : QWidget(parent), session_(session), checker_(session), title_(new PanelTitle(tr("Checks"))),
      model_(new FindingModel(checker_, this)), list_(new QTreeView), pages_(new QStackedWidget),
      empty_(empty_hint({})), menu_(new QMenu(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(title_);
    column->addWidget(pages_);
    build_list();
    empty_->setBackgroundRole(QPalette::Base);
    empty_->setAutoFillBackground(true);
    pages_->addWidget(empty_);
    pages_->addWidget(list_);
    build_filters();
    build_menu();
    connect(&checker_, &Checker::changed, this, &ChecksPanel::refresh);
    connect(&checker_, &Checker::failed, this, &ChecksPanel::failed);
    connect(model_, &QAbstractItemModel::modelReset, this, &ChecksPanel::refresh);
    refresh();
}

void ChecksPanel::build_list()
{
    auto* delegate = new FindingDelegate(list_);
    list_->setModel(model_);
    list_->setItemDelegate(delegate);
    list_->setAccessibleName(tr("Findings, worst first"));
    list_->setFrameShape(QFrame::NoFrame);
    list_->setRootIsDecorated(false);
    list_->setUniformRowHeights(true);
    list_->setMouseTracking(true);
    list_->setHeaderHidden(true);
    list_->setAllColumnsShowFocus(true);
    list_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->header()->setStretchLastSection(false);
    list_->header()->setMinimumSectionSize(40);
    list_->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(list_, &QWidget::customContextMenuRequested, this,
            [this](const QPoint& where) { menu_->popup(list_->viewport()->mapToGlobal(where)); });
    connect(list_->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ChecksPanel::select_layer);
    connect(list_, &QTreeView::doubleClicked, this, [this](const QModelIndex& index) {
        if (index.column() != FindingModel::Cure)
            open_place();
    });
    connect(delegate, &FindingDelegate::cure_clicked, this, [this](const QModelIndex& index) {
        const Finding finding = model_->finding(index.row()); // the model changes meanwhile
        checker_.cure(finding);
    });
}

void ChecksPanel::build_filters()
{
    for (const Severity severity : severities) {
        auto* button = new QToolButton;
        filters_.at(static_cast<std::size_t>(severity)) = button;
        button->setCheckable(true);
        button->setChecked(true);
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        connect(button, &QToolButton::toggled, this, [this, severity](bool shown) {
            model_->show_severity(severity, shown);
            refresh();
        });
        title_->add_control(button);
    }
}

void ChecksPanel::add_shortcut(const QKeySequence& key, const QString& text, void (ChecksPanel::*slot)())
{
    QAction* action = menu_->addAction(text, key, this, slot);
    action->setShortcutContext(Qt::WidgetShortcut);
    list_->addAction(action);
}

void ChecksPanel::build_menu()
{
    add_shortcut(Qt::Key_Return, tr("&Open the Place"), &ChecksPanel::open_place);
    add_shortcut(Qt::CTRL | Qt::Key_Return, tr("C&ure"), &ChecksPanel::cure_selected);
    cure_kind_ = menu_->addAction(tr("Cure &All of This Kind"), Qt::CTRL | Qt::SHIFT | Qt::Key_Return, this,
                                  &ChecksPanel::cure_kind);
    cure_kind_->setShortcutContext(Qt::WidgetShortcut);
    list_->addAction(cure_kind_);
    menu_->addSeparator();
    add_shortcut(Qt::Key_Delete, tr("&Hide"), &ChecksPanel::hide_selected);
    show_hidden_ = menu_->addAction(tr("&Show Hidden"), this, [this] { checker_.show_hidden(); });
    menu_->addSeparator();
    QAction* copy_lines =
        menu_->addAction(tr("&Copy"), QKeySequence(QKeySequence::Copy), this, &ChecksPanel::copy);
    copy_lines->setShortcutContext(Qt::WidgetShortcut);
    list_->addAction(copy_lines);
    menu_->addAction(tr("Copy as CS&V"), this, &ChecksPanel::copy_csv);
    menu_->addAction(tr("Save as CSV…"), this, &ChecksPanel::save_csv);
    connect(menu_, &QMenu::aboutToShow, this, [this] {
        const Finding* finding = current();
        cure_kind_->setText(finding != nullptr ? tr("Cure &All: %1").arg(kind_title(finding->kind))
                                               : tr("Cure &All of This Kind"));
        show_hidden_->setText(tr("&Show %n Hidden", nullptr, checker_.hidden_count()));
        show_hidden_->setEnabled(checker_.hidden_count() > 0);
    });
    auto* button = new QToolButton;
    button->setText(QStringLiteral("⋯"));
    button->setAutoRaise(true);
    button->setToolTip(tr("Cure, hide, copy and save findings"));
    button->setAccessibleName(button->toolTip());
    button->setPopupMode(QToolButton::InstantPopup);
    button->setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; }"));
    button->setMenu(menu_);
    title_->add_control(button);
}

void ChecksPanel::refresh()
{
    const bool has_rows = model_->rowCount() > 0;
    pages_->setCurrentWidget(has_rows ? static_cast<QWidget*>(list_) : empty_);
    list_->setEnabled(!checker_.is_stale()); // their cures are not this design's
    if (!session_.snapshot()->has_model())
        empty_->setText(tr("Open a model to see what will go wrong with it."));
    else if (!checker_.findings().empty())
        empty_->setText(tr("Nothing of what is shown here. The buttons above show the rest."));
    else if (checker_.is_stale()) // cancelled: nothing is known
        empty_->clear();
    else if (!session_.snapshot()->has_data())
        empty_->setText(tr("Nothing is wrong as far as the design alone tells. Open test data to look at "
                           "overflows and decisions, too."));
    else
        empty_->setText(tr("Nothing is wrong: no overflow, nothing lost, and it fits the part."));
    show_counts();
    fit_columns();
}

void ChecksPanel::show_counts()
{
    std::array<int, 3> counts{};
    int all = 0;
    for (const Severity severity : severities) {
        const auto i = static_cast<std::size_t>(severity);
        counts.at(i) = checker_.count(severity);
        all += counts.at(i);
        filters_.at(i)->setText(QLocale().toString(counts.at(i)));
        filters_.at(i)->setIcon(severity_icon(severity, theme_of(palette())));
        filters_.at(i)->setToolTip(tr("Show or hide: %1").arg(severity_count(severity, counts.at(i))));
        filters_.at(i)->setAccessibleName(filters_.at(i)->toolTip());
    }
    const int hidden = checker_.hidden_count();
    title_->set_note(hidden > 0 ? tr("%n hidden", nullptr, hidden) : QString());
    for (QWidget* above = parentWidget(); above != nullptr; above = above->parentWidget())
        if (auto* dock = qobject_cast<QDockWidget*>(above)) { // its tab
            const int urgent = counts[0] + counts[1];
            dock->setWindowTitle(urgent > 0 ? tr("Checks (%1)").arg(QLocale().toString(urgent))
                                            : tr("Checks"));
            break;
        }
    Q_EMIT counts_changed(counts[0], counts[1], counts[2]);
}

void ChecksPanel::fit_columns()
{
    const int room = list_->viewport()->width();
    constexpr double most_place = 0.22, most_cure = 0.34; // of the room
    QStyleOptionViewItem option;
    option.initFrom(list_);
    const auto wanted = [&](FindingModel::Column column, double most) {
        int width = 0;
        for (int row = 0; row < model_->rowCount(); ++row)
            width =
                std::max(width, list_->itemDelegate()->sizeHint(option, model_->index(row, column)).width());
        return std::min(width, static_cast<int>(room * most));
    };
    const int place = wanted(FindingModel::Place, most_place), cure = wanted(FindingModel::Cure, most_cure);
    list_->setColumnWidth(FindingModel::Place, place);
    list_->setColumnWidth(FindingModel::Cure, cure);
    list_->setColumnWidth(FindingModel::What, std::max(120, room - place - cure));
}

void ChecksPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit_columns();
}

void ChecksPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        show_counts(); // the marks have colours of their own
}

const Finding* ChecksPanel::current() const
{
    const QModelIndex index = list_->currentIndex();
    return index.isValid() ? &model_->finding(index.row()) : nullptr;
}

std::vector<Finding> ChecksPanel::chosen() const
{
    std::vector<Finding> findings;
    const auto* selected = list_->selectionModel();
    for (int row = 0; row < model_->rowCount(); ++row)
        if (!selected->hasSelection() || selected->isRowSelected(row))
            findings.push_back(model_->finding(row));
    return findings;
}

void ChecksPanel::select_layer()
{
    std::vector<std::string> layers;
    for (const QModelIndex& index : list_->selectionModel()->selectedRows())
        if (const std::string& layer = model_->finding(index.row()).layer; !layer.empty())
            layers.push_back(layer);
    if (!layers.empty())
        session_.selection().set(std::move(layers));
}

void ChecksPanel::open_place()
{
    const Finding* finding = current();
    if (finding == nullptr)
        return;
    select_layer();
    if (const QString view = view_of(*finding); !view.isEmpty())
        Q_EMIT place_wanted(view);
}

void ChecksPanel::cure_selected()
{
    if (const Finding* finding = current())
        checker_.cure(Finding(*finding));
}

void ChecksPanel::cure_kind()
{
    if (const Finding* finding = current())
        checker_.cure_all(finding->kind);
}

void ChecksPanel::hide_selected()
{
    if (list_->selectionModel()->hasSelection())
        for (const Finding& finding : chosen())
            checker_.hide(finding);
}

void ChecksPanel::copy() const
{
    QApplication::clipboard()->setText(findings_text(chosen()));
}

void ChecksPanel::copy_csv() const
{
    QApplication::clipboard()->setText(findings_csv(chosen()));
}

void ChecksPanel::save_csv()
{
    const QString stem = text(session_.snapshot()->document.model_file.stem().string());
    const QString file = QFileDialog::getSaveFileName(
        this, tr("Save the findings"), stem + QStringLiteral("_checks.csv"), QStringLiteral("*.csv"));
    if (file.isEmpty())
        return;
    if (auto written = write_file(file.toStdString(), findings_csv(chosen()).toStdString()); !written)
        Q_EMIT failed(tr("Save the findings"), written.error());
}

} // namespace bitscape
