#include "shell/pseudo_language.hpp"

#include <QRegularExpression>
#include <QString>

#include <cmath>

namespace bitscape {

namespace {

QChar accented(QChar letter)
{
    static const QString plain = QStringLiteral("aceginosuyzACEGINOSUYZ");
    static const QString with = QStringLiteral("áçêğíñôšúýžÁÇÊĞÍÑÔŠÚÝŽ");
    const auto at = plain.indexOf(letter);
    return at < 0 ? letter : with[at];
}

/// What must arrive unchanged: placeholders, tags, entities, mnemonics.
const QRegularExpression& kept_pattern()
{
    static const QRegularExpression pattern(QStringLiteral("%L?\\d+|%n|<[^>]*>|&[a-z]+;|&"));
    return pattern;
}

template <class Change> QString outside_of_kept(const QString& source, const Change& change)
{
    QString result;
    qsizetype from = 0;
    for (auto kept = kept_pattern().globalMatch(source); kept.hasNext();) {
        const QRegularExpressionMatch match = kept.next();
        result += change(source.mid(from, match.capturedStart() - from)) + match.captured();
        from = match.capturedEnd();
    }
    return result + change(source.mid(from));
}

QString lengthened(const QString& source)
{
    constexpr double more = 0.4;
    static const QString padding = QStringLiteral(" ełk ów żubr łoś dąb wąż jeż kuń");
    QString result = outside_of_kept(source, [](QString part) {
        for (QChar& letter : part)
            letter = accented(letter);
        return part;
    });
    // At the end of what the eye reads, so before an ellipsis, a colon or a closing tag.
    static const QRegularExpression tail(QStringLiteral("([….:%?!]|</[a-z0-9]+>)*$"));
    const auto extra = static_cast<qsizetype>(std::ceil(static_cast<double>(source.size()) * more));
    result.insert(tail.match(result).capturedStart(),
                  padding.repeated(1 + extra / padding.size()).left(extra));
    return result;
}

/// Each word between "right-to-left override" and "pop": drawn from right to left, as Hebrew would be.
QString reversed(const QString& source)
{
    return outside_of_kept(source, [](const QString& part) {
        if (part.trimmed().isEmpty())
            return part;
        const auto first = part.size() - QStringView(part).trimmed().size() > 0 && part.front().isSpace();
        const auto last = part.back().isSpace();
        return (first ? QStringLiteral(" ") : QString()) + QChar(0x202e) + part.trimmed() + QChar(0x202c) +
               (last ? QStringLiteral(" ") : QString());
    });
}

} // namespace

PseudoLanguage::PseudoLanguage(const QString& code, QObject* parent)
    : QTranslator(parent), is_rtl_(code == QLatin1String(pseudo_rtl_code))
{
}

QString PseudoLanguage::translate(const char* context, const char* source, const char* disambiguation,
                                  int n) const
{
    Q_UNUSED(context);
    Q_UNUSED(disambiguation);
    Q_UNUSED(n);
    const QString english = QString::fromUtf8(source);
    if (english.isEmpty())
        return {};
    return is_rtl_ ? reversed(english) : lengthened(english);
}

} // namespace bitscape
