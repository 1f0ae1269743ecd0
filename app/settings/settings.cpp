#include "settings/settings.hpp"

#include <QSettings>

#include <algorithm>
#include <array>
#include <utility>

namespace bitscape {

namespace {

constexpr int recent_limit = 8;

constexpr std::array graph_colours{std::pair{GraphColour::bits, "bits"}, std::pair{GraphColour::lut, "lut"},
                                   std::pair{GraphColour::dsp, "dsp"},
                                   std::pair{GraphColour::overflow, "overflow"}};

GraphColour graph_colour_of(const QString& name)
{
    for (const auto& [colour, own_name] : graph_colours)
        if (name == QLatin1String(own_name))
            return colour;
    return GraphColour::bits;
}

QString name_of(GraphColour wanted)
{
    for (const auto& [colour, own_name] : graph_colours)
        if (colour == wanted)
            return QLatin1String(own_name);
    return {};
}

int bounded(const QSettings& store, const QString& key, int fallback, int low, int high)
{
    return std::clamp(store.value(key, fallback).toInt(), low, high);
}

} // namespace

Settings load_settings(const QSettings& store)
{
    Settings s;
    const bool dark = store.value(QStringLiteral("window/theme")).toString() == QLatin1String("dark");
    s.theme = dark ? ThemeName::dark : ThemeName::light;
    s.folder = store.value(QStringLiteral("files/folder")).toString();
    s.recent_files = store.value(QStringLiteral("files/recent")).toStringList();
    s.window_geometry = store.value(QStringLiteral("window/geometry")).toByteArray();
    s.window_state = store.value(QStringLiteral("window/state")).toByteArray();
    s.language = store.value(QStringLiteral("window/language")).toString();
    const QVariantMap layouts = store.value(QStringLiteral("window/layouts")).toMap();
    for (auto layout = layouts.begin(); layout != layouts.end(); ++layout)
        s.layouts.insert(layout.key(), layout.value().toByteArray());
    s.tour_offered = store.value(QStringLiteral("help/tour_offered")).toBool();
    s.graph_colour = graph_colour_of(store.value(QStringLiteral("graph/colour")).toString());
    const bool to_the_right = store.value(QStringLiteral("graph/flow")).toString() == QLatin1String("right");
    s.graph_flow = to_the_right ? GraphFlow::right : GraphFlow::down;
    s.plot_x = store.value(QStringLiteral("plot/x"), s.plot_x).toString();
    s.plot_y = store.value(QStringLiteral("plot/y"), s.plot_y).toString();
    s.layer_columns = store.value(QStringLiteral("layers/columns")).toString();
    const QVariantMap budgets = store.value(QStringLiteral("score/budgets")).toMap();
    for (auto budget = budgets.begin(); budget != budgets.end(); ++budget)
        if (const double share = budget.value().toDouble(); share > 0 && share < 1)
            s.budgets.insert(budget.key(), share);
    s.search_trials = bounded(store, QStringLiteral("search/trials"), s.search_trials, 1, 1'000'000);
    s.search_min_bits = bounded(store, QStringLiteral("search/min_bits"), s.search_min_bits, 1, 64);
    s.search_max_bits =
        bounded(store, QStringLiteral("search/max_bits"), s.search_max_bits, s.search_min_bits, 64);
    s.export_rows = bounded(store, QStringLiteral("export/rows"), s.export_rows, 1, 1'000'000);
    return s;
}

void save_settings(const Settings& s, QSettings& store)
{
    store.setValue(QStringLiteral("window/theme"),
                   s.theme == ThemeName::dark ? QStringLiteral("dark") : QStringLiteral("light"));
    store.setValue(QStringLiteral("files/folder"), s.folder);
    store.setValue(QStringLiteral("files/recent"), s.recent_files);
    store.setValue(QStringLiteral("window/geometry"), s.window_geometry);
    store.setValue(QStringLiteral("window/state"), s.window_state);
    store.setValue(QStringLiteral("window/language"), s.language);
    QVariantMap layouts;
    for (auto layout = s.layouts.begin(); layout != s.layouts.end(); ++layout)
        layouts.insert(layout.key(), layout.value());
    store.setValue(QStringLiteral("window/layouts"), layouts);
    store.setValue(QStringLiteral("help/tour_offered"), s.tour_offered);
    store.setValue(QStringLiteral("graph/colour"), name_of(s.graph_colour));
    store.setValue(QStringLiteral("graph/flow"),
                   s.graph_flow == GraphFlow::right ? QStringLiteral("right") : QStringLiteral("down"));
    store.setValue(QStringLiteral("plot/x"), s.plot_x);
    store.setValue(QStringLiteral("plot/y"), s.plot_y);
    store.setValue(QStringLiteral("layers/columns"), s.layer_columns);
    QVariantMap budgets;
    for (auto budget = s.budgets.begin(); budget != s.budgets.end(); ++budget)
        budgets.insert(budget.key(), budget.value());
    store.setValue(QStringLiteral("score/budgets"), budgets);
    store.setValue(QStringLiteral("search/trials"), s.search_trials);
    store.setValue(QStringLiteral("search/min_bits"), s.search_min_bits);
    store.setValue(QStringLiteral("search/max_bits"), s.search_max_bits);
    store.setValue(QStringLiteral("export/rows"), s.export_rows);
}

void remember_file(Settings& settings, const QString& file)
{
    settings.recent_files.removeAll(file);
    settings.recent_files.prepend(file);
    while (settings.recent_files.size() > recent_limit)
        settings.recent_files.removeLast();
}

} // namespace bitscape
