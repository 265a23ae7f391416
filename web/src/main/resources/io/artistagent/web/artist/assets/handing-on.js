import { $$, say } from './dom.js';

// An address to hand on
$$('[data-copy]').forEach(b => b.addEventListener('click', async () => {
  try { await navigator.clipboard.writeText(b.dataset.copy); } catch {
    const area = document.createElement('textarea');
    area.value = b.dataset.copy;
    b.after(area); area.select(); document.execCommand('copy'); area.remove(); b.focus();
  }
  b.textContent = b.dataset.copied;
  say(b.dataset.copied);
}));
$$('[data-share]').forEach(b => {
  b.hidden = !navigator.share;
  b.addEventListener('click', () => navigator.share({ title: document.title, url: b.dataset.share }).catch(() => {}));
});
