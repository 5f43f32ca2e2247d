/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interface/selection-trail.h"

#include <string.h>

#include "diagram-fixture.h"

static LiaisonDocument *
make_document (void)
{
  LiaisonDocument *document = liaison_document_new ();

  set_small_network (document);
  return document;
}

static const char *
id_of (gpointer found)
{
  if (found == NULL)
    return NULL;
  return LIAISON_IS_ENTITY (found) ? liaison_entity_get_id (found) : liaison_relation_get_id (found);
}

/* Selects by id; a relation's has a slash. "-" clears the selection. */
static void
choose (LiaisonDocument *document,
        const char      *id)
{
  LiaisonSelection *selection = liaison_document_get_selection (document);
  LiaisonNetwork *network = liaison_document_get_network (document);

  if (g_str_equal (id, "-"))
    liaison_selection_clear (selection);
  else if (strchr (id, '/') != NULL)
    liaison_selection_select_relation (selection, liaison_network_find_relation (network, id));
  else
    liaison_selection_select_entity (selection, liaison_network_find_entity (network, id));
}

/* What a reader does, word by word: "<" and ">" go back and forward and select what is there; where that is, in the end. */
static void
test_walks (void)
{
  static const struct
  {
    const char *steps;
    const char *last; /* NULL: the last step led nowhere */
    gboolean back;
    gboolean forward;
  } cases[] = {
    { "<", NULL, FALSE, FALSE },
    { "voss", "voss", FALSE, FALSE },
    { "voss <", NULL, FALSE, FALSE },
    { "voss raid", "raid", TRUE, FALSE },
    { "voss raid <", "voss", FALSE, TRUE },
    { "voss raid < >", "raid", TRUE, FALSE },
    { "voss raid vote < <", "voss", FALSE, TRUE },
    { "voss raid vote < < > >", "vote", TRUE, FALSE },
    { "voss voss/leads/survey <", "voss", FALSE, TRUE },
    { "voss voss/leads/survey < >", "voss/leads/survey", TRUE, FALSE },
    /* What lay ahead is forgotten when something else is selected. */
    { "voss raid < vote", "vote", TRUE, FALSE },
    { "voss raid < vote <", "voss", FALSE, TRUE },
    /* The same again is no step; from nothing, back is what was last. */
    { "voss raid raid <", "voss", FALSE, TRUE },
    { "voss raid - <", "raid", TRUE, FALSE },
    { "voss raid - raid <", "voss", FALSE, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LiaisonDocument) document = make_document ();
      g_autoptr (LiaisonSelectionTrail) trail = liaison_selection_trail_new (document);
      g_auto (GStrv) steps = g_strsplit (cases[i].steps, " ", -1);
      const char *last = NULL;

      for (guint j = 0; steps[j] != NULL; j++)
        {
          if (g_str_equal (steps[j], "<"))
            last = id_of (liaison_selection_trail_go_back (trail));
          else if (g_str_equal (steps[j], ">"))
            last = id_of (liaison_selection_trail_go_forward (trail));
          else
            last = steps[j];
          if (last != NULL)
            choose (document, last);
        }
      g_test_message ("%s", cases[i].steps);
      g_assert_cmpstr (last, ==, cases[i].last);
      g_assert_cmpint (liaison_selection_trail_get_can_go_back (trail), ==, cases[i].back);
      g_assert_cmpint (liaison_selection_trail_get_can_go_forward (trail), ==, cases[i].forward);
    }
}

/* What a correction took away is passed over, and is there again when that is undone. */
static void
test_gone (void)
{
  g_autoptr (LiaisonDocument) document = make_document ();
  g_autoptr (LiaisonSelectionTrail) trail = liaison_selection_trail_new (document);
  GPtrArray *entities = g_ptr_array_new ();

  choose (document, "voss");
  choose (document, "raid");
  choose (document, "vote");
  add_entity (entities, "voss", LIAISON_ENTITY_PERSON, 0.9);
  add_entity (entities, "vote", LIAISON_ENTITY_EVENT, 0.2);
  set_network (document, entities, g_ptr_array_new (), NULL);
  choose (document, "vote");
  g_assert_true (liaison_selection_trail_get_can_go_back (trail));
  g_assert_cmpstr (id_of (liaison_selection_trail_go_back (trail)), ==, "voss");
  choose (document, "voss");
  g_assert_false (liaison_selection_trail_get_can_go_back (trail));
  set_small_network (document);
  choose (document, "voss");
  g_assert_cmpstr (id_of (liaison_selection_trail_go_forward (trail)), ==, "raid");
}

static void
count (guint *n)
{
  ++*n;
}

/* Whoever shows whether there is a way is told. */
static void
test_notify (void)
{
  g_autoptr (LiaisonDocument) document = make_document ();
  g_autoptr (LiaisonSelectionTrail) trail = liaison_selection_trail_new (document);
  gboolean back, forward;
  guint n = 0;

  choose (document, "voss");
  choose (document, "raid");
  g_signal_connect_swapped (trail, "notify::can-go-forward", G_CALLBACK (count), &n);
  choose (document, id_of (liaison_selection_trail_go_back (trail)));
  g_assert_cmpuint (n, >=, 1);
  g_object_get (trail, "can-go-back", &back, "can-go-forward", &forward, NULL);
  g_assert_false (back);
  g_assert_true (forward);
}

/* Several at once are no step. */
static void
test_several (void)
{
  g_autoptr (LiaisonDocument) document = make_document ();
  g_autoptr (LiaisonSelectionTrail) trail = liaison_selection_trail_new (document);
  LiaisonNetwork *network = liaison_document_get_network (document);

  choose (document, "voss");
  liaison_selection_toggle_entity (liaison_document_get_selection (document), liaison_network_find_entity (network, "raid"));
  choose (document, "vote");
  g_assert_cmpstr (id_of (liaison_selection_trail_go_back (trail)), ==, "voss");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/selection-trail/walks", test_walks);
  g_test_add_func ("/selection-trail/gone", test_gone);
  g_test_add_func ("/selection-trail/notify", test_notify);
  g_test_add_func ("/selection-trail/several", test_several);
  return g_test_run ();
}
