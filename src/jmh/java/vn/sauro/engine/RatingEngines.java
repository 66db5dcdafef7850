package vn.sauro.engine;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** Ways to rate a unit by {@code unit-rating.dmn}. */
enum RatingEngines {

    /** Camunda's DMN engine with our FEEL factory, as the application configures it. */
    OURS {
        @Override
        Rater rater() throws Exception {
            DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
            configuration.setFeelEngineFactory(new FeelOnDemand());
            return camunda(configuration);
        }
    },

    /** Camunda's DMN engine as it comes, with the feel-engine on the class path: the shipped one is put there by {@link RatingSpeedTest}. */
    CAMUNDA {
        @Override
        Rater rater() throws Exception {
            return camunda(new DefaultDmnEngineConfiguration());
        }
    },

    /** Apache KIE on a file derived from ours. */
    KIE {
        @Override
        Rater rater() throws Exception {
            Resource file = ResourceFactory.newReaderResource(new StringReader(DerivedForKie.of(Files.readString(FILE), TOP)), "UTF-8");
            file.setSourcePath("unit-rating.dmn");
            DMNRuntime runtime = DMNRuntimeBuilder.fromDefaults().buildConfiguration().fromResources(List.of(file)).getOrElseThrow(IllegalStateException::new);
            DMNModel model = runtime.getModels().get(0);
            if (model.hasErrors()) {
                throw new IllegalStateException(model.getMessages().toString());
            }
            return inputs -> {
                DMNContext context = runtime.newContext();
                inputs.forEach(context::set);
                DMNResult result = runtime.evaluateByName(model, context, TOP);
                if (result.hasErrors()) {
                    throw new IllegalStateException(result.getMessages().toString());
                }
                @SuppressWarnings("unchecked")
                Map<String, Object> answer = (Map<String, Object>) result.getDecisionResultByName(TOP).getResult();
                return answer;
            };
        }
    };

    /** Rates one unit. */
    interface Rater {
        Map<String, Object> rate(Map<String, Object> inputs);
    }

    private static final Path FILE = Path.of("processes/unit-rating.dmn");
    private static final String TOP = "unit-rating";
    private static final int DECIMALS = 2;

    abstract Rater rater() throws Exception;

    private static Rater camunda(DefaultDmnEngineConfiguration configuration) throws Exception {
        DmnEngine engine = configuration.buildEngine();
        DmnDecision decision = engine.parseDecision(TOP, new ByteArrayInputStream(Files.readString(FILE).getBytes(StandardCharsets.UTF_8)));
        return inputs -> engine.evaluateDecision(decision, inputs).getSingleResult().getEntryMap();
    }

    /** Figures of so many units, the same in every run. */
    static List<Map<String, Object>> units(int number) {
        Random random = new Random(366);
        return Stream.generate(() -> unit(random)).limit(number).toList();
    }

    private static Map<String, Object> unit(Random random) {
        int works = random.nextInt(40);
        int late = works > 0 && random.nextInt(3) == 0 ? 1 + random.nextInt(Math.max(1, works / 3)) : 0;
        boolean reported = random.nextInt(20) > 0;
        double score = random.nextInt(3) > 0 ? 80 + random.nextInt(21) : 30 + random.nextInt(60);
        Map<String, Object> unit = new HashMap<>();
        unit.put("works", works);
        unit.put("scoreSum", decimals(works * score - (works == 0 ? 0 : random.nextInt(100) / 100.0), DECIMALS));
        unit.put("selfRated", reported ? (Object) decimals(20 + random.nextInt(1001) / 100.0, DECIMALS) : null);
        unit.put("appraised", random.nextInt(10) > 0 ? (Object) decimals(15 + random.nextInt(1501) / 100.0, DECIMALS) : null);
        unit.put("onTime", late == 0);
        unit.put("quality", works == 0 || random.nextInt(5) > 0);
        unit.put("aboveRequirement", works == 0 ? 0.0 : decimals(random.nextInt(works + 1) / (double) works, 2 * DECIMALS));
        unit.put("lateShare", works == 0 ? 0.0 : decimals(late / (double) works, 2 * DECIMALS));
        unit.put("disciplined", random.nextInt(15) == 0);
        unit.put("mended", random.nextInt(10) > 0);
        unit.put("allDone", works == 0 || random.nextInt(8) > 0);
        unit.put("reported", reported);
        unit.put("exclusion", random.nextInt(40) == 0 ? "MAT_DOAN_KET" : null);
        return unit;
    }

    private static double decimals(double number, int decimals) {
        return BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP).doubleValue();
    }

    /** An answer as text, the same for the same answer. */
    static String text(Map<String, Object> answer) {
        return number(answer.get("general")) + " " + number(answer.get("results")) + " " + answer.get("level") + " " + answer.get("reasonLines").toString().replace('\n', '|');
    }

    private static String number(Object number) {
        return new BigDecimal(number.toString()).setScale(DECIMALS, RoundingMode.UNNECESSARY).toPlainString();
    }
}
