/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Takes what other programs put on the clipboard or drag over the window: files, a piece of a page
 * with its headings and links, or a text. The forms in which it is offered are read one after the
 * other, and the best of them is opened. */

#include "interface/window/window-private.h"

#include <glib/gi18n.h>

#include "article/reader.h"
#include "interface/clip.h"

#define READ_BYTES (256 * 1024)

/* The forms that are read as bytes. */
typedef enum
{
  FORM_HTML,
  FORM_PLACE,   /* where a piece comes from */
  FORM_LINK,    /* a link that is dragged */
  N_FORMS
} Form;

static const char *const forms[N_FORMS][3] = {
  { "text/html", NULL },
  { "text/x-moz-url-priv", "chromium/x-source-url", NULL },
  { "text/x-moz-url", NULL },
};

/* One taking. CLIPBOARD or DROP is where it comes from. */
typedef struct
{
  LiaisonWindow *window;
  GdkClipboard *clipboard;
  GdkDrop *drop;
  Form form; /* that is being read */
  GBytes *read[N_FORMS];
  GByteArray *data;
} Take;

static void read_next (Take *take);

static void
free_take (Take *take)
{
  if (take->drop != NULL)
    gdk_drop_finish (take->drop, GDK_ACTION_COPY);
  g_clear_object (&take->window);
  g_clear_object (&take->clipboard);
  g_clear_object (&take->drop);
  for (guint i = 0; i < N_FORMS; i++)
    g_clear_pointer (&take->read[i], g_bytes_unref);
  g_clear_pointer (&take->data, g_byte_array_unref);
  g_free (take);
}

static void
say_link (LiaisonWindow *self)
{
  liaison_banner_say (self->banner,
                      _("This is a link, and Liaison does not go to the web. Save the page in the "
                        "browser and open the file, or copy the article and paste it."),
                      NULL, NULL);
}

static void
on_text (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Take *take = user_data;
  g_autofree char *text = NULL;

  if (take->drop != NULL)
    {
      const GValue *value = gdk_drop_read_value_finish (take->drop, result, NULL);

      text = value != NULL ? g_value_dup_string (value) : NULL;
    }
  else
    text = gdk_clipboard_read_text_finish (take->clipboard, result, NULL);
  if (take->window->document == NULL)
    ;
  else if (text == NULL || *text == '\0')
    _liaison_window_say (take->window, take->drop != NULL ? _("There is no text in what was dropped.")
                                                          : _("There is no text on the clipboard."));
  else if (liaison_clip_is_address (text))
    say_link (take->window);
  else
    {
      g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

      _liaison_window_open_bytes (take->window, bytes, NULL, NULL);
    }
  free_take (take);
}

/* Opens the piece of a page, if it is one. */
static gboolean
open_page (Take *take)
{
  g_autofree char *uri = NULL;
  g_autoptr (GBytes) page = NULL;

  if (take->read[FORM_HTML] == NULL)
    return FALSE;
  page = liaison_clip_page (take->read[FORM_HTML], &uri);
  if (page == NULL)
    return FALSE;
  if (uri == NULL && take->read[FORM_PLACE] != NULL)
    uri = liaison_clip_address (take->read[FORM_PLACE]);
  _liaison_window_open_bytes (take->window, page, _("the pasted page"), uri);
  return TRUE;
}

/* All forms were read: opens the best, or asks for the text. */
static void
decide (Take *take)
{
  if (take->window->document == NULL || (take->read[FORM_LINK] == NULL && open_page (take)))
    free_take (take);
  else if (take->read[FORM_LINK] != NULL)
    {
      say_link (take->window);
      free_take (take);
    }
  else if (take->drop != NULL)
    gdk_drop_read_value_async (take->drop, G_TYPE_STRING, G_PRIORITY_DEFAULT, NULL, on_text, take);
  else
    gdk_clipboard_read_text_async (take->clipboard, NULL, on_text, take);
}

static void
on_bytes (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Take *take = user_data;
  g_autoptr (GBytes) bytes = g_input_stream_read_bytes_finish (G_INPUT_STREAM (source), result, NULL);
  gsize n = bytes != NULL ? g_bytes_get_size (bytes) : 0;

  if (n > 0)
    g_byte_array_append (take->data, g_bytes_get_data (bytes, NULL), n);
  if (n > 0 && take->data->len <= LIAISON_READER_MAX_BYTES)
    {
      g_input_stream_read_bytes_async (G_INPUT_STREAM (source), READ_BYTES, G_PRIORITY_DEFAULT, NULL,
                                       on_bytes, take);
      return;
    }
  if (bytes != NULL && take->data->len > 0)
    take->read[take->form] = g_byte_array_free_to_bytes (g_steal_pointer (&take->data));
  take->form++;
  read_next (take);
}

static void
on_stream (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Take *take = user_data;
  g_autoptr (GInputStream) stream =
      take->drop != NULL ? gdk_drop_read_finish (take->drop, result, NULL, NULL)
                         : gdk_clipboard_read_finish (take->clipboard, result, NULL, NULL);

  g_clear_pointer (&take->data, g_byte_array_unref);
  if (stream == NULL)
    {
      take->form++;
      read_next (take);
      return;
    }
  take->data = g_byte_array_new ();
  g_input_stream_read_bytes_async (stream, READ_BYTES, G_PRIORITY_DEFAULT, NULL, on_bytes, take);
}

/* The name of the form FORM that is offered, or NULL. */
static const char *
offered (Take *take,
         Form  form)
{
  GdkContentFormats *all = take->drop != NULL ? gdk_drop_get_formats (take->drop)
                                              : gdk_clipboard_get_formats (take->clipboard);

  for (guint i = 0; forms[form][i] != NULL; i++)
    if (gdk_content_formats_contain_mime_type (all, forms[form][i]))
      return forms[form][i];
  return NULL;
}

/* Reads the next form that is offered. */
static void
read_next (Take *take)
{
  const char *types[2] = { NULL, NULL };

  while (take->form < N_FORMS && (types[0] = offered (take, take->form)) == NULL)
    take->form++;
  if (take->form == N_FORMS)
    decide (take);
  else if (take->drop != NULL)
    gdk_drop_read_async (take->drop, types, G_PRIORITY_DEFAULT, NULL, on_stream, take);
  else
    gdk_clipboard_read_async (take->clipboard, types, G_PRIORITY_DEFAULT, NULL, on_stream, take);
}

static void
on_files (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Take *take = user_data;
  const GValue *value = gdk_drop_read_value_finish (take->drop, result, NULL);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  gboolean web = FALSE;

  for (const GSList *l = value != NULL ? g_value_get_boxed (value) : NULL; l != NULL; l = l->next)
    if (g_file_has_uri_scheme (l->data, "http") || g_file_has_uri_scheme (l->data, "https"))
      web = TRUE;
    else
      g_list_store_append (files, l->data);
  if (take->window->document == NULL)
    ;
  else if (g_list_model_get_n_items (G_LIST_MODEL (files)) > 0)
    _liaison_window_drop_files (take->window, G_LIST_MODEL (files));
  else if (web)
    say_link (take->window);
  free_take (take);
}

/* Opens what DROP holds. */
void
_liaison_window_take_drop (LiaisonWindow *self,
                           GdkDrop       *drop)
{
  Take *take = g_new0 (Take, 1);

  take->window = g_object_ref (self);
  take->drop = g_object_ref (drop);
  if (gdk_content_formats_contain_gtype (gdk_drop_get_formats (drop), GDK_TYPE_FILE_LIST) ||
      gdk_content_formats_contain_mime_type (gdk_drop_get_formats (drop), "text/uri-list"))
    gdk_drop_read_value_async (drop, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, NULL, on_files, take);
  else
    read_next (take);
}

/* Opens what is on the clipboard. */
void
_liaison_window_take_clipboard (LiaisonWindow *self)
{
  Take *take = g_new0 (Take, 1);

  take->window = g_object_ref (self);
  take->clipboard = g_object_ref (gtk_widget_get_clipboard (GTK_WIDGET (self)));
  read_next (take);
}
