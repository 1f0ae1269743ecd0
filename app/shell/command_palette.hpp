#pragma once

#include <QWidget>

#include <functional>
#include <vector>

class QLineEdit;
class QListView;

namespace bitscape {

class PaletteModel;

/// Something the command palette can do.
struct PaletteCommand {
    QString title;    ///< without mnemonics: "Export Project…"
    QString group;    ///< where it is from: "File", "Layer", "Part"
    QString shortcut; ///< as the keyboard shows it; may be empty
    std::function<void()> run;
};

/// A line to type into and the commands that fit, best first: everything in the window without the mouse.
class CommandPalette final : public QWidget {
    Q_OBJECT

public:
    explicit CommandPalette(QWidget* window);
    /// Shows itself over the window's middle with these commands.
    void open(std::vector<PaletteCommand> commands);
    [[nodiscard]] QLineEdit& line() const { return *line_; }
    [[nodiscard]] QListView& list() const { return *list_; }

protected:
    bool eventFilter(QObject* target, QEvent* event) override;

private:
    void filter(const QString& typed);
    void run_current();

    QLineEdit* line_;
    QListView* list_;
    PaletteModel* model_;
};

} // namespace bitscape
