#pragma once

#include "emulate/program.hpp"

#include <functional>

namespace bitscape::emulate {

/// Groups the inputs of every position into units of `size` neighbouring k; equal units are prepared once.
[[nodiscard]] Units make_units(const MatrixProduct& product, std::size_t size);

/// Cuts each set's columns into blocks of up to four. Few columns share the inputs that are left after
/// pruning: then narrower blocks do less work. `used(unit, column)`: whether there is a weight.
void make_blocks(const MatrixProduct& product, const Units& units,
                 const std::function<bool(std::size_t unit, std::size_t column)>& used, DensePlan& plan);

/// The terms of all blocks: units in the given order, left out where every column's word is zero.
template <class T, class Word>
Terms<T> make_terms(const DensePlan& plan, const std::vector<std::uint32_t>& order, const Word& word)
{
    Terms<T> terms;
    terms.begin.push_back(0);
    for (const ColumnBlock& block : plan.blocks) {
        terms.at.push_back(terms.weight.size());
        for (const std::uint32_t unit : order) {
            T words[max_block_columns];
            bool used = false;
            for (std::size_t j = 0; j < block.width; ++j) {
                words[j] = word(unit, block.column + j);
                used = used || words[j] != 0;
            }
            if (!used)
                continue;
            terms.unit.push_back(unit);
            terms.weight.insert(terms.weight.end(), words, words + block.width);
        }
        terms.begin.push_back(static_cast<std::uint32_t>(terms.unit.size()));
    }
    return terms;
}

} // namespace bitscape::emulate
