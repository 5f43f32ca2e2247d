/* SPDX-License-Identifier: GPL-3.0-or-later */

/* E-mails by a portal that stands in for the desktop's: what it is given, and what becomes of its answers. */

#include "interface/window/mail-portal.h"

#include <gio/gunixfdlist.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>
#include <utime.h>

static const char interfaces[] =
  "<node><interface name='org.freedesktop.portal.Email'>"
  "<method name='ComposeEmail'><arg type='s' direction='in'/><arg type='a{sv}' direction='in'/><arg type='o' direction='out'/>"
  "</method><property name='version' type='u' access='read'/></interface></node>";

/* What the portal answers, and what it was given. */
typedef struct
{
  GDBusConnection *bus;
  guint owner;
  guint object;
  guint32 response;
  gboolean refuses;
  char *subject;
  char *name;
  char *content;
} Portal;

/* The name of a file and what it holds. */
static void
look_at (Portal *portal,
         int     fd)
{
  g_autofree char *link = g_strdup_printf ("/proc/self/fd/%d", fd);
  g_autofree char *path = g_file_read_link (link, NULL);
  gsize length;

  portal->name = g_path_get_basename (path);
  g_assert_true (g_file_get_contents (path, &portal->content, &length, NULL));
}

static void
on_compose (GDBusConnection       *bus,
            const char            *sender,
            const char            *path,
            const char            *interface,
            const char            *method,
            GVariant              *parameters,
            GDBusMethodInvocation *invocation,
            gpointer               data)
{
  Portal *portal = data;
  GUnixFDList *fds = g_dbus_message_get_unix_fd_list (g_dbus_method_invocation_get_message (invocation));
  g_autoptr (GVariant) options = g_variant_get_child_value (parameters, 1);
  g_autoptr (GVariant) handles = g_variant_lookup_value (options, "attachment_fds", G_VARIANT_TYPE ("ah"));
  g_autofree char *token = NULL, *own = g_strdelimit (g_strdup (sender + 1), ".", '_'), *request = NULL;
  int fd;

  if (portal->refuses)
    {
      g_dbus_method_invocation_return_dbus_error (invocation, "org.freedesktop.portal.Error.Failed", "No backend");
      return;
    }
  g_assert_cmpuint (g_variant_n_children (handles), ==, 1);
  fd = g_unix_fd_list_get (fds, 0, NULL);
  look_at (portal, fd);
  close (fd);
  g_assert_true (g_variant_lookup (options, "subject", "s", &portal->subject));
  g_assert_true (g_variant_lookup (options, "handle_token", "s", &token));
  request = g_strdup_printf ("/org/freedesktop/portal/desktop/request/%s/%s", own, token);
  /* The answer may be quicker than that there will be one. */
  g_dbus_connection_emit_signal (bus, NULL, request, "org.freedesktop.portal.Request", "Response",
                                 g_variant_new ("(ua{sv})", portal->response, NULL), NULL);
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(o)", request));
}

static GVariant *
on_get (GDBusConnection *bus,
        const char      *sender,
        const char      *path,
        const char      *interface,
        const char      *property,
        GError         **error,
        gpointer         data)
{
  return g_variant_new_uint32 (3);
}

static const GDBusInterfaceVTable vtable = { .method_call = on_compose, .get_property = on_get };

static void
on_owned (GDBusConnection *bus,
          const char      *name,
          gpointer         data)
{
  *(gboolean *) data = TRUE;
}

static void
set_up (Portal        *portal,
        gconstpointer  data)
{
  g_autoptr (GDBusNodeInfo) info = g_dbus_node_info_new_for_xml (interfaces, NULL);
  gboolean owned = FALSE;

  portal->bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  if (data != NULL)
    return;
  portal->object = g_dbus_connection_register_object (portal->bus, "/org/freedesktop/portal/desktop", info->interfaces[0],
                                                      &vtable, portal, NULL, NULL);
  portal->owner = g_bus_own_name_on_connection (portal->bus, "org.freedesktop.portal.Desktop", G_BUS_NAME_OWNER_FLAGS_NONE,
                                                on_owned, NULL, &owned, NULL);
  while (!owned)
    g_main_context_iteration (NULL, TRUE);
}

static void
tear_down (Portal        *portal,
           gconstpointer  data)
{
  if (portal->object != 0)
    g_dbus_connection_unregister_object (portal->bus, portal->object);
  if (portal->owner != 0)
    g_bus_unown_name (portal->owner);
  g_dbus_connection_flush_sync (portal->bus, NULL, NULL);
  g_clear_object (&portal->bus);
  g_free (portal->subject);
  g_free (portal->name);
  g_free (portal->content);
}

static void
on_result (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static gboolean
compose (GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("{}\n", 3);
  g_autoptr (GAsyncResult) result = NULL;

  liaison_mail_portal_compose_async ("Two ports", "two-ports.forecast.json", bytes, NULL, on_result, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return liaison_mail_portal_compose_finish (result, error);
}

static void
test_compose (Portal        *portal,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (compose (&error));
  g_assert_no_error (error);
  g_assert_cmpstr (portal->subject, ==, "Two ports");
  g_assert_cmpstr (portal->name, ==, "two-ports.forecast.json");
  g_assert_cmpstr (portal->content, ==, "{}\n");
}

static void
test_given_up (Portal        *portal,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  portal->response = 1;
  g_assert_false (compose (&error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_failed (Portal        *portal,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL, refused = NULL;

  portal->response = 2;
  g_assert_false (compose (&error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
  portal->refuses = TRUE;
  g_assert_false (compose (&refused));
  g_assert_nonnull (strstr (refused->message, "No backend"));
}

static gboolean
find (void)
{
  g_autoptr (GAsyncResult) result = NULL;

  liaison_mail_portal_find_async (NULL, on_result, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return liaison_mail_portal_find_finish (result);
}

static void
test_find (Portal        *portal,
           gconstpointer  data)
{
  g_assert_cmpint (find (), ==, data == NULL);
}

/* What was sent long ago is taken away, what was sent just now is not. */
static void
test_old (Portal        *portal,
          gconstpointer  data)
{
  g_autofree char *outgoing = g_build_filename (g_get_user_cache_dir (), "liaison", "outgoing", NULL);
  g_autofree char *old = g_build_filename (outgoing, "old", NULL), *file = g_build_filename (old, "a.md", NULL);
  g_autofree char *fresh = g_build_filename (outgoing, "fresh", NULL);
  struct utimbuf long_ago = { 1000, 1000 };

  g_assert_cmpint (g_mkdir_with_parents (old, 0700), ==, 0);
  g_assert_cmpint (g_mkdir_with_parents (fresh, 0700), ==, 0);
  g_assert_true (g_file_set_contents (file, "x", 1, NULL));
  g_assert_cmpint (g_utime (old, &long_ago), ==, 0);
  g_assert_true (compose (NULL));
  g_assert_false (g_file_test (old, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (fresh, G_FILE_TEST_IS_DIR));
  g_rmdir (fresh);
}

#define ADD(name, data, func) g_test_add ("/window/mail-portal/" name, Portal, data, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("compose", NULL, test_compose);
  ADD ("given-up", NULL, test_given_up);
  ADD ("failed", NULL, test_failed);
  ADD ("find", NULL, test_find);
  ADD ("find-none", "none", test_find);
  ADD ("old", NULL, test_old);

  return g_test_run ();
}
