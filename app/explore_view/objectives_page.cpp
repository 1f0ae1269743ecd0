#include "explore_view/objectives_page.hpp"

#include "search/constraint.hpp"
#include "widgets/quantities.hpp"
#include "widgets/theme.hpp"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace bitscape {

namespace {

bool is_measured_on_data(std::string_view name)
{
    return name == "accuracy" || name == "auc" || name == "agreement" || name == "mse" || name == "float_mse";
}

QString relation_words(search::Constraint::Relation relation)
{
    using Relation = search::Constraint::Relation;
    switch (relation) {
    case Relation::less:
        return ObjectivesPage::tr("below");
    case Relation::at_most:
        return ObjectivesPage::tr("at most");
    case Relation::at_least:
        return ObjectivesPage::tr("at least");
    case Relation::more:
        break;
    }
    return ObjectivesPage::tr("above");
}

} // namespace

ObjectivesPage::ObjectivesPage(const session::Snapshot& snapshot, QWidget* parent)
    : QWidget(parent), evaluation_(snapshot.evaluation), has_data_(snapshot.has_data()),
      constraints_(new QPlainTextEdit), reading_(new QLabel)
{
    if (evaluation_)
        part_ = evaluation_->estimate.part;
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const QStringList labels{tr("&1st objective"), tr("&2nd"), tr("&3rd"), tr("&4th")};
    for (int i = 0; i < most; ++i) {
        auto* row = new QHBoxLayout;
        boxes_.push_back(objective_box(i));
        directions_.push_back(new QLabel);
        directions_.back()->setMinimumWidth(fontMetrics().horizontalAdvance(tr("as small as possible")) + 4);
        directions_.back()->setForegroundRole(QPalette::PlaceholderText);
        row->addWidget(boxes_.back(), 1);
        row->addWidget(directions_.back());
        auto* label = new QLabel(labels[i]);
        label->setBuddy(boxes_.back());
        form->addRow(label, row);
    }
    auto* fit = new QToolButton;
    fit->setText(tr("Fit to the part"));
    fit->setToolTip(tr("One limit for each resource of the part"));
    fit->setEnabled(part_ != nullptr);
    connect(fit, &QToolButton::clicked, this, &ObjectivesPage::fit_to_part);
    constraints_->setPlaceholderText(
        tr("One limit a line, for example\ndsp <= 220\nlatency_ns < 100\nlut <= 80%"));
    constraints_->setAccessibleName(tr("Constraints"));
    constraints_->setTabChangesFocus(true);
    constraints_->setFixedHeight(constraints_->fontMetrics().height() * 6);
    constraints_->setToolTip(tr("Designs that break one are kept in the study but never on the front"));
    reading_->setWordWrap(true);
    reading_->setForegroundRole(QPalette::PlaceholderText);
    auto* head = new QHBoxLayout;
    auto* title = new QLabel(tr("&Constraints"));
    title->setBuddy(constraints_);
    head->addWidget(title);
    head->addStretch();
    head->addWidget(fit);
    auto* column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addSpacing(6);
    column->addLayout(head);
    column->addWidget(constraints_);
    column->addWidget(reading_);
    column->addStretch();
    for (QComboBox* box : boxes_)
        connect(box, &QComboBox::currentIndexChanged, this, &ObjectivesPage::review);
    connect(constraints_, &QPlainTextEdit::textChanged, this, &ObjectivesPage::review);
    set_objectives(has_data_
                       ? std::vector<std::string>{evaluation_ && evaluation_->metrics.accuracy ? "accuracy"
                                                                                               : "agreement",
                                                  "lut"}
                       : std::vector<std::string>{"lut", "latency_ns"});
}

QComboBox* ObjectivesPage::objective_box(int at)
{
    auto* box = new QComboBox;
    if (at > 0)
        box->addItem(tr("none"), QString());
    for (const std::string_view name : study::objective_names()) {
        const bool can = evaluation_ ? study::objective_value(*evaluation_, name).has_value()
                                     : !is_measured_on_data(name) || has_data_;
        if (can)
            box->addItem(axis_title(name), text(name));
    }
    return box;
}

void ObjectivesPage::set_objectives(const std::vector<std::string>& names)
{
    for (std::size_t i = 0; i < boxes_.size(); ++i)
        boxes_[i]->setCurrentIndex(
            std::max(0, boxes_[i]->findData(i < names.size() ? text(names[i]) : QString())));
    review();
}

void ObjectivesPage::set_replaced(bool replaced)
{
    for (QComboBox* box : boxes_) {
        box->setEnabled(!replaced);
        box->setToolTip(replaced ? tr("The score takes the place of the objectives") : QString());
    }
    for (QLabel* direction : directions_)
        direction->setVisible(!replaced);
}

std::vector<std::string> ObjectivesPage::objectives() const
{
    std::vector<std::string> names;
    for (const QComboBox* box : boxes_) {
        const std::string name = box->currentData().toString().toStdString();
        if (!name.empty() && std::ranges::find(names, name) == names.end())
            names.push_back(name);
    }
    return names;
}

std::vector<std::string> ObjectivesPage::constraints() const
{
    static const QRegularExpression separator(QStringLiteral("[\n,;]"));
    std::vector<std::string> texts;
    for (const QString& part : constraints_->toPlainText().split(separator, Qt::SkipEmptyParts))
        if (const QString trimmed = part.trimmed(); !trimmed.isEmpty())
            texts.push_back(trimmed.toStdString());
    return texts;
}

QString ObjectivesPage::problem() const
{
    for (const std::string& constraint : constraints())
        if (const auto parsed = search::parse_constraint(constraint); !parsed)
            return text(english(parsed.error()));
    return objectives().empty() ? tr("A search needs an objective.") : QString();
}

void ObjectivesPage::fit_to_part()
{
    if (!part_)
        return;
    QStringList kept;
    const auto wanted = search::fit_to_part(*part_);
    for (const std::string& own : constraints()) {
        const auto parsed = search::parse_constraint(own);
        const bool replaced =
            parsed && std::ranges::any_of(wanted, [&](const auto& one) { return one.name == parsed->name; });
        if (!replaced)
            kept << text(own);
    }
    for (const search::Constraint& one : wanted)
        kept << text(search::to_string(one));
    constraints_->setPlainText(kept.join(QLatin1Char('\n')));
}

void ObjectivesPage::review()
{
    for (std::size_t i = 0; i < boxes_.size(); ++i) {
        const std::string name = boxes_[i]->currentData().toString().toStdString();
        directions_[i]->setText(name.empty()                ? QString()
                                : study::is_maximized(name) ? tr("as large as possible")
                                                            : tr("as small as possible"));
    }
    QStringList lines;
    for (const std::string& own : constraints()) {
        auto parsed = search::parse_constraint(own);
        if (parsed && parsed->of_part && part_)
            parsed = search::resolved(*parsed, *part_);
        if (!parsed || parsed->of_part)
            continue;
        QString line = QStringLiteral("%1 %2 %3")
                           .arg(quantity(parsed->name).title, relation_words(parsed->relation),
                                worded(parsed->name, parsed->limit));
        const auto now = evaluation_ ? study::objective_value(*evaluation_, parsed->name) : std::nullopt;
        if (now)
            line += search::violation(*parsed, *now) <= 0
                        ? tr(" (the open design has %1)").arg(worded(parsed->name, *now))
                        : tr(" (broken by the open design: %1)").arg(worded(parsed->name, *now));
        lines << line;
    }
    reading_->setText(lines.join(QLatin1Char('\n')));
    Q_EMIT changed();
}

} // namespace bitscape
