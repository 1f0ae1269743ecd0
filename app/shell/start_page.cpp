#include "shell/start_page.hpp"

#include "widgets/icons.hpp"
#include "widgets/theme.hpp"

#include <QFileInfo>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <functional>

namespace bitscape {

namespace {

QLabel* line(const QString& words, const QFont& font, QPalette::ColorRole role)
{
    auto* label = new QLabel(words);
    label->setFont(font);
    label->setForegroundRole(role);
    label->setWordWrap(true);
    return label;
}

QLabel* link(const QString& words, const QString& tip, const std::function<void()>& run)
{
    auto* label = new QLabel(QStringLiteral("<a href='open' style='text-decoration:none'>%1</a>").arg(words));
    label->setToolTip(tip);
    label->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    label->setFocusPolicy(Qt::StrongFocus);
    QObject::connect(label, &QLabel::linkActivated, label, [run] { run(); });
    return label;
}

} // namespace

StartPage::StartPage(QWidget* parent) : QWidget(parent), recent_(new QVBoxLayout), recent_box_(new QWidget)
{
    constexpr int page_width = 460;
    auto* page = new QWidget;
    page->setMaximumWidth(page_width);
    auto* column = new QVBoxLayout(page);
    column->setSpacing(8);
    auto* mark = new QLabel;
    constexpr int mark_size = 56;
    mark->setPixmap(program_icon().pixmap(mark_size, mark_size));
    mark->setFixedSize(mark_size, mark_size);
    column->addWidget(mark);
    column->addWidget(line(tr("Bitscape"), large_font(font()), QPalette::WindowText));
    column->addWidget(
        line(tr("How few bits, multipliers and nanoseconds can your network live with before it gets worse?"),
             font(), QPalette::WindowText));
    column->addSpacing(14);

    auto* example = new QPushButton(tr("Open the jet tagger example"));
    example->setDefault(true);
    example->setMinimumHeight(34);
    connect(example, &QPushButton::clicked, this, &StartPage::example_wanted);
    auto* open = new QPushButton(tr("Open a model or project…"));
    open->setMinimumHeight(34);
    connect(open, &QPushButton::clicked, this, &StartPage::open_wanted);
    column->addWidget(example);
    column->addWidget(open);
    auto* folder = new QPushButton(tr("Open a folder written by hls4ml…"));
    folder->setMinimumHeight(34);
    connect(folder, &QPushButton::clicked, this, &StartPage::folder_wanted);
    column->addWidget(folder);
    column->addSpacing(2);
    column->addWidget(line(tr("Or drop files here: a model (Keras, QKeras, HGQ2, ONNX, QONNX), a .bitscape "
                              "project, a folder with hls4ml_config.yml; with it test data, a configuration, "
                              "a study."),
                           small_font(font()), QPalette::PlaceholderText));
    column->addSpacing(14);
    auto* recent_column = new QVBoxLayout(recent_box_);
    recent_column->setContentsMargins(0, 0, 0, 0);
    recent_column->setSpacing(2);
    recent_column->addWidget(line(tr("Recent"), bold_font(font()), QPalette::WindowText));
    recent_column->addLayout(recent_);
    column->addWidget(recent_box_);
    recent_box_->hide();

    auto* middle = new QHBoxLayout;     // not an alignment: the page's height follows its wrapped text
    constexpr int first_to_grow = 1000; // up to its width; then the margins
    middle->addStretch(1);
    middle->addWidget(page, first_to_grow);
    middle->addStretch(1);
    auto* outer = new QVBoxLayout(this);
    outer->addStretch(2);
    outer->addLayout(middle);
    outer->addStretch(3);
}

void StartPage::set_recent(const QStringList& files)
{
    while (QLayoutItem* item = recent_->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const QString& file : files) {
        const QFileInfo info(file);
        if (!info.exists()) {
            QLabel* gone =
                line(tr("%1 (not there any more)").arg(info.fileName()), font(), QPalette::PlaceholderText);
            gone->setTextFormat(Qt::PlainText);
            gone->setToolTip(file);
            recent_->addWidget(gone);
            continue;
        }
        recent_->addWidget(
            link(info.fileName().toHtmlEscaped(), file, [this, file] { Q_EMIT file_wanted(file); }));
    }
    if (!files.isEmpty())
        recent_->addWidget(
            link(tr("Clear this list"), tr("Forget the recent files"), [this] { Q_EMIT clear_wanted(); }));
    recent_box_->setVisible(!files.isEmpty());
}

void StartPage::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), theme_of(palette()).surface);
}

} // namespace bitscape
