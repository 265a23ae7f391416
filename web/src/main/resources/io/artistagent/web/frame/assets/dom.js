// What all scripts share.
export const root = document.documentElement;
export const lang = root.lang || 'en';
export const $ = (selector, from = document) => from.querySelector(selector);
export const $$ = (selector, from = document) => [...from.querySelectorAll(selector)];

/** Says a sentence to people who listen to the page. */
export const say = text => { $('#live').textContent = text; };

/** How this page was reached: navigate, reload or back_forward. */
export const reached = performance.getEntriesByType('navigation')[0]?.type;
