// A form of its own make (with rows, with a list from the server) cannot be sent while a field of it is empty or wrong: its button is off. Below the
// form it is said which field that is.
function label(field) {
  return field.dataset.label || field.labels?.[0]?.textContent.replace(/\*\s*$/, '').trim();
}

function named(fields, words) {
  const labels = [...new Set(fields.map(label).filter(Boolean))];
  return labels.length ? words + ' ' + labels.map(each => '“' + each + '”').join(', ') + '.' : '';
}

function tell(form) {
  const invalid = [...form.querySelectorAll('input.ng-invalid, textarea.ng-invalid, select.ng-invalid')].filter(field => field.offsetParent);
  const empty = invalid.filter(field => field.classList.contains('ng-invalid-required') && !field.validity.badInput);
  const words = [named(empty, 'Chưa gửi được, còn thiếu:'), named(invalid.filter(field => !empty.includes(field)), 'Chưa đúng:')].join(' ').trim();
  let line = form.querySelector(':scope > .missing-fields');
  if (!line) {
    line = form.appendChild(document.createElement('p'));
    line.className = 'help-block missing-fields';
  }
  if (line.textContent !== words) {
    line.textContent = words;
  }
}

function tellSoon() {
  setTimeout(() => document.querySelectorAll('form[name=form]').forEach(tell), 100);
}

['input', 'change', 'click', 'focusin', 'pointerover'].forEach(type => document.addEventListener(type, tellSoon, true));
