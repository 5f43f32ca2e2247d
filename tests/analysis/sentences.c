/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words, drafts and the model for the tests of the analysis. */

#include "sentences.h"

#include <stdlib.h>
#include <string.h>

static void
read_word (const char       *entry,
           guint             sentence,
           guint             first,
           guint             start,
           LiaisonWordInput *input)
{
  g_auto (GStrv) parts = g_strsplit (entry, "/", -1);

  g_assert_cmpuint (g_strv_length (parts), ==, 5);
  input->form = g_intern_string (parts[0]);
  if (strcmp (parts[1], "_") == 0)
    {
      g_autofree char *lower = g_utf8_strdown (parts[0], -1);

      input->lemma = g_intern_string (lower);
    }
  else
    input->lemma = g_intern_string (parts[1]);
  input->upos = liaison_upos_from_string (parts[2]);
  input->head = atoi (parts[3]) == 0 ? -1 : (int)first + atoi (parts[3]) - 1;
  input->deprel = liaison_deprel_from_string (parts[4]);
  input->sentence = sentence;
  input->start = start;
  input->end = start + g_utf8_strlen (parts[0], -1);
}

static void
read_names (const char *names,
            GArray     *found)
{
  g_auto (GStrv) entries = g_strsplit (names, " ", -1);

  for (char **entry = entries; *entry != NULL; entry++)
    {
      char *colon = strchr (*entry, ':');
      char *dash = strchr (*entry, '-');
      LiaisonName name = { 0 };

      if (**entry == '\0')
        continue;
      g_assert_nonnull (colon);
      name.first = atoi (*entry) - 1;
      name.length = dash != NULL && dash < colon ? (guint)atoi (dash + 1) - name.first : 1;
      name.kind = strcmp (colon + 1, "person") == 0         ? LIAISON_NAME_PERSON
                  : strcmp (colon + 1, "organization") == 0 ? LIAISON_NAME_ORGANIZATION
                  : strcmp (colon + 1, "place") == 0        ? LIAISON_NAME_PLACE
                  : strcmp (colon + 1, "event") == 0        ? LIAISON_NAME_EVENT
                                                            : LIAISON_NAME_OTHER;
      name.confidence = 0.9f;
      g_array_append_val (found, name);
    }
}

LiaisonText *
sentences_parse (const char *words,
                 const char *names)
{
  g_auto (GStrv) entries = g_strsplit (words, " ", -1);
  g_autoptr (GArray) inputs = g_array_new (FALSE, TRUE, sizeof (LiaisonWordInput));
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (LiaisonName));
  guint sentence = 0, first = 0, start = 0;

  for (char **entry = entries; *entry != NULL; entry++)
    {
      LiaisonWordInput input;

      if (**entry == '\0')
        continue;
      if (strcmp (*entry, "||") == 0)
        {
          sentence++;
          first = inputs->len;
          continue;
        }
      read_word (*entry, sentence, first, start, &input);
      start = input.end + 1;
      g_array_append_val (inputs, input);
    }
  read_names (names, found);
  return liaison_text_new_words ((LiaisonWordInput *)inputs->data, inputs->len,
                                 (LiaisonName *)found->data, found->len);
}

LiaisonText *
sentences_words (const char *words)
{
  g_auto (GStrv) forms = g_strsplit (words, " ", -1);
  guint n_words = words[0] == '\0' ? 0 : g_strv_length (forms);
  g_autofree LiaisonWordInput *inputs = g_new0 (LiaisonWordInput, n_words + 1);
  guint start = 0;

  for (guint i = 0; i < n_words; i++)
    {
      inputs[i].form = inputs[i].lemma = forms[i];
      inputs[i].head = -1;
      inputs[i].start = start;
      inputs[i].end = start + strlen (forms[i]);
      start = inputs[i].end + 1;
    }
  return liaison_text_new_words (inputs, n_words, NULL, 0);
}

LiaisonDraft *
sentences_draft (const char *words,
                 const char *names)
{
  LiaisonDraft *draft = liaison_draft_new (sentences_parse (words, names), "");

  liaison_draft_find_mentions (draft);
  liaison_draft_find_names (draft);
  liaison_draft_find_roles (draft);
  liaison_draft_find_operations (draft);
  liaison_draft_resolve (draft);
  liaison_draft_find_speakers (draft);
  liaison_draft_find_more_roles (draft);
  return draft;
}

int
sentences_entity_at (LiaisonDraft *draft,
                     guint         word)
{
  return draft->mention_at[word] >= 0
             ? liaison_draft_mention (draft, draft->mention_at[word])->entity
             : -1;
}

int
sentences_find (LiaisonDraft *draft,
                const char   *name)
{
  for (guint i = 0; i < draft->entities->len; i++)
    {
      const LiaisonDraftEntity *entity = liaison_draft_entity (draft, i);

      if (entity->shown && g_strcmp0 (entity->name, name) == 0)
        return i;
    }
  g_error ("There is no entity “%s”.", name);
}

gboolean
sentences_has (LiaisonDraft *draft,
               const char   *relation)
{
  for (guint i = 0; i < draft->relations->len; i++)
    {
      const LiaisonDraftRelation *record = g_ptr_array_index (draft->relations, i);
      g_autofree char *line =
          g_strdup_printf ("%s %s %s%s%s%s", liaison_draft_entity (draft, record->source)->name,
                           liaison_relation_kind_to_string (record->kind),
                           liaison_draft_entity (draft, record->target)->name,
                           record->modality == LIAISON_MODALITY_ACTUAL ? "" : " ",
                           record->modality == LIAISON_MODALITY_ACTUAL
                               ? ""
                               : liaison_modality_to_string (record->modality),
                           record->negated ? " not" : "");

      if (strcmp (line, relation) == 0)
        return TRUE;
      g_test_message ("has: %s", line);
    }
  return FALSE;
}

static void
check_all (LiaisonDraft *draft,
           const char   *words,
           const char   *relations,
           gboolean      wanted)
{
  g_auto (GStrv) lines = g_strsplit (relations, "; ", -1);

  for (char **line = lines; *line != NULL; line++)
    if (**line != '\0' && sentences_has (draft, *line) != wanted)
      g_error ("%s: “%s” of: %s", wanted ? "missing" : "wrong", *line, words);
}

void
sentences_check (const SentencesCase *cases,
                 guint                n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autoptr (LiaisonDraft) draft = sentences_draft (cases[i].words, cases[i].names);

      liaison_draft_find_relations (draft);
      check_all (draft, cases[i].words, cases[i].has, TRUE);
      if (cases[i].lacks != NULL)
        check_all (draft, cases[i].words, cases[i].lacks, FALSE);
    }
}

LiaisonModel *
sentences_load_model (void)
{
  g_autoptr (GError) error = NULL;
  LiaisonModel *model = liaison_model_load_default (&error);

  if (model == NULL)
    g_test_skip (error->message);
  return model;
}
