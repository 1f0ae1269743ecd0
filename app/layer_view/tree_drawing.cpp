#include "layer_view/tree_drawing.hpp"

#include "fixed/cast.hpp"
#include "widgets/quantities.hpp"
#include "widgets/theme.hpp"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace bitscape {

namespace {

constexpr double box_width = 94, box_height = 34, column = 100, row = 54, margin = 8;
constexpr double smallest_scale = 0.62; // text below it is too small to read

double value_of(const design::WeightTensor& tensor, int at)
{
    return to_double(tensor.raw[static_cast<std::size_t>(at)], tensor.type);
}

} // namespace

TreeDrawing::TreeDrawing(QWidget* parent) : QWidget(parent)
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setAccessibleName(tr("Tree"));
}

void TreeDrawing::set_tree(std::shared_ptr<const TreeDetails> details, std::size_t tree)
{
    details_ = std::move(details);
    tree_ = tree;
    boxes_.clear();
    columns_ = levels_ = 0;
    largest_ = 0;
    if (details_ && tree_ < details_->trees().root.size()) {
        const design::TreeEnsemble& trees = details_->trees();
        place(trees.root[tree_], 0, -1, false);
        for (const Box& box : boxes_)
            if (trees.feature[box.node] < 0)
                largest_ = std::max(largest_, std::abs(value_of(trees.score, trees.value[box.node])));
    }
    resize(sizeHint());
    updateGeometry();
    update();
}

double TreeDrawing::place(std::size_t node, int level, int parent, bool is_left)
{
    const design::TreeEnsemble& trees = details_->trees();
    const auto own = boxes_.size();
    boxes_.push_back({node, level, 0, parent, is_left, 0});
    levels_ = std::max(levels_, level + 1);
    if (trees.feature[node] < 0 || level == most_levels) {
        if (trees.feature[node] >= 0) {
            std::vector<std::size_t> open{node};
            while (!open.empty()) {
                const std::size_t next = open.back();
                open.pop_back();
                if (trees.feature[next] < 0)
                    continue;
                ++boxes_[own].hidden;
                open.push_back(static_cast<std::size_t>(trees.left[next]));
                open.push_back(static_cast<std::size_t>(trees.right[next]));
            }
        }
        return boxes_[own].at = columns_++;
    }
    const double left =
        place(static_cast<std::size_t>(trees.left[node]), level + 1, static_cast<int>(own), true);
    const double right =
        place(static_cast<std::size_t>(trees.right[node]), level + 1, static_cast<int>(own), false);
    return boxes_[own].at = (left + right) / 2;
}

void TreeDrawing::set_room(const QSize& room)
{
    room_ = room;
    updateGeometry();
    update();
}

double TreeDrawing::scale() const
{
    const double width = std::max(1, columns_) * column + 2 * margin;
    const double height = std::max(1, levels_) * row - (row - box_height) + 2 * margin;
    const double fitting = std::min(room_.width() / width, room_.height() / height);
    return std::clamp(fitting, smallest_scale, 1.0);
}

QSize TreeDrawing::sizeHint() const
{
    const double width = std::max(1, columns_) * column + 2 * margin;
    const double height = std::max(1, levels_) * row - (row - box_height) + 2 * margin;
    return {static_cast<int>(width * scale()), static_cast<int>(height * scale())};
}

QRectF TreeDrawing::rect(const Box& box) const
{
    const double unused = std::max(0.0, width() / scale() - 2 * margin - columns_ * column) / 2;
    return {margin + unused + box.at * column + (column - box_width) / 2, margin + box.level * row, box_width,
            box_height};
}

QString TreeDrawing::words(const Box& box) const
{
    const design::TreeEnsemble& trees = details_->trees();
    const int value = trees.value[box.node];
    if (box.hidden > 0)
        return tr("%n more splits", nullptr, static_cast<int>(box.hidden));
    if (trees.feature[box.node] < 0)
        return QLocale().toString(value_of(trees.score, value), 'g', 3);
    return QStringLiteral("%1 %2 %3")
        .arg(details_->feature_name(trees.feature[box.node]),
             trees.split == graph::TreeEnsemble::Split::less ? QStringLiteral("<") : QStringLiteral("≤"),
             QLocale().toString(value_of(trees.threshold, value), 'g', 3));
}

QString TreeDrawing::tip(const Box& box) const
{
    QString text = words(box);
    if (!details_->visits.empty())
        text += QLatin1Char('\n') +
                tr("%1 of %2 rows of the test set come here")
                    .arg(number(double(details_->visits[box.node])), number(double(details_->rows)));
    const graph::TreeEnsemble* trained = details_->trained();
    if (trained == nullptr)
        return text;
    const auto& tree = trained->trees[static_cast<std::size_t>(details_->trees().source_tree[tree_])];
    const auto source = static_cast<std::size_t>(details_->trees().source_node[box.node]);
    text += QLatin1Char('\n') + tr("Trained: %1").arg(QLocale().toString(tree.value[source], 'g', 6));
    if (!tree.gain.empty() && tree.feature[source] >= 0)
        text += QLatin1Char('\n') + tr("Gain: %1").arg(QLocale().toString(tree.gain[source], 'g', 4));
    if (!tree.cover.empty())
        text += QLatin1Char('\n') +
                tr("Cover in training: %1").arg(QLocale().toString(tree.cover[source], 'g', 4));
    return text;
}

void TreeDrawing::paintEvent(QPaintEvent*)
{
    const Theme& theme = theme_of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (boxes_.empty())
        return;
    painter.scale(scale(), scale());
    const design::TreeEnsemble& trees = details_->trees();
    const double all = details_->visits.empty() ? 0 : std::max<double>(1, double(details_->rows));
    for (const Box& box : boxes_) {
        if (box.parent < 0)
            continue;
        const QRectF from = rect(boxes_[static_cast<std::size_t>(box.parent)]), to = rect(box);
        const double share = all > 0 ? double(details_->visits[box.node]) / all : 0.2;
        painter.setPen(QPen(mixed(theme.border, theme.accent, all > 0 ? 0.3 + 0.7 * share : 0),
                            1 + 5 * (all > 0 ? share : 0), Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(from.center().x(), from.bottom()), QPointF(to.center().x(), to.top()));
    }
    for (const Box& box : boxes_) {
        const QRectF frame = rect(box);
        const bool is_leaf = trees.feature[box.node] < 0;
        QColor fill = theme.raised;
        if (is_leaf) {
            const double score = value_of(trees.score, trees.value[box.node]);
            const double amount = largest_ > 0 ? std::abs(score) / largest_ : 0;
            fill = mixed(theme.surface, score < 0 ? theme.bad : theme.good, 0.08 + 0.4 * amount);
        }
        painter.setPen(theme.border);
        painter.setBrush(fill);
        painter.drawRoundedRect(frame, is_leaf ? box_height / 2 : 4, is_leaf ? box_height / 2 : 4);
        painter.setPen(box.hidden > 0 ? theme.muted : theme.text);
        const bool has_share = all > 0;
        const QRectF upper =
            has_share ? frame.adjusted(3, 2, -3, -box_height / 2) : frame.adjusted(3, 0, -3, 0);
        painter.setFont(font());
        painter.drawText(upper, Qt::AlignCenter,
                         painter.fontMetrics().elidedText(words(box), Qt::ElideMiddle, int(upper.width())));
        if (has_share) {
            painter.setPen(theme.muted);
            painter.setFont(small_font(font()));
            painter.drawText(frame.adjusted(3, box_height / 2, -3, -2), Qt::AlignCenter,
                             percent(double(details_->visits[box.node]) / all));
        }
    }
}

bool TreeDrawing::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && details_) {
        auto* help = static_cast<QHelpEvent*>(event);
        for (const Box& box : boxes_)
            if (rect(box).contains(QPointF(help->pos()) / scale())) {
                QToolTip::showText(help->globalPos(), tip(box), this);
                return true;
            }
        QToolTip::hideText();
    }
    return QWidget::event(event);
}

} // namespace bitscape
