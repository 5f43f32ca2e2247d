/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sentence that a person reads when a document cannot be read. A reader of a format says only
 * why: it does not know the name of the file. */

#include "article/refusal.h"

#include <glib/gi18n.h>

/**
 * liaison_refusal_set:
 * @error: return location for the error
 * @code: why a document is not read
 *
 * Sets an error of the domain %LIAISON_READER_ERROR without a sentence, which
 * liaison_refusal_explain() gives it.
 *
 * Returns: %FALSE
 */
gboolean
liaison_refusal_set (GError           **error,
                     LiaisonReaderError code)
{
  g_set_error (error, LIAISON_READER_ERROR, (int) code, "The document is refused: %d.", (int) code);
  return FALSE;
}

static const char *
sentence (int code)
{
  switch (code)
    {
    case LIAISON_READER_ERROR_EMPTY:
      return _ ("There is no text in “%s”. Choose a file that holds an article.");
    case LIAISON_READER_ERROR_DAMAGED:
      return _ ("“%s” is damaged or not complete. Get it again, or open it in the program that "
                "made it and save it anew.");
    case LIAISON_READER_ERROR_TOO_LARGE:
      return _ ("“%s” holds more than Liaison reads of one file. Save the part you need in a file "
                "of its own.");
    case LIAISON_READER_ERROR_PROTECTED:
      return _ ("“%s” is protected by a password. Open it in the program that made it, save it "
                "without the password, and open that.");
    case LIAISON_READER_ERROR_LOCKED:
      return _ ("“%s” is locked by the copy protection of a shop. Open a copy without it.");
    case LIAISON_READER_ERROR_ENCRYPTED:
      return _ ("“%s” is an encrypted mail. Open it in your mail program, save its text as a file "
                "of its own, and open that.");
    case LIAISON_READER_ERROR_PICTURES:
      return _ ("“%s” holds pictures of pages and no text. Let a program for text recognition (OCR) "
                "add the text, and open that.");
    case LIAISON_READER_ERROR_GARBLED:
      return _ ("The fonts in “%s” do not say which letters they show. Let a program for text "
                "recognition (OCR) read it, or get it in another format.");
    case LIAISON_READER_ERROR_MISSING:
      return _ ("“%s” cannot be read here, because the library Poppler (libpoppler-glib) is "
                "missing. Install it and open the file again.");
    case LIAISON_READER_ERROR_CHANGED:
      return _ ("“%s” has changed since it was read. Open it again to see its pages.");
    default:
      return _ ("“%s” is of a kind that Liaison does not read. Save it as plain text, Markdown or "
                "HTML and open that.");
    }
}

/**
 * liaison_refusal_explain:
 * @error: return location for the error
 * @name: the name of the file
 * @cause: (transfer full): what a reader of a format said
 *
 * Makes of what a reader said one sentence about the file. An error of another domain is passed on
 * as it is.
 */
void
liaison_refusal_explain (GError    **error,
                         const char *name,
                         GError     *cause)
{
  g_return_if_fail (name != NULL);
  g_return_if_fail (cause != NULL);

  if (cause->domain != LIAISON_READER_ERROR)
    {
      g_propagate_error (error, cause);
      return;
    }
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  g_set_error (error, LIAISON_READER_ERROR, cause->code, sentence (cause->code), name);
#pragma GCC diagnostic pop
  g_error_free (cause);
}

/**
 * liaison_refusal_set_kind:
 * @error: return location for the error
 * @name: the name of a file
 * @kind: what it is, to be put after "is", not translated
 *
 * Says that files of this kind are not read.
 */
void
liaison_refusal_set_kind (GError    **error,
                          const char *name,
                          const char *kind)
{
  g_set_error (error, LIAISON_READER_ERROR, LIAISON_READER_ERROR_UNSUPPORTED,
               _ ("“%s” is %s, which Liaison does not read. Save it as plain text, Markdown or "
                  "HTML and open that."),
               name, _ (kind));
}

/**
 * liaison_refusal_set_size:
 * @error: return location for the error
 * @name: the name of a file
 *
 * Says that the file is larger than %LIAISON_READER_MAX_BYTES.
 */
void
liaison_refusal_set_size (GError    **error,
                          const char *name)
{
  g_set_error (error, LIAISON_READER_ERROR, LIAISON_READER_ERROR_TOO_LARGE,
               _ ("“%s” is larger than %u MB, too large for an article. Save the part you need in "
                  "a file of its own."),
               name, LIAISON_READER_MAX_BYTES / (1024 * 1024));
}
