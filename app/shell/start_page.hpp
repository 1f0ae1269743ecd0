#pragma once

#include <QStringList>
#include <QWidget>

class QVBoxLayout;

namespace bitscape {

/// What the window shows before anything is open: what to do, one click away.
class StartPage final : public QWidget {
    Q_OBJECT

public:
    explicit StartPage(QWidget* parent = nullptr);
    void set_recent(const QStringList& files); ///< those that are gone are shown grey, without a link

Q_SIGNALS:
    void open_wanted();
    void folder_wanted();
    void clear_wanted(); ///< the list of recent files
    void example_wanted();
    void file_wanted(const QString& file);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QVBoxLayout* recent_;
    QWidget* recent_box_;
};

} // namespace bitscape
