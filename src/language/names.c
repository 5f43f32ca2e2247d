/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From the labels of tokens to the names of a document. */

#include "language/names.h"

#include "language/agree-names.h"
#include "language/namer.h"
#include "language/reading-private.h"

/* One past the last token of the name that begins at FIRST. */
static guint
find_end (const LiaisonReading *self,
          const guint8         *labels,
          guint                 first)
{
  const LiaisonToken *tokens = (const LiaisonToken *) self->tokens->data;
  guint i = first + 1;

  while (i < self->tokens->len && tokens[i].sentence == tokens[first].sentence && LIAISON_LABEL_IS_NEXT (labels[i]) &&
         LIAISON_LABEL_KIND (labels[i]) == LIAISON_LABEL_KIND (labels[first]))
    i++;
  return i;
}

static float
find_least (const float *confidences,
            guint        first,
            guint        end)
{
  float least = confidences[first];

  for (guint i = first; i < end; i++)
    least = MIN (least, confidences[i]);
  return least;
}

void
_liaison_reading_fill_names (LiaisonReading *self,
                             const guint8   *labels,
                             const float    *confidences)
{
  for (guint first = 0; first < self->tokens->len;)
    {
      guint end = find_end (self, labels, first);
      LiaisonName name = { first, end - first, LIAISON_LABEL_KIND (labels[first]), find_least (confidences, first, end) };

      if (labels[first] == 0)
        {
          first++;
          continue;
        }
      g_array_append_val (self->names, name);
      first = end;
    }
  _liaison_reading_agree_names (self);
}
