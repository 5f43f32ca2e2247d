/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The word lists of data/words, compiled into the library. Loaded at first use, and then the
 * same for every thread. */

/* Called for each entry of a word list: FIELDS is NULL-terminated and stripped, at least one. */
typedef void (*LiaisonWordsFunc) (const char        *section,
                                  const char *const *fields,
                                  gpointer           user_data);

/* Entries stand on lines of their own (fields after "|"). */
void        liaison_words_read_lines   (const char       *name,
                                        LiaisonWordsFunc  func,
                                        gpointer          user_data);
/* Entries are separated by ";" as well. */
void        liaison_words_read_entries (const char       *name,
                                        LiaisonWordsFunc  func,
                                        gpointer          user_data);

/* Whether WORD, in lower case, stands in the section of a list of plain entries: "titles",
 * "nouns", "verbs", "english", "name-forms". */
gboolean    liaison_words_has          (const char       *list,
                                        const char       *section,
                                        const char       *word);
/* The second field of the entry, "" if it has none, or NULL if there is no such entry. */
const char *liaison_words_get          (const char       *list,
                                        const char       *section,
                                        const char       *word);
/* The first section of LIST whose name starts with PREFIX and that has WORD; NULL if none has. */
const char *liaison_words_section_of   (const char       *list,
                                        const char       *prefix,
                                        const char       *word);

typedef enum
{
  LIAISON_GENDER_UNKNOWN,
  LIAISON_GENDER_MALE,
  LIAISON_GENDER_FEMALE,
  LIAISON_GENDER_NEUTER,
} LiaisonGender;

/* Of a first name, as written ("Avril"). */
LiaisonGender liaison_words_gender     (const char       *name);

G_END_DECLS
