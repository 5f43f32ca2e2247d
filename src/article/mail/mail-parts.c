/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Opens a mail with GMime and lists its parts that could be read. The tree of parts is walked with
 * a stack of its own, and so far only: a mail can be nested as deep as its maker likes. */

#include "article/mail/mail-parts.h"

#include "article/encoding.h"

/* A mail of more parts is read so far. */
#define MOST_PARTS 2000

/* An object of the tree that is still to be looked at. */
typedef struct
{
  GMimeObject *object;
  guint choice;
} Waiting;

/**
 * liaison_mail_open:
 * @bytes: a mail or a web archive
 *
 * Returns: (transfer full) (nullable): the message, or %NULL when it has no headers
 */
GMimeMessage *
liaison_mail_open (GBytes *bytes)
{
  static gsize started = 0;
  GMimeStream *stream;
  GMimeParser *parser;
  GMimeMessage *message;
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (g_once_init_enter (&started))
    {
      g_mime_init ();
      g_once_init_leave (&started, 1);
    }
  stream = g_mime_stream_mem_new_with_buffer (length > 0 ? data : "", length);
  parser = g_mime_parser_new_with_stream (stream);
  if (length > 5 && strncmp (data, "From ", 5) == 0)
    g_mime_parser_set_format (parser, GMIME_FORMAT_MBOX);
  message = g_mime_parser_construct_message (parser, NULL);
  g_object_unref (parser);
  g_object_unref (stream);
  return message;
}

/* Whether OBJECT says that it is of the TYPE and SUBTYPE; "*" is any. */
gboolean
liaison_mail_is (GMimeObject *object,
                 const char  *type,
                 const char  *subtype)
{
  GMimeContentType *said = g_mime_object_get_content_type (object);

  return said != NULL && g_mime_content_type_is_type (said, type, subtype);
}

/* The part of RELATED that the others serve: what "start" names, or the first one. */
GMimeObject *
liaison_mail_related_root (GMimeMultipart *related)
{
  const char *start =
      g_mime_object_get_content_type_parameter (GMIME_OBJECT (related), "start");
  g_autofree char *id = start != NULL ? g_mime_utils_decode_message_id (start) : NULL;
  int n = MIN (g_mime_multipart_get_count (related), MOST_PARTS);

  for (int i = 0; id != NULL && i < n; i++)
    {
      GMimeObject *part = g_mime_multipart_get_part (related, i);

      if (g_strcmp0 (g_mime_object_get_content_id (part), id) == 0)
        return part;
    }
  return n > 0 ? g_mime_multipart_get_part (related, 0) : NULL;
}

static gboolean
is_encrypted (GMimeObject *object)
{
  const char *kind = g_mime_object_get_content_type_parameter (object, "smime-type");

  if (liaison_mail_is (object, "multipart", "encrypted"))
    return TRUE;
  if (!liaison_mail_is (object, "application", "pkcs7-mime") &&
      !liaison_mail_is (object, "application", "x-pkcs7-mime"))
    return FALSE;
  return kind == NULL || g_ascii_strcasecmp (kind, "certs-only") != 0;
}

static gboolean
is_attached (GMimeObject *object)
{
  GMimeContentDisposition *disposition = g_mime_object_get_content_disposition (object);

  return disposition != NULL && g_mime_content_disposition_is_attachment (disposition);
}

static void
take_leaf (GArray      *parts,
           GMimeObject *object,
           guint        choice)
{
  LiaisonMailPart part = { .object = object, .choice = choice, .attached = is_attached (object) };

  if (is_encrypted (object))
    part.kind = LIAISON_MAIL_ENCRYPTED;
  else if (GMIME_IS_MESSAGE_PART (object))
    {
      part.kind = LIAISON_MAIL_MESSAGE;
      part.attached = TRUE;
    }
  else if (!GMIME_IS_PART (object))
    return;
  else if (liaison_mail_is (object, "text", "html") ||
           liaison_mail_is (object, "application", "xhtml+xml"))
    part.kind = LIAISON_MAIL_HTML;
  else if (liaison_mail_is (object, "text", "plain"))
    part.kind = LIAISON_MAIL_PLAIN;
  else
    return;
  g_array_append_val (parts, part);
}

/* Puts what is in MULTIPART on the stack, so that its first child is taken next. */
static void
push_children (GArray         *stack,
               GMimeMultipart *multipart,
               Waiting         from)
{
  GMimeObject *object = GMIME_OBJECT (multipart);
  int n = MIN (g_mime_multipart_get_count (multipart), MOST_PARTS);

  if (liaison_mail_is (object, "multipart", "related"))
    {
      from.object = liaison_mail_related_root (multipart);
      if (from.object != NULL)
        g_array_append_val (stack, from);
      return;
    }
  if (liaison_mail_is (object, "multipart", "signed"))
    n = MIN (n, 1);
  for (int i = n - 1; i >= 0; i--)
    {
      from.object = g_mime_multipart_get_part (multipart, i);
      g_array_append_val (stack, from);
    }
}

/**
 * liaison_mail_parts_new:
 * @message: a mail
 *
 * Lists the parts of a mail that could be read. What is in an attached mail is not among them.
 *
 * Returns: (transfer full) (element-type LiaisonMailPart): the parts in their order; their objects
 *   stay the message's
 */
GArray *
liaison_mail_parts_new (GMimeMessage *message)
{
  GArray *parts = g_array_new (FALSE, TRUE, sizeof (LiaisonMailPart));
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (Waiting));
  Waiting first = { .object = g_mime_message_get_mime_part (message) };
  guint choices = 0;

  if (first.object != NULL)
    g_array_append_val (stack, first);
  for (guint seen = 0; stack->len > 0 && seen < MOST_PARTS; seen++)
    {
      Waiting next = g_array_index (stack, Waiting, stack->len - 1);

      g_array_set_size (stack, stack->len - 1);
      if (!GMIME_IS_MULTIPART (next.object) || is_encrypted (next.object))
        {
          take_leaf (parts, next.object, next.choice);
          continue;
        }
      if (next.choice == 0 && liaison_mail_is (next.object, "multipart", "alternative"))
        next.choice = ++choices;
      push_children (stack, GMIME_MULTIPART (next.object), next);
    }
  return parts;
}

/**
 * liaison_mail_content:
 * @object: a part
 *
 * Returns: (transfer full): what the part holds, its transfer encoding undone; empty when it holds
 *   nothing
 */
GBytes *
liaison_mail_content (GMimeObject *object)
{
  GMimeStream *stream = g_mime_stream_mem_new ();
  GMimeDataWrapper *content =
      GMIME_IS_PART (object) ? g_mime_part_get_content (GMIME_PART (object)) : NULL;
  GByteArray *data;
  GBytes *bytes;

  if (content != NULL)
    g_mime_data_wrapper_write_to_stream (content, stream);
  data = g_mime_stream_mem_get_byte_array (GMIME_STREAM_MEM (stream));
  bytes = g_bytes_new (data->data, data->len);
  g_object_unref (stream);
  return bytes;
}

/**
 * liaison_mail_text:
 * @object: a part of text
 *
 * Returns: (transfer full): its text, valid UTF-8
 */
char *
liaison_mail_text (GMimeObject *object)
{
  g_autoptr (GBytes) bytes = liaison_mail_content (object);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return liaison_encoding_decode_as (
      data != NULL ? data : "", length,
      g_mime_object_get_content_type_parameter (object, "charset"));
}
