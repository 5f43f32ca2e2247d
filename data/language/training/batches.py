# SPDX-License-Identifier: GPL-3.0-or-later
"""Sentences to tensors: word features with augmentation, batches by length."""
import collections, random, torch
from features import normalise, ngrams, shape, casing, gazetteer, FLAGS


class Features:
    def __init__(self, words):
        self.row = {w: i for i, w in enumerate(words)}; self.cache = {}; g = gazetteer(); self.sets = [g[f] for f in FLAGS]

    def word(self, w):
        f = self.cache.get(w)
        if f is None:
            n = normalise(w)
            f = self.cache[w] = (self.row.get(n, 0), ngrams(n), shape(w), [float(n in s) for s in self.sets])
        return f


KINDS = {1: 'PER', 3: 'ORG', 5: 'LOC'}      # bit of the beginning: kind


KOREAN = ('Kim Lee Park Choi Moon Ban Tsai Chen Wong Leung Cheung Ho Lam Chan Yeung Tsang Ma Wu Lin Chung Han Yoon Jung Kang Cho Shin Hwang Chow Lau Tang Ip Kwok '
          'Chiang Sung Song Wang Chang Hsieh Su').split()
FIRSTS = ('Jong Jae Ki Ing Cheuk Kwok Wai Chi Siu Hong Ui Young Myung Seung Geun Chun Yiu Ka Pik Eui Sang Dae Tae Min Ying Shui Chien Teng Yuet Kai Hak Chee Kuan '
          'Hsien Sung Byung Kyung Hyun Soo Sun').split()
SECONDS = ('un in moon wen yan hung ming fung chun yong hye jun min ho sik wan kwan mun il bak seok hwa jeou bian hui kyu ngor kit keung tai leung lok chu shek tung hwan '
           'woo jin jong kun').split()
ARABIC = ('Ahmed Bakr Omar Khaled Mohammed Abdul Hassan Said Yusuf Baghdadi Assad Zawahiri Maliki Abadi Sadr Jaafari Hashimi Masri Turki Saud Rahman Houthi Sisi Bashir '
          'Thani Khalifa Sistani Awlaki Muhandis Kuwaiti Shami').split()


class Pool:
    """Names by kind and number of words, of the corpora and the gazetteers, to put in place of others."""
    def __init__(self, sents):
        import os, re
        from features import DATA
        self.pool = collections.defaultdict(list); d = DATA + '/gazetteers/'; rd = lambda f: [l.strip() for l in open(d + f, encoding='utf8') if l.strip() and l[0] != '#']
        for s in sents:
            if s['names'] is None or s['source'] in ('wnut', 'soft'): continue
            s['spans'] = self.spans(s['names'])
            for a, b, k in s['spans']: self.pool[k, b - a].append(s['words'][a:b])
        first, last = rd('first_names.txt'), rd('surnames_world.txt') + rd('surnames_us_census1990.txt')[:20000]
        self.first, self.last = first, last; self.places = []; self.agencies = collections.defaultdict(list)
        for l in rd('countries_pd_factbook.tsv')[1:]:
            c = l.split('\t') + [''] * 8
            for w in (c[0], c[7]):
                w = re.split(r'[;,(]', w)[0].strip()
                if re.fullmatch(r"[A-Z][\w'’-]+( [A-Z][\w'’-]+){0,2}", w): self.places.append(w.split())
        for f in ('intelligence_agencies.tsv',):
            for l in rd(f):
                w = re.split(r'[(–]', l.split('\t')[0])[0].strip()
                if re.fullmatch(r"[\w' -]+", w): self.agencies[len(w.split())].append(w.split())

    @staticmethod
    def spans(masks):
        out = []; i = 0
        while i < len(masks):
            m = masks[i]; b = m.bit_length() - 1
            if m == 1 << b and b in KINDS:
                j = i + 1
                while j < len(masks) and masks[j] == 1 << b + 1: j += 1
                out.append((i, j, KINDS[b])); i = j
            else: i += 1
        return out

    def other(self, kind, n, rng):
        r = rng.random()
        if kind == 'PER' and r < 0.5 and n <= 3:
            return [rng.choice(self.first) for _ in range(n - 1)] + [rng.choice(self.last)]
        if kind == 'LOC' and r < 0.4:
            p = rng.choice(self.places)
            if len(p) == n: return p
        if kind == 'ORG' and r < 0.15 and self.agencies[n]: return rng.choice(self.agencies[n])
        c = self.pool[kind, n]
        return rng.choice(c) if c else None

    def vary(self, s, rng):
        """A sentence without syntax with other names, which may be longer or shorter."""
        if s['heads'] is not None or s['source'] == 'soft' or not s.get('spans') or rng.random() > 0.35: return s
        words, names, at = [], [], 0
        for a, b, k in s['spans']:
            words += s['words'][at:a]; names += s['names'][at:a]; at = b; o = None
            if rng.random() < 0.6:
                o = self.hyphenated(rng) if k == 'PER' and rng.random() < 0.2 else self.other(k, max(1, min(4, b - a + rng.choice((-1, 0, 0, 1)))), rng)
            o = o or s['words'][a:b]; first = s['names'][a]; words += o; names += [first] + [first << 1] * (len(o) - 1)
        return dict(s, words=words + s['words'][at:], names=names + s['names'][at:], spans=None)

    @staticmethod
    def hyphenated(rng):
        """Names such as Kim Jong-un and Bakr al-Baghdadi."""
        if rng.random() < 0.3: return [rng.choice(ARABIC), 'al', '-', rng.choice(ARABIC)]
        n = [rng.choice(KOREAN), rng.choice(FIRSTS), '-', rng.choice(SECONDS)]
        return n[1:] if rng.random() < 0.1 else n

    def swap(self, s, rng):
        words = list(s['words'])
        for a, b, k in s['spans']:
            if rng.random() < 0.6:
                o = self.other(k, b - a, rng)
                if o and len(o) == b - a: words[a:b] = o
        return words


def augment(words, rng, tagged):
    """Now and then a sentence in capitals, in headline capitals or without capitals."""
    r = rng.random()
    if r < 0.015: return [w.upper() for w in words]
    if r < 0.04: return [w[:1].upper() + w[1:] if len(w) > 3 or i == 0 else w for i, w in enumerate(words)]
    if r < 0.05: return [w.lower() for w in words]
    if r < 0.06: return [w.replace("'", '’').replace('"', '“') for w in words]
    return words


def make_batch(sents, feats, rels, train, rng, word_drop=0.03, flag_drop=0.15, pool=None):
    if pool: sents = [pool.vary(s, rng) for s in sents]
    sents = sorted(sents, key=lambda s: -len(s['words'])); n = len(sents[0]['words']); k = len(sents)
    mask = torch.zeros(k, n, dtype=torch.bool); rows, grams, offsets, shapes, flags, case = [], [], [], [], [], []
    texts = []
    for b, s in enumerate(sents):
        words = pool.swap(s, rng) if pool and s.get('spans') and rng.random() < 0.35 else s['words']
        if train: words = augment(words, rng, None)
        texts.append(words)
        mask[b, :len(words)] = True; c = casing(words)
        for w in words:
            r, g, sh, fl = feats.word(w)
            if train and rng.random() < word_drop: r = 0
            if train and rng.random() < flag_drop: fl = [0.0] * len(FLAGS)
            rows.append(r); offsets.append(len(grams)); grams += g; shapes.append(sh); flags.append(fl); case.append(c)
    t = torch.tensor
    out = dict(mask=mask, rows=t(rows), grams=t(grams), offsets=t(offsets), shapes=t(shapes), flags=t(flags), casing=t(case), sents=sents, texts=texts)
    heads = torch.full((k, n), -1); rel = torch.full((k, n), -1); tag = torch.full((k, n), -1); names = torch.zeros(k, n, dtype=torch.long)
    for b, s in enumerate(sents):
        m = len(s['words'])
        if s['heads'] is not None:
            heads[b, :m] = t(s['heads']); rel[b, :m] = t([rels.get(r, -1) for r in s['rels']]); tag[b, :m] = t(s['tags'])
        if s['names'] is not None: names[b, :m] = t(s['names'])
    out.update(heads=heads, rel=rel, tag=tag, names=names)
    return out


def buckets(sents, tokens, rng):
    """Batches of about so many tokens, of sentences of like length, in random order."""
    order = sorted(sents, key=lambda s: len(s['words']) + rng.random() * 4); out, cur, size = [], [], 0
    for s in order:
        if cur and size + len(s['words']) > tokens: out.append(cur); cur, size = [], 0
        cur.append(s); size += len(s['words'])
    if cur: out.append(cur)
    rng.shuffle(out)
    return out
