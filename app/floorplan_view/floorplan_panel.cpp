#include "floorplan_view/floorplan_panel.hpp"

#include "floorplan_view/floorplan_export.hpp"
#include "widgets/panel.hpp"
#include "widgets/quantities.hpp"

#include <QApplication>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace bitscape {

FloorplanPanel::FloorplanPanel(session::Session& session, QWidget* parent)
    : QWidget(parent), session_(session), title_(new PanelTitle(tr("Floorplan"))),
      view_(new FloorplanView(session)), readout_(new ElidedLabel), colour_(new QComboBox),
      menu_(new QMenu(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(title_);
    column->addWidget(view_, 1);
    readout_->setContentsMargins(10, 2, 10, 2);
    readout_->setBackgroundRole(QPalette::Base);
    readout_->setAutoFillBackground(true);
    readout_->setMinimumHeight(fontMetrics().height() + 6);
    column->addWidget(readout_);
    fill_colours();
    colour_->setToolTip(tr("Colours: where each layer sits, or how full each clock region is, in its fullest "
                           "resource or in one"));
    colour_->setAccessibleName(tr("Colours of the floorplan"));
    connect(colour_, &QComboBox::activated, this,
            [this] { view_->set_colour(static_cast<FloorplanColour>(colour_->currentData().toInt())); });
    title_->add_control(colour_);
    build_menu();
    connect(view_, &FloorplanView::content_changed, this, &FloorplanPanel::refresh);
    connect(view_, &FloorplanView::readout_changed, this,
            [this](const QString& words) { readout_->set_text(words); });
    refresh();
}

/// The heat maps of what the part has; the choice stays if it can.
void FloorplanPanel::fill_colours()
{
    const auto chosen = static_cast<FloorplanColour>(colour_->currentData().toInt());
    const FloorplanContent& content = view_->content();
    colour_->clear();
    colour_->addItem(tr("Layers"), static_cast<int>(FloorplanColour::layers));
    colour_->addItem(tr("Use"), static_cast<int>(FloorplanColour::use));
    for (const auto colour :
         {FloorplanColour::logic, FloorplanColour::dsp, FloorplanColour::bram, FloorplanColour::uram}) {
        const auto site = *site_of(colour);
        if (!content.empty() && content.device->limit[static_cast<std::size_t>(site)] > 0)
            colour_->addItem(tr("Use of %1").arg(text(content.device->name(site))), static_cast<int>(colour));
    }
    const int kept = colour_->findData(static_cast<int>(chosen));
    colour_->setCurrentIndex(std::max(0, kept));
    if (kept < 0)
        view_->set_colour(FloorplanColour::layers);
}

void FloorplanPanel::build_menu()
{
    auto* button = new QToolButton;
    button->setText(QStringLiteral("⋯"));
    button->setToolTip(tr("Wires, zoom and export of the floorplan"));
    button->setAccessibleName(button->toolTip());
    button->setAutoRaise(true);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; }"));
    button->setMenu(menu_);
    title_->add_control(button);
    QAction* wires = menu_->addAction(tr("&Wires Between Layers"), view_, &FloorplanView::set_wires);
    wires->setCheckable(true);
    wires->setChecked(true);
    menu_->addAction(tr("Zoom &In (+)"), view_, &FloorplanView::zoom_in);
    menu_->addAction(tr("Zoom &Out (−)"), view_, &FloorplanView::zoom_out);
    menu_->addAction(tr("&Fit (0)"), view_, &FloorplanView::fit);
    menu_->addSeparator();
    QAction* reset = menu_->addAction(tr("Reset the Place of the &Selected Layer (Del)"), this, [this] {
        if (!session_.selection().layers().empty())
            view_->forget_move(session_.selection().layers().front());
    });
    QAction* reset_all = menu_->addAction(tr("&Reset All Places"), view_, &FloorplanView::forget_moves);
    connect(menu_, &QMenu::aboutToShow, this, [this, reset, reset_all] {
        const auto& selected = session_.selection().layers();
        const floorplan::Anchors anchors = view_->anchors();
        reset->setEnabled(!selected.empty() && anchors.contains(selected.front()));
        reset_all->setEnabled(!anchors.empty());
    });
    menu_->addSeparator();
    for (const char* suffix : {"svg", "png", "pdf"})
        menu_->addAction(tr("Save as %1…").arg(QString::fromLatin1(suffix).toUpper()), this,
                         [this, suffix] { export_as(QString::fromLatin1(suffix)); });
    menu_->addAction(tr("Save as &Constraints (XDC)…"), this, [this] { export_as(QStringLiteral("xdc")); });
    view_->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(view_, &QWidget::customContextMenuRequested, this,
            [this](const QPoint& where) { menu_->popup(view_->mapToGlobal(where)); });
}

void FloorplanPanel::refresh()
{
    const FloorplanContent& content = view_->content();
    const std::string part = content.empty() ? std::string() : content.device->part;
    if (std::exchange(part_, part) != part)
        fill_colours();
    if (content.empty())
        return title_->set_note({});
    QStringList words{text(content.device->part), use_text(content)};
    if (!content.plan.fits())
        words.insert(1, tr("does not fit"));
    if (content.device->slrs.size() > 1)
        words << tr("SLR crossings: %1").arg(content.plan.slr_crossings);
    if (content.device->schematic)
        words << tr("schematic: the order of this die's columns is not published");
    words.removeAll(QString());
    title_->set_note(words.join(QStringLiteral(" · ")));
}

void FloorplanPanel::export_as(const QString& suffix)
{
    if (view_->content().empty())
        return;
    const QString stem = text(session_.snapshot()->document.model_file.stem().string());
    QString file = QFileDialog::getSaveFileName(this, tr("Save the floorplan"),
                                                stem + QStringLiteral("_floorplan.") + suffix,
                                                QStringLiteral("*.") + suffix);
    if (file.isEmpty())
        return;
    if (QFileInfo(file).suffix().toLower() != suffix)
        file += QLatin1Char('.') + suffix;
    export_to(file);
}

void FloorplanPanel::export_to(const QString& file)
{
    session_.tracker().start(
        jobs::Lane::picture, this, tr("Saving the floorplan"),
        [picture = view_->picture(), font = QApplication::font(), file](std::stop_token, Progress&) {
            return export_floorplan(picture, font, file);
        },
        [this, file](Result<void> done) {
            if (done)
                Q_EMIT exported(file);
            else
                Q_EMIT failed(tr("Save the floorplan"), done.error());
        });
}

} // namespace bitscape
