/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonListRow: an entity, a relation or a passage as a row of a table. It keeps what sorting and searching ask for again and
 * again, each made when it is first asked for. */

#include "interface/diagram/diagram-list-row.h"

#include <string.h>

#include "drawing/diagram-words.h"
#include "interface/fold.h"

struct _LiaisonListRow
{
  GObject parent_instance;

  char *id;
  gpointer subject;        /* owned: a LiaisonEntity or LiaisonRelation */
  LiaisonArticle *article; /* nullable */
  guint number;
  gboolean is_new;
  GPtrArray *keys;         /* of char *, by column; NULL where not asked for yet */
  char *folded;            /* nullable: what is searched */
};

G_DEFINE_FINAL_TYPE (LiaisonListRow, liaison_list_row, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
forget (LiaisonListRow *self)
{
  g_clear_pointer (&self->keys, g_ptr_array_unref);
  g_clear_pointer (&self->folded, g_free);
}

static void
liaison_list_row_finalize (GObject *object)
{
  LiaisonListRow *self = LIAISON_LIST_ROW (object);

  forget (self);
  g_clear_object (&self->subject);
  g_clear_object (&self->article);
  g_free (self->id);

  G_OBJECT_CLASS (liaison_list_row_parent_class)->finalize (object);
}

static void
liaison_list_row_class_init (LiaisonListRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_list_row_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
liaison_list_row_init (LiaisonListRow *self)
{
}

/**
 * liaison_list_row_new:
 * @id: by what it is known when the network is made anew
 *
 * Returns: (transfer full): a row without a subject
 */
LiaisonListRow *
liaison_list_row_new (const char *id)
{
  LiaisonListRow *self = g_object_new (LIAISON_TYPE_LIST_ROW, NULL);

  self->id = g_strdup (id);
  return self;
}

const char *
liaison_list_row_get_id (LiaisonListRow *self)
{
  g_return_val_if_fail (LIAISON_IS_LIST_ROW (self), NULL);

  return self->id;
}

/**
 * liaison_list_row_set:
 * @self: a row
 * @subject: the #LiaisonEntity or #LiaisonRelation that it stands for
 * @number: how many relations the entity has, or which passage of the relation it is
 * @article: (nullable): where the passages are
 *
 * Emits "changed" if any of these is new.
 */
void
liaison_list_row_set (LiaisonListRow *self,
                      gpointer        subject,
                      guint           number,
                      LiaisonArticle *article)
{
  gboolean changed;

  g_return_if_fail (LIAISON_IS_LIST_ROW (self));
  g_return_if_fail (LIAISON_IS_ENTITY (subject) || LIAISON_IS_RELATION (subject));

  changed = g_set_object (&self->subject, subject);
  changed |= g_set_object (&self->article, article);
  changed |= self->number != number;
  if (!changed)
    return;
  self->number = number;
  forget (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * liaison_list_row_set_number:
 * @self: a row with a subject
 * @number: see liaison_list_row_set()
 *
 * Emits "changed" if it is new.
 */
void
liaison_list_row_set_number (LiaisonListRow *self,
                             guint           number)
{
  g_return_if_fail (LIAISON_IS_LIST_ROW (self));

  liaison_list_row_set (self, self->subject, number, self->article);
}

gboolean
liaison_list_row_get_new (LiaisonListRow *self)
{
  g_return_val_if_fail (LIAISON_IS_LIST_ROW (self), FALSE);

  return self->is_new;
}

/**
 * liaison_list_row_set_new:
 * @self: a row
 * @is_new: whether the article that is shown is the first to tell of it
 *
 * Emits "changed" if that has changed.
 */
void
liaison_list_row_set_new (LiaisonListRow *self,
                          gboolean        is_new)
{
  g_return_if_fail (LIAISON_IS_LIST_ROW (self));

  if (self->is_new == is_new)
    return;
  self->is_new = is_new;
  g_signal_emit (self, signals[CHANGED], 0);
}

gpointer
liaison_list_row_get_subject (LiaisonListRow *self)
{
  g_return_val_if_fail (LIAISON_IS_LIST_ROW (self), NULL);

  return self->subject;
}

LiaisonEntity *
liaison_list_row_get_entity (LiaisonListRow *self)
{
  g_return_val_if_fail (LIAISON_IS_LIST_ROW (self), NULL);

  return LIAISON_IS_ENTITY (self->subject) ? self->subject : NULL;
}

LiaisonRelation *
liaison_list_row_get_relation (LiaisonListRow *self)
{
  g_return_val_if_fail (LIAISON_IS_LIST_ROW (self), NULL);

  return LIAISON_IS_RELATION (self->subject) ? self->subject : NULL;
}

guint
liaison_list_row_get_number (LiaisonListRow *self)
{
  g_return_val_if_fail (LIAISON_IS_LIST_ROW (self), 0);

  return self->number;
}

/**
 * liaison_list_row_dup_text:
 * @self: a row with a subject
 * @func: says what is asked for
 *
 * Returns: (transfer full): what @func says of it
 */
char *
liaison_list_row_dup_text (LiaisonListRow      *self,
                           LiaisonListTextFunc  func)
{
  g_return_val_if_fail (LIAISON_IS_LIST_ROW (self), NULL);

  return func (self, self->article);
}

/**
 * liaison_list_row_get_key:
 * @self: a row with a subject
 * @column: the number of a column
 * @func: says what stands in that column, always the same for the same column
 *
 * Returns: (transfer none): what strcmp() puts in the order of the reader's language
 */
const char *
liaison_list_row_get_key (LiaisonListRow      *self,
                          guint                column,
                          LiaisonListTextFunc  func)
{
  g_return_val_if_fail (LIAISON_IS_LIST_ROW (self), NULL);

  if (self->keys == NULL)
    self->keys = g_ptr_array_new_with_free_func (g_free);
  if (self->keys->len <= column)
    g_ptr_array_set_size (self->keys, (int) column + 1);
  if (g_ptr_array_index (self->keys, column) == NULL)
    {
      g_autofree char *text = func (self, self->article);

      g_ptr_array_index (self->keys, column) = g_utf8_collate_key (text, -1);
    }
  return g_ptr_array_index (self->keys, column);
}

/**
 * liaison_list_row_has_words:
 * @self: a row with a subject
 * @words: (array zero-terminated=1): words as liaison_fold() gives them
 * @func: says what is searched, always the same for the same row
 *
 * Returns: whether each of @words is in what is searched
 */
gboolean
liaison_list_row_has_words (LiaisonListRow      *self,
                            const char *const   *words,
                            LiaisonListTextFunc  func)
{
  g_return_val_if_fail (LIAISON_IS_LIST_ROW (self), FALSE);

  if (self->folded == NULL)
    {
      g_autofree char *text = func (self, self->article);

      self->folded = liaison_fold (text);
    }
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (self->folded, words[i]) == NULL)
      return FALSE;
  return TRUE;
}

/**
 * liaison_list_row_dup_relation:
 * @self: a row of a relation, or of a passage that states one
 * @article: (nullable): not asked for
 *
 * Returns: (transfer full): the relation in a sentence
 */
char *
liaison_list_row_dup_relation (LiaisonListRow *self,
                               LiaisonArticle *article)
{
  return liaison_relation_dup_sentence (liaison_list_row_get_relation (self));
}

/**
 * liaison_list_row_dup_speaker:
 * @self: a row of a relation, or of a passage that states one
 * @article: (nullable): not asked for
 *
 * Returns: (transfer full): whose word the relation is; nothing where it is the article's own
 */
char *
liaison_list_row_dup_speaker (LiaisonListRow *self,
                              LiaisonArticle *article)
{
  const char *speaker = liaison_relation_get_speaker (liaison_list_row_get_relation (self));

  return g_strdup (speaker != NULL ? speaker : "");
}
