/** What a program does is a bean of ours, `#{…Delegate}`: no class, no script, no expression that acts, no listener in the model. */
const DELEGATE = /^#\{[a-z][A-Za-z]*Delegate}$/;

module.exports = () => ({
  check(node, reporter) {
    const id = node.id ?? node.$parent?.id ?? node.$parent?.$parent?.id;
    if (node.$type === 'bpmn:ScriptTask' || node.$type === 'camunda:Script') reporter.report(id, 'No script stands in a model');
    if (node.$type === 'camunda:ExecutionListener' || node.$type === 'camunda:TaskListener') reporter.report(id, 'No listener stands in a model');
    if (node.$type === 'bpmn:FormalExpression' && node.language) reporter.report(id, 'A condition is an expression, not a script');
    if (!node.$instanceOf?.('bpmn:ServiceTask') && node.$type !== 'bpmn:MessageEventDefinition') return;
    for (const other of ['class', 'expression', 'type', 'topic']) {
      if (node.get(`camunda:${other}`)) reporter.report(id, `camunda:${other} is not used; name a delegate`);
    }
    const delegate = node.get('camunda:delegateExpression');
    const acts = node.$type === 'bpmn:ServiceTask' || node.$parent?.$instanceOf('bpmn:ThrowEvent');
    if (acts && !DELEGATE.test(delegate ?? '')) reporter.report(id, 'The delegate is named #{…Delegate}');
  },
});
