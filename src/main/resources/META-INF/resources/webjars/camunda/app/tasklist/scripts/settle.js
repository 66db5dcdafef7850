// form-js takes over what is typed a moment late, and when it takes over a number it drops what was typed elsewhere meanwhile: whoever goes from a
// number to a text field loses its first letters. Its configuration can say that nothing waits, but Tasklist hands none over, so it is found here.
Object.defineProperty(Object.prototype, 'debounce', {
  configurable: true,
  get() {
    return Object.hasOwn(this, 'renderer') ? false : undefined;
  },
  set(value) {
    Object.defineProperty(this, 'debounce', {value, configurable: true, enumerable: true, writable: true});
  }
});

// A typed date it still takes over after the field is left. A press on "Hoàn thành" that comes sooner would send what stood there before, so the
// press waits until the form has it. Afterwards the first field that is not accepted is brought into view.
const SETTLED = 450;
let waiting = false;
let passing = false;

function showFirstError(scope) {
  scope.querySelector('.fjs-form .fjs-form-field-error')?.closest('.fjs-form-field').scrollIntoView({block: 'center'});
}

document.addEventListener('click', event => {
  const button = event.target.closest('.form-actions .btn, .modal-footer .btn-primary');
  const scope = button?.closest('.modal-content, .form-pane');
  if (passing || !scope?.querySelector('.fjs-form')) {
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
  if (waiting) {
    return;
  }
  waiting = true;
  document.activeElement?.blur();
  setTimeout(() => {
    waiting = false;
    passing = true;
    button.click();
    passing = false;
    setTimeout(showFirstError, 0, scope);
  }, SETTLED);
}, true);

// Once a day is typed to its last digit the form takes it and the calendar, which would cover what stands below, closes.
document.addEventListener('input', ({target, isTrusted}) => {
  if (isTrusted && target.matches('.fjs-container .flatpickr-input') && /^(0?[1-9]|[12]\d|3[01])\/(0?[1-9]|1[0-2])\/\d{4}$/.test(target.value)
      && target.selectionStart === target.value.length) {
    target.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', code: 'Enter', keyCode: 13, bubbles: true}));
  }
});
