#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that a layer can include what it may use, and nothing else: check_includes.py SOURCE-ROOT BUILD-ROOT.

For each layer and each header of the table below, compiles a file of one line in the same way as the layer's own
sources are compiled, with the arguments that stand in compile_commands.json. Speaks TAP. A header that a layer may
use must compile: the same command that lets it pass must refuse the others."""

import json
import os
import re
import shlex
import subprocess
import sys
import tempfile

# What each layer may use of the other layers: DESIGN, "The house".
LAYERS = {
    'article': [],
    'language': [],
    'analysis': ['article', 'language'],
    'network': ['article', 'language', 'analysis'],
    'forecast': ['article'],
    'drawing': ['article', 'language', 'analysis', 'network'],
    'interface': ['article', 'language', 'analysis', 'network', 'forecast', 'drawing'],
    'programs': ['article', 'language', 'analysis', 'network', 'forecast', 'drawing', 'interface'],
}
# One header of each layer that stands on nothing but that layer and what it may use itself.
HEADERS = {
    'article': 'article/span.h',
    'language': 'language/token.h',
    'analysis': 'analysis/kinds.h',
    'network': 'network/layout.h',
    'forecast': 'forecast/probability-word.h',
    'drawing': 'drawing/palette.h',
    'interface': 'interface/history.h',
    'programs': 'programs/cli.h',
}
# Libraries, and the layers that may use them. Programs differ: each has what it needs.
LIBRARIES = {
    'gtk/gtk.h': ['interface'],
    'adwaita.h': ['interface'],
    'pango/pangocairo.h': ['drawing', 'interface'],
    'json-glib/json-glib.h': ['network', 'forecast'],
    'libxml/HTMLparser.h': ['article'],
    'poppler.h': ['article'],
    'glib-object.h': list(LAYERS),
}
# Headers that lie on every compiler's path, or beside those that a layer needs, cannot be hidden; these may be named only here.
VISIBLE = {
    r'<cmark\.h>': ['article'],
    r'<archive(_entry)?\.h>': ['article'],
    r'<gio/': ['article', 'analysis', 'network', 'forecast', 'drawing', 'interface', 'programs'],
}


def layer_command(commands, source_root, layer):
    """The compiler and its arguments for one source of LAYER, without the file's name and outputs."""
    folder = os.path.realpath(os.path.join(source_root, 'src', layer)) + os.sep
    for entry in commands:
        path = os.path.realpath(os.path.join(entry['directory'], entry['file']))
        if path.startswith(folder) and path.endswith('.c'):
            kept = []
            skip = False
            for word in shlex.split(entry['command']):
                if skip:
                    skip = False
                elif word in ('-o', '-MF', '-MQ', '-MT'):
                    skip = True
                elif word not in ('-c', '-MD', '-fdiagnostics-color=always') and not word.endswith('.c'):
                    kept.append(word)
            return [word for word in kept if os.path.basename(word) != 'ccache'], entry['directory']
    return None, None


def compiles(command, folder, header):
    """Whether a file that includes HEADER compiles; and what the compiler said."""
    with tempfile.NamedTemporaryFile('w', suffix='.c') as file:
        file.write(f'#include <{header}>\n')
        file.flush()
        done = subprocess.run(command + ['-fsyntax-only', '-c', file.name], cwd=folder,
                              capture_output=True, text=True, check=False)
    return done.returncode == 0, done.stderr


def expectations():
    """Yields layer, header, whether it may be included."""
    for layer, allowed in LAYERS.items():
        for other, header in HEADERS.items():
            yield layer, header, other == layer or other in allowed
        for header, layers in LIBRARIES.items() if layer != 'programs' else ():
            yield layer, header, layer in layers


def check_compile(source_root, build_root):
    """Yields a name and a fault, which is empty when there is none."""
    with open(os.path.join(build_root, 'compile_commands.json'), encoding='utf-8') as file:
        commands = json.load(file)
    found = {layer: layer_command(commands, source_root, layer) for layer in LAYERS}
    for layer, header, allowed in expectations():
        name = f'{layer} {"may" if allowed else "may not"} include {header}'
        command, folder = found[layer]
        if command is None:
            yield name, 'the layer has no source'
            continue
        done, said = compiles(command, folder, header)
        if allowed and not done:
            yield name, said.strip().split('\n')[0]
        elif not allowed and done:
            yield name, 'it compiles'
        elif not allowed and not re.search(r'fatal error: .*(No such file|not found)', said):
            yield name, f'it fails for another reason: {said.strip()[:200]}'
        else:
            yield name, ''


def check_named(source_root):
    """Yields a name and a fault for each header that only some layers may name."""
    for pattern, layers in VISIBLE.items():
        for layer in LAYERS:
            if layer in layers:
                continue
            bad = []
            for folder, _, files in os.walk(os.path.join(source_root, 'src', layer)):
                for name in files:
                    with open(os.path.join(folder, name), encoding='utf-8') as file:
                        if re.search(r'^\s*#\s*include\s+' + pattern, file.read(), re.MULTILINE):
                            bad.append(name)
            yield f'{layer} does not name {pattern}', ' '.join(sorted(bad))


def main(arguments):
    source_root, build_root = arguments
    number = failed = 0
    for check in (check_compile(source_root, build_root), check_named(source_root)):
        for name, fault in check:
            number += 1
            failed += bool(fault)
            print(f'{"not ok" if fault else "ok"} {number} - {name.replace("#", "")}')
            if fault:
                print(f'# {fault}')
            sys.stdout.flush()
    print(f'1..{number}')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
