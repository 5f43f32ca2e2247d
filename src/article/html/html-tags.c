/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "article/html/html-tags.h"

#include <stdlib.h>

typedef struct
{
  const char *name;
  LiaisonTag tag;
} Name;

/* Sorted by name. */
static const Name names[] = {
  { "a", LIAISON_TAG_A },
  { "address", LIAISON_TAG_ADDRESS },
  { "applet", LIAISON_TAG_SKIPPED },
  { "article", LIAISON_TAG_ARTICLE },
  { "aside", LIAISON_TAG_ASIDE },
  { "audio", LIAISON_TAG_SKIPPED },
  { "base", LIAISON_TAG_BASE },
  { "blockquote", LIAISON_TAG_BLOCKQUOTE },
  { "body", LIAISON_TAG_BODY },
  { "br", LIAISON_TAG_BR },
  { "button", LIAISON_TAG_BUTTON },
  { "canvas", LIAISON_TAG_SKIPPED },
  { "caption", LIAISON_TAG_CAPTION },
  { "center", LIAISON_TAG_DIV },
  { "datalist", LIAISON_TAG_SKIPPED },
  { "dd", LIAISON_TAG_DD },
  { "details", LIAISON_TAG_DIV },
  { "dialog", LIAISON_TAG_SKIPPED },
  { "div", LIAISON_TAG_DIV },
  { "dl", LIAISON_TAG_DL },
  { "dt", LIAISON_TAG_DT },
  { "embed", LIAISON_TAG_SKIPPED },
  { "fieldset", LIAISON_TAG_FORM },
  { "figcaption", LIAISON_TAG_FIGCAPTION },
  { "figure", LIAISON_TAG_FIGURE },
  { "footer", LIAISON_TAG_FOOTER },
  { "form", LIAISON_TAG_FORM },
  { "h1", LIAISON_TAG_H1 },
  { "h2", LIAISON_TAG_H2 },
  { "h3", LIAISON_TAG_H3 },
  { "h4", LIAISON_TAG_H4 },
  { "h5", LIAISON_TAG_H5 },
  { "h6", LIAISON_TAG_H6 },
  { "header", LIAISON_TAG_HEADER },
  { "hgroup", LIAISON_TAG_HEADER },
  { "hr", LIAISON_TAG_HR },
  { "html", LIAISON_TAG_HTML },
  { "iframe", LIAISON_TAG_SKIPPED },
  { "input", LIAISON_TAG_SKIPPED },
  { "legend", LIAISON_TAG_DIV },
  { "li", LIAISON_TAG_LI },
  { "link", LIAISON_TAG_LINK },
  { "main", LIAISON_TAG_MAIN },
  { "map", LIAISON_TAG_SKIPPED },
  { "math", LIAISON_TAG_SKIPPED },
  { "menu", LIAISON_TAG_NAV },
  { "meta", LIAISON_TAG_META },
  { "nav", LIAISON_TAG_NAV },
  { "noscript", LIAISON_TAG_SKIPPED },
  { "object", LIAISON_TAG_SKIPPED },
  { "ol", LIAISON_TAG_OL },
  { "optgroup", LIAISON_TAG_SKIPPED },
  { "option", LIAISON_TAG_SKIPPED },
  { "p", LIAISON_TAG_P },
  { "picture", LIAISON_TAG_SKIPPED },
  { "pre", LIAISON_TAG_PRE },
  { "rp", LIAISON_TAG_SKIPPED },
  { "rt", LIAISON_TAG_SKIPPED },
  { "script", LIAISON_TAG_SCRIPT },
  { "section", LIAISON_TAG_SECTION },
  { "select", LIAISON_TAG_SKIPPED },
  { "style", LIAISON_TAG_SKIPPED },
  { "summary", LIAISON_TAG_DIV },
  { "svg", LIAISON_TAG_SKIPPED },
  { "table", LIAISON_TAG_TABLE },
  { "tbody", LIAISON_TAG_OTHER },
  { "td", LIAISON_TAG_TD },
  { "template", LIAISON_TAG_SKIPPED },
  { "textarea", LIAISON_TAG_SKIPPED },
  { "th", LIAISON_TAG_TD },
  { "time", LIAISON_TAG_TIME },
  { "title", LIAISON_TAG_TITLE },
  { "tr", LIAISON_TAG_TR },
  { "ul", LIAISON_TAG_UL },
  { "video", LIAISON_TAG_SKIPPED },
};

static int
compare_names (gconstpointer key,
               gconstpointer element)
{
  return g_ascii_strcasecmp (key, ((const Name *) element)->name);
}

/* What the element NAME, in any case, means. */
LiaisonTag
liaison_tag_from_name (const char *name)
{
  const Name *found = bsearch (name, names, G_N_ELEMENTS (names), sizeof *names, compare_names);

  return found != NULL ? found->tag : LIAISON_TAG_OTHER;
}

/* Whether an element begins on a line of its own, so that its text is not one with the text
 * around it. */
gboolean
liaison_tag_is_block (LiaisonTag tag)
{
  switch (tag)
    {
    case LIAISON_TAG_OTHER:
    case LIAISON_TAG_TEXT:
    case LIAISON_TAG_A:
    case LIAISON_TAG_BASE:
    case LIAISON_TAG_BR:
    case LIAISON_TAG_SCRIPT:
    case LIAISON_TAG_SKIPPED:
    case LIAISON_TAG_LINK:
    case LIAISON_TAG_META:
    case LIAISON_TAG_TIME:
      return FALSE;
    default:
      return TRUE;
    }
}

/* The level of a heading, 1 to 6; 0 for any other element. */
guint
liaison_tag_heading (LiaisonTag tag)
{
  return tag >= LIAISON_TAG_H1 && tag <= LIAISON_TAG_H6 ? 1 + (guint) (tag - LIAISON_TAG_H1) : 0;
}
