/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <atspi/atspi.h>
#include <gio/gio.h>

G_BEGIN_DECLS

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiAccessible, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiAction, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiComponent, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiEditableText, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiStateSet, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiText, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiValue, g_object_unref)

/* Somebody who uses the application through what assistive technology sees of it, and through keys. Whoever waits in vain
 * fails the test, with what was waited for and with what was there instead. Strings are UTF-8. */
typedef struct
{
  GSubprocess *process;
  int pid;
  AtspiAccessible *application;  /* once it has appeared */
} Person;

typedef gboolean (*PersonMatch) (AtspiAccessible *accessible,
                                 gpointer         user_data);

/* Begins a test program, whose only argument is the program to use. Returns its path. */
const char      *person_begin         (int               *argc,
                                       char            ***argv);
Person          *person_new           (const char *const *argv);
/* The same, with one file. */
Person          *person_open          (const char        *program,
                                       const char        *file);
void             person_free          (Person            *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Person, person_free)

/* Waits until there is one that is on the screen and can be used. Returns: (transfer full) */
AtspiAccessible *person_find          (Person            *self,
                                       const char        *name);
AtspiAccessible *person_find_matching (Person            *self,
                                       const char        *what,
                                       PersonMatch        match,
                                       gpointer           user_data);
/* The same as things are now. Returns: (transfer full) (nullable) */
AtspiAccessible *person_look          (Person            *self,
                                       PersonMatch        match,
                                       gpointer           user_data);
void             person_wait          (Person            *self,
                                       const char        *what,
                                       gboolean         (*done) (Person *, gpointer),
                                       gpointer           user_data);
gboolean         person_can_see       (AtspiAccessible   *accessible);
gboolean         person_can_use       (AtspiAccessible   *accessible);
gboolean         person_has_state     (AtspiAccessible   *accessible,
                                       AtspiStateType     state);
/* PersonMatches: whether it has the focus, and a name that begins like START, or any where that is NULL; … */
gboolean         person_is_focused    (AtspiAccessible   *accessible,
                                       gpointer           start);
/* … and whether it has the focus and can be edited. */
gboolean         person_is_focused_field (AtspiAccessible *accessible,
                                          gpointer         user_data);
/* … whether it is an item of a menu with a name that begins like START, and can be seen. GTK 4.18 tells no names of items: it has them
 * labelled by a label whose role has none; there any item will do. */
gboolean         person_is_menu_item  (AtspiAccessible   *accessible,
                                       gpointer           start);
/* As it is read out: without marks for keys. */
char            *person_dup_name      (AtspiAccessible   *accessible);
/* Nullable: not all have text. */
char            *person_dup_text      (AtspiAccessible   *accessible);
/* Of all labels and texts that can be seen whether one contains WORDS; what has no text counts with its name. */
gboolean         person_reads         (Person            *self,
                                       const char        *words);
void             person_wait_to_read  (Person            *self,
                                       const char        *words);

/* Presses the button NAME. */
void             person_press         (Person            *self,
                                       const char        *name);
/* Presses the button NAME in what is called PLACE. */
void             person_press_in      (Person            *self,
                                       const char        *place,
                                       const char        *name);
void             person_activate      (AtspiAccessible   *accessible,
                                       const char        *action);
/* Sets the number of what is called NAME. */
void             person_set_value     (Person            *self,
                                       const char        *name,
                                       double             value);
/* KEYVAL and MODIFIER are X11 keysyms. */
void             person_key           (guint              keyval);
void             person_key_with      (guint              modifier,
                                       guint              keyval);
void             person_control_key   (guint              keyval);
void             person_control_shift_key (guint          keyval);
/* Waits until what has the focus has a name that begins like START. */
void             person_wait_focus    (Person            *self,
                                       const char        *start);
/* Goes on with Tab until what is reached has a name that begins like START, and this ROLE; ATSPI_ROLE_INVALID stands for any. Each
 * time it waits until the focus has moved. */
void             person_tab_to        (Person            *self,
                                       const char        *start,
                                       AtspiRole          role);
/* Types, and waits until what has the focus holds just TEXT. */
void             person_type          (Person            *self,
                                       const char        *text);

/* The number of top-level windows. */
int              person_count_windows (Person            *self);
/* Waits for a window beside the FIRST ones, as a dialog opens, types a path into it, and waits until it is gone. */
void             person_choose_file   (Person            *self,
                                       int                windows_before,
                                       const char        *path);
/* Waits for the program to end. Returns its exit status. */
int              person_wait_exit     (Person            *self);
void             person_print_tree    (Person            *self);
/* Writes what is on the screen. */
void             person_take_picture  (const char        *path);

G_END_DECLS
