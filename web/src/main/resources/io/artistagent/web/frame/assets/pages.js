// The scripts of all pages. Links, forms and tables work without them.
// A template loads the scripts of its own feature.
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
