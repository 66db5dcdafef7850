// form-js speaks English and writes dates as the browser's language does. Here its words become Vietnamese and its dates day/month/year, whoever's
// browser it is.
const WORDS = {
  'Field is required.': 'Không được để trống.',
  'Value is not a number.': 'Phải là số.',
  'Value is expected to be an integer.': 'Phải là số nguyên.',
  'Date and time must both be entered.': 'Phải nhập đủ ngày và giờ.',
  'Select': 'Chọn',
  'Search': 'Tìm',
  'No results': 'Không có mục nào',
  'dd/mm/yyyy': 'ngày/tháng/năm',
  'Month': 'Tháng',
  'Year': 'Năm',
  'Sun': 'CN', 'Mon': 'T2', 'Tue': 'T3', 'Wed': 'T4', 'Thu': 'T5', 'Fri': 'T6', 'Sat': 'T7'
};
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
MONTHS.forEach((month, index) => { WORDS[month] = 'Tháng ' + (index + 1); });

const SENTENCES = [
  [/^Field must have minimum value of (.+)\.$/, 'Phải từ $1 trở lên.'],
  [/^Field must have maximum value of (.+)\.$/, 'Không được quá $1.'],
  [/^Field must have minimum length of (.+)\.$/, 'Phải có ít nhất $1 ký tự.'],
  [/^Field must have maximum length of (.+)\.$/, 'Tối đa $1 ký tự.'],
  [/^Field must match pattern .+\.$/, 'Không đúng dạng quy định.']
];
const ATTRIBUTES = ['placeholder', 'aria-label'];

function vietnamese(text) {
  const english = text.trim();
  if (WORDS[english]) {
    return WORDS[english];
  }
  const day = /^(\w+) (\d+), (\d{4})$/.exec(english);
  if (day && MONTHS.includes(day[1])) {
    return 'Ngày ' + day[2] + '/' + (MONTHS.indexOf(day[1]) + 1) + '/' + day[3];
  }
  const sentence = SENTENCES.find(([pattern]) => pattern.test(english));
  return sentence ? english.replace(sentence[0], sentence[1]) : null;
}

function mend(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    const words = node.parentElement?.closest('.fjs-container') && vietnamese(node.nodeValue);
    if (words) {
      node.nodeValue = words;
    }
    return;
  }
  if (node.nodeType !== Node.ELEMENT_NODE) {
    return;
  }
  ATTRIBUTES.filter(name => node.hasAttribute(name)).forEach(name => {
    const words = vietnamese(node.getAttribute(name));
    if (words && node.closest('.fjs-container')) {
      node.setAttribute(name, words);
    }
  });
  node.childNodes.forEach(mend);
}

new MutationObserver(changes => changes.forEach(change => {
  change.addedNodes.forEach(mend);
  if (change.type === 'characterData') {
    mend(change.target);
  }
})).observe(document.documentElement, {childList: true, characterData: true, subtree: true});

// form-js asks for the format of "default", which is the browser's language.
Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
  construct: (format, [locale, ...options]) => new format(locale === 'default' ? 'vi' : locale, ...options)
});
