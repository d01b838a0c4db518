#include "CVTerm.h"

// Whoever builds the program without its tests needs no libvterm: only the link of the tests asks for what follows.
#if __has_include(<vterm.h>)

#include <string.h>
#include <vterm.h>

struct emulator {
    VTerm *terminal;
    VTermScreen *screen;
    bool alternate, mouse, cursor_visible;
    char output[65536];
    size_t output_size;
    char private_mode[64]; // a sequence ESC [ ? … being read
    size_t private_mode_size;
};

static void keep_output(const char *bytes, size_t count, void *context)
{
    struct emulator *emulator = context;
    size_t room = sizeof emulator->output - emulator->output_size;
    if (count > room) count = room;
    memcpy(emulator->output + emulator->output_size, bytes, count);
    emulator->output_size += count;
}

static int note_property(VTermProp property, VTermValue *value, void *context)
{
    struct emulator *emulator = context;
    if (property == VTERM_PROP_ALTSCREEN) emulator->alternate = value->boolean;
    if (property == VTERM_PROP_MOUSE) emulator->mouse = value->number != VTERM_PROP_MOUSE_NONE;
    if (property == VTERM_PROP_CURSORVISIBLE) emulator->cursor_visible = value->boolean;
    return 1;
}

static const VTermScreenCallbacks callbacks = {.settermprop = note_property};

struct emulator *emulator_new(int columns, int rows)
{
    struct emulator *emulator = calloc(1, sizeof *emulator);
    emulator->cursor_visible = true;
    emulator->terminal = vterm_new(rows, columns);
    vterm_set_utf8(emulator->terminal, 1);
    vterm_output_set_callback(emulator->terminal, keep_output, emulator);
    emulator->screen = vterm_obtain_screen(emulator->terminal);
    vterm_screen_enable_altscreen(emulator->screen, 1);
    vterm_screen_set_callbacks(emulator->screen, &callbacks, emulator);
    vterm_screen_reset(emulator->screen, 1);
    return emulator;
}

void emulator_free(struct emulator *emulator)
{
    vterm_free(emulator->terminal);
    free(emulator);
}

void emulator_resize(struct emulator *emulator, int columns, int rows)
{
    vterm_set_size(emulator->terminal, rows, columns);
}

// libvterm 0.1 obeys the first of several private modes alone: ncurses sends ESC [ ? 1006 ; 1000 h for the mouse.
static void feed_private_modes(struct emulator *emulator)
{
    char final = emulator->private_mode[emulator->private_mode_size - 1];
    bool sets_modes = final == 'h' || final == 'l';
    char *start = emulator->private_mode;
    size_t size = emulator->private_mode_size;
    for (size_t i = 0; i < size; i++) {
        if (sets_modes && start[i] == ';') {
            char next[] = {final, 033, '[', '?'};
            vterm_input_write(emulator->terminal, next, sizeof next);
        } else {
            vterm_input_write(emulator->terminal, start + i, 1);
        }
    }
    emulator->private_mode_size = 0;
}

void emulator_feed(struct emulator *emulator, const char *bytes, size_t count)
{
    static const char introducer[] = {033, '[', '?'};
    for (size_t i = 0; i < count; i++) {
        size_t size = emulator->private_mode_size;
        bool belongs = size < sizeof introducer ? bytes[i] == introducer[size] : size < sizeof emulator->private_mode;
        if (!belongs && size > 0) {
            vterm_input_write(emulator->terminal, emulator->private_mode, size);
            emulator->private_mode_size = size = 0;
            belongs = bytes[i] == introducer[0];
        }
        if (!belongs) {
            vterm_input_write(emulator->terminal, bytes + i, 1);
            continue;
        }
        emulator->private_mode[emulator->private_mode_size++] = bytes[i];
        bool is_final = size >= sizeof introducer && (bytes[i] < '0' || bytes[i] > ';');
        if (is_final) feed_private_modes(emulator);
    }
}

size_t emulator_take_output(struct emulator *emulator, char *buffer, size_t capacity)
{
    size_t count = emulator->output_size < capacity ? emulator->output_size : capacity;
    memcpy(buffer, emulator->output, count);
    emulator->output_size = 0;
    return count;
}

static int palette_number(VTermColor color, bool is_default)
{
    if (is_default) return -1;
    return VTERM_COLOR_IS_INDEXED(&color) ? color.indexed.idx : -2;
}

void emulator_cell_at(struct emulator *emulator, int column, int row, struct emulator_cell *cell)
{
    VTermScreenCell source;
    memset(cell, 0, sizeof *cell);
    if (!vterm_screen_get_cell(emulator->screen, (VTermPos){.row = row, .col = column}, &source)) return;
    // The second half of a wide character holds (uint32_t)-1.
    while (cell->scalar_count < 6 && source.chars[cell->scalar_count] && source.chars[0] != (uint32_t)-1) {
        cell->scalars[cell->scalar_count] = source.chars[cell->scalar_count];
        cell->scalar_count++;
    }
    cell->width = source.chars[0] == (uint32_t)-1 ? 0 : source.width;
    cell->bold = source.attrs.bold;
    cell->underline = source.attrs.underline;
    cell->reverse = source.attrs.reverse;
    cell->foreground = palette_number(source.fg, VTERM_COLOR_IS_DEFAULT_FG(&source.fg));
    cell->background = palette_number(source.bg, VTERM_COLOR_IS_DEFAULT_BG(&source.bg));
}

void emulator_cursor(struct emulator *emulator, int *column, int *row, bool *visible)
{
    VTermPos position;
    vterm_state_get_cursorpos(vterm_obtain_state(emulator->terminal), &position);
    *column = position.col;
    *row = position.row;
    *visible = emulator->cursor_visible;
}

bool emulator_shows_alternate_screen(struct emulator *emulator) { return emulator->alternate; }
bool emulator_reports_mouse(struct emulator *emulator) { return emulator->mouse; }

void emulator_press_key(struct emulator *emulator, int key, bool shift, bool control)
{
    static const VTermKey keys[] = {
        VTERM_KEY_ENTER, VTERM_KEY_TAB, VTERM_KEY_BACKSPACE, VTERM_KEY_ESCAPE, VTERM_KEY_UP, VTERM_KEY_DOWN,
        VTERM_KEY_LEFT, VTERM_KEY_RIGHT, VTERM_KEY_INS, VTERM_KEY_DEL, VTERM_KEY_HOME, VTERM_KEY_END,
        VTERM_KEY_PAGEUP, VTERM_KEY_PAGEDOWN,
    };
    int modifiers = (shift ? VTERM_MOD_SHIFT : 0) | (control ? VTERM_MOD_CTRL : 0);
    VTermKey wanted = key >= EMULATOR_FUNCTION_0 ? (VTermKey)VTERM_KEY_FUNCTION(key - EMULATOR_FUNCTION_0) : keys[key];
    vterm_keyboard_key(emulator->terminal, wanted, (VTermModifier)modifiers);
}

void emulator_press_button(struct emulator *emulator, int button, int column, int row)
{
    vterm_mouse_move(emulator->terminal, row, column, VTERM_MOD_NONE);
    vterm_mouse_button(emulator->terminal, button, true, VTERM_MOD_NONE);
    vterm_mouse_button(emulator->terminal, button, false, VTERM_MOD_NONE);
}

#endif
