package vn.sauro.engine;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * A decision file of ours as KIE reads it. KIE finds what a decision needs by the name of the other decision, where Camunda takes the name of its output; it wants
 * every other name declared as an input; and its numbers have one type. Rows and cells stay as they are.
 */
final class DerivedForKie {

    private static final Pattern NAME = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|\\b([a-zA-Z]\\w*)\\b(?! *\\()");
    private static final Set<String> WORDS = Set.of("if", "then", "else", "and", "or", "null", "true", "false", "string");

    private final Document file;

    private DerivedForKie(Document file) {
        this.file = file;
    }

    /** @param top id of the decision that is asked; it takes this id as its name */
    static String of(String xml, String top) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        DerivedForKie derived = new DerivedForKie(factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
        derived.derive(top);
        StringWriter text = new StringWriter();
        TransformerFactory.newInstance().newTransformer().transform(new DOMSource(derived.file), new StreamResult(text));
        return text.toString();
    }

    private void derive(String top) {
        Map<String, Element> decisions = new TreeMap<>();
        elements(file.getDocumentElement(), "decision").forEach(decision -> decisions.put(decision.getAttribute("id"), decision));
        Set<String> inputs = new TreeSet<>();
        for (Element decision : decisions.values()) {
            Set<String> outputs = new TreeSet<>();
            elements(decision, "requiredDecision").forEach(needed -> elements(decisions.get(needed.getAttribute("href").substring(1)), "output")
                    .forEach(output -> outputs.add(output.getAttribute("name"))));
            Set<String> names = names(decision);
            names.removeAll(outputs);
            Node before = elements(decision, "decisionTable").get(0);
            names.forEach(name -> decision.insertBefore(requirement(decision.getAttribute("id"), name), before));
            inputs.addAll(names);
        }
        decisions.forEach((id, decision) -> {
            List<Element> outputs = elements(decision, "output");
            String name = id.equals(top) ? id : outputs.get(0).getAttribute("name");
            decision.setAttribute("name", name);
            decision.removeAttributeNS("http://camunda.org/schema/1.0/dmn", "historyTimeToLive");
            List<Element> needs = elements(decision, "informationRequirement");
            decision.insertBefore(variable(name), needs.isEmpty() ? elements(decision, "decisionTable").get(0) : needs.get(0));
            if (outputs.size() == 1) {
                outputs.get(0).removeAttribute("name");
            }
        });
        inputs.forEach(name -> file.getDocumentElement().insertBefore(inputData(name), decisions.values().iterator().next()));
        elements(file.getDocumentElement(), "DMNDI").forEach(drawn -> drawn.getParentNode().removeChild(drawn));
        for (String tag : List.of("inputExpression", "output")) {
            elements(file.getDocumentElement(), tag).stream().filter(typed -> Set.of("integer", "double").contains(typed.getAttribute("typeRef")))
                    .forEach(typed -> typed.setAttribute("typeRef", "number"));
        }
    }

    private static Set<String> names(Element decision) {
        Set<String> names = new LinkedHashSet<>();
        for (Element text : elements(decision, "text")) {
            for (Matcher name = NAME.matcher(text.getTextContent()); name.find();) {
                if (name.group(1) != null && !WORDS.contains(name.group(1))) {
                    names.add(name.group(1));
                }
            }
        }
        return names;
    }

    private Element requirement(String decision, String input) {
        Element requirement = element("informationRequirement");
        requirement.setAttribute("id", "requirement_" + decision + "_" + input);
        Element needed = element("requiredInput");
        needed.setAttribute("href", "#input_" + input);
        requirement.appendChild(needed);
        return requirement;
    }

    private Element inputData(String name) {
        Element input = element("inputData");
        input.setAttribute("id", "input_" + name);
        input.setAttribute("name", name);
        input.appendChild(variable(name));
        return input;
    }

    private Element variable(String name) {
        Element variable = element("variable");
        variable.setAttribute("name", name);
        return variable;
    }

    private Element element(String tag) {
        return file.createElementNS(file.getDocumentElement().getNamespaceURI(), tag);
    }

    private static List<Element> elements(Element parent, String tag) {
        NodeList found = parent.getElementsByTagNameNS("*", tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
