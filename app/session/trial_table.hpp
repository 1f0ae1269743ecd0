#pragma once

#include "base/result.hpp" // before study.hpp: moc cannot parse <compare> as the first header
#include "study/study.hpp"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bitscape::session {

/// What a plot needs of one trial.
struct TrialNumbers {
    TrialId number;
    study::TrialState state = study::TrialState::complete;
    std::map<std::string, double> numbers;
};

/// The numbers of many trials side by side: some 130 bytes a trial, so that 100,000 of them are nothing. A
/// value: copies share what is stored, and a longer table shares it with the shorter one it came from. Rows
/// are in the order in which the trials finished. Safe to read from any thread.
class TrialTable {
public:
    TrialTable() = default;
    explicit TrialTable(const study::TrialColumns& columns);
    /// This table and more rows. Only the owner of the newest table may call it, from one thread: rows that
    /// an earlier table shows are never touched.
    [[nodiscard]] TrialTable with(std::span<const TrialNumbers> fresh) const;

    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] bool empty() const { return size_ == 0; }
    [[nodiscard]] TrialId number(std::size_t row) const
    {
        return TrialId{chunk(row).number[row % chunk_rows]};
    }
    [[nodiscard]] study::TrialState state(std::size_t row) const
    {
        return chunk(row).state[row % chunk_rows];
    }
    /// Names of the columns; objectives of the study first where they were known.
    [[nodiscard]] const std::vector<std::string>& names() const { return names_; }
    [[nodiscard]] std::optional<std::size_t> column(std::string_view name) const;
    /// NaN: not measured.
    [[nodiscard]] double value(std::size_t row, std::size_t column) const
    {
        return chunk(row).values[(row % chunk_rows) * names_.size() + column];
    }
    /// The row of a trial; searches from the end. nullopt: not in the table.
    [[nodiscard]] std::optional<std::size_t> row_of(TrialId number) const;

private:
    static constexpr std::size_t chunk_rows = 4096;
    struct Chunk {
        std::array<std::uint32_t, chunk_rows> number;
        std::array<study::TrialState, chunk_rows> state;
        std::vector<double> values; ///< [chunk_rows, names], all there from the start
    };
    [[nodiscard]] const Chunk& chunk(std::size_t row) const { return *chunks_[row / chunk_rows]; }
    void add_chunk();
    void set_names(std::vector<std::string> names); ///< keeps the rows

    std::vector<std::string> names_;
    std::vector<std::shared_ptr<Chunk>> chunks_;
    std::size_t size_ = 0;
};

} // namespace bitscape::session
