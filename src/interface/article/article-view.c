/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonArticleView: the article of a document, with its names underlined, its statements marked, and what is selected in the
 * window shown in it. CSS node: article. Accessible role: group, around a text box. */

#include "interface/article/article-view-private.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "article/article-join.h"
#include "interface/article/statement-chip.h"
#include "interface/document-sources.h"
#include "network/parts.h"

G_DEFINE_FINAL_TYPE (LiaisonArticleView, liaison_article_view, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_DOCUMENT,
  PROP_MODE,
  PROP_HAS_PAGES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static LiaisonArticleBuffer *
buffer_of (LiaisonArticleView *self)
{
  return liaison_article_text_get_buffer (self->text);
}

/* Which part of the network the article is that is shown, and where it starts in it; FALSE if it is none. */
static gboolean
get_part (LiaisonArticleView *self,
          guint              *part,
          guint              *start)
{
  LiaisonNetwork *network = self->document != NULL ? liaison_document_get_network (self->document) : NULL;
  int found = network != NULL ? liaison_network_find_part (network, liaison_document_get_article (self->document)) : -1;

  if (found < 0)
    return FALSE;
  *part = (guint) found;
  liaison_network_get_part (network, *part, start);
  return TRUE;
}

/* A span of the network as one of the article that is shown, which starts at START. */
static LiaisonSpan
back (LiaisonSpan span,
      guint       start)
{
  return (LiaisonSpan) { span.start - start, span.end - start };
}

static void
mark (LiaisonArticleView *self,
      LiaisonMark         kind,
      LiaisonSpan         span)
{
  liaison_article_buffer_mark (buffer_of (self), kind, span);
  liaison_facsimile_view_mark (self->pages, kind, span);
}

static void
unmark (LiaisonArticleView *self,
        LiaisonMark         kind)
{
  liaison_article_buffer_unmark (buffer_of (self), kind);
  liaison_facsimile_view_unmark (self->pages, kind);
}

static void
mark_mentions (LiaisonArticleView *self,
               LiaisonEntity      *entity)
{
  guint part, start, n_mentions = 0;
  const LiaisonMention *mentions = NULL;

  if (get_part (self, &part, &start))
    mentions = liaison_network_get_mentions_in (liaison_document_get_network (self->document), entity, part, &n_mentions);
  for (guint i = 0; i < n_mentions; i++)
    mark (self, LIAISON_MARK_SELECTED, back (mentions[i].span, start));
}

static void
mark_evidence (LiaisonArticleView *self,
               LiaisonRelation    *relation)
{
  guint part, start, n_evidence = 0;
  const LiaisonSpan *evidence = NULL;

  if (get_part (self, &part, &start))
    evidence = liaison_network_get_evidence_in (liaison_document_get_network (self->document), relation, part, &n_evidence);
  for (guint i = 0; i < n_evidence; i++)
    mark (self, LIAISON_MARK_EVIDENCE, back (evidence[i], start));
}

void
_liaison_article_view_mark_selected (LiaisonArticleView *self)
{
  LiaisonSelection *selection = liaison_document_get_selection (self->document);
  LiaisonEntity *entity = liaison_selection_get_entity (selection);
  LiaisonRelation *relation = liaison_selection_get_relation (selection);

  unmark (self, LIAISON_MARK_SELECTED);
  unmark (self, LIAISON_MARK_EVIDENCE);
  if (entity != NULL)
    mark_mentions (self, entity);
  if (relation != NULL)
    {
      mark_mentions (self, liaison_relation_get_source (relation));
      mark_mentions (self, liaison_relation_get_target (relation));
      mark_evidence (self, relation);
    }
}

static void
on_reveal (LiaisonArticleView *self,
           guint               start,
           guint               end)
{
  LiaisonSpan span = { start, end };

  self->revealed = (LiaisonSpan) { start + liaison_document_get_start (self->document),
                                   end + liaison_document_get_start (self->document) };
  _liaison_article_view_give_up_place (self);
  liaison_article_text_scroll_to (self->text, span);
  liaison_facsimile_view_scroll_to (self->pages, span);
  if (liaison_selection_get_entity (liaison_document_get_selection (self->document)) == NULL)
    mark (self, LIAISON_MARK_EVIDENCE, span);
}

/* A chip that the keyboard comes to is scrolled to. */
static void
on_chip_focus (GtkTextChildAnchor      *anchor,
               GtkEventControllerFocus *controller)
{
  GtkWidget *chip = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  GtkTextView *text = GTK_TEXT_VIEW (gtk_widget_get_ancestor (chip, GTK_TYPE_TEXT_VIEW));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (text);
  GtkTextMark *mark;
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_child_anchor (buffer, &iter, anchor);
  mark = gtk_text_buffer_create_mark (buffer, NULL, &iter, TRUE);
  gtk_text_view_scroll_to_mark (text, mark, 0.05, FALSE, 0, 0);
  gtk_text_buffer_delete_mark (buffer, mark);
}

static void
follow_focus (GtkWidget          *chip,
              GtkTextChildAnchor *anchor)
{
  GtkEventController *controller = gtk_event_controller_focus_new ();

  g_signal_connect_object (controller, "enter", G_CALLBACK (on_chip_focus), anchor, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (chip, controller);
}

static void
add_chips (LiaisonArticleView *self,
           LiaisonAnalysis    *analysis)
{
  guint n = liaison_analysis_get_n_statements (analysis);
  g_autofree LiaisonSpan *bars = g_new (LiaisonSpan, n);
  guint part, start, n_bars = 0;

  if (!get_part (self, &part, &start))
    return;
  for (guint i = 0; i < n; i++)
    {
      const LiaisonStatement *statement = liaison_analysis_get_statement (analysis, i);
      GtkTextChildAnchor *anchor;
      GtkWidget *chip;

      if (!liaison_span_overlaps (statement->span, liaison_article_part_span (liaison_analysis_get_article (analysis), part)))
        continue;
      anchor = liaison_article_buffer_add_anchor (buffer_of (self), statement->span.start - start);
      chip = liaison_statement_chip_new (self->document, i);
      bars[n_bars++] = back (statement->span, start);
      gtk_text_view_add_child_at_anchor (GTK_TEXT_VIEW (self->text), chip, anchor);
      follow_focus (chip, anchor);
      g_ptr_array_add (self->chips, chip);
    }
  liaison_article_text_set_bars (self->text, bars, n_bars);
}

static void
show_article (LiaisonArticleView *self,
              LiaisonArticle     *article)
{
  g_ptr_array_set_size (self->chips, 0);
  self->revealed = (LiaisonSpan) { 0, 0 };
  liaison_article_text_set_bars (self->text, NULL, 0);
  liaison_article_buffer_set_article (buffer_of (self), article);
}

static void
show_names (LiaisonArticleView *self,
            LiaisonNetwork     *network)
{
  liaison_article_buffer_show_names (buffer_of (self), network, liaison_document_get_article (self->document));
  liaison_facsimile_view_show_names (self->pages, self->document);
}

static void
place_caret_at_start (LiaisonArticleView *self)
{
  GtkTextIter start;

  gtk_text_buffer_get_start_iter (GTK_TEXT_BUFFER (buffer_of (self)), &start);
  gtk_text_buffer_place_cursor (GTK_TEXT_BUFFER (buffer_of (self)), &start);
}

static void on_network_changed (LiaisonArticleView *self);

/* The names of the network, and what is selected in it, in another of its articles. */
static void
on_article_changed (LiaisonArticleView *self)
{
  LiaisonArticle *article =
      self->document != NULL ? liaison_document_get_article (self->document) : NULL;

  _liaison_article_view_give_up_place (self);
  if (article != self->article)
    _liaison_article_view_keep_place (self);
  show_article (self, article);
  place_caret_at_start (self);
  if (g_set_object (&self->article, article))
    {
      _liaison_article_view_restore_place (self);
      _liaison_article_view_seek_pages (self);
    }
  gtk_stack_set_visible_child_name (self->stack, article != NULL ? "text" : "missing");
  g_clear_pointer (&self->shown, liaison_analysis_unref);
  if (self->document == NULL || liaison_document_get_network (self->document) == NULL)
    return;
  on_network_changed (self);
  _liaison_article_view_mark_selected (self);
}

static void
on_network_changed (LiaisonArticleView *self)
{
  LiaisonNetwork *network =
      self->document != NULL ? liaison_document_get_network (self->document) : NULL;

  if (network == NULL)
    {
      g_clear_pointer (&self->shown, liaison_analysis_unref);
      return;
    }
  /* Nothing is known yet of an article that is not in it. */
  if (liaison_network_find_part (network, liaison_document_get_article (self->document)) < 0)
    {
      g_clear_pointer (&self->shown, liaison_analysis_unref);
      return;
    }
  /* A corrected network has other names, in the same text. */
  if (self->shown == liaison_network_get_analysis (network))
    {
      show_names (self, network);
      return;
    }
  g_clear_pointer (&self->shown, liaison_analysis_unref);
  self->shown = liaison_analysis_ref (liaison_network_get_analysis (network));
  /* The chips of an earlier network go with the text that they stood in. */
  if (self->chips->len > 0)
    show_article (self, liaison_document_get_article (self->document));
  show_names (self, network);
  add_chips (self, liaison_network_get_analysis (network));
}

/* Which article a forecast file without its article wants. */
static void
describe_missing (LiaisonArticleView *self)
{
  const GPtrArray *sources =
      liaison_forecast_file_get_sources (liaison_document_get_forecasts (self->document));
  const LiaisonForecastSource *source = sources->len > 0 ? g_ptr_array_index (sources, 0) : NULL;
  const char *title = source != NULL && source->title != NULL ? source->title : NULL;
  g_autofree char *text = NULL;
  g_autofree char *markup = NULL;

  if (title != NULL)
    /* Translators: %s is the title of an article. */
    text = g_strdup_printf (_("The forecasts rest on “%s”. Their quotes are kept with them."), title);
  else
    text = g_strdup (_("The quotes that the forecasts rest on are kept with them."));
  markup = g_markup_escape_text (text, -1);
  adw_status_page_set_description (ADW_STATUS_PAGE (self->missing_page), markup);
}

static void
on_forecasts_changed (LiaisonArticleView *self)
{
  if (self->document == NULL)
    return;
  g_signal_group_set_target (
      self->forecasts,
      liaison_forecast_file_get_forecasts (liaison_document_get_forecasts (self->document)));
  _liaison_article_view_update_evidence (self);
  describe_missing (self);
}

static void
on_bound (LiaisonArticleView *self)
{
  g_signal_group_set_target (self->selection, liaison_document_get_selection (self->document));
  g_clear_pointer (&self->shown, liaison_analysis_unref);
  on_forecasts_changed (self);
  on_article_changed (self);
  on_network_changed (self);
}

static GSignalGroup *
new_document_signals (LiaisonArticleView *self)
{
  GSignalGroup *group = g_signal_group_new (LIAISON_TYPE_DOCUMENT);

  g_signal_group_connect_swapped (group, "notify::article", G_CALLBACK (on_article_changed), self);
  g_signal_group_connect_swapped (group, "notify::network", G_CALLBACK (on_network_changed), self);
  g_signal_group_connect_swapped (group, "notify::forecasts", G_CALLBACK (on_forecasts_changed),
                                  self);
  g_signal_connect_object (group, "bind", G_CALLBACK (on_bound), self, G_CONNECT_SWAPPED);
  return group;
}

static void
liaison_article_view_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  if (prop_id == PROP_DOCUMENT)
    g_value_set_object (value, LIAISON_ARTICLE_VIEW (object)->document);
  else if (prop_id == PROP_MODE)
    g_value_set_static_string (value, LIAISON_ARTICLE_VIEW (object)->shows_pages ? "pages" : "text");
  else if (prop_id == PROP_HAS_PAGES)
    g_value_set_boolean (value, LIAISON_ARTICLE_VIEW (object)->has_pages);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
liaison_article_view_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  if (prop_id == PROP_DOCUMENT)
    liaison_article_view_set_document (LIAISON_ARTICLE_VIEW (object), g_value_get_object (value));
  else if (prop_id == PROP_MODE)
    _liaison_article_view_show_pages (LIAISON_ARTICLE_VIEW (object), g_strcmp0 (g_value_get_string (value), "pages") == 0);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static gboolean
liaison_article_view_grab_focus (GtkWidget *widget)
{
  LiaisonArticleView *self = LIAISON_ARTICLE_VIEW (widget);

  return gtk_widget_grab_focus (self->shows_pages ? GTK_WIDGET (self->pages) : GTK_WIDGET (self->text));
}

static void
liaison_article_view_dispose (GObject *object)
{
  LiaisonArticleView *self = LIAISON_ARTICLE_VIEW (object);
  GtkWidget *child;

  if (self->signals != NULL)
    g_signal_group_set_target (self->signals, NULL);
  _liaison_article_view_stop_seeking (self);
  g_clear_object (&self->signals);
  g_clear_object (&self->selection);
  g_clear_object (&self->forecasts);
  g_clear_object (&self->document);
  g_clear_object (&self->article);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (liaison_article_view_parent_class)->dispose (object);
}

static void
liaison_article_view_finalize (GObject *object)
{
  g_ptr_array_unref (LIAISON_ARTICLE_VIEW (object)->chips);
  g_clear_pointer (&LIAISON_ARTICLE_VIEW (object)->shown, liaison_analysis_unref);

  G_OBJECT_CLASS (liaison_article_view_parent_class)->finalize (object);
}

static void
liaison_article_view_class_init (LiaisonArticleViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = liaison_article_view_get_property;
  object_class->set_property = liaison_article_view_set_property;
  object_class->dispose = liaison_article_view_dispose;
  object_class->finalize = liaison_article_view_finalize;
  widget_class->grab_focus = liaison_article_view_grab_focus;

  properties[PROP_DOCUMENT] =
      g_param_spec_object ("document", NULL, NULL, LIAISON_TYPE_DOCUMENT,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_MODE] = g_param_spec_string ("mode", NULL, NULL, "text",
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_HAS_PAGES] = g_param_spec_boolean ("has-pages", NULL, NULL, FALSE,
                                                     G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LIAISON_TYPE_ARTICLE_FIND);
  g_type_ensure (LIAISON_TYPE_ARTICLE_TEXT);
  g_type_ensure (LIAISON_TYPE_FACSIMILE_VIEW);
  g_type_ensure (LIAISON_TYPE_SOURCE_BAR);
  gtk_widget_class_set_css_name (widget_class, "article");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/liaison_app/Liaison/article/article-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonArticleView, stack);
  gtk_widget_class_bind_template_child (widget_class, LiaisonArticleView, source_bar);
  gtk_widget_class_bind_template_child (widget_class, LiaisonArticleView, find);
  gtk_widget_class_bind_template_child (widget_class, LiaisonArticleView, text);
  gtk_widget_class_bind_template_child (widget_class, LiaisonArticleView, reading);
  gtk_widget_class_bind_template_child (widget_class, LiaisonArticleView, pages);
  gtk_widget_class_bind_template_child (widget_class, LiaisonArticleView, pages_bar);
  gtk_widget_class_bind_template_child (widget_class, LiaisonArticleView, context_menu);
  gtk_widget_class_bind_template_child (widget_class, LiaisonArticleView, selection_bar);
  gtk_widget_class_bind_template_child (widget_class, LiaisonArticleView, evidence_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonArticleView, evidence_menu);
  gtk_widget_class_bind_template_child (widget_class, LiaisonArticleView, missing_page);
  gtk_widget_class_bind_template_child (widget_class, LiaisonArticleView, entity_menu);
  gtk_widget_class_bind_template_callback_full (widget_class, "on_query_tooltip",
                                                G_CALLBACK (_liaison_article_view_query_tooltip));
  _liaison_article_view_install_evidence (widget_class);
  _liaison_article_view_install_entities (widget_class);
  _liaison_article_view_install_copy (widget_class);
  _liaison_article_view_install_pages (widget_class);
}

/* What is found is selected, which is not yet the reader's wish to use it. */
static void
on_went (LiaisonArticleView *self)
{
  if (!liaison_article_view_get_selection (self, &self->found))
    self->found = (LiaisonSpan) { 0, 0 };
  _liaison_article_view_update_bar (self);
}

static void
on_find_closed (LiaisonArticleView *self)
{
  self->found = (LiaisonSpan) { 0, 0 };
  _liaison_article_view_update_bar (self);
}

static void
liaison_article_view_init (LiaisonArticleView *self)
{
  self->chips = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  liaison_article_find_set_text (self->find, self->text);
  _liaison_article_view_add_controllers (self);
  _liaison_article_view_add_drag (self);
  _liaison_article_view_add_pages (self);
  _liaison_article_view_fill_kinds (self);
  g_signal_connect_object (self->text, "unmap", G_CALLBACK (_liaison_article_view_keep_place), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer_of (self), "notify::has-selection",
                           G_CALLBACK (_liaison_article_view_update_bar), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer_of (self), "mark-set",
                           G_CALLBACK (_liaison_article_view_update_bar), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer_of (self), "mark-set",
                           G_CALLBACK (_liaison_article_view_select_on_pages), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->find, "went", G_CALLBACK (on_went), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->find, "closed", G_CALLBACK (on_find_closed), self, G_CONNECT_SWAPPED);
  _liaison_article_view_update_bar (self);

  self->selection = g_signal_group_new (LIAISON_TYPE_SELECTION);
  g_signal_group_connect_swapped (self->selection, "changed", G_CALLBACK (_liaison_article_view_mark_selected),
                                  self);
  g_signal_group_connect_swapped (self->selection, "reveal", G_CALLBACK (on_reveal), self);
  self->forecasts = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->forecasts, "items-changed",
                                  G_CALLBACK (_liaison_article_view_update_evidence), self);
  self->signals = new_document_signals (self);
}

LiaisonEntity *
_liaison_article_view_entity_at (LiaisonArticleView *self,
                                 const GtkTextIter  *iter)
{
  guint offset;

  if (self->document == NULL || liaison_document_get_network (self->document) == NULL ||
      !liaison_article_buffer_get_offset (buffer_of (self), iter, &offset))
    return NULL;
  if (self->shown == NULL)
    return NULL;
  return liaison_network_entity_at (liaison_document_get_network (self->document),
                                    offset + liaison_document_get_start (self->document));
}

void
_liaison_article_view_notify_mode (LiaisonArticleView *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HAS_PAGES]);
}

LiaisonDocument *
liaison_article_view_get_document (LiaisonArticleView *self)
{
  g_return_val_if_fail (LIAISON_IS_ARTICLE_VIEW (self), NULL);

  return self->document;
}

/**
 * liaison_article_view_set_document:
 * @self: an article view
 * @document: (nullable): what to show
 *
 * Shows the article of @document and follows it.
 */
void
liaison_article_view_set_document (LiaisonArticleView *self,
                                   LiaisonDocument    *document)
{
  g_return_if_fail (LIAISON_IS_ARTICLE_VIEW (self));

  if (!g_set_object (&self->document, document))
    return;
  g_signal_group_set_target (self->signals, document);
  liaison_source_bar_set_document (self->source_bar, document);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOCUMENT]);
}

/**
 * liaison_article_view_get_selection:
 * @self: an article view
 * @span: (out): what is selected, in code points of the text of all articles of the document
 *
 * Returns: %FALSE if nothing of the article's text is selected
 */
gboolean
liaison_article_view_get_selection (LiaisonArticleView *self,
                                    LiaisonSpan        *span)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  g_return_val_if_fail (LIAISON_IS_ARTICLE_VIEW (self), FALSE);

  buffer = GTK_TEXT_BUFFER (buffer_of (self));
  if (!gtk_text_buffer_get_selection_bounds (buffer, &start, &end))
    return FALSE;
  /* An end beside the text, in a title, say, or behind a chip, moves to the nearest place that is in it. */
  while (!liaison_article_buffer_get_offset (buffer_of (self), &start, &span->start))
    if (!gtk_text_iter_forward_char (&start) || gtk_text_iter_compare (&start, &end) >= 0)
      return FALSE;
  while (!liaison_article_buffer_get_offset (buffer_of (self), &end, &span->end))
    if (!gtk_text_iter_backward_char (&end) || gtk_text_iter_compare (&start, &end) >= 0)
      return FALSE;
  if (self->document != NULL)
    {
      guint offset = liaison_document_get_start (self->document);

      span->start += offset;
      span->end += offset;
    }
  return span->end > span->start;
}

gboolean
liaison_article_view_get_has_pages (LiaisonArticleView *self)
{
  g_return_val_if_fail (LIAISON_IS_ARTICLE_VIEW (self), FALSE);

  return self->has_pages;
}

void
liaison_article_view_change_mode (LiaisonArticleView *self)
{
  g_return_if_fail (LIAISON_IS_ARTICLE_VIEW (self));

  if (self->has_pages)
    _liaison_article_view_show_pages (self, !self->shows_pages);
}

void
liaison_article_view_find (LiaisonArticleView *self)
{
  g_return_if_fail (LIAISON_IS_ARTICLE_VIEW (self));

  liaison_article_find_open (self->find);
}

void
liaison_article_view_show_sources (LiaisonArticleView *self)
{
  g_return_if_fail (LIAISON_IS_ARTICLE_VIEW (self));

  liaison_source_bar_open (self->source_bar);
}
