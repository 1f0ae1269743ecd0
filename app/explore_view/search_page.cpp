#include "explore_view/search_page.hpp"

#include "widgets/quantities.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QToolButton>

#include <algorithm>
#include <thread>

namespace bitscape {

namespace {

QSpinBox* count_box(int low, int high, int value)
{
    auto* box = new QSpinBox;
    box->setRange(low, high);
    box->setValue(value);
    box->setGroupSeparatorShown(true);
    return box;
}

int spare_cores()
{
    return std::max(1, static_cast<int>(std::thread::hardware_concurrency()) - 1); // one stays for the window
}

} // namespace

QString sampler_title(search::SamplerKind kind)
{
    using search::SamplerKind;
    switch (kind) {
    case SamplerKind::random:
        return SearchPage::tr("Random");
    case SamplerKind::grid:
        return SearchPage::tr("Grid");
    case SamplerKind::sobol:
        return SearchPage::tr("Quasi-random (Sobol)");
    case SamplerKind::nsga2:
        return SearchPage::tr("Genetic (NSGA-II)");
    case SamplerKind::nspso:
        return SearchPage::tr("Particle swarm (NSPSO)");
    case SamplerKind::tpe:
        return SearchPage::tr("Parzen estimators (TPE)");
    case SamplerKind::greedy:
        break;
    }
    return SearchPage::tr("Greedy bit trimming");
}

QString sampler_sentence(search::SamplerKind kind)
{
    using search::SamplerKind;
    switch (kind) {
    case SamplerKind::random:
        return SearchPage::tr(
            "Every knob by chance and independent of the others. Knows nothing, assumes nothing: what "
            "the others have to beat.");
    case SamplerKind::grid:
        return SearchPage::tr(
            "Every combination once, in order. Right where there are few: tie layers or take steps.");
    case SamplerKind::sobol:
        return SearchPage::tr(
            "Spread evenly over the space, with neither gaps nor heaps. A good first look.");
    case SamplerKind::nsga2:
        return SearchPage::tr(
            "Crosses and mutates the best fronts so far, generation by generation. Strong with some "
            "hundred trials and more.");
    case SamplerKind::nspso:
        return SearchPage::tr(
            "A swarm that flies towards the least crowded part of the front. An alternative to the "
            "genetic one.");
    case SamplerKind::tpe:
        return SearchPage::tr("Learns which values good trials have in common. Strong with few trials.");
    case SamplerKind::greedy:
        break;
    }
    return SearchPage::tr(
        "Starts from wide types and takes off the bit that costs least, step by step. Quick to a "
        "sensible front.");
}

SearchPage::SearchPage(const session::Snapshot& snapshot, const Settings& settings, QWidget* parent)
    : QWidget(parent), sampler_(new QComboBox), start_(new QComboBox), sentence_(new QLabel),
      trials_(count_box(1, 10'000'000, settings.search_trials)), seed_(count_box(0, 2'000'000'000, 1)),
      jobs_(count_box(1, 256, spare_cores())), first_events_(count_box(50, 1'000'000, 500)),
      early_(new QCheckBox(tr("Stop &hopeless designs early"))), file_(new QLineEdit), name_(new QLineEdit)
{
    for (const search::SamplerKind kind : search::sampler_kinds())
        sampler_->addItem(sampler_title(kind), static_cast<int>(kind));
    const auto best = sampler_->findData(static_cast<int>(search::SamplerKind::nsga2));
    sampler_->setCurrentIndex(std::max(0, best));
    sentence_->setWordWrap(true);
    sentence_->setForegroundRole(QPalette::PlaceholderText);
    sentence_->setMinimumHeight(sentence_->fontMetrics().height() * 2);
    start_->addItems({tr("nothing"), tr("the open design"), tr("the open design and the front shown")});
    early_->setChecked(snapshot.has_data());
    early_->setEnabled(snapshot.has_data());
    early_->setToolTip(
        tr("A design is first judged by its cost, then on some events, then on more; it is left when it "
           "surely cannot reach the front. What is on the front has always seen every event."));
    first_events_->setPrefix(tr("first look at "));
    first_events_->setSuffix(tr(" events"));
    first_events_->setAccessibleName(tr("Events of the first look"));
    const std::string& study = snapshot.document.study;
    file_->setText(text(study.empty() ? session::default_study_file(snapshot.document).string() : study));
    seed_->setToolTip(tr("The same seed tries the same designs, whatever the number of threads"));
    file_->setToolTip(
        tr("Every trial is stored here at once; a study that exists is continued. A database's URL "
           "(postgresql://…) is shared with others."));
    name_->setPlaceholderText(tr("named after the objectives"));

    auto* early_row = new QWidget;
    auto* early_line = new QHBoxLayout(early_row);
    early_line->setContentsMargins(0, 0, 0, 0);
    early_line->addWidget(early_);
    early_line->addWidget(first_events_);
    early_line->addStretch();
    auto* form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Sampler"), sampler_);
    form->addRow({}, sentence_);
    form->addRow(tr("&Trials in total"), trials_);
    form->addRow(tr("Start &from"), start_);
    form->addRow({}, early_row);
    form->addRow(tr("See&d"), seed_);
    form->addRow(tr("Th&reads"), jobs_);
    form->addRow(tr("Study file or &URL"), file_row());
    form->addRow(tr("Study &name"), name_);
    connect(sampler_, &QComboBox::currentIndexChanged, this, &SearchPage::describe);
    connect(early_, &QCheckBox::toggled, first_events_, &QWidget::setEnabled);
    connect(trials_, &QSpinBox::valueChanged, this, &SearchPage::changed);
    connect(file_, &QLineEdit::textChanged, this, &SearchPage::changed);
    describe();
}

QWidget* SearchPage::file_row()
{
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(file_, 1);
    auto* choose = new QToolButton;
    choose->setText(tr("…"));
    choose->setToolTip(tr("Choose the study file"));
    choose->setAccessibleName(tr("Choose the study file"));
    line->addWidget(choose);
    connect(choose, &QToolButton::clicked, this, [this] {
        const QString file =
            QFileDialog::getSaveFileName(this, tr("Study file"), file_->text(), tr("Studies (*.db)"), nullptr,
                                         QFileDialog::DontConfirmOverwrite);
        if (!file.isEmpty())
            file_->setText(file);
    });
    return row;
}

void SearchPage::describe()
{
    sentence_->setText(sampler_sentence(static_cast<search::SamplerKind>(sampler_->currentData().toInt())));
    Q_EMIT changed();
}

void SearchPage::fill(session::ExploreOptions& options) const
{
    options.file = file_->text().trimmed().toStdString();
    options.name = name_->text().trimmed().toStdString();
    options.sampler = static_cast<search::SamplerKind>(sampler_->currentData().toInt());
    options.trials = static_cast<std::size_t>(trials_->value());
    options.seed = static_cast<std::uint64_t>(seed_->value());
    options.jobs = jobs_->value();
    options.warm_start = static_cast<session::ExploreOptions::WarmStart>(start_->currentIndex());
    if (early_->isChecked()) {
        options.early_stop.emplace();
        options.early_stop->first = static_cast<std::size_t>(first_events_->value());
    }
}

QString SearchPage::problem() const
{
    return file_->text().trimmed().isEmpty() ? tr("The trials need a file.") : QString();
}

} // namespace bitscape
