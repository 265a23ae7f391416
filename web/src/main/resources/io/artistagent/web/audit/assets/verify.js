import { $, $$, say } from './dom.js';
import { base64, checkpoint, consistent, entryOf, leaf, rootOf, signed } from './ledger.js';

// Each step of a check is marked as it is done: passed, failed, or not possible in this browser
const mark = (part, name, passed) => {
  const step = $(`[data-step=${name}]`, part);
  step.dataset.result = passed === null ? 'open' : passed ? 'passed' : 'failed';
  step.hidden = false;
  return passed;
};
const end = (part, result) => {
  $$('[data-end]', part).forEach(it => { it.hidden = it.dataset.end !== result; });
  say($(`[data-end=${result}]`, part)?.textContent.trim() || '');
};
const attempt = async (part, name, check) => {
  try { return mark(part, name, await check()); } catch { return mark(part, name, false); }
};

// One event: from its entry to the signed root
$$('[data-proof]').forEach(part => {
  const it = part.dataset;
  $('[data-verify]', part).addEventListener('click', async () => {
    if (!globalThis.crypto?.subtle) { end(part, 'impossible'); return; }
    let hash, point;
    const results = [
      await attempt(part, 'entry', () => {
        const entry = JSON.parse(new TextDecoder().decode(entryOf(it.entry)));
        return entry.eventId === it.event && String(entry.index) === it.index && entry.type === it.type;
      }),
      await attempt(part, 'leaf', async () => { hash = await leaf(entryOf(it.entry)); return base64(hash) === it.leafHash; }),
      await attempt(part, 'path', async () => {
        point = checkpoint(it.checkpoint);
        const path = it.path ? it.path.split(' ') : [];
        return point.size === Number(it.size) && base64(await rootOf(Number(it.leaf), point.size, hash, path)) === point.root;
      }),
      await attempt(part, 'signature', () => signed(point, it.key)),
    ];
    end(part, results.includes(false) ? 'failed' : results.includes(null) ? 'partly' : 'passed');
  });
});

// The log: the newest checkpoint is signed, and contains the one that this browser saw last
$$('[data-log]').forEach(async part => {
  const it = part.dataset;
  if (!globalThis.crypto?.subtle) { end(part, 'impossible'); return; }
  let point;
  try { point = checkpoint(it.checkpoint); } catch { end(part, 'failed'); return; }
  const valid = await signed(point, it.key).catch(() => false);
  if (valid === false) { end(part, 'failed'); return; }
  const kept = `ledger:${point.origin}`, seen = JSON.parse(localStorage.getItem(kept) || 'null');
  if (seen && seen.size > 0) {
    const [from, to] = seen.size <= point.size ? [seen, point] : [point, seen];
    let path = [];
    if (from.size !== to.size) {
      try {
        const answer = await fetch(`/audit/log/consistency?from=${from.size}&to=${to.size}`);
        // The log has fewer entries than a checkpoint that it has signed
        if (answer.status === 404) { end(part, 'failed'); return; }
        path = (await answer.json()).path;
      } catch { path = undefined; }
      if (!Array.isArray(path)) { end(part, 'unknown'); return; }
    }
    if (!await consistent(from.size, to.size, from.root, to.root, path).catch(() => false)) { end(part, 'failed'); return; }
  }
  if (!seen || seen.size < point.size) localStorage.setItem(kept, JSON.stringify({ size: point.size, root: point.root }));
  end(part, seen ? 'passed' : 'first');
});
