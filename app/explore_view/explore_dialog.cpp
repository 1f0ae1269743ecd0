#include "explore_view/explore_dialog.hpp"

#include "explore_view/forgiving_page.hpp"
#include "explore_view/objectives_page.hpp"
#include "explore_view/search_page.hpp"
#include "explore_view/space_page.hpp"
#include "widgets/plot_style.hpp"
#include "widgets/quantities.hpp"
#include "widgets/theme.hpp"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QTabWidget>
#include <QVBoxLayout>

#include <cmath>

namespace bitscape {

QString combinations_words(double size)
{
    constexpr double countable = 1e6;
    if (size < countable)
        return ExploreDialog::tr("%1 combinations").arg(number(size));
    const QString exponent = power_of_two(static_cast<int>(std::lround(std::log10(size)))).mid(1);
    return ExploreDialog::tr("about 10%1 combinations").arg(exponent);
}

ExploreDialog::ExploreDialog(const session::Snapshot& snapshot, const Settings& settings, QWidget* parent)
    : QDialog(parent), objectives_(new ObjectivesPage(snapshot)), forgiving_(new ForgivingPage(snapshot)),
      space_(new SpacePage(snapshot, settings)), search_(new SearchPage(snapshot, settings)),
      pages_(new QTabWidget), message_(new QLabel), buttons_(new QDialogButtonBox(QDialogButtonBox::Cancel))
{
    setWindowTitle(tr("Explore"));
    add_page(objectives_, tr("&Objectives"));
    add_page(forgiving_, tr("S&core"));
    add_page(space_, tr("&Knobs"));
    add_page(search_, tr("&Search"));
    message_->setWordWrap(true);
    QPushButton* start = buttons_->addButton(tr("Start"), QDialogButtonBox::AcceptRole);
    start->setDefault(true);
    connect(buttons_, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons_, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(pages_, 1);
    column->addWidget(message_);
    column->addWidget(buttons_);
    connect(objectives_, &ObjectivesPage::changed, this, &ExploreDialog::review);
    connect(forgiving_, &ForgivingPage::changed, this, [this] {
        objectives_->set_replaced(forgiving_->is_wanted());
        review();
    });
    connect(space_, &SpacePage::changed, this, &ExploreDialog::review);
    connect(search_, &SearchPage::changed, this, &ExploreDialog::review);
    constexpr QSize usual(640, 470), least(420, 320);
    setMinimumSize(least);
    resize(usual);
    review();
}

/// Each page scrolls where the screen is small.
void ExploreDialog::add_page(QWidget* page, const QString& title)
{
    auto* scroll = new QScrollArea;
    scroll->setWidget(page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    pages_->addTab(scroll, title);
}

session::ExploreOptions ExploreDialog::options() const
{
    session::ExploreOptions options;
    search_->fill(options);
    options.objectives = forgiving_->is_wanted()
                             ? std::vector<std::string>{study::to_string(forgiving_->factor())}
                             : objectives_->objectives();
    options.constraints = objectives_->constraints();
    options.space = space_->options();
    options.space_file = space_->from_file();
    if (options.name.empty())
        for (const std::string& name : forgiving_->is_wanted()
                                           ? std::vector<std::string>{"score"}
                                           : options.objectives) // one study for each set of objectives
            options.name += (options.name.empty() ? "" : "-") + name;
    return options;
}

QString ExploreDialog::message() const
{
    return message_->text();
}

bool ExploreDialog::can_start() const
{
    for (QAbstractButton* button : buttons_->buttons())
        if (buttons_->buttonRole(button) == QDialogButtonBox::AcceptRole)
            return button->isEnabled();
    return false;
}

void ExploreDialog::review()
{
    QString problem = objectives_->problem();
    for (const QString& other : {space_->problem(), search_->problem()})
        if (problem.isEmpty())
            problem = other;
    const Theme& theme = theme_of(palette());
    message_->setStyleSheet(
        QStringLiteral("color: %1").arg((problem.isEmpty() ? theme.muted : theme.bad).name()));
    for (QAbstractButton* button : buttons_->buttons())
        if (buttons_->buttonRole(button) == QDialogButtonBox::AcceptRole)
            button->setEnabled(problem.isEmpty());
    if (!problem.isEmpty())
        return message_->setText(problem);
    const search::Space space = space_->space();
    message_->setText(tr("%1 knobs, %2; %3 trials. They appear in the Pareto panel as they come.")
                          .arg(space.knobs.size())
                          .arg(combinations_words(space.size()), number(search_->trials().value())));
}

} // namespace bitscape
