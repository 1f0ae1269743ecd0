#include "session/export_runner.hpp"

#include "archive/pack.hpp"
#include "design/backend_name.hpp"
#include "session/document/constraints.hpp"
#include "session/document/export_archive.hpp"

#include <QString>

#include <algorithm>
#include <utility>

namespace bitscape::session {

namespace {

/// Runs on a worker: resolves the design again, for what the order changes of it.
Result<sdk::Exporter::Written> write_order(const Snapshot& snapshot, const ExportOrder& order,
                                           const sdk::Plugins& plugins, std::stop_token stop,
                                           Progress& progress)
{
    document::Document document = snapshot.document;
    const auto exporter = document::prepare_export(document.configuration, plugins, order.target);
    if (!exporter)
        return pass(exporter.error());
    const bool same = document.configuration == snapshot.document.configuration;
    auto design = same ? Result<design::Design>(*snapshot.design)
                       : design::resolve(document.model, document.configuration);
    if (!design)
        return pass(std::move(design).error());
    sdk::Exporter::Request request{order.place, {}, {}};
    if (snapshot.bench && snapshot.bench->inputs && order.rows > 0)
        request.inputs = document::first_rows(*snapshot.bench->inputs, static_cast<std::size_t>(order.rows));
    if (same && snapshot.evaluation)
        request.extras = document::constraints_of(document, *design, snapshot.evaluation->estimate);
    else
        request.extras = document::constraints_of(document, *design);
    if (archive::kind_of(order.place))
        return document::write_archive(**exporter, *design, std::move(request), order.place, std::move(stop),
                                       progress);
    return (*exporter)->write(*design, request, std::move(stop), progress);
}

} // namespace

ExportRunner::ExportRunner(Session& session, QObject* parent) : QObject(parent), session_(session) {}

std::vector<std::string> ExportRunner::backends() const
{
    const auto plugins = session_.plugins();
    std::vector<std::string> list =
        document::export_backends(*plugins, session_.snapshot()->document.configuration.backend());
    for (const auto& exporter : plugins->exporters.all())
        if (std::ranges::find(list, exporter->backend()) == list.end())
            list.push_back(exporter->backend());
    std::erase_if(list, [](const std::string& name) { return design::is_accelerator_name(name); });
    return list;
}

void ExportRunner::write(const std::filesystem::path& directory, int rows)
{
    write(ExportOrder{.place = directory, .target = {}, .rows = rows, .check = false});
}

void ExportRunner::write(const ExportOrder& order)
{
    const SnapshotPointer snapshot = session_.snapshot();
    if (!snapshot->design)
        return;
    const auto work = [snapshot, order, plugins = session_.plugins()](
                          std::stop_token stop, Progress& progress) -> Result<sdk::Exporter::Written> {
        return write_order(*snapshot, order, *plugins, std::move(stop), progress);
    };
    session_.tracker().start(jobs::Lane::transfer, this, tr("Exporting"), work,
                             [this, order](Result<sdk::Exporter::Written> result) {
                                 if (!result)
                                     return Q_EMIT failed(tr("Export"), result.error());
                                 Q_EMIT written(QString::fromStdString(result->directory.string()),
                                                static_cast<int>(result->files));
                                 if (order.check)
                                     check(result->directory);
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
