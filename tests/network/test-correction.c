/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corrections-fixture.h"

#include <string.h>

/* What is given for a case: the lines that differ from the uncorrected network, those that go with "-" before them. */
typedef struct
{
  const char *name;
  const char *commands[5];
  const char *differences;
} Case;

static const Case cases[] = {
  { "nothing",
    { NULL },
    "" },
  { "rename",
    { "rename lee|Lee Senn" },
    "-lee = Lee (person) 32 72\n"
    "lee = Lee Senn (person; Lee) 32 72 !name\n" },
  { "rename-to-alias",
    { "rename mara-voss|Voss" },
    "-mara-voss = Mara Voss (person; Voss) 0 23 66 88\n"
    "mara-voss = Voss (person; Mara Voss) 0 23 66 88 !name\n" },
  { "kind",
    { "kind orrin|place" },
    "-orrin = Orrin (organization) 16 81\n"
    "orrin = Orrin (place) 16 81 !kind\n" },
  { "merge",
    { "merge lee|lee-adair" },
    "-lee = Lee (person) 32 72\n"
    "-lee-adair = Lee Adair (person; Adair) [envoy of orrin] 48 106\n"
    "-mara-voss/consult/lee: mara-voss consult lee @23\n"
    "-lee-adair/accuse/mara-voss: lee-adair accuse mara-voss by lee @48\n"
    "-lee/member-of/orrin: lee member-of orrin @72\n"
    "-mara-voss/consult/lee-adair: mara-voss consult lee-adair @88 in 2020\n"
    "lee-adair = Lee Adair (person; Adair, Lee) [envoy of orrin] 32 48 72 106 !merged\n"
    "mara-voss/consult/lee-adair: mara-voss consult lee-adair @23 @88 in 2020\n"
    "lee-adair/accuse/mara-voss: lee-adair accuse mara-voss by lee-adair @48\n"
    "lee/member-of/orrin: lee-adair member-of orrin @72\n" },
  { "merge-drops-ties-to-itself",
    { "merge orrin|mara-voss" },
    "-lee-adair = Lee Adair (person; Adair) [envoy of orrin] 48 106\n"
    "-mara-voss = Mara Voss (person; Voss) 0 23 66 88\n"
    "-orrin = Orrin (organization) 16 81\n"
    "-mara-voss/leads/orrin: mara-voss leads orrin @0\n"
    "-lee/member-of/orrin: lee member-of orrin @72\n"
    "lee-adair = Lee Adair (person; Adair) [envoy of mara-voss] 48 106\n"
    "mara-voss = Mara Voss (person; Voss, Orrin) 0 16 23 66 81 88 !merged\n"
    "lee/member-of/orrin: lee member-of mara-voss @72\n" },
  { "split",
    { "split mara-voss|Oda Voss|1,2" },
    "-mara-voss = Mara Voss (person; Voss) 0 23 66 88\n"
    "-mara-voss/consult/lee: mara-voss consult lee @23\n"
    "-lee-adair/accuse/mara-voss: lee-adair accuse mara-voss by lee @48\n"
    "mara-voss = Mara Voss (person) 0 88 !split\n"
    "oda-voss = Oda Voss (person; Voss) 23 66 !split\n"
    "mara-voss/consult/lee: oda-voss consult lee @23\n"
    "lee-adair/accuse/mara-voss: lee-adair accuse oda-voss by lee @48\n" },
  { "split-relation-with-both",
    { "split orrin|Orrin Club|1" },
    "-orrin = Orrin (organization) 16 81\n"
    "-lee/member-of/orrin: lee member-of orrin @72\n"
    "orrin = Orrin (organization) 16 !split\n"
    "orrin-club = Orrin Club (organization; Orrin) 81 !split\n"
    "lee/member-of/orrin: lee member-of orrin-club @72\n" },
  { "remove",
    { "remove lee" },
    "-lee = Lee (person) 32 72\n"
    "-mara-voss/consult/lee: mara-voss consult lee @23\n"
    "-lee-adair/accuse/mara-voss: lee-adair accuse mara-voss by lee @48\n"
    "-lee/member-of/orrin: lee member-of orrin @72\n"
    "lee-adair/accuse/mara-voss: lee-adair accuse mara-voss by \"Lee\" @48\n" },
  { "add",
    { "add organization|Board" },
    "board = Board (organization) 117 !added\n" },
  { "add-takes-mention",
    { "add person|Lee Adair" },
    "-lee-adair = Lee Adair (person; Adair) [envoy of orrin] 48 106\n"
    "lee-adair = Lee Adair (person; Adair) [envoy of orrin] 106\n"
    "lee-adair-2 = Lee Adair (person) 48 !added\n" },
  { "relate",
    { "relate tessaly|support|orrin|expected" },
    "tessaly/support/orrin: tessaly support orrin + expected sure !added\n" },
  { "relate-again",
    { "relate mara-voss|leads|orrin|actual" },
    "mara-voss/leads/orrin/2: mara-voss leads orrin sure !added\n" },
  { "relation-kind",
    { "rkind mara-voss/leads/orrin|assault" },
    "-mara-voss/leads/orrin: mara-voss leads orrin @0\n"
    "mara-voss/leads/orrin: mara-voss assault orrin - @0 sure !kind\n" },
  { "relation-modality",
    { "rmodality mara-voss/leads/orrin|possible" },
    "-mara-voss/leads/orrin: mara-voss leads orrin @0\n"
    "mara-voss/leads/orrin: mara-voss leads orrin possible @0 sure !modality\n" },
  { "deny",
    { "deny lee-adair/accuse/mara-voss" },
    "-lee-adair/accuse/mara-voss: lee-adair accuse mara-voss by lee @48\n"
    "lee-adair/accuse/mara-voss: lee-adair not accuse mara-voss by lee @48 sure !modality\n" },
  { "reverse",
    { "reverse mara-voss/leads/orrin" },
    "-mara-voss/leads/orrin: mara-voss leads orrin @0\n"
    "mara-voss/leads/orrin: orrin leads mara-voss @0 sure !direction\n" },
  { "reverse-twice",
    { "reverse mara-voss/leads/orrin",
      "reverse mara-voss/leads/orrin" },
    "-mara-voss/leads/orrin: mara-voss leads orrin @0\n"
    "mara-voss/leads/orrin: mara-voss leads orrin @0 sure\n" },
  { "relation-remove",
    { "rremove mara-voss/leads/orrin" },
    "-mara-voss/leads/orrin: mara-voss leads orrin @0\n" },
  { "confirm",
    { "confirm mara-voss/leads/orrin" },
    "-mara-voss/leads/orrin: mara-voss leads orrin @0\n"
    "mara-voss/leads/orrin: mara-voss leads orrin @0 sure !confirmed\n" },
  { "remove-organization",
    { "remove orrin" },
    "-lee-adair = Lee Adair (person; Adair) [envoy of orrin] 48 106\n"
    "-orrin = Orrin (organization) 16 81\n"
    "-mara-voss/leads/orrin: mara-voss leads orrin @0\n"
    "-lee/member-of/orrin: lee member-of orrin @72\n"
    "lee-adair = Lee Adair (person; Adair) [envoy of nothing] 48 106\n" },
  { "remove-and-relate-again",
    { "rremove mara-voss/leads/orrin",
      "relate mara-voss|leads|orrin|possible",
      "confirm mara-voss/leads/orrin" },
    "-mara-voss/leads/orrin: mara-voss leads orrin @0\n"
    "mara-voss/leads/orrin: mara-voss leads orrin possible sure !confirmed !added\n" },
  { "rename-then-merge",
    { "rename lee|Lee Senn",
      "merge lee|lee-adair" },
    "-lee = Lee (person) 32 72\n"
    "-lee-adair = Lee Adair (person; Adair) [envoy of orrin] 48 106\n"
    "-mara-voss/consult/lee: mara-voss consult lee @23\n"
    "-lee-adair/accuse/mara-voss: lee-adair accuse mara-voss by lee @48\n"
    "-lee/member-of/orrin: lee member-of orrin @72\n"
    "-mara-voss/consult/lee-adair: mara-voss consult lee-adair @88 in 2020\n"
    "lee-adair = Lee Adair (person; Adair, Lee Senn, Lee) [envoy of orrin] 32 48 72 106 !merged\n"
    "mara-voss/consult/lee-adair: mara-voss consult lee-adair @23 @88 in 2020\n"
    "lee-adair/accuse/mara-voss: lee-adair accuse mara-voss by lee-adair @48\n"
    "lee/member-of/orrin: lee-adair member-of orrin @72\n" },
  { "merge-then-split",
    { "merge lee|lee-adair",
      "split lee-adair|Lee|0,2" },
    "-lee = Lee (person) 32 72\n"
    "-lee-adair = Lee Adair (person; Adair) [envoy of orrin] 48 106\n"
    "-lee-adair/accuse/mara-voss: lee-adair accuse mara-voss by lee @48\n"
    "lee = Lee (person) 32 72 !split\n"
    "lee-adair = Lee Adair (person; Adair) [envoy of orrin] 48 106 !merged !split\n"
    "lee-adair/accuse/mara-voss: lee-adair accuse mara-voss by lee-adair @48\n" },
  { "merge-then-rename",
    { "merge lee|lee-adair",
      "rename lee-adair|Lee A." },
    "-lee = Lee (person) 32 72\n"
    "-lee-adair = Lee Adair (person; Adair) [envoy of orrin] 48 106\n"
    "-mara-voss/consult/lee: mara-voss consult lee @23\n"
    "-lee-adair/accuse/mara-voss: lee-adair accuse mara-voss by lee @48\n"
    "-lee/member-of/orrin: lee member-of orrin @72\n"
    "-mara-voss/consult/lee-adair: mara-voss consult lee-adair @88 in 2020\n"
    "lee-adair = Lee A. (person; Adair, Lee, Lee Adair) [envoy of orrin] 32 48 72 106 !name !merged\n"
    "mara-voss/consult/lee-adair: mara-voss consult lee-adair @23 @88 in 2020\n"
    "lee-adair/accuse/mara-voss: lee-adair accuse mara-voss by lee-adair @48\n"
    "lee/member-of/orrin: lee-adair member-of orrin @72\n" },
  { "merge-chain",
    { "merge lee|lee-adair",
      "merge lee-adair|mara-voss" },
    "-lee = Lee (person) 32 72\n"
    "-lee-adair = Lee Adair (person; Adair) [envoy of orrin] 48 106\n"
    "-mara-voss = Mara Voss (person; Voss) 0 23 66 88\n"
    "-mara-voss/consult/lee: mara-voss consult lee @23\n"
    "-lee-adair/accuse/mara-voss: lee-adair accuse mara-voss by lee @48\n"
    "-lee/member-of/orrin: lee member-of orrin @72\n"
    "-mara-voss/consult/lee-adair: mara-voss consult lee-adair @88 in 2020\n"
    "mara-voss = Mara Voss (person; Voss, Lee Adair, Adair, Lee) [envoy of orrin] 0 23 32 48 66 72 88 106 !merged\n"
    "lee/member-of/orrin: mara-voss member-of orrin @72\n" },
  { "remove-then-add",
    { "remove tessaly",
      "add place|Tessaly" },
    "-tessaly = Tessaly (place) 39\n"
    "tessaly = Tessaly (place) 39 !added\n" },
  { "add-then-relate-then-merge",
    { "add organization|Board",
      "relate board|part-of|orrin|actual",
      "merge board|tessaly" },
    "-tessaly = Tessaly (place) 39\n"
    "tessaly = Tessaly (place; Board) 39 117 !merged\n"
    "board/part-of/orrin: tessaly part-of orrin sure !added\n" },
  { "kind-of-merged-relation",
    { "merge lee|lee-adair",
      "rkind mara-voss/consult/lee-adair|support",
      "confirm mara-voss/consult/lee-adair" },
    "-lee = Lee (person) 32 72\n"
    "-lee-adair = Lee Adair (person; Adair) [envoy of orrin] 48 106\n"
    "-mara-voss/consult/lee: mara-voss consult lee @23\n"
    "-lee-adair/accuse/mara-voss: lee-adair accuse mara-voss by lee @48\n"
    "-lee/member-of/orrin: lee member-of orrin @72\n"
    "-mara-voss/consult/lee-adair: mara-voss consult lee-adair @88 in 2020\n"
    "lee-adair = Lee Adair (person; Adair, Lee) [envoy of orrin] 32 48 72 106 !merged\n"
    "mara-voss/consult/lee-adair: mara-voss support lee-adair + @23 @88 in 2020 sure !kind !confirmed\n"
    "lee-adair/accuse/mara-voss: lee-adair accuse mara-voss by lee-adair @48\n"
    "lee/member-of/orrin: lee-adair member-of orrin @72\n" },
  { "relation-edited-then-reversed-then-removed",
    { "rkind mara-voss/leads/orrin|support",
      "reverse mara-voss/leads/orrin",
      "rremove mara-voss/leads/orrin" },
    "-mara-voss/leads/orrin: mara-voss leads orrin @0\n" },
};

/* The network of the analysis after COMMANDS, each of which is told of the network after those before it. */
static LiaisonNetwork *
run (const char *const *commands,
     GPtrArray         *corrections)
{
  g_autoptr (LiaisonAnalysis) analysis = corrections_make_analysis (CORRECTIONS_TEXT);
  LiaisonNetwork *network = liaison_network_new (analysis);

  for (guint i = 0; i < 5 && commands[i] != NULL; i++)
    {
      g_ptr_array_add (corrections, corrections_make (network, commands[i]));
      g_object_unref (network);
      network = liaison_network_new_corrected (analysis, corrections);
    }
  return network;
}

static gboolean
has_line (char      **lines,
          const char *line)
{
  return g_strv_contains ((const char *const *) lines, line);
}

static char *
compare (const char *before,
         const char *after)
{
  g_auto (GStrv) old = g_strsplit (before, "\n", -1);
  g_auto (GStrv) new = g_strsplit (after, "\n", -1);
  GString *differences = g_string_new (NULL);

  for (guint i = 0; old[i] != NULL; i++)
    if (!has_line (new, old[i]))
      g_string_append_printf (differences, "-%s\n", old[i]);
  for (guint i = 0; new[i] != NULL; i++)
    if (!has_line (old, new[i]))
      g_string_append_printf (differences, "%s\n", new[i]);
  return g_string_free (differences, FALSE);
}

static GPtrArray *
new_list (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_correction_unref);
}

static char *
describe_uncorrected (void)
{
  const char *const nothing[] = { NULL };
  g_autoptr (GPtrArray) none = new_list ();
  g_autoptr (LiaisonNetwork) network = run (nothing, none);

  return corrections_describe (network);
}

static void
test_case (gconstpointer data)
{
  const Case *one = data;
  g_autoptr (GPtrArray) corrections = new_list ();
  g_autofree char *before = describe_uncorrected ();
  g_autoptr (LiaisonNetwork) network = run (one->commands, corrections);
  g_autofree char *after = corrections_describe (network);
  g_autofree char *differences = compare (before, after);

  g_assert_cmpuint (liaison_network_get_n_lost (network), ==, 0);
  g_assert_cmpstr (differences, ==, one->differences);
}

/* Every correction means the same after it was written to a file and read again. */
static void
test_round_trip (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) corrections = new_list ();
      g_autoptr (GPtrArray) again = new_list ();
      g_autoptr (LiaisonNetwork) network = run (cases[i].commands, corrections);
      g_autoptr (LiaisonAnalysis) analysis = corrections_make_analysis (CORRECTIONS_TEXT);
      g_autoptr (LiaisonNetwork) network_again = NULL;
      g_autofree char *description = corrections_describe (network);
      g_autofree char *description_again = NULL;

      for (guint c = 0; c < corrections->len; c++)
        {
          const char *text = liaison_correction_to_string (g_ptr_array_index (corrections, c));
          LiaisonCorrection *read = liaison_correction_new_from_string (text);

          g_assert_null (strchr (text, '\n'));
          g_assert_cmpint (liaison_correction_get_correction_type (read), ==,
                           liaison_correction_get_correction_type (g_ptr_array_index (corrections, c)));
          g_assert_cmpstr (liaison_correction_to_string (read), ==, text);
          g_ptr_array_add (again, read);
        }
      network_again = liaison_network_new_corrected (analysis, again);
      description_again = corrections_describe (network_again);
      g_assert_cmpstr (description_again, ==, description);
    }
}

static void
test_unknown (void)
{
  static const char *const texts[] = {
    "{\"type\":\"paint\",\"entity\":{\"id\":\"lee\"},\"colour\":\"green\"}",
    "{\"type\":\"rename\",\"entity\":{\"id\":\"lee\"}}",
    "{\"type\":\"rename\",\"entity\":\"lee\",\"name\":\"Lee Senn\"}",
    "{\"type\":\"rename\",\"entity\":{\"id\":7},\"name\":\"Lee Senn\"}",
    "{\"type\":\"kind\",\"entity\":{\"id\":\"lee\"},\"kind\":\"ghost\"}",
    "{\"type\":\"merge\",\"entity\":{\"id\":\"lee\"},\"other\":{}}",
    "{\"type\":\"add\",\"id\":\"board\",\"name\":\"Board\",\"kind\":\"place\",\"passages\":[]}",
    "{\"type\":\"add\",\"id\":\"board\",\"name\":\"Board\",\"kind\":\"place\","
    "\"passages\":[{\"exact\":\"Board\",\"start\":-1,\"end\":4}]}",
    "{\"type\":\"relation-modality\",\"relation\":\"mara-voss/leads/orrin\",\"modality\":\"sure\",\"negated\":false}",
    "{\"rename\":\"lee\",\"to\":\"Lee Senn\"}",
    "[]",
    "null",
    "",
    "{",
  };
  g_autoptr (LiaisonAnalysis) analysis = corrections_make_analysis (CORRECTIONS_TEXT);
  g_autoptr (GPtrArray) corrections = new_list ();
  g_autoptr (LiaisonNetwork) network = NULL;
  g_autofree char *before = describe_uncorrected ();
  g_autofree char *after = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      LiaisonCorrection *correction = liaison_correction_new_from_string (texts[i]);

      g_assert_cmpint (liaison_correction_get_correction_type (correction), ==, LIAISON_CORRECTION_UNKNOWN);
      g_assert_cmpstr (liaison_correction_to_string (correction), ==, texts[i]);
      g_ptr_array_add (corrections, correction);
    }
  network = liaison_network_new_corrected (analysis, corrections);
  after = corrections_describe (network);
  g_assert_cmpuint (liaison_network_get_n_lost (network), ==, G_N_ELEMENTS (texts));
  g_assert_cmpstr (after, ==, before);
}

/* What the network of a changed article is after corrections that were made before the change. */
static LiaisonNetwork *
run_on_changed (const char *const *commands,
                const char        *text)
{
  g_autoptr (GPtrArray) corrections = new_list ();
  g_autoptr (LiaisonNetwork) old = run (commands, corrections);
  g_autoptr (LiaisonAnalysis) analysis = corrections_make_analysis (text);

  return liaison_network_new_corrected (analysis, corrections);
}

static void
test_changed_article (void)
{
  const char *const commands[] = { "merge lee|lee-adair", "split mara-voss|Oda Voss|1,2", "add organization|Board",
                                   "rkind lee/member-of/orrin|leads", NULL };
  /* Ten characters more before everything, and five more behind "met". */
  g_autoptr (LiaisonNetwork) network =
    run_on_changed (commands, "It is so. Mara Voss leads Orrin. Voss met Lee in Tessaly. Lee Adair accused Voss. "
                              "Lee left Orrin. Mara Voss praised Adair. This day, the Board of Orrin met.");
  g_autofree char *description = corrections_describe (network);

  g_assert_cmpuint (liaison_network_get_n_lost (network), ==, 0);
  g_assert_cmpstr (description, ==,
                   "board = Board (organization) 137 !added\n"
                   "lee-adair = Lee Adair (person; Adair, Lee) [envoy of orrin] 42 58 82 116 !merged\n"
                   "mara-voss = Mara Voss (person) 10 98 !split\n"
                   "oda-voss = Oda Voss (person; Voss) 33 76 !split\n"
                   "orrin = Orrin (organization) 26 91\n"
                   "tessaly = Tessaly (place) 49\n"
                   "mara-voss/leads/orrin: mara-voss leads orrin @10\n"
                   "oda-voss/consult/lee-adair: oda-voss consult lee-adair @33\n"
                   "lee-adair/accuse/mara-voss: lee-adair accuse oda-voss by lee-adair @58\n"
                   "lee/member-of/orrin: lee-adair leads orrin @82 sure !kind\n"
                   "mara-voss/consult/lee-adair: mara-voss consult lee-adair @98 in 2020\n");
}

/* The passage is gone: that correction waits, the others are applied. */
static void
test_lost (void)
{
  const char *const commands[] = { "add organization|Board", "rename tessaly|Upper Tessaly", NULL };
  g_autoptr (LiaisonNetwork) network =
    run_on_changed (commands, "Mara Voss leads Orrin. Voss met Lee in Tessaly. Lee Adair accused Voss. Lee left Orrin. "
                              "Mara Voss praised Adair.");

  g_assert_cmpuint (liaison_network_get_n_lost (network), ==, 1);
  g_assert_cmpint (liaison_correction_get_correction_type (g_ptr_array_index (liaison_network_get_lost (network), 0)), ==,
                   LIAISON_CORRECTION_ADD);
  g_assert_null (liaison_network_find_entity (network, "board"));
  g_assert_cmpstr (liaison_entity_get_name (liaison_network_find_entity (network, "tessaly")), ==, "Upper Tessaly");
}

/* The article in which a correction was made stands with it, and nothing else of it changes. */
static void
test_source (void)
{
  g_autoptr (LiaisonCorrection) plain = liaison_correction_new_from_string (
    "{\"type\":\"rename\",\"entity\":{\"id\":\"voss\"},\"name\":\"M. Voss\",\"later\":[1]}");
  g_autoptr (LiaisonCorrection) unknown = liaison_correction_new_from_string ("{\"type\":\"paint\",\"source\":\"s7\"}");
  g_autoptr (LiaisonCorrection) made = liaison_correction_new_in_source (plain, "s2");
  g_autoptr (LiaisonCorrection) moved = liaison_correction_new_in_source (made, "s3");

  g_assert_null (liaison_correction_get_source (plain));
  g_assert_cmpstr (liaison_correction_get_source (unknown), ==, "s7");
  g_assert_cmpstr (liaison_correction_get_source (made), ==, "s2");
  g_assert_cmpstr (liaison_correction_get_source (moved), ==, "s3");
  g_assert_cmpint (liaison_correction_get_correction_type (made), ==, LIAISON_CORRECTION_RENAME);
  g_assert_cmpstr (liaison_correction_get_subject (made), ==, "voss");
  g_assert_cmpstr (liaison_correction_get_name (made), ==, "M. Voss");
  g_assert_cmpstr (liaison_correction_to_string (made), ==,
                   "{\"type\":\"rename\",\"entity\":{\"id\":\"voss\"},\"name\":\"M. Voss\",\"later\":[1],\"source\":\"s2\"}");
}

/* An entity that a new analysis calls otherwise is known by the name that it had. */
static void
test_found_by_name (void)
{
  g_autoptr (LiaisonAnalysis) analysis = corrections_make_analysis (CORRECTIONS_TEXT);
  g_autoptr (GPtrArray) corrections = new_list ();
  g_autoptr (LiaisonNetwork) network = NULL;

  g_ptr_array_add (corrections, liaison_correction_new_from_string (
    "{\"type\":\"rename\",\"entity\":{\"id\":\"voss\",\"name\":\"Voss\"},\"name\":\"M. Voss\"}"));
  g_ptr_array_add (corrections, liaison_correction_new_from_string (
    "{\"type\":\"remove\",\"entity\":{\"id\":\"senn\",\"name\":\"Senn\"}}"));
  network = liaison_network_new_corrected (analysis, corrections);
  g_assert_cmpuint (liaison_network_get_n_lost (network), ==, 1);
  g_assert_cmpstr (liaison_entity_get_name (liaison_network_find_entity (network, "mara-voss")), ==, "M. Voss");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/correction/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/correction/round-trip", test_round_trip);
  g_test_add_func ("/correction/unknown", test_unknown);
  g_test_add_func ("/correction/changed-article", test_changed_article);
  g_test_add_func ("/correction/lost", test_lost);
  g_test_add_func ("/correction/source", test_source);
  g_test_add_func ("/correction/found-by-name", test_found_by_name);
  return g_test_run ();
}
