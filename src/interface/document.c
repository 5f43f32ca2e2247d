/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonDocument: what one window works on. This file holds the state; document-sources.c holds the articles and their network; document-changes.c makes the
 * changes that can be undone, document-corrections.c those of the network, document-storage.c loads and saves,
 * document-disk.c sees what others do to the file, document-recovery.c keeps what is not saved. */

#include "interface/document-private.h"
#include "interface/document-sources.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (LiaisonDocument, liaison_document, G_TYPE_OBJECT)

static GParamSpec *properties[LIAISON_DOCUMENT_N_PROPERTIES];
static guint forecast_added;
static guint changed_on_disk;
static guint corrected;
static guint refused;

void
_liaison_document_set_progress (LiaisonDocument *self,
                                double           progress)
{
  if (self->progress == progress)
    return;
  self->progress = progress;
  _liaison_document_notify (self, LIAISON_DOCUMENT_PROGRESS);
}

void
_liaison_document_set_remark (LiaisonDocument *self,
                              const char      *remark)
{
  if (g_strcmp0 (self->remark, remark) == 0)
    return;
  g_free (self->remark);
  self->remark = g_strdup (remark);
  _liaison_document_notify (self, LIAISON_DOCUMENT_REMARK);
}

static void
on_forecasts_changed (LiaisonDocument *self)
{
  _liaison_document_notify (self, LIAISON_DOCUMENT_TITLE);
  _liaison_document_keep_soon (self);
}

static void
on_history_notify (LiaisonDocument *self)
{
  _liaison_document_notify (self, LIAISON_DOCUMENT_MODIFIED);
  _liaison_document_keep_soon (self);
}

static void
liaison_document_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  LiaisonDocument *self = LIAISON_DOCUMENT (object);

  switch ((LiaisonDocumentProperty) prop_id)
    {
    case LIAISON_DOCUMENT_ARTICLE:
      g_value_set_object (value, self->article);
      break;
    case LIAISON_DOCUMENT_SOURCE:
      g_value_set_object (value, self->current);
      break;
    case LIAISON_DOCUMENT_NETWORK:
      g_value_set_object (value, self->network);
      break;
    case LIAISON_DOCUMENT_FORECASTS:
      g_value_set_object (value, self->forecasts);
      break;
    case LIAISON_DOCUMENT_FILE:
      g_value_set_object (value, self->file);
      break;
    case LIAISON_DOCUMENT_PROGRESS:
      g_value_set_double (value, self->progress);
      break;
    case LIAISON_DOCUMENT_REMARK:
      g_value_set_string (value, self->remark);
      break;
    case LIAISON_DOCUMENT_TITLE:
      g_value_set_string (value, liaison_document_get_title (self));
      break;
    case LIAISON_DOCUMENT_MODIFIED:
      g_value_set_boolean (value, liaison_document_get_modified (self));
      break;
    case LIAISON_DOCUMENT_READ_ONLY:
      g_value_set_boolean (value, liaison_document_get_read_only (self));
      break;
    case LIAISON_DOCUMENT_TEAM:
      g_value_set_object (value, self->team);
      break;
    case LIAISON_DOCUMENT_N_PROPERTIES:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_document_dispose (GObject *object)
{
  LiaisonDocument *self = LIAISON_DOCUMENT (object);

  _liaison_document_leave_sources (self);
  _liaison_document_stop_watching (self);
  _liaison_document_give_up_recovery (self);
  g_clear_object (&self->network);
  g_clear_object (&self->article);
  g_clear_object (&self->current);
  g_clear_object (&self->awaited);

  G_OBJECT_CLASS (liaison_document_parent_class)->dispose (object);
}

static void
liaison_document_finalize (GObject *object)
{
  LiaisonDocument *self = LIAISON_DOCUMENT (object);

  g_clear_object (&self->forecasts);
  g_clear_object (&self->base);
  g_clear_object (&self->sources);
  g_clear_object (&self->team);
  g_clear_object (&self->selection);
  g_clear_object (&self->filter);
  g_clear_object (&self->history);
  g_clear_object (&self->file);
  g_clear_pointer (&self->etag, g_free);
  g_clear_pointer (&self->remark, g_free);

  G_OBJECT_CLASS (liaison_document_parent_class)->finalize (object);
}

static void
liaison_document_class_init (LiaisonDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = liaison_document_get_property;
  object_class->dispose = liaison_document_dispose;
  object_class->finalize = liaison_document_finalize;

  properties[LIAISON_DOCUMENT_ARTICLE] =
      g_param_spec_object ("article", NULL, NULL, LIAISON_TYPE_ARTICLE, flags);
  properties[LIAISON_DOCUMENT_SOURCE] = g_param_spec_object ("source", NULL, NULL, LIAISON_TYPE_SOURCE, flags);
  properties[LIAISON_DOCUMENT_NETWORK] =
      g_param_spec_object ("network", NULL, NULL, LIAISON_TYPE_NETWORK, flags);
  properties[LIAISON_DOCUMENT_FORECASTS] =
      g_param_spec_object ("forecasts", NULL, NULL, LIAISON_TYPE_FORECAST_FILE, flags);
  properties[LIAISON_DOCUMENT_FILE] =
      g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, flags);
  properties[LIAISON_DOCUMENT_PROGRESS] =
      g_param_spec_double ("progress", NULL, NULL, -1.0, 1.0, -1.0, flags);
  properties[LIAISON_DOCUMENT_REMARK] = g_param_spec_string ("remark", NULL, NULL, NULL, flags);
  properties[LIAISON_DOCUMENT_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[LIAISON_DOCUMENT_MODIFIED] =
      g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);
  properties[LIAISON_DOCUMENT_READ_ONLY] =
      g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  properties[LIAISON_DOCUMENT_TEAM] = g_param_spec_object ("team", NULL, NULL, LIAISON_TYPE_TEAM, flags);
  g_object_class_install_properties (object_class, LIAISON_DOCUMENT_N_PROPERTIES, properties);

  forecast_added = g_signal_new ("forecast-added", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 1, LIAISON_TYPE_FORECAST);
  changed_on_disk = g_signal_new ("changed-on-disk", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  corrected = g_signal_new ("corrected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                            NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  refused = g_signal_new ("refused", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
liaison_document_init (LiaisonDocument *self)
{
  self->progress = -1.0;
  self->news_part = -1;
  self->sources = liaison_sources_new ();
  self->selection = liaison_selection_new ();
  self->filter = liaison_filter_new ();
  self->history = liaison_history_new ();
  self->forecasts = liaison_forecast_file_new ();
  g_signal_connect_object (self->forecasts, "changed", G_CALLBACK (on_forecasts_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->history, "notify::modified", G_CALLBACK (on_history_notify), self,
                           G_CONNECT_SWAPPED);
  /* Whoever is told of another network after this finds the filter ready for it. */
  g_object_bind_property (self, "network", self->filter, "network", G_BINDING_DEFAULT);
  _liaison_document_follow_sources (self);
}

void
_liaison_document_set_network (LiaisonDocument *self,
                               LiaisonNetwork  *network)
{
  if (self->network == network)
    return;
  liaison_selection_clear (self->selection);
  g_set_object (&self->network, network);
  self->news_part = -2;
  _liaison_document_notify (self, LIAISON_DOCUMENT_NETWORK);
}

void
_liaison_document_notify (LiaisonDocument         *self,
                          LiaisonDocumentProperty  property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

void
_liaison_document_emit_added (LiaisonDocument *self,
                              LiaisonForecast *forecast)
{
  g_signal_emit (self, forecast_added, 0, forecast);
}

gboolean
_liaison_document_refuse (LiaisonDocument *self)
{
  gboolean read_only = liaison_document_get_read_only (self);

  if (read_only)
    g_signal_emit (self, refused, 0);
  return read_only;
}

void
_liaison_document_emit_disk (LiaisonDocument     *self,
                             LiaisonDocumentDisk  event)
{
  g_signal_emit (self, changed_on_disk, 0, (int) event);
}

void
_liaison_document_emit_corrected (LiaisonDocument *self,
                                  const char      *sentence)
{
  if (!liaison_document_get_read_only (self))
    g_signal_emit (self, corrected, 0, sentence);
}

void
_liaison_document_set_file (LiaisonDocument *self,
                            GFile           *file,
                            const char      *etag)
{
  g_free (self->etag);
  self->etag = g_strdup (etag);
  if (!g_set_object (&self->file, file))
    return;
  if (self->team != NULL)
    liaison_team_set_own (self->team, file);
  _liaison_document_watch_file (self);
  _liaison_document_notify (self, LIAISON_DOCUMENT_FILE);
}

void
_liaison_document_replace_forecasts (LiaisonDocument     *self,
                                     LiaisonForecastFile *forecasts,
                                     GFile               *file,
                                     const char          *etag)
{
  g_object_freeze_notify (G_OBJECT (self));
  if (forecasts != self->forecasts)
    {
      g_signal_handlers_disconnect_by_func (self->forecasts, on_forecasts_changed, self);
      g_set_object (&self->forecasts, forecasts);
      g_signal_connect_object (self->forecasts, "changed", G_CALLBACK (on_forecasts_changed), self,
                               G_CONNECT_SWAPPED);
      _liaison_document_notify (self, LIAISON_DOCUMENT_FORECASTS);
      _liaison_document_correct_network (self);
    }
  _liaison_document_set_file (self, file, etag);
  self->recovered = FALSE;
  g_clear_object (&self->base);
  if (file != NULL)
    self->base = liaison_forecast_file_snapshot (forecasts);
  liaison_history_clear (self->history);
  _liaison_document_notify (self, LIAISON_DOCUMENT_READ_ONLY);
  _liaison_document_notify (self, LIAISON_DOCUMENT_TITLE);
  _liaison_document_notify (self, LIAISON_DOCUMENT_MODIFIED);
  g_object_thaw_notify (G_OBJECT (self));
}

LiaisonDocument *
liaison_document_new (void)
{
  return g_object_new (LIAISON_TYPE_DOCUMENT, NULL);
}

LiaisonArticle *
liaison_document_get_article (LiaisonDocument *self)
{
  g_return_val_if_fail (LIAISON_IS_DOCUMENT (self), NULL);

  return self->article;
}

LiaisonNetwork *
liaison_document_get_network (LiaisonDocument *self)
{
  g_return_val_if_fail (LIAISON_IS_DOCUMENT (self), NULL);

  return self->network;
}

LiaisonForecastFile *
liaison_document_get_forecasts (LiaisonDocument *self)
{
  g_return_val_if_fail (LIAISON_IS_DOCUMENT (self), NULL);

  return self->forecasts;
}

GFile *
liaison_document_get_file (LiaisonDocument *self)
{
  g_return_val_if_fail (LIAISON_IS_DOCUMENT (self), NULL);

  return self->file;
}

LiaisonSelection *
liaison_document_get_selection (LiaisonDocument *self)
{
  g_return_val_if_fail (LIAISON_IS_DOCUMENT (self), NULL);

  return self->selection;
}

LiaisonFilter *
liaison_document_get_filter (LiaisonDocument *self)
{
  g_return_val_if_fail (LIAISON_IS_DOCUMENT (self), NULL);

  return self->filter;
}

LiaisonHistory *
liaison_document_get_history (LiaisonDocument *self)
{
  g_return_val_if_fail (LIAISON_IS_DOCUMENT (self), NULL);

  return self->history;
}

double
liaison_document_get_progress (LiaisonDocument *self)
{
  g_return_val_if_fail (LIAISON_IS_DOCUMENT (self), -1.0);

  return self->progress;
}

const char *
liaison_document_get_remark (LiaisonDocument *self)
{
  g_return_val_if_fail (LIAISON_IS_DOCUMENT (self), NULL);

  return self->remark;
}

/**
 * liaison_document_get_title:
 * @self: a document
 *
 * Returns: (transfer none): the title of the article, or of the forecast file, or the name of the article's
 *   file, or "Untitled", translated
 */
const char *
liaison_document_get_title (LiaisonDocument *self)
{
  const char *title = NULL;
  LiaisonSource *source;

  g_return_val_if_fail (LIAISON_IS_DOCUMENT (self), NULL);

  source = liaison_document_get_source (self);
  if (self->article != NULL)
    title = liaison_article_get_title (self->article);
  if (title == NULL)
    title = liaison_forecast_file_get_title (self->forecasts);
  if (title == NULL && source != NULL)
    title = liaison_source_get_title (source);
  return title != NULL ? title : _("Untitled");
}

gboolean
liaison_document_get_modified (LiaisonDocument *self)
{
  g_return_val_if_fail (LIAISON_IS_DOCUMENT (self), FALSE);

  return self->recovered || liaison_history_get_modified (self->history);
}

gboolean
liaison_document_get_read_only (LiaisonDocument *self)
{
  g_return_val_if_fail (LIAISON_IS_DOCUMENT (self), FALSE);

  return liaison_forecast_file_get_later (self->forecasts);
}

LiaisonTeam *
liaison_document_get_team (LiaisonDocument *self)
{
  g_return_val_if_fail (LIAISON_IS_DOCUMENT (self), NULL);

  return self->team;
}

/**
 * liaison_document_set_team:
 * @self: a document
 * @team: (nullable): the people whose forecasts are shown beside the reader's own
 */
void
liaison_document_set_team (LiaisonDocument *self,
                           LiaisonTeam     *team)
{
  g_return_if_fail (LIAISON_IS_DOCUMENT (self));

  if (!g_set_object (&self->team, team))
    return;
  if (team != NULL)
    liaison_team_set_own (team, self->file);
  _liaison_document_notify (self, LIAISON_DOCUMENT_TEAM);
}

gboolean
liaison_document_is_empty (LiaisonDocument *self)
{
  g_return_val_if_fail (LIAISON_IS_DOCUMENT (self), TRUE);

  return self->article == NULL && liaison_sources_get_n (self->sources) == 0 && self->file == NULL && !liaison_document_get_modified (self) &&
         g_list_model_get_n_items (liaison_forecast_file_get_forecasts (self->forecasts)) == 0;
}
