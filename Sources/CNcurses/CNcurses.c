#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include "CNcurses.h"

#include <langinfo.h>
#include <linux/kd.h>
#include <locale.h>
#include <ncurses.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>
#include <wchar.h>

static SCREEN *screen;
// Keys are read on a pad: reading on stdscr would refresh it as a side effect.
static WINDOW *keys;
static bool colors_in_use;
static bool mouse_known;

// MARK: Opening and closing

static const char *capability(const char *name)
{
    char *value = tigetstr(name);
    return value == (char *)-1 ? NULL : value;
}

enum nc_entry nc_look_up(const char *term)
{
    int found = 0;
    if (setupterm((char *)term, STDOUT_FILENO, &found) != OK) return found == 1 ? NC_ENTRY_TOO_DUMB : NC_ENTRY_UNKNOWN;
    bool moves = capability("cup") != NULL;
    del_curterm(cur_term);
    return moves ? NC_ENTRY_USABLE : NC_ENTRY_TOO_DUMB;
}

static bool codeset_is_utf8(void)
{
    const char *codeset = nl_langinfo(CODESET);
    return strcmp(codeset, "UTF-8") == 0 || strcmp(codeset, "utf8") == 0;
}

bool nc_adopt_locale(void)
{
    setlocale(LC_ALL, "");
    // Numbers in files and databases are written with a point whatever the language of the user.
    setlocale(LC_NUMERIC, "C");
    static const char *const fallbacks[] = {"C.UTF-8", "C.utf8", "en_US.UTF-8", "UTF-8"};
    for (size_t i = 0; !codeset_is_utf8() && i < sizeof fallbacks / sizeof *fallbacks; i++) {
        setlocale(LC_CTYPE, fallbacks[i]);
    }
    return codeset_is_utf8();
}

bool nc_open(const char *term, bool colors)
{
    // Exported by some shells, they would freeze the size.
    unsetenv("LINES");
    unsetenv("COLUMNS");
    screen = newterm((char *)term, stdout, stdin);
    if (!screen) return false;
    set_escdelay(25);
    raw();
    noecho();
    nonl();
    // A frame is always sent whole, even if a key waits: the caller reads the keys before it draws.
    typeahead(-1);
    colors_in_use = colors && has_colors() && start_color() == OK && use_default_colors() == OK;
    keys = newpad(1, 1);
    keypad(keys, TRUE);
    nodelay(keys, TRUE);
    mouse_known = capability("kmous") != NULL;
    mouseinterval(0); // else every click waits 170 ms for a second one
    // Until the screen has been left once, ncurses 6 flushes at every move of the cursor (it cannot tell its own moves
    // from those of a program without screen): leaving and returning makes a frame one write.
    endwin();
    reset_prog_mode();
    return true;
}

void nc_close(void)
{
    if (!screen) return;
    mousemask(0, NULL);
    endwin();
    delwin(keys);
    delscreen(screen);
    keys = NULL;
    screen = NULL;
}

void nc_leave(void)
{
    endwin();
}

void nc_return(void)
{
    reset_prog_mode();
    clearok(curscr, TRUE);
    doupdate();
}

static char *collecting;
static size_t collected, collecting_capacity;

static int collect(int byte)
{
    if (collected < collecting_capacity) collecting[collected++] = (char)byte;
    return byte;
}

static void collect_text(const char *text)
{
    while (text && *text) collect(*text++);
}

static void collect_capability(const char *name)
{
    const char *value = capability(name);
    if (value) tputs(value, 1, collect);
}

size_t nc_restoring_sequence(char *buffer, size_t capacity)
{
    collecting = buffer;
    collecting_capacity = capacity;
    collected = 0;
    collect_text("\030"); // CAN: a sequence cut short by the signal ends here
    if (mouse_known) collect_text("\033[?1006l\033[?1002l\033[?1000l");
    collect_capability("sgr0");
    collect_capability("op");
    collect_capability("cnorm");
    collect_capability("rmkx");
    if (capability("rmcup")) {
        collect_capability("rmcup");
    } else {
        tputs(tparm((char *)capability("cup"), LINES - 1, 0, 0, 0, 0, 0, 0, 0, 0), 1, collect);
        collect_text("\r\n");
    }
    collect_text("\r");
    return collected;
}

// MARK: What the terminal can do

int nc_columns(void) { return getmaxx(stdscr); }
int nc_rows(void) { return getmaxy(stdscr); }
int nc_color_count(void) { return colors_in_use ? COLORS : 0; }
bool nc_has_mouse(void) { return mouse_known; }

int nc_pair_limit(void)
{
    if (!colors_in_use) return 0;
    return COLOR_PAIRS - 1 < 255 ? COLOR_PAIRS - 1 : 255;
}

// Terminals that report the mouse as xterm does also keep the other xterm sequences apart from text; the Linux
// console does not.
bool nc_has_clipboard(void)
{
    return mouse_known && capability("rmcup") != NULL;
}

size_t nc_console_characters(uint16_t *characters, size_t capacity)
{
    // With no room the system refuses, and says how many there are.
    struct unimapdesc map = {0};
    ioctl(STDOUT_FILENO, GIO_UNIMAP, &map);
    if (map.entry_ct == 0) return 0;
    map.entries = calloc(map.entry_ct, sizeof *map.entries);
    if (map.entries == NULL) return 0;
    size_t count = 0;
    if (ioctl(STDOUT_FILENO, GIO_UNIMAP, &map) == 0)
        for (; count < map.entry_ct && count < capacity; count++) characters[count] = map.entries[count].unicode;
    free(map.entries);
    return count;
}

bool nc_adopt_size(void)
{
    struct winsize size;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return false;
    if (size.ws_row == getmaxy(stdscr) && size.ws_col == getmaxx(stdscr)) return false;
    return resize_term(size.ws_row, size.ws_col) == OK;
}

// MARK: Drawing

bool nc_define_pair(int pair, int foreground, int background)
{
    return init_pair((short)pair, (short)foreground, (short)background) == OK;
}

void nc_erase(void) { werase(stdscr); }

void nc_repaint(void) { clearok(curscr, TRUE); }

void nc_put(
    int row, int column, uint32_t base, uint32_t first_mark, uint32_t second_mark, int width, unsigned attributes,
    int pair)
{
    attr_t bits = 0;
    if (attributes & NC_BOLD) bits |= WA_BOLD;
    if (attributes & NC_DIM) bits |= WA_DIM;
    if (attributes & NC_REVERSE) bits |= WA_REVERSE;
    if (attributes & NC_UNDERLINE) bits |= WA_UNDERLINE;

    wchar_t text[4] = {(wchar_t)base};
    int length = 1;
    if (first_mark && wcwidth((wchar_t)first_mark) == 0) text[length++] = (wchar_t)first_mark;
    if (second_mark && wcwidth((wchar_t)second_mark) == 0) text[length++] = (wchar_t)second_mark;
    bool agreed = wcwidth(text[0]) == width;
    if (!agreed) {
        text[0] = wcwidth(0xFFFD) == 1 ? 0xFFFD : L'?';
        text[1] = 0;
    }
    cchar_t cell;
    setcchar(&cell, text, bits, (short)pair, NULL);
    // mvadd_wchnstr, unlike mvadd_wch, leaves the cursor alone and fills the last cell of the screen.
    mvwadd_wchnstr(stdscr, row, column, &cell, 1);
    if (!agreed && width == 2) {
        setcchar(&cell, L" ", bits, (short)pair, NULL);
        mvwadd_wchnstr(stdscr, row, column + 1, &cell, 1);
    }
}

void nc_flush(int cursor_row, int cursor_column)
{
    static int visibility = -1;
    static SCREEN *visibility_of;
    int wanted = cursor_row >= 0;
    leaveok(stdscr, !wanted);
    if (wanted) wmove(stdscr, cursor_row, cursor_column);
    wnoutrefresh(stdscr);
    doupdate();
    // After the first frame, which enters the alternate screen: some terminals (libvterm) keep what the cursor is then and
    // give it back on leaving, and it must not be hidden.
    if (visibility != wanted || visibility_of != screen) {
        curs_set(wanted);
        visibility = wanted;
        visibility_of = screen;
    }
}

// MARK: Input

// Keys with modifiers that terminfo names beyond the standard ones: `kUP5` is control-up, and so on.
static int translate_extended(int code)
{
    static const struct { const char *name; int key; } known[] = {
        {"kUP", NC_KEY_UP}, {"kDN", NC_KEY_DOWN}, {"kLFT", NC_KEY_LEFT}, {"kRIT", NC_KEY_RIGHT},
        {"kHOM", NC_KEY_HOME}, {"kEND", NC_KEY_END}, {"kPRV", NC_KEY_PAGE_UP}, {"kNXT", NC_KEY_PAGE_DOWN},
        {"kDC", NC_KEY_DELETE},
    };
    const char *name = keyname(code);
    for (size_t i = 0; name && i < sizeof known / sizeof *known; i++) {
        if (strncmp(name, known[i].name, strlen(known[i].name)) == 0) return known[i].key;
    }
    return NC_KEY_OTHER;
}

int nc_read(void)
{
    int code = wgetch(keys);
    if (code == ERR) return -1;
    if (code < KEY_MIN) return code & 0xFF;
    if (code > KEY_F0 && code <= KEY_F0 + 63) {
        int number = code - KEY_F0;
        // F13 to F24 are what most terminals send for the shifted keys; nothing here is bound to them.
        return NC_KEY_FUNCTION + number;
    }
    switch (code) {
    case KEY_UP: case KEY_SR: return NC_KEY_UP;
    case KEY_DOWN: case KEY_SF: return NC_KEY_DOWN;
    case KEY_LEFT: case KEY_SLEFT: return NC_KEY_LEFT;
    case KEY_RIGHT: case KEY_SRIGHT: return NC_KEY_RIGHT;
    case KEY_HOME: case KEY_SHOME: case KEY_FIND: case KEY_A1: return NC_KEY_HOME;
    case KEY_END: case KEY_SEND: case KEY_SELECT: case KEY_LL: case KEY_C1: return NC_KEY_END;
    case KEY_PPAGE: case KEY_SPREVIOUS: case KEY_A3: return NC_KEY_PAGE_UP;
    case KEY_NPAGE: case KEY_SNEXT: case KEY_C3: return NC_KEY_PAGE_DOWN;
    case KEY_DC: case KEY_SDC: return NC_KEY_DELETE;
    case KEY_BACKSPACE: return NC_KEY_BACKSPACE;
    case KEY_ENTER: return NC_KEY_ENTER;
    case KEY_BTAB: return NC_KEY_BACK_TAB;
    case KEY_MOUSE: return NC_KEY_MOUSE;
    }
    return code > KEY_MAX ? translate_extended(code) : NC_KEY_OTHER;
}

enum nc_mouse_kind nc_mouse(int *column, int *row)
{
    MEVENT event;
    if (getmouse(&event) != OK) return NC_MOUSE_OTHER;
    *column = event.x;
    *row = event.y;
    if (event.bstate & BUTTON1_PRESSED) return NC_MOUSE_PRESS;
    if (event.bstate & BUTTON4_PRESSED) return NC_MOUSE_WHEEL_UP;
#if NCURSES_MOUSE_VERSION > 1
    if (event.bstate & BUTTON5_PRESSED) return NC_MOUSE_WHEEL_DOWN;
#endif
    return NC_MOUSE_OTHER; // button 3 is also what the horizontal wheel of a trackpad arrives as
}

void nc_set_mouse(bool enabled)
{
    mmask_t wanted = BUTTON1_PRESSED | BUTTON4_PRESSED;
#if NCURSES_MOUSE_VERSION > 1
    wanted |= BUTTON5_PRESSED;
#endif
    mousemask(enabled ? wanted : 0, NULL);
}

int nc_waiting_bytes(int descriptor)
{
    int count = 0;
    return ioctl(descriptor, FIONREAD, &count) == 0 ? count : -1;
}
