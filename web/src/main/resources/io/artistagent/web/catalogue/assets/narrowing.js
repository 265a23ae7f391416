import { $, $$, lang, say } from './dom.js';

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
    say(input.dataset.found.replace('{0}', new Intl.NumberFormat(lang).format(found)));
  });
});
