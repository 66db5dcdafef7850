import {nameSigns} from '../../../../sauro/sign-names.js';

nameSigns({
  '.app-switch > .dropdown-toggle': 'Sang trang khác',
  '.navbar-toggle': 'Mở hoặc đóng danh mục',
  '.stored-criteria > .dropdown-toggle': 'Các lần tìm đã lưu',
  '.main-field': 'Thêm điều kiện tìm',
  '[state-circle]': 'Mở hồ sơ',
  'input.toggle': 'Số lượt thực hiện từng bước',
  '.alert .close': 'Đóng thông báo',
  // A button with a sign says in a box of its own what it does.
  'a[href][uib-tooltip], button[uib-tooltip]': button => button.getAttribute('uib-tooltip')
});
