import { $, $$ } from './dom.js';

// The first field with an error gets the focus; a problem of the whole form gets it where no field is to blame
const within = error => error.closest('fieldset, .field')?.querySelector('input:not([type=hidden]), select, textarea');
const bad = $$('[aria-invalid=true], .err').map(it => (it.matches('.err') ? within(it) : it)).find(Boolean);
(bad || $('[data-focus]'))?.focus();
