// What stands in Cockpit's table viewer and in what the engine calls things, and not in the locale file. Here it becomes Vietnamese.
import {inPlaceOf} from '../../../../sauro/page-words.js';

const DECISION_TABLE = {
  'View DRD': 'Xem sơ đồ quyết định',
  'Hit policy:': 'Cách chọn dòng:',
  'Unique': 'Một dòng duy nhất',
  'First': 'Dòng đầu tiên',
  'Priority': 'Theo ưu tiên',
  'Any': 'Dòng bất kỳ',
  'Collect': 'Gom tất cả',
  'Collect (Sum)': 'Gom, cộng lại',
  'Collect (Min)': 'Gom, lấy nhỏ nhất',
  'Collect (Max)': 'Gom, lấy lớn nhất',
  'Collect (Count)': 'Gom, đếm số dòng',
  'Rule order': 'Theo thứ tự dòng',
  'Output order': 'Theo thứ tự kết quả',
  'No overlap is possible and all rules are disjoint. Only a single rule can be matched': 'Các dòng không trùng nhau; chỉ một dòng đúng.',
  'Rules may overlap. The first matching rule will be chosen': 'Các dòng có thể trùng nhau; lấy dòng đúng đầu tiên.',
  'Rules may overlap. The one with the highest priority will be chosen': 'Các dòng có thể trùng nhau; lấy dòng ưu tiên cao nhất.',
  'Rules may overlap. Their output have to match': 'Các dòng có thể trùng nhau nhưng phải cho cùng kết quả.',
  'Collects the values of all matching rules': 'Gom kết quả của mọi dòng đúng.',
  'Collects the values of all matching rules and sums up to a single value': 'Gom kết quả của mọi dòng đúng và cộng lại.',
  'Collects the values of all matching rules and uses the lowest value': 'Gom kết quả của mọi dòng đúng và lấy giá trị nhỏ nhất.',
  'Collects the values of all matching rules and uses the highest value': 'Gom kết quả của mọi dòng đúng và lấy giá trị lớn nhất.',
  'Collects the values of all matching rules and counts the number of them': 'Đếm số dòng đúng.',
  'Collects the values of all matching rules in rule order': 'Gom kết quả của mọi dòng đúng theo thứ tự dòng.',
  'Collects the values of all matching rules in decreasing output priority order': 'Gom kết quả của mọi dòng đúng theo ưu tiên giảm dần.',
  'When': 'Khi',
  'Then': 'Thì',
  'And': 'Và',
  'Annotations': 'Ghi chú',
  'Input type': 'Kiểu dữ liệu đầu vào',
  'Input values': 'Các giá trị đầu vào',
  'Output label': 'Tên kết quả',
  'Output name': 'Tên kết quả',
  'Output type': 'Kiểu kết quả',
  'Output values': 'Các giá trị kết quả',
  'string': 'chữ',
  'boolean': 'có/không',
  'integer': 'số nguyên',
  'long': 'số nguyên',
  'double': 'số',
  'number': 'số',
  'date': 'ngày'
};

const TYPES = {
  'String': 'Chữ',
  'Boolean': 'Có/Không',
  'Short': 'Số nguyên ngắn',
  'Integer': 'Số nguyên',
  'Long': 'Số nguyên dài',
  'Double': 'Số thập phân',
  'Date': 'Ngày',
  'Null': 'Trống',
  'Object': 'Đối tượng',
  'Bytes': 'Nhị phân',
  'File': 'Tệp'
};

const ENGINE = {
  'Failed Job': 'Tác vụ tự động bị lỗi',
  'Failed External Task': 'Tác vụ bên ngoài bị lỗi',
  'failedJob': 'Tác vụ tự động bị lỗi',
  'failedExternalTask': 'Tác vụ bên ngoài bị lỗi',
  'async-continuation': 'Chuyển bước',
  'async-before': 'trước bước',
  'async-after': 'sau bước',
  'message-start-event': 'Khởi tạo khi có thông điệp',
  'timer-start-event': 'Hẹn giờ khởi tạo',
  'timer-start-event-subprocess': 'Hẹn giờ',
  'timer-transition': 'Hẹn giờ',
  'timer-intermediate-transition': 'Hẹn giờ',
  'State': 'Tình trạng'
};

const SENTENCES = [
  [/^No (?=hồ sơ)/, 'Không có '],
  [/^(?:Input label|Decision name): /, ''],
  [/^Input expression: /, 'Biểu thức: '],
  [/^Variable value of type (\w+) is not shown$/, 'Giá trị kiểu $1 không hiển thị.'],
  [/^.+#multiInstanceBody$/, 'Nhiều lượt'],
  [/^CYCLE: /, 'Lặp lại: '],
  [/^DURATION: /, 'Sau: '],
  [/^DATE: /, 'Ngày: ']
];

inPlaceOf((text, element) => {
  if (text === 'null') {
    return element.closest('.null-value') && 'trống';
  }
  const words = (element.closest('.dmn-js-parent') && DECISION_TABLE[text])
    || (element.closest('option, .type, .col-type') && TYPES[text])
    || (element.closest('td, th') && ENGINE[text]);
  if (words) {
    return words;
  }
  if (element.closest('.alert') && text.startsWith('Error: ')) {
    return text.slice('Error: '.length);
  }
  const sentence = SENTENCES.find(([pattern]) => pattern.test(text));
  return sentence && text.replace(sentence[0], sentence[1]);
});
