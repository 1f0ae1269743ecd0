#pragma once

#include "base/result.hpp" // first: moc cannot parse <compare> as the first header
#include "layer_view/tree_details.hpp"

#include <QWidget>

namespace bitscape {

/// One tree from its root downwards: splits with the feature and the threshold as hardware holds it, leaves
/// with their scores in the colour of their sign, and how much of the test set goes each way.
class TreeDrawing final : public QWidget {
    Q_OBJECT

public:
    explicit TreeDrawing(QWidget* parent = nullptr);
    /// `tree`: place in the design. No details: nothing is drawn.
    void set_tree(std::shared_ptr<const TreeDetails> details, std::size_t tree);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
    /// Place to draw in: a tree that is larger is drawn smaller, down to what can still be read.
    void set_room(const QSize& room);
    /// Levels below are told as a number of splits.
    static constexpr int most_levels = 6;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Box {
        std::size_t node = 0;
        int level = 0;
        double at = 0; ///< centre, in columns
        int parent = -1;
        bool is_left = false;
        std::size_t hidden = 0; ///< splits at and below it that are not drawn
    };
    double place(std::size_t node, int level, int parent, bool is_left);
    /// In the drawing's own units, of which scale() pixels make one.
    [[nodiscard]] QRectF rect(const Box& box) const;
    [[nodiscard]] double scale() const;
    [[nodiscard]] QString words(const Box& box) const;
    [[nodiscard]] QString tip(const Box& box) const;

    std::shared_ptr<const TreeDetails> details_;
    std::size_t tree_ = 0;
    std::vector<Box> boxes_; ///< parents first
    int columns_ = 0, levels_ = 0;
    QSize room_;
    double largest_ = 0; ///< score of the tree, for colours
};

} // namespace bitscape
