/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The one undo history of a window. It knows only callbacks. Properties, all read-only and notifying: "can-undo",
 * "can-redo", "modified" (away from the saved point), "undo-label", "redo-label". */
#define LIAISON_TYPE_HISTORY (liaison_history_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonHistory, liaison_history, LIAISON, HISTORY, GObject)

/* Does (FORWARD) or undoes the step. */
typedef void (*LiaisonHistoryFunc) (gboolean forward,
                                    gpointer user_data);

LiaisonHistory *liaison_history_new          (void);
/* Does the step now and remembers it. LABEL is translated ("Edit Question"). Steps with the same KEY (nullable) that follow
 * each other within two seconds become one: the first's undo and the last's redo. */
void            liaison_history_do           (LiaisonHistory     *self,
                                              const char         *label,
                                              const char         *key,
                                              LiaisonHistoryFunc  func,
                                              gpointer            user_data,
                                              GDestroyNotify      destroy);
/* The same for a step after which there is nothing to save that was not there before: "modified" passes over it. */
void            liaison_history_do_aside     (LiaisonHistory     *self,
                                              const char         *label,
                                              LiaisonHistoryFunc  func,
                                              gpointer            user_data,
                                              GDestroyNotify      destroy);
void            liaison_history_undo         (LiaisonHistory     *self);
void            liaison_history_redo         (LiaisonHistory     *self);
void            liaison_history_mark_saved   (LiaisonHistory     *self);
/* The saved point is lost: "modified" stays until the next mark. */
void            liaison_history_mark_unsaved (LiaisonHistory     *self);
void            liaison_history_clear        (LiaisonHistory     *self);
gboolean        liaison_history_get_can_undo (LiaisonHistory     *self);
gboolean        liaison_history_get_can_redo (LiaisonHistory     *self);
gboolean        liaison_history_get_modified (LiaisonHistory     *self);

G_END_DECLS
