// Pango lays text out, Cairo draws it into PDF.
#include <cairo-pdf.h>
#include <pango/pangocairo.h>
