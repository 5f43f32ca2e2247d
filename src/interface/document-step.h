/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "interface/document.h"

G_BEGIN_DECLS

/* Puts VALUE, which the step owns, where it belongs in the document. */
typedef void (*LiaisonDocumentPutFunc) (LiaisonDocument *self,
                                        gpointer         value);

/* A step of the history that puts AFTER in the place of BEFORE, now and when it is redone, and BEFORE back when it is undone. LABEL is
 * translated. Takes both values, which FREE_VALUE frees when the step is forgotten; PUT is not called any more once the document has
 * gone, which the history may outlive. */
void _liaison_document_do_step       (LiaisonDocument        *self,
                                      const char             *label,
                                      LiaisonDocumentPutFunc  put,
                                      gpointer                before,
                                      gpointer                after,
                                      GDestroyNotify          free_value);
/* The same for a step after which there is nothing to save that was not there before. */
void _liaison_document_do_step_aside (LiaisonDocument        *self,
                                      const char             *label,
                                      LiaisonDocumentPutFunc  put,
                                      gpointer                before,
                                      gpointer                after,
                                      GDestroyNotify          free_value);

G_END_DECLS
