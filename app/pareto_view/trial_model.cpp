#include "pareto_view/trial_model.hpp"

#include "widgets/quantities.hpp"
#include "widgets/theme.hpp"

#include <QApplication>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

namespace bitscape {

namespace {

constexpr std::size_t page_rows = 200, most_pages = 40;
constexpr std::chrono::milliseconds live_interval{500}; // how often the table follows a search

} // namespace

QString state_words(study::TrialState state)
{
    switch (state) {
    case study::TrialState::complete:
        return TrialModel::tr("complete");
    case study::TrialState::failed:
        return TrialModel::tr("failed");
    case study::TrialState::infeasible:
        return TrialModel::tr("breaks a constraint");
    case study::TrialState::pruned:
        return TrialModel::tr("stopped early");
    case study::TrialState::running:
        return TrialModel::tr("running");
    case study::TrialState::waiting:
        break;
    }
    return TrialModel::tr("waiting");
}

/// The store, opened by the first job that needs it; it remembers the order of rows between calls.
struct TrialModel::Reader {
    std::string location;
    std::unique_ptr<study::Store> store;
};

struct TrialModel::Page {
    int generation = 0;
    std::vector<study::TrialRow> rows;
};

struct TrialModel::Answer {
    int generation = 0;
    std::optional<std::size_t> count;
    std::optional<document::MeasuredTrials> measured;
    Pages pages;
    std::optional<Error> error;
};

TrialModel::TrialModel(session::Session& session, QObject* parent)
    : QAbstractTableModel(parent), session_(session)
{
    soon_.setSingleShot(true); // what one repaint asks for is read together
    soon_.setInterval(0);
    later_.setSingleShot(true);
    later_.setInterval(live_interval);
    connect(&soon_, &QTimer::timeout, this, &TrialModel::work);
    connect(&later_, &QTimer::timeout, this, [this] {
        recount_ = true;
        work();
    });
    connect(&session_, &session::Session::snapshot_changed, this, &TrialModel::follow_session);
    follow_session();
}

TrialModel::~TrialModel() = default;

int TrialModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(count_);
}

int TrialModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : FirstNumber + static_cast<int>(numbers_.size() + knobs_.size());
}

void TrialModel::set_active(bool active)
{
    if (active == active_)
        return;
    active_ = active;
    if (active_)
        follow_session();
}

void TrialModel::follow_session()
{
    if (!active_)
        return;
    const auto& snapshot = *session_.snapshot();
    const std::string study = snapshot.study ? snapshot.study->name : std::string();
    std::vector<std::string> knobs;
    if (snapshot.study)
        for (const study::Parameter& knob : snapshot.study->space)
            knobs.push_back(knob.name);
    const bool other = snapshot.document.study != location_ || study != query_.study ||
                       snapshot.trials->names() != numbers_ || knobs != knobs_ ||
                       snapshot.trials->size() < trials_;
    if (other) {
        beginResetModel();
        const bool other_study = snapshot.document.study != location_ || study != query_.study;
        location_ = snapshot.document.study;
        query_.study = study;
        query_.limit = page_rows;
        numbers_ = snapshot.trials->names();
        knobs_ = std::move(knobs);
        if (other_study)
            query_.ranges.clear(); // the filter's text and states stay: they are still to be seen
        const bool sortable = query_.sort == "number" || query_.sort == "state" ||
                              std::ranges::find(numbers_, query_.sort) != numbers_.end() ||
                              std::ranges::find(knobs_, query_.sort) != knobs_.end();
        if (!sortable) {
            query_.sort = "number";
            query_.descending = false;
        }
        reader_ = std::make_shared<Reader>(Reader{location_, nullptr});
        ++generation_;
        count_ = 0;
        trials_ = 0;
        pages_.clear();
        wanted_.clear();
        endResetModel();
        if (study.empty())
            return;
        recount_ = true;
        soon_.start();
    } else if (snapshot.trials->size() != trials_ && !later_.isActive()) {
        later_.start(); // a search adds rows: look again in a moment
    }
}

void TrialModel::requery()
{
    ++generation_;
    recount_ = true;
    wanted_.clear();
    if (active_ && !query_.study.empty())
        soon_.start();
}

void TrialModel::look_again()
{
    recount_ = true;
    if (active_ && !query_.study.empty())
        soon_.start();
}

const document::MeasuredNumber* TrialModel::measured(TrialId trial, const std::string& name) const
{
    const auto numbers = measured_.find(trial);
    if (numbers == measured_.end())
        return nullptr;
    const auto number = numbers->second.find(name);
    return number == numbers->second.end() ? nullptr : &number->second;
}

void TrialModel::set_text(const std::string& text)
{
    if (query_.text == text)
        return;
    query_.text = text;
    requery();
}

void TrialModel::set_states(const std::vector<study::TrialState>& states)
{
    query_.states = states;
    requery();
}

void TrialModel::set_ranges(const std::vector<study::TrialQuery::Range>& ranges)
{
    query_.ranges = ranges;
    requery();
}

void TrialModel::sort(int column, Qt::SortOrder order)
{
    const std::string name =
        column < 0 ? "number" : headerData(column, Qt::Horizontal, NameRole).toString().toStdString();
    const bool descending = order == Qt::DescendingOrder;
    if (name == query_.sort && descending == query_.descending)
        return;
    query_.sort = name;
    query_.descending = descending;
    requery();
}

/// Reads what is wanted, unless a job already does; that one's end calls again.
void TrialModel::work()
{
    if (busy_ || !active_ || (wanted_.empty() && !recount_))
        return;
    busy_ = true;
    const bool recount = std::exchange(recount_, false);
    if (recount) { // rows may have moved: look at what is shown again
        trials_ = session_.snapshot()->trials->size();
        for (const auto& [page, rows] : pages_)
            wanted_.insert(page);
        wanted_.insert(0);
    }
    std::vector<std::size_t> pages(wanted_.begin(), wanted_.end());
    wanted_.clear();
    constexpr std::size_t at_once = 4;
    if (pages.size() > at_once) {
        wanted_.insert(pages.begin() + at_once, pages.end());
        pages.resize(at_once);
    }
    const auto read = [reader = reader_, query = query_, pages, recount,
                       generation = generation_](const std::stop_token&, Progress&) {
        Answer answer;
        answer.generation = generation;
        const auto fill = [&]() -> Result<void> {
            if (!reader->store) {
                auto store = study::Store::open(reader->location);
                if (!store)
                    return pass(std::move(store).error());
                reader->store = std::move(*store);
            }
            if (recount) {
                auto count = reader->store->count(query);
                if (!count)
                    return pass(std::move(count).error());
                answer.count = *count;
                auto measured = document::read_measured(*reader->store, query.study);
                if (!measured)
                    return pass(std::move(measured).error());
                answer.measured = *std::move(measured);
            }
            for (const std::size_t page : pages) {
                study::TrialQuery part = query;
                part.offset = page * page_rows;
                auto rows = reader->store->list(part);
                if (!rows)
                    return pass(std::move(rows).error());
                answer.pages[page] = std::make_shared<const Page>(Page{generation, std::move(*rows)});
            }
            return {};
        };
        if (auto filled = fill(); !filled)
            answer.error = filled.error();
        return answer;
    };
    session_.tracker().start(jobs::Lane::trials, this, tr("Reading trials"), read,
                             [this](Answer answer) { take(std::move(answer)); });
}

void TrialModel::take(Answer answer)
{
    busy_ = false;
    if (answer.generation == generation_) {
        if (answer.error) {
            recount_ = false;
            wanted_.clear();
            return Q_EMIT failed(tr("Read the trials"), *answer.error);
        }
        const bool first_of_query = !pages_.empty() && pages_.begin()->second->generation != generation_;
        if (first_of_query)
            pages_.clear();
        if (answer.measured)
            measured_ = *std::move(answer.measured);
        if (answer.count)
            set_count(*answer.count);
        for (auto& [page, rows] : answer.pages)
            pages_[page] = std::move(rows);
        while (pages_.size() > most_pages) // those far from what was read now
            pages_.erase(answer.pages.empty() || answer.pages.begin()->first > pages_.begin()->first
                             ? pages_.begin()
                             : std::prev(pages_.end()));
        if (count_ > 0)
            Q_EMIT dataChanged(index(0, 0), index(int(count_) - 1, columnCount() - 1));
    }
    if (!wanted_.empty() || recount_)
        soon_.start();
}

void TrialModel::set_count(std::size_t count)
{
    if (count > count_) {
        beginInsertRows({}, int(count_), int(count) - 1);
        count_ = count;
        endInsertRows();
    } else if (count < count_) {
        beginRemoveRows({}, int(count), int(count_) - 1);
        count_ = count;
        endRemoveRows();
    }
    Q_EMIT counted(qint64(count_));
}

const study::TrialRow* TrialModel::row_at(int row) const
{
    const std::size_t page = std::size_t(row) / page_rows, at = std::size_t(row) % page_rows;
    const auto found = pages_.find(page);
    if (found == pages_.end() || found->second->generation != generation_) {
        wanted_.insert(page);
        if (!busy_ && active_)
            soon_.start();
        return nullptr;
    }
    return at < found->second->rows.size() ? &found->second->rows[at] : nullptr;
}

std::optional<TrialId> TrialModel::trial_at(int row) const
{
    const auto* found = row >= 0 && row < rowCount() ? row_at(row) : nullptr;
    return found ? std::optional(found->number) : std::nullopt;
}

QVariant TrialModel::words(const study::TrialRow& row, int column) const
{
    if (column == Number)
        return number(row.number.value);
    if (column == State)
        return state_words(row.state);
    const auto at = static_cast<std::size_t>(column - FirstNumber);
    if (at < numbers_.size()) {
        const auto found = row.numbers.find(numbers_[at]);
        if (found == row.numbers.end() || std::isnan(found->second))
            return {};
        const Quantity shown = quantity(numbers_[at]);
        const QString own = number(found->second * shown.scale, shown.decimals);
        const auto* built = measured(row.number, numbers_[at]);
        return built == nullptr
                   ? own
                   : tr("%1 (measured %2)").arg(own, number(built->value * shown.scale, shown.decimals));
    }
    const auto found = row.parameters.find(knobs_[at - numbers_.size()]);
    return found == row.parameters.end() ? QVariant() : QVariant(text(found->second));
}

QVariant TrialModel::tip(const study::TrialRow& row) const
{
    if (!row.message.empty())
        return text(row.message);
    QString words = tr("Trial %1, evaluated in %2 ms. Double-click loads it.")
                        .arg(number(row.number.value), number(row.seconds * 1000, 1));
    if (const auto built = measured_.find(row.number); built != measured_.end())
        for (const auto& [name, own] : built->second) {
            const Quantity shown = quantity(name);
            words +=
                QLatin1Char('\n') +
                tr("Measured: %1 %2 (%3)")
                    .arg(axis_title(name), number(own.value * shown.scale, shown.decimals), text(own.source));
        }
    return words;
}

QVariant TrialModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool is_text =
            index.column() == State || index.column() >= FirstNumber + static_cast<int>(numbers_.size());
        return static_cast<int>((is_text ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != TrialRole && role != Qt::ForegroundRole)
        return {};
    const study::TrialRow* row = row_at(index.row());
    if (row == nullptr)
        return role == Qt::DisplayRole && index.column() == Number ? QVariant(QStringLiteral("…"))
                                                                   : QVariant();
    switch (role) {
    case TrialRole:
        return row->number.value;
    case Qt::ToolTipRole:
        return tip(*row);
    case Qt::ForegroundRole:
        if (index.column() >= FirstNumber &&
            index.column() < FirstNumber + static_cast<int>(numbers_.size()) &&
            measured(row->number, numbers_[static_cast<std::size_t>(index.column() - FirstNumber)]) !=
                nullptr)
            return theme_of(QApplication::palette()).good;
        return row->state == study::TrialState::complete ? QVariant()
                                                         : QVariant(theme_of(QApplication::palette()).muted);
    default:
        return words(*row, index.column());
    }
}

QVariant TrialModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const bool is_number =
        section >= FirstNumber && section < FirstNumber + static_cast<int>(numbers_.size());
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((is_number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != NameRole && role != Qt::ToolTipRole)
        return {};
    if (section == Number)
        return role == NameRole ? QVariant(QStringLiteral("number")) : QVariant(tr("Trial"));
    if (section == State)
        return role == NameRole ? QVariant(QStringLiteral("state")) : QVariant(tr("State"));
    const auto at = static_cast<std::size_t>(section - FirstNumber);
    const std::string& name = at < numbers_.size() ? numbers_[at] : knobs_[at - numbers_.size()];
    return role == NameRole || at >= numbers_.size() ? QVariant(text(name)) : QVariant(axis_title(name));
}

} // namespace bitscape
