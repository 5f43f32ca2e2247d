/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *liaison_properties_clean_title  (const char *title);
char *liaison_properties_clean_author (const char *author);
char *liaison_properties_clean_date   (const char *date);

G_END_DECLS
