/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables as text, after RFC 4180: fields between commas, quoted where they hold commas, quotes or line ends, a quote in them
 * doubled. Line ends of any system are read, and those of the RFC written. */

#include "forecast/csv-table.h"

#include <glib/gi18n.h>
#include <string.h>

#include "forecast/forecast-file.h"

typedef struct
{
  guint line;
  GPtrArray *fields;           /* of char * */
} Row;

struct _LiaisonCsvTable
{
  GPtrArray *rows;             /* of Row; the first names the columns */
  GHashTable *columns;         /* from names to numbers */
};

typedef struct
{
  const char *next;
  guint line;
  GError **error;
} Reader;

static void
free_row (gpointer data)
{
  Row *row = data;

  g_ptr_array_unref (row->fields);
  g_free (row);
}

/* After a line end, which may be CR LF, LF or CR. */
static void
skip_line_end (Reader *self)
{
  self->next += self->next[0] == '\r' && self->next[1] == '\n' ? 2 : 1;
  self->line++;
}

/* After the opening quote. */
static gboolean
read_quoted (Reader  *self,
             GString *field)
{
  guint begin = self->line;

  for (;; self->next++)
    {
      if (*self->next == '"' && *++self->next != '"')
        return TRUE;
      if (*self->next == '\0')
        break;
      if (*self->next == '\n')
        self->line++;
      g_string_append_c (field, *self->next);
    }
  g_set_error (self->error, LIAISON_FORECAST_FILE_ERROR, LIAISON_FORECAST_FILE_ERROR_DAMAGED,
               _("The table is cut off: the quoted text that begins in line %u does not end."), begin);
  return FALSE;
}

static char *
read_field (Reader *self)
{
  g_autoptr (GString) field = g_string_new (NULL);

  if (*self->next == '"')
    {
      self->next++;
      if (!read_quoted (self, field))
        return NULL;
    }
  /* What follows a closing quote is taken as it is. */
  while (*self->next != '\0' && strchr (",\r\n", *self->next) == NULL)
    g_string_append_c (field, *self->next++);
  return g_strstrip (g_string_free (g_steal_pointer (&field), FALSE));
}

static Row *
read_row (Reader *self)
{
  Row *row = g_new (Row, 1);

  row->line = self->line;
  row->fields = g_ptr_array_new_with_free_func (g_free);
  for (;;)
    {
      char *field = read_field (self);

      if (field == NULL)
        {
          free_row (row);
          return NULL;
        }
      g_ptr_array_add (row->fields, field);
      if (*self->next != ',')
        break;
      self->next++;
    }
  if (*self->next != '\0')
    skip_line_end (self);
  return row;
}

static gboolean
is_empty (const Row *row)
{
  return row->fields->len == 1 && *(const char *) g_ptr_array_index (row->fields, 0) == '\0';
}

static gboolean
read_rows (LiaisonCsvTable *self,
           const char      *text,
           GError         **error)
{
  Reader reader = { text, 1, error };

  while (*reader.next != '\0')
    {
      Row *row = read_row (&reader);

      if (row == NULL)
        return FALSE;
      if (is_empty (row))
        free_row (row);
      else
        g_ptr_array_add (self->rows, row);
    }
  return TRUE;
}

static void
name_columns (LiaisonCsvTable *self)
{
  const Row *names = self->rows->len > 0 ? g_ptr_array_index (self->rows, 0) : NULL;

  for (guint i = 0; names != NULL && i < names->fields->len; i++)
    if (!g_hash_table_contains (self->columns, g_ptr_array_index (names->fields, i)))
      g_hash_table_insert (self->columns, g_ptr_array_index (names->fields, i), GUINT_TO_POINTER (i));
}

/**
 * liaison_csv_table_new:
 * @text: the text of a table in UTF-8
 * @length: how many bytes
 * @error: a sentence for the reader; of the domain %LIAISON_FORECAST_FILE_ERROR
 *
 * Reads a table. Empty lines are left out.
 *
 * Returns: (transfer full): the table, or %NULL with @error
 */
LiaisonCsvTable *
liaison_csv_table_new (const char *text,
                       gsize       length,
                       GError    **error)
{
  g_autoptr (LiaisonCsvTable) self = g_new0 (LiaisonCsvTable, 1);
  g_autofree char *terminated = g_strndup (text, length);
  const char *begin = g_str_has_prefix (terminated, "\xef\xbb\xbf") ? terminated + 3 : terminated;

  self->rows = g_ptr_array_new_with_free_func (free_row);
  self->columns = g_hash_table_new (g_str_hash, g_str_equal);
  if (strlen (terminated) != length || !g_utf8_validate (terminated, -1, NULL))
    {
      g_set_error_literal (error, LIAISON_FORECAST_FILE_ERROR, LIAISON_FORECAST_FILE_ERROR_DAMAGED,
                           _("The table is not text in UTF-8."));
      return NULL;
    }
  if (!read_rows (self, begin, error))
    return NULL;
  name_columns (self);
  return g_steal_pointer (&self);
}

/**
 * liaison_csv_table_free:
 * @self: (transfer full): a table
 */
void
liaison_csv_table_free (LiaisonCsvTable *self)
{
  g_hash_table_unref (self->columns);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/**
 * liaison_csv_table_get_n_rows:
 * @self: a table
 *
 * Returns: how many rows stand below the names of the columns
 */
guint
liaison_csv_table_get_n_rows (const LiaisonCsvTable *self)
{
  return self->rows->len > 0 ? self->rows->len - 1 : 0;
}

/**
 * liaison_csv_table_get_line:
 * @self: a table
 * @row: a row, from 0
 *
 * Returns: the line of the text in which the row begins, from 1
 */
guint
liaison_csv_table_get_line (const LiaisonCsvTable *self,
                            guint                  row)
{
  return ((const Row *) g_ptr_array_index (self->rows, row + 1))->line;
}

/**
 * liaison_csv_table_has:
 * @self: a table
 * @column: the name of a column
 *
 * Returns: whether there is one
 */
gboolean
liaison_csv_table_has (const LiaisonCsvTable *self,
                       const char            *column)
{
  return g_hash_table_contains (self->columns, column);
}

/**
 * liaison_csv_table_get:
 * @self: a table
 * @row: a row, from 0
 * @column: the name of a column
 *
 * Returns: (transfer none): what stands there; "" when there is no such column, or the row is too short
 */
const char *
liaison_csv_table_get (const LiaisonCsvTable *self,
                       guint                  row,
                       const char            *column)
{
  const GPtrArray *fields = ((const Row *) g_ptr_array_index (self->rows, row + 1))->fields;
  gpointer number;

  if (!g_hash_table_lookup_extended (self->columns, column, NULL, &number) || GPOINTER_TO_UINT (number) >= fields->len)
    return "";
  return g_ptr_array_index (fields, GPOINTER_TO_UINT (number));
}

static void
append_field (GString    *text,
              const char *field)
{
  if (strpbrk (field, ",\"\r\n") == NULL && !g_ascii_isspace (*field) &&
      (*field == '\0' || !g_ascii_isspace (field[strlen (field) - 1])))
    {
      g_string_append (text, field);
      return;
    }
  g_string_append_c (text, '"');
  for (; *field != '\0'; field++)
    {
      if (*field == '"')
        g_string_append_c (text, '"');
      g_string_append_c (text, *field);
    }
  g_string_append_c (text, '"');
}

/**
 * liaison_csv_table_append:
 * @text: the text of a table
 * @fields: (array length=n) (element-type utf8): fields; %NULL is an empty one
 * @n: how many
 *
 * Adds a row to a table.
 */
void
liaison_csv_table_append (GString            *text,
                          const char * const *fields,
                          guint               n)
{
  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append_c (text, ',');
      if (fields[i] != NULL)
        append_field (text, fields[i]);
    }
  g_string_append (text, "\r\n");
}
