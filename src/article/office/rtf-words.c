/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the control words of RTF do, and where the text goes. */

#include "article/office/rtf-reading.h"

#include "article/office/numbering.h"

#include <string.h>

#define MOST_TEXT 65536

static LiaisonRtfGroup *
group (LiaisonRtfReading *self)
{
  return &g_array_index (self->groups, LiaisonRtfGroup, self->groups->len - 1);
}

static void
begin_block (LiaisonRtfReading *self)
{
  const LiaisonRtfGroup *inner = group (self);
  const LiaisonStyle *known = g_hash_table_lookup (self->styles, GINT_TO_POINTER (inner->style));
  LiaisonStyle style = { .kind = LIAISON_BLOCK_PARAGRAPH };
  gboolean numbered = liaison_numbering_says (self->label);

  if (known != NULL)
    style = *known;
  if (inner->outline >= 0 && style.role == LIAISON_ROLE_BODY)
    liaison_style_take_outline (&style, inner->outline < 9 ? inner->outline + 1 : 0);
  if (inner->in_list || self->label != NULL)
    liaison_style_take_list (
        &style, numbered ? LIAISON_BLOCK_UNMARKED_ITEM : LIAISON_BLOCK_LIST_ITEM,
        (int) inner->list_level);
  liaison_manuscript_begin_block (self->manuscript, style.kind, style.level);
  if (numbered)
    liaison_manuscript_set_label (self->manuscript, self->label);
  g_clear_pointer (&self->label, g_free);
  if (style.role != LIAISON_ROLE_BODY)
    liaison_manuscript_set_role (self->manuscript, style.role);
  self->needs_block = FALSE;
}

static void
add_text (LiaisonRtfReading *self,
          const char        *text)
{
  switch (group (self)->place)
    {
    case LIAISON_RTF_IN_BODY:
      if (group (self)->hidden || group (self)->deleted)
        break;
      if (self->needs_block && text[strspn (text, " ")] != '\0')
        begin_block (self);
      if (!self->needs_block)
        liaison_manuscript_add_text (self->manuscript, text);
      break;
    case LIAISON_RTF_IN_STYLES:
    case LIAISON_RTF_IN_TITLE:
    case LIAISON_RTF_IN_AUTHOR:
    case LIAISON_RTF_IN_INSTRUCTION:
    case LIAISON_RTF_IN_LABEL:
      if (self->text->len < MOST_TEXT)
        g_string_append (self->text, text);
      break;
    default:
      break;
    }
}

/* Decodes the text that was read so far. */
void
liaison_rtf_flush (LiaisonRtfReading *self)
{
  g_autoptr (GString) text = NULL;

  if (self->bytes->len == 0)
    return;
  text = g_string_new (NULL);
  liaison_rtf_fonts_decode (self->fonts, group (self)->font, self->bytes, text);
  g_byte_array_set_size (self->bytes, 0);
  add_text (self, text->str);
}

void
liaison_rtf_add_byte (LiaisonRtfReading *self,
                      guchar             byte)
{
  self->surrogate = 0;
  if (group (self)->place == LIAISON_RTF_IN_FONTS)
    liaison_rtf_fonts_add_name (self->fonts, self->font, (char) byte);
  else if (group (self)->place != LIAISON_RTF_IN_NOTHING)
    g_byte_array_append (self->bytes, &byte, 1);
}

void
liaison_rtf_add_character (LiaisonRtfReading *self,
                           gunichar           c)
{
  char text[8];

  liaison_rtf_flush (self);
  if (!g_unichar_validate (c) || c == 0)
    return;
  text[g_unichar_to_utf8 (c, text)] = '\0';
  add_text (self, text);
}

void
liaison_rtf_end_paragraph (LiaisonRtfReading *self)
{
  liaison_rtf_flush (self);
  if (group (self)->place != LIAISON_RTF_IN_BODY)
    return;
  self->needs_block = TRUE;
  g_clear_pointer (&self->label, g_free);
}

/* A character in Unicode, perhaps in two halves; negative from 0x8000 on. */
static void
take_unicode (LiaisonRtfReading *self,
              int                value)
{
  gunichar c = value < 0 ? (gunichar) (value + 65536) : (gunichar) value;

  self->to_skip = group (self)->replacements;
  if (c >= 0xd800 && c <= 0xdbff)
    {
      liaison_rtf_flush (self);
      self->surrogate = c;
      return;
    }
  if (c >= 0xdc00 && c <= 0xdfff && self->surrogate != 0)
    c = 0x10000 + ((self->surrogate - 0xd800) << 10) + (c - 0xdc00);
  self->surrogate = 0;
  /* Fonts of signs have their places here. */
  if (c >= 0xf020 && c <= 0xf0ff)
    liaison_rtf_add_byte (self, (guchar) (c - 0xf000));
  else if (c < 0xe000 || c > 0xf8ff)
    liaison_rtf_add_character (self, c);
}

/* Text from here to the end of the group goes to PLACE. */
static void
go_to (LiaisonRtfReading *self,
       LiaisonRtfPlace    place)
{
  if (group (self)->place == LIAISON_RTF_IN_NOTHING)
    return;
  group (self)->place = place;
  group (self)->is_own = TRUE;
  g_string_truncate (self->text, 0);
}

static void
begin_aside (LiaisonRtfReading *self,
             LiaisonAside       aside)
{
  if (group (self)->place != LIAISON_RTF_IN_BODY || group (self)->aside)
    return;
  if (self->needs_block)
    begin_block (self);
  group (self)->aside = TRUE;
  group (self)->needed_block = self->needs_block;
  group (self)->style = 0;
  group (self)->outline = -1;
  group (self)->in_list = FALSE;
  liaison_manuscript_begin_aside (self->manuscript, aside);
  self->needs_block = TRUE;
}

/* What a word does that begins a place. Returns FALSE when it does not. */
static gboolean
take_place (LiaisonRtfReading *self,
            const char        *word)
{
  static const struct
  {
    const char *word;
    LiaisonRtfPlace place;
  } places[] = {
    { "fonttbl", LIAISON_RTF_IN_FONTS },      { "stylesheet", LIAISON_RTF_IN_STYLES },
    { "info", LIAISON_RTF_IN_INFO },          { "title", LIAISON_RTF_IN_TITLE },
    { "author", LIAISON_RTF_IN_AUTHOR },      { "creatim", LIAISON_RTF_IN_CREATED },
    { "fldinst", LIAISON_RTF_IN_INSTRUCTION },
  };
  static const char *const labels[] = { "listtext", "pntext" };
  static const char *const left_out[] = {
    "annotation",  "atnauthor",  "atnicn",    "atnid",      "atnref",     "atntime",
    "atrfend",     "atrfstart",  "background", "bkmkend",   "bkmkstart",  "buptim",
    "colortbl",    "comment",    "company",   "datafield",  "docvar",     "doccomm",
    "factoidname", "falt",       "ffdeftext", "ffentrymcr", "ffexitmcr",  "ffformat",
    "ffhelptext",  "ffl",        "ffname",    "ffstattext", "filetbl",    "footer",
    "footerf",     "footerl",    "footerr",   "ftncn",      "ftnsep",     "ftnsepc",
    "header",      "headerf",    "headerl",   "headerr",    "hlinkbase",  "keywords",
    "linkval",     "listtable",  "manager",    "mmathPr",    "nonshppict",
    "objalias",    "objclass",   "objdata",   "objname",    "operator",   "panose",
    "pict",        "pntxta",    "pntxtb",     "printim",    "private",
    "propname",    "revtbl",     "revtim",    "rxe",        "shprslt",    "sp",
    "staticval",   "subject",    "tc",        "tcn",        "themedata",  "txe",
    "userprops",   "xe",         "xmlattrname", "xmlattrvalue",
  };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (strcmp (word, places[i].word) == 0)
      {
        /* A "title" stands in other places than the information as well. */
        if (places[i].place < LIAISON_RTF_IN_TITLE || places[i].place > LIAISON_RTF_IN_CREATED ||
            group (self)->place == LIAISON_RTF_IN_INFO)
          go_to (self, places[i].place);
        return TRUE;
      }
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (strcmp (word, labels[i]) == 0)
      {
        gboolean seen = group (self)->place == LIAISON_RTF_IN_BODY && !group (self)->hidden &&
                        !group (self)->deleted;

        go_to (self, seen ? LIAISON_RTF_IN_LABEL : LIAISON_RTF_IN_NOTHING);
        return TRUE;
      }
  for (guint i = 0; i < G_N_ELEMENTS (left_out); i++)
    if (strcmp (word, left_out[i]) == 0)
      {
        go_to (self, LIAISON_RTF_IN_NOTHING);
        return TRUE;
      }
  return FALSE;
}

/* Groups that may be starred and hold text all the same. */
static gboolean
take_inner (LiaisonRtfReading *self,
            const char        *word)
{
  if (strcmp (word, "footnote") == 0)
    begin_aside (self, LIAISON_ASIDE_NOTE);
  else if (strcmp (word, "shptxt") == 0)
    begin_aside (self, LIAISON_ASIDE_AFTER);
  else if (strcmp (word, "fldrslt") == 0)
    {
      if (self->link != NULL && group (self)->place == LIAISON_RTF_IN_BODY)
        {
          if (self->needs_block)
            begin_block (self);
          liaison_manuscript_begin_link (self->manuscript, self->link);
          group (self)->is_linked = TRUE;
        }
      g_clear_pointer (&self->link, g_free);
    }
  else if (strcmp (word, "upr") == 0)
    {
      /* The same twice: without Unicode, which is left out, and with it. */
      group (self)->place = LIAISON_RTF_IN_NOTHING;
    }
  else if (strcmp (word, "ud") == 0)
    {
      /* Back to where the pair of them stands. */
      if (self->groups->len >= 3)
        group (self)->place =
            g_array_index (self->groups, LiaisonRtfGroup, self->groups->len - 3).place;
    }
  else
    return strcmp (word, "shpinst") == 0 || strcmp (word, "shppict") == 0 ||
           strcmp (word, "shp") == 0 || strcmp (word, "cs") == 0;
  return TRUE;
}

static gboolean
take_character (LiaisonRtfReading *self,
                const char        *word)
{
  static const struct
  {
    const char *word;
    gunichar c;
  } characters[] = {
    { "line", ' ' },        { "tab", ' ' },         { "softline", ' ' },    { "emdash", 0x2014 },
    { "endash", 0x2013 },   { "lquote", 0x2018 },   { "rquote", 0x2019 },   { "ldblquote", 0x201c },
    { "rdblquote", 0x201d }, { "bullet", 0x2022 },  { "emspace", ' ' },     { "enspace", ' ' },
    { "qmspace", ' ' },     { "zwj", 0x200d },      { "zwnj", 0x200c },     { "lbr", ' ' },
  };
  static const char *const ends[] = { "par", "sect", "page", "row", "cell", "nestcell", "nestrow",
                                      "column" };

  for (guint i = 0; i < G_N_ELEMENTS (characters); i++)
    if (strcmp (word, characters[i].word) == 0)
      {
        liaison_rtf_add_character (self, characters[i].c);
        return TRUE;
      }
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (strcmp (word, ends[i]) == 0)
      {
        liaison_rtf_end_paragraph (self);
        return TRUE;
      }
  return FALSE;
}

static void
reset_paragraph (LiaisonRtfReading *self)
{
  group (self)->style = 0;
  group (self)->outline = -1;
  group (self)->in_list = FALSE;
  group (self)->list_level = 0;
}

static void
take_font (LiaisonRtfReading *self,
           int                number)
{
  if (group (self)->place == LIAISON_RTF_IN_FONTS)
    self->font = number;
  else
    group (self)->font = number;
}

static void
take_format (LiaisonRtfReading     *self,
             const LiaisonRtfToken *token)
{
  const char *word = token->word;
  gboolean on = !token->has_value || token->value != 0;

  if (strcmp (word, "f") == 0)
    take_font (self, token->value);
  else if (strcmp (word, "v") == 0)
    group (self)->hidden = on;
  else if (strcmp (word, "deleted") == 0)
    group (self)->deleted = on;
  else if (strcmp (word, "plain") == 0)
    {
      group (self)->hidden = group (self)->deleted = FALSE;
      group (self)->font = self->default_font;
    }
  else if (strcmp (word, "pard") == 0)
    reset_paragraph (self);
  else if (strcmp (word, "s") == 0 && group (self)->place == LIAISON_RTF_IN_STYLES)
    self->style_number = token->value;
  else if (strcmp (word, "s") == 0)
    group (self)->style = token->value;
  else if (strcmp (word, "outlinelevel") == 0 && group (self)->place == LIAISON_RTF_IN_STYLES)
    self->style_outline = token->value;
  else if (strcmp (word, "outlinelevel") == 0)
    group (self)->outline = MAX (token->value, 0);
  else if (strcmp (word, "ls") == 0)
    group (self)->in_list = token->value > 0;
  else if (strcmp (word, "ilvl") == 0)
    group (self)->list_level = (guint) CLAMP (token->value, 0, 8);
  else if (strcmp (word, "uc") == 0)
    group (self)->replacements = (guint) CLAMP (token->value, 0, 64);
}

static void
take_setting (LiaisonRtfReading     *self,
              const LiaisonRtfToken *token)
{
  const char *word = token->word;

  if (strcmp (word, "ansicpg") == 0)
    liaison_rtf_fonts_set_page (self->fonts, token->value);
  else if (strcmp (word, "mac") == 0)
    liaison_rtf_fonts_set_page (self->fonts, 10000);
  else if (strcmp (word, "pc") == 0)
    liaison_rtf_fonts_set_page (self->fonts, 437);
  else if (strcmp (word, "pca") == 0)
    liaison_rtf_fonts_set_page (self->fonts, 850);
  else if (strcmp (word, "deff") == 0)
    self->default_font = group (self)->font = token->value;
  else if (strcmp (word, "deflang") == 0)
    liaison_manuscript_set_language (self->manuscript, liaison_rtf_language (token->value));
  else if (strcmp (word, "fcharset") == 0)
    liaison_rtf_fonts_set_charset (self->fonts, self->font, token->value);
  else if (strcmp (word, "cpg") == 0 && group (self)->place == LIAISON_RTF_IN_FONTS)
    liaison_rtf_fonts_set_font_page (self->fonts, self->font, token->value);
  else if (strcmp (word, "yr") == 0)
    self->year = CLAMP (token->value, 0, 9999);
  else if (strcmp (word, "mo") == 0)
    self->month = CLAMP (token->value, 0, 99);
  else if (strcmp (word, "dy") == 0)
    self->day = CLAMP (token->value, 0, 99);
}

/* Does what a control word says. */
void
liaison_rtf_take_word (LiaisonRtfReading     *self,
                       const LiaisonRtfToken *token)
{
  gboolean starred = group (self)->starred;

  group (self)->starred = FALSE;
  if (strcmp (token->word, "u") == 0)
    {
      take_unicode (self, token->value);
      return;
    }
  liaison_rtf_flush (self);
  if (take_inner (self, token->word) || take_place (self, token->word) ||
      take_character (self, token->word))
    return;
  if (starred)
    go_to (self, LIAISON_RTF_IN_NOTHING);
  take_format (self, token);
  take_setting (self, token);
}
