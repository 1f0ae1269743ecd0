#include "profile_view/quality_set.hpp"

#include <QCoreApplication>

#include <array>

namespace bitscape {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(QualitySet)
};

} // namespace

QString class_name(const QualitySet& set, std::size_t k)
{
    return set.has_classes() ? Words::tr("class %1").arg(k) : Words::tr("output %1").arg(k);
}

Qt::PenStyle line_style(std::size_t index)
{
    constexpr std::array styles{Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine,
                                Qt::DashDotDotLine};
    return styles[index % styles.size()];
}

} // namespace bitscape
