#pragma once

#include "search/search.hpp"

#include <chrono>
#include <string>

namespace bitscape::cli {

/// How a search goes, on standard error: one line redrawn in place if that is a terminal; a JSON object a
/// line, once a second, if asked for.
class SearchProgress {
public:
    SearchProgress(std::string what, bool json_lines);
    ~SearchProgress();
    SearchProgress(const SearchProgress&) = delete;
    SearchProgress& operator=(const SearchProgress&) = delete;

    void show(const search::Status& status);

private:
    std::string what_;
    bool json_lines_, terminal_, drawn_ = false;
    std::chrono::steady_clock::time_point last_;
};

} // namespace bitscape::cli
