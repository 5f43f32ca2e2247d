/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Compiles the lists of known names (countries, leaders, agencies …) into a table of phrases. */

#include "language/train.h"

#include "language/segment.h"

#include <string.h>

#define MOST_US_SURNAMES 25000

/* Phrase hash → mask of lists. */
typedef GHashTable Phrases;

static void
add_mask (Phrases *phrases,
          guint64  hash,
          guint    mask)
{
  guint64 *key = g_memdup2 (&hash, sizeof hash);

  mask |= GPOINTER_TO_UINT (g_hash_table_lookup (phrases, &hash));
  g_hash_table_replace (phrases, key, GUINT_TO_POINTER (mask));
}

/* Adds a phrase, cut into tokens as texts are. */
static void
add_phrase (Phrases        *phrases,
            const char     *text,
            LiaisonNameList list)
{
  g_autoptr (GArray) tokens = liaison_tokenize (text, strlen (text), NULL, 0);
  guint64 h = 0;

  if (tokens->len == 0 || tokens->len > LIAISON_LONGEST_PHRASE ||
      !g_unichar_isalpha (g_utf8_get_char (text)))
    return;
  for (guint i = 0; i < tokens->len; i++)
    {
      const LiaisonToken *token = &g_array_index (tokens, LiaisonToken, i);
      g_autofree char *form =
          g_strndup (text + token->byte_start, token->byte_end - token->byte_start);

      h = liaison_combine (h, liaison_hash_lower (form));
      add_mask (phrases, h, 1u << (i + 1 < tokens->len ? LIAISON_LIST_PREFIX : list));
    }
}

/* Adds what stands before the first of STOPS, without white space around it. */
static void
add_until (Phrases        *phrases,
           const char     *text,
           const char     *stops,
           LiaisonNameList list)
{
  g_autofree char *phrase = g_strstrip (g_strndup (text, strcspn (text, stops)));

  if (g_str_has_prefix (phrase, "the ") || g_str_has_prefix (phrase, "The "))
    add_phrase (phrases, phrase + 4, list);
  else if (g_ascii_strcasecmp (phrase, "none") != 0)
    add_phrase (phrases, phrase, list);
}

/* Acronyms in brackets: "State Intelligence Service (SHISH)". */
static void
add_acronyms (Phrases        *phrases,
              const char     *text,
              LiaisonNameList list)
{
  for (const char *p = strchr (text, '('); p != NULL; p = strchr (p + 1, '('))
    {
      gsize length = strspn (p + 1, "ABCDEFGHIJKLMNOPQRSTUVWXYZ-");

      if (length >= 2 && length <= 8 &&
          (p[1 + length] == ')' || p[1 + length] == ',' || p[1 + length] == ';'))
        {
          g_autofree char *acronym = g_strndup (p + 1, length);

          add_phrase (phrases, acronym, list);
        }
    }
}

/* "Algerian(s)" gives both; "Motswana (singular), Batswana (plural)" each. */
static void
add_demonyms (Phrases    *phrases,
              const char *text)
{
  g_auto (GStrv) parts = g_strsplit_set (text, ",;/", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_auto (GStrv) ways = g_strsplit (parts[i], " or ", -1);

      for (guint k = 0; ways[k] != NULL; k++)
        {
          add_until (phrases, ways[k], "(", LIAISON_LIST_DEMONYM);
          if (strstr (ways[k], "(s)") != NULL)
            {
              g_autofree char *plural = g_strndup (g_strstrip (ways[k]), strcspn (ways[k], "("));
              g_autofree char *with_s = g_strconcat (plural, "s", NULL);

              add_until (phrases, with_s, "(", LIAISON_LIST_DEMONYM);
            }
        }
    }
}

static void
add_country_row (Phrases *phrases,
                 char   **row)
{
  guint n = g_strv_length (row);

  for (guint i = 0; i < n && i < 5; i++)
    {
      g_auto (GStrv) names = g_strsplit_set (row[i], ",;/", -1);

      for (guint k = 0; names[k] != NULL; k++)
        add_until (phrases, names[k], "(", LIAISON_LIST_COUNTRY);
    }
  for (guint i = 5; i < n && i < 7; i++)
    add_demonyms (phrases, row[i]);
  if (n > 7)
    add_until (phrases, row[7], "(;,", LIAISON_LIST_CAPITAL);
}

/* Family names stand in capitals: "President Abdelmadjid TEBBOUNE (since …)". */
static void
add_leader_row (Phrases *phrases,
                char   **row)
{
  g_auto (GStrv) words = NULL;

  if (g_strv_length (row) < 3)
    return;
  words = g_strsplit_set (row[2], " ,;", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *lower = g_utf8_strdown (words[i], -1);
      g_autofree char *upper = g_utf8_strup (words[i], -1);

      if (strcmp (words[i], upper) != 0 || g_utf8_strlen (words[i], -1) < 3 ||
          strchr ("([", words[i][0]) != NULL)
        continue;
      add_phrase (phrases, words[i], LIAISON_LIST_LEADER);
      if (i > 0 && g_ascii_isupper (words[i - 1][0]))
        {
          g_autofree char *full = g_strconcat (words[i - 1], " ", words[i], NULL);

          add_phrase (phrases, full, LIAISON_LIST_LEADER);
        }
    }
}

/* "Algerian National Front or FNA Algerian Popular Movement or MPA …": what follows "or" is the
 * acronym of what came before. */
static void
add_parties (Phrases    *phrases,
             const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, " or ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *p = parts[i];
      gsize acronym = strcspn (p, " ");

      if (i > 0 && acronym >= 2 && acronym <= 8 && g_ascii_isupper (p[1]))
        {
          g_autofree char *word = g_strndup (p, acronym);

          add_phrase (phrases, word, LIAISON_LIST_PARTY);
          p += acronym;
        }
      add_until (phrases, p + strspn (p, " "), "[(;,", LIAISON_LIST_PARTY);
    }
}

static void
add_groups (Phrases    *phrases,
            const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ";", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      add_until (phrases, g_strstrip (parts[i]), "(", LIAISON_LIST_ARMED_GROUP);
      add_acronyms (phrases, parts[i], LIAISON_LIST_ARMED_GROUP);
    }
}

static void
add_party_row (Phrases *phrases,
               char   **row)
{
  if (g_strv_length (row) < 3)
    return;
  if (strstr (row[1], "terror") != NULL)
    add_groups (phrases, row[2]);
  else
    add_parties (phrases, row[2]);
}

static void
add_force_row (Phrases *phrases,
               char   **row)
{
  g_auto (GStrv) parts = NULL;

  if (g_strv_length (row) < 2)
    return;
  parts = g_strsplit_set (row[1], ",;:()", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    if (strchr (g_strstrip (parts[i]), ' ') != NULL && g_ascii_isupper (parts[i][0]))
      add_phrase (phrases, parts[i], LIAISON_LIST_AGENCY);
}

/* All columns but the country's code hold names, in English and in its own language, with dashes
 * between them. */
static void
add_agency_row (Phrases *phrases,
                char   **row)
{
  for (guint i = 0; row[i] != NULL; i++)
    {
      g_auto (GStrv) names = i == 2 ? NULL : g_strsplit (row[i], "–", -1);

      for (guint k = 0; names != NULL && names[k] != NULL; k++)
        {
          add_until (phrases, names[k], "(", LIAISON_LIST_AGENCY);
          add_acronyms (phrases, names[k], LIAISON_LIST_AGENCY);
        }
    }
}

static void
add_first_name_row (Phrases *phrases,
                    char   **row)
{
  add_phrase (phrases, row[0], LIAISON_LIST_FIRST_NAME);
}

static void
add_surname_row (Phrases *phrases,
                 char   **row)
{
  add_phrase (phrases, row[0], LIAISON_LIST_SURNAME);
}

static void
add_armed_row (Phrases *phrases,
               char   **row)
{
  g_strdelimit (row[0], "_", ' ');
  add_until (phrases, row[0], "(", LIAISON_LIST_ARMED_GROUP);
}

static void
add_international_row (Phrases *phrases,
                       char   **row)
{
  g_strdelimit (row[0], "_", ' ');
  add_until (phrases, row[0], "(", LIAISON_LIST_INTERNATIONAL);
}

static void
add_side_row (Phrases *phrases,
              char   **row)
{
  if (strstr (row[0], "Government") == NULL && strcmp (row[0], "Civilians") != 0)
    add_until (phrases, row[0], "(", LIAISON_LIST_ARMED_GROUP);
}

static const struct
{
  const char *file;
  guint most;               /* rows; 0 for all */
  void (*add) (Phrases *phrases, char **row);
} sources[] = {
  { "countries_pd_factbook.tsv", 0, add_country_row },
  { "factbook_leaders.tsv", 0, add_leader_row },
  { "factbook_parties_terror.tsv", 0, add_party_row },
  { "factbook_forces.tsv", 0, add_force_row },
  { "intelligence_agencies.tsv", 0, add_agency_row },
  { "first_names.txt", 0, add_first_name_row },
  { "surnames_us_census1990.txt", MOST_US_SURNAMES, add_surname_row },
  { "surnames_world.txt", 0, add_surname_row },
  { "Phoenix.MilNonState.actors.tsv", 0, add_armed_row },
  { "Phoenix.International.actors.tsv", 0, add_international_row },
  { "ucdp_sides.tsv", 0, add_side_row },
};

static gboolean
read_source (Phrases     *phrases,
             const char  *folder,
             guint        source,
             GError     **error)
{
  g_autofree char *path = g_build_filename (folder, sources[source].file, NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (path, &text, NULL, error))
    return FALSE;
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL && (sources[source].most == 0 || i < sources[source].most);
       i++)
    {
      g_auto (GStrv) row = NULL;

      if (lines[i][0] == '\0' || lines[i][0] == '#' || lines[i][0] == '!')
        continue;
      row = g_strsplit (lines[i], "\t", -1);
      sources[source].add (phrases, row);
    }
  return TRUE;
}

static GByteArray *
build (Phrases *phrases)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (LiaisonTableEntry));
  GHashTableIter iter;
  gpointer key, value;
  GByteArray *bytes;

  g_hash_table_iter_init (&iter, phrases);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      LiaisonTableEntry entry = { *(guint64 *) key, 0, g_new0 (guint8, 32) };

      for (guint list = 0; list < 16; list++)
        if (GPOINTER_TO_UINT (value) & (1u << list))
          entry.pairs[2 * entry.n_pairs++] = list;
      g_array_append_val (entries, entry);
    }
  bytes = liaison_table_build ((LiaisonTableEntry *) entries->data, entries->len, 16);
  g_printerr ("  %u phrases, %u bytes\n", entries->len, bytes->len);
  for (guint i = 0; i < entries->len; i++)
    g_free (g_array_index (entries, LiaisonTableEntry, i).pairs);
  return bytes;
}

/**
 * liaison_lists_compile:
 * @folder: folder of the gazetteers
 * @error: return location for an error of the domain %G_FILE_ERROR
 *
 * Returns: (transfer full): a section for #LiaisonLists.names, or %NULL with @error set
 */
GByteArray *
liaison_lists_compile (const char  *folder,
                       GError     **error)
{
  g_autoptr (GHashTable) phrases =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    if (!read_source (phrases, folder, i, error))
      return NULL;
  return build (phrases);
}
