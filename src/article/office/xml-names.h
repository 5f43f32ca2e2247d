/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *liaison_xml_names_prefix (const char *uri);

G_END_DECLS
