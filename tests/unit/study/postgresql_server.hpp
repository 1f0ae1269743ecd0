#pragma once

#include <filesystem>
#include <string>
#include <sys/types.h>

namespace bitscape::study {

/// A PostgreSQL server for the tests, on a socket in a folder of its own, as a user who is not root. It ends
/// with this process, however that ends.
class PostgresqlServer {
public:
    /// The one server of this process, started at the first call. Not running where PostgreSQL is not
    /// installed: why() says what is missing.
    [[nodiscard]] static PostgresqlServer& instance();
    ~PostgresqlServer();
    PostgresqlServer(const PostgresqlServer&) = delete;
    PostgresqlServer& operator=(const PostgresqlServer&) = delete;

    [[nodiscard]] bool is_running() const { return process_ > 0; }
    [[nodiscard]] const std::string& why() const { return why_; }
    /// Makes an empty database and gives its URL.
    [[nodiscard]] std::string make_database();
    [[nodiscard]] std::string url(const std::string& database, const std::string& user = "bitscape") const;
    /// Ends the server as a crash would.
    void kill();

private:
    PostgresqlServer();
    [[nodiscard]] bool start(const std::filesystem::path& programs, uid_t user, gid_t group);

    std::filesystem::path folder_;
    pid_t owner_ = 0;   ///< the process that started it; forked children leave it alone
    pid_t process_ = 0; ///< the server
    std::string why_;
    int databases_ = 0;
};

/// Runs SQL as a stranger would; the first column of the first row, if any. Throws std::runtime_error.
std::string run_postgresql(const std::string& url, const std::string& sql);

} // namespace bitscape::study
