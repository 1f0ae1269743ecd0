#include "shell/command_palette.hpp"

#include "widgets/fuzzy.hpp"
#include "widgets/theme.hpp"

#include <QAbstractListModel>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace bitscape {

/// The commands that fit what was typed.
class PaletteModel final : public QAbstractListModel {
public:
    enum Role { GroupRole = Qt::UserRole, ShortcutRole };

    using QAbstractListModel::QAbstractListModel;

    void set_commands(std::vector<PaletteCommand> commands)
    {
        commands_ = std::move(commands);
        filter({});
    }

    void filter(const QString& typed)
    {
        std::vector<std::pair<int, std::size_t>> fitting;
        for (std::size_t i = 0; i < commands_.size(); ++i) {
            const PaletteCommand& command = commands_[i];
            const auto own = fuzzy_score(typed, command.title);
            const auto with_group = fuzzy_score(typed, command.title + QLatin1Char(' ') + command.group);
            if (own || with_group)
                fitting.emplace_back(-std::max(own.value_or(0), with_group.value_or(0)), i);
        }
        std::ranges::stable_sort(fitting, {}, [](const auto& one) { return one.first; });
        beginResetModel();
        shown_.clear();
        for (const auto& [score, at] : fitting)
            shown_.push_back(at);
        endResetModel();
    }

    [[nodiscard]] const PaletteCommand& command(const QModelIndex& index) const
    {
        return commands_[shown_[static_cast<std::size_t>(index.row())]];
    }

    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(shown_.size());
    }

    QVariant data(const QModelIndex& index, int role) const override
    {
        const PaletteCommand& one = command(index);
        switch (role) {
        case Qt::DisplayRole:
            return one.title;
        case GroupRole:
            return one.group;
        case ShortcutRole:
            return one.shortcut;
        case Qt::AccessibleTextRole: {
            QStringList parts{one.title, one.group, one.shortcut};
            parts.removeAll(QString());
            return parts.join(QStringLiteral(", "));
        }
        default:
            return {};
        }
    }

private:
    std::vector<PaletteCommand> commands_;
    std::vector<std::size_t> shown_;
};

namespace {

constexpr int row_height = 28, row_margin = 12;

/// Title at the leading side, group and shortcut at the other.
class PaletteDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        return {option.rect.width(), std::max(row_height, option.fontMetrics.height() + 8)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& theme = theme_of(option.palette);
        const bool is_current = option.state & QStyle::State_Selected;
        if (is_current)
            painter->fillRect(option.rect, theme.accent_soft);
        const QRect area = option.rect.adjusted(row_margin, 0, -row_margin, 0);
        const bool mirrored = option.direction == Qt::RightToLeft;
        const int leading = Qt::AlignVCenter | (mirrored ? Qt::AlignRight : Qt::AlignLeft);
        const int trailing = Qt::AlignVCenter | (mirrored ? Qt::AlignLeft : Qt::AlignRight);
        const QString keys = index.data(PaletteModel::ShortcutRole).toString();
        QString aside = index.data(PaletteModel::GroupRole).toString();
        if (!keys.isEmpty())
            aside += QStringLiteral("   ") + keys;
        painter->setFont(option.font);
        painter->setPen(theme.muted);
        painter->drawText(area, trailing, aside);
        const int room = area.width() - option.fontMetrics.horizontalAdvance(aside) - row_margin;
        painter->setPen(theme.text);
        painter->drawText(area, leading,
                          option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, room));
    }
};

} // namespace

CommandPalette::CommandPalette(QWidget* window)
    : QWidget(window, Qt::Popup), line_(new QLineEdit), list_(new QListView), model_(new PaletteModel(this))
{
    setWindowTitle(tr("Commands"));
    setAccessibleName(tr("Commands"));
    line_->setPlaceholderText(tr("Command, panel, layer, part or recent file"));
    line_->setAccessibleName(tr("Find a command"));
    line_->setClearButtonEnabled(true);
    line_->installEventFilter(this);
    list_->setModel(model_);
    list_->setItemDelegate(new PaletteDelegate(list_));
    list_->setAccessibleName(tr("Commands that fit"));
    list_->setFrameShape(QFrame::NoFrame);
    list_->setUniformItemSizes(true);
    list_->setFocusPolicy(Qt::NoFocus);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(6);
    column->addWidget(line_);
    column->addWidget(list_, 1);
    setFocusProxy(line_);
    connect(line_, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(line_, &QLineEdit::returnPressed, this, &CommandPalette::run_current);
    connect(list_, &QListView::clicked, this, &CommandPalette::run_current);
}

void CommandPalette::open(std::vector<PaletteCommand> commands)
{
    model_->set_commands(std::move(commands));
    line_->clear();
    filter({});
    const QWidget& window = *parentWidget();
    constexpr int widest = 640, highest = 420, below_top = 60;
    const QSize size(std::min(widest, window.width() - 40),
                     std::min(highest, window.height() - 2 * below_top));
    resize(size);
    move(window.mapToGlobal(QPoint((window.width() - size.width()) / 2, below_top)));
    show();
    line_->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::filter(const QString& typed)
{
    model_->filter(typed);
    list_->setCurrentIndex(model_->index(0, 0));
    list_->scrollToTop();
}

void CommandPalette::run_current()
{
    const QModelIndex current = list_->currentIndex();
    if (!current.isValid())
        return;
    const auto run = model_->command(current).run;
    close();
    QTimer::singleShot(0, parentWidget(), [run] { run(); }); // after the focus is back where it was
}

bool CommandPalette::eventFilter(QObject* target, QEvent* event)
{
    if (target != line_ || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(target, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        QCoreApplication::sendEvent(list_, event);
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    default:
        return false;
    }
}

} // namespace bitscape
