import { $, $$ } from './dom.js';

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
