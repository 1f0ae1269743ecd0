#pragma once

#include "fixed/fixed_point.hpp"

#include <QFrame>

#include <cstdint>
#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace bitscape {

class BitsBar;

/// What is known of the values that a tensor has to hold.
struct TensorNeeds {
    double min = 0, max = 0;
    std::int64_t values = 0;
    std::optional<std::int64_t> overflows, underflows; ///< in the type as it is; nullopt: constants
    bool is_cut = false; ///< they were seen after they overflowed: the true ones lie outside
    double distance = 0; ///< that a softmax takes of two of them, in the same integer bits
    friend bool operator==(const TensorNeeds&, const TensorNeeds&) = default;
};

/// Editor of one type: as a bar of its bits, as text and as width, integer bits, sign, rounding and overflow,
/// always in step. Every valid change is reported at once, so numbers move while a spin box turns; what is
/// not a type never gets out. Enter or a click elsewhere keeps, Escape takes back.
class PrecisionPopup final : public QFrame {
    Q_OBJECT

public:
    struct Subject {
        QString title;       ///< "fc1 · result"
        QString others;      ///< "and 3 more layers"; may be empty
        QString knob;        ///< "auto" or a type
        FixedPoint resolved; ///< what auto means now
        bool offers_auto = true;
    };

    explicit PrecisionPopup(QWidget* parent = nullptr);

    /// Shows below `cell` (global coordinates), kept on the screen.
    void open(const Subject& subject, const QRect& cell);
    /// What the values of the tensor need, as far as it is known; may change while the popup is open.
    void set_needs(const std::optional<TensorNeeds>& needs);
    /// What automatic means now; it moves while other types do.
    void set_resolved(const FixedPoint& type);
    /// What the type as it is now makes of the design, one line.
    void set_effect(const QString& effect);

Q_SIGNALS:
    void edited(const QString& knob); ///< a valid text: a type in hls4ml's spelling or "auto"
    void accepted();
    void rejected();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    void text_edited(const QString& text);
    void parts_edited();
    void auto_toggled(bool on);
    void show_parts(const FixedPoint& type);
    void describe(const FixedPoint& type);
    void describe_needs();
    void set_type(const FixedPoint& type);
    [[nodiscard]] FixedPoint type_now() const;
    void fit();
    void grow();
    void report(const QString& knob);

    QLabel* title_;
    QLabel* others_;
    QLineEdit* text_;
    QCheckBox* auto_;
    QSpinBox* width_;
    QSpinBox* integer_;
    QCheckBox* signed_;
    QComboBox* rounding_;
    QComboBox* overflow_;
    BitsBar* bar_;
    QLabel* message_;
    QLabel* needs_text_;
    QPushButton* fit_;
    QLabel* effect_;
    std::optional<TensorNeeds> needs_;
    bool is_integer_ = false; ///< the type is a whole-number one as long as nothing makes it another
    QString reported_;
    FixedPoint resolved_;
    bool filling_ = false; ///< widgets are being set by us, not by the user
    bool escaped_ = false;
};

/// "−32 to 31.97, step 0.03125": what values a type holds.
[[nodiscard]] QString range_text(const FixedPoint& type);
/// "−3.2 to 14.1 need 5 integer bits": what values need of `type`'s sign and modes.
[[nodiscard]] QString needs_text(const TensorNeeds& needs, const FixedPoint& type);

} // namespace bitscape
