import { $, $$, lang } from './dom.js';

// Updates the sum of the shares while the user types. Of two shares, the one that the user has not edited follows the other
const splits = $('[data-splits]');
if (splits) {
  const [own, other] = $$('input', splits), sum = $('[data-sum]', splits);
  const percent = new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 2 });
  const read = input => Number(input.value.replace('%', '').replace(',', '.').trim());
  let otherWritten = false;
  const add = () => {
    const total = read(own) + read(other);
    sum.textContent = Number.isFinite(total) ? percent.format(total / 100) : '–';
    sum.classList.toggle('off', Math.round(total * 100) !== 10000);
  };
  own.addEventListener('input', () => {
    const rest = 100 - read(own);
    if (!otherWritten && Number.isFinite(rest) && rest >= 0) other.value = String(Math.round(rest * 100) / 100);
    add();
  });
  other.addEventListener('input', () => { otherWritten = true; add(); });
  add();
}
