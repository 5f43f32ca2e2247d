/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonForecastFilterBar: narrows the list of forecasts by words, state, tag and article. What there is to choose from is read from
 * the file when the bar is open, and again after the file changed. The CSS node is "forecastfilterbar"; it holds a search bar. */

#include "interface/forecast/list/forecast-filter-bar.h"

#include <glib/gi18n.h>
#include <string.h>

struct _LiaisonForecastFilterBar
{
  GtkWidget parent_instance;

  LiaisonForecastFilter *filter;
  LiaisonForecastFile *file;   /* nullable */
  GPtrArray *tag_ids;          /* of char *: the tags, from the second line on */
  GPtrArray *source_ids;       /* the same for articles */
  gboolean filling;            /* lines are put in, and nothing was chosen */

  /* Template children. */
  GtkSearchBar *bar;
  GtkSearchEntry *entry;
  GtkDropDown *sections;
  GtkDropDown *tags;
  GtkDropDown *sources;
  GtkLabel *count;
};

G_DEFINE_FINAL_TYPE (LiaisonForecastFilterBar, liaison_forecast_filter_bar, GTK_TYPE_WIDGET)

enum
{
  PROP_OPEN = 1,
  N_PROPERTIES
};

enum
{
  DONE,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

/* What is chosen of IDS; NULL for the first line, which stands for all. */
static const char *
get_chosen (GtkDropDown *drop_down,
            GPtrArray   *ids)
{
  guint selected = gtk_drop_down_get_selected (drop_down);

  return selected > 0 && selected <= ids->len ? g_ptr_array_index (ids, selected - 1) : NULL;
}

static void
on_chosen (LiaisonForecastFilterBar *self)
{
  guint section = gtk_drop_down_get_selected (self->sections);

  if (self->filling)
    return;
  liaison_forecast_filter_set_section (self->filter, section > 0 && section <= LIAISON_N_FORECAST_SECTIONS
                                                         ? (LiaisonForecastSection) (section - 1)
                                                         : LIAISON_N_FORECAST_SECTIONS);
  liaison_forecast_filter_set_tag (self->filter, get_chosen (self->tags, self->tag_ids));
  liaison_forecast_filter_set_source (self->filter, get_chosen (self->sources, self->source_ids));
}

static void
on_text_changed (LiaisonForecastFilterBar *self)
{
  liaison_forecast_filter_set_text (self->filter, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

/* The entry tells of what was typed with a delay, which Enter does not wait for. */
static void
on_done (LiaisonForecastFilterBar *self)
{
  on_text_changed (self);
  g_signal_emit (self, signals[DONE], 0);
}

static gboolean
same_strings (GPtrArray *a,
              GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (strcmp (g_ptr_array_index (a, i), g_ptr_array_index (b, i)) != 0)
      return FALSE;
  return TRUE;
}

/* Puts lines into DROP_DOWN, after one for all; what was chosen stays so if it is still there. NAMES are what the reader sees. */
static void
fill (LiaisonForecastFilterBar *self,
      GtkDropDown              *drop_down,
      const char               *all,
      GPtrArray               **ids,
      GPtrArray                *new_ids,
      GPtrArray                *names)
{
  g_autofree char *chosen = g_strdup (get_chosen (drop_down, *ids));
  g_autoptr (GtkStringList) lines = gtk_string_list_new (NULL);
  guint selected = 0;

  gtk_string_list_append (lines, all);
  for (guint i = 0; i < names->len; i++)
    {
      gtk_string_list_append (lines, g_ptr_array_index (names, i));
      if (g_strcmp0 (g_ptr_array_index (new_ids, i), chosen) == 0)
        selected = i + 1;
    }
  g_ptr_array_unref (*ids);
  *ids = g_ptr_array_ref (new_ids);
  self->filling = TRUE;
  gtk_drop_down_set_model (drop_down, G_LIST_MODEL (lines));
  gtk_drop_down_set_selected (drop_down, selected);
  self->filling = FALSE;
}

static int
compare_strings (gconstpointer a,
                 gconstpointer b)
{
  return g_utf8_collate (*(const char *const *) a, *(const char *const *) b);
}

/* All tags of the file, in their order. */
static GPtrArray *
collect_tags (LiaisonForecastFile *file)
{
  GPtrArray *tags = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GListModel *forecasts = file != NULL ? liaison_forecast_file_get_forecasts (file) : NULL;

  for (guint i = 0; forecasts != NULL && i < g_list_model_get_n_items (forecasts); i++)
    {
      g_autoptr (LiaisonForecast) forecast = g_list_model_get_item (forecasts, i);
      const char *const *its = liaison_forecast_get_tags (forecast);

      for (guint t = 0; its[t] != NULL; t++)
        if (!g_hash_table_contains (seen, its[t]))
          {
            char *tag = g_strdup (its[t]);

            g_hash_table_add (seen, tag);
            g_ptr_array_add (tags, tag);
          }
    }
  g_ptr_array_sort (tags, compare_strings);
  return tags;
}

static void
update_tags (LiaisonForecastFilterBar *self)
{
  g_autoptr (GPtrArray) tags = collect_tags (self->file);

  if (!same_strings (tags, self->tag_ids))
    fill (self, self->tags, _("All tags"), &self->tag_ids, tags, tags);
  gtk_widget_set_visible (GTK_WIDGET (self->tags), tags->len > 0);
}

static const char *
name_source (const LiaisonForecastSource *source)
{
  if (source->title != NULL && *source->title != '\0')
    return source->title;
  return source->uri != NULL ? source->uri : source->id;
}

static void
update_sources (LiaisonForecastFilterBar *self)
{
  const GPtrArray *sources = self->file != NULL ? liaison_forecast_file_get_sources (self->file) : NULL;
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; sources != NULL && i < sources->len; i++)
    {
      const LiaisonForecastSource *source = g_ptr_array_index (sources, i);

      g_ptr_array_add (ids, g_strdup (source->id));
      g_ptr_array_add (names, g_strdup (name_source (source)));
    }
  if (!same_strings (ids, self->source_ids))
    fill (self, self->sources, _("All articles"), &self->source_ids, ids, names);
  /* All that there is from one article needs no choice. */
  gtk_widget_set_visible (GTK_WIDGET (self->sources), ids->len > 1);
}

static void
update (LiaisonForecastFilterBar *self)
{
  update_tags (self);
  update_sources (self);
  on_chosen (self); /* what was chosen may be gone */
}

static void
on_mode_changed (LiaisonForecastFilterBar *self)
{
  if (liaison_forecast_filter_bar_get_open (self))
    update (self);
  else
    {
      self->filling = TRUE;
      gtk_drop_down_set_selected (self->sections, 0);
      gtk_drop_down_set_selected (self->tags, 0);
      gtk_drop_down_set_selected (self->sources, 0);
      gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
      self->filling = FALSE;
      liaison_forecast_filter_clear (self->filter);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPEN]);
}

static void
fill_sections (LiaisonForecastFilterBar *self)
{
  g_autoptr (GtkStringList) lines = gtk_string_list_new (NULL);

  gtk_string_list_append (lines, _("All states"));
  for (guint i = 0; i < LIAISON_N_FORECAST_SECTIONS; i++)
    gtk_string_list_append (lines, liaison_forecast_section_to_text (i));
  self->filling = TRUE;
  gtk_drop_down_set_model (self->sections, G_LIST_MODEL (lines));
  self->filling = FALSE;
}

static void
liaison_forecast_filter_bar_get_property (GObject    *object,
                                          guint       prop_id,
                                          GValue     *value,
                                          GParamSpec *pspec)
{
  if (prop_id == PROP_OPEN)
    g_value_set_boolean (value, liaison_forecast_filter_bar_get_open (LIAISON_FORECAST_FILTER_BAR (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
liaison_forecast_filter_bar_set_property (GObject      *object,
                                          guint         prop_id,
                                          const GValue *value,
                                          GParamSpec   *pspec)
{
  if (prop_id == PROP_OPEN)
    liaison_forecast_filter_bar_set_open (LIAISON_FORECAST_FILTER_BAR (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
liaison_forecast_filter_bar_dispose (GObject *object)
{
  LiaisonForecastFilterBar *self = LIAISON_FORECAST_FILTER_BAR (object);

  if (self->bar != NULL)
    {
      gtk_search_bar_set_key_capture_widget (self->bar, NULL);
      gtk_widget_unparent (GTK_WIDGET (self->bar));
    }
  self->bar = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), LIAISON_TYPE_FORECAST_FILTER_BAR);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (liaison_forecast_filter_bar_parent_class)->dispose (object);
}

static void
liaison_forecast_filter_bar_finalize (GObject *object)
{
  LiaisonForecastFilterBar *self = LIAISON_FORECAST_FILTER_BAR (object);

  g_ptr_array_unref (self->tag_ids);
  g_ptr_array_unref (self->source_ids);
  g_object_unref (self->filter);

  G_OBJECT_CLASS (liaison_forecast_filter_bar_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/forecast/forecast-filter-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonForecastFilterBar, bar);
  gtk_widget_class_bind_template_child (widget_class, LiaisonForecastFilterBar, entry);
  gtk_widget_class_bind_template_child (widget_class, LiaisonForecastFilterBar, sections);
  gtk_widget_class_bind_template_child (widget_class, LiaisonForecastFilterBar, tags);
  gtk_widget_class_bind_template_child (widget_class, LiaisonForecastFilterBar, sources);
  gtk_widget_class_bind_template_child (widget_class, LiaisonForecastFilterBar, count);
  gtk_widget_class_bind_template_callback (widget_class, on_mode_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_text_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_done);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
}

static void
liaison_forecast_filter_bar_class_init (LiaisonForecastFilterBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = liaison_forecast_filter_bar_get_property;
  object_class->set_property = liaison_forecast_filter_bar_set_property;
  object_class->dispose = liaison_forecast_filter_bar_dispose;
  object_class->finalize = liaison_forecast_filter_bar_finalize;

  properties[PROP_OPEN] = g_param_spec_boolean ("open", NULL, NULL, FALSE,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  signals[DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "forecastfilterbar");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  bind_template (widget_class);
}

static void
liaison_forecast_filter_bar_init (LiaisonForecastFilterBar *self)
{
  self->filter = liaison_forecast_filter_new ();
  self->tag_ids = g_ptr_array_new_with_free_func (g_free);
  self->source_ids = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->bar, GTK_EDITABLE (self->entry));
  fill_sections (self);
}

/**
 * liaison_forecast_filter_bar_get_filter:
 * @self: a bar
 *
 * Returns: (transfer none): the filter that it sets
 */
LiaisonForecastFilter *
liaison_forecast_filter_bar_get_filter (LiaisonForecastFilterBar *self)
{
  g_return_val_if_fail (LIAISON_IS_FORECAST_FILTER_BAR (self), NULL);

  return self->filter;
}

/**
 * liaison_forecast_filter_bar_set_file:
 * @self: a bar
 * @file: (nullable): the forecasts whose tags and articles there are to choose from
 *
 * To be called again after @file changed; while the bar is closed this costs nothing.
 */
void
liaison_forecast_filter_bar_set_file (LiaisonForecastFilterBar *self,
                                      LiaisonForecastFile      *file)
{
  g_return_if_fail (LIAISON_IS_FORECAST_FILTER_BAR (self));

  g_set_object (&self->file, file);
  if (liaison_forecast_filter_bar_get_open (self))
    update (self);
}

/**
 * liaison_forecast_filter_bar_set_counts:
 * @self: a bar
 * @n_shown: how many forecasts are shown
 * @n: how many there are
 */
void
liaison_forecast_filter_bar_set_counts (LiaisonForecastFilterBar *self,
                                        guint                     n_shown,
                                        guint                     n)
{
  g_autofree char *text = NULL;

  g_return_if_fail (LIAISON_IS_FORECAST_FILTER_BAR (self));

  /* Translators: how many of all forecasts fit what the reader asks for. */
  text = g_strdup_printf (_("%u of %u shown"), n_shown, n);
  if (strcmp (gtk_label_get_label (self->count), text) != 0)
    gtk_label_set_label (self->count, text);
}

/**
 * liaison_forecast_filter_bar_capture:
 * @self: a bar
 * @capture: where typing begins a search
 */
void
liaison_forecast_filter_bar_capture (LiaisonForecastFilterBar *self,
                                     GtkWidget                *capture)
{
  g_return_if_fail (LIAISON_IS_FORECAST_FILTER_BAR (self));

  gtk_search_bar_set_key_capture_widget (self->bar, capture);
}

/**
 * liaison_forecast_filter_bar_get_open:
 * @self: a bar
 *
 * Returns: whether it can be seen
 */
gboolean
liaison_forecast_filter_bar_get_open (LiaisonForecastFilterBar *self)
{
  g_return_val_if_fail (LIAISON_IS_FORECAST_FILTER_BAR (self), FALSE);

  return self->bar != NULL && gtk_search_bar_get_search_mode (self->bar);
}

/**
 * liaison_forecast_filter_bar_set_open:
 * @self: a bar
 * @open: whether it can be seen; when it cannot, it filters nothing
 */
void
liaison_forecast_filter_bar_set_open (LiaisonForecastFilterBar *self,
                                      gboolean                  open)
{
  g_return_if_fail (LIAISON_IS_FORECAST_FILTER_BAR (self));

  gtk_search_bar_set_search_mode (self->bar, open);
  if (open)
    gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
