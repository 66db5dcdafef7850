// The way to one's own start page from the bar at the top.
import {sauro} from './page.js';

export default {
  id: 'sauro.desk',
  pluginPoint: 'tasklist.navbar.action',
  priority: 400,
  render: node => {
    const link = node.appendChild(document.createElement('a'));
    link.href = sauro + '/';
    link.textContent = 'Bàn làm việc';
  }
};
