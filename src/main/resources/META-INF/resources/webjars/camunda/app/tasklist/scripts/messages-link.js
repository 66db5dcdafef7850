// A way to one's messages from the bar at the top.
export default {
  id: 'sauro.messages',
  pluginPoint: 'tasklist.navbar.action',
  priority: 10,
  render: node => {
    const link = node.appendChild(document.createElement('a'));
    link.href = location.pathname.split('/camunda/app/')[0] + '/sauro/tin-nhan';
    link.textContent = 'Tin nhắn';
  }
};
