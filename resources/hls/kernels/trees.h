// Boosted trees. Each split compares one feature with a threshold; the leaf a tree ends in has its score; an
// output is its start, plus the scores of its trees, times a norm. Every sum is brought into the score's type
// before the next one: where that type saturates, or is a float, the order of the additions is part of the
// result.
//
// Trees are two tables, one of splits and one of leaves. A place is the number of a split, or ~n for leaf n.
// Splits stand in front of the splits below them.
//
// Config: n_features, n_outputs, n_rounds (trees an output), n_splits, n_leaves, depth; threshold_t, score_t;
// goes_left (Below, NotAbove), seen (PlainFeature, WeightedFeature), place_t (holds every place), norm
// (PlainScore, ScaledScore).
#ifndef BITSCAPE_HLS_TREES_H
#define BITSCAPE_HLS_TREES_H

#include "common.h"

#include <cmath> // INFINITY, of float thresholds

namespace bitscape_hls {

/// Which features go left.
struct Below {
    template <class X, class T> static bool of(const X& x, const T& threshold) { return x < threshold; }
};
struct NotAbove {
    template <class X, class T> static bool of(const X& x, const T& threshold) { return x <= threshold; }
};

/// What is compared: the feature, or the feature times one where W cannot hold that one exactly.
struct PlainFeature {
    template <class X> static X of(const X& x) { return x; }
};
template <class W> struct WeightedFeature {
    template <class X> static X of(const X& x)
    {
        BITSCAPE_INLINE
        const W one = 1;
        return X(x * one);
    }
};

/// The sum, or the sum times the norm.
struct PlainScore {
    template <class T> static T of(const T& sum, const T&) { return sum; }
};
struct ScaledScore {
    template <class T> static T of(const T& sum, const T& norm)
    {
        BITSCAPE_INLINE
        return T(sum * norm);
    }
};

/// All trees at once: every split is a comparator of its own, leaves are chosen by multiplexers from the
/// leaves up, scores are added in a balanced tree. A new input every cycle.
/// root [n_outputs, n_rounds]; feature, threshold, left, right [n_splits].
template <class Config, class X, class Y>
void trees_at_once(const X x[Config::n_features], Y y[Config::n_outputs],
                   const typename Config::place_t root[Config::n_outputs * Config::n_rounds],
                   const unsigned feature[Config::n_splits],
                   const typename Config::threshold_t threshold[Config::n_splits],
                   const typename Config::place_t left[Config::n_splits],
                   const typename Config::place_t right[Config::n_splits],
                   const typename Config::score_t score[Config::n_leaves],
                   const typename Config::score_t start[Config::n_outputs],
                   const typename Config::score_t norm[1])
{
    typedef typename Config::score_t score_t;
    BITSCAPE_FOR_EACH(root, feature, threshold, left, right, score, start, norm)
    BITSCAPE_PIPELINE(1)

    bool below[Config::n_splits];
    BITSCAPE_REGISTERS(below)
    BITSCAPE_UNROLLED
    for (unsigned i = 0; i < Config::n_splits; i++)
        below[i] = Config::goes_left::of(Config::seen::of(x[feature[i]]), threshold[i]);

    score_t chosen[Config::n_splits]; // where each split leads to
    BITSCAPE_REGISTERS(chosen)
    BITSCAPE_UNROLLED
    for (unsigned n = 0; n < Config::n_splits; n++) {
        const unsigned i = Config::n_splits - 1 - n;
        const score_t if_left = left[i] < 0 ? score[~left[i]] : chosen[left[i]];
        const score_t if_right = right[i] < 0 ? score[~right[i]] : chosen[right[i]];
        chosen[i] = below[i] ? if_left : if_right;
    }

    BITSCAPE_UNROLLED
    for (unsigned j = 0; j < Config::n_outputs; j++) {
        score_t scores[Config::n_rounds];
        BITSCAPE_REGISTERS(scores)
        BITSCAPE_UNROLLED
        for (unsigned k = 0; k < Config::n_rounds; k++) {
            const typename Config::place_t at = root[j * Config::n_rounds + k];
            scores[k] = at < 0 ? score[~at] : chosen[at];
        }
        const score_t sum = score_t(start[j] + AdderTree<Config::n_rounds>::sum(scores));
        y[j] = Config::norm::of(sum, norm[0]);
    }
}

/// One tree after the other, from tables in memory: `depth` comparisons a tree, one after the other, so that
/// the interval between trees is what the memories' ports allow. Scores are added in the order of the rounds.
/// root [n_outputs, n_rounds]; feature, threshold, left, right [n_splits].
template <class Config, class X, class Y>
void trees_in_turn(const X x[Config::n_features], Y y[Config::n_outputs],
                   const typename Config::place_t root[Config::n_outputs * Config::n_rounds],
                   const unsigned feature[Config::n_splits],
                   const typename Config::threshold_t threshold[Config::n_splits],
                   const typename Config::place_t left[Config::n_splits],
                   const typename Config::place_t right[Config::n_splits],
                   const typename Config::score_t score[Config::n_leaves],
                   const typename Config::score_t start[Config::n_outputs],
                   const typename Config::score_t norm[1])
{
    typedef typename Config::score_t score_t;
    BITSCAPE_FOR_EACH(root, feature, threshold, left, right, score, start, norm)
    BITSCAPE_MEMORY(root)
    BITSCAPE_MEMORY(feature)
    BITSCAPE_MEMORY(threshold)
    BITSCAPE_MEMORY(left)
    BITSCAPE_MEMORY(right)
    BITSCAPE_MEMORY(score)

    X seen[Config::n_features];
    BITSCAPE_REGISTERS(seen)
    BITSCAPE_UNROLLED
    for (unsigned i = 0; i < Config::n_features; i++) {
        BITSCAPE_UNROLL
        seen[i] = Config::seen::of(x[i]);
    }

    score_t sum[Config::n_outputs];
    BITSCAPE_REGISTERS(sum)
    BITSCAPE_UNROLLED
    for (unsigned j = 0; j < Config::n_outputs; j++) {
        BITSCAPE_UNROLL
        sum[j] = start[j];
    }

    for (unsigned k = 0; k < Config::n_rounds; k++) {
        BITSCAPE_PIPELINED(1)
        for (unsigned j = 0; j < Config::n_outputs; j++) {
            BITSCAPE_PIPELINE(1)
            typename Config::place_t at = root[j * Config::n_rounds + k];
            BITSCAPE_UNROLLED
            for (unsigned level = 0; level < Config::depth; level++) {
                BITSCAPE_UNROLL
                if (at >= 0)
                    at = Config::goes_left::of(seen[feature[at]], threshold[at]) ? left[at] : right[at];
            }
            sum[j] = score_t(sum[j] + score[~at]);
        }
    }

    BITSCAPE_UNROLLED
    for (unsigned j = 0; j < Config::n_outputs; j++) {
        BITSCAPE_UNROLL
        y[j] = Config::norm::of(sum[j], norm[0]);
    }
}

} // namespace bitscape_hls

#endif
