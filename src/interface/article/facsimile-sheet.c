/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonFacsimileSheet: see its header. Names and the chips of statements are its children: Tab goes through them in the order of the
 * text. CSS node: sheet. Accessible role: group, with the number of the page as its name and the text as its description. */

#include "interface/article/facsimile-sheet.h"

#include <glib/gi18n.h>

#include "interface/article/facsimile-boxes.h"
#include "interface/article/facsimile-name.h"
#include "interface/article/facsimile-paint.h"
#include "interface/article/statement-chip.h"

/* Between chips and the lines, in pixels. */
#define CHIP_GAP 6
/* The bar beside the lines takes so much, in points. */
#define BAR_ROOM 8.0
/* A column that ends before this share of what is written has others beside it. */
#define FIRST_COLUMN 0.6f

/* A name or a chip, and the lines that it stands on or beside, in points. */
typedef struct
{
  GtkWidget *widget;
  guint start;
  gboolean is_chip;
  graphene_rect_t box;
} Child;

struct _LiaisonFacsimileSheet
{
  GtkWidget parent_instance;

  const LiaisonFacsimileScene *scene; /* the view's */
  LiaisonFacsimilePaper paper;
  GArray *children;                   /* of Child, in the order of the text */
  float first_x, last_x;              /* between these are all words, in points */
};

G_DEFINE_FINAL_TYPE (LiaisonFacsimileSheet, liaison_facsimile_sheet, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  CAME_TO,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_chosen (LiaisonFacsimileSheet *self,
           LiaisonFacsimileName  *name)
{
  g_signal_emit (self, signals[CHOSEN], 0, liaison_facsimile_name_get_entity (name));
}

static void
remove_children (LiaisonFacsimileSheet *self)
{
  for (guint i = 0; i < self->children->len; i++)
    gtk_widget_unparent (g_array_index (self->children, Child, i).widget);
  g_array_set_size (self->children, 0);
  g_array_set_size (self->paper.underlines, 0);
  g_array_set_size (self->paper.bars, 0);
}

static void
add_child (LiaisonFacsimileSheet *self,
           GtkWidget             *widget,
           guint                  start,
           gboolean               is_chip,
           const graphene_rect_t *box)
{
  Child child = { widget, start, is_chip, *box };

  gtk_widget_set_parent (widget, GTK_WIDGET (self));
  g_array_append_val (self->children, child);
}

static void
add_name (LiaisonFacsimileSheet    *self,
          const LiaisonArticleName *name)
{
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  GtkWidget *widget;

  liaison_facsimile_add_boxes (self->scene->facsimile, self->paper.page, name->span, self->scene->right_to_left, boxes);
  if (boxes->len == 0)
    return;
  for (guint i = 0; i < boxes->len; i++)
    {
      LiaisonFacsimileUnderline underline = { g_array_index (boxes, graphene_rect_t, i), liaison_entity_get_kind (name->entity) };

      g_array_append_val (self->paper.underlines, underline);
    }
  widget = liaison_facsimile_name_new (name->entity, name->span);
  g_signal_connect_object (widget, "chosen", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
  add_child (self, widget, name->span.start, FALSE, &g_array_index (boxes, graphene_rect_t, 0));
}

/* The chip stands where the statement begins; one that began on an earlier page has it there. */
static void
add_statement (LiaisonFacsimileSheet         *self,
               const LiaisonArticleStatement *statement,
               LiaisonDocument               *document)
{
  guint before = self->paper.bars->len;
  guint page, word;

  liaison_facsimile_add_blocks (self->scene->facsimile, self->paper.page, statement->span, self->paper.bars);
  if (self->paper.bars->len == before || document == NULL || liaison_document_get_network (document) != self->scene->marks->network ||
      !liaison_facsimile_find (self->scene->facsimile, statement->span.start, &page, &word) || page != self->paper.page)
    return;
  add_child (self, liaison_statement_chip_new (document, statement->index), statement->span.start, TRUE,
             &g_array_index (self->paper.bars, graphene_rect_t, before));
}

static int
compare_children (gconstpointer a,
                  gconstpointer b)
{
  const Child *one = a, *other = b;

  return one->start < other->start ? -1 : one->start > other->start;
}

static void
add_marks (LiaisonFacsimileSheet *self,
           LiaisonDocument       *document)
{
  const LiaisonArticleMarks *marks = self->scene->marks;
  guint n;
  const LiaisonFacsimileWord *words = liaison_facsimile_get_words (self->scene->facsimile, self->paper.page, &n);
  LiaisonSpan range;

  if (marks == NULL || n == 0)
    return;
  range = (LiaisonSpan) { words[0].span.start, words[n - 1].span.end };
  for (guint i = liaison_article_marks_first_name (marks, range.start); i < marks->names->len; i++)
    {
      const LiaisonArticleName *name = &g_array_index (marks->names, LiaisonArticleName, i);

      if (name->span.start >= range.end)
        break;
      add_name (self, name);
    }
  for (guint i = 0; i < marks->statements->len; i++)
    {
      const LiaisonArticleStatement *statement = &g_array_index (marks->statements, LiaisonArticleStatement, i);

      if (liaison_span_overlaps (statement->span, range))
        add_statement (self, statement, document);
    }
  g_array_sort (self->children, compare_children);
}

static void
find_extent (LiaisonFacsimileSheet *self)
{
  guint n;
  const LiaisonFacsimileWord *words = liaison_facsimile_get_words (self->scene->facsimile, self->paper.page, &n);

  for (guint i = 0; i < n; i++)
    {
      self->first_x = i == 0 ? words[i].x1 : MIN (self->first_x, words[i].x1);
      self->last_x = i == 0 ? words[i].x2 : MAX (self->last_x, words[i].x2);
    }
}

/* Why there is no picture, or NULL. */
static const char *
get_error (LiaisonFacsimileSheet *self)
{
  return self->scene->pictures != NULL ? liaison_facsimile_pictures_get_error (self->scene->pictures, self->paper.page) : NULL;
}

static void
describe (LiaisonFacsimileSheet *self)
{
  const LiaisonFacsimileScene *scene = self->scene;
  const char *error = get_error (self);
  g_autofree char *label = g_strdup_printf (_("Page %1$u of %2$u"), self->paper.page + 1, liaison_facsimile_get_n_pages (scene->facsimile));
  g_autofree char *text = liaison_facsimile_dup_text (scene->facsimile, self->paper.page, scene->article);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  error != NULL ? error : text, -1);
}

/* Where there is only a sentence, nothing stands beside it. */
static void
show_children (LiaisonFacsimileSheet *self)
{
  gboolean shown = get_error (self) == NULL;

  for (guint i = 0; i < self->children->len; i++)
    gtk_widget_set_child_visible (g_array_index (self->children, Child, i).widget, shown);
}

/* --- layout --- */

static void
allocate_name (LiaisonFacsimileSheet *self,
               const Child           *child)
{
  graphene_rect_t place = liaison_facsimile_paper_place (&self->paper, &child->box);
  GtkAllocation allocation = { (int) place.origin.x, (int) place.origin.y, MAX ((int) place.size.width, 1),
                               MAX ((int) place.size.height, 1) };

  gtk_widget_measure (child->widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (child->widget, &allocation, -1);
}

/* In the margin at the other side than the bar; for the first of several columns, beyond the bar. */
static gboolean
stands_before (LiaisonFacsimileSheet *self,
               const graphene_rect_t *lines)
{
  float width = self->last_x - self->first_x;

  if (self->scene->right_to_left)
    return lines->origin.x <= self->last_x - FIRST_COLUMN * width;
  return lines->origin.x + lines->size.width < self->first_x + FIRST_COLUMN * width;
}

/* Below the chip above it, which ended at BOTTOM. Returns where this one ends. */
static int
allocate_chip (LiaisonFacsimileSheet *self,
               const Child           *child,
               gboolean               before,
               int                    bottom)
{
  graphene_rect_t lines = liaison_facsimile_paper_place (&self->paper, &child->box);
  int left = self->paper.left + (int) ((self->first_x - (self->scene->right_to_left ? 0 : BAR_ROOM)) * self->paper.scale) - 2;
  int right = self->paper.left + (int) (self->last_x * self->paper.scale) + CHIP_GAP;
  GtkAllocation allocation;

  gtk_widget_measure (child->widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &allocation.width, NULL, NULL);
  gtk_widget_measure (child->widget, GTK_ORIENTATION_VERTICAL, allocation.width, NULL, &allocation.height, NULL, NULL);
  allocation.x = before ? MAX (left - allocation.width, 0)
                        : MAX (MIN (right, gtk_widget_get_width (GTK_WIDGET (self)) - allocation.width), 0);
  allocation.y = MAX ((int) lines.origin.y, bottom);
  gtk_widget_size_allocate (child->widget, &allocation, -1);
  return allocation.y + allocation.height + 2;
}

static void
liaison_facsimile_sheet_size_allocate (GtkWidget *widget,
                                       int        width,
                                       int        height,
                                       int        baseline)
{
  LiaisonFacsimileSheet *self = LIAISON_FACSIMILE_SHEET (widget);
  int bottoms[2] = { 0, 0 };

  for (guint i = 0; i < self->children->len; i++)
    {
      const Child *child = &g_array_index (self->children, Child, i);
      gboolean before = stands_before (self, &child->box);

      if (child->is_chip)
        bottoms[before] = allocate_chip (self, child, before, bottoms[before]);
      else
        allocate_name (self, child);
    }
}

static void
liaison_facsimile_sheet_snapshot (GtkWidget   *widget,
                                  GtkSnapshot *snapshot)
{
  LiaisonFacsimileSheet *self = LIAISON_FACSIMILE_SHEET (widget);

  liaison_facsimile_paper_draw (&self->paper, self->scene, widget, snapshot);
  GTK_WIDGET_CLASS (liaison_facsimile_sheet_parent_class)->snapshot (widget, snapshot);
}

/* --- focus --- */

static int
find_focus (LiaisonFacsimileSheet *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self));

  for (guint i = 0; focus != NULL && i < self->children->len; i++)
    if (g_array_index (self->children, Child, i).widget == focus)
      return (int) i;
  return -1;
}

/* In the order of the text, which is not that from top to bottom where there are columns. */
static gboolean
liaison_facsimile_sheet_focus (GtkWidget        *widget,
                               GtkDirectionType  direction)
{
  LiaisonFacsimileSheet *self = LIAISON_FACSIMILE_SHEET (widget);
  int step = direction == GTK_DIR_TAB_FORWARD ? 1 : direction == GTK_DIR_TAB_BACKWARD ? -1 : 0;
  int n = (int) self->children->len;
  int at = find_focus (self);

  if (step == 0)
    return FALSE;
  for (at = at >= 0 ? at + step : step > 0 ? 0 : n - 1; at >= 0 && at < n; at += step)
    {
      GtkWidget *child = g_array_index (self->children, Child, at).widget;

      if (gtk_widget_get_mapped (child) && gtk_widget_child_focus (child, direction))
        return TRUE;
    }
  return FALSE;
}

static void
liaison_facsimile_sheet_set_focus_child (GtkWidget *widget,
                                         GtkWidget *child)
{
  GTK_WIDGET_CLASS (liaison_facsimile_sheet_parent_class)->set_focus_child (widget, child);
  if (child != NULL)
    g_signal_emit (widget, signals[CAME_TO], 0, child);
}

static void
liaison_facsimile_sheet_dispose (GObject *object)
{
  remove_children (LIAISON_FACSIMILE_SHEET (object));

  G_OBJECT_CLASS (liaison_facsimile_sheet_parent_class)->dispose (object);
}

static void
liaison_facsimile_sheet_finalize (GObject *object)
{
  LiaisonFacsimileSheet *self = LIAISON_FACSIMILE_SHEET (object);

  g_array_unref (self->children);
  g_array_unref (self->paper.underlines);
  g_array_unref (self->paper.bars);

  G_OBJECT_CLASS (liaison_facsimile_sheet_parent_class)->finalize (object);
}

static void
liaison_facsimile_sheet_class_init (LiaisonFacsimileSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_facsimile_sheet_dispose;
  G_OBJECT_CLASS (klass)->finalize = liaison_facsimile_sheet_finalize;
  widget_class->size_allocate = liaison_facsimile_sheet_size_allocate;
  widget_class->snapshot = liaison_facsimile_sheet_snapshot;
  widget_class->focus = liaison_facsimile_sheet_focus;
  widget_class->set_focus_child = liaison_facsimile_sheet_set_focus_child;
  gtk_widget_class_set_css_name (widget_class, "sheet");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  LIAISON_TYPE_ENTITY);
  signals[CAME_TO] = g_signal_new ("came-to", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                   GTK_TYPE_WIDGET);
}

static void
liaison_facsimile_sheet_init (LiaisonFacsimileSheet *self)
{
  self->children = g_array_new (FALSE, FALSE, sizeof (Child));
  self->paper.underlines = g_array_new (FALSE, FALSE, sizeof (LiaisonFacsimileUnderline));
  self->paper.bars = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  self->paper.scale = 1;
}

GtkWidget *
liaison_facsimile_sheet_new (const LiaisonFacsimileScene *scene,
                             guint                        page)
{
  LiaisonFacsimileSheet *self = g_object_new (LIAISON_TYPE_FACSIMILE_SHEET, NULL);

  self->scene = scene;
  self->paper.page = page;
  find_extent (self);
  describe (self);
  return GTK_WIDGET (self);
}

guint
liaison_facsimile_sheet_get_page (LiaisonFacsimileSheet *self)
{
  g_return_val_if_fail (LIAISON_IS_FACSIMILE_SHEET (self), 0);

  return self->paper.page;
}

void
liaison_facsimile_sheet_set_geometry (LiaisonFacsimileSheet *self,
                                      double                 scale,
                                      int                    left,
                                      float                  width,
                                      float                  height)
{
  LiaisonFacsimilePaper *paper;

  g_return_if_fail (LIAISON_IS_FACSIMILE_SHEET (self));

  paper = &self->paper;
  if (paper->scale == scale && paper->left == left && paper->width == width && paper->height == height)
    return;
  paper->scale = scale;
  paper->left = left;
  paper->width = width;
  paper->height = height;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
liaison_facsimile_sheet_fill (LiaisonFacsimileSheet *self,
                              LiaisonDocument       *document)
{
  g_return_if_fail (LIAISON_IS_FACSIMILE_SHEET (self));

  remove_children (self);
  add_marks (self, document);
  show_children (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
liaison_facsimile_sheet_update (LiaisonFacsimileSheet *self)
{
  g_return_if_fail (LIAISON_IS_FACSIMILE_SHEET (self));

  describe (self);
  show_children (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
liaison_facsimile_sheet_show_caret (LiaisonFacsimileSheet *self,
                                    gboolean               shown)
{
  g_return_if_fail (LIAISON_IS_FACSIMILE_SHEET (self));

  if (!shown && !self->paper.show_caret)
    return;
  self->paper.show_caret = shown;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
