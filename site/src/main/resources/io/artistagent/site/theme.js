// Follows the device's light or dark setting until the reader chooses
(() => {
  const root = document.documentElement;
  const dark = () => root.dataset.theme === "dark" || (!root.dataset.theme && matchMedia("(prefers-color-scheme: dark)").matches);
  const show = () => root.classList.toggle("dark-mode", dark());
  try {
    const chosen = localStorage.getItem("theme");
    if (chosen === "light" || chosen === "dark") root.dataset.theme = chosen;
  } catch { /* Without local storage, follow the device */ }
  show();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", show);
  addEventListener("DOMContentLoaded", () => {
    // A wide screen has space for the list of pages
    const pages = document.querySelector("details.pages");
    const wide = matchMedia("(min-width: 60rem)");
    const open = () => { pages.open = wide.matches; };
    open();
    wide.addEventListener("change", open);
    document.getElementById("theme").addEventListener("click", () => {
      root.dataset.theme = dark() ? "light" : "dark";
      show();
      try { localStorage.setItem("theme", root.dataset.theme); } catch { /* as above */ }
    });
  });
})();
