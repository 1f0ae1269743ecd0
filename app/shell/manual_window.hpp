#pragma once

#include <QDialog>

class QTextBrowser;

namespace bitscape {

/// The manual (resources/help) in a window of its own: pages, pictures, back.
class ManualWindow final : public QDialog {
    Q_OBJECT

public:
    explicit ManualWindow(QWidget* parent = nullptr);
    /// "manual.md", "floorplan.md"; false if the page is not installed.
    bool show_page(const QString& name);
    [[nodiscard]] QTextBrowser& browser() const { return *browser_; }

private:
    QTextBrowser* browser_;
};

} // namespace bitscape
