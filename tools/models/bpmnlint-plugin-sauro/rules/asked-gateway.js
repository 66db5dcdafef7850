/** A gateway that chooses asks a question; its flows answer it, the default one without a condition, every other with one. */
module.exports = () => ({
  check(node, reporter) {
    if (node.$type !== 'bpmn:ExclusiveGateway' && node.$type !== 'bpmn:InclusiveGateway') return;
    const flows = node.outgoing ?? [];
    if (flows.length < 2) return;
    if (!node.name?.trim().endsWith('?')) reporter.report(node.id, 'A gateway that chooses is named by a question');
    if (!node.default) reporter.report(node.id, 'A gateway that chooses has a default flow');
    for (const flow of flows) {
      if (!flow.name?.trim()) reporter.report(flow.id, 'A flow that answers a question is named');
      if (flow === node.default && flow.conditionExpression) reporter.report(flow.id, 'The default flow has no condition');
      if (flow !== node.default && !flow.conditionExpression) reporter.report(flow.id, 'A flow that is not the default has a condition');
    }
  },
});
