/** Where several bodies act there are lanes, every element in exactly one, each lane named. */
const OFFICE_ON_BEHALF = 'nhap-ho';

module.exports = () => ({
  check(node, reporter) {
    if (node.$type !== 'bpmn:Process') return;
    const nodes = (node.flowElements ?? []).filter(element => element.$instanceOf('bpmn:FlowNode'));
    const bodies = new Set(nodes.filter(element => element.$type === 'bpmn:UserTask')
      .map(task => (task.get('camunda:candidateGroups') ?? '').split(',').filter(group => group !== OFFICE_ON_BEHALF).join()));
    const lanes = (node.laneSets ?? []).flatMap(set => set.lanes ?? []);
    if (!lanes.length) {
      if (bodies.size > 1) reporter.report(node.id, `Several bodies act (${[...bodies].join(' / ')}) and there are no lanes`);
      return;
    }
    for (const lane of lanes) if (!lane.name?.trim()) reporter.report(lane.id, 'A lane is named by the body that acts in it');
    for (const element of nodes) {
      const places = lanes.filter(lane => (lane.flowNodeRef ?? []).includes(element)).length;
      if (places !== 1) reporter.report(element.id, `The element stands in ${places} lanes`);
    }
  },
});
