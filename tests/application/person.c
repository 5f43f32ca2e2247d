/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Person: drives a program through the accessibility bus and the keyboard, and takes pictures of the screen. */

#include "person.h"

#include <stdlib.h>

#include <X11/Xlib.h>
#include <X11/keysym.h>
#include <cairo-xlib.h>

/* Generous: for a slow machine under a sanitizer. Nothing waits longer than it must. */
#define PATIENCE_SECONDS 120
#define POLL_MICROSECONDS 50000

typedef struct
{
  AtspiRole role;
  const char *name;
} Wanted;

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

  atspi_accessible_set_cache_mask (desktop, ATSPI_CACHE_NONE);
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
      AtspiAccessible *found = child != NULL ? search (child, match, user_data) : NULL;

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
is_wanted (AtspiAccessible *accessible,
           gpointer         user_data)
{
  const Wanted *wanted = user_data;
  g_autofree char *name = NULL;

  if (wanted->role != ATSPI_ROLE_INVALID && atspi_accessible_get_role (accessible, NULL) != wanted->role)
    return FALSE;
  name = person_dup_name (accessible);
  return (wanted->name == NULL || g_strcmp0 (name, wanted->name) == 0) && person_can_use (accessible);
}

static void
print_tree (AtspiAccessible *accessible,
            int              depth)
{
  g_autofree char *role = atspi_accessible_get_role_name (accessible, NULL);
  g_autofree char *name = person_dup_name (accessible);
  int count = atspi_accessible_get_child_count (accessible, NULL);

  g_printerr ("# %*s%s “%s”%s\n", 2 * depth, "", role, name, person_can_use (accessible) ? "" : " (hidden)");
  for (int i = 0; i < count; i++)
    {
      g_autoptr (AtspiAccessible) child = atspi_accessible_get_child_at_index (accessible, i, NULL);

      if (child != NULL)
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

Person *
person_new (const char *const *argv)
{
  Person *self = g_new0 (Person, 1);
  g_autoptr (GError) error = NULL;

  self->process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_NONE, &error);
  g_assert_no_error (error);
  self->pid = atoi (g_subprocess_get_identifier (self->process));
  person_wait (self, "the window", has_appeared, NULL);
  return self;
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

char *
person_dup_name (AtspiAccessible *accessible)
{
  char *name = atspi_accessible_get_name (accessible, NULL);

  return name != NULL ? name : g_strdup ("");
}

gboolean
person_can_use (AtspiAccessible *accessible)
{
  g_autoptr (AtspiStateSet) states = atspi_accessible_get_state_set (accessible);

  return states != NULL && atspi_state_set_contains (states, ATSPI_STATE_SHOWING) &&
         atspi_state_set_contains (states, ATSPI_STATE_SENSITIVE);
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
             AtspiRole   role,
             const char *name)
{
  Wanted wanted = { role, name };

  return person_find_matching (self, name, is_wanted, &wanted);
}

void
person_press (Person     *self,
              AtspiRole   role,
              const char *name)
{
  g_autoptr (AtspiAccessible) accessible = person_find (self, role, name);

  person_activate (accessible, NULL);
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

void
person_focus (AtspiAccessible *accessible)
{
  g_autoptr (AtspiComponent) component = atspi_accessible_get_component_iface (accessible);

  g_assert_nonnull (component);
  g_assert_true (atspi_component_grab_focus (component, NULL));
}

void
person_key (guint keyval)
{
  g_assert_true (atspi_generate_keyboard_event (keyval, NULL, ATSPI_KEY_SYM, NULL));
}

void
person_control_key (guint keyval)
{
  Display *display = XOpenDisplay (NULL);
  KeyCode control = XKeysymToKeycode (display, XK_Control_L);

  XCloseDisplay (display);
  g_assert_true (atspi_generate_keyboard_event (control, NULL, ATSPI_KEY_PRESS, NULL));
  person_key (keyval);
  g_assert_true (atspi_generate_keyboard_event (control, NULL, ATSPI_KEY_RELEASE, NULL));
}

void
person_type (const char *text)
{
  g_assert_true (atspi_generate_keyboard_event (0, text, ATSPI_KEY_STRING, NULL));
}

int
person_count_windows (Person *self)
{
  return atspi_accessible_get_child_count (self->application, NULL);
}

static gboolean
has_more_windows (Person  *self,
                  gpointer user_data)
{
  return person_count_windows (self) > *(int *) user_data;
}

static gboolean
has_no_more_windows (Person  *self,
                     gpointer user_data)
{
  return person_count_windows (self) <= *(int *) user_data;
}

/* The field for a path: what has the focus and can be edited. */
static gboolean
is_focused_field (AtspiAccessible *accessible,
                  gpointer         user_data)
{
  g_autoptr (AtspiStateSet) states = atspi_accessible_get_state_set (accessible);

  return states != NULL && atspi_state_set_contains (states, ATSPI_STATE_FOCUSED) &&
         atspi_state_set_contains (states, ATSPI_STATE_EDITABLE) &&
         atspi_state_set_contains (states, ATSPI_STATE_SHOWING);
}

static gboolean
holds_text (Person  *self,
            gpointer user_data)
{
  g_autoptr (AtspiAccessible) field = person_look (self, is_focused_field, NULL);
  g_autoptr (AtspiText) text = field != NULL ? atspi_accessible_get_text_iface (field) : NULL;
  g_autofree char *held = text != NULL ? atspi_text_get_text (text, 0, -1, NULL) : NULL;

  return g_strcmp0 (held, user_data) == 0;
}

void
person_choose_file (Person     *self,
                    int         windows_before,
                    const char *path)
{
  person_wait (self, "the file dialog", has_more_windows, &windows_before);
  /* The first slash makes a dialog for opening show the field for a path; in one for saving it replaces the name. */
  person_type ("/");
  g_object_unref (person_find_matching (self, "the field for a path", is_focused_field, NULL));
  person_type (path + 1);
  person_wait (self, path, holds_text, (gpointer) path);
  person_key (XK_Return);
  person_wait (self, "the file dialog to close", has_no_more_windows, &windows_before);
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
