/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonApplication: the process: its windows, the files on its command line, and the commands that belong to no window. */

#include "interface/window/application.h"

#include <glib/gi18n.h>

#include "config.h"
#include "interface/compat.h"
#include "interface/window/due-notifier.h"
#include "interface/window/picture.h"
#include "interface/window/window.h"

struct _LiaisonApplication
{
  AdwApplication parent_instance;

  char *picture;       /* --picture: where to put a picture of the window, nullable */
  char *save_forecast; /* --save-forecast: where to put a forecast file, nullable */
  LiaisonDueNotifier *notifier; /* nullable: until it is started up */
  gboolean restored;   /* unsaved work was looked for */
};

G_DEFINE_FINAL_TYPE (LiaisonApplication, liaison_application, ADW_TYPE_APPLICATION)

static LiaisonWindow *
new_window (LiaisonApplication *self)
{
  LiaisonWindow *window = liaison_window_new (ADW_APPLICATION (self));

  gtk_window_present (GTK_WINDOW (window));
  return window;
}

/* The window that was used last, if nothing is open in it, or a new one. */
static LiaisonWindow *
window_for_file (LiaisonApplication *self)
{
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (LIAISON_IS_WINDOW (active))
    return LIAISON_WINDOW (active);
  return new_window (self);
}

/* Opens a window for each piece of unsaved work that a program left behind. Returns whether there was one. */
static gboolean
restore_windows (LiaisonApplication *self)
{
  g_autoptr (GPtrArray) entries = NULL;

  if (self->restored)
    return FALSE;
  self->restored = TRUE;
  entries = liaison_recovery_list (NULL);
  for (guint i = 0; i < entries->len; i++)
    liaison_window_restore (new_window (self), g_ptr_array_index (entries, i));
  return entries->len > 0;
}

static void
on_new_window (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  new_window (user_data);
}

static void
on_quit (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  GList *windows = g_list_copy (gtk_application_get_windows (user_data));

  /* Each asks about its own unsaved work; the last one that closes ends the program. */
  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
  g_list_free (windows);
}

static void
on_about (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  liaison_about_present (GTK_WIDGET (gtk_application_get_active_window (user_data)),
                         "application-name", _("Liaison"),
                         "application-icon", LIAISON_APPLICATION_ID,
                         "version", LIAISON_VERSION,
                         "developer-name", _("The Liaison developers"),
                         "comments", _("See who is tied to whom in a news analysis, and keep your forecasts"),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         /* Translators: put your names here, one on a line. */
                         "translator-credits", _("translator-credits"),
                         NULL);
}

static void
liaison_application_startup (GApplication *application)
{
  static const GActionEntry entries[] = {
    { .name = "new-window", .activate = on_new_window },
    { .name = "quit", .activate = on_quit },
    { .name = "about", .activate = on_about },
  };
  static const char * const new_window_keys[] = { "<Control>n", NULL };
  static const char * const quit_keys[] = { "<Control>q", NULL };

  G_APPLICATION_CLASS (liaison_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries),
                                   application);
  gtk_application_set_accels_for_action (GTK_APPLICATION (application), "app.new-window",
                                         new_window_keys);
  gtk_application_set_accels_for_action (GTK_APPLICATION (application), "app.quit", quit_keys);
  gtk_window_set_default_icon_name (LIAISON_APPLICATION_ID);
  LIAISON_APPLICATION (application)->notifier = liaison_due_notifier_new (GTK_APPLICATION (application));
}

static void
liaison_application_activate (GApplication *application)
{
  LiaisonApplication *self = LIAISON_APPLICATION (application);
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (active != NULL)
    gtk_window_present (active);
  else if (!restore_windows (self))
    new_window (self);
}

static void
liaison_application_open (GApplication  *application,
                          GFile        **files,
                          int            n_files,
                          const char    *hint)
{
  LiaisonApplication *self = LIAISON_APPLICATION (application);
  LiaisonWindow *window = NULL;
  g_autoptr (GListStore) list = g_list_store_new (G_TYPE_FILE);

  if (self->picture == NULL && self->save_forecast == NULL)
    restore_windows (self);
  for (int i = 0; i < n_files; i++)
    g_list_store_append (list, files[i]);
  window = n_files == 1 ? liaison_window_find (GTK_APPLICATION (application), files[0]) : NULL;
  if (window == NULL)
    window = window_for_file (self);
  liaison_window_open_files (window, G_LIST_MODEL (list));
  if (window != NULL && (self->picture != NULL || self->save_forecast != NULL))
    liaison_picture_take (window, self->picture, self->save_forecast);
}

static int
liaison_application_handle_local_options (GApplication *application,
                                          GVariantDict *options)
{
  LiaisonApplication *self = LIAISON_APPLICATION (application);

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("%s\n", LIAISON_VERSION);
      return 0;
    }
  g_variant_dict_lookup (options, "picture", "^ay", &self->picture);
  g_variant_dict_lookup (options, "save-forecast", "^ay", &self->save_forecast);
  if (self->picture != NULL || self->save_forecast != NULL)
    g_application_set_flags (application,
                             g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);
  return -1;
}

static void
liaison_application_shutdown (GApplication *application)
{
  g_clear_object (&LIAISON_APPLICATION (application)->notifier);

  G_APPLICATION_CLASS (liaison_application_parent_class)->shutdown (application);
}

static void
liaison_application_finalize (GObject *object)
{
  LiaisonApplication *self = LIAISON_APPLICATION (object);

  g_free (self->picture);
  g_free (self->save_forecast);

  G_OBJECT_CLASS (liaison_application_parent_class)->finalize (object);
}

static void
liaison_application_class_init (LiaisonApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = liaison_application_finalize;
  application_class->startup = liaison_application_startup;
  application_class->shutdown = liaison_application_shutdown;
  application_class->activate = liaison_application_activate;
  application_class->open = liaison_application_open;
  application_class->handle_local_options = liaison_application_handle_local_options;
}

static void
liaison_application_init (LiaisonApplication *self)
{
  static const GOptionEntry options[] = {
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Print the version and exit"), NULL },
    { "picture", 0, 0, G_OPTION_ARG_FILENAME, NULL,
      N_("Write a picture of the window with the article's diagram to FILE (PNG) and exit"), N_("FILE") },
    { "save-forecast", 0, 0, G_OPTION_ARG_FILENAME, NULL,
      N_("Write a forecast file with the article's first statement to FILE and exit"), N_("FILE") },
    { NULL }
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _("[FILE…|FOLDER]"));
}

LiaisonApplication *
liaison_application_new (void)
{
  return g_object_new (LIAISON_TYPE_APPLICATION,
                       "application-id", LIAISON_APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", "/io/github/liaison_app/Liaison",
                       NULL);
}
