/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonStatementList: the statements of the article that are not forecasts yet, each with its sentence, in which the words that tell
 * how likely it is are marked, the question that it answers, the estimate to start from and the close date. A button makes a forecast
 * of one; those that are chosen are made together, by a button or Ctrl+Enter. The CSS node is "statementlist"; it holds a list. */

#include "interface/forecast/evidence/statement-list.h"

#include <glib/gi18n.h>

#include "analysis/question.h"
#include "interface/document-sources.h"
#include "interface/forecast/forecast-toast.h"
#include "interface/statement-words.h"

#define CHECK "liaison-check"

struct _LiaisonStatementList
{
  GtkWidget parent_instance;

  LiaisonDocument *document;
  GPtrArray *statements;       /* of const LiaisonStatement *, in the order of the rows */
  LiaisonAnalysis *analysis;   /* which they belong to */

  gboolean updating;           /* the button for all changes because others did */

  GtkWidget *head;
  GtkWidget *all;
  GtkWidget *make;
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

static GtkCheckButton *
check_at (LiaisonStatementList *self,
          guint                 index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), (int) index);

  return row != NULL ? g_object_get_data (G_OBJECT (row), CHECK) : NULL;
}

/* Of const LiaisonStatement *. */
static GPtrArray *
get_chosen (LiaisonStatementList *self)
{
  GPtrArray *chosen = g_ptr_array_new ();

  for (guint i = 0; i < self->statements->len; i++)
    if (check_at (self, i) != NULL && gtk_check_button_get_active (check_at (self, i)))
      g_ptr_array_add (chosen, g_ptr_array_index (self->statements, i));
  return chosen;
}

static void
update_chosen (LiaisonStatementList *self)
{
  g_autoptr (GPtrArray) chosen = get_chosen (self);
  g_autofree char *text = chosen->len == 0 ? g_strdup (_("Make Forecasts"))
                                           : g_strdup_printf (ngettext ("Make %u Forecast", "Make %u Forecasts", chosen->len),
                                                              chosen->len);

  gtk_button_set_label (GTK_BUTTON (self->make), text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "statements.make", chosen->len > 0);
  self->updating = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->all), chosen->len > 0 && chosen->len == self->statements->len);
  gtk_check_button_set_inconsistent (GTK_CHECK_BUTTON (self->all), chosen->len > 0 && chosen->len < self->statements->len);
  self->updating = FALSE;
}

static void
on_all_toggled (LiaisonStatementList *self)
{
  gboolean all = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->all));

  for (guint i = 0; !self->updating && i < self->statements->len; i++)
    gtk_check_button_set_active (check_at (self, i), all);
}

static void
on_make (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  LiaisonStatementList *self = LIAISON_STATEMENT_LIST (widget);
  g_autoptr (GPtrArray) chosen = get_chosen (self);
  guint n = chosen->len;
  g_autofree char *text = g_strdup_printf (ngettext ("%u forecast made", "%u forecasts made", n), n);

  if (n == 0)
    return;
  liaison_forecast_toast_say (widget, text);
  liaison_document_add_forecasts_from_statements (self->document, chosen);
}

static GtkWidget *
make_label (const char *text,
            const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

/* The sentence, what would be asked, which may be NULL, and with what a forecast would begin. */
static GtkWidget *
make_texts (LiaisonStatementList   *self,
            const LiaisonStatement *statement,
            const char             *question)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *marked = liaison_statement_dup_marked (statement, liaison_document_get_whole (self->document));
  g_autofree char *cue = liaison_statement_dup_cue (statement);
  g_autofree char *standard = liaison_statement_dup_standard (statement);
  g_autofree char *range = g_strjoin (" · ", cue, standard, NULL);
  g_autofree char *start = liaison_statement_dup_start (statement);
  GtkWidget *sentence = make_label (NULL, NULL);
  GtkWidget *words = make_label (range, "caption");

  gtk_label_set_markup (GTK_LABEL (sentence), marked);
  gtk_widget_add_css_class (words, "dim-label");
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (box), sentence);
  gtk_box_append (GTK_BOX (box), words);
  if (question != NULL)
    gtk_box_append (GTK_BOX (box), make_label (question, "caption-heading"));
  gtk_box_append (GTK_BOX (box), make_label (start, "caption"));
  return box;
}

static void
on_make_clicked (GtkButton *button,
                 gpointer   statement)
{
  LiaisonStatementList *self =
    LIAISON_STATEMENT_LIST (gtk_widget_get_ancestor (GTK_WIDGET (button), LIAISON_TYPE_STATEMENT_LIST));

  liaison_document_add_forecast_from_statement (self->document, statement);
}

static GtkWidget *
make_row (LiaisonStatementList   *self,
          const LiaisonStatement *statement)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts;
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *make = gtk_button_new_with_mnemonic (_("_Make a Forecast"));
  g_autofree char *sentence = liaison_document_dup_text (self->document, statement->span);
  g_autofree char *question = liaison_question_from_sentence (sentence);
  g_autofree char *cue = liaison_statement_dup_cue (statement);
  g_autofree char *start = liaison_statement_dup_start (statement);
  /* Translators: what a screen reader says of a statement: the sentence, "“unlikely”: 5–30 %", and "Starts at 25 %, closes …". */
  g_autofree char *label = g_strdup_printf (_("%1$s %2$s; %3$s."), sentence, cue, start);

  /* A sentence of which no question can be made is not said twice. */
  texts = make_texts (self, statement, g_str_equal (question, sentence) ? NULL : question);
  gtk_widget_set_halign (make, GTK_ALIGN_START);
  gtk_widget_set_margin_top (make, 3);
  g_signal_connect (make, "clicked", G_CALLBACK (on_make_clicked), (gpointer) statement);
  gtk_box_append (GTK_BOX (texts), make);
  gtk_widget_set_valign (check, GTK_ALIGN_START);
  gtk_widget_set_can_focus (check, FALSE); /* the row has the focus, and Enter or Space turns it */
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (check, "toggled", G_CALLBACK (update_chosen), self, G_CONNECT_SWAPPED);
  g_object_set_data (G_OBJECT (row), CHECK, check);
  gtk_box_append (GTK_BOX (line), check);
  gtk_box_append (GTK_BOX (line), texts);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_widget_add_css_class (row, "text-row");
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
  update_chosen (self);
}

/* Enter, Space or a click chooses. */
static void
on_row_activated (LiaisonStatementList *self,
                  GtkListBoxRow        *row)
{
  GtkCheckButton *check = g_object_get_data (G_OBJECT (row), CHECK);

  gtk_check_button_set_active (check, !gtk_check_button_get_active (check));
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

  g_clear_pointer (&self->head, gtk_widget_unparent);
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
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_install_action (widget_class, "statements.make", NULL, on_make);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "statements.make", NULL);
}

/* Chooses all, and makes forecasts of what is chosen. */
static void
make_head (LiaisonStatementList *self)
{
  self->head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->all = gtk_check_button_new_with_mnemonic (_("_All"));
  self->make = gtk_button_new ();
  gtk_widget_set_hexpand (self->all, TRUE);
  gtk_widget_add_css_class (self->make, "suggested-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->make), "statements.make");
  g_signal_connect_object (self->all, "toggled", G_CALLBACK (on_all_toggled), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->head), self->all);
  gtk_box_append (GTK_BOX (self->head), self->make);
  gtk_widget_set_parent (self->head, GTK_WIDGET (self));
}

static void
liaison_statement_list_init (LiaisonStatementList *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 12);
  self->statements = g_ptr_array_new ();
  make_head (self);
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
