#include "profile_view/profile_words.hpp"

#include "widgets/quantities.hpp"
#include "widgets/series_colours.hpp"

#include <QCoreApplication>
#include <QStringList>

namespace bitscape {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ProfileWords)
};

QString value_text(double value)
{
    return QLocale().toString(value, 'g', 3);
}

QString range_words(const profile::Distribution& values, double step)
{
    if (values.nonzero() == 0)
        return Words::tr("all zero");
    return Words::tr("%1 … %2, median size %3")
        .arg(value_text(values.min()), value_text(values.max()), value_text(values.quantile(0.5, step)));
}

} // namespace

QString tensor_name(const std::string& layer, const std::string& tensor)
{
    return QStringLiteral("%1 · %2").arg(text(layer), text(tensor));
}

QString type_words(const profile::TensorProfile& tensor)
{
    QStringList parts{text(to_string(tensor.type))};
    const double of = double(std::max<std::int64_t>(1, tensor.lost_of));
    if (tensor.lost.overflows > 0)
        parts << Words::tr("▲ %1 too large (%2)")
                     .arg(number(double(tensor.lost.overflows)), percent(double(tensor.lost.overflows) / of));
    if (tensor.lost.underflows > 0)
        parts << Words::tr("▼ %1 became zero (%2)")
                     .arg(number(double(tensor.lost.underflows)),
                          percent(double(tensor.lost.underflows) / of));
    return parts.join(QStringLiteral(", "));
}

QString tensor_words(const profile::TensorProfile& tensor)
{
    QStringList parts{tensor_name(tensor.layer, tensor.tensor), type_words(tensor)};
    if (tensor.before)
        parts << Words::tr("float %1").arg(range_words(*tensor.before, 0));
    if (tensor.after)
        parts << Words::tr("fixed %1").arg(range_words(*tensor.after, profile::grid_of(tensor.type)));
    if (const auto fit = tensor.suggested())
        parts << Words::tr("fits: %1").arg(text(to_string(*fit)));
    else if (!tensor.is_settable)
        parts << Words::tr("its type is not set here");
    return parts.join(QStringLiteral(" · "));
}

QColor overflow_colour(const Theme& theme)
{
    return theme.is_dark ? QColor(0xf0814a) : QColor(0xc04a00);
}

QColor underflow_colour(const Theme& theme)
{
    return theme.is_dark ? QColor(0x6db8f2) : QColor(0x005f9e);
}

} // namespace bitscape
