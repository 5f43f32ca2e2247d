/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "interface/article/article-find.h"
#include "interface/article/article-view.h"
#include "interface/article/facsimile-view.h"
#include "interface/article/source-bar.h"

G_BEGIN_DECLS

/* Shared by the files that make up the view: article-view.c (follows the document), article-view-pointer.c (what the pointer and
 * the keyboard do in the text), article-view-evidence.c and article-view-entities.c (what is offered for selected text), article-view-facsimile.c (the pages of
 * its document). */
struct _LiaisonArticleView
{
  GtkWidget parent_instance;

  LiaisonDocument *document;  /* owned, nullable */
  LiaisonArticle *article;    /* what is shown; owned, nullable */
  GSignalGroup *signals;      /* of the document */
  GSignalGroup *selection;    /* of its selection */
  GSignalGroup *forecasts;    /* of the list of its forecasts */
  guint holding;              /* while a place that was gone to is held, a tick callback of the text */
  guint frames_to_hold;
  guint place;
  GPtrArray *chips;           /* of GtkWidget *, in the text */
  LiaisonAnalysis *shown;     /* whose statements are marked; nullable */
  LiaisonSpan revealed;       /* what was scrolled to last: selecting it was not the reader's doing */
  LiaisonSpan found;          /* the same for what was found, while the search bar is open */

  GCancellable *seeking;      /* whether the document is there; nullable */
  gboolean has_pages;         /* the article's document is there */
  gboolean wants_pages;       /* the reader would see them */
  gboolean shows_pages;

  /* Template children */
  GtkStack *stack;
  LiaisonSourceBar *source_bar;
  LiaisonArticleFind *find;
  LiaisonArticleText *text;
  GtkStack *reading;          /* of text and pages */
  LiaisonFacsimileView *pages;
  GtkWidget *pages_bar;
  GMenu *context_menu;
  GtkRevealer *selection_bar;
  GtkMenuButton *evidence_button;
  GMenu *evidence_menu;
  GMenu *entity_menu;
  GtkWidget *missing_page;
};

/* The entity mentioned at ITER, or NULL. */
LiaisonEntity *_liaison_article_view_entity_at        (LiaisonArticleView      *self,
                                                       const GtkTextIter       *iter);
void           _liaison_article_view_add_controllers  (LiaisonArticleView      *self);
gboolean       _liaison_article_view_query_tooltip    (GtkWidget               *text,
                                                       int                      x,
                                                       int                      y,
                                                       gboolean                 keyboard,
                                                       GtkTooltip              *tooltip,
                                                       LiaisonArticleView      *self);
void           _liaison_article_view_install_evidence (GtkWidgetClass          *klass);
void           _liaison_article_view_install_entities (GtkWidgetClass          *klass);
void           _liaison_article_view_install_copy     (GtkWidgetClass          *klass);
/* Remembers where the reader is in the article, and goes to where the reader was. */
void           _liaison_article_view_keep_place       (LiaisonArticleView      *self);
void           _liaison_article_view_restore_place    (LiaisonArticleView      *self);
void           _liaison_article_view_give_up_place    (LiaisonArticleView      *self);
gboolean       _liaison_article_view_get_top          (LiaisonArticleView      *self,
                                                       guint                   *offset);
/* Puts the caret there, and holds the place until the text has it. */
void           _liaison_article_view_go_to            (LiaisonArticleView      *self,
                                                       guint                    offset);
void           _liaison_article_view_install_pages    (GtkWidgetClass          *klass);
void           _liaison_article_view_add_pages        (LiaisonArticleView      *self);
/* Another article is shown: whether there are pages of it is found out. */
void           _liaison_article_view_seek_pages       (LiaisonArticleView      *self);
void           _liaison_article_view_stop_seeking     (LiaisonArticleView      *self);
void           _liaison_article_view_show_pages       (LiaisonArticleView      *self,
                                                       gboolean                 wanted);
void           _liaison_article_view_select_on_pages  (LiaisonArticleView      *self);
/* Of text or pages another is shown, or there is another choice. */
void           _liaison_article_view_notify_mode      (LiaisonArticleView      *self);
/* Marks in text and pages what is selected in the window. */
void           _liaison_article_view_mark_selected    (LiaisonArticleView      *self);
void           _liaison_article_view_claim_drag       (LiaisonArticleView      *self,
                                                       GdkEventSequence        *sequence,
                                                       GtkGesture              *source);
/* Lets selected text be dragged onto forecasts. */
void           _liaison_article_view_add_drag         (LiaisonArticleView      *self);
/* Lists the kinds in the menu of what the selected text can name. */
void           _liaison_article_view_fill_kinds       (LiaisonArticleView      *self);
/* Lists the forecasts in the menu of what evidence can be for. */
void           _liaison_article_view_update_evidence  (LiaisonArticleView      *self);
/* Shows or hides what is offered for selected text. */
void           _liaison_article_view_update_bar       (LiaisonArticleView      *self);

G_END_DECLS
