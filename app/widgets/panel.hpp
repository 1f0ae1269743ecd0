#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace bitscape {

/// One line of text that ends in "…" where there is no room, and says the rest in its tooltip.
class ElidedLabel final : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;
    void set_text(const QString& text);
    [[nodiscard]] const QString& text() const { return text_; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString text_;
};

/// Title line of a dock or panel: name, a short note, and the panel's few controls at the right.
class PanelTitle final : public QWidget {
    Q_OBJECT

public:
    explicit PanelTitle(const QString& title, QWidget* parent = nullptr);
    void set_note(const QString& note);
    [[nodiscard]] QString note() const;
    void add_control(QWidget* control);
    /// The title may become narrower than its controls: whoever says so hides some of them in time.
    void set_least_width(int width) { least_width_ = width; }
    [[nodiscard]] QSize sizeHint() const override; ///< a dock asks for this, not for the fixed height
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* title_;
    ElidedLabel* note_;
    QHBoxLayout* row_;
    int least_width_ = 0; ///< 0: that of the controls
};

/// Centred text of a panel that has nothing to show yet, saying what to do.
[[nodiscard]] QLabel* empty_hint(const QString& text);

} // namespace bitscape
