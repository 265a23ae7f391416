import { $, $$ } from './dom.js';

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
