// Languages: plural forms, number formats, what is typed, and by the pseudo-languages every text that is
// shown without tr().
#include "session/knobs.hpp"
#include "shell/actions.hpp"
#include "shell/language.hpp"
#include "shell/screenshot.hpp"
#include "support.hpp"
#include "widgets/quantities.hpp"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QDockWidget>
#include <QDoubleSpinBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QRegularExpression>
#include <QTabBar>

#include <set>

using namespace bitscape;
using namespace bitscape::gui_test;

namespace {

/// Words of three letters and more that pseudo-long would have given accents.
QStringList plain_words(const QString& text)
{
    static const QRegularExpression markup(QStringLiteral("<[^>]*>|&[a-z]+;|\\S*[/.]\\S+"));
    static const QRegularExpression word(QStringLiteral("[A-Za-z][A-Za-z0-9_.]{2,}"));
    static const QRegularExpression would_change(QStringLiteral("[acegiosuyz]"));
    QStringList found;
    const QString shown = QString(text).replace(markup, QStringLiteral(" ")).remove(QLatin1Char('&'));
    for (auto each = word.globalMatch(shown); each.hasNext();) {
        const QRegularExpressionMatch match = each.next();
        const bool is_part = match.capturedEnd() < shown.size() && shown[match.capturedEnd()].isLetter();
        const bool is_rest = match.capturedStart() > 0 && shown[match.capturedStart() - 1].isLetter();
        if (!is_part && !is_rest && match.captured().contains(would_change))
            found << match.captured();
    }
    return found;
}

/// What the user's own files are called, and what has one name in every language.
std::set<QString> names_of(const session::Snapshot& snapshot)
{
    std::set<QString> names{QStringLiteral("Bitscape"), QStringLiteral("hls4ml"), QStringLiteral("Latency"),
                            QStringLiteral("Resource"), QStringLiteral("Vitis")};
    for (const Language& language : languages())
        for (const QString& word : language.own_name.split(QLatin1Char(' ')))
            names.insert(word);
    for (const QString& word : text(snapshot.document.model->format).split(QLatin1Char(' ')))
        names.insert(word);
    for (const estimate::Part& part : snapshot.bench->parts)
        names.insert(text(part.id));
    for (const session::LayerRow& row : *snapshot.rows) {
        names.insert(text(row.name));
        names.insert(text(row.kind));
        for (const session::TensorRow& tensor : row.tensors)
            names.insert(text(tensor.tensor));
    }
    return names;
}

QStringList texts_of(const QWidget& widget)
{
    QStringList texts{widget.toolTip(), widget.statusTip(), widget.accessibleName(),
                      widget.accessibleDescription()};
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        texts << label->text();
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
        texts << button->text();
    if (const auto* group = qobject_cast<const QGroupBox*>(&widget))
        texts << group->title();
    if (const auto* dock = qobject_cast<const QDockWidget*>(&widget))
        texts << dock->windowTitle();
    if (const auto* menu = qobject_cast<const QMenu*>(&widget))
        texts << menu->title();
    if (const auto* tabs = qobject_cast<const QTabBar*>(&widget))
        for (int tab = 0; tab < tabs->count(); ++tab)
            texts << tabs->tabText(tab) << tabs->tabToolTip(tab);
    if (const auto* view = qobject_cast<const QAbstractItemView*>(&widget); view && view->model())
        for (int column = 0; column < view->model()->columnCount(); ++column)
            for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole)})
                texts << view->model()->headerData(column, Qt::Horizontal, role).toString();
    return texts;
}

} // namespace

class LanguageTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void the_users_first_known_language_is_spoken()
    {
        const auto known = [](std::initializer_list<const char*> wanted) {
            QStringList list;
            for (const char* one : wanted)
                list << QLatin1String(one);
            return known_language(list);
        };
        QCOMPARE(known({"de-CH", "de", "en"}), QStringLiteral("de"));
        QCOMPARE(known({"es-ES", "es", "fr-FR"}), QStringLiteral("fr"));
        QCOMPARE(known({"nn-NO"}), QStringLiteral("nb"));
        QCOMPARE(known({"zh-Hans-SG"}), QStringLiteral("zh_CN"));
        QCOMPARE(known({"zh-Hant-TW", "ja-JP"}), QStringLiteral("ja"));
        QCOMPARE(known({"en-GB", "de"}), QStringLiteral("en"));
        QCOMPARE(known({"xx"}), QStringLiteral("en"));
        QCOMPARE(known({}), QStringLiteral("en"));
    }

    void english_knows_one_from_many()
    {
        const InstalledLanguage english(QStringLiteral("en"));
        const auto files = [](int count) {
            return QCoreApplication::translate("bitscape::FileFlow", "Exported %n files to %1.", nullptr,
                                               count);
        };
        QCOMPARE(files(1), QStringLiteral("Exported 1 file to %1."));
        QCOMPARE(files(7), QStringLiteral("Exported 7 files to %1."));
    }

    void numbers_are_shown_as_the_language_writes_them_and_typed_as_in_files()
    {
        {
            const InstalledLanguage german(QStringLiteral("de"));
            QCOMPARE(number(12345.5, 1), QStringLiteral("12.345,5"));
            QDoubleSpinBox box;
            box.setRange(0, 1e6);
            box.show();
            box.setValue(1234.5);
            QCOMPARE(box.text(), QStringLiteral("1234.50"));
            box.selectAll();
            QTest::keyClicks(&box, QStringLiteral("4.5"));
            QCOMPARE(box.value(), 4.5);
        }
        const InstalledLanguage english(QStringLiteral("en"));
        QCOMPARE(number(12345.5, 1), QStringLiteral("12,345.5"));
    }

    void a_language_ends_with_its_scope()
    {
        const auto open = [] { return QCoreApplication::translate("QPlatformTheme", "Cancel"); };
        {
            const InstalledLanguage lengthened(QStringLiteral("pseudo-long"));
            QVERIFY(open() != QStringLiteral("Cancel"));
        }
        QCOMPARE(open(), QStringLiteral("Cancel"));
    }

    void pseudo_languages_keep_what_is_no_word()
    {
        const auto said = [](const char* code, const char* source) {
            const InstalledLanguage language{QLatin1String(code)};
            return QCoreApplication::translate("Test", source);
        };
        const QString longer = said("pseudo-long", "&Save <b>%1</b> as %2…");
        QVERIFY2(longer.startsWith(QStringLiteral("&Šávê <b>%1</b> áš %2")), qPrintable(longer));
        QVERIFY(longer.endsWith(QStringLiteral("…")) && longer.size() >= 31);
        const QString reversed = said("pseudo-rtl", "&Save %1");
        QCOMPARE(reversed, QString(QStringLiteral("&\u202eSave\u202c %1")));
    }

    void every_text_of_the_window_is_translated()
    {
        const InstalledLanguage lengthened(QStringLiteral("pseudo-long"));
        const auto window = make_window();
        open_example(*window);
        settle(*window);
        const std::set<QString> names = names_of(*window->session().snapshot());
        QStringList plain;
        const auto look_at = [&](const QString& where, const QString& text) {
            QStringList words;
            for (const QString& word : plain_words(text))
                if (!names.contains(word))
                    words << word;
            if (!words.isEmpty())
                plain << QStringLiteral("%1: \"%2\" (%3)").arg(where, text, words.join(QLatin1Char(' ')));
        };
        for (const QAction* action : window->findChildren<QAction*>())
            for (const QString& text : {action->text(), action->toolTip(), action->statusTip()})
                look_at(QStringLiteral("action"), text);
        for (const QWidget* widget : window->findChildren<QWidget*>())
            for (const QString& text : texts_of(*widget))
                look_at(QLatin1String(widget->metaObject()->className()), text);
        plain.removeDuplicates();
        for (const QString& one : plain)
            qInfo("%s", qPrintable(one));
        QVERIFY2(plain.isEmpty(), "these texts are shown without tr()");
    }

    void a_window_from_right_to_left_is_mirrored()
    {
        const InstalledLanguage reversed(QStringLiteral("pseudo-rtl"));
        const auto window = make_window();
        open_example(*window);
        QCOMPARE(window->layoutDirection(), Qt::RightToLeft);
        const QWidget* graph = window->view(QStringLiteral("graph"));
        const QWidget* score = window->view(QStringLiteral("score"));
        QVERIFY(graph->isVisible() && score->isVisible());
    }
};

BITSCAPE_GUI_TEST(LanguageTest)
#include "language_test.moc"
