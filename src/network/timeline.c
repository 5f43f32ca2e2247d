/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonTimeline: the dated items of a network in order of time, and what a picture of them needs: lanes and ticks. */

#include "network/timeline.h"

struct _LiaisonTimeline
{
  GArray *items; /* of LiaisonTimelineItem, by their first day */
  guint n_undated;
  int last;
};

static void
clear_item (LiaisonTimelineItem *item)
{
  g_clear_object (&item->entity);
  g_clear_object (&item->relation);
}

static void
add_item (LiaisonTimeline   *self,
          LiaisonEntity     *entity,
          LiaisonRelation   *relation,
          const LiaisonTime *time)
{
  LiaisonTimelineItem item = { NULL, NULL, 0, 0 };

  if (time == NULL)
    {
      self->n_undated++;
      return;
    }
  g_set_object (&item.entity, entity);
  g_set_object (&item.relation, relation);
  item.from = (int) g_date_get_julian (&time->from);
  item.to = (int) g_date_get_julian (&time->to);
  self->last = self->items->len > 0 ? MAX (self->last, item.to) : item.to;
  g_array_append_val (self->items, item);
}

static gboolean
is_deed (LiaisonEntity *entity)
{
  LiaisonEntityKind kind = liaison_entity_get_kind (entity);

  return kind == LIAISON_ENTITY_OPERATION || kind == LIAISON_ENTITY_AGREEMENT || kind == LIAISON_ENTITY_EVENT;
}

static int
compare_items (gconstpointer a,
               gconstpointer b)
{
  const LiaisonTimelineItem *first = a;
  const LiaisonTimelineItem *second = b;

  if (first->from != second->from)
    return first->from < second->from ? -1 : 1;
  if (first->to != second->to)
    return first->to < second->to ? -1 : 1;
  /* A deed before who takes part in it; and ids make the order the same each time. */
  if ((first->entity != NULL) != (second->entity != NULL))
    return first->entity != NULL ? -1 : 1;
  return first->entity != NULL
           ? g_strcmp0 (liaison_entity_get_id (first->entity), liaison_entity_get_id (second->entity))
           : g_strcmp0 (liaison_relation_get_id (first->relation), liaison_relation_get_id (second->relation));
}

/**
 * liaison_timeline_new:
 * @network: a network
 * @filter: (nullable): leaves out what the reader does not want to see, whatever its time
 *
 * Returns: (transfer full): the items of @network that carry a date
 */
LiaisonTimeline *
liaison_timeline_new (LiaisonNetwork *network,
                      LiaisonFilter  *filter)
{
  LiaisonTimeline *self = g_new0 (LiaisonTimeline, 1);
  GListModel *entities, *relations;

  g_return_val_if_fail (LIAISON_IS_NETWORK (network), NULL);

  self->items = g_array_new (FALSE, FALSE, sizeof (LiaisonTimelineItem));
  g_array_set_clear_func (self->items, (GDestroyNotify) clear_item);
  entities = liaison_network_get_entities (network);
  for (guint i = 0; i < g_list_model_get_n_items (entities); i++)
    {
      g_autoptr (LiaisonEntity) entity = g_list_model_get_item (entities, i);

      if (is_deed (entity) && (filter == NULL || liaison_filter_chooses_entity (filter, entity)))
        add_item (self, entity, NULL, liaison_entity_get_time (entity));
    }
  relations = liaison_network_get_relations (network);
  for (guint i = 0; i < g_list_model_get_n_items (relations); i++)
    {
      g_autoptr (LiaisonRelation) relation = g_list_model_get_item (relations, i);

      if (filter == NULL || liaison_filter_chooses_relation (filter, relation))
        add_item (self, NULL, relation, liaison_relation_get_time (relation));
    }
  g_array_sort (self->items, compare_items);
  return self;
}

void
liaison_timeline_free (LiaisonTimeline *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->items);
  g_free (self);
}

guint
liaison_timeline_get_n_items (const LiaisonTimeline *self)
{
  return self->items->len;
}

/**
 * liaison_timeline_get_item:
 * @self: a timeline
 * @index: the number of an item, in order of their first days
 *
 * Returns: (transfer none): the item
 */
const LiaisonTimelineItem *
liaison_timeline_get_item (const LiaisonTimeline *self,
                           guint                  index)
{
  g_return_val_if_fail (index < self->items->len, NULL);

  return &g_array_index (self->items, LiaisonTimelineItem, index);
}

/**
 * liaison_timeline_get_n_undated:
 * @self: a timeline
 *
 * Returns: how many relations, operations, agreements and events carry no date
 */
guint
liaison_timeline_get_n_undated (const LiaisonTimeline *self)
{
  return self->n_undated;
}

/**
 * liaison_timeline_get_first:
 * @self: a timeline
 *
 * Returns: the first day of all, or 0 if nothing carries a date
 */
int
liaison_timeline_get_first (const LiaisonTimeline *self)
{
  return self->items->len > 0 ? liaison_timeline_get_item (self, 0)->from : 0;
}

int
liaison_timeline_get_last (const LiaisonTimeline *self)
{
  return self->last;
}

guint
liaison_timeline_count (const LiaisonTimeline *self,
                        int                    from,
                        int                    to)
{
  guint count = 0;

  for (guint i = 0; i < self->items->len; i++)
    {
      const LiaisonTimelineItem *item = liaison_timeline_get_item (self, i);

      count += item->from <= to && item->to >= from;
    }
  return count;
}

/* The first lane that is free at START, or the one that is free soonest. */
static guint
find_lane (const double *ends,
           guint         n_lanes,
           guint         max_lanes,
           double        start)
{
  guint soonest = 0;

  for (guint i = 0; i < n_lanes; i++)
    {
      if (ends[i] <= start)
        return i;
      if (ends[i] < ends[soonest])
        soonest = i;
    }
  return n_lanes < max_lanes ? n_lanes : soonest;
}

guint
liaison_timeline_stack (const LiaisonTimeline *self,
                        double                 mark,
                        guint                  max_lanes,
                        guint                 *lanes)
{
  g_autofree double *ends = g_new0 (double, max_lanes + 1);
  guint n_lanes = 0;

  g_return_val_if_fail (max_lanes > 0, 0);

  for (guint i = 0; i < self->items->len; i++)
    {
      const LiaisonTimelineItem *item = liaison_timeline_get_item (self, i);
      double middle = (item->from + item->to + 1) / 2.0;
      double half = MAX (item->to + 1 - item->from, mark) / 2.0;

      lanes[i] = find_lane (ends, n_lanes, max_lanes, middle - half);
      n_lanes = MAX (n_lanes, lanes[i] + 1);
      ends[lanes[i]] = MAX (ends[lanes[i]], middle + half);
    }
  return n_lanes;
}

/* Days of each unit, on the average. */
static const double unit_days[] = { 1, 7, 30.44, 91.31, 365.25, 1826.2, 3652.5, 36525 };

/**
 * liaison_timeline_choose_unit:
 * @days: how many days are shown
 * @max_ticks: how many ticks there is room for
 *
 * Returns: the finest unit that has no more ticks; centuries for what is longer than all of these
 */
LiaisonTimelineUnit
liaison_timeline_choose_unit (double days,
                              double max_ticks)
{
  for (guint unit = 0; unit < LIAISON_TIMELINE_CENTURIES; unit++)
    if (days / unit_days[unit] <= max_ticks)
      return unit;
  return LIAISON_TIMELINE_CENTURIES;
}

/* The first day of the unit that DATE lies in. */
static void
go_to_start (GDate               *date,
             LiaisonTimelineUnit  unit)
{
  static const guint years[] = { [LIAISON_TIMELINE_YEARS] = 1,
                                 [LIAISON_TIMELINE_FIVE_YEARS] = 5,
                                 [LIAISON_TIMELINE_DECADES] = 10,
                                 [LIAISON_TIMELINE_CENTURIES] = 100 };
  guint month = g_date_get_month (date);

  if (unit == LIAISON_TIMELINE_WEEKS)
    g_date_subtract_days (date, g_date_get_weekday (date) - 1u);
  else if (unit >= LIAISON_TIMELINE_YEARS)
    g_date_set_dmy (date, 1, G_DATE_JANUARY, MAX (1, g_date_get_year (date) / years[unit] * years[unit]));
  else if (unit >= LIAISON_TIMELINE_MONTHS)
    {
      g_date_set_day (date, 1);
      if (unit == LIAISON_TIMELINE_QUARTERS)
        g_date_set_month (date, (GDateMonth) ((month - 1) / 3 * 3 + 1));
    }
}

static void
go_on (GDate               *date,
       LiaisonTimelineUnit  unit)
{
  static const guint months[] = { [LIAISON_TIMELINE_MONTHS] = 1,        [LIAISON_TIMELINE_QUARTERS] = 3,
                                  [LIAISON_TIMELINE_YEARS] = 12,        [LIAISON_TIMELINE_FIVE_YEARS] = 60,
                                  [LIAISON_TIMELINE_DECADES] = 120,     [LIAISON_TIMELINE_CENTURIES] = 1200 };

  if (unit <= LIAISON_TIMELINE_WEEKS)
    g_date_add_days (date, unit == LIAISON_TIMELINE_WEEKS ? 7 : 1);
  else
    g_date_add_months (date, months[unit]);
  /* After the year 1 comes the year 10, not 11. */
  go_to_start (date, unit);
}

GArray *
liaison_timeline_dup_ticks (int                 from,
                            int                 to,
                            LiaisonTimelineUnit unit)
{
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (int));
  GDate date;

  g_return_val_if_fail (from > 0, ticks);

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) from);
  for (go_to_start (&date, unit); (int) g_date_get_julian (&date) <= to; go_on (&date, unit))
    {
      int day = (int) g_date_get_julian (&date);

      if (day >= from)
        g_array_append_val (ticks, day);
    }
  return ticks;
}
