#include "layer_table/value_box.hpp"

#include "layer_table/layer_model.hpp"
#include "layer_table/layer_text.hpp"
#include "widgets/theme.hpp"

#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace bitscape {

ValueBox::ValueBox(Values values, QWidget* parent) : QSpinBox(parent), values_(std::move(values))
{
    const qlonglong most =
        values_.choices.empty() || !values_.is_strict ? values_.most : values_.choices.back();
    setRange(1, static_cast<int>(std::clamp<qlonglong>(most, 1, std::numeric_limits<int>::max())));
    setKeyboardTracking(false); // "1" on the way to "16" is nobody's wish
    connect(lineEdit(), &QLineEdit::textEdited, this, &ValueBox::check);
}

void ValueBox::stepBy(int steps)
{
    if (values_.choices.empty())
        return QSpinBox::stepBy(steps);
    // From the number that is shown: it need not be one of the choices, nor entered yet.
    bool is_whole = false;
    const qlonglong typed = locale().toLongLong(lineEdit()->text(), &is_whole);
    const qlonglong from = is_whole ? typed : value();
    const auto at = std::ranges::lower_bound(values_.choices, from);
    const bool is_between = at == values_.choices.end() || *at != from;
    auto place = at - values_.choices.begin() + steps - (is_between && steps > 0 ? 1 : 0);
    place = std::clamp<std::ptrdiff_t>(place, 0, std::ssize(values_.choices) - 1);
    setValue(static_cast<int>(values_.choices[static_cast<std::size_t>(place)]));
    selectAll();
    check();
}

QAbstractSpinBox::StepEnabled ValueBox::stepEnabled() const
{
    StepEnabled steps = StepNone;
    if (value() > minimum())
        steps |= StepDownEnabled;
    if (value() < maximum())
        steps |= StepUpEnabled;
    return steps;
}

QString ValueBox::reason_for(const QString& input) const
{
    bool is_whole = false;
    const qlonglong wanted = locale().toLongLong(input, &is_whole);
    if (!is_whole || wanted < 1)
        return LayerModel::tr("A whole number from 1 on");
    if (wanted > maximum())
        return LayerModel::tr("At most %1").arg(maximum());
    if (!values_.is_strict || values_.choices.empty() || std::ranges::binary_search(values_.choices, wanted))
        return {};
    QStringList choices;
    for (const qlonglong choice : values_.choices)
        choices << QString::number(choice);
    return LayerModel::tr("Not possible here: %1").arg(nearest_words(choices, wanted));
}

QValidator::State ValueBox::validate(QString& input, int&) const
{
    return reason_for(input).isEmpty() ? QValidator::Acceptable : QValidator::Intermediate;
}

void ValueBox::check()
{
    reason_ = reason_for(lineEdit()->text());
    const Theme& theme = theme_of(palette());
    lineEdit()->setStyleSheet(reason_.isEmpty() ? QString()
                                                : QStringLiteral("color: %1").arg(theme.bad.name()));
    setAccessibleDescription(reason_);
    setToolTip(reason_);
    if (!reason_.isEmpty())
        show_reason();
    else if (QToolTip::isVisible())
        QToolTip::hideText();
}

void ValueBox::show_reason() const
{
    QToolTip::showText(mapToGlobal(QPoint(0, height())), reason_);
}

ShareEditor::ShareEditor(QWidget* parent)
    : QWidget(parent), slider_(new QSlider(Qt::Horizontal)), box_(new QDoubleSpinBox)
{
    constexpr int fine = 10; // slider steps a percent
    constexpr double most = 99.9, step = 5;
    setAutoFillBackground(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(2, 0, 0, 0);
    row->setSpacing(2);
    row->addWidget(slider_, 1);
    row->addWidget(box_);
    slider_->setRange(0, static_cast<int>(most * fine));
    slider_->setSingleStep(static_cast<int>(step * fine));
    slider_->setPageStep(2 * slider_->singleStep());
    slider_->setAccessibleName(LayerModel::tr("Sparsity"));
    box_->setRange(0, most);
    box_->setSingleStep(step);
    box_->setDecimals(1);
    box_->setSuffix(QStringLiteral(" %"));
    box_->setKeyboardTracking(false);
    box_->setAccessibleName(LayerModel::tr("Sparsity"));
    setFocusProxy(box_);
    connect(slider_, &QSlider::valueChanged, this,
            [this](int place) { box_->setValue(place / double(fine)); });
    connect(box_, &QDoubleSpinBox::valueChanged, this, [this](double percent) {
        const QSignalBlocker still(slider_);
        slider_->setValue(static_cast<int>(std::lround(percent * fine)));
        Q_EMIT value_changed(percent);
    });
}

void ShareEditor::set_value(double percent)
{
    const QSignalBlocker quiet(this);
    box_->setValue(percent);
}

double ShareEditor::value() const
{
    return box_->value();
}

} // namespace bitscape
