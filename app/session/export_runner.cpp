#include "session/export_runner.hpp"

#include "session/document/constraints.hpp"

#include <QString>

#include <algorithm>
#include <utility>

namespace bitscape::session {

namespace {

bool is_same(const std::string& a, std::string_view b)
{
    return QString::fromStdString(a).compare(QString::fromUtf8(b.data(), static_cast<qsizetype>(b.size())),
                                             Qt::CaseInsensitive) == 0;
}

const sdk::Exporter* exporter_for(const sdk::Plugins& plugins, std::string_view kind)
{
    for (const auto& exporter : plugins.exporters.all())
        if (is_same(exporter->backend(), kind))
            return exporter.get();
    return nullptr;
}

/// A project that is not for one of hls4ml's backends has the arithmetic of whichever the design is for.
bool follows_any_backend(const sdk::Exporter& exporter)
{
    using design::Backend;
    const auto all = {Backend::vivado, Backend::vitis, Backend::quartus, Backend::catapult, Backend::oneapi};
    return std::none_of(all.begin(), all.end(), [&](Backend backend) {
        return is_same(exporter.backend(), design::to_string(backend));
    });
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

std::vector<std::string> ExportRunner::kinds() const
{
    const SnapshotPointer snapshot = session_.snapshot();
    const auto plugins = session_.plugins();
    std::vector<std::string> kinds;
    if (!snapshot->design)
        return kinds;
    if (const auto* own = exporter_for(*plugins, design::to_string(snapshot->design->backend)))
        kinds.push_back(own->backend());
    for (const auto& exporter : plugins->exporters.all())
        if (follows_any_backend(*exporter))
            kinds.push_back(exporter->backend());
    return kinds;
}

void ExportRunner::write(const std::filesystem::path& directory, int rows, const std::string& kind)
{
    const SnapshotPointer snapshot = session_.snapshot();
    if (!snapshot->design)
        return;
    const std::string wanted =
        kind.empty() ? std::string(design::to_string(snapshot->design->backend)) : kind;
    const auto work = [snapshot, directory, rows, wanted, plugins = session_.plugins()](
                          std::stop_token stop, Progress& progress) -> Result<sdk::Exporter::Written> {
        const sdk::Exporter* exporter = exporter_for(*plugins, wanted);
        if (!exporter)
            return fail(ErrorCode::unsupported, wanted, "no exporter writes projects for this backend yet");
        sdk::Exporter::Request request{directory, {}};
        if (snapshot->bench && snapshot->bench->inputs)
            request.inputs = first_rows(*snapshot->bench->inputs, static_cast<std::size_t>(rows));
        if (snapshot->evaluation)
            request.extras = document::constraints_of(snapshot->document, *snapshot->design,
                                                      snapshot->evaluation->estimate);
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
