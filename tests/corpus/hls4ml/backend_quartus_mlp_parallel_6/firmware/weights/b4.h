//Numpy array shape [6]
//Min -0.916371941566
//Max 0.272502869368
//Number of zeros 0

#ifndef B4_H_
#define B4_H_

#ifdef __INTELFPGA_COMPILER__
hls_init_on_powerup
#endif
static const fc2_bias_t b4[6] = {-0.916371942, 0.001340439, 0.068751737, -0.229580790, 0.272502869, 0.110865034};

#endif
