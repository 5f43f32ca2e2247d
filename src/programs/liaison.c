/* SPDX-License-Identifier: GPL-3.0-or-later */

/* liaison: the application. */

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "interface/window/application.h"

int
main (int    argc,
      char **argv)
{
  g_autoptr (LiaisonApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (LIAISON_GETTEXT_PACKAGE, LIAISON_LOCALE_DIR);
  bind_textdomain_codeset (LIAISON_GETTEXT_PACKAGE, "UTF-8");
  textdomain (LIAISON_GETTEXT_PACKAGE);
  g_set_application_name (_("Liaison"));

  application = liaison_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
