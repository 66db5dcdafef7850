// Tasklist leaves a refusal standing until it is clicked away. With the next attempt it is no longer true.
const open = XMLHttpRequest.prototype.open;

XMLHttpRequest.prototype.open = function (method, url, ...rest) {
  if (method === 'POST' && /\/submit-form$/.test(url)) {
    document.querySelectorAll('.page-notifications .alert-danger .close, .modal .notifications .alert-danger .close').forEach(button => button.click());
  }
  return open.call(this, method, url, ...rest);
};

// What Tasklist reads for itself it words as '<task> <- sentence', once as the heading and once below. People read the sentence alone.
const readBy = /^((<|&lt;)\w+(>|&gt;) (<|&lt;)- )+/;

new MutationObserver(() => {
  document.querySelectorAll('.alert .message').forEach(message => {
    if (readBy.test(message.textContent)) {
      message.textContent = message.textContent.replace(readBy, '');
    }
    const heading = message.parentElement.querySelector('.status');
    if (heading && heading.textContent.replace(readBy, '') === message.textContent) {
      heading.textContent = 'Không mở được';
    }
  });
}).observe(document.documentElement, {childList: true, subtree: true});
