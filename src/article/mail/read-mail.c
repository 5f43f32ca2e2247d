/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads a mail: its best part, which is the page of a newsletter or the text that somebody wrote,
 * and when it holds nothing but an article that is attached, that. */

#include "article/read.h"

#include "article/format.h"
#include "article/frame.h"
#include "article/mail/mail-parts.h"
#include "article/mail/mail-text.h"
#include "article/mail/read-mhtml.h"
#include "article/refusal.h"

#include <string.h>

/* A mail in a mail in a mail is looked into so deep. */
#define MOST_FORWARDS 8
/* What has fewer words only says that something is attached. */
#define COVER_WORDS 40

static guint
count_words (const char *text)
{
  guint n = 0;
  gboolean in_word = FALSE;

  for (const char *p = text; *p != '\0'; p++)
    {
      gboolean space = g_ascii_isspace (*p);

      n += !space && !in_word;
      in_word = !space;
    }
  return n;
}

static guint
count_addresses (const char *text)
{
  guint n = 0;

  for (const char *p = strstr (text, "://"); p != NULL; p = strstr (p + 3, "://"))
    n++;
  return n;
}

static LiaisonArticle *
read_page (const char *html)
{
  g_autoptr (LiaisonArticleBuilder) builder = liaison_article_builder_new ();

  liaison_read_html (builder, html, NULL);
  return liaison_article_builder_end (builder);
}

/* Whether what HTML shows is an article of its own, such as a newsletter, and not the text PLAIN
 * put on a page: it has headings, or more words, or PLAIN is full of addresses. */
static gboolean
is_better (const char *html,
           const char *plain)
{
  g_autoptr (LiaisonArticle) page = read_page (html);
  guint addresses = count_addresses (plain);
  guint words = count_words (plain) - MIN (addresses, count_words (plain));
  guint page_words = count_words (liaison_article_get_text (page));
  guint n;
  const LiaisonBlock *blocks = liaison_article_get_blocks (page, &n);
  guint headings = 0;

  for (guint i = 0; i < n; i++)
    headings += blocks[i].kind == LIAISON_BLOCK_HEADING;
  if (page_words * 10 < words * 6)
    return FALSE;
  return headings > 0 || page_words * 10 > words * 13 || (addresses >= 5 && addresses * 25 > words);
}

static const LiaisonMailPart *
part_at (const GArray *parts,
         guint         index)
{
  return &g_array_index (parts, LiaisonMailPart, index);
}

static gboolean
is_readable (const LiaisonMailPart *part)
{
  return part->kind == LIAISON_MAIL_PLAIN || part->kind == LIAISON_MAIL_HTML;
}

/* The part that is to be read of those that say the same as the one at INDEX, which is the first
 * of them. */
static const LiaisonMailPart *
choose (const GArray *parts,
        guint         index)
{
  const LiaisonMailPart *first = part_at (parts, index);
  const LiaisonMailPart *plain = NULL;
  const LiaisonMailPart *html = NULL;
  g_autofree char *plain_text = NULL;
  g_autofree char *html_text = NULL;

  if (first->choice == 0)
    return first;
  for (guint i = index; i < parts->len && part_at (parts, i)->choice == first->choice; i++)
    {
      const LiaisonMailPart *part = part_at (parts, i);

      if (part->kind == LIAISON_MAIL_PLAIN && plain == NULL)
        plain = part;
      else if (part->kind == LIAISON_MAIL_HTML && html == NULL)
        html = part;
    }
  if (plain == NULL || html == NULL)
    return plain != NULL ? plain : html != NULL ? html : first;
  plain_text = liaison_mail_text (plain->object);
  html_text = liaison_mail_text (html->object);
  return is_better (html_text, plain_text) ? html : plain;
}

static gboolean
has_parameter (GMimeObject *object,
               const char  *name,
               const char  *value)
{
  const char *said = g_mime_object_get_content_type_parameter (object, name);

  return said != NULL && g_ascii_strcasecmp (said, value) == 0;
}

/* Reads PART, of text. Returns FALSE when it is encrypted. */
static gboolean
read_part (LiaisonArticleBuilder *builder,
           const LiaisonMailPart *part,
           const char            *title)
{
  g_autofree char *text = liaison_mail_text (part->object);
  g_autoptr (GArray) runs = NULL;
  g_autoptr (GArray) lines = NULL;

  if (part->kind == LIAISON_MAIL_HTML ||
      liaison_format_guess (text, NULL) == LIAISON_FORMAT_HTML)
    {
      liaison_read_html (builder, text, g_mime_object_get_header (part->object, "Content-Location"));
      return TRUE;
    }
  if (liaison_mail_text_is_encrypted (text))
    return FALSE;
  lines = liaison_frame_lines_new ();
  runs = liaison_mail_text_runs (text, has_parameter (part->object, "format", "flowed"),
                                 has_parameter (part->object, "delsp", "yes"));
  for (guint i = 0; i < runs->len; i++)
    {
      const LiaisonMailRun *run = &g_array_index (runs, LiaisonMailRun, i);

      liaison_read_text_lines (lines, run->text,
                               run->depth > 0 ? LIAISON_BLOCK_QUOTE : LIAISON_BLOCK_PARAGRAPH);
    }
  liaison_read_text_end (builder, lines, title);
  return TRUE;
}

/* The names of those who wrote MESSAGE, or their addresses. */
static char *
dup_authors (GMimeMessage *message)
{
  g_autoptr (GString) names = g_string_new (NULL);
  InternetAddressList *from = g_mime_message_get_from (message);
  int n = from != NULL ? MIN (internet_address_list_length (from), 10) : 0;

  for (int i = 0; i < n; i++)
    {
      InternetAddress *address = internet_address_list_get_address (from, i);
      const char *name = internet_address_get_name (address);

      if ((name == NULL || *name == '\0') && INTERNET_ADDRESS_IS_MAILBOX (address))
        name = internet_address_mailbox_get_addr (INTERNET_ADDRESS_MAILBOX (address));
      if (name != NULL && *name != '\0')
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
    }
  return names->len > 0 ? g_string_free (g_steal_pointer (&names), FALSE) : NULL;
}

/* What the headers of MESSAGE tell of the article, but for what KNOWN, which may be NULL, has. */
static void
read_headers (LiaisonArticleBuilder *builder,
              GMimeMessage          *message,
              LiaisonArticle        *known)
{
  const char *subject = g_mime_message_get_subject (message);
  GMimeObject *part = g_mime_message_get_mime_part (message);
  const char *language =
      part != NULL ? g_mime_object_get_header (part, "Content-Language") : NULL;
  GDateTime *date = g_mime_message_get_date (message);
  g_autofree char *authors = dup_authors (message);
  g_autofree char *day = date != NULL ? g_date_time_format (date, "%Y-%m-%d") : NULL;

  if (subject != NULL && *subject != '\0' &&
      (known == NULL || liaison_article_get_title (known) == NULL))
    liaison_article_builder_set_title (builder, subject);
  if (authors != NULL && (known == NULL || liaison_article_get_byline (known) == NULL))
    liaison_article_builder_set_byline (builder, authors);
  if (day != NULL && (known == NULL || liaison_article_get_published (known) == NULL))
    liaison_article_builder_set_published (builder, day);
  if (language != NULL && (known == NULL || liaison_article_get_language (known) == NULL))
    {
      g_autofree char *first = g_strndup (language, strcspn (language, ", ;("));

      liaison_article_builder_set_language (builder, first);
    }
}

/* Reads those PARTS that are attached or are not. Returns how many were encrypted. */
static guint
read_parts (LiaisonArticleBuilder *builder,
            const GArray          *parts,
            gboolean               attached,
            const char            *title)
{
  guint encrypted = 0;

  for (guint i = 0; i < parts->len; i++)
    {
      const LiaisonMailPart *part = part_at (parts, i);
      guint choice = part->choice;

      if (part->attached != attached)
        continue;
      part = choose (parts, i);
      if (part->kind == LIAISON_MAIL_ENCRYPTED ||
          (is_readable (part) && !read_part (builder, part, title)))
        encrypted++;
      while (choice != 0 && i + 1 < parts->len && part_at (parts, i + 1)->choice == choice)
        i++;
    }
  return encrypted;
}

static GMimeMessage *
find_message (const GArray *parts)
{
  for (guint i = 0; i < parts->len; i++)
    if (part_at (parts, i)->kind == LIAISON_MAIL_MESSAGE)
      return g_mime_message_part_get_message (GMIME_MESSAGE_PART (part_at (parts, i)->object));
  return NULL;
}

/* The article of those PARTS that are attached or are not, without the headers. */
static LiaisonArticle *
probe (const GArray *parts,
       gboolean      attached,
       guint        *encrypted)
{
  g_autoptr (LiaisonArticleBuilder) builder = liaison_article_builder_new ();

  *encrypted = read_parts (builder, parts, attached, NULL);
  return liaison_article_builder_end (builder);
}

/* Whether a mail that says OWN is about what is attached to it, which says ATTACHED. */
static gboolean
is_cover (LiaisonArticle *own,
          LiaisonArticle *attached)
{
  guint words = count_words (liaison_article_get_text (own));
  guint attached_words = count_words (liaison_article_get_text (attached));

  return attached_words > 0 && words < COVER_WORDS && attached_words > 3 * words;
}

/* Whether the mail that is attached to a mail that says OWN is to be read. */
static gboolean
goes_on (LiaisonArticle *own,
         GMimeMessage   *forwarded,
         guint           encrypted)
{
  g_autoptr (GArray) parts = liaison_mail_parts_new (forwarded);
  guint hidden;
  g_autoptr (LiaisonArticle) attached = probe (parts, FALSE, &hidden);

  if (is_cover (own, attached))
    return TRUE;
  /* It may be a cover itself, or cannot be read. */
  return liaison_article_get_length (own) == 0 && encrypted == 0 && parts->len > 0;
}

/* Reads MESSAGE, or what is attached to it. Returns FALSE with ERROR set when it cannot be read. */
static gboolean
read_message (LiaisonArticleBuilder *builder,
              GMimeMessage          *message,
              GError               **error)
{
  for (guint depth = 0;; depth++)
    {
      g_autoptr (GArray) parts = liaison_mail_parts_new (message);
      GMimeMessage *forwarded = find_message (parts);
      guint encrypted, hidden;
      g_autoptr (LiaisonArticle) own = probe (parts, FALSE, &encrypted);
      g_autoptr (LiaisonArticle) attached = NULL;
      gboolean cover;

      if (forwarded != NULL && depth < MOST_FORWARDS && goes_on (own, forwarded, encrypted))
        {
          message = forwarded;
          continue;
        }
      attached = probe (parts, TRUE, &hidden);
      cover = is_cover (own, attached);
      if (!cover && liaison_article_get_length (own) == 0 && encrypted + hidden > 0)
        return liaison_refusal_set (error, LIAISON_READER_ERROR_ENCRYPTED);
      read_parts (builder, parts, cover, cover ? NULL : g_mime_message_get_subject (message));
      read_headers (builder, message, cover ? attached : NULL);
      return TRUE;
    }
}

/**
 * liaison_read_mail:
 * @builder: gets what is read
 * @bytes: a mail, or a web archive (MHTML)
 * @error: return location for an error of the domain %LIAISON_READER_ERROR
 *
 * Reads a mail. One without any text gives an article without.
 *
 * Returns: %FALSE with @error set when it cannot be read
 */
gboolean
liaison_read_mail (LiaisonArticleBuilder *builder,
                   GBytes                *bytes,
                   GError               **error)
{
  GMimeMessage *message = liaison_mail_open (bytes);
  gboolean read;

  if (message == NULL)
    return liaison_refusal_set (error, LIAISON_READER_ERROR_DAMAGED);
  read = liaison_read_mhtml (builder, message) || read_message (builder, message, error);
  g_object_unref (message);
  return read;
}
