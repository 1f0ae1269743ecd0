#pragma once

#include "study/study.hpp"
#include "unit/study/postgresql_server.hpp"

#include <atomic>
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <memory>
#include <sqlite3.h>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

namespace bitscape::study {

/// A folder of its own for each test, gone afterwards. Open to every user: some tests drop root's rights.
class StoreTest : public testing::Test {
protected:
    StoreTest()
    {
        std::string pattern = (std::filesystem::temp_directory_path() / "bitscape study XXXXXX").string();
        folder_ = ::mkdtemp(pattern.data());
        std::filesystem::permissions(folder_, std::filesystem::perms::all);
    }
    ~StoreTest() override
    {
        std::error_code ignored;
        std::filesystem::permissions(folder_, std::filesystem::perms::all, ignored);
        std::filesystem::remove_all(folder_, ignored);
    }
    StoreTest(const StoreTest&) = delete;
    StoreTest& operator=(const StoreTest&) = delete;

    [[nodiscard]] std::filesystem::path file(const std::string& name = "study.db") const
    {
        return folder_ / name;
    }

    [[nodiscard]] static std::unique_ptr<Store> create(const std::string& location)
    {
        auto store = Store::open_or_create(location);
        EXPECT_TRUE(store) << english(store.error());
        return store ? std::move(*store) : nullptr;
    }

    [[nodiscard]] static std::unique_ptr<Store> open(const std::string& location)
    {
        auto store = Store::open(location);
        EXPECT_TRUE(store) << english(store.error());
        return store ? std::move(*store) : nullptr;
    }

    [[nodiscard]] static Description description(const std::string& name = "jets")
    {
        Description result;
        result.name = name;
        result.objectives = {{"accuracy", Direction::maximize}, {"dsp", Direction::minimize}};
        result.constraints = {"dsp<=220"};
        result.sampler = "random";
        result.seed = 0xfedcba9876543210U;
        result.model_file = "jets.h5";
        result.space = {{"fc1.weight", {"fixed<6,1>", "fixed<7,1>"}}, {"fc1.reuse_factor", {"1", "2", "4"}}};
        result.base_hash = 0xf000000000000001U;
        return result;
    }

    [[nodiscard]] static Trial trial(double accuracy, double dsp)
    {
        Trial result;
        result.values = {accuracy, dsp};
        result.numbers = {{"accuracy", accuracy}, {"dsp", dsp}, {"lut", 1234.5}};
        result.parameters = {{"fc1.weight", "fixed<7,1>"}, {"fc1.reuse_factor", "4"}};
        result.configuration =
            "HLSConfig:\n  Model:\n    Precision: fixed<16,6>\n# 'quoted' \"text\" \xc3\xa9\n";
        result.design_hash = 0xdeadbeefcafef00dU;
        result.intervals = {{"dsp", {dsp * 0.5, dsp * 2, "formula: one DSP a product"}},
                            {"lut", {1000, 1500, "formula: one DSP a product"}}};
        result.violations = {dsp - 220};
        result.seconds = 0.25;
        result.calibration = "2026-11-23";
        result.layers = {{"fc1", {{"lut", 1000}, {"dsp", dsp}}, {{"lut", {900, 1100, "rule of \"thumb\""}}}},
                         {"fc2", {{"lut", 234.5}}, {}}};
        result.attributes = {{"note", "\"by hand\""}};
        return result;
    }

    /// Runs SQL on a connection of its own, as a stranger would.
    static void execute(const std::filesystem::path& path, const std::string& sql)
    {
        sqlite3* connection = nullptr;
        ASSERT_EQ(sqlite3_open(path.c_str(), &connection), SQLITE_OK);
        char* message = nullptr;
        EXPECT_EQ(sqlite3_exec(connection, sql.c_str(), nullptr, nullptr, &message), SQLITE_OK) << message;
        sqlite3_free(message);
        sqlite3_close(connection);
    }

    /// First column of the first row.
    [[nodiscard]] static std::string query(const std::filesystem::path& path, const std::string& sql)
    {
        sqlite3* connection = nullptr;
        EXPECT_EQ(sqlite3_open(path.c_str(), &connection), SQLITE_OK);
        sqlite3_stmt* statement = nullptr;
        EXPECT_EQ(sqlite3_prepare_v2(connection, sql.c_str(), -1, &statement, nullptr), SQLITE_OK)
            << sqlite3_errmsg(connection);
        std::string result;
        if (sqlite3_step(statement) == SQLITE_ROW && sqlite3_column_text(statement, 0) != nullptr)
            result = reinterpret_cast<const char*>(sqlite3_column_text(statement, 0));
        sqlite3_finalize(statement);
        sqlite3_close(connection);
        return result;
    }

    /// Runs `work` in a child process; true if it returned true there.
    template <class Work> [[nodiscard]] static bool in_child(Work&& work)
    {
        const pid_t child = ::fork();
        if (child == 0)
            ::_exit(work() ? 0 : 1);
        int status = 0;
        ::waitpid(child, &status, 0);
        return WIFEXITED(status) && WEXITSTATUS(status) == 0;
    }

    /// Root may write everything: be somebody else. For child processes only.
    static void drop_root()
    {
        constexpr uid_t nobody = 65534;
        if (::geteuid() == 0 && ::seteuid(nobody) != 0)
            ::_exit(2);
    }

private:
    std::filesystem::path folder_;
};

/// The same tests on both databases. Those of PostgreSQL are skipped where it is not installed.
class AnyStoreTest : public StoreTest, public testing::WithParamInterface<std::string> {
protected:
    void SetUp() override
    {
        if (!is_postgresql()) {
            location_ = file().string();
            return;
        }
        PostgresqlServer& server = PostgresqlServer::instance();
        if (!server.is_running())
            GTEST_SKIP() << server.why();
        location_ = server.make_database();
    }
    [[nodiscard]] static bool is_postgresql() { return GetParam() == "postgresql"; }
    [[nodiscard]] const std::string& location() const { return location_; }

    void execute_any(const std::string& sql) const
    {
        if (is_postgresql()) {
            EXPECT_NO_THROW(run_postgresql(location_, sql));
        } else {
            execute(location_, sql);
        }
    }
    [[nodiscard]] std::string query_any(const std::string& sql) const
    {
        return is_postgresql() ? run_postgresql(location_, sql) : query(location_, sql);
    }

private:
    std::string location_;
};

inline std::string name_of(const testing::TestParamInfo<std::string>& info)
{
    return info.param;
}

/// Both hold the same trial, apart from its number and times.
inline void expect_same(const Trial& actual, const Trial& wanted)
{
    EXPECT_EQ(actual.state, wanted.state);
    EXPECT_EQ(actual.values, wanted.values);
    EXPECT_EQ(actual.numbers, wanted.numbers);
    EXPECT_EQ(actual.parameters, wanted.parameters);
    EXPECT_EQ(actual.configuration, wanted.configuration);
    EXPECT_EQ(actual.design_hash, wanted.design_hash);
    EXPECT_EQ(actual.message, wanted.message);
    EXPECT_EQ(actual.intervals, wanted.intervals);
    EXPECT_EQ(actual.violations, wanted.violations);
    EXPECT_EQ(actual.layers, wanted.layers);
    EXPECT_EQ(actual.intermediate, wanted.intermediate);
    EXPECT_EQ(actual.attributes, wanted.attributes);
    EXPECT_EQ(actual.calibration, wanted.calibration);
}

} // namespace bitscape::study
