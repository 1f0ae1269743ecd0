#include "unit/study/store_fixture.hpp"

namespace bitscape::study {
namespace {

TEST(Location, IsAPathOrAUrl)
{
    EXPECT_TRUE(Store::is_url("postgresql://a@b/c"));
    EXPECT_TRUE(Store::is_url("sqlite:///x.db"));
    for (const char* path : {"x.db", "/a/b.db", "C:x", "a:b//c", "://x", "", "a b://c"})
        EXPECT_FALSE(Store::is_url(path)) << path;
}

TEST_F(StoreTest, OpensSqliteUrls)
{
    ASSERT_TRUE(create("sqlite:///" + file().string())->begin(description()));
    EXPECT_EQ(open(file())->studies()->size(), 1U);
    EXPECT_EQ(Store::open("sqlite://x.db").error().what, "names no file: sqlite:///study.db is meant");
}

TEST(Location, RefusesWhatIsNoStore)
{
    for (const auto& [url, what] : std::map<std::string, std::string>{
             {"mysql://user:secret@host/db",
              "mysql://...: a study is a file or in a PostgreSQL database (postgresql://user@host/database)"},
             {"postgresql://user:secret@host",
              "postgresql://user@host: names no database: postgresql://user@host/database is meant"},
             {"postgresql://user:secret@host/?password=secret",
              "postgresql://user@host/: names no database: postgresql://user@host/database is meant"}}) {
        const auto opened = Store::open(url);
        ASSERT_FALSE(opened);
        EXPECT_EQ(english(opened.error()), what);
        EXPECT_EQ(english(Store::open_or_create(url).error()), what);
    }
}

TEST(Location, TellsOfAServerThatIsNotThere)
{
    const auto opened = Store::open("postgresql://user:secret@/db?host=/no/such/folder&connect_timeout=2");
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::io);
    EXPECT_TRUE(english(opened.error()).starts_with("postgresql://user@/db: cannot be opened ("))
        << english(opened.error());
    EXPECT_EQ(english(opened.error()).find("secret"), std::string::npos);
    EXPECT_EQ(english(opened.error()).find('\n'), std::string::npos);
}

class PostgresqlTest : public AnyStoreTest {};

TEST_P(PostgresqlTest, TellsWhatIsWrong)
{
    PostgresqlServer& server = PostgresqlServer::instance();
    EXPECT_EQ(Store::open(location()).error().what, "is empty, not a Bitscape study");
    const auto missing = Store::open_or_create(server.url("absent"));
    EXPECT_EQ(missing.error().what, "cannot be opened (database \"absent\" does not exist)");
    EXPECT_EQ(missing.error().code, ErrorCode::io);

    execute_any("CREATE TABLE studies (title TEXT)");
    const auto other = Store::open_or_create(location());
    EXPECT_EQ(other.error().what, "is a PostgreSQL database, but not a study of Bitscape or Optuna");
    execute_any("DROP TABLE studies; CREATE TABLE songs (title TEXT)"); // no matter
    const auto store = create(location());
    ASSERT_TRUE(store && store->begin(description()) && store->add("jets", trial(1, 2)));
    execute_any("UPDATE bitscape_schema SET version = 7");
    EXPECT_EQ(Store::open(location()).error().code, ErrorCode::newer_version);
}

TEST_P(PostgresqlTest, ReadersWithoutRightsReadOnly)
{
    const auto store = create(location());
    ASSERT_TRUE(store->begin(description()));
    ASSERT_TRUE(store->add("jets", trial(1, 2)));
    execute_any("CREATE ROLE guest LOGIN; GRANT SELECT ON ALL TABLES IN SCHEMA public TO guest");
    std::string url = location();
    url.replace(url.find("bitscape@"), 8, "guest");
    const auto guest = open(url);
    EXPECT_EQ(guest->trials("jets")->size(), 1U);
    EXPECT_TRUE(guest->begin(description()));
    EXPECT_EQ(guest->add("jets", trial(1, 2)).error().code, ErrorCode::read_only);
    EXPECT_EQ(guest->begin(description("new")).error().code, ErrorCode::read_only);
    EXPECT_EQ(guest->trials("jets")->size(), 1U); // still reads
    execute_any("DROP OWNED BY guest; DROP ROLE guest");
}

TEST_P(PostgresqlTest, DeletedStudiesTakeOurRowsAlong)
{
    const auto store = create(location());
    ASSERT_TRUE(store->begin(description()));
    ASSERT_TRUE(store->add("jets", trial(1, 2)));
    for (const char* table :
         {"trial_params", "trial_values", "trial_system_attributes", "trial_user_attributes", "trials",
          "study_directions", "study_system_attributes", "studies"})
        execute_any(fmt::format("DELETE FROM {}", table)); // as Optuna does it
    EXPECT_EQ(query_any("SELECT count(*) FROM bitscape_points"), "0");
    EXPECT_EQ(query_any("SELECT count(*) FROM bitscape_details"), "0");
    EXPECT_TRUE(store->studies()->empty());
}

INSTANTIATE_TEST_SUITE_P(Store, PostgresqlTest, testing::Values("postgresql"), name_of);

TEST_F(StoreTest, DeletedStudiesTakeOurRowsAlong)
{
    const auto store = create(file());
    for (int round = 0; round < 2; ++round) { // SQLite gives the second study the first one's row ids
        ASSERT_TRUE(store->begin(description()));
        ASSERT_EQ(store->add("jets", trial(1, 2)), TrialId{0});
        TrialQuery query_;
        query_.study = "jets";
        query_.sort = "dsp";
        EXPECT_EQ(store->list(query_)->size(), 1U);
        for (const char* table :
             {"trial_params", "trial_values", "trial_system_attributes", "trial_user_attributes", "trials",
              "study_directions", "study_system_attributes", "studies"})
            execute(file(), fmt::format("DELETE FROM {}", table));
        for (const char* table : {"points", "details", "names", "studies"})
            EXPECT_EQ(query(file(), fmt::format("SELECT count(*) FROM bitscape_{}", table)), "0") << table;
    }
}

} // namespace
} // namespace bitscape::study
