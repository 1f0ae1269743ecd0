#include "shell/manual_window.hpp"

#include "base/files.hpp"

#include <QAbstractTextDocumentLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTreeWidget>
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

ManualWindow::ManualWindow(QWidget* parent)
    : QDialog(parent), search_(new QLineEdit), contents_(new QTreeWidget), browser_(new PageBrowser)
{
    setWindowTitle(tr("Bitscape: the manual"));
    constexpr QSize usual_size(1080, 740);
    resize(usual_size);
    if (const auto file = find_resource("help/manual.md"))
        sections_ = read_help(file->parent_path());
    search_->setPlaceholderText(tr("Search the manual"));
    search_->setAccessibleName(tr("Search the manual"));
    search_->setClearButtonEnabled(true);
    contents_->setHeaderHidden(true);
    contents_->setAccessibleName(tr("Contents"));
    contents_->setFrameShape(QFrame::NoFrame);
    browser_->setOpenExternalLinks(true);
    browser_->setFrameShape(QFrame::NoFrame);
    browser_->document()->setDocumentMargin(16);
    browser_->setAccessibleName(tr("Page of the manual"));
    auto* contents = new QPushButton(tr("&First page"));
    auto* back = new QPushButton(tr("&Back"));
    back->setEnabled(false);
    for (QPushButton* button : {contents, back})
        button->setAutoDefault(false); // Return belongs to the search
    connect(contents, &QPushButton::clicked, this, [this] { show_page(QStringLiteral("manual.md")); });
    connect(back, &QPushButton::clicked, browser_, &QTextBrowser::backward);
    connect(browser_, &QTextBrowser::backwardAvailable, back, &QWidget::setEnabled);
    connect(search_, &QLineEdit::textChanged, this, &ManualWindow::list);
    connect(search_, &QLineEdit::returnPressed, this, [this] { go_to(contents_->topLevelItem(0)); });
    connect(contents_, &QTreeWidget::itemClicked, this, &ManualWindow::go_to);
    connect(contents_, &QTreeWidget::itemActivated, this, &ManualWindow::go_to);
    auto* row = new QHBoxLayout;
    row->addWidget(contents);
    row->addWidget(back);
    row->addStretch();
    auto* side = new QWidget;
    auto* side_column = new QVBoxLayout(side);
    side_column->setContentsMargins(10, 8, 0, 8);
    side_column->addLayout(row);
    side_column->addWidget(search_);
    side_column->addWidget(contents_, 1);
    auto* halves = new QSplitter;
    halves->addWidget(side);
    halves->addWidget(browser_);
    constexpr int side_width = 260;
    halves->setSizes({side_width, usual_size.width() - side_width});
    halves->setStretchFactor(1, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(halves);
    list({});
}

namespace {

constexpr int page_role = Qt::UserRole, heading_role = Qt::UserRole + 1;

QTreeWidgetItem* item_of(const HelpSection& section, const QString& shown)
{
    auto* item = new QTreeWidgetItem(QStringList(shown));
    item->setData(0, page_role, section.page);
    item->setData(0, heading_role, section.level == 1 ? QString() : section.heading);
    item->setToolTip(0, shown);
    return item;
}

} // namespace

/// Without words the contents, with words the sections that have them.
void ManualWindow::list(const QString& wanted)
{
    contents_->clear();
    if (!wanted.trimmed().isEmpty()) {
        const auto found = find_help(sections_, wanted);
        for (const HelpSection& section : found)
            contents_->addTopLevelItem(item_of(section, section.heading));
        if (found.empty()) {
            auto* nothing = new QTreeWidgetItem(QStringList(tr("Nothing in the manual has these words.")));
            nothing->setFlags(Qt::NoItemFlags);
            contents_->addTopLevelItem(nothing);
        }
        return;
    }
    QTreeWidgetItem* page = nullptr;
    for (const HelpSection& section : sections_) {
        QTreeWidgetItem* item = item_of(section, section.heading);
        if (section.level == 1 || !page)
            contents_->addTopLevelItem(page = item);
        else
            page->addChild(item);
    }
    if (contents_->topLevelItemCount() > 0)
        contents_->topLevelItem(0)->setExpanded(true);
}

void ManualWindow::go_to(QTreeWidgetItem* item)
{
    if (!item || item->data(0, page_role).isNull())
        return;
    show_place({item->data(0, page_role).toString(), item->data(0, heading_role).toString()});
    if (const QString words = search_->text().trimmed(); !words.isEmpty())
        browser_->find(words.section(QLatin1Char(' '), 0, 0)); // from the heading on, marked
}

void ManualWindow::scroll_to(const QString& heading)
{
    for (QTextBlock block = browser_->document()->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() == 0 || block.text() != heading)
            continue;
        browser_->setTextCursor(QTextCursor(block));
        const auto* layout = browser_->document()->documentLayout();
        browser_->verticalScrollBar()->setValue(static_cast<int>(layout->blockBoundingRect(block).top()));
        return;
    }
}

bool ManualWindow::show_place(const HelpPlace& place)
{
    const auto file = find_resource("help/" + place.page.toStdString());
    if (!file)
        return false;
    const QUrl page = QUrl::fromLocalFile(QString::fromStdString(file->string()));
    if (browser_->source() != page)
        browser_->setSource(page, QTextDocument::MarkdownResource);
    show();
    raise();
    if (place.heading.isEmpty())
        browser_->verticalScrollBar()->setValue(0);
    else
        scroll_to(place.heading);
    return true;
}

} // namespace bitscape
