#include "shell/language.hpp"

#include "shell/pseudo_language.hpp"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QEvent>
#include <QLibraryInfo>
#include <QLocale>

#include <algorithm>
#include <array>
#include <utility>

namespace bitscape {

namespace {

/// The buttons of Qt's dialogs, for languages that Qt itself lacks (Norwegian) and for machines without its
/// translations.
[[maybe_unused]] constexpr std::array standard_buttons{
    QT_TRANSLATE_NOOP("QPlatformTheme", "OK"),      QT_TRANSLATE_NOOP("QPlatformTheme", "Save"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Open"),    QT_TRANSLATE_NOOP("QPlatformTheme", "&Yes"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "&No"),     QT_TRANSLATE_NOOP("QPlatformTheme", "Cancel"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Close"),   QT_TRANSLATE_NOOP("QPlatformTheme", "Apply"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Reset"),   QT_TRANSLATE_NOOP("QPlatformTheme", "Help"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Discard"), QT_TRANSLATE_NOOP("QPlatformTheme", "Retry"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Ignore"),  QT_TRANSLATE_NOOP("QPlatformTheme", "Restore Defaults"),
};

/// What is typed is written as in configuration files, whatever the language: "4.5", never "4,5". In some
/// languages "4.5" would otherwise be read as forty-five.
class PlainNumbers final : public QObject {
public:
    bool eventFilter(QObject* target, QEvent* event) override
    {
        if (event->type() != QEvent::Polish)
            return false;
        if (auto* box = qobject_cast<QAbstractSpinBox*>(target)) {
            QLocale plain = QLocale::c();
            plain.setNumberOptions(QLocale::OmitGroupSeparator);
            box->setLocale(plain);
        }
        return false;
    }
};

/// How numbers and dates look: the user's own country if it speaks the language.
QLocale formats_of(const QString& code)
{
    const QLocale system = QLocale::system(), wanted(code);
    if (system.language() == wanted.language() && system.language() != QLocale::C)
        return system;
    return wanted.language() == QLocale::English ? QLocale(QLocale::English, QLocale::UnitedStates) : wanted;
}

} // namespace

const std::vector<Language>& languages()
{
    static const std::vector<Language> known{
        {QStringLiteral("en"), QStringLiteral("English")},
        {QStringLiteral("de"), QStringLiteral("Deutsch")},
        {QStringLiteral("fr"), QStringLiteral("Français")},
        {QStringLiteral("it"), QStringLiteral("Italiano")},
        {QStringLiteral("nb"), QStringLiteral("Norsk bokmål")},
        {QStringLiteral("ja"), QStringLiteral("日本語")},
        {QStringLiteral("zh_CN"), QStringLiteral("简体中文")},
    };
    return known;
}

QStringList language_codes()
{
    QStringList codes;
    for (const Language& language : languages())
        codes << language.code;
    return codes << QLatin1String(pseudo_long_code) << QLatin1String(pseudo_rtl_code);
}

QString known_language(const QStringList& wanted)
{
    for (const QString& one : wanted) {
        QString name = one.section(QLatin1Char('-'), 0, 0);
        if (name == QLatin1String("nn") || name == QLatin1String("no")) // its readers read bokmål, too
            name = QStringLiteral("nb");
        if (name == QLatin1String("zh")) {
            const QLocale locale(QString(one).replace(QLatin1Char('-'), QLatin1Char('_')));
            if (locale.script() == QLocale::TraditionalHanScript)
                continue;
            name = QStringLiteral("zh_CN");
        }
        const bool is_known =
            std::ranges::any_of(languages(), [&](const Language& language) { return language.code == name; });
        if (is_known)
            return name;
    }
    return QStringLiteral("en");
}

InstalledLanguage::InstalledLanguage(const QString& code) : code_(code)
{
    const bool follows_system = !language_codes().contains(code_); // a damaged setting, too
    if (follows_system)
        code_ = known_language(QLocale::system().uiLanguages());
    const bool is_pseudo =
        code_ == QLatin1String(pseudo_long_code) || code_ == QLatin1String(pseudo_rtl_code);
    const bool has_formats = QLocale::system().language() != QLocale::C;
    QLocale::setDefault(follows_system && has_formats ? QLocale::system()
                                                      : formats_of(is_pseudo ? QStringLiteral("en") : code_));
    install_file(QStringLiteral(":/i18n/bitscape_en.qm")); // singular and plural; the last one is asked first
    if (is_pseudo) {
        install(std::make_unique<PseudoLanguage>(code_));
    } else if (code_ != QLatin1String("en")) {
        install_file(QLibraryInfo::path(QLibraryInfo::TranslationsPath) +
                     QStringLiteral("/qtbase_%1.qm").arg(code_));
        install_file(QStringLiteral(":/i18n/bitscape_%1.qm").arg(code_));
    }
    QGuiApplication::setLayoutDirection(code_ == QLatin1String(pseudo_rtl_code) ? Qt::RightToLeft
                                                                                : Qt::LeftToRight);
    plain_numbers_ = std::make_unique<PlainNumbers>();
    qApp->installEventFilter(plain_numbers_.get());
}

InstalledLanguage::~InstalledLanguage()
{
    for (const auto& translator : translators_)
        QCoreApplication::removeTranslator(translator.get());
}

void InstalledLanguage::install_file(const QString& file)
{
    auto translator = std::make_unique<QTranslator>();
    if (translator->load(file)) // Qt's own may not be installed
        install(std::move(translator));
}

void InstalledLanguage::install(std::unique_ptr<QTranslator> translator)
{
    QCoreApplication::installTranslator(translator.get());
    translators_.push_back(std::move(translator));
}

} // namespace bitscape
