/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the process that reads hostile files shuts itself in. Every part of it holds without the
 * others, so that where one is missing (an old kernel, a container that forbids it) the others
 * still apply. */

#define _GNU_SOURCE

#include "article/import/import-sandbox.h"

#include "article/import/import-landlock.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/close_range.h>
#include <seccomp.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

/* What libraries look up while they read and draw: themselves (poppler, and glibc's converters of
 * encodings, come when they are needed), poppler's tables of East Asian characters, and fonts, with
 * what is known of those outside (/run/host of Flatpak, too). */
static const char *const readable[] = {
  "/lib",
  "/lib64",
  "/usr/lib",
  "/usr/lib64",
  "/usr/local/lib",
  "/app/lib",
  "/etc/ld.so.cache",
  "/etc/localtime",
  "/usr/share/zoneinfo",
  "/usr/share/poppler",
  "/app/share/poppler",
  "/etc/fonts",
  "/usr/share/fontconfig",
  "/usr/share/fonts",
  "/usr/local/share/fonts",
  "/run/host/fonts",
  "/run/host/fonts-cache",
  "/run/host/font-dirs.xml",
  "/var/cache/fontconfig",
  "/usr/cache/fontconfig",
  "/dev/null",
  "/dev/urandom",
  NULL,
};

/* What reading needs: memory, what is open, time, and an end. Names are looked up when the filter
 * is made, as not every machine has every call. */
static const char *const allowed[] = {
  /* memory */
  "brk", "madvise", "mremap", "munmap", "membarrier",
  /* what is open, and its state */
  "read", "readv", "pread64", "preadv", "write", "writev", "lseek", "_llseek", "close", "dup",
  "dup2", "dup3",
  "fstat", "fstat64", "fstatfs", "fstatfs64", "fadvise64", "fadvise64_64", "poll", "ppoll",
  "ppoll_time64", "select", "pselect6",
  /* looking for files, where landlock allows to open them */
  "stat", "stat64", "lstat", "lstat64", "newfstatat", "fstatat64", "statx", "statfs", "statfs64",
  "access", "faccessat", "faccessat2", "readlink", "readlinkat", "getcwd", "getdents",
  "getdents64",
  /* time and chance */
  "clock_gettime", "clock_gettime64", "clock_getres", "gettimeofday", "time", "nanosleep",
  "clock_nanosleep", "clock_nanosleep_time64", "getrandom", "times",
  /* about itself */
  "getpid", "gettid", "getppid", "getuid", "geteuid", "getgid", "getegid", "getuid32",
  "geteuid32", "getgid32", "getegid32", "getrusage", "getrlimit", "ugetrlimit", "sysinfo",
  "uname", "sched_getaffinity", "sched_yield", "getcpu", "arch_prctl", "set_tid_address",
  "set_robust_list", "rseq",
  /* waiting for itself, and signals to itself */
  "futex", "futex_time64", "rt_sigaction", "rt_sigprocmask", "rt_sigreturn", "sigreturn",
  "sigaltstack", "restart_syscall",
  /* the end */
  "exit", "exit_group",
};

static gboolean
allow (scmp_filter_ctx filter,
       const char     *name)
{
  int call = seccomp_syscall_resolve_name (name);

  return call == __NR_SCMP_ERROR || seccomp_rule_add (filter, SCMP_ACT_ALLOW, call, 0) == 0;
}

/* Allows the call NAME if of its argument number ARGUMENT nothing of MASK is set. */
static gboolean
allow_without (scmp_filter_ctx filter,
               const char     *name,
               guint           argument,
               guint64         mask)
{
  int call = seccomp_syscall_resolve_name (name);

  return call == __NR_SCMP_ERROR ||
         seccomp_rule_add (filter, SCMP_ACT_ALLOW, call, 1,
                           SCMP_CMP (argument, SCMP_CMP_MASKED_EQ, mask, 0)) == 0;
}

/* Opening is for reading; memory is to be written or to be run, not both. */
static gboolean
allow_in_part (scmp_filter_ctx filter)
{
  /* The flag of a file without a name has that of a folder in it. */
  const guint64 writing =
      (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND | O_TMPFILE) & ~O_DIRECTORY;

  return allow_without (filter, "open", 1, writing) &&
         allow_without (filter, "openat", 2, writing) &&
         seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (mmap), 1,
                           SCMP_A2 (SCMP_CMP_MASKED_EQ, PROT_EXEC, 0)) == 0 &&
         seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (mmap), 1,
                           SCMP_A2 (SCMP_CMP_MASKED_EQ, PROT_EXEC | PROT_WRITE, PROT_EXEC)) == 0 &&
         seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (mprotect), 1,
                           SCMP_A2 (SCMP_CMP_MASKED_EQ, PROT_EXEC, 0)) == 0 &&
         seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (mprotect), 1,
                           SCMP_A2 (SCMP_CMP_MASKED_EQ, PROT_EXEC | PROT_WRITE, PROT_EXEC)) == 0;
}

/* Commands to descriptors: only those that tell or copy. And limits may be read, not set. */
static gboolean
allow_commands (scmp_filter_ctx filter)
{
  static const int commands[] = { F_GETFD, F_SETFD, F_GETFL, F_DUPFD, F_DUPFD_CLOEXEC };

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (fcntl), 1,
                          SCMP_A1 (SCMP_CMP_EQ, commands[i])) != 0)
      return FALSE;
  return seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (prlimit64), 1,
                           SCMP_A2 (SCMP_CMP_EQ, 0)) == 0 &&
         seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (tgkill), 1,
                           SCMP_A0 (SCMP_CMP_EQ, (scmp_datum_t) getpid ())) == 0;
}

/* Every call that is not allowed fails with EPERM. */
static gboolean
filter_calls (void)
{
  scmp_filter_ctx filter = seccomp_init (SCMP_ACT_ERRNO (EPERM));
  gboolean done = filter != NULL;

  for (guint i = 0; done && i < G_N_ELEMENTS (allowed); i++)
    done = allow (filter, allowed[i]);
  done = done && allow_in_part (filter) && allow_commands (filter) && seccomp_load (filter) == 0;
  if (filter != NULL)
    seccomp_release (filter);
  return done;
}

static gboolean
limit (int     resource,
       guint64 most)
{
  struct rlimit present;
  struct rlimit wanted = { .rlim_cur = most, .rlim_max = most };

  /* A limit that is lower already stays. */
  if (getrlimit (resource, &present) == 0 && present.rlim_max < wanted.rlim_max)
    wanted.rlim_cur = wanted.rlim_max = present.rlim_max;
  return setrlimit (resource, &wanted) == 0;
}

static gboolean
set_limits (guint64 memory,
            guint   seconds)
{
  gboolean done = limit (RLIMIT_CORE, 0) & limit (RLIMIT_FSIZE, 0) & limit (RLIMIT_NPROC, 0) &
                  limit (RLIMIT_NOFILE, 64) & limit (RLIMIT_CPU, seconds);

  if (LIAISON_IMPORT_LIMITS_MEMORY)
    done &= limit (RLIMIT_AS, memory);
  return done;
}

/**
 * liaison_import_confine:
 * @memory: how much it may use, in bytes of addresses
 * @seconds: how long it may compute
 *
 * Confines this process for the rest of its life: it keeps its standard input, output and error
 * and can open nothing but system libraries, fonts and tables, to read; it has no network, starts
 * no process or thread, and dies with the thread that started it.
 *
 * Returns: what could be had of it here
 */
LiaisonImportConfinement
liaison_import_confine (guint64 memory,
                        guint   seconds)
{
  LiaisonImportConfinement result = 0;

  /* The descriptors of the parent, without a loop where the kernel can. */
  if (syscall (SYS_close_range, 3, ~0u, 0) != 0)
    for (int fd = 3; fd < 1024; fd++)
      close (fd);
  prctl (PR_SET_PDEATHSIG, SIGKILL);
  prctl (PR_SET_DUMPABLE, 0);
  if (set_limits (memory, seconds))
    result |= LIAISON_IMPORT_LIMITED;
  if (prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
    return result;
  if (liaison_import_landlock (readable))
    result |= LIAISON_IMPORT_FENCED;
  if (filter_calls ())
    result |= LIAISON_IMPORT_FILTERED;
  return result;
}
