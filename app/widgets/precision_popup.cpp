#include "widgets/precision_popup.hpp"

#include "fixed/cast.hpp"
#include "fixed/range.hpp"
#include "widgets/bits_bar.hpp"
#include "widgets/quantities.hpp"
#include "widgets/theme.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScreen>
#include <QSpinBox>

#include <algorithm>
#include <array>
#include <cmath>

namespace bitscape {

namespace {

constexpr int max_width = 64;        // widest configurable type
constexpr int max_integer = 64 + 32; // integer bits may lie outside the width; beyond this nothing is left

struct RoundingName {
    Rounding value;
    const char* name;
    const char* meaning;
};
constexpr std::array roundings{
    RoundingName{Rounding::trn, "TRN",
                 QT_TRANSLATE_NOOP("bitscape::PrecisionPopup", "towards minus infinity")},
    RoundingName{Rounding::trn_zero, "TRN_ZERO",
                 QT_TRANSLATE_NOOP("bitscape::PrecisionPopup", "towards zero")},
    RoundingName{Rounding::rnd, "RND", QT_TRANSLATE_NOOP("bitscape::PrecisionPopup", "nearest, half up")},
    RoundingName{Rounding::rnd_zero, "RND_ZERO",
                 QT_TRANSLATE_NOOP("bitscape::PrecisionPopup", "nearest, half to zero")},
    RoundingName{Rounding::rnd_inf, "RND_INF",
                 QT_TRANSLATE_NOOP("bitscape::PrecisionPopup", "nearest, half away from zero")},
    RoundingName{Rounding::rnd_min_inf, "RND_MIN_INF",
                 QT_TRANSLATE_NOOP("bitscape::PrecisionPopup", "nearest, half down")},
    RoundingName{Rounding::rnd_conv, "RND_CONV",
                 QT_TRANSLATE_NOOP("bitscape::PrecisionPopup", "nearest, half to even")},
};

struct OverflowName {
    Overflow value;
    const char* name;
    const char* meaning;
};
constexpr std::array overflows{
    OverflowName{Overflow::wrap, "WRAP", QT_TRANSLATE_NOOP("bitscape::PrecisionPopup", "wraps around")},
    OverflowName{Overflow::sat, "SAT", QT_TRANSLATE_NOOP("bitscape::PrecisionPopup", "clips at the ends")},
    OverflowName{Overflow::sat_zero, "SAT_ZERO",
                 QT_TRANSLATE_NOOP("bitscape::PrecisionPopup", "becomes zero")},
    OverflowName{Overflow::sat_sym, "SAT_SYM",
                 QT_TRANSLATE_NOOP("bitscape::PrecisionPopup", "clips, symmetric")},
};

QSpinBox* bits_box(int low, int high, const QString& name)
{
    auto* box = new QSpinBox;
    box->setRange(low, high);
    box->setSuffix(PrecisionPopup::tr(" bits"));
    box->setAccessibleName(name);
    return box;
}

} // namespace

namespace {

/// Without an exponent as long as people read it without one.
QString plain(double value)
{
    constexpr int digits = 5;
    constexpr double many = 1e4, too_many = 1e15;
    const bool is_long = std::abs(value) >= many && std::abs(value) < too_many;
    QString text = QLocale().toString(value, is_long ? 'f' : 'g', is_long ? 0 : digits);
    return text.replace(QLatin1Char('-'), QStringLiteral("−"));
}

QString step_text(int fraction)
{
    constexpr int readable = 13; // 0.00012207
    return fraction <= readable ? plain(std::ldexp(1.0, -fraction)) : QStringLiteral("2^−%1").arg(fraction);
}

} // namespace

QString range_text(const FixedPoint& type)
{
    const bool symmetric = type.is_signed && type.overflow == Overflow::sat_sym && type.width > 1;
    const double low = to_double(raw_min(type) + (symmetric ? 1 : 0), type);
    const double high = to_double(raw_max(type), type);
    return PrecisionPopup::tr("%1 to %2, step %3").arg(plain(low), plain(high), step_text(type.fraction()));
}

FixedPoint type_for(const TensorNeeds& needs, const FixedPoint& type)
{
    return fitted(type, needs.min, std::max(needs.max, needs.distance));
}

QString needs_text(const TensorNeeds& needs, const FixedPoint& type)
{
    if (needs.is_cut)
        return PrecisionPopup::tr("Values seen after overflow: %1 to %2")
            .arg(plain(needs.min), plain(needs.max));
    if (!type.is_signed && needs.min < 0)
        return PrecisionPopup::tr("Values %1 to %2 need a sign").arg(plain(needs.min), plain(needs.max));
    return PrecisionPopup::tr("Values %1 to %2 need %3 integer bits")
        .arg(plain(needs.min), plain(needs.max))
        .arg(type_for(needs, type).integer);
}

PrecisionPopup::PrecisionPopup(QWidget* parent)
    : QFrame(parent, Qt::Popup), title_(new QLabel), others_(new QLabel), text_(new QLineEdit),
      auto_(new QCheckBox(tr("&Automatic (hls4ml decides)"))), width_(bits_box(1, max_width, tr("Width"))),
      integer_(bits_box(-max_integer, max_integer, tr("Integer bits"))),
      signed_(new QCheckBox(tr("Si&gned"))), rounding_(new QComboBox), overflow_(new QComboBox),
      bar_(new BitsBar), message_(new QLabel), needs_text_(new QLabel), fit_(new QPushButton(tr("&Fit"))),
      effect_(new QLabel)
{
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Precision"));
    for (const RoundingName& item : roundings)
        rounding_->addItem(QStringLiteral("%1 — %2").arg(QLatin1String(item.name), tr(item.meaning)));
    for (const OverflowName& item : overflows)
        overflow_->addItem(QStringLiteral("%1 — %2").arg(QLatin1String(item.name), tr(item.meaning)));
    build();
    connect(text_, &QLineEdit::textEdited, this, &PrecisionPopup::text_edited);
    connect(auto_, &QCheckBox::toggled, this, &PrecisionPopup::auto_toggled);
    for (QSpinBox* box : {width_, integer_})
        connect(box, &QSpinBox::valueChanged, this, &PrecisionPopup::parts_edited);
    connect(signed_, &QCheckBox::toggled, this, &PrecisionPopup::parts_edited);
    for (QComboBox* box : {rounding_, overflow_})
        connect(box, &QComboBox::activated, this, &PrecisionPopup::parts_edited);
    connect(bar_, &BitsBar::edited, this, &PrecisionPopup::set_type);
    connect(fit_, &QPushButton::clicked, this, &PrecisionPopup::fit);
}

void PrecisionPopup::build()
{
    title_->setFont(bold_font(font()));
    text_->setAccessibleName(tr("Type as text"));
    rounding_->setAccessibleName(tr("Rounding"));
    overflow_->setAccessibleName(tr("Overflow"));
    for (QLabel* label : {message_, needs_text_, effect_})
        label->setWordWrap(true);
    fit_->setToolTip(tr("As many integer bits as the values need; the step stays"));
    fit_->setAutoDefault(false);
    message_->setObjectName(QStringLiteral("message"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(12, 10, 12, 10);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(6);
    const auto labelled = [&](int row, const QString& label, QWidget* field) {
        auto* name = new QLabel(label);
        name->setBuddy(field);
        grid->addWidget(name, row, 0);
        grid->addWidget(field, row, 1);
    };
    int row = 0;
    grid->addWidget(title_, row, 0, 1, 2);
    grid->addWidget(others_, ++row, 0, 1, 2);
    grid->addWidget(bar_, ++row, 0, 1, 2);
    grid->addWidget(message_, ++row, 0, 1, 2);
    auto* need = new QHBoxLayout;
    need->addWidget(needs_text_, 1);
    need->addWidget(fit_);
    grid->addLayout(need, ++row, 0, 1, 2);
    labelled(++row, tr("&Type"), text_);
    grid->addWidget(auto_, ++row, 1);
    labelled(++row, tr("&Width"), width_);
    labelled(++row, tr("&Integer"), integer_);
    grid->addWidget(signed_, ++row, 1);
    labelled(++row, tr("&Rounding"), rounding_);
    labelled(++row, tr("&Overflow"), overflow_);
    grid->addWidget(effect_, ++row, 0, 1, 2);
    constexpr int popup_width = 350;
    setFixedWidth(popup_width);
}

void PrecisionPopup::open(const Subject& subject, const QRect& cell)
{
    filling_ = true;
    escaped_ = false;
    resolved_ = subject.resolved;
    reported_ = subject.knob;
    title_->setText(subject.title);
    others_->setText(subject.others);
    others_->setVisible(!subject.others.isEmpty());
    set_needs(std::nullopt);
    set_effect({});
    const bool is_auto = subject.knob == QLatin1String("auto");
    auto_->setVisible(subject.offers_auto || is_auto);
    auto_->setChecked(is_auto);
    text_->setText(subject.knob);
    filling_ = false;
    const auto type = parse_fixed_point(subject.knob.toStdString());
    show_parts(is_auto || !type ? subject.resolved : *type);

    adjustSize();
    QRect place(cell.bottomLeft() + QPoint(0, 2), sizeHint().expandedTo(size()));
    const QScreen* where = QGuiApplication::screenAt(cell.center());
    if (const QScreen* shown_on = where ? where : QGuiApplication::primaryScreen()) {
        const QRect screen = shown_on->availableGeometry();
        if (place.bottom() > screen.bottom())
            place.moveBottom(std::max(cell.top() - 2, screen.top() + place.height()));
        place.moveLeft(
            std::clamp(place.left(), screen.left(), std::max(screen.left(), screen.right() - place.width())));
    }
    move(place.topLeft());
    show();
    width_->setFocus();
    width_->selectAll();
}

void PrecisionPopup::show_parts(const FixedPoint& type)
{
    filling_ = true;
    is_integer_ = type.is_integer;
    width_->setValue(type.width);
    integer_->setValue(type.integer);
    signed_->setChecked(type.is_signed);
    rounding_->setCurrentIndex(static_cast<int>(
        std::ranges::find(roundings, type.rounding, &RoundingName::value) - roundings.begin()));
    overflow_->setCurrentIndex(static_cast<int>(
        std::ranges::find(overflows, type.overflow, &OverflowName::value) - overflows.begin()));
    filling_ = false;
    describe(type);
}

void PrecisionPopup::describe(const FixedPoint& type)
{
    const Theme& theme = theme_of(palette());
    bar_->set_type(type);
    message_->setStyleSheet(QStringLiteral("color: %1").arg(theme.muted.name()));
    message_->setText(auto_->isChecked() ? tr("Now %1: %2").arg(text(to_string(type)), range_text(type))
                                         : range_text(type));
    describe_needs();
}

void PrecisionPopup::describe_needs()
{
    needs_text_->setVisible(needs_.has_value());
    fit_->setVisible(needs_.has_value());
    if (!needs_)
        return;
    const FixedPoint type = type_now();
    QStringList lines{needs_text(*needs_, type)};
    const QLocale locale;
    if (needs_->overflows && (*needs_->overflows > 0 || *needs_->underflows > 0))
        lines << tr("%1 of %2 do not fit, %3 become zero")
                     .arg(locale.toString(qlonglong(*needs_->overflows)),
                          locale.toString(qlonglong(needs_->values)),
                          locale.toString(qlonglong(*needs_->underflows)));
    const bool fits = !needs_->is_cut && holds(type, needs_->min) && holds(type, needs_->max);
    const Theme& theme = theme_of(palette());
    needs_text_->setStyleSheet(QStringLiteral("color: %1").arg((fits ? theme.muted : theme.bad).name()));
    needs_text_->setText(lines.join(QLatin1Char('\n')));
    const bool has_a_sign = type.is_signed || needs_->min >= 0;
    fit_->setEnabled(!needs_->is_cut && has_a_sign && type_for(*needs_, type) != type);
    grow();
}

void PrecisionPopup::set_needs(const std::optional<TensorNeeds>& needs)
{
    if (needs == needs_ && needs_text_->isVisibleTo(this) == needs.has_value())
        return;
    needs_ = needs;
    describe_needs();
}

void PrecisionPopup::set_resolved(const FixedPoint& type)
{
    resolved_ = type;
    if (auto_->isChecked())
        show_parts(type);
}

void PrecisionPopup::set_effect(const QString& effect)
{
    effect_->setText(effect);
    effect_->setVisible(!effect.isEmpty());
    grow();
}

/// Never smaller again: a popup that jumps while bits are dragged cannot be held on to.
void PrecisionPopup::grow()
{
    if (isVisible() && layout()->totalHeightForWidth(width()) > height())
        resize(width(), layout()->totalHeightForWidth(width()));
}

void PrecisionPopup::fit()
{
    if (needs_)
        set_type(type_for(*needs_, type_now()));
}

FixedPoint PrecisionPopup::type_now() const
{
    FixedPoint type;
    type.width = width_->value();
    type.integer = integer_->value();
    type.is_signed = signed_->isChecked();
    type.rounding = roundings[static_cast<std::size_t>(rounding_->currentIndex())].value;
    type.overflow = overflows[static_cast<std::size_t>(overflow_->currentIndex())].value;
    const bool is_plain = type.rounding == Rounding::trn_zero && type.overflow == Overflow::wrap;
    type.is_integer = is_integer_ && is_plain && type.width == type.integer;
    return type;
}

/// A whole type at once, from the bar or a button.
void PrecisionPopup::set_type(const FixedPoint& type)
{
    filling_ = true;
    auto_->setChecked(false);
    text_->setText(text(to_string(type)));
    filling_ = false;
    show_parts(type);
    report(text_->text());
}

void PrecisionPopup::text_edited(const QString& typed)
{
    const QString trimmed = typed.trimmed();
    if (trimmed == QLatin1String("auto") && !auto_->isHidden()) {
        auto_->setChecked(true);
        return;
    }
    const auto type = parse_fixed_point(trimmed.toStdString());
    if (!type) {
        message_->setStyleSheet(QStringLiteral("color: %1").arg(theme_of(palette()).bad.name()));
        message_->setText(tr("Not a type: %1. Write it like fixed<16,6> or ufixed<8,0,RND,SAT>.")
                              .arg(text(english(type.error()))));
        return;
    }
    filling_ = true;
    auto_->setChecked(false);
    filling_ = false;
    show_parts(*type);
    report(text(to_string(*type)));
}

void PrecisionPopup::parts_edited()
{
    if (filling_)
        return;
    const FixedPoint type = type_now();
    filling_ = true;
    auto_->setChecked(false);
    text_->setText(text(to_string(type)));
    filling_ = false;
    describe(type);
    report(text_->text());
}

void PrecisionPopup::auto_toggled(bool on)
{
    if (filling_)
        return;
    if (!on)
        return parts_edited(); // from here on what auto meant is written down
    text_->setText(QStringLiteral("auto"));
    show_parts(resolved_);
    report(QStringLiteral("auto"));
}

void PrecisionPopup::report(const QString& knob)
{
    if (knob == reported_)
        return;
    reported_ = knob;
    Q_EMIT edited(knob);
}

void PrecisionPopup::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        escaped_ = true;
        close();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        close();
    } else {
        QFrame::keyPressEvent(event);
    }
}

void PrecisionPopup::hideEvent(QHideEvent* event)
{
    QFrame::hideEvent(event);
    if (QWidget* owner =
            parentWidget()) { // some platforms leave the focus in the popup: shortcuts would go nowhere
        owner->window()->activateWindow();
        owner->setFocus();
    }
    if (escaped_)
        Q_EMIT rejected();
    else
        Q_EMIT accepted();
}

} // namespace bitscape
