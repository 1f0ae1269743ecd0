#include "profile_view/flip_model.hpp"

#include "widgets/quantities.hpp"

#include <fmt/format.h>

namespace bitscape {

namespace {

bool is_number(int column)
{
    return column == FlipModel::Event || column == FlipModel::BeforeScore || column == FlipModel::AfterScore;
}

/// Lost events first.
int verdict_order(const metrics::Flip& flip)
{
    return flip.was_right() ? 0 : flip.is_right() ? 1 : 2;
}

} // namespace

void FlipModel::show_quality(QualityPointer set, std::optional<std::size_t> against)
{
    beginResetModel();
    set_ = std::move(set);
    against_ = against;
    flips_.clear();
    if (set_ && against_ && *against_ < set_->all.size() && *against_ > 0)
        flips_ = metrics::flips(*set_->all[*against_].quality->outputs, *set_->all.front().quality->outputs,
                                *set_->data);
    endResetModel();
}

int FlipModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(flips_.size());
}

int FlipModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString FlipModel::words(const metrics::Flip& flip, int column) const
{
    const auto score = [](double value) { return QLocale().toString(value, 'f', 4); };
    switch (column) {
    case Event:
        return QLocale().toString(static_cast<qulonglong>(flip.row));
    case Truth:
        return flip.truth ? QLocale().toString(*flip.truth) : QStringLiteral("–");
    case Before:
        return QLocale().toString(flip.before);
    case BeforeScore:
        return score(flip.before_score);
    case After:
        return QLocale().toString(flip.after);
    case AfterScore:
        return score(flip.after_score);
    case Verdict:
        if (!flip.truth)
            return {};
        return flip.was_right() ? tr("✗ lost") : flip.is_right() ? tr("✓ won") : tr("wrong either way");
    default:
        return {};
    }
}

QVariant FlipModel::sort_key(const metrics::Flip& flip, int column)
{
    switch (column) {
    case Event:
        return static_cast<qulonglong>(flip.row);
    case Truth:
        return flip.truth.value_or(-1);
    case Before:
        return flip.before;
    case BeforeScore:
        return flip.before_score;
    case After:
        return flip.after;
    case AfterScore:
        return flip.after_score;
    case Verdict:
        return verdict_order(flip);
    default:
        return {};
    }
}

QVariant FlipModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= static_cast<int>(flips_.size()))
        return {};
    const metrics::Flip& flip = flips_[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole)
        return words(flip, index.column());
    if (role == SortRole)
        return sort_key(flip, index.column());
    if (role == Qt::TextAlignmentRole && is_number(index.column()))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant FlipModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((is_number(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const bool is_tip = role == Qt::ToolTipRole;
    const QString other =
        set_ && against_ && *against_ < set_->all.size() ? set_->all[*against_].name : QString();
    switch (section) {
    case Event:
        return is_tip ? tr("Number of the event in the test data, from 0") : tr("Event");
    case Truth:
        return tr("True class");
    case Before:
        return is_tip ? tr("The class that what it is compared with decides for") : other;
    case BeforeScore:
        return is_tip ? tr("Score that it gives its decision") : tr("Score");
    case After:
        return is_tip ? tr("The class that the design decides for")
                      : (set_ && !set_->all.empty() ? set_->all.front().name : QString());
    case AfterScore:
        return is_tip ? tr("Score that it gives its decision") : tr("Score");
    case Verdict:
        return is_tip ? tr("Whether the decision became wrong or right") : tr("Outcome");
    default:
        return {};
    }
}

std::string FlipModel::csv() const
{
    std::string lines = "event,true_class,before,before_score,after,after_score\n";
    for (const metrics::Flip& flip : flips_)
        lines +=
            fmt::format("{},{},{},{},{},{}\n", flip.row, flip.truth ? fmt::format("{}", *flip.truth) : "",
                        flip.before, flip.before_score, flip.after, flip.after_score);
    return lines;
}

} // namespace bitscape
