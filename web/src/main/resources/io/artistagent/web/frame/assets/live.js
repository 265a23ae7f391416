import { $, say } from './dom.js';

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
  if (text && text !== said) { said = text; say(text); }
});
// A swap must not take the focus away from who reads on
document.body.addEventListener('htmx:beforeSwap', event => {
  if (event.detail.xhr.status === 286) event.detail.shouldSwap = true;
});
