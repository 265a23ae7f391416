import { $$ } from './dom.js';

// The hours of the day in the reader's own zone, if they want
$$('[data-zone]').forEach(link => {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!zone || zone === 'UTC') return;
  const to = new URL(link.href);
  to.searchParams.set('zone', zone);
  link.href = to.pathname + to.search;
  link.hidden = false;
});
