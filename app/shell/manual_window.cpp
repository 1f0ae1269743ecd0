#include "shell/manual_window.hpp"

#include "base/files.hpp"

#include <QHBoxLayout>
#include <QPushButton>
#include <QTextBrowser>
#include <QUrl>
#include <QVBoxLayout>

namespace bitscape {

namespace {

/// Pictures of the window are wider than a page of text.
class PageBrowser final : public QTextBrowser {
public:
    using QTextBrowser::QTextBrowser;

protected:
    QVariant loadResource(int type, const QUrl& name) override
    {
        QVariant resource = QTextBrowser::loadResource(type, name);
        if (type != QTextDocument::ImageResource)
            return resource;
        constexpr int widest = 760;
        const QImage image = resource.typeId() == QMetaType::QByteArray
                                 ? QImage::fromData(resource.toByteArray())
                                 : qvariant_cast<QImage>(resource);
        return image.width() > widest ? image.scaledToWidth(widest, Qt::SmoothTransformation) : image;
    }
};

} // namespace

ManualWindow::ManualWindow(QWidget* parent) : QDialog(parent), browser_(new PageBrowser)
{
    setWindowTitle(tr("Bitscape: the manual"));
    constexpr QSize usual_size(860, 720);
    resize(usual_size);
    browser_->setOpenExternalLinks(true);
    browser_->setFrameShape(QFrame::NoFrame);
    browser_->document()->setDocumentMargin(16);
    auto* contents = new QPushButton(tr("&Contents"));
    auto* back = new QPushButton(tr("&Back"));
    back->setEnabled(false);
    connect(contents, &QPushButton::clicked, this, [this] { show_page(QStringLiteral("manual.md")); });
    connect(back, &QPushButton::clicked, browser_, &QTextBrowser::backward);
    connect(browser_, &QTextBrowser::backwardAvailable, back, &QWidget::setEnabled);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(10, 8, 10, 8);
    row->addWidget(contents);
    row->addWidget(back);
    row->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(browser_, 1);
}

bool ManualWindow::show_page(const QString& name)
{
    const auto file = find_resource("help/" + name.toStdString());
    if (!file)
        return false;
    browser_->setSource(QUrl::fromLocalFile(QString::fromStdString(file->string())),
                        QTextDocument::MarkdownResource);
    show();
    raise();
    return true;
}

} // namespace bitscape
