#pragma once

#include "shell/help_pages.hpp"

#include <QDialog>

class QLineEdit;
class QTextBrowser;
class QTreeWidget;
class QTreeWidgetItem;

namespace bitscape {

/// The manual (resources/help) in a window of its own: contents, search, pages, pictures, back.
class ManualWindow final : public QDialog {
    Q_OBJECT

public:
    explicit ManualWindow(QWidget* parent = nullptr);
    /// "manual.md", "floorplan.md"; false if the page is not installed.
    bool show_page(const QString& name) { return show_place({name, {}}); }
    bool show_place(const HelpPlace& place);
    [[nodiscard]] QTextBrowser& browser() const { return *browser_; }
    [[nodiscard]] QLineEdit& search() const { return *search_; }
    [[nodiscard]] QTreeWidget& contents() const { return *contents_; }

private:
    void list(const QString& wanted);
    void go_to(QTreeWidgetItem* item);
    void scroll_to(const QString& heading);

    std::vector<HelpSection> sections_;
    QLineEdit* search_;
    QTreeWidget* contents_;
    QTextBrowser* browser_;
};

} // namespace bitscape
