#define _GNU_SOURCE
#include "SignalGuard.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

// Everything a handler reads is prepared before the handler is installed: inside it only write, tcsetattr, dup2 and
// sigaction are called, which POSIX allows there.

static struct termios terminal_before;
static bool terminal_known;
static int errors_before = -1;

static char restoring_text[2048];
static size_t restoring_size;
static char farewell_text[1024];
static size_t farewell_size;

static volatile sig_atomic_t armed;
static int wake_descriptor = -1;
static unsigned notes;

static const int fatal_signals[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGHUP, SIGTERM};
static const int noted_signals[] = {SIGWINCH, SIGTSTP, SIGCONT, SIGINT};
enum { FATAL_COUNT = sizeof fatal_signals / sizeof *fatal_signals };
enum { NOTED_COUNT = sizeof noted_signals / sizeof *noted_signals };
static struct sigaction fatal_before[FATAL_COUNT];
static struct sigaction noted_before[NOTED_COUNT];
static bool installed;

static void write_fully(int descriptor, const char *text, size_t size)
{
    while (size > 0) {
        ssize_t written = write(descriptor, text, size);
        if (written < 0) {
            if (errno == EINTR) continue;
            return;
        }
        text += written;
        size -= (size_t)written;
    }
}

static void restore_terminal(void)
{
    if (!armed) return;
    armed = 0;
    write_fully(STDOUT_FILENO, restoring_text, restoring_size);
    if (terminal_known) {
        // tcsetattr from a job in the background would stop it instead of letting it die.
        signal(SIGTTOU, SIG_IGN);
        tcsetattr(STDIN_FILENO, TCSANOW, &terminal_before);
    }
    if (errors_before >= 0) dup2(errors_before, STDERR_FILENO);
}

static void handle_fatal(int number, siginfo_t *info, void *context)
{
    int saved_errno = errno;
    bool was_armed = armed;
    restore_terminal();
    // Nobody asked for a crash: say so. SIGTERM and SIGHUP are somebody's wish.
    if (was_armed && number != SIGTERM && number != SIGHUP) write_fully(STDERR_FILENO, farewell_text, farewell_size);

    struct sigaction before = {.sa_handler = SIG_DFL};
    for (int i = 0; i < FATAL_COUNT; i++) {
        if (fatal_signals[i] == number) before = fatal_before[i];
        // A handler that returns lets a faulting instruction run again: it must find the old dispositions, not us.
        sigaction(fatal_signals[i], &fatal_before[i], NULL);
    }
    errno = saved_errno;
    if (before.sa_flags & SA_SIGINFO) {
        before.sa_sigaction(number, info, context);
    } else if (before.sa_handler == SIG_DFL) {
        raise(number);
    } else if (before.sa_handler != SIG_IGN) {
        before.sa_handler(number);
    }
}

static void handle_noted(int number)
{
    int saved_errno = errno;
    unsigned note = 0;
    switch (number) {
    case SIGWINCH: note = GUARD_RESIZED; break;
    case SIGTSTP: note = GUARD_STOP_ASKED; break;
    case SIGCONT: note = GUARD_CONTINUED; break;
    case SIGINT: note = GUARD_INTERRUPTED; break;
    }
    __atomic_fetch_or(&notes, note, __ATOMIC_SEQ_CST);
    char byte = 0; // a worker's wake is 1
    if (write(wake_descriptor, &byte, 1) < 0) { /* full: the loop is awake already */ }
    errno = saved_errno;
}

void guard_remember_terminal(void)
{
    terminal_known = tcgetattr(STDIN_FILENO, &terminal_before) == 0;
}

// A stack overflow leaves no stack to run a handler on.
static void ensure_alternate_stack(void)
{
    static char stack[64 * 1024];
    stack_t current;
    if (sigaltstack(NULL, &current) == 0 && (current.ss_flags & SS_DISABLE)) {
        stack_t ours = {.ss_sp = stack, .ss_size = sizeof stack};
        sigaltstack(&ours, NULL);
    }
}

static size_t copy_bounded(char *target, size_t capacity, const char *source, size_t size)
{
    if (size > capacity) size = capacity;
    memcpy(target, source, size);
    return size;
}

void guard_prepare(const char *restoring, size_t restoring_length, const char *farewell)
{
    restoring_size = copy_bounded(restoring_text, sizeof restoring_text, restoring, restoring_length);
    farewell_size = copy_bounded(farewell_text, sizeof farewell_text, farewell, strlen(farewell));
}

void guard_install(int descriptor)
{
    if (installed) return;
    wake_descriptor = descriptor;
    ensure_alternate_stack();

    // Faults stay unblocked inside the handler: the backtracer of Swift, to which it chains, reads memory by faulting.
    struct sigaction fatal = {.sa_sigaction = handle_fatal, .sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER};
    sigemptyset(&fatal.sa_mask);
    for (int i = 0; i < NOTED_COUNT; i++) sigaddset(&fatal.sa_mask, noted_signals[i]);
    for (int i = 0; i < FATAL_COUNT; i++) {
        sigaction(fatal_signals[i], NULL, &fatal_before[i]);
        // What nohup and its like told us to ignore stays ignored.
        if (fatal_before[i].sa_handler != SIG_IGN) sigaction(fatal_signals[i], &fatal, NULL);
    }
    struct sigaction noted = {.sa_handler = handle_noted, .sa_flags = SA_RESTART};
    sigfillset(&noted.sa_mask);
    for (int i = 0; i < NOTED_COUNT; i++) {
        sigaction(noted_signals[i], NULL, &noted_before[i]);
        if (noted_before[i].sa_handler != SIG_IGN) sigaction(noted_signals[i], &noted, NULL);
    }
    installed = true;
}

void guard_remove(void)
{
    if (!installed) return;
    installed = false;
    for (int i = 0; i < FATAL_COUNT; i++) sigaction(fatal_signals[i], &fatal_before[i], NULL);
    for (int i = 0; i < NOTED_COUNT; i++) sigaction(noted_signals[i], &noted_before[i], NULL);
}

void guard_set_armed(bool value)
{
    armed = value;
}

void guard_hide_errors(const char *path)
{
    // Somebody who redirected standard error wants to read it there.
    if (errors_before >= 0 || !isatty(STDERR_FILENO)) return;
    int log = path ? open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600) : -1;
    if (log < 0) log = open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (log < 0) return;
    int before = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
    if (before >= 0) {
        dup2(log, STDERR_FILENO);
        errors_before = before;
    }
    close(log);
}

void guard_show_errors(void)
{
    if (errors_before < 0) return;
    int before = errors_before;
    errors_before = -1;
    dup2(before, STDERR_FILENO);
    close(before);
}

unsigned guard_take_notes(void)
{
    return __atomic_exchange_n(&notes, 0, __ATOMIC_SEQ_CST);
}

void guard_stop_job(void)
{
    struct sigaction standard = {.sa_handler = SIG_DFL}, ours;
    sigaction(SIGTSTP, &standard, &ours);
    // The whole job, so that a wrapper (sudo, script) stops with us. Without job control this does nothing.
    kill(0, SIGTSTP);
    sigaction(SIGTSTP, &ours, NULL);
    // We return because of SIGCONT: it is no news to the caller.
    __atomic_fetch_and(&notes, ~(unsigned)(GUARD_CONTINUED | GUARD_STOP_ASKED), __ATOMIC_SEQ_CST);
}
