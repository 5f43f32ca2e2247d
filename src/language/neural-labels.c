/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * LiaisonNeuralLabels: from one score per label and word to a sequence of labels that makes whole
 * names.
 */

#include "language/neural-labels.h"

#include <string.h>

#define FORBIDDEN (-1e9)
#define MAX_LABELS 64

typedef struct
{
  LiaisonNameKind kind;
  char position; /* 'O', 'B' or 'I' */
  char *sort;    /* what stands after "B-" */
} Label;

struct _LiaisonNeuralLabels
{
  guint n;
  Label labels[MAX_LABELS];
  gboolean follows[MAX_LABELS][MAX_LABELS]; /* [a][b]: whether b may follow a */
};

static LiaisonNameKind
kind_of (const char *sort)
{
  static const struct
  {
    const char *sort;
    LiaisonNameKind kind;
  } kinds[] = {
    { "PER", LIAISON_NAME_PERSON },
    { "ORG", LIAISON_NAME_ORGANIZATION },
    { "LOC", LIAISON_NAME_PLACE },
    { "EVENT", LIAISON_NAME_EVENT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (sort, kinds[i].sort) == 0)
      return kinds[i].kind;
  return LIAISON_NAME_OTHER;
}

static gboolean
read_label (Label      *label,
            const char *text)
{
  if (strcmp (text, "O") == 0)
    *label = (Label){ .position = 'O', .sort = g_strdup ("") };
  else if ((text[0] == 'B' || text[0] == 'I') && text[1] == '-' && text[2] != '\0')
    *label =
        (Label){ .position = text[0], .sort = g_strdup (text + 2), .kind = kind_of (text + 2) };
  else
    return FALSE;
  return TRUE;
}

static void
fill_follows (LiaisonNeuralLabels *self)
{
  for (guint a = 0; a < self->n; a++)
    for (guint b = 0; b < self->n; b++)
      self->follows[a][b] = self->labels[b].position != 'I' ||
                            (self->labels[a].position != 'O' &&
                             strcmp (self->labels[a].sort, self->labels[b].sort) == 0);
}

LiaisonNeuralLabels *
liaison_neural_labels_new (const char *const *names,
                           guint       n)
{
  g_autoptr (LiaisonNeuralLabels) self = g_new0 (LiaisonNeuralLabels, 1);

  if (n == 0 || n > MAX_LABELS || strcmp (names[0], "O") != 0)
    return NULL;
  self->n = n;
  for (guint i = 0; i < n; i++)
    if (!read_label (&self->labels[i], names[i]))
      return NULL;
  fill_follows (self);
  return g_steal_pointer (&self);
}

void
liaison_neural_labels_free (LiaisonNeuralLabels *self)
{
  for (guint i = 0; i < self->n; i++)
    g_free (self->labels[i].sort);
  g_free (self);
}

/* The best way to LABEL from the word before, whose best sequences score as BEFORE says. */
static guint
best_before (const LiaisonNeuralLabels *self,
             const double              *before,
             guint                      label)
{
  guint best = 0;
  double top = FORBIDDEN * 4;

  for (guint a = 0; a < self->n; a++)
    {
      double score = before[a] + (self->follows[a][label] ? 0 : FORBIDDEN);

      if (score > top)
        top = score, best = a;
    }
  return best;
}

void
liaison_neural_labels_decode (const LiaisonNeuralLabels *self,
                              const float               *scores,
                              guint                      n_words,
                              guint8                    *labels)
{
  g_autofree guint8 *back = g_new0 (guint8, (gsize) n_words * self->n);
  double before[MAX_LABELS], now[MAX_LABELS];
  guint best = 0;

  for (guint b = 0; b < self->n; b++)
    before[b] = b == 0 ? 0 : FORBIDDEN;
  for (guint i = 0; i < n_words; i++)
    {
      for (guint b = 0; b < self->n; b++)
        {
          guint a = best_before (self, before, b);

          back[(gsize) i * self->n + b] = a;
          now[b] = before[a] + (self->follows[a][b] ? 0 : FORBIDDEN) +
                   (double) scores[(gsize) i * self->n + b];
        }
      memcpy (before, now, self->n * sizeof *now);
    }
  for (guint b = 1; b < self->n; b++)
    if (before[b] > before[best])
      best = b;
  for (guint i = n_words; i > 0; i--)
    {
      labels[i - 1] = best;
      best = back[(gsize) (i - 1) * self->n + best];
    }
}

LiaisonNameKind
liaison_neural_labels_get_kind (const LiaisonNeuralLabels *self,
                                guint                      label)
{
  return self->labels[label].kind;
}

gboolean
liaison_neural_labels_begins (const LiaisonNeuralLabels *self,
                              guint                      label)
{
  return self->labels[label].position == 'B';
}

/* The exponential of a number that is not positive, near enough for a confidence and the same on
 * every machine. */
static double
power (double x)
{
  double y = x < -200 ? 0 : 1 + x / 256;

  for (guint i = 0; i < 8; i++)
    y *= y;
  return y;
}

float
liaison_neural_labels_confidence (const LiaisonNeuralLabels *self,
                                  const float               *scores,
                                  guint                      label)
{
  LiaisonNameKind kind = self->labels[label].kind;
  double total = 0, own = 0, top = scores[0];

  for (guint i = 1; i < self->n; i++)
    top = MAX (top, scores[i]);
  for (guint i = 0; i < self->n; i++)
    {
      double share = power (scores[i] - top);

      total += share;
      if (self->labels[i].kind == kind)
        own += share;
    }
  return (float) (own / total);
}
