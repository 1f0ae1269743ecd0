#include "shell/explore_dialog.hpp"

#include "widgets/quantities.hpp"
#include "widgets/theme.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>

#include <algorithm>
#include <cmath>
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

QComboBox* objective_box(bool maximized, std::string_view chosen, bool has_data)
{
    auto* box = new QComboBox;
    for (const std::string_view name : study::objective_names()) {
        if (study::is_maximized(name) != maximized || (maximized && !has_data))
            continue;
        box->addItem(axis_title(name), text(name));
        if (name == chosen)
            box->setCurrentIndex(box->count() - 1);
    }
    return box;
}

QCheckBox* option(const QString& label)
{
    auto* box = new QCheckBox(label);
    box->setChecked(true);
    return box;
}

int spare_cores()
{
    return std::max(1, static_cast<int>(std::thread::hardware_concurrency()) - 1); // one stays for the window
}

} // namespace

ExploreDialog::ExploreDialog(const session::Snapshot& snapshot, const Settings& settings, QWidget* parent)
    : QDialog(parent), design_(snapshot.design),
      quality_(objective_box(true, "accuracy", snapshot.has_data())),
      cost_(objective_box(false, "lut", snapshot.has_data())),
      trials_(count_box(1, 1'000'000, settings.search_trials)), sampler_(new QComboBox),
      min_bits_(count_box(1, 64, settings.search_min_bits)),
      max_bits_(count_box(1, 64, settings.search_max_bits)), weights_(option(tr("&Weight types"))),
      results_(option(tr("&Result types"))), reuse_(option(tr("Re&use factors"))),
      constraints_(new QLineEdit), seed_(count_box(0, 2'000'000'000, 1)),
      jobs_(count_box(1, 256, spare_cores())), file_(new QLineEdit), message_(new QLabel),
      buttons_(new QDialogButtonBox(QDialogButtonBox::Cancel))
{
    setWindowTitle(tr("Explore"));
    sampler_->addItems({tr("Random"), tr("Grid")});
    min_bits_->setSuffix(tr(" bits"));
    max_bits_->setSuffix(tr(" bits"));
    constraints_->setPlaceholderText(tr("for example dsp<=220, accuracy>=0.74"));
    const std::string& study = snapshot.document.study;
    file_->setText(text(study.empty() ? session::default_study_file(snapshot.document).string() : study));
    message_->setWordWrap(true);
    QPushButton* start = buttons_->addButton(tr("Start"), QDialogButtonBox::AcceptRole);
    start->setDefault(true);
    connect(buttons_, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons_, &QDialogButtonBox::rejected, this, &QDialog::reject);
    build_form();
    for (QSpinBox* box : {min_bits_, max_bits_, trials_})
        connect(box, &QSpinBox::valueChanged, this, &ExploreDialog::review);
    for (QCheckBox* box : {weights_, results_, reuse_})
        connect(box, &QCheckBox::toggled, this, &ExploreDialog::review);
    for (QLineEdit* line : {constraints_, file_})
        connect(line, &QLineEdit::textChanged, this, &ExploreDialog::review);
    for (QComboBox* box : {quality_, cost_, sampler_})
        connect(box, &QComboBox::currentIndexChanged, this, &ExploreDialog::review);
    review();
    trials_->setFocus();
    trials_->selectAll();
}

QWidget* ExploreDialog::file_row()
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

void ExploreDialog::build_form()
{
    auto* widths = new QWidget;
    auto* width_row = new QHBoxLayout(widths);
    width_row->setContentsMargins(0, 0, 0, 0);
    width_row->addWidget(min_bits_);
    width_row->addWidget(new QLabel(tr("to")));
    width_row->addWidget(max_bits_);
    width_row->addStretch();
    min_bits_->setAccessibleName(tr("Narrowest type"));
    max_bits_->setAccessibleName(tr("Widest type"));
    auto* knobs = new QWidget;
    auto* knob_row = new QHBoxLayout(knobs);
    knob_row->setContentsMargins(0, 0, 0, 0);
    for (QCheckBox* box : {weights_, results_, reuse_})
        knob_row->addWidget(box);

    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Maximize"), quality_);
    form->addRow(tr("M&inimize"), cost_);
    form->addRow(tr("&Trials in total"), trials_);
    form->addRow(tr("&Sampler"), sampler_);
    form->addRow(tr("Try"), knobs);
    form->addRow(tr("Widths"), widths);
    form->addRow(tr("&Constraints"), constraints_);
    form->addRow(tr("See&d"), seed_);
    form->addRow(tr("T&hreads"), jobs_);
    form->addRow(tr("Study &file"), file_row());
    constraints_->setToolTip(tr("Trials that break one are kept but never on the front"));
    seed_->setToolTip(tr("The same seed tries the same designs"));
    file_->setToolTip(tr("Every trial is stored here at once; a study that exists is continued"));
    auto* column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(message_);
    column->addWidget(buttons_);
    constexpr int dialog_width = 470;
    setMinimumWidth(dialog_width);
}

std::string ExploreDialog::study_name() const
{
    std::string name;
    for (const QComboBox* box : {quality_, cost_})
        if (box->currentIndex() >= 0) {
            if (!name.empty())
                name.push_back('-');
            name.append(box->currentData().toString().toStdString());
        }
    return name; // one study for each pair of objectives
}

session::ExploreOptions ExploreDialog::options() const
{
    session::ExploreOptions options;
    options.file = file_->text().toStdString();
    options.name = study_name();
    options.objectives.clear();
    for (const QComboBox* box : {quality_, cost_})
        if (box->currentIndex() >= 0)
            options.objectives.push_back(box->currentData().toString().toStdString());
    for (const QString& part : constraints_->text().split(QLatin1Char(','), Qt::SkipEmptyParts))
        options.constraints.push_back(part.trimmed().toStdString());
    options.trials = static_cast<std::size_t>(trials_->value());
    options.seed = static_cast<std::uint64_t>(seed_->value());
    options.sampler = sampler_->currentIndex() == 1 ? search::SamplerKind::grid : search::SamplerKind::random;
    options.space = {min_bits_->value(), max_bits_->value(), weights_->isChecked(), results_->isChecked(),
                     reuse_->isChecked()};
    options.jobs = jobs_->value();
    return options;
}

void ExploreDialog::review()
{
    const session::ExploreOptions wanted = options();
    QString problem;
    for (const std::string& constraint : wanted.constraints)
        if (const auto parsed = search::parse_constraint(constraint); !parsed)
            problem = text(english(parsed.error()));
    if (wanted.space.min_width > wanted.space.max_width)
        problem = tr("The narrowest type is wider than the widest.");
    if (!wanted.space.weights && !wanted.space.results && !wanted.space.reuse)
        problem = tr("Nothing is left to try.");
    if (file_->text().trimmed().isEmpty())
        problem = tr("The trials need a file.");
    const Theme& theme = theme_of(palette());
    message_->setStyleSheet(
        QStringLiteral("color: %1").arg((problem.isEmpty() ? theme.muted : theme.bad).name()));
    for (QAbstractButton* button : buttons_->buttons())
        if (buttons_->buttonRole(button) == QDialogButtonBox::AcceptRole)
            button->setEnabled(problem.isEmpty());
    if (!problem.isEmpty() || !design_)
        return message_->setText(problem);
    const search::Space space = search::default_space(*design_, wanted.space);
    message_->setText(
        tr("%1 knobs, about 10^%2 combinations; the trials appear in the Pareto panel as they come.")
            .arg(space.knobs.size())
            .arg(static_cast<int>(std::log10(std::max(space.size(), 1.0)))));
}

} // namespace bitscape
