// A way to the manual from the bar at the top.
export default {
  id: 'sauro.help',
  pluginPoint: 'tasklist.navbar.action',
  priority: 5,
  render: node => {
    const link = node.appendChild(document.createElement('a'));
    link.href = location.pathname.split('/camunda/app/')[0] + '/sauro/huong-dan/';
    link.target = '_blank';
    link.textContent = 'Hướng dẫn';
  }
};
