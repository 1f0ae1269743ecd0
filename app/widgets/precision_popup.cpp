#include "widgets/precision_popup.hpp"

#include "fixed/cast.hpp"
#include "widgets/quantities.hpp"
#include "widgets/theme.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
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

QString range_text(const FixedPoint& type)
{
    const double low = to_double(raw_min(type), type);
    const double high = to_double(raw_max(type), type);
    constexpr int digits = 5;
    const QString step = type.fraction() <= 0
                             ? QString::number(std::ldexp(1.0, -type.fraction()), 'g', digits)
                             : QStringLiteral("2^−%1").arg(type.fraction());
    QString low_text = QString::number(low, 'g', digits);
    low_text.replace(QLatin1Char('-'), QStringLiteral("−"));
    return PrecisionPopup::tr("%1 … %2 in steps of %3")
        .arg(low_text, QString::number(high, 'g', digits), step);
}

PrecisionPopup::PrecisionPopup(QWidget* parent)
    : QFrame(parent, Qt::Popup), title_(new QLabel), others_(new QLabel), text_(new QLineEdit),
      auto_(new QCheckBox(tr("&Automatic (hls4ml decides)"))), width_(bits_box(1, max_width, tr("Width"))),
      integer_(bits_box(-max_integer, max_integer, tr("Integer bits"))),
      signed_(new QCheckBox(tr("Si&gned"))), rounding_(new QComboBox), overflow_(new QComboBox),
      message_(new QLabel)
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
}

void PrecisionPopup::build()
{
    title_->setFont(bold_font(font()));
    text_->setAccessibleName(tr("Type as text"));
    rounding_->setAccessibleName(tr("Rounding"));
    overflow_->setAccessibleName(tr("Overflow"));
    message_->setWordWrap(true);
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
    labelled(++row, tr("&Type"), text_);
    grid->addWidget(auto_, ++row, 1);
    labelled(++row, tr("&Width"), width_);
    labelled(++row, tr("&Integer"), integer_);
    grid->addWidget(signed_, ++row, 1);
    labelled(++row, tr("&Rounding"), rounding_);
    labelled(++row, tr("&Overflow"), overflow_);
    grid->addWidget(message_, ++row, 0, 1, 2);
    constexpr int popup_width = 330;
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
    message_->setStyleSheet(QStringLiteral("color: %1").arg(theme.muted.name()));
    message_->setText(auto_->isChecked() ? tr("Now %1: %2").arg(text(to_string(type)), range_text(type))
                                         : range_text(type));
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
    FixedPoint type;
    type.width = width_->value();
    type.integer = integer_->value();
    type.is_signed = signed_->isChecked();
    type.rounding = roundings[static_cast<std::size_t>(rounding_->currentIndex())].value;
    type.overflow = overflows[static_cast<std::size_t>(overflow_->currentIndex())].value;
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
