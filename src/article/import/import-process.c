/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Runs liaison-import on one file: starts it, takes what it says, and in every case ends it and
 * waits for it. It gets three descriptors (the file, a pipe to answer, and nothing to complain to),
 * no environment but a few fixed words, and knows of the file only what it is asked. */

#define _GNU_SOURCE

#include "article/import/import-process.h"

#include "article/import/import-message.h"
#include "article/reader.h"
#include "article/refusal.h"

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#define READ_BYTES (256 * 1024)

typedef struct
{
  GPid pid;
  int answer; /* the end of the pipe that is read; not blocking */
} Process;

/* The program that reads: in its own folder when Liaison is installed; in the folder of the running
 * program when that was only built. Tests, which are in neither, name it in the environment. */
static char *
find_program (void)
{
  g_autofree char *running = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = running != NULL ? g_path_get_dirname (running) : NULL;
  const char *named = g_getenv ("LIAISON_IMPORT");
  g_autofree char *beside = NULL;

  if (folder != NULL && strcmp (folder, LIAISON_BIN_DIR) != 0)
    {
      if (named != NULL)
        return g_strdup (named);
      beside = g_build_filename (folder, "liaison-import", NULL);
      if (g_file_test (beside, G_FILE_TEST_IS_EXECUTABLE))
        return g_steal_pointer (&beside);
    }
  return g_build_filename (LIAISON_LIBEXEC_DIR, "liaison-import", NULL);
}

/* Nothing of the reader's session gets into it: no bus, no display, no home. What makes tests
 * strict does. */
static char **
make_environment (void)
{
  static const char *const kept[] = { "G_DEBUG", "ASAN_OPTIONS", "UBSAN_OPTIONS" };
  char **environment = g_environ_setenv (NULL, "LC_ALL", "C.UTF-8", TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    if (g_getenv (kept[i]) != NULL)
      environment = g_environ_setenv (environment, kept[i], g_getenv (kept[i]), TRUE);
  return environment;
}

/* Takes FILE over. */
static gboolean
start (Process                   *process,
       int                        file,
       const char *const         *request,
       const LiaisonImportLimits *limits)
{
  g_autofree char *program = find_program ();
  g_autofree char *memory = g_strdup_printf ("%" G_GUINT64_FORMAT, limits->memory);
  g_autofree char *seconds = g_strdup_printf ("%u", limits->seconds);
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_auto (GStrv) environment = make_environment ();
  int null = open ("/dev/null", O_WRONLY | O_CLOEXEC);
  int ends[2];
  gboolean started;

  g_ptr_array_add (argv, program);
  g_ptr_array_add (argv, memory);
  g_ptr_array_add (argv, seconds);
  for (guint i = 0; request[i] != NULL; i++)
    g_ptr_array_add (argv, (gpointer) request[i]);
  g_ptr_array_add (argv, NULL);
  if (null < 0 || pipe2 (ends, O_CLOEXEC) != 0)
    {
      if (null >= 0)
        close (null);
      close (file);
      return FALSE;
    }
  /* GLib can start it without copying this process only if it leaves closing to it, which
   * liaison_import_confine() does; and it closes what it is given. */
  started = g_spawn_async_with_pipes_and_fds (
      NULL, (const char *const *) argv->pdata, (const char *const *) environment,
      G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_LEAVE_DESCRIPTORS_OPEN, NULL, NULL, file, ends[1],
      null, NULL, NULL, 0, &process->pid, NULL, NULL, NULL, NULL);
  close (file);
  close (ends[1]);
  close (null);
  if (!started)
    {
      close (ends[0]);
      return FALSE;
    }
  process->answer = ends[0];
  fcntl (process->answer, F_SETFL, O_NONBLOCK);
  return TRUE;
}

/* Whatever state it is in, it is gone afterwards. */
static int
finish (Process       *process,
        struct rusage *usage)
{
  int status = 0;

  close (process->answer);
  /* One that has ended already keeps the status it ended with. */
  kill (process->pid, SIGKILL);
  while (wait4 (process->pid, &status, 0, usage) < 0 && errno == EINTR)
    ;
  g_spawn_close_pid (process->pid);
  return status;
}

/* Waits until it says something, or DEADLINE. */
static LiaisonImportEnd
wait_for_answer (Process      *process,
                 gint64        deadline,
                 GPollFD      *cancelled)
{
  struct pollfd fds[2] = { { .fd = process->answer, .events = POLLIN },
                           { .fd = cancelled->fd, .events = POLLIN } };
  gint64 left = deadline - g_get_monotonic_time ();

  if (left <= 0)
    return LIAISON_IMPORT_SLOW;
  if (poll (fds, cancelled->fd >= 0 ? 2 : 1, (int) (left / 1000 + 1)) < 0 && errno != EINTR)
    return LIAISON_IMPORT_CRASHED;
  return cancelled->fd >= 0 && fds[1].revents != 0 ? LIAISON_IMPORT_CANCELLED
                                                   : LIAISON_IMPORT_DONE;
}

/* Takes all that it says until it closes its end. */
static LiaisonImportEnd
listen (Process    *process,
        gint64      deadline,
        GPollFD    *cancelled,
        GByteArray *said)
{
  g_autofree guint8 *buffer = g_malloc (READ_BYTES);

  for (;;)
    {
      LiaisonImportEnd end = wait_for_answer (process, deadline, cancelled);
      ssize_t n;

      if (end != LIAISON_IMPORT_DONE)
        return end;
      n = read (process->answer, buffer, READ_BYTES);
      if (n == 0)
        return LIAISON_IMPORT_DONE;
      if (n < 0 && errno != EAGAIN && errno != EINTR)
        return LIAISON_IMPORT_CRASHED;
      if (n > 0 && said->len + n > LIAISON_IMPORT_MAX_MESSAGE)
        return LIAISON_IMPORT_VERBOSE;
      if (n > 0)
        g_byte_array_append (said, buffer, n);
    }
}

/* What the status that it ended with means. A process that dies when most of its memory is used
 * died of that: not every library says so. */
static LiaisonImportEnd
judge (int                        status,
       const struct rusage       *usage,
       const LiaisonImportLimits *limits)
{
  if (WIFEXITED (status) && WEXITSTATUS (status) == 0)
    return LIAISON_IMPORT_DONE;
  if (WIFEXITED (status) && WEXITSTATUS (status) == LIAISON_IMPORT_EXIT_MEMORY)
    return LIAISON_IMPORT_GREEDY;
  if (WIFEXITED (status) && WEXITSTATUS (status) == 127)
    return LIAISON_IMPORT_MISSING;
  if (WIFSIGNALED (status) && WTERMSIG (status) == SIGXCPU)
    return LIAISON_IMPORT_SLOW;
  if ((guint64) usage->ru_maxrss * 1024 > limits->memory / 4 * 3)
    return LIAISON_IMPORT_GREEDY;
  return LIAISON_IMPORT_CRASHED;
}

/**
 * liaison_import_process_run:
 * @descriptor: the file, open to be read; taken over
 * @request: (array zero-terminated=1): what is asked, as the process takes it behind its limits
 * @limits: what the process may use
 * @cancellable: (nullable): to stop at once
 * @said: (out) (transfer full): what the process said, if it ended well
 *
 * Reads a file, or draws a page of it, in a process of its own, which has ended and is reaped when this returns. Blocks.
 *
 * Returns: how it ended
 */
LiaisonImportEnd
liaison_import_process_run (int                         descriptor,
                            const char *const          *request,
                            const LiaisonImportLimits  *limits,
                            GCancellable               *cancellable,
                            GBytes                    **said)
{
  gint64 deadline = g_get_monotonic_time () + (gint64) limits->seconds * G_USEC_PER_SEC;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  GPollFD cancelled = { .fd = -1 };
  struct rusage usage = { 0 };
  Process process;
  LiaisonImportEnd end;
  int status;

  *said = NULL;
  if (!start (&process, descriptor, request, limits))
    return LIAISON_IMPORT_MISSING;
  if (!g_cancellable_make_pollfd (cancellable, &cancelled))
    cancelled.fd = -1;
  end = listen (&process, deadline, &cancelled, bytes);
  if (cancelled.fd >= 0)
    g_cancellable_release_fd (cancellable);
  status = finish (&process, &usage);
  if (end == LIAISON_IMPORT_DONE)
    end = judge (status, &usage, limits);
  if (end == LIAISON_IMPORT_DONE)
    *said = g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  return end;
}

/**
 * liaison_import_explain:
 * @error: return location for an error: of the domain %LIAISON_READER_ERROR, or %G_IO_ERROR_CANCELLED
 * @end: how the process that read a file ended
 * @name: the name of the file
 * @limits: (nullable): what it might use; not needed for %LIAISON_IMPORT_MISSING and %LIAISON_IMPORT_CANCELLED
 *
 * Makes one sentence for the reader of a process that did not end well.
 */
void
liaison_import_explain (GError                   **error,
                        LiaisonImportEnd           end,
                        const char                *name,
                        const LiaisonImportLimits *limits)
{
  switch (end)
    {
    case LIAISON_IMPORT_CANCELLED:
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("Reading was cancelled."));
      break;
    case LIAISON_IMPORT_MISSING:
      g_set_error (error, LIAISON_READER_ERROR, LIAISON_READER_ERROR_UNAVAILABLE,
                   _ ("“%s” cannot be read, because the program liaison-import is missing or cannot "
                      "be started. Install Liaison again."),
                   name);
      break;
    case LIAISON_IMPORT_SLOW:
      g_set_error (error, LIAISON_READER_ERROR, LIAISON_READER_ERROR_TOO_SLOW,
                   ngettext ("“%s” could not be read within %u second. Save the part you need in a "
                             "file of its own.",
                             "“%s” could not be read within %u seconds. Save the part you need in a "
                             "file of its own.",
                             limits->seconds),
                   name, limits->seconds);
      break;
    case LIAISON_IMPORT_GREEDY:
      g_set_error (error, LIAISON_READER_ERROR, LIAISON_READER_ERROR_TOO_LARGE,
                   _ ("“%s” needs more memory than Liaison gives to one file. Save the part you need "
                      "in a file of its own."),
                   name);
      break;
    case LIAISON_IMPORT_VERBOSE:
      liaison_refusal_explain (error, name,
                               g_error_new_literal (LIAISON_READER_ERROR,
                                                    LIAISON_READER_ERROR_TOO_LARGE, ""));
      break;
    case LIAISON_IMPORT_DONE:
    case LIAISON_IMPORT_CRASHED:
    default:
      g_set_error (error, LIAISON_READER_ERROR, LIAISON_READER_ERROR_DAMAGED,
                   _ ("“%s” could not be read: it is damaged, or was made to do harm. Get it again "
                      "from where it came from."),
                   name);
    }
}
