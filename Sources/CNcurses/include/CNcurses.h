#pragma once

// The few things Swift asks of ncurses and of Unix signals. <ncurses.h> itself stays out of sight: most of what is
// needed is macros that Swift cannot see, and what it does see (`clear`, `move`, `echo`, …) becomes global functions.

#include "SignalGuard.h"
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// MARK: Opening and closing

enum nc_entry {
    NC_ENTRY_USABLE,
    NC_ENTRY_UNKNOWN,
    NC_ENTRY_TOO_DUMB, // described, but its cursor cannot be moved
};

/// Whether the terminfo database has a usable entry of that name.
enum nc_entry nc_look_up(const char *term);

/// Sets the locale of the user, with UTF-8 if the system has any such locale; false if it has none.
bool nc_adopt_locale(void);

/// Takes over the terminal of standard input and output; false if ncurses will not have it.
bool nc_open(const char *term, bool colors);
void nc_close(void);

/// Gives the terminal back for a while, then takes it again (the next flush repaints everything).
void nc_leave(void);
void nc_return(void);

/// Copies what puts this terminal back as it was (cursor, attributes, mouse, alternate screen); returns the length.
size_t nc_restoring_sequence(char *buffer, size_t capacity);

// MARK: What the terminal can do

int nc_columns(void);
int nc_rows(void);
int nc_color_count(void); // 0 without colours
int nc_pair_limit(void);
bool nc_has_mouse(void);
bool nc_has_clipboard(void);
/// Copies what the font of a Linux console draws, and returns how many characters that is; 0 for any other terminal.
size_t nc_console_characters(uint16_t *characters, size_t capacity);

/// Asks the system for the size of the terminal and adopts it; false if it is the same as before.
bool nc_adopt_size(void);

// MARK: Drawing

enum nc_attribute {
    NC_BOLD = 1,
    NC_DIM = 2,
    NC_REVERSE = 4,
    NC_UNDERLINE = 8,
};

/// Defines a colour pair; -1 is the terminal's default colour.
bool nc_define_pair(int pair, int foreground, int background);

void nc_erase(void);

/// Puts one character in a cell: a scalar and the marks that combine with it, 0 where there is none. A scalar that the
/// C library would not draw in `width` columns is replaced, so that ncurses and the caller always agree on columns.
void nc_put(
    int row, int column, uint32_t base, uint32_t first_mark, uint32_t second_mark, int width, unsigned attributes,
    int pair);

/// Sends what changed since the last flush in one write. A negative row hides the cursor.
void nc_flush(int cursor_row, int cursor_column);

/// Makes the next flush repaint the whole screen.
void nc_repaint(void);

// MARK: Input

enum nc_key {
    NC_KEY_UP = 0x10000,
    NC_KEY_DOWN,
    NC_KEY_LEFT,
    NC_KEY_RIGHT,
    NC_KEY_HOME,
    NC_KEY_END,
    NC_KEY_PAGE_UP,
    NC_KEY_PAGE_DOWN,
    NC_KEY_DELETE,
    NC_KEY_BACKSPACE,
    NC_KEY_ENTER,
    NC_KEY_BACK_TAB,
    NC_KEY_MOUSE,
    NC_KEY_OTHER,
    NC_KEY_FUNCTION = 0x20000, // plus the number of the key
};

/// A byte (0–255), an `nc_key`, or -1 when nothing waits. Never blocks longer than the escape delay.
int nc_read(void);

enum nc_mouse_kind {
    NC_MOUSE_OTHER,
    NC_MOUSE_PRESS,
    NC_MOUSE_WHEEL_UP,
    NC_MOUSE_WHEEL_DOWN,
};

/// The mouse report that `NC_KEY_MOUSE` announced.
enum nc_mouse_kind nc_mouse(int *column, int *row);
void nc_set_mouse(bool enabled);

/// How many bytes wait on a descriptor; -1 if it is closed.
int nc_waiting_bytes(int descriptor);
