#pragma once

#include <QString>
#include <QWidget>

#include <functional>
#include <vector>

class QFrame;
class QLabel;
class QPushButton;

namespace bitscape {

/// One stop of the tour.
struct TourStep {
    QString title, text;
    std::function<QWidget*()> target; ///< what is pointed at; brings it to the front if it must
};

/// Points at parts of the window, one after the other, and says what they are for. Lies over the window;
/// arrow keys and Return go on and back, Escape ends it.
class Tour final : public QWidget {
    Q_OBJECT

public:
    Tour(QWidget* window, std::vector<TourStep> steps);
    void start();
    [[nodiscard]] int step() const { return step_; }
    [[nodiscard]] QString words() const; ///< title and text of the step
    [[nodiscard]] QRect spot() const { return spot_; }
    [[nodiscard]] QRect card() const;

Q_SIGNALS:
    void ended();

protected:
    bool eventFilter(QObject* target, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void go(int step);
    void end();
    void place();

    std::vector<TourStep> steps_;
    int step_ = 0;
    QRect spot_; ///< what is pointed at
    QFrame* card_;
    QLabel *title_, *text_, *count_;
    QPushButton *back_, *next_, *skip_;
};

class MainWindow;

/// The tour of the window with a model open.
[[nodiscard]] std::vector<TourStep> tour_steps(MainWindow& window);

} // namespace bitscape
