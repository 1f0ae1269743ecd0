// See sycl.hpp, which has all that the C simulation needs of it.
#include <sycl/sycl.hpp>
