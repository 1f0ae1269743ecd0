#pragma once

#include <QFrame>

#include <functional>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace bitscape {

/// One line above the panels that says what happened and offers what to do next. No dialogs for news.
class MessageBar final : public QFrame {
    Q_OBJECT

public:
    enum class Kind { info, good, error };

    explicit MessageBar(QWidget* parent = nullptr);

    /// Replaces what was shown; its actions go.
    void show_message(Kind kind, const QString& text);
    /// A button after the text; pressing it also closes the bar.
    void add_action(const QString& label, const std::function<void()>& run);
    [[nodiscard]] QString message() const;

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void restyle();

    QLabel* sign_;
    QLabel* text_;
    QHBoxLayout* actions_;
    QToolButton* close_;
    Kind kind_ = Kind::info;
};

} // namespace bitscape
