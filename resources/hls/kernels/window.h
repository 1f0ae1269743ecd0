// A window that slides over an image [height, width, channels]; one-dimensional layers have a height of 1.
//
// Config: in_height, in_width, out_height, out_width, kernel_height, kernel_width, stride_height,
// stride_width, dilation_height, dilation_width, pad_top, pad_left.
#ifndef BITSCAPE_HLS_WINDOW_H
#define BITSCAPE_HLS_WINDOW_H

#include "common.h"

namespace bitscape_hls {

/// The pixel that tap `tap` of the window at output pixel `position` sees; -1 outside the image.
template <class Config> int window_pixel(unsigned position, unsigned tap)
{
    BITSCAPE_INLINE
    const int row = int(position / Config::out_width * Config::stride_height +
                        tap / Config::kernel_width * Config::dilation_height) -
                    int(Config::pad_top);
    const int column = int(position % Config::out_width * Config::stride_width +
                           tap % Config::kernel_width * Config::dilation_width) -
                       int(Config::pad_left);
    const bool inside =
        row >= 0 && row < int(Config::in_height) && column >= 0 && column < int(Config::in_width);
    return inside ? row * int(Config::in_width) + column : -1;
}

} // namespace bitscape_hls

#endif
