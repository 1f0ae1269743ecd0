#include "base/files.hpp"
#include "exporter_hls/check.hpp"
#include "exporter_hls/process.hpp"
#include "exporter_hls/project.hpp"
#include "exporter_hls/staging.hpp"
#include "exporter_vitis/exporter_vitis.hpp"
#include "unit/exporter_hls/sample_design.hpp"

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fmt/format.h>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <random>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace bitscape::hls {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

/// A folder of its own for each test, removed afterwards.
class ProjectTest : public testing::Test {
protected:
    void SetUp() override
    {
        std::string pattern = (fs::temp_directory_path() / "bitscape_vitis_XXXXXX").string();
        ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
        root_ = pattern;
    }
    void TearDown() override { fs::remove_all(root_); }

    Result<fs::path> put(const fs::path& target, const std::vector<File>& files)
    {
        return replace_directory(target, files, {}, progress_);
    }
    static std::string content(const fs::path& path) { return read_file(path).value_or("(none)"); }
    [[nodiscard]] std::size_t entries() const
    {
        return static_cast<std::size_t>(
            std::distance(fs::directory_iterator(root_), fs::directory_iterator()));
    }

    fs::path root_;
    Progress progress_;
};

std::vector<File> small_export(const std::string& text)
{
    return {{"a.txt", text},
            {"sub/b.txt", text},
            {"bitscape.json", R"({"kind": "exported Vitis HLS project", "version": 1, "project": "p",
                "test_data": {"rows": 0}, "outputs": [], "files": ["a.txt", "sub/b.txt"]})"}};
}

TEST_F(ProjectTest, WritesNewEmptyAndEarlierFolders)
{
    const fs::path target = root_ / "deep" / "project";
    ASSERT_TRUE(put(target, small_export("one")));
    EXPECT_EQ(content(target / "sub/b.txt"), "one");
    fs::create_directory(root_ / "empty");
    ASSERT_TRUE(put(root_ / "empty", small_export("two")));
    EXPECT_EQ(content(root_ / "empty/a.txt"), "two");

    std::ofstream(target / "notes.md") << "mine";
    fs::create_directory(target / "p_prj");
    const Result<fs::path> again = put(target.string() + "/", small_export("three"));
    ASSERT_TRUE(again) << english(again.error());
    EXPECT_EQ(content(target / "sub/b.txt"), "three");
    EXPECT_EQ(content(target / "notes.md"), "mine");
    EXPECT_TRUE(fs::is_directory(target / "p_prj"));
    EXPECT_EQ(std::distance(fs::directory_iterator(root_ / "deep"), fs::directory_iterator()),
              1); // nothing beside it
}

TEST_F(ProjectTest, LeavesForeignFoldersAlone)
{
    std::ofstream(root_ / "thesis.tex") << "years";
    const Result<fs::path> refused = put(root_, small_export("x"));
    ASSERT_FALSE(refused);
    EXPECT_THAT(english(refused.error()), HasSubstr("is not empty and not an earlier export"));
    EXPECT_EQ(content(root_ / "thesis.tex"), "years");
    EXPECT_FALSE(put(root_ / "thesis.tex", small_export("x")));
    fs::create_directory(root_ / "real");
    fs::create_symlink(root_ / "real", root_ / "link");
    EXPECT_FALSE(put(root_ / "link", small_export("x")));
}

TEST_F(ProjectTest, CancelledOrFailedExportsLeaveNothing)
{
    std::stop_source stop;
    stop.request_stop();
    const Result<fs::path> cancelled =
        replace_directory(root_ / "p", small_export("x"), stop.get_token(), progress_);
    ASSERT_FALSE(cancelled);
    EXPECT_EQ(cancelled.error().code, ErrorCode::cancelled);
    EXPECT_EQ(entries(), 0U);

    ASSERT_TRUE(put(root_ / "p", small_export("old")));
    std::vector<File> broken = small_export("new");
    broken.insert(broken.begin() + 1, {"a.txt/impossible", "x"}); // a.txt is a file by then
    EXPECT_FALSE(put(root_ / "p", broken));
    EXPECT_EQ(content(root_ / "p/a.txt"), "old");
    EXPECT_EQ(entries(), 1U);
}

/// small_export() with an unchanged text in its second file.
std::vector<File> export_of(const std::string& text)
{
    std::vector<File> files = small_export(text);
    files[1].text = "same";
    return files;
}

TEST_F(ProjectTest, EditedAndAddedFilesSurviveTheNextExport)
{
    const fs::path target = root_ / "p";
    ASSERT_TRUE(put(target, export_of("one")));
    ASSERT_TRUE(put(target, export_of("two")));
    EXPECT_FALSE(fs::exists(target / "edited")); // nobody edited anything
    std::ofstream(target / "a.txt") << "my change";
    std::ofstream(target / "sub/mine.txt") << "added";
    fs::create_directories(target / "build_check");
    ASSERT_TRUE(put(target, export_of("three")));
    EXPECT_EQ(content(target / "a.txt"), "three");
    EXPECT_EQ(content(target / "edited/a.txt"), "my change");
    EXPECT_EQ(content(target / "sub/mine.txt"), "added");
    EXPECT_FALSE(fs::exists(target / "edited/sub"));
    EXPECT_FALSE(fs::exists(target / "build_check"));
    std::ofstream(target / "a.txt") << "my other change";
    ASSERT_TRUE(put(target, export_of("four")));
    EXPECT_EQ(content(target / "edited/a.txt"), "my change");
    EXPECT_EQ(content(target / "edited_2/a.txt"), "my other change");
    EXPECT_EQ(entries(), 1U);
}

TEST_F(ProjectTest, LeftOversOfKilledExportsGoUnlessSomebodyWritesThere)
{
    const fs::path dead = root_ / ".p.unfinished-abcdef", alive = root_ / ".p.unfinished-ghijkl",
                   other = root_ / ".p.whole-mnopqr";
    for (const fs::path& folder : {dead, alive, other})
        fs::create_directories(folder / "sub");
    const int held = ::open(alive.c_str(), O_RDONLY | O_DIRECTORY);
    ASSERT_EQ(::flock(held, LOCK_EX | LOCK_NB), 0);
    ASSERT_TRUE(put(root_ / "p", small_export("x")));
    EXPECT_FALSE(fs::exists(dead));
    EXPECT_TRUE(fs::exists(alive));
    EXPECT_TRUE(fs::exists(other)); // may hold an earlier export
    ::close(held);
}

TEST_F(ProjectTest, KilledExportsLeaveNoHalfFolder)
{
    std::vector<File> many = small_export("x");
    for (int i = 0; i < 4000; ++i)
        many.insert(many.begin(), {fmt::format("many/{}.txt", i), std::string(2000, 'x')});
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        Progress progress;
        (void)replace_directory(root_ / "p", many, {}, progress);
        ::_exit(0);
    }
    while (entries() == 0) // it has begun
        ::usleep(1000);
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    EXPECT_FALSE(fs::exists(root_ / "p"));
    ASSERT_TRUE(put(root_ / "p", small_export("next")));
    EXPECT_EQ(entries(), 1U);
}

TEST_F(ProjectTest, TwoExportsAtOnceGiveOneWholeProject)
{
    for (int round = 0; round < 5; ++round) {
        const fs::path target = root_ / fmt::format("p{}", round);
        std::vector<Result<fs::path>> results(4, fail(ErrorCode::io, "", ""));
        {
            std::vector<std::jthread> threads;
            for (std::size_t i = 0; i < results.size(); ++i)
                threads.emplace_back([&, i] {
                    Progress progress;
                    results[i] = replace_directory(target, small_export(fmt::format("{}", i)), {}, progress);
                });
        }
        for (const Result<fs::path>& result : results)
            EXPECT_TRUE(result) << english(result.error());
        EXPECT_EQ(content(target / "a.txt"), content(target / "sub/b.txt"));
        EXPECT_EQ(entries(), static_cast<std::size_t>(round) + 1);
    }
}

TEST_F(ProjectTest, FullDisksAndLongNames)
{
    ASSERT_TRUE(put(root_ / "p", small_export("old")));
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        ::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{1000, 1000};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        Progress progress;
        ::_exit(replace_directory(root_ / "p", small_export(std::string(5000, 'x')), {}, progress) ? 1 : 0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    EXPECT_EQ(status, 0); // it was refused
    EXPECT_EQ(content(root_ / "p/a.txt"), "old");
    EXPECT_EQ(entries(), 1U);
    const std::string longest(255, 'n');
    EXPECT_TRUE(put(root_ / longest, small_export("x")));
    EXPECT_FALSE(put(root_ / (longest + "n"), small_export("x")));
    EXPECT_TRUE(put(root_ / "é ü '\" $(x) \\ end", small_export("x")));
    EXPECT_EQ(entries(), 3U);
}

TEST_F(ProjectTest, ManifestsThatAreNotOurs)
{
    const auto message = [&](const std::string& text) {
        std::ofstream(root_ / "bitscape.json") << text;
        const Result<Manifest> manifest = read_manifest(root_);
        return manifest ? "accepted" : manifest.error().what;
    };
    EXPECT_EQ(message(""), "is not the manifest of an exported project");
    EXPECT_EQ(message("[1]"), "is not the manifest of an exported project");
    EXPECT_EQ(message(R"({"kind": "exported Vitis HLS project"})"),
              "a field is missing or has the wrong type");
    EXPECT_EQ(message(R"({"kind": "exported Vitis HLS project", "version": 99})"),
              "written by a newer Bitscape");
    EXPECT_EQ(message(R"({"kind": "exported Vitis HLS project", "version": 1, "project": "../evil",
                "test_data": {"rows": 0}, "outputs": [], "files": []})"),
              "the project's name is not an identifier");
    for (const char* path : {"/etc/passwd", "../x", "a/../../x", ""})
        EXPECT_EQ(message(fmt::format(R"({{"kind": "exported Vitis HLS project", "version": 1, "project": "p",
                "test_data": {{"rows": 0}}, "outputs": [], "files": ["{}"]}})",
                                      path)),
                  "names a file outside the project")
            << path;
    EXPECT_EQ(message(small_export("").back().text), "accepted");
}

TEST_F(ProjectTest, DamagedManifestsAreRefusedNotRead)
{
    std::string text =
        R"({"kind": "exported Vitis HLS project", "version": 1, "project": "p", "test_data": {"rows": 3},
        "outputs": [{"layer": "x", "columns": 2}], "files": ["a"], "checksums": {"a": "0"}})";
    std::mt19937 generator(3);
    int accepted = 0;
    for (int round = 0; round < 400; ++round) {
        std::string damaged = text;
        for (unsigned edits = generator() % 4; edits-- > 0;) {
            const std::size_t at = generator() % damaged.size();
            switch (generator() % 3) {
            case 0:
                damaged[at] = static_cast<char>(generator() % 256);
                break;
            case 1:
                damaged.erase(at, generator() % 9);
                break;
            default:
                damaged.insert(at, damaged.substr(generator() % damaged.size(), generator() % 30));
            }
            if (damaged.empty())
                damaged = "{";
        }
        std::ofstream(root_ / "bitscape.json", std::ios::binary) << damaged;
        const Result<Manifest> manifest = read_manifest(root_);
        accepted += manifest ? 1 : 0;
        if (manifest)
            EXPECT_EQ(is_identifier(manifest->project), true);
    }
    EXPECT_GT(accepted, 60);
    EXPECT_LT(accepted, 340);
}

TEST_F(ProjectTest, ProcessesAreRunWithoutAShell)
{
    const fs::path log = root_ / "log";
    const Result<int> echo = run_process({{"echo", "$HOME; `id`"}, root_, log}, {});
    ASSERT_TRUE(echo);
    EXPECT_EQ(*echo, 0);
    EXPECT_EQ(content(log), "$HOME; `id`\n");
    EXPECT_EQ(*run_process({{"false"}, root_, log}, {}), 1);
    const Result<int> missing = run_process({{"no-such-program-here"}, root_, log}, {});
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, ErrorCode::not_found);
}

TEST_F(ProjectTest, ProcessesEndOnTimeoutAndStop)
{
    const Result<int> late =
        run_process({{"sleep", "60"}, root_, root_ / "log", std::chrono::seconds(0)}, {});
    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().code, ErrorCode::tool_failed);
    std::stop_source stop;
    const std::jthread stopper([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        stop.request_stop();
    });
    const Result<int> stopped = run_process({{"sleep", "60"}, root_, root_ / "log"}, stop.get_token());
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::cancelled);
}

/// Outputs of branching_design worked out by hand: fc1 is exact, its results have four fraction bits.
TestData branching_data()
{
    // rows of x; fc1 = [x0 + x1/4 + 0.5, -2 x0 + 3 x1, x0/2 - x1 - 0.25]
    return {.inputs = {{.rows = 2, .columns = 2, .values = {1, 2, -0.5, 0.25}}},
            .outputs = {{.rows = 2, .columns = 3, .values = {2, 4, 0, 0.0625, 1.75, 0}},
                        {.rows = 2, .columns = 3, .values = {2, 4, -1.75, 0.0625, 1.75, -0.75}},
                        {.rows = 2, .columns = 1, .values = {2.5, 0.3125}}}};
}

class CheckTest : public ProjectTest, public testing::WithParamInterface<design::Strategy> {};

TEST_P(CheckTest, BranchesWithSeveralOutputsSimulateExactly)
{
    const auto files = project_files(test::branching_design(GetParam()), vitis_dialect(), branching_data());
    ASSERT_TRUE(files) << english(files.error());
    const fs::path project = root_ / "with space and 'quote'"; // no shell sees it
    ASSERT_TRUE(put(project, *files));
    const auto checked = check(project, {}, {}, progress_);
    ASSERT_TRUE(checked) << english(checked.error());
    EXPECT_EQ(checked->first_difference, "");
    EXPECT_EQ(checked->rows, 2U);
    EXPECT_EQ(checked->values, 14U);
    EXPECT_EQ(checked->equal, 14U);

    CheckOptions fresh;
    fresh.expected = branching_data().outputs;
    fresh.expected[1].values[5] = -0.5;
    const auto different = check(project, fresh, {}, progress_);
    ASSERT_TRUE(different) << english(different.error());
    EXPECT_EQ(different->equal, 13U);
    EXPECT_EQ(different->first_difference, "row 1, output 'fc1'[2]: -0.75 instead of -0.5");
}

INSTANTIATE_TEST_SUITE_P(Strategies, CheckTest,
                         testing::Values(design::Strategy::latency, design::Strategy::resource));

TEST_F(ProjectTest, CheckSaysWhatFailed)
{
    const auto files =
        project_files(test::branching_design(design::Strategy::latency), vitis_dialect(), branching_data());
    ASSERT_TRUE(files);
    const fs::path project = root_ / "p";
    ASSERT_TRUE(put(project, *files));

    const auto no_compiler = check(project, {.compiler = "no-such-compiler", .expected = {}}, {}, progress_);
    ASSERT_FALSE(no_compiler);
    EXPECT_EQ(no_compiler.error().code, ErrorCode::not_found);

    std::ofstream(project / "firmware/sample_net.cpp", std::ios::app) << "\n#error broken on purpose\n";
    const auto broken = check(project, {}, {}, progress_);
    ASSERT_FALSE(broken);
    EXPECT_THAT(english(broken.error()), HasSubstr("does not build: firmware/sample_net.cpp"));
    EXPECT_THAT(english(broken.error()), HasSubstr("broken on purpose"));

    std::ofstream(project / "tb_data/expected_outputs.dat") << "1 2 3\n";
    const auto short_rows = check(project, {}, {}, progress_);
    ASSERT_FALSE(short_rows);
    EXPECT_THAT(english(short_rows.error()), HasSubstr("line 1: 3 numbers instead of 7"));
    EXPECT_FALSE(check(root_, {}, {}, progress_)); // not a project at all
}

} // namespace
} // namespace bitscape::hls
