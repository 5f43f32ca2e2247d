/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonScoreBinList: the forecasts of a bin, those that missed most first, each with what was said and what came of it. The CSS
 * node is "scorebin". Accessible role: the list's; each row is labelled with all that it shows. */

#include "interface/forecast/scoring/score-bin-list.h"

#include <glib/gi18n.h>

#include "forecast/calibration.h"
#include "forecast/probability-word.h"
#include "interface/forecast/scoring/calibration-words.h"

/* What a row shows. */
#define LIAISON_TYPE_SCORE_BIN_ITEM (liaison_score_bin_item_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonScoreBinItem, liaison_score_bin_item, LIAISON, SCORE_BIN_ITEM, GObject)

struct _LiaisonScoreBinItem
{
  GObject parent_instance;

  LiaisonForecast *forecast;
  const char *what;            /* belongs to the forecast; nullable */
  LiaisonJudgement judgement;
  double brier;
};

G_DEFINE_FINAL_TYPE (LiaisonScoreBinItem, liaison_score_bin_item, G_TYPE_OBJECT)

static void
liaison_score_bin_item_finalize (GObject *object)
{
  g_object_unref (LIAISON_SCORE_BIN_ITEM (object)->forecast);

  G_OBJECT_CLASS (liaison_score_bin_item_parent_class)->finalize (object);
}

static void
liaison_score_bin_item_class_init (LiaisonScoreBinItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_score_bin_item_finalize;
}

static void
liaison_score_bin_item_init (LiaisonScoreBinItem *self)
{
}

struct _LiaisonScoreBinList
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkLabel *sentence;
  GtkWidget *list;
  GListStore *items;
};

G_DEFINE_FINAL_TYPE (LiaisonScoreBinList, liaison_score_bin_list, GTK_TYPE_WIDGET)

static char *
describe (LiaisonScoreBinItem *item)
{
  g_autofree char *said = liaison_probability_to_text (item->judgement.probability);
  /* Translators: %1$s is a percentage, %2$.3f a score. */
  g_autofree char *text = item->judgement.happened
                            ? g_strdup_printf (_("said %1$s · came out yes · Brier score %2$.3f"), said, item->brier)
                            : g_strdup_printf (_("said %1$s · came out no · Brier score %2$.3f"), said, item->brier);

  return item->what != NULL ? g_strdup_printf ("%s: %s", item->what, text) : g_steal_pointer (&text);
}

static GtkWidget *
make_label (const char *class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_widget_add_css_class (label, class);
  return label;
}

static void
on_setup (GtkSignalListItemFactory *factory,
          GtkListItem              *row)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_box_append (GTK_BOX (box), make_label ("heading"));
  gtk_box_append (GTK_BOX (box), make_label ("dim-label"));
  gtk_widget_add_css_class (box, "score-item");
  gtk_list_item_set_child (row, box);
}

static void
on_bind (GtkSignalListItemFactory *factory,
         GtkListItem              *row)
{
  LiaisonScoreBinItem *item = gtk_list_item_get_item (row);
  GtkWidget *box = gtk_list_item_get_child (row);
  const char *question = liaison_forecast_get_question (item->forecast);
  g_autofree char *details = describe (item);

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (box)), *question != '\0' ? question : _("Untitled forecast"));
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (box)), details);
}

static void
on_activate (LiaisonScoreBinList *self,
             guint                position)
{
  g_autoptr (LiaisonScoreBinItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  gtk_widget_activate_action (GTK_WIDGET (self), "scores.look-back", "s", liaison_forecast_get_id (item->forecast));
}

static gboolean
liaison_score_bin_list_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LIAISON_SCORE_BIN_LIST (widget)->list);
}

static void
liaison_score_bin_list_dispose (GObject *object)
{
  LiaisonScoreBinList *self = LIAISON_SCORE_BIN_LIST (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->items);

  G_OBJECT_CLASS (liaison_score_bin_list_parent_class)->dispose (object);
}

static void
liaison_score_bin_list_class_init (LiaisonScoreBinListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_score_bin_list_dispose;
  widget_class->grab_focus = liaison_score_bin_list_grab_focus;

  gtk_widget_class_set_css_name (widget_class, "scorebin");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
liaison_score_bin_list_init (LiaisonScoreBinList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);
  self->items = g_list_store_new (LIAISON_TYPE_SCORE_BIN_ITEM);
  self->list = gtk_list_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->items)))), factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (self->list), TRUE);
  gtk_list_view_set_show_separators (GTK_LIST_VIEW (self->list), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Forecasts"), -1);
  g_signal_connect_object (self->list, "activate", G_CALLBACK (on_activate), self, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list);
  gtk_widget_set_vexpand (scroller, TRUE);
  self->sentence = GTK_LABEL (make_label ("sentence"));
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->sentence));
  gtk_box_append (GTK_BOX (self->box), scroller);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * liaison_score_bin_list_new:
 *
 * Returns: (transfer floating): an empty list
 */
GtkWidget *
liaison_score_bin_list_new (void)
{
  return g_object_new (LIAISON_TYPE_SCORE_BIN_LIST, NULL);
}

static int
compare_items (gconstpointer a,
               gconstpointer b)
{
  double first = (*(LiaisonScoreBinItem *const *) a)->brier, second = (*(LiaisonScoreBinItem *const *) b)->brier;

  return (first < second) - (first > second);
}

/**
 * liaison_score_bin_list_show:
 * @self: a list
 * @record: (nullable): a track record
 * @bin: the number of a bin of its calibration that is not empty
 *
 * Lists the forecasts of a bin.
 */
void
liaison_score_bin_list_show (LiaisonScoreBinList *self,
                             LiaisonTrackRecord  *record,
                             guint                bin)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  const GArray *judgements, *bins;
  g_autofree char *sentence = NULL;

  g_return_if_fail (LIAISON_IS_SCORE_BIN_LIST (self));

  g_list_store_remove_all (self->items);
  if (record == NULL)
    return;
  judgements = liaison_track_record_get_judgements (record);
  bins = liaison_track_record_get_calibration (record);
  sentence = liaison_calibration_bin_dup_sentence (&g_array_index (bins, LiaisonCalibrationBin, bin));
  gtk_label_set_label (self->sentence, sentence);
  for (guint i = 0; i < judgements->len; i++)
    {
      const LiaisonTrackJudgement *one = &g_array_index (judgements, LiaisonTrackJudgement, i);
      LiaisonScoreBinItem *item;

      if (liaison_calibration_find_bin (one->judgement.probability, bins->len) != bin)
        continue;
      item = g_object_new (LIAISON_TYPE_SCORE_BIN_ITEM, NULL);
      item->forecast = g_object_ref (one->forecast);
      item->what = one->what;
      item->judgement = one->judgement;
      item->brier = liaison_score_brier (&one->judgement, 1);
      g_ptr_array_add (items, item);
    }
  /* At once: what is sorted afterwards takes the cursor of the list along. */
  g_ptr_array_sort (items, compare_items);
  g_list_store_splice (self->items, 0, 0, items->pdata, items->len);
}
