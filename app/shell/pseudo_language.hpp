#pragma once

#include <QTranslator>

namespace bitscape {

inline constexpr const char* pseudo_long_code = "pseudo-long";
inline constexpr const char* pseudo_rtl_code = "pseudo-rtl";

/// A language made of English at run time: whatever is still plain English on the screen was not
/// translatable, whatever is cut off is too narrow for German. pseudo-long: accents and 40 % more text;
/// pseudo-rtl: each word runs from right to left. Placeholders (%1, %n), mnemonics (&), tags and entities
/// stay as they are.
class PseudoLanguage final : public QTranslator {
    Q_OBJECT

public:
    explicit PseudoLanguage(const QString& code, QObject* parent = nullptr);
    [[nodiscard]] QString translate(const char* context, const char* source, const char* disambiguation,
                                    int n) const override;
    [[nodiscard]] bool isEmpty() const override { return false; }

private:
    bool is_rtl_;
};

} // namespace bitscape
