/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonSource: one of the articles that a document is made of. It knows nothing of how it is read and analysed: the list of
 * sources does that, and tells it through source-private.h. */

#include "interface/source-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "article/dates.h"

struct _LiaisonSource
{
  GObject parent_instance;

  GFile *file;               /* nullable */
  LiaisonArticle *article;   /* nullable */
  LiaisonAnalysis *analysis; /* nullable */
  LiaisonSourceState state;
  char *title;
  char *detail;
  char *remark;              /* nullable */
  gboolean shown;
  int n_new;
};

G_DEFINE_FINAL_TYPE (LiaisonSource, liaison_source, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_STATE,
  PROP_TITLE,
  PROP_DETAIL,
  PROP_REMARK,
  PROP_SHOWN,
  PROP_N_NEW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
notify (LiaisonSource *self,
        guint          property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

/* The name of the file as people see it; free with g_free(). */
static char *
dup_file_name (GFile *file)
{
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : NULL;

  return name != NULL ? g_filename_display_name (name) : NULL;
}

/* "example.org" of an address on the web; NULL of anything else. Free with g_free(). */
static char *
dup_host (const char *uri)
{
  g_autoptr (GUri) parsed = uri != NULL ? g_uri_parse (uri, G_URI_FLAGS_NON_DNS, NULL) : NULL;
  const char *host = parsed != NULL && g_str_has_prefix (g_uri_get_scheme (parsed), "http") ? g_uri_get_host (parsed) : NULL;

  if (host == NULL || *host == '\0')
    return NULL;
  return g_strdup (g_str_has_prefix (host, "www.") ? host + strlen ("www.") : host);
}

/* "24 January 2021 · example.org"; the file's name where nobody knows where it appeared. */
static char *
describe (LiaisonSource *self)
{
  const char *published = liaison_source_get_published (self);
  g_autofree char *day = published != NULL ? liaison_dates_to_words (published) : NULL;
  g_autofree char *place = self->article != NULL ? dup_host (liaison_article_get_uri (self->article)) : NULL;

  if (place == NULL && self->article != NULL && liaison_article_get_title (self->article) != NULL)
    place = dup_file_name (self->file);
  if (day != NULL && place != NULL)
    return g_strdup_printf ("%s · %s", day, place);
  return day != NULL ? g_steal_pointer (&day) : place != NULL ? g_steal_pointer (&place) : g_strdup ("");
}

static char *
name (LiaisonSource *self)
{
  const char *title = self->article != NULL ? liaison_article_get_title (self->article) : NULL;
  char *file = title == NULL ? dup_file_name (self->file) : NULL;

  return file != NULL ? file : g_strdup (title != NULL ? title : _("Untitled"));
}

static void
update_words (LiaisonSource *self)
{
  g_free (self->title);
  g_free (self->detail);
  self->title = name (self);
  self->detail = describe (self);
  notify (self, PROP_TITLE);
  notify (self, PROP_DETAIL);
}

static void
set_remark (LiaisonSource *self,
            const char    *remark)
{
  if (g_strcmp0 (self->remark, remark) == 0)
    return;
  g_free (self->remark);
  self->remark = g_strdup (remark);
  notify (self, PROP_REMARK);
}

static void
liaison_source_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  LiaisonSource *self = LIAISON_SOURCE (object);

  switch (prop_id)
    {
    case PROP_STATE:
      g_value_set_int (value, (int) self->state);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_DETAIL:
      g_value_set_string (value, self->detail);
      break;
    case PROP_REMARK:
      g_value_set_string (value, self->remark);
      break;
    case PROP_SHOWN:
      g_value_set_boolean (value, self->shown);
      break;
    case PROP_N_NEW:
      g_value_set_int (value, self->n_new);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_source_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  if (prop_id == PROP_SHOWN)
    liaison_source_set_shown (LIAISON_SOURCE (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
liaison_source_finalize (GObject *object)
{
  LiaisonSource *self = LIAISON_SOURCE (object);

  g_clear_object (&self->file);
  g_clear_object (&self->article);
  g_clear_pointer (&self->analysis, liaison_analysis_unref);
  g_free (self->title);
  g_free (self->detail);
  g_free (self->remark);

  G_OBJECT_CLASS (liaison_source_parent_class)->finalize (object);
}

static void
liaison_source_class_init (LiaisonSourceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = liaison_source_get_property;
  object_class->set_property = liaison_source_set_property;
  object_class->finalize = liaison_source_finalize;

  properties[PROP_STATE] = g_param_spec_int ("state", NULL, NULL, 0, LIAISON_SOURCE_FAILED, 0, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_DETAIL] = g_param_spec_string ("detail", NULL, NULL, NULL, flags);
  properties[PROP_REMARK] = g_param_spec_string ("remark", NULL, NULL, NULL, flags);
  properties[PROP_SHOWN] = g_param_spec_boolean ("shown", NULL, NULL, TRUE, flags | G_PARAM_WRITABLE);
  properties[PROP_N_NEW] = g_param_spec_int ("n-new", NULL, NULL, -1, G_MAXINT, -1, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
liaison_source_init (LiaisonSource *self)
{
  self->shown = TRUE;
  self->n_new = -1;
}

/**
 * liaison_source_new_for_file:
 * @file: the file of an article
 *
 * Returns: (transfer full): a source that waits to be read
 */
LiaisonSource *
liaison_source_new_for_file (GFile *file)
{
  LiaisonSource *self = g_object_new (LIAISON_TYPE_SOURCE, NULL);

  g_return_val_if_fail (G_IS_FILE (file), self);

  self->file = g_object_ref (file);
  update_words (self);
  return self;
}

/**
 * liaison_source_new_for_article:
 * @article: an article
 *
 * Returns: (transfer full): a source that waits to be analysed
 */
LiaisonSource *
liaison_source_new_for_article (LiaisonArticle *article)
{
  LiaisonSource *self = g_object_new (LIAISON_TYPE_SOURCE, NULL);

  g_return_val_if_fail (LIAISON_IS_ARTICLE (article), self);

  if (liaison_article_get_uri (article) != NULL)
    self->file = g_file_new_for_uri (liaison_article_get_uri (article));
  _liaison_source_set_article (self, article);
  return self;
}

GFile *
liaison_source_get_file (LiaisonSource *self)
{
  g_return_val_if_fail (LIAISON_IS_SOURCE (self), NULL);

  return self->file;
}

LiaisonArticle *
liaison_source_get_article (LiaisonSource *self)
{
  g_return_val_if_fail (LIAISON_IS_SOURCE (self), NULL);

  return self->article;
}

LiaisonAnalysis *
liaison_source_get_analysis (LiaisonSource *self)
{
  g_return_val_if_fail (LIAISON_IS_SOURCE (self), NULL);

  return self->analysis;
}

LiaisonSourceState
liaison_source_get_state (LiaisonSource *self)
{
  g_return_val_if_fail (LIAISON_IS_SOURCE (self), LIAISON_SOURCE_FAILED);

  return self->state;
}

const char *
liaison_source_get_title (LiaisonSource *self)
{
  g_return_val_if_fail (LIAISON_IS_SOURCE (self), NULL);

  return self->title;
}

const char *
liaison_source_get_detail (LiaisonSource *self)
{
  g_return_val_if_fail (LIAISON_IS_SOURCE (self), NULL);

  return self->detail;
}

const char *
liaison_source_get_remark (LiaisonSource *self)
{
  g_return_val_if_fail (LIAISON_IS_SOURCE (self), NULL);

  return self->remark;
}

const char *
liaison_source_get_published (LiaisonSource *self)
{
  g_return_val_if_fail (LIAISON_IS_SOURCE (self), NULL);

  return self->article != NULL ? liaison_article_get_published (self->article) : NULL;
}

/**
 * liaison_source_dup_uri:
 * @self: a source
 *
 * Returns: (transfer full) (nullable): where it is from
 */
char *
liaison_source_dup_uri (LiaisonSource *self)
{
  g_return_val_if_fail (LIAISON_IS_SOURCE (self), NULL);

  if (self->article != NULL && liaison_article_get_uri (self->article) != NULL)
    return g_strdup (liaison_article_get_uri (self->article));
  return self->file != NULL ? g_file_get_uri (self->file) : NULL;
}

gboolean
liaison_source_get_shown (LiaisonSource *self)
{
  g_return_val_if_fail (LIAISON_IS_SOURCE (self), FALSE);

  return self->shown;
}

/**
 * liaison_source_set_shown:
 * @self: a source
 * @shown: whether the diagram shows what it says
 */
void
liaison_source_set_shown (LiaisonSource *self,
                          gboolean       shown)
{
  g_return_if_fail (LIAISON_IS_SOURCE (self));

  if (self->shown == !!shown)
    return;
  self->shown = !!shown;
  notify (self, PROP_SHOWN);
}

int
liaison_source_get_n_new (LiaisonSource *self)
{
  g_return_val_if_fail (LIAISON_IS_SOURCE (self), -1);

  return self->n_new;
}

void
_liaison_source_set_state (LiaisonSource      *self,
                           LiaisonSourceState  state)
{
  if (self->state == state)
    return;
  self->state = state;
  notify (self, PROP_STATE);
}

void
_liaison_source_wait (LiaisonSource *self)
{
  _liaison_source_set_state (self, LIAISON_SOURCE_WAITING);
  set_remark (self, NULL);
}

void
_liaison_source_set_article (LiaisonSource  *self,
                             LiaisonArticle *article)
{
  g_set_object (&self->article, article);
  update_words (self);
}

void
_liaison_source_set_analysis (LiaisonSource   *self,
                              LiaisonAnalysis *analysis)
{
  g_clear_pointer (&self->analysis, liaison_analysis_unref);
  self->analysis = liaison_analysis_ref (analysis);
  set_remark (self, liaison_analysis_get_remark (analysis));
  _liaison_source_set_state (self, LIAISON_SOURCE_READY);
}

void
_liaison_source_fail (LiaisonSource *self,
                      const char    *remark)
{
  set_remark (self, remark);
  _liaison_source_set_state (self, LIAISON_SOURCE_FAILED);
}

void
_liaison_source_set_n_new (LiaisonSource *self,
                           int            n_new)
{
  if (self->n_new == n_new)
    return;
  self->n_new = n_new;
  notify (self, PROP_N_NEW);
}
