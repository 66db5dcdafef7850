// Tasklist leaves a refusal standing until it is clicked away. With the next attempt it is no longer true.
const open = XMLHttpRequest.prototype.open;

XMLHttpRequest.prototype.open = function (method, url, ...rest) {
  if (method === 'POST' && /\/submit-form$/.test(url)) {
    document.querySelectorAll('.page-notifications .alert-danger .close, .modal .notifications .alert-danger .close').forEach(button => button.click());
  }
  return open.call(this, method, url, ...rest);
};
