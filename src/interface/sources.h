/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "interface/source.h"

G_BEGIN_DECLS

/* The articles of a document in their order, and the work that makes analyses of them: a few at a time, off the main thread.
 *
 * Properties, notifying and read-only: "progress" (double: from 0 to 1 while there is work, otherwise -1), "n-left" (uint: how many are
 * not settled yet).
 *
 * Signals: "read" (LiaisonSource), when a source has its article; "settled" (LiaisonSource), when it is ready or has failed. */
#define LIAISON_TYPE_SOURCES (liaison_sources_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonSources, liaison_sources, LIAISON, SOURCES, GObject)

LiaisonSources *liaison_sources_new          (void);
GListModel     *liaison_sources_get_model    (LiaisonSources *self); /* of LiaisonSource */
guint           liaison_sources_get_n        (LiaisonSources *self);
/* (transfer none), NULL past the end */
LiaisonSource  *liaison_sources_get          (LiaisonSources *self,
                                              guint           index);
/* Returns FALSE if SOURCE is none of them. */
gboolean        liaison_sources_find         (LiaisonSources *self,
                                              LiaisonSource  *source,
                                              guint          *index);
LiaisonSource  *liaison_sources_find_article (LiaisonSources *self,
                                              LiaisonArticle *article); /* nullable */
LiaisonSource  *liaison_sources_find_file    (LiaisonSources *self,
                                              GFile          *file);    /* nullable */
/* Puts ADDED, of LiaisonSource, in the place of N_REMOVED that begin at INDEX. Those that are not settled are worked on; the work on
 * what is removed stops. */
void            liaison_sources_splice       (LiaisonSources *self,
                                              guint           index,
                                              guint           n_removed,
                                              GPtrArray      *added);
/* Puts the sources in another ORDER, of the same. */
void            liaison_sources_reorder      (LiaisonSources *self,
                                              GPtrArray      *order);
/* Works again on SOURCE, if it failed. */
void            liaison_sources_retry        (LiaisonSources *self,
                                              LiaisonSource  *source);
/* Stops all work. What has an article fails with a remark; what has none waits no more, and is returned, of LiaisonSource. */
GPtrArray      *liaison_sources_cancel       (LiaisonSources *self);
double          liaison_sources_get_progress (LiaisonSources *self);
guint           liaison_sources_get_n_left   (LiaisonSources *self);
/* How many the work under way is about, from its beginning to its end. */
guint           liaison_sources_get_n_batch  (LiaisonSources *self);
/* The one that was begun last, or NULL. */
LiaisonSource  *liaison_sources_get_working  (LiaisonSources *self);

G_END_DECLS
