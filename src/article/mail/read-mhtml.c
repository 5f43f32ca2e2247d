/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads a page that a browser saved with all that belongs to it in one file: a message of MIME
 * (RFC 2557) with the page as its root and its frames as parts of their own. */

#include "article/mail/read-mhtml.h"

#include "article/read.h"

#include <string.h>

/* A page that says less only holds the frame in which the article stands; in bytes. */
#define LEAST_TEXT 500
/* So many frames are looked at. */
#define MOST_FRAMES 50

static gboolean
is_web (const char *address)
{
  return address != NULL && (g_ascii_strncasecmp (address, "http:", 5) == 0 ||
                             g_ascii_strncasecmp (address, "https:", 6) == 0);
}

static gboolean
is_page (GMimeObject *object)
{
  return liaison_mail_is (object, "text", "html") ||
         liaison_mail_is (object, "application", "xhtml+xml");
}

static const char *
header (GMimeMessage *message,
        const char   *name)
{
  return g_mime_object_get_header (GMIME_OBJECT (message), name);
}

/* The page that MESSAGE was made of, or NULL when it is a mail: mails do not say where on the web
 * their parts come from, and say to whom they go. */
static GMimeObject *
find_root (GMimeMessage *message)
{
  GMimeObject *object = g_mime_message_get_mime_part (message);
  const char *location;

  if (object != NULL && GMIME_IS_MULTIPART (object) &&
      liaison_mail_is (object, "multipart", "related"))
    object = liaison_mail_related_root (GMIME_MULTIPART (object));
  if (object == NULL || !is_page (object))
    return NULL;
  if (header (message, "Snapshot-Content-Location") != NULL)
    return object;
  location = g_mime_object_get_header (object, "Content-Location");
  return location != NULL && header (message, "To") == NULL && header (message, "Received") == NULL
             ? object
             : NULL;
}

static LiaisonArticle *
read_frame (GMimeObject *object,
            const char  *base)
{
  g_autoptr (LiaisonArticleBuilder) builder = liaison_article_builder_new ();
  g_autofree char *html = liaison_mail_text (object);
  const char *location = g_mime_object_get_header (object, "Content-Location");

  liaison_read_html (builder, html, is_web (location) ? location : base);
  return liaison_article_builder_end (builder);
}

/* The frame that says more than the page of SAID bytes, or NULL. Every page in the archive but the
 * root is in it because a frame shows it. */
static GMimeObject *
find_frame (GMimeMessage *message,
            GMimeObject  *root,
            gsize         said)
{
  GMimeObject *all = g_mime_message_get_mime_part (message);
  GMimeObject *best = NULL;
  int n = GMIME_IS_MULTIPART (all) ? g_mime_multipart_get_count (GMIME_MULTIPART (all)) : 0;
  guint frames = 0;

  for (int i = 0; i < n && frames < MOST_FRAMES; i++)
    {
      GMimeObject *part = g_mime_multipart_get_part (GMIME_MULTIPART (all), i);
      g_autoptr (LiaisonArticle) article = NULL;
      gsize length;

      if (part == root || !is_page (part))
        continue;
      frames++;
      article = read_frame (part, NULL);
      length = strlen (liaison_article_get_text (article));
      if (length > 2 * said)
        {
          said = length / 2;
          best = part;
        }
    }
  return best;
}

/**
 * liaison_read_mhtml:
 * @builder: gets what is read
 * @message: a message of MIME
 *
 * Reads the page in a web archive.
 *
 * Returns: %FALSE, and nothing is done, when @message is a mail
 */
gboolean
liaison_read_mhtml (LiaisonArticleBuilder *builder,
                    GMimeMessage          *message)
{
  GMimeObject *root = find_root (message);
  GMimeObject *frame = NULL;
  const char *base;
  const char *location;
  g_autoptr (LiaisonArticle) page = NULL;
  g_autofree char *html = NULL;

  if (root == NULL)
    return FALSE;
  base = g_mime_object_get_header (root, "Content-Location");
  if (!is_web (base))
    base = header (message, "Snapshot-Content-Location");
  page = read_frame (root, base);
  if (strlen (liaison_article_get_text (page)) < LEAST_TEXT)
    frame = find_frame (message, root, strlen (liaison_article_get_text (page)));
  location = frame != NULL ? g_mime_object_get_header (frame, "Content-Location") : NULL;
  html = liaison_mail_text (frame != NULL ? frame : root);
  liaison_read_html (builder, html, is_web (location) ? location : base);
  if (frame != NULL)
    {
      g_autoptr (LiaisonArticle) shown = read_frame (frame, base);

      if (liaison_article_get_title (shown) == NULL)
        liaison_article_builder_set_title (builder, liaison_article_get_title (page));
    }
  return TRUE;
}
