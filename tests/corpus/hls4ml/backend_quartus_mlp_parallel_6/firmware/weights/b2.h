//Numpy array shape [10]
//Min -0.586501121521
//Max 0.603385865688
//Number of zeros 0

#ifndef B2_H_
#define B2_H_

#ifdef __INTELFPGA_COMPILER__
hls_init_on_powerup
#endif
static const fc1_bias_t b2[10] = {-0.386192858, -0.586501122, 0.113005109, 0.011157572, 0.133847535, -0.404757440, -0.152773827, -0.064579457, 0.257847607, 0.603385866};

#endif
