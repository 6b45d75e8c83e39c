import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreEntityMention;
import edu.stanford.nlp.pipeline.CoreQuote;
import edu.stanford.nlp.pipeline.CoreSentence;
import edu.stanford.nlp.pipeline.QuoteAttributionAnnotator;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import com.sun.management.OperatingSystemMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.json.Json;
import javax.json.JsonArrayBuilder;
import javax.json.JsonObject;
import javax.json.JsonObjectBuilder;

/**
 * Runs Stanford CoreNLP as a rival, from tokens to quotes.
 *
 * usage: java -cp CORENLP CoreNLP ANNOTATORS FILE.jsonl SECONDS [FOUND.jsonl]
 *
 * ANNOTATORS is "quotes" for all that the quote annotator needs, or a list for
 * CoreNLP. Prints how much processor time each round took, as JSON. With FOUND.jsonl, what was found is written there, in the form of
 * wirecopy -jsonl.
 */
public class CoreNLP {
  static final String QUOTES = "tokenize,pos,lemma,ner,depparse,coref,quote";
  static final Map<String, String> KINDS =
      Map.of("PERSON", "person", "ORGANIZATION", "organization", "LOCATION", "location", "CITY", "location",
          "COUNTRY", "location", "STATE_OR_PROVINCE", "location", "NATIONALITY", "group");

  public static void main(String[] args) throws Exception {
    System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "error");
    PrintStream out = System.out;
    Properties props = new Properties();
    props.setProperty("annotators", args[0].equals("quotes") ? QUOTES : args[0]);
    props.setProperty("coref.algorithm", "statistical");
    props.setProperty("ner.docdate.usePresent", "false");
    props.setProperty("ner.useSUTime", "true");
    StanfordCoreNLP pipeline = new StanfordCoreNLP(props);
    List<JsonObject> articles = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(args[1]), StandardCharsets.UTF_8)) {
      if (!line.isEmpty()) {
        articles.add(Json.createReader(new java.io.StringReader(line)).readObject());
      }
    }
    double limit = Double.parseDouble(args[2]);
    List<String> rounds = new ArrayList<>();
    List<CoreDocument> found = new ArrayList<>();
    long begin = System.nanoTime();
    do {
      long start = processorTime();
      found.clear();
      for (JsonObject a : articles) {
        CoreDocument doc = new CoreDocument(a.getString("text"));
        pipeline.annotate(doc);
        found.add(doc);
      }
      rounds.add(Double.toString((processorTime() - start) / 1e9));
    } while ((System.nanoTime() - begin) / 1e9 < limit || limit > 0 && rounds.size() < 2); // the first one is slow
    if (args.length > 3) {
      try (PrintStream file = new PrintStream(args[3], StandardCharsets.UTF_8)) {
        for (int i = 0; i < found.size(); i++) {
          file.println(article(articles.get(i), found.get(i)));
        }
      }
    }
    out.println("{\"rounds\": [" + String.join(", ", rounds) + "]}");
  }

  /** Returns what was found in the form of wirecopy -jsonl. */
  static JsonObject article(JsonObject a, CoreDocument doc) {
    String text = a.getString("text");
    int[] bytes = bytes(text);
    JsonArrayBuilder sentences = Json.createArrayBuilder();
    for (CoreSentence s : doc.sentences()) {
      sentences.add(span(text, bytes, s.charOffsets().first(), s.charOffsets().second()));
    }
    JsonArrayBuilder entities = Json.createArrayBuilder();
    JsonArrayBuilder mentions = Json.createArrayBuilder();
    int n = 0;
    List<CoreEntityMention> names = doc.entityMentions() == null ? Collections.emptyList() : doc.entityMentions();
    for (CoreEntityMention m : names) {
      String kind = KINDS.get(m.entityType());
      if (kind == null || m.coreMap().get(CoreAnnotations.TokensAnnotation.class).get(0).tag().startsWith("PRP")) {
        continue;
      }
      n++;
      entities.add(Json.createObjectBuilder().add("id", n).add("name", m.text()).add("kind", kind));
      mentions.add(span(text, bytes, m.charOffsets().first(), m.charOffsets().second())
          .add("entity", n).add("name", m.text()).add("form", "named"));
    }
    JsonArrayBuilder quotes = Json.createArrayBuilder();
    if (doc.quotes() != null) {
      for (CoreQuote q : doc.quotes()) {
        quotes.add(quote(text, bytes, doc, q));
      }
    }
    return Json.createObjectBuilder().add("id", a.get("id")).add("text", text).add("sentences", sentences)
        .add("entities", entities).add("mentions", mentions).add("quotes", quotes).build();
  }

  static JsonObjectBuilder quote(String text, int[] bytes, CoreDocument doc, CoreQuote q) {
    int start = q.quoteCharOffsets().first();
    int end = q.quoteCharOffsets().second();
    JsonObjectBuilder o = span(text, bytes, start, end).add("kind", "direct");
    while (start < end && isMark(text.charAt(start))) {
      start++;
    }
    while (end > start && isMark(text.charAt(end - 1))) {
      end--;
    }
    o.add("parts", Json.createArrayBuilder().add(span(text, bytes, start, end).add("verbatim", true)));
    // Not CoreQuote.speakerTokens, which is empty for many quotes that have a speaker.
    String name = q.coreMap().get(QuoteAttributionAnnotator.SpeakerAnnotation.class);
    String words = q.coreMap().get(QuoteAttributionAnnotator.MentionAnnotation.class);
    String canonical = q.coreMap().get(QuoteAttributionAnnotator.CanonicalMentionAnnotation.class);
    Integer first = q.coreMap().get(QuoteAttributionAnnotator.MentionBeginAnnotation.class);
    Integer last = q.coreMap().get(QuoteAttributionAnnotator.MentionEndAnnotation.class);
    if (words == null) {
      words = name;
    }
    if (words == null) {
      return o;
    }
    int from = -1;
    int to = -1;
    if (first != null && last != null && first >= 0 && last < doc.tokens().size()) {
      from = doc.tokens().get(first).beginPosition();
      to = doc.tokens().get(last).endPosition();
    }
    if (from < 0 || !text.substring(from, to).contains(words)) { // the words that stand nearest
      from = nearest(text, words, q.quoteCharOffsets().first(), q.quoteCharOffsets().second());
      to = from + words.length();
    }
    if (from >= 0) {
      o.add("speaker", span(text, bytes, from, to).add("name", canonical != null ? canonical : words));
    }
    return o;
  }

  /** Returns where words stand outside of a quote and nearest to it; -1 if nowhere. */
  static int nearest(String text, String words, int start, int end) {
    int before = start >= words.length() ? text.lastIndexOf(words, start - words.length()) : -1;
    int after = text.indexOf(words, end);
    if (before < 0 || after >= 0 && after - end < start - before - words.length()) {
      return after;
    }
    return before;
  }

  static long processorTime() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
  }

  static boolean isMark(char c) {
    return "\"“”'‘’«»`".indexOf(c) >= 0 || Character.isWhitespace(c);
  }

  static JsonObjectBuilder span(String text, int[] bytes, int start, int end) {
    return Json.createObjectBuilder().add("start", bytes[start]).add("end", bytes[end]).add("text", text.substring(start, end));
  }

  /** Returns the offset in bytes of UTF-8 of each UTF-16 unit. */
  static int[] bytes(String text) {
    int[] table = new int[text.length() + 1];
    int at = 0;
    for (int i = 0; i < text.length(); i++) {
      table[i] = at;
      char c = text.charAt(i);
      at += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    table[text.length()] = at;
    return table;
  }
}
