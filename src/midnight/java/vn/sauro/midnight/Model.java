package vn.sauro.midnight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A task somebody is waited for and a look at it that repeats daily, as every process of ours has it; but the look does nothing. */
final class Model {

    static final String KEY = "no-op";
    static final String LOOK = "serviceTask_look";

    private Model() {}

    /**
     * @param namespace of the engine's own attributes
     * @param more      attributes of the process
     * @param delegate  class that is run when the timer fires
     * @param now       the engine's time
     */
    static String bpmn(String namespace, String more, Class<?> delegate, Instant now) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:engine="%s" targetNamespace="http://sauro.vn/midnight">
                  <process id="%s" isExecutable="true" %s>
                    <startEvent id="startEvent_begun" />
                    <sequenceFlow id="flow_begun" sourceRef="startEvent_begun" targetRef="userTask_work" />
                    <userTask id="userTask_work" name="Work" />
                    <sequenceFlow id="flow_worked" sourceRef="userTask_work" targetRef="endEvent_done" />
                    <endEvent id="endEvent_done" />
                    <subProcess id="subProcess_watch" triggeredByEvent="true">
                      <startEvent id="startEvent_due" isInterrupting="false">
                        <timerEventDefinition><timeCycle>R/%sT00:00:00/P1D</timeCycle></timerEventDefinition>
                      </startEvent>
                      <sequenceFlow id="flow_due" sourceRef="startEvent_due" targetRef="%s" />
                      <serviceTask id="%s" engine:class="%s" />
                      <sequenceFlow id="flow_looked" sourceRef="%s" targetRef="endEvent_looked" />
                      <endEvent id="endEvent_looked" />
                    </subProcess>
                  </process>
                </definitions>
                """.formatted(namespace, KEY, more, LocalDate.ofInstant(now, ZoneId.systemDefault()).plusDays(2), LOOK, LOOK, delegate.getName(), LOOK);
    }
}
