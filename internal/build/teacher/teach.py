"""Trains the teacher: a small transformer that tags and parses.

    DATA=folder MODEL=folder python teach.py 3

It reads gold.conllu, which `go run ./teacher -gold` wrote; DATA is the folder with the
development sets; MODEL that of the Python package
all_minilm_l6_v2 (the weights of sentence-transformers/all-MiniLM-L6-v2, Apache
2.0), whose encoder is trained further; the result goes to teacher.pt. It needs torch
and tokenizers, and takes about 20 minutes on one core. The library uses nothing of it: only
the tables learn from the sentences that it labels (label.py).
"""
import gzip, os, random, sys, time
import torch, torch.nn as nn, torch.nn.functional as F
from safetensors.torch import load_file
from tokenizers import Tokenizer
torch.set_num_threads(int(os.environ.get("T","1")))
torch.manual_seed(1); random.seed(1)
D=os.environ.get('DATA', '../../../../shared/data')+'/'; M=os.environ.get('MODEL', 'all_minilm_l6_v2')+'/'
tok=Tokenizer.from_file(M+'tokenizer.json'); tok.no_truncation(); tok.no_padding()
def conllu(f): return rows(gzip.open(D+'syntax/'+f+'.conllu.gz','rt'))
def rows(lines):
    """The sentences of a treebank: form, part of speech, head, relation, features."""
    out=[];s=[]
    for l in lines:
        l=l.rstrip('\n')
        if not l:
            if s: out.append(s)
            s=[]
        elif l[0]!='#':
            c=l.split('\t')
            if c[0].isdigit(): s.append((c[1],c[3],int(c[6]),c[7],c[5]))
    return out
UP=['ADJ','ADP','ADV','AUX','CCONJ','DET','INTJ','NOUN','NUM','PART','PRON','PROPN','PUNCT','SCONJ','SYM','VERB','X','_']
def case(w):
    if w.islower(): return 1
    if w.isupper(): return 2 if len(w)>1 else 3
    if w[:1].isupper(): return 4
    if any(c.isupper() for c in w): return 5
    return 6
cache={}
def wp(w):
    r=cache.get(w)
    if r is None:
        r=tok.encode(w,add_special_tokens=False).ids[:8] or [100]
        cache[w]=r
    return r
class Enc(nn.Module):
    def __init__(s,drop=0.1):
        super().__init__()
        W=load_file(M+'model.safetensors'); H=384
        s.word=nn.Embedding.from_pretrained(W['embeddings.word_embeddings.weight'],freeze=False)
        s.pos=nn.Embedding.from_pretrained(W['embeddings.position_embeddings.weight'],freeze=False)
        s.typ=nn.Parameter(W['embeddings.token_type_embeddings.weight'][0].clone())
        s.case=nn.Embedding(7,H); nn.init.normal_(s.case.weight,0,0.02)
        s.ln=nn.LayerNorm(H,eps=1e-12); s.ln.weight.data=W['embeddings.LayerNorm.weight'];s.ln.bias.data=W['embeddings.LayerNorm.bias']
        s.layers=nn.ModuleList(); s.drop=nn.Dropout(drop)
        for i in range(6):
            p=f'encoder.layer.{i}.'; L=nn.ModuleDict()
            def lin(a,b,n):
                l=nn.Linear(a,b); l.weight.data=W[p+n+'.weight']; l.bias.data=W[p+n+'.bias']; return l
            def norm(n):
                l=nn.LayerNorm(H,eps=1e-12); l.weight.data=W[p+n+'.weight']; l.bias.data=W[p+n+'.bias']; return l
            L['q']=lin(H,H,'attention.self.query');L['k']=lin(H,H,'attention.self.key');L['v']=lin(H,H,'attention.self.value')
            L['o']=lin(H,H,'attention.output.dense');L['n1']=norm('attention.output.LayerNorm')
            L['f']=lin(H,4*H,'intermediate.dense');L['g']=lin(4*H,H,'output.dense');L['n2']=norm('output.LayerNorm')
            s.layers.append(L)
    def forward(s,ids,cs,mask):
        B,T=ids.shape
        x=s.word(ids)+s.pos.weight[:T]+s.typ+s.case(cs)
        x=s.drop(s.ln(x)); m=mask[:,None,None,:]
        for L in s.layers:
            q,k,v=[L[n](x).view(B,T,12,32).transpose(1,2) for n in 'qkv']
            a=F.scaled_dot_product_attention(q,k,v,attn_mask=m).transpose(1,2).reshape(B,T,384)
            x=L['n1'](x+s.drop(L['o'](a)))
            x=L['n2'](x+s.drop(L['g'](F.gelu(L['f'](x)))))
        return x
class Teacher(nn.Module):
    def __init__(s,rels):
        super().__init__(); s.enc=Enc(); s.rels=rels
        s.up=nn.Linear(384,len(UP))
        A=256;Bd=96
        s.ah=nn.Linear(384,A);s.ad=nn.Linear(384,A);s.lh=nn.Linear(384,Bd);s.ld=nn.Linear(384,Bd)
        s.U=nn.Parameter(torch.zeros(A+1,A)); s.V=nn.Parameter(torch.zeros(len(rels),Bd+1,Bd+1))
        nn.init.orthogonal_(s.U); nn.init.normal_(s.V,0,0.02); s.drop=nn.Dropout(0.2)
    def words(s,batch):
        # batch: list of word lists -> B x (n+1) x 384, position 0 is [CLS] = root
        ids=[];cs=[];first=[]
        for ws in batch:
            i=[101];c=[0];f=[0]
            for w in ws:
                f.append(len(i)); p=wp(w); i+=p; c+=[case(w)]*len(p)
            i.append(102);c.append(0)
            ids.append(i[:512]);cs.append(c[:512]);first.append([min(x,511) for x in f])
        T=max(map(len,ids));N=max(map(len,first))
        I=torch.tensor([x+[0]*(T-len(x)) for x in ids]);C=torch.tensor([x+[0]*(T-len(x)) for x in cs])
        mk=torch.tensor([[1]*len(x)+[0]*(T-len(x)) for x in ids],dtype=torch.bool)
        Fi=torch.tensor([x+[0]*(N-len(x)) for x in first]);wm=torch.tensor([[1]*len(x)+[0]*(N-len(x)) for x in first],dtype=torch.bool)
        h=s.enc(I,C,mk)
        return s.drop(torch.gather(h,1,Fi[:,:,None].expand(-1,-1,384))),wm
    def arcs(s,h,wm):
        d=s.drop(F.gelu(s.ad(h)));hh=s.drop(F.gelu(s.ah(h)))
        d1=torch.cat([d,torch.ones_like(d[...,:1])],-1)
        sc=torch.einsum('bia,ac,bjc->bij',d1,s.U,hh)
        return sc.masked_fill(~wm[:,None,:],-1e4)
    def labels(s,h,heads):
        ld=s.drop(F.gelu(s.ld(h)));lh=s.drop(F.gelu(s.lh(h)))
        lh=torch.gather(lh,1,heads[:,:,None].expand(-1,-1,lh.shape[-1]))
        one=lambda x:torch.cat([x,torch.ones_like(x[...,:1])],-1)
        return torch.einsum('bia,rac,bic->bir',one(ld),s.V,one(lh))
def batches(data,cap,key):
    idx=list(range(len(data))); random.shuffle(idx)
    out=[]
    for c in range(0,len(idx),1000):
        ch=sorted(idx[c:c+1000],key=lambda i:len(data[i])); b=[];n=0
        for i in ch:
            if b and (max(n,len(data[i]))*(len(b)+1)>cap): out.append((key,b)); b=[];n=0
            b.append(i); n=max(n,len(data[i]))
        if b: out.append((key,b))
    return out
def prep(m,d,b):
    ss=[d[i] for i in b]
    return ss, *m.words([[t[0] for t in s] for s in ss])
def dep_loss(m,d,b):
    ss,h,wm=prep(m,d,b); B,N=wm.shape
    def pad(f): return torch.tensor([[0]+[f(t) for t in s]+[0]*(N-1-len(s)) for s in ss])
    heads=pad(lambda t:t[2]); rel=pad(lambda t:m.rels.get(t[3],0)); up=pad(lambda t:UP.index(t[1]))
    k=wm.clone();k[:,0]=False
    a=m.arcs(h,wm); l=m.labels(h,heads)
    return F.cross_entropy(a[k],heads[k])+F.cross_entropy(l[k],rel[k])+0.5*F.cross_entropy(m.up(h)[k],up[k])
@torch.no_grad()
def eval_dep(m,d):
    m.eval(); ok=lab=n=up=0; R={v:k for k,v in m.rels.items()}
    for _,b in batches(d,3000,0):
        ss,h,wm=prep(m,d,b); heads=m.arcs(h,wm).argmax(-1); l=m.labels(h,heads).argmax(-1); u=m.up(h).argmax(-1)
        for i,s in enumerate(ss):
            for j,t in enumerate(s):
                n+=1; g=heads[i,j+1].item()==t[2]; ok+=g; lab+=g and R[l[i,j+1].item()].split(':')[0]==t[3].split(':')[0]; up+=UP[u[i,j+1]]==t[1]
    m.train(); return 'UAS %.2f LAS %.2f UPOS %.2f'%(100*ok/n,100*lab/n,100*up/n)
if __name__=='__main__':
    seen=set()
    def uniq(d):
        out=[]
        for s in d:
            k=' '.join(t[0] for t in s)
            if k not in seen or len(s)<4: seen.add(k); out.append(s)
        return out
    dev={f:conllu(f) for f in ('ewt-dev','gumnews-dev','gumfree-dev')}
    for d in dev.values(): uniq(d)
    dep=[s for s in uniq(rows(open('gold.conllu'))) if len(s)<=180]
    print(len(dep),sum(map(len,dep)),flush=True)
    rels={r:i for i,r in enumerate(sorted({t[3] for s in dep for t in s}))}
    m=Teacher(rels); E=int(sys.argv[1]); cap=1500
    head=[p for n,p in m.named_parameters() if not n.startswith('enc.') or 'case' in n]; ids={id(p) for p in head}
    body=[p for p in m.parameters() if id(p) not in ids]
    opt=torch.optim.AdamW([{'params':body,'lr':1.5e-4,'base':1.5e-4},{'params':head,'lr':1e-3,'base':1e-3}],weight_decay=0.01)
    total=len(batches(dep,cap,0))*E; step=0; t0=time.time(); run=0
    print('steps',total,flush=True)
    for e in range(E):
        for _,b in batches(dep,cap,0):
            f=min(1,(step+1)/(0.06*total))*max(0.02,1-step/total)
            for gp in opt.param_groups: gp['lr']=gp['base']*f
            loss=dep_loss(m,dep,b)
            opt.zero_grad(); loss.backward(); nn.utils.clip_grad_norm_(m.parameters(),1.0); opt.step()
            run=0.98*run+0.02*loss.item(); step+=1
            if step%50==0: print(step,'%.3f %.0fs'%(run,time.time()-t0),flush=True)
        print('round',e,eval_dep(m,dev['ewt-dev']),'|',eval_dep(m,dev['gumnews-dev']),'%.0fs'%(time.time()-t0),flush=True)
        torch.save({'sd':m.state_dict(),'rels':rels},'teacher.pt')
