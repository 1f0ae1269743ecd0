#include "review_view/pages.hpp"

#include <QAbstractTextDocumentLayout>
#include <QRectF>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>
#include <QTextTable>

#include <algorithm>
#include <cmath>

namespace bitscape {

namespace {

/// Collects what must stay together, from top to bottom.
class Pieces {
public:
    explicit Pieces(const QTextDocument& document) : document_(document), layout_(*document.documentLayout())
    {
        add_frame(*document.rootFrame());
        keep_headings();
    }
    [[nodiscard]] const std::vector<PageSlice>& all() const { return pieces_; }

private:
    void add_frame(const QTextFrame& frame)
    {
        for (auto part = frame.begin(); !part.atEnd(); ++part) {
            if (const auto* table = qobject_cast<QTextTable*>(part.currentFrame()))
                add_table(*table);
            else if (part.currentFrame())
                add_frame(*part.currentFrame());
            else
                add_block(part.currentBlock());
        }
    }

    void add_table(const QTextTable& table)
    {
        for (int row = 0; row < table.rows(); ++row) {
            QRectF all;
            for (int column = 0; column < table.columns(); ++column) {
                const QTextTableCell cell = table.cellAt(row, column);
                for (auto part = cell.begin(); !part.atEnd(); ++part)
                    if (part.currentBlock().isValid())
                        all |= layout_.blockBoundingRect(part.currentBlock());
            }
            const double padding = table.format().cellPadding() + table.format().cellSpacing() / 2;
            add(all.adjusted(0, -padding, 0, padding));
        }
    }

    void add_block(const QTextBlock& block)
    {
        const QRectF box = layout_.blockBoundingRect(block);
        if (block.blockFormat().headingLevel() > 0)
            headings_.push_back(pieces_.size());
        for (int i = 0; i < block.layout()->lineCount(); ++i)
            add(block.layout()->lineAt(i).rect().translated(box.topLeft()));
    }

    void add(const QRectF& box)
    {
        if (box.height() > 0)
            pieces_.push_back({box.top(), box.bottom()});
    }

    /// A heading reaches over the two pieces behind it: a title row of a table and its first one.
    void keep_headings()
    {
        constexpr std::size_t behind = 2;
        for (const std::size_t heading : headings_)
            for (std::size_t i = heading + 1; i <= heading + behind && i < pieces_.size(); ++i)
                pieces_[heading].bottom = std::max(pieces_[heading].bottom, pieces_[i].bottom);
    }

    const QTextDocument& document_;
    const QAbstractTextDocumentLayout& layout_;
    std::vector<PageSlice> pieces_;
    std::vector<std::size_t> headings_;
};

constexpr double touching = 0.1; // pixels by which neighbours may overlap

/// The lowest place up to `limit` that cuts no piece.
double cut_before(const std::vector<PageSlice>& pieces, double top, double limit)
{
    double cut = limit;
    for (bool moved = true; moved;) {
        moved = false;
        for (const PageSlice& piece : pieces)
            if (piece.top < cut - touching && piece.bottom > cut + touching) {
                cut = piece.top;
                moved = true;
            }
    }
    return cut > top + 1 ? cut : limit; // higher than a page
}

} // namespace

std::vector<PageSlice> paginate(const QTextDocument& document, double height)
{
    const std::vector<PageSlice> pieces = Pieces(document).all();
    double end = 0;
    for (const PageSlice& piece : pieces)
        end = std::max(end, piece.bottom);
    std::vector<PageSlice> pages;
    for (double top = 0; top < end - 1e-6;) {
        const double cut = top + height >= end ? end : cut_before(pieces, top, top + height);
        pages.push_back({top, cut});
        top = cut;
        const auto next =
            std::ranges::find_if(pieces, [&](const PageSlice& p) { return p.bottom > top + 1e-6; });
        if (next != pieces.end()) // the space between two pieces does not begin a page
            top = std::max(top, next->top);
    }
    return pages;
}

} // namespace bitscape
