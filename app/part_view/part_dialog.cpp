#include "part_view/part_dialog.hpp"

#include "part_view/part_model.hpp"
#include "part_view/roofline_plot.hpp"
#include "session/knobs.hpp"
#include "widgets/plot_export.hpp"
#include "widgets/quantities.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>
#include <QTableWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace bitscape {

PartDialog::PartDialog(session::Session& session, QWidget* parent)
    : QDialog(parent), session_(session), model_(new PartModel(this)), filter_(new PartFilter(this)),
      search_(new QLineEdit), only_fitting_(new QCheckBox(tr("Only parts that &fit"))),
      by_upper_end_(new QCheckBox(tr("&Upper end of the 90 % interval"))), fill_(new QDoubleSpinBox),
      table_(new QTableView), details_(new QTextBrowser), boards_(new QTableWidget), axis_(new QComboBox),
      plot_(new RooflinePlot), read_out_(new QLabel), tabs_(new QTabWidget), message_(new QLabel),
      smallest_(new QPushButton(tr("&Smallest that fits"))), import_(new QPushButton(tr("&Import…"))),
      use_(new QPushButton(tr("Use this &part")))
{
    setWindowTitle(tr("Choose the part"));
    setObjectName(QStringLiteral("part_dialog"));
    constexpr QSize usual(1120, 680);
    resize(usual);
    filter_->setSourceModel(model_);
    tabs_->addTab(build_parts(), tr("Parts"));
    tabs_->addTab(build_boards(), tr("Boards"));
    tabs_->addTab(build_plot(), tr("Peak performance"));
    message_->setWordWrap(true);
    message_->setForegroundRole(QPalette::PlaceholderText);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->addButton(use_, QDialogButtonBox::AcceptRole);
    buttons->addButton(smallest_, QDialogButtonBox::ActionRole);
    buttons->addButton(import_, QDialogButtonBox::ActionRole);
    smallest_->setToolTip(tr("The part with the fewest LUTs on which the design fits, of a vendor that the "
                             "design's backend is for"));
    import_->setToolTip(tr("Adds your own parts from a JSON file"));
    use_->setDefault(true);
    auto* column = new QVBoxLayout(this);
    column->addWidget(tabs_, 1);
    column->addWidget(message_);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect_all();
    load();
}

QWidget* PartDialog::build_parts()
{
    search_->setPlaceholderText(tr("Search: part, family, board"));
    search_->setAccessibleName(tr("Search parts"));
    search_->setClearButtonEnabled(true);
    by_upper_end_->setChecked(true);
    by_upper_end_->setToolTip(
        tr("Judges by what the design may need at most, not by what it probably needs"));
    constexpr double most = 100, usual = 70;
    fill_->setRange(1, most);
    fill_->setDecimals(0);
    fill_->setSuffix(tr(" %"));
    fill_->setValue(usual);
    fill_->setAccessibleName(tr("Fill limit of the LUTs"));
    fill_->setToolTip(tr("How full the LUTs may get; of FFs 50 %, of DSPs and memories 80 % count as full"));
    auto* line = new QHBoxLayout;
    line->addWidget(search_, 1);
    line->addWidget(only_fitting_);
    line->addWidget(by_upper_end_);
    line->addWidget(new QLabel(tr("LUTs up to")));
    line->addWidget(fill_);
    table_->setModel(filter_);
    table_->setAccessibleName(tr("Parts"));
    table_->setSortingEnabled(true);
    table_->sortByColumn(PartModel::Lut, Qt::AscendingOrder);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->verticalHeader()->hide();
    table_->setShowGrid(false);
    table_->setWordWrap(false);
    table_->horizontalHeader()->setStretchLastSection(true);
    details_->setAccessibleName(tr("What is known of the part"));
    details_->setOpenLinks(false);
    auto* both = new QSplitter(Qt::Vertical);
    both->addWidget(table_);
    both->addWidget(details_);
    constexpr int table_share = 3, details_share = 2;
    both->setStretchFactor(0, table_share);
    both->setStretchFactor(1, details_share);
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->addLayout(line);
    column->addWidget(both, 1);
    return page;
}

QWidget* PartDialog::build_boards()
{
    boards_->setColumnCount(6);
    boards_->setHorizontalHeaderLabels(
        {tr("Board"), tr("Part"), tr("Order code"), tr("Memory"), tr("Checked"), tr("Source")});
    boards_->setAccessibleName(tr("Boards"));
    boards_->setSelectionBehavior(QAbstractItemView::SelectRows);
    boards_->setSelectionMode(QAbstractItemView::SingleSelection);
    boards_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    boards_->verticalHeader()->hide();
    boards_->setShowGrid(false);
    boards_->setWordWrap(false);
    boards_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    boards_->horizontalHeader()->setStretchLastSection(true);
    return boards_;
}

QWidget* PartDialog::build_plot()
{
    axis_->addItems({tr("Against bit width"), tr("Against operations a byte")});
    axis_->setAccessibleName(tr("Axis of the plot"));
    auto* save = new QPushButton(tr("&Export…"));
    connect(save, &QPushButton::clicked, this, &PartDialog::export_plot_as);
    read_out_->setForegroundRole(QPalette::PlaceholderText);
    read_out_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* line = new QHBoxLayout;
    line->addWidget(axis_);
    line->addWidget(read_out_, 1);
    line->addWidget(save);
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->addLayout(line);
    column->addWidget(plot_, 1);
    return page;
}

void PartDialog::connect_all()
{
    connect(search_, &QLineEdit::textChanged, this, [this](const QString& words) {
        filter_->set_words(words);
        if (selected() < 0 && filter_->rowCount() > 0)
            table_->selectRow(0);
    });
    connect(only_fitting_, &QCheckBox::toggled, filter_, &PartFilter::set_only_fitting);
    connect(by_upper_end_, &QCheckBox::toggled, this, &PartDialog::refresh);
    connect(fill_, &QDoubleSpinBox::valueChanged, this, &PartDialog::refresh);
    connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &PartDialog::show_selected);
    connect(table_, &QTableView::activated, this, [this] { choose(selected()); });
    connect(use_, &QPushButton::clicked, this, [this] { choose(selected()); });
    connect(smallest_, &QPushButton::clicked, this, [this] {
        if (facts_)
            choose(facts_->smallest());
    });
    connect(import_, &QPushButton::clicked, this, [this] {
        const QString file = QFileDialog::getOpenFileName(this, tr("Import parts"), {}, tr("Parts (*.json)"));
        if (!file.isEmpty())
            import_file(file);
    });
    connect(boards_, &QTableWidget::itemSelectionChanged, this, [this] {
        if (const int row = boards_->currentRow(); row >= 0)
            select(boards_->item(row, 1)->text().toStdString());
    });
    connect(boards_, &QTableWidget::cellActivated, this, [this] { choose(selected()); });
    connect(axis_, &QComboBox::currentIndexChanged, this, [this](int index) {
        plot_->set_axis(index == 0 ? RooflinePlot::Axis::bits : RooflinePlot::Axis::intensity);
    });
    connect(plot_, &Plot::read_out, read_out_, &QLabel::setText);
    connect(&session_, &session::Session::snapshot_changed, this, &PartDialog::refresh);
}

void PartDialog::load()
{
    using Loaded = Result<std::shared_ptr<const estimate::Catalogue>>;
    const auto work = [](std::stop_token, Progress&) -> Loaded {
        auto all = estimate::catalogue();
        if (!all)
            return pass(std::move(all).error());
        return std::make_shared<const estimate::Catalogue>(std::move(*all));
    };
    session_.tracker().start(jobs::Lane::parts, this, tr("Reading the parts"), work,
                             [this](const Loaded& all) {
                                 if (!all) {
                                     message_->setText(text(english(all.error())));
                                     return;
                                 }
                                 catalogue_ = *all;
                                 QStringList words;
                                 for (const std::string& note : catalogue_->notes)
                                     words << text(note);
                                 for (const Error& problem : catalogue_->problems)
                                     words << tr("Left out: %1").arg(text(english(problem)));
                                 if (!words.isEmpty())
                                     message_->setText(words.join(QLatin1Char('\n')));
                                 fill_boards();
                                 refresh();
                             });
}

estimate::FitOptions PartDialog::options() const
{
    constexpr double per_cent = 100;
    estimate::FitOptions options;
    options.limits = catalogue_->limits;
    options.limits.lut = fill_->value() / per_cent;
    options.at_upper_limit = by_upper_end_->isChecked();
    return options;
}

void PartDialog::refresh()
{
    const auto& snapshot = *session_.snapshot();
    if (!catalogue_ || !snapshot.design || snapshot.pending)
        return;
    const auto work = [catalogue = catalogue_, design = snapshot.design, bench = snapshot.bench,
                       options = options()](std::stop_token, Progress&) mutable {
        options.estimate.user = bench ? &bench->calibration : nullptr;
        return part_facts(std::move(catalogue), std::move(design), options);
    };
    session_.tracker().start(jobs::Lane::parts, this, tr("Estimating on every part"), work,
                             [this](const PartFactsPointer& facts) { show_facts(facts); });
}

void PartDialog::show_facts(PartFactsPointer facts)
{
    std::string id = wanted_;
    if (id.empty() && selected() >= 0)
        id = facts_->part(selected()).id;
    facts_ = std::move(facts);
    model_->set_facts(facts_);
    table_->resizeColumnsToContents();
    if (id.empty())
        if (const estimate::Part* part = estimate::find_part(catalogue_->parts, facts_->design->part))
            id = part->id;
    wanted_.clear();
    smallest_->setEnabled(facts_->smallest() >= 0);
    select(id);
    show_selected();
}

int PartDialog::selected() const
{
    const QModelIndexList rows = table_->selectionModel()->selectedRows();
    return facts_ && !rows.isEmpty() ? filter_->mapToSource(rows.front()).row() : -1;
}

void PartDialog::select(const std::string& id)
{
    if (!facts_) {
        wanted_ = id;
        return;
    }
    for (int row = 0; row < filter_->rowCount(); ++row)
        if (facts_->part(filter_->mapToSource(filter_->index(row, 0)).row()).id == id) {
            table_->selectRow(row);
            table_->scrollTo(filter_->index(row, 0));
            return;
        }
}

void PartDialog::show_selected()
{
    const int row = selected();
    use_->setEnabled(row >= 0);
    details_->setHtml(row >= 0 ? part_html(*facts_, row) : QString());
    plot_->show_part(facts_, row);
}

void PartDialog::fill_boards()
{
    boards_->setRowCount(static_cast<int>(catalogue_->boards.size()));
    int row = 0;
    for (const estimate::Board& board : catalogue_->boards) {
        const QString memory =
            board.memory_gb_per_s ? tr("%1 GB/s").arg(number(board.memory_gb_per_s->value, 1)) : QString();
        const QString source =
            board.note.empty() ? text(board.source) : tr("%1 (%2)").arg(text(board.source), text(board.note));
        int column = 0;
        for (const QString& cell : {text(board.name), text(board.part), text(board.code), memory,
                                    board.verified ? tr("yes") : tr("no"), source}) {
            auto* item = new QTableWidgetItem(cell);
            item->setToolTip(cell);
            boards_->setItem(row, column++, item);
        }
        ++row;
    }
    boards_->resizeColumnsToContents();
}

void PartDialog::choose(int row)
{
    if (row < 0)
        return;
    session::set_part(session_, facts_->part(row).code);
    accept();
}

void PartDialog::import_file(const QString& file)
{
    using Imported = Result<std::vector<std::string>>;
    const auto work = [path = std::filesystem::path(file.toStdString())](std::stop_token, Progress&) {
        return estimate::import_parts(path, estimate::user_parts_folder());
    };
    session_.tracker().start(
        jobs::Lane::parts, this, tr("Importing parts"), work, [this](const Imported& ids) {
            if (!ids) {
                message_->setText(text(english(ids.error())));
                return;
            }
            auto parts = estimate::known_parts();
            if (parts)
                session_.use_parts(std::move(*parts));
            wanted_ = ids->front();
            message_->setText(tr("%n part(s) imported", nullptr, static_cast<int>(ids->size())));
            load();
        });
}

void PartDialog::export_plot_as()
{
    const QString file = QFileDialog::getSaveFileName(this, tr("Export the plot"), QStringLiteral("peak.svg"),
                                                      tr("Pictures and numbers (*.svg *.png *.pdf *.csv)"));
    if (file.isEmpty())
        return;
    if (const auto written = export_plot(*plot_, file); !written)
        message_->setText(text(english(written.error())));
}

} // namespace bitscape
