/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonStatementList: the statements of the article that are not forecasts yet, each with the range of probability that its
 * words convey. Activating one makes a forecast of it, with that range as the starting estimate. The CSS node is "statementlist";
 * it holds a list. */

#include "interface/forecast/statement-list.h"

#include <glib/gi18n.h>

#include "interface/statement-words.h"

struct _LiaisonStatementList
{
  GtkWidget parent_instance;

  LiaisonDocument *document;
  GPtrArray *statements;       /* of const LiaisonStatement *, in the order of the rows */
  LiaisonAnalysis *analysis;   /* which they belong to */

  GtkWidget *list;
};

G_DEFINE_FINAL_TYPE (LiaisonStatementList, liaison_statement_list, GTK_TYPE_WIDGET)

enum
{
  PROP_N_STATEMENTS = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

/* The statements without a forecast. */
static GPtrArray *
find_statements (LiaisonStatementList *self,
                 LiaisonAnalysis      *analysis)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; analysis != NULL && i < liaison_analysis_get_n_statements (analysis); i++)
    {
      const LiaisonStatement *statement = liaison_analysis_get_statement (analysis, i);

      if (!liaison_document_has_forecast_for (self->document, statement))
        g_ptr_array_add (found, (gpointer) statement);
    }
  return found;
}

static GtkWidget *
make_row (LiaisonStatementList   *self,
          const LiaisonStatement *statement)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *sentence = liaison_article_dup_span (liaison_document_get_article (self->document), statement->span);
  g_autofree char *cue = liaison_statement_dup_cue (statement);
  g_autofree char *standard_text = liaison_statement_dup_standard (statement);
  /* Translators: what a screen reader says of a statement: the sentence, "“unlikely”: 5–30 %", and "ICD 203: unlikely (20–45 %)". */
  g_autofree char *label = g_strdup_printf (_("%1$s %2$s; %3$s. Make a forecast."), sentence, cue, standard_text);
  GtkWidget *text = gtk_label_new (sentence);
  GtkWidget *chip = gtk_label_new (cue);
  GtkWidget *standard = gtk_label_new (standard_text);

  gtk_label_set_xalign (GTK_LABEL (text), 0.0f);
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (text), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (chip), 0.0f);
  gtk_widget_add_css_class (chip, "caption-heading");
  gtk_widget_add_css_class (chip, "accent");
  gtk_box_append (GTK_BOX (box), text);
  gtk_label_set_wrap (GTK_LABEL (chip), TRUE);
  gtk_label_set_xalign (GTK_LABEL (standard), 0.0f);
  gtk_label_set_wrap (GTK_LABEL (standard), TRUE);
  gtk_widget_add_css_class (standard, "caption");
  gtk_widget_add_css_class (standard, "dim-label");
  gtk_box_append (GTK_BOX (box), chip);
  gtk_box_append (GTK_BOX (box), standard);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_add_css_class (row, "text-row");
  gtk_widget_set_tooltip_text (row, _("Make a Forecast"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return row;
}

static gboolean
same_statements (const GPtrArray *a,
                 const GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (g_ptr_array_index (a, i) != g_ptr_array_index (b, i))
      return FALSE;
  return TRUE;
}

static void
fill (LiaisonStatementList *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
  for (guint i = 0; i < self->statements->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list), make_row (self, g_ptr_array_index (self->statements, i)));
}

static void
on_row_activated (LiaisonStatementList *self,
                  GtkListBoxRow        *row)
{
  guint index = (guint) gtk_list_box_row_get_index (row);

  liaison_document_add_forecast_from_statement (self->document, g_ptr_array_index (self->statements, index));
}

static void
liaison_statement_list_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  if (prop_id == PROP_N_STATEMENTS)
    g_value_set_uint (value, LIAISON_STATEMENT_LIST (object)->statements->len);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
liaison_statement_list_dispose (GObject *object)
{
  LiaisonStatementList *self = LIAISON_STATEMENT_LIST (object);

  g_clear_pointer (&self->list, gtk_widget_unparent);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (liaison_statement_list_parent_class)->dispose (object);
}

static void
liaison_statement_list_finalize (GObject *object)
{
  LiaisonStatementList *self = LIAISON_STATEMENT_LIST (object);

  g_ptr_array_unref (self->statements);
  g_clear_pointer (&self->analysis, liaison_analysis_unref);

  G_OBJECT_CLASS (liaison_statement_list_parent_class)->finalize (object);
}

static void
liaison_statement_list_class_init (LiaisonStatementListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = liaison_statement_list_get_property;
  object_class->dispose = liaison_statement_list_dispose;
  object_class->finalize = liaison_statement_list_finalize;

  properties[PROP_N_STATEMENTS] = g_param_spec_uint ("n-statements", NULL, NULL, 0, G_MAXUINT, 0,
                                                     G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_css_name (widget_class, "statementlist");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
liaison_statement_list_init (LiaisonStatementList *self)
{
  self->statements = g_ptr_array_new ();
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Statements that are not forecasts yet"), -1);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (on_row_activated), self);
  gtk_widget_set_parent (self->list, GTK_WIDGET (self));
}

/**
 * liaison_statement_list_set_document:
 * @self: a statement list
 * @document: (nullable): the document whose statements it lists
 */
void
liaison_statement_list_set_document (LiaisonStatementList *self,
                                     LiaisonDocument      *document)
{
  g_return_if_fail (LIAISON_IS_STATEMENT_LIST (self));

  g_set_object (&self->document, document);
  liaison_statement_list_update (self);
}

/**
 * liaison_statement_list_update:
 * @self: a statement list
 *
 * Looks again which statements are left, after the analysis or the forecasts changed.
 */
void
liaison_statement_list_update (LiaisonStatementList *self)
{
  LiaisonNetwork *network;
  LiaisonAnalysis *analysis;
  GPtrArray *found;

  g_return_if_fail (LIAISON_IS_STATEMENT_LIST (self));

  network = self->document != NULL ? liaison_document_get_network (self->document) : NULL;
  analysis = network != NULL ? liaison_network_get_analysis (network) : NULL;
  found = find_statements (self, analysis);
  if (analysis == self->analysis && same_statements (found, self->statements))
    {
      g_ptr_array_unref (found);
      return;
    }
  g_ptr_array_unref (self->statements);
  self->statements = found;
  g_clear_pointer (&self->analysis, liaison_analysis_unref);
  self->analysis = analysis != NULL ? liaison_analysis_ref (analysis) : NULL;
  fill (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_STATEMENTS]);
}

/**
 * liaison_statement_list_get_n_statements:
 * @self: a statement list
 *
 * Returns: how many statements it lists
 */
guint
liaison_statement_list_get_n_statements (LiaisonStatementList *self)
{
  g_return_val_if_fail (LIAISON_IS_STATEMENT_LIST (self), 0);

  return self->statements->len;
}
