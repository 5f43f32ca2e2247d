/* SPDX-License-Identifier: GPL-3.0-or-later */

/* liaison-train: makes the linear language model. See data/language/README.md. */

#include "config.h"

#include "language/train-run.h"

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;

  if (argc != 4)
    {
      g_printerr ("usage: liaison-train DATA VECTORS.json MODEL\n\n"
                  "DATA has the folders syntax, names and gazetteers.\n");
      return 2;
    }
  if (!liaison_train_run (argv[1], argv[2], argv[3], &error))
    {
      g_printerr ("liaison-train: %s\n", error->message);
      return 1;
    }
  return 0;
}
