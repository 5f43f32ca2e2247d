/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Person: drives a program through the accessibility bus and the keyboard, and takes pictures of the screen. */

#include "person.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include <X11/Xlib.h>
#include <X11/keysym.h>
#include <cairo-xlib.h>

/* Generous: for a slow machine under a sanitizer. Nothing waits longer than it must. */
#define PATIENCE_SECONDS 120
#define POLL_MICROSECONDS 50000
/* More than there are places for the focus in a window. */
#define MAX_TABS 80

/* The accessibility library's own connection lives on the main context. */
static void
breathe (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_usleep (POLL_MICROSECONDS);
}

static AtspiAccessible *
find_application (Person *self)
{
  g_autoptr (AtspiAccessible) desktop = atspi_get_desktop (0);
  int count;

  count = atspi_accessible_get_child_count (desktop, NULL);
  for (int i = 0; i < count; i++)
    {
      g_autoptr (AtspiAccessible) child = atspi_accessible_get_child_at_index (desktop, i, NULL);

      if (child != NULL && (int) atspi_accessible_get_process_id (child, NULL) == self->pid)
        return g_steal_pointer (&child);
    }
  return NULL;
}

static gboolean
has_appeared (Person  *self,
              gpointer user_data)
{
  if (self->application == NULL)
    self->application = find_application (self);
  return self->application != NULL && atspi_accessible_get_child_count (self->application, NULL) > 0;
}

/* Depth first, and only in what is not hidden. GTK 4.8 can name a page of a stack as its own child. */
static AtspiAccessible *
search (AtspiAccessible *root,
        PersonMatch      match,
        gpointer         user_data)
{
  int count;

  if (match (root, user_data))
    return g_object_ref (root);
  count = atspi_accessible_get_child_count (root, NULL);
  for (int i = 0; i < count; i++)
    {
      g_autoptr (AtspiAccessible) child = atspi_accessible_get_child_at_index (root, i, NULL);
      AtspiAccessible *found = NULL;

      if (child != NULL && child != root && person_has_state (child, ATSPI_STATE_VISIBLE))
        found = search (child, match, user_data);
      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
is_named (AtspiAccessible *accessible,
          gpointer         user_data)
{
  g_autofree char *name = person_dup_name (accessible);

  return g_strcmp0 (name, user_data) == 0 && person_can_use (accessible);
}

/* What can be pressed is what has an action, which the label inside a button has not. */
static gboolean
is_button (AtspiAccessible *accessible,
           gpointer         user_data)
{
  g_autoptr (AtspiAction) actions = NULL;
  g_autofree char *first = NULL;

  if (!is_named (accessible, user_data))
    return FALSE;
  actions = atspi_accessible_get_action_iface (accessible);
  if (actions != NULL && atspi_action_get_n_actions (actions, NULL) > 0)
    first = atspi_action_get_action_name (actions, 0, NULL);
  return g_strcmp0 (first, "click") == 0 || g_strcmp0 (first, "activate") == 0;
}

static gboolean
contains (AtspiAccessible *accessible,
          gpointer         user_data)
{
  g_autofree char *text = NULL;

  if (!person_can_see (accessible))
    return FALSE;
  text = person_dup_text (accessible);
  if (text == NULL || *text == '\0')
    {
      g_free (text);
      text = person_dup_name (accessible);
    }
  return strstr (text, user_data) != NULL;
}

static void
print_tree (AtspiAccessible *accessible,
            int              depth)
{
  g_autofree char *role = atspi_accessible_get_role_name (accessible, NULL);
  g_autofree char *name = person_dup_name (accessible);
  int count = atspi_accessible_get_child_count (accessible, NULL);

  g_printerr ("# %*s%s “%s”%s%s\n", 2 * depth, "", role, name, person_can_use (accessible) ? "" : " (hidden)",
              person_has_state (accessible, ATSPI_STATE_FOCUSED) ? " (focused)" : "");
  for (int i = 0; i < count; i++)
    {
      g_autoptr (AtspiAccessible) child = atspi_accessible_get_child_at_index (accessible, i, NULL);

      if (child != NULL && child != accessible && person_has_state (child, ATSPI_STATE_VISIBLE))
        print_tree (child, depth + 1);
    }
}

/* Fails the test: says what was missed, and leaves a picture beside the build. */
G_NORETURN static void
give_up (Person     *self,
         const char *what)
{
  g_autofree char *picture = g_test_build_filename (G_TEST_BUILT, "tests", "gave-up.png", NULL);

  person_take_picture (picture);
  person_print_tree (self);
  g_error ("Waited in vain for %s; see %s", what, picture);
}

/* The accessibility library may warn about what another version of itself does not know; that is not what is tested. */
static void
on_library_warning (const char    *domain,
                    GLogLevelFlags level,
                    const char    *message,
                    gpointer       user_data)
{
  g_test_message ("%s: %s", domain, message);
}

static gboolean
is_fatal (const char    *domain,
          GLogLevelFlags level,
          const char    *message,
          gpointer       user_data)
{
  return g_strcmp0 (domain, "dbind") != 0;
}

const char *
person_begin (int    *argc,
              char ***argv)
{
  setlocale (LC_ALL, "");
  g_test_init (argc, argv, NULL);
  g_assert_cmpint (*argc, ==, 2);
  atspi_init ();
  /* In milliseconds: a program under a sanitizer may be slow to answer. */
  atspi_set_timeout (30000, 60000);
  return (*argv)[1];
}

Person *
person_new (const char *const *argv)
{
  Person *self = g_new0 (Person, 1);
  g_autoptr (GError) error = NULL;

  g_log_set_handler ("dbind", G_LOG_LEVEL_MASK | G_LOG_FLAG_FATAL, on_library_warning, NULL);
  g_test_log_set_fatal_handler (is_fatal, NULL);
  self->process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_NONE, &error);
  g_assert_no_error (error);
  self->pid = atoi (g_subprocess_get_identifier (self->process));
  person_wait (self, "the window", has_appeared, NULL);
  return self;
}

Person *
person_open (const char *program,
             const char *file)
{
  const char *const argv[] = { program, file, NULL };

  return person_new (argv);
}

void
person_free (Person *self)
{
  g_subprocess_force_exit (self->process);
  g_subprocess_wait (self->process, NULL, NULL);
  g_clear_object (&self->process);
  g_clear_object (&self->application);
  g_free (self);
}

/* GTK 4.8 gives a button with a key the name "_Open Open". */
char *
person_dup_name (AtspiAccessible *accessible)
{
  char *name = atspi_accessible_get_name (accessible, NULL);
  g_auto (GStrv) parts = g_strsplit (name != NULL ? name : "", "_", -1);
  g_autofree char *plain = g_strjoinv (NULL, parts);
  gsize length = strlen (plain);

  g_free (name);
  if (length % 2 == 1 && plain[length / 2] == ' ' &&
      strncmp (plain, plain + length / 2 + 1, length / 2) == 0)
    plain[length / 2] = '\0';
  return g_steal_pointer (&plain);
}

char *
person_dup_text (AtspiAccessible *accessible)
{
  g_autoptr (AtspiText) text = atspi_accessible_get_text_iface (accessible);

  if (text == NULL)
    return NULL;
  return atspi_text_get_text (text, 0, atspi_text_get_character_count (text, NULL), NULL);
}

gboolean
person_has_state (AtspiAccessible *accessible,
                  AtspiStateType   state)
{
  g_autoptr (AtspiStateSet) states = atspi_accessible_get_state_set (accessible);

  return states != NULL && atspi_state_set_contains (states, state);
}

/* GTK 4.8 says of nothing but windows that it is showing; but what has never been shown has no size. */
gboolean
person_can_see (AtspiAccessible *accessible)
{
  g_autoptr (AtspiComponent) component = NULL;
  g_autofree AtspiRect *place = NULL;

  if (!person_has_state (accessible, ATSPI_STATE_VISIBLE))
    return FALSE;
  component = atspi_accessible_get_component_iface (accessible);
  place = component != NULL ? atspi_component_get_extents (component, ATSPI_COORD_TYPE_WINDOW, NULL) : NULL;
  return place != NULL && place->width > 0 && place->height > 0;
}

gboolean
person_can_use (AtspiAccessible *accessible)
{
  return person_has_state (accessible, ATSPI_STATE_SENSITIVE) && person_can_see (accessible);
}

void
person_wait (Person     *self,
             const char *what,
             gboolean  (*done) (Person *, gpointer),
             gpointer    user_data)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_SECONDS * G_USEC_PER_SEC;

  while (!done (self, user_data))
    {
      if (g_get_monotonic_time () > end || g_subprocess_get_identifier (self->process) == NULL)
        give_up (self, what);
      breathe ();
    }
}

AtspiAccessible *
person_look (Person     *self,
             PersonMatch match,
             gpointer    user_data)
{
  return search (self->application, match, user_data);
}

AtspiAccessible *
person_find_matching (Person     *self,
                      const char *what,
                      PersonMatch match,
                      gpointer    user_data)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_SECONDS * G_USEC_PER_SEC;
  AtspiAccessible *found;

  while ((found = person_look (self, match, user_data)) == NULL)
    {
      if (g_get_monotonic_time () > end || g_subprocess_get_identifier (self->process) == NULL)
        give_up (self, what);
      breathe ();
    }
  return found;
}

AtspiAccessible *
person_find (Person     *self,
             const char *name)
{
  return person_find_matching (self, name, is_named, (gpointer) name);
}

gboolean
person_reads (Person     *self,
              const char *words)
{
  g_autoptr (AtspiAccessible) found = person_look (self, contains, (gpointer) words);

  return found != NULL;
}

void
person_wait_to_read (Person     *self,
                     const char *words)
{
  g_object_unref (person_find_matching (self, words, contains, (gpointer) words));
}

void
person_press (Person     *self,
              const char *name)
{
  g_autoptr (AtspiAccessible) button = person_find_matching (self, name, is_button, (gpointer) name);

  person_activate (button, NULL);
}

static gboolean
is_place_of_button (AtspiAccessible *accessible,
                    gpointer         user_data)
{
  const char * const *names = user_data;
  g_autoptr (AtspiAccessible) button = NULL;

  if (is_named (accessible, (gpointer) names[0]))
    button = search (accessible, is_button, (gpointer) names[1]);
  return button != NULL;
}

void
person_press_in (Person     *self,
                 const char *place,
                 const char *name)
{
  const char *names[] = { place, name };
  g_autoptr (AtspiAccessible) holder = person_find_matching (self, name, is_place_of_button, names);
  g_autoptr (AtspiAccessible) button = search (holder, is_button, (gpointer) name);

  g_assert_nonnull (button);
  person_activate (button, NULL);
}

/* ACTION NULL stands for the first one. */
void
person_activate (AtspiAccessible *accessible,
                 const char      *action)
{
  g_autoptr (AtspiAction) actions = atspi_accessible_get_action_iface (accessible);
  g_autoptr (GError) error = NULL;
  int count = actions != NULL ? atspi_action_get_n_actions (actions, NULL) : 0;

  for (int i = 0; i < count; i++)
    {
      g_autofree char *name = atspi_action_get_action_name (actions, i, NULL);

      if (action == NULL || g_strcmp0 (name, action) == 0)
        {
          g_assert_true (atspi_action_do_action (actions, i, &error));
          g_assert_no_error (error);
          return;
        }
    }
  g_error ("There is no action %s", action != NULL ? action : "at all");
}

static gboolean
is_number (AtspiAccessible *accessible,
           gpointer         user_data)
{
  g_autoptr (AtspiValue) value = NULL;

  if (is_named (accessible, user_data))
    value = atspi_accessible_get_value_iface (accessible);
  return value != NULL;
}

void
person_set_value (Person     *self,
                  const char *name,
                  double      value)
{
  g_autoptr (AtspiAccessible) accessible = person_find_matching (self, name, is_number, (gpointer) name);
  g_autoptr (AtspiValue) number = atspi_accessible_get_value_iface (accessible);

  g_assert_true (atspi_value_set_current_value (number, value, NULL));
}

void
person_key (guint keyval)
{
  g_assert_true (atspi_generate_keyboard_event (keyval, NULL, ATSPI_KEY_SYM, NULL));
}

static void
send_modifier (guint             modifier,
               AtspiKeySynthType type)
{
  Display *display = XOpenDisplay (NULL);
  KeyCode code = XKeysymToKeycode (display, modifier);

  XCloseDisplay (display);
  g_assert_true (atspi_generate_keyboard_event (code, NULL, type, NULL));
}

void
person_key_with (guint modifier,
                 guint keyval)
{
  send_modifier (modifier, ATSPI_KEY_PRESS);
  person_key (keyval);
  send_modifier (modifier, ATSPI_KEY_RELEASE);
}

void
person_control_key (guint keyval)
{
  person_key_with (XK_Control_L, keyval);
}

void
person_control_shift_key (guint keyval)
{
  send_modifier (XK_Control_L, ATSPI_KEY_PRESS);
  person_key_with (XK_Shift_L, keyval);
  send_modifier (XK_Control_L, ATSPI_KEY_RELEASE);
}

gboolean
person_is_focused (AtspiAccessible *accessible,
                   gpointer         start)
{
  g_autofree char *name = NULL;

  if (!person_has_state (accessible, ATSPI_STATE_FOCUSED))
    return FALSE;
  name = person_dup_name (accessible);
  return start == NULL || g_str_has_prefix (name, start);
}

void
person_wait_focus (Person     *self,
                   const char *start)
{
  g_object_unref (person_find_matching (self, start, person_is_focused, (gpointer) start));
}

static gboolean
has_moved (Person  *self,
           gpointer before)
{
  g_autoptr (AtspiAccessible) focused = person_look (self, person_is_focused, NULL);

  return focused != NULL && focused != before;
}

void
person_tab_to (Person     *self,
               const char *start,
               AtspiRole   role)
{
  for (guint i = 0; i < MAX_TABS; i++)
    {
      g_autoptr (AtspiAccessible) focused = person_look (self, person_is_focused, NULL);

      if (focused != NULL && person_is_focused (focused, (gpointer) start) &&
          (role == ATSPI_ROLE_INVALID || atspi_accessible_get_role (focused, NULL) == role))
        return;
      person_key (XK_Tab);
      person_wait (self, "the focus to move", has_moved, focused);
    }
  give_up (self, start);
}

gboolean
person_is_menu_item (AtspiAccessible *accessible,
                     gpointer         start)
{
  g_autofree char *name = person_dup_name (accessible);

  return (*name == '\0' || g_str_has_prefix (name, start)) &&
         atspi_accessible_get_role (accessible, NULL) == ATSPI_ROLE_MENU_ITEM && person_can_see (accessible);
}

gboolean
person_is_focused_field (AtspiAccessible *accessible,
                         gpointer         user_data)
{
  return person_has_state (accessible, ATSPI_STATE_FOCUSED) &&
         person_has_state (accessible, ATSPI_STATE_EDITABLE);
}

static gboolean
holds_text (Person  *self,
            gpointer user_data)
{
  g_autoptr (AtspiAccessible) field = person_look (self, person_is_focused_field, NULL);
  g_autofree char *held = field != NULL ? person_dup_text (field) : NULL;

  return g_strcmp0 (held, user_data) == 0;
}

void
person_type (Person     *self,
             const char *text)
{
  g_assert_true (atspi_generate_keyboard_event (0, text, ATSPI_KEY_STRING, NULL));
  person_wait (self, text, holds_text, (gpointer) text);
}

int
person_count_windows (Person *self)
{
  return atspi_accessible_get_child_count (self->application, NULL);
}

static gboolean
is_active (Person *self)
{
  g_autoptr (AtspiAccessible) window = atspi_accessible_get_child_at_index (self->application, 0, NULL);

  return window != NULL && person_has_state (window, ATSPI_STATE_ACTIVE);
}

/* What is typed goes to the dialog once the first window has given up being the active one. */
static gboolean
has_dialog (Person  *self,
            gpointer user_data)
{
  return person_count_windows (self) > *(int *) user_data && !is_active (self);
}

static gboolean
has_no_dialog (Person  *self,
               gpointer user_data)
{
  return person_count_windows (self) <= *(int *) user_data && is_active (self);
}

/* At once, and again if a completion has come between: keys would come between one and another of its completions. */
static gboolean
enters_path (Person  *self,
             gpointer path)
{
  g_autoptr (AtspiAccessible) field = person_look (self, person_is_focused_field, NULL);
  g_autoptr (AtspiEditableText) text = field != NULL ? atspi_accessible_get_editable_text_iface (field) : NULL;
  g_autofree char *held = field != NULL ? person_dup_text (field) : NULL;

  if (g_strcmp0 (held, path) == 0)
    return TRUE;
  if (text != NULL)
    atspi_editable_text_set_text_contents (text, path, NULL);
  return FALSE;
}

static gboolean
has_focus (Person  *self,
           gpointer user_data)
{
  g_autoptr (AtspiAccessible) focused = person_look (self, person_is_focused, NULL);

  return focused != NULL;
}

void
person_choose_file (Person     *self,
                    int         windows_before,
                    const char *path)
{
  g_autoptr (AtspiAccessible) field = NULL;

  person_wait (self, "the file dialog", has_dialog, &windows_before);
  person_wait (self, "the focus in the file dialog", has_focus, NULL);
  /* The dialog for saving has a field already; a slash makes the one for opening show its own. */
  field = person_look (self, person_is_focused_field, NULL);
  if (field == NULL)
    g_assert_true (atspi_generate_keyboard_event (0, "/", ATSPI_KEY_STRING, NULL));
  person_wait (self, path, enters_path, (gpointer) path);
  person_key (XK_Return);
  person_wait (self, "the file dialog to close", has_no_dialog, &windows_before);
}

static gboolean
has_ended (Person  *self,
           gpointer user_data)
{
  return g_subprocess_get_identifier (self->process) == NULL;
}

int
person_wait_exit (Person *self)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_SECONDS * G_USEC_PER_SEC;

  while (!has_ended (self, NULL))
    {
      if (g_get_monotonic_time () > end)
        give_up (self, "the program to end");
      breathe ();
    }
  g_assert_true (g_subprocess_get_if_exited (self->process));
  return g_subprocess_get_exit_status (self->process);
}

void
person_print_tree (Person *self)
{
  if (self->application != NULL)
    print_tree (self->application, 0);
}

void
person_take_picture (const char *path)
{
  Display *display = XOpenDisplay (NULL);
  int screen = DefaultScreen (display);
  cairo_surface_t *surface = cairo_xlib_surface_create (display, DefaultRootWindow (display),
                                                        DefaultVisual (display, screen),
                                                        DisplayWidth (display, screen),
                                                        DisplayHeight (display, screen));

  g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  XCloseDisplay (display);
}
