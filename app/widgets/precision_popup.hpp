#pragma once

#include "fixed/fixed_point.hpp"

#include <QFrame>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace bitscape {

/// Editor of one type: as text and as width, integer bits, sign, rounding and overflow, always in step. Every
/// valid change is reported at once, so numbers move while a spin box turns; what is not a type never gets
/// out. Enter or a click elsewhere keeps, Escape takes back.
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
    QLabel* message_;
    QString reported_;
    FixedPoint resolved_;
    bool filling_ = false; ///< widgets are being set by us, not by the user
    bool escaped_ = false;
};

/// "−32 … 31.97 in steps of 1/32": what values a type holds.
[[nodiscard]] QString range_text(const FixedPoint& type);

} // namespace bitscape
