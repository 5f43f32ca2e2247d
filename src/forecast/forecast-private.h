/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "forecast/forecast-file.h"
#include "forecast/json-print.h"
#include "forecast/json-tree.h"

G_BEGIN_DECLS

/* What only the reading and the writing of files need. EXTRA holds the members of a JSON object that this version of Liaison
 * does not know, or is NULL; whoever holds one never changes it. */

LiaisonEstimate *liaison_estimate_new_full              (const LiaisonAnswer    *answer,
                                                         LiaisonConfidence       confidence,
                                                         const char             *reason,
                                                         const char             *by,
                                                         const char             *at,
                                                         JsonObject             *extra);
JsonObject      *liaison_estimate_get_extra             (LiaisonEstimate        *self);
/* The same numbers with other words, without what is not known here. */
LiaisonEstimate *liaison_estimate_with_words            (LiaisonEstimate        *self,
                                                         const char             *by,
                                                         const char             *reason);

/* What a file knows of a piece of evidence beyond the public constructor. Nothing here is owned. */
typedef struct
{
  const char *id;
  double strength;             /* negative: not given */
  JsonObject *ratings;         /* nullable; from ids of outcomes to whole numbers; never changed */
  LiaisonGrade credibility;
  LiaisonGrade relevance;
  const char *modified;        /* nullable */
  JsonObject *extra;
  JsonObject *passage_extra;
} LiaisonEvidenceDetails;

LiaisonEvidence *liaison_evidence_new_full              (const LiaisonEvidenceDetails *details,
                                                         const char             *source,
                                                         LiaisonPassage         *passage,
                                                         LiaisonBearing          bearing,
                                                         const char             *note,
                                                         const char * const     *entities,
                                                         const char             *relation);
LiaisonEvidenceDetails liaison_evidence_get_details     (LiaisonEvidence        *self);
LiaisonEvidence *liaison_evidence_with_source           (LiaisonEvidence        *self,
                                                         const char             *source);

/* The outcomes of a question of choice. */
LiaisonChoiceOutcome *liaison_choice_outcome_new        (const char             *id,
                                                         const char             *name,
                                                         JsonObject             *extra);
JsonObject      *liaison_choice_outcome_get_extra       (const LiaisonChoiceOutcome *self);
GPtrArray       *liaison_choice_outcomes_new            (void);
GPtrArray       *liaison_choice_outcomes_copy           (GPtrArray              *outcomes);
const LiaisonChoiceOutcome *liaison_choice_outcomes_find (const GPtrArray       *outcomes,
                                                         const char             *id,
                                                         guint                  *position);

/* What became of a question of any type. */
typedef struct
{
  LiaisonOutcome outcome;
  const char *chosen;          /* LIAISON_OUTCOME_CHOSEN: the id of an outcome; otherwise NULL */
  LiaisonQuestionType value_type; /* LIAISON_OUTCOME_VALUE: whether VALUE is a quantity or a date; otherwise binary */
  double value;                /* a date in days since 1970-01-01 */
  LiaisonOutcome condition;    /* of a conditional pair: whether the condition came true; open where nobody says */
} LiaisonDecision;

/* How a question was decided. Immutable and reference counted. */
typedef struct
{
  LiaisonOutcome outcome;
  char *chosen;                /* nullable */
  LiaisonQuestionType value_type;
  double value;                /* 0 where there is none */
  LiaisonOutcome condition;
  char *at;                    /* nullable */
  char *note;                  /* nullable */
  char *link;                  /* nullable; where one can read of it */
  char *modified;              /* nullable; when this was written down, which may be later than AT */
  JsonObject *extra;           /* nullable */
} LiaisonResolution;

LiaisonResolution *liaison_resolution_new               (LiaisonOutcome          outcome,
                                                         const char             *at,
                                                         const char             *note,
                                                         const char             *modified,
                                                         JsonObject             *extra);
LiaisonResolution *liaison_resolution_with_note         (const LiaisonResolution *self,
                                                         const char             *note);
LiaisonResolution *liaison_resolution_with_link         (const LiaisonResolution *self,
                                                         const char             *link);
LiaisonResolution *liaison_resolution_new_full          (const LiaisonDecision  *decision,
                                                         const char             *at,
                                                         const char             *note,
                                                         const char             *modified,
                                                         JsonObject             *extra);
/* Whether it can be the resolution of a question of TYPE. */
gboolean           liaison_resolution_fits              (const LiaisonResolution *self,
                                                         LiaisonQuestionType     type);
LiaisonResolution *liaison_resolution_ref               (LiaisonResolution      *self);
void               liaison_resolution_unref             (LiaisonResolution      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonResolution, liaison_resolution_unref)

/* Filled in by its builder, and never changed afterwards. */
struct _LiaisonForecast
{
  GObject parent_instance;

  char *id;
  char *question;
  char *criteria;
  char *background;
  char *lesson;
  char *opened;
  char *closes;
  char *modified;
  LiaisonQuestionType type;
  GPtrArray *outcomes;         /* of LiaisonChoiceOutcome; kept while the type is another */
  char *unit;
  char *condition;
  double base_rate;            /* NAN: nobody said */
  char **tags;
  GPtrArray *estimates;        /* that answer a question of the type */
  GPtrArray *others;           /* estimates of other types, from before the type was changed; kept, and not seen; nullable */
  GPtrArray *evidence;
  LiaisonResolution *resolution; /* which may be one of another type, too */
  JsonObject *extra;
};

const LiaisonResolution *liaison_forecast_get_resolution (LiaisonForecast        *self);
JsonObject      *liaison_forecast_get_extra             (LiaisonForecast        *self);

/* A forecast that nobody else has seen yet. */
struct _LiaisonForecastBuilder
{
  LiaisonForecast *forecast;
  gboolean dated;              /* its time of modification was set */
};

/* All estimates, of whatever type; free with g_ptr_array_unref(). */
GPtrArray *liaison_forecast_dup_all_estimates           (LiaisonForecast        *forecast);
/* In the place of those that there are. */
void liaison_forecast_builder_set_outcomes              (LiaisonForecastBuilder *self,
                                                         GPtrArray              *outcomes);
void liaison_forecast_builder_set_id                    (LiaisonForecastBuilder *self,
                                                         const char             *id);
void liaison_forecast_builder_set_opened                (LiaisonForecastBuilder *self,
                                                         const char             *at);
/* Without it, an edited forecast is modified now. */
void liaison_forecast_builder_set_modified              (LiaisonForecastBuilder *self,
                                                         const char             *at);
void liaison_forecast_builder_set_resolution            (LiaisonForecastBuilder *self,
                                                         LiaisonResolution      *resolution);
/* In the place of those that there are; in their order. */
void liaison_forecast_builder_set_estimates             (LiaisonForecastBuilder *self,
                                                         const GPtrArray        *estimates);
void liaison_forecast_builder_set_evidence              (LiaisonForecastBuilder *self,
                                                         const GPtrArray        *evidence);
void liaison_forecast_builder_set_extra                 (LiaisonForecastBuilder *self,
                                                         JsonObject             *extra);

/* A source as its file has it. The public part comes first, so that a pointer to one is a pointer to the other. */
typedef struct
{
  LiaisonForecastSource source;
  JsonObject *extra;
} LiaisonForecastSourceEntry;

void liaison_forecast_source_entry_free                 (LiaisonForecastSourceEntry *self);
LiaisonForecastSourceEntry *liaison_forecast_source_entry_copy (const LiaisonForecastSourceEntry *self,
                                                         const char             *id);

/* Where the reader dragged a node to. */
typedef struct
{
  double x;
  double y;
} LiaisonForecastPosition;

struct _LiaisonForecastFile
{
  GObject parent_instance;

  char *title;
  char *created;
  char *modified;
  char *author;
  GPtrArray *sources;          /* of LiaisonForecastSourceEntry */
  GListStore *forecasts;
  GHashTable *positions;       /* from ids of entities to LiaisonForecastPosition */
  JsonArray *corrections;
  char **correction_texts;     /* of TEXTS_OF, the first N_TEXTS; nullable */
  JsonArray *texts_of;
  guint n_texts;
  JsonArray *pinned;
  guint version;               /* of the format that the file on disk has; 0: it was made here */
  JsonObject *extra;
  JsonObject *author_extra;
  JsonObject *network_extra;
};

/* Says that the file was changed, now. */
void                 liaison_forecast_file_touch        (LiaisonForecastFile    *self);

/* The format's version that is read and written here. */
#define LIAISON_FORECAST_FILE_VERSION 1

LiaisonForecastFile *liaison_forecast_parse             (const LiaisonJsonValue *root,
                                                         GError                **error);
/* NAME: the member that the file is, or NULL. */
void                 liaison_forecast_write             (LiaisonForecastFile    *file,
                                                         LiaisonJsonPrinter     *printer,
                                                         const char             *name);

/* Parts of it, as they are written; their texts tell whether two are the same. */
void                 liaison_forecast_write_texts       (LiaisonForecast        *forecast,
                                                         const char             *opened,
                                                         LiaisonJsonPrinter     *printer);
void                 liaison_forecast_write_type        (LiaisonForecast        *forecast,
                                                         LiaisonJsonPrinter     *printer);
void                 liaison_forecast_write_evidence    (LiaisonEvidence        *evidence,
                                                         LiaisonJsonPrinter     *printer);
void                 liaison_forecast_write_estimate    (LiaisonEstimate        *estimate,
                                                         LiaisonJsonPrinter     *printer);
void                 liaison_forecast_write_resolution  (const LiaisonResolution *resolution,
                                                         LiaisonJsonPrinter     *printer,
                                                         const char             *name);

/* The words of the files. From a string that is no such word, the functions return FALSE. */
const char *liaison_confidence_to_string                (LiaisonConfidence       confidence);
gboolean    liaison_confidence_from_string              (const char             *string,
                                                         LiaisonConfidence      *value);
const char *liaison_bearing_to_string                   (LiaisonBearing          bearing);
gboolean    liaison_bearing_from_string                 (const char             *string,
                                                         LiaisonBearing         *value);
const char *liaison_grade_to_string                     (LiaisonGrade            grade);
gboolean    liaison_grade_from_string                   (const char             *string,
                                                         LiaisonGrade           *value);
const char *liaison_outcome_to_string                   (LiaisonOutcome          outcome);
gboolean    liaison_outcome_from_string                 (const char             *string,
                                                         LiaisonOutcome         *value);

/* forecast-corrections.c: the texts of the corrections that were asked for last. */
void _liaison_forecast_file_forget_texts (LiaisonForecastFile *self);

G_END_DECLS
