/** What one sees at a glance: no flow crosses another or runs through an element, no text lies on a line, an element or another text. */
const CONTAINERS = ['bpmn:Participant', 'bpmn:Lane', 'bpmn:SubProcess'];
const EDGE = 1; // two things that touch do not hide each other

const crosses = ([a, b], [c, d]) => {
  const side = (p, q, r) => Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x));
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
};
const overlap = (a, b) => a.x + EDGE < b.x + b.width && b.x + EDGE < a.x + a.width && a.y + EDGE < b.y + b.height && b.y + EDGE < a.y + a.height;
const inside = (a, b) => a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height;
const runsThrough = ([a, b], box) => {
  const inner = { x: box.x + EDGE, y: box.y + EDGE, width: box.width - 2 * EDGE, height: box.height - 2 * EDGE };
  const within = p => p.x > inner.x && p.x < inner.x + inner.width && p.y > inner.y && p.y < inner.y + inner.height;
  const corners = [[0, 0], [1, 0], [1, 1], [0, 1]].map(([x, y]) => ({ x: inner.x + x * inner.width, y: inner.y + y * inner.height }));
  return within(a) || within(b) || corners.some((corner, i) => crosses([a, b], [corner, corners[(i + 1) % 4]]));
};

module.exports = () => ({
  check(node, reporter) {
    if (node.$type !== 'bpmn:Definitions') return;
    for (const diagram of node.diagrams ?? []) {
      const drawn = (diagram.plane.planeElement ?? []).filter(each => each.bpmnElement);
      const shapes = drawn.filter(each => each.$type === 'bpmndi:BPMNShape');
      const edges = drawn.filter(each => each.$type === 'bpmndi:BPMNEdge');
      const texts = drawn.filter(each => each.label?.bounds).map(each => ({ of: each.bpmnElement, bounds: each.label.bounds }));
      const isContainer = shape => CONTAINERS.includes(shape.bpmnElement.$type);
      const segments = edges.flatMap(edge => edge.waypoint.slice(1).map((point, i) => ({ flow: edge.bpmnElement, line: [edge.waypoint[i], point] })));

      segments.forEach((one, i) => segments.slice(i + 1).forEach(other => {
        if (one.flow !== other.flow && crosses(one.line, other.line)) reporter.report(one.flow.id, `The flow crosses <${other.flow.id}>`);
      }));
      for (const { flow, line } of segments) {
        for (const shape of shapes.filter(each => !isContainer(each) && each.bpmnElement !== flow.sourceRef && each.bpmnElement !== flow.targetRef
          && each.bpmnElement.attachedToRef !== flow.sourceRef && flow.sourceRef.attachedToRef !== each.bpmnElement)) {
          if (runsThrough(line, shape.bounds)) reporter.report(flow.id, `The flow runs through <${shape.bpmnElement.id}>`);
        }
        for (const text of texts) if (runsThrough(line, text.bounds)) reporter.report(text.of.id, `The text lies on <${flow.id}>`);
      }
      texts.forEach((text, i) => {
        for (const shape of shapes) {
          const hidden = isContainer(shape) ? overlap(text.bounds, shape.bounds) && !inside(text.bounds, shape.bounds) : overlap(text.bounds, shape.bounds);
          if (hidden) reporter.report(text.of.id, `The text lies on <${shape.bpmnElement.id}>`);
        }
        for (const other of texts.slice(i + 1)) if (overlap(text.bounds, other.bounds)) reporter.report(text.of.id, `The text lies on that of <${other.of.id}>`);
      });
    }
  },
});
