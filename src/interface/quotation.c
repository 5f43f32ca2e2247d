/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonQuotation: a stretch of the article on its way to a forecast, and where it is taken from: the article and the diagram drag
 * it, cards and editors of forecasts take it. */

#include "interface/quotation.h"
#include "interface/document-sources.h"

#define MAX_CHARS 40

struct _LiaisonQuotation
{
  LiaisonDocument *document;
  LiaisonSpan span;
  LiaisonRelation *relation;   /* nullable */
};

G_DEFINE_BOXED_TYPE (LiaisonQuotation, liaison_quotation, liaison_quotation_ref, liaison_quotation_unref)

static void
clear (gpointer data)
{
  LiaisonQuotation *self = data;

  g_clear_object (&self->document);
  g_clear_object (&self->relation);
}

/**
 * liaison_quotation_new:
 * @document: a document with an article
 * @span: a stretch of its article
 * @relation: (nullable): the relation that it states
 *
 * Returns: (transfer full): a quotation
 */
LiaisonQuotation *
liaison_quotation_new (LiaisonDocument *document,
                       LiaisonSpan      span,
                       LiaisonRelation *relation)
{
  LiaisonQuotation *self;

  g_return_val_if_fail (LIAISON_IS_DOCUMENT (document), NULL);

  self = g_rc_box_new0 (LiaisonQuotation);
  self->document = g_object_ref (document);
  self->span = span;
  g_set_object (&self->relation, relation);
  return self;
}

/**
 * liaison_quotation_ref:
 * @self: a quotation
 *
 * Returns: (transfer full): the same
 */
LiaisonQuotation *
liaison_quotation_ref (LiaisonQuotation *self)
{
  return g_rc_box_acquire (self);
}

/**
 * liaison_quotation_unref:
 * @self: (transfer full): a quotation
 */
void
liaison_quotation_unref (LiaisonQuotation *self)
{
  g_rc_box_release_full (self, clear);
}

/**
 * liaison_quotation_get_document:
 * @self: a quotation
 *
 * Returns: (transfer none): the document whose article it is from
 */
LiaisonDocument *
liaison_quotation_get_document (LiaisonQuotation *self)
{
  return self->document;
}

/**
 * liaison_quotation_get_span:
 * @self: a quotation
 *
 * Returns: where it stands in the article, in code points
 */
LiaisonSpan
liaison_quotation_get_span (LiaisonQuotation *self)
{
  return self->span;
}

/**
 * liaison_quotation_get_relation:
 * @self: a quotation
 *
 * Returns: (transfer none) (nullable): the relation that it states
 */
LiaisonRelation *
liaison_quotation_get_relation (LiaisonQuotation *self)
{
  return self->relation;
}

/**
 * liaison_quotation_dup_text:
 * @self: a quotation
 *
 * Returns: (transfer full): its words
 */
char *
liaison_quotation_dup_text (LiaisonQuotation *self)
{
  return liaison_document_dup_text (self->document, self->span);
}

/* What a source drags, and where it asks for it. */
typedef struct
{
  LiaisonQuotationFunc find;
  gpointer data;
  LiaisonQuotation *dragged;   /* nullable; what was asked for last */
} Source;

static void
free_source (gpointer  data,
             GClosure *closure)
{
  Source *source = data;

  g_clear_pointer (&source->dragged, liaison_quotation_unref);
  g_free (source);
}

static gboolean
find (GtkDragSource *controller,
      Source        *source,
      double         x,
      double         y)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));

  g_clear_pointer (&source->dragged, liaison_quotation_unref);
  source->dragged = source->find (widget, x, y, source->data);
  return source->dragged != NULL;
}

/* A press on anything else is none of its business: text is selected, the plane is moved. So is that of a finger, which scrolls. */
static void
on_begin (GtkGesture       *gesture,
          GdkEventSequence *sequence,
          Source           *source)
{
  GdkDevice *device = gtk_event_controller_get_current_event_device (GTK_EVENT_CONTROLLER (gesture));
  gboolean finger = device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN;
  double x, y;

  if (finger || !gtk_gesture_get_point (gesture, sequence, &x, &y) || !find (GTK_DRAG_SOURCE (gesture), source, x, y))
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
}

static GdkContentProvider *
on_prepare (GtkDragSource *controller,
            double         x,
            double         y,
            Source        *source)
{
  GdkContentProvider *parts[2];
  g_autofree char *text = NULL;

  if (!find (controller, source, x, y))
    return NULL;
  text = liaison_quotation_dup_text (source->dragged);
  parts[0] = gdk_content_provider_new_typed (LIAISON_TYPE_QUOTATION, source->dragged);
  parts[1] = gdk_content_provider_new_typed (G_TYPE_STRING, text);
  return gdk_content_provider_new_union (parts, G_N_ELEMENTS (parts));
}

/* The words follow the pointer. */
static void
on_drag_begin (GtkDragSource *controller,
               GdkDrag       *drag,
               Source        *source)
{
  GtkDragIcon *icon = GTK_DRAG_ICON (gtk_drag_icon_get_for_drag (drag));
  g_autofree char *text = source->dragged != NULL ? liaison_quotation_dup_text (source->dragged) : g_strdup ("");
  GtkWidget *label = gtk_label_new (g_strdelimit (text, "\n", ' '));

  gtk_label_set_max_width_chars (GTK_LABEL (label), MAX_CHARS);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "quotation-icon");
  gtk_drag_icon_set_child (icon, label);
}

/**
 * liaison_quotation_add_source:
 * @widget: a widget
 * @phase: when it looks at what happens there
 * @find: (scope forever): gives what there is to drag at a place
 * @data: for @find; lives as long as @widget
 *
 * Lets the reader drag quotations from @widget.
 *
 * Returns: (transfer none): the source, which @widget owns
 */
GtkDragSource *
liaison_quotation_add_source (GtkWidget            *widget,
                              GtkPropagationPhase   phase,
                              LiaisonQuotationFunc  find_func,
                              gpointer              data)
{
  GtkDragSource *controller = gtk_drag_source_new ();
  Source *source = g_new0 (Source, 1);

  source->find = find_func;
  source->data = data;
  gtk_drag_source_set_actions (controller, GDK_ACTION_COPY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (controller), phase);
  g_signal_connect (controller, "begin", G_CALLBACK (on_begin), source);
  g_signal_connect (controller, "prepare", G_CALLBACK (on_prepare), source);
  g_signal_connect_data (controller, "drag-begin", G_CALLBACK (on_drag_begin), source, free_source, 0);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (controller));
  return controller;
}
