/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The Email interface of the desktop portal. An attachment is handed over as an open file, whose place the portal tells to the e-mail
 * program: so it has to have a name, and to stay until the e-mail is sent. It stands in a folder of the user's cache, which is emptied
 * of what is older than a day whenever something is sent. */

#include "interface/window/mail-portal.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixfdlist.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define BUS_NAME "org.freedesktop.portal.Desktop"
#define OBJECT_PATH "/org/freedesktop/portal/desktop"
#define EMAIL "org.freedesktop.portal.Email"
#define REQUEST "org.freedesktop.portal.Request"
#define KEPT_SECONDS (24 * 60 * 60)

/* --- whether there is one --- */

static void
on_version (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GVariant) answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);

  g_task_return_boolean (task, answer != NULL);
}

static void
on_bus_for_version (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GDBusConnection) bus = g_bus_get_finish (result, NULL);

  if (bus == NULL)
    {
      g_task_return_boolean (task, FALSE);
      return;
    }
  g_dbus_connection_call (bus, BUS_NAME, OBJECT_PATH, "org.freedesktop.DBus.Properties", "Get",
                          g_variant_new ("(ss)", EMAIL, "version"), G_VARIANT_TYPE ("(v)"), G_DBUS_CALL_FLAGS_NONE, -1,
                          g_task_get_cancellable (task), on_version, g_object_ref (task));
}

/**
 * liaison_mail_portal_find_async:
 * @cancellable: (nullable): when the answer is no longer wanted
 * @callback: called when it is there
 * @user_data: for @callback
 *
 * Asks whether the desktop can send e-mails for programs.
 */
void
liaison_mail_portal_find_async (GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);

  g_bus_get (G_BUS_TYPE_SESSION, cancellable, on_bus_for_version, task);
}

/**
 * liaison_mail_portal_find_finish:
 * @result: what @callback got
 *
 * Returns: whether it can
 */
gboolean
liaison_mail_portal_find_finish (GAsyncResult *result)
{
  return g_task_propagate_boolean (G_TASK (result), NULL);
}

/* --- the attachment --- */

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);

  for (const char *name = dir != NULL ? g_dir_read_name (dir) : NULL; name != NULL; name = g_dir_read_name (dir))
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      g_unlink (file);
    }
  g_rmdir (path);
}

/* What was sent long ago, or is to be sent still, is told from the time of its folder. */
static void
remove_old (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;

  for (const char *name = dir != NULL ? g_dir_read_name (dir) : NULL; name != NULL; name = g_dir_read_name (dir))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      GStatBuf status;

      if (g_lstat (path, &status) == 0 && S_ISDIR (status.st_mode) && now - status.st_mtime > KEPT_SECONDS)
        remove_folder (path);
    }
}

static void
fail (GError    **error,
      const char *path)
{
  int saved = errno;

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (saved), _("“%s” could not be written: %s"), path, g_strerror (saved));
}

/* Opens the file that is to be attached, in a folder of its own. */
static int
open_attachment (const char  *name,
                 GBytes      *bytes,
                 GError     **error)
{
  g_autofree char *outgoing = g_build_filename (g_get_user_cache_dir (), "liaison", "outgoing", NULL);
  g_autofree char *folder = g_build_filename (outgoing, "XXXXXX", NULL);
  g_autofree char *path = NULL;
  int fd;

  if (g_mkdir_with_parents (outgoing, 0700) != 0)
    {
      fail (error, outgoing);
      return -1;
    }
  remove_old (outgoing);
  if (g_mkdtemp_full (folder, 0700) == NULL)
    {
      fail (error, folder);
      return -1;
    }
  path = g_build_filename (folder, name, NULL);
  if (!g_file_set_contents_full (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
                                 G_FILE_SET_CONTENTS_NONE, 0600, error))
    return -1;
  fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  if (fd < 0)
    fail (error, path);
  return fd;
}

/* --- the e-mail --- */

typedef struct
{
  GDBusConnection *bus;
  char *subject;
  char *name;
  GBytes *attachment;
  guint subscription;          /* to the answer of the portal, or 0 */
} Mail;

static void
stop_listening (Mail *mail)
{
  if (mail->subscription != 0)
    g_dbus_connection_signal_unsubscribe (mail->bus, mail->subscription);
  mail->subscription = 0;
}

static void
free_mail (gpointer data)
{
  Mail *mail = data;

  stop_listening (mail);
  g_clear_object (&mail->bus);
  g_free (mail->subject);
  g_free (mail->name);
  g_bytes_unref (mail->attachment);
  g_free (mail);
}

/* 0: done; 1: the reader thought better of it; 2: it failed. */
static void
on_response (GDBusConnection *bus,
             const char      *sender,
             const char      *path,
             const char      *interface,
             const char      *name,
             GVariant        *parameters,
             gpointer         user_data)
{
  g_autoptr (GTask) task = g_object_ref (user_data);
  guint32 response = 2;

  stop_listening (g_task_get_task_data (task));
  g_variant_get_child (parameters, 0, "u", &response);
  if (response == 0)
    g_task_return_boolean (task, TRUE);
  else if (response == 1)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s", _("The e-mail was given up."));
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_FAILED, "%s",
                             _("No e-mail program took the copy. Save it, and attach it to an e-mail yourself."));
}

static void
on_asked (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer =
    g_dbus_connection_call_with_unix_fd_list_finish (G_DBUS_CONNECTION (source), NULL, result, &error);

  if (answer != NULL || g_task_get_completed (task))
    return;
  stop_listening (g_task_get_task_data (task));
  g_dbus_error_strip_remote_error (error);
  g_task_return_error (task, g_steal_pointer (&error));
}

/* Where the portal will answer: it is known before, so that no answer is too quick. */
static char *
make_request_path (GDBusConnection *bus,
                   const char      *token)
{
  g_autofree char *sender = g_strdelimit (g_strdup (g_dbus_connection_get_unique_name (bus) + 1), ".", '_');

  return g_strdup_printf ("/org/freedesktop/portal/desktop/request/%s/%s", sender, token);
}

static GVariant *
make_options (Mail       *mail,
              const char *token,
              int         handle)
{
  GVariantBuilder options;

  g_variant_builder_init (&options, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&options, "{sv}", "handle_token", g_variant_new_string (token));
  g_variant_builder_add (&options, "{sv}", "subject", g_variant_new_string (mail->subject));
  g_variant_builder_add (&options, "{sv}", "attachment_fds", g_variant_new_array (G_VARIANT_TYPE_HANDLE,
                                                                                  (GVariant *[]) { g_variant_new_handle (handle) },
                                                                                  1));
  return g_variant_builder_end (&options);
}

static void
on_bus (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Mail *mail = g_task_get_task_data (task);
  g_autofree char *token = g_strdup_printf ("liaison%u", g_random_int ());
  g_autofree char *path = NULL;
  g_autoptr (GUnixFDList) fds = g_unix_fd_list_new ();
  g_autoptr (GError) error = NULL;
  int fd, handle;

  mail->bus = g_bus_get_finish (result, &error);
  fd = mail->bus != NULL ? open_attachment (mail->name, mail->attachment, &error) : -1;
  handle = fd >= 0 ? g_unix_fd_list_append (fds, fd, &error) : -1;
  if (fd >= 0)
    close (fd);
  if (handle < 0)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  path = make_request_path (mail->bus, token);
  mail->subscription = g_dbus_connection_signal_subscribe (mail->bus, BUS_NAME, REQUEST, "Response", path, NULL,
                                                           G_DBUS_SIGNAL_FLAGS_NONE, on_response, g_object_ref (task),
                                                           g_object_unref);
  g_dbus_connection_call_with_unix_fd_list (mail->bus, BUS_NAME, OBJECT_PATH, EMAIL, "ComposeEmail",
                                            g_variant_new ("(s@a{sv})", "", make_options (mail, token, handle)),
                                            G_VARIANT_TYPE ("(o)"), G_DBUS_CALL_FLAGS_NONE, G_MAXINT, fds,
                                            g_task_get_cancellable (task), on_asked, g_object_ref (task));
}

/**
 * liaison_mail_portal_compose_async:
 * @subject: what the e-mail is about
 * @name: the attachment's name, without a folder
 * @attachment: what is attached
 * @cancellable: (nullable): when it is no longer wanted
 * @callback: called when the e-mail program has it
 * @user_data: for @callback
 *
 * Opens a new e-mail in the reader's e-mail program. Nothing is sent without the reader.
 */
void
liaison_mail_portal_compose_async (const char          *subject,
                                   const char          *name,
                                   GBytes              *attachment,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  Mail *mail = g_new0 (Mail, 1);

  g_return_if_fail (name != NULL && strchr (name, G_DIR_SEPARATOR) == NULL);

  mail->subject = g_strdup (subject);
  mail->name = g_strdup (name);
  mail->attachment = g_bytes_ref (attachment);
  g_task_set_task_data (task, mail, free_mail);
  g_bus_get (G_BUS_TYPE_SESSION, cancellable, on_bus, task);
}

/**
 * liaison_mail_portal_compose_finish:
 * @result: what @callback got
 * @error: why there is no e-mail; %G_IO_ERROR_CANCELLED if the reader gave it up
 *
 * Returns: whether the e-mail program has the e-mail
 */
gboolean
liaison_mail_portal_compose_finish (GAsyncResult  *result,
                                    GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
