#pragma once

// Signals while the screen is up: the fatal ones put the terminal back before anything else happens, the others are
// noted and wake the event loop.

#include <stdbool.h>
#include <stddef.h>

/// Remembers how the terminal is before the program changes anything (its modes, where stderr goes).
void guard_remember_terminal(void);

/// Installs the handlers. To be called before ncurses starts: it leaves alone the signals that have a handler.
void guard_install(int wake_descriptor);

/// What a fatal signal writes: `restoring` puts the screen back, `farewell` is for the user. Both are copied.
void guard_prepare(const char *restoring, size_t restoring_length, const char *farewell);

/// Puts back the handlers that were there before.
void guard_remove(void);

/// Whether the terminal is ours now, that is, whether a fatal signal has anything to put back.
void guard_set_armed(bool armed);

/// Sends standard error, when it is a terminal, to a file (or nowhere); undone by `guard_show_errors`.
void guard_hide_errors(const char *path);
void guard_show_errors(void);

enum guard_note {
    GUARD_RESIZED = 1,
    GUARD_STOP_ASKED = 2,
    GUARD_CONTINUED = 4,
    GUARD_INTERRUPTED = 8,
};

/// The notes taken since the last call, as a sum of `guard_note`.
unsigned guard_take_notes(void);

/// Stops the whole job as ^Z does without us, and returns when it is continued.
void guard_stop_job(void);
