'use strict';
(() => {
  // Every element with data-k or data-with lights up when one of its keys does.
  const byKey = new Map();
  for (const el of document.querySelectorAll('[data-k], [data-with]')) {
    for (const key of `${el.dataset.k || ''} ${el.dataset.with || ''}`.split(' ')) {
      if (!key) continue;
      if (!byKey.has(key)) byKey.set(key, []);
      byKey.get(key).push(el);
    }
  }

  // keysOf returns the keys of an element and of those around it, inner first.
  const keysOf = (el) => {
    const keys = [];
    for (el = el && el.closest('[data-k]'); el; el = el.parentElement && el.parentElement.closest('[data-k]')) {
      keys.push(...el.dataset.k.split(' '));
    }
    return keys;
  };

  const card = document.getElementById('card');
  const text = document.querySelector('article');
  const side = document.getElementById('findings');
  let lit = [];
  let pinned = [];

  const light = (keys) => {
    for (const el of lit) el.classList.remove('lit');
    lit = keys.flatMap((key) => byKey.get(key) || []);
    for (const el of lit) el.classList.add('lit');
  };

  // tell shows on the card what the keys stand for.
  const tell = (keys) => {
    const lines = [];
    for (const key of keys) {
      const el = (byKey.get(key) || []).find((el) => el.dataset.say);
      if (el && !lines.includes(el.dataset.say)) lines.push(el.dataset.say);
    }
    card.replaceChildren(...lines.slice(0, 3).map((line) => {
      const p = document.createElement('p');
      p.textContent = line;
      return p;
    }));
  };

  const show = (target) => {
    const keys = keysOf(target);
    const now = keys.length ? keys : pinned;
    light(now);
    tell(text.contains(target) || !keys.length ? now : []);
  };

  // reveal scrolls the findings, where they have a column of their own, to the
  // entry of a key.
  const reveal = (keys) => {
    if (getComputedStyle(side).overflowY !== 'auto') return;
    const entry = keys.flatMap((key) => byKey.get(key) || []).find((el) => el.id && side.contains(el));
    if (!entry) return;
    const box = side.getBoundingClientRect();
    const at = entry.getBoundingClientRect();
    if (at.top < box.top + 48 || at.bottom > box.bottom) side.scrollTop += at.top - box.top - box.height / 3;
  };

  document.addEventListener('pointerover', (e) => {
    if (e.pointerType !== 'touch') show(e.target);
  });
  document.addEventListener('focusin', (e) => {
    show(e.target);
    if (text.contains(e.target)) reveal(keysOf(e.target));
  });
  document.addEventListener('focusout', () => show(null));
  document.addEventListener('click', (e) => {
    const inText = text.contains(e.target);
    const link = e.target.closest('a');
    if (e.target.closest('.layers, #card')) return;
    pinned = keysOf(e.target);
    show(e.target);
    if (!inText) return;
    reveal(pinned);
    // A click or a touch in the text stays there; Enter on a link follows it.
    if (link && e.detail > 0) e.preventDefault();
  });
  document.addEventListener('keydown', (e) => {
    if (e.key !== 'Escape') return;
    pinned = [];
    show(null);
  });

  const layers = document.querySelector('.layers');
  layers.hidden = false;
  layers.addEventListener('click', (e) => {
    const button = e.target.closest('button');
    if (!button) return;
    const on = button.getAttribute('aria-pressed') !== 'true';
    button.setAttribute('aria-pressed', String(on));
    document.documentElement.classList.toggle(`no-${button.dataset.layer}`, !on);
  });
})();
