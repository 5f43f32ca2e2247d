/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a reader corrects in the network of a document, and the corrections of entities. The corrections stand in the forecast file; the network is made anew from
 * the analysis and all of them. A step of the history is the whole list before and after. */

#include "interface/document-corrections.h"

#include <glib/gi18n.h>
#include <string.h>

#include "interface/document-corrections-private.h"
#include "interface/document-network.h"
#include "interface/document-sources.h"
#include "interface/document-step.h"
#include "network/correction-parts.h"

static void
put_corrections (LiaisonDocument *self,
                 gpointer         corrections)
{
  liaison_forecast_file_set_corrections (self->forecasts, corrections);
  _liaison_document_correct_network (self);
}

void
_liaison_document_change_corrections (LiaisonDocument *self,
                                      const char      *label,
                                      char           **after)
{
  if (_liaison_document_refuse (self))
    {
      g_strfreev (after);
      return;
    }
  _liaison_document_do_step (self, label, put_corrections, liaison_forecast_file_dup_corrections (self->forecasts), after,
                             (GDestroyNotify) g_strfreev);
}

/* What the file calls articles. */
typedef struct
{
  LiaisonDocument *document;
  GHashTable *known;       /* LiaisonArticle → its id there, which the file owns */
} Naming;

static const char *
name_source (LiaisonArticle *article,
             gpointer        user_data)
{
  Naming *naming = user_data;
  LiaisonDocument *self = naming->document;
  const char *name = g_hash_table_lookup (naming->known, article);

  if (name != NULL)
    return name;
  /* The one that is shown may be another edition of the only one in the network. */
  name = liaison_forecast_file_add_source (
    self->forecasts, self->article != NULL && liaison_sources_find_article (self->sources, article) == NULL ? self->article : article);
  g_hash_table_insert (naming->known, article, (gpointer) name);
  return name;
}

void
_liaison_document_correct_all (LiaisonDocument *self,
                               const char      *label,
                               GPtrArray       *corrections)
{
  g_autoptr (GStrvBuilder) list = g_strv_builder_new ();
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);
  g_auto (GStrv) present = NULL;
  Naming naming = { self, known };

  if (_liaison_document_refuse (self))
    return;
  present = liaison_forecast_file_dup_corrections (self->forecasts);
  g_strv_builder_addv (list, (const char **) present);
  for (guint i = 0; i < corrections->len; i++)
    {
      g_autoptr (LiaisonCorrection) correction =
        liaison_correction_new_for_file (g_ptr_array_index (corrections, i), self->network, name_source, &naming);

      g_strv_builder_add (list, liaison_correction_to_string (correction));
    }
  _liaison_document_change_corrections (self, label, g_strv_builder_end (list));
}

void
_liaison_document_correct (LiaisonDocument   *self,
                           const char        *label,
                           LiaisonCorrection *correction,
                           char              *message)
{
  g_autoptr (LiaisonCorrection) own = correction;
  g_autoptr (GPtrArray) one = g_ptr_array_new ();
  g_autofree char *sentence = message;

  if (_liaison_document_refuse (self))
    return;
  g_ptr_array_add (one, own);
  _liaison_document_correct_all (self, label, one);
  _liaison_document_emit_corrected (self, sentence);
}

static char *
dup_name (LiaisonEntity *entity)
{
  return g_strdup (liaison_entity_get_name (entity));
}

/**
 * liaison_document_rename_entity:
 * @self: a document
 * @entity: one of its entities
 * @name: the right name; white space around it does not count, and an empty one changes nothing
 */
void
liaison_document_rename_entity (LiaisonDocument *self,
                                LiaisonEntity   *entity,
                                const char      *name)
{
  g_autofree char *old = NULL;
  g_autofree char *new = NULL;

  g_return_if_fail (LIAISON_IS_DOCUMENT (self) && self->network != NULL);
  g_return_if_fail (LIAISON_IS_ENTITY (entity));
  g_return_if_fail (name != NULL);

  old = dup_name (entity);
  new = g_strstrip (g_strdup (name));
  if (*new == '\0' || g_str_equal (old, new))
    return;
  _liaison_document_correct (self, _("Rename"), liaison_correction_new_rename (entity, new),
                             /* Translators: both are names. */
                             g_strdup_printf (_("“%1$s” is called “%2$s” now"), old, new));
}

/**
 * liaison_document_set_entity_kind:
 * @self: a document
 * @entity: one of its entities
 * @kind: its right kind
 */
void
liaison_document_set_entity_kind (LiaisonDocument   *self,
                                  LiaisonEntity     *entity,
                                  LiaisonEntityKind  kind)
{
  g_autofree char *name = NULL;

  g_return_if_fail (LIAISON_IS_DOCUMENT (self) && self->network != NULL);
  g_return_if_fail (LIAISON_IS_ENTITY (entity));

  if (liaison_entity_get_kind (entity) == kind)
    return;
  name = dup_name (entity);
  _liaison_document_correct (self, _("Change Kind"), liaison_correction_new_kind (entity, kind),
                             /* Translators: %s is a name. */
                             g_strdup_printf (_("Kind of “%s” changed"), name));
}

/**
 * liaison_document_merge_entities:
 * @self: a document
 * @entity: one of its entities
 * @other: another
 *
 * Makes @entity part of @other, which keeps its name and gets that of @entity as another.
 */
void
liaison_document_merge_entities (LiaisonDocument *self,
                                 LiaisonEntity   *entity,
                                 LiaisonEntity   *other)
{
  g_autofree char *id = NULL;
  char *message;

  g_return_if_fail (LIAISON_IS_DOCUMENT (self) && self->network != NULL);
  g_return_if_fail (LIAISON_IS_ENTITY (entity));
  g_return_if_fail (LIAISON_IS_ENTITY (other));

  if (entity == other)
    return;
  id = g_strdup (liaison_entity_get_id (other));
  /* Translators: both are names. */
  message = g_strdup_printf (_("“%1$s” merged into “%2$s”"), liaison_entity_get_name (entity),
                             liaison_entity_get_name (other));
  _liaison_document_correct (self, _("Merge"), liaison_correction_new_merge (entity, other), message);
  _liaison_document_select_entity (self, id);
}

/**
 * liaison_document_merge_all:
 * @self: a document
 * @entities: (element-type LiaisonEntity): some of its entities, without @other
 * @other: another
 *
 * Makes all of @entities part of @other, as one step.
 */
void
liaison_document_merge_all (LiaisonDocument *self,
                            const GPtrArray *entities,
                            LiaisonEntity   *other)
{
  g_autoptr (GPtrArray) corrections = NULL;
  g_autofree char *id = NULL;
  g_autofree char *message = NULL;

  g_return_if_fail (LIAISON_IS_DOCUMENT (self) && self->network != NULL);
  g_return_if_fail (LIAISON_IS_ENTITY (other));

  if (entities->len == 0)
    return;
  corrections = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_correction_unref);
  for (guint i = 0; i < entities->len; i++)
    g_ptr_array_add (corrections, liaison_correction_new_merge (g_ptr_array_index (entities, i), other));
  id = g_strdup (liaison_entity_get_id (other));
  /* Translators: %1$u is how many, %2$s a name. */
  message = g_strdup_printf (g_dngettext (NULL, "%1$u merged into “%2$s”", "%1$u merged into “%2$s”", entities->len),
                             entities->len, liaison_entity_get_name (other));
  _liaison_document_correct_all (self, _("Merge"), corrections);
  _liaison_document_emit_corrected (self, message);
  _liaison_document_select_entity (self, id);
}

/**
 * liaison_document_split_entity:
 * @self: a document
 * @entity: one of its entities
 * @name: the name of what is taken out of it
 * @spans: (array length=n_spans): mentions of @entity
 * @n_spans: how many: at least one, and not all
 */
void
liaison_document_split_entity (LiaisonDocument   *self,
                               LiaisonEntity     *entity,
                               const char        *name,
                               const LiaisonSpan *spans,
                               guint              n_spans)
{
  LiaisonCorrection *correction;
  g_autofree char *id = NULL;
  g_autofree char *new = NULL;
  char *message;
  guint n_mentions;

  g_return_if_fail (LIAISON_IS_DOCUMENT (self) && self->network != NULL);
  g_return_if_fail (LIAISON_IS_ENTITY (entity));
  g_return_if_fail (name != NULL);

  new = g_strstrip (g_strdup (name));
  liaison_entity_get_mentions (entity, &n_mentions);
  if (*new == '\0' || n_spans == 0 || n_spans >= n_mentions)
    return;
  correction = liaison_correction_new_split (self->network, entity, new, spans, n_spans);
  id = g_strdup (liaison_correction_get_id (correction));
  /* Translators: both are names. */
  message = g_strdup_printf (_("“%1$s” taken out of “%2$s”"), new, liaison_entity_get_name (entity));
  _liaison_document_correct (self, _("Split"), correction, message);
  _liaison_document_select_entity (self, id);
}

/**
 * liaison_document_remove_entity:
 * @self: a document
 * @entity: one of its entities
 *
 * Takes @entity out of the network, with its relations.
 */
void
liaison_document_remove_entity (LiaisonDocument *self,
                                LiaisonEntity   *entity)
{
  g_autofree char *name = NULL;

  g_return_if_fail (LIAISON_IS_DOCUMENT (self) && self->network != NULL);
  g_return_if_fail (LIAISON_IS_ENTITY (entity));

  name = dup_name (entity);
  /* Translators: %s is a name. */
  _liaison_document_correct (self, _("Remove"), liaison_correction_new_remove (entity), g_strdup_printf (_("“%s” removed"), name));
}

/* Whether the stop at LAST ends an abbreviation, as in "U.S.", and so is part of the name. */
static gboolean
ends_abbreviation (const char *text,
                   const char *last)
{
  const char *letter = g_utf8_find_prev_char (text, last);
  const char *before = letter != NULL ? g_utf8_find_prev_char (text, letter) : NULL;

  return *last == '.' && letter != NULL && g_unichar_isupper (g_utf8_get_char (letter)) &&
         (before == NULL || !g_unichar_isalnum (g_utf8_get_char (before)));
}

/* SPAN without the white space and the stops around it. */
static LiaisonSpan
trim (LiaisonArticle *article,
      LiaisonSpan     span)
{
  static const char stops[] = ".,;:!?“”\"‘";
  g_autofree char *text = liaison_article_dup_span (article, span);
  const char *start = text;
  const char *end = text + strlen (text);

  while (*start != '\0' && (g_unichar_isspace (g_utf8_get_char (start)) ||
                            g_utf8_strchr (stops, -1, g_utf8_get_char (start)) != NULL))
    {
      start = g_utf8_next_char (start);
      span.start++;
    }
  while (end > start)
    {
      const char *last = g_utf8_prev_char (end);

      if (ends_abbreviation (start, last))
        break;
      if (!g_unichar_isspace (g_utf8_get_char (last)) && g_utf8_strchr (stops, -1, g_utf8_get_char (last)) == NULL)
        break;
      end = last;
      span.end--;
    }
  return span;
}

/* The text with one space wherever it has white space: a name may go over the end of a line. */
static char *
dup_clean (LiaisonArticle *article,
           LiaisonSpan     span)
{
  g_autofree char *text = liaison_article_dup_span (article, span);
  GString *clean = g_string_new (NULL);
  gboolean space = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gboolean is_space = g_unichar_isspace (g_utf8_get_char (p));

      if (!is_space)
        g_string_append_unichar (clean, g_utf8_get_char (p));
      else if (!space)
        g_string_append_c (clean, ' ');
      space = is_space;
    }
  return g_string_free (clean, FALSE);
}

/* The entity whose name stands exactly at SPAN, or NULL. */
static LiaisonEntity *
find_named (LiaisonDocument *self,
            LiaisonSpan      span,
            const char      *name)
{
  LiaisonEntity *entity = liaison_network_entity_at (self->network, span.start);
  const LiaisonMention *mentions;
  guint n;

  if (entity == NULL || !g_str_equal (liaison_entity_get_name (entity), name))
    return NULL;
  mentions = liaison_entity_get_mentions (entity, &n);
  for (guint i = 0; i < n; i++)
    if (liaison_span_equal (mentions[i].span, span))
      return entity;
  return NULL;
}

/**
 * liaison_document_add_entity:
 * @self: a document
 * @kind: the kind of the entity
 * @span: where the article names it; white space and stops around the name do not count
 */
void
liaison_document_add_entity (LiaisonDocument   *self,
                             LiaisonEntityKind  kind,
                             LiaisonSpan        span)
{
  LiaisonCorrection *correction;
  LiaisonArticle *article;
  LiaisonEntity *known;
  LiaisonSpan own;
  guint start;
  g_autofree char *name = NULL;
  g_autofree char *id = NULL;

  g_return_if_fail (LIAISON_IS_DOCUMENT (self) && self->network != NULL);

  article = liaison_document_locate (self, span, &own);
  start = span.start - own.start;
  own = trim (article, own);
  span = (LiaisonSpan) { own.start + start, own.end + start };
  if (span.end <= span.start)
    return;
  name = dup_clean (article, own);
  known = find_named (self, span, name);
  if (known != NULL)
    {
      id = g_strdup (liaison_entity_get_id (known));
      liaison_document_set_entity_kind (self, known, kind);
    }
  else
    {
      correction = liaison_correction_new_add (self->network, name, kind, span);
      id = g_strdup (liaison_correction_get_id (correction));
      /* Translators: %s is a name. */
      _liaison_document_correct (self, _("Add"), correction, g_strdup_printf (_("“%s” added"), name));
    }
  _liaison_document_select_entity (self, id);
}

static gboolean
is_lost (const GPtrArray *lost,
         const char      *text)
{
  for (guint i = 0; i < lost->len; i++)
    if (g_str_equal (liaison_correction_to_string (g_ptr_array_index (lost, i)), text))
      return TRUE;
  return FALSE;
}

/**
 * liaison_document_drop_lost:
 * @self: a document
 *
 * Forgets the corrections that no longer fit the article, as one step.
 */
void
liaison_document_drop_lost (LiaisonDocument *self)
{
  g_autoptr (GStrvBuilder) left = g_strv_builder_new ();
  g_auto (GStrv) present = NULL;
  g_autofree char *message = NULL;
  const GPtrArray *lost;

  g_return_if_fail (LIAISON_IS_DOCUMENT (self) && self->network != NULL);

  lost = liaison_network_get_lost (self->network);
  if (lost == NULL)
    return;
  message = g_strdup_printf (g_dngettext (NULL, "%u correction dropped", "%u corrections dropped", lost->len), lost->len);
  present = liaison_forecast_file_dup_corrections (self->forecasts);
  for (guint i = 0; present[i] != NULL; i++)
    if (!is_lost (lost, present[i]))
      g_strv_builder_add (left, present[i]);
  _liaison_document_change_corrections (self, _("Drop Corrections"), g_strv_builder_end (left));
  _liaison_document_emit_corrected (self, message);
}
