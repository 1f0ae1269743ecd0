// After each inclusion of Highway in a file with kernels: its AVX3_DL target promises AVX-512 VNNI but does
// not tell the compiler (it names the VEX form, which such machines need not have and which no kernel here
// uses).
#if HWY_TARGET == HWY_AVX3_DL
#undef HWY_TARGET_STR
#define HWY_TARGET_STR                                                                                       \
    HWY_TARGET_STR_AVX3                                                                                      \
    ",vpclmulqdq,avx512vbmi,avx512vbmi2,vaes,avxvnni,avx512bitalg,avx512vpopcntdq,avx512vnni"
#endif
