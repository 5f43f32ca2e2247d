/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "interface/diagram/diagram-list-rows.h"

G_BEGIN_DECLS

/* A column. Its text is also what it is sorted by, unless it has numbers. */
typedef struct
{
  const char *id;              /* for menus: "name" */
  const char *title;           /* to be translated */
  LiaisonListTextFunc dup_text;
  double (*get_number) (LiaisonListRow *row);
  guint width;                 /* characters; 0: what the others leave */
  guint from;                  /* pixels of the table below which it is left out */
  gboolean falls;              /* sorted by it, the highest comes first */
  gboolean aligns_end;
  const char *(*get_style) (LiaisonListRow *row); /* nullable: a style class of the cell */
} LiaisonListColumn;

/* What a table shows, and how. In a narrow table the first column says more, and says it in two lines. */
typedef struct
{
  const char *name;            /* to be translated: "Entities" */
  const LiaisonListColumn *columns;
  guint n_columns;
  LiaisonListTextFunc dup_title;    /* of the first column below FOLDED pixels; NULL: as above it */
  LiaisonListTextFunc dup_folded;   /* its second line below FOLDED pixels */
  LiaisonListTextFunc dup_details;  /* the same above them, but below DETAILED; nullable */
  LiaisonListTextFunc dup_sentence; /* the row as it is read aloud */
  LiaisonListTextFunc dup_searched; /* what a search looks at */
  const char *(*get_icon) (LiaisonListRow *row);  /* nullable */
  const char *(*get_style) (LiaisonListRow *row); /* nullable: a style class of the icon */
  guint folded;
  guint detailed;
  guint lines;                 /* the most that the first column takes for its text */
  const char *sorted;          /* the column by which it is sorted at first; NULL: in the order in which rows are added, */
  const char *unsorted;        /* which this names, to be translated */
  gboolean several;            /* more than one row can be selected */
} LiaisonListKind;

/* diagram-list-entities.c, diagram-list-relations.c, diagram-list-evidence.c */
extern const LiaisonListKind liaison_list_entities;
extern const LiaisonListKind liaison_list_relations;
extern const LiaisonListKind liaison_list_evidence;

/* A table of the list form. Signals: "chosen", when the reader selects rows; "activated" (LiaisonListRow), when the reader asks for
 * what is behind one; "counted", when the number of rows that are shown may have changed; "menu" (double, double: where, in its
 * pixels), when the reader asks for the menu of the rows that are selected. */
#define LIAISON_TYPE_LIST_TABLE (liaison_list_table_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonListTable, liaison_list_table, LIAISON, LIST_TABLE, GtkWidget)

GtkWidget             *liaison_list_table_new          (const LiaisonListKind *kind,
                                                        LiaisonListShownFunc   shown,
                                                        gpointer               user_data);
const LiaisonListKind *liaison_list_table_get_kind     (LiaisonListTable      *self);
/* New rows: between the two calls each is added, in the order in which they stand while nothing sorts them. */
void                   liaison_list_table_begin        (LiaisonListTable      *self,
                                                        LiaisonArticle        *article);
void                   liaison_list_table_add          (LiaisonListTable      *self,
                                                        const char            *id,
                                                        gpointer               subject,
                                                        guint                  number,
                                                        gboolean               is_new);
void                   liaison_list_table_end          (LiaisonListTable      *self);
/* The rows in the order in which they are shown, of LiaisonListRow. */
GListModel            *liaison_list_table_get_rows     (LiaisonListTable      *self);
guint                  liaison_list_table_get_n_rows   (LiaisonListTable      *self); /* shown or not */
GtkColumnView         *liaison_list_table_get_view     (LiaisonListTable      *self);
void                   liaison_list_table_refilter     (LiaisonListTable      *self);
void                   liaison_list_table_search       (LiaisonListTable      *self,
                                                        const char            *text);
/* COLUMN NULL: the rows stand in the order in which they were added. */
void                   liaison_list_table_sort         (LiaisonListTable      *self,
                                                        const char            *column,
                                                        gboolean               descending);
const char            *liaison_list_table_get_sorted   (LiaisonListTable      *self,
                                                        gboolean              *descending);
/* Selects the rows of SUBJECTS, of GObject, and scrolls to the first of these. */
void                   liaison_list_table_select       (LiaisonListTable      *self,
                                                        GPtrArray             *subjects);
/* The rows that are selected, of LiaisonListRow; free with g_ptr_array_unref(). */
GPtrArray             *liaison_list_table_dup_selected (LiaisonListTable      *self);
/* Where the first row that is selected stands, in pixels of the table; FALSE if it cannot be seen. */
gboolean               liaison_list_table_locate       (LiaisonListTable      *self,
                                                        GdkRectangle          *place);
gboolean               liaison_list_table_grab_focus   (LiaisonListTable      *self);

G_END_DECLS
