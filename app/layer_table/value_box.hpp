#pragma once

#include <QSpinBox>

#include <vector>

class QDoubleSpinBox;
class QSlider;

namespace bitscape {

/// A number of a cell: steps go from one possible value to the next; what is not possible is shown with its
/// reason and cannot be entered.
class ValueBox final : public QSpinBox {
    Q_OBJECT

public:
    struct Values {
        std::vector<qlonglong> choices; ///< ascending; empty: every number
        bool is_strict = true;          ///< other numbers than the choices are not possible
        qlonglong most = 1;
    };

    ValueBox(Values values, QWidget* parent = nullptr);

    /// Why the text that is there cannot be entered; empty: it can.
    [[nodiscard]] QString reason() const { return reason_; }
    void show_reason() const; ///< at the editor, for a while

    void stepBy(int steps) override;
    QValidator::State validate(QString& input, int& position) const override;

protected:
    [[nodiscard]] StepEnabled stepEnabled() const override;

private:
    [[nodiscard]] QString reason_for(const QString& input) const;
    void check();

    Values values_;
    QString reason_;
};

/// A share of 0 to 99.9 %: a slider with the number beside it.
class ShareEditor final : public QWidget {
    Q_OBJECT

public:
    explicit ShareEditor(QWidget* parent = nullptr);

    void set_value(double percent); ///< without value_changed
    [[nodiscard]] double value() const;
    [[nodiscard]] QSlider& slider() const { return *slider_; }
    [[nodiscard]] QDoubleSpinBox& box() const { return *box_; }

Q_SIGNALS:
    void value_changed(double percent);

private:
    QSlider* slider_;
    QDoubleSpinBox* box_;
};

} // namespace bitscape
