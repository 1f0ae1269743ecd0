#include "layer_view/details_panel.hpp"

#include "base/files.hpp"
#include "layer_view/layer_facts.hpp"
#include "layer_view/tree_details.hpp"
#include "layer_view/tree_panel.hpp"
#include "layer_view/weight_histogram.hpp"
#include "layer_view/weight_matrix.hpp"
#include "widgets/panel.hpp"
#include "widgets/plot_export.hpp"
#include "widgets/quantities.hpp"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QSplitter>
#include <QTextBrowser>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace bitscape {

DetailsPanel::DetailsPanel(session::Session& session, QWidget* parent)
    : QWidget(parent), session_(session), title_(new PanelTitle(tr("Layer"))), parts_(new QSplitter),
      facts_(new QTextBrowser), histogram_(new WeightHistogram), matrix_(new WeightMatrix),
      trees_(new TreePanel(session)), picture_(new QWidget), hint_(empty_hint({})), zeros_(new QLabel),
      tensor_(new QComboBox), scale_(new QComboBox), more_(new QToolButton), menu_(new QMenu(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(title_);
    column->addWidget(parts_, 1);
    facts_->setFrameShape(QFrame::NoFrame);
    facts_->setAccessibleName(tr("Facts about the layer"));
    facts_->setMinimumWidth(110);
    build_controls();
    build_plots();
    connect(&session_, &session::Session::snapshot_changed, this, &DetailsPanel::refresh);
    connect(&session_.selection(), &session::Selection::changed, this, &DetailsPanel::refresh);
    refresh();
}

void DetailsPanel::build_controls()
{
    tensor_->setAccessibleName(tr("Tensor"));
    tensor_->setToolTip(tr("Which parameters of the layer are shown"));
    connect(tensor_, &QComboBox::activated, this, &DetailsPanel::show_tensor);
    scale_->addItems({tr("Magnitudes (log₂)"), tr("Values")});
    scale_->setAccessibleName(tr("Axis of the histogram"));
    scale_->setToolTip(tr("Magnitudes in powers of two, as types see them, or values"));
    connect(scale_, &QComboBox::activated, this, [this](int at) {
        histogram_->set_scale(at == 0 ? HistogramScale::magnitudes : HistogramScale::values);
    });
    more_->setText(QStringLiteral("⋯"));
    more_->setAutoRaise(true);
    more_->setToolTip(tr("Save the plots and the weights"));
    more_->setAccessibleName(more_->toolTip());
    more_->setPopupMode(QToolButton::InstantPopup);
    more_->setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; }"));
    more_->setMenu(menu_);
    for (const auto& [what, name] : {std::pair{QStringLiteral("histogram"), tr("Save the Histogram as %1…")},
                                     std::pair{QStringLiteral("matrix"), tr("Save the Picture as %1…")}}) {
        for (const char* suffix : {"png", "svg", "pdf"})
            menu_->addAction(name.arg(QString::fromLatin1(suffix).toUpper()), this,
                             [this, what = what, suffix] { export_as(what, QString::fromLatin1(suffix)); });
        menu_->addSeparator();
    }
    menu_->addAction(tr("Save the Weights as CSV…"), this,
                     [this] { export_as(QStringLiteral("weights"), QStringLiteral("csv")); });
    for (QWidget* control : std::initializer_list<QWidget*>{tensor_, scale_, more_})
        title_->add_control(control);
}

void DetailsPanel::build_plots()
{
    picture_->setBackgroundRole(QPalette::Base);
    picture_->setAutoFillBackground(true);
    auto* column = new QVBoxLayout(picture_);
    column->setContentsMargins(0, 0, 0, 4);
    column->setSpacing(0);
    column->addWidget(matrix_, 1);
    column->addWidget(zeros_);
    zeros_->setContentsMargins(10, 0, 6, 0);
    zeros_->setTextFormat(Qt::RichText);
    zeros_->setWordWrap(true);
    zeros_->setForegroundRole(QPalette::PlaceholderText);
    hint_->setBackgroundRole(QPalette::Base);
    hint_->setAutoFillBackground(true);
    parts_->addWidget(facts_);
    parts_->addWidget(histogram_);
    parts_->addWidget(picture_);
    parts_->addWidget(trees_);
    trees_->hide();
    parts_->addWidget(hint_);
    parts_->setChildrenCollapsible(false);
    parts_->setHandleWidth(1);
    for (int part = 0; part < parts_->count(); ++part)
        parts_->setStretchFactor(part, part == 0 ? 2 : 3);
    parts_->setStretchFactor(parts_->indexOf(trees_), 6);
    connect(histogram_, &WeightHistogram::read_out, title_, &PanelTitle::set_note);
    connect(matrix_, &WeightMatrix::read_out, title_, &PanelTitle::set_note);
}

QString DetailsPanel::facts() const
{
    return facts_->toPlainText();
}

const TensorDetails* DetailsPanel::shown() const
{
    const auto at = static_cast<std::size_t>(std::max(0, tensor_->currentIndex()));
    return at < tensors_.size() ? tensors_[at].get() : nullptr;
}

void DetailsPanel::refresh()
{
    if (!is_seen_)
        return; // set_seen() comes back
    const auto& snapshot = session_.snapshot();
    const auto& selected = session_.selection().layers();
    const std::string layer = selected.empty() ? std::string() : selected.back();
    const bool same_design = seen_ && seen_->design == snapshot->design && layer == layer_;
    const bool same_words = same_design && seen_->rows == snapshot->rows &&
                            seen_->evaluation == snapshot->evaluation &&
                            seen_->error.has_value() == snapshot->error.has_value();
    seen_ = snapshot;
    layer_ = layer;
    if (same_words)
        return;
    show_facts();
    if (!same_design)
        load_weights();
}

void DetailsPanel::show_facts()
{
    const Theme& theme = theme_of(palette());
    const auto row = session::find_row(*seen_->rows, layer_);
    if (!seen_->has_model())
        return facts_->clear();
    if (row)
        facts_->setHtml(facts_html(text(layer_), layer_facts(*seen_, *row), theme));
    else
        facts_->setHtml(facts_html(text(seen_->document.model->name), model_facts(*seen_), theme));
}

namespace {

bool has_trees(const session::Snapshot& snapshot, const session::LayerRow& row)
{
    return row.node && snapshot.design &&
           std::holds_alternative<design::TreeEnsemble>(snapshot.design->node(*row.node).operation);
}

/// With no layer chosen, the trees of a model that is nothing else.
std::optional<std::size_t> only_trees(const session::Snapshot& snapshot)
{
    if (snapshot.rows->size() > 2)
        return std::nullopt;
    for (std::size_t row = 0; row < snapshot.rows->size(); ++row)
        if (has_trees(snapshot, (*snapshot.rows)[row]))
            return row;
    return std::nullopt;
}

} // namespace

void DetailsPanel::load_weights()
{
    const auto row = layer_.empty() ? only_trees(*seen_) : session::find_row(*seen_->rows, layer_);
    if (!row) {
        session_.tracker().cancel(jobs::Lane::details);
        return show_weights({});
    }
    const session::LayerRow& layer_row = (*seen_->rows)[*row];
    if (has_trees(*seen_, layer_row))
        return load_trees(layer_row);
    session_.tracker().start(
        jobs::Lane::details, this, tr("Reading weights"),
        [design = seen_->design, model = seen_->document.model, node = layer_row.node,
         source = layer_row.source](std::stop_token stop, Progress&) {
            return node && design ? tensor_details(*design, design->node(*node), stop)
                                  : tensor_details(model->layer(source), stop);
        },
        [this, design = seen_->design, layer = layer_](DetailsList list) {
            if (seen_->design == design && layer == layer_)
                show_weights(std::move(list));
        });
}

void DetailsPanel::load_trees(const session::LayerRow& row)
{
    session_.tracker().start(
        jobs::Lane::details, this, tr("Reading trees"),
        [design = seen_->design, bench = seen_->bench, node = *row.node](std::stop_token stop, Progress&) {
            const Samples* rows =
                bench && bench->data && !bench->data->x.empty() ? &bench->data->x.front() : nullptr;
            return tree_details(design, node, rows, stop);
        },
        [this, design = seen_->design, layer = layer_,
         name = row.name](std::shared_ptr<const TreeDetails> details) {
            if (seen_->design == design && layer == layer_)
                show_trees(name, std::move(details));
        });
}

void DetailsPanel::show_trees(const std::string& layer, std::shared_ptr<const TreeDetails> details)
{
    show_weights({});
    trees_->set_details(layer, std::move(details));
    hint_->hide();
    trees_->show();
    arrange();
}

void DetailsPanel::show_weights(DetailsList list)
{
    const QString before = tensor_->currentText();
    tensors_ = std::move(list);
    tensor_->clear();
    for (const auto& tensor : tensors_)
        tensor_->addItem(text(tensor->view.tensor));
    tensor_->setCurrentIndex(std::max(0, tensor_->findText(before))); // the same of the next layer
    const bool any = !tensors_.empty();
    for (QWidget* part : std::initializer_list<QWidget*>{tensor_, scale_, more_, histogram_, picture_})
        part->setVisible(any);
    trees_->hide();
    arrange();
    hint_->setVisible(!any);
    hint_->setText(layer_.empty() ? tr("Select a layer to see its weights.")
                                  : tr("%1 has no weights.").arg(text(layer_)));
    title_->set_note({});
    show_tensor();
}

void DetailsPanel::show_tensor()
{
    const auto at = static_cast<std::size_t>(std::max(0, tensor_->currentIndex()));
    const auto details = at < tensors_.size() ? tensors_[at] : nullptr;
    histogram_->set_details(details);
    matrix_->set_details(details);
    zeros_->setText(details ? zeros_html(details->view, theme_of(palette())) : QString());
}

void DetailsPanel::export_as(const QString& what, const QString& suffix)
{
    if (!shown())
        return;
    const QString name =
        QStringLiteral("%1_%2_%3.%4").arg(text(layer_), tensor_->currentText(), what, suffix);
    QString file = QFileDialog::getSaveFileName(this, tr("Save"), name, QStringLiteral("*.") + suffix);
    if (file.isEmpty())
        return;
    if (QFileInfo(file).suffix().toLower() != suffix)
        file += QLatin1Char('.') + suffix;
    export_to(what, file);
}

void DetailsPanel::export_to(const QString& what, const QString& file)
{
    const auto at = static_cast<std::size_t>(std::max(0, tensor_->currentIndex()));
    if (at >= tensors_.size())
        return;
    const auto finish = [this, file](const Result<void>& done) {
        if (done)
            Q_EMIT exported(file);
        else
            Q_EMIT failed(tr("Save"), done.error());
    };
    if (what == QLatin1String("weights")) {
        session_.tracker().start(
            jobs::Lane::picture, this, tr("Saving the weights"),
            [details = tensors_[at], path = file.toStdString()](std::stop_token, Progress&) {
                return write_file(path, metrics::weights_csv(details->view));
            },
            finish);
        return;
    }
    QCustomPlot& plot = what == QLatin1String("matrix") ? static_cast<QCustomPlot&>(*matrix_) : *histogram_;
    const QString suffix = QFileInfo(file).suffix().toLower();
    finish(export_plot(plot, file,
                       suffix == QLatin1String("svg")   ? PlotFormat::svg
                       : suffix == QLatin1String("pdf") ? PlotFormat::pdf
                                                        : PlotFormat::png));
}

void DetailsPanel::set_seen(bool is_seen)
{
    is_seen_ = is_seen;
    refresh();
}

void DetailsPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void DetailsPanel::arrange()
{
    constexpr double tall = 1.1; // a dock at the side: parts over each other
    constexpr int room_for_all = 1300;
    const bool is_tall = height() > width() * tall;
    parts_->setOrientation(is_tall ? Qt::Vertical : Qt::Horizontal);
    trees_->setOrientation(parts_->orientation());
    facts_->setVisible(trees_->isHidden() || is_tall || width() >= room_for_all);
}

void DetailsPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange || !seen_)
        return;
    show_facts();
    if (const TensorDetails* details = shown())
        zeros_->setText(zeros_html(details->view, theme_of(palette())));
}

} // namespace bitscape
