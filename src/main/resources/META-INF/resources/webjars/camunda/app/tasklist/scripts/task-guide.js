// The head of a task: what to do, why, what comes next and who waits for it.
import {node, sauro} from './page.js';
import {due} from './task-card.js';

let shown = null;

function taskId() {
  return /[?&]task=([^&]+)/.exec(location.hash)?.[1] ?? null;
}

function why({source, text, quoted}) {
  return node('p', {}, quoted ? node('q', {}, text) : text, node('cite', {}, ' (' + source + ')'));
}

function next({when, what, who}) {
  return node('li', {}, when && node('span', {class: 'when'}, when + ': '), node('strong', {}, what), who && ' – ' + who);
}

function part(title, ...content) {
  return node('div', {class: 'part'}, node('h3', {}, title), ...content);
}

function guide({units, step, due: date, guide: {todo, why: reasons, next: steps, waiting}}) {
  const waits = waiting || [...new Set(steps.map(one => one.who).filter(Boolean))].join('; ');
  const more = node('details', {},
    node('summary', {}, 'Vì sao, tiếp theo là gì, ai đang chờ'),
    node('div', {class: 'parts'},
      reasons.length ? part('Vì sao', ...reasons.map(why)) : null,
      node('div', {},
        steps.length ? part('Tiếp theo', node('ul', {}, ...steps.map(next))) : null,
        waits ? part('Ai đang chờ', node('p', {}, waits)) : null)));
  // On a telephone the form comes first.
  more.open = matchMedia('(min-width: 768px)').matches;
  return node('section', {class: 'task-guide', 'aria-label': 'Hướng dẫn công việc'},
    node('p', {class: 'facts'}, due(date), node('span', {class: 'of'}, [units.join(', '), step].filter(Boolean).join(' · '))),
    todo ? part('Việc cần làm', node('p', {}, todo)) : null,
    more);
}

async function show() {
  const id = taskId();
  const card = document.querySelector('.task-card');
  if (!id || !card) {
    shown = null;
    return;
  }
  if (shown?.id === id && shown.card === card) {
    return;
  }
  shown = {id, card};
  const answer = await fetch(sauro + '/viec/' + id).catch(() => null);
  if (taskId() !== id || !card.isConnected) {
    return;
  }
  card.querySelector('.task-guide')?.remove();
  if (answer?.ok) {
    card.querySelector('.tabbed-content').before(guide(await answer.json()));
  }
}

new MutationObserver(show).observe(document.documentElement, {childList: true, subtree: true});
window.addEventListener('hashchange', show);
