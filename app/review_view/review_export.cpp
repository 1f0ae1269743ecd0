#include "review_view/review_export.hpp"

#include "base/files.hpp"
#include "review/printable.hpp"
#include "review/review.hpp"
#include "review_view/pages.hpp"

#include <QAbstractTextDocumentLayout>
#include <QFileInfo>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgRenderer>
#include <QTextDocument>
#include <QUrl>

namespace bitscape {

namespace {

constexpr int dots_per_inch = 300;
constexpr double page_margin = 15; // mm

/// An SVG picture as fine as the paper shows it.
QImage drawn(const std::string& svg)
{
    constexpr int fineness = 3;
    QSvgRenderer renderer(QByteArray::fromStdString(svg));
    QImage image(renderer.defaultSize() * fineness, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    renderer.render(&painter);
    return image;
}

void print_pages(QTextDocument& document, QPdfWriter& writer, QPainter& painter, const QSizeF& page)
{
    const double scale = writer.logicalDpiX() / 96.0; // the document is laid out for screens
    const std::vector<PageSlice> slices = paginate(document, page.height());
    for (std::size_t number = 0; number < slices.size(); ++number) {
        if (number > 0)
            writer.newPage();
        const PageSlice& slice = slices[number];
        painter.save();
        painter.scale(scale, scale);
        painter.save();
        painter.translate(0, -slice.top);
        QAbstractTextDocumentLayout::PaintContext context;
        context.palette.setColor(QPalette::Text, Qt::black);
        context.clip = QRectF(0, slice.top, page.width(), slice.bottom - slice.top);
        painter.setClipRect(context.clip);
        document.documentLayout()->draw(&painter, context);
        painter.restore();
        QFont font = document.defaultFont();
        font.setPixelSize(10); // points would be the printer's, scaled once more
        painter.setFont(font);
        painter.setPen(QColor(0x5b6572));
        painter.drawText(QRectF(0, page.height() + 4, page.width(), 20), Qt::AlignRight,
                         QStringLiteral("%1 / %2").arg(number + 1).arg(slices.size()));
        painter.restore();
    }
}

review::Subject subject(const session::Snapshot& snapshot, std::string title,
                        const config::Configuration& configuration,
                        std::shared_ptr<const design::Design> design,
                        std::shared_ptr<const study::Evaluation> evaluation)
{
    const auto places = snapshot.document.places.find(evaluation->estimate.part->id);
    return {std::move(title),
            snapshot.document.model_file.filename().string(),
            config::to_yaml(configuration),
            std::move(design),
            std::move(evaluation),
            places == snapshot.document.places.end() ? floorplan::Anchors{} : places->second};
}

} // namespace

Result<void> print_page(const std::string& html, const QString& file)
{
    const review::Printable page = review::printable(html);
    QTextDocument document;
    for (std::size_t i = 0; i < page.pictures.size(); ++i)
        document.addResource(QTextDocument::ImageResource, QUrl(QStringLiteral("picture:%1").arg(i)),
                             drawn(page.pictures[i]));
    QPdfWriter writer(file);
    writer.setResolution(dots_per_inch);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageOrientation(QPageLayout::Landscape); // the table of the layers is wide
    writer.setPageMargins({page_margin, page_margin, page_margin, page_margin}, QPageLayout::Millimeter);
    writer.setTitle(QFileInfo(file).completeBaseName());
    QPainter painter;
    if (!painter.begin(&writer))
        return fail(ErrorCode::io, file.toStdString(), "cannot be written");
    const QSizeF paper = QSizeF(writer.width(), writer.height()) * 96.0 / dots_per_inch;
    constexpr double footer = 24;
    document.setDocumentMargin(0);
    document.setHtml(QString::fromStdString(page.html));
    document.setTextWidth(paper.width());
    print_pages(document, writer, painter, {paper.width(), paper.height() - footer});
    if (!painter.end())
        return fail(ErrorCode::io, file.toStdString(), "cannot be written");
    return {};
}

Result<void> export_review(const session::Snapshot& snapshot, const QString& date, const QString& file)
{
    review::Review review;
    review.title = snapshot.document.model_file.stem().string();
    review.data_file = snapshot.has_data() ? snapshot.bench->data->file : "";
    review.date = date.toStdString();
    review.subjects.push_back(subject(snapshot, review.title, snapshot.document.configuration,
                                      snapshot.design, snapshot.evaluation));
    if (const auto& baseline = snapshot.baseline; baseline && baseline->pinned && baseline->evaluation) {
        auto design = design::resolve(snapshot.document.model, baseline->configuration);
        if (!design)
            return pass(std::move(design).error());
        review.subjects.push_back(subject(snapshot, "pinned baseline", baseline->configuration,
                                          std::make_shared<const design::Design>(std::move(*design)),
                                          baseline->evaluation));
    }
    const QString suffix = QFileInfo(file).suffix().toLower();
    if (suffix == QLatin1String("pdf"))
        return print_page(review::to_html(review), file);
    if (suffix == QLatin1String("csv"))
        return write_file(file.toStdString(), review::to_csv(review));
    if (suffix != QLatin1String("html"))
        return fail(ErrorCode::invalid_value, file.toStdString(), "is neither .html nor .pdf nor .csv");
    return write_file(file.toStdString(), review::to_html(review));
}

} // namespace bitscape
