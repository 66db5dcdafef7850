package vn.sauro.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Speaks to the web apps' API as a logged-in browser does. */
public final class TasklistClient {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

    public TasklistClient(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    /** Logs in; the answer's status says whether that worked. */
    public int login(String user, String password) throws IOException, InterruptedException {
        get("/camunda/app/tasklist/default/");
        String form = "username=" + encode(user) + "&password=" + encode(password);
        int status = send(request("/camunda/api/admin/auth/user/default/login/tasklist").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))).statusCode();
        get("/camunda/app/tasklist/default/");
        return status;
    }

    /** GET of any path. */
    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    /** POST of a JSON body to any path. */
    public HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** POST as from a page whose token is no longer the session's. */
    public HttpResponse<String> postWithoutToken(String path, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base + path)).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** POST of a page's form. */
    public HttpResponse<String> postForm(String path, Map<String, String> fields) throws IOException, InterruptedException {
        String form = fields.entrySet().stream().map(field -> encode(field.getKey()) + "=" + encode(field.getValue())).collect(Collectors.joining("&"));
        return send(request(path).header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** POST of a page's form with a file in the field {@code file}. */
    public HttpResponse<String> postFile(String path, Map<String, String> fields, String name, byte[] content) throws IOException, InterruptedException {
        String boundary = "----sauro-test";
        StringBuilder head = new StringBuilder();
        fields.forEach((field, value) -> head.append("--").append(boundary).append("\r\nContent-Disposition: form-data; name=\"").append(field).append("\"\r\n\r\n")
                .append(value).append("\r\n"));
        head.append("--").append(boundary).append("\r\nContent-Disposition: form-data; name=\"file\"; filename=\"").append(name)
                .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        return send(request(path).header("Content-Type", "multipart/form-data; boundary=" + boundary).POST(HttpRequest.BodyPublishers.concat(
                HttpRequest.BodyPublishers.ofString(head.toString()), HttpRequest.BodyPublishers.ofByteArray(content),
                HttpRequest.BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"))));
    }

    /** GET of a file. */
    public byte[] download(String path) throws IOException, InterruptedException {
        return http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray()).body();
    }

    /** PUT of a JSON body to any path. */
    public HttpResponse<String> put(String path, String body) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", "application/json").PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** A call of our own scripts, with the token their page was given. */
    public HttpResponse<String> call(String method, String path, String token, String body) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", "application/json").header("X-Sauro-Token", token).method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    /** The engine's API, as JSON. */
    public JsonNode engine(String path) throws IOException, InterruptedException {
        return JSON.readTree(get("/camunda/api/engine/engine/default" + path).body());
    }

    /** Claims a task for somebody, for nobody with null. */
    public HttpResponse<String> claim(String taskId, String user) throws IOException, InterruptedException {
        return post("/camunda/api/engine/engine/default/task/" + taskId + "/claim", JSON.createObjectNode().put("userId", user).toString());
    }

    /** Submits the form of a task as it stands, claimed or not. */
    public HttpResponse<String> submit(String taskId, Map<String, Object> values) throws IOException, InterruptedException {
        return post("/camunda/api/engine/engine/default/task/" + taskId + "/submit-form", variables(values));
    }

    /** Claims a task and submits its form, as Tasklist does. */
    public HttpResponse<String> submit(String taskId, String user, Map<String, Object> values) throws IOException, InterruptedException {
        claim(taskId, user);
        return submit(taskId, values);
    }

    /** The body of a form submission. */
    public static String variables(Map<String, Object> values) {
        ObjectNode body = JSON.createObjectNode();
        ObjectNode variables = body.putObject("variables");
        values.forEach((name, value) -> variables.putObject(name).set("value", JSON.valueToTree(value)));
        return body.toString();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "application/json, text/html");
        cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("XSRF-TOKEN")).map(HttpCookie::getValue)
                .findFirst().ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
