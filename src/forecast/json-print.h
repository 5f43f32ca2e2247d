/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

GBytes *liaison_json_print (JsonNode *node);

G_END_DECLS
