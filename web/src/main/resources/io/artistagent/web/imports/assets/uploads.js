import { $, $$, lang, root, say } from './dom.js';

// Uploads: each file by itself, one after the other, with its own progress; files may be dropped anywhere on the page
const upload = $('form[data-upload]');
if (upload) {
  const input = $('input[type=file]', upload), list = $('[data-rows]'), review = $('[data-review]');
  let sent = 0, busy = false;
  const percent = new Intl.NumberFormat(lang, { style: 'percent' });
  const unit = name => new Intl.NumberFormat(lang, { style: 'unit', unit: name, maximumFractionDigits: 1 });
  const kilobytes = unit('kilobyte'), megabytes = unit('megabyte');
  const amount = (bytes, total) => (total < 1e6 ? kilobytes.format(bytes / 1e3) : megabytes.format(bytes / 1e6));
  const row = name => {
    const li = document.createElement('li'), title = document.createElement('h3'), bar = document.createElement('progress'), so = document.createElement('p');
    title.className = 'breaks'; title.textContent = name;
    bar.setAttribute('aria-label', name);
    so.className = 'muted small tab';
    li.append(title, bar, so);
    list.append(li);
    list.hidden = false;
    return { li, bar, so };
  };
  const progress = ({ bar, so }, { loaded, total }) => {
    bar.max = total; bar.value = loaded;
    const parts = { '[percent]': percent.format(loaded / total), '[done]': amount(loaded, total), '[total]': amount(total, total) };
    so.textContent = upload.dataset.progress.replace(/\[\w+\]/g, part => parts[part]);
  };
  const failed = ({ li, bar, so }) => {
    const text = document.createElement('p');
    text.className = 'err'; text.setAttribute('role', 'alert');
    text.append($('[data-warning]', upload).content.cloneNode(true), upload.dataset.failed);
    input.setAttribute('aria-invalid', 'true');
    li.dataset.result = 'refused';
    so.remove();
    bar.replaceWith(text);
  };
  const send = (file, shown, said = {}) => new Promise(done => {
    const body = new FormData(), request = new XMLHttpRequest();
    Object.entries(said).forEach(([name, value]) => body.append(name, value));
    $$('input[type=hidden]', upload).forEach(i => body.append(i.name, i.name === 'key' ? `${i.value}-${++sent}` : i.value));
    body.append('file', file, file.name);
    request.open('POST', upload.action);
    request.setRequestHeader('HX-Request', 'true');
    request.upload.onprogress = event => { if (event.lengthComputable) progress(shown, event); };
    request.onload = () => {
      const on = request.getResponseHeader('HX-Redirect');
      const answer = document.createElement('ul');
      answer.innerHTML = request.responseText;
      const result = $('[data-result]', answer);
      if (on) location.assign(on); else if (request.getResponseHeader('HX-Refresh')) location.reload();
      else if (result) { shown.li.replaceWith(result); ask(result, file); } else failed(shown);
      done(result);
    };
    request.onerror = () => { failed(shown); done(null); };
    request.send(body);
  });
  const unanswered = (li, yes) => {
    const text = $('[data-unanswered]', li);
    text.hidden = !yes;
    $$('input[type=radio]', li).forEach(i => {
      i.setAttribute('aria-invalid', yes);
      if (yes) i.setAttribute('aria-describedby', text.id);
      else i.removeAttribute('aria-describedby');
    });
  };
  // What a file leaves open is asked in its row, and the file is sent again with the answer
  const ask = (li, file) => {
    const mine = `${++sent}`;
    $$('input[type=radio]', li).forEach(i => { i.dataset.asks = i.name; i.name += mine; i.removeAttribute('form'); });
    $$('[data-unanswered]', li).forEach(text => { text.id = `unanswered-${mine}`; });
    li.addEventListener('change', () => unanswered(li, false));
    $('[data-again]', li)?.addEventListener('click', async () => {
      const chosen = $('input:checked', li);
      if (!chosen) { unanswered(li, true); $('input', li).focus(); return; }
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
      say(upload.dataset.sent);
    }
  };
  const sendAll = async files => {
    if (busy || !files.length) return;
    busy = true;
    const button = $('button', upload);
    button.setAttribute('aria-disabled', 'true');
    say(upload.dataset.busy);
    list.replaceChildren();
    input.removeAttribute('aria-invalid');
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
