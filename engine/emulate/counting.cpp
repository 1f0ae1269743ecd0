#include "emulate/counting.hpp"

namespace bitscape::emulate {

WideRaw emit(WideRaw value, int fraction, const FixedPoint& to, Counts& counts)
{
    const CastOutcome outcome = cast_outcome(value, fraction, to);
    count(outcome, counts);
    return outcome.raw;
}

WideRaw add_in(const FixedPoint& accum, WideRaw a, WideRaw b)
{
    const auto sum = static_cast<unsigned __int128>(a) + static_cast<unsigned __int128>(b);
    return cast(static_cast<WideRaw>(sum), accum.fraction(), accum);
}

} // namespace bitscape::emulate
