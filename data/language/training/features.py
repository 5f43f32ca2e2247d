# SPDX-License-Identifier: GPL-3.0-or-later
"""Word features, the same in the training scripts, the numpy reference and the C engine (see FORMAT.md)."""
import os, re, unicodedata

DATA = os.environ.get('LIAISON_DATA', 'data')
HASH_ROWS, SHAPE_ROWS = 1 << 14, 256
FLAGS = ['first', 'last', 'place', 'demonym', 'org']
NORM = {'‘': "'", '’': "'", '´': "'", '`': "'", '“': '"', '”': '"', '«': '"', '»': '"', '„': '"', '–': '-', '—': '-', '−': '-', '‐': '-', '‑': '-',
        '…': '...', '\u00a0': ' ', '\u00ad': ''}


def fnv32(data):
    h = 0x811c9dc5
    for b in data: h = (h ^ b) * 0x01000193 & 0xffffffff
    return h


def fnv64(data):
    h = 0xcbf29ce484222325
    for b in data: h = (h ^ b) * 0x100000001b3 & 0xffffffffffffffff
    return h


def lower(c):
    l = c.lower()
    return l if len(l) == 1 else c


def normalise(word):
    """Plain quotes and dashes, lower case, every ASCII digit as 0."""
    return ''.join('0' if '0' <= c <= '9' else lower(c) for c in ''.join(NORM.get(c, c) for c in word))


def ngrams(form):
    """Rows of the n-gram table for a normalised word: prefixes and suffixes of 1 to 4, all trigrams of <word>, the word."""
    out = []; n = len(form)
    for k in range(1, 5):
        if k <= n:
            out.append(fnv32(b'p' + form[:k].encode())); out.append(fnv32(b's' + form[n - k:].encode()))
    t = '<' + form[:24] + '>'
    for i in range(len(t) - 2): out.append(fnv32(b't' + t[i:i + 3].encode()))
    out.append(fnv32(b'w' + form.encode()))
    return [h & (HASH_ROWS - 1) for h in out]


def shape(word):
    """Letters as X x, digits as d, others themselves; no run longer than two; at most 12."""
    out = []
    for c in word:
        if '0' <= c <= '9': s = 'd'
        elif lower(c) != c: s = 'X'
        elif c.isalpha(): s = 'x'
        else: s = NORM.get(c, c)
        if len(out) > 1 and out[-1] == s and out[-2] == s: continue
        out.append(s)
        if len(out) == 12: break
    return fnv32(''.join(out).encode()) & (SHAPE_ROWS - 1)


def casing(words):
    """0 normal, 1 mostly capitalised (a headline), 2 all capitals, 3 no capital at all."""
    letters = [w for w in words if len(w) > 1 and w[0].isalpha()]
    if not letters: return 0
    up = sum(lower(w[0]) != w[0] for w in letters); full = sum(all(lower(c) != c or not c.isalpha() for c in w) for w in letters)
    if full * 10 >= len(letters) * 8: return 2
    if up * 10 >= len(letters) * 6 and len(letters) > 3: return 1
    return 3 if up == 0 else 0


_gaz = None
def gazetteer():
    """Sets of lower-case words: first names, last names, places, demonyms, words of organizations' names."""
    global _gaz
    if _gaz is not None: return _gaz
    g = {f: set() for f in FLAGS}; d = DATA + '/gazetteers/'
    rd = lambda f: open(d + f, encoding='utf8').read().split('\n')
    stop = set('the of and for in on to a an or aka is new will may long young white brown green black king day hall price bush case good love art mark bill grace hope'.split())
    g['first'] = {w.strip().lower() for w in rd('first_names.txt') if len(w.strip()) > 2} - stop
    last = [w.strip().lower() for w in rd('surnames_us_census1990.txt')][:30000] + [w.strip().lower() for w in rd('surnames_world.txt')]
    g['last'] = {w for w in last if len(w) > 2} - stop
    for l in rd('factbook_leaders.tsv'):
        for w in re.findall(r"\b[A-Z][A-Z'-]{2,}\b", l): g['last'].add(w.lower())
    rows = [l.split('\t') for l in rd('countries_pd_factbook.tsv')[1:] if l and l[0] != '#']
    for r in rows:
        r += [''] * 8
        for c in (r[0], r[2], r[3], r[4], r[7]):
            for w in re.findall(r"[A-Z][^\W\d_]+(?:['’-][^\W\d_]+)*|(?:[A-Z]\.)+", c):
                if w.lower() not in stop and w not in ('Republic', 'United', 'Islands', 'Kingdom', 'People', 'Federal', 'Democratic', 'Island', 'City', 'Note', 'Former', 'None', 'Saint'): g['place'].add(w.lower())
        for c in (r[5], r[6]):
            for w in re.findall(r"[A-Z][^\W\d_]+", c):
                if w in ('South', 'North', 'Central', 'East', 'West', 'Islander', 'Note', 'New', 'Saint', 'San', 'Costa', 'Sri', 'Puerto', 'Cape', 'United', 'States', 'Virgin', 'American', 'Pitcairn', 'Falkland', 'Cook', 'Faroe', 'Marshall'): continue
                g['demonym'].add(w.lower())
                if c is r[5] and '(s)' in c: g['demonym'].add(w.lower() + 's')
    g['demonym'] |= set('american americans british english scottish welsh irish european europeans african africans asian asians arab arabs kurdish kurd kurds western '
                        'palestinian palestinians israeli israelis soviet soviets chechen chechens tibetan tibetans muslim muslims islamic christian christians jewish jew jews '
                        'sunni sunnis shiite shiites shia shi\'ite hindu hindus buddhist buddhists catholic catholics orthodox latino latinos hispanic hispanics roman ottoman byzantine '
                        'dutch french german germans spanish swiss japanese chinese russian russians italian italians greek greeks turkish turks turk swede swedes dane danes pole poles '
                        'finn finns serb serbs croat croats czech czechs slovak slovaks briton britons scot scots texan californian taiwanese cypriot basque catalan flemish uyghur uyghurs uighur '
                        'pashtun pashtuns hazara tajik tajiks uzbek uzbeks'.split())
    g['demonym'] -= {'western', 'none', 'islands', 'islander'}
    g['place'] -= g['demonym']
    seen = {}
    for f in ('factbook_forces.tsv', 'factbook_parties_terror.tsv', 'intelligence_agencies.tsv'):
        for l in rd(f):
            for w in re.findall(r"\b[A-Z][A-Za-z'’-]+\b", l): seen[w.lower()] = seen.get(w.lower(), 0) + 1
    g['org'] = {w for w, n in seen.items() if n > 2 and len(w) > 2} - g['place'] - g['demonym'] - g['first'] - stop - \
        {'includes', 'note', 'former', 'formerly', 'see', 'no', 'none', 'other', 'also', 'ministry,'}
    _gaz = g
    return g
