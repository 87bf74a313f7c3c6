#ifndef OITCHECK_CLIBARCHIVE_SHIM_H
#define OITCHECK_CLIBARCHIVE_SHIM_H
#include <archive.h>
#include <archive_entry.h>
#endif
