# SPDX-License-Identifier: GPL-3.0-or-later
"""Trees and name spans from scores."""
import numpy as np
from corpora import NAMES


def cycle_of(head):
    n = len(head); state = np.zeros(n, int)
    for s in range(1, n):
        path, v = [], s
        while v != 0 and state[v] == 0: state[v] = 1; path.append(v); v = head[v]
        if v != 0 and state[v] == 1: return path[path.index(v):]
        for p in path: state[p] = 2
    return None


def chu_liu(score):
    """score[d][h], row 0 unused; returns head of each node, 0 the root. Recursive contraction."""
    n = len(score); score = score.copy(); np.fill_diagonal(score, -np.inf)
    head = np.zeros(n, int); head[1:] = score[1:].argmax(1)
    cyc = cycle_of(head)
    if cyc is None: return head
    inside = np.zeros(n, bool); inside[cyc] = True; out = [v for v in range(n) if not inside[v]]; m = len(out); new = np.full((m + 1, m + 1), -np.inf)
    total = sum(score[v, head[v]] for v in cyc)
    new[:m, :m] = score[np.ix_(out, out)]
    gain = np.array([[score[v, u] - score[v, head[v]] + total for u in out] for v in cyc]); enter = gain.argmax(0); new[m, :m] = gain.max(0)
    leave = score[np.ix_(out, cyc)]; frm = leave.argmax(1); new[:m, m] = leave.max(1)
    sub = chu_liu(new); res = head.copy()
    for i in range(1, m): res[out[i]] = cyc[frm[i]] if sub[i] == m else out[sub[i]]
    u = sub[m]; v = cyc[enter[u]]; res[v] = out[u]
    return res


def tree(score):
    """Best tree with exactly one child of the root. score: n × (n + 1)."""
    n = len(score); s = np.full((n + 1, n + 1), -np.inf); s[1:] = score
    s[np.arange(n + 1), np.arange(n + 1)] = -np.inf
    head = np.zeros(n + 1, int); head[1:] = s[1:].argmax(1)
    if (head[1:] == 0).sum() == 1 and cycle_of(head) is None: return head[1:]
    big = 1e4 ; t = s.copy(); t[1:, 0] -= big          # a second root costs more than anything
    return chu_liu(t)[1:]


def allowed(a, b): return not b.startswith('I-') or a[2:] == b[2:] and a != 'O'
TRANS = np.array([[0.0 if allowed(a, b) else -1e9 for b in NAMES] for a in NAMES]); START = np.array([0.0 if allowed('O', b) else -1e9 for b in NAMES])


def viterbi(score):
    n = len(score); back = np.zeros(score.shape, int); v = score[0] + START
    for i in range(1, n):
        m = v[:, None] + TRANS; back[i] = m.argmax(0); v = m.max(0) + score[i]
    out = [int(v.argmax())]
    for i in range(n - 1, 0, -1): out.append(int(back[i][out[-1]]))
    return out[::-1]
