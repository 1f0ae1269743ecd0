#include "archive/pack.hpp"

#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

namespace bitscape::archive {
namespace {

namespace fs = std::filesystem;

std::vector<Member> some_members()
{
    return {{"p/z.txt", "last"},
            {"p/a/" + std::string(180, 'n') + ".h", std::string(100000, 'x')},
            {"p/é ü.txt", ""}};
}

class BothKinds : public testing::TestWithParam<Kind> {};

TEST_P(BothKinds, NeitherTimeNorZoneNorRightsNorOrderAreInTheBytes)
{
    const auto first = pack(GetParam(), some_members());
    ASSERT_TRUE(first) << english(first.error());
    std::vector<Member> turned = some_members();
    std::reverse(turned.begin(), turned.end());
    ::setenv("TZ", "Pacific/Auckland", 1);
    ::tzset();
    const ::mode_t mask = ::umask(0);
    ::sleep(2); // zip counts in steps of two seconds
    const auto second = pack(GetParam(), turned);
    ::umask(mask);
    ::unsetenv("TZ");
    ::tzset();
    ASSERT_TRUE(second);
    EXPECT_EQ(*first, *second);
}

TEST_P(BothKinds, OrdinaryToolsReadThem)
{
    std::string pattern = (fs::temp_directory_path() / "bitscape_pack_XXXXXX").string();
    const fs::path folder = ::mkdtemp(pattern.data());
    const auto bytes = pack(GetParam(), some_members());
    ASSERT_TRUE(bytes);
    const fs::path file = folder / "archive";
    std::ofstream(file, std::ios::binary) << *bytes;
    const std::string tool = GetParam() == Kind::zip ? "python3 -m zipfile -e archive ." : "tar xzf archive";
    ASSERT_EQ(std::system(("cd '" + folder.string() + "' && " + tool).c_str()), 0);
    EXPECT_EQ(fs::file_size(folder / some_members()[1].path), 100000U);
    EXPECT_TRUE(fs::exists(folder / "p/é ü.txt"));
    fs::remove_all(folder);
}

INSTANTIATE_TEST_SUITE_P(All, BothKinds, testing::Values(Kind::zip, Kind::tar_gz));

TEST(Zip, UnpacksWhatItPackedAndRefusesTheRest)
{
    const auto bytes = pack(Kind::zip, some_members());
    ASSERT_TRUE(bytes);
    const auto members = unpack_zip(*bytes, 1 << 20);
    ASSERT_TRUE(members) << english(members.error());
    ASSERT_EQ(members->size(), 3U);
    EXPECT_EQ((*members)[1].path, "p/z.txt");
    EXPECT_EQ((*members)[1].bytes, "last");
    EXPECT_FALSE(unpack_zip(*bytes, 1000));
    EXPECT_FALSE(unpack_zip(bytes->substr(0, bytes->size() / 2), 1 << 20));
    EXPECT_FALSE(unpack_zip("nonsense", 1 << 20));
}

TEST(Members, AreFilesOnly)
{
    std::string pattern = (fs::temp_directory_path() / "bitscape_pack_XXXXXX").string();
    const fs::path folder = ::mkdtemp(pattern.data());
    fs::create_directories(folder / "sub/empty");
    std::ofstream(folder / "sub/file") << "text";
    const auto members = members_of(folder, "top");
    ASSERT_TRUE(members);
    ASSERT_EQ(members->size(), 1U);
    EXPECT_EQ(members->front().path, "top/sub/file");
    fs::create_symlink("/etc/passwd", folder / "link");
    EXPECT_FALSE(members_of(folder, "top"));
    EXPECT_FALSE(members_of(folder / "none", "top"));
    fs::remove_all(folder);
}

TEST(Kinds, ByTheNamesEnd)
{
    EXPECT_EQ(kind_of("a b.zip"), Kind::zip);
    EXPECT_EQ(kind_of("x.y.tar.gz"), Kind::tar_gz);
    EXPECT_EQ(kind_of("x.tgz"), Kind::tar_gz);
    for (const char* name : {"x.tar", "zip", ".zip", "x.zip.txt", ""})
        EXPECT_FALSE(kind_of(name)) << name;
}

} // namespace
} // namespace bitscape::archive
