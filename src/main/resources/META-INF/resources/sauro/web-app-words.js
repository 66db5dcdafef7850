// A few words stand in the web apps' own pages and not in their locale files. Here they become Vietnamese.
import {inPlaceOf} from './page-words.js';

const WORDS = {
  'zoom in': 'Phóng to',
  'zoom out': 'Thu nhỏ',
  'reset zoom': 'Về cỡ ban đầu',
  'Loading diagram': 'Đang tải sơ đồ',
  'previous': 'trước',
  'next': 'sau',
  'HH': 'giờ',
  'MM': 'phút',
  'SS': 'giây',
  'Actions': 'Thao tác',
  'Download': 'Tải xuống',
  'Upload': 'Tải lên',
  'Select all': 'Chọn tất cả',
  'Unselect all': 'Bỏ chọn tất cả',
  'Empty': 'Trống',
  'Value of': 'Giá trị của',
  'Value Info': 'Thông tin giá trị',
  'Toggle this section': 'Mở, đóng phần này',
  'Suspended Job Definition': 'Loại tác vụ tự động đang tạm dừng',
  'Message is null.': 'Không có nội dung.',
  'Invalid Date Value.': 'Ngày không đúng.',
  'This feature is unsupported in your Browser.': 'Trình duyệt này không hỗ trợ.',
  'CAM_WIDGET_HEADER_TOGGLE_NAVIGATION': 'Mở, đóng thanh điều hướng',
  // Where Viet Nam's time is what the browser has; it may still call it by its old name.
  'Asia/Saigon': 'Việt Nam',
  'Asia/Ho_Chi_Minh': 'Việt Nam',
  // Examples in the fields of one's own profile.
  'Jonny': 'Nguyễn Văn',
  'Prosciutto': 'An',
  'j.prosciutto@acme.org': 'nguyen.van.an@xa.example.vn'
};

inPlaceOf((english, element) => element.closest('pre, code, textarea') ? null : WORDS[english]);
