// A page that answers a form stands in the history as the page of that form: going back to it must not send the form again
if (document.body.dataset.form) history.replaceState(null, '', document.body.dataset.form);
