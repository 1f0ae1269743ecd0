// A window that follows the pixels of a stream: of the rows above only what windows still to come will see is
// kept, in line buffers. One-dimensional layers have a height of 1.
//
// Config: in_height, in_width, out_height, out_width, kernel_height, kernel_width, stride_height,
// stride_width, dilation_height, dilation_width, n_chan. Padding has been added before.
#ifndef BITSCAPE_HLS_STREAM_WINDOW_H
#define BITSCAPE_HLS_STREAM_WINDOW_H

#include "stream.h"

namespace bitscape_hls {

/// Sizes of what is kept.
template <class Config> struct WindowReach {
    static constexpr unsigned rows = (Config::kernel_height - 1) * Config::dilation_height + 1;
    static constexpr unsigned columns = (Config::kernel_width - 1) * Config::dilation_width + 1;
    static constexpr unsigned lines = rows > 1 ? rows - 1 : 1; ///< whole rows in memory
    static constexpr unsigned pixels = rows * columns;         ///< in registers
    static constexpr unsigned last_row = rows - 1 + (Config::out_height - 1) * Config::stride_height;
    static constexpr unsigned last_column = columns - 1 + (Config::out_width - 1) * Config::stride_width;
};

/// Takes in the pixel at `column` of the newest row: the window moves one column to the right, what stands
/// above the pixel comes from the line buffers and moves up by one line.
template <class Config, class X>
void shift_window(const X pixel[Config::n_chan], unsigned column,
                  X lines[WindowReach<Config>::lines][Config::in_width][Config::n_chan],
                  X window[WindowReach<Config>::pixels][Config::n_chan])
{
    BITSCAPE_INLINE
    typedef WindowReach<Config> Reach;
    BITSCAPE_UNROLLED
    for (unsigned c = 0; c < Config::n_chan; c++) {
        BITSCAPE_UNROLL
        BITSCAPE_UNROLLED
        for (unsigned row = 0; row < Reach::rows; row++) {
            BITSCAPE_UNROLL
            BITSCAPE_UNROLLED
            for (unsigned k = 0; k + 1 < Reach::columns; k++) {
                BITSCAPE_UNROLL
                window[row * Reach::columns + k][c] = window[row * Reach::columns + k + 1][c];
            }
            X newest = pixel[c];
            if (row + 1 < Reach::rows)
                newest = lines[row][column][c];
            window[(row + 1) * Reach::columns - 1][c] = newest;
            if (row > 0) // the line above takes over
                lines[row - 1][column][c] = newest;
        }
    }
}

/// Pixel of the window that tap `tap` sees.
template <class Config> constexpr unsigned tap_pixel(unsigned tap)
{
    return tap / Config::kernel_width * Config::dilation_height * WindowReach<Config>::columns +
           tap % Config::kernel_width * Config::dilation_width;
}

/// The rows and columns at which a window is complete, one after the other.
template <class Config> struct WindowEnds {
    unsigned row, column;

    WindowEnds() : row(WindowReach<Config>::rows - 1), column(WindowReach<Config>::columns - 1) {}
    bool is_at(unsigned r, unsigned c) const
    {
        BITSCAPE_INLINE
        return r == row && c == column && r <= WindowReach<Config>::last_row &&
               c <= WindowReach<Config>::last_column;
    }
    /// After the pixel at (r, c).
    void pass(unsigned r, unsigned c)
    {
        BITSCAPE_INLINE
        const bool row_done = c + 1 == Config::in_width;
        if (row_done)
            column = WindowReach<Config>::columns - 1;
        else if (c == column)
            column += Config::stride_width;
        if (row_done && r == row)
            row += Config::stride_height;
    }
};

} // namespace bitscape_hls

#endif
