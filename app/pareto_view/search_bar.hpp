#pragma once

#include "session/explorer.hpp"

#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace bitscape {

/// While a search runs: how far, how fast, how good, and pause and stop.
class SearchBar final : public QWidget {
    Q_OBJECT

public:
    explicit SearchBar(session::Explorer& explorer, QWidget* parent = nullptr);

    [[nodiscard]] QToolButton& pause() const { return *pause_; }
    [[nodiscard]] QToolButton& stop() const { return *stop_; }
    [[nodiscard]] QString words() const;

private:
    void refresh();

    session::Explorer& explorer_;
    QProgressBar* bar_;
    QLabel* words_;
    QToolButton* pause_;
    QToolButton* stop_;
};

} // namespace bitscape
