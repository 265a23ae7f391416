import { $, $$ } from './dom.js';

// What is too large is not sent at all
const oversized = input => [...input.files].some(file => file.size > Number(input.dataset.max));
const refuse = (input, sentence) => {
  const id = `${input.id}-wrong`;
  document.getElementById(id)?.remove();
  input.toggleAttribute('aria-invalid', false);
  if (!sentence) return;
  const p = document.createElement('p');
  p.className = 'err'; p.id = id; p.setAttribute('role', 'alert');
  p.append($('[data-warning]', input.parentElement).content.cloneNode(true), sentence);
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
    const chosen = () => input.files[0] === file;
    image.alt = '';
    image.addEventListener('load', () => { if (chosen()) place.replaceChildren(image); });
    image.addEventListener('error', () => { if (chosen()) refuse(input, input.dataset.unreadable); });
    image.src = reader.result;
  });
  reader.readAsDataURL(file);
}));
