import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.model.Index;
import org.drools.model.Model;
import org.drools.model.PatternDSL;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.model.view.ViewItemBuilder;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/** A process that holds Drools and does what it is told, a line of JSON at a time; the same as worker.py beside it. */
public class Worker {
    public record Finding(String id) {}

    /** The answers about a piece of work. */
    public static class Work {
        final Map<String, String> answers = new HashMap<>();

        String get(String question) {
            return answers.get(question);
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private final KieBase rules;
    private final Set<String> fired = new LinkedHashSet<>();
    private List<Work> pieces = List.of();

    Worker(JsonNode written) {
        ModelImpl model = new ModelImpl();
        for (JsonNode rule : written) model.addRule(rule(rule));
        rules = KieBaseBuilder.createKieBaseFromModel(model);
    }

    /** A rule with a pattern for all that it asks of the answers, and one for each finding; equality is indexed. */
    private Rule rule(JsonNode told) {
        String id = told.get("id").asText();
        String finding = told.get("finding").asText();
        List<Object> parts = new ArrayList<>();
        if (told.get("answers").size() > 0) parts.add(answers(id, told.get("answers")));
        for (JsonNode one : told.get("findings")) {
            String name = one.asText();
            Variable<Finding> found = PatternDSL.declarationOf(Finding.class);
            parts.add(PatternDSL.pattern(found).expr("finding " + name, it -> it.id().equals(name),
                PatternDSL.alphaIndexedBy(String.class, Index.ConstraintType.EQUAL, 99, Finding::id, name)));
        }
        parts.add(PatternDSL.execute((drools) -> {
            fired.add(id);
            if (!finding.isEmpty()) drools.insert(new Finding(finding));
        }));
        return PatternDSL.rule(id).build(parts.toArray(new org.drools.model.RuleItemBuilder<?>[0]));
    }

    private ViewItemBuilder<?> answers(String id, JsonNode asked) {
        Variable<Work> work = PatternDSL.declarationOf(Work.class);
        PatternDSL.PatternDef<Work> pattern = PatternDSL.pattern(work);
        int at = 0;
        for (JsonNode one : asked) {
            String question = one.get(0).asText();
            Set<String> values = new LinkedHashSet<>();
            for (JsonNode value : one.get(1)) values.add(value.asText());
            String name = question + " " + values;
            if (values.size() == 1) {
                String value = values.iterator().next();
                pattern = pattern.expr(name, it -> value.equals(it.get(question)),
                    PatternDSL.alphaIndexedBy(String.class, Index.ConstraintType.EQUAL, question.hashCode() & 0xffff, it -> it.get(question), value));
            } else {
                pattern = pattern.expr(name, it -> values.contains(it.get(question)));
            }
        }
        return pattern;
    }

    Set<String> decide(Work work) {
        fired.clear();
        KieSession session = rules.newKieSession();
        try {
            session.insert(work);
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return fired;
    }

    private static Work work(JsonNode answers) {
        Work work = new Work();
        answers.fields().forEachRemaining(one -> work.answers.put(one.getKey(), one.getValue().asText()));
        return work;
    }

    private ObjectNode doing(JsonNode told) throws Exception {
        ObjectNode reply = JSON.createObjectNode();
        switch (told.get("do").asText()) {
            case "first" -> reply.set("ids", ids(decide(work(told.get("answers")))));
            case "situations" -> {
                pieces = new ArrayList<>();
                for (JsonNode one : JSON.readTree(new File(told.get("file").asText()))) pieces.add(work(one));
                reply.put("count", pieces.size());
            }
            case "answers" -> {
                ArrayNode all = JSON.createArrayNode();
                for (Work one : pieces) all.add(ids(decide(one)));
                JSON.writeValue(new File(told.get("file").asText()), all);
                reply.put("count", all.size());
            }
            case "time" -> {
                ArrayNode taken = reply.putArray("nanoseconds");
                for (int at = told.get("from").asInt(); at < told.get("to").asInt(); at++) {
                    long start = System.nanoTime();
                    decide(pieces.get(at));
                    taken.add(System.nanoTime() - start);
                }
            }
            case "many" -> {
                long start = System.nanoTime();
                for (int at = told.get("from").asInt(); at < told.get("to").asInt(); at++) decide(pieces.get(at));
                reply.put("seconds", (System.nanoTime() - start) / 1e9);
            }
            case "serve" -> {
                serve(told.get("port").asInt());
                reply.put("port", told.get("port").asInt());
            }
            default -> throw new IllegalArgumentException(told.toString());
        }
        return reply;
    }

    private static ArrayNode ids(Set<String> found) {
        ArrayNode ids = JSON.createArrayNode();
        found.forEach(ids::add);
        return ids;
    }

    private void serve(int port) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.createContext("/", exchange -> {
            byte[] body = JSON.writeValueAsBytes(ids(decide(work(JSON.readTree(exchange.getRequestBody())))));
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    public static void main(String[] told) throws Exception {
        Worker worker = new Worker(JSON.readTree(new File(told[0])));
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            System.out.println(worker.doing(JSON.readTree(line)));
            System.out.flush();
        }
        System.exit(0);
    }
}
