#pragma once

#include "base/result.hpp" // first: moc cannot parse <compare> as the first header
#include "session/document/read_back.hpp"
#include "session/session.hpp"

#include <QAbstractTableModel>
#include <QTimer>

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace bitscape {

/// "stopped early"
[[nodiscard]] QString state_words(study::TrialState state);

/// The trials of the shown study as a table that reads page by page from the store, in the background: a
/// million rows cost as much as a screenful. Sorting and filtering are the store's.
class TrialModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Number, State, FirstNumber };
    enum Role { NameRole = Qt::UserRole, TrialRole }; ///< header: the column's name; TrialRole: uint number

    explicit TrialModel(session::Session& session, QObject* parent = nullptr);
    ~TrialModel() override;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

    void set_text(const std::string& text); ///< occurs in a knob, its value or the message
    void set_states(const std::vector<study::TrialState>& states); ///< empty: all
    void set_ranges(const std::vector<study::TrialQuery::Range>& ranges);
    void look_again(); ///< somebody wrote into the study beside the trials' own numbers
    /// Nothing is read while nobody looks.
    void set_active(bool active);
    [[nodiscard]] std::optional<TrialId> trial_at(int row) const; ///< nullopt: not read yet
    [[nodiscard]] bool is_complete() const { return wanted_.empty() && !recount_ && !busy_; }
    [[nodiscard]] const study::TrialQuery& query() const { return query_; }

Q_SIGNALS:
    void counted(qint64 rows);
    void failed(const QString& task, const bitscape::Error& error);

private:
    struct Reader;
    struct Page;
    struct Answer;
    using Pages = std::map<std::size_t, std::shared_ptr<const Page>>;

    void follow_session();
    void requery();
    void work();
    void take(Answer answer);
    void set_count(std::size_t count);
    [[nodiscard]] const study::TrialRow* row_at(int row) const;
    [[nodiscard]] QVariant words(const study::TrialRow& row, int column) const;
    [[nodiscard]] QVariant tip(const study::TrialRow& row) const;
    [[nodiscard]] const document::MeasuredNumber* measured(TrialId trial, const std::string& name) const;

    session::Session& session_;
    std::shared_ptr<Reader> reader_; ///< used by one job at a time
    std::string location_;
    std::size_t trials_ = 0; ///< of the snapshot, when the rows were last counted
    std::vector<std::string> numbers_, knobs_;
    study::TrialQuery query_;
    int generation_ = 0; ///< of the query; answers to an earlier one are dropped
    std::size_t count_ = 0;
    Pages pages_;
    document::MeasuredTrials measured_; ///< beside the estimates
    mutable std::set<std::size_t> wanted_;
    bool recount_ = false, busy_ = false, active_ = false;
    mutable QTimer soon_, later_;
};

} // namespace bitscape
