/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tells who is one over several articles. Entities with the same key are one unless something in them contradicts: another middle
 * name, the same office of another state, another time. Where two of a name contradict, one that fits both is ambiguous and stays
 * alone. All is decided over all articles at once, so that their order does not matter, and by tables of keys, so that the time
 * grows with the number of entities. */

#include <string.h>

#include "analysis/join-private.h"

/* Of more different ones of a name, only those that are quite the same are joined. */
#define MOST_SORTS 48
/* What fits several is the one that is meant so many times as often as the others together. */
#define CLEAR_LEAD 10

typedef struct
{
  guint n_items;
  GPtrArray *names;     /* of LiaisonJoinName *, of all entities; owned by PARTS */
  GPtrArray *parts;     /* of GPtrArray of LiaisonJoinName *, by article */
  guint *same;          /* by item: another that it is one with, before it, or itself */
  GHashTable *by_key;   /* key → GArray of guint: items */
  GHashTable *by_other; /* the same by other names */
} Join;

/* Those in a bucket whose names say the same. */
typedef struct
{
  const LiaisonJoinName *name;
  GArray *items;        /* of guint */
  guint group;
} Sort;

static guint
find (Join  *self,
      guint  item)
{
  guint root = item;

  while (self->same[root] != root)
    root = self->same[root];
  while (self->same[item] != root)
    {
      guint next = self->same[item];

      self->same[item] = root;
      item = next;
    }
  return root;
}

static void
unite (Join  *self,
       guint  a,
       guint  b)
{
  guint first = find (self, a);
  guint second = find (self, b);

  self->same[MAX (first, second)] = MIN (first, second);
}

static void
unite_all (Join         *self,
           const GArray *items)
{
  for (guint i = 1; i < items->len; i++)
    unite (self, g_array_index (items, guint, 0), g_array_index (items, guint, i));
}

static void
put (GHashTable *table,
     const char *key,
     guint       item)
{
  GArray *items = g_hash_table_lookup (table, key);

  if (items == NULL)
    {
      items = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (table, (char *)key, items);
    }
  g_array_append_val (items, item);
}

static char *
describe (const LiaisonJoinName *name)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < name->middle->len; i++)
    g_string_append_printf (text, "%s ", (const char *)g_ptr_array_index (name->middle, i));
  g_string_append_printf (text, "|%s|%d|%d", name->state != NULL ? name->state : "", name->from, name->to);
  return g_string_free (text, FALSE);
}

static void
clear_sort (gpointer data)
{
  g_array_unref (((Sort *)data)->items);
}

static GArray *
sort_items (Join         *self,
            const GArray *items)
{
  GArray *sorts = g_array_new (FALSE, TRUE, sizeof (Sort));
  g_autoptr (GHashTable) places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_array_set_clear_func (sorts, clear_sort);
  for (guint i = 0; i < items->len; i++)
    {
      guint item = g_array_index (items, guint, i);
      const LiaisonJoinName *name = g_ptr_array_index (self->names, item);
      g_autofree char *text = describe (name);
      guint place = GPOINTER_TO_UINT (g_hash_table_lookup (places, text));

      if (place == 0)
        {
          Sort sort = { name, g_array_new (FALSE, FALSE, sizeof (guint)), sorts->len };

          g_array_append_val (sorts, sort);
          place = sorts->len;
          g_hash_table_insert (places, g_steal_pointer (&text), GUINT_TO_POINTER (place));
        }
      g_array_append_val (g_array_index (sorts, Sort, place - 1).items, item);
    }
  return sorts;
}

/* By two of SORTS, whether they contradict. Returns FALSE if none do. */
static gboolean
find_contradictions (GArray   *sorts,
                     gboolean *contradicts)
{
  gboolean any = FALSE;

  for (guint i = 0; i < sorts->len; i++)
    for (guint j = 0; j < sorts->len; j++)
      {
        contradicts[i * sorts->len + j] =
            !_liaison_join_names_fit (g_array_index (sorts, Sort, i).name, g_array_index (sorts, Sort, j).name);
        any = any || contradicts[i * sorts->len + j];
      }
  return any;
}

static gboolean
contradicts_nothing (const gboolean *contradicts,
                     guint           n,
                     guint           sort)
{
  for (guint i = 0; i < n; i++)
    if (contradicts[sort * n + i])
      return FALSE;
  return TRUE;
}

/* Makes groups of those that contradict the same. */
static void
group_sorts (Join           *self,
             GArray         *sorts,
             const gboolean *contradicts)
{
  guint n = sorts->len;

  for (guint i = 0; i < n; i++)
    {
      Sort *sort = &g_array_index (sorts, Sort, i);

      /* Of the same office, at least: "President George Bush", where there is a George W. and a George H. W. */
      if (!contradicts_nothing (contradicts, n, i) || sort->name->state != NULL)
        unite_all (self, sort->items);
      if (contradicts_nothing (contradicts, n, i))
        continue;
      for (guint j = 0; j < i; j++)
        if (memcmp (contradicts + i * n, contradicts + j * n, n * sizeof *contradicts) == 0)
          {
            sort->group = g_array_index (sorts, Sort, j).group;
            unite (self, g_array_index (sort->items, guint, 0),
                   g_array_index (g_array_index (sorts, Sort, j).items, guint, 0));
            break;
          }
    }
}

static guint
count_group (GArray *sorts,
             guint   group)
{
  guint count = 0;

  for (guint i = 0; i < sorts->len; i++)
    if (g_array_index (sorts, Sort, i).group == group)
      count += g_array_index (sorts, Sort, i).items->len;
  return count;
}

/* Those of no group go to the one that nearly all others are in, if there is such a one and they fit it. */
static void
follow_lead (Join           *self,
             GArray         *sorts,
             const gboolean *contradicts)
{
  guint n = sorts->len, lead = 0, rest = 0;

  for (guint i = 1; i < n; i++)
    if (!contradicts_nothing (contradicts, n, i) &&
        (contradicts_nothing (contradicts, n, lead) ||
         count_group (sorts, g_array_index (sorts, Sort, i).group) >
             count_group (sorts, g_array_index (sorts, Sort, lead).group)))
      lead = i;
  for (guint i = 0; i < n; i++)
    if (contradicts[lead * n + i])
      rest += g_array_index (sorts, Sort, i).items->len;
  if (count_group (sorts, g_array_index (sorts, Sort, lead).group) < CLEAR_LEAD * rest)
    return;
  for (guint i = 0; i < n; i++)
    if (contradicts_nothing (contradicts, n, i))
      {
        unite_all (self, g_array_index (sorts, Sort, i).items);
        unite (self, g_array_index (g_array_index (sorts, Sort, i).items, guint, 0),
               g_array_index (g_array_index (sorts, Sort, lead).items, guint, 0));
      }
}

static void
join_bucket (Join         *self,
             const GArray *items)
{
  g_autoptr (GArray) sorts = NULL;
  g_autofree gboolean *contradicts = NULL;

  if (items->len < 2)
    return;
  sorts = sort_items (self, items);
  if (sorts->len > MOST_SORTS)
    {
      for (guint i = 0; i < sorts->len; i++)
        unite_all (self, g_array_index (sorts, Sort, i).items);
      return;
    }
  contradicts = g_new (gboolean, sorts->len * sorts->len);
  if (!find_contradictions (sorts, contradicts))
    {
      unite_all (self, items);
      return;
    }
  group_sorts (self, sorts, contradicts);
  follow_lead (self, sorts, contradicts);
}

/* Whether all of ITEMS are one by ROOTS; STATE is set to the office's state that they share, or NULL. */
static gboolean
are_one (Join         *self,
         const guint  *roots,
         const GArray *items,
         const char  **state)
{
  for (guint i = 0; i < items->len; i++)
    {
      guint item = g_array_index (items, guint, i);
      const char *own = ((LiaisonJoinName *)g_ptr_array_index (self->names, item))->state;

      if (roots[item] != roots[g_array_index (items, guint, 0)] ||
          (own != NULL && *state != NULL && strcmp (own, *state) != 0))
        return FALSE;
      if (own != NULL)
        *state = own;
    }
  return TRUE;
}

/* Joins what one article calls by two names with what others call by the second alone, if all who are called so are one. */
static void
join_other_names (Join *self)
{
  g_autofree guint *roots = g_new (guint, self->n_items + 1);
  GHashTableIter iter;
  gpointer key, value;

  for (guint i = 0; i < self->n_items; i++)
    roots[i] = find (self, i);
  g_hash_table_iter_init (&iter, self->by_other);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      const GArray *holders = value;
      const GArray *called = g_hash_table_lookup (self->by_key, key);
      const char *state = NULL;

      if (called != NULL && are_one (self, roots, holders, &state) && are_one (self, roots, called, &state))
        unite (self, g_array_index (holders, guint, 0), g_array_index (called, guint, 0));
    }
}

static void
add_names (Join            *self,
           LiaisonAnalysis *analysis)
{
  GPtrArray *names = _liaison_join_names (analysis);

  g_ptr_array_add (self->parts, names);
  for (guint i = 0; i < names->len; i++)
    {
      LiaisonJoinName *name = g_ptr_array_index (names, i);
      guint item = self->names->len;

      g_ptr_array_add (self->names, name);
      if (name->key != NULL)
        put (self->by_key, name->key, item);
      for (guint j = 0; j < name->others->len; j++)
        put (self->by_other, g_ptr_array_index (name->others, j), item);
    }
}

/**
 * _liaison_join_find_same: (skip)
 * @analyses: (element-type LiaisonAnalysis): of one article each
 *
 * Returns: (transfer full): by entity, those of the first article first, the place of the first entity that is the same
 */
guint *
_liaison_join_find_same (GPtrArray *analyses)
{
  Join self = { 0 };
  GHashTableIter iter;
  gpointer items;

  self.names = g_ptr_array_new ();
  self.parts = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  self.by_key = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_array_unref);
  self.by_other = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_array_unref);
  for (guint i = 0; i < analyses->len; i++)
    add_names (&self, g_ptr_array_index (analyses, i));
  self.n_items = self.names->len;
  self.same = g_new (guint, self.n_items + 1);
  for (guint i = 0; i < self.n_items; i++)
    self.same[i] = i;
  g_hash_table_iter_init (&iter, self.by_key);
  while (g_hash_table_iter_next (&iter, NULL, &items))
    join_bucket (&self, items);
  join_other_names (&self);
  for (guint i = 0; i < self.n_items; i++)
    self.same[i] = find (&self, i);
  g_hash_table_unref (self.by_key);
  g_hash_table_unref (self.by_other);
  g_ptr_array_unref (self.names);
  g_ptr_array_unref (self.parts);
  return self.same;
}
