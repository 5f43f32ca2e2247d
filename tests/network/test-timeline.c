/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "network/timeline.h"

#include "graph-fixture.h"

#define ENTITIES                                                                                                       \
  "voss:person adair:person survey:organization raid:operation:2021-02-01..2021-02-28 vote:event accord:agreement"
#define RELATIONS                                                                                                      \
  "voss consult adair 2021-03-05..2021-03-05; voss leads survey; survey assault adair negative 2021-02-01..2021-02-28; " \
  "voss support survey positive weak 2020-01-01..2020-12-31; adair consult survey 2021-03-06..2021-03-06"

static int
julian (const char *day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_parse (&date, day);
  return (int) g_date_get_julian (&date);
}

static const char *
id_of (const LiaisonTimelineItem *item)
{
  return item->entity != NULL ? liaison_entity_get_id (item->entity) : liaison_relation_get_id (item->relation);
}

static void
assert_items (const LiaisonTimeline *timeline,
              const char            *expected)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < liaison_timeline_get_n_items (timeline); i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", id_of (liaison_timeline_get_item (timeline, i)));
  g_assert_cmpstr (ids->str, ==, expected);
}

/* By time, the operation before who takes part in it; persons and organizations are not of the matter. */
static void
test_items (void)
{
  g_autoptr (LiaisonNetwork) network = graph_make (ENTITIES, RELATIONS);
  g_autoptr (LiaisonTimeline) timeline = liaison_timeline_new (network, NULL);

  assert_items (timeline, "voss/support/survey raid survey/assault/adair voss/consult/adair adair/consult/survey");
  g_assert_cmpuint (liaison_timeline_get_n_undated (timeline), ==, 3);
  g_assert_cmpint (liaison_timeline_get_first (timeline), ==, julian ("2020-01-01"));
  g_assert_cmpint (liaison_timeline_get_last (timeline), ==, julian ("2021-03-06"));
  g_assert_cmpuint (liaison_timeline_count (timeline, julian ("2021-02-28"), julian ("2021-03-05")), ==, 3);
  g_assert_cmpuint (liaison_timeline_count (timeline, julian ("2021-01-01"), julian ("2021-01-31")), ==, 0);
}

/* The choices of the filter hold, but for its own range. */
static void
test_filter (void)
{
  g_autoptr (LiaisonNetwork) network = graph_make (ENTITIES, RELATIONS);
  g_autoptr (LiaisonFilter) filter = liaison_filter_new ();
  g_autoptr (LiaisonTimeline) all = NULL;
  g_autoptr (LiaisonTimeline) some = NULL;
  GDate day;

  liaison_filter_set_network (filter, network);
  liaison_filter_set_hide_weak (filter, TRUE);
  g_date_clear (&day, 1);
  g_date_set_parse (&day, "2021-03-05");
  liaison_filter_set_range (filter, &day, &day);
  all = liaison_timeline_new (network, filter);
  assert_items (all, "raid survey/assault/adair voss/consult/adair adair/consult/survey");
  liaison_filter_set_chosen (filter, LIAISON_FILTER_KIND, LIAISON_ENTITY_OPERATION, FALSE);
  liaison_filter_set_chosen (filter, LIAISON_FILTER_KIND, LIAISON_ENTITY_ORGANIZATION, FALSE);
  some = liaison_timeline_new (network, filter);
  assert_items (some, "voss/consult/adair");
}

static void
test_empty (void)
{
  g_autoptr (LiaisonNetwork) network = graph_make ("voss:person survey:organization", "voss leads survey");
  g_autoptr (LiaisonTimeline) timeline = liaison_timeline_new (network, NULL);

  assert_items (timeline, "");
  g_assert_cmpuint (liaison_timeline_get_n_undated (timeline), ==, 1);
  g_assert_cmpuint (liaison_timeline_stack (timeline, 1, 3, NULL), ==, 0);
}

/* In no lane does an item cover another as long as the lanes suffice. */
static void
test_lanes (void)
{
  g_autoptr (LiaisonNetwork) network = graph_make (ENTITIES, RELATIONS);
  g_autoptr (LiaisonTimeline) timeline = liaison_timeline_new (network, NULL);
  guint lanes[5];

  g_assert_cmpuint (liaison_timeline_stack (timeline, 1, 6, lanes), ==, 2);
  g_assert_cmpuint (lanes[1], !=, lanes[2]);
  g_assert_cmpuint (lanes[3], ==, lanes[4]);
  /* As wide as three days those of one day come too near to each other. */
  g_assert_cmpuint (liaison_timeline_stack (timeline, 3, 6, lanes), ==, 2);
  g_assert_cmpuint (lanes[3], !=, lanes[4]);
  g_assert_cmpuint (liaison_timeline_stack (timeline, 3, 1, lanes), ==, 1);
  for (guint i = 0; i < 5; i++)
    g_assert_cmpuint (lanes[i], ==, 0);
}

static void
test_units (void)
{
  static const struct
  {
    double days;
    LiaisonTimelineUnit unit;
  } cases[] = {
    { 1, LIAISON_TIMELINE_DAYS },          { 10, LIAISON_TIMELINE_DAYS },     { 11, LIAISON_TIMELINE_WEEKS },
    { 71, LIAISON_TIMELINE_MONTHS },       { 400, LIAISON_TIMELINE_QUARTERS }, { 1000, LIAISON_TIMELINE_YEARS },
    { 5000, LIAISON_TIMELINE_FIVE_YEARS }, { 30000, LIAISON_TIMELINE_DECADES }, { 40000, LIAISON_TIMELINE_CENTURIES },
    { 900000, LIAISON_TIMELINE_CENTURIES },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (liaison_timeline_choose_unit (cases[i].days, 10), ==, cases[i].unit);
}

static void
test_ticks (void)
{
  static const struct
  {
    LiaisonTimelineUnit unit;
    const char *from;
    const char *to;
    const char *first;
    const char *last;
    guint n;
  } cases[] = {
    { LIAISON_TIMELINE_DAYS, "2021-02-27", "2021-03-02", "2021-02-27", "2021-03-02", 4 },
    { LIAISON_TIMELINE_WEEKS, "2021-01-24", "2021-02-08", "2021-01-25", "2021-02-08", 3 },
    { LIAISON_TIMELINE_MONTHS, "2020-11-02", "2021-02-28", "2020-12-01", "2021-02-01", 3 },
    { LIAISON_TIMELINE_QUARTERS, "2020-11-02", "2021-07-01", "2021-01-01", "2021-07-01", 3 },
    { LIAISON_TIMELINE_YEARS, "2018-01-01", "2020-12-31", "2018-01-01", "2020-01-01", 3 },
    { LIAISON_TIMELINE_FIVE_YEARS, "2003-05-01", "2021-01-01", "2005-01-01", "2020-01-01", 4 },
    { LIAISON_TIMELINE_DECADES, "1967-01-01", "2021-01-01", "1970-01-01", "2020-01-01", 6 },
    { LIAISON_TIMELINE_CENTURIES, "1648-01-01", "2021-01-01", "1700-01-01", "2000-01-01", 4 },
    { LIAISON_TIMELINE_YEARS, "2018-02-01", "2018-11-30", NULL, NULL, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) ticks = liaison_timeline_dup_ticks (julian (cases[i].from), julian (cases[i].to), cases[i].unit);

      g_assert_cmpuint (ticks->len, ==, cases[i].n);
      if (ticks->len == 0)
        continue;
      g_assert_cmpint (g_array_index (ticks, int, 0), ==, julian (cases[i].first));
      g_assert_cmpint (g_array_index (ticks, int, ticks->len - 1), ==, julian (cases[i].last));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/network/timeline/items", test_items);
  g_test_add_func ("/network/timeline/filter", test_filter);
  g_test_add_func ("/network/timeline/empty", test_empty);
  g_test_add_func ("/network/timeline/lanes", test_lanes);
  g_test_add_func ("/network/timeline/units", test_units);
  g_test_add_func ("/network/timeline/ticks", test_ticks);
  return g_test_run ();
}
