/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "interface/article/article-view.h"
#include "interface/diagram/diagram-picture.h"
#include "interface/diagram/diagram.h"
#include "interface/forecast/forecast-panel.h"
#include "interface/selection-trail.h"
#include "interface/source.h"
#include "interface/window/banner.h"
#include "interface/window/empty-page.h"
#include "interface/window/export-dialog.h"
#include "interface/window/panes.h"
#include "interface/window/reading-bar.h"
#include "interface/window/share-dialog.h"
#include "interface/window/window.h"

G_BEGIN_DECLS

/* Shared by the files that make up the window: window.c (what it is made of and follows), window-actions.c (commands),
 * window-say.c (what it says in passing), window-open.c, window-save.c and window-disk.c (files), window-export.c (the diagram for others),
 * window-job.c and window-paper.c (what is made in the background, and on paper),
 * window-sources.c (several articles), window-share.c and window-import.c (the forecasts for and from others), window-drop.c (drag and drop). */
struct _LiaisonWindow
{
  AdwApplicationWindow parent_instance;

  LiaisonDocument *document;
  LiaisonSelectionTrail *trail;
  LiaisonForecastFile *backup; /* of what could not be opened, for the banner's way on; nullable */
  GCancellable *exporting; /* of what is being made for others; nullable */
  GtkWidget *close_alert; /* which asks about unsaved work; weak, nullable */
  guint n_failed;         /* articles that could not be read since there was nothing to read */
  LiaisonSource *failed;  /* the last of these; nullable */
  gboolean close_anyway;  /* the reader has decided about unsaved work */

  /* Template children */
  AdwToastOverlay *toasts;
  AdwWindowTitle *title;
  LiaisonBanner *banner;
  LiaisonReadingBar *reading_bar;
  GtkStack *stack;
  LiaisonEmptyPage *empty_page;
  LiaisonPanes *panes;
  LiaisonArticleView *article_view;
  LiaisonDiagram *diagram;
  LiaisonForecastPanel *forecast_panel;
  AdwViewSwitcherBar *switcher;
  GtkWidget *redo_button;
  GtkWidget *find_button;
  GtkWidget *forecasts_button;
  GMenu *recent_section;
  GMenu *sample_section;
};

/* Says SENTENCE, which is no markup, in passing … */
void _liaison_window_say             (LiaisonWindow  *self,
                                      const char     *sentence);
/* … with a way on: BUTTON activates ACTION … */
void _liaison_window_say_with        (LiaisonWindow  *self,
                                      const char     *sentence,
                                      const char     *button,
                                      const char     *action);
/* … with the way back: what was done is the last step of the history. */
void _liaison_window_say_done        (LiaisonWindow  *self,
                                      const char     *sentence);
/* Nothing is open, and nobody's forecasts are shown. */
gboolean _liaison_window_is_empty    (LiaisonWindow  *self);
void _liaison_window_install_actions (GtkWidgetClass *klass);
void _liaison_window_update_actions  (LiaisonWindow  *self);
void _liaison_window_install_open    (GtkWidgetClass *klass);
void _liaison_window_install_save    (GtkWidgetClass *klass);
/* Saves where the forecasts are kept, or asks where to. */
void _liaison_window_save            (LiaisonWindow  *self,
                                      gboolean        close_after);
void _liaison_window_install_disk    (GtkWidgetClass *klass);
void _liaison_window_follow_disk     (LiaisonWindow  *self);
/* Asks whether to merge what another program wrote; SAVE, and CLOSE the window, if the reader agrees. */
void _liaison_window_merge           (LiaisonWindow  *self,
                                      gboolean        save,
                                      gboolean        close);
void _liaison_window_install_team    (GtkWidgetClass *klass);
/* Shows the people in PLACES, of GFile, beside the forecasts of this window. */
void _liaison_window_open_team       (LiaisonWindow  *self,
                                      GPtrArray      *places);
/* Offers the backup of FILE, which could not be read, if there is one. */
void _liaison_window_seek_backup     (LiaisonWindow  *self,
                                      GFile          *file);
void _liaison_window_install_share   (GtkWidgetClass *klass);
void _liaison_window_update_share    (LiaisonWindow  *self,
                                      gboolean        open);
/* FILE is where it is to be saved; NULL, and the reader is asked. */
void _liaison_window_share           (LiaisonWindow          *self,
                                      LiaisonShareForm        form,
                                      const LiaisonShareWish *wish,
                                      LiaisonShareWay         way,
                                      GFile                  *file);
void _liaison_window_install_import  (GtkWidgetClass *klass);
/* Takes in what the tables of other sites hold; FILES is a list of GFile. */
void _liaison_window_import          (LiaisonWindow  *self,
                                      GListModel     *files);
void _liaison_window_install_export  (GtkWidgetClass *klass);
void _liaison_window_install_print   (GtkWidgetClass *klass);
void _liaison_window_export          (LiaisonWindow           *self,
                                      const LiaisonExportWish *wish,
                                      GFile                   *file);
void _liaison_window_update_export   (LiaisonWindow  *self);
/* From the title, in letters and digits: "what-will-be-the-future-of"; FALLBACK if there is none. Free with g_free(). */
char *_liaison_window_suggest_name   (LiaisonWindow  *self,
                                      const char     *fallback);
/* Opens bytes from memory in this window, or in a new one if something is open in it. NAME is what messages call them, URI where
 * they come from; both may be NULL. */
void _liaison_window_open_bytes      (LiaisonWindow  *self,
                                      GBytes         *bytes,
                                      const char     *name,
                                      const char     *uri);
/* Takes FILE for the article that the forecasts of this window rest on, and says so if it is not. */
void _liaison_window_locate          (LiaisonWindow  *self,
                                      GFile          *file);
void _liaison_window_take_clipboard  (LiaisonWindow  *self);
void _liaison_window_take_drop       (LiaisonWindow  *self,
                                      GdkDrop        *drop);
/* Returns TRUE when the window may close now; otherwise asks, and closes it later. */
gboolean _liaison_window_may_close   (LiaisonWindow  *self);
void _liaison_window_add_drop_target (LiaisonWindow  *self);
void _liaison_window_install_sources (GtkWidgetClass *klass);
void _liaison_window_follow_sources  (LiaisonWindow  *self);
void _liaison_window_update_sources  (LiaisonWindow  *self);
/* This window if nothing is open in it, or else a new one. */
LiaisonWindow *_liaison_window_to_open_in (LiaisonWindow *self);
/* Opens articles, of GFile, together in this window, or in a new one if something is open in it. */
void _liaison_window_open_together   (LiaisonWindow  *self,
                                      GPtrArray      *files);
/* Adds articles, of GFile, to those of this window, and says so. */
void _liaison_window_add_articles    (LiaisonWindow  *self,
                                      GPtrArray      *files);
/* Articles that are dropped on others join them; all else is opened as ever. */
void _liaison_window_drop_files      (LiaisonWindow  *self,
                                      GListModel     *files);
/* The same for all articles in FOLDERS, of GFile. */
void _liaison_window_add_folders     (LiaisonWindow  *self,
                                      GPtrArray      *folders);
/* Whether FOLDER is of people's forecasts, or cannot be looked into. */
gboolean _liaison_window_holds_forecasts (GFile      *folder);
void _liaison_window_install_trail   (GtkWidgetClass *klass);
void _liaison_window_add_trail       (LiaisonWindow  *self);
void _liaison_window_update_recent   (LiaisonWindow  *self);

G_END_DECLS
