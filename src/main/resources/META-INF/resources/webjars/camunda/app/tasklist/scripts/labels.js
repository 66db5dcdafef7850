import {nameSigns} from '../../../../sauro/sign-names.js';

nameSigns({
  '.region-toggle[data-region=filters]': 'Thu gọn hoặc mở cột bộ lọc',
  '.region-toggle[data-region=list]': 'Thu gọn hoặc mở cột danh sách việc',
  '.region-toggle[data-region=task]': 'Thu gọn hoặc mở cột nội dung việc',
  '.btn.maximize': 'Phóng to nội dung việc',
  '.btn.reset-regions': 'Hiện lại cả ba cột',
  '.btn.unclaim, button.unclaim': 'Trả lại việc',
  '.tasks-list .dropdown-toggle.btn-default': 'Các lần tìm đã lưu',
  '.tasks-list .main-field': 'Tìm công việc',
  '.app-switch > .dropdown-toggle': 'Sang trang khác',
  '.instance-link': 'Xem hồ sơ trong Cockpit',
  '.navbar-toggle': 'Mở hoặc đóng danh mục',
  '.alert .close': 'Đóng thông báo'
});
