#ifndef C_MALLOC_H
#define C_MALLOC_H

/* Swift's module of the C library leaves this header out. */
#include <malloc.h>

#endif
