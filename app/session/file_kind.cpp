#include "session/file_kind.hpp"

#include "metrics/arrays.hpp"
#include "report/report.hpp"
#include "session/document/document.hpp"
#include "session/document/hls4ml_folder.hpp"
#include "session/document/project.hpp"

#include <algorithm>
#include <cctype>
#include <fstream>
#include <optional>
#include <string>
#include <system_error>

namespace bitscape::session {

namespace fs = std::filesystem;

namespace {

std::string head_of(const fs::path& file)
{
    std::string head(16384, '\0'); // as far as reports are recognised by
    std::ifstream stream(file, std::ios::binary);
    stream.read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<std::size_t>(std::max<std::streamsize>(0, stream.gcount())));
    return head;
}

std::string lower_extension(const fs::path& file)
{
    std::string extension = file.extension().string();
    std::ranges::transform(extension, extension.begin(),
                           [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return extension;
}

/// hls4ml's keys at the start of a line.
bool looks_like_configuration(const std::string& head)
{
    for (const std::string_view key :
         {"HLSConfig:", "KerasModel:", "KerasJson:", "OnnxModel:", "PytorchModel:", "Backend:", "IOType:"}) {
        const auto at = head.find(key);
        if (at != std::string::npos && (at == 0 || head[at - 1] == '\n'))
            return true;
    }
    return false;
}

/// Folders that document::open() takes.
bool opens_as_model(const fs::path& folder)
{
    std::error_code ignored;
    return fs::exists(folder / document::folder_configuration, ignored) ||
           fs::exists(folder / "saved_model.pb", ignored) || fs::exists(folder / "config.json", ignored) ||
           document::find_firmware(folder, "");
}

std::optional<FileKind> kind_by_content(const fs::path& file, const std::string& head,
                                        const sdk::Plugins& plugins)
{
    using namespace std::string_view_literals;
    if (head.starts_with("SQLite format 3\0"sv))
        return FileKind::study;
    if (head.starts_with("\x93NUMPY"sv))
        return FileKind::data;
    if (head.starts_with("\x89HDF\r\n\x1a\n"sv)) {
        const auto arrays = metrics::open_h5(file);
        return arrays && !arrays->names.empty() ? FileKind::data : FileKind::model;
    }
    if (document::is_project(file, head))
        return FileKind::model;
    if (report::is_report(head))
        return FileKind::report;
    if (const auto importer = document::find_importer(file, plugins); importer && *importer != nullptr)
        return FileKind::model;
    if (head.starts_with("PK\x03\x04"sv) && head.find(".npy") != std::string::npos)
        return FileKind::data;
    if (looks_like_configuration(head))
        return FileKind::configuration;
    return std::nullopt;
}

} // namespace

FileKind file_kind(const fs::path& file, const sdk::Plugins& plugins)
{
    std::error_code ignored;
    if (fs::is_directory(file, ignored) && !opens_as_model(file))
        return report::find_reports(file).reports.empty() ? FileKind::model : FileKind::report;
    if (!fs::is_regular_file(file, ignored))
        return FileKind::model;
    if (const auto kind = kind_by_content(file, head_of(file), plugins))
        return *kind;
    const std::string extension = lower_extension(file);
    if (extension == ".npz" || extension == ".npy" || extension == ".csv")
        return FileKind::data;
    if (extension == ".yml" || extension == ".yaml")
        return FileKind::configuration;
    if (extension == ".db")
        return FileKind::study;
    return FileKind::model;
}

SortedFiles sort_files(const std::vector<fs::path>& files, const sdk::Plugins& plugins)
{
    SortedFiles sorted;
    for (const fs::path& file : files)
        switch (file_kind(file, plugins)) {
        case FileKind::model:
            sorted.models.push_back(file);
            break;
        case FileKind::data:
            sorted.data.push_back(file);
            break;
        case FileKind::configuration:
            sorted.configurations.push_back(file);
            break;
        case FileKind::study:
            sorted.studies.push_back(file);
            break;
        case FileKind::report:
            sorted.reports.push_back(file);
            break;
        }
    return sorted;
}

} // namespace bitscape::session
