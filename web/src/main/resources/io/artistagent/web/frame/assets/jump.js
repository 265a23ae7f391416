import { $, $$, lang } from './dom.js';

// Jump box
const jump = $('#jump');
if (jump) {
  const input = $('input', jump), list = $('#jumps'), none = $('[data-none]', jump), count = $('[data-count]', jump);
  const pages = [...$$('.side .nav a[href]'), ...$$('[data-pages] a', jump)].map(a => ({ href: a.getAttribute('href'), icon: $('svg', a).cloneNode(true), text: $('span', a).textContent.trim(), key: a.dataset.key }));
  let asked = 0;
  const options = () => $$('[role=option]', list);
  const select = index => {
    const all = options();
    all.forEach((o, i) => { o.id = `jump-${i}`; o.setAttribute('aria-selected', i === index); });
    if (all[index]) { input.setAttribute('aria-activedescendant', `jump-${index}`); all[index].scrollIntoView({ block: 'nearest' }); } else input.removeAttribute('aria-activedescendant');
  };
  const show = async () => {
    const q = input.value.trim(), mine = ++asked;
    list.replaceChildren(...pages.filter(p => p.text.toLowerCase().includes(q.toLowerCase())).map(p => {
      const li = document.createElement('li'), a = document.createElement('a'), s = document.createElement('span');
      li.setAttribute('role', 'option'); a.href = p.href; a.tabIndex = -1; s.textContent = p.text;
      a.append(p.icon.cloneNode(true), s);
      if (p.key) { const k = document.createElement('kbd'); k.textContent = `G ${p.key.toUpperCase()}`; a.append(k); }
      li.append(a);
      return li;
    }));
    none.hidden = true;
    select(0);
    if (q) {
      try {
        const answer = await fetch(`/jump?q=${encodeURIComponent(q)}`, { headers: { 'HX-Request': 'true' } });
        if (mine !== asked || !answer.ok) return;
        list.insertAdjacentHTML('beforeend', await answer.text());
        select(0);
      } catch { /* pages alone are still worth jumping to */ }
    }
    none.hidden = options().length > 0;
    count.textContent = count.dataset.count.replace('{0}', new Intl.NumberFormat(lang).format(options().length));
  };
  let wait;
  input.addEventListener('input', () => { clearTimeout(wait); wait = setTimeout(show, 120); });
  input.addEventListener('keydown', event => {
    const all = options(), at = all.findIndex(o => o.getAttribute('aria-selected') === 'true');
    if (all.length && event.key === 'ArrowDown') { event.preventDefault(); select((at + 1) % all.length); }
    if (all.length && event.key === 'ArrowUp') { event.preventDefault(); select((at - 1 + all.length) % all.length); }
    if (event.key === 'Enter') { event.preventDefault(); $('a', all[at] || list)?.click(); }
  });
  jump.addEventListener('click', event => { if (event.target === jump) jump.close(); });
  const open = () => { if (!jump.open) { input.value = ''; jump.showModal(); show(); input.focus(); } };
  $$('[data-jump]').forEach(b => b.addEventListener('click', open));

  // Keys: G and a letter, ? for the list; letters can be turned off
  const keys = $('#keys'), dl = $('.keylist', keys), letters = $('[data-letters]');
  const on = () => localStorage.getItem('letters') !== 'off';
  pages.filter(p => p.key).forEach(p => {
    const dt = document.createElement('dt'), dd = document.createElement('dd'), g = document.createElement('kbd'), k = document.createElement('kbd');
    g.textContent = 'G'; k.textContent = p.key.toUpperCase(); dd.textContent = p.text;
    dt.append(g, ` ${dl.dataset.then} `, k);
    dl.append(dt, dd);
  });
  $$('[data-keys]').forEach(b => b.addEventListener('click', () => keys.showModal()));
  if (letters) {
    letters.checked = on();
    letters.addEventListener('change', () => localStorage.setItem('letters', letters.checked ? 'on' : 'off'));
  }
  let went = 0;
  document.addEventListener('keydown', event => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') { event.preventDefault(); open(); return; }
    if (event.ctrlKey || event.metaKey || event.altKey || !on() || $('dialog[open]')) return;
    if (event.target.closest('input, textarea, select, [contenteditable]')) return;
    if (event.key === '?') { keys.showModal(); return; }
    if (event.key === 'g') { went = Date.now(); return; }
    const page = Date.now() - went < 1500 && pages.find(p => p.key === event.key);
    went = 0;
    if (page) location.assign(page.href);
  });
}
