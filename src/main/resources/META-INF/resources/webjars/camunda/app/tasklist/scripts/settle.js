// form-js takes a typed date or number over a moment after the field is left. A press on "Hoàn thành" that comes sooner would send what stood there
// before, so the press waits until the form has it. Afterwards the first field that is not accepted is brought into view.
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
