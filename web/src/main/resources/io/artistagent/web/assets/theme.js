// Loaded in <head> without defer, so that the first paint already has the right theme and shows what needs a script.
(() => {
  const root = document.documentElement;
  root.dataset.js = '';
  const kept = localStorage.getItem('theme');
  if (kept === 'light' || kept === 'dark') root.dataset.theme = kept;
})();
