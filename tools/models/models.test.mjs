// The rules of ours can fail, each on a model broken for it; a stamped picture keeps what it was stamped with.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { BpmnModdle } from 'bpmn-moddle';
import { digest, digestOfPng, digestOfSvg, stampPng, stampSvg } from './stamp.mjs';

const require = createRequire(import.meta.url);
const { Linter } = require('bpmnlint');
const NodeResolver = require('bpmnlint/lib/resolver/node-resolver');
const camunda = require('camunda-bpmn-moddle/resources/camunda.json');

async function reported(xml) {
  const { rootElement } = await new BpmnModdle({ camunda }).fromXML(xml);
  const linter = new Linter({ resolver: new NodeResolver({ require, requireLocal: require }), config: { extends: 'plugin:sauro/recommended' } });
  return Object.entries(await linter.lint(rootElement)).flatMap(([rule, reports]) => reports.map(report => `${rule.replace('sauro/', '')} ${report.id}`));
}

const MODEL = await readFile(new URL('../../processes/unit-plan.bpmn', import.meta.url), 'utf8');

test('a model as it stands breaks no rule', async () => assert.deepEqual(await reported(MODEL), []));

for (const [name, broken, expected] of [
  ['a generated id', text => text.replaceAll('userTask_checkPlan', 'Activity_0k2x9ab'), 'typed-id Activity_0k2x9ab'],
  ['an id without its type', text => text.replaceAll('userTask_checkPlan', 'checkPlan'), 'typed-id checkPlan'],
  ['a process not in kebab-case', text => text.replaceAll('"unit-plan"', '"unitPlan"'), 'typed-id unitPlan'],
  ['a message that tells no fact', text => text.replace('name="entry.enteredOnBehalf"', 'name="EntryMessage"'), 'message-name message_entry_enteredOnBehalf'],
  ['a message whose id is not its name', text => text.replaceAll('message_entry_enteredOnBehalf', 'message_entry'), 'message-name message_entry'],
  ['a gateway without a question', text => text.replace('name="BTV thống nhất?"', 'name="BTV"'), 'asked-gateway gateway_planApproved'],
  ['a gateway without a default', text => text.replace(' default="flow_planSentBack"', ''), 'asked-gateway gateway_planApproved'],
  ['a flow without its answer', text => text.replace('id="flow_planApproved" name="Có"', 'id="flow_planApproved"'), 'asked-gateway flow_planApproved'],
  ['a flow without its condition', text => text.replace('>${planApproved}</bpmn:conditionExpression>', '></bpmn:conditionExpression>').replace(/<bpmn:conditionExpression[^>]*><\/bpmn:conditionExpression>/, ''), 'asked-gateway flow_planApproved'],
  ['no lanes', text => text.replace(/<bpmn:laneSet[\s\S]*<\/bpmn:laneSet>/, ''), 'lanes unit-plan'],
  ['an element in no lane', text => text.replace('<bpmn:flowNodeRef>userTask_checkPlan</bpmn:flowNodeRef>', ''), 'lanes userTask_checkPlan'],
  ['a class', text => text.replace('camunda:delegateExpression="#{askConfirmationDelegate}"', 'camunda:class="vn.sauro.Ask"'), 'only-delegates messageEventDefinition_throwEvent_confirmationAsked'],
  ['a script', text => text.replace('tFormalExpression">${planApproved}', 'tFormalExpression" language="javascript">planApproved'), 'only-delegates flow_planApproved'],
  ['a task without a form', text => text.replace('camunda:formRef="check-plan" ', ''), 'told-user-task userTask_checkPlan'],
  ['a task without a due date', text => text.replace('camunda:candidateGroups="vpdu" camunda:dueDate="${dueDates.of(execution)}"', 'camunda:candidateGroups="vpdu"'), 'told-user-task userTask_checkPlan'],
  ['a flow across another', text => text.replace('<di:waypoint x="945" y="676" />', '<di:waypoint x="945" y="300" />').replace('<di:waypoint x="1005" y="676" />', '<di:waypoint x="800" y="300" />'), 'readable-drawing flow_planReturned'],
  ['a text on the border', text => text.replace('x="1092.5" y="700"', 'x="1192.5" y="700"'), 'readable-drawing endEvent_planApproved'],
]) test(`${name} is reported`, async () => {
  assert.ok(broken(MODEL) !== MODEL, 'the model was not broken');
  const reports = await reported(broken(MODEL));
  assert.ok(reports.includes(expected), `${expected} is missing among ${reports.join(', ')}`);
});

test('a stamped picture gives back the digest and stays a picture', async () => {
  const value = digest('a\r\nb');
  assert.equal(value, digest('a\nb'));
  assert.notEqual(value, digest('a b'));
  assert.equal(digestOfSvg(stampSvg('<?xml version="1.0"?><svg width="1"><g/></svg>', value)), value);
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=', 'base64');
  const stamped = stampPng(png, value);
  assert.equal(digestOfPng(stamped), value);
  assert.deepEqual(stamped.subarray(0, 33), png.subarray(0, 33));
  assert.deepEqual(stamped.subarray(stamped.length - (png.length - 33)), png.subarray(33));
});
