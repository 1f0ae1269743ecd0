#include "unit/study/store_fixture.hpp"

#include <csignal>
#include <fstream>
#include <random>
#include <sys/resource.h>

namespace bitscape::study {
namespace {

namespace fs = std::filesystem;

void write(const fs::path& path, const std::string& bytes)
{
    std::ofstream(path, std::ios::binary) << bytes;
}

std::string random_bytes(std::size_t count)
{
    std::mt19937 engine(7);
    std::string bytes;
    for (std::size_t i = 0; i < count; ++i)
        bytes += static_cast<char>(engine());
    return bytes;
}

TEST_F(StoreTest, OpenDoesNotMakeAMissingFile)
{
    const auto missing = Store::open(file("absent.db"));
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, ErrorCode::not_found);
    EXPECT_EQ(missing.error().where, file("absent.db").string());
    EXPECT_FALSE(fs::exists(file("absent.db")));
    EXPECT_EQ(Store::open_or_create(file("no/such/folder.db")).error().code, ErrorCode::not_found);
    EXPECT_EQ(Store::open(file().parent_path()).error().code, ErrorCode::io);
    EXPECT_EQ(Store::open_or_create(file().parent_path()).error().code, ErrorCode::io);
}

TEST_F(StoreTest, RefusesWhatIsNoDatabase)
{
    write(file("empty.db"), "");
    EXPECT_EQ(Store::open(file("empty.db")).error().what, "is empty, not a Bitscape study");
    EXPECT_TRUE(Store::open_or_create(file("empty.db"))); // as mktemp leaves it

    for (const std::string& bytes :
         {std::string("just some text, longer than a header would be: ") + random_bytes(500),
          random_bytes(100'000), std::string("SQLite format 3\0", 16), std::string("x")}) {
        write(file("random.db"), bytes);
        for (const auto& opened : {Store::open(file("random.db")).map([](const auto&) {}),
                                   Store::open_or_create(file("random.db")).map([](const auto&) {})}) {
            ASSERT_FALSE(opened);
            EXPECT_EQ(opened.error().code, ErrorCode::bad_format) << english(opened.error());
        }
        EXPECT_EQ(fs::file_size(file("random.db")), bytes.size()); // left alone
    }
}

TEST_F(StoreTest, RefusesOtherDatabases)
{
    execute(file("songs.db"), "CREATE TABLE songs (title TEXT)");
    for (const auto& opened : {Store::open(file("songs.db")).map([](const auto&) {}),
                               Store::open_or_create(file("songs.db")).map([](const auto&) {})}) {
        ASSERT_FALSE(opened);
        EXPECT_EQ(opened.error().code, ErrorCode::bad_format);
        EXPECT_EQ(opened.error().what, "is an SQLite database, but not a study of Bitscape or Optuna");
    }
    EXPECT_EQ(query(file("songs.db"), "PRAGMA journal_mode"), "delete"); // not changed
    EXPECT_EQ(query(file("songs.db"), "SELECT count(*) FROM sqlite_master"), "1");

    execute(file("optuna.db"), "CREATE TABLE studies (study_id); CREATE TABLE alembic_version (version_num)");
    EXPECT_EQ(Store::open(file("optuna.db")).error().code, ErrorCode::unsupported);
}

TEST_F(StoreTest, RefusesNewerStudies)
{
    ASSERT_TRUE(create(file())->begin(description()));
    execute(file(), "UPDATE bitscape_schema SET version = 7");
    for (const auto& opened : {Store::open(file()).map([](const auto&) {}),
                               Store::open_or_create(file()).map([](const auto&) {})}) {
        ASSERT_FALSE(opened);
        EXPECT_EQ(opened.error().code, ErrorCode::newer_version);
        EXPECT_EQ(english(opened.error()),
                  file().string() + ": written by a newer Bitscape (schema 7, this one reads up to 2)");
    }
    execute(file(), "UPDATE bitscape_schema SET version = 2; UPDATE alembic_version SET version_num = 'v9'");
    EXPECT_EQ(Store::open(file()).error().code, ErrorCode::unsupported);
}

TEST_F(StoreTest, RefusesDamagedStudies)
{
    {
        const auto store = create(file());
        ASSERT_TRUE(store->begin(description()));
        for (int i = 0; i < 50; ++i)
            ASSERT_TRUE(store->add("jets", trial(1, 2)));
    }
    const auto read_all = [](const fs::path& path) -> Result<void> {
        auto store = Store::open(path);
        if (!store)
            return pass(store.error());
        if (auto studies = (*store)->studies(); !studies)
            return pass(studies.error());
        return (*store)->trials("jets").map([](const auto&) {});
    };
    const std::uintmax_t size = fs::file_size(file());
    for (const std::uintmax_t length :
         {size / 2, std::uintmax_t{4096}, std::uintmax_t{1000}, std::uintmax_t{50}}) {
        fs::copy_file(file(), file("cut.db"), fs::copy_options::overwrite_existing);
        fs::resize_file(file("cut.db"), length);
        const auto read = read_all(file("cut.db"));
        ASSERT_FALSE(read) << length;
        EXPECT_EQ(read.error().code, ErrorCode::bad_format) << english(read.error());
    }
    fs::copy_file(file(), file("scrambled.db"));
    std::fstream scrambled(file("scrambled.db"), std::ios::in | std::ios::out | std::ios::binary);
    scrambled.seekp(4096);
    scrambled << random_bytes(size - 4096);
    scrambled.close();
    const auto read = read_all(file("scrambled.db"));
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::bad_format) << english(read.error());

    execute(file(), "UPDATE bitscape_studies SET space_json = '[{'"); // valid SQLite, broken content
    EXPECT_EQ(read_all(file()).error().code, ErrorCode::bad_format);
}

TEST_F(StoreTest, ReadsButDoesNotWriteReadOnlyFiles)
{
    {
        const auto store = create(file());
        ASSERT_TRUE(store->begin(description()));
        ASSERT_TRUE(store->add("jets", trial(1, 2)));
    }
    const auto reads_only = [&] {
        drop_root();
        auto store = Store::open(file());
        return store && (*store)->trials("jets")->size() == 1 && (*store)->begin(description()) &&
               (*store)->add("jets", trial(1, 2)).error().code == ErrorCode::read_only &&
               (*store)->begin(description("new")).error().code == ErrorCode::read_only &&
               Store::open_or_create(file()).error().code == ErrorCode::read_only;
    };
    fs::permissions(file(), fs::perms::owner_read | fs::perms::group_read | fs::perms::others_read);
    EXPECT_TRUE(in_child(reads_only));
    fs::permissions(file().parent_path(), fs::perms::all & ~(fs::perms::owner_write | fs::perms::group_write |
                                                             fs::perms::others_write));
    EXPECT_TRUE(in_child(reads_only)); // a CD: no room for SQLite's side files either
    EXPECT_TRUE(in_child([&] {
        drop_root();
        return Store::open_or_create(file("new.db")).error().code == ErrorCode::read_only;
    }));
}

TEST_F(StoreTest, AFullDiskIsAnErrorAndLosesNothing)
{
    {
        const auto store = create(file());
        ASSERT_TRUE(store->begin(description()));
        ASSERT_TRUE(store->add("jets", trial(1, 2)));
    }
    std::size_t stored = 0;
    std::array<int, 2> pipe{};
    ASSERT_EQ(::pipe(pipe.data()), 0);
    EXPECT_TRUE(in_child([&] {
        const rlim_t room = 2'000'000; // bytes a file may have: as if the disk ended there
        const rlimit limit{room, room};
        std::signal(SIGXFSZ, SIG_IGN); // NOLINT: single-threaded child
        ::setrlimit(RLIMIT_FSIZE, &limit);
        auto store = Store::open(file());
        std::size_t count = 1;
        Result<TrialId> added;
        while (store && (added = (*store)->add("jets", trial(1, 2))))
            ++count;
        const bool told = ::write(pipe[1], &count, sizeof count) == sizeof count;
        const auto still_readable = (*store)->trial_count("jets");
        return told && added.error().code == ErrorCode::disk_full && still_readable == count;
    }));
    ASSERT_EQ(::read(pipe[0], &stored, sizeof stored), static_cast<ssize_t>(sizeof stored));
    ::close(pipe[0]);
    ::close(pipe[1]);
    EXPECT_GT(stored, 10U);
    EXPECT_EQ(open(file())->trials("jets")->size(), stored);
    EXPECT_TRUE(open(file())->add("jets", trial(1, 2))); // room again
    EXPECT_EQ(query(file(), "PRAGMA integrity_check"), "ok");
}

TEST_F(StoreTest, KillLosesAtMostTheTrialInFlight)
{
    ASSERT_TRUE(create(file())->begin(description()));
    std::size_t stored = 0; // what a child said it had stored
    for (int round = 0; round < 3; ++round) {
        std::array<int, 2> pipe{};
        ASSERT_EQ(::pipe(pipe.data()), 0);
        const pid_t child = ::fork();
        if (child == 0) {
            auto store = Store::open(file());
            for (;;) {
                const auto number = (*store)->add("jets", trial(0.5, 2));
                if (!number || ::write(pipe[1], &number->value, sizeof number->value) < 0)
                    ::_exit(1);
            }
        }
        std::uint32_t number = 0;
        const std::size_t wanted = stored + 50 + 13 * static_cast<std::size_t>(round);
        while (stored < wanted && ::read(pipe[0], &number, sizeof number) == sizeof number)
            stored = number + 1;
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        ::close(pipe[1]);
        while (::read(pipe[0], &number, sizeof number) ==
               sizeof number) // told between our last look and its end
            stored = number + 1;
        ::close(pipe[0]);

        const auto trials = open(file())->trials("jets");
        ASSERT_TRUE(trials) << english(trials.error());
        EXPECT_GE(trials->size(), stored);
        EXPECT_LE(trials->size(), stored + 1); // stored, but killed before it could say so
        for (std::size_t i = 0; i < trials->size(); ++i) {
            EXPECT_EQ((*trials)[i].number.index(), i);
            expect_same((*trials)[i], trial(0.5, 2)); // whole trials only
        }
        stored = trials->size();
        EXPECT_EQ(query(file(), "PRAGMA integrity_check"), "ok");
    }
}

TEST_F(StoreTest, ADeepPathWithOddLettersWorks)
{
    const fs::path odd = file("a=b 100% #1? \"q\" é;x");
    fs::create_directory(odd);
    {
        const auto store = create(odd / "s t.db");
        ASSERT_TRUE(store->begin(description()));
    }
    EXPECT_TRUE(fs::exists(odd / "s t.db"));
    EXPECT_EQ(open(odd / "s t.db")->studies()->size(), 1U);
}

} // namespace
} // namespace bitscape::study
