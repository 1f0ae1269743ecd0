#include "profile_view/agreement_plot.hpp"
#include "profile_view/confusion_plot.hpp"
#include "profile_view/error_plot.hpp"
#include "profile_view/event_plot.hpp"
#include "profile_view/flip_model.hpp"
#include "profile_view/plot_pages.hpp"
#include "profile_view/roc_model.hpp"
#include "profile_view/roc_plot.hpp"
#include "profile_view/scatter_plot.hpp"
#include "widgets/quantities.hpp"

#include <QComboBox>
#include <QSortFilterProxyModel>
#include <QTableView>

#include <algorithm>
#include <utility>

/// How PlotPages hands its plots what they show.
namespace bitscape {

/// Only what is seen is drawn.
void PlotPages::feed()
{
    const PlotPages::Page now = page();
    if (std::exchange(fed_[static_cast<std::size_t>(now)], true))
        return review();
    switch (now) {
    case Page::distributions:
        feed_distributions();
        break;
    case Page::scatter:
        fill_layers();
        break;
    case Page::agreement:
        agreement_->show_profiles(profiles_);
        break;
    case Page::roc:
        fill_classes();
        roc_->show_quality(set_);
        roc_numbers_->show_quality(set_);
        break;
    case Page::confusion:
        fill_designs(*design_, 0);
        confusion_->show_quality(set_);
        confusion_->set_design(static_cast<std::size_t>(std::max(0, design_->currentIndex())));
        break;
    case Page::errors:
        errors_->show_quality(set_);
        break;
    case Page::flips:
        fill_designs(*against_, 1);
        show_flips();
        break;
    }
    follow_layer(followed_);
}

void PlotPages::feed_distributions()
{
    const auto row = distributions_->current();
    std::string layer, tensor;
    if (row && *row < static_cast<int>(distributions_->rows().size())) {
        layer = distributions_->rows()[static_cast<std::size_t>(*row)].layer;
        tensor = distributions_->rows()[static_cast<std::size_t>(*row)].tensor;
    }
    distributions_->show_profiles(profiles_);
    for (std::size_t i = 0; i < distributions_->rows().size(); ++i) // rows come and go with the data
        if (distributions_->rows()[i].layer == layer && distributions_->rows()[i].tensor == tensor)
            distributions_->set_current(static_cast<int>(i));
}

void PlotPages::fill_layers()
{
    const QString before = layer_->currentText();
    layer_->clear();
    if (!profiles_.empty())
        for (const profile::LayerAgreement& one : profiles_.front().profile->agreement)
            layer_->addItem(text(one.layer));
    const int last = layer_->count() - 1;
    const int kept = layer_->findText(before);
    layer_->setCurrentIndex(kept >= 0 ? kept : last); // the output says most
    scatter_->show_layer(profiles_.empty() ? nullptr : profiles_.front().profile,
                         layer_->currentText().toStdString());
}

void PlotPages::fill_classes()
{
    const int before = class_->currentIndex();
    const QSignalBlocker quiet(class_);
    while (class_->count() > 1)
        class_->removeItem(1);
    const std::size_t curves = set_ && !set_->all.empty() ? set_->all.front().quality->classes.size() : 0;
    for (std::size_t k = 0; k < curves; ++k)
        class_->addItem(class_name(*set_, curves == 1 ? 1 : k));
    class_->setCurrentIndex(before < class_->count() ? std::max(0, before) : 0);
    roc_->set_class(class_->currentIndex() > 0
                        ? std::optional(static_cast<std::size_t>(class_->currentIndex() - 1))
                        : std::nullopt);
}

/// The set's designs from `first` on; the choice stays if it can.
void PlotPages::fill_designs(QComboBox& box, std::size_t first)
{
    const QString before = box.currentText();
    const QSignalBlocker quiet(box);
    box.clear();
    for (std::size_t d = first; set_ && d < set_->all.size(); ++d)
        box.addItem(set_->all[d].name);
    box.setCurrentIndex(std::max(0, box.findText(before)));
}

void PlotPages::show_flips()
{
    const int at = against_->currentIndex();
    flips_->show_quality(set_, at >= 0 ? std::optional(static_cast<std::size_t>(at + 1)) : std::nullopt);
    event_->show_event(set_, std::nullopt);
    if (!flips_->flips().empty())
        flip_table_->selectRow(0);
    review();
}

void PlotPages::show_event()
{
    const QModelIndex at = sorted_flips_->mapToSource(flip_table_->currentIndex());
    event_->show_event(set_, at.isValid()
                                 ? std::optional(flips_->flips()[static_cast<std::size_t>(at.row())].row)
                                 : std::nullopt);
}

} // namespace bitscape
