#include "pareto_view/search_bar.hpp"

#include "widgets/panel.hpp"
#include "widgets/quantities.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace bitscape {

namespace {

QString duration(double seconds)
{
    if (seconds < 10)
        return SearchBar::tr("%1 s").arg(number(seconds, 1));
    if (seconds < 120)
        return SearchBar::tr("%1 s").arg(number(std::round(seconds)));
    if (seconds < 7200)
        return SearchBar::tr("%1 min").arg(number(std::round(seconds / 60)));
    return SearchBar::tr("%1 h").arg(number(seconds / 3600, 1));
}

} // namespace

SearchBar::SearchBar(session::Explorer& explorer, QWidget* parent)
    : QWidget(parent), explorer_(explorer), bar_(new QProgressBar), words_(new QLabel),
      pause_(new QToolButton), stop_(new QToolButton)
{
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(8, 3, 6, 3);
    constexpr int bar_width = 110, bar_height = 8;
    bar_->setFixedSize(bar_width, bar_height);
    bar_->setTextVisible(false);
    bar_->setAccessibleName(tr("Progress of the search"));
    words_->setForegroundRole(QPalette::PlaceholderText);
    words_->setMinimumWidth(40);
    words_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    stop_->setText(tr("Stop"));
    stop_->setToolTip(tr("Stop the search; its trials are kept"));
    line->addWidget(bar_);
    line->addWidget(words_, 1);
    line->addWidget(pause_);
    line->addWidget(stop_);
    connect(pause_, &QToolButton::clicked, this, [this] { explorer_.set_paused(!explorer_.is_paused()); });
    connect(stop_, &QToolButton::clicked, &explorer_, &session::Explorer::stop);
    connect(&explorer_, &session::Explorer::running_changed, this, &SearchBar::refresh);
    connect(&explorer_, &session::Explorer::status_changed, this, &SearchBar::refresh);
    refresh();
}

QString SearchBar::words() const
{
    return words_->text();
}

void SearchBar::refresh()
{
    setVisible(explorer_.is_running());
    const search::Status& status = explorer_.status();
    constexpr int steps = 1000;
    bar_->setRange(0, steps);
    bar_->setValue(status.wanted > 0 ? int(double(status.trials) / double(status.wanted) * steps) : 0);
    pause_->setText(explorer_.is_paused() ? tr("Resume") : tr("Pause"));
    pause_->setToolTip(explorer_.is_paused() ? tr("Go on with the search")
                                             : tr("Hold the search between two trials"));
    QStringList parts{
        tr("%1 of %2 trials").arg(number(double(status.trials)), number(double(status.wanted)))};
    if (explorer_.is_paused())
        parts << tr("paused");
    else if (status.per_second > 0)
        parts << tr("%1 a second").arg(number(status.per_second, status.per_second < 10 ? 1 : 0));
    if (status.seconds_left && !explorer_.is_paused())
        parts << tr("%1 left").arg(duration(*status.seconds_left));
    if (status.front > 0)
        parts << tr("%1 on the front").arg(number(double(status.front)));
    if (status.hypervolume)
        parts << tr("hypervolume %1").arg(QLocale().toString(*status.hypervolume, 'g', 5));
    if (status.pruned > 0)
        parts << tr("%1 stopped early").arg(number(double(status.pruned)));
    if (status.infeasible > 0)
        parts << tr("%1 break a constraint").arg(number(double(status.infeasible)));
    if (status.failed > 0)
        parts << tr("%1 failed").arg(number(double(status.failed)));
    words_->setText(parts.join(QStringLiteral(" · ")));
    words_->setToolTip(words_->text());
}

} // namespace bitscape
