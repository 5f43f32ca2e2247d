/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The command "liaison-cli parse", run as people run it. */

#include <glib.h>
#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  char *folder;
  char *path;
  char *output;
  char *errors;
  int status;
} Fixture;

static const char sample[] = "# text = Officials can't agree.\n"
                             "1\tOfficials\tofficial\t_\tNNS\tNumber=Plur\t_\t_\t_\t_\n"
                             "2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\t_\n"
                             "2\tca\tcan\t_\tMD\t_\t_\t_\t9:x\t_\n"
                             "3\tn't\tnot\t_\tRB\t_\t_\t_\t_\t_\n"
                             "4\tagree\tagree\t_\tVB\t_\t_\t_\t_\tSpaceAfter=No\n"
                             "4.1\tgap\tgap\t_\t_\t_\t_\t_\t_\t_\n"
                             "5\t.\t.\t_\t.\t_\t_\t_\t_\t_\n"
                             "\n"
                             "# next\n"
                             "1\tYes\tyes\t_\t_\t_\t_\t_\t_\t_\n"
                             "\n";

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("liaison-parse-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "sample.conllu", NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_unlink (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->output);
  g_free (fixture->errors);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
run (Fixture    *fixture,
     const char *option,
     const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *program = g_test_build_filename (G_TEST_BUILT, "src", "liaison-cli", NULL);
  const char *arguments[] = { program, "parse", option, path, NULL };
  int wait_status;

  g_clear_pointer (&fixture->output, g_free);
  g_clear_pointer (&fixture->errors, g_free);
  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, &fixture->output,
                &fixture->errors, &wait_status, &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (wait_status, &error);
  fixture->status = error == NULL ? 0 : error->domain == G_SPAWN_EXIT_ERROR ? error->code : -1;
}

static void
run_on (Fixture    *fixture,
        const char *text)
{
  g_assert_true (g_file_set_contents (fixture->path, text, -1, NULL));
  run (fixture, "--conllu", fixture->path);
}

/* Lines, words, ranges, comments and empty nodes stay; only three columns are new, and DEPS is
 * emptied. */
static void
test_keeps (Fixture       *fixture,
            gconstpointer  data)
{
  g_auto (GStrv) before = g_strsplit (sample, "\n", -1);
  g_auto (GStrv) after = NULL;

  run_on (fixture, sample);
  g_assert_cmpint (fixture->status, ==, 0);
  g_assert_cmpstr (fixture->errors, ==, "");
  after = g_strsplit (fixture->output, "\n", -1);
  g_assert_cmpuint (g_strv_length (after), ==, g_strv_length (before));
  for (guint i = 0; before[i] != NULL; i++)
    {
      g_auto (GStrv) old = g_strsplit (before[i], "\t", -1);
      g_auto (GStrv) new = g_strsplit (after[i], "\t", -1);

      if (!g_ascii_isdigit (before[i][0]) || strpbrk (old[0], "-.") != NULL)
        {
          g_assert_cmpstr (after[i], ==, before[i]);
          continue;
        }
      g_assert_cmpuint (g_strv_length (new), ==, 10);
      for (guint k = 0; k < 10; k++)
        if (k == 3 || k == 6 || k == 7)
          g_assert_cmpstr (new[k], !=, "_");
        else
          g_assert_cmpstr (new[k], ==, k == 8 ? "_" : old[k]);
    }
}

static void
test_finds (Fixture       *fixture,
            gconstpointer  data)
{
  run_on (fixture, sample);
  g_assert_nonnull (
      strstr (fixture->output, "1\tOfficials\tofficial\tNOUN\tNNS\tNumber=Plur\t4\tnsubj\t"));
  g_assert_nonnull (
      strstr (fixture->output, "4\tagree\tagree\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No\n"));
}

/* Windows' line ends, and no empty line at the end. */
static void
test_ends (Fixture       *fixture,
           gconstpointer  data)
{
  run_on (fixture, "1\tYes\t_\t_\t_\t_\t_\t_\t_\t_\r\n\r\n1\tNo\t_\t_\t_\t_\t_\t_\t_\t_");
  g_assert_cmpint (fixture->status, ==, 0);
  g_assert_nonnull (strstr (fixture->output, "\t0\troot\t_\t_\n\n1\tNo\t"));
}

static void
test_wrong (Fixture       *fixture,
            gconstpointer  data)
{
  run_on (fixture, "1\tYes\t_\t_\t_\t_\t_\t_\t_\t_\nnonsense\n");
  g_assert_cmpint (fixture->status, ==, 1);
  g_assert_nonnull (strstr (fixture->errors, "line 2"));
  run_on (fixture, "1\t\xff\t_\t_\t_\t_\t_\t_\t_\t_\n");
  g_assert_cmpint (fixture->status, ==, 1);
  g_assert_nonnull (strstr (fixture->errors, "UTF-8"));
  run (fixture, "--conllu", "/nowhere/at/all.conllu");
  g_assert_cmpint (fixture->status, ==, 1);
  g_assert_nonnull (strstr (fixture->errors, "all.conllu"));
}

static void
test_usage (Fixture       *fixture,
            gconstpointer  data)
{
  run (fixture, NULL, NULL);
  g_assert_cmpint (fixture->status, ==, 2);
  run (fixture, "--conllx", "file");
  g_assert_cmpint (fixture->status, ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/language/parse/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("keeps", test_keeps);
  ADD ("finds", test_finds);
  ADD ("ends", test_ends);
  ADD ("wrong", test_wrong);
  ADD ("usage", test_usage);
  return g_test_run ();
}
