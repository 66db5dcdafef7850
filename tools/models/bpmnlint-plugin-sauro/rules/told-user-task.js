/** A user task tells staff what to do, by when, on which form, and which group may. */
module.exports = () => ({
  check(node, reporter) {
    if (node.$type !== 'bpmn:UserTask') return;
    const demand = (present, what) => present || reporter.report(node.id, `A user task has ${what}`);
    demand(node.name?.trim(), 'a name');
    demand(node.documentation?.some(text => text.text?.trim().length > 40), 'a description staff can work by');
    demand(node.get('camunda:formRef') || node.get('camunda:formKey'), 'a form');
    demand(node.get('camunda:dueDate'), 'a due date');
    demand(node.get('camunda:candidateGroups'), 'candidate groups');
  },
});
