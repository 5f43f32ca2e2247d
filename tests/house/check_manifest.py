#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks a Flatpak manifest: check_manifest.py MANIFEST APPLICATION-ID."""

import json
import sys


def check(path, application):
    """Yields what is wrong with the manifest."""
    with open(path, encoding='utf-8') as file:
        manifest = json.load(file)
    if manifest.get('id') != application:
        yield f'its id is {manifest.get("id")}, not {application}'
    for member in ('runtime', 'runtime-version', 'sdk', 'command', 'finish-args', 'modules'):
        if not manifest.get(member):
            yield f'it has no {member}'
    if any(argument.startswith('--share=network') for argument in manifest.get('finish-args', [])):
        yield 'it asks for the network'
    for module in manifest.get('modules', []):
        for source in module.get('sources', []):
            if source['type'] == 'git' and not source.get('commit'):
                yield f'{module["name"]} is not held at one commit'
            if source['type'] == 'archive' and not source.get('sha256'):
                yield f'{module["name"]} has no checksum'
    if manifest['modules'][-1]['name'] != 'liaison':
        yield 'its last module is not liaison'


def main(arguments):
    faults = list(check(*arguments))
    for fault in faults:
        print(f'{arguments[0]}: {fault}')
    return 1 if faults else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
