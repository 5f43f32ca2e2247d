#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts test cases: count.py BROKEN BUILD… reads the logs that "meson test" left in each BUILD.

A program that speaks TAP counts for each of its cases, any other for one. BROKEN is 1 when a step before failed: then at
least one failure is counted. Prints "N passed, N failed", and exits 1 if one failed."""

import json
import os
import re
import sys

CASE = re.compile(r'^\s*(not )?ok\b(.*)$', re.MULTILINE)
SKIP = re.compile(r'#\s*skip', re.IGNORECASE)
GOOD = ('OK', 'EXPECTEDFAIL')


def count_test(entry):
    """Returns passed, failed, skipped of one test program."""
    counts = [0, 0, 0]
    for bad, rest in CASE.findall(entry.get('stdout') or ''):
        counts[2 if SKIP.search(rest) else 1 if bad else 0] += 1
    if entry['result'] not in GOOD + ('SKIP',) and counts[1] == 0:
        counts[1] = 1
        print(f'{entry["name"]}: {entry["result"]}')
    if sum(counts) == 0:
        counts[2 if entry['result'] == 'SKIP' else 0] = 1
    return counts


def count_build(build):
    """Returns the sums for one build folder; one failure when its tests did not run."""
    path = os.path.join(build, 'meson-logs', 'testlog.json')
    if not os.path.exists(path):
        print(f'{build}: the tests did not run')
        return [0, 1, 0]
    with open(path, encoding='utf-8') as file:
        tests = [count_test(json.loads(line)) for line in file if line.strip()]
    sums = [sum(column) for column in zip(*tests)] if tests else [0, 1, 0]
    print(f'{build}: {len(tests)} programs, {sums[0]} passed, {sums[1]} failed, {sums[2]} skipped')
    return sums


def main(arguments):
    passed, failed, skipped = (sum(column) for column in zip(*map(count_build, arguments[1:])))
    if arguments[0] != '0' and failed == 0:
        print('A step failed apart from the tests.')
        failed = 1
    line = f'{passed} passed, {failed} failed'
    print(line + f', {skipped} skipped' if skipped else line)
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
