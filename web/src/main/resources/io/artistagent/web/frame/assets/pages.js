// What a page gains when scripts run. Everything here is an addition: links, forms and tables work without it.
// The script of a room is loaded by the template that needs it.
import './answered-form.js';
import './theme-choice.js';
import './times.js';
import './first-error.js';
import './once.js';
import './drafts.js';
import './submit-on-change.js';
import './live.js';
import './lists.js';
import './jump.js';
