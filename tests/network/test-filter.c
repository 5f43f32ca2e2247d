/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "network/filter.h"

#include <stdlib.h>
#include <string.h>

#include "graph-fixture.h"

#define ENTITIES                                                                                                      \
  "voss:person adair:person survey:organization tessaly:place raid:operation accord:agreement vote:event:2021-06-05..2021-06-05"
#define RELATIONS                                                                                                     \
  "voss leads survey 3 2021-03-01..2021-03-20; adair reports-to voss 2 2021-02-01..2021-02-20; "                      \
  "adair agree accord positive possible 2021-01-01..2021-01-20; tessaly reject raid negative expected; "              \
  "survey assault raid negative 2 2021-02-01..2021-02-20; voss consult adair weak"

#define ALL "voss adair survey tessaly raid accord vote"
#define ALL_LINES                                                                                                     \
  "voss/leads/survey adair/reports-to/voss adair/agree/accord tessaly/reject/raid survey/assault/raid voss/consult/adair"

static void
count (guint *n)
{
  ++*n;
}

static char *
describe_entities (LiaisonFilter *filter)
{
  GListModel *entities = liaison_network_get_entities (liaison_filter_get_network (filter));
  GString *words = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (entities); i++)
    {
      g_autoptr (LiaisonEntity) entity = g_list_model_get_item (entities, i);

      if (!liaison_filter_shows_entity (filter, entity))
        continue;
      g_string_append_printf (words, "%s%s", words->len > 0 ? " " : "", liaison_entity_get_id (entity));
      n++;
    }
  g_assert_cmpuint (liaison_filter_get_n_shown (filter), ==, n);
  return g_string_free (words, FALSE);
}

static char *
describe_relations (LiaisonFilter *filter)
{
  GListModel *relations = liaison_network_get_relations (liaison_filter_get_network (filter));
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (relations); i++)
    {
      g_autoptr (LiaisonRelation) relation = g_list_model_get_item (relations, i);

      if (!liaison_filter_shows_relation (filter, relation))
        continue;
      g_assert_true (liaison_filter_shows_entity (filter, liaison_relation_get_source (relation)));
      g_assert_true (liaison_filter_shows_entity (filter, liaison_relation_get_target (relation)));
      g_string_append_printf (words, "%s%s", words->len > 0 ? " " : "", liaison_relation_get_id (relation));
    }
  return g_string_free (words, FALSE);
}

static void
set_range (LiaisonFilter *filter,
           const char    *words)
{
  g_auto (GStrv) days = g_strsplit (words, "..", 2);
  GDate from, to;

  g_date_clear (&from, 1);
  g_date_clear (&to, 1);
  g_date_set_parse (&from, days[0]);
  g_date_set_parse (&to, days[1]);
  liaison_filter_set_range (filter, &from, &to);
}

static LiaisonEntity *
find (LiaisonFilter *filter,
      const char    *id)
{
  return liaison_network_find_entity (liaison_filter_get_network (filter), id);
}

static gboolean
leaves_out (const char *word,
            const char *name)
{
  return word[0] == '-' && strcmp (word + 1, name) == 0;
}

/* "-person" leaves persons out, "-tie" and "-action" a family, "2+" asks for evidence, "certain" hides weak ones,
 * "2021-01-01..2021-02-01" is a range, "near=voss,2" and "path=voss,raid" are a focus. */
static void
command (LiaisonFilter *filter,
         const char    *word)
{
  g_auto (GStrv) focus = strchr (word, '=') != NULL ? g_strsplit (strchr (word, '=') + 1, ",", 2) : NULL;

  for (guint i = 0; i < LIAISON_N_ENTITY_KINDS; i++)
    if (leaves_out (word, liaison_entity_kind_to_string (i)))
      liaison_filter_set_chosen (filter, LIAISON_FILTER_KIND, i, FALSE);
  for (guint i = 0; i <= LIAISON_VALENCE_NEGATIVE; i++)
    if (leaves_out (word, liaison_valence_to_string (i)))
      liaison_filter_set_chosen (filter, LIAISON_FILTER_VALENCE, i, FALSE);
  for (guint i = 0; i <= LIAISON_MODALITY_HYPOTHETICAL; i++)
    if (leaves_out (word, liaison_modality_to_string (i)))
      liaison_filter_set_chosen (filter, LIAISON_FILTER_MODALITY, i, FALSE);
  if (leaves_out (word, "tie") || leaves_out (word, "action"))
    liaison_filter_set_chosen (filter, LIAISON_FILTER_FAMILY, leaves_out (word, "action"), FALSE);
  if (g_str_has_suffix (word, "+"))
    liaison_filter_set_min_evidence (filter, (guint) atoi (word));
  if (strcmp (word, "certain") == 0)
    liaison_filter_set_hide_weak (filter, TRUE);
  if (strstr (word, "..") != NULL)
    set_range (filter, word);
  if (g_str_has_prefix (word, "near="))
    liaison_filter_focus_neighbourhood (filter, find (filter, focus[0]), (guint) atoi (focus[1]));
  if (g_str_has_prefix (word, "path="))
    g_assert_true (liaison_filter_focus_path (filter, find (filter, focus[0]), find (filter, focus[1])));
}

/* What is left of the same small network. */
static void
test_shown (void)
{
  static const struct
  {
    const char *commands;
    const char *entities;
    const char *relations;
  } cases[] = {
    { "", ALL, ALL_LINES },
    /* Kinds take their entities, and the lines to them; who loses his lines by that stays. */
    { "-person", "survey tessaly raid accord vote", "tessaly/reject/raid survey/assault/raid" },
    { "-operation -event", "voss adair survey tessaly accord",
      "voss/leads/survey adair/reports-to/voss adair/agree/accord voss/consult/adair" },
    /* Weak lines go alone. */
    { "certain", ALL,
      "voss/leads/survey adair/reports-to/voss adair/agree/accord tessaly/reject/raid survey/assault/raid" },
    /* A choice of lines leaves those who have one. */
    { "-neutral -positive", "survey tessaly raid", "tessaly/reject/raid survey/assault/raid" },
    { "-negative -neutral", "adair accord", "adair/agree/accord" },
    { "-actual", "adair tessaly raid accord", "adair/agree/accord tessaly/reject/raid" },
    { "-expected -possible -hypothetical", "voss adair survey raid",
      "voss/leads/survey adair/reports-to/voss survey/assault/raid voss/consult/adair" },
    { "-tie", "voss adair survey tessaly raid accord",
      "adair/agree/accord tessaly/reject/raid survey/assault/raid voss/consult/adair" },
    { "-action", "voss adair survey", "voss/leads/survey adair/reports-to/voss" },
    { "-action -tie", "", "" },
    { "2+", "voss adair survey raid", "voss/leads/survey adair/reports-to/voss survey/assault/raid" },
    { "3+", "voss survey", "voss/leads/survey" },
    { "4+", "", "" },
    { "3+ -organization", "", "" },
    /* The lines are dated by the month of their number of passages; weak ones are not dated. */
    { "2021-02-10..2021-02-11", "voss adair survey raid", "adair/reports-to/voss survey/assault/raid" },
    { "2021-02-20..2021-03-01", "voss adair survey raid", "voss/leads/survey adair/reports-to/voss survey/assault/raid" },
    { "2021-02-21..2021-02-28", "", "" },
    { "2021-03-10..2021-06-30", "voss survey vote", "voss/leads/survey" },
    { "2021-06-01..2021-06-30 -event", "", "" },
    /* Near by, what is between those who are near is shown too. */
    { "near=voss,1", "voss adair survey", "voss/leads/survey adair/reports-to/voss voss/consult/adair" },
    { "near=voss,2", "voss adair survey raid accord",
      "voss/leads/survey adair/reports-to/voss adair/agree/accord survey/assault/raid voss/consult/adair" },
    { "near=voss,3", "voss adair survey tessaly raid accord", ALL_LINES },
    { "near=vote,3", "vote", "" },
    /* The choices decide how far one gets, and what it is about is always shown. */
    { "near=voss,2 -organization", "voss adair accord", "adair/reports-to/voss adair/agree/accord voss/consult/adair" },
    { "near=survey,1 -organization", "voss survey raid", "voss/leads/survey survey/assault/raid" },
    { "near=voss,1 -tie certain", "voss", "" },
    { "path=adair,raid", "voss adair survey raid",
      "voss/leads/survey adair/reports-to/voss survey/assault/raid voss/consult/adair" },
    { "path=accord,voss certain", "voss adair accord", "adair/reports-to/voss adair/agree/accord" },
    { "-person path=voss,raid", "voss survey raid", "voss/leads/survey survey/assault/raid" },
    /* A path that is cut afterwards leaves its ends. */
    { "path=adair,raid -organization", "adair raid", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LiaisonFilter) filter = liaison_filter_new ();
      g_autoptr (LiaisonNetwork) network = graph_make (ENTITIES, RELATIONS);
      g_auto (GStrv) words = g_strsplit (cases[i].commands, " ", -1);
      g_autofree char *entities = NULL;
      g_autofree char *relations = NULL;

      liaison_filter_set_network (filter, network);
      for (guint j = 0; words[j] != NULL; j++)
        command (filter, words[j]);
      entities = describe_entities (filter);
      relations = describe_relations (filter);
      g_test_message ("%s", cases[i].commands);
      g_assert_cmpstr (entities, ==, cases[i].entities);
      g_assert_cmpstr (relations, ==, cases[i].relations);
      g_assert_cmpint (liaison_filter_get_active (filter), ==, cases[i].commands[0] != '\0' && strcmp (cases[i].commands, "certain") != 0);
      liaison_filter_clear (filter);
      g_assert_false (liaison_filter_get_active (filter));
      g_assert_cmpuint (liaison_filter_get_n_shown (filter), ==, 7);
    }
}

/* Each change is told once, and what is no change is not. */
static void
test_changes (void)
{
  g_autoptr (LiaisonFilter) filter = liaison_filter_new ();
  g_autoptr (LiaisonNetwork) network = graph_make (ENTITIES, RELATIONS);
  const char *commands[] = { "-person", "-positive",   "-possible", "-action",    "2+",         "certain",
                             "near=voss,1", "near=voss,2", "path=voss,survey", "2021-01-01..2021-04-01" };
  guint n = 0;

  g_signal_connect_swapped (filter, "changed", G_CALLBACK (count), &n);
  liaison_filter_set_network (filter, network);
  liaison_filter_clear (filter);
  liaison_filter_clear_focus (filter);
  liaison_filter_set_range (filter, NULL, NULL);
  g_assert_cmpuint (n, ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      command (filter, commands[i]);
      g_assert_cmpuint (n, ==, i + 1);
      if (!g_str_has_prefix (commands[i], "path"))
        command (filter, commands[i]);
      g_assert_cmpuint (n, ==, i + 1);
    }
  liaison_filter_clear_focus (filter);
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (commands) + 1);
  liaison_filter_clear (filter);
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (commands) + 2);
  g_assert_true (liaison_filter_get_hide_weak (filter));
  g_assert_cmpuint (liaison_filter_get_min_evidence (filter), ==, 1);
}

/* Two that nothing ties have no path, and what is looked at stays. */
static void
test_no_path (void)
{
  g_autoptr (LiaisonFilter) filter = liaison_filter_new ();
  g_autoptr (LiaisonNetwork) network = graph_make (ENTITIES, RELATIONS);
  LiaisonEntity *entity, *other;
  guint steps;

  liaison_filter_set_network (filter, network);
  liaison_filter_focus_neighbourhood (filter, find (filter, "voss"), 2);
  g_assert_false (liaison_filter_focus_path (filter, find (filter, "voss"), find (filter, "vote")));
  g_assert_cmpint (liaison_filter_get_focus (filter, &entity, &other, &steps), ==, LIAISON_FOCUS_NEIGHBOURHOOD);
  g_assert_true (entity == find (filter, "voss") && other == NULL);
  g_assert_cmpuint (steps, ==, 2);
  liaison_filter_set_chosen (filter, LIAISON_FILTER_FAMILY, 0, FALSE);
  liaison_filter_set_hide_weak (filter, TRUE);
  g_assert_false (liaison_filter_focus_path (filter, find (filter, "voss"), find (filter, "survey")));
}

/* Another network of the same entities, as a correction makes it: the focus stays as long as there is what it is on. */
static void
test_network (void)
{
  g_autoptr (LiaisonFilter) filter = liaison_filter_new ();
  g_autoptr (LiaisonNetwork) network = graph_make (ENTITIES, RELATIONS);
  g_autoptr (LiaisonNetwork) corrected = graph_make ("voss:person adair:person raid:operation", "voss leads adair; adair assault raid");
  g_autoptr (LiaisonNetwork) other = graph_make ("voss:person raid:operation", "voss assault raid");
  g_autofree char *entities = NULL;
  guint n = 0;

  g_assert_cmpuint (liaison_filter_get_n_shown (filter), ==, 0);
  liaison_filter_set_network (filter, network);
  command (filter, "path=voss,adair");
  g_signal_connect_swapped (filter, "changed", G_CALLBACK (count), &n);
  liaison_filter_set_network (filter, corrected);
  entities = describe_entities (filter);
  g_assert_cmpstr (entities, ==, "voss adair");
  g_assert_cmpuint (n, ==, 0);
  liaison_filter_set_network (filter, other);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpint (liaison_filter_get_focus (filter, NULL, NULL, NULL), ==, LIAISON_FOCUS_NONE);
  g_assert_cmpuint (liaison_filter_get_n_shown (filter), ==, 2);
  liaison_filter_set_network (filter, NULL);
  g_assert_cmpuint (liaison_filter_get_n_shown (filter), ==, 0);
}

/* A large network, a ring with chords: as far around as the steps go. */
static void
test_large (void)
{
  enum { N = 10000 };
  g_autoptr (GString) entities = g_string_new (NULL);
  g_autoptr (GString) relations = g_string_new (NULL);
  g_autoptr (LiaisonNetwork) network = NULL;
  g_autoptr (LiaisonFilter) filter = liaison_filter_new ();

  for (guint i = 0; i < N; i++)
    {
      g_string_append_printf (entities, "%se%u:%s", i > 0 ? " " : "", i, i % 10 == 0 ? "place" : "person");
      g_string_append_printf (relations, "%se%u leads e%u%s", i > 0 ? "; " : "", i, (i + 1) % N, i % 10 == 5 ? " 2" : "");
    }
  network = graph_make (entities->str, relations->str);
  liaison_filter_set_network (filter, network);
  g_assert_cmpuint (liaison_filter_get_n_shown (filter), ==, N);
  command (filter, "near=e5,3");
  g_assert_cmpuint (liaison_filter_get_n_shown (filter), ==, 7);
  command (filter, "path=e5,e5004");
  g_assert_cmpuint (liaison_filter_get_n_shown (filter), ==, 5000);
  liaison_filter_clear (filter);
  command (filter, "-place");
  g_assert_cmpuint (liaison_filter_get_n_shown (filter), ==, N * 9 / 10);
  command (filter, "2+");
  g_assert_cmpuint (liaison_filter_get_n_shown (filter), ==, N / 10 * 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/filter/shown", test_shown);
  g_test_add_func ("/filter/changes", test_changes);
  g_test_add_func ("/filter/no-path", test_no_path);
  g_test_add_func ("/filter/network", test_network);
  g_test_add_func ("/filter/large", test_large);
  return g_test_run ();
}
