/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The cache: a folder of files that are named by the checksum of version and key. A file starts with a line that says what it is,
 * its name, and the checksum of what follows; the value follows at a multiple of 8. A file is written beside and renamed, so that
 * others see a whole one or none. How long ago it was used is its time of change. */

#define _GNU_SOURCE /* dl_iterate_phdr */

#include "article/cache.h"

#include <elf.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <link.h>
#include <string.h>
#include <sys/stat.h>

#define MAGIC "Liaison cache 1\n"
#define MAGIC_LENGTH 16
#define SUM_LENGTH 64
#define HEADER (MAGIC_LENGTH + 2 * SUM_LENGTH)
/* The name ends so, that nothing else in the folder is ever touched. */
#define ENDING ".reading"

#define DEFAULT_LIMIT (256u * 1024 * 1024)
/* So much of the limit is left when the oldest are removed. */
#define KEPT 0.75

G_STATIC_ASSERT (HEADER % 8 == 0);

struct _LiaisonCache
{
  gatomicrefcount ref_count;

  char *folder;
  char *version;
  guint64 limit;
  GMutex lock;
  guint64 size;         /* guarded by the lock: of all files, as far as is known */
  gboolean counted;     /* guarded by the lock: whether SIZE was ever found out */
};

G_DEFINE_BOXED_TYPE (LiaisonCache, liaison_cache, liaison_cache_ref, liaison_cache_unref)

/* The part of the program's own file that names its build. */
static int
on_object (struct dl_phdr_info *info,
           size_t               size,
           void                *data)
{
  char **id = data;

  for (guint i = 0; i < info->dlpi_phnum; i++)
    {
      const ElfW (Phdr) *header = &info->dlpi_phdr[i];
      const guint8 *p = (const guint8 *) (info->dlpi_addr + header->p_vaddr);
      const guint8 *end = p + header->p_memsz;

      while (header->p_type == PT_NOTE && end - p > (gssize) sizeof (ElfW (Nhdr)))
        {
          const ElfW (Nhdr) *note = (const ElfW (Nhdr) *) p;
          const guint8 *name = p + sizeof *note;
          const guint8 *value = name + (note->n_namesz + 3) / 4 * 4;

          if (note->n_type == NT_GNU_BUILD_ID && note->n_namesz == 4 && memcmp (name, "GNU", 4) == 0 &&
              value + note->n_descsz <= end)
            {
              *id = g_compute_checksum_for_data (G_CHECKSUM_SHA256, value, note->n_descsz);
              return 1;
            }
          p = value + (note->n_descsz + 3) / 4 * 4;
        }
    }
  /* The first object is the program itself. */
  return 1;
}

/* What tells this build of the program from every other. */
static char *
find_build (void)
{
  char *id = NULL;
  struct stat status;

  dl_iterate_phdr (on_object, &id);
  if (id == NULL && stat ("/proc/self/exe", &status) == 0)
    id = g_strdup_printf ("%" G_GINT64_FORMAT "-%" G_GINT64_FORMAT "-%ld", (gint64) status.st_size,
                          (gint64) status.st_mtim.tv_sec, status.st_mtim.tv_nsec);
  return id;
}

/**
 * liaison_cache_new:
 * @folder: a folder; it is made when something is put there
 * @version: what values depend on beside their key
 * @limit: how many bytes the files may have together
 *
 * Returns: (transfer full): the cache
 */
LiaisonCache *
liaison_cache_new (const char *folder,
                   const char *version,
                   guint64     limit)
{
  LiaisonCache *self;

  g_return_val_if_fail (folder != NULL, NULL);
  g_return_val_if_fail (version != NULL, NULL);

  self = g_new0 (LiaisonCache, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->folder = g_strdup (folder);
  self->version = g_strdup_printf ("%s %d", version, G_BYTE_ORDER);
  self->limit = limit;
  g_mutex_init (&self->lock);
  return self;
}

/**
 * liaison_cache_get_default:
 *
 * Returns: (transfer none) (nullable): the cache in the reader's cache folder, or %NULL where it is not known which build this is
 */
LiaisonCache *
liaison_cache_get_default (void)
{
  static LiaisonCache *cache;
  static gsize made = 0;

  if (g_once_init_enter (&made))
    {
      g_autofree char *build = find_build ();
      g_autofree char *folder = g_build_filename (g_get_user_cache_dir (), "liaison", "readings", NULL);

      cache = build != NULL ? liaison_cache_new (folder, build, DEFAULT_LIMIT) : NULL;
      g_once_init_leave (&made, 1);
    }
  return cache;
}

/**
 * liaison_cache_ref:
 * @self: a cache
 *
 * Returns: (transfer full): @self
 */
LiaisonCache *
liaison_cache_ref (LiaisonCache *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * liaison_cache_unref:
 * @self: (transfer full): a cache
 */
void
liaison_cache_unref (LiaisonCache *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_free (self->folder);
  g_free (self->version);
  g_mutex_clear (&self->lock);
  g_free (self);
}

/**
 * liaison_cache_get_folder:
 * @self: a cache
 *
 * Returns: (transfer none): where its files are
 */
const char *
liaison_cache_get_folder (LiaisonCache *self)
{
  return self->folder;
}

static char *
name_of (LiaisonCache *self,
         const char   *key)
{
  g_autofree char *all = g_strdup_printf ("%s\n%s", self->version, key);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, all, -1);
}

static char *
path_of (LiaisonCache *self,
         const char   *name)
{
  g_autofree char *file = g_strconcat (name, ENDING, NULL);

  return g_build_filename (self->folder, file, NULL);
}

static gboolean
is_whole (const char *data,
          gsize       length,
          const char *name)
{
  g_autofree char *sum = NULL;

  if (length < HEADER || memcmp (data, MAGIC, MAGIC_LENGTH) != 0 || memcmp (data + MAGIC_LENGTH, name, SUM_LENGTH) != 0)
    return FALSE;
  sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) data + HEADER, length - HEADER);
  return memcmp (data + MAGIC_LENGTH + SUM_LENGTH, sum, SUM_LENGTH) == 0;
}

/* Opens the file and loads it, and sets the time of its use. Not mapped: another program could cut it short meanwhile. */
static GBytes *
load (LiaisonCache *self,
      const char   *path)
{
  int file = g_open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0);
  struct stat status;
  g_autofree char *data = NULL;
  gsize length = 0;

  if (file < 0)
    return NULL;
  if (fstat (file, &status) == 0 && S_ISREG (status.st_mode) && status.st_size >= HEADER &&
      (guint64) status.st_size <= self->limit)
    {
      data = g_malloc ((gsize) status.st_size);
      while (length < (gsize) status.st_size)
        {
          gssize n = read (file, data + length, (gsize) status.st_size - length);

          if (n <= 0)
            break;
          length += (gsize) n;
        }
      futimens (file, NULL);
    }
  g_close (file, NULL);
  return data != NULL ? g_bytes_new_take (g_steal_pointer (&data), length) : NULL;
}

/**
 * liaison_cache_get:
 * @self: a cache
 * @key: under what the value was put there
 * @type: its type
 *
 * Returns: (transfer full) (nullable): the value, or %NULL if it is not there
 */
GVariant *
liaison_cache_get (LiaisonCache       *self,
                   const char         *key,
                   const GVariantType *type)
{
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) content = NULL;
  g_autoptr (GVariant) value = NULL;
  gsize length;
  const char *data;

  g_return_val_if_fail (self != NULL && key != NULL && type != NULL, NULL);

  name = name_of (self, key);
  path = path_of (self, name);
  bytes = load (self, path);
  if (bytes == NULL)
    return NULL;
  data = g_bytes_get_data (bytes, &length);
  if (!is_whole (data, length, name))
    return NULL;
  content = g_bytes_new_from_bytes (bytes, HEADER, length - HEADER);
  value = g_variant_ref_sink (g_variant_new_from_bytes (type, content, FALSE));
  return g_variant_is_normal_form (value) ? g_steal_pointer (&value) : NULL;
}

typedef struct
{
  char *path;
  gint64 used;          /* in microseconds */
  guint64 size;
} File;

static void
clear_file (gpointer data)
{
  g_free (((File *) data)->path);
}

static int
compare_use (gconstpointer a,
             gconstpointer b)
{
  const File *first = a;
  const File *second = b;

  return first->used < second->used ? -1 : first->used > second->used;
}

/* The files of the cache, and how large they are together. */
static GArray *
list_files (LiaisonCache *self,
            guint64      *size)
{
  GArray *files = g_array_new (FALSE, FALSE, sizeof (File));
  GDir *folder = g_dir_open (self->folder, 0, NULL);
  const char *name;

  g_array_set_clear_func (files, clear_file);
  *size = 0;
  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      File file = { NULL, 0, 0 };
      struct stat status;

      /* One that a program was writing when it ended has a longer name. */
      if (strstr (name, ENDING) == NULL)
        continue;
      file.path = g_build_filename (self->folder, name, NULL);
      if (lstat (file.path, &status) != 0 || !S_ISREG (status.st_mode))
        {
          g_free (file.path);
          continue;
        }
      file.used = status.st_mtim.tv_sec * G_USEC_PER_SEC + status.st_mtim.tv_nsec / 1000;
      file.size = (guint64) status.st_size;
      *size += file.size;
      g_array_append_val (files, file);
    }
  if (folder != NULL)
    g_dir_close (folder);
  return files;
}

static void
trim (LiaisonCache *self)
{
  g_autoptr (GArray) files = list_files (self, &self->size);

  if (self->size <= self->limit)
    return;
  g_array_sort (files, compare_use);
  for (guint i = 0; i < files->len && self->size > self->limit * KEPT; i++)
    {
      const File *file = &g_array_index (files, File, i);

      if (g_unlink (file->path) == 0)
        self->size -= file->size;
    }
}

/* COUNTS so many bytes more, and makes room where there are too many. */
static void
count (LiaisonCache *self,
       gsize         length)
{
  g_mutex_lock (&self->lock);
  self->size += length;
  if (!self->counted || self->size > self->limit)
    trim (self);
  self->counted = TRUE;
  g_mutex_unlock (&self->lock);
}

/**
 * liaison_cache_put:
 * @self: a cache
 * @key: what to find the value under
 * @value: the value; consumed if it is floating
 */
void
liaison_cache_put (LiaisonCache *self,
                   const char   *key,
                   GVariant     *value)
{
  g_autoptr (GVariant) own = NULL;
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;
  g_autofree char *sum = NULL;
  g_autofree char *data = NULL;
  gsize length;

  g_return_if_fail (self != NULL && key != NULL && value != NULL);

  own = g_variant_ref_sink (value);
  length = g_variant_get_size (own);
  if (length + HEADER > self->limit / 4)
    return;
  name = name_of (self, key);
  path = path_of (self, name);
  data = g_malloc (HEADER + length);
  g_variant_store (own, data + HEADER);
  sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) data + HEADER, length);
  memcpy (data, MAGIC, MAGIC_LENGTH);
  memcpy (data + MAGIC_LENGTH, name, SUM_LENGTH);
  memcpy (data + MAGIC_LENGTH + SUM_LENGTH, sum, SUM_LENGTH);
  if (g_mkdir_with_parents (self->folder, 0700) == 0 &&
      g_file_set_contents_full (path, data, (gssize) (HEADER + length), G_FILE_SET_CONTENTS_CONSISTENT, 0600, NULL))
    count (self, HEADER + length);
}
