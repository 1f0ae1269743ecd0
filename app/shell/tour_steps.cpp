// What the tour says, and where it points.
#include "layer_table/layer_panel.hpp"
#include "shell/actions.hpp"
#include "shell/main_window.hpp"
#include "shell/tour.hpp"

#include <QAction>
#include <QMenuBar>
#include <QToolBar>

namespace bitscape {

std::vector<TourStep> tour_steps(MainWindow& window)
{
    const auto view = [&window](const char* key) {
        return [&window, key] { return window.view(QLatin1String(key)); };
    };
    const auto button = [&window](QAction* action) {
        return [&window, action] {
            auto* bar = window.findChild<QToolBar*>(QStringLiteral("main"));
            return bar ? bar->widgetForAction(action) : nullptr;
        };
    };
    const QString palette = window.actions().command_palette->shortcut().toString(QKeySequence::NativeText);
    return {
        {Tour::tr("Every layer is a row"),
         Tour::tr("Double-click a type and turn its bits, or set reuse factor, strategy and sparsity. Unfold "
                  "a layer to "
                  "see each of its tensors."),
         view("layers")},
        {Tour::tr("What it does to accuracy and cost"),
         Tour::tr("Milliseconds after each change: accuracy on the test events, bit for bit what the "
                  "hardware gives, and "
                  "estimates of resources, latency and energy with their 90 % intervals."),
         view("score")},
        {Tour::tr("The network as it is built"),
         Tour::tr("A layer selected here is selected everywhere. The colours say where bits, resources or "
                  "overflows "
                  "are."),
         view("graph")},
        {Tour::tr("What will go wrong"),
         Tour::tr("Worst first: overflows in the test events, factors that are snapped, resources that do "
                  "not fit. Most "
                  "have a cure that is one click away."),
         view("checks")},
        {Tour::tr("Values against types"),
         Tour::tr(
             "Where the weights and the activations of each layer lie, against what its types can hold."),
         view("profile")},
        {Tour::tr("One knob over a range"),
         Tour::tr("Scan draws accuracy against bits, or a map of widths and integer bits. A click on a point "
                  "sets the "
                  "design to it."),
         view("scan")},
        {Tour::tr("Let a search turn all knobs"),
         Tour::tr("Explore tries hundreds of designs a second. Those that nothing beats are the Pareto "
                  "front: click one "
                  "to load it, undo takes it back."),
         view("pareto")},
        {Tour::tr("Take it away"),
         Tour::tr("The design as a complete HLS project. Its C simulation can be built and compared here, "
                  "bit for bit."),
         button(window.actions().export_project)},
        {Tour::tr("Everything by keyboard"),
         Tour::tr("%1 finds every command, panel, layer and part by a few letters. F1 opens the manual where "
                  "you are. "
                  "This tour waits in the Help menu.")
             .arg(palette),
         [&window]() -> QWidget* { return window.menuBar(); }},
    };
}

} // namespace bitscape
