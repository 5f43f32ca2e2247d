/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "interface/window/window-private.h"

G_BEGIN_DECLS

/* What a window makes for others in the background: a copy, a picture. There is one at a time. What takes long is told in the banner,
 * and can be stopped there. The program does not end before it is done. */
typedef struct
{
  LiaisonWindow *window;      /* stays until the job ends */
  GCancellable *cancellable;  /* of all that the job does */

  /* The rest is the job's own. */
  char *sentence;             /* nullable: it has not begun */
  guint patience;             /* source of the banner, or 0 */
  gboolean told;              /* the banner speaks of it */
} LiaisonWindowJob;

LiaisonWindowJob *_liaison_window_job_new          (LiaisonWindow    *window);
/* Ends it: what the banner says of its being under way goes. */
void              _liaison_window_job_free         (LiaisonWindowJob *self);
/* Begins: what was begun before is not wanted any more, and is cancelled. SENTENCE is translated, and says what takes long. */
void              _liaison_window_job_begin        (LiaisonWindowJob *self,
                                                    const char       *sentence);
/* What follows may take as long as it likes, for it is in the reader's hands: the banner stays away. */
void              _liaison_window_job_stop_waiting (LiaisonWindowJob *self);
/* A failure stands in the banner until it is read, with a way on as of liaison_banner_say(); being stopped is none. */
void              _liaison_window_job_fail         (LiaisonWindowJob *self,
                                                    const GError     *error,
                                                    const char       *button,
                                                    const char       *action);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonWindowJob, _liaison_window_job_free)

G_END_DECLS
