import { $ } from './dom.js';

// The first field with an error gets the focus; a problem of the whole form gets it where no field is to blame
const bad = $('[aria-invalid=true]') || $('.err')?.closest('fieldset, .field')?.querySelector('input:not([type=hidden]), select, textarea');
(bad || $('[data-focus]'))?.focus();
