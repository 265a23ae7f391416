import { $, $$, lang } from './dom.js';

// Shares: the sum while one types; the other of two shares follows as long as nobody wrote it
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
