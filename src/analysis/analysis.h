/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "analysis/kinds.h"
#include "article/article.h"
#include "language/model.h"

G_BEGIN_DECLS

/* The records of an analysis. They belong to the analysis and live as long as it does; arrays are never NULL. */

typedef struct
{
  LiaisonSpan span;
  LiaisonMentionForm form;
} LiaisonMention;

typedef struct
{
  char *title;              /* "Director of National Intelligence" */
  LiaisonRoleStatus status;
  char *organization;       /* id of an entity, or NULL */
} LiaisonRole;

/* When something was or is to be. The dates are invalid where the article does not say. */
typedef struct
{
  LiaisonSpan words;        /* "in January 2020" */
  GDate from;
  GDate to;                 /* the last day */
} LiaisonTime;

typedef struct
{
  char *id;                 /* "avril-haines": unique in the analysis, and the same when the article is read again */
  LiaisonEntityKind kind;
  const char *subkind;      /* "official", "agency" …, or NULL */
  char *name;
  GPtrArray *aliases;       /* of char *: other names that the article uses */
  GPtrArray *roles;         /* of LiaisonRole * */
  GArray *mentions;         /* of LiaisonMention, in order of the text */
  char *when;               /* of an operation, agreement or event: "2008", "January 2020"; or NULL */
  LiaisonTime time;         /* of an operation, agreement or event */
  double importance;        /* from 0 to 1 */
} LiaisonEntityRecord;

typedef struct
{
  guint source;             /* index into the entities */
  guint target;
  LiaisonRelationKind kind;
  char *label;              /* the article's own verb or noun: "reporting to" */
  LiaisonValence valence;
  LiaisonModality modality;
  gboolean negated;
  int attributed_to;        /* index into the entities, or -1 */
  char *attribution;        /* text, "foreign sources"; NULL where it is the article's own word */
  double confidence;        /* from 0 to 1 */
  GArray *evidence;         /* of LiaisonSpan: the sentences that state it, in order of the text; at least one */
  LiaisonTime time;
} LiaisonRelationRecord;

typedef struct
{
  LiaisonSpan span;         /* the sentence or clause */
  LiaisonSpan cue_span;
  char *cue;                /* "unlikely" */
  gboolean negated;
  double low;               /* the range of probability that the words convey, and the best single value */
  double high;
  double best;
  char *horizon;            /* "in June", or NULL */
  char *horizon_from;       /* "2021-06-01", or NULL */
  char *horizon_to;
  int attributed_to;        /* whose word it is: index into the entities, or -1 */
  char *attribution;        /* text, "foreign sources"; NULL where it is the article's own word */
  GArray *entities;         /* of guint: indices of the entities it mentions */
} LiaisonStatement;

/* What an article says. Immutable and reference counted. */
typedef struct _LiaisonAnalysis LiaisonAnalysis;

#define LIAISON_TYPE_ANALYSIS (liaison_analysis_get_type ())
GType            liaison_analysis_get_type       (void);

/* Reads and analyses ARTICLE. PROGRESS, which may be NULL, is called from this thread; when it returns FALSE the function
 * returns NULL with LIAISON_MODEL_ERROR_CANCELLED. Safe to call from any thread. */
LiaisonAnalysis *liaison_analysis_new            (LiaisonArticle       *article,
                                                  LiaisonModel         *model,
                                                  LiaisonProgressFunc   progress,
                                                  gpointer              user_data,
                                                  GError              **error);
/* The same off the main thread. PROGRESS is called in the main context of the caller; cancelling gives G_IO_ERROR_CANCELLED. */
void             liaison_analysis_new_async      (LiaisonArticle       *article,
                                                  LiaisonModel         *model,
                                                  GCancellable         *cancellable,
                                                  LiaisonProgressFunc   progress,
                                                  gpointer              progress_data,
                                                  GDestroyNotify        progress_destroy,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
LiaisonAnalysis *liaison_analysis_new_finish     (GAsyncResult         *result,
                                                  GError              **error);

LiaisonAnalysis *liaison_analysis_ref            (LiaisonAnalysis      *self);
void             liaison_analysis_unref          (LiaisonAnalysis      *self);
LiaisonArticle  *liaison_analysis_get_article    (LiaisonAnalysis      *self);

guint                        liaison_analysis_get_n_entities   (LiaisonAnalysis *self);
const LiaisonEntityRecord   *liaison_analysis_get_entity       (LiaisonAnalysis *self,
                                                                guint            index);
guint                        liaison_analysis_get_n_relations  (LiaisonAnalysis *self);
const LiaisonRelationRecord *liaison_analysis_get_relation     (LiaisonAnalysis *self,
                                                                guint            index);
guint                        liaison_analysis_get_n_statements (LiaisonAnalysis *self);
const LiaisonStatement      *liaison_analysis_get_statement    (LiaisonAnalysis *self,
                                                                guint            index);
/* Returns -1 when no entity has this id. */
int                          liaison_analysis_find_entity      (LiaisonAnalysis *self,
                                                                const char      *id);
/* Why the analysis is sparse, in a sentence for the reader ("The text does not seem to be English."), or NULL. */
const char                  *liaison_analysis_get_remark       (LiaisonAnalysis *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonAnalysis, liaison_analysis_unref)

G_END_DECLS
