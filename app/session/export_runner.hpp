#pragma once

#include "base/result.hpp" // first: moc cannot parse <compare> as the first header
#include "session/document/export_target.hpp"
#include "session/session.hpp"

#include <QObject>

#include <filesystem>
#include <string>
#include <vector>

namespace bitscape::session {

/// What is to be exported, and where to.
struct ExportOrder {
    std::filesystem::path place; ///< folder, or FILE.zip / FILE.tar.gz
    document::ExportTarget target{};
    int rows = 0;       ///< events of the open test data for the test bench
    bool check = false; ///< afterwards; folders only
};

/// Writes the open design as a project for its backend and proves exported projects, in the background.
class ExportRunner final : public QObject {
    Q_OBJECT

public:
    explicit ExportRunner(Session& session, QObject* parent = nullptr);

    /// Backends that the open design can be exported for: those with its arithmetic first, then those that
    /// follow any ("Verilog"), then the others, for which it is resolved again. Boards are not among them.
    [[nodiscard]] std::vector<std::string> backends() const;
    /// Writes the order's project, then checks it if the order says so.
    void write(const ExportOrder& order);
    /// A folder, for the design's backend, unchecked. `rows`: events of the open test data for the test
    /// bench.
    void write(const std::filesystem::path& directory, int rows);
    /// Builds the exported C simulation here and compares bit for bit.
    void check(const std::filesystem::path& directory);

Q_SIGNALS:
    void written(const QString& directory, int files);
    void checked(const QString& directory, const bitscape::sdk::Exporter::Checked& result);
    void failed(const QString& task, const bitscape::Error& error);

private:
    Session& session_;
};

} // namespace bitscape::session
