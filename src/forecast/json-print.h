/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* JSON that is being written. Lives on the stack. NAME is the name of the member that is written, or NULL in an array and for
 * the first value of all. */
typedef struct
{
  GString *out;
  guint depth;
  gboolean filled;             /* something stands before in the same object or array */
} LiaisonJsonPrinter;

void    liaison_json_print_begin        (LiaisonJsonPrinter *self);
/* The text, with a newline at its end. */
GBytes *liaison_json_print_end          (LiaisonJsonPrinter *self);
void    liaison_json_print_begin_object (LiaisonJsonPrinter *self,
                                         const char         *name);
void    liaison_json_print_end_object   (LiaisonJsonPrinter *self);
void    liaison_json_print_begin_array  (LiaisonJsonPrinter *self,
                                         const char         *name);
void    liaison_json_print_end_array    (LiaisonJsonPrinter *self);
/* NULL is written as null. */
void    liaison_json_print_text         (LiaisonJsonPrinter *self,
                                         const char         *name,
                                         const char         *text);
void    liaison_json_print_texts        (LiaisonJsonPrinter *self,
                                         const char         *name,
                                         const char * const *texts);
void    liaison_json_print_whole        (LiaisonJsonPrinter *self,
                                         const char         *name,
                                         gint64              number);
/* What is not finite is written as null. */
void    liaison_json_print_number       (LiaisonJsonPrinter *self,
                                         const char         *name,
                                         double              number);
/* An array in one line. */
void    liaison_json_print_numbers      (LiaisonJsonPrinter *self,
                                         const char         *name,
                                         const double       *numbers,
                                         guint               n);
void    liaison_json_print_null         (LiaisonJsonPrinter *self,
                                         const char         *name);
void    liaison_json_print_node         (LiaisonJsonPrinter *self,
                                         const char         *name,
                                         JsonNode           *node);
/* The members of an object that may be NULL, among those that are being written. */
void    liaison_json_print_members      (LiaisonJsonPrinter *self,
                                         JsonObject         *object);

G_END_DECLS
