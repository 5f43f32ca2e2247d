/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads FictionBook, as it is or alone in a ZIP archive. */

#include "article/read.h"

#include "article/manuscript.h"
#include "article/office/archive.h"
#include "article/office/xml.h"
#include "article/refusal.h"

#include <string.h>

enum
{
  FB2_A = LIAISON_XML_NAMED,
  FB2_AUTHOR,
  FB2_BINARY,
  FB2_BODY,
  FB2_BOOK_TITLE,
  FB2_CITE,
  FB2_DATE,
  FB2_DESCRIPTION,
  FB2_EPIGRAPH,
  FB2_FIRST_NAME,
  FB2_LANG,
  FB2_LAST_NAME,
  FB2_MIDDLE_NAME,
  FB2_NICKNAME,
  FB2_P,
  FB2_PUBLISH_INFO,
  FB2_SECTION,
  FB2_SUBTITLE,
  FB2_TD,
  FB2_TEXT_AUTHOR,
  FB2_TH,
  FB2_TITLE,
  FB2_TITLE_INFO,
  FB2_V,
  N_FB2,
};

static const char *const names[N_FB2] = {
  [FB2_A] = "a",
  [FB2_AUTHOR] = "author",
  [FB2_BINARY] = "binary",
  [FB2_BODY] = "body",
  [FB2_BOOK_TITLE] = "book-title",
  [FB2_CITE] = "cite",
  [FB2_DATE] = "date",
  [FB2_DESCRIPTION] = "description",
  [FB2_EPIGRAPH] = "epigraph",
  [FB2_FIRST_NAME] = "first-name",
  [FB2_LANG] = "lang",
  [FB2_LAST_NAME] = "last-name",
  [FB2_MIDDLE_NAME] = "middle-name",
  [FB2_NICKNAME] = "nickname",
  [FB2_P] = "p",
  [FB2_PUBLISH_INFO] = "publish-info",
  [FB2_SECTION] = "section",
  [FB2_SUBTITLE] = "subtitle",
  [FB2_TD] = "td",
  [FB2_TEXT_AUTHOR] = "text-author",
  [FB2_TH] = "th",
  [FB2_TITLE] = "title",
  [FB2_TITLE_INFO] = "title-info",
  [FB2_V] = "v",
};

typedef struct
{
  LiaisonManuscript *manuscript;
  guint sections; /* that are open */
  guint quotes;
  guint titles;
  gboolean is_notes;
  gboolean in_block; /* whether text that comes stands in a block */
  gboolean joined;   /* whether the next line of a heading goes on in it */
} Read;

static void
read_author (LiaisonManuscript *manuscript,
             const LiaisonXml  *xml,
             guint              index)
{
  g_autofree char *first = liaison_xml_dup_text (xml, index, FB2_FIRST_NAME);
  g_autofree char *middle = liaison_xml_dup_text (xml, index, FB2_MIDDLE_NAME);
  g_autofree char *last = liaison_xml_dup_text (xml, index, FB2_LAST_NAME);
  g_autofree char *nickname = liaison_xml_dup_text (xml, index, FB2_NICKNAME);
  g_autofree char *name = g_strjoin (" ", first != NULL ? first : "", middle != NULL ? middle : "",
                                     last != NULL ? last : "", NULL);

  g_strstrip (name);
  liaison_manuscript_add_author (manuscript, *name != '\0' ? name : nickname);
}

static void
read_description (LiaisonManuscript *manuscript,
                  const LiaisonXml  *xml)
{
  guint info = liaison_xml_find (xml, 0, FB2_TITLE_INFO);
  g_autofree char *title = NULL;
  g_autofree char *language = NULL;
  g_autofree char *written = NULL;
  guint date;

  if (info == 0)
    return;
  title = liaison_xml_dup_text (xml, info, FB2_BOOK_TITLE);
  language = liaison_xml_dup_text (xml, info, FB2_LANG);
  liaison_manuscript_set_title (manuscript, title, TRUE);
  if (language != NULL)
    liaison_manuscript_set_language (manuscript, g_strstrip (language));
  for (guint i = info + 1; i < liaison_xml_node (xml, info)->end; i++)
    if (liaison_xml_node (xml, i)->tag == FB2_AUTHOR)
      read_author (manuscript, xml, i);
  date = liaison_xml_find (xml, info, FB2_DATE);
  if (date != 0)
    {
      written = liaison_xml_text (xml, date);
      liaison_manuscript_set_published (manuscript, liaison_xml_attribute (xml, date, "value"));
      liaison_manuscript_set_published (manuscript, written);
    }
}

static void
begin_block (Read             *read,
             LiaisonBlockKind  kind,
             guint             level)
{
  if (read->is_notes)
    kind = LIAISON_BLOCK_LIST_ITEM, level = 1;
  liaison_manuscript_begin_block (read->manuscript, kind, level);
  read->in_block = TRUE;
}

/* Several lines of one heading are one heading. */
static void
begin_line (Read *read)
{
  if (read->titles > 0 && read->joined)
    {
      liaison_manuscript_add_text (read->manuscript, " ");
      read->in_block = TRUE;
    }
  else if (read->titles > 0)
    {
      begin_block (read, LIAISON_BLOCK_HEADING, CLAMP (read->sections + 1, 1, 6));
      read->joined = TRUE;
    }
  else
    begin_block (read, read->quotes > 0 ? LIAISON_BLOCK_QUOTE : LIAISON_BLOCK_PARAGRAPH, 0);
}

static gboolean
begin_body (Read             *read,
            const LiaisonXml *xml,
            guint             index)
{
  const char *name = liaison_xml_attribute (xml, index, "name");

  read->is_notes = name != NULL && (strcmp (name, "notes") == 0 || strcmp (name, "comments") == 0);
  if (read->is_notes)
    liaison_manuscript_begin_aside (read->manuscript, LIAISON_ASIDE_NOTE);
  return TRUE;
}

static gboolean
on_enter (const LiaisonXml *xml,
          guint             index,
          gpointer          data)
{
  Read *read = data;
  const char *type;

  switch (liaison_xml_node (xml, index)->tag)
    {
    case LIAISON_XML_TEXT:
      if (read->in_block)
        liaison_manuscript_add_text (read->manuscript, liaison_xml_node (xml, index)->text);
      return TRUE;
    case FB2_BODY:
      return begin_body (read, xml, index);
    case FB2_SECTION:
      read->sections++;
      return TRUE;
    case FB2_TITLE:
      /* The title of a note is its number. */
      if (read->is_notes)
        return FALSE;
      read->titles++;
      read->joined = FALSE;
      return TRUE;
    case FB2_CITE:
    case FB2_EPIGRAPH:
      read->quotes++;
      return TRUE;
    case FB2_P:
    case FB2_V:
    case FB2_TEXT_AUTHOR:
    case FB2_DATE:
    case FB2_TD:
    case FB2_TH:
      begin_line (read);
      return TRUE;
    case FB2_SUBTITLE:
      begin_block (read, LIAISON_BLOCK_HEADING, CLAMP (read->sections + 2, 2, 6));
      return TRUE;
    case FB2_A:
      type = liaison_xml_attribute (xml, index, "type");
      if (g_strcmp0 (type, "note") == 0)
        return FALSE;
      liaison_manuscript_begin_link (read->manuscript,
                                     liaison_xml_attribute (xml, index, "xlink:href"));
      return TRUE;
    case FB2_BINARY:
    case FB2_DESCRIPTION:
      return FALSE;
    default:
      return TRUE;
    }
}

static void
on_leave (const LiaisonXml *xml,
          guint             index,
          gpointer          data)
{
  Read *read = data;

  switch (liaison_xml_node (xml, index)->tag)
    {
    case FB2_BODY:
      if (read->is_notes)
        liaison_manuscript_end_aside (read->manuscript);
      read->is_notes = FALSE;
      break;
    case FB2_SECTION:
      read->sections--;
      break;
    case FB2_TITLE:
      read->titles--;
      break;
    case FB2_CITE:
    case FB2_EPIGRAPH:
      read->quotes--;
      break;
    case FB2_A:
      liaison_manuscript_end_link (read->manuscript);
      break;
    case FB2_P:
    case FB2_V:
    case FB2_TEXT_AUTHOR:
    case FB2_DATE:
    case FB2_TD:
    case FB2_TH:
    case FB2_SUBTITLE:
      read->in_block = FALSE;
      break;
    default:
      break;
    }
}

static gboolean
is_book (const char *name,
         gpointer    data)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);

  return g_str_has_suffix (lower, ".fb2");
}

/* What stands in the archive BYTES, or NULL with ERROR. */
static GBytes *
unpack (GBytes  *bytes,
        GError **error)
{
  g_autoptr (LiaisonArchive) archive = liaison_archive_new (bytes, NULL, is_book, NULL, error);
  const char *const *members;

  if (archive == NULL)
    return NULL;
  members = liaison_archive_get_names (archive);
  if (members[0] == NULL)
    return liaison_refusal_set (error, LIAISON_READER_ERROR_UNSUPPORTED), NULL;
  return g_bytes_ref (liaison_archive_get (archive, members[0]));
}

/**
 * liaison_read_fb2:
 * @builder: what to fill
 * @bytes: an FB2 file, or a ZIP archive with one
 * @error: return location for an error of the domain %LIAISON_READER_ERROR
 *
 * Returns: %FALSE with @error when it cannot be read
 */
gboolean
liaison_read_fb2 (LiaisonArticleBuilder *builder,
                  GBytes                *bytes,
                  GError               **error)
{
  g_autoptr (GBytes) book =
      liaison_archive_is (bytes) ? unpack (bytes, error) : g_bytes_ref (bytes);
  g_autoptr (LiaisonXml) xml =
      book != NULL ? liaison_xml_new (book, names, N_FB2, error) : NULL;
  g_autoptr (LiaisonManuscript) manuscript = liaison_manuscript_new (builder);
  Read read = { .manuscript = manuscript };

  if (xml == NULL)
    return FALSE;
  if (liaison_xml_find (xml, 0, FB2_BODY) == 0)
    return liaison_refusal_set (error, LIAISON_READER_ERROR_UNSUPPORTED);
  read_description (manuscript, xml);
  liaison_xml_walk (xml, 0, on_enter, on_leave, &read);
  return liaison_manuscript_end (manuscript, error);
}
