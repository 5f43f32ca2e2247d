/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Places whose name somebody in the article bears: Jordan the kingdom beside Michael Jordan, Austin
 * in Texas beside the secretary Austin. What stands with the name tells which is meant. */

#include "analysis/draft.h"

#include <string.h>

#include "analysis/aliases.h"
#include "analysis/lexicon.h"

static gboolean
is_borne (const LiaisonDraft        *draft,
          const LiaisonDraftMention *mention)
{
  for (guint i = 0; i < draft->entities->len; i++)
    {
      const LiaisonDraftEntity *entity = liaison_draft_entity (draft, i);
      GHashTableIter iter;
      gpointer folded;

      if (entity->kind != LIAISON_ENTITY_PERSON)
        continue;
      g_hash_table_iter_init (&iter, entity->folded);
      while (g_hash_table_iter_next (&iter, &folded, NULL))
        if (liaison_aliases_is_surname (mention->folded, folded))
          return TRUE;
    }
  return FALSE;
}

/* "in Austin", "flew to Austin". */
static gboolean
is_where (const LiaisonText *text,
          guint              head)
{
  static const char *const places[] = { "in",     "near",    "across", "throughout", "inside",
                                        "around", "outside", "into",   NULL };
  const char *preposition = liaison_text_preposition (text, head);
  int above = text->words[head].head;

  if (preposition == NULL)
    return FALSE;
  return g_strv_contains (places, preposition) ||
         (above >= 0 && (strcmp (preposition, "to") == 0 || strcmp (preposition, "from") == 0) &&
          liaison_words_has ("verbs", "motion", text->words[above].lemma));
}

/* "Austin, Texas": a place follows that it lies in. */
static gboolean
has_place_after (const LiaisonDraft        *draft,
                 const LiaisonDraftMention *mention)
{
  const LiaisonText *text = draft->text;
  int next = mention->end + 1 < text->n_words && strcmp (text->words[mention->end].form, ",") == 0
                 ? draft->name_at[mention->end + 1]
                 : -1;

  if (next < 0 || liaison_draft_mention (draft, next)->kind != LIAISON_ENTITY_PLACE)
    return FALSE;
  return liaison_words_has ("places", "after-city", text->words[mention->end + 1].lower) ||
         (liaison_draft_mention (draft, next)->known != NULL &&
          g_strcmp0 (liaison_draft_mention (draft, next)->known->subkind, "country") != 0);
}

static gboolean
is_country (const LiaisonDraft *draft,
            int                 word)
{
  const LiaisonDraftMention *mention =
      word >= 0 && draft->mention_at[word] >= 0
          ? liaison_draft_mention (draft, draft->mention_at[word])
          : NULL;

  return mention != NULL && mention->known != NULL &&
         g_strcmp0 (mention->known->subkind, "country") == 0;
}

/* "Jordan and Egypt". */
static gboolean
is_among_states (const LiaisonDraft *draft,
                 guint               head)
{
  const LiaisonText *text = draft->text;

  if (text->words[head].deprel == LIAISON_DEPREL_CONJ && is_country (draft, text->words[head].head))
    return TRUE;
  for (int c = liaison_text_child (text, head, LIAISON_DEPREL_CONJ); c >= 0;
       c = liaison_text_next (text, c, LIAISON_DEPREL_CONJ))
    if (is_country (draft, c))
      return TRUE;
  return FALSE;
}

/* "Jordan attacked", "Jordan's army", "the King of Jordan", "Jordan is a kingdom": what states do,
 * have and are. */
static gboolean
is_said_of_state (const LiaisonText *text,
                  guint              head)
{
  const LiaisonWord *word = &text->words[head];
  int above = word->head;
  const GPtrArray *frames;

  if (above < 0)
    return FALSE;
  switch (word->deprel)
    {
    case LIAISON_DEPREL_NSUBJ:
      if (text->words[above].upos == LIAISON_UPOS_NOUN)
        return liaison_words_has ("nouns", "place", text->words[above].lemma);
      frames = liaison_lexicon_verb (text->words[above].lemma);
      for (guint i = 0; frames != NULL && i < frames->len; i++)
        {
          LiaisonRelationKind kind = ((const LiaisonFrame *)g_ptr_array_index (frames, i))->kind;

          if (kind == LIAISON_RELATION_ASSAULT || kind == LIAISON_RELATION_MOBILIZE ||
              kind == LIAISON_RELATION_SANCTION)
            return TRUE;
        }
      return FALSE;
    case LIAISON_DEPREL_NMOD_POSS:
      return liaison_words_has ("nouns", "acts-for", text->words[above].lemma) ||
             liaison_words_has ("nouns", "government", text->words[above].lemma) ||
             liaison_words_has ("nouns", "place", text->words[above].lemma) ||
             liaison_words_has ("titles", "highest", text->words[above].lemma);
    case LIAISON_DEPREL_NMOD:
      return g_strcmp0 (liaison_text_preposition (text, head), "of") == 0 &&
             (liaison_words_has ("titles", "highest", text->words[above].lemma) ||
              liaison_words_has ("nouns", "government", text->words[above].lemma) ||
              liaison_words_has ("nouns", "place", text->words[above].lemma));
    default:
      return FALSE;
    }
}

/**
 * liaison_draft_tell_places:
 * @self: a draft whose full names of persons have entities
 *
 * Makes places of the names that were read as persons', are borne by a person of the article, and
 * are used as those of places.
 */
void
liaison_draft_tell_places (LiaisonDraft *self)
{
  for (guint i = 0; i < self->mentions->len; i++)
    {
      LiaisonDraftMention *mention = liaison_draft_mention (self, i);
      LiaisonKnownForm form = LIAISON_KNOWN_NAME;
      const LiaisonKnown *known;
      gboolean country;

      if (mention->form != LIAISON_MENTION_NAME || mention->entity >= 0 || mention->known != NULL ||
          mention->folded == NULL || mention->end - mention->first != 1 ||
          (known = liaison_gazetteer_find (mention->text, &form)) == NULL ||
          known->kind != LIAISON_ENTITY_PLACE || form != LIAISON_KNOWN_NAME ||
          !is_borne (self, mention))
        continue;
      country = g_strcmp0 (known->subkind, "country") == 0;
      if (!is_where (self->text, mention->head) && !has_place_after (self, mention) &&
          !(country && (is_among_states (self, mention->head) ||
                        is_said_of_state (self->text, mention->head))))
        continue;
      mention->kind = LIAISON_ENTITY_PLACE;
      mention->placed = TRUE;
      mention->known = known;
      mention->known_form = form;
      mention->subkind = known->subkind;
    }
}
