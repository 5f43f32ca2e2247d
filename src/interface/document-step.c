/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Steps of the history of a document that are a value before and one after. */

#include "interface/document-step.h"

typedef struct
{
  LiaisonDocument *document; /* weak: the history is the document's */
  LiaisonDocumentPutFunc put;
  gpointer before;
  gpointer after;
  GDestroyNotify free_value;
} Step;

static Step *
new_step (LiaisonDocument        *self,
          LiaisonDocumentPutFunc  put,
          gpointer                before,
          gpointer                after,
          GDestroyNotify          free_value)
{
  Step *step = g_new0 (Step, 1);

  g_set_weak_pointer (&step->document, self);
  step->put = put;
  step->before = before;
  step->after = after;
  step->free_value = free_value;
  return step;
}

static void
free_step (gpointer data)
{
  Step *step = data;

  g_clear_weak_pointer (&step->document);
  step->free_value (step->before);
  step->free_value (step->after);
  g_free (step);
}

static void
apply_step (gboolean forward,
            gpointer user_data)
{
  Step *step = user_data;

  if (step->document != NULL)
    step->put (step->document, forward ? step->after : step->before);
}

void
_liaison_document_do_step (LiaisonDocument        *self,
                           const char             *label,
                           LiaisonDocumentPutFunc  put,
                           gpointer                before,
                           gpointer                after,
                           GDestroyNotify          free_value)
{
  liaison_history_do (liaison_document_get_history (self), label, NULL, apply_step,
                      new_step (self, put, before, after, free_value), free_step);
}

void
_liaison_document_do_step_aside (LiaisonDocument        *self,
                                 const char             *label,
                                 LiaisonDocumentPutFunc  put,
                                 gpointer                before,
                                 gpointer                after,
                                 GDestroyNotify          free_value)
{
  liaison_history_do_aside (liaison_document_get_history (self), label, apply_step,
                            new_step (self, put, before, after, free_value), free_step);
}
