import { $, $$, reached } from './dom.js';

// Unsaved changes stay in this tab until they are sent: leaving asks first, and coming back offers them again
const DRAFT = 'draft:', forms = $$('form[data-keep]');
const drafts = () => Object.keys(sessionStorage).filter(k => k.startsWith(DRAFT));
const writer = form => $('[name=writer]', form)?.value || '';
const fields = form => [...form.elements].filter(e => e.name && !['hidden', 'file', 'submit', 'button'].includes(e.type));
const written = form => JSON.stringify(fields(form).map(e => [e.name, e.type === 'checkbox' || e.type === 'radio' ? e.checked : e.value]));
let leaving = false;
if (reached === 'navigate') {
  drafts().filter(k => JSON.parse(sessionStorage.getItem(k)).sent).forEach(k => sessionStorage.removeItem(k));
}
const keep = forms.map((form, i) => {
  const key = `${DRAFT}${location.pathname}${location.search}#${i}`, clean = written(form);
  const dirty = () => written(form) !== clean;
  const forget = () => sessionStorage.removeItem(key);
  const save = how => { if (dirty()) sessionStorage.setItem(key, JSON.stringify({ writer: writer(form), ...how, values: written(form) })); else forget(); };
  const watch = () => {
    form.addEventListener('input', () => save());
    form.addEventListener('submit', () => { if (!form.dataset.sent) { save({ sent: true }); leaving = true; } }, true);
    $$('a[data-forget]', form).forEach(a => a.addEventListener('click', () => { forget(); leaving = true; }));
  };
  const kept = JSON.parse(sessionStorage.getItem(key) || 'null');
  if (kept && (kept.writer !== writer(form) || kept.values === clean || $('[aria-invalid=true]', form))) forget();
  else if (kept) {
    const note = $('#kept').content.firstElementChild.cloneNode(true);
    const restore = () => {
      const controls = fields(form);
      JSON.parse(kept.values).forEach(([name, value], n) => {
        const control = controls[n]?.name === name ? controls[n] : null;
        if (control && typeof value === 'boolean') control.checked = value; else if (control) control.value = value;
      });
    };
    if (kept.carried) { watch(); restore(); save(); return { dirty, save }; }
    $('[data-restore]', note).addEventListener('click', () => {
      restore();
      note.remove();
      fields(form)[0]?.focus();
    });
    $('[data-forget]', note).addEventListener('click', () => { forget(); note.remove(); });
    form.before(note);
  }
  watch();
  return { dirty, save };
});
// A form beside them comes back to the same page, and what is written in the others comes along
$$('form[data-carry]').forEach(f => f.addEventListener('submit', event => {
  if (event.defaultPrevented) return;
  keep.forEach(form => form.save({ carried: true }));
  leaving = true;
}));
addEventListener('beforeunload', event => { if (!leaving && keep.some(form => form.dirty())) event.preventDefault(); });
addEventListener('pageshow', () => { leaving = false; });
$$('form[action="/sign-out"]').forEach(f => f.addEventListener('submit', () => { leaving = true; drafts().forEach(k => sessionStorage.removeItem(k)); }));
