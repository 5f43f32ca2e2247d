/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/article.h"
#include "forecast/forecast.h"

G_BEGIN_DECLS

#define LIAISON_FORECAST_FILE_ERROR (liaison_forecast_file_error_quark ())
GQuark liaison_forecast_file_error_quark (void);

typedef enum
{
  LIAISON_FORECAST_FILE_ERROR_DAMAGED,   /* not JSON, not UTF-8, cut off, or nested too deeply */
  LIAISON_FORECAST_FILE_ERROR_INVALID,   /* JSON, but not a forecast file, or a member has the wrong type */
  LIAISON_FORECAST_FILE_ERROR_VERSION,   /* made by a later version: cannot be read at all, or cannot be saved */
  LIAISON_FORECAST_FILE_ERROR_TOO_LARGE, /* beyond LIAISON_FORECAST_FILE_MAX_BYTES */
  LIAISON_FORECAST_FILE_ERROR_CHANGED,   /* the file on disk is not the one that was loaded or saved last */
} LiaisonForecastFileError;

#define LIAISON_FORECAST_FILE_MAX_BYTES (64u * 1024 * 1024)

/* An article that the forecasts rest on. Belongs to the forecast file. */
typedef struct
{
  char *id;                 /* "s1" */
  char *title;              /* nullable */
  char *uri;                /* nullable */
  char *published;          /* nullable */
  char *sha256;             /* nullable; of the article's text */
  char *text;               /* nullable; the article's text, kept where it cannot be found again: it was pasted */
} LiaisonForecastSource;

/* Where the reader put the node of an entity. */
typedef struct
{
  const char *entity;       /* its id */
  gboolean placed;          /* FALSE: nowhere; the layout finds it a place */
  double x;                 /* the centre, in pixels at 100 % */
  double y;
} LiaisonForecastPlace;

/* What a *.forecast.json file holds, in memory. Everything that changes does so through the functions below, which notify;
 * its forecasts are immutable and are replaced whole. */
#define LIAISON_TYPE_FORECAST_FILE (liaison_forecast_file_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonForecastFile, liaison_forecast_file, LIAISON, FORECAST_FILE, GObject)

LiaisonForecastFile *liaison_forecast_file_new            (void);
/* Reads the bytes of a file. The error's message is one sentence for the reader and names the place ("forecasts[2].closes"). */
LiaisonForecastFile *liaison_forecast_file_from_bytes     (GBytes              *bytes,
                                                           GError             **error);
/* The bytes of a file: UTF-8, indented, members in a stable order, a final newline; unknown members are kept. */
GBytes              *liaison_forecast_file_to_bytes       (LiaisonForecastFile *self);

/* The same content, for another thread to read or to compare with later; forecasts are shared. (transfer full) */
LiaisonForecastFile *liaison_forecast_file_snapshot       (LiaisonForecastFile *self);
/* Gives SELF the content of OTHER, with as few changes of its list as there are. */
void                 liaison_forecast_file_take           (LiaisonForecastFile *self,
                                                           LiaisonForecastFile *other);
/* Written by a later version of Liaison, and read as far as this one understands it. It cannot be saved: what this one does not know
 * of would be lost. */
gboolean             liaison_forecast_file_get_later      (LiaisonForecastFile *self);

const char          *liaison_forecast_file_get_title      (LiaisonForecastFile *self); /* nullable */
void                 liaison_forecast_file_set_title      (LiaisonForecastFile *self,
                                                           const char          *title);
const char          *liaison_forecast_file_get_author     (LiaisonForecastFile *self); /* nullable */
void                 liaison_forecast_file_set_author     (LiaisonForecastFile *self,
                                                           const char          *name);
/* Of LiaisonForecast. */
GListModel          *liaison_forecast_file_get_forecasts  (LiaisonForecastFile *self);
LiaisonForecast     *liaison_forecast_file_find           (LiaisonForecastFile *self,
                                                           const char          *id,
                                                           guint               *position); /* nullable */
/* The one way in which forecasts change: BEFORE NULL inserts AFTER at POSITION, AFTER NULL removes BEFORE, otherwise AFTER
 * takes the place of the forecast with its id. */
void                 liaison_forecast_file_change         (LiaisonForecastFile *self,
                                                           LiaisonForecast     *before,
                                                           LiaisonForecast     *after,
                                                           guint                position);
/* Of LiaisonForecastSource *. */
const GPtrArray     *liaison_forecast_file_get_sources    (LiaisonForecastFile *self);
/* The id of the source that stands for ARTICLE, or NULL. */
const char          *liaison_forecast_file_find_source    (LiaisonForecastFile *self,
                                                           LiaisonArticle      *article);
/* The same, added if there is none. */
const char          *liaison_forecast_file_add_source     (LiaisonForecastFile *self,
                                                           LiaisonArticle      *article);
/* Places of nodes that the reader dragged. */
gboolean             liaison_forecast_file_get_position   (LiaisonForecastFile *self,
                                                           const char          *entity,
                                                           double              *x,
                                                           double              *y);
void                 liaison_forecast_file_set_position   (LiaisonForecastFile *self,
                                                           const char          *entity,
                                                           double               x,
                                                           double               y);
void                 liaison_forecast_file_clear_position (LiaisonForecastFile *self,
                                                           const char          *entity);
/* Several of them at once. */
void                 liaison_forecast_file_set_places     (LiaisonForecastFile        *self,
                                                           const LiaisonForecastPlace *places,
                                                           guint                       n_places);
/* What the reader changed in the network, in order: one object of JSON each, on one line. What they say is not known here.
 * Free with g_strfreev(). */
char               **liaison_forecast_file_dup_corrections (LiaisonForecastFile *self);
void                 liaison_forecast_file_set_corrections (LiaisonForecastFile *self,
                                                           const char * const  *corrections);
/* Emitted after any change: "changed". */

G_END_DECLS
