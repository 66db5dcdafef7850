/** A message is called `context.factHappened`, its element `message_context_factHappened`. */
module.exports = () => ({
  check(node, reporter) {
    if (node.$type === 'bpmn:Message') {
      if (!/^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/.test(node.name ?? '')) reporter.report(node.id, `Message <${node.name}> is not called context.factHappened`);
      else if (node.id !== `message_${node.name.replace('.', '_')}`) reporter.report(node.id, `The id of message <${node.name}> is not message_${node.name.replace('.', '_')}`);
    }
    if (node.$type === 'bpmn:MessageEventDefinition' && !node.messageRef) reporter.report(node.id, 'A message event names its message');
  },
});
