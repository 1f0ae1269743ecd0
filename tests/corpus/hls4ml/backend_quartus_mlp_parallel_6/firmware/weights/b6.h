//Numpy array shape [4]
//Min -0.480174154043
//Max 0.586097776890
//Number of zeros 0

#ifndef B6_H_
#define B6_H_

#ifdef __INTELFPGA_COMPILER__
hls_init_on_powerup
#endif
static const fc3_bias_t b6[4] = {-0.230124772, -0.480174154, -0.144274652, 0.586097777};

#endif
