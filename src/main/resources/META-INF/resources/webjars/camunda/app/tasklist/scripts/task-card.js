// A task's card says whose it is, in which step, and by when in the commune's working days, which the server counts. What stands in the list at once is
// asked for at once.
import {node, sauro} from './page.js';

let waiting = null;

function card(id) {
  if (!waiting) {
    const ids = new Set();
    waiting = {ids, cards: new Promise(done => setTimeout(done, 60)).then(async () => {
      waiting = null;
      const answer = await fetch(sauro + '/viec/the?' + [...ids].map(one => 'id=' + encodeURIComponent(one)).join('&'));
      return answer.ok ? answer.json() : {};
    }).catch(() => ({}))};
  }
  waiting.ids.add(id);
  return waiting.cards.then(cards => cards[id]);
}

/** By when, in words, and the day; the state also as a class. */
export function due({state, words, day}) {
  return node('span', {class: 'due-words due-' + state.toLowerCase()}, node('strong', {}, words), day && ' · ' + day);
}

export default {
  id: 'sauro.card',
  pluginPoint: 'tasklist.card',
  priority: 500,
  render: async (place, {taskId}) => {
    const shown = await card(taskId);
    if (shown) {
      place.replaceChildren(node('div', {class: 'sauro-card'}, due(shown.due), node('span', {class: 'of'}, [shown.units.join(', '), shown.step].filter(Boolean).join(' · '))));
      place.closest('li.task')?.classList.add('faced');
    }
  }
};
