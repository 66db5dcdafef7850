// What the address bar says. Loaded as a script of its own: the configuration is read before AngularJS is there.
import {halfFilled, mayLeave} from './form-drafts.js';
import {node} from './page.js';

// Tasklist lists the newest tasks first unless the address says otherwise. Here what is due first stands first.
const DUE_FIRST = JSON.stringify([{sortBy: 'dueDate', sortOrder: 'asc'}, {sortBy: 'nameCaseInsensitive', sortOrder: 'asc'}]);

function task(url) {
  return /[?&]task=([^&]+)/.exec(url)?.[1];
}

function toList() {
  location.hash = location.hash.replace(/([?&])task=[^&]*&?/, '$1').replace(/[?&]$/, '');
}

window.angular.module('cam.tasklist').run(['$rootScope', '$location', (root, address) => {
  root.$on('$locationChangeStart', async (event, to, from) => {
    if (address.path() === '/' && !address.search().sorting) {
      address.search('sorting', DUE_FIRST).replace();
    }
    // Back, forward and links from elsewhere leave a half-filled form as a click does.
    const filling = task(from) && task(to) !== task(from) && !to.includes('/login') && halfFilled();
    if (filling) {
      event.preventDefault();
      if (await mayLeave(filling)) {
        location.href = to;
      }
    }
  });
  // On a telephone there is room for the list or for a task.
  root.$on('$locationChangeSuccess', () => {
    const open = Boolean(address.search().task);
    if (document.body.classList.contains('task-open') !== open) {
      document.body.classList.toggle('task-open', open);
      if (matchMedia('(max-width: 767px)').matches) {
        scrollTo(0, 0);
        setTimeout(() => document.querySelector(open ? '.to-list' : '.tasks-list li.task.active a, .tasks-list li.task a')?.focus(), 300);
      }
    }
  });
}]);

export default {
  id: 'sauro.to-list',
  pluginPoint: 'tasklist.task.action',
  priority: 1000,
  render: place => {
    const back = place.appendChild(node('button', {type: 'button', class: 'btn btn-link to-list'}, '← Danh sách việc'));
    back.addEventListener('click', toList);
  }
};
