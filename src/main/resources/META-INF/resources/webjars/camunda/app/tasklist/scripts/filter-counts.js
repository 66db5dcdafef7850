// Tasklist counts the tasks of the chosen filter only. Here each filter says how many it holds.
import {node, sauro} from './page.js';

let counts = {};
let asked = 0;

function write() {
  document.querySelectorAll('.task-filter.item').forEach(item => {
    const link = item.querySelector('h4.name a');
    const name = link && [...link.childNodes].filter(part => part.nodeType === Node.TEXT_NODE).map(part => part.nodeValue).join('').trim();
    if (!link || !(name in counts)) {
      return;
    }
    const count = link.querySelector('.sauro-count') ?? link.appendChild(node('span', {class: 'sauro-count'}));
    const words = '(' + counts[name] + ')';
    if (count.textContent !== words) {
      count.textContent = words;
    }
  });
}

async function count() {
  if (!document.querySelector('.task-filter.item') || Date.now() - asked < 1500) {
    return;
  }
  asked = Date.now();
  const answer = await fetch(sauro + '/viec/bo-loc').catch(() => null);
  if (answer?.ok) {
    counts = Object.fromEntries((await answer.json()).map(filter => [filter.name, filter.count]));
    write();
  }
}

// With each list that is read the counts may have changed.
const open = XMLHttpRequest.prototype.open;
XMLHttpRequest.prototype.open = function (method, url, ...rest) {
  if (/\/filter\/[^/]+\/list/.test(url)) {
    this.addEventListener('load', () => setTimeout(count, 50));
  }
  return open.call(this, method, url, ...rest);
};

new MutationObserver(write).observe(document.documentElement, {childList: true, subtree: true});
