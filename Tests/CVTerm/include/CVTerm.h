#pragma once

// libvterm and a pseudo-terminal, behind what tests ask of them. libvterm's own header stays out of sight: its unions
// and bit fields read badly from Swift.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

// MARK: A program under a pseudo-terminal

struct pt_child {
    pid_t process;
    int master;
    /// The program's side, kept open so that its modes can be read after the program ended.
    int slave;
};

/// Starts a program as the leader of a session whose terminal is a new pseudo-terminal. The program starts with the
/// default signals, none blocked, whatever the parent has. Returns 0 or an error number.
int pt_launch(
    const char *path, char *const arguments[], char *const environment[], int columns, int rows, bool output_is_terminal,
    struct pt_child *child);

void pt_resize(int master, int columns, int rows);
bool pt_echoes(int slave);
bool pt_is_canonical(int slave);

// MARK: The emulated terminal

struct emulator;

struct emulator_cell {
    uint32_t scalars[6];
    int scalar_count;
    int width;
    bool bold, underline, reverse;
    /// Number in the palette; -1 is the default colour, -2 an RGB colour.
    int foreground, background;
};

struct emulator *emulator_new(int columns, int rows);
void emulator_free(struct emulator *emulator);
void emulator_resize(struct emulator *emulator, int columns, int rows);
void emulator_feed(struct emulator *emulator, const char *bytes, size_t count);

/// Takes what the terminal would send: answers to queries, and the keys and clicks below.
size_t emulator_take_output(struct emulator *emulator, char *buffer, size_t capacity);

void emulator_cell_at(struct emulator *emulator, int column, int row, struct emulator_cell *cell);
void emulator_cursor(struct emulator *emulator, int *column, int *row, bool *visible);
bool emulator_shows_alternate_screen(struct emulator *emulator);
bool emulator_reports_mouse(struct emulator *emulator);

enum emulator_key {
    EMULATOR_ENTER, EMULATOR_TAB, EMULATOR_BACKSPACE, EMULATOR_ESCAPE, EMULATOR_UP, EMULATOR_DOWN, EMULATOR_LEFT,
    EMULATOR_RIGHT, EMULATOR_INSERT, EMULATOR_DELETE, EMULATOR_HOME, EMULATOR_END, EMULATOR_PAGE_UP,
    EMULATOR_PAGE_DOWN, EMULATOR_FUNCTION_0 = 100,
};

void emulator_press_key(struct emulator *emulator, int key, bool shift, bool control);
void emulator_press_button(struct emulator *emulator, int button, int column, int row);

// MARK: The C library

/// The columns the C library gives a character in the UTF-8 locale, which is what ncurses believes; -1 if unknown.
int system_width(uint32_t scalar);
