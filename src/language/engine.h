/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/container.h"
#include "language/token.h"

G_BEGIN_DECLS

/* One sentence, given and found. Heads are indices in the sentence, -1 for its root. Labels are
 * those of namer.h. */
typedef struct
{
  guint n;
  const char * const *forms;
  guint8 *upos;
  gint *heads;
  guint8 *deprels;
  guint8 *labels;
  float *confidences;
} LiaisonSentenceTags;

/* What turns words into tags, syntax and names. It must be safe to use from many threads at once.
 */
typedef struct _LiaisonEngine LiaisonEngine;
struct _LiaisonEngine
{
  void (*annotate) (const LiaisonEngine *self,
                    LiaisonSentenceTags *sentence);
  void (*free)     (LiaisonEngine       *self);
};

G_END_DECLS
