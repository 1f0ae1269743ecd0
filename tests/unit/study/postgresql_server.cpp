#include "unit/study/postgresql_server.hpp"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <fmt/format.h>
#include <libpq-fe.h>
#include <memory>
#include <pwd.h>
#include <stdexcept>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace bitscape::study {

namespace fs = std::filesystem;

namespace {

/// Debian keeps the server's programs out of PATH.
fs::path find_programs()
{
    std::vector<fs::path> folders;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator("/usr/lib/postgresql", ignored))
        folders.push_back(entry.path() / "bin");
    std::sort(folders.begin(), folders.end());
    for (const fs::path& folder : folders)
        if (fs::exists(folder / "initdb") && fs::exists(folder / "postgres"))
            return folder;
    return {};
}

/// Starts a program as that user, its output to `log`.
pid_t start_program(const std::vector<std::string>& command, const fs::path& log, uid_t user, gid_t group)
{
    const pid_t child = ::fork();
    if (child != 0)
        return child;
    const int output = ::open(log.c_str(), O_CREAT | O_WRONLY | O_APPEND, 0666);
    ::dup2(output, 1);
    ::dup2(output, 2);
    if (::geteuid() == 0 && (::setgid(group) != 0 || ::setuid(user) != 0))
        ::_exit(126);
    ::prctl(PR_SET_PDEATHSIG, SIGQUIT);
    std::vector<char*> arguments;
    for (const std::string& word : command)
        arguments.push_back(const_cast<char*>(word.c_str())); // NOLINT: exec's signature
    arguments.push_back(nullptr);
    ::execv(arguments.front(), arguments.data());
    ::_exit(127);
}

} // namespace

std::string run_postgresql(const std::string& url, const std::string& sql)
{
    const std::unique_ptr<PGconn, void (*)(PGconn*)> connection(PQconnectdb(url.c_str()), PQfinish);
    if (PQstatus(connection.get()) != CONNECTION_OK)
        throw std::runtime_error(PQerrorMessage(connection.get()));
    const std::unique_ptr<PGresult, void (*)(PGresult*)> result(PQexec(connection.get(), sql.c_str()),
                                                                PQclear);
    const ExecStatusType status = PQresultStatus(result.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
        throw std::runtime_error(PQerrorMessage(connection.get()));
    return PQntuples(result.get()) > 0 ? PQgetvalue(result.get(), 0, 0) : "";
}

PostgresqlServer& PostgresqlServer::instance()
{
    static PostgresqlServer server;
    return server;
}

PostgresqlServer::PostgresqlServer() : owner_(::getpid())
{
    const fs::path programs = find_programs();
    if (programs.empty()) {
        why_ = "PostgreSQL is not installed (Debian: postgresql)";
        return;
    }
    uid_t user = ::geteuid();
    gid_t group = ::getegid();
    if (user == 0) { // the server refuses to be root
        const passwd* entry = ::getpwnam("postgres");
        if (entry == nullptr) {
            why_ = "there is no user 'postgres' to run the server";
            return;
        }
        user = entry->pw_uid;
        group = entry->pw_gid;
    }
    std::string pattern = (fs::temp_directory_path() / "bitscape-pg-XXXXXX").string();
    folder_ = ::mkdtemp(pattern.data());
    if (::geteuid() == 0 && ::chown(folder_.c_str(), user, group) != 0)
        why_ = "its folder cannot be given to it";
    else if (!start(programs, user, group) && why_.empty())
        why_ = fmt::format("PostgreSQL did not start, see {}", (folder_ / "log").string());
}

bool PostgresqlServer::start(const fs::path& programs, uid_t user, gid_t group)
{
    const std::string data = (folder_ / "data").string();
    const pid_t initdb = start_program({(programs / "initdb").string(), "-D", data, "-U", "bitscape",
                                        "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"},
                                       folder_ / "log", user, group);
    int status = 0;
    ::waitpid(initdb, &status, 0);
    if (status != 0)
        return false;
    process_ = start_program({(programs / "postgres").string(), "-D", data, "-k", folder_.string(), "-c",
                              "listen_addresses=", "-c", "fsync=off"},
                             folder_ / "log", user, group);
    for (int attempt = 0; attempt < 300; ++attempt) {
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        if (PQping(url("postgres").c_str()) == PQPING_OK)
            return true;
    }
    kill();
    return false;
}

PostgresqlServer::~PostgresqlServer()
{
    if (::getpid() != owner_)
        return;
    kill();
    std::error_code ignored;
    if (!folder_.empty())
        fs::remove_all(folder_, ignored);
}

void PostgresqlServer::kill()
{
    if (process_ <= 0)
        return;
    ::kill(process_, SIGQUIT);
    ::waitpid(process_, nullptr, 0);
    process_ = 0;
}

std::string PostgresqlServer::url(const std::string& database, const std::string& user) const
{
    return fmt::format("postgresql://{}@/{}?host={}", user, database, folder_.string());
}

std::string PostgresqlServer::make_database()
{
    const std::string name = fmt::format("study_{}", ++databases_);
    run_postgresql(url("postgres"), fmt::format("CREATE DATABASE {}", name));
    return url(name);
}

} // namespace bitscape::study
