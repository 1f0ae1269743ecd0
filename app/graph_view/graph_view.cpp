#include "graph_view/graph_view.hpp"

#include "graph_view/layer_box.hpp"
#include "graph_view/layered_layout.hpp"
#include "layer_table/layer_text.hpp"
#include "widgets/quantities.hpp"
#include "widgets/theme.hpp"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace bitscape {

using session::LayerRow;

namespace {

constexpr QSizeF box_size(158, 44);
constexpr QSizeF removed_size(136, 20);
constexpr double margin = 12;
constexpr double smallest_zoom = 0.25, largest_zoom = 4;

bool same_structure(const std::vector<LayerRow>& a, const std::vector<LayerRow>& b)
{
    return std::ranges::equal(a, b, [](const LayerRow& x, const LayerRow& y) {
        return x.name == y.name && x.node.has_value() == y.node.has_value() && x.inputs == y.inputs;
    });
}

QSizeF size_of(const LayerRow& row, bool has_design)
{
    return row.node || !has_design ? box_size : removed_size;
}

/// Bits that characterise a layer: of its weights if it has any, otherwise of its result.
const session::TensorRow* shown_tensor(const LayerRow& row)
{
    const session::TensorRow* weight = row.find("weight");
    return weight ? weight : row.find("result");
}

} // namespace

GraphView::GraphView(session::Session& session, GraphColour colour, QWidget* parent)
    : QGraphicsView(parent), session_(session), rows_(std::make_shared<const std::vector<LayerRow>>()),
      colour_(colour)
{
    setAccessibleName(tr("Graph of the layers"));
    setAccessibleDescription(tr("Arrow keys select the layer before or after; plus, minus and zero zoom."));
    setScene(&scene_);
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setDragMode(ScrollHandDrag);
    setTransformationAnchor(AnchorUnderMouse);
    setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    setViewportUpdateMode(FullViewportUpdate);
    setMinimumWidth(140);
    connect(&scene_, &QGraphicsScene::selectionChanged, this, &GraphView::write_selection);
    connect(&session_, &session::Session::snapshot_changed, this, &GraphView::update_boxes);
    connect(&session_.selection(), &session::Selection::changed, this, &GraphView::follow_selection);
    recolour();
    update_boxes();
}

GraphView::~GraphView()
{
    scene_.disconnect(this); // its items go after our members: nobody to tell
}

void GraphView::set_colour(GraphColour colour)
{
    colour_ = colour;
    for (std::size_t row = 0; row < boxes_.size(); ++row)
        boxes_[row]->set_content(content_of(row));
}

void GraphView::update_boxes()
{
    const auto& snapshot = *session_.snapshot();
    if (snapshot.rows == rows_ && snapshot.evaluation == evaluation_ && !boxes_.empty())
        return;
    const bool same = same_structure(*rows_, *snapshot.rows);
    rows_ = snapshot.rows;
    evaluation_ = snapshot.evaluation;
    if (!same)
        return rebuild();
    for (std::size_t row = 0; row < boxes_.size(); ++row)
        boxes_[row]->set_content(content_of(row));
}

BoxContent GraphView::content_of(std::size_t at) const
{
    const Theme& theme = theme_of(palette());
    const LayerRow& row = (*rows_)[at];
    const bool has_design = session_.snapshot()->design != nullptr;
    BoxContent content;
    content.layer = row.name;
    content.title = text(row.name);
    content.detail = row.shape.empty() ? text(row.kind)
                                       : QStringLiteral("%1 · %2").arg(text(row.kind), shape_text(row.shape));
    content.is_removed = !row.node && has_design;
    content.strip = theme.border;
    if (content.is_removed) {
        const std::string target = session::merged_into(*rows_, at);
        content.detail = target.empty() ? text(row.kind) : tr("in %1").arg(text(target));
        content.tooltip = removed_tooltip(target);
        return content;
    }
    if (!row.node)
        return content;
    QStringList tips;
    for (const auto& tensor : row.tensors)
        tips << QStringLiteral("%1  %2").arg(text(tensor.tensor), precision_text(tensor));
    content.tooltip = tips.join(QLatin1Char('\n'));
    const session::TensorRow* shown = shown_tensor(row);
    content.bits = shown ? tr("%1 b").arg(shown->type.width) : QString();
    if (colour_ == GraphColour::bits && shown)
        content.strip = bits_colour(theme, shown->type.width);
    if (colour_ == GraphColour::lut && evaluation_ &&
        row.node->index() < evaluation_->estimate.layers.size()) {
        const double total = evaluation_->estimate.resources.lut.value;
        const double own = evaluation_->estimate.layers[row.node->index()].resources.lut.value;
        content.strip = share_colour(theme, total > 0 ? own / total : 0);
        content.bits = percent(total > 0 ? own / total : 0, 0);
    }
    return content;
}

void GraphView::rebuild()
{
    following_ = true;
    scene_.clear();
    boxes_.clear();
    edges_.clear();
    const bool has_design = session_.snapshot()->design != nullptr;
    // Constants (ONNX has dozens) and what is made of them alone would hide the way of the data.
    constexpr std::size_t hidden = static_cast<std::size_t>(-1);
    std::vector<std::size_t> place_of;
    std::vector<BoxSize> sizes;
    std::vector<std::vector<std::size_t>> inputs;
    for (const LayerRow& row : *rows_) {
        const auto is_hidden = [&place_of](std::size_t input) { return place_of[input] == hidden; };
        const bool only_constants =
            !row.inputs.empty() && std::all_of(row.inputs.begin(), row.inputs.end(), is_hidden);
        if (row.kind == "Constant" || only_constants) {
            place_of.push_back(hidden);
            continue;
        }
        place_of.push_back(sizes.size());
        const QSizeF size = size_of(row, has_design);
        sizes.push_back({size.width(), size.height()});
        auto& read = inputs.emplace_back();
        for (const std::size_t input : row.inputs)
            if (!is_hidden(input))
                read.push_back(place_of[input]);
    }
    const auto places = layered_layout(sizes, inputs);
    QRectF drawn;
    for (std::size_t at = 0; at < rows_->size(); ++at) {
        const bool shown = place_of[at] != hidden;
        const BoxPlace place = shown ? places[place_of[at]] : BoxPlace{};
        auto* box = new LayerBox(content_of(at), {place.width, place.height});
        box->set_theme(theme_of(palette()));
        box->setPos(place.x, place.y);
        box->setVisible(shown);
        scene_.addItem(box);
        boxes_.push_back(box);
        if (!shown)
            continue;
        drawn |= QRectF(place.x, place.y, place.width, place.height);
        for (const std::size_t input : inputs[place_of[at]])
            edges_.emplace_back(places[input].x + places[input].width / 2,
                                places[input].y + places[input].height, place.x + place.width / 2, place.y);
    }
    scene_.setSceneRect(drawn.adjusted(-margin, -margin, margin, margin));
    following_ = false;
    zoomed_ = false;
    fit();
    follow_selection();
}

void GraphView::drawBackground(QPainter* painter, const QRectF& rect)
{
    const Theme& theme = theme_of(palette());
    painter->fillRect(rect, theme.surface);
    painter->setPen(QPen(theme.faint, 1.2));
    painter->setBrush(theme.faint);
    constexpr double head = 3.5;
    for (const QLineF& edge : edges_) {
        painter->drawLine(edge.p1(), edge.p2() - QPointF(0, head));
        const QPointF tip = edge.p2();
        painter->drawPolygon(
            QPolygonF({tip, tip + QPointF(-head, -head * 1.6), tip + QPointF(head, -head * 1.6)}));
    }
}

void GraphView::fit()
{
    if (scene_.sceneRect().isEmpty() || boxes_.empty())
        return;
    // Room is left for both scroll bars, shown or not: a scale that depended on them would make them come and
    // go.
    const QSizeF room(width() - verticalScrollBar()->sizeHint().width() - 2 * frameWidth(),
                      height() - horizontalScrollBar()->sizeHint().height() - 2 * frameWidth());
    const double across = room.width() / scene_.sceneRect().width();
    const double down = room.height() / scene_.sceneRect().height();
    constexpr double readable = 0.8, legible = 0.55; // rather scroll than read smaller text
    const double scale =
        std::clamp(std::min(std::max(across, legible), std::max(down, readable)), smallest_zoom, 1.15);
    if (transform().m11() == scale)
        return;
    resetTransform();
    this->scale(scale, scale);
    verticalScrollBar()->setValue(verticalScrollBar()->minimum());
}

void GraphView::zoom(double factor)
{
    const double now = transform().m11();
    const double wanted = std::clamp(now * factor, smallest_zoom, largest_zoom);
    scale(wanted / now, wanted / now);
    zoomed_ = true;
}

void GraphView::wheelEvent(QWheelEvent* event)
{
    if (!(event->modifiers() & Qt::ControlModifier))
        return QGraphicsView::wheelEvent(event);
    constexpr double turn = 120, step_factor = 1.2;
    zoom(std::pow(step_factor, event->angleDelta().y() / turn));
    event->accept();
}

void GraphView::keyPressEvent(QKeyEvent* event)
{
    constexpr double step_factor = 1.2;
    switch (event->key()) {
    case Qt::Key_Down:
        return step(1);
    case Qt::Key_Up:
        return step(-1);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoom(step_factor);
    case Qt::Key_Minus:
        return zoom(1 / step_factor);
    case Qt::Key_0:
        zoomed_ = false;
        return fit();
    default:
        QGraphicsView::keyPressEvent(event);
    }
}

void GraphView::step(int direction)
{
    if (rows_->empty())
        return;
    const auto& selected = session_.selection().layers();
    const auto at = selected.empty() ? std::nullopt : session::find_row(*rows_, selected.back());
    const int last = static_cast<int>(rows_->size()) - 1;
    const int next = at ? std::clamp(static_cast<int>(*at) + direction, 0, last) : (direction > 0 ? 0 : last);
    session_.selection().set({(*rows_)[static_cast<std::size_t>(next)].name});
}

void GraphView::write_selection()
{
    if (following_)
        return;
    std::vector<std::string> layers;
    for (const LayerBox* box : boxes_)
        if (box->isSelected())
            layers.push_back(box->layer());
    following_ = true;
    session_.selection().set(std::move(layers));
    following_ = false;
}

void GraphView::follow_selection()
{
    if (following_)
        return;
    following_ = true;
    const LayerBox* first = nullptr;
    for (LayerBox* box : boxes_) {
        box->setSelected(session_.selection().contains(box->layer()));
        if (box->isSelected() && !first)
            first = box;
    }
    if (first)
        ensureVisible(first, 10, 10);
    following_ = false;
}

QPoint GraphView::box_centre(const std::string& layer) const
{
    const auto row = session::find_row(*rows_, layer);
    return row ? mapFromScene(boxes_[*row]->sceneBoundingRect().center()) : QPoint(-1, -1);
}

void GraphView::changeEvent(QEvent* event)
{
    QGraphicsView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        recolour();
}

void GraphView::recolour()
{
    for (std::size_t row = 0; row < boxes_.size(); ++row) {
        boxes_[row]->set_theme(theme_of(palette()));
        boxes_[row]->set_content(content_of(row));
    }
    viewport()->update();
}

void GraphView::resizeEvent(QResizeEvent* event)
{
    QGraphicsView::resizeEvent(event);
    if (!zoomed_)
        fit();
}

} // namespace bitscape
