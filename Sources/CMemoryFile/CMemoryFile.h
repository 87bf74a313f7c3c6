#ifndef C_MEMORY_FILE_H
#define C_MEMORY_FILE_H

/* <sys/mman.h> declares this only under _GNU_SOURCE, which Swift's module of the C library does not set. */
int memfd_create(const char *name, unsigned int flags);

/* MFD_CLOEXEC of <linux/memfd.h>. */
static const unsigned int memory_file_close_on_exec = 1;

#endif
