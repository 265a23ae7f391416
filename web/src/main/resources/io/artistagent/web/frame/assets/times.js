import { $$, lang } from './dom.js';

// Moments in the reader's own time; the server writes them in UTC
const moment = new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeStyle: 'short' });
const local = part => $$('time[data-local]:not([title])', part).forEach(t => { t.title = t.textContent; t.textContent = moment.format(new Date(t.dateTime)); });
local(document);
document.body.addEventListener('htmx:afterSwap', event => local(event.target));
