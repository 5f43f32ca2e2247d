# SPDX-License-Identifier: GPL-3.0-or-later
"""Train the network: train.py OUT.pt --minutes M [--teacher] [--init FILE] [--soft FILE] [--swap] [--freeze] [--seed N]"""
import argparse, os, pickle, random, time, math, copy, sys, collections, numpy as np, torch, torch.nn as nn, torch.nn.functional as F
from corpora import UPOS, NAMES, KINDS, is_dev, spans_of, ONLY_O
from features import FLAGS
from batches import Features, Pool, make_batch, buckets
from decode import tree, viterbi
import student as st

WEIGHT = {'ewt': 1, 'gum': 1, 'crossner': 3, 'wikigold': 1, 'redocred': 1, 'wnut': 0.35, 'soft': 1}
BITS = torch.tensor([1 << i for i in range(len(NAMES))])


def losses(model, b, soft=None):
    h = model.encode(b); total = 0.0; report = {}
    w = torch.tensor([1.0 if s['heads'] is not None else 0.0 for s in b['sents']])
    parsed = b['heads'] >= 0
    if parsed.any():
        k = w.nonzero().squeeze(1); hh = h[k]; mask = b['mask'][k]; heads = b['heads'][k]
        arcs = model.arcs(hh); valid = torch.cat([torch.ones(len(k), 1, dtype=torch.bool), mask], 1)
        arcs = arcs.masked_fill(~valid.unsqueeze(1), -1e4)
        ok = heads >= 0
        la = F.cross_entropy(arcs[ok], heads[ok])
        rel = model.relations(hh, heads.clamp(min=0)); lr = F.cross_entropy(rel[ok], b['rel'][k][ok], ignore_index=-1)
        lt = F.cross_entropy(model.tags(hh)[ok], b['tag'][k][ok])
        share = ok.sum() / b['mask'].sum()
        total = total + (la + lr + lt) * share; report.update(arc=la.item(), rel=lr.item(), tag=lt.item())
    named = b['names'] > 0
    if named.any():
        s = model.names(h)[named]; allow = (b['names'][named].unsqueeze(1) & BITS) > 0
        ln = torch.logsumexp(s, 1) - torch.logsumexp(s.masked_fill(~allow, -1e4), 1)
        wt = torch.tensor([WEIGHT.get(x['source'], 1) for x in b['sents']]).unsqueeze(1).expand_as(named)[named]
        ln = (ln * wt).sum() / b['mask'].sum(); total = total + 1.5 * ln; report.update(name=ln.item())
    return total, report


def kd(model, b):
    """Follow a teacher's distributions instead of gold labels."""
    h = model.encode(b); total = 0.0; n = b['mask'].sum(); L = b['mask'].shape[1]
    arcs = model.arcs(h); valid = torch.cat([torch.ones(len(h), 1, dtype=torch.bool), b['mask']], 1)
    la = F.log_softmax(arcs.masked_fill(~valid.unsqueeze(1), -1e4), -1)
    rel = F.log_softmax(model.relations(h, b['heads'].clamp(min=0)), -1); tag = F.log_softmax(model.tags(h), -1); nam = F.log_softmax(model.names(h), -1)
    ta = torch.zeros(arcs.shape); tr = torch.zeros(rel.shape); tt = torch.zeros(tag.shape); tn = torch.zeros(nam.shape)
    for i, s in enumerate(b['sents']):
        m = len(s['words']); f = lambda x: torch.from_numpy(x.astype(np.float32))
        ta[i, :m, :m + 1] = f(s['soft_arc']); tr[i, :m] = f(s['soft_rel']); tt[i, :m] = f(s['soft_tag']); tn[i, :m] = f(s['soft_name'])
    ce = lambda p, q: -(p * q).sum(-1)[b['mask']].mean()
    a, r, t = ce(ta, la), ce(tr, rel), ce(tt, tag)
    gold = b['names'] > 0; allow = (b['names'].unsqueeze(-1) & BITS) > 0     # where names are known they count, else the teacher's
    given = -torch.logsumexp(nam.masked_fill(~allow, -1e4), -1)
    m = torch.where(gold, given, -(tn * nam).sum(-1))[b['mask']].mean()
    return a + r + t + 1.5 * m, dict(arc=a.item(), rel=r.item(), tag=t.item(), name=m.item())


@torch.no_grad()
def predict(model, sents, feats, rels, tokens=3000):
    model.eval(); rng = random.Random(0); out = {}
    for group in buckets(sents, tokens, rng):
        b = make_batch(group, feats, rels, False, rng); h = model.encode(b); arcs = model.arcs(h); heads = torch.zeros(b['mask'].shape, dtype=torch.long); L = []
        for i, s in enumerate(b['sents']):
            m = len(s['words']); t = tree(arcs[i, :m, :m + 1].numpy().astype(np.float64)); heads[i, :m] = torch.tensor(t); L.append(t)
        rel = model.relations(h, heads).argmax(-1); tag = model.tags(h).argmax(-1); nam = model.names(h).numpy()
        for i, s in enumerate(b['sents']):
            m = len(s['words']); out[id(s)] = (tag[i, :m].tolist(), list(map(int, L[i])), rel[i, :m].tolist(), viterbi(nam[i, :m]))
    model.train()
    return [out[id(s)] for s in sents]


def score(model, sents, feats, rels):
    names = [None] * len(rels)
    for r, i in rels.items(): names[i] = r
    got = predict(model, sents, feats, rels); res = {}
    for src in sorted({s['source'] for s in sents}):
        n = up = ua = la = 0; tp = fp = fn = 0
        for s, (tag, head, rel, nam) in zip(sents, got):
            if s['source'] != src: continue
            if s['heads'] is not None:
                for a, b, c, x, y, z in zip(s['tags'], s['heads'], s['rels'], tag, head, rel):
                    n += 1; up += a == x; ua += b == y; la += b == y and c.split(':')[0] == names[z].split(':')[0]
            if s['names'] is not None:
                gold = set()
                lab = ['O' if m & 1 else NAMES[(m & -m).bit_length() - 1] for m in s['names']]
                gold = {x for x in spans_of(lab) if x[2] in ('PER', 'ORG', 'LOC')}
                sys_ = {x for x in spans_of([NAMES[i] for i in nam]) if x[2] in ('PER', 'ORG', 'LOC')}
                tp += len(gold & sys_); fp += len(sys_ - gold); fn += len(gold - sys_)
        if n: res[src] = (up / n, ua / n, la / n)
        res[src + '-names'] = 2 * tp / max(1, 2 * tp + fp + fn)
    return res


def show(r): return '  '.join(f'{k} ' + ('/'.join(f'{100 * x:.2f}' for x in v) if isinstance(v, tuple) else f'{100 * v:.1f}') for k, v in r.items())


def main():
    ap = argparse.ArgumentParser(); ap.add_argument('out'); ap.add_argument('--minutes', type=float, default=30); ap.add_argument('--teacher', action='store_true')
    ap.add_argument('--sents', default='sents.pkl'); ap.add_argument('--vocab', default='vocab.pt'); ap.add_argument('--soft'); ap.add_argument('--seed', type=int, default=1)
    ap.add_argument('--tokens', type=int, default=1200); ap.add_argument('--lr', type=float, default=2e-3); ap.add_argument('--all', action='store_true'); ap.add_argument('--threads', type=int, default=1)
    ap.add_argument('--hidden', type=int, default=st.HIDDEN); ap.add_argument('--layers', type=int, default=2); ap.add_argument('--init'); ap.add_argument('--soft-share', type=float, default=0.5); ap.add_argument('--swap', action='store_true'); ap.add_argument('--freeze', action='store_true')
    o = ap.parse_args(); torch.set_num_threads(o.threads); torch.manual_seed(o.seed); rng = random.Random(o.seed)
    sents = pickle.load(open(o.sents, 'rb')); vocab = torch.load(o.vocab)
    rels = {r: i for i, r in enumerate(sorted({r for s in sents for r in s['rels'] or []}))}
    train = [s for s in sents if len(s['words']) <= 120 and (o.all or not is_dev(s))]; dev = [s for s in sents if is_dev(s)]
    train += [s for s in train if s['source'] == 'crossner']           # small but the right domain
    soft, stamp = [], None
    feats = Features(vocab['words']); pool = Pool(train) if o.swap else None
    if o.teacher:
        from teacher import Teacher
        model = Teacher(vocab['vectors'], vocab['trainable'], len(UPOS), len(rels), len(NAMES))
    else: model = st.Student(vocab['vectors'], vocab['trainable'], len(UPOS), len(rels), len(NAMES), o.hidden, o.layers)
    if o.init: model.load_state_dict(torch.load(o.init)['model'])
    if o.freeze: model.delta.weight.requires_grad_(False)
    fine = [p for n, p in model.named_parameters() if n.startswith('bert.') and p.requires_grad]; slow = [model.delta.weight]
    rest = [p for n, p in model.named_parameters() if not n.startswith('bert.') and n != 'delta.weight']
    groups = [dict(params=rest, lr=o.lr)] + ([] if o.freeze else [dict(params=slow, lr=o.lr * 0.5)]) + ([dict(params=fine, lr=1.5e-4)] if fine else [])
    for g in groups: g['base'] = g['lr']
    opt = torch.optim.AdamW(groups, betas=(0.9, 0.98), weight_decay=1e-3); ema = copy.deepcopy(model); step = 0; begin = time.time(); epoch = 0; seen = 0
    for p in ema.parameters(): p.requires_grad_(False)
    log = collections.defaultdict(float); last = begin; best = 0
    while True:
        work = [(x, False) for x in buckets(train, o.tokens, rng)]
        if o.soft and os.path.exists(o.soft) and os.stat(o.soft).st_mtime != stamp:      # the teacher may still be writing more
            stamp = os.stat(o.soft).st_mtime; soft = pickle.load(open(o.soft, 'rb')); print(len(soft), 'sentences of the teacher', flush=True)
        if soft:
            k = [(x, True) for x in buckets(soft, o.tokens, rng)]; rng.shuffle(k); work += k[:int(len(work) * o.soft_share / (1 - o.soft_share))]; rng.shuffle(work)
        for group, is_soft in work:
            part = (time.time() - begin) / (o.minutes * 60)
            if part >= 1: break
            f = min(1, (step + 1) / 150) * max(0.02, 1 - part)
            for g in opt.param_groups: g['lr'] = g['base'] * f
            b = make_batch(group, feats, rels, True, rng, pool=None if is_soft else pool)
            with torch.autocast('cpu', torch.bfloat16, enabled=o.teacher):
                loss, rep = (kd if is_soft else losses)(model, b)
            opt.zero_grad(); loss.backward(); nn.utils.clip_grad_norm_(model.parameters(), 5.0); opt.step(); step += 1; seen += int(b['mask'].sum())
            d = min(0.998, step / (step + 10))
            with torch.no_grad(): torch._foreach_lerp_(list(ema.parameters()), list(model.parameters()), 1 - d)
            for x, y in rep.items(): log[x] += y; log['n_' + x] += 1
            if step % 200 == 0:
                print(f'step {step} epoch {epoch} {part:.3f} {seen / (time.time() - begin):.0f} tok/s ' + ' '.join(f'{x} {log[x] / max(1, log["n_" + x]):.3f}' for x in ('arc', 'rel', 'tag', 'name')), flush=True)
                log.clear()
            if time.time() - last > 300: last = time.time(); print('DEV', show(score(ema, dev, feats, rels)), flush=True); save(ema, rels, o)
        epoch += 1
        if (time.time() - begin) / (o.minutes * 60) >= 1: break
    print('END', show(score(ema, dev, feats, rels)), 'epochs', epoch, 'steps', step, flush=True); save(ema, rels, o)


def save(model, rels, o): torch.save(dict(model=model.state_dict(), rels=rels, options=vars(o)), o.out)


if __name__ == '__main__': main()
