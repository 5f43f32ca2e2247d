/* SPDX-License-Identifier: GPL-3.0-or-later */

/* liaison-cli layout GRAPH.json: places the boxes of a graph. */

#include "programs/cli.h"

#include "config.h"

#include <gio/gio.h>
#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>

#include "forecast/json-tree.h"
#include "network/layout.h"

#define DEFAULT_ASPECT (4.0 / 3.0)
#define MAX_SIZE 1e6

/* A graph as read: the members that stand in the file under the same index. */
typedef struct
{
  GPtrArray *ids;           /* of char *, owned by the file's tree */
  GHashTable *numbers;      /* id → index + 1 */
  GArray *boxes;            /* of LiaisonLayoutBox */
  GArray *links;            /* of LiaisonLayoutLink */
  double aspect;
} Graph;

static Graph *
graph_new (void)
{
  Graph *graph = g_new0 (Graph, 1);

  graph->ids = g_ptr_array_new ();
  graph->numbers = g_hash_table_new (g_str_hash, g_str_equal);
  graph->boxes = g_array_new (FALSE, TRUE, sizeof (LiaisonLayoutBox));
  graph->links = g_array_new (FALSE, TRUE, sizeof (LiaisonLayoutLink));
  graph->aspect = DEFAULT_ASPECT;
  return graph;
}

static void
graph_free (Graph *graph)
{
  g_ptr_array_unref (graph->ids);
  g_hash_table_unref (graph->numbers);
  g_array_unref (graph->boxes);
  g_array_unref (graph->links);
  g_free (graph);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Graph, graph_free)

G_GNUC_PRINTF (2, 3)
static gboolean
fail (GError    **error,
      const char *format,
      ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, message);
  return FALSE;
}

static JsonArray *
get_array (JsonObject *object,
           const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

static JsonObject *
get_object (JsonArray *array,
            guint      index)
{
  JsonNode *node = json_array_get_element (array, index);

  return JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static const char *
get_string (JsonObject *object,
            const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
}

/* The number NAME, FALLBACK if there is none; NAN if it is no number or not from LEAST to MAX_SIZE. */
static double
get_number (JsonObject *object,
            const char *name,
            double      least,
            double      fallback)
{
  JsonNode *node = json_object_get_member (object, name);
  GType type = node != NULL ? json_node_get_value_type (node) : G_TYPE_INVALID;
  double value;

  if (node == NULL)
    return fallback;
  if (type != G_TYPE_INT64 && type != G_TYPE_DOUBLE)
    return NAN;
  value = json_node_get_double (node);
  return value >= least && value <= MAX_SIZE ? value : NAN;
}

static gboolean
read_node (Graph      *graph,
           JsonObject *object,
           GError    **error)
{
  guint index = graph->boxes->len;
  const char *id = object != NULL ? get_string (object, "id") : NULL;
  LiaisonLayoutBox box = { 0 };

  if (id == NULL)
    return fail (error, "nodes[%u] is not an object with an “id”.", index);
  if (g_hash_table_contains (graph->numbers, id))
    return fail (error, "nodes[%u]: the id “%s” is used twice.", index, id);
  box.width = get_number (object, "width", 0, NAN);
  box.height = get_number (object, "height", 0, NAN);
  box.x = get_number (object, "x", -MAX_SIZE, 0);
  box.y = get_number (object, "y", -MAX_SIZE, 0);
  if (isnan (box.width) || isnan (box.height) || isnan (box.x) || isnan (box.y))
    return fail (error, "nodes[%u] needs a width and a height from 0 to %.0f.", index, MAX_SIZE);
  box.placed = json_object_has_member (object, "x") && json_object_has_member (object, "y");
  box.pinned = box.placed && json_object_has_member (object, "pinned") &&
               json_object_get_boolean_member_with_default (object, "pinned", FALSE);
  g_array_append_val (graph->boxes, box);
  g_ptr_array_add (graph->ids, (char *) id);
  g_hash_table_insert (graph->numbers, (char *) id, GUINT_TO_POINTER (index + 1));
  return TRUE;
}

static guint
find_end (Graph      *graph,
          JsonObject *object,
          const char *name)
{
  const char *id = object != NULL ? get_string (object, name) : NULL;

  return id != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (graph->numbers, id)) : 0;
}

/* A link may go without a kind; these return FALSE if it has one that is none. */
static gboolean
read_kind (JsonObject          *object,
           LiaisonRelationKind *kind)
{
  const char *word = get_string (object, "kind");

  return !json_object_has_member (object, "kind") || (word != NULL && liaison_relation_kind_from_string (word, kind));
}

static gboolean
read_valence (JsonObject     *object,
              LiaisonValence *valence)
{
  const char *word = get_string (object, "valence");

  if (!json_object_has_member (object, "valence"))
    return TRUE;
  for (guint i = LIAISON_VALENCE_NEUTRAL; word != NULL && i <= LIAISON_VALENCE_NEGATIVE; i++)
    if (strcmp (word, liaison_valence_to_string (i)) == 0)
      {
        *valence = i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
read_link (Graph      *graph,
           JsonObject *object,
           GError    **error)
{
  guint source = find_end (graph, object, "source");
  guint target = find_end (graph, object, "target");
  LiaisonLayoutLink link;

  if (source == 0 || target == 0)
    return fail (error, "links[%u] does not name two nodes of the graph as “source” and “target”.",
                 graph->links->len);
  link = (LiaisonLayoutLink) { source - 1, target - 1, get_number (object, "label_width", 0, 0), LIAISON_RELATION_CONSULT,
                               LIAISON_VALENCE_NEUTRAL };
  if (isnan (link.label_width))
    return fail (error, "links[%u]: “label_width” is not a number from 0 to %.0f.", graph->links->len,
                 MAX_SIZE);
  if (!read_kind (object, &link.kind) || !read_valence (object, &link.valence))
    return fail (error, "links[%u] has a “kind” or a “valence” that is none.", graph->links->len);
  g_array_append_val (graph->links, link);
  return TRUE;
}

static Graph *
read_graph (JsonNode *root,
            GError  **error)
{
  g_autoptr (Graph) graph = graph_new ();
  JsonObject *object = root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  JsonArray *nodes = object != NULL ? get_array (object, "nodes") : NULL;
  JsonArray *links = object != NULL ? get_array (object, "links") : NULL;

  if (nodes == NULL || links == NULL)
    {
      fail (error, "It is not an object with the arrays “nodes” and “links”.");
      return NULL;
    }
  graph->aspect = get_number (object, "aspect", 1e-3, DEFAULT_ASPECT);
  if (isnan (graph->aspect))
    {
      fail (error, "“aspect” is not a number above 0.");
      return NULL;
    }
  for (guint i = 0; i < json_array_get_length (nodes); i++)
    if (!read_node (graph, get_object (nodes, i), error))
      return NULL;
  for (guint i = 0; i < json_array_get_length (links); i++)
    if (!read_link (graph, get_object (links, i), error))
      return NULL;
  return g_steal_pointer (&graph);
}

static void
print_graph (Graph *graph)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "nodes");
  json_builder_begin_array (builder);
  for (guint i = 0; i < graph->boxes->len; i++)
    {
      const LiaisonLayoutBox *box = &g_array_index (graph->boxes, LiaisonLayoutBox, i);

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "id");
      json_builder_add_string_value (builder, g_ptr_array_index (graph->ids, i));
      json_builder_set_member_name (builder, "x");
      json_builder_add_double_value (builder, box->x);
      json_builder_set_member_name (builder, "y");
      json_builder_add_double_value (builder, box->y);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  text = json_generator_to_data (generator, NULL);
  g_print ("%s\n", text);
}

/* The graph keeps pointers into ROOT. */
static Graph *
load_graph (const char  *path,
            JsonNode   **root,
            GError     **error)
{
  g_autoptr (LiaisonJsonTree) tree = NULL;
  g_autofree char *text = NULL;
  gsize length;

  if (g_file_get_contents (path, &text, &length, error))
    tree = liaison_json_tree_new (text, length, LIAISON_JSON_MAX_DEPTH, error);
  if (tree == NULL)
    return NULL;
  *root = liaison_json_to_node (liaison_json_tree_get_root (tree));
  return read_graph (*root, error);
}

/* From "--layout=STYLE". */
static gboolean
read_style (const char         *option,
            LiaisonLayoutStyle *style)
{
  return g_str_has_prefix (option, "--layout=") &&
         liaison_layout_style_from_string (option + strlen ("--layout="), style);
}

/**
 * liaison_cli_layout:
 * @argc: the number of arguments
 * @argv: "layout", "--layout" with a style, if wanted, and the name of a file
 *
 * Places the boxes of the graph in the file and prints their centres. Nodes may have "x", "y" and "pinned", links a "kind", a
 * "valence" and a "label_width", and the graph an "aspect".
 *
 * Returns: an exit status
 */
int
liaison_cli_layout (int    argc,
                    char **argv)
{
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (Graph) graph = NULL;
  g_autoptr (GError) error = NULL;
  LiaisonLayoutStyle style = LIAISON_LAYOUT_ORGANIC;
  const char *path;

  if (argc < 2 || argc > 3 || argv[argc - 1][0] == '-' || (argc == 3 && !read_style (argv[1], &style)))
    {
      g_printerr ("usage: liaison-cli layout [--layout=organic|hierarchy|sides] GRAPH.json\n");
      return LIAISON_CLI_USAGE;
    }
  path = argv[argc - 1];
  graph = load_graph (path, &root, &error);
  if (graph == NULL)
    {
      g_printerr ("%s: %s\n", path, error->message);
      return LIAISON_CLI_FAILED;
    }
  liaison_layout_run (style, (LiaisonLayoutBox *) (void *) graph->boxes->data, graph->boxes->len,
                      (LiaisonLayoutLink *) (void *) graph->links->data, graph->links->len, graph->aspect);
  print_graph (graph);
  return LIAISON_CLI_DONE;
}
