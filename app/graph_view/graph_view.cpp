#include "graph_view/graph_view.hpp"

#include "graph_view/layer_box.hpp"
#include "widgets/theme.hpp"

#include <QKeyEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace bitscape {

namespace {

constexpr double margin = 12;
constexpr double smallest_zoom = 0.25, largest_zoom = 4, step_factor = 1.2;

struct LaidOut {
    GraphStructure structure;
    GraphLayout layout;
};

} // namespace

GraphView::GraphView(session::Session& session, GraphColour colour, GraphFlow flow, QWidget* parent)
    : QGraphicsView(parent), session_(session), shown_(session::empty_snapshot()), colour_(colour),
      flow_(flow)
{
    setAccessibleName(tr("Graph of the layers"));
    viewport()->setAccessibleName(accessibleName());
    setAccessibleDescription(tr("Arrow keys select the layer before or after, Return shows its details; "
                                "plus and minus zoom, zero shows all."));
    setScene(&scene_);
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setOptimizationFlag(DontSavePainterState); // items set their own pens
    setDragMode(ScrollHandDrag);
    setTransformationAnchor(AnchorUnderMouse);
    setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    setViewportUpdateMode(SmartViewportUpdate);
    setMinimumWidth(140);
    scene_.setBackgroundBrush(theme_of(palette()).surface);
    connect(&scene_, &QGraphicsScene::selectionChanged, this, &GraphView::write_selection);
    connect(&session_, &session::Session::snapshot_changed, this, &GraphView::follow_snapshot);
    connect(&session_.selection(), &session::Selection::changed, this, &GraphView::follow_selection);
    follow_snapshot();
}

GraphView::~GraphView()
{
    scene_.disconnect(this); // its items go after our members: nobody to tell
}

void GraphView::set_colour(GraphColour colour)
{
    colour_ = colour;
    refresh_content();
}

void GraphView::set_flow(GraphFlow flow)
{
    if (flow == flow_)
        return;
    flow_ = flow;
    setAlignment(flow == GraphFlow::down ? Qt::AlignHCenter | Qt::AlignTop
                                         : Qt::AlignLeft | Qt::AlignVCenter);
    lay_out();
}

bool GraphView::has_data() const
{
    return shown_->has_data() && shown_->evaluation != nullptr;
}

void GraphView::follow_snapshot()
{
    const auto before = std::exchange(shown_, session_.snapshot());
    const bool same_words = before->rows == shown_->rows && before->evaluation == shown_->evaluation &&
                            before->error.has_value() == shown_->error.has_value();
    if (same_words)
        return;
    if (!same_structure(*before->rows, *shown_->rows))
        return lay_out();
    refresh_content();
}

void GraphView::lay_out()
{
    GraphStructure structure = graph_structure(*shown_);
    is_stale_ = true;
    if (structure.rows.empty())
        return show_layout({}, {});
    session_.tracker().start(
        jobs::Lane::layout, this, tr("Drawing the graph"),
        [structure = std::move(structure), flow = flow_](std::stop_token, Progress&) {
            LaidOut done;
            done.layout = graph_layout(structure.sizes, structure.inputs, flow);
            done.structure = structure;
            return done;
        },
        [this](LaidOut done) {
            if (!is_stale_)
                return; // closed since
            show_layout(std::move(done.structure), std::move(done.layout));
        });
}

void GraphView::show_layout(GraphStructure structure, GraphLayout layout)
{
    following_ = true;
    is_stale_ = false;
    scene_.clear();
    boxes_.clear();
    edges_.clear();
    structure_ = std::move(structure);
    layout_ = std::move(layout);
    for (const EdgePath& edge : layout_.edges) {
        auto* line = new EdgeLine(edge, {}, flow_ == GraphFlow::down);
        scene_.addItem(line);
        edges_.push_back(line);
    }
    for (const BoxPlace& place : layout_.boxes) {
        auto* box = new LayerBox({}, {place.width, place.height});
        box->setPos(place.x, place.y);
        scene_.addItem(box);
        boxes_.push_back(box);
    }
    scene_.setSceneRect(bounds_of(layout_).adjusted(-margin, -margin, margin, margin));
    following_ = false;
    refresh_content();
    search(searched_);
    if (zoomed_ == Zoomed::whole)
        fit();
    else
        show_start();
    follow_selection();
}

void GraphView::refresh_content()
{
    if (is_stale_)
        return; // the boxes are of an earlier graph, the new one is being laid out
    const Theme& theme = theme_of(palette());
    const auto problems = session::layer_problems(*shown_);
    for (std::size_t at = 0; at < boxes_.size(); ++at) {
        boxes_[at]->set_theme(theme);
        boxes_[at]->set_content(box_content(*shown_, structure_.rows[at], problems, {colour_, &theme}));
    }
    for (std::size_t at = 0; at < edges_.size(); ++at) {
        const EdgePath& edge = layout_.edges[at];
        edges_[at]->set_theme(theme);
        edges_[at]->set_content(edge_content(*shown_, structure_.rows[edge.from], structure_.rows[edge.to]));
    }
    Q_EMIT content_changed();
}

GraphPicture GraphView::picture() const
{
    GraphPicture picture;
    picture.layout = layout_;
    picture.colour = colour_;
    picture.has_data = has_data();
    picture.flow = flow_;
    const Theme& light = theme_of(ThemeName::light);
    const auto problems = session::layer_problems(*shown_);
    for (std::size_t at = 0; at < boxes_.size(); ++at)
        picture.boxes.push_back(box_content(*shown_, structure_.rows[at], problems, {colour_, &light}));
    for (const EdgeLine* edge : edges_)
        picture.edges.push_back(edge->content());
    return picture;
}

/// Room is left for both scroll bars, shown or not: a scale that depended on them would make them come and
/// go.
QSizeF GraphView::room() const
{
    return {double(width() - verticalScrollBar()->sizeHint().width() - 2 * frameWidth()),
            double(height() - horizontalScrollBar()->sizeHint().height() - 2 * frameWidth())};
}

double GraphView::whole_scale() const
{
    const QSizeF all = scene_.sceneRect().size();
    if (all.isEmpty())
        return 1;
    constexpr double largest = 1.15; // three boxes need not fill the screen
    return std::min({room().width() / all.width(), room().height() / all.height(), largest});
}

void GraphView::set_zoom(double scale)
{
    if (scale <= 0 || transform().m11() == scale)
        return;
    setTransform(QTransform::fromScale(scale, scale));
}

void GraphView::fit()
{
    zoomed_ = Zoomed::whole;
    set_zoom(whole_scale());
    centerOn(scene_.sceneRect().center());
}

void GraphView::show_start()
{
    zoomed_ = Zoomed::start;
    if (boxes_.empty())
        return;
    constexpr double readable = 0.8, legible = 0.55; // rather scroll than read smaller text
    const double across = room().width() / scene_.sceneRect().width();
    const double down = room().height() / scene_.sceneRect().height();
    const bool goes_down = flow_ == GraphFlow::down;
    const double breadth = goes_down ? across : down, length = goes_down ? down : across;
    set_zoom(
        std::clamp(std::min(std::max(breadth, legible), std::max(length, readable)), smallest_zoom, 1.15));
    centerOn(boxes_.front()); // a wide network begins where its first input is
    QScrollBar* along = goes_down ? verticalScrollBar() : horizontalScrollBar();
    along->setValue(along->minimum());
}

void GraphView::actual_size()
{
    zoomed_ = Zoomed::by_user;
    set_zoom(1);
}

void GraphView::zoom_by(double factor)
{
    const double now = transform().m11();
    const double least = std::min(smallest_zoom, whole_scale());
    const double wanted = std::clamp(now * factor, least, largest_zoom);
    scale(wanted / now, wanted / now);
    zoomed_ = Zoomed::by_user;
}

void GraphView::wheelEvent(QWheelEvent* event)
{
    if (!(event->modifiers() & Qt::ControlModifier))
        return QGraphicsView::wheelEvent(event);
    constexpr double turn = 120;
    zoom_by(std::pow(step_factor, event->angleDelta().y() / turn));
    event->accept();
}

void GraphView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Right:
        return step(1);
    case Qt::Key_Up:
    case Qt::Key_Left:
        return step(-1);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoom_by(step_factor);
    case Qt::Key_Minus:
        return zoom_by(1 / step_factor);
    case Qt::Key_0:
        return fit();
    case Qt::Key_1:
        return actual_size();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!session_.selection().layers().empty())
            Q_EMIT layer_activated(session_.selection().layers().back());
        return;
    default:
        QGraphicsView::keyPressEvent(event);
    }
}

void GraphView::mouseDoubleClickEvent(QMouseEvent* event)
{
    QGraphicsView::mouseDoubleClickEvent(event);
    if (const auto* box = dynamic_cast<LayerBox*>(itemAt(event->pos())))
        Q_EMIT layer_activated(box->layer());
}

void GraphView::step(int direction)
{
    if (boxes_.empty())
        return;
    const auto& selected = session_.selection().layers();
    const auto at =
        selected.empty() ? boxes_.end() : std::ranges::find(boxes_, selected.back(), &LayerBox::layer);
    const int last = static_cast<int>(boxes_.size()) - 1;
    const int next = at == boxes_.end()
                         ? (direction > 0 ? 0 : last)
                         : std::clamp(static_cast<int>(at - boxes_.begin()) + direction, 0, last);
    session_.selection().set({boxes_[static_cast<std::size_t>(next)]->layer()});
}

int GraphView::search(const QString& words)
{
    searched_ = words.trimmed();
    found_.clear();
    for (std::size_t at = 0; at < boxes_.size(); ++at) {
        const BoxContent& content = boxes_[at]->content();
        const bool is_found =
            !searched_.isEmpty() && (content.title.contains(searched_, Qt::CaseInsensitive) ||
                                     content.kind.contains(searched_, Qt::CaseInsensitive));
        if (is_found)
            found_.push_back(at);
        boxes_[at]->set_found(is_found);
    }
    return static_cast<int>(found_.size());
}

int GraphView::step_found(int direction)
{
    if (found_.empty())
        return -1;
    const auto& selected = session_.selection().layers();
    const auto is_selected = [&](std::size_t at) {
        return !selected.empty() && boxes_[at]->layer() == selected.back();
    };
    const auto now = std::ranges::find_if(found_, is_selected);
    const int count = static_cast<int>(found_.size());
    const int at =
        now == found_.end() ? (direction > 0 ? -1 : count) : static_cast<int>(now - found_.begin());
    const int next = ((at + direction) % count + count) % count;
    const LayerBox* box = boxes_[found_[static_cast<std::size_t>(next)]];
    session_.selection().set({box->layer()});
    centerOn(box);
    return next;
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
    const auto box = std::ranges::find(boxes_, layer, &LayerBox::layer);
    return box == boxes_.end() ? QPoint(-1, -1) : mapFromScene((*box)->sceneBoundingRect().center());
}

void GraphView::changeEvent(QEvent* event)
{
    QGraphicsView::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    scene_.setBackgroundBrush(theme_of(palette()).surface);
    refresh_content();
}

void GraphView::resizeEvent(QResizeEvent* event)
{
    QGraphicsView::resizeEvent(event);
    if (zoomed_ == Zoomed::whole)
        fit();
    else if (zoomed_ == Zoomed::start)
        show_start();
}

} // namespace bitscape
