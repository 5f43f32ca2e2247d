/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A process that has confined itself tries what hostile input would make it do. */

#define _GNU_SOURCE

#include "article/import/import-sandbox.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <netinet/in.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define MEMORY (1024ull * 1024 * 1024)
#define MISSING 77

/* A file that the process may not reach, and one that it had open before. */
static char *folder;
static char *secret;
static int inherited;

/* Each returns whether it was refused. */

static gboolean
open_internet (void)
{
  return socket (AF_INET, SOCK_STREAM, 0) < 0 && socket (AF_INET6, SOCK_DGRAM, 0) < 0;
}

static gboolean
open_local_socket (void)
{
  int ends[2];

  return socket (AF_UNIX, SOCK_STREAM, 0) < 0 && socketpair (AF_UNIX, SOCK_STREAM, 0, ends) < 0;
}

static gboolean
run_program (void)
{
  char *argv[] = { (char *) "true", NULL };

  execv ("/bin/true", argv);
  return TRUE;
}

static gboolean
start_process (void)
{
  pid_t pid = fork ();

  if (pid == 0)
    _exit (0);
  return pid < 0;
}

static gpointer
do_nothing (gpointer data)
{
  return data;
}

static gboolean
start_thread (void)
{
  pthread_t thread;

  return pthread_create (&thread, NULL, do_nothing, NULL) != 0;
}

static gboolean
make_file (void)
{
  g_autofree char *path = g_build_filename (folder, "made", NULL);

  return open (path, O_WRONLY | O_CREAT, 0600) < 0 && open (path, O_RDONLY | O_CREAT, 0600) < 0 &&
         open (folder, O_WRONLY | O_TMPFILE, 0600) < 0 && creat (path, 0600) < 0 &&
         mkdir (path, 0700) < 0 && symlink (secret, path) < 0 && link (secret, path) < 0;
}

static gboolean
change_file (void)
{
  return open (secret, O_WRONLY) < 0 && open (secret, O_RDWR) < 0 &&
         open (secret, O_RDONLY | O_TRUNC) < 0 && truncate (secret, 0) < 0 &&
         chmod (secret, 0777) < 0 && rename (secret, "/tmp/elsewhere") < 0 && unlink (secret) < 0 &&
         open ("/dev/null", O_WRONLY) < 0;
}

static gboolean
read_file (void)
{
  return open (secret, O_RDONLY) < 0 && open ("/etc/passwd", O_RDONLY) < 0 &&
         open ("/proc/self/environ", O_RDONLY) < 0;
}

static gboolean
list_home (void)
{
  return opendir (folder) == NULL && opendir (g_get_home_dir ()) == NULL && opendir ("/") == NULL;
}

static gboolean
use_inherited (void)
{
  char byte;

  return read (inherited, &byte, 1) < 0 && errno == EBADF;
}

static gboolean
signal_parent (void)
{
  return kill (getppid (), 0) < 0 && kill (-1, 0) < 0;
}

static gboolean
trace (void)
{
  return ptrace (PTRACE_TRACEME, 0, NULL, NULL) < 0;
}

static gboolean
run_written_memory (void)
{
  void *memory = mmap (NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

  return memory != MAP_FAILED && mprotect (memory, 4096, PROT_WRITE | PROT_EXEC) < 0 &&
         mmap (NULL, 4096, PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED;
}

static gboolean
raise_limits (void)
{
  struct rlimit limit = { RLIM_INFINITY, RLIM_INFINITY };

  return setrlimit (RLIMIT_CPU, &limit) < 0 && setrlimit (RLIMIT_FSIZE, &limit) < 0;
}

static gboolean
take_memory (void)
{
  return !LIAISON_IMPORT_LIMITS_MEMORY ||
         mmap (NULL, MEMORY, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED;
}

static gboolean
dump_core (void)
{
  struct rlimit limit;

  return getrlimit (RLIMIT_CORE, &limit) == 0 && limit.rlim_max == 0;
}

/* What must not be refused: this one returns whether it was granted. */
static gboolean
read_libraries (void)
{
  g_autofree char *memory = g_malloc0 (1024 * 1024);
  DIR *libraries = opendir ("/usr/lib");
  char *converted = g_convert ("caf\351", -1, "UTF-8", "ISO-8859-1", NULL, NULL, NULL);

  return memory != NULL && libraries != NULL && g_strcmp0 (converted, "café") == 0;
}

static const struct
{
  const char *name;
  gboolean (*attempt) (void);
  LiaisonImportConfinement needs;
} attempts[] = {
  { "internet", open_internet, LIAISON_IMPORT_FILTERED },
  { "local-socket", open_local_socket, LIAISON_IMPORT_FILTERED },
  { "run-program", run_program, LIAISON_IMPORT_FILTERED },
  { "start-process", start_process, LIAISON_IMPORT_FILTERED },
  { "start-thread", start_thread, LIAISON_IMPORT_FILTERED },
  { "make-file", make_file, LIAISON_IMPORT_FILTERED },
  { "change-file", change_file, LIAISON_IMPORT_FILTERED },
  { "read-file", read_file, LIAISON_IMPORT_FENCED },
  { "list-home", list_home, LIAISON_IMPORT_FENCED },
  { "inherited", use_inherited, 0 },
  { "signal-parent", signal_parent, LIAISON_IMPORT_FILTERED },
  { "trace", trace, LIAISON_IMPORT_FILTERED },
  { "run-written-memory", run_written_memory, LIAISON_IMPORT_FILTERED },
  { "raise-limits", raise_limits, LIAISON_IMPORT_FILTERED },
  { "memory", take_memory, LIAISON_IMPORT_LIMITED },
  { "core", dump_core, LIAISON_IMPORT_LIMITED },
  { "libraries-are-granted", read_libraries, 0 },
};

/* Runs ATTEMPT in a process, confined or not. Returns the status that it ends with. */
static int
run_apart (gboolean                (*attempt) (void),
           LiaisonImportConfinement  needs)
{
  pid_t pid = fork ();
  int status;

  if (pid == 0)
    {
      if ((liaison_import_confine (MEMORY, 5) & needs) != needs)
        _exit (MISSING);
      _exit (attempt () ? 0 : 1);
    }
  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_true (WIFEXITED (status));
  return WEXITSTATUS (status);
}

static void
test_attempt (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  int status = run_apart (attempts[i].attempt, attempts[i].needs);

  if (status == MISSING)
    g_test_skip ("What refuses this cannot be had on this machine.");
  else
    g_assert_cmpint (status, ==, 0);
  g_assert_true (g_file_test (secret, G_FILE_TEST_EXISTS));
}

/* Without confinement the attempts succeed: they can fail for no other reason than that. */
static void
test_unconfined (void)
{
  gboolean (*const possible[]) (void) = { open_local_socket, start_thread, make_file, read_file,
                                          list_home };

  for (guint i = 0; i < G_N_ELEMENTS (possible); i++)
    {
      pid_t pid = fork ();
      int status;

      if (pid == 0)
        _exit (possible[i] () ? 1 : 0);
      g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
      g_assert_cmpint (status, ==, 0);
    }
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *made = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("liaison-test-XXXXXX", NULL);
  secret = g_build_filename (folder, "secret", NULL);
  made = g_build_filename (folder, "made", NULL);
  g_assert_true (g_file_set_contents (secret, "A secret.", -1, NULL));
  inherited = open (secret, O_RDONLY);

  for (guint i = 0; i < G_N_ELEMENTS (attempts); i++)
    {
      g_autofree char *path = g_strconcat ("/import-sandbox/", attempts[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_attempt);
    }
  g_test_add_func ("/import-sandbox/unconfined", test_unconfined);
  result = g_test_run ();

  close (inherited);
  g_unlink (made);
  g_unlink (secret);
  g_rmdir (folder);
  g_free (secret);
  g_free (folder);
  return result;
}
