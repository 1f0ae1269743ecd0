#include "emulate/operator.hpp"

namespace bitscape::emulate {

void Operator::fast(const Block&, Scratch&, Counts&) const {}

} // namespace bitscape::emulate
