#pragma once

#include "session/explorer.hpp"
#include "settings/settings.hpp"

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QTabWidget;

namespace bitscape {

class ForgivingPage;
class ObjectivesPage;
class SearchPage;
class SpacePage;

/// What a search is for, what it may change and how it goes about it.
class ExploreDialog final : public QDialog {
    Q_OBJECT

public:
    ExploreDialog(const session::Snapshot& snapshot, const Settings& settings, QWidget* parent = nullptr);

    [[nodiscard]] session::ExploreOptions options() const;
    [[nodiscard]] ObjectivesPage& objectives() const { return *objectives_; }
    [[nodiscard]] ForgivingPage& forgiving() const { return *forgiving_; }
    [[nodiscard]] SpacePage& space() const { return *space_; }
    [[nodiscard]] SearchPage& search() const { return *search_; }
    [[nodiscard]] QTabWidget& pages() const { return *pages_; }
    [[nodiscard]] QString message() const;
    [[nodiscard]] bool can_start() const;

private:
    void add_page(QWidget* page, const QString& title);
    void review(); ///< says what is wrong, allows Start when nothing is

    ObjectivesPage* objectives_;
    ForgivingPage* forgiving_;
    SpacePage* space_;
    SearchPage* search_;
    QTabWidget* pages_;
    QLabel* message_;
    QDialogButtonBox* buttons_;
};

/// "about 10^12 combinations", "1,234 combinations".
[[nodiscard]] QString combinations_words(double size);

} // namespace bitscape
