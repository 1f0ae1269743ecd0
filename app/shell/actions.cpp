#include "shell/actions.hpp"

#include "widgets/icons.hpp"

#include <QActionGroup>

namespace bitscape {

Actions::Actions(QObject* parent) : QObject(parent)
{
    make_files();
    make_design();
    make_searches();
    make_view();
}

void Actions::make_files()
{
    open = make(tr("&Open…"), tr("Open a model or a project"), QKeySequence::Open, "open");
    open->setIconText(tr("Open"));
    open_folder = make(tr("Open &Folder…"), tr("Open a folder written by hls4ml"),
                       QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O));
    open_example =
        make(tr("Open the &Jet Tagger Example"), tr("Open the bundled jet tagger with its test events"));
    open_data =
        make(tr("Open Test &Data…"), tr("Events with labels to measure accuracy on: npz, npy, csv or h5"),
             QKeySequence(Qt::CTRL | Qt::Key_D), "data");
    open_configuration = make(tr("Open &Configuration…"), tr("Load the knobs from an hls4ml_config.yml"));
    save =
        make(tr("&Save"), tr("Save model, knobs, data and study as a project"), QKeySequence::Save, "save");
    save_as =
        make(tr("Save &As…"), tr("Save as another project"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    close_project = make(tr("&Close"), tr("Close what is open"), QKeySequence(Qt::CTRL | Qt::Key_W));
    quit = make(tr("&Quit"), tr("End Bitscape"), QKeySequence(Qt::CTRL | Qt::Key_Q));
    quit->setMenuRole(QAction::QuitRole);
}

void Actions::make_design()
{
    undo = make(tr("&Undo"), tr("Take back the last change of a knob"), QKeySequence::Undo, "undo");
    redo = make(tr("&Redo"), tr("Do again what was taken back"),
                QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), "redo");

    pin_baseline =
        make(tr("Compare With &This Design"), tr("Show changes against the design as it stands now"),
             QKeySequence(Qt::CTRL | Qt::Key_B));
    reset_baseline = make(tr("Compare With the Design at &Open"), tr("Show changes against what was opened"));
    evaluate = make(tr("&Evaluate Again"), tr("Run the emulator and the estimators once more"),
                    QKeySequence(Qt::Key_F5));
    export_project = make(tr("E&xport Project…"), tr("Write the design as a project for its backend"),
                          QKeySequence(Qt::CTRL | Qt::Key_E), "export");
    export_project->setIconText(tr("Export"));
    check_export = make(tr("&Check an Export…"),
                        tr("Build an exported C simulation here and compare it bit for bit"), {}, "check");

    save_report = make(tr("Save &Report…"), tr("What one attaches to a design review: HTML, PDF or CSV"),
                       QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R));

    calibrate = make(tr("&Calibrate From Reports…"),
                     tr("Compare reports of synthesis tools with the estimates, and let them learn"),
                     QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    calibrate_folder = make(tr("Calibrate From a &Synthesized Project…"),
                            tr("Find the reports of a project's folder and compare them with its estimates"));
}

void Actions::make_searches()
{
    explore = make(tr("&Explore…"), tr("Search widths and reuse factors around this design"),
                   QKeySequence(Qt::CTRL | Qt::Key_R), "explore");
    explore->setIconText(tr("Explore"));
    stop = make(tr("&Stop"), tr("Stop the search; its trials are kept"),
                QKeySequence(Qt::SHIFT | Qt::Key_Escape), "stop");
    pause = make(tr("Pa&use"), tr("Hold the search between two trials, or let it go on"),
                 QKeySequence(Qt::CTRL | Qt::Key_U));
    scan = make(tr("S&can"), tr("Turn one knob or two over a range, as the Scan panel says"),
                QKeySequence(Qt::CTRL | Qt::Key_K));
    open_study = make(tr("Open St&udy…"), tr("Show the trials of a study database"));
}

void Actions::make_view()
{
    light = make(tr("&Light"), tr("Light colours"));
    dark = make(tr("&Dark"), tr("Dark colours"));
    auto* themes = new QActionGroup(this);
    for (QAction* action : {light, dark}) {
        action->setCheckable(true);
        themes->addAction(action);
    }
    fit_graph = make(tr("&Fit Graph"), tr("Show the whole graph"), QKeySequence(Qt::CTRL | Qt::Key_0));
    find_layer =
        make(tr("Find &Layer…"), tr("Find a layer in the graph by name or kind"), QKeySequence::Find);
    show_all_trials = make(tr("Show &All Trials"), tr("Zoom the plot out to every trial"),
                           QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_0));
    reset_layout = make(tr("&Reset Layout"), tr("Put every panel back to its place"));
    command_palette =
        make(tr("&Commands…"), tr("Find any command, panel, layer, part or recent file by a few letters"),
             QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P));
    next_panel = make(tr("&Next Panel"), tr("Move the keyboard to the next panel"), QKeySequence(Qt::Key_F6));
    previous_panel = make(tr("Pre&vious Panel"), tr("Move the keyboard to the panel before"),
                          QKeySequence(Qt::SHIFT | Qt::Key_F6));
    manual = make(tr("&Manual"), tr("What the panel with the keyboard shows and how to use it"),
                  QKeySequence(QKeySequence::HelpContents));
    shortcuts = make(tr("&Keyboard"), tr("Every key of the program"));
    tour = make(tr("&Tour"), tr("What the parts of the window are for, one after the other"));
    about = make(tr("&About Bitscape"), tr("Version and what this program is"));
    about->setMenuRole(QAction::AboutRole);
}

QAction* Actions::make(const QString& name, const QString& tip, const QKeySequence& keys, const char* icon)
{
    auto* action = new QAction(name, this);
    action->setStatusTip(tip);
    const QString shown = keys.toString(QKeySequence::NativeText);
    action->setToolTip(shown.isEmpty() ? tip : QStringLiteral("%1 (%2)").arg(tip, shown));
    action->setShortcut(keys);
    if (icon)
        iconed_.push_back({action, QString::fromLatin1(icon)});
    return action;
}

void Actions::set_theme(const Theme& theme)
{
    for (const Iconed& item : iconed_)
        item.action->setIcon(icon(item.icon, theme));
}

} // namespace bitscape
