#include "widgets/fuzzy.hpp"

#include <QStringList>

#include <algorithm>
#include <limits>
#include <vector>

namespace bitscape {

namespace {

constexpr int no_match = std::numeric_limits<int>::min() / 2;
constexpr int letter_points = 1, neighbour_points = 8, word_start_points = 12, title_start_points = 4;

/// Lower case without accents.
QString folded(const QString& text)
{
    QString result;
    for (const QChar letter : text.normalized(QString::NormalizationForm_KD))
        if (!letter.isMark())
            result += letter.toCaseFolded();
    return result;
}

bool starts_word(const QString& title, qsizetype at)
{
    return at == 0 || (!title[at - 1].isLetterOrNumber() && title[at].isLetterOrNumber());
}

/// Best alignment of one word: best[i][j] for its letters up to i with letter i on title[j].
int word_score(const QString& word, const QString& title)
{
    const auto length = static_cast<std::size_t>(title.size());
    std::vector<int> before(length, 0), here(length);
    for (qsizetype i = 0; i < word.size(); ++i) {
        int best_before = i == 0 ? 0 : no_match; // of all places left of j, neighbours aside
        for (std::size_t j = 0; j < length; ++j) {
            const auto at = static_cast<qsizetype>(j);
            const int apart = best_before;
            const int beside = i > 0 && j > 0 ? before[j - 1] + neighbour_points : no_match;
            const int points = letter_points + (starts_word(title, at) ? word_start_points : 0) +
                               (at == 0 ? title_start_points : 0);
            here[j] = title[at] == word[i] ? std::max(apart, beside) + points : no_match;
            if (i > 0)
                best_before = std::max(best_before, before[j]);
        }
        std::swap(before, here);
    }
    const auto best = std::ranges::max_element(before);
    return best == before.end() ? no_match : *best;
}

} // namespace

std::optional<int> fuzzy_score(const QString& typed, const QString& title)
{
    const QString plain = folded(title);
    int score = 0;
    for (const QString& word : folded(typed).split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const int points = word_score(word, plain);
        if (points <= 0)
            return std::nullopt;
        score += points;
    }
    return score;
}

} // namespace bitscape
