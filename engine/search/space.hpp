#pragma once

#include "config/configuration.hpp"
#include "design/design.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bitscape::search {

/// One knob and what it may be set to.
struct Knob {
    enum class Kind {
        precision,    ///< choices are whole types: "fixed<8,3>"
        reuse_factor, ///< whole numbers
        strategy,     ///< names, the only kind whose choices have no order
        sparsity,     ///< 0..1
        width,        ///< bits; sign, integer bits and modes of each target's type stay
        integer,      ///< bits left of the point; sign, width and modes of each target's type stay
        trees,        ///< how trees are pruned: the target's tensor is one of config::tree_knob_names
    };
    /// What the knob sets: a layer, or one tensor of it.
    struct Target {
        std::string layer;
        std::string tensor; ///< of types; of trees the key ("MaxDepth")
        std::string type;   ///< width and integer: the type they start from
        friend bool operator==(const Target&, const Target&) = default;
    };
    /// The knob counts only where another has one of some choices.
    struct Condition {
        std::size_t knob = 0; ///< index into Space::knobs, an earlier one
        std::vector<std::size_t> choices;
        friend bool operator==(const Condition&, const Condition&) = default;
    };
    std::string name; ///< "fc1.weight", "fc1.reuse_factor", "Dense.weight.width"
    Kind kind = Kind::precision;
    std::vector<Target> targets; ///< set together: a tied knob has several
    std::vector<std::string> choices;
    std::optional<Condition> condition;

    [[nodiscard]] bool is_ordered() const { return kind != Kind::strategy; }
};

[[nodiscard]] std::string_view to_string(Knob::Kind kind); ///< "reuse_factor"
[[nodiscard]] std::optional<Knob::Kind> parse_knob_kind(std::string_view name);

/// One index a knob into its choices.
using Choice = std::vector<std::size_t>;

struct Space {
    std::vector<Knob> knobs;

    /// Number of combinations that differ: those of inactive knobs do not count.
    [[nodiscard]] double size() const;
    /// Whether the knob's condition holds, and that of the knob it hangs on.
    [[nodiscard]] bool is_active(std::size_t knob, const Choice& choice) const;
    /// The same with every inactive knob at its first choice: equal designs have equal choices.
    [[nodiscard]] Choice normalized(Choice choice) const;
    /// What is stored of a choice: knob -> text, without inactive knobs.
    [[nodiscard]] std::map<std::string, std::string> parameters(const Choice& choice) const;
    /// The way back; a knob that is not there (or has another text) is at its first choice.
    [[nodiscard]] Choice choice_of(const std::map<std::string, std::string>& parameters) const;
};

/// What a space is made of around a design. Knobs with fewer than two choices are left out.
struct SpaceOptions {
    enum class Tie {
        none, ///< a knob for each layer
        kind, ///< one for all layers of a class: "Dense.weight.width"
        model ///< one for all: "weight.width"
    };
    struct Bits {
        int min = 0, max = 8;
    };
    int min_width = 2, max_width = 16; ///< bits of the types
    bool weights = true, results = true, reuse = true;
    int width_step = 1;
    bool biases = false, accumulators = false, tables = false;
    std::optional<Bits> integer;         ///< integer bits are knobs of their own, of the same tensors
    std::vector<double> sparsity;        ///< to choose from; empty = no knob
    std::vector<std::string> strategies; ///< "Latency", "Resource"; fewer than two = no knob
    std::int64_t max_reuse = 0;          ///< 0 = any valid factor
    Tie tie = Tie::none;
    bool tie_tensors = false; ///< one width (and one integer) for weights, results and so on together
    /// Knobs of ensembles of trees, of config::tree_knob_names: rounds and depths up to those of the model,
    /// gains and differences up to those of most of its splits.
    std::vector<std::string> trees{"Rounds", "MaxDepth"};
    std::vector<std::string> left_out; ///< layers without knobs
};

/// Per layer: types of the tensors asked for, and reuse factors, strategies and sparsity of layers with a
/// matrix. Types: untied and without integer bits of their own, a knob is a whole type ("fc1.weight"): sign,
/// integer bits, rounding and overflow of the type that `base` resolves, only fraction bits come and go;
/// otherwise widths and integer bits are knobs ("fc1.weight.width"). At least one fraction bit stays unless
/// integer bits are a knob. Where `base` resolves an `auto` to a type wider than max_width (it keeps every
/// bit of a dot product), the integer bits of the configuration's default precision are used instead: those
/// of the wide type would leave no room for a fraction. Reuse factors are those valid for every layer that is
/// tied. Left out: what the model's quantizer fixes, reshapes (they have their input's type), integer types
/// and knobs with fewer than two choices.
[[nodiscard]] Space default_space(const design::Design& base, const SpaceOptions& options);

/// The choice nearest to what `base` is: the start of a search from the current design.
[[nodiscard]] Choice current_choice(const Space& space, const design::Design& base);

/// `base` with the chosen values set; inactive knobs set nothing. Precondition: one valid index per knob. A
/// knob of a layer that the design fuses away is set in the document all the same.
[[nodiscard]] config::Configuration apply(const Space& space, const Choice& choice,
                                          const config::Configuration& base);

} // namespace bitscape::search
