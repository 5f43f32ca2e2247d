/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonFacsimilePictures: what is drawn of a facsimile, what is kept of it, and in which order. */

#include "interface/article/facsimile-pictures.h"

#include "article/facsimile-draw.h"

#define MOST_AT_ONCE 2u
/* All pictures together, in bytes, but for those in sight. */
#define MOST_BYTES (96u * 1024 * 1024)

/* Of a page: a picture, or why there is none. */
typedef struct
{
  GdkTexture *texture; /* nullable */
  gsize bytes;
  char *error;         /* nullable */
} Picture;

/* A page that is being drawn. */
typedef struct
{
  LiaisonFacsimilePictures *pictures;
  guint page;
  guint width, height; /* of the picture */
  GCancellable *cancellable;
} Job;

struct _LiaisonFacsimilePictures
{
  GObject parent_instance;

  LiaisonFacsimile *facsimile;
  GFile *file;
  GHashTable *pictures; /* of Picture, by page */
  GPtrArray *jobs;      /* of Job, not owned: each belongs to its callback */
  gsize bytes;
  gboolean wanted;      /* whether anything is */
  guint first, last;
  guint first_in_sight, last_in_sight;
  double scale;
};

G_DEFINE_FINAL_TYPE (LiaisonFacsimilePictures, liaison_facsimile_pictures, G_TYPE_OBJECT)

static guint changed_signal;

static void
free_picture (gpointer data)
{
  Picture *picture = data;

  g_clear_object (&picture->texture);
  g_free (picture->error);
  g_free (picture);
}

static void
free_job (Job *job)
{
  g_object_unref (job->pictures);
  g_object_unref (job->cancellable);
  g_free (job);
}

static Picture *
find (LiaisonFacsimilePictures *self,
      guint                     page)
{
  return g_hash_table_lookup (self->pictures, GUINT_TO_POINTER (page));
}

static void
drop (LiaisonFacsimilePictures *self,
      guint                     page)
{
  Picture *picture = find (self, page);

  if (picture == NULL)
    return;
  self->bytes -= picture->bytes;
  g_hash_table_remove (self->pictures, GUINT_TO_POINTER (page));
}

/* Takes TEXTURE or ERROR over. */
static void
put (LiaisonFacsimilePictures *self,
     guint                     page,
     GdkTexture               *texture,
     char                     *error)
{
  Picture *picture = g_new0 (Picture, 1);

  drop (self, page);
  picture->texture = texture;
  picture->error = error;
  if (texture != NULL)
    picture->bytes = (gsize) gdk_texture_get_width (texture) * (gsize) gdk_texture_get_height (texture) * 4;
  self->bytes += picture->bytes;
  g_hash_table_insert (self->pictures, GUINT_TO_POINTER (page), picture);
}

static guint
distance (LiaisonFacsimilePictures *self,
          guint                     page)
{
  if (page < self->first_in_sight)
    return self->first_in_sight - page;
  return page > self->last_in_sight ? page - self->last_in_sight : 0;
}

/* The picture that is furthest from what is in sight; FALSE if all are in sight. */
static gboolean
find_furthest (LiaisonFacsimilePictures *self,
               guint                    *page)
{
  GHashTableIter iter;
  gpointer key, value;
  guint furthest = 0;

  g_hash_table_iter_init (&iter, self->pictures);
  while (g_hash_table_iter_next (&iter, &key, &value))
    if (((Picture *) value)->texture != NULL && distance (self, GPOINTER_TO_UINT (key)) > furthest)
      {
        furthest = distance (self, GPOINTER_TO_UINT (key));
        *page = GPOINTER_TO_UINT (key);
      }
  return furthest > 0;
}

static void
keep_within_bounds (LiaisonFacsimilePictures *self)
{
  guint page;

  while (self->bytes > MOST_BYTES && find_furthest (self, &page))
    {
      drop (self, page);
      g_signal_emit (self, changed_signal, 0, page);
    }
}

static Job *
find_job (LiaisonFacsimilePictures *self,
          guint                     page)
{
  for (guint i = 0; i < self->jobs->len; i++)
    {
      Job *job = g_ptr_array_index (self->jobs, i);

      if (job->page == page && !g_cancellable_is_cancelled (job->cancellable))
        return job;
    }
  return NULL;
}

/* Whether PAGE has to be drawn, and how large. */
static gboolean
is_missing (LiaisonFacsimilePictures *self,
            guint                     page,
            guint                    *width,
            guint                    *height)
{
  const Picture *picture = find (self, page);

  if (picture != NULL && picture->error != NULL)
    return FALSE;
  liaison_facsimile_measure (self->facsimile, page, self->scale, width, height);
  return picture == NULL || gdk_texture_get_width (picture->texture) != (int) *width ||
         gdk_texture_get_height (picture->texture) != (int) *height;
}

/* The memory of the pictures of other wanted pages: those of all others would make room. */
static gsize
bytes_beside (LiaisonFacsimilePictures *self,
              guint                     beside)
{
  gsize bytes = 0;

  for (guint page = self->first; page <= self->last; page++)
    {
      const Picture *picture = page != beside ? find (self, page) : NULL;

      bytes += picture != NULL ? picture->bytes : 0;
    }
  return bytes;
}

/* The page that is to be drawn next: what is in sight from the top, then what is nearest to it. */
static gboolean
find_next (LiaisonFacsimilePictures *self,
           guint                    *next)
{
  guint best = G_MAXUINT, width, height;

  for (guint page = self->first; page <= self->last; page++)
    {
      guint rank = distance (self, page);

      if (rank >= best || find_job (self, page) != NULL || !is_missing (self, page, &width, &height))
        continue;
      /* What would have to go again to make room is not wanted. */
      if (rank > 0 && bytes_beside (self, page) + (gsize) width * height * 4 > MOST_BYTES)
        continue;
      best = rank;
      *next = page;
    }
  return best < G_MAXUINT;
}

static void start_jobs (LiaisonFacsimilePictures *self);

static GdkTexture *
finish (Job           *job,
        GAsyncResult  *result,
        GError       **error)
{
  int width, height;
  gsize stride;
  g_autoptr (GBytes) pixels = liaison_facsimile_draw_finish (job->pictures->facsimile, result, &width, &height, &stride, error);

  return pixels != NULL ? gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, pixels, stride) : NULL;
}

static void
on_drawn (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Job *job = user_data;
  LiaisonFacsimilePictures *self = job->pictures;
  g_autoptr (GError) error = NULL;
  GdkTexture *texture = finish (job, result, &error);

  g_ptr_array_remove (self->jobs, job);
  if (g_cancellable_is_cancelled (job->cancellable))
    g_clear_object (&texture);
  else
    {
      put (self, job->page, texture, error != NULL ? g_strdup (error->message) : NULL);
      keep_within_bounds (self);
      g_signal_emit (self, changed_signal, 0, job->page);
    }
  start_jobs (self);
  free_job (job);
}

static void
start_job (LiaisonFacsimilePictures *self,
           guint                     page)
{
  Job *job = g_new0 (Job, 1);

  job->pictures = g_object_ref (self);
  job->page = page;
  job->cancellable = g_cancellable_new ();
  liaison_facsimile_measure (self->facsimile, page, self->scale, &job->width, &job->height);
  g_ptr_array_add (self->jobs, job);
  liaison_facsimile_draw_async (self->facsimile, self->file, page, self->scale, job->cancellable, on_drawn, job);
}

static void
start_jobs (LiaisonFacsimilePictures *self)
{
  guint page;

  while (self->wanted && self->jobs->len < MOST_AT_ONCE && find_next (self, &page))
    start_job (self, page);
}

/* Whether what JOB draws is what is wanted now. */
static gboolean
is_wanted (LiaisonFacsimilePictures *self,
           const Job                *job)
{
  guint width, height;

  if (!self->wanted || job->page < self->first || job->page > self->last)
    return FALSE;
  liaison_facsimile_measure (self->facsimile, job->page, self->scale, &width, &height);
  return width == job->width && height == job->height;
}

/* Cancelling may call back, and that takes jobs out. */
static void
cancel_jobs (LiaisonFacsimilePictures *self)
{
  for (guint i = self->jobs->len; i-- > 0;)
    {
      Job *job = g_ptr_array_index (self->jobs, i);

      if (!is_wanted (self, job))
        g_cancellable_cancel (job->cancellable);
    }
}

static void
liaison_facsimile_pictures_finalize (GObject *object)
{
  LiaisonFacsimilePictures *self = LIAISON_FACSIMILE_PICTURES (object);

  liaison_facsimile_unref (self->facsimile);
  g_object_unref (self->file);
  g_hash_table_unref (self->pictures);
  g_ptr_array_unref (self->jobs);

  G_OBJECT_CLASS (liaison_facsimile_pictures_parent_class)->finalize (object);
}

static void
liaison_facsimile_pictures_class_init (LiaisonFacsimilePicturesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_facsimile_pictures_finalize;
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                 G_TYPE_UINT);
}

static void
liaison_facsimile_pictures_init (LiaisonFacsimilePictures *self)
{
  self->pictures = g_hash_table_new_full (NULL, NULL, NULL, free_picture);
  self->jobs = g_ptr_array_new ();
}

/**
 * liaison_facsimile_pictures_new:
 * @facsimile: a facsimile
 * @file: the document that it is of
 *
 * Returns: (transfer full): its pictures, of which none is drawn yet
 */
LiaisonFacsimilePictures *
liaison_facsimile_pictures_new (LiaisonFacsimile *facsimile,
                                GFile            *file)
{
  LiaisonFacsimilePictures *self;

  g_return_val_if_fail (facsimile != NULL, NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_object_new (LIAISON_TYPE_FACSIMILE_PICTURES, NULL);
  self->facsimile = liaison_facsimile_ref (facsimile);
  self->file = g_object_ref (file);
  return self;
}

void
liaison_facsimile_pictures_want (LiaisonFacsimilePictures *self,
                                 guint                     first,
                                 guint                     last,
                                 guint                     first_in_sight,
                                 guint                     last_in_sight,
                                 double                    scale)
{
  g_return_if_fail (LIAISON_IS_FACSIMILE_PICTURES (self));
  g_return_if_fail (first <= first_in_sight && first_in_sight <= last_in_sight && last_in_sight <= last);
  g_return_if_fail (last < liaison_facsimile_get_n_pages (self->facsimile));
  g_return_if_fail (scale > 0);

  self->wanted = TRUE;
  self->first = first;
  self->last = last;
  self->first_in_sight = first_in_sight;
  self->last_in_sight = last_in_sight;
  self->scale = scale;
  cancel_jobs (self);
  start_jobs (self);
}

void
liaison_facsimile_pictures_stop (LiaisonFacsimilePictures *self)
{
  g_return_if_fail (LIAISON_IS_FACSIMILE_PICTURES (self));

  self->wanted = FALSE;
  cancel_jobs (self);
}

GdkTexture *
liaison_facsimile_pictures_get (LiaisonFacsimilePictures *self,
                                guint                     page)
{
  const Picture *picture;

  g_return_val_if_fail (LIAISON_IS_FACSIMILE_PICTURES (self), NULL);

  picture = find (self, page);
  return picture != NULL ? picture->texture : NULL;
}

const char *
liaison_facsimile_pictures_get_error (LiaisonFacsimilePictures *self,
                                      guint                     page)
{
  const Picture *picture;

  g_return_val_if_fail (LIAISON_IS_FACSIMILE_PICTURES (self), NULL);

  picture = find (self, page);
  return picture != NULL ? picture->error : NULL;
}

void
liaison_facsimile_pictures_retry (LiaisonFacsimilePictures *self)
{
  GHashTableIter iter;
  gpointer value;

  g_return_if_fail (LIAISON_IS_FACSIMILE_PICTURES (self));

  g_hash_table_iter_init (&iter, self->pictures);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    if (((Picture *) value)->error != NULL)
      g_hash_table_iter_remove (&iter);
  start_jobs (self);
}

guint
liaison_facsimile_pictures_get_n_running (LiaisonFacsimilePictures *self)
{
  g_return_val_if_fail (LIAISON_IS_FACSIMILE_PICTURES (self), 0);

  return self->jobs->len;
}

gsize
liaison_facsimile_pictures_get_bytes (LiaisonFacsimilePictures *self)
{
  g_return_val_if_fail (LIAISON_IS_FACSIMILE_PICTURES (self), 0);

  return self->bytes;
}
