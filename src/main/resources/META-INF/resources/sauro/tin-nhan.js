// Copies a message's text, also where the browser has no clipboard for pages without TLS.
const told = document.getElementById('copied');

async function copy(text) {
  if (navigator.clipboard) {
    return navigator.clipboard.writeText(text.textContent);
  }
  getSelection().selectAllChildren(text);
  if (!document.execCommand('copy')) {
    throw new Error('not copied');
  }
}

document.querySelectorAll('button[data-copy]').forEach(button => button.addEventListener('click', async () => {
  const text = document.getElementById(button.dataset.copy);
  document.querySelectorAll('button[data-copy]').forEach(other => { other.textContent = 'Sao chép'; });
  told.textContent = '';
  try {
    await copy(text);
    button.textContent = 'Đã sao chép';
    told.textContent = 'Đã sao chép. Dán vào Zalo hoặc tin nhắn.';
  } catch (refused) {
    getSelection().selectAllChildren(text);
    told.textContent = 'Trình duyệt không cho sao chép; nội dung đã được chọn, nhấn giữ hoặc Ctrl+C để sao chép.';
  }
}));
