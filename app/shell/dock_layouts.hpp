#pragma once

#include "settings/settings.hpp"

#include <QObject>

#include <functional>
#include <vector>

class QDockWidget;
class QMainWindow;
class QMenu;

namespace bitscape {

/// Where the docks of an arrangement are. A group is docks behind each other as tabs, the first in front.
struct DockPlan {
    using Group = std::vector<QString>; ///< keys of docks
    std::vector<Group> left, right;     ///< one below the other
    std::vector<Group> bottom;          ///< side by side
    double bottom_share = 0.4;          ///< of the window's height
};

/// Arrangements of the docks by name: the default, three for three kinds of work, and the user's own, kept in
/// the settings. Fills View > Layouts.
class DockLayouts final : public QObject {
    Q_OBJECT

public:
    struct Shipped {
        QString name, tip;
        DockPlan plan;
    };
    /// How the window's settings are read and changed.
    struct Access {
        std::function<const Settings&()> settings;
        std::function<void(const std::function<void(Settings&)>&)> change;
    };

    /// `version`: of the window's saved states; raised when docks come or go.
    DockLayouts(QMainWindow& window, const std::vector<QDockWidget*>& docks, int version, Access access);

    [[nodiscard]] static std::vector<Shipped> shipped();
    /// Docks that the plan does not name are hidden, and come as tabs of the bottom when they are shown.
    void arrange(const DockPlan& plan);
    void save_as(const QString& name);
    /// False if the layout is of a version with other docks, or not known.
    bool restore(const QString& name);
    void remove(const QString& name);
    void fill(QMenu& menu);

Q_SIGNALS:
    void default_wanted();
    void outdated(const QString& name); ///< a layout was saved by a version with other docks
    void arranged();

private:
    void ask_for_name();
    void place(const std::vector<DockPlan::Group>& groups, Qt::DockWidgetArea area, Qt::Orientation along);
    [[nodiscard]] QDockWidget* dock(const QString& key) const;

    QMainWindow& window_;
    const std::vector<QDockWidget*>& docks_;
    int version_;
    Access access_;
};

} // namespace bitscape
