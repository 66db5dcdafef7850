// A few words stand in Cockpit's own pages and not in its locale file. Here they become Vietnamese.
const WORDS = {
  'Select all': 'Chọn tất cả',
  'Toggle this section': 'Mở, đóng phần này',
  'Suspended Job Definition': 'Loại tác vụ tự động đang tạm dừng',
  'Message is null.': 'Không có nội dung.',
  'Invalid Date Value.': 'Ngày không đúng.',
  'Actions': 'Thao tác',
  'Download': 'Tải xuống',
  'Upload': 'Tải lên',
  'Loading diagram': 'Đang tải sơ đồ'
};
const ATTRIBUTES = ['title', 'placeholder', 'aria-label'];

function vietnamese(node, text) {
  const english = text.trim();
  return english === 'null' && node.closest('.null-value') ? 'trống' : WORDS[english];
}

function mend(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    const words = node.parentElement && vietnamese(node.parentElement, node.nodeValue);
    if (words) {
      node.nodeValue = words;
    }
    return;
  }
  if (node.nodeType !== Node.ELEMENT_NODE) {
    return;
  }
  ATTRIBUTES.filter(name => node.hasAttribute(name)).forEach(name => {
    const words = vietnamese(node, node.getAttribute(name));
    if (words) {
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
