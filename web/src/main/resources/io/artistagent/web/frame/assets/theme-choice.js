import { $, $$, root } from './dom.js';

// Theme: kept in this browser
const paint = theme => {
  if (theme) { root.dataset.theme = theme; localStorage.setItem('theme', theme); } else { delete root.dataset.theme; localStorage.removeItem('theme'); }
  $$('[data-theme-set]').forEach(b => b.setAttribute('aria-pressed', b.dataset.themeSet === (theme || '')));
};
$$('[data-theme-set]').forEach(b => b.addEventListener('click', () => paint(b.dataset.themeSet)));
$$('[data-theme-toggle]').forEach(b => b.addEventListener('click', () => {
  const now = root.dataset.theme || (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  paint(now === 'dark' ? 'light' : 'dark');
}));
if ($('[data-theme-set]')) paint(root.dataset.theme);
