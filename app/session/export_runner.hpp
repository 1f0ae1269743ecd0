#pragma once

#include "session/session.hpp"

#include <QObject>

#include <filesystem>
#include <string>
#include <vector>

namespace bitscape::session {

/// Writes the open design as a project for its backend and proves exported projects, in the background.
class ExportRunner final : public QObject {
    Q_OBJECT

public:
    explicit ExportRunner(Session& session, QObject* parent = nullptr);

    /// Names of the kinds of project that the open design can be written as: its own backend's first, then
    /// those that follow whatever backend it has ("Verilog").
    [[nodiscard]] std::vector<std::string> kinds() const;
    /// `rows`: events of the open test data that go into the test bench. `kind`: one of kinds(); empty: the
    /// design's backend.
    void write(const std::filesystem::path& directory, int rows, const std::string& kind = {});
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
