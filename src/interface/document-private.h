/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/recovery.h"
#include "interface/document.h"
#include "interface/sources.h"

G_BEGIN_DECLS

/* Shared by the files that make up the document: document.c (state), document-sources.c (articles and their
 * analysis), document-changes.c, document-corrections.c,
 * document-step.c (its steps of the history), document-storage.c, document-disk.c, document-recovery.c. */
struct _LiaisonDocument
{
  GObject parent_instance;

  LiaisonSources *sources;
  LiaisonSource *current;         /* whose article is shown; nullable */
  LiaisonSource *awaited;         /* to be shown as soon as it is read, in the place of others; nullable */
  LiaisonArticle *article;        /* its article; nullable */
  LiaisonNetwork *network;        /* over all; nullable */
  LiaisonForecastFile *forecasts;
  LiaisonTeam *team;              /* nullable */
  LiaisonSelection *selection;
  LiaisonFilter *filter;
  LiaisonHistory *history;

  GCancellable *joining;          /* of the joining under way; its identity tells a late result from a wanted one */
  GCancellable *correcting;       /* the same of a network that is corrected in a thread */
  gboolean corrects_again;        /* more was corrected meanwhile */
  char *wanted_entity;            /* ids of what is selected as soon as the network has it; nullable */
  char *wanted_relation;
  gboolean holding;               /* which sources are shown changes for several at once */
  gboolean only_news;
  int news_part;                  /* of the network, whose article is shown; -1 for none or the first, -2 until it is asked for */
  guint join_id;                  /* the source that will join */
  gint64 first_wanted;         /* since when there might be a first network, or 0 */
  double progress;
  char *remark;

  GFile *file;                    /* of the forecasts; nullable */
  char *etag;                     /* of the file's content when it was loaded or saved last */
  LiaisonForecastFile *base;      /* what the file held when it was loaded or saved last; nullable: nobody knows */
  gboolean recovered;             /* holds work that was never saved, beside what the history knows */
  gboolean saving;
  GQueue saves;                   /* of GTask: saves that wait for the one under way */
  GFileMonitor *monitor;          /* of the file */
  guint check_id;                 /* the source that will look what stands on disk */
  guint checks;                   /* how often that failed since the file changed last */
  LiaisonRecovery *recovery;      /* where unsaved work is kept; nullable */
  guint keep_id;                  /* the source that will keep it */
};

typedef enum
{
  LIAISON_DOCUMENT_ARTICLE = 1,
  LIAISON_DOCUMENT_SOURCE,
  LIAISON_DOCUMENT_NETWORK,
  LIAISON_DOCUMENT_FORECASTS,
  LIAISON_DOCUMENT_FILE,
  LIAISON_DOCUMENT_PROGRESS,
  LIAISON_DOCUMENT_REMARK,
  LIAISON_DOCUMENT_TITLE,
  LIAISON_DOCUMENT_MODIFIED,
  LIAISON_DOCUMENT_READ_ONLY,
  LIAISON_DOCUMENT_TEAM,
  LIAISON_DOCUMENT_N_PROPERTIES
} LiaisonDocumentProperty;

void _liaison_document_notify             (LiaisonDocument         *self,
                                           LiaisonDocumentProperty  property);
void _liaison_document_emit_disk          (LiaisonDocument         *self,
                                           LiaisonDocumentDisk      event);
/* Whether nothing may be changed; says so to the reader. */
gboolean _liaison_document_refuse         (LiaisonDocument         *self);
void _liaison_document_emit_added         (LiaisonDocument         *self,
                                           LiaisonForecast         *forecast);
/* Follows the sources, which are new; and lets them go. */
void _liaison_document_follow_sources     (LiaisonDocument         *self);
void _liaison_document_leave_sources      (LiaisonDocument         *self);
/* Adds SOURCES, of LiaisonSource, as no step of the history, and shows SHOWN of them, which may be NULL. */
void _liaison_document_restore_sources    (LiaisonDocument         *self,
                                           GPtrArray               *sources,
                                           LiaisonSource           *shown);
/* SENTENCE says what was corrected. */
void _liaison_document_emit_corrected     (LiaisonDocument         *self,
                                           const char              *sentence);
/* Shows NETWORK, which may be NULL; nothing is selected then. */
void _liaison_document_set_network        (LiaisonDocument         *self,
                                           LiaisonNetwork          *network);
/* The same, of the same articles or more: what is selected stays so if it is still there. */
void _liaison_document_swap_network       (LiaisonDocument         *self,
                                           LiaisonNetwork          *network);
void _liaison_document_set_progress       (LiaisonDocument         *self,
                                           double                   progress);
void _liaison_document_set_remark         (LiaisonDocument         *self,
                                           const char              *remark);
/* The network of ANALYSIS with the corrections of the forecast file. */
LiaisonNetwork *_liaison_document_make_network (LiaisonDocument    *self,
                                           LiaisonAnalysis         *analysis);
/* Makes the network anew after the corrections changed, a large one in a thread; what is selected stays so if it is still there. */
void _liaison_document_correct_network    (LiaisonDocument         *self);
/* Takes FILE, which may be NULL, for where the forecasts are kept, with ETAG for the content that it has now. */
void _liaison_document_set_file           (LiaisonDocument         *self,
                                           GFile                   *file,
                                           const char              *etag);
/* Starts to watch the file for changes by others, or stops if there is none. */
void _liaison_document_watch_file         (LiaisonDocument         *self);
void _liaison_document_stop_watching      (LiaisonDocument         *self);
/* Keeps unsaved work before long, or forgets what was kept if there is none. */
void _liaison_document_keep_soon          (LiaisonDocument         *self);
/* The document goes, and whatever was not saved is not wanted. */
void _liaison_document_give_up_recovery   (LiaisonDocument         *self);
/* Puts other forecasts in the place of the present ones. The history is cleared. FILE and ETAG may be NULL. */
void _liaison_document_replace_forecasts  (LiaisonDocument         *self,
                                           LiaisonForecastFile     *forecasts,
                                           GFile                   *file,
                                           const char              *etag);

G_END_DECLS
