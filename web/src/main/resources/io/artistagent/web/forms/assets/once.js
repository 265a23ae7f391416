import { $, $$, reached, say } from './dom.js';

// A form is sent once
document.addEventListener('submit', event => {
  const form = event.target;
  if (!form.matches('[data-once]')) return;
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = 'yes';
  const button = event.submitter || $('button', form);
  if (button) {
    button.setAttribute('aria-disabled', 'true');
    if (form.dataset.busy) { button.textContent = form.dataset.busy; say(form.dataset.busy); }
  }
});
addEventListener('pageshow', () => $$('form[data-sent]').forEach(form => {
  delete form.dataset.sent;
  $$('[aria-disabled]', form).forEach(b => b.removeAttribute('aria-disabled'));
}));
// A form that is sent again after going back is the same sending: the first result is shown, and nothing is done twice
const SENT = `sent:${location.pathname}${location.search}`;
if (reached === 'back_forward') {
  const keys = JSON.parse(sessionStorage.getItem(SENT) || '{}');
  $$('form[data-once]:not([data-upload]) [name=key]').forEach(i => { i.value = keys[i.form.action] || i.value; });
}
document.addEventListener('submit', event => {
  const key = $('[name=key]', event.target);
  if (key) sessionStorage.setItem(SENT, JSON.stringify({ ...JSON.parse(sessionStorage.getItem(SENT) || '{}'), [event.target.action]: key.value }));
}, true);
