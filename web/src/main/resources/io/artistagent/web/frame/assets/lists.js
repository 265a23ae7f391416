import { $, say } from './dom.js';

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
  say(more);
});
