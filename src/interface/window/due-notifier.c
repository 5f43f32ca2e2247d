/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonDueNotifier: tells the desktop of forecasts that are due. Which were told today is kept in the settings, so that a program
 * that is started again does not say the same again. Where many are due at once, one notification speaks of all of them. */

#include "interface/window/due-notifier.h"

#include <glib/gi18n.h>
#include <string.h>

#include "forecast/forecast-state.h"
#include "forecast/moment.h"
#include "interface/settings.h"
#include "interface/today.h"
#include "interface/window/window-private.h"

#define MANY 3         /* more than this are told of together */
#define ALL "due"      /* the id of the notification that speaks of all */
#define DELAY 1        /* seconds: what changes meanwhile is looked at together */

struct _LiaisonDueNotifier
{
  GObject parent_instance;

  GtkApplication *application; /* not owned: it holds this */
  GHashTable *shown;           /* set of ids of notifications that may be on the screen */
  guint check_id;
};

G_DEFINE_FINAL_TYPE (LiaisonDueNotifier, liaison_due_notifier, G_TYPE_OBJECT)

static gboolean
is_due (LiaisonForecast *forecast,
        const char      *today)
{
  const char *closes = liaison_forecast_get_closes (forecast);

  switch (liaison_forecast_get_state (forecast, today))
    {
    case LIAISON_FORECAST_STATE_PAST_DUE:
      return TRUE;
    case LIAISON_FORECAST_STATE_DUE:
      return liaison_moment_days (today, closes) == 0;
    case LIAISON_FORECAST_STATE_DRAFT:
    case LIAISON_FORECAST_STATE_OPEN:
    case LIAISON_FORECAST_STATE_RESOLVED:
    case LIAISON_FORECAST_STATE_ANNULLED:
    case LIAISON_N_FORECAST_STATES:
    default:
      return FALSE;
    }
}

static int
compare (gconstpointer a,
         gconstpointer b,
         gpointer      today)
{
  return liaison_forecast_compare_urgency (*(LiaisonForecast *const *) a, *(LiaisonForecast *const *) b, today);
}

/**
 * liaison_due_notifier_find:
 * @forecasts: a list of #LiaisonForecast
 * @today: a day, "2022-01-20"
 *
 * Returns: (transfer full) (element-type LiaisonForecast): those that close on that day, or closed before and are not resolved; the
 *   most urgent first
 */
GPtrArray *
liaison_due_notifier_find (GListModel *forecasts,
                           const char *today)
{
  GPtrArray *due = g_ptr_array_new_with_free_func (g_object_unref);
  guint n = g_list_model_get_n_items (forecasts);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LiaisonForecast) forecast = g_list_model_get_item (forecasts, i);

      if (is_due (forecast, today))
        g_ptr_array_add (due, g_steal_pointer (&forecast));
    }
  g_ptr_array_sort_with_data (due, compare, (gpointer) today);
  return due;
}

/* --- what was told --- */

/* The ids of forecasts that were told of on the day TODAY; free with g_strfreev(). The first string kept is the day. */
static char **
dup_told (const char *today)
{
  g_auto (GStrv) kept = g_settings_get_strv (liaison_settings_get (), "notified-due");

  return kept[0] != NULL && strcmp (kept[0], today) == 0 ? g_strdupv (kept + 1) : g_new0 (char *, 1);
}

static void
remember_told (const char *today,
               char      **told,
               GPtrArray  *news)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) kept = NULL;

  g_strv_builder_add (builder, today);
  g_strv_builder_addv (builder, (const char **) told);
  for (guint i = 0; i < news->len; i++)
    g_strv_builder_add (builder, liaison_forecast_get_id (g_ptr_array_index (news, i)));
  kept = g_strv_builder_end (builder);
  g_settings_set_strv (liaison_settings_get (), "notified-due", (const char *const *) kept);
}

/* --- telling --- */

static void
tell (LiaisonDueNotifier *self,
      const char         *id,
      const char         *title,
      const char         *body,
      LiaisonForecast    *opened)
{
  g_autoptr (GNotification) notification = g_notification_new (title);

  g_notification_set_body (notification, body);
  g_notification_set_default_action_and_target (notification, "app.open-forecast", "s", liaison_forecast_get_id (opened));
  g_application_send_notification (G_APPLICATION (self->application), id, notification);
  g_hash_table_add (self->shown, g_strdup (id));
}

static void
tell_of_one (LiaisonDueNotifier *self,
             LiaisonForecast    *forecast,
             const char         *today)
{
  gboolean past = liaison_forecast_get_state (forecast, today) == LIAISON_FORECAST_STATE_PAST_DUE;

  tell (self, liaison_forecast_get_id (forecast), past ? _("A forecast waits to be resolved") : _("A forecast closes today"),
        liaison_forecast_get_question (forecast), forecast);
}

static void
tell_of_all (LiaisonDueNotifier *self,
             GPtrArray          *due)
{
  g_autofree char *title = g_strdup_printf (ngettext ("%u forecast is due", "%u forecasts are due", due->len), due->len);
  LiaisonForecast *first = g_ptr_array_index (due, 0);

  tell (self, ALL, title, liaison_forecast_get_question (first), first);
}

static void
withdraw_others (LiaisonDueNotifier *self,
                 GHashTable         *due)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->shown);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (strcmp (id, ALL) == 0 ? g_hash_table_size (due) == 0 : !g_hash_table_contains (due, id))
      {
        g_application_withdraw_notification (G_APPLICATION (self->application), id);
        g_hash_table_iter_remove (&iter);
      }
}

/* What is due in all windows; IDS becomes the set of their ids. */
static GPtrArray *
collect_due (LiaisonDueNotifier *self,
             const char         *today,
             GHashTable         *ids)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (g_object_unref);

  for (GList *l = gtk_application_get_windows (self->application); l != NULL; l = l->next)
    {
      LiaisonDocument *document = LIAISON_IS_WINDOW (l->data) ? LIAISON_WINDOW (l->data)->document : NULL;
      g_autoptr (GPtrArray) due = NULL;

      if (document == NULL)
        continue;
      due = liaison_due_notifier_find (liaison_forecast_file_get_forecasts (liaison_document_get_forecasts (document)), today);
      for (guint i = 0; i < due->len; i++)
        if (g_hash_table_add (ids, g_strdup (liaison_forecast_get_id (g_ptr_array_index (due, i)))))
          g_ptr_array_add (all, g_object_ref (g_ptr_array_index (due, i)));
    }
  return all;
}

static gboolean
check (gpointer data)
{
  LiaisonDueNotifier *self = data;
  const char *today = liaison_today_get_day (liaison_today_get_default ());
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) due = NULL;
  g_autoptr (GPtrArray) news = g_ptr_array_new ();
  g_auto (GStrv) told = dup_told (today);

  self->check_id = 0;
  if (g_settings_get_boolean (liaison_settings_get (), "notify-due"))
    due = collect_due (self, today, ids);
  withdraw_others (self, ids);
  for (guint i = 0; due != NULL && i < due->len; i++)
    if (!g_strv_contains ((const char *const *) told, liaison_forecast_get_id (g_ptr_array_index (due, i))))
      g_ptr_array_add (news, g_ptr_array_index (due, i));
  if (news->len > MANY)
    tell_of_all (self, news);
  for (guint i = 0; news->len <= MANY && i < news->len; i++)
    tell_of_one (self, g_ptr_array_index (news, i), today);
  if (news->len > 0)
    remember_told (today, told, news);
  return G_SOURCE_REMOVE;
}

static void
check_soon (LiaisonDueNotifier *self)
{
  if (self->check_id == 0)
    self->check_id = g_timeout_add_seconds (DELAY, check, self);
}

/* --- following the windows --- */

static void
follow_file (LiaisonDueNotifier *self,
             GParamSpec         *pspec,
             LiaisonDocument    *document)
{
  LiaisonForecastFile *file = liaison_document_get_forecasts (document);

  /* A file that was followed before goes with its document's turn to another. */
  g_signal_handlers_disconnect_by_func (file, check_soon, self);
  g_signal_connect_object (file, "changed", G_CALLBACK (check_soon), self, G_CONNECT_SWAPPED);
  check_soon (self);
}

static void
on_window_added (LiaisonDueNotifier *self,
                 GtkWindow          *window)
{
  LiaisonDocument *document = LIAISON_IS_WINDOW (window) ? LIAISON_WINDOW (window)->document : NULL;

  if (document == NULL)
    return;
  g_signal_connect_object (document, "notify::forecasts", G_CALLBACK (follow_file), self, G_CONNECT_SWAPPED);
  follow_file (self, NULL, document);
}

static void
on_open_forecast (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  LiaisonDueNotifier *self = user_data;
  const char *id = g_variant_get_string (parameter, NULL);

  for (GList *l = gtk_application_get_windows (self->application); l != NULL; l = l->next)
    {
      LiaisonWindow *window = LIAISON_IS_WINDOW (l->data) ? LIAISON_WINDOW (l->data) : NULL;

      if (window == NULL || liaison_forecast_file_find (liaison_document_get_forecasts (window->document), id, NULL) == NULL)
        continue;
      gtk_window_present (GTK_WINDOW (window));
      liaison_panes_show (window->panes, LIAISON_PANE_FORECASTS);
      liaison_forecast_panel_open (window->forecast_panel, id);
      return;
    }
}

static void
liaison_due_notifier_finalize (GObject *object)
{
  LiaisonDueNotifier *self = LIAISON_DUE_NOTIFIER (object);

  g_clear_handle_id (&self->check_id, g_source_remove);
  g_hash_table_unref (self->shown);

  G_OBJECT_CLASS (liaison_due_notifier_parent_class)->finalize (object);
}

static void
liaison_due_notifier_class_init (LiaisonDueNotifierClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_due_notifier_finalize;
}

static void
liaison_due_notifier_init (LiaisonDueNotifier *self)
{
  self->shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * liaison_due_notifier_new:
 * @application: an application that has been started up
 *
 * Adds the actions "open-forecast", and "notify-due" for the setting of that name, to @application, and follows its windows. Without
 * settings nobody can have asked for notifications, and there are none.
 *
 * Returns: (transfer full): a notifier, which must not outlive @application
 */
LiaisonDueNotifier *
liaison_due_notifier_new (GtkApplication *application)
{
  static const GActionEntry entries[] = { { .name = "open-forecast", .parameter_type = "s", .activate = on_open_forecast } };
  LiaisonDueNotifier *self = g_object_new (LIAISON_TYPE_DUE_NOTIFIER, NULL);
  GSettings *settings = liaison_settings_get ();
  g_autoptr (GAction) action = NULL;

  self->application = application;
  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries), self);
  if (settings == NULL)
    return self;
  action = g_settings_create_action (settings, "notify-due");
  g_action_map_add_action (G_ACTION_MAP (application), action);
  g_signal_connect_object (application, "window-added", G_CALLBACK (on_window_added), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::notify-due", G_CALLBACK (check_soon), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (liaison_today_get_default (), "notify::day", G_CALLBACK (check_soon), self, G_CONNECT_SWAPPED);
  return self;
}
