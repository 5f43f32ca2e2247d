/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonScoreFilter: since when, with which tag, and by whom. What there is nothing to choose from is not shown. */

#include "interface/forecast/scoring/score-filter.h"

#include <glib/gi18n.h>
#include <string.h>

struct _LiaisonScoreFilter
{
  AdwPreferencesGroup parent_instance;

  AdwComboRow *time;
  AdwComboRow *tag;
  AdwComboRow *person;
  char *from;                  /* the day that the chosen time begins with; nullable */
  gboolean updating;
  gboolean chosen;             /* the reader chose a person */
};

G_DEFINE_FINAL_TYPE (LiaisonScoreFilter, liaison_score_filter, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const struct
{
  const char *name;
  int days;                    /* 0: all */
} times[] = {
  { N_("All Time"), 0 },
  { N_("Last 30 Days"), 30 },
  { N_("Last 90 Days"), 90 },
  { N_("Last Year"), 365 },
};

static void
on_selected (LiaisonScoreFilter *self,
             GParamSpec         *pspec,
             AdwComboRow        *row)
{
  if (self->updating)
    return;
  if (row == self->person)
    self->chosen = TRUE;
  g_signal_emit (self, signals[CHANGED], 0);
}

static AdwComboRow *
add_row (LiaisonScoreFilter *self,
         const char         *title)
{
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (row), TRUE);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (on_selected), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  return ADW_COMBO_ROW (row);
}

/* What is chosen, or NULL for the first, which stands for all. */
static const char *
get_chosen (AdwComboRow *row)
{
  GtkStringList *names = GTK_STRING_LIST (adw_combo_row_get_model (row));
  guint selected = adw_combo_row_get_selected (row);

  if (names == NULL || selected == GTK_INVALID_LIST_POSITION || selected == 0)
    return NULL;
  return gtk_string_list_get_string (names, selected);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_utf8_collate (*(const char * const *) a, *(const char * const *) b);
}

/* Whether ROW offers these, after the first. */
static gboolean
offers (AdwComboRow     *row,
        const GPtrArray *names)
{
  GListModel *model = adw_combo_row_get_model (row);

  if (model == NULL || g_list_model_get_n_items (model) != names->len + 1)
    return FALSE;
  for (guint i = 0; i < names->len; i++)
    if (strcmp (gtk_string_list_get_string (GTK_STRING_LIST (model), i + 1), g_ptr_array_index (names, i)) != 0)
      return FALSE;
  return TRUE;
}

/* Offers ALL and the NAMES, sorted; WANTED, or what was chosen, is chosen. */
static void
offer (AdwComboRow *row,
       const char  *all,
       GHashTable  *names,
       const char  *wanted)
{
  g_autofree char *before = g_strdup (wanted != NULL ? wanted : get_chosen (row));
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  GHashTableIter iter;
  gpointer name;
  guint selected = 0;

  g_hash_table_iter_init (&iter, names);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    g_ptr_array_add (sorted, name);
  g_ptr_array_sort (sorted, compare_names);
  /* Changing what is offered while a choice is made would make it anew. */
  if (offers (row, sorted))
    return;
  gtk_string_list_append (list, all);
  for (guint i = 0; i < sorted->len; i++)
    {
      gtk_string_list_append (list, g_ptr_array_index (sorted, i));
      if (g_strcmp0 (g_ptr_array_index (sorted, i), before) == 0)
        selected = i + 1;
    }
  adw_combo_row_set_model (row, G_LIST_MODEL (list));
  adw_combo_row_set_selected (row, selected);
}

static void
collect (LiaisonForecast *forecast,
         GHashTable      *tags,
         GHashTable      *people)
{
  const char * const *own = liaison_forecast_get_tags (forecast);
  const GPtrArray *estimates = liaison_forecast_get_estimates (forecast);

  for (guint i = 0; own[i] != NULL; i++)
    g_hash_table_add (tags, (gpointer) own[i]);
  for (guint i = 0; i < estimates->len; i++)
    {
      const char *by = liaison_estimate_get_by (g_ptr_array_index (estimates, i));

      if (by != NULL)
        g_hash_table_add (people, (gpointer) by);
    }
}

static void
liaison_score_filter_finalize (GObject *object)
{
  g_free (LIAISON_SCORE_FILTER (object)->from);

  G_OBJECT_CLASS (liaison_score_filter_parent_class)->finalize (object);
}

static void
liaison_score_filter_class_init (LiaisonScoreFilterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_score_filter_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
liaison_score_filter_init (LiaisonScoreFilter *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  self->updating = TRUE;
  self->time = add_row (self, _("D_ecided"));
  self->tag = add_row (self, _("_Tag"));
  self->person = add_row (self, _("_Person"));
  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    gtk_string_list_append (names, _(times[i].name));
  adw_combo_row_set_model (self->time, G_LIST_MODEL (names));
  self->updating = FALSE;
}

/**
 * liaison_score_filter_update:
 * @self: a filter
 * @file: a forecast file
 *
 * Offers the tags and the people of a file. Until the reader chooses somebody else, it is the author of the file whose estimates
 * are scored, if there are several people.
 */
void
liaison_score_filter_update (LiaisonScoreFilter  *self,
                             LiaisonForecastFile *file)
{
  g_autoptr (GHashTable) tags = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) people = g_hash_table_new (g_str_hash, g_str_equal);
  GListModel *forecasts;

  g_return_if_fail (LIAISON_IS_SCORE_FILTER (self));
  g_return_if_fail (LIAISON_IS_FORECAST_FILE (file));

  forecasts = liaison_forecast_file_get_forecasts (file);
  for (guint i = 0; i < g_list_model_get_n_items (forecasts); i++)
    {
      g_autoptr (LiaisonForecast) forecast = g_list_model_get_item (forecasts, i);

      collect (forecast, tags, people);
    }
  self->updating = TRUE;
  offer (self->tag, _("All Tags"), tags, NULL);
  offer (self->person, _("All Together"), people, self->chosen ? NULL : liaison_forecast_file_get_author (file));
  gtk_widget_set_visible (GTK_WIDGET (self->tag), g_hash_table_size (tags) > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->person), g_hash_table_size (people) > 1);
  self->updating = FALSE;
}

/* The day so many days before TODAY. */
static char *
days_before (const char *today,
             int         days)
{
  g_autofree char *time = g_strconcat (today, "T00:00:00Z", NULL);
  g_autoptr (GDateTime) day = g_date_time_new_from_iso8601 (time, NULL);
  g_autoptr (GDateTime) before = g_date_time_add_days (day, -days);

  return g_date_time_format (before, "%Y-%m-%d");
}

/**
 * liaison_score_filter_get_scope:
 * @self: a filter
 * @today: the day that it is
 * @scope: (out caller-allocates): what is chosen
 */
void
liaison_score_filter_get_scope (LiaisonScoreFilter *self,
                                const char         *today,
                                LiaisonScoreScope  *scope)
{
  guint time;

  g_return_if_fail (LIAISON_IS_SCORE_FILTER (self));

  time = MIN (adw_combo_row_get_selected (self->time), G_N_ELEMENTS (times) - 1);
  g_clear_pointer (&self->from, g_free);
  if (times[time].days > 0)
    self->from = days_before (today, times[time].days);
  *scope = (LiaisonScoreScope) { .today = today, .tag = get_chosen (self->tag), .from = self->from };
  if (gtk_widget_get_visible (GTK_WIDGET (self->person)))
    scope->by = get_chosen (self->person);
}
