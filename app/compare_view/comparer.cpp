#include "compare_view/comparer.hpp"

#include <algorithm>
#include <utility>

namespace bitscape {

using jobs::Lane;
using Kind = DesignChoice::Kind;

namespace {

std::vector<DesignChoice> usual_choices()
{
    return {{Kind::baseline, {}, {}, {}}, {Kind::current, {}, {}, {}}};
}

} // namespace

/// A comparison as a job makes it. Choices that failed are left out.
struct Comparer::Made {
    session::SnapshotPointer of;
    ComparedDesigns designs;
    std::shared_ptr<const CompareTable> table = std::make_shared<const CompareTable>();
    std::vector<std::pair<DesignChoice, Error>> problems = {};
};

Comparer::Comparer(session::Session& session, QObject* parent)
    : QObject(parent), session_(session), choices_(usual_choices())
{
    connect(&session_, &session::Session::snapshot_changed, this, &Comparer::follow);
}

bool Comparer::shows(Kind kind) const
{
    return std::ranges::find(choices_, kind, &DesignChoice::kind) != choices_.end();
}

void Comparer::add_trials(const std::vector<TrialId>& trials)
{
    const auto& snapshot = *session_.snapshot();
    if (!snapshot.study)
        return;
    for (const TrialId trial : trials) {
        DesignChoice choice{Kind::trial, trial, snapshot.document.study, snapshot.study->name};
        if (std::ranges::find(choices_, choice) == choices_.end())
            choices_.push_back(std::move(choice));
    }
    while (static_cast<std::size_t>(std::ranges::count(choices_, Kind::trial, &DesignChoice::kind)) >
           most_trials)
        choices_.erase(std::ranges::find(choices_, Kind::trial, &DesignChoice::kind));
    make();
}

void Comparer::show_kind(Kind kind, bool shown)
{
    if (shown == shows(kind))
        return;
    if (shown) // the baseline is what one compares with
        choices_.insert(kind == Kind::baseline ? choices_.begin() : choices_.end(),
                        DesignChoice{kind, {}, {}, {}});
    else
        std::erase_if(choices_, [kind](const DesignChoice& choice) { return choice.kind == kind; });
    make();
}

void Comparer::show_current(bool shown)
{
    show_kind(Kind::current, shown);
}

void Comparer::show_baseline(bool shown)
{
    show_kind(Kind::baseline, shown);
}

void Comparer::remove(const DesignChoice& choice)
{
    std::erase(choices_, choice);
    make();
}

void Comparer::clear_trials()
{
    std::erase_if(choices_, [](const DesignChoice& choice) { return choice.kind == Kind::trial; });
    make();
}

void Comparer::compare_with(const DesignChoice& choice)
{
    const auto found = std::ranges::find(choices_, choice);
    if (found == choices_.end())
        return;
    std::rotate(choices_.begin(), found, found + 1);
    make();
}

void Comparer::set_seen(bool seen)
{
    is_seen_ = seen;
    if (seen && is_stale_)
        make();
}

/// Only what changes a column makes the comparison anew: new trials of a search do not.
void Comparer::follow()
{
    const auto& now = session_.snapshot();
    const bool other_model = made_of_ && made_of_->document.model != now->document.model;
    if (other_model)
        choices_ = usual_choices();
    if (made_of_ && !other_model && made_of_->evaluation == now->evaluation &&
        made_of_->baseline == now->baseline && made_of_->bench == now->bench)
        return;
    make();
}

void Comparer::make()
{
    is_stale_ = true;
    if (!is_seen_ && session_.snapshot()->has_model())
        return;
    is_stale_ = false;
    made_of_ = session_.snapshot();
    if (!made_of_->has_model() || !made_of_->bench) {
        session_.tracker().cancel(Lane::compare);
        return take({made_of_, {}});
    }
    const auto work = [snapshot = made_of_, choices = choices_, known = designs_](std::stop_token stop,
                                                                                  Progress& progress) {
        Made made{snapshot, {}};
        progress.total = static_cast<std::int64_t>(choices.size());
        for (const DesignChoice& choice : choices) {
            if (stop.stop_requested())
                break;
            auto design = compared_design(choice, *snapshot, known);
            if (design)
                made.designs.push_back(*std::move(design));
            else
                made.problems.emplace_back(choice, std::move(design).error());
            ++progress.done;
        }
        made.table = std::make_shared<const CompareTable>(compare_table(made.designs));
        return made;
    };
    session_.tracker().start(Lane::compare, this, tr("Comparing designs"), work,
                             [this, of = made_of_](Made made) {
                                 if (of == made_of_) // else of a file that was closed meanwhile
                                     take(std::move(made));
                             });
}

void Comparer::take(Made made)
{
    designs_ = std::move(made.designs);
    table_ = std::move(made.table);
    for (const auto& [choice, error] : made.problems) {
        if (choice.kind != Kind::trial) // while knobs do not resolve, the score says why
            continue;
        std::erase(choices_, choice);
        Q_EMIT failed(tr("Compare trial %1").arg(choice.trial.value), error);
    }
    Q_EMIT changed();
}

} // namespace bitscape
