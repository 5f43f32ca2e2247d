# SPDX-License-Identifier: GPL-3.0-or-later
"""Read the training corpora into one list of sentences with one label set.

A sentence is a dict: words, tags (list or None), heads (0 = root), rels, names (bit masks over NAMES: the labels a
token may have, None where the corpus has no names), source, doc.
"""
import re, os, pickle, sys, collections
from features import gazetteer

UPOS = ['ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM', 'PART', 'PRON', 'PROPN', 'PUNCT', 'SCONJ', 'SYM', 'VERB', 'X']
KINDS = ['PER', 'ORG', 'LOC', 'NORP', 'EVENT', 'MISC']
NAMES = ['O'] + [p + '-' + k for k in KINDS for p in 'BI']
N = {n: i for i, n in enumerate(NAMES)}
ONLY_O = 1
LOOSE = 1 | sum(1 << N[p + '-' + k] for k in ('NORP', 'EVENT', 'MISC') for p in 'BI')


def read_conllu(path):
    doc, sent, out, seen = None, [], [], 0
    for line in open(path, encoding='utf8'):
        line = line.rstrip('\n')
        if line.startswith('# newdoc id = '): doc = line[14:].strip()
        elif line.startswith('#'): continue
        elif not line:
            if sent: out.append((doc, sent))
            sent = []
        else:
            c = line.split('\t')
            if c[0].isdigit(): sent.append(c)
    if sent: out.append((doc, sent))
    return out


def read_bio(path):
    sent, out = [], []
    for line in open(path, encoding='utf8'):
        line = line.rstrip('\n')
        if not line.strip():
            if sent: out.append(sent)
            sent = []
        else:
            w, l = line.split('\t')[:2]
            sent.append((w, l))
    if sent: out.append(sent)
    return out


def spans_of(labels):
    out, start, kind = [], None, None
    for i, l in enumerate(labels + ['O']):
        if start is not None and (not l.startswith('I-') or l[2:] != kind):
            out.append((start, i, kind)); start = None
        if l.startswith('B-') or l.startswith('I-') and start is None: start, kind = i, l[2:]
    return out


def encode(words, spans, loose):
    """spans: (start, end, set of kinds). Returns masks; in loose corpora what is outside may be a kind they do not mark."""
    n = len(words); masks = [None] * n
    for s, e, kinds in spans:
        if any(masks[i] is not None for i in range(s, e)): continue
        for i in range(s, e):
            masks[i] = sum(1 << N[('B-' if i == s else 'I-') + k] for k in kinds)
    cap = [w[:1].isupper() or w[:1].isdigit() for w in words]
    for i in range(n - 1):          # "North Korean", "Latin Americans"
        if masks[i] is None and masks[i + 1] is None and words[i] in FRONT and demonym(words[i + 1]):
            masks[i], masks[i + 1] = 1 << N['B-NORP'], 1 << N['I-NORP']
    for i in range(n):
        if masks[i] is None:
            if demonym(words[i]): masks[i] = 1 << N['B-NORP']
            elif loose and (cap[i] or 0 < i < n - 1 and cap[i - 1] and cap[i + 1]): masks[i] = LOOSE
            else: masks[i] = ONLY_O
    return masks


FRONT = set('North South East West Northern Latin African Sri Saudi Middle Central Costa Puerto Native Asian New'.split())
DEMONYM = None
def demonym(w):
    global DEMONYM
    if DEMONYM is None: DEMONYM = gazetteer()['demonym']
    return w[:1].isupper() and w.lower() in DEMONYM


MAP = {'PER': 'PER', 'ORG': 'ORG', 'LOC': 'LOC', 'person': 'PER', 'politician': 'PER', 'politicalparty': 'ORG', 'organisation': 'ORG',
       'country': 'LOC', 'location': 'LOC', 'election': 'EVENT', 'event': 'EVENT', 'corporation': 'ORG', 'group': 'ORG',
       'product': 'MISC', 'creative-work': 'MISC'}


def names_corpus(path, source, loose=False, misc={'MISC'}, drop=()):
    out = []
    for i, sent in enumerate(read_bio(path)):
        words = [w for w, _ in sent]; spans = []
        for s, e, k in spans_of([l for _, l in sent]):
            if k in drop: continue
            if (e - s == 1 or e - s == 2 and words[s] in FRONT) and demonym(words[e - 1]) and k in ('LOC', 'MISC', 'misc', 'location'): kinds = {'NORP'}
            elif k in ('MISC', 'misc'): kinds = set(misc)
            else: kinds = {MAP[k]}
            spans.append((s, e, kinds))
        out.append(dict(words=words, tags=None, heads=None, rels=None, names=encode(words, spans, loose), source=source, doc=f'{source}-{i // 10}'))
    return out


TITLES = set('president secretary senator speaker justice minister general chair chairman director emperor king queen whip professor founder '
             'dean fellow editor mayor governor pope lord protector vice chief leader commissioner ambassador mother mom mum dad father god'.split())
GLUE = set('of the and for in on de del la le von van der den al - – & \'s ’s et des du at to'.split())


def gum_names(toks):
    stack, found = [], []
    for i, t in enumerate(toks):
        m = re.search(r'Entity=([^|]*)', t[9])
        if not m: continue
        for o in re.finditer(r'\(([^()]*)(\))?|([^()]*)\)', m.group(1)):
            if o.group(1) is not None:
                f = o.group(1).split('-')
                if o.group(2): found.append((f[1], i, i))
                else: stack.append((f[0], f[1], i))
            else:
                for k in range(len(stack) - 1, -1, -1):
                    if stack[k][0] == o.group(3):
                        e = stack.pop(k); found.append((e[1], e[2], i)); break
    words = [t[1] for t in toks]; spans = []
    for kind, a, b in found:
        ids = {t[0] for t in toks[a:b + 1]}
        head = [k for k in range(a, b + 1) if toks[k][6] not in ids]
        if not head or toks[head[0]][3] != 'PROPN': continue
        h = head[0]
        def good(k): return toks[k][3] in ('PROPN',) or words[k][:1].isupper() and toks[k][3] in ('ADJ', 'NOUN', 'VERB', 'NUM', 'X', 'ADV') \
            or toks[k][3] == 'NUM' and k > h
        s = e = h
        while s > a:
            if good(s - 1): s -= 1
            elif words[s - 1].lower() in GLUE and s - 2 >= a and good(s - 2) and words[s - 1].lower() not in ('the',): s -= 2
            elif s - 3 >= a and words[s - 1].lower() == 'the' and words[s - 2].lower() in GLUE and good(s - 3): s -= 3
            else: break
        while e < b:
            if good(e + 1): e += 1
            elif words[e + 1].lower() in GLUE and e + 2 <= b and good(e + 2): e += 2
            elif e + 3 <= b and words[e + 1].lower() in GLUE and words[e + 2].lower() in GLUE and good(e + 3): e += 3
            elif words[e + 1] in '"“”.' and e + 2 <= b and good(e + 2) and kind == 'person': e += 2
            else: break
        text = words[s:e + 1]
        k = {'person': 'PER', 'organization': 'ORG', 'place': 'LOC', 'event': 'EVENT', 'time': None}.get(kind, 'MISC')
        if k is None: continue
        if k == 'PER' and words[h].lower() in TITLES and e == h: continue
        if k == 'PER' and words[h].lower() in TITLES and not any(toks[x][7] == 'flat' and toks[x][3] == 'PROPN' for x in range(s, e + 1)): continue
        if k == 'PER' and e - s == 0 and demonym(words[s]): k = 'NORP'
        if k == 'MISC' and re.search(r'[@/]|\.com|\.org', ''.join(text)): continue
        spans.append((s, e + 1, {k} if k != 'MISC' else {'MISC'}))
    spans.sort(key=lambda x: x[0] - x[1])           # outermost first; encode() drops what overlaps
    return encode(words, spans, False)


def gum_events_loose(masks, toks):
    """GUM marks few named works as PROPN-headed mentions; leave unmarked proper nouns open between O and MISC."""
    free = 1 | 1 << N['B-MISC'] | 1 << N['I-MISC'] | 1 << N['B-EVENT'] | 1 << N['I-EVENT']
    return [free if m == ONLY_O and t[3] == 'PROPN' and t[1].lower() not in TITLES else m for m, t in zip(masks, toks)]


DATES = set('monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december mon tue wed '
            'thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec'.split())


def open_proper_nouns(masks, toks):
    """Annotators miss names: a proper noun outside of any name may be one of any kind, unless it is a date or a title."""
    any_label = (1 << len(NAMES)) - 1
    return [any_label if m & 1 and t[3] == 'PROPN' and t[1].lower().rstrip('.') not in DATES | TITLES else m for m, t in zip(masks, toks)]


def syntax(toks, source, doc, names):
    return dict(words=[t[1] for t in toks], tags=[UPOS.index(t[3]) for t in toks], heads=[int(t[6]) for t in toks],
                rels=[t[7] for t in toks], names=names, source=source, doc=doc)


def load(data):
    out = []
    never = os.path.join(data, 'not-for-training.txt')      # documents that measure the program, one a line
    banned = {l.strip() for l in open(never)} if os.path.exists(never) else set()
    uner = read_bio(os.path.join(data, 'names/uner-ewt-train.bio')); ewt = read_conllu(os.path.join(data, 'syntax/ewt-train.conllu'))
    table = collections.defaultdict(list)
    for s in uner: table[' '.join(w for w, _ in s)].append(s)
    missing = 0
    for doc, toks in ewt:
        words = [t[1] for t in toks]; hit = table.get(' '.join(words))
        if hit:
            s = hit[0] if len(hit) == 1 else hit.pop(0)
            names = open_proper_nouns(encode(words, [(a, b, {MAP[k]}) for a, b, k in spans_of([l for _, l in s])], True), toks)
        else: names = None; missing += 1
        out.append(syntax(toks, 'ewt', doc, names))
    print('ewt', len(ewt), 'sentences,', missing, 'without names', len(uner))
    for doc, toks in read_conllu(os.path.join(data, 'syntax/gum-train.conllu')):
        assert doc not in banned
        out.append(syntax(toks, 'gum', doc, open_proper_nouns(gum_events_loose(gum_names(toks), toks), toks)))
    n = os.path.join(data, 'names/')
    out += names_corpus(n + 'crossner-politics-train.bio', 'crossner')
    out += names_corpus(n + 'wikigold.bio', 'wikigold', misc={'MISC', 'EVENT'})
    out += names_corpus(n + 'redocred-dev.bio', 'redocred', misc={'MISC', 'EVENT'}, drop=('TIME', 'NUM'))
    for p in ('train', 'dev', 'test'): out += names_corpus(n + f'wnut17-{p}.bio', 'wnut')
    return out


def is_dev(s):
    if s['source'] == 'gum': return sum(map(ord, s['doc'])) % 13 == 0
    if s['source'] == 'ewt': return sum(map(ord, s['doc'])) % 23 == 0
    if s['source'] == 'crossner': return sum(map(ord, s['doc'])) % 7 == 0
    return False


if __name__ == '__main__':
    sents = load(sys.argv[1]); pickle.dump(sents, open(sys.argv[2], 'wb'))
    c = collections.Counter(); w = collections.Counter()
    for s in sents: c[s['source'], is_dev(s)] += 1; w[s['source'], is_dev(s)] += len(s['words'])
    print(c, w)
    l = collections.defaultdict(collections.Counter)
    for s in sents:
        for m in s['names'] or []: l[s['source']]['|'.join(NAMES[i] for i in range(13) if m >> i & 1)] += 1
    for k in l: print(k, dict(l[k]))
    print(len({r for s in sents for r in s['rels'] or []}))
