#ifndef OITCHECK_CLIBXLSXWRITER_SHIM_H
#define OITCHECK_CLIBXLSXWRITER_SHIM_H
#include <xlsxwriter.h>
#endif
