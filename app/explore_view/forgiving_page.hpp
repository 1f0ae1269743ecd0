#pragma once

#include "session/snapshot.hpp"
#include "study/forgiving_factor.hpp"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QCustomPlot;
class QLabel;
class QSlider;

namespace bitscape {

/// What one pays for what: the forgiving factor of AutoQKeras as a picture. A line through the open design
/// joins all designs of the same score: what is above it is better. Sliders turn its parameters.
class ForgivingPage final : public QWidget {
    Q_OBJECT

public:
    explicit ForgivingPage(const session::Snapshot& snapshot, QWidget* parent = nullptr);

    [[nodiscard]] study::ForgivingFactor factor() const;
    [[nodiscard]] bool is_wanted() const; ///< the search's first objective is the score
    [[nodiscard]] QString sentence() const;

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QSlider* slider(int low, int high, int value, const QString& name);
    void draw();
    void draw_equals(const study::ForgivingFactor& factor, double metric);
    void draw_designs(const study::ForgivingFactor& factor, double metric);
    [[nodiscard]] static QString say(const study::ForgivingFactor& factor, double metric);

    std::shared_ptr<const study::Evaluation> evaluation_;
    std::shared_ptr<const session::TrialTable> trials_;
    QCheckBox* wanted_;
    QComboBox *metric_, *cost_;
    QSlider *delta_p_, *delta_n_, *rate_, *stress_;
    QLabel *delta_p_words_, *delta_n_words_, *rate_words_, *stress_words_;
    QCustomPlot* plot_;
    QLabel* sentence_;
};

} // namespace bitscape
