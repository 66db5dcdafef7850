// What the address bar says. Loaded as a script of its own: the configuration is read before AngularJS is there.
import {halfFilled, mayLeave} from './form-drafts.js';

// Tasklist lists the newest tasks first unless the address says otherwise. Here what is due first stands first.
const DUE_FIRST = JSON.stringify([{sortBy: 'dueDate', sortOrder: 'asc'}]);

function task(url) {
  return /[?&]task=([^&]+)/.exec(url)?.[1];
}

window.angular.module('cam.tasklist').run(['$rootScope', '$location', (root, address) => root.$on('$locationChangeStart', async (event, to, from) => {
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
})]);

export default {};
