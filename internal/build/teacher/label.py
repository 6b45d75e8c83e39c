"""Labels the sentences of `go run ./teacher` with tags and trees.

    DATA=folder MODEL=folder python label.py teacher.pt sentences.jsonl [first [count]] > silver.conllu

The teacher was trained on parts of speech; which form a word has is told by a
linear layer over its last states, which is trained here first.
"""
import json, os, sys, time
import torch, torch.nn as nn, torch.nn.functional as F
from teach import Teacher, batches, conllu, rows

torch.set_num_threads(int(os.environ.get('T', '1')))
torch.manual_seed(1)
KEPT = {'VERB': ('Mood', 'Tense', 'VerbForm', 'Voice'), 'AUX': ('Mood', 'Tense', 'VerbForm', 'Voice'), 'NOUN': ('Number',), 'PROPN': ('Number',)}


def form(upos, feats):
    """The part of speech and the features that the library's classes go by."""
    kept = [f for f in feats.split('|') if f.split('=')[0] in KEPT.get(upos, ())]
    kept = [f for f in kept if f not in ('Number=Sing', 'Mood=Ind')]
    return (upos, '|'.join(kept) or '_')


@torch.no_grad()
def states(m, sentences):
    """The last states of all words, and where each sentence begins."""
    out = [None] * len(sentences)
    for _, b in batches(sentences, 3000, 0):
        h, _ = m.words([[t[0] for t in sentences[i]] for i in b])
        for k, i in enumerate(b):
            out[i] = h[k, 1:len(sentences[i]) + 1].clone()
    return torch.cat(out)


def probe(m, train):
    """A linear layer from states to forms."""
    names = sorted({form(t[1], t[4]) for s in train for t in s})
    number = {n: i for i, n in enumerate(names)}
    x = states(m, train)
    y = torch.tensor([number[form(t[1], t[4])] for s in train for t in s])
    layer = nn.Linear(384, len(names))
    opt = torch.optim.AdamW(layer.parameters(), lr=3e-3)
    for epoch in range(8):
        for k in torch.randperm(len(x)).split(512):
            loss = F.cross_entropy(layer(x[k]), y[k])
            opt.zero_grad(); loss.backward(); opt.step()
        for g in opt.param_groups: g['lr'] *= 0.6
    return layer, names


def tree(score):
    """The heads of a tree with one root, nearly the best by score[word][head]."""
    n = len(score)
    score = score.clone(); score.fill_diagonal_(-1e9)
    root = (score[1:, 0] - score[1:, 1:].max(1).values).argmax().item() + 1 if n > 2 else 1
    score[:, 0] = -1e9; score[root, 0] = 0
    heads = [0] + score[1:].argmax(1).tolist()
    while True:
        hung = {0}  # what hangs on the root
        for i in range(1, n):
            path = []
            while i not in hung and i not in path: path.append(i); i = heads[i]
            if i in hung: hung.update(path)
        loose = [i for i in range(1, n) if i not in hung]
        if not loose: return heads[1:]
        # Of all ways to hang what is loose, the cheapest.
        at = sorted(hung)
        gain = score[loose][:, at] - score[loose, [heads[i] for i in loose]][:, None]
        k = gain.argmax().item()
        heads[loose[k // len(at)]] = at[k % len(at)]


def main():
    log = lambda *a: print(*a, file=sys.stderr, flush=True)
    ck = torch.load(sys.argv[1])
    m = Teacher(ck['rels']); m.load_state_dict(ck['sd']); m.eval()
    rels = {v: k for k, v in ck['rels'].items()}
    train = [s for s in rows(open('gold.conllu')) if len(s) <= 180]
    layer, names = probe(m, train)
    for f in ('ewt-dev', 'gumnews-dev'):
        dev = conllu(f)
        with torch.no_grad(): got = layer(states(m, dev)).argmax(-1).tolist()
        gold = [form(t[1], t[4]) for s in dev for t in s]
        log(f, 'UPOS %.2f forms %.2f' % tuple(100 * sum(a) / len(gold) for a in ([names[g][0] == y[0] for g, y in zip(got, gold)], [names[g] == y for g, y in zip(got, gold)])))
    lines = [json.loads(l) for l in open(sys.argv[2])]
    first = int(sys.argv[3]) if len(sys.argv) > 3 else 0
    lines = lines[first:first + int(sys.argv[4])] if len(sys.argv) > 4 else lines[first:]
    order = sorted(range(len(lines)), key=lambda i: len(lines[i]['words']))
    out, batch, start = [None] * len(lines), [], time.time()

    @torch.no_grad()
    def run(b):
        h, wm = m.words([lines[i]['words'] for i in b])
        score = m.arcs(h, wm).log_softmax(-1)
        heads = torch.zeros(wm.shape, dtype=torch.long)
        for k, i in enumerate(b):
            n = len(lines[i]['words']) + 1
            heads[k, 1:n] = torch.tensor(tree(score[k, :n, :n]))
        sure = score.gather(-1, heads[:, :, None])[:, :, 0].exp()
        labels, forms = m.labels(h, heads).argmax(-1), layer(h).argmax(-1)
        for k, i in enumerate(b):
            n = len(lines[i]['words']) + 1
            out[i] = heads[k, 1:n].tolist(), labels[k, 1:n].tolist(), forms[k, 1:n].tolist(), sure[k, 1:n].tolist()

    done = 0
    for i in order:
        if batch and (len(batch) + 1) * len(lines[i]['words']) > 3000:
            run(batch); done += len(batch); batch = []
            if done % 4000 < 60: log(done, len(lines), '%.0f s' % (time.time() - start))
        batch.append(i)
    run(batch)
    last = None
    for x, (heads, labels, forms, sure) in zip(lines, out):
        if x['doc'] != last: print('# newdoc id = %d' % x['doc']); last = x['doc']
        print('# confidence = %.3f' % (sum(sure) / len(sure)))
        for i, w in enumerate(x['words']):
            upos, feats = names[forms[i]]
            rel = rels[labels[i]] if heads[i] else 'root'
            print(i + 1, w, '_', upos, '_', feats, heads[i], rel, '_', 'SpaceAfter=No' if x['glued'][i] else '_', sep='\t')
        print()


if __name__ == '__main__':
    main()
