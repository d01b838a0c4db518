#define _GNU_SOURCE
#include "CVTerm.h"

#include <locale.h>
#include <wchar.h>

int system_width(uint32_t scalar)
{
    locale_t locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
    if (!locale) return -1;
    locale_t before = uselocale(locale);
    int width = wcwidth((wchar_t)scalar);
    uselocale(before);
    freelocale(locale);
    return width;
}
