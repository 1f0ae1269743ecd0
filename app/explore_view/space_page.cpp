#include "explore_view/space_page.hpp"

#include "base/files.hpp"
#include "search/space_file.hpp"
#include "widgets/quantities.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace bitscape {

namespace {

QSpinBox* number_box(int low, int high, int value, const QString& name)
{
    auto* box = new QSpinBox;
    box->setRange(low, high);
    box->setValue(value);
    box->setAccessibleName(name);
    box->setGroupSeparatorShown(true);
    return box;
}

QCheckBox* option(const QString& label, bool on, const QString& tip = {})
{
    auto* box = new QCheckBox(label);
    box->setChecked(on);
    box->setToolTip(tip);
    return box;
}

QWidget* row_of(std::initializer_list<QWidget*> widgets)
{
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    for (QWidget* widget : widgets)
        line->addWidget(widget);
    line->addStretch();
    return row;
}

} // namespace

SpacePage::SpacePage(const session::Snapshot& snapshot, const Settings& settings, QWidget* parent)
    : QWidget(parent), design_(snapshot.design), weights_(option(tr("&Weights"), true)),
      results_(option(tr("Res&ults"), true)), biases_(option(tr("&Biases"), false)),
      accumulators_(option(tr("&Accumulators"), false)), tables_(option(tr("Ta&bles"), false)),
      reuse_(option(tr("Reuse &factor"), true)),
      strategies_(option(tr("Strate&gy"), false, tr("Latency or Resource, for each layer"))),
      sparsity_(option(tr("Sp&arsity"), false, tr("Share of weights set to zero, in steps of 10 %"))),
      integers_(option(tr("Integer bits from"), false,
                       tr("A knob of its own beside the width; otherwise integer bits stay as they are"))),
      tie_tensors_(option(tr("one width for all types of a layer"), false)),
      low_(number_box(1, 64, settings.search_min_bits, tr("Narrowest type"))),
      high_(number_box(1, 64, settings.search_max_bits, tr("Widest type"))),
      step_(number_box(1, 16, 1, tr("Step of the width"))),
      integer_low_(number_box(-16, 32, 0, tr("Fewest integer bits"))),
      integer_high_(number_box(-16, 32, 8, tr("Most integer bits"))),
      max_reuse_(number_box(0, 1'000'000, 0, tr("Largest reuse factor"))),
      max_sparsity_(number_box(10, 90, 80, tr("Largest sparsity"))), tie_(new QComboBox),
      layers_(new QListWidget), file_(new QLabel), forget_(new QPushButton(tr("Use the form")))
{
    tie_->addItems(
        {tr("each layer on its own"), tr("all layers of a class together"), tr("all layers together")});
    tie_->setAccessibleName(tr("Tying"));
    for (const session::LayerRow& row : *snapshot.rows)
        if (row.node) {
            auto* item = new QListWidgetItem(text(row.name), layers_);
            item->setFlags(Qt::ItemIsUserCheckable | Qt::ItemIsEnabled | Qt::ItemIsSelectable);
            item->setCheckState(Qt::Checked);
        }
    layers_->setAccessibleName(tr("Layers that may change"));
    layers_->setFlow(QListView::LeftToRight);
    layers_->setWrapping(true);
    layers_->setResizeMode(QListView::Adjust);
    layers_->setFixedHeight(layers_->fontMetrics().height() * 5);
    auto* form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto add = [&](const QString& label, QWidget* field) {
        form->addRow(label, field);
        form_parts_.push_back(field);
    };
    add(tr("Types of"), tensors_row());
    add(tr("Widths"), widths_row());
    add({}, integers_row());
    add(tr("&Tie"), row_of({tie_, tie_tensors_}));
    add(tr("Hardware"), hardware_row());
    add(tr("&Layers"), layers_);
    form->addRow(tr("File"), files_row());
    for (QCheckBox* box : {weights_, results_, biases_, accumulators_, tables_, reuse_, strategies_,
                           sparsity_, integers_, tie_tensors_})
        connect(box, &QCheckBox::toggled, this, &SpacePage::form_changed);
    for (QSpinBox* box : {low_, high_, step_, integer_low_, integer_high_, max_reuse_, max_sparsity_})
        connect(box, &QSpinBox::valueChanged, this, &SpacePage::form_changed);
    connect(tie_, &QComboBox::currentIndexChanged, this, &SpacePage::form_changed);
    for (const auto& [box, numbers] :
         {std::pair{reuse_, std::vector{max_reuse_}}, std::pair{sparsity_, std::vector{max_sparsity_}},
          std::pair{integers_, std::vector{integer_low_, integer_high_}}})
        for (QSpinBox* number : numbers) { // what is not searched has no limits
            number->setEnabled(box->isChecked());
            connect(box, &QCheckBox::toggled, number, &QWidget::setEnabled);
        }
    connect(layers_, &QListWidget::itemChanged, this, &SpacePage::form_changed);
}

QWidget* SpacePage::tensors_row()
{
    return row_of({weights_, results_, biases_, accumulators_, tables_});
}

QWidget* SpacePage::widths_row()
{
    low_->setSuffix(tr(" bits"));
    high_->setSuffix(tr(" bits"));
    return row_of({low_, new QLabel(tr("to")), high_, new QLabel(tr("in steps of")), step_});
}

QWidget* SpacePage::integers_row()
{
    return row_of({integers_, integer_low_, new QLabel(tr("to")), integer_high_});
}

QWidget* SpacePage::hardware_row()
{
    max_reuse_->setSpecialValueText(tr("any"));
    max_reuse_->setPrefix(tr("up to "));
    max_sparsity_->setPrefix(tr("up to "));
    max_sparsity_->setSuffix(tr(" %"));
    max_sparsity_->setSingleStep(10);
    return row_of({reuse_, max_reuse_, strategies_, sparsity_, max_sparsity_});
}

QWidget* SpacePage::files_row()
{
    auto* open = new QPushButton(tr("&Open…"));
    auto* save = new QPushButton(tr("Sa&ve…"));
    open->setToolTip(tr("Read knobs and choices from a YAML file"));
    save->setToolTip(tr("Write the knobs and choices as a YAML file, to edit or to use on the command line"));
    connect(open, &QPushButton::clicked, this, &SpacePage::read_file);
    connect(save, &QPushButton::clicked, this, &SpacePage::write_file);
    connect(forget_, &QPushButton::clicked, this, [this] { use_file(std::nullopt, {}); });
    forget_->hide();
    file_->setForegroundRole(QPalette::PlaceholderText);
    return row_of({open, save, forget_, file_});
}

/// What a file was refused for no longer matters once the form is used.
void SpacePage::form_changed()
{
    file_problem_.clear();
    forget_->setVisible(file_space_.has_value());
    Q_EMIT changed();
}

void SpacePage::use_file(std::optional<search::Space> space, const QString& name)
{
    file_space_ = std::move(space);
    file_problem_.clear();
    file_->setText(name);
    forget_->setVisible(file_space_.has_value());
    for (QWidget* part : form_parts_)
        part->setEnabled(!file_space_);
    Q_EMIT changed();
}

void SpacePage::read_file()
{
    const QString file =
        QFileDialog::getOpenFileName(this, tr("Search space"), {}, tr("YAML (*.yml *.yaml);;All files (*)"));
    if (file.isEmpty() || !design_)
        return;
    auto space = search::read_space(file.toStdString(), *design_);
    file_problem_ = space ? QString() : text(english(space.error()));
    if (space)
        return use_file(std::move(*space), QFileInfo(file).fileName());
    forget_->show(); // the way back
    Q_EMIT changed();
}

void SpacePage::write_file()
{
    const QString file = QFileDialog::getSaveFileName(this, tr("Search space"), QStringLiteral("space.yml"),
                                                      tr("YAML (*.yml *.yaml)"));
    if (file.isEmpty())
        return;
    const auto written = bitscape::write_file(file.toStdString(), search::to_yaml(space()));
    file_problem_ = written ? QString() : text(english(written.error()));
    forget_->setVisible(!written || file_space_);
    Q_EMIT changed();
}

search::SpaceOptions SpacePage::options() const
{
    search::SpaceOptions options;
    options.min_width = low_->value();
    options.max_width = high_->value();
    options.width_step = step_->value();
    options.weights = weights_->isChecked();
    options.results = results_->isChecked();
    options.biases = biases_->isChecked();
    options.accumulators = accumulators_->isChecked();
    options.tables = tables_->isChecked();
    options.reuse = reuse_->isChecked();
    options.max_reuse = max_reuse_->value();
    if (integers_->isChecked())
        options.integer = search::SpaceOptions::Bits{integer_low_->value(), integer_high_->value()};
    if (strategies_->isChecked())
        options.strategies = {"Latency", "Resource"};
    if (sparsity_->isChecked())
        for (int share = 0; share <= max_sparsity_->value(); share += 10)
            options.sparsity.push_back(share / 100.0);
    options.tie = static_cast<search::SpaceOptions::Tie>(tie_->currentIndex());
    options.tie_tensors = tie_tensors_->isChecked();
    for (int i = 0; i < layers_->count(); ++i)
        if (layers_->item(i)->checkState() == Qt::Unchecked)
            options.left_out.push_back(layers_->item(i)->text().toStdString());
    return options;
}

search::Space SpacePage::space() const
{
    if (file_space_)
        return *file_space_;
    return design_ ? search::default_space(*design_, options()) : search::Space();
}

QString SpacePage::problem() const
{
    if (!file_problem_.isEmpty())
        return file_problem_;
    if (file_space_)
        return {};
    if (low_->value() > high_->value())
        return tr("The narrowest type is wider than the widest.");
    if (integers_->isChecked() && integer_low_->value() > integer_high_->value())
        return tr("The fewest integer bits are more than the most.");
    return space().knobs.empty() ? tr("Nothing is left to try.") : QString();
}

} // namespace bitscape
