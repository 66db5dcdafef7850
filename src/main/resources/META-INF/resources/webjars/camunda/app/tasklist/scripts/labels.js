// What Tasklist shows as a sign alone is named for who hears the page or goes through it by keyboard.
const NAMES = {
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
};

function name() {
  Object.entries(NAMES).forEach(([selector, words]) => document.querySelectorAll(selector).forEach(element => {
    if (!element.hasAttribute('aria-label')) {
      element.setAttribute('aria-label', words);
    }
  }));
  // A field that opens a list of proposals; without the role its state may not be told.
  document.querySelectorAll('input[aria-expanded]:not([role])').forEach(field => field.setAttribute('role', 'combobox'));
}

new MutationObserver(name).observe(document.documentElement, {childList: true, subtree: true});
