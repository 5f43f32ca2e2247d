/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonFacsimileView: see its header. Only pages in or near sight are there, as its children. CSS node: facsimile. Accessible role:
 * group, around one for each page. */

#include "interface/article/facsimile-view-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "article/language.h"

/* What is scrolled to stands there, of the height of the view. */
#define UPPER_PART 0.3
/* Pixels to a point of paper in its own size, on a screen of 96 pixels to an inch. */
#define OWN_SIZE (96.0 / 72.0)
#define ZOOM_STEP 1.25

enum
{
  PROP_0,
  PROP_PLACE,
  PROP_PLACE_IN_WORDS,
  PROP_ZOOM,
  N_PROPS,
  PROP_HADJUSTMENT = N_PROPS,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY
};

enum
{
  SELECTED,
  CHOSEN,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE_WITH_CODE (LiaisonFacsimileView, liaison_facsimile_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static char *
describe_place (LiaisonFacsimileView *self)
{
  if (self->scene.facsimile == NULL)
    return g_strdup ("");
  /* Translators: the number of a page, and how many there are: "3 / 12". */
  return g_strdup_printf (_("%1$u / %2$u"), self->place + 1, liaison_facsimile_get_n_pages (self->scene.facsimile));
}

static char *
describe_place_in_words (LiaisonFacsimileView *self)
{
  if (self->scene.facsimile == NULL)
    return g_strdup ("");
  return g_strdup_printf (_("Page %1$u of %2$u"), self->place + 1, liaison_facsimile_get_n_pages (self->scene.facsimile));
}

static char *
describe_zoom (LiaisonFacsimileView *self)
{
  /* Translators: how large pages are shown, of their own size. */
  return g_strdup_printf (_("%d %%"), (int) lround (100 * self->scale / OWN_SIZE));
}

static void
on_picture_changed (LiaisonFacsimileView *self,
                    guint                 page)
{
  LiaisonFacsimileSheet *sheet = _liaison_facsimile_view_find_sheet (self, page);

  if (sheet != NULL)
    liaison_facsimile_sheet_update (sheet);
}

static void
remove_sheets (LiaisonFacsimileView *self)
{
  for (guint i = 0; i < self->sheets->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->sheets, i));
  g_ptr_array_set_size (self->sheets, 0);
}

static void
forget (LiaisonFacsimileView *self)
{
  remove_sheets (self);
  if (self->scene.pictures != NULL)
    {
      liaison_facsimile_pictures_stop (self->scene.pictures);
      g_signal_handlers_disconnect_by_data (self->scene.pictures, self);
    }
  g_clear_object (&self->scene.pictures);
  g_clear_pointer (&self->scene.facsimile, liaison_facsimile_unref);
  g_clear_object (&self->scene.article);
  g_clear_pointer (&self->scene.marks, liaison_article_marks_free);
  for (guint i = 0; i < LIAISON_N_MARKS; i++)
    g_array_set_size (self->scene.stretches[i], 0);
  self->scene.selection = (LiaisonSpan) { 0, 0 };
  self->scene.caret_page = self->scene.caret_word = 0;
  self->anchor_page = self->anchor_word = 0;
  self->anchor.set = FALSE;
  self->place = 0;
  g_clear_handle_id (&self->want_id, g_source_remove);
  g_clear_handle_id (&self->tell_id, g_source_remove);
  g_clear_pointer (&self->tops, g_free);
}

/* --- scrolling --- */

static void
on_scrolled (LiaisonFacsimileView *self)
{
  if (self->allocating)
    return;
  if (self->scene.facsimile != NULL)
    _liaison_facsimile_view_update_sheets (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
set_adjustment (LiaisonFacsimileView *self,
                GtkOrientation        orientation,
                GtkAdjustment        *adjustment)
{
  if (self->adjustments[orientation] != NULL)
    g_signal_handlers_disconnect_by_func (self->adjustments[orientation], on_scrolled, self);
  g_clear_object (&self->adjustments[orientation]);
  if (adjustment == NULL)
    adjustment = gtk_adjustment_new (0, 0, 0, 0, 0, 0);
  self->adjustments[orientation] = g_object_ref_sink (adjustment);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (on_scrolled), self, G_CONNECT_SWAPPED);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
liaison_facsimile_view_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  LiaisonFacsimileView *self = LIAISON_FACSIMILE_VIEW (object);

  switch (prop_id)
    {
    case PROP_PLACE:
      g_value_take_string (value, describe_place (self));
      break;
    case PROP_PLACE_IN_WORDS:
      g_value_take_string (value, describe_place_in_words (self));
      break;
    case PROP_ZOOM:
      g_value_take_string (value, describe_zoom (self));
      break;
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_VERTICAL]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_facsimile_view_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  LiaisonFacsimileView *self = LIAISON_FACSIMILE_VIEW (object);

  switch (prop_id)
    {
    case PROP_HADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_HORIZONTAL] = g_value_get_enum (value);
      break;
    case PROP_VSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_VERTICAL] = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_facsimile_view_measure (GtkWidget      *widget,
                                GtkOrientation  orientation,
                                int             for_size,
                                int            *minimum,
                                int            *natural,
                                int            *minimum_baseline,
                                int            *natural_baseline)
{
  *minimum = 0;
  *natural = 400;
}

static void
liaison_facsimile_view_size_allocate (GtkWidget *widget,
                                      int        width,
                                      int        height,
                                      int        baseline)
{
  LiaisonFacsimileView *self = LIAISON_FACSIMILE_VIEW (widget);

  _liaison_facsimile_view_allocate (self, width, height);
  if (self->popover != NULL)
    gtk_popover_present (GTK_POPOVER (self->popover));
}

static void
liaison_facsimile_view_map (GtkWidget *widget)
{
  LiaisonFacsimileView *self = LIAISON_FACSIMILE_VIEW (widget);

  GTK_WIDGET_CLASS (liaison_facsimile_view_parent_class)->map (widget);
  if (self->scene.pictures != NULL)
    liaison_facsimile_pictures_retry (self->scene.pictures);
  _liaison_facsimile_view_want_soon (self);
}

static void
liaison_facsimile_view_unmap (GtkWidget *widget)
{
  LiaisonFacsimileView *self = LIAISON_FACSIMILE_VIEW (widget);

  g_clear_handle_id (&self->want_id, g_source_remove);
  if (self->scene.pictures != NULL)
    liaison_facsimile_pictures_stop (self->scene.pictures);
  GTK_WIDGET_CLASS (liaison_facsimile_view_parent_class)->unmap (widget);
}

static void
liaison_facsimile_view_dispose (GObject *object)
{
  LiaisonFacsimileView *self = LIAISON_FACSIMILE_VIEW (object);

  forget (self);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_object (&self->menu);
  g_clear_object (&self->document);
  g_clear_object (&self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
  g_clear_object (&self->adjustments[GTK_ORIENTATION_VERTICAL]);

  G_OBJECT_CLASS (liaison_facsimile_view_parent_class)->dispose (object);
}

static void
liaison_facsimile_view_finalize (GObject *object)
{
  LiaisonFacsimileView *self = LIAISON_FACSIMILE_VIEW (object);

  for (guint i = 0; i < LIAISON_N_MARKS; i++)
    g_array_unref (self->scene.stretches[i]);
  g_ptr_array_unref (self->sheets);

  G_OBJECT_CLASS (liaison_facsimile_view_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *klass)
{
  properties[PROP_PLACE] = g_param_spec_string ("place", NULL, NULL, "",
                                                G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PLACE_IN_WORDS] = g_param_spec_string ("place-in-words", NULL, NULL, "",
                                                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ZOOM] = g_param_spec_string ("zoom", NULL, NULL, "",
                                               G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (klass, N_PROPS, properties);
  g_object_class_override_property (klass, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (klass, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (klass, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (klass, PROP_VSCROLL_POLICY, "vscroll-policy");
}

static void
liaison_facsimile_view_class_init (LiaisonFacsimileViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = liaison_facsimile_view_get_property;
  object_class->set_property = liaison_facsimile_view_set_property;
  object_class->dispose = liaison_facsimile_view_dispose;
  object_class->finalize = liaison_facsimile_view_finalize;
  widget_class->measure = liaison_facsimile_view_measure;
  widget_class->size_allocate = liaison_facsimile_view_size_allocate;
  widget_class->map = liaison_facsimile_view_map;
  widget_class->unmap = liaison_facsimile_view_unmap;
  widget_class->focus = _liaison_facsimile_view_focus;
  widget_class->query_tooltip = _liaison_facsimile_view_query_tooltip;
  install_properties (object_class);
  gtk_widget_class_set_css_name (widget_class, "facsimile");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  _liaison_facsimile_view_install_keys (widget_class);
  _liaison_facsimile_view_install_menu (widget_class);
  signals[SELECTED] = g_signal_new ("selected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                    G_TYPE_UINT, G_TYPE_UINT);
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  LIAISON_TYPE_ENTITY);
}

static void
liaison_facsimile_view_init (LiaisonFacsimileView *self)
{
  for (guint i = 0; i < LIAISON_N_MARKS; i++)
    self->scene.stretches[i] = g_array_new (FALSE, FALSE, sizeof (LiaisonSpan));
  self->sheets = g_ptr_array_new ();
  self->fit = TRUE;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Pages of the article"), -1);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (gtk_widget_queue_allocate), NULL);
  _liaison_facsimile_view_add_pointer (self);
  _liaison_facsimile_view_add_focus (self);
}

/* --- for the files of the view --- */

void
_liaison_facsimile_view_emit_selected (LiaisonFacsimileView *self,
                                       LiaisonSpan           span)
{
  g_signal_emit (self, signals[SELECTED], 0, span.start, span.end);
}

void
_liaison_facsimile_view_emit_chosen (LiaisonFacsimileView *self,
                                     LiaisonEntity        *entity)
{
  g_signal_emit (self, signals[CHOSEN], 0, entity);
}

void
_liaison_facsimile_view_notify_place (LiaisonFacsimileView *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLACE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLACE_IN_WORDS]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

void
_liaison_facsimile_view_redraw (LiaisonFacsimileView *self)
{
  for (guint i = 0; i < self->sheets->len; i++)
    gtk_widget_queue_draw (g_ptr_array_index (self->sheets, i));
}

/* NULL if there is none. */
const LiaisonFacsimileWord *
_liaison_facsimile_view_word (LiaisonFacsimileView *self,
                              guint                 page,
                              guint                 word)
{
  const LiaisonFacsimileWord *words;
  guint n;

  if (self->scene.facsimile == NULL || page >= liaison_facsimile_get_n_pages (self->scene.facsimile))
    return NULL;
  words = liaison_facsimile_get_words (self->scene.facsimile, page, &n);
  return word < n ? &words[word] : NULL;
}

/* --- for others --- */

void
liaison_facsimile_view_set_article (LiaisonFacsimileView *self,
                                    LiaisonArticle       *article,
                                    GFile                *file)
{
  LiaisonFacsimile *facsimile = article != NULL ? liaison_article_get_facsimile (article) : NULL;

  g_return_if_fail (LIAISON_IS_FACSIMILE_VIEW (self));
  g_return_if_fail ((facsimile == NULL) == (file == NULL));

  forget (self);
  if (facsimile != NULL)
    {
      self->scene.article = g_object_ref (article);
      self->scene.facsimile = liaison_facsimile_ref (facsimile);
      self->scene.right_to_left = liaison_language_is_right_to_left (liaison_article_get_text (article));
      self->scene.pictures = liaison_facsimile_pictures_new (facsimile, file);
      g_signal_connect_object (self->scene.pictures, "changed", G_CALLBACK (on_picture_changed), self, G_CONNECT_SWAPPED);
      _liaison_facsimile_view_begin_layout (self);
    }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  _liaison_facsimile_view_notify_place (self);
}

void
liaison_facsimile_view_show_names (LiaisonFacsimileView *self,
                                   LiaisonDocument      *document)
{
  GtkWidget *focus;

  g_return_if_fail (LIAISON_IS_FACSIMILE_VIEW (self));

  focus = gtk_widget_get_focus_child (GTK_WIDGET (self));
  g_set_object (&self->document, document);
  g_clear_pointer (&self->scene.marks, liaison_article_marks_free);
  if (document != NULL && self->scene.article != NULL)
    self->scene.marks = liaison_article_marks_new (self->scene.article, liaison_document_get_network (document));
  /* Names go and come: whoever is at one keeps the focus in the pages. */
  if (focus != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  for (guint i = 0; i < self->sheets->len; i++)
    liaison_facsimile_sheet_fill (g_ptr_array_index (self->sheets, i), document);
}

void
liaison_facsimile_view_mark (LiaisonFacsimileView *self,
                             LiaisonMark           mark,
                             LiaisonSpan           span)
{
  g_return_if_fail (LIAISON_IS_FACSIMILE_VIEW (self));

  g_array_append_val (self->scene.stretches[mark], span);
  _liaison_facsimile_view_redraw (self);
}

void
liaison_facsimile_view_unmark (LiaisonFacsimileView *self,
                               LiaisonMark           mark)
{
  g_return_if_fail (LIAISON_IS_FACSIMILE_VIEW (self));

  g_array_set_size (self->scene.stretches[mark], 0);
  _liaison_facsimile_view_redraw (self);
}

void
liaison_facsimile_view_set_selection (LiaisonFacsimileView *self,
                                      LiaisonSpan           span)
{
  g_return_if_fail (LIAISON_IS_FACSIMILE_VIEW (self));

  if (liaison_span_equal (self->scene.selection, span))
    return;
  self->scene.selection = span;
  _liaison_facsimile_view_redraw (self);
}

void
liaison_facsimile_view_scroll_to (LiaisonFacsimileView *self,
                                  LiaisonSpan           span)
{
  graphene_rect_t place;
  guint page, word;
  const LiaisonFacsimileWord *box;

  g_return_if_fail (LIAISON_IS_FACSIMILE_VIEW (self));

  if (self->scene.facsimile == NULL || !liaison_facsimile_find (self->scene.facsimile, span.start, &page, &word))
    return;
  self->scene.caret_page = self->anchor_page = page;
  self->scene.caret_word = self->anchor_word = word;
  if (!self->anchor.set && _liaison_facsimile_view_place_word (self, page, word, &place) &&
      graphene_rect_contains_rect (&GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (GTK_WIDGET (self)),
                                                        0.8f * (float) gtk_widget_get_height (GTK_WIDGET (self))), &place))
    return;
  box = _liaison_facsimile_view_word (self, page, word);
  self->anchor = (LiaisonFacsimileAnchor) { TRUE, page, (box->x1 + box->x2) / 2, box->y1, 0.5, UPPER_PART };
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
liaison_facsimile_view_go_to (LiaisonFacsimileView *self,
                              guint                 offset)
{
  const LiaisonFacsimileWord *box;
  guint page, word;

  g_return_if_fail (LIAISON_IS_FACSIMILE_VIEW (self));

  if (self->scene.facsimile == NULL || !liaison_facsimile_find (self->scene.facsimile, offset, &page, &word))
    return;
  box = _liaison_facsimile_view_word (self, page, word);
  self->scene.caret_page = self->anchor_page = page;
  self->scene.caret_word = self->anchor_word = word;
  self->anchor = (LiaisonFacsimileAnchor) { TRUE, page, (box->x1 + box->x2) / 2, box->y1, 0.5, 0 };
  /* What stands before the text, a title, say, is shown with where it begins. */
  if (offset == 0)
    self->anchor = (LiaisonFacsimileAnchor) { TRUE, 0, 0, BEFORE_ALL, 0, 0 };
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

gboolean
liaison_facsimile_view_get_top (LiaisonFacsimileView *self,
                                guint                *offset)
{
  GtkAdjustment *vertical;
  guint page, word;

  g_return_val_if_fail (LIAISON_IS_FACSIMILE_VIEW (self), FALSE);

  vertical = self->adjustments[GTK_ORIENTATION_VERTICAL];
  if (vertical == NULL || gtk_adjustment_get_value (vertical) < gtk_adjustment_get_page_size (vertical) / 4 ||
      !_liaison_facsimile_view_top_word (self, &page, &word))
    return FALSE;
  *offset = _liaison_facsimile_view_word (self, page, word)->span.start;
  return TRUE;
}

void
liaison_facsimile_view_zoom (LiaisonFacsimileView *self,
                             LiaisonFacsimileZoom  zoom)
{
  double x, y;

  g_return_if_fail (LIAISON_IS_FACSIMILE_VIEW (self));

  x = gtk_widget_get_width (GTK_WIDGET (self)) / 2.0;
  y = gtk_widget_get_height (GTK_WIDGET (self)) / 3.0;
  _liaison_facsimile_view_zoom_by (self, zoom == LIAISON_FACSIMILE_ZOOM_IN ? ZOOM_STEP
                                         : zoom == LIAISON_FACSIMILE_ZOOM_OUT ? 1 / ZOOM_STEP : 0, x, y);
}

gboolean
liaison_facsimile_view_selects_at (LiaisonFacsimileView *self,
                                   double                x,
                                   double                y)
{
  guint page, word;

  g_return_val_if_fail (LIAISON_IS_FACSIMILE_VIEW (self), FALSE);

  return self->scene.facsimile != NULL && _liaison_facsimile_view_word_at (self, x, y, &page, &word) &&
         liaison_span_overlaps (_liaison_facsimile_view_word (self, page, word)->span, self->scene.selection);
}

void
liaison_facsimile_view_set_menu (LiaisonFacsimileView *self,
                                 GMenuModel           *menu)
{
  g_return_if_fail (LIAISON_IS_FACSIMILE_VIEW (self));

  g_set_object (&self->menu, menu);
}
