// A target needs a source; all there is to say is in the header.
#include "CPango.h"
