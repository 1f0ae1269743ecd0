#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

class QSettings;

namespace bitscape {

enum class ThemeName { light, dark };
enum class GraphColour { bits, lut, dsp, overflow };
enum class GraphFlow { down, right }; ///< where data goes in the graph

/// Everything the window remembers between runs, with its defaults. Read once at start, written when it
/// changes.
struct Settings {
    ThemeName theme = ThemeName::light;
    QString folder;           ///< of the last file dialog
    QStringList recent_files; ///< models and projects, newest first, at most 8
    QByteArray window_geometry, window_state;
    QString language;                             ///< "de", "zh_CN"; empty: the system's
    QMap<QString, QByteArray> layouts;            ///< the user's own arrangements of the docks, by name
    bool tour_offered = false;                    ///< the first-start tour was taken or declined
    GraphColour graph_colour = GraphColour::bits; ///< what colours the boxes of the graph
    GraphFlow graph_flow = GraphFlow::down;
    QString plot_x = QStringLiteral("lut"); ///< objective names of the Pareto plot's axes
    QString plot_y = QStringLiteral("accuracy");
    QString layer_columns;         ///< of the layer table, keys with commas; empty: those that fit
    QMap<QString, double> budgets; ///< share of the part that a resource may take, by objective name
    int search_trials = 200;       ///< total trials a new search asks for
    int search_min_bits = 2;       ///< narrowest type a search tries
    int search_max_bits = 16;      ///< widest type a search tries
    int export_rows = 1000;        ///< events written into an exported test bench
};

[[nodiscard]] Settings load_settings(const QSettings& store);
void save_settings(const Settings& settings, QSettings& store);

/// Puts a file at the top of the recent ones.
void remember_file(Settings& settings, const QString& file);

} // namespace bitscape
