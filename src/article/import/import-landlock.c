/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Landlock: this process may open nothing but some files and folders, to read. The calls have no
 * functions in the C library, and what they are given is written down here, because Debian 12's
 * headers know less than a newer kernel offers. */

#define _GNU_SOURCE

#include "article/import/import-landlock.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#ifndef SYS_landlock_create_ruleset
#define SYS_landlock_create_ruleset 444
#define SYS_landlock_add_rule 445
#define SYS_landlock_restrict_self 446
#endif

#define CREATE_RULESET_VERSION 1
#define RULE_PATH_BENEATH 1
#define FS_READ_FILE (1ull << 2)
#define FS_READ_DIR (1ull << 3)

/* As the kernel reads it; a kernel of an older version reads only its beginning. */
typedef struct
{
  guint64 handled_access_fs;
  guint64 handled_access_net; /* from version 4 */
  guint64 scoped;             /* from version 6 */
} Ruleset;

typedef struct __attribute__ ((packed))
{
  guint64 allowed_access;
  gint32 parent_fd;
} PathBeneath;

/* How many rights over files each version knows, beginning with version 1. */
static const guint n_rights[] = { 13, 14, 15, 15, 16 };

/* Everything that VERSION can forbid, and in SIZE how much of it that version reads. */
static Ruleset
forbid_all (int    version,
            gsize *size)
{
  guint rights = n_rights[MIN ((guint) version, G_N_ELEMENTS (n_rights)) - 1];
  Ruleset rules = { .handled_access_fs = (1ull << rights) - 1 };

  *size = G_STRUCT_OFFSET (Ruleset, handled_access_net);
  if (version >= 4)
    {
      rules.handled_access_net = 3; /* to bind and to connect TCP */
      *size = G_STRUCT_OFFSET (Ruleset, scoped);
    }
  if (version >= 6)
    {
      rules.scoped = 3; /* abstract sockets of others, and signals to others */
      *size = sizeof rules;
    }
  return rules;
}

/* What does not exist needs no permission. */
static gboolean
allow_reading (int         ruleset,
               const char *path)
{
  PathBeneath rule = { .allowed_access = FS_READ_FILE | FS_READ_DIR };
  struct stat status;
  gboolean done;

  rule.parent_fd = open (path, O_PATH | O_CLOEXEC);
  if (rule.parent_fd < 0)
    return TRUE;
  if (fstat (rule.parent_fd, &status) == 0 && !S_ISDIR (status.st_mode))
    rule.allowed_access = FS_READ_FILE;
  done = syscall (SYS_landlock_add_rule, ruleset, RULE_PATH_BENEATH, &rule, 0) == 0;
  close (rule.parent_fd);
  return done;
}

/**
 * liaison_import_landlock:
 * @readable: (array zero-terminated=1): the files and folders that stay open to reading
 *
 * Shuts this process out of all other files, and of everything but reading. What is open already
 * stays open. no_new_privs must be set.
 *
 * Returns: %FALSE when the kernel has no landlock, or forbids it
 */
gboolean
liaison_import_landlock (const char *const *readable)
{
  int version = syscall (SYS_landlock_create_ruleset, NULL, 0, CREATE_RULESET_VERSION);
  Ruleset rules;
  gsize size;
  int ruleset;
  gboolean done = TRUE;

  if (version < 1)
    return FALSE;
  rules = forbid_all (version, &size);
  ruleset = syscall (SYS_landlock_create_ruleset, &rules, size, 0);
  if (ruleset < 0)
    return FALSE;
  for (guint i = 0; done && readable[i] != NULL; i++)
    done = allow_reading (ruleset, readable[i]);
  done = done && syscall (SYS_landlock_restrict_self, ruleset, 0) == 0;
  close (ruleset);
  return done;
}
