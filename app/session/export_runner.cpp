#include "session/export_runner.hpp"

#include <QString>

#include <algorithm>
#include <utility>

namespace bitscape::session {

namespace {

const sdk::Exporter* exporter_for(const sdk::Plugins& plugins, design::Backend backend)
{
    const QString wanted = QString::fromUtf8(design::to_string(backend).data(),
                                             static_cast<qsizetype>(design::to_string(backend).size()));
    for (const auto& exporter : plugins.exporters.all())
        if (QString::fromStdString(exporter->backend()).compare(wanted, Qt::CaseInsensitive) == 0)
            return exporter.get();
    return nullptr;
}

std::vector<Samples> first_rows(const std::vector<Samples>& inputs, std::size_t rows)
{
    std::vector<Samples> cut;
    for (const Samples& input : inputs) {
        Samples part;
        part.rows = std::min(rows, input.rows);
        part.columns = input.columns;
        part.values.assign(input.values.begin(),
                           input.values.begin() + static_cast<std::ptrdiff_t>(part.rows * part.columns));
        cut.push_back(std::move(part));
    }
    return cut;
}

} // namespace

ExportRunner::ExportRunner(Session& session, QObject* parent) : QObject(parent), session_(session) {}

void ExportRunner::write(const std::filesystem::path& directory, int rows)
{
    const SnapshotPointer snapshot = session_.snapshot();
    if (!snapshot->design)
        return;
    const auto work = [snapshot, directory, rows, plugins = session_.plugins()](
                          std::stop_token stop, Progress& progress) -> Result<sdk::Exporter::Written> {
        const sdk::Exporter* exporter = exporter_for(*plugins, snapshot->design->backend);
        if (!exporter)
            return fail(ErrorCode::unsupported, std::string(design::to_string(snapshot->design->backend)),
                        "no exporter writes projects for this backend yet");
        sdk::Exporter::Request request{directory, {}};
        if (snapshot->bench && snapshot->bench->inputs)
            request.inputs = first_rows(*snapshot->bench->inputs, static_cast<std::size_t>(rows));
        return exporter->write(*snapshot->design, request, std::move(stop), progress);
    };
    session_.tracker().start(jobs::Lane::transfer, this, tr("Exporting"), work,
                             [this](Result<sdk::Exporter::Written> result) {
                                 if (!result)
                                     return Q_EMIT failed(tr("Export"), result.error());
                                 Q_EMIT written(QString::fromStdString(result->directory.string()),
                                                static_cast<int>(result->files));
                             });
}

void ExportRunner::check(const std::filesystem::path& directory)
{
    const auto work = [directory, plugins = session_.plugins()](
                          std::stop_token stop, Progress& progress) -> Result<sdk::Exporter::Checked> {
        for (const auto& exporter : plugins->exporters.all())
            if (exporter->recognizes(directory))
                return exporter->check(directory, std::move(stop), progress);
        return fail(ErrorCode::not_found, directory.string(), "this folder is not an exported project");
    };
    session_.tracker().start(jobs::Lane::check, this, tr("Checking the export"), work,
                             [this, directory](Result<sdk::Exporter::Checked> result) {
                                 if (!result)
                                     return Q_EMIT failed(tr("Check the export"), result.error());
                                 Q_EMIT checked(QString::fromStdString(directory.string()), *result);
                             });
}

} // namespace bitscape::session
