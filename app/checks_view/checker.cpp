#include "checks_view/checker.hpp"

#include "checks_view/finding_words.hpp"
#include "session/layer_problems.hpp"
#include "widgets/quantities.hpp"

#include <algorithm>
#include <utility>

namespace bitscape {

using checks::Finding;
using jobs::Lane;

namespace {

checks::Text plain(std::string text)
{
    return {"%1", {std::move(text)}};
}

} // namespace

Checker::Checker(session::Session& session, QObject* parent) : QObject(parent), session_(session)
{
    connect(&session_, &session::Session::snapshot_changed, this, &Checker::follow);
    follow();
}

bool Checker::is_current() const
{
    return !is_running_ && !is_stale_ && !session_.snapshot()->pending;
}

void Checker::follow()
{
    const auto& now = session_.snapshot();
    const bool other_file = !checked_ || checked_->document.model != now->document.model;
    if (other_file)
        hidden_.clear();
    const bool is_same = !other_file && checked_->evaluation == now->evaluation &&
                         checked_->bench == now->bench &&
                         checked_->error.has_value() == now->error.has_value() && !now->error;
    if (is_same || (now->pending && !other_file))
        return;
    checked_ = now;
    if (now->error && now->error->code == ErrorCode::cancelled) {
        session_.tracker().cancel(Lane::findings);
        return give_up();
    }
    if (!now->design || !now->evaluation || now->error) {
        session_.tracker().cancel(Lane::findings);
        is_running_ = false;
        return take(obstacles());
    }
    start();
}

void Checker::start()
{
    is_running_ = true;
    session_.tracker().start(
        Lane::findings, this, tr("Checking the design"),
        [design = checked_->design, evaluation = checked_->evaluation, bench = checked_->bench,
         opening = checked_->document.notes](std::stop_token stop, Progress& progress) {
            // One thread: the evaluation of the next knob comes first.
            return checks::check({*design, *evaluation, *bench, opening}, 0, std::move(stop), progress);
        },
        [this, of = checked_](Result<std::vector<Finding>> found) {
            if (of != checked_) // no design any more, or another one
                return;
            is_running_ = false;
            if (found)
                take(std::move(*found));
            else
                give_up();
            if (!found && found.error().code != ErrorCode::cancelled)
                Q_EMIT failed(tr("Check the design"), found.error());
        });
}

void Checker::give_up()
{
    is_running_ = false;
    is_stale_ = true;
    Q_EMIT changed();
}

void Checker::take(std::vector<Finding> findings)
{
    findings_ = std::move(findings);
    is_stale_ = false;
    Q_EMIT changed();
}

/// Why there is no design.
std::vector<Finding> Checker::obstacles() const
{
    std::vector<Finding> found;
    if (!checked_->has_model())
        return found;
    const auto add = [&](const std::string& layer, const std::string& text) {
        Finding finding;
        finding.severity = checks::Severity::problem;
        finding.layer = layer;
        finding.text = plain(text);
        finding.why = plain(tr("There is no design until this is changed.").toStdString());
        found.push_back(std::move(finding));
    };
    for (const session::LayerProblem& problem : session::layer_problems(*checked_))
        if (problem.cannot_be_built)
            add(problem.layer, problem.text);
    if (found.empty() && checked_->error)
        add({}, english(*checked_->error));
    return found;
}

bool Checker::is_hidden(const Finding& finding) const
{
    return hidden_.contains(checks::key(finding));
}

int Checker::hidden_count() const
{
    return static_cast<int>(
        std::ranges::count_if(findings_, [this](const Finding& finding) { return is_hidden(finding); }));
}

int Checker::count(checks::Severity severity) const
{
    return static_cast<int>(std::ranges::count_if(findings_, [&](const Finding& finding) {
        return finding.severity == severity && !is_hidden(finding);
    }));
}

void Checker::cure(const Finding& finding)
{
    if (finding.cure)
        session_.edit(worded(finding.cure->name),
                      [cure = *finding.cure](config::Configuration& configuration) {
                          checks::apply(cure, configuration);
                      });
}

void Checker::cure_all(checks::Kind kind)
{
    std::vector<checks::Cure> cures;
    for (const Finding& finding : findings_)
        if (finding.kind == kind && finding.cure && !is_hidden(finding))
            cures.push_back(*finding.cure);
    if (cures.empty())
        return;
    const QString name =
        cures.size() == 1 ? worded(cures.front().name) : tr("Cure: %1").arg(kind_title(kind));
    session_.edit(name, [&](config::Configuration& configuration) {
        for (const checks::Cure& cure : cures)
            checks::apply(cure, configuration);
    });
}

void Checker::hide(const Finding& finding)
{
    if (hidden_.insert(checks::key(finding)).second)
        Q_EMIT changed();
}

void Checker::show_hidden()
{
    if (hidden_.empty())
        return;
    hidden_.clear();
    Q_EMIT changed();
}

} // namespace bitscape
