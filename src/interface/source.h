/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/analysis.h"

G_BEGIN_DECLS

/* How far a source is. */
typedef enum
{
  LIAISON_SOURCE_WAITING,   /* for its turn to be read */
  LIAISON_SOURCE_READING,
  LIAISON_SOURCE_ANALYSING, /* its article can be shown */
  LIAISON_SOURCE_READY,
  LIAISON_SOURCE_FAILED,    /* there is a remark why; there may be an article */
} LiaisonSourceState;

/* One of the articles that a document is made of, from the file that it will be read from to what its analysis found.
 *
 * Properties, all notifying: "state" (int: LiaisonSourceState), "title" (string, never NULL: that of the article, or the name of its
 * file), "detail" (string, never NULL: when and where it appeared), "remark" (string, nullable: why there is no analysis or little in
 * it), "shown" (boolean, writable: whether the diagram shows what it says), "n-new" (int: how many entities it brings that are in
 * none before it; -1 while nobody knows). */
#define LIAISON_TYPE_SOURCE (liaison_source_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonSource, liaison_source, LIAISON, SOURCE, GObject)

LiaisonSource      *liaison_source_new_for_file    (GFile          *file);
LiaisonSource      *liaison_source_new_for_article (LiaisonArticle *article);
GFile              *liaison_source_get_file        (LiaisonSource  *self); /* nullable */
LiaisonArticle     *liaison_source_get_article     (LiaisonSource  *self); /* nullable */
LiaisonAnalysis    *liaison_source_get_analysis    (LiaisonSource  *self); /* nullable */
LiaisonSourceState  liaison_source_get_state       (LiaisonSource  *self);
const char         *liaison_source_get_title       (LiaisonSource  *self);
const char         *liaison_source_get_detail      (LiaisonSource  *self);
const char         *liaison_source_get_remark      (LiaisonSource  *self); /* nullable */
const char         *liaison_source_get_published   (LiaisonSource  *self); /* "YYYY-MM-DD", nullable */
/* Where it is from, as its article or its file says; free with g_free(). */
char               *liaison_source_dup_uri         (LiaisonSource  *self); /* nullable */
gboolean            liaison_source_get_shown       (LiaisonSource  *self);
void                liaison_source_set_shown       (LiaisonSource  *self,
                                                    gboolean        shown);
int                 liaison_source_get_n_new       (LiaisonSource  *self);

G_END_DECLS
