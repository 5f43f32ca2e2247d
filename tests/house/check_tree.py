#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that hold for the whole source tree: check_tree.py CHECK ROOT, or check_tree.py self-test.

Prints each fault as FILE[:LINE]: what is wrong, and exits 1 when there is one."""

import os
import re
import sys
import tempfile

MAX_LINES = 700
SOURCES = ('.c', '.h', '.py', '.sh', '.ui', '.css', '.blp', '.build', '.xml', '.in', '.svg')
SCRIPT_FOLDERS = ('build-aux', '.ci')
# Folders whose files are lists and texts; what they are under stands in a note beside them.
LISTS = ('data/articles', 'data/language', 'data/words')
TRANSLATABLE = re.compile(r'\b(?:_|N_|C_|NC_|Q_|g?_?n?gettext|ngettext|g_dngettext|g_dpgettext2?) ?\(\s*"'
                          r'|translatable="(?:yes|true|1)"')
MACHINE_PATH = re.compile(r'(?:^|[^\w.$})/-])/(?:work|root|srv|mnt|home/\w+|tmp/[a-z]+)/')
EXAMPLE_PATH = re.compile(r'/home/(?:user|reader|someone)/')


def walk(root):
    """Yields the path of each file of the tree, relative to ROOT, in order."""
    for folder, folders, files in os.walk(root):
        inside = os.path.relpath(folder, root)
        folders[:] = sorted(f for f in folders
                            if f not in ('.git', '.cache', '__pycache__', '.flatpak-builder')
                            and not os.path.exists(os.path.join(folder, f, 'meson-private'))
                            and not (inside == '.' and re.match(r'build(-(?!aux$).*)?$', f)))
        for name in sorted(files):
            if name != '.git' and not name.endswith(('~', '.swp', '.pyc')):
                yield os.path.normpath(os.path.join(inside, name))


def read(root, path):
    """The text of a file; nothing for what is not text."""
    with open(os.path.join(root, path), 'rb') as file:
        data = file.read()
    try:
        return data.decode('utf-8')
    except UnicodeDecodeError:
        return ''


def in_lists(path):
    return path.startswith(tuple(folder + '/' for folder in LISTS))


def is_source(root, path):
    if in_lists(path) and not path.endswith('.build'):
        return False
    if path.endswith(SOURCES):
        return True
    if path.startswith(tuple(folder + '/' for folder in SCRIPT_FOLDERS)):
        return True
    return read(root, path).startswith('#!')


def check_licences(root):
    """Each source file names its licence in its first lines."""
    for path in walk(root):
        if is_source(root, path):
            head = '\n'.join(read(root, path).split('\n')[:4])
            if 'SPDX-License-Identifier: ' not in head:
                yield f'{path}: no SPDX-License-Identifier in its first lines'


def check_lengths(root):
    """No source file is longer than MAX_LINES."""
    for path in walk(root):
        if is_source(root, path):
            lines = read(root, path).count('\n')
            if lines > MAX_LINES:
                yield f'{path}: {lines} lines; split it along its seams, {MAX_LINES} is the limit'


def check_paths(root):
    """No file holds a path of one machine."""
    for path in walk(root):
        if path.startswith('tests/house/check_tree'):
            continue
        for number, line in enumerate(read(root, path).split('\n'), 1):
            if MACHINE_PATH.search(line) and not EXAMPLE_PATH.search(line):
                yield f'{path}:{number}: a path of one machine: {line.strip()[:80]}'


def check_translations(root):
    """po/POTFILES.in is sorted, lists each file with text to translate, and no other."""
    with open(os.path.join(root, 'po/POTFILES.in'), encoding='utf-8') as file:
        listed = [line.strip() for line in file if line.strip() and not line.startswith('#')]
    for before, after in zip(listed, listed[1:]):
        if before >= after:
            yield f'po/POTFILES.in: {after} is out of order'
    wanted = set()
    for path in walk(root):
        if path.endswith(('.desktop.in', '.metainfo.xml.in', '.gschema.xml')):
            wanted.add(path)
        elif path.startswith(('src/', 'ui/')) and path.endswith(('.c', '.ui')):
            if TRANSLATABLE.search(read(root, path)):
                wanted.add(path)
    for path in sorted(wanted - set(listed)):
        yield f'po/POTFILES.in: {path} has text to translate and is not listed'
    for path in sorted(set(listed) - wanted):
        yield f'po/POTFILES.in: {path} does not exist or has nothing to translate'


CHECKS = {
    'licences': check_licences,
    'lengths': check_lengths,
    'paths': check_paths,
    'translations': check_translations,
}


def self_test():
    """Each check finds the one fault of a tree made for it, and none in a tree without faults."""
    good = {
        'src/a.c': '/* SPDX-License-Identifier: GPL-3.0-or-later */\nx = _("Open");\n',
        'po/POTFILES.in': '# SPDX-License-Identifier: GPL-3.0-or-later\nsrc/a.c\n',
    }
    bad = {
        'licences': {'src/b.c': 'int b;\n'},
        'lengths': {'src/b.c': good['src/a.c'] + '\n' * MAX_LINES},
        'paths': {'src/b.h': 'const char *where = "' + '/' + 'root/liaison/data";\n'},
        'translations': {'ui/b.ui': '<property name="label" translatable="yes">B</property>\n'},
    }
    for name, check in CHECKS.items():
        for faults, extra in ((0, {}), (1, bad[name])):
            with tempfile.TemporaryDirectory() as root:
                for path, text in {**good, **extra}.items():
                    os.makedirs(os.path.join(root, os.path.dirname(path)), exist_ok=True)
                    with open(os.path.join(root, path), 'w', encoding='utf-8') as file:
                        file.write(text)
                found = list(check(root))
            if len(found) != faults:
                yield f'the check of {name} finds {len(found)} instead of {faults}: {found}'


def main(arguments):
    if arguments == ['self-test']:
        faults = list(self_test())
    elif len(arguments) == 2 and arguments[0] in CHECKS:
        faults = list(CHECKS[arguments[0]](arguments[1]))
    else:
        print(__doc__, file=sys.stderr)
        return 2
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
