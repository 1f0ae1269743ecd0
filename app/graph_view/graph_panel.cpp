#include "graph_view/graph_panel.hpp"

#include "graph_view/graph_export.hpp"
#include "widgets/panel.hpp"
#include "widgets/quantities.hpp"

#include <QActionGroup>
#include <QApplication>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace bitscape {

namespace {

QToolButton* small_button(const QString& words, const QString& tip)
{
    auto* button = new QToolButton;
    button->setText(words);
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    button->setAutoRaise(true);
    return button;
}

} // namespace

GraphLegend::GraphLegend(GraphView& view, QWidget* parent) : QWidget(parent), view_(view)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("What the colours of the graph mean"));
    connect(&view_, &GraphView::content_changed, this, qOverload<>(&QWidget::update));
}

QSize GraphLegend::sizeHint() const
{
    return {140, 2 * QFontMetrics(small_font(font())).height() + 12};
}

void GraphLegend::paintEvent(QPaintEvent*)
{
    const Theme& theme = theme_of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.surface);
    painter.setPen(theme.grid);
    painter.drawLine(rect().topLeft(), rect().topRight());
    paint_legend(painter, QRectF(rect()).adjusted(8, 5, -8, -4), view_.colour(), view_.has_data(), theme,
                 font());
}

GraphPanel::GraphPanel(session::Session& session, const Settings& settings, QWidget* parent)
    : QWidget(parent), session_(session), title_(new PanelTitle(tr("Graph"))),
      view_(new GraphView(session, settings.graph_colour, settings.graph_flow)),
      legend_(new GraphLegend(*view_)), search_(new QLineEdit), count_(new QLabel),
      previous_(small_button(QStringLiteral("‹"), tr("Layer found before (Shift+Return)"))),
      next_(small_button(QStringLiteral("›"), tr("Next layer found (Return)"))), colour_(new QComboBox),
      menu_(new QMenu(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(title_);
    column->addWidget(build_search());
    column->addWidget(view_, 1);
    column->addWidget(legend_);

    for (const auto& [name, value] :
         {std::pair{tr("Bits"), GraphColour::bits}, std::pair{tr("LUT"), GraphColour::lut},
          std::pair{tr("DSP"), GraphColour::dsp}, std::pair{tr("Overflow"), GraphColour::overflow}}) {
        colour_->addItem(name, static_cast<int>(value));
        if (value == settings.graph_colour)
            colour_->setCurrentIndex(colour_->count() - 1);
    }
    colour_->setToolTip(
        tr("What the colour and number of a box say: bits of its weights (of its result where it has "
           "none), its share of the LUTs or DSPs, or the share of its results that overflowed"));
    colour_->setAccessibleName(tr("Colour of the graph"));
    connect(colour_, &QComboBox::activated, this, [this] {
        const auto chosen = static_cast<GraphColour>(colour_->currentData().toInt());
        view_->set_colour(chosen);
        Q_EMIT colour_changed(chosen);
    });
    title_->add_control(colour_);
    build_menu();
}

void GraphPanel::build_menu()
{
    auto* button = small_button(QStringLiteral("⋯"), tr("Direction, zoom and export of the graph"));
    button->setPopupMode(QToolButton::InstantPopup);
    button->setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; }"));
    button->setMenu(menu_);
    title_->add_control(button);
    auto* flows = new QActionGroup(menu_);
    for (const auto& [name, flow] : {std::pair{tr("&Top to Bottom"), GraphFlow::down},
                                     std::pair{tr("&Left to Right"), GraphFlow::right}}) {
        QAction* action = menu_->addAction(name, this, [this, flow = flow] {
            view_->set_flow(flow);
            Q_EMIT flow_changed(flow);
        });
        action->setCheckable(true);
        action->setChecked(view_->flow() == flow);
        flows->addAction(action);
    }
    menu_->addSeparator();
    menu_->addAction(tr("&Fit (0)"), view_, &GraphView::fit);
    menu_->addAction(tr("&Actual Size (1)"), view_, &GraphView::actual_size);
    menu_->addSeparator();
    for (const char* suffix : {"svg", "png", "pdf"})
        menu_->addAction(tr("Save as %1…").arg(QString::fromLatin1(suffix).toUpper()), this,
                         [this, suffix] { export_as(QString::fromLatin1(suffix)); });
    view_->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(view_, &QWidget::customContextMenuRequested, this,
            [this](const QPoint& where) { menu_->popup(view_->mapToGlobal(where)); });
}

QWidget* GraphPanel::build_search()
{
    auto* line = new QWidget;
    line->setBackgroundRole(QPalette::Base);
    line->setAutoFillBackground(true);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(8, 4, 4, 4);
    row->setSpacing(2);
    row->addWidget(search_, 1);
    row->addWidget(count_);
    row->addWidget(previous_);
    row->addWidget(next_);
    search_->setPlaceholderText(tr("Find a layer"));
    search_->setClearButtonEnabled(true);
    search_->setAccessibleName(tr("Find a layer by name or kind"));
    search_->setToolTip(tr("Part of a layer's name or kind (Ctrl+F)"));
    search_->installEventFilter(this);
    count_->setForegroundRole(QPalette::PlaceholderText);
    for (QWidget* part : std::initializer_list<QWidget*>{count_, previous_, next_})
        part->hide();
    connect(search_, &QLineEdit::textChanged, this, &GraphPanel::search_again);
    connect(previous_, &QToolButton::clicked, this, [this] { step(-1); });
    connect(next_, &QToolButton::clicked, this, [this] { step(1); });
    return line;
}

void GraphPanel::find()
{
    search_->setFocus(Qt::ShortcutFocusReason);
    search_->selectAll();
}

void GraphPanel::search_again()
{
    found_ = view_->search(search_->text());
    const bool is_searching = !search_->text().trimmed().isEmpty();
    for (QWidget* part : std::initializer_list<QWidget*>{count_, previous_, next_})
        part->setVisible(is_searching);
    previous_->setEnabled(found_ > 0);
    next_->setEnabled(found_ > 0);
    count_->setText(found_ > 0 ? QString::number(found_) : tr("none"));
}

void GraphPanel::step(int direction)
{
    if (const int at = view_->step_found(direction); at >= 0)
        count_->setText(tr("%1 of %2").arg(at + 1).arg(found_));
}

QString GraphPanel::search_result() const
{
    return count_->text();
}

bool GraphPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != search_ || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        step(key->modifiers() & Qt::ShiftModifier ? -1 : 1);
        return true;
    case Qt::Key_Escape:
        search_->clear();
        view_->setFocus();
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void GraphPanel::export_as(const QString& suffix)
{
    if (view_->box_count() == 0)
        return;
    const QString stem = text(session_.snapshot()->document.model_file.stem().string());
    QString file = QFileDialog::getSaveFileName(
        this, tr("Save the graph"), stem + QStringLiteral("_graph.") + suffix, QStringLiteral("*.") + suffix);
    if (file.isEmpty())
        return;
    if (QFileInfo(file).suffix().toLower() != suffix)
        file += QLatin1Char('.') + suffix;
    export_to(file);
}

void GraphPanel::export_to(const QString& file)
{
    session_.tracker().start(
        jobs::Lane::picture, this, tr("Saving the graph"),
        [picture = view_->picture(), font = QApplication::font(), file](std::stop_token, Progress&) {
            return export_graph(picture, font, file);
        },
        [this, file](Result<void> done) {
            if (done)
                Q_EMIT exported(file);
            else
                Q_EMIT failed(tr("Save the graph"), done.error());
        });
}

} // namespace bitscape
