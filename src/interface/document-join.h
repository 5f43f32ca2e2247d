/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "interface/document.h"

G_BEGIN_DECLS

/* Makes the network of the sources that are ready, before long. */
void _liaison_document_join_soon       (LiaisonDocument *self);
void _liaison_document_stop_joining    (LiaisonDocument *self);
/* What is told of the source that is shown, and of how far the first network is. */
void _liaison_document_update_remark   (LiaisonDocument *self);
void _liaison_document_update_progress (LiaisonDocument *self);

G_END_DECLS
