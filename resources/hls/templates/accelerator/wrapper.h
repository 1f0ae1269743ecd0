// @PROJECT@ behind a bus (@INTERFACE@): what the block design or the linker puts on the board.
#ifndef BITSCAPE_PROJECT_AXI_H
#define BITSCAPE_PROJECT_AXI_H

#include "@PROJECT@.h"
#include "kernels/bus.h"

/// How one value crosses the bus; an event is all values of all inputs (outputs), one after the other.
typedef @INPUT_WORD@ InputWord;
typedef @OUTPUT_WORD@ OutputWord;
static const unsigned values_in = @VALUES_IN@;
static const unsigned values_out = @VALUES_OUT@;

@DECLARATIONS@

#endif
