#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <QTranslator>

#include <memory>
#include <vector>

namespace bitscape {

/// A language the window speaks, by the name it has in itself.
struct Language {
    QString code; ///< "de", "zh_CN": that of its file in translations/
    QString own_name;
};

/// Every language with a translation, English first.
[[nodiscard]] const std::vector<Language>& languages();

/// Codes that --language takes: the languages, and two that exist only to find texts that are cut off or not
/// translatable: "pseudo-long" (accents, 40 % longer) and "pseudo-rtl" (right to left).
[[nodiscard]] QStringList language_codes();

/// The code of the first of a user's languages (as QLocale::uiLanguages() has them: "de-CH", "nn",
/// "zh-Hans-SG") that is known here; "en" if none is.
[[nodiscard]] QString known_language(const QStringList& wanted);

/// Texts, number formats and direction of a language, from construction to destruction. Texts that exist
/// already stay as they are, so make it before the window.
class InstalledLanguage final {
public:
    /// One of language_codes(); empty: the system's.
    explicit InstalledLanguage(const QString& code);
    ~InstalledLanguage();
    InstalledLanguage(const InstalledLanguage&) = delete;
    InstalledLanguage& operator=(const InstalledLanguage&) = delete;

    [[nodiscard]] const QString& code() const { return code_; }

private:
    void install(std::unique_ptr<QTranslator> translator);
    void install_file(const QString& file);

    QString code_;
    std::vector<std::unique_ptr<QTranslator>> translators_;
    std::unique_ptr<QObject> plain_numbers_;
};

} // namespace bitscape
