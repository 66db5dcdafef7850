package vn.sauro.engine;

import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.BpmnParseFactory;
import org.camunda.bpm.engine.impl.util.ReflectUtil;
import org.xml.sax.SAXException;

/** The engine checks each model against the same XML schema as ever, but reads that schema once instead of anew for each model. */
class SchemaReadOnce implements BpmnParseFactory {

    private Schema schema;

    @Override
    public BpmnParse createBpmnParse(BpmnParser parser) {
        BpmnParse parse = new BpmnParse(new Checked(parser, this, schema()));
        // Else the file of the schema is named to each parser beside the schema it has.
        parse.setSchemaResource(null);
        return parse;
    }

    private synchronized Schema schema() {
        if (schema == null) {
            try {
                schema = SchemaFactory.newDefaultInstance().newSchema(ReflectUtil.getResource(BpmnParser.BPMN_20_SCHEMA_LOCATION));
            } catch (SAXException unreadable) {
                throw new IllegalStateException("The engine's schema of BPMN", unreadable);
            }
        }
        return schema;
    }

    private static final class Checked extends BpmnParser {

        private final SAXParserFactory parsers = SAXParserFactory.newDefaultNSInstance();

        Checked(BpmnParser parser, BpmnParseFactory factory, Schema schema) {
            super(parser.getExpressionManager(), factory);
            setParseListeners(parser.getParseListeners());
            parsers.setSchema(schema);
            try {
                // The engine looks up what a prefix stands for among the attributes.
                parsers.setFeature(NAMESPACE_PREFIXES, true);
            } catch (ParserConfigurationException | SAXException notOffered) {
                throw new IllegalStateException("The JDK's XML parser", notOffered);
            }
        }

        @Override
        protected SAXParserFactory getSaxParserFactoryLazily() {
            return parsers;
        }

        /** Its own schema always checks. */
        @Override
        protected void enableSchemaValidation(boolean enable) {}
    }
}
