// What a page gains when scripts run. Everything here is an addition: links, forms and tables work without it.
(() => {
  const root = document.documentElement;
  const lang = root.lang || 'en';
  const $ = (selector, from = document) => from.querySelector(selector);
  const $$ = (selector, from = document) => [...from.querySelectorAll(selector)];

  // A page that answers a form stands in the history as the page of that form: going back to it must not send the form again
  if (document.body.dataset.form) history.replaceState(null, '', document.body.dataset.form);

  // Theme: kept in this browser
  const paint = theme => {
    if (theme) { root.dataset.theme = theme; localStorage.setItem('theme', theme); } else { delete root.dataset.theme; localStorage.removeItem('theme'); }
    $$('[data-theme-set]').forEach(b => b.setAttribute('aria-pressed', b.dataset.themeSet === (theme || '')));
  };
  $$('[data-theme-set]').forEach(b => b.addEventListener('click', () => paint(b.dataset.themeSet)));
  $$('[data-theme-toggle]').forEach(b => b.addEventListener('click', () => {
    const now = root.dataset.theme || (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
    paint(now === 'dark' ? 'light' : 'dark');
  }));
  if ($('[data-theme-set]')) paint(root.dataset.theme);

  // Moments in the reader's own time; the server writes them in UTC
  const moment = new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeStyle: 'short' });
  const local = part => $$('time[data-local]:not([title])', part).forEach(t => { t.title = t.textContent; t.textContent = moment.format(new Date(t.dateTime)); });
  local(document);
  document.body.addEventListener('htmx:afterSwap', event => local(event.target));

  // The hours of the day in the reader's own zone, if they want
  $$('[data-zone]').forEach(link => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (!zone || zone === 'UTC') return;
    const to = new URL(link.href);
    to.searchParams.set('zone', zone);
    link.href = to.pathname + to.search;
    link.hidden = false;
  });

  // The first field with an error gets the focus; a problem of the whole form gets it where no field is to blame
  const bad = $('[aria-invalid=true]') || $('.err')?.closest('fieldset, .field')?.querySelector('input:not([type=hidden]), select, textarea');
  (bad || $('[data-focus]'))?.focus();

  // A form is sent once
  document.addEventListener('submit', event => {
    const form = event.target;
    if (!form.matches('[data-once]')) return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = 'yes';
    const button = event.submitter || $('button', form);
    if (button) {
      button.setAttribute('aria-disabled', 'true');
      if (form.dataset.busy) { button.textContent = form.dataset.busy; $('#live').textContent = form.dataset.busy; }
    }
  });
  addEventListener('pageshow', () => $$('form[data-sent]').forEach(form => {
    delete form.dataset.sent;
    $$('[aria-disabled]', form).forEach(b => b.removeAttribute('aria-disabled'));
  }));
  // A form that is sent again after going back is the same sending: the first result is shown, and nothing is done twice
  const SENT = `sent:${location.pathname}${location.search}`, nav = performance.getEntriesByType('navigation')[0]?.type;
  if (nav === 'back_forward') {
    const keys = JSON.parse(sessionStorage.getItem(SENT) || '{}');
    $$('form[data-once]:not([data-upload]) [name=key]').forEach(i => { i.value = keys[i.form.action] || i.value; });
  }
  document.addEventListener('submit', event => {
    const key = $('[name=key]', event.target);
    if (key) sessionStorage.setItem(SENT, JSON.stringify({ ...JSON.parse(sessionStorage.getItem(SENT) || '{}'), [event.target.action]: key.value }));
  }, true);

  // Unsaved changes stay in this tab until they are sent: leaving asks first, and coming back offers them again
  const DRAFT = 'draft:', forms = $$('form[data-keep]');
  const drafts = () => Object.keys(sessionStorage).filter(k => k.startsWith(DRAFT));
  const writer = form => $('[name=writer]', form)?.value || '';
  const fields = form => [...form.elements].filter(e => e.name && !['hidden', 'file', 'submit', 'button'].includes(e.type));
  const written = form => JSON.stringify(fields(form).map(e => [e.name, e.type === 'checkbox' || e.type === 'radio' ? e.checked : e.value]));
  let leaving = false;
  if (nav === 'navigate') {
    drafts().filter(k => JSON.parse(sessionStorage.getItem(k)).sent).forEach(k => sessionStorage.removeItem(k));
  }
  const keep = forms.map((form, i) => {
    const key = `${DRAFT}${location.pathname}${location.search}#${i}`, clean = written(form);
    const dirty = () => written(form) !== clean;
    const forget = () => sessionStorage.removeItem(key);
    const save = how => { if (dirty()) sessionStorage.setItem(key, JSON.stringify({ writer: writer(form), ...how, values: written(form) })); else forget(); };
    const watch = () => {
      form.addEventListener('input', () => save());
      form.addEventListener('submit', () => { if (!form.dataset.sent) { save({ sent: true }); leaving = true; } }, true);
      $$('a[data-forget]', form).forEach(a => a.addEventListener('click', () => { forget(); leaving = true; }));
    };
    const kept = JSON.parse(sessionStorage.getItem(key) || 'null');
    if (kept && (kept.writer !== writer(form) || kept.values === clean || $('[aria-invalid=true]', form))) forget();
    else if (kept) {
      const note = $('#kept').content.firstElementChild.cloneNode(true);
      const restore = () => {
        const controls = fields(form);
        JSON.parse(kept.values).forEach(([name, value], n) => {
          const control = controls[n]?.name === name ? controls[n] : null;
          if (control && typeof value === 'boolean') control.checked = value; else if (control) control.value = value;
        });
      };
      if (kept.carried) { watch(); restore(); save(); return { dirty, save }; }
      $('[data-restore]', note).addEventListener('click', () => {
        restore();
        note.remove();
        fields(form)[0]?.focus();
      });
      $('[data-forget]', note).addEventListener('click', () => { forget(); note.remove(); });
      form.before(note);
    }
    watch();
    return { dirty, save };
  });
  // A form beside them comes back to the same page, and what is written in the others comes along
  $$('form[data-carry]').forEach(f => f.addEventListener('submit', event => {
    if (event.defaultPrevented) return;
    keep.forEach(form => form.save({ carried: true }));
    leaving = true;
  }));
  addEventListener('beforeunload', event => { if (!leaving && keep.some(form => form.dirty())) event.preventDefault(); });
  addEventListener('pageshow', () => { leaving = false; });
  $$('form[action="/sign-out"]').forEach(f => f.addEventListener('submit', () => { leaving = true; drafts().forEach(k => sessionStorage.removeItem(k)); }));
  $$('form[data-submit] select').forEach(s => s.addEventListener('change', () => s.form.requestSubmit()));

  // A popover closes by Escape and by a click elsewhere, and gives the focus back
  const popovers = () => $$('details[data-popover][open]');
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    popovers().forEach(popover => { popover.open = false; $('summary', popover).focus(); });
  });
  document.addEventListener('click', event => popovers().forEach(popover => {
    if (popover.contains(event.target)) return;
    const held = popover.contains(document.activeElement);
    popover.open = false;
    if (held) $('summary', popover).focus();
  }));
  $('details[data-popover] [aria-invalid]')?.focus();

  // What is too large is not sent at all
  const oversized = input => [...input.files].some(file => file.size > Number(input.dataset.max));
  const refuse = (input, sentence) => {
    const id = `${input.id}-size`;
    document.getElementById(id)?.remove();
    input.toggleAttribute('aria-invalid', false);
    if (!sentence) return;
    const p = document.createElement('p');
    p.className = 'err'; p.id = id; p.setAttribute('role', 'alert'); p.textContent = sentence;
    input.setAttribute('aria-invalid', 'true');
    input.after(p);
  };
  $$('form:not([data-upload]) input[data-max]').forEach(input => input.form.addEventListener('submit', event => {
    if (!oversized(input)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    refuse(input, input.dataset.tooLarge);
    input.focus();
  }, true));

  // A picture is shown before it is sent
  $$('input[data-picture]').forEach(input => input.addEventListener('change', () => {
    const file = input.files[0];
    const place = $('[data-preview]', input.closest('.picturing'));
    refuse(input, oversized(input) ? input.dataset.tooLarge : null);
    if (!file || oversized(input) || !/^image\/(jpeg|png|webp)$/.test(file.type)) return;
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      const image = new Image();
      image.alt = '';
      image.src = reader.result;
      place.replaceChildren(image);
    });
    reader.readAsDataURL(file);
  }));

  // An address to hand on
  const live = text => { $('#live').textContent = text; };
  $$('[data-copy]').forEach(b => b.addEventListener('click', async () => {
    try { await navigator.clipboard.writeText(b.dataset.copy); } catch {
      const area = document.createElement('textarea');
      area.value = b.dataset.copy;
      b.after(area); area.select(); document.execCommand('copy'); area.remove(); b.focus();
    }
    b.textContent = b.dataset.copied;
    live(b.dataset.copied);
  }));
  $$('[data-share]').forEach(b => {
    b.hidden = !navigator.share;
    b.addEventListener('click', () => navigator.share({ title: document.title, url: b.dataset.share }).catch(() => {}));
  });

  // htmx: the token against forged requests goes along in a header
  const csrf = $('meta[name=csrf]');
  document.body.addEventListener('htmx:configRequest', event => {
    if (csrf && event.detail.verb !== 'get') event.detail.headers[csrf.dataset.header] = csrf.content;
  });

  // Live parts: say the start, each quarter and the end, and nothing in between
  let said = '';
  document.body.addEventListener('htmx:afterSwap', event => {
    if (!event.target.matches('[data-live]')) return;
    const text = $('[data-say]', event.target)?.dataset.say || '';
    if (text && text !== said) { said = text; $('#live').textContent = text; }
  });
  // A swap must not take the focus away from who reads on
  document.body.addEventListener('htmx:beforeSwap', event => {
    if (event.detail.xhr.status === 286) event.detail.shouldSwap = true;
  });

  // More of a list: the focus goes on to the first of what came, where reading goes on too
  let behind = null, more = '';
  document.body.addEventListener('htmx:beforeSwap', event => {
    if (!event.target.matches('.further') || !event.detail.shouldSwap) return;
    behind = event.target.previousElementSibling;
    more = $('[data-said]', event.target)?.dataset.said || '';
  });
  document.body.addEventListener('htmx:afterSettle', () => {
    if (!behind) return;
    const first = behind.nextElementSibling;
    behind = null;
    if (!first) return;
    (first.matches('a') ? first : $('a', first))?.focus();
    $('#live').textContent = more;
  });

  // A long choice is narrowed by typing; all of it is there without
  $$('[data-narrows]').forEach(input => {
    const select = document.getElementById(input.dataset.narrows), all = [...select.children].map(child => child.cloneNode(true));
    input.addEventListener('keydown', event => { if (event.key === 'Enter') event.preventDefault(); });
    input.addEventListener('input', () => {
      const words = input.value.trim().toLowerCase(), chosen = select.value;
      let found = 0;
      select.replaceChildren(...all.map(child => child.cloneNode(true)).filter(child => {
        if (!child.matches('optgroup')) return true;
        const whole = child.label.toLowerCase().includes(words);
        $$('option', child).forEach(o => { if (whole || o.text.toLowerCase().includes(words)) found++; else o.remove(); });
        return child.children.length > 0;
      }));
      select.value = chosen;
      if (select.selectedIndex < 0) select.selectedIndex = 0;
      if (words && found === 1) select.value = $('optgroup option', select).value;
      $('#live').textContent = input.dataset.found.replace('{0}', new Intl.NumberFormat(lang).format(found));
    });
  });

  // Shares: the sum while one types; the other of two shares follows as long as nobody wrote it
  const splits = $('[data-splits]');
  if (splits) {
    const [own, other] = $$('input', splits), sum = $('[data-sum]', splits);
    const percent = new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 2 });
    const read = input => Number(input.value.replace('%', '').replace(',', '.').trim());
    let otherWritten = false;
    const add = () => {
      const total = read(own) + read(other);
      sum.textContent = Number.isFinite(total) ? percent.format(total / 100) : '–';
      sum.classList.toggle('off', Math.round(total * 100) !== 10000);
    };
    own.addEventListener('input', () => {
      const rest = 100 - read(own);
      if (!otherWritten && Number.isFinite(rest) && rest >= 0) other.value = String(Math.round(rest * 100) / 100);
      add();
    });
    other.addEventListener('input', () => { otherWritten = true; add(); });
    add();
  }

  // Uploads: each file by itself, one after the other, with its own progress; files may be dropped anywhere on the page
  const upload = $('form[data-upload]');
  if (upload) {
    const input = $('input[type=file]', upload), list = $('[data-rows]'), review = $('[data-review]');
    let sent = 0, busy = false;
    const row = name => {
      const li = document.createElement('li'), title = document.createElement('h3'), bar = document.createElement('progress');
      title.className = 'breaks'; title.textContent = name;
      bar.setAttribute('aria-label', name);
      li.append(title, bar);
      list.append(li);
      list.hidden = false;
      return { li, bar };
    };
    const failed = (li, bar) => {
      const text = document.createElement('p');
      text.className = 'err'; text.textContent = upload.dataset.failed;
      li.dataset.result = 'refused';
      bar.replaceWith(text);
    };
    const send = (file, { li, bar }, said = {}) => new Promise(done => {
      const body = new FormData(), request = new XMLHttpRequest();
      Object.entries(said).forEach(([name, value]) => body.append(name, value));
      $$('input[type=hidden]', upload).forEach(i => body.append(i.name, i.name === 'key' ? `${i.value}-${++sent}` : i.value));
      body.append('file', file, file.name);
      request.open('POST', upload.action);
      request.setRequestHeader('HX-Request', 'true');
      request.upload.onprogress = event => { if (event.lengthComputable) { bar.max = event.total; bar.value = event.loaded; } };
      request.onload = () => {
        const on = request.getResponseHeader('HX-Redirect');
        const answer = document.createElement('ul');
        answer.innerHTML = request.responseText;
        const result = $('[data-result]', answer);
        if (on) location.assign(on); else if (request.getResponseHeader('HX-Refresh')) location.reload();
        else if (result) { li.replaceWith(result); ask(result, file); } else failed(li, bar);
        done(result);
      };
      request.onerror = () => { failed(li, bar); done(null); };
      request.send(body);
    });
    // What a file leaves open is asked in its row, and the file is sent again with the answer
    const ask = (li, file) => {
      const mine = `${++sent}`;
      $$('input[type=radio]', li).forEach(i => { i.dataset.asks = i.name; i.name += mine; i.removeAttribute('form'); });
      $('[data-again]', li)?.addEventListener('click', async () => {
        const chosen = $('input:checked', li);
        if (!chosen) { $('input', li).focus(); return; }
        const shown = row(file.name);
        li.replaceWith(shown.li);
        settle([await send(file, shown, { [chosen.dataset.asks]: chosen.value })]);
      });
    };
    const settle = results => {
      const arrived = results.filter(r => r?.dataset.result === 'arrived');
      const others = list.querySelectorAll('[data-result=refused], [data-result=asked]').length;
      if (results.length === 1 && results[0] && !others) {
        location.assign(`/imports/${results[0].dataset.import}${arrived.length ? '' : '?known'}`);
      } else if (arrived.length === results.length && !others) {
        location.assign(upload.dataset.waiting);
      } else {
        review.hidden = !$('[data-result=arrived]', list);
        $('#live').textContent = upload.dataset.sent;
      }
    };
    const sendAll = async files => {
      if (busy || !files.length) return;
      busy = true;
      const button = $('button', upload);
      button.setAttribute('aria-disabled', 'true');
      $('#live').textContent = upload.dataset.busy;
      list.replaceChildren();
      const rows = files.map(file => [file, row(file.name)]), results = [];
      for (const [file, shown] of rows) results.push(await send(file, shown));
      busy = false;
      button.removeAttribute('aria-disabled');
      upload.reset();
      settle(results);
    };
    upload.addEventListener('submit', event => {
      event.preventDefault();
      event.stopPropagation();
      sendAll([...input.files]);
    });
    const files = event => [...(event.dataTransfer?.types || [])].includes('Files');
    addEventListener('dragover', event => { if (files(event)) { event.preventDefault(); root.classList.add('dropping'); } });
    addEventListener('dragleave', event => { if (!event.relatedTarget) root.classList.remove('dropping'); });
    addEventListener('drop', event => {
      if (!files(event)) return;
      event.preventDefault();
      root.classList.remove('dropping');
      sendAll([...event.dataTransfer.files]);
    });
  }

  // Files that wait are recorded in one go once each has what it lacks
  const all = $('[data-all]'), incomplete = $('[data-incomplete]');
  if (all && incomplete) {
    const lacks = card => $$('[aria-required=true], [data-lacking]', card).some(i => i.offsetParent && !i.value);
    const look = () => {
      const lines = $$('[data-lacks]', incomplete);
      lines.forEach(li => { li.hidden = !lacks(document.getElementById(li.dataset.lacks).closest('.card')); });
      incomplete.hidden = lines.every(li => li.hidden) && !$$('.review', all.form).some(lacks);
      all.hidden = all.disabled = !incomplete.hidden;
    };
    all.form.addEventListener('input', look);
    all.form.addEventListener('change', look);
  }

  // Jump box
  const jump = $('#jump');
  if (jump) {
    const input = $('input', jump), list = $('#jumps'), none = $('[data-none]', jump), count = $('[data-count]', jump);
    const pages = $$('.side .nav a[href]').map(a => ({ href: a.getAttribute('href'), icon: $('svg', a).cloneNode(true), text: $('span', a).textContent.trim(), key: a.dataset.key }));
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
})();
