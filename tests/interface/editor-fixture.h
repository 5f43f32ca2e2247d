/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "interface/forecast/forecast-editor.h"

/* The editor of a forecast in a window, on a document that holds it. The editor follows the document, as the panel has it do. */
typedef struct
{
  GtkWidget *window;
  LiaisonDocument *document;
  LiaisonForecastEditor *editor;
} EditorFixture;

/* Takes FORECAST. The reader is Ann. */
void             editor_fixture_set_up    (EditorFixture   *fixture,
                                           LiaisonForecast *forecast);
/* Checks that the editor and the document are let go. */
void             editor_fixture_tear_down (EditorFixture   *fixture);
/* The forecast as it is now; the document holds it. */
LiaisonForecast *editor_fixture_get       (EditorFixture   *fixture);
void             editor_fixture_undo      (EditorFixture   *fixture);
/* The part NAME of a widget with a template. */
gpointer         editor_fixture_part      (gpointer         widget,
                                           const char      *name);
