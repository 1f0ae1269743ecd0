#include "profile_view/profile_panel.hpp"

#include "profile_view/profile_words.hpp"
#include "widgets/panel.hpp"
#include "widgets/quantities.hpp"

#include <QComboBox>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace bitscape {

ProfilePanel::ProfilePanel(session::Session& session, QWidget* parent)
    : QWidget(parent), session_(session), title_(new PanelTitle(tr("Profile"))), pages_(new PlotPages),
      profiles_(new ProfileSource(session, jobs::Lane::profile, this)),
      quality_(new QualitySource(session, jobs::Lane::quality, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(title_);
    column->addWidget(pages_, 1);
    auto* more = new QToolButton;
    more->setText(QStringLiteral("⋯"));
    more->setAutoRaise(true);
    more->setToolTip(tr("Save the picture or the numbers"));
    more->setAccessibleName(tr("More"));
    more->setPopupMode(QToolButton::InstantPopup);
    more->setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; }"));
    more->setMenu(&pages_->menu());
    title_->add_control(&pages_->page_choice());
    title_->add_control(more);
    connect(pages_, &PlotPages::read_out, this,
            [this](const QString& words) { title_->set_note(words.isEmpty() ? status() : words); });
    connect(pages_, &PlotPages::page_changed, this, &ProfilePanel::wake);
    connect(pages_, &PlotPages::failed, this, &ProfilePanel::failed);
    connect(pages_, &PlotPages::fit_wanted, this, &ProfilePanel::fit);
    connect(pages_, &PlotPages::fit_all_wanted, this, &ProfilePanel::fit_all);
    connect(pages_, &PlotPages::layer_chosen, this,
            [this](const std::string& layer) { session_.selection().set({layer}); });
    connect(profiles_, &ProfileSource::changed, this, &ProfilePanel::show_profile);
    connect(quality_, &QualitySource::changed, this, &ProfilePanel::show_quality);
    connect(profiles_, &ProfileSource::failed, this,
            [this](const Error& error) { Q_EMIT failed(tr("Profile the design"), error); });
    connect(quality_, &QualitySource::failed, this,
            [this](const Error& error) { Q_EMIT failed(tr("Measure the design"), error); });
    connect(&session_, &session::Session::snapshot_changed, this, &ProfilePanel::refresh);
    connect(&session_.selection(), &session::Selection::changed, this, &ProfilePanel::follow_selection);
    refresh();
}

void ProfilePanel::refresh()
{
    const session::Snapshot& now = *session_.snapshot();
    const bool is_same = design_ == now.design && baseline_ == now.baseline && bench_ == now.bench;
    if (is_same && design_)
        return;
    design_ = now.design;
    baseline_ = now.baseline;
    bench_ = now.bench;
    pages_->set_hints(!now.has_model() ? tr("Open a model to see where its values lie.")
                      : now.error      ? tr("These settings do not make a design; the Score says why.")
                                       : tr("Working …"),
                      now.has_data()
                          ? tr("Working …")
                          : tr("Open test data (File > Open Test Data) to see what the design makes "
                               "of it."));
    std::vector<PlottedDesign> designs;
    if (design_)
        designs.push_back(
            {tr("Open design"), NamedQuality::Role::design, now.document.configuration, design_});
    profiles_->set_wanted(designs);
    if (design_ && baseline_)
        designs.push_back({baseline_->pinned ? tr("Baseline") : tr("Design at open"),
                           NamedQuality::Role::baseline, baseline_->configuration});
    quality_->set_wanted(std::move(designs));
}

void ProfilePanel::set_seen(bool seen)
{
    seen_ = seen;
    wake();
}

void ProfilePanel::wake()
{
    profiles_->set_seen(seen_ && pages_->needs_profile());
    quality_->set_seen(seen_ && !pages_->needs_profile());
    title_->set_note(status());
}

void ProfilePanel::show_profile()
{
    pages_->show_profiles(profiles_->profiles());
    follow_selection();
    title_->set_note(status());
}

void ProfilePanel::show_quality()
{
    pages_->show_quality(quality_->quality());
    title_->set_note(status());
}

QString ProfilePanel::status() const
{
    if (pages_->needs_profile()) {
        if (profiles_->profiles().empty())
            return {};
        const profile::Profile& shown = *profiles_->profiles().front().profile;
        if (shown.of_rows == 0)
            return tr("weights only: there is no test data");
        return shown.rows < shown.of_rows
                   ? tr("the first %1 of %2 events")
                         .arg(number(double(shown.rows)), number(double(shown.of_rows)))
                   : tr("%1 events").arg(number(double(shown.rows)));
    }
    const QualityPointer& set = quality_->quality();
    if (!set)
        return {};
    const auto& best = set->all.front().quality;
    QStringList parts{tr("%1 events").arg(number(double(best->outputs->rows)))};
    if (design_ && design_->outputs.size() > 1) // the first output is the one that is measured
        parts << tr("output %1").arg(text(design_->node(design_->outputs.front()).name));
    if (best->metrics && best->metrics->accuracy)
        parts << tr("accuracy %1").arg(percent(*best->metrics->accuracy, 2));
    if (best->metrics && best->metrics->auc)
        parts << tr("AUC %1").arg(QLocale().toString(*best->metrics->auc, 'f', 4));
    if (best->metrics && best->metrics->mse)
        parts << tr("MSE %1").arg(QLocale().toString(*best->metrics->mse, 'g', 4));
    return parts.join(QStringLiteral(" · "));
}

void ProfilePanel::fit(const std::string& layer, const std::string& tensor, profile::FitPolicy policy)
{
    if (profiles_->profiles().empty())
        return;
    for (const profile::TensorProfile& one : profiles_->profiles().front().profile->tensors) {
        if (one.layer != layer || one.tensor != tensor)
            continue;
        const auto fitting = one.suggested(policy);
        if (!fitting) {
            title_->set_note(one.is_settable
                                 ? tr("%1 fits already").arg(tensor_name(layer, tensor))
                                 : tr("%1: its type is not set here, but by the model or the layer before")
                                       .arg(tensor_name(layer, tensor)));
            return;
        }
        const std::string type = to_string(*fitting);
        session_.edit(tr("Fit %1 %2: %3").arg(text(layer), text(tensor), text(type)),
                      [&](config::Configuration& knobs) { knobs.set_precision(layer, tensor, type); });
        return;
    }
}

void ProfilePanel::fit_all()
{
    if (profiles_->profiles().empty())
        return;
    std::vector<std::pair<const profile::TensorProfile*, std::string>> found;
    for (const profile::TensorProfile& one : profiles_->profiles().front().profile->tensors)
        if (const auto fitting = one.suggested(); fitting && one.lost.overflows > 0)
            found.emplace_back(&one, to_string(*fitting));
    if (found.empty())
        return title_->set_note(tr("No tensor overflows"));
    session_.edit(tr("Fit %n tensors", nullptr, static_cast<int>(found.size())),
                  [&](config::Configuration& knobs) {
                      for (const auto& [one, type] : found)
                          knobs.set_precision(one->layer, one->tensor, type);
                  });
}

void ProfilePanel::follow_selection()
{
    const auto& layers = session_.selection().layers();
    if (!layers.empty())
        pages_->follow_layer(layers.back());
}

} // namespace bitscape
