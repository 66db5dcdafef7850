// form-js 1.8.7 and its calendar speak English and write dates as the browser's language does. Here their words become Vietnamese and their dates
// day/month/year, whoever's browser it is.
import {inPlaceOf} from '../../../../sauro/page-words.js';

const WORDS = {
  'Field is required.': 'Không được để trống.',
  'Field must be a valid email.': 'Phải là địa chỉ thư điện tử.',
  'Field must be a valid  international phone number. (e.g. +4930664040900)': 'Phải là số điện thoại quốc tế (ví dụ +84912345678).',
  'Value is not a number.': 'Phải là số.',
  'Value is expected to be an integer.': 'Phải là số nguyên.',
  'Date and time must both be entered.': 'Phải nhập đủ ngày và giờ.',
  'Select': 'Chọn',
  'Search': 'Tìm',
  'No results': 'Không có mục nào',
  'All values selected': 'Đã chọn hết',
  'Remove tag': 'Bỏ mục này',
  'Nothing to show.': 'Không có gì để hiển thị.',
  'No content to show.': 'Không có gì để hiển thị.',
  'External content couldn\'t be loaded.': 'Không tải được nội dung bên ngoài.',
  'This is an image placeholder': 'Chỗ của hình ảnh',
  'Image view': 'Hình ảnh',
  'Add new': 'Thêm',
  'Collapse': 'Thu gọn',
  'Skip to search': 'Đến ô tìm',
  'Next page': 'Trang sau',
  'Previous page': 'Trang trước',
  'Click to remove sorting': 'Bấm để bỏ sắp xếp',
  'Increment': 'Tăng',
  'Decrement': 'Giảm',
  'dd/mm/yyyy': 'ngày/tháng/năm',
  'mm/dd/yyyy': 'ngày/tháng/năm',
  'hh:mm': 'giờ:phút',
  'hh:mm ?m': 'giờ:phút',
  'Date': 'Ngày',
  'Time': 'Giờ',
  'Month': 'Tháng',
  'Year': 'Năm',
  'Hour': 'Giờ',
  'Minute': 'Phút',
  'AM': 'SA',
  'PM': 'CH',
  'Click to toggle': 'Bấm để đổi',
  'Scroll to increment': 'Cuộn để tăng',
  'Sun': 'CN', 'Mon': 'T2', 'Tue': 'T3', 'Wed': 'T4', 'Thu': 'T5', 'Fri': 'T6', 'Sat': 'T7'
};
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
MONTHS.forEach((month, index) => { WORDS[month] = 'Tháng ' + (index + 1); });

const SENTENCES = [
  [/^Field must have minimum value of (.+)\.$/, 'Phải từ $1 trở lên.'],
  [/^Field must have maximum value of (.+)\.$/, 'Không được quá $1.'],
  [/^Field must have minimum length of (.+)\.$/, 'Phải có ít nhất $1 ký tự.'],
  [/^Field must have maximum length of (.+)\.$/, 'Tối đa $1 ký tự.'],
  [/^Field must match pattern .+\.$/, 'Không đúng dạng quy định.'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, 'Tối đa $1 chữ số thập phân.'],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/, 'Giá trị gần nhất được nhận là $1 và $2.'],
  [/^Expand all \((\d+)\)$/, 'Mở tất cả ($1)'],
  [/^Remove list item (\d+)$/, 'Bỏ dòng $1'],
  [/^Click to sort by (.+) ascending$/, 'Bấm để sắp xếp “$1” tăng dần'],
  [/^Click to sort by (.+) descending$/, 'Bấm để sắp xếp “$1” giảm dần']
];

inPlaceOf((english, element) => {
  if (!element.closest('.fjs-container')) {
    return null;
  }
  if (WORDS[english]) {
    return WORDS[english];
  }
  const day = /^(\w+) (\d+), (\d{4})$/.exec(english);
  if (day && MONTHS.includes(day[1])) {
    return 'Ngày ' + [day[2], MONTHS.indexOf(day[1]) + 1].map(part => String(part).padStart(2, '0')).join('/') + '/' + day[3];
  }
  const sentence = SENTENCES.find(([pattern]) => pattern.test(english));
  return sentence ? english.replace(sentence[0], sentence[1]) : null;
});

// form-js asks for the format of "default", which is the browser's language.
const DAY = {day: '2-digit', month: '2-digit', year: 'numeric'};
Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
  construct: (format, [locale, options]) => locale === 'default' ? new format('vi', options ?? DAY) : new format(locale, options)
});
