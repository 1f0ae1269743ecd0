#include "pareto_view/pareto_panel.hpp"

#include "base/files.hpp"
#include "pareto_view/pareto_plot.hpp"
#include "pareto_view/plot_export.hpp"
#include "widgets/panel.hpp"
#include "widgets/quantities.hpp"

#include <QAbstractItemView>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace bitscape {

ParetoPanel::ParetoPanel(session::Session& session, const Settings& settings, QWidget* parent)
    : QWidget(parent), session_(session), title_(new PanelTitle(tr("Pareto"))),
      plot_(new ParetoPlot(session)), pages_(new QStackedWidget), study_(new QComboBox),
      x_(axis_choice(settings.plot_x.toStdString(), tr("Objective to the right"))),
      y_(axis_choice(settings.plot_y.toStdString(), tr("Objective upwards")))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(title_);
    column->addWidget(pages_);
    auto* empty = new QWidget;
    empty->setBackgroundRole(QPalette::Base);
    empty->setAutoFillBackground(true);
    auto* middle = new QVBoxLayout(empty);
    middle->addStretch();
    middle->addWidget(empty_hint(tr("No trials yet. A search tries widths and reuse factors for every layer "
                                    "and shows here which designs are worth having.")));
    auto* explore = new QPushButton(tr("Explore…"));
    connect(explore, &QPushButton::clicked, this, &ParetoPanel::explore_wanted);
    middle->addWidget(explore, 0, Qt::AlignHCenter);
    middle->addStretch();
    pages_->addWidget(empty);
    pages_->addWidget(plot_);

    auto* over = new QLabel(tr("over"));
    auto* everything = new QToolButton;
    everything->setText(tr("Show all"));
    everything->setToolTip(tr("Zoom out to every trial (double-click the plot)"));
    everything->setAutoRaise(true);
    connect(everything, &QToolButton::clicked, plot_, &ParetoPlot::show_everything);
    study_->setAccessibleName(tr("Study"));
    study_->setToolTip(tr("Which study of the file is shown"));
    connect(study_, &QComboBox::activated, this, [this] {
        session_.open_study(session_.snapshot()->document.study, study_->currentText().toStdString());
    });
    for (QWidget* control : std::initializer_list<QWidget*>{study_, y_, over, x_, everything})
        title_->add_control(control);
    for (QComboBox* choice : {x_, y_})
        connect(choice, &QComboBox::activated, this, &ParetoPanel::axes_chosen);

    plot_->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(plot_, &QWidget::customContextMenuRequested, this, &ParetoPanel::show_menu);
    connect(plot_, &ParetoPlot::trial_clicked, this,
            [this](std::size_t trial) { session_.load_trial(*session_.snapshot()->trials->at(trial)); });
    connect(plot_, &ParetoPlot::read_out, this, [this](const QString& words) {
        if (words.isEmpty())
            refresh();
        else
            title_->set_note(words);
    });
    connect(plot_, &ParetoPlot::points_changed, this, &ParetoPanel::refresh);
    connect(&session_, &session::Session::snapshot_changed, this, &ParetoPanel::refresh);
    plot_->set_axes(settings.plot_x.toStdString(), settings.plot_y.toStdString());
    refresh();
}

QComboBox* ParetoPanel::axis_choice(const std::string& chosen, const QString& name)
{
    auto* box = new QComboBox;
    for (const std::string_view objective : study::objective_names()) {
        box->addItem(axis_title(objective), text(objective));
        if (objective == chosen)
            box->setCurrentIndex(box->count() - 1);
    }
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    constexpr int shown_letters = 8; // the list itself shows names in full
    box->setMinimumContentsLength(shown_letters);
    box->view()->setMinimumWidth(box->view()->sizeHintForColumn(0) + 24);
    box->setAccessibleName(name);
    box->setToolTip(name);
    return box;
}

void ParetoPanel::axes_chosen()
{
    const QString x = x_->currentData().toString(), y = y_->currentData().toString();
    plot_->set_axes(x.toStdString(), y.toStdString());
    Q_EMIT axes_changed(x, y);
}

void ParetoPanel::refresh()
{
    const auto& snapshot = *session_.snapshot();
    refresh_studies(snapshot);
    pages_->setCurrentIndex(snapshot.trials->empty() ? 0 : 1);
    if (snapshot.trials->empty())
        return title_->set_note({});
    const auto& points = plot_->points();
    QString note = tr("%1 trials · %2 on the front")
                       .arg(number(double(snapshot.trials->size())))
                       .arg(points.front.size());
    if (points.points.empty())
        note = tr("%1 trials, none has both numbers").arg(snapshot.trials->size());
    title_->set_note(note);
}

void ParetoPanel::refresh_studies(const session::Snapshot& snapshot)
{
    QStringList names;
    for (const std::string& name : snapshot.studies)
        names << text(name);
    study_->setVisible(names.size() > 1);
    study_->setEnabled(
        !session_.tracker().is_busy(jobs::Lane::search)); // its trials belong to the study that is shown
    QStringList shown;
    for (int i = 0; i < study_->count(); ++i)
        shown << study_->itemText(i);
    if (shown != names) {
        study_->clear();
        study_->addItems(names);
    }
    if (snapshot.study)
        study_->setCurrentText(text(snapshot.study->name));
}

void ParetoPanel::show_menu(const QPoint& where)
{
    QMenu menu(this);
    menu.addAction(tr("Show all"), plot_, &ParetoPlot::show_everything);
    menu.addSeparator();
    for (const char* suffix : {"png", "svg", "pdf", "csv"})
        menu.addAction(tr("Save as %1…").arg(QString::fromLatin1(suffix).toUpper()), this,
                       [this, suffix] { export_as(QString::fromLatin1(suffix)); });
    menu.exec(plot_->mapToGlobal(where));
}

void ParetoPanel::export_as(const QString& suffix)
{
    const QString file = QFileDialog::getSaveFileName(
        this, tr("Save the plot"), QStringLiteral("pareto.") + suffix, QStringLiteral("*.") + suffix);
    if (file.isEmpty())
        return;
    Result<void> done;
    if (suffix == QLatin1String("csv"))
        done = write_file(file.toStdString(), trials_csv(*session_.snapshot()->trials, plot_->points()));
    else
        done = export_plot(*plot_, file,
                           suffix == QLatin1String("png")   ? PlotFormat::png
                           : suffix == QLatin1String("svg") ? PlotFormat::svg
                                                            : PlotFormat::pdf);
    if (!done)
        Q_EMIT failed(tr("Save the plot"), done.error());
}

} // namespace bitscape
