#define _GNU_SOURCE
#include "CVTerm.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#ifdef __linux__
#include <pty.h>
#include <utmp.h>
#else
#include <util.h>
#endif

// Two launches at once must not inherit each other's descriptors.
static pthread_mutex_t launching = PTHREAD_MUTEX_INITIALIZER;

// A child forked from a Swift test inherits blocked signals, and then SIGWINCH never comes.
static void reset_signals(void)
{
    for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
}

int pt_launch(
    const char *path, char *const arguments[], char *const environment[], int columns, int rows, bool output_is_terminal,
    struct pt_child *child)
{
    struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
    pthread_mutex_lock(&launching);
    if (openpty(&child->master, &child->slave, NULL, NULL, &size) != 0) {
        pthread_mutex_unlock(&launching);
        return errno;
    }
    fcntl(child->master, F_SETFD, FD_CLOEXEC);
    fcntl(child->slave, F_SETFD, FD_CLOEXEC);
    child->process = fork();
    if (child->process == 0) {
        // Between fork and exec only calls that are safe in a signal handler: the parent has threads.
        login_tty(child->slave);
        if (!output_is_terminal) dup2(open("/dev/null", O_WRONLY), STDOUT_FILENO);
        for (int descriptor = 3; descriptor < 256; descriptor++) close(descriptor);
        reset_signals();
        execve(path, arguments, environment);
        _exit(127);
    }
    int error = child->process < 0 ? errno : 0;
    pthread_mutex_unlock(&launching);
    if (error) return error;
    fcntl(child->master, F_SETFL, O_NONBLOCK);
    return 0;
}

void pt_resize(int master, int columns, int rows)
{
    struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
    ioctl(master, TIOCSWINSZ, &size);
}

static tcflag_t local_modes(int slave)
{
    struct termios modes;
    return tcgetattr(slave, &modes) == 0 ? modes.c_lflag : 0;
}

bool pt_echoes(int slave) { return local_modes(slave) & ECHO; }
bool pt_is_canonical(int slave) { return local_modes(slave) & ICANON; }
