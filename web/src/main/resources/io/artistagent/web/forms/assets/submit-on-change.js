import { $$ } from './dom.js';

// A choice that narrows a list is sent as soon as it is made
$$('form[data-submit] select').forEach(s => s.addEventListener('change', () => s.form.requestSubmit()));
