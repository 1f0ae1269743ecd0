// What a screen reader is told: every widget that takes the keyboard has a name and a role, in every panel,
// with a model open. Views that paint themselves have at least a description.
#include "session/knobs.hpp"
#include "shell/screenshot.hpp"
#include "support.hpp"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QScrollBar>

#include <algorithm>
#include <functional>

using namespace bitscape;
using namespace bitscape::gui_test;

namespace {

QString where(const QObject& object)
{
    QString path = QLatin1String(object.metaObject()->className());
    for (const QObject* parent = object.parent(); parent; parent = parent->parent())
        path = QStringLiteral("%1 > %2").arg(QLatin1String(parent->metaObject()->className()), path);
    return path;
}

void walk(QAccessibleInterface* interface, const std::function<void(QAccessibleInterface&)>& visit)
{
    if (!interface || !interface->isValid())
        return;
    visit(*interface);
    constexpr int enough = 400; // a table has a child for each cell
    for (int child = 0; child < std::min(interface->childCount(), enough); ++child)
        walk(interface->child(child), visit);
}

} // namespace

class AccessibilityTest final : public QObject {
    Q_OBJECT

    std::unique_ptr<MainWindow> window_;

private Q_SLOTS:
    void initTestCase()
    {
        QAccessible::setActive(true);
        window_ = make_window();
        open_example(*window_);
        session::set_precision(window_->session(), {{"fc1", "weight"}}, "fixed<6,1>");
        window_->session().selection().set({"fc1"});
        QVERIFY(wait_idle(*window_));
    }

    void what_takes_the_keyboard_has_a_name_data()
    {
        QTest::addColumn<QString>("view");
        for (const QString& view : MainWindow::view_names())
            QTest::newRow(qPrintable(view)) << view;
    }

    void what_takes_the_keyboard_has_a_name()
    {
        QFETCH(QString, view);
        QWidget* part = window_->view(view);
        QVERIFY(part);
        settle(*window_);
        QStringList nameless;
        int seen = 0;
        walk(QAccessible::queryAccessibleInterface(part), [&](QAccessibleInterface& one) {
            const auto* widget = qobject_cast<QWidget*>(one.object());
            if (!widget || !widget->isVisible() || widget->focusPolicy() == Qt::NoFocus ||
                !one.state().focusable)
                return;
            ++seen;
            if (one.role() == QAccessible::NoRole)
                nameless << QStringLiteral("no role: %1").arg(where(*widget));
            const bool has_text = !one.text(QAccessible::Name).isEmpty();
            if (!has_text)
                nameless << QStringLiteral("no name: %1").arg(where(*widget));
        });
        nameless.removeDuplicates();
        for (const QString& one : nameless)
            qInfo("%s", qPrintable(one));
        QVERIFY(seen > 0);
        QVERIFY2(nameless.isEmpty(), qPrintable(view));
    }

    /// Fine controls by the keyboard: from each panel Tab leads on and never stays.
    void tab_leads_through_and_out_of_every_panel()
    {
        for (const QString& view : MainWindow::view_names()) {
            QWidget* part = window_->view(view);
            settle(*window_);
            QWidget* first = part->nextInFocusChain();
            int steps = 0;
            for (QWidget* next = first; next && steps < 2000; next = next->nextInFocusChain(), ++steps)
                if (!part->isAncestorOf(next) && next != part)
                    break;
            QVERIFY2(view == QLatin1String("window") || steps < 2000, qPrintable(view));
        }
    }

    void tables_tell_their_cells()
    {
        int cells = 0;
        walk(QAccessible::queryAccessibleInterface(window_->view(QStringLiteral("layers"))),
             [&](QAccessibleInterface& one) {
                 cells += (one.role() == QAccessible::TreeItem || one.role() == QAccessible::Cell) &&
                          one.text(QAccessible::Name).contains(QStringLiteral("fc1"));
             });
        QVERIFY(cells > 0);
    }
};

BITSCAPE_GUI_TEST(AccessibilityTest)
#include "accessibility_test.moc"
